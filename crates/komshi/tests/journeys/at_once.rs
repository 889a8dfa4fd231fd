//! Two people at once: whatever both press in the same second, it happens once, and the ledger and the records agree.

use std::future::Future;

use komshi::{
    app::App,
    db::{self, NewOperation, testing::apps},
    deliveries::{
        model::{Assignment, CloseDay, NewDay, Plan, PlanLine, Spread},
        store as deliveries,
    },
    demo::{self, Files},
    error::Error,
    goods::{
        model::{NewLoss, NewMove},
        store as goods,
    },
    keep,
    matching::{
        model::Verdict,
        store::{self as matching, DecidePair},
    },
    selection::store as selection,
};

use super::{
    deliveries::{collect, count, lies},
    fixture::{Door, Programme, door, operation, programme, refusal},
};

/// Runs the same work so many times at once and answers what each came to.
async fn at_once<T: Send + 'static, F: Future<Output = T> + Send + 'static>(times: usize, work: impl Fn(usize) -> F) -> Vec<T> {
    let mut tasks = tokio::task::JoinSet::new();
    for index in 0..times {
        tasks.spawn(work(index));
    }
    tasks.join_all().await
}

/// The key of each refusal; nothing where it went well.
fn keys<T: std::fmt::Debug>(results: Vec<Result<T, Error>>) -> Vec<String> {
    let mut keys: Vec<String> =
        results.into_iter().map(|result| if result.is_ok() { String::new() } else { refusal(result).key }).collect();
    keys.sort();
    keys
}

/// The fixture writes households and criteria as they are, not as lists and pages make them: these rules are looked at elsewhere.
const OF_THE_FIXTURE: [&str; 2] = ["criteria in use are frozen", "what lists and search show equals the facts that count"];

/// Ledger and records.
async fn whole(app: &App) {
    for (name, found) in keep::store::check(app.db.read()).await.unwrap() {
        assert!(found.is_empty() || OF_THE_FIXTURE.contains(&name), "{name}: {found:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_household_at_two_tables() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 6, 6).await;
        for household in p.households.clone() {
            let results = at_once(3, |_| {
                let (app, actor) = (app.clone(), p.field_worker.clone());
                async move { deliveries::hand_over(&app, &actor, &operation(), &collect(day, household)).await }
            })
            .await;
            assert_eq!(keys(results), ["", "handover-already", "handover-already"]);
        }
        assert_eq!(lies(&app, point, food).await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery").await, 6);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 12);
        whole(&app).await;
    }
}

/// A finger that taps twice sends the same request twice: both get the first answer, and nobody came a second time.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_tap_that_arrives_three_times() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 8, 8).await;
        for household in p.households[..6].iter().copied() {
            let tap = operation();
            let results = at_once(3, |_| {
                let (app, actor, tap) = (app.clone(), p.field_worker.clone(), NewOperation(tap.0.clone()));
                async move { deliveries::hand_over(&app, &actor, &tap, &collect(day, household)).await }
            })
            .await;
            let answers: Vec<_> = results.into_iter().map(Result::unwrap).collect();
            assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 0);
        // The same id with something else in it is a conflict, also at once.
        let tap = operation();
        let results = at_once(2, |index| {
            let (app, actor, tap, household) =
                (app.clone(), p.field_worker.clone(), NewOperation(tap.0.clone()), p.households[6 + index]);
            async move { deliveries::not_collected(&app, &actor, &tap, day, household, false).await }
        })
        .await;
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
        assert!(results.iter().any(|result| matches!(result, Err(Error::Conflict("operation-other-body")))), "{results:?}");
        whole(&app).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn handed_over_taken_back_and_not_come_in_the_same_second() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 8, 8).await;
        for household in p.households.clone() {
            let handed = deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, household)).await.unwrap();
            let results = at_once(3, |_| {
                let (app, actor, handed) = (app.clone(), p.field_worker.clone(), handed.operation.clone());
                async move { deliveries::take_back(&app, &actor, &operation(), &handed, "mistake").await }
            })
            .await;
            assert_eq!(keys(results), ["", "take-back-twice", "take-back-twice"]);
            let results = at_once(2, |index| {
                let (app, actor) = (app.clone(), p.field_worker.clone());
                async move {
                    match index {
                        0 => deliveries::hand_over(&app, &actor, &operation(), &collect(day, household)).await.map(|_| ()),
                        _ => deliveries::not_collected(&app, &actor, &operation(), day, household, false).await,
                    }
                }
            })
            .await;
            assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
        }
        let delivered = count(&app, "SELECT COUNT(*) AS value FROM entitlement WHERE state = 'delivered'").await;
        assert_eq!(lies(&app, point, food).await, 8 - delivered);
        whole(&app).await;
    }
}

