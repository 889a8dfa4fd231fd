//! What must hold for whatever the fuzzer makes, shared by the targets.

use std::panic::{PanicHookInfo, set_hook, take_hook};

use komshi_documents::read::{Cell, Limits, Note, ReadError, Sheet, Workbook, read_table};

/// Bytes that a text may grow by when it is decoded: one byte of a code page becomes at most three of UTF-8.
const DECODED_GROWTH: usize = 3;

/// Far below what the product allows, so that small inputs reach the limits.
pub fn narrow() -> Limits {
    Limits { rows: 500, columns: 32, cells: 4_000, cell_text: 1_000, text_bytes: 40_000, ..Limits::default() }
}

/// Reads with narrow limits and with those of the product; what both read must be the same.
pub fn read_twice(bytes: &[u8]) -> Option<Workbook> {
    let small = read_and_check(bytes, &narrow());
    let large = read_and_check(bytes, &Limits::default());
    match (&small, &large) {
        (Ok(small), Ok(large)) if is_whole(small) => assert_eq!(small, large, "limits changed what was read"),
        (Ok(_), Err(error)) => panic!("only wider limits refuse it: {error}"),
        _ => {}
    }
    large.ok()
}

/// False where columns were left out, or quotation marks not believed because a cell was too long: both depend on the limits.
fn is_whole(book: &Workbook) -> bool {
    book.notes.iter().all(|note| !matches!(note, Note::FileColumnsTrimmed { .. } | Note::FileQuotesUnbalanced))
}

fn read_and_check(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let found = read_table(bytes, "dir/Списак.csv", limits);
    match &found {
        Ok(book) => check_workbook(book, limits),
        // A refusal travels from the child process as JSON and names a sentence.
        Err(error) => {
            let json = serde_json::to_value(error).expect("a refusal is JSON");
            assert_eq!(json["key"], error.key());
            assert_eq!(&serde_json::from_value::<ReadError>(json).expect("a refusal comes back"), error);
        }
    }
    found
}

fn check_workbook(book: &Workbook, limits: &Limits) {
    assert!(book.sheets.iter().any(|sheet| !sheet.rows.is_empty()), "a table without rows is no table");
    book.sheets.iter().for_each(|sheet| check_sheet(sheet, limits));
    let cells: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(Vec::len).sum();
    assert!(cells as u64 <= limits.cells, "{cells} cells");
    assert!(text_bytes(book) as u64 <= limits.text_bytes.saturating_mul(DECODED_GROWTH as u64));
    let json = serde_json::to_string(book).expect("a workbook is JSON");
    assert_eq!(&serde_json::from_str::<Workbook>(&json).expect("a workbook comes back"), book);
}

fn check_sheet(sheet: &Sheet, limits: &Limits) {
    assert!(sheet.rows.len() as u64 <= limits.rows, "{} rows", sheet.rows.len());
    assert!(sheet.width() as u64 <= limits.columns, "{} columns", sheet.width());
    assert!(sheet.rows.last().is_none_or(|row| !row.is_empty()), "the last row has a value");
    assert!(sheet.columns.is_empty() || sheet.columns.len() >= sheet.width());
    assert!(sheet.columns.is_sorted_by(|a, b| a < b));
    for area in &sheet.merged {
        assert!(area.first_row <= area.last_row && area.first_column <= area.last_column, "{area:?}");
    }
    for row in &sheet.rows {
        assert!(!matches!(row.last(), Some(Cell::Empty)), "a row ends at its last value");
        row.iter().for_each(|cell| check_cell(cell, limits));
    }
}

fn check_cell(cell: &Cell, limits: &Limits) {
    match cell {
        Cell::Text(text) => {
            assert!(!text.is_empty(), "no text is an empty cell");
            assert!(text.chars().count() as u64 <= limits.cell_text, "{} bytes in a cell", text.len());
        }
        Cell::Date(text) => {
            let day = text.parse::<jiff::civil::Date>();
            let moment = text.parse::<jiff::civil::DateTime>();
            assert!(day.is_ok() || moment.is_ok(), "no date: {text}");
        }
        Cell::Number(number) => assert!(number.is_finite(), "{number}"),
        Cell::Empty | Cell::Whole(_) | Cell::Bool(_) | Cell::Error(_) => {}
    }
}

/// Bytes of the text of all cells.
pub fn text_bytes(book: &Workbook) -> usize {
    let cells = book.sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
    cells.map(|cell| if let Cell::Text(text) = cell { text.len() } else { 0 }).sum()
}

/// Checks what only a delimited text promises: nothing in it is larger than the file.
pub fn check_delimited(book: &Workbook, bytes: usize) {
    let rows = book.sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>();
    assert!(rows <= bytes + 1, "{rows} rows from {bytes} bytes");
    assert!(text_bytes(book) <= bytes * DECODED_GROWTH, "{} bytes of text from {bytes}", text_bytes(book));
}

/// A panic inside a parser that is not ours is caught by our reader and becomes a refusal; only one in our own code is
/// a find. The fuzzer's own hook would end the process at either.
pub fn forgive_panics_of_parsers() {
    let fatal = take_hook();
    set_hook(Box::new(move |info: &PanicHookInfo| {
        let of_parser = |file: &str| ["/calamine-", "/quick-xml-"].iter().any(|name| file.contains(name));
        if !info.location().is_some_and(|place| of_parser(place.file())) {
            fatal(info);
        }
    }));
}
