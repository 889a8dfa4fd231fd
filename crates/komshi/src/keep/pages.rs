//! The page for auditors and administrators: what proves the trail, which keys there are, and that the data can come back.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    checkpoint::Signer,
    doctor,
    store::{
        self,
        evidence::{self, NoteRow, WitnessRow},
    },
};
use crate::{
    app::App,
    db::sealing::{KeyState, key_states},
    error::Error,
    web::{Html, Page, Tab, file},
};

#[derive(Template)]
#[template(path = "keep/templates/safety.html")]
struct SafetyPage {
    page: Page,
    /// Of the own chain.
    checkpoint: Option<NoteRow>,
    verifier_key: String,
    partners: Vec<WitnessRow>,
    root_key: String,
    /// Of the own organisation.
    keys: Vec<KeyState>,
    backup: Option<String>,
    trial: Option<String>,
    /// The trial was in the last week.
    is_proved: bool,
}

pub async fn safety(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let own = page.actor()?.organisation;
    let mut keys = key_states(app.db.read()).await?;
    keys.retain(|key| key.organisation == own);
    let trial = store::last(&app, store::LAST_TRIAL).await?;
    Ok(Html(SafetyPage {
        checkpoint: evidence::note_of(&app, own).await?,
        verifier_key: Signer::of(app.db.keys())?.verifier_key(),
        partners: evidence::witnessed(&app).await?,
        root_key: app.db.keys().fingerprint().to_owned(),
        keys,
        backup: store::last(&app, store::LAST_BACKUP).await?,
        is_proved: trial.as_deref().is_some_and(|at| doctor::is_recent(&app, at)),
        trial,
        page,
    })
    .into_response())
}

/// The end of the own chain, signed, as a file for somebody else to keep.
pub async fn checkpoint(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let last = evidence::note_of(&app, page.actor()?.organisation).await?.ok_or(Error::NotFound)?;
    Ok(file::saved("text/plain; charset=utf-8", "komshi-checkpoint.txt", last.note))
}
