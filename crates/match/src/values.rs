//! Values that stand in many records, prepared once each.

use crate::hashing::hash_text;
use crate::names::Form;
use crate::row::{Id, at};
use komshi_text::address::fold_address;
use komshi_text::fold::fold;
use komshi_text::identity::{self, Reason, Scheme, Sex, Verdict};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// What a text becomes before it is compared.
pub(crate) trait Value: Default + Send {
    /// `None` for a text that says nothing.
    fn read(text: &str) -> Option<Self>;
}

/// Distinct texts and what they became. Number 0 is "not recorded".
#[derive(Debug)]
pub(crate) struct Dictionary<T> {
    ids: FxHashMap<Box<str>, Id>,
    values: Vec<T>,
}

impl<T: Value> Default for Dictionary<T> {
    fn default() -> Dictionary<T> {
        Dictionary { ids: FxHashMap::default(), values: vec![T::default()] }
    }
}

impl<T: Value> Dictionary<T> {
    /// The number of a text.
    pub(crate) fn number(&mut self, text: &str) -> Id {
        let text = text.trim();
        if text.is_empty() {
            return 0;
        }
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = T::read(text).map_or(0, |value| self.push(value));
        self.ids.insert(text.into(), id);
        id
    }

    /// The numbers of many texts, each different from the others; they are read in parallel.
    pub(crate) fn numbers(&mut self, texts: &[&str]) -> Vec<Id> {
        let read: Vec<Option<Option<T>>> =
            texts.par_iter().map(|text| if self.ids.contains_key(*text) { None } else { Some(T::read(text)) }).collect();
        texts
            .iter()
            .zip(read)
            .map(|(text, value)| match value {
                None => self.ids.get(*text).copied().unwrap_or(0),
                Some(value) => {
                    let id = value.map_or(0, |value| self.push(value));
                    self.ids.insert((*text).into(), id);
                    id
                }
            })
            .collect()
    }

    fn push(&mut self, value: T) -> Id {
        let Ok(id) = Id::try_from(self.values.len()) else { return 0 };
        self.values.push(value);
        id
    }
}

impl<T> Dictionary<T> {
    pub(crate) fn all(&self) -> &[T] {
        &self.values
    }
}

impl Value for Form {
    fn read(text: &str) -> Option<Form> {
        let form = Form::new(text);
        (!form.is_empty()).then_some(form)
    }
}

/// Letters of an identity number that are kept for counting edits; the longest in use have 13.
const NUMBER_LETTERS: usize = 20;

/// An identity number after repair. Nearly every one is different, so they are not interned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number {
    pub key: u64,
    pub birth: crate::row::Day,
    letters: [u8; NUMBER_LETTERS],
    length: u8,
    pub scheme: Scheme,
    /// Passes every check of its scheme.
    pub valid: bool,
    /// Wrong only in its check digit or in a check that is not known: still worth comparing.
    pub plausible: bool,
    pub sex: Option<Sex>,
}

impl Default for Number {
    fn default() -> Number {
        Number {
            key: 0,
            birth: crate::row::Day::default(),
            letters: [0; NUMBER_LETTERS],
            length: 0,
            scheme: Scheme::Unknown,
            valid: false,
            plausible: false,
            sex: None,
        }
    }
}

impl Number {
    /// `None` for a text that says nothing.
    pub(crate) fn read(text: &str) -> Option<Number> {
        let found = identity::check(text);
        if found.number.is_empty() {
            return None;
        }
        let plausible = matches!(
            found.verdict,
            Verdict::Valid | Verdict::Doubtful(Reason::CheckDigit | Reason::LenientTen | Reason::Unchecked)
        );
        let mut letters = [0; NUMBER_LETTERS];
        let length = letters.iter_mut().zip(found.number.bytes()).map(|(slot, letter)| *slot = letter).count();
        Some(Number {
            scheme: found.scheme,
            key: hash_text(&found.number),
            valid: found.is_valid(),
            plausible,
            birth: if found.is_valid() { crate::row::Day::of_date(found.birth_date) } else { crate::row::Day::default() },
            sex: if found.is_valid() { found.sex } else { None },
            letters,
            length: u8::try_from(length).unwrap_or(0),
        })
    }

    /// What is written, repaired: digits, with the letters of papers that have them.
    pub(crate) fn letters(&self) -> &[u8] {
        self.letters.get(..usize::from(self.length)).unwrap_or_default()
    }
}

/// Street and house number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Address {
    /// Of the whole folded address.
    pub key: u64,
    /// Words without those that begin with a digit, joined.
    pub street: Box<str>,
    pub street_key: u64,
    /// The first word that begins with a digit; 0 if there is none.
    pub house: u64,
}

