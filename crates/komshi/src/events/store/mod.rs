//! Recording what was done: one event or one hand-over by a form, many by a file, people who took part, and taking back.

mod given;
mod grants;
mod participants;
mod reverse;
mod upload;
mod visits;

use std::collections::HashMap;

pub use given::{NewGiven, NewOutcome, record_given, record_outcome, write_given};
pub use grants::{GRANTS, GrantRow, grants};
use komshi_access::Action;
pub use participants::{Attendance, NewAttendance, record_attendance};
pub use reverse::{Reversal, reverse};
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};
pub use upload::{
    NewUpload, ProblemRow, UploadRow, Uploaded, record_upload, template, upload, upload_problems, uploads, withdraw_upload,
};
pub use visits::{VISITS, VisitCounts, VisitFilter, VisitRow, count_visits, soon, visits};

use super::model::{EVENT_KINDS, Group, LANGUAGES, joined};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, insert_many, number, one, run, values},
    error::Error,
    programmes::{
        model::{Attribution, OutsideDays},
        places, store as programmes,
    },
};

/// Events on one page.
pub const PAGE: i64 = 100;
const LONGEST_TEXT: usize = 2_000;
/// Contacts of a campaign, places of an event: more is a slip of the keyboard.
const MOST: i64 = 100_000_000;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewEvent {
    pub programme: i64,
    /// The office's own number of it; empty makes one.
    pub code: String,
    /// One of [`EVENT_KINDS`].
    pub kind: String,
    /// Code of the activity, or empty.
    pub activity: String,
    /// Code of the component; empty takes that of the activity.
    pub component: String,
    pub occurred_on: String,
    pub ends_on: Option<String>,
    /// Code of the gazetteer, or empty.
    pub place: String,
    pub title: String,
    /// Tag of the language that it was held in, or empty.
    pub language: String,
    /// Places offered.
    pub expected: Option<i64>,
    /// People whom a campaign reached, as estimated; never counted as persons.
    pub reach: Option<i64>,
    pub note: String,
    /// People counted without names.
    pub groups: Vec<Group>,
}

/// What became of a record: where it stands, and why its component was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    pub id: i64,
    /// The code of the component that was asked for and does not run on that day.
    pub refused: Option<String>,
    /// Those that do.
    pub fitting: Vec<String>,
}

/// Which component something counts for.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributed {
    pub activity: Option<i64>,
    pub component: Option<i64>,
    pub refused: Option<(i64, OutsideDays)>,
}

impl Attributed {
    fn recorded(&self, id: i64) -> Recorded {
        let refused = self.refused.as_ref().map(|(_, why)| why);
        Recorded {
            id,
            refused: refused.map(|why| why.component.clone()),
            fitting: refused.map(|why| why.fitting.clone()).unwrap_or_default(),
        }
    }

    fn refused_component(&self) -> Option<i64> {
        self.refused.as_ref().map(|(component, _)| *component)
    }

    /// Codes of the components that fit, as text for the row.
    fn why(&self) -> Option<String> {
        self.refused.as_ref().map(|(_, why)| why.fitting.join(", "))
    }
}

/// Finds activity and component by their codes. Something outside the days of its component is saved all the same; only its
/// attribution is refused.
pub(super) async fn attribute(
    connection: &impl Connection,
    programme: i64,
    activity: &str,
    component: &str,
    day: &str,
) -> Result<Attributed, Error> {
    #[derive(FromQueryResult)]
    struct Found {
        id: i64,
        component: Option<i64>,
    }
    let mut attributed = Attributed::default();
    let mut asked = None;
    if !activity.is_empty() {
        let found: Option<Found> = one(
            connection,
            "SELECT id, component FROM activity WHERE programme = $1 AND code = $2",
            values![programme, activity],
        )
        .await?;
        let found = found.ok_or_else(|| Error::refused_with("event-activity-unknown", &[("code", activity.to_owned())]))?;
        attributed.activity = Some(found.id);
        asked = found.component;
    }
    if !component.is_empty() {
        let sql = "SELECT COALESCE(MAX(id), 0) AS value FROM component WHERE programme = $1 AND code = $2";
        match number(connection, sql, values![programme, component]).await? {
            0 => return Err(Error::refused_with("event-component-unknown", &[("code", component.to_owned())])),
            id => asked = Some(id),
        }
    }
    if let Some(asked) = asked {
        match programmes::component_on(connection, programme, asked, day).await? {
            Attribution::Fits => attributed.component = Some(asked),
            Attribution::Refused(why) => attributed.refused = Some((asked, why)),
        }
    }
    Ok(attributed)
}

