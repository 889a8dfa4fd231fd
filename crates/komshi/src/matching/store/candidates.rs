//! Finding pairs, under the records of the data sharing: of a new list within itself and against the registry, and of single records
//! that a correction or a decision has changed.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use komshi_match::{EvidenceField, Level, LookAlike, Options, Pair, Record, Verdict, verdict, weigh};
use rayon::prelude::*;
use sea_orm::{FromQueryResult, Value};
use tokio::task::JoinSet;

use super::records::{CHUNK, End, Known, Loading};
use crate::{
    app::App,
    db::{Connection, Db, Transaction, all, in_order, insert_many, joined_ids, numbers, placeholders, run, values},
    error::Error,
    lists::store::{Claim, ListRow},
    matching::model::{ListKey, Reasons, keys_of},
    registry::model::PersonRecord,
};

/// A key that more persons share than this says nothing; the finer keys of the same persons find them.
const KEY_CAP: i64 = 60;
/// A name alone brings somebody only where few are called so. A name that more persons of the programme bear is common: see
/// [`is_namesake`].
const NAME_CAP: i64 = 8;
/// Keys in one query, always as many, so that the query stays prepared.
const KEYS: usize = 1_000;
/// Queries side by side, on connections of their own: as many as an office machine has processors to answer them.
const STRANDS: usize = 2;
/// Persons read before the job says how far it is.
const WAVE: usize = 25 * CHUNK;

/// The persons who share one of the keys with somebody: `key`, how many they are, and `persons` (`17,4,25`) where they are few.
pub fn blocks_query(connection: &impl Connection) -> String {
    format!(
        "SELECT key, COUNT(*) AS size, CASE WHEN COUNT(*) <= {KEY_CAP} THEN {} ELSE '' END AS persons FROM match_key \
         WHERE key IN ({}) GROUP BY key HAVING COUNT(*) > 1",
        joined_ids("person"),
        in_order(connection, KEYS)
    )
}

/// What the keys of some persons have found.
#[derive(Default)]
struct Shared {
    /// Persons who share a key, the smaller id first; one of the two at least is asked about.
    pairs: Vec<(i64, i64)>,
    /// Keys of names that more than [`NAME_CAP`] persons bear.
    common: HashSet<i64>,
}

impl Shared {
    fn add(&mut self, other: Shared) {
        self.pairs.extend(other.pairs);
        self.common.extend(other.common);
    }

    /// Each pair once, in their order.
    fn sort(&mut self) {
        self.pairs.par_sort_unstable();
        self.pairs.dedup();
    }

    /// The subjects of whose names every one is common.
    fn with_common_names(&self, keys: &[ListKey], subjects: &HashSet<i64>) -> HashSet<i64> {
        let mut rare = HashSet::new();
        let mut named = HashSet::new();
        for key in keys.iter().filter(|key| key.of_name && subjects.contains(&key.person)) {
            named.insert(key.person);
            if !self.common.contains(&key.key) {
                rare.insert(key.person);
            }
        }
        named.difference(&rare).copied().collect()
    }
}

/// The keys that the subjects are asked about by, each once, in their order.
fn asked_keys(keys: &[ListKey], subjects: &HashSet<i64>) -> Vec<ListKey> {
    let mut asked: Vec<ListKey> = keys.iter().filter(|key| subjects.contains(&key.person)).copied().collect();
    asked.dedup_by_key(|key| key.key);
    asked
}

/// Everybody who shares a key with one of the subjects. The keys stand in their order.
async fn sharing(connection: &impl Connection, asked: &[ListKey], subjects: &HashSet<i64>) -> Result<Shared, Error> {
    #[derive(FromQueryResult)]
    struct Block {
        key: i64,
        size: i64,
        persons: String,
    }
    let sql = blocks_query(connection);
    let mut found = Shared::default();
    for chunk in asked.chunks(KEYS) {
        // A key asked for twice is answered once.
        let filled = chunk.iter().chain(std::iter::repeat(&chunk[chunk.len() - 1])).take(KEYS);
        let blocks: Vec<Block> = all(connection, &sql, filled.map(|key| Value::from(key.key)).collect()).await?;
        for block in blocks {
            let of_name = chunk.binary_search_by_key(&block.key, |key| key.key).is_ok_and(|at| chunk[at].of_name);
            if of_name && block.size > NAME_CAP {
                found.common.insert(block.key);
                continue;
            }
            let persons = block.persons.split(',').filter_map(|id| id.parse::<i64>().ok());
            let (asked, others): (Vec<i64>, Vec<i64>) = persons.partition(|id| subjects.contains(id));
            for (at, one) in asked.iter().enumerate() {
                let with = asked[at + 1..].iter().chain(&others);
                found.pairs.extend(with.map(|other| (*one.min(other), *one.max(other))));
            }
        }
    }
    Ok(found)
}

