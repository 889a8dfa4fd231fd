//! The fuzz targets of `fuzz/`, built and run on the stable toolchain.
//!
//! cargo-fuzz wants a nightly compiler for its sanitizers. The code here is safe Rust, so that libFuzzer's own guidance by
//! coverage is enough, and that a stable compiler can build in.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Seconds for each target when nothing else is asked for.
pub const SECONDS: u64 = 10;
/// Seconds for each target as a step of `cargo xtask test`.
const SECONDS_OF_THE_STEP: u64 = 5;
/// An input that takes longer is a find: those that are made here are a few kilobytes.
const SECONDS_OF_ONE_INPUT: u64 = 5;
/// What one process may hold; a tenth of it is the most seen.
const RESIDENT_MB: u64 = 1_000;
/// Address space in KiB, the same that the child process of the product gets: memory that is only reserved counts too.
const ADDRESS_SPACE_KIB: u64 = 2_000_000;

/// Those of cargo-fuzz with `--sanitizer none`; a warning in a target is an error.
const FLAGS: [&str; 8] = [
    "-Dwarnings",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg=fuzzing",
    "-Ccodegen-units=1",
];

/// A target and the longest input that is made for it: longer ones find nothing more and take longer to change.
#[derive(Debug, PartialEq)]
pub struct Target {
    pub name: &'static str,
    longest: u64,
}

pub const TARGETS: [Target; 5] = [
    Target { name: "csv", longest: 4_096 },
    Target { name: "xlsx", longest: 8_192 },
    Target { name: "match_table", longest: 2_048 },
    Target { name: "normalise", longest: 1_024 },
    Target { name: "image", longest: 4_096 },
];

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Plan {
    pub seconds: u64,
    /// Empty means all.
    pub names: Vec<&'static str>,
}

/// Goes on from the inputs that earlier runs found, and adds to them.
pub fn run(plan: &Plan) -> Result<()> {
    run_targets(plan, false)
}

/// A short run from the corpus alone, so that it takes as long on every machine.
pub fn step() -> Result<()> {
    run_targets(&Plan { seconds: SECONDS_OF_THE_STEP, names: Vec::new() }, true)
}

fn run_targets(plan: &Plan, afresh: bool) -> Result<()> {
    let programs = build()?;
    let mut finds = Vec::new();
    for target in TARGETS.iter().filter(|target| plan.names.is_empty() || plan.names.contains(&target.name)) {
        if let Some(find) = fuzz(target, plan.seconds, afresh, &programs)? {
            println!("{find}");
            finds.push(target.name);
        }
    }
    if !finds.is_empty() {
        bail!("inputs were found that break: {}", finds.join(", "));
    }
    Ok(())
}

/// Everything that is not in the repository: programs, found inputs, crashes, logs. Inside the target folder, with a
/// build of its own that other flags do not make anew.
fn folder() -> PathBuf {
    process::target_folder().join("fuzz")
}

