mod money;
mod parts;

pub use money::*;
pub use parts::*;
use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::web::i18n::Lang;

/// The status is a fact of its own: a programme past its last day may still run, and one within its dates may rest. A page that says
/// nothing about it has said nothing: `not-stated`.
pub const STATUSES: &[&str] = &["planned", "running", "suspended", "finished", "cancelled", "not-stated"];
/// What an organisation does in a programme. `lead` may edit it; so may `reporting`, which keeps the record of a programme here that
/// others lead (the reporting organisation of IATI).
pub const ROLES: &[&str] = &["lead", "donor", "implementer", "partner", "institution", "contractor", "reporting"];
/// The texts of a programme, in the order in which they are read. An activity has a title only.
pub const FIELDS: &[&str] = &[
    "title",
    "subtitle",
    "area",
    "summary",
    "objective",
    "specific-objectives",
    "expected-results",
    "activities",
    "target-groups",
    "places",
    "contact",
    "complaints",
    "disclaimer",
];
/// The texts of a component or measure.
pub const COMPONENT_FIELDS: &[&str] = &["title", "objective"];
/// The subject of texts about the programme itself; any other subject is the code of an activity.
pub const PROGRAMME: &str = "programme";
/// Language tags that a text may have. `sr-Cyrl` is made from `sr-Latn` unless it has a text of its own.
pub const LANGUAGES: &[&str] = &["en", "sr-Latn", "sr-Cyrl", "sr-Cyrl-ijekavsk", "bs", "sq", "mk", "tr"];
/// Units of what an activity counts.
pub const UNITS: &[&str] = &["household", "person", "package", "item", "organisation", "event"];
/// How sure a target is meant to be.
pub const QUALIFIERS: &[&str] = &["at-least", "about"];
/// How places in Kosovo* are written: `` as the reader's language does, or with the asterisk and its footnote.
pub const PLACE_FORMS: &[&str] = &["", "asterisk"];
/// Where a programme may write them otherwise: the public page, reports, open data.
pub const OUTPUTS: &[&str] = &["public", "report", "data"];

#[derive(Clone, Debug, FromQueryResult)]
pub struct Programme {
    pub id: i64,
    pub code: String,
    /// Who answers for it.
    pub organisation: i64,
    pub organisation_name: String,
    pub status: String,
    /// ISO day; `None` where none was given or the day does not exist.
    pub starts_on: Option<String>,
    /// As it was written, where that is not the day itself.
    pub starts_original: Option<String>,
    pub ends_on: Option<String>,
    pub ends_original: Option<String>,
    pub currency: String,
    pub place_form: String,
    pub public_slug: Option<String>,
    pub published_at: Option<String>,
}

impl Programme {
    /// Both days are known and stand in the wrong order.
    pub fn ends_before_it_starts(&self) -> bool {
        matches!((&self.starts_on, &self.ends_on), (Some(start), Some(end)) if end < start)
    }

    pub fn asterisk(&self) -> bool {
        self.place_form == "asterisk"
    }
}

/// A day as it was given: ISO where it exists, and the text where it says more than the day (`31.04.2022`).
pub fn day_as_given(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim();
    if text.is_empty() {
        return (None, None);
    }
    if text.parse::<jiff::civil::Date>().is_ok() {
        return (Some(text.to_owned()), None);
    }
    match komshi_text::dates::read(text) {
        komshi_text::dates::DateReading::Day(day) => (Some(day.to_string()), Some(text.to_owned())),
        _ => (None, Some(text.to_owned())),
    }
}

