//! The records that numbers are computed from, read through canonical ids at the moment of computing.
//!
//! No names are read here; who may see the numbers is asked by the page or command that shows them.

use std::sync::Arc;

use sea_orm::FromQueryResult;

mod book;
pub mod framework;
pub mod measure;
mod names;
mod results;
mod roll_up;
mod state;

use book::{Book, SubjectKind};
use measure::on_held;

use super::model::{Contact, HouseholdFacts, PersonFacts, Quantity, Register, Source, Statement, Unit};
use crate::{
    app::App,
    db::{Connection, all, keys::open_all, sealing::SPECIAL_VALUE, values},
    error::Error,
};
pub use book::Books;
pub use names::names;
pub use results::{ResultLine, TargetLine, results};
pub use roll_up::roll_up_breaches;

/// More records than this in one programme do not fit an office machine's memory; the page says so instead of failing half-way.
const MOST_RECORDS: i64 = 5_000_000;

/// Everything that a report of a programme counts, up to its last day.
#[derive(Clone, Debug, Default)]
pub struct Records {
    pub identified_households: Vec<Contact>,
    pub identified_persons: Vec<Contact>,
    pub reached_households: Vec<Contact>,
    pub reached_persons: Vec<Contact>,
    pub prepared: Vec<Quantity>,
    pub delivered: Vec<Quantity>,
    pub register: Arc<Register>,
}

impl Records {
    pub fn contacts(&self, source: Source, unit: Unit) -> &[Contact] {
        match (source, unit) {
            (Source::Identified, Unit::Household) => &self.identified_households,
            (Source::Identified, Unit::Person) => &self.identified_persons,
            (Source::Delivered, Unit::Household) => &self.reached_households,
            (Source::Delivered, Unit::Person) => &self.reached_persons,
            (Source::Prepared, _) | (_, Unit::Package) => &[],
        }
    }

    pub fn quantities(&self, source: Source) -> &[Quantity] {
        match source {
            Source::Identified => &[],
            Source::Prepared => &self.prepared,
            Source::Delivered => &self.delivered,
        }
    }
}

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

/// All records of a programme until a day, from its beginning, because "newly reached" looks back.
pub async fn records(app: &App, programme: i64, to: &str) -> Result<Records, Error> {
    let prepared = prepared(app, programme, to).await?;
    let to = to.to_owned();
    on_held(app, programme, async move |held| Ok(records_of(held.book(), prepared, &to))).await
}

fn records_of(book: &Book, prepared: Vec<Quantity>, to: &str) -> Records {
    let text = |word: u32| Arc::clone(book.words.text(word));
    let (mut identified_households, mut identified_persons) = (Vec::new(), Vec::new());
    for named in book.named.iter().filter(|named| &**book.words.text(named.day) <= to) {
        let household =
            book.households.get(&named.household).and_then(|one| Some((one.canonical, book.households.get(&one.canonical)?)));
        let place = household.map_or_else(|| "".into(), |(_, household)| text(household.place));
        let contact = |subject: i64, stated: Option<i64>| Contact {
            day: text(named.day),
            place: Arc::clone(&place),
            stated,
            record: named.row,
            subject,
        };
        if let Some((subject, household)) = household.filter(|(_, household)| !household.is_restricted) {
            identified_households.push(contact(subject, household.size));
        }
        if let Some(person) = book.persons.get(&named.person).filter(|person| !person.is_restricted) {
            identified_persons.push(contact(person.canonical, None));
        }
    }
    let (mut reached_households, mut reached_persons, mut delivered) = (Vec::new(), Vec::new(), Vec::new());
    let package = book.words.find("package");
    for (index, row) in book.delivered.iter().enumerate() {
        if &**book.words.text(row.day) > to || book.reversed.contains(&row.id) {
            continue;
        }
        let contact = |subject: i64, stated: Option<i64>| Contact {
            day: text(row.day),
            place: text(row.place),
            stated,
            record: row.id,
            subject,
        };
        let household =
            Some(row).filter(|row| row.subject_kind == SubjectKind::Household).and_then(|row| book.households.get(&row.subject));
        if let Some(household) = household.filter(|household| !household.is_restricted) {
            reached_households.push(contact(household.canonical, row.stated));
        }
        let persons = book.people(index).iter().filter_map(|person| book.persons.get(person));
        reached_persons.extend(persons.filter(|person| !person.is_restricted).map(|person| contact(person.canonical, None)));
        if Some(row.kind) == package && !book.restricted_subjects.contains(&row.subject) {
            delivered.push(Quantity {
                record: row.id,
                day: text(row.day),
                place: text(row.place),
                item: row.item,
                quantity: row.quantity,
                household: household.map(|household| household.canonical),
            });
        }
    }
    let register = Arc::clone(&book.register);
    Records { identified_households, identified_persons, reached_households, reached_persons, prepared, delivered, register }
}

/// Packages that were prepared: one is when it comes out of a recipe, or ready from outside, into a place; what goes back counts less.
async fn prepared(app: &App, programme: i64, to: &str) -> Result<Vec<Quantity>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        record: i64,
        day: String,
        place: String,
        item: i64,
        quantity: i64,
    }
    let sql = format!(
        "SELECT t.id AS record, t.occurred_on AS day, CASE WHEN f.kind IN {OUTSIDE} THEN g.place ELSE f.place END AS place, \
         t.item, CASE WHEN f.kind IN {OUTSIDE} THEN t.quantity ELSE -t.quantity END AS quantity \
         FROM transfer t JOIN item i ON i.id = t.item JOIN account f ON f.id = t.from_account JOIN account g ON g.id = t.to_account \
         WHERE t.programme = $1 AND t.occurred_on <= $2 AND (i.is_kit = 1 OR i.activity IS NOT NULL) \
         AND ((f.kind IN {OUTSIDE} AND g.kind IN {PLACES}) OR (f.kind IN {PLACES} AND g.kind IN {OUTSIDE})) LIMIT $3"
    );
    let rows: Vec<Row> = all(app.db.read(), &sql, values![programme, to, MOST_RECORDS]).await?;
    within(rows.len())?;
    Ok(rows
        .into_iter()
        .map(|row| Quantity {
            record: row.record,
            day: row.day.into(),
            place: row.place.into(),
            item: row.item,
            quantity: row.quantity,
            household: None,
        })
        .collect())
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
