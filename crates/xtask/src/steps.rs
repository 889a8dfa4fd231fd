//! The steps of `cargo xtask test`. All of them run, also after a failure, because one wants to know everything.

use std::env;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::packages::{self, Package};
use crate::postgres::{self, Server};
use crate::{browser, chaos, fuzz, process, supply};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Format,
    Clippy,
    Postgres,
    Tests,
    Supply,
    Fuzz,
    Chaos,
    Browser,
}

impl Step {
    /// In the order in which they run.
    pub const ALL: [Self; 8] =
        [Self::Format, Self::Clippy, Self::Postgres, Self::Tests, Self::Supply, Self::Fuzz, Self::Chaos, Self::Browser];

    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Postgres => "postgres",
            Self::Tests => "tests",
            Self::Supply => "supply",
            Self::Fuzz => "fuzz",
            Self::Chaos => "chaos",
            Self::Browser => "browser",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Format => "is everything as `cargo fmt --all` would write it?",
            Self::Clippy => "warnings of the compiler and of clippy",
            Self::Postgres => "starts a PostgreSQL for the tests",
            Self::Tests => "unit and property tests, journeys on each engine",
            Self::Supply => "licences and sources of what is linked in, the list of its parts, mutants of the access decision",
            Self::Fuzz => "what reads files and texts from outside, a few seconds of hostile inputs each",
            Self::Chaos => "the server killed and starved on purpose: is everything there that it acknowledged?",
            Self::Browser => "journeys in a real browser",
        }
    }

    /// The step cannot run without these.
    fn packages(self) -> Vec<Package> {
        match self {
            Self::Postgres if postgres::given().is_none() => vec![Package::Postgresql],
            Self::Fuzz => vec![Package::Cpp],
            Self::Chaos => vec![Package::Postgresql, Package::Faketime],
            Self::Browser => vec![Package::Chromium, Package::Node, Package::Npm],
            Self::Format | Self::Clippy | Self::Postgres | Self::Tests | Self::Supply => Vec::new(),
        }
    }

    /// A part of the step, by name, leaves itself out without the package.
    fn package_of_a_part(self) -> Option<(&'static str, Package)> {
        match self {
            Self::Tests => Some(("tests that read PDF files back", Package::Poppler)),
            Self::Format | Self::Clippy | Self::Postgres | Self::Supply | Self::Fuzz | Self::Chaos | Self::Browser => None,
        }
    }
}

/// What a developer asked for; empty means everything.
#[derive(Debug, Default, PartialEq)]
pub struct Selection {
    pub only: Vec<Step>,
    pub skip: Vec<Step>,
}

impl Selection {
    fn steps(&self) -> Vec<Step> {
        Step::ALL.into_iter().filter(|step| self.includes(*step)).collect()
    }

    fn includes(&self, step: Step) -> bool {
        let for_tests = step == Step::Postgres && self.only.contains(&Step::Tests);
        let asked = self.only.is_empty() || self.only.contains(&step) || for_tests;
        asked && !self.skip.contains(&step)
    }
}

#[derive(Debug, PartialEq)]
enum Outcome {
    Fine,
    Skipped(String),
    Failed(String),
}

impl Outcome {
    /// A skip is a failure where nobody reads the output.
    fn is_accepted(&self, unattended: bool) -> bool {
        match self {
            Self::Fine => true,
            Self::Skipped(_) => !unattended,
            Self::Failed(_) => false,
        }
    }

    fn words(&self) -> String {
        match self {
            Self::Fine => "fine".to_owned(),
            Self::Skipped(reason) => format!("SKIPPED: {reason}"),
            Self::Failed(reason) => format!("FAILED: {reason}"),
        }
    }
}

