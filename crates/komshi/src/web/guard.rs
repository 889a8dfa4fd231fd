//! What stands before every page: the session, the required action, same-site check, headers, and errors as pages.

use askama::Template;
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use komshi_access::{Action, Facts};

use super::{
    form::whole_body,
    page::{NOTICE, Page},
    typed::Sent,
};
use crate::{
    access::{self, Actor},
    app::App,
    error::{Error, Failed},
};

/// A signed-in person and the token that their forms carry.
#[derive(Clone, Debug)]
pub struct Session {
    pub actor: Actor,
    pub csrf: String,
    pub id: i64,
    /// The password was right; the second factor was not shown yet.
    pub waits_for_code: bool,
}

/// A session that opens nothing until its second factor is shown.
#[derive(Clone, Debug)]
pub struct HalfSession(pub Session);

/// The value of a cookie, percent-decoded.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let header = headers.get("cookie")?.to_str().ok()?;
    let value = header.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name)?.1;
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The session cookie. Plain loopback cannot carry `Secure`, so it has another name and never meets the other.
pub fn session_cookie_name(app: &App) -> &'static str {
    if app.secure { "__Host-komshi" } else { "komshi" }
}

pub fn session_cookie(app: &App, token: &str, seconds: i64) -> String {
    let secure = if app.secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", session_cookie_name(app))
}

/// Loads the session, if the request carries one that lives.
pub async fn load_session(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if let Some(token) = cookie(request.headers(), session_cookie_name(&app)) {
        match access::store::session(&app, &token).await {
            Ok(Some(session)) if session.waits_for_code => {
                request.extensions_mut().insert(HalfSession(session));
            }
            Ok(Some(session)) => {
                request.extensions_mut().insert(session);
            }
            Ok(None) => {}
            Err(error) => return error.into_response(),
        }
    }
    next.run(request).await
}

/// Lets a request through only if its person may do what the route list says.
pub async fn require(app: App, action: Action, request: Request, next: Next) -> Response {
    let session = request.extensions().get::<Session>();
    let allowed = match session {
        Some(session) => session.actor.decide(action, &Facts::default()).allowed(),
        None => Actor::visitor(&app).decide(action, &Facts::default()).allowed(),
    };
    if allowed {
        return next.run(request).await;
    }
    if session.is_none() && request.method() == Method::GET {
        let wanted = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let encoded: String = wanted.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let half = request.extensions().get::<HalfSession>().is_some();
        let step = if half { "/sign-in/code" } else { "/sign-in" };
        return Redirect::to(&format!("{step}?next={encoded}")).into_response();
    }
    // A role that waits for a second factor is the reader's own: the way to it is no secret.
    if let Some(session) = session
        && request.method() == Method::GET
        && session.actor.would_with_second_factor(action)
    {
        return Redirect::to("/settings/account/second-factor").into_response();
    }
    // What somebody may not do looks like what does not exist.
    if session.is_none() { Error::SignIn.into_response() } else { Error::NotFound.into_response() }
}

/// A change must come from our own pages. Browsers say where a request comes from; the form's token is checked besides.
pub async fn same_site(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    if comes_from_us(request.headers()) { next.run(request).await } else { Error::refused("error-other-site").into_response() }
}

fn comes_from_us(headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site_fits = header("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let origin_fits = match (header("origin"), header("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        _ => true,
    };
    site_fits && origin_fits
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// Headers that every answer carries.
pub async fn headers(request: Request, next: Next) -> Response {
    let signed_in = request.extensions().get::<Session>().is_some();
    let had_notice = cookie(request.headers(), NOTICE).is_some();
    let is_get = request.method() == Method::GET;
    let mut response = next.run(request).await;
    let is_page =
        response.headers().get("content-type").is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set("content-security-policy", POLICY);
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    set("permissions-policy", "camera=(self), geolocation=(), microphone=()");
    if signed_in || is_page {
        set("cache-control", "no-store");
    }
    if had_notice && is_page && is_get {
        headers.append("set-cookie", HeaderValue::from_static("notice=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly"));
    }
    response
}

#[derive(Template)]
#[template(path = "web/templates/error.html")]
struct ErrorPage {
    page: Page,
    title: String,
    sentence: String,
}

/// What a form sends, kept until it is known whether it comes back.
async fn keep(parts: &Parts, body: Body) -> Result<(Option<Sent>, Body), Error> {
    if !Sent::is_form(parts) {
        return Ok((None, body));
    }
    let bytes = whole_body(&parts.extensions, body).await?;
    Ok((Sent::of(parts, bytes.clone()).await, Body::from(bytes)))
}

/// Turns an error of a handler into a page in the reader's language: a form that was refused into the page that it stands on, as it
/// was typed.
pub async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let page = Page::from_request_parts(&mut parts, &app).await;
    let (sent, mut response) = match keep(&parts, body).await {
        Ok((sent, body)) => (sent, next.run(Request::from_parts(parts, body)).await),
        Err(error) => (None, error.into_response()),
    };
    let failed = match response.extensions().get::<Failed>() {
        Some(failed) => failed.0.clone(),
        None if [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&response.status()) => Error::NotFound.refusal(),
        // An address that cannot be read (letters where an id stands) leads nowhere, like one of nothing.
        None if response.status() == StatusCode::BAD_REQUEST => {
            response = Error::NotFound.into_response();
            Error::NotFound.refusal()
        }
        None => return response,
    };
    let Ok(page) = page else { return response };
    let sentence = page.refusal(&failed);
    if let Some(sent) = sent
        && response.status() == StatusCode::UNPROCESSABLE_ENTITY
        && let Some(form) = sent.back(&app, &failed, &sentence).await
    {
        return (StatusCode::UNPROCESSABLE_ENTITY, axum::response::Html(form)).into_response();
    }
    let title = match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => page.t("error-title-not-found"),
        StatusCode::INTERNAL_SERVER_ERROR => page.t("error-title-ours"),
        StatusCode::UNAUTHORIZED => page.t("error-title-sign-in"),
        StatusCode::SERVICE_UNAVAILABLE => page.t("error-title-busy"),
        _ => page.t("error-title-refused"),
    };
    let status = response.status();
    match (ErrorPage { page, title, sentence }).render() {
        Ok(body) => {
            let retry_after = response.headers().get("retry-after").cloned();
            let mut answer = (status, axum::response::Html(body)).into_response();
            if let Some(value) = retry_after {
                answer.headers_mut().insert("retry-after", value);
            }
            answer
        }
        Err(_) => response,
    }
}
