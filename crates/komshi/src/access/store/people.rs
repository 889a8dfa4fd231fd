//! The people of an organisation: added, invited, disabled.

use komshi_access::{Action, DataClass, Grant, Role, may_grant, may_manage};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{
    grants::{GrantRow, check_conflicts, grants_of_many, insert_grant},
    organisations::OrganisationRow,
    passwords::{check_password, hash_password},
    standing_grants,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, Transaction, all, run, values},
    error::Error,
};

/// People of one organisation. Beyond that an installation is a country's.
const MOST_PEOPLE: i64 = 1000;

/// Somebody's account with all its grants, those that ended included.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Account {
    pub id: i64,
    pub name: String,
    pub display_name: String,
    pub organisation: i64,
    pub organisation_name: String,
    pub disabled: i32,
    /// 1 where a password is set.
    pub has_password: i32,
    /// 1 where the organisation's sign-in service has shown them.
    pub through_provider: i32,
    /// 1 where they have a way in: see [`signs_in`].
    pub signs_in: i32,
    /// By which that service knows them.
    pub email: Option<String>,
    pub last_sign_in_at: Option<String>,
    /// Since when the sign-in asks for a code.
    pub factor_since: Option<String>,
    pub passkeys: i64,
    /// Until when the newest unused link works.
    pub link_until: Option<String>,
    #[sea_orm(skip)]
    pub grants: Vec<GrantRow>,
}

impl Account {
    /// `active`, `disabled`, `invited`, or `no-link` where the way in has expired.
    pub fn state(&self, now: &str) -> &'static str {
        match &self.link_until {
            _ if self.disabled != 0 => "disabled",
            _ if self.signs_in != 0 => "active",
            Some(until) if until.as_str() > now => "invited",
            _ => "no-link",
        }
    }

    /// The grants that count on a day, and those that will.
    pub fn current(&self, today: &str) -> Vec<&GrantRow> {
        self.grants.iter().filter(|grant| !grant.is_over(today)).collect()
    }

    /// What the decision knows of the grants that count or will.
    fn held(&self, today: &str) -> Vec<Grant> {
        self.current(today)
            .into_iter()
            .filter_map(|row| {
                Some(Grant {
                    role: Role::parse(&row.role)?,
                    organisation: self.organisation,
                    programme: row.programme,
                    from: row.valid_from.clone(),
                    until: row.valid_until.clone(),
                })
            })
            .collect()
    }

    pub fn former(&self, today: &str) -> Vec<&GrantRow> {
        self.grants.iter().filter(|grant| grant.is_over(today)).collect()
    }
}

/// Accounts (`u`) with what is told of each.
fn all_accounts() -> String {
    format!(
        "SELECT u.id, u.name, u.display_name, u.organisation, o.name AS organisation_name, u.disabled, \
         CASE WHEN u.password_hash IS NULL THEN 0 ELSE 1 END AS has_password, \
         CASE WHEN EXISTS (SELECT 1 FROM provider_account b WHERE b.app_user = u.id) THEN 1 ELSE 0 END AS through_provider, \
         CASE WHEN {} THEN 1 ELSE 0 END AS signs_in, u.email, u.last_sign_in_at, u.factor_since, \
         (SELECT COUNT(*) FROM passkey k WHERE k.app_user = u.id) AS passkeys, \
         (SELECT MAX(i.expires_at) FROM invitation i WHERE i.app_user = u.id AND i.used_at IS NULL) AS link_until \
         FROM app_user u JOIN organisation o ON o.id = u.organisation",
        signs_in("u")
    )
}

