//! Setting a programme up: who may, who sees it, what is kept as it was written; and what *Today* makes of the main job.

use std::collections::BTreeSet;

use komshi::{
    access::{Actor, store as access},
    app::App,
    db::{self, NewOperation, testing},
    deliveries::{
        model::{Assignment, NewDay, Plan, PlanLine, Spread},
        store as deliveries,
    },
    demo::{self, Files, Setup},
    error::Error,
    goods::{model::NewMove, store as goods},
    matching,
    programmes::{
        model::{NewActivity, NewProgramme, NewSharing, NewText, PROGRAMME, ProgrammeEdit},
        store,
    },
    registry, today, values,
    web::i18n::Lang,
};

fn operation() -> NewOperation {
    NewOperation::make()
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match result.unwrap_err() {
        Error::Refused(refusal) => refusal.key,
        other => other.to_string(),
    }
}

fn new_programme(setup: &Setup) -> NewProgramme {
    NewProgramme {
        code: "BRZE-MJERE".into(),
        organisation: setup.manager.organisation,
        starts: "2020-05-01".into(),
        ends: "31.04.2022".into(),
        currency: "BAM".into(),
        status: "running".into(),
        place_form: String::new(),
        places: vec!["Bijeljina".into()],
        texts: vec![NewText::of(PROGRAMME, "title", "sr-Cyrl-ijekavsk", "Брзе мјере опоравка", true)],
        slug: String::new(),
    }
}

#[tokio::test]
async fn a_programme_is_kept_as_it_was_written() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let (manager, other) = (&setup.manager, &setup.second_manager);
        let new = new_programme(&setup);
        let id = store::add_programme(&app, manager, &operation(), &new).await.unwrap();
        let programme = store::programme(&app, manager, id).await.unwrap();
        assert_eq!((programme.ends_on, programme.ends_original.as_deref()), (None, Some("31.04.2022")));
        assert_eq!(programme.public_slug.as_deref(), Some("brze-mjere-oporavka"));
        assert_eq!(store::places_of(&app, id).await.unwrap().len(), 1);
        assert_eq!(store::title(&app, id, Lang::SrLatn).await.unwrap(), "Brze mjere oporavka");
        assert_eq!(store::title(&app, id, Lang::En).await.unwrap(), "Брзе мјере опоравка");
        let english = NewText::of(PROGRAMME, "title", "en", "Rapid recovery measures", false);
        store::set_text(&app, manager, &operation(), id, &english).await.unwrap();
        assert_eq!(store::title(&app, id, Lang::En).await.unwrap(), "Rapid recovery measures");
        let gone = NewText { body: String::new(), ..new.texts[0].clone() };
        assert_eq!(refusal(store::set_text(&app, manager, &operation(), id, &gone).await), "text-original-stays");

        assert_eq!(refusal(store::add_programme(&app, manager, &operation(), &new).await), "programme-code-taken");
        let nowhere = NewProgramme { code: "X".into(), places: vec!["Atlantida".into()], ..new.clone() };
        assert_eq!(refusal(store::add_programme(&app, manager, &operation(), &nowhere).await), "place-unknown");
        let foreign = NewProgramme { code: "X".into(), organisation: other.organisation, ..new };
        assert_eq!(refusal(store::add_programme(&app, manager, &operation(), &foreign).await), "not found");

        // Who does not take part does not see it; who takes part sees it and does not edit it.
        assert!(store::programme(&app, other, id).await.is_err());
        store::add_programme_organisation(&app, manager, &operation(), id, other.organisation, "partner").await.unwrap();
        assert!(store::programmes(&app, other).await.unwrap().iter().any(|programme| programme.id == id));
        let edit = ProgrammeEdit {
            programme: id,
            starts: "2020-05-01".into(),
            ends: "2022-04-30".into(),
            currency: "BAM".into(),
            status: "finished".into(),
            place_form: String::new(),
            place_forms: std::collections::BTreeMap::new(),
            places: vec!["Bijeljina".into()],
            slug: "brze-mjere".into(),
        };
        assert_eq!(refusal(store::edit_programme(&app, other, &operation(), &edit).await), "programme-lead-edits");
        store::edit_programme(&app, manager, &operation(), &edit).await.unwrap();
        let programme = store::programme(&app, other, id).await.unwrap();
        assert_eq!((programme.ends_on.as_deref(), programme.ends_original), (Some("2022-04-30"), None));

        let activity = NewActivity {
            programme: id,
            code: "R1".into(),
            unit: "household".into(),
            target: None,
            qualifier: None,
            texts: vec![NewText::of("", "", "en", "Day centre equipped", true)],
        };
        store::add_activity(&app, manager, &operation(), &activity).await.unwrap();
        assert_eq!(refusal(store::add_activity(&app, manager, &operation(), &activity).await), "activity-code-taken");
        assert_eq!(store::activities(&app, id).await.unwrap()[0].target, None);
    }
}

