//! Deleting: what a programme need not keep any more, proposed by the calendar and approved by a person; and one person who asks for it.
//!
//! Numbers stay: an erased person is a record without name, number, contact and place, of whom sex, year of birth, the household's size and
//! community are known. The chain of the audit trail stays; what it held of the person goes.

use komshi_access::Action;
use sea_orm::{FromQueryResult, Value};

use super::purposes::purposes;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, Transaction, all, keys::sealing_key, number, numbers, placeholders, run, values},
    error::Error,
    privacy::model::kept_until,
    programmes::store as programmes,
    registry::{
        model::PersonRecord,
        store::{self as registry, refresh, write_record},
    },
};

/// What stands instead of a name.
const ERASED: &str = "—";
/// Facts of a person that numbers are counted by.
const COUNTED_OF_PERSON: &str = "'sex', 'birth_date'";
/// Facts of a household that name nobody.
const COUNTED_OF_HOUSEHOLD: &str = "'household_size', 'children_under_15', 'over_65', 'community', 'municipality', 'single_parent', 'housing', 'monthly_income', \
     'cash_social_assistance', 'chronic_illness', 'displacement_status'";

/// What a programme keeps longer than any of its purposes asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day on which it should have gone.
    pub since: String,
    pub rows: i64,
    pub files: i64,
}

/// What is due in a programme of the own organisation: files as they came and rows as they stood in them. Facts, decisions and deliveries
/// stay for the numbers.
pub async fn due(app: &App, actor: &Actor, programme: i64) -> Result<Option<Due>, Error> {
    let programme = programmes::programme(app, actor, programme).await?;
    let longest = purposes(app, programme.id).await?.iter().map(|purpose| purpose.keep_months).max();
    let (Some(ends_on), Some(months)) = (programme.ends_on, longest) else { return Ok(None) };
    let Some(since) = kept_until(&ends_on, months).filter(|until| *until < actor.today) else { return Ok(None) };
    let of_lists = "JOIN list l ON l.id = x.list WHERE l.programme = $1 AND l.organisation = $2";
    let rows = format!(
        "SELECT COUNT(*) AS value FROM source_row_cells c JOIN source_row x ON x.id = c.source_row {of_lists} \
         AND x.person NOT IN (SELECT subject FROM restricted)"
    );
    let rows = number(app.db.read(), &rows, values![programme.id, actor.organisation]).await?;
    let files = format!("SELECT COUNT(*) AS value FROM list_file x {of_lists}");
    let files = number(app.db.read(), &files, values![programme.id, actor.organisation]).await?;
    Ok((rows + files > 0).then_some(Due { since, rows, files }))
}

fn require(actor: &Actor, programme: Option<i64>) -> Result<(), Error> {
    let may = match programme {
        Some(programme) => actor.may_in(Action::WithdrawList, programme),
        None => actor.may(Action::WithdrawList) && actor.may(Action::EditPerson),
    };
    if may { Ok(()) } else { Err(Error::NotFound) }
}

/// Deletes what is due; answers how many rows and files.
pub async fn approve_deletion(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    reason: &str,
) -> Result<i64, Error> {
    require(actor, Some(programme))?;
    app.db.write_over_what_is_deleted(true).await?;
    let deleted = delete_what_is_due(app, actor, operation, programme, reason).await;
    app.db.write_over_what_is_deleted(false).await?;
    // What is held for counting knew it too.
    app.books.let_go();
    deleted
}

async fn delete_what_is_due(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    reason: &str,
) -> Result<i64, Error> {
    let due = due(app, actor, programme).await?;
    let command = begin!(app, actor, operation, Action::WithdrawList, &("delete what is due", programme, reason));
    let Some(due) = due else { return Err(Error::refused("deletion-nothing-due")) };
    let tx = &command.tx;
    let lists = "SELECT l.id FROM list l WHERE l.programme = $1 AND l.organisation = $2";
    let whose = || values![programme, actor.organisation];
    let cells =
        format!("DELETE FROM source_row_cells WHERE source_row IN (SELECT s.id FROM source_row s WHERE s.list IN ({lists}))");
    run(tx, &cells, whose()).await?;
    for table in ["list_file", "row_problem"] {
        run(tx, &format!("DELETE FROM {table} WHERE list IN ({lists})"), whose()).await?;
    }
    let count = due.rows + due.files;
    keep_proof(app, tx, actor, (Some(programme), "rows", programme, count), reason, command.at()).await?;
    command.finish(format!("programme/{programme}"), Some(programme), Some(reason), count).await
}

