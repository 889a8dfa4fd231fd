//! What is counted, and how: contacts, the facts of their day, and the cells of tables.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    definition::{ByPlace, Count, Time},
    firsts::{First, Firsts},
};

/// What one indicator counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Household,
    Person,
    Package,
}

impl Unit {
    pub fn as_str(self) -> &'static str {
        match self {
            Unit::Household => "household",
            Unit::Person => "person",
            Unit::Package => "package",
        }
    }

    pub fn parse(text: &str) -> Option<Unit> {
        [Unit::Household, Unit::Person, Unit::Package].into_iter().find(|unit| unit.as_str() == text)
    }
}

/// Which records an indicator looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Rows of published lists of the programme, on the day the list was given.
    Identified,
    /// Packages that were packed, or came ready from a donor or supplier.
    Prepared,
    /// Deliveries that were not reversed.
    Delivered,
}

impl Source {
    pub const ALL: [Source; 3] = [Source::Delivered, Source::Identified, Source::Prepared];

    pub fn as_str(self) -> &'static str {
        match self {
            Source::Identified => "identified",
            Source::Prepared => "prepared",
            Source::Delivered => "delivered",
        }
    }

    pub fn parse(text: &str) -> Option<Source> {
        Source::ALL.into_iter().find(|source| source.as_str() == text)
    }
}

/// One indicator. `statement` is a message key; `activity` the code of the activity that it belongs to.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Definition {
    pub activity: &'static str,
    pub statement: &'static str,
    pub unit: Unit,
    pub count: Count,
    pub time: Time,
    pub place: ByPlace,
    pub source: Source,
}

/// The indicators of a programme that finds households, prepares packages and hands them over.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        activity: "R1",
        statement: "indicator-households-identified",
        unit: Unit::Household,
        count: Count::Distinct,
        time: Time::InPeriod,
        place: ByPlace::Residence,
        source: Source::Identified,
    },
    Definition {
        activity: "R2",
        statement: "indicator-packages-prepared",
        unit: Unit::Package,
        count: Count::Sum,
        time: Time::InPeriod,
        place: ByPlace::Event,
        source: Source::Prepared,
    },
    Definition {
        activity: "R3",
        statement: "indicator-packages-delivered",
        unit: Unit::Package,
        count: Count::Sum,
        time: Time::InPeriod,
        place: ByPlace::Event,
        source: Source::Delivered,
    },
    Definition {
        activity: "R3",
        statement: "indicator-households-reached",
        unit: Unit::Household,
        count: Count::Distinct,
        time: Time::InPeriod,
        place: ByPlace::Event,
        source: Source::Delivered,
    },
    Definition {
        activity: "R3",
        statement: "indicator-persons-reached",
        unit: Unit::Person,
        count: Count::Distinct,
        time: Time::InPeriod,
        place: ByPlace::Event,
        source: Source::Delivered,
    },
];

/// The records that an activity's numbers come from.
pub fn source_of(activity: &str) -> Option<Source> {
    DEFINITIONS.iter().find(|definition| definition.activity == activity).map(|definition| definition.source)
}

/// The days of a report, both included, as ISO texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub from: String,
    pub to: String,
}

impl Window {
    pub fn holds(&self, day: &str) -> bool {
        self.from.as_str() <= day && day <= self.to.as_str()
    }
}

/// Something reached a subject, or a list named it. In the order that makes one the first: the record's id comes after what is counted, so
/// that the order of entry decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contact {
    pub day: Arc<str>,
    pub place: Arc<str>,
    /// The stated size of a household at the time of the record.
    pub stated: Option<i64>,
    /// The delivery or the row of a list.
    pub record: i64,
    /// Canonical id of the household or person.
    pub subject: i64,
}

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    Community,
    /// Of a person; for a household that of its head.
    Sex,
    /// Of a person; for a household that of its head.
    Age,
    Place,
    /// As people counted without names were asked; persons of the registry have none recorded.
    Nationality,
}

impl Dimension {
    pub const ALL: [Dimension; 5] =
        [Dimension::Community, Dimension::Sex, Dimension::Age, Dimension::Place, Dimension::Nationality];

