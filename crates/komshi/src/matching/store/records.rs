//! Persons as the engine compares them: what a record's own list says, with what a person chose.

use std::collections::{BTreeMap, HashMap};

use komshi_match::Record;
use komshi_text::identity::Sex;
use sea_orm::{FromQueryResult, Value};

use crate::{
    db::{Connection, all, in_order},
    error::Error,
    matching::model::{birth_of, folded_names},
    registry::model::{Listed, PersonRecord},
};

/// Persons in one query.
pub(super) const CHUNK: usize = 800;

/// A record with the row and the list that speak of it.
#[derive(Clone, Debug)]
pub struct Known {
    pub record: Record,
    pub row: i64,
    pub list: i64,
    pub programme: i64,
    /// The person that the record is one with by merges that stand.
    pub canonical: i64,
}

/// What is known of a record besides what is compared.
pub(super) struct End {
    pub id: i64,
    pub row: i64,
    pub list: i64,
    pub canonical: i64,
}

impl Known {
    pub(super) fn split(self) -> (Record, End) {
        let end = End { id: self.record.id, row: self.row, list: self.list, canonical: self.canonical };
        (self.record, end)
    }
}

/// Reads persons. Lists in use count, and those being imported; of a list that one of them corrects nothing counts any more.
#[derive(Default)]
pub(super) struct Loading {
    persons: BTreeMap<i64, PersonRow>,
    numbers: HashMap<i64, Vec<String>>,
    maiden: HashMap<i64, String>,
    names: HashMap<i64, Vec<(i64, String)>>,
    /// The list that is being replaced; 0 for none.
    pub replaced: i64,
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
    listed: Option<String>,
    household: i64,
    row_id: i64,
    row_kind: String,
    list: i64,
    programme: i64,
}

#[derive(FromQueryResult)]
struct Text {
    person: i64,
    value: String,
}

impl Loading {
    /// Of a list that corrects another.
    pub(super) fn replacing(replaced: Option<i64>) -> Loading {
        Loading { replaced: replaced.unwrap_or(0), ..Loading::default() }
    }

    /// What another has read.
    pub(super) fn add(&mut self, other: Loading) {
        self.persons.extend(other.persons);
        self.numbers.extend(other.numbers);
        self.maiden.extend(other.maiden);
        self.names.extend(other.names);
    }

    /// Whether the rows of a list (alias `l`) count.
    fn counts(&self) -> String {
        format!("l.state IN ('published', 'importing') AND l.id <> {}", self.replaced)
    }

    pub(super) async fn load(&mut self, connection: &impl Connection, ids: &[i64]) -> Result<(), Error> {
        let marks = in_order(connection, ids.len());
        let counts = self.counts();
        let parameters = || ids.iter().map(|id| Value::from(*id)).collect::<Vec<_>>();
        let persons: Vec<PersonRow> = all(
            connection,
            &format!(
                "SELECT p.id, p.canonical_id, p.surname, p.given_name, p.father_name, p.birth_date, p.sex, p.phone, p.address, p.place, \
                 p.listed, p.household, s.id AS row_id, s.kind AS row_kind, s.list, l.programme FROM person p \
                 JOIN source_row s ON s.person = p.id JOIN list l ON l.id = s.list WHERE p.id IN ({marks}) AND {counts} ORDER BY s.id"
            ),
            parameters(),
        )
        .await?;
        let mut households: Vec<i64> = persons.iter().map(|person| person.household).filter(|id| *id != 0).collect();
        households.sort_unstable();
        households.dedup();
        households.retain(|id| !self.names.contains_key(id));
        self.persons.extend(persons.into_iter().map(|person| (person.id, person)));
        let numbers: Vec<Text> = all(
            connection,
            &format!(
                "SELECT i.person, i.value FROM identifier i JOIN list l ON l.id = i.list WHERE i.person IN ({marks}) AND {counts} ORDER BY i.id"
            ),
            parameters(),
        )
        .await?;
        for row in numbers {
            let known = self.numbers.entry(row.person).or_default();
            if !known.contains(&row.value) {
                known.push(row.value);
            }
        }
        let maiden: Vec<Text> = all(
            connection,
            &format!(
                "SELECT f.subject AS person, f.value FROM fact f JOIN list l ON l.id = f.list WHERE f.subject IN ({marks}) \
                 AND f.subject_kind = 'person' AND f.attribute = 'maiden_name' AND f.taken_back_at IS NULL AND {counts} ORDER BY f.id"
            ),
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
                    "SELECT m.household, m.person, p.given_name FROM membership m JOIN person p ON p.id = m.person \
                     JOIN list l ON l.id = m.list WHERE m.household IN ({}) AND {counts} ORDER BY m.id",
                    in_order(connection, chunk.len())
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

    /// The records in the order of their ids, with those that a corrected file is about to change as it has them.
    pub(super) fn finish(mut self, corrected: &HashMap<i64, PersonRecord>) -> Result<Vec<Known>, Error> {
        let mut lists: Vec<i64> = self.persons.values().map(|person| person.list).collect();
        lists.sort_unstable();
        lists.dedup();
        let mut found = Vec::with_capacity(self.persons.len());
        for person in self.persons.into_values() {
            let others: Vec<String> = self
                .names
                .get(&person.household)
                .map(|names| names.iter().filter(|(id, _)| *id != person.id).map(|(_, name)| name.clone()).collect())
                .unwrap_or_default();
            let shown = PersonRecord {
                surname: person.surname,
                given_name: person.given_name,
                father_name: person.father_name,
                birth_date: person.birth_date,
                sex: person.sex,
                phone: person.phone,
                address: person.address,
                place: person.place,
            };
            let compared = match (corrected.get(&person.id), person.listed) {
                (Some(corrected), _) => corrected.clone(),
                (None, Some(listed)) => serde_json::from_str::<Listed>(&listed)?.compared,
                (None, None) => shown,
            };
            let record = Record {
                id: person.id,
                source: lists.binary_search(&person.list).unwrap_or(0) as u32,
                household: (person.household != 0).then_some(person.household),
                surname: compared.surname,
                given: compared.given_name,
                father: compared.father_name,
                maiden: self.maiden.remove(&person.id).unwrap_or_default(),
                birth: birth_of(compared.birth_date.as_deref()),
                sex: compared.sex.as_deref().and_then(Sex::parse),
                identity: self.numbers.remove(&person.id).unwrap_or_default(),
                phone: compared.phone,
                address: compared.address,
                place: compared.place,
                is_head: person.row_kind == "head",
                household_names: folded_names(&others),
            };
            let known = Known {
                record,
                row: person.row_id,
                list: person.list,
                programme: person.programme,
                canonical: person.canonical_id,
            };
            found.push(known);
        }
        Ok(found)
    }
}
