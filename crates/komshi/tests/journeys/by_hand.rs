//! A fact that somebody enters beside what the lists say: it counts as lists do, is found, is compared, shared as the list is, outlives a
//! corrected file, and is taken back.

use axum::http::StatusCode;
use komshi::{
    access::{
        Actor,
        store::{NewUser, actor_by_name, add_user},
    },
    app::App,
    db::{self, testing, values},
    demo,
    error::Error,
    registry::store::{self as registry, EnterFact, Entered, Looked, TakeBack},
};
use komshi_text::headers::Field;

use crate::{
    facts::{OTHER, RIGHT, WRONG, answer, file, person, sound, two_lists, waiting},
    fixture,
    lists::{import, operation},
    uploads::Browser,
};

fn fact(kind: &'static str, subject: i64, field: Field, typed: &str, since: &str) -> EnterFact {
    EnterFact { kind, subject, field, typed: typed.into(), since: since.into(), why: "told at the counter".into(), counts: false }
}

async fn enter(app: &App, actor: &Actor, new: &EnterFact) -> Entered {
    registry::enter_fact(app, actor, &operation(), new).await.unwrap()
}

async fn take_back(app: &App, actor: &Actor, kind: &'static str, subject: i64, fact: i64, special: bool) -> Result<i64, Error> {
    registry::take_back_fact(app, actor, &operation(), &TakeBack { kind, subject, fact, special }).await
}

/// Somebody of an organisation of the demo with one role.
async fn user(app: &App, organisation: &str, name: &str, role: &str) -> Actor {
    let sql = "SELECT id AS value FROM organisation WHERE code = $1";
    let organisation = db::number(app.db.read(), sql, values![organisation]).await.unwrap();
    let new = NewUser {
        name: name.into(),
        display_name: name.into(),
        language: "en".into(),
        organisation,
        roles: vec![role.into()],
        password: None,
    };
    add_user(app, &Actor::machine(app, organisation), &operation(), &new).await.unwrap();
    actor_by_name(app, name).await.unwrap()
}

#[tokio::test]
async fn the_newest_counts_and_can_be_taken_back() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let actor = &setup.manager;
        let jovana = person(&app, actor, "Jovana Petrović").await;
        let household = jovana.household;
        let size = async || registry::household(&app, actor, household).await.unwrap().size;
        assert_eq!(size().await, Some(4));
        // Older than what the lists say: it stands beside them and does not count.
        let old = enter(&app, actor, &fact("household", household, Field::HouseholdSize, "6", "2020-01-01")).await;
        assert_eq!((size().await, old.mark), (Some(4), None));
        let new = enter(&app, actor, &fact("household", household, Field::HouseholdSize, "5", "2021-03-05")).await;
        assert_eq!(size().await, Some(5));
        let known = answer(&app, actor, "household", household, "household_size").await;
        assert_eq!(known.facts.len(), 4);
        assert_eq!(known.current().entered_by.as_deref(), Some(actor.display_name.as_str()));
        assert_eq!(known.current().why.as_deref(), Some("told at the counter"));
        assert!(known.disagrees(), "a person has not decided");
        sound(&app).await;
        take_back(&app, actor, "household", household, new.fact, false).await.unwrap();
        assert_eq!(size().await, Some(4));
        let again = take_back(&app, actor, "household", household, new.fact, false).await;
        assert_eq!(fixture::refusal(again).key, "fact-not-by-hand");
        // Entered as the right one: it counts at once, however old.
        let right = EnterFact { counts: true, ..fact("household", household, Field::HouseholdSize, "7", "2020-05-05") };
        let right = enter(&app, actor, &right).await;
        assert_eq!(size().await, Some(7));
        sound(&app).await;
        take_back(&app, actor, "household", household, right.fact, false).await.unwrap();
        assert_eq!(size().await, Some(4));
        // Who entered and who took back stands in the audit trail, with the field and without what was said.
        let told =
            "SELECT COUNT(*) AS value FROM audit WHERE action = 'edit-person' AND reason = 'household_size' AND object = $1";
        let told = db::number(app.db.read(), told, values![format!("household/{household}")]).await.unwrap();
        assert_eq!(told, 5);
        sound(&app).await;
    }
}

