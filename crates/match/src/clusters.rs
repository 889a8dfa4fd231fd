//! Clusters of records of one person.

use crate::row::at;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A link that joins two clusters of more than one record each must not be contradicted by the other pairs between them. So many
/// of them are looked at.
const MOST_LOOKED_AT: usize = 48;

/// Two records thought to be one person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub a: u32,
    pub b: u32,
    /// log2 odds of the same person against anything else.
    pub logit: f32,
}

/// What keeps records apart and what speaks for them.
pub(crate) trait Judge: Sync {
    /// Two records that are never one person, whatever links them.
    fn forbidden(&self, a: u32, b: u32) -> bool;
    /// log2 odds of the same person for any pair.
    fn logit(&self, a: u32, b: u32) -> f32;
}

/// Clusters of two or more, each sorted, in the order of their smallest member. `links` are taken in the given order (strongest first)
/// unless the two clusters hold a pair that is forbidden, or the pairs between them say on average that they are different: a chain of
/// weak links never joins what numbers keep apart, and a look-alike of one record does not swallow the others.
pub(crate) fn cluster(links: &[Link], least: f32, judge: &dyn Judge) -> Vec<Vec<u32>> {
    // Links that no chain connects know nothing of each other, so each such part is clustered for itself.
    let mut parts: Vec<(u32, Link)> = connected(links);
    parts.par_sort_by_key(|(part, _)| *part);
    let parts: Vec<&[(u32, Link)]> = parts.chunk_by(|a, b| a.0 == b.0).collect();
    let mut clusters: Vec<Vec<u32>> = parts
        .par_iter()
        .flat_map_iter(|part| {
            let links: Vec<Link> = part.iter().map(|(_, link)| *link).collect();
            cluster_part(&links, least, judge)
        })
        .collect();
    clusters.par_sort_unstable();
    clusters
}

/// Each link with the smallest record that chains of links connect it with.
fn connected(links: &[Link]) -> Vec<(u32, Link)> {
    let records = links.iter().map(|link| link.a.max(link.b)).max().map_or(0, |last| at(last) + 1);
    let mut parents: Vec<u32> = (0..).take(records).collect();
    fn root(parents: &mut [u32], mut record: u32) -> u32 {
        while let Some(parent) = parents.get(at(record)).copied().filter(|parent| *parent != record) {
            let above = parents.get(at(parent)).copied().unwrap_or(parent);
            if let Some(slot) = parents.get_mut(at(record)) {
                *slot = above;
            }
            record = above;
        }
        record
    }
    for link in links {
        let (a, b) = (root(&mut parents, link.a), root(&mut parents, link.b));
        if let Some(slot) = parents.get_mut(at(a.max(b))) {
            *slot = a.min(b);
        }
    }
    links.iter().map(|link| (root(&mut parents, link.a), *link)).collect()
}

fn cluster_part(links: &[Link], least: f32, judge: &dyn Judge) -> Vec<Vec<u32>> {
    let mut cluster_of: FxHashMap<u32, usize> = FxHashMap::default();
    let mut clusters: Vec<Vec<u32>> = Vec::new();
    // A second time, since clusters that have grown meanwhile know more.
    for link in links.iter().chain(links) {
        let mut number = |record: u32| {
            *cluster_of.entry(record).or_insert_with(|| {
                clusters.push(vec![record]);
                clusters.len() - 1
            })
        };
        let (x, y) = (number(link.a), number(link.b));
        let (Some(of_a), Some(of_b)) = (clusters.get(x), clusters.get(y)) else { continue };
        if x == y {
            continue;
        }
        if may_join(of_a, of_b, link, judge).is_none_or(|together| together < least) {
            continue;
        }
        let (keep, give) = if of_a.len() >= of_b.len() { (x, y) } else { (y, x) };
        let moved = clusters.get_mut(give).map(std::mem::take).unwrap_or_default();
        for record in &moved {
            cluster_of.insert(*record, keep);
        }
        if let Some(cluster) = clusters.get_mut(keep) {
            cluster.extend(moved);
        }
    }
    clusters.retain(|cluster| cluster.len() > 1);
    clusters.iter_mut().for_each(|cluster| cluster.sort_unstable());
    clusters
}

/// The mean log2 odds over the pairs between two clusters; `None` if one of them is forbidden.
fn may_join(a: &[u32], b: &[u32], link: &Link, judge: &dyn Judge) -> Option<f32> {
    if a.len() * b.len() == 1 {
        return (!judge.forbidden(link.a, link.b)).then_some(link.logit);
    }
    if a.iter().any(|p| b.iter().any(|q| judge.forbidden(*p, *q))) {
        return None;
    }
    // Every so-manyth pair, so that all members of large clusters have a word.
    let step = (a.len() * b.len()).div_ceil(MOST_LOOKED_AT);
    let pairs = a.iter().flat_map(|p| b.iter().map(move |q| (*p, *q)));
    // One pair beyond doubt does not outvote others.
    let logits: Vec<f32> = pairs.step_by(step).map(|(p, q)| judge.logit(p, q).clamp(-SURE, SURE)).collect();
    let count = logits.len().max(1) as f32;
    let mean = logits.iter().sum::<f32>() / count;
    // What the others say counts less than a second time: they repeat each other.
    Some(link.logit + if mean > 0.0 { mean.min(OTHERS) * (1.0 - 1.0 / count) } else { mean })
}

/// So many bits the other pairs can add.
const OTHERS: f32 = 4.0;
/// Beyond this a pair says nothing more.
const SURE: f32 = 12.0;

#[cfg(test)]
mod tests {
    use super::{Judge, Link, cluster};

    struct Apart(&'static [(u32, u32)]);

    impl Judge for Apart {
        fn forbidden(&self, a: u32, b: u32) -> bool {
            self.0.contains(&(a.min(b), a.max(b)))
        }

        fn logit(&self, _: u32, _: u32) -> f32 {
            5.0
        }
    }

    fn check(links: &[(u32, u32)], apart: &'static [(u32, u32)], expect: &[&[u32]]) {
        let links: Vec<Link> = links.iter().map(|(a, b)| Link { a: *a, b: *b, logit: 5.0 }).collect();
        assert_eq!(cluster(&links, 0.0, &Apart(apart)), expect);
    }

    #[test]
    fn a_chain_never_joins_what_is_kept_apart() {
        check(&[(1, 2), (2, 3), (4, 5)], &[(1, 3)], &[&[1, 2], &[4, 5]]);
        check(&[(1, 2), (2, 3)], &[], &[&[1, 2, 3]]);
        check(&[], &[], &[]);
    }
}
