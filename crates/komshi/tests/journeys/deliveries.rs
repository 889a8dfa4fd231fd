//! Distribution days: who collects what, once, with proof; and a day that closes or says what is missing.

use std::collections::HashSet;

use komshi::{
    app::App,
    db::{self, testing::apps, values},
    deliveries::{
        model::{CloseDay, HandOver, Plan, PlanLine},
        store as deliveries,
    },
    error::Error,
    goods::{
        model::{NewDonation, NewMove, NewPacking, RecipeLine, StockDonation},
        store as goods,
    },
    selection::store as selection,
};

use super::fixture::{Door, Programme, door, operation, programme, refusal};

pub fn collect(day: i64, household: i64) -> HandOver {
    HandOver { day, household, witness: "Arta".into(), ..HandOver::default() }
}

pub async fn lies(app: &App, account: i64, item: i64) -> i64 {
    let sql = "SELECT CAST(SUM(quantity) AS BIGINT) AS value FROM stock WHERE account = $1 AND item = $2";
    db::number(app.db.read(), sql, values![account, item]).await.unwrap()
}

pub async fn count(app: &App, sql: &str) -> i64 {
    db::number(app.db.read(), sql, vec![]).await.unwrap()
}

/// Scenario A1, steps 4 and 5: 180 households, three kinds of packages, three days.
#[tokio::test]
async fn three_days_of_distribution_close_with_one_household_missing() {
    for app in apps().await {
        let p = programme(&app, 180).await;
        let food = p.item(&app, "FOOD", "food").await;
        let hygiene = p.item(&app, "HYGIENE", "hygiene").await;
        let medical = p.item(&app, "MEDICAL", "medical").await;
        let warehouse = p.place(&app, "warehouse", "Central warehouse", "north").await;
        let points = [
            p.place(&app, "point", "Bosniak quarter", "north").await,
            p.place(&app, "point", "Three towers", "north").await,
            p.place(&app, "point", "Suvi Do", "south").await,
        ];
        let supplier = p.contributor(&app, "supplier", "Pharmacy", None).await;
        // Two firms and five persons give food; 40 of it by one firm, and 20 packed by volunteers from a gift of flour.
        let mut gift_of_40 = 0;
        let givers = [("firm", 40), ("firm", 45), ("person", 20), ("person", 20), ("person", 15), ("person", 10), ("person", 10)];
        for (index, (kind, quantity)) in givers.into_iter().enumerate() {
            let app_user = (index == 0).then_some(p.donor.user);
            let giver = p.contributor(&app, kind, &format!("Giver {index}"), app_user).await;
            let new = NewDonation {
                programme: p.id,
                contributor: giver,
                item: food,
                quantity,
                announced_on: "2021-03-01".into(),
                note: String::new(),
            };
            let gift = goods::announce_donation(&app, &p.manager, &operation(), &new).await.unwrap();
            goods::receive_donation(&app, &p.storekeeper, &operation(), gift, quantity, "").await.unwrap();
            goods::check_donation(&app, &p.storekeeper, &operation(), gift, quantity, "").await.unwrap();
            let into = StockDonation {
                donation: gift,
                warehouse,
                occurred_on: "2021-03-05".into(),
                label: String::new(),
                expires_on: Some(format!("2021-0{}-01", index + 4)),
            };
            goods::stock_donation(&app, &p.storekeeper, &operation(), &into).await.unwrap();
            if index == 0 {
                gift_of_40 = gift;
            }
        }
        let flour = p.part(&app, "flour").await;
        let recipe = [RecipeLine { item: flour, quantity: 5, per_person: false, size_from: None, size_to: None }];
        goods::change_recipe(&app, &p.manager, &operation(), food, &recipe).await.unwrap();
        let volunteers =
            [p.contributor(&app, "volunteer", "Ana", None).await, p.contributor(&app, "volunteer", "Ilir", None).await];
        p.receive(&app, supplier, warehouse, flour, 100, Some("2021-12-01")).await;
        let packing = NewPacking {
            programme: p.id,
            at: warehouse,
            kit: food,
            kits: 20,
            persons: 1,
            occurred_on: "2021-03-08".into(),
            label: String::new(),
            volunteers: volunteers.to_vec(),
            minutes: Some(120),
        };
        goods::pack_kits(&app, &p.storekeeper, &operation(), &packing).await.unwrap();
        p.receive(&app, supplier, warehouse, hygiene, 180, None).await;
        p.receive(&app, supplier, warehouse, medical, 180, Some("2022-03-01")).await;

        let mut days = Vec::new();
        for (point, held_on) in points.into_iter().zip(["2021-03-18", "2021-03-19", "2021-03-20"]) {
            for item in [food, hygiene, medical] {
                let step = NewMove {
                    programme: p.id,
                    from: warehouse,
                    to: point,
                    item,
                    batch: None,
                    quantity: 60,
                    occurred_on: "2021-03-17".into(),
                    document: String::new(),
                };
                goods::move_goods(&app, &p.storekeeper, &operation(), &step).await.unwrap();
            }
            days.push(p.day(&app, point, held_on).await);
        }
        p.plan(&app, &[food, hygiene, medical], &days).await;
        assert_eq!(deliveries::issue_cards(&app, &p.manager, &operation(), p.id, "").await.unwrap(), 180);

        let mut handed = 0;
        for (index, (day, point)) in days.iter().zip(points).enumerate() {
            let list = deliveries::households(&app, &p.field_worker, p.id, *day).await.unwrap();
            assert_eq!(list.len(), 60);
            for (place, row) in list.iter().enumerate() {
                let mut hand = collect(*day, row.household);
                match (index, place) {
                    (2, 59) => {
                        let close = CloseDay { day: *day, warehouse: Some(warehouse), counted: Vec::new() };
                        let early = refusal(deliveries::close_day(&app, &p.manager, &operation(), &close).await);
                        assert_eq!((early.key.as_str(), early.arguments[0].1.as_str()), ("day-open-households", "1"));
                        deliveries::not_collected(&app, &p.field_worker, &operation(), *day, row.household, false).await.unwrap();
                        continue;
                    }
                    (_, 7) => {
                        hand.authorised = true;
                        let missing = deliveries::hand_over(&app, &p.field_worker, &operation(), &hand).await;
                        assert_eq!(refusal(missing).key, "handover-needs-authorisation");
                        hand.collector_name = "Neighbour".into();
                        hand.authorisation = "written, 17.03.2021".into();
                    }
                    _ => {}
                }
                let answer = deliveries::hand_over(&app, &p.field_worker, &operation(), &hand).await.unwrap();
                assert_eq!(answer.deliveries.len(), 3);
                handed += answer.deliveries.len();
            }
            // A second attempt at another point is refused with date and place of the first.
            let second =
                refusal(deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(*day, list[0].household)).await);
            assert_eq!(second.key, "handover-already");
            let name = ["Bosniak quarter", "Three towers", "Suvi Do"][index];
            assert!(second.arguments.contains(&("place".into(), name.into())), "{second:?}");
            let left = i64::from(index == 2);
            for item in [food, hygiene, medical] {
                assert_eq!(lies(&app, point, item).await, left);
            }
            let miscounted = CloseDay { day: *day, warehouse: Some(warehouse), counted: vec![(food, left + 1)] };
            if left > 0 {
                let differs = refusal(deliveries::close_day(&app, &p.manager, &operation(), &miscounted).await);
                assert_eq!(differs.key, "day-count-differs");
            }
            let close = CloseDay { day: *day, warehouse: Some(warehouse), counted: vec![(food, left)] };
            deliveries::close_day(&app, &p.manager, &operation(), &close).await.unwrap();
        }
        assert_eq!(handed, 537);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery").await, 537);
        assert_eq!(count(&app, "SELECT COUNT(DISTINCT subject) AS value FROM delivery WHERE collector = 'authorised'").await, 3);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 3);
        for item in [food, hygiene, medical] {
            assert_eq!(lies(&app, warehouse, item).await, 1);
        }
        // Household n has n % 5 + 1 members: each delivery names them all, and states the same number.
        assert_eq!(
            count(&app, "SELECT CAST(SUM(persons_stated) AS BIGINT) AS value FROM delivery").await,
            count(&app, "SELECT COUNT(*) AS value FROM delivery_person").await
        );
        assert_eq!(goods::ledger_breaches(app.db.read()).await.unwrap(), Vec::<String>::new());
        let way = goods::way_of_donation(&app, &p.donor, gift_of_40).await.unwrap();
        assert_eq!((way.delivered_in_all(), way.lies.len()), (40, 0));
        assert_eq!(way.delivered, [("2021-03-18".to_owned(), "north".to_owned(), 40)]);
        let told = serde_json::to_string(&way).unwrap();
        assert!(!told.contains("Шабани") && !told.contains("H-0"), "{told}");
    }
}

