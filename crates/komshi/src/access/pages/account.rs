//! The own account: password, language, open sessions.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    access::store::{self, SessionRow},
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "access/templates/account.html")]
struct AccountPage {
    page: Page,
    sessions: Vec<SessionRow>,
    current: i64,
    /// Since when the second factor is on; empty where it is not.
    since: String,
    passkeys: usize,
    form: Form,
    problem: String,
}

async fn account_page(app: &App, page: Page, form: Form, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let sessions = store::sessions(app, page.actor()?).await?;
    let since = store::factor_since(app, page.actor()?).await?.map(|at| page.moment(&at)).unwrap_or_default();
    let passkeys = store::passkeys(app, page.actor()?).await?.len();
    let current = page.session.as_ref().map_or(0, |session| session.id);
    let status = if problem.is_empty() && form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(AccountPage { page, sessions, current, since, passkeys, form, problem })).into_response())
}

pub async fn account(State(app): State<App>, page: Page) -> Result<Response, Error> {
    account_page(&app, page, Form::default(), String::new()).await
}

pub async fn change_password(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let (old, new) = (form.required("old_password"), form.required("password"));
    if form.is_right() && form.text("password") != form.text("again") {
        form.wrong("again", "password-again-differs");
    }
    if !form.is_right() {
        return account_page(&app, page, form, String::new()).await;
    }
    let keep = page.session.as_ref().map_or(0, |session| session.id);
    match store::change_password(&app, page.actor()?, &form.operation(), keep, &old, &new).await {
        Ok(()) => Ok(done("/settings/account", "done-password", &[])),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            account_page(&app, page, form, problem).await
        }
        Err(error) => Err(error),
    }
}

pub async fn end_session(State(app): State<App>, page: Page, Path(session): Path<i64>, form: Form) -> Result<Response, Error> {
    store::end_session(&app, page.actor()?, &form.operation(), session).await?;
    Ok(done("/settings/account", "done-session-ended", &[]))
}

pub async fn end_other_sessions(State(app): State<App>, page: Page, form: Form) -> Result<Response, Error> {
    let keep = page.session.as_ref().map_or(0, |session| session.id);
    store::end_other_sessions(&app, page.actor()?, &form.operation(), keep).await?;
    Ok(done("/settings/account", "done-sessions-ended", &[]))
}
