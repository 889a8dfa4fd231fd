//! Records made ready for comparison.

use crate::names::Spellings;
use crate::record::{Birth, Record};
use komshi_text::address::fold_address;
use komshi_text::dates::Date;
use komshi_text::fold::fold;
use komshi_text::identity::{self, Reason, Scheme, Sex, Verdict};
use komshi_text::phones;

/// An identity number after repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    pub scheme: Scheme,
    pub digits: String,
    /// Passes every check of its scheme.
    pub valid: bool,
    /// Wrong only in its check digit or in a check that is not known: still worth comparing.
    pub plausible: bool,
}

/// A [`Record`] with folded, interned comparison forms. Made by [`crate::link`] once for each record.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub(crate) id: i64,
    pub(crate) source: u32,
    pub(crate) surname: u32,
    pub(crate) given: u32,
    pub(crate) father: u32,
    pub(crate) maiden: u32,
    pub(crate) place: u32,
    pub(crate) birth: Birth,
    /// The day inside a valid identity number, if the list has no day.
    pub(crate) number_birth: Option<Date>,
    pub(crate) sex: Option<Sex>,
    pub(crate) numbers: Vec<Number>,
    pub(crate) phone: String,
    pub(crate) address: String,
    pub(crate) is_head: bool,
    /// Folded, sorted, each once.
    pub(crate) household_names: Vec<String>,
}

impl Prepared {
    pub(crate) fn new(record: &Record, spellings: &mut Spellings) -> Prepared {
        let identities: Vec<identity::Identity> =
            record.identity.iter().map(|text| identity::check(text)).filter(|found| !found.number.is_empty()).collect();
        let mut household_names: Vec<String> =
            record.household_names.iter().map(|name| fold(name)).filter(|name| !name.is_empty()).collect();
        household_names.sort_unstable();
        household_names.dedup();
        Prepared {
            id: record.id,
            source: record.source,
            surname: spellings.number(&record.surname),
            given: spellings.number(&record.given),
            father: spellings.number(&record.father),
            maiden: spellings.number(&record.maiden),
            place: spellings.number(&record.place),
            birth: record.birth,
            number_birth: identities.iter().find(|found| found.is_valid()).and_then(|found| found.birth_date),
            sex: record.sex.or_else(|| identities.iter().find(|found| found.is_valid()).and_then(|found| found.sex)),
            numbers: identities.iter().map(number).collect(),
            phone: phones::normalise(&record.phone).unwrap_or_default(),
            address: fold_address(&record.address),
            is_head: record.is_head,
            household_names,
        }
    }
}

fn number(found: &identity::Identity) -> Number {
    let plausible =
        matches!(found.verdict, Verdict::Valid | Verdict::Doubtful(Reason::CheckDigit | Reason::LenientTen | Reason::Unchecked));
    Number { scheme: found.scheme, digits: found.number.clone(), valid: found.is_valid(), plausible }
}
