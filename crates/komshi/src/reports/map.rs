//! Places on outlines, as a picture made on the server. The table with the same numbers stands beside it.
//!
//! Outlines: `data/outlines.txt`, from Natural Earth (`data/NOTICE`). A line of `border` is where two countries meet, or one and what lies
//! around; a line of `country` names its borders in their order, backwards with a minus.

use std::{collections::HashMap, fmt::Write, sync::LazyLock};

use crate::{
    programmes::places,
    web::{
        chart::{self, ACCENT, escape, open},
        i18n::Lang,
    },
};

const OUTLINES: &str = include_str!("../../../../data/outlines.txt");
/// Degrees of longitude are this much shorter than those of latitude in the middle of the region, 43° north.
const NARROWER: f64 = 0.7314;
const WIDTH: f64 = 640.0;
const TALLEST: f64 = 620.0;
/// Space around the countries that are shown.
const MARGIN: f64 = 0.05;
/// A border on which there are positions is drawn as a neutral, broken line.
const BROKEN: [(&str, &str); 1] = [("RS", "XK")];

/// Degrees east and north.
type At = (f64, f64);

struct Border {
    countries: Vec<String>,
    line: Vec<At>,
}

struct Outlines {
    borders: Vec<Border>,
    /// Country -> its ring.
    rings: HashMap<String, Vec<At>>,
}

static ALL: LazyLock<Outlines> = LazyLock::new(|| {
    let mut borders: Vec<Border> = Vec::new();
    let mut rings = HashMap::new();
    for line in OUTLINES.lines() {
        let mut words = line.split(' ');
        match (words.next(), words.next()) {
            (Some("border"), Some(names)) => borders.push(Border {
                countries: names.split('-').map(str::to_owned).collect(),
                line: words
                    .filter_map(|pair| pair.split_once(','))
                    .filter_map(|(east, north)| Some((east.parse().ok()?, north.parse().ok()?)))
                    .collect(),
            }),
            (Some("country"), Some(code)) => {
                let mut ring: Vec<At> = Vec::new();
                for number in words.filter_map(|number| number.parse::<i64>().ok()) {
                    let Some(border) = borders.get(number.unsigned_abs() as usize - 1) else { continue };
                    if number < 0 { ring.extend(border.line.iter().rev()) } else { ring.extend(&border.line) }
                }
                rings.insert(code.to_owned(), ring);
            }
            _ => {}
        }
    }
    Outlines { borders, rings }
});

/// A place with what is known of it.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Of the gazetteer.
    pub code: String,
    pub name: String,
    /// The size of the point; `None` where no number is shown.
    pub value: Option<i64>,
    /// The number as it is read, or the words in its place.
    pub text: String,
}

/// A map, and whether it names Kosovo with the asterisk, under which the footnote stands.
pub struct Map {
    pub svg: String,
    pub footnote: bool,
}

