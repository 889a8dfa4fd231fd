//! One file a user journey; each runs on SQLite and, where a server is named, on PostgreSQL.

mod access;
mod at_once;
mod by_hand;
mod deliveries;
mod door;
mod evidence;
mod facts;
mod fixture;
mod foreign;
mod forms;
mod goods;
mod keep;
mod lists;
mod main_job;
mod other_lists;
mod plans;
mod programmes;
mod public;
mod refold;
mod register;
mod register_pages;
mod reports;
mod results;
mod scope;
mod sealed;
mod uploads;
