//! `clusters.csv` and `pairs.csv`.

use std::{fmt::Write as _, path::Path};

use komshi_match::{Evidence, Level, Linkage, Meaning, ScoredPair};
use rayon::prelude::*;

use super::{Work, save};

/// Pairs written by one thread at a time.
const CHUNK: usize = 4096;

/// For each row its person: `id` (or `file,row`), `cluster`, `size`.
pub fn clusters(path: &Path, work: &Work, linkage: &Linkage) -> anyhow::Result<()> {
    let persons = linkage.clusters.iter().copied().max().map_or(0, |last| last as usize + 1);
    let mut sizes = vec![0_u32; persons];
    for cluster in &linkage.clusters {
        if let Some(size) = sizes.get_mut(*cluster as usize) {
            *size += 1;
        }
    }
    let mut text = String::with_capacity(linkage.clusters.len() * 24);
    text.push_str(if work.lists.by_id { "id,cluster,size\n" } else { "file,row,cluster,size\n" });
    for (row, cluster) in linkage.clusters.iter().enumerate() {
        push_name(&mut text, work, row);
        let size = sizes.get(*cluster as usize).copied().unwrap_or(1);
        // Writing to a text does not fail.
        let _ = writeln!(text, ",{cluster},{size}");
    }
    save(path, text.as_bytes())
}

/// Every pair that may be one person, the most probable first, with what speaks for and against it.
pub fn pairs(path: &Path, work: &Work, linkage: &Linkage) -> anyhow::Result<()> {
    let head = if work.lists.by_id { "id_a,id_b" } else { "file_a,row_a,file_b,row_b" };
    let parts: Vec<String> = linkage
        .pairs
        .par_chunks(CHUNK)
        .map(|pairs| {
            let mut text = String::new();
            for pair in pairs {
                push_name(&mut text, work, pair.a as usize);
                text.push(',');
                push_name(&mut text, work, pair.b as usize);
                let _ = write!(text, ",{:.4},{:.6},{},", pair.weight, pair.probability, pair.decision.as_str());
                push_reasons(&mut text, work, linkage, pair);
                text.push('\n');
            }
            text
        })
        .collect();
    save(path, format!("{head},weight,probability,decision,reasons\n{}", parts.concat()).as_bytes())
}

fn push_reasons(text: &mut String, work: &Work, linkage: &Linkage, pair: &ScoredPair) {
    let Some(explained) = work.table.explain(linkage, pair.a as usize, pair.b as usize) else { return };
    let mut first = true;
    for Evidence { field, level, bits, .. } in explained.evidence.iter().filter(|one| one.level != Level::NotRecorded) {
        let _ = write!(text, "{}{}:{}:{bits:+.1}", if first { "" } else { " " }, field.as_str(), level.as_str());
        first = false;
    }
}

/// The id, or the list and the row.
fn push_name(text: &mut String, work: &Work, row: usize) {
    if work.lists.by_id {
        push_cell(text, work.lists.text(&work.table, row, Meaning::Id));
    } else {
        let (list, number) = work.lists.place(&work.table, row);
        push_cell(text, list);
        let _ = write!(text, ",{number}");
    }
}

fn push_cell(text: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) {
        let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
    } else {
        text.push_str(cell);
    }
}
