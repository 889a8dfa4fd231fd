//! K: the server is killed in the middle of its work, at a random moment or at a chosen point, and started again.

use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::Bench;
use super::outcome::Tally;
use super::server::Served;
use super::traffic::{self, Crew, Patience, Queue};
use super::verify::{Depth, verify};
use super::world::World;

/// The kill comes this long after the people began, in milliseconds.
const EARLIEST: u64 = 20;
const LATEST: u64 = 800;
/// In a long run `komshi check` comes after every so many kills: it looks at all data, which grow all the time.
const CHECK_EVERY: u64 = 10;
/// A failpoint that was not reached by then is not on the way of this work.
const REACHED_WITHIN: Duration = Duration::from_secs(60);

/// K1: during imports.
pub const IMPORTS: Crew = Crew { importers: 2, at_the_door: 0, reviewers: 0, storekeepers: 1 };
/// K2: during hand-overs.
pub const HAND_OVERS: Crew = Crew { importers: 0, at_the_door: 5, reviewers: 0, storekeepers: 2 };
/// K3: during review.
pub const REVIEWS: Crew = Crew { importers: 0, at_the_door: 0, reviewers: 3, storekeepers: 1 };

/// Where a build for tests can be told to end itself, and the work that comes by.
const POINTS: [(&str, Crew); 6] = [
    ("operation-taken", HAND_OVERS),
    ("audit-written", HAND_OVERS),
    ("committed", HAND_OVERS),
    ("rows-committed", IMPORTS),
    ("list-matched", IMPORTS),
    ("list-shown", IMPORTS),
];

/// `cycles` kills at random moments.
pub fn at_random(bench: &Bench, name: &str, cycles: u64, crew: Crew) -> Result<Tally> {
    let mut tally = Tally::default();
    let (world, mut server) = bench.world(name)?;
    let queue = Queue::default();
    for cycle in 0..cycles {
        refill(&world, &server, crew, &queue)?;
        let first = world.journal.len();
        let stop = AtomicBool::new(false);
        let wait = Duration::from_millis(EARLIEST + world.below(LATEST - EARLIEST));
        let address = server.address.clone();
        std::thread::scope(|scope| {
            let people = scope.spawn(|| traffic::work(&world, &address, crew, &queue, Patience::Stop, &stop));
            std::thread::sleep(wait);
            server.kill()?;
            stop.store(true, Ordering::Relaxed);
            people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))?
        })?;
        server = world.place.serve()?;
        let depth = if bench.is_short() || cycle % CHECK_EVERY == 0 { Depth::Cycle } else { Depth::Figures };
        let wrong = verify(&world, &server, first, depth)?;
        if bench.ends(name, &mut tally, cycles, wrong, || format!("cycle {cycle}, killed after {} ms", wait.as_millis())) {
            break;
        }
    }
    tally.add(verify(&world, &server, 0, bench.end())?, || "in the end".to_owned());
    bench.finish(world, server, tally)
}

/// The process ends itself at each of the chosen points, `cycles` times each.
pub fn at_points(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let (world, mut server) = bench.world(name)?;
    let queue: Queue = Mutex::default();
    for cycle in 0..cycles {
        for (point, crew) in POINTS {
            refill(&world, &server, crew, &queue)?;
            server.kill()?;
            let passes = world.below(6) + 1;
            let first = world.journal.len();
            let mut failing = world.place.serve_with(&[("KOMSHI_ENDS_AT", format!("{point}:{passes}"))])?;
            let (stop, address) = (AtomicBool::new(false), failing.address.clone());
            let reached = std::thread::scope(|scope| -> Result<bool> {
                let people = scope.spawn(|| traffic::work(&world, &address, crew, &queue, Patience::Stop, &stop));
                let started = Instant::now();
                let mut reached = failing.has_ended()?;
                while !reached && started.elapsed() < REACHED_WITHIN {
                    std::thread::sleep(Duration::from_millis(5));
                    reached = failing.has_ended()?;
                }
                stop.store(true, Ordering::Relaxed);
                people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))??;
                Ok(reached)
            })?;
            if !reached {
                bail!("{point} was not reached; was the program built with `--features testing`?");
            }
            drop(failing);
            server = world.place.serve()?;
            tally.cycles += 1;
            let wrong = verify(&world, &server, first, Depth::Cycle)?;
            if tally.add(wrong, || format!("cycle {cycle}, ended at pass {passes} of {point}")) {
                break;
            }
        }
        if bench.is_over(name, tally.cycles, cycles * POINTS.len() as u64) {
            break;
        }
    }
    tally.add(verify(&world, &server, 0, bench.end())?, || "in the end".to_owned());
    bench.finish(world, server, tally)
}

/// K5: the keys are changed while people work, and the change is killed; each time it must be possible to go on with it.
pub fn key_rotation(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let help = bench.place_less(&["keys", "rotate", "--help"])?;
    if !help.status.success() {
        tally.skipped = Some("this program keeps no keys that could be changed".to_owned());
        return Ok(tally);
    }
    let (world, mut server) = bench.world(name)?;
    let queue: Queue = Mutex::default();
    for cycle in 0..cycles {
        refill(&world, &server, HAND_OVERS, &queue)?;
        let first = world.journal.len();
        let (stop, address) = (AtomicBool::new(false), server.address.clone());
        let wait = Duration::from_millis(EARLIEST + world.below(LATEST - EARLIEST));
        std::thread::scope(|scope| -> Result<()> {
            let people = scope.spawn(|| traffic::work(&world, &address, HAND_OVERS, &queue, Patience::Stop, &stop));
            let mut rotation = world
                .place
                .komshi(&["keys", "rotate"])
                .stdout(Stdio::null())
                .spawn()
                .context("`komshi keys rotate` did not start")?;
            std::thread::sleep(wait);
            let _ = rotation.kill();
            rotation.wait()?;
            server.kill()?;
            stop.store(true, Ordering::Relaxed);
            people.join().map_err(|_| anyhow::anyhow!("the people stopped with a panic"))?
        })?;
        server = world.place.serve()?;
        let mut wrong = verify(&world, &server, first, Depth::Cycle)?;
        let output = world.place.komshi(&["keys", "rotate"]).output()?;
        if !output.status.success() {
            wrong.push(format!("the change cannot be finished: {}", String::from_utf8_lossy(&output.stderr)));
        }
        wrong.extend(world.place.breaches()?);
        if bench.ends(name, &mut tally, cycles, wrong, || format!("cycle {cycle}, killed after {} ms", wait.as_millis())) {
            break;
        }
    }
    tally.add(verify(&world, &server, 0, bench.end())?, || "in the end".to_owned());
    bench.finish(world, server, tally)
}

/// A new round where the last one is over, for the work that hands over.
pub fn refill(world: &World, server: &Served, crew: Crew, queue: &Queue) -> Result<()> {
    let mut queue = queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if crew.at_the_door > 0 && queue.len() < crew.at_the_door {
        let (day, households) = world.round(&world.manager.at(&server.address))?;
        queue.extend(households.into_iter().map(|household| (day, household)));
        world.shuffle(&mut queue);
    }
    Ok(())
}
