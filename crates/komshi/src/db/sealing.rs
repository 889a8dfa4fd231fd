//! Which columns are sealed, how a database of before is brought there, and how everything is sealed anew with another key.
//!
//! Both go in small transactions from row to row, so that others write in between, and both may be stopped at any moment: what is
//! sealed stays readable, and the next run goes on with what is left.

use sea_orm::FromQueryResult;

use super::{
    Connection, Db, Error, Transaction, all, for_update, keys,
    keys::{DataKey, Field, is_sealed, open_all, prefix_of, sealing_key},
    number, numbers, run, text, update_many, values,
};

macro_rules! fields {
    ($($name:ident = $table:literal . $column:literal by $key:literal of $organisation:literal;)*) => {
        $(pub const $name: Field = Field { table: $table, column: $column, key: $key };)*
        /// Every sealed column, and SQL for the organisation whose key seals a row of it (the table is `t`).
        pub const FIELDS: &[(Field, &str)] = &[$(($name, $organisation)),*];
    };
}

fields! {
    SPECIAL_VALUE = "special_fact"."value" by "id" of "t.organisation";
    SPECIAL_ORIGINAL = "special_fact"."original" by "id" of "t.organisation";
    SPECIAL_WHY = "special_fact"."why" by "id" of "t.organisation";
    CELLS = "source_row_cells"."cells" by "source_row"
        of "(SELECT l.organisation FROM source_row s JOIN list l ON l.id = s.list WHERE s.id = t.source_row)";
    WORKBOOK = "list_file"."workbook" by "list" of "(SELECT l.organisation FROM list l WHERE l.id = t.list)";
    PROBLEM_ORIGINAL = "row_problem"."original" by "id" of "(SELECT l.organisation FROM list l WHERE l.id = t.list)";
    PROBLEM_SUGGESTION = "row_problem"."suggestion" by "id" of "(SELECT l.organisation FROM list l WHERE l.id = t.list)";
    UPLOAD_PROBLEM = "event_upload_problem"."value" by "id" of "(SELECT u.organisation FROM event_upload u WHERE u.id = t.upload)";
    SCORE_LINES = "candidate_score"."lines" by "candidate"
        of "(SELECT p.organisation FROM candidate c JOIN ranking r ON r.id = c.ranking JOIN call k ON k.id = r.call \
            JOIN programme p ON p.id = k.programme WHERE c.id = t.candidate)";
    OBJECTION_BODY = "objection"."body" by "id"
        of "(SELECT p.organisation FROM call k JOIN programme p ON p.id = k.programme WHERE k.id = t.call)";
    OBJECTION_ANSWER = "objection"."answer" by "id"
        of "(SELECT p.organisation FROM call k JOIN programme p ON p.id = k.programme WHERE k.id = t.call)";
    CLIENT_SECRET = "identity_provider"."client_secret" by "organisation" of "t.organisation";
    AUDIT_PAYLOAD = "audit_payload"."payload" by "audit" of "(SELECT a.organisation FROM audit a WHERE a.id = t.audit)";
}

/// Rows in one transaction: some hundredths of a second, so that nobody waits.
const ROWS_AT_ONCE: i64 = 500;
/// SQL where nobody asks whose a row is.
const NOBODY: &str = "CAST(NULL AS BIGINT)";
const STATE: &str = "sealed";

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    text: String,
    organisation: Option<i64>,
}

/// Texts of a column after a row: those that begin with `prefix`, or all where it is empty.
async fn rows(
    connection: &impl Connection,
    field: &Field,
    organisation: &str,
    after: i64,
    prefix: &str,
) -> Result<Vec<Row>, Error> {
    let Field { table, column, key } = field;
    // A whole file is one text.
    let limit = if *field == WORKBOOK { 1 } else { ROWS_AT_ONCE };
    let sql = format!(
        "SELECT t.{key} AS id, t.{column} AS text, {organisation} AS organisation FROM {table} t \
         WHERE t.{key} > $1 AND t.{column} LIKE $2 ORDER BY t.{key} LIMIT {limit}"
    );
    all(connection, &sql, values![after, format!("{prefix}%")]).await
}

