//! Signing in through an organisation's own sign-in service, with a small one on this machine that signs what a test wants it to say.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Form, Json, Router,
    body::Body,
    extract::State,
    http::{HeaderMap, Request, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::{get as on_get, post as on_post},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use komshi::{
    access::{
        Actor,
        model::Client,
        store::{
            self, CameBack, NewProvider, disable_user, go_to_provider, places_for_people, provider, return_from_provider,
            session, set_email, set_provider,
        },
    },
    app::App,
    db::{self, testing, values},
    error::Error,
    routes,
};
use komshi_access::Role;
use ring::{
    digest,
    signature::{Ed25519KeyPair, KeyPair},
};
use serde_json::{Value, json};
use tower::ServiceExt;
use url::Url;

use crate::{
    access::{after, get, organisation, post, told, user},
    fixture::{another, operation, refusal},
    sign_in::at,
};

/// What the service says of the next person, beside who asks and when.
#[derive(Clone)]
pub struct Says {
    claims: Value,
    /// Seconds until what it says ends.
    ends: i64,
    /// Signed by a key that the service does not show.
    forged: bool,
    /// How the token says that it is signed.
    algorithm: &'static str,
    /// A redirect where tokens are expected.
    leads_away: bool,
}

impl Says {
    pub fn of(subject: &str, email: &str) -> Says {
        let claims = json!({ "sub": subject, "email": email, "email_verified": true });
        Says { claims, ends: 300, forged: false, algorithm: "EdDSA", leads_away: false }
    }

    pub fn with(mut self, name: &str, value: Value) -> Says {
        self.claims[name] = value;
        self
    }
}

/// What somebody was sent with.
struct Code {
    nonce: String,
    challenge: String,
    says: Says,
    now: i64,
}

#[derive(Clone)]
pub struct Service {
    issuer: String,
    /// Whoever names itself otherwise than it is called.
    names_itself: Arc<Mutex<String>>,
    codes: Arc<Mutex<HashMap<String, Code>>>,
    key: Arc<Ed25519KeyPair>,
    /// It never answers.
    sleeps: Arc<AtomicBool>,
    /// How often it was asked about itself.
    asked: Arc<AtomicUsize>,
}

fn key(seed: u8) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap()
}

impl Service {
    pub async fn start() -> Service {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let names_itself = Arc::new(Mutex::new(issuer.clone()));
        let service = Service {
            issuer,
            names_itself,
            codes: Arc::default(),
            key: Arc::new(key(1)),
            sleeps: Arc::default(),
            asked: Arc::default(),
        };
        let pages = Router::new()
            .route("/.well-known/openid-configuration", on_get(about))
            .route("/keys", on_get(keys))
            .route("/token", on_post(token))
            .with_state(service.clone());
        tokio::spawn(async move { axum::serve(listener, pages).await });
        service
    }

    /// What the office enters.
    pub fn connection(&self) -> NewProvider {
        NewProvider {
            issuer: self.issuer.clone(),
            client_id: "komshi".into(),
            client_secret: "a secret of both".into(),
            domains: "office.example".into(),
        }
    }

    /// Somebody signs in there; answers the state and code that the browser comes back with.
    pub fn signs_in(&self, app: &App, address: &str, says: Says) -> (String, String) {
        let address = Url::parse(address).unwrap();
        assert_eq!(address.path(), "/authorize");
        let asked: HashMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!(asked["redirect_uri"], "http://127.0.0.1:8080/sign-in/answer/office");
        assert_eq!((asked["response_type"].as_str(), asked["code_challenge_method"].as_str()), ("code", "S256"));
        let code = format!("code{}", self.codes.lock().unwrap().len());
        let (nonce, challenge) = (asked["nonce"].clone(), asked["code_challenge"].clone());
        let now = app.clock.now().as_second();
        self.codes.lock().unwrap().insert(code.clone(), Code { nonce, challenge, says, now });
        (asked["state"].clone(), code)
    }
}

async fn about(State(service): State<Service>) -> Json<Value> {
    service.asked.fetch_add(1, Ordering::SeqCst);
    if service.sleeps.load(Ordering::SeqCst) {
        std::future::pending::<()>().await;
    }
    let issuer = &service.issuer;
    Json(json!({
        "issuer": *service.names_itself.lock().unwrap(),
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "RS256", "HS256"],
    }))
}

