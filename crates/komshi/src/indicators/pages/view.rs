//! Numbers and definitions in the reader's words.

use crate::{
    indicators::{
        definition::{Achieved, Definition, Part, progress},
        model::{DECLINED, Dimension, NOT_RECORDED, SEVERAL, Window},
        promises,
        store::{ResultLine, measure::Breakdown},
    },
    programmes::{model::Texts, places},
    reports::view::encode,
    web::{Page, form::whole_number, i18n::Lang},
};

/// A number as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub text: String,
    /// The two numbers of a ratio.
    pub parts: Option<(String, String)>,
    pub is_text: bool,
}

/// How a typed number is meant: whole, with two decimals, or in percent.
pub fn scale(unit: &str) -> &'static str {
    match unit {
        "money" => "money",
        "percent" => "percent",
        _ => "whole",
    }
}

/// `78,5 %`, from tenths of a percent.
pub fn percent(page: &Page, tenths: i64) -> String {
    let point = if page.lang == Lang::En { '.' } else { ',' };
    let sign = if tenths < 0 { "−" } else { "" };
    let tenths = tenths.abs();
    let number = if tenths % 10 == 0 {
        format!("{sign}{}", page.number(tenths / 10))
    } else {
        format!("{sign}{}{point}{}", page.number(tenths / 10), tenths % 10)
    };
    page.t1("percent-value", "value", number)
}

pub fn number(page: &Page, unit: &str, currency: &str, value: i64) -> String {
    match scale(unit) {
        "money" => format!("{} {currency}", page.money(value)),
        "percent" => percent(page, value),
        _ => page.number(value),
    }
}

pub fn shown(page: &Page, unit: &str, currency: &str, achieved: &Achieved) -> Shown {
    match achieved {
        Achieved::Number { value } => Shown { text: number(page, unit, currency, *value), ..Shown::default() },
        Achieved::Ratio { numerator, denominator } => Shown {
            text: achieved.number().map(|tenths| percent(page, tenths)).unwrap_or_default(),
            parts: Some((page.number(*numerator), page.number(*denominator))),
            is_text: false,
        },
        Achieved::Text { value } => Shown { text: value.clone(), parts: None, is_text: true },
        Achieved::Nothing => Shown { text: page.t("value-none"), ..Shown::default() },
    }
}

pub fn target_text(page: &Page, unit: &str, currency: &str, value: Option<i64>, qualifier: Option<&str>) -> String {
    match (value, qualifier) {
        (None, _) => page.t("not-set"),
        (Some(value), Some(qualifier)) => page.t1(&format!("target-{qualifier}"), "count", number(page, unit, currency, value)),
        (Some(value), None) => number(page, unit, currency, value),
    }
}

/// A number as somebody typed it, in the unit of an indicator: minor units, tenths of a percent, or whole.
pub fn typed_number(unit: &str, text: &str) -> Option<i64> {
    let text = text.trim();
    match scale(unit) {
        "money" => komshi_text::values::amount(text),
        "percent" => {
            let (whole, part) =
                text.trim_end_matches('%').trim().split_once(['.', ',']).unwrap_or((text.trim_end_matches('%').trim(), "0"));
            let whole: i64 = whole.parse().ok()?;
            let tenth: i64 = part.get(..1)?.parse().ok()?;
            Some(if text.starts_with('-') { whole * 10 - tenth } else { whole * 10 + tenth })
        }
        _ => whole_number(&text.trim_start_matches('+').replace('−', "-")),
    }
}

/// One indicator as a line of the page.
pub struct LineView {
    pub href: String,
    pub statement: String,
    pub unit: String,
    pub baseline: String,
    pub baseline_on: String,
    pub target: String,
    pub target_set: bool,
    pub shown: Shown,
    pub records_href: String,
    pub denominator_href: String,
    pub newly: String,
    pub newly_href: String,
    pub anonymous: String,
    pub progress: String,
    /// 0 to 100, for the bar.
    pub bar: Option<i64>,
    pub time: String,
    pub parts: Vec<PartLine>,
}

