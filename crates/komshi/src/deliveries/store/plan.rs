//! Days, and who gets what on which of them.

use std::collections::{BTreeMap, HashSet};

use komshi_access::Action;
use sea_orm::FromQueryResult;

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, NewOperation, all, for_update, insert_many, one, placeholders, run, values},
    deliveries::model::{Assignment, NewDay, Plan, spread},
    error::Error,
    goods::{model::in_band, store::require},
};

/// Rows that one query brings; the next one goes on behind them.
const PAGE: i64 = 5_000;
const MOST_LINES: usize = 40;
const MOST_DAYS: usize = 200;
/// Ids that one statement changes.
const AT_ONCE: usize = 1000;

/// Adds a distribution day at a point; answers its id.
pub async fn add_day(app: &App, actor: &Actor, operation: &NewOperation, new: &NewDay) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, new);
    require(&command.tx, actor, Action::PlanDistribution, new.programme).await?;
    // Held, so that two who plan the same day at once do not both find none.
    let point =
        format!("SELECT id AS value FROM account WHERE id = $1 AND programme = $2 AND kind = 'point'{}", for_update(&command.tx));
    if db::number(&command.tx, &point, values![new.account, new.programme]).await? == 0 {
        return Err(Error::refused("day-needs-point"));
    }
    let twice = "SELECT COUNT(*) AS value FROM distribution_day WHERE account = $1 AND held_on = $2 AND state <> 'cancelled'";
    if db::number(&command.tx, twice, values![new.account, new.held_on.clone()]).await? > 0 {
        return Err(Error::refused("day-twice"));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO distribution_day (id, programme, account, held_on, opens_at, closes_at, leader, state) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![
            id,
            new.programme,
            new.account,
            new.held_on.clone(),
            new.opens_at.clone(),
            new.closes_at.clone(),
            new.leader.clone(),
            "open"
        ],
    )
    .await?;
    command.finish(format!("distribution-day/{id}"), Some(new.programme), None, id).await
}

/// Takes a day out of the plan on which nothing was handed over; its households wait for another one. Answers how many.
pub async fn cancel_day(app: &App, actor: &Actor, operation: &NewOperation, day: i64, reason: &str) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, &("cancel-day", day, reason));
    let held = hold_day(&command.tx, day).await?;
    require(&command.tx, actor, Action::PlanDistribution, held.programme).await?;
    if reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    if held.state == "cancelled" {
        return Err(Error::refused("day-cancelled-already"));
    }
    let given = "SELECT COUNT(*) AS value FROM delivery WHERE distribution_day = $1";
    if held.state != "open" || db::number(&command.tx, given, values![day]).await? > 0 {
        return Err(Error::refused("day-has-deliveries"));
    }
    let households = db::number(
        &command.tx,
        "SELECT COUNT(DISTINCT e.household) AS value FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
         WHERE e.distribution_day = $1 AND e.state IN ('open', 'not_collected')",
        values![day],
    )
    .await?;
    run(
        &command.tx,
        "UPDATE entitlement SET distribution_day = NULL, state = 'open' WHERE distribution_day = $1 AND state IN ('open', 'not_collected')",
        values![day],
    )
    .await?;
    run(&command.tx, "UPDATE distribution_day SET state = 'cancelled' WHERE id = $1", values![day]).await?;
    command.finish(format!("distribution-day/{day}"), Some(held.programme), Some(reason.trim()), households).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct HeldDay {
    pub id: i64,
    pub programme: i64,
    pub account: i64,
    pub held_on: String,
    pub state: String,
}

/// The day, held until the end of the transaction. Every command about a day takes it before the accounts of the ledger.
pub(super) async fn hold_day(tx: &db::Transaction, day: i64) -> Result<HeldDay, Error> {
    let sql = format!("SELECT id, programme, account, held_on, state FROM distribution_day WHERE id = $1{}", for_update(tx));
    one(tx, &sql, values![day]).await?.ok_or(Error::NotFound)
}

/// The household, canonical, if it has or had something to collect in the programme. Another one looks like one that does not exist,
/// so that nobody learns by trying ids which households there are.
pub(super) async fn household_in(tx: &db::Transaction, programme: i64, household: i64) -> Result<i64, Error> {
    let canonical = db::number(
        tx,
        "SELECT h.canonical_id AS value FROM household h WHERE h.id = $1 AND h.visible < 2 AND EXISTS (SELECT 1 FROM entitlement e \
         JOIN household o ON o.id = e.household WHERE e.programme = $2 AND o.canonical_id = h.canonical_id)",
        values![household, programme],
    )
    .await?;
    if canonical == 0 { Err(Error::NotFound) } else { Ok(canonical) }
}

