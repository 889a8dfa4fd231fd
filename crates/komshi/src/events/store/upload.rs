//! A file of what was done: taken in as a whole, corrected by another file, taken back as a whole.

use std::collections::{HashMap, HashSet};

use komshi_access::Action;
use komshi_documents::{read::Workbook, write};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{
    Delivery, Writing,
    participants::{Attendance, each_once, write_attendance},
    require,
    reverse::write_reversals,
    write_event, write_given,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{
        NewOperation, Transaction, all, hash, insert_many,
        keys::{open_all, sealing_key},
        number, numbers, one, run,
        sealing::UPLOAD_PROBLEM,
        text, values,
    },
    error::Error,
    events::reading::{self, COLUMNS, Problem},
    lists::{
        self,
        store::{NewParticipants, Participant, import_participants},
    },
    programmes::store as programmes,
    web::Page,
};

/// Files of one programme.
const MOST_UPLOADS: i64 = 500;
/// Rows of one file; a year of a large programme has some ten thousand.
const MOST_ROWS: i64 = 50_000;
const MOST_PROBLEMS: usize = 5_000;

#[derive(Clone, Debug, Serialize)]
pub struct NewUpload {
    pub programme: i64,
    pub file_name: String,
    pub file_hash: String,
    /// The earlier file that this one corrects: its records no longer count.
    pub corrects: Option<i64>,
    #[serde(skip)]
    pub workbook: Workbook,
}

impl NewUpload {
    pub fn new(programme: i64, file_name: &str, bytes: &[u8], corrects: Option<i64>, workbook: Workbook) -> NewUpload {
        let content: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        NewUpload { programme, file_name: file_name.to_owned(), file_hash: hash(&[&content]), corrects, workbook }
    }
}

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uploaded {
    pub id: i64,
    pub rows: i64,
    pub events: i64,
    /// Persons at events, each once an event.
    pub attendances: i64,
    pub given: i64,
    pub problems: i64,
}

/// Takes a file in. Rows that cannot be read are listed and left out; all others are recorded together or not at all.
pub async fn record_upload(app: &App, actor: &Actor, operation: &NewOperation, new: &NewUpload) -> Result<Uploaded, Error> {
    require(app, actor, new.programme).await?;
    let twin = text(
        app.db.read(),
        "SELECT file_name AS value FROM event_upload WHERE programme = $1 AND organisation = $2 AND file_hash = $3 AND state = 'published'",
        values![new.programme, actor.organisation, new.file_hash.clone()],
    )
    .await?;
    // The same request sent again gets its first answer from the operation below.
    let again =
        number(app.db.read(), "SELECT COUNT(*) AS value FROM operation WHERE id = $1", values![operation.0.clone()]).await? > 0;
    if let Some(name) = twin.filter(|_| !again) {
        return Err(Error::refused_with("events-same-file", &[("file", name)]));
    }
    let mut reading = reading::read(&app.catalog, &new.workbook, new.programme);
    if reading.rows == 0 {
        return Err(Error::refused("events-no-rows"));
    }
    if reading.rows > MOST_ROWS {
        return Err(Error::refused_with("events-too-many-rows", &[("count", MOST_ROWS.to_string())]));
    }
    check_codes(app, new, &reading).await?;
    settle_codes(app, new.programme, &mut reading).await?;
    let rows: Vec<Participant> =
        reading.events.iter().flat_map(|event| event.participants.iter().map(|(_, person)| person.clone())).collect();
    let (people, which) = each_once(&rows);
    let earlier_list = match new.corrects {
        Some(earlier) => {
            let sql = "SELECT COALESCE(MAX(u.list), 0) AS value FROM event_upload u JOIN list l ON l.id = u.list \
                       WHERE u.id = $1 AND u.programme = $2 AND u.organisation = $3 AND u.state = 'published' AND l.state = 'published'";
            let list = number(app.db.read(), sql, values![earlier, new.programme, actor.organisation]).await?;
            (list != 0).then_some(list)
        }
        None => None,
    };
    let (list, persons) = if people.is_empty() || again {
        (None, Vec::new())
    } else {
        let participants = NewParticipants {
            programme: new.programme,
            name: new.file_name.clone(),
            hash: hash(&["participants", &new.file_hash]),
            given_on: app.today(),
            corrects: earlier_list,
            people,
        };
        let importing = NewOperation(hash(&["participants", &operation.0]));
        let (list, persons) = import_participants(app, actor, &importing, &participants).await?;
        (Some(list), which.iter().map(|index| persons[*index]).collect())
    };
    let taken = write_upload(app, actor, operation, new, reading, (list, persons)).await;
    if let (Err(_), Some(list)) = (&taken, list) {
        lists::store::drop_abandoned(app, actor, list).await?;
    }
    taken
}

