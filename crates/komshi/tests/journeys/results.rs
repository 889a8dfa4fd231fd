//! What was done and what it comes to: the figures of A2 to A5, and the rules of counting on both engines.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use komshi::{
    access::{
        Actor,
        store::{actor_by_name, organisations},
    },
    app::{App, Clock},
    db::{self, testing},
    demo::{self, PROGRAMME_FILES, Setup, programmes as played},
    error::Error,
    events::{
        model::Group,
        store::{self as events, NewAttendance, NewEvent, NewGiven, NewOutcome, NewUpload, Reversal, VisitFilter},
    },
    indicators::{
        definition::{Achieved, ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
        model::{Dimension, Source, Window},
        promises,
        small_cells::Shown,
        store::{
            ResultLine,
            framework::{self, NewIndicator, NewTarget, Place},
            measure::{Tables, behind, measure, measure_in_parts},
            results, roll_up_breaches,
        },
    },
    lists::store::{NewParticipants, Participant, import_participants, resume_unfinished},
    portal::{
        model::Part as PublicPart,
        store::{NewPublication, publish},
    },
    programmes::{
        file::{File, import},
        model::{ActivityEdit, NewActivity, NewSharing, NewText},
        places, store as programmes,
    },
    reports::{self, donor, model::Sight},
    today, values,
};
use komshi_documents::read::{Cell, Sheet, Source as FileSource, Workbook};

use crate::{
    fixture::{self, another, operation},
    uploads::Browser,
};

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    fixture::refusal(result).key
}

fn window(from: &str, to: &str) -> Window {
    Window { from: from.into(), to: to.into() }
}

fn ever() -> Window {
    window("2000-01-01", "2030-12-31")
}

async fn bring(app: &App, setup: &Setup, name: &str) -> i64 {
    let source = PROGRAMME_FILES.iter().find(|(file, _)| *file == name).unwrap().1;
    import(app, &setup.manager, &File::read(source).unwrap()).await.unwrap().programme
}

/// Code -> line.
async fn lines(app: &App, programme: i64) -> BTreeMap<String, ResultLine> {
    results(app, programme, &ever()).await.unwrap().into_iter().map(|line| (line.code.clone(), line)).collect()
}

fn number(lines: &BTreeMap<String, ResultLine>, code: &str) -> i64 {
    match &lines[code].achieved {
        Achieved::Number { value } => *value,
        other => panic!("{code}: {other:?}"),
    }
}

/// Every number opens into as many records as it says.
async fn opens(app: &App, programme: i64, lines: &BTreeMap<String, ResultLine>) {
    for (code, line) in lines {
        let records = behind(&Tables(app.db.read(), &[programme]), &line.definition, &ever(), false, None, false).await.unwrap();
        let sum: i64 = records.iter().map(|record| record.quantity).sum();
        match &line.achieved {
            Achieved::Number { value } => assert_eq!(sum, *value, "{code}"),
            Achieved::Ratio { numerator, denominator } => {
                assert_eq!(sum, *numerator, "{code}");
                let under =
                    behind(&Tables(app.db.read(), &[programme]), &line.definition, &ever(), false, None, true).await.unwrap();
                assert_eq!(under.iter().map(|record| record.quantity).sum::<i64>(), *denominator, "{code}");
            }
            Achieved::Text { .. } | Achieved::Nothing => {}
        }
        for table in &line.breakdowns {
            let parts: i64 = table.cells.iter().map(|cell| cell.number).sum();
            assert_eq!(Some(parts), line.achieved.number(), "{code} by {:?}", table.dimension);
            for cell in &table.cells {
                let one = Some((table.dimension, cell.value.as_str()));
                let records =
                    behind(&Tables(app.db.read(), &[programme]), &line.definition, &ever(), false, one, false).await.unwrap();
                assert_eq!(records.iter().map(|record| record.quantity).sum::<i64>(), cell.number, "{code} {}", cell.value);
            }
        }
    }
}

#[tokio::test]
async fn a2_the_day_centre_of_bijeljina() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programme = bring(&app, &setup, "rapid-recovery-measures.toml").await;
        let taken = played::bijeljina(&app, &setup.manager, programme).await.unwrap();
        assert_eq!((taken.events, taken.attendances, taken.problems), (21, 412, 0));
        let lines = lines(&app, programme).await;
        assert_eq!(number(&lines, "pieces-handed-over"), 46);
        assert_eq!(number(&lines, "value-handed-over"), 980_000);
        assert_eq!(number(&lines, "children-served"), 25);
        assert_eq!(number(&lines, "child-days"), 412);
        assert_eq!(lines["attendance-rate"].achieved, Achieved::Ratio { numerator: 412, denominator: 525 });
        assert_eq!(lines["attendance-rate"].achieved.number(), Some(785));
        assert_eq!(lines["attendance-rate"].target, None);
        assert_eq!(lines["attendance-rate"].progress, None);
        assert_eq!(lines["pieces-handed-over"].progress, Some(1000));
        opens(&app, programme, &lines).await;
        // 40 pieces first, and six later: 46 numbers in eight lines.
        let november = window("2021-11-01", "2021-11-30");
        let first =
            measure(&Tables(app.db.read(), &[programme]), &lines["pieces-handed-over"].definition, &november).await.unwrap();
        assert_eq!(first.achieved, Achieved::Number { value: 40 });
        let given = events::given(&app, &setup.manager, programme, &Default::default()).await.unwrap();
        assert_eq!((given.len(), given.iter().map(|line| line.assets).sum::<i64>()), (8, 46));
    }
}

