//! Personal identity numbers of the region, as people copy them into lists.
//!
//! * JMBG / JMB / ЕМБГ, 13 digits `DDMMYYYRRBBBK` (Serbia, Bosnia and Herzegovina, Montenegro, North Macedonia): layout and check
//!   digit as in the former Yugoslav regulation; source for the layout: SSA POMS RM 00203.420, vectors in `tests/id_vectors.csv`.
//! * Kosovo personal number, 10 digits, check digit as in the crate nidx 0.2.7; no official publication was found.
//! * Albania NID, letter, 8 digits, letter; the date is read, the check letter is not verified.
//!
//! A number never refuses a person: old and hand-copied numbers are often wrong. The verdict says why a number is doubtful.
//! The registration region inside a JMBG is not read: it hints at origin and decides nothing here.

use jiff::civil::Date;

crate::coded_enum! {
    /// The kind of number.
    pub enum Scheme { Jmbg = "jmbg", Kosovo = "kosovo", Albania = "albania", Unknown = "unknown" }
}

crate::coded_enum! {
    /// Why a number is doubtful.
    pub enum Reason {
        /// No number was written.
        Missing = "missing",
        CheckDigit = "check_digit",
        /// The date inside the number does not exist.
        Date = "date",
        Length = "length",
        /// The remainder is 10 and the check digit 0: accepted by some registers, never issued by others.
        LenientTen = "lenient_ten",
        /// A form without a check that is known here, such as a passport number.
        Unchecked = "unchecked",
    }
}

crate::coded_enum! {
    pub enum Sex { Female = "female", Male = "male" }
}

/// Whether a number passes the checks of its scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(tag = "verdict", content = "reason", rename_all = "snake_case")]
pub enum Verdict {
    Valid,
    Doubtful(Reason),
}

/// What a written number says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Identity {
    /// As written.
    pub raw: String,
    /// Digits (Albania: with its letters) after repair; empty if nothing was written.
    pub number: String,
    pub scheme: Scheme,
    #[serde(flatten)]
    pub verdict: Verdict,
    /// A leading zero had been lost, as spreadsheets do when they store the number as a number.
    pub lost_zero: bool,
    pub birth_date: Option<Date>,
    pub sex: Option<Sex>,
}

impl Identity {
    /// True only for a number that passes every check of its scheme.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.verdict == Verdict::Valid
    }
}

/// Reads a number with spaces, dots or a leading apostrophe, as a spreadsheet float ("607994929633.0") or without its leading zero.
#[must_use]
pub fn check(text: &str) -> Identity {
    let number = cleaned(text);
    let digits_only = number.bytes().all(|byte| byte.is_ascii_digit());
    let empty = Identity {
        raw: text.to_owned(),
        number: number.clone(),
        scheme: Scheme::Unknown,
        verdict: Verdict::Doubtful(Reason::Missing),
        lost_zero: false,
        birth_date: None,
        sex: None,
    };
    if number.is_empty() {
        return empty;
    }
    if !digits_only {
        return albania(&number).map_or_else(
            || Identity { verdict: Verdict::Doubtful(Reason::Unchecked), ..empty.clone() },
            |(birth_date, sex)| Identity {
                scheme: Scheme::Albania,
                verdict: Verdict::Doubtful(if birth_date.is_some() { Reason::Unchecked } else { Reason::Date }),
                birth_date,
                sex: Some(sex),
                ..empty.clone()
            },
        );
    }
    match number.len() {
        13 => jmbg(number, empty),
        12 => {
            let padded = format!("0{number}");
            if jmbg_date(&digit_values(&padded)).is_some() {
                Identity { lost_zero: true, ..jmbg(padded, empty) }
            } else {
                Identity { scheme: Scheme::Jmbg, verdict: Verdict::Doubtful(Reason::Length), ..empty }
            }
        }
        10 => Identity { scheme: Scheme::Kosovo, verdict: kosovo_verdict(&digit_values(&number)), ..empty },
        9 => {
            let padded = format!("0{number}");
            if kosovo_verdict(&digit_values(&padded)) == Verdict::Valid {
                Identity { number: padded, scheme: Scheme::Kosovo, verdict: Verdict::Valid, lost_zero: true, ..empty }
            } else {
                Identity { verdict: Verdict::Doubtful(Reason::Length), ..empty }
            }
        }
        _ => Identity { verdict: Verdict::Doubtful(Reason::Length), ..empty },
    }
}

