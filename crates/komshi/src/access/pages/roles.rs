//! Which role may do what and sees which data: the table that the decision itself reads.

use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use komshi_access::{Action, DataClass, Grant, Role, conflict};
use serde::Deserialize;

use crate::{
    error::Error,
    web::{Html, Page, Tab},
};

struct ActionRow {
    action: Action,
    /// One a role, in the order of the heads.
    may: Vec<bool>,
}

/// A class of data with who sees it.
struct ClassRow {
    key: &'static str,
    seen: Vec<bool>,
}

/// The actions about one subject.
struct Group {
    key: &'static str,
    rows: Vec<ActionRow>,
}

#[derive(Template)]
#[template(path = "access/templates/roles.html")]
struct RolesPage {
    page: Page,
    /// The roles that stand as columns: all, or the one that is asked for.
    roles: Vec<Role>,
    role: String,
    groups: Vec<Group>,
    classes: Vec<ClassRow>,
    /// Roles that do not go together, with why.
    conflicts: Vec<(Role, Vec<Role>)>,
    mine: Vec<Role>,
}

/// What an action is about; every action stands in one group.
fn group_of(action: Action) -> &'static str {
    use Action::*;
    match action {
        ReadPublic | SignIn | OwnAccount | SeeToday => "everybody",
        FindPeople | OpenPerson | EditPerson | SeeRestricted | RestrictRecord | OpenInEmergency | ReviewEmergency => "people",
        SeeLists | ImportList | WithdrawList | ReviewPairs => "lists",
        SeeProgramme | EditProgramme => "programmes",
        SeeSelection | EditCriteria | OpenCall | Decide | ConfirmDecisions | PublishList | RecordObjection | DecideObjection => {
            "selection"
        }
        SeeGoods | MoveGoods | ProposeLoss | ConfirmLoss => "goods",
        SeeDeliveries | PlanDistribution | HandOver | CloseDay | RecordActivity | RecordGrant => "deliveries",
        SeeReports | PublishFigures => "reports",
        SeeAudit | SeeLooks | RecordIncident | SeeUsers | ManageUsers | ManageOrganisations | SetSignIn | RunCommand => "office",
    }
}

const GROUPS: [&str; 8] = ["people", "lists", "programmes", "selection", "goods", "deliveries", "reports", "office"];

/// The text of a class of data in message keys.
fn class_name(class: DataClass) -> &'static str {
    match class {
        DataClass::Public => "public",
        DataClass::Operational => "operational",
        DataClass::Personal => "personal",
        DataClass::Special => "special",
        DataClass::Protection => "protection",
    }
}

#[derive(Default, Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    role: String,
}

pub async fn roles(page: Page, Query(narrowed): Query<Narrowed>) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let chosen = Role::parse(&narrowed.role);
    let shown: Vec<Role> = Role::ALL.iter().copied().filter(|role| chosen.is_none_or(|chosen| chosen == *role)).collect();
    let groups = GROUPS
        .into_iter()
        .map(|key| Group {
            key,
            rows: Action::ALL
                .iter()
                .filter(|action| group_of(**action) == key)
                .map(|action| ActionRow { action: *action, may: shown.iter().map(|role| role.may(*action)).collect() })
                .collect(),
        })
        .collect();
    let today = page.actor()?.today.clone();
    let grant = |role: Role| Grant { role, organisation: 0, programme: None, from: today.clone(), until: None };
    let conflicts = shown
        .iter()
        .map(|one| {
            let others: Vec<Role> =
                Role::ALL.iter().copied().filter(|other| conflict(&grant(*one), &grant(*other)).is_some()).collect();
            (*one, others)
        })
        .filter(|(_, others)| !others.is_empty())
        .collect();
    let classes = [DataClass::Public, DataClass::Operational, DataClass::Personal, DataClass::Special, DataClass::Protection]
        .into_iter()
        .map(|class| ClassRow { key: class_name(class), seen: shown.iter().map(|role| role.class() >= class).collect() })
        .collect();
    let mine = page.actor()?.roles();
    Ok(Html(RolesPage { page, roles: shown, role: chosen.map_or("", Role::as_str).into(), groups, classes, conflicts, mine })
        .into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_stands_in_a_group_that_is_shown() {
        for &action in Action::ALL {
            assert!(group_of(action) == "everybody" || GROUPS.contains(&group_of(action)), "{action:?}");
        }
    }
}