/// What part of the earth is shown, and how degrees become points of the picture.
struct View {
    west: f64,
    north: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl View {
    /// Around countries. `None` where there is nothing to show.
    fn around(countries: &[&str]) -> Option<View> {
        let mut all = countries.iter().filter_map(|code| ALL.rings.get(*code)).flatten().copied();
        let (east, north) = all.next()?;
        let (mut west, mut far_east, mut south, mut far_north) = (east, east, north, north);
        for (east, north) in all {
            (west, far_east) = (west.min(east), far_east.max(east));
            (south, far_north) = (south.min(north), far_north.max(north));
        }
        let (wide, tall) = ((far_east - west) * NARROWER, far_north - south);
        let margin = wide.max(tall) * MARGIN;
        let (wide, tall) = (wide + 2.0 * margin, tall + 2.0 * margin);
        let scale = (WIDTH / wide).min(TALLEST / tall);
        // A narrow country stands in the middle of the same width, with its neighbours beside it.
        let spare = (WIDTH / scale - wide) / 2.0;
        Some(View {
            west: west - (margin + spare) / NARROWER,
            north: far_north + margin,
            scale,
            width: WIDTH,
            height: tall * scale,
        })
    }

    fn point(&self, (east, north): At) -> (f64, f64) {
        ((east - self.west) * NARROWER * self.scale, (self.north - north) * self.scale)
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// `M1 2L3 4`, without points that fall together.
    fn path(&self, line: &[At]) -> String {
        let mut path = String::new();
        let mut last = None;
        for at in line {
            let (x, y) = self.point(*at);
            let here = (x.round() as i64, y.round() as i64);
            if last != Some(here) {
                let _ = write!(path, "{}{} {}", if last.is_none() { 'M' } else { 'L' }, here.0, here.1);
                last = Some(here);
            }
        }
        path
    }
}

/// Boxes of words that stand already: left, top, right, bottom.
type Taken = Vec<(f64, f64, f64, f64)>;

fn free(taken: &Taken, (left, top, right, bottom): (f64, f64, f64, f64)) -> bool {
    left >= 0.0
        && right <= WIDTH
        && top >= 0.0
        && taken.iter().all(|(l, t, r, b)| right < *l || left > *r || bottom < *t || top > *b)
}

/// The places on the outlines of their countries. `asterisk`: how the programme writes Kosovo. Nothing where no place can be shown.
pub fn places(dots: &[Dot], title: &str, description: &str, lang: Lang, asterisk: bool) -> Option<Map> {
    let known: Vec<(&Dot, &places::Place)> = dots.iter().filter_map(|dot| Some((dot, places::place(&dot.code)?))).collect();
    let mut countries: Vec<&str> = known.iter().map(|(_, place)| place.country.as_str()).collect();
    countries.sort_unstable();
    countries.dedup();
    let view = View::around(&countries)?;
    let shown = |code: &str| ALL.rings.get(code).is_some_and(|ring| ring.iter().any(|at| view.holds(view.point(*at))));
    let mut svg = open(chart::WIDTH, view.height.round() as i64, title, description);
    let mut codes: Vec<&String> = ALL.rings.keys().filter(|code| shown(code)).collect();
    codes.sort();
    for code in &codes {
        let own = countries.contains(&code.as_str());
        let (class, fill) = if own { ("land own", "#e2eff0") } else { ("land", "#efece6") };
        let _ = write!(svg, "<path class=\"{class}\" fill=\"{fill}\" d=\"{}Z\"/>", view.path(&ALL.rings[*code]));
    }
    for border in ALL.borders.iter().filter(|border| border.countries.iter().any(|code| codes.contains(&code))) {
        let is_broken = BROKEN.iter().any(|(one, other)| border.countries == [*one, *other]);
        let dashes = if is_broken { " stroke-dasharray=\"4 4\"" } else { "" };
        let _ =
            write!(svg, "<path class=\"border\" fill=\"none\" stroke=\"#8d8678\"{dashes} d=\"{}\"/>", view.path(&border.line));
    }
    let mut taken: Taken = Vec::new();
    circles(&mut svg, &view, &known, &mut taken);
    labels(&mut svg, &view, &known, &mut taken);
    // Where a programme does not work in Kosovo, it has chosen no form of the name: the asterisk stands.
    let star = asterisk || !countries.contains(&"XK");
    country_names(&mut svg, &view, &codes, lang, star, &mut taken);
    svg.push_str("</svg>");
    Some(Map { svg, footnote: star && codes.iter().any(|code| *code == "XK") })
}

fn position(view: &View, place: &places::Place) -> Option<(f64, f64)> {
    Some(view.point((place.longitude?, place.latitude?)))
}

/// The area of a point is its number.
fn radius(dot: &Dot, most: i64) -> f64 {
    match dot.value {
        Some(value) if value > 0 => (22.0 * (value as f64 / most.max(1) as f64).sqrt()).max(4.0),
        _ => 5.0,
    }
}

fn most(known: &[(&Dot, &places::Place)]) -> i64 {
    known.iter().filter_map(|(dot, _)| dot.value).max().unwrap_or(0)
}

fn circles(svg: &mut String, view: &View, known: &[(&Dot, &places::Place)], taken: &mut Taken) {
    let most = most(known);
    // Large ones first, so that small ones lie on top of them.
    let mut sorted: Vec<_> = known.iter().filter(|(_, place)| place.code != place.country).collect();
    sorted.sort_by_key(|(dot, _)| -dot.value.unwrap_or(0));
    for (dot, place) in sorted {
        let Some((x, y)) = position(view, place) else { continue };
        let r = radius(dot, most);
        let words = if dot.text.is_empty() { dot.name.clone() } else { format!("{}: {}", dot.name, dot.text) };
        // Where numbers are shown, a place without one is a ring.
        let (class, fill) = if most > 0 && dot.value.is_none() { ("dot ring", "none") } else { ("dot", ACCENT) };
        let _ = write!(
            svg,
            "<circle class=\"{class}\" fill=\"{fill}\" fill-opacity=\".75\" stroke=\"{ACCENT}\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{r:.0}\"><title>{}</title></circle>",
            escape(&words)
        );
        taken.push((x - r, y - r, x + r, y + r));
    }
}

/// The width of a word in points, near enough to keep words apart.
fn width(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * 0.58
}

/// Names beside their points, where there is room; the others stand in the table and in the title of the point.
fn labels(svg: &mut String, view: &View, known: &[(&Dot, &places::Place)], taken: &mut Taken) {
    let most = most(known);
    let mut sorted: Vec<_> = known.iter().filter(|(_, place)| place.code != place.country).collect();
    sorted.sort_by_key(|(dot, _)| -dot.value.unwrap_or(0));
    for (dot, place) in sorted {
        let Some((x, y)) = position(view, place) else { continue };
        let (r, wide) = (radius(dot, most) + 4.0, width(&dot.name, 13.0));
        let spots = [
            ("start", x + r, y + 4.0, x + r),
            ("end", x - r, y + 4.0, x - r - wide),
            ("middle", x, y - r - 3.0, x - wide / 2.0),
            ("middle", x, y + r + 11.0, x - wide / 2.0),
        ];
        for (anchor, at, line, left) in spots {
            let space = (left, line - 11.0, left + wide, line + 3.0);
            if free(taken, space) {
                let _ = write!(svg, "<text x=\"{at:.0}\" y=\"{line:.0}\" text-anchor=\"{anchor}\">{}</text>", escape(&dot.name));
                taken.push(space);
                break;
            }
        }
    }
}

fn country_names(svg: &mut String, view: &View, codes: &[&String], lang: Lang, star: bool, taken: &mut Taken) {
    for code in codes {
        let Some(place) = places::place(code) else { continue };
        let star = if star && code.as_str() == "XK" { "*" } else { "" };
        let name = format!("{}{star}", place.name(lang));
        let Some((x, y)) = position(view, place) else { continue };
        let wide = width(&name, 12.0);
        for line in [y, y + 26.0, y - 26.0, y + 52.0, y - 52.0] {
            let space = (x - wide / 2.0, line - 11.0, x + wide / 2.0, line + 3.0);
            if free(taken, space) && space.3 <= view.height {
                let _ = write!(
                    svg,
                    "<text class=\"soft\" fill=\"#566170\" font-size=\"12\" font-style=\"italic\" x=\"{x:.0}\" y=\"{line:.0}\" text-anchor=\"middle\">{}</text>",
                    escape(&name)
                );
                taken.push(space);
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(code: &str, value: Option<i64>) -> Dot {
        let name = places::name(code, Lang::En);
        Dot { code: code.into(), name, value, text: value.map_or_else(String::new, |value| value.to_string()) }
    }

    #[test]
    fn outlines_are_whole() {
        let mut codes: Vec<&str> = ALL.rings.keys().map(String::as_str).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["AL", "BA", "ME", "MK", "RS", "XK"]);
        for (code, ring) in &ALL.rings {
            // Each border begins where the one before it ended, and the last ends where the first began.
            let longest = ring.windows(2).map(|pair| (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1)).fold(0.0, f64::max);
            assert!(longest < 0.6, "{code} jumps by {longest} degrees");
            assert_eq!(ring.first(), ring.last(), "{code}");
        }
    }

    #[test]
    fn a_map_names_its_places_and_the_footnote() {
        let map = places(&[dot("XK-38", Some(120)), dot("XK-12", None)], "Places", "Two places", Lang::En, true).unwrap();
        assert!(map.footnote);
        for part in [
            "<title>Places</title>",
            "<desc>Two places</desc>",
            "Mitrovica North: 120",
            "Kosovo*",
            "stroke-dasharray",
            "class=\"dot ring\"",
        ] {
            assert!(map.svg.contains(part), "{part} is not in {}", map.svg);
        }
        assert!(map.svg.len() < 20_000, "{}", map.svg.len());
        assert!(crate::opendata::is_well_formed(&map.svg));
        assert!(places(&[], "", "", Lang::En, false).is_none());
        let bosnia = places(&[dot("BA", None)], "", "", Lang::SrCyrl, false).unwrap();
        assert!(!bosnia.footnote && !bosnia.svg.contains("<circle"), "{}", bosnia.svg);
    }
}
