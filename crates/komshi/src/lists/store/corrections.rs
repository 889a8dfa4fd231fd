//! Rows that a corrected file knows again: what their records were stays with the row of the earlier list, so that it can come back.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use crate::{
    db::{Connection, Transaction, all, keys::open_all, placeholders, run, sealing::SPECIAL_VALUE, values},
    error::Error,
    registry::{
        model::{Listed, PersonRecord},
        store::write_record,
    },
};

/// Persons in one query.
const CHUNK: usize = 800;

/// A record of the earlier list as the corrected file has it; written when the list is published.
pub(super) struct Corrected {
    pub person: i64,
    /// 0 where the file names none.
    pub household: i64,
    /// As written; empty where the file has none.
    pub number: String,
    pub record: PersonRecord,
}

/// What a record was, and where it belonged, before a corrected file changed it.
#[derive(Serialize, Deserialize)]
struct Former {
    record: PersonRecord,
    household: i64,
}

#[derive(FromQueryResult)]
struct Line {
    id: i64,
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
}

/// What records say of their own.
async fn own(connection: &impl Connection, persons: &[i64]) -> Result<HashMap<i64, Former>, Error> {
    let sql = format!(
        "SELECT id, surname, given_name, father_name, birth_date, sex, phone, address, place, listed, household FROM person WHERE id IN ({})",
        placeholders(0, persons.len())
    );
    let lines: Vec<Line> = all(connection, &sql, persons.iter().map(|id| Value::from(*id)).collect()).await?;
    let mut found = HashMap::new();
    for line in lines {
        let record = match line.listed.as_deref() {
            Some(listed) => serde_json::from_str::<Listed>(listed)?.own,
            None => PersonRecord {
                surname: line.surname,
                given_name: line.given_name,
                father_name: line.father_name,
                birth_date: line.birth_date,
                sex: line.sex,
                phone: line.phone,
                address: line.address,
                place: line.place,
            },
        };
        found.insert(line.id, Former { record, household: line.household });
    }
    Ok(found)
}

/// The records that the corrected file changes so that they must be compared anew.
pub(super) async fn changed(
    connection: &impl Connection,
    earlier: i64,
    corrected: &[Corrected],
) -> Result<HashMap<i64, PersonRecord>, Error> {
    #[derive(FromQueryResult)]
    struct Number {
        person: i64,
        value: String,
    }
    let mut found = HashMap::new();
    for chunk in corrected.chunks(CHUNK) {
        let persons: Vec<i64> = chunk.iter().map(|one| one.person).collect();
        let own = own(connection, &persons).await?;
        let sql = format!(
            "SELECT person, value FROM identifier WHERE list = {earlier} AND person IN ({})",
            placeholders(0, persons.len())
        );
        let numbers: Vec<Number> = all(connection, &sql, persons.iter().map(|id| Value::from(*id)).collect()).await?;
        let numbers: HashMap<i64, String> = numbers.into_iter().map(|row| (row.person, row.value)).collect();
        for one in chunk {
            let same_number = numbers.get(&one.person).map_or("", String::as_str) == one.number;
            if !same_number || own.get(&one.person).is_none_or(|own| own.record != one.record) {
                found.insert(one.person, one.record.clone());
            }
        }
    }
    Ok(found)
}

/// Writes what the corrected file says into the records, and what they were to the rows of the earlier list. What people chose stays
/// chosen where the corrected file says the same.
pub(super) async fn write(tx: &Transaction, earlier: i64, list: i64, corrected: &[Corrected]) -> Result<(), Error> {
    for chunk in corrected.chunks(CHUNK) {
        let persons: Vec<i64> = chunk.iter().map(|one| one.person).collect();
        let own = own(tx, &persons).await?;
        for one in chunk {
            let Some(former) = own.get(&one.person) else { continue };
            let household = if one.household == 0 { former.household } else { one.household };
            if former.record == one.record && former.household == household {
                continue;
            }
            run(
                tx,
                "UPDATE source_row SET former = $3 WHERE list = $1 AND person = $2",
                values![earlier, one.person, serde_json::to_string(former)?],
            )
            .await?;
            restore(tx, one.person, &one.record, household).await?;
        }
    }
    let same = "FROM fact o WHERE o.list = $1 AND o.chosen_at IS NOT NULL AND o.subject = fact.subject \
                AND o.subject_kind = fact.subject_kind AND o.attribute = fact.attribute AND o.value = fact.value AND o.entered_at IS NULL";
    let sql = format!(
        "UPDATE fact SET chosen_at = (SELECT MAX(o.chosen_at) {same}), chosen_by = (SELECT MAX(o.chosen_by) {same}) \
         WHERE list = $2 AND subject IN (SELECT c.subject FROM fact c WHERE c.list = $1 AND c.chosen_at IS NOT NULL) \
         AND EXISTS (SELECT 1 {same})"
    );
    run(tx, &sql, values![earlier, list]).await?;
    carry_special_choices(tx, earlier, list).await
}

/// The same for facts of class 3, whose values the database cannot compare.
async fn carry_special_choices(tx: &Transaction, earlier: i64, list: i64) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Pair {
        chosen: i64,
        chosen_value: String,
        again: i64,
        again_value: String,
    }
    let mut pairs: Vec<Pair> = all(
        tx,
        "SELECT o.id AS chosen, o.value AS chosen_value, n.id AS again, n.value AS again_value FROM special_fact o JOIN special_fact n \
         ON n.list = $2 AND n.subject = o.subject AND n.subject_kind = o.subject_kind AND n.attribute = o.attribute \
         WHERE o.list = $1 AND o.chosen_at IS NOT NULL AND o.entered_at IS NULL ORDER BY o.id LIMIT 400000",
        values![earlier, list],
    )
    .await?;
    open_all(tx, &SPECIAL_VALUE, pairs.iter_mut().map(|pair| (pair.chosen, &mut pair.chosen_value))).await?;
    open_all(tx, &SPECIAL_VALUE, pairs.iter_mut().map(|pair| (pair.again, &mut pair.again_value))).await?;
    for pair in pairs.iter().filter(|pair| pair.chosen_value == pair.again_value) {
        let sql = "UPDATE special_fact SET chosen_at = (SELECT o.chosen_at FROM special_fact o WHERE o.id = $1), \
                   chosen_by = (SELECT o.chosen_by FROM special_fact o WHERE o.id = $1) WHERE id = $2";
        run(tx, sql, values![pair.chosen, pair.again]).await?;
    }
    Ok(())
}

/// Gives the records back what the rows of a list had made them, before a corrected file changed them.
pub(super) async fn take_back(tx: &Transaction, list: i64) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Row {
        person: i64,
        former: String,
    }
    let rows: Vec<Row> = all(
        tx,
        "SELECT person, former FROM source_row WHERE list = $1 AND former IS NOT NULL ORDER BY id LIMIT 400000",
        values![list],
    )
    .await?;
    for row in rows {
        let former: Former = serde_json::from_str(&row.former)?;
        restore(tx, row.person, &former.record, former.household).await?;
    }
    run(tx, "UPDATE source_row SET former = NULL WHERE list = $1 AND former IS NOT NULL", values![list]).await?;
    Ok(())
}

async fn restore(tx: &Transaction, person: i64, record: &PersonRecord, household: i64) -> Result<(), Error> {
    write_record(tx, person, record, None).await?;
    run(tx, "UPDATE person SET household = $2 WHERE id = $1 AND household <> $2", values![person, household]).await?;
    Ok(())
}
