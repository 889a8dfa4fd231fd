//! The projection that lists, search and reports read: what counts of the facts, written into the rows of persons and households.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};

use crate::{
    db::{Connection, Transaction, all, in_order, keys::open_all, numbers, sealing::SPECIAL_VALUE, update_many, values},
    error::Error,
    registry::model::{Answer, Fact, Listed, PersonRecord, answers_of, household_projection},
};

/// Subjects in one query.
const CHUNK: usize = 400;

/// Attributes of a person that the projection shows.
const OF_PERSONS: &str = "'surname', 'given_name', 'father_name', 'birth_date', 'sex', 'phone'";

/// What counts without a choice, see [`PersonRecord::with`].
const WITHOUT_CHOICE: &str = "f.attribute IN ('birth_date', 'sex')";

/// Somebody entered a value beside it: the newest of all counts.
const BESIDE_BY_HAND: &str = "EXISTS (SELECT 1 FROM person g JOIN fact h ON h.subject = g.id AND h.subject_kind = 'person' \
                              AND h.attribute = f.attribute AND h.entered_at IS NOT NULL WHERE g.canonical_id = x.canonical_id)";

#[derive(FromQueryResult)]
struct PersonLine {
    id: i64,
    canonical_id: i64,
    surname: String,
    given_name: String,
    father_name: String,
    birth_date: Option<String>,
    birth_precision: Option<String>,
    sex: Option<String>,
    phone: String,
    address: String,
    place: String,
    sort_key: String,
    listed: Option<String>,
    household: i64,
    /// The canonical household; 0 without any.
    home: i64,
    is_head: i32,
}

#[derive(FromQueryResult)]
struct HouseholdLine {
    id: i64,
    canonical_id: i64,
    code: String,
    size: Option<i64>,
    disagrees: i32,
    place: String,
    sort_key: String,
}

/// A row that does not show what it should.
enum Change {
    Person { id: i64, record: PersonRecord, listed: Option<String> },
    Household { id: i64, code: String, size: Option<i64>, disagrees: bool, place: String, sort_key: String },
}

/// Writes the projection of households and persons, of everybody who lives in these households, and of the records that are one with
/// them. Ids of records that were merged into others are fine.
pub async fn refresh(tx: &Transaction, households: &[i64], persons: &[i64]) -> Result<(), Error> {
    for (households, persons) in chunks(households, persons) {
        write_all(tx, changes(tx, households, persons).await?).await?;
    }
    Ok(())
}

fn chunks<'a>(households: &'a [i64], persons: &'a [i64]) -> impl Iterator<Item = (&'a [i64], &'a [i64])> {
    households.chunks(CHUNK).map(|part| (part, &[][..])).chain(persons.chunks(CHUNK).map(|part| (&[][..], part)))
}

/// Rows whose projection does not equal the facts, for `komshi check`: at most `limit`, in words. Those that nobody sees are left out:
/// the facts of a list that is being imported do not count yet.
pub async fn projection_breaches(connection: &impl Connection, limit: usize) -> Result<Vec<String>, Error> {
    let mut breaches = Vec::new();
    for table in ["household", "person"] {
        // Persons of a household are looked at with it; what is left are those without one.
        let without = if table == "person" { " AND household = 0" } else { "" };
        let mut after = 0;
        while breaches.len() < limit {
            let sql = format!("SELECT id AS value FROM {table} WHERE id > $1 AND visible = 1{without} ORDER BY id LIMIT {CHUNK}");
            let ids = numbers(connection, &sql, values![after]).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            let (households, persons) = if table == "household" { (ids, Vec::new()) } else { (Vec::new(), ids) };
            for change in changes(connection, &households, &persons).await? {
                breaches.push(match change {
                    Change::Person { id, .. } => format!("person {id}"),
                    Change::Household { code, .. } => format!("household {code}"),
                });
            }
        }
    }
    breaches.dedup();
    breaches.truncate(limit);
    Ok(breaches)
}

fn ids(ids: &[i64]) -> Vec<Value> {
    ids.iter().map(|id| Value::from(*id)).collect()
}

