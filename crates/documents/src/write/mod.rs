//! Tables for others: xlsx and csv that open well in any spreadsheet and can start no formula.

mod book;
mod csv;
mod formula_guard;
mod xlsx;

#[cfg(test)]
mod tests;

pub use book::{Book, Column, Kind, Sheet, Value};
pub use csv::csv;
pub use formula_guard::could_start_formula;
pub use xlsx::xlsx;

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// More rows or columns than the file format has (1,048,576 and 16,384), or text of more than 32,767
    /// characters.
    #[error("the table does not fit into a spreadsheet")]
    TooLarge,
    /// A value is no date or no finite number although its column asks for one. `row` counts data rows from 1.
    #[error("row {row}, column {column}: {value} does not fit the column")]
    Value { row: usize, column: String, value: String },
    /// The writer failed; for the log.
    #[error("the spreadsheet could not be written: {0}")]
    Failed(String),
}

impl WriteError {
    /// Stable key of the sentence in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            WriteError::TooLarge => "export-too-large",
            WriteError::Value { .. } => "export-value",
            WriteError::Failed(_) => "export-failed",
        }
    }
}
