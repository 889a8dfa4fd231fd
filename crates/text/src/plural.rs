//! Plural categories of whole numbers (CLDR) for the seven languages of the product.
//!
//! Written out because ICU4X 2.4 answers Other for every number when the language carries a script (sr-Latn, bs-Cyrl).

/// The category that selects a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plural {
    One,
    Few,
    Other,
}

/// The category of `n` in `lang` (`sr`, `sr-Latn`, `sr-Cyrl`, `bs`, `mk`, `sq`, `tr`, `en`; the part after the language is not
/// looked at). Unknown languages follow English. The sign does not matter.
#[must_use]
pub fn category(lang: &str, n: i64) -> Plural {
    let n = n.unsigned_abs();
    let (last, last_two) = (n % 10, n % 100);
    match lang.split(['-', '_']).next().unwrap_or_default() {
        "sr" | "bs" | "hr" | "cnr" | "sh" => {
            if last == 1 && last_two != 11 {
                Plural::One
            } else if (2..=4).contains(&last) && !(12..=14).contains(&last_two) {
                Plural::Few
            } else {
                Plural::Other
            }
        }
        "mk" if last == 1 && last_two != 11 => Plural::One,
        "mk" => Plural::Other,
        _ if n == 1 => Plural::One,
        _ => Plural::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Plural, category};

    #[test]
    fn categories() {
        for (lang, numbers, expect) in [
            ("sr-Latn", &[1, 21, 101, -1][..], Plural::One),
            ("sr-Cyrl", &[2, 3, 4, 22, 104], Plural::Few),
            ("bs", &[0, 5, 11, 12, 14, 111, 112, 20], Plural::Other),
            ("mk", &[1, 21], Plural::One),
            ("mk", &[0, 2, 11, 111], Plural::Other),
            ("sq", &[1], Plural::One),
            ("tr", &[0, 2, 21, i64::MIN], Plural::Other),
            ("en", &[1], Plural::One),
        ] {
            for &n in numbers {
                assert_eq!(category(lang, n), expect, "{lang} {n}");
            }
        }
    }
}
