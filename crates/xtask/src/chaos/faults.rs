//! D, P and T: the disk is full, PostgreSQL goes away, the clock jumps.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Bench;
use super::kill::refill;
use super::outcome::Tally;
use super::traffic::{self, Crew, Patience, Queue};
use super::verify::{Depth, verify};
use super::world::{Engine, copy_folder};
use crate::process;

const EVERYBODY: Crew = Crew { importers: 1, at_the_door: 3, reviewers: 1, storekeepers: 1 };

/// Room beside the data on the small disk, in megabytes, before it is filled: the log of SQLite alone grows to 64.
const SPARE_MB: u64 = 160;
/// So much is left free when the work begins.
const LEFT_BYTES: u64 = 1_500_000;
/// The disk must be full for the work after this.
const FULL_WITHIN: Duration = Duration::from_secs(120);

/// A file system in memory that goes away with the value.
struct Disk {
    folder: PathBuf,
}

impl Disk {
    fn mount(folder: &Path, megabytes: u64) -> Result<Option<Disk>> {
        fs::create_dir_all(folder)?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"]).arg(folder);
        Ok(process::succeeds(&mut mount).then(|| Disk { folder: folder.to_owned() }))
    }

    fn free(&self) -> Result<u64> {
        let output = Command::new("df").args(["--output=avail", "-B1"]).arg(&self.folder).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.lines().nth(1).and_then(|line| line.trim().parse().ok()).context("df says nothing")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let mut unmount = Command::new("umount");
        if !process::succeeds(unmount.arg("--lazy").arg(&self.folder)) {
            eprintln!("{} may still be mounted", self.folder.display());
        }
    }
}

/// D1: the disk fills up under the work. Nothing is acknowledged that is not kept, and with room again all goes on without a restart.
pub fn disk_full(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let Engine::Sqlite = bench.engine() else {
        tally.skipped = Some("the disk of PostgreSQL is its own server's".to_owned());
        return Ok(tally);
    };
    let place = bench.place(name)?;
    let megabytes = size_of(&place.data)? / 1_000_000 + SPARE_MB;
    let Some(disk) = Disk::mount(&bench.folder().join("small-disk"), megabytes)? else {
        tally.skipped = Some("only root may mount a small disk".to_owned());
        return Ok(tally);
    };
    copy_folder(&place.data, &disk.folder.join("data"))?;
    let place = super::server::Place { data: disk.folder.join("data"), ..place };
    let journal = bench.folder().join("disk.journal");
    let (world, server) = bench.world_at(place, &journal, &[])?;
    let queue: Queue = Mutex::default();
    for cycle in 0..cycles {
        refill(&world, &server, EVERYBODY, &queue)?;
        let first = world.journal.len();
        let filler = disk.folder.join("filler");
        File::create(&filler)?.write_all(&vec![1; (disk.free()?.saturating_sub(LEFT_BYTES)) as usize])?;
        let (stop, address) = (AtomicBool::new(false), server.address.clone());
        let mut wrong = std::thread::scope(|scope| -> Result<Vec<String>> {
            let people = scope.spawn(|| traffic::work(&world, &address, EVERYBODY, &queue, Patience::TryAgain, &stop));
            let begun = Instant::now();
            let before = world.journal.failures();
            let failed = || world.journal.failures() > before;
            while !failed() && begun.elapsed() < FULL_WITHIN {
                refill(&world, &server, EVERYBODY, &queue).ok();
                std::thread::sleep(Duration::from_millis(20));
            }
            let was_full = failed();
            // People go on trying for a while on the full disk.
            std::thread::sleep(Duration::from_secs(2));
            let mut wrong = Vec::new();
            if !was_full {
                wrong.push("the disk never became full".to_owned());
            }
            let answers = |path: &str| world.storekeeper.at(&address).get(path).map(|answer| answer.status);
            if !matches!(answers("/sign-in"), Ok(200 | 303)) {
                wrong.push("pages are not read any more while the disk is full".to_owned());
            }
            fs::remove_file(&filler)?;
            // With room again the same people are served by the same process.
            std::thread::sleep(Duration::from_secs(2));
            stop.store(true, Ordering::Relaxed);
            people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))??;
            Ok(wrong)
        })?;
        if world.storekeeper.at(&server.address).get("/healthz")?.status != 200 {
            wrong.push("the server is not well after there was room again".to_owned());
        }
        world.must(&world.storekeeper.at(&server.address), world.received(&world.warehouse, 1))?;
        wrong.extend(verify(&world, &server, first, Depth::Cycle)?);
        if bench.ends(name, &mut tally, cycles, wrong, || format!("cycle {cycle}")) {
            break;
        }
    }
    tally.acknowledged = world.journal.acknowledged();
    tally.note = format!("{} requests answered that nothing was saved", world.journal.failures());
    bench.forget(world, server)?;
    drop(disk);
    Ok(tally)
}

