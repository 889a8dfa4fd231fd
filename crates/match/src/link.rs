//! Everything together for records of the public interface: lists in, pairs and clusters out.

use crate::candidates::{Blocks, Candidate, candidate, groups_of, rows_of};
use crate::clusters::{Judge, Link, cluster};
use crate::compare::{LookAlike, Pair, Weights, kept_apart, pattern};
use crate::frequencies::{Frequencies, Rarities};
use crate::households::{Levels, with_household};
use crate::levels::Pattern;
use crate::marks::marks;
use crate::model::{CLASSES, Model, summed};
use crate::prepare::prepare_all;
use crate::record::Record;
use crate::row::{Row, at};
use crate::train;
use crate::values::Values;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// One default for every set of lists.
#[derive(Debug, Clone)]
pub struct Options {
    /// Sources declared free of duplicates: two of their rows are never one person.
    pub unique_sources: BTreeSet<u32>,
    /// Pairs less probable than this are not returned, unless certain or look-alike.
    pub pair_floor: f64,
    /// From here on a person sees the pair.
    pub review_floor: f64,
    /// From here on records are put into one cluster.
    pub cluster_floor: f64,
    /// Adapt the regional model to the records.
    pub train: bool,
    /// What people have decided about pairs of a table's rows, the smaller number first: the same person, or not.
    pub decided: BTreeMap<(u32, u32), bool>,
    /// Instead of the regional model or of learning one.
    pub model: Option<Model>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            unique_sources: BTreeSet::new(),
            pair_floor: 0.02,
            review_floor: 0.25,
            cluster_floor: 0.95,
            train: true,
            decided: BTreeMap::new(),
            model: None,
        }
    }
}

impl Options {
    /// Whether two rows may be one person as far as their sources say.
    pub(crate) fn may_pair(&self, rows: &[Row], a: u32, b: u32) -> bool {
        if self.unique_sources.is_empty() {
            return true;
        }
        let source = |row: u32| rows.get(at(row)).map(|row| row.source);
        let (a, b) = (source(a), source(b));
        a != b || !a.is_some_and(|source| self.unique_sources.contains(&source))
    }
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The most probable first, equals by their ids.
    pub pairs: Vec<Pair>,
    /// Ids of records of one person, sorted, in clusters of two or more.
    pub clusters: Vec<Vec<i64>>,
    pub model: Model,
    /// Share of the pairs of one person that blocking is thought to have proposed, 0 to 1 (Chapman's two-sample estimate from keys
    /// made of names and keys made of numbers, dates and addresses). 1 if there was nothing to estimate from.
    pub estimated_recall: f64,
}

/// Finds the same persons among `records`, whose ids must be different. The order of the records changes nothing.
#[must_use]
pub fn link(records: &[Record], options: &Options) -> Outcome {
    let mut ordered: Vec<&Record> = records.iter().collect();
    ordered.sort_by_key(|record| record.id);
    let (rows, values) = prepare_all(&ordered);
    let proposed = Blocks::new(&rows, &values, &marks(&rows, &values)).pairs(|a, b, _| options.may_pair(&rows, a, b));
    let model = if options.train {
        let pairs: Vec<(u32, u32)> = proposed.iter().map(|candidate| rows_of(*candidate)).collect();
        train::train(&train::patterns(&rows, &pairs, &values))
    } else {
        Model::regional()
    };
    let rarities = Rarities::new(&Frequencies::of_rows(&rows, &values), &values);
    let weights = Weights { model: &model, rarities: &rarities, values: &values };
    let weighed = weigh_all(&proposed, &ordered, &rows, weights, options);
    let estimated_recall = recall(weighed.iter().map(|(pair, groups)| (pair.same, *groups)));
    let pairs: Vec<Pair> = weighed.into_iter().map(|(pair, _)| pair).collect();
    let clusters = clusters(&pairs, &ordered, &rows, weights, options);
    Outcome { clusters, pairs, model, estimated_recall }
}

/// Weighs pairs that the caller proposes as [`link`] weighs those that it finds itself, and answers in the same order. `records` stand in
/// the order of their ids, `pairs` are places in them. So a registry compares a new list with what its stored keys have found.
#[must_use]
pub fn weigh(records: &[Record], pairs: &[(u32, u32)], options: &Options) -> Vec<Pair> {
    let ordered: Vec<&Record> = records.iter().collect();
    let (rows, values) = prepare_all(&ordered);
    let model = options.model.clone().unwrap_or_else(Model::regional);
    let rarities = Rarities::new(&Frequencies::of_rows(&rows, &values), &values);
    let weights = Weights { model: &model, rarities: &rarities, values: &values };
    let proposed: Vec<Candidate> = pairs.iter().map(|(a, b)| candidate(*a, *b)).collect();
    weigh_all(&proposed, &ordered, &rows, weights, options).into_iter().map(|(pair, _)| pair).collect()
}