/// What must be written so that the given rows, and all that hang together with them, show the facts that count.
async fn changes(connection: &impl Connection, households: &[i64], persons: &[i64]) -> Result<Vec<Change>, Error> {
    let lines = person_lines(connection, households, persons).await?;
    let mut homes: Vec<i64> = lines.iter().map(|line| line.home).filter(|home| *home != 0).collect();
    // A household may stand without anybody: all of its members are one with persons of others.
    let sql = format!("SELECT canonical_id AS value FROM household WHERE id IN ({})", in_order(connection, households.len()));
    homes.extend(numbers(connection, &sql, ids(households)).await?);
    homes.sort_unstable();
    homes.dedup();
    let of_homes = all_answers(connection, "household", &homes).await?;
    let mut groups: Vec<i64> = lines.iter().map(|line| line.canonical_id).collect();
    groups.sort_unstable();
    groups.dedup();
    let of_persons = all_answers(connection, "person", &groups).await?;

    let none: &[Answer] = &[];
    let mut changes = Vec::new();
    let mut heads: HashMap<i64, PersonRecord> = HashMap::new();
    for line in lines {
        let shown = PersonRecord {
            surname: line.surname,
            given_name: line.given_name,
            father_name: line.father_name,
            birth_date: line.birth_date,
            sex: line.sex,
            phone: line.phone,
            address: line.address,
            place: line.place,
        };
        let own = match line.listed.as_deref() {
            Some(listed) => serde_json::from_str::<Listed>(listed)?.own,
            None => shown.clone(),
        };
        let person = of_persons.get(&line.canonical_id).map_or(none, Vec::as_slice);
        let household = of_homes.get(&line.home).map_or(none, Vec::as_slice);
        let record = own.with(person, household, line.is_head == 1, false);
        let compared = own.with(person, household, line.is_head == 1, true);
        if line.is_head == 1 {
            heads.insert(line.household, record.clone());
        }
        let listed = (own != record || own != compared).then(|| serde_json::to_string(&Listed { own, compared })).transpose()?;
        let fits = shown == record
            && line.listed == listed
            && line.sort_key == record.sort_key()
            && line.birth_precision.as_deref() == record.birth_precision();
        if !fits {
            changes.push(Change::Person { id: line.id, record, listed });
        }
    }
    for part in homes.chunks(CHUNK) {
        let sql = format!(
            "SELECT id, canonical_id, code, size, disagrees, place, sort_key FROM household WHERE canonical_id IN ({})",
            in_order(connection, part.len())
        );
        let lines: Vec<HouseholdLine> = all(connection, &sql, ids(part)).await?;
        for line in lines {
            let head = heads.get(&line.id);
            let place = head.map_or_else(|| line.place.clone(), |head| head.place.clone());
            let sort_key = head.map_or_else(|| line.sort_key.clone(), PersonRecord::sort_key);
            // One that is part of another keeps what it had; it shows nothing until it stands for itself again.
            let (size, disagrees) = match of_homes.get(&line.id) {
                _ if line.canonical_id != line.id => (line.size, line.disagrees == 1),
                answers => household_projection(answers.map_or(none, Vec::as_slice)),
            };
            if size != line.size || disagrees != (line.disagrees == 1) || place != line.place || sort_key != line.sort_key {
                changes.push(Change::Household { id: line.id, code: line.code, size, disagrees, place, sort_key });
            }
        }
    }
    Ok(changes)
}

/// Everybody who lives in the households, the given persons, and the records that are one with any of them.
async fn person_lines(connection: &impl Connection, households: &[i64], persons: &[i64]) -> Result<Vec<PersonLine>, Error> {
    const LINES: &str = "SELECT p.id, p.canonical_id, p.surname, p.given_name, p.father_name, p.birth_date, p.birth_precision, p.sex, p.phone, \
                         p.address, p.place, p.sort_key, p.listed, p.household, COALESCE(h.canonical_id, 0) AS home, \
                         CASE WHEN h.head = p.id THEN 1 ELSE 0 END AS is_head FROM person p LEFT JOIN household h ON h.id = p.household";
    let (of, given) = if households.is_empty() {
        ("SELECT x.canonical_id FROM person x WHERE x.id", persons)
    } else {
        (
            "SELECT x.canonical_id FROM household g JOIN household y ON y.canonical_id = g.canonical_id \
             JOIN person x ON x.household = y.id WHERE g.id",
            households,
        )
    };
    let sql = format!("{LINES} WHERE p.canonical_id IN ({of} IN ({})) ORDER BY p.id", in_order(connection, given.len()));
    Ok(all(connection, &sql, ids(given)).await?)
}

