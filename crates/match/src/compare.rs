//! Two records compared: the level of each field, and what it weighs.

use crate::frequencies::Frequencies;
use crate::levels::{EvidenceField, FIELDS, Level, Pattern, modelled};
use crate::model::{CLASSES, Model};
use crate::names::{Form, Spellings};
use crate::prepared::Prepared;
use crate::record::{Birth, Record};
use crate::similarity::{jaro_winkler, one_edit};
use crate::verdict::{Certainty, certain_by, look_alike};
use komshi_text::dates::Date;
use komshi_text::names::usual_sex;
use serde::{Deserialize, Serialize};

/// From here on two names are alike (letters of folded names, Jaro-Winkler).
const CLOSE: f64 = 0.9;

/// One field of a waterfall. Bits are positive where the field speaks for the same person rather than for unrelated ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub field: EvidenceField,
    pub level: Level,
    /// log2 of the ratio same person to unrelated, rarity included.
    pub bits: f64,
    /// The part of `bits` that comes from how rare the shared value is; 0 where rarity is not counted.
    pub rarity: f64,
    /// log2 of the ratio same person to other member of the same household.
    pub family_bits: f64,
}

komshi_text::coded_enum! {
    /// Why a person must see a pair whatever its probability.
    pub enum LookAlike {
        /// Heads of households in two lists with the same full name, but another number or date.
        SameName = "same_name",
        /// The same identity number under another name or date.
        SameNumber = "same_number",
    }
}

/// Two records weighed against each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The smaller id.
    pub a: i64,
    pub b: i64,
    /// log2 odds of the same person against unrelated: prior bits plus the bits of the evidence.
    pub weight: f64,
    /// The part of the weight that was there before any field was compared.
    pub prior_bits: f64,
    /// Probabilities of the three classes; their sum is 1.
    pub same: f64,
    pub family: f64,
    pub unrelated: f64,
    /// One entry for each field, in the order of [`EvidenceField::ALL`].
    pub evidence: Vec<Evidence>,
    /// The written rule holds, see [`crate::certainty`].
    pub certain: Option<Certainty>,
    pub look_alike: Option<LookAlike>,
    /// Two different valid numbers of one scheme: never one cluster.
    pub cannot_link: bool,
}

/// Compares two records. Order does not matter.
#[must_use]
pub fn compare(model: &Model, a: &Record, b: &Record, frequencies: &Frequencies) -> Pair {
    let mut spellings = Spellings::new();
    let (a, b) = (Prepared::new(a, &mut spellings), Prepared::new(b, &mut spellings));
    pair(model, &a, &b, &spellings, frequencies)
}

pub(crate) fn pair(model: &Model, a: &Prepared, b: &Prepared, spellings: &Spellings, frequencies: &Frequencies) -> Pair {
    let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
    let pattern = pattern(a, b, spellings);
    let mut log_odds = model.prior_bits();
    let prior_bits = log_odds[0] - log_odds[2];
    let mut evidence = Vec::with_capacity(FIELDS);
    for (field, level) in EvidenceField::ALL.iter().zip(pattern) {
        let mut bits = model.bits(*field, level);
        let rarity = rarity(*field, level, a, b, spellings, frequencies);
        // A rare shared value is less likely by chance; a shared given name is chance in a family as well.
        bits[2] -= rarity;
        if *field == EvidenceField::Given {
            bits[1] -= rarity;
        }
        for (sum, bit) in log_odds.iter_mut().zip(bits) {
            *sum += bit;
        }
        evidence.push(Evidence { field: *field, level, bits: bits[0] - bits[2], rarity, family_bits: bits[0] - bits[1] });
    }
    let [same, family, unrelated] = probabilities(log_odds);
    Pair {
        a: a.id,
        b: b.id,
        weight: log_odds[0] - log_odds[2],
        prior_bits,
        same,
        family,
        unrelated,
        evidence,
        certain: certain_by(a, b, spellings),
        look_alike: look_alike(a, b, spellings),
        cannot_link: cannot_link(a, b),
    }
}

/// Two different valid numbers of one scheme and no shared one.
pub(crate) fn cannot_link(a: &Prepared, b: &Prepared) -> bool {
    identity_level(a, b) == Level::Different
}

pub(crate) fn probabilities(bits: [f64; CLASSES]) -> [f64; CLASSES] {
    let most = bits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds = bits.map(|bit| (bit - most).exp2());
    let sum: f64 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}

fn rarity(
    field: EvidenceField,
    level: Level,
    a: &Prepared,
    b: &Prepared,
    spellings: &Spellings,
    frequencies: &Frequencies,
) -> f64 {
    if modelled(level) != Level::SameFolded {
        return 0.0;
    }
    match field {
        EvidenceField::Surname => frequencies
            .surname_rarity(spellings.form(a.surname).folded())
            .min(frequencies.surname_rarity(spellings.form(b.surname).folded())),
        EvidenceField::Given => frequencies
            .given_rarity(spellings.form(a.given).folded())
            .min(frequencies.given_rarity(spellings.form(b.given).folded())),
        _ => 0.0,
    }
}

