//! QR codes: written as SVG for cards and lists, read from photos where a browser cannot.

mod photo;
mod svg;
mod terminal;

pub use photo::{PHOTO_BYTES, PHOTO_SIDE, PhotoError, decode_photo};
pub use svg::{TooLong, svg};
pub use terminal::terminal;
