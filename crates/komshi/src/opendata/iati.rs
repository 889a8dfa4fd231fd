//! IATI 2.03 activity files (<https://iatistandard.org/en/iati-standard/203/activity-standard/>). The order of elements is the schema's.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::xml::Xml;
use crate::{
    indicators::{model::Window, releases::Table, small_cells::Shown},
    portal::model::{Body, Indicator, Part, Said, Snapshot, english},
    programmes::places,
    web::i18n::Lang,
};

/// Social protection (purpose codes of OECD DAC, vocabulary 1): what every programme here is about.
const SECTOR: &str = "16010";
/// Europe, regional: for programmes in several economies, whose shares nobody states.
const EUROPE: &str = "89";

/// What a snapshot does not say: who reports, where the public pages lie, the day.
#[derive(Clone, Debug)]
pub struct About {
    /// The address of the public pages, without a slash at the end.
    pub site: String,
    /// The name of the programme in public addresses.
    pub slug: String,
    /// When the snapshot was published; ISO instant.
    pub published_at: String,
    /// ISO day.
    pub today: String,
    /// The footnote that goes with the asterisk, by language.
    pub footnote: Vec<Said>,
}

/// The identifier of an organisation. Without a number in a register it is the code that it has here: that is said as a warning, not
/// hidden behind an invented prefix. (`XK-ARBK` is on no list of agencies.)
pub fn organisation_ref(body: &Body) -> String {
    body.code.chars().map(|letter| if "/&|?".contains(letter) || letter.is_whitespace() { '-' } else { letter }).collect()
}

/// Code list OrganisationType.
pub fn organisation_type(kind: &str) -> &'static str {
    match kind {
        "municipality" => "11",
        "centre-for-social-work" => "15",
        "civil-society" => "24",
        "company" => "70",
        _ => "90",
    }
}

/// Code list OrganisationRole. Who leads is accountable; there is no role for partners but implementing.
fn role(role: &str) -> &'static str {
    match role {
        "donor" => "1",
        "lead" | "reporting" => "2",
        _ => "4",
    }
}

/// Code list ActivityStatus.
fn status(status: &str) -> &'static str {
    match status {
        "planned" => "1",
        "running" => "2",
        "finished" => "4",
        "cancelled" => "5",
        _ => "6",
    }
}

/// Code list ResultType.
fn level(level: &str) -> &'static str {
    match level {
        "output" => "1",
        "outcome" => "2",
        "impact" => "3",
        _ => "9",
    }
}

/// ISO 639-1, which the standard wants: `sr-Latn` -> `sr`.
fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Narratives in every language, one of each: both scripts of Serbian are one language to the standard.
fn narratives(xml: &mut Xml, said: &[Said]) {
    let mut seen: Vec<&str> = Vec::new();
    for one in said.iter().filter(|one| !one.body.trim().is_empty()) {
        let tag = language(&one.language);
        if !seen.contains(&tag) {
            seen.push(tag);
            xml.leaf("narrative", &[("xml:lang", tag)], one.body.trim());
        }
    }
}

fn told(xml: &mut Xml, name: &'static str, attributes: &[(&str, &str)], said: &[Said]) {
    if said.iter().any(|one| !one.body.trim().is_empty()) {
        xml.open(name, attributes);
        narratives(xml, said);
        xml.close();
    }
}

/// A name stands in the language that it has, which nobody knows: it gets none of its own.
fn named(xml: &mut Xml, name: &'static str, attributes: &[(&str, &str)], text: &str) {
    xml.open(name, attributes);
    xml.leaf("narrative", &[], text);
    xml.close();
}

/// What the program itself says.
fn noted(xml: &mut Xml, text: &str) {
    told(xml, "comment", &[], &[Said::of("en", text)]);
}

/// The name of a place in every language that the pages have.
fn place_names(code: &str, asterisk: bool) -> Vec<Said> {
    Lang::ALL
        .iter()
        .map(|lang| Said { language: lang.tag().into(), body: places::name_with_country(code, *lang, asterisk) })
        .collect()
}

fn past(day: &str, today: &str) -> bool {
    day <= today
}