/// The level of every field.
pub(crate) fn pattern(a: &Prepared, b: &Prepared, spellings: &Spellings) -> Pattern {
    let form = |number: u32| spellings.form(number);
    let (surname, given) = full_name_levels(a, b, spellings);
    [
        surname,
        given,
        father_level(form(a.father), form(b.father)),
        birth_level(a, b),
        match (a.sex, b.sex) {
            (Some(x), Some(y)) if x == y => Level::Same,
            (Some(_), Some(_)) => Level::Different,
            _ => Level::NotRecorded,
        },
        identity_level(a, b),
        phone_level(&a.phone, &b.phone),
        address_level(&a.address, &b.address),
        place_level(form(a.place), form(b.place)),
        household_level(&a.household_names, &b.household_names),
    ]
}

fn full_name_levels(a: &Prepared, b: &Prepared, spellings: &Spellings) -> (Level, Level) {
    let (surname_a, surname_b) = (spellings.form(a.surname), spellings.form(b.surname));
    let (given_a, given_b) = (spellings.form(a.given), spellings.form(b.given));
    let given = name_level(given_a, given_b, true);
    let mut surname = name_level(surname_a, surname_b, false);
    if !surname_a.is_empty()
        && !given_a.is_empty()
        && given == Level::Different
        && surname_a.same_as(given_b)
        && given_a.same_as(surname_b)
    {
        return (Level::Swapped, Level::Swapped);
    }
    let (maiden_a, maiden_b) = (spellings.form(a.maiden), spellings.form(b.maiden));
    let maiden_agrees = |maiden: &Form, other: &Form| !maiden.is_empty() && maiden.same_as(other);
    if surname == Level::Different
        && (maiden_agrees(maiden_a, surname_b) || maiden_agrees(maiden_b, surname_a) || maiden_agrees(maiden_a, maiden_b))
    {
        surname = Level::Subset;
    }
    (surname, given)
}

fn name_level(a: &Form, b: &Form, is_given: bool) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::NotRecorded;
    }
    if a.written == b.written {
        return Level::Same;
    }
    if a.same_as(b) || a.joined == b.joined {
        return Level::SameFolded;
    }
    if initial_agrees(a, b) {
        return Level::Initial;
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    if long.words.len() > 1 && short.words.iter().all(|word| word.len() > 1 && long.words.contains(word)) {
        return Level::Subset;
    }
    if is_given && is_short_form(a, b) {
        return Level::Nickname;
    }
    closeness(a, b)
}

fn is_short_form(a: &Form, b: &Form) -> bool {
    let holds = |roots: &[String], form: &Form| form.words.first().is_some_and(|word| roots.contains(word));
    holds(a.roots, b) || holds(b.roots, a) || a.roots.iter().any(|root| b.roots.contains(root))
}

fn initial_agrees(a: &Form, b: &Form) -> bool {
    let (short, long) = if a.joined.len() <= b.joined.len() { (a, b) } else { (b, a) };
    short.joined.len() == 1 && long.joined.starts_with(short.joined.as_str())
}

fn closeness(a: &Form, b: &Form) -> Level {
    let long_enough = a.joined.len().min(b.joined.len()) >= 4;
    let best =
        a.variants.iter().flat_map(|form| b.variants.iter().map(move |other| jaro_winkler(form, other))).fold(0.0, f64::max);
    if long_enough && a.variants.iter().any(|form| b.variants.iter().any(|other| one_edit(form.as_bytes(), other.as_bytes()))) {
        // Dragan and Dragana, Aleksandar and Aleksandra are two persons.
        return if best >= CLOSE && !of_other_sex(a, b) { Level::OneEdit } else { Level::Close };
    }
    if best >= CLOSE { Level::Close } else { Level::Different }
}

/// Two given names one letter apart that a man and a woman have.
fn of_other_sex(a: &Form, b: &Form) -> bool {
    let (short, long) = if a.joined.len() <= b.joined.len() { (&a.joined, &b.joined) } else { (&b.joined, &a.joined) };
    let feminine_ending = long.strip_suffix(['a', 'e']).is_some_and(|stem| stem == short);
    feminine_ending || usual_sex(a.folded()).zip(usual_sex(b.folded())).is_some_and(|(x, y)| x != y)
}

fn father_level(a: &Form, b: &Form) -> Level {
    name_level(a, b, true)
}

fn birth_level(a: &Prepared, b: &Prepared) -> Level {
    let day = |record: &Prepared| match record.birth {
        Birth::Day(date) => Some((date, false)),
        _ => record.number_birth.map(|date| (date, true)),
    };
    match (day(a), day(b)) {
        (Some((x, x_from_number)), Some((y, y_from_number))) => {
            let level = day_level(x, y);
            // A number that another list wrote with another date is still evidence: compare with the date inside it.
            if level == Level::SameDay && (x_from_number != y_from_number) { Level::DateFromNumber } else { level }
        }
        _ => year_level(a.birth, b.birth, a.number_birth, b.number_birth),
    }
}

