//! What lies where, and the forms by which goods come, move, are packed, counted and lost.

mod gifts;
mod setup;
mod way;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
pub use gifts::{announce, gift, gifts, own_gifts, step};
use komshi_access::Action;
use komshi_documents::write::{Column, Kind, Sheet};
use serde::Deserialize;
pub use setup::{add_contributor, add_item, add_line, add_place, connect_giver, record_task, remove_line, setup, volunteers};
pub use way::{picture_of_gift, way};

use super::{
    model::{COMMON_KINDS, NewCount, NewLoss, NewMove, NewPacking, NewReceipt},
    store::{self, BalanceRow, ContributorRow, ItemRow, LossRow, PlaceRow, StockRow, TransferRow},
};
use crate::{
    app::App,
    error::Error,
    programmes,
    web::{
        Form, Html, Page, Tab,
        file::{say_cut, table},
        page::done,
    },
};

/// The programme above every page of its parts.
pub struct Head {
    pub id: i64,
    pub title: String,
}

pub async fn head(app: &App, page: &Page, id: i64) -> Result<Head, Error> {
    Ok(Head { id, title: programmes::store::title(app, id, page.lang).await? })
}

/// Stock of one place: an item with its batches.
struct Shelf {
    account: i64,
    name: String,
    kind: String,
    items: Vec<ShelfItem>,
}

struct ShelfItem {
    item: i64,
    name: String,
    unit: String,
    quantity: i64,
    batches: Vec<StockRow>,
}

fn shelves(rows: Vec<StockRow>) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = Vec::new();
    for row in rows {
        if shelves.last().is_none_or(|shelf| shelf.account != row.account) {
            shelves.push(Shelf {
                account: row.account,
                name: row.account_name.clone(),
                kind: row.account_kind.clone(),
                items: Vec::new(),
            });
        }
        let Some(shelf) = shelves.last_mut() else { continue };
        if shelf.items.last().is_none_or(|item| item.item != row.item) {
            shelf.items.push(ShelfItem {
                item: row.item,
                name: row.item_name.clone(),
                unit: row.unit.clone(),
                quantity: 0,
                batches: Vec::new(),
            });
        }
        let Some(item) = shelf.items.last_mut() else { continue };
        item.quantity += row.quantity;
        item.batches.push(row);
    }
    shelves
}

#[derive(Template)]
#[template(path = "goods/templates/stock.html")]
struct StockPage {
    page: Page,
    head: Head,
    shelves: Vec<Shelf>,
    items: Vec<ItemRow>,
    places: Vec<PlaceRow>,
    suppliers: Vec<ContributorRow>,
    volunteers: Vec<ContributorRow>,
    open_gifts: i64,
    open_losses: i64,
    today: String,
    may_move: bool,
}

pub async fn stock(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let shelves = shelves(store::stock(&app, actor, programme, None).await?);
    let items = store::items(&app, actor, programme).await?;
    let places = store::places(&app, actor, programme).await?;
    let contributors = store::contributors(&app, actor, programme).await?;
    let of_kind = |kind: &str| contributors.iter().filter(|row| row.kind == kind).cloned().collect::<Vec<_>>();
    let (suppliers, volunteers) = (of_kind("supplier"), of_kind("volunteer"));
    let gifts = store::donations(&app, actor, programme).await?;
    let open_gifts = gifts.iter().filter(|gift| !matches!(gift.state.as_str(), "stocked" | "refused")).count() as i64;
    let losses = store::losses(&app, actor, programme).await?;
    let open_losses = losses.iter().filter(|loss| loss.state == "proposed").count() as i64;
    let (head, today, may_move) = (head(&app, &page, programme).await?, app.today(), page.may(Action::MoveGoods));
    let found = StockPage { page, head, shelves, items, places, suppliers, volunteers, open_gifts, open_losses, today, may_move };
    Ok(Html(found).into_response())
}

