//! Gifts in kind: announced, received, checked, in stock; and the way of a gift to those who were helped.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{
    item_of,
    ledger::{self, Load, Slip},
    movements::{check_quantity, new_batch},
    require,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, all, for_update, one, run, values},
    error::Error,
    goods::model::{NewDonation, PackedInto, StockDonation, Way, is_physical},
};

const MOST_DONATIONS: i64 = 500;
/// Steps on the way of one gift that are shown.
const LONGEST_WAY: i64 = 2000;

/// A firm or a person says what they will give; answers the gift.
pub async fn announce_donation(app: &App, actor: &Actor, operation: &NewOperation, new: &NewDonation) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_quantity(new.quantity)?;
    let giver = "SELECT COUNT(*) AS value FROM account WHERE contributor = $1 AND programme = $2 AND kind = 'donor'";
    if db::number(&command.tx, giver, values![new.contributor, new.programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    item_of(&command.tx, new.programme, new.item).await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO donation (id, programme, contributor, item, announced, state, announced_on, note) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![
            id,
            new.programme,
            new.contributor,
            new.item,
            new.quantity,
            "announced",
            new.announced_on.clone(),
            new.note.clone()
        ],
    )
    .await?;
    command.finish(format!("donation/{id}"), Some(new.programme), None, id).await
}

#[derive(FromQueryResult)]
struct Step {
    programme: i64,
    contributor: i64,
    item: i64,
    announced_on: String,
    received: Option<i64>,
    accepted: Option<i64>,
    state: String,
}

/// The gift, held, if the actor may move goods of its programme and it stands at the step before the one that is asked for.
async fn at_step(tx: &db::Transaction, actor: &Actor, donation: i64, states: &[&str]) -> Result<Step, Error> {
    let sql = format!(
        "SELECT programme, contributor, item, announced_on, received, accepted, state FROM donation WHERE id = $1{}",
        for_update(tx)
    );
    let step: Step = one(tx, &sql, values![donation]).await?.ok_or(Error::NotFound)?;
    require(tx, actor, Action::MoveGoods, step.programme).await?;
    if states.contains(&step.state.as_str()) { Ok(step) } else { Err(Error::refused("donation-other-step")) }
}

/// The gift has arrived: how much of it was brought, and by which paper.
pub async fn receive_donation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    donation: i64,
    quantity: i64,
    document: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, &("receive", donation, quantity, document));
    let step = at_step(&command.tx, actor, donation, &["announced"]).await?;
    check_quantity(quantity)?;
    run(
        &command.tx,
        "UPDATE donation SET state = 'received', received = $2, document = $3 WHERE id = $1",
        values![donation, quantity, document],
    )
    .await?;
    command.finish(format!("donation/{donation}"), Some(step.programme), None, ()).await
}

/// The gift was looked at: how much of it is fit to be given.
pub async fn check_donation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    donation: i64,
    accepted: i64,
    note: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, &("check", donation, accepted, note));
    let step = at_step(&command.tx, actor, donation, &["received"]).await?;
    let received = step.received.unwrap_or(0);
    if !(1..=received).contains(&accepted) {
        return Err(Error::refused_with("donation-accepted", &[("received", received.to_string())]));
    }
    run(
        &command.tx,
        "UPDATE donation SET state = 'checked', accepted = $2, note = $3 WHERE id = $1",
        values![donation, accepted, note],
    )
    .await?;
    command.finish(format!("donation/{donation}"), Some(step.programme), None, ()).await
}

/// The gift goes back, or was never brought.
pub async fn refuse_donation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    donation: i64,
    reason: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, &("refuse", donation, reason));
    let step = at_step(&command.tx, actor, donation, &["announced", "received", "checked"]).await?;
    if reason.trim().is_empty() {
        return Err(Error::refused("donation-needs-reason"));
    }
    run(&command.tx, "UPDATE donation SET state = 'refused', note = $2 WHERE id = $1", values![donation, reason]).await?;
    command.finish(format!("donation/{donation}"), Some(step.programme), Some(reason), ()).await
}