/// Twenty phones, one package: one household gets it, nineteen are told what is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_package_is_handed_over_once() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 20, 1).await;
        let mut phones = tokio::task::JoinSet::new();
        for household in p.households.clone() {
            let (app, actor) = (app.clone(), p.field_worker.clone());
            phones.spawn(async move { deliveries::hand_over(&app, &actor, &operation(), &collect(day, household)).await });
        }
        let results = phones.join_all().await;
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
        for refused in results.into_iter().filter(Result::is_err) {
            assert_eq!(refusal(refused).key, "goods-short");
        }
        assert_eq!((lies(&app, point, food).await, count(&app, "SELECT COUNT(*) AS value FROM delivery").await), (0, 1));
        assert_eq!(goods::ledger_breaches(app.db.read()).await.unwrap(), Vec::<String>::new());
    }
}

/// Ten phones, one household: it collects once, and a repeated tap is the same hand-over.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_household_collects_once() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 1, 50).await;
        let household = p.households[0];
        let mut phones = tokio::task::JoinSet::new();
        for _ in 0..10 {
            let (app, actor) = (app.clone(), p.field_worker.clone());
            phones.spawn(async move { deliveries::hand_over(&app, &actor, &operation(), &collect(day, household)).await });
        }
        let results = phones.join_all().await;
        let handed: Vec<_> = results.iter().filter_map(|result| result.as_ref().ok()).cloned().collect();
        assert_eq!(handed.len(), 1);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 9);
        assert_eq!(lies(&app, point, food).await, 49);
        let again = komshi::db::NewOperation(handed[0].operation.clone());
        let answer = deliveries::hand_over(&app, &p.field_worker, &again, &collect(day, household)).await.unwrap();
        assert_eq!(answer, handed[0]);
        assert_eq!(lies(&app, point, food).await, 49);
    }
}

