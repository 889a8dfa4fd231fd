//! The audit trail as evidence: where its chains end, signed and kept; the notes of partners; the trail as a file that others can check.

use std::io::Write;

use anyhow::ensure;
use sea_orm::FromQueryResult;
use serde_json::json;

use super::{AuditHead, audit_heads};
use crate::{
    app::App,
    db::{all, audit_rows, keys::open_all, one, run, sealing::AUDIT_PAYLOAD, text, values},
    error::Error,
    keep::checkpoint::{Checkpoint, Signer, not_going_on, read_note},
};

/// A checkpoint after so many rows, or after so much time where there is any new row.
const ROWS_A_CHECKPOINT: i64 = 1_000;
const SECONDS_A_CHECKPOINT: i64 = 3_600;

/// Signs where the chains end now and keeps the note; nothing where nothing was ever written.
pub async fn make_checkpoint(app: &App) -> anyhow::Result<Option<String>> {
    let signer = Signer::of(app.db.keys())?;
    let tx = app.db.begin().await?;
    let heads = audit_heads(&tx).await?;
    let rows = heads.iter().map(|head| head.sequence).sum();
    if rows == 0 {
        return Ok(None);
    }
    let last: Option<NoteRow> = one(&tx, "SELECT at, rows, note FROM audit_checkpoint ORDER BY id DESC LIMIT 1", vec![]).await?;
    if let Some(last) = last.filter(|last| last.rows == rows) {
        return Ok(Some(last.note));
    }
    let checkpoint = Checkpoint { origin: signer.name().to_owned(), rows, at: app.now_text(), heads };
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
    let checkpoint = Checkpoint { origin: signer.name().to_owned(), rows: sequence, at: at.clone(), heads };
    Ok(Some(NoteRow { at, rows: sequence, note: signer.sign(&checkpoint) }))
}

/// Makes a checkpoint where the last one is far behind.
pub async fn keep_up(app: &App) -> anyhow::Result<()> {
    let rows: i64 = audit_heads(app.db.read()).await?.iter().map(|head| head.sequence).sum();
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
    let note = make_checkpoint(app).await?;
    let moment = app.db.snapshot().await?;
    writeln!(
        out,
        "{}",
        json!({ "format": "komshi-audit-1", "exported_at": app.now_text(), "komshi": env!("CARGO_PKG_VERSION") })
    )?;
    let (mut after, mut count) = ((i64::MIN, 0), 0);
    loop {
        let mut rows = audit_rows(&moment, after, organisation, PAGE).await?;
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
