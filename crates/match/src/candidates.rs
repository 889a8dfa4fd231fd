//! Candidate pairs: records that share a block key.

use crate::hashing::mix;
use crate::keys::{Group, Kind, keys_of, year_of};
use crate::row::{Row, at};
use crate::values::Values;
use rayon::prelude::*;

/// Largest block of which all pairs are taken, whatever the budget allows.
const MOST_IN_BLOCK: usize = 1000;
/// One kind of key may propose so many pairs, or one for every two rows: short lists are compared nearly in full, long ones where a rare
/// key is shared.
const PAIRS_OF_A_KIND: usize = 250_000;
/// Lists longer than this have so many pairs that share only a place or a name that fewer of them are looked at, the longer the fewer.
const LONG_LIST: usize = 50_000;
/// Blocks that together hold so many pairs, or three for every ten rows, the smallest first, are thought to share a rare key.
const TIGHT_PAIRS: usize = 150_000;
/// In a block that cannot be split, each record is compared with so many of its likest.
const NEIGHBOURS: usize = 4;
/// Blocks that one thread takes at a time.
const CHUNK: usize = 1024;

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

/// Records that share a key, for every kind of key. A pair stands in it once for each kind that proposes it.
pub(crate) struct Blocks {
    kinds: Vec<OfKind>,
    /// Records in blocks so large that only their likest neighbours are compared.
    pub crowded: usize,
}

/// The blocks of one kind, one after the other.
struct OfKind {
    flags: u64,
    members: Vec<u32>,
    /// Where each block ends, and which of its pairs are taken.
    blocks: Vec<(u32, Taken)>,
    /// Of a kind that has narrower ones: records that have no key of it, or whose block was too large.
    left: Bits,
    /// Records that are compared with their likest neighbours only.
    crowded: usize,
}

