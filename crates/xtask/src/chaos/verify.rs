//! After each fault: is everything there that was acknowledged, exactly once, and nothing else?

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::client::Browser;
use super::journal::{About, Entry, Outcome};
use super::server::Served;
use super::world::{World, table};

/// Requests of the journal that are sent again at once.
const AT_ONCE: usize = 4;
/// An import that was under way is taken up again when its claim has ended, two minutes after its last sign of life.
const LONGEST_IMPORT: Duration = Duration::from_secs(240);

/// How far a look goes.
#[derive(Clone, Copy, PartialEq)]
pub enum Depth {
    /// The operations of this cycle and the figures, without `komshi check`: what breaks an invariant still does so some cycles later.
    Figures,
    /// The same with `komshi check`.
    Cycle,
    /// Every list and every day besides, and every import has come to its end.
    End,
}

/// Compares figures, sends every operation from `first` on again, and compares once more. Answers what is wrong, in words.
///
/// The figures come first: an operation that was lost is done again by sending it again, and then nothing is missing any more.
pub fn verify(world: &World, server: &Served, first: usize, depth: Depth) -> Result<Vec<String>> {
    let browser = world.manager.at(&server.address);
    let mut wrong = figures(world, &browser, first)?;
    wrong.extend(replay(world, server, first)?);
    wrong.extend(figures(world, &browser, if depth == Depth::End { 0 } else { first })?);
    if depth == Depth::End {
        wait_for_imports(world, &browser)?;
    }
    wrong.extend(lists(world, &browser, depth)?);
    if depth != Depth::Figures {
        wrong.extend(world.place.breaches()?);
    }
    Ok(wrong)
}

fn figures(world: &World, browser: &Browser, since: usize) -> Result<Vec<String>> {
    let mut wrong = stock(world, browser)?;
    wrong.extend(hand_overs(world, browser, since)?);
    wrong.extend(reviews(world, browser)?);
    Ok(wrong)
}

/// An acknowledged operation gives its first answer again; one that nobody answered is settled now, and then gives its answer again.
fn replay(world: &World, server: &Served, first: usize) -> Result<Vec<String>> {
    let mut entries = world.journal.since(first);
    entries.retain(|(_, entry)| !matches!(entry.outcome, Outcome::Refused(_)));
    let (wrong, next) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
    let settle_one = |number: usize, entry: &Entry| -> Result<()> {
        let browser = browser_of(world, &entry.operation.about).at(&server.address);
        let again = |browser: &Browser| -> Result<Outcome> {
            Ok(Outcome::of(&browser.post(&entry.operation.path, &entry.operation.id, &entry.operation.body)?))
        };
        let say = |told: String| wrong.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(told);
        let outcome = again(&browser)?;
        match &entry.outcome {
            Outcome::Done { .. } => {
                if outcome != entry.outcome {
                    say(format!("{} was answered {:?} and now {outcome:?}", entry.operation.path, entry.outcome));
                }
            }
            _ => {
                if let Outcome::Failed(status) = outcome {
                    say(format!("{} fails with {status} after the restart", entry.operation.path));
                }
                if outcome.is_done() && again(&browser)? != outcome {
                    say(format!("{} was answered {outcome:?} and then otherwise", entry.operation.path));
                }
                world.journal.settle(number, outcome)?;
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let people: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    while let Some((number, entry)) = entries.get(next.fetch_add(1, Ordering::Relaxed)) {
                        settle_one(*number, entry).with_context(|| entry.operation.path.clone())?;
                    }
                    Ok(())
                })
            })
            .collect();
        people.into_iter().try_for_each(|person| person.join().map_err(|_| anyhow::anyhow!("a replay stopped with a panic"))?)
    })?;
    Ok(wrong.into_inner().unwrap_or_default())
}

/// An operation comes again from the person who sent it.
fn browser_of<'a>(world: &'a World, about: &About) -> &'a Browser {
    match about {
        About::Received { .. } | About::Moved { .. } => &world.storekeeper,
        About::HandedOver { .. } => &world.field_worker,
        About::Other | About::Uploaded { .. } | About::Settled { .. } | About::Reviewed { .. } => &world.manager,
    }
}

fn done(world: &World) -> Vec<Entry> {
    let entries = world.journal.since(0).into_iter().map(|(_, entry)| entry);
    entries.filter(|entry| entry.outcome.is_done()).collect()
}

/// Whether an operation may have happened without anybody being told.
fn is_open(entry: &Entry) -> bool {
    matches!(entry.outcome, Outcome::Unknown | Outcome::Failed(_))
}

/// Each place holds what was acknowledged for it, and never less than nothing. What nobody answered may count or not.
fn stock(world: &World, browser: &Browser) -> Result<Vec<String>> {
    let mut bounds: BTreeMap<String, (i64, i64)> =
        world.before.iter().map(|(place, there)| (place.clone(), (*there, *there))).collect();
    for (_, entry) in world.journal.since(0) {
        let mut add = |place: &str, quantity: i64| {
            let (least, most) = bounds.entry(place.to_owned()).or_default();
            if entry.outcome.is_done() || (is_open(&entry) && quantity < 0) {
                *least += quantity;
            }
            if entry.outcome.is_done() || (is_open(&entry) && quantity > 0) {
                *most += quantity;
            }
        };
        match &entry.operation.about {
            About::Received { place, quantity } => add(place, *quantity),
            About::Moved { from, to, quantity } => {
                add(from, -quantity);
                add(to, *quantity);
            }
            About::HandedOver { place, .. } => add(place, -1),
            About::Other | About::Uploaded { .. } | About::Settled { .. } | About::Reviewed { .. } => {}
        }
    }
    let mut wrong = Vec::new();
    for (place, there) in world.stock(browser)? {
        let (least, most) = bounds.get(&place).copied().unwrap_or_default();
        if there < least.max(0) || there > most {
            wrong.push(format!("{place} holds {there}, acknowledged were {least} to {most}"));
        }
    }
    Ok(wrong)
}