#[tokio::test]
async fn a_hand_over_is_taken_back_and_given_again() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 1, 5).await;
        let household = p.households[0];
        let unproved = HandOver { day, household, ..HandOver::default() };
        assert_eq!(
            refusal(deliveries::hand_over(&app, &p.field_worker, &operation(), &unproved).await).key,
            "handover-needs-proof"
        );
        let first = deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, household)).await.unwrap();
        deliveries::take_back(&app, &p.field_worker, &operation(), &first.operation, "wrong family").await.unwrap();
        assert_eq!(lies(&app, point, food).await, 5);
        let twice = deliveries::take_back(&app, &p.field_worker, &operation(), &first.operation, "wrong family").await;
        assert_eq!(refusal(twice).key, "take-back-twice");
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, household)).await.unwrap();
        assert_eq!(lies(&app, point, food).await, 4);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery").await, 2);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_event WHERE kind = 'reversed'").await, 1);
        assert_eq!(goods::ledger_breaches(app.db.read()).await.unwrap(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_right_household_is_found_in_any_script() {
    for app in apps().await {
        let p = programme(&app, 10).await;
        let food = p.item(&app, "FOOD", "food").await;
        let point = p.place(&app, "point", "School", "north").await;
        let days = [p.day(&app, point, "2021-03-18").await, p.day(&app, point, "2021-03-19").await];
        p.plan(&app, &[food], &days).await;
        deliveries::issue_cards(&app, &p.manager, &operation(), p.id, "").await.unwrap();
        let found = async |query: &str| -> HashSet<String> {
            let rows = deliveries::find(&app, &p.field_worker, p.id, days[0], query).await.unwrap();
            rows.into_iter().map(|row| row.code).collect()
        };
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<HashSet<_>>();
        assert_eq!(found("h-3").await, codes(&["H-0003"]));
        assert_eq!(found("djordjevic").await, codes(&["H-0005", "H-0010"]));
        assert_eq!(found("Ђорђевић Љ").await, codes(&["H-0005", "H-0010"]));
        assert_eq!(found("šabani").await, codes(&["H-0001", "H-0002", "H-0006", "H-0007"]));
        assert_eq!(found("nobody").await, codes(&[]));
        let sql = "SELECT c.code AS value FROM card c JOIN award w ON w.id = c.award WHERE w.code = 'A-0004'";
        let code = db::text(app.db.read(), sql, vec![]).await.unwrap().unwrap();
        assert_eq!(found(&code.to_lowercase().replace('-', "")).await, codes(&["H-0004"]));
        assert_eq!(found(&format!("https://komshi.example/c/{code}")).await, codes(&["H-0004"]));
        let face = deliveries::card(&app, &code).await.unwrap();
        assert_eq!((face.household, face.lines.len(), face.point.as_str()), (p.households[3], 1, "School"));
        // The storekeeper sees what goes out, not to whom.
        let list = deliveries::households(&app, &p.storekeeper, p.id, days[0]).await.unwrap();
        assert!(list.iter().all(|row| row.name().is_empty() && row.address.is_empty()));
        assert!(matches!(deliveries::households(&app, &p.stranger, p.id, days[0]).await, Err(Error::NotFound)));
        assert!(matches!(
            deliveries::hand_over(&app, &p.storekeeper, &operation(), &collect(days[0], p.households[0])).await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test]
async fn sizes_days_and_a_second_chance() {
    for app in apps().await {
        let p = programme(&app, 5).await;
        let (small, large) = (p.item(&app, "SMALL", "food").await, p.item(&app, "LARGE", "food").await);
        let lines = vec![
            PlanLine { item: small, quantity: 1, size_from: None, size_to: Some(3) },
            PlanLine { item: large, quantity: 1, size_from: Some(4), size_to: None },
        ];
        let plan = Plan { programme: p.id, call: p.call, period: String::new(), lines };
        assert_eq!(deliveries::plan_entitlements(&app, &p.manager, &operation(), &plan).await.unwrap(), 5);
        assert_eq!(deliveries::plan_entitlements(&app, &p.manager, &operation(), &plan).await.unwrap(), 0);
        assert_eq!(
            count(&app, "SELECT COUNT(*) AS value FROM entitlement e JOIN item i ON i.id = e.item WHERE i.code = 'LARGE'").await,
            2
        );
        let point = p.place(&app, "point", "School", "north").await;
        let (first, second) = (p.day(&app, point, "2021-03-18").await, p.day(&app, point, "2021-03-19").await);
        let assignment = komshi::deliveries::model::Assignment {
            programme: p.id,
            days: vec![first],
            how: komshi::deliveries::model::Spread::Count,
        };
        assert_eq!(deliveries::assign_households(&app, &p.manager, &operation(), &assignment).await.unwrap(), 5);
        let household = p.households[0];
        let elsewhere = deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(second, household)).await;
        let elsewhere = refusal(elsewhere);
        assert_eq!(elsewhere.key, "handover-other-day");
        assert!(elsewhere.arguments.contains(&("place".into(), "School".into())));
        deliveries::not_collected(&app, &p.field_worker, &operation(), first, household, false).await.unwrap();
        deliveries::move_household(&app, &p.manager, &operation(), household, first, second).await.unwrap();
        assert_eq!(deliveries::households(&app, &p.manager, p.id, second).await.unwrap()[0].household, household);
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        p.receive(&app, supplier, point, small, 1, None).await;
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(second, household)).await.unwrap();
        let late = deliveries::move_household(&app, &p.manager, &operation(), household, second, first).await;
        assert_eq!(refusal(late).key, "move-nothing-open");
        let taken = deliveries::cancel_day(&app, &p.manager, &operation(), second, "flood").await;
        assert_eq!(refusal(taken).key, "day-has-deliveries");
    }
}

/// Two households that turn out to be one collect once.
#[tokio::test]
async fn households_merged_after_the_decision_collect_once() {
    for app in apps().await {
        let p = programme(&app, 2).await;
        let food = p.item(&app, "FOOD", "food").await;
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        let point = p.place(&app, "point", "School", "north").await;
        p.receive(&app, supplier, point, food, 5, None).await;
        let days = [p.day(&app, point, "2021-03-18").await, p.day(&app, point, "2021-03-19").await];
        p.plan(&app, &[food], &days).await;
        let (one, other) = (p.households[0], p.households[1]);
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(days[0], one)).await.unwrap();
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE household SET canonical_id = $1 WHERE id = $2", values![one, other]).await.unwrap();
        tx.commit().await.unwrap();
        let second = deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(days[1], other)).await;
        assert_eq!(refusal(second).key, "handover-already");
        assert_eq!(lies(&app, point, food).await, 4);
    }
}

/// A household merged after the decision keeps its award when the decisions are locked again about the one that it became.
#[tokio::test]
async fn a_merged_household_keeps_its_award() {
    for app in apps().await {
        let p = programme(&app, 3).await;
        // The second one was awarded, and turns out to be a household that nobody had decided about yet.
        let (became, tx) = (app.new_id(), app.db.begin().await.unwrap());
        let copy = "INSERT INTO household (id, canonical_id, organisation, visible, code, head, size, place, sort_key) \
                    SELECT $1, $1, organisation, 1, 'H-0900', head, size, place, '' FROM household WHERE id = $2";
        db::run(&tx, copy, values![became, p.households[1]]).await.unwrap();
        for (sql, parameters) in [
            ("UPDATE household SET canonical_id = $1 WHERE id = $2", values![became, p.households[1]]),
            ("UPDATE candidate SET household = $1 WHERE household = $2", values![became, p.households[1]]),
        ] {
            db::run(&tx, sql, parameters).await.unwrap();
        }
        tx.commit().await.unwrap();
        let decided = Programme { households: vec![p.households[0], became, p.households[2]], ..p };
        decided.reject(&app, &[decided.households[2]]).await;
        let locked = selection::lock_call(&app, &decided.manager, &operation(), decided.call).await.unwrap();
        assert_eq!((locked.awards, locked.cancelled), (0, 1), "only the rejected one loses its award");
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM award WHERE cancelled_at IS NULL").await, 2);
        let torn = "SELECT COUNT(*) AS value FROM award w JOIN decision d ON d.id = w.decision \
                    WHERE w.cancelled_at IS NULL AND d.outcome <> 'accept'";
        assert_eq!(count(&app, torn).await, 0);
    }
}

/// The decisions are locked again without one household: it is on no list and gets nothing; the others do.
#[tokio::test]
async fn a_cancelled_award_is_not_handed_over() {
    for app in apps().await {
        let p = programme(&app, 3).await;
        let food = p.item(&app, "FOOD", "food").await;
        let supplier = p.contributor(&app, "supplier", "Wholesale", None).await;
        let point = p.place(&app, "point", "School", "north").await;
        p.receive(&app, supplier, point, food, 5, None).await;
        let (day, other) = (p.day(&app, point, "2021-03-18").await, p.day(&app, point, "2021-03-19").await);
        p.plan(&app, &[food], &[day]).await;
        let (out, stays) = (p.households[0], p.households[1]);
        let tx = app.db.begin().await.unwrap();
        let cancel = "UPDATE award SET cancelled_at = '2021-03-17T08:00:00Z' WHERE household = $1";
        db::run(&tx, cancel, values![out]).await.unwrap();
        tx.commit().await.unwrap();
        let listed = async || -> Vec<i64> {
            let rows = deliveries::households(&app, &p.manager, p.id, day).await.unwrap();
            rows.into_iter().map(|row| row.household).collect()
        };
        assert_eq!(listed().await, p.households[1..]);
        assert_eq!(deliveries::entitled(&app, &p.manager, p.id, day, ("H-0000", "H-9999")).await.unwrap().len(), 2);
        assert!(deliveries::find(&app, &p.field_worker, p.id, day, "h-1").await.unwrap().is_empty());
        assert_eq!(deliveries::day(&app, &p.manager, p.id, day).await.unwrap().waiting, 2);
        assert_eq!(deliveries::reconciliation(app.db.read(), day).await.unwrap()[0].entitled, 2);
        for at in [day, other] {
            let refused = deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(at, out)).await;
            assert_eq!(refusal(refused).key, "handover-award-cancelled");
        }
        let absent = deliveries::not_collected(&app, &p.field_worker, &operation(), day, out, false).await;
        assert_eq!(refusal(absent).key, "not-collected-nothing-open");
        let moved = deliveries::move_household(&app, &p.manager, &operation(), out, day, other).await;
        assert_eq!(refusal(moved).key, "move-nothing-open");
        assert_eq!((lies(&app, point, food).await, count(&app, "SELECT COUNT(*) AS value FROM delivery").await), (5, 0));
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, stays)).await.unwrap();
        deliveries::not_collected(&app, &p.field_worker, &operation(), day, p.households[2], false).await.unwrap();
        // What the cancelled award left behind does not hold the day open.
        let close = CloseDay { day, warehouse: None, counted: vec![(food, 4)] };
        deliveries::close_day(&app, &p.manager, &operation(), &close).await.unwrap();
    }
}

/// A withdrawn list says nothing any more about who lives in a household.
#[tokio::test]
async fn members_of_a_withdrawn_list_are_not_noted() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 5, 5).await;
        let found = async || deliveries::find(&app, &p.field_worker, p.id, day, "Mira Đorđević").await.unwrap().len();
        assert_eq!(found().await, 1);
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, p.households[4])).await.unwrap();
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_person").await, 5);
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE list SET state = 'withdrawn' WHERE id = $1", values![p.list]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found().await, 0);
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, p.households[3])).await.unwrap();
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_person").await, 5);
    }
}
