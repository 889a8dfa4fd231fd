//! What the sheets of a workbook are called, for refusals that come before the workbook is read: people know `Списак`, not `sheet1`.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::error::ReadError;

/// A list of sheets is far shorter; what is longer is not read for a name.
const LIST_BYTES: u64 = 1024 * 1024;

/// The refusal with the name of the sheet instead of that of its part, where it can be found out.
pub(super) fn named(mut error: ReadError, bytes: &[u8]) -> ReadError {
    if let Some(sheet) = error.sheet()
        && let Some(name) = names(bytes).and_then(|mut names| names.remove(sheet))
    {
        *sheet = name;
    }
    error
}

/// File name of a part without folder and ending -> name of the sheet.
fn names(bytes: &[u8]) -> Option<HashMap<String, String>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut sheets: HashMap<String, String> = HashMap::new();
    tags(&part(&mut archive, "xl/workbook.xml")?, |tag| {
        if tag.local_name().as_ref() == "sheet"
            && let (Some(id), Some(name)) = (attribute(tag, "id"), attribute(tag, "name"))
        {
            sheets.insert(id, name);
        }
    });
    let mut found = HashMap::new();
    tags(&part(&mut archive, "xl/_rels/workbook.xml.rels")?, |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
            && let Some(name) = sheets.remove(&id)
        {
            let file = target.rsplit('/').next().unwrap_or(&target);
            found.insert(file.strip_suffix(".xml").unwrap_or(file).to_owned(), name);
        }
    });
    Some(found)
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(name).ok()?.take(LIST_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Calls `take` with every tag up to the end, or up to where the part is damaged.
fn tags(xml: &str, mut take: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => take(&tag),
            Event::Eof => break,
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
}
