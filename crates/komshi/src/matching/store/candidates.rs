//! Finding the pairs of a new list: within the list and against the registry, under the records of the data sharing.

use std::collections::{BTreeMap, HashMap};

use komshi_match::{EvidenceField, Level, Options, Pair, Record, Verdict, link, verdict};
use komshi_text::identity::Sex;
use sea_orm::{FromQueryResult, Value};

use crate::{
    app::App,
    db::{Connection, all, insert_many, numbers, placeholders, run, values},
    error::Error,
    lists::store::{Claim, ListRow},
    matching::model::{Reasons, birth_of, folded_names},
};

/// A key that more persons share than this says nothing (a frequent name without anything else); the finer keys of the same
/// persons find them.
const KEY_CAP: i64 = 200;
const CHUNK: usize = 800;

/// Persons of other lists who share a key with a list ($1) that no more than $2 persons have, in its programme ($3).
pub const CANDIDATES: &str = "SELECT DISTINCT k.person AS value FROM match_key k JOIN list l ON l.id = k.list \
     JOIN (SELECT m.key FROM match_key m JOIN list n ON n.id = m.list WHERE m.key IN (SELECT key FROM match_key WHERE list = $1) \
     AND (n.id = $1 OR (n.programme = $3 AND n.state = 'published')) GROUP BY m.key HAVING COUNT(DISTINCT m.person) <= $2) c \
     ON c.key = k.key WHERE l.programme = $3 AND l.state = 'published' AND l.id <> $1";

