//! The keys that facts of class 3, original rows and what the audit trail holds are sealed with.
//!
//! Three layers. The *root key* is a file outside the database and never in a backup. It wraps one *organisation key* each, and that wraps
//! the *data keys*, of which the newest seals and the earlier ones open until everything is sealed anew. A connection carries the keys,
//! so whoever can query can seal and open, and nobody else.
//!
//! What this answers: a stolen disk, a dump, a backup, somebody who administers the database alone. What it does not answer: somebody who
//! is root on the machine that runs, for there the root key lies as well (docs/data-protection.md).

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use ring::hmac;
use sea_orm::FromQueryResult;
use zeroize::Zeroizing;

use super::{Connection, Error, Transaction, for_share, one, run, values};

/// Where the root key lies unless `KOMSHI_KEY_FILE` says otherwise.
pub const ROOT_KEY_FILE: &str = "root.key";
const KEY: usize = 32;
/// XChaCha20-Poly1305: long enough to be chosen at random for every text.
const NONCE: usize = 24;
/// What a sealed text begins with; the number is that of the format.
const FORMAT: &str = "s1.";

type Bytes = Zeroizing<[u8; KEY]>;

fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::Custom(format!("the operating system gives no randomness: {error}")))?;
    Ok(bytes)
}

fn new_key() -> Result<Bytes, Error> {
    random::<KEY>().map(Zeroizing::new)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    (text.len().is_multiple_of(2) && text.is_ascii()).then_some(())?;
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

/// Nonce and ciphertext of one text; `bound_to` is what it belongs to and must be the same when it is opened.
fn seal_with(cipher: &XChaCha20Poly1305, bound_to: &str, plain: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = random::<NONCE>()?;
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound_to.as_bytes() })
        .map_err(|_| Error::Custom("a text cannot be sealed: it is too long".into()))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Nothing where the key is another one, or the bytes belong elsewhere or were changed.
fn open_with(cipher: &XChaCha20Poly1305, bound_to: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: rest, aad: bound_to.as_bytes() }).ok().map(Zeroizing::new)
}

fn wrap(key: &Bytes, bound_to: &str, inner: &Bytes) -> Result<String, Error> {
    Ok(BASE64.encode(seal_with(&XChaCha20Poly1305::new((&**key).into()), bound_to, inner.as_slice())?))
}

fn unwrap(key: &Bytes, bound_to: &str, wrapped: &str) -> Option<Bytes> {
    let opened = open_with(&XChaCha20Poly1305::new((&**key).into()), bound_to, &BASE64.decode(wrapped).ok()?)?;
    Some(Zeroizing::new(opened.as_slice().try_into().ok()?))
}

/// The key above all others, as its file holds it.
pub struct RootKey(Bytes);

impl RootKey {
    pub fn new() -> anyhow::Result<RootKey> {
        Ok(RootKey(new_key()?))
    }

    /// Reads 64 hexadecimal digits; spaces, dashes and lines of a recovery sheet do not matter.
    pub fn parse(text: &str) -> Option<RootKey> {
        let digits: Zeroizing<String> = Zeroizing::new(text.chars().filter(char::is_ascii_hexdigit).collect());
        let foreign = text.chars().any(|letter| !letter.is_ascii_hexdigit() && !letter.is_whitespace() && letter != '-');
        let bytes = Zeroizing::new(from_hex(&digits.to_lowercase())?);
        if foreign { None } else { Some(RootKey(Zeroizing::new(bytes.as_slice().try_into().ok()?))) }
    }

    pub fn read(file: &Path) -> anyhow::Result<RootKey> {
        let text = Zeroizing::new(
            std::fs::read_to_string(file).with_context(|| format!("the root key {} cannot be read", file.display()))?,
        );
        RootKey::parse(&text).with_context(|| format!("{} does not hold a root key: put the right file there", file.display()))
    }

    /// Writes a file that must not exist, readable by its owner alone, and makes sure that it is on the disk before anything is sealed.
    pub fn write(&self, file: &Path) -> anyhow::Result<()> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o400);
        let written = || format!("the root key {} cannot be written", file.display());
        let mut handle = options.open(file).with_context(written)?;
        std::io::Write::write_all(&mut handle, format!("{}\n", *self.digits()).as_bytes()).with_context(written)?;
        handle.sync_all().with_context(written)?;
        std::fs::File::open(folder).and_then(|folder| folder.sync_all()).with_context(written)
    }

    /// As 64 hexadecimal digits.
    pub fn digits(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(self.0.as_slice()))
    }

    /// By which a key is known without showing it: 16 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, self.0.as_slice()), b"komshi root key fingerprint");
        hex(&tag.as_ref()[..8])
    }
}

