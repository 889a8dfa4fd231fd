//! What can be asked of `cargo xtask`.

use crate::chaos;
use crate::fuzz::{Plan, SECONDS, TARGETS};
use crate::steps::{Selection, Step};

pub const USAGE: &str = "\
cargo xtask test [--only STEP]... [--skip STEP]...
    Runs every check, or some of them. Steps, in order: format, clippy, postgres, tests, supply, fuzz, chaos, browser.
    `--only tests` starts PostgreSQL too; add `--skip postgres` for a quick run on SQLite alone.
    Missing Debian packages are installed where that is allowed; else the steps that need them are
    skipped by name. With CI=true such a skip is a failure.

cargo xtask fuzz [--seconds N] [TARGET]...
    Feeds what reads files and texts from outside with inputs that a fuzzer makes, each target for N seconds (10).
    Targets: csv, xlsx, match_table, normalise, image. Goes on from what earlier runs found; an input that breaks something
    is kept and named. Both are in the folder fuzz of the target folder.

cargo xtask chaos [--cycles N] [--engine sqlite|postgres] [--only NAME]... [--minutes N] [--binary FILE] [--page]
    Starts the real server, lets people work, breaks something (kill, full disk, PostgreSQL away, clock, races) and
    looks whether everything is there that was acknowledged; one line a test. Without --cycles a short run; with it N
    kills at random moments on each engine and the other tests in proportion, or N cycles of the one test that --only
    names; --minutes ends each test after that time. Tests: K1 K2 K3 K4 K5 D1 P1 T1 O1 O2 R1 Z1. --page writes docs/reliability.md from the last run of each.

cargo xtask postgres -- COMMAND [ARGUMENT]...
    Runs a command with a temporary PostgreSQL up, which goes away with it. The command finds it by
    KOMSHI_TEST_POSTGRES and, for psql and its kin, by PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE.
    Example: cargo xtask postgres -- psql -c 'select version()'

cargo xtask look [--lang TAG]... [--width N]... [--scheme light|dark]... [WORDS OF AN ADDRESS]...
    Opens every kind of page that somebody of the played demo is led to, in every language, on a phone and on a screen, light
    and dark; saves a picture of each in target/look and tells what no page may have: errors, what axe finds, texts that
    are missing, anything wider than the screen. The flags and the words narrow it down.

cargo xtask guides
    Walks the job of each role from sign-in to done as docs/guides tells it, in the languages of the guides; takes their
    pictures, counts clicks, fields and seconds into them, and tells what a guide says otherwise than the pages.

cargo xtask bench [--rows N] [--import N] [--keep FOLDER] [web|search|start|import]...
    Measures a release build on a registry of N invented persons (100,000) and writes docs/benchmarks.md
    when everything was measured. The goals are for `--rows 1000000 --import 100000`. On SQLite in a
    temporary folder, or on the empty database that DATABASE_URL names. `--keep` keeps the registry of
    SQLite in a folder, and takes it from there the next time.

cargo xtask bench match [--data DIR] [NAME]...
    Runs `komshi match` on the data sets with truth in DIR (without it ../shared/lists/linkage), makes the larger
    ones with its gen_regional.py where Python is at hand, runs Splink beside it where that is installed, scores
    all in one way and writes docs/benchmarks-matching.md.

A PostgreSQL of your own (a superuser of a server without real data) is used instead when
KOMSHI_TEST_POSTGRES names it. CHROMIUM and SCREENSHOTS set the browser and the folder for pictures.";

#[derive(Debug, PartialEq)]
pub enum Request {
    Usage,
    Test(Selection),
    Postgres {
        program: String,
        arguments: Vec<String>,
    },
    Fuzz(Plan),
    Chaos(chaos::Plan),
    /// The words that follow; the benchmark reads them itself.
    Bench(Vec<String>),
    /// The words that follow, for the program that looks.
    Look(Vec<String>),
    Guides,
}

/// Reads the words after `cargo xtask`; the error is a sentence for the person who typed them.
pub fn read(words: Vec<String>) -> Result<Request, String> {
    let mut words = words.into_iter();
    match words.next().as_deref() {
        None => Err("Say what to do.".to_owned()),
        Some("help" | "--help" | "-h") => Ok(Request::Usage),
        Some("test") => read_test(words),
        Some("postgres") => read_postgres(words),
        Some("fuzz") => read_fuzz(words),
        Some("chaos") => read_chaos(words),
        Some("bench") => Ok(Request::Bench(words.collect())),
        Some("look") => Ok(Request::Look(words.collect())),
        Some("guides") => read_guides(words),
        Some(other) => Err(format!("There is no command `{other}`.")),
    }
}

fn read_test(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut selection = Selection::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--only" => selection.only.push(read_step(&word, words.next())?),
            "--skip" => selection.skip.push(read_step(&word, words.next())?),
            "--help" | "-h" => return Ok(Request::Usage),
            other => return Err(format!("`cargo xtask test` knows no `{other}`.")),
        }
    }
    Ok(Request::Test(selection))
}

fn read_step(flag: &str, name: Option<String>) -> Result<Step, String> {
    let names = Step::ALL.map(Step::name).join(", ");
    let name = name.ok_or_else(|| format!("`{flag}` wants one of: {names}."))?;
    Step::ALL
        .into_iter()
        .find(|step| step.name() == name)
        .ok_or_else(|| format!("There is no step `{name}`; `{flag}` wants one of: {names}."))
}

