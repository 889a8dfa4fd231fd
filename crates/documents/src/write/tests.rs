use super::{Book, Column, Kind, Sheet, Value, WriteError, csv, xlsx};
use crate::read::{Cell, Limits, read_table};

fn sheet() -> Sheet {
    Sheet {
        name: "Spisak: Mitrovica/sever".into(),
        title: vec!["Spisak domaćinstava".into(), "avgust 2024".into()],
        header: vec![
            Column::new("Ime", Kind::Text),
            Column::new("JMBG", Kind::Identifier),
            Column::new("Članova", Kind::Whole),
            Column::new("Iznos", Kind::Decimal),
            Column::new("Dan", Kind::Date),
        ],
        rows: vec![
            vec!["Ђорђе".into(), "0101985123456".into(), 4i64.into(), 12.5.into(), jiff::civil::date(2024, 8, 1).into()],
            vec!["=HYPERLINK(\"http://x\")".into(), Value::Whole(7), Value::Empty],
            vec!["\u{200b}+1;x".into(), "-5".into(), (-5i64).into(), (-0.5).into(), "1990".into()],
        ],
        notes: vec!["@ izvor".into()],
    }
}

#[test]
fn a_workbook_comes_back_as_it_went() {
    let mut old = sheet();
    old.name = "spisak- mitrovica-SEVER".into();
    let book = Book { sheets: vec![sheet(), old], date: None };
    let bytes = xlsx(&book).unwrap();
    assert_eq!(bytes, xlsx(&book).unwrap(), "the same data make the same bytes");
    let read = read_table(&bytes, "a.xlsx", &Limits::default()).unwrap();
    let names: Vec<&str> = read.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Spisak- Mitrovica-sever", "spisak- mitrovica-SEVER 2"]);
    let rows = &read.sheets[0].rows;
    let text = |text: &str| Cell::Text(text.into());
    assert_eq!(rows[0], [text("Spisak domaćinstava")]);
    assert_eq!(rows[3][1], text("JMBG"));
    assert_eq!(
        rows[4],
        [text("Ђорђе"), text("0101985123456"), Cell::Whole(4), Cell::Number(12.5), Cell::Date("2024-08-01".into())]
    );
    assert_eq!(rows[5], [text("=HYPERLINK(\"http://x\")"), text("7")]);
    assert_eq!(rows[6], [text("\u{200b}+1;x"), text("-5"), Cell::Whole(-5), Cell::Number(-0.5), text("1990")]);
    assert_eq!(rows[8], [text("@ izvor")]);
}

#[test]
fn no_formula_is_ever_written() {
    let book = Book { sheets: vec![sheet()], date: None };
    let bytes = xlsx(&book).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut xml).unwrap();
    assert!(!xml.contains("<f>") && !xml.contains("<f "), "{xml}");
    assert!(xml.contains("autoFilter") && xml.contains("frozen"));
}

#[test]
fn csv_is_guarded_and_comes_back() {
    let bytes = csv(&sheet());
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "\u{feff}Ime;JMBG;Članova;Iznos;Dan");
    assert_eq!(lines[1], "Ђорђе;0101985123456;4;12.50;2024-08-01");
    assert_eq!(lines[2], "\"'=HYPERLINK(\"\"http://x\"\")\";7;;;");
    assert_eq!(lines[3], "\"'\u{200b}+1;x\";'-5;-5;-0.50;1990");
    let read = read_table(&bytes, "a.csv", &Limits::default()).unwrap();
    assert_eq!(read.sheets[0].rows[2][0].as_text(), "'=HYPERLINK(\"http://x\")");
}

#[test]
fn what_does_not_fit_is_said() {
    let check = |value: Value, kind: Kind, expect: Option<&str>| {
        let book = Book {
            sheets: vec![Sheet { header: vec![Column::new("x", kind)], rows: vec![vec![value]], ..Sheet::default() }],
            date: None,
        };
        assert_eq!(xlsx(&book).err().map(|error: WriteError| error.key()), expect);
    };
    check(Value::Decimal(f64::NAN), Kind::Decimal, Some("export-value"));
    check(Value::Text("a".repeat(32_768)), Kind::Text, Some("export-too-large"));
    check(Value::Date(jiff::civil::date(1850, 1, 1)), Kind::Date, None);
    check(Value::Whole(i64::MIN), Kind::Whole, None);
}
