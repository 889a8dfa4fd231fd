//! Candidate pairs: records that share a block key.

use crate::hashing::mix;
use crate::keys::{Group, Kind, keys_of, year_of};
use crate::row::{Row, at};
use crate::values::Values;
use rayon::prelude::*;

/// Largest block of which all pairs are taken, whatever the budget allows.
const MOST_IN_BLOCK: usize = 1000;
/// One kind of key may propose so many pairs: short lists are compared nearly in full, long ones where a rare key is shared.
const PAIRS_OF_A_KIND: usize = 1_000_000;
/// Lists longer than this have so many pairs that share only a place or a name that fewer of them are looked at, the longer the fewer.
const LONG_LIST: usize = 50_000;
/// Blocks that together hold so many pairs, the smallest first, are thought to share a rare key.
const TIGHT_PAIRS: usize = 300_000;
/// In a block that cannot be split, each record is compared with so many of its likest.
const NEIGHBOURS: usize = 4;

/// Two records and how they were found, in one number: larger index, smaller index, four bits.
pub(crate) type Candidate = u64;

/// Found by a key of names, by another key, in a small block.
const BY_NAME: u64 = 1;
const BY_OTHER: u64 = 2;
const TIGHT: u64 = 4;
const BITS: u32 = 4;

/// Two records that somebody else has found.
pub(crate) fn candidate(a: u32, b: u32) -> Candidate {
    u64::from(a.max(b)) << (BITS + 30) | u64::from(a.min(b)) << BITS
}

pub(crate) fn rows_of(candidate: Candidate) -> (u32, u32) {
    let part = |number: u64| u32::try_from(number & 0x3fff_ffff).unwrap_or(0);
    (part(candidate >> BITS), part(candidate >> (BITS + 30)))
}

/// Whether the pair shares a key that few records share.
pub(crate) fn is_tight(candidate: Candidate) -> bool {
    candidate & TIGHT != 0
}

/// Found by keys of names, found by other keys.
pub(crate) fn groups_of(candidate: Candidate) -> [bool; 2] {
    [candidate & BY_NAME != 0, candidate & BY_OTHER != 0]
}

/// What blocking found, and what it left out.
#[derive(Debug, Default)]
pub(crate) struct Proposed {
    /// Sorted, each pair once.
    pub pairs: Vec<Candidate>,
    /// Records in blocks so large that only their likest neighbours were compared.
    pub crowded: usize,
}

/// Every pair that shares a key and for which `may_pair` holds, the same whatever the order of the rows. `marks` are hashes of the rows'
/// whole contents.
pub(crate) fn candidates(
    rows: &[Row],
    values: &Values,
    marks: &[u64],
    may_pair: &(dyn Fn(&Row, &Row) -> bool + Sync),
) -> Proposed {
    let found: Vec<(Vec<Candidate>, usize)> =
        Kind::ALL.par_iter().map(|kind| of_kind(*kind, rows, values, marks, may_pair)).collect();
    let crowded = found.iter().map(|(_, crowded)| *crowded).max().unwrap_or(0);
    // Each part of the rows for itself, so that parts are sorted side by side.
    let width = rows.len().div_ceil(PARTS).max(1) as u64;
    let parts: Vec<Vec<Candidate>> = (0..PARTS as u64)
        .into_par_iter()
        .map(|part| {
            let range = (part * width) << (BITS + 30)..((part + 1) * width) << (BITS + 30);
            let mut pairs: Vec<Candidate> =
                found.iter().flat_map(|(pairs, _)| pairs).copied().filter(|pair| range.contains(pair)).collect();
            radsort::sort(&mut pairs);
            pairs.dedup_by(|next, kept| {
                let same = *next >> BITS == *kept >> BITS;
                if same {
                    *kept |= *next;
                }
                same
            });
            pairs
        })
        .collect();
    Proposed { pairs: parts.concat(), crowded }
}

/// Candidates are put in order in so many parts.
const PARTS: usize = 8;

