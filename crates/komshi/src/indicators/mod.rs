//! Numbers computed from deliveries, each person once; never typed, never stored as truth.
//!
//! `definition` says what an indicator counts, `presets` are definitions ready to be chosen, `firsts` who was reached and who of them
//! anew, `model` contacts and cells, `promises` targets for parts, `small_cells` what may be shown to everybody, `store` reads the records.
//! All of it is read anew for each report, so a merge, an undone merge or a reversal changes the numbers at once; what somebody locked
//! stays beside them.

pub mod definition;
pub mod firsts;
pub mod model;
pub mod pages;
pub mod presets;
pub mod promises;
pub mod releases;
pub mod small_cells;
pub mod store;
