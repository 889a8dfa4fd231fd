//! Codes that change every half minute (RFC 6238), and how their secrets are kept.

use std::path::Path;

use anyhow::Context;
use jiff::Timestamp;
use ring::{aead, hmac};

/// RFC 6238: half a minute, six digits, SHA-1. Every application on a phone knows this and many know nothing else.
const STEP_SECONDS: i64 = 30;
const DIGITS: u32 = 6;
/// RFC 4226 asks for 160 bits.
const SECRET: usize = 20;
/// A phone's clock may be a step off.
const STEPS_OFF: i64 = 1;

/// The number of the half minute.
pub fn step_of(now: Timestamp) -> i64 {
    now.as_second().div_euclid(STEP_SECONDS)
}

/// A secret for a new device.
pub fn new_secret() -> Vec<u8> {
    crate::db::random_token()
        .as_bytes()
        .chunks(2)
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .take(SECRET)
        .collect()
}

/// The code of a step, as it is read from a phone.
fn code_at(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let from = usize::from(bytes.last().copied().unwrap_or(0) & 0x0f);
    let part = bytes.iter().skip(from).take(4).fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
    format!("{:0width$}", (part & 0x7fff_ffff) % 10_u32.pow(DIGITS), width = DIGITS as usize)
}

/// The step whose code was typed, if it is the present one or beside it, and later than the last that was used: no code works twice.
pub fn fitting_step(secret: &[u8], typed: &str, now: Timestamp, last: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let present = step_of(now);
    (present - STEPS_OFF..=present + STEPS_OFF)
        .filter(|step| *step > last)
        .find(|step| bool::from(subtle::ConstantTimeEq::ct_eq(code_at(secret, *step).as_bytes(), digits.as_bytes())))
}

/// A secret as it is typed into an application that cannot scan (RFC 4648, without padding).
pub fn base32(secret: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0);
    for byte in secret {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(LETTERS[((held >> bits) & 31) as usize] as char);
        }
    }
    if bits > 0 {
        text.push(LETTERS[((held << (5 - bits)) & 31) as usize] as char);
    }
    text
}

/// The file beside the database that secrets are sealed with. It is not part of a backup.
pub const KEY_FILE: &str = "second-factor.key";

/// Whether there is a key; asking does not make one.
pub fn has_key(data: &Path) -> bool {
    data.join(KEY_FILE).exists()
}

fn key(data: &Path) -> anyhow::Result<aead::LessSafeKey> {
    let path = data.join(KEY_FILE);
    if !path.exists() {
        std::fs::create_dir_all(data)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(mut file) => std::io::Write::write_all(&mut file, crate::db::random_token().as_bytes())?,
            // Another process was quicker: its key is the key.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("{} cannot be made", path.display())),
        }
    }
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let bytes = from_hex(text.trim()).filter(|bytes| bytes.len() == 32);
    let bytes = bytes.with_context(|| format!("{} does not hold a key", path.display()))?;
    let key = aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &bytes).map_err(|_| anyhow::anyhow!("no key"))?;
    Ok(aead::LessSafeKey::new(key))
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bound_to(user: i64) -> aead::Aad<String> {
    aead::Aad::from(format!("komshi app_user.factor_secret {user} 1"))
}

/// Seals a secret for one user: nobody who has the database alone can read it, nor give it to another user.
pub fn seal(data: &Path, user: i64, secret: &[u8]) -> anyhow::Result<String> {
    let nonce: Vec<u8> = new_secret().into_iter().take(aead::NONCE_LEN).collect();
    let mut sealed = secret.to_vec();
    let unique = aead::Nonce::try_assume_unique_for_key(&nonce).map_err(|_| anyhow::anyhow!("no nonce"))?;
    key(data)?.seal_in_place_append_tag(unique, bound_to(user), &mut sealed).map_err(|_| anyhow::anyhow!("not sealed"))?;
    Ok(format!("{}{}", hex(&nonce), hex(&sealed)))
}

/// Opens a sealed secret. Fails where the key is another one, as after a restore without it.
pub fn open(data: &Path, user: i64, sealed: &str) -> anyhow::Result<Vec<u8>> {
    let bytes = from_hex(sealed).context("a secret of a second factor is damaged")?;
    let (nonce, rest) = bytes.split_at_checked(aead::NONCE_LEN).context("a secret of a second factor is damaged")?;
    let unique = aead::Nonce::try_assume_unique_for_key(nonce).map_err(|_| anyhow::anyhow!("no nonce"))?;
    let mut opened = rest.to_vec();
    let plain = key(data)?
        .open_in_place(unique, bound_to(user), &mut opened)
        .map_err(|_| anyhow::anyhow!("{KEY_FILE} is not the key that the second factors were sealed with"))?;
    Ok(plain.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RFC: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, the last six of eight digits.
        let check = |second: i64, expected: &str| assert_eq!(code_at(RFC, second / 30), expected, "{second}");
        check(59, "287082");
        check(1_111_111_109, "081804");
        check(1_111_111_111, "050471");
        check(1_234_567_890, "005924");
        check(2_000_000_000, "279037");
        check(20_000_000_000, "353130");
        assert_eq!(base32(RFC), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(base32(b"f"), "MY");
    }

    #[test]
    fn a_code_works_once_and_half_a_minute_around() {
        let at = |second: i64| Timestamp::from_second(second).unwrap();
        let code = code_at(RFC, 100);
        let check = |second: i64, last: i64, expected: Option<i64>| {
            assert_eq!(fitting_step(RFC, &code, at(second), last), expected, "{second} {last}");
        };
        check(100 * 30, 0, Some(100));
        check(99 * 30, 0, Some(100));
        check(101 * 30 + 29, 0, Some(100));
        check(102 * 30, 0, None);
        check(98 * 30, 0, None);
        check(100 * 30, 99, Some(100));
        check(100 * 30, 100, None);
        assert_eq!(fitting_step(RFC, "12 34", at(3000), 0), None);
        assert_eq!(fitting_step(RFC, "", at(3000), 0), None);
    }

    #[test]
    fn a_sealed_secret_opens_for_its_user_with_its_key_only() {
        let data = tempfile::tempdir().unwrap();
        let sealed = seal(data.path(), 7, RFC).unwrap();
        assert_eq!(open(data.path(), 7, &sealed).unwrap(), RFC);
        assert!(open(data.path(), 8, &sealed).is_err());
        assert!(!sealed.contains(&hex(RFC)));
        let elsewhere = tempfile::tempdir().unwrap();
        assert!(open(elsewhere.path(), 7, &sealed).is_err());
        assert_ne!(sealed, seal(data.path(), 7, RFC).unwrap());
        assert!(open(data.path(), 7, "00").is_err());
    }
}
