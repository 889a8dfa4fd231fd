//! What a programme is made of beside its texts: components and measures, targets, links, documents, emblems, money.

use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::{error::Refusal, web::i18n::Lang};

/// A component is one organisation's part of a programme; a measure is a smaller part inside it, such as that of one municipality.
pub const LEVELS: &[&str] = &["component", "measure"];
/// What an activity gives or does. Empty where nobody said.
pub const ACTIVITY_KINDS: &[&str] = &[
    "package",
    "equipment",
    "grant",
    "event",
    "training",
    "course",
    "mentoring",
    "visit",
    "focus-group",
    "campaign",
    "material",
    "referral",
    "transport",
    "service-day",
];
/// How a programme stands to another one.
pub const LINK_KINDS: &[&str] = &["part-of", "continues", "linked"];
/// The sections of a programme's page that hold documents.
pub const SECTIONS: &[&str] = &["publications", "brochures", "video", "news"];
pub const BUDGET_KINDS: &[&str] = &["planned", "spent"];
/// What a page states the number of: places, and the economies that associations come from.
pub const STATED: &[&str] = &["places", "economies"];
/// Currencies of the region, and the two in which donors pay.
pub const CURRENCIES: &[&str] = &["EUR", "RSD", "BAM", "MKD", "ALL", "USD", "CHF"];

/// The subject of the texts of a component.
pub fn component_subject(code: &str) -> String {
    format!("component:{code}")
}

/// The subject of the alternative text (field `alt`) of an emblem.
pub fn emblem_subject(position: i32) -> String {
    format!("emblem:{position}")
}

#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Component {
    pub id: i64,
    /// Unique in the programme.
    pub code: String,
    /// The component that a measure belongs to.
    pub parent: Option<i64>,
    /// One of [`LEVELS`].
    pub level: String,
    /// Who leads it.
    pub organisation: Option<i64>,
    pub organisation_name: Option<String>,
    /// ISO days; see [`super::Programme`].
    pub starts_on: Option<String>,
    pub starts_original: Option<String>,
    pub ends_on: Option<String>,
    pub ends_original: Option<String>,
}

impl Component {
    /// Whether an ISO day lies within its days; a day that is not known limits nothing.
    pub fn runs_on(&self, day: &str) -> bool {
        self.starts_on.as_deref().is_none_or(|starts| starts <= day) && self.ends_on.as_deref().is_none_or(|ends| day <= ends)
    }
}

/// Whether something done on a day counts for a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attribution {
    Fits,
    Refused(OutsideDays),
}

/// Why it does not, and for which component it would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideDays {
    /// Code of the component.
    pub component: String,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    pub day: String,
    /// Codes of the components beside it that run on that day.
    pub fitting: Vec<String>,
}

impl OutsideDays {
    /// The sentence for a reader: `attribution-outside`, or `attribution-outside-all` where no component runs on that day.
    pub fn refusal(&self, lang: Lang) -> Refusal {
        let day = |day: &Option<String>| day.as_ref().map_or_else(|| "…".to_owned(), |day| lang.date(day));
        let mut arguments = vec![
            ("component".to_owned(), self.component.clone()),
            ("from".to_owned(), day(&self.starts_on)),
            ("until".to_owned(), day(&self.ends_on)),
            ("day".to_owned(), lang.date(&self.day)),
        ];
        if self.fitting.is_empty() {
            return Refusal { key: "attribution-outside-all".into(), arguments };
        }
        arguments.push(("fitting".to_owned(), self.fitting.join(", ")));
        Refusal { key: "attribution-outside".into(), arguments }
    }
}

/// Whether what was done on an ISO day counts for a component of `components`; `None` where it is not among them.
pub fn attribution(components: &[Component], component: i64, day: &str) -> Option<Attribution> {
    let asked = components.iter().find(|known| known.id == component)?;
    // A measure runs within its component: both must reach the day.
    let around = asked.parent.and_then(|parent| components.iter().find(|known| known.id == parent));
    if asked.runs_on(day) && around.is_none_or(|around| around.runs_on(day)) {
        return Some(Attribution::Fits);
    }
    let fitting = components
        .iter()
        .filter(|other| other.id != component && other.parent == asked.parent && other.runs_on(day))
        .map(|other| other.code.clone())
        .collect();
    Some(Attribution::Refused(OutsideDays {
        component: asked.code.clone(),
        starts_on: asked.starts_on.clone(),
        ends_on: asked.ends_on.clone(),
        day: day.to_owned(),
        fitting,
    }))
}

