//! Handing over, taking back, and saying that somebody did not come.

use std::collections::HashSet;

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{
    plan::{HeldDay, hold_day, household_in},
    refused::{Refused, record_attempt, why_not},
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, Transaction, all, insert_many, numbers, one, run, text, values},
    deliveries::model::{Attempt, HandOver, HandedOver},
    error::Error,
    goods::store::{Load, Slip, account, common_account, hold, issue, require, transfer},
};

/// Entitlements of one household on one day.
const MOST_ENTITLEMENTS: i64 = 100;
const MOST_MEMBERS: i64 = 200;

/// Where and when a household has collected already.
#[derive(Clone, Debug, FromQueryResult)]
pub struct FirstDelivery {
    pub delivery: i64,
    pub day: Option<i64>,
    pub occurred_on: String,
    pub recorded_at: String,
    pub point: Option<String>,
    pub collector: String,
    pub operation: String,
}

/// The standing delivery to a household (or one merged with it) that a second attempt on a day runs into: the one of that day,
/// else the first of the programme.
pub async fn first_delivery(
    connection: &impl Connection,
    programme: i64,
    household: i64,
    day: i64,
) -> Result<Option<FirstDelivery>, Error> {
    Ok(one(
        connection,
        "SELECT d.id AS delivery, d.distribution_day AS day, d.occurred_on, d.recorded_at, a.name AS point, d.collector, d.operation FROM entitlement e \
         JOIN delivery d ON d.id = e.delivery JOIN household h ON h.id = e.household \
         LEFT JOIN distribution_day y ON y.id = d.distribution_day LEFT JOIN account a ON a.id = y.account \
         WHERE e.programme = $1 AND h.canonical_id = (SELECT canonical_id FROM household WHERE id = $2) AND e.state = 'delivered' \
         ORDER BY CASE WHEN d.distribution_day = $3 THEN 0 ELSE 1 END, d.id LIMIT 1",
        values![programme, household, day],
    )
    .await?)
}

#[derive(FromQueryResult)]
struct Open {
    id: i64,
    award: i64,
    call: i64,
    item: i64,
    period: String,
    quantity: i64,
    unit: String,
    activity: Option<i64>,
}

/// Hands over everything that a household is entitled to on a day. All of it or nothing.
///
/// # Errors
/// Refused with date and place of the first hand-over if the household has collected already; that refusal is recorded.
pub async fn hand_over(app: &App, actor: &Actor, operation: &NewOperation, new: &HandOver) -> Result<HandedOver, Error> {
    let command = begin!(app, actor, operation, Action::HandOver, new);
    let day = hold_day(&command.tx, new.day).await?;
    require(&command.tx, actor, Action::HandOver, day.programme).await?;
    if day.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    household_in(&command.tx, day.programme, new.household).await?;
    let Some(proof) = new.proof() else { return Err(Error::refused("handover-needs-proof")) };
    if new.by_somebody_else() && (new.collector_name.trim().is_empty() || new.authorisation.trim().is_empty()) {
        return Err(Error::refused("handover-needs-authorisation"));
    }
    match give(app, actor, operation, &command.tx, &day, new, proof).await? {
        Given::Now(handed) => {
            let object = format!("household/{}", new.household);
            command.finish(object, Some(day.programme), None, handed).await
        }
        Given::Not(refused) => {
            command.tx.rollback().await?;
            // The same tap sent twice is one attempt.
            let again = NewOperation(db::hash(&["refused", &operation.0]));
            let attempt = Attempt { day: day.id, household: new.household };
            record_attempt(app, actor, &again, attempt).await?;
            Err(refused.told(actor))
        }
    }
}

enum Given {
    Now(HandedOver),
    Not(Refused),
}

