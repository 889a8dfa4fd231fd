//! Two records compared: the level of each field, and what it weighs.

use crate::frequencies::{Frequencies, Rarities};
use crate::levels::{EvidenceField, FIELDS, Level, Pattern, modelled};
use crate::model::{CLASSES, Model, same_full_name};
use crate::names::{Form, Rest};
use crate::prepare::prepare_all;
use crate::record::Record;
use crate::row::{Day, Id, Row};
use crate::similarity::{jaro_winkler, one_edit};
use crate::values::{Number, Values};
use crate::verdict::{Certainty, certain_by, look_alike};
use komshi_text::identity::{Scheme, Sex};
use serde::{Deserialize, Serialize};

/// From here on two names are alike (letters of folded names, Jaro-Winkler).
const CLOSE: f64 = 0.9;
/// Years between a parent and a child at least.
const GENERATION: i32 = 13;

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
    let (a, b) = if a.id <= b.id { (a, b) } else { (b, a) };
    let (rows, values) = prepare_all(&[a, b]);
    let weights = Weights { model, rarities: &Rarities::new(frequencies, &values), values: &values };
    match rows.as_slice() {
        [x, y] => weights.pair((a.id, x), (b.id, y)),
        // Two records always make two rows.
        _ => weights.pair((a.id, &Row::default()), (b.id, &Row::default())),
    }
}

/// What pairs are weighed with.
#[derive(Clone, Copy)]
pub(crate) struct Weights<'a> {
    pub model: &'a Model,
    pub rarities: &'a Rarities,
    pub values: &'a Values,
}

impl Weights<'_> {
    /// Everything about a pair; the first id is the smaller one.
    pub(crate) fn pair(&self, a: (i64, &Row), b: (i64, &Row)) -> Pair {
        self.pair_of(&pattern(a.1, b.1, self.values), a, b)
    }

    /// Everything about a pair with a pattern.
    pub(crate) fn pair_of(&self, pattern: &Pattern, (id_a, a): (i64, &Row), (id_b, b): (i64, &Row)) -> Pair {
        let mut log_odds = self.model.prior_bits();
        let prior_bits = log_odds[0] - log_odds[2];
        let mut evidence = Vec::with_capacity(FIELDS);
        for (field, level) in EvidenceField::ALL.iter().zip(*pattern) {
            let level = if level == Level::SameFolded && self.is_written_alike(*field, a, b) { Level::Same } else { level };
            let mut bits = self.model.bits(*field, level);
            let rarity = f64::from(self.rarity(*field, level, a, b));
            for (bit, share) in bits.iter_mut().zip(rarity_shares(*field)) {
                *bit -= rarity * share;
            }
            if *field == EvidenceField::Given && same_full_name(pattern) {
                bits[CLASSES - 1] += self.model.together;
            }
            for (sum, bit) in log_odds.iter_mut().zip(bits) {
                *sum += bit;
            }
            evidence.push(Evidence { field: *field, level, bits: bits[0] - bits[2], rarity, family_bits: bits[0] - bits[1] });
        }
        let [same, family, unrelated] = probabilities(log_odds);
        Pair {
            a: id_a,
            b: id_b,
            weight: log_odds[0] - log_odds[2],
            prior_bits,
            same,
            family,
            unrelated,
            evidence,
            certain: certain_by(a, b, self.values),
            look_alike: look_alike(a, b, self.values),
            cannot_link: cannot_link(a, b, self.values),
        }
    }

    /// The same letters, not only the same name: for a reader, the model makes no difference.
    fn is_written_alike(&self, field: EvidenceField, a: &Row, b: &Row) -> bool {
        let alike = |a: Id, b: Id| a == b || self.values.name(a).rest.written == self.values.name(b).rest.written;
        match field {
            EvidenceField::Surname => alike(a.surname, b.surname),
            EvidenceField::Given => alike(a.given, b.given),
            _ => alike(a.father, b.father),
        }
    }

    fn rarity(&self, field: EvidenceField, level: Level, a: &Row, b: &Row) -> f32 {
        let same = modelled(level) == Level::SameFolded;
        match field {
            EvidenceField::Surname if same => self.rarities.surname(a.surname, b.surname),
            EvidenceField::Given if same => self.rarities.given(a.given, b.given),
            EvidenceField::Father if same => self.rarities.father(a.father, b.father),
            EvidenceField::Address if same => self.rarities.address(a.address, b.address),
            EvidenceField::Place if same || level == Level::Subset => {
                let settlement = a.settlement != 0 && self.values.name(a.settlement).same_place(self.values.name(b.settlement));
                if settlement {
                    self.rarities.settlement(a.settlement, b.settlement)
                } else {
                    self.rarities.postcode(a.postcode, b.postcode)
                }
            }
            EvidenceField::Detail if same => self.rarities.detail(0, a, b),
            EvidenceField::SecondDetail if same => self.rarities.detail(1, a, b),
            EvidenceField::ThirdDetail if same => self.rarities.detail(2, a, b),
            _ => 0.0,
        }
    }

    /// The log2 odds of the three classes for a pattern whose table bits are summed in `bits`.
    pub(crate) fn with_rarity(&self, pattern: &Pattern, bits: [f32; CLASSES], a: &Row, b: &Row) -> [f32; CLASSES] {
        let mut bits = bits;
        for (field, level) in EvidenceField::ALL.iter().zip(pattern) {
            let rarity = self.rarity(*field, *level, a, b);
            if rarity != 0.0 {
                for (bit, share) in bits.iter_mut().zip(rarity_shares(*field)) {
                    *bit -= rarity * share as f32;
                }
            }
        }
        bits
    }
}