/// Gives every award of a call its entitlements, by the size of the household. What is planned already stays; answers how many are new.
pub async fn plan_entitlements(app: &App, actor: &Actor, operation: &NewOperation, plan: &Plan) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, plan);
    require(&command.tx, actor, Action::PlanDistribution, plan.programme).await?;
    if plan.lines.is_empty() || plan.lines.len() > MOST_LINES || plan.lines.iter().any(|line| line.quantity <= 0) {
        return Err(Error::refused("plan-needs-lines"));
    }
    for line in &plan.lines {
        let own = "SELECT COUNT(*) AS value FROM item WHERE id = $1 AND programme = $2";
        if db::number(&command.tx, own, values![line.item, plan.programme]).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    #[derive(FromQueryResult)]
    struct Award {
        id: i64,
        household: i64,
        size: Option<i64>,
        members: i64,
    }
    // Two plans at once would both find nothing planned yet; decisions that are locked anew hold the call too.
    let lock = for_update(&command.tx);
    let held = format!("SELECT id AS value FROM call WHERE id = $1 AND programme = $2{lock}");
    db::numbers(&command.tx, &held, values![plan.call, plan.programme]).await?;
    let mut awards: Vec<Award> = Vec::new();
    loop {
        let after = awards.last().map_or(0, |award| award.id);
        let page: Vec<Award> = all(
            &command.tx,
            "SELECT w.id, w.household, k.size, \
             (SELECT COUNT(DISTINCT p.canonical_id) FROM membership m JOIN list l ON l.id = m.list AND l.state = 'published' \
             JOIN household o ON o.id = m.household JOIN person p ON p.id = m.person \
             WHERE o.canonical_id = h.canonical_id AND m.valid_to IS NULL) AS members \
             FROM award w JOIN household h ON h.id = w.household JOIN household k ON k.id = h.canonical_id \
             WHERE w.call = $1 AND w.programme = $2 AND w.cancelled_at IS NULL AND k.visible < 2 AND w.id > $3 ORDER BY w.id LIMIT $4",
            values![plan.call, plan.programme, after, PAGE],
        )
        .await?;
        let full = page.len() as i64 == PAGE;
        awards.extend(page);
        if !full {
            break;
        }
    }
    if awards.is_empty() {
        return Err(Error::refused("plan-no-awards"));
    }
    #[derive(FromQueryResult)]
    struct Planned {
        award: i64,
        item: i64,
    }
    let planned: Vec<Planned> = all(
        &command.tx,
        "SELECT e.award, e.item FROM entitlement e JOIN award w ON w.id = e.award WHERE w.call = $1 AND e.period = $2",
        values![plan.call, plan.period.clone()],
    )
    .await?;
    let mut planned: HashSet<(i64, i64)> = planned.into_iter().map(|row| (row.award, row.item)).collect();
    let mut rows = Vec::new();
    for award in &awards {
        // The stated size decides; where nobody stated one, the members that are known.
        let size = award.size.unwrap_or(award.members).max(1);
        for line in plan.lines.iter().filter(|line| in_band(size, line.size_from, line.size_to)) {
            if planned.insert((award.id, line.item)) {
                rows.push(values![
                    app.new_id(),
                    plan.programme,
                    award.id,
                    award.household,
                    line.item,
                    plan.period.clone(),
                    line.quantity,
                    "open"
                ]);
            }
        }
    }
    let made = rows.len() as i64;
    insert_many(&command.tx, "entitlement", "id, programme, award, household, item, period, quantity, state", rows).await?;
    command.finish(format!("call/{}", plan.call), Some(plan.programme), None, made).await
}

