//! The field's terms (`locales/glossary.csv`) stand in every language where their English term stands.

use std::{collections::BTreeSet, path::Path};

use komshi::web::i18n::Lang;

use super::{check, messages, plain};

/// Words of a term that are shorter join others (на, i, e) and may change.
const SHORTEST_WORD: usize = 3;
/// What is left of a word when its ending changes with case and number: `domaćinstvo` → `domaćinst`.
const ENDING: usize = 2;

/// English words that look like a term and are none, by key.
const NOT_THE_TERM: &[(&str, &str)] = &[
    // An application on a phone.
    ("application", "factor-step-app"),
    ("application", "factor-step-open"),
    ("application", "factor-code-lead"),
    // Household chemicals are those of a home.
    ("household", "goods-category-hygiene"),
];

/// One row: the English term without what stands in brackets, then the terms by language in the order of [`Lang::WRITTEN`].
fn terms() -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/glossary.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let tags: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(tags, Lang::WRITTEN.map(Lang::tag));
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            (without_brackets(&row[0]).to_lowercase(), row.iter().map(without_brackets).collect())
        })
        .collect()
}

fn without_brackets(text: &str) -> String {
    text.split(" (").next().unwrap_or_default().to_owned()
}

/// Lower case in which İ and i are one letter, as they are in Turkish.
fn lower(text: &str) -> String {
    text.replace('İ', "i").to_lowercase()
}

/// The beginnings of the words of a term that stay when its endings change.
fn stems(term: &str) -> Vec<String> {
    lower(term)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST_WORD)
        .map(|word| word.chars().take(SHORTEST_WORD.max(word.chars().count().saturating_sub(ENDING))).collect())
        .collect()
}

/// Whether the words of a term stand in a text side by side, the last one perhaps in the plural.
fn names(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = text[at + term.len()..].trim_start_matches('s');
        !before.is_some_and(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn the_terms_of_the_field_stand_in_every_language() {
    let terms = terms();
    let english = messages(Lang::En.source());
    let mut faults = BTreeSet::new();
    let mut used = BTreeSet::new();
    for (index, lang) in Lang::WRITTEN.into_iter().enumerate().skip(1) {
        let other = messages(lang.source());
        for (key, text) in &english {
            let (text, written) = (plain(text).to_lowercase(), lower(&plain(other.get(key).map_or("", String::as_str))));
            let found: Vec<_> = terms.iter().filter(|(term, _)| names(&text, term)).collect();
            for (term, row) in &found {
                let inside_another = found.iter().any(|(longer, _)| longer != term && longer.contains(term.as_str()));
                if inside_another || NOT_THE_TERM.contains(&(term, key)) {
                    continue;
                }
                used.insert(term.clone());
                let fits = |one: &str| stems(one).iter().all(|stem| written.contains(stem.as_str()));
                if !row[index].split(" / ").any(fits) {
                    faults.insert(format!("{} {key}: {term} is {}", lang.tag(), row[index]));
                }
            }
        }
    }
    assert!(used.len() > 25, "only {used:?} were looked for");
    check("terms are called otherwise", faults);
}

#[test]
fn every_term_has_a_word_in_every_language() {
    let faults = terms().into_iter().filter(|(_, row)| row.iter().any(String::is_empty)).map(|(term, _)| term).collect();
    check("terms without a word", faults);
}