/// Records what a file says; `list` and `persons` are its participants, who came into the registry before.
async fn write_upload(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    new: &NewUpload,
    reading: reading::Reading,
    (list, persons): (Option<i64>, Vec<i64>),
) -> Result<Uploaded, Error> {
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    if let Some(earlier) = new.corrects {
        replace(&writing, earlier, new.programme).await?;
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO event_upload (id, programme, organisation, file_name, file_hash, state, list, corrects, rows, by_user, at) \
         VALUES ($1,$2,$3,$4,$5,'published',$6,$7,$8,$9,$10)",
        values![
            id,
            new.programme,
            actor.organisation,
            new.file_name.clone(),
            new.file_hash.clone(),
            list,
            new.corrects,
            reading.rows,
            command.user(),
            command.at()
        ],
    )
    .await?;
    let mut uploaded = Uploaded { id, rows: reading.rows, ..Uploaded::default() };
    let mut persons = persons.into_iter();
    let mut problems = reading.problems;
    for file_event in &reading.events {
        let there: Vec<i64> = persons.by_ref().take(file_event.participants.len()).collect();
        match write_event(&writing, &file_event.event, Some(id)).await {
            Ok(recorded) => {
                uploaded.events += 1;
                if let Some(component) = &recorded.refused {
                    problems.push(Problem { row: file_event.row, message: "file-row-component-days", value: component.clone() });
                }
                let event: Attendance = one(
                    &command.tx,
                    "SELECT id, programme, activity, component, kind, title, occurred_on, place, attribution_refused FROM event WHERE id = $1",
                    values![recorded.id],
                )
                .await?
                .ok_or(Error::NotFound)?;
                let added = write_attendance(&writing, &event, &there).await?;
                uploaded.attendances += added;
                if (added as usize) < there.len() {
                    let twice = (there.len() as i64 - added).to_string();
                    problems.push(Problem { row: file_event.row, message: "file-row-twice", value: twice });
                }
            }
            Err(error @ Error::Refused(_)) => problems.push(left_out(app, actor, file_event.row, &error)),
            Err(error) => return Err(error),
        }
    }
    for (row, given) in &reading.given {
        match write_given(&writing, given, id).await {
            Ok(recorded) => {
                uploaded.given += 1;
                if let Some(component) = recorded.refused {
                    problems.push(Problem { row: *row, message: "file-row-component-days", value: component });
                }
            }
            Err(error @ Error::Refused(_)) => problems.push(left_out(app, actor, *row, &error)),
            Err(error) => return Err(error),
        }
    }
    if uploaded.events + uploaded.given == 0 {
        return Err(Error::refused("events-no-rows"));
    }
    problems.truncate(MOST_PROBLEMS);
    uploaded.problems = problems.len() as i64;
    let key = sealing_key(&command.tx, actor.organisation).await?;
    let mut rows = Vec::with_capacity(problems.len());
    for one in problems {
        let problem = app.new_id();
        rows.push(values![problem, id, one.row, one.message, key.seal(&UPLOAD_PROBLEM, problem, &one.value)?]);
    }
    insert_many(&command.tx, "event_upload_problem", "id, upload, row_number, message, value", rows).await?;
    command.finish(format!("event-upload/{id}"), Some(new.programme), None, uploaded).await
}

/// A row that is not recorded, with the sentence that says why.
fn left_out(app: &App, actor: &Actor, row: i64, error: &Error) -> Problem {
    let value = crate::web::page::refusal_text(app, actor.lang, &error.refusal());
    Problem { row, message: "file-row-left-out", value }
}

