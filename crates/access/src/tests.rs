use super::*;

const TODAY: &str = "2021-03-08";

fn grant(role: Role) -> Grant {
    Grant { role, organisation: 1, programme: None, from: "2021-01-01".into(), until: Some("2021-06-30".into()) }
}

fn ask(grants: &[Grant], action: Action, facts: &Facts) -> bool {
    let asker = Asker { user: Some(7), disabled: false, grants, today: TODAY };
    decide(&asker, action, facts).allowed()
}

#[test]
fn a_visitor_reads_public_pages_and_nothing_else() {
    let visitor = Asker { user: None, disabled: false, grants: &[], today: TODAY };
    for &action in Action::ALL {
        assert_eq!(decide(&visitor, action, &Facts::default()).allowed(), action.is_public(), "{}", action.as_str());
    }
}

#[test]
fn no_grant_means_the_own_account_only() {
    for &action in Action::ALL {
        assert_eq!(ask(&[], action, &Facts::default()), action.is_public() || action.is_own_account(), "{}", action.as_str());
    }
}

#[test]
fn dates_disabling_and_programme_bind_a_grant() {
    let check = |grants: &[Grant], programme: Option<i64>, expected: bool| {
        let facts = Facts { programme, proposed_by: None };
        assert_eq!(ask(grants, Action::HandOver, &facts), expected);
    };
    let field = grant(Role::FieldWorker);
    check(std::slice::from_ref(&field), Some(3), true);
    check(&[Grant { until: Some("2021-03-07".into()), ..field.clone() }], None, false);
    check(&[Grant { from: "2021-03-09".into(), ..field.clone() }], None, false);
    check(&[Grant { programme: Some(3), ..field.clone() }], Some(3), true);
    check(&[Grant { programme: Some(4), ..field.clone() }], Some(3), false);
    let disabled = Asker { user: Some(7), disabled: true, grants: &[field], today: TODAY };
    assert_eq!(decide(&disabled, Action::HandOver, &Facts::default()), Decision::Deny(Why::Disabled));
}

#[test]
fn nobody_confirms_the_own_proposal() {
    let grants = [grant(Role::ProgrammeManager)];
    for action in [Action::ConfirmDecisions, Action::ConfirmLoss] {
        let own = Facts { programme: None, proposed_by: Some(7) };
        let other = Facts { programme: None, proposed_by: Some(8) };
        assert!(!ask(&grants, action, &own));
        assert!(ask(&grants, action, &other));
    }
}

#[test]
fn adding_a_grant_never_removes_access() {
    for &first in Role::ALL {
        for &second in Role::ALL {
            for &action in Action::ALL {
                let alone = ask(&[grant(first)], action, &Facts::default());
                let both = ask(&[grant(first), grant(second)], action, &Facts::default());
                assert!(!alone || both, "{first:?} + {second:?} lose {action:?}");
            }
        }
    }
}

#[test]
fn donors_and_storekeepers_never_see_a_person() {
    for role in [Role::Donor, Role::Storekeeper, Role::EvaluationOfficer, Role::Auditor, Role::Administrator] {
        for action in [Action::FindPeople, Action::OpenPerson, Action::ReviewPairs] {
            assert!(!role.may(action), "{role:?} {action:?}");
        }
        assert!(role.class() < DataClass::Personal);
    }
}

#[test]
fn names_are_stable_and_unique() {
    let mut names: Vec<_> = Action::ALL.iter().map(|action| action.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Action::ALL.len());
    for &role in Role::ALL {
        assert_eq!(Role::parse(role.as_str()), Some(role));
    }
}
