//! Texts of one column, each distinct one kept once.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Distinct texts in one piece of memory, numbered from 0 in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    pool: String,
    ends: Vec<usize>,
    numbers: HashTable<u32>,
}

impl Interner {
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let hash = hash(text);
        let (pool, ends) = (&self.pool, &self.ends);
        if let Some(number) = self.numbers.find(hash, |number| text_of(pool, ends, *number) == text) {
            return *number;
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.pool.push_str(text);
        self.ends.push(self.pool.len());
        let (pool, ends) = (&self.pool, &self.ends);
        self.numbers.insert_unique(hash, number, |other| crate::table::interner::hash(text_of(pool, ends, *other)));
        number
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        (0_u32..).take(self.ends.len()).map(|number| text_of(&self.pool, &self.ends, number)).collect()
    }
}

fn text_of<'a>(pool: &'a str, ends: &[usize], number: u32) -> &'a str {
    let at = crate::row::at(number);
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    ends.get(at).and_then(|end| pool.get(start..*end)).unwrap_or_default()
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// One column: for each row the number of its text.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    pub numbers: Vec<u32>,
    pub texts: Interner,
}

impl Cells {
    pub(crate) fn push(&mut self, text: &str) {
        let number = self.texts.number(text.trim());
        self.numbers.push(number);
    }

    /// The rows of another part of the same column after these.
    pub(crate) fn append(&mut self, other: Cells) {
        if self.numbers.is_empty() {
            *self = other;
            return;
        }
        let renumbered: Vec<u32> = other.texts.texts().into_iter().map(|text| self.texts.number(text)).collect();
        self.numbers.extend(other.numbers.iter().filter_map(|number| renumbered.get(crate::row::at(*number))));
    }

    pub(crate) fn text(&self, row: usize) -> &str {
        self.numbers.get(row).map_or("", |number| text_of(&self.texts.pool, &self.texts.ends, *number))
    }
}