/// Who may record in a programme: with the action, and where the own organisation takes part.
pub(super) async fn require(app: &App, actor: &Actor, programme: i64) -> Result<(), Error> {
    actor.require_in(Action::RecordActivity, programme)?;
    programmes::programme(app, actor, programme).await.map(|_| ())
}

pub(super) fn is_day(day: &str) -> bool {
    day.len() == 10 && day.parse::<jiff::civil::Date>().is_ok()
}

/// What is wrong with an event, as a refusal that names its field.
fn check(new: &NewEvent) -> Result<(), Error> {
    let wrong = |key: &str, field: &str| Error::refused_with(key, &[("field", field.to_owned())]);
    if !EVENT_KINDS.contains(&new.kind.as_str()) {
        return Err(Error::refused_with("value-unknown", &[("value", new.kind.clone())]));
    }
    if !is_day(&new.occurred_on) {
        return Err(wrong("field-date", "occurred_on"));
    }
    if new.ends_on.as_ref().is_some_and(|ends| !is_day(ends) || *ends < new.occurred_on) {
        return Err(wrong("event-ends-before", "ends_on"));
    }
    if !new.place.is_empty() && places::place(&new.place).is_none() {
        return Err(Error::refused_with("place-unknown", &[("place", new.place.clone())]));
    }
    if !new.language.is_empty() && !LANGUAGES.contains(&new.language.as_str()) {
        return Err(Error::refused_with("value-unknown", &[("value", new.language.clone())]));
    }
    if new.title.trim().is_empty() {
        return Err(wrong("field-required", "title"));
    }
    if new.title.len() > LONGEST_TEXT || new.note.len() > LONGEST_TEXT {
        return Err(wrong("field-too-long", "note"));
    }
    if [new.expected, new.reach].into_iter().flatten().any(|count| !(0..=MOST).contains(&count)) {
        return Err(wrong("event-people-wrong", "expected"));
    }
    if let Some(problem) = new.groups.iter().find_map(Group::problem) {
        return Err(Error::refused(problem));
    }
    Ok(())
}

/// Records an event, with people counted without names where there are any. Answers its id, and the component that it does not fit.
pub async fn record_event(app: &App, actor: &Actor, operation: &NewOperation, new: &NewEvent) -> Result<Recorded, Error> {
    require(app, actor, new.programme).await?;
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    let recorded = write_event(&writing, new, None).await?;
    command.finish(format!("event/{}", recorded.id), Some(new.programme), None, recorded).await
}

/// What every row of a command has in common.
pub struct Writing<'a> {
    pub app: &'a App,
    pub tx: &'a Transaction,
    pub operation: &'a str,
    pub at: &'a str,
    pub by: Option<i64>,
    pub actor: &'a Actor,
}

