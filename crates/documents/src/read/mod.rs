//! Lists that somebody sent, read without trusting them.
//!
//! The kind of a file is decided by its content, never by its name. What cannot be read is refused with a
//! [`ReadError`], whose key names the sentence that tells the user what is wrong and what to do.

mod cell;
mod delimited;
mod encoding;
mod error;
mod kind;
mod limits;
mod package_check;
mod sheet_names;
mod workbook;
mod xlsx;
mod xml_check;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod list_tests;

pub use cell::Cell;
pub use delimited::find_delimiter;
pub use error::ReadError;
pub use limits::Limits;
pub use workbook::{Merge, Note, Sheet, Source, Workbook};

use kind::Kind;

/// Reads a table file (xlsx, xlsm, csv and other delimited text).
///
/// `file_name` is only used to name the sheet of a delimited file, which has no sheet name of its own.
///
/// # Errors
/// A [`ReadError`] for every file that is no table, that is damaged, locked or of a refused kind, or that is
/// larger inside than `limits` allow.
pub fn read_table(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Workbook, ReadError> {
    match kind::of(bytes)? {
        Kind::Package => xlsx::read(bytes, limits),
        Kind::Text => delimited::read(bytes, file_name, limits),
    }
}
