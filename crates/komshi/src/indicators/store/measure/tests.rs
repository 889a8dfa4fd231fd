//! The queries give what the pure counting gives, on both engines, whatever was delivered, merged and taken back.

use sea_orm::Value;

use super::{Behind, Measured, Tables, behind, measure, measure_in_parts, on_held};
use crate::{
    app::App,
    db::{number, one, run, testing, values},
    indicators::{
        definition::{ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
        firsts::{Firsts, reach},
        model::{Contact, Dimension, Source, Window},
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
        contacts.push(Contact {
            day: day.into(),
            place: place.into(),
            stated: None,
            record: id,
            subject: canonical[person as usize] + 100,
        });
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
                assert_eq!(found.achieved.number(), Some(Firsts::of(&contacts, &until).unique().count() as i64), "{seed} {from}");
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
                    let here = |contact: &&Contact| {
                        if contact.place.is_empty() { cell.value == "not_recorded" } else { *contact.place == *cell.value }
                    };
                    assert_eq!(
                        cell.number,
                        Firsts::of(&contacts, &window).unique().filter(here).count() as i64,
                        "{}",
                        cell.value
                    );
                    assert_eq!(
                        cell.newly,
                        Some(Firsts::of(&contacts, &window).newly().filter(here).count() as i64),
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

/// Everything that a book holds or asks the tables for.
fn wishes() -> Vec<Definition> {
    let filters = [
        Filter::default(),
        Filter { kinds: vec!["visit".into()], stages: vec!["12".into()], ..Filter::default() },
        Filter { activities: vec!["A1".into()], ..Filter::default() },
        Filter { places: vec!["XK-38".into()], ..Filter::default() },
        Filter { outcomes: vec!["in-use".into()], ..Filter::default() },
    ];
    let part = |measure, count, filter: &Filter| Part { source: Source::Delivered, measure, count, filter: filter.clone() };
    let mut wishes = Vec::new();
    for filter in &filters {
        for (measure, count) in [
            (Measure::Person, Count::Distinct),
            (Measure::Person, Count::Sum),
            (Measure::Household, Count::Distinct),
            (Measure::Household, Count::Sum),
            (Measure::Organisation, Count::Distinct),
            (Measure::Item, Count::Sum),
            (Measure::Item, Count::Last),
            (Measure::Money, Count::Sum),
        ] {
            for (time, place) in [(Time::InPeriod, ByPlace::Event), (Time::Cumulative, ByPlace::Residence)] {
                let dimensions = match measure {
                    Measure::Person | Measure::Household => Dimension::ALL.to_vec(),
                    _ => Vec::new(),
                };
                let counted = part(measure, count, filter);
                wishes.push(Definition { counted, denominator: None, time, place, direction: Direction::Up, dimensions });
            }
        }
    }
    for measure in [Measure::Household, Measure::Person] {
        let counted = Part { source: Source::Identified, ..part(measure, Count::Distinct, &Filter::default()) };
        wishes.push(Definition { counted, ..definition(Count::Distinct, Time::InPeriod) });
    }
    let euros = Filter { currency: "EUR".into(), ..Filter::default() };
    wishes.push(Definition { counted: part(Measure::Money, Count::Sum, &euros), ..definition(Count::Sum, Time::Cumulative) });
    let visits = Filter { kinds: vec!["visit".into()], ..Filter::default() };
    wishes.push(Definition {
        counted: part(Measure::Household, Count::Sum, &visits),
        denominator: Some(part(Measure::Household, Count::Sum, &Filter::default())),
        ..definition(Count::Sum, Time::InPeriod)
    });
    wishes
}

const AT: &str = "2021-01-01T00:00:00Z";

/// Somebody does something that numbers rest on.
async fn something_happens(app: &App, chance: &mut Chance, step: i64) {
    let household = |chance: &mut Chance| chance.below(HOUSEHOLDS as u64) as i64 + 500;
    let person = |chance: &mut Chance| chance.below(PERSONS as u64) as i64 + 100;
    let now = app.now_text();
    let id = 50_000 + step * 10;
    match chance.below(16) {
        // A hand-over to a household with its members, a visit, a payment, a lesson.
        0..6 => {
            let kinds = [("package", "household"), ("visit", "household"), ("payment", "organisation"), ("training", "event")];
            let (kind, of) = kinds[chance.below(4) as usize];
            let subject = if of == "household" { household(chance) } else { 1 };
            let (day, place) = (chance.below(90), ["RS-00", "XK-38", ""][chance.below(3) as usize]);
            let amount = (kind == "payment").then(|| chance.below(1_000) as i64);
            let currency = (chance.below(3) == 0).then_some("EUR");
            let unit = if kind == "payment" { "money" } else { kind };
            insert(
                app,
                "INSERT INTO delivery (id, programme, activity, occurred_on, place, subject_kind, subject, quantity, unit, amount, currency, kind, \
                 stage, persons_stated, source_slice, source_id, proof, collector, operation, recorded_at) \
                 VALUES ($1,1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,'test',$1,'code','','',$14)",
                values![
                    id,
                    (chance.below(2) == 0).then_some(7_i64),
                    format!("2021-{:02}-{:02}", day / 30 + 1, day % 30 + 1),
                    place,
                    of,
                    subject,
                    chance.below(4) as i64 + 1,
                    unit,
                    amount,
                    currency,
                    kind,
                    ["", "12"][chance.below(2) as usize],
                    (chance.below(2) == 0).then_some(4_i64),
                    AT
                ],
            )
            .await;
            for _ in 0..chance.below(4) {
                let sql =
                    "INSERT INTO delivery_person (delivery, person) VALUES ($1,$2) ON CONFLICT (delivery, person) DO NOTHING";
                insert(app, sql, values![id, person(chance)]).await;
            }
            if chance.below(3) == 0 {
                let sql = "INSERT INTO delivery_cell (delivery, sex, age_band, nationality, people) VALUES ($1,'female','15-29','AF',$2)";
                insert(app, sql, values![id, chance.below(9) as i64 + 1]).await;
            }
        }
        6 => {
            let any = "SELECT MAX(id) AS value FROM delivery d WHERE id NOT IN (SELECT delivery FROM delivery_event)";
            let delivery = number(app.db.read(), any, vec![]).await.unwrap();
            let sql = "INSERT INTO delivery_event (id, delivery, kind, reason, at) VALUES ($1,$2,'reversed','',$3)";
            insert(app, sql, values![id, delivery, AT]).await;
        }
        7 => {
            let sql = "INSERT INTO delivery_outcome (id, delivery, outcome, occurred_on, at) \
                       SELECT $1, MAX(id), $2, '2021-02-10', $3 FROM delivery WHERE kind = 'visit' HAVING MAX(id) IS NOT NULL";
            insert(app, sql, values![id, ["in-use", "sold"][chance.below(2) as usize], AT]).await;
        }
        // Two records are one.
        8..10 => {
            let kind = ["person", "household"][chance.below(2) as usize];
            let (from, into) =
                if kind == "person" { (person(chance), person(chance)) } else { (household(chance), household(chance)) };
            let canonical = format!("SELECT canonical_id AS value FROM {kind} WHERE id = $1");
            let (old, new) = (
                number(app.db.read(), &canonical, values![from]).await.unwrap(),
                number(app.db.read(), &canonical, values![into]).await.unwrap(),
            );
            if old == new {
                return;
            }
            insert(
                app,
                "INSERT INTO pair (id, a, b, list_a, list_b, row_a, row_b, programme, weight, same, family, unrelated, evidence, state) \
                 VALUES ($1,$1,$1,1,1,1,1,1,0,0,0,0,'','same')",
                values![id],
            )
            .await;
            let sql = "INSERT INTO merge_record (id, kind, from_id, into_id, pair, at, reason) VALUES ($1,$2,$3,$4,$1,$5,'')";
            insert(app, sql, values![id, kind, old, new, now]).await;
            insert(app, &format!("UPDATE {kind} SET canonical_id = $2 WHERE canonical_id = $1"), values![old, new]).await;
        }
        // And are not: the newest merge is undone.
        10 => {
            #[derive(sea_orm::FromQueryResult)]
            struct Merge {
                id: i64,
                kind: String,
                from_id: i64,
            }
            let newest = "SELECT id, kind, from_id FROM merge_record WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1";
            let Some(merge) = one::<Merge>(app.db.read(), newest, vec![]).await.unwrap() else { return };
            insert(app, "UPDATE merge_record SET undone_at = $2 WHERE id = $1", values![merge.id, now]).await;
            let sql = format!("UPDATE {} SET canonical_id = id WHERE id = $1", merge.kind);
            insert(app, &sql, values![merge.from_id]).await;
        }
        // A fact by hand, and one that is chosen.
        11..13 => {
            let (kind, subject) =
                if chance.below(2) == 0 { ("person", person(chance)) } else { ("household", household(chance)) };
            let value = ["serb", "roma", "ashkali"][chance.below(3) as usize];
            insert(
                app,
                "INSERT INTO special_fact (id, subject_kind, subject, attribute, value, original, basis, observed_on, source_row, list, organisation, \
                 entered_at) VALUES ($1,$2,$3,'community',$4,'','stated','2021-01-05',$1,1,1,$5)",
                values![id, kind, subject, value, now.clone()],
            )
            .await;
            if chance.below(3) == 0 {
                insert(app, "UPDATE special_fact SET chosen_at = $2 WHERE id = $1", values![id, now]).await;
            }
            if kind == "person" {
                insert(app, "UPDATE person SET sex = 'male', place = 'XK-38' WHERE id = $1", values![subject]).await;
            } else {
                insert(app, "UPDATE household SET place = 'XK-38' WHERE id = $1", values![subject]).await;
                insert(app, "UPDATE person SET place = 'XK-38' WHERE household = $1", values![subject]).await;
            }
        }
        13 => {
            insert(app, "UPDATE special_fact SET taken_back_at = $1 WHERE id = (SELECT MAX(id) FROM special_fact)", values![now])
                .await
        }
        // A household for named people only, and its person; later lifted.
        14 => {
            let (household, person) = (household(chance), person(chance));
            let sql = "INSERT INTO restriction (id, household, organisation, reason, set_at) VALUES ($1,$2,1,'',$3)";
            insert(app, sql, values![id, household, AT]).await;
            for (kind, subject) in [("household", household), ("person", person)] {
                let sql = "INSERT INTO restricted (kind, subject, restriction) VALUES ($1,$2,$3) ON CONFLICT (kind, subject) DO NOTHING";
                insert(app, sql, values![kind, subject, id]).await;
                insert(app, &format!("UPDATE {kind} SET visible = 2 WHERE id = $1"), values![subject]).await;
            }
        }
        _ if chance.below(2) == 0 => {
            let standing = "SELECT COALESCE(MAX(restriction), 0) AS value FROM restricted";
            let restriction = number(app.db.read(), standing, vec![]).await.unwrap();
            for kind in ["person", "household"] {
                let sql =
                    format!("UPDATE {kind} SET visible = 1 WHERE id IN (SELECT subject FROM restricted WHERE restriction = $1)");
                insert(app, &sql, values![restriction]).await;
            }
            insert(app, "DELETE FROM restricted WHERE restriction = $1", values![restriction]).await;
            insert(app, "UPDATE restriction SET lifted_at = $2 WHERE id = $1", values![restriction, AT]).await;
        }
        // A list is published.
        _ => {
            let sql = "INSERT INTO list (id, programme, organisation, sharing, file_name, file_hash, state, mapping, given_on, imported_at) \
                       VALUES ($1,1,1,1,'','','published','','2021-02-01',$2)";
            insert(app, sql, values![id, AT]).await;
            for row in 0..5 {
                let sql = "INSERT INTO source_row (id, list, kind, row_number, fingerprint, person, household) VALUES ($1,$2,'head',1,'',$3,$4)";
                let household = if row == 4 { 0 } else { household(chance) };
                insert(app, sql, values![id + row, id, person(chance), household]).await;
            }
        }
    }
}

const HOUSEHOLDS: i64 = 9;

/// A book that follows what happens says what the tables say, after every single thing.
#[tokio::test]
async fn a_book_counts_like_the_tables() {
    let window = Window { from: "2021-01-20".into(), to: "2021-03-10".into() };
    for app in testing::apps().await {
        filled(&app, 3).await;
        let sharing = "INSERT INTO data_sharing (id, programme, giver, purpose, legal_basis, document, valid_from, created_at) \
                       VALUES (1,1,1,'','','','2021-01-01',$1)";
        insert(&app, sharing, values![AT]).await;
        let list = "INSERT INTO list (id, programme, organisation, sharing, file_name, file_hash, state, mapping, given_on, imported_at) \
                    VALUES (1,1,1,1,'','','published','','2021-02-01',$1)";
        insert(&app, list, values![AT]).await;
        insert(&app, "INSERT INTO activity (id, programme, code, position, unit) VALUES (7,1,'A1',1,'package')", vec![]).await;
        for household in 0..HOUSEHOLDS {
            let sql = "INSERT INTO household (id, canonical_id, organisation, visible, code, head, size, place, sort_key) \
                       VALUES ($1,$1,1,1,$2,$3,4,'RS-00','')";
            insert(&app, sql, values![household + 500, format!("H-{household}"), household * 2 + 100]).await;
            let members = "UPDATE person SET household = $1 WHERE id IN ($2, $3)";
            insert(&app, members, values![household + 500, household * 2 + 100, household * 2 + 101]).await;
        }
        let (mut chance, mut differ) = (Chance(11), 0);
        let mut last = Vec::new();
        for step in 0..64 {
            something_happens(&app, &mut chance, step).await;
            if step % 4 != 3 {
                continue;
            }
            let (wanted, over) = (wishes(), window.clone());
            let held: Vec<(Measured, Vec<Behind>)> = on_held(&app, 1, async move |held| {
                let mut found = Vec::new();
                for wish in &wanted {
                    let measured = measure_in_parts(&held, wish, &over).await?;
                    found.push((measured, behind(&held, wish, &over, false, None, false).await?));
                }
                Ok(found)
            })
            .await
            .unwrap();
            let tables = Tables(app.db.read(), &[1]);
            for (wish, held) in wishes().iter().zip(&held) {
                let measured = measure_in_parts(&tables, wish, &window).await.unwrap();
                assert_eq!(held.0, measured, "step {step}: {wish:?}");
                assert_eq!(held.1, behind(&tables, wish, &window, false, None, false).await.unwrap(), "step {step}: {wish:?}");
            }
            differ += usize::from(last != held);
            last = held;
        }
        assert!(differ > 12, "what happened changed the numbers {differ} times only");
    }
}
