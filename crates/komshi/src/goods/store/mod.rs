//! Items, kits, contributors and places; what lies where. Movements are in `movements`, gifts in `donations`.

mod donations;
mod givers;
mod ledger;
mod movements;
mod volunteers;

pub use donations::{
    DonationRow, announce_donation, check_donation, donation, donations, gifts_of, receive_donation, refuse_donation,
    stock_donation, way_of_donation,
};
pub use givers::{GiverAccount, connect_giver, giver_accounts};
use komshi_access::Action;
pub use ledger::{Account, Load, Slip, account, available, common_account, hold, issue, transfer};
pub use movements::{
    FlowRow, LossRow, TRANSFER_PAGE, TransferRow, confirm_loss, count_stock, flows, losses, move_goods, pack_kits, propose_loss,
    receive_goods, reject_loss, transfers,
};
use sea_orm::FromQueryResult;
pub use volunteers::{TaskRow, VolunteerRow, record_task, tasks, volunteers};

use super::model::{CONTRIBUTOR_KINDS, ITEM_CATEGORIES, NewContributor, NewItem, NewPlace, PLACE_KINDS, RecipeLine, UNITS};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, all, insert_many, one, run, values},
    error::Error,
    programmes::store::seen_by,
};

/// Items, places and contributors of one programme: some dozens in practice.
const MOST_OF_A_KIND: i64 = 1000;
/// A recipe longer than a page cannot be packed from.
const LONGEST_RECIPE: usize = 60;
const LONGEST_NAME: usize = 200;
/// Batches that a page of stock shows.
const MOST_STOCK: i64 = 5000;

/// Refuses, in the way that reveals nothing, a programme that the actor's organisation does not take part in or whose
/// action is not the actor's.
pub async fn require(connection: &impl Connection, actor: &Actor, action: Action, programme: i64) -> Result<(), Error> {
    actor.require_in(action, programme)?;
    let sql = format!("SELECT COUNT(*) AS value FROM programme p WHERE p.id = $1 AND {}", seen_by(actor, "p.id"));
    let seen = db::number(connection, &sql, values![programme]).await?;
    if seen == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(super) fn check_name(name: &str) -> Result<(), Error> {
    match name.trim() {
        "" => Err(Error::refused("goods-name-missing")),
        long if long.len() > LONGEST_NAME => Err(Error::refused("goods-name-long")),
        _ => Ok(()),
    }
}

fn one_of(value: &str, set: &[&str]) -> Result<(), Error> {
    if set.contains(&value) { Ok(()) } else { Err(Error::refused("goods-unknown-kind")) }
}

/// Adds an item, or a kit with its recipe; answers its id.
pub async fn add_item(app: &App, actor: &Actor, operation: &NewOperation, new: &NewItem) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_name(&new.name)?;
    check_name(&new.code)?;
    one_of(&new.unit, UNITS)?;
    one_of(&new.category, ITEM_CATEGORIES)?;
    let known = db::number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM item WHERE programme = $1 AND code = $2",
        values![new.programme, new.code.clone()],
    )
    .await?;
    if known > 0 {
        return Err(Error::refused_with("goods-code-taken", &[("code", new.code.clone())]));
    }
    if let Some(activity) = new.activity {
        let sql = "SELECT COUNT(*) AS value FROM activity WHERE id = $1 AND programme = $2";
        if db::number(&command.tx, sql, values![activity, new.programme]).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO item (id, programme, code, name, unit, category, is_kit, activity) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![
            id,
            new.programme,
            new.code.clone(),
            new.name.clone(),
            new.unit.clone(),
            new.category.clone(),
            i32::from(new.is_kit),
            new.activity
        ],
    )
    .await?;
    write_recipe(app, &command.tx, new.programme, id, &new.recipe).await?;
    command.finish(format!("item/{id}"), Some(new.programme), None, id).await
}

/// Replaces the recipe of a kit. What is packed already stays as it was packed.
pub async fn change_recipe(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    kit: i64,
    recipe: &[RecipeLine],
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, &("recipe", kit, recipe));
    let item = item_in(&command.tx, kit).await?;
    require(&command.tx, actor, Action::MoveGoods, item.programme).await?;
    if item.is_kit == 0 {
        return Err(Error::refused("goods-not-a-kit"));
    }
    run(&command.tx, "DELETE FROM kit_line WHERE kit = $1", values![kit]).await?;
    write_recipe(app, &command.tx, item.programme, kit, recipe).await?;
    command.finish(format!("item/{kit}"), Some(item.programme), None, ()).await
}

