//! A QR code for a terminal.

use fast_qr::{ECL, QRBuilder};

use super::TooLong;

/// White modules around the code; a terminal has little room, and phones read a code with a narrow margin of its own colour.
const QUIET_ZONE: usize = 2;
/// White blocks on black, whatever the colours of the terminal.
const COLOURS: &str = "\u{1b}[38;5;231;48;5;16m";
const PLAIN: &str = "\u{1b}[0m";

/// Draws a QR code with half blocks, two modules above each other in one character.
///
/// # Errors
/// [`TooLong`] if the text does not fit.
pub fn terminal(text: &str) -> Result<String, TooLong> {
    let code = QRBuilder::new(text).ecl(ECL::L).build().map_err(|_| TooLong)?;
    let side = code.size + 2 * QUIET_ZONE;
    let is_black = |x: usize, y: usize| {
        let inside = QUIET_ZONE..QUIET_ZONE + code.size;
        inside.contains(&x) && inside.contains(&y) && code[y - QUIET_ZONE][x - QUIET_ZONE].value()
    };
    let mut drawn = String::new();
    for y in (0..side).step_by(2) {
        drawn.push_str(COLOURS);
        for x in 0..side {
            drawn.push(match (is_black(x, y), y + 1 < side && is_black(x, y + 1)) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            });
        }
        drawn.push_str(PLAIN);
        drawn.push('\n');
    }
    Ok(drawn)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_line_is_as_wide_as_the_code() {
        let drawn = super::terminal("https://192.168.1.5:8443").unwrap();
        let widths: Vec<usize> =
            drawn.lines().map(|line| line.chars().filter(|letter| "█▀▄ ".contains(*letter)).count()).collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
        assert_eq!(widths.len(), widths[0].div_ceil(2));
        assert!(drawn.contains('▀') && drawn.contains(' '));
    }
}
