//! Donor reports as page, PDF and spreadsheet; the records behind each number; what a donor's gift became.
//!
//! `model` lays computed numbers out once, for everybody who may see all of them or protected for everybody else. Page, PDF,
//! spreadsheet, JSON and the published figures are all made from that one layout.

pub mod donations;
pub mod donor;
pub mod files;
pub mod map;
pub mod model;
pub mod pages;
pub mod records;
pub mod store;
pub mod view;
