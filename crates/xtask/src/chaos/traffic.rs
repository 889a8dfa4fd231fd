//! Several people at work at once, each sending the next operation when the last one was answered.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Result;

use super::client::Browser;
use super::journal::{About, Operation, Outcome};
use super::world::World;

/// Rows of a list that is imported: enough for several transactions.
const ROWS: usize = 150;
/// Somebody who was not answered tries again after this.
const PAUSE: Duration = Duration::from_millis(50);

/// What goes on while something breaks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Crew {
    pub importers: usize,
    pub at_the_door: usize,
    pub reviewers: usize,
    pub storekeepers: usize,
}

/// What is left of a round: the day, and the households that have not come yet.
pub type Queue = Mutex<Vec<(i64, i64)>>;

/// Whether people go on after a request that was not answered.
#[derive(Clone, Copy, PartialEq)]
pub enum Patience {
    /// The server is gone: they stop, and the same operation is sent again after the start.
    Stop,
    /// It comes back by itself: they send the same operation again until it is answered.
    TryAgain,
}

/// Works until `stop` is set, or until the server is gone.
pub fn work(world: &World, address: &str, crew: Crew, queue: &Queue, patience: Patience, stop: &AtomicBool) -> Result<()> {
    std::thread::scope(|scope| {
        let mut people = Vec::new();
        let worker = Worker { world, patience, stop };
        for _ in 0..crew.importers {
            let browser = world.manager.at(address);
            people.push(scope.spawn(move || worker.imports(&browser)));
        }
        for _ in 0..crew.at_the_door {
            let browser = world.field_worker.at(address);
            people.push(scope.spawn(move || worker.hands_over(&browser, queue)));
        }
        for number in 0..crew.reviewers {
            let browser = world.manager.at(address);
            let own: Vec<i64> = world.pairs.iter().copied().skip(number).step_by(crew.reviewers).collect();
            people.push(scope.spawn(move || worker.reviews(&browser, &own)));
        }
        for _ in 0..crew.storekeepers {
            let browser = world.storekeeper.at(address);
            people.push(scope.spawn(move || worker.keeps_store(&browser)));
        }
        for person in people {
            person.join().map_err(|_| anyhow::anyhow!("one of the people stopped with a panic"))??;
        }
        Ok(())
    })
}

#[derive(Clone, Copy)]
struct Worker<'a> {
    world: &'a World,
    patience: Patience,
    stop: &'a AtomicBool,
}

impl Worker<'_> {
    fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Sends an operation; `None` when the server is gone or the work is over before an answer came.
    fn send(&self, browser: &Browser, operation: Operation) -> Result<Option<Outcome>> {
        let number_before = self.world.journal.len();
        let mut outcome = self.world.journal.send(browser, operation.clone())?.outcome;
        while matches!(outcome, Outcome::Unknown | Outcome::Failed(_)) {
            if self.patience == Patience::Stop || !self.goes_on() {
                return Ok(None);
            }
            std::thread::sleep(PAUSE);
            outcome = self.world.journal.again(browser, &operation, number_before)?;
        }
        Ok(Some(outcome))
    }

    fn imports(&self, browser: &Browser) -> Result<()> {
        while self.goes_on() {
            let upload = self.world.uploaded(ROWS);
            let About::Uploaded { list, .. } = upload.about else { return Ok(()) };
            let Some(outcome) = self.send(browser, upload)? else { return Ok(()) };
            let Outcome::Done { location, .. } = outcome else { continue };
            let Some(id) = location.split('/').nth(2).and_then(|id| id.parse().ok()) else { continue };
            if self.send(browser, self.world.settled(list, id))?.is_none() {
                return Ok(());
            }
            // As the page does, until the import is over.
            while self.goes_on() {
                match browser.get(&format!("/lists/{id}/progress")) {
                    Ok(answer) if answer.finished => break,
                    Ok(_) => {}
                    Err(_) if self.patience == Patience::Stop => return Ok(()),
                    Err(_) => {}
                }
                std::thread::sleep(PAUSE);
            }
        }
        Ok(())
    }

    fn hands_over(&self, browser: &Browser, queue: &Queue) -> Result<()> {
        while self.goes_on() {
            let next = queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
            let Some((day, household)) = next else { return Ok(()) };
            if self.send(browser, self.world.handed_over(day, household))?.is_none() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Takes answers back and gives them again, pair by pair.
    fn reviews(&self, browser: &Browser, own: &[i64]) -> Result<()> {
        while self.goes_on() {
            for pair in own {
                let decided = self.world.journal.decided(*pair);
                let operation = match decided {
                    true => self.world.reviewed(*pair, None),
                    false => self.world.reviewed(*pair, Some(if self.world.below(2) == 0 { "same" } else { "different" })),
                };
                if !self.goes_on() || self.send(browser, operation)?.is_none() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn keeps_store(&self, browser: &Browser) -> Result<()> {
        let world = self.world;
        while self.goes_on() {
            let quantity = world.below(4) as i64 + 1;
            let operation = match world.below(3) {
                0 => world.received(&world.warehouse, quantity),
                1 => world.moved(&world.point, &world.warehouse, quantity),
                _ => world.moved(&world.warehouse, &world.point, quantity),
            };
            if self.send(browser, operation)?.is_none() {
                return Ok(());
            }
        }
        Ok(())
    }
}
