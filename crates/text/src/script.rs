//! Serbian in both alphabets: which script a text is in, and one written in the other.
//!
//! Cyrillic to Latin loses nothing. Latin to Cyrillic needs to know where n+j and d+ž belong to two parts of a word; the stems come
//! from the exception list of turanjanin/serbian-transliterator (MIT), checked against ordinary words (коњ, Коњиц, Оџаци).
//! Web and e-mail addresses, file names, codes (R1, KM-2021), Roman numerals, `{placeholders}`, HTML tags and words with q, w, x or y stay
//! as they are. Names of people are never given to these functions: each is written as its owner writes it.

use crate::letters::{compose, latin_of};
use serde::{Deserialize, Serialize};

/// The alphabet of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    Latin,
    Cyrillic,
    /// Letters of both.
    Mixed,
    /// No letter of either.
    Other,
}

/// The script of the letters of a text; digits and signs do not count.
#[must_use]
pub fn script_of(text: &str) -> Script {
    match (text.chars().any(is_latin), text.chars().any(is_cyrillic)) {
        (true, false) => Script::Latin,
        (false, true) => Script::Cyrillic,
        (true, true) => Script::Mixed,
        (false, false) => Script::Other,
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || (letter.is_alphabetic() && ('\u{c0}'..='\u{24f}').contains(&letter))
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// Stems at the beginning of a word whose nj or dž is two letters.
const SEPARATE_AT_START: &[&str] = &[
    "anjon",
    "tanjug",
    "vanjezič",
    "nadžanj",
    "nadžel",
    "nadžet",
    "nadživ",
    "nadžnj",
    "nadžup",
    "odžal",
    "odžari",
    "odžel",
    "odživ",
    "odžval",
    "odžvać",
    "podžanr",
    "podže",
    "podžig",
    "podžil",
    "podžnje",
    "podžup",
    "predžel",
    "predživ",
    "feldžandarm",
];
/// The same anywhere in a word (dezinjekcija, dekonjunktura).
const SEPARATE_ANYWHERE: &[&str] = &["injaric", "injekc", "injekt", "injicir", "injurij", "konjug", "konjunk"];

const PAIRS: &[(&str, char, char)] = &[("lj", 'љ', 'Љ'), ("nj", 'њ', 'Њ'), ("dž", 'џ', 'Џ')];
const SINGLES: &[(char, char)] = &[
    ('a', 'а'),
    ('b', 'б'),
    ('v', 'в'),
    ('g', 'г'),
    ('d', 'д'),
    ('đ', 'ђ'),
    ('ð', 'ђ'),
    ('e', 'е'),
    ('ž', 'ж'),
    ('z', 'з'),
    ('i', 'и'),
    ('j', 'ј'),
    ('k', 'к'),
    ('l', 'л'),
    ('m', 'м'),
    ('n', 'н'),
    ('o', 'о'),
    ('p', 'п'),
    ('r', 'р'),
    ('s', 'с'),
    ('t', 'т'),
    ('ć', 'ћ'),
    ('u', 'у'),
    ('f', 'ф'),
    ('h', 'х'),
    ('c', 'ц'),
    ('č', 'ч'),
    ('š', 'ш'),
    ('ǆ', 'џ'),
    ('ǉ', 'љ'),
    ('ǌ', 'њ'),
];
/// Endings by which an address without `www.` is known.
const DOMAINS: &[&str] =
    &["org", "com", "net", "info", "eu", "rs", "ba", "me", "mk", "al", "tr", "hr", "gov", "edu", "int", "io", "app", "example"];
/// Endings by which the name of a file is known.
const FILES: &[&str] =
    &["pdf", "csv", "xls", "xlsx", "doc", "docx", "odt", "ods", "txt", "zip", "jpg", "png", "json", "xml", "ftl"];
/// Letters of a code before its hyphen (KM-2021, XK-38): more of them are a word (KOVID-19).
const LONGEST_CODE: usize = 3;

/// Serbian Latin text in Cyrillic. Cyrillic parts stay as they are.
#[must_use]
pub fn to_cyrillic(text: &str) -> String {
    let composed = compose(text);
    let mut out = String::with_capacity(composed.len() * 2);
    let mut rest = composed.as_str();
    while let Some(first) = rest.chars().next() {
        let length = kept_length(rest, first);
        if length > 0 {
            out.push_str(rest.get(..length).unwrap_or_default());
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        let word_end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        if word_end == 0 {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let word = rest.get(..word_end).unwrap_or_default();
        let before = composed.get(..composed.len() - rest.len()).unwrap_or_default();
        let after = rest.get(word_end..).unwrap_or_default();
        if stays_latin(word) || (word == "I" && is_first(before, after)) {
            out.push_str(word);
        } else {
            push_cyrillic_word(word, &mut out);
        }
        rest = rest.get(word_end..).unwrap_or_default();
    }
    out
}

/// Bytes at the start of `rest` that are copied: a placeholder, tag, HTML entity, web or e-mail address.
fn kept_length(rest: &str, first: char) -> usize {
    match first {
        '{' => {
            let mut depth = 0_usize;
            for (at, letter) in rest.char_indices() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                if depth == 0 {
                    return at + 1;
                }
            }
            1
        }
        '<' if rest.chars().nth(1).is_some_and(|next| next.is_ascii_alphabetic() || next == '/' || next == '!') => {
            rest.find('>').map_or(1, |at| at + 1)
        }
        '&' => rest
            .find(';')
            .filter(|&at| {
                at > 1
                    && at < 12
                    && rest.get(1..at).is_some_and(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
            })
            .map_or(1, |at| at + 1),
        // A name in a network, unless it goes on from a word: that would be an e-mail address, which is kept whole.
        '@' => rest.char_indices().skip(1).find(|(_, letter)| !is_of_code(*letter)).map_or(rest.len(), |(at, _)| at),
        _ if first.is_alphanumeric() => {
            let whole = rest.find(|letter: char| letter.is_whitespace() || "<>\"„“”".contains(letter)).unwrap_or(rest.len());
            let chunk = rest.get(..whole).unwrap_or_default();
            if has_scheme(chunk) {
                // Commas, brackets and placeholders may be part of it; signs at its end belong to the sentence.
                return chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']).len();
            }
            let end = chunk.find(|letter: char| "{}(),;".contains(letter)).unwrap_or(whole);
            let chunk = chunk.get(..end).unwrap_or_default();
            if is_web_address(chunk) { end } else { code_length(rest) }
        }
        _ => 0,
    }
}

fn is_of_code(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.')
}

/// `https://`, `mailto:`: letters, then the sign that makes an address of them.
fn has_scheme(chunk: &str) -> bool {
    let scheme = chunk.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.bytes().all(|byte| byte.is_ascii_alphabetic())) || chunk.starts_with("mailto:")
}

/// Bytes of a code at the start of `rest`, capitals with a number after a hyphen (KM-2021, RS-00-OBRENOVAC); 0 if there is none.
fn code_length(rest: &str) -> usize {
    let capitals = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let mut after = rest.bytes().skip(capitals);
    if !(1..=LONGEST_CODE).contains(&capitals)
        || after.next() != Some(b'-')
        || !after.next().is_some_and(|byte| byte.is_ascii_digit())
    {
        return 0;
    }
    rest.bytes().take_while(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'-').count()
}

/// Whether a lone I is the number one and not the conjunction: beside another numeral (I/II), at the end of what is said (SoRi I), or a
/// capital in the middle of a sentence that is not written in capitals.
fn is_first(before: &str, after: &str) -> bool {
    // An initial before a name.
    if after
        .strip_prefix('.')
        .is_some_and(|rest| rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase))
    {
        return false;
    }
    let numeral = |word: &str| word == "I" || is_roman_numeral(word);
    let joined = |text: &str| {
        text.strip_prefix(['/', '-', '–'])
            .map(|rest| rest.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned())
    };
    let joined_before = before
        .strip_suffix(['/', '-', '–'])
        .map(|rest| rest.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default());
    if joined(after).is_some_and(|word| numeral(&word)) || joined_before.is_some_and(numeral) {
        return true;
    }
    if !after.trim_start().starts_with(|letter: char| letter.is_alphanumeric() || "{<\"„“(".contains(letter)) {
        return true;
    }
    let earlier = before.trim_end();
    let word = earlier.trim_end_matches(',').rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    earlier.len() < before.len() && word.chars().any(char::is_lowercase)
}

fn is_web_address(chunk: &str) -> bool {
    if chunk.starts_with("www.") {
        return true;
    }
    if let Some((user, host)) = chunk.split_once('@') {
        return !user.is_empty() && !host.is_empty();
    }
    let host = chunk.split('/').next().unwrap_or_default().trim_end_matches(['.', ':', '!', '?']);
    host.rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty()
            && (DOMAINS.contains(&end) || FILES.contains(&end))
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
    })
}