/// A key that texts of one organisation are sealed with.
#[derive(Clone)]
pub struct DataKey(Arc<Opened>);

struct Opened {
    id: i64,
    organisation: i64,
    version: i64,
    cipher: XChaCha20Poly1305,
}

impl fmt::Debug for DataKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "data key {} of organisation {}", self.0.version, self.0.organisation)
    }
}

/// A column whose texts are sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub table: &'static str,
    pub column: &'static str,
    /// The column that names the row.
    pub key: &'static str,
}

impl DataKey {
    fn new(id: i64, organisation: i64, version: i64, key: &Bytes) -> DataKey {
        DataKey(Arc::new(Opened { id, organisation, version, cipher: XChaCha20Poly1305::new((&**key).into()) }))
    }

    fn bound_to(&self, field: &Field, row: i64) -> String {
        let Opened { organisation, version, .. } = *self.0;
        format!("komshi 1|{}|{}|{row}|{organisation}|{version}", field.table, field.column)
    }

    /// What begins every text that this key has sealed.
    pub fn prefix(&self) -> String {
        prefix_of(self.0.id)
    }

    /// Seals a text for its place. An empty text says nothing and stays empty.
    pub fn seal(&self, field: &Field, row: i64, text: &str) -> Result<String, Error> {
        if text.is_empty() {
            return Ok(String::new());
        }
        let sealed = seal_with(&self.0.cipher, &self.bound_to(field, row), text.as_bytes())?;
        let mut out = self.prefix();
        BASE64.encode_string(sealed, &mut out);
        Ok(out)
    }

    fn open(&self, field: &Field, row: i64, sealed: &str) -> Option<String> {
        let bytes = BASE64.decode(sealed).ok()?;
        let opened = open_with(&self.0.cipher, &self.bound_to(field, row), &bytes)?;
        String::from_utf8(opened.to_vec()).ok()
    }
}

pub fn prefix_of(data_key: i64) -> String {
    format!("{FORMAT}{data_key:x}.")
}

/// The number of the key and the rest of a sealed text; nothing where the text is not sealed.
fn taken_apart(text: &str) -> Option<(i64, &str)> {
    let (key, sealed) = text.strip_prefix(FORMAT)?.split_once('.')?;
    (key.len() <= 16).then_some(())?;
    Some((i64::from_str_radix(key, 16).ok()?, sealed))
}

pub fn is_sealed(text: &str) -> bool {
    taken_apart(text).is_some_and(|(_, sealed)| sealed.len() > NONCE && BASE64.decode(sealed).is_ok())
}

/// The keys of one installation as far as they are known. Cheap to clone.
#[derive(Clone)]
pub struct Keys(Arc<Held>);

struct Held {
    root: RootKey,
    fingerprint: String,
    file: PathBuf,
    /// Data keys that stand in the database for good, by their number.
    known: Mutex<HashMap<i64, DataKey>>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "keys under the root key {}", self.0.fingerprint)
    }
}

#[derive(FromQueryResult)]
struct DataKeyRow {
    id: i64,
    version: i64,
    wrapped: String,
    destroyed_at: Option<String>,
    organisation: i64,
    organisation_wrapped: String,
    root: String,
}

const DATA_KEY: &str = "SELECT d.id, d.version, d.wrapped, d.destroyed_at, d.organisation, o.wrapped AS organisation_wrapped, o.root \
                        FROM data_key d JOIN organisation_key o ON o.organisation = d.organisation WHERE";

impl Keys {
    /// The keys of a database, whose root key lies in `file`. A database that never sealed anything gets a new root key; one that did
    /// opens with its own alone.
    ///
    /// `roots`: the fingerprints that its organisation keys are wrapped with.
    pub fn of(file: &Path, roots: &[String]) -> anyhow::Result<Keys> {
        let is_there = file.try_exists().with_context(|| format!("the root key {} cannot be looked for", file.display()))?;
        let root = match roots.first() {
            Some(root) if !is_there => bail!(
                "the root key {} is missing. This database was sealed with the root key {root}: put its file back, or enter it from the \
                 recovery sheet with `komshi keys enter`. Without it the sealed facts cannot be read by anybody",
                file.display()
            ),
            None if !is_there => {
                let root = RootKey::new()?;
                match root.write(file) {
                    Ok(()) => root,
                    // Another process was quicker: its key is the key.
                    Err(_) if file.exists() => RootKey::read(file)?,
                    Err(error) => return Err(error),
                }
            }
            _ => RootKey::read(file)?,
        };
        let fingerprint = root.fingerprint();
        if let Some(other) = roots.iter().find(|known| **known != fingerprint) {
            bail!(
                "the root key in {} is the wrong one: it is {fingerprint}, and this database was sealed with {other}. Put the right file \
                 there, or name it with KOMSHI_KEY_FILE",
                file.display()
            );
        }
        Ok(Keys(Arc::new(Held { root, fingerprint, file: file.to_owned(), known: Mutex::default() })))
    }