/// An event's own number stands once: the same again in another file is a correction, and somebody must say so.
async fn check_codes(app: &App, new: &NewUpload, reading: &reading::Reading) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Known {
        code: String,
        file_name: Option<String>,
    }
    let known: Vec<Known> = all(
        app.db.read(),
        "SELECT e.code, u.file_name FROM event e LEFT JOIN event_upload u ON u.id = e.upload WHERE e.programme = $1 \
         AND (u.id IS NULL OR (u.state = 'published' AND u.id <> $2)) \
         AND EXISTS (SELECT 1 FROM delivery d WHERE d.event = e.id AND d.subject_kind = 'event' \
          AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed')) LIMIT 200000",
        values![new.programme, new.corrects.unwrap_or(0)],
    )
    .await?;
    let codes: HashMap<&str, &Known> = known.iter().map(|one| (one.code.as_str(), one)).collect();
    for event in reading.events.iter().filter(|event| !event.event.code.is_empty()) {
        if let Some(known) = codes.get(event.event.code.as_str()) {
            let file = known.file_name.clone().unwrap_or_else(|| "…".into());
            return Err(Error::refused_with("events-code-known", &[("code", known.code.clone()), ("file", file)]));
        }
    }
    Ok(())
}

/// Activities and components that the programme does not have are told by row; the record stands without them.
async fn settle_codes(app: &App, programme: i64, reading: &mut reading::Reading) -> Result<(), Error> {
    let activities: HashSet<String> = programmes::activities(app, programme).await?.into_iter().map(|one| one.code).collect();
    let components: HashSet<String> = super::component_codes(app, programme).await?.into_values().collect();
    let mut odd = Vec::new();
    let mut settle = |row: i64, activity: &mut String, component: &mut String| {
        if !activity.is_empty() && !activities.contains(activity) {
            odd.push(Problem { row, message: "file-row-activity", value: std::mem::take(activity) });
        }
        if !component.is_empty() && !components.contains(component) {
            odd.push(Problem { row, message: "file-row-component", value: std::mem::take(component) });
        }
    };
    for event in &mut reading.events {
        settle(event.row, &mut event.event.activity, &mut event.event.component);
        if event.event.title.is_empty() {
            event.event.title = app.catalog.text(crate::web::i18n::Lang::En, &format!("event-kind-{}", event.event.kind), &[]);
        }
    }
    for (row, given) in &mut reading.given {
        settle(*row, &mut given.activity, &mut given.component);
    }
    reading.problems.extend(odd);
    Ok(())
}

/// The deliveries of a file that still count.
async fn standing(tx: &Transaction, upload: i64) -> Result<Vec<i64>, Error> {
    Ok(numbers(
        tx,
        "SELECT d.id AS value FROM delivery d WHERE d.source_slice = 'events' \
         AND (d.event IN (SELECT e.id FROM event e WHERE e.upload = $1) OR (d.event IS NULL AND d.source_id = $1)) \
         AND NOT EXISTS (SELECT 1 FROM delivery_event r WHERE r.delivery = d.id AND r.kind = 'reversed') ORDER BY d.id LIMIT 500000",
        values![upload],
    )
    .await?)
}

async fn replace(writing: &Writing<'_>, earlier: i64, programme: i64) -> Result<(), Error> {
    let replaced = run(
        writing.tx,
        "UPDATE event_upload SET state = 'replaced' WHERE id = $1 AND programme = $2 AND organisation = $3 AND state = 'published'",
        values![earlier, programme, writing.actor.organisation],
    )
    .await?;
    if replaced == 0 {
        return Err(Error::refused("list-correct-gone"));
    }
    let deliveries = standing(writing.tx, earlier).await?;
    write_reversals(writing, programme, &deliveries, CORRECTED).await
}

/// Why the records of a corrected file do not count.
const CORRECTED: &str = "corrected by a newer file";

