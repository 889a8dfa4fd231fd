//! Passkeys of people: set up, shown after the password or instead of it, removed. A device is asked once for each answer.

use komshi_access::Action;
use passki::StoredPasskey;
use sea_orm::FromQueryResult;

use super::{
    proof::{Act, Proof, prove, use_up_proof},
    second_factor::{counted, forget_recovery_codes, has_recovery_codes, new_recovery_codes},
    sessions::{Way, open_session_in, record},
    sign_in::Opened,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::{
        Actor,
        model::Client,
        passkey::{self, Place, Question, Shown},
    },
    app::App,
    begin,
    db::{self, Connection, NewOperation, Transaction, all, for_update, one, random_token, run, values},
    error::Error,
};

/// A phone, a computer, two keys and some that went astray.
const MOST_PASSKEYS: i64 = 10;
/// A name that fits into a line of the list, in letters.
const LONGEST_NAME: usize = 60;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PasskeyRow {
    pub id: i64,
    pub name: String,
    /// 1 where it lets in without the password.
    pub alone: i32,
    pub created_at: String,
    pub last_used_at: Option<String>,
    /// Since when it is not taken any more, because there may be a copy of it.
    pub stopped_at: Option<String>,
}

/// A question to the browser, as a page carries it.
#[derive(Clone, Debug)]
pub struct AskedPasskey {
    /// By which the answer finds what it answers.
    pub challenge: String,
    /// JSON of what the browser is to do.
    pub options: String,
    /// The only address at which it can.
    pub origin: String,
}

/// What a question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    /// A new passkey of somebody who is signed in.
    Adding,
    /// The second factor of a session whose password was right.
    Second,
    /// Signing in without name and password.
    Alone,
    /// Proving oneself for an act in a session.
    Afresh(Act),
}

impl For {
    fn as_str(self) -> &'static str {
        match self {
            For::Adding => "add",
            For::Second => "second",
            For::Alone => "alone",
            For::Afresh(act) => act.question(),
        }
    }
}

fn wrong(error: &anyhow::Error) -> Error {
    tracing::warn!(%error, "the answer of a passkey does not hold");
    Error::refused("passkey-wrong")
}

/// Where passkeys of this installation hold.
fn place(app: &App) -> Result<Place, Error> {
    passkey::place(&app.public_url).ok_or_else(|| Error::refused("passkey-no-place"))
}

/// Keeps a question until it is answered. A session has one at a time.
async fn keep(app: &App, wanted: For, user: Option<i64>, session: i64, question: Question) -> Result<AskedPasskey, Error> {
    let asked = AskedPasskey { challenge: random_token(), options: question.options, origin: place(app)?.origin };
    let tx = app.db.begin().await?;
    run(&tx, "DELETE FROM passkey_challenge WHERE expires_at < $1", values![app.now_text()]).await?;
    if session != 0 {
        run(&tx, "DELETE FROM passkey_challenge WHERE session = $1", values![session]).await?;
    }
    run(
        &tx,
        "INSERT INTO passkey_challenge (id, kind, app_user, session, state, expires_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![
            asked.challenge.clone(),
            wanted.as_str(),
            user,
            (session != 0).then_some(session),
            question.state,
            app.after_text(passkey::ANSWER_SECONDS)
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(asked)
}

/// Takes a question away, whatever becomes of its answer: it is never answered twice.
async fn take(app: &App, wanted: For, user: Option<i64>, session: i64, challenge: &str) -> Result<String, Error> {
    let tx = app.db.begin().await?;
    let sql = format!(
        "SELECT state AS value FROM passkey_challenge WHERE id = $1 AND kind = $2 AND COALESCE(app_user, 0) = $3 \
         AND COALESCE(session, 0) = $4 AND expires_at >= $5{}",
        for_update(&tx)
    );
    let parameters = values![challenge, wanted.as_str(), user.unwrap_or(0), session, app.now_text()];
    let state = db::text(&tx, &sql, parameters).await?.ok_or_else(|| Error::refused("passkey-late"))?;
    run(&tx, "DELETE FROM passkey_challenge WHERE id = $1", values![challenge]).await?;
    tx.commit().await?;
    Ok(state)
}

/// The own passkeys, the oldest first.
pub async fn passkeys(app: &App, actor: &Actor) -> Result<Vec<PasskeyRow>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT id, name, alone, created_at, last_used_at, stopped_at FROM passkey WHERE app_user = $1 ORDER BY id LIMIT $2",
        values![actor.user, MOST_PASSKEYS],
    )
    .await?)
}

