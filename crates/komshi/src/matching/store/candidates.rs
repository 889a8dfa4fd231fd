//! Finding pairs, under the records of the data sharing: of a new list within itself and against the registry, and of single records
//! that a correction or a decision has changed.

use std::collections::{BTreeMap, HashMap, HashSet};

use komshi_match::{EvidenceField, Level, Options, Pair, Verdict, block_keys, link, verdict};
use sea_orm::{FromQueryResult, Value};

use super::records::{CHUNK, Known, Loading};
use crate::{
    app::App,
    db::{Connection, Transaction, all, insert_many, numbers, placeholders, run, values},
    error::Error,
    lists::store::{Claim, ListRow},
    matching::model::Reasons,
    registry::model::PersonRecord,
};

/// A key that more persons share than this says nothing (a frequent name without anything else); the finer keys of the same
/// persons find them.
const KEY_CAP: i64 = 200;

/// Persons of other lists who share a key with a list ($1) that no more than $2 persons have, in its programme ($3).
pub const CANDIDATES: &str = "SELECT DISTINCT k.person AS value FROM match_key k JOIN list l ON l.id = k.list \
     JOIN (SELECT m.key FROM match_key m JOIN list n ON n.id = m.list WHERE m.key IN (SELECT key FROM match_key WHERE list = $1) \
     AND (n.id = $1 OR (n.programme = $3 AND n.state = 'published')) GROUP BY m.key HAVING COUNT(DISTINCT m.person) <= $2) c \
     ON c.key = k.key WHERE l.programme = $3 AND l.state = 'published' AND l.id <> $1";

/// A pair that must be kept, with the rows that speak of its ends.
struct Found {
    pair: Pair,
    certain: bool,
    rows: [i64; 2],
    lists: [i64; 2],
}

/// A pair that waits already, as it weighs now; `None` where it is no pair any more.
pub struct Revised {
    id: i64,
    weighed: Option<Vec<Value>>,
}

/// Compares the new persons of a list, and those that it corrects, with each other and with everybody who shares a key with them.
/// Writes the pairs that are certain by the written rule or that a person must see, and answers what becomes of pairs that wait already.
pub async fn match_list(
    app: &App,
    list: &ListRow,
    claim: &Claim,
    corrected: &HashMap<i64, PersonRecord>,
) -> Result<Vec<Revised>, Error> {
    let mut new = numbers(
        app.db.read(),
        "SELECT person AS value FROM source_row WHERE list = $1 AND person_created = 1 ORDER BY id",
        values![list.id],
    )
    .await?;
    new.extend(corrected.keys());
    // Only lists given for the same programme are compared: that is what the records of the data sharing allow.
    let others = numbers(app.db.read(), CANDIDATES, values![list.id, KEY_CAP, list.programme]).await?;
    let subjects: HashSet<i64> = new.iter().copied().collect();
    let mut everybody = new;
    everybody.extend(others.into_iter().filter(|id| !subjects.contains(id)));
    everybody.sort_unstable();
    let total = everybody.len() as i64;
    let mut loading = Loading::replacing(list.corrects);
    for (index, chunk) in everybody.chunks(CHUNK).enumerate() {
        if index % 25 == 0 {
            claim.report(app, "matching", (index * CHUNK) as i64, total).await?;
        }
        loading.load(app.db.read(), chunk).await?;
    }
    let known = loading.finish(corrected)?;
    let comparing = tokio::task::spawn_blocking(move || find(&known, &subjects));
    let mut found = claim.renewing(app, comparing).await?.map_err(anyhow::Error::from)?;
    let corrected: Vec<i64> = corrected.keys().copied().collect();
    let revised = revise(app.db.read(), &corrected, &mut found).await?;
    let tx = app.db.begin().await?;
    claim.hold(app, &tx).await?;
    run(&tx, "DELETE FROM pair WHERE (list_a = $1 OR list_b = $1) AND state IN ('certain', 'proposed')", values![list.id])
        .await?;
    insert(app, &tx, list.programme, found, "certain").await?;
    tx.commit().await?;
    Ok(revised)
}

