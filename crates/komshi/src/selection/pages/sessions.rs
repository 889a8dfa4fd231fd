//! The committee's session: who was present, what each declared, which decisions depart from the rank; and its confirmation.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    app::App,
    error::Error,
    selection::store::{self, CallRow, Departure, NewSession, Outcome, SessionMember},
    web::{Form, Html, Page, Tab, page::done},
};

/// Lines that stand empty at first.
const MEMBERS: usize = 5;
const DEPARTURES: usize = 3;
/// What "more lines" adds.
const MORE: usize = 3;
/// Lines that a form may have; a committee is smaller, and departs from the rank less often.
const MOST: usize = 300;

#[derive(Template)]
#[template(path = "selection/templates/session.html")]
struct SessionPage {
    page: Page,
    call: CallRow,
    ranking: i64,
    form: Form,
    members: usize,
    departures: usize,
    problem: String,
}

impl SessionPage {
    fn members_at(&self) -> Vec<usize> {
        (0..self.members).collect()
    }

    fn departures_at(&self) -> Vec<usize> {
        (0..self.departures).collect()
    }

    fn text(&self, name: &str, at: &usize) -> String {
        self.form.text(&format!("{name}-{at}")).to_owned()
    }
}

/// How many lines of a kind the form has.
fn lines(form: &Form, name: &str) -> usize {
    (0..MOST).take_while(|at| form.stands(&format!("{name}-{at}"))).count()
}

async fn shown(app: &App, page: Page, id: i64, form: Form, problem: String) -> Result<SessionPage, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let call = store::call(app, actor, id).await?;
    let ranking = store::rankings(app, actor, id).await?.first().map(|ranking| ranking.id).ok_or(Error::NotFound)?;
    let more = |name: &str, least: usize| {
        let asked = if form.text("more") == name { MORE } else { 0 };
        (lines(&form, name).max(least) + asked).min(MOST)
    };
    let (members, departures) = (more("member", MEMBERS), more("departure", DEPARTURES));
    Ok(SessionPage { page, call, ranking, form, members, departures, problem })
}

pub async fn new_session(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    Ok(Html(shown(&app, page, id, Form::default(), String::new()).await?).into_response())
}

async fn read(app: &App, page: &Page, id: i64, form: &mut Form) -> Result<NewSession, Error> {
    let ranking = form.id("ranking")?;
    let members = (0..lines(form, "member"))
        .map(|at| SessionMember {
            name: form.text(&format!("member-{at}")).to_owned(),
            interest: form.text(&format!("interest-{at}")).to_owned(),
        })
        .filter(|member| !member.name.is_empty())
        .collect();
    let mut departures = Vec::new();
    for at in 0..lines(form, "departure") {
        let code = form.text(&format!("departure-{at}")).to_owned();
        if code.is_empty() {
            continue;
        }
        let candidate = store::candidate_by_code(app, page.actor()?, ranking, &code).await?;
        let outcome = Outcome::parse(form.text(&format!("outcome-{at}"))).ok_or(Error::NotFound)?;
        let reason = form.text(&format!("why-{at}")).to_owned();
        if reason.is_empty() {
            return Err(Error::refused_with("departure-needs-reason", &[("candidate", code)]));
        }
        departures.push(Departure { candidate, outcome, reason });
    }
    let (held_on, place) = (form.required_date("held_on"), form.required("place"));
    form.check()?;
    Ok(NewSession { call: id, ranking, held_on, place, members, departures })
}

/// Enters the session, or shows the form with more lines where that is asked for.
pub async fn record_session(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    if form.has("more") {
        return Ok(Html(shown(&app, page, id, form, String::new()).await?).into_response());
    }
    let answer = match read(&app, &page, id, &mut form).await {
        Ok(new) => store::record_session(&app, page.actor()?, &form.operation(), &new).await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(_) => Ok(done(&format!("/calls/{id}"), "done-session", &[])),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            let shown = shown(&app, page, id, form, problem).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(shown)).into_response())
        }
        Err(error) => Err(error),
    }
}

pub async fn confirm_session(
    State(app): State<App>,
    page: Page,
    Path((id, session)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let confirmed = form.text("confirmed") == "1";
    store::confirm_session(&app, page.actor()?, &form.operation(), session, confirmed).await?;
    Ok(done(&format!("/calls/{id}"), if confirmed { "done-confirmed" } else { "done-sent-back" }, &[]))
}
