//! Workbooks of Excel and of everything that writes its format.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell::Cell;
use super::error::ReadError;
use super::limits::Limits;
use super::package_check;
use super::sheet_names;
use super::workbook::{Merge, Note, Sheet, Source, Workbook};
use super::xml_check::{Facts, cell_name};

/// What a spreadsheet shows for a number that is none.
const NO_NUMBER: &str = "#NUM!";

/// Whole numbers up to here are exact as a double.
const EXACT_WHOLE: f64 = 9_007_199_254_740_992.0;

type Package<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Checks the package, then reads its sheets.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let facts = package_check::check(bytes, limits).map_err(|error| sheet_names::named(error, bytes))?;
    // The parser is not ours: what panics inside it is a damaged file, not a reason to take the caller down.
    catch_unwind(AssertUnwindSafe(|| read_checked(bytes, limits, &facts)))
        .unwrap_or_else(|_| Err(ReadError::damaged("the parser gave up")))
}

fn read_checked(bytes: &[u8], limits: &Limits, facts: &Facts) -> Result<Workbook, ReadError> {
    let mut package: Package = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let listed: Vec<(String, bool)> = package
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut budget = Budget { cells: limits.cells, text_bytes: limits.text_bytes, limits: *limits };
    let mut sheets = Vec::new();
    let mut notes = Vec::new();
    for (name, hidden) in listed {
        let columns = match facts.wide {
            true => used_columns(&mut package, &name, limits)?,
            false => Vec::new(),
        };
        let Some(rows) = read_rows(&mut package, &name, &columns, &mut budget)? else {
            continue;
        };
        let merged = match facts.merges {
            true => merges(&mut package, &name)?,
            false => Vec::new(),
        };
        if !columns.is_empty() {
            notes.push(Note::FileColumnsTrimmed { sheet: name.clone(), columns: columns.len() as u64 });
        }
        if rows.is_empty() {
            notes.push(Note::FileSheetEmpty { sheet: name.clone() });
        }
        sheets.push(Sheet { name, hidden, rows, merged, columns });
    }
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::FileEmpty);
    }
    Ok(Workbook { source: Source::Xlsx, sheets, notes })
}

/// What may still be read: sheets can share a part, and cells can share a text, so the size of the parts says little.
struct Budget {
    cells: u64,
    text_bytes: u64,
    limits: Limits,
}

impl Budget {
    fn spend_cells(&mut self, sheet: &str, count: u64) -> Result<(), ReadError> {
        let left = self.cells.checked_sub(count);
        self.cells = left.ok_or_else(|| ReadError::FileTooManyCells { sheet: sheet.to_owned(), limit: self.limits.cells })?;
        Ok(())
    }

    fn spend_text(&mut self, sheet: &str, cell: (u32, u32), bytes: usize) -> Result<(), ReadError> {
        let left = self.text_bytes.checked_sub(bytes as u64);
        self.text_bytes = left.ok_or_else(|| ReadError::FileTooLargeInsideAt {
            sheet: sheet.to_owned(),
            cell: cell_name(cell.0, cell.1),
            detail: format!("more than {} bytes of text", self.limits.text_bytes),
        })?;
        Ok(())
    }
}

/// Columns of a sheet that have a value if there are so many that empty ones must be left out; empty otherwise.
fn used_columns(package: &mut Package, name: &str, limits: &Limits) -> Result<Vec<u32>, ReadError> {
    let mut used = BTreeSet::new();
    for_each_cell(package, name, |_, column, _| {
        used.insert(column);
        Ok(())
    })?;
    let columns = used.len() as u64;
    if columns > limits.columns {
        return Err(ReadError::FileTooWide { sheet: name.to_owned(), columns, limit: limits.columns });
    }
    match used.last() {
        Some(last) if u64::from(*last) >= limits.columns => Ok(used.into_iter().collect()),
        _ => Ok(Vec::new()),
    }
}

