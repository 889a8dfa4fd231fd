//! Users, grants, sessions. Commands write an audit row; sign-in and sign-out do not change data and are sessions only.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use komshi_access::{Action, Grant, Role};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use super::model::Actor;
use crate::{
    app::App,
    begin,
    db::{self, NewOperation, all, hash, one, random_token, run, values},
    error::Error,
    web::{guard::Session, i18n::Lang},
};

/// A working day and a bit: a field worker signs in once a day.
pub const SESSION_SECONDS: i64 = 14 * 3600;
/// A link to set the first password lives for three days.
const INVITATION_SECONDS: i64 = 72 * 3600;
/// Argon2id takes some 20 MB and 50 ms each: more at once would take the machine's memory.
static HASHING: Semaphore = Semaphore::const_new(2);
/// NIST SP 800-63B: at least 8 characters for a password that a person chooses; we ask for ten.
pub const SHORTEST_PASSWORD: usize = 10;

#[derive(Clone, Debug, FromQueryResult)]
pub struct UserRow {
    pub id: i64,
    pub name: String,
    pub display_name: String,
    pub organisation: i64,
    pub organisation_name: String,
    pub disabled: i32,
    pub roles: String,
}

#[derive(FromQueryResult)]
struct GrantRow {
    role: String,
    organisation: i64,
    programme: Option<i64>,
    valid_from: String,
    valid_until: Option<String>,
}

#[derive(FromQueryResult)]
struct Account {
    id: i64,
    name: String,
    display_name: String,
    language: String,
    organisation: i64,
    organisation_name: String,
}

const ACCOUNT: &str = "SELECT u.id, u.name, u.display_name, u.language, u.organisation, o.name AS organisation_name \
                       FROM app_user u JOIN organisation o ON o.id = u.organisation \
                       WHERE u.disabled = 0 AND o.active = 1 AND";

async fn actor_of(app: &App, account: Account) -> Result<Actor, Error> {
    let rows: Vec<GrantRow> = all(
        app.db.read(),
        "SELECT role, organisation, programme, valid_from, valid_until FROM access_grant WHERE app_user = $1 LIMIT 200",
        values![account.id],
    )
    .await?;
    let grants = rows
        .into_iter()
        .filter_map(|row| {
            Some(Grant {
                role: Role::parse(&row.role)?,
                organisation: row.organisation,
                programme: row.programme,
                from: row.valid_from,
                until: row.valid_until,
            })
        })
        .collect();
    Ok(Actor {
        user: account.id,
        name: account.name,
        display_name: account.display_name,
        organisation: account.organisation,
        organisation_name: account.organisation_name,
        lang: Lang::parse(&account.language).unwrap_or(Lang::En),
        grants,
        today: app.today(),
    })
}

/// The actor of a user by name, for the command line and the demo.
pub async fn actor_by_name(app: &App, name: &str) -> Result<Actor, Error> {
    let account = one(app.db.read(), &format!("{ACCOUNT} u.name = $1"), values![name]).await?.ok_or(Error::NotFound)?;
    actor_of(app, account).await
}

/// The session that a token opens, if it lives.
pub async fn session(app: &App, token: &str) -> Result<Option<Session>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        app_user: i64,
        csrf: String,
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT app_user, csrf FROM session WHERE token_hash = $1 AND expires_at > $2",
        values![hash(&[token]), app.now_text()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(account) = one(app.db.read(), &format!("{ACCOUNT} u.id = $1"), values![row.app_user]).await? else {
        return Ok(None);
    };
    Ok(Some(Session { actor: actor_of(app, account).await?, csrf: row.csrf }))
}