fn read_fuzz(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut plan = Plan { seconds: SECONDS, names: Vec::new() };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seconds" => {
                let seconds = words.next().and_then(|number| number.parse().ok()).filter(|seconds| *seconds > 0);
                plan.seconds = seconds.ok_or("`--seconds` wants a whole number from 1 on.")?;
            }
            "--help" | "-h" => return Ok(Request::Usage),
            name => {
                plan.names.push(TARGETS.iter().find(|target| target.name == name).map(|target| target.name).ok_or_else(|| {
                    format!("There is no target `{name}`; there are {}.", TARGETS.map(|target| target.name).join(", "))
                })?)
            }
        }
    }
    Ok(Request::Fuzz(plan))
}

fn read_guides(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    match words.next().as_deref() {
        None => Ok(Request::Guides),
        Some("--help" | "-h") => Ok(Request::Usage),
        Some(other) => Err(format!("`cargo xtask guides` knows no `{other}`.")),
    }
}

fn read_chaos(mut words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut plan = chaos::Plan::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--cycles" => {
                let cycles = words.next().and_then(|number| number.parse().ok()).filter(|cycles| *cycles > 0);
                plan.cycles = Some(cycles.ok_or("`--cycles` wants a whole number from 1 on.")?);
            }
            "--minutes" => {
                let minutes = words.next().and_then(|number| number.parse().ok()).filter(|minutes| *minutes > 0);
                plan.minutes = Some(minutes.ok_or("`--minutes` wants a whole number from 1 on.")?);
            }
            "--engine" => {
                let name = words.next().unwrap_or_default();
                let engine = chaos::ENGINES.into_iter().find(|engine| *engine == name);
                plan.engines.push(engine.ok_or_else(|| format!("`--engine` wants one of: {}.", chaos::ENGINES.join(", ")))?);
            }
            "--only" => {
                let name = words.next().unwrap_or_default();
                let names = chaos::TESTS.iter().map(|test| test.name);
                let test = names.clone().find(|test| *test == name);
                plan.only.push(test.ok_or_else(|| format!("`--only` wants one of: {}.", names.collect::<Vec<_>>().join(", ")))?);
            }
            "--binary" => plan.binary = Some(words.next().ok_or("`--binary` wants a file.")?.into()),
            "--page" => plan.page = true,
            "--help" | "-h" => return Ok(Request::Usage),
            other => return Err(format!("`cargo xtask chaos` knows no `{other}`.")),
        }
    }
    Ok(Request::Chaos(plan))
}

fn read_postgres(words: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut words = words.peekable();
    if matches!(words.peek().map(String::as_str), Some("--help" | "-h")) {
        return Ok(Request::Usage);
    }
    let mut words = words.skip_while(|word| word == "--");
    let program = words.next().ok_or("`cargo xtask postgres` wants a command to run.")?;
    Ok(Request::Postgres { program, arguments: words.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn understands_what_is_asked() {
        let check = |line: &str, expect: Request| assert_eq!(read(words(line)), Ok(expect), "{line}");
        let test = |only: &[Step], skip: &[Step]| Request::Test(Selection { only: only.to_vec(), skip: skip.to_vec() });
        check("--help", Request::Usage);
        check("test --help", Request::Usage);
        check("bench --rows 5 web", Request::Bench(words("--rows 5 web")));
        check("fuzz", Request::Fuzz(Plan { seconds: SECONDS, names: Vec::new() }));
        check("fuzz --seconds 60 csv xlsx", Request::Fuzz(Plan { seconds: 60, names: vec!["csv", "xlsx"] }));
        let long = chaos::Plan { cycles: Some(1_000), engines: vec!["postgres"], only: vec!["K2"], ..chaos::Plan::default() };
        check("chaos --cycles 1000 --engine postgres --only K2", Request::Chaos(long));
        check("guides", Request::Guides);
        check("guides --help", Request::Usage);
        check("chaos", Request::Chaos(chaos::Plan::default()));
        check("test", test(&[], &[]));
        check("test --only format --only clippy", test(&[Step::Format, Step::Clippy], &[]));
        check("test --only tests --skip postgres", test(&[Step::Tests], &[Step::Postgres]));
        check("postgres -- psql -c x -- y", Request::Postgres { program: "psql".to_owned(), arguments: words("-c x -- y") });
    }

    #[test]
    fn says_what_is_wrong() {
        let check = |line: &str, expect: &str| {
            let reason = read(words(line)).expect_err(line);
            assert!(reason.contains(expect), "{line}: {reason}");
        };
        check("", "what to do");
        check("tset", "`tset`");
        check("test --only", "format, clippy, postgres, tests, supply, fuzz, chaos, browser");
        check("test --only fromat", "`fromat`");
        check("test fast", "`fast`");
        check("fuzz --seconds none", "whole number");
        check("fuzz xls", "csv, xlsx, match_table, normalise, image");
        check("chaos --cycles 0", "whole number");
        check("chaos --engine mysql", "sqlite, postgres");
        check("chaos --only K9", "K1, K2");
        check("guides en", "`en`");
        check("postgres --", "wants a command");
    }
}
