//! The way of an item from those who gave it to those who got it, as a picture and a table.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};

use super::{Head, Narrow, account, head};
use crate::{
    app::App,
    error::Error,
    goods::{
        flow::{self, Flow, Stop},
        model::Way,
        store::{self, BalanceRow, ItemRow},
    },
    web::{Html, Page, Tab, chart},
};

/// What went from one stop to another. The movements behind it stand where one of them is an account.
struct Line {
    from: String,
    to: String,
    quantity: i64,
    href: String,
}

#[derive(Template)]
#[template(path = "goods/templates/way.html")]
struct WayPage {
    page: Page,
    head: Head,
    items: Vec<ItemRow>,
    item: i64,
    name: String,
    unit: String,
    picture: String,
    lines: Vec<Line>,
}

/// The name of a stop as it is read.
fn label(page: &Page, stop: &Stop) -> String {
    account(page, &stop.kind, &stop.name)
}

/// The way as a picture; the table with the same numbers stands beside it.
fn picture(page: &Page, flow: &Flow, item: &str) -> String {
    let stops: Vec<chart::Stop> = flow
        .stops
        .iter()
        .map(|stop| chart::Stop {
            label: label(page, stop),
            text: page.number(stop.quantity),
            column: stop.column,
            lost: stop.kind == "loss",
        })
        .collect();
    let bands: Vec<chart::Band> =
        flow.bands.iter().map(|(from, to, value)| chart::Band { from: *from, to: *to, value: *value }).collect();
    chart::flow(&stops, &bands, &page.t1("chart-flow-title", "item", item), &page.t("chart-flow"))
}

/// The way of one gift as a picture, where it parted.
pub fn picture_of_gift(page: &Page, way: &Way) -> String {
    let flow = flow::of_gift(way);
    if flow.bands.len() < 2 { String::new() } else { picture(page, &flow, &way.item) }
}

/// What most of was handed over, else what most of moved.
fn most_moved(balances: &[BalanceRow]) -> Option<i64> {
    let most = |households: bool| {
        balances
            .iter()
            .filter(|row| (row.kind == "household") == households && row.quantity != 0)
            .max_by_key(|row| row.quantity.abs())
            .map(|row| row.item)
    };
    most(true).or_else(|| most(false))
}

pub async fn way(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(narrow): Query<Narrow>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let items = store::items(&app, actor, programme).await?;
    let asked = match narrow.item {
        Some(item) => Some(item),
        None => most_moved(&store::balances(&app, actor, programme).await?),
    };
    let item = items.iter().find(|row| Some(row.id) == asked).or(items.first()).cloned();
    let (item, name, unit) = item.map_or_else(Default::default, |row| (row.id, row.name, row.unit));
    let flow = flow::flow(&store::flows(&app, actor, programme, item).await?);
    let lines = flow
        .bands
        .iter()
        .map(|(from, to, quantity)| {
            let (from, to) = (&flow.stops[*from], &flow.stops[*to]);
            let behind = if to.account == 0 || to.kind == "household" { from.account } else { to.account };
            let href = format!("/programmes/{programme}/goods/moves?account={behind}&item={item}");
            Line { from: label(&page, from), to: label(&page, to), quantity: *quantity, href }
        })
        .collect();
    let picture = if flow.bands.is_empty() { String::new() } else { picture(&page, &flow, &name) };
    let head = head(&app, &page, programme).await?;
    Ok(Html(WayPage { page, head, items, item, name, unit, picture, lines }).into_response())
}
