//! The rules of counting, and numbers that are locked, on both engines.

use komshi::{
    access::{Actor, store::actor_by_name},
    app::App,
    db::testing,
    demo,
    events::{
        model::Group,
        store::{self as events, NewAttendance, NewEvent, Reversal},
    },
    indicators::{
        definition::{Achieved, ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
        model::{Dimension, Source},
        store::{
            framework::{self, NewIndicator, NewTarget, Place},
            measure::{Tables, measure, measure_in_parts},
            roll_up_breaches,
        },
    },
    lists::store::Participant,
    programmes::model::NewText,
};

use super::results::{lines, number, refusal, window};
use crate::fixture::operation;

/// A programme of the demo's office without anything in it, and its manager.
pub async fn empty(app: &App) -> (Actor, i64) {
    let setup = demo::set_up(app).await.unwrap();
    (setup.manager.clone(), setup.programme)
}

pub fn part(measure: Measure, count: Count, kinds: &[&str]) -> Part {
    let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    Part { source: Source::Delivered, measure, count, filter: Filter { kinds, ..Filter::default() } }
}

pub fn definition(counted: Part) -> Definition {
    Definition {
        counted,
        denominator: None,
        time: Time::InPeriod,
        place: ByPlace::Event,
        direction: Direction::Up,
        dimensions: vec![Dimension::Sex, Dimension::Age, Dimension::Place],
    }
}

pub fn meeting(programme: i64, day: &str, place: &str) -> NewEvent {
    NewEvent {
        programme,
        kind: "meeting".into(),
        occurred_on: day.into(),
        place: place.into(),
        title: format!("Meeting of {day}"),
        ..NewEvent::default()
    }
}

pub fn somebody(surname: &str, given: &str, birth: &str, sex: &str) -> Participant {
    Participant {
        surname: surname.into(),
        given_name: given.into(),
        birth_date: birth.into(),
        sex: sex.into(),
        ..Participant::default()
    }
}

pub async fn counted(
    app: &App,
    programme: i64,
    definition: &Definition,
    from: &str,
    to: &str,
) -> (Option<i64>, Option<i64>, i64) {
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
