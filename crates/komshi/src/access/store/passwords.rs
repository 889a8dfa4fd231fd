//! Passwords: how long, how they are kept, how they are checked.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::error::Error;

/// Argon2id takes some 20 MB and 50 ms each: more at once would take the machine's memory.
static HASHING: Semaphore = Semaphore::const_new(2);
/// NIST SP 800-63B: at least 8 characters for a password that a person chooses; we ask for ten.
pub const SHORTEST_PASSWORD: usize = 10;

/// Refuses what is too short to be a password.
pub fn check_password(password: &str) -> Result<(), Error> {
    if password.chars().count() < SHORTEST_PASSWORD { Err(Error::refused("password-short")) } else { Ok(()) }
}

/// A hash of nothing, so that an unknown name takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$5nUsF0bGPz3gJQWbV1bDyYzDAgpH0qVWkMz1mYQ0W0I";

pub(super) async fn password_fits(password: String, stored: Option<String>) -> Result<bool, Error> {
    let _turn = HASHING.acquire().await.map_err(anyhow::Error::from)?;
    let known = stored.is_some();
    let fits = tokio::task::spawn_blocking(move || {
        let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
        PasswordHash::new(&stored).is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
    .map_err(anyhow::Error::from)?;
    Ok(fits && known)
}

pub(super) async fn hash_password(password: String) -> Result<String, Error> {
    let _turn = HASHING.acquire().await.map_err(anyhow::Error::from)?;
    let hashed =
        tokio::task::spawn_blocking(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
            .await
            .map_err(anyhow::Error::from)?;
    hashed.map_err(|error| Error::Other(anyhow::anyhow!("password: {error}")))
}
