//! One-time links: for a person to set a password, and for the first administrator of an installation.

use komshi_access::{Action, Role};
use sea_orm::FromQueryResult;

use super::{
    passwords::{check_password, hash_password},
    people::managed,
    providers::forget_person,
    sessions::{Way, open_session_in, record},
    sign_in::Opened,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::model::{Actor, Client},
    app::App,
    db::{self, Event, hash, one, random_token, record_event, run, values},
    error::Error,
};

/// A link to set a password lives for three days.
const LINK_SECONDS: i64 = 72 * 3600;

/// A link for the first administrator, printed by the command line. Nobody is there yet whose trail could tell of it.
pub async fn first_link(app: &App) -> Result<String, Error> {
    let token = random_token();
    let tx = app.db.begin().await?;
    insert_link(app, &tx, &token, None, None).await?;
    tx.commit().await?;
    Ok(token)
}

async fn insert_link(app: &App, tx: &db::Transaction, token: &str, user: Option<i64>, made_by: Option<i64>) -> Result<(), Error> {
    run(
        tx,
        "INSERT INTO invitation (token_hash, app_user, purpose, created_at, expires_at, made_by) VALUES ($1,$2,$3,$4,$5,$6)",
        values![
            hash(&[token]),
            user,
            if user.is_some() { "password" } else { "first-administrator" },
            app.now_text(),
            app.after_text(LINK_SECONDS),
            made_by
        ],
    )
    .await?;
    Ok(())
}

/// A link for somebody to set a password. Earlier links end, the old password no longer opens anything, all sessions end, and passkeys
/// count after a password only: from now on only the link lets the person in.
pub async fn make_link(app: &App, actor: &Actor, user: i64) -> Result<String, Error> {
    let token = random_token();
    let tx = app.db.begin().await?;
    if Some(user) == actor.user_id() {
        return Err(Error::refused("user-link-oneself"));
    }
    managed(&tx, actor, user).await?;
    if db::number(&tx, "SELECT COUNT(*) AS value FROM app_user WHERE id = $1 AND disabled = 0", values![user]).await? == 0 {
        return Err(Error::refused("user-disabled-first"));
    }
    let had_password =
        run(&tx, "UPDATE app_user SET password_hash = NULL WHERE id = $1 AND password_hash IS NOT NULL", values![user]).await?
            > 0;
    run(&tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    run(&tx, "DELETE FROM known_device WHERE app_user = $1", values![user]).await?;
    forget_person(&tx, user).await?;
    // Whoever knew the password may have added a passkey by it.
    run(&tx, "UPDATE passkey SET alone = 0 WHERE app_user = $1", values![user]).await?;
    run(&tx, "UPDATE invitation SET used_at = $2 WHERE app_user = $1 AND used_at IS NULL", values![user, app.now_text()]).await?;
    insert_link(app, &tx, &token, Some(user), actor.user_id()).await?;
    let event = Event {
        organisation: actor.organisation,
        user: actor.user_id(),
        action: Action::ManageUsers,
        object: format!("user/{user}"),
        reason: Some(if had_password { "why-password-reset" } else { "why-invited" }),
    };
    record_event(app, &tx, event).await?;
    tx.commit().await?;
    Ok(token)
}

/// Whether a link still opens, and for whom. Links that do not are counted by the address that they come from.
pub async fn invitation(app: &App, client: &Client, token: &str) -> Result<Option<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        app_user: Option<i64>,
    }
    let subjects = [Subject::new(Kind::Link, &[&client.address])];
    if let Attempt::Wait(until) = waits::attempt(app, &subjects).await? {
        return Err(waits::refusal(&until));
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT i.app_user FROM invitation i LEFT JOIN app_user u ON u.id = i.app_user \
         WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > $2 AND COALESCE(u.disabled, 0) = 0",
        values![hash(&[token]), app.now_text()],
    )
    .await?;
    let row = row.ok_or_else(|| Error::refused("link-ended"))?;
    waits::settle(app, &subjects).await?;
    Ok(row.app_user)
}

async fn use_link(tx: &db::Transaction, app: &App, token: &str) -> Result<(), Error> {
    let used = run(
        tx,
        "UPDATE invitation SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
        values![hash(&[token]), app.now_text()],
    )
    .await?;
    if used == 1 { Ok(()) } else { Err(Error::refused("link-ended")) }
}

/// Sets the password by a link and signs in.
pub async fn set_password(app: &App, client: &Client, token: &str, user: i64, password: &str) -> Result<Opened, Error> {
    check_password(password)?;
    let hashed = hash_password(password.to_owned()).await?;
    let tx = app.db.begin().await?;
    use_link(&tx, app, token).await?;
    let set = run(&tx, "UPDATE app_user SET password_hash = $2 WHERE id = $1 AND disabled = 0", values![user, hashed]).await?;
    if set == 0 {
        return Err(Error::refused("link-ended"));
    }
    // A new password ends what the old one had opened.
    run(&tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    run(&tx, "UPDATE invitation SET used_at = $2 WHERE app_user = $1 AND used_at IS NULL", values![user, app.now_text()]).await?;
    record(app, &tx, user, Some(user), format!("user/{user}"), "why-password-set").await?;
    let opened = open_session_in(app, &tx, client, user, Way::Password).await?;
    tx.commit().await?;
    Ok(opened)
}

#[derive(Clone, Debug)]
pub struct FirstAdministrator {
    pub organisation: String,
    pub display_name: String,
    pub name: String,
    pub password: String,
    pub language: String,
}

/// Makes the first organisation and its administrator, who is also its programme manager, by the link that `serve` printed.
pub async fn make_first_administrator(
    app: &App,
    client: &Client,
    token: &str,
    first: FirstAdministrator,
) -> Result<Opened, Error> {
    check_password(&first.password)?;
    let hashed = hash_password(first.password).await?;
    let tx = app.db.begin().await?;
    use_link(&tx, app, token).await?;
    if db::number(&tx, "SELECT COUNT(*) AS value FROM app_user", vec![]).await? > 0 {
        return Err(Error::NotFound);
    }
    run(
        &tx,
        "UPDATE invitation SET used_at = $1 WHERE purpose = 'first-administrator' AND used_at IS NULL",
        values![app.now_text()],
    )
    .await?;
    let (organisation, user, now) = (app.new_id(), app.new_id(), app.now_text());
    run(
        &tx,
        "INSERT INTO organisation (id, code, name, kind, created_at) VALUES ($1,$2,$3,$4,$5)",
        values![organisation, komshi_text::fold::fold(&first.organisation), first.organisation, "municipality", now.clone()],
    )
    .await?;
    run(
        &tx,
        "INSERT INTO app_user (id, name, display_name, password_hash, language, organisation, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![user, first.name.to_lowercase(), first.display_name, hashed, first.language, organisation, now.clone()],
    )
    .await?;
    for role in [Role::Administrator, Role::ProgrammeManager] {
        run(
            &tx,
            "INSERT INTO access_grant (id, app_user, role, organisation, valid_from, granted_at) VALUES ($1,$2,$3,$4,$5,$6)",
            values![app.new_id(), user, role.as_str(), organisation, app.today(), now.clone()],
        )
        .await?;
    }
    record(app, &tx, user, Some(user), format!("user/{user}"), "why-first-administrator").await?;
    let opened = open_session_in(app, &tx, client, user, Way::Password).await?;
    tx.commit().await?;
    Ok(opened)
}
