//! What lists are found, compared and known again by, written anew after the folding tables have changed.
//!
//! Everything here follows from the rows that are kept, as the projection does: no fact changes, so nothing is entered in the trail.

use std::collections::HashMap;

use komshi_text::fold::FOLD_VERSION;
use sea_orm::FromQueryResult;

use super::rows::{Index, as_at_home};
use crate::{
    app::App,
    db::{Transaction, all, run, values},
    error::Error,
    lists::model::{Mapping, ReadRow, read_rows},
    matching, registry,
};

/// What became of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refolded {
    /// So many of its rows were folded anew.
    Rows(i64),
    /// Its file is not kept, or reads otherwise than when it was imported: so many rows stay as they were.
    Unreadable(i64),
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Folded {
    pub id: i64,
    pub file_name: String,
    organisation: i64,
    mapping: String,
}

/// Lists whose rows are in the registry: all of them, or those that were folded by other tables than this program has.
pub async fn outdated_lists(app: &App, every: bool) -> Result<Vec<Folded>, Error> {
    let sql = "SELECT id, file_name, organisation, mapping FROM list WHERE state IN ('published', 'replaced', 'withdrawn') \
               AND (fold <> $1 OR $2 = 1) ORDER BY id LIMIT 100000";
    Ok(all(app.db.read(), sql, values![i64::from(FOLD_VERSION), i64::from(every)]).await?)
}

#[derive(FromQueryResult)]
struct Kept {
    id: i64,
    kind: String,
    row_number: i64,
    person: i64,
    /// Of the household that the row brought; empty for members and for rows that were known already.
    code: String,
}

/// Writes anew, in one transaction, the search tokens, the keys of matching and the marks of one list.
pub async fn refold(app: &App, list: &Folded) -> Result<Refolded, Error> {
    let workbook = super::kept_workbook(app.db.read(), list.id).await?;
    let mapping: Option<Mapping> = serde_json::from_str(&list.mapping).ok();
    let read = tokio::task::spawn_blocking(move || -> Option<Vec<ReadRow>> {
        Some(read_rows(&serde_json::from_str(&workbook?).ok()?, &mapping?))
    });
    let read = read.await.map_err(anyhow::Error::from)?.unwrap_or_default();
    let tx = app.db.begin().await?;
    let kept: Vec<Kept> = all(
        &tx,
        "SELECT s.id, s.kind, s.row_number, s.person, CASE WHEN s.person_created = 1 AND s.kind = 'head' THEN h.code ELSE '' END AS code \
         FROM source_row s LEFT JOIN household h ON h.id = s.household WHERE s.list = $1 ORDER BY s.id LIMIT 400000",
        values![list.id],
    )
    .await?;
    let kept_rows = kept.len() as i64;
    let mut by_number: HashMap<(bool, i64), Kept> =
        kept.into_iter().map(|row| ((row.kind == "head", row.row_number), row)).collect();
    let pairs: Vec<(ReadRow, Kept)> =
        read.into_iter().filter_map(|row| by_number.remove(&(row.is_head, row.number)).map(|kept| (row, kept))).collect();
    if !by_number.is_empty() || pairs.is_empty() {
        return Ok(Refolded::Unreadable(kept_rows));
    }
    let mut index = Index::default();
    let mut homes: HashMap<&str, (&str, &str)> = HashMap::new();
    for (row, kept) in &pairs {
        if row.is_head {
            homes.insert(&row.own_number, (&row.surname, &row.address));
        }
        let (head, address) = homes.get(row.own_number.as_str()).copied().unwrap_or_default();
        let (surname, address) = as_at_home(row, head, address);
        let tokens =
            registry::store::person_tokens(&surname, &row.given_name, row.number_as_read(), &row.phone, &address, &kept.code);
        index.tokens.extend(tokens.into_iter().map(|(token, why)| (token, kept.person, why)));
    }
    let mut persons: Vec<i64> = pairs.iter().map(|(_, kept)| kept.person).collect();
    persons.sort_unstable();
    persons.dedup();
    for known in matching::store::records(&tx, &persons).await? {
        index.keys.extend(matching::model::keys_of(&known.record, known.programme));
    }
    clear(&tx, list.id).await?;
    for part in 0..index.parts() {
        index.write(&tx, list.organisation, list.id, true, part).await?;
    }
    registry::store::renew_tokens_under(&tx, list.id).await?;
    for (row, kept) in &pairs {
        run(&tx, "UPDATE source_row SET fingerprint = $2 WHERE id = $1", values![kept.id, row.marks().join("\n")]).await?;
    }
    run(&tx, "UPDATE list SET fold = $2 WHERE id = $1", values![list.id, i64::from(FOLD_VERSION)]).await?;
    tx.commit().await?;
    Ok(Refolded::Rows(kept_rows))
}

async fn clear(tx: &Transaction, list: i64) -> Result<(), Error> {
    let persons = "SELECT person FROM source_row WHERE list = $1";
    run(tx, &format!("DELETE FROM search_token WHERE list = $1 AND person IN ({persons})"), values![list]).await?;
    run(tx, &format!("DELETE FROM match_key WHERE person IN ({persons})"), values![list]).await?;
    Ok(())
}
