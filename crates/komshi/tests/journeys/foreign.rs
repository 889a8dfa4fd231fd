//! Ids of another organisation in the address or in a form: the answer is the same as for an id that nobody has.

use axum::http::StatusCode;
use komshi::{
    db::{self, testing::apps},
    routes,
};

use super::{
    deliveries::count,
    world::{ask, fill, nobodys, two_organisations},
};

fn belongs_here(path: &str) -> bool {
    path.starts_with("/programmes/{id}/")
        || ["/calls/", "/rankings/", "/candidates/", "/publications/"].iter().any(|start| path.starts_with(start))
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_a_page_that_is_not_there() {
    for app in apps().await {
        let (_, _, token) = two_organisations(&app).await;
        let mut asked = 0;
        for (_, route, _) in
            routes::list(&app).listed.into_iter().filter(|(method, route, _)| *method == "GET" && route.contains("{id}"))
        {
            let path =
                route.split('/').map(|part| if part.starts_with('{') { "null" } else { part }).collect::<Vec<_>>().join("/");
            let (status, body) = ask(&app, &token, "GET", &path, &[]).await;
            assert!(
                status == StatusCode::NOT_FOUND && body.trim_start().starts_with("<!doctype html>"),
                "{path}: {status} {body}"
            );
            asked += 1;
        }
        assert!(asked > 80, "{asked}");
        let (status, body) = ask(&app, &token, "GET", "/people?id=null", &[]).await;
        assert!(status == StatusCode::NOT_FOUND && body.trim_start().starts_with("<!doctype html>"), "{status} {body}");
    }
}

/// Every route of a programme and of selection.
#[tokio::test]
async fn a_foreign_id_in_the_address_looks_like_a_missing_one() {
    for app in apps().await {
        let (theirs, own, token) = two_organisations(&app).await;
        let listed: Vec<(&str, &str)> = routes::list(&app)
            .listed
            .into_iter()
            .map(|(method, path, _)| (method, path))
            .filter(|(_, path)| belongs_here(path))
            .collect();
        assert!(listed.len() > 120, "{}", listed.len());
        let mut told = Vec::new();
        for (method, route) in listed {
            // Nothing is asked of a record of the data sharing here; those have a test of their own.
            if route.contains("{sharing}") {
                continue;
            }
            // A form that everybody fills in the same way, so that the ids decide.
            let fields = [
                ("reason", "why".to_owned()),
                ("held_on", "2021-03-18".into()),
                ("household", theirs.id("household").to_owned()),
                ("point", theirs.id("point").to_owned()),
                ("to", theirs.id("day").to_owned()),
                ("call", theirs.id("call").to_owned()),
                ("answer", "because".into()),
                ("decided_on", "2021-03-20".into()),
                ("published_on", "2021-03-20".into()),
                ("objections_until", "2021-03-28".into()),
                ("from", "2021-01-01".into()),
                ("witness", "Arta".into()),
                ("handed_over", theirs.id("operation").to_owned()),
                ("household_code", "H-0001".into()),
                ("received_on", "2021-03-13".into()),
                ("body", "why".into()),
            ];
            for own in [None, Some(&own)] {
                // Their programme in the address, then the own one with their ids behind it.
                if own.is_some() && !(route.starts_with("/programmes/{id}") && route.matches('{').count() > 1) {
                    continue;
                }
                let (foreign, missing) = (fill(route, &theirs, own, false), fill(route, &theirs, own, true));
                if foreign == missing {
                    continue;
                }
                let foreign = ask(&app, &token, method, &foreign, &fields).await;
                let missing = ask(&app, &token, method, &missing, &fields).await;
                // All of them are named at once.
                // A code that somebody typed comes back in the sentence.
                let same = if route.contains("{code}") { foreign.0 == missing.0 } else { foreign == missing };
                if !same {
                    told.push(format!("{method} {route}: {} and {}", foreign.0, missing.0));
                    continue;
                }
                assert!(
                    foreign.0 == StatusCode::NOT_FOUND
                        || route == "/programmes/{id}/gifts"
                        || foreign.0 == StatusCode::UNPROCESSABLE_ENTITY,
                    "{method} {route}: {}",
                    foreign.0
                );
            }
        }
        assert_eq!(told, Vec::<String>::new());
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_event").await, 0, "nothing of theirs was changed");
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 0);
    }
}

