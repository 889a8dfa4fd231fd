//! `komshi texts` as a native reader uses it: the workbook out, corrected, and in again; files that are no such workbook are refused in
//! words.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use komshi::{
    translations::workbook,
    web::i18n::{Catalog, Lang},
};
use komshi_documents::write::{Book, Value, xlsx};

fn texts(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_komshi"))
        .arg("texts")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("komshi starts");
    (status.code().unwrap_or(-1), String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr))
}

/// The workbook of a language with some translations (and an English text) changed.
fn changed(folder: &Path, lang: Lang, change: impl Fn(&str, &str, &mut Vec<Value>)) -> Book {
    let mut book = workbook::book(&Catalog::load().expect("texts"), folder, &[lang]);
    for row in &mut book.sheets[0].rows {
        let (Value::Text(key), Value::Text(form)) = (row[0].clone(), row[1].clone()) else { panic!("{row:?}") };
        change(&key, &form, row);
    }
    book
}

#[test]
fn a_reader_corrects_texts_in_a_workbook() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let (code, said) = texts(folder, &["--out", "mk.xlsx", "--lang", "mk"]);
    assert!(code == 0 && said.contains("mk.xlsx"), "{said}");
    assert!(fs::read(folder.join("mk.xlsx")).expect("workbook").starts_with(b"PK"));
    // As it came out, nothing is corrected.
    let (code, said) = texts(folder, &["--in", "mk.xlsx", "--data", "d"]);
    assert!(code == 0 && said.contains("taken 0, refused 0"), "{said}");
    assert!(!folder.join("d").exists());

    let book = changed(folder, Lang::Mk, |key, form, row| match (key, form) {
        ("save", _) => row[4] = "Сними".into(),
        ("points-count", "one") => row[4] = "поен {count}".into(),
        ("points-count", _) => row[4] = "поени { $count }".into(),
        ("more-than", _) => row[4] = "многу".into(),
        ("cancel", _) => row[4] = "{откажи".into(),
        ("back", _) => row[2] = "Return".into(),
        ("add", _) => row[5] = "Да биде „внеси“?".into(),
        _ => {}
    });
    fs::write(folder.join("mk.xlsx"), xlsx(&book).expect("workbook")).expect("written");
    let (code, said) = texts(folder, &["--in", "mk.xlsx", "--data", "d"]);
    assert_eq!(code, 1, "{said}");
    for sentence in [
        "more-than: {count} is missing",
        "cancel: a curly bracket",
        "back: the English text has changed",
        "add: the reader notes: Да биде „внеси“?",
        "taken 2, refused 3",
    ] {
        assert!(said.contains(sentence), "{sentence} is not in {said}");
    }
    let catalog = Catalog::corrected(&folder.join("d")).expect("texts");
    assert_eq!(catalog.text(Lang::Mk, "save", &[]), "Сними");
    assert_eq!(catalog.text(Lang::Mk, "points-count", &[("count", 1_021.into())]), "поен 1.021");
    assert_eq!(catalog.text(Lang::Mk, "points-count", &[("count", 5.into())]), "поени 5");

    // The next workbook starts from the corrections; a text given back as it was ends its correction.
    let book = changed(&folder.join("d"), Lang::Mk, |key, _, row| {
        if key == "save" {
            assert_eq!(row[4], Value::from("Сними"));
            row[4] = Catalog::load().expect("texts").text(Lang::Mk, "save", &[]).into();
        }
    });
    fs::write(folder.join("mk.xlsx"), xlsx(&book).expect("workbook")).expect("written");
    let (code, said) = texts(folder, &["--in", "mk.xlsx", "--data", "d", "--lang", "mk"]);
    assert!(code == 0 && said.contains("прифатени исправки 1"), "{said}");
    let kept = fs::read_to_string(folder.join("d/texts/mk.ftl")).expect("kept");
    assert!(kept.contains("points-count = ") && !kept.contains("save = "), "{kept}");

    // For developers, into a copy of the built-in file.
    fs::write(folder.join("mk.ftl"), Lang::Mk.source()).expect("written");
    let (code, _) = texts(folder, &["--in", "mk.xlsx", "--write", ".", "--data", "none"]);
    let written = fs::read_to_string(folder.join("mk.ftl")).expect("written");
    assert!(code == 0 && written.contains("[one] поен { $count }") && written.contains("\nsave = "), "{written}");
}

#[test]
fn files_that_are_no_such_workbook_are_refused_in_words() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let refused = |name: &str, bytes: &[u8], sentence: &str| {
        fs::write(folder.join(name), bytes).expect("written");
        let (code, said) = texts(folder, &["--in", name, "--data", "d"]);
        assert!(code == 1 && said.contains(sentence), "{name}: {code} {said}");
        assert!(!folder.join("d").exists(), "{name}");
    };
    refused("a.xlsx", b"", "The file is empty");
    refused("b.xlsx", b"PK\x03\x04 and then nothing", "damaged");
    refused("c.xlsx", b"%PDF-1.7", "PDF");
    refused("d.xlsx", &[0_u8; 4_096], "");
    refused("mk.csv", "one;two\n1;2\n".as_bytes(), "lacks one of the columns");
    refused("other.csv", "key;form;English;translation\nsave;;Save;Сними\n".as_bytes(), "no sheet for any of these languages");
    // A reader may also send the sheet as csv.
    fs::write(folder.join("mk.csv"), "key;form;English;translation\nsave;;Save;Сними\n").expect("written");
    let (code, said) = texts(folder, &["--in", "mk.csv", "--data", "d"]);
    assert!(code == 0 && said.contains("taken 1, refused 0"), "{said}");
    assert_eq!(texts(folder, &["--out", "x.xlsx", "--lang", "en"]).0, 2);
    assert_eq!(texts(folder, &[]).0, 2);
}
