//! The queries give what the pure counting gives, on both engines, whatever was delivered, merged and taken back.

use sea_orm::Value;

use super::{Tables, behind, measure, measure_in_parts};
use crate::{
    app::App,
    db::{run, testing, values},
    indicators::{
        definition::{ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
        model::{Contact, Dimension, Firsts, Source, Window, newly, reach, unique},
    },
};

const PERSONS: i64 = 24;
const DELIVERIES: i64 = 160;

async fn insert(app: &App, sql: &str, values: Vec<Value>) {
    let tx = app.db.begin().await.unwrap();
    run(&tx, sql, values).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    tx.commit().await.unwrap();
}

/// Numbers that look like chance and are the same at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// A programme with persons and deliveries; answers the contacts that count, by canonical id.
async fn filled(app: &App, seed: u64) -> Vec<Contact> {
    let mut chance = Chance(seed);
    let at = "2021-01-01T00:00:00Z";
    insert(app, "INSERT INTO organisation (id, code, name, kind, created_at) VALUES (1,'o','o','civil-society',$1)", values![at])
        .await;
    let programme =
        "INSERT INTO programme (id, code, organisation, status, currency, created_at) VALUES (1,'P',1,'running','EUR',$1)";
    insert(app, programme, values![at]).await;
    let mut canonical: Vec<i64> = (0..PERSONS).collect();
    for person in 0..PERSONS {
        // Every fifth was merged into the one before.
        if person % 5 == 4 {
            canonical[person as usize] = canonical[person as usize - 1];
        }
        let sex = ["female", "male"][person as usize % 2];
        insert(
            app,
            "INSERT INTO person (id, canonical_id, organisation, visible, surname, given_name, sex, birth_date, birth_precision, sort_key) \
             VALUES ($1,$2,1,1,'x','y',$3,$4,'day','')",
            values![person + 100, canonical[person as usize] + 100, sex, format!("{}-02-15", 1930 + person * 4)],
        )
        .await;
    }
    let mut contacts = Vec::new();
    for delivery in 0..DELIVERIES {
        let (day, person) = (chance.below(90), chance.below(PERSONS as u64) as i64);
        let place = ["RS-00", "XK-38", ""][chance.below(3) as usize];
        let day = format!("2021-{:02}-{:02}", day / 30 + 1, day % 30 + 1);
        let id = 1_000 + delivery;
        insert(
            app,
            "INSERT INTO delivery (id, programme, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, proof, collector, \
             operation, recorded_at) VALUES ($1,1,$2,$3,'person',$4,1,'package','test',$1,'code','','',$5)",
            values![id, day.clone(), place, person + 100, at],
        )
        .await;
        insert(app, "INSERT INTO delivery_person (delivery, person) VALUES ($1,$2)", values![id, person + 100]).await;
        if chance.below(8) == 0 {
            let sql = "INSERT INTO delivery_event (id, delivery, kind, reason, at) VALUES ($1,$2,'reversed','',$3)";
            insert(app, sql, values![id + 10_000, id, at]).await;
            continue;
        }
        contacts.push(Contact { day: day.into(), place: place.into(), stated: None, record: id, subject: canonical[person as usize] + 100 });
    }
    contacts
}

fn definition(count: Count, time: Time) -> Definition {
    Definition {
        counted: Part { source: Source::Delivered, measure: Measure::Person, count, filter: Filter::default() },
        denominator: None,
        time,
        place: ByPlace::Event,
        direction: Direction::Up,
        dimensions: vec![Dimension::Sex, Dimension::Age, Dimension::Place],
    }
}

#[tokio::test]
async fn queries_count_like_the_model() {
    for seed in [1, 7] {
        for app in testing::apps().await {
            let contacts = filled(&app, seed).await;
            let windows = [
                ("2021-01-01", "2021-01-31"),
                ("2021-02-01", "2021-02-31"),
                ("2021-03-01", "2021-03-31"),
                ("2021-01-01", "2021-03-31"),
            ];
            for (from, to) in windows {
                let window = Window { from: from.into(), to: to.into() };
                let until = Window { from: String::new(), to: to.into() };
                let expected = reach(&Firsts::of(&contacts, &window));
                let n = definition(Count::Distinct, Time::InPeriod);
                let found = measure(&Tables(app.db.read(), &[1]), &n, &window).await.unwrap();
                assert_eq!(
                    (found.achieved.number(), found.newly),
                    (Some(expected.unique), Some(expected.newly)),
                    "{seed} {from}"
                );
                let ever = definition(Count::Distinct, Time::Cumulative);
                let found = measure(&Tables(app.db.read(), &[1]), &ever, &window).await.unwrap();
                assert_eq!(found.achieved.number(), Some(unique(&contacts, &until).len() as i64), "{seed} {from}");
                let each_time = definition(Count::Sum, Time::InPeriod);
                let found = measure(&Tables(app.db.read(), &[1]), &each_time, &window).await.unwrap();
                let times = contacts.iter().filter(|contact| window.holds(&contact.day)).count() as i64;
                assert_eq!(found.achieved.number(), Some(times), "{seed} {from}");
                for (rule, whole) in [(&n, expected.unique), (&each_time, times)] {
                    let both = measure_in_parts(&Tables(app.db.read(), &[1]), rule, &window).await.unwrap();
                    let alone = measure(&Tables(app.db.read(), &[1]), rule, &window).await.unwrap();
                    assert_eq!((both.achieved, both.newly), (alone.achieved, alone.newly));
                    for table in measure_in_parts(&Tables(app.db.read(), &[1]), rule, &window).await.unwrap().breakdowns {
                        assert_eq!(table.cells.iter().map(|cell| cell.number).sum::<i64>(), whole, "{:?}", table.dimension);
                    }
                }
                // The place of each is that of the first contact in the window.
                let places = measure_in_parts(&Tables(app.db.read(), &[1]), &n, &window).await.unwrap().breakdowns.remove(2);
                for cell in &places.cells {
                    let here = |contact: &&&Contact| {
                        if contact.place.is_empty() { cell.value == "not_recorded" } else { *contact.place == *cell.value }
                    };
                    assert_eq!(cell.number, unique(&contacts, &window).values().filter(here).count() as i64, "{}", cell.value);
                    assert_eq!(
                        cell.newly,
                        Some(newly(&contacts, &window).values().filter(here).count() as i64),
                        "{}",
                        cell.value
                    );
                    let one = Some((Dimension::Place, cell.value.as_str()));
                    let records = behind(&Tables(app.db.read(), &[1]), &n, &window, false, one, false).await.unwrap();
                    assert_eq!(records.len() as i64, cell.number);
                }
            }
        }
    }
}
