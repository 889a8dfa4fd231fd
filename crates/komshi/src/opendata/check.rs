//! The rules that an IATI file must keep: those of the schema, code lists and ruleset 2.03 that concern what is written here. A file
//! that breaks one is not published.
//!
//! This is no general validator: an element that is not in the lists below is refused, because nothing here writes it.

use jiff::civil::Date;

use super::{
    iati::is_a_year,
    xml::{Node, parse},
};

/// What kind of rule was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Malformed,
    /// An element that is unknown here, or stands before one that must come first.
    Order,
    Missing,
    /// Not on its code list.
    Code,
    Day,
    Identifier,
    /// Points at nothing.
    Reference,
    Value,
    Narrative,
    /// Known only to this installation: nobody else can tell which organisation is meant. The file is right all the same.
    Register,
}

impl Rule {
    pub fn as_str(self) -> &'static str {
        match self {
            Rule::Malformed => "malformed",
            Rule::Order => "order",
            Rule::Missing => "missing",
            Rule::Code => "code",
            Rule::Day => "day",
            Rule::Identifier => "identifier",
            Rule::Reference => "reference",
            Rule::Value => "value",
            Rule::Narrative => "narrative",
            Rule::Register => "register",
        }
    }

    /// Whether a file may be published in spite of it.
    pub fn is_warning(self) -> bool {
        self == Rule::Register
    }
}

/// A broken rule and where: the path of element names, with what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    pub rule: Rule,
    pub at: String,
}

/// How often an element stands in its parent.
#[derive(Clone, Copy)]
enum Often {
    Once,
    AtLeastOnce,
    AtMostOnce,
    Any,
}

type Children = &'static [(&'static str, Often)];

use Often::{Any, AtLeastOnce, AtMostOnce, Once};

const NARRATED: Children = &[("narrative", AtLeastOnce)];
const NARRATED_AT_WILL: Children = &[("narrative", Any)];
const PERIOD_OF_MONEY: Children = &[("period-start", Once), ("period-end", Once), ("value", Once)];
const MEASURED: Children = &[("location", Any), ("dimension", Any), ("comment", AtMostOnce), ("document-link", Any)];

/// The elements in an element, in the order of the schema. `None`: an element that is not written here.
fn children(path: &str) -> Option<Children> {
    Some(match path {
        "iati-activities" => &[("iati-activity", AtLeastOnce)],
        "iati-activities/iati-activity" => &[
            ("iati-identifier", Once),
            ("reporting-org", Once),
            ("title", Once),
            ("description", AtLeastOnce),
            ("participating-org", AtLeastOnce),
            ("activity-status", Once),
            ("activity-date", AtLeastOnce),
            ("contact-info", Any),
            ("activity-scope", AtMostOnce),
            ("recipient-country", Any),
            ("recipient-region", Any),
            ("location", Any),
            ("sector", Any),
            ("budget", Any),
            ("transaction", Any),
            ("document-link", Any),
            ("related-activity", Any),
            ("result", Any),
        ],
        "iati-organisations" => &[("iati-organisation", AtLeastOnce)],
        "iati-organisations/iati-organisation" => &[
            ("organisation-identifier", Once),
            ("name", Once),
            ("reporting-org", Once),
            ("total-expenditure", Any),
            ("document-link", Any),
        ],
        _ => match path.rsplit('/').next().unwrap_or_default() {
            "title" | "description" | "name" | "comment" | "organisation" => NARRATED,
            "reporting-org" => NARRATED,
            "participating-org" | "provider-org" | "receiver-org" | "recipient-country" | "recipient-region" => NARRATED_AT_WILL,
            "contact-info" => &[("organisation", AtMostOnce), ("website", Any)],
            "location" if path.ends_with("iati-activity/location") => &[
                ("location-reach", AtMostOnce),
                ("name", AtMostOnce),
                ("point", AtMostOnce),
                ("exactness", AtMostOnce),
                ("location-class", AtMostOnce),
            ],
            "point" => &[("pos", Once)],
            "transaction" => &[
                ("transaction-type", Once),
                ("transaction-date", Once),
                ("value", Once),
                ("description", AtMostOnce),
                ("provider-org", AtMostOnce),
                ("receiver-org", AtMostOnce),
            ],
            "budget" | "total-expenditure" => PERIOD_OF_MONEY,
            "document-link" => &[("title", Once), ("category", AtLeastOnce), ("language", Any), ("document-date", AtMostOnce)],
            "result" => &[("title", Once), ("indicator", AtLeastOnce)],
            "indicator" => &[("title", Once), ("baseline", Any), ("period", Any)],
            "period" => &[("period-start", Once), ("period-end", Once), ("target", Any), ("actual", Any)],
            "target" | "actual" => MEASURED,
            "baseline"
            | "location"
            | "dimension"
            | "narrative"
            | "iati-identifier"
            | "organisation-identifier"
            | "activity-status"
            | "activity-date"
            | "activity-scope"
            | "sector"
            | "website"
            | "location-reach"
            | "pos"
            | "exactness"
            | "location-class"
            | "transaction-type"
            | "transaction-date"
            | "value"
            | "category"
            | "language"
            | "document-date"
            | "related-activity"
            | "period-start"
            | "period-end" => &[],
            _ => return None,
        },
    })
}