async fn keys(State(service): State<Service>) -> Json<Value> {
    let x = BASE64.encode(service.key.public_key().as_ref());
    Json(json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": "1", "alg": "EdDSA", "x": x }] }))
}

async fn token(State(service): State<Service>, headers: HeaderMap, Form(form): Form<HashMap<String, String>>) -> Response {
    let given = headers["authorization"].to_str().unwrap().trim_start_matches("Basic ").to_owned();
    let given = base64::engine::general_purpose::STANDARD.decode(given).unwrap();
    // Both parts are written as in a form (RFC 6749, 2.3.1).
    if given != b"komshi:a+secret+of+both" {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" }))).into_response();
    }
    let Some(code) = service.codes.lock().unwrap().remove(&form["code"]) else {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response();
    };
    let shown = BASE64.encode(digest::digest(&digest::SHA256, form["code_verifier"].as_bytes()));
    // Whoever brings a code must be the one who was sent for it.
    if shown != code.challenge {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response();
    }
    if code.says.leads_away {
        return Redirect::to("/elsewhere").into_response();
    }
    let mut claims =
        json!({ "iss": service.issuer, "aud": "komshi", "nonce": code.nonce, "iat": code.now, "exp": code.now + code.says.ends });
    for (name, value) in code.says.claims.as_object().unwrap() {
        claims[name] = value.clone();
    }
    let head = json!({ "alg": code.says.algorithm, "kid": "1", "typ": "JWT" });
    let signed = format!("{}.{}", BASE64.encode(head.to_string()), BASE64.encode(claims.to_string()));
    let signature = match code.says.algorithm {
        "none" => Vec::new(),
        "HS256" => {
            let shared = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, b"a secret of both");
            ring::hmac::sign(&shared, signed.as_bytes()).as_ref().to_vec()
        }
        _ if code.says.forged => key(2).sign(signed.as_bytes()).as_ref().to_vec(),
        _ => service.key.sign(signed.as_bytes()).as_ref().to_vec(),
    };
    let token = format!("{signed}.{}", BASE64.encode(signature));
    Json(json!({ "access_token": "access", "token_type": "Bearer", "id_token": token })).into_response()
}

/// An office with its service, its administrator, its chief, and two people whom the service knows by their address.
async fn office(app: &App) -> (Service, Actor, Actor, Actor, Actor) {
    let office = organisation(app, "office").await;
    let admin = user(app, office, "admin", &[Role::Administrator]).await;
    let ana = user(app, office, "ana", &[Role::SocialWorker]).await;
    let boris = user(app, office, "boris", &[Role::FieldWorker]).await;
    let service = Service::start().await;
    set_provider(app, &admin, &operation(), &service.connection()).await.unwrap();
    // Who enters an address says who comes in: an administrator who is nothing else may not.
    assert_eq!(refusal(set_email(app, &admin, &operation(), ana.user, "admin@office.example").await).key, "provider-email-lacks");
    let chief = user(app, office, "chief", &[Role::Administrator, Role::ProgrammeManager]).await;
    set_email(app, &chief, &operation(), ana.user, "Ana@Office.example").await.unwrap();
    set_email(app, &chief, &operation(), boris.user, "boris@office.example").await.unwrap();
    (service, admin, chief, ana, boris)
}

/// There and back; answers the session.
pub async fn through(app: &App, service: &Service, says: Says) -> Result<String, Error> {
    let nobody = Client::default();
    let way = go_to_provider(app, &nobody, "office", "/people").await?;
    let (state, code) = service.signs_in(app, &way.address, says);
    match return_from_provider(app, &nobody, "office", &way.browser, &state, &code, None).await? {
        CameBack::In(opened, next) => {
            assert_eq!(next, "/people");
            Ok(opened.session)
        }
        CameBack::Proved(act) => panic!("nobody was to prove anything for {act:?}"),
    }
}

