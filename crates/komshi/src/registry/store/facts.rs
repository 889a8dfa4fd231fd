//! Facts with their sources, read in one place, and the projection that lists and search use, written in one place.

use std::collections::HashMap;

use komshi_access::Action;

use crate::{
    access::{Actor, Scope},
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, numbers, one, placeholders, run, values},
    error::Error,
    registry::model::{Fact, answers},
};

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
                 {special} AS special, f.list, l.file_name, o.name AS organisation_name, s.row_number \
                 FROM {table} x JOIN {facts} f ON f.subject = x.id AND f.subject_kind = '{table}' \
                 JOIN list l ON l.id = f.list JOIN organisation o ON o.id = f.organisation JOIN source_row s ON s.id = f.source_row \
                 WHERE x.canonical_id IN ({}) AND l.state = 'published' AND {}",
                placeholders(0, chunk.len()),
                scope.facts("f", "f.attribute")
            );
            let rows: Vec<Fact> = all(connection, &sql, chunk.iter().map(|id| (*id).into()).collect()).await?;
            for row in rows {
                found.entry(row.subject).or_default().push(row);
            }
        }
    }
    Ok(found)
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

/// Writes the projection of the current facts of households and their persons: stated size, whether lists disagree, birth date and sex.
pub async fn refresh(tx: &Transaction, households: &[i64]) -> Result<(), Error> {
    for chunk in households.chunks(CHUNK) {
        let sql = format!("SELECT DISTINCT canonical_id AS value FROM household WHERE id IN ({})", placeholders(0, chunk.len()));
        let ids = numbers(tx, &sql, chunk.iter().map(|id| (*id).into()).collect()).await?;
        let by_household = unscoped(tx, "household", &ids).await?;
        for id in ids {
            let answers = answers(by_household.get(&id).map_or(&[], Vec::as_slice));
            let size = answers
                .iter()
                .find(|answer| answer.attribute == "household_size")
                .and_then(|answer| answer.current().value.parse::<i64>().ok());
            let disagrees = answers.iter().any(|answer| answer.disagrees());
            run(tx, "UPDATE household SET size = $2, disagrees = $3 WHERE id = $1", values![id, size, i32::from(disagrees)])
                .await?;
        }
    }
    Ok(())
}

/// The facts behind the projection, of every organisation.
async fn unscoped(tx: &Transaction, table: &str, subjects: &[i64]) -> Result<HashMap<i64, Vec<Fact>>, Error> {
    let mut found: HashMap<i64, Vec<Fact>> = HashMap::new();
    for facts in ["fact", "special_fact"] {
        let sql = format!(
            "SELECT f.id, x.canonical_id AS subject, f.attribute, f.value, f.original, f.mark, f.basis, f.observed_on, f.chosen_at, \
             0 AS special, f.list, l.file_name, '' AS organisation_name, s.row_number \
             FROM {table} x JOIN {facts} f ON f.subject = x.id AND f.subject_kind = '{table}' JOIN list l ON l.id = f.list \
             JOIN source_row s ON s.id = f.source_row WHERE x.canonical_id IN ({}) AND l.state = 'published'",
            placeholders(0, subjects.len())
        );
        let rows: Vec<Fact> = all(tx, &sql, subjects.iter().map(|id| (*id).into()).collect()).await?;
        for row in rows {
            found.entry(row.subject).or_default().push(row);
        }
    }
    Ok(found)
}

/// Decides which of two facts counts: the chosen one stands before every newer one until a person chooses again.
pub async fn choose_fact(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    household: i64,
    fact: i64,
    special: bool,
) -> Result<(), Error> {
    if !actor.may(Action::EditPerson) {
        return Err(Error::NotFound);
    }
    let command = begin!(app, actor, operation, Action::EditPerson, &("choose-fact", household, fact, special));
    let table = if special { "special_fact" } else { "fact" };
    #[derive(sea_orm::FromQueryResult)]
    struct Chosen {
        subject_kind: String,
        canonical: i64,
        attribute: String,
    }
    let scope = actor.scope();
    let sql = format!(
        "SELECT f.subject_kind, h.canonical_id AS canonical, f.attribute FROM {table} f JOIN household h ON h.id = f.subject \
         WHERE f.id = $1 AND f.subject_kind = 'household' AND h.canonical_id = $2 AND {}",
        scope.facts("f", "f.attribute")
    );
    if special && !scope.special {
        return Err(Error::NotFound);
    }
    let chosen: Chosen = one(&command.tx, &sql, values![fact, household]).await?.ok_or(Error::NotFound)?;
    let clear = format!(
        "UPDATE {table} SET chosen_at = NULL, chosen_by = NULL WHERE subject_kind = $1 AND attribute = $2 \
         AND subject IN (SELECT id FROM household WHERE canonical_id = $3)"
    );
    run(&command.tx, &clear, values![chosen.subject_kind, chosen.attribute.clone(), chosen.canonical]).await?;
    let choose = format!("UPDATE {table} SET chosen_at = $2, chosen_by = $3 WHERE id = $1");
    run(&command.tx, &choose, values![fact, command.at(), actor.user_id()]).await?;
    refresh(&command.tx, &[household]).await?;
    command.finish(format!("household/{household}"), None, Some(&chosen.attribute), ()).await
}
