use super::*;

const TODAY: &str = "2021-03-08";

fn grant(role: Role) -> Grant {
    Grant { role, organisation: 1, programme: None, from: "2021-01-01".into(), until: Some("2021-06-30".into()) }
}

fn ask(grants: &[Grant], action: Action, facts: &Facts) -> bool {
    let asker = Asker { user: Some(7), disabled: false, grants, today: TODAY, second_factor: true };
    decide(&asker, action, facts).allowed()
}

#[test]
fn a_visitor_reads_public_pages_and_nothing_else() {
    let visitor = Asker { user: None, disabled: false, grants: &[], today: TODAY, second_factor: true };
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
    // The people of all programmes are more than one programme, whatever page asks.
    for action in [Action::FindPeople, Action::OpenPerson, Action::EditPerson, Action::SeeLooks] {
        for programme in [None, Some(3), Some(4)] {
            let facts = Facts { programme, proposed_by: None };
            let manager = grant(Role::ProgrammeManager);
            assert!(ask(std::slice::from_ref(&manager), action, &facts));
            assert!(!ask(&[Grant { programme: Some(3), ..manager }], action, &facts), "{action:?}");
        }
    }
    let disabled = Asker { user: Some(7), disabled: true, grants: &[field], today: TODAY, second_factor: true };
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
    for role in [Role::Donor, Role::Storekeeper, Role::GrantOfficer, Role::EvaluationOfficer, Role::Auditor, Role::Administrator]
    {
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

#[test]
fn a_second_factor_opens_special_data() {
    for &role in Role::ALL {
        let grants = [grant(role)];
        let without = Asker { user: Some(7), disabled: false, grants: &grants, today: TODAY, second_factor: false };
        for &action in role.actions() {
            let allowed = decide(&without, action, &Facts::default()).allowed();
            assert_eq!(allowed, role.class() < DataClass::Special, "{role:?} {action:?}");
        }
        assert_eq!(without.lacks_second_factor(), role.class() >= DataClass::Special, "{role:?}");
    }
}

fn asker(grants: &[Grant]) -> Asker<'_> {
    Asker { user: Some(7), disabled: false, grants, today: TODAY, second_factor: true }
}

#[test]
fn nobody_gives_what_they_lack() {
    // Whatever two roles somebody holds: what they may give adds no action and no class of data to what they have.
    for &first in Role::ALL {
        for &second in Role::ALL {
            let held = [grant(first), grant(second)];
            for &wanted in Role::ALL {
                if may_grant(&asker(&held), &grant(wanted)).is_ok() {
                    assert!(
                        wanted.actions().iter().all(|action| action.is_duty() || first.may(*action) || second.may(*action)),
                        "{first:?} {second:?} {wanted:?}"
                    );
                    assert!(wanted.class() <= first.class().max(second.class()), "{first:?} {second:?} {wanted:?}");
                    assert!(first.may(Action::ManageUsers) || second.may(Action::ManageUsers));
                }
            }
        }
    }
}

#[test]
fn granting_reaches_as_far_as_the_own_grants() {
    let manager = grant(Role::ProgrammeManager);
    let check = |held: &Grant, wanted: Grant, expected: Result<(), Why>| {
        assert_eq!(may_grant(&asker(std::slice::from_ref(held)), &wanted), expected, "{held:?} {wanted:?}");
    };
    let field = grant(Role::FieldWorker);
    check(&manager, field.clone(), Ok(()));
    check(&manager, Grant { programme: Some(3), ..field.clone() }, Ok(()));
    check(&manager, Grant { until: None, ..field.clone() }, Err(Why::NoGrant));
    check(&manager, Grant { until: Some("2021-07-01".into()), ..field.clone() }, Err(Why::NoGrant));
    check(&manager, Grant { organisation: 2, ..field.clone() }, Err(Why::NoGrant));
    check(&Grant { programme: Some(3), ..manager.clone() }, field.clone(), Err(Why::NoGrant));
    check(&Grant { programme: Some(3), ..manager.clone() }, Grant { programme: Some(3), ..field.clone() }, Ok(()));
    check(&Grant { until: Some("2021-03-07".into()), ..manager.clone() }, field.clone(), Err(Why::NoGrant));
    check(&manager, grant(Role::Administrator), Err(Why::NoGrant));
    check(&grant(Role::Administrator), grant(Role::SocialWorker), Err(Why::NoGrant));
    check(&grant(Role::Administrator), grant(Role::Administrator), Ok(()));
    check(&grant(Role::SocialWorker), grant(Role::FieldWorker), Err(Why::NoGrant));
    let both = [manager, grant(Role::Administrator)];
    for &role in Role::ALL {
        assert_eq!(may_grant(&asker(&both), &grant(role)), Ok(()), "the first administrator sets everybody up: {role:?}");
    }
}

#[test]
fn a_manager_does_not_manage_an_administrator() {
    let check = |own: Role, theirs: &[Grant], expected: Result<(), Why>| {
        assert_eq!(may_manage(&asker(&[grant(own)]), theirs), expected, "{own:?} {theirs:?}");
    };
    check(Role::ProgrammeManager, &[grant(Role::FieldWorker)], Ok(()));
    check(Role::ProgrammeManager, &[], Ok(()));
    check(Role::ProgrammeManager, &[grant(Role::FieldWorker), grant(Role::Administrator)], Err(Why::NoGrant));
    let over = Grant { until: Some("2021-02-01".into()), ..grant(Role::Administrator) };
    check(Role::ProgrammeManager, &[over], Ok(()));
    check(Role::Administrator, &[grant(Role::ProgrammeManager)], Ok(()));
    check(Role::SocialWorker, &[grant(Role::FieldWorker)], Err(Why::NoGrant));
}

#[test]
fn some_roles_do_not_go_together() {
    let check = |one: Grant, other: Grant, expected: Option<Conflict>| {
        assert_eq!(conflict(&one, &other), expected, "{one:?} {other:?}");
        assert_eq!(conflict(&other, &one), expected, "{other:?} {one:?}");
    };
    for &role in Role::ALL {
        let watches = role.changes().then_some(Conflict::Watches);
        check(grant(Role::Auditor), grant(role), watches);
        check(grant(Role::DataProtectionOfficer), grant(role), watches);
        check(grant(role), grant(role), None);
    }
    check(grant(Role::DataProtectionOfficer), grant(Role::Administrator), Some(Conflict::Watches));
    check(grant(Role::CommitteeMember), grant(Role::FieldWorker), Some(Conflict::DecidesAndHandsOut));
    check(grant(Role::CommitteeMember), grant(Role::Storekeeper), Some(Conflict::DecidesAndHandsOut));
    check(grant(Role::CommitteeMember), grant(Role::SocialWorker), None);
    check(grant(Role::Administrator), grant(Role::ProgrammeManager), None);
    let in_programme = |role: Role, programme: i64| Grant { programme: Some(programme), ..grant(role) };
    check(in_programme(Role::CommitteeMember, 3), in_programme(Role::FieldWorker, 3), Some(Conflict::DecidesAndHandsOut));
    check(in_programme(Role::CommitteeMember, 3), in_programme(Role::FieldWorker, 4), None);
    check(in_programme(Role::CommitteeMember, 3), grant(Role::FieldWorker), Some(Conflict::DecidesAndHandsOut));
    check(in_programme(Role::Auditor, 3), in_programme(Role::FieldWorker, 4), Some(Conflict::Watches));
    let later = Grant { from: "2021-07-01".into(), until: None, ..grant(Role::FieldWorker) };
    check(grant(Role::CommitteeMember), later, None);
}

#[test]
fn what_an_action_is_stands_in_a_list_of_its_own() {
    // Written out by hand: the properties of an action are no matter of the code that uses them.
    let check = |property: fn(Action) -> bool, named: &[Action]| {
        for &action in Action::ALL {
            assert_eq!(property(action), named.contains(&action), "{action:?}");
        }
    };
    check(Action::is_public, &[Action::ReadPublic, Action::SignIn]);
    check(Action::is_own_account, &[Action::OwnAccount, Action::SeeToday]);
    check(Action::needs_second_person, &[Action::ConfirmDecisions, Action::ConfirmLoss]);
    check(Action::opens_a_person, &[Action::OpenPerson, Action::EditPerson, Action::ReviewPairs]);
    check(Action::is_duty, &[Action::ReviewEmergency]);
    let going_on = [Action::OpenCall, Action::Decide, Action::ConfirmDecisions, Action::PlanDistribution, Action::HandOver];
    check(Action::needs_open_programme, &going_on);
    let about_people = [
        Action::FindPeople,
        Action::OpenPerson,
        Action::EditPerson,
        Action::SeeLooks,
        Action::SeeRestricted,
        Action::RestrictRecord,
        Action::OpenInEmergency,
        Action::ReviewEmergency,
    ];
    check(Action::reaches_all_programmes, &about_people);
}

#[test]
fn looks_at_special_data_of_a_person_are_logged_and_no_others() {
    let check = |role: Role, action: Action, expected: Decision| {
        let grants = [grant(role)];
        assert_eq!(decide(&asker(&grants), action, &Facts::default()), expected, "{role:?} {action:?}");
    };
    let allow = |class: DataClass, log: bool| Decision::Allow { class, log };
    check(Role::SocialWorker, Action::OpenPerson, allow(DataClass::Special, true));
    check(Role::SocialWorker, Action::SeeProgramme, allow(DataClass::Special, false));
    check(Role::FieldWorker, Action::FindPeople, allow(DataClass::Personal, false));
    check(Role::FieldWorker, Action::OpenPerson, Decision::Deny(Why::NoGrant));
    check(Role::Donor, Action::SeeReports, allow(DataClass::Public, false));
    check(Role::Donor, Action::SignIn, allow(DataClass::Public, false));
    check(Role::Donor, Action::OwnAccount, allow(DataClass::Operational, false));
}
