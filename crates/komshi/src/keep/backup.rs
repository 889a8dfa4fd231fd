//! The file of a backup: `manifest.json`, `tables/NAME.jsonl`, one JSON array a row, and `texts/LANGUAGE.ftl`, the corrections of the
//! interface's texts, as a zip that may be encrypted to recipients (age-encryption.org/v1). What is sealed in the database is sealed in it too, and opens with the same root key only, which is never in it.

use std::{
    fs::{File, TryLockError},
    io::{BufRead, BufReader, BufWriter, Read, Seek, Write},
    path::Path,
};

use age::x25519::{Identity, Recipient};
use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::store::{self, AuditHead};
use crate::{
    access,
    app::App,
    db::{
        Db, sealing,
        tables::{self, Row, Table},
    },
    translations::kept,
    web::i18n::Lang,
};

/// Grows when an older program could no longer read the file.
const FORMAT: u32 = 1;
/// Rows read or written at a time.
const PAGE: usize = 2000;
/// Open sessions are not part of a backup: whoever restores it signs in again. Waits after wrong passwords belong to the hour.
const LEFT_OUT: &[&str] = &["session", "sign_in_wait", "passkey_challenge", "provider_attempt", store::OF_THE_DATABASE];

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that wrote it.
    pub komshi: String,
    /// ISO time in UTC.
    pub made_at: String,
    pub tables: Vec<Part>,
    /// Corrections of the interface's texts; none in a backup of an earlier version.
    #[serde(default)]
    pub texts: Vec<Texts>,
    /// The fingerprint of the root key that opens what is sealed; none in a backup of an earlier version.
    #[serde(default)]
    pub root_key: Option<String>,
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

/// A file of corrections.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Texts {
    /// The tag of the language.
    pub language: String,
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

