//! Calls, criteria, rankings, decisions, publications, objections, awards.

mod decisions;
mod publications;
mod rankings;

pub use decisions::{
    AwardRow, DecideObjection, DecisionRow, Departure, Locked, MemberRow, NewObjection, NewSession, ObjectionRow, Outcome,
    SessionMember, SessionRow, award_of, awards, chosen, confirm_session, decide_objection, departures, lock_call, objections,
    ranking_of_session, record_objection, record_session, session, session_members, sessions,
};
pub use publications::{
    PublicationLine, PublicationRow, SlipRow, call_of_publication, line_of, lines, lines_after, publications, publish,
    slip_count, slip_rows,
};
pub use rankings::{
    CandidateRow, RankingRow, Trial, call_of_ranking, candidate, candidate_by_code, candidates, make_ranking, rankings, try_out,
};

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::model::{Condition, Criteria, Line, TieBreak, fault};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, hash, number, one, run, values},
    error::Error,
};

/// Households that one call can help, and points of one line: far above any programme, far below where sums would overflow.
const MOST_PLACES: i64 = 10_000_000;
const MOST_POINTS: i64 = 1_000_000;
/// Lines of one scorecard.
const MOST_LINES: usize = 60;

#[derive(Clone, Debug, FromQueryResult)]
pub struct CallRow {
    pub id: i64,
    pub programme: i64,
    pub title: String,
    pub places: i64,
    pub reserve: i64,
    /// draft, open, locked, published
    pub state: String,
    pub opened_at: Option<String>,
    pub locked_at: Option<String>,
    pub published_on: Option<String>,
    pub objections_until: Option<String>,
}

const CALL: &str =
    "SELECT id, programme, title, places, reserve, state, opened_at, locked_at, published_on, objections_until FROM call";

pub async fn calls(app: &App, actor: &Actor, programme: i64) -> Result<Vec<CallRow>, Error> {
    actor.require_in(Action::SeeSelection, programme)?;
    crate::programmes::store::programme(app, actor, programme).await?;
    Ok(all(app.db.read(), &format!("{CALL} WHERE programme = $1 ORDER BY id LIMIT 200"), values![programme]).await?)
}

/// A call that the actor may see: its programme is one that the own organisation takes part in.
pub async fn call(app: &App, actor: &Actor, id: i64) -> Result<CallRow, Error> {
    let call: CallRow = one(app.db.read(), &format!("{CALL} WHERE id = $1"), values![id]).await?.ok_or(Error::NotFound)?;
    actor.require_in(Action::SeeSelection, call.programme)?;
    crate::programmes::store::programme(app, actor, call.programme).await?;
    Ok(call)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewCall {
    pub programme: i64,
    pub title: String,
    /// How many households can be helped.
    pub places: i64,
    /// How many after them wait as a reserve.
    pub reserve: i64,
    pub criteria: Criteria,
}

/// Adds a call in draft with its first criteria; answers its id.
pub async fn add_call(app: &App, actor: &Actor, operation: &NewOperation, new: &NewCall) -> Result<i64, Error> {
    actor.require_in(Action::EditCriteria, new.programme)?;
    crate::programmes::store::programme(app, actor, new.programme).await?;
    require_lead(app, actor, new.programme).await?;
    let bounds = 1..=MOST_PLACES;
    if new.title.trim().is_empty() || !bounds.contains(&new.places) || !(0..=MOST_PLACES).contains(&new.reserve) {
        return Err(Error::refused("call-needs-title-places"));
    }
    let command = begin!(app, actor, operation, Action::EditCriteria, new);
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO call (id, programme, title, places, reserve, state, created_by, created_at) VALUES ($1,$2,$3,$4,$5,'draft',$6,$7)",
        values![id, new.programme, new.title.trim(), new.places, new.reserve, actor.user_id(), command.at()],
    )
    .await?;
    write_criteria(app, &command.tx, id, 1, &new.criteria).await?;
    command.finish(format!("call/{id}"), Some(new.programme), None, id).await
}

async fn write_criteria(app: &App, tx: &Transaction, call: i64, version: i64, criteria: &Criteria) -> Result<i64, Error> {
    check_criteria(criteria)?;
    let set = app.new_id();
    run(
        tx,
        "INSERT INTO criteria_set (id, call, version, minimum_score, tie_break) VALUES ($1,$2,$3,$4,$5)",
        values![set, call, version, criteria.minimum_score, serde_json::to_string(&criteria.tie_break)?],
    )
    .await?;
    for (position, line) in criteria.lines.iter().enumerate() {
        run(
            tx,
            "INSERT INTO criteria_line (id, criteria_set, position, code, label, expression, builder, points) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
            values![
                app.new_id(),
                set,
                position as i64,
                line.code.clone(),
                serde_json::to_string(&line.label)?,
                line.expression.clone(),
                serde_json::to_string(&line.conditions)?,
                line.points
            ],
        )
        .await?;
    }
    Ok(set)
}

fn check_criteria(criteria: &Criteria) -> Result<(), Error> {
    if criteria.lines.is_empty() || criteria.lines.len() > MOST_LINES {
        return Err(Error::refused("criteria-need-lines"));
    }
    for line in &criteria.lines {
        if line.points.abs() > MOST_POINTS {
            return Err(Error::refused_with("criteria-points-range", &[("line", line.code.clone())]));
        }
        if line.code.trim().is_empty() || line.label.values().all(|label| label.trim().is_empty()) {
            return Err(Error::refused("criteria-line-needs-name"));
        }
        if let Some(fault) = fault(&line.expression) {
            return Err(Error::refused_with("criteria-expression-wrong", &[("line", line.code.clone()), ("fault", fault)]));
        }
    }
    Ok(())
}

