//! The list of households page by page: the product over a loopback connection, and a bare page beside it that sends the same query
//! to the same pool and knows neither session nor right nor language.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::{Query, State},
    response::Html,
    routing::get,
};
use komshi::{
    access::{Actor, pages::DEMO_PASSWORD, store::sign_in},
    app::App,
    db::all,
    registry::{
        model::HouseholdRow,
        store::{self, COUNT_CAP, HouseholdFilter, households_query},
    },
    routes,
    web::guard::session_cookie_name,
};
use serde::Deserialize;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::{fill::Registry, report::Line};

/// Connections that ask at the same time.
const CONNECTIONS: usize = 8;
const LONG: Duration = Duration::from_secs(8);
/// Different pages that are asked for in turn: so many that hardly one is asked for twice, because who sees a household for the first
/// time is noted.
const PAGES: usize = 8_000;
/// The page may cost twice what the bare one costs.
const GOAL: f64 = 0.5;

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    key: String,
    #[serde(default)]
    id: i64,
}

async fn bare(State((app, actor)): State<(App, Arc<Actor>)>, Query(after): Query<After>) -> Html<String> {
    let filter = HouseholdFilter { disagrees: false, after: (!after.key.is_empty()).then_some((after.key, after.id)) };
    let (sql, values) = households_query(&actor, &filter);
    let rows: Vec<HouseholdRow> = all(app.db.read(), &sql, values).await.unwrap_or_default();
    let mut page = String::from("<!doctype html><title>Households</title><table>");
    for row in rows {
        page.push_str(&format!("<tr><td>{}<td>{}<td>{}<td>{}", row.code, row.head_name, row.size.unwrap_or(0), row.address));
    }
    Html(page)
}

async fn listen(router: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// A connection that stays open.
struct Client {
    stream: TcpStream,
    cookie: String,
    buffer: Vec<u8>,
}

impl Client {
    /// Sends one request and reads its answer to the end; answers the length of the body.
    async fn get(&mut self, path: &str) -> anyhow::Result<usize> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: {}\r\n\r\n", self.cookie);
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        loop {
            anyhow::ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the connection ended");
            let Some(end) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(&self.buffer[..end]).to_lowercase();
            anyhow::ensure!(head.starts_with("http/1.1 200"), "{path}: {head}");
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let length = length.ok_or_else(|| anyhow::anyhow!("no content-length: {head}"))?;
            while self.buffer.len() < end + 4 + length {
                anyhow::ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the connection ended");
            }
            return Ok(length);
        }
    }
}

/// Requests per second over some connections, and the median of one in milliseconds.
async fn measure(address: SocketAddr, cookie: &str, paths: &Arc<Vec<String>>, long: Duration) -> anyhow::Result<(f64, f64)> {
    let start = Instant::now();
    let mut running = Vec::new();
    for number in 0..CONNECTIONS {
        let mut client = Client { stream: TcpStream::connect(address).await?, cookie: cookie.to_owned(), buffer: Vec::new() };
        client.stream.set_nodelay(true)?;
        let paths = paths.clone();
        running.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for path in paths.iter().cycle().skip(number * paths.len() / CONNECTIONS) {
                let asked = Instant::now();
                client.get(path).await?;
                times.push(asked.elapsed().as_secs_f64() * 1000.0);
                if start.elapsed() > long {
                    break;
                }
            }
            anyhow::Ok(times)
        }));
    }
    let mut times = Vec::new();
    for one in running {
        times.extend(one.await??);
    }
    let rate = times.len() as f64 / start.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    Ok((rate, times[times.len() / 2]))
}

/// Addresses of pages from all over the list.
async fn paths(registry: &Registry) -> anyhow::Result<Vec<String>> {
    #[derive(sea_orm::FromQueryResult)]
    struct Start {
        id: i64,
        sort_key: String,
    }
    let step = (registry.households as usize / PAGES).max(store::PAGE as usize);
    let sql = format!(
        "SELECT id, sort_key FROM household WHERE CAST(SUBSTR(code, 3) AS BIGINT) % {step} = 1 ORDER BY id LIMIT {PAGES}"
    );
    let starts: Vec<Start> = all(registry.app.db.read(), &sql, vec![]).await?;
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    Ok(starts
        .iter()
        .map(|start| format!("/people?disagrees=0&key={}&id={}&of={COUNT_CAP}", encoded(&start.sort_key), start.id))
        .collect())
}

/// A session of a signed-in person, as a cookie.
pub async fn cookie(app: &App) -> anyhow::Result<String> {
    let token = sign_in(app, "mirjana", DEMO_PASSWORD).await?.ok_or_else(|| anyhow::anyhow!("the demo's user cannot sign in"))?;
    Ok(format!("{}={token}", session_cookie_name(app)))
}

pub async fn run(registry: &Registry) -> anyhow::Result<Vec<Line>> {
    let app = &registry.app;
    let paths = Arc::new(paths(registry).await?);
    let cookie = cookie(app).await?;
    let product = listen(routes::router(app.clone())).await?;
    let plain =
        listen(Router::new().route("/people", get(bare)).with_state((app.clone(), Arc::new(registry.setup.manager.clone()))))
            .await?;
    for address in [product, plain] {
        measure(address, &cookie, &paths, Duration::from_secs(1)).await?;
    }
    let (bare_rate, bare_time) = measure(plain, &cookie, &paths, LONG).await?;
    let (rate, time) = measure(product, &cookie, &paths, LONG).await?;
    // What was seen moves to the tables meanwhile; the next measurement does not wait for that.
    let moving = Instant::now();
    store::settle_looks(app).await?;
    let moving = moving.elapsed().as_secs_f64();
    Ok(vec![
        Line::note("until the last looks at these pages stood in the tables", format!("{moving:.1} s")),
        Line::note("bare page of 50: the same query, no session", format!("{bare_rate:.0} requests/s, median {bare_time:.1} ms")),
        Line::note("list page of 50", format!("{rate:.0} requests/s, median {time:.1} ms")),
        Line::goal(
            "list page beside the bare one",
            format!("{:.2}", rate / bare_rate),
            format!("at least {GOAL}"),
            rate / bare_rate >= GOAL,
        ),
    ])
}