/// How many passkeys somebody has.
pub(super) async fn count_of(connection: &impl Connection, user: i64) -> Result<i64, Error> {
    Ok(db::number(connection, "SELECT COUNT(*) AS value FROM passkey WHERE app_user = $1", values![user]).await?)
}

/// Passkeys that are taken.
const TAKEN: &str = " AND stopped_at IS NULL";
/// Passkeys that are taken without a password.
const TAKEN_ALONE: &str = " AND stopped_at IS NULL AND alone = 1";

/// What is needed to ask for those passkeys of a user that fulfil a condition.
async fn keys_of(connection: &impl Connection, user: i64, condition: &'static str) -> Result<Vec<StoredPasskey>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        public_key: String,
    }
    let sql = format!("SELECT public_key FROM passkey WHERE app_user = $1{condition} ORDER BY id LIMIT $2");
    let rows: Vec<Row> = all(connection, &sql, values![user, MOST_PASSKEYS]).await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.public_key)?)).collect()
}

/// Asks the browser for a new passkey, once the actor has proved who they are.
pub async fn begin_passkey(app: &App, actor: &Actor, name: &str, proof: &Proof) -> Result<AskedPasskey, Error> {
    let place = place(app)?;
    check_name(name)?;
    prove(app, actor, Act::Passkeys, proof).await?;
    let known = keys_of(app.db.read(), actor.user, "").await?;
    if known.len() as i64 >= MOST_PASSKEYS {
        return Err(Error::refused_with("passkey-many", &[("count", MOST_PASSKEYS.to_string())]));
    }
    let question = passkey::ask_to_add(&place, actor.user, (&actor.name, &actor.display_name), &known)?;
    keep(app, For::Adding, Some(actor.user), proof.session, question).await
}

fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::refused_with("field-required", &[("field", "name".into())]));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Error::refused_with("field-too-long", &[("field", "name".into())]));
    }
    Ok(())
}

/// Adds the passkey that the browser has made. Whoever had no second factor gets recovery codes, which are shown once: the same request
/// again answers with none.
pub async fn add_passkey(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    session: i64,
    name: &str,
    (challenge, answer): (&str, &str),
) -> Result<Vec<String>, Error> {
    check_name(name)?;
    let command = begin!(app, actor, operation, Action::OwnAccount, &("add-passkey", name, challenge));
    let none = Vec::<String>::new();
    // In a transaction of its own the question would be gone for a request that comes twice at once.
    let taken = db::text(
        &command.tx,
        "SELECT state AS value FROM passkey_challenge WHERE id = $1 AND kind = 'add' AND app_user = $2 AND session = $3 AND expires_at >= $4",
        values![challenge, actor.user, session, app.now_text()],
    )
    .await?;
    let state = taken.ok_or_else(|| Error::refused("passkey-late"))?;
    let added = match passkey::added(&place(app)?, &state, answer) {
        Ok(added) => added,
        Err(error) => {
            drop(command);
            take(app, For::Adding, Some(actor.user), session, challenge).await?;
            return Err(wrong(&error));
        }
    };
    if run(&command.tx, "DELETE FROM passkey_challenge WHERE id = $1", values![challenge]).await? == 0 {
        return Err(Error::refused("passkey-late"));
    }
    // Two questions may have been answered at once: the account is one row that both wait for.
    let lock = format!("SELECT id AS value FROM app_user WHERE id = $1{}", for_update(&command.tx));
    db::number(&command.tx, &lock, values![actor.user]).await?;
    if count_of(&command.tx, actor.user).await? >= MOST_PASSKEYS {
        return Err(Error::refused_with("passkey-many", &[("count", MOST_PASSKEYS.to_string())]));
    }
    let id = app.new_id();
    let inserted = run(
        &command.tx,
        "INSERT INTO passkey (id, app_user, name, credential, public_key, counter, alone, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) \
         ON CONFLICT (credential) DO NOTHING",
        values![
            id,
            actor.user,
            name,
            passkey::credential_text(&added.key.credential_id),
            serde_json::to_string(&added.key)?,
            i64::from(added.key.counter),
            i32::from(added.verified),
            command.at()
        ],
    )
    .await?;
    if inserted == 0 {
        return Err(Error::refused("passkey-known"));
    }
    // Whoever made it has it at hand.
    run(&command.tx, "UPDATE session SET factor = 1 WHERE id = $1 AND app_user = $2", values![session, actor.user]).await?;
    use_up_proof(&command.tx, session).await?;
    let codes = match has_recovery_codes(&command.tx, actor.user).await? {
        true => Vec::new(),
        false => new_recovery_codes(&command.tx, actor.user).await?,
    };
    command.finish(format!("user/{}/passkey/{id}", actor.user), None, Some("why-passkey-added"), none).await?;
    Ok(codes)
}

