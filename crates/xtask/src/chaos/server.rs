//! The real `komshi serve` as a process of its own: started, killed, started again.

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process;

/// A start takes under a second; a busy machine, or a log of SQLite that is written back, may need far longer.
const START_LIMIT: Duration = Duration::from_secs(90);

/// Where the data lies, and by which program it is served.
#[derive(Clone, Debug)]
pub struct Place {
    pub program: PathBuf,
    pub data: PathBuf,
    /// postgres://…; without it SQLite in the data folder.
    pub url: Option<String>,
    /// What the server writes as errors.
    pub log: PathBuf,
}

impl Place {
    /// A command of the program on this data.
    pub fn komshi(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).arg("--data").arg(&self.data).stdin(Stdio::null());
        command.env_remove("DATABASE_URL");
        if let Some(url) = &self.url {
            command.env("DATABASE_URL", url);
        }
        process::forget_package(&mut command);
        command
    }

    /// The name of the database, where it is PostgreSQL's.
    pub fn database(&self) -> Option<&str> {
        self.url.as_deref()?.rsplit('/').next()
    }

    pub fn serve(&self) -> Result<Served> {
        self.serve_with(&[])
    }

    /// Starts the server with some variables and waits until it answers.
    pub fn serve_with(&self, variables: &[(&str, String)]) -> Result<Served> {
        let log = OpenOptions::new().create(true).append(true).open(&self.log)?;
        let mut command = self.komshi(&["serve", "--listen", "127.0.0.1:0", "--no-second-factor"]);
        command.envs(variables.iter().map(|(name, value)| (*name, value))).stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().with_context(|| format!("{} did not start", self.program.display()))?;
        let output = child.stdout.take().context("the server has no output")?;
        let (told, hears) = mpsc::channel();
        // Reads on to the end, so that the server never waits for a reader.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("listening on ") {
                    let _ = told.send(address.to_owned());
                }
            }
        });
        match hears.recv_timeout(START_LIMIT) {
            Ok(address) => Ok(Served { child, address }),
            Err(_) => {
                let _ = child.kill();
                let status = child.wait()?;
                bail!("the server did not come up ({status}); {} says why", self.log.display());
            }
        }
    }

    /// `komshi check` and `komshi audit verify`: every breach in words; nothing where all is well.
    pub fn breaches(&self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for arguments in [&["check"][..], &["audit", "verify"]] {
            let output = self.komshi(arguments).output()?;
            if !output.status.success() {
                let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
                let bad: Vec<&str> = said.lines().filter(|line| !line.starts_with("ok ")).collect();
                found.push(format!("komshi {}: {}", arguments.join(" "), bad.join("; ")));
            }
        }
        Ok(found)
    }
}

pub struct Served {
    child: Child,
    pub address: String,
}

impl Served {
    /// `kill -9`: nothing is written, nobody is told.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Whether it ended by itself; a failpoint ends it.
    pub fn has_ended(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }
}

/// A server that a test forgot goes with the test.
impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
