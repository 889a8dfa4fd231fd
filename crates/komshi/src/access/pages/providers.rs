//! The organisation's own sign-in service: set up by its administrator, gone to and come back from by its people.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{Next, SignInPage, entered, own_path, people};
use crate::{
    access::{
        model::Client,
        provider::RETURN_SECONDS,
        store::{self, Act, CameBack, NewProvider, OnTheirWay, ProviderRow},
    },
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, guard::cookie, page::done},
};

#[derive(Template)]
#[template(path = "access/templates/provider.html")]
struct ProviderPage {
    page: Page,
    provider: Option<ProviderRow>,
    form: Form,
    /// The address that the service sends people back to.
    back: String,
}

pub async fn provider(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let provider = store::provider(&app, page.actor()?).await?;
    let mut fields: Vec<(String, String)> = Vec::new();
    if let Some(kept) = &provider {
        let mut set = |name: &str, value: &str| fields.push((name.into(), value.into()));
        set("issuer", &kept.issuer);
        set("client_id", &kept.client_id);
        set("domains", &kept.domains);
    }
    let back = store::return_address(&app, page.actor()?).await?;
    Ok(Html(ProviderPage { page, provider, form: Form::from_fields(fields), back }).into_response())
}

pub async fn set_provider(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let new = NewProvider {
        issuer: form.required("issuer"),
        client_id: form.required("client_id"),
        client_secret: form.text("client_secret").into(),
        domains: form.required("domains"),
    };
    form.check()?;
    store::set_provider(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done("/settings/sign-in", "done-provider-set", &[]))
}

pub async fn end_provider(State(app): State<App>, page: Page, form: Form) -> Result<Response, Error> {
    store::end_provider(&app, page.actor()?, &form.operation()).await?;
    Ok(done("/settings/sign-in", "done-provider-ended", &[]))
}

pub async fn set_email(State(app): State<App>, page: Page, Path(user): Path<i64>, form: Form) -> Result<Response, Error> {
    match store::set_email(&app, page.actor()?, &form.operation(), user, form.text("email")).await {
        Ok(()) => Ok(done(&format!("/settings/people/{user}"), "done-saved", &[])),
        Err(error) => people::refused(&app, page, user, form, error).await,
    }
}

/// The cookie by which a browser that was sent to a service is known again. It lives as long as the way there and back may take.
fn way_cookie(app: &App, token: &str, seconds: i64) -> String {
    let secure = if app.secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", way_cookie_name(app))
}

fn way_cookie_name(app: &App) -> &'static str {
    if app.secure { "__Host-komshi-way" } else { "komshi-way" }
}

/// A page elsewhere that asks for the way to a service as a picture would use up the attempts of whoever opens that page.
fn only_as_page(headers: &HeaderMap) -> Result<(), Error> {
    match headers.get("sec-fetch-dest") {
        Some(what) if what != "document" => Err(Error::NotFound),
        _ => Ok(()),
    }
}

pub async fn go_to_provider(
    State(app): State<App>,
    page: Page,
    client: Client,
    headers: HeaderMap,
    Path(organisation): Path<String>,
    Query(next): Query<Next>,
) -> Result<Response, Error> {
    only_as_page(&headers)?;
    match store::go_to_provider(&app, &client, &organisation, own_path(&next.next)).await {
        Ok(sent) => Ok(on_their_way(&app, &sent)),
        Err(error) => not_in(&app, page, error).await,
    }
}

fn on_their_way(app: &App, sent: &OnTheirWay) -> Response {
    let cookies = AppendHeaders([(SET_COOKIE, way_cookie(app, &sent.browser, RETURN_SECONDS))]);
    (cookies, Redirect::to(&sent.address)).into_response()
}

/// What somebody wants to prove themselves for.
#[derive(Deserialize)]
pub struct Afresh {
    #[serde(default)]
    act: String,
}

/// Sends somebody who is signed in to their organisation's service, to sign in there anew.
pub async fn prove_at_provider(
    State(app): State<App>,
    page: Page,
    client: Client,
    headers: HeaderMap,
    Query(afresh): Query<Afresh>,
) -> Result<Response, Error> {
    only_as_page(&headers)?;
    let act = Act::parse(&afresh.act).ok_or(Error::NotFound)?;
    let sent = store::prove_at_provider(&app, &client, page.actor()?, page.session_id(), act).await?;
    Ok(on_their_way(&app, &sent))
}

/// What the service sends back; where it has let nobody in, it says so instead of a code.
#[derive(Deserialize)]
pub struct Returned {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
}

pub async fn return_from_provider(
    State(app): State<App>,
    page: Page,
    client: Client,
    headers: HeaderMap,
    Path(organisation): Path<String>,
    Query(returned): Query<Returned>,
) -> Result<Response, Error> {
    let browser = cookie(&headers, way_cookie_name(&app)).unwrap_or_default();
    let here = page.session.as_ref();
    let mut response =
        match store::return_from_provider(&app, &client, &organisation, &browser, &returned.state, &returned.code, here).await {
            Ok(CameBack::In(opened, next)) => entered(&app, &opened, own_path(&next)),
            Ok(CameBack::Proved(act)) => done(act.page(), "done-proved", &[]),
            // Somebody who is signed in is told on a page of their own, others on the sign-in page.
            Err(error) if here.is_some() => return Err(error),
            Err(error) => return not_in(&app, page, error).await,
        };
    if let Ok(gone) = way_cookie(&app, "", 0).parse() {
        response.headers_mut().append(SET_COOKIE, gone);
    }
    Ok(response)
}

/// The sign-in page with what was refused: name and password are the other way in.
async fn not_in(app: &App, page: Page, error: Error) -> Result<Response, Error> {
    let Error::Refused(refusal) = error else { return Err(error) };
    let problem = page.refusal(&refusal);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(SignInPage::new(app, page, "", "", problem).await?)).into_response())
}
