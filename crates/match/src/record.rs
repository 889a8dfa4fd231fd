//! A person as one list holds them.

use komshi_text::dates::Date;
use komshi_text::identity::Sex;
use serde::{Deserialize, Serialize};

/// What a list says about the day of birth. A date that cannot exist is `None` (its text stays with the importer).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Birth {
    #[default]
    None,
    Year(i16),
    /// Year and month.
    Month(i16, i8),
    Day(Date),
}

impl Birth {
    /// The year, if anything is known.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        match self {
            Birth::None => None,
            Birth::Year(year) | Birth::Month(year, _) => Some(year),
            Birth::Day(date) => Some(date.year()),
        }
    }
}

/// One row. Texts are as written, in any script; empty means not recorded. Folding and repair happen here, not in the caller.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Record {
    /// Unique among the records compared.
    pub id: i64,
    /// The list the row is from.
    pub source: u32,
    /// The household within its list; rows of one source with the same number live together.
    pub household: Option<i64>,
    pub surname: String,
    pub given: String,
    pub father: String,
    pub maiden: String,
    pub birth: Birth,
    pub sex: Option<Sex>,
    /// Identity numbers, as written.
    pub identity: Vec<String>,
    pub phone: String,
    pub address: String,
    /// Settlement or municipality.
    pub place: String,
    pub is_head: bool,
    /// Given names (or full names) of the other members, folded.
    pub household_names: Vec<String>,
}
