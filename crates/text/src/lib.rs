//! Text of the Western Balkans: one search form for every script and spelling, transliteration, names, identity numbers,
//! dates, column headers, coded answers, plurals and sorting.
//!
//! Everything here is pure: no clock, no database, no network. The same input gives the same output on every machine.
//! Nothing here refuses a person: a number or a date that cannot be right is reported with its reason and kept as it was written.

mod coded;
mod letters;

pub mod address;
pub mod dates;
pub mod fold;
pub mod headers;
pub mod identity;
pub mod names;
pub mod phones;
pub mod places;
pub mod plural;
pub mod script;
pub mod sort;
pub mod values;
