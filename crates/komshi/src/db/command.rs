//! A change: one transaction, one operation id made by the client, one audit row.

use komshi_access::Action;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{
    Transaction, all, for_update,
    keys::{open, sealing_key},
    one, random_token, run,
    sealing::AUDIT_PAYLOAD,
    values,
};
use crate::{access::Actor, app::App, error::Error, failpoint};

/// The operation ids that a client makes are at most this long.
const LONGEST_OPERATION: usize = 100;

/// What a change is known by when it is asked for again.
#[derive(Clone, Debug)]
pub struct NewOperation(pub String);

impl NewOperation {
    /// For a change that the program itself starts, or a form without an id of its own.
    pub fn make() -> NewOperation {
        NewOperation(random_token())
    }
}

/// Either a new change, or the first answer to one that was asked for before.
pub enum Begun<T> {
    New(Box<Command>),
    Again(T),
}

/// A change under way. Dropped without [`Command::finish`], nothing of it remains.
pub struct Command {
    pub tx: Transaction,
    organisation: i64,
    user: Option<i64>,
    action: Action,
    operation: String,
    payload: String,
    at: String,
    id: i64,
}

/// Starts a change. The same id and body: the first answer again. The same id with another body: a conflict.
///
/// `body` is everything that the change depends on; it becomes the payload of the audit row.
pub async fn begin_command<T: DeserializeOwned>(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    action: Action,
    body: &impl Serialize,
) -> Result<Begun<T>, Error> {
    if operation.0.is_empty() || operation.0.len() > LONGEST_OPERATION {
        return Err(Error::refused("operation-missing"));
    }
    let payload = serde_json::to_string(body)?;
    let body_hash = hash(&[action.as_str(), &payload]);
    let tx = app.db.begin().await?;
    #[derive(sea_orm::FromQueryResult)]
    struct Earlier {
        app_user: Option<i64>,
        body_hash: String,
        answer: String,
    }
    let (at, operation) = (app.now_text(), operation.0.clone());
    // The id is taken first: the same request that comes twice at once (two taps of a finger) waits here for the first one's end,
    // and then finds its answer.
    let taken = run(
        &tx,
        "INSERT INTO operation (id, app_user, action, body_hash, answer, at) VALUES ($1,$2,$3,$4,'',$5) ON CONFLICT (id) DO NOTHING",
        values![operation.clone(), actor.user_id(), action.as_str(), body_hash.clone(), at.clone()],
    )
    .await?;
    if taken == 0 {
        let sql = "SELECT app_user, body_hash, answer FROM operation WHERE id = $1";
        let earlier: Earlier = one(&tx, sql, values![operation]).await?.ok_or(Error::Conflict("operation-other-body"))?;
        if earlier.body_hash != body_hash || earlier.app_user != actor.user_id() {
            return Err(Error::Conflict("operation-other-body"));
        }
        return Ok(Begun::Again(serde_json::from_str(&earlier.answer)?));
    }
    failpoint::reach("operation-taken");
    Ok(Begun::New(Box::new(Command {
        tx,
        organisation: actor.organisation,
        user: actor.user_id(),
        action,
        operation,
        payload,
        at,
        id: app.new_id(),
    })))
}

/// Starts a change or returns the first answer from the function around it.
#[macro_export]
macro_rules! begin {
    ($app:expr, $actor:expr, $operation:expr, $action:expr, $body:expr) => {
        match $crate::db::begin_command($app, $actor, $operation, $action, $body).await? {
            $crate::db::Begun::New(command) => *command,
            $crate::db::Begun::Again(answer) => return Ok(answer),
        }
    };
}

impl Command {
    /// When the change happens, as ISO text in UTC.
    pub fn at(&self) -> &str {
        &self.at
    }

    pub fn user(&self) -> Option<i64> {
        self.user
    }

    /// Writes the audit row, keeps the answer for a repeated request, and commits.
    pub async fn finish<T: Serialize>(
        self,
        object: impl Into<String>,
        programme: Option<i64>,
        reason: Option<&str>,
        answer: T,
    ) -> Result<T, Error> {
        if let Some(programme) = programme.filter(|_| self.action.needs_open_programme()) {
            let sql = "SELECT COUNT(*) AS value FROM programme WHERE id = $1 AND status IN ('finished', 'cancelled')";
            if super::number(&self.tx, sql, values![programme]).await? > 0 {
                return Err(Error::refused("programme-closed"));
            }
        }
        let entry = Entry {
            id: self.id,
            organisation: self.organisation,
            user: self.user,
            action: self.action,
            object: object.into(),
            programme,
            reason: reason.map(str::to_owned),
            operation: Some(self.operation.clone()),
            at: self.at.clone(),
            payload: self.payload.clone(),
        };
        write_audit(&self.tx, &entry).await?;
        let sql = "UPDATE operation SET answer = $2 WHERE id = $1";
        run(&self.tx, sql, values![self.operation, serde_json::to_string(&answer)?]).await?;
        failpoint::reach("audit-written");
        self.tx.commit().await?;
        failpoint::reach("committed");
        Ok(answer)
    }
}