#[tokio::test]
async fn what_looks_wrong_is_kept_and_marked() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let actor = &setup.manager;
        let jovana = person(&app, actor, "Jovana Petrović").await;
        let marked = async |field: Field, typed: &str| {
            let entered = enter(&app, actor, &fact("person", jovana.id, field, typed, "2021-03-05")).await;
            entered.mark.unwrap_or_default()
        };
        assert_eq!(marked(Field::BirthDate, "31.04.1995.").await, "impossible");
        assert_eq!(marked(Field::BirthDate, "в пролеће").await, "not_understood");
        assert_eq!(marked(Field::IdentityNumber, "0101985123456").await, "bad_check_digit");
        assert_eq!(marked(Field::Sex, "?").await, "not_understood");
        assert_eq!(marked(Field::Phone, "064 999 888").await, "");
        // What could not be read does not count before what could.
        let after = person(&app, actor, "Jovana Petrović").await;
        assert_eq!((after.birth_date.as_deref(), after.sex.as_deref()), (Some("1995-06-16"), Some("female")));
        let birth = answer(&app, actor, "person", jovana.id, "birth_date").await;
        assert!(birth.facts.iter().any(|fact| fact.original == "31.04.1995." && fact.mark.as_deref() == Some("impossible")));
        sound(&app).await;
    }
}

#[tokio::test]
async fn it_is_found_and_compared_anew() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let actor = &setup.manager;
        import(&app, &setup, "office", "spisak.csv", &file(&[WRONG]), None).await;
        import(&app, &setup, "csw", "csr.csv", &file(&[OTHER]), None).await;
        assert_eq!(waiting(&app, &setup).await, 0);
        let petar = person(&app, actor, "Petar Marković").await;
        let address = fact("household", petar.household, Field::Address, "Trg slobode 9", "2021-03-05");
        enter(&app, actor, &address).await;
        let birth = enter(&app, actor, &fact("person", petar.id, Field::BirthDate, "12.05.1988.", "2021-03-05")).await;
        assert_eq!((birth.pairs, waiting(&app, &setup).await), (1, 1), "he looks like one of the other list now");
        let phone = enter(&app, actor, &fact("person", petar.id, Field::Phone, "065 123 456", "2021-03-05")).await;
        assert_eq!(registry::search(&app, actor, "065 123 456").await.unwrap()[0].person.id, petar.id);
        let number = enter(&app, actor, &fact("person", petar.id, Field::IdentityNumber, "1205988710011", "2021-03-05")).await;
        assert_eq!(registry::search(&app, actor, "1205988710011").await.unwrap()[0].person.id, petar.id);
        sound(&app).await;
        for fact in [phone.fact, number.fact, birth.fact] {
            take_back(&app, actor, "person", petar.id, fact, false).await.unwrap();
        }
        assert_eq!(waiting(&app, &setup).await, 0);
        assert!(registry::search(&app, actor, "065 123 456").await.unwrap().is_empty());
        assert!(registry::search(&app, actor, "1205988710011").await.unwrap().is_empty());
        assert_eq!(person(&app, actor, "Petar Marković").await.birth_date, petar.birth_date);
        sound(&app).await;
    }
}

