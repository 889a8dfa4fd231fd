//! The audit trail as evidence: signed notes of where its chains end (C2SP signed-note and tlog-checkpoint form), the notes of partners,
//! and the trail as a file that others can check.
//!
//! A note is worth what its copies elsewhere are worth: whoever holds the root key can sign another trail, but cannot change the notes
//! that others keep.

use std::{collections::BTreeMap, io::Write};

use anyhow::{Context, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use ring::{
    hmac,
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};
use sea_orm::FromQueryResult;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::store::{self, AuditHead};
use crate::{
    app::App,
    db::{
        all, keys,
        keys::{Keys, open_all},
        one, run,
        sealing::AUDIT_PAYLOAD,
        text, values,
    },
    error::Error,
};

/// The form of Ed25519 in a key of a signed note.
const ALGORITHM: u8 = 1;
/// A checkpoint after so many rows, or after so much time where there is any new row.
const ROWS_A_CHECKPOINT: i64 = 1_000;
const SECONDS_A_CHECKPOINT: i64 = 3_600;

/// What a checkpoint says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// `komshi/` and the fingerprint of the root key.
    pub origin: String,
    /// Of all chains.
    pub rows: i64,
    pub at: String,
    pub heads: Vec<AuditHead>,
}

fn heads_hash(heads: &[AuditHead]) -> String {
    BASE64.encode(Sha256::digest(heads.iter().map(head_line).collect::<String>()))
}

fn head_line(head: &AuditHead) -> String {
    format!("head {} {} {}\n", head.organisation, head.sequence, head.hash)
}

impl Checkpoint {
    /// The text that is signed.
    fn body(&self) -> String {
        let mut body = format!("{}\n{}\n{}\nat {}\n", self.origin, self.rows, heads_hash(&self.heads), self.at);
        body.extend(self.heads.iter().map(head_line));
        body
    }

    fn parse(body: &str) -> Option<Checkpoint> {
        let mut lines = body.lines();
        let (origin, rows, hash) = (lines.next()?.to_owned(), lines.next()?.parse().ok()?, lines.next()?);
        let at = lines.next()?.strip_prefix("at ")?.to_owned();
        let heads: Vec<AuditHead> = lines
            .map(|line| {
                let mut words = line.strip_prefix("head ")?.split(' ');
                let head = AuditHead {
                    organisation: words.next()?.parse().ok()?,
                    sequence: words.next()?.parse().ok()?,
                    hash: words.next()?.to_owned(),
                };
                words.next().is_none().then_some(head)
            })
            .collect::<Option<_>>()?;
        let checkpoint = Checkpoint { origin, rows, at, heads };
        (heads_hash(&checkpoint.heads) == hash && checkpoint.body() == body).then_some(checkpoint)
    }
}

fn key_number(name: &str, public: &[u8]) -> [u8; 4] {
    let digest = Sha256::digest([name.as_bytes(), b"\n", &[ALGORITHM], public].concat());
    [digest[0], digest[1], digest[2], digest[3]]
}

/// Signs checkpoints with a key that follows from the root key: it is restored and lost with it.
pub struct Signer {
    name: String,
    pair: Ed25519KeyPair,
}

impl Signer {
    pub fn of(held: &Keys) -> anyhow::Result<Signer> {
        let root = hmac::Key::new(hmac::HMAC_SHA256, held.root().digits().as_bytes());
        let seed = hmac::sign(&root, b"komshi audit checkpoints 1");
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()).map_err(|_| anyhow::anyhow!("no key to sign with"))?;
        Ok(Signer { name: format!("komshi/{}", held.fingerprint()), pair })
    }

    fn public(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// What others check signatures with: name, number and public key, in the form of signed notes.
    pub fn verifier_key(&self) -> String {
        let public = [&[ALGORITHM], self.public()].concat();
        format!("{}+{}+{}", self.name, keys::hex(&key_number(&self.name, self.public())), BASE64.encode(public))
    }

    fn sign(&self, checkpoint: &Checkpoint) -> String {
        let body = checkpoint.body();
        let signature = [&key_number(&self.name, self.public()), self.pair.sign(body.as_bytes()).as_ref()].concat();
        format!("{body}\n— {} {}\n", self.name, BASE64.encode(signature))
    }
}

