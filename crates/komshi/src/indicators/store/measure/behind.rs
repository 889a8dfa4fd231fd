//! The records behind a number.

use sea_orm::FromQueryResult;

use super::{
    Bound, Moment, anonymous, conditions, contact, contacts_sql, firsts, newest,
    parts::{registers, unit},
    summed, window_of,
};
use crate::{
    db::{Connection, all},
    error::Error,
    indicators::{
        definition::{ByPlace, Count, Definition, Measure, Part, Time},
        model::{Dimension, Source, Window},
        store::{MOST_RECORDS, within},
    },
};

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

/// One record behind a number.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Behind {
    /// person, household, organisation, event, group, public
    pub subject_kind: String,
    pub subject: i64,
    pub day: String,
    pub place: String,
    /// A count, a quantity, minor units.
    pub quantity: i64,
    pub title: String,
}

/// The records behind a number, as many as it says: subjects with the day of their first record, or the deliveries of a sum. `cell`
/// keeps those of one part. `denominator` opens the other side of a ratio.
pub async fn behind(
    connection: &impl Connection,
    programmes: &[i64],
    definition: &Definition,
    window: &Window,
    newly: bool,
    cell: Option<(Dimension, &str)>,
    denominator: bool,
) -> Result<Vec<Behind>, Error> {
    let part = match (&definition.denominator, denominator) {
        (Some(part), true) => part,
        _ => &definition.counted,
    };
    let over = window_of(definition.time, window);
    let kind = part.measure.as_str();
    let subject_line = |subject: i64, (day, place): Moment, quantity: i64| Behind {
        subject_kind: kind.into(),
        subject,
        day,
        place,
        quantity,
        title: String::new(),
    };
    let mut lines: Vec<Behind> = if definition.time == Time::Snapshot || part.count == Count::Last {
        let newest = newest(connection, programmes, part, definition.place, &over).await?;
        newest.into_iter().map(|one| subject_line(one.subject, (one.day, one.place), one.quantity)).collect()
    } else if part.count == Count::Distinct {
        firsts(connection, programmes, part, definition.place, window)
            .await?
            .into_iter()
            .filter_map(|first| {
                let moment = match (newly, definition.time) {
                    (true, _) => Some(first.ever).filter(|(day, _)| window.holds(day)),
                    (false, Time::InPeriod) => first.within,
                    (false, Time::Cumulative | Time::Snapshot) => Some(first.ever),
                };
                Some(subject_line(first.subject, moment?, 1))
            })
            .collect()
    } else {
        sum_lines(connection, programmes, part, definition.place, &over).await?
    };
    if let Some((dimension, value)) = cell {
        let registers = registers(connection, programmes).await?;
        let unit = unit(part.measure);
        lines.retain(|line| {
            line.subject_kind != "group" && {
                let contact = contact(line.subject, line.day.clone(), line.place.clone());
                registers.value(unit, dimension, &contact) == value
            }
        });
        if part.count == Count::Sum {
            let nameless = anonymous(connection, programmes, part, &over).await?;
            lines.extend(nameless.iter().filter(|one| one.value(dimension) == value).map(|one| Behind {
                subject_kind: "group".into(),
                subject: 0,
                day: String::new(),
                place: one.place.clone(),
                quantity: one.people,
                title: String::new(),
            }));
        }
    }
    lines.sort_by(|a, b| (&a.day, &a.subject_kind, a.subject).cmp(&(&b.day, &b.subject_kind, b.subject)));
    Ok(lines)
}

/// The records that a sum adds up.
async fn sum_lines(
    connection: &impl Connection,
    programmes: &[i64],
    part: &Part,
    by: ByPlace,
    window: &Window,
) -> Result<Vec<Behind>, Error> {
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
            "SELECT 'group' AS subject_kind, d.event AS subject, d.occurred_on AS day, d.place, CAST(SUM(g.people) AS BIGINT) AS quantity, \
             '' AS title FROM delivery d JOIN delivery_cell g ON g.delivery = d.id WHERE {counts} AND d.occurred_on >= {from} \
             GROUP BY d.id, d.event, d.occurred_on, d.place LIMIT {MOST_RECORDS}"
        );
        lines.extend(all::<Behind>(connection, &sql, bound.0).await?);
    }
    Ok(lines)
}
