//! Comma-separated text read in parallel parts.

use crate::table::interner::Cells;
use csv::{ByteRecord, ReaderBuilder};
use rayon::prelude::*;

/// Texts shorter than this are read in one piece.
const SMALLEST_PART: usize = 1 << 20;
/// Longer cells are cut: no name is longer, and a hostile one must not cost more than others.
const LONGEST_CELL: usize = 4096;

/// The columns that are kept, in the order of `keep`, of a text without its header line. Cells that are missing are empty; a row without
/// anything in it is left out.
pub(crate) fn read(text: &str, delimiter: u8, keep: &[usize], threads: usize) -> Vec<Cells> {
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
            let mut all = Cells::default();
            parts.into_iter().for_each(|part| all.append(part));
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
    text.as_bytes().get(from..)?.iter().position(|other| *other == byte).map(|place| from + place)
}

fn count_quotes(text: &str, from: usize, to: usize) -> usize {
    text.as_bytes().get(from..to).unwrap_or_default().iter().filter(|byte| **byte == b'"').count()
}

fn read_part(part: &str, delimiter: u8, keep: &[usize]) -> Vec<Cells> {
    let mut cells: Vec<Cells> = keep.iter().map(|_| Cells::default()).collect();
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
        for (column, cells) in keep.iter().zip(cells.iter_mut()) {
            let text = record.get(*column).map_or("", |bytes| std::str::from_utf8(bytes).unwrap_or_default());
            cells.push(shortened(text));
        }
    }
    cells
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

    #[test]
    fn parts_end_outside_quotes() {
        let row = "1,\"two\nlines, \"\"quoted\"\"\",Ана\n";
        let text = row.repeat(4 * SMALLEST_PART / row.len());
        for threads in [1, 2, 3] {
            let columns = read(&text, b',', &[0, 1, 2, 7], threads);
            assert_eq!(columns[0].numbers.len(), 4 * SMALLEST_PART / row.len());
            for column in &columns {
                assert_eq!(column.texts.texts().len(), 1);
            }
            assert_eq!(columns[1].text(5), "two\nlines, \"quoted\"");
            assert_eq!(columns[3].text(5), "");
        }
    }
}
