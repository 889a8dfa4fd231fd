//! What people and attackers upload as a list, through the page: refused in a sentence that names the file, or read as it was meant.
//! Whatever it is, the server answers afterwards, keeps its memory, and nothing of a refused file stays.

use std::io::{Cursor, Write};

use axum::{
    body::Body,
    http::{Request, StatusCode, header::LOCATION},
};
use http_body_util::BodyExt;
use komshi::{
    access::{pages::DEMO_PASSWORD, store::sign_in},
    app::App,
    db::{number, testing, text as text_of},
    demo::{self, Setup},
    lists::store as lists,
    registry::store::{self as registry, HouseholdFilter},
    routes,
};
use tower::ServiceExt;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Somebody at the office, signed in.
pub struct Browser {
    pub app: App,
    pub setup: Setup,
    cookie: String,
    csrf: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

const BOUNDARY: &str = "a-boundary-that-stands-in-no-file";

impl Browser {
    pub async fn open(app: App) -> Browser {
        let setup = demo::set_up(&app).await.unwrap();
        Browser::of(app, setup, "mirjana").await
    }

    pub async fn of(app: App, setup: Setup, name: &str) -> Browser {
        let token = sign_in(&app, name, DEMO_PASSWORD).await.unwrap().unwrap();
        let mut browser = Browser { app, setup, cookie: format!("komshi={token}; lang=en"), csrf: String::new() };
        let page = browser.get("/").await;
        assert_eq!(page.status, StatusCode::OK);
        browser.csrf = page.body.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        browser
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = routes::router(self.app.clone()).oneshot(request).await.unwrap();
        let status = answer.status();
        let location = answer.headers().get(LOCATION).map_or(String::new(), |value| value.to_str().unwrap().to_owned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { status, location, body: String::from_utf8_lossy(&body).into_owned() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::builder().uri(path).header("cookie", &self.cookie).body(Body::empty()).unwrap()).await
    }

    /// A file as it is, whatever is in it.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let request = Request::builder().uri(path).header("cookie", &self.cookie).body(Body::empty()).unwrap();
        let answer = routes::router(self.app.clone()).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.into_body().collect().await.unwrap().to_bytes().to_vec()
    }

