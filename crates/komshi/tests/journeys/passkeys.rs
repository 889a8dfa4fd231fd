//! Passkeys, with a software authenticator that behaves as a browser and a key do: set up, shown after the password or instead of it, and
//! everything that somebody else might try with one.

use axum::http::StatusCode;
use komshi::{
    access::store::{
        self, AskedPasskey, Proof, add_passkey, ask_anybody, ask_for_passkey, begin_passkey, disable_user, make_link, passkeys,
        remove_passkey, reset_factor, session, show_passkey, sign_in, sign_in_by_passkey,
    },
    access::{Actor, model::Client},
    app::App,
    db::{self, testing, values},
    error::Error,
};
use komshi_access::Role;
use passkey::{
    authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod},
    client::{Client as Browser, DefaultClientData},
    crypto::rust_crypto::RustCryptoBackend,
    types::{
        Passkey,
        ctap2::{Aaguid, Ctap2Error},
        webauthn::{CredentialCreationOptions, CredentialRequestOptions},
    },
};
use sea_orm_migration::async_trait::async_trait;
use url::Url;

use crate::{
    access::{PASSWORD, after, get, organisation, post, told, user},
    fixture::{another, operation, refusal},
    sign_in::at,
};

const ADDRESS: &str = "https://komshi.example.org";
const PAGE: &str = "/settings/account/passkeys";

/// A key, and whether it can ask who holds it.
#[derive(Clone)]
pub struct Key {
    kept: Option<Passkey>,
    verifies: bool,
}

struct Holder {
    verifies: bool,
}

#[async_trait]
impl UserValidationMethod for Holder {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(
        &self,
        _hint: UiHint<'a, Passkey>,
        _presence: bool,
        verification: bool,
    ) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck { presence: true, verification: verification && self.verifies })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        self.verifies.then_some(true)
    }
}

impl Key {
    pub fn new(verifies: bool) -> Key {
        Key { kept: None, verifies }
    }

    fn authenticator(&self) -> Authenticator<Option<Passkey>, Holder, RustCryptoBackend> {
        let holder = Holder { verifies: self.verifies };
        let mut authenticator = Authenticator::new(Aaguid::new_empty(), self.kept.clone(), holder, RustCryptoBackend);
        authenticator.set_make_credentials_with_signature_counter(true);
        authenticator
    }

    /// What the browser answers on a page of `origin`.
    pub async fn make(&mut self, origin: &str, options: &str) -> String {
        let options: CredentialCreationOptions = serde_json::from_str(&format!("{{\"publicKey\":{options}}}")).unwrap();
        let browser = Browser::new(self.authenticator()).user_verification_when_preferred(self.verifies);
        let mut browser = browser.allows_insecure_localhost(true);
        let made = browser.register(&Url::parse(origin).unwrap(), options, DefaultClientData).await.unwrap();
        self.kept = browser.authenticator().store().clone();
        serde_json::to_string(&made).unwrap()
    }

    pub async fn show(&mut self, origin: &str, options: &str) -> String {
        let options: CredentialRequestOptions = serde_json::from_str(&format!("{{\"publicKey\":{options}}}")).unwrap();
        let browser = Browser::new(self.authenticator()).user_verification_when_preferred(self.verifies);
        let mut browser = browser.allows_insecure_localhost(true);
        let shown = browser.authenticate(&Url::parse(origin).unwrap(), options, DefaultClientData).await.unwrap();
        self.kept = browser.authenticator().store().clone();
        serde_json::to_string(&shown).unwrap()
    }
}

/// The same installation some seconds on, at an address at which passkeys hold.
fn at_a_name(app: &App, seconds: i64) -> App {
    another(&after(app, seconds), |shared| {
        shared.ask_second_factor = true;
        shared.public_url = ADDRESS.into();
    })
}

