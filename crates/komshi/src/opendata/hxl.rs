//! HXL 4W: who does what where when, as a table with a row of hashtags (<https://hxlstandard.org>, dictionary 1.1).

use super::iati::About;
use crate::{
    indicators::small_cells::Shown,
    portal::model::{Indicator, Snapshot, english},
    programmes::places,
    web::i18n::Lang,
};

/// Header, hashtag. The plain numbers of people stand before those with further attributes, because a pattern of tags takes the first
/// column that has all of it.
pub const COLUMNS: [(&str, &str); 18] = [
    ("Programme code", "#activity+programme+code"),
    ("Programme", "#activity+programme+name"),
    ("Accountable organisation", "#org+prog+name"),
    ("Implementing organisations", "#org+impl+name"),
    ("Funding organisations", "#org+funder+name"),
    ("Sector", "#sector+name"),
    ("Indicator", "#indicator+name"),
    ("Unit", "#indicator+unit"),
    ("Country code", "#country+code"),
    ("Place code", "#adm2+code"),
    ("Place", "#adm2+name"),
    ("Start", "#date+start"),
    ("End", "#date+end"),
    ("Status", "#status"),
    ("Target", "#targeted+num"),
    ("Persons reached", "#reached+ind"),
    ("Households reached", "#reached+hh"),
    ("Other units delivered", "#output+num"),
];

fn number(indicator: Option<&Indicator>, shown: Shown) -> String {
    match shown {
        Shown::Number(number) => indicator.map_or_else(|| number.to_string(), |indicator| indicator.plain(number)),
        // An empty cell is not a zero; the page says why it is empty.
        Shown::Fewer(_) | Shown::Hidden => String::new(),
    }
}

/// The table as CSV: header, hashtags, one row for each programme, indicator and place. A place has a number of its own where the
/// published parts by place have one; the whole programme stands in a row without a place.
pub fn table(programmes: &[(&Snapshot, &About)]) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(|(header, _)| header.to_owned()).to_vec(), COLUMNS.map(|(_, tag)| tag.to_owned()).to_vec()];
    for (snapshot, _) in programmes {
        for indicator in &snapshot.results {
            let parts: Vec<(&str, Shown)> =
                indicator.tables.iter().find_map(|table| table.by_place().map(Iterator::collect)).unwrap_or_default();
            rows.push(row(snapshot, Some(indicator), None, indicator.achieved.unwrap_or(Shown::Hidden)));
            rows.extend(parts.into_iter().map(|(place, shown)| row(snapshot, Some(indicator), Some(place), shown)));
        }
        if snapshot.results.is_empty() {
            // Who is where is worth knowing before anything was counted.
            rows.extend(snapshot.places.iter().map(|point| row(snapshot, None, Some(&point.code), Shown::Hidden)));
        }
    }
    write(&rows)
}

fn row(snapshot: &Snapshot, indicator: Option<&Indicator>, place: Option<&str>, shown: Shown) -> Vec<String> {
    let implementers = snapshot.organisations.iter().filter(|body| matches!(body.role.as_str(), "implementer" | "partner"));
    let known = place.and_then(places::place);
    let unit = indicator.map_or("", |indicator| indicator.unit.as_str());
    let (start, end) = match &snapshot.window {
        Some(window) if indicator.is_some() => (Some(window.from.clone()), Some(window.to.clone())),
        _ => (snapshot.starts_on.clone(), snapshot.ends_on.clone()),
    };
    let counted = |wanted: &[&str]| if wanted.contains(&unit) { number(indicator, shown) } else { String::new() };
    vec![
        snapshot.code.clone(),
        english(&snapshot.title).to_owned(),
        match snapshot.names("lead").as_slice() {
            [] => snapshot.lead.name.clone(),
            names => names.join(" | "),
        },
        implementers.map(|body| body.name.as_str()).collect::<Vec<_>>().join(" | "),
        snapshot.names("donor").join(" | "),
        "Social protection".into(),
        indicator.map_or("", |indicator| english(&indicator.statement)).to_owned(),
        unit.to_owned(),
        known.map_or_else(String::new, |place| place.country.clone()),
        place.unwrap_or_default().to_owned(),
        place.map_or_else(String::new, |place| places::name(place, Lang::En)),
        start.unwrap_or_default(),
        end.unwrap_or_default(),
        snapshot.status.clone(),
        // A target is of the whole, not of each place.
        indicator.filter(|_| place.is_none()).and_then(|indicator| Some(indicator.plain(indicator.target?))).unwrap_or_default(),
        counted(&["person"]),
        counted(&["household"]),
        if matches!(unit, "" | "person" | "household") { String::new() } else { number(indicator, shown) },
    ]
}

/// CSV with quotes where needed; a cell that a spreadsheet would take for a formula begins with an apostrophe.
fn write(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| {
            let formula = komshi_documents::write::could_start_formula(cell) && cell.parse::<f64>().is_err();
            if formula { format!("'{cell}") } else { cell.clone() }
        });
        // Writing into memory does not fail.
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// What is wrong with a table: shape, hashtags, days and numbers. Rows are counted from 1, header and hashtags included.
pub fn check(csv: &[u8]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    let rows: Vec<csv::StringRecord> = match reader.records().collect() {
        Ok(rows) => rows,
        Err(error) => return vec![error.to_string()],
    };
    let Some(tags) = rows.get(1) else { return vec!["no row of hashtags".into()] };
    for (index, tag) in tags.iter().enumerate() {
        if COLUMNS.get(index).is_none_or(|(_, wanted)| *wanted != tag) {
            wrong.push(format!("column {}: {tag}", index + 1));
        }
    }
    for (index, row) in rows.iter().enumerate().skip(2) {
        for (tag, cell) in tags.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let right = match tag {
                "#date+start" | "#date+end" => cell.parse::<jiff::civil::Date>().is_ok(),
                "#targeted+num" | "#reached+ind" | "#reached+hh" | "#output+num" => cell.parse::<f64>().is_ok(),
                "#adm2+code" => places::place(cell).is_some(),
                "#status" => crate::programmes::model::STATUSES.contains(&cell),
                _ => true,
            };
            if !right {
                wrong.push(format!("row {}, {tag}: {cell}", index + 1));
            }
        }
        if row.get(0).is_none_or(str::is_empty) {
            wrong.push(format!("row {}: no programme", index + 1));
        }
    }
    wrong
}