async fn write_recipe(app: &App, tx: &db::Transaction, programme: i64, kit: i64, recipe: &[RecipeLine]) -> Result<(), Error> {
    if recipe.len() > LONGEST_RECIPE {
        return Err(Error::refused("goods-recipe-long"));
    }
    let mut rows = Vec::new();
    for line in recipe {
        if line.quantity <= 0 {
            return Err(Error::refused("goods-quantity"));
        }
        let part = item_of(tx, programme, line.item).await?;
        if part.is_kit != 0 || part.id == kit {
            return Err(Error::refused("goods-recipe-part"));
        }
        rows.push(values![app.new_id(), kit, line.item, line.quantity, i32::from(line.per_person), line.size_from, line.size_to]);
    }
    Ok(insert_many(tx, "kit_line", "id, kit, item, quantity, per_person, size_from, size_to", rows).await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ItemRow {
    pub id: i64,
    pub programme: i64,
    pub code: String,
    pub name: String,
    pub unit: String,
    pub category: String,
    pub is_kit: i32,
    pub activity: Option<i64>,
}

const ITEM: &str = "SELECT id, programme, code, name, unit, category, is_kit, activity FROM item";

pub(super) async fn item_in(connection: &impl Connection, id: i64) -> Result<ItemRow, Error> {
    one(connection, &format!("{ITEM} WHERE id = $1"), values![id]).await?.ok_or(Error::NotFound)
}

/// The item, if it belongs to the programme.
pub(super) async fn item_of(connection: &impl Connection, programme: i64, id: i64) -> Result<ItemRow, Error> {
    let item = item_in(connection, id).await?;
    if item.programme == programme { Ok(item) } else { Err(Error::NotFound) }
}

pub async fn items(app: &App, actor: &Actor, programme: i64) -> Result<Vec<ItemRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    items_of(app.db.read(), programme).await
}

pub async fn items_of(connection: &impl Connection, programme: i64) -> Result<Vec<ItemRow>, Error> {
    let sql = format!("{ITEM} WHERE programme = $1 ORDER BY is_kit DESC, code LIMIT $2");
    Ok(all(connection, &sql, values![programme, MOST_OF_A_KIND]).await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct RecipeRow {
    pub kit: i64,
    pub item: i64,
    pub name: String,
    pub unit: String,
    pub quantity: i64,
    pub per_person: i32,
    pub size_from: Option<i64>,
    pub size_to: Option<i64>,
}

impl RecipeRow {
    pub fn line(&self) -> RecipeLine {
        RecipeLine {
            item: self.item,
            quantity: self.quantity,
            per_person: self.per_person != 0,
            size_from: self.size_from,
            size_to: self.size_to,
        }
    }
}

/// The recipes of all kits of a programme.
pub async fn recipes(connection: &impl Connection, programme: i64) -> Result<Vec<RecipeRow>, Error> {
    Ok(all(
        connection,
        "SELECT l.kit, l.item, i.name, i.unit, l.quantity, l.per_person, l.size_from, l.size_to FROM kit_line l \
         JOIN item k ON k.id = l.kit JOIN item i ON i.id = l.item WHERE k.programme = $1 ORDER BY l.kit, l.id LIMIT $2",
        values![programme, MOST_STOCK],
    )
    .await?)
}

/// Adds somebody who gives, sells or helps; answers the id. Givers and suppliers get an account in the ledger.
pub async fn add_contributor(app: &App, actor: &Actor, operation: &NewOperation, new: &NewContributor) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_name(&new.name)?;
    one_of(&new.kind, CONTRIBUTOR_KINDS)?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO contributor (id, programme, name, kind, app_user) VALUES ($1,$2,$3,$4,$5)",
        values![id, new.programme, new.name.clone(), new.kind.clone(), new.app_user],
    )
    .await?;
    if new.kind != "volunteer" {
        let kind = if new.kind == "supplier" { "supplier" } else { "donor" };
        run(
            &command.tx,
            "INSERT INTO account (id, programme, kind, name, contributor) VALUES ($1,$2,$3,$4,$5)",
            values![app.new_id(), new.programme, kind, new.name.clone(), id],
        )
        .await?;
    }
    command.finish(format!("contributor/{id}"), Some(new.programme), None, id).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ContributorRow {
    pub id: i64,
    pub name: String,
    pub kind: String,
    /// The donor whose account follows the gifts.
    pub app_user: Option<i64>,
    pub giver: Option<String>,
}

pub async fn contributors(app: &App, actor: &Actor, programme: i64) -> Result<Vec<ContributorRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT c.id, c.name, c.kind, c.app_user, u.display_name AS giver FROM contributor c LEFT JOIN app_user u ON u.id = c.app_user \
         WHERE c.programme = $1 ORDER BY c.kind, c.name, c.id LIMIT $2",
        values![programme, MOST_OF_A_KIND],
    )
    .await?)
}

/// Adds a warehouse, a packing place or a distribution point; answers its account.
pub async fn add_place(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPlace) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    check_name(&new.name)?;
    one_of(&new.kind, PLACE_KINDS)?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO account (id, programme, kind, name, place, address) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, new.programme, new.kind.clone(), new.name.clone(), new.place.clone(), new.address.clone()],
    )
    .await?;
    command.finish(format!("account/{id}"), Some(new.programme), None, id).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct PlaceRow {
    pub id: i64,
    pub kind: String,
    pub name: String,
    pub place: String,
    pub address: String,
}

