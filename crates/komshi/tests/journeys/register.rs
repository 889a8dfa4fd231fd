//! The five programmes from their files: each stands with what its page says, its oddities are found, a person decides about them.

use komshi::{
    access::{Actor, store as access},
    app::App,
    db::{self, NewOperation, testing},
    demo::{self, PROGRAMME_FILES},
    error::Error,
    programmes::{
        file::{File, import},
        model::{Attribution, Decide, Finding, NewBudgetLine, NewComponent, NewText, PROGRAMME, targets_now},
        store,
    },
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

/// Somebody who manages programmes of an organisation that leads none of them.
async fn manager(app: &App) -> Actor {
    let machine = Actor::visitor(app);
    let new = access::NewOrganisation { code: "desk".into(), name: "Desk".into(), kind: "civil-society".into() };
    let organisation = access::add_organisation(app, &machine, &operation(), &new).await.unwrap();
    let user = access::NewUser {
        name: "ana".into(),
        display_name: "Ana Ilić".into(),
        language: "en".into(),
        organisation,
        roles: vec!["programme-manager".into()],
        password: Some("a long password".into()),
    };
    access::add_user(app, &machine, &operation(), &user).await.unwrap();
    access::actor_by_name(app, "ana").await.unwrap()
}

fn source(name: &str) -> &'static str {
    PROGRAMME_FILES.iter().find(|(file, _)| *file == name).unwrap().1
}

async fn bring(app: &App, actor: &Actor, name: &str) -> i64 {
    let file = File::read(source(name)).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    import(app, actor, &file).await.unwrap_or_else(|error| panic!("{name}: {error}")).programme
}

/// `code original -> proposed (state)` of each finding.
async fn said(app: &App, programme: i64) -> Vec<String> {
    let line = |finding: &Finding| {
        let proposed = finding.proposed.as_ref().map(|proposed| format!(" -> {proposed}")).unwrap_or_default();
        format!("{} {}{proposed} ({})", finding.code, finding.original.chars().take(60).collect::<String>(), finding.state)
    };
    store::findings(app, programme).await.unwrap().iter().map(line).collect()
}

async fn finding(app: &App, programme: i64, code: &str) -> Finding {
    store::findings(app, programme).await.unwrap().into_iter().find(|finding| finding.code == code).unwrap()
}

async fn decide(app: &App, actor: &Actor, programme: i64, finding: i64, decision: &str) -> Result<(), Error> {
    let decide = Decide { programme, finding, decision: decision.into(), reason: "so it is meant".into() };
    store::decide_finding(app, actor, &operation(), &decide).await
}

#[tokio::test]
async fn united_against_covid19_has_no_quantity_and_one_word_for_three_communities() {
    for app in testing::apps().await {
        let ana = manager(&app).await;
        let id = bring(&app, &ana, "united-against-covid19.toml").await;
        let programme = store::programme(&app, &ana, id).await.unwrap();
        assert_eq!((programme.starts_on.as_deref(), programme.ends_on.as_deref()), (Some("2021-01-01"), Some("2021-06-30")));
        assert_eq!(store::title(&app, id, Lang::SrCyrl).await.unwrap(), "Уједињени против #KOVID19");
        let activities = store::activities(&app, id).await.unwrap();
        assert_eq!(activities.iter().map(|activity| activity.code.as_str()).collect::<Vec<_>>(), ["R1", "R2", "R3"]);
        assert!(activities.iter().all(|activity| activity.target.is_none()));
        assert_eq!(
            said(&app, id).await,
            [
                "no-status  (open)",
                "no-donor  (open)",
                "no-implementer  (open)",
                "one-word-for-communities RAE -> roma,ashkali,egyptian (open)",
                "one-word-for-communities RAE -> roma,ashkali,egyptian (open)",
                "no-quantity R1, R2, R3 (open)",
            ]
        );
        let rae = finding(&app, id, "one-word-for-communities").await;
        decide(&app, &ana, id, rae.id, "accepted").await.unwrap();
        assert_eq!(store::count_open(&app, id).await.unwrap(), 5);
        // The slips of the pen stand as they were written.
        let texts = store::texts(&app, id).await.unwrap();
        assert!(texts.exact(PROGRAMME, "specific-objectives", "sr-Latn").contains("loklane samouprave"));
    }
}

