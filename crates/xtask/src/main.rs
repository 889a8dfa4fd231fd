//! `cargo xtask`: the commands of a developer, in Rust so that they run the same for everybody.
//!
//! - `arguments.rs`: what can be asked for
//! - `steps.rs`: the steps of `cargo xtask test`, in order, and the summary
//! - `postgres.rs`: a PostgreSQL that lives as long as one command
//! - `bench.rs`: the benchmark, built for release
//! - `fuzz.rs`: the fuzz targets, built and run
//! - `supply.rs`: what is linked in, and the mutants of the access decision
//! - `chaos/`: the server broken on purpose, and what is left of what it acknowledged
//! - `browser.rs`: the journeys in a real browser, a look at every page, and the walks of the guides
//! - `packages.rs`: the Debian packages that the steps need
//! - `process.rs`: running other programs

mod arguments;
mod bench;
mod browser;
mod chaos;
mod fuzz;
mod packages;
mod postgres;
mod process;
mod steps;
mod supply;

use std::process::ExitCode;

use anyhow::Result;

use arguments::{Request, USAGE};

/// Exit codes: 0 fine, 1 something was found, 2 wrong usage; `postgres` hands on that of its command.
fn main() -> ExitCode {
    let words = std::env::args().skip(1).collect();
    let request = match arguments::read(words) {
        Ok(request) => request,
        Err(reason) => {
            eprintln!("{reason}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    answer(request).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

fn answer(request: Request) -> Result<ExitCode> {
    match request {
        Request::Usage => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        Request::Test(selection) => Ok(if steps::run_all(&selection) { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
        Request::Postgres { program, arguments } => postgres::run_with(&program, &arguments),
        Request::Fuzz(plan) => fuzz::run(&plan).map(|()| ExitCode::SUCCESS),
        Request::Chaos(plan) => chaos::run(&plan).map(|()| ExitCode::SUCCESS),
        Request::Bench(words) => bench::run(&words).map(|()| ExitCode::SUCCESS),
        Request::Look(words) => browser::look(&words).map(|()| ExitCode::SUCCESS),
        Request::Guides => browser::guides().map(|()| ExitCode::SUCCESS),
    }
}