/// Gives every household that waits for a day one of the days; answers how many households got one.
pub async fn assign_households(app: &App, actor: &Actor, operation: &NewOperation, new: &Assignment) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, new);
    require(&command.tx, actor, Action::PlanDistribution, new.programme).await?;
    if new.days.is_empty() || new.days.len() > MOST_DAYS {
        return Err(Error::refused("assign-needs-days"));
    }
    #[derive(FromQueryResult)]
    struct Day {
        id: i64,
        place: String,
        already: i64,
    }
    let mut parameters: Vec<sea_orm::Value> = new.days.iter().map(|day| (*day).into()).collect();
    // Held, so that nobody closes or cancels a day while households are given to it; in the order that every command takes days in.
    let held = format!(
        "SELECT id AS value FROM distribution_day WHERE id IN ({}) ORDER BY id{}",
        placeholders(0, new.days.len()),
        for_update(&command.tx)
    );
    db::numbers(&command.tx, &held, parameters.clone()).await?;
    parameters.push(new.programme.into());
    let days: Vec<Day> = all(
        &command.tx,
        &format!(
            "SELECT y.id, a.place, (SELECT COUNT(DISTINCT e.household) FROM entitlement e JOIN award w ON w.id = e.award \
             WHERE e.distribution_day = y.id AND w.cancelled_at IS NULL AND e.household NOT IN (SELECT subject FROM restricted)) AS already \
             FROM distribution_day y JOIN account a ON a.id = y.account WHERE y.id IN ({}) AND y.programme = ${} AND y.state = 'open' \
             ORDER BY y.held_on, y.id",
            placeholders(0, new.days.len()),
            new.days.len() + 1
        ),
        parameters,
    )
    .await?;
    if days.is_empty() {
        return Err(Error::refused("assign-needs-days"));
    }
    #[derive(FromQueryResult)]
    struct Waiting {
        household: i64,
        place: String,
        code: String,
    }
    let mut waiting: Vec<Waiting> = Vec::new();
    loop {
        let after = waiting.last().map_or_else(String::new, |row| row.code.clone());
        let page: Vec<Waiting> = all(
            &command.tx,
            "SELECT e.household, h.place, h.code FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
             JOIN household h ON h.id = e.household WHERE e.programme = $1 AND e.state = 'open' AND e.distribution_day IS NULL AND h.visible < 2 \
             AND h.code > $2 GROUP BY e.household, h.place, h.code ORDER BY h.code LIMIT $3",
            values![new.programme, after, PAGE],
        )
        .await?;
        let full = page.len() as i64 == PAGE;
        waiting.extend(page);
        if !full {
            break;
        }
    }
    let days: Vec<(i64, String, i64)> = days.into_iter().map(|day| (day.id, day.place, day.already)).collect();
    let waiting: Vec<(i64, String)> = waiting.into_iter().map(|row| (row.household, row.place)).collect();
    let mut of_day: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (household, day) in spread(&days, &waiting, new.how) {
        of_day.entry(day).or_default().push(household);
    }
    for (day, households) in &of_day {
        for part in households.chunks(AT_ONCE) {
            let mut parameters = values![*day, new.programme];
            parameters.extend(part.iter().map(|household| sea_orm::Value::from(*household)));
            let sql = format!(
                "UPDATE entitlement SET distribution_day = $1 WHERE programme = $2 AND state = 'open' AND distribution_day IS NULL \
                 AND EXISTS (SELECT 1 FROM award w WHERE w.id = entitlement.award AND w.cancelled_at IS NULL) \
                 AND household IN ({})",
                placeholders(2, part.len())
            );
            run(&command.tx, &sql, parameters).await?;
        }
    }
    let assigned = waiting.len() as i64;
    command.finish(format!("programme/{}", new.programme), Some(new.programme), None, assigned).await
}

/// Gives a household another day for what it has not collected yet, also after it did not come.
pub async fn move_household(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    household: i64,
    from: i64,
    to: i64,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, &("move-household", household, from, to));
    let (first, second) = (from.min(to), from.max(to));
    let (first, second) = (hold_day(&command.tx, first).await?, hold_day(&command.tx, second).await?);
    let target = if first.id == to { &first } else { &second };
    require(&command.tx, actor, Action::PlanDistribution, target.programme).await?;
    if first.programme != second.programme {
        return Err(Error::NotFound);
    }
    if target.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    household_in(&command.tx, target.programme, household).await?;
    let moved = run(
        &command.tx,
        "UPDATE entitlement SET distribution_day = $1, state = 'open' WHERE household = $2 AND distribution_day = $3 \
         AND state IN ('open', 'not_collected') \
         AND EXISTS (SELECT 1 FROM award w WHERE w.id = entitlement.award AND w.cancelled_at IS NULL)",
        values![to, household, from],
    )
    .await?;
    if moved == 0 {
        return Err(Error::refused("move-nothing-open"));
    }
    command.finish(format!("household/{household}"), Some(target.programme), None, ()).await
}

/// A call with awards, and how far its plan is.
#[derive(Clone, Debug, FromQueryResult)]
pub struct AwardedCall {
    pub id: i64,
    pub title: String,
    pub awards: i64,
    pub planned: i64,
}

pub async fn awarded_calls(app: &App, actor: &Actor, programme: i64) -> Result<Vec<AwardedCall>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT c.id, c.title, COUNT(DISTINCT w.id) AS awards, COUNT(DISTINCT e.award) AS planned FROM call c \
         JOIN award w ON w.call = c.id AND w.cancelled_at IS NULL AND w.household NOT IN (SELECT subject FROM restricted) LEFT JOIN entitlement e ON e.award = w.id \
         WHERE c.programme = $1 GROUP BY c.id, c.title ORDER BY c.id LIMIT 100",
        values![programme],
    )
    .await?)
}