async fn give(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    tx: &Transaction,
    day: &HeldDay,
    new: &HandOver,
    proof: &str,
) -> Result<Given, Error> {
    #[derive(FromQueryResult)]
    struct Household {
        id: i64,
        code: String,
        size: Option<i64>,
    }
    let household: Household = one(
        tx,
        "SELECT k.id, k.code, k.size FROM household h JOIN household k ON k.id = h.canonical_id WHERE h.id = $1 AND k.visible < 2",
        values![new.household],
    )
    .await?
    .ok_or(Error::NotFound)?;
    hold_awards(tx, day.id, household.id).await?;
    let open: Vec<Open> = all(
        tx,
        "SELECT e.id, e.award, w.call, e.item, e.period, e.quantity, i.unit, i.activity FROM entitlement e JOIN household h ON h.id = e.household \
         JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL JOIN item i ON i.id = e.item WHERE e.distribution_day = $1 AND h.canonical_id = $2 \
         AND e.state = 'open' ORDER BY e.item, e.id LIMIT $3",
        values![day.id, household.id, MOST_ENTITLEMENTS],
    )
    .await?;
    if open.is_empty() {
        return Ok(Given::Not(why_not(tx, day, household.id).await?));
    }
    let point = account(tx, day.programme, day.account).await?;
    let homes = common_account(tx, app, day.programme, "household").await?;
    hold(tx, &[point.id, homes.id]).await?;
    let members = numbers(
        tx,
        "SELECT DISTINCT p.canonical_id AS value FROM membership m JOIN list l ON l.id = m.list AND l.state = 'published' \
         JOIN household h ON h.id = m.household JOIN person p ON p.id = m.person \
         WHERE p.visible < 2 AND h.canonical_id = $1 AND (m.valid_from IS NULL OR m.valid_from <= $2) AND (m.valid_to IS NULL OR m.valid_to > $2) LIMIT $3",
        values![household.id, day.held_on.clone(), MOST_MEMBERS],
    )
    .await?;
    let collector = if new.by_somebody_else() { "authorised" } else { "household" };
    let mut given: HashSet<(i64, i64, String)> = HashSet::new();
    let mut deliveries = Vec::new();
    for entitlement in open {
        // Two households of one call may have become one since: it collects once, the second right lapses.
        let same = (entitlement.call, entitlement.item, entitlement.period.clone());
        let collected = given.contains(&same) || collected_before(tx, &entitlement, household.id).await?;
        if collected {
            run(tx, "UPDATE entitlement SET state = 'cancelled' WHERE id = $1 AND state = 'open'", values![entitlement.id])
                .await?;
            continue;
        }
        let delivery = app.new_id();
        let taken = run(
            tx,
            "UPDATE entitlement SET state = 'delivered', delivery = $1 WHERE id = $2 AND state = 'open'",
            values![delivery, entitlement.id],
        )
        .await?;
        if taken == 0 {
            return match first_delivery(tx, day.programme, household.id, day.id).await? {
                Some(first) => Ok(Given::Not(Refused::Before(first))),
                None => Err(Error::Conflict("handover-changed")),
            };
        }
        let slip = Slip {
            programme: day.programme,
            occurred_on: &day.held_on,
            reason: "delivery",
            document: "",
            source: Some(("delivery", delivery)),
            recorded_by: actor.user_id(),
        };
        issue(tx, app, &slip, &point, &homes, entitlement.item, entitlement.quantity).await?;
        run(
            tx,
            "INSERT INTO delivery (id, programme, activity, occurred_on, place, subject_kind, subject, item, quantity, unit, award, entitlement, \
             distribution_day, source_slice, source_id, proof, collector, persons_stated, operation, recorded_at, recorded_by) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)",
            values![
                delivery,
                day.programme,
                entitlement.activity,
                day.held_on.clone(),
                point.place.clone(),
                "household",
                household.id,
                entitlement.item,
                entitlement.quantity,
                entitlement.unit,
                entitlement.award,
                entitlement.id,
                day.id,
                "deliveries",
                entitlement.id,
                proof,
                collector,
                household.size,
                operation.0.clone(),
                app.now_text(),
                actor.user_id()
            ],
        )
        .await?;
        let rows = members.iter().map(|member| values![delivery, *member]).collect();
        insert_many(tx, "delivery_person", "delivery, person", rows).await?;
        given.insert(same);
        deliveries.push(delivery);
    }
    if deliveries.is_empty() {
        return match first_delivery(tx, day.programme, household.id, day.id).await? {
            Some(first) => Ok(Given::Not(Refused::Before(first))),
            None => Err(Error::refused("handover-nothing")),
        };
    }
    run(
        tx,
        "INSERT INTO delivery_proof (operation, household, signature, collector_name, authorisation, witness) VALUES ($1,$2,$3,$4,$5,$6)",
        values![
            operation.0.clone(),
            household.id,
            new.signature().map(str::to_owned),
            new.collector_name.trim(),
            new.authorisation.trim(),
            new.witness.trim()
        ],
    )
    .await?;
    if let Some(photo) = &new.photo {
        run(
            tx,
            "INSERT INTO delivery_photo (operation, household, picture) VALUES ($1,$2,$3)",
            values![operation.0.clone(), household.id, photo.clone()],
        )
        .await?;
    }
    Ok(Given::Now(HandedOver { operation: operation.0.clone(), household_code: household.code, deliveries }))
}