#[tokio::test]
async fn a3_open_communities() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programme = bring(&app, &setup, "open-communities.toml").await;
        played::open_communities(&app, &setup.manager, programme).await.unwrap();
        let lines = lines(&app, programme).await;
        for (code, expected) in [
            ("focus-groups", 12),
            ("focus-group-people", 96),
            ("intercultural-days", 18),
            ("intercultural-people", 18 * 30),
            ("trainings", 6),
            ("training-places", 150),
            ("training-attendances", 150),
            ("persons-trained", 128),
            ("campaigns", 19),
        ] {
            assert_eq!(number(&lines, code), expected, "{code}");
        }
        opens(&app, programme, &lines).await;
        let nationalities =
            &lines["focus-group-people"].breakdowns.iter().find(|table| table.dimension == Dimension::Nationality);
        let cells: Vec<(&str, i64)> =
            nationalities.unwrap().cells.iter().map(|cell| (cell.value.as_str(), cell.number)).collect();
        assert_eq!(cells, [("af", 36), ("ir", 24), ("sy", 24), ("iq", 12)]);
        // The event after IOM's last day is saved; it counts for nobody, and the page names UNDP.
        let manager = &setup.manager;
        let listed = events::events(&app, manager, programme, &Default::default()).await.unwrap();
        let late = listed.iter().find(|event| event.title == "Završni susret").unwrap();
        assert_eq!((late.component.as_deref(), late.refused_component.is_some()), (None, true));
        let again = NewEvent {
            programme,
            kind: "other-event".into(),
            component: "UNDP".into(),
            occurred_on: "2019-02-02".into(),
            title: "Za UNDP".into(),
            ..NewEvent::default()
        };
        let fits = events::record_event(&app, manager, &operation(), &again).await.unwrap();
        assert_eq!(fits.refused, None);
        let iom = NewEvent { component: "IOM".into(), ..again.clone() };
        let iom = events::record_event(&app, manager, &operation(), &iom).await.unwrap();
        assert_eq!(iom.refused.as_deref(), Some("IOM"));
        assert!(iom.fitting.contains(&"UNDP".to_owned()), "{:?}", iom.fitting);
    }
}

#[tokio::test]
async fn a4_sustainable_return() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programme = bring(&app, &setup, "sustainable-return.toml").await;
        played::sustainable_return(&app, &setup.manager, programme).await.unwrap();
        let lines = lines(&app, programme).await;
        for (code, expected) in [
            ("meetings", 8),
            ("presentations", 5),
            ("go-and-see-visits", 12),
            ("go-and-see-people", 84),
            ("round-tables", 3),
            ("families-returned", 30),
            ("persons-returned", 108),
            ("families-equipped", 104),
            ("persons-equipped", 216),
            ("course-people", 30),
            ("business-people", 74),
            ("visits", 312),
            ("referrals", 18),
            ("referrals-accepted", 7),
        ] {
            assert_eq!(number(&lines, code), expected, "{code}");
        }
        for code in ["meetings", "presentations", "go-and-see-visits", "round-tables"] {
            assert_eq!(lines[code].progress, Some(1000), "{code}");
        }
        assert_eq!(lines["active-after-a-year"].achieved, Achieved::Ratio { numerator: 96, denominator: 104 });
        assert_eq!(lines["active-after-a-year"].achieved.number(), Some(923));
        opens(&app, programme, &lines).await;
        // The target was 90 before it was 104, and both stand.
        let families = &lines["families-equipped"];
        assert_eq!(families.target.as_ref().map(|target| target.value), Some(104));
        let history: Vec<Option<i64>> = framework::targets(&app, programme)
            .await
            .unwrap()
            .iter()
            .filter(|target| target.indicator_use == families.use_id)
            .map(|target| target.value)
            .collect();
        assert_eq!(history, [Some(104), Some(90)]);
        visits_after_a_hand_over(&app, &setup, programme).await;
        targets_of_a_place_and_of_a_group(&app, &setup, programme, &lines["go-and-see-people"]).await;
        // What came of a referral later counts from its own day on.
        let manager = &setup.manager;
        let filter = events::EventFilter { kind: "referral".into(), ..Default::default() };
        let referrals = events::given(&app, manager, programme, &filter).await.unwrap();
        let waiting = referrals.iter().find(|one| one.outcome.as_deref() == Some("pending")).unwrap();
        let outcome =
            NewOutcome { programme, delivery: waiting.id, outcome: "accepted".into(), occurred_on: "2020-02-01".into() };
        events::record_outcome(&app, manager, &operation(), &outcome).await.unwrap();
        let accepted = &lines["referrals-accepted"].definition;
        for (to, expected) in [("2020-01-31", 7), ("2020-02-01", 8)] {
            let found = measure(&Tables(app.db.read(), &[programme]), accepted, &window("2019-01-01", to)).await.unwrap();
            assert_eq!(found.achieved, Achieved::Number { value: expected }, "{to}");
        }
    }
}