/// How much of the rarity is taken from each class: a rare shared value is less likely by chance, which concerns the unrelated; a shared
/// given name is chance in a family as well, surname, father and address are not.
pub(crate) const fn rarity_shares(field: EvidenceField) -> [f64; CLASSES] {
    match field {
        EvidenceField::Given => [0.0, 1.0, 1.0],
        EvidenceField::Detail | EvidenceField::SecondDetail | EvidenceField::ThirdDetail => [0.0, 0.5, 1.0],
        _ => [0.0, 0.0, 1.0],
    }
}

/// Two different valid numbers of one scheme and no shared one.
pub(crate) fn cannot_link(a: &Row, b: &Row, values: &Values) -> bool {
    a.numbers.length > 0 && b.numbers.length > 0 && identity_level(a, b, values) == Level::Different
}

/// Two rows that no chain of links makes one person: [`cannot_link`], twins, or another name, another sex and another day of birth. A
/// shared number outweighs the last two, which may be slips of the pen.
pub(crate) fn kept_apart(a: &Row, b: &Row, values: &Values) -> bool {
    match identity_level(a, b, values) {
        Level::Different => return true,
        Level::Same | Level::SameDoubtful => return false,
        _ => {}
    }
    let (surname, given) = full_name_levels(a, b, values);
    if given != Level::Different {
        return false;
    }
    match birth_level((a.birth, a.number_birth), (b.birth, b.number_birth)) {
        Level::SameDay => surname == Level::SameFolded && are_twins(a, b, values),
        Level::SameYear | Level::NearYear | Level::Different | Level::OtherGeneration => {
            are_known(a, b, values) && sex_level(a.sex, b.sex) == Level::Different
        }
        _ => false,
    }
}

/// Both given names are names that people have: none of them is the other one misread.
fn are_known(a: &Row, b: &Row, values: &Values) -> bool {
    [a, b].iter().all(|row| values.name(row.given).rest.sex.is_some())
}

/// Of two rows with the same surname and birthday: they live in one household of one list, or have known names and one address.
fn are_twins(a: &Row, b: &Row, values: &Values) -> bool {
    let one_household = a.household != 0 && a.household == b.household;
    one_household || (are_known(a, b, values) && address_level(a, b, values) == Level::Same)
}

pub(crate) fn probabilities(bits: [f64; CLASSES]) -> [f64; CLASSES] {
    let most = bits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds = bits.map(|bit| (bit - most).exp2());
    let sum: f64 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}

/// The level of every field.
pub(crate) fn pattern(a: &Row, b: &Row, values: &Values) -> Pattern {
    let (surname, given) = full_name_levels(a, b, values);
    [
        surname,
        given,
        name_level(values.name(a.father), values.name(b.father), a.father == b.father, true),
        birth_level((a.birth, a.number_birth), (b.birth, b.number_birth)),
        sex_level(a.sex, b.sex),
        identity_level(a, b, values),
        phone_level(a.phone, b.phone),
        address_level(a, b, values),
        place_level(a, b, values),
        household_level(a, b, given, values),
        email_level(a, b, values),
        detail_level(a, b, 0, values),
        detail_level(a, b, 1, values),
        detail_level(a, b, 2, values),
    ]
}

