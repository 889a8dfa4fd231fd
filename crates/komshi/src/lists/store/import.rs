//! Writing a list as a job: rows in short transactions under a list that nobody sees yet, then one command that publishes it.
//! A job that stopped half-way leaves nothing visible; it is taken up again, or removed, when the program starts.

use std::{collections::HashMap, time::Duration};

use komshi_access::Action;
use komshi_text::fold::FOLD_VERSION;
use sea_orm::FromQueryResult;

use super::{
    ListRow, Summary,
    corrections::{self, Corrected},
    list, lock_programme,
    rows::{ROWS_AT_ONCE, Writer, known_rows},
    withdrawal::{hide_orphans, refresh_list, show},
};
use crate::{
    access::{self, Actor},
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, number, numbers, random_token, run, values},
    error::Error,
    failpoint,
    lists::model::{Mapping, ReadRow, read_rows},
    matching::{
        self,
        store::{Matched, Revised},
    },
    registry,
};

/// A job whose worker has not been heard of for this long is taken up by another.
const CLAIM_SECONDS: i64 = 120;

/// A claim that has ended, in SQL: before $N, or so far ahead that no claim reaches there. The clock was put back then, and whoever
/// made the claim would seem to be at work for as long as that.
fn has_ended(column: &str, now: usize, farthest: usize) -> String {
    format!("({column} < ${now} OR {column} > ${farthest})")
}

/// A claim is renewed at least this often while something long is waited for.
const RENEW: Duration = Duration::from_secs(30);
/// One list at a time is compared and published: of two, the second must see what the first has published.
static MATCHING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(1);

/// The right to write a list. Whoever lost it to another writes nothing more and cleans nothing away.
pub struct Claim {
    list: i64,
    token: String,
}

impl Claim {
    /// Claims the waiting or abandoned import of a list, and removes what an earlier attempt may have left.
    async fn take(app: &App, list: i64) -> Result<Claim, Error> {
        let claim = Claim { list, token: random_token() };
        let tx = app.db.begin().await?;
        let sql = format!(
            "UPDATE job SET state = 'running', step = 'reading', claim = $2, claimed_until = $3 WHERE kind = 'import' AND subject = $1 \
             AND (state = 'waiting' OR (state = 'running' AND {}))",
            has_ended("claimed_until", 4, 3)
        );
        let claimed = run(&tx, &sql, values![list, claim.token.clone(), app.after_text(CLAIM_SECONDS), app.now_text()]).await?;
        if claimed == 0 {
            return Err(Error::refused("list-already-imported"));
        }
        remove_rows(&tx, list).await?;
        tx.commit().await?;
        Ok(claim)
    }

    /// Holds the claim to the end of a transaction, or refuses because another has it.
    pub async fn hold(&self, app: &App, tx: &Transaction) -> Result<(), Error> {
        let held = run(
            tx,
            "UPDATE job SET claimed_until = $3 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), app.after_text(CLAIM_SECONDS)],
        )
        .await?;
        if held == 0 { Err(Error::refused("list-already-imported")) } else { Ok(()) }
    }

    /// Writes down how far the import is, and that it is still alive.
    pub async fn report(&self, app: &App, step: &str, done: i64, total: i64) -> Result<(), Error> {
        let tx = app.db.begin().await?;
        self.hold(app, &tx).await?;
        run(
            &tx,
            "UPDATE job SET step = $3, done = $4, total = $5 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), step, done, total],
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Waits for something long and stays alive meanwhile.
    pub async fn renewing<T>(&self, app: &App, work: impl Future<Output = T>) -> Result<T, Error> {
        let mut work = std::pin::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return Ok(done),
                () = tokio::time::sleep(RENEW) => {}
            }
            let tx = app.db.begin().await?;
            self.hold(app, &tx).await?;
            tx.commit().await?;
        }
    }

