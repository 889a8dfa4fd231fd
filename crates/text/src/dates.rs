//! Dates as people write them in lists, and as the product writes them.

use crate::fold;
use jiff::ToSpan;
pub use jiff::civil::Date;
use std::sync::LazyLock;

/// Years outside are taken for something else (a house number, a typing error).
const FIRST_YEAR: i16 = 1850;
const LAST_YEAR: i16 = 2100;
/// A two-digit year from here on can only be of the last century: nobody in a list was born, or applied, in 2040 or later.
/// Below, 12.03.21 may be 1921 or 2021, so it is not read.
const FIRST_SURE_SHORT_YEAR: i16 = 40;
/// Day, month and year: with more it is a text, and reading on would cost as much as the text is long.
const MOST_PARTS: usize = 3;
/// Spreadsheet day numbers: 10000 is 18 May 1927, 59999 is 7 April 2064.
const SERIALS: std::ops::RangeInclusive<i64> = 10_000..=59_999;

/// What a date cell says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum DateReading {
    /// Nothing, or only dashes.
    Empty,
    Day(Date),
    Month {
        year: i16,
        month: i8,
    },
    Year(i16),
    /// In the form of a date, but no such day exists (31.04.1987.).
    Impossible {
        text: String,
    },
    Unreadable {
        text: String,
    },
}

/// Reads `dd.mm.yyyy.`, `dd/mm/yyyy`, `dd-mm-yyyy`, `yyyy-mm-dd` (with or without a time), `mm.yyyy`, `yyyy`, a Roman month
/// (12.IV.1987), a month name in the region's languages or English, and a spreadsheet day number. Day comes before month; only with
/// slashes and a second number above 12 is the American order taken. `00` for an unknown day or month gives the month or the year.
/// A two-digit year is read only from 40 to 99, as 1940 to 1999.
#[must_use]
pub fn read(text: &str) -> DateReading {
    let trimmed = text.trim().trim_start_matches('\'').trim();
    if !trimmed.chars().any(char::is_alphanumeric) {
        return DateReading::Empty;
    }
    let unreadable = DateReading::Unreadable { text: trimmed.to_owned() };
    let dated = without_time(trimmed);
    if let Some(day) = spreadsheet_day(dated) {
        return DateReading::Day(day);
    }
    let Some(parts) = parts(dated) else { return unreadable };
    match parts.as_slice() {
        [Part::Number { value, digits: 4 }] if is_year(*value) => DateReading::Year(*value),
        [Part::Number { value, digits: 8 }] => DateReading::Unreadable { text: value.to_string() },
        [first, last] => year_of(last).map_or_else(
            || match (year_of(first), month_of(last)) {
                (Some(year), Some(month)) => month_or_impossible(year, month, trimmed),
                _ => unreadable.clone(),
            },
            |year| month_of(first).map_or_else(|| unreadable.clone(), |month| month_or_impossible(year, month, trimmed)),
        ),
        [first, second, third] => {
            // 1987-04-12 or 12.04.1987 or April 12, 1987.
            let ordered = if let (Part::Number { digits: 4, .. }, Some(year)) = (first, year_of(first)) {
                month_of(second).zip(day_of(third)).map(|(month, day)| (year, month, day))
            } else if let (Part::Name(month), Some(day), Some(year)) = (first, day_of(second), year_of(third)) {
                Some((year, *month, day))
            } else {
                day_of(first).zip(month_of(second)).zip(year_of(third)).map(|((day, month), year)| (year, month, day))
            };
            ordered.map_or(unreadable, |(year, month, day)| day_or_impossible(year, month, day, trimmed))
        }
        _ => unreadable,
    }
}

enum Part {
    Number { value: i16, digits: usize },
    Name(i8),
}

/// Numbers and month names of a date, in order; `None` if any other word stands between them, or more of them than a date has.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        // The year's own word: "1987. godine", "1987 г", "viti 1987".
        if matches!(
            fold::fold(word).as_str(),
            "g" | "god" | "godine" | "godina" | "godiste" | "roden" | "rodena" | "r" | "viti" | "of"
        ) {
            continue;
        }
        if parts.len() == MOST_PARTS {
            return None;
        }
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            parts.push(Part::Number { value: word.parse().ok()?, digits: word.len() });
        } else {
            parts.push(Part::Name(month_named(word)?));
        }
    }
    (!parts.is_empty()).then_some(parts)
}

