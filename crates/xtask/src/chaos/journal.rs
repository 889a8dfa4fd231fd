//! What was sent and what was answered, on disk before the next step is taken: the only witness of a test.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, MutexGuard};

use anyhow::Result;
use serde_json::json;

use super::client::{Answer, Body, Browser};

/// What an operation does, as far as the end is reckoned from it.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Changes nothing that is added up: a plan, a day, an item.
    Other,
    /// Goods into a place.
    Received {
        place: String,
        quantity: i64,
    },
    Moved {
        from: String,
        to: String,
        quantity: i64,
    },
    /// One piece from a place to a household.
    HandedOver {
        day: i64,
        place: String,
    },
    /// A list of so many rows, under a number that stands in its addresses.
    Uploaded {
        list: u64,
        rows: usize,
    },
    /// Its columns are right: import it. `id` is the one of the server.
    Settled {
        list: u64,
        id: i64,
    },
    /// `decided`: the pair was answered; else the answer was taken back.
    Reviewed {
        pair: i64,
        decided: bool,
    },
}

#[derive(Clone, Debug)]
pub struct Operation {
    pub id: String,
    pub path: String,
    pub body: Body,
    pub about: About,
}

/// What is known of an operation.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Sent, and nothing came back.
    Unknown,
    /// Acknowledged, with where the answer led and what it said.
    Done { location: String, notice: String },
    /// Refused by a rule; nothing happened.
    Refused(u16),
    /// The server said that it could not: nothing may have happened.
    Failed(u16),
}

impl Outcome {
    pub fn of(answer: &Answer) -> Outcome {
        match answer.status {
            303 => Outcome::Done { location: answer.location.clone(), notice: answer.notice.clone() },
            status @ 500.. => Outcome::Failed(status),
            status => Outcome::Refused(status),
        }
    }

    pub fn is_done(&self) -> bool {
        matches!(self, Outcome::Done { .. })
    }
}

#[derive(Clone, Debug)]
pub struct Entry {
    pub operation: Operation,
    pub outcome: Outcome,
}

pub struct Journal {
    kept: Mutex<Kept>,
}

struct Kept {
    file: File,
    entries: Vec<Entry>,
    failures: usize,
}

impl Journal {
    pub fn new(path: &Path) -> Result<Journal> {
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Journal { kept: Mutex::new(Kept { file, entries: Vec::new(), failures: 0 }) })
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // A client that panicked has failed the test already; what was written stands.
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Writes down that an operation is sent, sends it, and writes down what came back.
    pub fn send(&self, browser: &Browser, operation: Operation) -> Result<Entry> {
        let (number, line) = {
            let mut kept = self.kept();
            kept.entries.push(Entry { operation: operation.clone(), outcome: Outcome::Unknown });
            let line = json!({ "sent": operation.id, "to": operation.path, "about": format!("{:?}", operation.about) });
            (kept.entries.len() - 1, line)
        };
        self.write(&line)?;
        let outcome = match browser.post(&operation.path, &operation.id, &operation.body) {
            Ok(answer) => Outcome::of(&answer),
            Err(_) => Outcome::Unknown,
        };
        self.settle(number, outcome.clone())?;
        Ok(Entry { operation, outcome })
    }

    /// Writes down an operation that was sent and answered already.
    pub fn note(&self, operation: Operation, outcome: Outcome) -> Result<()> {
        let line = json!({ "sent": operation.id, "to": operation.path, "outcome": format!("{outcome:?}") });
        self.kept().entries.push(Entry { operation, outcome });
        self.write(&line)
    }

    /// Sends an operation again that was not answered; `from` is a number at or before its own.
    pub fn again(&self, browser: &Browser, operation: &Operation, from: usize) -> Result<Outcome> {
        let outcome = match browser.post(&operation.path, &operation.id, &operation.body) {
            Ok(answer) => Outcome::of(&answer),
            Err(_) => Outcome::Unknown,
        };
        let number = self.since(from).into_iter().find(|(_, entry)| entry.operation.id == operation.id).map(|(number, _)| number);
        if let Some(number) = number {
            self.settle(number, outcome.clone())?;
        }
        Ok(outcome)
    }

    /// Whether the last acknowledged word about a pair was an answer; all of them are answered in the beginning.
    pub fn decided(&self, pair: i64) -> bool {
        let kept = self.kept();
        let last =
            kept.entries.iter().rev().filter(|entry| entry.outcome.is_done()).find_map(|entry| match entry.operation.about {
                About::Reviewed { pair: about, decided } if about == pair => Some(decided),
                _ => None,
            });
        last.unwrap_or(true)
    }

    /// What became of an operation.
    pub fn settle(&self, number: usize, outcome: Outcome) -> Result<()> {
        let line = json!({ "of": number, "outcome": format!("{outcome:?}") });
        {
            let mut kept = self.kept();
            kept.failures += usize::from(matches!(outcome, Outcome::Failed(_)));
            kept.entries[number].outcome = outcome;
        }
        self.write(&line)
    }

    /// One line, on the disk when this returns.
    fn write(&self, line: &serde_json::Value) -> Result<()> {
        let mut file = {
            let mut kept = self.kept();
            writeln!(kept.file, "{line}")?;
            kept.file.try_clone()?
        };
        file.flush()?;
        Ok(file.sync_data()?)
    }

    pub fn len(&self) -> usize {
        self.kept().entries.len()
    }

    /// The entries from a number on, with their numbers.
    pub fn since(&self, first: usize) -> Vec<(usize, Entry)> {
        self.kept().entries.iter().cloned().enumerate().skip(first).collect()
    }

    /// How many answers said that the server could not.
    pub fn failures(&self) -> usize {
        self.kept().failures
    }

    /// How many were acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.kept().entries.iter().filter(|entry| entry.outcome.is_done()).count()
    }
}

/// An operation id that nobody else makes.
pub fn operation_id(random: &mut Random) -> String {
    format!("chaos-{:016x}{:016x}", random.next(), random.next())
}

/// A small generator of numbers: the same seed, the same run, as far as the machine's timing lets it.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// xorshift64*
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            items.swap(index, self.below(index as u64 + 1) as usize);
        }
    }
}
