//! Upload a list, settle its columns, watch the import, read what it found, take it back.

mod problems;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use komshi_documents::read::{Cell, Workbook};
use komshi_text::headers::Field;
use serde::Deserialize;

use self::problems::OddRow;
pub use self::problems::{file as problems_file, print as print_problems};
use super::{
    model::{Mapping, SheetMapping},
    store::{self, Columns, JobRow, ListRow, NewList, ProblemCount, Summary},
};
use crate::{
    app::App,
    child,
    error::Error,
    programmes::{model::Sharing, store as programmes},
    web::{Form, Html, Page, Tab, Upload, page::done},
};

#[derive(Template)]
#[template(path = "lists/templates/lists.html")]
struct ListsPage {
    page: Page,
    programme: i64,
    title: String,
    lists: Vec<ListRow>,
    sharings: Vec<Sharing>,
    problem: String,
    form: Form,
}

async fn lists_page(app: &App, page: Page, programme: i64, form: Form, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let lists = store::lists(app, actor, programme).await?;
    let sharings = programmes::sharings(app, actor, programme)
        .await?
        .into_iter()
        .filter(|sharing| sharing.state(&actor.today) == "valid")
        .collect();
    let title = programmes::title(app, programme, page.lang).await?;
    Ok(Html(ListsPage { page, programme, title, lists, sharings, problem, form }).into_response())
}

pub async fn lists(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    lists_page(&app, page, programme, Form::default(), String::new()).await
}

/// A file that cannot be read comes back to the same page with the sentence that says why; what was typed stays.
pub async fn upload(State(app): State<App>, page: Page, Path(programme): Path<i64>, upload: Upload) -> Result<Response, Error> {
    let mut form = upload.form;
    let given_on = form.required_date("given_on");
    let sharing = form.id("sharing").ok();
    if upload.bytes.is_empty() {
        form.wrong("file", "list-choose-file");
    }
    let Some(sharing) = sharing.filter(|_| form.is_right()) else {
        return lists_page(&app, page, programme, form, String::new()).await;
    };
    let read = child::read_file(&upload.bytes, &upload.file_name).await;
    let added = match read {
        Ok(workbook) => {
            let new = NewList::new(programme, sharing, &given_on, &upload.file_name, &upload.bytes, workbook);
            store::add_list(&app, page.actor()?, &form.operation(), &new).await
        }
        Err(error) => Err(error),
    };
    match added {
        Ok(list) => Ok(Redirect::to(&format!("/lists/{list}/columns")).into_response()),
        Err(Error::Refused(refusal)) => {
            let problem = page.t2("list-refused", "name", upload.file_name.as_str(), "why", page.refusal(&refusal));
            let answer = lists_page(&app, page, programme, form, problem).await?;
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
        }
        Err(error) => Err(error),
    }
}

/// One column of the file with what it seems to mean.
struct ColumnChoice {
    name: String,
    header: String,
    samples: String,
    field: &'static str,
}

struct SheetChoice {
    prefix: &'static str,
    name: String,
    rows: usize,
    given_first: bool,
    full_name: bool,
    columns: Vec<ColumnChoice>,
}

