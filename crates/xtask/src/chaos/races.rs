//! O and R: requests that come twice, in any order, or for the same thing in the same moment.

use std::sync::{Barrier, Mutex};

use anyhow::{Result, ensure};

use super::Bench;
use super::client::Browser;
use super::journal::{About, Operation, Outcome, Random};
use super::outcome::Tally;
use super::verify::{Depth, verify};
use super::world::{Engine, World, copy_folder};

/// Connections that send at once.
const CONNECTIONS: usize = 8;
/// Requests for one thing in the same moment.
const AT_ONCE: usize = 50;
/// Operations of each kind in one shuffled heap.
const OF_EACH_KIND: usize = 40;

/// What came back for each operation that was sent, in the order of sending.
type Answers = Mutex<Vec<(usize, Outcome)>>;

/// O1: operations that are each sent one to four times, in any order, over several connections. The first answer stands for all.
pub fn shuffled(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let (world, server) = bench.world(name)?;
    for cycle in 0..cycles {
        let first = world.journal.len();
        let operations = heap(&world, &server.address)?;
        let mut order: Vec<usize> =
            (0..operations.len()).flat_map(|index| std::iter::repeat_n(index, 1 + world.below(4) as usize)).collect();
        world.shuffle(&mut order);
        let sent = order.len();
        let (answers, left): (Answers, _) = (Mutex::default(), Mutex::new(order));
        std::thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(|| {
                    while let Some(index) = next_of(&left) {
                        let operation = &operations[index];
                        let browser = sender(&world, &operation.about).at(&server.address);
                        let answer = browser.post(&operation.path, &operation.id, &operation.body);
                        lock(&answers).push((index, answer.map_or(Outcome::Unknown, |answer| Outcome::of(&answer))));
                    }
                });
            }
        });
        let answers = answers.into_inner().unwrap_or_default();
        let mut wrong = Vec::new();
        for (index, operation) in operations.into_iter().enumerate() {
            let own: Vec<&Outcome> = answers.iter().filter(|(of, _)| *of == index).map(|(_, outcome)| outcome).collect();
            let done: Vec<&&Outcome> = own.iter().filter(|outcome| outcome.is_done()).collect();
            if done.windows(2).any(|pair| pair[0] != pair[1]) {
                wrong.push(format!("{} was answered in two ways: {done:?}", operation.path));
            }
            if own.iter().any(|outcome| matches!(outcome, Outcome::Unknown | Outcome::Failed(_))) {
                wrong.push(format!("{} failed: {own:?}", operation.path));
            }
            // A move that found too little may have found enough when it came again.
            let outcome = done.first().map_or(Outcome::Refused(422), |outcome| (**outcome).clone());
            world.journal.note(operation, outcome)?;
        }
        wrong.extend(verify(&world, &server, first, Depth::Cycle)?);
        tally.note = format!("{sent} requests for {} operations in each heap", OF_EACH_KIND * 3);
        if bench.ends(name, &mut tally, cycles, wrong, || format!("heap {cycle}")) {
            break;
        }
    }
    bench.finish(world, server, tally)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The next one, without holding the heap while it is sent.
fn next_of(left: &Mutex<Vec<usize>>) -> Option<usize> {
    lock(left).pop()
}

fn heap(world: &World, address: &str) -> Result<Vec<Operation>> {
    let (day, households) = world.round(&world.manager.at(address))?;
    let mut operations = Vec::new();
    for household in households.into_iter().take(OF_EACH_KIND) {
        operations.push(world.received(&world.warehouse, world.below(5) as i64 + 1));
        operations.push(world.moved(&world.warehouse, &world.point, world.below(5) as i64 + 1));
        operations.push(world.handed_over(day, household));
    }
    Ok(operations)
}

fn sender<'a>(world: &'a World, about: &About) -> &'a Browser {
    if matches!(about, About::HandedOver { .. }) { &world.field_worker } else { &world.storekeeper }
}

/// Z1: the witness itself. What was acknowledged is taken away behind the server's back; whoever does not notice that proves nothing.
pub fn witness(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let Engine::Sqlite = bench.engine() else {
        tally.skipped = Some("the same witness, shown on SQLite".to_owned());
        return Ok(tally);
    };
    let (world, mut server) = bench.world(name)?;
    let earlier = bench.folder().join("earlier");
    for cycle in 0..cycles {
        let (day, households) = world.round(&world.manager.at(&server.address))?;
        server.kill()?;
        copy_folder(&world.place.data, &earlier)?;
        server = world.place.serve()?;
        let begun = world.journal.len();
        let (goods, door) = (world.storekeeper.at(&server.address), world.field_worker.at(&server.address));
        // The last operation is of another kind each time.
        match cycle % 3 {
            0 => world.must(&goods, world.received(&world.warehouse, 3))?,
            1 => world.must(&door, world.handed_over(day, households[0]))?,
            _ => world.must(&world.manager.at(&server.address), world.reviewed(world.pairs[0], None))?,
        };
        server.kill()?;
        std::fs::remove_dir_all(&world.place.data)?;
        std::fs::rename(&earlier, &world.place.data)?;
        server = world.place.serve()?;
        tally.cycles += 1;
        if verify(&world, &server, begun, Depth::Cycle)?.is_empty() {
            tally.add(vec!["an operation that was taken away is not missed".to_owned()], || format!("kind {cycle}"));
        }
    }
    tally.note = "each loss was noticed".to_owned();
    bench.finish(world, server, tally)
}

