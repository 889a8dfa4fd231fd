//! Files of events and hand-overs: the template, the upload, what came of it, and taking it back.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;

use super::{Head, head, needs_sharing};
use crate::{
    app::App,
    child,
    error::Error,
    events::store::{self, NewUpload, ProblemRow, UploadRow},
    web::{Form, Html, Page, Tab, form::Upload, page::done},
};

#[derive(Template)]
#[template(path = "events/templates/files.html")]
struct FilesPage {
    page: Page,
    head: Head,
    uploads: Vec<UploadRow>,
    problem: String,
    needs_sharing: bool,
}

pub async fn files(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Html<impl Template>, Error> {
    files_page(&app, page, id, String::new()).await.map(Html)
}

async fn files_page(app: &App, page: Page, id: i64, problem: String) -> Result<FilesPage, Error> {
    let page = page.at(Tab::Programmes);
    let (head, _) = head(app, &page, id).await?;
    let uploads = store::uploads(app, page.actor()?, id).await?;
    let needs_sharing = needs_sharing(app, page.actor()?, id).await?;
    Ok(FilesPage { page, head, uploads, problem, needs_sharing })
}

/// The template in the reader's language.
pub async fn template(State(app): State<App>, page: Page, Path((id, name)): Path<(i64, String)>) -> Result<Response, Error> {
    let actor = page.actor()?;
    actor.require_in(Action::SeeDeliveries, id)?;
    // The file is the same everywhere, but a programme that the reader does not see has no pages.
    crate::programmes::store::programme(&app, actor, id).await?;
    crate::web::file::table(store::template(&page), &name, "events", &app)
}

pub async fn upload(State(app): State<App>, page: Page, Path(id): Path<i64>, upload: Upload) -> Result<Response, Error> {
    match take(&app, &page, id, &upload).await {
        Ok(uploaded) => {
            let to = format!("/programmes/{id}/events/files/{}", uploaded.id);
            let counts = [
                ("rows", uploaded.rows),
                ("events", uploaded.events),
                ("people", uploaded.attendances),
                ("given", uploaded.given),
            ];
            let counts: Vec<(&str, String)> = counts.iter().map(|(name, count)| (*name, count.to_string())).collect();
            Ok(done(&to, "done-file-taken", &counts))
        }
        // A file is not sent back with the form: the page says what is wrong and asks for it again.
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            let page = files_page(&app, page, id, problem).await?;
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response())
        }
        Err(error) => Err(error),
    }
}

async fn take(app: &App, page: &Page, id: i64, upload: &Upload) -> Result<store::Uploaded, Error> {
    if upload.bytes.is_empty() {
        return Err(Error::refused("list-choose-file"));
    }
    let workbook = child::read_file(&upload.bytes, &upload.file_name).await?;
    let corrects = match upload.form.text("corrects") {
        "" => None,
        _ => Some(upload.form.id("corrects")?),
    };
    let new = NewUpload::new(id, &upload.file_name, &upload.bytes, corrects, workbook);
    store::record_upload(app, page.actor()?, &upload.form.operation(), &new).await
}

/// An odd row in words.
struct Odd {
    row: i64,
    text: String,
}

#[derive(Template)]
#[template(path = "events/templates/file.html")]
struct FilePage {
    page: Page,
    head: Head,
    upload: UploadRow,
    odd: Vec<Odd>,
}

pub async fn one_file(
    State(app): State<App>,
    page: Page,
    Path((id, upload)): Path<(i64, i64)>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, _) = head(&app, &page, id).await?;
    let upload = store::upload(&app, page.actor()?, id, upload).await?;
    let odd = store::upload_problems(&app, upload.id)
        .await?
        .into_iter()
        .map(|ProblemRow { row_number, message, value, .. }| Odd { row: row_number, text: page.t1(&message, "value", value) })
        .collect();
    Ok(Html(FilePage { page, head, upload, odd }))
}

pub async fn withdraw(
    State(app): State<App>,
    page: Page,
    Path((id, upload)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let reversed = store::withdraw_upload(&app, page.actor()?, &form.operation(), id, upload, form.text("reason")).await?;
    let to = format!("/programmes/{id}/events/files/{upload}");
    let count = ("count", reversed.to_string());
    if let Some(earlier) = store::upload(&app, page.actor()?, id, upload).await?.corrects {
        let earlier = store::upload(&app, page.actor()?, id, earlier).await?;
        if earlier.state == "published" {
            return Ok(done(&to, "done-file-withdrawn-back", &[count, ("file", earlier.file_name)]));
        }
    }
    Ok(done(&to, "done-file-withdrawn", &[count]))
}