pub(super) async fn write_event(writing: &Writing<'_>, new: &NewEvent, upload: Option<i64>) -> Result<Recorded, Error> {
    check(new)?;
    let tx = writing.tx;
    let attributed = attribute(tx, new.programme, &new.activity, &new.component, &new.occurred_on).await?;
    let id = writing.app.new_id();
    let code = if new.code.is_empty() {
        let count = number(tx, "SELECT COUNT(*) AS value FROM event WHERE programme = $1", values![new.programme]).await?;
        format!("E-{:04}", count + 1)
    } else {
        new.code.clone()
    };
    run(
        tx,
        "INSERT INTO event (id, programme, component, activity, code, kind, occurred_on, ends_on, place, title, language, expected, note, \
         upload, refused_component, attribution_refused, organisation, recorded_by, recorded_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19)",
        values![
            id,
            new.programme,
            attributed.component,
            attributed.activity,
            code,
            new.kind.clone(),
            new.occurred_on.clone(),
            new.ends_on.clone(),
            new.place.clone(),
            new.title.trim(),
            new.language.clone(),
            new.expected,
            new.note.trim(),
            upload,
            attributed.refused_component(),
            attributed.why(),
            writing.actor.organisation,
            writing.by,
            writing.at
        ],
    )
    .await?;
    let base = Delivery {
        programme: new.programme,
        activity: attributed.activity,
        component: attributed.component,
        event: Some(id),
        kind: new.kind.clone(),
        title: new.title.trim().into(),
        occurred_on: new.occurred_on.clone(),
        place: new.place.clone(),
        subject_kind: "event",
        subject: id,
        quantity: 1,
        unit: "event",
        refused: attributed.why(),
        source: id,
        ..Delivery::default()
    };
    let mut rows = vec![base.row(writing, writing.app.new_id())];
    if let Some(reach) = new.reach.filter(|reach| *reach > 0) {
        let contacts = Delivery { subject_kind: "public", subject: 0, quantity: reach, unit: "contact", ..base.clone() };
        rows.push(contacts.row(writing, writing.app.new_id()));
    }
    let mut cells = Vec::new();
    if !new.groups.is_empty() {
        let delivery = writing.app.new_id();
        let groups = joined(&new.groups);
        let people = groups.iter().map(|group| group.people).sum();
        let group = Delivery { subject_kind: "group", quantity: people, unit: "attendance", ..base.clone() };
        rows.push(group.row(writing, delivery));
        cells = groups
            .iter()
            .map(|one| values![delivery, one.sex.clone(), one.age_band.clone(), one.nationality.clone(), one.people])
            .collect();
    }
    insert_many(tx, "delivery", Delivery::COLUMNS, rows).await?;
    insert_many(tx, "delivery_cell", "delivery, sex, age_band, nationality, people", cells).await?;
    Ok(attributed.recorded(id))
}

/// A row of the one record, as this slice writes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Delivery {
    pub programme: i64,
    pub activity: Option<i64>,
    pub component: Option<i64>,
    pub event: Option<i64>,
    pub kind: String,
    pub title: String,
    pub occurred_on: String,
    pub place: String,
    pub subject_kind: &'static str,
    pub subject: i64,
    pub quantity: i64,
    pub unit: &'static str,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub stage: String,
    pub refused: Option<String>,
    /// The event, or the upload, or nothing.
    pub source: i64,
    pub persons_stated: Option<i64>,
}

impl Delivery {
    pub(super) const COLUMNS: &str = "id, programme, activity, component, event, kind, title, occurred_on, place, subject_kind, subject, \
                                      quantity, unit, amount, currency, stage, attribution_refused, source_slice, source_id, proof, collector, \
                                      persons_stated, operation, recorded_at, recorded_by";

    pub(super) fn row(&self, writing: &Writing<'_>, id: i64) -> Vec<Value> {
        values![
            id,
            self.programme,
            self.activity,
            self.component,
            self.event,
            self.kind.clone(),
            self.title.clone(),
            self.occurred_on.clone(),
            self.place.clone(),
            self.subject_kind,
            self.subject,
            self.quantity,
            self.unit,
            self.amount,
            self.currency.clone(),
            self.stage.clone(),
            self.refused.clone(),
            "events",
            self.source,
            // Who was there was written down by whoever recorded it.
            "witness",
            "",
            self.persons_stated,
            writing.operation,
            writing.at,
            writing.by,
        ]
    }
}

/// An event as a line of the list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct EventRow {
    pub id: i64,
    pub code: String,
    pub kind: String,
    pub activity: Option<String>,
    pub component: Option<String>,
    pub refused_component: Option<i64>,
    pub occurred_on: String,
    pub ends_on: Option<String>,
    pub place: String,
    pub title: String,
    pub language: String,
    pub expected: Option<i64>,
    pub note: String,
    pub upload: Option<i64>,
    /// Persons by name who were there.
    pub named: i64,
    /// People counted without names.
    pub nameless: i64,
    pub reach: i64,
    pub reversed: Option<String>,
}