struct Entry {
    id: i64,
    organisation: i64,
    user: Option<i64>,
    action: Action,
    object: String,
    programme: Option<i64>,
    reason: Option<String>,
    operation: Option<String>,
    at: String,
    payload: String,
}

/// Records that somebody looked at a person's special data, before the answer is given.
pub async fn record_look(app: &App, actor: &Actor, action: Action, object: &str) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    let event = Event { organisation: actor.organisation, user: actor.user_id(), action, object: object.into(), reason: None };
    record_event(app, &tx, event).await?;
    tx.commit().await?;
    Ok(())
}

/// Something that happened without a command: a look, a sign-in, the end of a session, a link.
pub struct Event {
    pub organisation: i64,
    pub user: Option<i64>,
    pub action: Action,
    pub object: String,
    /// A message key that begins with `why-`.
    pub reason: Option<&'static str>,
}

/// Writes an event into the audit trail of its organisation, in the transaction of what it tells of.
pub async fn record_event(app: &App, tx: &Transaction, event: Event) -> Result<(), Error> {
    let entry = Entry {
        id: app.new_id(),
        organisation: event.organisation,
        user: event.user,
        action: event.action,
        object: event.object,
        programme: None,
        reason: event.reason.map(str::to_owned),
        operation: None,
        at: app.now_text(),
        payload: "{}".into(),
    };
    write_audit(tx, &entry).await
}

async fn write_audit(tx: &Transaction, entry: &Entry) -> Result<(), Error> {
    #[derive(sea_orm::FromQueryResult)]
    struct Head {
        sequence: i64,
        hash: String,
    }
    let key = sealing_key(tx, entry.organisation).await?;
    // The head row exists before it is locked, so that two writers of one organisation queue on it.
    run(
        tx,
        "INSERT INTO audit_head (organisation, sequence, hash) VALUES ($1, 0, '') ON CONFLICT (organisation) DO NOTHING",
        values![entry.organisation],
    )
    .await?;
    let sql = format!("SELECT sequence, hash FROM audit_head WHERE organisation = $1{}", for_update(tx));
    let head = one::<Head>(tx, &sql, values![entry.organisation]).await?.unwrap_or(Head { sequence: 0, hash: String::new() });
    let salt = random_token();
    let payload_hash = hash(&[&salt, &entry.payload]);
    let sequence = head.sequence + 1;
    let row_hash = audit_hash(&Chained {
        previous: &head.hash,
        organisation: entry.organisation,
        sequence,
        at: &entry.at,
        user: entry.user,
        action: entry.action.as_str(),
        object: &entry.object,
        programme: entry.programme,
        reason: entry.reason.as_deref(),
        operation: entry.operation.as_deref(),
        payload: &payload_hash,
    });
    run(
        tx,
        "INSERT INTO audit (id, organisation, sequence, at, app_user, action, object, programme, reason, operation, payload_hash, previous_hash, hash) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)",
        values![
            entry.id,
            entry.organisation,
            sequence,
            entry.at.clone(),
            entry.user,
            entry.action.as_str(),
            entry.object.clone(),
            entry.programme,
            entry.reason.clone(),
            entry.operation.clone(),
            payload_hash,
            head.hash,
            row_hash.clone()
        ],
    )
    .await?;
    let sealed = key.seal(&AUDIT_PAYLOAD, entry.id, &entry.payload)?;
    run(tx, "INSERT INTO audit_payload (audit, salt, payload) VALUES ($1,$2,$3)", values![entry.id, salt, sealed]).await?;
    run(
        tx,
        "UPDATE audit_head SET sequence = $1, hash = $2 WHERE organisation = $3",
        values![sequence, row_hash, entry.organisation],
    )
    .await?;
    Ok(())
}