    /// Sends a form that stands on a page.
    pub async fn post(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let operation = komshi::db::NewOperation::make().0;
        let own = [("csrf", self.csrf.as_str()), ("operation", &operation)];
        let body: Vec<String> =
            own.iter().chain(fields).map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header("cookie", &self.cookie)
            .header("referer", format!("http://127.0.0.1:8080{page}"))
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    async fn upload(&self, name: &str, bytes: &[u8]) -> Answer {
        let sharing = self.setup.sharing_of("office").unwrap().to_string();
        let path = format!("/programmes/{}/lists", self.setup.programme);
        self.send_file(&path, &[("sharing", &sharing), ("given_on", "2021-03-01")], name, bytes).await
    }

    /// Sends a form with a file.
    pub async fn send_file(&self, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        let mut body = Vec::with_capacity(bytes.len() + 1_000);
        for (field, value) in [("csrf", self.csrf.as_str())].iter().chain(fields) {
            write!(body, "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").unwrap();
        }
        let head = "content-type: application/octet-stream";
        write!(body, "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n{head}\r\n\r\n")
            .unwrap();
        body.extend_from_slice(bytes);
        write!(body, "\r\n--{BOUNDARY}--\r\n").unwrap();
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header("cookie", &self.cookie)
            .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Uploads a file that must be refused with a sentence that says all of `words`; nothing of it stays.
    async fn refused(&self, name: &str, bytes: &[u8], words: &[&str]) {
        let answer = self.upload(name, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.location);
        let sentence = answer.body.split("role=\"alert\">").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or_default();
        for word in [name].iter().chain(words) {
            assert!(sentence.contains(word), "{name}: “{sentence}” does not say “{word}”");
        }
        for table in ["list", "list_file", "person", "household", "source_row"] {
            let left = number(self.app.db.read(), &format!("SELECT COUNT(*) AS value FROM {table}"), vec![]).await.unwrap();
            assert_eq!(left, 0, "{name} left something in {table}");
        }
        assert_eq!(self.get("/healthz").await.status, StatusCode::OK, "after {name}");
    }

    /// Uploads a file that must be read; answers the page on which its columns are settled.
    async fn read(&self, name: &str, bytes: &[u8]) -> (i64, String) {
        let answer = self.upload(name, bytes).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.body);
        let list = answer.location.split('/').nth(2).unwrap().parse().unwrap();
        let page = self.get(&answer.location).await;
        assert_eq!(page.status, StatusCode::OK, "{name}");
        (list, page.body)
    }
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="2021" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook whose one sheet is called 2021.
fn xlsx(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend_from_slice(more);
    zip_of(&parts)
}

fn rows(cells: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{cells}</sheetData></worksheet>").into_bytes()
}

fn text(value: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{value}</t></is></c>")
}

fn row(cells: &[&str]) -> String {
    format!("<row>{}</row>", cells.iter().map(|cell| text(cell)).collect::<String>())
}

/// A protected or old file of Office: a compound file with one stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// Resident memory of this process, which is the server here, in MB.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1024.0
}

#[tokio::test]
async fn files_that_are_something_else_are_refused_in_words() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        browser.refused("empty.xlsx", b" \r\n", &["is empty", "save it and send it again"]).await;
        browser.refused("list.pdf", b"%PDF-1.7\n%abc", &["PDF", "Excel or CSV"]).await;
        browser.refused("scan.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &["picture"]).await;
        browser.refused("locked.xlsx", &compound("EncryptedPackage"), &["password", "remove"]).await;
        browser.refused("old.xls", &compound("Workbook"), &[".xls", "save it as .xlsx"]).await;
        browser.refused("page.xls", b"<html><body><table></table></body></html>", &["web page"]).await;
        browser.refused("lists.zip", &zip_of(&[("a.csv", b"x;y\n1;2\n")]), &["archive", "Unpack"]).await;
        browser.refused("broken.xlsx", b"PK\x03\x04 broken", &["damaged"]).await;
        browser.refused("prose.csv", "Dear all,\nhere is the list.\n".as_bytes(), &["column names", "Surname"]).await;
        browser.refused("program.csv", b"\x7fELF\x02\x01\x01\0\0\0\0\0", &["not a table"]).await;
    }
}

#[tokio::test]
async fn files_made_to_hurt_are_refused_in_words() {
    let app = testing::sqlite().await;
    let browser = Browser::open(app).await;
    // Twice: what the server and this test need once is there when the memory is measured.
    hurt(&browser).await;
    // What is kept is kept each time; what an allocator takes once, on a machine that does other things besides, is not.
    let mut grown = f64::MAX;
    for _ in 0..3 {
        let before = memory();
        hurt(&browser).await;
        grown = grown.min(memory() - before);
    }
    assert!(grown < 20.0, "the server grew by {grown:.0} MB each time");
}

async fn hurt(browser: &Browser) {
    let head = row(&["Prezime", "Ime", "JMBG"]);
    browser.refused("first.xlsx", &xlsx(&rows(""), &[]), &["is empty"]).await;
    let wide = format!("<row>{}</row>", text("x").repeat(16_384));
    browser.refused("wide.xlsx", &xlsx(&rows(&format!("{head}{wide}")), &[]), &["2021", "16,384 columns", "512", "Delete"]).await;
    let far = "<row><c r=\"A1\"><v>1</v></c></row><row><c r=\"XFD1048576\"><v>2</v></c></row>";
    browser.refused("far.xlsx", &xlsx(&rows(far), &[]), &["2021", "1,048,576", "200,000 rows", "Split"]).await;
    let mut long = String::from("Prezime;Ime;JMBG\n");
    long.push_str(&"Petrović;Jovana;1506995925111\n".repeat(200_001));
    browser.refused("long.csv", long.as_bytes(), &["200,000 rows", "Split"]).await;
    drop(long);

    let strings = b"<sst count=\"1\" uniqueCount=\"900000000\"><si><t>a</t></si></sst>";
    let shared = rows("<row><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    browser.refused("strings.xlsx", &xlsx(&shared, &[("xl/sharedStrings.xml", strings)]), &["larger inside", "new file"]).await;
    let long_text = rows(&row(&[&"a".repeat(40_000)]));
    browser.refused("text.xlsx", &xlsx(&long_text, &[]), &["32,767", "Shorten"]).await;
    let zeros = vec![0; 64 * 1024 * 1024];
    browser.refused("bomb.xlsx", &xlsx(&rows(&head), &[("xl/media/image1.bmp", &zeros)]), &["larger inside"]).await;
    drop(zeros);

    let entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\
                    <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>";
    browser.refused("entities.xlsx", &xlsx(entities.as_bytes(), &[]), &["no spreadsheet program writes", "new file"]).await;
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>";
    browser.refused("outside.xlsx", &xlsx(outside.as_bytes(), &[]), &["no spreadsheet program writes"]).await;
    let depth = 400_000;
    let nested = format!("<worksheet>{}{}</worksheet>", "<a>".repeat(depth), "</a>".repeat(depth));
    browser.refused("nested.xlsx", &xlsx(nested.as_bytes(), &[]), &["nested.xlsx"]).await;
    drop(nested);
    let cut = xlsx(&rows(&head), &[]);
    browser.refused("cut.xlsx", &cut[..cut.len() / 2], &["damaged"]).await;
}

/// A picture of one pixel.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// A PNG that says how large it is and has next to nothing in it: the checks of its parts are right.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let part = |kind: &[u8], data: &[u8]| {
        let checked = [kind, data].concat();
        [&(data.len() as u32).to_be_bytes()[..], &checked, &crc32(&checked).to_be_bytes()].concat()
    };
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    // An empty stream of zlib.
    let data = [0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
    [b"\x89PNG\r\n\x1a\n".as_slice(), &part(b"IHDR", &head), &part(b"IDAT", &data), &part(b"IEND", &[])].concat()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// Pictures that would fill the memory, hold scripts, or are two things at once: refused in words, or drawn anew without what hid in them.
#[tokio::test]
async fn pictures_made_to_hurt_do_not() {
    let browser = Browser::open(testing::sqlite().await).await;
    let path = format!("/programmes/{}/emblems", browser.setup.programme);
    let fields = [("name", "Sign"), ("alt", "A sign"), ("rule", "co-funded")];
    let script = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";
    let polyglot = [b"GIF89a=1;/*".as_slice(), script].concat();
    let page = b"\xff\xd8\xff\xe0<html><script>alert(1)</script></html>";
    let before = memory();
    let files: [(&str, Vec<u8>); 8] = [
        ("wide.png", png_of(1_000_000, 1_000_000)),
        ("square.png", png_of(60_000, 60_000)),
        ("edge.png", png_of(u32::MAX >> 1, 1)),
        ("empty.png", png_of(100, 100)),
        ("sign.svg", script.to_vec()),
        ("sign.gif", polyglot),
        ("sign.jpg", page.to_vec()),
        ("long.png", vec![0x89; 21_000_000]),
    ];
    for (name, bytes) in &files {
        let answer = browser.send_file(&path, &fields, name, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.location);
        assert!(answer.body.contains("picture") || answer.body.contains("photo"), "{name}: {}", answer.body);
        let kept = number(browser.app.db.read(), "SELECT COUNT(*) AS value FROM stored_file", vec![]).await.unwrap();
        assert_eq!(kept, 0, "{name} left a file");
        assert_eq!(browser.get("/healthz").await.status, StatusCode::OK, "after {name}");
    }
    // A picture that is something else besides: only the picture is kept.
    let both = [
        &base64::Engine::decode(&base64::engine::general_purpose::STANDARD, DOT).unwrap()[..],
        b"<script>alert(1)</script>PK\x03\x04",
    ]
    .concat();
    let answer = browser.send_file(&path, &fields, "both.png", &both).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let kept = text_of(browser.app.db.read(), "SELECT body AS value FROM stored_file", vec![]).await.unwrap().unwrap();
    let kept = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, kept).unwrap();
    assert!(kept.starts_with(b"\x89PNG") && !kept.windows(6).any(|six| six == b"script"), "{} bytes", kept.len());
    let grown = memory() - before;
    assert!(grown < 60.0, "the server grew by {grown:.0} MB, of which 42 are this test's own");
}

const PEOPLE: [[&str; 5]; 3] = [
    ["Prezime", "Ime", "JMBG", "Datum rođenja", "Adresa"],
    ["Šabanović", "Đorđe", "1506995925111", "15.06.1995.", "Čika Ljubina 3"],
    ["Žunić", "Ćamil", "", "01.02.1980.", "Njegoševa 8"],
];
const CYRILLIC: [[&str; 5]; 3] = [
    ["Презиме", "Име", "ЈМБГ", "Датум рођења", "Адреса"],
    ["Шабановић", "Ђорђе", "1506995925111", "15.06.1995.", "Чика Љубина 3"],
    ["Жунић", "Ћамил", "", "01.02.1980.", "Његошева 8"],
];

fn delimited(table: &[[&str; 5]], by: &str) -> String {
    table.iter().map(|row| row.join(by)).collect::<Vec<_>>().join("\r\n")
}

/// Windows-1250 and -1251 by hand, as far as the letters above go.
fn windows(text: &str, table: &[(char, u8)]) -> Vec<u8> {
    text.chars()
        .map(|letter| match table.iter().find(|(known, _)| *known == letter) {
            Some((_, byte)) => *byte,
            None if letter.is_ascii() => letter as u8,
            None if ('А'..='я').contains(&letter) => (letter as u32 - 'А' as u32 + 0xC0) as u8,
            None => panic!("{letter} is not in the table"),
        })
        .collect()
}

const W1250: &[(char, u8)] = &[
    ('Š', 0x8A),
    ('š', 0x9A),
    ('Đ', 0xD0),
    ('đ', 0xF0),
    ('Ž', 0x8E),
    ('ž', 0x9E),
    ('Č', 0xC8),
    ('č', 0xE8),
    ('Ć', 0xC6),
    ('ć', 0xE6),
];
const W1251: &[(char, u8)] = &[
    ('Ђ', 0x80),
    ('ђ', 0x90),
    ('Љ', 0x8A),
    ('љ', 0x9A),
    ('Њ', 0x8C),
    ('њ', 0x9C),
    ('Ћ', 0x8E),
    ('ћ', 0x9E),
    ('Ј', 0xA3),
    ('ј', 0xBC),
    ('Џ', 0x8F),
    ('џ', 0x9F),
];

#[tokio::test]
async fn every_encoding_and_separator_of_the_region_is_read() {
    let app = testing::sqlite().await;
    let browser = Browser::open(app).await;
    let utf16 = |text: &str, little: bool| -> Vec<u8> {
        let units: Vec<u16> = format!("\u{feff}{text}").encode_utf16().collect();
        units.into_iter().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let latin = delimited(&PEOPLE, ";");
    let cyrillic = delimited(&CYRILLIC, ";");
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("utf-8.csv", latin.clone().into_bytes(), "Šabanović"),
        ("utf-8-mark.csv", format!("\u{feff}{latin}").into_bytes(), "Šabanović"),
        ("utf-16le.csv", utf16(&latin, true), "Šabanović"),
        ("utf-16be.csv", utf16(&cyrillic, false), "Шабановић"),
        ("windows-1250.csv", windows(&latin, W1250), "Šabanović"),
        ("windows-1251.csv", windows(&cyrillic, W1251), "Шабановић"),
        ("tabs.txt", delimited(&PEOPLE, "\t").into_bytes(), "Žunić"),
        ("commas.csv", delimited(&PEOPLE, ",").into_bytes(), "Žunić"),
    ];
    for (name, bytes, surname) in files {
        let (_, page) = browser.read(name, &bytes).await;
        assert!(page.contains(surname), "{name} does not show {surname}");
        for field in ["surname", "given_name", "identity_number", "birth_date", "address"] {
            assert!(page.contains(&format!("<option value=\"{field}\" selected>")), "{name}: {field} is not recognised");
        }
    }
    // Two encodings in one file: what cannot be read is said before anything is imported.
    let mut mixed = format!("{cyrillic}\r\nМиловановић;Љиљана;;1.1.1970;Његошева 1\r\n").into_bytes();
    mixed.extend(windows("Šaban;Đuro;;1.1.1971;Nova 1\r\n", W1250));
    let (_, page) = browser.read("mixed.csv", &mixed).await;
    assert!(page.contains("could not be read and show as"), "{page}");
}

#[tokio::test]
async fn formulas_merged_cells_and_headers_that_come_twice_are_read() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        let formula = "<row><c t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>=cmd|' /C calc'!A0</v></c><c t=\"str\"><f>A1</f><v>Ana</v></c>\
                       <c><f>1+2</f><v>3</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        let title = row(&["Spisak domaćinstava za 2021. godinu"]);
        let head = row(&["Prezime", "Ime", "Broj članova", "Adresa"]);
        let first = row(&["Petrović", "Jovana", "4", "Lole Ribara 1"]);
        let second = row(&["Hoxha", "Besnik", "2", "Fabrička 2"]);
        // The header stands again where the second printed page began.
        let cells = format!("{title}{head}{first}{head}{second}{formula}");
        let sheet = format!(
            "<worksheet><sheetData>{cells}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells></worksheet>"
        );
        let (list, page) = browser.read("spisak.xlsx", &xlsx(sheet.as_bytes(), &[])).await;
        assert!(page.contains("Sheet “2021”") || page.contains("2021"), "{page}");
        import(&browser, list).await;
        let households = registry::households(&browser.app, &browser.setup.manager, &HouseholdFilter::default()).await.unwrap();
        let names: Vec<&str> = households.iter().map(|row| row.head_name.as_str()).collect();
        assert_eq!(names.len(), 3, "{names:?}");
        assert!(!names.contains(&"Prezime Ime"), "{names:?}");
        // What began a formula in the list begins none in what goes out.
        assert_eq!(browser.get("/people/file/households.xlsx").await.status, StatusCode::OK);
        let file = browser.get("/people/file/households.csv").await.body;
        assert!(file.contains("Petrović Jovana") && file.contains("cmd|"), "{file}");
        assert!(!file.contains(";=") && !file.contains("\n=") && !file.contains("\"="), "{file}");

        // The same name above two columns: the second is left to the person who settles them.
        let twice = "Prezime;Ime;JMBG;JMBG;Adresa\nPetrović;Jovan;1506995925111;;Nova 1\nHoxha;Arta;;;Nova 2\n";
        let (_, page) = browser.read("twice.csv", twice.as_bytes()).await;
        assert_eq!(page.matches("<option value=\"identity_number\" selected>").count(), 1);
    }
}

/// Imports a list with its columns as they were recognised.
async fn import(browser: &Browser, list: i64) {
    let (app, actor) = (&browser.app, &browser.setup.manager);
    let mapping = serde_json::from_str(&lists::list(app, actor, list).await.unwrap().mapping).unwrap();
    let columns = lists::Columns { list, mapping, corrects: None };
    lists::settle_columns(app, actor, &komshi::db::NewOperation::make(), &columns).await.unwrap();
    lists::import(app, actor, list).await.unwrap();
}
