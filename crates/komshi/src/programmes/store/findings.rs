//! Findings as they stand in the database: found when something is entered, decided by a person, kept with the reason.

use std::collections::BTreeMap;

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{
    super::{
        findings::{DECISIONS, Found, OF_WORDS, Register, find, words::mixed_words},
        model::{Decide, Finding},
    },
    MOST_PARTS, PROGRAMME_COLUMNS, activities_in, components, emblems, links, one_of, organisations_in, places_as_named,
    require_lead, settle, stated_counts, targets, texts_in,
};
use crate::{
    access::Actor,
    app::{App, day_of},
    begin,
    db::{self, Command, Connection, NewOperation, Transaction, all, one, run, values},
    error::Error,
};

/// Findings of one programme: a page has some dozen odd words and numbers.
const MOST_FINDINGS: i64 = 2_000;
/// A reason is a sentence or two.
const LONGEST_REASON: usize = 1_000;

async fn register(connection: &impl Connection, programme: i64, today: String) -> Result<Register, Error> {
    #[derive(FromQueryResult)]
    struct Economy {
        id: i64,
        place: String,
    }
    let economies: Vec<Economy> = all(
        connection,
        "SELECT DISTINCT o.id, o.place FROM organisation o JOIN programme_organisation p ON p.organisation = o.id \
         WHERE p.programme = $1 AND o.place IS NOT NULL LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?;
    Ok(Register {
        programme: one(connection, &format!("{PROGRAMME_COLUMNS} WHERE p.id = $1"), values![programme])
            .await?
            .ok_or(Error::NotFound)?,
        texts: texts_in(connection, &[programme], None).await?.remove(&programme).unwrap_or_default(),
        activities: activities_in(connection, programme).await?,
        targets: targets(connection, programme).await?,
        components: components(connection, programme).await?,
        partners: organisations_in(connection, programme).await?,
        economies: economies.into_iter().map(|row| (row.id, row.place)).collect(),
        places: places_as_named(connection, programme).await?,
        stated: stated_counts(connection, programme).await?,
        emblems: emblems(connection, programme).await?,
        links: links(connection, programme).await?,
        today,
    })
}

#[derive(FromQueryResult)]
struct Stored {
    id: i64,
    code: String,
    subject: String,
    original: String,
    proposed: Option<String>,
    detail: String,
    state: String,
    found_at: String,
}

async fn stored(connection: &impl Connection, programme: i64) -> Result<Vec<Stored>, Error> {
    Ok(all(
        connection,
        "SELECT id, code, subject, original, proposed, detail, state, found_at FROM quality_finding WHERE programme = $1 ORDER BY id LIMIT $2",
        values![programme, MOST_FINDINGS],
    )
    .await?)
}

fn is_of(row: &Stored, found: &Found) -> bool {
    row.code == found.code && row.subject == found.subject && row.original == found.original
}

/// Brings the stored findings to what is odd now: new ones are opened, those that were put right otherwise on a later day are closed as
/// changed, what a person decided stays decided.
pub(super) async fn refresh(app: &App, tx: &Transaction, programme: i64, at: &str, user: Option<i64>) -> Result<(), Error> {
    let found = find(&register(tx, programme, app.today()).await?);
    let rows = stored(tx, programme).await?;
    for finding in &found {
        let detail = serde_json::to_string(&finding.detail)?;
        match rows.iter().find(|row| is_of(row, finding)) {
            None => insert(app, tx, programme, finding, "open", at).await?,
            Some(row) if matches!(row.state.as_str(), "open" | "changed") => {
                if row.state != "open" || row.proposed != finding.proposed || row.detail != detail {
                    run(
                        tx,
                        "UPDATE quality_finding SET state = 'open', proposed = $2, detail = $3, decided_by = NULL, decided_at = NULL \
                         WHERE id = $1",
                        values![row.id, finding.proposed.clone(), detail],
                    )
                    .await?;
                }
            }
            Some(_) => {}
        }
    }
    for row in rows.iter().filter(|row| row.state == "open" && !found.iter().any(|finding| is_of(row, finding))) {
        // While a programme is being entered everything is missing for a while: what is put right on the day leaves no finding.
        if day_of(&row.found_at) == day_of(at) {
            run(tx, "DELETE FROM quality_finding WHERE id = $1", values![row.id]).await?;
            continue;
        }
        run(
            tx,
            "UPDATE quality_finding SET state = 'changed', decided_by = $2, decided_at = $3 WHERE id = $1",
            values![row.id, user, at],
        )
        .await?;
    }
    Ok(())
}

async fn insert(app: &App, tx: &Transaction, programme: i64, found: &Found, state: &str, at: &str) -> Result<(), Error> {
    let decided_at = (state != "open").then_some(at);
    run(
        tx,
        "INSERT INTO quality_finding (id, programme, code, subject, original, proposed, detail, state, found_at, decided_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (programme, code, subject, original) DO UPDATE SET \
         state = excluded.state, proposed = excluded.proposed, decided_at = excluded.decided_at, decided_by = NULL",
        values![
            app.new_id(),
            programme,
            found.code,
            found.subject.clone(),
            found.original.clone(),
            found.proposed.clone(),
            serde_json::to_string(&found.detail)?,
            state,
            at,
            decided_at
        ],
    )
    .await?;
    Ok(())
}

/// A text with the words put right that mix two alphabets, each with its log; those that a person decided to keep stay.
pub(super) async fn repair_words(
    app: &App,
    command: &Command,
    programme: i64,
    subject: &str,
    text: &str,
) -> Result<String, Error> {
    let mut body = text.to_owned();
    for word in mixed_words(text) {
        let Some(repaired) = komshi_text::script::repair_mixed(word) else { continue };
        let kept = db::number(
            &command.tx,
            "SELECT COUNT(*) AS value FROM quality_finding WHERE programme = $1 AND code = 'mixed-script' AND subject = $2 \
             AND original = $3 AND state = 'kept'",
            values![programme, subject, word],
        );
        if kept.await? > 0 {
            continue;
        }
        body = body.replace(word, &repaired);
        let log = Found {
            code: "mixed-script",
            subject: subject.to_owned(),
            original: word.to_owned(),
            proposed: Some(repaired),
            detail: BTreeMap::new(),
        };
        insert(app, &command.tx, programme, &log, "repaired", command.at()).await?;
    }
    Ok(body)
}

/// All findings of a programme, open ones first, as of today: what time alone has made odd is found now. The caller has made sure that the
/// reader may know the programme.
pub async fn findings(app: &App, programme: i64) -> Result<Vec<Finding>, Error> {
    let found = find(&register(app.db.read(), programme, app.today()).await?);
    let rows = stored(app.db.read(), programme).await?;
    let is_current = found.iter().all(|finding| rows.iter().any(|row| is_of(row, finding) && row.state != "changed"))
        && rows.iter().all(|row| row.state != "open" || found.iter().any(|finding| is_of(row, finding)));
    if !is_current {
        let tx = app.db.begin().await?;
        refresh(app, &tx, programme, &app.now_text(), None).await?;
        tx.commit().await?;
    }
    let mut all: Vec<Finding> = all::<Row>(
        app.db.read(),
        "SELECT f.id, f.code, f.subject, f.original, f.proposed, f.detail, f.state, f.found_at, u.display_name AS decided_by, \
         f.decided_at, f.reason FROM quality_finding f LEFT JOIN app_user u ON u.id = f.decided_by \
         WHERE f.programme = $1 ORDER BY f.id LIMIT $2",
        values![programme, MOST_FINDINGS],
    )
    .await?
    .into_iter()
    .map(Finding::try_from)
    .collect::<Result<_, _>>()?;
    let place = |finding: &Finding| {
        let code = super::super::findings::CODES.iter().position(|code| *code == finding.code);
        (finding.state != "open", code)
    };
    all.sort_by_key(place);
    Ok(all)
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    stored: Stored,
    decided_by: Option<String>,
    decided_at: Option<String>,
    reason: Option<String>,
}

impl TryFrom<Row> for Finding {
    type Error = Error;

    fn try_from(row: Row) -> Result<Finding, Error> {
        let stored = row.stored;
        Ok(Finding {
            id: stored.id,
            code: stored.code,
            subject: stored.subject,
            original: stored.original,
            proposed: stored.proposed,
            detail: serde_json::from_str(&stored.detail)?,
            state: stored.state,
            found_at: stored.found_at,
            decided_by: row.decided_by,
            decided_at: row.decided_at,
            reason: row.reason,
        })
    }
}

/// How many findings wait for a decision.
pub async fn count_open(app: &App, programme: i64) -> Result<i64, Error> {
    Ok(db::number(
        app.db.read(),
        "SELECT COUNT(*) AS value FROM quality_finding WHERE programme = $1 AND state = 'open'",
        values![programme],
    )
    .await?)
}

async fn one_stored(tx: &Transaction, programme: i64, finding: i64) -> Result<Stored, Error> {
    one(
        tx,
        "SELECT id, code, subject, original, proposed, detail, state, found_at FROM quality_finding WHERE id = $1 AND programme = $2",
        values![finding, programme],
    )
    .await?
    .ok_or(Error::NotFound)
}

/// A person takes the proposal or keeps what was entered, with a reason. Taking it changes the value; what was entered stands beside it.
/// Keeping a word that was repaired puts the word back.
pub async fn decide_finding(app: &App, actor: &Actor, operation: &NewOperation, decide: &Decide) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, decide);
    require_lead(&command.tx, actor, decide.programme).await?;
    one_of(DECISIONS, &decide.decision)?;
    let reason = decide.reason.trim();
    if reason.is_empty() {
        return Err(Error::refused("finding-needs-reason"));
    }
    if reason.len() > LONGEST_REASON {
        return Err(Error::refused_with("field-too-long", &[("field", "reason".to_owned())]));
    }
    let row = one_stored(&command.tx, decide.programme, decide.finding).await?;
    match (row.state.as_str(), decide.decision.as_str()) {
        ("open", "accepted") => apply(&command.tx, decide.programme, &row, true).await?,
        ("open", _) => {}
        ("repaired", "kept") => apply(&command.tx, decide.programme, &row, false).await?,
        _ => return Err(Error::refused("finding-decided-before")),
    }
    run(
        &command.tx,
        "UPDATE quality_finding SET state = $2, decided_by = $3, decided_at = $4, reason = $5 WHERE id = $1",
        values![row.id, decide.decision.clone(), command.user(), command.at(), reason],
    )
    .await?;
    settle(app, command, decide.programme, format!("finding/{}", row.id), ()).await
}