/// Lets the file count again that a withdrawn one had corrected. Reversals stay, and each record is written anew beside its own. Where
/// its events came in with another file since, it stays as it is.
async fn count_again(writing: &Writing<'_>, withdrawn: i64) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Earlier {
        id: i64,
        corrected_at: String,
    }
    let tx = writing.tx;
    let earlier: Option<Earlier> = one(
        tx,
        "SELECT b.id, u.at AS corrected_at FROM event_upload u JOIN event_upload b ON b.id = u.corrects AND b.state = 'replaced' \
         WHERE u.id = $1 AND NOT EXISTS (SELECT 1 FROM event e JOIN event o ON o.programme = e.programme AND o.code = e.code \
          AND o.id <> e.id JOIN delivery d ON d.event = o.id AND d.subject_kind = 'event' WHERE e.upload = b.id \
          AND NOT EXISTS (SELECT 1 FROM delivery_event r WHERE r.delivery = d.id AND r.kind = 'reversed'))",
        values![withdrawn],
    )
    .await?;
    let Some(earlier) = earlier else { return Ok(()) };
    let corrected = numbers(
        tx,
        "SELECT d.id AS value FROM delivery d JOIN delivery_event r ON r.delivery = d.id AND r.kind = 'reversed' AND r.reason = $2 \
         AND r.at = $3 WHERE d.source_slice = 'events' AND (d.event IN (SELECT e.id FROM event e WHERE e.upload = $1) \
         OR (d.event IS NULL AND d.source_id = $1)) ORDER BY d.id LIMIT 500000",
        values![earlier.id, CORRECTED, earlier.corrected_at],
    )
    .await?;
    for delivery in corrected {
        write_anew(writing, delivery).await?;
    }
    run(tx, "UPDATE event_upload SET state = 'published' WHERE id = $1", values![earlier.id]).await?;
    Ok(())
}

/// The same record under a new id, with everything that belongs to it.
async fn write_anew(writing: &Writing<'_>, delivery: i64) -> Result<(), Error> {
    let (tx, app) = (writing.tx, writing.app);
    let id = app.new_id();
    // What a record says, without who wrote it when.
    let said = Delivery::COLUMNS.trim_start_matches("id, ").trim_end_matches(", operation, recorded_at, recorded_by");
    let sql = format!(
        "INSERT INTO delivery (id, {said}, operation, recorded_at, recorded_by) SELECT $1, {said}, $3, $4, $5 FROM delivery WHERE id = $2"
    );
    run(tx, &sql, values![id, delivery, writing.operation, writing.at, writing.by]).await?;
    for (table, columns) in [("delivery_person", "person"), ("delivery_cell", "sex, age_band, nationality, people")] {
        let sql = format!("INSERT INTO {table} (delivery, {columns}) SELECT $1, {columns} FROM {table} WHERE delivery = $2");
        run(tx, &sql, values![id, delivery]).await?;
    }
    for (table, columns) in [("asset", "number"), ("delivery_outcome", "outcome, occurred_on, by_user, at")] {
        let own = format!("SELECT id AS value FROM {table} WHERE delivery = $1 ORDER BY id LIMIT 5000");
        for row in numbers(tx, &own, values![delivery]).await? {
            let sql =
                format!("INSERT INTO {table} (id, delivery, {columns}) SELECT $1, $2, {columns} FROM {table} WHERE id = $3");
            run(tx, &sql, values![app.new_id(), id, row]).await?;
        }
    }
    Ok(())
}