fn texts_entry(language: &str) -> String {
    format!("texts/{language}.ftl")
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

/// Writes one moment of the database into a file that must not exist, encrypted where there are recipients. Nothing stands under its name
/// until it is whole.
pub async fn backup(app: &App, file: &Path, recipients: &[Recipient]) -> anyhow::Result<Manifest> {
    let manifest = write_file(app, file, recipients).await?;
    store::remember(app, store::LAST_BACKUP).await?;
    Ok(manifest)
}

pub(super) async fn write_file(app: &App, file: &Path, recipients: &[Recipient]) -> anyhow::Result<Manifest> {
    ensure!(!file.exists(), "{} exists already: choose another name", file.display());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    remove_cut_short(folder);
    let mut partial = file.as_os_str().to_owned();
    partial.push(format!(".{PARTIAL}"));
    let partial = std::path::PathBuf::from(partial);
    let manifest = write(app, &partial, recipients).await.inspect_err(|_| {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(&partial);
    })?;
    std::fs::rename(&partial, file).with_context(|| format!("{} cannot be written", file.display()))?;
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

async fn write(app: &App, path: &Path, recipients: &[Recipient]) -> anyhow::Result<Manifest> {
    let out = BufWriter::new(create(path)?);
    let (manifest, out) = if recipients.is_empty() {
        write_zip(app, ZipWriter::new(out)).await?
    } else {
        let encryptor = age::Encryptor::with_recipients(recipients.iter().map(|recipient| recipient as _))?;
        let (manifest, zip) = write_zip(app, ZipWriter::new_stream(encryptor.wrap_output(out)?)).await?;
        (manifest, zip.into_inner().finish()?)
    };
    out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(manifest)
}

async fn write_zip<W: Write + Seek + Send>(app: &App, mut zip: ZipWriter<W>) -> anyhow::Result<(Manifest, W)> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    let moment = app.db.snapshot().await?;
    let mut manifest = Manifest {
        format: FORMAT,
        komshi: env!("CARGO_PKG_VERSION").into(),
        made_at: app.now_text(),
        tables: Vec::new(),
        texts: Vec::new(),
        root_key: Some(app.db.keys().fingerprint().to_owned()),
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
    for lang in Lang::ALL {
        let Some(file) = kept::file(&app.data, lang)? else { continue };
        zip.start_file(texts_entry(lang.tag()), options)?;
        zip.write_all(&file)?;
        manifest.texts.push(Texts { language: lang.tag().into(), sha256: hex(Sha256::new_with_prefix(&file)) });
    }
    zip.start_file("manifest.json", options)?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    Ok((manifest, zip.finish()?))
}

/// A file that may be read from any place in it.
trait Source: Read + Seek + Send {}
impl<T: Read + Seek + Send> Source for T {}

type Archive = ZipArchive<Box<dyn Source>>;

/// What an encrypted backup begins with.
const ENCRYPTED: &[u8] = b"age-encryption.org/";

/// The zip of a backup. An encrypted one is decrypted while it is read: nothing of it stands on the disk in clear.
fn archive(file: &Path, identity: Option<&Identity>) -> anyhow::Result<Archive> {
    let unreadable = || format!("{} cannot be read", file.display());
    let mut input = BufReader::new(File::open(file).with_context(unreadable)?);
    let is_encrypted = input.fill_buf().with_context(unreadable)?.starts_with(ENCRYPTED);
    let source: Box<dyn Source> = match identity {
        _ if !is_encrypted => Box::new(input),
        None => bail!("{} is encrypted: name the file with its secret key by --identity", file.display()),
        Some(identity) => {
            let decryptor = age::Decryptor::new_buffered(input).with_context(|| format!("{} is damaged", file.display()))?;
            let wrong = || format!("{} was not encrypted to this identity", file.display());
            Box::new(BufReader::new(decryptor.decrypt(std::iter::once(identity as _)).with_context(wrong)?))
        }
    };
    ZipArchive::new(source).with_context(|| format!("{} is not a backup, or not a whole one", file.display()))
}

/// The fingerprint of the root key that a backup needs.
pub fn root_key_of(file: &Path, identity: Option<&Identity>) -> anyhow::Result<Option<String>> {
    Ok(manifest(&mut archive(file, identity)?)?.root_key)
}

/// Fills an empty database from a backup, and the data folder with the corrections of texts, or leaves the database empty and says why.
pub async fn restore(db: &Db, data: &Path, file: &Path, identity: Option<&Identity>) -> anyhow::Result<Manifest> {
    let mut zip = archive(file, identity)?;
    let manifest = manifest(&mut zip)?;
    if let Some(root) = manifest.root_key.as_deref().filter(|root| *root != db.keys().fingerprint()) {
        bail!(
            "what is sealed in this backup opens with the root key {root}, and {} holds {}: put the right file there first, or enter it \
             from the recovery sheet with `komshi keys enter`",
            db.keys().file().display(),
            db.keys().fingerprint()
        );
    }
    if let Some(table) = store::first_filled_table(db).await? {
        bail!("this database is not empty (rows in {table}): restore into a new folder or a new database");
    }
    let tx = db.begin().await?;
    sealing::look_again(&tx).await?;
    for part in &manifest.tables {
        let table = tables::tables()
            .iter()
            .find(|table| table.name == part.table)
            .with_context(|| format!("the backup has a table {} that this version does not know", part.table))?;
        let lines = BufReader::new(zip.by_name(&entry(&part.table)).with_context(|| format!("{} is missing", part.table))?);
        fill(&tx, table, part, lines).await?;
    }
    let corrections = corrections(&mut zip, &manifest)?;
    let heads = store::audit_heads(&tx).await?;
    ensure!(heads == manifest.audit_heads, "the audit trail does not end where the backup says");
    // Before the rows are there: whoever is refused here moves the other file away and restores again.
    for (lang, file) in corrections {
        kept::put_back(data, lang, &file)?;
    }
    tx.commit().await?;
    sealing::seal_what_is_clear(db).await?;
    Ok(manifest)
}

/// The files of corrections, each as the manifest says.
fn corrections(zip: &mut Archive, manifest: &Manifest) -> anyhow::Result<Vec<(Lang, Vec<u8>)>> {
    let mut files = Vec::new();
    for texts in &manifest.texts {
        let lang = Lang::parse(&texts.language)
            .with_context(|| format!("the backup has texts in {}, which this version does not know", texts.language))?;
        let mut file = Vec::new();
        zip.by_name(&texts_entry(lang.tag()))
            .with_context(|| format!("the texts in {} are missing", lang.tag()))?
            .take(kept::LARGEST_FILE)
            .read_to_end(&mut file)?;
        ensure!(
            hex(Sha256::new_with_prefix(&file)) == texts.sha256,
            "the texts in {} were changed after the backup was made",
            lang.tag()
        );
        files.push((lang, file));
    }
    Ok(files)
}

fn manifest(zip: &mut Archive) -> anyhow::Result<Manifest> {
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

/// Restores a backup into a database of its own under `below`, checks every invariant there, and removes it. `root_key` is the file of
/// the root key.
pub async fn verify(file: &Path, identity: Option<&Identity>, root_key: &Path, below: &Path) -> anyhow::Result<Verified> {
    let needed = root_key_of(file, identity)?;
    if let Some(needed) = needed.filter(|_| !root_key.exists()) {
        bail!(
            "what is sealed in this backup opens with the root key {needed}, and {} is not there: put its file there, or enter it from the \
             recovery sheet with `komshi keys enter`",
            root_key.display()
        );
    }
    let folder = tempfile::Builder::new().prefix(TRIAL).tempdir_in(below)?;
    let db = Db::open(&format!("sqlite:{}", folder.path().join("verify.db").display()), root_key).await?;
    let manifest = restore(&db, folder.path(), file, identity).await?;
    let breaches = store::check(db.read())
        .await?
        .into_iter()
        .flat_map(|(name, found)| found.into_iter().map(move |one| format!("{name}: {one}")))
        .collect();
    let (second_factors, _) = access::store::factors(db.read(), folder.path()).await?;
    Ok(Verified { manifest, breaches, second_factors })
}

/// What the folders of trials begin with.
const TRIAL: &str = "komshi-trial-";

/// Writes an encrypted backup beside the database, restores it as [`verify`] does and removes both: that what is here can come back.
pub async fn trial(app: &App) -> anyhow::Result<Verified> {
    // A power failure may have left one, and it holds personal data.
    for entry in app.data.read_dir()?.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(TRIAL)) {
        std::fs::remove_dir_all(entry.path())?;
    }
    let folder = tempfile::Builder::new().prefix(TRIAL).tempdir_in(&app.data)?;
    let identity = Identity::generate();
    let file = folder.path().join("trial.age");
    write_file(app, &file, &[identity.to_public()]).await?;
    let verified = verify(&file, Some(&identity), app.db.keys().file(), folder.path()).await?;
    if verified.breaches.is_empty() {
        store::remember(app, store::LAST_TRIAL).await?;
    }
    Ok(verified)
}

/// Reads the secret key that opens encrypted backups, as `komshi keys recipient` and the age tools write it.
pub fn read_identity(file: &Path) -> anyhow::Result<Identity> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
    line.parse().map_err(|_| anyhow::anyhow!("{} holds no secret key (AGE-SECRET-KEY-1…)", file.display()))
}