    pub fn as_str(self) -> &'static str {
        match self {
            Dimension::Community => "community",
            Dimension::Sex => "sex",
            Dimension::Age => "age",
            Dimension::Place => "place",
            Dimension::Nationality => "nationality",
        }
    }

    pub fn parse(text: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.as_str() == text)
    }

    /// Belonging to a community is a special category (GDPR, article 9); the nationality of migrants tells as much.
    pub fn is_special(self) -> bool {
        matches!(self, Dimension::Community | Dimension::Nationality)
    }

    /// Counts below this are not shown to everybody.
    pub fn smallest_public(self) -> i64 {
        if self.is_special() { 10 } else { 5 }
    }
}

pub const NOT_RECORDED: &str = "not_recorded";
pub const DECLINED: &str = "declined";
/// Somebody who stated several communities at once stands in a cell of their own, so that parts sum to the whole.
pub const SEVERAL: &str = "several";
pub const SEXES: [&str; 2] = ["female", "male"];
/// The bands of the region's labour and child-protection statistics; the last is `65-over`.
pub const AGE_BANDS: [&str; 4] = ["0-14", "15-29", "30-64", "65-over"];

/// A statement with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub value: String,
    pub observed_on: String,
    /// When a person chose it among statements that disagree.
    pub chosen_at: Option<String>,
    pub row: i64,
}

/// What counts on a day: the chosen statement, else the newest until that day, else the oldest after it.
pub fn on_day<'a>(statements: &'a [Statement], day: &str) -> &'a str {
    let chosen = statements.iter().filter(|one| one.chosen_at.is_some()).max_by_key(|one| (&one.chosen_at, &one.value));
    let before =
        || statements.iter().filter(|one| one.observed_on.as_str() <= day).max_by_key(|one| (&one.observed_on, &one.value));
    let after = || statements.iter().min_by_key(|one| (&one.observed_on, &one.value));
    match chosen.or_else(before).or_else(after) {
        None => NOT_RECORDED,
        Some(one) if one.chosen_at.is_some() => &one.value,
        Some(one) if statements.iter().any(|other| other.row == one.row && other.value != one.value) => SEVERAL,
        Some(one) => &one.value,
    }
}

/// The band of an age on a day. A birth date known to the year only counts by the year.
pub fn age_band(birth: Option<&str>, precision: Option<&str>, day: &str) -> &'static str {
    let Some(age) = birth.and_then(|birth| age(birth, precision, day)) else { return NOT_RECORDED };
    match age {
        ..=14 => AGE_BANDS[0],
        15..=29 => AGE_BANDS[1],
        30..=64 => AGE_BANDS[2],
        65.. => AGE_BANDS[3],
    }
}

fn age(birth: &str, precision: Option<&str>, day: &str) -> Option<i32> {
    let year = |text: &str| text.get(..4).and_then(|year| year.parse::<i32>().ok());
    let years = year(day)? - year(birth)?;
    let exact = birth.get(..10).and_then(|birth| birth.parse::<Date>().ok());
    let had_birthday = match exact {
        Some(_) if precision != Some("year") => birth.get(5..10)? <= day.get(5..10)?,
        _ => true,
    };
    let age = if had_birthday { years } else { years - 1 };
    (0..=125).contains(&age).then_some(age)
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFacts {
    pub sex: Option<Arc<str>>,
    pub birth_date: Option<Arc<str>>,
    pub birth_precision: Option<Arc<str>>,
    pub community: Vec<Statement>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseholdFacts {
    pub code: String,
    /// Canonical id of the head.
    pub head: i64,
    pub community: Vec<Statement>,
}

/// The facts of everybody who is counted, by canonical id.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub persons: FxHashMap<i64, PersonFacts>,
    pub households: FxHashMap<i64, HouseholdFacts>,
}

impl Register {
    /// The value of a subject in a dimension on the day of a contact.
    pub fn value<'a>(&'a self, unit: Unit, dimension: Dimension, contact: &'a Contact) -> &'a str {
        let household = || self.households.get(&contact.subject);
        let person = || match unit {
            Unit::Household => household().and_then(|household| self.persons.get(&household.head)),
            Unit::Person | Unit::Package => self.persons.get(&contact.subject),
        };
        match dimension {
            Dimension::Place if contact.place.is_empty() => NOT_RECORDED,
            Dimension::Place => &contact.place,
            Dimension::Nationality => NOT_RECORDED,
            Dimension::Community => {
                let statements = match unit {
                    Unit::Household => household().map(|household| &household.community),
                    Unit::Person | Unit::Package => person().map(|person| &person.community),
                };
                statements.map_or(NOT_RECORDED, |statements| on_day(statements, &contact.day))
            }
            Dimension::Sex => match person().and_then(|person| person.sex.as_deref()) {
                Some(sex) if SEXES.contains(&sex) || sex == DECLINED => sex,
                _ => NOT_RECORDED,
            },
            Dimension::Age => person().map_or(NOT_RECORDED, |person| {
                age_band(person.birth_date.as_deref(), person.birth_precision.as_deref(), &contact.day)
            }),
        }
    }
}

/// One cell of a table: its values in the order of the dimensions, N and F.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub values: Vec<String>,
    pub unique: i64,
    pub newly: i64,
}

