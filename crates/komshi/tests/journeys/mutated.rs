//! What the product itself reads from outside (programme files, files of events, forms), fed with rightful inputs that were damaged at random:
//! no panic, no endless work, and each refusal names a sentence. What spreadsheets and pictures are read by has its fuzz targets in `fuzz/`.
//!
//! `KOMSHI_MUTATE_SECONDS=600` looks longer than the two seconds of an ordinary run.

use std::time::{Duration, Instant};

use axum::{
    body::Body,
    extract::FromRequest,
    http::{Request, header::CONTENT_TYPE},
};
use komshi::{
    error::Error,
    events::reading,
    programmes::file::File,
    web::{
        form::{self, Form, Upload},
        i18n::Catalog,
    },
};
use komshi_documents::read::{Limits, read_table};

/// A single input that takes longer is a find: they are a few kilobytes.
const ONE_INPUT: Duration = Duration::from_secs(5);
/// No damaged input is longer.
const LONGEST: usize = 60_000;

fn seconds() -> Duration {
    let asked = std::env::var("KOMSHI_MUTATE_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(asked.unwrap_or(2))
}

/// xorshift64*, so that a find can be made again from its number.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// Pieces that break readers more often than chance would.
const PIECES: [&str; 22] = [
    "\0",
    "\"",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "{",
    "}",
    "=",
    "\n",
    "\r\n",
    "%",
    "%zz",
    "&",
    "\u{feff}",
    "\u{202e}",
    "9999999999999999999",
    "-1",
    "31.02.2021.",
    "--b\r\n",
    "ѝ\u{301}",
];

fn damage(seed: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(6) {
        let (at, length) = (random.below(bytes.len()), random.below(40) + 1);
        let end = (at + length).min(bytes.len());
        match random.below(6) {
            0 if !bytes.is_empty() => bytes[at] = random.next() as u8,
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                for _ in 0..=random.below(8) {
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
            3 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
            4 => {
                let piece = PIECES[random.below(PIECES.len())].repeat(random.below(300) + 1);
                drop(bytes.splice(at..at, piece.bytes()));
            }
            _ => {
                let from = random.below(bytes.len());
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(at..end, piece);
            }
        }
        bytes.truncate(LONGEST);
    }
    bytes
}

/// Reads damaged inputs until the time is over. A panic names the input's number, by which it comes again.
fn each(seeds: &[Vec<u8>], mut read: impl FnMut(&[u8])) -> u64 {
    let begun = Instant::now();
    let mut number: u64 = 0;
    while begun.elapsed() < seconds() {
        number += 1;
        let mut random = Random(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let seed = random.below(seeds.len());
        let input = damage(&seeds[seed], &mut random);
        let asked = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(&input)));
        assert!(outcome.is_ok(), "input {number} breaks it: {:?}", String::from_utf8_lossy(&input));
        assert!(asked.elapsed() < ONE_INPUT, "input {number} takes {:?}", asked.elapsed());
    }
    println!("{number} inputs");
    assert!(number > 20, "too few inputs to say anything");
    number
}

#[test]
fn damaged_programme_files_are_refused_in_words() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/programmes");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let mut seeds: Vec<Vec<u8>> = files.collect();
    seeds.push(format!("a = {}1{}", "[".repeat(20_000), "]".repeat(20_000)).into_bytes());
    seeds.push("[a.".repeat(20_000).into_bytes());
    each(&seeds, |bytes| {
        if let Err(faults) = File::read(&String::from_utf8_lossy(bytes)) {
            assert!(!faults.is_empty() && faults.iter().all(|fault| fault.key.starts_with("programme-file-")), "{faults:?}");
        }
    });
}

#[test]
fn damaged_files_of_events_are_read_without_harm() {
    let catalog = Catalog::corrected(&std::env::temp_dir()).unwrap();
    let seeds = [
        "kind;title;from;to;place;quantity;unit;surname;given name;sex;birth year\nworkshop;A day;2021-03-01;2021-03-02;Obrenovac;25;attendance;Petrović;Jovana;f;1990\n",
        "Vrsta;Naziv;Od;Do;Mesto;Količina\nradionica;Dan;1.3.2021.;31.02.2021.;Подгорица;-5\n",
    ]
    .map(|text| text.as_bytes().to_vec());
    each(&seeds, |bytes| {
        if let Ok(workbook) = read_table(bytes, "events.csv", &Limits::default()) {
            let rows: i64 = workbook.sheets.iter().map(|sheet| sheet.rows.len() as i64).sum();
            let reading = reading::read(&catalog, &workbook, 1);
            assert!(reading.rows <= rows, "{} rows out of {rows}", reading.rows);
        }
    });
}

#[test]
fn damaged_forms_are_read_or_refused() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let plain = [
        "csrf=a&operation=b&quantity=1.200&occurred_on=31.12.2021.&name=%C5%A0aban+%D0%8B&day=1&day=2",
        "a=%&b=%zz&=&&&c&%00=%ff",
    ]
    .map(|text| text.as_bytes().to_vec());
    each(&plain, |bytes| {
        let read = runtime.block_on(form::fields(bytes.to_vec().into()));
        match read {
            Ok(fields) => {
                let mut form = Form::from_fields(fields);
                let _ = (form.whole("quantity"), form.date("occurred_on"), form.required("name"), form.id("day").ok());
            }
            Err(error) => assert!(matches!(error, Error::Refused(_)), "{error}"),
        }
    });
    let parts = [
        "--b\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\na\r\n--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\ncontent-type: text/csv\r\n\r\nx;y\r\n--b--\r\n",
    ]
    .map(|text| text.as_bytes().to_vec());
    each(&parts, |bytes| {
        let request = Request::builder().method("POST").header(CONTENT_TYPE, "multipart/form-data; boundary=b");
        let request = request.body(Body::from(bytes.to_vec())).unwrap();
        if let Err(error) = runtime.block_on(Upload::from_request(request, &())) {
            assert!(matches!(error, Error::Refused(_)), "{error}");
        }
    });
}
