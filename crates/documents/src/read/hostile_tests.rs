//! Files made to hurt, and files that are something else; each made here.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Cell, Limits, Merge, Note, ReadError, Workbook, read_table};

const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Списак" sheetId="1" r:id="rId1"/><sheet name="Тајно" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>"#;
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="21"/></cellXfs></styleSheet>"#;
const EMPTY_SHEET: &str = "<worksheet><sheetData/></worksheet>";

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with the given sheet, other parts replaced or added by `more`.
fn workbook(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let rels = relations("worksheets/sheet1.xml");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/worksheets/sheet2.xml", EMPTY_SHEET.as_bytes()),
    ];
    parts.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    parts.extend_from_slice(more);
    zip_of(&parts)
}

fn relations(first_sheet: &str) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"{kind}\" Target=\"{first_sheet}\"/>\
         <Relationship Id=\"rId2\" Type=\"{kind}\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
    )
}

fn sheet(cells: &str) -> String {
    format!("<worksheet><sheetData>{cells}</sheetData></worksheet>")
}

fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    read_table(bytes, "list", &Limits::default())
}

fn refused(bytes: &[u8], key: &str) {
    match read(bytes) {
        Err(error) => assert_eq!(error.key(), key, "{error}"),
        Ok(book) => panic!("{key} expected, read {} sheets", book.sheets.len()),
    }
}

#[test]
fn other_kinds_are_recognised() {
    let ole = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let open_document = |kind: &str| {
        let mime = format!("application/vnd.oasis.opendocument.{kind}");
        zip_of(&[("mimetype", mime.as_bytes()), ("content.xml", b"<a/>")])
    };
    refused(b"", "file-empty");
    refused(b" \r\n", "file-empty");
    refused(&ole("EncryptedPackage"), "file-password");
    refused(&ole("Workbook"), "file-xls");
    refused(&ole("WordDocument"), "file-document");
    refused(&ole("Other"), "file-not-a-table");
    refused(&open_document("spreadsheet"), "file-ods");
    refused(&open_document("text"), "file-document");
    refused(&zip_of(&[("word/document.xml", b"<a/>"), ("_rels/.rels", b"<a/>")]), "file-document");
    refused(&zip_of(&[("xl/workbook.bin", b"x"), ("_rels/.rels", b"<a/>")]), "file-xlsb");
    refused(&zip_of(&[("photo.jpg", b"x")]), "file-archive");
    refused(&zip_of(&[("ppt/presentation.xml", b"<a/>"), ("_rels/.rels", b"<a/>")]), "file-not-a-table");
    refused(&zip_of(&[]), "file-empty");
    refused(b"%PDF-1.7\n...", "file-pdf");
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file-image");
    refused(b"\xFF\xD8\xFF\xE0\0\x10JFIF", "file-image");
    refused(b"RIFF\0\0\0\0WEBPVP8 ", "file-image");
    refused(b"\0\0\0\x18ftypheic", "file-image");
    refused(b"\x1F\x8B\x08\0", "file-archive");
    refused(b"{\\rtf1 x}", "file-document");
    refused(b"<html><body><table></table></body></html>", "file-web-page");
    refused(b"\x7fELF\x02\x01\x01\0\0\0\0\0", "file-not-a-table");
    refused(b"BM\0\0\0\0\0\0\0\0", "file-image");
    assert!(read(b"BMI;ime\n21;Ana\n").is_ok());
}

#[test]
fn far_cells_do_not_fill_memory() {
    let far = |last: &str| {
        workbook(&sheet(&format!("<row><c r=\"A1\"><v>1</v></c></row><row><c r=\"{last}\"><v>2</v></c></row>")), &[])
    };
    refused(&far("XFD1048576"), "file-too-long");
    refused(&far("A1048576"), "file-too-long");
    refused(&far("XFE2"), "file-damaged-at");
    refused(&far("A0"), "file-damaged-at");
    // One stray cell far to the right: the empty columns between are left out.
    let book = read(&far("XFD2")).unwrap();
    assert_eq!(book.sheets[0].columns, [0, 16_383]);
    assert_eq!(book.sheets[0].rows, [vec![Cell::Whole(1)], vec![Cell::Empty, Cell::Whole(2)]]);
    assert!(book.notes.contains(&Note::FileColumnsTrimmed { sheet: "Списак".into(), columns: 2 }));
    // The same cells without values are only formats, and the announced size says nothing.
    let formats = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row></sheetData></worksheet>";
    let book = read(&workbook(formats, &[])).unwrap();
    assert_eq!(book.sheets[0].rows, [vec![Cell::Whole(1)]]);
    assert!(book.sheets[0].columns.is_empty());
    let wide: String = (0..513).map(|_| "<c><v>1</v></c>").collect();
    refused(&workbook(&sheet(&format!("<row>{wide}</row>")), &[]), "file-too-wide");
    // A size written backwards must not break anything.
    let backwards = formats.replace("A1:XFD1048576", "B9:A1");
    refused(&workbook(&backwards, &[]), "file-damaged-at");
}

