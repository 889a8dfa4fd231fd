//! What two rows drawn at random have in common: how unlikely it is that strangers agree.
//!
//! Pairs that share a key say this badly, because they were chosen for what they share: among them strangers seem to agree in name or in
//! birthday more often than not, and agreement in both seems to be chance. So it is counted over all pairs, as probabilistic linkage has
//! done since Fellegi and Sunter (1969); pairs that are one person or one family are taken off again.

use crate::compare::pattern;
use crate::hashing::mix;
use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, modelled};
use crate::link::Options;
use crate::model::{CLASSES, Tables};
use crate::regional;
use crate::row::{Row, at};
use crate::values::Values;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// So many pairs are drawn for what is not counted.
const DRAWN: u64 = 100_000;
/// What is usual in the region counts as so many pairs drawn.
const PRIOR_PAIRS: f64 = 1000.0;
/// Full names that go together (a community has its given names and its surnames) are at most so many times as frequent as chance makes them.
const MOST_TOGETHER: f64 = 64.0;
/// As many full names are thought to meet by chance in any list.
const TOGETHER_PRIOR: f64 = 20.0;

/// Pairs that agree on something among all pairs that record it.
#[derive(Debug, Clone, Copy)]
struct Agreeing {
    field: EvidenceField,
    level: Level,
    pairs: f64,
    of: f64,
}

#[derive(Debug)]
pub(crate) struct Strangers {
    /// All pairs that may be one person.
    pub pairs: f64,
    agreeing: Vec<Agreeing>,
    /// Pairs of the same surname and given name.
    full_names: Agreeing,
    /// Levels of pairs drawn at random.
    drawn: Levels,
}

/// How often each level of each field is.
type Levels = [[f64; LEVELS]; FIELDS];

fn share_of(table: &Levels, field: EvidenceField, level: Level) -> f64 {
    table.get(field as usize).map_or(0.0, |levels| share_in(levels, level))
}

fn share_in(levels: &[f64; LEVELS], level: Level) -> f64 {
    levels.get(level as usize).copied().unwrap_or(0.0)
}

fn pairs_of(count: u64) -> f64 {
    count as f64 * (count as f64 - 1.0) / 2.0
}

impl Strangers {
    pub(crate) fn of(rows: &[Row], values: &Values, options: &Options) -> Strangers {
        let name = |id| values.name(id).key;
        let number = |row: &Row| match row.numbers.of(&values.number_lists) {
            [id] => values.number(*id).filter(|number| number.plausible).map_or(0, |number| number.key),
            _ => 0,
        };
        let whole = |row: &Row, first_of_january: bool| {
            let day = if row.birth.is_whole() { row.birth } else { row.number_birth };
            if day.is_whole() && day.is_first_of_january() == first_of_january { day.bits() } else { 0 }
        };
        let word = |id| values.word(id).map_or(0, |word| word.key);
        type Key<'a> = &'a (dyn Fn(&Row) -> u64 + Sync);
        let counted: [(EvidenceField, Level, Key); 12] = [
            (EvidenceField::Surname, Level::SameFolded, &|row| name(row.surname)),
            (EvidenceField::Given, Level::SameFolded, &|row| name(row.given)),
            (EvidenceField::Father, Level::SameFolded, &|row| name(row.father)),
            (EvidenceField::Birth, Level::SameDay, &|row| whole(row, false)),
            (EvidenceField::Birth, Level::SameDoubtful, &|row| whole(row, true)),
            (EvidenceField::Identity, Level::SameFolded, &number),
            (EvidenceField::Phone, Level::SameFolded, &|row| row.phone),
            (EvidenceField::Address, Level::SameFolded, &|row| values.address(row.address).map_or(0, |address| address.key)),
            (EvidenceField::Email, Level::SameFolded, &|row| values.email(row.email).map_or(0, |email| email.key)),
            (EvidenceField::Detail, Level::SameFolded, &|row| word(row.details[0])),
            (EvidenceField::SecondDetail, Level::SameFolded, &|row| word(row.details[1])),
            (EvidenceField::ThirdDetail, Level::SameFolded, &|row| word(row.details[2])),
        ];
        let recorded: Vec<u64> = EvidenceField::ALL
            .iter()
            .map(|field| rows.iter().filter(|row| row.recorded() >> *field as u16 & 1 == 1).count() as u64)
            .collect();
        let agreeing = counted
            .par_iter()
            .map(|(field, level, key)| Agreeing {
                field: *field,
                level: *level,
                pairs: agreeing_pairs(rows, key),
                of: pairs_of(recorded.get(*field as usize).copied().unwrap_or(0)),
            })
            .collect();
        let both = |row: &Row| if row.surname == 0 || row.given == 0 { 0 } else { mix(name(row.surname), name(row.given)) };
        let full_names = Agreeing {
            field: EvidenceField::Given,
            level: Level::SameFolded,
            pairs: agreeing_pairs(rows, &both),
            of: pairs_of(rows.iter().filter(|row| row.surname != 0 && row.given != 0).count() as u64),
        };
        let mut of_sources: FxHashMap<u32, u64> = FxHashMap::default();
        for row in rows.iter().filter(|row| options.unique_sources.contains(&row.source)) {
            *of_sources.entry(row.source).or_default() += 1;
        }
        let apart: f64 = of_sources.values().map(|count| pairs_of(*count)).sum();
        let pairs = (pairs_of(rows.len() as u64) - apart).max(1.0);
        Strangers { pairs, agreeing, full_names, drawn: drawn(rows, values) }
    }

