//! The workbook for readers: one sheet a language, one row for each form of a text.

use std::{collections::BTreeMap, path::Path};

use fluent_bundle::FluentValue;
use komshi_documents::{
    read::{Cell, Sheet as ReadSheet},
    write::{Book, Column, Kind, Sheet, Value},
};

use super::{
    Fault, Messages, built_in, check,
    forms::{Form, forms_of},
    kept,
};
use crate::web::i18n::{Catalog, Lang};

/// Names of the columns, by which the rows are found again: they stay the same in every language.
const KEY: &str = "key";
const FORM: &str = "form";
const ENGLISH: &str = "English";
const SERBIAN: &str = "Serbian";
const TRANSLATION: &str = "translation";
const NOTE: &str = "note";
/// Characters of a key that is shown; the longest of ours has half of them.
const LONGEST_KEY: usize = 80;
/// Characters of a note that are shown.
const LONGEST_NOTE: usize = 500;
/// The header stands below a few lines of title.
const HEADER_WITHIN: usize = 20;

/// The languages that have texts of their own to be corrected. English is what all others are compared with.
pub fn languages() -> impl Iterator<Item = Lang> {
    Lang::WRITTEN.into_iter().filter(|lang| *lang != Lang::En)
}

/// The texts as they stand today, with the corrections in `data`.
pub fn book(catalog: &Catalog, data: &Path, languages: &[Lang]) -> Book {
    let (english, serbian) = (built_in(Lang::En), kept::current(data, Lang::SrLatn));
    let keys = keys_in_order();
    let sheets = languages
        .iter()
        .map(|&lang| {
            let own = kept::current(data, lang);
            let say = |key: &str, values: &[(&str, FluentValue<'_>)]| catalog.text(lang, key, values);
            Sheet {
                name: lang.tag().to_owned(),
                title: vec![
                    say("translation-title", &[("language", lang.own_name().into())]),
                    say("translation-how", &[("column", TRANSLATION.into())]),
                    say("translation-values", &[]),
                ],
                header: [KEY, FORM, ENGLISH, SERBIAN, TRANSLATION, NOTE].map(|title| Column::new(title, Kind::Text)).into(),
                rows: keys.iter().flat_map(|key| rows(key, lang, &english, &serbian, &own)).collect(),
                notes: Vec::new(),
            }
        })
        .collect();
    Book { sheets, date: None }
}

/// Keys in the order of the English file, in which texts of one page stand together.
fn keys_in_order() -> Vec<&'static str> {
    let lines = Lang::En.source().lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}

fn rows(key: &str, lang: Lang, english: &Messages, serbian: &Messages, own: &Messages) -> Vec<Vec<Value>> {
    let Some(original) = english.get(key) else { return Vec::new() };
    let texts = |messages: &Messages| messages.get(key).map(|pattern| forms_of(original, pattern, lang));
    let (in_english, in_serbian, in_own) = (forms_of(original, original, lang), texts(serbian), texts(own));
    let text = |forms: &Option<Vec<Form>>, index: usize| {
        forms.as_ref().and_then(|forms| forms.get(index)).map_or(Value::Empty, |form| Value::Text(form.text.clone()))
    };
    in_english
        .iter()
        .enumerate()
        .map(|(index, form)| {
            vec![
                Value::Text(key.to_owned()),
                Value::Text(form.name()),
                Value::Text(form.text.clone()),
                text(&in_serbian, index),
                text(&in_own, index),
                Value::Empty,
            ]
        })
        .collect()
}

/// What a sheet brought.
#[derive(Debug, Default)]
pub struct Found {
    /// Corrections that hold, in Fluent, by key; only those that say something else than the built-in text.
    pub accepted: BTreeMap<String, String>,
    /// Texts that stand in the sheet as they are built in: an earlier correction of them ends.
    pub as_built_in: Vec<String>,
    pub refused: Vec<Fault>,
    /// Key and what the reader noted.
    pub notes: Vec<(String, String)>,
}

/// Reads the corrections of one language; `None` where the sheet has not the columns of the workbook.
pub fn read(sheet: &ReadSheet, lang: Lang) -> Option<Found> {
    let cells = |row: usize| sheet.rows.get(row).map_or(&[][..], Vec::as_slice);
    let place = |row: usize, name: &str| cells(row).iter().position(|cell| text(cell).eq_ignore_ascii_case(name));
    let (header, places) = (0..HEADER_WITHIN).find_map(|row| {
        let places = [KEY, FORM, ENGLISH, TRANSLATION].map(|name| place(row, name));
        places.iter().all(Option::is_some).then(|| (row, places.map(Option::unwrap_or_default)))
    })?;
    let note_at = place(header, NOTE);
    let (english, own) = (built_in(Lang::En), built_in(lang));
    let mut written: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    let mut found = Found::default();
    for row in header + 1..sheet.rows.len() {
        let [key, form, original, translation] = places.map(|at| cells(row).get(at).map(text).unwrap_or_default());
        if key.is_empty() {
            continue;
        }
        let key = shown(&key, LONGEST_KEY);
        if let Some(note) = note_at.and_then(|at| cells(row).get(at)).map(text).filter(|note| !note.is_empty()) {
            found.notes.push((key.clone(), shown(&note, LONGEST_NOTE)));
        }
        written.entry(key).or_default().push((form, original, translation));
    }
    for (key, rows) in written {
        match correction(lang, &key, &rows, &english, &own) {
            Ok(Some(Some(message))) => _ = found.accepted.insert(key, message),
            Ok(Some(None)) => found.as_built_in.push(key),
            Ok(None) => {}
            Err(fault) => found.refused.push(fault),
        }
    }
    Some(found)
}

/// The correction of one text: `None` where nothing is written, `Some(None)` where it says what is built in.
fn correction(
    lang: Lang,
    key: &str,
    rows: &[(String, String, String)],
    english: &Messages,
    own: &Messages,
) -> Result<Option<Option<String>>, Fault> {
    if rows.iter().all(|(_, _, translation)| translation.is_empty()) {
        return Ok(None);
    }
    let Some(original) = english.get(key) else { return Err(Fault::of("translation-key-unknown", key, &[])) };
    let mut forms = Vec::new();
    for needed in forms_of(original, original, lang) {
        let Some((_, sentence, translation)) = rows.iter().find(|(form, _, _)| *form == needed.name()) else { continue };
        if *sentence != needed.text {
            return Err(Fault::of("translation-english-changed", key, &[]));
        }
        forms.push(Form { chosen: needed.chosen, text: translation.clone() });
    }
    let message = check(lang, key, original, &forms)?;
    let built_in = own.get(key).map(|pattern| forms_of(original, pattern, lang));
    let same = built_in.is_some_and(|built_in| {
        built_in.len() == forms.len() && built_in.iter().zip(&forms).all(|(a, b)| a.text == super::forms::tidy(&b.text))
    });
    Ok(Some((!same).then_some(message)))
}

/// A text from outside as it may stand in a terminal: without controls, and not endless.
fn shown(text: &str, longest: usize) -> String {
    text.chars().filter(|letter| !super::is_unseen(*letter)).take(longest).collect()
}

/// What a reader's program made of a cell, as text without spaces around it.
fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Error(_) => String::new(),
        Cell::Text(text) | Cell::Date(text) => text.trim().to_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Bool(value) => value.to_string(),
    }
}
