//! `cargo xtask chaos`: the real program, broken on purpose, and asked afterwards whether everything is there that it acknowledged.
//!
//! - `server.rs`: `komshi serve` as a process, killed and started
//! - `cluster.rs`: a PostgreSQL that can be stopped
//! - `client.rs`, `world.rs`, `traffic.rs`: people at work through the pages
//! - `journal.rs`: the own record of what was acknowledged, on disk before the next step
//! - `verify.rs`: the comparison after each fault
//! - `kill.rs`, `faults.rs`, `races.rs`: the tests
//! - `outcome.rs`, `page.rs`: what they came to

mod client;
mod cluster;
mod faults;
mod journal;
mod kill;
mod outcome;
mod page;
mod races;
mod server;
mod traffic;
mod verify;
mod world;

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use self::cluster::Cluster;
pub use self::faults::clock_library;
use self::outcome::{Record, Tally};
use self::server::{Place, Served};
use self::verify::Depth;
use self::world::{Engine, Template, World};
use crate::process;

type Run = fn(&Bench, &str, u64) -> Result<Tally>;

/// A test: what it does, its cycles in the short profile, and of how many kill cycles of a long one it makes one.
pub struct Test {
    pub name: &'static str,
    about: &'static str,
    run: Run,
    short: u64,
    one_in: u64,
}

pub const TESTS: [Test; 12] = [
    Test {
        name: "K1",
        about: "killed during imports",
        run: |bench, name, cycles| kill::at_random(bench, name, cycles, kill::IMPORTS),
        short: 2,
        one_in: 3,
    },
    Test {
        name: "K2",
        about: "killed during hand-overs and moves of goods",
        run: |bench, name, cycles| kill::at_random(bench, name, cycles, kill::HAND_OVERS),
        short: 4,
        one_in: 3,
    },
    Test {
        name: "K3",
        about: "killed while pairs are answered and taken back",
        run: |bench, name, cycles| kill::at_random(bench, name, cycles, kill::REVIEWS),
        short: 3,
        one_in: 3,
    },
    Test { name: "K4", about: "ended at six chosen points around commits", run: kill::at_points, short: 1, one_in: 50 },
    Test { name: "K5", about: "killed while the keys are changed", run: kill::key_rotation, short: 1, one_in: 20 },
    Test { name: "D1", about: "the disk fills up under the work", run: faults::disk_full, short: 1, one_in: 50 },
    Test {
        name: "P1",
        about: "PostgreSQL is stopped under the work and comes back",
        run: faults::postgres_away,
        short: 2,
        one_in: 20,
    },
    Test { name: "T1", about: "the clock jumps back and forth, and over a kill", run: faults::clock_steps, short: 2, one_in: 36 },
    Test { name: "O1", about: "operations come up to four times, in any order", run: races::shuffled, short: 1, one_in: 50 },
    Test { name: "O2", about: "a used operation id comes with another body", run: races::other_body, short: 1, one_in: 50 },
    Test { name: "R1", about: "fifty requests for one thing in the same moment", run: races::last_piece, short: 1, one_in: 20 },
    Test { name: "Z1", about: "the journal notices what is taken away", run: races::witness, short: 3, one_in: 300 },
];

pub const ENGINES: [&str; 2] = ["sqlite", "postgres"];

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    /// Kills at random moments, shared among the tests; without it the short profile.
    pub cycles: Option<u64>,
    /// Empty means both.
    pub engines: Vec<&'static str>,
    /// Empty means all. With one name the cycles are its own.
    pub only: Vec<&'static str>,
    /// A test that takes longer ends with the cycles that it has.
    pub minutes: Option<u64>,
    pub binary: Option<PathBuf>,
    /// Write the page from what is known of each test.
    pub page: bool,
}

impl Plan {
    fn cycles_of(&self, test: &Test) -> u64 {
        match self.cycles {
            None => test.short,
            Some(cycles) if self.only.len() == 1 => cycles,
            Some(cycles) => cycles.div_ceil(test.one_in),
        }
    }
}

/// Everything that is not in the repository: the last outcome of each test.
fn results() -> Result<PathBuf> {
    let folder = process::target_folder().join("chaos");
    fs::create_dir_all(&folder)?;
    Ok(folder.join("results.json"))
}

/// The program that is broken: the one that was named, or a build for tests, in which chosen points can end it.
fn program(plan: &Plan, folder: &Path) -> Result<PathBuf> {
    let built = match &plan.binary {
        Some(binary) => binary.canonicalize().with_context(|| format!("{} is not there", binary.display()))?,
        None => {
            let build = ["build", "--quiet", "--package", "komshi", "--bin", "komshi", "--features", "testing"];
            process::run(&mut process::cargo(&build))?;
            process::target_folder().join("debug/komshi")
        }
    };
    // A copy: the next build must not change what runs here.
    let own = folder.join("komshi");
    fs::copy(&built, &own).with_context(|| format!("{} cannot be copied", built.display()))?;
    Ok(own)
}

