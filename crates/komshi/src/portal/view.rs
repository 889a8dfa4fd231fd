//! A snapshot in the reader's words: what the public pages, the preview and the report show of it.

use super::model::{Component, Indicator, Money, Said, Snapshot, read};
use crate::{
    indicators::{
        definition::progress,
        model::{Dimension, Unit},
        pages::value,
        releases::Table,
        small_cells::Shown,
    },
    programmes::{
        model::{Texts, Words},
        places,
    },
    reports::{
        map::{self, Dot, Map},
        model::TableFigures,
        view::{Figure, Reading, Row, TableView},
    },
    web::{
        Page,
        chart::{self, Bar, Progress},
    },
};

/// A text with its paragraphs, and a sentence where it is in another language than the page.
#[derive(Clone, Debug)]
pub struct Told {
    pub tag: String,
    pub paragraphs: Vec<String>,
    /// Empty where the text is in the reader's language.
    pub other: String,
}

impl Told {
    pub fn line(&self) -> String {
        self.paragraphs.join(" ")
    }
}

/// The languages that programmes are written in and that have a name here.
fn language_name(page: &Page, tag: &str) -> String {
    if crate::programmes::model::LANGUAGES.contains(&tag) { page.t(&format!("language-{tag}")) } else { tag.to_owned() }
}

pub fn words(page: &Page, words: Words) -> Told {
    let other = if words.tag == page.lang.tag() {
        String::new()
    } else {
        page.t1("text-other-language", "language", language_name(page, &words.tag))
    };
    let paragraphs = words.body.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    Told { tag: words.tag, paragraphs, other }
}

pub fn told(page: &Page, said: &[Said]) -> Option<Told> {
    read(said, page.lang).map(|text| words(page, text))
}

/// `01.01.2021. – 30.06.2021.`; a day that does not exist as it was written. Empty where no day is known.
pub fn days(page: &Page, snapshot: &Snapshot) -> String {
    let day = |on: &Option<String>, original: &Option<String>| match (on, original) {
        (Some(day), _) => page.date(day),
        (None, Some(original)) => original.clone(),
        (None, None) => String::new(),
    };
    let start = day(&snapshot.starts_on, &snapshot.starts_original);
    let end = day(&snapshot.ends_on, &snapshot.ends_original);
    if start.is_empty() && end.is_empty() { String::new() } else { format!("{start} – {end}") }
}

/// Places on one line: at most this many by name, then how many more.
const NAMED: usize = 4;

pub fn place_line(page: &Page, snapshot: &Snapshot) -> String {
    let codes = snapshot.places.iter().take(NAMED).map(|point| &point.code);
    let line = places::names_with_countries(codes, page.lang, snapshot.asterisk).join(" · ");
    match snapshot.places.len().saturating_sub(NAMED) {
        0 => line,
        more => format!("{line} · {}", page.t1("public-more-places", "count", more as i64)),
    }
}

/// A number of an indicator as the language writes it: `1.204`, `78,5 %`, `1.150.000,00 EUR`.
pub fn number(page: &Page, unit: &str, currency: &str, number: i64) -> String {
    match unit {
        // Tenths of a percent: money has two digits after the point, the last of which is always 0 here.
        "percent" => {
            format!("{}\u{a0}%", page.lang.money(number.saturating_mul(10)).trim_end_matches('0').trim_end_matches([',', '.']))
        }
        "money" => format!("{}\u{a0}{currency}", page.lang.money(number)),
        _ => page.number(number),
    }
}

fn shown(page: &Page, indicator: &Indicator, shown: Shown) -> String {
    match shown {
        Shown::Number(value) => number(page, &indicator.unit, &indicator.currency, value),
        Shown::Fewer(k) => page.t1("fewer-than", "count", k),
        Shown::Hidden => page.t("hidden-for-others"),
    }
}

/// One line of the table of results.
pub struct Line {
    /// The result, on the first of its lines.
    pub result: Option<Told>,
    pub code: String,
    /// Lines of the result, on its first one.
    pub span: usize,
    pub level: String,
    pub statement: Told,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    pub target_set: bool,
    pub achieved: String,
    pub achieved_soft: bool,
    pub newly: String,
    pub anonymous: String,
    pub progress: String,
    /// Why an earlier number stands; empty where none does.
    pub kept: String,
}