async fn keep_proof(
    app: &App,
    tx: &Transaction,
    actor: &Actor,
    (programme, kind, subject, rows): (Option<i64>, &str, i64, i64),
    reason: &str,
    at: &str,
) -> Result<(), Error> {
    run(
        tx,
        "INSERT INTO deletion (id, organisation, programme, kind, subject, rows, reason, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![app.new_id(), actor.organisation, programme, kind, subject, rows, reason.trim(), actor.user_id(), at],
    )
    .await?;
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct DeletionRow {
    pub kind: String,
    pub subject: i64,
    pub rows: i64,
    pub reason: String,
    pub who: Option<String>,
    pub at: String,
}

/// What the own organisation deleted, newest first.
pub async fn deletions(app: &App, actor: &Actor) -> Result<Vec<DeletionRow>, Error> {
    if !actor.may(Action::SeeAudit) {
        return Err(Error::NotFound);
    }
    let sql = "SELECT d.kind, d.subject, d.rows, d.reason, u.display_name AS who, d.at FROM deletion d LEFT JOIN app_user u ON u.id = d.by_user \
               WHERE d.organisation = $1 ORDER BY d.id DESC LIMIT 200";
    Ok(all(app.db.read(), sql, values![actor.organisation]).await?)
}

/// Erases a person as far as the own organisation speaks of it: everything that tells who it was. Where nobody else lives in the household,
/// its address and notes go as well.
///
/// # Errors
/// Refused where only lists of other organisations speak of the person: each erases its own.
pub async fn erase(app: &App, actor: &Actor, operation: &NewOperation, person: i64, reason: &str) -> Result<(), Error> {
    require(actor, None)?;
    app.db.write_over_what_is_deleted(true).await?;
    let erased = erase_own(app, actor, operation, person, reason).await;
    app.db.write_over_what_is_deleted(false).await?;
    // What is held for counting knew it too.
    app.books.let_go();
    erased
}

async fn erase_own(app: &App, actor: &Actor, operation: &NewOperation, person: i64, reason: &str) -> Result<(), Error> {
    let person = registry::person(app, actor, person).await?;
    let command = begin!(app, actor, operation, Action::EditPerson, &("erase", person.id));
    let tx = &command.tx;
    let own = "SELECT id AS value FROM person WHERE canonical_id = $1 AND organisation = $2 ORDER BY id";
    let records = numbers(tx, own, values![person.id, actor.organisation]).await?;
    if records.is_empty() {
        return Err(Error::refused("erase-others-lists"));
    }
    for record in &records {
        erase_record(tx, *record).await?;
    }
    let alone = "SELECT COUNT(*) AS value FROM membership m JOIN person p ON p.id = m.person JOIN household h ON h.id = m.household \
                 WHERE h.canonical_id = $1 AND p.canonical_id <> $2";
    if person.household != 0 && number(tx, alone, values![person.household, person.id]).await? == 0 {
        erase_household(tx, actor, person.household).await?;
    }
    // The projection speaks of whoever lives there too.
    let homes = if person.household == 0 { Vec::new() } else { vec![person.household] };
    refresh(tx, &homes, &[person.id]).await?;
    erase_from_trail(tx, &records).await?;
    keep_proof(app, tx, actor, (None, "person", person.id, records.len() as i64), reason, command.at()).await?;
    command.finish(format!("person/{}", person.id), None, Some(reason), ()).await
}

#[derive(FromQueryResult)]
struct Counted {
    sex: Option<String>,
    birth_date: Option<String>,
    place: String,
}

async fn erase_record(tx: &Transaction, record: i64) -> Result<(), Error> {
    let counted: Counted = crate::db::one(tx, "SELECT sex, birth_date, place FROM person WHERE id = $1", values![record])
        .await?
        .ok_or(Error::NotFound)?;
    let year = counted.birth_date.and_then(|birth| birth.get(..4).map(str::to_owned));
    let nameless = PersonRecord {
        surname: ERASED.into(),
        given_name: String::new(),
        birth_date: year,
        sex: counted.sex,
        place: counted.place,
        ..PersonRecord::default()
    };
    write_record(tx, record, &nameless, None).await?;
    let only = |sql: &str| sql.to_owned();
    for sql in [
        only("DELETE FROM identifier WHERE person = $1"),
        only("DELETE FROM search_token WHERE person = $1"),
        only("DELETE FROM match_key WHERE person = $1"),
        only("DELETE FROM source_row_cells WHERE source_row IN (SELECT id FROM source_row WHERE person = $1)"),
        only("DELETE FROM row_problem WHERE source_row IN (SELECT id FROM source_row WHERE person = $1)"),
        // A file holds everybody of its list: it goes as a whole, the rows of the others stay.
        only("DELETE FROM list_file WHERE list IN (SELECT list FROM source_row WHERE person = $1)"),
        only("UPDATE source_row SET fingerprint = '', own_number = NULL, former = NULL WHERE person = $1"),
        format!("DELETE FROM fact WHERE subject = $1 AND subject_kind = 'person' AND attribute NOT IN ({COUNTED_OF_PERSON})"),
        only(
            "UPDATE fact SET value = SUBSTR(value, 1, 4) WHERE subject = $1 AND subject_kind = 'person' AND attribute = 'birth_date'",
        ),
        only("UPDATE fact SET original = '', why = NULL WHERE subject = $1 AND subject_kind = 'person'"),
        only("DELETE FROM special_fact WHERE subject = $1 AND subject_kind = 'person' AND mark IS NOT NULL"),
        only("UPDATE special_fact SET original = '', why = NULL WHERE subject = $1 AND subject_kind = 'person'"),
    ] {
        run(tx, &sql, values![record]).await?;
    }
    Ok(())
}

async fn erase_household(tx: &Transaction, actor: &Actor, household: i64) -> Result<(), Error> {
    let group = format!("SELECT id FROM household WHERE canonical_id = $1 AND organisation = {}", actor.organisation);
    for facts in ["fact", "special_fact"] {
        let of = format!("subject_kind = 'household' AND subject IN ({group})");
        let drop = format!("DELETE FROM {facts} WHERE {of} AND (attribute NOT IN ({COUNTED_OF_HOUSEHOLD}) OR mark IS NOT NULL)");
        run(tx, &drop, values![household]).await?;
        run(tx, &format!("UPDATE {facts} SET original = '', why = NULL WHERE {of}"), values![household]).await?;
    }
    let proofs = format!(
        "UPDATE delivery_proof SET signature = NULL, collector_name = '', authorisation = '', witness = '' WHERE household IN ({group})"
    );
    run(tx, &proofs, values![household]).await?;
    run(tx, &format!("DELETE FROM delivery_photo WHERE household IN ({group})"), values![household]).await?;
    let objections =
        numbers(tx, &format!("SELECT id AS value FROM objection WHERE household IN ({group})"), values![household]).await?;
    for objection in objections {
        let body = sealing_key(tx, actor.organisation).await?.seal(&crate::db::sealing::OBJECTION_BODY, objection, ERASED)?;
        run(tx, "UPDATE objection SET body = $2 WHERE id = $1", values![objection, body]).await?;
        let payloads = "DELETE FROM audit_payload WHERE audit IN (SELECT id FROM audit WHERE object = $1)";
        run(tx, payloads, values![format!("objection/{objection}")]).await?;
    }
    Ok(())
}

/// Takes out of the trail what it held of these records; its rows and their hashes stay.
async fn erase_from_trail(tx: &Transaction, records: &[i64]) -> Result<(), Error> {
    let named: Vec<String> = records.iter().map(|record| format!("person/{record}")).collect();
    // People who took part in something were written into the change that brought their list.
    let lists = format!(
        "SELECT DISTINCT l.id AS value FROM source_row s JOIN list l ON l.id = s.list WHERE l.kind = 'participants' AND s.person IN ({})",
        placeholders(0, records.len())
    );
    let lists = numbers(tx, &lists, records.iter().map(|record| Value::from(*record)).collect()).await?;
    let objects = named.into_iter().chain(lists.into_iter().map(|list| format!("list/{list}")));
    for object in objects {
        run(tx, "DELETE FROM audit_payload WHERE audit IN (SELECT id FROM audit WHERE object = $1)", values![object]).await?;
    }
    Ok(())
}
