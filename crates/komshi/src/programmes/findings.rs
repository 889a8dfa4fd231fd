//! What is odd about what was entered for a programme, with a proposal where there is one. Pure: the same register gives the same
//! findings. Nothing here is changed or refused; a person decides about each.

mod counts;
pub mod words;

use std::collections::BTreeMap;

use super::model::{
    Activity, Component, Emblem, Link, NamedPlace, PROGRAMME, Partner, Programme, StatedCount, Target, Texts, component_subject,
    proposed_day,
};

/// Every kind of finding, in the order in which they are worth a look. Each has a sentence `finding-CODE` and says with
/// `finding-CODE-step` what can be done.
pub const CODES: &[&str] = &[
    "impossible-day",
    "end-before-start",
    "component-outside",
    "start-in-text",
    "status-against-days",
    "no-period",
    "no-status",
    "no-donor",
    "no-implementer",
    "stated-places",
    "economies",
    "one-word-for-communities",
    "no-quantity",
    "parts-add-up",
    "household-size",
    "mixed-script",
    "roman-numeral",
    "title-variant",
    "open-quotation",
    "footnote-mark",
    "unnamed-emblem",
];

/// What somebody can decide: the proposal is taken; what was entered stays as it is.
pub const DECISIONS: &[&str] = &["accepted", "kept"];
/// `changed`: it was put right otherwise before anybody decided. `repaired`: put right when it was entered, with this log.
pub const STATES: &[&str] = &["open", "accepted", "kept", "changed", "repaired"];

/// Findings whose proposal replaces words of a text.
pub const OF_WORDS: &[&str] = &["mixed-script", "roman-numeral", "title-variant"];

/// Everything that findings are about.
pub struct Register {
    pub programme: Programme,
    pub texts: Texts,
    pub activities: Vec<Activity>,
    pub targets: Vec<Target>,
    pub components: Vec<Component>,
    pub partners: Vec<Partner>,
    /// Organisation -> the economy it works in, as a code of the gazetteer.
    pub economies: BTreeMap<i64, String>,
    pub places: Vec<NamedPlace>,
    pub stated: Vec<StatedCount>,
    pub emblems: Vec<Emblem>,
    pub links: Vec<Link>,
    /// ISO day.
    pub today: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// One of [`CODES`].
    pub code: &'static str,
    /// What it is about: `ends`, `component:IOM/ends`, `programme/title/en`, `emblem:3`, or empty for the programme as a whole.
    pub subject: String,
    /// What was entered.
    pub original: String,
    pub proposed: Option<String>,
    /// Values of the sentence. `inside`, `around` and `economy` are codes of the gazetteer, separated by commas.
    pub detail: BTreeMap<String, String>,
}

/// What is kept of a long passage: enough to find it again.
const LONGEST_ORIGINAL: usize = 200;

impl Found {
    fn new(code: &'static str, subject: impl Into<String>, original: impl Into<String>) -> Found {
        let original: String = original.into();
        Found {
            code,
            subject: subject.into(),
            original: original.chars().take(LONGEST_ORIGINAL).collect(),
            proposed: None,
            detail: BTreeMap::new(),
        }
    }

    fn proposing(mut self, proposed: Option<String>) -> Found {
        self.proposed = proposed;
        self
    }

    fn with(mut self, name: &str, value: impl ToString) -> Found {
        self.detail.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The subject of a finding about a text.
pub fn text_subject(subject: &str, field: &str, language: &str) -> String {
    format!("{subject}/{field}/{language}")
}

pub fn find(register: &Register) -> Vec<Found> {
    let mut found = days(register);
    found.extend(missing(register));
    found.extend(counts::places(register));
    found.extend(counts::economies(register));
    found.extend(counts::quantities(register));
    found.extend(words::find(register));
    found.extend(register.emblems.iter().filter(|emblem| emblem.name.trim().is_empty() && emblem.organisation.is_none()).map(
        |emblem| {
            let number = emblem.position + 1;
            Found::new("unnamed-emblem", format!("emblem:{number}"), String::new()).with("number", number)
        },
    ));
    found.sort_by_key(|finding| CODES.iter().position(|code| *code == finding.code));
    found
}

fn days(register: &Register) -> Vec<Found> {
    let programme = &register.programme;
    let mut found = Vec::new();
    let mut impossible = |subject: String, day: &Option<String>, original: &Option<String>| {
        if let (None, Some(original)) = (day, original) {
            found.push(Found::new("impossible-day", subject, original.clone()).proposing(proposed_day(original)));
        }
    };
    impossible("starts".into(), &programme.starts_on, &programme.starts_original);
    impossible("ends".into(), &programme.ends_on, &programme.ends_original);
    for component in &register.components {
        let subject = component_subject(&component.code);
        impossible(format!("{subject}/starts"), &component.starts_on, &component.starts_original);
        impossible(format!("{subject}/ends"), &component.ends_on, &component.ends_original);
    }
    if programme.ends_before_it_starts() {
        let days = [&programme.starts_on, &programme.ends_on].map(|day| day.clone().unwrap_or_default());
        found.push(Found::new("end-before-start", "", days.join(" – ")));
    }
    for component in &register.components {
        let early = matches!((&component.starts_on, &programme.starts_on), (Some(own), Some(whole)) if own < whole);
        let late = matches!((&component.ends_on, &programme.ends_on), (Some(own), Some(whole)) if own > whole);
        if early || late {
            let days = [&component.starts_on, &component.ends_on].map(|day| day.clone().unwrap_or_default());
            found.push(
                Found::new("component-outside", component_subject(&component.code), days.join(" – "))
                    .with("component", &component.code),
            );
        }
    }
    let (starts, ends) = (programme.starts_on.as_deref(), programme.ends_on.as_deref());
    let today = register.today.as_str();
    let contradicts = match programme.status.as_str() {
        "running" | "suspended" => ends.is_some_and(|ends| ends < today),
        "planned" => starts.is_some_and(|starts| starts < today),
        "finished" => ends.is_some_and(|ends| ends > today),
        _ => false,
    };
    if contradicts {
        found.push(Found::new("status-against-days", "status", programme.status.clone()));
    }
    found
}

fn missing(register: &Register) -> Vec<Found> {
    let programme = &register.programme;
    let mut found = Vec::new();
    let no_day = programme.starts_original.is_none() && programme.ends_original.is_none();
    if programme.starts_on.is_none() && programme.ends_on.is_none() && no_day {
        found.push(Found::new("no-period", "", ""));
    }
    if programme.status == "not-stated" {
        found.push(Found::new("no-status", "status", ""));
    }
    let has = |roles: &[&str]| register.partners.iter().any(|partner| roles.contains(&partner.role.as_str()));
    if !has(&["donor"]) {
        found.push(Found::new("no-donor", "", ""));
    }
    if !has(&["lead", "implementer"]) {
        found.push(Found::new("no-implementer", "", ""));
    }
    found
}

/// The texts of a programme in one language, in the order of its page.
fn texts_in<'a>(register: &'a Register, language: &str) -> impl Iterator<Item = &'a super::model::TextRow> {
    register.texts.0.iter().filter(move |row| row.language == language && row.subject == PROGRAMME)
}

#[cfg(test)]
mod tests;