/// International short names that Serbian Cyrillic leaves as they are.
const ACRONYMS: &[&str] = &["COVID", "EU", "UN", "UNHCR", "UNDP", "IOM", "WHO", "UNOPS", "EUR", "RSD", "BAM"];

fn stays_latin(word: &str) -> bool {
    let foreign = |letter: char| matches!(letter, 'q' | 'w' | 'x' | 'y' | 'Q' | 'W' | 'X' | 'Y');
    let has_digit = word.chars().any(|letter| letter.is_ascii_digit());
    (has_digit && word.chars().any(is_latin)) || word.chars().any(foreign) || is_roman_numeral(word) || ACRONYMS.contains(&word)
}

/// Two or more letters that are a correctly formed Roman numeral; of single letters only V and X, since I and the others are words or
/// initials. M and D only from four letters on, since МИ and ДИ are words.
#[must_use]
pub fn is_roman_numeral(word: &str) -> bool {
    if word.len() < 2 || !word.chars().all(|letter| "IVXLCDM".contains(letter)) {
        return word == "V" || word == "X";
    }
    if word.len() < 4 && word.contains(['M', 'D']) {
        return false;
    }
    const STEPS: &[(u32, &str)] = &[
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let (mut rest, mut value) = (word, 0_u32);
    while let Some((step, left)) = STEPS.iter().find_map(|(step, sign)| rest.strip_prefix(sign).map(|left| (*step, left))) {
        value += step;
        rest = left;
    }
    let mut written = String::new();
    for (step, sign) in STEPS {
        while value >= *step {
            written.push_str(sign);
            value -= step;
        }
    }
    written == word
}

fn push_cyrillic_word(word: &str, out: &mut String) {
    let lower = word.to_lowercase();
    let separate =
        SEPARATE_AT_START.iter().any(|stem| lower.starts_with(stem)) || SEPARATE_ANYWHERE.iter().any(|stem| lower.contains(stem));
    // Only the first nj or dž belongs to the stem: наджњевати has a true њ after it.
    let mut separate_left = usize::from(separate);
    let letters: Vec<char> = word.chars().collect();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        if let Some(&next) = letters.get(at + 1) {
            let low: String = letter.to_lowercase().chain(next.to_lowercase()).collect();
            if let Some((pair, small, large)) = PAIRS.iter().find(|(pair, _, _)| *pair == low) {
                // nJ is not a way anybody writes њ.
                let one_letter = letter.is_uppercase() || next.is_lowercase();
                if *pair != "lj" && separate_left > 0 {
                    separate_left -= 1;
                } else if one_letter {
                    out.push(if letter.is_uppercase() { *large } else { *small });
                    at += 2;
                    continue;
                }
            }
        }
        out.push(cyrillic_letter(letter));
        at += 1;
    }
}