/// Everything of the results that is shown.
pub struct Results {
    pub lines: Vec<Line>,
    pub parts: Vec<PartLine>,
    pub tables: Vec<TableView>,
    /// Achieved beside target; empty where nothing can be compared.
    pub progress: String,
    /// The places of several indicators together; the tables have those of the others.
    pub by_place: Option<TableView>,
    /// Each with its title.
    pub trends: Vec<(String, String)>,
}

/// A target for a place or a group beside what was achieved of it, as the tables show it.
pub struct PartLine {
    pub statement: Told,
    pub part: String,
    pub target: String,
    pub achieved: String,
    pub achieved_soft: bool,
    pub progress: String,
}

fn parts(page: &Page, indicator: &Indicator) -> Vec<PartLine> {
    indicator
        .part_targets
        .iter()
        .map(|part| {
            let achieved = indicator.achieved_of(part);
            let number = match achieved {
                Some(Shown::Number(number)) => Some(number),
                _ => None,
            };
            PartLine {
                statement: statement(page, indicator),
                part: value(page, part.dimension, &part.value),
                target: promised(page, indicator, Some(part.target), part.qualifier.as_deref()),
                achieved: achieved.map_or_else(|| page.t("public-no-value"), |one| shown(page, indicator, one)),
                achieved_soft: number.is_none(),
                progress: progress(number, None, Some(part.target))
                    .map_or_else(String::new, |tenths| page.t1("progress-percent", "percent", (tenths + 5).div_euclid(10))),
            }
        })
        .collect()
}

fn statement(page: &Page, indicator: &Indicator) -> Told {
    told(page, &indicator.statement).unwrap_or_else(|| Told {
        tag: page.lang.tag().into(),
        paragraphs: vec![indicator.code.clone()],
        other: String::new(),
    })
}

fn percent_of(indicator: &Indicator) -> Option<i64> {
    let Some(Shown::Number(achieved)) = indicator.achieved else { return None };
    progress(Some(achieved), indicator.baseline, indicator.target).map(|tenths| (tenths + 5).div_euclid(10))
}

fn promised(page: &Page, indicator: &Indicator, target: Option<i64>, qualifier: Option<&str>) -> String {
    let Some(target) = target else { return page.t("not-set") };
    let text = number(page, &indicator.unit, &indicator.currency, target);
    match qualifier {
        Some(qualifier) => page.t1(&format!("target-{qualifier}"), "count", text),
        None => text,
    }
}

fn line(page: &Page, all: &[Indicator], index: usize) -> Line {
    let indicator = &all[index];
    let same = |other: &Indicator| !indicator.result.is_empty() && other.result == indicator.result;
    let first = index == 0 || !same(&all[index - 1]);
    let span = all[index..].iter().take_while(|other| same(other)).count().max(1);
    let soft = !matches!(indicator.achieved, Some(Shown::Number(_)));
    let say = |one: Shown| shown(page, indicator, one);
    Line {
        result: if first { told(page, &indicator.result_title) } else { None },
        code: if first { indicator.result.clone() } else { String::new() },
        span: if first { span } else { 0 },
        level: page.name("public-level", &indicator.level),
        statement: statement(page, indicator),
        unit: indicator.unit.clone(),
        baseline: indicator
            .baseline
            .map_or_else(|| page.t("not-set"), |baseline| number(page, &indicator.unit, &indicator.currency, baseline)),
        target: promised(page, indicator, indicator.target, indicator.qualifier.as_deref()),
        target_set: indicator.target.is_some(),
        achieved: indicator.achieved.map_or_else(|| page.t("public-no-value"), say),
        achieved_soft: soft,
        newly: indicator.newly.map(say).unwrap_or_default(),
        anonymous: indicator.anonymous.map(|one| page.t1("public-anonymous", "count", say(one))).unwrap_or_default(),
        progress: match percent_of(indicator) {
            Some(percent) => page.t1("progress-percent", "percent", percent),
            None if indicator.target.is_some() => String::new(),
            None => page.t("progress-no-target"),
        },
        kept: indicator.kept.as_ref().map_or_else(String::new, |window| {
            page.t2("table-kept", "from", page.date(&window.from), "to", page.date(&window.to))
        }),
    }
}

