//! Queries about persons and households. Every one takes the scope of an actor.

mod by_hand;
mod facts;
mod look_book;
mod looks;
mod projection;
mod restricted;
mod search;
mod visibility;

pub use by_hand::{
    EnterFact, Entered, TakeBack, enter_fact, move_facts_by_hand, persons_with_facts_by_hand, renew_tokens_under, special,
    take_back_fact,
};
pub use facts::{Choice, ChooseFact, choose_fact, facts, household_person_facts, numbers_of};
pub use look_book::{LookBook, settle as settle_looks};
pub use looks::{LOOKS, LookCount, LookRow, Looked, Seen, count_looks, looks, note_looks};
pub use projection::{projection_breaches, refresh, write_record};
pub use restricted::{
    EMERGENCY_SECONDS, EmergencyLook, NewRestriction, Reader, Restricted, SHORTEST_REASON, emergencies_waiting, emergency_looks,
    is_restricted, lift, name_reader, nameable, open_in_emergency, restrict, restrict_new_members, restricted, review_emergency,
};
pub use search::{Found, RESULTS, Within, is_partial, person_tokens, search, words_query};
pub use visibility::{hide_unkept, is_kept, unkept};

use komshi_access::Action;

use super::model::{HouseholdRow, Member, PersonRow, Source};
use crate::{
    access::Actor,
    app::App,
    db::{all, number, one, record_look, values},
    error::Error,
};

/// Households on one page of a list.
pub const PAGE: i64 = 50;
/// Longer counts are capped: "more than 1,000". Counting to 10,000 took five times as long as the page itself.
pub const COUNT_CAP: i64 = 1_000;

/// What a household's list shows.
#[derive(Clone, Debug, Default)]
pub struct HouseholdFilter {
    pub disagrees: bool,
    /// Sort key and id of the last row of the page before.
    pub after: Option<(String, i64)>,
}

/// What a list of households shows, as far as its fields are shared.
fn household_query(actor: &Actor) -> String {
    let scope = actor.scope();
    format!(
        "SELECT h.id, h.code, COALESCE(({surname}) || ' ' || ({given}), '') AS head_name, CASE WHEN {size} THEN h.size END AS size, \
         COALESCE(({address}), '') AS address, CASE WHEN {disagrees} THEN 1 ELSE 0 END AS disagrees, h.sort_key \
         FROM household h JOIN person p ON p.id = h.head",
        surname = scope.projected("p", "surname"),
        given = scope.projected("p", "given_name"),
        // Which of several lists gave the size is not kept beside it: it is shown to those who may see it of all of them.
        size = shared_by_all(&format!(
            "({} AND NOT {})",
            scope.field("scope_x.organisation", "household_size"),
            scope.hidden_by_hand("scope_x.id", "household", "household_size")
        )),
        address = scope.projected("p", "address"),
        disagrees = disagrees(actor),
    )
}

/// Every record that is part of the household fulfils a condition on `scope_x`.
fn shared_by_all(condition: &str) -> String {
    format!("NOT EXISTS (SELECT 1 FROM household scope_x WHERE scope_x.canonical_id = h.id AND NOT {condition})")
}

/// Lists disagree about the household, none of which is hidden from the actor.
fn disagrees(actor: &Actor) -> String {
    let scope = actor.scope();
    let by_hand = |facts: &str| {
        format!(
            "EXISTS (SELECT 1 FROM {facts} scope_m WHERE scope_m.subject = scope_x.id AND scope_m.subject_kind = 'household' \
             AND scope_m.entered_at IS NOT NULL AND scope_m.taken_back_at IS NULL AND NOT {})",
            scope.organisations("scope_m.organisation")
        )
    };
    let seen = format!(
        "({} AND NOT {} AND NOT {})",
        scope.organisations("scope_x.organisation"),
        by_hand("fact"),
        by_hand("special_fact")
    );
    format!("(h.disagrees = 1 AND {})", shared_by_all(&seen))
}

