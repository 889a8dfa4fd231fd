//! Lists as organisations keep them: upload, columns by meaning, rows with their problems in words, import, correction, withdrawal.
//!
//! `model` turns a workbook into rows of the registry (no I/O); `store` keeps lists; `store/import` writes them as a job.

pub mod model;
pub mod pages;
pub mod store;
