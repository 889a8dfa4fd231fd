//! Candidate pairs: records that share a block key.

use crate::keys::{Group, grouped_keys};
use crate::link::Options;
use crate::names::Spellings;
use crate::prepared::Prepared;
use rayon::prelude::*;

/// Indices of two records, the smaller first.
pub(crate) type Candidate = (u32, u32);

/// A key shared by more records than this is split by year of birth and then by sex and initial; parts that are still larger are left
/// out, since their records meet under rarer keys or not at all.
const MOST_IN_BLOCK: usize = 100;

/// Every pair with the groups of keys by which it was found, sorted, each once.
pub(crate) fn candidates(records: &[Prepared], spellings: &Spellings, options: &Options) -> (Vec<Candidate>, Vec<[bool; 2]>) {
    let mut keyed: Vec<(i64, u32, Group)> = records
        .par_iter()
        .enumerate()
        .flat_map_iter(|(index, record)| {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            grouped_keys(record, spellings).into_iter().map(move |(group, key)| (key, index, group))
        })
        .collect();
    keyed.par_sort_unstable();
    keyed.dedup();
    let mut found: Vec<(Candidate, Group)> = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        let Some(group) = block.first().map(|(_, _, group)| *group) else { continue };
        let members: Vec<u32> = block.iter().map(|(_, index, _)| *index).collect();
        for part in parts(members, records, spellings) {
            for (at, a) in part.iter().enumerate() {
                for b in part.iter().skip(at + 1) {
                    if may_be_one_person(records, *a, *b, options) {
                        found.push(((*a.min(b), *a.max(b)), group));
                    }
                }
            }
        }
    }
    found.par_sort_unstable();
    found.dedup();
    let mut pairs: Vec<Candidate> = Vec::new();
    let mut groups: Vec<[bool; 2]> = Vec::new();
    for (pair, group) in found {
        if pairs.last() != Some(&pair) {
            pairs.push(pair);
            groups.push([false; 2]);
        }
        if let Some([name, other]) = groups.last_mut() {
            match group {
                Group::Name => *name = true,
                Group::Other => *other = true,
            }
        }
    }
    (pairs, groups)
}

fn may_be_one_person(records: &[Prepared], a: u32, b: u32, options: &Options) -> bool {
    let at = |index: u32| usize::try_from(index).ok().and_then(|index| records.get(index));
    match (at(a), at(b)) {
        (Some(a), Some(b)) => a.id != b.id && !(a.source == b.source && options.unique_sources.contains(&a.source)),
        _ => false,
    }
}

fn parts(members: Vec<u32>, records: &[Prepared], spellings: &Spellings) -> Vec<Vec<u32>> {
    if members.len() <= MOST_IN_BLOCK {
        return vec![members];
    }
    let record = |index: u32| usize::try_from(index).ok().and_then(|index| records.get(index));
    let year =
        |index: &u32| record(*index).and_then(|record| record.birth.year().or(record.number_birth.map(|date| date.year())));
    let initial = |index: &u32| record(*index).and_then(|record| spellings.form(record.given).joined.bytes().next());
    split(members, year)
        .into_iter()
        .flat_map(|part| if part.len() > MOST_IN_BLOCK { split(part, initial) } else { vec![part] })
        .filter(|part| part.len() <= MOST_IN_BLOCK)
        .collect()
}

fn split<K: Ord>(mut members: Vec<u32>, by: impl Fn(&u32) -> K) -> Vec<Vec<u32>> {
    members.sort_by_key(|member| by(member));
    members.chunk_by(|a, b| by(a) == by(b)).map(<[u32]>::to_vec).collect()
}