/// Everything that the hash of an audit row covers.
struct Chained<'a> {
    previous: &'a str,
    organisation: i64,
    sequence: i64,
    at: &'a str,
    user: Option<i64>,
    action: &'a str,
    object: &'a str,
    programme: Option<i64>,
    reason: Option<&'a str>,
    operation: Option<&'a str>,
    payload: &'a str,
}

fn audit_hash(row: &Chained<'_>) -> String {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    hash(&[
        row.previous,
        &row.organisation.to_string(),
        &row.sequence.to_string(),
        row.at,
        &number(row.user),
        row.action,
        row.object,
        &number(row.programme),
        row.reason.unwrap_or_default(),
        row.operation.unwrap_or_default(),
        row.payload,
    ])
}

/// SHA-256 over parts, each preceded by its length so that no two lists of parts run together.
pub fn hash(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A row of the audit trail.
#[derive(Clone, Debug, sea_orm::FromQueryResult)]
pub struct AuditRow {
    pub id: i64,
    pub organisation: i64,
    pub sequence: i64,
    pub at: String,
    pub app_user: Option<i64>,
    pub action: String,
    pub object: String,
    pub programme: Option<i64>,
    pub reason: Option<String>,
    pub operation: Option<String>,
    pub payload_hash: String,
    pub previous_hash: String,
    pub hash: String,
    /// None where the payload was erased.
    pub salt: Option<String>,
    /// As it lies in its table: sealed.
    pub payload: Option<String>,
}

/// The next rows of the trail, chain by chain, after a row of a chain (organisation and number); of one organisation or of all.
pub async fn audit_rows(
    connection: &impl super::Connection,
    (organisation, sequence): (i64, i64),
    only: Option<i64>,
    most: i64,
) -> Result<Vec<AuditRow>, Error> {
    Ok(all(
        connection,
        "SELECT a.id, a.organisation, a.sequence, a.at, a.app_user, a.action, a.object, a.programme, a.reason, a.operation, \
         a.payload_hash, a.previous_hash, a.hash, p.salt, p.payload FROM audit a LEFT JOIN audit_payload p ON p.audit = a.id \
         WHERE (a.organisation > $1 OR (a.organisation = $1 AND a.sequence > $2)) AND ($3 = 0 OR a.organisation = $3) \
         ORDER BY a.organisation, a.sequence LIMIT $4",
        values![organisation, sequence, only.unwrap_or(0), most],
    )
    .await?)
}

/// Every breach of the chains of the audit trail, in words.
pub async fn verify_audit(connection: &impl super::Connection) -> Result<Vec<String>, Error> {
    const PAGE: i64 = 5000;
    let mut breaches = Vec::new();
    let mut previous = (i64::MIN, 0, String::new());
    loop {
        let rows = audit_rows(connection, (previous.0, previous.1), None, PAGE).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.organisation != previous.0 {
                previous = (row.organisation, 0, String::new());
            }
            let expected = audit_hash(&Chained {
                previous: &previous.2,
                organisation: row.organisation,
                sequence: row.sequence,
                at: &row.at,
                user: row.app_user,
                action: &row.action,
                object: &row.object,
                programme: row.programme,
                reason: row.reason.as_deref(),
                operation: row.operation.as_deref(),
                payload: &row.payload_hash,
            });
            if row.sequence != previous.1 + 1 || row.previous_hash != previous.2 || row.hash != expected {
                breaches.push(format!("organisation {}: the chain breaks at row {}", row.organisation, row.sequence));
            }
            // An erased payload leaves its hash; a changed one is a breach.
            if let (Some(salt), Some(payload)) = (&row.salt, row.payload)
                && open(connection, &AUDIT_PAYLOAD, row.id, payload).await.map(|payload| hash(&[salt, &payload])).ok()
                    != Some(row.payload_hash)
            {
                breaches.push(format!("organisation {}: the payload of row {} was changed", row.organisation, row.sequence));
            }
            previous = (row.organisation, row.sequence, row.hash);
        }
    }
    #[derive(sea_orm::FromQueryResult)]
    struct Head {
        organisation: i64,
        sequence: i64,
    }
    let short: Vec<Head> = all(
        connection,
        "SELECT h.organisation, h.sequence FROM audit_head h LEFT JOIN audit a \
         ON a.organisation = h.organisation AND a.sequence = h.sequence AND a.hash = h.hash WHERE a.id IS NULL AND h.sequence > 0 LIMIT 100",
        vec![],
    )
    .await?;
    breaches.extend(
        short
            .iter()
            .map(|head| format!("organisation {}: the last row {} of the chain is missing", head.organisation, head.sequence)),
    );
    Ok(breaches)
}