/// Letters and digits, upper case, without a label ("JMBG:"), and with spreadsheet number forms written out.
fn cleaned(text: &str) -> String {
    let trimmed = text.trim().trim_start_matches(['\'', '’']).trim();
    let unlabelled = trimmed.rsplit_once([':', '№']).map_or(trimmed, |(_, number)| number.trim());
    if let Some(written_out) = spreadsheet_number(unlabelled) {
        return written_out;
    }
    // Upper case first: that of ǰ is a letter and a mark.
    unlabelled.chars().flat_map(char::to_uppercase).filter(|letter| letter.is_alphanumeric()).collect()
}

/// "607994929633.0" and "6.07994929633E+11" as digits; `None` for any other form.
fn spreadsheet_number(text: &str) -> Option<String> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.trim_start_matches('+').parse::<usize>().ok()?),
        None => (text, 0),
    };
    let (whole, part) = mantissa.split_once(['.', ','])?;
    let all_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) {
        return None;
    }
    if exponent == 0 {
        return (whole.len() >= 9 && part.bytes().all(|byte| byte == b'0')).then(|| whole.to_owned());
    }
    let part = part.trim_end_matches('0');
    (part.len() <= exponent && exponent <= 13).then(|| format!("{whole}{part}{}", "0".repeat(exponent - part.len())))
}

