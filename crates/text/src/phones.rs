//! Telephone numbers of the region in one international form.

/// Shortest and longest whole number, country code included (E.164 allows 15).
const DIGITS: std::ops::RangeInclusive<usize> = 10..=13;

/// Country codes of the region.
const COUNTRIES: &[&str] = &["381", "383", "387", "382", "389", "355", "385"];
/// Kosovo's mobile numbers until 2016, under the codes of Monaco and Slovenia.
const OLD_KOSOVO: &[(&str, &str)] = &[("37744", "38344"), ("37745", "38345"), ("38643", "38343"), ("38649", "38349")];
/// Beginnings of local numbers (without the zero) that are used in one country only, or mostly: mobile networks and area codes.
/// Source: national numbering plans; 06x is Serbian unless it is one of Montenegro's networks.
const LOCAL: &[(&str, &str)] = &[
    ("43", "383"),
    ("44", "383"),
    ("45", "383"),
    ("46", "383"),
    ("48", "383"),
    ("49", "383"),
    ("38", "383"),
    ("28", "383"),
    ("67", "382"),
    ("68", "382"),
    ("6", "381"),
    ("5", "387"),
    ("7", "389"),
    ("1", "381"),
    ("2", "381"),
    ("3", "381"),
];

/// The number as `+` and digits; of several numbers in one cell the first. `None` if it cannot be a telephone number.
/// A local number (0xx, or without its zero as spreadsheets store it) gets the country that uses its beginning.
#[must_use]
pub fn normalise(text: &str) -> Option<String> {
    let first = text.split([',', ';', '\n']).map(str::trim).find(|part| part.bytes().filter(u8::is_ascii_digit).count() >= 6)?;
    let first = first.strip_suffix(".0").unwrap_or(first).replace("(0)", "");
    if first.chars().any(|letter| letter.is_alphabetic() && !"telmobфакстлмбTELMOB".contains(letter)) {
        return None;
    }
    let digits: String = first.chars().filter(char::is_ascii_digit).collect();
    let (international, digits) = match digits.strip_prefix("00") {
        Some(rest) => (true, rest.to_owned()),
        None => (first.trim_start().starts_with('+'), digits),
    };
    let digits =
        OLD_KOSOVO.iter().find_map(|(old, new)| digits.strip_prefix(old).map(|rest| format!("{new}{rest}"))).unwrap_or(digits);
    let whole = if international || (digits.len() >= *DIGITS.start() && COUNTRIES.iter().any(|code| digits.starts_with(code))) {
        // +381 063... keeps the local zero by mistake.
        COUNTRIES
            .iter()
            .find_map(|code| digits.strip_prefix(code).map(|rest| format!("{code}{}", rest.trim_start_matches('0'))))
            .unwrap_or(digits)
    } else {
        let local = digits.strip_prefix('0').unwrap_or(&digits);
        let country = LOCAL.iter().find(|(start, _)| local.starts_with(start)).map(|(_, country)| *country)?;
        format!("{country}{local}")
    };
    // No country code begins with a zero.
    (DIGITS.contains(&whole.len()) && !whole.starts_with('0')).then(|| format!("+{whole}"))
}

#[cfg(test)]
mod tests {
    use super::normalise;
    use proptest::prelude::*;

    fn check(input: &str, expect: Option<&str>) {
        assert_eq!(normalise(input).as_deref(), expect, "{input}");
    }

    #[test]
    fn numbers_as_written() {
        for written in [
            "+38163438938",
            "063/438-938",
            "0038163438938",
            "063 438 938",
            "63438938",
            "+381 (0)63 438 938",
            "38163438938.0",
            "063/438-938, 064/111-222",
            "tel. 063438938",
        ] {
            check(written, Some("+38163438938"));
        }
        check("044 529 494", Some("+38344529494"));
        check("+377 44 529 494", Some("+38344529494"));
        check("+38649440491", Some("+38349440491"));
        check("065/123-456", Some("+38165123456"));
        check("051/123-456", Some("+38751123456"));
        check("070 123 456", Some("+38970123456"));
        check("+43 660 1234567", Some("+436601234567"));
        check("", None);
        check("12345", None);
        check("000002075346392", None);
        check("+381 0063 438 938", Some("+38163438938"));
        check("nema", None);
    }

    proptest! {
        #[test]
        fn a_normal_form_stays(text in "[+0-9 /-]{0,18}") {
            if let Some(number) = normalise(&text) {
                prop_assert_eq!(normalise(&number), Some(number.clone()));
            }
        }
    }
}
