//! Debian packages beyond Rust and a C compiler. What is missing is installed where we may.

use std::process::Command;

use anyhow::Result;

use crate::{browser, chaos, postgres, process};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Package {
    Chromium,
    Cpp,
    Faketime,
    Node,
    Npm,
    Poppler,
    Postgresql,
}

impl Package {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Cpp => "g++",
            Self::Faketime => "faketime",
            Self::Node => "nodejs",
            Self::Npm => "npm",
            Self::Poppler => "poppler-utils",
            Self::Postgresql => "postgresql",
        }
    }

    /// Looks for the programs, not for the package: they may have come from elsewhere.
    fn is_here(self) -> bool {
        match self {
            Self::Chromium => browser::chromium().is_some(),
            Self::Cpp => process::find("c++").is_some(),
            Self::Faketime => chaos::clock_library().is_some(),
            Self::Node => process::find("node").is_some(),
            Self::Npm => process::find("npm").is_some(),
            Self::Poppler => process::find("pdftotext").is_some(),
            Self::Postgresql => postgres::binaries().is_some(),
        }
    }
}

/// Why `apt-get` lets us install.
enum Root {
    Already,
    Sudo,
}

/// Installs those that are missing and returns those that are missing still.
pub fn provide(wanted: &[Package]) -> Vec<Package> {
    let missing = absent(wanted);
    if missing.is_empty() {
        return missing;
    }
    if let Some(root) = root() {
        println!("\n== packages: installs what is missing");
        install(&root, &missing);
    }
    absent(&missing)
}

/// The sentence that tells a person what to do about missing packages.
pub fn advice(missing: &[Package]) -> String {
    let names: Vec<&str> = missing.iter().map(|package| package.name()).collect();
    format!("not installed; `sudo apt-get install {}` does it", names.join(" "))
}

fn absent(wanted: &[Package]) -> Vec<Package> {
    wanted.iter().copied().filter(|package| !package.is_here()).collect()
}

/// None where there is no `apt-get`, or where becoming root would ask a question.
fn root() -> Option<Root> {
    process::find("apt-get")?;
    if process::is_root() {
        Some(Root::Already)
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        Some(Root::Sudo)
    } else {
        None
    }
}

/// One by one, because a package that this release does not have would take the others down with it. A failure
/// is only reported: the caller looks again for the programs.
fn install(root: &Root, missing: &[Package]) {
    let report = |result: Result<()>| {
        if let Err(error) = result {
            println!("{error:#}");
        }
    };
    report(apt_get(root, &["update"]));
    for package in missing {
        report(apt_get(root, &["install", "--yes", "--no-install-recommends", package.name()]));
    }
}

fn apt_get(root: &Root, arguments: &[&str]) -> Result<()> {
    let mut command = match root {
        Root::Already => Command::new("env"),
        Root::Sudo => {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "env"]);
            sudo
        }
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(arguments);
    process::run(&mut command)
}