fn cyrillic_letter(letter: char) -> char {
    let upper = letter.is_uppercase() || matches!(letter, 'ǅ' | 'ǈ' | 'ǋ');
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    let Some((_, small)) = SINGLES.iter().find(|(latin, _)| *latin == lower) else {
        return letter;
    };
    if upper { small.to_uppercase().next().unwrap_or(*small) } else { *small }
}

/// Cyrillic text in Latin; everything else stays. Љ, Њ and Џ are written LJ, NJ and DŽ only inside upper-case words.
/// Macedonian Ѓ, Ќ and Ѕ are written Gj, Kj and Dz, as in passports.
#[must_use]
pub fn to_latin(text: &str) -> String {
    let letters: Vec<char> = compose(text).chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let Some(latin) = latin_of(lower) else {
            out.push(letter);
            continue;
        };
        if letter == lower {
            out.push_str(latin);
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).filter(|c| c.is_alphabetic());
        let after = letters.get(at + 1).filter(|c| c.is_alphabetic());
        let upper_word = match (before, after) {
            (_, Some(after)) => after.is_uppercase(),
            (Some(before), None) => before.is_uppercase(),
            (None, None) => false,
        };
        for (index, part) in latin.chars().enumerate() {
            if index == 0 || upper_word {
                out.extend(part.to_uppercase());
            } else {
                out.push(part);
            }
        }
    }
    out
}

