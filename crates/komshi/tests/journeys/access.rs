//! People, roles and trust: one-time links, roles given and taken away, the own account.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use http_body_util::BodyExt;
use komshi::{
    access::{
        Actor,
        model::Client,
        store::{
            self, FirstAdministrator, NewGrant, NewOrganisation, NewUser, SignIn, account, accounts, actor_by_name, add_grant,
            add_organisation, add_user, change_password, disable_user, end_session, first_link, grants_of, invitation,
            make_first_administrator, make_link, revoke_grant, session, sessions, set_password, sign_in, sign_in_from,
        },
    },
    app::{App, Clock},
    db::{self, testing, values},
    error::Error,
    goods::store as goods,
    routes,
};
use komshi_access::{Action, Role};
use tower::ServiceExt;

use crate::{
    fixture::{self, another, operation, refusal},
    sign_in::at,
};

pub const PASSWORD: &str = "four ordinary words";
const NOW: &str = "2026-03-10T09:00:00Z";

/// The same installation some seconds after [`NOW`].
pub fn after(app: &App, seconds: i64) -> App {
    let at = NOW.parse::<jiff::Timestamp>().unwrap() + jiff::SignedDuration::from_secs(seconds);
    another(app, |shared| shared.clock = Clock::Fixed(at))
}

const DAY: i64 = 24 * 3600;

pub async fn user(app: &App, organisation: i64, name: &str, roles: &[Role]) -> Actor {
    let new = NewUser {
        name: name.into(),
        display_name: name.into(),
        language: "en".into(),
        organisation,
        roles: roles.iter().map(|role| role.as_str().into()).collect(),
        password: Some(PASSWORD.into()),
    };
    add_user(app, &Actor::machine(app, organisation), &operation(), &new).await.unwrap();
    actor_by_name(app, name).await.unwrap()
}

pub async fn organisation(app: &App, code: &str) -> i64 {
    let new = NewOrganisation { code: code.into(), name: code.into(), kind: "municipality".into() };
    add_organisation(app, &Actor::visitor(app), &operation(), &new).await.unwrap()
}

/// How often a reason stands in the audit trail.
pub async fn told(app: &App, reason: &str) -> i64 {
    db::number(app.db.read(), "SELECT COUNT(*) AS value FROM audit WHERE reason = $1", values![reason]).await.unwrap()
}

/// A form as a browser sends it, from the page of a session.
pub async fn post(app: &App, session: Option<&str>, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
    let mut body: Vec<(String, String)> = fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    let mut request = Request::builder().method("POST").uri(path).header("accept-language", "en");
    if let Some(token) = session {
        let csrf = store::session(app, token).await.unwrap().map(|session| session.csrf).unwrap_or_default();
        body.push(("csrf".into(), csrf));
        request = request.header("cookie", format!("komshi={token}; lang=en"));
    }
    let encoded = body
        .iter()
        .map(|(name, value)| {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            format!("{name}={value}")
        })
        .collect::<Vec<_>>()
        .join("&");
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(encoded)).unwrap();
    answered(app, request).await
}

pub async fn get(app: &App, session: &str, path: &str) -> (StatusCode, String) {
    let request = Request::builder().uri(path).header("cookie", format!("komshi={session}; lang=en"));
    answered(app, request.body(Body::empty()).unwrap()).await
}

