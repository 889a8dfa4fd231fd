//! QR codes, written as SVG for cards and lists, and photos made small.

mod photo;
#[cfg(test)]
mod reading;
mod svg;
mod terminal;

pub use photo::{PHOTO_BYTES, PHOTO_SIDE, PhotoError, small_jpeg, small_png};
pub use svg::{TooLong, svg};
pub use terminal::terminal;
