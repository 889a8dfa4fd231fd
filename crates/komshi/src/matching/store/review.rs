//! The review queue: one pair at a time, claimed for a while, so that two reviewers never look at the same one.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use super::merges::{merge_reviewed, unmerge_pair};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, number, one, record_look, run, values},
    error::Error,
    matching::model::{Reasons, Verdict},
    registry::model::Listed,
};

/// A pair that somebody opened is theirs for this long.
const CLAIM_SECONDS: i64 = 300;

#[derive(Clone, Debug, FromQueryResult)]
pub struct PairRow {
    pub id: i64,
    pub a: i64,
    pub b: i64,
    pub row_a: i64,
    pub row_b: i64,
    pub programme: i64,
    pub weight: f64,
    pub same: f64,
    pub family: f64,
    pub unrelated: f64,
    pub evidence: String,
    pub state: String,
    pub reason: Option<String>,
    pub decided_at: Option<String>,
}

impl PairRow {
    /// A probability in whole percent.
    pub fn percent(&self, share: impl std::borrow::Borrow<f64>) -> i64 {
        (share.borrow() * 100.0).round() as i64
    }

    pub fn reasons(&self) -> Result<Reasons, Error> {
        Ok(serde_json::from_str(&self.evidence)?)
    }
}

const PAIR: &str = "SELECT p.id, p.a, p.b, p.row_a, p.row_b, p.programme, p.weight, p.same, p.family, p.unrelated, p.evidence, p.state, \
                    p.reason, p.decided_at FROM pair p JOIN person x ON x.id = p.a JOIN person y ON y.id = p.b \
                    JOIN list k ON k.id = p.list_a JOIN list l ON l.id = p.list_b";

/// Which pairs of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairState {
    Proposed,
    Unsure,
}

impl PairState {
    fn as_str(self) -> &'static str {
        match self {
            PairState::Proposed => "proposed",
            PairState::Unsure => "unsure",
        }
    }
}

/// Nobody has restricted one of the two records.
const UNRESTRICTED: &str = "x.visible < 2 AND y.visible < 2";