/// An attribute of a page, as a browser reads it.
pub fn attribute(page: &str, name: &str) -> String {
    let at = page.find(&format!("{name}=\"")).unwrap_or_else(|| panic!("no {name} in {page}")) + name.len() + 2;
    let value = &page[at..at + page[at..].find('"').unwrap()];
    value.replace("&#34;", "\"").replace("&quot;", "\"").replace("&#38;", "&").replace("&amp;", "&")
}

/// The value of a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    attribute(&page[page.find(&format!("name=\"{name}\"")).unwrap()..], "value")
}

pub fn by_password(session: i64) -> Proof {
    Proof { session, password: PASSWORD.into(), ..Proof::default() }
}

/// Adds a passkey without a page; answers the recovery codes.
async fn add(app: &App, actor: &Actor, token: &str, key: &mut Key) -> Vec<String> {
    let own = session(app, token).await.unwrap().unwrap().id;
    let asked = begin_passkey(app, actor, "Blue key", &by_password(own)).await.unwrap();
    let answer = key.make(ADDRESS, &asked.options).await;
    add_passkey(app, actor, &operation(), own, "Blue key", (&asked.challenge, &answer)).await.unwrap()
}

/// Signs in with the password and shows the passkey; answers the session, or what was refused.
async fn second(app: &App, name: &str, key: &mut Key, origin: &str) -> Result<String, Error> {
    let token = sign_in(app, name, PASSWORD).await.unwrap().unwrap();
    let half = session(app, &token).await.unwrap().unwrap();
    assert!(half.waits_for_code);
    let asked = ask_for_passkey(app, half.actor.user, half.id).await.unwrap().unwrap();
    let answer = key.show(origin, &asked.options).await;
    show_passkey(app, half.actor.user, half.id, &asked.challenge, &answer).await?;
    assert!(!session(app, &token).await.unwrap().unwrap().waits_for_code);
    Ok(token)
}

async fn alone(app: &App, client: &Client, key: &mut Key) -> Result<String, Error> {
    let asked = ask_anybody(app, client).await?;
    let answer = key.show(ADDRESS, &asked.options).await;
    Ok(sign_in_by_passkey(app, client, &asked.challenge, &answer).await?.session)
}

