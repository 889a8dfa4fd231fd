//! QR codes: written as SVG for cards and lists, read from photos where a browser cannot. Photos as such are made small here too.

mod photo;
mod svg;
mod terminal;

pub use photo::{PHOTO_BYTES, PHOTO_SIDE, PhotoError, decode_photo, small_jpeg, small_png};
pub use svg::{TooLong, svg};
pub use terminal::terminal;
