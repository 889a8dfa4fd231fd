//! Sort keys: texts in the order of a language's alphabet, comparable as plain strings in any database.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use std::cell::RefCell;
use std::fmt::Write as _;

/// Lower-case hexadecimal of the ICU collation key of `text` in `lang` (BCP 47). Keys of one language compare as strings in the order
/// of its alphabet: Dž after D, Lj after L, Nj after N (sr-Latn, bs, sr-Cyrl with its own), Ç, Gj, Sh, Xh (sq), ı before i (tr).
/// An unknown language follows the root order. Keys belong to one version of the data: make them again after an upgrade of ICU.
#[must_use]
pub fn sort_key(text: &str, lang: &str) -> String {
    let mut key: Vec<u8> = Vec::with_capacity(text.len() * 2);
    COLLATORS.with_borrow_mut(|known| {
        if known.len() >= LANGUAGES_KEPT {
            known.clear();
        }
        if !known.iter().any(|(name, _)| name == lang) {
            known.push((lang.to_owned(), find_collator(lang)));
        }
        match known.iter().find(|(name, _)| name == lang) {
            Some((_, Some(collator))) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            // Without collation data the text keeps the order of its folded letters.
            _ => key.extend_from_slice(crate::fold::fold(text).as_bytes()),
        }
    });
    key.iter().fold(String::with_capacity(key.len() * 2), |mut hex, byte| {
        // Writing to a String does not fail.
        let _written = write!(hex, "{byte:02x}");
        hex
    })
}

thread_local! {
    /// A collator takes longer to find than a key takes to make.
    static COLLATORS: RefCell<Vec<(String, Option<CollatorBorrowed<'static>>)>> = const { RefCell::new(Vec::new()) };
}

/// More than the product has; whoever asks for many unknown ones must not fill the memory.
const LANGUAGES_KEPT: usize = 16;

fn find_collator(lang: &str) -> Option<CollatorBorrowed<'static>> {
    // `sr` alone is Cyrillic in CLDR; Latin text in Serbian is sorted by sr-Latn.
    let locale: Locale = lang.parse().unwrap_or(Locale::UNKNOWN);
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::sort_key;
    use proptest::prelude::*;

    fn check(lang: &str, sorted: &[&str]) {
        let mut words = sorted.to_vec();
        words.reverse();
        words.sort_by_key(|word| sort_key(word, lang));
        assert_eq!(words, sorted, "{lang}");
    }

    #[test]
    fn alphabets() {
        check(
            "sr-Latn",
            &["Cvetko", "Čedo", "Ćamil", "Dušan", "Džafer", "Đorđe", "Luka", "Ljubica", "Nura", "Njegoš", "Zoran", "Žarko"],
        );
        check("bs", &["Dušan", "Džafer", "Đula", "Luka", "Ljubica"]);
        check("sr-Cyrl", &["Драган", "Ђорђе", "Ерна", "Лука", "Љубица", "Нада", "Његош", "Ћамил", "Цвета", "Џафер", "Шабан"]);
        check("sr", &["Драган", "Ђорђе", "Лука", "Љубица"]);
        check("mk", &["Горан", "Ѓорѓи", "Елена", "Зоран", "Ѕвезда", "Илија", "Кире", "Ќемал"]);
        check(
            "sq",
            &[
                "Cenë",
                "Çerkin",
                "Drita",
                "Dhurata",
                "Edona",
                "Ëngjëll",
                "Gazi",
                "Gjon",
                "Ruzhdi",
                "Rrahim",
                "Sami",
                "Shaban",
                "Xajë",
                "Xhafer",
            ],
        );
        check("tr", &["Cemal", "Çetin", "Ilgaz", "İbrahim", "Osman", "Ömer", "Sami", "Şaban", "Umut", "Ümit"]);
        check("xx", &["a", "b"]);
    }

    /// The whole alphabet of each language, as its schools teach it.
    #[test]
    fn every_letter_has_its_place() {
        for (lang, letters) in [
            ("sr-Latn", "A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P R S Š T U V Z Ž"),
            ("bs", "A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P R S Š T U V Z Ž"),
            ("sr-Cyrl", "А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш"),
            ("mk", "А Б В Г Д Ѓ Е Ж З Ѕ И Ј К Л Љ М Н Њ О П Р С Т Ќ У Ф Х Ц Ч Џ Ш"),
            ("sq", "A B C Ç D Dh E Ë F G Gj H I J K L Ll M N Nj O P Q R Rr S Sh T Th U V X Xh Y Z Zh"),
            ("tr", "A B C Ç D E F G Ğ H I İ J K L M N O Ö P R S Ş T U Ü V Y Z"),
        ] {
            let letters: Vec<&str> = letters.split(' ').collect();
            check(lang, &letters);
            // As the beginnings of words, so that a second letter does not decide.
            let words: Vec<String> = letters.iter().map(|letter| format!("{letter}zz")).collect();
            check(lang, &words.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    proptest! {
        #[test]
        fn equal_texts_have_equal_keys(text in "\\PC{0,16}") {
            prop_assert_eq!(sort_key(&text, "sr-Latn"), sort_key(&text.clone(), "sr-Latn"));
        }
    }
}
