//! Files that go out: to be saved, and a list as one for a spreadsheet.

use axum::response::{IntoResponse, Response};
use base64::{Engine, engine::general_purpose::STANDARD};
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
    Ok(saved(kind, name, bytes))
}

/// A file to be saved under a name.
pub fn saved(kind: &str, name: &str, bytes: impl IntoResponse) -> Response {
    sent("attachment", kind, name, bytes)
}

/// A file that somebody has brought, of which `body` is Base64. Only a picture, which was drawn anew, is shown; the rest is saved.
pub fn kept(media_type: &str, name: &str, body: &str) -> Result<Response, Error> {
    let bytes = STANDARD.decode(body).map_err(anyhow::Error::from)?;
    let way = if media_type == "image/png" { "inline" } else { "attachment" };
    let name: String = name.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter)).collect();
    Ok(sent(way, media_type, &name, bytes))
}

fn sent(way: &str, kind: &str, name: &str, bytes: impl IntoResponse) -> Response {
    let headers = [("content-type", kind.to_owned()), ("content-disposition", format!("{way}; filename=\"{name}\""))];
    (headers, bytes).into_response()
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
