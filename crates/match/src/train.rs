//! Expectation-maximisation over counts of agreement patterns: thousands of rows however many pairs there are.

use crate::compare::{pattern, probabilities};
use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, Pattern, modelled};
use crate::model::{CLASSES, Model, Tables, same_full_name, summed};
use crate::regional;
use crate::row::{Row, at};
use crate::strangers::{GO_WITH_NAMES, Strangers, UNRELATED};
use crate::values::Values;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Pairs or patterns that one thread takes at a time.
const CHUNK: usize = 4096;
/// The regional model counts as so many pairs of each class: lists with fewer candidates keep close to it.
const PRIOR_PAIRS: f64 = 200.0;
/// Steps after which the model is taken as it is; it has usually settled long before.
const MOST_STEPS: usize = 60;
/// The model has settled when no class's share moves by more than this.
const SETTLED: f64 = 1e-4;

/// How many candidate pairs have each pattern, in the order of the patterns.
pub(crate) fn patterns(rows: &[Row], candidates: &[(u32, u32)], values: &Values) -> Vec<(Pattern, u32)> {
    let row = |index: u32| rows.get(at(index));
    let counts = candidates
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut counts: FxHashMap<u128, u32> = FxHashMap::default();
            for (a, b) in chunk {
                if let (Some(a), Some(b)) = (row(*a), row(*b)) {
                    *counts.entry(packed(&pattern(a, b, values).map(modelled))).or_default() += 1;
                }
            }
            counts
        })
        .reduce(FxHashMap::default, |mut all, some| {
            for (pattern, count) in some {
                *all.entry(pattern).or_default() += count;
            }
            all
        });
    let mut counts: Vec<(u128, u32)> = counts.into_iter().collect();
    // Sums of floating-point numbers depend on their order, so the order is fixed.
    counts.sort_unstable();
    counts.into_iter().map(|(pattern, count)| (unpacked(pattern), count)).collect()
}

/// Five bits a field.
fn packed(pattern: &Pattern) -> u128 {
    pattern.iter().fold(0, |bits, level| bits << 5 | *level as u128)
}

fn unpacked(bits: u128) -> Pattern {
    let mut pattern = [Level::NotRecorded; FIELDS];
    let mut rest = bits;
    for level in pattern.iter_mut().rev() {
        *level = Level::ALL.get((rest & 31) as usize).copied().unwrap_or(Level::NotRecorded);
        rest >>= 5;
    }
    pattern
}

pub(crate) fn train(patterns: &[(Pattern, u32)]) -> Model {
    let prior = regional::model();
    settle(&prior, &prior, patterns, |_| {})
}

/// Learns how many pairs are one person and one family, and what families look like, from a sample of the pairs that share a key, of which
/// each stands for `weight`. What one person looks like was learned from pairs that share a rare key: among many more pairs of strangers
/// it would be learned worse. What strangers look like is counted over all pairs.
pub(crate) fn widen(model: &Model, patterns: &[(Pattern, u32)], weight: f64, strangers: &Strangers) -> Model {
    let prior = regional::model();
    let mut model = model.clone();
    let all: f64 = patterns.iter().map(|(_, count)| f64::from(*count) * weight).sum();
    let [same, family, _] = model.prior.map(|share| share * all);
    let mut pairs = [same, family];
    let mut namesakes = [[0.0; LEVELS]; FIELDS];
    for _step in 0..MOST_STEPS {
        let mut next = model.clone();
        let (table, together) = strangers.table(pairs, &model.tables);
        for ((field, to), from) in EvidenceField::ALL.iter().zip(next.tables[UNRELATED].iter_mut()).zip(table) {
            *to = if GO_WITH_NAMES.contains(field) { among(&namesakes, *field, &from) } else { from };
        }
        next.together = together;
        next.prior = [pairs[0], pairs[1], strangers.pairs].map(|count| count.max(0.5));
        normalise(&mut next.prior);
        let (classes, mut tables) = expected(&next, &prior, patterns);
        namesakes = strangers_of_one_name(&next, patterns);
        keep_meaning(&mut tables);
        next.tables[FAMILY] = tables[FAMILY];
        let found = [classes[SAME] * weight, classes[FAMILY] * weight];
        let moved = found.iter().zip(pairs).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        pairs = found;
        model = next;
        if moved < SETTLED * all {
            break;
        }
    }
    model
}

