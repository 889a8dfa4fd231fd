//! Delimited text: csv with any of the usual delimiters.

use super::cell::Cell;
use super::encoding::{self, Decoded};
use super::error::ReadError;
use super::limits::Limits;
use super::workbook::{Note, Sheet, Source, Workbook};
use super::xml_check::cell_name;

/// Delimiters in the order in which they win a tie; spreadsheets set to the languages of the region write `;`.
const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// Records that are looked at to find the delimiter.
const SAMPLE_RECORDS: usize = 200;

/// Lines within one cell from which an odd number of quotation marks means that one was never closed.
const LINES_OF_LOST_QUOTE: usize = 3;

/// Reads a text as one sheet; every value is text.
pub(super) fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Workbook, ReadError> {
    if bytes.len() as u64 > limits.text_bytes {
        return Err(ReadError::FileTooLargeInside { detail: format!("{} bytes of text", bytes.len()) });
    }
    let Decoded { text, encoding, marks } = encoding::decode(bytes)?;
    refuse_other_text(&text)?;
    // Excel's own way to name the delimiter.
    let (named, text) = match text.split_once('\n') {
        Some((first, rest)) => match first.trim_end().strip_prefix("sep=") {
            Some(named) => (named.chars().next(), rest),
            None => (None, text.as_str()),
        },
        None => (None, text.as_str()),
    };
    let delimiter = named.filter(char::is_ascii).unwrap_or_else(|| find_delimiter(text));
    let name = sheet_name(file_name);
    let mut notes = Vec::new();
    let mut rows = read_rows(text, &name, delimiter, true, limits);
    if lost_quote(text, &rows) {
        rows = read_rows(text, &name, delimiter, false, limits);
        notes.push(Note::FileQuotesUnbalanced);
    }
    let rows = rows?;
    if rows.is_empty() {
        return Err(ReadError::FileEmpty);
    }
    if marks > 0 {
        let row = rows.iter().position(|row| row.iter().any(has_mark)).map_or(0, |row| row as u64 + 1);
        notes.insert(0, Note::FileEncodingMixed { marks, row });
    }
    Ok(Workbook {
        source: Source::Delimited { encoding: encoding.to_owned(), delimiter },
        sheets: vec![Sheet { name, rows, ..Sheet::default() }],
        notes,
    })
}

/// Web pages, XML and JSON are text, but no table.
fn refuse_other_text(text: &str) -> Result<(), ReadError> {
    let start: String = text.trim_start().chars().take(512).collect::<String>().to_lowercase();
    let starts = |marks: &[&str]| marks.iter().any(|mark| start.starts_with(mark));
    if start.is_empty() {
        Err(ReadError::FileEmpty)
    } else if starts(&["<!doctype html", "<html", "<table", "<head", "<meta", "<style"]) || start.contains("<html") {
        Err(ReadError::FileWebPage)
    } else if starts(&["<?xml", "<!doctype", "<", "{", "[{", "%!ps"]) {
        Err(ReadError::FileNotATable)
    } else {
        Ok(())
    }
}

fn has_mark(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.contains(char::REPLACEMENT_CHARACTER))
}

fn sheet_name(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// The delimiter that gives most records the same number of fields, more than one; `,` if none does.
pub fn find_delimiter(text: &str) -> char {
    let mut best = ',';
    let mut most = 0.0;
    for delimiter in DELIMITERS {
        let widths: Vec<usize> = reader(text, delimiter, true)
            .into_records()
            .take(SAMPLE_RECORDS)
            .map_while(|record| record.ok().map(|record| record.len()))
            .collect();
        let points = agreement(&widths);
        if points > most {
            (best, most) = (delimiter, points);
        }
    }
    best
}

/// Share of the records that have the most frequent number of fields, weighted a little by that number: a decimal
/// comma in every row must not beat ten semicolons.
fn agreement(widths: &[usize]) -> f64 {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths
        .iter()
        .filter(|width| **width > 1)
        .map(|width| count(*width) as f64 / widths.len() as f64 * (1.0 + (*width as f64).ln() / 4.0))
        .fold(0.0, f64::max)
}

fn reader(text: &str, delimiter: char, quoting: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes())
}

/// True if a quotation mark that is never closed has swallowed rows.
fn lost_quote(text: &str, rows: &Result<Vec<Vec<Cell>>, ReadError>) -> bool {
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 0 {
        return false;
    }
    match rows {
        Err(ReadError::FileCellTooLong { .. }) => true,
        Err(_) => false,
        Ok(rows) => rows.iter().flatten().any(|cell| match cell {
            Cell::Text(text) => text.lines().count() > LINES_OF_LOST_QUOTE,
            _ => false,
        }),
    }
}

