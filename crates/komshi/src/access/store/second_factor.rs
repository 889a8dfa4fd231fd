//! The second factor of a person: set up, shown at sign-in, ended, reset.

use komshi_access::{Action, Grant, may_grant};
use sea_orm::FromQueryResult;

use super::{
    passkeys,
    people::managed,
    proof::{Act, Proof, is_proved, prove, remember_proof, use_up_proof},
    sessions::record,
    standing_grants,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::{Actor, totp},
    app::App,
    begin,
    db::{self, Connection, NewOperation, Transaction, all, for_update, hash, one, random_code, run, values},
    error::Error,
};

/// Codes to come in without the phone. Printed on one small sheet.
const RECOVERY_CODES: usize = 10;

#[derive(FromQueryResult)]
struct Kept {
    name: String,
    factor_secret: Option<String>,
    factor_since: Option<String>,
    factor_step: i64,
}

async fn kept(connection: &impl Connection, user: i64, lock: &str) -> Result<Kept, Error> {
    let sql = format!("SELECT name, factor_secret, factor_since, factor_step FROM app_user WHERE id = $1{lock}");
    one(connection, &sql, values![user]).await?.ok_or(Error::NotFound)
}

/// Since when the actor's sign-in asks for a second factor.
pub async fn factor_since(app: &App, actor: &Actor) -> Result<Option<String>, Error> {
    Ok(kept(app.db.read(), actor.user, "").await?.factor_since)
}

/// Users that one look at the second factors reads: far more than any office has.
const MOST_FACTORS: i64 = 100_000;

/// How many people show a second factor, and the names of those whose secret the key in this data folder does not open.
pub async fn factors(connection: &impl Connection, data: &std::path::Path) -> Result<(usize, Vec<String>), Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        name: String,
        sealed: String,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT id, name, factor_secret AS sealed FROM app_user WHERE factor_since IS NOT NULL AND factor_secret IS NOT NULL \
         AND disabled = 0 ORDER BY name LIMIT $1",
        values![MOST_FACTORS],
    )
    .await?;
    let has_key = totp::has_key(data);
    let count = rows.len();
    let closed = rows.into_iter().filter(|row| !has_key || totp::open(data, row.id, &row.sealed).is_err());
    Ok((count, closed.map(|row| row.name).collect()))
}

/// How many recovery codes are left.
pub async fn recovery_codes_left(app: &App, actor: &Actor) -> Result<i64, Error> {
    let sql = "SELECT COUNT(*) AS value FROM recovery_code WHERE app_user = $1 AND used_at IS NULL";
    Ok(db::number(app.db.read(), sql, values![actor.user]).await?)
}

/// What an application on a phone needs.
#[derive(Clone, Debug)]
pub struct NewFactor {
    /// To type.
    pub secret: String,
    /// To scan.
    pub address: String,
}

/// Proves for some minutes that it is the actor who sets up codes in this session.
pub async fn prove_for_factor(app: &App, actor: &Actor, proof: &Proof) -> Result<(), Error> {
    prove(app, actor, Act::Codes, proof).await?;
    let tx = app.db.begin().await?;
    remember_proof(app, &tx, actor.user, proof.session, Act::Codes).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a session has just proved who sets up codes in it.
pub async fn is_factor_begun(app: &App, actor: &Actor, session: i64) -> Result<bool, Error> {
    is_proved(app, app.db.read(), actor.user, session, Act::Codes).await
}

async fn require_proof(app: &App, connection: &impl Connection, actor: &Actor, session: i64) -> Result<(), Error> {
    match is_proved(app, connection, actor.user, session, Act::Codes).await? {
        true => Ok(()),
        false => Err(Error::refused("afresh-needed")),
    }
}

/// The secret of a second factor that is being set up; the same one until it is confirmed. Only a session that has proved who uses it sees it:
/// whoever has seen it has the second factor.
pub async fn begin_factor(app: &App, actor: &Actor, session: i64) -> Result<NewFactor, Error> {
    let tx = app.db.begin().await?;
    require_proof(app, &tx, actor, session).await?;
    let row = kept(&tx, actor.user, for_update(&tx)).await?;
    if row.factor_since.is_some() {
        return Err(Error::refused("factor-already"));
    }
    // A secret that was begun under another key is begun anew.
    let begun = row.factor_secret.and_then(|sealed| totp::open(&app.data, actor.user, &sealed).ok());
    let secret = match begun {
        Some(secret) => secret,
        None => {
            let secret = totp::new_secret();
            let sealed = totp::seal(&app.data, actor.user, &secret)?;
            run(&tx, "UPDATE app_user SET factor_secret = $2 WHERE id = $1", values![actor.user, sealed]).await?;
            secret
        }
    };
    tx.commit().await?;
    let text = totp::base32(&secret);
    let name: String = row
        .name
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { (byte as char).to_string() } else { format!("%{byte:02X}") })
        .collect();
    Ok(NewFactor { address: format!("otpauth://totp/Komshi:{name}?secret={text}&issuer=Komshi"), secret: text })
}

