//! What a test came to, its one line, and what is kept of it for the page.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use serde::{Deserialize, Serialize};

/// Counted while a test runs.
#[derive(Debug, Default)]
pub struct Tally {
    pub cycles: u64,
    pub acknowledged: usize,
    /// Everything that was not as acknowledged, with the moment.
    pub wrong: Vec<String>,
    /// Why the test does not apply here.
    pub skipped: Option<String>,
    /// Figures of this test alone.
    pub note: String,
}

impl Tally {
    /// Adds what a look has found; whether it found anything.
    pub fn add(&mut self, wrong: Vec<String>, when: impl Fn() -> String) -> bool {
        let found = !wrong.is_empty();
        self.wrong.extend(wrong.into_iter().map(|what| format!("{}: {what}", when())));
        found
    }
}

/// The last run of a test on an engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    pub name: String,
    pub engine: String,
    pub about: String,
    pub cycles: u64,
    pub acknowledged: usize,
    pub wrong: Vec<String>,
    pub skipped: Option<String>,
    pub note: String,
    pub seconds: u64,
    /// ISO day.
    pub day: String,
}

impl Record {
    pub fn of(name: &str, engine: &str, about: &str, tally: Tally, time: Duration, day: String) -> Record {
        let Tally { cycles, acknowledged, wrong, skipped, note } = tally;
        let (name, engine, about) = (name.to_owned(), engine.to_owned(), about.to_owned());
        Record { name, engine, about, cycles, acknowledged, wrong, skipped, note, seconds: time.as_secs(), day }
    }

    pub fn word(&self) -> &'static str {
        match (&self.skipped, self.wrong.is_empty()) {
            (Some(_), _) => "SKIP",
            (None, true) => "PASS",
            (None, false) => "FAIL",
        }
    }

    /// `PASS K1 sqlite 200 cycles 41,203 acks 0 lost`
    pub fn line(&self) -> String {
        let (name, engine) = (&self.name, &self.engine);
        if let Some(reason) = &self.skipped {
            return format!("SKIP {name} {engine} {reason}");
        }
        let note = if self.note.is_empty() { String::new() } else { format!(" ({})", self.note) };
        format!(
            "{} {name} {engine} {} cycles {} acks {} lost{note} {} s",
            self.word(),
            grouped(self.cycles),
            grouped(self.acknowledged as u64),
            self.wrong.len(),
            self.seconds,
        )
    }
}

/// `41203` as `41,203`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What is known of each test; nothing before the first run.
pub fn all(file: &Path) -> Result<Vec<Record>> {
    if !file.exists() {
        return Ok(Vec::new());
    }
    Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
}

/// Puts a record in the place of the earlier one of the same test and engine.
pub fn keep(file: &Path, record: &Record) -> Result<()> {
    let mut records = all(file)?;
    records.retain(|known| known.name != record.name || known.engine != record.engine);
    records.push(record.clone());
    records.sort_by(|a, b| (&a.name, &a.engine).cmp(&(&b.name, &b.engine)));
    Ok(fs::write(file, serde_json::to_string_pretty(&records)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_was_lost() {
        let tally = |wrong: &[&str], skipped: Option<&str>| Tally {
            cycles: 200,
            acknowledged: 41_203,
            wrong: wrong.iter().map(|&text| text.to_owned()).collect(),
            skipped: skipped.map(str::to_owned),
            note: String::new(),
        };
        let check = |tally: Tally, expect: &str| {
            let record = Record::of("K1", "sqlite", "", tally, Duration::from_secs(9), "2026-11-25".into());
            assert_eq!(record.line(), expect);
        };
        check(tally(&[], None), "PASS K1 sqlite 200 cycles 41,203 acks 0 lost 9 s");
        check(tally(&["a hand-over"], None), "FAIL K1 sqlite 200 cycles 41,203 acks 1 lost 9 s");
        check(tally(&[], Some("needs root")), "SKIP K1 sqlite needs root");
    }
}