/// How many pairs of unrelated persons with the same full name have each level.
fn strangers_of_one_name(model: &Model, patterns: &[(Pattern, u32)]) -> [[f64; LEVELS]; FIELDS] {
    let (table, prior_bits) = (model.table(), model.prior_bits().map(|bits| bits as f32));
    let mut counts = [[0.0; LEVELS]; FIELDS];
    for (pattern, count) in patterns.iter().filter(|(pattern, _)| same_full_name(pattern)) {
        let bits = summed(&table, prior_bits, model.together as f32, pattern);
        let [_, _, unrelated] = probabilities(bits.map(f64::from));
        add_pattern(&mut counts, pattern, unrelated * f64::from(*count));
    }
    counts
}

/// What namesakes have in common, as far as there are any; else what any two strangers have.
fn among(namesakes: &[[f64; LEVELS]; FIELDS], field: EvidenceField, strangers: &[f64; LEVELS]) -> [f64; LEVELS] {
    let mut levels = namesakes.get(field as usize).copied().unwrap_or([0.0; LEVELS]);
    levels.iter_mut().zip(strangers).for_each(|(cell, usual)| *cell += usual * PRIOR_PAIRS);
    normalise(&mut levels);
    levels
}

fn settle(start: &Model, prior: &Model, patterns: &[(Pattern, u32)], keep: impl Fn(&mut Model)) -> Model {
    let mut model = start.clone();
    for _step in 0..MOST_STEPS {
        let mut next = step(&model, prior, patterns);
        keep(&mut next);
        let moved = next.prior.iter().zip(model.prior).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        model = next;
        if moved < SETTLED {
            break;
        }
    }
    model
}

fn step(model: &Model, prior: &Model, patterns: &[(Pattern, u32)]) -> Model {
    let (found, mut tables) = expected(model, prior, patterns);
    let mut classes = prior.prior.map(|share| share * PRIOR_PAIRS);
    classes.iter_mut().zip(found).for_each(|(sum, more)| *sum += more);
    normalise(&mut classes);
    keep_meaning(&mut tables);
    Model { prior: classes, tables, together: model.together }
}

/// How many of the pairs are of each class, and how often each has each level, smoothed by the prior.
fn expected(model: &Model, prior: &Model, patterns: &[(Pattern, u32)]) -> ([f64; CLASSES], Tables) {
    let (table, prior_bits) = (model.table(), model.prior_bits().map(|bits| bits as f32));
    // Parts of a fixed size, added in their order: the same sums whatever the number of threads.
    let parts: Vec<([f64; CLASSES], Box<Tables>)> = patterns
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut classes = [0.0; CLASSES];
            let mut tables: Box<Tables> = Box::new([[[0.0; LEVELS]; FIELDS]; CLASSES]);
            for (pattern, count) in chunk {
                let bits = summed(&table, prior_bits, model.together as f32, pattern);
                let shares = probabilities(bits.map(f64::from)).map(|share| share * f64::from(*count));
                for ((class, table), share) in classes.iter_mut().zip(tables.iter_mut()).zip(shares) {
                    *class += share;
                    add_pattern(table, pattern, share);
                }
            }
            (classes, tables)
        })
        .collect();
    let mut classes = [0.0; CLASSES];
    let mut tables: Tables = prior.tables;
    tables.iter_mut().flatten().flatten().for_each(|cell| *cell *= PRIOR_PAIRS);
    for (some, part) in parts {
        classes.iter_mut().zip(some).for_each(|(sum, more)| *sum += more);
        let cells = tables.iter_mut().flatten().flatten();
        cells.zip(part.iter().flatten().flatten()).for_each(|(sum, more)| *sum += more);
    }
    for levels in tables.iter_mut().flatten() {
        normalise(levels);
    }
    (classes, tables)
}

