//! The results of a programme: a tree of impact, outcomes and outputs, the indicators in it, and what was promised.

mod locks;
mod targets;

use komshi_access::Action;
pub use locks::{Locked, correct, lock, locked};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
pub use targets::{NewTarget, set_target};

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Command, Connection, NewOperation, Transaction, all, number, one, run, values},
    error::Error,
    indicators::{
        definition::Definition,
        presets::{self, Preset},
    },
    programmes::{model::NewText, store as programmes},
    web::i18n::Lang,
};

/// From the large aim to what is done for it.
pub const LEVELS: &[&str] = &["impact", "outcome", "output"];
/// Results, indicators and targets of one programme; a results framework of more is read by nobody.
const MOST_PARTS: i64 = 500;
const LONGEST_CODE: usize = 40;

#[derive(Clone, Debug, FromQueryResult)]
pub struct Node {
    pub id: i64,
    pub parent: Option<i64>,
    pub level: String,
    pub code: String,
}

impl Node {
    /// The subject of its texts.
    pub fn subject(&self) -> String {
        node_subject(&self.code)
    }
}

pub fn node_subject(code: &str) -> String {
    format!("result:{code}")
}

pub fn indicator_subject(code: &str) -> String {
    format!("indicator:{code}")
}

/// An indicator in the results of a programme, in its version that counts now.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Use {
    pub id: i64,
    pub programme: i64,
    pub indicator: i64,
    pub code: String,
    pub version: i64,
    pub rule: String,
    pub result_node: Option<i64>,
    pub activity: Option<i64>,
    pub baseline: Option<i64>,
    pub baseline_on: Option<String>,
}

impl Use {
    pub fn definition(&self) -> Result<Definition, Error> {
        Ok(serde_json::from_str(&self.rule)?)
    }
}

const USE: &str = "SELECT u.id, u.programme, u.indicator, i.code, i.version, i.rule, u.result_node, u.activity, u.baseline, u.baseline_on \
                   FROM indicator_use u JOIN indicator i ON i.id = u.indicator";

#[derive(Clone, Debug, FromQueryResult)]
pub struct TargetRow {
    pub id: i64,
    pub indicator_use: i64,
    pub from_day: Option<String>,
    pub to_day: Option<String>,
    pub place: String,
    pub cell: String,
    pub value: Option<i64>,
    pub qualifier: Option<String>,
    pub reason: String,
    pub set_at: String,
    pub replaced_at: Option<String>,
}

/// Parents before their children, each level in its order.
pub async fn nodes(app: &App, programme: i64) -> Result<Vec<Node>, Error> {
    let rows: Vec<Node> = all(
        app.db.read(),
        "SELECT id, parent, level, code FROM result_node WHERE programme = $1 ORDER BY position, id LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?;
    let mut ordered: Vec<Node> = Vec::with_capacity(rows.len());
    let mut stack: Vec<Option<i64>> = vec![None];
    while let Some(parent) = stack.pop() {
        if let Some(node) = parent.and_then(|id| rows.iter().find(|row| row.id == id)) {
            ordered.push(node.clone());
        }
        stack.extend(rows.iter().rev().filter(|row| row.parent == parent).map(|row| Some(row.id)));
    }
    Ok(ordered)
}

pub async fn uses(app: &App, programme: i64) -> Result<Vec<Use>, Error> {
    let sql = format!("{USE} WHERE u.programme = $1 AND u.ended_at IS NULL ORDER BY u.position, u.id LIMIT $2");
    Ok(all(app.db.read(), &sql, values![programme, MOST_PARTS]).await?)
}

/// Whether a programme has results of its own. The report of the aid packages (R1 to R3) would say nothing about it.
pub async fn in_use(app: &App, programme: i64) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM indicator_use WHERE programme = $1 AND ended_at IS NULL";
    Ok(number(app.db.read(), sql, values![programme]).await? > 0)
}

