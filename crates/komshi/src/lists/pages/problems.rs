//! The rows of a list with something odd: on its page, printed for whoever corrects the list, and as a file.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_documents::write::{Column, Kind, Sheet};
use serde::Deserialize;

use crate::{
    access::Actor,
    app::App,
    error::Error,
    lists::store::{self, ListRow, ProblemRow},
    registry::store::{Seen, note_looks},
    web::{
        Html, Page, Tab,
        file::{MOST_ROWS, say_cut, table},
    },
};

/// Rows that are printed at once: some hundred sheets of paper, more than anybody corrects by hand.
const PRINTED: i64 = 3_000;
/// Rows that one query brings into a file.
const FILE_PAGE: i64 = 5_000;

/// An odd row in words.
pub struct OddRow {
    pub row: ProblemRow,
    /// Which row of the file.
    pub place: String,
    pub name: String,
    pub words: String,
    /// What is proposed instead; empty where nothing is.
    pub suggestion: String,
}

pub fn odd(page: &Page, list: &ListRow, row: ProblemRow) -> OddRow {
    let field = page.name("field", &row.attribute);
    let kind = row.kind.replace('_', "-");
    let (words, suggestion) = if row.shared == 0 {
        (page.t2("problem-not-shared", "field", field, "organisation", list.organisation_name.as_str()), String::new())
    } else {
        let suggestion = row.suggestion.as_deref().map(|text| page.date(text));
        (
            page.t2(&format!("problem-{kind}-words"), "original", row.original.as_str(), "field", field),
            suggestion.map_or_else(String::new, |text| page.t1(&format!("problem-{kind}-suggestion"), "suggestion", text)),
        )
    };
    let place = match row.row_kind.as_str() {
        "member" => page.t1("problem-member-row", "row", row.row_number),
        _ => row.row_number.to_string(),
    };
    let name = if row.name.is_empty() { page.t("not-shared") } else { row.name.clone() };
    OddRow { row, place, name, words, suggestion }
}

/// Names stand beside the odd rows: whoever reads them has seen these people.
pub async fn note_look(app: &App, actor: &Actor, list: &ListRow) -> Result<(), Error> {
    note_looks(app, actor, Action::SeeLists, Seen::List, &[list.id]).await
}

#[derive(Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    kind: String,
}

#[derive(Template)]
#[template(path = "lists/templates/problems.html")]
struct ProblemsPage {
    page: Page,
    list: ListRow,
    rows: Vec<OddRow>,
    /// How many there are, where not all stand here.
    beyond: Option<i64>,
    kind: String,
}

/// All of them on one page, to be printed.
pub async fn print(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let list = store::list(&app, actor, id).await?;
    note_look(&app, actor, &list).await?;
    let rows = store::problems(&app, actor, &list, &narrowed.kind, 0, PRINTED).await?;
    let all = store::count_problems(&app, &list, &narrowed.kind).await?;
    let beyond = (all > rows.len() as i64).then_some(all);
    let rows = rows.into_iter().map(|row| odd(&page, &list, row)).collect();
    Ok(Html(ProblemsPage { page, list, rows, beyond, kind: narrowed.kind }).into_response())
}

/// The same as a file: `problems.xlsx` or `problems.csv`. That it went out is written down.
pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((id, name)): Path<(i64, String)>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    let list = store::list(&app, actor, id).await?;
    note_look(&app, actor, &list).await?;
    crate::db::record_look(&app, actor, Action::SeeLists, &format!("list/{id}/{name}")).await?;
    let mut rows = Vec::new();
    let mut after = 0;
    while rows.len() < MOST_ROWS {
        let part = store::problems(&app, actor, &list, &narrowed.kind, after, FILE_PAGE).await?;
        let Some(last) = part.last() else { break };
        after = last.id;
        rows.extend(part.into_iter().map(|row| {
            let odd = odd(&page, &list, row);
            vec![
                odd.row.row_number.into(),
                page.t(if odd.row.row_kind == "member" { "columns-members" } else { "columns-heads" }).into(),
                odd.name.into(),
                page.name("field", &odd.row.attribute).into(),
                odd.row.original.into(),
                page.name("problem", &odd.row.kind).into(),
                odd.words.into(),
                odd.suggestion.into(),
            ]
        }));
    }
    let columns = [
        ("problem-row", Kind::Whole),
        ("columns-sheet-label", Kind::Text),
        ("problem-who", Kind::Text),
        ("fact-what", Kind::Text),
        ("problem-written", Kind::Text),
        ("problem-kind", Kind::Text),
        ("problem-what", Kind::Text),
        ("problem-suggested", Kind::Text),
    ];
    let mut sheet = Sheet {
        name: page.t("problems-title"),
        title: vec![page.t("problems-title"), format!("{}, {}", list.file_name, list.organisation_name)],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows,
        notes: Vec::new(),
    };
    say_cut(&page, &mut sheet, store::count_problems(&app, &list, &narrowed.kind).await?);
    table(sheet, &name, "problems", &app)
}