    /// Writes into the job what went wrong and puts the list back; nothing where another has the claim by now.
    async fn give_up(&self, app: &App, error: &Error) -> Result<(), Error> {
        let tx = app.db.begin().await?;
        let failed = run(
            &tx,
            "UPDATE job SET state = 'failed', message = $3, finished_at = $4 WHERE kind = 'import' AND subject = $1 \
             AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), error.refusal().key, app.now_text()],
        )
        .await?;
        if failed > 0 {
            put_back(&tx, self.list).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Takes away what an import wrote; its columns can be settled again.
async fn put_back(tx: &Transaction, list: i64) -> Result<(), Error> {
    remove_rows(tx, list).await?;
    run(tx, "UPDATE list SET state = 'columns' WHERE id = $1 AND state = 'importing'", values![list]).await?;
    Ok(())
}

/// Runs the import of a list whose columns are settled, to its end. What went wrong is written into the job.
pub async fn import(app: &App, actor: &Actor, list_id: i64) -> Result<Summary, Error> {
    let row = list(app, actor, list_id).await?;
    actor.require_in(Action::ImportList, row.programme)?;
    let claim = Claim::take(app, list_id).await?;
    match run_import(app, actor, &claim).await {
        Ok(summary) => Ok(summary),
        Err(error) => {
            claim.give_up(app, &error).await?;
            Err(error)
        }
    }
}

async fn run_import(app: &App, actor: &Actor, claim: &Claim) -> Result<Summary, Error> {
    // Read under the claim: the columns do not change any more.
    let row = list(app, actor, claim.list).await?;
    let workbook = super::kept_workbook(app.db.read(), row.id).await?;
    let mapping: Mapping = serde_json::from_str(&row.mapping)?;
    let reading = tokio::task::spawn_blocking(move || -> Result<Vec<ReadRow>, Error> {
        let workbook = serde_json::from_str(&workbook.ok_or(Error::NotFound)?)?;
        Ok(read_rows(&workbook, &mapping))
    });
    let rows = claim.renewing(app, reading).await?.map_err(anyhow::Error::from)??;

    let known = known_rows(app, &row).await?;
    let mut writer = Writer::new(app, &row, known);
    let total = rows.len() as i64;
    for (index, chunk) in rows.chunks(ROWS_AT_ONCE).enumerate() {
        claim.report(app, "writing", (index * ROWS_AT_ONCE) as i64, total).await?;
        let tx = app.db.begin().await?;
        claim.hold(app, &tx).await?;
        writer.write(&tx, chunk).await?;
        tx.commit().await?;
        failpoint::reach("rows-committed");
    }
    let mut index = claim.renewing(app, writer.index()).await??;
    let parts = index.parts();
    for part in 0..parts {
        claim.report(app, "indexing", part as i64, parts as i64).await?;
        let tx = app.db.begin().await?;
        claim.hold(app, &tx).await?;
        index.write(&tx, row.organisation, row.id, row.corrects.is_some(), part).await?;
        tx.commit().await?;
    }
    let keys = index.keys;
    let Writer { summary, corrected, .. } = writer;
    let changed = match row.corrects {
        Some(earlier) => corrections::changed(app.db.read(), earlier, &corrected).await?,
        None => HashMap::new(),
    };
    let _turn = claim.renewing(app, MATCHING.acquire()).await?.map_err(anyhow::Error::from)?;
    loop {
        claim.report(app, "matching", 0, total).await?;
        let compared = published_lists(app.db.read(), row.programme).await?;
        let Matched { revised, common_names } = matching::store::match_list(app, &row, claim, &keys, &changed).await?;
        claim.report(app, "publishing", total, total).await?;
        failpoint::reach("list-matched");
        let operation = NewOperation(format!("publish-list-{}", row.id));
        // Another process may have published meanwhile: then compare with its list too.
        let found = Prepared { compared, revised, corrected: &corrected, summary: Summary { common_names, ..summary.clone() } };
        if let Some(summary) = publish(app, actor, &operation, &row, claim, found).await? {
            return Ok(summary);
        }
    }
}

async fn published_lists(connection: &impl Connection, programme: i64) -> Result<Vec<i64>, Error> {
    let sql = "SELECT id AS value FROM list WHERE programme = $1 AND state = 'published' ORDER BY id LIMIT 100000";
    Ok(numbers(connection, sql, values![programme]).await?)
}

/// What the steps before the publication have found.
struct Prepared<'a> {
    /// Lists that this one was compared with.
    compared: Vec<i64>,
    revised: Vec<Revised>,
    corrected: &'a [Corrected],
    summary: Summary,
}

/// Makes the list visible in one transaction: records shown, an earlier version replaced, the written rule's merges made. `None`
/// where a list was published that this one was not compared with.
async fn publish(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    row: &ListRow,
    claim: &Claim,
    found: Prepared<'_>,
) -> Result<Option<Summary>, Error> {
    let mut summary = found.summary;
    let command = begin!(app, actor, operation, Action::ImportList, &("publish", row.id));
    claim.hold(app, &command.tx).await?;
    lock_programme(&command.tx, row.programme).await?;
    if published_lists(&command.tx, row.programme).await?.iter().any(|list| !found.compared.contains(list)) {
        return Ok(None);
    }
    let changed = run(
        &command.tx,
        "UPDATE list SET state = 'published', rows = $2, fold = $3 WHERE id = $1 AND state = 'importing'",
        values![row.id, summary.rows, i64::from(FOLD_VERSION)],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("list-already-imported"));
    }
    show(&command.tx, row.id).await?;
    failpoint::reach("list-shown");
    if let Some(earlier) = row.corrects {
        let replaced =
            run(&command.tx, "UPDATE list SET state = 'replaced' WHERE id = $1 AND state = 'published'", values![earlier])
                .await?;
        if replaced == 0 {
            return Err(Error::refused("list-correct-gone"));
        }
        corrections::write(&command.tx, earlier, row.id, found.corrected).await?;
        hide_orphans(&command.tx, earlier).await?;
        matching::store::undo_merges_of_hidden(&command.tx, actor.user_id(), command.at(), matching::store::CORRECTED).await?;
        refresh_list(&command.tx, earlier).await?;
        matching::store::follow_correction(&command.tx, earlier, row.id).await?;
        matching::store::apply_revised(&command.tx, &found.revised).await?;
        // The corrected rows were compared as the file has them; what people entered beside them is weighed again.
        let by_hand = registry::store::persons_with_facts_by_hand(&command.tx, earlier).await?;
        let before = matching::store::records(&command.tx, &by_hand).await?;
        registry::store::move_facts_by_hand(&command.tx, earlier, row.id).await?;
        refresh_list(&command.tx, row.id).await?;
        matching::store::compare_changed(app, &command.tx, &before).await?;
    }
    // New rows are written as the projection shows them; only what becomes one with others changes.
    summary.merged = matching::store::merge_certain(app, &command.tx, actor.user_id(), command.at(), row.id).await?;
    summary.to_review = number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM pair WHERE state = 'proposed' AND (list_a = $1 OR list_b = $1)",
        values![row.id],
    )
    .await?;
    run(&command.tx, "UPDATE list SET summary = $2 WHERE id = $1", values![row.id, serde_json::to_string(&summary)?]).await?;
    run(
        &command.tx,
        "UPDATE job SET state = 'done', step = '', finished_at = $3 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
        values![row.id, claim.token.clone(), command.at()],
    )
    .await?;
    command.finish(format!("list/{}", row.id), Some(row.programme), None, Some(summary)).await
}

