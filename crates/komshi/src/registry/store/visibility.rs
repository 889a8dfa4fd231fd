//! Which records lists keep visible: one rule for what a withdrawn list hides, for what a restriction leaves behind, and for the check.

use crate::{
    db::{Connection, Transaction, all, placeholders, run},
    error::Error,
};

/// A condition on the table `person` or `household`: a published list speaks of the record, no list ever did, or something was awarded
/// or given to those whom it is one with.
pub fn is_kept(kind: &str) -> String {
    let rests = match kind {
        "household" => {
            "EXISTS (SELECT 1 FROM household one JOIN award a ON a.household = one.id WHERE one.canonical_id = household.canonical_id) \
             OR EXISTS (SELECT 1 FROM household one JOIN delivery d ON d.subject_kind = 'household' AND d.subject = one.id \
             WHERE one.canonical_id = household.canonical_id)"
        }
        _ => {
            "EXISTS (SELECT 1 FROM person one JOIN delivery_person d ON d.person = one.id WHERE one.canonical_id = person.canonical_id)"
        }
    };
    format!(
        "(EXISTS (SELECT 1 FROM source_row s JOIN list l ON l.id = s.list WHERE s.{kind} = {kind}.id AND l.state = 'published') \
         OR NOT EXISTS (SELECT 1 FROM source_row s WHERE s.{kind} = {kind}.id) OR {rests})"
    )
}

/// Hides those of some records that nothing keeps visible any more.
pub async fn hide_unkept(tx: &Transaction, kind: &str, ids: &[i64]) -> Result<(), Error> {
    let sql = format!(
        "UPDATE {kind} SET visible = 0 WHERE visible = 1 AND id IN ({}) AND NOT {}",
        placeholders(0, ids.len()),
        is_kept(kind)
    );
    run(tx, &sql, ids.iter().map(|id| (*id).into()).collect()).await?;
    Ok(())
}

/// Records that everybody sees though nothing keeps them visible, for `komshi check`: at most `limit`, in words.
pub async fn unkept(connection: &impl Connection, limit: usize) -> Result<Vec<String>, Error> {
    #[derive(sea_orm::FromQueryResult)]
    struct Found {
        value: String,
    }
    let sql = format!(
        "SELECT 'person ' || CAST(id AS TEXT) AS value FROM person WHERE visible = 1 AND NOT {} \
         UNION ALL SELECT 'household ' || code AS value FROM household WHERE visible = 1 AND NOT {} LIMIT {limit}",
        is_kept("person"),
        is_kept("household")
    );
    let rows: Vec<Found> = all(connection, &sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| row.value).collect())
}