#[derive(Template)]
#[template(path = "lists/templates/columns.html")]
struct ColumnsPage {
    page: Page,
    list: ListRow,
    sheets: Vec<SheetChoice>,
    fields: Vec<(&'static str, String)>,
    earlier: Vec<ListRow>,
    notes: Vec<String>,
    problem: String,
}

/// Values of a column that are shown.
const SAMPLES: usize = 4;

fn sheet_choice(page: &Page, workbook: &Workbook, mapping: &SheetMapping, prefix: &'static str) -> SheetChoice {
    let Some(sheet) = workbook.sheets.get(mapping.sheet) else {
        return SheetChoice { prefix, name: String::new(), rows: 0, given_first: false, full_name: false, columns: Vec::new() };
    };
    let columns = (0..mapping.columns.len())
        .map(|column| {
            let samples: Vec<String> = sheet
                .rows
                .iter()
                .skip(mapping.header_row + 1)
                .filter_map(|row| row.get(column))
                .filter(|cell| !cell.is_empty())
                .map(|cell| match cell {
                    Cell::Date(day) => page.date(day),
                    other => other.as_text(),
                })
                .take(SAMPLES)
                .collect();
            ColumnChoice {
                name: format!("{prefix}-{column}"),
                header: sheet.cell(mapping.header_row, column).as_text(),
                samples: samples.join(" · "),
                field: mapping.columns[column].map_or("", Field::as_str),
            }
        })
        .collect();
    SheetChoice {
        prefix,
        name: sheet.name.clone(),
        rows: sheet.rows.iter().skip(mapping.header_row + 1).filter(|row| row.iter().any(|cell| !cell.is_empty())).count(),
        given_first: mapping.given_first,
        full_name: mapping.columns.contains(&Some(Field::FullName)),
        columns,
    }
}

async fn columns_page(app: &App, page: Page, list: ListRow, mapping: Mapping, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let workbook = store::workbook(app, actor, &list).await?;
    let mut sheets = vec![sheet_choice(&page, &workbook, &mapping.heads, "head")];
    sheets.extend(mapping.members.as_ref().map(|members| sheet_choice(&page, &workbook, members, "member")));
    let mut fields: Vec<(&'static str, String)> =
        Field::ALL.iter().map(|field| (field.as_str(), page.name("field", field.as_str()))).collect();
    fields.sort_by_key(|(_, label)| komshi_text::sort::sort_key(label, page.lang.tag()));
    let earlier = store::lists(app, actor, list.programme)
        .await?
        .into_iter()
        .filter(|other| other.organisation == list.organisation && other.state == "published")
        .collect();
    let notes = workbook.notes.iter().map(|note| page.refusal(&child::noted(note))).collect();
    Ok(Html(ColumnsPage { page, list, sheets, fields, earlier, notes, problem }).into_response())
}

pub async fn columns(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let list = store::list(&app, page.actor()?, id).await?;
    if list.state != "columns" {
        return Ok(Redirect::to(&format!("/lists/{id}")).into_response());
    }
    let mapping = serde_json::from_str(&list.mapping)?;
    columns_page(&app, page, list, mapping, String::new()).await
}

fn chosen(form: &Form, mapping: &mut SheetMapping, prefix: &str) {
    for (index, column) in mapping.columns.iter_mut().enumerate() {
        *column = Field::parse(form.text(&format!("{prefix}-{index}")));
    }
    mapping.given_first = form.text(&format!("{prefix}-order")) == "given-first";
}

pub async fn settle_columns(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let actor = page.actor()?;
    let list = store::list(&app, actor, id).await?;
    let mut mapping: Mapping = serde_json::from_str(&list.mapping)?;
    chosen(&form, &mut mapping.heads, "head");
    if let Some(members) = &mut mapping.members {
        chosen(&form, members, "member");
    }
    let columns = Columns { list: id, mapping: mapping.clone(), corrects: form.id("corrects").ok() };
    match store::settle_columns(&app, actor, &form.operation(), &columns).await {
        Ok(_) => {
            let actor = actor.clone();
            // The work goes on when the reader leaves the page; the page asks how far it is.
            tokio::spawn(async move {
                if let Err(error) = store::import(&app, &actor, id).await {
                    tracing::warn!(%error, list = id, "an import could not be finished");
                }
            });
            Ok(Redirect::to(&format!("/lists/{id}")).into_response())
        }
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            columns_page(&app, page, list, mapping, problem).await
        }
        Err(error) => Err(error),
    }
}

/// Odd rows on one page.
const PROBLEMS: i64 = 200;

#[derive(Template)]
#[template(path = "lists/templates/list.html")]
struct ListPage {
    page: Page,
    list: ListRow,
    summary: Summary,
    counts: Vec<ProblemCount>,
    problems: Vec<OddRow>,
    kind: String,
    more: Option<i64>,
    job: Option<JobRow>,
    may_withdraw: bool,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    kind: String,
    after: Option<i64>,
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let list = store::list(&app, page.actor()?, id).await?;
    let job = store::job(&app, id).await?;
    if list.state == "columns" && job.as_ref().is_none_or(|job| job.state != "failed") {
        return Ok(Redirect::to(&format!("/lists/{id}/columns")).into_response());
    }
    let summary = list.summary.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default();
    let counts = store::problem_counts(&app, &list).await?;
    let problems = store::problems(&app, page.actor()?, &list, &which.kind, which.after.unwrap_or(0), PROBLEMS).await?;
    if !problems.is_empty() {
        problems::note_look(&app, page.actor()?, &list).await?;
    }
    let more = (problems.len() as i64 == PROBLEMS).then(|| problems.last().map(|row| row.id)).flatten();
    let problems = problems.into_iter().map(|row| problems::odd(&page, &list, row)).collect();
    let may_withdraw = list.state == "published" && store::may_withdraw(&app, page.actor()?, &list).await?;
    Ok(Html(ListPage { page, list, summary, counts, problems, kind: which.kind, more, job, may_withdraw }).into_response())
}

#[derive(Template)]
#[template(path = "lists/templates/progress.html")]
struct ProgressFragment {
    page: Page,
    job: JobRow,
}

/// How far the import is, as a fragment; a header says when there is something new to see.
pub async fn progress(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    store::list(&app, page.actor()?, id).await?;
    let job = store::job(&app, id).await?.ok_or(Error::NotFound)?;
    let finished = job.state == "done" || job.state == "failed";
    let mut response = Html(ProgressFragment { page, job }).into_response();
    if finished {
        response.headers_mut().insert("x-finished", axum::http::HeaderValue::from_static("1"));
    }
    Ok(response)
}

pub async fn withdraw(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let list = store::list(&app, page.actor()?, id).await?;
    let withdrawn = store::withdraw(&app, page.actor()?, &form.operation(), id, form.text("reason")).await?;
    let to = format!("/programmes/{}/lists", list.programme);
    Ok(if let Some(back) = withdrawn.back {
        done(&to, "done-withdrawn-back", &[("name", list.file_name), ("back", back)])
    } else if withdrawn.kept > 0 {
        done(&to, "done-withdrawn-kept", &[("count", withdrawn.kept.to_string())])
    } else {
        done(&to, "done-withdrawn", &[("name", list.file_name)])
    })
}

pub async fn discard(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let list = store::list(&app, page.actor()?, id).await?;
    store::discard(&app, page.actor()?, &form.operation(), id).await?;
    Ok(done(&format!("/programmes/{}/lists", list.programme), "done-discarded", &[("name", list.file_name)]))
}
