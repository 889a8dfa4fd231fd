//! A table to be written.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Sheets of one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    /// The day that the file gives as the day of its creation; `None` gives the first day of the zip format,
    /// 1980-01-01, as no clock is read here.
    #[serde(default, with = "optional_date")]
    pub date: Option<Date>,
}

/// One table with what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the tab. Characters that spreadsheets forbid are replaced, 31 characters are kept, and a number is
    /// added if another sheet has the name.
    pub name: String,
    /// Lines above the table: what it is, for what period, who made it. The first is the title.
    #[serde(default)]
    pub title: Vec<String>,
    /// The columns; they make the header row.
    pub header: Vec<Column>,
    /// Rows of values in the order of `header`; missing values at the end are empty, surplus ones are not written.
    pub rows: Vec<Vec<Value>>,
    /// Lines below the table: what the numbers count, sources, what is left out.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    pub kind: Kind,
}

impl Column {
    /// A column with its title.
    pub fn new(title: impl Into<String>, kind: Kind) -> Self {
        Column { title: title.into(), kind }
    }
}

/// What a column holds; it decides format and width, not what a [`Value`] may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Words.
    Text,
    /// A count, with thousands separated.
    Whole,
    /// An amount with two decimals.
    Decimal,
    /// A day.
    Date,
    /// A number that is a name (personal number, household number, phone): always text, zeros in front are kept.
    Identifier,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    #[default]
    Empty,
    Text(String),
    Whole(i64),
    Decimal(f64),
    /// A day, `YYYY-MM-DD`.
    Date(#[serde(with = "date")] Date),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Whole(number)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Decimal(number)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Value::Date(date)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Empty, Into::into)
    }
}

/// A day as ISO 8601 in JSON.
mod date {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A day as ISO 8601 or `null` in JSON.
mod optional_date {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(|date| date.to_string()).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}
