//! Grants: a role in the organisation, perhaps for one programme only, from a day until a day.

use std::collections::HashMap;

use komshi_access::{Action, Conflict, Grant, Role, conflict, may_grant};
use sea_orm::FromQueryResult;
use serde::Serialize;

use super::{
    people::{check_grant, check_last_administrator, managed},
    providers::forget_person,
    standing_grants,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, Transaction, all, one, placeholders, run, values},
    error::Error,
    programmes::store::seen_by,
};

/// A grant as it stands in the database, with the words of its page.
#[derive(Clone, Debug, FromQueryResult)]
pub struct GrantRow {
    pub id: i64,
    pub app_user: i64,
    pub role: String,
    pub programme: Option<i64>,
    pub programme_code: Option<String>,
    pub valid_from: String,
    pub valid_until: Option<String>,
    pub granted_at: String,
    pub granted_by: Option<String>,
    pub revoked_at: Option<String>,
    pub revoked_by: Option<String>,
}

impl GrantRow {
    /// Taken back, or past its last day.
    pub fn is_over(&self, today: &str) -> bool {
        self.revoked_at.is_some() || self.valid_until.as_deref().is_some_and(|until| until < today)
    }

    /// Its first day has not come yet.
    pub fn is_ahead(&self, today: &str) -> bool {
        self.valid_from.as_str() > today
    }
}

/// Who manages programmes today: (name to sign in with, code of the organisation), for the command line.
pub async fn programme_managers(app: &App) -> Result<Vec<(String, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
        organisation: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT DISTINCT u.name, o.code AS organisation FROM app_user u JOIN organisation o ON o.id = u.organisation \
         JOIN access_grant g ON g.app_user = u.id WHERE g.role = $1 AND g.programme IS NULL AND g.revoked_at IS NULL \
         AND g.valid_from <= $2 AND (g.valid_until IS NULL OR g.valid_until >= $2) AND u.disabled = 0 ORDER BY u.name LIMIT 100",
        values![Role::ProgrammeManager.as_str(), app.today()],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.organisation)).collect())
}

/// The grants of some users, the newest first.
pub(super) async fn grants_of_many(connection: &impl Connection, users: &[i64]) -> Result<HashMap<i64, Vec<GrantRow>>, Error> {
    let mut found: HashMap<i64, Vec<GrantRow>> = HashMap::new();
    for chunk in users.chunks(400) {
        let sql = format!(
            "SELECT g.id, g.app_user, g.role, g.programme, p.code AS programme_code, g.valid_from, g.valid_until, g.granted_at, \
             b.display_name AS granted_by, g.revoked_at, r.display_name AS revoked_by FROM access_grant g \
             JOIN app_user u ON u.id = g.app_user AND u.organisation = g.organisation LEFT JOIN programme p ON p.id = g.programme \
             LEFT JOIN app_user b ON b.id = g.granted_by LEFT JOIN app_user r ON r.id = g.revoked_by \
             WHERE g.app_user IN ({}) ORDER BY g.id DESC LIMIT 20000",
            placeholders(0, chunk.len())
        );
        let rows: Vec<GrantRow> = all(connection, &sql, chunk.iter().map(|id| (*id).into()).collect()).await?;
        for row in rows {
            found.entry(row.app_user).or_default().push(row);
        }
    }
    Ok(found)
}

/// The grants of one user.
pub async fn grants_of(app: &App, user: i64) -> Result<Vec<GrantRow>, Error> {
    Ok(grants_of_many(app.db.read(), &[user]).await?.remove(&user).unwrap_or_default())
}

/// The roles that the actor could give today, in the own organisation, for some programme at least.
pub fn grantable(actor: &Actor) -> Vec<Role> {
    let asker = actor.asker();
    let could = |role: Role| {
        actor.grants.iter().any(|held| {
            let wanted = Grant {
                role,
                organisation: actor.organisation,
                programme: held.programme,
                from: actor.today.clone(),
                until: held.until.clone(),
            };
            may_grant(&asker, &wanted).is_ok()
        })
    };
    Role::ALL.iter().copied().filter(|role| could(*role)).collect()
}