/// The pairs among records, as far as one of their ends is asked about.
fn find(known: &BTreeMap<i64, Known>, subjects: &HashSet<i64>) -> Vec<Found> {
    // The shipped model alone: a pair then weighs the same whichever list came first.
    let mut options = Options { train: false, ..Options::default() };
    // Old lists were compared within themselves when they came.
    let asked: HashSet<u32> =
        known.values().filter(|one| subjects.contains(&one.record.id)).map(|one| one.record.source).collect();
    options.unique_sources = known.values().map(|one| one.record.source).filter(|source| !asked.contains(source)).collect();
    let records: Vec<_> = known.values().map(|one| one.record.clone()).collect();
    let mut found = Vec::new();
    for pair in link(&records, &options).pairs {
        let certain = match verdict(&pair, &options) {
            Verdict::Certain => true,
            Verdict::Review => false,
            Verdict::Different => continue,
        };
        let (Some(a), Some(b)) = (known.get(&pair.a), known.get(&pair.b)) else { continue };
        // One list names the members of one household apart: only the same name and day there is one person written twice.
        let live_together = a.list == b.list && a.record.household.is_some() && a.record.household == b.record.household;
        if (live_together && !written_twice(&pair))
            || a.canonical == b.canonical
            || !(subjects.contains(&pair.a) || subjects.contains(&pair.b))
        {
            continue;
        }
        found.push(Found { certain, rows: [a.row, b.row], lists: [a.list, b.list], pair });
    }
    found
}

fn written_twice(pair: &Pair) -> bool {
    let agrees = |field: EvidenceField, levels: &[Level]| {
        pair.evidence.iter().any(|one| one.field == field && levels.contains(&one.level))
    };
    agrees(EvidenceField::Given, &[Level::Same, Level::SameFolded]) && agrees(EvidenceField::Birth, &[Level::SameDay])
}

/// What a pair weighs, in the order of the columns `weight, same, family, unrelated, evidence`.
fn weighed(pair: &Pair) -> Result<Vec<Value>, Error> {
    let reasons = Reasons { evidence: pair.evidence.clone(), look_alike: pair.look_alike };
    Ok(values![pair.weight, pair.same, pair.family, pair.unrelated, serde_json::to_string(&reasons)?])
}

/// Takes out of `found` the pairs of changed records that are there already. What was decided stays decided; what waits is weighed
/// anew, or waits no longer.
async fn revise(connection: &impl Connection, changed: &[i64], found: &mut Vec<Found>) -> Result<Vec<Revised>, Error> {
    #[derive(FromQueryResult)]
    struct There {
        id: i64,
        a: i64,
        b: i64,
        state: String,
    }
    let mut there: HashMap<(i64, i64), There> = HashMap::new();
    for chunk in changed.chunks(CHUNK) {
        let marks = placeholders(0, chunk.len());
        let sql = format!("SELECT id, a, b, state FROM pair WHERE a IN ({marks}) OR b IN ({marks})");
        let pairs: Vec<There> = all(connection, &sql, chunk.iter().map(|id| Value::from(*id)).collect()).await?;
        there.extend(pairs.into_iter().map(|pair| ((pair.a, pair.b), pair)));
    }
    let mut revised = Vec::new();
    let mut new = Vec::new();
    for one in found.drain(..) {
        match there.remove(&(one.pair.a, one.pair.b)) {
            None => new.push(one),
            Some(pair) if matches!(pair.state.as_str(), "proposed" | "unsure") => {
                revised.push(Revised { id: pair.id, weighed: Some(weighed(&one.pair)?) });
            }
            Some(_) => {}
        }
    }
    *found = new;
    revised
        .extend(there.into_values().filter(|pair| pair.state == "proposed").map(|pair| Revised { id: pair.id, weighed: None }));
    Ok(revised)
}

/// Writes what became of waiting pairs whose ends have changed.
pub async fn apply_revised(tx: &Transaction, revised: &[Revised]) -> Result<(), Error> {
    for one in revised {
        let mut parameters = values![one.id];
        match &one.weighed {
            Some(weighed) => {
                parameters.extend(weighed.iter().cloned());
                run(
                    tx,
                    "UPDATE pair SET weight = $2, same = $3, family = $4, unrelated = $5, evidence = $6 \
                     WHERE id = $1 AND state IN ('proposed', 'unsure')",
                    parameters,
                )
                .await?;
            }
            None => {
                run(tx, "DELETE FROM pair WHERE id = $1 AND state = 'proposed'", parameters).await?;
            }
        }
    }
    Ok(())
}

/// Writes pairs; those that the written rule makes certain get the state that is given for them.
async fn insert(app: &App, tx: &Transaction, programme: i64, found: Vec<Found>, certain: &str) -> Result<(), Error> {
    let mut rows: Vec<Vec<Value>> = Vec::with_capacity(found.len());
    for one in found {
        let state = if one.certain { certain } else { "proposed" };
        let mut row = values![app.new_id(), one.pair.a, one.pair.b];
        row.extend(values![one.lists[0], one.lists[1], one.rows[0], one.rows[1], programme, state]);
        row.extend(weighed(&one.pair)?);
        rows.push(row);
    }
    let columns = "id, a, b, list_a, list_b, row_a, row_b, programme, state, weight, same, family, unrelated, evidence";
    Ok(insert_many(tx, "pair", columns, rows).await?)
}