/// Warehouses, packing places and points.
pub async fn places(app: &App, actor: &Actor, programme: i64) -> Result<Vec<PlaceRow>, Error> {
    require(app.db.read(), actor, Action::SeeProgramme, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT id, kind, name, place, address FROM account WHERE programme = $1 AND kind IN ('warehouse','packing','point') \
         ORDER BY kind DESC, name, id LIMIT $2",
        values![programme, MOST_OF_A_KIND],
    )
    .await?)
}

/// What lies of one batch in one account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct StockRow {
    pub account: i64,
    pub account_name: String,
    pub account_kind: String,
    pub item: i64,
    pub item_name: String,
    pub unit: String,
    pub batch: i64,
    pub label: String,
    pub expires_on: Option<String>,
    pub donor: Option<String>,
    pub quantity: i64,
}

const STOCK: &str = "SELECT s.account, a.name AS account_name, a.kind AS account_kind, s.item, i.name AS item_name, i.unit, s.batch, \
                     b.label, b.expires_on, c.name AS donor, s.quantity FROM stock s JOIN account a ON a.id = s.account \
                     JOIN item i ON i.id = s.item JOIN batch b ON b.id = s.batch LEFT JOIN donation d ON d.id = b.donation \
                     LEFT JOIN contributor c ON c.id = d.contributor";

/// What lies in the real places of a programme, batch by batch; `account` narrows it to one of them.
pub async fn stock(app: &App, actor: &Actor, programme: i64, account: Option<i64>) -> Result<Vec<StockRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    let sql = format!(
        "{STOCK} WHERE a.programme = $1 AND s.physical = 1 AND s.quantity > 0 AND ($2 = 0 OR s.account = $2) \
         ORDER BY a.kind DESC, a.name, i.is_kit DESC, i.code, COALESCE(b.expires_on, '9999-12-31'), b.id LIMIT $3"
    );
    Ok(all(app.db.read(), &sql, values![programme, account.unwrap_or(0), MOST_STOCK]).await?)
}

/// How many lines [`stock`] would have without an end.
pub async fn stock_lines(app: &App, actor: &Actor, programme: i64) -> Result<i64, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    let sql = "SELECT COUNT(*) AS value FROM stock s JOIN account a ON a.id = s.account WHERE a.programme = $1 AND s.physical = 1 \
               AND s.quantity > 0";
    Ok(db::number(app.db.read(), sql, values![programme]).await?)
}

/// The balance of every kind of account for each item: the sum over a row is zero, or the ledger is broken.
#[derive(Clone, Debug, FromQueryResult)]
pub struct BalanceRow {
    pub item: i64,
    pub item_name: String,
    pub kind: String,
    pub quantity: i64,
}

pub async fn balances(app: &App, actor: &Actor, programme: i64) -> Result<Vec<BalanceRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT s.item, i.name AS item_name, a.kind, CAST(SUM(s.quantity) AS BIGINT) AS quantity FROM stock s JOIN account a ON a.id = s.account \
         JOIN item i ON i.id = s.item WHERE a.programme = $1 GROUP BY s.item, i.name, i.is_kit, i.code, a.kind \
         ORDER BY i.is_kit DESC, i.code, a.kind LIMIT $2",
        values![programme, MOST_STOCK],
    )
    .await?)
}

/// What is wrong with the ledger, in words for whoever watches over the machine; empty where nothing is.
///
/// Three promises: each item's accounts add up to zero, no real place has less than nothing, and the kept balances are
/// those of the transfers.
pub async fn ledger_breaches(connection: &impl Connection) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Breach {
        subject: i64,
        quantity: i64,
    }
    let mut breaches = Vec::new();
    let unbalanced: Vec<Breach> = all(
        connection,
        "SELECT item AS subject, CAST(SUM(quantity) AS BIGINT) AS quantity FROM stock GROUP BY item HAVING SUM(quantity) <> 0 LIMIT 100",
        vec![],
    )
    .await?;
    breaches.extend(unbalanced.iter().map(|row| format!("item {}: its accounts add up to {}", row.subject, row.quantity)));
    let negative: Vec<Breach> =
        all(connection, "SELECT account AS subject, quantity FROM stock WHERE physical = 1 AND quantity < 0 LIMIT 100", vec![])
            .await?;
    breaches.extend(negative.iter().map(|row| format!("account {}: {} on the shelf", row.subject, row.quantity)));
    let drifted: Vec<Breach> = all(
        connection,
        "SELECT m.account AS subject, CAST(SUM(m.quantity) AS BIGINT) AS quantity FROM (\
         SELECT to_account AS account, item, batch, quantity FROM transfer \
         UNION ALL SELECT from_account, item, batch, -quantity FROM transfer \
         UNION ALL SELECT account, item, batch, -quantity FROM stock) m \
         GROUP BY m.account, m.item, m.batch HAVING SUM(m.quantity) <> 0 LIMIT 100",
        vec![],
    )
    .await?;
    breaches.extend(
        drifted.iter().map(|row| format!("account {}: the transfers say {} more than is kept", row.subject, row.quantity)),
    );
    Ok(breaches)
}
