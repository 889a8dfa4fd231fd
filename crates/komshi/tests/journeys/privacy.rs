//! Duties of data protection: purposes before data, consent that is only added to, a copy for the person, erasure that leaves the numbers,
//! deletion that somebody approves, and the clock of an incident.

use axum::http::StatusCode;
use komshi::{
    access::Actor,
    app::{App, Clock},
    db::{self, tables, testing, values},
    demo::{self, Setup},
    indicators::{
        model::Window,
        store::{framework, results},
    },
    privacy::store::{self as privacy, NewAssessment, NewConsent, NewConsentText, NewIncident, NewPurpose},
    registry::store as registry,
};

use crate::{
    facts::sound,
    fixture::{another, refusal},
    lists::{import, operation},
    uploads::Browser,
};

const LIST: &str = "Rbr;Prezime;Ime;JMBG;Datum rođenja;Pol;Telefon;Adresa;Broj članova;Zajednica;Napomena\n\
                    1;Neobičnić;Jovana;1506995715016;15.06.1995.;ž;064 111 222;Lole Ribara 17;1;srpska;tajna napomena\n\
                    2;Zvekanović;Marko;;01.01.1990.;m;;Kralja Petra 7;2;bošnjačka;\n";

fn purpose(setup: &Setup, class: &str, special: &str) -> NewPurpose {
    NewPurpose {
        programme: setup.programme,
        name: "packages for households".into(),
        data_class: class.into(),
        basis: "public-task".into(),
        special_basis: special.into(),
        keep_months: 24,
    }
}

async fn jovana(app: &App, actor: &Actor) -> registry::Found {
    registry::search(app, actor, "Jovana Neobičnić").await.unwrap().remove(0)
}

#[tokio::test]
async fn data_of_class_four_waits_for_an_assessment() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let add = async |new: &NewPurpose| privacy::add_purpose(&app, &setup.manager, &operation(), new).await;
        assert_eq!(refusal(add(&purpose(&setup, "special", "none")).await).key, "purpose-needs-special-basis");
        assert_eq!(refusal(add(&purpose(&setup, "everything", "none")).await).key, "purpose-incomplete");
        let protection = purpose(&setup, "protection", "social-protection");
        assert_eq!(refusal(add(&protection).await).key, "purpose-needs-assessment");
        let assess = async |done_on: &str| {
            let new = NewAssessment {
                programme: setup.programme,
                done_on: done_on.into(),
                signed_by: "the officer".into(),
                document: "binder 3".into(),
            };
            privacy::add_assessment(&app, &setup.manager, &operation(), &new).await
        };
        assert_eq!(refusal(assess("2999-01-01").await).key, "assessment-not-yet");
        assess("2021-02-01").await.unwrap();
        let id = add(&protection).await.unwrap();
        let record = privacy::record_of_processing(&app, &setup.manager).await.unwrap();
        assert_eq!((record.len(), record[0].assessed_on.as_deref()), (1, Some("2021-02-01")));
        privacy::end_purpose(&app, &setup.manager, &operation(), setup.programme, id).await.unwrap();
        assert!(privacy::record_of_processing(&app, &setup.manager).await.unwrap().is_empty());
        assert_eq!(privacy::purposes(&app, setup.programme).await.unwrap().len(), 1, "one that ended stays");
    }
}