async fn write(tx: &Transaction, field: &Field, changed: Vec<(i64, String)>) -> Result<(), Error> {
    let changed = changed.into_iter().map(|(id, text)| values![id, text]).collect();
    update_many(tx, field.table, field.key, &[(field.column, "TEXT")], changed).await
}

/// Seals what an earlier version kept in clear; at once back where that was done. It may be stopped and goes on at the next start.
pub async fn seal_what_is_clear(db: &Db) -> anyhow::Result<()> {
    let done = "SELECT value FROM database_state WHERE name = $1";
    if text(db.read(), done, values![STATE]).await?.is_some() {
        return Ok(());
    }
    let mut any = false;
    for (field, organisation) in FIELDS {
        let mut after = i64::MIN;
        loop {
            let tx = db.begin().await?;
            let page = rows(&tx, field, organisation, after, "").await?;
            let Some(last) = page.last().map(|row| row.id) else { break };
            after = last;
            let mut changed = Vec::new();
            for row in page.into_iter().filter(|row| !row.text.is_empty() && !is_sealed(&row.text)) {
                // A row of nobody's is left over from something that was removed.
                let Some(organisation) = row.organisation else { continue };
                changed.push((row.id, sealing_key(&tx, organisation).await?.seal(field, row.id, &row.text)?));
            }
            if !any && !changed.is_empty() {
                any = true;
                tracing::warn!("sealing what an earlier version kept in clear; this happens once and may be stopped");
            }
            write(&tx, field, changed).await?;
            tx.commit().await?;
        }
    }
    if any {
        let mut tables: Vec<&str> = FIELDS.iter().map(|(field, _)| field.table).collect();
        tables.dedup();
        db.forget_what_was_overwritten(&tables).await?;
    }
    let tx = db.begin().await?;
    let sql = "INSERT INTO database_state (name, value) VALUES ($1,'all') ON CONFLICT (name) DO NOTHING";
    run(&tx, sql, values![STATE]).await?;
    Ok(tx.commit().await?)
}

/// Before rows of an earlier version come in: the next call of [`seal_what_is_clear`], at the latest the next start, looks again.
pub async fn look_again(tx: &Transaction) -> Result<(), Error> {
    run(tx, "DELETE FROM database_state WHERE name = $1", values![STATE]).await.map(|_| ())
}

/// Texts that stand in clear or cannot be opened, each with its place; at most so many.
pub async fn breaches(connection: &impl Connection, examples: usize) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for (field, _) in FIELDS {
        let mut after = i64::MIN;
        loop {
            let page = rows(connection, field, NOBODY, after, "").await?;
            let Some(last) = page.last().map(|row| row.id) else { break };
            after = last;
            for row in page.into_iter().filter(|row| !row.text.is_empty()) {
                let place = || format!("{}.{} {}", field.table, field.column, row.id);
                if !is_sealed(&row.text) {
                    found.push(format!("{} stands in clear", place()));
                } else if keys::open(connection, field, row.id, row.text.clone()).await.is_err() {
                    found.push(format!("{} cannot be opened", place()));
                }
                if found.len() >= examples {
                    return Ok(found);
                }
            }
        }
    }
    Ok(found)
}

/// A data key as the list of keys shows it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct KeyState {
    pub organisation: i64,
    pub name: String,
    pub version: i64,
    pub retired_at: Option<String>,
    pub destroyed_at: Option<String>,
}

pub async fn key_states(connection: &impl Connection) -> Result<Vec<KeyState>, Error> {
    let sql = "SELECT d.organisation, o.name, d.version, d.retired_at, d.destroyed_at FROM data_key d \
               JOIN organisation o ON o.id = d.organisation ORDER BY o.name, d.organisation, d.version LIMIT 100000";
    all(connection, sql, vec![]).await
}

/// Organisations that have sealed something.
pub async fn organisations_with_keys(connection: &impl Connection) -> Result<Vec<i64>, Error> {
    numbers(connection, "SELECT organisation AS value FROM organisation_key ORDER BY organisation LIMIT 100000", vec![]).await
}

