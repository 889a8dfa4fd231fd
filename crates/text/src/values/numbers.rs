//! Amounts and counts.

use crate::fold::fold;

/// Words for no income at all, folded when compared.
const NOTHING: &[&str] =
    &["nema", "bez prihoda", "bez", "nula", "pa të ardhura", "s'ka", "nuk ka", "yok", "none", "no income", "нема приходи"];
/// More digits before the decimal sign are not an amount of money.
const MOST_DIGITS: usize = 12;

/// An amount of money in minor units (cents): "1.234,50", "1,234.50", "1 234,50", "274", "60,5 €", "KM 20". Words for no income are 0.
/// A single sign followed by three digits separates thousands ("1.234" is 1234.00). `None` for an empty cell or any other text.
#[must_use]
pub fn amount(text: &str) -> Option<i64> {
    let folded = fold(text);
    if !text.chars().any(|letter| letter.is_ascii_digit()) {
        return NOTHING.iter().any(|word| fold(word) == folded).then_some(0);
    }
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let end = text.rfind(|letter: char| letter.is_ascii_digit())?;
    let number = text.get(start..=end)?;
    if number.chars().any(|letter| !(letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'')))
    {
        return None;
    }
    let negative = text.get(..start)?.contains(['-', '−']);
    let (whole, part) = match decimal_sign(number) {
        Some(at) => (number.get(..at)?, number.get(at + 1..)?),
        None => (number, ""),
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let whole: i64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    let thousandths: i64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    let minor = whole * 100 + (thousandths + 5) / 10;
    Some(if negative { -minor } else { minor })
}

/// The byte position of the decimal sign, if the number has one.
fn decimal_sign(number: &str) -> Option<usize> {
    let last = number.rfind(['.', ','])?;
    let sign = number.get(last..=last)?;
    let before = number.get(..last)?;
    let after = number.get(last + 1..)?;
    let repeated = before.contains(sign);
    let other_before = before.contains(['.', ',']) && !repeated;
    let grouped = after.len() == 3 && !other_before && before.len() <= 3 && before != "0";
    (!repeated && !grouped && after.bytes().all(|byte| byte.is_ascii_digit())).then_some(last)
}

/// A whole number that is not negative: "3", "3.0", "3 člana". `None` for anything else.
#[must_use]
pub fn count(text: &str) -> Option<i64> {
    let trimmed = text.trim();
    let end = trimmed.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(trimmed.len());
    let (number, rest) = trimmed.split_at(end);
    let rest = rest.trim_start_matches(".0").trim();
    let only_words = rest.chars().all(|letter| letter.is_alphabetic() || letter.is_whitespace() || letter == '.');
    if only_words { number.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{amount, count};
    use proptest::prelude::*;

    #[test]
    fn amounts() {
        for (input, expect) in [
            ("274", Some(27_400)),
            ("1.234,50", Some(123_450)),
            ("1,234.50", Some(123_450)),
            ("1 234,50", Some(123_450)),
            ("60,5 €", Some(6_050)),
            ("€ 60.50", Some(6_050)),
            ("1.234", Some(123_400)),
            ("12.345.678", Some(1_234_567_800)),
            ("136.5", Some(13_650)),
            ("0.125", Some(13)),
            ("0", Some(0)),
            ("nema", Some(0)),
            ("pa të ardhura", Some(0)),
            ("-20", Some(-2_000)),
            ("", None),
            ("-", None),
            ("100-200", None),
            ("oko sto", None),
            ("20 KM", Some(2_000)),
        ] {
            assert_eq!(amount(input), expect, "{input}");
        }
    }

    #[test]
    fn counts() {
        for (input, expect) in [
            ("3", Some(3)),
            ("3.0", Some(3)),
            (" 12 ", Some(12)),
            ("3 člana", Some(3)),
            ("", None),
            ("-1", None),
            ("3,5", None),
            ("tri", None),
            ("3-4", None),
        ] {
            assert_eq!(count(input), expect, "{input}");
        }
    }

    proptest! {
        #[test]
        fn written_amounts_are_read_again(minor in 0_i64..100_000_000_000) {
            prop_assert_eq!(amount(&format!("{},{:02}", minor / 100, minor % 100)), Some(minor));
            prop_assert_eq!(amount(&format!("{}.{:02} EUR", minor / 100, minor % 100)), Some(minor));
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,20}") {
            prop_assert!(count(&text).is_none_or(|number| number >= 0));
            prop_assert!(amount(&text).is_none_or(|minor| minor.abs() < 1_000_000_000_000_000));
        }
    }
}
