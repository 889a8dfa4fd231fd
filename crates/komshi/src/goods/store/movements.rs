//! Receipts, transfers, packing, counts and losses.

use komshi_access::{Action, Decision, Facts, Why};
use sea_orm::FromQueryResult;

use super::{
    item_of, ledger,
    ledger::{Load, Slip},
    recipes, require,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, NewOperation, Transaction, all, for_update, one, run, values},
    error::Error,
    goods::model::{Counted, NewCount, NewLoss, NewMove, NewPacking, NewReceipt, components, is_physical},
};

/// Pairs of accounts in the picture of an item.
const MOST_FLOWS: i64 = 200;
/// Transfers on one page.
pub const TRANSFER_PAGE: i64 = 200;
const MOST_LOSSES: i64 = 200;
/// More kits than this at once is a slip of the finger.
const MOST_AT_ONCE: i64 = 1_000_000;

pub(super) fn check_quantity(quantity: i64) -> Result<(), Error> {
    if (1..=MOST_AT_ONCE).contains(&quantity) { Ok(()) } else { Err(Error::refused("goods-quantity")) }
}

fn check_physical(account: &ledger::Account) -> Result<(), Error> {
    if is_physical(&account.kind) { Ok(()) } else { Err(Error::refused("goods-no-place")) }
}

/// Makes a batch: what came together and expires together.
pub(super) async fn new_batch(
    app: &App,
    tx: &Transaction,
    item: i64,
    donation: Option<i64>,
    label: &str,
    expires_on: Option<&str>,
) -> Result<i64, Error> {
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO batch (id, item, donation, label, expires_on, created_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, item, donation, label, expires_on.map(str::to_owned), app.now_text()],
    )
    .await?;
    Ok(id)
}

/// Goods bought from a supplier arrive at a place; answers the batch.
pub async fn receive_goods(app: &App, actor: &Actor, operation: &NewOperation, new: &NewReceipt) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_quantity(new.quantity)?;
    item_of(&command.tx, new.programme, new.item).await?;
    let from: ledger::Account = one(
        &command.tx,
        "SELECT id, programme, kind, name, place FROM account WHERE programme = $1 AND contributor = $2 AND kind = 'supplier'",
        values![new.programme, new.supplier],
    )
    .await?
    .ok_or(Error::NotFound)?;
    let to = ledger::account(&command.tx, new.programme, new.to).await?;
    check_physical(&to)?;
    let label = if new.label.is_empty() { format!("R-{}", new.occurred_on) } else { new.label.clone() };
    let batch = new_batch(app, &command.tx, new.item, None, &label, new.expires_on.as_deref()).await?;
    ledger::hold(&command.tx, &[from.id, to.id]).await?;
    let slip = Slip {
        programme: new.programme,
        occurred_on: &new.occurred_on,
        reason: "receipt",
        document: &new.document,
        source: None,
        recorded_by: actor.user_id(),
    };
    ledger::transfer(&command.tx, app, &slip, &from, &to, Load { item: new.item, batch, quantity: new.quantity }).await?;
    command.finish(format!("batch/{batch}"), Some(new.programme), None, batch).await
}

/// Goods go from one real place to another.
pub async fn move_goods(app: &App, actor: &Actor, operation: &NewOperation, new: &NewMove) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_quantity(new.quantity)?;
    item_of(&command.tx, new.programme, new.item).await?;
    let from = ledger::account(&command.tx, new.programme, new.from).await?;
    let to = ledger::account(&command.tx, new.programme, new.to).await?;
    check_physical(&from)?;
    check_physical(&to)?;
    if from.id == to.id {
        return Err(Error::refused("goods-same-place"));
    }
    ledger::hold(&command.tx, &[from.id, to.id]).await?;
    let slip = Slip {
        programme: new.programme,
        occurred_on: &new.occurred_on,
        reason: "transfer",
        document: &new.document,
        source: None,
        recorded_by: actor.user_id(),
    };
    match new.batch {
        Some(batch) => {
            let load = Load { item: new.item, batch, quantity: new.quantity };
            ledger::transfer(&command.tx, app, &slip, &from, &to, load).await?;
        }
        None => ledger::issue(&command.tx, app, &slip, &from, &to, new.item, new.quantity).await?,
    }
    command.finish(format!("account/{}", to.id), Some(new.programme), None, ()).await
}

