//! Pages of a programme's purposes, of consent, of one person's data, of incidents and of the record of processing.

mod incidents;
mod person;
mod programme;

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
pub use incidents::{add as add_incident, incident, incidents, settle as settle_incident};
pub use person::{consent, erase, erase_form, everything, record_consent};
pub use programme::{add_assessment, add_purpose, add_text, approve_deletion, end_purpose, privacy};

use super::store::{self, DeletionRow, Processing};
use crate::{
    app::App,
    error::Error,
    web::{Html, Page, Tab},
};

#[derive(Template)]
#[template(path = "privacy/templates/processing.html")]
struct ProcessingPage {
    page: Page,
    rows: Vec<Processing>,
    deletions: Vec<DeletionRow>,
    controller: String,
}

/// The record of processing, to be read and printed, and what was deleted.
pub async fn processing(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let rows = store::record_of_processing(&app, actor).await?;
    let deletions = store::deletions(&app, actor).await?;
    let controller = actor.organisation_name.clone();
    Ok(Html(ProcessingPage { page, rows, deletions, controller }).into_response())
}
