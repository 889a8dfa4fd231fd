//! Tables linked: weighed pairs, clusters, and what the engine can say about its own work.

use crate::candidates::{Blocks, groups_of, is_tight, rows_of};
use crate::clusters::{Judge, Link, cluster};
use crate::compare::{Pair, Weights, pattern};
use crate::hashing::mix;
use crate::households::{Levels, look_again, with_household};
use crate::levels::Pattern;
use crate::link::{Options, RowJudge, logit, recall};
use crate::model::Model;
use crate::row::at;
use crate::screen::Screen;
use crate::strangers::Strangers;
use crate::table::Table;
use crate::train;
use rayon::prelude::*;

/// Patterns are counted over at most about so many pairs: the model does not change with more.
const TRAINING_PAIRS: usize = 150_000;
/// Shorter lists say too little to learn from: one more row would change what is thought of the others.
const FEWEST_ROWS: usize = 50;
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
    /// Pairs that share a key, counted once for each kind of key.
    pub compared: usize,
    /// By places of the table.
    households: Levels,
}

impl Table {
    /// Finds the rows of one person. The order of the rows changes nothing but their numbers.
    #[must_use]
    pub fn link(&self, options: &Options) -> Linkage {
        // Inside, rows are known by their places in the table.
        let place = |number: u32| self.places.get(at(number)).copied().unwrap_or(number);
        let of_places = |((a, b), same): (&(u32, u32), &bool)| ((place(*a).min(place(*b)), place(*a).max(place(*b))), *same);
        let options = &Options { decided: options.decided.iter().map(of_places).collect(), ..options.clone() };
        let blocks = Blocks::new(&self.rows, &self.values, &self.marks);
        let model = match &options.model {
            Some(model) => model.clone(),
            None if options.train && self.rows.len() >= FEWEST_ROWS => self.train(&blocks, options),
            None => Model::regional(),
        };
        let screen = Screen::new(&model, &self.rows, &self.values, &self.rarities, options.pair_floor);
        let proposed = blocks.pairs(|a, b, _| screen.may_be_same(a, b) && options.may_pair(&self.rows, a, b));
        let weights = Weights { model: &model, rarities: &self.rarities, values: &self.values };
        let mut judge = RowJudge::new(&self.rows, weights, options);
        let floor = options.pair_floor as f32;
        let scored: Vec<(Link, [bool; 2])> = proposed
            .par_iter()
            .filter_map(|candidate| {
                let (a, b) = rows_of(*candidate);
                let [same, ..] = judge.classes(self.rows.get(at(a))?, self.rows.get(at(b))?);
                (same >= floor).then(|| (Link { a, b, logit: logit(f64::from(same)) }, groups_of(*candidate)))
            })
            .collect();
        let estimated_recall = recall(scored.iter().map(|(link, groups)| (f64::from(probability(link.logit)), *groups)));
        let mut links: Vec<Link> = scored.into_iter().map(|(link, _)| link).collect();
        judge.households = look_again(&self.rows, &judge, &mut links);
        links.par_sort_unstable_by(|x, y| y.logit.total_cmp(&x.logit).then((x.a, x.b).cmp(&(y.a, y.b))));
        // Weaker links than those that decide alone may decide together.
        let likely = links.partition_point(|link| link.logit >= 0.0);
        let said = options.decided.iter().filter(|(_, same)| **same).map(|((a, b), _)| Link { a: *a, b: *b, logit: DECIDED });
        let clustered: Vec<Link> = said.chain(links.get(..likely).unwrap_or_default().iter().copied()).collect();
        let clusters = cluster(&clustered, logit(options.cluster_floor), &judge);
        let pairs = self.pairs(&links, &clusters, &judge, options);
        let (clusters, households) = (numbered(&clusters, &self.numbers), std::mem::take(&mut judge.households));
        let (crowded, compared) = (blocks.crowded, blocks.count().0);
        Linkage { pairs, clusters, model, estimated_recall, crowded, compared, households }
    }

    /// Why two rows are thought to be one person, or not.
    #[must_use]
    pub fn explain(&self, linkage: &Linkage, a: usize, b: usize) -> Option<Pair> {
        let weights = Weights { model: &linkage.model, rarities: &self.rarities, values: &self.values };
        let place = |number: usize| self.places.get(number).copied();
        let (a, b) = (a.min(b), a.max(b));
        let (first, second) = (place(a)?, place(b)?);
        let (x, y) = (self.rows.get(at(first))?, self.rows.get(at(second))?);
        let seen_again = linkage.households.get(&(first.min(second), first.max(second)));
        let pattern = with_household(pattern(x, y, &self.values), seen_again);
        Some(weights.pair_of(&pattern, (i64::try_from(a).ok()?, x), (i64::try_from(b).ok()?, y)))
    }

