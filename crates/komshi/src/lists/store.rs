//! Lists: uploaded, columns named, imported, corrected, withdrawn. The rows themselves are written by `store/import`
//! and `store/rows`.

mod corrections;
mod import;
mod participants;
mod refold;
mod rows;
mod withdrawal;

pub use import::{Claim, import, remove_unfinished, resume_unfinished};
pub use participants::{NewParticipants, Participant, import_participants};
pub use refold::{Refolded, outdated_lists, refold};
#[cfg(feature = "testing")]
pub use rows::Filling;
pub use withdrawal::{Withdrawn, drop_abandoned, drop_all_abandoned, may_withdraw, withdraw};

use komshi_access::Action;
use komshi_documents::read::Workbook;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::model::{Mapping, propose_mapping};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{
        Connection, NewOperation, Transaction, all, hash,
        keys::{open, open_all, sealing_key},
        number, one, run,
        sealing::{PROBLEM_ORIGINAL, PROBLEM_SUGGESTION, WORKBOOK},
        text, values,
    },
    error::Error,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct ListRow {
    pub id: i64,
    pub programme: i64,
    pub organisation: i64,
    pub organisation_name: String,
    pub file_name: String,
    pub state: String,
    pub mapping: String,
    pub given_on: String,
    pub rows: i64,
    pub corrects: Option<i64>,
    pub summary: Option<String>,
    pub imported_at: String,
}

/// What an import found, kept with the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub rows: i64,
    pub member_rows: i64,
    pub households: i64,
    pub persons: i64,
    /// Rows known again from an earlier version of the same list.
    pub known_again: i64,
    pub merged: i64,
    pub to_review: i64,
    /// Persons with a name that is common in the programme: for them the name alone is no question.
    #[serde(default)]
    pub common_names: i64,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewList {
    pub programme: i64,
    /// The record of the data sharing under which the list is given; it names the giver.
    pub sharing: i64,
    pub given_on: String,
    pub file_name: String,
    pub file_hash: String,
    #[serde(skip)]
    pub workbook: Workbook,
}

impl NewList {
    pub fn new(programme: i64, sharing: i64, given_on: &str, file_name: &str, bytes: &[u8], workbook: Workbook) -> NewList {
        NewList {
            programme,
            sharing,
            given_on: given_on.to_owned(),
            file_name: file_name.to_owned(),
            file_hash: hash(&[&bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()]),
            workbook,
        }
    }
}