/// Checks name and password; answers the token of a new session, or `None`. Takes the same time for an unknown name.
pub async fn sign_in(app: &App, name: &str, password: &str) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        password_hash: Option<String>,
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT u.id, u.password_hash FROM app_user u JOIN organisation o ON o.id = u.organisation \
         WHERE u.name = $1 AND u.disabled = 0 AND o.active = 1",
        values![name.to_lowercase()],
    )
    .await?;
    let stored = row.as_ref().and_then(|row| row.password_hash.clone());
    let fits = password_fits(password.to_owned(), stored).await?;
    match row {
        Some(row) if fits => Ok(Some(open_session(app, row.id).await?)),
        _ => Ok(None),
    }
}

async fn open_session(app: &App, user: i64) -> Result<String, Error> {
    let token = random_token();
    let tx = app.db.begin().await?;
    run(&tx, "DELETE FROM session WHERE expires_at < $1", values![app.now_text()]).await?;
    run(
        &tx,
        "INSERT INTO session (token_hash, app_user, csrf, created_at, expires_at) VALUES ($1,$2,$3,$4,$5)",
        values![hash(&[&token]), user, random_token(), app.now_text(), app.after_text(SESSION_SECONDS)],
    )
    .await?;
    tx.commit().await?;
    Ok(token)
}

pub async fn sign_out(app: &App, token: &str) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    run(&tx, "DELETE FROM session WHERE token_hash = $1", values![hash(&[token])]).await?;
    tx.commit().await?;
    Ok(())
}

/// A hash of nothing, so that an unknown name takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$5nUsF0bGPz3gJQWbV1bDyYzDAgpH0qVWkMz1mYQ0W0I";

