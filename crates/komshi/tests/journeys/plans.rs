//! How SQLite runs the queries that a large registry makes slow: through an index, not over the whole table.

use komshi::{
    access::store::actor_by_name,
    app::App,
    db::testing,
    demo,
    matching::store::blocks_query,
    registry::store::{HouseholdFilter, Within, households_query, words_query},
};
use sea_orm::Value;

/// The step of the plan for each table: `SEARCH h …` for one whose alias is `h`. None may scan, or sort what it has not to.
async fn check(app: &App, name: &str, query: (String, Vec<Value>), aliases: &[&str]) {
    let plan = app.db.explain(&query.0, query.1).await.unwrap();
    for alias in aliases {
        let steps: Vec<&String> = plan.iter().filter(|step| step.split(' ').nth(1) == Some(alias)).collect();
        assert!(!steps.is_empty(), "{name}: no step for {alias} in {plan:#?}");
        for step in steps {
            assert!(step.starts_with("SEARCH "), "{name}: {step} in {plan:#?}");
        }
    }
}

#[tokio::test]
async fn large_tables_are_not_scanned() {
    let app = testing::sqlite().await;
    demo::set_up(&app).await.unwrap();
    for name in ["mirjana", "jelena", "agim"] {
        let actor = actor_by_name(&app, name).await.unwrap();
        let later = HouseholdFilter { disagrees: false, after: Some(("petrović".into(), 7)) };
        for filter in [HouseholdFilter::default(), later] {
            let query = households_query(&actor, &filter);
            check(&app, "households", query.clone(), &["h", "p"]).await;
            let plan = app.db.explain(&query.0, query.1).await.unwrap();
            assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "households are sorted anew: {plan:#?}");
        }
        let words = ["petrov".to_owned(), "jovan".to_owned()];
        for (within, aliases) in
            [(Within::Record, &["t", "x1", "p", "l0", "l1"][..]), (Within::Person, &["t", "p", "q1", "x1", "l0", "l1"])]
        {
            let query = words_query(&actor, &words, within);
            check(&app, "words", query.clone(), aliases).await;
            let plan = app.db.explain(&query.0, query.1).await.unwrap();
            assert!(
                plan.iter().any(|step| step.starts_with("SEARCH x1 USING") && step.contains("search_token_person")),
                "{plan:#?}"
            );
            // The other word is looked at before anything that costs more: the rows, and what may be seen.
            let order: Vec<usize> = aliases
                .iter()
                .map(|alias| plan.iter().position(|step| step.starts_with(&format!("SEARCH {alias} "))).unwrap())
                .collect();
            assert!(order.is_sorted(), "{plan:#?}");
        }
    }
    let keys = (1..=1000_i64).map(Value::from).collect();
    check(&app, "candidates", (blocks_query(app.db.read()), keys), &["match_key"]).await;
}
