//! Names folded once for each distinct spelling.

use crate::hashing::hash_text;
use komshi_text::fold::{fold_variants, words};
use komshi_text::identity::Sex;
use komshi_text::names::{full_names, usual_sex};
use komshi_text::places::municipality;
use std::num::NonZeroU16;

/// As many readings of one name are kept as the folding gives.
const READINGS: usize = 4;

/// One spelling of a name: what a comparison asks first, small enough that a hundred thousand stay near the processor.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    /// Hash of the first folded form; 0 for the empty name.
    pub key: u64,
    /// Hash of the first folded form without its last a or e; 0 if there is none.
    stem: u64,
    /// Hash of the consonants after the first letter: survives vowels that are heard differently; 0 for the empty name.
    pub frame: u64,
    /// The first three letters, eight bits each.
    starts: u32,
    /// Which letters the folded forms hold, one bit each.
    letters: u32,
    /// How many different letters the folded form with the fewest has.
    fewest: u8,
    /// Letters of the longest folded form.
    length: u8,
    one_reading: bool,
    pub many_words: bool,
    pub has_roots: bool,
    /// The municipality or city of this name; 0 if there is none, or several.
    place: u16,
    pub rest: Box<Rest>,
}

/// What is asked of a name only when the quick questions have not decided.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rest {
    /// As written, lower case.
    pub written: Box<str>,
    /// The first folded form, words joined without spaces for comparison of letters.
    pub joined: Box<str>,
    /// Hashes of the folded words in order.
    pub words: Box<[u64]>,
    /// All folded forms, spaces kept; the first is the words joined by spaces.
    pub variants: Box<[Box<str>]>,
    /// Hashes of the variants; 0 where there are fewer.
    pub keys: [u64; READINGS],
    stems: [u64; READINGS],
    /// Hashes of the full names of which the first word may be a short form.
    pub roots: Box<[u64]>,
    pub shortest_word: u8,
    /// Of those who usually have the name.
    pub sex: Option<Sex>,
}

/// What two names are at first glance.
pub(crate) enum Glance {
    Same,
    /// Neither equal, nor alike, nor a part or short form of each other.
    Different,
    /// It takes a closer look.
    Open,
}