/// Kits are packed at a place from what its recipe names; answers the batch of the kits. A kit expires with its first component.
pub async fn pack_kits(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPacking) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_quantity(new.kits)?;
    let kit = item_of(&command.tx, new.programme, new.kit).await?;
    let recipe: Vec<_> = recipes(&command.tx, new.programme)
        .await?
        .into_iter()
        .filter(|line| line.kit == new.kit)
        .map(|line| line.line())
        .collect();
    let needed = components(&recipe, new.persons.clamp(1, 99), new.kits);
    if needed.is_empty() {
        return Err(Error::refused_with("goods-recipe-empty", &[("kit", kit.name.clone())]));
    }
    let at = ledger::account(&command.tx, new.programme, new.at).await?;
    check_physical(&at)?;
    let table = ledger::common_account(&command.tx, app, new.programme, "recipe").await?;
    ledger::hold(&command.tx, &[at.id, table.id]).await?;
    let mut loads = Vec::new();
    for (item, quantity) in needed {
        loads.extend(ledger::first_to_expire(&command.tx, &at, item, quantity).await?);
    }
    let mut expires_on: Option<String> = None;
    for load in &loads {
        let sql = "SELECT expires_on AS value FROM batch WHERE id = $1";
        if let Some(day) = db::text(&command.tx, sql, values![load.batch]).await?
            && expires_on.as_ref().is_none_or(|first| day < *first)
        {
            expires_on = Some(day);
        }
    }
    let label = if new.label.is_empty() { format!("P-{}", new.occurred_on) } else { new.label.clone() };
    let batch = new_batch(app, &command.tx, new.kit, None, &label, expires_on.as_deref()).await?;
    let slip = Slip {
        programme: new.programme,
        occurred_on: &new.occurred_on,
        reason: "packing",
        document: "",
        source: Some(("packing", batch)),
        recorded_by: actor.user_id(),
    };
    for load in loads {
        ledger::transfer(&command.tx, app, &slip, &at, &table, load).await?;
    }
    ledger::transfer(&command.tx, app, &slip, &table, &at, Load { item: new.kit, batch, quantity: new.kits }).await?;
    for &volunteer in &new.volunteers {
        super::volunteers::write_task(
            app,
            &command.tx,
            new.programme,
            volunteer,
            "packing",
            &at.name,
            &new.occurred_on,
            new.minutes,
            None,
        )
        .await?;
    }
    command.finish(format!("batch/{batch}"), Some(new.programme), None, batch).await
}

/// Somebody says that goods are lost or spoilt; a second person confirms before the ledger changes. Answers the proposal.
pub async fn propose_loss(app: &App, actor: &Actor, operation: &NewOperation, new: &NewLoss) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::ProposeLoss, new);
    require(&command.tx, actor, Action::ProposeLoss, new.programme).await?;
    let account = ledger::account(&command.tx, new.programme, new.account).await?;
    check_physical(&account)?;
    check_quantity(new.quantity)?;
    if new.reason.trim().is_empty() {
        return Err(Error::refused("loss-needs-reason"));
    }
    let id = write_loss(app, &command.tx, actor, new).await?;
    command.finish(format!("loss/{id}"), Some(new.programme), Some(&new.reason), id).await
}

async fn write_loss(app: &App, tx: &Transaction, actor: &Actor, new: &NewLoss) -> Result<i64, Error> {
    let there = db::number(
        tx,
        "SELECT quantity AS value FROM stock WHERE account = $1 AND item = $2 AND batch = $3",
        values![new.account, new.item, new.batch],
    )
    .await?;
    let item = item_of(tx, new.programme, new.item).await?;
    if new.quantity > there {
        let place = ledger::account(tx, new.programme, new.account).await?;
        return Err(Error::refused_with(
            "goods-short",
            &[("item", item.name), ("place", place.name), ("have", there.to_string()), ("wanted", new.quantity.to_string())],
        ));
    }
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO stock_loss (id, programme, account, item, batch, quantity, reason, state, proposed_by, proposed_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)",
        values![
            id,
            new.programme,
            new.account,
            new.item,
            new.batch,
            new.quantity,
            new.reason.clone(),
            "proposed",
            actor.user_id(),
            app.now_text()
        ],
    )
    .await?;
    Ok(id)
}

#[derive(FromQueryResult)]
struct Proposal {
    programme: i64,
    account: i64,
    item: i64,
    batch: i64,
    quantity: i64,
    reason: String,
    state: String,
    proposed_by: Option<i64>,
}