/// Counts an attempt before the code is looked at; a wrong one stands.
pub(super) async fn counted(app: &App, user: i64) -> Result<[Subject; 1], Error> {
    let subjects = [Subject::new(Kind::Code, &[&user.to_string()])];
    match waits::attempt(app, &subjects).await? {
        Attempt::Go { .. } => Ok(subjects),
        Attempt::Wait(until) => Err(waits::refusal(&until)),
    }
}

/// Uses up a code of the phone or, where they count, a recovery code.
async fn use_code(app: &App, tx: &Transaction, user: i64, typed: &str, recovery: bool) -> Result<bool, Error> {
    let row = kept(tx, user, for_update(tx)).await?;
    // A secret counts once it was confirmed. Without the key no code of the phone can be right; recovery codes still are, also of somebody
    // who has passkeys alone.
    let secret = row.factor_secret.filter(|_| row.factor_since.is_some() || !recovery);
    let step = match secret.map(|sealed| totp::open(&app.data, user, &sealed)) {
        Some(Ok(secret)) => totp::fitting_step(&secret, typed, app.clock.now(), row.factor_step),
        Some(Err(error)) => {
            tracing::warn!(%error, "a second factor cannot be checked");
            None
        }
        None => None,
    };
    if let Some(step) = step {
        run(tx, "UPDATE app_user SET factor_step = $2 WHERE id = $1", values![user, step]).await?;
        return Ok(true);
    }
    if !recovery {
        return Ok(false);
    }
    let used = run(
        tx,
        "UPDATE recovery_code SET used_at = $3 WHERE app_user = $1 AND code_hash = $2 AND used_at IS NULL",
        values![user, recovery_hash(user, typed), app.now_text()],
    )
    .await?;
    Ok(used == 1)
}

fn recovery_hash(user: i64, typed: &str) -> String {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    hash(&[&user.to_string(), &plain])
}

/// Makes recovery codes in place of earlier ones.
pub(super) async fn new_recovery_codes(tx: &Transaction, user: i64) -> Result<Vec<String>, Error> {
    run(tx, "DELETE FROM recovery_code WHERE app_user = $1", values![user]).await?;
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| format!("{}-{}", random_code(), random_code())).collect();
    for code in &codes {
        let sql = "INSERT INTO recovery_code (app_user, code_hash) VALUES ($1,$2)";
        run(tx, sql, values![user, recovery_hash(user, code)]).await?;
    }
    Ok(codes)
}

/// Whether somebody was given recovery codes, used up or not.
pub(super) async fn has_recovery_codes(connection: &impl Connection, user: i64) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM recovery_code WHERE app_user = $1";
    Ok(db::number(connection, sql, values![user]).await? > 0)
}

/// After something of the second factor ended: without a passkey and without a phone nothing is left that recovery codes could stand for,
/// and sessions have shown no second factor.
pub(super) async fn forget_recovery_codes(tx: &Transaction, user: i64) -> Result<(), Error> {
    if kept(tx, user, "").await?.factor_since.is_some() || passkeys::count_of(tx, user).await? > 0 {
        return Ok(());
    }
    run(tx, "DELETE FROM recovery_code WHERE app_user = $1", values![user]).await?;
    run(tx, "UPDATE session SET factor = 0 WHERE app_user = $1", values![user]).await.map(|_| ()).map_err(Error::from)
}

