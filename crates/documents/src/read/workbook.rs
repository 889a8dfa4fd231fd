//! A table file after reading.

use serde::{Deserialize, Serialize};

use super::cell::Cell;

/// Everything that was read from one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// What kind of file it was.
    pub source: Source,
    /// The sheets in the order of the file. Chart sheets are left out.
    pub sheets: Vec<Sheet>,
    /// What the user should know about the reading; empty if there is nothing to say.
    pub notes: Vec<Note>,
}

/// The kind of the file, with what had to be detected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Source {
    /// Office Open XML workbook (`.xlsx`, `.xlsm`).
    Xlsx,
    /// Delimited text. `encoding` is a WHATWG name (`UTF-8`, `UTF-16LE`, `windows-1250`, …), `delimiter` one of
    /// `;` `,` tab `|`.
    Delimited { encoding: String, delimiter: char },
}

/// One sheet. `rows[0]` is row 1 of the file, so that row numbers in messages are those the user sees.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name in the file; for delimited text the file name without folders and extension.
    pub name: String,
    /// True if the author of the file has hidden the sheet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Rows with their cells. A row ends at its last cell that has a value: rows may differ in length and may be
    /// empty. Rows after the last one with a value are left out.
    pub rows: Vec<Vec<Cell>>,
    /// Merged areas; their value is in the first cell, the others are empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Merge>,
    /// Columns of the file (0 is A) that the columns of `rows` stand for, if empty columns were left out because
    /// the sheet was too wide; otherwise empty and column 0 is A.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<u32>,
}

impl Sheet {
    /// Number of columns of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cell at a row and column counted from 0; [`Cell::Empty`] beyond the end.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Cell::Empty)
    }
}

/// A merged area, counted from 0, both ends included. Columns are those of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    pub first_row: u32,
    pub first_column: u32,
    pub last_row: u32,
    pub last_column: u32,
}

/// Something about the reading that the user should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "key", rename_all = "kebab-case")]
pub enum Note {
    /// Letters in several encodings, or broken ones: `marks` places were read as `�`, the first in `row` (from 1).
    FileEncodingMixed { marks: u64, row: u64 },
    /// A quotation mark is never closed; quotation marks were read as ordinary characters.
    FileQuotesUnbalanced,
    /// Empty columns were left out because the sheet was too wide; `columns` were kept.
    FileColumnsTrimmed { sheet: String, columns: u64 },
    /// A sheet without any value.
    FileSheetEmpty { sheet: String },
}

impl Note {
    /// Stable key of the sentence in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            Note::FileEncodingMixed { .. } => "file-encoding-mixed",
            Note::FileQuotesUnbalanced => "file-quotes-unbalanced",
            Note::FileColumnsTrimmed { .. } => "file-columns-trimmed",
            Note::FileSheetEmpty { .. } => "file-sheet-empty",
        }
    }
}