/// Attributes whose values are on a code list: element, attribute, the values that are written here.
const CODES: &[(&str, &str, &[&str])] = &[
    ("iati-activities", "version", &["2.03"]),
    ("iati-organisations", "version", &["2.03"]),
    ("reporting-org", "type", TYPES),
    ("participating-org", "type", TYPES),
    ("participating-org", "role", &["1", "2", "3", "4"]),
    ("description", "type", &["1", "2", "3", "4"]),
    ("activity-status", "code", &["1", "2", "3", "4", "5", "6"]),
    ("activity-date", "type", &["1", "2", "3", "4"]),
    ("contact-info", "type", &["1", "2", "3", "4"]),
    ("activity-scope", "code", &["1", "2", "3", "4", "5", "6", "7", "8"]),
    ("recipient-country", "code", &["AL", "BA", "ME", "MK", "RS", "XK"]),
    ("recipient-region", "code", &["89"]),
    ("location-reach", "code", &["1", "2"]),
    ("exactness", "code", &["1", "2"]),
    ("location-class", "code", &["1", "2", "3", "4"]),
    ("sector", "code", &["16010"]),
    ("budget", "type", &["1", "2"]),
    ("budget", "status", &["1", "2"]),
    ("transaction-type", "code", &["1", "2", "3", "4", "11"]),
    ("category", "code", &["A08", "A09", "A12", "B01", "B03"]),
    ("result", "type", &["1", "2", "3", "9"]),
    ("indicator", "measure", &["1", "2"]),
    ("result", "aggregation-status", BOOLEAN),
    ("indicator", "aggregation-status", BOOLEAN),
    ("indicator", "ascending", BOOLEAN),
];
/// Code list OrganisationType.
const TYPES: &[&str] = &["10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90"];
const BOOLEAN: &[&str] = &["0", "1", "true", "false"];

/// Attributes that must stand.
const REQUIRED: &[(&str, &[&str])] = &[
    ("iati-activities", &["version"]),
    ("iati-organisations", &["version"]),
    ("iati-activity", &["xml:lang", "default-currency"]),
    ("reporting-org", &["ref", "type"]),
    ("participating-org", &["role"]),
    ("activity-status", &["code"]),
    ("activity-date", &["type", "iso-date"]),
    ("activity-scope", &["code"]),
    ("recipient-country", &["code"]),
    ("recipient-region", &["code"]),
    ("sector", &["code"]),
    ("point", &["srsName"]),
    ("transaction-type", &["code"]),
    ("transaction-date", &["iso-date"]),
    ("value", &["value-date"]),
    ("document-link", &["url", "format"]),
    ("category", &["code"]),
    ("language", &["code"]),
    ("document-date", &["iso-date"]),
    ("result", &["type"]),
    ("indicator", &["measure"]),
    ("baseline", &["year", "value"]),
    ("period-start", &["iso-date"]),
    ("period-end", &["iso-date"]),
    ("target", &["value"]),
    ("actual", &["value"]),
    ("dimension", &["name", "value"]),
];

/// Agencies of the region that may begin an organisation's identifier (code list OrganisationRegistrationAgency), with those of
/// international organisations.
const AGENCIES: &[&str] =
    &["AL-QKB", "AL-COA", "BA-COA", "ME-COA", "MK-COA", "RS-APR", "RS-PIB", "RS-COA", "XK-COA", "XM-DAC", "XI-IATI"];
/// What looks like an agency of the region but is on no list.
const NO_AGENCY: &[&str] = &["XK-ARBK"];

struct Check<'a> {
    today: &'a str,
    breaches: Vec<Breach>,
}