/// The layout of the report for one public table.
fn figures(indicator: &Indicator, table: &Table) -> Option<TableFigures> {
    Some(TableFigures {
        activity: indicator.result.clone(),
        subject: "reached".into(),
        unit: Unit::parse(&indicator.unit)?,
        dimensions: table.dimensions.iter().map(|name| Dimension::parse(name)).collect::<Option<Vec<Dimension>>>()?,
        rows: table.rows.clone(),
        columns: table.columns.clone(),
        cells: table.cells.clone(),
        row_totals: table.row_totals.clone(),
        column_totals: table.column_totals.clone(),
        total: table.total,
        newly: Vec::new(),
        withheld: table.withheld,
        smallest: table.smallest,
        kept: indicator.kept.clone(),
    })
}

/// The tables of an indicator, but for the places that stand in the table of several.
fn tables(page: &Page, indicator: &Indicator, by_places: &[(&Indicator, &Table)]) -> Vec<TableView> {
    let texts = Texts::default();
    let reading = Reading { page, texts: &texts, records: String::new() };
    let statement = told(page, &indicator.statement).map(|told| told.line()).unwrap_or_default();
    indicator
        .tables
        .iter()
        // One place alone says nothing that the result does not say.
        .filter(|table| !(is_by_place(table) && table.rows.len() == 1))
        .filter(|table| !by_places.iter().any(|(_, other)| std::ptr::eq(*other, *table)))
        .filter_map(|table| {
            let figures = figures(indicator, table)?;
            let names: Vec<String> = figures.dimensions.iter().map(|one| page.name("dimension", one.as_str())).collect();
            let id = format!("{}-{}", indicator.code, table.dimensions.join("-")).to_lowercase();
            Some(reading.titled(&figures, id, format!("{statement}: {}", names.join(", "))))
        })
        .collect()
}

/// `2021-03-01` -> `03/2021`
fn month(day: &str) -> String {
    format!("{}/{}", day.get(5..7).unwrap_or_default(), day.get(..4).unwrap_or_default())
}

/// What fits on one line of a picture; the table has the whole.
const LONGEST_LABEL: usize = 84;
/// And on one line of a third of it.
const LONGEST_OF_PANEL: usize = 30;

fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(letters).collect::<String>().trim_end())
}

fn trend(page: &Page, indicator: &Indicator) -> Option<(String, String)> {
    let parts: Vec<Bar> = indicator
        .trend
        .iter()
        .map(|(day, one)| match one {
            Shown::Number(value) => {
                Some(Bar { label: month(day), value: *value, text: number(page, &indicator.unit, &indicator.currency, *value) })
            }
            // A bar is a number as well.
            Shown::Fewer(_) | Shown::Hidden => None,
        })
        .collect::<Option<Vec<Bar>>>()?;
    // Nothing before the first and after the last is no news.
    let first = parts.iter().position(|part| part.value != 0)?;
    let last = parts.iter().rposition(|part| part.value != 0)?;
    let parts = &parts[first..=last];
    if parts.len() < 2 {
        return None;
    }
    let title = told(page, &indicator.statement)?.line();
    let description = page.t1("chart-trend", "count", parts.len() as i64);
    Some((title.clone(), chart::trend(parts, &title, &description)))
}

/// Indicators that are compared by place; a fifth bar makes no picture clearer.
const COMPARED: usize = 4;
/// Places in the picture; the table has all.
const PANELS: usize = 24;

/// The indicators whose places stand in one table: those of the unit that most are counted in. None where it would have one column only
/// or one row.
fn compared(indicators: &[Indicator]) -> Vec<(&Indicator, &Table)> {
    let with_places: Vec<(&Indicator, &Table)> = indicators
        .iter()
        .filter_map(|indicator| Some((indicator, indicator.tables.iter().find(|table| is_by_place(table))?)))
        .collect();
    let of_unit = |unit: &str| with_places.iter().filter(|(indicator, _)| indicator.unit == unit).count();
    let Some(unit) = with_places.iter().max_by_key(|(one, _)| of_unit(&one.unit)).map(|(one, _)| one.unit.as_str()) else {
        return Vec::new();
    };
    let compared: Vec<_> = with_places.into_iter().filter(|(one, _)| one.unit == unit).take(COMPARED).collect();
    if compared.len() > 1 && places_of(&compared).len() > 1 { compared } else { Vec::new() }
}

