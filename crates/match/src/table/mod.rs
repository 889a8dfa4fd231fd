//! Whole files of any columns, linked.

mod csv;
mod fill;
mod interner;
mod outcome;
mod schema;

use crate::frequencies::{Frequencies, Rarities};
use crate::marks::mark;
use crate::row::{Row, at};
use crate::values::Values;
use interner::Cells;
pub use outcome::{Decision, Linkage, ScoredPair};
use rayon::prelude::*;
pub use schema::{Meaning, meanings};

/// One list: its columns and its rows.
#[derive(Debug)]
pub struct List {
    columns: Vec<(Meaning, String, Cells)>,
    rows: usize,
    file: usize,
}

impl List {
    /// A list of rows; `headers` and `meanings` go side by side. Cells beyond the headers are left out, missing ones are empty.
    #[must_use]
    pub fn from_rows<'a, R>(headers: &[String], meanings: &[Meaning], rows: impl IntoIterator<Item = R>) -> List
    where
        R: IntoIterator<Item = &'a str>,
    {
        let kept = kept(meanings);
        let mut cells: Vec<Cells> = kept.iter().map(|(_, shared)| Cells::new(*shared)).collect();
        let mut count = 0;
        for row in rows {
            let row: Vec<&str> = row.into_iter().collect();
            for ((column, _), cells) in kept.iter().zip(cells.iter_mut()) {
                cells.push(csv::shortened(row.get(*column).copied().unwrap_or_default()));
            }
            count += 1;
        }
        List { columns: named(headers, meanings, &kept, cells), rows: count, file: 0 }
    }

    /// A list from comma-separated text (or with another delimiter) without its header line, read by `threads` threads.
    #[must_use]
    pub fn from_csv(headers: &[String], meanings: &[Meaning], text: &str, delimiter: u8, threads: usize) -> List {
        let kept = kept(meanings);
        // Without any column there is still the number of rows.
        let read = if kept.is_empty() { vec![(0, true)] } else { kept.clone() };
        let cells = csv::read(text, delimiter, &read, threads);
        let rows = cells.first().map_or(0, Cells::len);
        List { columns: named(headers, meanings, &kept, cells), rows, file: 0 }
    }

    /// Lists of one file (its sheets) are of one source and number their households together.
    #[must_use]
    pub fn of_file(self, file: usize) -> List {
        List { file, ..self }
    }

    /// The cell of a row in the first column of a meaning; empty if there is none.
    #[must_use]
    pub fn text(&self, meaning: Meaning, row: usize) -> &str {
        self.columns.iter().find(|(of, _, _)| *of == meaning).map_or("", |(_, _, cells)| cells.text(row))
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }
}

/// The columns that say something, and whether many rows share their texts.
fn kept(meanings: &[Meaning]) -> Vec<(usize, bool)> {
    let own = |meaning: Meaning| matches!(meaning, Meaning::Id | Meaning::Number | Meaning::Phone | Meaning::Household);
    let kept = meanings.iter().enumerate().filter(|(_, meaning)| **meaning != Meaning::Ignored);
    kept.map(|(at, meaning)| (at, !own(*meaning))).collect()
}

fn named(headers: &[String], meanings: &[Meaning], kept: &[(usize, bool)], cells: Vec<Cells>) -> Vec<(Meaning, String, Cells)> {
    kept.iter()
        .zip(cells)
        .filter_map(|((column, _), cells)| {
            Some((*meanings.get(*column)?, headers.get(*column).cloned().unwrap_or_default(), cells))
        })
        .collect()
}

/// The rows of one or several lists, ready to be compared. Rows are numbered from 0 through all lists in their order.
#[derive(Debug)]
pub struct Table {
    /// In an order of their contents: rows of alike names stand near each other, where the processor finds them quickly, and the order of
    /// the files changes nothing.
    rows: Vec<Row>,
    /// One number for everything that each row holds.
    marks: Vec<u64>,
    /// The number of each row as the lists have it, and the place of each number.
    numbers: Vec<u32>,
    places: Vec<u32>,
    values: Values,
    rarities: Rarities,
    /// Where each list begins.
    starts: Vec<usize>,
}

impl Table {
    /// Folds and repairs everything; rows of one list are of one source unless a column says more.
    #[must_use]
    pub fn new(lists: &[List]) -> Table {
        let mut values = Values::default();
        let mut rows = fill::rows(lists, &mut values);
        fill::members(&mut rows, &mut values);
        let frequencies = Frequencies::of_rows(&rows, &values);
        let rarities = Rarities::new(&frequencies, &values);
        let (rows, marks, numbers) = ordered(&rows, &values);
        let mut places = vec![0; numbers.len()];
        for (place, number) in (0_u32..).zip(&numbers) {
            if let Some(slot) = places.get_mut(at(*number)) {
                *slot = place;
            }
        }
        let starts = lists.iter().scan(0, |sum, list| Some(std::mem::replace(sum, *sum + list.len()))).collect();
        Table { rows, marks, numbers, places, values, rarities, starts }
    }

    /// Number of rows of all lists.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The list of a row and its number there, from 0.
    #[must_use]
    pub fn place(&self, row: usize) -> (usize, usize) {
        let list = self.starts.partition_point(|start| *start <= row).saturating_sub(1);
        (list, row - self.starts.get(list).copied().unwrap_or(0))
    }
}

/// The rows by the sounds of their names, equals by everything else; with their marks and their numbers before.
fn ordered(rows: &[Row], values: &Values) -> (Vec<Row>, Vec<u64>, Vec<u32>) {
    let sound = |id| values.name(id).frame >> 32;
    let of_row = |(number, row): (u32, &Row)| (sound(row.surname) << 32 | sound(row.given), mark(row, values), number);
    let numbered: Vec<(u32, &Row)> = (0..).zip(rows).collect();
    let mut order: Vec<(u64, u64, u32)> = numbered.into_par_iter().map(of_row).collect();
    order.par_sort_unstable();
    let moved = order.par_iter().map(|(_, _, number)| rows.get(at(*number)).copied().unwrap_or_default()).collect();
    let marks = order.iter().map(|(_, mark, _)| *mark).collect();
    (moved, marks, order.into_iter().map(|(_, _, number)| number).collect())
}
