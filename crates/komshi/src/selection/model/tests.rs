use super::*;

fn known(facts: &[(&'static str, i64)]) -> Known {
    facts.iter().map(|(name, value)| (*name, Answer::Whole(*value))).collect()
}

#[test]
fn the_builder_writes_cel() {
    let check = |fact: &str, comparison: &str, value: &str, expected: Option<&str>| {
        let condition = Condition { fact: fact.into(), comparison: comparison.into(), value: value.into() };
        assert_eq!(expression_of(&[condition]).as_deref(), expected, "{fact} {comparison} {value}");
    };
    check("size", ">=", "7", Some("size >= 7"));
    check("income_per_head", "<", "60", Some("income < 6000 * size"));
    check("income", "==", "0", Some("income == 0"));
    check("chronic_illness", "==", "yes", Some("chronic_illness"));
    check("housing", "==", "rented social", Some("housing in ['rented', 'social']"));
    check("housing", "==", "'] || true || housing in ['x", None);
    check("size", ">=", "7 || true", None);
    check("community", "==", "serb", None);
}

#[test]
fn income_per_head_is_compared_exactly() {
    let scorer = Scorer::new(&common_scorecard()).unwrap();
    let points = |income: i64, size: i64| {
        let (_, lines) = scorer.score(&known(&[("income", income), ("size", size)]));
        lines.iter().find(|line| line.code == "income_below_60_per_head").unwrap().points
    };
    assert_eq!(points(17_999, 3), 3);
    assert_eq!(points(18_000, 3), 0);
    assert_eq!(points(41_999, 7), 3);
    assert_eq!(points(0, 3), 0);
}

#[test]
fn a_missing_fact_gives_nothing_and_is_named() {
    let scorer = Scorer::new(&common_scorecard()).unwrap();
    let (total, lines) = scorer.score(&known(&[("size", 8)]));
    assert_eq!(total, 3);
    let illness = lines.iter().find(|line| line.code == "chronic_illness").unwrap();
    assert_eq!((illness.points, illness.missing.as_slice()), (0, ["chronic_illness".to_owned()].as_slice()));
}

#[test]
fn faults_of_an_expression_are_found_before_it_is_used() {
    assert_eq!(fault("size >= 3 && housing == 'rented'"), None);
    assert!(fault("size >=").is_some());
    assert!(fault("surname == 'X'").is_some());
    assert!(fault("size + 1").is_some());
}

#[test]
fn ties_are_decided_by_the_rules_in_their_order() {
    let candidate = |household: i64, income: i64, size: i64, children: i64, applied: &str| Candidate {
        household,
        score: 5,
        lines: Vec::new(),
        tie: TieValues { income: Some(income), size: Some(size), children: Some(children), applied_on: Some(applied.into()) },
        eligible: false,
        position: None,
        tie_decided: None,
    };
    let mut candidates = vec![
        candidate(1, 100, 3, 0, "2021-01-02"),
        candidate(2, 100, 4, 0, "2021-01-02"),
        candidate(3, 100, 4, 2, "2021-01-02"),
        candidate(4, 100, 4, 2, "2021-01-01"),
        candidate(5, 100, 4, 2, "2021-01-01"),
    ];
    rank(&common_scorecard(), &mut candidates);
    let order: Vec<(i64, Option<&str>)> = candidates.iter().map(|one| (one.household, one.tie_decided.as_deref())).collect();
    assert_eq!(
        order,
        [
            (4, None),
            (5, Some("full")),
            (3, Some("earlier-application")),
            (2, Some("more-children")),
            (1, Some("lower-income-per-head"))
        ]
    );
}