/// A component as it is entered; the same code again changes it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewComponent {
    pub programme: i64,
    pub code: String,
    /// Code of the component that a measure belongs to; empty for a component.
    pub parent: String,
    /// Who leads it.
    pub organisation: Option<i64>,
    /// As written, see [`super::day_as_given`].
    pub starts: String,
    pub ends: String,
    /// Codes or names of the gazetteer.
    pub places: Vec<String>,
    /// Organisations with their roles.
    pub organisations: Vec<(i64, String)>,
    /// Title and objective; their subject is the component, whatever they say.
    pub texts: Vec<super::NewText>,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ComponentPartner {
    pub component: i64,
    pub organisation: i64,
    pub code: String,
    pub name: String,
    pub kind: String,
    pub role: String,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct ComponentPlace {
    pub component: i64,
    pub place: String,
}

/// A place of a programme as its page names it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct NamedPlace {
    /// Code of the gazetteer.
    pub place: String,
    /// The name on the page, where it is not the gazetteer's.
    pub named_as: Option<String>,
}

/// What an activity was to reach, as it was set on a day.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Target {
    pub activity: i64,
    /// One of [`super::UNITS`].
    pub unit: String,
    pub value: i64,
    /// One of [`super::QUALIFIERS`]; `None` is exactly.
    pub qualifier: Option<String>,
    /// ISO day.
    pub set_on: String,
    pub why: String,
}

