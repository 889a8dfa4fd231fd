//! Keeping what is there: backups that can be proved, the invariants of the data, and what stands in the way of a calm day.
//!
//! A backup is one zip file with a manifest and the rows of every table as JSON lines. It comes back into an empty database of
//! either engine, so the same file also moves an office from SQLite to PostgreSQL. Reads all tables, belongs to no slice.

pub mod backup;
pub mod checkpoint;
pub mod doctor;
pub mod pages;
pub mod rounds;
pub mod store;