#[tokio::test]
async fn people_who_were_added_come_in_through_the_service_of_their_organisation() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, admin, chief, ana, boris) = office(&app).await;
        let token = through(&app, &service, Says::of("a-1", "ana@office.example")).await.unwrap();
        assert_eq!(session(&app, &token).await.unwrap().unwrap().actor.user, ana.user);
        assert_eq!((told(&app, "why-provider-bound").await, told(&app, "why-signed-in-provider").await), (1, 1));
        // From now on the service's own name for her counts, whatever address it says; and nobody else comes in by hers.
        let token = through(&app, &service, Says::of("a-1", "boris@office.example")).await.unwrap();
        assert_eq!(session(&app, &token).await.unwrap().unwrap().actor.user, ana.user);
        assert_eq!(refusal(through(&app, &service, Says::of("a-2", "ana@office.example")).await).key, "provider-another");
        // An address that is set anew is asked for anew.
        set_email(&app, &chief, &operation(), ana.user, "ana@office.example").await.unwrap();
        through(&app, &service, Says::of("a-2", "ANA@office.example")).await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("a-1", "ana@office.example")).await).key, "provider-another");
        let taken = set_email(&app, &chief, &operation(), boris.user, "ana@office.example").await;
        assert_eq!(refusal(taken).key, "provider-email-taken");
        assert_eq!(refusal(set_email(&app, &chief, &operation(), boris.user, "boris").await).key, "provider-email-wrong");
        // Whoever is disabled has no way in, known to the service or not.
        for user in [ana.user, boris.user] {
            disable_user(&app, &admin, &operation(), user, true).await.unwrap();
        }
        assert_eq!(refusal(through(&app, &service, Says::of("a-2", "ana@office.example")).await).key, "provider-nobody");
        assert_eq!(refusal(through(&app, &service, Says::of("b-1", "boris@office.example")).await).key, "provider-nobody");
        let before = db::number(app.db.read(), "SELECT COUNT(*) AS value FROM app_user", vec![]).await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("n-1", "new@office.example")).await).key, "provider-nobody");
        let after = db::number(app.db.read(), "SELECT COUNT(*) AS value FROM app_user", vec![]).await.unwrap();
        assert_eq!(before, after, "nobody is added");
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_does_not_hold_lets_nobody_in() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, admin, ..) = office(&app).await;
        let ana = || Says::of("a-1", "ana@office.example");
        let wrong = [
            ("another nonce", ana().with("nonce", json!("another"))),
            ("no nonce", ana().with("nonce", Value::Null)),
            ("for somebody else", ana().with("aud", json!("another"))),
            ("for somebody else too", ana().with("aud", json!(["komshi", "another"]))),
            ("of another service", ana().with("iss", json!("https://evil.example"))),
            ("over", Says { ends: -1, ..ana() }),
            ("of yesterday", ana().with("iat", json!(app.clock.now().as_second() - 86_400))),
            ("of tomorrow", ana().with("iat", json!(app.clock.now().as_second() + 86_400))),
            ("by another key", Says { forged: true, ..ana() }),
            ("by nobody", Says { algorithm: "none", ..ana() }),
            ("by the secret of both", Says { algorithm: "HS256", ..ana() }),
            ("with another method's name", Says { algorithm: "RS256", ..ana() }),
            ("a redirect", Says { leads_away: true, ..ana() }),
        ];
        for (what, says) in wrong {
            assert_eq!(refusal(through(&app, &service, says).await).key, "provider-wrong", "{what}");
        }
        assert_eq!(told(&app, "why-refused-wrong").await, 13);
        // True, and not enough.
        let less = [
            ("provider-unverified", ana().with("email_verified", json!(false))),
            ("provider-unverified", ana().with("email_verified", Value::Null)),
            ("provider-unverified", ana().with("email", Value::Null)),
            ("provider-domain", Says::of("a-1", "ana@elsewhere.example")),
            ("provider-domain", Says::of("a-1", "ana@office.example.evil.example")),
        ];
        for (key, says) in less {
            assert_eq!(refusal(through(&app, &service, says).await).key, key);
        }
        assert_eq!((told(&app, "why-refused-unverified").await, told(&app, "why-refused-domain").await), (3, 2));
        // Somebody of another organisation, with an address of this one's domain.
        let elsewhere = organisation(&app, "elsewhere").await;
        let other = user(&app, elsewhere, "vera", &[Role::SocialWorker]).await;
        let their_admin = user(&app, elsewhere, "their-admin", &[Role::Administrator, Role::ProgrammeManager]).await;
        set_email(&app, &their_admin, &operation(), other.user, "vera@office.example").await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("v-1", "vera@office.example")).await).key, "provider-nobody");
        assert_eq!(told(&app, "why-signed-in-provider").await, 0);
        // Each refusal stands in the trail of the office, with its service and why; with no name, token or code.
        assert_eq!(told(&app, "why-refused-nobody").await, 1);
        let object = format!("sign-in-service/{}", service.issuer);
        let sql = "SELECT COUNT(*) AS value FROM audit WHERE object = $1 AND action = 'sign-in' AND app_user IS NULL AND organisation = $2";
        assert_eq!(db::number(app.db.read(), sql, values![object, admin.organisation]).await.unwrap(), 19);
        assert!(testing::audit_payloads(&app).await.iter().all(|payload| !payload.contains("evil") && !payload.contains("a-1")));
        let token = store::sign_in(&app, "chief", crate::access::PASSWORD).await.unwrap().unwrap();
        let (_, trail) = get(&app, &token, "/settings/audit").await;
        assert!(trail.contains(&service.issuer) && trail.contains("address of another domain"), "{trail}");
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
        assert!(through(&app, &service, ana()).await.is_ok());
    }
}