/// Criteria with their version.
#[derive(Clone, Debug)]
pub struct CriteriaSet {
    pub id: i64,
    pub version: i64,
    pub hash: Option<String>,
    pub frozen_at: Option<String>,
    pub criteria: Criteria,
}

/// The newest criteria of a call, or those with a given id.
pub async fn criteria(connection: &impl Connection, call: i64, set: Option<i64>) -> Result<CriteriaSet, Error> {
    #[derive(FromQueryResult)]
    struct Set {
        id: i64,
        version: i64,
        minimum_score: i64,
        tie_break: String,
        hash: Option<String>,
        frozen_at: Option<String>,
    }
    let row: Set = one(
        connection,
        "SELECT id, version, minimum_score, tie_break, hash, frozen_at FROM criteria_set WHERE call = $1 AND ($2 = 0 OR id = $2) \
         ORDER BY version DESC LIMIT 1",
        values![call, set.unwrap_or(0)],
    )
    .await?
    .ok_or(Error::NotFound)?;
    #[derive(FromQueryResult)]
    struct LineRow {
        code: String,
        label: String,
        expression: String,
        builder: Option<String>,
        points: i64,
    }
    let lines: Vec<LineRow> = all(
        connection,
        "SELECT code, label, expression, builder, points FROM criteria_line WHERE criteria_set = $1 ORDER BY position LIMIT 100",
        values![row.id],
    )
    .await?;
    let lines: Result<Vec<Line>, Error> = lines
        .into_iter()
        .map(|line| {
            let conditions: Vec<Condition> = line.builder.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default();
            Ok(Line {
                code: line.code,
                label: serde_json::from_str(&line.label)?,
                expression: line.expression,
                conditions,
                points: line.points,
            })
        })
        .collect();
    let tie_break: Vec<TieBreak> = serde_json::from_str(&row.tie_break)?;
    Ok(CriteriaSet {
        id: row.id,
        version: row.version,
        hash: row.hash,
        frozen_at: row.frozen_at,
        criteria: Criteria { lines: lines?, minimum_score: row.minimum_score, tie_break },
    })
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SaveCriteria {
    pub call: i64,
    pub criteria: Criteria,
}

/// Changes the criteria of a call that is not open yet. Frozen criteria stay as they are for ever.
pub async fn save_criteria(app: &App, actor: &Actor, operation: &NewOperation, save: &SaveCriteria) -> Result<i64, Error> {
    let call = call(app, actor, save.call).await?;
    actor.require_in(Action::EditCriteria, call.programme)?;
    require_lead(app, actor, call.programme).await?;
    let command = begin!(app, actor, operation, Action::EditCriteria, save);
    // Locked until the end, so that nobody opens the call while its criteria change.
    let sql = format!("SELECT state AS value FROM call WHERE id = $1{}", crate::db::for_update(&command.tx));
    if crate::db::text(&command.tx, &sql, values![save.call]).await?.as_deref() != Some("draft") {
        return Err(Error::refused("criteria-stay-frozen"));
    }
    let version = number(
        &command.tx,
        "SELECT COALESCE(MAX(version), 0) + 1 AS value FROM criteria_set WHERE call = $1",
        values![save.call],
    )
    .await?;
    let set = write_criteria(app, &command.tx, save.call, version, &save.criteria).await?;
    command.finish(format!("call/{}", save.call), Some(call.programme), None, set).await
}

/// Opens the call: the criteria are frozen by their hash. From here on they cannot change, whoever asks.
pub async fn open_call(app: &App, actor: &Actor, operation: &NewOperation, id: i64) -> Result<String, Error> {
    let call = call(app, actor, id).await?;
    actor.require_in(Action::OpenCall, call.programme)?;
    require_lead(app, actor, call.programme).await?;
    let command = begin!(app, actor, operation, Action::OpenCall, &id);
    let changed = run(
        &command.tx,
        "UPDATE call SET state = 'open', opened_at = $2 WHERE id = $1 AND state = 'draft'",
        values![id, command.at()],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("call-already-open"));
    }
    let set = criteria(&command.tx, id, None).await?;
    let frozen = criteria_hash(&set.criteria)?;
    run(
        &command.tx,
        "UPDATE criteria_set SET hash = $2, frozen_at = $3, frozen_by = $4 WHERE id = $1",
        values![set.id, frozen.clone(), command.at(), actor.user_id()],
    )
    .await?;
    command.finish(format!("call/{id}"), Some(call.programme), None, frozen).await
}

/// Who is chosen is settled by the organisation that leads the programme; partners look on.
pub(crate) async fn require_lead(app: &App, actor: &Actor, programme: i64) -> Result<(), Error> {
    if crate::programmes::store::leads(app.db.read(), actor, programme).await? {
        Ok(())
    } else {
        Err(Error::refused("selection-lead-only"))
    }
}

/// The hash that criteria are frozen by: over their lines, minimum and tie-break rules.
pub fn criteria_hash(criteria: &Criteria) -> Result<String, Error> {
    Ok(hash(&[&serde_json::to_string(criteria)?]))
}
