//! The records that numbers are computed from, read through canonical ids at the moment of computing.
//!
//! No names are read here; who may see the numbers is asked by the page or command that shows them.

use sea_orm::FromQueryResult;

mod book;
pub mod framework;
pub mod measure;
mod names;
mod reached;
mod results;
mod roll_up;
mod state;

use super::model::{HouseholdFacts, PersonFacts, Register, Statement};
use crate::{
    db::{Connection, all, keys::open_all, sealing::SPECIAL_VALUE, values},
    error::Error,
};
pub use book::{Books, keep_up, open_large};
pub use names::names;
pub use reached::{Reached, Records, reached, records};
pub use results::{ResultLine, TargetLine, results};
pub use roll_up::roll_up_breaches;

/// More records than this in one programme do not fit an office machine's memory; the page says so instead of failing half-way.
const MOST_RECORDS: i64 = 5_000_000;

fn within(rows: usize) -> Result<(), Error> {
    if rows as i64 >= MOST_RECORDS { Err(Error::refused("report-too-large")) } else { Ok(()) }
}

/// Accounts that packages come from, and those in which they lie (goods, kinds of accounts).
pub(super) const OUTSIDE: &str = "('supplier', 'donor', 'recipe')";
pub(super) const PLACES: &str = "('warehouse', 'packing', 'point')";

/// The households of a programme, canonical: those in its published lists and those that a delivery reached.
const HOUSEHOLDS: &str = "SELECT h.canonical_id FROM source_row s JOIN list l ON l.id = s.list JOIN household h ON h.id = s.household \
     WHERE l.programme = $1 AND l.state = 'published' AND l.kind = 'people' \
     UNION SELECT h.canonical_id FROM delivery d JOIN household h ON h.id = d.subject \
     WHERE d.programme = $1 AND d.subject_kind = 'household'";

/// The persons of a programme, canonical: in its lists, reached, or head of one of its households.
fn persons() -> String {
    format!(
        "SELECT p.canonical_id FROM source_row s JOIN list l ON l.id = s.list JOIN person p ON p.id = s.person \
         WHERE l.programme = $1 AND l.state = 'published' \
         UNION SELECT p.canonical_id FROM delivery d JOIN delivery_person m ON m.delivery = d.id JOIN person p ON p.id = m.person \
         WHERE d.programme = $1 \
         UNION SELECT p.canonical_id FROM household c JOIN person p ON p.id = c.head WHERE c.id IN ({HOUSEHOLDS})"
    )
}

#[derive(FromQueryResult)]
struct StatementRow {
    id: i64,
    subject: i64,
    value: String,
    observed_on: String,
    chosen_at: Option<String>,
    source_row: i64,
}

/// Statements of community with the canonical id of whom they speak of. What a withdrawn list said does not count, nor what
/// nobody could read.
async fn statements(
    connection: &impl Connection,
    programme: i64,
    kind: &str,
    subjects: &str,
) -> Result<Vec<StatementRow>, Error> {
    let sql = format!(
        "SELECT f.id, o.canonical_id AS subject, f.value, f.observed_on, f.chosen_at, f.source_row FROM special_fact f \
         JOIN {kind} o ON o.id = f.subject \
         WHERE f.subject_kind = '{kind}' AND f.attribute = 'community' AND o.canonical_id IN ({subjects}) \
         AND f.mark IS NULL AND f.taken_back_at IS NULL AND EXISTS (SELECT 1 FROM list l WHERE l.id = f.list AND l.state = 'published') LIMIT $2"
    );
    let mut rows: Vec<StatementRow> = all(connection, &sql, values![programme, MOST_RECORDS]).await?;
    open_all(connection, &SPECIAL_VALUE, rows.iter_mut().map(|row| (row.id, &mut row.value))).await?;
    Ok(rows)
}

fn statement(row: StatementRow) -> Statement {
    Statement { value: row.value, observed_on: row.observed_on, chosen_at: row.chosen_at, row: row.source_row }
}

pub(super) async fn register(connection: &impl Connection, programme: i64) -> Result<Register, Error> {
    #[derive(FromQueryResult)]
    struct PersonRow {
        canonical_id: i64,
        id: i64,
        sex: Option<String>,
        birth_date: Option<String>,
        birth_precision: Option<String>,
    }
    #[derive(FromQueryResult)]
    struct HouseholdRow {
        id: i64,
        code: String,
        head: i64,
    }
    let mut register = Register::default();
    // Merged records fill what the canonical one does not say; the canonical one comes first.
    let mut people: Vec<PersonRow> = all(
        connection,
        &format!(
            "SELECT p.canonical_id, p.id, p.sex, p.birth_date, p.birth_precision FROM person p WHERE p.canonical_id IN ({}) LIMIT $2",
            persons()
        ),
        values![programme, MOST_RECORDS],
    )
    .await?;
    people.sort_by_key(|row| (row.id != row.canonical_id, row.birth_date.clone(), row.sex.clone()));
    for row in people {
        let facts: &mut PersonFacts = register.persons.entry(row.canonical_id).or_default();
        if facts.sex.is_none() {
            facts.sex = row.sex.map(Into::into);
        }
        if facts.birth_date.is_none() {
            facts.birth_date = row.birth_date.map(Into::into);
            facts.birth_precision = row.birth_precision.map(Into::into);
        }
    }
    let households: Vec<HouseholdRow> = all(
        connection,
        &format!(
            "SELECT c.id, c.code, COALESCE(p.canonical_id, c.head) AS head FROM household c LEFT JOIN person p ON p.id = c.head \
             WHERE c.id IN ({HOUSEHOLDS}) LIMIT $2"
        ),
        values![programme, MOST_RECORDS],
    )
    .await?;
    for row in households {
        register.households.insert(row.id, HouseholdFacts { code: row.code, head: row.head, community: Vec::new() });
    }
    for row in statements(connection, programme, "household", HOUSEHOLDS).await? {
        if let Some(household) = register.households.get_mut(&row.subject) {
            household.community.push(statement(row));
        }
    }
    for row in statements(connection, programme, "person", &persons()).await? {
        if let Some(person) = register.persons.get_mut(&row.subject) {
            person.community.push(statement(row));
        }
    }
    Ok(register)
}
