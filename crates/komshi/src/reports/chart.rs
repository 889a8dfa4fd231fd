//! Pictures as SVG made on the server. Each has a title and a description, and stands beside its table.
//!
//! Colours stand as attributes for the PDF; the stylesheet overrides them on a page, in light and dark.

use std::fmt::Write;

const WIDTH: i64 = 640;
const LINE: i64 = 30;
pub(super) const ACCENT: &str = "#0e5a63";
const SECOND: &str = "#c98a1b";

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

pub(super) fn open(height: i64, title: &str, description: &str) -> String {
    format!(
        "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"DejaVu Sans\" font-size=\"13\"><title>{}</title><desc>{}</desc>",
        escape(title),
        escape(description)
    )
}

/// A bar with its label and its number as written.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub value: i64,
    pub text: String,
}

/// Lying bars, one under the other.
pub fn bars(bars: &[Bar], title: &str, description: &str) -> String {
    let (left, room) = (200, WIDTH - 200 - 70);
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let mut svg = open(LINE * bars.len() as i64 + 6, title, description);
    for (index, bar) in bars.iter().enumerate() {
        let top = LINE * index as i64 + 4;
        let width = room * bar.value / most;
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text><rect class=\"a\" fill=\"{ACCENT}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"20\" rx=\"2\"/>\
             <text x=\"{}\" y=\"{}\">{}</text>",
            left - 10,
            top + 15,
            escape(&bar.label),
            left + width + 8,
            top + 15,
            escape(&bar.text),
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Two sides by age band, oldest above. `bands`: label, left, right.
pub fn pyramid(bands: &[(Bar, Bar)], left_name: &str, right_name: &str, title: &str, description: &str) -> String {
    let (middle, band, room) = (WIDTH / 2, 55, WIDTH / 2 - 55 - 50);
    let most = bands.iter().flat_map(|(left, right)| [left.value, right.value]).max().unwrap_or(0).max(1);
    let mut svg = open(LINE * (bands.len() as i64 + 1) + 6, title, description);
    let _ = write!(
        svg,
        "<text x=\"{}\" y=\"18\" text-anchor=\"end\">{}</text><text x=\"{}\" y=\"18\">{}</text>",
        middle - band,
        escape(left_name),
        middle + band,
        escape(right_name)
    );
    for (index, (left, right)) in bands.iter().rev().enumerate() {
        let top = LINE * (index as i64 + 1) + 2;
        let (wide, other) = (room * left.value / most, room * right.value / most);
        let _ = write!(
            svg,
            "<text x=\"{middle}\" y=\"{y}\" text-anchor=\"middle\">{}</text>\
             <rect class=\"b\" fill=\"{SECOND}\" x=\"{}\" y=\"{top}\" width=\"{wide}\" height=\"20\" rx=\"2\"/>\
             <rect class=\"a\" fill=\"{ACCENT}\" x=\"{}\" y=\"{top}\" width=\"{other}\" height=\"20\" rx=\"2\"/>\
             <text x=\"{}\" y=\"{y}\" text-anchor=\"end\">{}</text><text x=\"{}\" y=\"{y}\">{}</text>",
            escape(&left.label),
            middle - band - wide,
            middle + band,
            middle - band - wide - 6,
            escape(&left.text),
            middle + band + other + 6,
            escape(&right.text),
            y = top + 15,
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Progress against a target: a bar of what was achieved, a line where the target stands. One indicator a row.
pub struct Progress {
    pub label: String,
    /// What was achieved, as part of the target in hundredths; more than 100 where it was passed.
    pub percent: i64,
    pub text: String,
}

pub fn progress(rows: &[Progress], title: &str, description: &str) -> String {
    // Twice the target is as far as the picture goes; the number beside the bar says the rest.
    const FURTHEST: i64 = 200;
    let (room, tall) = (WIDTH - 70, 48);
    let most = rows.iter().map(|row| row.percent).max().unwrap_or(0).clamp(100, FURTHEST);
    let target = room * 100 / most;
    let mut svg = open(tall * rows.len() as i64 + 4, title, description);
    for (index, row) in rows.iter().enumerate() {
        let top = tall * index as i64;
        let width = room * row.percent.clamp(0, most) / most;
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{}\">{}</text><rect class=\"ground\" fill=\"#e3ddd2\" x=\"0\" y=\"{y}\" width=\"{target}\" height=\"14\" rx=\"2\"/>\
             <rect class=\"a\" fill=\"{ACCENT}\" x=\"0\" y=\"{y}\" width=\"{width}\" height=\"14\" rx=\"2\"/>\
             <path class=\"axis\" stroke=\"#1b2430\" stroke-width=\"2\" d=\"M{target} {}v20\"/><text x=\"{}\" y=\"{}\">{}</text>",
            top + 15,
            escape(&row.label),
            top + 19,
            target.max(width) + 8,
            top + 34,
            escape(&row.text),
            y = top + 22,
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Standing bars, one for each part of a period, with what they sum up to as words under them.
pub fn trend(parts: &[Bar], title: &str, description: &str) -> String {
    const TALL: i64 = 150;
    let step = WIDTH / (parts.len() as i64).max(1);
    let most = parts.iter().map(|part| part.value).max().unwrap_or(0).max(1);
    let mut svg = open(TALL + 40, title, description);
    for (index, part) in parts.iter().enumerate() {
        let (middle, height) = (step * index as i64 + step / 2, (TALL - 20) * part.value.max(0) / most);
        let wide = (step * 2 / 3).min(60);
        let _ = write!(
            svg,
            "<rect class=\"a\" fill=\"{ACCENT}\" x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"{height}\" rx=\"2\"/>\
             <text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text><text class=\"soft\" fill=\"#566170\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            middle - wide / 2,
            TALL - height,
            TALL - height - 6,
            escape(&part.text),
            TALL + 20,
            escape(&part.label),
        );
    }
    let _ = write!(svg, "<path class=\"axis\" stroke=\"#8d8678\" d=\"M0 {TALL}h{WIDTH}\"/></svg>");
    svg
}