pub(crate) fn sex_level(a: Option<Sex>, b: Option<Sex>) -> Level {
    match (a, b) {
        (Some(x), Some(y)) if x == y => Level::Same,
        (Some(_), Some(_)) => Level::Different,
        _ => Level::NotRecorded,
    }
}

fn full_name_levels(a: &Row, b: &Row, values: &Values) -> (Level, Level) {
    let form = |id: Id| values.name(id);
    let given = name_level(form(a.given), form(b.given), a.given == b.given, true);
    let mut surname = name_level(form(a.surname), form(b.surname), a.surname == b.surname, false);
    let all_recorded = a.surname != 0 && a.given != 0 && b.surname != 0 && b.given != 0;
    if all_recorded
        && given == Level::Different
        && form(a.surname).same_as(form(b.given))
        && form(a.given).same_as(form(b.surname))
    {
        return (Level::Swapped, Level::Swapped);
    }
    if surname == Level::Different && (a.maiden != 0 || b.maiden != 0) {
        let agree = |x: Id, y: Id| x != 0 && y != 0 && form(x).same_as(form(y));
        if agree(a.maiden, b.surname) || agree(b.maiden, a.surname) || agree(a.maiden, b.maiden) {
            surname = Level::Subset;
        }
    }
    (surname, given)
}

pub(crate) fn name_level(a: &Form, b: &Form, identical: bool, is_given: bool) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::NotRecorded;
    }
    if identical || a.same_as(b) {
        return Level::SameFolded;
    }
    if (a.is_initial() || b.is_initial()) && a.start(1) == b.start(1) {
        return Level::Initial;
    }
    if a.many_words || b.many_words {
        if a.rest.joined == b.rest.joined {
            return Level::SameFolded;
        }
        if is_part_of(a, b) {
            return Level::Subset;
        }
    }
    if is_given && (a.has_roots || b.has_roots) && is_short_form(a, b) {
        return Level::Nickname;
    }
    if a.cannot_be_close(b) {
        return Level::Different;
    }
    closeness(a, b)
}

fn is_part_of(a: &Form, b: &Form) -> bool {
    let (short, long) = if a.rest.words.len() <= b.rest.words.len() { (&a.rest, &b.rest) } else { (&b.rest, &a.rest) };
    short.shortest_word > 1 && short.words.iter().all(|word| long.words.contains(word))
}

fn is_short_form(a: &Form, b: &Form) -> bool {
    let (a, b) = (&a.rest, &b.rest);
    let holds = |roots: &[u64], words: &[u64]| words.first().is_some_and(|word| roots.contains(word));
    holds(&a.roots, &b.words) || holds(&b.roots, &a.words) || a.roots.iter().any(|root| b.roots.contains(root))
}

fn closeness(a: &Form, b: &Form) -> Level {
    let (a, b) = (&a.rest, &b.rest);
    let long_enough = a.joined.len().min(b.joined.len()) >= 4;
    let pairs = || a.variants.iter().flat_map(|form| b.variants.iter().map(move |other| (form, other)));
    let best = pairs().map(|(form, other)| jaro_winkler(form, other)).fold(0.0, f64::max);
    if long_enough && pairs().any(|(form, other)| one_edit(form.as_bytes(), other.as_bytes())) {
        // Dragan and Dragana, Aleksandar and Aleksandra are two persons.
        return if best >= CLOSE && !of_other_sex(a, b) { Level::OneEdit } else { Level::Close };
    }
    if best >= CLOSE { Level::Close } else { Level::Different }
}

/// Two given names one letter apart that a man and a woman have.
fn of_other_sex(a: &Rest, b: &Rest) -> bool {
    let (short, long) = if a.joined.len() <= b.joined.len() { (&a.joined, &b.joined) } else { (&b.joined, &a.joined) };
    let feminine_ending = long.strip_suffix(['a', 'e']).is_some_and(|stem| stem == &**short);
    feminine_ending || a.sex.zip(b.sex).is_some_and(|(x, y)| x != y)
}