/// What was promised for a part stands beside what was achieved of it, on the page, in the report and in public.
async fn targets_of_a_place_and_of_a_group(app: &App, setup: &Setup, programme: i64, line: &ResultLine) {
    let women = line.breakdowns.iter().find(|table| table.dimension == Dimension::Sex).unwrap();
    let women = women.cells.iter().find(|cell| cell.value == "female").unwrap().number;
    let kragujevac = places::find("Kragujevac").unwrap().code.clone();
    let promised = |place: &str, cell: &str, value: i64| NewTarget {
        programme,
        indicator_use: line.use_id,
        place: place.into(),
        cell: cell.into(),
        value: Some(value),
        ..NewTarget::default()
    };
    let set = async |new: &NewTarget| framework::set_target(app, &setup.manager, &operation(), new).await;
    for (place, cell, why) in [
        (kragujevac.as_str(), "sex=female", "target-place-and-group"),
        ("", "community=roma", "target-part-not-shown"),
        ("", "sex=shoe", "value-unknown"),
        ("", "shoe=42", "value-unknown"),
        ("Atlantida", "", "place-unknown"),
    ] {
        assert_eq!(refusal(set(&promised(place, cell, 10)).await), why, "{place} {cell}");
    }
    set(&promised(&kragujevac, "", 168)).await.unwrap();
    let browser = Browser::of(app.clone(), setup.clone(), "mirjana").await;
    let address = format!("/programmes/{programme}/results/{}", line.use_id);
    let value = (2 * women).to_string();
    let fields = [("value", value.as_str()), ("cell", "sex=female"), ("qualifier", "about")];
    let saved = browser.post(&address, &format!("{address}/targets"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert_eq!(refusal(set(&promised("", "sex=female", 5)).await), "reason-missing");
    let lines = self::lines(app, programme).await;
    let again = &lines["go-and-see-people"];
    assert_eq!(again.target, line.target);
    let parts: Vec<(String, i64, Option<i64>)> = promises::of(again, &ever())
        .iter()
        .map(|part| (part.value.clone(), part.target, part.achieved(&again.breakdowns)))
        .collect();
    assert_eq!(parts, [(kragujevac.clone(), 168, Some(84)), ("female".into(), 2 * women, Some(women))]);
    // A target of another period is not compared with this one.
    assert_eq!(promises::of(again, &window("2019-01-01", "2019-12-31")).len(), 2);
    let of_year = NewTarget { from: Some("2019-01-01".into()), to: Some("2019-12-31".into()), ..promised("", "sex=male", 10) };
    set(&of_year).await.unwrap();
    let lines = self::lines(app, programme).await;
    let again = &lines["go-and-see-people"];
    assert_eq!(promises::of(again, &ever()).len(), 2);
    assert_eq!(promises::of(again, &window("2019-01-01", "2019-12-31")).len(), 3);
    let period = "from=2000-01-01&to=2030-12-31";
    for page in [format!("/programmes/{programme}/results?{period}"), format!("{address}?{period}")] {
        let shown = browser.get(&page).await.body;
        assert!(shown.contains("Kragujevac") && shown.matches("50 %").count() >= 2, "{page}: {shown}");
    }
    let stored = programmes::programme(app, &setup.manager, programme).await.unwrap();
    let report = donor::compose(app, &stored, &ever(), Sight::Everything).await.unwrap();
    let indicator = report.snapshot.results.iter().find(|one| one.code == "go-and-see-people").unwrap();
    let compared: Vec<Option<Shown>> = indicator.part_targets.iter().map(|part| indicator.achieved_of(part)).collect();
    assert_eq!(compared, [Some(Shown::Number(84)), Some(Shown::Number(women))]);
    let new = NewPublication { programme, from: "2000-01-01".into(), to: "2030-12-31".into(), parts: PublicPart::ALL.to_vec() };
    publish(app, &setup.manager, &operation(), &new).await.unwrap();
    let slug = stored.public_slug.unwrap();
    let public = browser.get(&format!("/en/programmes/{slug}")).await.body;
    let table = public.split("Targets for places and groups").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("Kragujevac") && table.contains("168") && table.contains("84") && table.contains("50"), "{table}");
}

/// 104 families, each to be visited after 3, 6 and 12 months: what is due stands in the list until it is recorded.
async fn visits_after_a_hand_over(app: &App, setup: &Setup, programme: i64) {
    let on = |today: &str| Actor { today: today.into(), ..setup.manager.clone() };
    let all = VisitFilter::default();
    let counts = async |today: &str, filter: &VisitFilter| {
        let found = events::count_visits(app, &on(today), programme, filter).await.unwrap();
        [found.overdue, found.due, found.later, found.made]
    };
    assert_eq!(counts("2021-07-01", &all).await, [0, 0, 0, 312]);
    // Visits are taken back, so that they are due again.
    let made = VisitFilter { state: "made".into(), months: 12, ..VisitFilter::default() };
    let last = events::visits(app, &setup.manager, programme, &made, 0, 2).await.unwrap();
    assert_eq!(
        last.iter().map(|one| (one.given_on.as_str(), one.due_on.as_str())).collect::<Vec<_>>(),
        [("2020-06-01", "2021-06-01"); 2]
    );
    for visit in &last {
        let taken = Reversal { programme, event: None, delivery: visit.visit, reason: "the family was not at home".into() };
        events::reverse(app, &setup.manager, &operation(), &taken).await.unwrap();
    }
    for (today, expected) in [
        ("2021-06-02", [2, 0, 0, 310]),
        ("2021-06-01", [0, 2, 0, 310]),
        ("2021-05-02", [0, 2, 0, 310]),
        ("2021-05-01", [0, 0, 2, 310]),
    ] {
        assert_eq!(counts(today, &all).await, expected, "{today}");
    }
    assert_eq!(counts("2021-06-02", &VisitFilter { months: 6, ..VisitFilter::default() }).await, [0, 0, 0, 104]);
    assert_eq!(counts("2021-06-02", &VisitFilter { activity: "3.2".into(), ..VisitFilter::default() }).await, [0; 4]);
    let waiting = async |today: &str| {
        let found = today::store::waiting(app, &on(today)).await.unwrap();
        found.into_iter().find(|(kind, _)| kind.key == "visit").map(|(_, row)| (row.waiting, row.day.unwrap()))
    };
    assert_eq!(waiting("2021-06-02").await, Some((2, "2021-06-01".into())));
    assert_eq!(waiting("2021-05-01").await, None);
    let rows = events::visits(app, &on("2021-06-02"), programme, &all, 0, 10).await.unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.state == "overdue" && row.visit.is_none()), "{rows:?}");
    // On the pages: the list says so, its form is filled in, and what is recorded leaves it.
    let browser = Browser::of(app.clone(), setup.clone(), "mirjana").await;
    let list = format!("/programmes/{programme}/events/visits");
    let shown = browser.get(&list).await.body;
    assert!(
        shown.contains(&rows[0].code) && shown.contains("/events/new?kind=visit&#38;activity=3.1&#38;stage=12&#38;household="),
        "{shown}"
    );
    let file = browser.bytes(&format!("{list}/file/visits.csv?state=overdue")).await;
    assert_eq!(String::from_utf8(file).unwrap().lines().filter(|line| line.contains("H-")).count(), 2);
    let form = format!("/programmes/{programme}/events/new?kind=visit&activity=3.1&stage=12&household={}", rows[0].code);
    let filled = browser.get(&form).await.body;
    assert!(filled.contains(&format!("value=\"{}\"", rows[0].code)), "{filled}");
    for (row, day) in [(0, "2021-06-20"), (1, "2021-06-21")] {
        let fields = [
            ("kind", "visit"),
            ("activity", "3.1"),
            ("occurred_on", day),
            ("subject_kind", "household"),
            ("household", rows[row].code.as_str()),
            ("stage", "12"),
            ("outcome", "active"),
        ];
        let saved = browser.post(&form, &format!("/programmes/{programme}/events"), &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    }
    assert_eq!(counts("2021-07-01", &all).await, [0, 0, 0, 312]);
    assert_eq!(waiting("2021-07-01").await, None);
}