/// The same on several connections at once, for whole lists.
async fn sharing_side_by_side(db: &Db, asked: Vec<ListKey>, subjects: &Arc<HashSet<i64>>) -> Result<Shared, Error> {
    let length = asked.len().div_ceil(STRANDS).next_multiple_of(KEYS);
    let mut strands = JoinSet::new();
    for strand in asked.chunks(length.max(1)) {
        let (db, strand, subjects) = (db.clone(), strand.to_vec(), subjects.clone());
        strands.spawn(async move { sharing(db.read(), &strand, &subjects).await });
    }
    let mut found = Shared::default();
    while let Some(strand) = strands.join_next().await {
        found.add(strand.map_err(anyhow::Error::from)??);
    }
    let sorting = tokio::task::spawn_blocking(move || {
        found.sort();
        found
    });
    Ok(sorting.await.map_err(anyhow::Error::from)?)
}

/// Reads persons on several connections at once.
async fn load_side_by_side(db: &Db, replaced: Option<i64>, persons: &[i64]) -> Result<Loading, Error> {
    let length = persons.len().div_ceil(STRANDS).next_multiple_of(CHUNK);
    let mut strands = JoinSet::new();
    for strand in persons.chunks(length) {
        let (db, strand) = (db.clone(), strand.to_vec());
        strands.spawn(async move {
            let mut loading = Loading::replacing(replaced);
            for chunk in strand.chunks(CHUNK) {
                loading.load(db.read(), chunk).await?;
            }
            Ok::<Loading, Error>(loading)
        });
    }
    let mut loading = Loading::replacing(replaced);
    while let Some(strand) = strands.join_next().await {
        loading.add(strand.map_err(anyhow::Error::from)??);
    }
    Ok(loading)
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

/// What comparing a list has found besides the pairs that are written.
pub struct Matched {
    pub revised: Vec<Revised>,
    /// Persons of the list whose name alone is no question, because it is common.
    pub common_names: i64,
}

/// Compares the new persons of a list, and those that it corrects, with each other and with everybody who shares a key with them.
/// `keys` are those of the list, in their order. Writes the pairs that are certain by the written rule or that a person must see, and
/// answers what becomes of pairs that wait already.
pub async fn match_list(
    app: &App,
    list: &ListRow,
    claim: &Claim,
    keys: &[ListKey],
    corrected: &HashMap<i64, PersonRecord>,
) -> Result<Matched, Error> {
    let new = numbers(
        app.db.read(),
        "SELECT person AS value FROM source_row WHERE list = $1 AND person_created = 1 ORDER BY id",
        values![list.id],
    )
    .await?;
    let subjects: Arc<HashSet<i64>> = Arc::new(new.iter().chain(corrected.keys()).copied().collect());
    let shared = claim.renewing(app, sharing_side_by_side(&app.db, asked_keys(keys, &subjects), &subjects)).await??;
    let common = shared.with_common_names(keys, &subjects);
    let mut everybody: Vec<i64> = shared.pairs.iter().flat_map(|(a, b)| [*a, *b]).chain(subjects.iter().copied()).collect();
    everybody.sort_unstable();
    everybody.dedup();
    let mut loading = Loading::replacing(list.corrects);
    for (index, wave) in everybody.chunks(WAVE).enumerate() {
        claim.report(app, "matching", (index * WAVE) as i64, everybody.len() as i64).await?;
        loading.add(load_side_by_side(&app.db, list.corrects, wave).await?);
    }
    let known = loading.finish(corrected)?;
    let common_names = common.len() as i64;
    let comparing = tokio::task::spawn_blocking(move || find(known, &shared.pairs, &common));
    let mut found = claim.renewing(app, comparing).await?.map_err(anyhow::Error::from)?;
    let corrected: Vec<i64> = corrected.keys().copied().collect();
    let revised = revise(app.db.read(), &corrected, &mut found).await?;
    let tx = app.db.begin().await?;
    claim.hold(app, &tx).await?;
    run(&tx, "DELETE FROM pair WHERE (list_a = $1 OR list_b = $1) AND state IN ('certain', 'proposed')", values![list.id])
        .await?;
    insert(app, &tx, list.programme, found, "certain").await?;
    tx.commit().await?;
    Ok(Matched { revised, common_names })
}

/// Of pairs that share a key those that are certain or that a person must see. `common` are the persons asked about who have a common
/// name. `known` stand in the order of their ids.
fn find(known: Vec<Known>, pairs: &[(i64, i64)], common: &HashSet<i64>) -> Vec<Found> {
    // The shipped model alone: a pair then weighs the same whichever list came first.
    let options = Options { train: false, ..Options::default() };
    let (records, known): (Vec<Record>, Vec<End>) = known.into_iter().map(Known::split).unzip();
    let place = |id: i64| known.binary_search_by_key(&id, |end| end.id).ok();
    let pairs: Vec<(u32, u32)> = pairs
        .par_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (place(*a)?, place(*b)?);
            (known[a].canonical != known[b].canonical).then_some((a as u32, b as u32))
        })
        .collect();
    let mut found = Vec::new();
    for pair in weigh(&records, &pairs, &options) {
        let certain = match verdict(&pair, &options) {
            Verdict::Certain => true,
            Verdict::Review => false,
            Verdict::Different => continue,
        };
        let (Some(a), Some(b)) = (place(pair.a), place(pair.b)) else { continue };
        // One list names the members of one household apart: only the same name and day there is one person written twice.
        let live_together =
            known[a].list == known[b].list && records[a].household.is_some() && records[a].household == records[b].household;
        if live_together && !written_twice(&pair) {
            continue;
        }
        let has_common_name = common.contains(&pair.a) || common.contains(&pair.b);
        if has_common_name
            && pair.look_alike == Some(LookAlike::SameName)
            && pair.same < options.review_floor
            && is_namesake(&pair)
        {
            continue;
        }
        found.push(Found { certain, rows: [known[a].row, known[b].row], lists: [known[a].list, known[b].list], pair });
    }
    found
}

