//! The first page after sign-in: what waits for this person, in the order in which it matters, each with its next step; how far
//! each programme has come from lists to packages; what the week brings.
//!
//! The last of the slices: it reads the tables of all others and changes none.

pub mod model;
pub mod pages;
pub mod store;