    /// Learns from a sample of the pairs.
    fn train(&self, blocks: &Blocks, options: &Options) -> Model {
        let (all, tight) = blocks.count();
        let every = |pairs: usize| pairs.div_ceil(TRAINING_PAIRS).max(1) as u64;
        let (every, every_tight) = (every(all), every(tight));
        let mark = |row: u32| self.marks.get(at(row)).copied().unwrap_or(0);
        // Chosen by what the rows hold, so that their order does not matter.
        let drawn = |a: u32, b: u32| mix(mark(a).min(mark(b)), mark(a).max(mark(b)));
        let sample = blocks.pairs(|a, b, tight| {
            let drawn = drawn(a, b);
            (drawn.is_multiple_of(every) || (tight && drawn.is_multiple_of(every_tight))) && options.may_pair(&self.rows, a, b)
        });
        let patterns = |wanted: &dyn Fn(u64, u64) -> bool| -> Vec<(Pattern, u32)> {
            let pairs: Vec<(u32, u32)> = sample
                .iter()
                .map(|candidate| (rows_of(*candidate), *candidate))
                .filter(|((a, b), candidate)| wanted(*candidate, drawn(*a, *b)))
                .map(|(rows, _)| rows)
                .collect();
            train::patterns(&self.rows, &pairs, &self.values)
        };
        let tight = patterns(&|candidate, drawn| is_tight(candidate) && drawn.is_multiple_of(every_tight));
        let strangers = Strangers::of(&self.rows, &self.values, options);
        train::widen(&train::train(&tight), &patterns(&|_, drawn| drawn.is_multiple_of(every)), every as f64, &strangers)
    }
}

/// Of log2 odds.
fn probability(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp2())
}

/// For each row of the lists the number of its cluster, in the order of their first rows.
fn numbered(clusters: &[Vec<u32>], numbers: &[u32]) -> Vec<u32> {
    let number = |place: u32| numbers.get(at(place)).copied().unwrap_or(place);
    let mut first: Vec<u32> = (0_u32..).take(numbers.len()).collect();
    for cluster in clusters {
        let smallest = cluster.iter().map(|place| number(*place)).min().unwrap_or(0);
        for place in cluster {
            if let Some(of) = first.get_mut(at(number(*place))) {
                *of = smallest;
            }
        }
    }
    // The first row of a cluster comes before the others, so its number is known when they ask for it.
    let mut next = 0;
    let mut of_rows: Vec<u32> = Vec::with_capacity(first.len());
    for (row, first) in (0_u32..).zip(first) {
        let known = of_rows.get(at(first)).copied();
        of_rows.push(if first == row { next } else { known.unwrap_or(next) });
        next += u32::from(first == row);
    }
    of_rows
}

impl Table {
    /// Pairs within clusters are at least as probable as what joined them; pairs that clustering kept apart are not sure any more.
    fn pairs(&self, links: &[Link], clusters: &[Vec<u32>], judge: &RowJudge, options: &Options) -> Vec<ScoredPair> {
        let sure = logit(options.cluster_floor);
        // By place the number of the cluster from 1, and how many its cluster has.
        let mut of_place = vec![(0_u32, 1_usize); self.rows.len()];
        for (number, cluster) in (1..).zip(clusters) {
            for place in cluster {
                if let Some(slot) = of_place.get_mut(at(*place)) {
                    *slot = (number, cluster.len());
                }
            }
        }
        let cluster_of = |place: u32| of_place.get(at(place)).copied().unwrap_or((0, 1));
        // In clusters of two the link says it; in larger ones there are pairs without a link.
        let inside =
            clusters.par_iter().filter(|cluster| (3..=LARGEST_WRITTEN).contains(&cluster.len())).flat_map_iter(|cluster| {
                cluster.iter().enumerate().flat_map(move |(place, a)| cluster.iter().skip(place + 1).map(move |b| (*a, *b)))
            });
        let mut found: Vec<ScoredPair> = inside.map(|(a, b)| self.scored(a, b, judge.logit(a, b).max(sure), options)).collect();
        let linked = links.par_iter().filter_map(|link| {
            let ((a, size), (b, _)) = (cluster_of(link.a), cluster_of(link.b));
            let together = a == b && a != 0;
            if together && (3..=LARGEST_WRITTEN).contains(&size) {
                return None;
            }
            let logit = if together { link.logit.max(sure) } else { link.logit.min(sure - 1.0) };
            Some(self.scored(link.a, link.b, logit, options))
        });
        found.par_extend(linked);
        found.par_sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then((x.a, x.b).cmp(&(y.a, y.b))));
        found
    }

    /// A pair of places as the pair of rows that it is for others.
    fn scored(&self, a: u32, b: u32, weight: f32, options: &Options) -> ScoredPair {
        let probability = probability(weight);
        let decision = match (options.decided.get(&(a.min(b), a.max(b))), f64::from(probability) + 1e-6) {
            // What a person has said is not asked again.
            (Some(true), _) => Decision::Match,
            (Some(false), _) => Decision::Different,
            (None, p) if p >= options.cluster_floor => Decision::Match,
            (None, p) if p >= options.review_floor => Decision::Review,
            (None, _) => Decision::Different,
        };
        let number = |place: u32| self.numbers.get(at(place)).copied().unwrap_or(place);
        let (a, b) = (number(a), number(b));
        ScoredPair { a: a.min(b), b: a.max(b), probability, weight, decision }
    }
}
