//! Everything that reads a cell: names, numbers, dates, telephones, addresses, answers.

#![no_main]

use komshi_text::dates::{self, DateReading};
use komshi_text::identity::{self, Scheme};
use komshi_text::names::{NameOrder, split_full_name};
use komshi_text::{address, fold, phones, values};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    folds(&text);
    identities(&text);
    days(&text);
    telephones(&text);
    addresses(&text);
    names(&text);
    answers(&text);
});

fn folds(text: &str) {
    let folded = fold::fold(text);
    check_folded(&folded, text);
    assert_eq!(fold::fold(&folded), folded, "folding twice changes something: {text:?}");
    let forms = fold::fold_variants(text);
    assert!((1..=4).contains(&forms.len()), "{forms:?}");
    assert_eq!(forms.first(), Some(&folded));
    for (at, form) in forms.iter().enumerate() {
        check_folded(form, text);
        assert!(!forms[..at].contains(form), "twice: {form:?}");
    }
    assert_eq!(fold::words(text).join(" "), folded);
}

fn check_folded(folded: &str, text: &str) {
    assert!(folded.bytes().all(|byte| byte == b' ' || byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{folded:?}");
    assert!(!folded.contains("  ") && folded.trim() == folded, "{folded:?}");
    // An endless word is cut after 64 letters.
    assert!(folded.len() <= text.len() + text.len() / 64, "{folded:?} is longer than {text:?}");
}

fn identities(text: &str) {
    let read = identity::check(text);
    assert_eq!(read.raw, text);
    assert!(read.number.chars().all(|letter| letter.is_alphanumeric()), "{read:?}");
    let expect = match read.scheme {
        Scheme::Jmbg => Some(12..=13),
        Scheme::Kosovo | Scheme::Albania => Some(10..=10),
        Scheme::Unknown => None,
    };
    assert!(expect.is_none_or(|lengths| lengths.contains(&read.number.len())), "{read:?}");
    if read.is_valid() {
        // A number that was repaired is whole.
        let again = identity::check(&read.number);
        assert_eq!((again.is_valid(), &again.number, again.birth_date), (true, &read.number, read.birth_date));
        assert!(!again.lost_zero);
    }
}

fn days(text: &str) {
    match dates::read(text) {
        DateReading::Day(day) => {
            assert!((1850..=2100).contains(&day.year()), "{day}");
            for language in ["sr-Latn", "sq", "en"] {
                let written = dates::write(day, language);
                assert_eq!(dates::read(&written), DateReading::Day(day), "{written}");
            }
            assert_eq!(dates::read(&day.to_string()), DateReading::Day(day));
        }
        DateReading::Month { year, month } => assert!((1850..=2100).contains(&year) && (1..=12).contains(&month)),
        DateReading::Year(year) => assert!((1850..=2100).contains(&year)),
        DateReading::Impossible { text: kept } | DateReading::Unreadable { text: kept } => assert!(text.contains(&kept)),
        DateReading::Empty => {}
    }
}

fn telephones(text: &str) {
    if let Some(number) = phones::normalise(text) {
        let digits = number.strip_prefix('+').expect("an international number");
        assert!((10..=13).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
        assert_eq!(phones::normalise(&number).as_ref(), Some(&number), "twice: {text:?}");
    }
}

fn addresses(text: &str) {
    let folded = address::fold_address(text);
    check_folded(&folded, text);
    assert_eq!(address::fold_address(&folded), folded, "twice: {text:?}");
}

fn names(text: &str) {
    for order in [NameOrder::SurnameFirst, NameOrder::GivenFirst, NameOrder::Unknown] {
        let (surname, given) = split_full_name(text, order);
        for part in [&surname, &given] {
            assert_eq!(part.trim(), part);
        }
        assert!(surname.len() + given.len() <= text.len(), "{text:?}");
        assert!(surname.split_whitespace().chain(given.split_whitespace()).all(|word| text.contains(word)), "{text:?}");
    }
}

fn answers(text: &str) {
    assert!(values::count(text).is_none_or(|count| count >= 0));
    assert!(values::amount(text).is_none_or(|minor| minor.abs() < 1_000_000_000_000_000));
    let _ = (values::sex(text), values::yes_no(text), values::community(text), values::housing(text), values::relation(text));
}
