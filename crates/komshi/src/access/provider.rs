//! An organisation's own sign-in service (OpenID Connect): with what people are sent there, and what it says of whoever comes back.
//!
//! Authorisation code with PKCE, state and nonce. What the service states about itself is read anew for each sign-in, so a key that it has
//! taken back counts no longer.

use std::time::Duration;

use axum::http::Request;
use jiff::Timestamp;
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, TokenResponse,
    core::{CoreAuthPrompt, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreResponseType},
};
use url::Url;

use crate::web::outside;

/// Whoever has gone to sign in elsewhere comes back within ten minutes.
pub const RETURN_SECONDS: i64 = 600;
/// Clocks of two machines may differ by so much.
const CLOCKS_APART: i64 = 120;

/// How the service knows us and we know it.
#[derive(Clone)]
pub struct Connection {
    /// Its address, exactly as it names itself.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// Where people come back to: an address of ours.
    pub back: String,
}

/// Why a sign-in elsewhere came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The service does not answer, or says nothing about itself that we could use.
    #[error("the sign-in service cannot be used: {0:#}")]
    Away(anyhow::Error),
    /// What it says does not hold.
    #[error("what the sign-in service says does not hold: {0:#}")]
    Wrong(anyhow::Error),
    /// It does not say that the person has signed in there just now.
    #[error("the sign-in service does not say that somebody has signed in just now")]
    Stale,
}

/// Somebody on their way.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Where the browser goes.
    pub address: String,
    pub state: String,
    pub nonce: String,
    /// The secret of the exchange (PKCE); it stays here.
    pub verifier: String,
}

/// What the service says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// By which it knows the person for ever.
    pub subject: String,
    /// In lower case, and only if the service says that it belongs to the person.
    pub email: Option<String>,
}

