//! The cells of one column.

use hashbrown::HashTable;
use rayon::prelude::*;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Texts one after the other in one piece of memory.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pool: String,
    ends: Vec<usize>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.pool.push_str(text);
        self.ends.push(self.pool.len());
    }

    fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).and_then(|end| self.pool.get(start..*end)).unwrap_or_default()
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn append(&mut self, other: &Texts) {
        let before = self.pool.len();
        self.pool.push_str(&other.pool);
        self.ends.extend(other.ends.iter().map(|end| end + before));
    }
}

/// Distinct texts, numbered from 0 in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    texts: Texts,
    numbers: HashTable<u32>,
}

impl Interner {
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let hash = hash(text);
        let texts = &self.texts;
        if let Some(number) = self.numbers.find(hash, |number| texts.get(crate::row::at(*number)) == text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text);
        let texts = &self.texts;
        self.numbers.insert_unique(hash, number, |other| crate::table::interner::hash(texts.get(crate::row::at(*other))));
        number
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        (0..self.texts.len()).map(|number| self.texts.get(number)).collect()
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// One column.
#[derive(Debug)]
pub(crate) enum Cells {
    /// What many rows share: for each row the number of its text.
    Shared { numbers: Vec<u32>, texts: Interner },
    /// What nearly every row has for itself, such as a number: the texts as they come.
    Own(Texts),
}

impl Cells {
    pub(crate) fn new(shared: bool) -> Cells {
        if shared { Cells::Shared { numbers: Vec::new(), texts: Interner::default() } } else { Cells::Own(Texts::default()) }
    }

    pub(crate) fn push(&mut self, text: &str) {
        match self {
            Cells::Shared { numbers, texts } => numbers.push(texts.number(text.trim())),
            Cells::Own(texts) => texts.push(text.trim()),
        }
    }

    /// The rows of another part of the same column after these.
    pub(crate) fn append(&mut self, other: Cells) {
        match (self, other) {
            (Cells::Shared { numbers, texts }, Cells::Shared { numbers: theirs, texts: their_texts }) => {
                let renumbered: Vec<u32> = their_texts.texts().into_iter().map(|text| texts.number(text)).collect();
                numbers.extend(theirs.iter().filter_map(|number| renumbered.get(crate::row::at(*number))));
            }
            (Cells::Own(texts), Cells::Own(theirs)) => texts.append(&theirs),
            // Parts of one column are of one kind.
            (mine, theirs) => (0..theirs.len()).for_each(|row| mine.push(theirs.text(row))),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Cells::Shared { numbers, .. } => numbers.len(),
            Cells::Own(texts) => texts.len(),
        }
    }

    pub(crate) fn text(&self, row: usize) -> &str {
        match self {
            Cells::Shared { numbers, texts } => numbers.get(row).map_or("", |number| texts.texts.get(crate::row::at(*number))),
            Cells::Own(texts) => texts.get(row),
        }
    }

    /// What each row's text becomes; each shared text is read once.
    pub(crate) fn read<T: Copy + Default + Send + Sync>(&self, read: impl Fn(&str) -> T + Sync) -> Read<'_, T> {
        match self {
            Cells::Shared { numbers, texts } => {
                Read { numbers: Some(numbers), values: texts.texts().par_iter().map(|text| read(text)).collect() }
            }
            Cells::Own(texts) => {
                Read { numbers: None, values: (0..texts.len()).into_par_iter().map(|row| read(texts.get(row))).collect() }
            }
        }
    }

    /// Like [`Cells::read`], all distinct texts at once.
    pub(crate) fn read_all<T: Copy + Default + Send + Sync>(&self, read: impl FnOnce(&[&str]) -> Vec<T>) -> Read<'_, T> {
        match self {
            Cells::Shared { numbers, texts } => Read { numbers: Some(numbers), values: read(&texts.texts()) },
            Cells::Own(texts) => {
                let texts: Vec<&str> = (0..texts.len()).map(|row| texts.get(row)).collect();
                Read { numbers: None, values: read(&texts) }
            }
        }
    }
}

/// What the texts of a column became.
pub(crate) struct Read<'a, T> {
    numbers: Option<&'a [u32]>,
    values: Vec<T>,
}

impl<T: Copy + Default> Read<'_, T> {
    /// For each row a value of its own, already in their order.
    pub(crate) fn of_rows(values: Vec<T>) -> Read<'static, T> {
        Read { numbers: None, values }
    }

    pub(crate) fn of(&self, row: usize) -> T {
        let place = match self.numbers {
            Some(numbers) => numbers.get(row).map_or(usize::MAX, |number| crate::row::at(*number)),
            None => row,
        };
        self.values.get(place).copied().unwrap_or_default()
    }

    pub(crate) fn values(&self) -> &[T] {
        &self.values
    }
}
