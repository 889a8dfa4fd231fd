//! Columns recognised by meaning, from their header in any of the region's languages or from their values.

mod values;
mod vocabulary;

pub use values::recognise_by_values;

use crate::fold;
use std::sync::LazyLock;

crate::coded_enum! {
    /// What a column of a list of households or persons holds.
    pub enum Field {
        RowNumber = "row_number",
        /// Ties rows of a members sheet to their household.
        HouseholdNumber = "household_number",
        /// Surname and given name in one column, in either order; see [`full_name_order`].
        FullName = "full_name",
        Surname = "surname",
        GivenName = "given_name",
        FatherName = "father_name",
        MotherName = "mother_name",
        MaidenName = "maiden_name",
        IdentityNumber = "identity_number",
        BirthDate = "birth_date",
        Age = "age",
        Sex = "sex",
        Address = "address",
        Settlement = "settlement",
        Municipality = "municipality",
        Country = "country",
        Phone = "phone",
        Email = "email",
        Community = "community",
        HouseholdSize = "household_size",
        ChildrenUnder15 = "children_under_15",
        Over65 = "over_65",
        /// Of the household, in the list's currency.
        MonthlyIncome = "monthly_income",
        Housing = "housing",
        AppliedOn = "applied_on",
        ChronicIllness = "chronic_illness",
        /// Novčana socijalna pomoć (NSP) and its counterparts.
        CashSocialAssistance = "cash_social_assistance",
        /// To the head of the household.
        Relation = "relation",
        /// The six Washington Group domains, answers 1 to 4.
        WgSeeing = "wg_seeing",
        WgHearing = "wg_hearing",
        WgWalking = "wg_walking",
        WgRemembering = "wg_remembering",
        WgSelfCare = "wg_self_care",
        WgCommunicating = "wg_communicating",
        Disability = "disability",
        SingleParent = "single_parent",
        Employment = "employment",
        Education = "education",
        DisplacementStatus = "displacement_status",
        BankAccount = "bank_account",
        Notes = "notes",
    }
}

/// A header is recognised from here on; below it only suggests.
pub const RECOGNISED: f32 = 0.6;
/// Title rows, logos and legends above a header have never been seen to take more.
const HEADER_ROWS: usize = 40;
/// A header row has at least this many recognised columns; fewer are a title ("Adresa: ...").
const FEWEST_COLUMNS: usize = 2;

struct Phrase {
    field: Field,
    /// Folded words as written.
    words: Vec<String>,
    /// The same with short words written out.
    full: Vec<String>,
}

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    for (field, spellings) in vocabulary::PHRASES {
        for spelling in spellings.split('|') {
            let words = header_words(spelling);
            if !words.is_empty() {
                phrases.push(Phrase { field: *field, full: written_out(&words), words });
            }
        }
    }
    phrases
});

fn header_words(header: &str) -> Vec<String> {
    match header.trim() {
        "#" | "№" => vec!["numri".to_owned()],
        text => fold::words(&text.replace('№', "br").replace("mjes", "mes")),
    }
}

fn written_out(words: &[String]) -> Vec<String> {
    words
        .iter()
        .map(|word| {
            vocabulary::SHORT_WORDS
                .iter()
                .find(|(short, _)| short == word)
                .map_or_else(|| word.clone(), |(_, full)| (*full).to_owned())
        })
        .collect()
}

