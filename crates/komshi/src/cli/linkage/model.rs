//! What was learned from lists, kept as JSON with the names of fields and levels.

use std::path::Path;

use anyhow::{Context, bail};
use komshi_match::{EvidenceField, Level, Model};
use komshi_text::fold::FOLD_VERSION;
use serde::{Deserialize, Serialize};

use super::save;

#[derive(Serialize, Deserialize)]
struct Kept {
    /// Of the folding tables: another version compares other texts.
    fold_version: u32,
    /// Same person, family, unrelated.
    shares: [f64; 3],
    /// By how many bits a shared full name counts less than its parts.
    together: f64,
    levels: Vec<(String, String, [f64; 3])>,
}

pub fn write(path: &Path, model: &Model) -> anyhow::Result<()> {
    let levels = EvidenceField::ALL
        .iter()
        .flat_map(|field| Level::ALL.iter().map(move |level| (*field, *level)))
        .map(|(field, level)| (field.as_str().to_owned(), level.as_str().to_owned(), model.probabilities(field, level)))
        .filter(|(_, _, probabilities)| probabilities.iter().any(|probability| *probability > 1e-12))
        .collect();
    let kept = Kept { fold_version: FOLD_VERSION, shares: model.shares(), together: model.together(), levels };
    save(path, &serde_json::to_vec_pretty(&kept)?)
}

pub fn read(path: &Path) -> anyhow::Result<Model> {
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let kept: Kept =
        serde_json::from_slice(&bytes).with_context(|| format!("{} is no model: write one with --save-model", path.display()))?;
    if kept.fold_version != FOLD_VERSION {
        bail!("{} was learned with other folding tables; learn it again with --save-model", path.display());
    }
    // A field or level that this version does not know is left out.
    let levels: Vec<(EvidenceField, Level, [f64; 3])> = kept
        .levels
        .iter()
        .filter_map(|(field, level, probabilities)| Some((EvidenceField::parse(field)?, Level::parse(level)?, *probabilities)))
        .collect();
    Ok(Model::from_probabilities(kept.shares, kept.together, &levels))
}