/// What every organisation's published lists say, by canonical subject; of persons only what may count.
async fn all_answers(connection: &impl Connection, table: &str, subjects: &[i64]) -> Result<HashMap<i64, Vec<Answer>>, Error> {
    /// The columns that decide what counts: an import of a large list reads hundreds of thousands of facts here.
    #[derive(FromQueryResult)]
    struct Line {
        id: i64,
        subject: i64,
        attribute: String,
        value: String,
        mark: Option<String>,
        observed_on: String,
        chosen_at: Option<String>,
        entered_at: Option<String>,
    }
    let mut found: HashMap<i64, Vec<Fact>> = HashMap::new();
    let (tables, only) = match table {
        "person" => {
            let only = format!(
                " AND f.attribute IN ({OF_PERSONS}) AND ({WITHOUT_CHOICE} OR f.chosen_at IS NOT NULL OR {BESIDE_BY_HAND})"
            );
            (&["fact"][..], only)
        }
        _ => (&["fact", "special_fact"][..], String::new()),
    };
    for part in subjects.chunks(CHUNK) {
        for facts in tables {
            let sql = format!(
                "SELECT f.id, x.canonical_id AS subject, f.attribute, f.value, f.mark, f.observed_on, f.chosen_at, f.entered_at \
                 FROM {table} x JOIN {facts} f ON f.subject = x.id AND f.subject_kind = '{table}' JOIN list l ON l.id = f.list \
                 WHERE x.canonical_id IN ({}) AND l.state = 'published' AND f.taken_back_at IS NULL{only}",
                in_order(connection, part.len())
            );
            let mut lines: Vec<Line> = all(connection, &sql, ids(part)).await?;
            if *facts == "special_fact" {
                open_all(connection, &SPECIAL_VALUE, lines.iter_mut().map(|line| (line.id, &mut line.value))).await?;
            }
            for line in lines {
                found.entry(line.subject).or_default().push(Fact {
                    id: line.id,
                    subject: line.subject,
                    attribute: line.attribute,
                    value: line.value,
                    original: String::new(),
                    mark: line.mark,
                    basis: String::new(),
                    observed_on: line.observed_on,
                    chosen_at: line.chosen_at,
                    chosen_by: None,
                    special: 0,
                    list: 0,
                    file_name: String::new(),
                    organisation_name: String::new(),
                    row_number: 0,
                    entered_at: line.entered_at,
                    entered_by: None,
                    why: None,
                    own: 0,
                });
            }
        }
    }
    Ok(found.into_iter().map(|(subject, facts)| (subject, answers_of(facts))).collect())
}

async fn write_all(tx: &Transaction, changes: Vec<Change>) -> Result<(), Error> {
    let (mut persons, mut households) = (Vec::new(), Vec::new());
    for change in changes {
        match change {
            Change::Person { id, record, listed } => persons.push(person_values(id, &record, listed)),
            Change::Household { id, size, disagrees, place, sort_key, .. } => {
                households.push(values![id, size, i32::from(disagrees), place, sort_key]);
            }
        }
    }
    update_many(tx, "person", "id", &PERSON_COLUMNS, persons).await?;
    let columns = [("size", "BIGINT"), ("disagrees", "INTEGER"), ("place", "TEXT"), ("sort_key", "TEXT")];
    Ok(update_many(tx, "household", "id", &columns, households).await?)
}

/// What a record shows, in the order of [`person_values`].
const PERSON_COLUMNS: [(&str, &str); 11] = [
    ("surname", "TEXT"),
    ("given_name", "TEXT"),
    ("father_name", "TEXT"),
    ("birth_date", "TEXT"),
    ("birth_precision", "TEXT"),
    ("sex", "TEXT"),
    ("phone", "TEXT"),
    ("address", "TEXT"),
    ("place", "TEXT"),
    ("sort_key", "TEXT"),
    ("listed", "TEXT"),
];

fn person_values(person: i64, record: &PersonRecord, listed: Option<String>) -> Vec<Value> {
    values![
        person,
        record.surname.clone(),
        record.given_name.clone(),
        record.father_name.clone(),
        record.birth_date.clone(),
        record.birth_precision(),
        record.sex.clone(),
        record.phone.clone(),
        record.address.clone(),
        record.place.clone(),
        record.sort_key(),
        listed
    ]
}

/// Writes what a record shows, and beside it what it says of its own where that differs.
pub async fn write_record(tx: &Transaction, person: i64, record: &PersonRecord, listed: Option<String>) -> Result<(), Error> {
    Ok(update_many(tx, "person", "id", &PERSON_COLUMNS, vec![person_values(person, record, listed)]).await?)
}
