//! Block keys: two records are compared only if they share at least one.

use crate::hashing::{hash_bytes, hash_text, mix};
use crate::prepare::prepare;
use crate::record::Record;
use crate::row::{Day, Row};
use crate::values::Values;
use komshi_text::fold::FOLD_VERSION;
use komshi_text::identity::Scheme;

/// What a key is made of. Keys of different groups fail for different reasons, which is what lets the recall be estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Names, alone or with a year or a place.
    Name,
    /// Numbers, telephones, addresses and dates without a whole name.
    Other,
}

macro_rules! kinds {
    ($($(#[$note:meta])* $name:ident = $number:literal in $group:ident, $stored:literal;)+) => {
        /// The kinds of keys, each with the number by which it is stored.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $($(#[$note])* $name),+ }

        impl Kind {
            pub(crate) const ALL: &'static [Kind] = &[$(Kind::$name),+];

            fn number(self) -> u64 {
                match self { $(Kind::$name => $number),+ }
            }

            pub(crate) fn group(self) -> Group {
                match self { $(Kind::$name => Group::$group),+ }
            }

            /// Whether a registry keeps such keys: those that many persons share are of use only for whole lists.
            pub(crate) fn is_stored(self) -> bool {
                match self { $(Kind::$name => $stored),+ }
            }
        }
    };
}

kinds! {
    Number = 1 in Other, true;
    /// One wrong digit leaves one half right.
    NumberStart = 2 in Other, true;
    NumberEnd = 3 in Other, true;
    Phone = 4 in Other, true;
    Email = 5 in Other, true;
    /// Sorted, so that exchanged names meet.
    FullName = 6 in Name, true;
    Maiden = 7 in Name, true;
    /// Short forms of given names.
    Root = 8 in Name, true;
    Frames = 9 in Name, true;
    FrameInitialYear = 10 in Name, true;
    GivenStartYear = 11 in Name, true;
    GivenFatherYear = 12 in Name, true;
    DayGiven = 13 in Other, true;
    DaySurname = 14 in Other, true;
    DayInitials = 15 in Other, true;
    DayMonthGiven = 16 in Other, true;
    AddressGiven = 17 in Other, true;
    AddressSurname = 18 in Other, true;
    GivenPlace = 19 in Name, false;
    SurnamePlace = 20 in Name, false;
    DayPlace = 21 in Other, false;
    SurnameStart = 22 in Name, false;
    GivenStart = 23 in Name, false;
    AddressYear = 24 in Other, false;
    WholeDay = 25 in Other, false;
    PlaceInitials = 26 in Name, false;
    EmailYear = 27 in Other, false;
    Household = 28 in Other, false;
    Address = 29 in Other, false;
}

impl Kind {
    /// A kind that proposes every pair that this one proposes, and more, as long as its blocks are not too large.
    pub(crate) fn broader(self) -> Option<Kind> {
        match self {
            Kind::Number => Some(Kind::NumberStart),
            Kind::GivenStartYear => Some(Kind::GivenStart),
            Kind::DayGiven | Kind::DaySurname | Kind::DayInitials | Kind::DayPlace => Some(Kind::WholeDay),
            Kind::AddressGiven | Kind::AddressSurname | Kind::AddressYear => Some(Kind::Address),
            Kind::NumberStart
            | Kind::NumberEnd
            | Kind::Phone
            | Kind::Email
            | Kind::FullName
            | Kind::Maiden
            | Kind::Root
            | Kind::Frames
            | Kind::FrameInitialYear
            | Kind::GivenFatherYear
            | Kind::DayMonthGiven
            | Kind::GivenPlace
            | Kind::SurnamePlace
            | Kind::SurnameStart
            | Kind::GivenStart
            | Kind::WholeDay
            | Kind::PlaceInitials
            | Kind::EmailYear
            | Kind::Household
            | Kind::Address => None,
        }
    }
}

/// About fifteen stable keys of a record: hashes of its folded parts and of the version of the folding tables, sorted, each once. The
/// same record gives the same keys on every machine, so they can be stored and looked up.
#[must_use]
pub fn block_keys(record: &Record) -> Vec<i64> {
    let mut values = Values::default();
    let row = prepare(record, 0, &mut values);
    let mut keys: Vec<i64> = Vec::with_capacity(24);
    for kind in Kind::ALL.iter().filter(|kind| kind.is_stored()) {
        keys_of(*kind, &row, &values, &mut |key| {
            keys.push(i64::from_le_bytes(mix(key, kind.number() << 32 | u64::from(FOLD_VERSION)).to_le_bytes()));
        });
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Gives the keys of one kind to `add`; none if a part of them is not recorded.
pub(crate) fn keys_of(kind: Kind, row: &Row, values: &Values, add: &mut dyn FnMut(u64)) {
    let (surname, given) = (values.name(row.surname), values.name(row.given));
    let day = if row.birth.is_whole() { row.birth } else { row.number_birth };
    let year = year_of(row);
    let address = || values.address(row.address).map_or(0, |address| address.key);
    let mut both = |parts: &[u64]| {
        if parts.iter().all(|part| *part != 0) {
            add(parts.iter().fold(0, |sum, part| mix(sum, *part)));
        }
    };
    match kind {
        Kind::Number | Kind::NumberStart | Kind::NumberEnd => {
            for number in row.numbers.of(&values.number_lists).iter().filter_map(|id| values.number(*id)) {
                let digits = number.letters();
                if !(number.plausible || digits.len() >= 9) {
                    continue;
                }
                let part = |from: usize, to: usize| digits.get(from..to).filter(|part| part.len() >= 4).map_or(0, hash_bytes);
                let middle = digits.len() / 2;
                // The first half of a JMBG is a birth date, which many share.
                let start = if number.scheme == Scheme::Jmbg { 10 } else { middle + 2 };
                both(&[match kind {
                    Kind::Number => number.key,
                    Kind::NumberStart => part(0, start.min(digits.len())),
                    _ => part(middle.saturating_sub(2), digits.len()),
                }]);
            }
        }
        Kind::Phone => both(&[row.phone]),
        Kind::Email => {
            if let Some(email) = values.email(row.email) {
                both(&[email.local_key]);
            }
        }
        Kind::FullName => {
            for a in surname.rest.keys.iter().filter(|key| **key != 0) {
                for b in given.rest.keys.iter().filter(|key| **key != 0) {
                    both(&[*a.min(b), *a.max(b)]);
                }
            }
        }
        Kind::Maiden => both(&[values.name(row.maiden).key, given.key]),
        Kind::Root => {
            for root in given.rest.roots.iter().chain([&given.key]) {
                both(&[surname.key, *root]);
            }
        }
        Kind::Frames => {
            let (a, b) = (surname.frame, given.frame);
            both(&[a.min(b), a.max(b)]);
        }
        Kind::FrameInitialYear => both(&[surname.frame, given.start(1), year]),
        Kind::GivenStartYear => both(&[given.key, surname.start(3), year]),
        Kind::GivenFatherYear => both(&[given.key, values.name(row.father).key, year]),
        Kind::DayGiven => both(&[whole(day), given.key]),
        Kind::DaySurname => both(&[whole(day), surname.frame]),
        Kind::DayInitials => {
            let (a, b) = (surname.start(1), given.start(1));
            both(&[whole(day), a.min(b), a.max(b)]);
        }
        Kind::DayMonthGiven => {
            if whole(day) != 0 {
                let (small, large) = (day.day().min(day.month()), day.day().max(day.month()));
                both(&[u64::from(small * 32 + large), year, given.start(3)]);
            }
        }
        Kind::AddressGiven => both(&[address(), given.start(3)]),
        Kind::AddressSurname => both(&[address(), surname.start(3)]),
        Kind::GivenPlace => each_place(row, values, |place| both(&[place, given.key])),
        Kind::SurnamePlace => each_place(row, values, |place| both(&[place, surname.key])),
        Kind::DayPlace => each_place(row, values, |place| both(&[place, whole(day)])),
        Kind::SurnameStart => both(&[surname.key, given.start(2)]),
        Kind::GivenStart => both(&[given.key, surname.start(2)]),
        Kind::AddressYear => both(&[address(), year]),
        Kind::Address => both(&[address()]),
        Kind::WholeDay => both(&[whole(day)]),
        Kind::PlaceInitials => each_place(row, values, |place| both(&[place, surname.start(2), given.start(2)])),
        Kind::EmailYear => {
            if let Some(email) = values.email(row.email) {
                both(&[hash_text(email.local.get(..4).unwrap_or(&email.local)), year, given.start(1)]);
            }
        }
        Kind::Household => both(&[row.household]),
    }
}

/// The year of birth, or the one inside the number; 0 if there is neither.
pub(crate) fn year_of(row: &Row) -> u64 {
    let day = if row.birth.is_none() { row.number_birth } else { row.birth };
    if day.is_none() { 0 } else { u64::from(day.year().unsigned_abs()) + 1 }
}

fn whole(day: Day) -> u64 {
    if day.is_whole() { day.bits() } else { 0 }
}

fn each_place(row: &Row, values: &Values, mut add: impl FnMut(u64)) {
    add(values.name(row.settlement).key);
    add(values.word(row.postcode).map_or(0, |word| word.key));
}