#[tokio::test]
async fn rapid_recovery_measures_keep_what_was_written_beside_what_is_meant() {
    for app in testing::apps().await {
        let ana = manager(&app).await;
        let id = bring(&app, &ana, "rapid-recovery-measures.toml").await;
        let title = "Брзе мјере социо-економског опоравка општина за угрожене групе у вријеме кризе КОВИД-19";
        let texts = store::texts(&app, id).await.unwrap();
        // The Latin K was put right with a log, and what was written stands beside it.
        assert_eq!(texts.exact(PROGRAMME, "title", "sr-Cyrl-ijekavsk"), title);
        let row = texts.0.iter().find(|row| row.subject == PROGRAMME && row.field == "title" && row.is_original == 1).unwrap();
        assert!(row.as_written.as_deref().unwrap().ends_with("KОВИД-19"));
        let findings = said(&app, id).await;
        let has = |line: &str| assert!(findings.iter().any(|found| found == line), "{line} in {findings:#?}");
        has("impossible-day 31.04.2022 -> 2022-04-30 (open)");
        has("economies 5 / 6 (open)");
        has("mixed-script KОВИД -> КОВИД (repaired)");
        has("roman-numeral СОРИ И -> SoRi I (open)");
        has("start-in-text Почетком 2020 (open)");
        has("no-quantity M1, M2 (open)");
        has("open-quotation ,,Јачање локалних капацитета за имплементацију Агенде 2030 и (open)");
        assert_eq!(findings.iter().filter(|line| line.starts_with("mixed-script")).count(), 3, "title, summary, objective");
        let economies = finding(&app, id, "economies").await;
        assert_eq!((economies.detail["economies"].as_str(), economies.detail["economy"].as_str()), ("5", "BA"));

        // A decision needs a reason; taking the day keeps what was written; taking it back asks again.
        let ends: Vec<Finding> = store::findings(&app, id).await.unwrap();
        let ends = ends.iter().find(|finding| finding.subject == "ends").unwrap();
        let silent = Decide { programme: id, finding: ends.id, decision: "accepted".into(), reason: " ".into() };
        assert_eq!(refusal(store::decide_finding(&app, &ana, &operation(), &silent).await), "finding-needs-reason");
        decide(&app, &ana, id, ends.id, "accepted").await.unwrap();
        assert_eq!(refusal(decide(&app, &ana, id, ends.id, "kept").await), "finding-decided-before");
        let programme = store::programme(&app, &ana, id).await.unwrap();
        assert_eq!((programme.ends_on.as_deref(), programme.ends_original.as_deref()), (Some("2022-04-30"), Some("31.04.2022")));
        let decided = finding(&app, id, "impossible-day").await;
        assert!(decided.state == "open" && decided.subject == "component:SOGRS/ends", "the component asks for itself");

        // The numeral: words of the text change, the text as it was written stays.
        let numeral = finding(&app, id, "roman-numeral").await;
        decide(&app, &ana, id, numeral.id, "accepted").await.unwrap();
        let texts = store::texts(&app, id).await.unwrap();
        let summary = texts.exact(PROGRAMME, "summary", "sr-Cyrl-ijekavsk");
        assert!(summary.contains("претходном SoRi I пројекту") && summary.contains("СоРи II"), "{summary}");
        let latin = texts.read(PROGRAMME, "summary", Lang::SrLatn).unwrap().body;
        assert!(latin.contains("SoRi I projektu") && latin.contains("SoRi II"), "{latin}");
        let written =
            texts.0.iter().find(|row| row.subject == PROGRAMME && row.field == "summary" && row.is_original == 1).unwrap();
        assert!(written.as_written.as_deref().unwrap().contains("СОРИ И"));

        // The same file again undoes no decision and doubles nothing.
        let count = said(&app, id).await.len();
        assert_eq!(bring(&app, &ana, "rapid-recovery-measures.toml").await, id);
        let programme = store::programme(&app, &ana, id).await.unwrap();
        assert_eq!(programme.ends_on.as_deref(), Some("2022-04-30"));
        assert!(store::texts(&app, id).await.unwrap().exact(PROGRAMME, "summary", "sr-Cyrl-ijekavsk").contains("SoRi I "));
        assert_eq!(said(&app, id).await.len(), count);

        // Back to what was written.
        store::reopen_finding(&app, &ana, &operation(), id, numeral.id).await.unwrap();
        assert!(store::texts(&app, id).await.unwrap().exact(PROGRAMME, "summary", "sr-Cyrl-ijekavsk").contains("СОРИ И"));
        assert_eq!(finding(&app, id, "roman-numeral").await.state, "open");

        // A word that was put right can be put back, and stays so when the text is entered again.
        let word = store::findings(&app, id).await.unwrap();
        let word = word.iter().find(|finding| finding.code == "mixed-script" && finding.subject.contains("/title/")).unwrap();
        decide(&app, &ana, id, word.id, "kept").await.unwrap();
        let texts = store::texts(&app, id).await.unwrap();
        assert!(texts.exact(PROGRAMME, "title", "sr-Cyrl-ijekavsk").contains("KОВИД"));
        let again = NewText::of(PROGRAMME, "title", "sr-Cyrl-ijekavsk", "Мјере KОВИД-19", true);
        store::set_text(&app, &ana, &operation(), id, &again).await.unwrap();
        assert_eq!(store::texts(&app, id).await.unwrap().exact(PROGRAMME, "title", "sr-Cyrl-ijekavsk"), "Мјере KОВИД-19");

        // Regional programme -> association -> municipal measure.
        let components = store::components(app.db.read(), id).await.unwrap();
        let measure = components.iter().find(|component| component.level == "measure").unwrap();
        assert_eq!((measure.code.as_str(), measure.parent), ("SERM-BIJELJINA", Some(components[0].id)));
        let links: Vec<(String, String)> =
            store::links(app.db.read(), id).await.unwrap().into_iter().map(|link| (link.kind, link.label)).collect();
        assert!(links.contains(&("part-of".into(), "SoRi II".into())), "{links:?}");
        assert_eq!(store::sections(app.db.read(), id).await.unwrap(), ["publications", "video", "news"]);
        assert!(store::documents(app.db.read(), id).await.unwrap().is_empty());
        let spent = store::budget(app.db.read(), id).await.unwrap();
        let spent = spent.iter().find(|line| line.kind == "spent").unwrap();
        assert_eq!((spent.amount, spent.in_currency("EUR")), (1_916_713, Some(980_000)));
    }
}

