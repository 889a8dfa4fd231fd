//! What happens at the door besides the plain hand-over: second attempts, other points, somebody else collecting, photos, days that
//! fall out, and decisions that are locked again at the same moment.

use komshi::{
    db::{self, testing::apps, values},
    deliveries::{
        model::{Attempt, CloseDay, HandOver},
        store as deliveries,
    },
    selection::store as selection,
};

use super::{
    deliveries::{collect, count, lies},
    fixture::{Door, door, operation, refusal},
};

/// Whoever comes to another point is told where to go, and the attempt is on the list of the day with that place.
#[tokio::test]
async fn an_attempt_at_another_point_is_recorded() {
    for app in apps().await {
        let Door { p, point, day, .. } = door(&app, 3, 3).await;
        let other = p.place(&app, "point", "Town hall", "south").await;
        let elsewhere = p.day(&app, other, "2021-03-19").await;
        let household = p.households[0];
        let told = refusal(deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(elsewhere, household)).await);
        assert_eq!(told.key, "handover-other-day");
        assert!(told.arguments.contains(&("place".into(), "School".into())));
        let attempt = Attempt { day: elsewhere, household };
        let tap = operation();
        for _ in 0..2 {
            deliveries::record_attempt(&app, &p.field_worker, &tap, attempt).await.unwrap();
        }
        let rows = deliveries::refusals(&app, &p.manager, p.id, elsewhere).await.unwrap();
        assert_eq!(rows.len(), 2, "one told at the hand-over, one noted, the repeated tap not again");
        assert!(rows.iter().all(|row| row.first_on.is_none() && row.planned_point.as_deref() == Some("School")));
        // After it has collected, the same attempt says where and when it did.
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, household)).await.unwrap();
        let told = refusal(deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(elsewhere, household)).await);
        assert_eq!(told.key, "handover-already");
        deliveries::record_attempt(&app, &p.field_worker, &operation(), attempt).await.unwrap();
        let rows = deliveries::refusals(&app, &p.manager, p.id, elsewhere).await.unwrap();
        assert_eq!((rows.len(), rows[0].first_point.as_deref(), rows[0].planned_on.clone()), (4, Some("School"), None));
        // Nothing is noted on a closed day, nor for whoever gets nothing at all.
        deliveries::not_collected(&app, &p.field_worker, &operation(), day, p.households[1], false).await.unwrap();
        let absent = Attempt { day: elsewhere, household: p.households[1] };
        let refused = deliveries::record_attempt(&app, &p.field_worker, &operation(), absent).await;
        assert_eq!(refusal(refused).key, "handover-not-collected");
        let close = CloseDay { day: elsewhere, warehouse: None, counted: Vec::new() };
        deliveries::close_day(&app, &p.manager, &operation(), &close).await.unwrap();
        let closed = deliveries::record_attempt(&app, &p.field_worker, &operation(), attempt).await;
        assert_eq!(refusal(closed).key, "day-closed");
        assert!(lies(&app, point, p.item(&app, "OTHER", "food").await).await == 0);
        assert_eq!(db::verify_audit(app.db.read()).await.unwrap(), Vec::<String>::new());
    }
}

/// A name alone means somebody else, whatever the choice above it says.
#[tokio::test]
async fn a_collector_who_is_named_is_an_authorised_one() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 1, 1).await;
        let household = p.households[0];
        let named = HandOver { collector_name: "Neighbour".into(), ..collect(day, household) };
        let refused = deliveries::hand_over(&app, &p.field_worker, &operation(), &named).await;
        assert_eq!(refusal(refused).key, "handover-needs-authorisation");
        let whole = HandOver { authorisation: "by phone from Mira".into(), ..named };
        let handed = deliveries::hand_over(&app, &p.field_worker, &operation(), &whole).await.unwrap();
        let record = deliveries::hand_over_record(&app, &p.manager, p.id, &handed.operation).await.unwrap();
        assert_eq!((record.deliveries[0].collector.as_str(), record.collector_name.as_str()), ("authorised", "Neighbour"));
        // What proves a hand-over is personal: not for the store.
        assert!(deliveries::hand_over_record(&app, &p.storekeeper, p.id, &handed.operation).await.is_err());
        assert!(deliveries::hand_over_record(&app, &p.stranger, p.id, &handed.operation).await.is_err());
    }
}

#[tokio::test]
async fn a_photo_proves_a_hand_over() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 1, 1).await;
        let new = HandOver { day, household: p.households[0], photo: Some("/9j/4AAQ".into()), ..HandOver::default() };
        let handed = deliveries::hand_over(&app, &p.field_worker, &operation(), &new).await.unwrap();
        let record = deliveries::hand_over_record(&app, &p.manager, p.id, &handed.operation).await.unwrap();
        assert_eq!((record.deliveries[0].proof.as_str(), record.photo.as_deref()), ("photo", Some("/9j/4AAQ")));
        let payloads = komshi::db::testing::audit_payloads(&app).await;
        assert!(payloads.iter().any(|payload| payload.contains(&p.households[0].to_string())), "{payloads:?}");
        assert!(!payloads.iter().any(|payload| payload.contains("4AAQ")), "a photo stays out of the audit trail");
    }
}

