//! The rows of a list written as records: persons, households, facts with their sources, keys to find and to compare them by.

use std::collections::{HashMap, HashSet};

use komshi_text::sort::sort_key;
use sea_orm::{FromQueryResult, Value};
use tokio::task::JoinHandle;

use super::{ListRow, Summary, corrections::Corrected};
use crate::{
    app::App,
    db::{
        Transaction, all, insert_many, insert_many_unless,
        keys::{DataKey, sealing_key},
        number, run,
        sealing::{CELLS, PROBLEM_ORIGINAL, PROBLEM_SUGGESTION, SPECIAL_ORIGINAL, SPECIAL_VALUE},
        values,
    },
    error::Error,
    lists::model::{About, ReadRow},
    matching::{self, model::ListKey},
    registry::{model::PersonRecord, store::person_tokens},
};

/// Rows in one transaction: short enough that others write in between.
pub(super) const ROWS_AT_ONCE: usize = 4_000;
const TOKENS_AT_ONCE: usize = 60_000;
const KEYS_AT_ONCE: usize = 150_000;

/// Rows written under a list as an import does, without comparing or publishing them: so the benchmark fills a registry.
#[cfg(feature = "testing")]
pub struct Filling<'a>(Writer<'a>);

#[cfg(feature = "testing")]
impl<'a> Filling<'a> {
    pub fn of(app: &'a App, list: &'a ListRow) -> Filling<'a> {
        Filling(Writer::new(app, list, HashMap::new()))
    }

    /// Households must come whole; answers how many persons there are by now.
    pub async fn write(&mut self, rows: &[ReadRow]) -> Result<i64, Error> {
        let tx = self.0.app.db.begin().await?;
        self.0.write(&tx, rows).await?;
        tx.commit().await?;
        Ok(self.0.summary.persons)
    }

    /// What they are found and compared by.
    pub async fn finish(mut self) -> Result<Summary, Error> {
        let mut index = self.0.index().await?;
        for part in 0..index.parts() {
            let tx = self.0.app.db.begin().await?;
            index.write(&tx, self.0.list.organisation, self.0.list.id, false, part).await?;
            tx.commit().await?;
        }
        Ok(self.0.summary)
    }
}

/// The rows of the list that this one corrects: mark -> (person, household).
pub(super) async fn known_rows(app: &App, row: &ListRow) -> Result<HashMap<String, (i64, i64)>, Error> {
    let Some(earlier) = row.corrects else { return Ok(HashMap::new()) };
    #[derive(FromQueryResult)]
    struct Earlier {
        fingerprint: String,
        person: i64,
        household: i64,
    }
    let rows: Vec<Earlier> = all(
        app.db.read(),
        "SELECT fingerprint, person, household FROM source_row WHERE list = $1 ORDER BY row_number LIMIT 400000",
        values![earlier],
    )
    .await?;
    let mut known = HashMap::new();
    for row in rows {
        for mark in row.fingerprint.split('\n') {
            known.entry(mark.to_owned()).or_insert((row.person, row.household));
        }
    }
    Ok(known)
}

/// Turns rows into the records of a list.
pub struct Writer<'a> {
    app: &'a App,
    list: &'a ListRow,
    known: HashMap<String, (i64, i64)>,
    /// The list's own number of a household -> its id, head and address.
    households: HashMap<String, (i64, String, String)>,
    /// Persons of the earlier list that a row has spoken of.
    used: HashSet<i64>,
    pub(super) corrected: Vec<Corrected>,
    pub(super) summary: Summary,
    next_code: i64,
    /// Of the rows that are being written.
    unindexed: Vec<Unindexed>,
    indexing: Vec<JoinHandle<Index>>,
}

/// A person of whom it is still to be worked out what they are found and compared by.
struct Unindexed {
    record: komshi_match::Record,
    number: Option<String>,
    /// The code of the household that this person stands at the head of.
    code: String,
}

