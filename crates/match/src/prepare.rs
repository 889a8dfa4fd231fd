//! Records of the public interface made into rows.

use crate::hashing::hash_text;
use crate::record::Record;
use crate::row::{Day, Id, Row, Span};
use crate::values::Values;
use komshi_text::fold::fold;
use komshi_text::phones;

/// Adds one record to the values; household numbers are the caller's, see [`households`].
pub(crate) fn prepare(record: &Record, household: u32, values: &mut Values) -> Row {
    let numbers: Vec<Id> = record.identity.iter().map(|text| values.numbers.number(text)).filter(|id| *id != 0).collect();
    let mut members: Vec<u64> = record
        .household_names
        .iter()
        .map(|name| fold(name))
        .filter(|name| !name.is_empty())
        .map(|name| hash_text(&name))
        .collect();
    members.sort_unstable();
    members.dedup();
    let valid = numbers.iter().filter_map(|id| values.number(*id)).find(|number| number.valid);
    let (number_birth, number_sex) = valid.map_or((Day::default(), None), |number| (number.birth, number.sex));
    Row {
        source: record.source,
        household,
        surname: values.names.number(&record.surname),
        given: values.names.number(&record.given),
        father: values.names.number(&record.father),
        maiden: values.names.number(&record.maiden),
        settlement: values.names.number(&record.place),
        address: values.addresses.number(&record.address),
        birth: Day::of_birth(record.birth),
        number_birth,
        phone: phone(&record.phone),
        numbers: push(&mut values.number_lists, numbers),
        members: push(&mut values.member_lists, members),
        sex: record.sex.or(number_sex),
        is_head: record.is_head,
        ..Row::default()
    }
}

/// All records, in their order.
pub(crate) fn prepare_all(records: &[&Record]) -> (Vec<Row>, Values) {
    let mut values = Values::default();
    let mut known: rustc_hash::FxHashMap<(u32, i64), u32> = rustc_hash::FxHashMap::default();
    let rows = records
        .iter()
        .map(|record| {
            let household = record.household.map_or(0, |number| {
                let next = u32::try_from(known.len() + 1).unwrap_or(0);
                *known.entry((record.source, number)).or_insert(next)
            });
            prepare(record, household, &mut values)
        })
        .collect();
    (rows, values)
}

/// The digits of a telephone number as a number; 0 if it cannot be one.
pub(crate) fn phone(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let digits = phones::normalise(text).unwrap_or_else(|| text.chars().filter(char::is_ascii_digit).collect());
    let digits = digits.trim_start_matches('+');
    if (6..=18).contains(&digits.len()) { digits.parse().unwrap_or(0) } else { 0 }
}

pub(crate) fn push<T>(list: &mut Vec<T>, values: Vec<T>) -> Span {
    let (Ok(start), Ok(length)) = (u32::try_from(list.len()), u32::try_from(values.len())) else { return Span::default() };
    list.extend(values);
    Span { start, length }
}
