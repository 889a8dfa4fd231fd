//! The committee's session, confirmed by a second person; awards; the published list; objections.

use komshi_access::{Action, Facts};
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};

use super::{call, rankings::write_ranking};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{
        NewOperation, Transaction, all, for_update, insert_many,
        keys::{open_all, sealing_key},
        number, numbers, one, random_code, run,
        sealing::{OBJECTION_ANSWER, OBJECTION_BODY},
        values,
    },
    error::Error,
};

/// Candidates that one call decides about.
const MOST_CANDIDATES: i64 = 400_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Accept,
    Reserve,
    Reject,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Accept => "accept",
            Outcome::Reserve => "reserve",
            Outcome::Reject => "reject",
        }
    }

    pub fn parse(text: &str) -> Option<Outcome> {
        [Outcome::Accept, Outcome::Reserve, Outcome::Reject].into_iter().find(|outcome| outcome.as_str() == text)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SessionMember {
    pub name: String,
    /// What the member declared: empty for "no interest in any candidate".
    pub interest: String,
}

/// A decision that is not what the ranking says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Departure {
    pub candidate: i64,
    pub outcome: Outcome,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewSession {
    pub call: i64,
    pub ranking: i64,
    pub held_on: String,
    pub place: String,
    pub members: Vec<SessionMember>,
    pub departures: Vec<Departure>,
}

/// A committee has at least so many members (model: members present, each one's declaration).
const FEWEST_MEMBERS: usize = 3;

/// Enters what the committee decided: by rank within the places, but for the departures, each with its reason. It counts once a
/// second person confirms it. Answers the id of the session.
pub async fn record_session(app: &App, actor: &Actor, operation: &NewOperation, new: &NewSession) -> Result<i64, Error> {
    let call = call(app, actor, new.call).await?;
    actor.require_in(Action::Decide, call.programme)?;
    super::require_lead(app, actor, call.programme).await?;
    if new.members.iter().filter(|member| !member.name.trim().is_empty()).count() < FEWEST_MEMBERS {
        return Err(Error::refused("session-needs-members"));
    }
    if let Some(departure) = new.departures.iter().find(|departure| departure.reason.trim().is_empty()) {
        return Err(Error::refused_with("departure-needs-reason", &[("candidate", departure.candidate.to_string())]));
    }
    let command = begin!(app, actor, operation, Action::Decide, new);
    // Two secretaries who enter a session at once: the second one waits, and finds the first one's.
    let held = format!("SELECT id AS value FROM call WHERE id = $1{}", for_update(&command.tx));
    numbers(&command.tx, &held, values![new.call]).await?;
    let newest =
        number(&command.tx, "SELECT id AS value FROM ranking WHERE call = $1 ORDER BY version DESC LIMIT 1", values![new.call])
            .await?;
    if newest != new.ranking {
        return Err(Error::refused("ranking-not-newest"));
    }
    let waiting = number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM committee_session WHERE call = $1 AND state = 'entered'",
        values![new.call],
    )
    .await?;
    if waiting > 0 {
        return Err(Error::refused("session-waits"));
    }
    let session = app.new_id();
    run(
        &command.tx,
        "INSERT INTO committee_session (id, call, held_on, place, state, entered_by, created_at) VALUES ($1,$2,$3,$4,'entered',$5,$6)",
        values![session, new.call, new.held_on.clone(), new.place.clone(), actor.user_id(), command.at()],
    )
    .await?;
    for member in new.members.iter().filter(|member| !member.name.trim().is_empty()) {
        run(
            &command.tx,
            "INSERT INTO committee_member (id, session, name, interest) VALUES ($1,$2,$3,$4)",
            values![app.new_id(), session, member.name.trim(), member.interest.trim()],
        )
        .await?;
    }
    #[derive(FromQueryResult)]
    struct Ranked {
        id: i64,
        household: i64,
        position: Option<i64>,
    }
    let ranked: Vec<Ranked> = all(
        &command.tx,
        "SELECT id, household, position FROM candidate WHERE ranking = $1 ORDER BY id LIMIT $2",
        values![new.ranking, MOST_CANDIDATES],
    )
    .await?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for candidate in ranked {
        let by_rank = match candidate.position {
            Some(position) if position <= call.places => Outcome::Accept,
            Some(position) if position <= call.places + call.reserve => Outcome::Reserve,
            Some(_) | None => Outcome::Reject,
        };
        let departure = new.departures.iter().find(|departure| departure.candidate == candidate.id);
        let (outcome, reason) = departure.map_or((by_rank, "by-rank"), |departure| (departure.outcome, departure.reason.trim()));
        rows.push(values![
            app.new_id(),
            new.call,
            session,
            new.ranking,
            candidate.id,
            candidate.household,
            outcome.as_str(),
            reason,
            i32::from(outcome != by_rank),
            command.at(),
            actor.user_id()
        ]);
    }
    let accepted = rows.iter().filter(|row| row[6] == Value::from("accept")).count() as i64;
    if accepted > call.places {
        return Err(Error::refused_with(
            "session-too-many",
            &[("accepted", accepted.to_string()), ("places", call.places.to_string())],
        ));
    }
    insert_many(
        &command.tx,
        "decision",
        "id, call, session, ranking, candidate, household, outcome, reason, departs, at, by_user",
        rows,
    )
    .await?;
    command.finish(format!("session/{session}"), Some(call.programme), None, session).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct SessionRow {
    pub id: i64,
    pub call: i64,
    pub held_on: String,
    pub place: String,
    /// entered, confirmed, discarded
    pub state: String,
    pub entered_by: Option<i64>,
    pub entered_name: Option<String>,
    pub confirmed_name: Option<String>,
    pub confirmed_at: Option<String>,
}

pub async fn sessions(app: &App, actor: &Actor, id: i64) -> Result<Vec<SessionRow>, Error> {
    call(app, actor, id).await?;
    Ok(all(
        app.db.read(),
        "SELECT s.id, s.call, s.held_on, s.place, s.state, s.entered_by, u.display_name AS entered_name, c.display_name AS confirmed_name, \
         s.confirmed_at FROM committee_session s LEFT JOIN app_user u ON u.id = s.entered_by LEFT JOIN app_user c ON c.id = s.confirmed_by \
         WHERE s.call = $1 ORDER BY s.id DESC LIMIT 100",
        values![id],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct MemberRow {
    pub name: String,
    pub interest: String,
}

pub async fn session_members(app: &App, session: i64) -> Result<Vec<MemberRow>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT name, interest FROM committee_member WHERE session = $1 ORDER BY id LIMIT 50",
        values![session],
    )
    .await?)
}

/// Confirms, or sends back, what somebody else entered. Nobody confirms the own entry.
pub async fn confirm_session(app: &App, actor: &Actor, operation: &NewOperation, id: i64, confirmed: bool) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Entered {
        call: i64,
        state: String,
        entered_by: Option<i64>,
    }
    let entered: Entered = one(app.db.read(), "SELECT call, state, entered_by FROM committee_session WHERE id = $1", values![id])
        .await?
        .ok_or(Error::NotFound)?;
    let call = call(app, actor, entered.call).await?;
    let facts = Facts { programme: Some(call.programme), proposed_by: entered.entered_by };
    if entered.entered_by == actor.user_id() {
        return Err(Error::refused("four-eyes"));
    }
    if !actor.decide(Action::ConfirmDecisions, &facts).allowed() {
        return Err(Error::NotFound);
    }
    let command = begin!(app, actor, operation, Action::ConfirmDecisions, &(id, confirmed));
    let state = if confirmed { "confirmed" } else { "discarded" };
    let changed = run(
        &command.tx,
        "UPDATE committee_session SET state = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $1 AND state = 'entered'",
        values![id, state, actor.user_id().filter(|_| confirmed), confirmed.then(|| command.at())],
    )
    .await?;
    if changed == 0 || entered.state != "entered" {
        return Err(Error::refused("session-already-settled"));
    }
    if confirmed {
        // What earlier sessions decided no longer counts; it stays to be read.
        run(
            &command.tx,
            "UPDATE decision SET replaced_by = $2 WHERE call = $1 AND session <> $2 AND replaced_by IS NULL",
            values![entered.call, id],
        )
        .await?;
    } else {
        run(&command.tx, "UPDATE decision SET replaced_by = 0 WHERE session = $1", values![id]).await?;
    }
    command.finish(format!("session/{id}"), Some(call.programme), None, ()).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct DecisionRow {
    pub id: i64,
    pub household: i64,
    pub code: String,
    pub outcome: String,
    pub reason: String,
    pub departs: i32,
    pub position: Option<i64>,
    pub score: i64,
}

/// Departures that a page lists; the form for entering a session takes fewer.
const MOST_DEPARTURES: i64 = 5_000;

const DECISION: &str = "SELECT d.id, d.household, h.code, d.outcome, d.reason, d.departs, c.position, c.score FROM decision d \
                        JOIN household h ON h.id = d.household AND h.visible < 2 JOIN candidate c ON c.id = d.candidate WHERE d.session = $1";

/// A session of a call that the actor may see.
pub async fn session(app: &App, actor: &Actor, call: i64, id: i64) -> Result<SessionRow, Error> {
    sessions(app, actor, call).await?.into_iter().find(|session| session.id == id).ok_or(Error::NotFound)
}

/// The decisions of a session that depart from the rank.
pub async fn departures(app: &App, actor: &Actor, session: &SessionRow) -> Result<Vec<DecisionRow>, Error> {
    call(app, actor, session.call).await?;
    let sql = format!("{DECISION} AND d.departs = 1 ORDER BY c.position, h.code LIMIT $2");
    Ok(all(app.db.read(), &sql, values![session.id, MOST_DEPARTURES]).await?)
}

/// Everybody whom a session accepted or put on the reserve, in the order of the ranking.
pub async fn chosen(app: &App, actor: &Actor, session: &SessionRow) -> Result<Vec<DecisionRow>, Error> {
    call(app, actor, session.call).await?;
    let sql = format!("{DECISION} AND d.outcome IN ('accept', 'reserve') ORDER BY d.outcome, c.position, h.code LIMIT $2");
    Ok(all(app.db.read(), &sql, values![session.id, MOST_CANDIDATES]).await?)
}

/// The ranking that a session decided about, and how many candidates it did not accept.
pub async fn ranking_of_session(app: &App, actor: &Actor, session: &SessionRow) -> Result<(i64, i64), Error> {
    call(app, actor, session.call).await?;
    let ranking = "SELECT ranking AS value FROM decision WHERE session = $1 LIMIT 1";
    let rejected = "SELECT COUNT(*) AS value FROM decision WHERE session = $1 AND outcome = 'reject' AND household NOT IN (SELECT subject FROM restricted)";
    Ok((number(app.db.read(), ranking, values![session.id]).await?, number(app.db.read(), rejected, values![session.id]).await?))
}

/// What locking did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Locked {
    pub awards: i64,
    pub cancelled: i64,
}

