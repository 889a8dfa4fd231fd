//! Numbers that were computed are kept with the state of the records behind them, so that a report of a million deliveries is read and
//! not counted again. Whatever could change a number changes the state: then it is counted anew. `komshi check` counts again what is kept.

use sea_orm::FromQueryResult;

use super::measure::{ENGINE_VERSION, Measured, measure_in_parts};
use crate::{
    app::App,
    db::{Connection, all, hash, one, run, values},
    error::Error,
    indicators::{definition::Definition, model::Window},
};

/// Numbers that `komshi check` counts again; the newest periods come first.
const MOST_CHECKED: i64 = 2_000;

/// What a number of a programme rests on, in one text. Counts and newest ids: rows of these tables are added and never changed, but for
/// states, which are counted too.
const STATE: &str = "SELECT \
    (SELECT COUNT(*) FROM delivery d WHERE d.programme = $1) AS deliveries, \
    (SELECT COALESCE(MAX(d.id), 0) FROM delivery d WHERE d.programme = $1) AS newest, \
    (SELECT COUNT(*) FROM delivery_event) AS delivery_events, \
    (SELECT COUNT(*) FROM delivery_outcome) AS outcomes, \
    (SELECT COUNT(*) FROM restriction) + (SELECT COUNT(lifted_at) FROM restriction) AS restrictions, \
    (SELECT COUNT(*) FROM merge_record) AS merges, \
    (SELECT COUNT(*) FROM merge_record WHERE undone_at IS NOT NULL) AS undone, \
    (SELECT COUNT(*) FROM list WHERE programme = $1 AND state = 'published') AS lists, \
    (SELECT CAST(COALESCE(SUM(l.id % 1000000007), 0) AS BIGINT) FROM list l WHERE l.programme = $1 AND l.state = 'published') AS which_lists, \
    (SELECT COUNT(*) FROM transfer t WHERE t.programme = $1) AS transfers, \
    (SELECT COUNT(*) FROM fact WHERE entered_at IS NOT NULL) + (SELECT COUNT(*) FROM special_fact WHERE entered_at IS NOT NULL) AS entered, \
    (SELECT COUNT(taken_back_at) FROM fact WHERE entered_at IS NOT NULL) \
     + (SELECT COUNT(taken_back_at) FROM special_fact WHERE entered_at IS NOT NULL) AS taken_back, \
    COALESCE((SELECT MAX(chosen_at) FROM fact WHERE chosen_at IS NOT NULL), '') \
     || COALESCE((SELECT MAX(chosen_at) FROM special_fact WHERE chosen_at IS NOT NULL), '') AS chosen, \
    (SELECT COUNT(*) FROM fact WHERE chosen_at IS NOT NULL) + (SELECT COUNT(*) FROM special_fact WHERE chosen_at IS NOT NULL) AS choices, \
    (SELECT currency FROM programme WHERE id = $1) AS currency";

#[derive(FromQueryResult)]
struct State {
    deliveries: i64,
    newest: i64,
    delivery_events: i64,
    outcomes: i64,
    restrictions: i64,
    merges: i64,
    undone: i64,
    lists: i64,
    which_lists: i64,
    transfers: i64,
    entered: i64,
    taken_back: i64,
    chosen: String,
    choices: i64,
    currency: Option<String>,
}

/// The state of everything that the numbers of a programme rest on.
pub async fn fingerprint(connection: &impl Connection, programme: i64) -> Result<String, Error> {
    let state: State = one(connection, STATE, values![programme]).await?.ok_or(Error::NotFound)?;
    let numbers = [
        ENGINE_VERSION,
        state.deliveries,
        state.newest,
        state.delivery_events,
        state.outcomes,
        state.restrictions,
        state.merges,
        state.undone,
        state.lists,
        state.which_lists,
        state.transfers,
        state.entered,
        state.taken_back,
        state.choices,
    ];
    let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
    Ok(hash(&[&numbers.join(" "), &state.chosen, state.currency.as_deref().unwrap_or_default()]))
}

/// The number of an indicator: as it was kept for this state of the records, else counted and kept.
pub async fn rolled_up(
    app: &App,
    programme: i64,
    indicator: i64,
    definition: &Definition,
    window: &Window,
    state: &str,
) -> Result<Measured, Error> {
    let key = || values![indicator, window.from.clone(), window.to.clone(), state];
    let kept = crate::db::text(
        app.db.read(),
        "SELECT measured AS value FROM roll_up WHERE indicator = $1 AND from_day = $2 AND to_day = $3 AND state = $4",
        key(),
    )
    .await?;
    if let Some(kept) = kept {
        return Ok(serde_json::from_str(&kept)?);
    }
    let measured = measure_in_parts(app.db.read(), &[programme], definition, window).await?;
    // Records may have come while it was counted: then it belongs to no state, and is not kept.
    if fingerprint(app.db.read(), programme).await? == state {
        let tx = app.db.begin().await?;
        run(
            &tx,
            "DELETE FROM roll_up WHERE state <> $2 AND indicator IN (SELECT i.id FROM indicator i WHERE i.programme = $1)",
            values![programme, state],
        )
        .await?;
        let mut row = key();
        row.push(serde_json::to_string(&measured)?.into());
        run(
            &tx,
            "INSERT INTO roll_up (indicator, from_day, to_day, state, measured) VALUES ($1,$2,$3,$4,$5) \
             ON CONFLICT (indicator, from_day, to_day) DO UPDATE SET state = excluded.state, measured = excluded.measured",
            row,
        )
        .await?;
        tx.commit().await?;
    }
    Ok(measured)
}

/// Kept numbers that are not what the records say now, in words; those of an earlier state are no longer shown and do not matter.
pub async fn roll_up_breaches(connection: &impl Connection, limit: usize) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        programme: i64,
        code: String,
        rule: String,
        from_day: String,
        to_day: String,
        state: String,
        measured: String,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT i.programme, i.code, i.rule, r.from_day, r.to_day, r.state, r.measured FROM roll_up r JOIN indicator i ON i.id = r.indicator \
         ORDER BY r.to_day DESC, r.indicator LIMIT $1",
        values![MOST_CHECKED],
    )
    .await?;
    let mut breaches = Vec::new();
    for row in rows {
        if breaches.len() >= limit {
            break;
        }
        if fingerprint(connection, row.programme).await? != row.state {
            continue;
        }
        let definition: Definition = serde_json::from_str(&row.rule)?;
        let window = Window { from: row.from_day.clone(), to: row.to_day.clone() };
        let kept: Measured = serde_json::from_str(&row.measured)?;
        if measure_in_parts(connection, &[row.programme], &definition, &window).await? != kept {
            breaches.push(format!("indicator {} from {} to {}", row.code, row.from_day, row.to_day));
        }
    }
    Ok(breaches)
}