/// A day that falls out gives its households back to the plan, with the reason in the audit trail.
#[tokio::test]
async fn a_cancelled_day_gives_its_households_back() {
    for app in apps().await {
        let Door { p, point, day, .. } = door(&app, 4, 4).await;
        deliveries::not_collected(&app, &p.field_worker, &operation(), day, p.households[3], false).await.unwrap();
        let without = deliveries::cancel_day(&app, &p.manager, &operation(), day, " ").await;
        assert_eq!(refusal(without).key, "reason-missing");
        assert_eq!(deliveries::cancel_day(&app, &p.manager, &operation(), day, "flood").await.unwrap(), 4);
        assert_eq!(deliveries::unassigned(&app, &p.manager, p.id).await.unwrap(), 4);
        assert!(deliveries::days(&app, &p.manager, p.id).await.unwrap().is_empty());
        let again = deliveries::cancel_day(&app, &p.manager, &operation(), day, "flood").await;
        assert_eq!(refusal(again).key, "day-cancelled-already");
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM audit WHERE reason = 'flood'").await, 1);
        // The same date at the same point is free again.
        let new = p.day(&app, point, "2021-03-18").await;
        let assignment = komshi::deliveries::model::Assignment {
            programme: p.id,
            days: vec![new],
            how: komshi::deliveries::model::Spread::Count,
        };
        assert_eq!(deliveries::assign_households(&app, &p.manager, &operation(), &assignment).await.unwrap(), 4);
    }
}

/// A list is shown and searched page by page; nobody stands beyond its end.
#[tokio::test]
async fn a_list_in_pages_leaves_nobody_out() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 7, 7).await;
        deliveries::hand_over(&app, &p.field_worker, &operation(), &collect(day, p.households[2])).await.unwrap();
        let page = async |state: &str, after: (&str, i64)| -> Vec<(String, i64)> {
            let rows = deliveries::households_after(&app, &p.field_worker, p.id, day, state, after, 3).await.unwrap();
            rows.into_iter().map(|row| (row.code, row.award)).collect()
        };
        let mut seen = Vec::new();
        loop {
            let after = seen.last().map_or((String::new(), 0), |(code, award): &(String, i64)| (code.clone(), *award));
            let rows = page("", (&after.0, after.1)).await;
            let full = rows.len() == 3;
            seen.extend(rows);
            if !full {
                break;
            }
        }
        let codes: Vec<&str> = seen.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, ["H-0001", "H-0002", "H-0003", "H-0004", "H-0005", "H-0006", "H-0007"]);
        assert_eq!(page("delivered", ("", 0)).await.len(), 1);
        assert_eq!(page("not_collected", ("", 0)).await.len(), 0);
        assert_eq!(page("open", ("H-0005", i64::MAX)).await.len(), 2);
    }
}

/// Decisions locked again and hand-overs in the same second: what was handed over keeps its award, what lost its award is not handed
/// over, and every household ends in one of the two.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn locking_again_and_handing_over_at_once() {
    for app in apps().await {
        let Door { p, food, point, day } = door(&app, 24, 24).await;
        p.reject(&app, &p.households).await;
        let mut tasks = tokio::task::JoinSet::new();
        for household in p.households.clone() {
            let (app, actor) = (app.clone(), p.field_worker.clone());
            tasks.spawn(
                async move { deliveries::hand_over(&app, &actor, &operation(), &collect(day, household)).await.map(|_| ()) },
            );
        }
        let (other, manager, call) = (app.clone(), p.manager.clone(), p.call);
        let locked = tokio::spawn(async move { selection::lock_call(&other, &manager, &operation(), call).await });
        let results = tasks.join_all().await;
        let locked = locked.await.unwrap().unwrap();
        let handed = results.iter().filter(|result| result.is_ok()).count() as i64;
        for refused in results.into_iter().filter(Result::is_err) {
            assert_eq!(refusal(refused).key, "handover-award-cancelled");
        }
        assert_eq!(handed + locked.cancelled, 24);
        let torn = "SELECT COUNT(*) AS value FROM delivery d JOIN award w ON w.id = d.award WHERE w.cancelled_at IS NOT NULL";
        assert_eq!(count(&app, torn).await, 0);
        assert_eq!(lies(&app, point, food).await, 24 - handed);
    }
}

/// A public list opens the page of its programme, shows all three outcomes, and finds a code as people type it.
#[tokio::test]
async fn a_published_list_is_whole_and_found_by_code() {
    for app in apps().await {
        let Door { p, .. } = door(&app, 5, 1).await;
        p.reject(&app, &p.households[3..]).await;
        selection::lock_call(&app, &p.manager, &operation(), p.call).await.unwrap();
        let publication = selection::publish(&app, &p.manager, &operation(), p.call, "2021-03-13", "2021-03-21").await.unwrap();
        let opened = "SELECT published_at AS value FROM programme WHERE id = $1";
        assert!(db::text(app.db.read(), opened, values![p.id]).await.unwrap().is_some());
        let lines = selection::lines(&app, publication).await.unwrap();
        let told: Vec<(&str, &str)> = lines.iter().map(|line| (line.code.as_str(), line.outcome.as_str())).collect();
        let accepted = [("H-0001", "accept"), ("H-0002", "accept"), ("H-0003", "accept")];
        assert_eq!(told[..3], accepted);
        assert_eq!(told[3..], [("H-0004", "reject"), ("H-0005", "reject")]);
        assert_eq!(selection::lines_after(&app, publication, 3, 10).await.unwrap().len(), 2);
        for typed in ["h4", "4", " H-0004 "] {
            let line = selection::line_of(&app, publication, typed).await.unwrap();
            assert_eq!(line.map(|line| line.outcome).as_deref(), Some("reject"), "{typed}");
        }
        assert!(selection::line_of(&app, publication, "H-0999").await.unwrap().is_none());
        // Slips carry names, so they are for those who open persons.
        let slips = selection::slip_rows(&app, &p.manager, publication, "", 0, 100).await.unwrap();
        assert_eq!((slips.len(), slips[0].name().as_str()), (5, "Ћамил Шабани"));
        assert!(selection::slip_rows(&app, &p.field_worker, publication, "", 0, 100).await.is_err());
    }
}
