//! One search form for every script and spelling of the region.
//!
//! Шабани, Šabani, Sabani and Shabani all become `sabani`. The tables follow the sound values of Serbian, Macedonian, Albanian and
//! Turkish spelling; the letter classes are those of the project's research notes (section 3). The form is for finding and comparing
//! only: what a person's paper says is kept beside it, and no name is ever corrected with it.

use crate::letters::{compose, is_mark, latin_of};

/// Version of the folding tables. Stored beside every key made from a folded text: another version means other keys.
pub const FOLD_VERSION: u32 = 1;

/// At most this many forms of one text: each doubles the look-ups, and a third ambiguity in one name is rare.
const MAX_VARIANTS: usize = 4;

/// A longer word is cut in two. Nobody's name is as long, and passes are repeated as often as a word has joined sounds, so that a
/// cell of one endless word would take minutes.
const LONGEST_WORD: usize = 64;

/// Several letters that stand for one sound, longest first. `ñ`-like single letters are in [`plain_letter`].
const SOUNDS: &[(&str, &str)] = &[
    ("dsch", "d"),
    ("tsch", "c"),
    ("sch", "s"),
    ("dzh", "d"),
    ("dž", "d"),
    ("dz", "d"),
    ("dj", "d"),
    ("gj", "d"),
    ("xh", "d"),
    ("dh", "d"),
    ("čh", "c"),
    ("ch", "c"),
    ("kj", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("th", "t"),
    ("lj", "l"),
    ("nj", "n"),
];

/// How the letters that have two readings are read in one pass.
#[derive(Clone, Copy, Default)]
struct Reading {
    /// Turkish c, said as dž; otherwise c as in Serbian and Albanian.
    turkish_c: bool,
    /// Albanian y between consonants as i; otherwise as u.
    y_as_i: bool,
    /// ë left out; otherwise e.
    without_e: bool,
    /// Turkish ğ as g, and the ending -oğlu typed without its mark as -oglu.
    hard_g: bool,
}

/// The search form: lower-case ASCII words separated by single spaces; anything that is neither letter nor digit separates words.
/// Folding a folded text changes nothing.
///
/// ```
/// use komshi_text::fold::fold;
/// assert_eq!(fold("Шабани"), fold("SHABANI"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    read(text, Reading { turkish_c: is_turkish(text), ..Reading::default() })
}

/// Up to four search forms of a text whose letters can be read in more than one way (y as u or i, c as in Serbian or Turkish,
/// ë spoken or not, ğ typed as g). The first is [`fold`]; all are different.
#[must_use]
pub fn fold_variants(text: &str) -> Vec<String> {
    let base = Reading { turkish_c: is_turkish(text), ..Reading::default() };
    let mut forms = vec![read(text, base)];
    let other_c = Reading { turkish_c: !base.turkish_c, ..base };
    let alternatives = [
        Reading { y_as_i: true, ..base },
        other_c,
        Reading { hard_g: true, ..base },
        Reading { without_e: true, ..base },
        Reading { y_as_i: true, ..other_c },
        Reading { hard_g: true, ..other_c },
    ];
    for reading in alternatives {
        let form = read(text, reading);
        if forms.len() < MAX_VARIANTS && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// The folded words of a text, in order, none empty.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Letters that only Turkish has in this region: with them, c is said dž.
fn is_turkish(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, 'ğ' | 'Ğ' | 'ı' | 'İ' | 'ş' | 'Ş' | 'ü' | 'Ü'))
}

fn read(text: &str, reading: Reading) -> String {
    let mut form = pass(&with_short_words(latin_letters(text, reading)), reading);
    // A joined sound can stand beside the letter that completes another one ("šh"), so the pass is repeated until nothing changes.
    // Every pass that changes something shortens the text, and three are the most seen on the region's names.
    loop {
        let again = pass(&form, reading);
        if again == form {
            return form;
        }
        form = again;
    }
}

