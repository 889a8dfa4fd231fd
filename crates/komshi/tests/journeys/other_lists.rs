//! Lists of the same kind as other offices keep them: other headers in other languages, columns in another order, sheets with other names,
//! tabs and another encoding. The job comes to the same figures.

use komshi::{
    child,
    db::testing,
    demo::{self, Files, Summary},
};
use komshi_documents::{
    read::Cell,
    write::{Book, Column, Kind, Sheet, Value, xlsx},
};

const EXPECTED: &str = include_str!("../../../../data/demo/north-mitrovica/expected.json");

/// The headers of one set of lists, in the order in which the carried lists have their columns.
struct Habits {
    name: &'static str,
    office: [&'static str; 2],
    csw: &'static str,
    ngo: &'static str,
}

const HABITS: [Habits; 3] = [
    Habits {
        name: "Bosnian",
        office: [
            "R. br.|PREZIME NOSIOCA|IME NOSIOCA|(ime oca)|MATIČNI BROJ (JMBG)|Dat.rođ.|ADRESA (ulica i broj)|Br. tel.|Nac. pripadnost|\
             Br.čl. dom.|Br. djece <15|Br. starijih (65+)|Ukupna mjes. primanja|Stambeni status|Dat. podnošenja zaht.",
            "R.br. dom.|Prez.|Ime|Srodstvo sa nos.|Dat. rođ.|Pol (M/Ž)",
        ],
        csw: "rb|Korisnik (prezime i ime)|Jedinst. matični broj|Datum rodjenja|Adresa i broj|Broj clanova|Broj dece|Starih preko 65|\
              Korisnik NSP (da/ne)|Prihod mesecno|Teškoće - vid|Teškoće - sluh|Teškoće - hodanje|Teškoće - pamćenje|\
              Teškoće - briga o sebi|Teškoće - komunikacija|Stamb. status|Nacionalna pripadn.|Datum podn. zahteva",
        ngo: "R.br.|Ime|Prezime|Ime oca|JMBG|Datum rođenja|Adresa stanovanja|Telefon|Zajednica|Broj članova|Djeca do 15|Preko 65|\
              Hronična bolest|Mjesečna primanja|Stanovanje|Datum",
    },
    Habits {
        name: "Albanian",
        office: [
            "Nr. rendor|Mbiemri|Emri|Emri i prindit|Numri personal|Data e lindjes|Adresa e banimit|Nr. i telefonit|Përkatësia etnike|\
             Numri i anëtarëve|Fëmijë (0-14)|Të moshuar 65+|Të ardhurat mujore (€)|Statusi i banimit|Data e aplikimit",
            "Nr. i familjes|Mbiemri|Emri|Lidhja familjare|Ditëlindja|Gjinia",
        ],
        csw: "Nr|Mbiemri dhe emri|Nr. personal|Datëlindja|Adresa|Anëtarë të familjes|Fëmijë deri 14 vjeç|Mbi 65 vjeç|Ndihma sociale|\
              Të ardhura (EUR/muaj)|Të parit|Të dëgjuarit|Ecja|Kujtesa|Kujdesi për veten|Komunikimi|Banimi|Kombësia|Data e kërkesës",
        ngo: "Nr.|EMRI|MBIEMRI|Emri i prindit|Nr. i letërnjoftimit|Data e lindjes|Adresa (rruga, nr)|Nr. tel|Përkat. etnike|\
              Nr. anëtarëve të familjes|Fëmijë < 15|Persona mbi 65|Sëmundje kronike (po/jo)|Të ardhurat|Lloji i banimit|Data e aplikimit",
    },
    Habits {
        name: "English",
        office: [
            "No.|Surname|First name|Father's name|ID number|Date of birth|Address|Phone number|Ethnicity|Household size|\
             Children under 15|Members over 65|Monthly income (EUR)|Housing situation|Application date",
            "Household No.|Last name|Given name|Relationship|DOB|Gender",
        ],
        csw: "No.|Name (surname first)|JMBG/ID|Date of Birth (DD/MM/YYYY)|Residential address|# of HH members|# children 0-14|\
              # elderly 65+|Social assistance (yes/no)|Monthly HH income (EUR)|Difficulty seeing|Difficulty hearing|Difficulty walking|\
              Difficulty remembering|Difficulty with self-care|Difficulty communicating|Housing type|Ethnicity (self-declared)|\
              Date of request",
        ngo: "S/N|First name|Last name|Father name|Personal ID no.|D.O.B.|Address|Tel. no.|Ethnic community|HH size|Children U15|\
              Elderly 65+|Chronic disease (Y/N)|Income/month|Type of housing|Date of application",
    },
];

/// The columns in another order: by a step that is prime to every width of the lists.
fn shuffled<T: Clone>(row: &[T]) -> Vec<T> {
    (0..row.len()).map(|index| row[(index * 11 + 4) % row.len()].clone()).collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Date(day) => day.get(..10).and_then(|day| day.parse().ok()).map_or(Value::Empty, Value::Date),
        Cell::Whole(number) => Value::Whole(*number),
        Cell::Number(number) => Value::Decimal(*number),
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Empty | Cell::Bool(_) | Cell::Error(_) => Value::Empty,
    }
}

