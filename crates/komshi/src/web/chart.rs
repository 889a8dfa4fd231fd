//! Pictures as SVG made on the server. Each has a title and a description, and stands beside its table.
//!
//! Colours stand as attributes for the PDF; the stylesheet overrides them on a page, in light and dark.

use std::fmt::Write;

/// Letters are as large as those of the page where a picture is about as wide as this.
pub const WIDTH: i64 = 640;
/// For pictures that stand beside others, and on phones.
const NARROW: i64 = 420;
const LINE: i64 = 30;
pub const ACCENT: &str = "#0e5a63";
const SECOND: &str = "#c98a1b";

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

pub fn open(width: i64, height: i64, title: &str, description: &str) -> String {
    let class = if width > NARROW { "chart" } else { "chart narrow" };
    format!(
        "<svg class=\"{class}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"DejaVu Sans\" font-size=\"13\"><title>{}</title><desc>{}</desc>",
        escape(title),
        escape(description)
    )
}

/// Whether a picture was drawn for half a line.
pub fn is_narrow(svg: &str) -> bool {
    svg.starts_with("<svg class=\"chart narrow\"")
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
    let (left, room) = (165, NARROW - 165 - 55);
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let mut svg = open(NARROW, LINE * bars.len() as i64 + 6, title, description);
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
    let (middle, band, room) = (NARROW / 2, 50, NARROW / 2 - 50 - 45);
    let most = bands.iter().flat_map(|(left, right)| [left.value, right.value]).max().unwrap_or(0).max(1);
    let mut svg = open(NARROW, LINE * (bands.len() as i64 + 1) + 6, title, description);
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
    let mut svg = open(WIDTH, tall * rows.len() as i64 + 4, title, description);
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
    // A number and a month need so much room.
    let width = (72 * parts.len() as i64).clamp(NARROW, WIDTH);
    let step = width / (parts.len() as i64).max(1);
    let most = parts.iter().map(|part| part.value).max().unwrap_or(0).max(1);
    let mut svg = open(width, TALL + 40, title, description);
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
    let _ = write!(svg, "<path class=\"axis\" stroke=\"#8d8678\" d=\"M0 {TALL}h{width}\"/></svg>");
    svg
}

/// Something that goods come from, lie in or end at.
#[derive(Clone, Debug)]
pub struct Stop {
    pub label: String,
    /// What went through it, as it is read.
    pub text: String,
    /// 0 is where everything comes from.
    pub column: usize,
    /// A loss: it has the second colour.
    pub lost: bool,
}

/// What went from one stop (by its place in the list) to another.
#[derive(Clone, Copy, Debug)]
pub struct Band {
    pub from: usize,
    pub to: usize,
    pub value: i64,
}

/// Bands from left to right, as wide as what went along them. Every label stands above its stop.
pub fn flow(stops: &[Stop], bands: &[Band], title: &str, description: &str) -> String {
    const WIDE: i64 = 10;
    const LABEL: i64 = 17;
    const GAP: i64 = 12;
    let last = stops.iter().map(|stop| stop.column).max().unwrap_or(0).max(1) as i64;
    let width = if last == 1 { NARROW } else { WIDTH };
    let step = (width - WIDE) / last;
    let of = |index: usize, side: fn(&Band) -> usize| {
        bands.iter().filter(|band| side(band) == index).map(|band| band.value).sum::<i64>()
    };
    let through = |index: usize| of(index, |band| band.from).max(of(index, |band| band.to));
    let column = |column: i64| (0..stops.len()).filter(move |index| stops[*index].column as i64 == column);
    let most = (0..=last).map(|at| column(at).map(through).sum::<i64>()).max().unwrap_or(0).max(1);
    // Few stops need no tall picture.
    let tall = (0..=last).map(|at| 30 + 35 * column(at).count() as i64).max().unwrap_or(0).min(220);
    let scale = |value: i64| (tall * value + most / 2) / most;
    // Where each stop begins; labels of one or two lines and the number stand above it.
    let (mut tops, mut lines, mut height) = (vec![0; stops.len()], vec![Vec::new(); stops.len()], 0);
    for at in 0..=last {
        let mut y = 0;
        for index in column(at) {
            // Labels of the last column end at the edge: it shares the room with the one before.
            let part = if at + 1 < last { 100 } else { 50 };
            lines[index] = wrapped(&stops[index].label, (step * part / 100 - 14) / 7);
            y += LABEL * (lines[index].len() as i64 + 1);
            tops[index] = y;
            y += scale(through(index)).max(3) + GAP;
        }
        height = height.max(y);
    }
    let mut svg = open(width, height, title, description);
    let (mut left, mut right) = (tops.clone(), tops.clone());
    for band in bands {
        let (from, to) = (&stops[band.from], &stops[band.to]);
        let thick = scale(band.value).max(1);
        let (x1, x2) = (from.column as i64 * step + WIDE, to.column as i64 * step);
        let (y1, y2, middle) = (right[band.from], left[band.to], (x1 + x2) / 2);
        right[band.from] += scale(band.value);
        left[band.to] += scale(band.value);
        let (class, colour) = if to.lost { ("b", SECOND) } else { ("a", ACCENT) };
        let _ = write!(
            svg,
            "<path class=\"{class}\" fill=\"{colour}\" fill-opacity=\".28\" d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}v{thick}C{middle} {b2} {middle} {b1} {x1} {b1}z\"/>",
            b1 = y1 + thick,
            b2 = y2 + thick,
        );
    }
    for (index, stop) in stops.iter().enumerate() {
        let (x, top) = (stop.column as i64 * step, tops[index]);
        let (class, colour) = if stop.lost { ("b", SECOND) } else { ("a", ACCENT) };
        let (at, anchor) = if stop.column as i64 == last { (x + WIDE, " text-anchor=\"end\"") } else { (x, "") };
        for (line, text) in lines[index].iter().rev().enumerate() {
            let y = top - 6 - LABEL * (line as i64 + 1);
            let _ = write!(svg, "<text x=\"{at}\" y=\"{y}\"{anchor}>{}</text>", escape(text));
        }
        let _ = write!(
            svg,
            "<text x=\"{at}\" y=\"{}\" font-weight=\"bold\"{anchor}>{}</text>\
             <rect class=\"{class}\" fill=\"{colour}\" x=\"{x}\" y=\"{top}\" width=\"{WIDE}\" height=\"{}\"/>",
            top - 6,
            escape(&stop.text),
            scale(through(index)).max(3),
        );
    }
    svg.push_str("</svg>");
    svg
}