fn places_of<'a>(compared: &[(&'a Indicator, &'a Table)]) -> Vec<&'a str> {
    let mut places: Vec<&str> = Vec::new();
    for place in compared.iter().flat_map(|(_, table)| &table.rows) {
        if !places.contains(&place.as_str()) {
            places.push(place);
        }
    }
    places
}

/// What was reached in each place: one row a place, one column an indicator, and the same bars for each place to one scale.
fn by_place(page: &Page, compared: &[(&Indicator, &Table)]) -> Option<TableView> {
    if compared.is_empty() {
        return None;
    }
    let statement = |indicator: &Indicator| told(page, &indicator.statement).map(|told| told.line()).unwrap_or_default();
    let cell = |(_, table): &(&Indicator, &Table), place: &str| {
        let row = table.rows.iter().position(|row| row == place);
        row.and_then(|row| table.cells.get(row)?.first().copied()).unwrap_or(Shown::Number(0))
    };
    let figure = |indicator: &Indicator, one: Shown| {
        let value = if let Shown::Number(value) = one { Some(value) } else { None };
        Figure { text: shown(page, indicator, one), href: String::new(), soft: value.is_none(), value }
    };
    let places = places_of(compared);
    let panels: Vec<chart::Panel> = places
        .iter()
        .take(PANELS)
        .map(|place| {
            let bar = |one: &(&Indicator, &Table)| {
                let figure = figure(one.0, cell(one, place));
                // A hidden number has its words, and no bar: a bar is a number as well.
                Bar { label: cut(&statement(one.0), LONGEST_OF_PANEL), value: figure.value.unwrap_or(0), text: figure.text }
            };
            chart::Panel { label: value(page, Dimension::Place, place), bars: compared.iter().map(bar).collect() }
        })
        .collect();
    let title = page.t("chart-by-place-title");
    let smallest =
        compared.iter().filter_map(|(one, table)| figures(one, table).filter(TableFigures::hides)).map(|one| one.smallest);
    let kept = compared.iter().find_map(|(one, _)| one.kept.as_ref());
    Some(TableView {
        id: "by-place".into(),
        subject: "reached".into(),
        chart: chart::multiples(&panels, &title, &page.t1("chart-by-place", "count", panels.len() as i64)),
        title,
        first: page.name("dimension", Dimension::Place.as_str()),
        heads: compared.iter().map(|(one, _)| statement(one)).collect(),
        rows: places
            .iter()
            .map(|place| Row {
                label: value(page, Dimension::Place, place),
                figures: compared.iter().map(|one| figure(one.0, cell(one, place))).collect(),
            })
            .collect(),
        total: Row { label: page.t("total"), figures: compared.iter().map(|(one, table)| figure(one, table.total)).collect() },
        withheld: false,
        note: match (kept, smallest.max()) {
            (Some(window), _) => page.t2("table-kept", "from", page.date(&window.from), "to", page.date(&window.to)),
            (None, Some(smallest)) => page.t1("small-cells-note", "count", smallest),
            (None, None) => String::new(),
        },
    })
}

fn is_by_place(table: &Table) -> bool {
    !table.withheld && table.columns.is_empty() && table.dimensions == [Dimension::Place.as_str()]
}

pub fn results(page: &Page, indicators: &[Indicator]) -> Results {
    let by_places = compared(indicators);
    let compared: Vec<Progress> = indicators
        .iter()
        .filter_map(|indicator| {
            let percent = percent_of(indicator)?;
            Some(Progress {
                label: cut(&told(page, &indicator.statement)?.line(), LONGEST_LABEL),
                percent,
                text: format!("{percent}\u{a0}%"),
            })
        })
        .collect();
    Results {
        lines: (0..indicators.len()).map(|index| line(page, indicators, index)).collect(),
        parts: indicators.iter().flat_map(|indicator| parts(page, indicator)).collect(),
        tables: indicators.iter().flat_map(|indicator| tables(page, indicator, &by_places)).collect(),
        progress: if compared.is_empty() {
            String::new()
        } else {
            chart::progress(
                &compared,
                &page.t("chart-progress-title"),
                &page.t1("chart-progress", "count", compared.len() as i64),
            )
        },
        by_place: by_place(page, &by_places),
        trends: indicators.iter().filter_map(|indicator| trend(page, indicator)).collect(),
    }
}