#[derive(Default)]
struct Batch {
    persons: Vec<Vec<Value>>,
    households: Vec<Vec<Value>>,
    memberships: Vec<Vec<Value>>,
    sources: Vec<Vec<Value>>,
    cells: Vec<Vec<Value>>,
    problems: Vec<Vec<Value>>,
    facts: Vec<Vec<Value>>,
    special: Vec<Vec<Value>>,
    identifiers: Vec<Vec<Value>>,
}

/// What persons of a list are found and compared by. It lies all over two large tables, so it is written at the end and in their order:
/// each page of theirs is then changed once, not once in every transaction.
#[derive(Default)]
pub struct Index {
    /// token, person, why
    pub(super) tokens: Vec<(String, i64, &'static str)>,
    pub keys: Vec<ListKey>,
}

impl Index {
    fn of(persons: &[Unindexed], programme: i64) -> Index {
        let mut index = Index::default();
        for Unindexed { record, number, code } in persons {
            let tokens = person_tokens(&record.surname, &record.given, number.as_deref(), &record.phone, &record.address, code);
            index.tokens.extend(tokens.into_iter().map(|(token, why)| (token, record.id, why)));
            index.keys.extend(matching::model::keys_of(record, programme));
        }
        index
    }

    fn sort(&mut self) {
        self.tokens.sort_unstable();
        self.tokens.dedup();
        self.keys.sort_unstable();
        self.keys.dedup();
    }

    /// In as many parts as there are transactions to write it in.
    pub fn parts(&mut self) -> usize {
        self.sort();
        self.tokens.len().div_ceil(TOKENS_AT_ONCE) + self.keys.len().div_ceil(KEYS_AT_ONCE)
    }

    /// Writes one part. Of the rows of a list that corrects another, or is written anew, `some_are_there` already.
    pub async fn write(
        &self,
        tx: &Transaction,
        organisation: i64,
        list: i64,
        some_are_there: bool,
        part: usize,
    ) -> Result<(), Error> {
        let token_parts = self.tokens.len().div_ceil(TOKENS_AT_ONCE);
        if let Some(tokens) = self.tokens.chunks(TOKENS_AT_ONCE).nth(part) {
            let rows = tokens.iter().map(|(token, person, why)| values![token.clone(), *person, organisation, list, *why]);
            return Ok(insert_many(tx, "search_token", "token, person, organisation, list, why", rows.collect()).await?);
        }
        let conflict = if some_are_there { " ON CONFLICT (key, person) DO NOTHING" } else { "" };
        if let Some(keys) = self.keys.chunks(KEYS_AT_ONCE).nth(part - token_parts) {
            let rows = keys.iter().map(|key| values![key.key, key.person]);
            insert_many_unless(tx, "match_key", "key, person", rows.collect(), conflict).await?;
        }
        Ok(())
    }
}

impl<'a> Writer<'a> {
    pub fn new(app: &'a App, list: &'a ListRow, known: HashMap<String, (i64, i64)>) -> Writer<'a> {
        Writer {
            app,
            list,
            known,
            used: HashSet::new(),
            households: HashMap::new(),
            corrected: Vec::new(),
            summary: Summary::default(),
            next_code: 0,
            unindexed: Vec::new(),
            indexing: Vec::new(),
        }
    }

