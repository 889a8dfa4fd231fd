//! When something went wrong: the clock, and who is affected.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{
    access::Actor,
    app::{App, beginning_of, end_of},
    begin,
    db::{NewOperation, all, one, run, values},
    error::Error,
    registry::store as registry,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct IncidentRow {
    pub id: i64,
    pub noticed_at: String,
    pub what: String,
    pub account: Option<i64>,
    pub account_name: Option<String>,
    pub from_day: Option<String>,
    pub to_day: Option<String>,
    pub reported_at: Option<String>,
    pub report: String,
    pub persons_told_at: Option<String>,
    pub who: Option<String>,
    pub at: String,
}

const INCIDENT: &str = "SELECT i.id, i.noticed_at, i.what, i.account, a.display_name AS account_name, i.from_day, i.to_day, i.reported_at, \
                        i.report, i.persons_told_at, w.display_name AS who, i.at FROM incident i LEFT JOIN app_user a ON a.id = i.account \
                        LEFT JOIN app_user w ON w.id = i.by_user";

/// The incidents of the own organisation, newest first.
pub async fn incidents(app: &App, actor: &Actor) -> Result<Vec<IncidentRow>, Error> {
    if !actor.may(Action::SeeLooks) {
        return Err(Error::NotFound);
    }
    let sql = format!("{INCIDENT} WHERE i.organisation = $1 ORDER BY i.id DESC LIMIT 200");
    Ok(all(app.db.read(), &sql, values![actor.organisation]).await?)
}

/// Those of the own organisation that the authority has not been told of, newest first.
pub async fn unreported(app: &App, actor: &Actor) -> Result<Vec<IncidentRow>, Error> {
    let mut rows = incidents(app, actor).await?;
    rows.retain(|row| row.reported_at.is_none());
    Ok(rows)
}

pub async fn incident(app: &App, actor: &Actor, id: i64) -> Result<IncidentRow, Error> {
    if !actor.may(Action::SeeLooks) {
        return Err(Error::NotFound);
    }
    let sql = format!("{INCIDENT} WHERE i.id = $1 AND i.organisation = $2");
    one(app.db.read(), &sql, values![id, actor.organisation]).await?.ok_or(Error::NotFound)
}

/// Accounts of the own organisation: (id, name).
pub async fn accounts_of(app: &App, actor: &Actor) -> Result<Vec<(i64, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        display_name: String,
    }
    let sql = "SELECT id, display_name FROM app_user WHERE organisation = $1 ORDER BY display_name LIMIT 1000";
    let rows: Vec<Row> = all(app.db.read(), sql, values![actor.organisation]).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.display_name)).collect())
}

#[derive(Clone, Debug, Serialize)]
pub struct NewIncident {
    /// ISO time in UTC.
    pub noticed_at: String,
    pub what: String,
    pub account: Option<i64>,
    pub from_day: Option<String>,
    pub to_day: Option<String>,
}

pub async fn add_incident(app: &App, actor: &Actor, operation: &NewOperation, new: &NewIncident) -> Result<i64, Error> {
    if !actor.may(Action::SeeLooks) || !actor.may(Action::RecordIncident) {
        return Err(Error::NotFound);
    }
    if let Some(account) = new.account
        && !accounts_of(app, actor).await?.iter().any(|(id, _)| *id == account)
    {
        return Err(Error::NotFound);
    }
    let command = begin!(app, actor, operation, Action::RecordIncident, &("incident", new));
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO incident (id, organisation, noticed_at, what, account, from_day, to_day, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            actor.organisation,
            new.noticed_at.clone(),
            new.what.trim(),
            new.account,
            new.from_day.clone(),
            new.to_day.clone(),
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    command.finish(format!("incident/{id}"), None, None, id).await
}

/// Writes down that the authority was told, and where that is so the persons; what was written once stays.
pub async fn settle_incident(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    id: i64,
    report: &str,
    persons_told: bool,
) -> Result<(), Error> {
    incident(app, actor, id).await?;
    if !actor.may(Action::RecordIncident) {
        return Err(Error::NotFound);
    }
    let command = begin!(app, actor, operation, Action::RecordIncident, &("incident", id, report, persons_told));
    let at = command.at().to_owned();
    if !report.trim().is_empty() {
        let sql = "UPDATE incident SET reported_at = $2, report = $3 WHERE id = $1 AND reported_at IS NULL";
        run(&command.tx, sql, values![id, at.clone(), report.trim()]).await?;
    }
    if persons_told {
        run(&command.tx, "UPDATE incident SET persons_told_at = $2 WHERE id = $1 AND persons_told_at IS NULL", values![id, at])
            .await?;
    }
    command.finish(format!("incident/{id}"), None, None, ()).await
}

/// A household whose data an account looked at.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Affected {
    pub household: i64,
    pub code: String,
    pub looks: i64,
    pub first_at: String,
    pub last_at: String,
}

/// More do not help on one page; the file of a country's register would be another matter.
const MOST_AFFECTED: i64 = 20_000;

/// Whose data the account of an incident looked at in its days, by household: on pages of persons and households, and in lists.
pub async fn affected(app: &App, actor: &Actor, incident: &IncidentRow) -> Result<Vec<Affected>, Error> {
    let Some(account) = incident.account else { return Ok(Vec::new()) };
    registry::settle_looks(app).await?;
    let from = incident.from_day.as_deref().map(beginning_of).unwrap_or_default();
    let to = incident.to_day.as_deref().map_or_else(|| "9".to_owned(), end_of);
    let sql = "SELECT h.id AS household, h.code, COUNT(*) AS looks, MIN(s.at) AS first_at, MAX(s.at) AS last_at FROM ( \
                 SELECT l.at, l.kind, l.subject FROM look l WHERE l.app_user = $1 AND l.organisation = $2 AND l.at >= $3 AND l.at < $4 AND l.subject <> 0 \
                 UNION ALL SELECT l.at, l.kind, d.subject FROM look l JOIN look_listed d ON d.look = l.id \
                 WHERE l.app_user = $1 AND l.organisation = $2 AND l.at >= $3 AND l.at < $4) s \
               JOIN household h ON h.canonical_id = h.id AND h.visible < 2 AND h.id = CASE s.kind \
                 WHEN 'household' THEN (SELECT x.canonical_id FROM household x WHERE x.id = s.subject) \
                 WHEN 'person' THEN (SELECT y.canonical_id FROM person p JOIN household y ON y.id = p.household WHERE p.id = s.subject) END \
               GROUP BY h.id, h.code ORDER BY h.code LIMIT $5";
    Ok(all(app.db.read(), sql, values![account, actor.organisation, from, to, MOST_AFFECTED]).await?)
}
