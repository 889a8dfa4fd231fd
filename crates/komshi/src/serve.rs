//! Serving: plain HTTP on loopback, or TLS for the phones of the office.

pub mod authority;
mod doors;
pub mod pages;

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use axum_server::{
    Handle,
    tls_rustls::{RustlsAcceptor, RustlsConfig},
};

use self::doors::Door;
use crate::{access, app::App, keep, lists, registry, routes};

/// Requests under way get this long after the word to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Where the pages are reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Plain HTTP on loopback; a proxy with TLS may stand in front and gives its own address.
    Loopback { listen: SocketAddr, public_url: Option<String> },
    /// TLS for the private network, with the office's own authority.
    Lan { listen: SocketAddr, addresses: Vec<IpAddr> },
}

impl Reach {
    /// The address that links and codes carry, without a slash at the end.
    pub fn public_url(&self) -> String {
        match self {
            Reach::Loopback { public_url: Some(url), .. } => url.trim_end_matches('/').to_owned(),
            Reach::Loopback { listen, .. } => format!("http://{listen}"),
            Reach::Lan { listen, addresses } => match addresses.first() {
                Some(IpAddr::V6(address)) => format!("https://[{address}]:{}", listen.port()),
                Some(address) => format!("https://{address}:{}", listen.port()),
                None => format!("https://{listen}"),
            },
        }
    }

    /// Everything but plain loopback.
    pub fn is_secure(&self) -> bool {
        self.public_url().starts_with("https://")
    }
}

/// Serves until the process is asked to stop. Prints the address when it answers.
pub async fn serve(app: App, reach: Reach) -> anyhow::Result<()> {
    tokio::spawn(go_on_with_imports(app.clone()));
    tokio::spawn(keep::rounds::go(app.clone()));
    let kept = app.clone();
    match reach {
        Reach::Loopback { listen, .. } => loopback(app, listen).await?,
        Reach::Lan { listen, addresses } => lan(app, listen, &addresses).await?,
    }
    // What is left in the file of looks would wait for the next start.
    registry::store::settle_looks(&kept).await?;
    keep::store::evidence::make_checkpoint(&kept).await?;
    Ok(())
}

/// How often imports that stopped half-way are looked for.
const LOOK_FOR_WORK: Duration = Duration::from_secs(60);

/// Takes up imports that a stopped process left, at start and from time to time: its claim on them ends by itself.
async fn go_on_with_imports(app: App) {
    // Looks that a crash has left in their file.
    if let Err(error) = registry::store::settle_looks(&app).await {
        tracing::warn!(%error, "looks of an earlier run wait in their file");
    }
    loop {
        if let Err(error) = lists::store::resume_unfinished(&app).await {
            tracing::warn!(%error, "imports could not be looked through");
        }
        tokio::time::sleep(LOOK_FOR_WORK).await;
    }
}

async fn announce(app: &App, address: &str) -> anyhow::Result<()> {
    println!("listening on {address}");
    if !access::store::has_users(app).await? {
        let token = access::store::first_link(app).await?;
        println!("first administrator: {}/welcome/{token}", app.public_url);
    }
    Ok(())
}

async fn loopback(app: App, listen: SocketAddr) -> anyhow::Result<()> {
    anyhow::ensure!(
        listen.ip().is_loopback(),
        "plain HTTP is for this machine only; for phones use `komshi serve --lan`, or put a proxy with TLS in front"
    );
    let listener = bind(listen)?;
    announce(&app, &format!("http://{}", listener.local_addr()?)).await?;
    let server = doors::within_limits(axum_server::from_tcp(listener)?.acceptor(Door::default())).handle(stoppable());
    server.serve(routes::router(app).into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}

fn bind(listen: SocketAddr) -> anyhow::Result<std::net::TcpListener> {
    let listener = std::net::TcpListener::bind(listen).with_context(|| taken(listen))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Ends a server when the process is asked to stop: no new connections, and a while for requests under way.
fn stoppable() -> Handle<SocketAddr> {
    let handle = Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        stopped().await;
        stopping.graceful_shutdown(Some(FAREWELL));
    });
    handle
}

async fn lan(app: App, listen: SocketAddr, addresses: &[IpAddr]) -> anyhow::Result<()> {
    // Twice is no harm: the first one stands.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let served = authority::serve_for(&app.data, addresses, &app.today())?;
    let config = RustlsConfig::from_pem(served.certificate.into_bytes(), served.key.into_bytes()).await?;
    let mut http1 = (*config.get_inner()).clone();
    http1.alpn_protocols = vec![b"http/1.1".to_vec()];
    let acceptor = RustlsAcceptor::new(RustlsConfig::from_config(Arc::new(http1))).acceptor(Door::default());
    let listener = bind(listen)?;
    announce(&app, &app.public_url).await?;
    println!("phones in the same network: scan this address, and follow {}/settings/phones once", app.public_url);
    println!("{}", komshi_documents::qr::terminal(&app.public_url)?);
    let server = doors::within_limits(axum_server::from_tcp(listener)?.acceptor(acceptor)).handle(stoppable());
    server.serve(routes::router(app).into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}

fn taken(listen: SocketAddr) -> String {
    format!("{listen} cannot be used; another program may hold it: choose another with --listen")
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
