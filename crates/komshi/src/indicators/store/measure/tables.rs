//! Records read from the tables by queries, the whole and slow way.

use std::{borrow::Cow, collections::BTreeMap};

use sea_orm::{FromQueryResult, Value};

use super::{
    Anonymous, Behind, First, MOST_RECORDS, Moment, Newest, OUTSIDE, PLACES, Reading, contact, window_of, with_parts, within,
};
use crate::{
    db::{Connection, all, number, one},
    error::Error,
    indicators::{
        definition::{Achieved, ByPlace, Definition, Filter, Measure, Part},
        model::{Contact, Register, Source, Window},
        store::register,
    },
};

/// The tables of one programme, or of several as their union.
#[derive(Debug)]
pub struct Tables<'a, C>(pub &'a C, pub &'a [i64]);

impl<C: Connection + Sync> Reading for Tables<'_, C> {
    async fn firsts(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<First>, Error> {
        let Tables(connection, programmes) = *self;
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

    async fn every_contact(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Contact>, Error> {
        let Tables(connection, programmes) = *self;
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
        Ok(rows.into_iter().map(|row| contact(row.subject, (row.day.into(), row.place.into()))).collect())
    }

    async fn anonymous(&self, part: &Part, window: &Window) -> Result<Vec<Anonymous>, Error> {
        let Tables(connection, programmes) = *self;
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

    async fn sum(&self, part: &Part, by: ByPlace, window: &Window) -> Result<i64, Error> {
        let Tables(connection, programmes) = *self;
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

    async fn newest(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Newest>, Error> {
        let Tables(connection, programmes) = *self;
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

    async fn words(&self, part: &Part, window: &Window) -> Result<Achieved, Error> {
        let Tables(connection, programmes) = *self;
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

    async fn lines(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Behind>, Error> {
        let Tables(connection, programmes) = *self;
        let mut bound = Bound::default();
        let kind = part.measure.as_str();
        let sql = if let Some(contacts) = contacts_sql(&mut bound, programmes, part, by, &window.to) {
            let from = bound.one(window.from.clone());
            let once = if part.measure == Measure::Event { "DISTINCT " } else { "" };
            format!(
                "SELECT {once}'{kind}' AS subject_kind, subject, day, place, CAST(1 AS BIGINT) AS quantity, '' AS title \
                 FROM ({contacts}) t WHERE day >= {from}"
            )
        } else if part.source == Source::Prepared {
            // The ledger shows its movements itself.
            return Ok(Vec::new());
        } else {
            let counts = conditions(&mut bound, programmes, &part.filter, &window.to, "d.place", true);
            let from = bound.one(window.from.clone());
            let (what, tables, also) = summed(&mut bound, part);
            format!(
                "SELECT d.subject_kind, d.subject, d.occurred_on AS day, d.place, CAST({what} AS BIGINT) AS quantity, d.title \
                 FROM {tables} WHERE {counts} AND d.occurred_on >= {from}{also}"
            )
        };
        let mut lines: Vec<Behind> = all(connection, &format!("{sql} LIMIT {MOST_RECORDS}"), bound.0).await?;
        within(lines.len())?;
        if part.measure == Measure::Person && part.source == Source::Delivered {
            let mut bound = Bound::default();
            let counts = conditions(&mut bound, programmes, &part.filter, &window.to, "d.place", true);
            let from = bound.one(window.from.clone());
            let sql = format!(
                "SELECT 'group' AS subject_kind, COALESCE(d.event, 0) AS subject, d.occurred_on AS day, d.place, CAST(SUM(g.people) AS BIGINT) AS quantity, \
                 '' AS title FROM delivery d JOIN delivery_cell g ON g.delivery = d.id WHERE {counts} AND d.occurred_on >= {from} \
                 GROUP BY d.id, d.event, d.occurred_on, d.place LIMIT {MOST_RECORDS}"
            );
            lines.extend(all::<Behind>(connection, &sql, bound.0).await?);
        }
        Ok(lines)
    }

    async fn register(&self) -> Result<Cow<'_, Register>, Error> {
        let Tables(connection, programmes) = *self;
        let mut registers = Register::default();
        for programme in programmes {
            let one = register(connection, *programme).await?;
            registers.persons.extend(one.persons);
            registers.households.extend(one.households);
        }
        Ok(Cow::Owned(registers))
    }
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
    text.split_once('|').map_or((text.into(), "".into()), |(day, place)| (day.into(), place.into()))
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

/// The deliveries behind a number, for the hash of a lock: whatever changes them changes it.
pub async fn input(
    connection: &impl Connection,
    programmes: &[i64],
    definition: &Definition,
    window: &Window,
) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        value: String,
    }
    let over = window_of(definition.time, window);
    let mut lines = Vec::new();
    for part in [Some(&definition.counted), definition.denominator.as_ref()].into_iter().flatten() {
        let mut bound = Bound::default();
        let sql = match contacts_sql(&mut bound, programmes, part, definition.place, &over.to) {
            Some(contacts) => {
                let from = bound.one(over.from.clone());
                format!(
                    "SELECT CAST(subject AS TEXT) || ' ' || day || ' ' || place AS value FROM ({contacts}) t WHERE day >= {from}"
                )
            }
            None => {
                let counts = conditions(&mut bound, programmes, &part.filter, &over.to, "d.place", true);
                let from = bound.one(over.from.clone());
                format!("SELECT CAST(d.id AS TEXT) AS value FROM delivery d WHERE {counts} AND d.occurred_on >= {from}")
            }
        };
        let rows: Vec<Row> = all(connection, &format!("{sql} LIMIT {MOST_RECORDS}"), bound.0).await?;
        within(rows.len())?;
        let mut part: Vec<String> = rows.into_iter().map(|row| row.value).collect();
        part.sort();
        lines.append(&mut part);
        lines.push("/".into());
    }
    Ok(lines)
}
