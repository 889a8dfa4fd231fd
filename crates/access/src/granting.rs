//! Who may give which role to whom, and which roles one person may not hold together.

use crate::{Action, Asker, Grant, Role, Why};

/// Why two grants cannot belong to one person at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// Auditors and data protection officers change nothing that they look at (GDPR, article 38(6)).
    Watches,
    /// Who decides about help does not hand it out as well, in the same programme.
    DecidesAndHandsOut,
}

/// Whether one person may hold both grants. The order of the two does not matter.
pub fn conflict(one: &Grant, other: &Grant) -> Option<Conflict> {
    if !one.meets(other) {
        return None;
    }
    let watches = |one: &Grant, other: &Grant| one.role.watches() && other.role.changes();
    if watches(one, other) || watches(other, one) {
        return Some(Conflict::Watches);
    }
    let hands_out = |grant: &Grant| matches!(grant.role, Role::Storekeeper | Role::FieldWorker);
    let decides = |grant: &Grant| grant.role == Role::CommitteeMember;
    let same_programme = one.programme.is_none() || other.programme.is_none() || one.programme == other.programme;
    if same_programme && ((decides(one) && hands_out(other)) || (decides(other) && hands_out(one))) {
        return Some(Conflict::DecidesAndHandsOut);
    }
    None
}

/// Whether somebody may give a grant: nobody gives what they lack, be it an action, a class of data, a programme or a day.
pub fn may_grant(asker: &Asker<'_>, wanted: &Grant) -> Result<(), Why> {
    if asker.user.is_none() {
        return Err(Why::NotSignedIn);
    }
    if asker.disabled {
        return Err(Why::Disabled);
    }
    let covering: Vec<&Grant> = asker.counting().filter(|held| held.includes(wanted)).collect();
    let holds = |action: Action| covering.iter().any(|held| held.role.may(action));
    if !holds(Action::ManageUsers) {
        return Err(Why::NoGrant);
    }
    let class = covering.iter().map(|held| held.role.class()).max();
    if wanted.role.actions().iter().all(|action| action.is_duty() || holds(*action)) && class >= Some(wanted.role.class()) {
        Ok(())
    } else {
        Err(Why::NoGrant)
    }
}

/// Whether somebody may invite, disable or send a new link to a person with these grants: an administrator may, and others
/// who manage users as far as they could have given those grants themselves.
pub fn may_manage(asker: &Asker<'_>, theirs: &[Grant]) -> Result<(), Why> {
    if asker.user.is_none() {
        return Err(Why::NotSignedIn);
    }
    if asker.disabled {
        return Err(Why::Disabled);
    }
    if asker.counting().any(|held| held.role == Role::Administrator && held.programme.is_none()) {
        return Ok(());
    }
    if !asker.counting().any(|held| held.role.may(Action::ManageUsers)) {
        return Err(Why::NoGrant);
    }
    theirs
        .iter()
        .filter(|grant| grant.until.as_deref().is_none_or(|until| asker.today <= until))
        .try_for_each(|grant| may_grant(asker, grant))
}
