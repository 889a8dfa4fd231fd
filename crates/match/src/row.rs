//! A record made ready for comparison: numbers only, so that a million of them fit and are compared quickly.

use crate::levels::EvidenceField;
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
    pub household: u64,
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

impl Row {
    /// One bit for each field of [`EvidenceField`] of which the row has something.
    pub(crate) fn recorded(&self) -> u16 {
        let details = self.details.map(|detail| detail != 0);
        let has = |field: EvidenceField| match field {
            EvidenceField::Surname => self.surname != 0,
            EvidenceField::Given => self.given != 0,
            EvidenceField::Father => self.father != 0,
            EvidenceField::Birth => !self.birth.is_none() || !self.number_birth.is_none(),
            EvidenceField::Sex => self.sex.is_some(),
            EvidenceField::Identity => self.numbers.length != 0,
            EvidenceField::Phone => self.phone != 0,
            EvidenceField::Address => self.address != 0,
            EvidenceField::Place => [self.settlement, self.municipality, self.region, self.postcode].iter().any(|id| *id != 0),
            EvidenceField::Household => self.members.length != 0,
            EvidenceField::Email => self.email != 0,
            EvidenceField::Detail => details[0],
            EvidenceField::SecondDetail => details[1],
            EvidenceField::ThirdDetail => details[2],
        };
        EvidenceField::ALL.iter().filter(|field| has(**field)).fold(0, |bits, field| bits | 1 << *field as u16)
    }
}

/// A part of one of the shared lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: u32,
    pub length: u32,
}

impl Span {
    /// Empty if it lies beyond what a span can say.
    pub(crate) fn new(start: usize, end: usize) -> Span {
        let (Ok(start), Ok(length)) = (u32::try_from(start), u32::try_from(end.saturating_sub(start))) else {
            return Span::default();
        };
        Span { start, length }
    }

    pub(crate) fn of<T>(self, all: &[T]) -> &[T] {
        let start = at(self.start);
        all.get(start..start + at(self.length)).unwrap_or_default()
    }
}

/// Index of an interned value.
pub(crate) fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Year, month and day as eight decimal digits of four bits each, the year first; month and day are 0 where not known; 0 if nothing is.
/// Kept apart from [`Birth`] because it is compared a million times a second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Day(u32);

impl Day {
    pub(crate) fn new(year: i16, month: i8, day: i8) -> Day {
        let part = |number: i16, most: u16| u32::from(u16::try_from(number).unwrap_or(0).min(most));
        let two = |number: u32| ((number / 10) << 4) | (number % 10);
        let year = part(year, 9999);
        Day(two(year / 100) << 24 | two(year % 100) << 16 | two(part(month.into(), 99)) << 8 | two(part(day.into(), 99)))
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
        self.0 & 0xff != 0
    }

    pub(crate) fn year(self) -> i32 {
        let two = |digits: u32| (digits >> 4 & 15) * 10 + (digits & 15);
        i32::try_from(two(self.0 >> 24) * 100 + two(self.0 >> 16)).unwrap_or(0)
    }

    pub(crate) fn month(self) -> u32 {
        (self.0 >> 12 & 15) * 10 + (self.0 >> 8 & 15)
    }

    pub(crate) fn day(self) -> u32 {
        (self.0 >> 4 & 15) * 10 + (self.0 & 15)
    }

    /// Of days that differ in their digits only where these are the same.
    pub(crate) fn is_first_of_january(self) -> bool {
        self.0 & 0xffff == 0x0101
    }

    pub(crate) fn same_day_and_month(self, other: Day) -> bool {
        self.0 & 0xffff == other.0 & 0xffff
    }

    pub(crate) fn same_year(self, other: Day) -> bool {
        self.0 >> 16 == other.0 >> 16
    }

    /// The same year, day and month exchanged.
    pub(crate) fn swapped(self, other: Day) -> bool {
        self.same_year(other) && self.0 & 0xff == other.0 >> 8 & 0xff && self.0 >> 8 & 0xff == other.0 & 0xff
    }

    pub(crate) fn bits(self) -> u64 {
        u64::from(self.0)
    }

    /// Whether exactly one digit differs, or two neighbours of the year, the month or the day have changed places.
    pub(crate) fn one_digit(self, other: Day) -> bool {
        let differing = digits_differing(u64::from(self.0 ^ other.0));
        match differing.count_ones() {
            1 => true,
            2 => {
                // The right one of the two, as a number of bits to the right of it.
                let right = differing.trailing_zeros();
                let neighbours = differing >> right == 0x11 && (right >= 16 || right.is_multiple_of(8));
                let two = |day: Day| day.0 >> right & 0xff;
                neighbours && two(self) == (two(other) << 4 | two(other) >> 4) & 0xff
            }
            _ => false,
        }
    }
}

/// The lowest bit of each group of four that holds any: which decimal digits of two packed numbers differ, of their exclusive or.
pub(crate) fn digits_differing(difference: u64) -> u64 {
    (difference | difference >> 1 | difference >> 2 | difference >> 3) & 0x1111_1111_1111_1111
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_keep_their_parts() {
        for (year, month, day) in [(1987, 4, 12), (2024, 12, 31), (1630, 0, 0), (9, 1, 1)] {
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
            (Day::new(1978, 4, 12), true),
            (Day::new(1897, 4, 12), true),
            (Day::new(1987, 1, 42), false),
            (Day::new(1988, 5, 12), false),
            (base, false),
        ] {
            assert_eq!(base.one_digit(other), expect, "{other:?}");
        }
    }
}