/// One bit for each record.
#[derive(Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn all(count: usize) -> Bits {
        Bits(vec![u64::MAX; count.div_ceil(64)])
    }

    fn has(&self, record: u32) -> bool {
        self.0.get(at(record / 64)).is_some_and(|word| word >> (record % 64) & 1 == 1)
    }

    fn remove(&mut self, record: u32) {
        if let Some(word) = self.0.get_mut(at(record / 64)) {
            *word &= !(1 << (record % 64));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// All pairs of few records.
    Tight,
    All,
    /// Each record with those after it.
    Neighbours,
}

impl Blocks {
    /// `marks` are hashes of the rows' whole contents: blocks that are too large are put in their order.
    pub(crate) fn new(rows: &[Row], values: &Values, marks: &[u64]) -> Blocks {
        let make = |kind: &Kind, left: Option<&Bits>| of_kind(*kind, left, rows, values, marks);
        let (narrow, broad): (Vec<Kind>, Vec<Kind>) = Kind::ALL.iter().partition(|kind| kind.broader().is_some());
        let broad: Vec<(Kind, OfKind)> = broad.par_iter().map(|kind| (*kind, make(kind, None))).collect();
        let left = |kind: Kind| broad.iter().find(|(of, _)| kind.broader() == Some(*of)).map(|(_, of_kind)| &of_kind.left);
        let narrow: Vec<OfKind> = narrow.par_iter().map(|kind| make(kind, left(*kind))).collect();
        let kinds: Vec<OfKind> = broad.into_iter().map(|(_, of_kind)| of_kind).chain(narrow).collect();
        let crowded = kinds.iter().map(|of_kind| of_kind.crowded).max().unwrap_or(0);
        Blocks { kinds, crowded }
    }

    /// How many pairs there are, and how many of them share a rare key.
    pub(crate) fn count(&self) -> (usize, usize) {
        let mut all = 0;
        let mut tight = 0;
        for (size, taken) in self.kinds.iter().flat_map(OfKind::sizes) {
            let pairs = match taken {
                Taken::Tight | Taken::All => size * size.saturating_sub(1) / 2,
                Taken::Neighbours => size * NEIGHBOURS,
            };
            all += pairs;
            tight += if taken == Taken::Tight { pairs } else { 0 };
        }
        (all, tight)
    }

    /// The pairs for which `wanted` holds, sorted, each once with everything that found it. `wanted` is asked with the two rows and whether
    /// they share a rare key.
    pub(crate) fn pairs(&self, wanted: impl Fn(u32, u32, bool) -> bool + Sync) -> Vec<Candidate> {
        let wanted = &wanted;
        let mut pairs: Vec<Candidate> = self
            .kinds
            .par_iter()
            .flat_map(|kind| {
                kind.blocks.par_chunks(CHUNK).enumerate().flat_map_iter(move |(chunk, blocks)| {
                    let before = chunk.checked_mul(CHUNK).and_then(|at| at.checked_sub(1));
                    let mut start = before.and_then(|at| kind.blocks.get(at)).map_or(0, |(end, _)| *end);
                    let mut found = Vec::new();
                    for (end, taken) in blocks {
                        kind.pairs_of(start, *end, *taken, wanted, &mut found);
                        start = *end;
                    }
                    found
                })
            })
            .collect();
        pairs.par_sort_unstable();
        pairs.dedup_by(|next, kept| {
            let same = *next >> BITS == *kept >> BITS;
            if same {
                *kept |= *next;
            }
            same
        });
        pairs
    }
}

impl OfKind {
    fn sizes(&self) -> impl Iterator<Item = (usize, Taken)> {
        let mut start = 0;
        self.blocks.iter().map(move |(end, taken)| (at(*end - std::mem::replace(&mut start, *end)), *taken))
    }

    fn pairs_of(&self, start: u32, end: u32, taken: Taken, wanted: &impl Fn(u32, u32, bool) -> bool, found: &mut Vec<Candidate>) {
        let block = self.members.get(at(start)..at(end)).unwrap_or_default();
        let tight = taken == Taken::Tight;
        let flags = self.flags | if tight { TIGHT } else { 0 };
        let most = if taken == Taken::Neighbours { NEIGHBOURS } else { block.len() };
        for (place, a) in block.iter().enumerate() {
            for b in block.iter().skip(place + 1).take(most) {
                if a != b && wanted(*a, *b, tight) {
                    found.push(u64::from(*a.max(b)) << (BITS + 30) | u64::from(*a.min(b)) << BITS | flags);
                }
            }
        }
    }
}

/// `left` are the records for which a broader kind does not serve; `None` are all.
fn of_kind(kind: Kind, left: Option<&Bits>, rows: &[Row], values: &Values, marks: &[u64]) -> OfKind {
    let flags = match kind.group() {
        Group::Name => BY_NAME,
        Group::Other => BY_OTHER,
    };
    let entries = entries(kind, left, rows, values);
    let all_blocks = || entries.chunk_by(|a, b| a >> 32 == b >> 32);
    let blocks = || all_blocks().filter(|block| block.len() > 1);
    let budget = PAIRS_OF_A_KIND.max(rows.len() / 2) / if kind.is_stored() { 1 } else { rows.len().div_ceil(LONG_LIST).max(1) };
    let tight = largest(blocks().map(<[u64]>::len), TIGHT_PAIRS.max(rows.len() * 3 / 10));
    let most = largest(blocks().map(<[u64]>::len), budget);
    let mut of_kind = OfKind { flags, members: Vec::new(), blocks: Vec::new(), left: Bits::default(), crowded: 0 };
    for block in blocks().filter(|block| block.len() <= most) {
        of_kind.add(block.iter().map(|entry| row_of(*entry)), if block.len() <= tight { Taken::Tight } else { Taken::All });
    }
    if Kind::ALL.iter().any(|other| other.broader() == Some(kind)) {
        of_kind.left = Bits::all(rows.len());
        let served = all_blocks().filter(|block| block.len() <= most).flatten();
        served.for_each(|entry| of_kind.left.remove(row_of(*entry)));
    }
    let has_narrower = !of_kind.left.0.is_empty();
    // Narrower keys hold names, so records without any are only here.
    let named = |record: u32| rows.get(at(record)).is_some_and(|row| row.surname != 0 || row.given != 0);
    let mut parts: Vec<Vec<u32>> = Vec::new();
    for block in blocks().filter(|block| block.len() > most) {
        let block = block.iter().map(|entry| row_of(*entry)).filter(|record| !(has_narrower && named(*record))).collect();
        split(block, most, rows, values, 0, &mut parts);
    }
    let most = largest(parts.iter().map(Vec::len), budget);
    for mut part in parts {
        if part.len() <= most {
            of_kind.add(part.into_iter(), Taken::All);
        } else if kind.is_stored() || has_narrower {
            of_kind.crowded += part.len();
            part.sort_unstable_by_key(|index| (marks.get(at(*index)).copied(), *index));
            of_kind.add(part.into_iter(), Taken::Neighbours);
        }
    }
    of_kind
}

impl OfKind {
    fn add(&mut self, members: impl Iterator<Item = u32>, taken: Taken) {
        self.members.extend(members);
        if let Ok(end) = u32::try_from(self.members.len()) {
            self.blocks.push((end, taken));
        }
    }
}

/// The rows of one kind of key, in the order of their keys: 32 bits of the key, then the row. Strangers who meet because of the shortened
/// keys are a handful in a million.
fn entries(kind: Kind, left: Option<&Bits>, rows: &[Row], values: &Values) -> Vec<u64> {
    let mut entries: Vec<u64> = Vec::with_capacity(if left.is_none() { rows.len() } else { 0 });
    for (index, row) in (0_u32..).zip(rows).filter(|(index, _)| left.is_none_or(|left| left.has(*index))) {
        keys_of(kind, row, values, &mut |key| entries.push(key >> 32 << 32 | u64::from(index)));
    }
    radsort::sort_by_key(&mut entries, |entry| u32::try_from(entry >> 32).unwrap_or(0));
    entries.dedup();
    entries
}

fn row_of(entry: u64) -> u32 {
    u32::try_from(entry & 0xffff_ffff).unwrap_or(0)
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
