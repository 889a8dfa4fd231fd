//! One file a user journey; each runs on SQLite and, where a server is named, on PostgreSQL.

mod access;
mod by_hand;
mod deliveries;
mod door;
mod facts;
mod fixture;
mod forms;
mod goods;
mod keep;
mod lists;
mod main_job;
mod plans;
mod programmes;
mod reports;
mod scope;
mod uploads;