/// A target for a place or a group beside what was achieved of it.
pub struct PartLine {
    pub label: String,
    pub target: String,
    pub achieved: String,
    /// The records behind it; empty where the part is not one row of the table, or not shown.
    pub records_href: String,
    pub progress: String,
    pub bar: Option<i64>,
}

/// `special`: whether numbers by special dimensions may be seen.
fn parts(page: &Page, programme: i64, window: &Window, line: &ResultLine, special: bool) -> Vec<PartLine> {
    promises::of(line, window)
        .into_iter()
        .map(|part| {
            let achieved = part.achieved(&line.breakdowns).filter(|_| special || !part.dimension.is_special());
            let tenths = progress(achieved, None, Some(part.target));
            let is_row = line
                .breakdowns
                .iter()
                .any(|table| table.dimension == part.dimension && table.cells.iter().any(|cell| cell.value == part.value));
            PartLine {
                label: value(page, part.dimension, &part.value),
                target: target_text(page, &line.unit, &line.currency, Some(part.target), part.qualifier.as_deref()),
                achieved: achieved.map_or_else(
                    || page.t("target-part-no-value"),
                    |achieved| number(page, &line.unit, &line.currency, achieved),
                ),
                records_href: if is_row && achieved.is_some() {
                    records_of(programme, line.use_id, window, part.dimension, &part.value)
                } else {
                    String::new()
                },
                progress: tenths
                    .map_or_else(String::new, |tenths| page.t1("progress-of-target", "percent", percent(page, tenths))),
                bar: tenths.map(|tenths| (tenths / 10).clamp(0, 100)),
            }
        })
        .collect()
}

/// The records of one cell.
fn records_of(programme: i64, used: i64, window: &Window, dimension: Dimension, value: &str) -> String {
    format!(
        "/programmes/{programme}/results/{used}/records?from={}&to={}&dimension={}&value={}",
        window.from,
        window.to,
        dimension.as_str(),
        encode(value)
    )
}

impl LineView {
    /// `special`: whether numbers by special dimensions may be seen.
    pub fn of(page: &Page, programme: i64, window: &Window, texts: &Texts, line: &ResultLine, special: bool) -> LineView {
        let period = format!("from={}&to={}", window.from, window.to);
        let records = format!("/programmes/{programme}/results/{}/records?{period}", line.use_id);
        let shown = shown(page, &line.unit, &line.currency, &line.achieved);
        let is_number = !matches!(line.achieved, Achieved::Nothing);
        LineView {
            href: format!("/programmes/{programme}/results/{}?{period}", line.use_id),
            statement: super::statement_of(texts, page, &line.code),
            unit: page.name("measure", &line.unit),
            baseline: line.baseline.map_or_else(|| page.t("not-set"), |value| number(page, &line.unit, &line.currency, value)),
            baseline_on: line.baseline_on.as_deref().map(|day| page.date(day)).unwrap_or_default(),
            target: target_text(
                page,
                &line.unit,
                &line.currency,
                line.target.as_ref().map(|target| target.value),
                line.target.as_ref().and_then(|target| target.qualifier.as_deref()),
            ),
            target_set: line.target.is_some(),
            denominator_href: if shown.parts.is_some() { format!("{records}&side=denominator") } else { String::new() },
            shown,
            newly: line.newly.map(|newly| page.number(newly)).unwrap_or_default(),
            newly_href: format!("{records}&newly=1"),
            anonymous: if line.anonymous > 0 { page.number(line.anonymous) } else { String::new() },
            progress: match line.progress {
                Some(tenths) => page.t1("progress-of-target", "percent", percent(page, tenths)),
                None if line.target.is_some() => page.t("value-none"),
                None => String::new(),
            },
            bar: line.progress.map(|tenths| (tenths / 10).clamp(0, 100)),
            records_href: if is_number { records } else { String::new() },
            time: page.name("time", line.definition.time.as_str()),
            parts: parts(page, programme, window, line, special),
        }
    }
}

