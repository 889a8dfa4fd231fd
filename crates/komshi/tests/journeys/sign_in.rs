//! Signing in: waits after wrong passwords, what the page says, the second factor.

use axum::http::StatusCode;
use komshi::{
    access::{
        model::Client,
        store::{self, SignIn, session, sign_in, sign_in_from},
    },
    app::App,
    db::{self, testing},
};
use komshi_access::Role;

use crate::{
    access::{PASSWORD, after, get, organisation, post, told, user},
    fixture::{another, operation, refusal},
};

pub fn at(address: &str) -> Client {
    Client { address: address.into(), device: "Firefox · Linux".into(), known_device: None }
}

async fn attempt(app: &App, client: &Client, name: &str, password: &str) -> &'static str {
    match sign_in_from(app, client, name, password).await.unwrap() {
        SignIn::In(_) => "in",
        SignIn::Wrong => "wrong",
        SignIn::Wait(_) => "wait",
    }
}

#[tokio::test]
async fn wrong_passwords_make_a_growing_wait_that_ends() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        user(&app, office, "ana", &[Role::SocialWorker]).await;
        let stranger = at("192.0.2.7");
        for _ in 0..5 {
            assert_eq!(attempt(&app, &stranger, "ana", "guess").await, "wrong");
        }
        // The right password waits like any other, from wherever it comes; in any spelling of the name.
        assert_eq!(attempt(&app, &at("192.0.2.8"), "Ana", PASSWORD).await, "wait");
        assert_eq!(told(&app, "why-many-mistakes").await, 1);
        assert_eq!(attempt(&after(&app, 14), &stranger, "ana", PASSWORD).await, "wait");
        assert_eq!(attempt(&after(&app, 16), &stranger, "ana", "guess").await, "wrong");
        assert_eq!(attempt(&after(&app, 16 + 29), &stranger, "ana", PASSWORD).await, "wait");
        assert_eq!(attempt(&after(&app, 16 + 31), &stranger, "ana", PASSWORD).await, "in");
        // Right once, counted anew.
        for _ in 0..4 {
            assert_eq!(attempt(&after(&app, 60), &stranger, "ana", "guess").await, "wrong");
        }
        assert_eq!(attempt(&after(&app, 60), &stranger, "ana", PASSWORD).await, "in");
        // A name that does not exist waits just the same, so that nobody learns which do.
        for _ in 0..5 {
            assert_eq!(attempt(&app, &at("192.0.2.9"), "nobody", "guess").await, "wrong");
        }
        assert_eq!(attempt(&app, &at("192.0.2.9"), "nobody", "guess").await, "wait");
        // After an hour of guessing the wait is a quarter of an hour, never longer.
        for round in 0..12 {
            attempt(&after(&app, 1000 * round), &stranger, "ana", "guess").await;
        }
        assert_eq!(attempt(&after(&app, 11_000 + 901), &stranger, "ana", PASSWORD).await, "in");
        let kept = db::text(app.db.read(), "SELECT MAX(subject) AS value FROM sign_in_wait", vec![]).await.unwrap().unwrap();
        assert_eq!(kept.len(), 64, "what was typed is kept as a hash only");
    }
}

#[tokio::test]
async fn many_names_from_one_address_wait_too_and_a_known_device_does_not() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        user(&app, office, "ana", &[Role::SocialWorker]).await;
        let SignIn::In(opened) = sign_in_from(&app, &at("192.0.2.1"), "ana", PASSWORD).await.unwrap() else { panic!() };
        let stranger = at("192.0.2.7");
        for number in 0..30 {
            assert_eq!(attempt(&app, &stranger, &format!("name{number}"), "guess").await, "wrong");
        }
        assert_eq!(attempt(&app, &stranger, "ana", PASSWORD).await, "wait");
        assert_eq!(attempt(&app, &at("192.0.2.8"), "ana", PASSWORD).await, "in");
        // Somebody keeps ana's name busy: on her own device she signs in nevertheless; elsewhere she waits.
        for _ in 0..6 {
            attempt(&app, &at("192.0.2.9"), "ana", "guess").await;
        }
        assert_eq!(attempt(&app, &at("192.0.2.10"), "ana", PASSWORD).await, "wait");
        let own = Client { known_device: Some(opened.device.clone()), ..at("192.0.2.7") };
        assert_eq!(attempt(&app, &own, "ana", PASSWORD).await, "in");
        // A device of one person is no device of another, nor is one that was made up.
        user(&app, office, "boris", &[Role::SocialWorker]).await;
        assert_eq!(attempt(&app, &own, "boris", PASSWORD).await, "wait");
        let made_up = Client { known_device: Some("made up".into()), ..at("192.0.2.10") };
        assert_eq!(attempt(&app, &made_up, "ana", PASSWORD).await, "wait");
    }
}