    pub async fn write(&mut self, tx: &Transaction, rows: &[ReadRow]) -> Result<(), Error> {
        let heads = rows.iter().filter(|row| row.is_head).count() as i64;
        self.next_code = reserve_codes(tx, heads).await?;
        let mut batch = Batch::default();
        let key = sealing_key(tx, self.list.organisation).await?;
        for row in rows {
            self.add(&mut batch, &key, row)?;
        }
        // Folding names takes as long as writing the rows: the one is done beside the other.
        let (unindexed, programme) = (std::mem::take(&mut self.unindexed), self.list.programme);
        self.indexing.push(tokio::task::spawn_blocking(move || Index::of(&unindexed, programme)));
        insert_many(
            tx,
            "household",
            "id, canonical_id, organisation, visible, code, head, size, place, sort_key",
            batch.households,
        )
        .await?;
        insert_many(
            tx,
            "person",
            "id, canonical_id, organisation, visible, surname, given_name, father_name, birth_date, birth_precision, sex, phone, address, place, household, sort_key",
            batch.persons,
        )
        .await?;
        insert_many(tx, "membership", "id, household, person, relation, source_row, list", batch.memberships).await?;
        insert_many(
            tx,
            "source_row",
            "id, list, kind, row_number, own_number, fingerprint, row_date, person, household, person_created",
            batch.sources,
        )
        .await?;
        insert_many(tx, "source_row_cells", "source_row, cells", batch.cells).await?;
        insert_many(tx, "row_problem", "id, list, source_row, kind, attribute, original, suggestion", batch.problems).await?;
        let fact_columns =
            "id, subject_kind, subject, attribute, value, original, mark, basis, observed_on, source_row, list, organisation";
        insert_many(tx, "fact", fact_columns, batch.facts).await?;
        insert_many(tx, "special_fact", fact_columns, batch.special).await?;
        insert_many(tx, "identifier", "id, person, scheme, value, verdict, source_row, list, organisation", batch.identifiers)
            .await?;
        Ok(())
    }

    fn add(&mut self, batch: &mut Batch, key: &DataKey, row: &ReadRow) -> Result<(), Error> {
        let (app, organisation, list) = (self.app, self.list.organisation, self.list.id);
        let marks = row.marks();
        // Each earlier row is known again once: twins in a list stay two.
        let known = marks.iter().find_map(|mark| self.known.get(mark).copied().filter(|(person, _)| !self.used.contains(person)));
        if let Some((person, _)) = known {
            self.used.insert(person);
            self.summary.known_again += 1;
        }
        let (person, new_person) = match known {
            Some((person, _)) => (person, false),
            None => (app.new_id(), true),
        };
        let source = app.new_id();
        let mut new_code = String::new();
        let (household, head_name, address) = if row.is_head {
            self.summary.rows += 1;
            let household = match known {
                Some((_, household)) => household,
                None => {
                    let id = app.new_id();
                    let code = format!("H-{:04}", self.next_code);
                    self.next_code += 1;
                    self.summary.households += 1;
                    let size = row
                        .facts
                        .iter()
                        .find(|fact| fact.attribute == "household_size")
                        .and_then(|fact| fact.value.parse::<i64>().ok());
                    let sorted_by = sort_key(&format!("{} {}", row.surname, row.given_name), "sr-Latn");
                    new_code.clone_from(&code);
                    batch.households.push(values![id, id, organisation, 0, code, person, size, row.place.clone(), sorted_by]);
                    id
                }
            };
            self.households.insert(row.own_number.clone(), (household, row.surname.clone(), row.address.clone()));
            (household, row.surname.clone(), row.address.clone())
        } else {
            self.summary.member_rows += 1;
            self.households.get(&row.own_number).cloned().unwrap_or_default()
        };
        let (surname, address) = as_at_home(row, &head_name, &address);
        let number = row.number_as_read();
        let record = PersonRecord {
            surname,
            given_name: row.given_name.clone(),
            father_name: row.father_name.clone(),
            birth_date: row.birth.clone(),
            sex: row.sex.map(|sex| sex.as_str().to_owned()),
            phone: row.phone.clone(),
            address,
            place: row.place.clone(),
        };
        if new_person {
            self.summary.persons += 1;
            let shown = record.clone();
            let (precision, sorted_by) = (record.birth_precision(), record.sort_key());
            batch.persons.push(values![
                person,
                person,
                organisation,
                0,
                shown.surname,
                shown.given_name,
                shown.father_name,
                shown.birth_date,
                precision,
                shown.sex,
                shown.phone,
                shown.address,
                shown.place,
                household,
                sorted_by
            ]);
        } else {
            let number = number.unwrap_or_default().to_owned();
            self.corrected.push(Corrected { person, household, number, record: record.clone() });
        }
        if household != 0 {
            batch.memberships.push(values![app.new_id(), household, person, row.relation, source, list]);
        }
        let kind = if row.is_head { "head" } else { "member" };
        batch.sources.push(values![
            source,
            list,
            kind,
            row.number,
            row.own_number.clone(),
            marks.join("\n"),
            row.row_date.clone(),
            person,
            household,
            i32::from(new_person)
        ]);
        batch.cells.push(values![source, key.seal(&CELLS, source, &serde_json::to_string(&row.cells)?)?]);
        for problem in &row.problems {
            let id = app.new_id();
            let suggestion = problem.suggestion.as_deref().map(|text| key.seal(&PROBLEM_SUGGESTION, id, text)).transpose()?;
            batch.problems.push(values![
                id,
                list,
                source,
                problem.kind.as_str(),
                problem.attribute.clone(),
                key.seal(&PROBLEM_ORIGINAL, id, &problem.original)?,
                suggestion
            ]);
        }
        let observed_on = row.row_date.clone().unwrap_or_else(|| self.list.given_on.clone());
        for fact in &row.facts {
            let (kind, subject, special) = match fact.about {
                About::Person => ("person", person, false),
                About::SpecialPerson => ("person", person, true),
                About::Household => ("household", household, false),
                About::SpecialHousehold => ("household", household, true),
            };
            let id = app.new_id();
            let (value, original) = if special {
                (key.seal(&SPECIAL_VALUE, id, &fact.value)?, key.seal(&SPECIAL_ORIGINAL, id, &fact.original)?)
            } else {
                (fact.value.clone(), fact.original.clone())
            };
            let values = values![
                id,
                kind,
                subject,
                fact.attribute,
                value,
                original,
                fact.mark,
                fact.basis,
                observed_on.clone(),
                source,
                list,
                organisation
            ];
            if special { batch.special.push(values) } else { batch.facts.push(values) }
        }
        if let (Some(number), Some(identity)) = (number, &row.identity) {
            let verdict = if identity.is_valid() { "valid" } else { "doubtful" };
            batch.identifiers.push(values![
                app.new_id(),
                person,
                identity.scheme.as_str(),
                number,
                verdict,
                source,
                list,
                organisation
            ]);
        }
        let number = number.map(str::to_owned);
        let record = matching::model::record_of(person, row, &record.surname, &record.address, household);
        self.unindexed.push(Unindexed { record, number, code: new_code });
        Ok(())
    }

