//! A1: from three lists to one fair list, with exactly the numbers of `expected.json`.

use komshi::{
    db::testing,
    demo::{self, Files, Summary},
};
use serde_json::Value;

const EXPECTED: &str = include_str!("../../../../data/demo/north-mitrovica/expected.json");

#[tokio::test]
async fn three_lists_become_one_fair_list() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        let imported = demo::import_lists(&app, &setup, &files).await.unwrap();
        let reviewed = demo::review(&app, &setup, &files).await.unwrap();
        assert_eq!((reviewed.same, reviewed.different, reviewed.unsure), (14, 6, 0));
        let chosen = demo::choose(&app, &setup).await.unwrap();
        let summary = Summary::of(&app, &setup, &imported, reviewed, chosen).await.unwrap();
        let summary = serde_json::to_value(summary).unwrap();
        let expected: Value = serde_json::from_str(EXPECTED).unwrap();
        for (key, value) in expected.as_object().unwrap() {
            if key == "ranking" {
                continue;
            }
            assert_eq!(&summary[key], value, "{key}");
        }
        // The order by score and rules is the expected one, place by place.
        for (index, ranked) in expected["ranking"].as_array().unwrap().iter().enumerate() {
            let found = &summary["ranking"][index];
            for key in ["score", "income_per_head", "children", "applied"] {
                assert_eq!(found[key], ranked[key], "place {} {key}: {found} / {ranked}", index + 1);
            }
        }
        // Full ties may stand in any order; who is in the list, and with which lines, may not differ.
        let lines = |ranking: &Value| {
            let mut lines: Vec<String> =
                ranking.as_array().unwrap().iter().map(|one| format!("{} {}", one["rows"], one["lines"])).collect();
            lines.sort();
            lines
        };
        assert_eq!(lines(&summary["ranking"]), lines(&expected["ranking"]));
        demo::object(&app, &setup, chosen).await.unwrap();
        let stores = demo::stock_up(&app, &setup, 180).await.unwrap();
        let done = demo::distribute(&app, &setup, chosen, &stores).await.unwrap();
        assert_eq!((done.in_person, done.authorised, done.not_collected, done.packages, done.refused), (176, 3, 1, 537, 1));
        let breaches = komshi::goods::store::ledger_breaches(app.db.read()).await.unwrap();
        assert_eq!(breaches, Vec::<String>::new());
        assert_eq!(komshi::db::verify_audit(app.db.read()).await.unwrap(), Vec::<String>::new());
    }
}