#[tokio::test]
async fn many_attempts_at_once_gain_nothing() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        user(&app, office, "ana", &[Role::SocialWorker]).await;
        let mut attempts = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let app = app.clone();
            attempts.spawn(async move { attempt(&app, &at("192.0.2.7"), "ana", "guess").await });
        }
        let answers = attempts.join_all().await;
        assert_eq!(answers.iter().filter(|answer| **answer == "wrong").count(), 5, "{answers:?}");
    }
}

#[tokio::test]
async fn the_sign_in_page_says_when_to_try_again() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        user(&app, office, "ana", &[Role::SocialWorker]).await;
        let guess = [("user", "ana"), ("password", "guess")];
        for _ in 0..5 {
            assert_eq!(post(&app, None, "/sign-in", &guess).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let (status, body) = post(&app, None, "/sign-in", &guess).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        // 09:00:15 in UTC is 10:01 on the clock of the region, seconds rounded up.
        assert!(body.contains("Wait until 10:01") && body.contains("value=\"ana\""), "{body}");
        // Links are guessed even less.
        for _ in 0..10 {
            let (status, body) = get(&app, "", "/welcome/0123").await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(body.contains("no longer opens"), "{body}");
        }
        assert!(get(&app, "", "/welcome/0123").await.1.contains("Wait until"));
    }
}

/// The code that a phone with this secret shows.
pub fn code(secret: &str, app: &App) -> String {
    use ring::hmac;
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in secret.bytes() {
        held = (held << 5) | b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter).unwrap() as u32;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    let step = app.clock.now().as_second() / 30;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes), &step.to_be_bytes());
    let from = (tag.as_ref()[19] & 15) as usize;
    let part: [u8; 4] = tag.as_ref()[from..from + 4].try_into().unwrap();
    format!("{:06}", (u32::from_be_bytes(part) & 0x7fff_ffff) % 1_000_000)
}

/// The same installation at another time, asking for a second factor.
fn asking(app: &App, seconds: i64) -> App {
    another(&after(app, seconds), |shared| shared.ask_second_factor = true)
}

