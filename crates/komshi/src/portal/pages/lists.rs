//! Lists published by code.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_documents::write::{Column, Kind as ColumnKind, Sheet};
use serde::Deserialize;

use super::check;
use crate::{
    app::App,
    error::Error,
    portal::store::{self, PublishedList},
    programmes::{self, model::Programme},
    reports::pages::title,
    selection::store::{self as selection, PublicationLine},
    web::{Html, Page},
};

/// Lines of a list on one page; the next page goes on.
const LINES: i64 = 2_000;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    after: i64,
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "portal/templates/list.html")]
struct ListPage {
    page: Page,
    programme: Programme,
    title: String,
    list: PublishedList,
    parts: Vec<Part>,
    /// The code that was asked for, and its line.
    code: String,
    own: Option<PublicationLine>,
    after: i64,
    next: Option<i64>,
}

impl ListPage {
    fn own_address(&self) -> String {
        let slug = self.programme.public_slug.as_deref().unwrap_or_default();
        format!("/{}/programmes/{slug}/list/{}", self.page.lang.tag(), self.list.id)
    }
}

/// The lines of one outcome.
struct Part {
    outcome: &'static str,
    /// How many lines the list has with this outcome, on all pages.
    count: i64,
    lines: Vec<PublicationLine>,
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, publication)): Path<(String, String, i64)>,
    Query(asked): Query<Asked>,
) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let programme = programmes::store::in_output(app.db.read(), &programme, "public").await?;
    let list = store::list(&app, programme.id, publication).await?;
    let texts =
        programmes::store::texts_of(&app, &[programme.id], Some("title")).await?.remove(&programme.id).unwrap_or_default();
    let after = asked.after.max(0);
    let lines = selection::lines_after(&app, list.id, after, LINES).await?;
    let next = (lines.len() as i64 == LINES).then_some(after + LINES);
    let mut parts = Vec::new();
    for outcome in ["accept", "reserve", "reject"] {
        let lines: Vec<PublicationLine> = lines.iter().filter(|line| line.outcome == outcome).cloned().collect();
        if !lines.is_empty() {
            parts.push(Part { outcome, count: store::count(&app, list.id, outcome).await?, lines });
        }
    }
    let code = asked.code.trim().to_owned();
    let own = if code.is_empty() { None } else { selection::line_of(&app, list.id, &code).await? };
    let title = title(&page, &programme, &texts);
    Ok(Html(ListPage { page, programme, title, list, parts, code, own, after, next }))
}

/// The whole list as a table for a spreadsheet.
pub async fn list_file(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, publication)): Path<(String, String, i64)>,
) -> Result<Response, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let list = store::list(&app, programme.id, publication).await?;
    let columns = [
        ("list-rank", ColumnKind::Whole),
        ("household-code", ColumnKind::Identifier),
        ("list-points", ColumnKind::Whole),
        ("list-outcome", ColumnKind::Text),
    ];
    let sheet = Sheet {
        name: page.t("publication-title"),
        title: vec![list.title.clone(), page.t1("list-published-on", "day", page.date(&list.published_on))],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: selection::lines(&app, list.id)
            .await?
            .into_iter()
            .map(|line| {
                let outcome = page.name("listed", &line.outcome);
                vec![line.position.into(), line.code.into(), line.score.into(), outcome.into()]
            })
            .collect(),
        notes: Vec::new(),
    };
    crate::web::file::table(sheet, "list.csv", "list", &app)
}
