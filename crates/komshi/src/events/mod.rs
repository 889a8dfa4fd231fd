//! What was done for any activity: events with the people who took part, visits, things handed over, money paid, referrals.
//!
//! Everything here writes the one record of deliveries; `model` holds the kinds and the rules of a row, `reading` reads a file of them,
//! `store` holds the commands.

pub mod model;
pub mod pages;
pub mod reading;
pub mod store;