/// The pairs that are worth anybody's attention, with the groups of keys that found them.
fn weigh_all(
    proposed: &[Candidate],
    ordered: &[&Record],
    rows: &[Row],
    weights: Weights,
    options: &Options,
) -> Vec<(Pair, [bool; 2])> {
    let id = |index: u32| ordered.get(at(index)).map(|record| record.id);
    let worth_it = |pair: &Pair| pair.certain.is_some() || pair.look_alike.is_some() || pair.same >= options.pair_floor;
    let mut weighed: Vec<(Pair, [bool; 2])> = proposed
        .par_iter()
        .filter_map(|candidate| {
            let (a, b) = rows_of(*candidate);
            let pair = weights.pair((id(a)?, rows.get(at(a))?), (id(b)?, rows.get(at(b))?));
            Some((pair, groups_of(*candidate)))
        })
        .filter(|(pair, _)| worth_it(pair))
        .collect();
    leave_settled_namesakes(&mut weighed, ordered);
    weighed.retain(|(pair, _)| worth_it(pair));
    weighed.sort_by(|(x, _), (y, _)| {
        y.certain
            .is_some()
            .cmp(&x.certain.is_some())
            .then(y.same.total_cmp(&x.same))
            .then(y.weight.total_cmp(&x.weight))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    weighed
}

/// A namesake is no question any more if one of the two already has its certain partner in the other's list.
fn leave_settled_namesakes(weighed: &mut [(Pair, [bool; 2])], records: &[&Record]) {
    let source: FxHashMap<i64, u32> = records.iter().map(|record| (record.id, record.source)).collect();
    let of = |id: i64| source.get(&id).copied();
    let settled: FxHashSet<(i64, Option<u32>)> = weighed
        .iter()
        .filter(|(pair, _)| pair.certain.is_some())
        .flat_map(|(pair, _)| [(pair.a, of(pair.b)), (pair.b, of(pair.a))])
        .collect();
    for (pair, _) in weighed.iter_mut().filter(|(pair, _)| pair.look_alike == Some(LookAlike::SameName)) {
        if settled.contains(&(pair.a, of(pair.b))) || settled.contains(&(pair.b, of(pair.a))) {
            pair.look_alike = None;
        }
    }
}

fn clusters(pairs: &[Pair], records: &[&Record], rows: &[Row], weights: Weights, options: &Options) -> Vec<Vec<i64>> {
    let index: FxHashMap<i64, u32> = records.iter().zip(0_u32..).map(|(record, at)| (record.id, at)).collect();
    let links: Vec<Link> = pairs
        .iter()
        .filter(|pair| pair.certain.is_some() || (pair.same >= options.cluster_floor && !pair.cannot_link))
        .filter_map(|pair| Some(Link { a: *index.get(&pair.a)?, b: *index.get(&pair.b)?, logit: logit(pair.same) }))
        .collect();
    let judge = RowJudge::new(rows, weights, options);
    let clusters = cluster(&links, 0.0, &judge);
    clusters
        .into_iter()
        .map(|members| members.into_iter().filter_map(|row| records.get(at(row)).map(|record| record.id)).collect())
        .collect()
}

/// log2 odds of a probability.
pub(crate) fn logit(probability: f64) -> f32 {
    (probability.clamp(1e-12, 1.0 - 1e-12) / (1.0 - probability).clamp(1e-12, 1.0)).log2() as f32
}

/// Judges pairs by their rows.
pub(crate) struct RowJudge<'a> {
    rows: &'a [Row],
    weights: Weights<'a>,
    table: crate::model::BitTable,
    prior: [f32; CLASSES],
    options: &'a Options,
    /// What a second look at households has put in place of the names of members.
    pub(crate) households: Levels,
}

impl<'a> RowJudge<'a> {
    pub(crate) fn new(rows: &'a [Row], weights: Weights<'a>, options: &'a Options) -> RowJudge<'a> {
        let prior = weights.model.prior_bits().map(|bits| bits as f32);
        RowJudge { rows, weights, table: weights.model.table(), prior, options, households: Levels::default() }
    }

    pub(crate) fn values(&self) -> &'a Values {
        self.weights.values
    }

    /// Probabilities of the three classes.
    pub(crate) fn classes(&self, a: &Row, b: &Row) -> [f32; CLASSES] {
        self.classes_of(&pattern(a, b, self.weights.values), a, b)
    }

    /// Probabilities of the three classes for a pattern of two rows.
    pub(crate) fn classes_of(&self, pattern: &Pattern, a: &Row, b: &Row) -> [f32; CLASSES] {
        let bits =
            self.weights.with_rarity(pattern, summed(&self.table, self.prior, self.weights.model.together as f32, pattern), a, b);
        let most = bits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let odds = bits.map(|bit| (bit - most).exp2());
        let sum: f32 = odds.iter().sum();
        odds.map(|odd| odd / sum)
    }
}

impl Judge for RowJudge<'_> {
    fn forbidden(&self, a: u32, b: u32) -> bool {
        if let Some(same) = self.options.decided.get(&(a.min(b), a.max(b))) {
            return !same;
        }
        match (self.rows.get(at(a)), self.rows.get(at(b))) {
            (Some(a), Some(b)) => {
                kept_apart(a, b, self.weights.values) || (a.source == b.source && self.options.unique_sources.contains(&a.source))
            }
            _ => false,
        }
    }

    fn logit(&self, a: u32, b: u32) -> f32 {
        match (self.rows.get(at(a)), self.rows.get(at(b))) {
            (Some(x), Some(y)) => {
                let pattern = with_household(pattern(x, y, self.weights.values), self.households.get(&(a.min(b), a.max(b))));
                logit(f64::from(self.classes_of(&pattern, x, y)[0]))
            }
            _ => 0.0,
        }
    }
}

/// Chapman's estimate of the share of the pairs of one person that were found, from the probabilities and the groups of keys.
pub(crate) fn recall(pairs: impl Iterator<Item = (f64, [bool; 2])>) -> f64 {
    let (mut by_name, mut by_other, mut by_both, mut found) = (0.0, 0.0, 0.0, 0.0);
    for (same, [name, other]) in pairs {
        found += same;
        by_name += if name { same } else { 0.0 };
        by_other += if other { same } else { 0.0 };
        by_both += if name && other { same } else { 0.0 };
    }
    let total = (by_name + 1.0) * (by_other + 1.0) / (by_both + 1.0) - 1.0;
    if total <= found { 1.0 } else { found / total }
}