/// An indicator in use, of a programme that the actor sees.
pub async fn use_of(app: &App, actor: &Actor, programme: i64, id: i64) -> Result<Use, Error> {
    let sql = format!("{USE} WHERE u.programme = $1 AND u.id = $2 AND {}", programmes::seen_by(actor, "u.programme"));
    one(app.db.read(), &sql, values![programme, id]).await?.ok_or(Error::NotFound)
}

/// All targets of a programme with those that were replaced, the newest first.
pub async fn targets(app: &App, programme: i64) -> Result<Vec<TargetRow>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT t.id, t.indicator_use, t.from_day, t.to_day, t.place, t.cell, t.value, t.qualifier, t.reason, t.set_at, t.replaced_at \
         FROM target t JOIN indicator_use u ON u.id = t.indicator_use WHERE u.programme = $1 ORDER BY t.set_at DESC, t.id DESC LIMIT $2",
        values![programme, MOST_PARTS * 10],
    )
    .await?)
}

async fn require_lead(tx: &Transaction, actor: &Actor, programme: i64) -> Result<(), Error> {
    actor.require_in(Action::EditProgramme, programme)?;
    if programmes::leads(tx, actor, programme).await? { Ok(()) } else { Err(Error::refused("programme-lead-edits")) }
}

fn check_code(code: &str) -> Result<(), Error> {
    let fine = !code.is_empty()
        && code.len() <= LONGEST_CODE
        && code.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.'));
    if fine { Ok(()) } else { Err(Error::refused("result-code-wrong")) }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewNode {
    pub programme: i64,
    /// Code of the result that it serves; empty at the top.
    pub parent: String,
    /// One of [`LEVELS`].
    pub level: String,
    pub code: String,
    /// The statement in languages; `subject` and `field` are set here.
    pub texts: Vec<NewText>,
}

/// Adds a result; answers its id.
pub async fn add_node(app: &App, actor: &Actor, operation: &NewOperation, new: &NewNode) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    require_lead(&command.tx, actor, new.programme).await?;
    let id = write_node(app, &command, new).await?;
    command.finish(format!("result/{id}"), Some(new.programme), None, id).await
}

async fn write_node(app: &App, command: &Command, new: &NewNode) -> Result<i64, Error> {
    let tx = &command.tx;
    check_code(&new.code)?;
    if !LEVELS.contains(&new.level.as_str()) {
        return Err(Error::refused_with("value-unknown", &[("value", new.level.clone())]));
    }
    if new.texts.iter().all(|text| text.body.trim().is_empty()) {
        return Err(Error::refused("result-needs-statement"));
    }
    if number(
        tx,
        "SELECT COUNT(*) AS value FROM result_node WHERE programme = $1 AND code = $2",
        values![new.programme, new.code.clone()],
    )
    .await?
        > 0
    {
        return Err(Error::refused_with("result-code-taken", &[("code", new.code.clone())]));
    }
    #[derive(FromQueryResult)]
    struct Parent {
        id: i64,
        level: String,
    }
    let parent: Option<Parent> = if new.parent.is_empty() {
        None
    } else {
        let sql = "SELECT id, level FROM result_node WHERE programme = $1 AND code = $2";
        Some(one(tx, sql, values![new.programme, new.parent.clone()]).await?.ok_or(Error::NotFound)?)
    };
    let rank = |level: &str| LEVELS.iter().position(|known| *known == level);
    if parent.as_ref().is_some_and(|parent| rank(&parent.level) > rank(&new.level)) {
        return Err(Error::refused("result-parent-below"));
    }
    let position = number(tx, "SELECT COUNT(*) AS value FROM result_node WHERE programme = $1", values![new.programme]).await?;
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO result_node (id, programme, parent, level, code, position) VALUES ($1,$2,$3,$4,$5,$6)",
        values![
            id,
            new.programme,
            parent.map(|parent| parent.id),
            new.level.clone(),
            new.code.clone(),
            i32::try_from(position).unwrap_or(i32::MAX)
        ],
    )
    .await?;
    write_statements(app, command, new.programme, &node_subject(&new.code), &new.texts).await?;
    Ok(id)
}

