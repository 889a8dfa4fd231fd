//! Comma-separated text read in parallel parts.

use crate::table::interner::Cells;
use csv::{ByteRecord, ReaderBuilder};
use memchr::{memchr, memchr_iter, memchr2_iter};
use rayon::prelude::*;

/// Texts shorter than this are read in one piece.
const SMALLEST_PART: usize = 1 << 20;
/// Longer cells are cut: no name is longer, and a hostile one must not cost more than others.
const LONGEST_CELL: usize = 4096;

/// The columns that are kept, in the order of `keep` (with whether many rows share their texts), of a text without its header line.
/// Cells that are missing are empty; a row without anything in it is left out.
pub(crate) fn read(text: &str, delimiter: u8, keep: &[(usize, bool)], threads: usize) -> Vec<Cells> {
    let parts: Vec<Vec<Cells>> = split(text, threads).par_iter().map(|part| read_part(part, delimiter, keep)).collect();
    let mut columns: Vec<Vec<Cells>> = keep.iter().map(|_| Vec::with_capacity(parts.len())).collect();
    for part in parts {
        for (column, cells) in columns.iter_mut().zip(part) {
            column.push(cells);
        }
    }
    columns
        .into_par_iter()
        .map(|parts| {
            let mut parts = parts.into_iter();
            let mut all = parts.next().unwrap_or(Cells::new(false));
            parts.for_each(|part| all.append(part));
            all
        })
        .collect()
}

/// At line ends outside quotes. In a quoted text the quotes before a place are even in number exactly if the place is outside of them.
fn split(text: &str, threads: usize) -> Vec<&str> {
    let parts = (text.len() / SMALLEST_PART).clamp(1, threads.max(1));
    let mut found = Vec::with_capacity(parts);
    let (mut start, mut quotes) = (0, 0);
    for part in 1..parts {
        let mut counted = start;
        let mut from = (text.len() * part / parts).max(start);
        let end = loop {
            let Some(line_end) = find(text, from, b'\n') else { break text.len() };
            quotes += count_quotes(text, counted, line_end);
            counted = line_end;
            if quotes % 2 == 0 {
                break line_end + 1;
            }
            from = line_end + 1;
        };
        if let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) {
            found.push(piece);
        }
        quotes += count_quotes(text, counted, end);
        start = end;
    }
    if let Some(piece) = text.get(start..).filter(|piece| !piece.is_empty()) {
        found.push(piece);
    }
    found
}

fn find(text: &str, from: usize, byte: u8) -> Option<usize> {
    memchr(byte, text.as_bytes().get(from..)?).map(|place| from + place)
}

fn count_quotes(text: &str, from: usize, to: usize) -> usize {
    memchr_iter(b'"', text.as_bytes().get(from..to).unwrap_or_default()).count()
}

fn read_part(part: &str, delimiter: u8, keep: &[(usize, bool)]) -> Vec<Cells> {
    let mut cells: Vec<Cells> = keep.iter().map(|(_, shared)| Cells::new(*shared)).collect();
    // Nearly all files have no quotes, and then a line is a row and its cells are parts of the text.
    if memchr(b'"', part.as_bytes()).is_none() {
        read_plain(part, delimiter, keep, &mut cells);
        return cells;
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(1 << 16)
        .from_reader(part.as_bytes());
    let mut record = ByteRecord::new();
    // Reading from memory does not fail, and any row is a row in a flexible reader.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        if record.iter().all(<[u8]>::is_empty) {
            continue;
        }
        for ((column, _), cells) in keep.iter().zip(cells.iter_mut()) {
            let text = record.get(*column).map_or("", |bytes| std::str::from_utf8(bytes).unwrap_or_default());
            cells.push(shortened(text));
        }
    }
    cells
}

fn read_plain(part: &str, delimiter: u8, keep: &[(usize, bool)], cells: &mut [Cells]) {
    let mut fields: Vec<&str> = Vec::new();
    let mut line_start = 0;
    for line_end in memchr2_iter(b'\n', b'\r', part.as_bytes()).chain([part.len()]) {
        let line = part.get(line_start..line_end).unwrap_or_default();
        line_start = line_end + 1;
        fields.clear();
        let mut start = 0;
        for end in memchr_iter(delimiter, line.as_bytes()).chain([line.len()]) {
            fields.push(line.get(start..end).unwrap_or_default());
            start = end + 1;
        }
        if fields.iter().all(|field| field.is_empty()) {
            continue;
        }
        for ((column, _), cells) in keep.iter().zip(cells.iter_mut()) {
            cells.push(shortened(fields.get(*column).copied().unwrap_or_default()));
        }
    }
}

pub(crate) fn shortened(text: &str) -> &str {
    if text.len() <= LONGEST_CELL {
        return text;
    }
    let end = (0..=LONGEST_CELL).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{SMALLEST_PART, read};

    /// Both ways of reading see the same rows and cells.
    #[test]
    fn quotes_change_nothing_else() {
        let rows = ["1,Ана,x", "", "2, Марко ,", ",,", "3", "4,a,b,c"];
        for end in ["\n", "\r\n", "\r"] {
            let plain = read(&rows.join(end), b',', &[(0, true), (1, false)], 1);
            let quoted = read(&rows.map(|row| row.replace("Ана", "\"Ана\"")).join(end), b',', &[(0, true), (1, false)], 1);
            let cells = |columns: &[super::Cells]| -> Vec<(String, String)> {
                (0..columns[0].len()).map(|row| (columns[0].text(row).to_owned(), columns[1].text(row).to_owned())).collect()
            };
            let expect = [("1", "Ана"), ("2", "Марко"), ("3", ""), ("4", "a")];
            assert_eq!(cells(&plain), expect.map(|(a, b)| (a.to_owned(), b.to_owned())));
            assert_eq!(cells(&plain), cells(&quoted));
        }
    }

    #[test]
    fn parts_end_outside_quotes() {
        let row = "1,\"two\nlines, \"\"quoted\"\"\",Ана\n";
        let text = row.repeat(4 * SMALLEST_PART / row.len());
        for threads in [1, 2, 3] {
            let columns = read(&text, b',', &[(0, true), (1, true), (2, false), (7, true)], threads);
            for column in &columns {
                assert_eq!(column.len(), 4 * SMALLEST_PART / row.len());
            }
            assert_eq!(columns[1].text(5), "two\nlines, \"quoted\"");
            assert_eq!((columns[2].text(7), columns[3].text(5)), ("Ана", ""));
        }
    }
}