#[tokio::test]
async fn nobody_comes_back_twice_late_or_in_another_browser() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, ..) = office(&app).await;
        let nobody = Client::default();
        let ana = || Says::of("a-1", "ana@office.example");
        let way = go_to_provider(&app, &nobody, "office", "/").await.unwrap();
        let (state, code) = service.signs_in(&app, &way.address, ana());
        let back = async |app: &App, browser: &str, state: &str, code: &str| {
            return_from_provider(app, &nobody, "office", browser, state, code, None).await.map(|_| ())
        };
        // Another browser: somebody was sent a link with a code that is not theirs.
        assert_eq!(refusal(back(&app, "another", &state, &code).await).key, "provider-late");
        assert_eq!(refusal(back(&app, "", &state, &code).await).key, "provider-late");
        assert_eq!(refusal(back(&app, &way.browser, "another", &code).await).key, "provider-late");
        let late = after(&app, 601);
        assert_eq!(refusal(back(&late, &way.browser, &state, &code).await).key, "provider-late");
        back(&app, &way.browser, &state, &code).await.unwrap();
        assert_eq!(refusal(back(&app, &way.browser, &state, &code).await).key, "provider-late");
        // Somebody who was not let in there.
        let way = go_to_provider(&app, &nobody, "office", "/").await.unwrap();
        let (state, _) = service.signs_in(&app, &way.address, ana());
        assert_eq!(refusal(back(&app, &way.browser, &state, "").await).key, "provider-refused");
        // What was begun is written down; what somebody makes up is not, or anybody could fill the trail.
        assert_eq!(told(&app, "why-refused-there").await, 1);
        let refused = "SELECT COUNT(*) AS value FROM audit WHERE reason LIKE 'why-refused-%'";
        assert_eq!(db::number(app.db.read(), refused, vec![]).await.unwrap(), 1);
        // A code of somebody else, in the own way: the nonce is not the one of this way.
        let (mine, theirs) = (
            go_to_provider(&app, &nobody, "office", "/").await.unwrap(),
            go_to_provider(&app, &nobody, "office", "/").await.unwrap(),
        );
        let (state, _) = service.signs_in(&app, &mine.address, ana());
        let (_, code) = service.signs_in(&app, &theirs.address, ana());
        // The exchange itself is bound too (PKCE): the service refuses before anything is said of anybody.
        assert_eq!(refusal(back(&app, &mine.browser, &state, &code).await).key, "provider-wrong");
        // Whoever goes there again and again from one address waits.
        for _ in 0..30 {
            go_to_provider(&app, &at("192.0.2.7"), "office", "/").await.unwrap();
        }
        assert_eq!(refusal(go_to_provider(&app, &at("192.0.2.7"), "office", "/").await).key, "sign-in-wait");
        assert!(matches!(go_to_provider(&app, &nobody, "elsewhere", "/").await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn a_second_factor_of_the_service_is_never_ours() {
    for app in testing::apps().await {
        let app = another(&after(&app, 0), |shared| shared.ask_second_factor = true);
        let (service, ..) = office(&app).await;
        let says = || Says::of("a-1", "ana@office.example").with("amr", json!(["pwd", "mfa"])).with("acr", json!("2"));
        let token = through(&app, &service, says()).await.unwrap();
        assert!(!session(&app, &token).await.unwrap().unwrap().actor.second_factor);
        // Whoever has a second factor here shows it.
        let tx = app.db.begin().await.unwrap();
        let sql = "UPDATE app_user SET factor_since = '2026-01-01T00:00:00Z' WHERE name = 'ana'";
        db::run(&tx, sql, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let token = through(&app, &service, says()).await.unwrap();
        assert!(session(&app, &token).await.unwrap().unwrap().waits_for_code);
        assert_eq!(get(&app, &token, "/people").await.0, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn who_may_not_say_who_somebody_is_cannot_come_in_as_them() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, admin, chief, ana, boris) = office(&app).await;
        let mails = async || {
            let sql = "SELECT COUNT(*) AS value FROM app_user WHERE email IS NOT NULL";
            db::number(app.db.read(), sql, vec![]).await.unwrap()
        };
        // What one service is sent back by the address of another organisation was not begun there.
        let other = organisation(&app, "other").await;
        let stranger = user(&app, other, "stranger", &[Role::Administrator]).await;
        let theirs = Service::start().await;
        set_provider(&app, &stranger, &operation(), &theirs.connection()).await.unwrap();
        let way = go_to_provider(&app, &Client::default(), "office", "/").await.unwrap();
        let (state, code) = service.signs_in(&app, &way.address, Says::of("a-1", "ana@office.example"));
        let mixed = return_from_provider(&app, &Client::default(), "other", &way.browser, &state, &code, None).await;
        assert_eq!(refusal(mixed).key, "provider-late");
        // A new role and a link each make the service ask anew, through an address that somebody else enters.
        let token = through(&app, &service, Says::of("a-1", "ana@office.example")).await.unwrap();
        let again = store::NewGrant {
            user: ana.user,
            role: Role::FieldWorker.as_str().into(),
            programme: None,
            from: app.today(),
            until: None,
        };
        store::add_grant(&app, &chief, &operation(), &again).await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("a-1", "ana@office.example")).await).key, "provider-nobody");
        set_email(&app, &chief, &operation(), ana.user, "ana@office.example").await.unwrap();
        assert!(session(&app, &token).await.unwrap().is_none(), "what was opened by the former address ends");
        store::make_link(&app, &admin, boris.user).await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("b-1", "boris@office.example")).await).key, "provider-nobody");
        // Another service knows nobody, and neither does one that is set up after the end of the former.
        set_email(&app, &chief, &operation(), boris.user, "boris@office.example").await.unwrap();
        let token = through(&app, &service, Says::of("b-1", "boris@office.example")).await.unwrap();
        let mine = Service::start().await;
        set_provider(&app, &admin, &operation(), &mine.connection()).await.unwrap();
        assert_eq!(mails().await, 0);
        assert!(session(&app, &token).await.unwrap().is_none());
        assert_eq!(refusal(through(&app, &mine, Says::of("b-9", "boris@office.example")).await).key, "provider-nobody");
        set_email(&app, &chief, &operation(), boris.user, "boris@office.example").await.unwrap();
        store::end_provider(&app, &admin, &operation()).await.unwrap();
        assert_eq!(mails().await, 0);
        // Nobody is left without a way in.
        set_provider(&app, &admin, &operation(), &mine.connection()).await.unwrap();
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE app_user SET password_hash = NULL", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(refusal(store::end_provider(&app, &admin, &operation()).await).key, "provider-last-way");
    }
}

