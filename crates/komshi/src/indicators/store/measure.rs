//! One definition, measured: narrow queries that answer one row a subject, or one number. Canonical ids are read at the moment of
//! counting, so a merge lowers a number and an undone one restores it.

mod behind;
mod parts;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use behind::{Behind, behind, input};
pub use parts::{Breakdown, BreakdownCell, measure_in_parts};

use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use super::{MOST_RECORDS, OUTSIDE, PLACES, within};
use crate::{
    db::{Connection, all, number, one},
    error::Error,
    indicators::{
        definition::{Achieved, ByPlace, Count, Definition, Filter, Measure, Part, Time},
        model::{Contact, Dimension, NOT_RECORDED, Source, Window},
    },
    programmes::places,
};

/// Version of the counting; a locked number says by which it was counted. Raise it when a change here can change a number.
pub const ENGINE_VERSION: i64 = 1;

/// What a definition gives for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// N, a sum, a ratio, a text.
    pub achieved: Achieved,
    /// F: subjects whose first record of all falls in the period. F adds up over periods, N does not.
    pub newly: Option<i64>,
    /// People counted without names. Beside N, where nobody knows whether they are the same again; within a sum of persons.
    pub anonymous: i64,
    pub breakdowns: Vec<Breakdown>,
}

/// A day and a place.
type Moment = (String, String);

/// A subject with its first record in the period and of all.
struct First {
    subject: i64,
    within: Option<Moment>,
    ever: Moment,
}

/// Values of a query in the order in which they are bound.
#[derive(Default)]
struct Bound(Vec<Value>);

impl Bound {
    fn one(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }

    fn list(&mut self, texts: &[String]) -> String {
        let marks: Vec<String> = texts.iter().map(|text| self.one(text.clone())).collect();
        marks.join(",")
    }
}

/// Own ids only go into the text.
fn ids(programmes: &[i64]) -> String {
    if programmes.is_empty() { "NULL".into() } else { programmes.iter().map(i64::to_string).collect::<Vec<_>>().join(",") }
}

/// Places and everything that lies in them, each once.
fn with_parts(codes: &[String]) -> Vec<String> {
    let lies_in = |code: &str| places::chain(code).iter().any(|above| codes.contains(&above.code));
    let mut all: Vec<String> = places::all().iter().map(|place| place.code.clone()).filter(|code| lies_in(code)).collect();
    all.extend(codes.iter().filter(|code| places::place(code).is_none()).cloned());
    all
}

/// What came of a delivery until a day.
fn outcome(to: &str) -> String {
    format!(
        "COALESCE((SELECT o.outcome FROM delivery_outcome o WHERE o.delivery = d.id AND o.occurred_on <= {to} \
         ORDER BY o.occurred_on DESC, o.id DESC LIMIT 1), '')"
    )
}

/// The deliveries `d` that count, until a day; `place` is the SQL of whose place counts.
fn conditions(bound: &mut Bound, programmes: &[i64], filter: &Filter, to: &str, place: &str, outcomes: bool) -> String {
    let programmes = ids(programmes);
    let last = bound.one(to);
    let mut sql = format!(
        "d.programme IN ({programmes}) AND d.occurred_on <= {last} AND d.subject NOT IN (SELECT subject FROM restricted) \
         AND d.id NOT IN (SELECT e.delivery FROM delivery_event e WHERE e.kind = 'reversed')"
    );
    if !filter.activities.is_empty() {
        let codes = bound.list(&filter.activities);
        sql.push_str(&format!(
            " AND d.activity IN (SELECT a.id FROM activity a WHERE a.programme IN ({programmes}) AND a.code IN ({codes}))"
        ));
    }
    for (column, allowed) in [("d.kind", &filter.kinds), ("d.stage", &filter.stages)] {
        if !allowed.is_empty() {
            sql.push_str(&format!(" AND {column} IN ({})", bound.list(allowed)));
        }
    }
    if !filter.places.is_empty() {
        // A place and those that lie in it make one set: a record in both counts once.
        sql.push_str(&format!(" AND {place} IN ({})", bound.list(&with_parts(&filter.places))));
    }
    if outcomes && !filter.outcomes.is_empty() {
        sql.push_str(&format!(" AND {} IN ({})", outcome(&last), bound.list(&filter.outcomes)));
    }
    sql
}