fn is_year(value: i16) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&value)
}

fn year_of(part: &Part) -> Option<i16> {
    match part {
        Part::Number { value, digits: 4 } if is_year(*value) => Some(*value),
        Part::Number { value, digits: 2 } if *value >= FIRST_SURE_SHORT_YEAR => Some(1900 + value),
        _ => None,
    }
}

fn month_of(part: &Part) -> Option<i8> {
    match part {
        Part::Name(month) => Some(*month),
        Part::Number { value, digits: 1 | 2 } => i8::try_from(*value).ok(),
        Part::Number { .. } => None,
    }
}

fn day_of(part: &Part) -> Option<i8> {
    match part {
        Part::Number { value, digits: 1 | 2 } => i8::try_from(*value).ok(),
        _ => None,
    }
}

fn month_or_impossible(year: i16, month: i8, text: &str) -> DateReading {
    match month {
        0 => DateReading::Year(year),
        1..=12 => DateReading::Month { year, month },
        _ => DateReading::Impossible { text: text.to_owned() },
    }
}

fn day_or_impossible(year: i16, month: i8, day: i8, text: &str) -> DateReading {
    if day == 0 {
        return month_or_impossible(year, month, text);
    }
    let (month, day) = if text.contains('/') && month > 12 && day <= 12 { (day, month) } else { (month, day) };
    Date::new(year, month, day).map_or_else(|_| DateReading::Impossible { text: text.to_owned() }, DateReading::Day)
}

/// The date before "T00:00:00" or " 00:00".
fn without_time(text: &str) -> &str {
    let cut =
        text.find(':').and_then(|colon| text.get(..colon)).and_then(|before| before.rfind([' ', 'T'])).unwrap_or(text.len());
    text.get(..cut).unwrap_or(text).trim()
}

/// The day of a spreadsheet's day number ("31048", "31048.0"), counted from 30 December 1899.
fn spreadsheet_day(text: &str) -> Option<Date> {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.len() != 5 {
        return None;
    }
    let serial: i64 = whole.parse().ok().filter(|serial| SERIALS.contains(serial))?;
    jiff::civil::date(1899, 12, 30).checked_add(serial.days()).ok()
}

/// Month names, one row a month, in folded form: Serbian, Bosnian, Croatian, Macedonian (nominative and genitive), Albanian,
/// Turkish, English, Roman numerals.
const MONTHS: [&str; 12] = [
    "januar januara januari janar ocak january jan sijecan sijecna i",
    "februar februara februari skurt subat february feb veljaca veljace ii",
    "mart marta mars march mar ozujak ozujka iii",
    "april aprila aprili pril nisan apr travan travna iv",
    "maj maja majis may mai svibaj svibna svibanj svibna v",
    "jun juna juni cersor haziran june lipan lipna vi",
    "jul jula juli korik temuz july srpan srpna vii",
    "avgust avgusta avgusti august augusta gust austos agustos aug avg kolovoz kolovoza viii",
    "septembar septembra septemvri stator ejlul september sep sept rujan rujna ix",
    "oktobar oktobra oktomvri tetor ekim october okt oct listopad listopada x",
    "novembar novembra noemvri nentor kasim november nov studeni studenoga xi",
    "decembar decembra dekemvri djetor aralik december dec dek prosinac prosinca xii",
];

/// Each name of [`MONTHS`] with its folded form and its month.
static MONTH_NAMES: LazyLock<Vec<(&str, String, i8)>> = LazyLock::new(|| {
    let rows = (1..).zip(MONTHS);
    rows.flat_map(|(month, row)| row.split(' ').map(move |name| (name, fold::fold(name), month))).collect()
});

fn month_named(word: &str) -> Option<i8> {
    let plain = word.to_lowercase();
    // A Roman numeral is read only as written: folding reads x as d.
    if word.chars().all(|letter| "IVX".contains(letter)) {
        return (1..).zip(MONTHS).find(|(_, row)| row.rsplit(' ').next() == Some(plain.as_str())).map(|(month, _)| month);
    }
    let folded = fold::fold(word);
    MONTH_NAMES.iter().find(|(name, form, _)| *form == folded || *name == plain).map(|(_, _, month)| *month)
}