/// One file of activities. The snapshot's title must not be empty; [`super::check::activities`] says what else is missing.
pub fn activities(programmes: &[(&Snapshot, &About)]) -> String {
    let mut xml = Xml::new();
    let made = programmes.iter().map(|(_, about)| about.published_at.as_str()).max().unwrap_or_default();
    let generated = instant(made);
    let mut attributes = vec![("version", "2.03")];
    if !generated.is_empty() {
        attributes.push(("generated-datetime", generated.as_str()));
    }
    xml.open("iati-activities", &attributes);
    for (snapshot, about) in programmes {
        activity(&mut xml, snapshot, about);
    }
    xml.end()
}

/// `2021-07-01T08:00:00.123Z` -> `2021-07-01T08:00:00Z`
fn instant(at: &str) -> String {
    at.get(..19).map_or_else(String::new, |at| format!("{at}Z"))
}

fn activity(xml: &mut Xml, snapshot: &Snapshot, about: &About) {
    let reporting = organisation_ref(&snapshot.lead);
    let updated = instant(&about.published_at);
    let original = snapshot.title.first().map_or("en", |title| language(&title.language));
    xml.open(
        "iati-activity",
        &[
            ("xml:lang", original),
            ("default-currency", if snapshot.currency.is_empty() { "EUR" } else { &snapshot.currency }),
            ("last-updated-datetime", &updated),
        ],
    );
    xml.leaf("iati-identifier", &[], &format!("{reporting}-{}", snapshot.code));
    named(
        xml,
        "reporting-org",
        &[
            ("ref", &reporting),
            ("type", organisation_type(&snapshot.lead.kind)),
            // Who keeps the record of a programme that others lead reports at second hand.
            ("secondary-reporter", if snapshot.lead.role == "lead" { "0" } else { "1" }),
        ],
        &snapshot.lead.name,
    );
    told(xml, "title", &[], &snapshot.title);
    // Without a description of its own the title is all that is known; the standard wants one.
    let general = if snapshot.summary.is_empty() { &snapshot.title } else { &snapshot.summary };
    told(xml, "description", &[("type", "1")], general);
    told(xml, "description", &[("type", "2")], &snapshot.objective);
    told(xml, "description", &[("type", "3")], &snapshot.target_groups);
    if snapshot.asterisk_in_data() {
        told(xml, "description", &[("type", "4")], &about.footnote);
    }
    participating(xml, snapshot);
    xml.leaf("activity-status", &[("code", status(&snapshot.status))], "");
    let dates = [(&snapshot.starts_on, "1", "2"), (&snapshot.ends_on, "3", "4")];
    for (day, planned, actual) in dates {
        let Some(day) = day else { continue };
        xml.leaf("activity-date", &[("type", planned), ("iso-date", day)], "");
        let happened = matches!(snapshot.status.as_str(), "running" | "suspended" | "finished") && past(day, &about.today);
        if happened && (actual == "2" || snapshot.status == "finished") {
            xml.leaf("activity-date", &[("type", actual), ("iso-date", day)], "");
        }
    }
    let page = format!("{}/en/programmes/{}", about.site, about.slug);
    xml.open("contact-info", &[("type", "1")]);
    named(xml, "organisation", &[], &snapshot.lead.name);
    xml.leaf("website", &[], &page);
    xml.close();
    let reach = recipients(xml, snapshot);
    for (index, code) in reach.iter().enumerate() {
        location(xml, code, index + 1, snapshot.asterisk_in_data());
    }
    xml.leaf("sector", &[("vocabulary", "1"), ("code", SECTOR)], "");
    budgets(xml, snapshot, about);
    transactions(xml, snapshot, about, &reporting);
    documents(xml, snapshot, &page);
    if let Some(window) = &snapshot.window {
        results(xml, snapshot, window, &reach);
    }
    xml.close();
}

fn participating(xml: &mut Xml, snapshot: &Snapshot) {
    let mut all: Vec<&Body> = snapshot.organisations.iter().filter(|body| body.role != "reporting").collect();
    // The standard wants one at least.
    if all.is_empty() || snapshot.lead.role == "lead" {
        all.insert(0, &snapshot.lead);
    }
    let mut seen: Vec<(String, &str)> = Vec::new();
    for body in all {
        let (id, role) = (organisation_ref(body), role(&body.role));
        if !seen.iter().any(|(other, part)| *other == id && *part == role) {
            named(xml, "participating-org", &[("ref", &id), ("type", organisation_type(&body.kind)), ("role", role)], &body.name);
            seen.push((id, role));
        }
    }
}