/// The tables and the subject of a measure, and the place that counts.
struct Subjects {
    from: &'static str,
    subject: &'static str,
    place: &'static str,
}

fn subjects(measure: Measure, by: ByPlace) -> Option<Subjects> {
    let residence = by == ByPlace::Residence;
    Some(match measure {
        Measure::Person => Subjects {
            from: "delivery d JOIN delivery_person m ON m.delivery = d.id JOIN person s ON s.id = m.person AND s.visible < 2",
            subject: "s.canonical_id",
            place: if residence { "COALESCE((SELECT c.place FROM person c WHERE c.id = s.canonical_id), '')" } else { "d.place" },
        },
        Measure::Household => Subjects {
            from: "delivery d JOIN household s ON s.id = d.subject AND d.subject_kind = 'household'",
            subject: "s.canonical_id",
            place: if residence {
                "COALESCE((SELECT c.place FROM household c WHERE c.id = s.canonical_id), '')"
            } else {
                "d.place"
            },
        },
        Measure::Organisation => Subjects {
            from: "delivery d JOIN organisation s ON s.id = d.subject AND d.subject_kind = 'organisation'",
            subject: "s.id",
            place: "d.place",
        },
        Measure::Event => Subjects { from: "delivery d JOIN event s ON s.id = d.event", subject: "s.id", place: "d.place" },
        Measure::Item | Measure::Place | Measure::Money | Measure::Text => return None,
    })
}

/// The rows of published lists that name people in need.
fn identified(bound: &mut Bound, programmes: &[i64], measure: Measure, to: &str) -> String {
    let kind = if measure == Measure::Household { "household" } else { "person" };
    let last = bound.one(to);
    format!(
        "SELECT c.id AS subject, l.given_on AS day, COALESCE(c.place, '') AS place FROM source_row s JOIN list l ON l.id = s.list \
         JOIN {kind} h ON h.id = s.{kind} JOIN {kind} c ON c.id = h.canonical_id \
         WHERE l.programme IN ({}) AND l.state = 'published' AND l.kind = 'people' AND l.given_on <= {last} AND c.visible < 2",
        ids(programmes)
    )
}

/// The contacts of a part as SQL: `subject`, `day`, `place`.
fn contacts_sql(bound: &mut Bound, programmes: &[i64], part: &Part, by: ByPlace, to: &str) -> Option<String> {
    if part.source == Source::Identified {
        return Some(identified(bound, programmes, part.measure, to));
    }
    let Subjects { from, subject, place } = subjects(part.measure, by)?;
    let counts = conditions(bound, programmes, &part.filter, to, place, true);
    Some(format!("SELECT {subject} AS subject, d.occurred_on AS day, {place} AS place FROM {from} WHERE {counts}"))
}

fn moment(text: &str) -> Moment {
    text.split_once('|').map_or((text.to_owned(), String::new()), |(day, place)| (day.to_owned(), place.to_owned()))
}

/// Each subject once, with its first record in the window and of all.
async fn firsts(
    connection: &impl Connection,
    programmes: &[i64],
    part: &Part,
    by: ByPlace,
    window: &Window,
) -> Result<Vec<First>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        subject: i64,
        within: Option<String>,
        ever: String,
    }
    let mut bound = Bound::default();
    let Some(contacts) = contacts_sql(&mut bound, programmes, part, by, &window.to) else { return Ok(Vec::new()) };
    let from = bound.one(window.from.clone());
    // The order of entry decides nothing: the first is the first by day, then by place.
    let sql = format!(
        "SELECT subject, MIN(CASE WHEN day >= {from} THEN day || '|' || place END) AS within, MIN(day || '|' || place) AS ever \
         FROM ({contacts}) t GROUP BY subject LIMIT {MOST_RECORDS}"
    );
    let rows: Vec<Row> = all(connection, &sql, bound.0).await?;
    within(rows.len())?;
    Ok(rows
        .into_iter()
        .map(|row| First { subject: row.subject, within: row.within.as_deref().map(moment), ever: moment(&row.ever) })
        .collect())
}