const EVENT: &str = "SELECT e.id, e.code, e.kind, a.code AS activity, c.code AS component, e.refused_component, e.occurred_on, e.ends_on, e.place, \
    e.title, e.language, e.expected, e.note, e.upload, \
    (SELECT COUNT(DISTINCT s.canonical_id) FROM delivery d JOIN delivery_person m ON m.delivery = d.id JOIN person s ON s.id = m.person \
     WHERE s.visible < 2 AND d.event = e.id AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed')) AS named, \
    CAST(COALESCE((SELECT SUM(g.people) FROM delivery d JOIN delivery_cell g ON g.delivery = d.id \
     WHERE d.event = e.id AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed')), 0) AS BIGINT) AS nameless, \
    CAST(COALESCE((SELECT SUM(d.quantity) FROM delivery d WHERE d.event = e.id AND d.unit = 'contact' AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed')), 0) AS BIGINT) AS reach, \
    (SELECT MIN(r.reason) FROM delivery d JOIN delivery_event r ON r.delivery = d.id AND r.kind = 'reversed' \
     WHERE d.event = e.id AND d.subject_kind = 'event' AND NOT EXISTS (SELECT 1 FROM delivery s WHERE s.event = e.id AND s.subject_kind = 'event' \
      AND s.id NOT IN (SELECT t.delivery FROM delivery_event t WHERE t.kind = 'reversed'))) AS reversed \
    FROM event e LEFT JOIN activity a ON a.id = e.activity LEFT JOIN component c ON c.id = e.component";

/// Which events a page shows.
#[derive(Clone, Debug, Default)]
pub struct EventFilter {
    pub kind: String,
    pub activity: String,
    /// Code of the organisation that was given something, or empty.
    pub organisation: String,
    /// The page, counted from 0.
    pub page: i64,
}

impl EventFilter {
    /// The values of a query about a programme: $2 to $4, and $5 and $6 for one page.
    fn values(&self, programme: i64, one_page: bool) -> Vec<Value> {
        let mut values = values![programme, self.kind.clone(), self.activity.clone(), self.organisation.clone()];
        if one_page {
            values.extend(values![PAGE, self.page * PAGE]);
        }
        values
    }
}

/// Events of a programme, the newest first.
pub async fn events(app: &App, actor: &Actor, programme: i64, filter: &EventFilter) -> Result<Vec<EventRow>, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    let sql = format!(
        "{EVENT} WHERE e.programme = $1 AND ($2 = '' OR e.kind = $2) AND ($3 = '' OR a.code = $3) \
         AND $4 = '' ORDER BY e.occurred_on DESC, e.id DESC LIMIT $5 OFFSET $6"
    );
    let values = filter.values(programme, true);
    Ok(all(app.db.read(), &sql, values).await?)
}

pub async fn count_events(app: &App, actor: &Actor, programme: i64, filter: &EventFilter) -> Result<i64, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    let sql = "SELECT COUNT(*) AS value FROM event e LEFT JOIN activity a ON a.id = e.activity \
               WHERE e.programme = $1 AND ($2 = '' OR e.kind = $2) AND ($3 = '' OR a.code = $3) AND $4 = ''";
    Ok(number(app.db.read(), sql, filter.values(programme, false)).await?)
}

pub async fn event(app: &App, actor: &Actor, programme: i64, id: i64) -> Result<EventRow, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    one(app.db.read(), &format!("{EVENT} WHERE e.programme = $1 AND e.id = $2"), values![programme, id])
        .await?
        .ok_or(Error::NotFound)
}

/// What was given, as a line of the list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct GivenRow {
    pub id: i64,
    pub kind: String,
    pub title: String,
    pub activity: Option<String>,
    pub component: Option<String>,
    pub attribution_refused: Option<String>,
    pub occurred_on: String,
    pub place: String,
    pub subject_kind: String,
    pub subject: i64,
    /// Code of the household or organisation.
    pub code: Option<String>,
    pub organisation: Option<String>,
    pub quantity: i64,
    pub unit: String,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub stage: String,
    pub outcome: Option<String>,
    pub assets: i64,
    pub persons: i64,
    pub reversed: Option<String>,
}

/// Nobody has restricted the household or person that it reached.
const OPEN: &str = "d.subject NOT IN (SELECT subject FROM restricted)";

const GIVEN: &str = "SELECT d.id, d.kind, d.title, a.code AS activity, c.code AS component, d.attribution_refused, d.occurred_on, d.place, \
    d.subject_kind, d.subject, COALESCE(h.code, o.code) AS code, o.name AS organisation, d.quantity, d.unit, d.amount, d.currency, d.stage, \
    (SELECT v.outcome FROM delivery_outcome v WHERE v.delivery = d.id ORDER BY v.occurred_on DESC, v.id DESC LIMIT 1) AS outcome, \
    (SELECT COUNT(*) FROM asset t WHERE t.delivery = d.id) AS assets, \
    (SELECT COUNT(*) FROM delivery_person m WHERE m.delivery = d.id) AS persons, \
    (SELECT MIN(r.reason) FROM delivery_event r WHERE r.delivery = d.id AND r.kind = 'reversed') AS reversed \
    FROM delivery d LEFT JOIN activity a ON a.id = d.activity LEFT JOIN component c ON c.id = d.component \
    LEFT JOIN household h ON h.id = d.subject AND d.subject_kind = 'household' \
    LEFT JOIN organisation o ON o.id = d.subject AND d.subject_kind = 'organisation'";