/// Scope and recipients; answers the municipalities in the order of their locations.
fn recipients(xml: &mut Xml, snapshot: &Snapshot) -> Vec<String> {
    let known: Vec<_> = snapshot.places.iter().filter_map(|point| places::place(&point.code)).collect();
    let mut countries: Vec<&str> = known.iter().map(|place| place.country.as_str()).collect();
    countries.sort_unstable();
    countries.dedup();
    let smaller: Vec<_> = known.iter().filter(|place| place.code != place.country).collect();
    // Code list ActivityScope.
    let scope = match (countries.len(), smaller.len()) {
        (0, _) => "2",
        (1, 0) => "4",
        (1, 1) => "7",
        (1, _) => "5",
        _ => "3",
    };
    xml.leaf("activity-scope", &[("code", scope)], "");
    match countries.as_slice() {
        // XK stands on the list of countries, which says of itself that it is not complete; the footnote stands in the description.
        [country] => told(xml, "recipient-country", &[("code", country)], &place_names(country, snapshot.asterisk_in_data())),
        // Shares of countries must sum to 100 and are not known: the region, and every place as a location.
        _ => xml.leaf("recipient-region", &[("code", EUROPE), ("vocabulary", "1")], ""),
    }
    smaller.iter().map(|place| place.code.clone()).collect()
}

fn location(xml: &mut Xml, code: &str, number: usize, asterisk: bool) {
    let Some(place) = places::place(code) else { return };
    xml.open("location", &[("ref", &format!("L{number}"))]);
    xml.leaf("location-reach", &[("code", "1")], "");
    told(xml, "name", &[], &place_names(code, asterisk));
    if let (Some(north), Some(east)) = (place.latitude, place.longitude) {
        xml.open("point", &[("srsName", "http://www.opengis.net/def/crs/EPSG/0/4326")]);
        xml.leaf("pos", &[], &format!("{north} {east}"));
        xml.close();
    }
    // The point is the seat, not where something happened.
    xml.leaf("exactness", &[("code", "2")], "");
    xml.leaf("location-class", &[("code", "1")], "");
    xml.close();
}

/// What was planned, by period and currency. A line without a period is for the whole programme, as far as that fits into the year that
/// the standard allows; how a longer life divides its money nobody has said, and no share is invented.
fn budgets(xml: &mut Xml, snapshot: &Snapshot, about: &About) {
    let life = snapshot.starts_on.clone().zip(snapshot.ends_on.clone()).map(|(from, to)| Window { from, to });
    // (period, currency) -> (minor units, whether all of it is agreed)
    let mut budgets: BTreeMap<(&str, &str, &str), (i64, bool)> = BTreeMap::new();
    for line in snapshot.money.iter().filter(|line| line.kind == "planned") {
        let period = line.period.as_ref().or(life.as_ref()).filter(|period| is_a_year(&period.from, &period.to));
        let Some(period) = period else { continue };
        let agreed = line.on.as_deref().is_some_and(|day| past(day, &about.today));
        let sum = budgets.entry((&period.from, &period.to, &line.currency)).or_insert((0, true));
        *sum = (sum.0.saturating_add(line.amount), sum.1 && agreed);
    }
    for ((from, to, currency), (amount, agreed)) in budgets {
        // Code lists BudgetType: original; BudgetStatus: indicative, committed.
        xml.open("budget", &[("type", "1"), ("status", if agreed { "2" } else { "1" })]);
        xml.leaf("period-start", &[("iso-date", from)], "");
        xml.leaf("period-end", &[("iso-date", to)], "");
        xml.leaf("value", &[("value-date", from), ("currency", currency)], &decimal(amount));
        xml.close();
    }
}

/// Whether two ISO days lie in order and no more than a year apart: the longest period of a budget (rule 7.1.3 of the standard).
pub fn is_a_year(from: &str, to: &str) -> bool {
    match (from.parse::<Date>(), to.parse::<Date>()) {
        (Ok(from), Ok(to)) => from <= to && to < from.saturating_add(jiff::Span::new().years(1)),
        _ => false,
    }
}