async fn answered(app: &App, request: Request<Body>) -> (StatusCode, String) {
    let answer = routes::router(app.clone()).oneshot(request).await.unwrap();
    let status = answer.status();
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

#[tokio::test]
async fn a_link_works_once_for_three_days_and_ends_what_was_before() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        let ana = user(&app, office, "ana", &[Role::SocialWorker]).await;
        let client = Client::default();
        let token = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let first = make_link(&app, &admin, ana.user).await.unwrap();
        // The old password and the open session are gone; a second link ends the first.
        assert!(session(&app, &token).await.unwrap().is_none());
        assert_eq!(sign_in(&app, "ana", PASSWORD).await.unwrap(), None);
        assert_eq!(told(&app, "why-password-reset").await, 1);
        let second = make_link(&app, &admin, ana.user).await.unwrap();
        assert_eq!(refusal(invitation(&app, &client, &first).await).key, "link-ended");
        assert_eq!(invitation(&app, &client, &second).await.unwrap(), Some(ana.user));
        assert_eq!(refusal(invitation(&after(&app, 3 * DAY + 1), &client, &second).await).key, "link-ended");
        let late = set_password(&after(&app, 3 * DAY + 1), &client, &second, ana.user, "another good one").await;
        assert_eq!(refusal(late).key, "link-ended");
        assert_eq!(refusal(set_password(&app, &client, &second, ana.user, "short").await).key, "password-short");
        set_password(&app, &client, &second, ana.user, "another good one").await.unwrap();
        assert_eq!(refusal(set_password(&app, &client, &second, ana.user, "another good two").await).key, "link-ended");
        assert!(sign_in(&app, "ana", "another good one").await.unwrap().is_some());
        assert_eq!((told(&app, "why-password-set").await, told(&app, "why-invited").await), (1, 1));
        // A disabled person has no way in, nor does a link that was made before.
        let third = make_link(&app, &admin, ana.user).await.unwrap();
        disable_user(&app, &admin, &operation(), ana.user, true).await.unwrap();
        assert_eq!(refusal(invitation(&app, &client, &third).await).key, "link-ended");
        assert_eq!(refusal(set_password(&app, &client, &third, ana.user, "another good one").await).key, "link-ended");
        assert_eq!(refusal(make_link(&app, &admin, ana.user).await).key, "user-disabled-first");
        assert_eq!(refusal(make_link(&app, &admin, admin.user).await).key, "user-link-oneself");
    }
}

fn grant(user: i64, role: Role, from: &str, until: Option<&str>) -> NewGrant {
    NewGrant { user, role: role.as_str().into(), programme: None, from: from.into(), until: until.map(str::to_owned) }
}

#[tokio::test]
async fn roles_are_given_for_days_and_taken_away() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        let arta = user(&app, office, "arta", &[]).await;
        let may = async |app: &App| actor_by_name(app, "arta").await.unwrap().may(Action::HandOver);
        assert!(!may(&app).await);
        let new = grant(arta.user, Role::FieldWorker, "2026-03-12", Some("2026-03-14"));
        let id = add_grant(&app, &manager, &operation(), &new).await.unwrap();
        for (days, expected) in [(0, false), (1, false), (2, true), (4, true), (5, false)] {
            assert_eq!(may(&after(&app, days * DAY)).await, expected, "after {days} days");
        }
        // The same on some of the same days, backwards, from the past.
        let check = async |new: NewGrant, key: &str| {
            assert_eq!(refusal(add_grant(&app, &manager, &operation(), &new).await).key, key, "{new:?}");
        };
        check(grant(arta.user, Role::FieldWorker, "2026-03-14", None), "grant-doubles").await;
        check(grant(arta.user, Role::FieldWorker, "2026-04-14", Some("2026-04-13")), "grant-days-order").await;
        check(grant(arta.user, Role::FieldWorker, "2026-03-09", None), "grant-from-past").await;
        // Who decides does not hand out; on other days it is fine.
        check(grant(arta.user, Role::CommitteeMember, "2026-03-14", None), "grant-conflict-hands-out").await;
        check(grant(arta.user, Role::Auditor, "2026-03-10", None), "grant-conflict-watches").await;
        add_grant(&app, &manager, &operation(), &grant(arta.user, Role::CommitteeMember, "2026-03-15", None)).await.unwrap();
        // Nobody gives what they lack; nobody outside gives anything.
        check(grant(arta.user, Role::Administrator, "2026-03-10", None), "grant-lacks").await;
        let elsewhere = organisation(&app, "elsewhere").await;
        let stranger = user(&app, elsewhere, "stranger", &[Role::Administrator, Role::ProgrammeManager]).await;
        let foreign = add_grant(&app, &stranger, &operation(), &grant(arta.user, Role::Storekeeper, "2026-06-10", None)).await;
        assert!(matches!(foreign, Err(Error::NotFound)), "{foreign:?}");
        assert!(matches!(account(&app, &stranger, arta.user).await, Err(Error::NotFound)));
        assert!(accounts(&app, &stranger).await.unwrap().iter().all(|account| account.organisation == elsewhere));
        revoke_grant(&app, &manager, &operation(), arta.user, id).await.unwrap();
        assert!(!may(&after(&app, 2 * DAY)).await);
        assert!(matches!(revoke_grant(&app, &manager, &operation(), arta.user, id).await, Err(Error::NotFound)));
        assert_eq!((told(&app, "why-granted").await, told(&app, "why-revoked").await), (2, 1));
        let rows = grants_of(&app, arta.user).await.unwrap();
        assert!(rows.iter().any(|row| row.id == id && row.revoked_by.as_deref() == Some("mirjana")));
    }
}

