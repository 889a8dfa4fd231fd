//! What is published of a programme: one snapshot, from which every public output is made (page, files, feeds).
//!
//! Nothing in it can be traced to a person: counts went through the engine for small cells before they came in, and no record
//! behind them is named.

use serde::{Deserialize, Serialize};

use crate::{
    indicators::{model::Window, promises::PartTarget, releases::Table, small_cells::Shown},
    programmes::model::{Programme, TextRow, Texts, Words},
    web::i18n::Lang,
};

/// A text in one language. The original stands first among its translations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// BCP 47.
    pub language: String,
    pub body: String,
}

impl Said {
    pub fn of(language: &str, body: &str) -> Said {
        Said { language: language.into(), body: body.into() }
    }
}

/// The best of several texts for a reader, by the same rule as every text of a programme ([`Texts::read`]).
pub fn read(said: &[Said], lang: Lang) -> Option<Words> {
    let rows = said.iter().enumerate().map(|(index, one)| TextRow {
        programme: 0,
        subject: String::new(),
        field: String::new(),
        language: one.language.clone(),
        body: one.body.clone(),
        is_original: i32::from(index == 0),
        as_written: None,
    });
    Texts(rows.collect()).read("", "", lang)
}

/// The English text where there is one, else the original: for formats that know one language.
pub fn english(said: &[Said]) -> &str {
    said.iter().find(|one| one.language == "en").or_else(|| said.first()).map_or("", |one| one.body.as_str())
}

/// What may be chosen for publication, in the order of the page. Title, status and days stand on every page that is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Texts,
    Organisations,
    Components,
    Places,
    Results,
    Money,
    Documents,
    Contact,
}

impl Part {
    pub const ALL: [Part; 8] = [
        Part::Texts,
        Part::Organisations,
        Part::Components,
        Part::Places,
        Part::Results,
        Part::Money,
        Part::Documents,
        Part::Contact,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Part::Texts => "texts",
            Part::Organisations => "organisations",
            Part::Components => "components",
            Part::Places => "places",
            Part::Results => "results",
            Part::Money => "money",
            Part::Documents => "documents",
            Part::Contact => "contact",
        }
    }

    pub fn parse(text: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.as_str() == text)
    }
}

/// An organisation in one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub code: String,
    pub name: String,
    /// As in the register of organisations.
    pub kind: String,
    /// One of [`crate::programmes::model::ROLES`].
    pub role: String,
}

/// A component or measure with its own days and donors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    pub code: String,
    /// `component` or `measure`.
    pub level: String,
    pub title: Vec<Said>,
    pub lead: Option<String>,
    pub donors: Vec<String>,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
}

/// A place of the programme, with the number of people or households reached in it where that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Of the gazetteer.
    pub code: String,
    /// The programme's own name for it, where that is another one.
    #[serde(default)]
    pub named_as: Option<String>,
    pub reached: Option<Shown>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Which section of the page.
    pub section: String,
    pub language: String,
    pub title: String,
    /// Where it lies; empty where it is a file of our own.
    pub href: String,
    /// The stored file, a text because others' JSON has no whole numbers of this size.
    pub file: Option<String>,
    /// ISO day.
    pub published_on: Option<String>,
}

impl Document {
    /// Its address: elsewhere, or under that of the programme's page.
    pub fn address(&self, page: &str) -> String {
        match &self.file {
            Some(file) => format!("{page}/stored/{file}"),
            None => self.href.clone(),
        }
    }
}

/// A donor's or partner's emblem; its words are read where the picture is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emblem {
    pub name: String,
    /// In the first of its languages; all of them stand in `told`.
    pub alt: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Said>,
    /// The stored picture; see [`Document::file`].
    pub file: Option<String>,
}

/// An amount of the budget, or of what was spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub code: String,
    pub title: String,
    /// `planned` or `spent`.
    pub kind: String,
    /// Minor units.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
    /// Code and name of the donor.
    pub donor: Option<(String, String)>,
    pub on: Option<String>,
    /// What it is for, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Window>,
}

/// One line of the results framework with what was achieved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    pub code: String,
    /// Of the result that it belongs to; empty where it stands alone.
    pub result: String,
    /// `impact`, `outcome` or `output`.
    pub level: String,
    pub result_title: Vec<Said>,
    pub statement: Vec<Said>,
    /// `person`, `household`, `event` ...; a number of `percent` is in tenths, one of `money` in minor units.
    pub unit: String,
    /// ISO 4217, for money.
    #[serde(default)]
    pub currency: String,
    /// Whether values of periods and places may be added. Unique counts may not.
    pub adds_up: bool,
    pub baseline: Option<i64>,
    pub target: Option<i64>,
    /// `at-least` or `about`.
    pub qualifier: Option<String>,
    /// `None`: there is no value, such as a share of nothing.
    pub achieved: Option<Shown>,
    /// Reached for the first time in the programme: this adds up.
    pub newly: Option<Shown>,
    /// People counted without names, beside the number or within it.
    #[serde(default)]
    pub anonymous: Option<Shown>,
    /// First day of a part of the period, and what was achieved in it.
    pub trend: Vec<(String, Shown)>,
    pub tables: Vec<Table>,
    /// Targets for places and groups. What they are compared with stands in the tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_targets: Vec<PartTarget>,
    /// The period of an earlier publication whose numbers still stand, because the difference would tell of too few people.
    #[serde(default)]
    pub kept: Option<Window>,
}