/// The checked gift is put on the shelf as a batch of its own; answers the batch.
pub async fn stock_donation(app: &App, actor: &Actor, operation: &NewOperation, new: &StockDonation) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    let step = at_step(&command.tx, actor, new.donation, &["checked"]).await?;
    let from: ledger::Account = one(
        &command.tx,
        "SELECT id, programme, kind, name, place FROM account WHERE contributor = $1 AND kind = 'donor'",
        values![step.contributor],
    )
    .await?
    .ok_or(Error::NotFound)?;
    let to = ledger::account(&command.tx, step.programme, new.warehouse).await?;
    if !is_physical(&to.kind) {
        return Err(Error::refused("goods-no-place"));
    }
    let label = if new.label.is_empty() { format!("D-{}", step.announced_on) } else { new.label.clone() };
    let batch = new_batch(app, &command.tx, step.item, Some(new.donation), &label, new.expires_on.as_deref()).await?;
    ledger::hold(&command.tx, &[from.id, to.id]).await?;
    let slip = Slip {
        programme: step.programme,
        occurred_on: &new.occurred_on,
        reason: "donation",
        document: "",
        source: Some(("donation", new.donation)),
        recorded_by: actor.user_id(),
    };
    let load = Load { item: step.item, batch, quantity: step.accepted.unwrap_or(0) };
    ledger::transfer(&command.tx, app, &slip, &from, &to, load).await?;
    run(&command.tx, "UPDATE donation SET state = 'stocked' WHERE id = $1", values![new.donation]).await?;
    command.finish(format!("donation/{}", new.donation), Some(step.programme), None, batch).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct DonationRow {
    pub id: i64,
    pub programme: i64,
    pub contributor: i64,
    pub contributor_name: String,
    pub contributor_kind: String,
    pub app_user: Option<i64>,
    pub item: i64,
    pub item_name: String,
    pub unit: String,
    pub announced: i64,
    pub received: Option<i64>,
    pub accepted: Option<i64>,
    pub state: String,
    pub announced_on: String,
    pub document: String,
    pub note: String,
}

const DONATION: &str = "SELECT d.id, d.programme, d.contributor, c.name AS contributor_name, c.kind AS contributor_kind, c.app_user, d.item, \
                        i.name AS item_name, i.unit, d.announced, d.received, d.accepted, d.state, d.announced_on, d.document, d.note \
                        FROM donation d JOIN contributor c ON c.id = d.contributor JOIN item i ON i.id = d.item";

/// The gifts of a programme, open ones first.
pub async fn donations(app: &App, actor: &Actor, programme: i64) -> Result<Vec<DonationRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    let sql = format!(
        "{DONATION} WHERE d.programme = $1 ORDER BY CASE d.state WHEN 'announced' THEN 0 WHEN 'received' THEN 1 WHEN 'checked' THEN 2 \
         ELSE 3 END, d.id DESC LIMIT $2"
    );
    Ok(all(app.db.read(), &sql, values![programme, MOST_DONATIONS]).await?)
}

/// The gifts that the actor gave, as a contributor with an account of their own.
pub async fn gifts_of(app: &App, actor: &Actor, programme: i64) -> Result<Vec<DonationRow>, Error> {
    let sql = format!("{DONATION} WHERE d.programme = $1 AND c.app_user = $2 ORDER BY d.id DESC LIMIT $3");
    Ok(all(app.db.read(), &sql, values![programme, actor.user, MOST_DONATIONS]).await?)
}

/// One gift, for those who see the goods and for its giver.
pub async fn donation(app: &App, actor: &Actor, id: i64) -> Result<DonationRow, Error> {
    let found: DonationRow =
        one(app.db.read(), &format!("{DONATION} WHERE d.id = $1"), values![id]).await?.ok_or(Error::NotFound)?;
    if found.app_user.is_none() || found.app_user != actor.user_id() {
        require(app.db.read(), actor, Action::SeeGoods, found.programme).await?;
    }
    Ok(found)
}

