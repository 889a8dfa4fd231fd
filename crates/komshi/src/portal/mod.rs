//! Public pages: what was published and nothing else, in every language, without sign-in.
//!
//! A person chooses what is published; it is brought together (`store/collect`), protected (`protect`) and kept as one snapshot (`model`).
//! Pages and files are made of snapshots, never of the records themselves.

mod kept;
pub mod model;
pub mod pages;
pub mod protect;
pub mod store;
pub mod view;