/// Compares the new persons of a list with each other and with everybody who shares a key with them, and writes the pairs that are
/// certain by the written rule or that a person must see.
pub async fn match_list(app: &App, list: &ListRow, claim: &Claim) -> Result<(), Error> {
    let new = numbers(
        app.db.read(),
        "SELECT person AS value FROM source_row WHERE list = $1 AND person_created = 1 ORDER BY id",
        values![list.id],
    )
    .await?;
    // Only lists given for the same programme are compared: that is what the records of the data sharing allow.
    let others = numbers(app.db.read(), CANDIDATES, values![list.id, KEY_CAP, list.programme]).await?;
    let is_new: std::collections::HashSet<i64> = new.iter().copied().collect();
    let mut everybody = new.clone();
    everybody.extend(others.into_iter().filter(|id| !is_new.contains(id)));
    everybody.sort_unstable();
    let total = everybody.len() as i64;
    let mut loaded = Loaded::default();
    for (index, chunk) in everybody.chunks(CHUNK).enumerate() {
        if index % 25 == 0 {
            claim.report(app, "matching", (index * CHUNK) as i64, total).await?;
        }
        loaded.load(app.db.read(), chunk).await?;
    }
    let (records, rows, canonical) = loaded.finish();
    let household: HashMap<i64, Option<i64>> = records.iter().map(|record| (record.id, record.household)).collect();
    let comparing = tokio::task::spawn_blocking(move || {
        // The shipped model alone: a pair then weighs the same whichever list came first.
        let options = Options { train: false, ..Options::default() };
        let outcome = link(&records, &options);
        outcome.pairs.into_iter().map(|pair| (verdict(&pair, &options), pair)).collect::<Vec<_>>()
    });
    let outcome = claim.renewing(app, comparing).await?.map_err(anyhow::Error::from)?;
    let mut inserts: Vec<Vec<Value>> = Vec::new();
    for (verdict, pair) in outcome {
        let state = match verdict {
            Verdict::Certain => "certain",
            Verdict::Review => "proposed",
            Verdict::Different => continue,
        };
        let (Some(row_a), Some(row_b)) = (rows.get(&pair.a), rows.get(&pair.b)) else { continue };
        let together = canonical.get(&pair.a) == canonical.get(&pair.b);
        // One list names the members of one household apart: only the same name and day there is one person written twice.
        let live_together =
            row_a.1 == row_b.1 && household.get(&pair.a).is_some_and(|id| id.is_some() && household.get(&pair.b) == Some(id));
        if live_together && !written_twice(&pair) {
            continue;
        }
        if together || !(is_new.contains(&pair.a) || is_new.contains(&pair.b)) {
            continue;
        }
        let reasons = Reasons { evidence: pair.evidence, look_alike: pair.look_alike };
        inserts.push(values![
            app.new_id(),
            pair.a,
            pair.b,
            row_a.1,
            row_b.1,
            row_a.0,
            row_b.0,
            list.programme,
            pair.weight,
            pair.same,
            pair.family,
            pair.unrelated,
            serde_json::to_string(&reasons)?,
            state
        ]);
    }
    let tx = app.db.begin().await?;
    claim.hold(app, &tx).await?;
    run(&tx, "DELETE FROM pair WHERE (list_a = $1 OR list_b = $1) AND state IN ('certain', 'proposed')", values![list.id])
        .await?;
    insert_many(
        &tx,
        "pair",
        "id, a, b, list_a, list_b, row_a, row_b, programme, weight, same, family, unrelated, evidence, state",
        inserts,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

fn written_twice(pair: &Pair) -> bool {
    let agrees = |field: EvidenceField, levels: &[Level]| {
        pair.evidence.iter().any(|one| one.field == field && levels.contains(&one.level))
    };
    agrees(EvidenceField::Given, &[Level::Same, Level::SameFolded]) && agrees(EvidenceField::Birth, &[Level::SameDay])
}

/// person -> (row, list)
type Rows = HashMap<i64, (i64, i64)>;

/// Persons as the engine compares them.
#[derive(Default)]
struct Loaded {
    persons: BTreeMap<i64, PersonRow>,
    numbers: HashMap<i64, Vec<String>>,
    maiden: HashMap<i64, String>,
    names: HashMap<i64, Vec<(i64, String)>>,
}

#[derive(FromQueryResult)]
struct PersonRow {
    id: i64,
    canonical_id: i64,
    surname: String,
    given_name: String,
    father_name: String,
    birth_date: Option<String>,
    sex: Option<String>,
    phone: String,
    address: String,
    place: String,
    household: i64,
    row_id: i64,
    row_kind: String,
    list: i64,
}

impl Loaded {
    async fn load(&mut self, connection: &impl Connection, ids: &[i64]) -> Result<(), Error> {
        let marks = placeholders(0, ids.len());
        let parameters = || ids.iter().map(|id| Value::from(*id)).collect::<Vec<_>>();
        let persons: Vec<PersonRow> = all(
            connection,
            &format!(
                "SELECT p.id, p.canonical_id, p.surname, p.given_name, p.father_name, p.birth_date, p.sex, p.phone, p.address, p.place, \
                 p.household, s.id AS row_id, s.kind AS row_kind, s.list FROM person p JOIN source_row s ON s.person = p.id \
                 JOIN list l ON l.id = s.list WHERE p.id IN ({marks}) AND l.state IN ('published', 'importing') ORDER BY s.id"
            ),
            parameters(),
        )
        .await?;
        let households: Vec<i64> = persons.iter().map(|person| person.household).filter(|id| *id != 0).collect();
        self.persons.extend(persons.into_iter().map(|person| (person.id, person)));
        #[derive(FromQueryResult)]
        struct Text {
            person: i64,
            value: String,
        }
        let numbers: Vec<Text> =
            all(connection, &format!("SELECT person, value FROM identifier WHERE person IN ({marks}) ORDER BY id"), parameters())
                .await?;
        for row in numbers {
            let known = self.numbers.entry(row.person).or_default();
            if !known.contains(&row.value) {
                known.push(row.value);
            }
        }
        let maiden: Vec<Text> = all(
            connection,
            &format!("SELECT subject AS person, value FROM fact WHERE subject IN ({marks}) AND subject_kind = 'person' AND attribute = 'maiden_name'"),
            parameters(),
        )
        .await?;
        self.maiden.extend(maiden.into_iter().map(|row| (row.person, row.value)));
        #[derive(FromQueryResult)]
        struct Name {
            household: i64,
            person: i64,
            given_name: String,
        }
        for chunk in households.chunks(CHUNK) {
            let names: Vec<Name> = all(
                connection,
                &format!(
                    "SELECT m.household, m.person, p.given_name FROM membership m JOIN person p ON p.id = m.person WHERE m.household IN ({})",
                    placeholders(0, chunk.len())
                ),
                chunk.iter().map(|id| Value::from(*id)).collect(),
            )
            .await?;
            for name in names {
                let known = self.names.entry(name.household).or_default();
                if !known.iter().any(|(person, _)| *person == name.person) {
                    known.push((name.person, name.given_name));
                }
            }
        }
        Ok(())
    }

    fn finish(mut self) -> (Vec<Record>, Rows, HashMap<i64, i64>) {
        let mut lists: Vec<i64> = self.persons.values().map(|person| person.list).collect();
        lists.sort_unstable();
        lists.dedup();
        let mut rows = Rows::new();
        let mut canonical = HashMap::new();
        let mut records = Vec::new();
        for person in self.persons.into_values() {
            rows.insert(person.id, (person.row_id, person.list));
            canonical.insert(person.id, person.canonical_id);
            let others: Vec<String> = self
                .names
                .get(&person.household)
                .map(|names| names.iter().filter(|(id, _)| *id != person.id).map(|(_, name)| name.clone()).collect())
                .unwrap_or_default();
            records.push(Record {
                id: person.id,
                source: lists.binary_search(&person.list).unwrap_or(0) as u32,
                household: (person.household != 0).then_some(person.household),
                surname: person.surname,
                given: person.given_name,
                father: person.father_name,
                maiden: self.maiden.remove(&person.id).unwrap_or_default(),
                birth: birth_of(person.birth_date.as_deref()),
                sex: person.sex.as_deref().and_then(Sex::parse),
                identity: self.numbers.remove(&person.id).unwrap_or_default(),
                phone: person.phone,
                address: person.address,
                place: person.place,
                is_head: person.row_kind == "head",
                household_names: folded_names(&others),
            });
        }
        (records, rows, canonical)
    }
}
