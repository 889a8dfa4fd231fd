//! The file of a backup: `manifest.json` and `tables/NAME.jsonl`, one JSON array a row.

use std::{
    fs::{File, TryLockError},
    io::{BufRead, BufReader, BufWriter, Read, Write},
    path::Path,
};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::store::{self, AuditHead};
use crate::{
    access,
    app::App,
    db::{
        Db,
        tables::{self, Row, Table},
    },
};

/// Grows when an older program could no longer read the file.
const FORMAT: u32 = 1;
/// Rows read or written at a time.
const PAGE: usize = 2000;
/// Open sessions are not part of a backup: whoever restores it signs in again. Waits after wrong passwords belong to the hour.
const LEFT_OUT: &[&str] = &["session", "sign_in_wait"];

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that wrote it.
    pub komshi: String,
    /// ISO time in UTC.
    pub made_at: String,
    pub tables: Vec<Part>,
    /// The last row of the audit chain of each organisation.
    pub audit_heads: Vec<AuditHead>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Part {
    pub table: String,
    pub columns: Vec<String>,
    pub rows: u64,
    /// Of the unpacked lines.
    pub sha256: String,
}

impl Manifest {
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|part| part.rows).sum()
    }
}

fn entry(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

fn hex(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a backup is called until it is whole.
const PARTIAL: &str = "komshi-partial";

/// Removes what backups that were cut short (by a power failure, say) left in the folder: it holds personal data and can never be
/// restored. One that is under way holds its file.
fn remove_cut_short(folder: &Path) {
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == PARTIAL)
            && File::options().write(true).open(&path).is_ok_and(|left| left.try_lock().is_ok())
        {
            match std::fs::remove_file(&path) {
                Ok(()) => tracing::warn!(path = %path.display(), "removed what a backup that was cut short had left"),
                Err(error) => tracing::warn!(path = %path.display(), %error, "a backup that was cut short cannot be removed"),
            }
        }
    }
}

/// Writes one moment of the database into a file that must not exist. Nothing stands under its name until it is whole.
pub async fn backup(app: &App, file: &Path) -> anyhow::Result<Manifest> {
    ensure!(!file.exists(), "{} exists already: choose another name", file.display());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    remove_cut_short(folder);
    let mut partial = file.as_os_str().to_owned();
    partial.push(format!(".{PARTIAL}"));
    let partial = std::path::PathBuf::from(partial);
    let manifest = write(app, &partial).await.inspect_err(|_| {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(&partial);
    })?;
    std::fs::rename(&partial, file).with_context(|| format!("{} cannot be written", file.display()))?;
    store::remember_backup(app).await?;
    Ok(manifest)
}

fn create(path: &Path) -> anyhow::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = || format!("{} cannot be written", path.display());
    let file = options.open(path).with_context(written)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => bail!("another backup into this file is under way"),
        // A medium without locks does without.
        Ok(()) | Err(TryLockError::Error(_)) => {}
    }
    file.set_len(0).with_context(written)?;
    Ok(file)
}

async fn write(app: &App, path: &Path) -> anyhow::Result<Manifest> {
    let mut zip = ZipWriter::new(BufWriter::new(create(path)?));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    let moment = app.db.snapshot().await?;
    let mut manifest = Manifest {
        format: FORMAT,
        komshi: env!("CARGO_PKG_VERSION").into(),
        made_at: app.now_text(),
        tables: Vec::new(),
        audit_heads: store::audit_heads(&moment).await?,
    };
    for table in tables::tables().iter().filter(|table| !LEFT_OUT.contains(&table.name.as_str())) {
        zip.start_file(entry(&table.name), options)?;
        let (mut digest, mut rows) = (Sha256::new(), 0);
        let mut last: Option<Row> = None;
        loop {
            let page = tables::read_page(&moment, table, last.as_ref(), PAGE).await?;
            let mut lines = Vec::new();
            for row in &page {
                serde_json::to_writer(&mut lines, row)?;
                lines.push(b'\n');
            }
            digest.update(&lines);
            zip.write_all(&lines)?;
            rows += page.len() as u64;
            if page.len() < PAGE {
                break;
            }
            last = page.into_iter().next_back();
        }
        let columns = table.columns.iter().map(|column| column.name.clone()).collect();
        manifest.tables.push(Part { table: table.name.clone(), columns, rows, sha256: hex(digest) });
    }
    moment.commit().await?;
    zip.start_file("manifest.json", options)?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    let file = zip.finish()?.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok(manifest)
}