#[tokio::test]
async fn a_passkey_is_set_up_and_shown_on_the_pages() {
    for app in testing::apps().await {
        let app = at_a_name(&app, 0);
        let office = organisation(&app, "office").await;
        user(&app, office, "ana", &[Role::SocialWorker]).await;
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &token, "/people").await.0, StatusCode::SEE_OTHER, "her role waits for a second factor");
        assert!(get(&app, &token, PAGE).await.1.contains("Add a passkey"));
        // Not without the own password, so that nobody adds one at a screen left open.
        let (status, body) = post(&app, Some(&token), PAGE, &[("name", "Blue key"), ("password", "guess")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("password is wrong") && body.contains("Blue key"), "{body}");
        let (status, body) = post(&app, Some(&token), PAGE, &[("name", "Blue key"), ("password", PASSWORD)]).await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains("data-no-script") && attribute(&body, "data-origin") == ADDRESS, "{body}");
        let mut key = Key::new(true);
        let answer = key.make(ADDRESS, &attribute(&body, "data-options")).await;
        let challenge = hidden(&body, "challenge");
        let fields =
            [("name", "Blue key"), ("challenge", challenge.as_str()), ("answer", answer.as_str()), ("operation", "once")];
        let (status, body) = post(&app, Some(&token), PAGE, &fields).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        assert_eq!(body.matches("<li><code>").count(), 10, "recovery codes, shown once: {body}");
        assert_eq!(get(&app, &token, "/people").await.0, StatusCode::OK);
        // The same request again gets the first answer, but not the codes; another one finds no question any more.
        assert_eq!(post(&app, Some(&token), PAGE, &fields).await.0, StatusCode::SEE_OTHER);
        let (status, body) = post(&app, Some(&token), PAGE, &fields[..3]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("answered already"), "{body}");
        let (_, body) = get(&app, &token, PAGE).await;
        assert!(body.contains("Blue key") && body.contains("lets in without password"), "{body}");
        // From now on the password alone opens nothing; the page of the second factor asks for the passkey.
        let half = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        for path in ["/", "/people", PAGE] {
            assert_eq!(get(&app, &half, path).await.0, StatusCode::SEE_OTHER, "{path}");
        }
        let (_, body) = get(&app, &half, "/sign-in/code").await;
        let answer = key.show(ADDRESS, &attribute(&body, "data-options")).await;
        let fields = [("challenge", hidden(&body, "challenge")), ("answer", answer)];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(post(&app, Some(&half), "/sign-in/code", &fields).await.0, StatusCode::SEE_OTHER);
        assert_eq!(get(&app, &half, "/people").await.0, StatusCode::OK);
        // Signing in without name and password.
        assert!(get(&app, "", "/sign-in").await.1.contains("Sign in with a passkey"));
        assert_eq!(get(&app, "", "/sign-in/passkey").await.0, StatusCode::OK);
        let (_, body) = post(&app, None, "/sign-in/passkey", &[]).await;
        let answer = key.show(ADDRESS, &attribute(&body, "data-options")).await;
        let fields = [("challenge", hidden(&body, "challenge")), ("answer", answer)];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(post(&app, None, "/sign-in/passkey", &fields).await.0, StatusCode::SEE_OTHER);
        let (status, body) = post(&app, None, "/sign-in/passkey", &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("answered already"), "{body}");
        assert_eq!((told(&app, "why-passkey-added").await, told(&app, "why-signed-in-passkey").await), (1, 1));
        // What is kept opens nothing: a public key. Answers stand in no trail.
        let kept = db::text(app.db.read(), "SELECT public_key AS value FROM passkey", vec![]).await.unwrap().unwrap();
        assert!(kept.contains("public_key") && !kept.contains("private"));
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn where_passkeys_cannot_hold_the_pages_say_so() {
    for app in testing::apps().await {
        let lan = another(&after(&app, 0), |shared| shared.public_url = "https://192.168.1.5:8443".into());
        let office = organisation(&lan, "office").await;
        user(&lan, office, "ana", &[Role::SocialWorker]).await;
        let token = sign_in(&lan, "ana", PASSWORD).await.unwrap().unwrap();
        assert!(get(&lan, &token, PAGE).await.1.contains("the address is a number"));
        assert!(!get(&lan, "", "/sign-in").await.1.contains("passkey"));
        let (status, body) = post(&lan, Some(&token), PAGE, &[("name", "Key"), ("password", PASSWORD)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("the address is a number"), "{body}");
        assert_eq!(post(&lan, None, "/sign-in/passkey", &[]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        // At the machine itself they hold under its name.
        let own = after(&app, 0);
        let (_, body) = post(&own, Some(&token), PAGE, &[("name", "Key"), ("password", PASSWORD)]).await;
        assert_eq!(attribute(&body, "data-origin"), "http://localhost:8080");
        let answer = Key::new(true).make("http://localhost:8080", &attribute(&body, "data-options")).await;
        let challenge = hidden(&body, "challenge");
        let fields = [("name", "Key"), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
        assert_eq!(post(&own, Some(&token), PAGE, &fields).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn answers_that_do_not_fit_open_nothing() {
    for app in testing::apps().await {
        let app = at_a_name(&app, 0);
        let office = organisation(&app, "office").await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker]).await;
        let boris = user(&app, office, "boris", &[Role::SocialWorker]).await;
        let (mut hers, mut his) = (Key::new(true), Key::new(true));
        let first = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(add(&app, &ana, &first, &mut hers).await.len(), 10);
        let other = sign_in(&app, "boris", PASSWORD).await.unwrap().unwrap();
        add(&app, &boris, &other, &mut his).await;
        // A second device is no reason for new recovery codes.
        assert!(add(&app, &ana, &first, &mut Key::new(false)).await.is_empty());

        // A false page of a neighbouring name, to which the browser would give the key; and one of another name altogether.
        let near = second(&app, "ana", &mut hers, "https://mail.komshi.example.org").await;
        assert_eq!(refusal(near).key, "passkey-wrong");
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let half = session(&app, &token).await.unwrap().unwrap();
        let ask = async || ask_for_passkey(&app, ana.user, half.id).await.unwrap().unwrap();
        let show =
            async |asked: &AskedPasskey, answer: &str| show_passkey(&app, ana.user, half.id, &asked.challenge, answer).await;
        let asked = ask().await;
        let far = asked.options.replace("\"komshi.example.org\"", "\"komshi-example.org\"");
        let answer = hers.show("https://komshi-example.org", &far).await;
        assert_eq!(refusal(show(&asked, &answer).await).key, "passkey-wrong");
        // The question was used up by the wrong answer, and is answered once by the right one.
        let answer = hers.show(ADDRESS, &asked.options).await;
        assert_eq!(refusal(show(&asked, &answer).await).key, "passkey-late");
        // An answer to an earlier question.
        let (earlier, asked) = (answer, ask().await);
        assert_eq!(refusal(show(&asked, &earlier).await).key, "passkey-wrong");
        assert!(session(&app, &token).await.unwrap().unwrap().waits_for_code);
        // After a mistake more nobody gets on at once, whatever they show: codes and passkeys are counted together.
        let asked = ask().await;
        assert_eq!(refusal(show(&asked, "{}").await).key, "passkey-wrong");
        assert_eq!(refusal(show(&ask().await, "{}").await).key, "sign-in-wait");

        // Some minutes later her key opens as ever, and she is counted anew. Another session's question; another person's key, which was not asked for; a changed answer.
        let app = at_a_name(&app, 1000);
        second(&app, "ana", &mut hers, ADDRESS).await.unwrap();
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let half = session(&app, &token).await.unwrap().unwrap();
        let elsewhere = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let elsewhere = session(&app, &elsewhere).await.unwrap().unwrap();
        let asked = ask_for_passkey(&app, ana.user, elsewhere.id).await.unwrap().unwrap();
        let answer = hers.show(ADDRESS, &asked.options).await;
        assert_eq!(refusal(show_passkey(&app, ana.user, half.id, &asked.challenge, &answer).await).key, "passkey-late");
        let asked = ask_for_passkey(&app, ana.user, half.id).await.unwrap().unwrap();
        let mut any: serde_json::Value = serde_json::from_str(&asked.options).unwrap();
        any["allowCredentials"] = serde_json::json!([]);
        any.as_object_mut().unwrap().remove("allowCredentials");
        let answer = his.show(ADDRESS, &any.to_string()).await;
        assert_eq!(refusal(show_passkey(&app, ana.user, half.id, &asked.challenge, &answer).await).key, "passkey-unknown");
        let asked = ask_for_passkey(&app, ana.user, half.id).await.unwrap().unwrap();
        let mut changed: serde_json::Value = serde_json::from_str(&hers.show(ADDRESS, &asked.options).await).unwrap();
        let signature = changed["response"]["signature"].as_str().unwrap().to_owned();
        let turned: String = signature.chars().rev().collect();
        changed["response"]["signature"] = turned.into();
        let answer = changed.to_string();
        assert_eq!(refusal(show_passkey(&app, ana.user, half.id, &asked.challenge, &answer).await).key, "passkey-wrong");
        // None of all that has made her key suspicious.
        second(&app, "ana", &mut hers, ADDRESS).await.unwrap();
        assert_eq!(told(&app, "why-passkey-copied").await, 0);
    }
}

#[tokio::test]
async fn a_copied_passkey_is_stopped() {
    for app in testing::apps().await {
        let app = at_a_name(&app, 0);
        let office = organisation(&app, "office").await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker]).await;
        let mut key = Key::new(true);
        let first = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let codes = add(&app, &ana, &first, &mut key).await;
        let mut copy = key.clone();
        second(&app, "ana", &mut key, ADDRESS).await.unwrap();
        second(&app, "ana", &mut key, ADDRESS).await.unwrap();
        // A wrong signature with an old counter stops nothing: anybody could send one.
        let asked = ask_anybody(&app, &Client::default()).await.unwrap();
        let mut forged: serde_json::Value = serde_json::from_str(&copy.clone().show(ADDRESS, &asked.options).await).unwrap();
        forged["response"]["signature"] = "MEUCIQ".into();
        let forged = sign_in_by_passkey(&app, &Client::default(), &asked.challenge, &forged.to_string()).await;
        assert_eq!(refusal(forged).key, "passkey-wrong");
        assert_eq!(told(&app, "why-passkey-copied").await, 0);
        // The copy counts what the original has counted already.
        assert_eq!(refusal(alone(&app, &Client::default(), &mut copy).await).key, "passkey-stopped");
        assert_eq!(told(&app, "why-passkey-copied").await, 1);
        assert_eq!(refusal(alone(&app, &Client::default(), &mut key).await).key, "passkey-stopped");
        // The password alone opens nothing for all that: a recovery code does.
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &token, "/people").await.0, StatusCode::SEE_OTHER);
        let half = session(&app, &token).await.unwrap().unwrap();
        assert!(half.waits_for_code && ask_for_passkey(&app, ana.user, half.id).await.unwrap().is_none());
        assert!(get(&app, &token, "/sign-in/code").await.1.contains("recovery code"));
        assert_eq!(post(&app, Some(&token), "/sign-in/code", &[("code", &codes[0])]).await.0, StatusCode::SEE_OTHER);
        assert!(get(&app, &token, PAGE).await.1.contains("stopped"));
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_passkey_lets_in_alone_only_where_the_device_asks_who_is_there() {
    for app in testing::apps().await {
        let app = at_a_name(&app, 0);
        let office = organisation(&app, "office").await;
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker]).await;
        let (mut key, mut plain) = (Key::new(true), Key::new(false));
        let first = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        add(&app, &ana, &first, &mut key).await;
        add(&app, &ana, &first, &mut plain).await;
        let nobody = Client::default();
        let token = alone(&app, &nobody, &mut key).await.unwrap();
        let opened = session(&app, &token).await.unwrap().unwrap();
        assert_eq!((opened.actor.user, opened.waits_for_code, opened.actor.sees_special()), (ana.user, false, true));
        // A key that has no PIN stays a second factor, also when it gets one later.
        second(&app, "ana", &mut plain, ADDRESS).await.unwrap();
        plain.verifies = true;
        assert_eq!(refusal(alone(&app, &nobody, &mut plain).await).key, "passkey-second-only");
        // Too late.
        let asked = ask_anybody(&app, &nobody).await.unwrap();
        let answer = key.show(ADDRESS, &asked.options).await;
        let late = sign_in_by_passkey(&at_a_name(&app, 301), &nobody, &asked.challenge, &answer).await;
        assert_eq!(refusal(late).key, "passkey-late");
        // A question for a second factor is none for signing in alone, nor the other way round.
        let half = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let half = session(&app, &half).await.unwrap().unwrap();
        let asked = ask_for_passkey(&app, ana.user, half.id).await.unwrap().unwrap();
        let answer = key.show(ADDRESS, &asked.options).await;
        let mixed = sign_in_by_passkey(&app, &nobody, &asked.challenge, &answer).await;
        assert_eq!(refusal(mixed).key, "passkey-late");
        // Whoever asks again and again from one address waits; being in takes one mistake back.
        let stranger = at("192.0.2.7");
        for _ in 0..30 {
            ask_anybody(&app, &stranger).await.unwrap();
        }
        assert_eq!(refusal(ask_anybody(&app, &stranger).await).key, "sign-in-wait");
        assert!(alone(&app, &at("192.0.2.8"), &mut key).await.is_ok());
        // Whoever knew the password may have added a passkey: after a reset none lets in without the new one.
        let link = make_link(&app, &admin, ana.user).await.unwrap();
        assert!(session(&app, &token).await.unwrap().is_none());
        assert_eq!(refusal(alone(&app, &nobody, &mut key).await).key, "passkey-second-only");
        store::set_password(&app, &nobody, &link, ana.user, PASSWORD).await.unwrap();
        assert_eq!(refusal(alone(&app, &nobody, &mut key).await).key, "passkey-second-only");
        second(&app, "ana", &mut key, ADDRESS).await.unwrap();
        disable_user(&app, &admin, &operation(), ana.user, true).await.unwrap();
        assert_eq!(refusal(alone(&app, &nobody, &mut key).await).key, "passkey-unknown");
    }
}

#[tokio::test]
async fn passkeys_are_removed_by_their_owner_and_reset_by_who_may() {
    for app in testing::apps().await {
        let app = at_a_name(&app, 0);
        let office = organisation(&app, "office").await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker]).await;
        let boris = user(&app, office, "boris", &[Role::SocialWorker]).await;
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        let (mut key, mut spare) = (Key::new(true), Key::new(true));
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        add(&app, &ana, &token, &mut key).await;
        add(&app, &ana, &token, &mut spare).await;
        let own = session(&app, &token).await.unwrap().unwrap().id;
        // The same device does not keep two of one person.
        let asked = begin_passkey(&app, &ana, "Again", &by_password(own)).await.unwrap();
        let credential = db::text(app.db.read(), "SELECT MIN(credential) AS value FROM passkey", vec![]).await.unwrap().unwrap();
        assert!(asked.options.contains(&credential), "{}", asked.options);
        let [first, second_key] = &passkeys(&app, &ana).await.unwrap()[..] else { panic!() };
        // Not without the password, not by somebody else.
        let path = format!("{PAGE}/{}", first.id);
        assert_eq!(post(&app, Some(&token), &path, &[("password", "guess")]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(matches!(remove_passkey(&app, &boris, &operation(), first.id, &by_password(0)).await, Err(Error::NotFound)));
        let elsewhere = second(&app, "ana", &mut key, ADDRESS).await.unwrap();
        assert_eq!(post(&app, Some(&token), &path, &[("password", PASSWORD)]).await.0, StatusCode::SEE_OTHER);
        assert!(session(&app, &elsewhere).await.unwrap().is_none(), "what the lost key has opened ends");
        assert_eq!(refusal(alone(&app, &Client::default(), &mut key).await).key, "passkey-unknown");
        assert!(alone(&app, &Client::default(), &mut spare).await.is_ok());
        // Without the last one there is no second factor, and no code for it.
        remove_passkey(&app, &ana, &operation(), second_key.id, &by_password(own)).await.unwrap();
        assert_eq!(get(&app, &token, "/people").await.0, StatusCode::SEE_OTHER);
        let codes = "SELECT COUNT(*) AS value FROM recovery_code WHERE app_user = $1";
        assert_eq!(db::number(app.db.read(), codes, values![ana.user]).await.unwrap(), 0);
        assert_eq!(told(&app, "why-passkey-removed").await, 2);
        // A lost key is reset like a lost phone: by somebody who has all that it protects.
        add(&app, &ana, &token, &mut key).await;
        assert_eq!(refusal(reset_factor(&app, &admin, &operation(), ana.user).await).key, "factor-reset-lacks");
        reset_factor(&app, &manager, &operation(), ana.user).await.unwrap();
        assert!(session(&app, &token).await.unwrap().is_none());
        assert_eq!(refusal(alone(&app, &Client::default(), &mut key).await).key, "passkey-unknown");
        assert_eq!(refusal(reset_factor(&app, &manager, &operation(), ana.user).await).key, "factor-none");
        let anew = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &anew, "/people").await.0, StatusCode::SEE_OTHER, "a new one is to be set up");
        // Ten are the most.
        for _ in 0..10 {
            add(&app, &ana, &anew, &mut Key::new(true)).await;
        }
        let own = session(&app, &anew).await.unwrap().unwrap().id;
        assert_eq!(refusal(begin_passkey(&app, &ana, "More", &by_password(own)).await).key, "passkey-many");
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}