async fn write_statements(app: &App, command: &Command, programme: i64, subject: &str, texts: &[NewText]) -> Result<(), Error> {
    for text in texts {
        let text = NewText { subject: subject.into(), field: "title".into(), ..text.clone() };
        programmes::write_text(app, command, programme, &text).await?;
    }
    Ok(())
}

/// Where an indicator stands, and what it starts from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// Code of the result; empty where it belongs to an activity alone.
    pub result: String,
    /// Code of the activity; empty without one.
    pub activity: String,
    /// In the unit of the indicator (minor units of money, tenths of a percent).
    pub baseline: Option<i64>,
    pub baseline_on: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewIndicator {
    pub programme: i64,
    /// Short, unique in the programme; the same code again makes the next version.
    pub code: String,
    pub definition: Definition,
    pub place: Place,
    pub texts: Vec<NewText>,
    /// Why it is counted differently now; needed for a next version.
    pub reason: String,
}

/// Adds an indicator, or the next version of one that stands; answers the id of its use.
///
/// A version never changes: numbers that were locked say by which one they were counted, and the page shows the break.
pub async fn add_indicator(app: &App, actor: &Actor, operation: &NewOperation, new: &NewIndicator) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    require_lead(&command.tx, actor, new.programme).await?;
    let id = write_indicator(app, &command, new).await?;
    command
        .finish(
            format!("indicator-use/{id}"),
            Some(new.programme),
            Some(&new.reason).filter(|reason| !reason.is_empty()).map(String::as_str),
            id,
        )
        .await
}

async fn id_by_code(tx: &Transaction, table: &'static str, programme: i64, code: &str) -> Result<Option<i64>, Error> {
    if code.is_empty() {
        return Ok(None);
    }
    let sql = match table {
        "activity" => "SELECT id AS value FROM activity WHERE programme = $1 AND code = $2",
        _ => "SELECT id AS value FROM result_node WHERE programme = $1 AND code = $2",
    };
    match number(tx, sql, values![programme, code]).await? {
        0 => Err(Error::NotFound),
        id => Ok(Some(id)),
    }
}

async fn write_indicator(app: &App, command: &Command, new: &NewIndicator) -> Result<i64, Error> {
    let tx = &command.tx;
    check_code(&new.code)?;
    if let Some(problem) = new.definition.problem() {
        return Err(Error::refused(problem));
    }
    let last = number(
        tx,
        "SELECT COALESCE(MAX(version), 0) AS value FROM indicator WHERE programme = $1 AND code = $2",
        values![new.programme, new.code.clone()],
    )
    .await?;
    if last > 0 && new.reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    if last == 0 && new.texts.iter().all(|text| text.body.trim().is_empty()) {
        return Err(Error::refused("result-needs-statement"));
    }
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO indicator (id, programme, code, version, unit, rule, reason, created_by, created_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            new.programme,
            new.code.clone(),
            last + 1,
            new.definition.unit(),
            serde_json::to_string(&new.definition)?,
            new.reason.trim(),
            command.user(),
            command.at()
        ],
    )
    .await?;
    write_statements(app, command, new.programme, &indicator_subject(&new.code), &new.texts).await?;
    let node = id_by_code(tx, "result_node", new.programme, &new.place.result).await?;
    let activity = id_by_code(tx, "activity", new.programme, &new.place.activity).await?;
    let standing = number(
        tx,
        "SELECT u.id AS value FROM indicator_use u JOIN indicator i ON i.id = u.indicator \
         WHERE u.programme = $1 AND i.code = $2 AND u.ended_at IS NULL",
        values![new.programme, new.code.clone()],
    )
    .await?;
    if standing > 0 {
        run(
            tx,
            "UPDATE indicator_use SET indicator = $2, result_node = $3, activity = $4, baseline = $5, baseline_on = $6 WHERE id = $1",
            values![standing, id, node, activity, new.place.baseline, new.place.baseline_on.clone()],
        )
        .await?;
        return Ok(standing);
    }
    let position = number(tx, "SELECT COUNT(*) AS value FROM indicator_use WHERE programme = $1", values![new.programme]).await?;
    let use_id = app.new_id();
    run(
        tx,
        "INSERT INTO indicator_use (id, programme, indicator, result_node, activity, baseline, baseline_on, position) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![
            use_id,
            new.programme,
            id,
            node,
            activity,
            new.place.baseline,
            new.place.baseline_on.clone(),
            i32::try_from(position).unwrap_or(i32::MAX)
        ],
    )
    .await?;
    Ok(use_id)
}