#[tokio::test]
async fn it_outlives_a_corrected_file_and_its_withdrawal() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let actor = &setup.manager;
        let first = import(&app, &setup, "office", "spisak.csv", &file(&[WRONG]), None).await;
        let petar = person(&app, actor, "Petar Marković").await;
        enter(&app, actor, &fact("person", petar.id, Field::FatherName, "Jovan", "2021-03-05")).await;
        enter(&app, actor, &fact("person", petar.id, Field::IdentityNumber, "1205988710011", "2021-03-05")).await;
        enter(&app, actor, &fact("household", petar.household, Field::Community, "roma", "2021-03-05")).await;
        let stands = async || {
            let now = person(&app, actor, "Petar Marković").await;
            assert_eq!((now.id, now.father_name.as_str()), (petar.id, "Jovan"));
            assert_eq!(answer(&app, actor, "household", petar.household, "community").await.current().value, "roma");
            assert_eq!(registry::search(&app, actor, "1205988710011").await.unwrap().len(), 1);
            sound(&app).await;
        };
        stands().await;
        let second = import(&app, &setup, "office", "spisak-2.csv", &file(&[RIGHT]), Some(first)).await;
        stands().await;
        assert_eq!(person(&app, actor, "Petar Marković").await.birth_date.as_deref(), Some("1988-05-12"));
        komshi::lists::store::withdraw(&app, actor, &operation(), second, "the first was right").await.unwrap();
        stands().await;
        assert_eq!(person(&app, actor, "Petar Marković").await.birth_date.as_deref(), Some("1950-01-01"));
    }
}

#[tokio::test]
async fn only_who_may_enters_and_only_who_shares_sees() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let actor = &setup.manager;
        let jovana = person(&app, actor, "Jovana Petrović").await;
        let field_worker = user(&app, "office", "field", "field-worker").await;
        let phone = fact("person", jovana.id, Field::Phone, "064 111 333", "2021-03-05");
        let denied = registry::enter_fact(&app, &field_worker, &operation(), &phone).await;
        assert!(matches!(denied, Err(Error::NotFound)));
        // Whose organisation shares nothing with this one finds nobody.
        let stranger = user(&app, "donor", "stranger", "social-worker").await;
        let denied = registry::enter_fact(&app, &stranger, &operation(), &phone).await;
        assert!(matches!(denied, Err(Error::NotFound)));
        // A field of a household is none of a person, and columns that tie rows together are no facts.
        for field in [Field::HouseholdSize, Field::RowNumber, Field::Community] {
            let wrong =
                registry::enter_fact(&app, actor, &operation(), &fact("person", jovana.id, field, "1", "2021-03-05")).await;
            assert!(matches!(wrong, Err(Error::NotFound)), "{field:?}");
        }
        // The non-governmental organisation has the same fields from the others, and gives none of its own facts once its record ends.
        let agim = actor_by_name(&app, "agim").await.unwrap();
        assert_eq!(agim.organisation, setup.field_worker.organisation);
        enter(&app, &agim, &fact("person", jovana.id, Field::Surname, "Petrović Ilić", "2021-03-05")).await;
        let entered = enter(&app, &agim, &fact("household", jovana.household, Field::HouseholdSize, "9", "2021-03-05")).await;
        assert_eq!(registry::household(&app, actor, jovana.household).await.unwrap().size, Some(9));
        assert!(!registry::search(&app, actor, "Ilić").await.unwrap().is_empty());
        let not_own = take_back(&app, actor, "household", jovana.household, entered.fact, false).await;
        assert_eq!(fixture::refusal(not_own).key, "fact-not-by-hand");
        let sharing = setup.sharing_of("ngo").unwrap();
        komshi::programmes::store::end_sharing(&app, actor, &operation(), sharing).await.unwrap();
        let now = registry::household(&app, actor, jovana.household).await.unwrap();
        assert_eq!(
            (now.size, now.head_name.as_str()),
            (None, "Petrović Jovana"),
            "what only the other organisation says is hidden"
        );
        assert!(registry::search(&app, actor, "Ilić").await.unwrap().is_empty());
        let known = answer(&app, actor, "household", jovana.household, "household_size").await;
        assert!(known.facts.iter().all(|fact| !fact.is_by_hand()));
        assert_eq!(registry::household(&app, &agim, jovana.household).await.unwrap().size, Some(9));
        sound(&app).await;
    }
}

