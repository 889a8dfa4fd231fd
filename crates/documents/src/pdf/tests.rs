use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::{PdfError, PdfOptions, Standard, render};
use crate::qr;

const DISTRIBUTION_LIST: &str = include_str!("examples/distribution_list.typ");

fn options(title: &str, lang: &str) -> PdfOptions {
    PdfOptions {
        title: title.into(),
        lang: lang.into(),
        standard: Standard::Accessible,
        date: jiff::civil::date(2024, 8, 14),
        files: Vec::new(),
    }
}

/// A list of `count` invented households.
fn distribution_list(count: usize) -> Value {
    let names = [
        "Ђорђевић Љубица",
        "Ћирковић Џевад",
        "Његован Јелица",
        "Žarković Đurđija",
        "Shala Përparim",
        "Hoxha-Çela Besë",
        "Yağcı Işık Ömer",
        "Петровић-Стојановић Александра Марија",
    ];
    let streets = ["Краља Петра I", "Вука Караџића", "Rr. Dëshmorët e Kombit", "Чика Јовина", "Kolašinska"];
    let parcels = ["Огрев, 3 m³", "Пакет хране", "Хигијенски пакет и пакет хране"];
    let rows: Vec<Value> = (1..=count)
        .map(|number| {
            let code = format!("KMS-{:04}-{:02}", 1_000 + number * 7, number % 89);
            json!({
                "number": number,
                "name": names[number % names.len()],
                "address": format!("{} {}, Северна Митровица", streets[number % streets.len()], number % 40 + 1),
                "members": number % 8 + 1,
                "parcel": parcels[number % parcels.len()],
                "code": code,
                "qr": qr::svg(&code).unwrap(),
            })
        })
        .collect();
    json!({
        "office": "Општина Северна Митровица · Канцеларија за заједнице",
        "title": "Списак за доделу зимске помоћи",
        "subtitle": "Подела 3 од 4, 14. август 2024.",
        "reference": "KMS-2024-0031",
        "note": "Лични подаци: само за службену употребу",
        "facts": [["Место поделе", "Дом културе"], ["Време", "9.00–14.00"], ["Домаћинстава", count.to_string()], ["Одговорна особа", "Милица Ђурић"]],
        "remark": "Пре предаје упоредите име са личном картом. Потписује пунолетни члан домаћинства; ако преузима неко други, упишите његово име поред потписа.",
        "head": {"number": "Бр.", "household": "Домаћинство", "members": "Чланова", "parcel": "Припада", "code": "Код", "signature": "Потпис примаоца"},
        "qr_alt": "Код домаћинства",
        "rows": rows,
        "signatures": ["Предао: магационер", "Контролисао: представник општине"],
    })
}

/// What a reader of the file would read, by poppler; `None` where it is not installed.
fn text_of(pdf: &[u8]) -> Option<String> {
    let mut child =
        Command::new("pdftotext").args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let mut stdin = child.stdin.take()?;
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    Some(String::from_utf8(output.stdout).unwrap())
}

fn has(pdf: &[u8], mark: &str) -> bool {
    pdf.windows(mark.len()).any(|window| window == mark.as_bytes())
}

#[test]
fn a_list_in_both_scripts_is_accessible_and_repeatable() {
    let data = distribution_list(60);
    let options = options("Списак за доделу зимске помоћи", "sr-Cyrl");
    let pdf = render(DISTRIBUTION_LIST, &data, &options).unwrap();
    if let Ok(path) = std::env::var("KOMSHI_KEEP_PDF") {
        std::fs::write(path, &pdf).unwrap();
    }
    assert!(pdf.starts_with(b"%PDF-1."));
    assert!(has(&pdf, "pdfuaid:part"), "claims PDF/UA");
    assert!(has(&pdf, "/Lang"));
    assert_eq!(pdf, render(DISTRIBUTION_LIST, &data, &options).unwrap(), "the same data make the same bytes");
    let Some(text) = text_of(&pdf) else { return };
    for wanted in [
        "Списак за доделу",
        "Ђорђевић Љубица",
        "Ћирковић Џевад",
        "Žarković Đurđija",
        "Hoxha-Çela Besë",
        "Yağcı Işık",
        "Магационер",
    ] {
        assert!(text.to_lowercase().contains(&wanted.to_lowercase()), "{wanted} in {text}");
    }
    let pages = text.matches('\u{c}').count();
    assert!((4..=6).contains(&pages), "{pages} pages");
    assert!(text.matches("Потпис примаоца").count() >= pages - 1, "the header is repeated");
    let tight = text.replace(' ', "");
    assert!(tight.contains(&format!("1/{pages}")) && tight.contains(&format!("{pages}/{pages}")));
}

