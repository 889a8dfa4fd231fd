//! Block keys: two records are compared only if they share at least one.

use crate::names::{Form, Spellings};
use crate::prepared::Prepared;
use crate::record::{Birth, Record};
use komshi_text::dates::Date;
use komshi_text::fold::FOLD_VERSION;

/// What a key is made of. Keys of different groups fail for different reasons, which is what lets the recall be estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    /// Names, alone or with a year.
    Name,
    /// Numbers, telephones, addresses and dates without a whole name.
    Other,
}

/// About fifteen stable keys of a record: hashes of its folded parts and of the version of the folding tables, sorted, each once. The
/// same record gives the same keys on every machine, so they can be stored and looked up.
#[must_use]
pub fn block_keys(record: &Record) -> Vec<i64> {
    let mut spellings = Spellings::new();
    let prepared = Prepared::new(record, &mut spellings);
    let mut keys: Vec<i64> = grouped_keys(&prepared, &spellings).into_iter().map(|(_, key)| key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

pub(crate) fn grouped_keys(record: &Prepared, spellings: &Spellings) -> Vec<(Group, i64)> {
    let mut keys = Vec::with_capacity(24);
    let mut add = |group: Group, kind: &str, parts: &[&str]| {
        if parts.iter().all(|part| !part.is_empty()) {
            keys.push((group, hash(kind, parts)));
        }
    };
    let (surname, given) = (spellings.form(record.surname), spellings.form(record.given));
    let (father, maiden) = (spellings.form(record.father), spellings.form(record.maiden));
    let day = match record.birth {
        Birth::Day(date) => Some(date),
        _ => record.number_birth,
    };
    let day_text = day.map(|date| date.to_string()).unwrap_or_default();
    let year = record.birth.year().or(day.map(Date::year)).map(|year| year.to_string()).unwrap_or_default();

    for number in record.numbers.iter().filter(|number| number.plausible || number.digits.len() >= 9) {
        add(Group::Other, "number", &[&number.digits]);
        // One wrong digit leaves one half right.
        add(
            Group::Other,
            "number start",
            &[number.digits.get(..7).unwrap_or_default(), number.digits.get(7..9).unwrap_or_default()],
        );
        add(Group::Other, "number end", &[number.digits.get(4..).unwrap_or_default()]);
    }
    add(Group::Other, "phone", &[&record.phone]);
    for a in &surname.variants {
        for b in &given.variants {
            // Sorted, so that exchanged names meet.
            let (first, second) = if a <= b { (a, b) } else { (b, a) };
            add(Group::Name, "full name", &[first, second]);
        }
    }
    add(Group::Name, "maiden", &[maiden.folded(), given.folded()]);
    for root in given.roots.iter().map(String::as_str).chain([given.folded()]) {
        add(Group::Name, "root", &[surname.folded(), root]);
    }
    let (surname_frame, given_frame) = (frame(surname), frame(given));
    let (first, second) =
        if surname_frame <= given_frame { (&surname_frame, &given_frame) } else { (&given_frame, &surname_frame) };
    add(Group::Name, "frames", &[first, second]);
    add(Group::Name, "frame, initial, year", &[&surname_frame, initial(given), &year]);
    add(Group::Name, "given, surname start, year", &[given.folded(), start(surname, 3), &year]);
    add(Group::Name, "given, father, year", &[given.folded(), father.folded(), &year]);
    add(Group::Other, "day, given", &[&day_text, given.folded()]);
    add(Group::Other, "day, surname", &[&day_text, &surname_frame]);
    let mut initials = [initial(surname), initial(given)];
    initials.sort_unstable();
    add(
        Group::Other,
        "day, initials",
        &[&day_text, initials.first().copied().unwrap_or_default(), initials.last().copied().unwrap_or_default()],
    );
    if let Some(date) = day {
        let (small, large) = (date.day().min(date.month()), date.day().max(date.month()));
        add(Group::Other, "day or month, given", &[&small.to_string(), &large.to_string(), &year, start(given, 3)]);
    }
    add(Group::Other, "address, given", &[&record.address, start(given, 3)]);
    add(Group::Other, "address, surname", &[&record.address, start(surname, 3)]);
    keys
}

/// Consonants, after the first letter: survives vowels that are heard differently.
fn frame(form: &Form) -> String {
    form.joined
        .chars()
        .enumerate()
        .filter(|(at, letter)| *at == 0 || !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'j' | 'h'))
        .map(|(_, letter)| letter)
        .collect()
}

fn initial(form: &Form) -> &str {
    start(form, 1)
}

fn start(form: &Form, letters: usize) -> &str {
    form.joined.get(..letters.min(form.joined.len())).unwrap_or_default()
}

/// FNV-1a, 64 bits: stable across machines and versions of the compiler, unlike the standard library's hashers.
fn hash(kind: &str, parts: &[&str]) -> i64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let version = FOLD_VERSION.to_le_bytes();
    let bytes = version
        .iter()
        .chain(kind.as_bytes())
        .copied()
        .chain(parts.iter().flat_map(|part| [0_u8].into_iter().chain(part.bytes())));
    let hash = bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    i64::from_le_bytes(hash.to_le_bytes())
}
