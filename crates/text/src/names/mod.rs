//! Given names, short forms and the two parts of a full name.
//!
//! The lists say how a name is built, nothing about the person: community is never derived from a name.

use crate::fold::{fold, fold_variants};
use crate::identity::Sex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Common given names of the region, one line a group: `f` or `m`, then the names.
const GIVEN_NAMES: &str = include_str!("given_names.txt");
/// Short forms: the full name, a colon, its short forms.
const SHORT_FORMS: &str = include_str!("short_forms.txt");

static KNOWN: LazyLock<HashMap<String, Option<Sex>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Option<Sex>> = HashMap::new();
    for line in GIVEN_NAMES.lines() {
        let mut words = line.split_whitespace();
        let sex = match words.next() {
            Some("f") => Sex::Female,
            Some("m") => Sex::Male,
            _ => continue,
        };
        for form in words.flat_map(fold_variants) {
            // A name of both lists says nothing about the sex.
            known
                .entry(form)
                .and_modify(|seen| {
                    if *seen != Some(sex) {
                        *seen = None
                    }
                })
                .or_insert(Some(sex));
        }
    }
    known
});

static ROOTS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut roots: HashMap<String, Vec<String>> = HashMap::new();
    for (name, short_forms) in SHORT_FORMS.lines().filter_map(|line| line.split_once(':')) {
        let root = fold(name);
        for short in short_forms.split_whitespace() {
            let list = roots.entry(fold(short)).or_default();
            if !list.contains(&root) {
                list.push(root.clone());
            }
        }
    }
    roots
});

/// Which part stands first in a full name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NameOrder {
    /// As the header "Prezime i ime" says.
    #[default]
    SurnameFirst,
    /// As "Ime i prezime" says.
    GivenFirst,
    /// The names themselves must tell.
    Unknown,
}

/// Whether a folded word is a known given name of the region.
#[must_use]
pub fn is_given_name(folded: &str) -> bool {
    KNOWN.contains_key(folded)
}

/// The sex of those who usually have this folded given name; `None` for unknown names and names of both. Weak evidence only.
#[must_use]
pub fn usual_sex(folded: &str) -> Option<Sex> {
    KNOWN.get(folded).copied().flatten()
}

/// Folded full names of which a folded word is a short form ("aca" of "aleksandar"); empty for anything else.
#[must_use]
pub fn full_names(folded: &str) -> &'static [String] {
    ROOTS.get(folded).map_or(&[], Vec::as_slice)
}

/// How much two folded given names that are short forms of one name say that they are the same name, from 0 to 1: a short form
/// of one name only weighs 1, of several names 1 divided by their number; two different short forms of one name weigh half.
/// `None` if neither is a short form of the other's name.
#[must_use]
pub fn short_form_weight(a: &str, b: &str) -> Option<f64> {
    if a == b {
        return None;
    }
    let one_of = |roots: &[String]| 1.0 / f64::from(u32::try_from(roots.len().max(1)).unwrap_or(u32::MAX));
    let (roots_a, roots_b) = (full_names(a), full_names(b));
    if roots_a.iter().any(|root| root == b) {
        return Some(one_of(roots_a));
    }
    if roots_b.iter().any(|root| root == a) {
        return Some(one_of(roots_b));
    }
    roots_a.iter().any(|root| roots_b.contains(root)).then(|| 0.5 * one_of(roots_a).min(one_of(roots_b)))
}

/// Surname and given name of a full name, as written. A comma always follows the surname. With two or more words the stated order
/// holds unless the words contradict it: the surname would be a known given name and the given name a typical surname. Several given
/// names stay together; a word in brackets (the father's name) belongs to neither part.
#[must_use]
pub fn split_full_name(text: &str, order: NameOrder) -> (String, String) {
    let plain = without_brackets(text);
    if let Some((surname, given)) = plain.split_once(',') {
        return (joined(&words_of(surname)), joined(&words_of(given)));
    }
    let words = words_of(&plain);
    let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else {
        return (String::new(), String::new());
    };
    if words.len() == 1 {
        return (first.to_owned(), String::new());
    }
    let surname_first = match order {
        NameOrder::SurnameFirst => !(is_given_word(first) && !is_given_word(last) && is_surname_form(last)),
        NameOrder::GivenFirst => is_given_word(last) && !is_given_word(first) && is_surname_form(first),
        NameOrder::Unknown => !is_given_word(first) || is_given_word(last),
    };
    // The given name takes every neighbouring word that is a known given name, but always leaves one for the surname.
    let given_length = |from_given: &mut dyn Iterator<Item = &&str>| {
        from_given.take(words.len() - 1).take_while(|word| is_given_word(word)).count().max(1)
    };
    if surname_first {
        let given = given_length(&mut words.iter().rev());
        // "Mehmeti Mustafa" and "Ana Marija Petrović": with two words one is the surname whatever lists say.
        let (surname, given) = words.split_at(words.len() - given);
        (joined(surname), joined(given))
    } else {
        let given = given_length(&mut words.iter());
        let (given, surname) = words.split_at(given);
        (joined(surname), joined(given))
    }
}

