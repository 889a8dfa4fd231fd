//! Signed notes of where the chains of an audit trail end, in the form of C2SP signed-note and tlog-checkpoint.
//!
//! A note is worth what its copies elsewhere are worth: whoever holds the root key can sign another trail, but cannot change the notes
//! that others keep.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use ring::{
    hmac,
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};
use sha2::{Digest, Sha256};

use super::store::AuditHead;
use crate::db::keys::{self, Keys};

/// The form of Ed25519 in a key of a signed note.
const ALGORITHM: u8 = 1;
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

    /// `komshi/` and the fingerprint of the root key.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn public(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// What others check signatures with: name, number and public key, in the form of signed notes.
    pub fn verifier_key(&self) -> String {
        let public = [&[ALGORITHM], self.public()].concat();
        format!("{}+{}+{}", self.name, keys::hex(&key_number(&self.name, self.public())), BASE64.encode(public))
    }

    pub fn sign(&self, checkpoint: &Checkpoint) -> String {
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

/// What a newer checkpoint has left of an earlier one, or has otherwise.
pub fn not_going_on(before: &Checkpoint, now: &Checkpoint) -> Vec<String> {
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