#[tokio::test]
async fn incompatible_roles_and_roles_that_one_lacks_are_refused_at_the_start_too() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        let check = async |actor: &Actor, roles: &[Role], key: &str| {
            let new = NewUser {
                name: "new".into(),
                display_name: "New".into(),
                language: "en".into(),
                organisation: office,
                roles: roles.iter().map(|role| role.as_str().into()).collect(),
                password: None,
            };
            assert_eq!(refusal(add_user(&app, actor, &operation(), &new).await).key, key, "{roles:?}");
        };
        check(&manager, &[Role::CommitteeMember, Role::Storekeeper], "grant-conflict-hands-out").await;
        check(&manager, &[Role::Auditor, Role::SocialWorker], "grant-conflict-watches").await;
        check(&manager, &[Role::Administrator], "grant-lacks").await;
        // The command line refuses them as well.
        check(&Actor::machine(&app, office), &[Role::DataProtectionOfficer, Role::Administrator], "grant-conflict-watches").await;
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        check(&admin, &[Role::SocialWorker], "grant-lacks").await;
    }
}

#[tokio::test]
async fn an_organisation_keeps_an_administrator_and_a_manager_has_no_power_over_one() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let admin = user(&app, office, "admin", &[Role::Administrator]).await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        let own = grants_of(&app, admin.user).await.unwrap()[0].id;
        assert_eq!(refusal(revoke_grant(&app, &admin, &operation(), admin.user, own).await).key, "user-last-administrator");
        assert_eq!(refusal(disable_user(&app, &manager, &operation(), admin.user, true).await).key, "user-has-more");
        assert_eq!(refusal(make_link(&app, &manager, admin.user).await).key, "user-has-more");
        assert_eq!(refusal(disable_user(&app, &admin, &operation(), admin.user, true).await).key, "user-not-oneself");
        let second = user(&app, office, "second", &[Role::Administrator]).await;
        disable_user(&app, &admin, &operation(), second.user, true).await.unwrap();
        assert_eq!(refusal(revoke_grant(&app, &admin, &operation(), admin.user, own).await).key, "user-last-administrator");
        disable_user(&app, &admin, &operation(), second.user, false).await.unwrap();
        revoke_grant(&app, &admin, &operation(), admin.user, own).await.unwrap();
        assert!(!actor_by_name(&app, "admin").await.unwrap().may(Action::ManageUsers));
    }
}

#[tokio::test]
async fn donors_without_a_manager_of_their_own_are_looked_after() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let manager = user(&app, office, "mirjana", &[Role::ProgrammeManager]).await;
        let bakery = organisation(&app, "bakery").await;
        let new = |name: &str, role: Role| NewUser {
            name: name.into(),
            display_name: name.into(),
            language: "en".into(),
            organisation: bakery,
            roles: vec![role.as_str().into()],
            password: None,
        };
        let baker = add_user(&app, &manager, &operation(), &new("baker", Role::Donor)).await.unwrap();
        let link = make_link(&app, &manager, baker).await.unwrap();
        set_password(&app, &Client::default(), &link, baker, PASSWORD).await.unwrap();
        make_link(&app, &manager, baker).await.unwrap();
        // Once somebody has signed in there, only people without personal data are added from outside.
        let link = make_link(&app, &manager, baker).await.unwrap();
        set_password(&app, &Client::default(), &link, baker, PASSWORD).await.unwrap();
        let worker = add_user(&app, &manager, &operation(), &new("worker", Role::SocialWorker)).await;
        assert_eq!(refusal(worker).key, "user-other-organisation");
        add_user(&app, &manager, &operation(), &new("second-baker", Role::Donor)).await.unwrap();
        // And with a manager of their own, nobody outside sees them.
        user(&app, bakery, "own", &[Role::ProgrammeManager]).await;
        assert!(matches!(make_link(&app, &manager, baker).await, Err(Error::NotFound)));
        assert!(accounts(&app, &manager).await.unwrap().iter().all(|account| account.organisation == office));
    }
}