    /// What all rows that were written are found and compared by.
    pub async fn index(&mut self) -> Result<Index, Error> {
        let mut index = Index::default();
        for part in self.indexing.drain(..) {
            let part = part.await.map_err(anyhow::Error::from)?;
            index.tokens.extend(part.tokens);
            index.keys.extend(part.keys);
        }
        Ok(index)
    }
}

/// Surname and address of a row: those of the head where a member's row leaves them out.
pub(super) fn as_at_home(row: &ReadRow, head: &str, address: &str) -> (String, String) {
    let or = |own: &str, of_head: &str| if own.is_empty() { of_head.to_owned() } else { own.to_owned() };
    (or(&row.surname, head), or(&row.address, address))
}

/// Takes numbers for `count` household codes; answers the first.
async fn reserve_codes(tx: &Transaction, count: i64) -> Result<i64, Error> {
    run(tx, "INSERT INTO setting (name, value) VALUES ('next-household-code', '1') ON CONFLICT (name) DO NOTHING", vec![])
        .await?;
    let sql = format!(
        "SELECT CAST(value AS BIGINT) AS value FROM setting WHERE name = 'next-household-code'{}",
        crate::db::for_update(tx)
    );
    let first = number(tx, &sql, vec![]).await?;
    run(tx, "UPDATE setting SET value = $1 WHERE name = 'next-household-code'", values![(first + count).to_string()]).await?;
    Ok(first)
}