/// The rows of a sheet; `None` if it is no worksheet after all.
fn read_rows(
    package: &mut Package,
    name: &str,
    columns: &[u32],
    budget: &mut Budget,
) -> Result<Option<Vec<Vec<Cell>>>, ReadError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let limits = budget.limits;
    let found = for_each_cell(package, name, |row, column, value| {
        let column = match columns {
            [] => column,
            columns => match columns.binary_search(&column) {
                Ok(place) => place as u32,
                Err(_) => return Ok(()),
            },
        };
        if u64::from(row) >= limits.rows {
            return Err(ReadError::FileTooLong { sheet: name.to_owned(), row: u64::from(row) + 1, limit: limits.rows });
        }
        if u64::from(column) >= limits.columns {
            return Err(ReadError::FileTooWide { sheet: name.to_owned(), columns: u64::from(column) + 1, limit: limits.columns });
        }
        let cell = cell(value);
        if let Cell::Text(text) = &cell {
            budget.spend_text(name, (row, column), text.len())?;
            if text.len() as u64 > limits.cell_text && text.chars().count() as u64 > limits.cell_text {
                return Err(ReadError::FileCellTooLong {
                    sheet: name.to_owned(),
                    cell: cell_name(row, column),
                    limit: limits.cell_text,
                });
            }
        }
        let (row, column) = (row as usize, column as usize);
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let line = &mut rows[row];
        if line.len() <= column {
            budget.spend_cells(name, (column + 1 - line.len()) as u64)?;
            line.resize(column + 1, Cell::Empty);
        }
        line[column] = cell;
        Ok(())
    })?;
    Ok(found.then_some(rows))
}

/// Calls `take` with row, column (from 0) and value of every cell that has a value. False if the sheet is a chart.
fn for_each_cell(
    package: &mut Package,
    name: &str,
    mut take: impl FnMut(u32, u32, &DataRef<'_>) -> Result<(), ReadError>,
) -> Result<bool, ReadError> {
    let mut reader = match package.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(false),
        Err(error) => return Err(refusal_in(name, (0, 0), error)),
    };
    let mut last = (0, 0);
    while let Some(cell) = reader.next_cell().map_err(|error| refusal_in(name, last, error))? {
        let (row, column) = cell.get_position();
        last = (row, column);
        let value = cell.get_value();
        let blank = match value {
            DataRef::Empty => true,
            DataRef::String(text) => text.is_empty(),
            DataRef::SharedString(text) => text.is_empty(),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.is_empty(),
            _ => false,
        };
        if !blank {
            take(row, column, value)?;
        }
    }
    Ok(true)
}

fn merges(package: &mut Package, name: &str) -> Result<Vec<Merge>, ReadError> {
    let areas = package.merge_cells_by_sheet_name(name).map_err(|error| refusal_in(name, (0, 0), error))?;
    Ok(areas
        .iter()
        .map(|area| Merge { first_row: area.start.0, first_column: area.start.1, last_row: area.end.0, last_column: area.end.1 })
        .collect())
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Whole(*number),
        DataRef::Float(number) => number_cell(*number),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(moment) => date_cell(moment),
        DataRef::DateTimeIso(text) => iso_cell(text),
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

/// A file may name an infinite number, which no list means and JSON cannot carry.
fn number_cell(number: f64) -> Cell {
    if !number.is_finite() {
        return Cell::Error(NO_NUMBER.to_owned());
    }
    match number.fract() == 0.0 && number.abs() <= EXACT_WHOLE {
        true => Cell::Whole(number as i64),
        false => Cell::Number(number),
    }
}

/// A serial number shown as a date. Below one day it is a time of day, which is no date.
fn date_cell(moment: &ExcelDateTime) -> Cell {
    let serial = moment.as_f64();
    if !moment.is_datetime() || !(0.0..2_958_466.0).contains(&serial) {
        return number_cell(serial);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let text = match (hour, minute, second) {
        _ if serial < 1.0 => return Cell::Text(format!("{hour:02}:{minute:02}:{second:02}")),
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
    };
    // Excel counts a 29 February 1900.
    match text.parse::<jiff::civil::Date>() {
        Ok(_) => Cell::Date(text),
        Err(_) => Cell::Text(text),
    }
}

/// A date cell that is written as ISO 8601; anything else in it is text.
fn iso_cell(text: &str) -> Cell {
    let date = text.split('T').next().unwrap_or(text);
    match (date.parse::<jiff::civil::Date>(), text.parse::<jiff::civil::DateTime>()) {
        (Ok(date), Ok(moment)) if moment.time() == jiff::civil::Time::midnight() => Cell::Date(date.to_string()),
        (Ok(_), Ok(moment)) => Cell::Date(moment.strftime("%Y-%m-%dT%H:%M:%S").to_string()),
        _ => Cell::Text(text.to_owned()),
    }
}

/// A sheet that cannot be read on after a cell.
fn refusal_in(sheet: &str, last: (u32, u32), error: XlsxError) -> ReadError {
    match refusal(error) {
        ReadError::FileDamaged { detail } => {
            ReadError::FileDamagedAt { sheet: sheet.to_owned(), cell: cell_name(last.0, last.1), detail }
        }
        other => other,
    }
}

fn refusal(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::FilePassword,
        error => ReadError::damaged(error),
    }
}