/// Removes an own passkey, once the actor has proved who they are. Whatever it may have opened elsewhere ends.
pub async fn remove_passkey(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    passkey: i64,
    proof: &Proof,
) -> Result<(), Error> {
    let sql = "SELECT COUNT(*) AS value FROM passkey WHERE id = $1 AND app_user = $2";
    let is_own = db::number(app.db.read(), sql, values![passkey, actor.user]).await? > 0;
    if is_own {
        prove(app, actor, Act::Passkeys, proof).await?;
    }
    let command = begin!(app, actor, operation, Action::OwnAccount, &("remove-passkey", passkey));
    if run(&command.tx, "DELETE FROM passkey WHERE id = $1 AND app_user = $2", values![passkey, actor.user]).await? == 0 {
        return Err(Error::NotFound);
    }
    run(&command.tx, "DELETE FROM session WHERE app_user = $1 AND id <> $2", values![actor.user, proof.session]).await?;
    use_up_proof(&command.tx, proof.session).await?;
    forget_recovery_codes(&command.tx, actor.user).await?;
    command.finish(format!("user/{}/passkey/{passkey}", actor.user), None, Some("why-passkey-removed"), ()).await
}

/// Asks for one of a user's passkeys as second factor; `None` where there is none that could be asked for here.
pub async fn ask_for_passkey(app: &App, user: i64, session: i64) -> Result<Option<AskedPasskey>, Error> {
    let Some(place) = passkey::place(&app.public_url) else { return Ok(None) };
    let known = keys_of(app.db.read(), user, TAKEN).await?;
    if known.is_empty() {
        return Ok(None);
    }
    let question = passkey::ask_to_show(&place, &known, false)?;
    keep(app, For::Second, Some(user), session, question).await.map(Some)
}

/// Asks for one of those passkeys of a user that let in alone, as proof for an act; `None` where there is none.
pub(super) async fn ask_afresh(app: &App, user: i64, session: i64, act: Act) -> Result<Option<AskedPasskey>, Error> {
    let Some(place) = passkey::place(&app.public_url) else { return Ok(None) };
    let known = keys_of(app.db.read(), user, TAKEN_ALONE).await?;
    if known.is_empty() {
        return Ok(None);
    }
    let question = passkey::ask_to_show(&place, &known, true)?;
    keep(app, For::Afresh(act), Some(user), session, question).await.map(Some)
}

/// Asks a visitor's browser for any passkey that lets in alone. Each question counts as an attempt from its address until somebody is in.
pub async fn ask_anybody(app: &App, client: &Client) -> Result<AskedPasskey, Error> {
    let place = place(app)?;
    if let Attempt::Wait(until) = waits::attempt(app, &address_of(client)).await? {
        return Err(waits::refusal(&until));
    }
    let question = passkey::ask_to_show(&place, &[], true)?;
    keep(app, For::Alone, None, 0, question).await
}

fn address_of(client: &Client) -> Vec<Subject> {
    if client.address.is_empty() { Vec::new() } else { vec![Subject::new(Kind::Address, &[&client.address])] }
}

#[derive(FromQueryResult)]
struct Kept {
    id: i64,
    app_user: i64,
    public_key: String,
    counter: i64,
    alone: i32,
    stopped_at: Option<String>,
}

/// The passkey that an answer names, of an account that is open.
async fn named(tx: &Transaction, shown: &Shown) -> Result<Kept, Error> {
    let credential = shown.credential().map_err(|error| wrong(&error))?;
    let sql = format!(
        "SELECT k.id, k.app_user, k.public_key, k.counter, k.alone, k.stopped_at FROM passkey k JOIN app_user u ON u.id = k.app_user \
         JOIN organisation o ON o.id = u.organisation WHERE k.credential = $1 AND u.disabled = 0 AND o.active = 1{}",
        match for_update(tx) {
            "" => String::new(),
            lock => format!("{lock} OF k"),
        }
    );
    let kept: Kept = one(tx, &sql, values![credential]).await?.ok_or_else(|| Error::refused("passkey-unknown"))?;
    if kept.stopped_at.is_some() {
        return Err(Error::refused("passkey-stopped"));
    }
    Ok(kept)
}