async fn password_fits(password: String, stored: Option<String>) -> Result<bool, Error> {
    let _turn = HASHING.acquire().await.map_err(anyhow::Error::from)?;
    let known = stored.is_some();
    let fits = tokio::task::spawn_blocking(move || {
        let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
        PasswordHash::new(&stored).is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
    .map_err(anyhow::Error::from)?;
    Ok(fits && known)
}

async fn hash_password(password: String) -> Result<String, Error> {
    let _turn = HASHING.acquire().await.map_err(anyhow::Error::from)?;
    let hashed =
        tokio::task::spawn_blocking(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
            .await
            .map_err(anyhow::Error::from)?;
    hashed.map_err(|error| Error::Other(anyhow::anyhow!("password: {error}")))
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewOrganisation {
    pub code: String,
    pub name: String,
    /// municipality · centre-for-social-work · civil-society · donor · company
    pub kind: String,
}

pub async fn add_organisation(app: &App, actor: &Actor, operation: &NewOperation, new: &NewOrganisation) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::ManageOrganisations, new);
    if new.code.is_empty() || new.name.is_empty() {
        return Err(Error::refused("organisation-needs-name"));
    }
    let known =
        db::number(&command.tx, "SELECT COUNT(*) AS value FROM organisation WHERE code = $1", values![new.code.clone()]).await?;
    if known > 0 {
        return Err(Error::refused_with("organisation-code-taken", &[("code", new.code.clone())]));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO organisation (id, code, name, kind, created_at) VALUES ($1,$2,$3,$4,$5)",
        values![id, new.code.clone(), new.name.clone(), new.kind.clone(), command.at()],
    )
    .await?;
    command.finish(format!("organisation/{id}"), None, None, id).await
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewUser {
    pub name: String,
    pub display_name: String,
    pub language: String,
    pub organisation: i64,
    pub roles: Vec<String>,
    /// `None`: the person sets it by the link of an invitation.
    #[serde(skip)]
    pub password: Option<String>,
}

/// Adds a user with grants from today; answers its id.
pub async fn add_user(app: &App, actor: &Actor, operation: &NewOperation, new: &NewUser) -> Result<i64, Error> {
    let password_hash = match &new.password {
        Some(password) if password.chars().count() < SHORTEST_PASSWORD => return Err(Error::refused("password-short")),
        Some(password) => Some(hash_password(password.clone()).await?),
        None => None,
    };
    let command = begin!(app, actor, operation, Action::ManageUsers, new);
    // An administrator adds people to the own organisation, or the first ones to an organisation that has nobody yet.
    let strangers = db::number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM app_user WHERE organisation = $1 AND organisation <> $2",
        values![new.organisation, actor.organisation],
    )
    .await?;
    if actor.user_id().is_some() && strangers > 0 {
        return Err(Error::refused("user-other-organisation"));
    }
    let name = new.name.to_lowercase();
    if name.is_empty() || new.display_name.is_empty() {
        return Err(Error::refused("user-needs-name"));
    }
    if db::number(&command.tx, "SELECT COUNT(*) AS value FROM app_user WHERE name = $1", values![name.clone()]).await? > 0 {
        return Err(Error::refused_with("user-name-taken", &[("name", name)]));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO app_user (id, name, display_name, password_hash, language, organisation, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, name, new.display_name.clone(), password_hash, new.language.clone(), new.organisation, command.at()],
    )
    .await?;
    for role in &new.roles {
        let role = Role::parse(role).ok_or_else(|| Error::refused("role-unknown"))?;
        run(
            &command.tx,
            "INSERT INTO access_grant (id, app_user, role, organisation, valid_from, granted_by, granted_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
            values![app.new_id(), id, role.as_str(), new.organisation, "2000-01-01", actor.user_id(), command.at()],
        )
        .await?;
    }
    command.finish(format!("user/{id}"), None, None, id).await
}

pub async fn disable_user(app: &App, actor: &Actor, operation: &NewOperation, user: i64, disabled: bool) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, &("disable", user, disabled));
    if Some(user) == actor.user_id() {
        return Err(Error::refused("user-not-oneself"));
    }
    let changed = run(
        &command.tx,
        "UPDATE app_user SET disabled = $2 WHERE id = $1 AND organisation = $3",
        values![user, i32::from(disabled), actor.organisation],
    )
    .await?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    run(&command.tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    command.finish(format!("user/{user}"), None, None, ()).await
}

/// A one-time link for a user to set a password, or, without a user, for the first administrator.
pub async fn invite(app: &App, user: Option<i64>) -> Result<String, Error> {
    let token = random_token();
    let tx = app.db.begin().await?;
    run(
        &tx,
        "INSERT INTO invitation (token_hash, app_user, purpose, created_at, expires_at) VALUES ($1,$2,$3,$4,$5)",
        values![
            hash(&[&token]),
            user,
            if user.is_some() { "password" } else { "first-administrator" },
            app.now_text(),
            app.after_text(INVITATION_SECONDS)
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(token)
}

/// Whether an invitation still opens, and for whom.
pub async fn invitation(app: &App, token: &str) -> Result<Option<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        app_user: Option<i64>,
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT app_user FROM invitation WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
        values![hash(&[token]), app.now_text()],
    )
    .await?;
    Ok(row.ok_or(Error::NotFound)?.app_user)
}

async fn use_invitation(tx: &db::Transaction, app: &App, token: &str) -> Result<(), Error> {
    let used = run(
        tx,
        "UPDATE invitation SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
        values![hash(&[token]), app.now_text()],
    )
    .await?;
    if used == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Sets the password by the link of an invitation and signs in.
pub async fn set_password(app: &App, token: &str, user: i64, password: &str) -> Result<String, Error> {
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(Error::refused("password-short"));
    }
    let hashed = hash_password(password.to_owned()).await?;
    let tx = app.db.begin().await?;
    use_invitation(&tx, app, token).await?;
    run(&tx, "UPDATE app_user SET password_hash = $2 WHERE id = $1", values![user, hashed]).await?;
    // A new password ends what the old one had opened.
    run(&tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    run(&tx, "UPDATE invitation SET used_at = $2 WHERE app_user = $1 AND used_at IS NULL", values![user, app.now_text()]).await?;
    tx.commit().await?;
    open_session(app, user).await
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
pub async fn make_first_administrator(app: &App, token: &str, first: FirstAdministrator) -> Result<String, Error> {
    if first.password.chars().count() < SHORTEST_PASSWORD {
        return Err(Error::refused("password-short"));
    }
    let hashed = hash_password(first.password).await?;
    let tx = app.db.begin().await?;
    use_invitation(&tx, app, token).await?;
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
    tx.commit().await?;
    open_session(app, user).await
}

pub async fn has_users(app: &App) -> Result<bool, Error> {
    Ok(db::number(app.db.read(), "SELECT COUNT(*) AS value FROM app_user", vec![]).await? > 0)
}

pub async fn set_language(app: &App, actor: &Actor, lang: Lang) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    run(&tx, "UPDATE app_user SET language = $2 WHERE id = $1", values![actor.user, lang.tag()]).await?;
    tx.commit().await?;
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct OrganisationRow {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub kind: String,
}

/// The organisations of the installation. At most 500: beyond that an installation is a country and searches them.
pub async fn organisations(app: &App) -> Result<Vec<OrganisationRow>, Error> {
    Ok(all(app.db.read(), "SELECT id, code, name, kind FROM organisation WHERE active = 1 ORDER BY name LIMIT 500", vec![])
        .await?)
}

/// The id of an organisation by its code, for the command line.
pub async fn organisation_by_code(app: &App, code: &str) -> Result<i64, Error> {
    match db::number(app.db.read(), "SELECT id AS value FROM organisation WHERE code = $1 AND active = 1", values![code]).await? {
        0 => Err(Error::NotFound),
        id => Ok(id),
    }
}

pub async fn users(app: &App, actor: &Actor) -> Result<Vec<UserRow>, Error> {
    // An administrator sees the users of the own organisation.
    let mut rows: Vec<UserRow> = all(
        app.db.read(),
        "SELECT u.id, u.name, u.display_name, u.organisation, o.name AS organisation_name, u.disabled, '' AS roles \
         FROM app_user u JOIN organisation o ON o.id = u.organisation WHERE u.organisation = $1 ORDER BY u.display_name LIMIT 500",
        values![actor.organisation],
    )
    .await?;
    #[derive(FromQueryResult)]
    struct Role {
        app_user: i64,
        role: String,
    }
    let roles: Vec<Role> = all(
        app.db.read(),
        "SELECT app_user, role FROM access_grant WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY role LIMIT 5000",
        values![actor.today.clone()],
    )
    .await?;
    for row in &mut rows {
        let own: Vec<&str> = roles.iter().filter(|role| role.app_user == row.id).map(|role| role.role.as_str()).collect();
        row.roles = own.join(" ");
    }
    Ok(rows)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct AuditRow {
    pub at: String,
    pub who: Option<String>,
    pub action: String,
    pub object: String,
    pub reason: Option<String>,
    pub sequence: i64,
}

pub const AUDIT_PAGE: i64 = 100;

/// The trail of the own organisation, newest first, before a sequence number.
pub async fn audit_trail(app: &App, actor: &Actor, before: i64) -> Result<Vec<AuditRow>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT a.at, u.display_name AS who, a.action, a.object, a.reason, a.sequence FROM audit a \
         LEFT JOIN app_user u ON u.id = a.app_user WHERE a.organisation = $1 AND a.sequence < $2 ORDER BY a.sequence DESC LIMIT $3",
        values![actor.organisation, before, AUDIT_PAGE],
    )
    .await?)
}

/// The head of the chain of an organisation: number and hash of its last row. Printed on reports as a seal.
pub async fn audit_head(app: &App, organisation: i64) -> Result<(i64, String), Error> {
    #[derive(FromQueryResult)]
    struct Head {
        sequence: i64,
        hash: String,
    }
    let head: Option<Head> =
        one(app.db.read(), "SELECT sequence, hash FROM audit_head WHERE organisation = $1", values![organisation]).await?;
    Ok(head.map(|head| (head.sequence, head.hash)).unwrap_or_default())
}