/// Whether an address can be that of a service: TLS, a host, and nothing behind a question mark.
pub fn is_issuer(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let safe = url.scheme() == "https" || (cfg!(feature = "testing") && url.scheme() == "http");
    safe && url.has_host()
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

/// Requests that may lead to the service, and to what it states outside of the own network.
fn requests(connection: &Connection) -> Result<impl Fn(Request<Vec<u8>>) -> Requested + use<>, Fault> {
    let service = Url::parse(&connection.issuer).map_err(|error| Fault::Away(error.into()))?;
    Ok(move |request| -> Requested {
        let service = service.clone();
        Box::pin(async move { outside::ask(request, &service).await })
    })
}

type Requested = std::pin::Pin<Box<dyn Future<Output = Result<axum::http::Response<Vec<u8>>, outside::Unanswered>> + Send>>;

async fn metadata(connection: &Connection) -> Result<CoreProviderMetadata, Fault> {
    let away = |error: anyhow::Error| Fault::Away(error);
    let issuer = IssuerUrl::new(connection.issuer.clone()).map_err(|error| away(error.into()))?;
    let requests = requests(connection)?;
    CoreProviderMetadata::discover_async(issuer, &requests).await.map_err(|error| away(error.into()))
}

/// Whether the service can be used at all: for whoever sets it up.
pub async fn look(connection: &Connection) -> Result<(), Fault> {
    let metadata = metadata(connection).await?;
    match metadata.token_endpoint() {
        Some(_) => Ok(()),
        None => Err(Fault::Away(anyhow::anyhow!("it names no address for tokens"))),
    }
}

macro_rules! client {
    ($connection:expr, $metadata:expr) => {{
        let methods = $metadata.token_endpoint_auth_methods_supported();
        let by_body = methods.is_some_and(|methods| {
            !methods.contains(&CoreClientAuthMethod::ClientSecretBasic)
                && methods.contains(&CoreClientAuthMethod::ClientSecretPost)
        });
        let back = RedirectUrl::new($connection.back.clone()).map_err(|error| Fault::Away(error.into()))?;
        let secret = ClientSecret::new($connection.client_secret.clone());
        CoreClient::from_provider_metadata($metadata, ClientId::new($connection.client_id.clone()), Some(secret))
            .set_redirect_uri(back)
            .set_auth_type(if by_body { AuthType::RequestBody } else { AuthType::BasicAuth })
    }};
}

/// Sends somebody to the service. `afresh`: they are to sign in there anew, though it may know them still, and it is to say when they did.
pub async fn send(connection: &Connection, afresh: bool) -> Result<Sent, Fault> {
    let metadata = metadata(connection).await?;
    let client = client!(connection, metadata);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
    let request = client
        .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".into()))
        .set_pkce_challenge(challenge);
    let (address, state, nonce) = match afresh {
        true => request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO).url(),
        false => request.url(),
    };
    if !is_issuer_scheme(&address) {
        return Err(Fault::Away(anyhow::anyhow!("it sends people to an address without TLS")));
    }
    Ok(Sent {
        address: address.into(),
        state: state.secret().clone(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
    })
}

fn is_issuer_scheme(url: &Url) -> bool {
    url.scheme() == "https" || (cfg!(feature = "testing") && url.scheme() == "http")
}

/// Signatures by a key that the service alone holds. One by the secret that both know would be no proof, and no signature none at all.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Asks the service who has come back with a code. `nonce` and `verifier` are those that the person was sent with. `since`: they were to sign
/// in anew after this moment (OpenID Connect Core, 3.1.2.1: who asks for `max_age` is told `auth_time`).
pub async fn ask(
    connection: &Connection,
    code: &str,
    (nonce, verifier): (&str, &str),
    since: Option<Timestamp>,
    now: Timestamp,
) -> Result<Told, Fault> {
    let metadata = metadata(connection).await?;
    let client = client!(connection, metadata);
    let requests = requests(connection)?;
    let answer = client
        .exchange_code(AuthorizationCode::new(code.into()))
        .map_err(|error| Fault::Away(error.into()))?
        .set_pkce_verifier(PkceCodeVerifier::new(verifier.into()))
        .request_async(&requests)
        .await
        .map_err(|error| match error {
            RequestTokenError::Request(_) => Fault::Away(error.into()),
            error => Fault::Wrong(error.into()),
        })?;
    let wrong = |error: anyhow::Error| Fault::Wrong(error);
    let token = answer.id_token().ok_or_else(|| wrong(anyhow::anyhow!("it says nothing of the person")))?;
    let at = |seconds: i64| chrono::DateTime::from_timestamp(now.as_second() + seconds, 0).unwrap_or_default();
    let (earliest, latest, present) = (at(-RETURN_SECONDS - CLOCKS_APART), at(CLOCKS_APART), at(0));
    let verifier =
        client.id_token_verifier().set_allowed_algs(SIGNATURES).set_time_fn(move || present).set_issue_time_verifier_fn(
            move |issued| match (earliest..=latest).contains(&issued) {
                true => Ok(()),
                false => Err("it was not said just now".into()),
            },
        );
    let claims = token.claims(&verifier, &Nonce::new(nonce.into())).map_err(|error| wrong(error.into()))?;
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(|error| wrong(error.into()))?;
        let key = token.signing_key(&verifier).map_err(|error| wrong(error.into()))?;
        let actual = AccessTokenHash::from_token(answer.access_token(), algorithm, key).map_err(|error| wrong(error.into()))?;
        if actual != *expected {
            return Err(wrong(anyhow::anyhow!("the two tokens do not belong together")));
        }
    }
    if let Some(since) = since {
        let just_now = since.as_second() - CLOCKS_APART..=now.as_second() + CLOCKS_APART;
        if !claims.auth_time().is_some_and(|at| just_now.contains(&at.timestamp())) {
            return Err(Fault::Stale);
        }
    }
    let is_verified = claims.email_verified() == Some(true);
    Ok(Told {
        subject: claims.subject().as_str().to_owned(),
        email: claims.email().filter(|_| is_verified).map(|email| email.as_str().trim().to_lowercase()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_have_an_address_with_tls() {
        let check = |text: &str, expected: bool| assert_eq!(is_issuer(text), expected, "{text}");
        check("https://login.example.org", true);
        check("https://login.example.org/realms/office", true);
        check("https://login.example.org/?a=b", false);
        check("https://login.example.org/#a", false);
        check("https://user:secret@login.example.org", false);
        check("login.example.org", false);
        check("ftp://login.example.org", false);
        check("", false);
    }
}
