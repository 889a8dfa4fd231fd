//! Who may do what. Pure: no database, no HTTP, no clock.
//!
//! One table ([`Role::may`]) and one decision function ([`decide`]) stand behind every route, every list
//! and every command. Unknown means denied; there are no wildcard arms, so a new action or role does not
//! compile until somebody has decided about it.

mod action;
mod granting;
mod role;

pub use action::{Action, DataClass};
pub use granting::{Conflict, conflict, may_grant, may_manage};
pub use role::Role;

/// One grant: a role in an organisation, perhaps for one programme only, from a day until a day.
///
/// Days are ISO texts (`2021-01-31`), compared as texts. There are no negative grants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub organisation: i64,
    /// `None` means every programme of the organisation.
    pub programme: Option<i64>,
    pub from: String,
    pub until: Option<String>,
}

impl Grant {
    /// Whether the grant counts on `today`.
    pub fn lives(&self, today: &str) -> bool {
        self.from.as_str() <= today && self.until.as_deref().is_none_or(|until| today <= until)
    }

    /// Whether there is a day on which both grants live.
    pub fn meets(&self, other: &Grant) -> bool {
        let begins_before_end_of =
            |one: &Grant, end_of: &Grant| end_of.until.as_deref().is_none_or(|until| one.from.as_str() <= until);
        begins_before_end_of(self, other) && begins_before_end_of(other, self)
    }

    /// Whether the grant reaches as far as another: the same organisation, its programme, its last day.
    fn includes(&self, other: &Grant) -> bool {
        let lasts = match (&self.until, &other.until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(other)) => other <= own,
        };
        lasts && self.organisation == other.organisation && (self.programme.is_none() || self.programme == other.programme)
    }
}

/// What is known about the thing that somebody wants to act on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The programme the thing belongs to, if it belongs to one.
    pub programme: Option<i64>,
    /// The user who proposed what is now to be confirmed (four eyes).
    pub proposed_by: Option<i64>,
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker<'a> {
    /// `None` for a visitor who has not signed in.
    pub user: Option<i64>,
    pub disabled: bool,
    pub grants: &'a [Grant],
    pub today: &'a str,
    /// Whether a second factor was shown, or is not asked for in this installation.
    pub second_factor: bool,
}

impl<'a> Asker<'a> {
    /// The grants that count: alive today, and with a second factor where they open special data.
    pub fn counting(&self) -> impl Iterator<Item = &'a Grant> {
        let (today, second_factor) = (self.today, self.second_factor);
        self.grants.iter().filter(move |grant| grant.lives(today) && (second_factor || !grant.role.needs_second_factor()))
    }

    /// Whether a second factor would let more grants count.
    pub fn lacks_second_factor(&self) -> bool {
        !self.second_factor && self.grants.iter().any(|grant| grant.lives(self.today) && grant.role.needs_second_factor())
    }
}

/// Why something is denied. The reader of a page learns it only where it reveals nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    NotSignedIn,
    Disabled,
    NoGrant,
    /// The same person may not propose and confirm.
    FourEyes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Deny(Why),
    /// `class` is the highest class of data that the answer may show; `log` says that the look itself is recorded.
    Allow {
        class: DataClass,
        log: bool,
    },
}

impl Decision {
    pub fn allowed(self) -> bool {
        match self {
            Decision::Allow { .. } => true,
            Decision::Deny(_) => false,
        }
    }
}

/// The one decision. Adding a grant never takes anything away.
pub fn decide(asker: &Asker<'_>, action: Action, facts: &Facts) -> Decision {
    if action.is_public() {
        return Decision::Allow { class: DataClass::Public, log: false };
    }
    let Some(user) = asker.user else {
        return Decision::Deny(Why::NotSignedIn);
    };
    if asker.disabled {
        return Decision::Deny(Why::Disabled);
    }
    if action.is_own_account() {
        return Decision::Allow { class: DataClass::Operational, log: false };
    }
    let class = asker
        .counting()
        .filter(|grant| {
            covers(grant.programme, facts.programme) && (grant.programme.is_none() || !action.reaches_all_programmes())
        })
        .filter(|grant| grant.role.may(action))
        .map(|grant| grant.role.class())
        .max();
    let Some(class) = class else {
        return Decision::Deny(Why::NoGrant);
    };
    if action.needs_second_person() && facts.proposed_by == Some(user) {
        return Decision::Deny(Why::FourEyes);
    }
    Decision::Allow { class, log: class >= DataClass::Special && action.opens_a_person() }
}

/// A grant for one programme covers that programme and what belongs to none; a grant for all covers everything.
fn covers(granted: Option<i64>, asked: Option<i64>) -> bool {
    match (granted, asked) {
        (None, _) | (Some(_), None) => true,
        (Some(granted), Some(asked)) => granted == asked,
    }
}

#[cfg(test)]
mod tests;
