//! Records that exist for named people only: restricting one, who is named, the emergency way, and the uses of it for review.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use komshi_access::Action;

use crate::{
    access::{
        pages::proof,
        store::{Act, Ways, ways_to_prove},
    },
    app::App,
    error::Error,
    registry::store::{self, EMERGENCY_SECONDS, EmergencyLook, NewRestriction, Reader, Restricted, SHORTEST_REASON},
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "registry/templates/restrict.html")]
struct RestrictPage {
    page: Page,
    id: i64,
    code: String,
    name: String,
    readers: Vec<Reader>,
    shortest: i64,
    form: Form,
}

/// The form that restricts a household, with the people who may be named.
pub async fn ask(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let household = super::opened_household(&app, actor, id).await?;
    let readers = store::nameable(app.db.read(), actor).await?;
    let shown = RestrictPage {
        id: household.id,
        code: household.code,
        name: household.head_name,
        readers,
        shortest: SHORTEST_REASON as i64,
        form: Form::default(),
        page,
    };
    Ok(Html(shown).into_response())
}

pub async fn restrict(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let readers = form.all("reader").into_iter().map(|id| id.parse().map_err(|_| Error::NotFound)).collect::<Result<_, _>>()?;
    let new = NewRestriction { household: id, reason: form.text("reason").to_owned(), readers };
    store::restrict(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done("/restricted", "done-restricted", &[]))
}

#[derive(Template)]
#[template(path = "registry/templates/restricted.html")]
struct RestrictedPage {
    page: Page,
    records: Vec<Restricted>,
    looks: Vec<EmergencyLook>,
    nameable: Vec<Reader>,
    /// How the reader proves who they are, before the emergency way opens; `None` for whoever has no such way.
    ways: Option<Ways>,
    may_review: bool,
    minutes: i64,
    shortest: i64,
    form: Form,
    problem: String,
}

async fn shown(app: &App, page: Page, form: Form, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let records = store::restricted(app, actor).await?;
    let looks = store::emergency_looks(app, actor).await?;
    let nameable = if records.is_empty() { Vec::new() } else { store::nameable(app.db.read(), actor).await? };
    let ways = match page.may(Action::OpenInEmergency) {
        true => Some(ways_to_prove(app, actor, page.session_id(), Act::Emergency).await?),
        false => None,
    };
    let status = if problem.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = RestrictedPage {
        records,
        looks,
        nameable,
        ways,
        may_review: page.may(Action::ReviewEmergency),
        minutes: EMERGENCY_SECONDS / 60,
        shortest: SHORTEST_REASON as i64,
        form,
        problem,
        page,
    };
    Ok((status, Html(shown)).into_response())
}

/// The records that the reader is named for, the emergency way, and the uses that concern the reader.
pub async fn show(State(app): State<App>, page: Page) -> Result<Response, Error> {
    shown(&app, page, Form::default(), String::new()).await
}

/// Opens a record in an emergency.
pub async fn open(State(app): State<App>, page: Page, form: Form) -> Result<Response, Error> {
    let proof = proof(&page, &form);
    let opened = store::open_in_emergency(&app, page.actor()?, &proof, form.text("code"), form.text("reason")).await;
    match opened {
        Ok(household) => Ok(Redirect::to(&format!("/households/{household}")).into_response()),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            shown(&app, page, form, problem).await
        }
        Err(error) => Err(error),
    }
}

pub async fn review(State(app): State<App>, page: Page, Path(emergency): Path<i64>, form: Form) -> Result<Response, Error> {
    store::review_emergency(&app, page.actor()?, &form.operation(), emergency, form.text("finding")).await?;
    Ok(done("/restricted", "done-emergency-reviewed", &[]))
}

/// Names somebody, or takes the name away.
pub async fn name(State(app): State<App>, page: Page, Path(restriction): Path<i64>, form: Form) -> Result<Response, Error> {
    let named = form.text("named") == "1";
    store::name_reader(&app, page.actor()?, &form.operation(), restriction, form.id("reader")?, named).await?;
    Ok(done("/restricted", "done-saved", &[]))
}

pub async fn lift(State(app): State<App>, page: Page, Path(restriction): Path<i64>, form: Form) -> Result<Response, Error> {
    Ok(match store::lift(&app, page.actor()?, &form.operation(), restriction).await? {
        Some(household) => done(&format!("/households/{household}"), "done-restriction-lifted", &[]),
        None => done("/restricted", "done-restriction-lifted-gone", &[]),
    })
}
