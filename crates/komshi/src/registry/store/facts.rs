//! Facts with their sources, read in one place, and what people decide about them.

use std::collections::HashMap;

use komshi_access::Action;
use serde::Serialize;

use crate::{
    access::{Actor, Scope},
    app::App,
    begin,
    db::{
        Connection, NewOperation, Transaction, all,
        keys::open_all,
        placeholders, run,
        sealing::{SPECIAL_ORIGINAL, SPECIAL_VALUE, SPECIAL_WHY},
        text, values,
    },
    error::Error,
    lists::model::number_mark,
    matching,
    registry::model::Fact,
};

use super::refresh;

/// Subjects in one query.
const CHUNK: usize = 400;

/// The one read function for facts, of class 3 too: of persons or households given by canonical id, from published lists, as far
/// as the scope goes. Facts that somebody may not see are not there.
pub async fn facts(
    connection: &impl Connection,
    scope: &Scope,
    kind: &str,
    subjects: &[i64],
) -> Result<HashMap<i64, Vec<Fact>>, Error> {
    let table = if kind == "household" { "household" } else { "person" };
    let mut found: HashMap<i64, Vec<Fact>> = HashMap::new();
    for chunk in subjects.chunks(CHUNK) {
        for (facts, special) in [("fact", 0), ("special_fact", 1)] {
            if special == 1 && !scope.special {
                continue;
            }
            let sql = format!(
                "SELECT f.id, x.canonical_id AS subject, f.attribute, f.value, f.original, f.mark, f.basis, f.observed_on, f.chosen_at, \
                 u.display_name AS chosen_by, {special} AS special, f.list, l.file_name, o.name AS organisation_name, s.row_number, \
                 f.entered_at, e.display_name AS entered_by, f.why, CASE WHEN f.organisation = {own} THEN 1 ELSE 0 END AS own \
                 FROM {table} x JOIN {facts} f ON f.subject = x.id AND f.subject_kind = '{table}' \
                 JOIN list l ON l.id = f.list JOIN organisation o ON o.id = f.organisation JOIN source_row s ON s.id = f.source_row \
                 LEFT JOIN app_user u ON u.id = f.chosen_by LEFT JOIN app_user e ON e.id = f.entered_by \
                 WHERE x.canonical_id IN ({}) AND l.state = 'published' AND f.taken_back_at IS NULL AND {}",
                placeholders(0, chunk.len()),
                scope.facts("f", "f.attribute"),
                own = scope.organisation,
            );
            let mut rows: Vec<Fact> = all(connection, &sql, chunk.iter().map(|id| (*id).into()).collect()).await?;
            if special == 1 {
                open_all(connection, &SPECIAL_VALUE, rows.iter_mut().map(|row| (row.id, &mut row.value))).await?;
                open_all(connection, &SPECIAL_ORIGINAL, rows.iter_mut().map(|row| (row.id, &mut row.original))).await?;
                let reasons = rows.iter_mut().filter_map(|row| Some((row.id, row.why.as_mut()?)));
                open_all(connection, &SPECIAL_WHY, reasons).await?;
            }
            for row in rows {
                found.entry(row.subject).or_default().push(row);
            }
        }
    }
    Ok(found)
}

/// The identity numbers that lists name for a person given by canonical id, as facts beside the others.
pub async fn numbers_of(connection: &impl Connection, scope: &Scope, person: i64) -> Result<Vec<Fact>, Error> {
    let sql = format!(
        "SELECT i.id, x.canonical_id AS subject, 'identity_number' AS attribute, i.value, i.value AS original, NULL AS mark, \
         'stated' AS basis, COALESCE(s.row_date, l.given_on) AS observed_on, NULL AS chosen_at, NULL AS chosen_by, 0 AS special, \
         i.list, l.file_name, o.name AS organisation_name, s.row_number, NULL AS entered_at, NULL AS entered_by, NULL AS why, 0 AS own \
         FROM person x JOIN identifier i ON i.person = x.id JOIN list l ON l.id = i.list JOIN organisation o ON o.id = i.organisation \
         JOIN source_row s ON s.id = i.source_row WHERE x.canonical_id = $1 AND i.fact IS NULL AND l.state = 'published' AND {} LIMIT 100",
        scope.facts("i", "'identity_number'")
    );
    let mut numbers: Vec<Fact> = all(connection, &sql, values![person]).await?;
    for fact in &mut numbers {
        fact.mark = number_mark(&komshi_text::identity::check(&fact.value)).map(str::to_owned);
    }
    Ok(numbers)
}