fn read_rows(text: &str, name: &str, delimiter: char, quoting: bool, limits: &Limits) -> Result<Vec<Vec<Cell>>, ReadError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = 0;
    let mut next = 0u64;
    let mut reader = reader(text, delimiter, quoting);
    let mut record = csv::StringRecord::new();
    loop {
        // The csv reader passes over empty lines; the numbers of rows must not.
        next += empty_lines(text.as_bytes(), reader.position().byte());
        if !reader.read_record(&mut record).map_err(ReadError::damaged)? {
            return Ok(rows);
        }
        let row = next;
        next += 1;
        let width = (0..record.len())
            .rev()
            .find(|column| record.get(*column).is_some_and(|field| !field.trim().is_empty()))
            .map_or(0, |last| last + 1);
        if width == 0 {
            continue;
        }
        if row >= limits.rows {
            return Err(ReadError::FileTooLong { sheet: name.to_owned(), row: row + 1, limit: limits.rows });
        }
        if width as u64 > limits.columns {
            return Err(ReadError::FileTooWide { sheet: name.to_owned(), columns: width as u64, limit: limits.columns });
        }
        cells += width as u64;
        if cells > limits.cells {
            return Err(ReadError::FileTooManyCells { sheet: name.to_owned(), limit: limits.cells });
        }
        let mut line = Vec::with_capacity(width);
        for (column, field) in record.iter().take(width).enumerate() {
            if field.len() as u64 > limits.cell_text && field.chars().count() as u64 > limits.cell_text {
                return Err(ReadError::FileCellTooLong {
                    sheet: name.to_owned(),
                    cell: cell_name(row as u32, column as u32),
                    limit: limits.cell_text,
                });
            }
            line.push(match field {
                "" => Cell::Empty,
                field => Cell::Text(field.to_owned()),
            });
        }
        rows.resize_with(row as usize, Vec::new);
        rows.push(line);
    }
}

/// Empty lines from a place between two records on. The reader may stop between the two halves of CR LF.
fn empty_lines(text: &[u8], from: u64) -> u64 {
    let from = usize::try_from(from).map_or(text.len(), |from| from.min(text.len()));
    let mut rest = &text[from..];
    if text[..from].ends_with(b"\r") {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(after) = [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|end| rest.strip_prefix(*end)) {
        rest = after;
        lines += 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (char, Vec<Vec<String>>, Vec<&'static str>) {
        let book = read(text.as_bytes(), "dir/Lista 1.csv", &Limits::default()).unwrap();
        assert_eq!(book.sheets[0].name, "Lista 1");
        let Source::Delimited { delimiter, .. } = book.source else {
            panic!("not delimited");
        };
        let rows = &book.sheets[0].rows;
        let rows = rows.iter().map(|row| row.iter().map(Cell::as_text).collect()).collect();
        (delimiter, rows, book.notes.iter().map(Note::key).collect())
    }

    #[test]
    fn finds_the_delimiter() {
        let check = |text: &str, expect: char, fields: usize| {
            let (delimiter, rows, notes) = rows(text);
            assert_eq!((delimiter, rows.last().unwrap().len()), (expect, fields), "{text}");
            assert!(notes.is_empty());
        };
        check("ime;iznos\nAna;1,5\nBora;2,5\n", ';', 2);
        check("ime,adresa\nAna,\"Ulica 1; sprat 2; stan 3\"\nBora,\"x;y;z\"\n", ',', 2);
        check("a\tb\tc\n1\t2, 3\t4\n", '\t', 3);
        check("a|b\n1|2\n", '|', 2);
        check("ime\nAna\nBora\n", ',', 1);
        check("Spisak domaćinstava, avgust 2024\n\nid;ime;god\n1;Ana;1990\n2;Bora;1991\n", ';', 3);
        check("sep=|\na|b;c\n1|2;3\n", '|', 2);
    }

    #[test]
    fn keeps_quotes_lines_and_row_numbers() {
        let check = |text: &str, expect: &[&[&str]]| assert_eq!(rows(text).1, expect, "{text}");
        check("a;b\n\"x\ny\";\"say \"\"hi\"\"\"\n", &[&["a", "b"], &["x\ny", "say \"hi\""]]);
        check("a;b\r\n\r\n\r\nc;d\r\n", &[&["a", "b"], &[], &[], &["c", "d"]]);
        check("\n\na;b\n;;\nc;d\n;\n\n", &[&[], &[], &["a", "b"], &[], &["c", "d"]]);
        check("a;b\nDom \"Sloga\";x\n", &[&["a", "b"], &["Dom \"Sloga\"", "x"]]);
    }

    #[test]
    fn a_lost_quote_swallows_nothing() {
        let (_, rows, notes) = rows("a;b\n\"x;1\ny;2\nz;3\nw;4\n");
        assert_eq!(notes, ["file-quotes-unbalanced"]);
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[1], ["\"x", "1"]);
    }

    #[test]
    fn other_text_is_refused() {
        let check = |text: &str, expect: &str| {
            let found = read(text.as_bytes(), "a.csv", &Limits::default());
            assert_eq!(found.unwrap_err().key(), expect, "{text}");
        };
        check("<html><table><tr><td>1</td></tr></table></html>", "file-web-page");
        check("<?xml version='1.0'?><Workbook/>", "file-not-a-table");
        check("{\"a\": 1}", "file-not-a-table");
        check("\u{feff}  \n ", "file-empty");
        check(";;;\n;;\n", "file-empty");
    }

    #[test]
    fn limits_hold() {
        let limits = Limits { rows: 3, columns: 2, cells: 5, cell_text: 4, text_bytes: 60, ..Limits::default() };
        let check = |text: &str, expect: Result<(), &str>| {
            let found = read(text.as_bytes(), "a.csv", &limits);
            assert_eq!(found.map(|_| ()).map_err(|error| error.key()), expect, "{text}");
        };
        check("a;b\nc;d\ne\n\n\n", Ok(()));
        check("a;b\nc;d\ne;f\n", Err("file-too-many-cells"));
        check("a\n\n\nb\n", Err("file-too-long"));
        check("a;b;c\n", Err("file-too-wide"));
        check("abcd\nђђђђ\n", Ok(()));
        check("a;bcdef\n", Err("file-cell-too-long"));
        check(&"a\n".repeat(40), Err("file-too-large-inside"));
    }
}