/// What came of sealing anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotated {
    /// The version that everything is sealed with now.
    pub version: i64,
    pub texts: i64,
    /// Whether an earlier run was taken up.
    pub resumed: bool,
}

/// Seals everything of an organisation with a new data key and destroys the earlier ones. Stopped half-way, the next call goes on: texts
/// of both keys can be read meanwhile, and new ones are sealed with the new key.
///
/// `at` is the moment that is written beside the keys; `progress` hears how many texts are done.
pub async fn rotate(db: &Db, organisation: i64, at: &str, mut progress: impl FnMut(i64)) -> Result<Rotated, Error> {
    let tx = db.begin().await?;
    let lock = format!("SELECT version AS value FROM data_key WHERE organisation = $1 AND retired_at IS NULL{}", for_update(&tx));
    let mut rotated = Rotated { version: number(&tx, &lock, values![organisation]).await?, ..Rotated::default() };
    let earlier = "SELECT id AS value FROM data_key WHERE organisation = $1 AND retired_at IS NOT NULL AND destroyed_at IS NULL ORDER BY version";
    rotated.resumed = !numbers(&tx, earlier, values![organisation]).await?.is_empty();
    if !rotated.resumed {
        run(&tx, "UPDATE data_key SET retired_at = $2 WHERE organisation = $1 AND retired_at IS NULL", values![organisation, at])
            .await?;
        rotated.version += 1;
        keys::add_version(&tx, organisation, rotated.version).await?;
    }
    tx.commit().await?;
    for old in numbers(db.read(), earlier, values![organisation]).await? {
        // Whoever began to seal before the key was retired may end after the first look.
        loop {
            let texts = reseal(db, organisation, old, rotated.texts, &mut progress).await?;
            rotated.texts += texts;
            if destroy(db, old, at).await? {
                break;
            }
        }
    }
    Ok(rotated)
}

/// Seals what an old key has sealed with the present one; answers how many texts.
async fn reseal(db: &Db, organisation: i64, old: i64, done: i64, progress: &mut impl FnMut(i64)) -> Result<i64, Error> {
    let mut count = 0;
    for (field, _) in FIELDS {
        let mut after = i64::MIN;
        loop {
            let tx = db.begin().await?;
            let mut page = rows(&tx, field, NOBODY, after, &prefix_of(old)).await?;
            let Some(last) = page.last().map(|row| row.id) else { break };
            after = last;
            let sealed: Vec<String> = page.iter().map(|row| row.text.clone()).collect();
            open_all(&tx, field, page.iter_mut().map(|row| (row.id, &mut row.text))).await?;
            let key: DataKey = sealing_key(&tx, organisation).await?;
            for (row, before) in page.iter().zip(sealed) {
                // Only what is still as it was read: somebody may have erased it meanwhile.
                let sql = format!(
                    "UPDATE {} SET {} = $2 WHERE {} = $1 AND {} = $3",
                    field.table, field.column, field.key, field.column
                );
                count += run(&tx, &sql, values![row.id, key.seal(field, row.id, &row.text)?, before]).await? as i64;
            }
            tx.commit().await?;
            progress(done + count);
        }
    }
    Ok(count)
}

/// Destroys a data key that seals nothing any more; `false` where something is left.
async fn destroy(db: &Db, old: i64, at: &str) -> Result<bool, Error> {
    db.write_over_what_is_deleted(true).await?;
    let tx = db.begin().await?;
    let lock = format!("SELECT id AS value FROM data_key WHERE id = $1{}", for_update(&tx));
    number(&tx, &lock, values![old]).await?;
    for (field, _) in FIELDS {
        if !rows(&tx, field, NOBODY, i64::MIN, &prefix_of(old)).await?.is_empty() {
            return Ok(false);
        }
    }
    run(&tx, "UPDATE data_key SET wrapped = '', destroyed_at = $2 WHERE id = $1", values![old, at]).await?;
    tx.commit().await?;
    db.write_over_what_is_deleted(false).await?;
    Ok(true)
}
