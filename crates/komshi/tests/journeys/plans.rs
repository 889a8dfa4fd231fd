//! How SQLite runs the queries that a large registry makes slow: through an index, not over the whole table.

use komshi::{
    access::store::actor_by_name,
    app::App,
    db::{testing, values},
    demo,
    matching::store::CANDIDATES,
    registry::store::{HouseholdFilter, households_query, word_query},
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
        let other = ["jovan".to_owned()];
        check(&app, "first word", word_query(&actor, "petrov", &other, &[]), &["t", "p", "l", "q", "x"]).await;
        let (sql, parameters) = word_query(&actor, "petrov", &other, &[]);
        let plan = app.db.explain(&sql, parameters).await.unwrap();
        assert!(plan.iter().any(|step| step.starts_with("SEARCH x USING") && step.contains("search_token_person")), "{plan:#?}");
        assert!(plan[0].starts_with("SEARCH t "), "{plan:#?}");
        check(&app, "second word", word_query(&actor, "jovan", &[], &[1, 2, 3]), &["p", "t", "l"]).await;
    }
    check(&app, "candidates", (CANDIDATES.into(), values![1_i64, 200_i64, 1_i64]), &["match_key", "k", "l"]).await;
}