/// Holds the awards that a hand-over rests on, so that the decisions cannot be locked anew in the same moment: either the award is
/// cancelled first and nothing is handed over, or the delivery stands first and the award stays.
async fn hold_awards(tx: &Transaction, day: i64, household: i64) -> Result<(), Error> {
    let sql = format!(
        "SELECT w.id AS value FROM award w WHERE w.id IN (SELECT e.award FROM entitlement e JOIN household h ON h.id = e.household \
         WHERE e.distribution_day = $1 AND h.canonical_id = $2) ORDER BY w.id{}",
        db::for_update(tx)
    );
    numbers(tx, &sql, values![day, household]).await.map(|_| ()).map_err(Error::from)
}

/// Whether the household collected the same item of the same call and period under another award, before a merge.
async fn collected_before(tx: &Transaction, entitlement: &Open, household: i64) -> Result<bool, Error> {
    let count = db::number(
        tx,
        "SELECT COUNT(*) AS value FROM entitlement e JOIN household h ON h.id = e.household JOIN award w ON w.id = e.award \
         WHERE h.canonical_id = $1 AND w.call = $2 AND e.item = $3 AND e.period = $4 AND e.state = 'delivered'",
        values![household, entitlement.call, entitlement.item, entitlement.period.clone()],
    )
    .await?;
    Ok(count > 0)
}

/// Whether what waits for the household on this day belongs to a decision that was taken back, and it collected nothing else here.
pub(super) async fn award_cancelled(tx: &impl Connection, day: &HeldDay, household: i64) -> Result<bool, Error> {
    let of_day = async |condition: &str| {
        let sql = format!(
            "SELECT COUNT(*) AS value FROM entitlement e JOIN household h ON h.id = e.household JOIN award w ON w.id = e.award \
             WHERE e.distribution_day = $1 AND h.canonical_id = $2 AND {condition}"
        );
        db::number(tx, &sql, values![day.id, household]).await
    };
    let collected = of_day("e.state = 'delivered'").await?;
    Ok(collected == 0 && of_day("e.state IN ('open', 'not_collected') AND w.cancelled_at IS NOT NULL").await? > 0)
}

