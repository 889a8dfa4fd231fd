//! Proving oneself afresh, before something that a session left open or stolen must not do: by the own password; by whoever has none, with a
//! passkey whose device asks who is there, or by signing in anew through the organisation's service.

use super::{passkeys, sessions::prove_password};
use crate::{
    access::{Actor, store::AskedPasskey},
    app::App,
    db::{self, Connection, Transaction, run, values},
    error::Error,
};

/// What somebody proves themselves for. A proof for one is none for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Opening a restricted record.
    Emergency,
    /// Adding and removing passkeys.
    Passkeys,
    /// Setting up codes of a phone.
    Codes,
}

impl Act {
    const ALL: [Act; 3] = [Act::Emergency, Act::Passkeys, Act::Codes];

    pub fn as_str(self) -> &'static str {
        match self {
            Act::Emergency => "emergency",
            Act::Passkeys => "passkeys",
            Act::Codes => "codes",
        }
    }

    pub fn parse(text: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.as_str() == text)
    }

    /// The page that it is done on.
    pub fn page(self) -> &'static str {
        match self {
            Act::Emergency => "/restricted",
            Act::Passkeys => "/settings/account/passkeys",
            Act::Codes => "/settings/account/second-factor",
        }
    }

    /// As what a question to a passkey is kept.
    pub(super) fn question(self) -> &'static str {
        match self {
            Act::Emergency => "afresh-emergency",
            Act::Passkeys => "afresh-passkeys",
            Act::Codes => "afresh-codes",
        }
    }

    /// How long a proof that a session has given lasts: a few minutes; long enough to find an application for the phone.
    fn seconds(self) -> i64 {
        match self {
            Act::Emergency | Act::Passkeys => 300,
            Act::Codes => 900,
        }
    }
}

/// What a form brings to prove it.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    pub session: i64,
    pub password: String,
    /// By which the answer of a passkey finds what it answers.
    pub challenge: String,
    /// The answer of a passkey; empty where none was asked for.
    pub answer: String,
}

/// How somebody can prove themselves, as a page offers it.
#[derive(Clone, Debug)]
pub struct Ways {
    pub act: Act,
    /// They have a password: then that alone counts.
    pub password: bool,
    /// The session has just proved it.
    pub proved: bool,
    pub passkey: Option<AskedPasskey>,
    /// They came in through the organisation's service before.
    pub service: bool,
}

async fn has_password(connection: &impl Connection, user: i64) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM app_user WHERE id = $1 AND password_hash IS NOT NULL";
    Ok(db::number(connection, sql, values![user]).await? > 0)
}

/// Whether somebody can be sent to their organisation's service to prove who they are: they have no password, and it knows them.
pub(super) async fn is_sent_to_service(connection: &impl Connection, user: i64) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM app_user u JOIN provider_account b ON b.app_user = u.id \
               JOIN identity_provider p ON p.organisation = u.organisation AND p.issuer = b.issuer \
               WHERE u.id = $1 AND u.password_hash IS NULL";
    Ok(db::number(connection, sql, values![user]).await? > 0)
}

/// The ways in which the actor can prove themselves for an act. A passkey is asked anew for each page.
pub async fn ways_to_prove(app: &App, actor: &Actor, session: i64, act: Act) -> Result<Ways, Error> {
    let none = Ways { act, password: false, proved: false, passkey: None, service: false };
    if has_password(app.db.read(), actor.user).await? {
        return Ok(Ways { password: true, ..none });
    }
    if is_proved(app, app.db.read(), actor.user, session, act).await? {
        return Ok(Ways { proved: true, ..none });
    }
    let passkey = passkeys::ask_afresh(app, actor.user, session, act).await?;
    let service = is_sent_to_service(app.db.read(), actor.user).await?;
    Ok(Ways { passkey, service, ..none })
}

/// Makes sure that it is the actor who does something, now.
///
/// # Errors
/// Refused where nothing, or not enough, was shown; mistakes wait like those at the sign-in.
pub async fn prove(app: &App, actor: &Actor, act: Act, proof: &Proof) -> Result<(), Error> {
    if has_password(app.db.read(), actor.user).await? {
        return prove_password(app, actor, &proof.password).await;
    }
    if !proof.answer.is_empty() {
        return passkeys::show_afresh(app, actor.user, proof.session, act, &proof.challenge, &proof.answer).await;
    }
    match is_proved(app, app.db.read(), actor.user, proof.session, act).await? {
        true => Ok(()),
        false => Err(Error::refused("afresh-needed")),
    }
}

/// Whether a session has just proved who uses it.
pub(super) async fn is_proved(app: &App, connection: &impl Connection, user: i64, session: i64, act: Act) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM session WHERE id = $1 AND app_user = $2 AND proved_for = $3 AND proved_until >= $4";
    Ok(db::number(connection, sql, values![session, user, act.as_str(), app.now_text()]).await? > 0)
}

/// Remembers for some minutes that a session has proved who uses it.
pub(super) async fn remember_proof(app: &App, tx: &Transaction, user: i64, session: i64, act: Act) -> Result<(), Error> {
    let sql = "UPDATE session SET proved_for = $3, proved_until = $4 WHERE id = $1 AND app_user = $2";
    run(tx, sql, values![session, user, act.as_str(), app.after_text(act.seconds())]).await?;
    if act == Act::Codes {
        // A secret that was begun before may have been seen by somebody else.
        run(tx, "UPDATE app_user SET factor_secret = NULL WHERE id = $1 AND factor_since IS NULL", values![user]).await?;
    }
    Ok(())
}

/// What was proved is done: the next time it is proved anew.
pub async fn use_up_proof(tx: &Transaction, session: i64) -> Result<(), Error> {
    run(tx, "UPDATE session SET proved_for = NULL, proved_until = NULL WHERE id = $1", values![session]).await?;
    Ok(())
}
