//! Numbers as they were when somebody locked them, and the corrections beside them.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{MOST_PARTS, Use, require_lead, use_of};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, hash, number, run, values},
    error::Error,
    indicators::{
        definition::Definition,
        model::Window,
        store::measure::{self, ENGINE_VERSION, Measured, Tables},
    },
};

/// A number that somebody locked, with the corrections beside it.
#[derive(Clone, Debug)]
pub struct Locked {
    pub id: i64,
    pub from: String,
    pub to: String,
    pub measured: Measured,
    pub as_of: String,
    pub version: i64,
    pub input_hash: String,
    /// (day, delta, reason)
    pub corrections: Vec<(String, i64, String)>,
    /// What the records say today, where it differs.
    pub now: Option<i64>,
}

impl Locked {
    /// With its corrections.
    pub fn value(&self) -> Option<i64> {
        Some(self.measured.achieved.number()? + self.corrections.iter().map(|(_, delta, _)| delta).sum::<i64>())
    }
}

/// Locks the number of a period: it is kept as it is now, and never changes silently. Answers its id.
pub async fn lock(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    use_id: i64,
    window: &Window,
) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PublishFigures, &("lock", programme, use_id, window));
    actor.require_in(Action::PublishFigures, programme)?;
    require_lead(&command.tx, actor, programme).await?;
    if window.to < window.from {
        return Err(Error::refused("report-period-backwards"));
    }
    let used = use_of(app, actor, programme, use_id).await?;
    let known = "SELECT COUNT(*) AS value FROM locked_value WHERE indicator_use = $1 AND from_day = $2 AND to_day = $3";
    if number(&command.tx, known, values![use_id, window.from.clone(), window.to.clone()]).await? > 0 {
        return Err(Error::refused("number-already-locked"));
    }
    let definition = used.definition()?;
    let measured = measure::measure_in_parts(&Tables(app.db.read(), &[programme]), &definition, window).await?;
    let input = measure::input(app.db.read(), &[programme], &definition, window).await?;
    let parts: Vec<&str> = input.iter().map(String::as_str).collect();
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO locked_value (id, indicator_use, indicator, from_day, to_day, value, measured, as_of, engine_version, input_hash, by_user) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        values![
            id,
            use_id,
            used.indicator,
            window.from.clone(),
            window.to.clone(),
            measured.achieved.number(),
            serde_json::to_string(&measured)?,
            command.at(),
            ENGINE_VERSION,
            hash(&parts),
            command.user()
        ],
    )
    .await?;
    command.finish(format!("locked-value/{id}"), Some(programme), None, id).await
}

/// Writes a dated correction beside a locked number. The number itself stays.
pub async fn correct(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    locked: i64,
    delta: i64,
    reason: &str,
) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PublishFigures, &("correct", programme, locked, delta, reason));
    actor.require_in(Action::PublishFigures, programme)?;
    require_lead(&command.tx, actor, programme).await?;
    if reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let known = "SELECT COUNT(*) AS value FROM locked_value v JOIN indicator_use u ON u.id = v.indicator_use WHERE v.id = $1 AND u.programme = $2 \
                 AND v.value IS NOT NULL";
    if number(&command.tx, known, values![locked, programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO correction (id, locked_value, delta, reason, by_user, at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, locked, delta, reason.trim(), command.user(), command.at()],
    )
    .await?;
    command.finish(format!("correction/{id}"), Some(programme), Some(reason), id).await
}

/// The locked numbers of a use, the newest period first, each compared with what the records say now.
pub async fn locked(app: &App, used: &Use) -> Result<Vec<Locked>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        from_day: String,
        to_day: String,
        measured: String,
        as_of: String,
        version: i64,
        rule: String,
        input_hash: String,
    }
    #[derive(FromQueryResult)]
    struct Correction {
        locked_value: i64,
        delta: i64,
        reason: String,
        at: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT v.id, v.from_day, v.to_day, v.measured, v.as_of, i.version, i.rule, v.input_hash FROM locked_value v \
         JOIN indicator i ON i.id = v.indicator WHERE v.indicator_use = $1 ORDER BY v.from_day DESC, v.to_day DESC LIMIT $2",
        values![used.id, MOST_PARTS],
    )
    .await?;
    let corrections: Vec<Correction> = all(
        app.db.read(),
        "SELECT c.locked_value, c.delta, c.reason, c.at FROM correction c JOIN locked_value v ON v.id = c.locked_value \
         WHERE v.indicator_use = $1 ORDER BY c.id LIMIT $2",
        values![used.id, MOST_PARTS],
    )
    .await?;
    let mut locked = Vec::new();
    for row in rows {
        let measured: Measured = serde_json::from_str(&row.measured)?;
        let window = Window { from: row.from_day.clone(), to: row.to_day.clone() };
        let definition: Definition = serde_json::from_str(&row.rule)?;
        let now = measure::measure(&Tables(app.db.read(), &[used.programme]), &definition, &window).await?.achieved.number();
        locked.push(Locked {
            id: row.id,
            from: row.from_day,
            to: row.to_day,
            now: now.filter(|now| Some(*now) != measured.achieved.number()),
            measured,
            as_of: row.as_of,
            version: row.version,
            input_hash: row.input_hash,
            corrections: corrections
                .iter()
                .filter(|correction| correction.locked_value == row.id)
                .map(|correction| (correction.at.clone(), correction.delta, correction.reason.clone()))
                .collect(),
        });
    }
    Ok(locked)
}