#[tokio::test]
async fn roles_with_special_data_wait_for_a_second_factor() {
    for app in testing::apps().await {
        let app = asking(&app, 0);
        let office = organisation(&app, "office").await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker, Role::FieldWorker]).await;
        let arta = user(&app, office, "arta", &[Role::FieldWorker]).await;
        let factor = "/settings/account/second-factor";
        // A field worker needs none. A social worker is led to it; what her other role opens stays open.
        let field = sign_in(&app, "arta", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &field, "/search?q=x").await.0, StatusCode::OK);
        assert_eq!(get(&app, &field, "/people").await.0, StatusCode::NOT_FOUND);
        let first = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&app, &first, "/people").await.0, StatusCode::SEE_OTHER);
        assert_eq!(get(&app, &first, "/search?q=x").await.0, StatusCode::OK);
        assert_eq!(get(&app, &first, "/settings/people").await.0, StatusCode::NOT_FOUND);
        let actor = session(&app, &first).await.unwrap().unwrap().actor;
        assert!(!actor.sees_special() && !actor.scope().special, "no special fact in any query");
        // Not without the own password: whoever found the session open, or stole it, sees no secret and confirms none.
        let (status, body) = get(&app, &first, factor).await;
        assert_eq!((status, body.contains("<code>")), (StatusCode::OK, false), "{body}");
        let (status, body) = post(&app, Some(&first), factor, &[("begin", "1"), ("password", "guess")]).await;
        assert!(
            status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("password is wrong") && !body.contains("<code>"),
            "{body}"
        );
        let (status, body) = post(&app, Some(&first), factor, &[("code", "000000")]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("Show first that it is you"), "{body}");
        let begin = [("begin", "1"), ("password", PASSWORD)];
        assert_eq!(post(&app, Some(&first), factor, &begin).await.0, StatusCode::SEE_OTHER);
        // The proof is of this session, and of these minutes; the next one has another secret.
        let stolen = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let shown = |body: &str| body.split("<code>").nth(1).map(|rest| rest.split('<').next().unwrap().to_owned());
        let begun = shown(&get(&app, &first, factor).await.1).unwrap();
        assert_eq!(shown(&get(&app, &stolen, factor).await.1), None);
        let (_, body) = post(&app, Some(&stolen), factor, &[("code", &code(&begun, &app))]).await;
        assert!(body.contains("Show first that it is you"), "{body}");
        let late = asking(&app, 901);
        assert_eq!(shown(&get(&late, &first, factor).await.1), None);
        let (_, body) = post(&late, Some(&first), factor, &[("code", &code(&begun, &late))]).await;
        assert!(body.contains("Show first that it is you"), "{body}");
        assert_eq!(post(&app, Some(&first), factor, &begin).await.0, StatusCode::SEE_OTHER);
        assert_ne!(shown(&get(&app, &first, factor).await.1).unwrap(), begun);
        let (status, body) = get(&app, &first, factor).await;
        assert_eq!(status, StatusCode::OK);
        let secret = body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(get(&app, &first, factor).await.1.contains(&format!("<code>{secret}</code>")), "a reload shows the same secret");
        assert_eq!(post(&app, Some(&first), factor, &[("code", "000000")]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let now = code(&secret, &app);
        let (status, body) = post(&app, Some(&first), factor, &[("code", &now)]).await;
        assert_eq!(status, StatusCode::OK);
        let recovery: Vec<String> =
            body.split("<li><code>").skip(1).map(|part| part.split('<').next().unwrap().to_owned()).collect();
        assert_eq!(recovery.len(), 10);
        assert_eq!(get(&app, &first, "/people").await.0, StatusCode::OK);
        // From now on the password alone opens nothing, not even the own account; a code works once.
        let second = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        for path in ["/", "/people", "/settings/account", factor] {
            assert_eq!(get(&app, &second, path).await.0, StatusCode::SEE_OTHER, "{path}");
        }
        assert_eq!(post(&app, Some(&second), "/settings/account/sessions", &[]).await.0, StatusCode::UNAUTHORIZED);
        assert_eq!(get(&app, &second, "/sign-in/code").await.0, StatusCode::OK);
        let show = async |app: &App, token: &str, code: &str| post(app, Some(token), "/sign-in/code", &[("code", code)]).await.0;
        assert_eq!(show(&app, &second, &now).await, StatusCode::UNPROCESSABLE_ENTITY);
        let later = asking(&app, 60);
        assert_eq!(show(&later, &second, &code(&secret, &later)).await, StatusCode::SEE_OTHER);
        assert_eq!(get(&later, &second, "/people").await.0, StatusCode::OK);
        // Without the phone, a recovery code, once, in any spelling; of somebody else, never.
        let third = sign_in(&later, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(show(&later, &third, &recovery[0].to_lowercase().replace('-', " ")).await, StatusCode::SEE_OTHER);
        let fourth = sign_in(&later, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(show(&later, &fourth, &recovery[0]).await, StatusCode::UNPROCESSABLE_ENTITY);
        // Guessing waits.
        for _ in 0..4 {
            show(&later, &fourth, "123456").await;
        }
        let (_, body) = post(&later, Some(&fourth), "/sign-in/code", &[("code", &recovery[1])]).await;
        assert!(body.contains("Wait until"), "{body}");
        // The secret lies sealed.
        let kept = db::text(app.db.read(), "SELECT factor_secret AS value FROM app_user WHERE name = 'ana'", vec![]).await;
        assert!(!kept.unwrap().unwrap().contains(&secret));
        // An administrator who is nothing else cannot take it away; who has her roles can.
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        assert_eq!(refusal(store::reset_factor(&app, &admin, &operation(), ana.user).await).key, "factor-reset-lacks");
        assert_eq!(refusal(store::reset_factor(&app, &manager, &operation(), arta.user).await).key, "factor-none");
        store::reset_factor(&app, &manager, &operation(), ana.user).await.unwrap();
        assert!(session(&app, &second).await.unwrap().is_none());
        let fifth = sign_in(&later, "ana", PASSWORD).await.unwrap().unwrap();
        assert_eq!(get(&later, &fifth, "/people").await.0, StatusCode::SEE_OTHER, "a new one is to be set up");
        assert_eq!((told(&app, "why-factor-on").await, told(&app, "why-factor-reset").await), (1, 1));
        // An installation that asks nobody counts the roles at once.
        let free = after(&app, 60);
        assert_eq!(get(&free, &fifth, "/people").await.0, StatusCode::OK);
    }
}
