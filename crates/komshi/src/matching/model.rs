use komshi_match::{Birth, Evidence, LookAlike, Record};
use komshi_text::fold::fold;
use serde::{Deserialize, Serialize};

use crate::lists::model::ReadRow;

/// What a reviewer says of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Same,
    Different,
    Unsure,
}

impl Verdict {
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Different => "different",
            Verdict::Unsure => "unsure",
        }
    }

    pub fn parse(text: &str) -> Option<Verdict> {
        [Verdict::Same, Verdict::Different, Verdict::Unsure].into_iter().find(|verdict| verdict.as_str() == text)
    }
}

/// The reasons of a pair, as they are kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reasons {
    pub evidence: Vec<Evidence>,
    pub look_alike: Option<LookAlike>,
}

/// A row of a list as the engine compares it.
pub fn record_of(person: i64, row: &ReadRow, surname: &str, address: &str, household: i64) -> Record {
    Record {
        id: person,
        source: 0,
        household: (household != 0).then_some(household),
        surname: surname.to_owned(),
        given: row.given_name.clone(),
        father: row.father_name.clone(),
        maiden: row.maiden_name.clone(),
        birth: birth_of(row.birth.as_deref()),
        sex: row.sex,
        identity: row.identity.iter().map(|identity| identity.number.clone()).collect(),
        phone: row.phone.clone(),
        address: address.to_owned(),
        place: row.place.clone(),
        is_head: row.is_head,
        household_names: Vec::new(),
    }
}

/// One of the keys that a record is found by for comparing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListKey {
    pub key: i64,
    pub person: i64,
    /// It comes from names alone.
    pub of_name: bool,
}

/// The keys of a record in its programme, in their order.
///
/// The programme is mixed in, because only lists given for the same one are compared: a key that is frequent in another says nothing here.
pub fn keys_of(record: &Record, programme: i64) -> Vec<ListKey> {
    let names = Record {
        id: record.id,
        surname: record.surname.clone(),
        given: record.given.clone(),
        maiden: record.maiden.clone(),
        ..Record::default()
    };
    let of_names = komshi_match::block_keys(&names);
    let mixed = programme.wrapping_mul(MIX);
    let mut keys: Vec<ListKey> = komshi_match::block_keys(record)
        .into_iter()
        .map(|key| ListKey { key: key ^ mixed, person: record.id, of_name: of_names.contains(&key) })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// An odd number whose bits are well spread (of the golden ratio).
const MIX: i64 = 0x1E37_79B9_7F4A_7C15;

/// `1987-04-30`, `1987-04` or `1987`.
pub fn birth_of(text: Option<&str>) -> Birth {
    let Some(text) = text else { return Birth::None };
    if let Ok(date) = text.parse() {
        return Birth::Day(date);
    }
    let mut parts = text.splitn(2, '-').map(str::parse::<i16>);
    match (parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month))) => Birth::Month(year, month as i8),
        (Some(Ok(year)), None) => Birth::Year(year),
        _ => Birth::None,
    }
}

/// The names of the other members, folded, for evidence.
pub fn folded_names(names: &[String]) -> Vec<String> {
    names.iter().map(|name| fold(name)).filter(|name| !name.is_empty()).collect()
}