/// The way of a gift: batch, places, deliveries by day and municipality. Numbers only, never who received it.
pub async fn way_of_donation(app: &App, actor: &Actor, id: i64) -> Result<Way, Error> {
    let found = donation(app, actor, id).await?;
    let read = app.db.read();
    #[derive(FromQueryResult)]
    struct Lies {
        kind: String,
        name: String,
        quantity: i64,
    }
    let lies: Vec<Lies> = all(
        read,
        "SELECT a.kind, a.name, CAST(SUM(s.quantity) AS BIGINT) AS quantity FROM stock s JOIN batch b ON b.id = s.batch \
         JOIN account a ON a.id = s.account WHERE b.donation = $1 AND s.physical = 1 AND s.quantity > 0 \
         GROUP BY a.kind, a.name ORDER BY a.kind DESC, a.name LIMIT $2",
        values![id, LONGEST_WAY],
    )
    .await?;
    #[derive(FromQueryResult)]
    struct Delivered {
        occurred_on: String,
        place: String,
        quantity: i64,
    }
    let delivered: Vec<Delivered> = all(
        read,
        &format!(
            "SELECT t.occurred_on, a.place, CAST(SUM(t.quantity) AS BIGINT) AS quantity FROM transfer t JOIN batch b ON b.id = t.batch \
             JOIN account a ON a.id = t.from_account WHERE b.donation = $1 AND {DELIVERED} \
             GROUP BY t.occurred_on, a.place ORDER BY t.occurred_on, a.place LIMIT $2"
        ),
        values![id, LONGEST_WAY],
    )
    .await?;
    let lost = db::number(
        read,
        "SELECT CAST(SUM(s.quantity) AS BIGINT) AS value FROM stock s JOIN batch b ON b.id = s.batch JOIN account a ON a.id = s.account \
         WHERE b.donation = $1 AND a.kind = 'loss'",
        values![id],
    )
    .await?;
    Ok(Way {
        donation: id,
        contributor: found.contributor_name,
        item: found.item_name,
        unit: found.unit,
        state: found.state,
        announced_on: found.announced_on,
        announced: found.announced,
        received: found.received,
        accepted: found.accepted,
        lies: lies.into_iter().map(|row| (row.kind, row.name, row.quantity)).collect(),
        delivered: delivered.into_iter().map(|row| (row.occurred_on, row.place, row.quantity)).collect(),
        packed: packed(read, id).await?,
        lost,
    })
}

/// Transfers `t` to a household whose delivery stands.
const DELIVERED: &str = "t.reason = 'delivery' AND NOT EXISTS (SELECT 1 FROM delivery_event e WHERE e.delivery = t.source_id \
                         AND t.source_kind = 'delivery' AND e.kind = 'reversed')";

async fn packed(connection: &impl Connection, donation: i64) -> Result<Vec<PackedInto>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        kit_batch: i64,
        kit: String,
        occurred_on: String,
        quantity: i64,
        kits: i64,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT t.source_id AS kit_batch, k.name AS kit, t.occurred_on, CAST(SUM(t.quantity) AS BIGINT) AS quantity, \
         (SELECT CAST(SUM(m.quantity) AS BIGINT) FROM transfer m WHERE m.source_kind = 'packing' AND m.source_id = t.source_id \
         AND m.batch = t.source_id) AS kits \
         FROM transfer t JOIN batch b ON b.id = t.batch JOIN batch kb ON kb.id = t.source_id JOIN item k ON k.id = kb.item \
         WHERE b.donation = $1 AND t.source_kind = 'packing' GROUP BY t.source_id, k.name, t.occurred_on ORDER BY t.occurred_on, t.source_id LIMIT $2",
        values![donation, LONGEST_WAY],
    )
    .await?;
    let mut packed = Vec::new();
    for row in rows {
        let sql = format!("SELECT CAST(SUM(t.quantity) AS BIGINT) AS value FROM transfer t WHERE t.batch = $1 AND {DELIVERED}");
        let kits_delivered = db::number(connection, &sql, values![row.kit_batch]).await?;
        packed.push(PackedInto { kit: row.kit, on: row.occurred_on, quantity: row.quantity, kits: row.kits, kits_delivered });
    }
    Ok(packed)
}
