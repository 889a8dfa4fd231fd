//! Open data: what was published of a programme, as files that others' programs read. IATI 2.03, HXL, Atom, JSON.
//!
//! The writers are functions from a [`crate::portal::model::Snapshot`] to text; they know no database. What is not in a snapshot cannot
//! get into a file, and what is in it went through the engine for small cells.

pub mod atom;
pub mod check;
pub mod hxl;
pub mod iati;
pub mod openapi;
pub mod organisation;
pub mod pages;
mod xml;

/// Whether a text is XML.
pub fn is_well_formed(text: &str) -> bool {
    xml::parse(text).is_some()
}
