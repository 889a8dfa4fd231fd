//! Expectation-maximisation over counts of agreement patterns: thousands of rows however many pairs there are.

use crate::candidates::Candidate;
use crate::compare::{pattern, probabilities};
use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, Pattern, modelled};
use crate::model::{Model, Tables};
use crate::names::Spellings;
use crate::prepared::Prepared;
use crate::regional;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The regional model counts as so many pairs of each class: lists with fewer candidates keep close to it.
const PRIOR_PAIRS: f64 = 200.0;
/// Steps after which the model is taken as it is; it has usually settled long before.
const MOST_STEPS: usize = 60;
/// The model has settled when no class's share moves by more than this.
const SETTLED: f64 = 1e-6;

/// How many candidate pairs have each pattern, in the order of the patterns.
pub(crate) fn patterns(records: &[Prepared], candidates: &[Candidate], spellings: &Spellings) -> Vec<(Pattern, u32)> {
    let at = |index: u32| usize::try_from(index).ok().and_then(|index| records.get(index));
    let counts = candidates
        .par_iter()
        .fold(FxHashMap::default, |mut counts: FxHashMap<Pattern, u32>, (a, b)| {
            if let (Some(a), Some(b)) = (at(*a), at(*b)) {
                let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
                *counts.entry(pattern(a, b, spellings).map(modelled)).or_default() += 1;
            }
            counts
        })
        .reduce(FxHashMap::default, |mut all, some| {
            for (pattern, count) in some {
                *all.entry(pattern).or_default() += count;
            }
            all
        });
    let mut counts: Vec<(Pattern, u32)> = counts.into_iter().collect();
    // Sums of floating-point numbers depend on their order, so the order is fixed.
    counts.sort_unstable();
    counts
}

pub(crate) fn train(patterns: &[(Pattern, u32)]) -> Model {
    let prior = regional::model();
    let mut model = prior.clone();
    for _step in 0..MOST_STEPS {
        let next = step(&model, &prior, patterns);
        let moved = next.prior.iter().zip(model.prior).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        model = next;
        if moved < SETTLED {
            break;
        }
    }
    model
}

fn step(model: &Model, prior: &Model, patterns: &[(Pattern, u32)]) -> Model {
    let mut classes = prior.prior.map(|share| share * PRIOR_PAIRS);
    let mut tables: Tables = prior.tables;
    tables.iter_mut().flatten().flatten().for_each(|cell| *cell *= PRIOR_PAIRS);
    for (pattern, count) in patterns {
        let mut bits = model.prior_bits();
        for (field, level) in EvidenceField::ALL.iter().zip(pattern) {
            for (sum, bit) in bits.iter_mut().zip(model.bits(*field, *level)) {
                *sum += bit;
            }
        }
        let shares = probabilities(bits).map(|share| share * f64::from(*count));
        for ((class, table), share) in classes.iter_mut().zip(tables.iter_mut()).zip(shares) {
            *class += share;
            add_pattern(table, pattern, share);
        }
    }
    normalise(&mut classes);
    for levels in tables.iter_mut().flatten() {
        normalise(levels);
    }
    Model { prior: classes, tables }
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
