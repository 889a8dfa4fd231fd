//! Workbooks, read by the function that the child process calls.
//!
//! An input is either a file as it comes by upload (`PK…`), or the parts of one as text, which a fuzzer changes with
//! more success than what is compressed: each part begins with a line `== NAME`. Parts that every workbook has are
//! added where they are missing.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fuzz_target!(
    init: komshi_fuzz::forgive_panics_of_parsers(),
    |bytes: &[u8]| {
        if bytes.starts_with(b"PK") {
            komshi_fuzz::read_twice(bytes);
        } else if let Some(package) = package(bytes) {
            komshi_fuzz::read_twice(&package);
        }
    }
);

/// `None` where the names of the parts cannot stand in one zip.
fn package(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut parts = parts(bytes);
    for (name, content) in usual_parts() {
        if parts.iter().all(|(other, _)| *other != name) {
            parts.push((name.to_owned(), content.into_bytes()));
        }
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name, stored).ok()?;
        writer.write_all(&content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// What stands before the first name is the first sheet.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parts = Vec::new();
    let (mut name, mut content) = ("xl/worksheets/sheet1.xml".to_owned(), Vec::new());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(next) = line.strip_prefix(b"== ") {
            parts.push((name, content));
            (name, content) = (String::from_utf8_lossy(next.trim_ascii()).into_owned(), Vec::new());
        } else {
            content.extend_from_slice(line);
        }
    }
    parts.push((name, content));
    parts.retain(|(_, content)| !content.is_empty());
    parts
}

fn usual_parts() -> [(&'static str, String); 5] {
    let relation = |id: u32, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let sheet = |id: u32| relation(id, "worksheet", &format!("worksheets/sheet{id}.xml"));
    [
        ("_rels/.rels", format!("<Relationships>{}</Relationships>", relation(1, "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"Списак\" sheetId=\"1\" r:id=\"rId1\"/>\
                 <sheet name=\"Тајно\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{}{}</Relationships>", sheet(1), sheet(2))),
        (
            "xl/styles.xml",
            "<styleSheet><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>\
             <xf numFmtId=\"21\"/></cellXfs></styleSheet>"
                .to_owned(),
        ),
        ("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>".to_owned()),
    ]
}
