//! The records behind a number.

use sea_orm::FromQueryResult;

use super::{Moment, Reading, contact, parts::unit, window_of};
use crate::{
    error::Error,
    indicators::{
        definition::{Count, Definition, Time},
        model::{Dimension, Window},
    },
};

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
    reading: &impl Reading,
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
        day: day.as_ref().into(),
        place: place.as_ref().into(),
        quantity,
        title: String::new(),
    };
    let mut lines: Vec<Behind> = if definition.time == Time::Snapshot || part.count == Count::Last {
        let newest = reading.newest(part, definition.place, &over).await?;
        newest.into_iter().map(|one| subject_line(one.subject, (one.day.into(), one.place.into()), one.quantity)).collect()
    } else if part.count == Count::Distinct {
        reading
            .firsts(part, definition.place, window)
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
        reading.lines(part, definition.place, &over).await?
    };
    if let Some((dimension, value)) = cell {
        let registers = reading.register().await?;
        let unit = unit(part.measure);
        lines.retain(|line| {
            line.subject_kind != "group" && {
                let contact = contact(line.subject, (line.day.as_str().into(), line.place.as_str().into()));
                registers.value(unit, dimension, &contact) == value
            }
        });
        if part.count == Count::Sum {
            let nameless = reading.anonymous(part, &over).await?;
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
    // Nothing is left to chance: a second page goes on where the first ended.
    fn order(line: &Behind) -> (&str, &str, i64, &str, i64, &str) {
        (&line.day, &line.subject_kind, line.subject, &line.place, line.quantity, &line.title)
    }
    lines.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(lines)
}
