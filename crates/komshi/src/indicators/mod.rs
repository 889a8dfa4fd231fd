//! Numbers computed from deliveries, each person once; never typed, never stored as truth.
//!
//! `model` holds what is counted and the counting itself, `small_cells` what may be shown to everybody, `store` reads the
//! records. All of it is read anew for each report, so a merge, an undone merge or a reversal changes the numbers at once.

pub mod model;
pub mod releases;
pub mod small_cells;
pub mod store;