/// Latin and Cyrillic letters that look the same.
const LOOK_ALIKES: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('E', 'Е'),
    ('K', 'К'),
    ('M', 'М'),
    ('H', 'Н'),
    ('O', 'О'),
    ('P', 'Р'),
    ('C', 'С'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('J', 'Ј'),
    ('I', 'І'),
    ('a', 'а'),
    ('e', 'е'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('c', 'с'),
    ('x', 'х'),
    ('j', 'ј'),
    ('y', 'у'),
    ('i', 'і'),
];

/// The text with each mixed word (КОВИД with a Latin K) written in one script; `None` if there is nothing to repair.
/// A word is repaired only if all its letters of one script have a twin in the other; Cyrillic is tried first, since that is where
/// Latin keyboards intrude.
#[must_use]
pub fn repair_mixed(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut changed = false;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        if end == 0 {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let word = rest.get(..end).unwrap_or_default();
        rest = rest.get(end..).unwrap_or_default();
        match one_script(word) {
            Some(repaired) => {
                changed = true;
                out.push_str(&repaired);
            }
            None => out.push_str(word),
        }
    }
    changed.then_some(out)
}

fn one_script(word: &str) -> Option<String> {
    if script_of(word) != Script::Mixed {
        return None;
    }
    let as_cyrillic: Option<String> = word
        .chars()
        .map(|letter| {
            if is_latin(letter) {
                LOOK_ALIKES.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic)
            } else {
                Some(letter)
            }
        })
        .collect();
    as_cyrillic.or_else(|| {
        word.chars()
            .map(|letter| {
                if is_cyrillic(letter) {
                    LOOK_ALIKES.iter().find(|(_, cyrillic)| *cyrillic == letter).map(|(latin, _)| *latin)
                } else {
                    Some(letter)
                }
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Script, repair_mixed, script_of, to_cyrillic, to_latin};
    use proptest::prelude::*;

    fn check(latin: &str, cyrillic: &str) {
        assert_eq!(to_cyrillic(latin), cyrillic, "{latin}");
    }

    #[test]
    fn latin_to_cyrillic() {
        let vectors = include_str!("../tests/translit_vectors.csv");
        for line in vectors.lines().skip(1) {
            let mut cells = line.splitn(3, ',');
            let (Some(latin), Some(cyrillic), Some(note)) = (cells.next(), cells.next(), cells.next()) else { panic!("{line}") };
            if !note.contains("decide per field") {
                check(latin, cyrillic);
                if script_of(cyrillic) == Script::Cyrillic {
                    assert_eq!(to_latin(cyrillic), latin);
                }
            }
        }
        check("kanjon Kanjiža", "кањон Кањижа");
        check(
            "Poštovani {ime}, broj <b>R1</b> &nbsp; vidi https://komshi.example/lj",
            "Поштовани {ime}, број <b>R1</b> &nbsp; види https://komshi.example/lj",
        );
        check("nadžnjevati", "наджњевати");
        check("Petar II i Marija XIV, MI i VI", "Петар II и Марија XIV, МИ и VI");
        check("SoRi I/II i SoRi II", "СоРи I/II и СоРи II");
        check("projekat SoRi I je dobra praksa", "пројекат СоРи I је добра пракса");
        check("Romi i Aškalije. I Egipćani", "Роми и Ашкалије. И Египћани");
        check("ROMI I AŠKALIJE", "РОМИ И АШКАЛИЈЕ");
        check("u fazi I, pa u fazi II", "у фази I, па у фази II");
        check("I. Petrović", "И. Петровић");
        check("Windows Xhafer", "Windows Xhafer");
        check("Ðorđe ǅemal", "Ђорђе Џемал");
        check("{ $n -> [one] lj *[other] nj } lj", "{ $n -> [one] lj *[other] nj } љ");
    }

    #[test]
    fn addresses_codes_and_numerals_stay_as_they_are() {
        for (latin, cyrillic) in [
            ("SoRi I/II", "СоРи I/II"),
            ("SORI I/II", "СОРИ I/II"),
            ("SoRi I", "СоРи I"),
            ("SORI I.", "СОРИ I."),
            ("program SoRi I i SoRi II", "програм СоРи I и СоРи II"),
            ("faza I–III, faze I-II", "фаза I–III, фазе I-II"),
            ("Petar I Karađorđević", "Петар I Карађорђевић"),
            ("I deca i odrasli. I to je sve.", "И деца и одрасли. И то је све."),
            ("DECA I ODRASLI", "ДЕЦА И ОДРАСЛИ"),
            ("KM-2021, H-0042 i RS-00-OBRENOVAC", "KM-2021, H-0042 и RS-00-OBRENOVAC"),
            ("KOVID-19 u Nišu", "КОВИД-19 у Нишу"),
            ("Rezultat R1, IRL 2", "Резултат R1, ИРЛ 2"),
            ("vidi https://komshi.example/lista;strana=2, pa dalje", "види https://komshi.example/lista;strana=2, па даље"),
            ("(https://opstina.rs/{slug}/lista).", "(https://opstina.rs/{slug}/lista)."),
            ("www.opstina.rs/novosti i opstina.rs", "www.opstina.rs/novosti и opstina.rs"),
            ("pišite na mailto:ana.ilic@opstina.rs?subject=prigovor", "пишите на mailto:ana.ilic@opstina.rs?subject=prigovor"),
            ("ana.ilic@opstina.rs; Ana", "ana.ilic@opstina.rs; Ана"),
            ("na mreži: @opstina_ub", "на мрежи: @opstina_ub"),
            ("otvorite spisak.csv ili spisak.xlsx", "отворите spisak.csv или spisak.xlsx"),
            ("i/ili", "и/или"),
            ("kraj.Novi red", "крај.Нови ред"),
        ] {
            check(latin, cyrillic);
        }
    }

    #[test]
    fn cyrillic_to_latin() {
        for (cyrillic, latin) in [
            ("ЊЕГОШ Његош Њ", "NJEGOŠ Njegoš Nj"),
            ("ул. Љ. Љубића", "ul. Lj. Ljubića"),
            ("Ќосев Ѓорѓи", "Kjosev Gjorgji"),
            ("R1 2030", "R1 2030"),
            ("СоРи I/II, СоРи II", "SoRi I/II, SoRi II"),
        ] {
            assert_eq!(to_latin(cyrillic), latin);
        }
    }

    #[test]
    fn mixed_words_are_repaired() {
        for (input, expect) in [
            ("KОВИД-19", Some("КОВИД-19")),
            ("Маjа", Some("Маја")),
            ("COVІD", Some("COVID")),
            ("Ana Јелена", None),
            ("SОS", Some("SOS")),
            ("ГRАД", None),
        ] {
            assert_eq!(repair_mixed(input).as_deref(), expect, "{input}");
        }
    }

    proptest! {
        #[test]
        fn cyrillic_survives_the_way_there_and_back(word in "[абвгдђежзијклмнопрстћуфхцчш]{1,10}") {
            // й and letter pairs that Latin cannot tell apart (нј, лј, дж) are outside the alphabet's own spelling rules.
            prop_assume!(!["нј", "лј", "дж"].iter().any(|pair| word.contains(pair)));
            let latin = to_latin(&word);
            prop_assume!(!super::SEPARATE_AT_START.iter().chain(super::SEPARATE_ANYWHERE).any(|stem| latin.contains(stem)));
            prop_assert_eq!(to_cyrillic(&latin), word);
        }

        #[test]
        fn any_text_can_be_written_in_both(text in "\\PC{0,30}") {
            prop_assert!(script_of(&to_latin(&text)) != Script::Cyrillic || text.chars().any(char::is_alphabetic));
            prop_assert_eq!(to_cyrillic(&to_cyrillic(&text)), to_cyrillic(&text));
        }
    }
}
