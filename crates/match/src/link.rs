//! Everything together: lists in, pairs and clusters out.

use crate::candidates::candidates;
use crate::clusters::cluster;
use crate::compare::{LookAlike, Pair, cannot_link, pair};
use crate::frequencies::Frequencies;
use crate::model::Model;
use crate::names::Spellings;
use crate::prepared::Prepared;
use crate::record::Record;
use crate::train;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

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
}

impl Default for Options {
    fn default() -> Options {
        Options { unique_sources: BTreeSet::new(), pair_floor: 0.02, review_floor: 0.25, cluster_floor: 0.95, train: true }
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
    let mut spellings = Spellings::new();
    let prepared: Vec<Prepared> = ordered.iter().map(|record| Prepared::new(record, &mut spellings)).collect();
    let (proposed, groups) = candidates(&prepared, &spellings, options);
    let model = if options.train { train::train(&train::patterns(&prepared, &proposed, &spellings)) } else { Model::regional() };
    let frequencies = Frequencies::of_prepared(&prepared, &spellings);
    let at = |index: u32| usize::try_from(index).ok().and_then(|index| prepared.get(index));
    let mut weighed: Vec<(Pair, [bool; 2])> = proposed
        .par_iter()
        .zip(&groups)
        .filter_map(|((a, b), groups)| Some((pair(&model, at(*a)?, at(*b)?, &spellings, &frequencies), *groups)))
        .filter(|(pair, _)| pair.certain.is_some() || pair.look_alike.is_some() || pair.same >= options.pair_floor)
        .collect();
    leave_settled_namesakes(&mut weighed, &prepared);
    weighed.retain(|(pair, _)| pair.certain.is_some() || pair.look_alike.is_some() || pair.same >= options.pair_floor);
    weighed.sort_by(|(x, _), (y, _)| {
        y.certain
            .is_some()
            .cmp(&x.certain.is_some())
            .then(y.same.total_cmp(&x.same))
            .then(y.weight.total_cmp(&x.weight))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    let estimated_recall = recall(&weighed);
    let pairs: Vec<Pair> = weighed.into_iter().map(|(pair, _)| pair).collect();
    Outcome { clusters: clusters(&pairs, &prepared, options), pairs, model, estimated_recall }
}

/// A namesake is no question any more if one of the two already has its certain partner in the other's list.
fn leave_settled_namesakes(weighed: &mut [(Pair, [bool; 2])], prepared: &[Prepared]) {
    let source: FxHashMap<i64, u32> = prepared.iter().map(|record| (record.id, record.source)).collect();
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

fn clusters(pairs: &[Pair], prepared: &[Prepared], options: &Options) -> Vec<Vec<i64>> {
    let index: FxHashMap<i64, usize> = prepared.iter().enumerate().map(|(at, record)| (record.id, at)).collect();
    let links: Vec<(usize, usize)> = pairs
        .iter()
        .filter(|pair| pair.certain.is_some() || (pair.same >= options.cluster_floor && !pair.cannot_link))
        .filter_map(|pair| Some((*index.get(&pair.a)?, *index.get(&pair.b)?)))
        .collect();
    let forbidden = |a: usize, b: usize| match (prepared.get(a), prepared.get(b)) {
        (Some(a), Some(b)) => cannot_link(a, b) || (a.source == b.source && options.unique_sources.contains(&a.source)),
        _ => false,
    };
    cluster(&links, forbidden)
        .into_iter()
        .map(|members| members.into_iter().filter_map(|at| prepared.get(at).map(|record| record.id)).collect())
        .collect()
}

fn recall(pairs: &[(Pair, [bool; 2])]) -> f64 {
    let weight = |keep: &dyn Fn(&[bool; 2]) -> bool| {
        pairs.iter().filter(|(_, groups)| keep(groups)).map(|(pair, _)| pair.same).sum::<f64>()
    };
    let (by_name, by_other, by_both, found) =
        (weight(&|g| g[0]), weight(&|g| g[1]), weight(&|g| g[0] && g[1]), weight(&|_| true));
    let total = (by_name + 1.0) * (by_other + 1.0) / (by_both + 1.0) - 1.0;
    if total <= found { 1.0 } else { found / total }
}