/// A condition on a table of users: somebody has a password, or comes in through the organisation's sign-in service, as long as that is
/// switched on: because it has shown them, or because it will by the address that was entered for them.
pub fn signs_in(table: &str) -> String {
    // What stands behind the last @: all letters but @ are cut off from the end, and what is left is as long as what stands before.
    let domain = format!("SUBSTR({table}.email, LENGTH(RTRIM({table}.email, REPLACE({table}.email, '@', ''))) + 1)");
    format!(
        "({table}.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM identity_provider service \
         WHERE service.organisation = {table}.organisation \
         AND (EXISTS (SELECT 1 FROM provider_account shown WHERE shown.app_user = {table}.id) \
         OR REPLACE(' ' || service.domains || ' ', ' ' || {domain} || ' ', '') <> ' ' || service.domains || ' ')))"
    )
}

/// A condition on the column of an organisation: the own one, and, for those who manage organisations, the ones that nobody in them
/// manages. Own ids and ISO days only go into the text.
fn looked_after(actor: &Actor, column: &str) -> String {
    let own = format!("{column} = {}", actor.organisation);
    if !actor.may(Action::ManageOrganisations) {
        return own;
    }
    let managers: Vec<String> =
        Role::ALL.iter().filter(|role| role.may(Action::ManageUsers)).map(|role| format!("'{}'", role.as_str())).collect();
    let today: String = actor.today.chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect();
    format!(
        "({own} OR NOT EXISTS (SELECT 1 FROM app_user manager JOIN access_grant held ON held.app_user = manager.id \
         AND held.organisation = manager.organisation WHERE manager.organisation = {column} AND manager.disabled = 0 \
         AND {} AND held.role IN ({}) AND held.revoked_at IS NULL AND held.valid_from <= '{today}' \
         AND (held.valid_until IS NULL OR held.valid_until >= '{today}')))",
        signs_in("manager"),
        managers.join(",")
    )
}

/// The people that the actor sees: of the own organisation, and of organisations that nobody in them manages.
pub async fn accounts(app: &App, actor: &Actor) -> Result<Vec<Account>, Error> {
    let sql = format!(
        "{} WHERE {} ORDER BY CASE WHEN u.organisation = $1 THEN 0 ELSE 1 END, o.name, u.disabled, u.display_name, u.id LIMIT $2",
        all_accounts(),
        looked_after(actor, "u.organisation")
    );
    let mut accounts: Vec<Account> = all(app.db.read(), &sql, values![actor.organisation, MOST_PEOPLE]).await?;
    let ids: Vec<i64> = accounts.iter().map(|account| account.id).collect();
    let mut grants = grants_of_many(app.db.read(), &ids).await?;
    for account in &mut accounts {
        account.grants = grants.remove(&account.id).unwrap_or_default();
    }
    // Of others only their first people, and those who see no personal data: as far as the actor looks after them.
    let active: Vec<i64> = accounts.iter().filter(|account| account.signs_in != 0).map(|account| account.organisation).collect();
    accounts.retain(|account| {
        account.organisation == actor.organisation
            || !active.contains(&account.organisation)
            || account.held(&actor.today).iter().all(|grant| grant.role.class() < DataClass::Personal)
    });
    Ok(accounts)
}

/// One account, if the actor sees it.
pub async fn account(app: &App, actor: &Actor, user: i64) -> Result<Account, Error> {
    accounts(app, actor).await?.into_iter().find(|account| account.id == user).ok_or(Error::NotFound)
}

/// Whether the actor could send a link, disable, or give and take roles.
pub fn manages(actor: &Actor, account: &Account) -> bool {
    let theirs: Vec<Grant> =
        account.held(&actor.today).into_iter().map(|grant| Grant { organisation: actor.organisation, ..grant }).collect();
    may_manage(&actor.asker(), &theirs).is_ok()
}

/// Where the actor may add people: the own organisation, and those that nobody in them manages.
pub async fn places_for_people(app: &App, actor: &Actor) -> Result<Vec<OrganisationRow>, Error> {
    let sql = format!(
        "SELECT o.id, o.code, o.name, o.kind FROM organisation o WHERE o.active = 1 AND {} \
         ORDER BY CASE WHEN o.id = $1 THEN 0 ELSE 1 END, o.name LIMIT 500",
        looked_after(actor, "o.id")
    );
    Ok(all(app.db.read(), &sql, values![actor.organisation]).await?)
}