/// A loss that waits for its second signature, held, for an actor with this action in its programme.
async fn proposal(tx: &Transaction, actor: &Actor, action: Action, loss: i64) -> Result<Proposal, Error> {
    let sql = format!(
        "SELECT programme, account, item, batch, quantity, reason, state, proposed_by FROM stock_loss WHERE id = $1{}",
        for_update(tx)
    );
    let found: Proposal = one(tx, &sql, values![loss]).await?.ok_or(Error::NotFound)?;
    require(tx, actor, action, found.programme).await?;
    if found.state != "proposed" {
        return Err(Error::refused("loss-decided"));
    }
    Ok(found)
}

/// The second signature under a loss: only now the goods leave the ledger's place. Refused to the person who proposed it.
pub async fn confirm_loss(app: &App, actor: &Actor, operation: &NewOperation, loss: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ConfirmLoss, &("confirm", loss));
    let found = proposal(&command.tx, actor, Action::SeeGoods, loss).await?;
    let facts = Facts { programme: Some(found.programme), proposed_by: found.proposed_by };
    match actor.decide(Action::ConfirmLoss, &facts) {
        Decision::Allow { .. } => {}
        Decision::Deny(Why::FourEyes) => return Err(Error::refused("loss-needs-second-person")),
        Decision::Deny(Why::NotSignedIn | Why::Disabled | Why::NoGrant) => return Err(Error::NotFound),
    }
    let from = ledger::account(&command.tx, found.programme, found.account).await?;
    let to = ledger::common_account(&command.tx, app, found.programme, "loss").await?;
    ledger::hold(&command.tx, &[from.id, to.id]).await?;
    let today = app.today();
    let slip = Slip {
        programme: found.programme,
        occurred_on: &today,
        reason: "loss",
        document: &found.reason,
        source: Some(("loss", loss)),
        recorded_by: actor.user_id(),
    };
    let load = Load { item: found.item, batch: found.batch, quantity: found.quantity };
    ledger::transfer(&command.tx, app, &slip, &from, &to, load).await?;
    run(
        &command.tx,
        "UPDATE stock_loss SET state = 'confirmed', confirmed_by = $2, confirmed_at = $3 WHERE id = $1",
        values![loss, actor.user_id(), command.at()],
    )
    .await?;
    command.finish(format!("loss/{loss}"), Some(found.programme), Some(&found.reason), ()).await
}

/// The loss was not one: the goods were found, or the proposal was a mistake. Also for the person who proposed it.
pub async fn reject_loss(app: &App, actor: &Actor, operation: &NewOperation, loss: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ProposeLoss, &("reject", loss));
    let found = proposal(&command.tx, actor, Action::ProposeLoss, loss).await?;
    run(
        &command.tx,
        "UPDATE stock_loss SET state = 'rejected', confirmed_by = $2, confirmed_at = $3 WHERE id = $1",
        values![loss, actor.user_id(), command.at()],
    )
    .await?;
    command.finish(format!("loss/{loss}"), Some(found.programme), None, ()).await
}

