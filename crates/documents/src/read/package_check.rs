//! The zip around a workbook: is it one, and is it what it says, before anything is parsed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::ReadError;
use super::kind::contains;
use super::limits::{Limits, RATIO_FROM};
use super::xml_check::{Facts, XmlCheck};

/// Bytes inflated at a time.
const CHUNK: usize = 64 * 1024;

/// Words that only parts holding cells contain; they must not hide in parts that are not named as XML.
const CELL_WORDS: [&[u8]; 2] = [b"sheetData", b"uniqueCount"];

/// Inflates every part once, without keeping it, and checks all that [`XmlCheck`] checks.
///
/// Returns the facts of all parts together. A refusal names the sheet by its part.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<Facts, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    if archive.len() as u64 > limits.entries {
        return Err(ReadError::FileTooLargeInside { detail: format!("{} parts", archive.len()) });
    }
    must_be_workbook(&mut archive)?;
    let mut all = Facts::default();
    let mut inflated = 0;
    for index in 0..archive.len() {
        let (facts, sheet) = check_part(&mut archive, index, limits, &mut inflated)?;
        all.cells += facts.cells;
        all.merges |= facts.merges;
        all.wide |= facts.wide;
        if all.cells > limits.cells {
            return Err(ReadError::FileTooManyCells { sheet, limit: limits.cells });
        }
    }
    Ok(all)
}

fn must_be_workbook(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ReadError> {
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(|name| name.to_lowercase().replace('\\', "/")).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("mimetype") {
        let mut mime = String::new();
        if let Ok(part) = archive.by_name("mimetype") {
            // The longest media type of OpenDocument has 58 characters.
            part.take(100).read_to_string(&mut mime).map_err(ReadError::damaged)?;
        }
        if mime.contains("opendocument.spreadsheet") {
            return Err(ReadError::FileOds);
        }
        if mime.contains("opendocument.text") {
            return Err(ReadError::FileDocument);
        }
    }
    if has("word/document.xml") {
        return Err(ReadError::FileDocument);
    }
    if has("xl/workbook.bin") {
        return Err(ReadError::FileXlsb);
    }
    if !has("_rels/.rels") {
        return Err(ReadError::FileArchive);
    }
    if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        return Err(ReadError::FileNotATable);
    }
    Ok(())
}

fn check_part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    limits: &Limits,
    inflated: &mut u64,
) -> Result<(Facts, String), ReadError> {
    let mut part = archive.by_index(index).map_err(refusal)?;
    let name = part.name().map_err(ReadError::damaged)?.into_owned();
    let stored = part.compressed_size().max(1);
    let lower = name.to_lowercase();
    let is_xml = [".xml", ".rels", ".vml"].iter().any(|end| lower.ends_with(end));
    let mut xml = XmlCheck::new(&name, limits);
    let mut size = 0u64;
    let mut buffer = vec![0; CHUNK];
    let mut seam = Vec::new();
    loop {
        let count = fill(&mut part, &mut buffer).map_err(|error| ReadError::damaged(format!("{name}: {error}")))?;
        if count == 0 {
            break;
        }
        let chunk = &buffer[..count];
        size += count as u64;
        *inflated += count as u64;
        if *inflated > limits.inflated_bytes || (size > RATIO_FROM && size / stored > limits.ratio) {
            return Err(xml.too_large(&format!("{size} bytes from {stored}")));
        }
        if is_xml {
            xml.feed(chunk)?;
        } else {
            // A word may lie across two chunks.
            seam.extend_from_slice(&chunk[..count.min(16)]);
            if CELL_WORDS.iter().any(|word| contains(chunk, word) || contains(&seam, word)) {
                return Err(ReadError::damaged(format!("{name}: cells in a part that is not XML by name")));
            }
            seam.clear();
            seam.extend_from_slice(&chunk[count.saturating_sub(16)..]);
        }
    }
    let sheet = xml.sheet();
    Ok((xml.finish()?, sheet))
}

/// Reads until the buffer is full or the part ends.
fn fill(part: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match part.read(&mut buffer[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

fn refusal(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => ReadError::FilePassword,
        error => ReadError::damaged(error),
    }
}