/// How far the actor looks after the people of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// The own people, or the machine's owner.
    Own,
    /// Nobody has signed in there yet: its first people.
    First,
    /// Nobody there manages users: people who see no personal data, such as donors.
    Outside,
}

pub(super) async fn care(connection: &impl Connection, actor: &Actor, organisation: i64) -> Result<Care, Error> {
    if actor.user_id().is_none() || organisation == actor.organisation {
        return Ok(Care::Own);
    }
    let sql = format!("SELECT COUNT(*) AS value FROM organisation o WHERE o.id = $1 AND {}", looked_after(actor, "o.id"));
    if db::number(connection, &sql, values![organisation]).await? == 0 {
        return Err(Error::refused("user-other-organisation"));
    }
    let active = format!("SELECT COUNT(*) AS value FROM app_user u WHERE u.organisation = $1 AND {}", signs_in("u"));
    Ok(if db::number(connection, &active, values![organisation]).await? == 0 { Care::First } else { Care::Outside })
}

/// Refuses a grant that the actor may not give. For people of another organisation it is measured by the own one.
pub(super) fn check_grant(actor: &Actor, care: Care, grant: &Grant) -> Result<(), Error> {
    if actor.user_id().is_none() {
        return Ok(());
    }
    if care == Care::Outside && grant.role.class() >= DataClass::Personal {
        return Err(Error::refused("user-other-organisation"));
    }
    let measured = Grant { organisation: actor.organisation, ..grant.clone() };
    may_grant(&actor.asker(), &measured).map_err(|_| Error::refused("grant-lacks"))
}

/// The account of somebody whom the actor manages; nobody else's exists for the actor.
pub(super) async fn managed(tx: &Transaction, actor: &Actor, user: i64) -> Result<(i64, Care), Error> {
    let organisation = db::number(tx, "SELECT organisation AS value FROM app_user WHERE id = $1", values![user]).await?;
    if organisation == 0 {
        return Err(Error::NotFound);
    }
    let care = care(tx, actor, organisation).await.map_err(|_| Error::NotFound)?;
    if actor.user_id().is_none() {
        return if organisation == actor.organisation { Ok((organisation, care)) } else { Err(Error::NotFound) };
    }
    let theirs = standing_grants(tx, user).await?;
    if care == Care::Outside && theirs.iter().any(|grant| grant.role.class() >= DataClass::Personal) {
        return Err(Error::NotFound);
    }
    let measured: Vec<Grant> = theirs.into_iter().map(|grant| Grant { organisation: actor.organisation, ..grant }).collect();
    may_manage(&actor.asker(), &measured).map_err(|_| Error::refused("user-has-more"))?;
    Ok((organisation, care))
}