/// Somebody counted a place: less on the shelf becomes a proposed loss, more an entry from the account of counts.
pub async fn count_stock(app: &App, actor: &Actor, operation: &NewOperation, new: &NewCount) -> Result<Counted, Error> {
    let command = begin!(app, actor, operation, Action::ProposeLoss, new);
    require(&command.tx, actor, Action::ProposeLoss, new.programme).await?;
    let account = ledger::account(&command.tx, new.programme, new.account).await?;
    check_physical(&account)?;
    let source = ledger::common_account(&command.tx, app, new.programme, "count").await?;
    ledger::hold(&command.tx, &[account.id, source.id]).await?;
    let mut counted = Counted::default();
    for &(item, batch, there) in &new.lines {
        if !(0..=MOST_AT_ONCE).contains(&there) {
            return Err(Error::refused("goods-quantity"));
        }
        #[derive(FromQueryResult)]
        struct Written {
            quantity: i64,
        }
        let written: Written = one(
            &command.tx,
            "SELECT quantity FROM stock WHERE account = $1 AND item = $2 AND batch = $3",
            values![account.id, item, batch],
        )
        .await?
        .ok_or(Error::NotFound)?;
        let proposed = db::number(
            &command.tx,
            "SELECT CAST(SUM(quantity) AS BIGINT) AS value FROM stock_loss WHERE account = $1 AND item = $2 AND batch = $3 AND state = 'proposed'",
            values![account.id, item, batch],
        )
        .await?;
        // What is proposed as lost already is not missing a second time.
        let difference = there - (written.quantity - proposed);
        match difference {
            0 => counted.as_written += 1,
            1.. => {
                let slip = Slip {
                    programme: new.programme,
                    occurred_on: &new.occurred_on,
                    reason: "surplus",
                    document: "",
                    source: None,
                    recorded_by: actor.user_id(),
                };
                ledger::transfer(&command.tx, app, &slip, &source, &account, Load { item, batch, quantity: difference }).await?;
                counted.surplus += 1;
            }
            _ => {
                let loss = NewLoss {
                    programme: new.programme,
                    account: account.id,
                    item,
                    batch,
                    quantity: -difference,
                    reason: format!("{} {}", "count", new.occurred_on),
                };
                write_loss(app, &command.tx, actor, &loss).await?;
                counted.missing += 1;
            }
        }
    }
    command.finish(format!("account/{}", account.id), Some(new.programme), None, counted).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct LossRow {
    pub id: i64,
    pub account_name: String,
    pub item_name: String,
    pub unit: String,
    pub label: String,
    pub quantity: i64,
    pub reason: String,
    pub state: String,
    pub proposed_by: Option<i64>,
    pub proposed_name: Option<String>,
    pub proposed_at: String,
    pub confirmed_name: Option<String>,
    pub confirmed_at: Option<String>,
}

pub async fn losses(app: &App, actor: &Actor, programme: i64) -> Result<Vec<LossRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT l.id, a.name AS account_name, i.name AS item_name, i.unit, b.label, l.quantity, l.reason, l.state, l.proposed_by, \
         p.display_name AS proposed_name, l.proposed_at, c.display_name AS confirmed_name, l.confirmed_at FROM stock_loss l \
         JOIN account a ON a.id = l.account JOIN item i ON i.id = l.item JOIN batch b ON b.id = l.batch \
         LEFT JOIN app_user p ON p.id = l.proposed_by LEFT JOIN app_user c ON c.id = l.confirmed_by \
         WHERE l.programme = $1 ORDER BY CASE l.state WHEN 'proposed' THEN 0 ELSE 1 END, l.id DESC LIMIT $2",
        values![programme, MOST_LOSSES],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct TransferRow {
    pub id: i64,
    pub occurred_on: String,
    pub reason: String,
    pub document: String,
    pub from_kind: String,
    pub from_name: String,
    pub to_kind: String,
    pub to_name: String,
    pub item_name: String,
    pub unit: String,
    pub label: String,
    pub quantity: i64,
    pub source_kind: Option<String>,
    pub source_id: Option<i64>,
}

/// Transfers, the newest first, before an id; narrowed to an account and an item where they are not 0.
pub async fn transfers(
    app: &App,
    actor: &Actor,
    programme: i64,
    account: i64,
    item: i64,
    before: i64,
) -> Result<Vec<TransferRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT t.id, t.occurred_on, t.reason, t.document, f.kind AS from_kind, f.name AS from_name, o.kind AS to_kind, o.name AS to_name, \
         i.name AS item_name, i.unit, b.label, t.quantity, t.source_kind, t.source_id FROM transfer t JOIN account f ON f.id = t.from_account \
         JOIN account o ON o.id = t.to_account JOIN item i ON i.id = t.item JOIN batch b ON b.id = t.batch \
         WHERE t.programme = $1 AND t.id < $2 AND ($3 = 0 OR t.from_account = $3 OR t.to_account = $3) AND ($4 = 0 OR t.item = $4) \
         ORDER BY t.id DESC LIMIT $5",
        values![programme, before, account, item, TRANSFER_PAGE],
    )
    .await?)
}

/// All that went of an item from one account to another.
#[derive(Clone, Debug, FromQueryResult)]
pub struct FlowRow {
    pub from_account: i64,
    pub from_kind: String,
    pub from_name: String,
    pub to_account: i64,
    pub to_kind: String,
    pub to_name: String,
    pub quantity: i64,
}

/// What went of an item between each two accounts of a programme, the largest first.
pub async fn flows(app: &App, actor: &Actor, programme: i64, item: i64) -> Result<Vec<FlowRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT m.from_account, f.kind AS from_kind, f.name AS from_name, m.to_account, o.kind AS to_kind, o.name AS to_name, m.quantity \
         FROM (SELECT t.from_account, t.to_account, CAST(SUM(t.quantity) AS BIGINT) AS quantity FROM transfer t \
         WHERE t.programme = $1 AND t.item = $2 GROUP BY t.from_account, t.to_account) m \
         JOIN account f ON f.id = m.from_account JOIN account o ON o.id = m.to_account \
         ORDER BY m.quantity DESC, m.from_account, m.to_account LIMIT $3",
        values![programme, item, MOST_FLOWS],
    )
    .await?)
}
