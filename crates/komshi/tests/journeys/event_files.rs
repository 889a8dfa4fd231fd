//! Files of what was done: corrected, taken back, cut short, and what they may name.

use komshi::{
    access::store::actor_by_name,
    app::{App, Clock},
    db::{self, testing},
    demo,
    error::Error,
    events::store::{self as events, NewAttendance, NewGiven, NewUpload},
    indicators::{
        definition::{Count, Measure},
        store::roll_up_breaches,
    },
    lists::store::{NewParticipants, import_participants, resume_unfinished},
    programmes::{model::NewSharing, store as programmes},
    reports, values,
};
use komshi_documents::read::{Cell, Sheet, Source as FileSource, Workbook};

use super::counting::{counted, definition, empty, meeting, part, somebody};
use super::results::{bring, ever, refusal};
use crate::fixture::{another, operation};

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