#[tokio::test]
async fn the_day_of_a_visit_is_that_of_the_calendar() {
    for app in testing::apps().await {
        let (manager, programme) = empty(&app).await;
        let activity = NewActivity {
            programme,
            code: "G".into(),
            unit: "organisation".into(),
            target: None,
            qualifier: None,
            texts: vec![NewText::of("G", "title", "en", "Grants", true)],
        };
        programmes::add_activity(&app, &manager, &operation(), &activity).await.unwrap();
        let edit = ActivityEdit {
            programme,
            code: "G".into(),
            unit: "organisation".into(),
            kind: "grant".into(),
            component: String::new(),
            visits: vec![1, 3, 6, 12, 120],
        };
        programmes::edit_activity(&app, &manager, &operation(), &edit).await.unwrap();
        let wrong = ActivityEdit { visits: vec![0], ..edit.clone() };
        let refused = programmes::edit_activity(&app, &manager, &operation(), &wrong).await;
        assert_eq!(refusal(refused), "activity-visits-wrong");
        let organisations = organisations(&app).await.unwrap();
        let code = organisations.into_iter().find(|one| one.id == manager.organisation).unwrap().code;
        for day in ["2019-01-31", "2019-11-30", "2020-02-29", "2020-08-31", "2020-12-01", "2099-11-29"] {
            let given = NewGiven {
                programme,
                kind: "equipment".into(),
                activity: "G".into(),
                occurred_on: day.into(),
                subject_kind: "organisation".into(),
                subject: code.clone(),
                quantity: 1,
                ..NewGiven::default()
            };
            let recorded = events::record_given(&app, &manager, &operation(), &given).await.unwrap();
            let later = Actor { today: "2200-01-01".into(), ..manager.clone() };
            let rows = events::visits(&app, &later, programme, &VisitFilter::default(), 0, 10).await.unwrap();
            let from: jiff::civil::Date = day.parse().unwrap();
            let expected: Vec<String> =
                edit.visits.iter().map(|months| from.saturating_add(jiff::Span::new().months(*months)).to_string()).collect();
            assert_eq!(rows.into_iter().map(|row| row.due_on).collect::<Vec<_>>(), expected, "{day}");
            let taken = Reversal { programme, event: None, delivery: Some(recorded.id), reason: "another day".into() };
            events::reverse(&app, &manager, &operation(), &taken).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a5_social_services() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programme = bring(&app, &setup, "social-services.toml").await;
        let taken = played::social_services(&app, &setup.manager, programme).await.unwrap();
        assert_eq!((taken.events, taken.given, taken.problems), (2, 46 * 3, 0));
        let lines = lines(&app, programme).await;
        assert_eq!(number(&lines, "organisations-contracted"), 46);
        assert_eq!(number(&lines, "value-contracted"), 115_000_000);
        assert_eq!(number(&lines, "value-paid"), 114_875_000);
        assert_eq!(number(&lines, "training-places"), 92);
        let target = lines["organisations-contracted"].target.clone().unwrap();
        assert_eq!((target.value, target.qualifier.as_deref()), (45, Some("at-least")));
        assert!(matches!(&lines["latest-step"].achieved, Achieved::Text { value } if value.starts_with("Fushata")));
        opens(&app, programme, &lines).await;
    }
}

/// A programme of the demo's office without anything in it, and its manager.
async fn empty(app: &App) -> (Actor, i64) {
    let setup = demo::set_up(app).await.unwrap();
    (setup.manager.clone(), setup.programme)
}

fn part(measure: Measure, count: Count, kinds: &[&str]) -> Part {
    let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    Part { source: Source::Delivered, measure, count, filter: Filter { kinds, ..Filter::default() } }
}

fn definition(counted: Part) -> Definition {
    Definition {
        counted,
        denominator: None,
        time: Time::InPeriod,
        place: ByPlace::Event,
        direction: Direction::Up,
        dimensions: vec![Dimension::Sex, Dimension::Age, Dimension::Place],
    }
}

fn meeting(programme: i64, day: &str, place: &str) -> NewEvent {
    NewEvent {
        programme,
        kind: "meeting".into(),
        occurred_on: day.into(),
        place: place.into(),
        title: format!("Meeting of {day}"),
        ..NewEvent::default()
    }
}

fn somebody(surname: &str, given: &str, birth: &str, sex: &str) -> Participant {
    Participant {
        surname: surname.into(),
        given_name: given.into(),
        birth_date: birth.into(),
        sex: sex.into(),
        ..Participant::default()
    }
}

async fn counted(app: &App, programme: i64, definition: &Definition, from: &str, to: &str) -> (Option<i64>, Option<i64>, i64) {
    let found = measure(&Tables(app.db.read(), &[programme]), definition, &window(from, to)).await.unwrap();
    (found.achieved.number(), found.newly, found.anonymous)
}

/// Attendance over a quarter, and the bugs that others have with it: a cumulative number added up over periods, totals that fall between
/// periods, parts that do not add up, a parent and its child counted twice.
#[tokio::test]
async fn the_rules_of_counting_hold() {
    for app in testing::apps().await {
        let (manager, programme) = empty(&app).await;
        let (belgrade, obrenovac, vranje) = ("RS-00", "RS-00-OBRENOVAC", "");
        let people = [
            somebody("Antić", "Mira", "1990-05-12", "f"),
            somebody("Bajić", "Petar", "1950-01-01", "m"),
            somebody("Delić", "Sanja", "2008-03-03", "f"),
            somebody("Erić", "Goran", "", ""),
        ];
        // January: two; February: two, one of them again; March: one again and one new.
        let days =
            [("2021-01-10", belgrade, vec![0, 1]), ("2021-02-10", obrenovac, vec![1, 2]), ("2021-03-31", vranje, vec![0, 3])];
        let mut event_ids = Vec::new();
        for (day, place, who) in days {
            let event = events::record_event(&app, &manager, &operation(), &meeting(programme, day, place)).await.unwrap();
            let new = NewAttendance {
                programme,
                event: event.id,
                people: who.iter().map(|index: &usize| people[*index].clone()).collect(),
                persons: Vec::new(),
            };
            assert_eq!(events::record_attendance(&app, &manager, &operation(), &new).await.unwrap(), 2);
            event_ids.push(event.id);
        }
        let n = definition(part(Measure::Person, Count::Distinct, &["meeting"]));
        // Without a number nobody merges them: a reviewer will. Six records stand for four people.
        let before = counted(&app, programme, &n, "2021-01-01", "2021-03-31").await;
        assert_eq!(before.0, Some(6));
        merge_same(&app, &manager, programme).await;
        let quarter = counted(&app, programme, &n, "2021-01-01", "2021-03-31").await;
        assert_eq!((quarter.0, quarter.1), (Some(4), Some(4)));
        let months = [("2021-01-01", "2021-01-31"), ("2021-02-01", "2021-02-28"), ("2021-03-01", "2021-03-31")];
        let mut each = Vec::new();
        for (from, to) in months {
            each.push(counted(&app, programme, &n, from, to).await);
        }
        assert_eq!(each.iter().map(|one| one.0.unwrap()).collect::<Vec<_>>(), [2, 2, 2]);
        assert_eq!(each.iter().map(|one| one.1.unwrap()).sum::<i64>(), 4, "F adds up over periods");
        // Totals do not fall between periods: the last day of a month belongs to it, and no day to two of them.
        let sum = definition(part(Measure::Person, Count::Sum, &["meeting"]));
        let mut total = 0;
        for (from, to) in months {
            total += counted(&app, programme, &sum, from, to).await.0.unwrap();
        }
        assert_eq!(Some(total), counted(&app, programme, &sum, "2021-01-01", "2021-03-31").await.0);
        // Cumulative: 2, 3, 4, and not 2, 5, 9.
        let cumulative = Definition { time: Time::Cumulative, ..n.clone() };
        let mut run = Vec::new();
        for (from, to) in months {
            run.push(counted(&app, programme, &cumulative, from, to).await.0.unwrap());
        }
        assert_eq!(run, [2, 3, 4]);
        // A place and a part of it make one set.
        let filtered = |places: &[&str], count: Count| {
            let mut one = definition(part(Measure::Person, count, &["meeting"]));
            one.counted.filter.places = places.iter().map(|place| (*place).to_owned()).collect();
            one
        };
        for (places, once, each_time) in [(vec![belgrade], 3, 4), (vec![obrenovac], 2, 2), (vec![belgrade, obrenovac], 3, 4)] {
            let distinct = counted(&app, programme, &filtered(&places, Count::Distinct), "2021-01-01", "2021-12-31").await;
            let sum = counted(&app, programme, &filtered(&places, Count::Sum), "2021-01-01", "2021-12-31").await;
            assert_eq!((distinct.0, sum.0), (Some(once), Some(each_time)), "{places:?}");
        }
        // Parts sum to the whole, with what is not recorded as a part.
        for table in measure_in_parts(&Tables(app.db.read(), &[programme]), &n, &window("2021-01-01", "2021-03-31"))
            .await
            .unwrap()
            .breakdowns
        {
            assert_eq!(table.cells.iter().map(|cell| cell.number).sum::<i64>(), 4, "{:?}", table.dimension);
            assert_eq!(table.cells.iter().filter_map(|cell| cell.newly).sum::<i64>(), 4, "{:?}", table.dimension);
        }
        // Over two programmes the union counts, not the sum.
        let union =
            measure(&Tables(app.db.read(), &[programme, programme + 1]), &n, &window("2021-01-01", "2021-03-31")).await.unwrap();
        assert_eq!(union.achieved.number(), Some(4));
        // People without names stand beside N and within sums.
        let group = Group { sex: "female".into(), age_band: "15-29".into(), nationality: "sy".into(), people: 7 };
        let open = NewEvent { groups: vec![group], ..meeting(programme, "2021-03-05", "") };
        events::record_event(&app, &manager, &operation(), &open).await.unwrap();
        assert_eq!(counted(&app, programme, &n, "2021-01-01", "2021-03-31").await, (Some(4), Some(4), 7));
        assert_eq!(counted(&app, programme, &sum, "2021-01-01", "2021-03-31").await.0, Some(13));
        // A reversal lowers N by those whom nothing else reached.
        let back = Reversal { programme, event: Some(event_ids[0]), delivery: None, reason: "wrong day".into() };
        assert_eq!(events::reverse(&app, &manager, &operation(), &back).await.unwrap(), 3);
        assert_eq!(refusal(events::reverse(&app, &manager, &operation(), &back).await), "record-reversed-already");
        let after = counted(&app, programme, &n, "2021-01-01", "2021-03-31").await;
        assert_eq!((after.0, after.1), (Some(4), Some(4)));
        assert_eq!(counted(&app, programme, &n, "2021-01-01", "2021-01-31").await.0, Some(0));
        assert_eq!(roll_up_breaches(app.db.read(), 5).await.unwrap(), Vec::<String>::new());
        // A ratio of nothing has no value.
        let ratio = Definition {
            denominator: Some(part(Measure::Place, Count::Sum, &["meeting"])),
            dimensions: Vec::new(),
            ..definition(part(Measure::Person, Count::Sum, &["meeting"]))
        };
        let found = measure(&Tables(app.db.read(), &[programme]), &ratio, &window("2021-01-01", "2021-03-31")).await.unwrap();
        assert_eq!(found.achieved, Achieved::Nothing);
        assert_eq!(komshi::db::verify_audit(app.db.read()).await.unwrap(), Vec::<String>::new());
    }
}

/// The reviewer joins every pair that waits.
async fn merge_same(app: &App, manager: &Actor, programme: i64) {
    use komshi::matching::{
        model::Verdict,
        store::{self as matching, DecidePair, PairState},
    };
    while let Some(pair) = matching::claim_next(app, manager, programme, PairState::Proposed).await.unwrap() {
        let decision = DecidePair { pair: pair.id, verdict: Verdict::Same, reason: "the same person".into() };
        matching::decide_pair(app, manager, &operation(), &decision).await.unwrap();
    }
}

#[tokio::test]
async fn a_locked_number_never_changes_silently() {
    for app in testing::apps().await {
        let (manager, programme) = empty(&app).await;
        let text = NewText {
            subject: String::new(),
            field: String::new(),
            language: "en".into(),
            body: "Meetings held".into(),
            is_original: true,
        };
        let new = NewIndicator {
            programme,
            code: "M".into(),
            definition: Definition { dimensions: Vec::new(), ..definition(part(Measure::Event, Count::Distinct, &["meeting"])) },
            place: Place::default(),
            texts: vec![text],
            reason: String::new(),
        };
        let used = framework::add_indicator(&app, &manager, &operation(), &new).await.unwrap();
        let first = lines(&app, programme).await;
        assert_eq!((number(&first, "M"), first["M"].target.clone(), first["M"].progress), (0, None, None));
        for day in ["2021-01-10", "2021-02-10"] {
            events::record_event(&app, &manager, &operation(), &meeting(programme, day, "")).await.unwrap();
        }
        let quarter = window("2021-01-01", "2021-03-31");
        let locked = framework::lock(&app, &manager, &operation(), programme, used, &quarter).await.unwrap();
        assert_eq!(
            refusal(framework::lock(&app, &manager, &operation(), programme, used, &quarter).await),
            "number-already-locked"
        );
        // Something is recorded later: the locked number stays, and the page says what the records say.
        events::record_event(&app, &manager, &operation(), &meeting(programme, "2021-03-01", "")).await.unwrap();
        let row = framework::use_of(&app, &manager, programme, used).await.unwrap();
        let kept = framework::locked(&app, &row).await.unwrap();
        assert_eq!((kept[0].value(), kept[0].now, kept[0].version), (Some(2), Some(3), 1));
        assert_eq!(refusal(framework::correct(&app, &manager, &operation(), programme, locked, 1, " ").await), "reason-missing");
        framework::correct(&app, &manager, &operation(), programme, locked, 1, "recorded late").await.unwrap();
        let kept = framework::locked(&app, &row).await.unwrap();
        assert_eq!((kept[0].value(), kept[0].measured.achieved.number()), (Some(3), Some(2)));
        // Counted differently from now on: the next version; the lock says by which it was counted.
        let mut next = new.clone();
        next.definition.counted.filter.kinds = vec!["meeting".into(), "round-table".into()];
        next.texts.clear();
        assert_eq!(refusal(framework::add_indicator(&app, &manager, &operation(), &next).await), "reason-missing");
        next.reason = "round tables count too".into();
        assert_eq!(framework::add_indicator(&app, &manager, &operation(), &next).await.unwrap(), used);
        let row = framework::use_of(&app, &manager, programme, used).await.unwrap();
        assert_eq!(row.version, 2);
        let kept = framework::locked(&app, &row).await.unwrap();
        assert_eq!((kept[0].version, kept[0].now), (1, Some(3)));
        // A target is replaced with a reason; taken away, it is "not set" and never 0 %.
        let target = NewTarget { programme, indicator_use: used, value: Some(10), ..NewTarget::default() };
        framework::set_target(&app, &manager, &operation(), &target).await.unwrap();
        assert_eq!(lines(&app, programme).await["M"].progress, Some(300));
        let none = NewTarget { value: None, ..target.clone() };
        assert_eq!(refusal(framework::set_target(&app, &manager, &operation(), &none).await), "reason-missing");
        framework::set_target(&app, &manager, &operation(), &NewTarget { reason: "no longer".into(), ..none }).await.unwrap();
        let line = lines(&app, programme).await.remove("M").unwrap();
        assert_eq!((line.target, line.progress), (None, None));
        // Only who leads the programme sets up and locks.
        let stranger = actor_by_name(&app, "arta").await.unwrap();
        assert!(framework::lock(&app, &stranger, &operation(), programme, used, &quarter).await.is_err());
        assert!(framework::set_target(&app, &stranger, &operation(), &target).await.is_err());
    }
}

fn workbook(rows: &[&[&str]]) -> Workbook {
    let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Workbook { source: FileSource::Xlsx, sheets: vec![Sheet { name: "1".into(), rows, ..Sheet::default() }], notes: Vec::new() }
}

const HEADER: &[&str] = &["event", "kind", "date", "title", "surname", "given-name", "birth-date", "sex"];

#[tokio::test]
async fn a_corrected_file_does_not_double_and_a_file_goes_back_as_a_whole() {
    for app in testing::apps().await {
        let (manager, programme) = empty(&app).await;
        let rows: [&[&str]; 5] = [
            HEADER,
            &["T1", "training", "2021-02-01", "First aid", "Antić", "Mira", "1990-05-12", "f"],
            &["T1", "", "", "", "Bajić", "Petar", "1980-01-01", "m"],
            &["T2", "training", "2021-02-08", "First aid, again", "Antić", "Mira", "1990-05-12", "f"],
            &["T2", "party", "2021-31-08", "", "", "", "", ""],
        ];
        let new = NewUpload::new(programme, "trainings.xlsx", b"one", None, workbook(&rows));
        let taken = events::record_upload(&app, &manager, &operation(), &new).await.unwrap();
        assert_eq!((taken.events, taken.attendances), (2, 3));
        assert_eq!(refusal(events::record_upload(&app, &manager, &operation(), &new).await), "events-same-file");
        let persons = definition(part(Measure::Person, Count::Distinct, &["training"]));
        let n = async |app: &App| counted(app, programme, &persons, "2021-01-01", "2021-12-31").await.0.unwrap();
        assert_eq!(n(&app).await, 2);
        // The same events again are a correction, and somebody must say so.
        let more: [&[&str]; 5] = [
            HEADER,
            &["T1", "training", "2021-02-01", "First aid", "Antić", "Mira", "1990-05-12", "f"],
            &["T1", "", "", "", "Bajić", "Petar", "1980-01-01", "m"],
            &["T1", "", "", "", "Delić", "Sanja", "1985-04-04", "f"],
            &["T2", "training", "2021-02-09", "First aid, again", "Antić", "Mira", "1990-05-12", "f"],
        ];
        let beside = NewUpload::new(programme, "trainings-2.xlsx", b"two", None, workbook(&more));
        assert_eq!(refusal(events::record_upload(&app, &manager, &operation(), &beside).await), "events-code-known");
        let corrected = NewUpload { corrects: Some(taken.id), ..beside };
        let second = events::record_upload(&app, &manager, &operation(), &corrected).await.unwrap();
        assert_eq!((second.events, second.attendances), (2, 4));
        assert_eq!(n(&app).await, 3);
        let trainings = definition(part(Measure::Event, Count::Distinct, &["training"]));
        assert_eq!(counted(&app, programme, &trainings, "2021-01-01", "2021-12-31").await.0, Some(2));
        let reversed = events::withdraw_upload(&app, &manager, &operation(), programme, second.id, "not ours").await.unwrap();
        assert_eq!(reversed, 2 + 4);
        // The file that it had corrected counts again, as it was.
        assert_eq!(n(&app).await, 2);
        assert_eq!(counted(&app, programme, &trainings, "2021-02-08", "2021-02-08").await.0, Some(1));
        let states = async |app: &App| -> Vec<String> {
            events::uploads(app, &manager, programme).await.unwrap().into_iter().map(|one| one.state).collect()
        };
        assert_eq!(states(&app).await, ["withdrawn", "published"]);
        let rows = events::events(&app, &manager, programme, &events::EventFilter::default()).await.unwrap();
        let standing: Vec<(&str, &str, i64)> = rows
            .iter()
            .filter(|event| event.reversed.is_none())
            .map(|event| (event.code.as_str(), event.occurred_on.as_str(), event.named))
            .collect();
        assert_eq!(standing, [("T2", "2021-02-08", 1), ("T1", "2021-02-01", 2)]);
        assert_eq!(refusal(events::record_upload(&app, &manager, &operation(), &new).await), "events-same-file");
        // The correction can be sent again; nobody stands twice in the registry for it.
        let third = events::record_upload(&app, &manager, &operation(), &corrected).await.unwrap();
        assert_eq!((third.events, third.attendances), (2, 4));
        assert_eq!(n(&app).await, 3);
        assert_eq!(states(&app).await, ["published", "withdrawn", "replaced"]);
        assert_eq!(shown(&app).await, 3);
        // A file that was taken back by mistake is sent again; it came without a correction, so nothing else comes back.
        let withdraw = async |upload: i64| {
            events::withdraw_upload(&app, &manager, &operation(), programme, upload, "by mistake").await.unwrap()
        };
        withdraw(third.id).await;
        withdraw(taken.id).await;
        assert_eq!((n(&app).await, shown(&app).await), (0, 0));
        let again = events::record_upload(&app, &manager, &operation(), &new).await.unwrap();
        assert_eq!((again.events, again.attendances), (2, 3));
        assert_eq!((n(&app).await, shown(&app).await), (2, 2));
        assert!(roll_up_breaches(app.db.read(), 5).await.unwrap().is_empty());
    }
}

/// Persons of whom a list of the registry speaks.
async fn shown(app: &App) -> i64 {
    let sql = "SELECT COUNT(DISTINCT p.canonical_id) AS value FROM person p JOIN source_row s ON s.person = p.id \
               JOIN list l ON l.id = s.list AND l.state = 'published' WHERE p.visible = 1";
    db::number(app.db.read(), sql, vec![]).await.unwrap()
}

/// Names come in before the events that they belong to. Whatever ends an upload between the two, nobody stays in the registry for
/// nothing, and the same file can be sent again.
#[tokio::test]
async fn a_file_that_is_cut_short_leaves_nothing() {
    for app in testing::apps().await {
        let (manager, programme) = empty(&app).await;
        let rows: [&[&str]; 3] = [
            HEADER,
            &["T1", "training", "2021-02-01", "First aid", "Antić", "Mira", "1990-05-12", "f"],
            &["T1", "", "", "", "Bajić", "Petar", "1980-01-01", "m"],
        ];
        let new = NewUpload::new(programme, "trainings.xlsx", b"one", None, workbook(&rows));
        let records = async || {
            let sql = "SELECT (SELECT COUNT(*) FROM event) + (SELECT COUNT(*) FROM event_upload) + \
                       (SELECT COUNT(*) FROM delivery WHERE source_slice = 'events') AS value";
            db::number(app.db.read(), sql, vec![]).await.unwrap()
        };
        let lists = async |state: &str| {
            let sql = "SELECT COUNT(*) AS value FROM list WHERE kind = 'participants' AND state = $1";
            db::number(app.db.read(), sql, values![state]).await.unwrap()
        };
        // Refused in the middle: the file that it says it corrects is gone.
        let gone = NewUpload { corrects: Some(7), ..new.clone() };
        assert_eq!(refusal(events::record_upload(&app, &manager, &operation(), &gone).await), "list-correct-gone");
        assert_eq!((records().await, shown(&app).await, lists("published").await), (0, 0, 0));
        // The power goes between the names and the events: what the first half of an upload leaves behind.
        let names = NewParticipants {
            programme,
            name: "trainings.xlsx".into(),
            hash: db::hash(&["participants", &new.file_hash]),
            given_on: "2021-02-01".into(),
            corrects: None,
            people: vec![somebody("Antić", "Mira", "1990-05-12", "f"), somebody("Bajić", "Petar", "1980-01-01", "m")],
        };
        import_participants(&app, &manager, &operation(), &names).await.unwrap();
        assert_eq!((records().await, shown(&app).await), (0, 2));
        // Who sends the file again at once finds it taken up where it stopped.
        resume_unfinished(&app).await.unwrap();
        let taken = events::record_upload(&app, &manager, &operation(), &new).await.unwrap();
        assert_eq!((taken.events, taken.attendances, shown(&app).await, lists("published").await), (1, 2, 2, 1));
        events::withdraw_upload(&app, &manager, &operation(), programme, taken.id, "once more").await.unwrap();
        assert_eq!(shown(&app).await, 0);
        // Nobody sends it again: within the hour the server takes the names back by itself, and the file can still come.
        import_participants(&app, &manager, &operation(), &names).await.unwrap();
        assert_eq!(shown(&app).await, 2);
        let later = app.clock.now() + jiff::SignedDuration::from_hours(2);
        resume_unfinished(&another(&app, |shared| shared.clock = Clock::Fixed(later))).await.unwrap();
        assert_eq!((shown(&app).await, lists("published").await), (0, 0));
        let taken = events::record_upload(&app, &manager, &operation(), &new).await.unwrap();
        assert_eq!((taken.attendances, shown(&app).await), (2, 2));
        // What was recorded stays, however old it is.
        resume_unfinished(&another(&app, |shared| shared.clock = Clock::Fixed(later))).await.unwrap();
        assert_eq!(shown(&app).await, 2);
        // People of a form whose event is gone do not stay either.
        let event = events::record_event(&app, &manager, &operation(), &meeting(programme, "2021-03-01", "")).await.unwrap();
        let attendance = NewAttendance {
            programme,
            event: event.id,
            people: vec![somebody("Delić", "Sanja", "1985-04-04", "f")],
            persons: vec![7],
        };
        assert!(matches!(events::record_attendance(&app, &manager, &operation(), &attendance).await, Err(Error::NotFound)));
        assert_eq!(shown(&app).await, 2);
    }
}

#[tokio::test]
async fn names_need_a_record_of_the_data_sharing() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let programme = bring(&app, &setup, "social-services.toml").await;
        let manager = &setup.manager;
        let event = events::record_event(&app, manager, &operation(), &meeting(programme, "2021-05-05", "")).await.unwrap();
        let people = vec![somebody("Antić", "Mira", "", "")];
        let new = NewAttendance { programme, event: event.id, people, persons: Vec::new() };
        assert_eq!(refusal(events::record_attendance(&app, manager, &operation(), &new).await), "participants-need-sharing");
        let record = NewSharing {
            programme,
            giver: manager.organisation,
            receivers: Vec::new(),
            purpose: "Meetings".into(),
            legal_basis: "Consent".into(),
            document: "1/2021".into(),
            valid_from: "2021-01-01".into(),
            valid_until: None,
            fields: vec!["surname".into(), "given_name".into()],
        };
        programmes::record_sharing(&app, manager, &operation(), &record).await.unwrap();
        assert_eq!(events::record_attendance(&app, manager, &operation(), &new).await.unwrap(), 1);
        // Those who took part are nobody's identified household or person.
        let figures = reports::store::compute(&app, programme, &ever(), reports::model::Sight::Everything).await.unwrap();
        let zero = komshi::indicators::small_cells::Shown::Number(0);
        assert_eq!((figures.identified.households, figures.identified.persons_recorded), (zero, zero));
        // Somebody of elsewhere sees neither the event nor the people.
        let other = actor_by_name(&app, "agim").await.unwrap();
        assert!(events::event(&app, &other, programme, event.id).await.is_err());
        let wrong = NewGiven { programme, kind: "payment".into(), subject_kind: "public".into(), ..NewGiven::default() };
        assert_eq!(refusal(events::record_given(&app, manager, &operation(), &wrong).await), "field-date");
    }
}

