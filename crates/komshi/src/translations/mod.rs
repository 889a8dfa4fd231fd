//! Corrections of the interface's texts by native readers: a workbook out, the same workbook in, what was accepted kept beside the
//! data (`texts/mk.ftl`) and read over the built-in texts when the program starts.

pub mod forms;
pub mod kept;
pub mod workbook;

use std::collections::BTreeMap;

use fluent_syntax::ast::Pattern;

use crate::web::i18n::Lang;
use forms::{Form, forms_of};

/// The messages of a language, by key.
pub type Messages = BTreeMap<String, Pattern<String>>;

/// Characters of one form. The longest built-in text has a third of them.
const LONGEST_TEXT: usize = 2_000;

/// Why a correction is not taken: the key of a sentence and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub sentence: &'static str,
    pub values: Vec<(&'static str, String)>,
}

impl Fault {
    fn of(sentence: &'static str, key: &str, values: &[(&'static str, &str)]) -> Fault {
        let own = values.iter().map(|(name, value)| (*name, (*value).to_owned()));
        Fault { sentence, values: std::iter::once(("key", key.to_owned())).chain(own).collect() }
    }
}

/// The built-in messages of a language.
pub fn built_in(lang: Lang) -> Messages {
    forms::parse(lang.source()).messages
}

/// What a message says in English, on one line: by it a correction is known to belong to an earlier sentence.
pub fn english_line(english: &Pattern<String>) -> String {
    let texts: Vec<String> = forms_of(english, english, Lang::En).into_iter().map(|form| form.text).collect();
    texts.join(" | ")
}

/// Checks a correction of `key` against the English message: every form that the language needs is there, names the values that it must
/// name and no others, and is one line of plain text. Answers the message in Fluent, without its key.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(lang: Lang, key: &str, english: &Pattern<String>, written: &[Form]) -> Result<String, Fault> {
    let known = forms::values_of(english);
    let mut forms = Vec::new();
    for needed in forms_of(english, english, lang) {
        let found = written.iter().find(|one| one.chosen == needed.chosen);
        let Some(form) = found.filter(|one| !one.text.trim().is_empty()) else {
            return Err(Fault::of("translation-form-missing", key, &[("form", &needed.name())]));
        };
        check_values(lang, key, english, &known, form)?;
        forms.push(Form { text: form.text.trim().to_owned(), ..form.clone() });
    }
    let message = forms::compose(&forms);
    // What was composed must say the same when it is read again, whatever characters the reader used.
    let again = forms::parse(&format!("{key} = {message}\n")).messages;
    let same = again.get(key).is_some_and(|pattern| {
        let read = forms_of(english, pattern, lang);
        read.len() == forms.len() && read.iter().zip(&forms).all(|(a, b)| a.text == forms::tidy(&b.text))
    });
    if same { Ok(message) } else { Err(Fault::of("translation-letters", key, &[])) }
}

fn check_values(lang: Lang, key: &str, english: &Pattern<String>, known: &[String], form: &Form) -> Result<(), Fault> {
    if form.text.chars().count() > LONGEST_TEXT {
        return Err(Fault::of("translation-too-long", key, &[("limit", &LONGEST_TEXT.to_string())]));
    }
    if form.text.trim().chars().any(is_unseen) {
        return Err(Fault::of("translation-letters", key, &[]));
    }
    let Some(named) = forms::names_in(&form.text) else {
        return Err(Fault::of("translation-braces", key, &[]));
    };
    if let Some(stranger) = named.iter().find(|name| !known.contains(name)) {
        let all: Vec<String> = known.iter().map(|name| format!("{{{name}}}")).collect();
        let all = if all.is_empty() { "–".to_owned() } else { all.join(" ") };
        return Err(Fault::of("translation-value-unknown", key, &[("value", &format!("{{{stranger}}}")), ("values", &all)]));
    }
    // A form for "one" that also holds for 21 names its number as all others do; one that holds for 1 or 0 alone may say it in a word.
    let one_is_many = lang.one_means_more();
    let in_words = |name: &str| {
        form.chosen.iter().any(|(chosen, variant)| chosen == name && (variant == "0" || (variant == "one" && !one_is_many)))
    };
    let counted: Vec<(String, String)> = form
        .chosen
        .iter()
        .map(|(name, variant)| (name.clone(), if variant == "one" && one_is_many { "other".to_owned() } else { variant.clone() }))
        .collect();
    let expected = forms::names_in(&forms::resolve(english, &counted)).unwrap_or_default();
    match expected.iter().find(|name| !named.contains(name) && !in_words(name)) {
        Some(lacking) => {
            Err(Fault::of("translation-value-missing", key, &[("value", &format!("{{{lacking}}}")), ("form", &form.name())]))
        }
        None => Ok(()),
    }
}

/// Line breaks, controls, and marks that turn the direction of writing or show nothing: none of our languages needs them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