/// Of two rows the day of birth and the day inside the number.
pub(crate) fn birth_level(a: (Day, Day), b: (Day, Day)) -> Level {
    let day = |(birth, of_number): (Day, Day)| if birth.is_whole() { (birth, false) } else { (of_number, true) };
    let ((x, x_from_number), (y, y_from_number)) = (day(a), day(b));
    if x.is_none() || y.is_none() {
        let dated = |(birth, of_number): (Day, Day)| if birth.is_none() { of_number } else { birth };
        return year_level(dated(a), dated(b));
    }
    let level = day_level(x, y);
    // A number that another list wrote with another date is still evidence: compare with the date inside it.
    if level == Level::SameDay && x_from_number != y_from_number { Level::DateFromNumber } else { level }
}

fn day_level(x: Day, y: Day) -> Level {
    if x == y {
        return if x.is_first_of_january() { Level::SameDoubtful } else { Level::SameDay };
    }
    if x.swapped(y) {
        return Level::DayMonthSwapped;
    }
    let apart = x.year() - y.year();
    if x.same_day_and_month(y) && apart.abs() == 10 {
        Level::TenYears
    } else if x.one_digit(y) {
        Level::OneDigit
    } else if apart == 0 {
        if x.is_first_of_january() || y.is_first_of_january() { Level::YearOnly } else { Level::SameYear }
    } else {
        apart_level(apart)
    }
}

/// Years that differ.
fn apart_level(apart: i32) -> Level {
    match apart.abs() {
        0..=2 => Level::NearYear,
        GENERATION.. => Level::OtherGeneration,
        _ => Level::Different,
    }
}

fn year_level(x: Day, y: Day) -> Level {
    if x.is_none() || y.is_none() {
        return Level::NotRecorded;
    }
    let months_differ = x.month() != 0 && y.month() != 0 && x.month() != y.month();
    match (x.year() - y.year()).abs() {
        0 if months_differ => Level::SameYear,
        0 => Level::YearOnly,
        apart => apart_level(apart),
    }
}

fn identity_level(a: &Row, b: &Row, values: &Values) -> Level {
    if a.numbers.length == 0 || b.numbers.length == 0 {
        return Level::NotRecorded;
    }
    let mut found = Level::NotRecorded;
    for x in a.numbers.of(&values.number_lists) {
        for y in b.numbers.of(&values.number_lists) {
            let level = if x == y {
                values.number(*x).map_or(Level::NotRecorded, equal_level)
            } else {
                values.number(*x).zip(values.number(*y)).map_or(Level::NotRecorded, |(x, y)| number_level(x, y))
            };
            if strength(level) < strength(found) {
                found = level;
            }
        }
    }
    found
}

fn equal_level(number: &Number) -> Level {
    match (number.valid, number.plausible) {
        (true, _) => Level::Same,
        (_, true) => Level::SameDoubtful,
        _ => Level::NotRecorded,
    }
}

fn number_level(x: &Number, y: &Number) -> Level {
    if x.scheme != y.scheme {
        return Level::NotRecorded;
    }
    if x.key == y.key {
        return equal_level(if x.plausible { x } else { y });
    }
    if x.valid && y.valid {
        return Level::Different;
    }
    if one_edit(x.letters(), y.letters()) {
        return Level::OneEdit;
    }
    // Papers of an unknown kind may be two papers of one person.
    let comparable = x.plausible && y.plausible && (x.scheme != Scheme::Unknown || x.letters().len() == y.letters().len());
    if comparable { Level::DifferentDoubtful } else { Level::NotRecorded }
}

/// Of several numbers the strongest agreement counts.
fn strength(level: Level) -> u8 {
    match level {
        Level::Same => 0,
        Level::SameDoubtful => 1,
        Level::OneEdit => 2,
        Level::Different => 3,
        Level::DifferentDoubtful => 4,
        _ => 5,
    }
}

pub(crate) fn phone_level(a: u64, b: u64) -> Level {
    if a == 0 || b == 0 {
        Level::NotRecorded
    } else if a == b {
        Level::Same
    } else {
        let (mut x, mut y) = ([0; 20], [0; 20]);
        if one_edit(digits(a, &mut x), digits(b, &mut y)) { Level::OneEdit } else { Level::Different }
    }
}

/// The decimal digits, the last first: good for counting edits.
fn digits(mut number: u64, buffer: &mut [u8; 20]) -> &[u8] {
    let mut length = 0;
    for slot in buffer.iter_mut() {
        if number == 0 {
            break;
        }
        *slot = (number % 10) as u8;
        number /= 10;
        length += 1;
    }
    buffer.get(..length).unwrap_or_default()
}

