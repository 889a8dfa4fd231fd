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
    registry::store::{self, LookRow},
    web::{Html, Page, Tab},
};

#[derive(Template)]
#[template(path = "registry/templates/looks.html")]
struct LooksPage {
    page: Page,
    title: String,
    back: String,
    rows: Vec<LookRow>,
    more: Option<i64>,
}

#[derive(Deserialize)]
pub struct Before {
    before: Option<i64>,
}

fn looks_page(page: Page, title: String, back: String, rows: Vec<LookRow>) -> Response {
    let more = (rows.len() as i64 == store::LOOKS).then(|| rows.last().map(|row| row.id)).flatten();
    Html(LooksPage { page: page.at(Tab::People), title, back, rows, more }).into_response()
}

pub async fn of_person(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(from): Query<Before>,
) -> Result<Response, Error> {
    let person = store::person(&app, page.actor()?, id).await?;
    let rows = store::looks(&app, page.actor()?, "person", person.id, from.before.unwrap_or(i64::MAX)).await?;
    Ok(looks_page(page, person.name(), format!("/people/{}", person.id), rows))
}

pub async fn of_household(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(from): Query<Before>,
) -> Result<Response, Error> {
    let household = store::household(&app, page.actor()?, id).await?;
    let rows = store::looks(&app, page.actor()?, "household", household.id, from.before.unwrap_or(i64::MAX)).await?;
    Ok(looks_page(page, household.code, format!("/households/{}", household.id), rows))
}