#[tokio::test]
async fn a_service_is_set_up_by_its_administrator_once_it_answers() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, admin, _, _, boris) = office(&app).await;
        // Its secret lies sealed, and stands in no trail.
        let kept =
            db::text(app.db.read(), "SELECT client_secret AS value FROM identity_provider", vec![]).await.unwrap().unwrap();
        assert!(kept.starts_with("s1.") && !kept.contains("secret"), "{kept}");
        assert!(testing::audit_payloads(&app).await.iter().all(|payload| !payload.contains("a secret of both")));
        let page = "/settings/sign-in";
        let token = store::sign_in(&app, "admin", crate::access::PASSWORD).await.unwrap().unwrap();
        let (_, body) = get(&app, &token, page).await;
        assert!(
            body.contains(&service.issuer) && body.contains("/sign-in/answer") && !body.contains("a secret of both"),
            "{body}"
        );
        let manager = user(&app, admin.organisation, "mirjana", &[Role::ProgrammeManager]).await;
        let managers = store::sign_in(&app, "mirjana", crate::access::PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &managers, page).await.0, StatusCode::NOT_FOUND);
        // Saved again without a secret it keeps the one that it has; for another service it needs one.
        let fields =
            [("issuer", service.issuer.as_str()), ("client_id", "komshi"), ("domains", "office.example, mail.office.example")];
        assert_eq!(post(&app, Some(&token), page, &fields).await.0, StatusCode::SEE_OTHER);
        assert_eq!(provider(&app, &admin).await.unwrap().unwrap().domains, "office.example mail.office.example");
        assert!(through(&app, &service, Says::of("b-1", "boris@office.example")).await.is_ok());
        let elsewhere = Service::start().await;
        let moved = NewProvider { client_secret: String::new(), ..elsewhere.connection() };
        assert_eq!(refusal(set_provider(&app, &admin, &operation(), &moved).await).key, "field-required");
        let check = async |change: &dyn Fn(&mut NewProvider), key: &str| {
            let mut new = service.connection();
            change(&mut new);
            assert_eq!(refusal(set_provider(&app, &admin, &operation(), &new).await).key, key);
        };
        check(&|new| new.issuer = "login.office.example".into(), "provider-issuer-wrong").await;
        check(&|new| new.issuer = format!("{}?a=b", new.issuer), "provider-issuer-wrong").await;
        check(&|new| new.issuer = format!("{}/nothing", new.issuer), "provider-away").await;
        check(&|new| new.issuer = "http://127.0.0.1:1".into(), "provider-away").await;
        check(&|new| new.issuer = "https://169.254.169.254".into(), "provider-away").await;
        check(&|new| new.domains = "office".into(), "provider-domains-wrong").await;
        check(&|new| new.client_id = String::new(), "field-required").await;
        // A service that calls itself otherwise is not the one that was named.
        *service.names_itself.lock().unwrap() = "http://127.0.0.1:1".into();
        check(&|_| (), "provider-away").await;
        assert_eq!(refusal(go_to_provider(&app, &Client::default(), "office", "/").await).key, "provider-away");
        *service.names_itself.lock().unwrap() = service.issuer.clone();
        // With a wrong secret nobody comes in.
        let guessed = NewProvider { client_secret: "a guess".into(), ..service.connection() };
        set_provider(&app, &admin, &operation(), &guessed).await.unwrap();
        assert_eq!(refusal(through(&app, &service, Says::of("b-1", "")).await).key, "provider-wrong");
        // Ended, nobody comes in, and nobody is known.
        assert_eq!(post(&app, Some(&token), "/settings/sign-in/end", &[]).await.0, StatusCode::SEE_OTHER);
        assert!(matches!(go_to_provider(&app, &Client::default(), "office", "/").await, Err(Error::NotFound)));
        let known = "SELECT COUNT(*) AS value FROM provider_account WHERE app_user = $1";
        assert_eq!(db::number(app.db.read(), known, values![boris.user]).await.unwrap(), 0);
        assert_eq!((told(&app, "why-provider-set").await, told(&app, "why-provider-ended").await), (3, 1));
        assert_eq!(refusal(set_email(&app, &manager, &operation(), admin.user, "a@b.example").await).key, "user-has-more");
    }
}

