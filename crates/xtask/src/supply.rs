//! What the program is made of (licences, sources, the list of its parts), and whether the tests of the access decision notice every
//! change of it. With tools of their own, which are installed where they may be.

use anyhow::{Result, ensure};

use crate::process;

/// Tools by the name of the crate, with the sub-command that each of them adds.
const TOOLS: [(&str, &str); 3] = [("cargo-deny", "deny"), ("cargo-cyclonedx", "cyclonedx"), ("cargo-mutants", "mutants")];

/// The list of parts, without its ending.
const LIST: &str = "komshi.cdx";

/// The tools that are not there and could not be installed. Building one takes minutes, once.
pub fn missing() -> Vec<&'static str> {
    let there = |command: &str| process::succeeds(&mut process::cargo(&[command, "--version"]));
    TOOLS
        .into_iter()
        .filter(|(name, command)| {
            !there(command)
                && !process::succeeds(&mut process::cargo(&["install", "--locked", "--quiet", name]))
                && !there(command)
        })
        .map(|(name, _)| name)
        .collect()
}

/// What a developer does about it.
pub fn advice(missing: &[&str]) -> String {
    format!("`cargo install --locked {}` did not work", missing.join(" "))
}

/// All three; what is found in one does not hide the others.
pub fn run() -> Result<()> {
    let asked = process::run(&mut process::cargo(&["deny", "--offline", "check", "licenses", "bans", "sources"]));
    asked.and(advisories()).and(parts()).and(mutants())
}

/// Known weaknesses of what is linked in. Their list comes from the network; without it nothing is known, which is said and no failure.
fn advisories() -> Result<()> {
    if process::succeeds(&mut process::cargo(&["deny", "fetch", "db"])) {
        return process::run(&mut process::cargo(&["deny", "check", "advisories"]));
    }
    println!("The list of known weaknesses (RustSec) could not be fetched: NOT CHECKED.");
    Ok(())
}

/// The list of everything that is linked in (CycloneDX): `komshi.cdx.json` in the target folder.
fn parts() -> Result<()> {
    let manifest = "crates/komshi/Cargo.toml";
    let asked = ["cyclonedx", "--format", "json", "--manifest-path", manifest, "--override-filename", LIST];
    process::run(&mut process::cargo(&asked))?;
    let kept = process::target_folder().join(format!("{LIST}.json"));
    // The tool writes beside the manifest of each crate of the workspace.
    for made in std::fs::read_dir(process::workspace().join("crates"))? {
        let made = made?.path();
        let list = made.join(format!("{LIST}.json"));
        if !list.is_file() {
            continue;
        }
        if made.ends_with("komshi") {
            std::fs::copy(&list, &kept)?;
        }
        std::fs::remove_file(&list)?;
    }
    ensure!(kept.is_file(), "the list of parts was not written");
    println!("The list of parts: {}", kept.display());
    Ok(())
}

/// No change of the access crate may pass its tests. The tool builds a copy of the sources in a folder of its own.
fn mutants() -> Result<()> {
    let mut command = process::cargo(&["mutants", "--package", "komshi-access", "--jobs", "1", "--no-shuffle", "--output"]);
    process::run(command.arg(process::target_folder()).env_remove("CARGO_TARGET_DIR"))
}