/// The fields a header may mean, best first, each once, with a confidence from 0 to 1. From [`RECOGNISED`] on the meaning can be taken
/// without asking. Equal words score 1, short forms .9, a spelling error .8, a known phrase inside a longer header by its share.
#[must_use]
pub fn recognise(header: &str) -> Vec<(Field, f32)> {
    let words = header_words(header);
    if words.is_empty() {
        return Vec::new();
    }
    let full = written_out(&words);
    let mut found: Vec<(Field, f32)> = Vec::new();
    for phrase in PHRASES.iter() {
        let confidence = likeness(&words, &full, phrase);
        if confidence <= 0.0 {
            continue;
        }
        match found.iter_mut().find(|(field, _)| *field == phrase.field) {
            Some((_, best)) => *best = best.max(confidence),
            None => found.push((phrase.field, confidence)),
        }
    }
    // Equal confidences keep the order of the fields, so that the answer does not depend on the vocabulary's order.
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

fn likeness(words: &[String], full: &[String], phrase: &Phrase) -> f32 {
    if words == phrase.words.as_slice() {
        return 1.0;
    }
    if full == phrase.full.as_slice() {
        return 0.95;
    }
    let letters = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    let share = |part: &[String], whole: &[String]| letters(part) as f32 / letters(whole).max(1) as f32;
    if full.len() == phrase.full.len() {
        let abbreviated = full
            .iter()
            .zip(&phrase.full)
            .all(|(short, word)| word.starts_with(short.as_str()) && (short.len() >= 3 || short == word));
        // Single short words ("not", "mes") begin too many phrases to be taken for them.
        if abbreviated && (full.len() > 1 || full.first().is_some_and(|word| word.len() >= 4)) {
            return 0.9;
        }
        let misspelt =
            full.iter().zip(&phrase.full).all(|(word, right)| word == right || (right.len() >= 5 && one_edit(word, right)));
        if misspelt {
            return 0.8;
        }
    }
    let inside = full.windows(phrase.full.len()).any(|window| window == phrase.full.as_slice());
    // Two letters inside a longer header ("id", "no", "ad") mean nothing.
    if inside && letters(&phrase.full) >= 3 {
        return 0.4 + 0.45 * share(&phrase.full, full);
    }
    let all_words = phrase.full.len() > 1 && phrase.full.iter().all(|word| full.contains(word));
    if all_words { 0.35 + 0.45 * share(&phrase.full, full) } else { 0.0 }
}

/// At most one letter added, left out or changed.
fn one_edit(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same_start = short.bytes().zip(long.bytes()).take_while(|(x, y)| x == y).count();
    let same_end = short.bytes().rev().zip(long.bytes().rev()).take_while(|(x, y)| x == y).count();
    long.len() - short.len() <= 1 && same_start + same_end >= long.len() - 1
}

/// The order of the parts in a column recognised as [`Field::FullName`], from its header.
#[must_use]
pub fn full_name_order(header: &str) -> crate::names::NameOrder {
    use crate::names::NameOrder;
    let words = header_words(header);
    let place = |names: &[&str]| words.iter().position(|word| names.contains(&word.as_str()));
    // "Name (surname first)", "Ime i prezime (prvo prezime)": what is said about the order counts more than the order of the words.
    let said = |order: [&str; 2]| words.windows(2).any(|pair| pair[0] == order[0] && pair[1] == order[1]);
    if said(["surname", "first"]) || said(["prvo", "prezime"]) || said(["prezime", "prvo"]) {
        return NameOrder::SurnameFirst;
    }
    let surname = place(&["prezime", "mbiemri", "mbiemer", "sojad", "sojadi", "sojisim", "surname", "last"]);
    let given = place(&["ime", "emri", "emer", "ad", "adi", "isim", "name", "first"]);
    match (surname, given) {
        (Some(surname), Some(given)) if surname < given => NameOrder::SurnameFirst,
        (Some(_), Some(_)) => NameOrder::GivenFirst,
        _ => NameOrder::Unknown,
    }
}

/// The index of the header: among the first 40 rows the one with most different recognised columns, the first of equals. `None` if no
/// row has two.
#[must_use]
pub fn find_header_row(rows: &[Vec<String>]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in rows.iter().take(HEADER_ROWS).enumerate() {
        let mut fields: Vec<Field> = row
            .iter()
            .filter_map(|cell| recognise(cell).first().copied())
            .filter(|(_, confidence)| *confidence >= RECOGNISED)
            .map(|(field, _)| field)
            .collect();
        fields.sort_unstable();
        fields.dedup();
        if fields.len() >= FEWEST_COLUMNS && best.is_none_or(|(_, most)| fields.len() > most) {
            best = Some((at, fields.len()));
        }
    }
    best.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{Field, RECOGNISED, find_header_row, full_name_order, recognise};
    use crate::names::NameOrder;

    fn check(header: &str, expect: Field) {
        let found = recognise(header);
        let first = found.first().filter(|(_, confidence)| *confidence >= RECOGNISED).map(|(field, _)| *field);
        assert_eq!(first, Some(expect), "{header}: {found:?}");
    }

    #[test]
    fn headers_of_the_three_lists() {
        use Field::*;
        let office = "Р.бр.;Презиме;Име;Име оца;ЈМБГ;Датум рођења;Адреса;Телефон;Заједница;Бр. чланова;Деца до 15;Старији од 65;Месечни приход (€);Становање;Датум пријаве;Р.бр. домаћинства;Сродство;Пол";
        let csw = "RB;Prezime i ime;JMBG;Datum rođenja;Adresa;Broj članova;Broj dece (0-14);Broj starih (65+);NSP;Prihod (EUR/mes.);Vid;Sluh;Hod;Pamćenje;Briga o sebi;Sporazumevanje;Stambeno pitanje;Nacionalnost;Datum zahteva";
        let ngo = "Nr;Emri;Mbiemri;Emri i babait;Nr personal;Datëlindja;Adresa;Telefoni;Komuniteti;Anëtarë;Fëmijë nën 15;Mbi 65;Sëmundje kronike;Të ardhura mujore;Banimi;Data";
        let fields_office = [
            RowNumber,
            Surname,
            GivenName,
            FatherName,
            IdentityNumber,
            BirthDate,
            Address,
            Phone,
            Community,
            HouseholdSize,
            ChildrenUnder15,
            Over65,
            MonthlyIncome,
            Housing,
            AppliedOn,
            HouseholdNumber,
            Relation,
            Sex,
        ];
        let fields_csw = [
            RowNumber,
            FullName,
            IdentityNumber,
            BirthDate,
            Address,
            HouseholdSize,
            ChildrenUnder15,
            Over65,
            CashSocialAssistance,
            MonthlyIncome,
            WgSeeing,
            WgHearing,
            WgWalking,
            WgRemembering,
            WgSelfCare,
            WgCommunicating,
            Housing,
            Community,
            AppliedOn,
        ];
        let fields_ngo = [
            RowNumber,
            GivenName,
            Surname,
            FatherName,
            IdentityNumber,
            BirthDate,
            Address,
            Phone,
            Community,
            HouseholdSize,
            ChildrenUnder15,
            Over65,
            ChronicIllness,
            MonthlyIncome,
            Housing,
            AppliedOn,
        ];
        for (headers, fields) in [(office, &fields_office[..]), (csw, &fields_csw[..]), (ngo, &fields_ngo[..])] {
            let headers: Vec<&str> = headers.split(';').collect();
            assert_eq!(headers.len(), fields.len());
            for (header, field) in headers.iter().zip(fields) {
                check(header, *field);
            }
        }
    }

    #[test]
    fn headers_of_other_lists() {
        use Field::*;
        for (header, expect) in [
            ("Br. čl.", HouseholdSize),
            ("EMBG", IdentityNumber),
            ("ЕМБГ", IdentityNumber),
            ("Date of birth", BirthDate),
            ("DOB", BirthDate),
            ("Doğum tarihi", BirthDate),
            ("Датум на раѓање", BirthDate),
            ("Dat. rođ.", BirthDate),
            ("Soyadı", Surname),
            ("Adı", GivenName),
            ("Ad Soyad", FullName),
            ("IME I PREZIME", FullName),
            ("Emri dhe mbiemri", FullName),
            ("Baba adı", FatherName),
            ("Number of children (0-14)", ChildrenUnder15),
            ("Članova domaćinstva", HouseholdSize),
            ("Nr. i anëtarëve", HouseholdSize),
            ("Kontakt tel.", Phone),
            ("Aylık gelir", MonthlyIncome),
            ("Monthly income (EUR)", MonthlyIncome),
            ("Household size", HouseholdSize),
            ("Ethnicity", Community),
            ("Napomena", Notes),
            ("Opština", Municipality),
            ("Mjesto", Settlement),
            ("Djeca do 15 god.", ChildrenUnder15),
            ("Mjesečni prihod", MonthlyIncome),
            ("Redni broj", RowNumber),
            ("Datum podnošenja zahtjeva", AppliedOn),
            ("Devojačko prezime", MaidenName),
            ("Seeing", WgSeeing),
            ("Teškoće - vid", WgSeeing),
            ("Teškoće - sluh", WgHearing),
            ("Teškoće - hodanje", WgWalking),
            ("Teškoće - pamćenje", WgRemembering),
            ("Teškoće - briga o sebi", WgSelfCare),
            ("Teškoće - sporazumevanje", WgCommunicating),
            ("Gjinia", Sex),
            ("Cinsiyet", Sex),
            ("Презиме и име носиоца", FullName),
            ("Personal number", IdentityNumber),
            ("Матичен број", IdentityNumber),
            ("Adresa stanovanja", Address),
            ("Telefoon", Phone),
            ("Prezme", Surname),
            ("Spol", Sex),
            ("Household ID", HouseholdNumber),
            ("Relation to head", Relation),
            ("Hronična bolest", ChronicIllness),
            ("Број на членови", HouseholdSize),
        ] {
            check(header, expect);
        }
        assert!(recognise("").is_empty());
        assert!(recognise("Ukrasne biljke").first().is_none_or(|(_, confidence)| *confidence < RECOGNISED));
    }

    #[test]
    fn order_of_full_names() {
        for (header, expect) in [
            ("Prezime i ime", NameOrder::SurnameFirst),
            ("Име и презиме", NameOrder::GivenFirst),
            ("Emri dhe mbiemri", NameOrder::GivenFirst),
            ("Ad Soyad", NameOrder::GivenFirst),
            ("Name (surname first)", NameOrder::SurnameFirst),
            ("Ime i prezime (prvo prezime)", NameOrder::SurnameFirst),
            ("Nosilac", NameOrder::Unknown),
        ] {
            assert_eq!(full_name_order(header), expect, "{header}");
        }
    }

    #[test]
    fn the_header_stands_under_its_titles() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let rows = [
            row(&["ОПШТИНА СЕВЕРНА МИТРОВИЦА", "", ""]),
            row(&["Канцеларија за заједнице – списак"]),
            row(&[]),
            row(&["Р.бр.", "Презиме", "Име"]),
            row(&["1", "Адреса", "Славица"]),
        ];
        assert_eq!(find_header_row(&rows), Some(3));
        assert_eq!(find_header_row(&rows[..3]), None);
    }

    #[test]
    fn codes_are_stable() {
        assert!(Field::ALL.iter().all(|field| Field::parse(field.as_str()) == Some(*field)));
        assert_eq!(Field::parse("nothing"), None);
    }
}