fn transactions(xml: &mut Xml, snapshot: &Snapshot, about: &About, reporting: &str) {
    for line in &snapshot.money {
        // A transaction has a day that is past; the first day of the programme is the day of a grant without one.
        let day = line.on.as_deref().or(snapshot.starts_on.as_deref()).filter(|day| past(day, &about.today));
        let Some(day) = day else { continue };
        let spent = line.kind == "spent";
        xml.open("transaction", &[("ref", &line.code)]);
        // Code list TransactionType: incoming commitment, expenditure.
        xml.leaf("transaction-type", &[("code", if spent { "4" } else { "11" })], "");
        xml.leaf("transaction-date", &[("iso-date", day)], "");
        xml.leaf("value", &[("value-date", day), ("currency", &line.currency)], &decimal(line.amount));
        named(xml, "description", &[], &line.title);
        if let Some((code, name)) = line.donor.as_ref().filter(|_| !spent) {
            let body = Body { code: code.clone(), name: name.clone(), kind: String::new(), role: "donor".into() };
            named(xml, "provider-org", &[("ref", &organisation_ref(&body))], name);
            named(xml, "receiver-org", &[("ref", reporting)], &snapshot.lead.name);
        }
        xml.close();
    }
}

/// Minor units with a decimal point, as XML Schema writes them.
pub fn decimal(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100)
}

fn documents(xml: &mut Xml, snapshot: &Snapshot, page: &str) {
    let mut link = |href: &str, format: &str, titles: &[Said], category: &str, language: &str, day: Option<&str>| {
        xml.open("document-link", &[("url", href), ("format", format)]);
        told(xml, "title", &[], titles);
        xml.leaf("category", &[("code", category)], "");
        xml.leaf("language", &[("code", language)], "");
        if let Some(day) = day {
            xml.leaf("document-date", &[("iso-date", day)], "");
        }
        xml.close();
    };
    // Code list DocumentCategory: A12 web page, A08 results, A09 other.
    link(page, "text/html", &snapshot.title, "A12", "en", None);
    for document in &snapshot.documents {
        let titles = [Said { language: document.language.clone(), body: document.title.clone() }];
        let href = document.address(page);
        if href.starts_with("http") {
            let day = document.published_on.as_deref().filter(|day| day.parse::<Date>().is_ok());
            link(&href, media_type(&href), &titles, "A09", language(&document.language), day);
        }
    }
}

fn media_type(href: &str) -> &'static str {
    match href.rsplit('.').next().unwrap_or_default() {
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        _ => "text/html",
    }
}

fn results(xml: &mut Xml, snapshot: &Snapshot, window: &Window, reach: &[String]) {
    // Words are no number: they stand on the page.
    let mut rest: Vec<&Indicator> = snapshot.results.iter().filter(|indicator| indicator.unit != "text").collect();
    while let Some(first) = rest.first().copied() {
        let same = |other: &Indicator| other.result == first.result && other.level == first.level;
        let (mine, others): (Vec<&Indicator>, Vec<&Indicator>) = rest.into_iter().partition(|other| same(other));
        rest = others;
        // Unique counts do not add up over places, so the result as a whole does not either.
        let adds_up = if mine.iter().all(|indicator| indicator.adds_up) { "1" } else { "0" };
        xml.open("result", &[("type", level(&first.level)), ("aggregation-status", adds_up)]);
        told(xml, "title", &[], if first.result_title.is_empty() { &first.statement } else { &first.result_title });
        for indicator in mine {
            measured(xml, indicator, snapshot, window, reach);
        }
        xml.close();
    }
}