/// A form: its address, what is written in it, and the fields that hold ids of the other organisation.
type Sent = (String, Vec<(&'static str, String)>, Vec<(&'static str, &'static str)>);

/// The own day and the own programme, with ids of the other organisation in the form.
#[tokio::test]
async fn a_foreign_id_in_a_form_looks_like_a_missing_one() {
    for app in apps().await {
        let (theirs, own, token) = two_organisations(&app).await;
        let (programme, day, point) = (own.id("programme"), own.id("day"), own.id("point"));
        let at_day = format!("/programmes/{programme}/distribution/days/{day}");
        let goods = format!("/programmes/{programme}/goods");
        let text = |text: &str| text.to_owned();
        let forms: Vec<Sent> = vec![
            (format!("{at_day}/hand-over"), vec![("witness", text("Arta"))], vec![("household", "household")]),
            (format!("{at_day}/hand-over"), vec![("witness", text("Arta"))], vec![("household", "collected")]),
            (format!("{at_day}/attempt"), vec![], vec![("household", "household")]),
            (format!("{at_day}/attempt"), vec![], vec![("household", "collected")]),
            (format!("{at_day}/not-collected"), vec![("came", text("0"))], vec![("household", "household")]),
            (format!("{at_day}/take-back"), vec![("reason", text("mistake"))], vec![("handed_over", "operation")]),
            (format!("{at_day}/move"), vec![("to", day.to_owned())], vec![("household", "household")]),
            (format!("{at_day}/move"), vec![], vec![("household", "household"), ("to", "day")]),
            (
                format!("/programmes/{programme}/distribution/days"),
                vec![("held_on", text("2021-05-05"))],
                vec![("point", "point")],
            ),
            (format!("/programmes/{programme}/distribution/plan"), vec![("period", text("x"))], vec![("call", "call")]),
            (format!("/programmes/{programme}/distribution/assign"), vec![], vec![("day", "day")]),
            (
                format!("{goods}/moves"),
                vec![("from", point.to_owned()), ("quantity", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("to", "point"), ("item", "item")],
            ),
            (
                format!("{goods}/moves"),
                vec![
                    ("from", point.to_owned()),
                    ("to", own.id("store").to_owned()),
                    ("quantity", text("1")),
                    ("occurred_on", text("2021-03-18")),
                ],
                vec![("item", "item")],
            ),
            (
                format!("{goods}/losses"),
                vec![("quantity", text("1")), ("reason", text("mice"))],
                vec![("what", "own.point-item-batch")],
            ),
            (
                format!("{goods}/receipts"),
                vec![("to", point.to_owned()), ("quantity", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("supplier", "contributor"), ("item", "item")],
            ),
            (
                format!("{goods}/packings"),
                vec![("at", point.to_owned()), ("kits", text("1")), ("persons", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("kit", "kit")],
            ),
            (
                format!("{goods}/losses"),
                vec![("quantity", text("1")), ("reason", text("mice"))],
                vec![("what", "point-item-batch")],
            ),
            (
                format!("{goods}/gifts"),
                vec![("quantity", text("1")), ("announced_on", text("2021-03-18"))],
                vec![("contributor", "contributor"), ("item", "item")],
            ),
            (
                format!("{goods}/volunteers"),
                vec![("task", text("packing")), ("done_on", text("2021-03-18")), ("minutes", text("10"))],
                vec![("volunteer", "contributor")],
            ),
        ];
        for (path, fixed, ids) in forms {
            let with = |missing: bool| {
                let mut fields = fixed.clone();
                for (field, names) in &ids {
                    let id = |name: &str| match (name.strip_prefix("own."), missing) {
                        (Some(name), _) => own.id(name).to_owned(),
                        (None, true) => nobodys(theirs.id(name)),
                        (None, false) => theirs.id(name).to_owned(),
                    };
                    fields.push((*field, names.split('-').map(id).collect::<Vec<_>>().join("-")));
                }
                fields
            };
            let foreign = ask(&app, &token, "POST", &path, &with(false)).await;
            let missing = ask(&app, &token, "POST", &path, &with(true)).await;
            assert_eq!(foreign, missing, "{path}");
            assert!(foreign.0.is_client_error(), "{path}: {}", foreign.0);
            assert!(!foreign.1.contains("H-000"), "{path}");
        }
        // What was decided already is as unknown as what waits.
        for confirmed in ["0", "1"] {
            let path = |id: &str| format!("{goods}/losses/{id}");
            let fields = [("confirmed", text(confirmed))];
            let decided = theirs.id("decided");
            let foreign = ask(&app, &token, "POST", &path(decided), &fields).await;
            assert_eq!(foreign, ask(&app, &token, "POST", &path(&nobodys(decided)), &fields).await);
            assert_eq!(foreign.0, StatusCode::NOT_FOUND);
        }
        // Looking somebody up at the own door finds nobody of theirs, by code, card or name.
        let card = db::text(app.db.read(), "SELECT MIN(code) AS value FROM card", vec![]).await.unwrap().unwrap();
        for query in ["H-0001", "Shabani", "Petrovi", card.as_str()] {
            let (status, body) = ask(&app, &token, "GET", &format!("{at_day}?q={query}"), &[]).await;
            assert_eq!(status, StatusCode::OK);
            assert!(body.contains("Nobody") || !body.contains("Ulica"), "{query}: {body}");
        }
        let household = theirs.id("household");
        for path in [format!("{at_day}?household={household}"), format!("{at_day}?household={household}&on={}", theirs.id("day"))]
        {
            assert_eq!(ask(&app, &token, "GET", &path, &[]).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_event").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM distribution_day").await, 2);
    }
}