fn of_kind(
    kind: Kind,
    rows: &[Row],
    values: &Values,
    marks: &[u64],
    may_pair: &(dyn Fn(&Row, &Row) -> bool + Sync),
) -> (Vec<Candidate>, usize) {
    let group = match kind.group() {
        Group::Name => BY_NAME,
        Group::Other => BY_OTHER,
    };
    let blocks = Blocks::new(kind, rows, values);
    let budget = if kind.is_stored() { PAIRS_OF_A_KIND } else { PAIRS_OF_A_KIND / rows.len().div_ceil(LONG_LIST).max(1) };
    let sizes = blocks.iter().map(<[u64]>::len);
    let tight = largest(sizes.clone(), TIGHT_PAIRS);
    let most = largest(sizes, budget);
    let mut parts: Vec<Vec<u32>> = Vec::new();
    for block in blocks.iter().filter(|block| block.len() > most) {
        split(block.iter().map(|entry| row_of(*entry)).collect(), most, rows, values, 0, &mut parts);
    }
    let most_of_parts = largest(parts.iter().map(Vec::len), budget);
    let mut pairs = Vec::new();
    let mut crowded = 0;
    let mut add = |a: u32, b: u32, flags: u64| {
        if let (Some(x), Some(y)) = (rows.get(at(a)), rows.get(at(b)))
            && a != b
            && may_pair(x, y)
        {
            pairs.push(u64::from(a.max(b)) << (BITS + 30) | u64::from(a.min(b)) << BITS | group | flags);
        }
    };
    let mut members = Vec::new();
    for block in blocks.iter().filter(|block| (2..=most).contains(&block.len())) {
        members.clear();
        members.extend(block.iter().map(|entry| row_of(*entry)));
        let flags = if block.len() <= tight { TIGHT } else { 0 };
        crowded += take(&mut members, most, marks, &mut |a, b| add(a, b, flags));
    }
    for mut part in parts {
        crowded += take(&mut part, most_of_parts, marks, &mut |a, b| add(a, b, 0));
    }
    (pairs, crowded)
}

/// The rows of one kind of key, in the order of their keys.
struct Blocks {
    /// 32 bits of the key, then the row: strangers who meet because of the shortened keys are a handful in a million.
    entries: Vec<u64>,
}

impl Blocks {
    fn new(kind: Kind, rows: &[Row], values: &Values) -> Blocks {
        let mut entries: Vec<u64> = Vec::with_capacity(rows.len());
        for (index, row) in (0_u64..).zip(rows) {
            keys_of(kind, row, values, &mut |key| entries.push(key >> 32 << 32 | index));
        }
        radsort::sort_by_key(&mut entries, |entry| u32::try_from(entry >> 32).unwrap_or(0));
        entries.dedup();
        Blocks { entries }
    }

    fn iter(&self) -> impl Iterator<Item = &[u64]> + Clone {
        self.entries.chunk_by(|a, b| a >> 32 == b >> 32)
    }
}

fn row_of(entry: u64) -> u32 {
    u32::try_from(entry & 0xffff_ffff).unwrap_or(0)
}

/// All pairs of a block, or the nearest neighbours of a block that is too large; says how many records were not compared with all.
fn take(block: &mut [u32], most: usize, marks: &[u64], add: &mut dyn FnMut(u32, u32)) -> usize {
    if block.len() <= most {
        for (place, a) in block.iter().enumerate() {
            for b in block.iter().skip(place + 1) {
                add(*a, *b);
            }
        }
        return 0;
    }
    block.sort_unstable_by_key(|index| (marks.get(at(*index)).copied(), *index));
    for (place, a) in block.iter().enumerate() {
        for b in block.iter().skip(place + 1).take(NEIGHBOURS) {
            add(*a, *b);
        }
    }
    block.len()
}

/// Splits a block by year of birth, then by place, then by initials, as far as it is larger than `most`.
fn split(block: Vec<u32>, most: usize, rows: &[Row], values: &Values, depth: usize, done: &mut Vec<Vec<u32>>) {
    if block.len() < 2 {
        return;
    }
    if block.len() <= most || depth > 2 {
        done.push(block);
        return;
    }
    let by = |row: &Row| match depth {
        0 => year_of(row),
        1 => values.name(row.settlement).key.max(values.word(row.postcode).map_or(0, |word| word.key)),
        _ => mix(values.name(row.given).start(2), values.name(row.surname).start(1)),
    };
    let mut keyed: Vec<(u64, u32)> = block.into_iter().filter_map(|index| Some((by(rows.get(at(index))?), index))).collect();
    keyed.sort_unstable();
    for part in keyed.chunk_by(|a, b| a.0 == b.0) {
        split(part.iter().map(|(_, index)| *index).collect(), most, rows, values, depth + 1, done);
    }
}

/// The largest size of a block such that all blocks up to it together hold no more pairs than the budget.
fn largest(sizes: impl Iterator<Item = usize>, budget: usize) -> usize {
    let mut counts = [0_usize; MOST_IN_BLOCK + 1];
    for size in sizes {
        if let Some(count) = counts.get_mut(size) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for (size, count) in counts.iter().enumerate().skip(2) {
        sum += count * size * (size - 1) / 2;
        if sum > budget {
            return (size - 1).max(2);
        }
    }
    MOST_IN_BLOCK
}
