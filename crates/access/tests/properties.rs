//! What holds for whatever grants somebody has, on whatever day, in whatever programme.

use komshi_access::{Action, Asker, DataClass, Decision, Facts, Grant, Role, conflict, decide, may_grant};
use proptest::prelude::*;

/// Few of each, so that they meet.
const DAYS: [&str; 5] = ["2021-01-01", "2021-03-07", "2021-03-08", "2021-03-09", "2021-06-30"];

fn day() -> impl Strategy<Value = String> {
    (0..DAYS.len()).prop_map(|index| DAYS[index].to_owned())
}

fn grant() -> impl Strategy<Value = Grant> {
    (0..Role::ALL.len(), 1..3_i64, proptest::option::of(1..3_i64), day(), proptest::option::of(day())).prop_map(
        |(role, organisation, programme, from, until)| Grant { role: Role::ALL[role], organisation, programme, from, until },
    )
}

fn action() -> impl Strategy<Value = Action> {
    (0..Action::ALL.len()).prop_map(|index| Action::ALL[index])
}

fn facts() -> impl Strategy<Value = Facts> {
    (proptest::option::of(1..4_i64), proptest::option::of(6..9_i64))
        .prop_map(|(programme, proposed_by)| Facts { programme, proposed_by })
}

fn asker<'a>(grants: &'a [Grant], today: &'a str, second_factor: bool) -> Asker<'a> {
    Asker { user: Some(7), disabled: false, grants, today, second_factor }
}

fn class_of(decision: Decision) -> Option<DataClass> {
    match decision {
        Decision::Allow { class, .. } => Some(class),
        Decision::Deny(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// More grants: nothing less, and no lower class. So taking one away gives nothing.
    #[test]
    fn a_grant_more_takes_nothing_away(
        grants in prop::collection::vec(grant(), 0..4), more in grant(), action in action(), facts in facts(), today in day(), second in any::<bool>()
    ) {
        let before = class_of(decide(&asker(&grants, &today, second), action, &facts));
        let with: Vec<Grant> = grants.iter().cloned().chain([more]).collect();
        let after = class_of(decide(&asker(&with, &today, second), action, &facts));
        prop_assert!(after >= before, "{before:?} {after:?}");
    }

    #[test]
    fn a_second_factor_takes_nothing_away(grants in prop::collection::vec(grant(), 0..4), action in action(), facts in facts(), today in day()) {
        let without = class_of(decide(&asker(&grants, &today, false), action, &facts));
        let with = class_of(decide(&asker(&grants, &today, true), action, &facts));
        prop_assert!(with >= without);
        // And without one nothing of class 3 or 4 is shown, whatever was granted.
        prop_assert!(without < Some(DataClass::Special));
    }

    /// A grant that has not begun, or is over, is as good as none; so is an account that is closed, or nobody's.
    #[test]
    fn what_does_not_count_is_not_there(grants in prop::collection::vec(grant(), 0..5), action in action(), facts in facts(), today in day()) {
        let alive: Vec<Grant> = grants
            .iter()
            .filter(|grant| grant.from <= today && grant.until.as_ref().is_none_or(|until| *until >= today))
            .cloned()
            .collect();
        prop_assert_eq!(decide(&asker(&grants, &today, true), action, &facts), decide(&asker(&alive, &today, true), action, &facts));
        let closed = Asker { disabled: true, ..asker(&grants, &today, true) };
        let nobody = Asker { user: None, ..asker(&grants, &today, true) };
        let public = matches!(action, Action::ReadPublic | Action::SignIn);
        prop_assert_eq!(decide(&closed, action, &facts).allowed(), public);
        prop_assert_eq!(decide(&nobody, action, &facts).allowed(), public);
    }

    /// A grant for one programme says nothing about another.
    #[test]
    fn a_programme_binds(role in 0..Role::ALL.len(), action in action(), today in day()) {
        let grants = [Grant { role: Role::ALL[role], organisation: 1, programme: Some(1), from: DAYS[0].into(), until: None }];
        let there = Facts { programme: Some(2), proposed_by: None };
        let allowed = decide(&asker(&grants, &today, true), action, &there).allowed();
        prop_assert_eq!(allowed, decide(&asker(&[], &today, true), action, &there).allowed());
    }

    /// Whoever gives a grant could do all that it allows, there and on each of its days: giving never makes something that nobody had.
    #[test]
    fn nobody_grants_what_they_lack(
        grants in prop::collection::vec(grant(), 0..5), wanted in grant(), today in day(), action in action(), second in any::<bool>()
    ) {
        if action.is_duty() || may_grant(&asker(&grants, &today, second), &wanted).is_err() {
            return Ok(());
        }
        let there: Vec<Grant> = grants.iter().filter(|held| held.organisation == wanted.organisation).cloned().collect();
        for later in DAYS.iter().filter(|later| **later >= today.as_str() && wanted.lives(later)) {
            let facts = Facts { programme: wanted.programme, proposed_by: None };
            let theirs = class_of(decide(&asker(std::slice::from_ref(&wanted), later, second), action, &facts));
            let own = class_of(decide(&asker(&there, later, second), action, &facts));
            prop_assert!(own >= theirs, "{action:?} on {later}: {own:?} {theirs:?}");
        }
    }

    #[test]
    fn a_conflict_does_not_ask_for_the_order(one in grant(), other in grant()) {
        prop_assert_eq!(conflict(&one, &other), conflict(&other, &one));
    }
}