impl Check<'_> {
    fn add(&mut self, rule: Rule, at: impl Into<String>) {
        self.breaches.push(Breach { rule, at: at.into() });
    }

    /// Shape, codes and days of an element and all in it.
    fn walk(&mut self, node: &Node, path: &str) {
        let Some(known) = children(path) else {
            self.add(Rule::Order, path);
            return;
        };
        let mut at = 0;
        for child in &node.children {
            match known.iter().position(|(name, _)| *name == child.name) {
                Some(position) if position >= at => at = position,
                _ => self.add(Rule::Order, format!("{path}/{}", child.name)),
            }
        }
        for (name, often) in known {
            let count = node.all(name).count();
            let right = match often {
                Often::Once => count == 1,
                Often::AtLeastOnce => count >= 1,
                Often::AtMostOnce => count <= 1,
                Often::Any => true,
            };
            if !right {
                self.add(if count == 0 { Rule::Missing } else { Rule::Order }, format!("{path}/{name}"));
            }
        }
        for (element, attributes) in REQUIRED {
            for attribute in attributes.iter().filter(|_| *element == node.name) {
                if node.get(attribute).is_none_or(|value| value.trim().is_empty()) {
                    self.add(Rule::Missing, format!("{path}/@{attribute}"));
                }
            }
        }
        for (element, attribute, codes) in CODES {
            if *element == node.name
                && let Some(value) = node.get(attribute)
                && !codes.contains(&value)
            {
                self.add(Rule::Code, format!("{path}/@{attribute}={value}"));
            }
        }
        for (name, value) in &node.attributes {
            let right = match name.as_str() {
                "iso-date" | "value-date" => value.parse::<Date>().is_ok(),
                "last-updated-datetime" | "generated-datetime" => {
                    value.parse::<jiff::Timestamp>().is_ok() && value.get(..10).is_some_and(|day| day <= self.today)
                }
                "currency" | "default-currency" => value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_uppercase()),
                "xml:lang" => value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_lowercase()),
                _ => true,
            };
            if !right {
                self.add(if name.contains("date") { Rule::Day } else { Rule::Code }, format!("{path}/@{name}={value}"));
            }
        }
        match node.name.as_str() {
            "narrative" if node.text.trim().is_empty() => self.add(Rule::Narrative, path),
            "target" | "actual" | "baseline" => {
                let value = node.get("value").unwrap_or_default();
                if value.parse::<f64>().is_err() {
                    self.add(Rule::Value, format!("{path}/@value={value}"));
                }
            }
            "value" if node.text.trim().parse::<f64>().is_err() => self.add(Rule::Value, format!("{path}={}", node.text)),
            "pos" => {
                let degrees: Vec<f64> = node.text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
                if !matches!(degrees.as_slice(), [north, east] if (-90.0..=90.0).contains(north) && (-180.0..=180.0).contains(east))
                {
                    self.add(Rule::Value, format!("{path}={}", node.text));
                }
            }
            // 8.6.1, 8.6.3
            "period" | "budget" | "total-expenditure" => {
                let day = |name: &str| node.first(name).and_then(|day| day.get("iso-date")).unwrap_or_default();
                let (from, to) = (day("period-start"), day("period-end"));
                // 7.1.3
                if from > to || (node.name == "budget" && !is_a_year(from, to)) {
                    self.add(Rule::Day, path);
                }
            }
            "transaction-date" if node.get("iso-date").is_some_and(|day| day > self.today) => self.add(Rule::Day, path),
            "participating-org" | "provider-org" | "receiver-org"
                if node.get("ref").is_none_or(str::is_empty) && node.children.is_empty() =>
            {
                self.add(Rule::Identifier, path);
            }
            _ => {}
        }
        for child in &node.children {
            self.walk(child, &format!("{path}/{}", child.name));
        }
    }

    fn identifier(&mut self, id: &str, at: &str) {
        if id.is_empty() || id.trim() != id || id.contains(['/', '&', '|', '?']) || NO_AGENCY.iter().any(|no| id.starts_with(no))
        {
            self.add(Rule::Identifier, format!("{at}={id}"));
        } else if !AGENCIES.iter().any(|agency| id.strip_prefix(agency).is_some_and(|rest| rest.starts_with('-'))) {
            self.add(Rule::Register, format!("{at}={id}"));
        }
    }

    /// What the ruleset asks of an activity as a whole.
    fn activity(&mut self, activity: &Node) {
        let text = |name: &str| activity.first(name).map_or("", |node| node.text.as_str());
        let reporting = activity.first("reporting-org").and_then(|node| node.get("ref")).unwrap_or_default();
        self.identifier(reporting, "reporting-org/@ref");
        let id = text("iati-identifier");
        // 1.1.3, 1.1.21, 1.3.13
        if id == reporting || !id.starts_with(&format!("{reporting}-")) || id.contains(['/', '&', '|', '?']) || id.trim() != id {
            self.add(Rule::Identifier, format!("iati-identifier={id}"));
        }
        let day = |kind: &str| {
            activity.all("activity-date").find(|day| day.get("type") == Some(kind)).and_then(|day| day.get("iso-date"))
        };
        // 6.11.1
        if day("1").or(day("2")).is_none() {
            self.add(Rule::Missing, "activity-date[1]");
        }
        // 11.1.2 to 11.1.5
        for (start, end) in [("1", "3"), ("2", "4")] {
            if let (Some(start), Some(end)) = (day(start), day(end))
                && start > end
            {
                self.add(Rule::Day, format!("activity-date {start} > {end}"));
            }
        }
        for actual in ["2", "4"] {
            if let Some(day) = day(actual)
                && day > self.today
            {
                self.add(Rule::Day, format!("activity-date[{actual}]={day}"));
            }
        }
        // 6.2.2: no transaction here has a sector of its own.
        if activity.all("sector").count() != 1 {
            self.add(Rule::Missing, "sector");
        }
        // 3.7.1 and 3.1.1: one country, or the region.
        if activity.all("recipient-country").count() + activity.all("recipient-region").count() != 1 {
            self.add(Rule::Missing, "recipient-country");
        }
        let places: Vec<&str> = activity.all("location").filter_map(|location| location.get("ref")).collect();
        for result in activity.all("result") {
            for indicator in result.all("indicator") {
                for period in indicator.all("period") {
                    self.period(period, &places);
                }
            }
        }
    }

    fn period(&mut self, period: &Node, places: &[&str]) {
        for measured in period.all("target").chain(period.all("actual")) {
            for location in measured.all("location") {
                if location.get("ref").is_none_or(|to| !places.contains(&to)) {
                    self.add(Rule::Reference, format!("location/@ref={}", location.get("ref").unwrap_or_default()));
                }
            }
            // The value of a dimension is a category. A publisher that wrote the numbers there was not understood by anybody.
            for dimension in measured.all("dimension") {
                if dimension.get("value").is_some_and(|value| value.parse::<f64>().is_ok()) {
                    self.add(Rule::Value, format!("dimension/@value={}", dimension.get("value").unwrap_or_default()));
                }
            }
        }
        // One total and its parts: a cell is told by its dimensions and place, each once.
        for name in ["target", "actual"] {
            let mut cells: Vec<String> = Vec::new();
            for measured in period.all(name) {
                let cell: Vec<String> = measured
                    .children
                    .iter()
                    .filter(|part| part.name != "comment")
                    .map(|part| format!("{:?}", part.attributes))
                    .collect();
                let cell = cell.join(";");
                if cells.contains(&cell) {
                    self.add(Rule::Value, format!("{name} {cell}"));
                }
                cells.push(cell);
            }
            // Something may be promised for a part alone.
            if name == "actual" && !cells.is_empty() && !cells.iter().any(String::is_empty) {
                self.add(Rule::Missing, name);
            }
        }
    }
}

