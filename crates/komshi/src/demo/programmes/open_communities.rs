//! A3: focus groups and intercultural days with people who do not give their names, trainings with people who do, campaigns with reach.

use super::{File, choose, node, sharing};
use crate::{
    access::Actor,
    app::App,
    db::NewOperation,
    demo::people::person,
    error::Error,
    events::store::{self as events, NewEvent, Uploaded},
};

const PLACES: [&str; 18] = [
    "Vranje",
    "Pirot",
    "Šid",
    "Tutin",
    "Subotica",
    "Kikinda",
    "Preševo",
    "Dimitrovgrad",
    "Kanjiža",
    "Lajkovac",
    "Bela Palanka",
    "Obrenovac",
    "Bujanovac",
    "Sjenica",
    "Bosilegrad",
    "Sombor",
    "Loznica",
    "Beograd",
];
const FOCUS_GROUPS: usize = 12;
const SEATS: usize = 25;
/// Of 150 seats 22 were taken by somebody who had been at another training.
const TRAINED: usize = 128;
/// Eight people in each focus group: nationality, sex, age, how many.
const FOCUS: [(&str, &str, &str, &str); 4] =
    [("af", "male", "15-29", "3"), ("sy", "female", "30-64", "2"), ("iq", "male", "30-64", "1"), ("ir", "female", "15-29", "2")];
/// Those who came to an intercultural day.
const DAY: [(&str, &str, &str, &str); 5] = [
    ("af", "male", "15-29", "9"),
    ("af", "female", "0-14", "6"),
    ("sy", "female", "30-64", "5"),
    ("ir", "male", "30-64", "4"),
    ("not_recorded", "female", "30-64", "6"),
];

/// Records everything; answers what the files brought together.
pub async fn open_communities(app: &App, manager: &Actor, programme: i64) -> Result<Uploaded, Error> {
    let texts = |latin: &'static str, english: &'static str| [("sr-Latn", latin), ("en", english)];
    let results = [
        ("", "impact", "1", texts("Jača duh multikulturalnosti i prihvatanja u zajednici", "Communities grow in acceptance")),
        (
            "1",
            "outcome",
            "1.1",
            texts("Ljudi se sreću i razumeju potrebe jedni drugih", "People meet and understand each other's needs"),
        ),
        ("1", "outcome", "1.2", texts("Pružaoci usluga su osposobljeni", "Service providers are trained")),
        ("1", "outcome", "1.3", texts("Javnost je obaveštena", "The public is informed")),
    ];
    for (parent, level, code, statements) in &results {
        node(app, manager, programme, (parent, level, code), statements).await?;
    }
    for (preset, result, activity) in [
        ("focus-groups", "1.1", "IOM-1"),
        ("focus-group-people", "1.1", "IOM-1"),
        ("intercultural-days", "1.1", "IOM-2"),
        ("intercultural-people", "1.1", "IOM-2"),
        ("trainings", "1.2", "IOM-3"),
        ("training-places", "1.2", "IOM-3"),
        ("training-attendances", "1.2", "IOM-3"),
        ("persons-trained", "1.2", "IOM-3"),
        ("campaigns", "1.3", "IOM-4"),
        ("campaign-reach", "1.3", "IOM-4"),
    ] {
        choose(app, manager, programme, preset, (result, activity), None).await?;
    }
    sharing(app, manager, programme, "Evidencija učesnika obuka").await?;
    let gatherings = gatherings().take(app, manager, programme, "fokus-grupe-i-dani.xlsx").await?;
    let mut all = gatherings;
    for (name, trainings) in [("obuke-1.xlsx", 0..3), ("obuke-2.xlsx", 3..6)] {
        let taken = self::trainings(trainings).take(app, manager, programme, name).await?;
        all.events += taken.events;
        all.attendances += taken.attendances;
    }
    // The day after IOM's component had ended: saved, and not counted for it.
    let late = NewEvent {
        programme,
        kind: "other-event".into(),
        component: "IOM".into(),
        occurred_on: "2019-02-02".into(),
        place: "RS-00".into(),
        title: "Završni susret".into(),
        ..NewEvent::default()
    };
    events::record_event(app, manager, &NewOperation::make(), &late).await?;
    all.events += 1;
    Ok(all)
}

fn gatherings() -> File {
    let header =
        ["event", "kind", "activity", "date", "place", "title", "language", "reach", "sex", "age-band", "nationality", "people"];
    let mut file = File::of(&header);
    let mut groups =
        |event: &str, kind: &str, activity: &str, date: &str, place: &str, title: &str, people: &[(&str, &str, &str, &str)]| {
            file.add(&[
                ("event", event),
                ("kind", kind),
                ("activity", activity),
                ("date", date),
                ("place", place),
                ("title", title),
                ("language", "fa"),
            ]);
            for (nationality, sex, age, count) in people {
                let nationality = if *nationality == "not_recorded" { "" } else { nationality };
                file.add(&[("event", event), ("sex", sex), ("age-band", age), ("nationality", nationality), ("people", count)]);
            }
        };
    for (index, place) in PLACES.iter().enumerate().take(FOCUS_GROUPS) {
        let date = format!("2017-{:02}-{:02}", 10 + index / 6, 3 + index % 6 * 4);
        groups(&format!("F{:02}", index + 1), "focus-group", "IOM-1", &date, place, "Potrebe i iskustva", &FOCUS);
    }
    for (index, place) in PLACES.iter().enumerate() {
        let date = format!("2018-{:02}-{:02}", 3 + index / 3, 5 + index % 3 * 9);
        groups(&format!("D{:02}", index + 1), "intercultural-day", "IOM-2", &date, place, "Dan zajednice", &DAY);
    }
    let mut campaign = |event: &str, date: &str, place: &str, title: &str, reach: &str| {
        file.add(&[
            ("event", event),
            ("kind", "campaign"),
            ("activity", "IOM-4"),
            ("date", date),
            ("place", place),
            ("title", title),
            ("reach", reach),
        ]);
    };
    campaign("K00", "2018-05-14", "Srbija", "Nacionalna kampanja", "180000");
    for (index, place) in PLACES.iter().enumerate() {
        let date = format!("2018-{:02}-{:02}", 6 + index / 6, 4 + index % 6 * 4);
        campaign(&format!("K{:02}", index + 1), &date, place, "Lokalna kampanja", &(1_200 + index * 150).to_string());
    }
    file
}

fn trainings(numbers: std::ops::Range<usize>) -> File {
    let header = [
        "event",
        "kind",
        "activity",
        "date",
        "place",
        "title",
        "expected",
        "surname",
        "given-name",
        "birth-date",
        "sex",
        "identity-number",
    ];
    let mut file = File::of(&header);
    for training in numbers {
        let event = format!("T{}", training + 1);
        let date = format!("2018-{:02}-12", 2 + training);
        let places = SEATS.to_string();
        file.add(&[
            ("event", &event),
            ("kind", "training"),
            ("activity", "IOM-3"),
            ("date", &date),
            ("place", PLACES[training * 3]),
            ("title", "Kulturološka osetljivost i upravljanje stresom"),
            ("expected", &places),
        ]);
        for seat in training * SEATS..(training + 1) * SEATS {
            let number = seat % TRAINED;
            let one = person(number, 24 + number % 38);
            file.add(&[
                ("event", &event),
                ("surname", &one.surname),
                ("given-name", &one.given_name),
                ("birth-date", &one.birth_date),
                ("sex", one.sex),
                ("identity-number", &one.number),
            ]);
        }
    }
    file
}