/// Takes a file back as a whole: its records no longer count, and people who came with it alone disappear from lists. If it had corrected
/// an earlier file, that one counts again.
pub async fn withdraw_upload(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    id: i64,
    reason: &str,
) -> Result<i64, Error> {
    require(app, actor, programme).await?;
    if reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let command = begin!(app, actor, operation, Action::RecordActivity, &("withdraw-upload", programme, id, reason));
    let withdrawn = run(
        &command.tx,
        "UPDATE event_upload SET state = 'withdrawn' WHERE id = $1 AND programme = $2 AND organisation = $3 AND state = 'published'",
        values![id, programme, actor.organisation],
    )
    .await?;
    if withdrawn == 0 {
        return Err(Error::refused("list-not-published"));
    }
    let deliveries = standing(&command.tx, id).await?;
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    write_reversals(&writing, programme, &deliveries, reason).await?;
    count_again(&writing, id).await?;
    let list = number(&command.tx, "SELECT COALESCE(list, 0) AS value FROM event_upload WHERE id = $1", values![id]).await?;
    let count =
        command.finish(format!("event-upload/{id}"), Some(programme), Some(reason.trim()), deliveries.len() as i64).await?;
    if list != 0 && actor.may_in(Action::WithdrawList, programme) {
        let withdrawing = NewOperation(hash(&["withdraw-participants", &operation.0]));
        lists::store::withdraw(app, actor, &withdrawing, list, reason).await?;
    }
    Ok(count)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct UploadRow {
    pub id: i64,
    pub file_name: String,
    pub state: String,
    pub list: Option<i64>,
    pub corrects: Option<i64>,
    pub rows: i64,
    pub at: String,
    pub by_name: Option<String>,
    pub organisation: i64,
    pub events: i64,
    pub problems: i64,
}

const UPLOAD: &str = "SELECT u.id, u.file_name, u.state, u.list, u.corrects, u.rows, u.at, p.display_name AS by_name, u.organisation, \
    (SELECT COUNT(*) FROM event e WHERE e.upload = u.id) AS events, \
    (SELECT COUNT(*) FROM event_upload_problem q WHERE q.upload = u.id) AS problems \
    FROM event_upload u LEFT JOIN app_user p ON p.id = u.by_user";

/// The files of a programme that the own organisation gave, the newest first.
pub async fn uploads(app: &App, actor: &Actor, programme: i64) -> Result<Vec<UploadRow>, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    let sql = format!("{UPLOAD} WHERE u.programme = $1 AND u.organisation = $2 ORDER BY u.id DESC LIMIT $3");
    Ok(all(app.db.read(), &sql, values![programme, actor.organisation, MOST_UPLOADS]).await?)
}

pub async fn upload(app: &App, actor: &Actor, programme: i64, id: i64) -> Result<UploadRow, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    let sql = format!("{UPLOAD} WHERE u.programme = $1 AND u.organisation = $2 AND u.id = $3");
    one(app.db.read(), &sql, values![programme, actor.organisation, id]).await?.ok_or(Error::NotFound)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ProblemRow {
    pub id: i64,
    pub row_number: i64,
    pub message: String,
    pub value: String,
}

/// What was odd in a file, by row.
pub async fn upload_problems(app: &App, upload: i64) -> Result<Vec<ProblemRow>, Error> {
    let mut rows: Vec<ProblemRow> = all(
        app.db.read(),
        "SELECT id, row_number, message, value FROM event_upload_problem WHERE upload = $1 ORDER BY row_number, id LIMIT $2",
        values![upload, MOST_PROBLEMS as i64],
    )
    .await?;
    open_all(app.db.read(), &UPLOAD_PROBLEM, rows.iter_mut().map(|row| (row.id, &mut row.value))).await?;
    Ok(rows)
}

/// The template in the reader's language: the columns, two rows as an example, and the words that the columns take.
pub fn template(page: &Page) -> write::Sheet {
    let kind = |column: &str| match column {
        "date" | "until" | "birth-date" => write::Kind::Date,
        "expected" | "reach" | "people" | "quantity" => write::Kind::Whole,
        "identity-number" | "event" | "stage" => write::Kind::Identifier,
        _ => write::Kind::Text,
    };
    let header =
        COLUMNS.iter().map(|column| write::Column::new(page.t(&format!("file-column-{column}")), kind(column))).collect();
    let row = |cells: &[(&str, &str)]| -> Vec<write::Value> {
        COLUMNS
            .iter()
            .map(|column| cells.iter().find(|(name, _)| name == column).map_or(write::Value::Empty, |(_, text)| (*text).into()))
            .collect()
    };
    let (training, group) = (page.t("event-kind-training"), page.t("event-kind-focus-group"));
    let title = page.t("file-example-title");
    let rows = vec![
        row(&[
            ("event", "T1"),
            ("kind", &training),
            ("date", "2018-03-12"),
            ("title", &title),
            ("surname", "Ilić"),
            ("given-name", "Mira"),
        ]),
        row(&[("event", "T1"), ("surname", "Hoxha"), ("given-name", "Besnik")]),
        row(&[
            ("event", "F1"),
            ("kind", &group),
            ("date", "2018-04-02"),
            ("age-band", "15-29"),
            ("nationality", "af"),
            ("people", "7"),
        ]),
    ];
    write::Sheet { name: page.t("events-template"), title: Vec::new(), header, rows, notes: vec![page.t("file-example-note")] }
}
