//! What another organisation may not see, wherever it stands: in the problems of a list, in a pair, in the names behind a number.

use komshi::{
    access::Actor,
    app::App,
    child,
    db::{self, testing, values},
    demo::{self, Files, Setup},
    lists::{
        model::Mapping,
        store::{self as lists, Columns, NewList},
    },
    matching::store as matching,
    programmes::{model::NewSharing, store as programmes},
    registry::store::{self as registry, HouseholdFilter},
    reports::store::names,
    today::store::way,
};

use crate::fixture::{operation, refusal};

/// The office shares only some fields with the others from now on; answers the record.
async fn share_only(app: &App, setup: &Setup, other: &Actor, fields: &[&str]) -> i64 {
    programmes::end_sharing(app, &setup.manager, &operation(), setup.sharing_of("office").unwrap()).await.unwrap();
    let new = NewSharing {
        programme: setup.programme,
        giver: setup.manager.organisation,
        receivers: vec![other.organisation],
        purpose: "packing".into(),
        legal_basis: "agreement".into(),
        document: "2/2021".into(),
        valid_from: "2021-01-01".into(),
        valid_until: None,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    };
    programmes::record_sharing(app, &setup.manager, &operation(), &new).await.unwrap()
}

const SMALL: &str = "Rbr;Prezime;Ime;JMBG;Datum rođenja;Adresa;Broj članova\n\
                     1;Petrović;Jovana;1506995925112;15.06.1995.;Lole Ribara 1;3\n\
                     2;Hoxha;Besnik;;31.04.1987.;Fabrička 2;4\n";

#[tokio::test]
async fn problems_of_a_list_tell_only_what_is_shared() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let other = &setup.second_manager;
        let sharing = share_only(&app, &setup, other, &["birth_date", "household_size"]).await;
        let workbook = child::read_file(SMALL.as_bytes(), "spisak.csv").await.unwrap();
        let new = NewList::new(setup.programme, sharing, "2021-03-01", "spisak.csv", SMALL.as_bytes(), workbook);
        let list = lists::add_list(&app, &setup.manager, &operation(), &new).await.unwrap();
        let mapping: Mapping = serde_json::from_str(&lists::list(&app, &setup.manager, list).await.unwrap().mapping).unwrap();
        let columns = Columns { list, mapping, corrects: None };
        lists::settle_columns(&app, &setup.manager, &operation(), &columns).await.unwrap();
        lists::import(&app, &setup.manager, list).await.unwrap();
        let row = lists::list(&app, other, list).await.unwrap();
        let own = lists::problems(&app, &setup.manager, &row, "", 0, 200).await.unwrap();
        let theirs = lists::problems(&app, other, &row, "", 0, 200).await.unwrap();
        assert_eq!(own.len(), theirs.len());
        assert!(own.iter().all(|problem| problem.shared == 1 && !problem.name.is_empty()));
        assert!(own.iter().any(|problem| problem.original.contains("1506995925112")), "{own:?}");
        assert!(
            theirs.iter().all(|problem| problem.name.is_empty() && !problem.original.contains("1506995925112")),
            "{theirs:?}"
        );
        assert!(theirs.iter().any(|problem| problem.shared == 1 && problem.original.contains("31.04.1987")), "{theirs:?}");
        assert!(theirs.iter().any(|problem| problem.shared == 0 && problem.suggestion.is_none()), "{theirs:?}");
    }
}

#[tokio::test]
async fn a_pair_and_the_names_behind_a_number_tell_only_what_is_shared() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let other = &setup.second_manager;
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let office = setup.manager.organisation;
        let persons = db::numbers(
            app.db.read(),
            "SELECT id AS value FROM person WHERE organisation = $1 AND visible = 1 ORDER BY id LIMIT 20",
            values![office],
        )
        .await
        .unwrap();
        assert_eq!(names(&app, other, &persons).await.unwrap().values().filter(|name| !name.is_empty()).count(), 20);
        share_only(&app, &setup, other, &["birth_date"]).await;
        let named = names(&app, other, &persons).await.unwrap();
        assert!(named.values().all(String::is_empty), "{named:?}");
        assert_eq!(names(&app, &setup.manager, &persons).await.unwrap().values().filter(|name| !name.is_empty()).count(), 20);
        let pair = db::number(
            app.db.read(),
            "SELECT MIN(p.id) AS value FROM pair p JOIN person x ON x.id = p.a JOIN person y ON y.id = p.b \
             WHERE (x.organisation = $1 AND y.organisation = $2) OR (x.organisation = $2 AND y.organisation = $1)",
            values![office, other.organisation],
        )
        .await
        .unwrap();
        let row = matching::pair(&app, other, pair).await.unwrap();
        let (a, b) = matching::sides(&app, other, &row).await.unwrap();
        let (ours, theirs) = if a.organisation == other.organisation_name { (a, b) } else { (b, a) };
        let text = |side: &matching::Side, field: &str| {
            side.fields.iter().find(|one| one.field == field).map(|one| one.text.clone()).unwrap()
        };
        assert!(!text(&ours, "name").is_empty());
        for field in ["name", "father", "address", "phone", "sex", "identity", "size", "members"] {
            assert_eq!(text(&theirs, field), "", "{field}");
        }
        let decided = matching::decided(&app, other, setup.programme, "", None).await.unwrap();
        assert!(!decided.is_empty() && decided.iter().any(|row| row.name_a.is_empty() || row.name_b.is_empty()));
    }
}