#[tokio::test]
async fn everybody_looks_after_the_own_account() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let office = organisation(&app, "office").await;
        let ana = user(&app, office, "ana", &[Role::FieldWorker]).await;
        let boris = user(&app, office, "boris", &[Role::FieldWorker]).await;
        let here = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let SignIn::In(phone) = sign_in_from(&app, &at("192.0.2.1"), "ana", PASSWORD).await.unwrap() else { panic!() };
        let keep = session(&app, &here).await.unwrap().unwrap().id;
        let open = sessions(&app, &ana).await.unwrap();
        assert_eq!(open.len(), 2);
        let other = open.iter().find(|row| row.id != keep).unwrap();
        assert_eq!(other.device, "Firefox · Linux");
        // Nobody ends the session of somebody else.
        assert!(matches!(end_session(&app, &boris, &operation(), other.id).await, Err(Error::NotFound)));
        end_session(&app, &ana, &operation(), other.id).await.unwrap();
        assert!(session(&app, &phone.session).await.unwrap().is_none());
        assert_eq!(told(&app, "why-session-ended").await, 1);
        let again = sign_in(&app, "ana", PASSWORD).await.unwrap().unwrap();
        let change = async |old: &str, new: &str| change_password(&app, &ana, &operation(), keep, old, new).await;
        assert_eq!(refusal(change("guess", "another good one").await).key, "password-old-wrong");
        assert_eq!(refusal(change(PASSWORD, "short").await).key, "password-short");
        assert_eq!(refusal(change(PASSWORD, PASSWORD).await).key, "password-same");
        change(PASSWORD, "another good one").await.unwrap();
        assert!(session(&app, &here).await.unwrap().is_some(), "this device stays");
        assert!(session(&app, &again).await.unwrap().is_none());
        assert_eq!(sign_in(&app, "ana", PASSWORD).await.unwrap(), None);
        for _ in 0..4 {
            assert_eq!(refusal(change("guess", "yet another one").await).key, "password-old-wrong");
        }
        assert_eq!(refusal(change("guess", "yet another one").await).key, "password-old-wrong");
        assert_eq!(refusal(change("another good one", "yet another one").await).key, "sign-in-wait");
        let payloads = testing::audit_payloads(&app).await;
        assert!(
            !payloads.is_empty() && !payloads.iter().any(|payload| payload.contains("another good")),
            "no password in the trail"
        );
    }
}

