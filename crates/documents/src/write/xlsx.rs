//! Workbooks for spreadsheet programs.

use std::collections::HashSet;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::WriteError;
use super::book::{Book, Kind, Sheet, Value};
use super::formula_guard::could_start_formula;

/// Whole numbers beyond this many lose digits in a spreadsheet, which computes with doubles.
const EXACT_WHOLE: u64 = 999_999_999_999_999;

/// Rows that are measured to find the width of a column: enough to look right, quick on long lists.
const MEASURED_ROWS: usize = 2_000;

/// Narrowest and widest column in characters: a sheet must fit a screen, and long texts wrap.
const WIDTHS: (usize, usize) = (8, 48);

/// Characters of one line of a portrait A4 page at the standard font; wider tables print in landscape.
const PORTRAIT_WIDTH: usize = 95;

/// A4 in the numbering of Excel.
const PAPER_A4: u8 = 9;

/// The house accent, a fifth of it as the ground of the header row.
const HEADER_GROUND: u32 = 0x00DD_EBEC;
const ACCENT: u32 = 0x000E_5A63;

/// Writes a workbook: title lines, a bold frozen header with a filter, rows, notes.
///
/// Text is always written as text, so that none of it can start a formula, not even after editing the cell.
///
/// # Errors
/// [`WriteError::TooLarge`] if the format cannot hold the table, [`WriteError::Value`] for a date before 1900 in
/// no column of text.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, WriteError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let created = book.date.unwrap_or(Date::constant(1980, 1, 1));
    let created = excel_date(created).ok_or_else(|| WriteError::Failed(format!("created on {created}")))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut names = HashSet::new();
    for sheet in &book.sheets {
        let name = tab_name(&sheet.name, &mut names);
        write_sheet(workbook.add_worksheet(), name, sheet, &formats)?;
    }
    workbook.save_to_buffer().map_err(failure)
}

struct Formats {
    title: Format,
    line: Format,
    header: Format,
    text: Format,
    identifier: Format,
    whole: Format,
    decimal: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Formats {
            title: Format::new().set_bold().set_font_size(14).set_font_color(ACCENT),
            line: Format::new().set_font_color(0x0055_5555),
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(HEADER_GROUND)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(ACCENT),
            text: cell.clone().set_text_wrap(),
            identifier: cell.clone().set_num_format("@"),
            whole: cell.clone().set_num_format("#,##0"),
            decimal: cell.clone().set_num_format("#,##0.00"),
            // Shown in the order of the reader's own settings.
            date: cell.set_num_format_index(14).set_align(FormatAlign::Left),
        }
    }
}

fn write_sheet(page: &mut Worksheet, name: String, sheet: &Sheet, formats: &Formats) -> Result<(), WriteError> {
    page.set_name(name).map_err(failure)?;
    let mut row = 0;
    for (at, line) in sheet.title.iter().enumerate() {
        let format = if at == 0 { &formats.title } else { &formats.line };
        write_text(page, row, 0, line, format)?;
        row += 1;
    }
    if !sheet.title.is_empty() {
        row += 1;
    }
    let header = row;
    for (at, column) in sheet.header.iter().enumerate() {
        write_text(page, header, place(at)?, &column.title, &formats.header)?;
    }
    for (at, values) in sheet.rows.iter().enumerate() {
        row = header.checked_add(1 + u32::try_from(at).map_err(|_| WriteError::TooLarge)?).ok_or(WriteError::TooLarge)?;
        for (column, value) in values.iter().enumerate().take(sheet.header.len()) {
            write_value(page, (row, place(column)?), value, sheet, at, formats)?;
        }
    }
    let last = header + sheet.rows.len() as u32;
    for (at, line) in sheet.notes.iter().enumerate() {
        write_text(page, last + 2 + at as u32, 0, line, &formats.line)?;
    }
    if let Some(last_column) = sheet.header.len().checked_sub(1) {
        page.autofilter(header, 0, last, place(last_column)?).map_err(failure)?;
        page.set_repeat_rows(header, header).map_err(failure)?;
    }
    page.set_freeze_panes(header + 1, 0).map_err(failure)?;
    set_page(page, sheet)
}

