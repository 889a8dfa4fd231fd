use std::{collections::BTreeMap, fs};

use proptest::prelude::*;

use super::{
    built_in, check, english_line,
    forms::{Form, forms_of, parse, tidy},
    kept, workbook,
};
use crate::web::i18n::{Catalog, Lang};
use komshi_documents::read::{Cell, Sheet};

fn forms(rows: &[(&str, &str, &str)]) -> Vec<Form> {
    rows.iter()
        .map(|(name, variant, text)| Form {
            chosen: if name.is_empty() { Vec::new() } else { vec![((*name).into(), (*variant).into())] },
            text: (*text).into(),
        })
        .collect()
}

#[test]
fn every_built_in_text_passes_the_check_of_readers() {
    let english = built_in(Lang::En);
    for lang in Lang::WRITTEN {
        for (key, own) in built_in(lang) {
            let original = &english[&key];
            let taken_apart = forms_of(original, &own, lang);
            let message = check(lang, &key, original, &taken_apart).unwrap_or_else(|fault| panic!("{lang:?} {key}: {fault:?}"));
            let again = &parse(&format!("{key} = {message}\n")).messages[&key];
            assert_eq!(forms_of(original, again, lang), taken_apart, "{lang:?} {key}");
        }
    }
}

#[test]
fn a_message_is_taken_apart_into_the_forms_of_a_language() {
    let english = &parse("pairs = { $a ->\n    [0] none.\n    [one] One.\n   *[other] { $a } of { $b }.\n} { $c ->\n    [one] x\n   *[other] y\n}\n").messages["pairs"];
    let names: Vec<String> = forms_of(english, english, Lang::Mk).iter().map(Form::name).collect();
    assert_eq!(
        names,
        ["a: 0, c: one", "a: 0, c: other", "a: one, c: one", "a: one, c: other", "a: other, c: one", "a: other, c: other"]
    );
    assert_eq!(forms_of(english, english, Lang::Bs).len(), 12);
    let texts: Vec<String> = forms_of(english, english, Lang::En).into_iter().map(|form| form.text).collect();
    assert_eq!(texts, ["none. x", "none. y", "One. x", "One. y", "{a} of {b}. x", "{a} of {b}. y"]);
    assert_eq!(english_line(english), "none. x | none. y | One. x | One. y | {a} of {b}. x | {a} of {b}. y");
}

#[test]
fn what_a_reader_wrote_is_taken_or_refused_with_its_reason() {
    let source =
        "plain = Saved.\nnamed = { $name } was saved.\nmany = { $count ->\n    [one] One row\n   *[other] { $count } rows\n}\n";
    let english = parse(source).messages;
    let written = |lang: Lang, key: &str, rows: &[(&str, &str, &str)]| {
        check(lang, key, &english[key], &forms(rows)).map_err(|fault| fault.sentence)
    };
    let plain = |text: &str| written(Lang::Mk, "plain", &[("", "", text)]);
    let named = |text: &str| written(Lang::Tr, "named", &[("", "", text)]);
    assert_eq!(plain(" Зачувано. ").as_deref(), Ok("Зачувано."));
    assert_eq!(plain("= *[x] .y # z").as_deref(), Ok("= *[x] .y # z"));
    assert_eq!(plain(""), Err("translation-form-missing"));
    assert_eq!(plain("Зачувано {count}"), Err("translation-value-unknown"));
    assert_eq!(plain("{"), Err("translation-braces"));
    assert_eq!(plain("}"), Err("translation-braces"));
    assert_eq!(plain("{ $a -> [one] x *[other] y }"), Err("translation-braces"));
    assert_eq!(plain("{\"\\u0041\"}"), Err("translation-braces"));
    assert_eq!(plain("една\nдве"), Err("translation-letters"));
    assert_eq!(plain("\u{202e}олавучаЗ"), Err("translation-letters"));
    assert_eq!(plain(&"а".repeat(2_001)), Err("translation-too-long"));
    assert_eq!(plain(&"а".repeat(2_000)).map(|text| text.chars().count()), Ok(2_000));
    assert_eq!(named("{name} kaydedildi.").as_deref(), Ok("{ $name } kaydedildi."));
    assert_eq!(named("{ $name } kaydedildi.").as_deref(), Ok("{ $name } kaydedildi."));
    assert_eq!(named("Kaydedildi."), Err("translation-value-missing"));
    assert_eq!(named("{NAME} kaydedildi."), Err("translation-value-unknown"));
    // Turkish counts in one form: the message chooses nothing any more.
    let same = [("count", "one", "{count} satır"), ("count", "other", "{count} satır")];
    assert_eq!(written(Lang::Tr, "many", &same).as_deref(), Ok("{ $count } satır"));
    let albanian = [("count", "one", "Një rresht"), ("count", "other", "{count} rreshta")];
    let message = "{ $count ->\n    [one] Një rresht\n   *[other] { $count } rreshta\n}";
    assert_eq!(written(Lang::Sq, "many", &albanian).as_deref(), Ok(message));
    // In Macedonian the form for one also says 21.
    let one = [("count", "one", "Еден ред"), ("count", "other", "{count} редови")];
    assert_eq!(written(Lang::Mk, "many", &one), Err("translation-value-missing"));
    let bosnian = [("count", "one", "{count} red"), ("count", "other", "{count} redova")];
    assert_eq!(written(Lang::Bs, "many", &bosnian), Err("translation-form-missing"));
    assert_eq!(
        written(Lang::Sq, "many", &[("count", "one", "Një rresht"), ("count", "other", "rreshta")]),
        Err("translation-value-missing")
    );
}