#[tokio::test]
async fn a_sharing_opens_data_and_its_end_closes_it() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let (manager, other) = (&setup.manager, &setup.second_manager);
        let new = NewSharing {
            programme: setup.programme,
            giver: manager.organisation,
            receivers: vec![other.organisation],
            purpose: "choice of households".into(),
            legal_basis: "agreement".into(),
            document: "1/2021".into(),
            valid_from: "2021-01-01".into(),
            valid_until: None,
            fields: vec!["surname".into()],
        };
        // Another organisation cannot open the data of the office to itself.
        assert_eq!(refusal(store::record_sharing(&app, other, &operation(), &new).await), "sharing-giver-records");
        let own = NewSharing { giver: other.organisation, receivers: vec![manager.organisation], ..new.clone() };
        store::record_sharing(&app, other, &operation(), &own).await.unwrap();
        let check = async |changed: NewSharing, key: &str| {
            assert_eq!(refusal(store::record_sharing(&app, manager, &operation(), &changed).await), key);
        };
        check(NewSharing { purpose: " ".into(), ..new.clone() }, "sharing-needs-texts").await;
        check(NewSharing { fields: vec![], ..new.clone() }, "sharing-needs-fields").await;
        check(NewSharing { fields: vec!["shoe_size".into()], ..new.clone() }, "value-unknown").await;
        check(NewSharing { valid_until: Some("2020-01-01".into()), ..new.clone() }, "sharing-days-order").await;
        check(NewSharing { valid_from: "2021-02-30".into(), ..new.clone() }, "sharing-needs-days").await;
        check(NewSharing { receivers: vec![7], ..new.clone() }, "sharing-only-partners").await;

        let sharings = store::sharings(&app, other, setup.programme).await.unwrap();
        assert!(sharings.iter().all(|sharing| sharing.state("2021-03-01") == "valid"));
        let given = sharings.iter().find(|sharing| sharing.giver == manager.organisation).unwrap();
        assert!(matches!(store::end_sharing(&app, other, &operation(), given.id).await, Err(Error::NotFound)));
        store::end_sharing(&app, manager, &operation(), given.id).await.unwrap();
        let sharings = store::sharings(&app, other, setup.programme).await.unwrap();
        let ended = sharings.iter().find(|sharing| sharing.id == given.id).unwrap();
        assert_eq!(ended.state("2021-03-01"), "ended");
        assert_eq!(refusal(store::end_sharing(&app, manager, &operation(), given.id).await), "sharing-ended-before");
    }
}

/// Which attributes of the office's households somebody sees.
async fn attributes_seen(app: &App, setup: &Setup, actor: &Actor) -> BTreeSet<String> {
    let households = db::numbers(
        app.db.read(),
        "SELECT canonical_id AS value FROM household WHERE organisation = $1 ORDER BY id LIMIT 300",
        values![setup.manager.organisation],
    )
    .await
    .unwrap();
    let facts = registry::store::facts(app.db.read(), &actor.scope(), "household", &households).await.unwrap();
    let facts = facts.into_values().flatten();
    facts.filter(|fact| fact.organisation_name == setup.manager.organisation_name).map(|fact| fact.attribute).collect()
}

#[tokio::test]
async fn a_receiver_sees_the_shared_fields_and_no_other() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let (manager, other) = (&setup.manager, &setup.second_manager);
        assert!(attributes_seen(&app, &setup, other).await.contains("monthly_income"));
        store::end_sharing(&app, manager, &operation(), setup.sharing_of("office").unwrap()).await.unwrap();
        assert_eq!(attributes_seen(&app, &setup, other).await, BTreeSet::new());
        let only_size = NewSharing {
            programme: setup.programme,
            giver: manager.organisation,
            receivers: vec![other.organisation],
            purpose: "packing".into(),
            legal_basis: "agreement".into(),
            document: "2/2021".into(),
            valid_from: "2021-01-01".into(),
            valid_until: None,
            fields: vec!["household_size".into()],
        };
        store::record_sharing(&app, manager, &operation(), &only_size).await.unwrap();
        assert_eq!(attributes_seen(&app, &setup, other).await, BTreeSet::from(["household_size".to_owned()]));
        assert!(attributes_seen(&app, &setup, manager).await.len() > 5, "the giver sees its own");
    }
}

async fn waiting(app: &App, user: &str) -> Vec<(&'static str, i64)> {
    let actor = access::actor_by_name(app, user).await.unwrap();
    today::store::waiting(app, &actor).await.unwrap().into_iter().map(|(kind, row)| (kind.key, row.waiting)).collect()
}