fn size_of(folder: &Path) -> Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        size += if entry.file_type()?.is_dir() { size_of(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(size)
}

/// How long PostgreSQL stays away.
const AWAY: Duration = Duration::from_millis(1_500);

/// P1: PostgreSQL is stopped under the work, in turn cleanly and as if its machine went down, and started again. The server stays up.
pub fn postgres_away(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let Engine::Postgres(cluster) = bench.engine() else {
        tally.skipped = Some("there is no PostgreSQL under SQLite".to_owned());
        return Ok(tally);
    };
    let (world, server) = bench.world(name)?;
    let queue: Queue = Mutex::default();
    for cycle in 0..cycles {
        refill(&world, &server, EVERYBODY, &queue)?;
        let first = world.journal.len();
        let (stop, address) = (AtomicBool::new(false), server.address.clone());
        let mode = if cycle % 2 == 0 { "immediate" } else { "fast" };
        std::thread::scope(|scope| -> Result<()> {
            let people = scope.spawn(|| traffic::work(&world, &address, EVERYBODY, &queue, Patience::TryAgain, &stop));
            std::thread::sleep(Duration::from_millis(200 + world.below(600)));
            cluster.down(mode)?;
            std::thread::sleep(AWAY);
            cluster.up()?;
            std::thread::sleep(Duration::from_secs(1));
            stop.store(true, Ordering::Relaxed);
            people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))?
        })?;
        let mut wrong = verify(&world, &server, first, Depth::Cycle)?;
        if world.storekeeper.at(&server.address).get("/healthz")?.status != 200 {
            wrong.push("the server is not well after PostgreSQL came back".to_owned());
        }
        if bench.ends(name, &mut tally, cycles, wrong, || format!("cycle {cycle}, stopped {mode}")) {
            break;
        }
    }
    tally.note = "immediate and fast in turn".to_owned();
    bench.finish(world, server, tally)
}

/// Where the clock stands in turn, against the true time.
const STEPS: [&str; 7] = ["+0", "+50m", "-30m", "+3h", "-26h", "+40d", "+0"];
/// Debian's place for the library that changes the clock of one process.
const LIBRARIES: [&str; 2] =
    ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"];

/// The library that changes the clock of one process, where it is installed.
pub fn clock_library() -> Option<PathBuf> {
    LIBRARIES.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// T1: the clock of the server jumps under the work, and over a kill. Sessions may end; nothing else may.
pub fn clock_steps(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let Some(library) = clock_library() else {
        tally.skipped = Some(crate::packages::advice(&[crate::packages::Package::Faketime]));
        return Ok(tally);
    };
    let clock = bench.folder().join("clock");
    let set = |offset: &str| -> Result<()> {
        // In one step, so that the server never reads half of it.
        let next = clock.with_extension("next");
        fs::write(&next, offset)?;
        Ok(fs::rename(next, &clock)?)
    };
    set("+0")?;
    let variables = [
        ("LD_PRELOAD", library.display().to_string()),
        ("FAKETIME_TIMESTAMP_FILE", clock.display().to_string()),
        ("FAKETIME_NO_CACHE", "1".to_owned()),
        // Waits and time-outs go by the clock that cannot be set.
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
    ];
    let place = bench.place(name)?;
    let (mut world, mut server) = bench.world_with(place, &variables)?;
    let queue: Queue = Mutex::default();
    for cycle in 0..cycles {
        let step = STEPS[cycle as usize % STEPS.len()];
        set(step)?;
        world.sign_in_again(&server)?;
        refill(&world, &server, EVERYBODY, &queue)?;
        let first = world.journal.len();
        let (stop, address) = (AtomicBool::new(false), server.address.clone());
        let next = STEPS[(cycle as usize + 1) % STEPS.len()];
        std::thread::scope(|scope| -> Result<()> {
            let people = scope.spawn(|| traffic::work(&world, &address, EVERYBODY, &queue, Patience::Stop, &stop));
            std::thread::sleep(Duration::from_millis(400));
            set(next)?;
            std::thread::sleep(Duration::from_millis(400));
            server.kill()?;
            stop.store(true, Ordering::Relaxed);
            people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))?
        })?;
        server = world.place.serve_with(&variables)?;
        world.sign_in_again(&server)?;
        let wrong = verify(&world, &server, first, Depth::Cycle)?;
        if bench.ends(name, &mut tally, cycles, wrong, || format!("cycle {cycle}, from {step} to {next}")) {
            break;
        }
    }
    tally.add(verify(&world, &server, 0, bench.end())?, || "in the end".to_owned());
    tally.note = format!("steps {}", STEPS.iter().take(tally.cycles as usize + 1).copied().collect::<Vec<_>>().join(", "));
    bench.finish(world, server, tally)
}