/// Pairs of published lists whose two ends are still two records, as far as the actor sees both organisations.
fn open(actor: &Actor) -> String {
    let scope = actor.scope();
    format!(
        "k.state = 'published' AND l.state = 'published' AND x.canonical_id <> y.canonical_id AND {UNRESTRICTED} AND {} AND {}",
        scope.organisations("x.organisation"),
        scope.organisations("y.organisation")
    )
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueCount {
    pub proposed: i64,
    pub unsure: i64,
}

/// Whether a list of the programme is in use, so that there was anything to compare.
pub async fn has_lists(app: &App, actor: &Actor, programme: i64) -> Result<bool, Error> {
    actor.require_in(Action::ReviewPairs, programme)?;
    let sql = format!(
        "SELECT COUNT(*) AS value FROM list l WHERE l.programme = $1 AND l.state = 'published' AND {}",
        actor.scope().lists("l")
    );
    Ok(number(app.db.read(), &sql, values![programme]).await? > 0)
}

pub async fn count_waiting(app: &App, actor: &Actor, programme: i64) -> Result<QueueCount, Error> {
    let count = async |state: PairState| {
        let sql = format!(
            "SELECT COUNT(*) AS value FROM pair p JOIN person x ON x.id = p.a JOIN person y ON y.id = p.b \
             JOIN list k ON k.id = p.list_a JOIN list l ON l.id = p.list_b WHERE p.programme = $1 AND p.state = $2 AND {}",
            open(actor)
        );
        number(app.db.read(), &sql, values![programme, state.as_str()]).await
    };
    Ok(QueueCount { proposed: count(PairState::Proposed).await?, unsure: count(PairState::Unsure).await? })
}

/// The next pair for this reviewer, claimed: the most probable that nobody else has open. Asked again, the same one.
pub async fn claim_next(app: &App, actor: &Actor, programme: i64, state: PairState) -> Result<Option<PairRow>, Error> {
    actor.require_in(Action::ReviewPairs, programme)?;
    let tx = app.db.begin().await?;
    let lock = crate::db::for_update_skip_locked(&tx, "p");
    let sql = format!(
        "{PAIR} WHERE p.programme = $1 AND p.state = $2 AND (p.claimed_by IS NULL OR p.claimed_by = $3 OR p.claimed_until < $4) AND {} \
         ORDER BY CASE WHEN p.claimed_by = $3 AND p.claimed_until >= $4 THEN 0 ELSE 1 END, p.same DESC, p.id LIMIT 1{lock}",
        open(actor)
    );
    let pair: Option<PairRow> = one(&tx, &sql, values![programme, state.as_str(), actor.user, app.now_text()]).await?;
    if let Some(pair) = &pair {
        run(
            &tx,
            "UPDATE pair SET claimed_by = $2, claimed_until = $3 WHERE id = $1",
            values![pair.id, actor.user, app.after_text(CLAIM_SECONDS)],
        )
        .await?;
    }
    tx.commit().await?;
    if let Some(pair) = &pair {
        record_look(app, actor, Action::ReviewPairs, &format!("pair/{}", pair.id)).await?;
    }
    Ok(pair)
}

/// One pair, whatever its state.
pub async fn pair(app: &App, actor: &Actor, id: i64) -> Result<PairRow, Error> {
    let scope = actor.scope();
    let sql = format!(
        "{PAIR} WHERE p.id = $1 AND {UNRESTRICTED} AND {} AND {}",
        scope.organisations("x.organisation"),
        scope.organisations("y.organisation")
    );
    let pair: PairRow = one(app.db.read(), &sql, values![id]).await?.ok_or(Error::NotFound)?;
    actor.require_in(Action::ReviewPairs, pair.programme)?;
    Ok(pair)
}

#[derive(Clone, Debug, Serialize)]
pub struct DecidePair {
    pub pair: i64,
    pub verdict: Verdict,
    pub reason: String,
}

/// What a reviewer decides. "Different" is remembered for ever; "same" merges, and can be taken back.
pub async fn decide_pair(app: &App, actor: &Actor, operation: &NewOperation, decision: &DecidePair) -> Result<(), Error> {
    let row = pair(app, actor, decision.pair).await?;
    let command = begin!(app, actor, operation, Action::ReviewPairs, decision);
    let changed = run(
        &command.tx,
        "UPDATE pair SET state = $2, decided_by = $3, decided_at = $4, reason = $5, claimed_by = NULL, claimed_until = NULL \
         WHERE id = $1 AND state IN ('proposed', 'unsure') \
         AND NOT EXISTS (SELECT 1 FROM list l WHERE l.id IN (pair.list_a, pair.list_b) AND l.state <> 'published')",
        values![decision.pair, decision.verdict.as_str(), actor.user_id(), command.at(), decision.reason.clone()],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("pair-already-decided"));
    }
    match decision.verdict {
        Verdict::Same => {
            let (by, at) = (actor.user_id(), command.at().to_owned());
            merge_reviewed(app, &command.tx, decision.pair, by, &at, &decision.reason).await?;
        }
        Verdict::Different | Verdict::Unsure => {}
    }
    command.finish(format!("pair/{}", decision.pair), Some(row.programme), Some(&decision.reason), ()).await
}

/// Takes an answer back, the written rule's too: the pair waits again and its merges are undone.
pub async fn undo_pair(app: &App, actor: &Actor, operation: &NewOperation, id: i64) -> Result<(), Error> {
    let row = pair(app, actor, id).await?;
    let command = begin!(app, actor, operation, Action::ReviewPairs, &("undo", id));
    let changed = run(
        &command.tx,
        "UPDATE pair SET state = 'proposed', decided_by = NULL, decided_at = NULL, reason = NULL WHERE id = $1 AND state IN ('same', 'different', 'unsure')",
        values![id],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("pair-not-decided"));
    }
    unmerge_pair(&command.tx, id, actor.user_id(), command.at()).await?;
    command.finish(format!("pair/{id}"), Some(row.programme), Some("undone"), ()).await
}