#[tokio::test]
async fn the_first_administrator_sets_an_office_up_on_the_pages() {
    for app in testing::apps().await {
        let app = after(&app, 0);
        let link = first_link(&app).await.unwrap();
        let first = FirstAdministrator {
            organisation: "Opština".into(),
            display_name: "Ana Ilić".into(),
            name: "ana".into(),
            password: PASSWORD.into(),
            language: "en".into(),
        };
        let opened = make_first_administrator(&app, &Client::default(), &link, first).await.unwrap();
        let ana = opened.session.as_str();
        let organisation = actor_by_name(&app, "ana").await.unwrap().organisation;
        for page in ["/settings", "/settings/account", "/settings/people", "/settings/roles", "/settings/audit"] {
            assert_eq!(get(&app, ana, page).await.0, StatusCode::OK, "{page}");
        }
        let id = organisation.to_string();
        let new = [
            ("user", "arta"),
            ("display_name", "Arta Gashi"),
            ("organisation", id.as_str()),
            ("language", "sq"),
            ("role", "field-worker"),
        ];
        let (status, body) = post(&app, Some(ana), "/settings/people", &new).await;
        assert_eq!(status, StatusCode::OK);
        let link = body.split("/welcome/").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert_eq!(link.len(), 64);
        // Twice the same name: the form comes back with what was typed.
        let (status, body) = post(&app, Some(ana), "/settings/people", &new).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("is taken") && body.contains("Arta Gashi"), "{body}");
        let (_, body) = get(&app, ana, "/settings/people?state=invited").await;
        assert!(body.contains("Arta Gashi") && !body.contains("Ana Ilić</a>"), "{body}");
        let (status, _) = post(&app, None, &format!("/welcome/{link}"), &[("password", PASSWORD)]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let arta = sign_in(&app, "arta", PASSWORD).await.unwrap().unwrap();
        for (page, expected) in [
            ("/settings", StatusCode::OK),
            ("/settings/account", StatusCode::OK),
            ("/settings/people", StatusCode::NOT_FOUND),
            ("/settings/roles", StatusCode::NOT_FOUND),
            ("/settings/audit", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(get(&app, &arta, page).await.0, expected, "{page}");
        }
        let user = actor_by_name(&app, "arta").await.unwrap().user;
        let page = format!("/settings/people/{user}");
        let (status, body) =
            post(&app, Some(ana), &format!("{page}/grants"), &[("role", "committee-member"), ("from", "2026-03-10")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("do not go together"), "{body}");
        let fields = [("role", "social-worker"), ("from", "10.03.2026."), ("until", "31.03.2026.")];
        assert_eq!(post(&app, Some(ana), &format!("{page}/grants"), &fields).await.0, StatusCode::SEE_OTHER);
        let (_, body) = get(&app, ana, &page).await;
        assert!(body.contains("Social worker") && body.contains("31 March 2026"), "{body}");
        let (status, _) = post(&app, Some(ana), &format!("{page}/state"), &[("disabled", "1")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(get(&app, &arta, "/settings/account").await.0, StatusCode::SEE_OTHER, "the session is over");
        assert_eq!(get(&app, ana, &page).await.0, StatusCode::OK);
        // Without the token of the session's forms nothing happens.
        let bare = Request::builder()
            .method("POST")
            .uri(format!("{page}/link"))
            .header("cookie", format!("komshi={ana}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::empty())
            .unwrap();
        assert_eq!(answered(&app, bare).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
        assert_eq!(told(&app, "why-first-administrator").await, 1);
    }
}

#[tokio::test]
async fn a_donor_follows_the_gifts_of_the_contributor_that_they_are_connected_with() {
    for app in testing::apps().await {
        let programme = fixture::programme(&app, 1).await;
        let (manager, donor) = (&programme.manager, &programme.donor);
        let item = programme.item(&app, "FOOD", "food").await;
        let baker = programme.contributor(&app, "firm", "Bakery", None).await;
        let mill = programme.contributor(&app, "supplier", "Mill", None).await;
        let gift = komshi::goods::model::NewDonation {
            programme: programme.id,
            contributor: baker,
            item,
            quantity: 40,
            announced_on: "2021-03-01".into(),
            note: String::new(),
        };
        goods::announce_donation(&app, manager, &operation(), &gift).await.unwrap();
        let follows = async || goods::gifts_of(&app, donor, programme.id).await.unwrap().len();
        let connect = async |actor: &Actor, contributor: i64, user: Option<i64>| {
            goods::connect_giver(&app, actor, &operation(), programme.id, contributor, user).await
        };
        assert_eq!(follows().await, 0);
        let offered = goods::giver_accounts(&app, manager, programme.id).await.unwrap();
        assert_eq!(offered.iter().map(|account| account.id).collect::<Vec<_>>(), [donor.user]);
        connect(manager, baker, Some(donor.user)).await.unwrap();
        assert_eq!(follows().await, 1);
        assert_eq!(refusal(connect(manager, mill, Some(donor.user)).await).key, "giver-gives-nothing");
        assert_eq!(refusal(connect(manager, baker, Some(programme.storekeeper.user)).await).key, "giver-not-donor");
        assert_eq!(refusal(connect(manager, baker, Some(programme.stranger.user)).await).key, "giver-not-donor");
        for other in [&programme.storekeeper, &programme.stranger] {
            assert!(matches!(connect(other, baker, None).await, Err(Error::NotFound)));
            assert!(matches!(goods::giver_accounts(&app, other, programme.id).await, Err(Error::NotFound)));
        }
        connect(manager, baker, None).await.unwrap();
        assert_eq!(follows().await, 0);
        assert_eq!((told(&app, "why-giver-connected").await, told(&app, "why-giver-parted").await), (1, 1));
    }
}

#[tokio::test]
async fn the_page_who_saw_this_names_everybody_who_did() {
    for app in testing::apps().await {
        let setup = komshi::demo::set_up(&app).await.unwrap();
        komshi::demo::import_lists(&app, &setup, &komshi::demo::Files::carried()).await.unwrap();
        let session = async |name: &str| sign_in(&app, name, komshi::access::pages::DEMO_PASSWORD).await.unwrap().unwrap();
        let (mirjana, agim, arta, dpo) =
            (session("mirjana").await, session("agim").await, session("arta").await, session("zastita").await);
        #[derive(sea_orm::FromQueryResult)]
        struct One {
            id: i64,
            household: i64,
            surname: String,
        }
        let one: One = db::one(
            app.db.read(),
            "SELECT p.id, h.id AS household, p.surname FROM person p JOIN household h ON h.id = p.household AND h.head = p.id \
             WHERE p.organisation = $1 AND p.visible = 1 AND p.canonical_id = p.id AND h.canonical_id = h.id ORDER BY p.id LIMIT 1",
            values![setup.manager.organisation],
        )
        .await
        .unwrap()
        .unwrap();
        let (person, household) = (format!("/people/{}", one.id), format!("/households/{}", one.household));
        let looks = format!("{person}/looks");
        let (status, body) = get(&app, &dpo, &looks).await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains("Emina Kadić") && !body.contains("Mirjana Ilić") && !body.contains("Arta Gashi"), "{body}");
        // The manager opens the household, a partner the person, a field worker finds them by name.
        for (who, path) in [(&mirjana, household.clone()), (&agim, person.clone()), (&arta, format!("/search?q={}", one.surname))]
        {
            assert_eq!(get(&app, who, &path).await.0, StatusCode::OK, "{path}");
            assert_eq!(get(&app, who, &path).await.0, StatusCode::OK, "{path}");
        }
        assert_eq!(get(&app, &mirjana, "/people/file/households.xlsx").await.0, StatusCode::OK);
        // Whoever turns the pages of the list has seen the households on them, each page one look.
        let (_, before) = get(&app, &dpo, &format!("{household}/looks")).await;
        let key: String =
            db::text(app.db.read(), "SELECT sort_key AS value FROM household WHERE id = $1", values![one.household])
                .await
                .unwrap()
                .unwrap();
        let page = format!("/people?key={key}&id={}", one.household - 1);
        assert_eq!(get(&app, &agim, &page).await.0, StatusCode::OK);
        let (_, after) = get(&app, &dpo, &format!("{household}/looks")).await;
        let of_agim = |body: &str| body.matches(">Agim Hoti</th>").count();
        assert_eq!(of_agim(&after), of_agim(&before) + 1, "{after}");
        let (_, body) = get(&app, &dpo, &looks).await;
        for (name, count) in [("Agim Hoti", 2), ("Arta Gashi", 1)] {
            assert_eq!(body.matches(&format!(">{name}</th>")).count(), count, "{name}: {body}");
        }
        assert!(body.contains(">Mirjana Ilić</th>") && body.contains("Download of all households"), "{body}");
        assert_eq!(get(&app, &dpo, &format!("{household}/looks")).await.0, StatusCode::OK);
        // A partner sees of somebody else's person only what its own people did; a field worker has no such page.
        let (_, body) = get(&app, &agim, &looks).await;
        assert!(body.contains("Agim Hoti") && !body.contains("Mirjana Ilić"), "{body}");
        assert_eq!(get(&app, &arta, &looks).await.0, StatusCode::NOT_FOUND);
    }
}
