//! Where a request comes from.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRef, FromRequestParts},
    http::{HeaderMap, request::Parts},
};

use super::guard::cookie;
use crate::{access::model::Client, app::App};

/// A device is known for this long after it was last used.
const DEVICE_SECONDS: i64 = 180 * 24 * 3600;

fn device_cookie_name(app: &App) -> &'static str {
    if app.secure { "__Host-komshi-device" } else { "komshi-device" }
}

/// The cookie by which a device is known again. It opens nothing: it only spares its person the waits that strangers cause.
pub fn device_cookie(app: &App, token: &str) -> String {
    let secure = if app.secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; Max-Age={DEVICE_SECONDS}; HttpOnly; SameSite=Lax{secure}", device_cookie_name(app))
}

impl<S: Send + Sync> FromRequestParts<S> for Client
where
    App: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Client, Infallible> {
        let app = App::from_ref(state);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        Ok(Client {
            address: peer.map(|peer| counted_address(peer, &parts.headers, app.secure)).unwrap_or_default(),
            device: parts.headers.get("user-agent").and_then(|value| value.to_str().ok()).map(device_of).unwrap_or_default(),
            known_device: cookie(&parts.headers, device_cookie_name(&app)),
        })
    }
}

/// The address that mistakes are counted by. Behind a proxy on this machine it is the last one that the proxy names; what came
/// before that anybody can write. Whoever has one address of the new kind has a whole network of them.
fn counted_address(peer: IpAddr, headers: &HeaderMap, secure: bool) -> String {
    let named = || {
        let header = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        header.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = if secure && peer.is_loopback() { named().unwrap_or(peer) } else { peer };
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments().iter().take(4).map(|part| format!("{part:x}")).collect::<Vec<_>>().join(":"),
    }
}

/// `Firefox · Android`, as far as a browser says it.
fn device_of(agent: &str) -> String {
    let first = |known: &[(&'static str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map_or("", |(_, name)| *name)
    };
    // Most browsers name those that they descend from as well: the youngest first.
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_named_in_words() {
        let check = |agent: &str, expected: &str| assert_eq!(device_of(agent), expected);
        check("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux");
        check(
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
            "Chrome · Android",
        );
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge · Windows",
        );
        check("curl/8.5.0", "");
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        let check = |peer: &str, header: &str, secure: bool, expected: &str| {
            let mut headers = HeaderMap::new();
            if !header.is_empty() {
                headers.insert("x-forwarded-for", header.parse().unwrap());
            }
            assert_eq!(counted_address(peer.parse().unwrap(), &headers, secure), expected, "{peer} {header}");
        };
        check("127.0.0.1", "1.2.3.4, 5.6.7.8", true, "5.6.7.8");
        check("127.0.0.1", "nonsense", true, "127.0.0.1");
        check("127.0.0.1", "5.6.7.8", false, "127.0.0.1");
        check("192.168.1.9", "5.6.7.8", true, "192.168.1.9");
        check("::ffff:192.168.1.9", "", true, "192.168.1.9");
        check("2001:db8:1:2:3:4:5:6", "", true, "2001:db8:1:2");
    }
}