#[tokio::test]
async fn open_communities_names_eighteen_and_states_seventeen() {
    for app in testing::apps().await {
        let ana = manager(&app).await;
        let id = bring(&app, &ana, "open-communities.toml").await;
        let places = finding(&app, id, "stated-places").await;
        assert_eq!((places.original.as_str(), places.state.as_str()), ("17 / 18", "open"));
        assert_eq!((places.detail["inside"].as_str(), places.detail["around"].as_str()), ("RS-00-OBRENOVAC", "RS-00"));
        decide(&app, &ana, id, places.id, "kept").await.unwrap();
        assert_eq!(store::places_of(&app, id).await.unwrap().len(), 18);
        assert_eq!(store::stated_counts(app.db.read(), id).await.unwrap()[0].stated, 17);
        assert_eq!(store::places_of(&app, id).await.unwrap()[0], "RS-24-VRANJE", "in the order of the page");

        let components = store::components(app.db.read(), id).await.unwrap();
        let of = |code: &str| components.iter().find(|component| component.code == code).unwrap().id;
        let on = async |code: &str, day: &str| store::component_on(app.db.read(), id, of(code), day).await.unwrap();
        assert_eq!(on("UNDP", "2019-02-02").await, Attribution::Fits);
        assert_eq!(on("IOM", "2019-01-31").await, Attribution::Fits);
        let Attribution::Refused(outside) = on("IOM", "2019-02-02").await else { panic!("IOM ended on 31.01.2019") };
        assert_eq!(outside.fitting, ["UNDP", "WHO", "UNOPS"]);
        let words = komshi::web::page::refusal_text(&app, Lang::En, &outside.refusal(Lang::En));
        assert!(words.contains("IOM") && words.contains("UNDP") && words.contains("31"), "{words}");

        // A component with something in it stays; an empty one can go.
        assert_eq!(refusal(store::remove_component(&app, &ana, &operation(), id, "IOM").await), "component-in-use");
        let new = NewComponent {
            programme: id,
            code: "EXTRA".into(),
            texts: vec![NewText::of("", "title", "en", "One more", true)],
            ..NewComponent::default()
        };
        store::save_component(&app, &ana, &operation(), &new).await.unwrap();
        let deep = NewComponent { code: "DEEP".into(), parent: "EXTRA".into(), ..new.clone() };
        store::save_component(&app, &ana, &operation(), &deep).await.unwrap();
        let deeper = NewComponent { code: "DEEPER".into(), parent: "DEEP".into(), ..new.clone() };
        assert_eq!(refusal(store::save_component(&app, &ana, &operation(), &deeper).await), "component-too-deep");
        assert_eq!(refusal(store::remove_component(&app, &ana, &operation(), id, "EXTRA").await), "component-in-use");
        store::remove_component(&app, &ana, &operation(), id, "DEEP").await.unwrap();
        store::remove_component(&app, &ana, &operation(), id, "EXTRA").await.unwrap();
        assert_eq!(store::components(app.db.read(), id).await.unwrap().len(), 4);

        let line = NewBudgetLine {
            programme: id,
            code: "X".into(),
            kind: "spent".into(),
            title: "Print".into(),
            amount: 100,
            currency: "RSD".into(),
            ..NewBudgetLine::default()
        };
        assert_eq!(refusal(store::save_budget_line(&app, &ana, &operation(), &line).await), "budget-needs-rate");
    }
}