/// Takes a whole hand-over back: a record on each delivery, the goods back on the shelf, the entitlements open again.
pub async fn take_back(app: &App, actor: &Actor, operation: &NewOperation, handed_over: &str, reason: &str) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::HandOver, &("take-back", handed_over, reason));
    let tx = &command.tx;
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        programme: i64,
        subject: i64,
        distribution_day: Option<i64>,
        entitlement: Option<i64>,
    }
    let rows: Vec<Row> = all(
        tx,
        "SELECT d.id, d.programme, d.subject, d.distribution_day, d.entitlement FROM delivery d WHERE d.operation = $1 \
         AND d.source_slice = 'deliveries' ORDER BY d.id LIMIT $2",
        values![handed_over, MOST_ENTITLEMENTS],
    )
    .await?;
    let Some((programme, subject, Some(day))) = rows.first().map(|row| (row.programme, row.subject, row.distribution_day)) else {
        return Err(Error::NotFound);
    };
    let day = hold_day(tx, day).await?;
    require(tx, actor, Action::HandOver, programme).await?;
    if day.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    if reason.trim().is_empty() {
        return Err(Error::refused("take-back-needs-reason"));
    }
    let point = account(tx, programme, day.account).await?;
    let homes = common_account(tx, app, programme, "household").await?;
    hold(tx, &[point.id, homes.id]).await?;
    for row in &rows {
        let before = "SELECT COUNT(*) AS value FROM delivery_event WHERE delivery = $1 AND kind = 'reversed'";
        if db::number(tx, before, values![row.id]).await? > 0 {
            return Err(Error::refused("take-back-twice"));
        }
        run(
            tx,
            "INSERT INTO delivery_event (id, delivery, kind, reason, by_user, at) VALUES ($1,$2,$3,$4,$5,$6)",
            values![app.new_id(), row.id, "reversed", reason, actor.user_id(), command.at()],
        )
        .await?;
        #[derive(FromQueryResult)]
        struct Moved {
            item: i64,
            batch: i64,
            quantity: i64,
        }
        let moved: Vec<Moved> = all(
            tx,
            "SELECT item, batch, quantity FROM transfer WHERE source_kind = 'delivery' AND source_id = $1 AND reason = 'delivery' ORDER BY id",
            values![row.id],
        )
        .await?;
        let slip = Slip {
            programme,
            occurred_on: &day.held_on,
            reason: "taken-back",
            document: reason,
            source: Some(("delivery", row.id)),
            recorded_by: actor.user_id(),
        };
        for load in moved {
            let load = Load { item: load.item, batch: load.batch, quantity: load.quantity };
            transfer(tx, app, &slip, &homes, &point, load).await?;
        }
        run(
            tx,
            "UPDATE entitlement SET state = 'open', delivery = NULL WHERE id = $1 AND delivery = $2",
            values![row.entitlement, row.id],
        )
        .await?;
    }
    command.finish(format!("household/{subject}"), Some(programme), Some(reason), ()).await
}

/// The household did not come. It can be given another day later. Said by mistake, it is opened again the same way (`came`).
pub async fn not_collected(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    day: i64,
    household: i64,
    came: bool,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::HandOver, &("not-collected", day, household, came));
    let held = hold_day(&command.tx, day).await?;
    require(&command.tx, actor, Action::HandOver, held.programme).await?;
    if held.state != "open" {
        return Err(Error::refused("day-closed"));
    }
    household_in(&command.tx, held.programme, household).await?;
    let (from, to) = if came { ("not_collected", "open") } else { ("open", "not_collected") };
    let changed = run(
        &command.tx,
        "UPDATE entitlement SET state = $4 WHERE distribution_day = $1 AND state = $3 AND household IN \
         (SELECT h.id FROM household h WHERE h.canonical_id = (SELECT canonical_id FROM household WHERE id = $2)) \
         AND EXISTS (SELECT 1 FROM award w WHERE w.id = entitlement.award AND w.cancelled_at IS NULL)",
        values![day, household, from, to],
    )
    .await?;
    if changed == 0 {
        let code = text(&command.tx, "SELECT code AS value FROM household WHERE id = $1", values![household]).await?;
        return Err(Error::refused_with("not-collected-nothing-open", &[("household", code.unwrap_or_default())]));
    }
    command.finish(format!("household/{household}"), Some(held.programme), None, ()).await
}
