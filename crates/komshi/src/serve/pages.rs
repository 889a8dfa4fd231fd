//! Phones of the office: the address as a code, and the authority's certificate that a phone installs once.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::authority;
use crate::{
    app::App,
    error::Error,
    web::{Html, Page, Tab},
};

#[derive(Template)]
#[template(path = "serve/templates/phones.html")]
struct PhonesPage {
    page: Page,
    address: String,
    /// Of the authority, where this server speaks TLS with it.
    fingerprint: Option<String>,
}

/// The fingerprint of the authority behind this server; none on plain loopback.
fn fingerprint(app: &App) -> Option<String> {
    let pem = authority::certificate(&app.data).filter(|_| app.secure)?;
    authority::fingerprint(&pem)
}

pub async fn phones(State(app): State<App>, page: Page) -> Response {
    let shown = PhonesPage { address: app.public_url.clone(), fingerprint: fingerprint(&app), page: page.at(Tab::Settings) };
    Html(shown).into_response()
}

/// The address of this server as a QR code.
pub async fn code(State(app): State<App>) -> Result<Response, Error> {
    let svg = komshi_documents::qr::svg(&app.public_url).map_err(|_| Error::NotFound)?;
    Ok(([("content-type", "image/svg+xml")], svg).into_response())
}

/// The certificate of the authority, in the form that phones install. It holds no secret.
pub async fn certificate(State(app): State<App>) -> Result<Response, Error> {
    let pem = authority::certificate(&app.data).filter(|_| app.secure).ok_or(Error::NotFound)?;
    let headers =
        [("content-type", "application/x-x509-ca-cert"), ("content-disposition", "attachment; filename=\"komshi.crt\"")];
    Ok((headers, pem).into_response())
}
