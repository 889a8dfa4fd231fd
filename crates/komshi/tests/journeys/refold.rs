//! After an update with other folding tables, what persons are found and compared by is written anew, equal to a fresh import.

use komshi::{
    app::App,
    db::{self, NewOperation, testing, values},
    demo::{self, Files},
    lists::store::{self as lists, Refolded},
    registry::store::{self as registry, EnterFact},
};
use komshi_text::headers::Field;

use crate::lists::import;

/// The rows that an import has derived by folding, as texts in their order.
async fn folded(app: &App) -> Vec<String> {
    let mut found = Vec::new();
    for sql in [
        "SELECT token || ' ' || CAST(person AS TEXT) || ' ' || CAST(list AS TEXT) || ' ' || why || ' ' || COALESCE(CAST(fact AS TEXT), '') AS value \
         FROM search_token",
        // Of a person whom the corrected file left out, keys may stay until then.
        "SELECT CAST(k.key AS TEXT) || ' ' || CAST(k.person AS TEXT) AS value FROM match_key k JOIN person p ON p.id = k.person AND p.visible = 1",
        "SELECT CAST(id AS TEXT) || ' ' || fingerprint AS value FROM source_row",
    ] {
        #[derive(sea_orm::FromQueryResult)]
        struct Row {
            value: String,
        }
        let rows: Vec<Row> = db::all(app.db.read(), sql, vec![]).await.unwrap();
        let mut rows: Vec<String> = rows.into_iter().map(|row| row.value).collect();
        rows.sort();
        assert!(!rows.is_empty(), "{sql}");
        found.extend(rows);
    }
    found
}

/// Fails with the rows that stand on one side only.
fn same(after: &[String], before: &[String]) {
    let only = |these: &[String], others: &[String]| -> Vec<String> {
        let others: std::collections::HashSet<&String> = others.iter().collect();
        these.iter().filter(|row| !others.contains(row)).take(10).cloned().collect()
    };
    assert_eq!((only(after, before), only(before, after)), (Vec::new(), Vec::new()));
    assert_eq!(after.len(), before.len());
}

async fn change(app: &App, sql: &str) {
    let tx = app.db.begin().await.unwrap();
    db::run(&tx, sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_registry_is_folded_anew() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        let each = files.each();
        for (name, organisation, bytes) in each {
            import(&app, &setup, organisation, name, bytes, None).await;
        }
        // A corrected file (a row is gone), whose rows are known again, and something entered by hand.
        let (name, organisation, bytes) = each[2];
        let bytes = &bytes[..bytes.len() - bytes.iter().rev().skip(1).position(|byte| *byte == b'\n').unwrap() - 1];
        let sql = "SELECT id AS value FROM list WHERE file_name = $1";
        let earlier = db::number(app.db.read(), sql, values![name]).await.unwrap();
        import(&app, &setup, organisation, "ngo-corrected.csv", bytes, Some(earlier)).await;
        let person = "SELECT p.canonical_id AS value FROM person p JOIN source_row s ON s.person = p.id \
                      JOIN list l ON l.id = s.list AND l.state = 'published' WHERE p.visible = 1 ORDER BY p.id LIMIT 1";
        let fact = EnterFact {
            kind: "person",
            subject: db::number(app.db.read(), person, vec![]).await.unwrap(),
            field: Field::Phone,
            typed: "064 555 01 01".into(),
            since: "2021-03-09".into(),
            why: "told at the counter".into(),
            counts: false,
        };
        registry::enter_fact(&app, &setup.manager, &NewOperation::make(), &fact).await.unwrap();

        assert!(lists::outdated_lists(&app, false).await.unwrap().is_empty());
        let before = folded(&app).await;
        change(&app, "UPDATE list SET fold = 0").await;
        change(&app, "UPDATE search_token SET token = 'old' || token").await;
        change(&app, "UPDATE match_key SET key = key + 1 WHERE key < 9000000000000000000").await;
        change(&app, "UPDATE source_row SET fingerprint = 'old'").await;
        let outdated = lists::outdated_lists(&app, false).await.unwrap();
        assert_eq!(outdated.len(), 4, "the replaced list too: it may come back");
        for list in &outdated {
            let refolded = lists::refold(&app, list).await.unwrap();
            assert!(matches!(refolded, Refolded::Rows(rows) if rows >= 79), "{}: {refolded:?}", list.file_name);
        }
        same(&folded(&app).await, &before);
        assert!(lists::outdated_lists(&app, false).await.unwrap().is_empty());

        // A file that is gone leaves its rows as they were, and is named again.
        change(&app, "UPDATE list SET fold = 0").await;
        change(&app, "UPDATE list_file SET workbook = '{}'").await;
        for list in &outdated {
            assert!(matches!(lists::refold(&app, list).await.unwrap(), Refolded::Unreadable(rows) if rows >= 79));
        }
        same(&folded(&app).await, &before);
        assert_eq!(lists::outdated_lists(&app, false).await.unwrap().len(), 4);
    }
}
