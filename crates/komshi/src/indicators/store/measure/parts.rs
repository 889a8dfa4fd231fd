//! The parts of a number, and both together.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Anonymous, Measured, Reading, contact, measure, window_of};
use crate::{
    error::Error,
    indicators::{
        definition::{Achieved, Count, Definition, Measure, Time},
        model::{Contact, Dimension, Unit, Window, rank},
    },
};

/// A number in the parts of one dimension. Where each subject counts once, the parts sum to the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    pub dimension: Dimension,
    pub cells: Vec<BreakdownCell>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownCell {
    /// `not_recorded` and `declined` are values too.
    pub value: String,
    /// N, or the sum.
    pub number: i64,
    /// F, where subjects are counted once.
    pub newly: Option<i64>,
}

pub(super) fn unit(measure: Measure) -> Unit {
    if measure == Measure::Household { Unit::Household } else { Unit::Person }
}

/// What is put into parts: those who count, those who are new, and people without names.
#[derive(Default)]
struct Counted {
    numbered: Vec<Contact>,
    new: Vec<Contact>,
    nameless: Vec<Anonymous>,
}

async fn counted(reading: &impl Reading, definition: &Definition, window: &Window) -> Result<Counted, Error> {
    let part = &definition.counted;
    let over = window_of(definition.time, window);
    let mut counted = Counted { nameless: reading.anonymous(part, &over).await?, ..Counted::default() };
    if part.count != Count::Distinct {
        counted.numbered = reading.every_contact(part, definition.place, &over).await?;
        return Ok(counted);
    }
    for first in reading.firsts(part, definition.place, window).await? {
        let moment = match definition.time {
            Time::InPeriod => first.within,
            Time::Cumulative | Time::Snapshot => Some(first.ever.clone()),
        };
        if let Some(moment) = moment {
            counted.numbered.push(contact(first.subject, moment));
        }
        if window.holds(&first.ever.0) {
            counted.new.push(contact(first.subject, first.ever));
        }
    }
    Ok(counted)
}

/// A number with its parts by each of its dimensions. Facts are those of the day of the first record in the window. Records are read once
/// for both.
pub async fn measure_in_parts(reading: &impl Reading, definition: &Definition, window: &Window) -> Result<Measured, Error> {
    if !definition.can_be_broken_down() || definition.dimensions.is_empty() {
        return measure(reading, definition, window).await;
    }
    let counted = counted(reading, definition, window).await?;
    let register = reading.register().await?;
    let unit = unit(definition.counted.measure);
    let distinct = definition.counted.count == Count::Distinct;
    let anonymous: i64 = counted.nameless.iter().map(|one| one.people).sum();
    let numbered = counted.numbered.len() as i64;
    let breakdowns = definition
        .dimensions
        .iter()
        .map(|dimension| {
            let mut cells: HashMap<&str, (i64, i64)> = HashMap::new();
            for one in &counted.numbered {
                cells.entry(register.value(unit, *dimension, one)).or_default().0 += 1;
            }
            for one in &counted.new {
                cells.entry(register.value(unit, *dimension, one)).or_default().1 += 1;
            }
            // Beside people who are counted once nobody without a name can stand.
            for one in counted.nameless.iter().filter(|_| !distinct) {
                cells.entry(one.value(*dimension)).or_default().0 += one.people;
            }
            let mut cells: Vec<BreakdownCell> = cells
                .into_iter()
                .map(|(value, (number, newly))| BreakdownCell {
                    value: value.to_owned(),
                    number,
                    newly: distinct.then_some(newly),
                })
                .collect();
            cells.sort_by_cached_key(|cell| rank(*dimension, &cell.value, cell.number));
            Breakdown { dimension: *dimension, cells }
        })
        .collect();
    Ok(Measured {
        achieved: Achieved::Number { value: if distinct { numbered } else { numbered + anonymous } },
        newly: distinct.then_some(counted.new.len() as i64),
        anonymous,
        breakdowns,
    })
}