fn check(xml: &str, root: &str, today: &str) -> Vec<Breach> {
    let mut check = Check { today, breaches: Vec::new() };
    match parse(xml) {
        Some(node) if node.name == root => {
            check.walk(&node, root);
            for activity in node.all("iati-activity") {
                check.activity(activity);
            }
            for organisation in node.all("iati-organisation") {
                let id = organisation.first("organisation-identifier").map_or("", |id| id.text.as_str());
                check.identifier(id, "organisation-identifier");
                let reporting = organisation.first("reporting-org").and_then(|node| node.get("ref"));
                if reporting != Some(id) {
                    check.add(Rule::Identifier, "reporting-org/@ref");
                }
            }
        }
        _ => check.add(Rule::Malformed, root),
    }
    check.breaches
}

/// What is wrong with a file of activities. `today`: ISO day.
pub fn activities(xml: &str, today: &str) -> Vec<Breach> {
    check(xml, "iati-activities", today)
}

/// What is wrong with a file of organisations.
pub fn organisations(xml: &str, today: &str) -> Vec<Breach> {
    check(xml, "iati-organisations", today)
}

/// The breaches for which a file is not published.
pub fn errors(breaches: &[Breach]) -> Vec<&Breach> {
    breaches.iter().filter(|breach| !breach.rule.is_warning()).collect()
}

#[cfg(test)]
mod tests;