impl Indicator {
    /// What was achieved of a target for a part, as its table shows it; `None` where no table does.
    pub fn achieved_of(&self, part: &PartTarget) -> Option<Shown> {
        let table = self.tables.iter().find(|table| !table.withheld && table.dimensions == [part.dimension.as_str()])?;
        Some(part.shown(table.rows.iter().map(String::as_str).zip(table.cells.iter().filter_map(|cells| cells.first().copied()))))
    }

    /// A number of it as data files write it: `128`, `78.5`, `1150000.00`.
    pub fn plain(&self, number: i64) -> String {
        let sign = if number < 0 { "-" } else { "" };
        let size = number.unsigned_abs();
        match self.unit.as_str() {
            "percent" => format!("{sign}{}.{}", size / 10, size % 10),
            "money" => format!("{sign}{}.{:02}", size / 100, size % 100),
            _ => number.to_string(),
        }
    }
}

/// Everything that is public of one programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// What was chosen.
    pub parts: Vec<Part>,
    pub code: String,
    pub status: String,
    pub starts_on: Option<String>,
    pub starts_original: Option<String>,
    pub ends_on: Option<String>,
    pub ends_original: Option<String>,
    pub currency: String,
    /// Whether places in Kosovo* carry the asterisk and its footnote.
    pub asterisk: bool,
    /// The same in open data, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_asterisk: Option<bool>,
    pub lead: Body,
    pub title: Vec<Said>,
    pub summary: Vec<Said>,
    pub objective: Vec<Said>,
    pub subtitle: Vec<Said>,
    pub target_groups: Vec<Said>,
    pub organisations: Vec<Body>,
    pub components: Vec<Component>,
    pub places: Vec<Point>,
    /// The sections that the page has, also those with nothing in them.
    pub sections: Vec<String>,
    pub documents: Vec<Document>,
    pub emblems: Vec<Emblem>,
    pub money: Vec<Money>,
    pub contact: Vec<Said>,
    pub complaints: Vec<Said>,
    pub disclaimer: Vec<Said>,
    /// The period that the results are of.
    pub window: Option<Window>,
    pub results: Vec<Indicator>,
    /// The results are those of a programme that gives packages; the figures of these say more than a table of indicators.
    pub of_packages: bool,
}

impl Snapshot {
    /// Whether places in Kosovo* carry the asterisk in data files.
    pub fn asterisk_in_data(&self) -> bool {
        self.data_asterisk.unwrap_or(self.asterisk)
    }

    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The days and status of a programme, without anything that has to be chosen.
    pub fn bare(programme: &Programme, lead: Body, parts: &[Part]) -> Snapshot {
        Snapshot {
            parts: parts.to_vec(),
            code: programme.code.clone(),
            status: programme.status.clone(),
            starts_on: programme.starts_on.clone(),
            starts_original: programme.starts_original.clone(),
            ends_on: programme.ends_on.clone(),
            ends_original: programme.ends_original.clone(),
            currency: programme.currency.clone(),
            asterisk: programme.asterisk(),
            data_asterisk: None,
            lead,
            title: Vec::new(),
            summary: Vec::new(),
            objective: Vec::new(),
            subtitle: Vec::new(),
            target_groups: Vec::new(),
            organisations: Vec::new(),
            components: Vec::new(),
            places: Vec::new(),
            sections: Vec::new(),
            documents: Vec::new(),
            emblems: Vec::new(),
            money: Vec::new(),
            contact: Vec::new(),
            complaints: Vec::new(),
            disclaimer: Vec::new(),
            window: None,
            results: Vec::new(),
            of_packages: false,
        }
    }

    /// Names of the organisations in a role, as one text.
    pub fn names(&self, role: &str) -> Vec<&str> {
        self.organisations.iter().filter(|body| body.role == role).map(|body| body.name.as_str()).collect()
    }

    /// `planned` and `spent` in one currency each: (currency, planned, spent).
    pub fn sums(&self) -> Vec<(String, i64, i64)> {
        let mut sums: Vec<(String, i64, i64)> = Vec::new();
        for line in &self.money {
            let (planned, spent) = if line.kind == "spent" { (0, line.amount) } else { (line.amount, 0) };
            match sums.iter_mut().find(|(currency, _, _)| *currency == line.currency) {
                Some(sum) => {
                    sum.1 += planned;
                    sum.2 += spent;
                }
                None => sums.push((line.currency.clone(), planned, spent)),
            }
        }
        sums
    }
}

/// What a reader asks of the list of programmes; an empty text asks nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub donor: String,
    #[serde(default)]
    pub status: String,
}

impl Filter {
    pub fn takes(&self, snapshot: &Snapshot) -> bool {
        let place = self.place.is_empty()
            || snapshot
                .places
                .iter()
                .any(|point| crate::programmes::places::chain(&point.code).iter().any(|place| place.code == self.place));
        let donor =
            self.donor.is_empty() || snapshot.organisations.iter().any(|body| body.role == "donor" && body.code == self.donor);
        place && donor && (self.status.is_empty() || self.status == snapshot.status)
    }
}