#[tokio::test]
async fn the_page_enters_shows_and_takes_back() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let jovana = person(&app, &setup.manager, "Jovana Petrović").await;
        let browser = Browser::of(app, setup, "mirjana").await;
        let household = format!("/households/{}", jovana.household);
        let page = browser.get(&household).await;
        assert!(page.body.contains(&format!("{household}/facts/new?field=household_size")));
        let form = format!("{household}/facts/new");
        let shown = browser.get(&format!("{form}?field=housing")).await;
        assert!(shown.body.contains("<option value=\"rented\">rented</option>"), "{}", shown.body);
        // Something is missing: the form comes back as it was typed, the field is named.
        let missing = [("field", "housing"), ("choice", "rented"), ("value", ""), ("since", "2021-03-05"), ("why", "")];
        let again = browser.post(&form, &form, &missing).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["<option value=\"rented\" selected>", "value=\"2021-03-05\"", "id=\"why-wrong\""] {
            assert!(again.body.contains(part), "{part} in {}", again.body);
        }
        let future = [("field", "housing"), ("choice", "rented"), ("value", ""), ("since", "2999-01-01"), ("why", "visit")];
        assert!(browser.post(&form, &form, &future).await.body.contains("has not come yet"));
        let right = [("field", "housing"), ("choice", "rented"), ("value", ""), ("since", "2021-03-05"), ("why", "home visit")];
        assert_eq!(browser.post(&form, &form, &right).await.location, household);
        let page = browser.get(&household).await;
        assert!(page.body.contains("entered by hand by Mirjana Ilić") && page.body.contains("home visit"), "{}", page.body);
        let fact =
            db::number(browser.app.db.read(), "SELECT id AS value FROM fact WHERE entered_at IS NOT NULL", vec![]).await.unwrap();
        let back = [("fact", fact.to_string()), ("special", "0".into()), ("choice", "take-back".into())];
        let back: Vec<(&str, &str)> = back.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(browser.post(&household, &format!("{household}/facts"), &back).await.location, household);
        assert!(!browser.get(&household).await.body.contains("entered by hand by"));
    }
}

#[tokio::test]
async fn who_saw_somebody_in_a_list_is_told() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let odd = "2;Hoxha;Besnik;;31.04.1987.;m;;Fabrička 2;4;;shqiptare;11.02.2021.";
        let list = import(&app, &setup, "office", "spisak.csv", &file(&[RIGHT, odd]), None).await;
        let browser = Browser::of(app, setup, "mirjana").await;
        let manager = &browser.setup.manager;
        let (besnik, petar) =
            (person(&browser.app, manager, "Besnik Hoxha").await, person(&browser.app, manager, "Petar Marković").await);
        for path in
            [format!("/lists/{list}"), format!("/lists/{list}/problems"), format!("/lists/{list}/problems/file/problems.csv")]
        {
            let shown = browser.get(&path).await;
            assert_eq!(shown.status, StatusCode::OK, "{path}");
            assert!(shown.body.contains("31.04.1987."), "{path}: {}", shown.body);
        }
        assert_eq!(
            browser.get(&format!("/lists/{list}/problems/file/problems.xlsx?kind=impossible_date")).await.status,
            StatusCode::OK
        );
        assert_eq!(browser.get(&format!("/lists/{list}/problems/file/other.csv")).await.status, StatusCode::NOT_FOUND);
        let looks =
            async |id: i64| registry::looks(&browser.app, manager, "person", id, Looked::InLists, i64::MAX).await.unwrap();
        // The same person in the same way within ten minutes is one look; the other person has no odd row.
        let seen = looks(besnik.id).await;
        assert_eq!(seen.iter().map(|look| (look.kind.as_str(), look.subject)).collect::<Vec<_>>(), [("list", list)]);
        assert!(looks(petar.id).await.is_empty());
        assert_eq!(registry::count_looks(&browser.app, manager, "person", besnik.id).await.unwrap().in_lists, 1);
        let page = browser.get(&format!("/people/{}/looks?lists=1", besnik.id)).await;
        assert!(page.body.contains(&format!("<a href=\"/lists/{list}\">")), "{}", page.body);
        let told = "SELECT COUNT(*) AS value FROM audit WHERE action = 'see-lists' AND object = $1";
        let told = db::number(browser.app.db.read(), told, values![format!("list/{list}/problems.csv")]).await.unwrap();
        assert_eq!(told, 1, "a file that went out stands in the audit trail");
    }
}