/// Reads a signed note and checks its signature with a key.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn read_note(note: &str, verifier_key: &str) -> anyhow::Result<Checkpoint> {
    let note = note.replace("\r\n", "\n");
    let mut parts = verifier_key.trim().splitn(3, '+');
    let (name, public) =
        (parts.next().unwrap_or_default(), parts.nth(1).and_then(|key| BASE64.decode(key).ok()).unwrap_or_default());
    let public = public.strip_prefix(&[ALGORITHM]).context("this is no key of an audit trail")?;
    let (body, signatures) = note.trim_start().split_once("\n\n").context("this is no signed checkpoint")?;
    let body = format!("{body}\n");
    let start = format!("— {name} ");
    let signature = signatures.lines().find_map(|line| line.strip_prefix(&start)).context("it is not signed with this key")?;
    let signature = BASE64.decode(signature.trim()).unwrap_or_default();
    let (number, signature) = signature.split_at_checked(4).context("its signature is damaged")?;
    ensure!(number == key_number(name, public), "it is signed with another key of the same name");
    UnparsedPublicKey::new(&ED25519, public)
        .verify(body.as_bytes(), signature)
        .map_err(|_| anyhow::anyhow!("its signature does not fit: it was changed, or signed by somebody else"))?;
    let checkpoint = Checkpoint::parse(&body).context("it is signed, but is no checkpoint of an audit trail")?;
    ensure!(checkpoint.origin == name, "it speaks of {}, and {name} has signed it", checkpoint.origin);
    Ok(checkpoint)
}

