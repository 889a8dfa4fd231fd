//! The one way in which goods move. Every transfer is written once, with the stock of both accounts in the same transaction.

use sea_orm::FromQueryResult;

use super::super::model::is_physical;
use crate::{
    app::App,
    db::{Transaction, all, for_update, one, placeholders, run, text, values},
    error::Error,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Account {
    pub id: i64,
    pub programme: i64,
    pub kind: String,
    pub name: String,
    pub place: String,
}

/// What stands on a transfer beside its accounts and goods.
#[derive(Clone, Debug)]
pub struct Slip<'a> {
    pub programme: i64,
    pub occurred_on: &'a str,
    /// receipt · donation · transfer · packing · delivery · taken-back · return · loss · surplus
    pub reason: &'a str,
    pub document: &'a str,
    pub source: Option<(&'a str, i64)>,
    pub recorded_by: Option<i64>,
}

/// Takes part of one batch from one account to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    pub item: i64,
    pub batch: i64,
    pub quantity: i64,
}

/// The account, if it belongs to the programme.
pub async fn account(tx: &Transaction, programme: i64, id: i64) -> Result<Account, Error> {
    one(tx, "SELECT id, programme, kind, name, place FROM account WHERE id = $1 AND programme = $2", values![id, programme])
        .await?
        .ok_or(Error::NotFound)
}

/// The programme's account of a kind of which there is one: household, loss, count, recipe. Made when it is first needed.
pub async fn common_account(tx: &Transaction, app: &App, programme: i64, kind: &str) -> Result<Account, Error> {
    // Two first uses at once would make two accounts: the programme's row holds the second one back.
    let find = "SELECT id, programme, kind, name, place FROM account WHERE programme = $1 AND kind = $2 ORDER BY id LIMIT 1";
    if let Some(found) = one(tx, find, values![programme, kind]).await? {
        return Ok(found);
    }
    let lock = format!("SELECT id AS value FROM programme WHERE id = $1{}", for_update(tx));
    crate::db::number(tx, &lock, values![programme]).await?;
    if let Some(found) = one(tx, find, values![programme, kind]).await? {
        return Ok(found);
    }
    let id = app.new_id();
    run(tx, "INSERT INTO account (id, programme, kind, name) VALUES ($1,$2,$3,$4)", values![id, programme, kind, kind]).await?;
    Ok(Account { id, programme, kind: kind.into(), name: kind.into(), place: String::new() })
}

/// Holds accounts until the end of the transaction, in one order for everybody, so that two movements never wait for each other.
pub async fn hold(tx: &Transaction, accounts: &[i64]) -> Result<(), Error> {
    let mut accounts = accounts.to_vec();
    accounts.sort_unstable();
    accounts.dedup();
    let sql = format!(
        "SELECT id AS value FROM account WHERE id IN ({}) ORDER BY id{}",
        placeholders(0, accounts.len()),
        for_update(tx)
    );
    crate::db::numbers(tx, &sql, accounts.into_iter().map(sea_orm::Value::from).collect()).await?;
    Ok(())
}

/// Writes one transfer and the stock of both accounts.
///
/// # Errors
/// Refused with item, place and what is there if a real place has less than is asked of it.
pub async fn transfer(
    tx: &Transaction,
    app: &App,
    slip: &Slip<'_>,
    from: &Account,
    to: &Account,
    load: Load,
) -> Result<i64, Error> {
    if load.quantity <= 0 {
        return Err(Error::refused("goods-quantity"));
    }
    if from.id == to.id {
        return Err(Error::refused("goods-same-place"));
    }
    if is_physical(&from.kind) {
        let taken = run(
            tx,
            "UPDATE stock SET quantity = quantity - $1 WHERE account = $2 AND item = $3 AND batch = $4 AND quantity >= $1",
            values![load.quantity, from.id, load.item, load.batch],
        )
        .await?;
        if taken == 0 {
            return Err(short(tx, from, load.item, load.quantity).await?);
        }
    } else {
        add(tx, from, load, -load.quantity).await?;
    }
    add(tx, to, load, load.quantity).await?;
    let id = app.new_id();
    let (source_kind, source_id) = slip.source.map_or((None, None), |(kind, id)| (Some(kind.to_owned()), Some(id)));
    run(
        tx,
        "INSERT INTO transfer (id, programme, from_account, to_account, item, batch, quantity, occurred_on, reason, document, \
         source_kind, source_id, recorded_by, recorded_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)",
        values![
            id,
            slip.programme,
            from.id,
            to.id,
            load.item,
            load.batch,
            load.quantity,
            slip.occurred_on,
            slip.reason,
            slip.document,
            source_kind,
            source_id,
            slip.recorded_by,
            app.now_text()
        ],
    )
    .await?;
    Ok(id)
}

async fn add(tx: &Transaction, account: &Account, load: Load, quantity: i64) -> Result<(), Error> {
    run(
        tx,
        "INSERT INTO stock (account, item, batch, quantity, physical) VALUES ($1,$2,$3,$4,$5) \
         ON CONFLICT (account, item, batch) DO UPDATE SET quantity = stock.quantity + excluded.quantity",
        values![account.id, load.item, load.batch, quantity, i32::from(is_physical(&account.kind))],
    )
    .await?;
    Ok(())
}

/// The batches that together make up a quantity, what expires first in front; without a date comes last.
pub async fn first_to_expire(tx: &Transaction, from: &Account, item: i64, quantity: i64) -> Result<Vec<Load>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        batch: i64,
        quantity: i64,
    }
    let rows: Vec<Row> = all(
        tx,
        "SELECT s.batch, s.quantity FROM stock s JOIN batch b ON b.id = s.batch WHERE s.account = $1 AND s.item = $2 AND s.quantity > 0 \
         ORDER BY COALESCE(b.expires_on, '9999-12-31'), b.id LIMIT 1000",
        values![from.id, item],
    )
    .await?;
    let mut loads = Vec::new();
    let mut rest = quantity;
    for row in rows {
        if rest == 0 {
            break;
        }
        let part = rest.min(row.quantity);
        loads.push(Load { item, batch: row.batch, quantity: part });
        rest -= part;
    }
    if rest > 0 {
        return Err(short(tx, from, item, quantity).await?);
    }
    Ok(loads)
}

/// Moves a quantity of an item out of a real place, what expires first in front.
pub async fn issue(
    tx: &Transaction,
    app: &App,
    slip: &Slip<'_>,
    from: &Account,
    to: &Account,
    item: i64,
    quantity: i64,
) -> Result<(), Error> {
    if quantity <= 0 {
        return Err(Error::refused("goods-quantity"));
    }
    for load in first_to_expire(tx, from, item, quantity).await? {
        transfer(tx, app, slip, from, to, load).await?;
    }
    Ok(())
}

/// What lies of an item in an account.
pub async fn available(tx: &Transaction, account: i64, item: i64) -> Result<i64, Error> {
    let sql = "SELECT CAST(SUM(quantity) AS BIGINT) AS value FROM stock WHERE account = $1 AND item = $2";
    Ok(crate::db::number(tx, sql, values![account, item]).await?)
}

async fn short(tx: &Transaction, place: &Account, item: i64, wanted: i64) -> Result<Error, Error> {
    let name = text(tx, "SELECT name AS value FROM item WHERE id = $1", values![item]).await?.unwrap_or_default();
    let have = available(tx, place.id, item).await?;
    Ok(Error::refused_with(
        "goods-short",
        &[("item", name), ("place", place.name.clone()), ("have", have.to_string()), ("wanted", wanted.to_string())],
    ))
}