/// Runs what was asked for, one line a test. An error when anything was not as acknowledged.
pub fn run(plan: &Plan) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("komshi-chaos-").tempdir()?;
    let program = program(plan, folder.path())?;
    let (mut failed, file) = (Vec::new(), results()?);
    for name in ENGINES.into_iter().filter(|name| plan.engines.is_empty() || plan.engines.contains(name)) {
        let engine = if name == "sqlite" { Engine::Sqlite } else { Engine::Postgres(Cluster::start()?) };
        let own = folder.path().join(name);
        fs::create_dir_all(&own)?;
        let template = Template::make(&program, &own, &engine)?;
        let bench = Bench {
            program: program.clone(),
            folder: own,
            engine,
            template,
            is_long: plan.cycles.is_some(),
            minutes: plan.minutes,
            begun: Cell::new(Instant::now()),
            shown: RefCell::new(None),
        };
        for test in TESTS.iter().filter(|test| plan.only.is_empty() || plan.only.contains(&test.name)) {
            let started = Instant::now();
            bench.begun.set(started);
            let tally = (test.run)(&bench, test.name, plan.cycles_of(test))
                .unwrap_or_else(|error| Tally { wrong: vec![format!("the test stopped: {error:#}")], ..Tally::default() });
            let record = Record::of(test.name, name, test.about, tally, started.elapsed(), page::today());
            println!("{}", record.line());
            for wrong in record.wrong.iter().take(20) {
                println!("    {wrong}");
            }
            if !record.wrong.is_empty() {
                failed.push(format!("{} {name}", test.name));
            }
            outcome::keep(&file, &record)?;
        }
    }
    if !failed.is_empty() {
        // What the servers said, for whoever looks into it.
        let kept = folder.keep();
        bail!("not everything stood the test: {}; data and logs are in {}", failed.join(", "), kept.display());
    }
    if plan.page {
        page::write(&outcome::all(&file)?)?;
    }
    Ok(())
}

/// The short profile, as a step of `cargo xtask test`.
pub fn step() -> Result<()> {
    run(&Plan::default())
}

/// What a test has at hand.
pub struct Bench {
    program: PathBuf,
    folder: PathBuf,
    engine: Engine,
    template: Template,
    /// Waits for imports that were killed, minutes long.
    is_long: bool,
    minutes: Option<u64>,
    /// When the test under way began.
    begun: Cell<Instant>,
    /// When progress was last told.
    shown: RefCell<Option<Instant>>,
}

/// A long test says how far it is this often.
const TELL_EVERY_SECONDS: u64 = 60;

impl Bench {
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Another one in each run; the moments of a kill cannot be repeated anyway.
    #[expect(clippy::disallowed_methods, reason = "not the product: the clock is only a seed")]
    pub fn seed(&self) -> u64 {
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |since| since.as_nanos() as u64)
    }

    pub fn is_short(&self) -> bool {
        !self.is_long
    }

    /// How far the last look of a test goes: a killed import is taken up after two minutes, which a short run does not wait for.
    pub fn end(&self) -> Depth {
        if self.is_long { Depth::End } else { Depth::Cycle }
    }

    /// Data of its own for a test.
    pub fn place(&self, name: &str) -> Result<Place> {
        self.template.copy(&self.folder, name, &self.engine)
    }

    pub fn world(&self, name: &str) -> Result<(World, Served)> {
        self.world_with(self.place(name)?, &[])
    }

    pub fn world_with(&self, place: Place, variables: &[(&str, String)]) -> Result<(World, Served)> {
        let journal = place.data.with_extension("journal");
        self.world_at(place, &journal, variables)
    }

    pub fn world_at(&self, place: Place, journal: &Path, variables: &[(&str, String)]) -> Result<(World, Served)> {
        let server = place.serve_with(variables)?;
        let world = World::open(place, &server, self.seed(), journal)?;
        Ok((world, server))
    }

    /// The program without any data.
    pub fn place_less(&self, arguments: &[&str]) -> Result<Output> {
        Ok(Command::new(&self.program).args(arguments).stdin(Stdio::null()).output()?)
    }

    /// Ends the server and takes the data away.
    pub fn forget(&self, world: World, server: Served) -> Result<()> {
        server.kill()?;
        fs::remove_dir_all(&world.place.data)?;
        match &self.engine {
            Engine::Sqlite => Ok(()),
            Engine::Postgres(cluster) => cluster.drop_database(world.place.database()),
        }
    }

    /// The end of a cycle, with what a look has found; whether it was the last one: something is wrong, or the test has had its time.
    pub fn ends(&self, name: &str, tally: &mut Tally, all: u64, wrong: Vec<String>, when: impl Fn() -> String) -> bool {
        tally.cycles += 1;
        tally.add(wrong, when) || self.is_over(name, tally.cycles, all)
    }

    /// The end of a test.
    pub fn finish(&self, world: World, server: Served, mut tally: Tally) -> Result<Tally> {
        tally.acknowledged = world.journal.acknowledged();
        self.forget(world, server)?;
        Ok(tally)
    }

    /// Tells how far a test is, now and then; whether it has had its time.
    pub fn is_over(&self, name: &str, done: u64, all: u64) -> bool {
        let mut shown = self.shown.borrow_mut();
        if shown.is_none_or(|at| at.elapsed().as_secs() >= TELL_EVERY_SECONDS) {
            if shown.is_some() {
                eprintln!("     {name} {} {done} of {all} cycles", self.engine.name());
            }
            *shown = Some(Instant::now());
        }
        self.minutes.is_some_and(|minutes| self.begun.get().elapsed().as_secs() >= minutes * 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_are_shared_among_the_tests() {
        let check = |cycles: Option<u64>, only: &[&'static str], name: &str, expect: u64| {
            let plan = Plan { cycles, only: only.to_vec(), ..Plan::default() };
            let test = TESTS.iter().find(|test| test.name == name).expect("a test of that name");
            assert_eq!(plan.cycles_of(test), expect, "{cycles:?} {only:?} {name}");
        };
        check(None, &[], "K2", 4);
        check(None, &["K2"], "K2", 4);
        check(Some(1_000), &[], "K1", 334);
        check(Some(1_000), &[], "D1", 20);
        check(Some(200), &["K1"], "K1", 200);
        check(Some(300), &["K1", "K2"], "K2", 100);
    }
}
