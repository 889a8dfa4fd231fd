//! The end of a day: everything accounted for, or a sentence about what is missing.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use super::plan::hold_day;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, all, number, run, values},
    deliveries::model::{CloseDay, ReconciledItem},
    error::Error,
    goods::store::{Load, Slip, account, hold, require, transfer},
};

const MOST_ITEMS: i64 = 1000;
const MOST_BATCHES: i64 = 5000;

/// How a day stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DayState {
    pub households: i64,
    pub delivered: i64,
    pub authorised: i64,
    pub open: i64,
    pub not_collected: i64,
    pub refused: i64,
    /// Losses at this point that wait for their second signature.
    pub losses_waiting: i64,
}

pub async fn day_state(connection: &impl Connection, day: i64) -> Result<DayState, Error> {
    let households = async |state: &str| {
        number(
            connection,
            "SELECT COUNT(DISTINCT e.household) AS value FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
             WHERE e.distribution_day = $1 AND (e.state = $2 OR ($2 = '' AND e.state <> 'cancelled')) AND e.household NOT IN (SELECT subject FROM restricted)",
            values![day, state],
        )
        .await
    };
    Ok(DayState {
        households: households("").await?,
        delivered: households("delivered").await?,
        open: households("open").await?,
        not_collected: households("not_collected").await?,
        authorised: number(
            connection,
            "SELECT COUNT(DISTINCT e.household) AS value FROM entitlement e JOIN delivery d ON d.id = e.delivery \
             WHERE e.distribution_day = $1 AND d.collector = 'authorised' AND e.household NOT IN (SELECT subject FROM restricted)",
            values![day],
        )
        .await?,
        refused: number(connection, "SELECT COUNT(*) AS value FROM refused_collection WHERE distribution_day = $1 AND household NOT IN (SELECT subject FROM restricted)", values![day])
            .await?,
        losses_waiting: number(
            connection,
            "SELECT COUNT(*) AS value FROM stock_loss l JOIN distribution_day y ON y.account = l.account WHERE y.id = $1 AND l.state = 'proposed'",
            values![day],
        )
        .await?,
    })
}

/// What was to go out of each item, what did, and what must lie at the point now.
pub async fn reconciliation(connection: &impl Connection, day: i64) -> Result<Vec<ReconciledItem>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        item: i64,
        name: String,
        unit: String,
        entitled: Option<i64>,
        delivered: Option<i64>,
        not_collected: Option<i64>,
        left_over: Option<i64>,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT i.id AS item, i.name, i.unit, \
         (SELECT CAST(SUM(e.quantity) AS BIGINT) FROM entitlement e JOIN award w ON w.id = e.award WHERE w.cancelled_at IS NULL AND e.distribution_day = y.id AND e.item = i.id AND e.state <> 'cancelled' AND e.household NOT IN (SELECT subject FROM restricted)) AS entitled, \
         (SELECT CAST(SUM(e.quantity) AS BIGINT) FROM entitlement e WHERE e.distribution_day = y.id AND e.item = i.id AND e.state = 'delivered' AND e.household NOT IN (SELECT subject FROM restricted)) AS delivered, \
         (SELECT CAST(SUM(e.quantity) AS BIGINT) FROM entitlement e JOIN award w ON w.id = e.award WHERE w.cancelled_at IS NULL AND e.distribution_day = y.id AND e.item = i.id AND e.state = 'not_collected' AND e.household NOT IN (SELECT subject FROM restricted)) AS not_collected, \
         (SELECT CAST(SUM(s.quantity) AS BIGINT) FROM stock s WHERE s.account = y.account AND s.item = i.id) AS left_over \
         FROM distribution_day y JOIN item i ON i.programme = y.programme WHERE y.id = $1 ORDER BY i.is_kit DESC, i.code LIMIT $2",
        values![day, MOST_ITEMS],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ReconciledItem {
            item: row.item,
            name: row.name,
            unit: row.unit,
            entitled: row.entitled.unwrap_or(0),
            delivered: row.delivered.unwrap_or(0),
            not_collected: row.not_collected.unwrap_or(0),
            left: row.left_over.unwrap_or(0),
        })
        .filter(|row| row.entitled > 0 || row.left > 0)
        .collect())
}

/// Closes a day. What is left goes back to a warehouse, or stays at the point for its next day.
///
/// # Errors
/// Refused with what is missing: households without an answer, an item counted otherwise than written, a loss without its
/// second signature.
pub async fn close_day(app: &App, actor: &Actor, operation: &NewOperation, new: &CloseDay) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::CloseDay, new);
    let day = hold_day(&command.tx, new.day).await?;
    require(&command.tx, actor, Action::CloseDay, day.programme).await?;
    if day.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    let state = day_state(&command.tx, day.id).await?;
    if state.open > 0 {
        return Err(Error::refused_with("day-open-households", &[("count", state.open.to_string())]));
    }
    let point = account(&command.tx, day.programme, day.account).await?;
    let warehouse = match new.warehouse {
        Some(id) => Some(account(&command.tx, day.programme, id).await?),
        None => None,
    };
    if warehouse.as_ref().is_some_and(|place| place.kind != "warehouse") {
        return Err(Error::refused("goods-no-place"));
    }
    let mut accounts = vec![point.id];
    accounts.extend(warehouse.iter().map(|place| place.id));
    hold(&command.tx, &accounts).await?;
    let items = reconciliation(&command.tx, day.id).await?;
    for (item, there) in &new.counted {
        if let Some(row) = items.iter().find(|row| row.item == *item && row.left != *there) {
            return Err(Error::refused_with(
                "day-count-differs",
                &[("item", row.name.clone()), ("written", row.left.to_string()), ("there", there.to_string())],
            ));
        }
    }
    if state.losses_waiting > 0 {
        return Err(Error::refused_with("day-losses-waiting", &[("count", state.losses_waiting.to_string())]));
    }
    if let Some(warehouse) = &warehouse {
        #[derive(FromQueryResult)]
        struct Rest {
            item: i64,
            batch: i64,
            quantity: i64,
        }
        let rest: Vec<Rest> = all(
            &command.tx,
            "SELECT item, batch, quantity FROM stock WHERE account = $1 AND quantity > 0 ORDER BY item, batch LIMIT $2",
            values![point.id, MOST_BATCHES],
        )
        .await?;
        let slip = Slip {
            programme: day.programme,
            occurred_on: &day.held_on,
            reason: "return",
            document: "",
            source: Some(("distribution-day", day.id)),
            recorded_by: actor.user_id(),
        };
        for load in rest {
            let load = Load { item: load.item, batch: load.batch, quantity: load.quantity };
            transfer(&command.tx, app, &slip, &point, warehouse, load).await?;
        }
    }
    run(
        &command.tx,
        "UPDATE distribution_day SET state = 'closed', closed_at = $2, closed_by = $3 WHERE id = $1",
        values![day.id, command.at(), actor.user_id()],
    )
    .await?;
    command.finish(format!("distribution-day/{}", day.id), Some(day.programme), None, ()).await
}
