//! Who saw a person or a household.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{
    app::App,
    error::Error,
    registry::store::{self, LookCount, LookRow, Looked},
    web::{Html, Page, Tab},
};

#[derive(Template)]
#[template(path = "registry/templates/looks.html")]
struct LooksPage {
    page: Page,
    title: String,
    back: String,
    rows: Vec<LookRow>,
    count: LookCount,
    in_lists: bool,
    more: Option<i64>,
}

#[derive(Deserialize)]
pub struct Asked {
    before: Option<i64>,
    #[serde(default)]
    lists: u8,
}

async fn looks_page(
    app: &App,
    page: Page,
    kind: &str,
    id: i64,
    title: String,
    back: String,
    asked: &Asked,
) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let which = if asked.lists == 1 { Looked::InLists } else { Looked::Anyhow };
    let rows = store::looks(app, page.actor()?, kind, id, which, asked.before.unwrap_or(i64::MAX)).await?;
    let count = store::count_looks(app, page.actor()?, kind, id).await?;
    let more = (rows.len() as i64 == store::LOOKS).then(|| rows.last().map(|row| row.id)).flatten();
    Ok(Html(LooksPage { page, title, back, rows, count, in_lists: which == Looked::InLists, more }).into_response())
}

pub async fn of_person(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let person = store::person(&app, page.actor()?, id).await?;
    looks_page(&app, page, "person", person.id, person.name(), format!("/people/{}", person.id), &asked).await
}

pub async fn of_household(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let household = store::household(&app, page.actor()?, id).await?;
    let back = format!("/households/{}", household.id);
    looks_page(&app, page, "household", household.id, household.code, back, &asked).await
}