/// Locks the confirmed decisions and makes an award of each acceptance. After an upheld objection it is locked again: new awards are
/// added, and those that no longer stand are cancelled unless something was handed over.
pub async fn lock_call(app: &App, actor: &Actor, operation: &NewOperation, id: i64) -> Result<Locked, Error> {
    let call = call(app, actor, id).await?;
    actor.require_in(Action::PublishList, call.programme)?;
    super::require_lead(app, actor, call.programme).await?;
    let command = begin!(app, actor, operation, Action::PublishList, &("lock", id));
    hold_awards(&command.tx, id).await?;
    let session = number(
        &command.tx,
        "SELECT id AS value FROM committee_session WHERE call = $1 AND state = 'confirmed' ORDER BY id DESC LIMIT 1",
        values![id],
    )
    .await?;
    if session == 0 {
        return Err(Error::refused("session-not-confirmed"));
    }
    #[derive(FromQueryResult)]
    struct Accepted {
        id: i64,
        household: i64,
    }
    let accepted: Vec<Accepted> = all(
        &command.tx,
        "SELECT d.id, d.household FROM decision d JOIN candidate c ON c.id = d.candidate WHERE d.session = $1 AND d.outcome = 'accept' \
         AND NOT EXISTS (SELECT 1 FROM award a JOIN household x ON x.id = a.household JOIN household y ON y.id = d.household \
         WHERE a.call = d.call AND x.canonical_id = y.canonical_id) ORDER BY c.position LIMIT $2",
        values![session, MOST_CANDIDATES],
    )
    .await?;
    // An award keeps the household that it was made for; that one may have been merged into the one that was decided about since.
    let stands = "SELECT MAX(d.id) FROM decision d JOIN household y ON y.id = d.household JOIN household x ON x.id = award.household \
                  WHERE d.session = $2 AND d.outcome = 'accept' AND (y.id = x.id OR (y.canonical_id = x.canonical_id \
                  AND NOT EXISTS (SELECT 1 FROM award o WHERE o.call = award.call AND o.household = d.household)))";
    run(
        &command.tx,
        &format!("UPDATE award SET cancelled_at = NULL, decision = ({stands}) WHERE call = $1 AND ({stands}) IS NOT NULL"),
        values![id, session],
    )
    .await?;
    let cancelled = run(
        &command.tx,
        &format!(
            "UPDATE award SET cancelled_at = $3 WHERE call = $1 AND cancelled_at IS NULL AND ({stands}) IS NULL \
             AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.award = award.id)"
        ),
        values![id, session, command.at()],
    )
    .await?;
    let awards = accepted.len() as i64;
    let rows = accepted
        .into_iter()
        .map(|row| values![app.new_id(), id, call.programme, row.household, row.id, random_code(), command.at()])
        .collect();
    insert_many(&command.tx, "award", "id, call, programme, household, decision, code, created_at", rows).await?;
    run(
        &command.tx,
        "UPDATE call SET state = CASE WHEN state = 'published' THEN state ELSE 'locked' END, locked_at = $2, locked_by = $3 WHERE id = $1",
        values![id, command.at(), actor.user_id()],
    )
    .await?;
    command.finish(format!("call/{id}"), Some(call.programme), None, Locked { awards, cancelled: cancelled as i64 }).await
}