#[tokio::test]
async fn consent_is_only_added_to() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        import(&app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
        let (actor, person) = (&setup.manager, jovana(&app, &setup.manager).await.person.id);
        let purpose = privacy::add_purpose(&app, actor, &operation(), &purpose(&setup, "personal", "none")).await.unwrap();
        let text = async |body: &str| {
            let new = NewConsentText { programme: setup.programme, purpose, language: "sq".into(), body: body.into() };
            privacy::add_text(&app, actor, &operation(), &new).await
        };
        assert_eq!(refusal(text(" ").await).key, "consent-text-missing");
        assert_eq!(text("Pranoj.").await.unwrap(), 1);
        let first = privacy::texts_to_ask(&app, actor).await.unwrap()[0].id;
        let answer = async |text: i64, state: &str, day: &str| {
            let new = NewConsent {
                person,
                text,
                state: state.into(),
                channel: "paper".into(),
                guardian: String::new(),
                occurred_on: day.into(),
            };
            privacy::record_consent(&app, actor, &operation(), &new).await
        };
        answer(first, "given", "2021-03-01").await.unwrap();
        assert_eq!(text("Pranoj përpunimin.").await.unwrap(), 2);
        let asked = privacy::texts_to_ask(&app, actor).await.unwrap();
        assert_eq!((asked.len(), asked[0].version), (1, 2), "people are asked by the newest");
        answer(first, "withdrawn", "2021-03-05").await.unwrap();
        assert_eq!(refusal(answer(first, "perhaps", "2021-03-05").await).key, "consent-incomplete");
        assert_eq!(refusal(answer(first, "given", "2999-01-01").await).key, "consent-not-yet");
        let rows = privacy::consents(&app, actor, person).await.unwrap();
        let told: Vec<_> = rows.iter().map(|row| (row.state.as_str(), row.version, row.body.as_str())).collect();
        assert_eq!(told, [("withdrawn", 1, "Pranoj."), ("given", 1, "Pranoj.")]);
        for sql in ["UPDATE consent_event SET state = 'given'", "DELETE FROM consent_event", "UPDATE consent_text SET body = ''"]
        {
            let tx = app.db.begin().await.unwrap();
            let refused = db::run(&tx, sql, vec![]).await.unwrap_err().to_string();
            assert!(refused.contains("never changed or deleted"), "{sql}: {refused}");
        }
        sound(&app).await;
    }
}

/// Every row of every table as text.
async fn dump(app: &App) -> String {
    let mut out = String::new();
    for table in tables::tables() {
        let page = tables::read_page(app.db.read(), table, None, 10_000).await.unwrap();
        out.push_str(&format!("{} {}\n", table.name, serde_json::to_string(&page).unwrap()));
    }
    out
}

#[tokio::test]
async fn a_person_gets_a_copy_and_is_erased_and_the_numbers_stay() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        import(&app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
        let actor = setup.manager.clone();
        let person = jovana(&app, &actor).await.person;
        let copy = privacy::everything(&app, &actor, person.id).await.unwrap();
        let told = serde_json::to_string(&copy).unwrap();
        for known in ["Neobičnić", "1506995715016", "tajna napomena", "Lole Ribara 17", "srpska"] {
            assert!(told.contains(known), "{known} is missing: {told}");
        }
        assert!(!told.contains("Zvekanović"), "somebody else");
        assert!(!copy.seen_by.is_empty() && copy.seen_by[0].who.as_deref() == Some(actor.display_name.as_str()));
        let programme = setup.programme;
        let chosen = framework::ChosenPreset {
            programme,
            preset: "households-identified".into(),
            code: String::new(),
            activities: Vec::new(),
            place: framework::Place::default(),
        };
        let has_preset = framework::choose_preset(&app, &actor, &operation(), &chosen).await.is_ok();
        let window = Window { from: "2021-01-01".into(), to: "2021-06-30".into() };
        let numbers = async || {
            let lines = results(&app, programme, &window).await.unwrap();
            lines.iter().map(|line| line.achieved.number()).collect::<Vec<_>>()
        };
        let before = numbers().await;
        assert!(!has_preset || before.iter().any(|number| number.unwrap_or(0) > 0), "{before:?}");
        let browser = Browser::of(app.clone(), setup, "mirjana").await;
        let copy = browser.get(&format!("/people/{}/everything/everything.pdf", person.id)).await;
        assert_eq!(copy.status, StatusCode::OK, "{}", copy.body);
        let path = format!("/people/{}/erase", person.id);
        assert_eq!(browser.get(&path).await.status, StatusCode::OK);
        let answer = browser.post(&path, &path, &[("reason", "asked for on 5 March")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let left = dump(&app).await;
        for known in ["Neobičnić", "Jovana", "neobicnic", "1506995715016", "064111222", "+38164111222", "Ribara"] {
            let found: Vec<&str> =
                left.lines().filter(|line| line.contains(known)).map(|line| line.split(' ').next().unwrap()).collect();
            assert!(found.is_empty(), "{known} stands in {found:?}");
        }
        assert!(left.contains("Zvekanović"), "the other one stays");
        assert!(registry::search(&app, &actor, "Neobičnić").await.unwrap().is_empty());
        assert_eq!(numbers().await, before);
        assert_eq!(db::verify_audit(app.db.read()).await.unwrap(), Vec::<String>::new(), "the chain is whole");
        let counted = "SELECT COUNT(*) AS value FROM person WHERE sex = 'female' AND birth_date = '1995'";
        assert_eq!(db::number(app.db.read(), counted, vec![]).await.unwrap(), 1);
        let proof = privacy::deletions(&app, &actor).await.unwrap();
        assert_eq!((proof.len(), proof[0].kind.as_str(), proof[0].reason.as_str()), (1, "person", "asked for on 5 March"));
        sound(&app).await;
    }
}

#[tokio::test]
async fn what_is_due_is_proposed_and_a_person_approves() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        import(&app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
        let (actor, programme) = (&setup.manager, setup.programme);
        let due = async || privacy::due(&app, actor, programme).await.unwrap();
        assert_eq!(due().await, None, "without a purpose nothing is due");
        privacy::add_purpose(&app, actor, &operation(), &purpose(&setup, "personal", "none")).await.unwrap();
        let approve = async |reason: &str| privacy::approve_deletion(&app, actor, &operation(), programme, reason).await;
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE programme SET ends_on = '2999-01-01' WHERE id = $1", values![programme]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(due().await, None);
        assert_eq!(refusal(approve("too early").await).key, "deletion-nothing-due");
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE programme SET ends_on = '2021-06-30' WHERE id = $1", values![programme]).await.unwrap();
        tx.commit().await.unwrap();
        let proposed = due().await.unwrap();
        assert_eq!((proposed.since.as_str(), proposed.rows, proposed.files), ("2023-06-30", 2, 1));
        assert_eq!(approve("two years are over").await.unwrap(), 3);
        assert_eq!(due().await, None);
        let left = "SELECT (SELECT COUNT(*) FROM source_row_cells) + (SELECT COUNT(*) FROM list_file) + (SELECT COUNT(*) FROM row_problem) AS value";
        assert_eq!(db::number(app.db.read(), left, vec![]).await.unwrap(), 0);
        assert_eq!(registry::search(&app, actor, "Jovana").await.unwrap().len(), 1, "facts stay");
        sound(&app).await;
    }
}