/// A label on at most two lines of so many letters; what does not fit ends in dots (the table says it whole).
fn wrapped(label: &str, letters: i64) -> Vec<String> {
    let letters = letters.max(8) as usize;
    let mut lines: Vec<String> = vec![String::new()];
    for word in label.split_whitespace() {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= letters {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        lines[1].push('…');
    }
    for line in &mut lines {
        if line.chars().count() > letters {
            *line = line.chars().take(letters - 1).chain(['…']).collect();
        }
    }
    lines
}

/// The same bars for each of several places, all to one scale.
#[derive(Clone, Debug)]
pub struct Panel {
    pub label: String,
    pub bars: Vec<Bar>,
}

/// Three panels beside each other. A bar without a number (`value` 0) still has its words.
pub fn multiples(panels: &[Panel], title: &str, description: &str) -> String {
    const BESIDE: i64 = 3;
    const BAR: i64 = 34;
    let wide = WIDTH / BESIDE;
    let most = panels.iter().flat_map(|panel| &panel.bars).map(|bar| bar.value).max().unwrap_or(0).max(1);
    let (mut body, mut top) = (String::new(), 0);
    for row in panels.chunks(BESIDE as usize) {
        let mut tallest = 0;
        for (index, panel) in row.iter().enumerate() {
            let x = wide * index as i64;
            let _ = write!(body, "<text x=\"{x}\" y=\"{}\" font-weight=\"bold\">{}</text>", top + 16, escape(&panel.label));
            for (bar, line) in panel.bars.iter().zip(0..) {
                let y = top + 24 + BAR * line;
                let long = (wide - 80) * bar.value.max(0) / most;
                let _ = write!(
                    body,
                    "<text class=\"soft\" fill=\"#566170\" x=\"{x}\" y=\"{}\">{}</text><rect class=\"a\" fill=\"{ACCENT}\" x=\"{x}\" y=\"{}\" width=\"{long}\" height=\"10\" rx=\"2\"/><text x=\"{}\" y=\"{}\">{}</text>",
                    y + 13,
                    escape(&bar.label),
                    y + 18,
                    x + long + 6,
                    y + 28,
                    escape(&bar.text),
                );
            }
            tallest = tallest.max(24 + BAR * panel.bars.len() as i64);
        }
        top += tallest + 16;
    }
    format!("{}{body}</svg>", open(WIDTH, top, title, description))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: i64) -> Bar {
        Bar { label: label.into(), value, text: value.to_string() }
    }

    fn stop(label: &str, column: usize) -> Stop {
        Stop { label: label.into(), text: "7".into(), column, lost: false }
    }

    #[test]
    fn pictures_are_well_formed_with_any_words() {
        let hostile = "<script>\"&'";
        let bars = [bar(hostile, 3), bar("b", 0)];
        let panels = [Panel { label: hostile.into(), bars: bars.to_vec() }, Panel { label: "b".into(), bars: bars.to_vec() }];
        let stops = [stop(hostile, 0), stop("b", 1)];
        let bands = [Band { from: 0, to: 1, value: 7 }];
        for svg in [
            super::bars(&bars, hostile, hostile),
            multiples(&panels, hostile, hostile),
            flow(&stops, &bands, hostile, hostile),
            flow(&[], &[], hostile, hostile),
        ] {
            assert!(crate::opendata::is_well_formed(&svg), "{svg}");
            assert!(svg.contains("<title>") && svg.contains("<desc>") && !svg.contains("<script"), "{svg}");
        }
    }

    #[test]
    fn panels_have_one_scale() {
        let panel = |value| Panel { label: String::new(), bars: vec![bar("", value)] };
        let svg = multiples(&[panel(50), panel(100)], "", "");
        let wide = |part: &str| svg.matches(&format!("width=\"{part}\"")).count();
        assert_eq!((wide("66"), wide("133")), (1, 1), "{svg}");
    }

    #[test]
    fn long_labels_stay_in_their_room() {
        assert_eq!(wrapped("Tri solitera, mesna zajednica u Severnoj Mitrovici", 14), ["Tri solitera,", "mesna…"]);
        assert_eq!(wrapped("Domaćinstva", 14), ["Domaćinstva"]);
        assert!(wrapped("Nachbarschaftshilfsgemeinschaft", 14).iter().all(|line| line.chars().count() <= 14));
    }
}
