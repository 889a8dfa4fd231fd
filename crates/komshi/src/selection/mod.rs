//! Choosing fairly: a call with places, criteria as expressions, a score with its lines, a ranking with its ties, the committee's
//! session, publication by code, objections, awards.
//!
//! `model` holds the rules (no I/O): what facts a rule may use, how a builder's rule becomes CEL, how candidates are ordered.

pub mod model;
pub mod pages;
pub mod store;
