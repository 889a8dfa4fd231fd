//! Files made into lists: what plain text in UTF-8 says is read at once, everything else by a child process with limits.

use std::path::{Path, PathBuf};

use anyhow::Context;
use komshi_documents::read::{Cell, Sheet, find_delimiter};
use komshi_match::{List, Meaning, Table, meanings};
use komshi_text::headers::{Field, RECOGNISED, find_header_row, recognise};

use super::{Words, name_of};
use crate::{child, error::Error};

/// Rows at the beginning in which a header is looked for.
const HEADER_ROWS: usize = 40;
/// Bytes at the beginning from which the separator is found.
const SAMPLE: usize = 200_000;

/// All lists, and how rows are named in the answer.
pub struct Lists {
    pub lists: Vec<List>,
    /// For each list its file's number and the name under which rows are told: the file's, with the sheet's if there are several.
    pub names: Vec<(usize, String)>,
    /// For each list its columns and what they mean.
    pub understood: Vec<(String, Vec<(String, Meaning)>)>,
    /// Rows are named by their id column.
    pub by_id: bool,
}

impl Lists {
    /// The file of a row.
    pub fn file_of(&self, table: &Table, row: usize) -> usize {
        let (list, _) = table.place(row);
        self.names.get(list).map_or(0, |(file, _)| *file)
    }

    /// The name of the list and the number of the row in it, from 1.
    pub fn place<'a>(&'a self, table: &Table, row: usize) -> (&'a str, usize) {
        let (list, row) = table.place(row);
        (self.names.get(list).map_or("", |(_, name)| name), row + 1)
    }

    pub fn text(&self, table: &Table, row: usize, meaning: Meaning) -> &str {
        let (list, row) = table.place(row);
        self.lists.get(list).map_or("", |list| list.text(meaning, row))
    }
}

struct Columns<'a> {
    id: Option<&'a str>,
    map: Vec<(Meaning, String)>,
    link_only: bool,
}

/// Reads the files; the second error is a sentence for the user: a wrong option, an unreadable file.
pub async fn read(
    files: &[PathBuf],
    id: Option<&str>,
    map: &[String],
    link_only: bool,
    words: &Words,
) -> anyhow::Result<Result<Lists, String>> {
    let map = match map.iter().map(|text| mapping(text)).collect::<Result<Vec<_>, String>>() {
        Ok(map) => map,
        Err(sentence) => return Ok(Err(sentence)),
    };
    let columns = Columns { id, map, link_only };
    let mut all = Lists { lists: Vec::new(), names: Vec::new(), understood: Vec::new(), by_id: false };
    for (number, file) in files.iter().enumerate() {
        let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let found = match plain_text(&bytes) {
            Some(text) => from_text(text, file, number, &columns, &mut all),
            None => match child::read_file(&bytes, &name_of(file)).await {
                Ok(workbook) => from_sheets(&workbook.sheets, file, number, &columns, &mut all),
                Err(Error::Refused(refusal)) => {
                    let values: Vec<_> =
                        refusal.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
                    Err(format!("{}: {}", name_of(file), words.text(&refusal.key, &values)))
                }
                Err(error) => return Err(error.into()),
            },
        };
        if let Err(sentence) = found {
            return Ok(Err(sentence));
        }
    }
    let known: Vec<&str> = all.understood.iter().flat_map(|(_, columns)| columns).map(|(header, _)| header.as_str()).collect();
    for name in columns.map.iter().map(|(_, name)| name.as_str()).chain(columns.id) {
        if !known.iter().any(|header| same_header(header, name)) {
            return Ok(Err(format!("there is no column {name}; there are: {}", known.join(", "))));
        }
    }
    all.by_id = unique_ids(&all.lists);
    if id.is_some() && !all.by_id {
        return Ok(Err(format!("the column {} is empty in some row, or two rows have the same value", id.unwrap_or_default())));
    }
    Ok(Ok(all))
}

fn mapping(text: &str) -> Result<(Meaning, String), String> {
    let kinds = || Meaning::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ");
    let Some((kind, column)) = text.split_once('=') else {
        return Err(format!("--map asks for KIND=COLUMN, not {text}; kinds are {}", kinds()));
    };
    let kind = Meaning::parse(kind.trim()).ok_or_else(|| format!("there is no kind {kind}; kinds are {}", kinds()))?;
    Ok((kind, column.trim().to_owned()))
}

fn same_header(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

/// Every row has an id, and no two the same one.
fn unique_ids(lists: &[List]) -> bool {
    let mut seen = std::collections::HashSet::new();
    lists.iter().all(|list| {
        (0..list.len()).all(|row| {
            let id = list.text(Meaning::Id, row);
            !id.is_empty() && seen.insert(id)
        })
    })
}

/// Text in UTF-8 that is no package, no web page and nothing else that the child knows better.
fn plain_text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.trim_start().bytes().next()?;
    let plain =
        !text.contains('\0') && !matches!(first, b'<' | b'{' | b'%') && !text.starts_with("PK") && !text.starts_with("sep=");
    // An odd number of quotation marks means that one was never closed: the child reads such a file without them.
    (plain && bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 0).then_some(text)
}