/// The records of a person, or of everybody who lives in a household, given by canonical id.
pub async fn records_of(tx: &Transaction, kind: &str, canonical: i64) -> Result<Vec<Known>, Error> {
    let sql = match kind {
        "household" => {
            "SELECT p.id AS value FROM household h JOIN person p ON p.household = h.id WHERE h.canonical_id = $1 AND p.visible = 1 LIMIT 2000"
        }
        _ => "SELECT id AS value FROM person WHERE canonical_id = $1 AND visible = 1 LIMIT 2000",
    };
    records(tx, &numbers(tx, sql, values![canonical]).await?).await
}

/// Records by id, as they would be compared now.
pub async fn records(tx: &Transaction, ids: &[i64]) -> Result<Vec<Known>, Error> {
    let mut loading = Loading::default();
    for chunk in ids.chunks(CHUNK) {
        loading.load(tx, chunk).await?;
    }
    Ok(loading.finish(&HashMap::new())?.into_values().collect())
}

/// After a change of records that were read `before` it: renews the keys of those that are compared differently now, and puts the
/// pairs that they make into the review queue, those of the written rule too. Answers how many are new.
pub async fn compare_changed(app: &App, tx: &Transaction, before: &[Known]) -> Result<i64, Error> {
    let ids: Vec<i64> = before.iter().map(|known| known.record.id).collect();
    let after = records(tx, &ids).await?;
    let old: HashMap<i64, &Known> = before.iter().map(|known| (known.record.id, known)).collect();
    let mut changed: BTreeMap<i64, Vec<&Known>> = BTreeMap::new();
    for known in &after {
        let Some(old) = old.get(&known.record.id) else { continue };
        // Numbers of sources hold within one reading only.
        let same_source = komshi_match::Record { source: old.record.source, ..known.record.clone() };
        if same_source != old.record {
            renew_keys(tx, old, known).await?;
            changed.entry(known.programme).or_default().push(known);
        }
    }
    let mut count = 0;
    for (programme, changed) in changed {
        let mut keys: Vec<i64> = changed.iter().flat_map(|known| block_keys(&known.record)).collect();
        keys.sort_unstable();
        keys.dedup();
        let subjects: HashSet<i64> = changed.iter().map(|known| known.record.id).collect();
        let mut everybody = sharing(tx, &keys, programme).await?;
        everybody.extend(&subjects);
        let everybody: Vec<i64> = everybody.into_iter().collect();
        let mut loading = Loading::default();
        for chunk in everybody.chunks(CHUNK) {
            loading.load(tx, chunk).await?;
        }
        let mut found = find(&loading.finish(&HashMap::new())?, &subjects);
        let changed: Vec<i64> = subjects.into_iter().collect();
        let revised = revise(tx, &changed, &mut found).await?;
        apply_revised(tx, &revised).await?;
        count += found.len() as i64;
        insert(app, tx, programme, found, "proposed").await?;
    }
    Ok(count)
}

async fn renew_keys(tx: &Transaction, old: &Known, new: &Known) -> Result<(), Error> {
    let (before, after) = (block_keys(&old.record), block_keys(&new.record));
    for key in before.iter().filter(|key| !after.contains(key)) {
        run(tx, "DELETE FROM match_key WHERE key = $1 AND person = $2 AND list = $3", values![*key, new.record.id, old.list])
            .await?;
    }
    for key in &after {
        run(
            tx,
            "INSERT INTO match_key (key, person, list) VALUES ($1,$2,$3) ON CONFLICT (key, person, list) DO NOTHING",
            values![*key, new.record.id, new.list],
        )
        .await?;
    }
    Ok(())
}

/// Persons of a programme's lists in use who have one of the keys, as far as no more than [`KEY_CAP`] persons have it.
async fn sharing(connection: &impl Connection, keys: &[i64], programme: i64) -> Result<std::collections::BTreeSet<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Has {
        key: i64,
        person: i64,
    }
    let mut persons = std::collections::BTreeSet::new();
    for chunk in keys.chunks(CHUNK) {
        let sql = format!(
            "SELECT DISTINCT k.key, k.person FROM match_key k JOIN list l ON l.id = k.list WHERE k.key IN ({}) \
             AND l.programme = {programme} AND l.state = 'published' ORDER BY k.key, k.person",
            placeholders(0, chunk.len())
        );
        let has: Vec<Has> = all(connection, &sql, chunk.iter().map(|key| Value::from(*key)).collect()).await?;
        for block in has.chunk_by(|a, b| a.key == b.key) {
            if block.len() as i64 <= KEY_CAP {
                persons.extend(block.iter().map(|one| one.person));
            }
        }
    }
    Ok(persons)
}
