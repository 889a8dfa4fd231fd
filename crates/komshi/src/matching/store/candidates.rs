//! Finding pairs, under the records of the data sharing: of a new list within itself and against the registry, and of single records
//! that a correction or a decision has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use komshi_match::{EvidenceField, Level, Options, Pair, Verdict, link, verdict};
use sea_orm::{FromQueryResult, Value};

use super::records::{CHUNK, Known, Loading};
use crate::{
    app::App,
    db::{Connection, Transaction, all, insert_many, joined_ids, numbers, placeholders, run, values},
    error::Error,
    lists::store::{Claim, ListRow},
    matching::model::{ListKey, Reasons, keys_of},
    registry::model::PersonRecord,
};

/// A key that more persons share than this says nothing; the finer keys of the same persons find them.
const KEY_CAP: i64 = 60;
/// A name alone brings somebody only where few are called so: a namesake who shares neither year nor address nor phone is no question.
const NAME_CAP: i64 = 8;
/// Keys in one query, always as many, so that the query stays prepared.
const KEYS: usize = 1_000;

/// The persons who share one of the keys with somebody: `key` and `persons` (`17,4,25`), for keys that few have.
pub fn blocks_query() -> String {
    format!(
        "SELECT key, {} AS persons FROM match_key WHERE key IN ({}) GROUP BY key HAVING COUNT(*) BETWEEN 2 AND {KEY_CAP}",
        joined_ids("person"),
        placeholders(0, KEYS)
    )
}

/// Everybody who shares a key with one of the subjects and is none of them. `keys` stand in their order.
async fn sharing(connection: &impl Connection, keys: &[ListKey], subjects: &HashSet<i64>) -> Result<BTreeSet<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Block {
        key: i64,
        persons: String,
    }
    let mut asked: Vec<(i64, bool)> = Vec::new();
    for key in keys.iter().filter(|key| subjects.contains(&key.person)) {
        if asked.last().is_none_or(|(last, _)| *last != key.key) {
            asked.push((key.key, key.of_name));
        }
    }
    let sql = blocks_query();
    let mut found = BTreeSet::new();
    for chunk in asked.chunks(KEYS) {
        // A key asked for twice is answered once.
        let filled = chunk.iter().chain(std::iter::repeat(&chunk[chunk.len() - 1])).take(KEYS);
        let blocks: Vec<Block> = all(connection, &sql, filled.map(|(key, _)| Value::from(*key)).collect()).await?;
        for block in blocks {
            let of_name = chunk.binary_search_by_key(&block.key, |(key, _)| *key).is_ok_and(|at| chunk[at].1);
            let persons: Vec<i64> = block.persons.split(',').filter_map(|id| id.parse().ok()).collect();
            if !of_name || persons.len() as i64 <= NAME_CAP {
                found.extend(persons.into_iter().filter(|id| !subjects.contains(id)));
            }
        }
    }
    Ok(found)
}

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
/// `keys` are
/// those of the list, in their order. Writes the pairs that are certain by the written rule or that a person must see, and answers what
/// becomes of pairs that wait already.
pub async fn match_list(
    app: &App,
    list: &ListRow,
    claim: &Claim,
    keys: &[ListKey],
    corrected: &HashMap<i64, PersonRecord>,
) -> Result<Vec<Revised>, Error> {
    let mut new = numbers(
        app.db.read(),
        "SELECT person AS value FROM source_row WHERE list = $1 AND person_created = 1 ORDER BY id",
        values![list.id],
    )
    .await?;
    new.extend(corrected.keys());
    let subjects: HashSet<i64> = new.iter().copied().collect();
    let others = claim.renewing(app, sharing(app.db.read(), keys, &subjects)).await??;
    let mut everybody = new;
    everybody.extend(others);
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
        let mut keys: Vec<ListKey> = changed.iter().flat_map(|known| keys_of(&known.record, programme)).collect();
        keys.sort_unstable();
        let subjects: HashSet<i64> = changed.iter().map(|known| known.record.id).collect();
        let mut everybody = sharing(tx, &keys, &subjects).await?;
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
    let (before, after) = (keys_of(&old.record, old.programme), keys_of(&new.record, new.programme));
    for key in before.iter().filter(|key| !after.contains(key)) {
        run(tx, "DELETE FROM match_key WHERE key = $1 AND person = $2", values![key.key, key.person]).await?;
    }
    for key in &after {
        run(
            tx,
            "INSERT INTO match_key (key, person) VALUES ($1,$2) ON CONFLICT (key, person) DO NOTHING",
            values![key.key, key.person],
        )
        .await?;
    }
    Ok(())
}

/// Forgets the keys of persons of a list who are hidden: they would count as sharing a key with others.
pub async fn forget_keys_of_hidden(tx: &Transaction, list: i64) -> Result<(), Error> {
    run(
        tx,
        "DELETE FROM match_key WHERE person IN (SELECT s.person FROM source_row s JOIN person p ON p.id = s.person \
         WHERE s.list = $1 AND p.visible = 0)",
        values![list],
    )
    .await?;
    Ok(())
}