    pub fn fingerprint(&self) -> &str {
        &self.0.fingerprint
    }

    pub fn root(&self) -> &RootKey {
        &self.0.root
    }

    pub fn file(&self) -> &Path {
        &self.0.file
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<i64, DataKey>> {
        // A key is put in whole: whoever panicked elsewhere has broken nothing.
        self.0.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened(&self, row: &DataKeyRow) -> Result<DataKey, Error> {
        let DataKeyRow { id, organisation, version, .. } = *row;
        if let Some(at) = &row.destroyed_at {
            return Err(Error::Custom(format!("the data key {version} of organisation {organisation} was destroyed at {at}")));
        }
        let wrong = || {
            Error::Custom(format!("the data key {version} of organisation {organisation} cannot be opened with this root key"))
        };
        if row.root != self.0.fingerprint {
            return Err(wrong());
        }
        let key = unwrap(&self.0.root.0, &organisation_bound(organisation), &row.organisation_wrapped).ok_or_else(wrong)?;
        let key = unwrap(&key, &data_bound(organisation, version), &row.wrapped).ok_or_else(wrong)?;
        Ok(DataKey::new(id, organisation, version, &key))
    }

    /// The data key with a number.
    async fn by_id(&self, connection: &impl Connection, id: i64) -> Result<DataKey, Error> {
        if let Some(key) = self.known().get(&id) {
            return Ok(key.clone());
        }
        let row: DataKeyRow = one(connection, &format!("{DATA_KEY} d.id = $1"), values![id])
            .await?
            .ok_or_else(|| Error::Custom("a sealed text names a key that is not in the database".into()))?;
        let key = self.opened(&row)?;
        // What a transaction sees may still be undone, and then nothing may be sealed with it.
        if connection.sees_committed_only() {
            self.known().insert(id, key.clone());
        }
        Ok(key)
    }
}

fn organisation_bound(organisation: i64) -> String {
    format!("komshi 1|organisation_key|{organisation}")
}

fn data_bound(organisation: i64, version: i64) -> String {
    format!("komshi 1|data_key|{organisation}|{version}")
}

/// The key that an organisation seals with now; made where there is none. It is asked for in the transaction that seals: so nothing is
/// sealed with a key that is about to be destroyed.
pub async fn sealing_key(tx: &Transaction, organisation: i64) -> Result<DataKey, Error> {
    if let Some(key) = tx.sealing(organisation) {
        return Ok(key);
    }
    let sql =
        format!("{DATA_KEY} d.organisation = $1 AND d.retired_at IS NULL ORDER BY d.version DESC LIMIT 1{}", for_share(tx, "d"));
    // Whoever changes the key at this moment is waited for, and then the row is another one.
    const TRIES: usize = 3;
    for _ in 0..TRIES {
        if let Some(row) = one::<DataKeyRow>(tx, &sql, values![organisation]).await? {
            let known = tx.keys().known().get(&row.id).cloned();
            let key = match known {
                Some(key) => key,
                None => tx.keys().opened(&row)?,
            };
            tx.remember_sealing(organisation, &key);
            return Ok(key);
        }
        add_version(tx, organisation, 1).await?;
    }
    Err(Error::Custom(format!("organisation {organisation} has no key to seal with")))
}

/// Adds a data key of a version, and the organisation key where there is none; nothing happens where the version is there.
pub async fn add_version(tx: &Transaction, organisation: i64, version: i64) -> Result<(), Error> {
    let root = &tx.keys().0.root.0;
    let made = wrap(root, &organisation_bound(organisation), &new_key()?)?;
    run(
        tx,
        "INSERT INTO organisation_key (organisation, wrapped, root) VALUES ($1,$2,$3) ON CONFLICT (organisation) DO NOTHING",
        values![organisation, made, tx.keys().fingerprint()],
    )
    .await?;
    let sql = "SELECT wrapped AS value FROM organisation_key WHERE organisation = $1";
    let wrapped = super::text(tx, sql, values![organisation]).await?.unwrap_or_default();
    let organisation_key = unwrap(root, &organisation_bound(organisation), &wrapped)
        .ok_or_else(|| Error::Custom(format!("the key of organisation {organisation} cannot be opened with this root key")))?;
    let wrapped = wrap(&organisation_key, &data_bound(organisation, version), &new_key()?)?;
    // Positive, so that it reads as hexadecimal digits without a sign.
    let id = i64::from_be_bytes(random::<8>()?) & i64::MAX;
    run(
        tx,
        "INSERT INTO data_key (id, organisation, version, wrapped) VALUES ($1,$2,$3,$4) ON CONFLICT (organisation, version) DO NOTHING",
        values![id, organisation, version, wrapped],
    )
    .await?;
    Ok(())
}

/// Opens texts of one column, each with the id of its row. Texts that are not sealed stay as they are: those of a database that is being
/// sealed (`komshi check` finds any that are left).
///
/// Boxed, because a future that holds the closures of its caller is not known to be `Send`.
pub fn open_all<'a>(
    connection: &'a impl Connection,
    field: &'a Field,
    texts: impl IntoIterator<Item = (i64, &'a mut String)>,
) -> Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>> {
    let texts: Vec<(i64, &mut String)> = texts.into_iter().collect();
    Box::pin(async move {
        let mut keys: HashMap<i64, DataKey> = HashMap::new();
        for (row, text) in texts {
            let Some((id, sealed)) = taken_apart(text) else { continue };
            let key = match keys.get(&id) {
                Some(key) => key,
                None => {
                    let key = connection.keys().by_id(connection, id).await?;
                    keys.entry(id).or_insert(key)
                }
            };
            let opened = key.open(field, row, sealed).ok_or_else(|| {
                Error::Custom(format!("{}.{} of row {row} cannot be opened: it was changed or moved", field.table, field.column))
            })?;
            *text = opened;
        }
        Ok(())
    })
}

/// Opens one text.
pub async fn open(connection: &impl Connection, field: &Field, row: i64, text: String) -> Result<String, Error> {
    let mut text = text;
    open_all(connection, field, [(row, &mut text)]).await?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: Field = Field { table: "special_fact", column: "value", key: "id" };

    fn key(organisation: i64, version: i64) -> DataKey {
        DataKey::new(7, organisation, version, &Zeroizing::new([3; KEY]))
    }

    #[test]
    fn a_text_opens_in_its_place_only() {
        let sealed = key(1, 1).seal(&FIELD, 5, "kompletno slepa").unwrap();
        assert!(is_sealed(&sealed) && !sealed.contains("slepa"));
        let (id, rest) = taken_apart(&sealed).unwrap();
        assert_eq!(id, 7);
        let other = Field { column: "original", ..FIELD };
        let elsewhere = Field { table: "fact", ..FIELD };
        let check = |key: DataKey, field: &Field, row: i64, opens: bool| {
            assert_eq!(key.open(field, row, rest).as_deref(), opens.then_some("kompletno slepa"), "{key:?} {field:?} {row}");
        };
        check(key(1, 1), &FIELD, 5, true);
        check(key(1, 1), &FIELD, 6, false);
        check(key(1, 1), &other, 5, false);
        check(key(1, 1), &elsewhere, 5, false);
        check(key(2, 1), &FIELD, 5, false);
        check(key(1, 2), &FIELD, 5, false);
        check(DataKey::new(7, 1, 1, &Zeroizing::new([4; KEY])), &FIELD, 5, false);
        let mut bytes = BASE64.decode(rest).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(key(1, 1).open(&FIELD, 5, &BASE64.encode(bytes)), None);
    }

    #[test]
    fn the_same_text_is_never_sealed_alike() {
        assert_ne!(key(1, 1).seal(&FIELD, 5, "da").unwrap(), key(1, 1).seal(&FIELD, 5, "da").unwrap());
        assert_eq!(key(1, 1).seal(&FIELD, 5, "").unwrap(), "");
    }

    #[test]
    fn what_people_write_is_not_taken_for_sealed() {
        for text in ["", "da", "s1.", "s1.7.", "s1.zz.AAAA", "s1. 7. nesto", "s1.7.nije zapečaćeno"] {
            assert!(!is_sealed(text), "{text}");
        }
    }

    #[test]
    fn a_root_key_reads_as_its_sheet_prints_it() {
        let root = RootKey::new().unwrap();
        let spaced: Vec<String> =
            root.digits().as_bytes().chunks(4).map(|part| String::from_utf8_lossy(part).to_uppercase()).collect();
        assert_eq!(RootKey::parse(&spaced.join(" - ")).unwrap().fingerprint(), root.fingerprint());
        assert_ne!(RootKey::new().unwrap().fingerprint(), root.fingerprint());
        for text in ["", "abc", &"0".repeat(62), &format!("{}zz", "0".repeat(62)), &"0".repeat(66)] {
            assert!(RootKey::parse(text).is_none(), "{text}");
        }
    }
}