#[tokio::test]
async fn an_officer_records_and_reads_on_the_pages() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        let programme = browser.setup.programme;
        let path = |rest: &str| format!("/programmes/{programme}{rest}");
        let event = [
            ("kind", "training"),
            ("occurred_on", "2021-04-12"),
            ("title", "First aid"),
            ("expected", "20"),
            ("people-0", "12"),
            ("group-sex-0", "female"),
            ("group-age-0", "15-29"),
            ("surname-0", "Ilić"),
            ("given-name-0", "Mira"),
        ];
        let saved = browser.post(&path("/events/new?kind=training"), &path("/events"), &event).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = browser.get(&saved.location).await.body;
        assert!(page.contains("First aid") && page.contains("12"), "{page}");
        // The builder shows the number before anything is saved.
        let built = "measure=person&count=sum&kinds=training&time=in_period&dimensions=sex&from=2021-01-01&to=2021-12-31";
        let preview = browser.get(&path(&format!("/results/new?{built}"))).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.body.contains("<span class=\"figure\">13</span>"), "{}", preview.body);
        let save = [
            ("measure", "person"),
            ("count", "sum"),
            ("kinds", "training"),
            ("time", "in_period"),
            ("dimensions", "sex"),
            ("code", "T"),
            ("statement", "People trained"),
        ];
        let saved = browser.post(&path(&format!("/results/new?{built}")), &path("/results/indicators"), &save).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let period = "?from=2021-01-01&to=2021-12-31";
        let page = browser.get(&format!("{}{period}", saved.location)).await.body;
        assert!(page.contains("People trained") && page.contains("target not set"), "{page}");
        assert!(!page.contains("0 %"), "without a target there is no percentage");
        let records = browser.get(&format!("{}/records{period}", saved.location)).await.body;
        assert!(records.contains("<span class=\"figure\">13</span>"), "{records}");
        let list = browser.get(&path("/results")).await;
        assert_eq!(list.status, StatusCode::OK);
        for page in ["/events", "/events/files", "/events/template/events.xlsx", "/events/template/events.csv"] {
            assert_eq!(browser.get(&path(page)).await.status, StatusCode::OK, "{page}");
        }
    }
}