#[tokio::test]
async fn the_pages_lead_there_and_back() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, ..) = office(&app).await;
        assert!(get(&app, "", "/sign-in").await.1.contains("href=\"/sign-in/with/office"));
        let ask = async |path: &str, cookie: &str| {
            let request = Request::builder().uri(path).header("cookie", cookie).header("accept-language", "en");
            routes::router(app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
        };
        let answer = ask("/sign-in/with/office?next=%2Fsettings", "").await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let address = answer.headers()["location"].to_str().unwrap().to_owned();
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        let cookie = cookie.split(';').next().unwrap();
        let (state, code) = service.signs_in(&app, &address, Says::of("a-1", "ana@office.example"));
        let answer = ask(&format!("/sign-in/answer/office?state={state}&code={code}"), cookie).await;
        assert_eq!((answer.status(), &answer.headers()["location"]), (StatusCode::SEE_OTHER, &"/settings".parse().unwrap()));
        let again = ask(&format!("/sign-in/answer/office?state={state}&code={code}"), cookie).await;
        assert_eq!(again.status(), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ask("/sign-in/answer/office", "").await.status(), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            ask("/sign-in/answer/office?error=access_denied&state=x", "").await.status(),
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let picture =
            Request::builder().uri("/sign-in/with/office").header("sec-fetch-dest", "image").body(Body::empty()).unwrap();
        let answer = routes::router(app.clone()).oneshot(picture).await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "no picture on a page elsewhere uses up attempts");
        assert_eq!(ask("/sign-in/with/nobody", "").await.status(), StatusCode::NOT_FOUND);
    }
}