/// What the classes mean, in numbers that hold for any lists. Without them the classes may change places where one person stands in a list
/// ten times, or where nobody's family is in it.
const BOUNDS: &[(usize, EvidenceField, Level, f64)] = &[
    // A person's own records seldom differ, ...
    (SAME, EvidenceField::Surname, Level::Different, 0.30),
    (SAME, EvidenceField::Given, Level::Different, 0.25),
    (SAME, EvidenceField::Father, Level::Different, 0.15),
    (SAME, EvidenceField::Birth, Level::Different, 0.20),
    (SAME, EvidenceField::Birth, Level::OtherGeneration, 0.03),
    (SAME, EvidenceField::Birth, Level::NearYear, 0.10),
    (SAME, EvidenceField::Birth, Level::SameYear, 0.15),
    (SAME, EvidenceField::Sex, Level::Different, 0.06),
    (SAME, EvidenceField::Identity, Level::Different, 0.01),
    (SAME, EvidenceField::Identity, Level::DifferentDoubtful, 0.20),
    (SAME, EvidenceField::Phone, Level::Different, 0.60),
    (SAME, EvidenceField::Address, Level::Different, 0.60),
    (SAME, EvidenceField::Place, Level::Different, 0.50),
    (SAME, EvidenceField::Email, Level::Different, 0.50),
    (SAME, EvidenceField::Detail, Level::Different, 0.50),
    (SAME, EvidenceField::SecondDetail, Level::Different, 0.50),
    (SAME, EvidenceField::ThirdDetail, Level::Different, 0.50),
    // ... and members of a household seldom share a given name or a birthday.
    (FAMILY, EvidenceField::Given, Level::SameFolded, 0.15),
    (FAMILY, EvidenceField::Birth, Level::SameDay, 0.06),
    (FAMILY, EvidenceField::Birth, Level::SameDoubtful, 0.06),
    (FAMILY, EvidenceField::Birth, Level::OneDigit, 0.06),
    (FAMILY, EvidenceField::Birth, Level::TenYears, 0.03),
    (FAMILY, EvidenceField::Birth, Level::DayMonthSwapped, 0.01),
    (FAMILY, EvidenceField::Birth, Level::YearOnly, 0.10),
    (FAMILY, EvidenceField::Identity, Level::Same, 0.001),
];
const SAME: usize = 0;
const FAMILY: usize = 1;

fn keep_meaning(tables: &mut Tables) {
    // What one bound takes away goes to the other levels, so it is done again.
    for (class, field, level, most) in BOUNDS.iter().chain(BOUNDS) {
        let Some(levels) = tables.get_mut(*class).and_then(|fields| fields.get_mut(*field as usize)) else { continue };
        let bounded = modelled(*level) as usize;
        let share = levels.get(bounded).copied().unwrap_or(0.0);
        if share > *most {
            let rest = (1.0 - most) / (1.0 - share).max(1e-9);
            for (at, cell) in levels.iter_mut().enumerate() {
                *cell = if at == bounded { *most } else { *cell * rest };
            }
        }
    }
}

fn add_pattern(table: &mut [[f64; LEVELS]; FIELDS], pattern: &Pattern, share: f64) {
    for (levels, level) in table.iter_mut().zip(pattern) {
        if *level != Level::NotRecorded
            && let Some(cell) = levels.get_mut(*level as usize)
        {
            *cell += share;
        }
    }
}

fn normalise<const N: usize>(cells: &mut [f64; N]) {
    let sum: f64 = cells.iter().sum();
    cells.iter_mut().for_each(|cell| *cell /= sum);
}
