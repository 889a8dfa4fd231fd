//! The second factor: asked for at sign-in, set up with a phone, ended, reset for somebody else.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{Next, own_path, proof};
use crate::{
    access::store::{self, Act, AskedPasskey, NewFactor, Ways},
    app::App,
    error::Error,
    web::{
        Form, Html, Page, Tab,
        guard::{HalfSession, Session},
        page::done,
    },
};

#[derive(Template)]
#[template(path = "access/templates/sign-in-code.html")]
struct CodePage {
    page: Page,
    next: String,
    /// Whether codes of a phone are asked for; else only recovery codes are.
    codes: bool,
    /// The question for a passkey, where there is one.
    asked: Option<AskedPasskey>,
    problem: String,
}

/// The page that asks a half session for its second factor. A new question for a passkey each time: the last one may be answered.
async fn code_page(app: &App, page: Page, session: &Session, next: &str, problem: String) -> Result<CodePage, Error> {
    let asked = store::ask_for_passkey(app, session.actor.user, session.id).await?;
    let codes = store::factor_since(app, &session.actor).await?.is_some();
    Ok(CodePage { page, next: next.into(), codes, asked, problem })
}

pub async fn code_form(
    State(app): State<App>,
    page: Page,
    half: Option<Extension<HalfSession>>,
    Query(next): Query<Next>,
) -> Result<Response, Error> {
    let Some(Extension(HalfSession(session))) = half else { return Ok(Redirect::to("/").into_response()) };
    Ok(Html(code_page(&app, page, &session, &next.next, String::new()).await?).into_response())
}

pub async fn show_code(
    State(app): State<App>,
    page: Page,
    half: Option<Extension<HalfSession>>,
    form: Form,
) -> Result<Response, Error> {
    let Some(Extension(HalfSession(session))) = half else { return Ok(Redirect::to("/sign-in").into_response()) };
    let user = session.actor.user;
    let shown = match form.text("answer") {
        "" => store::show_factor(&app, user, session.id, form.text("code")).await,
        answer => store::show_passkey(&app, user, session.id, form.text("challenge"), answer).await,
    };
    match shown {
        Ok(()) => Ok(Redirect::to(own_path(form.text("next"))).into_response()),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            let again = code_page(&app, page, &session, form.text("next"), problem).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(again)).into_response())
        }
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "access/templates/second-factor.html")]
struct FactorPage {
    page: Page,
    since: String,
    left: i64,
    /// How its owner proves who they are, before a new one is shown.
    ways: Option<Ways>,
    new: Option<NewFactor>,
    picture: String,
    /// Shown once.
    codes: Vec<String>,
    problem: String,
}

async fn factor_page(app: &App, page: Page, codes: Vec<String>, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let since = store::factor_since(app, actor).await?;
    let session = page.session_id();
    let (new, ways) = match since {
        Some(_) => (None, None),
        None if store::is_factor_begun(app, actor, session).await? => {
            (Some(store::begin_factor(app, actor, session).await?), None)
        }
        None => (None, Some(store::ways_to_prove(app, actor, session, Act::Codes).await?)),
    };
    let picture = match &new {
        Some(new) => komshi_documents::qr::svg(&new.address).map_err(anyhow::Error::from)?,
        None => String::new(),
    };
    let left = store::recovery_codes_left(app, actor).await?;
    let status = if problem.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = FactorPage {
        since: since.map(|at| page.moment(&at)).unwrap_or_default(),
        left,
        ways,
        new,
        picture,
        codes,
        problem,
        page,
    };
    Ok((status, Html(shown)).into_response())
}

pub async fn factor(State(app): State<App>, page: Page) -> Result<Response, Error> {
    factor_page(&app, page, Vec::new(), String::new()).await
}

/// Proves who sets it up, confirms by the first code, or ends by one.
pub async fn change_factor(State(app): State<App>, page: Page, form: Form) -> Result<Response, Error> {
    let code = form.text("code");
    if form.text("begin") == "1" {
        return match store::prove_for_factor(&app, page.actor()?, &proof(&page, &form)).await {
            Ok(()) => Ok(Redirect::to(Act::Codes.page()).into_response()),
            Err(Error::Refused(refusal)) => {
                let problem = page.refusal(&refusal);
                factor_page(&app, page, Vec::new(), problem).await
            }
            Err(error) => Err(error),
        };
    }
    let result = if form.text("end") == "1" {
        store::end_factor(&app, page.actor()?, code).await.map(|()| None)
    } else {
        store::confirm_factor(&app, page.actor()?, page.session_id(), code).await.map(Some)
    };
    match result {
        Ok(Some(codes)) => factor_page(&app, page, codes, String::new()).await,
        Ok(None) => Ok(done("/settings/account", "done-factor-off", &[])),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            factor_page(&app, page, Vec::new(), problem).await
        }
        Err(error) => Err(error),
    }
}

pub async fn reset(State(app): State<App>, page: Page, Path(user): Path<i64>, form: Form) -> Result<Response, Error> {
    match store::reset_factor(&app, page.actor()?, &form.operation(), user).await {
        Ok(()) => Ok(done(&format!("/settings/people/{user}"), "done-factor-reset", &[])),
        Err(error) => super::people::refused(&app, page, user, Form::default(), error).await,
    }
}