#[test]
fn announced_counts_are_not_believed() {
    let strings = "<sst count=\"1\" uniqueCount=\"900000000\"><si><t>a</t></si></sst>";
    let page = sheet("<row><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    let part = ("xl/sharedStrings.xml", strings.as_bytes());
    refused(&workbook(&page, &[part]), "file-too-large-inside");
}

#[test]
fn long_texts_are_refused_early() {
    let start = b"<worksheet><sheetData><row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><t>";
    let end = b"</t></is></c></row></sheetData></worksheet>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &[u8]| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    };
    part("_rels/.rels", RELS.as_bytes());
    part("xl/workbook.xml", WORKBOOK.as_bytes());
    part("xl/_rels/workbook.xml.rels", relations("worksheets/sheet1.xml").as_bytes());
    part("xl/worksheets/sheet2.xml", EMPTY_SHEET.as_bytes());
    part("xl/worksheets/sheet1.xml", start);
    let mebibyte = vec![b'a'; 1024 * 1024];
    for _ in 0..256 {
        writer.write_all(&mebibyte).unwrap();
    }
    writer.write_all(end).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    let error = read(&bytes).unwrap_err();
    assert_eq!(error, ReadError::FileCellTooLong { sheet: "Списак".into(), cell: "B1".into(), limit: 32_767 });
    // One text that many cells share is small in the file and large outside it.
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(32_000));
    let cells: String = (0..40).map(|_| "<row><c t=\"s\"><v>0</v></c></row>").collect();
    let limits = Limits { text_bytes: 1_000_000, ..Limits::default() };
    let bytes = workbook(&sheet(&cells), &[("xl/sharedStrings.xml", strings.as_bytes())]);
    let error = read_table(&bytes, "a", &limits).unwrap_err();
    assert!(
        matches!(&error, ReadError::FileTooLargeInsideAt { sheet, cell, .. } if sheet == "Списак" && cell == "A32"),
        "{error}"
    );
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(32_768));
    refused(&workbook(&sheet(&cells), &[("xl/sharedStrings.xml", strings.as_bytes())]), "file-text-too-long");
}

#[test]
fn refusals_name_sheet_and_cell() {
    let check = |cells: &str, expect: &str| {
        let limits = Limits { rows: 100, cells: 50, ..Limits::default() };
        assert_eq!(read_table(&workbook(&sheet(cells), &[]), "a", &limits).unwrap_err().to_string(), expect);
    };
    check("<row r=\"101\"><c><v>1</v></c></row>", "sheet Списак has a value in row 101, at most 100 rows are allowed");
    check(&"<row><c><v>1</v></c></row>".repeat(51), "more than 50 cells up to sheet Списак");
    let broken = read(&workbook("<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c></row><row><c r=\"A2\"><v>2</v>", &[]));
    assert!(
        matches!(broken.as_ref().unwrap_err(), ReadError::FileDamagedAt { sheet, cell, .. } if sheet == "Списак" && cell == "A1"),
        "{broken:?}"
    );
    // Without a list of sheets that can be read, the part is named.
    let lists = [("xl/workbook.xml", &b"<workbook><sheets"[..])];
    let error =
        read_table(&workbook(&sheet("<row r=\"200001\"><c><v>1</v></c></row>"), &lists), "a", &Limits::default()).unwrap_err();
    assert!(matches!(&error, ReadError::FileTooLong { sheet, .. } if sheet == "sheet1"), "{error}");
}

