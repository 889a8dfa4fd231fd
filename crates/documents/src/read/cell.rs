//! One cell of a table and its compact form in JSON.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One cell as the file has it; nothing is guessed.
///
/// In JSON: `null`, `"text"`, `1.5`, `3`, `{"date":"2024-05-01"}`, `true`, `{"error":"#N/A"}`. A [`Cell::Number`]
/// that is not finite becomes `null`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// No value. Cells with a format only are empty too.
    #[default]
    Empty,
    /// Text as written, with its spaces. Times of day and durations are text (`10:30:00`).
    Text(String),
    /// A number with a fraction, or beyond what a whole number holds exactly.
    Number(f64),
    /// A whole number, as all whole numbers of up to 15 digits in a spreadsheet are.
    Whole(i64),
    /// An ISO 8601 date `YYYY-MM-DD`, followed by `THH:MM:SS` if the time is not midnight.
    Date(String),
    /// A truth value.
    Bool(bool),
    /// What a formula failed with, such as `#N/A`.
    Error(String),
}

impl Cell {
    /// True for [`Cell::Empty`] and for text of nothing but white space.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The cell as a person would read it: a date as ISO 8601, a whole number without `.0`, an error as empty.
    pub fn as_text(&self) -> String {
        match self {
            Cell::Empty | Cell::Error(_) => String::new(),
            Cell::Text(text) | Cell::Date(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Whole(number) => number.to_string(),
            Cell::Bool(value) => value.to_string(),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tagged = |serializer: S, key: &str, value: &str| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(key, value)?;
            map.end()
        };
        match self {
            Cell::Empty => serializer.serialize_unit(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Number(number) => serializer.serialize_f64(*number),
            Cell::Whole(number) => serializer.serialize_i64(*number),
            Cell::Bool(value) => serializer.serialize_bool(*value),
            Cell::Date(date) => tagged(serializer, "date", date),
            Cell::Error(error) => tagged(serializer, "error", error),
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("null, text, a number, a truth value, {\"date\":…} or {\"error\":…}")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Cell, E> {
        Ok(Cell::Empty)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Cell, E> {
        Ok(Cell::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Cell, E> {
        Ok(Cell::Whole(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Cell, E> {
        i64::try_from(value).map(Cell::Whole).map_err(|_| E::custom("whole number out of range"))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Cell, E> {
        Ok(Cell::Number(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Cell, E> {
        Ok(Cell::Text(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Cell, E> {
        Ok(Cell::Text(value))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        let Some((key, value)) = map.next_entry::<String, String>()? else {
            return Err(de::Error::custom("an empty object is no cell"));
        };
        match key.as_str() {
            "date" => Ok(Cell::Date(value)),
            "error" => Ok(Cell::Error(value)),
            _ => Err(de::Error::unknown_field(&key, &["date", "error"])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn json_is_compact_and_comes_back() {
        let check = |cell: Cell, json: &str| {
            assert_eq!(serde_json::to_string(&cell).unwrap(), json);
            assert_eq!(serde_json::from_str::<Cell>(json).unwrap(), cell);
        };
        check(Cell::Empty, "null");
        check(Cell::Text("3".into()), "\"3\"");
        check(Cell::Whole(-3), "-3");
        check(Cell::Whole(101_985_123_456), "101985123456");
        check(Cell::Number(3.0), "3.0");
        check(Cell::Number(3.25), "3.25");
        check(Cell::Bool(true), "true");
        check(Cell::Date("2024-05-01".into()), "{\"date\":\"2024-05-01\"}");
        check(Cell::Error("#N/A".into()), "{\"error\":\"#N/A\"}");
    }

    #[test]
    fn text_of_each_kind() {
        let check = |cell: Cell, expect: &str| assert_eq!(cell.as_text(), expect);
        check(Cell::Empty, "");
        check(Cell::Text(" a ".into()), " a ");
        check(Cell::Whole(42), "42");
        check(Cell::Number(42.0), "42");
        check(Cell::Number(0.1), "0.1");
        check(Cell::Date("2024-05-01".into()), "2024-05-01");
        check(Cell::Error("#REF!".into()), "");
    }
}
