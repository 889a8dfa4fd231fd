//! How common names are among the records compared: a shared rare name says more than a shared common one.

use crate::names::Spellings;
use crate::prepared::Prepared;
use crate::record::Record;
use rustc_hash::FxHashMap;

/// Rarity counts at most this many bits for and against: one shared name is never proof, nor is it nothing.
const MOST_BITS: f64 = 5.0;
const LEAST_BITS: f64 = -3.0;
/// Lists shorter than this say too little about how common a name is.
const FEWEST_NAMES: u32 = 50;

/// Counts of folded surnames and given names.
#[derive(Debug, Clone, Default)]
pub struct Frequencies {
    surnames: Counts,
    given: Counts,
}

#[derive(Debug, Clone, Default)]
struct Counts {
    counts: FxHashMap<String, u32>,
    total: u32,
    /// Probability that two records drawn at random share the name.
    chance: f64,
}

impl Counts {
    fn add(&mut self, name: &str) {
        if !name.is_empty() {
            *self.counts.entry(name.to_owned()).or_default() += 1;
            self.total += 1;
        }
    }

    fn finish(&mut self) {
        let total = f64::from(self.total.max(1));
        // Summed in whole numbers, so that the order of the map does not show in the last digits.
        let squares: u64 = self.counts.values().map(|count| u64::from(*count) * u64::from(*count)).sum();
        self.chance = squares as f64 / (total * total);
    }

    /// log2 of the chance of any shared name to the chance of this one.
    fn rarity(&self, name: &str) -> f64 {
        if self.total < FEWEST_NAMES {
            return 0.0;
        }
        let share = f64::from(self.counts.get(name).copied().unwrap_or(1)) / f64::from(self.total);
        (self.chance / share).log2().clamp(LEAST_BITS, MOST_BITS)
    }
}

impl Frequencies {
    /// Counted over `records`. With fewer than 50 names nothing is rare or common.
    #[must_use]
    pub fn of(records: &[Record]) -> Frequencies {
        let mut spellings = Spellings::new();
        let prepared: Vec<Prepared> = records.iter().map(|record| Prepared::new(record, &mut spellings)).collect();
        Frequencies::of_prepared(&prepared, &spellings)
    }

    pub(crate) fn of_prepared(records: &[Prepared], spellings: &Spellings) -> Frequencies {
        let mut frequencies = Frequencies::default();
        for record in records {
            frequencies.surnames.add(spellings.form(record.surname).folded());
            frequencies.given.add(spellings.form(record.given).folded());
        }
        frequencies.surnames.finish();
        frequencies.given.finish();
        frequencies
    }

    pub(crate) fn surname_rarity(&self, folded: &str) -> f64 {
        self.surnames.rarity(folded)
    }

    pub(crate) fn given_rarity(&self, folded: &str) -> f64 {
        self.given.rarity(folded)
    }
}
