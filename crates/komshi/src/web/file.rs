//! A list as a file for a spreadsheet.

use axum::response::{IntoResponse, Response};
use komshi_documents::write::{Book, Kind, Sheet, Value, csv, xlsx};

use super::Page;
use crate::{app::App, error::Error};

/// Rows of one file; a sheet of a spreadsheet program holds 1,048,576 with what stands around them.
pub const MOST_ROWS: usize = 1_000_000;

/// A sheet as the file that its name asks for: `expect.xlsx` or `expect.csv`.
pub fn table(sheet: Sheet, name: &str, expect: &str, app: &App) -> Result<Response, Error> {
    let (stem, ending) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    if stem != expect {
        return Err(Error::NotFound);
    }
    let (kind, bytes) = match ending {
        "xlsx" => {
            let book = Book { sheets: vec![sheet], date: app.today().parse().ok() };
            let bytes = xlsx(&book).map_err(|error| Error::Other(anyhow::anyhow!("xlsx: {error}")))?;
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
        }
        "csv" => ("text/csv; charset=utf-8", csv(&sheet)),
        _ => return Err(Error::NotFound),
    };
    let headers = [("content-type", kind.to_owned()), ("content-disposition", format!("attachment; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}

/// Says in the last row of a file that it ends before the list does, and how long that is. In a row and not in a note, because a CSV
/// has none; in the first column that takes words.
pub fn say_cut(page: &Page, sheet: &mut Sheet, all: i64) {
    let kept = sheet.rows.len() as i64;
    if all > kept {
        let column = sheet.header.iter().position(|column| matches!(column.kind, Kind::Text | Kind::Identifier)).unwrap_or(0);
        let mut row = vec![Value::Empty; column];
        row.push(page.t2("export-cut", "count", kept, "all", all).into());
        sheet.rows.push(row);
    }
}