/// The target of each unit that counts now: the one that was set last.
pub fn targets_now(history: &[Target], activity: i64) -> Vec<&Target> {
    let mut now: Vec<&Target> = Vec::new();
    for target in history.iter().filter(|target| target.activity == activity) {
        match now.iter_mut().find(|known| known.unit == target.unit) {
            Some(known) if known.set_on <= target.set_on => *known = target,
            Some(_) => {}
            None => now.push(target),
        }
    }
    now
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewTarget {
    pub activity: i64,
    pub unit: String,
    pub value: i64,
    pub qualifier: Option<String>,
    /// ISO day; the same unit and day again replaces the value.
    pub set_on: String,
    pub why: String,
}

#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct StatedCount {
    /// One of [`STATED`].
    pub subject: String,
    pub stated: i64,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Link {
    pub id: i64,
    /// The programme, where it stands in this installation.
    pub other: Option<i64>,
    pub other_code: Option<String>,
    /// Its public address, where it is published.
    pub other_slug: Option<String>,
    pub label: String,
    /// One of [`LINK_KINDS`].
    pub kind: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewLink {
    pub programme: i64,
    /// Code of a programme of this installation; empty where it stands elsewhere.
    pub other: String,
    pub label: String,
    pub kind: String,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Document {
    pub id: i64,
    pub section: String,
    pub language: String,
    pub title: String,
    /// `https://…`; `None` where it is a stored file.
    pub url: Option<String>,
    pub file: Option<i64>,
    pub media_type: Option<String>,
    /// ISO day.
    pub published_on: Option<String>,
    pub alt_text: String,
}

/// A document as it is entered; the same section, language and title again changes it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewDocument {
    pub programme: i64,
    pub section: String,
    pub language: String,
    pub title: String,
    pub url: String,
    pub published_on: Option<String>,
    pub alt_text: String,
    pub file: Option<NewFile>,
}

/// A file that has been checked and, if it is a picture, drawn anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewFile {
    pub name: String,
    pub media_type: String,
    /// Base64.
    pub body: String,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct StoredFile {
    pub id: i64,
    pub name: String,
    pub media_type: String,
    /// Base64.
    pub body: String,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Emblem {
    pub id: i64,
    pub organisation: Option<i64>,
    pub organisation_name: Option<String>,
    /// Empty where the page shows a sign without a name.
    pub name: String,
    /// What its owner asks of those who print it.
    pub rule: String,
    pub file: Option<i64>,
    pub position: i32,
}

/// An emblem as it is entered; the same position again changes it, a missing file leaves the one that stands.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewEmblem {
    pub programme: i64,
    pub organisation: Option<i64>,
    pub name: String,
    /// What it says to those who do not see it; the subject is the emblem, whatever they say.
    pub alt: Vec<super::NewText>,
    pub rule: String,
    /// `None` puts it after those that stand.
    pub position: Option<i32>,
    pub file: Option<NewFile>,
}

/// Something odd about what was entered, and what became of it; see [`super::super::findings`].
#[derive(Clone, Debug)]
pub struct Finding {
    pub id: i64,
    /// One of [`super::super::findings::CODES`].
    pub code: String,
    pub subject: String,
    /// What was entered; stays whatever is decided.
    pub original: String,
    pub proposed: Option<String>,
    pub detail: BTreeMap<String, String>,
    /// One of [`super::super::findings::STATES`].
    pub state: String,
    pub found_at: String,
    /// Display name; `None` where the program did it or nobody has yet.
    pub decided_by: Option<String>,
    pub decided_at: Option<String>,
    pub reason: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Decide {
    pub programme: i64,
    pub finding: i64,
    /// `accepted` or `kept`.
    pub decision: String,
    pub reason: String,
}

/// What may change about an activity later: everything but its code, its texts and its targets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ActivityEdit {
    pub programme: i64,
    pub code: String,
    /// One of [`super::UNITS`].
    pub unit: String,
    /// One of [`ACTIVITY_KINDS`], or empty.
    pub kind: String,
    /// Code of a component or measure; empty for the programme as a whole.
    pub component: String,
    /// After how many months those who were given something are visited again; each is at most [`MOST_MONTHS`].
    pub visits: Vec<i64>,
}

/// Visits later than ten years after a hand-over are a slip of the keyboard.
pub const MOST_MONTHS: i64 = 120;
/// Visits after one hand-over.
pub const MOST_VISITS: usize = 24;

/// Months as somebody types them: `3, 6, 12`. Each once, the first one first; `None` where one is not a number of months.
pub fn months_of(text: &str) -> Option<Vec<i64>> {
    let parts = text.split([',', ';', ' ', '/']).map(str::trim).filter(|part| !part.is_empty());
    let mut months: Vec<i64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    months.sort_unstable();
    months.dedup();
    are_months(&months).then_some(months)
}

pub fn are_months(months: &[i64]) -> bool {
    months.len() <= MOST_VISITS && months.iter().all(|one| (1..=MOST_MONTHS).contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(id: i64, code: &str, starts: Option<&str>, ends: Option<&str>) -> Component {
        Component {
            id,
            code: code.into(),
            parent: None,
            level: "component".into(),
            organisation: None,
            organisation_name: None,
            starts_on: starts.map(str::to_owned),
            starts_original: None,
            ends_on: ends.map(str::to_owned),
            ends_original: None,
        }
    }

    #[test]
    fn what_lies_outside_the_days_of_a_component_counts_for_another_one() {
        let mut components = vec![
            component(1, "IOM", Some("2017-08-01"), Some("2019-01-31")),
            component(2, "UNDP", Some("2017-08-01"), Some("2019-08-31")),
            component(3, "WHO", Some("2017-08-01"), Some("2018-12-31")),
            component(4, "UNOPS", Some("2017-08-01"), None),
        ];
        components.push(Component { parent: Some(1), ..component(5, "IOM-SID", None, None) });
        let check =
            |component: i64, day: &str, fitting: Option<&[&str]>| match (attribution(&components, component, day), fitting) {
                (Some(Attribution::Fits), None) => {}
                (Some(Attribution::Refused(outside)), Some(fitting)) => assert_eq!(outside.fitting, fitting, "{component} {day}"),
                (other, _) => panic!("{component} {day}: {other:?}"),
            };
        check(1, "2019-01-31", None);
        check(1, "2019-02-02", Some(&["UNDP", "UNOPS"]));
        check(2, "2019-02-02", None);
        check(4, "2030-01-01", None);
        check(3, "2017-07-31", Some(&[]));
        check(5, "2018-01-01", None);
        check(5, "2019-02-02", Some(&[]));
        assert_eq!(attribution(&components, 9, "2018-01-01"), None);
        let Some(Attribution::Refused(outside)) = attribution(&components, 1, "2019-02-02") else { panic!() };
        let refusal = outside.refusal(Lang::SrLatn);
        assert_eq!(refusal.key, "attribution-outside");
        assert!(refusal.arguments.contains(&("until".into(), "31.01.2019.".into())), "{refusal:?}");
    }

    #[test]
    fn months_are_read_as_they_are_typed() {
        let check = |text: &str, expect: Option<&[i64]>| assert_eq!(months_of(text).as_deref(), expect, "{text}");
        check("", Some(&[]));
        check("12", Some(&[12]));
        check("12, 3;6 / 6", Some(&[3, 6, 12]));
        check("0", None);
        check("121", None);
        check("-3", None);
        check("a year", None);
    }

    #[test]
    fn the_newest_target_of_a_unit_counts() {
        let target = |unit: &str, value: i64, set_on: &str| Target {
            activity: 1,
            unit: unit.into(),
            value,
            qualifier: None,
            set_on: set_on.into(),
            why: String::new(),
        };
        let history =
            [target("household", 104, "2022-06-24"), target("household", 90, "2018-06-01"), target("person", 216, "2022-06-24")];
        let now: Vec<i64> = targets_now(&history, 1).iter().map(|target| target.value).collect();
        assert_eq!(now, [104, 216]);
    }
}
