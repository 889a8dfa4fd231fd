//! Clusters of records of one person.

use rustc_hash::FxHashMap;

/// Clusters of two or more, each sorted, in the order of their smallest member. `links` are joined in the given order (strongest first)
/// unless that would put two members into one cluster for which `forbidden` holds: a chain of weak links never joins what two
/// identity numbers keep apart.
pub(crate) fn cluster(links: &[(usize, usize)], forbidden: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut cluster_of: FxHashMap<usize, usize> = FxHashMap::default();
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (a, b) in links {
        let mut number = |record: usize| {
            *cluster_of.entry(record).or_insert_with(|| {
                clusters.push(vec![record]);
                clusters.len() - 1
            })
        };
        let (x, y) = (number(*a), number(*b));
        let (Some(of_a), Some(of_b)) = (clusters.get(x), clusters.get(y)) else { continue };
        if x == y || of_a.iter().any(|p| of_b.iter().any(|q| forbidden(*p, *q))) {
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
    clusters.sort_unstable();
    clusters
}

#[cfg(test)]
mod tests {
    use super::cluster;

    #[test]
    fn a_chain_never_joins_what_is_kept_apart() {
        let apart = |a: usize, b: usize| (a.min(b), a.max(b)) == (1, 3);
        assert_eq!(cluster(&[(1, 2), (2, 3), (4, 5)], apart), vec![vec![1, 2], vec![4, 5]]);
        assert_eq!(cluster(&[(1, 2), (2, 3)], |_, _| false), vec![vec![1, 2, 3]]);
        assert_eq!(cluster(&[], |_, _| false), Vec::<Vec<usize>>::new());
    }
}