#[tokio::test]
async fn an_incident_has_a_clock_and_names_the_households_that_were_seen() {
    for app in testing::apps().await {
        // Half an hour after midnight, when the database's clock has not begun the day yet.
        let app = another(&app, |shared| shared.clock = Clock::Fixed("2026-03-10T23:30:00Z".parse().unwrap()));
        let setup = demo::set_up(&app).await.unwrap();
        import(&app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
        let actor = setup.manager.clone();
        let person = jovana(&app, &actor).await.person;
        registry::person(&app, &actor, person.id).await.unwrap();
        let new = NewIncident {
            noticed_at: app.now_text(),
            what: "a phone was lost".into(),
            account: Some(actor.user),
            from_day: Some(app.today()),
            to_day: None,
        };
        let id = privacy::add_incident(&app, &actor, &operation(), &new).await.unwrap();
        let incident = privacy::incident(&app, &actor, id).await.unwrap();
        let affected = privacy::affected(&app, &actor, &incident).await.unwrap();
        assert_eq!(affected.iter().map(|row| row.household).collect::<Vec<_>>(), [person.household]);
        for (from, to, seen) in
            [("2026-03-11", "2026-03-11", 1), ("2026-03-10", "2026-03-10", 0), ("2026-03-12", "2026-03-12", 0)]
        {
            let days = privacy::IncidentRow { from_day: Some(from.into()), to_day: Some(to.into()), ..incident.clone() };
            assert_eq!(privacy::affected(&app, &actor, &days).await.unwrap().len(), seen, "{from} to {to}");
        }
        let browser = Browser::of(app.clone(), setup, "mirjana").await;
        let path = format!("/settings/incidents/{id}");
        let page = browser.get(&path).await;
        assert!(page.body.contains("hours left: 7"), "{}", page.body);
        let waits = format!("class=\"todo\" href=\"{path}\"");
        assert!(browser.get("/").await.body.contains(&waits), "Today leads to it until it is reported");
        let answer = browser.post(&path, &path, &[("report", "the Commissioner, no. 12"), ("persons_told", "1")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert!(!browser.get("/").await.body.contains(&waits));
        let told = privacy::incident(&app, &actor, id).await.unwrap();
        assert!(told.reported_at.is_some() && told.persons_told_at.is_some());
        let again = browser.post(&path, &path, &[("report", "nobody")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(privacy::incident(&app, &actor, id).await.unwrap().report, "the Commissioner, no. 12", "once said it stays");
        for page in ["/settings/incidents", "/settings/processing", "/settings/safety"] {
            assert_eq!(browser.get(page).await.status, StatusCode::OK, "{page}");
        }
    }
}