/// Fills an empty database from a backup, or leaves it empty and says why.
pub async fn restore(db: &Db, file: &Path) -> anyhow::Result<Manifest> {
    let mut zip =
        ZipArchive::new(BufReader::new(File::open(file).with_context(|| format!("{} cannot be read", file.display()))?))
            .with_context(|| format!("{} is not a backup", file.display()))?;
    let manifest = manifest(&mut zip)?;
    if let Some(table) = store::first_filled_table(db).await? {
        bail!("this database is not empty (rows in {table}): restore into a new folder or a new database");
    }
    let tx = db.begin().await?;
    for part in &manifest.tables {
        let table = tables::tables()
            .iter()
            .find(|table| table.name == part.table)
            .with_context(|| format!("the backup has a table {} that this version does not know", part.table))?;
        let lines = BufReader::new(zip.by_name(&entry(&part.table)).with_context(|| format!("{} is missing", part.table))?);
        fill(&tx, table, part, lines).await?;
    }
    let heads = store::audit_heads(&tx).await?;
    ensure!(heads == manifest.audit_heads, "the audit trail does not end where the backup says");
    tx.commit().await?;
    Ok(manifest)
}

fn manifest(zip: &mut ZipArchive<BufReader<File>>) -> anyhow::Result<Manifest> {
    /// A hundred tables with their columns take some 20 kB.
    const LARGEST_MANIFEST: u64 = 10_000_000;
    let mut text = String::new();
    zip.by_name("manifest.json")
        .context("this is not a backup: it has no manifest")?
        .take(LARGEST_MANIFEST)
        .read_to_string(&mut text)?;
    let manifest: Manifest = serde_json::from_str(&text).context("the manifest of the backup is broken")?;
    ensure!(
        manifest.format <= FORMAT,
        "the backup was written by Komshi {}, which is newer than this one: install that version",
        manifest.komshi
    );
    Ok(manifest)
}

async fn fill(tx: &crate::db::Transaction, table: &Table, part: &Part, mut lines: impl BufRead) -> anyhow::Result<()> {
    let (mut digest, mut count, mut line) = (Sha256::new(), 0, String::new());
    let mut rows: Vec<Row> = Vec::new();
    loop {
        line.clear();
        let end = lines.read_line(&mut line).with_context(|| format!("the rows of {} cannot be read", part.table))? == 0;
        if !end {
            digest.update(line.as_bytes());
            rows.push(serde_json::from_str(&line).with_context(|| format!("row {} of {} is broken", count + 1, part.table))?);
            count += 1;
        }
        if rows.len() == PAGE || (end && !rows.is_empty()) {
            tables::insert_rows(tx, table, &part.columns, std::mem::take(&mut rows)).await?;
        }
        if end {
            break;
        }
    }
    ensure!(count == part.rows, "{} has {count} rows instead of {}", part.table, part.rows);
    ensure!(hex(digest) == part.sha256, "the rows of {} were changed after the backup was made", part.table);
    Ok(())
}

/// What a trial of a backup found.
pub struct Verified {
    pub manifest: Manifest,
    pub breaches: Vec<String>,
    /// People whose second factor needs the key that lies beside the database, not in the backup.
    pub second_factors: usize,
}

/// Restores a backup into a database of its own and checks every invariant there.
pub async fn verify(file: &Path) -> anyhow::Result<Verified> {
    let folder = tempfile::tempdir()?;
    let db = Db::open(&format!("sqlite:{}", folder.path().join("verify.db").display())).await?;
    let manifest = restore(&db, file).await?;
    let breaches = store::check(db.read())
        .await?
        .into_iter()
        .flat_map(|(name, found)| found.into_iter().map(move |one| format!("{name}: {one}")))
        .collect();
    let (second_factors, _) = access::store::factors(db.read(), folder.path()).await?;
    Ok(Verified { manifest, breaches, second_factors })
}
