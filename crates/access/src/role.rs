use serde::{Deserialize, Serialize};

use crate::{Action, DataClass};

macro_rules! roles {
    ($($name:ident => $text:literal,)*) => {
        /// The roles of the field. The texts stand in the database and are message keys (`role-…`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Role { $($name,)* }

        impl Role {
            pub const ALL: &'static [Role] = &[$(Role::$name,)*];

            pub fn as_str(self) -> &'static str {
                match self { $(Role::$name => $text,)* }
            }

            pub fn parse(text: &str) -> Option<Role> {
                match text { $($text => Some(Role::$name),)* _ => None }
            }
        }
    };
}

roles! {
    Administrator => "administrator",
    ProgrammeManager => "programme-manager",
    SocialWorker => "social-worker",
    CommitteeMember => "committee-member",
    Storekeeper => "storekeeper",
    FieldWorker => "field-worker",
    GrantOfficer => "grant-officer",
    EvaluationOfficer => "evaluation-officer",
    Donor => "donor",
    Auditor => "auditor",
    DataProtectionOfficer => "data-protection-officer",
}

impl Role {
    /// The highest class of data that the role sees.
    pub fn class(self) -> DataClass {
        match self {
            Role::ProgrammeManager | Role::SocialWorker | Role::CommitteeMember => DataClass::Special,
            Role::DataProtectionOfficer => DataClass::Special,
            Role::FieldWorker => DataClass::Personal,
            Role::Storekeeper | Role::Administrator | Role::GrantOfficer | Role::EvaluationOfficer | Role::Auditor => {
                DataClass::Operational
            }
            Role::Donor => DataClass::Public,
        }
    }

    /// Roles that open special or protected data count only for somebody who showed a second factor.
    pub fn needs_second_factor(self) -> bool {
        self.class() >= DataClass::Special
    }

    /// Auditors and data protection officers look at what others do; they keep their eyes by doing nothing themselves.
    pub fn watches(self) -> bool {
        match self {
            Role::Auditor | Role::DataProtectionOfficer => true,
            Role::Administrator
            | Role::ProgrammeManager
            | Role::SocialWorker
            | Role::CommitteeMember
            | Role::Storekeeper
            | Role::FieldWorker
            | Role::GrantOfficer
            | Role::EvaluationOfficer
            | Role::Donor => false,
        }
    }

    /// Whether the role changes anything at all.
    pub fn changes(self) -> bool {
        self.actions().iter().any(|action| action.changes())
    }

    /// The table role x action. One row a role; what is not named is denied.
    pub fn may(self, action: Action) -> bool {
        self.actions().contains(&action)
    }

    pub fn actions(self) -> &'static [Action] {
        use Action::*;
        match self {
            Role::Administrator => &[SeeUsers, ManageUsers, ManageOrganisations, SetSignIn, SeeAudit, RunCommand, SeeProgramme],
            Role::ProgrammeManager => &[
                FindPeople,
                OpenPerson,
                EditPerson,
                SeeLists,
                ImportList,
                WithdrawList,
                ReviewPairs,
                SeeProgramme,
                EditProgramme,
                SeeSelection,
                EditCriteria,
                OpenCall,
                Decide,
                ConfirmDecisions,
                PublishList,
                RecordObjection,
                DecideObjection,
                SeeGoods,
                MoveGoods,
                ProposeLoss,
                ConfirmLoss,
                SeeDeliveries,
                PlanDistribution,
                HandOver,
                CloseDay,
                RecordActivity,
                RecordGrant,
                SeeReports,
                PublishFigures,
                SeeAudit,
                SeeLooks,
                SeeRestricted,
                RestrictRecord,
                OpenInEmergency,
                RecordIncident,
                SeeUsers,
                ManageUsers,
                ManageOrganisations,
            ],
            Role::SocialWorker => &[
                FindPeople,
                OpenPerson,
                EditPerson,
                SeeLists,
                ImportList,
                ReviewPairs,
                SeeProgramme,
                SeeSelection,
                RecordObjection,
                SeeDeliveries,
                RecordActivity,
                SeeRestricted,
                RestrictRecord,
                OpenInEmergency,
            ],
            Role::CommitteeMember => &[SeeProgramme, SeeSelection, Decide, ConfirmDecisions, DecideObjection],
            Role::Storekeeper => &[SeeProgramme, SeeGoods, MoveGoods, ProposeLoss, ConfirmLoss, SeeDeliveries],
            Role::FieldWorker => &[FindPeople, SeeProgramme, SeeGoods, SeeDeliveries, HandOver, RecordActivity],
            Role::GrantOfficer => &[SeeProgramme, SeeDeliveries, RecordActivity, RecordGrant, SeeReports],
            Role::EvaluationOfficer => &[SeeProgramme, SeeGoods, SeeReports],
            Role::Donor => &[SeeReports],
            Role::Auditor => &[SeeProgramme, SeeGoods, SeeReports, SeeAudit, SeeUsers],
            Role::DataProtectionOfficer => &[
                SeeProgramme,
                SeeLists,
                SeeAudit,
                SeeLooks,
                SeeRestricted,
                ReviewEmergency,
                RecordIncident,
                SeeUsers,
                FindPeople,
                OpenPerson,
            ],
        }
    }
}