/// A household that stands for itself and that the actor may see.
fn household_scope(actor: &Actor) -> String {
    format!("h.visible = 1 AND h.canonical_id = h.id AND {}", actor.scope().organisations("h.organisation"))
}

/// A household that stands for itself, opened by its id: a restricted one too, by those who are named for it.
fn household_opens(actor: &Actor) -> String {
    let scope = actor.scope();
    format!("{} AND h.canonical_id = h.id AND {}", scope.opens("h", "household"), scope.organisations("h.organisation"))
}

/// One page of households, in the order of their heads' names.
pub async fn households(app: &App, actor: &Actor, filter: &HouseholdFilter) -> Result<Vec<HouseholdRow>, Error> {
    let (sql, values) = households_query(actor, filter);
    Ok(all(app.db.read(), &sql, values).await?)
}

/// All of them for a file, at most `most`, as they are in one moment: a list that is published meanwhile stands in it whole or not at all.
pub async fn every_household(
    app: &App,
    actor: &Actor,
    filter: &HouseholdFilter,
    most: usize,
) -> Result<Vec<HouseholdRow>, Error> {
    let moment = app.db.snapshot().await?;
    let mut filter = HouseholdFilter { after: None, ..filter.clone() };
    let mut rows: Vec<HouseholdRow> = Vec::new();
    while rows.len() < most {
        let (sql, values) = households_query(actor, &filter);
        let part: Vec<HouseholdRow> = all(&moment, &sql, values).await?;
        let Some(last) = part.last() else { break };
        filter.after = Some((last.sort_key.clone(), last.id));
        rows.extend(part);
    }
    moment.commit().await?;
    Ok(rows)
}

/// The query behind [`households`], for the test of its plan and the page that the benchmark compares with.
pub fn households_query(actor: &Actor, filter: &HouseholdFilter) -> (String, Vec<sea_orm::Value>) {
    let disagrees = if filter.disagrees { format!(" AND {}", disagrees(actor)) } else { String::new() };
    let (key, id) = filter.after.clone().unwrap_or_default();
    let sql = format!(
        "{} WHERE {}{disagrees} AND (h.sort_key, h.id) > ($1, $2) ORDER BY h.sort_key, h.id LIMIT {PAGE}",
        household_query(actor),
        household_scope(actor)
    );
    (sql, values![key, id])
}

/// How many households there are, counted up to [`COUNT_CAP`].
pub async fn count_households(app: &App, actor: &Actor, filter: &HouseholdFilter) -> Result<i64, Error> {
    counted(app, actor, filter, COUNT_CAP).await
}

/// How many there are in the end, however long it takes.
pub async fn count_every_household(app: &App, actor: &Actor, filter: &HouseholdFilter) -> Result<i64, Error> {
    counted(app, actor, filter, i64::MAX).await
}

async fn counted(app: &App, actor: &Actor, filter: &HouseholdFilter, cap: i64) -> Result<i64, Error> {
    let disagrees = if filter.disagrees { format!(" AND {}", disagrees(actor)) } else { String::new() };
    let sql = format!(
        "SELECT COUNT(*) AS value FROM (SELECT 1 AS one FROM household h WHERE {}{disagrees} LIMIT {cap}) t",
        household_scope(actor)
    );
    Ok(number(app.db.read(), &sql, vec![]).await?)
}

/// One household by id; a merged one leads to the one that it is part of.
pub async fn household(app: &App, actor: &Actor, id: i64) -> Result<HouseholdRow, Error> {
    let sql = format!(
        "{} WHERE h.id = (SELECT canonical_id FROM household WHERE id = $1) AND {}",
        household_query(actor),
        household_opens(actor)
    );
    one(app.db.read(), &sql, values![id]).await?.ok_or(Error::NotFound)
}

