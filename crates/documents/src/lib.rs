//! Files in and out of Komshi: data in, bytes out.
//!
//! - [`read`]: a list that somebody sent (xlsx, csv) becomes a [`read::Workbook`], or a refusal with a reason.
//! - [`write`]: a table becomes xlsx or csv in which no cell can start a formula.
//! - [`pdf`]: a typst template and JSON data become an accessible PDF.
//! - [`qr`]: a short text becomes a QR code; a photo of a QR code becomes its text.
//!
//! Nothing here touches a file system, a network, a clock or a database. Reading files and rendering templates
//! belong in a child process with limits on memory and time: the checks here refuse the hostile files we know,
//! the process boundary is for those we do not.

#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "qr")]
pub mod qr;
pub mod read;
pub mod write;
