//! Serving: plain HTTP on loopback, or TLS for the phones of the office.

use std::net::SocketAddr;

use anyhow::Context;
use tokio::net::TcpListener;

use crate::{access, app::App, routes};

/// Serves until the process is asked to stop. Prints the address when it answers.
pub async fn serve(app: App, listen: SocketAddr) -> anyhow::Result<()> {
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("{listen} cannot be used; another program may hold it: choose another with --listen"))?;
    let address = listener.local_addr()?;
    anyhow::ensure!(
        address.ip().is_loopback(),
        "plain HTTP is for this machine only; for phones use `komshi serve --lan`, or put a proxy with TLS in front"
    );
    println!("listening on http://{address}");
    if !access::store::has_users(&app).await? {
        let token = access::store::invite(&app, None).await?;
        println!("first administrator: http://{address}/welcome/{token}");
    }
    axum::serve(listener, routes::router(app)).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

/// Ctrl-C or the service manager's word.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else { return };
        tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
