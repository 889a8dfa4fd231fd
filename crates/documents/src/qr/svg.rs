//! A QR code as a small SVG.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

/// White modules around the code, ISO/IEC 18004 9.1.
const QUIET_ZONE: usize = 4;

/// The text does not fit into a QR code at the error correction used (about 2,300 bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a QR code")]
pub struct TooLong;

/// Draws a QR code: black modules on white, one unit per module, the quiet zone included, error correction M
/// (15 % of the code may be dirty or torn).
///
/// The SVG has neither title nor size: what it says and how large it is depends on where it stands, so the
/// alternative text and the width belong to the page that shows it.
///
/// # Errors
/// [`TooLong`] if the text does not fit.
pub fn svg(text: &str) -> Result<String, TooLong> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| TooLong)?;
    let side = code.size + 2 * QUIET_ZONE;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < row.len() {
            let length = row[x..].iter().take_while(|module| module.value()).count();
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += length.max(1);
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
