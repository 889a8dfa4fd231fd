//! The three lists of one municipality, as three organisations keep them, where the lists are beside the source.

use std::path::Path;

use super::{Cell, Limits, Sheet, Source, Workbook, read_table};

fn list(name: &str) -> Option<Workbook> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/lists/north-mitrovica");
    if !root.exists() {
        return None;
    }
    let bytes = std::fs::read(root.join(name)).unwrap();
    Some(read_table(&bytes, name, &Limits::default()).unwrap())
}

/// Rows below the header row (from 0) that have a value.
fn filled(sheet: &Sheet, header: usize) -> usize {
    sheet.rows.iter().skip(header + 1).filter(|row| !row.is_empty()).count()
}

fn column(sheet: &Sheet, header: usize, title: &str) -> usize {
    sheet.rows[header].iter().position(|cell| cell.as_text() == title).unwrap()
}

#[test]
fn the_office_list_is_whole() {
    let Some(book) = list("office.xlsx") else {
        return;
    };
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Списак", "Чланови"]);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.rows[0][0], Cell::Text("ОПШТИНА СЕВЕРНА МИТРОВИЦА".into()));
    assert!(sheet.rows[2].is_empty());
    assert_eq!(filled(sheet, 3), 140);
    assert_eq!(sheet.width(), 15);
    let number = column(sheet, 3, "ЈМБГ");
    let as_number = sheet.rows.iter().skip(4).filter(|row| matches!(row[number], Cell::Whole(_))).count();
    assert!((1..70).contains(&as_number), "{as_number} numbers without their zero");
    assert!(sheet.rows.iter().skip(4).all(|row| !row[number].as_text().contains('.')));
    let born = column(sheet, 3, "Датум рођења");
    assert!(matches!(&sheet.rows[4][born], Cell::Text(text) if text.ends_with('.')));
    assert!(book.notes.is_empty());
}

#[test]
fn the_social_work_list_has_real_dates() {
    let Some(book) = list("csw.xlsx") else { return };
    let sheet = &book.sheets[0];
    let header = sheet.rows.iter().position(|row| row.len() > 5).unwrap();
    assert_eq!(filled(sheet, header), 120);
    let dates = sheet.rows.iter().flatten().filter(|cell| match cell {
        Cell::Date(date) => date.parse::<jiff::civil::Date>().is_ok() && date.len() == 10,
        _ => false,
    });
    assert!(dates.count() >= 120);
}

#[test]
fn the_list_of_the_organisation_is_albanian_csv() {
    let Some(book) = list("ngo.csv") else { return };
    assert_eq!(book.source, Source::Delimited { encoding: "UTF-8".into(), delimiter: ';' });
    let sheet = &book.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.width(), filled(sheet, 0)), ("ngo", 16, 80));
    assert_eq!(sheet.rows[0][0].as_text(), "Nr", "the byte order mark is gone");
    assert_eq!(sheet.rows[0][5].as_text(), "Datëlindja");
    assert_eq!(sheet.rows[1][6].as_text(), "Lole Ribara 143");
}