/// A number in its parts. Cells sum to the totals, because every subject stands in exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    pub activity: &'static str,
    pub unit: Unit,
    pub dimensions: Vec<Dimension>,
    pub cells: Vec<Cell>,
    pub unique: i64,
    pub newly: i64,
}

/// Counts contacts by one or two dimensions.
pub fn table(register: &Register, firsts: &Firsts, activity: &'static str, unit: Unit, dimensions: &[Dimension]) -> Table {
    // At most two personal dimensions are ever crossed.
    let cell = |contact| {
        let value = |index: usize| dimensions.get(index).map_or("", |dimension| register.value(unit, *dimension, contact));
        (value(0), value(1))
    };
    let mut cells: FxHashMap<(&str, &str), (i64, i64)> = FxHashMap::default();
    for first in &firsts.0 {
        let (unique, newly) = cells.entry(cell(&first.contact)).or_default();
        *unique += 1;
        *newly += i64::from(first.is_new);
    }
    let mut cells: Vec<Cell> = cells
        .into_iter()
        .map(|((first, second), (unique, newly))| Cell {
            values: [first, second].iter().take(dimensions.len()).map(|value| (*value).to_owned()).collect(),
            unique,
            newly,
        })
        .collect();
    cells.sort_by_cached_key(|cell| {
        let ranks: Vec<(i64, String)> =
            dimensions.iter().zip(&cell.values).map(|(dimension, value)| rank(*dimension, value, cell.unique)).collect();
        ranks
    });
    let (unique, newly) = (firsts.0.len() as i64, firsts.newly().count() as i64);
    Table { activity, unit, dimensions: dimensions.to_vec(), cells, unique, newly }
}

/// Ordered values keep their order, others go by size; what is not known stands last.
pub(super) fn rank(dimension: Dimension, value: &str, count: i64) -> (i64, String) {
    let listed = |list: &[&str]| list.iter().position(|one| *one == value).map_or(i64::MAX - 4, |position| position as i64);
    let rank = match (dimension, value) {
        (_, NOT_RECORDED) => i64::MAX,
        (_, DECLINED) => i64::MAX - 1,
        (_, SEVERAL) => i64::MAX - 2,
        (Dimension::Sex, _) => listed(&SEXES),
        (Dimension::Age, _) => listed(&AGE_BANDS),
        (Dimension::Community | Dimension::Place | Dimension::Nationality, _) => -count,
    };
    (rank, value.to_owned())
}

/// Which of the numbers about the same contacts is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// N: each subject once.
    #[default]
    InPeriod,
    /// F: subjects whose first contact of all falls in the period.
    Newly,
    /// The sum of the sizes that households state.
    Stated,
    /// Households that state no size.
    WithoutSize,
}

impl Counted {
    pub const ALL: [Counted; 4] = [Counted::InPeriod, Counted::Newly, Counted::Stated, Counted::WithoutSize];

    pub fn as_str(self) -> &'static str {
        match self {
            Counted::InPeriod => "in-period",
            Counted::Newly => "newly",
            Counted::Stated => "stated",
            Counted::WithoutSize => "without-size",
        }
    }

    pub fn parse(text: &str) -> Option<Counted> {
        Counted::ALL.into_iter().find(|counted| counted.as_str() == text)
    }
}