proptest! {
    #[test]
    fn no_text_of_a_reader_is_taken_for_something_else(text in "\\PC{0,40}|[\\[\\]{}*.=#$\"a-z\\n -]{0,20}") {
        let english = parse("named = { $name } was saved.\n").messages;
        if let Ok(message) = check(Lang::Tr, "named", &english["named"], &forms(&[("", "", &text)])) {
            let parsed = parse(&format!("before = x\nnamed = {message}\nafter = y\n")).messages;
            prop_assert_eq!(parsed.len(), 3);
            let read = &forms_of(&english["named"], &parsed["named"], Lang::Tr)[0].text;
            prop_assert_eq!(read, &tidy(&text));
        }
    }
}

#[test]
fn kept_corrections_stand_before_the_built_in_texts() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    assert!(kept::read(data, Lang::Mk).is_empty());
    let corrections = BTreeMap::from([("save".to_owned(), "Сними".to_owned())]);
    kept::write(data, Lang::Mk, &corrections).unwrap();
    kept::write(data, Lang::SrLatn, &BTreeMap::from([("save".to_owned(), "Snimi u { \"Excel\" }".to_owned())])).unwrap();
    assert_eq!(kept::read(data, Lang::Mk), corrections);
    let catalog = Catalog::corrected(data).unwrap();
    assert_eq!(catalog.text(Lang::Mk, "save", &[]), "Сними");
    assert_eq!(catalog.text(Lang::Mk, "cancel", &[]), Catalog::load().unwrap().text(Lang::Mk, "cancel", &[]));
    assert_eq!(catalog.text(Lang::SrLatn, "save", &[]), "Snimi u Excel");
    assert_eq!(catalog.text(Lang::SrCyrl, "save", &[]), "Сними у Excel");
    kept::write(data, Lang::Mk, &BTreeMap::new()).unwrap();
    assert!(!data.join("texts/mk.ftl").exists());
}

#[test]
fn a_file_of_corrections_that_somebody_changed_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    fs::create_dir(data.join("texts")).unwrap();
    let check = |text: &[u8], kept: &[&str]| {
        fs::write(data.join("texts/mk.ftl"), text).unwrap();
        assert_eq!(kept::read(data, Lang::Mk).into_keys().collect::<Vec<_>>(), kept);
        assert!(!Catalog::corrected(data).unwrap().text(Lang::Mk, "save", &[]).is_empty());
    };
    check(b"\xff\xfe\x00", &[]);
    check("save = { $nobody }\ncancel = Откажи се\nno-such-key = x\n= = {{{\n".as_bytes(), &["cancel"]);
    check("# English: Store\nsave = Сними\n\n# English: Cancel\ncancel = Откажи се\n".as_bytes(), &["cancel"]);
    check("save = { save }\ncancel = { -term }\n".as_bytes(), &[]);
    check(&b"# x\n".repeat(300_000), &[]);
}

#[test]
fn corrections_of_developers_change_their_lines_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mk.ftl");
    fs::write(&file, "# head\n\n## web\na = one\nb = { $n ->\n    [one] x\n   *[other] y\n }\nc = three\n\n## lists\nd = four\n")
        .unwrap();
    let corrections = BTreeMap::from([("b".to_owned(), "{ $n } z".to_owned()), ("d".to_owned(), "пет".to_owned())]);
    kept::write_into(&file, &corrections).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "# head\n\n## web\na = one\nb = { $n } z\nc = three\n\n## lists\nd = пет\n");
}

#[test]
fn a_sheet_is_read_by_the_names_of_its_columns() {
    let row = |cells: &[&str]| cells.iter().map(|cell| Cell::Text((*cell).to_owned())).collect::<Vec<_>>();
    let sheet = |rows: Vec<Vec<Cell>>| Sheet { name: "mk".into(), rows, ..Sheet::default() };
    assert!(workbook::read(&sheet(vec![row(&["key", "form", "translation"])]), Lang::Mk).is_none());
    let found = workbook::read(
        &sheet(vec![
            row(&["Titel"]),
            row(&["note", "translation", "English", "form", "key"]),
            row(&["подобро?", "Сними", "Save", "", "save"]),
            row(&["", "Откажи", "Cancel", "", "cancel"]),
            row(&["", "", "Back", "", "back"]),
            row(&["", "Додадено", "Added", "", "add"]),
            row(&["", "x", "y", "", "no\u{1b}[2Jkey"]),
        ]),
        Lang::Mk,
    )
    .unwrap();
    assert_eq!(found.accepted, BTreeMap::from([("save".to_owned(), "Сними".to_owned())]));
    assert_eq!(found.as_built_in, ["cancel"]);
    assert_eq!(found.notes, [("save".to_owned(), "подобро?".to_owned())]);
    let refused: Vec<(&str, &str)> = found.refused.iter().map(|fault| (fault.sentence, fault.values[0].1.as_str())).collect();
    assert_eq!(refused, [("translation-english-changed", "add"), ("translation-key-unknown", "no[2Jkey")]);
}
