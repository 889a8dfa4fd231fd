//! Purposes, consent, incidents, what is kept how long; everything on one person and its erasure in files of their own.

mod consent;
mod erasure;
mod everything;
mod incidents;
mod purposes;

pub use consent::{
    ConsentRow, ConsentText, NewConsent, NewConsentText, add_text, consents, record_consent, texts_of_programme, texts_to_ask,
};
pub use erasure::{DeletionRow, Due, approve_deletion, deletions, due, erase};
pub use everything::{Everything, Said, everything};
pub use incidents::{
    Affected, IncidentRow, NewIncident, accounts_of, add_incident, affected, incident, incidents, settle_incident, unreported,
};
pub use purposes::{
    Assessment, NewAssessment, NewPurpose, Processing, PurposeRow, add_assessment, add_purpose, assessment, end_purpose,
    purposes, record_of_processing,
};