fn from_text(text: &str, file: &Path, number: usize, columns: &Columns<'_>, all: &mut Lists) -> Result<(), String> {
    let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(at, _)| at);
    let delimiter = u8::try_from(find_delimiter(text.get(..end).unwrap_or(text))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut first: Vec<(Vec<String>, u64)> = Vec::new();
    let mut record = csv::StringRecord::new();
    while first.len() < HEADER_ROWS && reader.read_record(&mut record).unwrap_or(false) {
        let row = record.iter().map(|cell| cell.trim().to_owned()).collect();
        first.push((row, reader.position().byte()));
    }
    let rows: Vec<Vec<String>> = first.iter().map(|(row, _)| row.clone()).collect();
    let at = header_row(&rows, columns);
    let Some((headers, after)) = first.get(at) else { return Err(format!("{} is empty", name_of(file))) };
    let body = usize::try_from(*after).ok().and_then(|after| text.get(after..)).unwrap_or_default();
    let kinds = kinds(headers, columns, false);
    all.names.push((number, name_of(file)));
    all.lists.push(List::from_csv(headers, &kinds, body, delimiter, rayon::current_num_threads()).of_file(number));
    all.understood.push((name_of(file), headers.iter().cloned().zip(kinds).collect()));
    Ok(())
}

/// The row in which most columns are recognised, else the one that has the columns named by the user, else the first.
fn header_row(rows: &[Vec<String>], columns: &Columns<'_>) -> usize {
    let named: Vec<&str> = columns.map.iter().map(|(_, name)| name.as_str()).chain(columns.id).collect();
    let has_named = |row: &Vec<String>| named.iter().all(|name| row.iter().any(|cell| same_header(cell, name)));
    let by_name = if named.is_empty() { None } else { rows.iter().position(has_named) };
    let by_kind = || {
        let known = |row: &Vec<String>| meanings(row).iter().filter(|kind| **kind != Meaning::Ignored).count();
        rows.iter().position(|row| known(row) >= 2)
    };
    by_name.or_else(|| find_header_row(rows)).or_else(by_kind).unwrap_or(0)
}

fn kinds(headers: &[String], columns: &Columns<'_>, rows_are_households: bool) -> Vec<Meaning> {
    let mut kinds = meanings(headers);
    if rows_are_households
        && let Some(place) = headers.iter().position(|header| is_row_number(header))
        && let Some(kind) = kinds.get_mut(place)
    {
        *kind = Meaning::Household;
    }
    let mut set = |name: &str, wanted: Meaning, alone: bool| {
        for (header, kind) in headers.iter().zip(&mut kinds) {
            if same_header(header, name) {
                *kind = wanted;
            } else if alone && *kind == wanted {
                *kind = Meaning::Ignored;
            }
        }
    };
    for (kind, name) in &columns.map {
        let many = matches!(kind, Meaning::Number | Meaning::Address | Meaning::Detail | Meaning::Ignored);
        // A second column named for one kind does not push out the first.
        let first = columns.map.iter().find(|(other, _)| other == kind).is_some_and(|(_, other)| other == name);
        set(name, *kind, !many && first);
    }
    if let Some(id) = columns.id {
        set(id, Meaning::Id, true);
    }
    if columns.link_only {
        kinds.iter_mut().filter(|kind| **kind == Meaning::Source).for_each(|kind| *kind = Meaning::Ignored);
    }
    kinds
}

fn is_row_number(header: &str) -> bool {
    recognise(header).first().is_some_and(|(field, confidence)| *field == Field::RowNumber && *confidence >= RECOGNISED)
}

fn from_sheets(sheets: &[Sheet], file: &Path, number: usize, columns: &Columns<'_>, all: &mut Lists) -> Result<(), String> {
    struct Found<'a> {
        sheet: &'a Sheet,
        header: usize,
        headers: Vec<String>,
    }
    let mut found: Vec<Found<'_>> = Vec::new();
    for sheet in sheets {
        let rows: Vec<Vec<String>> = sheet.rows.iter().take(HEADER_ROWS).map(|row| texts(row)).collect();
        let header = header_row(&rows, columns);
        let headers = rows.get(header).cloned().unwrap_or_default();
        let known = kinds(&headers, columns, false).iter().filter(|kind| **kind != Meaning::Ignored).count();
        if known >= 2 {
            found.push(Found { sheet, header, headers });
        }
    }
    if found.is_empty() {
        return Err(format!(
            "{}: no sheet has a header with at least two columns that are understood; name them with --map KIND=COLUMN",
            name_of(file)
        ));
    }
    // A sheet of members names the household; the sheet of households then numbers its rows.
    let has_household = |one: &Found<'_>| kinds(&one.headers, columns, false).contains(&Meaning::Household);
    let members = found.iter().any(has_household);
    let several = found.len() > 1;
    for one in &found {
        let kinds = kinds(&one.headers, columns, members && !has_household(one));
        let rows: Vec<Vec<String>> = one.sheet.rows.iter().skip(one.header + 1).map(|row| texts(row)).collect();
        let filled: Vec<&Vec<String>> = rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        let name = if several { format!("{}:{}", name_of(file), one.sheet.name) } else { name_of(file) };
        let list = List::from_rows(&one.headers, &kinds, filled.iter().map(|row| row.iter().map(String::as_str)));
        all.lists.push(list.of_file(number));
        all.names.push((number, name.clone()));
        all.understood.push((name, one.headers.iter().cloned().zip(kinds).collect()));
    }
    Ok(())
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().map(|cell| cell.as_text().trim().to_owned()).collect()
}