/// Refuses a grant that does not go together with those that somebody has.
pub(super) fn check_conflicts(held: &[Grant], wanted: &Grant) -> Result<(), Error> {
    match held.iter().find_map(|other| conflict(other, wanted)) {
        Some(found) => Err(Error::refused(key_of(found))),
        None => Ok(()),
    }
}

fn key_of(found: Conflict) -> &'static str {
    match found {
        Conflict::Watches => "grant-conflict-watches",
        Conflict::DecidesAndHandsOut => "grant-conflict-hands-out",
    }
}

pub(super) async fn insert_grant(
    app: &App,
    tx: &Transaction,
    actor: &Actor,
    user: i64,
    grant: &Grant,
    at: &str,
) -> Result<i64, Error> {
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO access_grant (id, app_user, role, organisation, programme, valid_from, valid_until, granted_by, granted_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            user,
            grant.role.as_str(),
            grant.organisation,
            grant.programme,
            grant.from.clone(),
            grant.until.clone(),
            actor.user_id(),
            at
        ],
    )
    .await?;
    Ok(id)
}

/// What somebody wants to grant.
#[derive(Clone, Debug, Serialize)]
pub struct NewGrant {
    pub user: i64,
    pub role: String,
    /// `None`: every programme of the organisation.
    pub programme: Option<i64>,
    /// ISO days.
    pub from: String,
    pub until: Option<String>,
}

/// Gives a role; answers the id of the grant.
pub async fn add_grant(app: &App, actor: &Actor, operation: &NewOperation, new: &NewGrant) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, new);
    // Two grants at once would each not see the other: they queue on the account.
    let lock = format!("SELECT id AS value FROM app_user WHERE id = $1{}", db::for_update(&command.tx));
    db::number(&command.tx, &lock, values![new.user]).await?;
    let (organisation, care) = managed(&command.tx, actor, new.user).await?;
    let role = Role::parse(&new.role).ok_or_else(|| Error::refused("role-unknown"))?;
    if new.from < actor.today {
        return Err(Error::refused("grant-from-past"));
    }
    if new.until.as_ref().is_some_and(|until| *until < new.from) {
        return Err(Error::refused("grant-days-order"));
    }
    if let Some(programme) = new.programme {
        let sql = format!("SELECT COUNT(*) AS value FROM programme x WHERE x.id = $1 AND {}", seen_by(actor, "x.id"));
        if db::number(&command.tx, &sql, values![programme]).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    let grant = Grant { role, organisation, programme: new.programme, from: new.from.clone(), until: new.until.clone() };
    check_grant(actor, care, &grant)?;
    let held = standing_grants(&command.tx, new.user).await?;
    let same = |other: &&Grant| other.role == role && (other.programme.is_none() || other.programme == grant.programme);
    if held.iter().filter(same).any(|other| other.meets(&grant)) {
        return Err(Error::refused("grant-doubles"));
    }
    check_conflicts(&held, &grant)?;
    let id = insert_grant(app, &command.tx, actor, new.user, &grant, command.at()).await?;
    // Whoever entered the address by which a sign-in service knows the person may not have what this role opens.
    forget_person(&command.tx, new.user).await?;
    command.finish(format!("user/{}", new.user), new.programme, Some("why-granted"), id).await
}

/// Takes a role away at once. What somebody could not give they cannot take, but an administrator takes any.
pub async fn revoke_grant(app: &App, actor: &Actor, operation: &NewOperation, user: i64, grant: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, &("revoke", user, grant));
    managed(&command.tx, actor, user).await?;
    #[derive(FromQueryResult)]
    struct Row {
        programme: Option<i64>,
    }
    let row: Row = one(
        &command.tx,
        "SELECT programme FROM access_grant WHERE id = $1 AND app_user = $2 AND revoked_at IS NULL",
        values![grant, user],
    )
    .await?
    .ok_or(Error::NotFound)?;
    check_last_administrator(&command.tx, actor, user, Some(grant)).await?;
    run(
        &command.tx,
        "UPDATE access_grant SET revoked_at = $2, revoked_by = $3 WHERE id = $1",
        values![grant, command.at(), actor.user_id()],
    )
    .await?;
    command.finish(format!("user/{user}"), row.programme, Some("why-revoked"), ()).await
}
