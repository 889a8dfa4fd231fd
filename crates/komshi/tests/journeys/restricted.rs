//! A record for named people only, and the emergency way to it: what each person sees, and what is written down.

use axum::http::StatusCode;
use komshi::{
    access::{
        Actor,
        store::{Proof, actor_by_name},
    },
    app::App,
    db::{self, testing::apps},
    registry::store::{NewRestriction, restrict},
};

use super::{
    deliveries::count,
    fixture::{Programme, operation, programme, refusal},
    world::{Reader, seat},
};

const WHY: &str = "her former husband works in an office of ours";

pub async fn restricted(app: &App) -> (Programme, i64) {
    let p = programme(app, 2).await;
    let new = NewRestriction { household: p.households[0], reason: WHY.into(), readers: vec![] };
    let id = restrict(app, &p.manager, &operation(), &new).await.unwrap();
    (p, id)
}

async fn reader(app: &App, p: &Programme, name: &str, role: &str) -> (Actor, Reader) {
    let (_, token) = seat(app, p.manager.organisation, name, &[(role, None, "2021-01-01", None)]).await;
    (actor_by_name(app, name).await.unwrap(), Reader::of(app, Some(&token)))
}

#[tokio::test]
async fn a_restricted_record_exists_for_those_who_are_named() {
    for app in apps().await {
        let (p, id) = restricted(&app).await;
        let (named, named_reader) = reader(&app, &p, "jelena", "social-worker").await;
        let (_, other) = reader(&app, &p, "other", "social-worker").await;
        let (_, officer) = reader(&app, &p, "zastita", "data-protection-officer").await;
        let household = format!("/households/{}", p.households[0]);
        for reader in [&named_reader, &other, &officer] {
            assert_eq!(reader.get(&household).await.status, StatusCode::NOT_FOUND);
            assert!(!reader.get("/people").await.text().contains("H-0001"));
            assert!(reader.get("/people").await.text().contains("H-0002"), "the others stand where they stood");
        }
        // The manager who restricted it names a colleague.
        let manager = actor_by_name(&app, "mirjana").await.unwrap();
        komshi::registry::store::name_reader(&app, &manager, &operation(), id, named.user, true).await.unwrap();
        let page = named_reader.get(&household).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("exists only for the people who are named"), "{}", page.text());
        assert!(named_reader.get("/restricted").await.text().contains(WHY));
        assert!(!named_reader.get("/people").await.text().contains("H-0001"), "not in the general list of those who are named");
        assert!(!other.get("/restricted").await.text().contains(WHY));
        assert_eq!(other.get(&format!("{household}/restrict")).await.status, StatusCode::NOT_FOUND);
        // Somebody without the role cannot be named, nor somebody elsewhere; who is not named names nobody; the last one stays.
        let name = async |actor: &Actor, user: i64, now: bool| {
            komshi::registry::store::name_reader(&app, actor, &operation(), id, user, now).await
        };
        assert_eq!(refusal(name(&manager, p.storekeeper.user, true).await).key, "restricted-readers");
        assert_eq!(refusal(name(&manager, p.stranger.user, true).await).key, "restricted-readers");
        assert!(matches!(name(&p.stranger, p.stranger.user, true).await, Err(komshi::error::Error::NotFound)));
        name(&manager, manager.user, false).await.unwrap();
        assert_eq!(refusal(name(&named, named.user, false).await).key, "restricted-last-reader");
        assert!(matches!(name(&manager, manager.user, true).await, Err(komshi::error::Error::NotFound)), "no longer named");
        // Ended: everything stands again.
        komshi::registry::store::lift(&app, &named, &operation(), id).await.unwrap();
        assert_eq!(other.get(&household).await.status, StatusCode::OK);
        assert!(other.get("/people").await.text().contains("H-0001"));
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM restricted").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM person WHERE visible = 2").await, 0);
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
        // The reason is in no row of the trail.
        let told =
            db::number(app.db.read(), "SELECT COUNT(*) AS value FROM audit_payload WHERE payload LIKE '%husband%'", vec![]).await;
        assert_eq!(told.unwrap(), 0);
    }
}