#[tokio::test]
async fn today_says_what_waits_for_whom_and_how_far_it_came() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        assert_eq!(waiting(&app, "mirjana").await, [("awaited-list", 3)]);
        demo::import_lists(&app, &setup, &files).await.unwrap();
        let queue = matching::store::count_waiting(&app, &setup.manager, setup.programme).await.unwrap();
        assert!(queue.proposed >= 20, "{queue:?}");
        assert_eq!(waiting(&app, "mirjana").await, [("pair", queue.proposed)]);
        assert_eq!(waiting(&app, "jelena").await, [("pair", queue.proposed)]);
        assert_eq!(waiting(&app, "donator").await, []);
        assert_eq!(waiting(&app, "dragan").await, []);
        demo::review(&app, &setup, &files).await.unwrap();
        let left = matching::store::count_waiting(&app, &setup.manager, setup.programme).await.unwrap().proposed;
        assert!(left < queue.proposed);
        assert_eq!(waiting(&app, "mirjana").await.iter().map(|(_, count)| count).sum::<i64>(), left);
        let chosen = demo::choose(&app, &setup).await.unwrap();
        let way = today::store::way(&app, &setup.manager, setup.programme).await.unwrap();
        assert_eq!((way.lists, way.rows, way.households), (Some(3), Some(340), Some(276)));
        assert_eq!((way.eligible, way.chosen), (Some(216), Some(180)));
        let storekeeper = today::store::way(&app, &setup.storekeeper, setup.programme).await.unwrap();
        assert_eq!((storekeeper.rows, storekeeper.households, storekeeper.eligible), (None, None, None));
        let donor = access::actor_by_name(&app, "donator").await.unwrap();
        let seen = today::store::way(&app, &donor, setup.programme).await.unwrap();
        assert_eq!(seen, today::model::Way { programme: setup.programme, ..Default::default() });
        let events = today::store::week(&app, &setup.manager).await.unwrap();
        assert!(events.iter().all(|event| event.day >= setup.manager.today), "{events:?}");
        the_day_is_near(&app, &setup, chosen.call).await;
    }
}

/// A day that lacks its goods waits for the storekeeper until they lie there, and the field worker is led to its door.
async fn the_day_is_near(app: &App, setup: &Setup, call: i64) {
    let (programme, manager) = (setup.programme, &setup.manager);
    let stores = demo::stock_up(app, setup, 180).await.unwrap();
    let (point, kit) = (stores.points[0], stores.kits[1]);
    let lines = vec![PlanLine { item: kit, quantity: 1, size_from: None, size_to: None }];
    deliveries::plan_entitlements(app, manager, &operation(), &Plan { programme, call, period: String::new(), lines })
        .await
        .unwrap();
    let new = NewDay {
        programme,
        account: point,
        held_on: manager.today.clone(),
        opens_at: String::new(),
        closes_at: String::new(),
        leader: String::new(),
    };
    let day = deliveries::add_day(app, manager, &operation(), &new).await.unwrap();
    assert_eq!(waiting(app, "dragan").await, [], "nobody comes yet");
    let assignment = Assignment { programme, days: vec![day], how: Spread::Count };
    deliveries::assign_households(app, manager, &operation(), &assignment).await.unwrap();
    assert_eq!(waiting(app, "dragan").await, [("short", 1)]);
    let mut step = NewMove {
        programme,
        from: stores.warehouse,
        to: point,
        item: kit,
        batch: None,
        quantity: 179,
        occurred_on: "2021-03-17".into(),
        document: String::new(),
    };
    goods::move_goods(app, &setup.storekeeper, &operation(), &step).await.unwrap();
    assert_eq!(waiting(app, "dragan").await, [("short", 1)], "one is missing");
    step.quantity = 1;
    goods::move_goods(app, &setup.storekeeper, &operation(), &step).await.unwrap();
    assert_eq!(waiting(app, "dragan").await, []);
    let led = async || {
        let found = today::store::waiting(app, &setup.field_worker).await.unwrap();
        found.iter().map(|(kind, row)| row.href(kind)).collect::<Vec<_>>()
    };
    assert_eq!(led().await, [format!("/programmes/{programme}/distribution/days/{day}")]);
    let second = NewDay { account: stores.points[1], ..new };
    let second = deliveries::add_day(app, manager, &operation(), &second).await.unwrap();
    let household = deliveries::households(app, &setup.field_worker, programme, day).await.unwrap()[0].household;
    deliveries::move_household(app, manager, &operation(), household, day, second).await.unwrap();
    assert_eq!(led().await, [format!("/programmes/{programme}/distribution")], "two days: one has to choose");
}