/// What a list of persons shows, as far as its fields are shared.
pub(super) fn person_query(actor: &Actor) -> String {
    let scope = actor.scope();
    let known = |column: &str| scope.projected("p", column);
    let shown = |column: &str| format!("COALESCE(({}), '')", known(column));
    format!(
        "SELECT p.id, {} AS surname, {} AS given_name, {} AS father_name, {} AS birth_date, {} AS sex, {} AS address, {} AS phone, \
         COALESCE(h.canonical_id, 0) AS household, COALESCE(c.code, '') AS household_code \
         FROM person p LEFT JOIN household h ON h.id = p.household LEFT JOIN household c ON c.id = h.canonical_id",
        shown("surname"),
        shown("given_name"),
        shown("father_name"),
        known("birth_date"),
        known("sex"),
        shown("address"),
        shown("phone"),
    )
}

/// One person by id; a merged one leads to the one that it is part of. The look is noted, and written into the audit trail where the actor
/// sees class 3.
pub async fn person(app: &App, actor: &Actor, id: i64) -> Result<PersonRow, Error> {
    let sql = format!(
        "{} WHERE p.id = (SELECT canonical_id FROM person WHERE id = $1) AND {} AND {}",
        person_query(actor),
        actor.scope().opens("p", "person"),
        actor.scope().organisations("p.organisation")
    );
    let person: PersonRow = one(app.db.read(), &sql, values![id]).await?.ok_or(Error::NotFound)?;
    if actor.sees_special() {
        record_look(app, actor, Action::OpenPerson, &format!("person/{}", person.id)).await?;
    }
    note_looks(app, actor, Action::OpenPerson, Seen::Person, &[person.id]).await?;
    Ok(person)
}

/// The members of a household, each person once, the head first.
pub async fn members(app: &App, actor: &Actor, household: i64) -> Result<Vec<Member>, Error> {
    let sql = format!(
        "SELECT p.canonical_id AS person, COALESCE(({surname}), '') AS surname, COALESCE(({given}), '') AS given_name, \
         {birth} AS birth_date, {sex} AS sex, m.relation \
         FROM membership m JOIN household h ON h.id = m.household JOIN person p ON p.id = m.person \
         JOIN person c ON c.id = p.canonical_id JOIN list l ON l.id = m.list \
         WHERE h.canonical_id = $1 AND l.state = 'published' AND {} \
         ORDER BY CASE m.relation WHEN 'head' THEN 0 WHEN 'spouse' THEN 1 WHEN 'child' THEN 2 ELSE 3 END, c.birth_date, m.id LIMIT 200",
        actor.scope().organisations("l.organisation"),
        surname = actor.scope().projected("c", "surname"),
        given = actor.scope().projected("c", "given_name"),
        birth = actor.scope().projected("c", "birth_date"),
        sex = actor.scope().projected("c", "sex"),
    );
    let rows: Vec<Member> = all(app.db.read(), &sql, values![household]).await?;
    let mut members: Vec<Member> = Vec::new();
    for row in rows {
        if !members.iter().any(|member| member.person == row.person) {
            members.push(row);
        }
    }
    Ok(members)
}

/// The rows of lists that speak of a household (as head rows) or a person.
pub async fn sources(app: &App, actor: &Actor, kind: &str, id: i64) -> Result<Vec<Source>, Error> {
    let (table, column) = if kind == "household" { ("household", "household") } else { ("person", "person") };
    let only_heads = if kind == "household" { " AND s.kind = 'head'" } else { "" };
    let sql = format!(
        "SELECT s.id, s.list, l.file_name, o.name AS organisation_name, s.row_number, s.kind, s.row_date, \
         CASE WHEN l.organisation = $2 THEN 1 ELSE 0 END AS opens FROM source_row s JOIN {table} x ON x.id = s.{column} JOIN list l ON l.id = s.list JOIN organisation o ON o.id = l.organisation \
         WHERE x.canonical_id = $1 AND l.state = 'published'{only_heads} AND {} ORDER BY l.imported_at, s.row_number LIMIT 100",
        actor.scope().organisations("l.organisation")
    );
    // The whole row is for the organisation that keeps the list, and for those who see class 3.
    let own = if actor.sees_special() { actor.organisation } else { 0 };
    Ok(all(app.db.read(), &sql, values![id, own]).await?)
}