#[tokio::test]
async fn an_emergency_opens_a_record_for_half_an_hour_and_tells() {
    for app in apps().await {
        let (p, _) = restricted(&app).await;
        let new = komshi::access::store::NewUser {
            name: "duty".into(),
            display_name: "duty".into(),
            language: "en".into(),
            organisation: p.manager.organisation,
            roles: vec!["social-worker".into()],
            password: Some("four ordinary words".into()),
        };
        komshi::access::store::add_user(&app, &Actor::machine(&app, p.manager.organisation), &operation(), &new).await.unwrap();
        let duty = actor_by_name(&app, "duty").await.unwrap();
        let open = async |code: &str, password: &str, reason: &str| {
            let proof = Proof { password: password.into(), ..Proof::default() };
            komshi::registry::store::open_in_emergency(&app, &duty, &proof, code, reason).await
        };
        let why = "a child of the family is in hospital tonight";
        assert_eq!(refusal(open("H-0001", "four ordinary words", "urgent").await).key, "restricted-reason-short");
        assert_eq!(refusal(open("H-0001", "guess", why).await).key, "password-old-wrong");
        // A number of nobody and that of an open record: the same answer, written down.
        for code in ["H-7777", "H-0002"] {
            assert_eq!(refusal(open(code, "four ordinary words", why).await).key, "restricted-none-such");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM audit WHERE reason = 'why-emergency-none'").await, 2);
        let household = open(" h-0001 ", "four ordinary words", why).await.unwrap();
        assert_eq!(household, p.households[0]);
        let sees = async |now: &str| {
            let later = Actor { now: now.into(), ..duty.clone() };
            komshi::registry::store::household(&app, &later, household).await.is_ok()
        };
        assert!(sees(&app.now_text()).await);
        assert!(sees(&app.after_text(29 * 60)).await);
        assert!(!sees(&app.after_text(30 * 60 + 1)).await);
        // Who is named and the officer are told; the one who opened it does not review it, nor does somebody who is only named.
        let (officer, officer_reader) = reader(&app, &p, "zastita", "data-protection-officer").await;
        let (stranger, _) = reader(&app, &p, "bystander", "social-worker").await;
        let manager = actor_by_name(&app, "mirjana").await.unwrap();
        let waiting = async |actor: &Actor| komshi::registry::store::emergencies_waiting(&app, actor).await.unwrap();
        assert_eq!((waiting(&manager).await, waiting(&officer).await), (1, 1));
        assert_eq!((waiting(&stranger).await, waiting(&duty).await), (0, 0));
        let page = officer_reader.get("/restricted").await.text();
        assert!(page.contains(why) && page.contains("H-0001"), "{page}");
        assert!(officer_reader.get("/").await.text().contains("opened in an emergency"));
        let look = count(&app, "SELECT MAX(id) AS value FROM emergency_look").await;
        komshi::registry::store::review_emergency(&app, &officer, &operation(), look, "the hospital confirms it").await.unwrap();
        assert_eq!((waiting(&manager).await, waiting(&officer).await), (0, 0));
        let again = komshi::registry::store::review_emergency(&app, &officer, &operation(), look, "again").await;
        assert!(matches!(again, Err(komshi::error::Error::NotFound)));
        assert!(officer_reader.get("/restricted").await.text().contains("the hospital confirms it"));
    }
}

#[tokio::test]
async fn nobody_is_chosen_or_served_in_a_programme_that_is_over() {
    for app in apps().await {
        let door = super::fixture::door(&app, 2, 5).await;
        let (p, day) = (&door.p, door.day);
        let set = async |status: &str| {
            let tx = app.db.begin().await.unwrap();
            let sql = "UPDATE programme SET status = $2 WHERE id = $1";
            db::run(&tx, sql, db::values![p.id, status.to_owned()]).await.unwrap();
            tx.commit().await.unwrap();
        };
        let hand = async || {
            let one = super::deliveries::collect(day, p.households[0]);
            komshi::deliveries::store::hand_over(&app, &p.field_worker, &operation(), &one).await
        };
        for status in ["finished", "cancelled"] {
            set(status).await;
            assert_eq!(refusal(hand().await).key, "programme-closed");
            assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery").await, 0);
            // Everything is still read.
            assert!(komshi::deliveries::store::days(&app, &p.manager, p.id).await.unwrap().len() == 1);
        }
        set("running").await;
        hand().await.unwrap();
    }
}