impl Value for Address {
    fn read(text: &str) -> Option<Address> {
        let folded = fold_address(text);
        let is_number = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
        let street: String = folded.split(' ').filter(|word| !is_number(word)).collect();
        (!folded.is_empty()).then(|| Address {
            key: hash_text(&folded),
            street_key: hash_text(&street),
            street: street.into(),
            house: folded.split(' ').find(is_number).map_or(0, hash_text),
        })
    }
}

/// An e-mail address in lower case.
#[derive(Debug, Clone, Default)]
pub(crate) struct Email {
    pub key: u64,
    pub local: Box<str>,
    pub local_key: u64,
}

impl Value for Email {
    fn read(text: &str) -> Option<Email> {
        let lower = text.trim().to_lowercase();
        let local = lower.split_once('@').map_or(lower.as_str(), |(local, _)| local);
        (!local.is_empty()).then(|| Email { key: hash_text(&lower), local: local.into(), local_key: hash_text(local) })
    }
}

/// A postcode or any other short word, folded, without spaces.
#[derive(Debug, Clone, Default)]
pub(crate) struct Word {
    pub key: u64,
    pub text: Box<str>,
    /// Hash of the first half, the larger area of a postcode.
    pub start: u64,
}

impl Value for Word {
    fn read(text: &str) -> Option<Word> {
        let joined = fold(text).replace(' ', "");
        let half = joined.get(..joined.len().div_ceil(2)).unwrap_or_default();
        (!joined.is_empty()).then(|| Word { key: hash_text(&joined), start: hash_text(half), text: joined.clone().into() })
    }
}

/// Everything the rows point to.
#[derive(Debug)]
pub(crate) struct Values {
    pub names: Dictionary<Form>,
    /// The first one is "not recorded".
    pub numbers: Vec<Number>,
    pub addresses: Dictionary<Address>,
    pub emails: Dictionary<Email>,
    pub words: Dictionary<Word>,
    /// Numbers of each row, see [`crate::row::Row::numbers`].
    pub number_lists: Vec<Id>,
    /// Keys of names, see [`crate::row::Row::members`].
    pub member_lists: Vec<u64>,
}

impl Default for Values {
    fn default() -> Values {
        Values {
            names: Dictionary::default(),
            numbers: vec![Number::default()],
            addresses: Dictionary::default(),
            emails: Dictionary::default(),
            words: Dictionary::default(),
            number_lists: Vec::new(),
            member_lists: Vec::new(),
        }
    }
}

impl Values {
    /// Keeps a number; 0 for one that says nothing.
    pub(crate) fn add_number(&mut self, number: Option<Number>) -> Id {
        let (Some(number), Ok(id)) = (number, Id::try_from(self.numbers.len())) else { return 0 };
        self.numbers.push(number);
        id
    }

    /// A column whose numbers mostly follow no scheme of the region holds numbers of another kind: they are compared as they are.
    pub(crate) fn trust_unknown_scheme(&mut self, ids: &[Id]) {
        let known = ids.iter().filter_map(|id| self.number(*id)).filter(|number| number.key != 0);
        let (all, plausible) = known.fold((0_usize, 0_usize), |(all, plausible), number| {
            (all + 1, plausible + usize::from(number.plausible && number.scheme != Scheme::Unknown))
        });
        if plausible * 2 > all {
            return;
        }
        for id in ids {
            if let Some(number) = self.numbers.get_mut(at(*id)).filter(|number| number.letters().len() >= 4) {
                (number.scheme, number.valid, number.plausible) = (Scheme::Unknown, false, true);
            }
        }
    }

    pub(crate) fn name(&self, id: Id) -> &Form {
        // The dictionary always holds its empty value.
        self.names.values.get(at(id)).unwrap_or(&EMPTY_FORM)
    }

    pub(crate) fn number(&self, id: Id) -> Option<&Number> {
        self.numbers.get(at(id))
    }

    pub(crate) fn address(&self, id: Id) -> Option<&Address> {
        if id == 0 { None } else { self.addresses.values.get(at(id)) }
    }

    pub(crate) fn email(&self, id: Id) -> Option<&Email> {
        if id == 0 { None } else { self.emails.values.get(at(id)) }
    }

    pub(crate) fn word(&self, id: Id) -> Option<&Word> {
        if id == 0 { None } else { self.words.values.get(at(id)) }
    }
}

static EMPTY_FORM: std::sync::LazyLock<Form> = std::sync::LazyLock::new(Form::default);
