use serde::{Deserialize, Serialize};

/// How much harm it does when the data reaches the wrong eyes (design: security, "Data classes").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DataClass {
    Public,
    Operational,
    Personal,
    /// Community, disability, health, displacement.
    Special,
    /// Violence, trafficking, restricted cases.
    Protection,
}

macro_rules! actions {
    ($($name:ident => $text:literal,)*) => {
        /// Everything that can be asked of the system. The texts are written into the audit trail: never change one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Action { $($name,)* }

        impl Action {
            pub const ALL: &'static [Action] = &[$(Action::$name,)*];

            pub fn as_str(self) -> &'static str {
                match self { $(Action::$name => $text,)* }
            }
        }
    };
}

actions! {
    ReadPublic => "read-public",
    SignIn => "sign-in",
    OwnAccount => "own-account",
    SeeToday => "see-today",
    FindPeople => "find-people",
    OpenPerson => "open-person",
    EditPerson => "edit-person",
    SeeLists => "see-lists",
    ImportList => "import-list",
    WithdrawList => "withdraw-list",
    ReviewPairs => "review-pairs",
    SeeProgramme => "see-programme",
    EditProgramme => "edit-programme",
    SeeSelection => "see-selection",
    EditCriteria => "edit-criteria",
    OpenCall => "open-call",
    Decide => "decide",
    ConfirmDecisions => "confirm-decisions",
    PublishList => "publish-list",
    RecordObjection => "record-objection",
    DecideObjection => "decide-objection",
    SeeGoods => "see-goods",
    MoveGoods => "move-goods",
    ProposeLoss => "propose-loss",
    ConfirmLoss => "confirm-loss",
    SeeDeliveries => "see-deliveries",
    PlanDistribution => "plan-distribution",
    HandOver => "hand-over",
    CloseDay => "close-day",
    RecordActivity => "record-activity",
    RecordGrant => "record-grant",
    SeeReports => "see-reports",
    PublishFigures => "publish-figures",
    SeeAudit => "see-audit",
    SeeLooks => "see-looks",
    SeeRestricted => "see-restricted",
    RestrictRecord => "restrict-record",
    OpenInEmergency => "open-in-emergency",
    ReviewEmergency => "review-emergency",
    RecordIncident => "record-incident",
    SeeUsers => "see-users",
    ManageUsers => "manage-users",
    ManageOrganisations => "manage-organisations",
    SetSignIn => "set-sign-in",
    RunCommand => "run-command",
}

impl Action {
    /// What anybody may do, signed in or not.
    pub fn is_public(self) -> bool {
        matches!(self, Action::ReadPublic | Action::SignIn)
    }

    /// What everybody who has signed in may do with the own account.
    pub fn is_own_account(self) -> bool {
        matches!(self, Action::OwnAccount | Action::SeeToday)
    }

    /// It leaves something behind that was not there before; all others only look.
    pub fn changes(self) -> bool {
        use Action::*;
        match self {
            ReadPublic | SignIn | OwnAccount | SeeToday | FindPeople | OpenPerson | SeeLists | SeeProgramme | SeeSelection
            | SeeGoods | SeeDeliveries | SeeReports | SeeAudit | SeeLooks | SeeRestricted | SeeUsers => false,
            // They say what was found beside what was done, and change nothing of it: officers stay watchers.
            ReviewEmergency | RecordIncident => false,
            EditPerson | ImportList | WithdrawList | ReviewPairs | EditProgramme | EditCriteria | OpenCall | Decide
            | ConfirmDecisions | PublishList | RecordObjection | DecideObjection | MoveGoods | ProposeLoss | ConfirmLoss
            | PlanDistribution | HandOver | CloseDay | RecordActivity | RecordGrant | PublishFigures | RestrictRecord
            | OpenInEmergency | ManageUsers | ManageOrganisations | SetSignIn | RunCommand => true,
        }
    }

    /// About the people of all programmes at once: a grant for one programme does not reach so far.
    pub fn reaches_all_programmes(self) -> bool {
        matches!(
            self,
            Action::FindPeople
                | Action::OpenPerson
                | Action::EditPerson
                | Action::SeeLooks
                | Action::SeeRestricted
                | Action::RestrictRecord
                | Action::OpenInEmergency
                | Action::ReviewEmergency
        )
    }

    /// Confirmed by somebody else than the person who proposed it.
    pub fn needs_second_person(self) -> bool {
        matches!(self, Action::ConfirmDecisions | Action::ConfirmLoss)
    }

    /// What an officer must do rather than may: those who appoint officers need not have it themselves, and nobody else does it for them.
    pub fn is_duty(self) -> bool {
        matches!(self, Action::ReviewEmergency)
    }

    /// Belongs to a programme that goes on. In one that is finished or cancelled nobody is chosen any more and nothing is planned or
    /// handed over at the door; what is late is still recorded, and everything is read and reported.
    pub fn needs_open_programme(self) -> bool {
        matches!(self, Action::OpenCall | Action::Decide | Action::ConfirmDecisions | Action::PlanDistribution | Action::HandOver)
    }

    /// The answer shows one person's record, so the look is written down.
    pub fn opens_a_person(self) -> bool {
        matches!(self, Action::OpenPerson | Action::EditPerson | Action::ReviewPairs)
    }
}
