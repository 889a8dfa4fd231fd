//! Proving oneself afresh without a password: by signing in anew at the organisation's service or with a passkey, never by an open session.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use komshi::{
    access::{
        model::Client,
        store::{
            self, Act, CameBack, NewGrant, passkeys, prove_at_provider, return_from_provider, session, set_email, set_provider,
        },
    },
    app::App,
    db::{self, testing},
    error::Error,
    routes,
    web::guard::Session,
};
use komshi_access::Role;
use serde_json::{Value, json};
use tower::ServiceExt;
use url::Url;

use crate::{
    access::{after, get, post, told, user},
    deliveries::count,
    fixture::{operation, refusal},
    passkeys::{Key, attribute, hidden},
    providers::{Says, Service, through},
    restricted::restricted,
};

const HERE: &str = "http://localhost:8080";
const PASSKEYS: &str = "/settings/account/passkeys";
const CODES: &str = "/settings/account/second-factor";
const WHY: &str = "a child of the family is in hospital tonight";

fn duty() -> Says {
    Says::of("d-1", "duty@office.example")
}

/// An office with a restricted household, and a social worker without a password who comes in through its service: service and session.
async fn office(app: &App) -> (Service, String) {
    let (p, _) = restricted(app).await;
    let office = p.manager.organisation;
    let chief = user(app, office, "chief", &[Role::Administrator, Role::ProgrammeManager, Role::SocialWorker]).await;
    let duty_user = user(app, office, "duty", &[Role::SocialWorker]).await;
    let service = Service::start().await;
    set_provider(app, &chief, &operation(), &service.connection()).await.unwrap();
    set_email(app, &chief, &operation(), duty_user.user, "duty@office.example").await.unwrap();
    let tx = app.db.begin().await.unwrap();
    db::run(&tx, "UPDATE app_user SET password_hash = NULL WHERE name = 'duty'", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let token = through(app, &service, duty()).await.unwrap();
    (service, token)
}

async fn opened(app: &App, token: &str) -> Session {
    session(app, token).await.unwrap().unwrap()
}

/// There and back again, for an act; what the service says, and who is in the browser when it comes back.
async fn prove(app: &App, service: &Service, token: &str, act: Act, says: Says, here: Option<&Session>) -> Result<(), Error> {
    let own = opened(app, token).await;
    let way = prove_at_provider(app, &Client::default(), &own.actor, own.id, act).await?;
    let asked: Vec<(String, String)> = Url::parse(&way.address).unwrap().query_pairs().into_owned().collect();
    for (name, value) in [("prompt", "login"), ("max_age", "0")] {
        assert!(asked.contains(&(name.into(), value.into())), "{asked:?}");
    }
    let (state, code) = service.signs_in(app, &way.address, says);
    match return_from_provider(app, &Client::default(), "office", &way.browser, &state, &code, here).await? {
        CameBack::Proved(proved) => assert_eq!(proved, act),
        CameBack::In(..) => panic!("nobody was to come in"),
    }
    Ok(())
}

fn just_now(app: &App, seconds: i64) -> Says {
    duty().with("auth_time", json!(app.clock.now().as_second() + seconds))
}

async fn emergency(app: &App, token: &str, code: &str, more: &[(&str, &str)]) -> (StatusCode, String) {
    let fields: Vec<(&str, &str)> = [("code", code), ("reason", WHY)].into_iter().chain(more.iter().copied()).collect();
    post(app, Some(token), "/restricted/open", &fields).await
}

const LOOKS: &str = "SELECT COUNT(*) AS value FROM emergency_look";

#[tokio::test]
async fn signing_in_anew_at_the_service_proves_one_act_for_some_minutes() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, token) = office(&app).await;
        let own = opened(&app, &token).await;
        let needs = async |app: &App, more: &[(&str, &str)]| {
            let (status, body) = emergency(app, &token, "H-0001", more).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(body.contains("Show first that it is you") || body.contains("answered already"), "{body}");
        };
        // With the open session alone nothing opens, whatever a form brings.
        let (_, page) = get(&app, &token, "/restricted").await;
        assert!(page.contains("/settings/account/afresh?act=emergency") && !page.contains("name=\"password\""), "{page}");
        needs(&app, &[]).await;
        needs(&app, &[("password", "")]).await;
        needs(&app, &[("challenge", "x"), ("answer", "{}")]).await;
        // What does not say that it is she, just now, in this browser, proves nothing.
        let wrong = [
            ("provider-not-afresh", duty()),
            ("provider-not-afresh", duty().with("auth_time", Value::Null)),
            ("provider-not-afresh", just_now(&app, -3600)),
            ("provider-not-afresh", just_now(&app, -121)),
            ("provider-not-afresh", just_now(&app, 3600)),
            (
                "provider-other-person",
                Says::of("x-1", "duty@office.example").with("auth_time", json!(app.clock.now().as_second())),
            ),
        ];
        for (key, says) in wrong {
            assert_eq!(refusal(prove(&app, &service, &token, Act::Emergency, says, Some(&own)).await).key, key);
        }
        assert_eq!((told(&app, "why-refused-not-afresh").await, told(&app, "why-refused-other-person").await), (5, 1));
        let elsewhere = through(&app, &service, duty()).await.unwrap();
        let elsewhere = opened(&app, &elsewhere).await;
        for here in [None, Some(&elsewhere)] {
            let answer = prove(&app, &service, &token, Act::Emergency, just_now(&app, 0), here).await;
            assert_eq!(refusal(answer).key, "provider-late");
        }
        needs(&app, &[]).await;
        // A proof for another act is none for this one.
        prove(&app, &service, &token, Act::Passkeys, just_now(&app, 0), Some(&own)).await.unwrap();
        needs(&app, &[]).await;
        // Through the pages, as a browser goes.
        let ask = async |path: &str, cookie: &str| {
            let request = Request::builder().uri(path).header("cookie", format!("komshi={token}; {cookie}"));
            routes::router(app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
        };
        let answer = ask("/settings/account/afresh?act=emergency", "").await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let address = answer.headers()["location"].to_str().unwrap().to_owned();
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let (state, code) = service.signs_in(&app, &address, just_now(&app, 0));
        let back = format!("/sign-in/answer/office?state={state}&code={code}");
        let answer = ask(&back, &cookie).await;
        assert_eq!((answer.status(), &answer.headers()["location"]), (StatusCode::SEE_OTHER, &"/restricted".parse().unwrap()));
        assert_eq!(ask(&back, &cookie).await.status(), StatusCode::UNPROCESSABLE_ENTITY, "nobody comes back twice");
        assert_eq!(ask("/settings/account/afresh?act=everything", "").await.status(), StatusCode::NOT_FOUND);
        assert!(get(&app, &token, "/restricted").await.1.contains("You have just shown that it is you"));
        // Not in another session, not minutes later; a mistake in the number does not use it up, and opening the record does.
        let (_, body) = emergency(&app, &through(&app, &service, duty()).await.unwrap(), "H-0001", &[]).await;
        assert!(body.contains("Show first that it is you"), "{body}");
        needs(&after(&app, 301), &[]).await;
        let (status, body) = emergency(&app, &token, "H-7777", &[]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("The attempt was written down"), "{body}");
        assert_eq!(count(&app, LOOKS).await, 0);
        assert_eq!(emergency(&app, &token, "H-0001", &[]).await.0, StatusCode::SEE_OTHER);
        assert_eq!(count(&app, LOOKS).await, 1);
        needs(&app, &[]).await;
        assert_eq!(told(&app, "why-proved-provider").await, 2);
        // Whoever has a password is asked for it, and for nothing less.
        let chief = store::sign_in(&app, "chief", crate::access::PASSWORD).await.unwrap().unwrap();
        assert!(get(&app, &chief, "/restricted").await.1.contains("name=\"password\""));
        assert_eq!(get(&app, &chief, "/settings/account/afresh?act=codes").await.0, StatusCode::NOT_FOUND);
        let (_, body) = emergency(&app, &chief, "H-0001", &[]).await;
        assert!(body.contains("password is wrong"), "{body}");
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn who_has_no_password_adds_and_shows_passkeys() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, token) = office(&app).await;
        let own = opened(&app, &token).await;
        let (status, body) = post(&app, Some(&token), PASSKEYS, &[("name", "Blue key"), ("proves", "1")]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("Show first that it is you"), "{body}");
        assert!(body.contains("value=\"Blue key\""), "what was typed stays: {body}");
        // By the service; then the browser makes the key, and what was proved is used up.
        let add = async |key: &mut Key, name: &str, proof: &[(&str, &str)]| {
            let fields: Vec<(&str, &str)> = [("name", name)].into_iter().chain(proof.iter().copied()).collect();
            let (status, body) = post(&app, Some(&token), PASSKEYS, &fields).await;
            assert_eq!(status, StatusCode::OK, "{body}");
            let answer = key.make(HERE, &attribute(&body, "data-options")).await;
            let challenge = hidden(&body, "challenge");
            let fields = [("name", name), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
            post(&app, Some(&token), PASSKEYS, &fields).await.0
        };
        let (mut key, mut plain) = (Key::new(true), Key::new(false));
        prove(&app, &service, &token, Act::Passkeys, just_now(&app, 0), Some(&own)).await.unwrap();
        assert_eq!(add(&mut plain, "Plain key", &[]).await, StatusCode::OK);
        // One whose device does not ask who is there proves nothing alone.
        assert!(!get(&app, &token, PASSKEYS).await.1.contains("data-options"));
        prove(&app, &service, &token, Act::Passkeys, just_now(&app, 0), Some(&own)).await.unwrap();
        assert_eq!(add(&mut key, "Blue key", &[]).await, StatusCode::SEE_OTHER);
        assert_eq!(post(&app, Some(&token), PASSKEYS, &[("name", "More")]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        // From now on the passkey proves: for the question of this page, once.
        let ask = async |page: &str| {
            let (_, body) = get(&app, &token, page).await;
            (hidden(&body, "challenge"), attribute(&body, "data-options"))
        };
        let (challenge, options) = ask(PASSKEYS).await;
        let answer = key.show(HERE, &options).await;
        let proof = [("proves", "1"), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
        let (_, body) = emergency(&app, &token, "H-0001", &proof).await;
        assert!(body.contains("answered already"), "another act has another question: {body}");
        let (challenge, options) = ask(PASSKEYS).await;
        let answer = key.show(HERE, &options).await;
        let proof = [("proves", "1"), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
        let mut spare = Key::new(true);
        assert_eq!(add(&mut spare, "Spare key", &proof).await, StatusCode::SEE_OTHER);
        let again = [("name", "More"), ("proves", "1"), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
        assert_eq!(post(&app, Some(&token), PASSKEYS, &again).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let (challenge, options) = ask("/restricted").await;
        let answer = key.show(HERE, &options).await;
        let proof = [("challenge", challenge.as_str()), ("answer", answer.as_str())];
        assert_eq!(emergency(&app, &token, "H-0001", &proof).await.0, StatusCode::SEE_OTHER);
        assert_eq!(emergency(&app, &token, "H-0001", &proof).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(&app, LOOKS).await, 1);
        // The other key of hers, which shows that it is there and not by whom it is held, does not do.
        let (challenge, options) = ask("/restricted").await;
        let mut asked: Value = serde_json::from_str(&options).unwrap();
        assert_eq!(asked["allowCredentials"].as_array().unwrap().len(), 2);
        asked.as_object_mut().unwrap().remove("allowCredentials");
        asked["userVerification"] = json!("discouraged");
        let answer = plain.show(HERE, &asked.to_string()).await;
        let proof = [("challenge", challenge.as_str()), ("answer", answer.as_str())];
        assert_eq!(emergency(&app, &token, "H-0001", &proof).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(&app, LOOKS).await, 1);
        // Removed by the same proof.
        let last = passkeys(&app, &own.actor).await.unwrap().pop().unwrap().id;
        let path = format!("{PASSKEYS}/{last}");
        assert_eq!(post(&app, Some(&token), &path, &[]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let (challenge, options) = ask(PASSKEYS).await;
        let answer = key.show(HERE, &options).await;
        let proof = [("proves", "1"), ("challenge", challenge.as_str()), ("answer", answer.as_str())];
        assert_eq!(post(&app, Some(&token), &path, &proof).await.0, StatusCode::SEE_OTHER);
        // Once the service knows her no more, what was added on its word lets nobody in alone.
        let alone = "SELECT COUNT(*) AS value FROM passkey WHERE alone = 1";
        assert_eq!(count(&app, alone).await, 1);
        let chief = store::actor_by_name(&app, "chief").await.unwrap();
        let role = NewGrant {
            user: own.actor.user,
            role: Role::FieldWorker.as_str().into(),
            programme: None,
            from: app.today(),
            until: None,
        };
        store::add_grant(&app, &chief, &operation(), &role).await.unwrap();
        assert_eq!(count(&app, alone).await, 0);
        assert!(get(&app, &token, "/restricted").await.1.contains("Ask your administrator for a link"));
        assert_eq!(get(&app, &token, "/settings/account/afresh?act=emergency").await.0, StatusCode::NOT_FOUND);
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn codes_of_a_phone_are_set_up_by_who_has_proved_it() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let (service, token) = office(&app).await;
        let own = opened(&app, &token).await;
        let (_, page) = get(&app, &token, CODES).await;
        assert!(page.contains("/settings/account/afresh?act=codes") && !page.contains("<code>"), "{page}");
        for fields in [&[("begin", "1")][..], &[("begin", "1"), ("password", "")], &[("code", "123456")]] {
            let (status, body) = post(&app, Some(&token), CODES, fields).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(body.contains("Show first that it is you") && !body.contains("<code>"), "{body}");
        }
        prove(&app, &service, &token, Act::Codes, just_now(&app, 0), Some(&own)).await.unwrap();
        let (_, page) = get(&app, &token, CODES).await;
        let secret = page.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let code = crate::sign_in::code(&secret, &app);
        let (status, body) = post(&app, Some(&token), CODES, &[("code", &code)]).await;
        assert_eq!((status, body.matches("<li><code>").count()), (StatusCode::OK, 10), "{body}");
        assert_eq!(told(&app, "why-factor-on").await, 1);
    }
}