    /// How often strangers have each level, and by how many bits a shared full name is more frequent than chance makes it.
    /// `pairs` are how many pairs are thought to be one person and one family.
    pub(crate) fn table(&self, pairs: [f64; 2], tables: &Tables) -> (Levels, f64) {
        let mut strangers = regional::strangers();
        // Of the classes one person and family together so many pairs have a level.
        let known = |field: EvidenceField, level: Level| -> f64 {
            pairs.iter().zip(tables).map(|(pairs, table)| pairs * share_of(table, field, level)).sum()
        };
        for (field, (levels, drawn)) in EvidenceField::ALL.iter().zip(strangers.iter_mut().zip(&self.drawn)) {
            let usual = *levels;
            let total: f64 = drawn.iter().sum();
            for (cell, drawn) in levels.iter_mut().zip(drawn) {
                *cell = (*cell * PRIOR_PAIRS + drawn) / (PRIOR_PAIRS + total);
            }
            for agreeing in self.agreeing.iter().filter(|agreeing| agreeing.field == *field) {
                let share = agreeing.of / self.pairs.max(agreeing.of);
                let by_chance = (agreeing.pairs - share * known(*field, agreeing.level)).max(0.0);
                let usual = share_in(&usual, agreeing.level);
                if let Some(cell) = levels.get_mut(agreeing.level as usize) {
                    *cell = (by_chance + usual * PRIOR_PAIRS) / (agreeing.of + PRIOR_PAIRS);
                }
            }
            let sum: f64 = levels.iter().sum();
            levels.iter_mut().for_each(|cell| *cell /= sum);
        }
        let same_names = |table: &Levels| {
            share_of(table, EvidenceField::Surname, Level::SameFolded) * share_of(table, EvidenceField::Given, Level::SameFolded)
        };
        let chance = same_names(&strangers) * self.full_names.of;
        let share = self.full_names.of / self.pairs.max(self.full_names.of);
        let explained: f64 = pairs.iter().zip(tables).map(|(pairs, table)| pairs * same_names(table)).sum();
        let together = ((self.full_names.pairs - share * explained).max(0.0) + TOGETHER_PRIOR) / (chance + TOGETHER_PRIOR);
        (strangers, together.clamp(1.0, MOST_TOGETHER).log2())
    }
}

/// Pairs of rows with the same key; 0 is none.
fn agreeing_pairs(rows: &[Row], key: &(dyn Fn(&Row) -> u64 + Sync)) -> f64 {
    let mut keys: Vec<u64> = rows.iter().map(key).filter(|key| *key != 0).collect();
    radsort::sort(&mut keys);
    keys.chunk_by(|a, b| a == b).map(|equal| pairs_of(equal.len() as u64)).sum()
}

/// Levels of pairs drawn by their places, which depend on what the rows hold and not on the order of the files.
fn drawn(rows: &[Row], values: &Values) -> Levels {
    let mut counts = [[0.0; LEVELS]; FIELDS];
    let Ok(count) = u64::try_from(rows.len()) else { return counts };
    if count < 2 {
        return counts;
    }
    let row = |number: u64| rows.get(at(u32::try_from(number % count).unwrap_or(0)));
    let patterns: Vec<_> = (0..DRAWN.min(count * 10))
        .into_par_iter()
        .filter_map(|number| {
            let (a, b) = (mix(number, 1), mix(number, 2));
            (a % count != b % count).then(|| Some(pattern(row(a)?, row(b)?, values).map(modelled)))?
        })
        .collect();
    for pattern in patterns {
        for (levels, level) in counts.iter_mut().zip(pattern).filter(|(_, level)| *level != Level::NotRecorded) {
            if let Some(cell) = levels.get_mut(level as usize) {
                *cell += 1.0;
            }
        }
    }
    counts
}

/// Sex, place and household go together with names: it is namesakes among whom their agreement must be a surprise.
pub(crate) const GO_WITH_NAMES: [EvidenceField; 3] = [EvidenceField::Sex, EvidenceField::Place, EvidenceField::Household];

/// Class of the unrelated in the tables.
pub(crate) const UNRELATED: usize = CLASSES - 1;
