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