fn measured(xml: &mut Xml, indicator: &Indicator, snapshot: &Snapshot, window: &Window, reach: &[String]) {
    let measure = if indicator.unit == "percent" { "2" } else { "1" };
    let adds_up = if indicator.adds_up { "1" } else { "0" };
    xml.open("indicator", &[("measure", measure), ("ascending", "1"), ("aggregation-status", adds_up)]);
    told(xml, "title", &[], &indicator.statement);
    if let Some(baseline) = indicator.baseline {
        let year = snapshot.starts_on.as_deref().unwrap_or(&window.from).get(..4).unwrap_or("2000").to_owned();
        xml.leaf("baseline", &[("year", &year), ("value", &indicator.plain(baseline))], "");
    }
    xml.open("period", &[]);
    xml.leaf("period-start", &[("iso-date", &window.from)], "");
    xml.leaf("period-end", &[("iso-date", &window.to)], "");
    if let Some(value) = indicator.target {
        target(xml, &indicator.plain(value), indicator.qualifier.as_deref(), &[], reach);
    }
    for part in &indicator.part_targets {
        let of = [(part.dimension.as_str(), part.value.as_str())];
        target(xml, &indicator.plain(part.target), part.qualifier.as_deref(), &of, reach);
    }
    if let Some(Shown::Number(number)) = indicator.achieved {
        let mut notes = Vec::new();
        if !indicator.adds_up {
            notes.push("Each counted once: parts of other periods and places do not add up to this.".to_owned());
        }
        if let Some(Shown::Number(newly)) = indicator.newly {
            notes.push(format!("Reached for the first time in this period: {newly}; these do add up over periods."));
        }
        if let Some(smallest) = indicator.tables.iter().filter(|table| table.hides()).map(|table| table.smallest).max() {
            notes.push(format!("Parts of fewer than {smallest}, and those that would give them away, are left out."));
        }
        let value = indicator.plain(number);
        if notes.is_empty() {
            xml.leaf("actual", &[("value", &value)], "");
        } else {
            xml.open("actual", &[("value", &value)]);
            noted(xml, &notes.join(" "));
            xml.close();
        }
        // The schema wants numbers of a whole first and then its parts; one actual a cell, the category in its dimension.
        for table in indicator.tables.iter().filter(|table| !table.withheld) {
            cells(xml, table, reach);
        }
    }
    xml.close();
    xml.close();
}

/// `part`: dimensions with their values; empty for the whole.
fn target(xml: &mut Xml, value: &str, qualifier: Option<&str>, part: &[(&str, &str)], reach: &[String]) {
    if qualifier.is_none() && part.is_empty() {
        return xml.leaf("target", &[("value", value)], "");
    }
    xml.open("target", &[("value", value)]);
    part_of(xml, part, reach);
    if let Some(qualifier) = qualifier {
        let word = if qualifier == "at-least" { "at least" } else { qualifier };
        noted(xml, &format!("{word} {value}"));
    }
    xml.close();
}

/// Which part a number is of: a place of the programme as a location, everything else as a dimension.
fn part_of(xml: &mut Xml, parts: &[(&str, &str)], reach: &[String]) {
    for (dimension, value) in parts {
        if let Some(at) = reach.iter().position(|code| *dimension == "place" && code == value) {
            xml.leaf("location", &[("ref", &format!("L{}", at + 1))], "");
        }
    }
    for (dimension, value) in parts {
        if *dimension != "place" || !reach.iter().any(|code| code == value) {
            xml.leaf("dimension", &[("name", dimension), ("value", value)], "");
        }
    }
}

fn cells(xml: &mut Xml, table: &Table, reach: &[String]) {
    let Some(first) = table.dimensions.first() else { return };
    for (row, values) in table.rows.iter().zip(&table.cells) {
        for (index, shown) in values.iter().enumerate() {
            let Shown::Number(number) = shown else { continue };
            let mut parts: Vec<(&str, &str)> = vec![(first, row)];
            if let (Some(second), Some(column)) = (table.dimensions.get(1), table.columns.get(index)) {
                parts.push((second, column));
            }
            xml.open("actual", &[("value", &number.to_string())]);
            part_of(xml, &parts, reach);
            xml.close();
        }
    }
}

/// What a snapshot lacks for a file at all: the standard wants a first day and a title.
pub fn lacks(snapshot: &Snapshot) -> Option<&'static str> {
    if snapshot.starts_on.is_none() {
        Some("iati-lacks-start")
    } else if english(&snapshot.title).is_empty() || !snapshot.has(Part::Texts) {
        Some("iati-lacks-title")
    } else {
        None
    }
}