struct Record {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// Runs the steps and prints a summary. True when nothing failed and, with `CI=true`, nothing was skipped.
pub fn run_all(selection: &Selection) -> bool {
    let steps = selection.steps();
    let missing = packages::provide(&packages_of(&steps));
    let mut server = None;
    let mut records = Vec::new();
    for step in steps {
        println!("\n== {}: {}", step.name(), step.about());
        let started = Instant::now();
        let outcome = outcome(step, &missing, &mut server);
        let time = started.elapsed();
        println!("== {}: {} ({:.1} s)", step.name(), outcome.words(), time.as_secs_f64());
        records.push(Record { name: step.name(), outcome, time });
        if let Some((part, package)) = step.package_of_a_part()
            && missing.contains(&package)
        {
            records.push(Record { name: part, outcome: Outcome::Skipped(packages::advice(&[package])), time: Duration::ZERO });
        }
    }
    drop(server);
    summarise(&records)
}

fn packages_of(steps: &[Step]) -> Vec<Package> {
    steps
        .iter()
        .flat_map(|step| {
            let part = step.package_of_a_part().map(|(_, package)| package);
            step.packages().into_iter().chain(part)
        })
        .collect()
}

fn outcome(step: Step, missing: &[Package], server: &mut Option<Server>) -> Outcome {
    let mut lacking = step.packages();
    lacking.retain(|package| missing.contains(package));
    if !lacking.is_empty() {
        return Outcome::Skipped(packages::advice(&lacking));
    }
    let result = match step {
        Step::Format => format(),
        Step::Clippy => clippy(),
        Step::Postgres => Server::start().map(|started| *server = Some(started)),
        Step::Tests => tests(server.as_ref()),
        Step::Supply => match supply::missing() {
            missing if missing.is_empty() => supply::run(),
            missing => return Outcome::Skipped(supply::advice(&missing)),
        },
        Step::Fuzz => fuzz::step(),
        Step::Chaos => chaos::step(),
        Step::Browser => match browser::journeys() {
            Ok(files) if files.is_empty() => {
                return Outcome::Skipped("there is no *.test.mjs in crates/komshi/browser".to_owned());
            }
            _ => browser::run(server.as_ref()),
        },
    };
    match result {
        Ok(()) => Outcome::Fine,
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

/// The fuzz targets are a workspace of their own.
fn format() -> Result<()> {
    let check = |arguments: &[&str]| process::run(process::cargo(&["fmt"]).args(arguments).arg("--check"));
    check(&["--all"]).and(check(&["--manifest-path", "fuzz/Cargo.toml"]))
}

fn clippy() -> Result<()> {
    process::run(&mut process::cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

/// With nextest where it is installed. It leaves out the examples in documentation, so those run first; its own
/// closing line comes last. A test leaves its data folder behind; all of them go with the run.
fn tests(server: Option<&Server>) -> Result<()> {
    let folders = tempfile::Builder::new().prefix("komshi-tests-").tempdir()?;
    let run = |arguments: &[&str]| {
        let mut command = process::cargo(arguments);
        command.env("TMPDIR", folders.path());
        if let Some(server) = server {
            command.env(postgres::VARIABLE, server.url());
        }
        process::run(&mut command)
    };
    if process::succeeds(&mut process::cargo(&["nextest", "--version"])) {
        let examples = run(&["test", "--workspace", "--doc", "--quiet"]);
        run(&["nextest", "run", "--workspace", "--no-fail-fast"]).and(examples)
    } else {
        run(&["test", "--workspace", "--no-fail-fast"])
    }
}

fn summarise(records: &[Record]) -> bool {
    let unattended = env::var("CI").is_ok_and(|value| value == "true");
    println!("\n== summary");
    for Record { name, outcome, time } in records {
        println!("{name:<10} {:>7.1} s  {}", time.as_secs_f64(), outcome.words());
    }
    let accepted = records.iter().all(|record| record.outcome.is_accepted(unattended));
    let skipped = records.iter().any(|record| matches!(record.outcome, Outcome::Skipped(_)));
    match (accepted, skipped) {
        (true, false) => println!("Everything that ran is fine."),
        (true, true) => println!("Everything that ran is fine, but not everything ran."),
        (false, true) if unattended => {
            println!("Not fine. With CI=true a skipped step is a failure.")
        }
        (false, _) => println!("Not fine."),
    }
    accepted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_keeps_the_order_and_its_needs() {
        use Step::{Browser, Chaos, Clippy, Format, Fuzz, Postgres, Supply, Tests};
        let check = |only: &[Step], skip: &[Step], expect: &[Step]| {
            let selection = Selection { only: only.to_vec(), skip: skip.to_vec() };
            assert_eq!(selection.steps(), expect, "{selection:?}");
        };
        check(&[], &[], &Step::ALL);
        check(&[], &[Browser, Chaos, Clippy, Fuzz, Supply], &[Format, Postgres, Tests]);
        check(&[Clippy, Format], &[], &[Format, Clippy]);
        check(&[Tests], &[], &[Postgres, Tests]);
        check(&[Tests], &[Postgres], &[Tests]);
        check(&[Browser], &[], &[Browser]);
    }

    #[test]
    fn a_skip_is_a_failure_only_where_nobody_reads() {
        let check = |outcome: Outcome, attended: bool, unattended: bool| {
            assert_eq!(outcome.is_accepted(false), attended, "{outcome:?}");
            assert_eq!(outcome.is_accepted(true), unattended, "{outcome:?}");
        };
        check(Outcome::Fine, true, true);
        check(Outcome::Skipped(String::new()), true, false);
        check(Outcome::Failed(String::new()), false, false);
    }
}
