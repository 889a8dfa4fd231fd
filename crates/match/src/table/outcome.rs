//! Tables linked: weighed pairs, clusters, and what the engine can say about its own work.

use crate::candidates::{Candidate, candidates, groups_of, is_tight, rows_of};
use crate::clusters::{Judge, Link, cluster};
use crate::compare::{Pair, Weights};
use crate::hashing::mix;
use crate::levels::Pattern;
use crate::link::{Options, RowJudge, logit, recall};
use crate::marks::marks;
use crate::model::Model;
use crate::row::{Row, at};
use crate::table::Table;
use crate::train;
use rayon::prelude::*;

/// Patterns are counted over at most about so many pairs: the model does not change with more.
const TRAINING_PAIRS: usize = 500_000;
/// log2 odds of what a person has decided: nothing computed outweighs it.
const DECIDED: f32 = 1000.0;
/// Clusters larger than this are not written out as pairs.
const LARGEST_WRITTEN: usize = 400;

komshi_text::coded_enum! {
    /// What is done with a pair.
    pub enum Decision {
        /// One person.
        Match = "match",
        /// A person decides.
        Review = "review",
        Different = "different",
    }
}

/// Two rows and what is thought of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoredPair {
    /// The smaller row number.
    pub a: u32,
    pub b: u32,
    /// Of the same person, after clustering.
    pub probability: f32,
    /// log2 odds of the same person against anything else, after clustering.
    pub weight: f32,
    pub decision: Decision,
}

/// What was found.
#[derive(Debug)]
pub struct Linkage {
    /// The most probable first.
    pub pairs: Vec<ScoredPair>,
    /// For each row the number of its cluster, from 0, in the order of their first rows; rows alone are clusters of one.
    pub clusters: Vec<u32>,
    pub model: Model,
    /// See [`crate::Outcome::estimated_recall`].
    pub estimated_recall: f64,
    /// Rows in blocks so large that only their likest neighbours were compared: many equal or nearly empty rows.
    pub crowded: usize,
    /// Pairs that were compared.
    pub compared: usize,
}

impl Table {
    /// Finds the rows of one person. The order of the rows changes nothing but their numbers.
    #[must_use]
    pub fn link(&self, options: &Options) -> Linkage {
        let marks = marks(&self.rows, &self.values);
        let may_pair = |a: &Row, b: &Row| !(a.source == b.source && options.unique_sources.contains(&a.source));
        let proposed = candidates(&self.rows, &self.values, &marks, &may_pair);
        let model = match &options.model {
            Some(model) => model.clone(),
            None if options.train => self.train(&proposed.pairs, &marks),
            None => Model::regional(),
        };
        let weights = Weights { model: &model, rarities: &self.rarities, values: &self.values };
        let judge = RowJudge::new(&self.rows, weights, options);
        let floor = options.pair_floor as f32;
        let scored: Vec<(Link, [bool; 2])> = proposed
            .pairs
            .par_iter()
            .filter_map(|candidate| {
                let (a, b) = rows_of(*candidate);
                let [same, ..] = judge.classes(self.rows.get(at(a))?, self.rows.get(at(b))?);
                (same >= floor).then(|| (Link { a, b, logit: logit(f64::from(same)) }, groups_of(*candidate)))
            })
            .collect();
        let estimated_recall = recall(scored.iter().map(|(link, groups)| (f64::from(probability(link.logit)), *groups)));
        let mut links: Vec<Link> = scored.into_iter().map(|(link, _)| link).collect();
        let order = |link: &Link| {
            let (x, y) = (marks.get(at(link.a)).copied().unwrap_or(0), marks.get(at(link.b)).copied().unwrap_or(0));
            (x.min(y), x.max(y))
        };
        links.par_sort_unstable_by(|x, y| {
            y.logit.total_cmp(&x.logit).then_with(|| order(x).cmp(&order(y))).then((x.a, x.b).cmp(&(y.a, y.b)))
        });
        // Weaker links than those that decide alone may decide together.
        let likely = links.partition_point(|link| link.logit >= 0.0);
        let said = options.decided.iter().filter(|(_, same)| **same).map(|((a, b), _)| Link { a: *a, b: *b, logit: DECIDED });
        let clustered: Vec<Link> = said.chain(links.get(..likely).unwrap_or_default().iter().copied()).collect();
        let clusters = cluster(&clustered, logit(options.cluster_floor), &judge);
        let of_row = numbered(&clusters, self.rows.len());
        let pairs = pairs(&links, &clusters, &of_row, &judge, options);
        Linkage { pairs, clusters: of_row, model, estimated_recall, crowded: proposed.crowded, compared: proposed.pairs.len() }
    }