pub async fn receive(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewReceipt {
        programme,
        supplier: form.id("supplier")?,
        to: form.id("to")?,
        item: form.id("item")?,
        quantity: form.required_whole("quantity"),
        label: form.text("label").into(),
        expires_on: form.date("expires_on"),
        occurred_on: form.required_date("occurred_on"),
        document: form.text("document").into(),
    };
    form.check()?;
    store::receive_goods(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/goods"), "done-goods-received", &[("count", new.quantity.to_string())]))
}

pub async fn move_goods(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let new = NewMove {
        programme,
        from: form.id("from")?,
        to: form.id("to")?,
        item: form.id("item")?,
        batch: None,
        quantity: form.required_whole("quantity"),
        occurred_on: form.required_date("occurred_on"),
        document: form.text("document").into(),
    };
    form.check()?;
    store::move_goods(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/goods"), "done-goods-moved", &[("count", new.quantity.to_string())]))
}

pub async fn pack(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewPacking {
        programme,
        at: form.id("at")?,
        kit: form.id("kit")?,
        kits: form.required_whole("kits"),
        persons: form.whole("persons").unwrap_or(1),
        occurred_on: form.required_date("occurred_on"),
        label: form.text("label").into(),
        volunteers: form.all("volunteer").into_iter().filter_map(|id| id.parse().ok()).collect(),
        minutes: form.whole("minutes"),
    };
    form.check()?;
    store::pack_kits(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/goods"), "done-goods-packed", &[("count", new.kits.to_string())]))
}

#[derive(Deserialize)]
pub struct Narrow {
    #[serde(default)]
    account: Option<i64>,
    #[serde(default)]
    item: Option<i64>,
    #[serde(default)]
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "goods/templates/moves.html")]
struct MovesPage {
    page: Page,
    head: Head,
    rows: Vec<TransferRow>,
    balances: Vec<Balance>,
    kinds: Vec<String>,
    items: Vec<ItemRow>,
    places: Vec<PlaceRow>,
    account: i64,
    item: i64,
    more: Option<i64>,
}

impl MovesPage {
    fn account(&self, kind: &str, name: &str) -> String {
        account(&self.page, kind, name)
    }
}

/// What an account is called: by its name, or by its kind where that says it all.
fn account(page: &Page, kind: &str, name: &str) -> String {
    if name.is_empty() || COMMON_KINDS.contains(&kind) { page.name("goods-account", kind) } else { name.to_owned() }
}

/// An item across all kinds of accounts; the sum is zero.
struct Balance {
    item: i64,
    name: String,
    quantities: Vec<i64>,
    sum: i64,
}

fn balances(rows: &[BalanceRow]) -> (Vec<String>, Vec<Balance>) {
    const ORDER: &[&str] = &["donor", "supplier", "recipe", "count", "warehouse", "packing", "point", "household", "loss"];
    let kinds: Vec<String> =
        ORDER.iter().filter(|kind| rows.iter().any(|row| row.kind == **kind)).map(|kind| (*kind).to_owned()).collect();
    let mut balances: Vec<Balance> = Vec::new();
    for row in rows {
        if balances.last().is_none_or(|balance| balance.item != row.item) {
            balances.push(Balance { item: row.item, name: row.item_name.clone(), quantities: vec![0; kinds.len()], sum: 0 });
        }
        if let Some(balance) = balances.last_mut()
            && let Some(index) = kinds.iter().position(|kind| *kind == row.kind)
        {
            balance.quantities[index] += row.quantity;
            balance.sum += row.quantity;
        }
    }
    (kinds, balances)
}

pub async fn moves(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(narrow): Query<Narrow>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let (account, item) = (narrow.account.unwrap_or(0), narrow.item.unwrap_or(0));
    let before = narrow.before.unwrap_or(i64::MAX);
    let rows = store::transfers(&app, actor, programme, account, item, before).await?;
    let (kinds, balances) = balances(&store::balances(&app, actor, programme).await?);
    let (items, places) = (store::items(&app, actor, programme).await?, store::places(&app, actor, programme).await?);
    let more = (rows.len() as i64 == store::TRANSFER_PAGE).then(|| rows.last().map(|row| row.id)).flatten();
    let head = head(&app, &page, programme).await?;
    Ok(Html(MovesPage { page, head, rows, balances, kinds, items, places, account, item, more }).into_response())
}

/// The stock as a file: `stock.xlsx` or `stock.csv`.
pub async fn stock_file(
    State(app): State<App>,
    page: Page,
    Path((programme, name)): Path<(i64, String)>,
) -> Result<Response, Error> {
    let rows = store::stock(&app, page.actor()?, programme, None).await?;
    let columns = [
        ("goods-place", Kind::Text),
        ("goods-item", Kind::Text),
        ("goods-batch", Kind::Text),
        ("goods-expires", Kind::Date),
        ("goods-giver", Kind::Text),
        ("goods-quantity-label", Kind::Whole),
        ("goods-unit", Kind::Text),
    ];
    let mut sheet = Sheet {
        name: page.t("goods-stock"),
        title: vec![page.t("goods-stock"), page.date(&app.today())],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: rows
            .into_iter()
            .map(|row| {
                let expires = row.expires_on.and_then(|day| day.parse::<jiff::civil::Date>().ok());
                vec![
                    row.account_name.into(),
                    row.item_name.into(),
                    row.label.into(),
                    expires.into(),
                    row.donor.into(),
                    row.quantity.into(),
                    page.name("goods-unit", &row.unit).into(),
                ]
            })
            .collect(),
        notes: Vec::new(),
    };
    say_cut(&page, &mut sheet, store::stock_lines(&app, page.actor()?, programme).await?);
    table(sheet, &name, "stock", &app)
}

#[derive(Template)]
#[template(path = "goods/templates/count.html")]
struct CountPage {
    page: Page,
    head: Head,
    rows: Vec<StockRow>,
    places: Vec<PlaceRow>,
    account: i64,
    place_name: String,
    today: String,
}

pub async fn count(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(narrow): Query<Narrow>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let places = store::places(&app, actor, programme).await?;
    let chosen = places.iter().find(|place| narrow.account.is_none_or(|account| account == place.id));
    let (account, place_name) = chosen.map_or((0, String::new()), |place| (place.id, place.name.clone()));
    let rows = if account == 0 { Vec::new() } else { store::stock(&app, actor, programme, Some(account)).await? };
    let (head, today) = (head(&app, &page, programme).await?, app.today());
    Ok(Html(CountPage { page, head, rows, places, account, place_name, today }).into_response())
}

pub async fn save_count(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let account = form.id("account")?;
    let occurred_on = form.required_date("occurred_on");
    let mut lines = Vec::new();
    for row in store::stock(&app, page.actor()?, programme, Some(account)).await? {
        if let Some(there) = form.whole(&format!("there-{}", row.batch)) {
            lines.push((row.item, row.batch, there));
        }
    }
    form.check()?;
    let new = NewCount { programme, account, occurred_on, lines };
    let counted = store::count_stock(&app, page.actor()?, &form.operation(), &new).await?;
    let to = if counted.missing > 0 { "goods/losses" } else { "goods" };
    let values = [("missing", counted.missing.to_string()), ("surplus", counted.surplus.to_string())];
    Ok(done(&format!("/programmes/{programme}/{to}"), "done-goods-counted", &values))
}

#[derive(Template)]
#[template(path = "goods/templates/losses.html")]
struct LossesPage {
    page: Page,
    head: Head,
    rows: Vec<LossRow>,
    stock: Vec<StockRow>,
    user: Option<i64>,
    may_confirm: bool,
    may_propose: bool,
}

pub async fn losses(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let rows = store::losses(&app, actor, programme).await?;
    let stock = store::stock(&app, actor, programme, None).await?;
    let user = actor.user_id();
    let (may_confirm, may_propose) = (page.may(Action::ConfirmLoss), page.may(Action::ProposeLoss));
    let head = head(&app, &page, programme).await?;
    Ok(Html(LossesPage { page, head, rows, stock, user, may_confirm, may_propose }).into_response())
}

pub async fn propose_loss(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let what: Vec<i64> = form.text("what").split('-').filter_map(|id| id.parse().ok()).collect();
    let [account, item, batch] = what[..] else { return Err(Error::NotFound) };
    let new =
        NewLoss { programme, account, item, batch, quantity: form.required_whole("quantity"), reason: form.required("reason") };
    form.check()?;
    store::propose_loss(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/goods/losses"), "done-loss-proposed", &[]))
}

pub async fn decide_loss(
    State(app): State<App>,
    page: Page,
    Path((programme, loss)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let confirmed = form.text("confirmed") == "1";
    if confirmed {
        store::confirm_loss(&app, page.actor()?, &form.operation(), loss).await?;
    } else {
        store::reject_loss(&app, page.actor()?, &form.operation(), loss).await?;
    }
    let key = if confirmed { "done-loss-confirmed" } else { "done-loss-rejected" };
    Ok(done(&format!("/programmes/{programme}/goods/losses"), key, &[]))
}