fn day_level(x: Date, y: Date) -> Level {
    if x == y {
        return if x.day() == 1 && x.month() == 1 { Level::SameDoubtful } else { Level::SameDay };
    }
    let same_day_month = x.day() == y.day() && x.month() == y.month();
    let apart = i32::from(x.year()) - i32::from(y.year());
    if x.year() == y.year() && x.day() == y.month() && x.month() == y.day() {
        Level::DayMonthSwapped
    } else if same_day_month && apart.abs() == 10 {
        Level::TenYears
    } else if one_digit(x, y) {
        Level::OneDigit
    } else if x.year() == y.year() {
        let first_of_january = |date: Date| date.day() == 1 && date.month() == 1;
        if first_of_january(x) || first_of_january(y) { Level::YearOnly } else { Level::SameYear }
    } else if apart.abs() <= 2 {
        Level::NearYear
    } else {
        Level::Different
    }
}

fn one_digit(x: Date, y: Date) -> bool {
    let digits = |date: Date| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
    digits(x).bytes().zip(digits(y).bytes()).filter(|(p, q)| p != q).count() == 1
}

fn year_level(a: Birth, b: Birth, number_a: Option<Date>, number_b: Option<Date>) -> Level {
    let year = |birth: Birth, number: Option<Date>| birth.year().or(number.map(Date::year));
    let month = |birth: Birth| match birth {
        Birth::Month(_, month) => Some(month),
        Birth::Day(date) => Some(date.month()),
        _ => None,
    };
    let (Some(x), Some(y)) = (year(a, number_a), year(b, number_b)) else { return Level::NotRecorded };
    let months_differ = month(a).zip(month(b)).is_some_and(|(p, q)| p != q);
    match (i32::from(x) - i32::from(y)).abs() {
        0 if months_differ => Level::SameYear,
        0 => Level::YearOnly,
        1 | 2 => Level::NearYear,
        _ => Level::Different,
    }
}

fn identity_level(a: &Prepared, b: &Prepared) -> Level {
    let pairs = || a.numbers.iter().flat_map(|x| b.numbers.iter().map(move |y| (x, y))).filter(|(x, y)| x.scheme == y.scheme);
    if pairs().any(|(x, y)| x.digits == y.digits && x.valid) {
        return Level::Same;
    }
    if pairs().any(|(x, y)| x.digits == y.digits && x.plausible) {
        return Level::SameDoubtful;
    }
    if pairs().any(|(x, y)| !(x.valid && y.valid) && one_edit(x.digits.as_bytes(), y.digits.as_bytes())) {
        return Level::OneEdit;
    }
    if pairs().any(|(x, y)| x.valid && y.valid && x.digits != y.digits) { Level::Different } else { Level::NotRecorded }
}

fn phone_level(a: &str, b: &str) -> Level {
    if a.is_empty() || b.is_empty() {
        Level::NotRecorded
    } else if a == b {
        Level::Same
    } else if one_edit(a.as_bytes(), b.as_bytes()) {
        Level::OneEdit
    } else {
        Level::Different
    }
}

/// Same street and number, same street only (`Subset`), or a street with one letter changed.
fn address_level(a: &str, b: &str) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::NotRecorded;
    }
    if a == b {
        return Level::Same;
    }
    let street = |address: &str| {
        address.split(' ').filter(|word| !word.starts_with(|letter: char| letter.is_ascii_digit())).collect::<Vec<_>>().concat()
    };
    let number = |address: &str| {
        address.split(' ').find(|word| word.starts_with(|letter: char| letter.is_ascii_digit())).map(str::to_owned)
    };
    let (street_a, street_b, number_a, number_b) = (street(a), street(b), number(a), number(b));
    let streets_close = street_a == street_b || jaro_winkler(&street_a, &street_b) >= CLOSE;
    match (streets_close, number_a == number_b) {
        (true, true) => Level::Close,
        (true, false) => Level::Subset,
        _ => Level::Different,
    }
}

fn place_level(a: &Form, b: &Form) -> Level {
    if a.is_empty() || b.is_empty() {
        Level::NotRecorded
    } else if a.same_as(b) {
        Level::Same
    } else if jaro_winkler(&a.joined, &b.joined) >= CLOSE {
        Level::Close
    } else {
        Level::Different
    }
}

/// All names of the smaller household are in the other one, at least half of them are, or fewer.
fn household_level(a: &[String], b: &[String]) -> Level {
    let smaller = a.len().min(b.len());
    if smaller == 0 {
        return Level::NotRecorded;
    }
    let shared = a.iter().filter(|name| b.contains(name)).count();
    if shared == smaller {
        Level::Same
    } else if shared * 2 >= smaller {
        Level::Subset
    } else {
        Level::Different
    }
}