#[tokio::test]
async fn sustainable_return_has_a_history_of_targets_and_a_note_without_its_mark() {
    for app in testing::apps().await {
        let ana = manager(&app).await;
        let id = bring(&app, &ana, "sustainable-return.toml").await;
        assert!(store::programme(&app, &ana, id).await.unwrap().asterisk());
        let activities = store::activities(&app, id).await.unwrap();
        let grants = activities.iter().find(|activity| activity.code == "3.1").unwrap();
        assert_eq!(grants.target, Some(104));
        let targets = store::targets(app.db.read(), id).await.unwrap();
        let history: Vec<i64> = targets
            .iter()
            .filter(|target| target.activity == grants.id && target.unit == "household")
            .map(|target| target.value)
            .collect();
        assert_eq!(history, [90, 104]);
        let now: Vec<(&str, i64, Option<&str>)> = targets_now(&targets, grants.id)
            .iter()
            .map(|target| (target.unit.as_str(), target.value, target.qualifier.as_deref()))
            .collect();
        assert_eq!(now, [("household", 104, None), ("person", 216, Some("about"))]);
        let findings = said(&app, id).await;
        for line in [
            "no-period  (open)",
            "no-status  (open)",
            "no-implementer  (open)",
            "parts-add-up 30 + 74 = 104 (open)",
            "household-size 108 / 30 = 3.6; 216 / 104 = 2.1 (open)",
            "footnote-mark [1] (open)",
            "no-quantity 1.1, 2.1 (open)",
        ] {
            assert!(findings.iter().any(|found| found == line), "{line} in {findings:#?}");
        }
        assert!(!findings.iter().any(|line| line.starts_with("no-donor")));
        // What is put right otherwise on a later day closes its finding by itself; on the same day it leaves none.
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE quality_finding SET found_at = '2022-06-24T08:00:00Z'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let open = store::count_open(&app, id).await.unwrap();
        let european = access::organisation_by_code(&app, "kirs").await.unwrap();
        store::add_programme_organisation(&app, &ana, &operation(), id, european, "implementer").await.unwrap();
        assert_eq!(finding(&app, id, "no-implementer").await.state, "changed");
        assert_eq!(store::count_open(&app, id).await.unwrap(), open - 1);
        store::remove_programme_organisation(&app, &ana, &operation(), id, european, "implementer").await.unwrap();
        assert_eq!(finding(&app, id, "no-implementer").await.state, "open");
        let own = ana.organisation;
        let removed = store::remove_programme_organisation(&app, &ana, &operation(), id, own, "reporting").await;
        assert_eq!(refusal(removed), "programme-needs-lead");
    }
}

#[tokio::test]
async fn social_services_has_two_titles_and_eight_signs_without_a_name() {
    for app in testing::apps().await {
        let ana = manager(&app).await;
        let id = bring(&app, &ana, "social-services.toml").await;
        let activity = &store::activities(&app, id).await.unwrap()[0];
        assert_eq!((activity.target, activity.qualifier.as_deref()), (Some(45), Some("at-least")));
        let findings = said(&app, id).await;
        assert_eq!(findings.iter().filter(|line| line.starts_with("unnamed-emblem")).count(), 8);
        for missing in ["no-period", "no-status", "no-donor", "no-implementer"] {
            assert!(findings.iter().any(|line| line.starts_with(missing)), "{missing} in {findings:#?}");
        }
        let variant = finding(&app, id, "title-variant").await;
        assert!(variant.original.contains("më të rrezikuara") && variant.proposed.as_deref().unwrap().contains("më të ndjeshme"));
        decide(&app, &ana, id, variant.id, "accepted").await.unwrap();
        let texts = store::texts(&app, id).await.unwrap();
        assert!(!texts.exact(PROGRAMME, "objective", "sq").contains("më të rrezikuara në Kosovë në përgjigje"));
        assert_eq!(store::title(&app, id, Lang::En).await.unwrap().split(' ').next(), Some("Strengthening"));
    }
}

#[tokio::test]
async fn a_stranger_changes_nothing_and_the_demo_has_all_five() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programmes = demo::register(&app, &setup).await.unwrap();
        assert_eq!(store::programmes(&app, &setup.manager).await.unwrap().len(), 5);
        assert!(store::programme(&app, &setup.second_manager, programmes[0]).await.is_err());
        let finding = finding(&app, programmes[0], "economies").await;
        let by = &setup.second_manager;
        assert!(matches!(decide(&app, by, programmes[0], finding.id, "kept").await, Err(Error::NotFound)));
        assert!(matches!(store::reopen_finding(&app, by, &operation(), programmes[0], finding.id).await, Err(Error::NotFound)));
        // A finding of one programme is none of another.
        assert!(matches!(decide(&app, &setup.manager, programmes[1], finding.id, "kept").await, Err(Error::NotFound)));
    }
}