#[test]
fn bombs_are_refused() {
    let page = sheet("<row><c r=\"A1\"><v>1</v></c></row>");
    let zeros = vec![0; 64 * 1024 * 1024];
    refused(&workbook(&page, &[("xl/media/image1.bmp", &zeros)]), "file-too-large-inside");
    let names: Vec<String> = (0..2_000).map(|number| format!("xl/media/{number}.png")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    refused(&workbook(&page, &many), "file-too-large-inside");
    let limits = Limits { inflated_bytes: 1_000, ..Limits::default() };
    let error = read_table(&workbook(&page, &[]), "a", &limits).unwrap_err();
    assert!(error.key().starts_with("file-too-large-inside"), "{error}");
}

#[test]
fn tricks_with_xml_are_refused() {
    let page = sheet("<row><c r=\"A1\"><v>1</v></c></row>");
    let doctype = format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>{page}");
    refused(&workbook(&doctype, &[]), "file-has-doctype");
    refused(&workbook(&page, &[("customXml/item1.xml", b"<!DocType a><a/>")]), "file-has-doctype");
    refused(&workbook(&page, &[("xl/sharedStrings.xml", b"<sst><!ENTITY a 'b'></sst>")]), "file-has-doctype");
    let wide: Vec<u8> = format!("\u{feff}{doctype}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&workbook("", &[("xl/worksheets/sheet1.xml", &wide)]), "file-damaged-at");
    // A sheet under the name of a picture would escape the check.
    let rels = relations("media/image1.png");
    let hidden = [("xl/_rels/workbook.xml.rels", rels.as_bytes()), ("xl/media/image1.png", page.as_bytes())];
    refused(&workbook(&page, &hidden), "file-damaged");
    let whole = workbook(&page, &[]);
    refused(&whole[..whole.len() / 2], "file-damaged");
    refused(&workbook("<worksheet><sheetData><row><c r=\"A1\"><v>1</v>", &[]), "file-damaged-at");
    refused(&workbook(EMPTY_SHEET, &[]), "file-empty");
}

#[test]
fn honest_cells_are_read() {
    let cells = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> Ђ &amp; Č </t></is></c>\
        <c r=\"B2\"><f>1+2</f><v>3</v></c><c r=\"C2\" t=\"str\"><f>A1</f><v>tekst</v></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>\
        <row r=\"4\"><c r=\"A4\" s=\"1\"><v>45519</v></c><c r=\"B4\" s=\"2\"><v>45519.5</v></c><c r=\"C4\" s=\"3\"><v>0.4375</v></c>\
        <c r=\"D4\" t=\"b\"><v>1</v></c><c r=\"E4\"><v>0.1</v></c><c r=\"F4\"><v>101985123456</v></c><c r=\"G4\" t=\"s\"><v>0</v></c></row>";
    let page = format!(
        "<worksheet><sheetData>{cells}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>"
    );
    let strings = "<sst uniqueCount=\"1\"><si><r><t>ри</t></r><r><t>ч</t></r></si></sst>";
    let book = read(&workbook(&page, &[("xl/sharedStrings.xml", strings.as_bytes())])).unwrap();
    let text = |text: &str| Cell::Text(text.into());
    let list = &book.sheets[0];
    assert_eq!((list.name.as_str(), list.hidden), ("Списак", false));
    assert_eq!((book.sheets[1].name.as_str(), book.sheets[1].hidden), ("Тајно", true));
    assert_eq!(book.notes, [Note::FileSheetEmpty { sheet: "Тајно".into() }]);
    assert!(list.rows[0].is_empty() && list.rows[2].is_empty());
    assert_eq!(list.rows[1], [text(" Ђ & Č "), Cell::Whole(3), text("tekst"), Cell::Error("#DIV/0!".into())]);
    assert_eq!(
        list.rows[3],
        [
            Cell::Date("2024-08-15".into()),
            Cell::Date("2024-08-15T12:00:00".into()),
            text("10:30:00"),
            Cell::Bool(true),
            Cell::Number(0.1),
            Cell::Whole(101_985_123_456),
            text("рич"),
        ]
    );
    let merge = Merge { first_row: 1, first_column: 0, last_row: 2, last_column: 0 };
    assert_eq!(list.merged, [merge]);
    assert_eq!((list.width(), list.cell(9, 9)), (7, &Cell::Empty));
    let json = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Workbook>(&json).unwrap(), book);
}

/// Numbers that a spreadsheet shows as days, of which there are none, and numbers that are none.
#[test]
fn days_and_numbers_that_do_not_exist_are_no_days_and_numbers() {
    let cells = "<row><c r=\"A1\" s=\"1\"><v>60</v></c><c r=\"B1\"><v>1e999</v></c><c r=\"C1\"><v>NaN</v></c>\
        <c r=\"D1\" t=\"d\"><v></v></c><c r=\"E1\" s=\"1\"><v>2958465</v></c><c r=\"F1\" t=\"d\"><v></v></c></row>";
    let book = read(&workbook(&sheet(cells), &[])).unwrap();
    let no_number = Cell::Error("#NUM!".into());
    let expect = [Cell::Text("1900-02-29".into()), no_number.clone(), no_number, Cell::Empty, Cell::Date("9999-12-31".into())];
    assert_eq!(book.sheets[0].rows, [expect]);
    let json = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Workbook>(&json).unwrap(), book);
}

#[test]
fn refusals_travel_as_json() {
    let error = ReadError::FileTooLong { sheet: "sheet1".into(), row: 200_001, limit: 200_000 };
    let json = serde_json::to_value(&error).unwrap();
    assert_eq!(json["key"], error.key());
    assert_eq!(serde_json::from_value::<ReadError>(json).unwrap(), error);
}
