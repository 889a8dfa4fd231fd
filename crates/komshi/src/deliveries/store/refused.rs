//! Attempts to collect that were refused: a second time, or at another point than the household's own. They are kept, because
//! they may be a mistake of ours.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{
    handover::{FirstDelivery, award_cancelled, first_delivery},
    plan::{HeldDay, hold_day, household_in},
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, all, one, run, values},
    deliveries::model::Attempt,
    error::Error,
    goods::store::require,
};

/// Attempts that one page shows; the newest come first.
pub const REFUSALS: i64 = 300;

/// Where and when a household collects.
#[derive(Clone, Debug)]
pub struct Planned {
    pub day: i64,
    pub held_on: String,
    pub point: String,
}

/// Why nothing can be handed over here and now.
pub enum Refused {
    /// It has collected already.
    Before(FirstDelivery),
    /// It is planned for another day or point.
    Elsewhere(Planned),
}

impl Refused {
    pub(super) fn told(&self, actor: &Actor) -> Error {
        let (key, date, place) = match self {
            Refused::Before(first) => ("handover-already", &first.occurred_on, first.point.clone().unwrap_or_default()),
            Refused::Elsewhere(planned) => ("handover-other-day", &planned.held_on, planned.point.clone()),
        };
        Error::refused_with(key, &[("date", actor.lang.date(date)), ("place", place)])
    }
}

/// Why a household has nothing to collect on a day.
///
/// # Errors
/// Refused where there is nothing to note: it was marked as not come, its award was cancelled, or it gets nothing at all.
pub(super) async fn why_not(tx: &impl Connection, day: &HeldDay, household: i64) -> Result<Refused, Error> {
    if award_cancelled(tx, day, household).await? {
        return Err(Error::refused("handover-award-cancelled"));
    }
    let first = first_delivery(tx, day.programme, household, day.id).await?;
    if let Some(first) = first.as_ref().filter(|first| first.day == Some(day.id)) {
        return Ok(Refused::Before(first.clone()));
    }
    #[derive(FromQueryResult)]
    struct Row {
        day: Option<i64>,
        state: String,
        cancelled_at: Option<String>,
        held_on: Option<String>,
        point: Option<String>,
    }
    let row: Option<Row> = one(
        tx,
        "SELECT e.distribution_day AS day, e.state, w.cancelled_at, y.held_on, a.name AS point FROM entitlement e JOIN household h ON h.id = e.household \
         JOIN award w ON w.id = e.award \
         LEFT JOIN distribution_day y ON y.id = e.distribution_day LEFT JOIN account a ON a.id = y.account \
         WHERE e.programme = $1 AND h.canonical_id = $2 AND e.state <> 'delivered' \
         ORDER BY CASE WHEN w.cancelled_at IS NOT NULL THEN 2 WHEN e.state = 'open' THEN 0 ELSE 1 END, e.id LIMIT 1",
        values![day.programme, household],
    )
    .await?;
    // What it may still collect elsewhere counts before what it collected there: that is where it should go.
    if let Some(Row { day: Some(other), held_on: Some(held_on), point: Some(point), state, cancelled_at: None }) = &row
        && state == "open"
        && *other != day.id
    {
        return Ok(Refused::Elsewhere(Planned { day: *other, held_on: held_on.clone(), point: point.clone() }));
    }
    if let Some(first) = first {
        return Ok(Refused::Before(first));
    }
    Err(match row {
        Some(row) if row.cancelled_at.is_some() => Error::refused("handover-award-cancelled"),
        Some(row) if row.state == "not_collected" => Error::refused("handover-not-collected"),
        Some(row) if row.day.is_none() => Error::refused("handover-no-day"),
        _ => Error::refused("handover-nothing"),
    })
}

/// Records that a household came where nothing can be handed over to it: it has collected already, or collects elsewhere.
pub async fn record_attempt(app: &App, actor: &Actor, operation: &NewOperation, attempt: Attempt) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::HandOver, &("attempt", attempt.day, attempt.household));
    let day = hold_day(&command.tx, attempt.day).await?;
    require(&command.tx, actor, Action::HandOver, day.programme).await?;
    if day.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    let household = household_in(&command.tx, day.programme, attempt.household).await?;
    let refused = why_not(&command.tx, &day, household).await?;
    let delivery = match &refused {
        Refused::Before(first) => first.delivery,
        Refused::Elsewhere(_) => 0,
    };
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO refused_collection (id, programme, household, distribution_day, delivery, at, by_user) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, day.programme, attempt.household, day.id, delivery, command.at(), actor.user_id()],
    )
    .await?;
    if let Refused::Elsewhere(planned) = &refused {
        let sql = "INSERT INTO refused_elsewhere (refused, planned_day) VALUES ($1,$2)";
        run(&command.tx, sql, values![id, planned.day]).await?;
    }
    command.finish(format!("household/{}", attempt.household), Some(day.programme), None, ()).await
}

/// An attempt to collect that was refused.
#[derive(Clone, Debug, FromQueryResult)]
pub struct RefusalRow {
    pub id: i64,
    pub household: i64,
    pub code: String,
    pub at: String,
    /// The first collection; `None` where nothing had been collected.
    pub first_on: Option<String>,
    pub first_point: Option<String>,
    /// Where it was planned at that moment, if elsewhere.
    pub planned_on: Option<String>,
    pub planned_point: Option<String>,
    pub by_user: Option<String>,
}

pub async fn refusals(app: &App, actor: &Actor, programme: i64, day: i64) -> Result<Vec<RefusalRow>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT r.id, r.household, h.code, r.at, d.occurred_on AS first_on, a.name AS first_point, z.held_on AS planned_on, \
         b.name AS planned_point, u.display_name AS by_user FROM refused_collection r JOIN household h ON h.id = r.household AND h.visible < 2 \
         LEFT JOIN delivery d ON d.id = r.delivery LEFT JOIN distribution_day y ON y.id = d.distribution_day \
         LEFT JOIN account a ON a.id = y.account LEFT JOIN refused_elsewhere x ON x.refused = r.id \
         LEFT JOIN distribution_day z ON z.id = x.planned_day LEFT JOIN account b ON b.id = z.account \
         LEFT JOIN app_user u ON u.id = r.by_user WHERE r.programme = $1 AND r.distribution_day = $2 ORDER BY r.id DESC LIMIT $3",
        values![programme, day, REFUSALS],
    )
    .await?)
}