/// The facts of the persons of households: for each canonical household its canonical persons and what is known of them.
pub async fn household_person_facts(
    connection: &impl Connection,
    scope: &Scope,
    households: &[i64],
) -> Result<HashMap<i64, Vec<(i64, Vec<Fact>)>>, Error> {
    #[derive(sea_orm::FromQueryResult)]
    struct Lives {
        household: i64,
        person: i64,
    }
    let mut found: HashMap<i64, Vec<(i64, Vec<Fact>)>> = HashMap::new();
    for chunk in households.chunks(CHUNK) {
        let sql = format!(
            "SELECT DISTINCT h.canonical_id AS household, p.canonical_id AS person FROM household h JOIN membership m ON m.household = h.id \
             JOIN person p ON p.id = m.person JOIN list l ON l.id = m.list WHERE h.canonical_id IN ({}) AND l.state = 'published' \
             AND {} ORDER BY 1, 2",
            placeholders(0, chunk.len()),
            scope.organisations("l.organisation")
        );
        let lives: Vec<Lives> = all(connection, &sql, chunk.iter().map(|id| (*id).into()).collect()).await?;
        let persons: Vec<i64> = lives.iter().map(|row| row.person).collect();
        let mut facts = facts(connection, scope, "person", &persons).await?;
        for row in lives {
            found.entry(row.household).or_default().push((row.person, facts.remove(&row.person).unwrap_or_default()));
        }
    }
    Ok(found)
}

/// What a person decides about a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Choice {
    /// This value is right: it counts before every newer one until a person chooses again.
    Right,
    /// Nobody has decided: the newest counts.
    Open,
}

/// A decision about one standing value of a person or a household.
#[derive(Clone, Debug, Serialize)]
pub struct ChooseFact {
    /// `person` or `household`.
    pub kind: &'static str,
    /// The canonical person or household.
    pub subject: i64,
    pub fact: i64,
    /// Of class 3.
    pub special: bool,
    pub choice: Choice,
}

/// Decides which of several facts counts, or takes the decision back. The projection follows, and the records are compared anew;
/// answers how many new pairs wait for a reviewer.
pub async fn choose_fact(app: &App, actor: &Actor, operation: &NewOperation, new: &ChooseFact) -> Result<i64, Error> {
    let scope = actor.scope();
    if !actor.may(Action::EditPerson) || (new.special && !scope.special) {
        return Err(Error::NotFound);
    }
    let command = begin!(app, actor, operation, Action::EditPerson, new);
    let facts = if new.special { "special_fact" } else { "fact" };
    let subjects = if new.kind == "household" { "household" } else { "person" };
    let sql = format!(
        "SELECT f.attribute AS value FROM {facts} f JOIN {subjects} x ON x.id = f.subject JOIN list l ON l.id = f.list \
         WHERE f.id = $1 AND f.subject_kind = '{subjects}' AND x.canonical_id = $2 AND {} AND l.state = 'published' \
         AND f.taken_back_at IS NULL AND {} AND {}",
        scope.opens("x", subjects),
        scope.facts("f", "f.attribute"),
        scope.organisations("x.organisation"),
    );
    let attribute = text(&command.tx, &sql, values![new.fact, new.subject]).await?.ok_or(Error::NotFound)?;
    let before = matching::store::records_of(&command.tx, subjects, new.subject).await?;
    let right = match new.choice {
        Choice::Right => Some((new.fact, command.at(), actor)),
        Choice::Open => None,
    };
    let cleared = only_choice(&command.tx, facts, subjects, new.subject, &attribute, right).await?;
    if new.choice == Choice::Open && cleared == 0 {
        return Err(Error::refused("fact-not-chosen"));
    }
    match new.kind {
        "household" => refresh(&command.tx, &[new.subject], &[]).await?,
        _ => refresh(&command.tx, &[], &[new.subject]).await?,
    }
    let found = matching::store::compare_changed(app, &command.tx, &before).await?;
    command.finish(format!("{}/{}", new.kind, new.subject), None, Some(&attribute), found).await
}

/// Makes one fact of a subject and attribute the chosen one, or none; answers how many were chosen before.
pub(super) async fn only_choice(
    tx: &Transaction,
    facts: &str,
    subjects: &str,
    subject: i64,
    attribute: &str,
    right: Option<(i64, &str, &Actor)>,
) -> Result<u64, Error> {
    let clear = format!(
        "UPDATE {facts} SET chosen_at = NULL, chosen_by = NULL WHERE subject_kind = '{subjects}' AND attribute = $1 \
         AND chosen_at IS NOT NULL AND subject IN (SELECT id FROM {subjects} WHERE canonical_id = $2)"
    );
    let cleared = run(tx, &clear, values![attribute, subject]).await?;
    if let Some((fact, at, actor)) = right {
        let choose = format!("UPDATE {facts} SET chosen_at = $2, chosen_by = $3 WHERE id = $1");
        run(tx, &choose, values![fact, at, actor.user_id()]).await?;
    }
    Ok(cleared)
}