impl Form {
    pub(crate) fn new(text: &str) -> Form {
        let words = words(text);
        if words.is_empty() {
            return Form::default();
        }
        let variants: Vec<Box<str>> = fold_variants(text).into_iter().map(String::into_boxed_str).collect();
        let joined = words.concat();
        let mut keys = [0; READINGS];
        let mut stems = [0; READINGS];
        for ((key, stem), variant) in keys.iter_mut().zip(stems.iter_mut()).zip(&variants) {
            if !variant.is_empty() {
                *key = hash_text(variant);
            }
            if let Some(rest) = variant.strip_suffix(['a', 'e']).filter(|rest| rest.len() >= 3) {
                *stem = hash_text(rest);
            }
        }
        let letters_of = |text: &str| text.bytes().fold(0, |mask, letter| mask | letter_bit(letter));
        let roots: Box<[u64]> =
            words.first().map_or(&[][..], |word| full_names(word)).iter().map(|root| hash_text(root)).collect();
        Form {
            key: keys[0],
            stem: stems[0],
            frame: hash_text(&frame(&joined)),
            starts: joined.bytes().take(3).fold(0, |number, letter| number << 8 | u32::from(letter)),
            letters: variants.iter().fold(0, |mask, variant| mask | letters_of(variant)),
            fewest: variants.iter().map(|variant| short_count(letters_of(variant).count_ones() as usize)).min().unwrap_or(0),
            length: variants.iter().map(|variant| short_count(variant.len())).max().unwrap_or(0),
            one_reading: variants.len() == 1,
            many_words: words.len() > 1,
            has_roots: !roots.is_empty(),
            place: variants.first().and_then(|folded| municipality(folded)).map_or(0, NonZeroU16::get),
            rest: Box::new(Rest {
                written: text.trim().to_lowercase().into(),
                shortest_word: words.iter().map(|word| short_count(word.len())).min().unwrap_or(0),
                words: words.iter().map(|word| hash_text(word)).collect(),
                sex: usual_sex(variants.first().map_or("", |variant| variant)),
                joined: joined.into(),
                variants: variants.into(),
                keys,
                stems,
                roots,
            }),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.key == 0
    }

    /// The first letters, at most three, as a number; 0 for the empty name.
    pub(crate) fn start(&self, letters: usize) -> u64 {
        let known = 4 - self.starts.leading_zeros() / 8;
        let surplus = known.saturating_sub(u32::try_from(letters).unwrap_or(3));
        u64::from(self.starts >> (8 * surplus))
    }

    pub(crate) fn is_initial(&self) -> bool {
        self.length == 1
    }

    /// Equal in any reading, or different only in the last vowel by which Serbian and Albanian end the same name (Fatmira, Fatmire).
    pub(crate) fn same_as(&self, other: &Form) -> bool {
        if (self.key == other.key && self.key != 0) || (self.stem == other.stem && self.stem != 0) {
            return true;
        }
        if self.one_reading && other.one_reading {
            return false;
        }
        let meet = |mine: &[u64; READINGS], theirs: &[u64; READINGS]| mine.iter().any(|key| *key != 0 && theirs.contains(key));
        meet(&self.rest.keys, &other.rest.keys) || meet(&self.rest.stems, &other.rest.stems)
    }

    /// Whether the two are names of one place: equal, or what two languages call it (Peć, Pejë).
    pub(crate) fn same_place(&self, other: &Form) -> bool {
        (self.place == other.place && self.place != 0) || self.same_as(other)
    }

    pub(crate) fn glance(&self, other: &Form) -> Glance {
        if (self.key == other.key && self.key != 0) || (self.stem == other.stem && self.stem != 0) {
            return Glance::Same;
        }
        let odd = |form: &Form| form.many_words || form.has_roots || form.is_initial();
        if odd(self) || odd(other) || !self.cannot_be_close(other) { Glance::Open } else { Glance::Different }
    }

    /// False only if no reading of the two is equal.
    pub(crate) fn may_be_same(&self, other: &Form) -> bool {
        let open = || !(self.one_reading && other.one_reading) && self.missing(other) == 0 && other.missing(self) == 0;
        (self.key == other.key && self.key != 0) || (self.stem == other.stem && self.stem != 0) || open()
    }

    /// So many different letters of any reading are in no reading of the other name, at least.
    fn missing(&self, other: &Form) -> u8 {
        self.fewest.saturating_sub(short_count((self.letters & other.letters).count_ones() as usize))
    }

    /// Whether the letters alone rule out both a Jaro-Winkler similarity of 0.9 and a single edit: cheap, and never wrong when it says so.
    /// Letters of one name that the other lacks cannot be matched, and 0.9 needs a Jaro similarity of 5/6.
    pub(crate) fn cannot_be_close(&self, other: &Form) -> bool {
        let (mine, theirs) = (self.missing(other), other.missing(self));
        let share = |form: &Form, missing: u8| {
            let length = f32::from(form.length.max(1));
            (length - f32::from(missing)) / length
        };
        (mine > 1 || theirs > 1) && share(self, mine) + share(other, theirs) < 1.5
    }
}

fn short_count(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

fn letter_bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        b'0'..=b'9' => 1 << (26 + (letter - b'0') % 5),
        _ => 1 << 31,
    }
}

/// Consonants, after the first letter.
fn frame(joined: &str) -> String {
    joined
        .chars()
        .enumerate()
        .filter(|(at, letter)| *at == 0 || !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'j' | 'h'))
        .map(|(_, letter)| letter)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Form;
    use crate::similarity::jaro_winkler;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_are_the_same() {
        for (a, b, expect) in [
            ("Šabani", "Шабани", true),
            ("Cengiz", "Џенгиз", true),
            ("Fatmira", "Fatmire", true),
            ("Jasmin", "Jasmina", false),
            ("Ana", "Ane", false),
            ("Milica", "Milena", false),
        ] {
            assert_eq!(Form::new(a).same_as(&Form::new(b)), expect, "{a} {b}");
        }
        assert!(Form::new(" - ").is_empty());
    }

    #[test]
    fn first_letters() {
        let (ana, o) = (Form::new("Ана"), Form::new("O."));
        assert_eq!((ana.start(1), ana.start(2), ana.start(3)), (0x61, 0x616e, 0x61_6e61));
        assert_eq!((o.start(1), o.start(3), Form::default().start(2)), (0x6f, 0x6f, 0));
    }

    proptest! {
        #[test]
        fn what_is_close_is_never_ruled_out(a in "[a-eyëc]{1,9}", b in "[a-eyëc]{1,9}") {
            let (x, y) = (Form::new(&a), Form::new(&b));
            if x.cannot_be_close(&y) {
                let most = x.rest.variants.iter().flat_map(|p| y.rest.variants.iter().map(move |q| jaro_winkler(p, q))).fold(0.0, f64::max);
                prop_assert!(most < 0.9, "{a} {b} {most}");
            }
            prop_assert!(x.may_be_same(&y) || !x.same_as(&y), "{a} {b}");
        }
    }
}
