//! How common values are among the records compared: a shared rare name says more than a shared common one.

use crate::names::Form;
use crate::prepare::prepare_all;
use crate::record::Record;
use crate::row::{DETAILS, Id, Row, at};
use crate::values::Values;
use rustc_hash::FxHashMap;

/// Rarity counts at most this many bits for and against: one shared value is never proof, nor is it nothing.
pub(crate) const MOST_BITS: f64 = 5.0;
const LEAST_BITS: f64 = -3.0;
/// Lists shorter than this say too little about how common a name is.
const FEWEST_VALUES: u32 = 50;

/// Counts of folded surnames, given names and the other values whose rarity matters.
#[derive(Debug, Clone, Default)]
pub struct Frequencies {
    surnames: Counts,
    given: Counts,
    fathers: Counts,
    settlements: Counts,
    postcodes: Counts,
    addresses: Counts,
    details: [Counts; DETAILS],
}

#[derive(Debug, Clone, Default)]
struct Counts {
    counts: FxHashMap<u64, u32>,
    total: u32,
    /// Probability that two records drawn at random share the value.
    chance: f64,
}

impl Counts {
    /// Of the numbers of values, each of which has a key; several may have the same one.
    fn of(ids: impl Iterator<Item = Id>, keys: &[u64]) -> Counts {
        let mut of_ids = vec![0_u32; keys.len()];
        for id in ids {
            if let Some(count) = of_ids.get_mut(at(id)) {
                *count += 1;
            }
        }
        let mut counts = Counts::default();
        for (key, count) in keys.iter().zip(of_ids).filter(|(key, count)| **key != 0 && *count > 0) {
            *counts.counts.entry(*key).or_default() += count;
            counts.total += count;
        }
        let total = f64::from(counts.total.max(1));
        // Summed in whole numbers, so that the order of the map does not show in the last digits.
        let squares: u64 = counts.counts.values().map(|count| u64::from(*count) * u64::from(*count)).sum();
        counts.chance = squares as f64 / (total * total);
        counts
    }

    /// log2 of the chance of any shared value to the chance of this one.
    fn rarity(&self, key: u64) -> f32 {
        if self.total < FEWEST_VALUES || key == 0 {
            return 0.0;
        }
        let share = f64::from(self.counts.get(&key).copied().unwrap_or(1)) / f64::from(self.total);
        (self.chance / share).log2().clamp(LEAST_BITS, MOST_BITS) as f32
    }
}

impl Frequencies {
    /// Counted over `records`. With fewer than 50 values of a kind none of them is rare or common.
    #[must_use]
    pub fn of(records: &[Record]) -> Frequencies {
        let (rows, values) = prepare_all(&records.iter().collect::<Vec<_>>());
        Frequencies::of_rows(&rows, &values)
    }

    pub(crate) fn of_rows(rows: &[Row], values: &Values) -> Frequencies {
        let name_keys: Vec<u64> = values.names.all().iter().map(|form| form.key).collect();
        let word_keys: Vec<u64> = values.words.all().iter().map(|word| word.key).collect();
        let address_keys: Vec<u64> = values.addresses.all().iter().map(|address| address.key).collect();
        let names = |of: fn(&Row) -> Id| Counts::of(rows.iter().map(of), &name_keys);
        let words = |of: &dyn Fn(&Row) -> Id| Counts::of(rows.iter().map(of), &word_keys);
        let (mut surnames, mut given, mut fathers, mut settlements) = Default::default();
        rayon::join(
            || rayon::join(|| surnames = names(|row| row.surname), || given = names(|row| row.given)),
            || rayon::join(|| fathers = names(|row| row.father), || settlements = names(|row| row.settlement)),
        );
        Frequencies {
            surnames,
            given,
            fathers,
            settlements,
            postcodes: words(&|row| row.postcode),
            addresses: Counts::of(rows.iter().map(|row| row.address), &address_keys),
            details: std::array::from_fn(|place| words(&|row| row.details.get(place).copied().unwrap_or(0))),
        }
    }
}

/// Bits of rarity by the number of the value.
#[derive(Debug, Default)]
pub(crate) struct Rarities {
    surnames: Vec<f32>,
    given: Vec<f32>,
    fathers: Vec<f32>,
    settlements: Vec<f32>,
    postcodes: Vec<f32>,
    addresses: Vec<f32>,
    details: [Vec<f32>; DETAILS],
}

impl Rarities {
    pub(crate) fn new(frequencies: &Frequencies, values: &Values) -> Rarities {
        let names =
            |counts: &Counts| -> Vec<f32> { values.names.all().iter().map(|form: &Form| counts.rarity(form.key)).collect() };
        let words = |counts: &Counts| -> Vec<f32> { values.words.all().iter().map(|word| counts.rarity(word.key)).collect() };
        Rarities {
            surnames: names(&frequencies.surnames),
            given: names(&frequencies.given),
            fathers: names(&frequencies.fathers),
            settlements: names(&frequencies.settlements),
            postcodes: words(&frequencies.postcodes),
            addresses: values.addresses.all().iter().map(|address| frequencies.addresses.rarity(address.key)).collect(),
            details: std::array::from_fn(|place| frequencies.details.get(place).map(words).unwrap_or_default()),
        }
    }

    pub(crate) fn surname(&self, a: Id, b: Id) -> f32 {
        lesser(&self.surnames, a, b)
    }

    pub(crate) fn given(&self, a: Id, b: Id) -> f32 {
        lesser(&self.given, a, b)
    }

    pub(crate) fn father(&self, a: Id, b: Id) -> f32 {
        lesser(&self.fathers, a, b)
    }

    pub(crate) fn address(&self, a: Id, b: Id) -> f32 {
        lesser(&self.addresses, a, b)
    }

    pub(crate) fn settlement(&self, a: Id, b: Id) -> f32 {
        lesser(&self.settlements, a, b)
    }

    pub(crate) fn postcode(&self, a: Id, b: Id) -> f32 {
        lesser(&self.postcodes, a, b)
    }

    pub(crate) fn detail(&self, place: usize, a: &Row, b: &Row) -> f32 {
        let of = |row: &Row| row.details.get(place).copied().unwrap_or(0);
        self.details.get(place).map_or(0.0, |bits| lesser(bits, of(a), of(b)))
    }
}

fn lesser(bits: &[f32], a: Id, b: Id) -> f32 {
    let of = |id: Id| bits.get(at(id)).copied().unwrap_or(0.0);
    of(a).min(of(b))
}