/// Returns the folder with the programs. The explicit `--target` keeps the flags away from build scripts.
fn build() -> Result<PathBuf> {
    let host = host()?;
    let mut cargo = process::cargo(&["build", "--quiet", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--bins", "--target"]);
    cargo.arg(&host).arg("--target-dir").arg(folder());
    cargo.env("RUSTFLAGS", FLAGS.join(" ")).env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut cargo)?;
    Ok(folder().join(host).join("debug"))
}

fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("`rustc -vV` did not start")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` names no host")
}

/// Runs one target; `Some` is a sentence about what it found.
fn fuzz(target: &Target, seconds: u64, afresh: bool, programs: &Path) -> Result<Option<String>> {
    let name = target.name;
    let (crashes, found) = (folder().join("crashes").join(name), folder().join("found").join(name));
    let found = if afresh { folder().join("scratch").join(name) } else { found };
    let log = folder().join(format!("{name}.log"));
    if afresh && found.is_dir() {
        fs::remove_dir_all(&found)?;
    }
    fs::create_dir_all(&crashes)?;
    fs::create_dir_all(&found)?;

    let mut artifacts = OsString::from("-artifact_prefix=");
    artifacts.push(crashes.join(""));
    let output = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {ADDRESS_SPACE_KIB} && exec \"$0\" \"$@\"")]).arg(programs.join(name));
    command
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={SECONDS_OF_ONE_INPUT}"))
        .arg(format!("-rss_limit_mb={RESIDENT_MB}"))
        .arg(format!("-max_len={}", target.longest))
        .args(["-print_final_stats=1", "-verbosity=1"])
        .arg(artifacts)
        // New inputs go to the first folder. What crashed once is tried first, until somebody takes it away.
        .args([&found, &process::workspace().join("fuzz/corpus").join(name), &crashes])
        // One thread: what an input reaches must not depend on who comes first.
        .env("RAYON_NUM_THREADS", "1")
        .stdout(output.try_clone()?)
        .stderr(output);
    let status = command.status().with_context(|| format!("the target `{name}` did not start"))?;
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    println!("{name:<12} {}", summary(&text));
    if status.success() {
        return Ok(None);
    }
    let program = programs.join(name);
    Ok(Some(match (kept(&text), reason(&text)) {
        (Some(file), reason) => format!(
            "`{name}` {reason}\n    the input is kept: {file}\n    try it again with: {} {file}\n    everything it said: {}",
            program.display(),
            log.display()
        ),
        (None, reason) => format!("`{name}` {reason} ({status}); everything it said: {}", log.display()),
    }))
}

/// `9,074 inputs, 652 of them reached something new, 32 MB`.
fn summary(log: &str) -> String {
    let of = |key: &str| log.lines().find_map(|line| line.strip_prefix(key)).map_or("?", str::trim);
    format!(
        "{} inputs, {} of them reached something new, {} MB",
        of("stat::number_of_executed_units:"),
        of("stat::new_units_added:"),
        of("stat::peak_rss_mb:")
    )
}

/// The file that an input was written to.
fn kept(log: &str) -> Option<&str> {
    log.lines().find_map(|line| line.split_once("Test unit written to ")).map(|(_, file)| file.trim())
}

/// What happened, from libFuzzer's words and those of the panic.
fn reason(log: &str) -> String {
    let mut lines = log.lines();
    if let Some(line) = lines.find(|line| line.contains(" panicked at ")) {
        let place = line.split_once(" panicked at ").map_or(line, |(_, place)| place.trim_end_matches(':'));
        return format!("panicked at {place}: {}", lines.next().unwrap_or_default());
    }
    let of = |sign: &str| log.contains(sign);
    if of("libFuzzer: timeout") {
        format!("took more than {SECONDS_OF_ONE_INPUT} s for one input")
    } else if of("out-of-memory") || of("memory allocation of") {
        "asked for more memory than it may have".to_owned()
    } else {
        "broke".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names and versions in a lock file.
    fn locked(file: &str) -> Vec<(String, String)> {
        let text = fs::read_to_string(process::workspace().join(file)).expect(file);
        let value = |line: Option<&str>| line.and_then(|line| line.split('"').nth(1)).unwrap_or_default().to_owned();
        text.split("[[package]]")
            .skip(1)
            .map(|package| {
                let mut lines = package.trim().lines();
                (value(lines.next()), value(lines.next()))
            })
            .collect()
    }

    /// What is fuzzed must be what is shipped.
    #[test]
    fn the_targets_use_the_versions_of_the_product() {
        let product = locked("Cargo.lock");
        let only_here = ["arbitrary", "jobserver", "komshi-fuzz", "libfuzzer-sys"];
        for package in locked("fuzz/Cargo.lock") {
            assert!(
                product.contains(&package) || only_here.contains(&package.0.as_str()),
                "{package:?}: copy Cargo.lock to fuzz/ and run `cargo metadata` there"
            );
        }
    }

    #[test]
    fn every_target_has_a_corpus() {
        let folder = process::workspace().join("fuzz");
        let files = fs::read_dir(folder.join("fuzz_targets")).expect("the targets").count();
        assert_eq!(files, TARGETS.len());
        for target in TARGETS {
            assert!(folder.join(format!("fuzz_targets/{}.rs", target.name)).is_file());
            let corpus = fs::read_dir(folder.join("corpus").join(target.name)).expect("a corpus");
            let bytes: u64 = corpus.map(|file| file.and_then(|file| file.metadata()).expect("a file").len()).sum();
            assert!((1..100_000).contains(&bytes), "{}: {bytes} bytes", target.name);
        }
    }

    #[test]
    fn a_find_is_told_in_words() {
        let log = "INFO: Seed: 1\nthread '<unnamed>' (78) panicked at src/lib.rs:80:13:\nno date: 1900-02-29\nstack backtrace:\n\
                   artifact_prefix='/t/'; Test unit written to /t/crash-1\nstat::number_of_executed_units: 15\n\
                   stat::new_units_added:          2\nstat::peak_rss_mb:              85\n";
        assert_eq!(reason(log), "panicked at src/lib.rs:80:13: no date: 1900-02-29");
        assert_eq!(kept(log), Some("/t/crash-1"));
        assert_eq!(summary(log), "15 inputs, 2 of them reached something new, 85 MB");
        assert_eq!(reason("==1== ERROR: libFuzzer: timeout after 5 seconds"), "took more than 5 s for one input");
        assert_eq!(reason("memory allocation of 9 bytes failed"), "asked for more memory than it may have");
        assert_eq!((kept(""), reason("")), (None, "broke".to_owned()));
    }
}
