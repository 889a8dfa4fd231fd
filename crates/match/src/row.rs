//! A record made ready for comparison: numbers only, so that a million of them fit and are compared quickly.

use crate::record::Birth;
use komshi_text::dates::Date;
use komshi_text::identity::Sex;

/// Number of an interned value; 0 is "not recorded".
pub(crate) type Id = u32;

/// How many columns of other details are compared.
pub(crate) const DETAILS: usize = 3;

/// A [`crate::Record`] with interned comparison forms.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Row {
    pub source: u32,
    /// Rows with the same number above 0 live together.
    pub household: u32,
    pub surname: Id,
    pub given: Id,
    pub father: Id,
    pub maiden: Id,
    pub settlement: Id,
    pub municipality: Id,
    pub region: Id,
    pub postcode: Id,
    pub address: Id,
    pub email: Id,
    pub details: [Id; DETAILS],
    pub birth: Day,
    /// The day inside a valid identity number.
    pub number_birth: Day,
    /// Decimal digits; 0 if not recorded.
    pub phone: u64,
    pub numbers: Span,
    /// The other members of the household, by the keys of their names.
    pub members: Span,
    pub sex: Option<Sex>,
    pub is_head: bool,
}

/// A part of one of the shared lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: u32,
    pub length: u32,
}

impl Span {
    pub(crate) fn of<T>(self, all: &[T]) -> &[T] {
        let start = at(self.start);
        all.get(start..start + at(self.length)).unwrap_or_default()
    }
}

/// Index of an interned value.
pub(crate) fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Year, month and day in one number, as `(year + 4096) * 512 + month * 32 + day`; month and day are 0 where not known; 0 if nothing is.
/// Kept apart from [`Birth`] because it is compared a million times a second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Day(u32);

impl Day {
    pub(crate) fn new(year: i16, month: i8, day: i8) -> Day {
        let part = |number: i8| u32::try_from(number).unwrap_or(0);
        let year = u32::try_from(i32::from(year) + 4096).unwrap_or(0);
        Day(year << 9 | part(month) << 5 | part(day))
    }

    pub(crate) fn of_date(date: Option<Date>) -> Day {
        date.map_or(Day(0), |date| Day::new(date.year(), date.month(), date.day()))
    }

    pub(crate) fn of_birth(birth: Birth) -> Day {
        match birth {
            Birth::None => Day(0),
            Birth::Year(year) => Day::new(year, 0, 0),
            Birth::Month(year, month) => Day::new(year, month, 0),
            Birth::Day(date) => Day::of_date(Some(date)),
        }
    }

    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn is_whole(self) -> bool {
        self.day() != 0
    }

    pub(crate) fn year(self) -> i32 {
        i32::try_from(self.0 >> 9).unwrap_or(0) - 4096
    }

    pub(crate) fn month(self) -> u32 {
        self.0 >> 5 & 15
    }

    pub(crate) fn day(self) -> u32 {
        self.0 & 31
    }

    pub(crate) fn bits(self) -> u64 {
        u64::from(self.0)
    }

    /// Decimal digits, the last first: day, month, year.
    fn digits(self) -> [u32; 8] {
        let year = u32::try_from(self.year()).unwrap_or(0);
        let (month, day) = (self.month(), self.day());
        [day % 10, day / 10, month % 10, month / 10, year % 10, year / 10 % 10, year / 100 % 10, year / 1000 % 10]
    }

    /// Whether exactly one digit differs, or two neighbours of the year, the month or the day have changed places.
    pub(crate) fn one_digit(self, other: Day) -> bool {
        let (x, y) = (self.digits(), other.digits());
        let mut wrong = x.iter().zip(&y).enumerate().filter(|(_, (p, q))| p != q).map(|(place, _)| place);
        match (wrong.next(), wrong.next(), wrong.next()) {
            (Some(_), None, None) => true,
            (Some(first), Some(second), None) => {
                second == first + 1
                    && (first >= 4 || first % 2 == 0)
                    && x.get(first) == y.get(second)
                    && x.get(second) == y.get(first)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_keep_their_parts() {
        for (year, month, day) in [(1987, 4, 12), (2024, 12, 31), (1630, 0, 0), (-50, 1, 1)] {
            let packed = Day::new(year, month, day);
            assert_eq!((packed.year(), packed.month(), packed.day()), (i32::from(year), month as u32, day as u32));
        }
        assert!(Day::default().is_none());
    }

    #[test]
    fn one_wrong_digit() {
        let base = Day::new(1987, 4, 12);
        for (other, expect) in [
            (Day::new(1988, 4, 12), true),
            (Day::new(1978, 4, 12), true),
            (Day::new(1987, 4, 21), true),
            (Day::new(1987, 4, 13), true),
            (Day::new(1988, 5, 12), false),
            (base, false),
        ] {
            assert_eq!(base.one_digit(other), expect, "{other:?}");
        }
    }
}
