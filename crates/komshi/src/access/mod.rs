//! Who is there and what they may see: users, grants, sessions, sign-in, the audit trail.
//!
//! The decisions themselves are made in the crate `komshi-access`, which knows no database. This slice loads what they
//! need, and gives stores the [`Scope`] that every query about people carries.

pub mod model;
pub mod pages;
pub mod passkey;
pub mod provider;
pub mod store;
pub mod totp;

pub use model::{Actor, Scope};
