//! Numbers that were computed are kept with the state of the records behind them, so that a report is read and not counted again.
//! Whatever could change a number changes the state: then it is counted anew, from the book. `komshi check` counts what is kept again from
//! the tables.

use std::collections::HashMap;

use rayon::prelude::*;
use sea_orm::FromQueryResult;

use super::{
    measure::{Measured, Tables, measure_in_parts, on_held},
    state::state,
};
use crate::{
    app::App,
    db::{Connection, all, run, values},
    error::Error,
    indicators::{definition::Definition, model::Window},
};

/// Numbers that `komshi check` counts again; the newest periods come first.
const MOST_CHECKED: i64 = 2_000;

/// The numbers of indicators of a programme, in the order of the wish: as they were kept for the records as they are now, else counted
/// and kept.
pub async fn rolled_up(app: &App, programme: i64, wanted: &[(i64, Definition)], window: &Window) -> Result<Vec<Measured>, Error> {
    let now = state(app.db.read(), programme).await?.hash();
    let mut known = kept(app.db.read(), programme, window, &now).await?;
    let missing: Vec<(i64, Definition)> =
        wanted.iter().filter(|(indicator, _)| !known.contains_key(indicator)).cloned().collect();
    if !missing.is_empty() {
        let over = window.clone();
        let (measured, now) = on_held(app, programme, async move |held| {
            // On all processors: whoever waits for this waits alone.
            let runtime = tokio::runtime::Handle::current();
            let count = |(indicator, definition): (i64, Definition)| {
                Ok((indicator, runtime.block_on(measure_in_parts(&held, &definition, &over))?))
            };
            // In a scope, which leads to the threads of the pool: a single indicator would else be counted on this one, which the runtime has.
            let measured = rayon::scope(|_| missing.into_par_iter().map(count).collect::<Result<Vec<_>, Error>>())?;
            Ok((measured, held.state()))
        })
        .await?;
        // Records may have come while it was counted: then it belongs to no state, and is not kept.
        if state(app.db.read(), programme).await?.hash() == now {
            keep(app, programme, window, &now, &measured).await?;
        }
        known.extend(measured);
    }
    wanted.iter().map(|(indicator, _)| known.get(indicator).cloned().ok_or(Error::NotFound)).collect()
}

async fn kept(
    connection: &impl Connection,
    programme: i64,
    window: &Window,
    state: &str,
) -> Result<HashMap<i64, Measured>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        indicator: i64,
        measured: String,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT r.indicator, r.measured FROM roll_up r JOIN indicator i ON i.id = r.indicator \
         WHERE i.programme = $1 AND r.from_day = $2 AND r.to_day = $3 AND r.state = $4 LIMIT 10000",
        values![programme, window.from.clone(), window.to.clone(), state],
    )
    .await?;
    rows.into_iter().map(|row| Ok((row.indicator, serde_json::from_str(&row.measured)?))).collect()
}

async fn keep(app: &App, programme: i64, window: &Window, state: &str, measured: &[(i64, Measured)]) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    run(
        &tx,
        "DELETE FROM roll_up WHERE state <> $2 AND indicator IN (SELECT i.id FROM indicator i WHERE i.programme = $1)",
        values![programme, state],
    )
    .await?;
    for (indicator, measured) in measured {
        run(
            &tx,
            "INSERT INTO roll_up (indicator, from_day, to_day, state, measured) VALUES ($1,$2,$3,$4,$5) \
             ON CONFLICT (indicator, from_day, to_day) DO UPDATE SET state = excluded.state, measured = excluded.measured",
            values![*indicator, window.from.clone(), window.to.clone(), state, serde_json::to_string(measured)?],
        )
        .await?;
    }
    Ok(tx.commit().await?)
}

/// Kept numbers that are not what the records say now, in words; those of an earlier state are no longer shown and do not matter.
pub async fn roll_up_breaches(connection: &(impl Connection + Sync), limit: usize) -> Result<Vec<String>, Error> {
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
        if state(connection, row.programme).await?.hash() != row.state {
            continue;
        }
        let definition: Definition = serde_json::from_str(&row.rule)?;
        let window = Window { from: row.from_day.clone(), to: row.to_day.clone() };
        let kept: Measured = serde_json::from_str(&row.measured)?;
        if measure_in_parts(&Tables(connection, &[row.programme]), &definition, &window).await? != kept {
            breaches.push(format!("indicator {} from {} to {}", row.code, row.from_day, row.to_day));
        }
    }
    Ok(breaches)
}