/// The value of a dimension in words.
pub fn value(page: &Page, dimension: Dimension, value: &str) -> String {
    match (dimension, value) {
        (_, NOT_RECORDED) => page.t("not-recorded"),
        (_, DECLINED) => page.t("value-declined"),
        (_, SEVERAL) => page.t("value-several"),
        (Dimension::Place, place) => places::name(place, page.lang),
        (Dimension::Community, _) => page.name("community", value),
        (Dimension::Sex, _) => page.name("sex", value),
        (Dimension::Age, _) => page.name("age", value),
        (Dimension::Nationality, _) => page.name("nationality", value),
    }
}

pub struct CellView {
    pub label: String,
    pub number: String,
    pub href: String,
    pub newly: Option<String>,
    pub bar: i64,
}

pub struct TableView {
    pub title: String,
    pub cells: Vec<CellView>,
    pub total: String,
    pub newly: Option<String>,
}

impl TableView {
    pub fn of(page: &Page, programme: i64, window: &Window, used: i64, table: &Breakdown) -> TableView {
        let most = table.cells.iter().map(|cell| cell.number).max().unwrap_or(0).max(1);
        let newly: Option<i64> = table.cells.iter().map(|cell| cell.newly).sum();
        TableView {
            title: page.name("dimension", table.dimension.as_str()),
            cells: table
                .cells
                .iter()
                .map(|cell| CellView {
                    label: value(page, table.dimension, &cell.value),
                    number: page.number(cell.number),
                    href: records_of(programme, used, window, table.dimension, &cell.value),
                    newly: cell.newly.map(|newly| page.number(newly)),
                    bar: cell.number * 100 / most,
                })
                .collect(),
            total: page.number(table.cells.iter().map(|cell| cell.number).sum::<i64>()),
            newly: newly.filter(|_| !table.cells.is_empty()).map(|newly| page.number(newly)),
        }
    }
}

fn part(page: &Page, part: &Part, lines: &mut Vec<(String, String)>, what: &str) {
    let counted = format!(
        "{} · {} · {}",
        page.name("measure", part.measure.as_str()),
        page.name("count", part.count.as_str()),
        page.name("source", part.source.as_str())
    );
    lines.push((page.t(what), counted));
    let filter = &part.filter;
    let named = |set: &str, list: &[String]| list.iter().map(|one| page.name(set, one)).collect::<Vec<_>>().join(", ");
    let mut say = |key: &str, text: String| {
        if !text.is_empty() {
            lines.push((page.t(key), text));
        }
    };
    say("filter-kinds", named("event-kind", &filter.kinds));
    say("filter-activities", filter.activities.join(", "));
    say("filter-stages", filter.stages.join(", "));
    say("filter-outcomes", named("outcome", &filter.outcomes));
    say("filter-places", filter.places.iter().map(|code| places::name(code, page.lang)).collect::<Vec<_>>().join(", "));
    say("filter-currency", filter.currency.clone());
}

/// A definition as lines of words.
pub fn rule(page: &Page, definition: &Definition) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    part(page, &definition.counted, &mut lines, "rule-counted");
    if let Some(denominator) = &definition.denominator {
        part(page, denominator, &mut lines, "rule-divided-by");
    }
    lines.push((page.t("rule-time"), page.name("time", definition.time.as_str())));
    lines.push((page.t("rule-place"), page.name("place-of", definition.place.as_str())));
    lines.push((page.t("rule-direction"), page.name("direction", definition.direction.as_str())));
    if !definition.dimensions.is_empty() {
        let names: Vec<String> =
            definition.dimensions.iter().map(|dimension| page.name("dimension", dimension.as_str())).collect();
        lines.push((page.t("rule-dimensions"), names.join(", ")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::typed_number;

    #[test]
    fn numbers_are_typed_in_the_unit_of_the_indicator() {
        let check = |unit, text, expect| assert_eq!(typed_number(unit, text), expect, "{unit} {text}");
        check("person", "104", Some(104));
        check("person", "1.204", Some(1204));
        check("person", "-2", Some(-2));
        check("person", "many", None);
        check("money", "9.800,00", Some(980_000));
        check("percent", "92,3", Some(923));
        check("percent", "90 %", Some(900));
        check("percent", "-1.5", Some(-15));
        check("percent", "x", None);
    }
}