/// What a household has received: one line a delivery that was not taken back.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub struct Received {
    pub occurred_on: String,
    pub place: String,
    pub item: String,
    pub quantity: i64,
    pub unit: String,
    pub programme_code: String,
}

pub async fn received(app: &App, actor: &Actor, household: i64) -> Result<Vec<Received>, Error> {
    let mine = actor.scope().organisations("g.organisation");
    let sql = format!(
        "SELECT d.occurred_on, d.place, COALESCE(i.name, '') AS item, d.quantity, d.unit, g.code AS programme_code \
         FROM delivery d JOIN household h ON h.id = d.subject AND d.subject_kind = 'household' \
         JOIN programme g ON g.id = d.programme LEFT JOIN item i ON i.id = d.item \
         WHERE h.canonical_id = $1 AND {mine} \
         AND NOT EXISTS (SELECT 1 FROM delivery_event e WHERE e.delivery = d.id AND e.kind = 'reversed') \
         ORDER BY d.occurred_on DESC, d.id LIMIT 100"
    );
    Ok(all(app.db.read(), &sql, values![household]).await?)
}

/// A row as it came, cell by cell. Original rows may say anything, so only those who see class 3 open them.
pub async fn original_row(app: &App, actor: &Actor, row: i64) -> Result<(Source, Vec<(String, String)>), Error> {
    if !actor.sees_special() {
        return Err(Error::NotFound);
    }
    // The whole row is for the organisation that keeps the list: a data-sharing record names fields, not rows.
    let opens = format!(
        "SELECT s.id, s.list, l.file_name, o.name AS organisation_name, s.row_number, s.kind, s.row_date, 1 AS opens \
         FROM source_row s JOIN list l ON l.id = s.list JOIN organisation o ON o.id = l.organisation JOIN person p ON p.id = s.person \
         WHERE s.id = $1 AND l.organisation = $2 AND (p.visible = 0 OR {})",
        actor.scope().opens("p", "person")
    );
    let source: Source = one(app.db.read(), &opens, values![row, actor.organisation]).await?.ok_or(Error::NotFound)?;
    record_look(app, actor, Action::OpenPerson, &format!("row/{row}")).await?;
    for (seen, column) in [(Seen::Person, "person"), (Seen::Household, "household")] {
        let subject =
            number(app.db.read(), &format!("SELECT {column} AS value FROM source_row WHERE id = $1"), values![row]).await?;
        note_looks(app, actor, Action::OpenPerson, seen, &[subject]).await?;
    }
    let cells = crate::db::text(app.db.read(), "SELECT cells AS value FROM source_row_cells WHERE source_row = $1", values![row])
        .await?
        .unwrap_or_else(|| "[]".into());
    let cells = crate::db::keys::open(app.db.read(), &crate::db::sealing::CELLS, row, cells).await?;
    Ok((source, serde_json::from_str(&cells)?))
}

/// Merges that made a household or a person what it is, those undone included.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub struct MergeRow {
    pub pair: i64,
    pub from_id: i64,
    pub at: String,
    pub who: Option<String>,
    pub reason: String,
    pub undone_at: Option<String>,
}

pub async fn merges(app: &App, kind: &str, id: i64) -> Result<Vec<MergeRow>, Error> {
    let table = if kind == "household" { "household" } else { "person" };
    let sql = format!(
        "SELECT m.pair, m.from_id, m.at, u.display_name AS who, m.reason, m.undone_at FROM merge_record m \
         LEFT JOIN app_user u ON u.id = m.by_user \
         WHERE m.kind = '{table}' AND (m.into_id IN (SELECT id FROM {table} WHERE canonical_id = $1) \
         OR m.from_id IN (SELECT id FROM {table} WHERE canonical_id = $1)) ORDER BY m.at LIMIT 50"
    );
    Ok(all(app.db.read(), &sql, values![id]).await?)
}
