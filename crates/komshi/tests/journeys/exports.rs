//! Every file that goes out, of a programme in which every name was chosen to start a formula in somebody's spreadsheet.

use std::{collections::BTreeSet, io::Read};

use axum::http::StatusCode;
use komshi::{
    db::{run, testing, values},
    demo::{self, Files},
};
use komshi_documents::write::could_start_formula;

use crate::uploads::Browser;

/// What stands before each name, the visible sign behind something that nobody sees.
const HIDDEN: [&str; 6] = ["\u{feff}=", "\u{200b}+", " @", "\u{202e}-", "\u{a0}|", "\r\n="];

/// Columns with names that people chose.
const NAMES: [(&str, &str); 6] = [
    ("person", "surname"),
    ("person", "address"),
    ("item", "name"),
    ("account", "name"),
    ("contributor", "name"),
    ("organisation", "name"),
];

/// Addresses of files that stand on a page.
fn files_on(page: &str) -> impl Iterator<Item = String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains(".csv") || link.contains(".xlsx")).map(|link| link.replace("&amp;", "&"))
}

/// The fields of a CSV file that a spreadsheet would take for a formula.
fn formulas_in_csv(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let fields = reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    fields.filter(|field| could_start_formula(field) && field.parse::<f64>().is_err()).collect()
}

/// The parts of a workbook that hold formulas.
fn formulas_in_xlsx(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        if name.starts_with("xl/worksheets/")
            && part.read_to_string(&mut text).is_ok()
            && (text.contains("<f>") || text.contains("<f "))
        {
            found.push(name);
        }
    }
    found
}

#[tokio::test]
async fn no_file_that_goes_out_starts_a_formula() {
    let app = testing::sqlite().await;
    let (setup, lists) = (demo::set_up(&app).await.unwrap(), Files::carried());
    demo::import_lists(&app, &setup, &lists).await.unwrap();
    demo::review(&app, &setup, &lists).await.unwrap();
    let chosen = demo::choose(&app, &setup).await.unwrap();
    let stores = demo::stock_up(&app, &setup, 180).await.unwrap();
    demo::distribute(&app, &setup, chosen, &stores).await.unwrap();
    let tx = app.db.begin().await.unwrap();
    for (table, column) in NAMES {
        for (index, hidden) in HIDDEN.iter().enumerate() {
            let sql = format!("UPDATE {table} SET {column} = $1 || {column} WHERE id % {} = $2 AND {column} <> ''", HIDDEN.len());
            run(&tx, &sql, values![*hidden, index as i64]).await.unwrap();
        }
    }
    tx.commit().await.unwrap();

    let browser = Browser::of(app, setup, "mirjana").await;
    // Every page of the programme, as far as links lead, and the files that stand on them.
    let programme = format!("/programmes/{}", browser.setup.programme);
    let (mut waiting, mut seen, mut files) = (vec!["/people".to_owned(), programme.clone()], BTreeSet::new(), BTreeSet::new());
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) || seen.len() > 300 {
            continue;
        }
        let page = browser.get(&path).await;
        if page.status != StatusCode::OK {
            continue;
        }
        files.extend(files_on(&page.body));
        let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let own =
            links.filter(|link| (link.starts_with(&programme) || link.starts_with("/lists/")) && !link.contains(['.', '?', '#']));
        waiting.extend(own.map(str::to_owned).filter(|link| !seen.contains(link)));
    }
    let mut dangerous = 0;
    for file in &files {
        let bytes = browser.bytes(file).await;
        let is_table = file.contains(".csv");
        let found = if is_table { formulas_in_csv(&String::from_utf8_lossy(&bytes)) } else { formulas_in_xlsx(&bytes) };
        assert!(found.is_empty(), "{file}: {found:?}");
        dangerous += usize::from(is_table && String::from_utf8_lossy(&bytes).contains("'\u{200b}+"));
    }
    println!("{} pages, {} files: {files:?}", seen.len(), files.len());
    assert!(files.len() >= 8, "only these files were found: {files:?}");
    assert!(dangerous >= 2, "the names that were to be guarded against stand in no file");
}