/// Holds the call and its awards, so that a hand-over of the same moment comes wholly before or wholly after: it holds its award too.
async fn hold_awards(tx: &Transaction, call: i64) -> Result<(), Error> {
    let lock = for_update(tx);
    numbers(tx, &format!("SELECT id AS value FROM call WHERE id = $1{lock}"), values![call]).await?;
    numbers(tx, &format!("SELECT id AS value FROM award WHERE call = $1 ORDER BY id{lock}"), values![call]).await?;
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct AwardRow {
    pub id: i64,
    pub household: i64,
    pub household_code: String,
    pub code: String,
    pub cancelled_at: Option<String>,
}

const AWARD: &str = "SELECT a.id, a.household, h.code AS household_code, a.code, a.cancelled_at FROM award a JOIN household h ON h.id = a.household";

pub async fn awards(app: &App, actor: &Actor, id: i64) -> Result<Vec<AwardRow>, Error> {
    call(app, actor, id).await?;
    Ok(all(
        app.db.read(),
        &format!("{AWARD} WHERE a.call = $1 AND a.cancelled_at IS NULL AND h.visible < 2 ORDER BY a.id LIMIT $2"),
        values![id, MOST_CANDIDATES],
    )
    .await?)
}

/// The award of a household in a call.
pub async fn award_of(app: &App, actor: &Actor, id: i64, household: i64) -> Result<Option<AwardRow>, Error> {
    call(app, actor, id).await?;
    Ok(one(app.db.read(), &format!("{AWARD} WHERE a.call = $1 AND a.household = $2"), values![id, household]).await?)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewObjection {
    pub call: i64,
    /// As on the published list: `H-0042`.
    pub household_code: String,
    pub received_on: String,
    pub body: String,
}

/// Days within which an objection is answered, as public calls of the region have it.
const DAYS_TO_DECIDE: i64 = 8;

/// Records an objection. One that comes after the deadline is recorded too; the person who decides sees that it was late.
pub async fn record_objection(app: &App, actor: &Actor, operation: &NewOperation, new: &NewObjection) -> Result<i64, Error> {
    let call = call(app, actor, new.call).await?;
    actor.require_in(Action::RecordObjection, call.programme)?;
    if new.body.trim().is_empty() {
        return Err(Error::refused("objection-needs-text"));
    }
    let received: jiff::civil::Date =
        new.received_on.parse().map_err(|_| Error::refused_with("field-date", &[("field", "received_on".into())]))?;
    let due = received.saturating_add(jiff::Span::new().days(DAYS_TO_DECIDE));
    let command = begin!(app, actor, operation, Action::RecordObjection, new);
    if call.state != "published" {
        return Err(Error::refused("objection-before-publication"));
    }
    let household = number(
        &command.tx,
        "SELECT c.household AS value FROM candidate c JOIN ranking r ON r.id = c.ranking JOIN household h ON h.id = c.household \
         WHERE r.call = $1 AND h.code = $2 AND h.visible < 2 ORDER BY r.version DESC LIMIT 1",
        values![new.call, new.household_code.trim().to_uppercase()],
    )
    .await?;
    if household == 0 {
        return Err(Error::refused_with("objection-code-unknown", &[("code", new.household_code.clone())]));
    }
    let id = app.new_id();
    let body = sealing_key(&command.tx, actor.organisation).await?.seal(&OBJECTION_BODY, id, new.body.trim())?;
    run(
        &command.tx,
        "INSERT INTO objection (id, call, household, received_on, due_on, body, recorded_by) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, new.call, household, new.received_on.clone(), due.to_string(), body, actor.user_id()],
    )
    .await?;
    command.finish(format!("objection/{id}"), Some(call.programme), None, id).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ObjectionRow {
    pub id: i64,
    pub call: i64,
    pub household: i64,
    pub code: String,
    pub received_on: String,
    pub due_on: String,
    pub body: String,
    pub outcome: Option<String>,
    pub answer: Option<String>,
    pub decided_on: Option<String>,
    pub who: Option<String>,
    pub ranking_after: Option<i64>,
}

pub async fn objections(app: &App, actor: &Actor, id: i64) -> Result<Vec<ObjectionRow>, Error> {
    call(app, actor, id).await?;
    let mut rows: Vec<ObjectionRow> = all(
        app.db.read(),
        "SELECT o.id, o.call, o.household, h.code, o.received_on, o.due_on, o.body, o.outcome, o.answer, o.decided_on, u.display_name AS who, \
         o.ranking_after FROM objection o JOIN household h ON h.id = o.household LEFT JOIN app_user u ON u.id = o.decided_by \
         WHERE o.call = $1 AND h.visible < 2 ORDER BY o.id LIMIT 1000",
        values![id],
    )
    .await?;
    open_all(app.db.read(), &OBJECTION_BODY, rows.iter_mut().map(|row| (row.id, &mut row.body))).await?;
    let answers = rows.iter_mut().filter_map(|row| Some((row.id, row.answer.as_mut()?)));
    open_all(app.db.read(), &OBJECTION_ANSWER, answers).await?;
    Ok(rows)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DecideObjection {
    pub objection: i64,
    pub upheld: bool,
    pub answer: String,
    pub decided_on: String,
}

/// Decides an objection with its reason. An upheld one makes the next version of the ranking from the facts as they stand now; the
/// old version stays. Answers the id of the new ranking, or 0.
pub async fn decide_objection(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    decide: &DecideObjection,
) -> Result<i64, Error> {
    let id = number(app.db.read(), "SELECT call AS value FROM objection WHERE id = $1", values![decide.objection]).await?;
    let call = call(app, actor, id).await?;
    actor.require_in(Action::DecideObjection, call.programme)?;
    if decide.answer.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let command = begin!(app, actor, operation, Action::DecideObjection, decide);
    settle(&command.tx, decide, actor).await?;
    let ranking = if decide.upheld {
        let (by, at) = (actor.user_id(), command.at().to_owned());
        let reason = format!("objection/{}", decide.objection);
        let ranking = write_ranking(app, &command.tx, actor, &call, &reason, by, &at).await?;
        run(&command.tx, "UPDATE objection SET ranking_after = $2 WHERE id = $1", values![decide.objection, ranking]).await?;
        ranking
    } else {
        0
    };
    command.finish(format!("objection/{}", decide.objection), Some(call.programme), None, ranking).await
}

async fn settle(tx: &Transaction, decide: &DecideObjection, actor: &Actor) -> Result<(), Error> {
    let outcome = if decide.upheld { "upheld" } else { "rejected" };
    let key = sealing_key(tx, actor.organisation).await?;
    let answer = key.seal(&OBJECTION_ANSWER, decide.objection, decide.answer.trim())?;
    let changed = run(
        tx,
        "UPDATE objection SET outcome = $2, answer = $3, decided_on = $4, decided_by = $5 WHERE id = $1 AND outcome IS NULL",
        values![decide.objection, outcome, answer, decide.decided_on.clone(), actor.user_id()],
    )
    .await?;
    if changed == 0 { Err(Error::refused("objection-already-decided")) } else { Ok(()) }
}