/// Removes everything that an unpublished list has written.
async fn remove_rows(tx: &Transaction, list: i64) -> Result<(), Error> {
    let published =
        number(tx, "SELECT COUNT(*) AS value FROM list WHERE id = $1 AND state <> 'importing'", values![list]).await?;
    if published > 0 {
        return Ok(());
    }
    let begun = "SELECT COUNT(*) AS value FROM (SELECT 1 AS one FROM source_row WHERE list = $1 LIMIT 1) t";
    if number(tx, begun, values![list]).await? == 0 {
        return Ok(());
    }
    // By the persons and households of the list, because these tables are not ordered by list.
    for (table, column) in [
        ("search_token", "person"),
        ("identifier", "person"),
        ("membership", "person"),
        ("fact", "subject"),
        ("special_fact", "subject"),
    ] {
        let households = if column == "subject" { " UNION SELECT household FROM source_row WHERE list = $1" } else { "" };
        let sql = format!(
            "DELETE FROM {table} WHERE list = $1 AND {column} IN (SELECT person FROM source_row WHERE list = $1{households})"
        );
        run(tx, &sql, values![list]).await?;
    }
    run(
        tx,
        "DELETE FROM match_key WHERE person IN (SELECT person FROM source_row WHERE list = $1 AND person_created = 1)",
        values![list],
    )
    .await?;
    run(tx, "DELETE FROM row_problem WHERE list = $1", values![list]).await?;
    run(tx, "DELETE FROM pair WHERE list_a = $1 OR list_b = $1", values![list]).await?;
    run(tx, "DELETE FROM source_row_cells WHERE source_row IN (SELECT id FROM source_row WHERE list = $1)", values![list])
        .await?;
    // Only what this list made and nobody else speaks of: reused records belong to the earlier list too.
    for (table, column) in [("household", "household"), ("person", "person")] {
        let sql = format!(
            "DELETE FROM {table} WHERE visible = 0 AND id IN (SELECT {column} FROM source_row WHERE list = $1 AND person_created = 1) \
             AND id NOT IN (SELECT {column} FROM source_row WHERE list <> $1)"
        );
        run(tx, &sql, values![list]).await?;
    }
    run(tx, "DELETE FROM source_row WHERE list = $1", values![list]).await?;
    Ok(())
}