/// The rows below the header, each as wide as it.
fn rows(sheet: &komshi_documents::read::Sheet, width: usize) -> Vec<Vec<Cell>> {
    let header = sheet.rows.iter().position(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 4).unwrap();
    let wide = |row: &Vec<Cell>| row.iter().cloned().chain(std::iter::repeat(Cell::Empty)).take(width).collect();
    sheet.rows[header + 1..].iter().map(wide).collect()
}

async fn rewritten(bytes: &[u8], name: &str, headers: &[&str]) -> Vec<u8> {
    let workbook = child::read_file(bytes, name).await.unwrap();
    let mut sheets: Vec<Sheet> = workbook
        .sheets
        .iter()
        .zip(headers)
        .enumerate()
        .map(|(index, (sheet, header))| {
            let header: Vec<&str> = header.split('|').map(str::trim).collect();
            let rows: Vec<Vec<Value>> =
                rows(sheet, header.len()).iter().map(|row| shuffled(&row.iter().map(value).collect::<Vec<_>>())).collect();
            let kind = |column: usize| match rows[0][column] {
                Value::Date(_) => Kind::Date,
                _ => Kind::Text,
            };
            let header =
                shuffled(&header).into_iter().enumerate().map(|(column, title)| Column::new(title, kind(column))).collect();
            Sheet { name: format!("Sheet {}", index + 1), title: Vec::new(), header, rows, notes: Vec::new() }
        })
        .collect();
    // Members first, households behind.
    sheets.reverse();
    xlsx(&Book { sheets, date: None }).unwrap()
}

/// Tabs, and UTF-16 as a spreadsheet writes "Unicode text".
async fn tabbed(bytes: &[u8], name: &str, header: &str) -> Vec<u8> {
    let workbook = child::read_file(bytes, name).await.unwrap();
    let header: Vec<String> = header.split('|').map(|title| title.trim().to_owned()).collect();
    let mut lines = vec![shuffled(&header).join("\t")];
    for row in rows(&workbook.sheets[0], header.len()) {
        lines.push(shuffled(&row.iter().map(Cell::as_text).collect::<Vec<_>>()).join("\t"));
    }
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(lines.join("\r\n").encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[tokio::test]
async fn lists_with_other_habits_give_the_same_figures() {
    let carried = Files::carried();
    let expected: serde_json::Value = serde_json::from_str(EXPECTED).unwrap();
    for habits in &HABITS {
        let files = Files {
            office: rewritten(&carried.office, demo::OFFICE, &habits.office).await,
            csw: rewritten(&carried.csw, demo::CSW, &[habits.csw]).await,
            ngo: tabbed(&carried.ngo, demo::NGO, habits.ngo).await,
            answers: carried.answers.clone(),
        };
        for app in testing::apps().await {
            let setup = demo::set_up(&app).await.unwrap();
            let imported = demo::import_lists(&app, &setup, &files).await.unwrap();
            let reviewed = demo::review(&app, &setup, &files).await.unwrap();
            let chosen = demo::choose(&app, &setup).await.unwrap();
            let summary = serde_json::to_value(Summary::of(&app, &setup, &imported, reviewed, chosen).await.unwrap()).unwrap();
            for (key, value) in expected.as_object().unwrap().iter().filter(|(key, _)| *key != "ranking") {
                assert_eq!(&summary[key], value, "{}: {key}", habits.name);
            }
            for (found, ranked) in summary["ranking"].as_array().unwrap().iter().zip(expected["ranking"].as_array().unwrap()) {
                for key in ["score", "income_per_head", "children", "applied"] {
                    assert_eq!(found[key], ranked[key], "{}: {key}: {found} / {ranked}", habits.name);
                }
            }
        }
    }
}