/// Two rows with the same common name of whom neither number, birth date, father's name, telephone nor address agree are namesakes,
/// which is no question to anybody. A date with one slip in it agrees; a year alone does not.
fn is_namesake(pair: &Pair) -> bool {
    pair.evidence.iter().all(|one| match one.field {
        EvidenceField::Father | EvidenceField::Identity | EvidenceField::Phone | EvidenceField::Address => {
            matches!(one.level, Level::NotRecorded | Level::Different)
        }
        EvidenceField::Birth => matches!(
            one.level,
            Level::NotRecorded | Level::YearOnly | Level::SameYear | Level::NearYear | Level::OtherGeneration | Level::Different
        ),
        _ => true,
    })
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
    loading.finish(&HashMap::new())
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
        let mut shared = sharing(tx, &asked_keys(&keys, &subjects), &subjects).await?;
        shared.sort();
        let mut everybody: Vec<i64> = shared.pairs.iter().flat_map(|(a, b)| [*a, *b]).chain(subjects.iter().copied()).collect();
        everybody.sort_unstable();
        everybody.dedup();
        let mut loading = Loading::default();
        for chunk in everybody.chunks(CHUNK) {
            loading.load(tx, chunk).await?;
        }
        let common = shared.with_common_names(&keys, &subjects);
        let mut found = find(loading.finish(&HashMap::new())?, &shared.pairs, &common);
        let changed: Vec<i64> = subjects.into_iter().collect();
        let revised = revise(tx, &changed, &mut found).await?;
        apply_revised(tx, &revised).await?;
        count += found.len() as i64;
        insert(app, tx, programme, found, "proposed").await?;
    }
    Ok(count)
}

/// Writes the keys of records that had none while they were hidden.
pub async fn remember_keys(tx: &Transaction, shown: &[Known]) -> Result<(), Error> {
    for known in shown {
        write_keys(tx, &keys_of(&known.record, known.programme)).await?;
    }
    Ok(())
}

async fn write_keys(tx: &Transaction, keys: &[ListKey]) -> Result<(), Error> {
    for key in keys {
        run(
            tx,
            "INSERT INTO match_key (key, person) VALUES ($1,$2) ON CONFLICT (key, person) DO NOTHING",
            values![key.key, key.person],
        )
        .await?;
    }
    Ok(())
}

async fn renew_keys(tx: &Transaction, old: &Known, new: &Known) -> Result<(), Error> {
    let (before, after) = (keys_of(&old.record, old.programme), keys_of(&new.record, new.programme));
    for key in before.iter().filter(|key| !after.contains(key)) {
        run(tx, "DELETE FROM match_key WHERE key = $1 AND person = $2", values![key.key, key.person]).await?;
    }
    write_keys(tx, &after).await
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