/// O2: the same operation id with another body is a conflict, and the first one stands.
pub fn other_body(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let (world, server) = bench.world(name)?;
    let mut random = Random::new(bench.seed());
    for cycle in 0..cycles {
        let first = world.received(&world.warehouse, 7);
        let id = first.id.clone();
        let begun = world.journal.len();
        world.must(&world.storekeeper.at(&server.address), first)?;
        let others = [
            Operation { id: id.clone(), ..world.received(&world.warehouse, 8) },
            Operation { id: id.clone(), ..world.moved(&world.warehouse, &world.point, 7) },
            Operation { id, ..world.reviewed(world.pairs[random.below(world.pairs.len() as u64) as usize], None) },
        ];
        let mut wrong = Vec::new();
        for other in others {
            let browser = if matches!(other.about, About::Reviewed { .. }) { &world.manager } else { &world.storekeeper };
            let answer = browser.at(&server.address).post(&other.path, &other.id, &other.body)?;
            if answer.status != 409 {
                wrong.push(format!("{} with a used id was answered {}", other.path, answer.status));
            }
        }
        wrong.extend(verify(&world, &server, begun, Depth::Cycle)?);
        if bench.ends(name, &mut tally, cycles, wrong, || format!("round {cycle}")) {
            break;
        }
    }
    bench.finish(world, server, tally)
}

/// R1-R3: fifty requests for one thing: the last piece at a point, the hand-over to one household, everything in the warehouse.
pub fn last_piece(bench: &Bench, name: &str, cycles: u64) -> Result<Tally> {
    let mut tally = Tally::default();
    let (world, server) = bench.world(name)?;
    let browser = world.storekeeper.at(&server.address);
    for cycle in 0..cycles {
        let begun = world.journal.len();
        let mut wrong = Vec::new();
        let (day, households) = world.round(&world.manager.at(&server.address))?;
        ensure!(households.len() > AT_ONCE, "too few households for a race");
        let at_point = |world: &World| -> Result<i64> {
            let stock = world.stock(&browser)?;
            Ok(stock.iter().find(|(place, _)| *place == world.point.1).map_or(0, |(_, there)| *there))
        };

        // One piece is left; fifty households stand at the door.
        let surplus = at_point(&world)? - 1;
        world.must(&browser, world.moved(&world.point, &world.warehouse, surplus))?;
        let race = households[..AT_ONCE].iter().map(|household| world.handed_over(day, *household)).collect();
        wrong.extend(run(&world, &server.address, race, "the last piece")?);
        if at_point(&world)? != 0 {
            wrong.push("the last piece is still there".to_owned());
        }

        // There is enough for all, but one household comes fifty times.
        world.must(&browser, world.moved(&world.warehouse, &world.point, surplus))?;
        let household = households[AT_ONCE];
        let race = (0..AT_ONCE).map(|_| world.handed_over(day, household)).collect();
        wrong.extend(run(&world, &server.address, race, "one household")?);

        // Fifty hands take everything that lies at the point.
        let all = at_point(&world)?;
        let race = (0..AT_ONCE).map(|_| world.moved(&world.point, &world.warehouse, all)).collect();
        wrong.extend(run(&world, &server.address, race, "everything at the point")?);
        world.must(&browser, world.moved(&world.warehouse, &world.point, all))?;

        wrong.extend(verify(&world, &server, begun, Depth::Cycle)?);
        if bench.ends(name, &mut tally, cycles, wrong, || format!("round {cycle}")) {
            break;
        }
    }
    tally.note = format!("three races of {AT_ONCE} requests in each cycle, one winner each");
    bench.finish(world, server, tally)
}

/// Sends all at the same moment; exactly one may win, and nothing may fail.
fn run(world: &World, address: &str, race: Vec<Operation>, what: &str) -> Result<Vec<String>> {
    let (gate, outcomes) = (Barrier::new(race.len()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for operation in race {
            let browser = sender(world, &operation.about).at(address);
            let (gate, outcomes, journal) = (&gate, &outcomes, &world.journal);
            scope.spawn(move || {
                gate.wait();
                let sent = journal.send(&browser, operation);
                lock(outcomes).push(sent.map(|entry| entry.outcome));
            });
        }
    });
    let outcomes = outcomes.into_inner().unwrap_or_default().into_iter().collect::<Result<Vec<_>>>()?;
    let won = outcomes.iter().filter(|outcome| outcome.is_done()).count();
    let refused = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Refused(_))).count();
    let is_right = won == 1 && won + refused == outcomes.len();
    Ok(if is_right { Vec::new() } else { vec![format!("{what}: {won} won, {refused} were refused, of {}", outcomes.len())] })
}
