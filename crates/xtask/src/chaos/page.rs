//! docs/reliability.md, written from what the tests came to.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use anyhow::Result;

use super::outcome::{Record, grouped};
use crate::process;

const HEAD: &str = include_str!("page.md");

pub fn write(records: &[Record]) -> Result<()> {
    let mut rows = String::new();
    for record in records {
        let found = match (&record.skipped, record.wrong.len()) {
            (Some(reason), _) => format!("does not apply: {reason}"),
            (None, 0) => "nothing".to_owned(),
            (None, count) => format!("**{count}**: {}", record.wrong[0].replace('|', "/")),
        };
        let note = if record.note.is_empty() { String::new() } else { format!("; {}", record.note) };
        writeln!(
            rows,
            "| {} | {} | {}{note} | {} | {} | {found} | {} |",
            record.name,
            record.engine,
            record.about,
            grouped(record.cycles),
            grouped(record.acknowledged as u64),
            record.day,
        )?;
    }
    let kills = |engine: &str| {
        let own = records.iter().filter(|record| record.engine == engine && record.name.starts_with('K'));
        grouped(own.map(|record| record.cycles).sum())
    };
    let page = HEAD
        .replace("{rows}", rows.trim_end())
        .replace("{machine}", &machine())
        .replace("{kills-sqlite}", &kills("sqlite"))
        .replace("{kills-postgres}", &kills("postgres"));
    fs::write(process::workspace().join("docs/reliability.md"), page)?;
    println!("docs/reliability.md says what was found");
    Ok(())
}

/// The class of the machine: its cores, memory and system.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let kilobytes = read("/proc/meminfo")
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.split_whitespace().next()?.parse::<u64>().ok());
    let model = read("/proc/cpuinfo")
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, name)| name.to_owned()));
    let gigabytes = kilobytes.unwrap_or(0) / 1_000_000;
    format!("{cores} cores ({}), {gigabytes} GB, {}", model.unwrap_or_else(|| "unknown".to_owned()), std::env::consts::OS)
}

/// Today as ISO text, in UTC.
pub fn today() -> String {
    let output = Command::new("date").args(["-u", "+%Y-%m-%d"]).output();
    output.map_or(String::new(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