/// Confirms a new second factor by its first code, in a session that has proved who uses it; answers the recovery codes, which are shown
/// once.
pub async fn confirm_factor(app: &App, actor: &Actor, session: i64, typed: &str) -> Result<Vec<String>, Error> {
    require_proof(app, app.db.read(), actor, session).await?;
    let subjects = counted(app, actor.user).await?;
    let tx = app.db.begin().await?;
    if kept(&tx, actor.user, "").await?.factor_since.is_some() {
        return Err(Error::refused("factor-already"));
    }
    if !use_code(app, &tx, actor.user, typed, false).await? {
        return Err(Error::refused("factor-wrong"));
    }
    run(&tx, "UPDATE app_user SET factor_since = $2 WHERE id = $1", values![actor.user, app.now_text()]).await?;
    run(&tx, "UPDATE session SET factor = 1 WHERE id = $1 AND app_user = $2", values![session, actor.user]).await?;
    use_up_proof(&tx, session).await?;
    let codes = new_recovery_codes(&tx, actor.user).await?;
    record(app, &tx, actor.user, Some(actor.user), format!("user/{}", actor.user), "why-factor-on").await?;
    tx.commit().await?;
    waits::settle(app, &subjects).await?;
    Ok(codes)
}

/// Shows the second factor of a session whose password was right.
pub async fn show_factor(app: &App, user: i64, session: i64, typed: &str) -> Result<(), Error> {
    let subjects = counted(app, user).await?;
    let tx = app.db.begin().await?;
    if !use_code(app, &tx, user, typed, true).await? {
        return Err(Error::refused("factor-wrong"));
    }
    run(&tx, "UPDATE session SET factor = 1 WHERE id = $1 AND app_user = $2", values![session, user]).await?;
    tx.commit().await?;
    waits::settle(app, &subjects).await
}

async fn end_codes(tx: &Transaction, user: i64) -> Result<u64, Error> {
    let sql = "UPDATE app_user SET factor_secret = NULL, factor_since = NULL, factor_step = 0 WHERE id = $1 AND factor_since IS NOT NULL";
    Ok(run(tx, sql, values![user]).await?)
}

/// Ends the own codes, by a code: to move to another phone. Roles that need a second factor wait until the next is set up, unless a passkey
/// is left.
pub async fn end_factor(app: &App, actor: &Actor, typed: &str) -> Result<(), Error> {
    let subjects = counted(app, actor.user).await?;
    let tx = app.db.begin().await?;
    if !use_code(app, &tx, actor.user, typed, true).await? {
        return Err(Error::refused("factor-wrong"));
    }
    end_codes(&tx, actor.user).await?;
    forget_recovery_codes(&tx, actor.user).await?;
    record(app, &tx, actor.user, Some(actor.user), format!("user/{}", actor.user), "why-factor-off").await?;
    tx.commit().await?;
    waits::settle(app, &subjects).await
}

/// Whether the actor may reset the second factor of somebody with these grants: only who has all that it protects.
fn may_reset(actor: &Actor, theirs: &[Grant]) -> bool {
    actor.user_id().is_none() || has_all_of(actor, theirs)
}

/// Whether the actor could give all these grants, whatever organisation they are of.
pub(super) fn has_all_of(actor: &Actor, theirs: &[Grant]) -> bool {
    let measured = |grant: &Grant| Grant { organisation: actor.organisation, ..grant.clone() };
    theirs.iter().all(|grant| may_grant(&actor.asker(), &measured(grant)).is_ok())
}

/// Takes codes and passkeys from somebody whose phone or key is gone and who has no recovery code. All sessions end.
pub async fn reset_factor(app: &App, actor: &Actor, operation: &NewOperation, user: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageUsers, &("reset-factor", user));
    managed(&command.tx, actor, user).await?;
    if !may_reset(actor, &standing_grants(&command.tx, user).await?) {
        return Err(Error::refused("factor-reset-lacks"));
    }
    let ended =
        end_codes(&command.tx, user).await? + run(&command.tx, "DELETE FROM passkey WHERE app_user = $1", values![user]).await?;
    if ended == 0 {
        return Err(Error::refused("factor-none"));
    }
    run(&command.tx, "DELETE FROM recovery_code WHERE app_user = $1", values![user]).await?;
    run(&command.tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    command.finish(format!("user/{user}"), None, Some("why-factor-reset"), ()).await
}
