//! A streaming look at one XML part of a workbook, before the real parser sees it.
//!
//! The parser of the next step believes what a file says about itself and keeps whole texts in memory. This check
//! believes nothing, keeps at most [`MARKUP_BYTES`] and stops at the first thing no honest workbook has: a document
//! type, an encoding other than UTF-8 (which could hide one), a cell beyond the limits, a text that is too long.

use std::mem;

use super::error::ReadError;
use super::limits::Limits;

/// Longest tag, comment or CDATA section: a text of [`super::limits::CELL_TEXT`] characters of four bytes fits.
const MARKUP_BYTES: usize = 256 * 1024;

/// Bytes of the longest reference to a character between `&` and `;`: `#x0010FFFF`. What goes on longer is text.
const REFERENCE_BYTES: u8 = 10;

/// Longest text outside cells; nothing a table needs is longer.
const OTHER_TEXT: u64 = 1_000_000;

/// Cell formats in a workbook. Excel allows 65,490.
const FORMATS: u64 = 200_000;

/// Merged areas in a sheet: far more than anybody made by hand.
const MERGES: u64 = 100_000;

/// Elements outside cells and shared strings: rows, columns, styles, relations.
const OTHER_ELEMENTS: u64 = 5_000_000;

/// How far the announced number of shared strings may exceed the real one; the parser reserves 24 bytes for each.
const UNIQUE_COUNT_SLACK: u64 = 1_000_000;

/// Columns of a sheet in the file format (XFD).
const FORMAT_COLUMNS: u32 = 16_384;
/// The last row of a sheet in the file format, counted from 0.
const LAST_ROW: u32 = 1_048_575;

/// What the check learned about one part.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Cells of the part, empty ones included.
    pub cells: u64,
    /// True if the part names merged areas.
    pub merges: bool,
    /// True if the last column with a value is beyond the limit (but few enough columns have one).
    pub wide: bool,
}

/// The check of one part; feed it the bytes in order, then call [`XmlCheck::finish`].
pub(super) struct XmlCheck<'a> {
    part: &'a str,
    limits: &'a Limits,
    started: bool,
    markup: Option<Vec<u8>>,
    quote: Option<u8>,
    /// Bytes that may still belong to a reference such as `&amp;`; 0 outside of one.
    entity: u8,
    unit: Unit,
    in_value: bool,
    text: u64,
    value: u64,
    row: u32,
    column: u32,
    used: Vec<bool>,
    cells: u64,
    strings: u64,
    announced: u64,
    formats: u64,
    merges: u64,
    others: u64,
}

/// What the current text belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Other,
    Cell,
    SharedString,
}

impl<'a> XmlCheck<'a> {
    pub fn new(part: &'a str, limits: &'a Limits) -> Self {
        XmlCheck {
            part,
            limits,
            started: false,
            markup: None,
            quote: None,
            entity: 0,
            unit: Unit::Other,
            in_value: false,
            text: 0,
            value: 0,
            row: 0,
            column: 0,
            used: Vec::new(),
            cells: 0,
            strings: 0,
            announced: 0,
            formats: 0,
            merges: 0,
            others: 0,
        }
    }

    /// Takes the next bytes. The first call must bring at least three bytes if the part has them.
    pub fn feed(&mut self, mut bytes: &[u8]) -> Result<(), ReadError> {
        if !mem::replace(&mut self.started, true) {
            if bytes.starts_with(b"\xFE\xFF") || bytes.starts_with(b"\xFF\xFE") {
                return Err(self.damaged("not UTF-8"));
            }
            bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        }
        if bytes.contains(&0) {
            return Err(self.damaged("a NUL byte"));
        }
        while !bytes.is_empty() {
            bytes = match self.markup.take() {
                Some(markup) => self.feed_markup(markup, bytes)?,
                None => self.feed_text(bytes)?,
            };
        }
        Ok(())
    }

    /// Checks what is only known at the end of the part.
    pub fn finish(self) -> Result<Facts, ReadError> {
        if self.announced > self.strings + UNIQUE_COUNT_SLACK {
            return Err(self.too_large(&format!("{} texts announced, {} there", self.announced, self.strings)));
        }
        let columns = self.used.iter().filter(|used| **used).count() as u64;
        if columns > self.limits.columns {
            return Err(ReadError::FileTooWide { sheet: self.sheet(), columns, limit: self.limits.columns });
        }
        Ok(Facts { cells: self.cells, merges: self.merges > 0, wide: self.used.len() as u64 > self.limits.columns })
    }

