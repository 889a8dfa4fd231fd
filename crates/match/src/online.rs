//! One person looked for among many, as they come and go.

use crate::compare::{Pair, Weights};
use crate::frequencies::{Frequencies, Rarities};
use crate::hashing::mix;
use crate::keys::{Kind, keys_of};
use crate::model::Model;
use crate::prepare::prepare;
use crate::record::Record;
use crate::row::{Row, at};
use crate::values::Values;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// A key that more records than this share brings nobody: who shares only that is one of very many.
const MOST_OF_A_KEY: usize = 2000;
/// So many records are weighed, those that share most keys.
const MOST_WEIGHED: usize = 300;
/// Entries wait apart until they are this part of the sorted ones, or so many.
const WAITING_PART: usize = 8;
const FEWEST_WAITING: usize = 1 << 14;

/// Records kept in memory so that a person is found among them in any script and spelling: some 130 bytes a record for its keys, besides its
/// values.
///
/// ```
/// use komshi_match::{Index, Model, Record};
/// let person = |id, surname: &str, given: &str| Record { id, surname: surname.into(), given: given.into(), ..Record::default() };
/// let mut index = Index::new(Model::regional());
/// index.insert(&person(1, "Шабани", "Агим"));
/// index.insert(&person(2, "Jovanović", "Ana"));
/// assert_eq!(index.find(&person(0, "Shabani", "Agim"), 5).first().map(|pair| pair.b), Some(1));
/// index.remove(1);
/// assert!(index.find(&person(0, "Shabani", "Agim"), 5).is_empty());
/// ```
#[derive(Debug)]
pub struct Index {
    model: Model,
    values: Values,
    rarities: Rarities,
    /// How many records there were when rarities were last counted.
    counted: usize,
    rows: Vec<(i64, Row)>,
    /// Where the record with an id is; records that were removed or replaced are in no place.
    places: FxHashMap<i64, u32>,
    /// The upper half of a key, then the place.
    sorted: Vec<u64>,
    waiting: BTreeSet<u64>,
}

impl Index {
    /// Without any records.
    #[must_use]
    pub fn new(model: Model) -> Index {
        Index::of(model, &[])
    }

    /// Of records with different ids; much quicker than inserting them one after the other.
    #[must_use]
    pub fn of(model: Model, records: &[Record]) -> Index {
        let mut values = Values::default();
        let rows: Vec<(i64, Row)> = records.iter().map(|record| (record.id, prepare(record, 0, &mut values))).collect();
        let places = rows.iter().zip(0..).map(|((id, _), place)| (*id, place)).collect();
        let mut sorted: Vec<u64> =
            rows.par_iter().zip(0_u32..u32::MAX).flat_map_iter(|((_, row), place)| entries(row, &values, place)).collect();
        sorted.par_sort_unstable();
        let mut index =
            Index { model, values, rarities: Rarities::default(), counted: 0, rows, places, sorted, waiting: BTreeSet::new() };
        index.count();
        index
    }

    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Adds a record, or replaces the one with its id.
    pub fn insert(&mut self, record: &Record) {
        let Ok(place) = u32::try_from(self.rows.len()) else { return };
        let row = prepare(record, 0, &mut self.values);
        self.waiting.extend(entries(&row, &self.values, place));
        self.rows.push((record.id, row));
        self.places.insert(record.id, place);
        if self.waiting.len() > (self.sorted.len() / WAITING_PART).max(FEWEST_WAITING) {
            self.settle();
        }
        // How rare a name is changes slowly: it is counted again when there are a quarter more records.
        if self.rows.len() > self.counted + self.counted / 4 + 100 {
            self.count();
        }
    }

    /// Takes a record out; says whether it was there.
    pub fn remove(&mut self, id: i64) -> bool {
        self.places.remove(&id).is_some()
    }

    /// At most `most` records that may be the person, the most probable first, each weighed against `record` as the smaller id would be.
    /// What the record holds is read anew, so `&mut`: texts that were never seen are remembered.
    pub fn find(&mut self, record: &Record, most: usize) -> Vec<Pair> {
        let (numbers, members) = (self.values.number_lists.len(), self.values.member_lists.len());
        let row = prepare(record, 0, &mut self.values);
        let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
        for entry in entries(&row, &self.values, 0) {
            let key = entry >> 32;
            let start = self.sorted.partition_point(|other| other >> 32 < key);
            let of_key = self.sorted.get(start..).unwrap_or_default();
            let length = of_key.iter().take(MOST_OF_A_KEY + 1).take_while(|other| *other >> 32 == key).count();
            let sorted = of_key.get(..if length > MOST_OF_A_KEY { 0 } else { length }).unwrap_or_default();
            let waiting = self.waiting.range(key << 32..=(key << 32 | 0xffff_ffff));
            for other in sorted.iter().chain(waiting) {
                *shared.entry((other & 0xffff_ffff) as u32).or_default() += 1;
            }
        }
        let mut found: Vec<(u32, u32)> = shared.into_iter().filter(|(place, _)| self.is_there(*place, record.id)).collect();
        found.sort_unstable_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
        found.truncate(MOST_WEIGHED);
        let weights = Weights { model: &self.model, rarities: &self.rarities, values: &self.values };
        let mut pairs: Vec<Pair> = found
            .iter()
            .filter_map(|(place, _)| self.rows.get(at(*place)))
            .map(|(id, other)| weights.pair((record.id, &row), (*id, other)))
            .collect();
        pairs.sort_by(|x, y| y.same.total_cmp(&x.same).then(y.weight.total_cmp(&x.weight)).then(x.b.cmp(&y.b)));
        pairs.truncate(most);
        self.values.number_lists.truncate(numbers);
        self.values.member_lists.truncate(members);
        pairs
    }

    /// Not removed, not replaced, and not the record itself.
    fn is_there(&self, place: u32, own: i64) -> bool {
        self.rows.get(at(place)).is_some_and(|(id, _)| *id != own && self.places.get(id) == Some(&place))
    }

    /// Sorts what waits into its place, without what is gone.
    fn settle(&mut self) {
        let mut all = std::mem::take(&mut self.sorted);
        all.extend(std::mem::take(&mut self.waiting));
        let there = |entry: &u64| {
            let place = (entry & 0xffff_ffff) as u32;
            self.rows.get(at(place)).is_some_and(|(id, _)| self.places.get(id) == Some(&place))
        };
        all.retain(there);
        all.par_sort_unstable();
        self.sorted = all;
    }

    fn count(&mut self) {
        let rows: Vec<Row> = self.places.values().filter_map(|place| self.rows.get(at(*place))).map(|(_, row)| *row).collect();
        self.rarities = Rarities::new(&Frequencies::of_rows(&rows, &self.values), &self.values);
        self.counted = self.rows.len();
    }
}

/// The stored kinds of keys of a row, each once, with its place.
fn entries(row: &Row, values: &Values, place: u32) -> Vec<u64> {
    let mut entries = Vec::with_capacity(24);
    for (number, kind) in (1_u64..).zip(Kind::ALL.iter().filter(|kind| kind.is_stored())) {
        keys_of(*kind, row, values, &mut |key| entries.push(mix(key, number) >> 32 << 32 | u64::from(place)));
    }
    entries.sort_unstable();
    entries.dedup();
    entries
}