#[derive(Serialize, Deserialize)]
struct Reopen {
    programme: i64,
    finding: i64,
}

/// Takes a decision back: the value is again what was entered, and the finding waits.
pub async fn reopen_finding(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    finding: i64,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &Reopen { programme, finding });
    require_lead(&command.tx, actor, programme).await?;
    let row = one_stored(&command.tx, programme, finding).await?;
    match row.state.as_str() {
        "accepted" => apply(&command.tx, programme, &row, false).await?,
        "kept" => {}
        _ => return Err(Error::refused("finding-not-decided")),
    }
    run(
        &command.tx,
        "UPDATE quality_finding SET state = 'open', decided_by = NULL, decided_at = NULL, reason = NULL WHERE id = $1",
        values![row.id],
    )
    .await?;
    settle(app, command, programme, format!("finding/{}", row.id), ()).await
}

/// Puts the proposal in place of what was entered, or back (`forth` is false).
async fn apply(tx: &Transaction, programme: i64, row: &Stored, forth: bool) -> Result<(), Error> {
    let Some(proposed) = &row.proposed else { return Err(Error::refused("finding-no-proposal")) };
    if row.code == "impossible-day" {
        let day = forth.then(|| proposed.clone());
        return set_day(tx, programme, &row.subject, &row.original, day).await;
    }
    if !OF_WORDS.contains(&row.code.as_str()) {
        // What is agreed and stands in no single value, such as three communities under one word.
        return Ok(());
    }
    let (from, to) = if forth { (&row.original, proposed) } else { (proposed, &row.original) };
    let mut parts = row.subject.rsplitn(3, '/');
    let (Some(language), Some(field), Some(subject)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Error::NotFound);
    };
    #[derive(FromQueryResult)]
    struct Text {
        body: String,
        as_written: Option<String>,
    }
    let key = || values![programme, subject, field, language];
    let text: Text = one(
        tx,
        "SELECT body, as_written FROM programme_text WHERE programme = $1 AND subject = $2 AND field = $3 AND language = $4",
        key(),
    )
    .await?
    .ok_or(Error::NotFound)?;
    if !text.body.contains(from.as_str()) {
        return Err(Error::refused("finding-text-changed"));
    }
    let body = text.body.replace(from.as_str(), to);
    let as_written = text.as_written.or(Some(text.body)).filter(|written| *written != body);
    let mut values = key();
    values.extend(values![body, as_written]);
    run(
        tx,
        "UPDATE programme_text SET body = $5, as_written = $6 WHERE programme = $1 AND subject = $2 AND field = $3 AND language = $4",
        values,
    )
    .await?;
    Ok(())
}

/// Sets or clears the day of a programme or component beside what was written for it.
async fn set_day(tx: &Transaction, programme: i64, subject: &str, original: &str, day: Option<String>) -> Result<(), Error> {
    let (component, which) = match subject.strip_prefix("component:").and_then(|rest| rest.rsplit_once('/')) {
        Some((component, which)) => (Some(component), which),
        None => (None, subject),
    };
    let column = if which == "starts" { "starts" } else { "ends" };
    let set = format!("SET {column}_on = $2 WHERE {column}_original = $3");
    let touched = match component {
        None => run(tx, &format!("UPDATE programme {set} AND id = $1"), values![programme, day, original]).await?,
        Some(code) => {
            let sql = format!("UPDATE component {set} AND programme = $1 AND code = $4");
            run(tx, &sql, values![programme, day, original, code]).await?
        }
    };
    if touched == 0 { Err(Error::refused("programme-day-taken")) } else { Ok(()) }
}