/// The day is closed while somebody still hands over: either it closes with everybody answered, or it says who waits.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn closing_a_day_and_handing_over_at_once() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 8, 9).await;
        let warehouse = p.place(&app, "warehouse", "Store", "north").await;
        let results = at_once(9, |index| {
            let (app, worker, manager) = (app.clone(), p.field_worker.clone(), p.manager.clone());
            let household = p.households.get(index).copied();
            async move {
                match household {
                    Some(household) => {
                        deliveries::hand_over(&app, &worker, &operation(), &collect(day, household)).await.map(|_| ())
                    }
                    None => {
                        let close = CloseDay { day, warehouse: Some(warehouse), counted: Vec::new() };
                        deliveries::close_day(&app, &manager, &operation(), &close).await
                    }
                }
            }
        })
        .await;
        let told = keys(results);
        assert!(told.iter().all(|key| key.is_empty() || key == "day-open-households"), "{told:?}");
        assert_eq!(lies(&app, point, food).await + lies(&app, warehouse, food).await, 1);
        whole(&app).await;
    }
}

fn a_move(p: &Programme, from: i64, to: i64, item: i64, quantity: i64) -> NewMove {
    NewMove { programme: p.id, from, to, item, batch: None, quantity, occurred_on: "2021-03-15".into(), document: String::new() }
}

/// Ten lie there, and two take seven each: one gets them, the other is told how many there are.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_take_more_than_there_is() {
    for app in apps().await {
        let p = programme(&app, 1).await;
        let flour = p.part(&app, "FLOUR").await;
        let supplier = p.contributor(&app, "supplier", "Mill", None).await;
        let store = p.place(&app, "warehouse", "Store", "north").await;
        let other = p.place(&app, "warehouse", "Other store", "south").await;
        for round in 0..6 {
            let batch = p.receive(&app, supplier, store, flour, 10, None).await;
            let before = lies(&app, store, flour).await;
            let results = at_once(2, |_| {
                let (app, actor, new) = (app.clone(), p.storekeeper.clone(), a_move(&p, store, other, flour, before - 3));
                async move { goods::move_goods(&app, &actor, &operation(), &new).await }
            })
            .await;
            assert_eq!(keys(results), ["", "goods-short"], "round {round}");
            assert_eq!(lies(&app, store, flour).await, 3);
            // What is left is moved away and confirmed as lost at once: one of the two.
            let loss = NewLoss { programme: p.id, account: store, item: flour, batch, quantity: 3, reason: "mice".into() };
            let loss = goods::propose_loss(&app, &p.storekeeper, &operation(), &loss).await.unwrap();
            let results = at_once(2, |index| {
                let (app, p, new) = (app.clone(), (p.storekeeper.clone(), p.manager.clone()), a_move(&p, store, other, flour, 3));
                async move {
                    match index {
                        0 => goods::move_goods(&app, &p.0, &operation(), &new).await,
                        _ => goods::confirm_loss(&app, &p.1, &operation(), loss).await,
                    }
                }
            })
            .await;
            assert_eq!(keys(results), ["", "goods-short"], "round {round}");
            assert_eq!(lies(&app, store, flour).await, 0);
        }
        whole(&app).await;
    }
}

/// There and back at once: two movements never wait for each other for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn movements_in_both_directions_at_once() {
    for app in apps().await {
        let p = programme(&app, 1).await;
        let flour = p.part(&app, "FLOUR").await;
        let supplier = p.contributor(&app, "supplier", "Mill", None).await;
        let places = [p.place(&app, "warehouse", "A", "north").await, p.place(&app, "warehouse", "B", "south").await];
        for place in places {
            p.receive(&app, supplier, place, flour, 100, None).await;
        }
        let results = at_once(16, |index| {
            let (from, to) = if index % 2 == 0 { (places[0], places[1]) } else { (places[1], places[0]) };
            let (app, actor, new) = (app.clone(), p.storekeeper.clone(), a_move(&p, from, to, flour, 5));
            async move { goods::move_goods(&app, &actor, &operation(), &new).await }
        })
        .await;
        assert!(results.iter().all(Result::is_ok), "{results:?}");
        assert_eq!((lies(&app, places[0], flour).await, lies(&app, places[1], flour).await), (100, 100));
        whole(&app).await;
    }
}

