//! Passkeys: the own ones, and signing in by one. What the browser is asked for stands on a page, its answer comes back as a form.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};

use super::{Next, entered, own_path, proof};
use crate::{
    access::{
        model::Client,
        passkey,
        store::{self, Act, AskedPasskey, PasskeyRow, Ways},
    },
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "access/templates/passkeys.html")]
struct PasskeysPage {
    page: Page,
    passkeys: Vec<PasskeyRow>,
    /// Whether passkeys can be used at the address of this installation.
    possible: bool,
    form: Form,
    /// How its owner proves who they are, before one is added or removed.
    ways: Option<Ways>,
    /// What the browser is asked to make, once they have.
    asked: Option<AskedPasskey>,
    /// Recovery codes, shown once.
    codes: Vec<String>,
}

async fn passkeys_page(
    app: &App,
    page: Page,
    form: Form,
    asked: Option<AskedPasskey>,
    codes: Vec<String>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let passkeys = store::passkeys(app, page.actor()?).await?;
    let possible = passkey::place(&app.public_url).is_some();
    // A session has one question at a time: none is asked beside another.
    let ways = match &asked {
        None if codes.is_empty() => Some(store::ways_to_prove(app, page.actor()?, page.session_id(), Act::Passkeys).await?),
        _ => None,
    };
    Ok(Html(PasskeysPage { page, passkeys, possible, form, ways, asked, codes }).into_response())
}

pub async fn passkeys(State(app): State<App>, page: Page) -> Result<Response, Error> {
    passkeys_page(&app, page, Form::default(), None, Vec::new()).await
}

/// First the name and the proof, which lead to the question; then what the browser has made.
pub async fn add_passkey(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let name = form.required("name");
    form.check()?;
    if form.text("answer").is_empty() || form.text("proves") == "1" {
        let asked = store::begin_passkey(&app, page.actor()?, &name, &proof(&page, &form)).await?;
        return passkeys_page(&app, page, form, Some(asked), Vec::new()).await;
    }
    let answered = (form.text("challenge"), form.text("answer"));
    let codes = store::add_passkey(&app, page.actor()?, &form.operation(), page.session_id(), &name, answered).await?;
    if codes.is_empty() {
        return Ok(done("/settings/account/passkeys", "done-passkey-added", &[]));
    }
    passkeys_page(&app, page, Form::default(), None, codes).await
}

pub async fn remove_passkey(State(app): State<App>, page: Page, Path(passkey): Path<i64>, form: Form) -> Result<Response, Error> {
    store::remove_passkey(&app, page.actor()?, &form.operation(), passkey, &proof(&page, &form)).await?;
    Ok(done("/settings/account/passkeys", "done-passkey-removed", &[]))
}

#[derive(Template)]
#[template(path = "access/templates/sign-in-passkey.html")]
struct SignInByPasskey {
    page: Page,
    next: String,
    asked: Option<AskedPasskey>,
}

pub async fn passkey_form(page: Page, Query(next): Query<Next>) -> Response {
    if page.session.is_some() {
        return Redirect::to("/").into_response();
    }
    Html(SignInByPasskey { page, next: next.next, asked: None }).into_response()
}

/// Asks the browser of a visitor, or lets in whoever answers.
pub async fn answer_passkey(State(app): State<App>, page: Page, client: Client, form: Form) -> Result<Response, Error> {
    let next = own_path(form.text("next"));
    if form.text("answer").is_empty() {
        let asked = store::ask_anybody(&app, &client).await?;
        return Ok(Html(SignInByPasskey { page, next: next.into(), asked: Some(asked) }).into_response());
    }
    let opened = store::sign_in_by_passkey(&app, &client, form.text("challenge"), form.text("answer")).await?;
    Ok(entered(&app, &opened, next))
}
