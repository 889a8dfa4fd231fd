//! One file a user journey; each runs on SQLite and, where a server is named, on PostgreSQL.

mod main_job;
mod reports;