/// The records of every subject in the window, for sums of people in parts.
async fn every_contact(
    connection: &impl Connection,
    programmes: &[i64],
    part: &Part,
    by: ByPlace,
    window: &Window,
) -> Result<Vec<Contact>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        subject: i64,
        day: String,
        place: String,
    }
    let mut bound = Bound::default();
    let Some(contacts) = contacts_sql(&mut bound, programmes, part, by, &window.to) else { return Ok(Vec::new()) };
    let from = bound.one(window.from.clone());
    let sql = format!("SELECT subject, day, place FROM ({contacts}) t WHERE day >= {from} LIMIT {MOST_RECORDS}");
    let rows: Vec<Row> = all(connection, &sql, bound.0).await?;
    within(rows.len())?;
    Ok(rows.into_iter().map(|row| contact(row.subject, row.day, row.place)).collect())
}

fn contact(subject: i64, day: String, place: String) -> Contact {
    Contact { day, place, stated: None, record: 0, subject }
}

/// People counted without names, by their cells and place.
#[derive(Clone, Debug, FromQueryResult)]
struct Anonymous {
    sex: String,
    age_band: String,
    nationality: String,
    place: String,
    people: i64,
}

impl Anonymous {
    fn value(&self, dimension: Dimension) -> String {
        let value = match dimension {
            Dimension::Sex => &self.sex,
            Dimension::Age => &self.age_band,
            Dimension::Nationality => &self.nationality,
            Dimension::Place => &self.place,
            Dimension::Community => return NOT_RECORDED.into(),
        };
        if value.is_empty() { NOT_RECORDED.into() } else { value.clone() }
    }
}

async fn anonymous(
    connection: &impl Connection,
    programmes: &[i64],
    part: &Part,
    window: &Window,
) -> Result<Vec<Anonymous>, Error> {
    if part.measure != Measure::Person || part.source != Source::Delivered {
        return Ok(Vec::new());
    }
    let mut bound = Bound::default();
    let counts = conditions(&mut bound, programmes, &part.filter, &window.to, "d.place", true);
    let from = bound.one(window.from.clone());
    let sql = format!(
        "SELECT g.sex, g.age_band, g.nationality, d.place, CAST(SUM(g.people) AS BIGINT) AS people \
         FROM delivery d JOIN delivery_cell g ON g.delivery = d.id WHERE {counts} AND d.occurred_on >= {from} \
         GROUP BY g.sex, g.age_band, g.nationality, d.place LIMIT {MOST_RECORDS}"
    );
    Ok(all(connection, &sql, bound.0).await?)
}

/// A sum over deliveries in the window.
async fn sum(connection: &impl Connection, programmes: &[i64], part: &Part, by: ByPlace, window: &Window) -> Result<i64, Error> {
    let mut bound = Bound::default();
    if let Some(contacts) = contacts_sql(&mut bound, programmes, part, by, &window.to) {
        let from = bound.one(window.from.clone());
        // Events are counted once whatever took place at them.
        let what = if part.measure == Measure::Event { "DISTINCT subject" } else { "*" };
        let sql = format!("SELECT COUNT({what}) AS value FROM ({contacts}) t WHERE day >= {from}");
        return Ok(number(connection, &sql, bound.0).await?);
    }
    if part.source == Source::Prepared {
        return prepared(connection, programmes, part, window).await;
    }
    let counts = conditions(&mut bound, programmes, &part.filter, &window.to, "d.place", true);
    let from = bound.one(window.from.clone());
    let (what, tables, also) = summed(&mut bound, part);
    let sql = format!(
        "SELECT CAST(COALESCE(SUM({what}), 0) AS BIGINT) AS value FROM {tables} WHERE {counts} AND d.occurred_on >= {from}{also}"
    );
    Ok(number(connection, &sql, bound.0).await?)
}

