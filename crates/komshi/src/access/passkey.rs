//! Passkeys (WebAuthn): what a browser is asked for, and whether its answer holds. What is kept of them lies in `store/passkeys.rs`.

use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, Passki, PasskiError, RegistrationCredential,
    RegistrationOptions, RegistrationState, StoredPasskey, UserVerificationRequirement,
};
use ring::digest;
use url::{Host, Url};

/// Somebody has to find the key and its PIN first.
pub const ANSWER_SECONDS: i64 = 300;

/// Where passkeys of this installation hold: a browser gives them to no other address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name that they are bound to.
    pub host: String,
    /// The address of the pages, without a path.
    pub origin: String,
}

/// The place of an address that people use. Browsers bind passkeys to names, never to numbers (WebAuthn, 5.1.2), so at this machine itself
/// it is `localhost`; an address that has TLS but no name has none.
pub fn place(public_url: &str) -> Option<Place> {
    let url = Url::parse(public_url).ok()?;
    let is_own = match url.host()? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    match url.host()? {
        _ if url.scheme() == "http" && is_own => {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            Some(Place { host: "localhost".into(), origin: format!("http://localhost{port}") })
        }
        Host::Domain(name) if url.scheme() == "https" => {
            Some(Place { host: name.to_owned(), origin: url.origin().ascii_serialization() })
        }
        Host::Domain(_) | Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// What goes to the browser, and what is kept until it answers; both as JSON.
#[derive(Clone, Debug)]
pub struct Question {
    pub options: String,
    pub state: String,
}

/// A passkey that was set up.
#[derive(Clone, Debug)]
pub struct Registered {
    pub key: StoredPasskey,
    /// Whether the device asked who is there: PIN, finger or face.
    pub verified: bool,
}

/// By what a device names a user to us: nothing that anybody else could read.
pub fn handle(user: i64) -> Vec<u8> {
    digest::digest(&digest::SHA256, format!("komshi passkey user {user}").as_bytes()).as_ref().to_vec()
}

fn party(place: &Place) -> Passki {
    Passki::new(&place.host, &[&place.origin], "Komshi")
}

fn milliseconds() -> u64 {
    ANSWER_SECONDS.unsigned_abs() * 1000
}

/// Asks a device to make a passkey. `known`: those that the user has already; a device that keeps one of them refuses.
pub fn ask_to_add(place: &Place, user: i64, names: (&str, &str), known: &[StoredPasskey]) -> anyhow::Result<Question> {
    let mut options = RegistrationOptions::default();
    options.timeout = milliseconds();
    options.exclude_credentials = Some(known);
    let (challenge, state) = party(place).start_passkey_registration(&handle(user), names.0, names.1, options)?;
    Ok(Question { options: serde_json::to_string(&challenge)?, state: serde_json::to_string(&state)? })
}

/// The new passkey of an answer.
///
/// # Errors
/// When the answer is none, is for another place or question, or its key is of a kind that we cannot check.
pub fn added(place: &Place, state: &str, answer: &str) -> anyhow::Result<Registered> {
    let answer: RegistrationCredential = serde_json::from_str(answer)?;
    let mut state: RegistrationState = serde_json::from_str(state)?;
    state.user_verification = UserVerificationRequirement::Required;
    match party(place).finish_passkey_registration(&answer, &state) {
        Ok(key) => return Ok(Registered { key, verified: true }),
        Err(PasskiError::UserVerificationRequired) => {}
        Err(error) => return Err(error.into()),
    }
    state.user_verification = UserVerificationRequirement::Preferred;
    Ok(Registered { key: party(place).finish_passkey_registration(&answer, &state)?, verified: false })
}

/// Asks a device to show one of these passkeys or, where there are none, any that it keeps for us. `verify`: it must ask who is there,
/// because nothing else has shown it.
pub fn ask_to_show(place: &Place, known: &[StoredPasskey], verify: bool) -> anyhow::Result<Question> {
    let mut options = AuthenticationOptions::default();
    options.timeout = milliseconds();
    if verify {
        options.user_verification = UserVerificationRequirement::Required;
    }
    let (challenge, state) = party(place).start_passkey_authentication(known, options)?;
    Ok(Question { options: serde_json::to_string(&challenge)?, state: serde_json::to_string(&state)? })
}

/// An answer that shows a passkey, before it is checked.
pub struct Shown(AuthenticationCredential);

impl Shown {
    pub fn read(answer: &str) -> anyhow::Result<Shown> {
        Ok(Shown(serde_json::from_str(answer)?))
    }

    /// The number of the passkey, as it is kept.
    pub fn credential(&self) -> anyhow::Result<String> {
        Ok(credential_text(&Passki::base64_decode(&self.0.raw_id)?))
    }

    /// Checks the answer to a question against the passkey that it names; answers the counter of the device.
    ///
    /// `must_name_user`: the device says itself who is there, for nobody has typed a name.
    ///
    /// # Errors
    /// When it is for another place or question, was signed by another key, or names another user.
    pub fn check(&self, place: &Place, state: &str, key: &StoredPasskey, user: i64, must_name_user: bool) -> anyhow::Result<u32> {
        let state: AuthenticationState = serde_json::from_str(state)?;
        // The counter is compared by whoever keeps it: the library would do so before it looks at the signature, and then anybody could
        // make a passkey look copied.
        let mut unseen = key.clone();
        unseen.counter = 0;
        let result = party(place).finish_passkey_authentication(&self.0, &state, &unseen)?;
        let names_another = result.user_handle.as_ref().is_some_and(|named| *named != handle(user));
        anyhow::ensure!(!names_another && (result.user_handle.is_some() || !must_name_user), "the passkey is of another user");
        Ok(result.counter)
    }
}

/// The number of a passkey as text.
pub fn credential_text(bytes: &[u8]) -> String {
    Passki::base64_encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_hold_at_names_with_tls_and_at_this_machine() {
        let check = |url: &str, expected: Option<(&str, &str)>| {
            let place = place(url);
            assert_eq!(place.as_ref().map(|place| (place.host.as_str(), place.origin.as_str())), expected, "{url}");
        };
        check("https://komshi.example.org", Some(("komshi.example.org", "https://komshi.example.org")));
        check("https://komshi.example.org:8443/office", Some(("komshi.example.org", "https://komshi.example.org:8443")));
        check("https://општина.example", Some(("xn--80appcfs5b.example", "https://xn--80appcfs5b.example")));
        check("http://127.0.0.1:8080", Some(("localhost", "http://localhost:8080")));
        check("http://[::1]:8080", Some(("localhost", "http://localhost:8080")));
        check("http://localhost:8080", Some(("localhost", "http://localhost:8080")));
        check("https://192.168.1.5:8443", None);
        check("http://komshi.example.org", None);
        check("nonsense", None);
    }

    #[test]
    fn users_are_named_apart() {
        assert_eq!(handle(7).len(), 32);
        assert_ne!(handle(7), handle(8));
    }
}