/// The last day of the month where a day past it was written: `31.04.2022` -> `2022-04-30`. A proposal, never taken by itself.
pub fn proposed_day(original: &str) -> Option<String> {
    let parts: Vec<&str> = original.trim().trim_end_matches('.').split(['.', '/', '-']).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let (day, month, year): (i8, i8, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let first = jiff::civil::Date::new(year, month, 1).ok()?;
    (day > first.days_in_month()).then(|| first.last_of_month().to_string())
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewProgramme {
    /// Short, unique, never changed: `KM-2021`.
    pub code: String,
    /// Who answers for it; becomes its lead.
    pub organisation: i64,
    /// As written: `2021-01-01`, `01.01.2021.`, even `31.04.2022`; empty where not known.
    pub starts: String,
    pub ends: String,
    /// ISO 4217.
    pub currency: String,
    /// One of [`STATUSES`].
    pub status: String,
    /// One of [`PLACE_FORMS`].
    pub place_form: String,
    /// Codes of the gazetteer.
    pub places: Vec<String>,
    /// At least the title.
    pub texts: Vec<NewText>,
    /// The name in public addresses; without it one is made from the title.
    pub slug: String,
}

/// What may change later: everything but the code and the texts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgrammeEdit {
    pub programme: i64,
    pub starts: String,
    pub ends: String,
    pub currency: String,
    pub status: String,
    pub place_form: String,
    /// Outputs with a form of their own: one of [`OUTPUTS`] -> one of [`PLACE_FORMS`].
    pub place_forms: BTreeMap<String, String>,
    pub places: Vec<String>,
    pub slug: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewText {
    /// [`PROGRAMME`] or the code of an activity.
    pub subject: String,
    pub field: String,
    /// One of [`LANGUAGES`].
    pub language: String,
    pub body: String,
    pub is_original: bool,
}

impl NewText {
    /// `NewText::of("programme", "title", "sr-Latn", "Ujedinjeni protiv #KOVID19", true)`
    pub fn of(subject: &str, field: &str, language: &str, body: &str, is_original: bool) -> NewText {
        NewText { subject: subject.into(), field: field.into(), language: language.into(), body: body.into(), is_original }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewActivity {
    pub programme: i64,
    /// `R1`; unique in the programme.
    pub code: String,
    /// One of [`UNITS`].
    pub unit: String,
    /// `None` is "target not set", which is not zero.
    pub target: Option<i64>,
    /// One of [`QUALIFIERS`].
    pub qualifier: Option<String>,
    /// Titles; their subject is the code, whatever they say.
    pub texts: Vec<NewText>,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Activity {
    pub id: i64,
    pub code: String,
    /// The component or measure that it belongs to.
    pub component: Option<i64>,
    /// One of [`ACTIVITY_KINDS`], or empty.
    pub kind: String,
    pub target: Option<i64>,
    pub unit: String,
    pub qualifier: Option<String>,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Partner {
    pub organisation: i64,
    pub code: String,
    pub name: String,
    pub kind: String,
    pub role: String,
}

/// The record of the data sharing: who gave what to whom, for what, on which basis, for how long.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewSharing {
    pub programme: i64,
    /// The organisation whose lists and facts are shared.
    pub giver: i64,
    pub receivers: Vec<i64>,
    pub purpose: String,
    pub legal_basis: String,
    /// The agreement as it is filed: number and day.
    pub document: String,
    /// ISO days.
    pub valid_from: String,
    pub valid_until: Option<String>,
    /// Attributes as in [`komshi_text::headers::Field::as_str`].
    pub fields: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Sharing {
    pub id: i64,
    pub giver: i64,
    pub giver_name: String,
    pub receivers: Vec<String>,
    pub purpose: String,
    pub legal_basis: String,
    pub document: String,
    pub valid_from: String,
    pub valid_until: Option<String>,
    pub ended_at: Option<String>,
    pub fields: Vec<String>,
    /// Lists that came under it.
    pub lists: i64,
    /// The reader may end it: the giver, and who leads the programme.
    pub may_end: bool,
}

impl Sharing {
    /// `valid`, `later`, `over` or `ended`.
    pub fn state(&self, today: &str) -> &'static str {
        if self.ended_at.is_some() {
            "ended"
        } else if self.valid_until.as_deref().is_some_and(|until| until < today) {
            "over"
        } else if self.valid_from.as_str() > today {
            "later"
        } else {
            "valid"
        }
    }
}

/// What nobody can share by a column: numbers of rows and households belong to the file.
pub fn shareable_fields() -> Vec<&'static str> {
    use komshi_text::headers::Field;
    Field::ALL
        .iter()
        .filter(|field| !matches!(field, Field::RowNumber | Field::HouseholdNumber | Field::FullName))
        .map(|field| field.as_str())
        .collect()
}

/// Class 3: community, disability, health, displacement.
pub fn is_special(field: &str) -> bool {
    field.starts_with("wg_") || matches!(field, "community" | "disability" | "chronic_illness" | "displacement_status")
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct TextRow {
    pub programme: i64,
    pub subject: String,
    pub field: String,
    pub language: String,
    pub body: String,
    pub is_original: i32,
    /// The text as it was first written, where it was corrected since.
    pub as_written: Option<String>,
}

/// A text as a reader gets it, with the tag of the language it is really in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub body: String,
    pub tag: String,
}

/// All texts of one programme.
#[derive(Clone, Debug, Default)]
pub struct Texts(pub Vec<TextRow>);

impl Texts {
    fn row(&self, subject: &str, field: &str, fits: impl Fn(&TextRow) -> bool) -> Option<&TextRow> {
        self.0.iter().find(|row| row.subject == subject && row.field == field && fits(row))
    }

    /// The text in one language exactly as it stands; empty where there is none.
    pub fn exact(&self, subject: &str, field: &str, tag: &str) -> &str {
        self.row(subject, field, |row| row.language == tag).map_or("", |row| row.body.as_str())
    }

    /// The best text for a reader: the asked language, the same words in the other script, a neighbouring standard, the
    /// original, English, anything.
    pub fn read(&self, subject: &str, field: &str, lang: Lang) -> Option<Words> {
        let as_it_is = |row: &TextRow| Words { body: row.body.clone(), tag: row.language.clone() };
        let exact = |tag: &str| self.row(subject, field, |row| row.language == tag);
        if let Some(row) = exact(lang.tag()) {
            return Some(as_it_is(row));
        }
        let neighbours: &[&str] = match lang {
            Lang::SrCyrl => &["sr-Latn", "sr-Cyrl-ijekavsk", "bs"],
            Lang::SrLatn => &["sr-Cyrl", "bs", "sr-Cyrl-ijekavsk"],
            Lang::Bs => &["sr-Cyrl-ijekavsk", "sr-Latn", "sr-Cyrl"],
            Lang::En | Lang::Sq | Lang::Mk | Lang::Tr => &[],
        };
        for tag in neighbours {
            let Some(row) = exact(tag) else { continue };
            let body = match lang {
                Lang::SrCyrl if !tag.contains("Cyrl") => komshi_text::script::to_cyrillic(&row.body),
                Lang::SrLatn | Lang::Bs if tag.contains("Cyrl") => komshi_text::script::to_latin(&row.body),
                Lang::SrCyrl | Lang::SrLatn | Lang::Bs | Lang::En | Lang::Sq | Lang::Mk | Lang::Tr => row.body.clone(),
            };
            return Some(Words { body, tag: lang.tag().into() });
        }
        self.row(subject, field, |row| row.is_original == 1)
            .or_else(|| exact("en"))
            .or_else(|| self.row(subject, field, |_| true))
            .map(as_it_is)
    }

    /// The languages in which a text stands, original first.
    pub fn languages(&self, subject: &str, field: &str) -> Vec<&str> {
        let mut rows: Vec<&TextRow> = self.0.iter().filter(|row| row.subject == subject && row.field == field).collect();
        rows.sort_by_key(|row| -row.is_original);
        rows.into_iter().map(|row| row.language.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(rows: &[(&str, &str, i32)]) -> Texts {
        Texts(
            rows.iter()
                .map(|&(language, body, is_original)| TextRow {
                    programme: 1,
                    subject: PROGRAMME.into(),
                    field: "title".into(),
                    language: language.into(),
                    body: body.into(),
                    is_original,
                    as_written: None,
                })
                .collect(),
        )
    }

    #[test]
    fn a_text_is_read_in_the_nearest_language() {
        let check = |rows: &[(&str, &str, i32)], lang: Lang, body: &str, tag: &str| {
            assert_eq!(
                texts(rows).read(PROGRAMME, "title", lang),
                Some(Words { body: body.into(), tag: tag.into() }),
                "{rows:?} for {lang:?}"
            );
        };
        let serbian = ("sr-Latn", "Šabani", 1);
        let english = ("en", "Shabani", 0);
        check(&[serbian, english], Lang::En, "Shabani", "en");
        check(&[serbian, english], Lang::SrCyrl, "Шабани", "sr-Cyrl");
        check(&[serbian, english], Lang::Sq, "Šabani", "sr-Latn");
        check(&[("sr-Latn", "Šabani", 0), english], Lang::Sq, "Shabani", "en");
        check(&[("sr-Cyrl-ijekavsk", "Мјере", 1)], Lang::SrLatn, "Mjere", "sr-Latn");
        check(&[("sr-Cyrl", "Мере", 0), ("sr-Latn", "Mere!", 1)], Lang::SrCyrl, "Мере", "sr-Cyrl");
        check(&[("mk", "Мерки", 0)], Lang::En, "Мерки", "mk");
        check(&[serbian, english], Lang::Bs, "Šabani", "bs");
        check(&[("sr-Latn", "Mere", 1), ("sr-Cyrl-ijekavsk", "Мјере", 0)], Lang::Bs, "Mjere", "bs");
        check(&[("sr-Cyrl", "Мере", 1), english], Lang::Mk, "Мере", "sr-Cyrl");
        check(&[serbian, english], Lang::Tr, "Šabani", "sr-Latn");
        assert_eq!(texts(&[]).read(PROGRAMME, "title", Lang::En), None);
    }

    #[test]
    fn a_day_that_does_not_exist_is_kept_as_written() {
        let check = |given: &str, day: Option<&str>, original: Option<&str>| {
            assert_eq!(day_as_given(given), (day.map(str::to_owned), original.map(str::to_owned)), "{given}");
        };
        check("", None, None);
        check("2021-01-01", Some("2021-01-01"), None);
        check("30.06.2021.", Some("2021-06-30"), Some("30.06.2021."));
        check("31.04.2022", None, Some("31.04.2022"));
        assert_eq!(proposed_day("31.04.2022"), Some("2022-04-30".into()));
        assert_eq!(proposed_day("31.04.2022."), Some("2022-04-30".into()));
        assert_eq!(proposed_day("30.04.2022"), None);
        assert_eq!(proposed_day("spring"), None);
    }
}