/// A place in the table beside the map.
pub struct PlaceLine {
    pub name: String,
    /// As the programme names it, where that is another name.
    pub named_as: String,
    pub reached: String,
    pub soft: bool,
}

pub struct PlacesView {
    pub lines: Vec<PlaceLine>,
    pub map: Option<Map>,
    /// Whether numbers stand beside the places.
    pub counted: bool,
}

pub fn places_view(page: &Page, snapshot: &Snapshot) -> PlacesView {
    let say = |one: Shown| match one {
        Shown::Number(value) => page.number(value),
        Shown::Fewer(k) => page.t1("fewer-than", "count", k),
        Shown::Hidden => page.t("hidden-for-others"),
    };
    let dots: Vec<Dot> = snapshot
        .places
        .iter()
        .map(|point| Dot {
            code: point.code.clone(),
            name: places::name(&point.code, page.lang),
            value: match point.reached {
                Some(Shown::Number(value)) => Some(value),
                _ => None,
            },
            text: point.reached.map(say).unwrap_or_default(),
        })
        .collect();
    let title = page.t("public-map");
    let description = page.t1("public-map-description", "count", dots.len() as i64);
    PlacesView {
        map: map::places(&dots, &title, &description, page.lang, snapshot.asterisk),
        counted: snapshot.places.iter().any(|point| point.reached.is_some()),
        lines: snapshot
            .places
            .iter()
            .map(|point| PlaceLine {
                name: places::name_with_country(&point.code, page.lang, snapshot.asterisk),
                named_as: point.named_as.clone().unwrap_or_default(),
                reached: point.reached.map(say).unwrap_or_default(),
                soft: !matches!(point.reached, Some(Shown::Number(_))),
            })
            .collect(),
    }
}

/// Organisations of one role.
pub struct Role {
    pub role: String,
    pub names: Vec<String>,
}

pub fn roles(snapshot: &Snapshot) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for body in &snapshot.organisations {
        match roles.iter_mut().find(|role| role.role == body.role) {
            Some(role) => role.names.push(body.name.clone()),
            None => roles.push(Role { role: body.role.clone(), names: vec![body.name.clone()] }),
        }
    }
    roles
}

pub struct ComponentLine {
    pub title: Told,
    pub code: String,
    pub level: String,
    pub lead: String,
    pub donors: String,
    pub days: String,
}

pub fn components(page: &Page, components: &[Component]) -> Vec<ComponentLine> {
    let day = |day: &Option<String>| day.as_ref().map_or_else(|| "…".to_owned(), |day| page.date(day));
    components
        .iter()
        .map(|component| ComponentLine {
            title: told(page, &component.title).unwrap_or_else(|| Told {
                tag: page.lang.tag().into(),
                paragraphs: vec![component.code.clone()],
                other: String::new(),
            }),
            code: component.code.clone(),
            level: component.level.clone(),
            lead: component.lead.clone().unwrap_or_default(),
            donors: component.donors.join(", "),
            days: if component.starts_on.is_none() && component.ends_on.is_none() {
                String::new()
            } else {
                format!("{} – {}", day(&component.starts_on), day(&component.ends_on))
            },
        })
        .collect()
}

/// Planned and spent by donor and currency.
pub struct MoneyLine {
    pub donor: String,
    pub planned: String,
    pub spent: String,
}

pub fn money(page: &Page, lines: &[Money]) -> Vec<MoneyLine> {
    let mut sums: Vec<(String, String, i64, i64)> = Vec::new();
    for line in lines {
        let donor = line.donor.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let (planned, spent) = if line.kind == "spent" { (0, line.amount) } else { (line.amount, 0) };
        match sums.iter_mut().find(|(other, currency, _, _)| *other == donor && *currency == line.currency) {
            Some(sum) => {
                sum.2 += planned;
                sum.3 += spent;
            }
            None => sums.push((donor, line.currency.clone(), planned, spent)),
        }
    }
    let amount = |minor: i64, currency: &str| {
        if minor == 0 { String::new() } else { format!("{}\u{a0}{currency}", page.lang.money(minor)) }
    };
    sums.into_iter()
        .map(|(donor, currency, planned, spent)| MoneyLine {
            donor: if donor.is_empty() { page.t("public-money-no-donor") } else { donor },
            planned: amount(planned, &currency),
            spent: amount(spent, &currency),
        })
        .collect()
}