fn is_given_word(word: &str) -> bool {
    is_given_name(&fold(word))
}

/// Endings that given names of the region do not have.
fn is_surname_form(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "vic", "cic", "zic", "sic", "nic", "dic", "lic", "kic", "ric", "tic", "jic", "bic", "gic", "hic", "mic", "pic", "ski",
        "ska", "olu", "olgu", "iu", "oli", "ovci", "evski", "ovski",
    ];
    let folded = fold(word);
    ENDINGS.iter().any(|ending| folded.len() > ending.len() + 1 && folded.ends_with(ending))
}

/// What stands outside brackets. Brackets that are not closed, or that hold the whole name, are only separators: a slip of the
/// keyboard loses no name.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let outside: String = text
        .chars()
        .map(|letter| match letter {
            '(' | '[' => {
                depth += 1;
                ' '
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                ' '
            }
            _ if depth > 0 => ' ',
            _ => letter,
        })
        .collect();
    if depth == 0 && outside.chars().any(char::is_alphabetic) { outside } else { text.replace(['(', ')', '[', ']'], " ") }
}

fn words_of(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

fn joined(words: &[&str]) -> String {
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{NameOrder, full_names, is_given_name, short_form_weight, split_full_name, usual_sex};
    use crate::fold::{fold, fold_variants};
    use crate::identity::Sex;
    use proptest::prelude::*;

    fn check(input: &str, order: NameOrder, surname: &str, given: &str) {
        assert_eq!(split_full_name(input, order), (surname.to_owned(), given.to_owned()), "{input}");
    }

    #[test]
    fn full_names_are_split() {
        check("Dobrivojski Slavica", NameOrder::SurnameFirst, "Dobrivojski", "Slavica");
        check("Славица Добривојски", NameOrder::GivenFirst, "Добривојски", "Славица");
        check("Slavica Jovanović", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("Jovanović, Slavica", NameOrder::GivenFirst, "Jovanović", "Slavica");
        check("Jovanović (Milan) Slavica", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("Jovanović(Milan)Slavica", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("Jovanović] Slavica", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("Jovanović (Slavica", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("(Jovanović Slavica)", NameOrder::SurnameFirst, "Jovanović", "Slavica");
        check("Jovanović Petrović Ana Marija", NameOrder::SurnameFirst, "Jovanović Petrović", "Ana Marija");
        check("Ana Marija Jovanović Petrović", NameOrder::Unknown, "Jovanović Petrović", "Ana Marija");
        check("Mustafa Ahmet", NameOrder::SurnameFirst, "Mustafa", "Ahmet");
        check("Krasniqi", NameOrder::SurnameFirst, "Krasniqi", "");
        check("", NameOrder::Unknown, "", "");
    }

    #[test]
    fn spellings_of_one_name_meet() {
        // Serbian against Albanian spelling; the last vowel and ë may differ and are left to the comparison of whole records.
        for line in include_str!("../../tests/name_map_sr_sq.csv").lines().skip(1) {
            let cells: Vec<&str> = line.splitn(4, ',').collect();
            let [serbian, albanian, cyrillic, _] = cells.as_slice() else { panic!("{line}") };
            assert_eq!(fold(serbian), fold(cyrillic), "{line}");
            let stem = |form: &String| form.trim_end_matches(['a', 'e']).to_owned();
            let meets =
                fold_variants(albanian).iter().any(|form| fold_variants(serbian).iter().any(|other| stem(form) == stem(other)));
            let spoken_otherwise = ["Husein", "Muhamed", "Gjergj"].iter().any(|name| serbian == name || albanian == name);
            assert!(meets || spoken_otherwise, "{line}");
        }
    }

    #[test]
    fn names_are_known() {
        assert!(is_given_name(&fold("Слободан")) && is_given_name(&fold("Xhevdet")) && !is_given_name(&fold("Jovanović")));
        assert_eq!(usual_sex(&fold("Milica")), Some(Sex::Female));
        assert!(full_names(&fold("Aca")).contains(&fold("Aleksandar")));
        assert_eq!(short_form_weight(&fold("Gagi"), &fold("Драган")), Some(1.0));
        assert!(short_form_weight(&fold("Mujo"), &fold("Mustafa")).is_some());
        assert_eq!(short_form_weight(&fold("Marko"), &fold("Dragan")), None);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[A-Za-zšđžčć]{1,8}( [A-Za-zšđžčć]{1,8}){0,3}") {
            for order in [NameOrder::SurnameFirst, NameOrder::GivenFirst, NameOrder::Unknown] {
                let (surname, given) = split_full_name(&text, order);
                let mut found: Vec<&str> = surname.split_whitespace().chain(given.split_whitespace()).collect();
                let mut words: Vec<&str> = text.split_whitespace().collect();
                found.sort_unstable();
                words.sort_unstable();
                prop_assert_eq!(found, words);
                prop_assert!(!surname.is_empty());
            }
        }
    }
}
