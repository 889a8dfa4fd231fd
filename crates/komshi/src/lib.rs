//! Komshi: from several messy lists to one fair and explained list of households, to help delivered and signed for, to a
//! report that counts everybody once, and a public page that exposes nobody. See ARCHITECTURE.md for the way of a request.

#![recursion_limit = "512"]

pub mod access;
pub mod app;
pub mod child;
pub mod cli;
pub mod db;
pub mod deliveries;
pub mod demo;
pub mod error;
pub mod events;
pub mod failpoint;
pub mod goods;
pub mod indicators;
pub mod keep;
pub mod lists;
pub mod matching;
pub mod opendata;
pub mod portal;
pub mod privacy;
pub mod programmes;
pub mod registry;
pub mod reports;
pub mod routes;
pub mod selection;
pub mod serve;
pub mod today;
pub mod translations;
pub mod web;