/// The pair that this reviewer decided last, for "take it back".
pub async fn last_decided(app: &App, actor: &Actor, programme: i64) -> Result<Option<i64>, Error> {
    let id = number(
        app.db.read(),
        "SELECT id AS value FROM pair WHERE programme = $1 AND decided_by = $2 AND state <> 'proposed' ORDER BY decided_at DESC, id DESC LIMIT 1",
        values![programme, actor.user],
    )
    .await?;
    Ok((id != 0).then_some(id))
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct DecidedRow {
    pub id: i64,
    pub name_a: String,
    pub name_b: String,
    pub state: String,
    pub reason: Option<String>,
    pub decided_at: Option<String>,
    pub who: Option<String>,
}

/// Answers on one page.
pub const DECIDED: i64 = 200;

/// What was decided, newest first, before an answer given by its time and pair.
pub async fn decided(
    app: &App,
    actor: &Actor,
    programme: i64,
    state: &str,
    before: Option<(String, i64)>,
) -> Result<Vec<DecidedRow>, Error> {
    actor.require_in(Action::ReviewPairs, programme)?;
    // Every ISO time stands before the letters.
    let (at, id) = before.unwrap_or_else(|| ("now".into(), i64::MAX));
    let scope = actor.scope();
    let sql = format!(
        "SELECT p.id, COALESCE(({}) || ' ' || ({}), '') AS name_a, COALESCE(({}) || ' ' || ({}), '') AS name_b, p.state, p.reason, p.decided_at, u.display_name AS who FROM pair p JOIN person x ON x.id = p.a JOIN person y ON y.id = p.b LEFT JOIN app_user u ON u.id = p.decided_by \
         WHERE p.programme = $1 AND p.state IN ('same', 'different', 'unsure') AND ($2 = '' OR p.state = $2) AND {UNRESTRICTED} AND {} AND {} \
         AND (p.decided_at, p.id) < ($3, $4) ORDER BY p.decided_at DESC, p.id DESC LIMIT {DECIDED}",
        scope.projected("x", "surname"),
        scope.projected("x", "given_name"),
        scope.projected("y", "surname"),
        scope.projected("y", "given_name"),
        scope.organisations("x.organisation"),
        scope.organisations("y.organisation")
    );
    Ok(all(app.db.read(), &sql, values![programme, state, at, id]).await?)
}

/// One of the two records of a pair, as far as the actor may see its fields.
#[derive(Clone, Debug)]
pub struct Side {
    pub person: i64,
    pub household: i64,
    pub organisation: String,
    pub file_name: String,
    pub row_number: i64,
    pub row_kind: String,
    pub row_date: Option<String>,
    /// The row of the list that this person's household stands in.
    pub head_row: i64,
    pub fields: Vec<SideField>,
}

/// What a record says in one field; empty where it says nothing or where it is not shared.
#[derive(Clone, Debug)]
pub struct SideField {
    pub field: &'static str,
    pub text: String,
}

/// Both records of a pair.
pub async fn sides(app: &App, actor: &Actor, pair: &PairRow) -> Result<(Side, Side), Error> {
    Ok((side(app, actor, pair.a, pair.row_a).await?, side(app, actor, pair.b, pair.row_b).await?))
}

async fn side(app: &App, actor: &Actor, person: i64, source: i64) -> Result<Side, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        household: i64,
        organisation_name: String,
        file_name: String,
        row_number: i64,
        row_kind: String,
        row_date: Option<String>,
        /// Names of the fields that the giver shares, each after a comma.
        shared: String,
        surname: String,
        given_name: String,
        father_name: String,
        birth_date: Option<String>,
        sex: Option<String>,
        phone: String,
        address: String,
        listed: Option<String>,
    }
    let scope = actor.scope();
    let shared: Vec<String> = ["surname", "given_name", "father_name", "birth_date", "sex", "phone", "address"]
        .into_iter()
        .map(|field| {
            let shares = scope.shares("l.organisation", "l.id", &format!("'{field}'"));
            // What was compared may have been entered by somebody who does not share it.
            let (subject, kind) = if field == "address" { ("p.household", "household") } else { ("p.id", "person") };
            let hidden = scope.hidden_by_hand(subject, kind, field);
            format!("CASE WHEN {shares} AND NOT {hidden} THEN ',{field}' ELSE '' END")
        })
        .collect();
    let sql = format!(
        "SELECT p.household, o.name AS organisation_name, l.file_name, s.row_number, s.kind AS row_kind, s.row_date, {} AS shared, \
         p.surname, p.given_name, p.father_name, p.birth_date, p.sex, p.phone, p.address, p.listed \
         FROM person p JOIN source_row s ON s.id = $2 JOIN list l ON l.id = s.list JOIN organisation o ON o.id = l.organisation WHERE p.id = $1",
        shared.join(" || ")
    );
    let mut row: Row = one(app.db.read(), &sql, values![person, source]).await?.ok_or(Error::NotFound)?;
    // Side by side stands what was compared, not what came to count when the record was merged with others.
    if let Some(listed) = row.listed.take() {
        let compared = serde_json::from_str::<Listed>(&listed)?.compared;
        row.surname = compared.surname;
        row.given_name = compared.given_name;
        row.father_name = compared.father_name;
        row.birth_date = compared.birth_date;
        row.sex = compared.sex;
        row.phone = compared.phone;
        row.address = compared.address;
    }
    let head_row = number(
        app.db.read(),
        "SELECT s.row_number AS value FROM source_row s JOIN source_row own ON own.id = $2 WHERE s.household = $1 AND s.list = own.list AND s.kind = 'head'",
        values![row.household, source],
    )
    .await?;
    let condition = scope.facts("i", "'identity_number'");
    #[derive(FromQueryResult)]
    struct Text {
        value: String,
    }
    let numbers: Vec<Text> = all(
        app.db.read(),
        &format!("SELECT DISTINCT i.value FROM identifier i WHERE i.person = $1 AND {condition} LIMIT 5"),
        values![person],
    )
    .await?;
    let others: Vec<Text> = all(
        app.db.read(),
        &format!(
            "SELECT COALESCE(({surname}) || ' ' || ({given}), '') AS value FROM membership m JOIN person p ON p.id = m.person \
             JOIN list l ON l.id = m.list WHERE m.household = $1 AND m.person <> $2 AND l.state = 'published' AND {} AND {} ORDER BY m.id LIMIT 20",
            scope.shares("l.organisation", "l.id", "'surname'"),
            scope.shares("l.organisation", "l.id", "'given_name'"),
            surname = scope.projected("p", "surname"),
            given = scope.projected("p", "given_name"),
        ),
        values![row.household, person],
    )
    .await?;
    let size = crate::db::text(
        app.db.read(),
        &format!(
            "SELECT f.value AS value FROM fact f WHERE f.subject = $1 AND f.subject_kind = 'household' AND f.attribute = 'household_size' AND f.taken_back_at IS NULL AND {} \
             ORDER BY f.observed_on DESC LIMIT 1",
            scope.facts("f", "f.attribute")
        ),
        values![row.household],
    )
    .await?;
    let shared = row.shared;
    let if_shared =
        |attribute: &str, text: String| if shared.split(',').any(|field| field == attribute) { text } else { String::new() };
    let name = format!("{} {}", if_shared("surname", row.surname), if_shared("given_name", row.given_name));
    let joined = |rows: Vec<Text>, separator: &str| rows.into_iter().map(|row| row.value).collect::<Vec<_>>().join(separator);
    let fields = vec![
        SideField { field: "name", text: name.trim().to_owned() },
        SideField { field: "father", text: if_shared("father_name", row.father_name) },
        SideField { field: "birth", text: if_shared("birth_date", row.birth_date.unwrap_or_default()) },
        SideField { field: "sex", text: if_shared("sex", row.sex.unwrap_or_default()) },
        SideField { field: "identity", text: joined(numbers, " · ") },
        SideField { field: "address", text: if_shared("address", row.address) },
        SideField { field: "phone", text: if_shared("phone", row.phone) },
        SideField { field: "size", text: size.unwrap_or_default() },
        SideField { field: "members", text: joined(others, ", ") },
    ];
    Ok(Side {
        person,
        household: row.household,
        organisation: row.organisation_name,
        file_name: row.file_name,
        row_number: row.row_number,
        row_kind: row.row_kind,
        row_date: row.row_date,
        head_row,
        fields,
    })
}
