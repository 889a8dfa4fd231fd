//! Delimited text for spreadsheets set to the languages of the region.

use super::book::{Kind, Sheet, Value};
use super::formula_guard::could_start_formula;

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes the header and the rows of a sheet as UTF-8 with byte order mark, `;` between fields and CR LF after rows.
///
/// The title and the notes are left out: other programs read these files, and they expect the header first.
/// Decimals have a point. Text that could start a formula gets a `'` in front; numbers of ours keep their minus.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut out = BYTE_ORDER_MARK.to_vec();
    write_row(&mut out, sheet.header.iter().map(|column| guarded(&column.title)));
    for row in &sheet.rows {
        let fields = sheet.header.iter().enumerate().map(|(at, column)| match row.get(at) {
            Some(value) => field(value, column.kind),
            None => String::new(),
        });
        write_row(&mut out, fields);
    }
    out
}

fn field(value: &Value, kind: Kind) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => guarded(text),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) if !number.is_finite() => String::new(),
        Value::Decimal(number) if kind == Kind::Decimal => format!("{number:.2}"),
        Value::Decimal(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

fn guarded(text: &str) -> String {
    match could_start_formula(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn write_row(out: &mut Vec<u8>, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(b';');
        }
        if field.contains(['"', ';', ',', '\t', '\n', '\r']) {
            out.push(b'"');
            out.extend_from_slice(field.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(field.as_bytes());
        }
    }
    out.extend_from_slice(b"\r\n");
}
