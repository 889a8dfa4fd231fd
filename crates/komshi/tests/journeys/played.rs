//! The demo's main job with something of every kind in it, and its ids by the names that they have in addresses.

use komshi::{
    app::{App, Clock},
    db::{self, values},
    demo::{self, Files, Setup},
    events::store::{self as events, NewEvent, NewGiven},
    indicators::store::framework::{self, ChosenPreset, NewNode, Place},
    programmes::model::NewText,
    registry::store::{EnterFact, enter_fact},
    reports::store::{self as reports, NewPublication},
};

use komshi_text::headers::Field;

use super::{
    deliveries::count,
    fixture::{another, operation},
    world::{Ids as Known, seat},
};

/// The same installation with a clock that stands still, so that the same page is the same page.
pub fn at_one_moment(app: &App) -> App {
    another(app, |shared| shared.clock = Clock::Fixed("2021-04-20T09:00:00Z".parse().unwrap()))
}

/// The main job to the end of its days, with results, events, documents and a published page.
pub async fn played(app: &App) -> (Setup, Known) {
    let setup = demo::set_up(app).await.unwrap();
    let files = Files::carried();
    demo::import_lists(app, &setup, &files).await.unwrap();
    demo::review(app, &setup, &files).await.unwrap();
    let chosen = demo::choose(app, &setup).await.unwrap();
    demo::object(app, &setup, chosen).await.unwrap();
    let stores = demo::stock_up(app, &setup, 180).await.unwrap();
    demo::distribute(app, &setup, chosen, &stores).await.unwrap();
    let (manager, programme) = (&setup.manager, setup.programme);
    let said = |language: &str, body: &str| NewText {
        subject: String::new(),
        field: String::new(),
        language: language.into(),
        body: body.into(),
        is_original: language == "en",
    };
    let node = NewNode {
        programme,
        parent: String::new(),
        level: "output".into(),
        code: "R3".into(),
        texts: vec![said("en", "The economic blow on families is softened")],
    };
    framework::add_node(app, manager, &operation(), &node).await.unwrap();
    let preset = ChosenPreset {
        programme,
        preset: "households-reached".into(),
        code: String::new(),
        activities: Vec::new(),
        place: Place { result: "R3".into(), ..Place::default() },
    };
    let used = framework::choose_preset(app, manager, &operation(), &preset).await.unwrap();
    let one = async |sql: &str| count(app, sql).await;
    // A household of the office itself, chosen and served, whose lists agree; and the record of somebody in it.
    let household =
        one("SELECT MIN(h.id) AS value FROM household h JOIN organisation o ON o.id = h.organisation AND o.code = 'office' \
         WHERE h.visible = 1 AND h.canonical_id = h.id AND EXISTS (SELECT 1 FROM award a WHERE a.household = h.id) \
         AND EXISTS (SELECT 1 FROM delivery d WHERE d.subject = h.id)")
        .await;
    let code = db::text(app.db.read(), "SELECT code AS value FROM household WHERE id = $1", values![household]).await.unwrap();
    let person = one(&format!("SELECT head AS value FROM household WHERE id = {household}")).await;
    let event = NewEvent {
        programme,
        code: "T1".into(),
        kind: "training".into(),
        activity: "R3".into(),
        component: String::new(),
        occurred_on: "2021-03-22".into(),
        ends_on: None,
        place: "XK-38".into(),
        title: "How to apply".into(),
        language: "sr".into(),
        expected: Some(20),
        reach: None,
        note: String::new(),
        groups: Vec::new(),
    };
    let event = events::record_event(app, manager, &operation(), &event).await.unwrap().id;
    let given = NewGiven {
        programme,
        kind: "visit".into(),
        activity: "R3".into(),
        occurred_on: "2021-04-02".into(),
        place: "XK-38".into(),
        subject_kind: "household".into(),
        subject: code.unwrap(),
        title: "Visit".into(),
        quantity: 1,
        ..NewGiven::default()
    };
    let given = events::record_given(app, manager, &operation(), &given).await.unwrap().id;
    let published = NewPublication { programme, from: "2021-01-01".into(), to: "2021-06-30".into() };
    reports::publish_figures(app, manager, &operation(), &published).await.unwrap();
    let window = reports::window(app, &reports::programme(app, manager, programme).await.unwrap(), None, None).await.unwrap();
    let report = komshi::reports::donor::compose(
        app,
        &reports::programme(app, manager, programme).await.unwrap(),
        &window,
        komshi::reports::model::Sight::Everything,
    )
    .await
    .unwrap();
    let snapshot = komshi::reports::store::donor::freeze(app, manager, &operation(), programme, &report).await.unwrap();
    let newcomer = seat(app, manager.organisation, "newcomer", &[("field-worker", None, "2021-01-01", None)]).await.0;
    let tx = app.db.begin().await.unwrap();
    for sql in [
        "INSERT INTO component (id, programme, code, level, position) VALUES (11, $1, 'COMP', 'component', 1)",
        "INSERT INTO stored_file (id, programme, name, media_type, sha256, body, created_at) VALUES (13, $1, 'a.pdf', 'application/pdf', '', '', '')",
        "INSERT INTO emblem (id, programme, name, alt_text, rule, file, position) VALUES (14, $1, 'Donor', '', '', 13, 1)",
        "INSERT INTO programme_document (id, programme, section, language, title, file, position) VALUES (15, $1, 'news', 'en', 'News', 13, 1)",
        "INSERT INTO programme_link (id, programme, label, kind) VALUES (16, $1, 'Other', 'linked')",
        "INSERT INTO budget_line (id, programme, code, kind, title, amount, currency) VALUES (17, $1, 'B1', 'planned', 'Line', 100, 'EUR')",
        "INSERT INTO incident (id, organisation, noticed_at, what, at) SELECT 41, p.organisation, '2021-03-02T08:00:00Z', 'A laptop is gone', '2021-03-02T08:00:00Z' FROM programme p WHERE p.id = $1",
        "INSERT INTO processing_purpose (id, programme, name, data_class, basis, special_basis, keep_months, set_at) \
         VALUES (42, $1, 'Packages', 'personal', 'public-task', '', 12, '2021-01-01T08:00:00Z')",
        "INSERT INTO event_upload (id, programme, organisation, file_name, file_hash, state, rows, at) \
         SELECT 23, $1, o.organisation, 'x.csv', '', 'published', 1, '2021-04-02T08:00:00Z' FROM programme o WHERE o.id = $1",
    ] {
        db::run(&tx, sql, values![programme]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let text = async |sql: &str| one(sql).await.to_string();
    let office = manager.organisation;
    let known = vec![
        ("organisation", office.to_string()),
        ("programme", programme.to_string()),
        ("person", person.to_string()),
        ("household", household.to_string()),
        ("row", text(&format!("SELECT MIN(s.id) AS value FROM source_row s JOIN list l ON l.id = s.list WHERE l.organisation = {office} AND s.household = {household}")).await),
        ("list", text(&format!("SELECT MIN(id) AS value FROM list WHERE organisation = {office}")).await),
        ("pair", text("SELECT MIN(id) AS value FROM pair WHERE state = 'same'").await),
        ("user", newcomer.to_string()),
        ("grant", text("SELECT MAX(id) AS value FROM access_grant").await),
        ("account-session", text("SELECT MAX(id) AS value FROM session").await),
        ("passkey", "51".into()),
        ("sharing", text("SELECT MIN(id) AS value FROM data_sharing").await),
        ("token", "0123456789".into()),
        ("restriction", "1".into()),
        ("emergency", "1".into()),
        ("incident", "41".into()),
        ("purpose", "42".into()),
        ("lang", "en".into()),
        ("slug", "united-against-covid19".into()),
        ("card", db::text(app.db.read(), "SELECT MIN(code) AS value FROM card", vec![]).await.unwrap().unwrap()),
        ("call", chosen.call.to_string()),
        ("ranking", chosen.ranking.to_string()),
        ("candidate", text(&format!("SELECT MIN(id) AS value FROM candidate WHERE household = {household}")).await),
        ("publication", text("SELECT MIN(id) AS value FROM publication").await),
        ("session", text("SELECT MIN(id) AS value FROM committee_session").await),
        ("objection", text("SELECT MIN(id) AS value FROM objection").await),
        ("day", text(&format!("SELECT MIN(distribution_day) AS value FROM entitlement WHERE household = {household}")).await),
        (
            "operation",
            db::text(app.db.read(), "SELECT MIN(operation) AS value FROM delivery_proof", vec![]).await.unwrap().unwrap(),
        ),
        ("item", stores.kits[0].to_string()),
        ("kit", stores.kits[0].to_string()),
        ("point", stores.points[0].to_string()),
        ("contributor", text("SELECT MIN(id) AS value FROM contributor").await),
        ("gift", text("SELECT MIN(id) AS value FROM donation").await),
        ("loss", text("SELECT COALESCE(MIN(id), 1) AS value FROM stock_loss").await),
        ("component", "COMP".into()),
        ("activity", "R3".into()),
        ("file", "13".into()),
        ("emblem", "14".into()),
        ("document", "15".into()),
        ("link", "16".into()),
        ("budget-line", "17".into()),
        ("finding", text("SELECT COALESCE(MIN(id), 1) AS value FROM quality_finding").await),
        ("public", text("SELECT MIN(id) AS value FROM published_figures").await),
        ("snapshot", snapshot.to_string()),
        ("used", used.to_string()),
        ("upload", "23".into()),
        ("event", event.to_string()),
        ("delivery", given.to_string()),
    ];
    (setup, Known(known))
}

/// A note about a household of its own, class 3, in words that stand nowhere by chance.
pub async fn note(app: &App, setup: &Setup, ids: &Known, words: &str) {
    let fact = EnterFact {
        kind: "household",
        subject: ids.id("household").parse().unwrap(),
        field: Field::Notes,
        typed: words.into(),
        since: "2021-03-01".into(),
        why: "told at the office".into(),
        counts: true,
    };
    enter_fact(app, &setup.manager, &operation(), &fact).await.unwrap();
}
