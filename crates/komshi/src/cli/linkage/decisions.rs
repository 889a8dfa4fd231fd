//! Answers of an office, from the workbook of `--review` or from csv with the columns of `--pairs`.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context;
use komshi_documents::read::Sheet;
use komshi_text::fold::fold;

use super::{
    Work,
    explain::{place, row_of},
    name_of,
};
use crate::{child, error::Error};

/// Rows in which the header is looked for.
const HEADER_ROWS: usize = 40;

/// Which pairs are one person and which are not; the second error is a sentence for the user.
pub async fn read(path: &Path, work: &Work) -> anyhow::Result<Result<BTreeMap<(u32, u32), bool>, String>> {
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let workbook = match child::read_file(&bytes, &name_of(path)).await {
        Ok(workbook) => workbook,
        Err(Error::Refused(refusal)) => {
            let values: Vec<_> = refusal.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
            return Ok(Err(format!("{}: {}", name_of(path), work.words.text(&refusal.key, &values))));
        }
        Err(error) => return Err(error.into()),
    };
    for sheet in &workbook.sheets {
        if let Some((header, columns)) = header(sheet) {
            return Ok(answers(sheet, header, &columns, work));
        }
    }
    Ok(Err(format!(
        "{} has no column \"decision\" with rows beside it (list_a, row_a, list_b, row_b or id_a, id_b)",
        name_of(path)
    )))
}

/// How a row of answers names its two rows.
enum Columns {
    Ids([usize; 2]),
    Places([usize; 4]),
}

fn header(sheet: &Sheet) -> Option<(usize, (usize, Columns))> {
    (0..sheet.rows.len().min(HEADER_ROWS)).find_map(|row| {
        let cells: Vec<String> = sheet.rows.get(row)?.iter().map(|cell| cell.as_text().trim().to_lowercase()).collect();
        let column = |names: &[&str]| cells.iter().position(|cell| names.contains(&cell.as_str()));
        let decision = column(&["decision"])?;
        let ids = || Some(Columns::Ids([column(&["id_a"])?, column(&["id_b"])?]));
        let places = || {
            let (list_a, list_b) = (column(&["list_a", "file_a"])?, column(&["list_b", "file_b"])?);
            Some(Columns::Places([list_a, column(&["row_a"])?, list_b, column(&["row_b"])?]))
        };
        Some((row, (decision, places().or_else(ids)?)))
    })
}

fn answers(
    sheet: &Sheet,
    header: usize,
    (decision, columns): &(usize, Columns),
    work: &Work,
) -> Result<BTreeMap<(u32, u32), bool>, String> {
    let mut decided = BTreeMap::new();
    for row in header + 1..sheet.rows.len() {
        let text = |column: usize| sheet.cell(row, column).as_text().trim().to_owned();
        let Some(answer) = answer(&text(*decision)) else { continue };
        let of_place = |list: usize, number: usize| place(work, &text(list), text(number).parse().ok()?);
        let rows = match columns {
            Columns::Ids([a, b]) => row_of(work, &text(*a)).zip(row_of(work, &text(*b))),
            Columns::Places([list_a, row_a, list_b, row_b]) => of_place(*list_a, *row_a).zip(of_place(*list_b, *row_b)),
        };
        let Some((a, b)) = rows.and_then(|(a, b)| Some((u32::try_from(a.min(b)).ok()?, u32::try_from(a.max(b)).ok()?))) else {
            return Err(format!("row {} of the decisions names a row that is not in the lists", row + 1));
        };
        if decided.insert((a, b), answer).is_some_and(|before| before != answer) {
            return Err(format!("row {} of the decisions contradicts an earlier one about the same two rows", row + 1));
        }
    }
    Ok(decided)
}

/// `None` where nobody has answered yet, or not surely.
fn answer(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "s" | "same" | "match" | "isti" | "ista" | "isto" | "da" | "i njejti" | "e njejta" | "nejti" | "po" | "yes" | "y"
        | "1" => Some(true),
        "d" | "different" | "razlicit" | "razlicita" | "razlicito" | "ne" | "jo" | "ndrushe" | "tjeter" | "no" | "n" | "0" => {
            Some(false)
        }
        _ => None,
    }
}
