//! One file a user journey; each runs on SQLite and, where a server is named, on PostgreSQL.

mod keep;
mod main_job;
mod programmes;
