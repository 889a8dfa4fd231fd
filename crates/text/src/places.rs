//! Municipalities and cities by any of their names: Peć and Pejë are one place, which no folding of letters can know.
//!
//! Source: `data/gazetteer.csv`, see `data/NOTICE`.

use crate::fold::fold_variants;
use std::collections::HashMap;
use std::num::NonZeroU16;
use std::sync::LazyLock;

const GAZETTEER: &str = include_str!("../../../data/gazetteer.csv");
/// Columns of the gazetteer that are read.
const LEVEL: usize = 3;
const NAMES: std::ops::RangeInclusive<usize> = 5..=10;

/// By every folded name the number of the place; 0 for a name that several places have.
static BY_NAME: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let mut by_name: HashMap<String, u16> = HashMap::new();
    let mut reader = csv::Reader::from_reader(GAZETTEER.as_bytes());
    for (row, number) in reader.records().filter_map(Result::ok).zip(1..) {
        if !matches!(row.get(LEVEL), Some("municipality" | "city" | "city_municipality")) {
            continue;
        }
        for name in NAMES.filter_map(|column| row.get(column)).flat_map(|names| names.split(" / ")) {
            for form in fold_variants(name).into_iter().filter(|form| !form.is_empty()) {
                let known = by_name.entry(form).or_insert(number);
                if *known != number {
                    *known = 0;
                }
            }
        }
    }
    by_name
});

/// The municipality or city of a folded name (as [`crate::fold::fold`] gives it): equal for all names of one place, whatever the
/// language. `None` for names that the gazetteer does not know and for those that several places have. The number is a row of the
/// gazetteer: it may differ in the next version, so it is not for keeping.
#[must_use]
pub fn municipality(folded: &str) -> Option<NonZeroU16> {
    BY_NAME.get(folded).copied().and_then(NonZeroU16::new)
}

#[cfg(test)]
mod tests {
    use super::municipality;
    use crate::fold::fold;

    #[test]
    fn names_of_one_place_meet() {
        let of = |name: &str| municipality(&fold(name));
        for (a, b) in [
            ("Peć", "Pejë"),
            ("Пећ", "Peja"),
            ("Severna Mitrovica", "Mitrovicë e Veriut"),
            ("Priština", "Prishtinë"),
            ("Тетово", "Tetovë"),
        ] {
            assert!(of(a).is_some(), "{a} is not known");
            assert_eq!(of(a), of(b), "{a} {b}");
        }
        assert_ne!(of("Južna Mitrovica"), of("Severna Mitrovica"));
        assert_eq!(of("Atlantida"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn a_name_of_several_places_is_none() {
        // One in Kosovo*, one in Bosnia and Herzegovina.
        assert_eq!(municipality(&fold("Gračanica")), None);
    }
}
