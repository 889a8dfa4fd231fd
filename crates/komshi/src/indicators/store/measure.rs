//! One definition, measured over records that are read either from the tables or from the book that holds them in memory. Canonical ids
//! are those of the moment of reading, so a merge lowers a number and an undone one restores it.
//!
//! - [`tables`]: narrow queries that answer one row a subject, or one number; they hold for several programmes at once
//! - [`held`]: the same from a [`Book`](super::book::Book), for whoever waits at a page; `komshi check` compares the two

mod behind;
mod held;
mod parts;
mod tables;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, sync::Arc};

pub use behind::{Behind, behind};
pub use held::{Held, on_held};
pub use parts::{Breakdown, BreakdownCell, measure_in_parts};
pub use tables::{Tables, input};

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{MOST_RECORDS, OUTSIDE, PLACES, within};
use crate::{
    error::Error,
    indicators::{
        definition::{Achieved, ByPlace, Count, Definition, Measure, Part, Time},
        model::{Contact, Dimension, NOT_RECORDED, Register, Window},
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

/// The records that numbers are made of. Everything that is answered ends with the last day of the window.
pub trait Reading: Sync {
    /// Each subject once, with its first record in the window and of all.
    fn firsts(&self, part: &Part, by: ByPlace, window: &Window) -> impl Future<Output = Result<Vec<First>, Error>> + Send;

    /// The records of every subject in the window, for sums of people in parts.
    fn every_contact(
        &self,
        part: &Part,
        by: ByPlace,
        window: &Window,
    ) -> impl Future<Output = Result<Vec<Contact>, Error>> + Send;

    /// People counted without names in the window.
    fn anonymous(&self, part: &Part, window: &Window) -> impl Future<Output = Result<Vec<Anonymous>, Error>> + Send;

    /// A sum over deliveries in the window.
    fn sum(&self, part: &Part, by: ByPlace, window: &Window) -> impl Future<Output = Result<i64, Error>> + Send;

    /// Of each subject the newest record alone, until the end of the window and not before its beginning.
    fn newest(&self, part: &Part, by: ByPlace, window: &Window) -> impl Future<Output = Result<Vec<Newest>, Error>> + Send;

    /// The words of the newest event or hand-over.
    fn words(&self, part: &Part, window: &Window) -> impl Future<Output = Result<Achieved, Error>> + Send;

    /// The records that a sum adds up.
    fn lines(&self, part: &Part, by: ByPlace, window: &Window) -> impl Future<Output = Result<Vec<Behind>, Error>> + Send;

    /// The facts of everybody who counts.
    fn register(&self) -> impl Future<Output = Result<Cow<'_, Register>, Error>> + Send;
}

/// A day and a place.
type Moment = (Arc<str>, Arc<str>);

/// A subject with its first record in the period and of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    subject: i64,
    within: Option<Moment>,
    ever: Moment,
}

/// A subject with its newest record.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Newest {
    subject: i64,
    day: String,
    place: String,
    record: i64,
    quantity: i64,
    outcome: String,
}

/// People counted without names, by their cells and place.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Anonymous {
    sex: String,
    age_band: String,
    nationality: String,
    place: String,
    people: i64,
}

impl Anonymous {
    fn value(&self, dimension: Dimension) -> &str {
        let value = match dimension {
            Dimension::Sex => &self.sex,
            Dimension::Age => &self.age_band,
            Dimension::Nationality => &self.nationality,
            Dimension::Place => &self.place,
            Dimension::Community => NOT_RECORDED,
        };
        if value.is_empty() { NOT_RECORDED } else { value }
    }
}

fn contact(subject: i64, (day, place): Moment) -> Contact {
    Contact { day, place, stated: None, record: 0, subject }
}

/// Places and everything that lies in them, each once.
fn with_parts(codes: &[String]) -> Vec<String> {
    let lies_in = |code: &str| places::chain(code).iter().any(|above| codes.contains(&above.code));
    let mut all: Vec<String> = places::all().iter().map(|place| place.code.clone()).filter(|code| lies_in(code)).collect();
    all.extend(codes.iter().filter(|code| places::place(code).is_none()).cloned());
    all
}

/// The window that a number runs over.
fn window_of(time: Time, window: &Window) -> Window {
    match time {
        Time::InPeriod => window.clone(),
        Time::Cumulative | Time::Snapshot => Window { from: String::new(), to: window.to.clone() },
    }
}

/// One part as a number, with F and the people without names.
async fn part_number(
    reading: &impl Reading,
    definition: &Definition,
    part: &Part,
    window: &Window,
) -> Result<(i64, Option<i64>, i64), Error> {
    let over = window_of(definition.time, window);
    if definition.time == Time::Snapshot || part.count == Count::Last {
        let newest = reading.newest(part, definition.place, &over).await?;
        return Ok((newest.iter().map(|one| one.quantity).sum(), None, 0));
    }
    let nameless: i64 = reading.anonymous(part, &over).await?.iter().map(|one| one.people).sum();
    if part.count == Count::Distinct {
        let firsts = reading.firsts(part, definition.place, window).await?;
        let unique = match definition.time {
            Time::InPeriod => firsts.iter().filter(|first| first.within.is_some()).count(),
            Time::Cumulative | Time::Snapshot => firsts.len(),
        };
        let newly = firsts.iter().filter(|first| window.holds(&first.ever.0)).count();
        // An event is never there for a second time.
        return Ok((unique as i64, (part.measure != Measure::Event).then_some(newly as i64), nameless));
    }
    Ok((reading.sum(part, definition.place, &over).await? + nameless, None, nameless))
}

/// Measures a definition over one programme, or over several as their union: somebody who was reached in two counts once.
pub async fn measure(reading: &impl Reading, definition: &Definition, window: &Window) -> Result<Measured, Error> {
    let plain = |achieved| Measured { achieved, newly: None, anonymous: 0, breakdowns: Vec::new() };
    if let Some(denominator) = &definition.denominator {
        let (numerator, _, _) = part_number(reading, definition, &definition.counted, window).await?;
        let (denominator, _, _) = part_number(reading, definition, denominator, window).await?;
        return Ok(plain(match denominator {
            0 => Achieved::Nothing,
            denominator => Achieved::Ratio { numerator, denominator },
        }));
    }
    if definition.counted.measure == Measure::Text {
        return Ok(plain(reading.words(&definition.counted, &window_of(definition.time, window)).await?));
    }
    let (value, newly, anonymous) = part_number(reading, definition, &definition.counted, window).await?;
    Ok(Measured { achieved: Achieved::Number { value }, newly, anonymous, breakdowns: Vec::new() })
}