/// What was given beside events, the newest first.
pub async fn given(app: &App, actor: &Actor, programme: i64, filter: &EventFilter) -> Result<Vec<GivenRow>, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    let sql = format!(
        "{GIVEN} WHERE d.programme = $1 AND d.source_slice = 'events' AND d.event IS NULL AND {OPEN} AND ($2 = '' OR d.kind = $2) \
         AND ($3 = '' OR a.code = $3) AND ($4 = '' OR o.code = $4) ORDER BY d.occurred_on DESC, d.id DESC LIMIT $5 OFFSET $6"
    );
    let values = filter.values(programme, true);
    Ok(all(app.db.read(), &sql, values).await?)
}

pub async fn count_given(app: &App, actor: &Actor, programme: i64, filter: &EventFilter) -> Result<i64, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    let sql = format!(
        "SELECT COUNT(*) AS value FROM delivery d LEFT JOIN activity a ON a.id = d.activity \
         LEFT JOIN organisation o ON o.id = d.subject AND d.subject_kind = 'organisation' WHERE d.programme = $1 AND d.source_slice = 'events' \
         AND d.event IS NULL AND {OPEN} AND ($2 = '' OR d.kind = $2) AND ($3 = '' OR a.code = $3) AND ($4 = '' OR o.code = $4)"
    );
    Ok(number(app.db.read(), &sql, filter.values(programme, false)).await?)
}

pub async fn given_one(app: &App, actor: &Actor, programme: i64, id: i64) -> Result<GivenRow, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    one(
        app.db.read(),
        &format!("{GIVEN} WHERE d.programme = $1 AND d.id = $2 AND d.source_slice = 'events' AND d.event IS NULL AND {OPEN}"),
        values![programme, id],
    )
    .await?
    .ok_or(Error::NotFound)
}

/// The asset numbers of what was handed over.
pub async fn assets(app: &App, delivery: i64) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        number: String,
    }
    let rows: Vec<Row> =
        all(app.db.read(), "SELECT number FROM asset WHERE delivery = $1 ORDER BY id LIMIT 5000", values![delivery]).await?;
    Ok(rows.into_iter().map(|row| row.number).collect())
}

/// (day, outcome) of a visit or referral, the oldest first.
pub async fn outcomes(app: &App, delivery: i64) -> Result<Vec<(String, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        occurred_on: String,
        outcome: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT occurred_on, outcome FROM delivery_outcome WHERE delivery = $1 ORDER BY occurred_on, id LIMIT 500",
        values![delivery],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.occurred_on, row.outcome)).collect())
}

/// People counted without names at an event.
pub async fn groups_of(app: &App, event: i64) -> Result<Vec<Group>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        sex: String,
        age_band: String,
        nationality: String,
        people: i64,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT g.sex, g.age_band, g.nationality, g.people FROM delivery_cell g JOIN delivery d ON d.id = g.delivery WHERE d.event = $1 \
         AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed') ORDER BY g.nationality, g.sex, g.age_band LIMIT 500",
        values![event],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Group { sex: row.sex, age_band: row.age_band, nationality: row.nationality, people: row.people })
        .collect())
}

/// The codes of components that exist in a programme, by id.
pub(super) async fn component_codes(app: &App, programme: i64) -> Result<HashMap<i64, String>, Error> {
    Ok(programmes::components(app.db.read(), programme).await?.into_iter().map(|one| (one.id, one.code)).collect())
}

/// Persons who were at an event, canonical.
pub async fn persons_at(app: &App, event: i64) -> Result<Vec<i64>, Error> {
    Ok(crate::db::numbers(
        app.db.read(),
        "SELECT DISTINCT s.canonical_id AS value FROM delivery d JOIN delivery_person m ON m.delivery = d.id JOIN person s ON s.id = m.person \
         WHERE s.visible < 2 AND d.event = $1 AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed') ORDER BY 1 LIMIT 1000",
        values![event],
    )
    .await?)
}