/// Imports that stopped half-way, at start: their rows are removed, and the list waits for its columns to be confirmed again
/// where nobody is left to go on with it.
pub async fn remove_unfinished(app: &App) -> Result<u64, Error> {
    let lists = numbers(
        app.db.read(),
        "SELECT l.id AS value FROM list l WHERE l.state = 'importing' AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'import' \
         AND j.subject = l.id AND (j.state = 'waiting' OR j.state = 'running')) LIMIT 1000",
        vec![],
    )
    .await?;
    for list in &lists {
        let tx = app.db.begin().await?;
        remove_rows(&tx, *list).await?;
        run(&tx, "UPDATE list SET state = 'columns' WHERE id = $1", values![*list]).await?;
        tx.commit().await?;
    }
    Ok(lists.len() as u64)
}

/// Goes on with imports that were queued or under way when the program stopped. A running one is taken up once its claim has ended.
pub async fn resume_unfinished(app: &App) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Waiting {
        subject: i64,
        name: Option<String>,
    }
    remove_unfinished(app).await?;
    super::drop_all_abandoned(app).await?;
    let waiting: Vec<Waiting> = all(
        app.db.read(),
        &format!(
            "SELECT j.subject, u.name FROM job j LEFT JOIN app_user u ON u.id = j.app_user WHERE j.kind = 'import' \
             AND (j.state = 'waiting' OR (j.state = 'running' AND {})) ORDER BY j.id LIMIT 100",
            has_ended("j.claimed_until", 1, 2)
        ),
        values![app.now_text(), app.after_text(CLAIM_SECONDS)],
    )
    .await?;
    for job in waiting {
        let resumed = match job.name {
            Some(name) => match access::store::actor_by_name(app, &name).await {
                Ok(actor) => import(app, &actor, job.subject).await.map(|_| ()),
                Err(error) => Err(error),
            },
            None => Err(Error::NotFound),
        };
        if let Err(error) = resumed {
            tracing::warn!(%error, list = job.subject, "an import could not be finished");
            // Who asked for it is gone or may not any more: asking again every minute would not help.
            if matches!(error, Error::NotFound | Error::Refused(_)) {
                abandon(app, job.subject, &error).await?;
            }
        }
    }
    Ok(())
}

/// Ends an import that nobody has a claim on.
async fn abandon(app: &App, list: i64, error: &Error) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    let failed = run(
        &tx,
        &format!(
            "UPDATE job SET state = 'failed', message = $2, finished_at = $3 WHERE kind = 'import' AND subject = $1 \
             AND (state = 'waiting' OR (state = 'running' AND {}))",
            has_ended("claimed_until", 3, 4)
        ),
        values![list, error.refusal().key, app.now_text(), app.after_text(CLAIM_SECONDS)],
    )
    .await?;
    if failed > 0 {
        put_back(&tx, list).await?;
        tx.commit().await?;
    }
    Ok(())
}