/// Widths of columns, and a print that fits the width of A4.
fn set_page(page: &mut Worksheet, sheet: &Sheet) -> Result<(), WriteError> {
    let mut total = 0;
    for (at, column) in sheet.header.iter().enumerate() {
        // A filter button covers the end of the title; long titles wrap at words.
        let word = column.title.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        let cells = sheet.rows.iter().take(MEASURED_ROWS);
        let longest = cells.map(|row| row.get(at).map_or(0, |value| value_width(value, column.kind))).max();
        let width = longest.unwrap_or(0).max(word + 3).clamp(WIDTHS.0, WIDTHS.1);
        total += width;
        page.set_column_width(place(at)?, width as f64 + 1.5).map_err(failure)?;
    }
    page.set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0);
    if total > PORTRAIT_WIDTH {
        page.set_landscape();
    }
    Ok(())
}

fn value_width(value: &Value, kind: Kind) -> usize {
    match value {
        Value::Empty => 0,
        Value::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Value::Whole(number) if kind == Kind::Identifier => number.to_string().len(),
        Value::Whole(number) => number.to_string().len() * 4 / 3,
        Value::Decimal(number) => format!("{number:.2}").len() * 4 / 3,
        Value::Date(_) => 10,
    }
}

fn write_value(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    sheet: &Sheet,
    data_row: usize,
    formats: &Formats,
) -> Result<(), WriteError> {
    let heading = &sheet.header[usize::from(column)];
    let misfit = || WriteError::Value { row: data_row + 1, column: heading.title.clone(), value: format!("{value:?}") };
    let number_format = match heading.kind {
        Kind::Decimal => &formats.decimal,
        Kind::Whole => &formats.whole,
        Kind::Text | Kind::Date | Kind::Identifier => &formats.text,
    };
    match (value, heading.kind) {
        (Value::Empty, _) => Ok(()),
        (Value::Text(text), Kind::Identifier) => write_text(page, row, column, text, &formats.identifier),
        (Value::Whole(number), Kind::Identifier) => write_text(page, row, column, &number.to_string(), &formats.identifier),
        (Value::Decimal(number), Kind::Identifier) => write_text(page, row, column, &number.to_string(), &formats.identifier),
        (Value::Date(date), Kind::Identifier) => write_text(page, row, column, &date.to_string(), &formats.identifier),
        (Value::Text(text), _) => write_text(page, row, column, text, &formats.text),
        (Value::Whole(number), _) if number.unsigned_abs() > EXACT_WHOLE => {
            write_text(page, row, column, &number.to_string(), &formats.identifier)
        }
        (Value::Whole(number), _) => write_number(page, row, column, *number as f64, number_format),
        (Value::Decimal(number), _) if !number.is_finite() => Err(misfit()),
        (Value::Decimal(number), _) => write_number(page, row, column, *number, number_format),
        (Value::Date(date), _) => match excel_date(*date) {
            Some(moment) => {
                page.write_datetime_with_format(row, column, &moment, &formats.date).map_err(failure)?;
                Ok(())
            }
            // Spreadsheets know no days before 1900: a birth of 1899 stays readable as text.
            None => write_text(page, row, column, &date.to_string(), &formats.identifier),
        },
    }
}

fn write_number(page: &mut Worksheet, row: u32, column: u16, number: f64, format: &Format) -> Result<(), WriteError> {
    page.write_number_with_format(row, column, number, format).map_err(failure)?;
    Ok(())
}

/// A string cell never starts a formula; the quote prefix keeps it so when somebody edits the cell.
fn write_text(page: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), WriteError> {
    let written = match could_start_formula(text) {
        true => page.write_string_with_format(row, column, text, &format.clone().set_quote_prefix()),
        false => page.write_string_with_format(row, column, text, format),
    };
    written.map_err(failure)?;
    Ok(())
}

fn place(column: usize) -> Result<u16, WriteError> {
    u16::try_from(column).map_err(|_| WriteError::TooLarge)
}

fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}

/// A name that spreadsheets accept and that no other sheet has (they compare without case).
fn tab_name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let cleaned: String = wanted
        .chars()
        .map(|letter| match letter {
            '*' | '?' | ':' | '[' | ']' | '\\' | '/' => '-',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .collect();
    let cleaned = cleaned.trim().trim_matches('\'');
    let base = if cleaned.is_empty() { "1" } else { cleaned };
    let mut name = cut(base, 31);
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        let ending = format!(" {number}");
        name = format!("{}{ending}", cut(base, 31 - ending.len()));
        number += 1;
    }
    name
}

/// At most `length` UTF-16 units, as spreadsheets count.
fn cut(text: &str, length: usize) -> String {
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= length
        })
        .collect();
    kept.trim_end().trim_end_matches('\'').to_owned()
}

fn failure(error: XlsxError) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError | XlsxError::MaxStringLengthExceeded => WriteError::TooLarge,
        error => WriteError::Failed(error.to_string()),
    }
}