/// The contacts behind a number, of one cell or of all.
pub fn behind(
    register: &Register,
    contacts: &[Contact],
    window: &Window,
    (unit, counted): (Unit, Counted),
    cell: &[(Dimension, String)],
) -> Vec<Contact> {
    let counts = |first: &First| match counted {
        Counted::InPeriod => true,
        Counted::Newly => first.is_new,
        Counted::Stated => first.contact.stated.is_some(),
        Counted::WithoutSize => first.contact.stated.is_none(),
    };
    let firsts = Firsts::of(contacts, window).0.into_iter();
    firsts
        .filter(counts)
        .map(|first| first.contact)
        .filter(|first| cell.iter().all(|(dimension, value)| register.value(unit, *dimension, first) == *value))
        .collect()
}

/// A movement of packages: so many of an item on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    pub record: i64,
    pub day: Arc<str>,
    pub place: Arc<str>,
    pub item: i64,
    /// Negative where packages went back.
    pub quantity: i64,
    /// Canonical household, for deliveries.
    pub household: Option<i64>,
}

/// The sum of the quantities in a window, by item.
pub fn by_item(quantities: &[Quantity], window: &Window) -> BTreeMap<i64, i64> {
    let mut sums = BTreeMap::new();
    for quantity in quantities.iter().filter(|quantity| window.holds(&quantity.day)) {
        *sums.entry(quantity.item).or_insert(0) += quantity.quantity;
    }
    sums
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::indicators::firsts::reach;

    #[test]
    fn ages() {
        let check = |birth: &str, precision: &str, day: &str, expect: &str| {
            assert_eq!(age_band(Some(birth), Some(precision), day), expect, "{birth} on {day}");
        };
        check("2006-05-12", "day", "2021-05-11", "0-14");
        check("2006-05-12", "day", "2021-05-12", "15-29");
        check("1956-05-13", "day", "2021-05-12", "30-64");
        check("1956-05-12", "day", "2021-05-12", "65-over");
        check("1956-01-01", "year", "2021-05-12", "65-over");
        check("1956", "year", "2021-05-12", "65-over");
        check("2022-01-01", "day", "2021-05-12", NOT_RECORDED);
        check("unknown", "day", "2021-05-12", NOT_RECORDED);
        assert_eq!(age_band(None, None, "2021-05-12"), NOT_RECORDED);
    }

    #[test]
    fn statements() {
        let statement = |value: &str, day: &str, chosen: bool, row: i64| Statement {
            value: value.into(),
            observed_on: day.into(),
            chosen_at: chosen.then(|| "2021-09-01".into()),
            row,
        };
        let check = |statements: &[Statement], expect: &str| assert_eq!(on_day(statements, "2021-05-12"), expect);
        check(&[], NOT_RECORDED);
        check(&[statement("serb", "2021-02-01", false, 1), statement("gorani", "2021-03-01", false, 2)], "gorani");
        check(&[statement("serb", "2021-02-01", false, 1), statement("gorani", "2021-06-01", false, 2)], "serb");
        check(&[statement("gorani", "2021-06-01", false, 2)], "gorani");
        check(&[statement("serb", "2021-02-01", true, 1), statement("gorani", "2021-03-01", false, 2)], "serb");
        check(&[statement("roma", "2021-02-01", false, 1), statement("serb", "2021-02-01", false, 1)], SEVERAL);
        check(&[statement("declined", "2021-02-01", false, 1)], DECLINED);
    }

    /// Deliveries over a quarter: day, person, place.
    fn deliveries() -> impl Strategy<Value = Vec<Contact>> {
        prop::collection::vec((1_i64..90, 1_i64..25, 0_usize..3), 0..80).prop_map(|rows| {
            let places = ["Mitrovica", "Zvečan", ""];
            rows.into_iter()
                .enumerate()
                .map(|(index, (day, subject, place))| Contact {
                    day: format!("2021-{:02}-{:02}", (day - 1) / 30 + 1, (day - 1) % 30 + 1).into(),
                    place: places[place].into(),
                    stated: (subject % 3 != 0).then_some(subject % 7 + 1),
                    record: index as i64 + 1,
                    subject,
                })
                .collect()
        })
    }

    fn register() -> Register {
        let communities = ["serb", "bosniak", "roma", DECLINED];
        let persons = (1..25)
            .map(|id: i64| {
                let stated = Statement {
                    value: communities[id as usize % 4].into(),
                    observed_on: "2021-01-10".into(),
                    chosen_at: None,
                    row: id,
                };
                let facts = PersonFacts {
                    sex: (id % 5 != 0).then(|| SEXES[id as usize % 2].into()),
                    birth_date: (id % 4 != 0).then(|| format!("{}-02-15", 1930 + id * 4).into()),
                    birth_precision: None,
                    community: if id % 6 == 0 { vec![] } else { vec![stated] },
                };
                (id, facts)
            })
            .collect();
        Register { persons, ..Register::default() }
    }

    fn window(from: &str, to: &str) -> Window {
        Window { from: from.into(), to: to.into() }
    }

    fn months() -> [Window; 3] {
        [window("2021-01-01", "2021-01-31"), window("2021-02-01", "2021-02-31"), window("2021-03-01", "2021-03-31")]
    }

    /// Another order of entry: the same deliveries under other ids.
    fn shuffled(contacts: &[Contact], seed: u64) -> Vec<Contact> {
        let mut order: Vec<usize> = (0..contacts.len()).collect();
        order.sort_by_key(|index| (*index as u64).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(seed).rotate_left(23));
        order
            .iter()
            .enumerate()
            .map(|(record, index)| Contact { record: record as i64 + 1, ..contacts[*index].clone() })
            .collect()
    }

    fn tables(contacts: &[Contact], window: &Window) -> Vec<Table> {
        let cuts: [&[Dimension]; 5] = [
            &[Dimension::Community],
            &[Dimension::Sex],
            &[Dimension::Age],
            &[Dimension::Place],
            &[Dimension::Sex, Dimension::Age],
        ];
        cuts.iter().map(|cut| table(&register(), &Firsts::of(contacts, window), "R3", Unit::Person, cut)).collect()
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(contacts in deliveries()) {
            for window in months() {
                let whole = reach(&Firsts::of(&contacts, &window));
                for table in tables(&contacts, &window) {
                    prop_assert_eq!(table.cells.iter().map(|cell| cell.unique).sum::<i64>(), whole.unique);
                    prop_assert_eq!(table.cells.iter().map(|cell| cell.newly).sum::<i64>(), whole.newly);
                    for cell in &table.cells {
                        let named: Vec<_> = table.dimensions.iter().copied().zip(cell.values.iter().cloned()).collect();
                        for (counted, number) in [(Counted::InPeriod, cell.unique), (Counted::Newly, cell.newly)] {
                            let records = behind(&register(), &contacts, &window, (Unit::Person, counted), &named);
                            prop_assert_eq!(records.len() as i64, number);
                        }
                    }
                }
            }
        }

        #[test]
        fn union_lies_between_the_largest_and_the_sum(contacts in deliveries()) {
            let parts: Vec<i64> = months().iter().map(|month| reach(&Firsts::of(&contacts, month)).unique).collect();
            let union = reach(&Firsts::of(&contacts, &window("2021-01-01", "2021-03-31"))).unique;
            prop_assert!(parts.iter().copied().max().unwrap_or(0) <= union);
            prop_assert!(union <= parts.iter().sum());
        }

        #[test]
        fn newly_reached_adds_up(contacts in deliveries()) {
            let sum: i64 = months().iter().map(|month| reach(&Firsts::of(&contacts, month)).newly).sum();
            prop_assert_eq!(sum, reach(&Firsts::of(&contacts, &window("2021-01-01", "2021-03-31"))).unique);
        }

        #[test]
        fn merging_two_lowers_by_none_or_one(contacts in deliveries(), from in 1_i64..25, into in 1_i64..25) {
            for window in months() {
                let before = reach(&Firsts::of(&contacts, &window)).unique;
                let mut merged = contacts.clone();
                for contact in merged.iter_mut().filter(|contact| contact.subject == from) {
                    contact.subject = into;
                }
                let both = Firsts::of(&contacts, &window);
                let holds = |subject: i64| both.unique().any(|contact| contact.subject == subject);
                let expected = i64::from(from != into && holds(from) && holds(into));
                prop_assert_eq!(before - reach(&Firsts::of(&merged, &window)).unique, expected);
            }
        }

        #[test]
        fn order_of_entry_changes_nothing(contacts in deliveries(), seed in 0_u64..1000) {
            for window in months() {
                prop_assert_eq!(tables(&contacts, &window), tables(&shuffled(&contacts, seed), &window));
                prop_assert_eq!(reach(&Firsts::of(&contacts, &window)), reach(&Firsts::of(&shuffled(&contacts, seed), &window)));
            }
        }
    }
}