/// Signs where the chains end now and keeps the note; nothing where nothing was ever written.
pub async fn make_checkpoint(app: &App) -> anyhow::Result<Option<String>> {
    let signer = Signer::of(app.db.keys())?;
    let tx = app.db.begin().await?;
    let heads = store::audit_heads(&tx).await?;
    let rows = heads.iter().map(|head| head.sequence).sum();
    if rows == 0 {
        return Ok(None);
    }
    let last: Option<NoteRow> = one(&tx, "SELECT at, rows, note FROM audit_checkpoint ORDER BY id DESC LIMIT 1", vec![]).await?;
    if let Some(last) = last.filter(|last| last.rows == rows) {
        return Ok(Some(last.note));
    }
    let checkpoint = Checkpoint { origin: signer.name.clone(), rows, at: app.now_text(), heads };
    let note = signer.sign(&checkpoint);
    let sql = "INSERT INTO audit_checkpoint (id, at, rows, note) VALUES ($1,$2,$3,$4)";
    run(&tx, sql, values![app.new_id(), checkpoint.at, rows, note.clone()]).await?;
    tx.commit().await?;
    Ok(Some(note))
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct NoteRow {
    pub at: String,
    pub rows: i64,
    pub note: String,
}

pub async fn last_checkpoint(app: &App) -> Result<Option<NoteRow>, Error> {
    Ok(one(app.db.read(), "SELECT at, rows, note FROM audit_checkpoint ORDER BY id DESC LIMIT 1", vec![]).await?)
}

/// The end of one organisation's chain, signed: for its own people, who need not know how much the others do. The same until the next row.
pub async fn note_of(app: &App, organisation: i64) -> anyhow::Result<Option<NoteRow>> {
    #[derive(FromQueryResult)]
    struct Last {
        sequence: i64,
        hash: String,
        at: String,
    }
    let sql = "SELECT sequence, hash, at FROM audit WHERE organisation = $1 ORDER BY sequence DESC LIMIT 1";
    let Some(Last { sequence, hash, at }) = one(app.db.read(), sql, values![organisation]).await? else { return Ok(None) };
    let signer = Signer::of(app.db.keys())?;
    let heads = vec![AuditHead { organisation, sequence, hash }];
    let checkpoint = Checkpoint { origin: signer.name.clone(), rows: sequence, at: at.clone(), heads };
    Ok(Some(NoteRow { at, rows: sequence, note: signer.sign(&checkpoint) }))
}

/// Makes a checkpoint where the last one is far behind.
pub async fn keep_up(app: &App) -> anyhow::Result<()> {
    let rows: i64 = store::audit_heads(app.db.read()).await?.iter().map(|head| head.sequence).sum();
    let (before, at) = last_checkpoint(app).await?.map_or((0, String::new()), |last| (last.rows, last.at));
    let waited = at.parse::<jiff::Timestamp>().map_or(i64::MAX, |at| app.clock.now().duration_since(at).as_secs());
    if rows >= before + ROWS_A_CHECKPOINT || (rows > before && waited >= SECONDS_A_CHECKPOINT) {
        make_checkpoint(app).await?;
    }
    Ok(())
}

/// Whether a row of a chain is what somebody holds it was.
pub async fn compare_row(app: &App, organisation: i64, sequence: i64, hash: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT hash AS value FROM audit WHERE organisation = $1 AND sequence = $2";
    Ok(match text(app.db.read(), sql, values![organisation, sequence]).await? {
        None => Some(format!("organisation {organisation}: row {sequence} is missing")),
        Some(here) if here == hash.trim().to_lowercase() => None,
        Some(_) => Some(format!(
            "organisation {organisation}: row {sequence} is another one: the trail was rewritten at it or before it"
        )),
    })
}

async fn compare_heads(app: &App, checkpoint: &Checkpoint) -> Result<Vec<String>, Error> {
    let mut breaches = Vec::new();
    for head in checkpoint.heads.iter().filter(|head| head.sequence > 0) {
        breaches.extend(compare_row(app, head.organisation, head.sequence, &head.hash).await?);
    }
    Ok(breaches)
}

/// What differs between the trail and a checkpoint of this database that was kept elsewhere.
pub async fn compare(app: &App, note: &str) -> anyhow::Result<Vec<String>> {
    match read_note(note, &Signer::of(app.db.keys())?.verifier_key()) {
        Ok(checkpoint) => Ok(compare_heads(app, &checkpoint).await?),
        Err(error) => Ok(vec![format!("{error:#}")]),
    }
}

/// What differs between the trail and the checkpoints that are kept beside it.
pub async fn own_breaches(app: &App) -> anyhow::Result<Vec<String>> {
    let notes: Vec<NoteRow> =
        all(app.db.read(), "SELECT at, rows, note FROM audit_checkpoint ORDER BY id DESC LIMIT 100000", vec![]).await?;
    let key = Signer::of(app.db.keys())?.verifier_key();
    let mut breaches = Vec::new();
    for row in notes {
        let found = match read_note(&row.note, &key) {
            Ok(checkpoint) => compare_heads(app, &checkpoint).await?,
            Err(error) => vec![format!("{error:#}")],
        };
        breaches.extend(found.into_iter().map(|breach| format!("checkpoint of {}: {breach}", row.at)));
    }
    Ok(breaches)
}

/// Keeps a partner's checkpoint; answers what does not go on from those that were kept before. A note with a breach is kept as well: it is
/// the proof.
///
/// # Errors
/// Where it is not signed with the partner's key, or the key is not known and not given.
pub async fn witness(app: &App, note: &str, key: Option<&str>) -> anyhow::Result<Vec<String>> {
    #[derive(FromQueryResult)]
    struct Kept {
        verifier_key: String,
        note: String,
    }
    let origin = note.trim_start().lines().next().unwrap_or_default().to_owned();
    let kept: Option<Kept> = one(
        app.db.read(),
        "SELECT verifier_key, note FROM audit_witness WHERE origin = $1 ORDER BY id DESC LIMIT 1",
        values![origin.clone()],
    )
    .await?;
    let key = match (&kept, key) {
        (Some(kept), Some(key)) => {
            ensure!(
                kept.verifier_key == key.trim(),
                "checkpoints of {origin} were kept with another key before: ask the partner"
            );
            kept.verifier_key.clone()
        }
        (Some(kept), None) => kept.verifier_key.clone(),
        (None, Some(key)) => key.trim().to_owned(),
        (None, None) => anyhow::bail!("this is the first checkpoint of {origin}: name the partner's key by --key"),
    };
    let checkpoint = read_note(note, &key)?;
    let before = kept.map(|kept| read_note(&kept.note, &key)).transpose()?;
    let breaches = before.map(|before| not_going_on(&before, &checkpoint)).unwrap_or_default();
    let tx = app.db.begin().await?;
    run(
        &tx,
        "INSERT INTO audit_witness (id, at, origin, verifier_key, rows, note) VALUES ($1,$2,$3,$4,$5,$6)",
        values![app.new_id(), app.now_text(), checkpoint.origin, key, checkpoint.rows, note],
    )
    .await?;
    tx.commit().await?;
    Ok(breaches)
}

fn not_going_on(before: &Checkpoint, now: &Checkpoint) -> Vec<String> {
    let heads: BTreeMap<i64, &AuditHead> = now.heads.iter().map(|head| (head.organisation, head)).collect();
    let told = |head: &AuditHead| {
        let what = match heads.get(&head.organisation) {
            None => "is not in it any more".to_owned(),
            Some(now) if now.sequence < head.sequence => {
                format!("ends at row {}, and ended at row {} before", now.sequence, head.sequence)
            }
            Some(now) if now.sequence == head.sequence && now.hash != head.hash => {
                format!("has another row {} than before", head.sequence)
            }
            Some(_) => return None,
        };
        Some(format!("the chain of organisation {} {what}", head.organisation))
    };
    before.heads.iter().filter_map(told).collect()
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct WitnessRow {
    pub origin: String,
    pub at: String,
    pub rows: i64,
}

/// The newest checkpoint of each partner.
pub async fn witnessed(app: &App) -> Result<Vec<WitnessRow>, Error> {
    let sql = "SELECT w.origin, w.at, w.rows FROM audit_witness w WHERE w.id = (SELECT MAX(x.id) FROM audit_witness x WHERE x.origin = w.origin) \
               ORDER BY w.origin LIMIT 100";
    Ok(all(app.db.read(), sql, vec![]).await?)
}

/// Rows read at a time.
const PAGE: i64 = 2_000;

/// Writes the trail as JSON lines: first what it is, then the rows, last a checkpoint with its key; answers how many rows.
pub async fn export(app: &App, organisation: Option<i64>, payloads: bool, out: &mut (impl Write + Send)) -> anyhow::Result<i64> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        organisation: i64,
        sequence: i64,
        at: String,
        app_user: Option<i64>,
        action: String,
        object: String,
        programme: Option<i64>,
        reason: Option<String>,
        operation: Option<String>,
        payload_hash: String,
        previous_hash: String,
        hash: String,
        salt: Option<String>,
        payload: Option<String>,
    }
    let note = make_checkpoint(app).await?;
    let moment = app.db.snapshot().await?;
    writeln!(
        out,
        "{}",
        json!({ "format": "komshi-audit-1", "exported_at": app.now_text(), "komshi": env!("CARGO_PKG_VERSION") })
    )?;
    let (mut after, mut count) = ((i64::MIN, 0), 0);
    loop {
        let mut rows: Vec<Row> = all(
            &moment,
            "SELECT a.id, a.organisation, a.sequence, a.at, a.app_user, a.action, a.object, a.programme, a.reason, a.operation, a.payload_hash, \
             a.previous_hash, a.hash, p.salt, p.payload FROM audit a LEFT JOIN audit_payload p ON p.audit = a.id \
             WHERE (a.organisation > $1 OR (a.organisation = $1 AND a.sequence > $2)) AND ($3 = 0 OR a.organisation = $3) \
             ORDER BY a.organisation, a.sequence LIMIT $4",
            values![after.0, after.1, organisation.unwrap_or(0), PAGE],
        )
        .await?;
        let Some(last) = rows.last() else { break };
        after = (last.organisation, last.sequence);
        if payloads {
            open_all(&moment, &AUDIT_PAYLOAD, rows.iter_mut().filter_map(|row| Some((row.id, row.payload.as_mut()?)))).await?;
        }
        for row in rows {
            count += 1;
            // Numbers of 64 bits do not survive every reader of JSON: they are texts.
            let mut line = json!({
                "organisation": row.organisation.to_string(),
                "sequence": row.sequence,
                "at": row.at,
                "user": row.app_user.map(|id| id.to_string()),
                "action": row.action,
                "object": row.object,
                "programme": row.programme.map(|id| id.to_string()),
                "reason": row.reason,
                "operation": row.operation,
                "payload_hash": row.payload_hash,
                "previous_hash": row.previous_hash,
                "hash": row.hash,
            });
            if payloads && let (Some(salt), Some(payload)) = (row.salt, row.payload) {
                line["salt"] = salt.into();
                line["payload"] = payload.into();
            }
            writeln!(out, "{line}")?;
        }
    }
    moment.commit().await?;
    if let Some(note) = note {
        writeln!(out, "{}", json!({ "checkpoint": note, "key": Signer::of(app.db.keys())?.verifier_key() }))?;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signer() -> Signer {
        Signer { name: "komshi/test".into(), pair: Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap() }
    }

    fn checkpoint(heads: &[(i64, i64, &str)]) -> Checkpoint {
        let heads: Vec<AuditHead> = heads
            .iter()
            .map(|(organisation, sequence, hash)| AuditHead {
                organisation: *organisation,
                sequence: *sequence,
                hash: (*hash).to_owned(),
            })
            .collect();
        let rows = heads.iter().map(|head| head.sequence).sum();
        Checkpoint { origin: "komshi/test".into(), rows, at: "2026-11-22T10:00:00Z".into(), heads }
    }

    #[test]
    fn a_note_reads_only_as_it_was_signed() {
        let (signer, told) = (signer(), checkpoint(&[(1, 12, "ab"), (2, 3, "cd")]));
        let (note, key) = (signer.sign(&told), signer.verifier_key());
        assert_eq!(read_note(&note, &key).unwrap(), told);
        assert_eq!(read_note(&note.replace('\n', "\r\n"), &key).unwrap(), told);
        let other = Signer { name: "komshi/test".into(), pair: Ed25519KeyPair::from_seed_unchecked(&[8; 32]).unwrap() };
        let check = |note: &str, key: &str, expected: &str| {
            let error = read_note(note, key).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        };
        check(&note.replace("head 1 12 ab", "head 1 12 ac"), &key, "signature does not fit");
        check(&note.replace("\n15\n", "\n16\n"), &key, "signature does not fit");
        check(&note, &other.verifier_key(), "another key of the same name");
        check("komshi/test\n", &key, "no signed checkpoint");
        check(&note, "something", "no key");
        let renamed = Signer { name: "komshi/other".into(), pair: Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap() };
        check(&renamed.sign(&told), &renamed.verifier_key(), "has signed it");
    }

    #[test]
    fn what_does_not_go_on_is_told() {
        let before = checkpoint(&[(1, 12, "ab"), (2, 3, "cd")]);
        let check = |heads: &[(i64, i64, &str)], expected: &[&str]| {
            let told = not_going_on(&before, &checkpoint(heads));
            assert_eq!(told.len(), expected.len(), "{told:?}");
            assert!(told.iter().zip(expected).all(|(told, expected)| told.contains(expected)), "{told:?}");
        };
        check(&[(1, 12, "ab"), (2, 3, "cd")], &[]);
        check(&[(1, 14, "ff"), (2, 3, "cd"), (3, 1, "ee")], &[]);
        check(&[(1, 11, "aa"), (2, 3, "ce")], &["ends at row 11", "another row 3"]);
        check(&[(2, 3, "cd")], &["not in it any more"]);
    }
}
