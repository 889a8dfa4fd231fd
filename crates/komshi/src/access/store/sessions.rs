//! Sessions, and what people do with their own account.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{
    MOST_GRANTS, STANDING, Signed, Standing, actor_of,
    passwords::{check_password, hash_password, password_fits},
    sign_in::Opened,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::model::{Actor, Client},
    app::App,
    begin,
    db::{self, Event, NewOperation, Transaction, all, hash, one, random_token, record_event, run, values},
    error::Error,
    web::{guard::Session, i18n::Lang},
};

/// A working day and a bit: a field worker signs in once a day.
pub const SESSION_SECONDS: i64 = 14 * 3600;
/// When a session was last used is noted to this many seconds: a write on every request would make readers wait.
const SEEN_SECONDS: i64 = 300;
/// Sessions of one person that are listed.
const MOST_SESSIONS: i64 = 50;

/// The session that a token opens, if it lives.
pub async fn session(app: &App, token: &str) -> Result<Option<Session>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        session: i64,
        csrf: String,
        last_seen_at: String,
        factor: i32,
        /// 1 where the user has set up a second factor, be it a passkey that is not taken any more.
        has_factor: i32,
        #[sea_orm(nested)]
        signed: Signed,
        #[sea_orm(nested)]
        standing: Standing,
    }
    // One query with a row for each grant: every page begins with it.
    let [columns, table] = STANDING;
    let rows: Vec<Row> = all(
        app.db.read(),
        &format!(
            "SELECT s.id AS session, s.csrf, s.last_seen_at, s.factor, CASE WHEN u.factor_since IS NOT NULL \
             OR EXISTS (SELECT 1 FROM passkey k WHERE k.app_user = u.id) THEN 1 ELSE 0 END AS has_factor, \
             u.id, u.name, u.display_name, u.language, u.organisation, o.name AS organisation_name, {columns} \
             FROM session s JOIN app_user u ON u.id = s.app_user JOIN organisation o ON o.id = u.organisation LEFT JOIN {table} \
             WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.disabled = 0 AND o.active = 1 ORDER BY g.id LIMIT $3"
        ),
        values![hash(&[token]), app.now_text(), MOST_GRANTS],
    )
    .await?;
    let mut rows = rows.into_iter();
    let Some(row) = rows.next() else { return Ok(None) };
    let grants = std::iter::once(row.standing).chain(rows.map(|row| row.standing)).filter_map(Standing::grant).collect();
    if row.last_seen_at < app.after_text(-SEEN_SECONDS) {
        let tx = app.db.begin().await?;
        run(&tx, "UPDATE session SET last_seen_at = $2 WHERE id = $1", values![row.session, app.now_text()]).await?;
        tx.commit().await?;
    }
    let shown = row.factor != 0;
    let actor = Actor { second_factor: shown || !app.ask_second_factor, ..actor_of(app, row.signed, grants) };
    Ok(Some(Session { actor, csrf: row.csrf, id: row.session, waits_for_code: row.has_factor != 0 && !shown }))
}

/// What let somebody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Password,
    /// A passkey that asked who is there: two factors in one.
    Passkey,
    /// The organisation's own sign-in service. What it says of a second factor is never taken for ours: whoever rules the service would open
    /// with it what no role gives them.
    Provider,
}

impl Way {
    fn shows_second_factor(self) -> bool {
        match self {
            Way::Password | Way::Provider => false,
            Way::Passkey => true,
        }
    }

    fn reason(self) -> &'static str {
        match self {
            Way::Password => "why-signed-in",
            Way::Passkey => "why-signed-in-passkey",
            Way::Provider => "why-signed-in-provider",
        }
    }
}

/// Opens a session for a user whose password was right, and remembers the device.
pub(super) async fn open_session(app: &App, client: &Client, user: i64) -> Result<Opened, Error> {
    let tx = app.db.begin().await?;
    let opened = open_session_in(app, &tx, client, user, Way::Password).await?;
    tx.commit().await?;
    Ok(opened)
}

pub(super) async fn open_session_in(app: &App, tx: &Transaction, client: &Client, user: i64, way: Way) -> Result<Opened, Error> {
    let opened = Opened { session: random_token(), device: client.known_device.clone().unwrap_or_else(random_token) };
    let now = app.now_text();
    run(tx, "DELETE FROM session WHERE expires_at < $1", values![now.clone()]).await?;
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO session (token_hash, app_user, csrf, created_at, expires_at, id, device, last_seen_at, factor) VALUES ($1,$2,$3,$4,$5,$6,$7,$4,$8)",
        values![
            hash(&[&opened.session]),
            user,
            random_token(),
            now.clone(),
            app.after_text(SESSION_SECONDS),
            id,
            client.device.clone(),
            i32::from(way.shows_second_factor())
        ],
    )
    .await?;
    run(
        tx,
        "INSERT INTO known_device (token_hash, app_user, last_at) VALUES ($1,$2,$3) \
         ON CONFLICT (token_hash, app_user) DO UPDATE SET last_at = excluded.last_at",
        values![hash(&[&opened.device]), user, now.clone()],
    )
    .await?;
    run(tx, "UPDATE app_user SET last_sign_in_at = $2 WHERE id = $1", values![user, now]).await?;
    record(app, tx, user, Some(user), format!("session/{id}"), way.reason()).await?;
    Ok(opened)
}