/// What is added up: its column, the tables that it stands in, and which deliveries have it. One piece for the number and for the records
/// that it opens into.
fn summed(bound: &mut Bound, part: &Part) -> (&'static str, &'static str, String) {
    match part.measure {
        Measure::Money => {
            let currency = bound.one(part.filter.currency.clone());
            (
                "d.amount",
                "delivery d JOIN programme p ON p.id = d.programme",
                format!(
                    " AND d.amount IS NOT NULL AND COALESCE(d.currency, p.currency) = CASE WHEN {currency} = '' THEN p.currency ELSE {currency} END"
                ),
            )
        }
        Measure::Place => (
            "s.expected",
            "delivery d JOIN event s ON s.id = d.event AND d.subject_kind = 'event'",
            " AND s.expected IS NOT NULL".into(),
        ),
        Measure::Text => ("d.quantity", "delivery d", " AND d.title <> ''".into()),
        _ => ("d.quantity", "delivery d", format!(" AND {ITEMS}")),
    }
}

/// What has a quantity of its own: not that an event took place, nor that somebody was there.
const ITEMS: &str = "d.unit NOT IN ('event', 'attendance', 'money')";

/// Packages that came out of a recipe, or ready from outside, into a place; what went back counts less.
async fn prepared(connection: &impl Connection, programmes: &[i64], part: &Part, window: &Window) -> Result<i64, Error> {
    let mut bound = Bound::default();
    let (from, to) = (bound.one(window.from.clone()), bound.one(window.to.clone()));
    let programmes = ids(programmes);
    let activities = if part.filter.activities.is_empty() {
        String::new()
    } else {
        let codes = bound.list(&part.filter.activities);
        format!(" AND i.activity IN (SELECT a.id FROM activity a WHERE a.programme IN ({programmes}) AND a.code IN ({codes}))")
    };
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(CASE WHEN f.kind IN {OUTSIDE} THEN t.quantity ELSE -t.quantity END), 0) AS BIGINT) AS value \
         FROM transfer t JOIN item i ON i.id = t.item JOIN account f ON f.id = t.from_account JOIN account g ON g.id = t.to_account \
         WHERE t.programme IN ({programmes}) AND t.occurred_on >= {from} AND t.occurred_on <= {to} \
         AND (i.is_kit = 1 OR i.activity IS NOT NULL){activities} \
         AND ((f.kind IN {OUTSIDE} AND g.kind IN {PLACES}) OR (f.kind IN {PLACES} AND g.kind IN {OUTSIDE}))"
    );
    Ok(number(connection, &sql, bound.0).await?)
}

/// Of each subject the newest record alone, until the end of the window and not before its beginning.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Newest {
    pub(super) subject: i64,
    pub(super) day: String,
    pub(super) place: String,
    record: i64,
    quantity: i64,
    outcome: String,
}

pub(super) async fn newest(
    connection: &impl Connection,
    programmes: &[i64],
    part: &Part,
    by: ByPlace,
    window: &Window,
) -> Result<Vec<Newest>, Error> {
    let mut bound = Bound::default();
    let Subjects { from, subject, place } =
        subjects(part.measure, by).unwrap_or(Subjects { from: "delivery d", subject: "d.subject", place: "d.place" });
    let counts = conditions(&mut bound, programmes, &part.filter, &window.to, place, false);
    let (first, last) = (bound.one(window.from.clone()), bound.one(window.to.clone()));
    let (quantity, items) = match part.measure {
        Measure::Money => ("COALESCE(d.amount, 0)", "d.amount IS NOT NULL"),
        Measure::Item => ("d.quantity", ITEMS),
        _ => ("1", "1 = 1"),
    };
    let sql = format!(
        "SELECT {subject} AS subject, d.occurred_on AS day, {place} AS place, d.id AS record, CAST({quantity} AS BIGINT) AS quantity, \
         {} AS outcome FROM {from} WHERE {counts} AND d.occurred_on >= {first} AND {items} LIMIT {MOST_RECORDS}",
        outcome(&last)
    );
    let rows: Vec<Newest> = all(connection, &sql, bound.0).await?;
    within(rows.len())?;
    let mut newest: BTreeMap<i64, Newest> = BTreeMap::new();
    for row in rows {
        match newest.get(&row.subject) {
            Some(known) if (&known.day, known.record) >= (&row.day, row.record) => {}
            _ => {
                newest.insert(row.subject, row);
            }
        }
    }
    let outcomes = &part.filter.outcomes;
    Ok(newest.into_values().filter(|one| outcomes.is_empty() || outcomes.contains(&one.outcome)).collect())
}

