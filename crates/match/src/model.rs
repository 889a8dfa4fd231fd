//! The three-class model: how likely each level of each field is for the same person, for another member of the same household, and
//! for unrelated persons, among pairs that share a block key.

use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, Pattern, modelled};
use crate::prepare::prepare_all;
use crate::record::Record;
use crate::regional;
use crate::train;

/// Same person, family, unrelated: the order of every table.
pub(crate) const CLASSES: usize = 3;

/// Probabilities of levels by class and field.
pub(crate) type Tables = [[[f64; LEVELS]; FIELDS]; CLASSES];

/// Probabilities of the levels and of the classes. A field that is not recorded weighs nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) prior: [f64; CLASSES],
    pub(crate) tables: Tables,
    /// By so many bits two unrelated persons have the same full name more often than surname and given name for themselves would say:
    /// a community has its given names and its surnames.
    pub(crate) together: f64,
}

impl Model {
    /// The shipped prior: what lists of the region usually look like. Good enough for lists too short to learn from.
    #[must_use]
    pub fn regional() -> Model {
        regional::model()
    }

    /// The regional model adapted to `records` without any truth, by expectation-maximisation over the agreement patterns of the
    /// candidate pairs, given as pairs of indices into `records`; indices outside are left out.
    #[must_use]
    pub fn train(records: &[Record], candidates: &[(usize, usize)]) -> Model {
        let (rows, values) = prepare_all(&records.iter().collect::<Vec<_>>());
        let pairs: Vec<(u32, u32)> = candidates
            .iter()
            .filter(|(a, b)| a != b && *a < records.len() && *b < records.len())
            .filter_map(|(a, b)| Some((u32::try_from(*a).ok()?, u32::try_from(*b).ok()?)))
            .collect();
        train::train(&train::patterns(&rows, &pairs, &values))
    }

    /// How often a level is seen for the same person, for family and for unrelated persons, among pairs that record the field.
    #[must_use]
    pub fn probabilities(&self, field: EvidenceField, level: Level) -> [f64; 3] {
        self.tables.map(|fields| fields.get(field as usize).and_then(|levels| levels.get(level as usize)).copied().unwrap_or(0.0))
    }

    /// A model from its numbers as [`Model::probabilities`], [`Model::together`] and [`Model::shares`] give them; levels that are not named keep the regional
    /// ones.
    #[must_use]
    pub fn from_probabilities(shares: [f64; 3], together: f64, levels: &[(EvidenceField, Level, [f64; 3])]) -> Model {
        let prior = shares.map(|share| share.clamp(1e-18, 1.0));
        let mut model = Model { prior, together: together.clamp(0.0, 20.0), ..Model::regional() };
        for (field, level, probabilities) in levels {
            for (fields, probability) in model.tables.iter_mut().zip(probabilities) {
                if let Some(cell) = fields.get_mut(*field as usize).and_then(|levels| levels.get_mut(*level as usize)) {
                    *cell = probability.clamp(1e-12, 1.0);
                }
            }
        }
        model
    }

    /// By how many bits a shared full name counts less than surname and given name for themselves.
    #[must_use]
    pub const fn together(&self) -> f64 {
        self.together
    }

    /// Shares of the three classes among the pairs: among all of them in a model learned from lists, among those that share a key in the
    /// regional one.
    #[must_use]
    pub const fn shares(&self) -> [f64; 3] {
        self.prior
    }

    pub(crate) fn bits(&self, field: EvidenceField, level: Level) -> [f64; CLASSES] {
        if level == Level::NotRecorded {
            return [0.0; CLASSES];
        }
        let (field, level) = (field as usize, modelled(level) as usize);
        self.tables.map(|fields| fields.get(field).and_then(|levels| levels.get(level)).copied().unwrap_or(1.0).log2())
    }

    pub(crate) fn prior_bits(&self) -> [f64; CLASSES] {
        self.prior.map(f64::log2)
    }

    /// The same as a table of bits for quick addition; what is not recorded weighs nothing.
    pub(crate) fn table(&self) -> BitTable {
        let mut table = [[[0.0; CLASSES]; LEVELS]; FIELDS];
        for (field, levels) in EvidenceField::ALL.iter().zip(table.iter_mut()) {
            for (level, cell) in Level::ALL.iter().zip(levels.iter_mut()) {
                *cell = self.bits(*field, *level).map(|bits| bits as f32);
            }
        }
        table
    }
}

/// log2 probabilities by field, level and class.
pub(crate) type BitTable = [[[f32; CLASSES]; LEVELS]; FIELDS];

/// Whether the full name is the same.
pub(crate) fn same_full_name(pattern: &Pattern) -> bool {
    let [surname, given, ..] = pattern;
    modelled(*surname) == Level::SameFolded && modelled(*given) == Level::SameFolded
}

/// The three classes' summed bits of a pattern, prior included.
pub(crate) fn summed(table: &BitTable, prior: [f32; CLASSES], together: f32, pattern: &Pattern) -> [f32; CLASSES] {
    let mut bits = prior;
    if same_full_name(pattern) {
        bits[CLASSES - 1] += together;
    }
    for (levels, level) in table.iter().zip(pattern) {
        if let Some(cell) = levels.get(*level as usize) {
            for (sum, bit) in bits.iter_mut().zip(cell) {
                *sum += bit;
            }
        }
    }
    bits
}
