//! Public pages: what was published and nothing else, in every language, without sign-in.
//!
//! Numbers come from the figures that a person published, never from the records themselves.

mod kept;
pub mod model;
pub mod pages;
pub mod protect;
pub mod store;
