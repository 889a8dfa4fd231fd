//! Who was reached in a window, each once, and who of them for the first time of all: N and F.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::model::{Contact, Window};

/// Where a contact lies beside a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Before,
    Within,
    After,
}

/// Of each subject its first record in a window, and whether any came before.
#[derive(Debug)]
pub struct Earliest<K>(FxHashMap<i64, (Option<K>, bool)>);

impl<K> Default for Earliest<K> {
    fn default() -> Self {
        Earliest(FxHashMap::default())
    }
}

impl<K: Ord + Copy> Earliest<K> {
    pub fn add(&mut self, subject: i64, when: When, record: K) {
        if when == When::After {
            return;
        }
        let (first, is_new) = self.0.entry(subject).or_insert((None, true));
        if when == When::Before {
            *is_new = false;
        } else if first.is_none_or(|first| record < first) {
            *first = Some(record);
        }
    }

    /// Those who have a record in the window, with it, and whether it is their first of all.
    pub fn found(self) -> impl Iterator<Item = (i64, K, bool)> {
        self.0.into_iter().filter_map(|(subject, (first, is_new))| Some((subject, first?, is_new)))
    }
}

/// The first contact of a subject in a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    pub contact: Contact,
    /// It is the first of all.
    pub is_new: bool,
}

/// N and F of the same contacts, found once for all tables that are made of them. Each subject stands here once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Firsts(pub(super) Vec<First>);

impl Firsts {
    /// `contacts` go back to the beginning of the programme.
    pub fn of(contacts: &[Contact], window: &Window) -> Firsts {
        let when = |day: &str| match day {
            day if day < window.from.as_str() => When::Before,
            day if day > window.to.as_str() => When::After,
            _ => When::Within,
        };
        let mut earliest = Earliest::default();
        for contact in contacts {
            earliest.add(contact.subject, when(&contact.day), contact);
        }
        earliest.found().map(|(_, contact, is_new)| First { contact: contact.clone(), is_new }).collect()
    }

    /// N: each subject once.
    pub fn unique(&self) -> impl Iterator<Item = &Contact> {
        self.0.iter().map(|first| &first.contact)
    }

    /// F: subjects whose first contact of all falls in the window.
    pub fn newly(&self) -> impl Iterator<Item = &Contact> {
        self.0.iter().filter(|first| first.is_new).map(|first| &first.contact)
    }
}

impl FromIterator<First> for Firsts {
    fn from_iter<T: IntoIterator<Item = First>>(firsts: T) -> Firsts {
        Firsts(firsts.into_iter().collect())
    }
}

/// N, F and, for households, the sum of stated sizes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reach {
    pub unique: i64,
    pub newly: i64,
    /// Sum of the sizes that households state; never mixed with recorded persons.
    pub stated: i64,
    /// Households that state no size.
    pub without_size: i64,
}

pub fn reach(firsts: &Firsts) -> Reach {
    Reach {
        unique: firsts.unique().count() as i64,
        newly: firsts.newly().count() as i64,
        stated: firsts.unique().filter_map(|first| first.stated).sum(),
        without_size: firsts.unique().filter(|first| first.stated.is_none()).count() as i64,
    }
}
