//! Incidents: the clock of 72 hours, and whose data is affected.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, civil::DateTime};
use komshi_access::Action;

use crate::{
    app::{App, zone},
    error::Error,
    privacy::{
        model::report_until,
        store::{self, Affected, IncidentRow, NewIncident},
    },
    web::{Form, Html, Page, Tab, page::done},
};

/// Until when the authority must know, and whether that is over.
struct Clock {
    until: String,
    hours_left: i64,
}

fn clock(app: &App, incident: &IncidentRow) -> Option<Clock> {
    let noticed: Timestamp = incident.noticed_at.parse().ok().filter(|_| incident.reported_at.is_none())?;
    let until = report_until(noticed);
    Some(Clock {
        until: until.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        hours_left: until.duration_since(app.clock.now()).as_hours().max(0),
    })
}

#[derive(Template)]
#[template(path = "privacy/templates/incidents.html")]
struct IncidentsPage {
    page: Page,
    rows: Vec<(IncidentRow, Option<Clock>)>,
    accounts: Vec<(i64, String)>,
    may_edit: bool,
    now: String,
}

pub async fn incidents(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let rows = store::incidents(&app, actor).await?;
    let rows = rows.into_iter().map(|row| (clock(&app, &row), row)).map(|(clock, row)| (row, clock)).collect();
    let may_edit = actor.may(Action::RecordIncident);
    let accounts = if may_edit { store::accounts_of(&app, actor).await? } else { Vec::new() };
    let now = app.now_here().strftime("%Y-%m-%dT%H:%M").to_string();
    Ok(Html(IncidentsPage { page, rows, accounts, may_edit, now }).into_response())
}

pub async fn add(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let what = form.required("what");
    let noticed = form.required("noticed_at");
    let (from_day, to_day) = (form.date("from_day"), form.date("to_day"));
    form.check()?;
    // As the clock on the wall says it.
    let noticed: DateTime = noticed.parse().map_err(|_| Error::refused("incident-time"))?;
    let noticed = noticed.to_zoned(zone()).map_err(|_| Error::refused("incident-time"))?.timestamp();
    if noticed > app.clock.now() {
        return Err(Error::refused("incident-time"));
    }
    let new = NewIncident {
        noticed_at: noticed.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        what,
        account: if form.has("account") { Some(form.id("account")?) } else { None },
        from_day,
        to_day,
    };
    let id = store::add_incident(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/settings/incidents/{id}"), "done-saved", &[]))
}

#[derive(Template)]
#[template(path = "privacy/templates/incident.html")]
struct IncidentPage {
    page: Page,
    incident: IncidentRow,
    clock: Option<Clock>,
    affected: Vec<Affected>,
    may_edit: bool,
}

pub async fn incident(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let incident = store::incident(&app, actor, id).await?;
    let affected = store::affected(&app, actor, &incident).await?;
    let may_edit = actor.may(Action::RecordIncident);
    Ok(Html(IncidentPage { clock: clock(&app, &incident), page, incident, affected, may_edit }).into_response())
}

pub async fn settle(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let told = form.text("persons_told") == "1";
    store::settle_incident(&app, page.actor()?, &form.operation(), id, form.text("report"), told).await?;
    Ok(done(&format!("/settings/incidents/{id}"), "done-saved", &[]))
}