/// Lower case, Cyrillic as Latin, ambiguous letters by the reading, everything else as word boundary.
fn latin_letters(text: &str, reading: Reading) -> String {
    let composed = compose(text);
    let mut letters = String::with_capacity(composed.len());
    for letter in composed.chars().filter(|&letter| !is_mark(letter)) {
        match letter {
            // Turkish capital dotted i would lower-case to two characters.
            'İ' | 'ı' => letters.push('i'),
            'Ð' | 'ð' | 'Ɖ' | 'đ' | 'Đ' => letters.push('đ'),
            '\'' | '’' | 'ʼ' | '`' | '´' => {}
            'ğ' | 'Ğ' => letters.push_str(if reading.hard_g { "g" } else { "" }),
            'ë' | 'Ë' => letters.push_str(if reading.without_e { "" } else { "e" }),
            'c' | 'C' if reading.turkish_c => letters.push('d'),
            'ŉ' | 'ß' => letters.push('s'),
            _ => {
                for lower in letter.to_lowercase() {
                    match latin_of(lower) {
                        Some(latin) => letters.push_str(latin),
                        None => letters.push_str(plain_letter(lower)),
                    }
                }
            }
        }
    }
    if !reading.hard_g {
        return letters;
    }
    letters
        .split(' ')
        .map(|word| word.strip_suffix("oglu").map_or_else(|| word.to_owned(), |stem| format!("{stem}olu")))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Letters as they are, with a space after each [`LONGEST_WORD`] of them that have none.
fn with_short_words(letters: String) -> String {
    // Bytes are at least as many as letters, and nearly every text ends here.
    if letters.split(' ').all(|word| word.len() <= LONGEST_WORD) {
        return letters;
    }
    let mut out = String::with_capacity(letters.len() + letters.len() / LONGEST_WORD);
    let mut length = 0;
    for letter in letters.chars() {
        if letter == ' ' {
            length = 0;
        } else if length == LONGEST_WORD {
            out.push(' ');
            length = 1;
        } else {
            length += 1;
        }
        out.push(letter);
    }
    out
}

/// Letters with marks that carry no sound difference in search; the marks that do (č š ž đ) are kept for the joined sounds.
fn plain_letter(lower: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    match lower {
        'č' => "č",
        'ž' => "ž",
        'ć' | 'ç' => "ć",
        'š' | 'ş' | 'ș' | 'ś' => "š",
        'ź' | 'ż' => "z",
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ă' => "a",
        'é' | 'è' | 'ê' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ő' => "o",
        'ú' | 'ù' | 'û' | 'ü' | 'ű' => "u",
        'ñ' | 'ń' => "n",
        'ł' => "l",
        'ț' | 'ţ' => "t",
        'ý' => "y",
        'ḱ' => "kj",
        'ǵ' => "gj",
        'ǆ' | 'ǅ' => "dž",
        'ǉ' | 'ǈ' => "lj",
        'ǌ' | 'ǋ' => "nj",
        _ => ASCII.find(lower).and_then(|at| ASCII.get(at..=at)).unwrap_or(" "),
    }
}

/// Joined sounds to one letter, double letters once, single spaces.
fn pass(letters: &str, reading: Reading) -> String {
    let mut out = String::with_capacity(letters.len());
    let mut rest = letters;
    while let Some(letter) = rest.chars().next() {
        let joined = SOUNDS.iter().find(|(sound, _)| rest.starts_with(sound));
        let (length, sound) = match joined {
            Some((spelling, sound)) => (spelling.len(), *sound),
            None => (letter.len_utf8(), single_sound(letter, rest, &out, reading)),
        };
        for next in sound.chars() {
            let last = out.chars().next_back();
            let doubled = last == Some(next) && !next.is_ascii_digit();
            let leading_space = next == ' ' && last.is_none();
            if !doubled && !leading_space {
                out.push(next);
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out.truncate(out.trim_end().len());
    out
}

fn single_sound<'a>(letter: char, rest: &'a str, before: &str, reading: Reading) -> &'a str {
    let first = rest.get(..letter.len_utf8()).unwrap_or_default();
    let next_is_vowel = rest.chars().nth(1).is_some_and(is_vowel);
    let after_vowel = before.chars().next_back().is_some_and(is_vowel);
    match letter {
        'đ' | 'x' => "d",
        'č' | 'ć' | 'q' => "c",
        'š' => "s",
        'ž' => "z",
        'w' => "v",
        'y' if next_is_vowel || after_vowel => "j",
        'y' if reading.y_as_i => "i",
        'y' => "u",
        // Nedžmija, Nexhmije, Nedžmia: the j between i and a vowel is only spelling.
        'j' if next_is_vowel && before.ends_with('i') => "",
        _ => first,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_variants, words};
    use proptest::prelude::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(fold(input), expect, "{input}");
    }

    #[test]
    fn spellings_meet_in_one_form() {
        for spelling in ["Шабани", "Šabani", "Sabani", "Shabani", "SHABANI", "S\u{30c}abani", "Şabani", "Schabani"] {
            check(spelling, "sabani");
        }
        for spelling in ["Хоџа", "Hodža", "Hoxha", "Hodza", "HODŽA", "Hodzha"] {
            check(spelling, "hoda");
        }
        for spelling in ["Ђорђевић", "Đorđević", "Djordjevic", "Gjorgjeviq", "Dordevic", "Ðorđević", "Ѓорѓевиќ"]
        {
            check(spelling, "dordevic");
        }
        for spelling in ["Краснићи", "Krasniqi", "Krasnići", "Krasnici", "KRASNIQI "] {
            check(spelling, "krasnici");
        }
        for spelling in ["Ercanoğlu", "Erdžanolu", "Ерџанолу"] {
            check(spelling, "erdanolu");
        }
        for spelling in ["Неџмија", "Nedžmija", "Nedzmia"] {
            check(spelling, "nedmia");
        }
        check("Rrahmani-Hyseni", "rahmani huseni");
        check("  ул. Краља Петра I, бр. 12/3 ", "ul krala petra i br 12 3");
        check("Yusuf Ayşe", "jusuf ajse");
        check("1100", "1100");
        check("", "");
        check("– / –", "");
    }

    #[test]
    fn ambiguous_letters_give_alternatives() {
        assert!(fold_variants("Cengiz").contains(&fold("Џенгиз")));
        assert!(fold_variants("Bytyqi").contains(&fold("Bitići")));
        assert!(fold_variants("Bytyqi").contains(&fold("Bućući").replace("bucuci", "butuci")));
        assert!(fold_variants("Karaoglu").contains(&fold("Karaolu")));
        assert_eq!(fold_variants("Jovanović").first(), Some(&fold("Jovanović")));
    }

    /// Each pass shortens this word by two letters: 8,000 passes over 16,000 letters if nothing stopped them.
    #[test]
    fn an_endless_word_is_folded_at_once() {
        let form = fold(&format!("d{}", "hj".repeat(8_000)));
        assert!(form.split(' ').all(|word| word.len() <= 64), "{form}");
        assert_eq!(fold(&form), form);
        assert_eq!(fold(&"ш".repeat(65)), "s s");
        assert_eq!(fold(&"ab".repeat(32)), "ab".repeat(32));
    }

    #[test]
    fn words_are_never_empty() {
        assert_eq!(words(" Петровић-Јовић  Ана"), ["petrovic", "jovic", "ana"]);
        assert!(words(" - ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[A-Za-zšđžčćëçğışöüА-ШЂЈЉЊЋЏа-шђјљњћџ0-9 '.-]{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(once.bytes().all(|byte| byte == b' ' || byte.is_ascii_lowercase() || byte.is_ascii_digit()));
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }

        #[test]
        fn any_text_has_one_to_four_forms(text in "\\PC{0,20}") {
            let forms = fold_variants(&text);
            prop_assert!((1..=4).contains(&forms.len()));
            prop_assert_eq!(forms.first().cloned(), Some(fold(&text)));
        }
    }
}