/// Each acknowledged hand-over stands once in the file of its day, and no other but those that nobody answered.
fn hand_overs(world: &World, browser: &Browser, since: usize) -> Result<Vec<String>> {
    let day_of = |entry: &Entry| match entry.operation.about {
        About::HandedOver { day, .. } => Some(day),
        _ => None,
    };
    let entries = world.journal.since(0);
    let days: BTreeSet<i64> =
        entries.iter().filter(|(number, _)| *number >= since).filter_map(|(_, entry)| day_of(entry)).collect();
    let mut wrong = Vec::new();
    for day in days {
        let (mut expected, mut open) = (Vec::new(), 0);
        for (_, entry) in entries.iter().filter(|(_, entry)| day_of(entry) == Some(day)) {
            match &entry.outcome {
                Outcome::Done { notice, .. } => {
                    let code = notice.split("household=").nth(1).and_then(|rest| rest.split('|').next());
                    expected.push(code.context("a hand-over names no household")?.to_owned());
                }
                Outcome::Unknown | Outcome::Failed(_) => open += 1,
                Outcome::Refused(_) => {}
            }
        }
        let file = browser.get(&format!("{}/distribution/file/deliveries.csv?day={day}", world.programme))?.body;
        let mut there: Vec<String> = table(&file)?.into_iter().filter_map(|record| record.get(3).cloned()).collect();
        let count = there.len();
        let missing = expected.iter().filter(|code| match there.iter().position(|known| known == *code) {
            Some(index) => {
                there.swap_remove(index);
                false
            }
            None => true,
        });
        let missing = missing.count();
        if missing > 0 || there.len() > open {
            let acknowledged = expected.len();
            wrong.push(format!(
                "day {day} shows {count} hand-overs; {acknowledged} were acknowledged, {missing} of them are missing"
            ));
        }
    }
    Ok(wrong)
}

/// Each pair stands as the last acknowledged word about it left it.
fn reviews(world: &World, browser: &Browser) -> Result<Vec<String>> {
    // The last word about each pair: whether it is answered, and whether that is sure.
    let mut last: BTreeMap<i64, (bool, bool)> = BTreeMap::new();
    for (_, entry) in world.journal.since(0) {
        if let About::Reviewed { pair, decided } = entry.operation.about
            && (entry.outcome.is_done() || is_open(&entry))
        {
            last.insert(pair, (decided, entry.outcome.is_done()));
        }
    }
    let mut wrong = Vec::new();
    for (pair, (right, _)) in last.into_iter().filter(|(_, (_, is_sure))| *is_sure) {
        let page = browser.get(&format!("/pairs/{pair}"))?.body;
        let shown = !page.contains(&format!("action=\"/pairs/{pair}\""));
        if shown != right {
            wrong.push(format!("pair {pair} is {}, acknowledged otherwise", if shown { "answered" } else { "open" }));
        }
    }
    Ok(wrong)
}

fn wait_for_imports(world: &World, browser: &Browser) -> Result<()> {
    let started = Instant::now();
    for entry in done(world) {
        let About::Settled { id, .. } = entry.operation.about else { continue };
        while !browser.get(&format!("/lists/{id}/progress"))?.finished {
            anyhow::ensure!(started.elapsed() < LONGEST_IMPORT, "the import of list {id} does not come to its end");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
    Ok(())
}

/// A list shows all of its rows or none. In the end those whose columns were settled show all, the others none.
fn lists(world: &World, browser: &Browser, depth: Depth) -> Result<Vec<String>> {
    let mut rows: BTreeMap<u64, (usize, bool)> = BTreeMap::new();
    for (_, entry) in world.journal.since(0) {
        match entry.operation.about {
            About::Uploaded { list, rows: count } => drop(rows.insert(list, (count, false))),
            About::Settled { list, .. } if entry.outcome.is_done() => {
                if let Some(known) = rows.get_mut(&list) {
                    known.1 = true;
                }
            }
            _ => {}
        }
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut shown: BTreeMap<u64, usize> = BTreeMap::new();
    for record in table(&browser.get("/people/file/households.csv")?.body)? {
        let address = record.get(3).map(String::as_str).unwrap_or_default();
        if let Some(list) =
            address.strip_prefix("Put ").and_then(|rest| rest.split('/').next()).and_then(|list| list.parse().ok())
        {
            *shown.entry(list).or_default() += 1;
        }
    }
    let mut wrong = Vec::new();
    for (list, (count, settled)) in rows {
        let there = shown.get(&list).copied().unwrap_or(0);
        let is_right = match depth {
            Depth::Figures | Depth::Cycle => there == 0 || (there == count && settled),
            Depth::End => there == if settled { count } else { 0 },
        };
        if !is_right {
            wrong.push(format!("list {list} shows {there} of {count} rows"));
        }
    }
    Ok(wrong)
}
