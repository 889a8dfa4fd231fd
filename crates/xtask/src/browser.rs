//! The journeys in a real browser: `crates/komshi/browser/*.test.mjs`, run by node's own test runner.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::postgres::{self, Server};
use crate::process;

const FOLDER: &str = "crates/komshi/browser";
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The browser: the one that CHROMIUM names, else the first on PATH.
pub fn chromium() -> Option<PathBuf> {
    match env::var_os("CHROMIUM") {
        Some(named) => Some(PathBuf::from(named)).filter(|file| file.is_file()),
        None => BROWSERS.into_iter().find_map(process::find),
    }
}

/// The test files in order of name.
pub fn journeys() -> Result<Vec<PathBuf>> {
    let folder = process::workspace().join(FOLDER);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let file = entry?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// Builds the product and sends the journeys through it.
pub fn run(server: Option<&Server>) -> Result<()> {
    let mut node = node(&process::workspace().join("target/screenshots"))?;
    node.arg("--test").args(journeys()?);
    if let Some(server) = server {
        node.env(postgres::VARIABLE, server.url());
    }
    process::run(&mut node)
}

/// Builds the product and looks at its pages; the words are those of `look.mjs`.
pub fn look(words: &[String]) -> Result<()> {
    let mut node = node(&process::workspace().join("target/look"))?;
    node.arg(process::workspace().join(FOLDER).join("look.mjs")).args(words);
    process::run(&mut node)
}

/// Builds the product, walks the job of each role and writes the pictures and the figures of `docs/guides`.
pub fn guides() -> Result<()> {
    let mut node = node(&process::workspace().join("docs/pictures/guides"))?;
    node.arg(process::workspace().join(FOLDER).join("guides.mjs"));
    process::run(&mut node)
}

/// Node beside the journeys, with the product built; pictures go into a folder unless SCREENSHOTS names another.
fn node(pictures: &Path) -> Result<Command> {
    let chromium = chromium().context("no Chromium; set CHROMIUM to its path")?;
    let pictures = env::var_os("SCREENSHOTS").map_or_else(|| pictures.to_owned(), PathBuf::from);
    fs::create_dir_all(&pictures).with_context(|| format!("cannot make {}", pictures.display()))?;
    process::run(&mut process::cargo(&["build", "--package", "komshi", "--bin", "komshi"]))?;
    install_modules(&process::workspace().join(FOLDER))?;
    println!("Pictures go to {}", pictures.display());
    let mut node = Command::new("node");
    node.current_dir(process::workspace().join(FOLDER))
        .env("KOMSHI_BIN", built("komshi")?)
        .env("CHROMIUM", chromium)
        .env("SCREENSHOTS", &pictures);
    Ok(node)
}

/// A program of the workspace, where `cargo build` leaves it: in the target folder that we are in ourselves.
fn built(program: &str) -> Result<PathBuf> {
    let own = env::current_exe().context("cannot tell where cargo puts what it builds")?;
    let file = own.parent().and_then(Path::parent).map(|target| target.join("debug").join(program));
    match file {
        Some(file) if file.is_file() => Ok(file),
        _ => bail!("`{program}` was built but is not near {}", own.display()),
    }
}

/// Fetches the packages that package-lock.json names; not again while they are newer than that file, so that the
/// journeys run without a network.
fn install_modules(folder: &Path) -> Result<()> {
    let wanted = modified(&folder.join("package-lock.json")).max(modified(&folder.join("package.json")));
    let there = modified(&folder.join("node_modules/.package-lock.json"));
    if there.is_some() && there >= wanted {
        return Ok(());
    }
    process::run(Command::new("npm").arg("ci").current_dir(folder))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An address in the lock file would tie everybody to the registry of the person who wrote it.
    #[test]
    fn the_lock_file_records_no_addresses() {
        let file = process::workspace().join(FOLDER).join("package-lock.json");
        let text = fs::read_to_string(&file).expect("the lock file of the browser tests");
        assert!(text.contains("\"integrity\""), "every package has its checksum");
        assert!(!text.contains("\"resolved\""), "run npm with the .npmrc of that folder");
    }
}