/// Keeps an uploaded list with what its columns seem to mean; answers its id.
pub async fn add_list(app: &App, actor: &Actor, operation: &NewOperation, new: &NewList) -> Result<i64, Error> {
    actor.require_in(Action::ImportList, new.programme)?;
    let mapping = propose_mapping(&new.workbook).ok_or_else(|| Error::refused("file-no-header"))?;
    let command = begin!(app, actor, operation, Action::ImportList, new);
    #[derive(FromQueryResult)]
    struct Sharing {
        giver: i64,
    }
    // The giver uploads, or somebody who receives under the record. No record, no list.
    let sharing: Sharing = one(
        &command.tx,
        "SELECT s.giver FROM data_sharing s WHERE s.id = $1 AND s.programme = $2 AND s.ended_at IS NULL AND s.valid_from <= $3 \
         AND (s.valid_until IS NULL OR s.valid_until >= $3) \
         AND (s.giver = $4 OR EXISTS (SELECT 1 FROM data_sharing_receiver r WHERE r.sharing = s.id AND r.receiver = $4))",
        values![new.sharing, new.programme, actor.today.clone(), actor.organisation],
    )
    .await?
    .ok_or_else(|| Error::refused("list-needs-sharing"))?;
    let twin = text(
        &command.tx,
        "SELECT file_name AS value FROM list WHERE programme = $1 AND organisation = $2 AND file_hash = $3 AND state IN ('published', 'importing')",
        values![new.programme, sharing.giver, new.file_hash.clone()],
    )
    .await?;
    if let Some(name) = twin {
        return Err(Error::refused_with("list-same-file", &[("name", name)]));
    }
    // The newest list of the same giver is what a further one probably corrects; a person sees and can change it.
    let earlier = one::<ListRow>(
        &command.tx,
        &format!("{LIST} WHERE l.programme = $1 AND l.organisation = $2 AND l.state = 'published' AND l.kind = 'people' ORDER BY l.id DESC LIMIT 1"),
        values![new.programme, sharing.giver],
    )
    .await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO list (id, programme, organisation, sharing, file_name, file_hash, state, mapping, given_on, corrects, imported_by, imported_at) \
         VALUES ($1,$2,$3,$4,$5,$6,'columns',$7,$8,$9,$10,$11)",
        values![
            id,
            new.programme,
            sharing.giver,
            new.sharing,
            new.file_name.clone(),
            new.file_hash.clone(),
            serde_json::to_string(&mapping)?,
            new.given_on.clone(),
            earlier.map(|list| list.id),
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    keep_workbook(&command.tx, id, sharing.giver, &new.workbook).await?;
    command.finish(format!("list/{id}"), Some(new.programme), None, id).await
}

const LIST: &str = "SELECT l.id, l.programme, l.organisation, o.name AS organisation_name, l.file_name, l.state, l.mapping, l.given_on, \
                    l.rows, l.corrects, l.summary, l.imported_at FROM list l JOIN organisation o ON o.id = l.organisation";

/// The lists of a programme that the actor may see, newest first.
pub async fn lists(app: &App, actor: &Actor, programme: i64) -> Result<Vec<ListRow>, Error> {
    actor.require_in(Action::SeeLists, programme)?;
    crate::programmes::store::programme(app, actor, programme).await?;
    let sql = format!(
        "{LIST} WHERE l.programme = $1 AND {} AND l.state <> 'discarded' AND l.kind = 'people' ORDER BY l.id LIMIT 200",
        actor.scope().lists("l")
    );
    Ok(all(app.db.read(), &sql, values![programme]).await?)
}

pub async fn list(app: &App, actor: &Actor, id: i64) -> Result<ListRow, Error> {
    let sql = format!("{LIST} WHERE l.id = $1 AND {}", actor.scope().lists("l"));
    let list: ListRow = one(app.db.read(), &sql, values![id]).await?.ok_or(Error::NotFound)?;
    actor.require_in(Action::SeeLists, list.programme)?;
    Ok(list)
}

/// The table as it was read from the file: original rows, so for those who may import them.
pub async fn workbook(app: &App, actor: &Actor, list: &ListRow) -> Result<Workbook, Error> {
    actor.require_in(Action::ImportList, list.programme)?;
    Ok(serde_json::from_str(&kept_workbook(app.db.read(), list.id).await?.ok_or(Error::NotFound)?)?)
}

/// Keeps the table of a list, sealed for the organisation that gives it.
async fn keep_workbook(tx: &Transaction, list: i64, organisation: i64, workbook: &Workbook) -> Result<(), Error> {
    let sealed = sealing_key(tx, organisation).await?.seal(&WORKBOOK, list, &serde_json::to_string(workbook)?)?;
    run(tx, "INSERT INTO list_file (list, workbook) VALUES ($1,$2)", values![list, sealed]).await?;
    Ok(())
}

/// The table of a list as JSON.
async fn kept_workbook(connection: &impl Connection, list: i64) -> Result<Option<String>, Error> {
    match text(connection, "SELECT workbook AS value FROM list_file WHERE list = $1", values![list]).await? {
        Some(sealed) => Ok(Some(open(connection, &WORKBOOK, list, sealed).await?)),
        None => Ok(None),
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Columns {
    pub list: i64,
    pub mapping: Mapping,
    /// The earlier list that this one corrects; `None` for a further list.
    pub corrects: Option<i64>,
}

/// Settles what the columns mean and queues the import; answers the id of its job.
pub async fn settle_columns(app: &App, actor: &Actor, operation: &NewOperation, columns: &Columns) -> Result<i64, Error> {
    let row = list(app, actor, columns.list).await?;
    actor.require_in(Action::ImportList, row.programme)?;
    if let Some(problem) = columns.mapping.problem() {
        return Err(Error::refused(problem));
    }
    let command = begin!(app, actor, operation, Action::ImportList, columns);
    if let Some(earlier) = columns.corrects {
        let fits = number(
            &command.tx,
            "SELECT COUNT(*) AS value FROM list WHERE id = $1 AND programme = $2 AND organisation = $3 AND state = 'published'",
            values![earlier, row.programme, row.organisation],
        )
        .await?;
        if fits == 0 {
            return Err(Error::refused("list-correct-gone"));
        }
    }
    // Uploaded twice before either was imported: the second is the same file still.
    lock_programme(&command.tx, row.programme).await?;
    let twin = text(
        &command.tx,
        "SELECT t.file_name AS value FROM list t JOIN list l ON l.programme = t.programme AND l.organisation = t.organisation \
         AND l.file_hash = t.file_hash WHERE l.id = $1 AND t.id <> $1 AND t.state IN ('published', 'importing')",
        values![row.id],
    )
    .await?;
    if let Some(name) = twin {
        return Err(Error::refused_with("list-same-file", &[("name", name)]));
    }
    let changed = run(
        &command.tx,
        "UPDATE list SET state = 'importing', mapping = $2, corrects = $3 WHERE id = $1 AND state = 'columns'",
        values![columns.list, serde_json::to_string(&columns.mapping)?, columns.corrects],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("list-already-imported"));
    }
    let job = app.new_id();
    run(
        &command.tx,
        "INSERT INTO job (id, kind, subject, app_user, organisation, state, created_at) VALUES ($1,'import',$2,$3,$4,'waiting',$5)",
        values![job, columns.list, actor.user_id(), actor.organisation, command.at()],
    )
    .await?;
    command.finish(format!("list/{}", columns.list), Some(row.programme), None, job).await
}

/// Lets one writer at a time change which lists of a programme count.
async fn lock_programme(tx: &Transaction, programme: i64) -> Result<(), Error> {
    let sql = format!("SELECT id AS value FROM programme WHERE id = $1{}", crate::db::for_update(tx));
    number(tx, &sql, values![programme]).await?;
    Ok(())
}

/// The households of a list in the order of its rows: (code, head).
pub async fn households_of(app: &App, actor: &Actor, list: &ListRow) -> Result<Vec<(String, i64)>, Error> {
    actor.require_in(Action::SeeLists, list.programme)?;
    #[derive(FromQueryResult)]
    struct Row {
        code: String,
        person: i64,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT c.code, s.person FROM source_row s JOIN household h ON h.id = s.household JOIN household c ON c.id = h.canonical_id \
         WHERE s.list = $1 AND s.kind = 'head' ORDER BY s.row_number LIMIT 400000",
        values![list.id],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.person)).collect())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct JobRow {
    pub id: i64,
    pub state: String,
    pub step: String,
    pub done: i64,
    pub total: i64,
    pub message: Option<String>,
}

/// How far the import of a list is.
pub async fn job(app: &App, list: i64) -> Result<Option<JobRow>, Error> {
    Ok(one(
        app.db.read(),
        "SELECT id, state, step, done, total, message FROM job WHERE kind = 'import' AND subject = $1 ORDER BY id DESC LIMIT 1",
        values![list],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ProblemCount {
    pub kind: String,
    pub value: i64,
}

pub async fn problem_counts(app: &App, list: &ListRow) -> Result<Vec<ProblemCount>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT kind, COUNT(*) AS value FROM row_problem WHERE list = $1 \
         AND source_row NOT IN (SELECT s.id FROM restricted x JOIN source_row s ON s.person = x.subject) GROUP BY kind ORDER BY kind",
        values![list.id],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ProblemRow {
    pub id: i64,
    pub kind: String,
    pub attribute: String,
    pub original: String,
    pub suggestion: Option<String>,
    /// 0 where the giver does not share the field: then neither the original nor the suggestion is here.
    pub shared: i32,
    pub row_number: i64,
    pub row_kind: String,
    pub person: i64,
    pub name: String,
}

/// How many odd things a list has, of one kind or of all.
pub async fn count_problems(app: &App, list: &ListRow, kind: &str) -> Result<i64, Error> {
    let sql = "SELECT COUNT(*) AS value FROM row_problem WHERE list = $1 AND ($2 = '' OR kind = $2) \
               AND source_row NOT IN (SELECT s.id FROM restricted x JOIN source_row s ON s.person = x.subject)";
    Ok(number(app.db.read(), sql, values![list.id, kind]).await?)
}

/// The problems of a list by row, after a row problem's id, so many at most. Of what stood in the row only as much as the giver shares.
pub async fn problems(
    app: &App,
    actor: &Actor,
    list: &ListRow,
    kind: &str,
    after: i64,
    limit: i64,
) -> Result<Vec<ProblemRow>, Error> {
    let scope = actor.scope();
    let shared = |attribute: &str| scope.shares("l.organisation", "l.id", attribute);
    let sql = format!(
        "SELECT r.id, r.kind, r.attribute, CASE WHEN {original} THEN r.original ELSE '' END AS original, \
         CASE WHEN {original} THEN r.suggestion END AS suggestion, CASE WHEN {original} THEN 1 ELSE 0 END AS shared, \
         s.row_number, s.kind AS row_kind, p.canonical_id AS person, \
         CASE WHEN {surname} AND {given_name} THEN COALESCE(({shown_surname}) || ' ' || ({shown_given}), '') ELSE '' END AS name \
         FROM row_problem r JOIN list l ON l.id = r.list JOIN source_row s ON s.id = r.source_row JOIN person p ON p.id = s.person \
         WHERE r.list = $1 AND ($2 = '' OR r.kind = $2) AND r.id > $3 AND p.visible < 2 ORDER BY r.id LIMIT $4",
        original = shared("r.attribute"),
        surname = shared("'surname'"),
        given_name = shared("'given_name'"),
        shown_surname = scope.projected("p", "surname"),
        shown_given = scope.projected("p", "given_name"),
    );
    let mut rows: Vec<ProblemRow> = all(app.db.read(), &sql, values![list.id, kind, after, limit]).await?;
    open_all(app.db.read(), &PROBLEM_ORIGINAL, rows.iter_mut().map(|row| (row.id, &mut row.original))).await?;
    let suggestions = rows.iter_mut().filter_map(|row| Some((row.id, row.suggestion.as_mut()?)));
    open_all(app.db.read(), &PROBLEM_SUGGESTION, suggestions).await?;
    Ok(rows)
}

/// Throws away a list whose columns were never settled.
pub async fn discard(app: &App, actor: &Actor, operation: &NewOperation, id: i64) -> Result<(), Error> {
    let row = list(app, actor, id).await?;
    actor.require_in(Action::ImportList, row.programme)?;
    let command = begin!(app, actor, operation, Action::ImportList, &("discard", id));
    run(&command.tx, "DELETE FROM list_file WHERE list = $1", values![id]).await?;
    let changed =
        run(&command.tx, "UPDATE list SET state = 'discarded' WHERE id = $1 AND state = 'columns'", values![id]).await?;
    if changed == 0 {
        return Err(Error::refused("list-already-imported"));
    }
    command.finish(format!("list/{id}"), Some(row.programme), None, ()).await
}