/// Writes into the trail of a user's organisation what happened to their account.
pub(super) async fn record(
    app: &App,
    tx: &Transaction,
    user: i64,
    by: Option<i64>,
    object: String,
    reason: &'static str,
) -> Result<(), Error> {
    let organisation = db::number(tx, "SELECT organisation AS value FROM app_user WHERE id = $1", values![user]).await?;
    let event = Event { organisation, user: by, action: Action::SignIn, object, reason: Some(reason) };
    record_event(app, tx, event).await
}

pub async fn sign_out(app: &App, token: &str) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        app_user: i64,
    }
    let tx = app.db.begin().await?;
    let row: Option<Row> = one(&tx, "SELECT id, app_user FROM session WHERE token_hash = $1", values![hash(&[token])]).await?;
    if let Some(row) = row {
        run(&tx, "DELETE FROM session WHERE id = $1 AND app_user = $2", values![row.id, row.app_user]).await?;
        record(app, &tx, row.app_user, Some(row.app_user), format!("session/{}", row.id), "why-signed-out").await?;
    }
    tx.commit().await?;
    Ok(())
}

/// An open session of somebody.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SessionRow {
    pub id: i64,
    /// `Firefox · Linux`; empty where the browser says nothing that we know.
    pub device: String,
    pub created_at: String,
    pub last_seen_at: String,
}

/// The open sessions of the actor, the one used last first.
pub async fn sessions(app: &App, actor: &Actor) -> Result<Vec<SessionRow>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT id, device, created_at, last_seen_at FROM session WHERE app_user = $1 AND expires_at > $2 \
         ORDER BY last_seen_at DESC, id DESC LIMIT $3",
        values![actor.user, app.now_text(), MOST_SESSIONS],
    )
    .await?)
}

/// Ends one of the actor's own sessions.
pub async fn end_session(app: &App, actor: &Actor, operation: &NewOperation, session: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::OwnAccount, &("end-session", session));
    let ended = run(&command.tx, "DELETE FROM session WHERE id = $1 AND app_user = $2", values![session, actor.user]).await?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    command.finish(format!("session/{session}"), None, Some("why-session-ended"), ()).await
}

/// Ends all of the actor's own sessions but one.
pub async fn end_other_sessions(app: &App, actor: &Actor, operation: &NewOperation, keep: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::OwnAccount, &("end-other-sessions", keep));
    run(&command.tx, "DELETE FROM session WHERE app_user = $1 AND id <> $2", values![actor.user, keep]).await?;
    command.finish(format!("user/{}", actor.user), None, Some("why-sessions-ended"), ()).await
}

/// Changes the own password; whoever knows the old one only. All other sessions end.
pub async fn change_password(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    keep: i64,
    old: &str,
    new: &str,
) -> Result<(), Error> {
    check_password(new)?;
    prove_password(app, actor, old).await?;
    if old == new {
        return Err(Error::refused("password-same"));
    }
    let hashed = hash_password(new.to_owned()).await?;
    // The body of the command names the account and no password.
    let command = begin!(app, actor, operation, Action::OwnAccount, &("change-password", actor.user));
    run(&command.tx, "UPDATE app_user SET password_hash = $2 WHERE id = $1", values![actor.user, hashed]).await?;
    run(&command.tx, "DELETE FROM session WHERE app_user = $1 AND id <> $2", values![actor.user, keep]).await?;
    run(&command.tx, "DELETE FROM known_device WHERE app_user = $1", values![actor.user]).await?;
    // Whoever knew the old password may have added a passkey by it.
    run(&command.tx, "UPDATE passkey SET alone = 0 WHERE app_user = $1", values![actor.user]).await?;
    command.finish(format!("user/{}", actor.user), None, Some("why-password-changed"), ()).await
}

/// Asks for the own password again, before something that a screen left open must not do. Mistakes wait like those at the sign-in.
pub(super) async fn prove_password(app: &App, actor: &Actor, password: &str) -> Result<(), Error> {
    let subjects = [Subject::new(Kind::Own, &[&actor.user.to_string()])];
    if let Attempt::Wait(until) = waits::attempt(app, &subjects).await? {
        return Err(waits::refusal(&until));
    }
    let stored =
        db::text(app.db.read(), "SELECT password_hash AS value FROM app_user WHERE id = $1", values![actor.user]).await?;
    if !password_fits(password.to_owned(), stored).await? {
        return Err(Error::refused("password-old-wrong"));
    }
    waits::settle(app, &subjects).await
}

pub async fn set_language(app: &App, actor: &Actor, lang: Lang) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    run(&tx, "UPDATE app_user SET language = $2 WHERE id = $1", values![actor.user, lang.tag()]).await?;
    tx.commit().await?;
    Ok(())
}
