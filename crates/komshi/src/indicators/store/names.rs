//! Codes and names of what stands behind a number, as far as the reader may know them.

use std::collections::HashMap;

use sea_orm::FromQueryResult;

use super::measure::Behind;
use crate::{
    access::Actor,
    app::App,
    db::{all, placeholders},
    error::Error,
    reports,
};

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    code: String,
    name: String,
}

/// (kind, id) -> (code, name). Names of people only where `may_open`.
pub async fn names(
    app: &App,
    actor: &Actor,
    programme: i64,
    records: &[Behind],
    may_open: bool,
) -> Result<HashMap<(String, i64), (String, String)>, Error> {
    let ids = |kinds: &[&str]| -> Vec<i64> {
        let mut ids: Vec<i64> =
            records.iter().filter(|record| kinds.contains(&record.subject_kind.as_str())).map(|record| record.subject).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let mut known = HashMap::new();
    let sources: [(&str, &[&str], &str); 3] = [
        ("household", &["household"], "SELECT id, code, '' AS name FROM household WHERE id IN"),
        ("organisation", &["organisation"], "SELECT id, code, name FROM organisation WHERE id IN"),
        ("event", &["event", "group"], "SELECT id, code, title AS name FROM event WHERE id IN"),
    ];
    for (_, kinds, sql) in sources {
        let ids = ids(kinds);
        if ids.is_empty() {
            continue;
        }
        let also = if kinds.contains(&"event") { format!(" AND programme = {programme}") } else { String::new() };
        let sql = format!("{sql} ({}){also}", placeholders(0, ids.len()));
        let rows: Vec<Row> = all(app.db.read(), &sql, ids.iter().map(|id| (*id).into()).collect()).await?;
        for row in rows {
            for kind in kinds {
                known.insert(((*kind).to_owned(), row.id), (row.code.clone(), row.name.clone()));
            }
        }
    }
    let persons = ids(&["person"]);
    if may_open && !persons.is_empty() {
        for (id, name) in reports::store::names(app, actor, &persons).await? {
            known.insert(("person".to_owned(), id), (String::new(), name));
        }
    }
    Ok(known)
}