/// Checks an answer and moves the counter on. `false` where the counter says that somebody else has used the same key (WebAuthn, 7.2,
/// step 22); devices that share their keys count nothing, and there it stays 0.
async fn checked(
    app: &App,
    tx: &Transaction,
    (shown, state): (&Shown, &str),
    kept: &Kept,
    must_name_user: bool,
) -> Result<bool, Error> {
    let key: StoredPasskey = serde_json::from_str(&kept.public_key)?;
    let counter =
        shown.check(&place(app)?, state, &key, kept.app_user, must_name_user).map_err(|error| wrong(&error)).map(i64::from)?;
    if counter <= kept.counter && (counter, kept.counter) != (0, 0) {
        run(tx, "UPDATE passkey SET stopped_at = $2 WHERE id = $1", values![kept.id, app.now_text()]).await?;
        let object = format!("user/{}/passkey/{}", kept.app_user, kept.id);
        record(app, tx, kept.app_user, None, object, "why-passkey-copied").await?;
        return Ok(false);
    }
    let sql = "UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1";
    run(tx, sql, values![kept.id, counter, app.now_text()]).await?;
    Ok(true)
}

/// Checks the passkey that a user shows; see [`checked`].
async fn shown_by(app: &App, tx: &Transaction, user: i64, answer: (&Shown, &str)) -> Result<(Kept, bool), Error> {
    let kept = named(tx, answer.0).await?;
    if kept.app_user != user {
        return Err(Error::refused("passkey-unknown"));
    }
    let fits = checked(app, tx, answer, &kept, false).await?;
    Ok((kept, fits))
}

/// Shows a passkey as proof for an act. Its device has asked who is there, when it was set up and now: it stands for a password. Mistakes are
/// counted as those of the own password are.
pub(super) async fn show_afresh(
    app: &App,
    user: i64,
    session: i64,
    act: Act,
    challenge: &str,
    answer: &str,
) -> Result<(), Error> {
    let subjects = [Subject::new(Kind::Own, &[&user.to_string()])];
    if let Attempt::Wait(until) = waits::attempt(app, &subjects).await? {
        return Err(waits::refusal(&until));
    }
    let state = take(app, For::Afresh(act), Some(user), session, challenge).await?;
    let shown = Shown::read(answer).map_err(|error| wrong(&error))?;
    let tx = app.db.begin().await?;
    let (kept, fits) = shown_by(app, &tx, user, (&shown, &state)).await?;
    tx.commit().await?;
    if !fits {
        return Err(Error::refused("passkey-stopped"));
    }
    if kept.alone == 0 {
        return Err(Error::refused("passkey-second-only"));
    }
    waits::settle(app, &subjects).await
}

/// Shows a passkey as second factor of a session whose password was right.
pub async fn show_passkey(app: &App, user: i64, session: i64, challenge: &str, answer: &str) -> Result<(), Error> {
    let subjects = counted(app, user).await?;
    let state = take(app, For::Second, Some(user), session, challenge).await?;
    let shown = Shown::read(answer).map_err(|error| wrong(&error))?;
    let tx = app.db.begin().await?;
    let (_, fits) = shown_by(app, &tx, user, (&shown, &state)).await?;
    if fits {
        run(&tx, "UPDATE session SET factor = 1 WHERE id = $1 AND app_user = $2", values![session, user]).await?;
    }
    tx.commit().await?;
    if !fits {
        return Err(Error::refused("passkey-stopped"));
    }
    waits::settle(app, &subjects).await
}

/// Signs in by a passkey alone: it was made by the device's own question who is there, and has asked so now.
pub async fn sign_in_by_passkey(app: &App, client: &Client, challenge: &str, answer: &str) -> Result<Opened, Error> {
    let state = take(app, For::Alone, None, 0, challenge).await?;
    let shown = Shown::read(answer).map_err(|error| wrong(&error))?;
    let tx = app.db.begin().await?;
    let kept = named(&tx, &shown).await?;
    let fits = checked(app, &tx, (&shown, &state), &kept, true).await?;
    if !fits {
        tx.commit().await?;
        return Err(Error::refused("passkey-stopped"));
    }
    if kept.alone == 0 {
        return Err(Error::refused("passkey-second-only"));
    }
    let opened = open_session_in(app, &tx, client, kept.app_user, Way::Passkey).await?;
    tx.commit().await?;
    waits::settle(app, &address_of(client)).await?;
    Ok(opened)
}
