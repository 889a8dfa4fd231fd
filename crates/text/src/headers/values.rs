//! Columns recognised from what stands in them, for lists without a header or with an unclear one.

use super::Field;
use crate::dates::{self, DateReading};
use crate::names;
use crate::values;
use crate::{fold, identity, phones};

/// Cells looked at: enough to be sure, few enough for a list of any length.
const MOST_SAMPLES: usize = 200;
/// A column is recognised if at least this share of its filled cells is of one kind.
const ENOUGH: f32 = 0.6;
/// Fewer filled cells prove nothing.
const FEWEST_SAMPLES: usize = 3;
/// Dates whose median year is at least so many years before the latest one are births rather than applications.
const BIRTH_SPREAD: i16 = 8;

/// Whether a cell is of one kind.
type Kind<'a> = &'a dyn Fn(&str) -> bool;

/// The field whose kind of value most of the samples have, with their share (0.6 to 1) as confidence. Empty cells do not count. `None`
/// if there are fewer than three filled cells or no kind is clear.
#[must_use]
pub fn recognise_by_values(samples: &[&str]) -> Option<(Field, f32)> {
    let filled: Vec<&str> = samples.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).take(MOST_SAMPLES).collect();
    if filled.len() < FEWEST_SAMPLES {
        return None;
    }
    let share = |holds: &dyn Fn(&str) -> bool| filled.iter().filter(|cell| holds(cell)).count() as f32 / filled.len() as f32;
    // From the most to the least telling kind: a valid identity number is nothing else, a given name may be many things.
    let kinds: [(Field, Kind); 9] = [
        (Field::IdentityNumber, &|cell| identity::check(cell).is_valid()),
        (Field::BirthDate, &is_date),
        (Field::Phone, &|cell| cell.len() >= 6 && phones::normalise(cell).is_some()),
        (Field::Sex, &|cell| values::sex(cell).is_some()),
        (Field::Community, &|cell| values::community(cell).is_some()),
        (Field::Housing, &|cell| values::housing(cell).is_some() && values::yes_no(cell).is_none()),
        (Field::Relation, &|cell| values::relation(cell).is_some()),
        (Field::FullName, &is_full_name),
        (Field::GivenName, &|cell| names::is_given_name(&fold::fold(cell))),
    ];
    for (field, holds) in kinds {
        let found = share(holds);
        if found >= ENOUGH {
            let field = if field == Field::BirthDate && !are_births(&filled) { Field::AppliedOn } else { field };
            return Some((field, found));
        }
    }
    None
}

fn is_date(cell: &str) -> bool {
    matches!(dates::read(cell), DateReading::Day(_) | DateReading::Impossible { .. }) && cell.contains(['.', '/', '-'])
}

/// Births spread over decades; applications lie within a few years of each other.
fn are_births(cells: &[&str]) -> bool {
    let mut years: Vec<i16> = cells
        .iter()
        .filter_map(|cell| match dates::read(cell) {
            DateReading::Day(date) => Some(date.year()),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    let (median, last) = (years.get(years.len() / 2), years.last());
    median.zip(last).is_some_and(|(median, last)| last - median >= BIRTH_SPREAD)
}

fn is_full_name(cell: &str) -> bool {
    let words = fold::words(cell);
    (2..=4).contains(&words.len())
        && words.iter().any(|word| names::is_given_name(word))
        && !cell.chars().any(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Field, recognise_by_values};

    fn check(samples: &[&str], expect: Option<Field>) {
        assert_eq!(recognise_by_values(samples).map(|(field, _)| field), expect, "{samples:?}");
    }

    #[test]
    fn columns_without_headers() {
        check(&["2907987925550", "0101980710018", "101980710018", ""], Some(Field::IdentityNumber));
        check(&["31.04.1987.", "12.09.1987.", "01.01.2001.", "04.05.1950."], Some(Field::BirthDate));
        check(&["12.02.2021.", "13.01.2021.", "30.01.2021."], Some(Field::AppliedOn));
        check(&["+38345191784", "063/438-938", "044 529 494"], Some(Field::Phone));
        check(&["Ж", "М", "Ж"], Some(Field::Sex));
        check(&["Срби", "Турци", "Роми"], Some(Field::Community));
        check(&["властита", "закуп", "закуп"], Some(Field::Housing));
        check(&["супружник", "дете", "дете"], Some(Field::Relation));
        check(&["Dobrivojski Slavica", "Zoricić Vladimir", "Gaši Mehmet"], Some(Field::FullName));
        check(&["Dushan", "Nusret", "Igor"], Some(Field::GivenName));
        check(&["1", "2", "3", "4"], None);
        check(&["da", "ne", "da"], None);
        check(&["Dushan"], None);
    }
}