    /// Text up to the next tag; returns the bytes from the tag on.
    fn feed_text<'b>(&mut self, bytes: &'b [u8]) -> Result<&'b [u8], ReadError> {
        let end = bytes.iter().position(|byte| *byte == b'<');
        let (text, rest) = bytes.split_at(end.unwrap_or(bytes.len()));
        self.count_text(text)?;
        if end.is_none() {
            return Ok(rest);
        }
        self.markup = Some(Vec::with_capacity(64));
        self.quote = None;
        self.entity = 0;
        Ok(&rest[1..])
    }

    /// Markup up to its end; returns the bytes after it.
    fn feed_markup<'b>(&mut self, mut markup: Vec<u8>, bytes: &'b [u8]) -> Result<&'b [u8], ReadError> {
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'>' && self.ends(&markup) {
                self.take_markup(&markup)?;
                return Ok(&bytes[at + 1..]);
            }
            match (self.quote, byte) {
                (None, b'"' | b'\'') => self.quote = Some(*byte),
                (Some(quote), byte) if quote == *byte => self.quote = None,
                _ => {}
            }
            markup.push(*byte);
            if markup.len() > MARKUP_BYTES {
                return Err(match markup.starts_with(b"![CDATA[") && self.unit != Unit::Other {
                    true => self.too_long(),
                    false => self.too_large("a tag or comment without end"),
                });
            }
            let declaration = markup.first() == Some(&b'!')
                && !b"!--".starts_with(&markup[..markup.len().min(3)])
                && !b"![CDATA[".starts_with(&markup[..markup.len().min(8)]);
            if declaration {
                return Err(ReadError::FileHasDoctype { part: self.part.to_owned() });
            }
        }
        self.markup = Some(markup);
        Ok(&[])
    }

    /// True if a `>` after `markup` ends it.
    fn ends(&self, markup: &[u8]) -> bool {
        match markup {
            [b'!', b'-', ..] => markup.len() >= 5 && markup.ends_with(b"--"),
            [b'!', ..] => markup.ends_with(b"]]"),
            [b'?', ..] => markup.len() >= 2 && markup.ends_with(b"?"),
            _ => self.quote.is_none(),
        }
    }

    fn take_markup(&mut self, markup: &[u8]) -> Result<(), ReadError> {
        match markup {
            [b'!', b'-', ..] => Ok(()),
            [b'!', ..] => {
                let text = markup.strip_prefix(b"![CDATA[").unwrap_or_default();
                self.count_text(text.strip_suffix(b"]]").unwrap_or(text))
            }
            [b'?', ..] => self.instruction(markup),
            [b'/', name @ ..] => self.close(local(name)),
            _ => {
                let (tag, closed) = match markup.strip_suffix(b"/") {
                    Some(tag) => (tag, true),
                    None => (markup, false),
                };
                self.open(tag)?;
                if closed { self.close(local(tag)) } else { Ok(()) }
            }
        }
    }

    /// An XML declaration may only name UTF-8 or its subset ASCII.
    fn instruction(&self, markup: &[u8]) -> Result<(), ReadError> {
        match attribute(markup, b"encoding") {
            Some(name)
                if !["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())) =>
            {
                Err(self.damaged("an encoding other than UTF-8"))
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, tag: &[u8]) -> Result<(), ReadError> {
        if self.unit == Unit::Other {
            self.text = 0;
            self.others += 1;
            if self.others > OTHER_ELEMENTS {
                return Err(self.too_large("too many elements"));
            }
        }
        match local(tag) {
            b"row" => {
                if let Some(number) = attribute(tag, b"r").and_then(number) {
                    self.row = u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX);
                }
            }
            b"c" => {
                if let Some(reference) = attribute(tag, b"r") {
                    (self.row, self.column) = position(reference).ok_or_else(|| self.damaged("a cell without a place"))?;
                }
                self.unit = Unit::Cell;
                self.text = 0;
                self.value = 0;
                self.cells += 1;
            }
            b"si" => {
                self.unit = Unit::SharedString;
                self.text = 0;
                self.strings += 1;
                if self.strings > self.limits.cells {
                    return Err(self.too_large("too many texts"));
                }
            }
            b"f" | b"is" => self.text = 0,
            b"v" => {
                self.text = 0;
                self.in_value = true;
            }
            b"t" => self.in_value = true,
            // The parser believes the first of them, so a second one must not take the number back.
            b"sst" => self.announced = attribute(tag, b"uniqueCount").and_then(number).unwrap_or(0).max(self.announced),
            b"xf" | b"dxf" | b"font" | b"fill" | b"border" | b"numFmt" => {
                self.formats += 1;
                if self.formats > FORMATS {
                    return Err(self.too_large("too many cell formats"));
                }
            }
            b"dimension" if is_backwards(tag) => return Err(self.damaged("an area backwards")),
            b"mergeCell" => {
                if is_backwards(tag) {
                    return Err(self.damaged("an area backwards"));
                }
                self.merges += 1;
                if self.merges > MERGES {
                    return Err(self.too_large("too many merged areas"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), ReadError> {
        match name {
            b"row" => {
                self.row = self.row.saturating_add(1);
                self.column = 0;
            }
            b"c" => {
                self.unit = Unit::Other;
                if self.value > 0 {
                    self.use_cell()?;
                }
                self.column = self.column.saturating_add(1);
            }
            b"si" => self.unit = Unit::Other,
            b"f" => self.text = 0,
            b"v" | b"t" => self.in_value = false,
            _ => {}
        }
        Ok(())
    }

    /// Notes the place of a cell that has a value.
    fn use_cell(&mut self) -> Result<(), ReadError> {
        if u64::from(self.row) >= self.limits.rows {
            return Err(ReadError::FileTooLong { sheet: self.sheet(), row: u64::from(self.row) + 1, limit: self.limits.rows });
        }
        if self.column >= FORMAT_COLUMNS {
            return Err(self.damaged("a cell beyond column XFD"));
        }
        let column = self.column as usize;
        if self.used.len() <= column {
            self.used.resize(column + 1, false);
        }
        self.used[column] = true;
        Ok(())
    }

    /// Counts characters; a reference such as `&amp;` is one.
    fn count_text(&mut self, text: &[u8]) -> Result<(), ReadError> {
        let mut count = 0;
        for byte in text {
            match byte {
                b'&' => {
                    count += 1;
                    self.entity = REFERENCE_BYTES;
                }
                b';' if self.entity > 0 => self.entity = 0,
                b'#' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' if self.entity > 0 => {
                    self.entity -= 1;
                }
                0x80..=0xBF => {}
                _ => {
                    self.entity = 0;
                    count += 1;
                }
            }
        }
        self.text += count;
        if self.in_value {
            self.value += count;
        }
        match self.unit {
            Unit::Other if self.text > OTHER_TEXT => Err(self.too_large("a text without end")),
            Unit::Cell | Unit::SharedString if self.text > self.limits.cell_text => Err(self.too_long()),
            _ => Ok(()),
        }
    }

    /// `sheet1` for `xl/worksheets/sheet1.xml`.
    pub fn sheet(&self) -> String {
        let name = self.part.rsplit('/').next().unwrap_or(self.part);
        name.strip_suffix(".xml").unwrap_or(name).to_owned()
    }

    /// The sheet and the cell that the check has come to, where the part is a sheet.
    fn place(&self) -> Option<(String, String)> {
        let cell = || cell_name(self.row.min(LAST_ROW), self.column.min(FORMAT_COLUMNS - 1));
        self.part.to_lowercase().contains("worksheets/").then(|| (self.sheet(), cell()))
    }

    fn damaged(&self, what: &str) -> ReadError {
        let detail = format!("{}: {what}", self.part);
        match self.place() {
            Some((sheet, cell)) => ReadError::FileDamagedAt { sheet, cell, detail },
            None => ReadError::FileDamaged { detail },
        }
    }

    pub fn too_large(&self, what: &str) -> ReadError {
        let detail = format!("{}: {what}", self.part);
        match self.place() {
            Some((sheet, cell)) => ReadError::FileTooLargeInsideAt { sheet, cell, detail },
            None => ReadError::FileTooLargeInside { detail },
        }
    }

    fn too_long(&self) -> ReadError {
        let limit = self.limits.cell_text;
        match self.unit {
            Unit::Cell => ReadError::FileCellTooLong { sheet: self.sheet(), cell: cell_name(self.row, self.column), limit },
            Unit::SharedString | Unit::Other => ReadError::FileTextTooLong { limit },
        }
    }
}

/// `B17` for row 16 and column 1.
pub(super) fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let name: String = letters.iter().rev().collect();
    format!("{name}{}", u64::from(row) + 1)
}

/// The name of a tag without its prefix.
fn local(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let name = &tag[..end];
    match name.iter().rposition(|byte| *byte == b':') {
        Some(colon) => &name[colon + 1..],
        None => name,
    }
}

/// The value of an attribute as it stands in the file.
fn attribute<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let mut rest = tag;
    loop {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let key = rest[..equals].trim_ascii_end();
        let key = key.rsplit(|byte| byte.is_ascii_whitespace()).next()?;
        let value = rest[equals + 1..].trim_ascii_start();
        let (quote, value) = value.split_first()?;
        let end = value.iter().position(|byte| byte == quote)?;
        if key == name {
            return Some(&value[..end]);
        }
        rest = &value[end + 1..];
    }
}

/// True if the `ref` of an element is an area that ends before it starts; the parser subtracts without looking.
fn is_backwards(tag: &[u8]) -> bool {
    let area = attribute(tag, b"ref").unwrap_or_default();
    let mut ends = area.split(|byte| *byte == b':').map(position);
    match (ends.next(), ends.next()) {
        (Some(Some(first)), Some(Some(last))) => last.0 < first.0 || last.1 < first.1,
        _ => false,
    }
}

fn number(text: &[u8]) -> Option<u64> {
    std::str::from_utf8(text).ok()?.trim().parse().ok()
}

/// Row and column, from 0, of a reference such as `B17`.
fn position(reference: &[u8]) -> Option<(u32, u32)> {
    let letters = reference.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = reference.split_at(letters);
    if letters.is_empty() || letters.len() > 3 || digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let column = letters.iter().fold(0u32, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row = u32::try_from(number(digits)?).ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(xml: &str, expect: Result<u64, &str>) {
        let limits = Limits { cell_text: 10, rows: 100, columns: 3, ..Limits::default() };
        // Every way of cutting the bytes must give the same answer.
        for size in [3, 7, xml.len().max(3)] {
            let mut check = XmlCheck::new("xl/worksheets/sheet1.xml", &limits);
            let fed = xml.as_bytes().chunks(size).try_for_each(|bytes| check.feed(bytes));
            let found = fed.and_then(|()| check.finish()).map(|facts| facts.cells);
            assert_eq!(found.as_ref().map(|n| *n).map_err(|error| error.key()), expect, "{xml}");
        }
    }

    #[test]
    fn stops_at_what_no_workbook_has() {
        check("<a><c r=\"A1\"><v>1</v></c></a>", Ok(1));
        check("<a><!-- <!DOCTYPE a> --><c r='A1'/></a>", Ok(1));
        check("<?xml version=\"1.0\"?><!DOCTYPE a><a/>", Err("file-has-doctype"));
        check("<a><!ENTITY x 'y'></a>", Err("file-has-doctype"));
        check("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", Err("file-damaged-at"));
        check("<c r=\"A1\"><is><t>12345678901</t></is></c>", Err("file-cell-too-long"));
        check("<c r=\"A1\"><is><t>123456</t><t>78901</t></is></c>", Err("file-cell-too-long"));
        check("<c r=\"A1\"><is><t><![CDATA[12345678901]]></t></is></c>", Err("file-cell-too-long"));
        check("<c r=\"A1\"><is><t>&amp;&#1046;&quot;ђђђ</t></is></c>", Ok(1));
        check("<c r=\"A1\"><is><t>&aaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c>", Err("file-cell-too-long"));
        check("<c r=\"A101\"><v>1</v></c>", Err("file-too-long"));
        check("<c r=\"A101\" s=\"1\"/>", Ok(1));
        check("<c r=\"XFD1\"><v>1</v></c>", Ok(1));
        check("<row r=\"101\"><c><v>1</v></c></row>", Err("file-too-long"));
        check("<c r=\"ZZZZ1\"><v>1</v></c>", Err("file-damaged-at"));
        check("<x:sst uniqueCount=\"900000000\"/>", Err("file-too-large-inside-at"));
        check("<sst uniqueCount=\"900000000\"><sst></sst></sst>", Err("file-too-large-inside-at"));
        check("<row r=\"1\"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>", Err("file-too-wide"));
        check("<dimension ref=\"B9:A1\"/>", Err("file-damaged-at"));
        check("<mergeCell ref=\"A2:B1\"/>", Err("file-damaged-at"));
        check("<dimension ref=\"A1:XFD1048576\"/><mergeCell ref=\"A1:B2\"/>", Ok(0));
    }

    #[test]
    fn names_cells() {
        let check = |row, column, expect: &str| {
            assert_eq!(cell_name(row, column), expect);
            assert_eq!(position(expect.as_bytes()), Some((row, column)));
        };
        check(0, 0, "A1");
        check(16, 25, "Z17");
        check(0, 26, "AA1");
        check(1_048_575, 16_383, "XFD1048576");
    }
}
