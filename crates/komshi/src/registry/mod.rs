//! Persons and households, each once, with every fact and where it came from.
//!
//! Facts stay on the record they were entered on and are read through `canonical_id`, so a merge can be undone. The one way
//! to facts of class 3 is [`store::facts`], which takes the scope of an actor.

pub mod model;
pub mod pages;
pub mod store;