#[tokio::test]
async fn a_list_is_withdrawn_by_its_giver_or_by_who_leads() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let (lead, other) = (&setup.manager, &setup.second_manager);
        let all = lists::lists(&app, other, setup.programme).await.unwrap();
        let of = |organisation: i64| all.iter().find(|list| list.organisation == organisation).unwrap();
        let refused = refusal(lists::withdraw(&app, other, &operation(), of(lead.organisation).id, "mistake").await);
        assert_eq!(refused.key, "list-giver-withdraws");
        assert!(!lists::may_withdraw(&app, other, of(lead.organisation)).await.unwrap());
        lists::withdraw(&app, other, &operation(), of(other.organisation).id, "mistake").await.unwrap();
        let third = all.iter().find(|list| list.organisation != lead.organisation && list.organisation != other.organisation);
        lists::withdraw(&app, lead, &operation(), third.unwrap().id, "mistake").await.unwrap();
    }
}

#[tokio::test]
async fn today_forgets_awards_that_were_taken_back() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        demo::import_lists(&app, &setup, &files).await.unwrap();
        demo::review(&app, &setup, &files).await.unwrap();
        let chosen = demo::choose(&app, &setup).await.unwrap();
        let stores = demo::stock_up(&app, &setup, 180).await.unwrap();
        demo::distribute(&app, &setup, chosen, &stores).await.unwrap();
        let before = way(&app, &setup.manager, setup.programme).await.unwrap();
        assert_eq!(before.chosen, Some(180));
        let (handed_over, all) = before.packages.unwrap();
        let tx = app.db.begin().await.unwrap();
        // One household that collected nothing, and one that did.
        for state in ["not_collected", "delivered"] {
            let sql = "UPDATE award SET cancelled_at = '2021-06-01T10:00:00Z' WHERE id = (SELECT MIN(e.award) FROM entitlement e WHERE e.state = $1)";
            assert_eq!(db::run(&tx, sql, values![state]).await.unwrap(), 1);
        }
        tx.commit().await.unwrap();
        let after = way(&app, &setup.manager, setup.programme).await.unwrap();
        assert_eq!(after.chosen, Some(178));
        let (still, left) = after.packages.unwrap();
        assert_eq!(still, handed_over, "what was handed over stays");
        assert!(left < all, "{left} of {all}");
    }
}

/// The office's list is shared, the centre's is not any more: what only the centre said is nowhere, though the two records are one person.
#[tokio::test]
async fn a_value_of_a_list_that_is_not_shared_never_shows_through_another() {
    for app in testing::apps().await {
        let setup = crate::facts::two_lists(&app).await;
        let reader = setup.second_manager.clone();
        let find = async || registry::search(&app, &reader, "Petrovic Jovana").await.unwrap().remove(0).person;
        let home = async |household: i64| registry::household(&app, &reader, household).await.unwrap();
        // Both are shared: the newest counts.
        let whole = find().await;
        assert_eq!((whole.birth_date.as_deref(), whole.address.as_str()), (Some("1995-06-16"), "Kralja Petra 7"));
        assert_eq!((home(whole.household).await.size, home(whole.household).await.disagrees), (Some(4), 1));

        programmes::end_sharing(&app, &setup.manager, &operation(), setup.sharing_of("csw").unwrap()).await.unwrap();
        let own = find().await;
        assert_eq!((own.birth_date.as_deref(), own.address.as_str()), (Some("1995-06-15"), "Lole Ribara 1"));
        let household = home(own.household).await;
        assert_eq!((household.address.as_str(), household.size, household.disagrees), ("Lole Ribara 1", None, 0));
        let listed = registry::households(&app, &reader, &HouseholdFilter::default()).await.unwrap();
        assert!(listed.iter().all(|row| row.address != "Kralja Petra 7"), "{listed:?}");
        let only = HouseholdFilter { disagrees: true, ..HouseholdFilter::default() };
        assert!(registry::households(&app, &reader, &only).await.unwrap().is_empty());
        assert_eq!(registry::count_households(&app, &reader, &only).await.unwrap(), 0);
        let members = registry::members(&app, &reader, own.household).await.unwrap();
        assert!(members.iter().all(|member| member.birth_date.as_deref() != Some("1995-06-16")), "{members:?}");
    }
}