/// The words of the newest event or hand-over.
async fn words(connection: &impl Connection, programmes: &[i64], part: &Part, window: &Window) -> Result<Achieved, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        title: String,
    }
    let mut bound = Bound::default();
    let counts = conditions(&mut bound, programmes, &part.filter, &window.to, "d.place", true);
    let from = bound.one(window.from.clone());
    let sql = format!(
        "SELECT d.title FROM delivery d WHERE {counts} AND d.occurred_on >= {from} AND d.title <> '' \
         ORDER BY d.occurred_on DESC, d.id DESC LIMIT 1"
    );
    let row: Option<Row> = one(connection, &sql, bound.0).await?;
    Ok(row.map_or(Achieved::Nothing, |row| Achieved::Text { value: row.title }))
}

/// The window that a number runs over.
pub(super) fn window_of(time: Time, window: &Window) -> Window {
    match time {
        Time::InPeriod => window.clone(),
        Time::Cumulative | Time::Snapshot => Window { from: String::new(), to: window.to.clone() },
    }
}

/// One part as a number, with F and the people without names.
async fn part_number(
    connection: &impl Connection,
    programmes: &[i64],
    definition: &Definition,
    part: &Part,
    window: &Window,
) -> Result<(i64, Option<i64>, i64), Error> {
    let over = window_of(definition.time, window);
    if definition.time == Time::Snapshot || part.count == Count::Last {
        let newest = newest(connection, programmes, part, definition.place, &over).await?;
        return Ok((newest.iter().map(|one| one.quantity).sum(), None, 0));
    }
    let nameless: i64 = anonymous(connection, programmes, part, &over).await?.iter().map(|one| one.people).sum();
    if part.count == Count::Distinct {
        let firsts = firsts(connection, programmes, part, definition.place, window).await?;
        let unique = match definition.time {
            Time::InPeriod => firsts.iter().filter(|first| first.within.is_some()).count(),
            Time::Cumulative | Time::Snapshot => firsts.len(),
        };
        let newly = firsts.iter().filter(|first| window.holds(&first.ever.0)).count();
        // An event is never there for a second time.
        return Ok((unique as i64, (part.measure != Measure::Event).then_some(newly as i64), nameless));
    }
    Ok((sum(connection, programmes, part, definition.place, &over).await? + nameless, None, nameless))
}

/// Measures a definition over one programme, or over several as their union: somebody who was reached in two counts once.
pub async fn measure(
    connection: &impl Connection,
    programmes: &[i64],
    definition: &Definition,
    window: &Window,
) -> Result<Measured, Error> {
    let plain = |achieved| Measured { achieved, newly: None, anonymous: 0, breakdowns: Vec::new() };
    if let Some(denominator) = &definition.denominator {
        let (numerator, _, _) = part_number(connection, programmes, definition, &definition.counted, window).await?;
        let (denominator, _, _) = part_number(connection, programmes, definition, denominator, window).await?;
        return Ok(plain(match denominator {
            0 => Achieved::Nothing,
            denominator => Achieved::Ratio { numerator, denominator },
        }));
    }
    if definition.counted.measure == Measure::Text {
        return Ok(plain(words(connection, programmes, &definition.counted, &window_of(definition.time, window)).await?));
    }
    let (value, newly, anonymous) = part_number(connection, programmes, definition, &definition.counted, window).await?;
    Ok(Measured { achieved: Achieved::Number { value }, newly, anonymous, breakdowns: Vec::new() })
}
