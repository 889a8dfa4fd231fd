//! Signing in with name and password.

use sea_orm::FromQueryResult;

use super::{
    passwords::password_fits,
    sessions::open_session,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::model::Client,
    app::App,
    db::{self, Event, hash, one, record_event, values},
    error::Error,
};

/// What came of signing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    In(Opened),
    Wrong,
    /// Too many mistakes: not before this instant (ISO, UTC).
    Wait(String),
}

/// The tokens of a new session and of the device that it was opened on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub session: String,
    pub device: String,
}

/// Signs in from this machine, without an address: for the benchmark and tests. Answers the token of a new session, or `None`.
pub async fn sign_in(app: &App, name: &str, password: &str) -> Result<Option<String>, Error> {
    match sign_in_from(app, &Client::default(), name, password).await? {
        SignIn::In(opened) => Ok(Some(opened.session)),
        SignIn::Wrong => Ok(None),
        SignIn::Wait(until) => Err(waits::refusal(&until)),
    }
}

/// Checks name and password. Takes the same time for an unknown name.
pub async fn sign_in_from(app: &App, client: &Client, name: &str, password: &str) -> Result<SignIn, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        organisation: i64,
        password_hash: Option<String>,
    }
    let name = name.to_lowercase();
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT u.id, u.organisation, u.password_hash FROM app_user u JOIN organisation o ON o.id = u.organisation \
         WHERE u.name = $1 AND u.disabled = 0 AND o.active = 1",
        values![name.clone()],
    )
    .await?;
    let known_device = match (&row, &client.known_device) {
        (Some(row), Some(token)) => {
            let sql = "SELECT COUNT(*) AS value FROM known_device WHERE token_hash = $1 AND app_user = $2";
            (db::number(app.db.read(), sql, values![hash(&[token]), row.id]).await? > 0).then_some(token)
        }
        _ => None,
    };
    let mut subjects = match known_device {
        Some(token) => vec![Subject::new(Kind::Device, &[&name, token])],
        None => vec![Subject::new(Kind::Name, &[&name])],
    };
    if known_device.is_none() && !client.address.is_empty() {
        subjects.push(Subject::new(Kind::Address, &[&client.address]));
    }
    let last_free = match waits::attempt(app, &subjects).await? {
        Attempt::Wait(until) => return Ok(SignIn::Wait(until)),
        Attempt::Go { last_free } => last_free,
    };
    let stored = row.as_ref().and_then(|row| row.password_hash.clone());
    let fits = password_fits(password.to_owned(), stored).await?;
    match row {
        Some(row) if fits => {
            waits::settle(app, &subjects).await?;
            Ok(SignIn::In(open_session(app, client, row.id).await?))
        }
        row => {
            if let Some(row) = row.filter(|_| last_free) {
                let tx = app.db.begin().await?;
                let event = Event {
                    organisation: row.organisation,
                    user: None,
                    action: komshi_access::Action::SignIn,
                    object: format!("user/{}", row.id),
                    reason: Some("why-many-mistakes"),
                };
                record_event(app, &tx, event).await?;
                tx.commit().await?;
            }
            Ok(SignIn::Wrong)
        }
    }
}