/// What is chosen from the presets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChosenPreset {
    pub programme: i64,
    pub preset: String,
    /// Code in the programme; the preset's own where it is empty.
    pub code: String,
    /// Codes of the activities whose records count; empty counts all.
    pub activities: Vec<String>,
    pub place: Place,
}

/// Takes a preset into a programme, with its statement in every language of the product; answers the id of the use.
pub async fn choose_preset(app: &App, actor: &Actor, operation: &NewOperation, chosen: &ChosenPreset) -> Result<i64, Error> {
    let preset: &Preset = presets::find(&chosen.preset).ok_or(Error::NotFound)?;
    let command = begin!(app, actor, operation, Action::EditProgramme, chosen);
    require_lead(&command.tx, actor, chosen.programme).await?;
    let code = if chosen.code.is_empty() { preset.code.to_owned() } else { chosen.code.clone() };
    let taken = number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM indicator WHERE programme = $1 AND code = $2",
        values![chosen.programme, code.clone()],
    )
    .await?;
    if taken > 0 {
        return Err(Error::refused_with("result-code-taken", &[("code", code)]));
    }
    let mut definition = preset.definition();
    definition.counted.filter.activities.clone_from(&chosen.activities);
    if let Some(denominator) = &mut definition.denominator {
        denominator.filter.activities.clone_from(&chosen.activities);
    }
    let texts = Lang::ALL
        .into_iter()
        .filter(|lang| lang.tag() != "sr-Cyrl")
        .map(|lang| NewText {
            subject: String::new(),
            field: String::new(),
            language: lang.tag().into(),
            body: app.catalog.text(lang, preset.statement, &[]),
            is_original: lang == Lang::En,
        })
        .collect();
    let new =
        NewIndicator { programme: chosen.programme, code, definition, place: chosen.place.clone(), texts, reason: String::new() };
    let id = write_indicator(app, &command, &new).await?;
    command.finish(format!("indicator-use/{id}"), Some(chosen.programme), None, id).await
}

/// Takes an indicator out of the results; what was locked of it stays.
pub async fn end_use(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    id: i64,
    reason: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &("end-use", programme, id, reason));
    require_lead(&command.tx, actor, programme).await?;
    if reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let ended = run(
        &command.tx,
        "UPDATE indicator_use SET ended_at = $3 WHERE id = $1 AND programme = $2 AND ended_at IS NULL",
        values![id, programme, command.at()],
    )
    .await?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    command.finish(format!("indicator-use/{id}"), Some(programme), Some(reason), ()).await
}

/// A version of an indicator: its number, its rule, since when, and why.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Version {
    pub version: i64,
    pub rule: String,
    pub reason: String,
    pub created_at: String,
}

/// All versions of an indicator, the newest first.
pub async fn versions(connection: &impl Connection, programme: i64, code: &str) -> Result<Vec<Version>, Error> {
    Ok(all(
        connection,
        "SELECT version, rule, reason, created_at FROM indicator WHERE programme = $1 AND code = $2 ORDER BY version DESC LIMIT $3",
        values![programme, code, MOST_PARTS],
    )
    .await?)
}