async fn change(app: &App, sql: &str) {
    let tx = app.db.begin().await.unwrap();
    assert!(db::run(&tx, sql, vec![]).await.unwrap() > 0, "{sql} changed nothing");
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn who_comes_in_through_the_service_looks_after_their_organisation() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, admin, chief, ..) = office(&app).await;
        let centre = organisation(&app, "centre").await;
        let outsider = user(&app, centre, "outsider", &[Role::Administrator]).await;
        let is_looked_after =
            async || places_for_people(&app, &outsider).await.unwrap().iter().all(|place| place.code != "office");
        let administrators = async || komshi::keep::store::administrators(&app).await.unwrap();
        let address = async |address: &str| set_email(&app, &chief, &operation(), admin.user, address).await.unwrap();
        change(&app, "UPDATE app_user SET password_hash = NULL WHERE name <> 'outsider'").await;
        assert_eq!((is_looked_after().await, administrators().await), (false, 1), "nobody there has a way in");
        // From the address on that was entered, if the service may vouch for it.
        address("admin@elsewhere.example").await;
        assert!(!is_looked_after().await);
        address("admin@office.example").await;
        assert_eq!((is_looked_after().await, administrators().await), (true, 2));
        let new = store::NewUser {
            name: "mine".into(),
            display_name: "mine".into(),
            language: "en".into(),
            organisation: admin.organisation,
            roles: vec![],
            password: None,
        };
        assert_eq!(refusal(store::add_user(&app, &outsider, &operation(), &new).await).key, "user-other-organisation");
        through(&app, &service, Says::of("ad-1", "admin@office.example")).await.unwrap();
        assert!(is_looked_after().await);
        // One of two who come in through the service may go, the last may not.
        let machine = Actor::machine(&app, admin.organisation);
        let disable = async || disable_user(&app, &machine, &operation(), admin.user, true).await;
        assert_eq!(refusal(disable().await).key, "user-last-administrator");
        change(&app, "UPDATE app_user SET email = 'chief@office.example' WHERE name = 'chief'").await;
        disable().await.unwrap();
        assert_eq!((is_looked_after().await, administrators().await), (true, 2));
        // Switched off, it lets nobody in.
        change(&app, "DELETE FROM identity_provider").await;
        assert_eq!((is_looked_after().await, administrators().await), (false, 1));
        store::add_user(&app, &outsider, &operation(), &new).await.unwrap();
    }
}

#[tokio::test]
async fn a_slow_service_keeps_only_its_own_people_waiting() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, ..) = office(&app).await;
        let elsewhere = organisation(&app, "elsewhere").await;
        let admin = user(&app, elsewhere, "their-admin", &[Role::Administrator]).await;
        let slow = Service::start().await;
        set_provider(&app, &admin, &operation(), &slow.connection()).await.unwrap();
        slow.sleeps.store(true, Ordering::SeqCst);
        let before = slow.asked.load(Ordering::SeqCst);
        let waiting: Vec<_> = (0..12)
            .map(|_| {
                let app = app.clone();
                tokio::spawn(async move { go_to_provider(&app, &Client::default(), "elsewhere", "/").await.is_ok() })
            })
            .collect();
        while slow.asked.load(Ordering::SeqCst) < before + 8 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let through = through(&app, &service, Says::of("a-1", "ana@office.example"));
        assert!(tokio::time::timeout(Duration::from_secs(5), through).await.expect("it waits for the slow one").is_ok());
        assert_eq!(slow.asked.load(Ordering::SeqCst), before + 8, "no more at a time");
        waiting.into_iter().for_each(|waits| waits.abort());
    }
}