/// Same street and number, same street only (`Subset`), or a street with one letter changed.
fn address_level(a: &Row, b: &Row, values: &Values) -> Level {
    let (Some(x), Some(y)) = (values.address(a.address), values.address(b.address)) else { return Level::NotRecorded };
    if x.key == y.key {
        return Level::Same;
    }
    let streets_close = x.street_key == y.street_key || (!x.street.is_empty() && jaro_winkler(&x.street, &y.street) >= CLOSE);
    match (streets_close, x.house == y.house) {
        (true, true) => Level::Close,
        (true, false) => Level::Subset,
        _ => Level::Different,
    }
}

fn place_level(a: &Row, b: &Row, values: &Values) -> Level {
    let both = |x: Id, y: Id| x != 0 && y != 0;
    let same = |x: Id, y: Id| both(x, y) && (x == y || values.name(x).same_place(values.name(y)));
    let (mut fine_agrees, mut fine_differs, mut close) = (false, false, false);
    if both(a.settlement, b.settlement) {
        let (x, y) = (values.name(a.settlement), values.name(b.settlement));
        if same(a.settlement, b.settlement) {
            fine_agrees = true;
        } else if !x.cannot_be_close(y) && jaro_winkler(&x.rest.joined, &y.rest.joined) >= CLOSE {
            close = true;
        } else {
            fine_differs = true;
        }
    }
    if let (Some(x), Some(y)) = (values.word(a.postcode), values.word(b.postcode)) {
        if x.key == y.key {
            fine_agrees = true;
        } else if one_edit(x.text.as_bytes(), y.text.as_bytes()) || (x.start == y.start && x.text.len() > 4) {
            close = true;
        } else {
            fine_differs = true;
        }
    }
    let any_fine = fine_agrees || fine_differs || close;
    match (fine_agrees, fine_differs, close) {
        (true, false, _) => return Level::Same,
        (true, true, _) => return Level::Subset,
        (false, _, true) => return Level::Close,
        _ => {}
    }
    let area = both(a.municipality, b.municipality);
    if same(a.municipality, b.municipality) || same(a.municipality, b.settlement) || same(a.settlement, b.municipality) {
        return Level::SameRegion;
    }
    if !any_fine && !area && same(a.region, b.region) {
        return Level::SameRegion;
    }
    if any_fine || area || both(a.region, b.region) { Level::Different } else { Level::NotRecorded }
}

/// Somebody else there has the name, all names of the smaller household are in the other one, at least half of them are, or fewer.
pub(crate) fn household_level(a: &Row, b: &Row, given: Level, values: &Values) -> Level {
    let (x, y) = (a.members.of(&values.member_lists), b.members.of(&values.member_lists));
    if matches!(given, Level::Different | Level::Close) {
        let lives_in = |row: &Row, members: &[u64]| row.given != 0 && members.contains(&values.name(row.given).key);
        if lives_in(a, y) || lives_in(b, x) {
            return Level::OtherMember;
        }
    }
    let smaller = x.len().min(y.len());
    if smaller == 0 {
        return Level::NotRecorded;
    }
    let shared = x.iter().filter(|name| y.contains(name)).count();
    if shared == smaller {
        Level::Same
    } else if shared * 2 >= smaller {
        Level::Subset
    } else {
        Level::Different
    }
}

fn email_level(a: &Row, b: &Row, values: &Values) -> Level {
    let (Some(x), Some(y)) = (values.email(a.email), values.email(b.email)) else { return Level::NotRecorded };
    if x.key == y.key {
        Level::Same
    } else if x.local_key == y.local_key {
        Level::Subset
    } else if one_edit(x.local.as_bytes(), y.local.as_bytes()) || jaro_winkler(&x.local, &y.local) >= CLOSE {
        Level::Close
    } else {
        Level::Different
    }
}

fn detail_level(a: &Row, b: &Row, place: usize, values: &Values) -> Level {
    let of = |row: &Row| row.details.get(place).copied().unwrap_or(0);
    let (Some(x), Some(y)) = (values.word(of(a)), values.word(of(b))) else { return Level::NotRecorded };
    if x.key == y.key {
        Level::Same
    } else if jaro_winkler(&x.text, &y.text) >= CLOSE {
        Level::Close
    } else {
        Level::Different
    }
}
