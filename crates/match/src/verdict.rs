//! What happens with a pair: taken as one person by a written rule, shown to a person, or left apart.

use crate::compare::{LookAlike, Pair};
use crate::link::Options;
use crate::prepare::prepare_all;
use crate::record::Record;
use crate::row::{Id, Row};
use crate::values::Values;

komshi_text::coded_enum! {
    pub enum Verdict {
        /// The written rule holds: one person.
        Certain = "certain",
        /// A person decides.
        Review = "review",
        Different = "different",
    }
}

komshi_text::coded_enum! {
    /// Which part of the written rule makes a pair certain.
    pub enum Certainty {
        /// The same identity number, and surname, given name and birth date agree.
        SharedNumber = "shared_number",
        /// Neither list has a number, and everything else that names a person agrees.
        AllElse = "all_else",
    }
}

/// The written rule, without any probability. Names are compared after folding.
///
/// * `SharedNumber`: both records hold the same identity number, and surname, given name and birth date agree. A year or month agrees
///   with a date inside it; a missing date is taken from a valid number. A number with a wrong check digit counts only with the same
///   whole date: Kosovo's check rule is not official, and two offices may have copied the same misprint.
/// * `AllElse`: neither record holds any number, and surname, given name, father's name, whole birth date and address are recorded and
///   agree. Where one list has a number a person decides, who can ask for the other.
#[must_use]
pub fn certainty(a: &Record, b: &Record) -> Option<Certainty> {
    // Folding names costs most, so what the numbers and dates rule out is left first.
    let written = |record: &Record| record.identity.iter().any(|text| !text.trim().is_empty());
    if written(a) != written(b) || (!written(a) && a.birth != b.birth) {
        return None;
    }
    let (rows, values) = prepare_all(&[a, b]);
    match rows.as_slice() {
        [a, b] => certain_by(a, b, &values),
        _ => None,
    }
}

/// Whether either part of the written rule holds, see [`certainty`].
#[must_use]
pub fn is_certain(a: &Record, b: &Record) -> bool {
    certainty(a, b).is_some()
}

/// Certain by the written rule; to review if the same person is at least as probable as [`Options::review_floor`] or the pair is a
/// look-alike; different otherwise.
#[must_use]
pub fn verdict(pair: &Pair, options: &Options) -> Verdict {
    if pair.certain.is_some() {
        Verdict::Certain
    } else if pair.look_alike.is_some() || pair.same >= options.review_floor {
        Verdict::Review
    } else {
        Verdict::Different
    }
}

pub(crate) fn certain_by(a: &Row, b: &Row, values: &Values) -> Option<Certainty> {
    let (has_a, has_b) = (a.numbers.length > 0, b.numbers.length > 0);
    if has_a != has_b {
        return None;
    }
    let whole_date = a.birth.is_whole() && a.birth == b.birth;
    if has_a {
        let number = shares_number(a, b, true, values) || (whole_date && shares_number(a, b, false, values));
        return (number && births_agree(a, b) == Some(true) && same_full_name(a, b, values)).then_some(Certainty::SharedNumber);
    }
    let same_address = || values.address(a.address).zip(values.address(b.address)).is_some_and(|(x, y)| x.key == y.key);
    let all_else = whole_date && same_address() && same_name(a.father, b.father, values) && same_full_name(a, b, values);
    all_else.then_some(Certainty::AllElse)
}

pub(crate) fn look_alike(a: &Row, b: &Row, values: &Values) -> Option<LookAlike> {
    if a.source == b.source || certain_by(a, b, values).is_some() {
        return None;
    }
    if shares_number(a, b, false, values) {
        return Some(LookAlike::SameNumber);
    }
    let other = || crate::compare::cannot_link(a, b, values) || births_agree(a, b) == Some(false);
    (a.is_head && b.is_head && same_full_name(a, b, values) && other()).then_some(LookAlike::SameName)
}

fn shares_number(a: &Row, b: &Row, valid: bool, values: &Values) -> bool {
    let numbers = |row: &Row| row.numbers.of(&values.number_lists).iter().filter_map(|id| values.number(*id)).collect::<Vec<_>>();
    let theirs = numbers(b);
    numbers(a)
        .iter()
        .filter(|number| if valid { number.valid } else { number.plausible })
        .any(|x| theirs.iter().any(|y| x.scheme == y.scheme && x.key == y.key))
}

fn same_full_name(a: &Row, b: &Row, values: &Values) -> bool {
    same_name(a.surname, b.surname, values) && same_name(a.given, b.given, values)
}

fn same_name(a: Id, b: Id, values: &Values) -> bool {
    a != 0 && b != 0 && (a == b || values.name(a).same_as(values.name(b)))
}

/// `None` if one of the records has neither a date nor a number to take it from.
fn births_agree(a: &Row, b: &Row) -> Option<bool> {
    let written = |row: &Row| if row.birth.is_none() { row.number_birth } else { row.birth };
    let (x, y) = (written(a), written(b));
    if x.is_none() || y.is_none() {
        return None;
    }
    let agree = |p: u32, q: u32| p == 0 || q == 0 || p == q;
    Some(x.year() == y.year() && agree(x.month(), y.month()) && agree(x.day(), y.day()))
}