    /// Why two rows are thought to be one person, or not.
    #[must_use]
    pub fn explain(&self, model: &Model, a: usize, b: usize) -> Option<Pair> {
        let (a, b) = (a.min(b), a.max(b));
        let weights = Weights { model, rarities: &self.rarities, values: &self.values };
        Some(weights.pair((i64::try_from(a).ok()?, self.rows.get(a)?), (i64::try_from(b).ok()?, self.rows.get(b)?)))
    }

    fn train(&self, pairs: &[Candidate], marks: &[u64]) -> Model {
        let tight = self.patterns(pairs, marks, is_tight);
        train::widen(&train::train(&tight), &self.patterns(pairs, marks, |_| true))
    }

    /// Of a sample of the pairs for which `wanted` holds.
    fn patterns(&self, pairs: &[Candidate], marks: &[u64], wanted: fn(Candidate) -> bool) -> Vec<(Pattern, u32)> {
        let count = pairs.iter().filter(|candidate| wanted(**candidate)).count();
        let every = count.div_ceil(TRAINING_PAIRS).max(1) as u64;
        let mark = |row: u32| marks.get(at(row)).copied().unwrap_or(0);
        // Chosen by what the rows hold, so that their order does not matter.
        let sample: Vec<(u32, u32)> = pairs
            .par_iter()
            .filter(|candidate| wanted(**candidate))
            .map(|candidate| rows_of(*candidate))
            .filter(|(a, b)| every == 1 || mix(mark(*a).min(mark(*b)), mark(*a).max(mark(*b))).is_multiple_of(every))
            .collect();
        train::patterns(&self.rows, &sample, &self.values)
    }
}

/// Of log2 odds.
fn probability(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp2())
}

fn numbered(clusters: &[Vec<u32>], rows: usize) -> Vec<u32> {
    let mut first: Vec<u32> = (0_u32..).take(rows).collect();
    for cluster in clusters {
        let Some(smallest) = cluster.first() else { continue };
        for row in cluster {
            if let Some(of) = first.get_mut(at(*row)) {
                *of = *smallest;
            }
        }
    }
    let mut next = 0;
    let mut numbers = vec![0_u32; rows];
    for row in 0..rows {
        let Some(head) = first.get(row).copied() else { continue };
        let number = if at(head) == row {
            next += 1;
            next - 1
        } else {
            numbers.get(at(head)).copied().unwrap_or(0)
        };
        if let Some(slot) = numbers.get_mut(row) {
            *slot = number;
        }
    }
    numbers
}

/// Pairs within clusters are at least as probable as what joined them; pairs that clustering kept apart are not sure any more.
fn pairs(links: &[Link], clusters: &[Vec<u32>], of_row: &[u32], judge: &RowJudge, options: &Options) -> Vec<ScoredPair> {
    let sure = logit(options.cluster_floor);
    let number = |row: u32| of_row.get(at(row)).copied();
    let small = |cluster: &[u32]| cluster.len() <= LARGEST_WRITTEN;
    let inside = clusters.par_iter().filter(|cluster| small(cluster)).flat_map_iter(|cluster| {
        cluster.iter().enumerate().flat_map(move |(place, a)| cluster.iter().skip(place + 1).map(move |b| (*a, *b)))
    });
    let mut found: Vec<ScoredPair> =
        inside.map(|(a, b)| scored(a.min(b), a.max(b), judge.logit(a, b).max(sure), options)).collect();
    let sizes = {
        let mut sizes = vec![0_usize; of_row.len()];
        of_row.iter().for_each(|number| {
            if let Some(size) = sizes.get_mut(at(*number)) {
                *size += 1;
            }
        });
        sizes
    };
    let large = |row: u32| number(row).and_then(|number| sizes.get(at(number))).is_some_and(|size| *size > LARGEST_WRITTEN);
    found.extend(links.iter().filter(|link| number(link.a) != number(link.b) || large(link.a)).map(|link| {
        let together = number(link.a) == number(link.b);
        let logit = if together { link.logit.max(sure) } else { link.logit.min(sure - 1.0) };
        scored(link.a.min(link.b), link.a.max(link.b), logit, options)
    }));
    for pair in &mut found {
        // What a person has said is not asked again.
        match options.decided.get(&(pair.a, pair.b)) {
            Some(true) => pair.decision = Decision::Match,
            Some(false) => pair.decision = Decision::Different,
            None => {}
        }
    }
    found.par_sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then((x.a, x.b).cmp(&(y.a, y.b))));
    found
}

fn scored(a: u32, b: u32, weight: f32, options: &Options) -> ScoredPair {
    let probability = probability(weight);
    let decision = match f64::from(probability) + 1e-6 {
        p if p >= options.cluster_floor => Decision::Match,
        p if p >= options.review_floor => Decision::Review,
        _ => Decision::Different,
    };
    ScoredPair { a, b, probability, weight, decision }
}
