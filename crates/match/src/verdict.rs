//! What happens with a pair: taken as one person by a written rule, shown to a person, or left apart.

use crate::compare::{LookAlike, Pair};
use crate::link::Options;
use crate::names::Spellings;
use crate::prepared::Prepared;
use crate::record::{Birth, Record};
use komshi_text::dates::Date;

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
    let mut spellings = Spellings::new();
    let (a, b) = (Prepared::new(a, &mut spellings), Prepared::new(b, &mut spellings));
    certain_by(&a, &b, &spellings)
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

pub(crate) fn certain_by(a: &Prepared, b: &Prepared, spellings: &Spellings) -> Option<Certainty> {
    let whole_date = matches!((a.birth, b.birth), (Birth::Day(x), Birth::Day(y)) if x == y);
    let number = shares_number(a, b, true) || (whole_date && shares_number(a, b, false));
    if number {
        return (births_agree(a, b) == Some(true) && same_full_name(a, b, spellings)).then_some(Certainty::SharedNumber);
    }
    let no_number = a.numbers.is_empty() && b.numbers.is_empty();
    let all_else = || {
        !a.address.is_empty()
            && a.address == b.address
            && same_name(a.father, b.father, spellings)
            && same_full_name(a, b, spellings)
    };
    (no_number && whole_date && all_else()).then_some(Certainty::AllElse)
}

pub(crate) fn look_alike(a: &Prepared, b: &Prepared, spellings: &Spellings) -> Option<LookAlike> {
    if a.source == b.source || certain_by(a, b, spellings).is_some() {
        return None;
    }
    if shares_number(a, b, false) {
        return Some(LookAlike::SameNumber);
    }
    let other = crate::compare::cannot_link(a, b) || births_agree(a, b) == Some(false);
    (a.is_head && b.is_head && other && same_full_name(a, b, spellings)).then_some(LookAlike::SameName)
}

fn shares_number(a: &Prepared, b: &Prepared, valid: bool) -> bool {
    a.numbers
        .iter()
        .filter(|number| if valid { number.valid } else { number.plausible })
        .any(|x| b.numbers.iter().any(|y| x.scheme == y.scheme && x.digits == y.digits))
}

fn same_full_name(a: &Prepared, b: &Prepared, spellings: &Spellings) -> bool {
    same_name(a.surname, b.surname, spellings) && same_name(a.given, b.given, spellings)
}

fn same_name(a: u32, b: u32, spellings: &Spellings) -> bool {
    a != 0 && b != 0 && (a == b || spellings.form(a).same_as(spellings.form(b)))
}

/// `None` if one of the records has neither a date nor a number to take it from.
fn births_agree(a: &Prepared, b: &Prepared) -> Option<bool> {
    let written = |record: &Prepared| {
        if record.birth == Birth::None { record.number_birth.map_or(Birth::None, Birth::Day) } else { record.birth }
    };
    let month = |birth: Birth| match birth {
        Birth::Month(_, month) => Some(month),
        Birth::Day(date) => Some(date.month()),
        Birth::Year(_) | Birth::None => None,
    };
    let day = |birth: Birth| match birth {
        Birth::Day(date) => Some(Date::day(date)),
        _ => None,
    };
    let (a, b) = (written(a), written(b));
    let years = a.year().zip(b.year())?;
    let agree = |pair: Option<(i8, i8)>| pair.is_none_or(|(x, y)| x == y);
    Some(years.0 == years.1 && agree(month(a).zip(month(b))) && agree(day(a).zip(day(b))))
}