/// Planning, cards, days and sessions that two people make at once are made once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn plans_cards_and_days_are_made_once() {
    for app in apps().await {
        let p = programme(&app, 40).await;
        let food = p.item(&app, "FOOD", "food").await;
        let point = p.place(&app, "point", "School", "north").await;
        let plan = Plan {
            programme: p.id,
            call: p.call,
            period: String::new(),
            lines: vec![PlanLine { item: food, quantity: 1, size_from: None, size_to: None }],
        };
        let made = at_once(3, |_| {
            let (app, actor, plan) = (app.clone(), p.manager.clone(), plan.clone());
            async move { deliveries::plan_entitlements(&app, &actor, &operation(), &plan).await.unwrap() }
        })
        .await;
        assert_eq!(made.iter().sum::<i64>(), 40, "{made:?}");
        let made = at_once(3, |_| {
            let (app, actor, programme) = (app.clone(), p.manager.clone(), p.id);
            async move { deliveries::issue_cards(&app, &actor, &operation(), programme, "").await.unwrap() }
        })
        .await;
        assert_eq!(made.iter().sum::<i64>(), 40, "{made:?}");
        let results = at_once(3, |_| {
            let (app, actor) = (app.clone(), p.manager.clone());
            let new = NewDay {
                programme: p.id,
                account: point,
                held_on: "2021-03-18".into(),
                opens_at: String::new(),
                closes_at: String::new(),
                leader: String::new(),
            };
            async move { deliveries::add_day(&app, &actor, &operation(), &new).await }
        })
        .await;
        assert_eq!(keys(results), ["", "day-twice", "day-twice"]);
        let day = count(&app, "SELECT id AS value FROM distribution_day").await;
        // Households are given to a day that is taken out of the plan in the same moment: none is left on it.
        let results = at_once(2, |index| {
            let (app, actor, programme) = (app.clone(), p.manager.clone(), p.id);
            async move {
                match index {
                    0 => {
                        let new = Assignment { programme, days: vec![day], how: Spread::Count };
                        deliveries::assign_households(&app, &actor, &operation(), &new).await.map(|_| ())
                    }
                    _ => deliveries::cancel_day(&app, &actor, &operation(), day, "snow").await.map(|_| ()),
                }
            }
        })
        .await;
        assert!(results[1].is_ok() || results[0].is_ok());
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM entitlement WHERE distribution_day IS NOT NULL").await, 0);
    }
}

/// Two secretaries enter the session at once: one session waits for its confirmation, and it is confirmed once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_is_entered_and_confirmed_once() {
    for app in apps().await {
        let p = programme(&app, 5).await;
        let ranking = count(&app, "SELECT id AS value FROM ranking").await;
        let member = |name: &str| selection::SessionMember { name: name.into(), interest: String::new() };
        let new = selection::NewSession {
            call: p.call,
            ranking,
            held_on: "2021-03-20".into(),
            place: "Hall".into(),
            members: vec![member("A"), member("B"), member("C")],
            departures: Vec::new(),
        };
        let results = at_once(3, |_| {
            let (app, actor, new) = (app.clone(), p.manager.clone(), new.clone());
            async move { selection::record_session(&app, &actor, &operation(), &new).await }
        })
        .await;
        assert_eq!(keys(results), ["", "session-waits", "session-waits"]);
        let second = p.second_manager(&app).await;
        let session = count(&app, "SELECT MAX(id) AS value FROM committee_session").await;
        let results = at_once(2, |index| {
            let (app, actor) = (app.clone(), second.clone());
            async move { selection::confirm_session(&app, &actor, &operation(), session, index == 0).await }
        })
        .await;
        assert_eq!(keys(results), ["", "session-already-settled"]);
        let results = at_once(3, |_| {
            let (app, actor, call) = (app.clone(), p.manager.clone(), p.call);
            async move { selection::lock_call(&app, &actor, &operation(), call).await }
        })
        .await;
        assert!(results.iter().all(|result| result.is_ok() || matches!(result, Err(Error::Refused(_)))), "{results:?}");
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM award WHERE cancelled_at IS NULL").await, 5);
    }
}

/// Two reviewers answer the same pair in the same second, one with "same", one with "different": one answer stands.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_pair_is_answered_once() {
    for app in apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let pairs = db::numbers(app.db.read(), "SELECT id AS value FROM pair WHERE state = 'proposed' ORDER BY id", vec![]).await;
        for pair in pairs.unwrap() {
            let results = at_once(2, |index| {
                let (actor, verdict) = match index {
                    0 => (setup.manager.clone(), Verdict::Same),
                    _ => (setup.second_manager.clone(), Verdict::Different),
                };
                let (app, decision) = (app.clone(), DecidePair { pair, verdict, reason: "papers".into() });
                async move { matching::decide_pair(&app, &actor, &operation(), &decision).await }
            })
            .await;
            // Whoever comes second may also find that the first answer has settled the pair with another one.
            let told = keys(results);
            assert!(told.iter().filter(|key| key.is_empty()).count() <= 1, "{told:?}");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM pair WHERE state = 'proposed'").await, 0);
        for (name, found) in keep::store::check(app.db.read()).await.unwrap() {
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}
