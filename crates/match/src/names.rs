//! Names folded once for each distinct spelling.

use crate::hashing::hash_text;
use komshi_text::fold::{fold_variants, words};
use komshi_text::identity::Sex;
use komshi_text::names::{full_names, usual_sex};

/// As many readings of one name are kept as the folding gives.
const READINGS: usize = 4;

/// One spelling of a name and everything comparison needs of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    /// As written, lower case.
    pub written: Box<str>,
    /// The first folded form, words joined without spaces for comparison of letters.
    pub joined: Box<str>,
    /// Hashes of the folded words in order, and of each cut to its first letter.
    pub words: Box<[u64]>,
    /// All folded forms, spaces kept; the first is the words joined by spaces.
    pub variants: Box<[Box<str>]>,
    /// Hashes of the variants; 0 where there are fewer.
    pub keys: [u64; READINGS],
    /// Hashes of the variants without their last a or e; 0 where there is none.
    stems: [u64; READINGS],
    /// Hashes of the full names of which the first word may be a short form.
    pub roots: Box<[u64]>,
    /// Hash of the consonants after the first letter: survives vowels that are heard differently.
    pub frame: u64,
    /// Which letters the variants hold, one bit each.
    letters: u32,
    /// Letters of the shortest and of the longest variant, and of the shortest word.
    pub lengths: (u8, u8),
    pub shortest_word: u8,
    /// Of those who usually have the name.
    pub sex: Option<Sex>,
}

impl Form {
    pub(crate) fn new(text: &str) -> Form {
        let words = words(text);
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
        let lengths = variants.iter().map(|variant| short_count(variant.len()));
        Form {
            written: text.trim().to_lowercase().into(),
            roots: words.first().map_or(&[][..], |word| full_names(word)).iter().map(|root| hash_text(root)).collect(),
            frame: hash_text(&frame(&joined)),
            letters: variants.iter().flat_map(|variant| variant.bytes()).fold(0, |mask, letter| mask | letter_bit(letter)),
            lengths: (lengths.clone().min().unwrap_or(0), lengths.max().unwrap_or(0)),
            shortest_word: words.iter().map(|word| short_count(word.len())).min().unwrap_or(0),
            words: words.iter().map(|word| hash_text(word)).collect(),
            sex: usual_sex(variants.first().map_or("", |variant| variant)),
            joined: joined.into(),
            variants: variants.into(),
            keys,
            stems,
        }
        .checked()
    }

    fn checked(self) -> Form {
        if self.joined.is_empty() { Form::default() } else { self }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.joined.is_empty()
    }

    pub(crate) fn folded(&self) -> &str {
        self.variants.first().map_or("", |variant| variant)
    }

    /// Hash of [`Form::folded`]; 0 for the empty name.
    pub(crate) fn key(&self) -> u64 {
        let [first, ..] = self.keys;
        first
    }

    /// Equal in any reading, or different only in the last vowel by which Serbian and Albanian end the same name (Fatmira, Fatmire).
    pub(crate) fn same_as(&self, other: &Form) -> bool {
        let meet = |mine: &[u64; READINGS], theirs: &[u64; READINGS]| mine.iter().any(|key| *key != 0 && theirs.contains(key));
        meet(&self.keys, &other.keys) || meet(&self.stems, &other.stems)
    }

    /// Whether the letters alone rule out a Jaro-Winkler similarity of 0.9: cheap, and never wrong when it says so.
    /// Letters of one name that the other lacks cannot be matched, and 0.9 needs a Jaro similarity of 5/6.
    pub(crate) fn cannot_be_close(&self, other: &Form) -> bool {
        if self.variants.len() > 1 || other.variants.len() > 1 {
            // Letters of one reading need not stand in another.
            return (self.letters & other.letters).count_ones() * 2 < u32::from(self.lengths.0.min(other.lengths.0)).min(6);
        }
        let missing = |mine: &Form, theirs: &Form| (mine.letters & !theirs.letters).count_ones();
        let share = |mine: &Form, theirs: &Form| {
            let length = f32::from(mine.lengths.1.max(1));
            (length - missing(mine, theirs) as f32) / length
        };
        share(self, other) + share(other, self) < 1.5
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

    proptest! {
        #[test]
        fn what_is_close_is_never_ruled_out(a in "[a-z]{1,9}", b in "[a-z]{1,9}") {
            let (x, y) = (Form::new(&a), Form::new(&b));
            if x.cannot_be_close(&y) {
                let most = x.variants.iter().flat_map(|p| y.variants.iter().map(move |q| jaro_winkler(p, q))).fold(0.0, f64::max);
                prop_assert!(most < 0.9, "{a} {b} {most}");
            }
        }
    }
}