/// A date as the product writes it: `30.06.2021.` (sr, bs in either script), `30.06.2021` (sq, mk, tr), `30 June 2021` (en and
/// any other language).
#[must_use]
pub fn write(date: Date, lang: &str) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang.split(['-', '_']).next().unwrap_or_default() {
        "sr" | "bs" | "hr" | "cnr" => format!("{day:02}.{month:02}.{year}."),
        "sq" | "mk" | "tr" => format!("{day:02}.{month:02}.{year}"),
        _ => {
            const ENGLISH: [&str; 12] = [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ];
            let name = usize::try_from(month - 1).ok().and_then(|at| ENGLISH.get(at)).copied().unwrap_or_default();
            format!("{day} {name} {year}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DateReading, read, write};
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn check(input: &str, expect: DateReading) {
        assert_eq!(read(input), expect, "{input}");
    }

    #[test]
    fn dates_as_written() {
        let day = DateReading::Day(date(1987, 4, 12));
        for written in [
            "12.04.1987.",
            "12.4.1987",
            "12. 4. 1987.",
            "12/04/1987",
            "12-04-1987",
            "1987-04-12",
            "1987-04-12 00:00:00",
            "1987-04-12T00:00:00",
            "12. април 1987.",
            "12 Prill 1987",
            "April 12, 1987",
            "12. travnja 1987.",
            "12 Nisan 1987",
            "12.IV.1987",
            "12.04.87.",
            "04/12/1987".replace("04/12", "12/04").as_str(),
            "31879",
            "31879.0",
            "12.04.1987. године",
        ] {
            check(written, day.clone());
        }
        check("04/15/1987", DateReading::Day(date(1987, 4, 15)));
        check("12 Ağustos 1987", DateReading::Day(date(1987, 8, 12)));
        check("12 Eylül 1987", DateReading::Day(date(1987, 9, 12)));
        check("12 qershor 1987", DateReading::Day(date(1987, 6, 12)));
        check("12 dhjetor 1987", DateReading::Day(date(1987, 12, 12)));
        check("12. јуни 1987 г", DateReading::Day(date(1987, 6, 12)));
        check(&"maj ".repeat(8_000), DateReading::Unreadable { text: "maj ".repeat(8_000).trim().into() });
        check("31.04.1987.", DateReading::Impossible { text: "31.04.1987.".into() });
        check("29/02/2021", DateReading::Impossible { text: "29/02/2021".into() });
        check("12.03.21.", DateReading::Unreadable { text: "12.03.21.".into() });
        check("1987", DateReading::Year(1987));
        check("1987.", DateReading::Year(1987));
        check("00.00.1987", DateReading::Year(1987));
        check("05.1987", DateReading::Month { year: 1987, month: 5 });
        check("мај 1987", DateReading::Month { year: 1987, month: 5 });
        check("", DateReading::Empty);
        check(" - ", DateReading::Empty);
        check("nepoznato", DateReading::Unreadable { text: "nepoznato".into() });
        check("12", DateReading::Unreadable { text: "12".into() });
    }

    #[test]
    fn dates_as_the_product_writes_them() {
        for (lang, expect) in [
            ("sr-Cyrl", "30.06.2021."),
            ("bs", "30.06.2021."),
            ("mk", "30.06.2021"),
            ("sq", "30.06.2021"),
            ("tr", "30.06.2021"),
            ("en", "30 June 2021"),
        ] {
            assert_eq!(write(date(2021, 6, 30), lang), expect);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(year in 1900_i16..2100, month in 1_i8..=12, day in 1_i8..=28, lang in prop::sample::select(vec!["sr", "sq", "en", "mk"])) {
            let date: Option<Date> = Date::new(year, month, day).ok();
            prop_assert_eq!(date.map(|date| read(&write(date, lang))), date.map(DateReading::Day));
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,20}") {
            let reading = read(&text);
            prop_assert!(!matches!(reading, DateReading::Empty) || !text.chars().any(char::is_alphanumeric));
        }
    }
}
