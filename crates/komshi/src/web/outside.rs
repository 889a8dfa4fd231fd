//! Requests to the outside: to what an administrator has named, over TLS, and never into the network of this machine at somebody else's
//! word. Nothing is followed, nothing is waited for long, and what is too large is not read.

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, LazyLock, Mutex, PoisonError, Weak},
    time::Duration,
};

use anyhow::{Context, bail};
use axum::http::{HeaderValue, Request, Response, header::HOST, uri::PathAndQuery};
use http_body_util::{BodyExt, Full, Limited};
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::{net::TcpStream, sync::Semaphore};
use tokio_rustls::TlsConnector;
use url::Url;

/// Somebody waits at the sign-in page.
const PATIENCE: Duration = Duration::from_secs(10);
/// What providers state about themselves is some 3 KB, their keys 10 KB.
const LARGEST_ANSWER: usize = 256_000;
/// Requests to one service at a time. Visitors begin sign-ins: they must not make this machine ask more than it can.
const AT_ONCE: usize = 8;
/// The turns of each service that is being asked: a slow one keeps nobody else's people waiting.
static TURNS: Mutex<BTreeMap<String, Weak<Semaphore>>> = Mutex::new(BTreeMap::new());
/// Tests have their providers on this machine, without TLS. No release is built so.
const OWN_MACHINE: bool = cfg!(feature = "testing");

/// A request that got no answer.
#[derive(Debug, thiserror::Error)]
#[error("{0:#}")]
pub struct Unanswered(anyhow::Error);

fn turns_of(service: &Url) -> Arc<Semaphore> {
    let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(own) = turns.get(service.as_str()).and_then(Weak::upgrade) {
        return own;
    }
    // Kept no longer than somebody asks.
    turns.retain(|_, turns| turns.strong_count() > 0);
    let own = Arc::new(Semaphore::new(AT_ONCE));
    turns.insert(service.as_str().to_owned(), Arc::downgrade(&own));
    own
}

/// Asks, and reads the answer whole. A redirect is an answer like any other. `service`: the address that an administrator has named, whose
/// host alone may lie in the own network.
///
/// # Errors
/// When the address is none that may be asked, does not answer in ten seconds, or answers with more than a quarter of a megabyte.
pub async fn ask(request: Request<Vec<u8>>, service: &Url) -> Result<Response<Vec<u8>>, Unanswered> {
    let turns = turns_of(service);
    let answered = async {
        let _turn = turns.acquire().await?;
        answer(request, service.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']')).await
    };
    match tokio::time::timeout(PATIENCE, answered).await {
        Ok(answer) => answer.map_err(Unanswered),
        Err(_) => Err(Unanswered(anyhow::anyhow!("no answer within {} seconds", PATIENCE.as_secs()))),
    }
}

async fn answer(request: Request<Vec<u8>>, stated: &str) -> anyhow::Result<Response<Vec<u8>>> {
    let (mut parts, body) = request.into_parts();
    let authority = parts.uri.authority().context("the address names no host")?.clone();
    let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_owned();
    let tls = match parts.uri.scheme_str() {
        Some("https") => true,
        Some("http") if OWN_MACHINE => false,
        _ => bail!("{host} is not asked without TLS"),
    };
    let port = authority.port_u16().unwrap_or(if tls { 443 } else { 80 });
    let found = tokio::net::lookup_host((host.as_str(), port)).await.with_context(|| format!("{host} is not found"))?;
    // The addresses that were looked at are those that are asked: a second look might find others.
    let allowed: Vec<SocketAddr> = found.filter(|found| may_be_asked(found.ip(), host == stated)).collect();
    anyhow::ensure!(!allowed.is_empty(), "{host} lies where nothing is asked");
    let stream = TcpStream::connect(allowed.as_slice()).await.with_context(|| format!("{host} cannot be reached"))?;
    parts.headers.insert(HOST, HeaderValue::from_str(authority.as_str())?);
    parts.uri = parts.uri.path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/")).into();
    let request = Request::from_parts(parts, Full::new(Bytes::from(body)));
    if tls {
        let config = TLS.as_ref().map_err(|error| anyhow::anyhow!("{error:#}"))?;
        let name = ServerName::try_from(host.clone())?;
        let stream = TlsConnector::from(config.clone()).connect(name, stream).await.with_context(|| format!("TLS of {host}"))?;
        exchange(request, TokioIo::new(stream)).await
    } else {
        exchange(request, TokioIo::new(stream)).await
    }
}

async fn exchange<S>(request: Request<Full<Bytes>>, stream: S) -> anyhow::Result<Response<Vec<u8>>>
where
    S: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(stream).await?;
    let connection = tokio::spawn(connection);
    let asked = async {
        let (parts, body) = sender.send_request(request).await?.into_parts();
        let body = Limited::new(body, LARGEST_ANSWER).collect().await.map_err(|error| anyhow::anyhow!("{error}"))?;
        anyhow::Ok(Response::from_parts(parts, body.to_bytes().to_vec()))
    };
    let answer = asked.await;
    connection.abort();
    answer
}

/// Whom the computer trusts; a certificate authority of the office's own is added there.
static TLS: LazyLock<anyhow::Result<Arc<ClientConfig>>> = LazyLock::new(|| {
    let mut trusted = RootCertStore::empty();
    trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(Arc::new(builder.with_root_certificates(trusted).with_no_client_auth()))
});

/// Whether an address may be asked; `stated`: as the one that an administrator has named. What a provider says about itself must not lead
/// into the own network, and nothing leads to this machine or to the addresses by which machines of a data centre learn their secrets.
fn may_be_asked(address: IpAddr, stated: bool) -> bool {
    match address.to_canonical() {
        own if own.is_loopback() => OWN_MACHINE,
        IpAddr::V4(address) if is_never_asked(address) => false,
        IpAddr::V4(address) if is_of_the_house(address) => stated,
        IpAddr::V4(_) => true,
        IpAddr::V6(address) if address.is_unicast_link_local() || address.is_multicast() || address.is_unspecified() => false,
        IpAddr::V6(address) if address.is_unique_local() => stated,
        IpAddr::V6(address) => !carries_another(address),
    }
}

fn is_never_asked(address: Ipv4Addr) -> bool {
    let [first, ..] = address.octets();
    address.is_link_local() || address.is_multicast() || first == 0 || first >= 240
}

/// Private networks, and that between a provider and its customers (RFC 6598).
fn is_of_the_house(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    address.is_private() || (first == 100 && (64..128).contains(&second))
}

/// Addresses of the new kind that lead to one of the old kind: 6to4, Teredo and NAT64.
fn carries_another(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    first == 0x2002 || (first == 0x2001 && second == 0) || (first == 0x64 && second == 0xff9b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_into_the_own_network() {
        let check = |address: &str, stated: bool, expected: bool| {
            assert_eq!(may_be_asked(address.parse().unwrap(), stated), expected, "{address} {stated}");
        };
        check("93.184.216.34", false, true);
        check("2606:2800:220:1::1", false, true);
        for house in ["10.1.2.3", "172.16.0.9", "192.168.1.5", "100.64.0.1", "fd00::7", "::ffff:10.0.0.1"] {
            check(house, false, false);
            check(house, true, true);
        }
        for never in
            ["169.254.169.254", "0.0.0.0", "224.0.0.1", "255.255.255.255", "fe80::1", "ff02::1", "::", "::ffff:169.254.169.254"]
        {
            check(never, true, false);
        }
        for carried in ["2002:a00:1::", "2001:0:a00:1::", "64:ff9b::a00:1"] {
            check(carried, true, false);
        }
    }
}