#[test]
fn text_of_people_is_never_evaluated() {
    let template = "#import \"komshi.typ\": *\n#let data = json(\"data.json\")\n#show: document.with(title: data.title)\n#data.name\n\n= #data.name\n";
    let name = "#panic() $x^2$ *b* \\u{41} <a> @b // c #import \"x.typ\"";
    let pdf = render(template, &json!({"title": name, "name": name}), &options("t", "en")).unwrap();
    if let Some(text) = text_of(&pdf) {
        assert!(text.replace('”', "\"").contains(name), "{text}");
    }
}

#[test]
fn odd_letters_do_not_stop_a_document() {
    let template = "#import \"komshi.typ\": *\n#let data = json(\"data.json\")\n#show: document\n#data.join([ | ])";
    let odd = [
        "漢字",
        "😀",
        "\u{e000}",
        "\u{feff}x",
        "\u{fffe}",
        "\u{0}\u{7}",
        "a\u{301}",
        "\u{200b}\u{200d}x",
        "عربي",
        "\u{202e}abc",
        "ﬁ",
        "\u{10ffff}",
        "\u{ad}",
    ];
    for odd in odd {
        let result = render(template, &json!([odd, "Ана"]), &options("t", "sr"));
        assert!(result.is_ok(), "{odd:?}: {result:?}");
    }
    for standard in [Standard::Accessible, Standard::Archive] {
        let options = PdfOptions { standard, ..options("t", "sr-Latn") };
        let pdf = render(template, &json!(odd), &options).unwrap();
        if let Some(text) = text_of(&pdf) {
            assert!(text.contains("\u{fffd}\u{fffd}"), "{text}");
        }
    }
}

#[test]
fn every_letter_of_the_region_has_a_glyph() {
    let letters = "čćđšžČĆĐŠŽ ëçËÇ ђћљњџјЂЋЉЊЏЈ ѓќѕЃЌЅ ğışöüĞİŞÖÜ";
    for (face, lang) in [("sans", "sr-Cyrl"), ("serif", "sr-Latn"), ("sans", "sq"), ("serif", "mk"), ("sans", "tr")] {
        let template = format!(
            "#import \"komshi.typ\": *\n#let data = json(\"data.json\")\n#show: document\n#set text(font: {face}, fallback: false)\n#data\n\n*#data*"
        );
        // PDF/UA-1 forbids glyphs that are missing, so the export itself is the check.
        let pdf = render(&template, &json!(letters), &options("t", lang)).unwrap();
        if let Some(text) = text_of(&pdf) {
            for word in letters.split(' ') {
                assert!(text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let check = |template: &str, options: &PdfOptions, key: &str, word: &str| {
        let error: PdfError = render(template, &json!({}), options).unwrap_err();
        assert_eq!(error.key(), key, "{error}");
        assert!(error.to_string().contains(word), "{error}");
    };
    let en = options("t", "en");
    check("a\n#unknown", &en, "pdf-template", "main.typ:2: unknown variable");
    check("#json(\"data.json\").name", &en, "pdf-template", "name");
    check("#read(\"/etc/passwd\")", &en, "pdf-template", "etc/passwd");
    check("#import \"@preview/tablex:0.0.8\": *", &en, "pdf-template", "main.typ:1");
    check("#import \"komshi.typ\": *\n#qr(\"<svg/>\")", &en, "pdf-template", "text alternative");
    check("a", &options("t", "srpski jezik"), "pdf-language", "srpski");
    let mut outside = options("t", "en");
    outside.files.push(("../x".into(), Vec::new()));
    check("a", &outside, "pdf-file-name", "../x");
    let mut chart = options("t", "en");
    chart.files.push(("chart.svg".into(), qr::svg("x").unwrap().into_bytes()));
    check("#image(\"chart.svg\")", &chart, "pdf-standard", "alt");
    assert!(render("#image(\"chart.svg\", alt: \"A chart\")", &json!({}), &chart).is_ok());
}

#[test]
fn today_is_what_the_caller_says() {
    let pdf = render("#datetime.today().display()", &json!({}), &options("t", "en")).unwrap();
    if let Some(text) = text_of(&pdf) {
        assert!(text.contains("2024-08-14"), "{text}");
    }
}

/// Not a test of speed, which belongs to the benchmark, but a way to see it: `--ignored --nocapture`.
#[test]
#[ignore = "prints how long 200 rows take"]
fn two_hundred_rows() {
    let data = distribution_list(200);
    for _ in 0..3 {
        let start = Instant::now();
        let pdf = render(DISTRIBUTION_LIST, &data, &options("t", "sr-Cyrl")).unwrap();
        println!("{} ms, {} bytes", start.elapsed().as_millis(), pdf.len());
    }
}