/// Refuses what would leave an organisation without an administrator who can sign in.
pub(super) async fn check_last_administrator(
    tx: &Transaction,
    actor: &Actor,
    user: i64,
    grant: Option<i64>,
) -> Result<(), Error> {
    let administrators = "FROM access_grant g JOIN app_user u ON u.id = g.app_user AND u.organisation = g.organisation \
                          WHERE g.role = 'administrator' AND g.revoked_at IS NULL AND u.disabled = 0 AND g.valid_from <= $1 \
                          AND (g.valid_until IS NULL OR g.valid_until >= $1)";
    let today = actor.today.clone();
    let is_one = format!("SELECT COUNT(*) AS value {administrators} AND u.id = $2 AND ($3 = 0 OR g.id = $3)");
    if db::number(tx, &is_one, values![today.clone(), user, grant.unwrap_or(0)]).await? == 0 {
        return Ok(());
    }
    let others = format!(
        "SELECT COUNT(*) AS value {administrators} AND u.organisation = (SELECT organisation FROM app_user WHERE id = $2) \
         AND ((u.id <> $2 AND {}) OR (u.id = $2 AND $3 <> 0 AND g.id <> $3))",
        signs_in("u")
    );
    if db::number(tx, &others, values![today, user, grant.unwrap_or(0)]).await? == 0 {
        return Err(Error::refused("user-last-administrator"));
    }
    Ok(())
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewUser {
    pub name: String,
    pub display_name: String,
    pub language: String,
    pub organisation: i64,
    /// For all programmes and without an end; others are granted afterwards.
    pub roles: Vec<String>,
    /// `None`: the person sets it by a link.
    #[serde(skip)]
    pub password: Option<String>,
}

/// The first day of what the machine's owner grants: from the beginning.
const ALWAYS: &str = "2000-01-01";

/// Adds a user with grants from today; answers its id.
pub async fn add_user(app: &App, actor: &Actor, operation: &NewOperation, new: &NewUser) -> Result<i64, Error> {
    let password_hash = match &new.password {
        Some(password) => {
            check_password(password)?;
            Some(hash_password(password.clone()).await?)
        }
        None => None,
    };
    let command = begin!(app, actor, operation, Action::ManageUsers, new);
    let care = care(&command.tx, actor, new.organisation).await?;
    let name = new.name.to_lowercase();
    if name.is_empty() || new.display_name.is_empty() {
        return Err(Error::refused("user-needs-name"));
    }
    if name.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
        return Err(Error::refused("user-name-spaces"));
    }
    if db::number(&command.tx, "SELECT COUNT(*) AS value FROM app_user WHERE name = $1", values![name.clone()]).await? > 0 {
        return Err(Error::refused_with("user-name-taken", &[("name", name)]));
    }
    let mut grants = Vec::new();
    for role in &new.roles {
        let grant = Grant {
            role: Role::parse(role).ok_or_else(|| Error::refused("role-unknown"))?,
            organisation: new.organisation,
            programme: None,
            from: if actor.user_id().is_some() { actor.today.clone() } else { ALWAYS.to_owned() },
            until: None,
        };
        check_grant(actor, care, &grant)?;
        check_conflicts(&grants, &grant)?;
        grants.push(grant);
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO app_user (id, name, display_name, password_hash, language, organisation, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, name, new.display_name.clone(), password_hash, new.language.clone(), new.organisation, command.at()],
    )
    .await?;
    for grant in &grants {
        insert_grant(app, &command.tx, actor, id, grant, command.at()).await?;
    }
    command.finish(format!("user/{id}"), None, None, id).await
}

/// Shuts an account, with all its sessions and links, or opens it again.
pub async fn disable_user(app: &App, actor: &Actor, operation: &NewOperation, user: i64, disabled: bool) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, &("disable", user, disabled));
    if Some(user) == actor.user_id() {
        return Err(Error::refused("user-not-oneself"));
    }
    managed(&command.tx, actor, user).await?;
    if disabled {
        check_last_administrator(&command.tx, actor, user, None).await?;
    }
    run(&command.tx, "UPDATE app_user SET disabled = $2 WHERE id = $1", values![user, i32::from(disabled)]).await?;
    run(&command.tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    run(&command.tx, "UPDATE invitation SET used_at = $2 WHERE app_user = $1 AND used_at IS NULL", values![user, command.at()])
        .await?;
    let reason = if disabled { "why-disabled" } else { "why-enabled" };
    command.finish(format!("user/{user}"), None, Some(reason), ()).await
}

/// Ends every session of somebody, on all devices; the account stays open.
pub async fn end_sessions_of(app: &App, actor: &Actor, operation: &NewOperation, user: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, &("end-sessions", user));
    managed(&command.tx, actor, user).await?;
    run(&command.tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    command.finish(format!("user/{user}"), None, Some("why-sessions-ended"), ()).await
}
