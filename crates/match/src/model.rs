//! The three-class model: how likely each level of each field is for the same person, for another member of the same household, and
//! for unrelated persons, among pairs that share a block key.

use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, modelled};
use crate::regional;
use crate::train;
use crate::{Record, candidates, names::Spellings, prepared::Prepared};

/// Same person, family, unrelated: the order of every table.
pub(crate) const CLASSES: usize = 3;

/// Probabilities of levels by class and field.
pub(crate) type Tables = [[[f64; LEVELS]; FIELDS]; CLASSES];

/// Probabilities of the levels and of the classes. A field that is not recorded weighs nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) prior: [f64; CLASSES],
    pub(crate) tables: Tables,
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
        let mut spellings = Spellings::new();
        let prepared: Vec<Prepared> = records.iter().map(|record| Prepared::new(record, &mut spellings)).collect();
        let pairs: Vec<candidates::Candidate> = candidates
            .iter()
            .filter(|(a, b)| a != b && *a < records.len() && *b < records.len())
            .filter_map(|(a, b)| Some((u32::try_from(*a).ok()?, u32::try_from(*b).ok()?)))
            .collect();
        train::train(&train::patterns(&prepared, &pairs, &spellings))
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
}