fn digit_values(number: &str) -> Vec<u32> {
    number.chars().filter_map(|digit| digit.to_digit(10)).collect()
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn two(digits: &[u32], at: usize) -> u32 {
    digits.get(at).copied().unwrap_or(0) * 10 + digits.get(at + 1).copied().unwrap_or(0)
}

fn jmbg(number: String, empty: Identity) -> Identity {
    let digits = digit_values(&number);
    let birth_date = jmbg_date(&digits);
    let serial = two(&digits, 9) * 10 + digits.get(11).copied().unwrap_or(0);
    let control = digits.get(12).copied().unwrap_or(0);
    let remainder = 11 - weighted(&digits, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    let verdict = if birth_date.is_none() {
        Verdict::Doubtful(Reason::Date)
    } else if remainder == 10 && control == 0 {
        Verdict::Doubtful(Reason::LenientTen)
    } else if remainder % 11 == control {
        Verdict::Valid
    } else {
        Verdict::Doubtful(Reason::CheckDigit)
    };
    let sex = birth_date.map(|_| if serial < 500 { Sex::Male } else { Sex::Female });
    Identity { number, scheme: Scheme::Jmbg, verdict, birth_date, sex, ..empty }
}

/// The three year digits are those of 1800 to 1999 from 800 on, and of 2000 to 2799 below.
fn jmbg_date(digits: &[u32]) -> Option<Date> {
    let year = digits.get(4).copied()? * 100 + two(digits, 5);
    date(if year >= 800 { 1000 + year } else { 2000 + year }, two(digits, 2), two(digits, 0))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn kosovo_verdict(digits: &[u32]) -> Verdict {
    let remainder = 11 - weighted(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    let expected = if remainder >= 10 { 0 } else { remainder };
    // Numbers beginning with 9 are not checked (nidx).
    if digits.first() == Some(&9) || digits.get(9) == Some(&expected) {
        Verdict::Valid
    } else {
        Verdict::Doubtful(Reason::CheckDigit)
    }
}

/// Date and sex of `LYMMDDNNNL`: the letter is the decade (A = 1900 to 1909), 50 is added to the month for women. `None` if the
/// text has another form.
fn albania(number: &str) -> Option<(Option<Date>, Sex)> {
    let [decade, middle @ .., last] = number.as_bytes() else { return None };
    let form =
        middle.len() == 8 && decade.is_ascii_uppercase() && last.is_ascii_uppercase() && middle.iter().all(u8::is_ascii_digit);
    if !form {
        return None;
    }
    let digits: Vec<u32> = middle.iter().map(|byte| u32::from(byte - b'0')).collect();
    let year = 1900 + u32::from(decade - b'A') * 10 + digits.first().copied()?;
    let month = two(&digits, 1);
    let (sex, month) = if month > 50 { (Sex::Female, month - 50) } else { (Sex::Male, month) };
    Some((date(year, month, two(&digits, 3)), sex))
}

#[cfg(test)]
mod tests {
    use super::{Reason, Scheme, Sex, Verdict, check};
    use proptest::prelude::*;

    #[test]
    fn a_number_is_letters_and_digits_alone() {
        assert_eq!(check("\u{1f0}-12").number, "J12");
    }

    #[test]
    fn published_vectors() {
        for line in include_str!("../tests/id_vectors.csv").lines().skip(1) {
            let cells: Vec<&str> = line.splitn(4, ',').collect();
            let [scheme, number, expected, _] = cells.as_slice() else { panic!("{line}") };
            let found = check(number);
            let verdict = match *expected {
                "valid" | "valid (bypass)" => Verdict::Valid,
                "invalid checksum" => Verdict::Doubtful(Reason::CheckDigit),
                "invalid date" => Verdict::Doubtful(Reason::Date),
                "invalid length" => Verdict::Doubtful(Reason::Length),
                "lenient: valid; strict: invalid" => Verdict::Doubtful(Reason::LenientTen),
                other => panic!("{other}"),
            };
            assert_eq!(found.verdict, verdict, "{line}");
            if found.verdict == Verdict::Valid {
                assert_eq!(found.scheme, if *scheme == "XK" { Scheme::Kosovo } else { Scheme::Jmbg });
            }
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        for written in [
            "0101980710018",
            "101980710018",
            "'0101980710018",
            "0101 980 710018",
            "01.01.980.71.001.8",
            "101980710018.0",
            "JMBG: 0101980710018",
            "1.01980710018E+11",
        ] {
            let found = check(written);
            assert_eq!((found.number.as_str(), found.verdict), ("0101980710018", Verdict::Valid), "{written}");
            assert_eq!(
                found.lost_zero,
                !written.contains("010198") && !written.contains("0101 ") && !written.contains("01.01"),
                "{written}"
            );
            assert_eq!(found.birth_date.map(|date| date.to_string()).as_deref(), Some("1980-01-01"));
            assert_eq!(found.sex, Some(Sex::Male));
        }
        assert_eq!(check("1506995925111").sex, Some(Sex::Female));
        assert_eq!(check("").verdict, Verdict::Doubtful(Reason::Missing));
        assert_eq!(check("P1234567").verdict, Verdict::Doubtful(Reason::Unchecked));
        assert_eq!((check("J45515009V").scheme, check("J45515009V").sex), (Scheme::Albania, Some(Sex::Female)));
        assert_eq!(check("991980710018").verdict, Verdict::Doubtful(Reason::Length));
    }

    proptest! {
        #[test]
        fn a_lost_zero_is_found_again(day in 1_u32..=9, month in 1_u32..=12, year in 900_u32..=999, rest in 0_u32..99999) {
            let start = format!("0{day}{month:02}{year}{rest:05}");
            let whole = (0..10).map(|control| format!("{start}{control}")).find(|number| check(number).is_valid());
            prop_assume!(whole.is_some());
            if let Some(whole) = whole {
                let short = check(whole.trim_start_matches('0'));
                prop_assert!(short.lost_zero && short.is_valid());
                prop_assert_eq!(short.number, whole);
            }
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,24}") {
            let found = check(&text);
            prop_assert_eq!(found.raw, text);
        }
    }
}
