//! Records of the public interface made into rows.

use crate::hashing::{hash_text, mix};
use crate::record::Record;
use crate::row::{Day, Id, Row, Span};
use crate::values::{Number, Values};
use komshi_text::fold::fold;
use komshi_text::phones;

/// Adds one record to the values; household numbers are the caller's, see [`prepare_all`].
pub(crate) fn prepare(record: &Record, household: u64, values: &mut Values) -> Row {
    let numbers: Vec<Id> =
        record.identity.iter().map(|text| values.add_number(Number::read(text))).filter(|id| *id != 0).collect();
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
    let rows = records
        .iter()
        .map(|record| {
            let household = record.household.map_or(0, |number| mix(u64::from(record.source), number.cast_unsigned()));
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

fn push<T>(list: &mut Vec<T>, values: Vec<T>) -> Span {
    let start = list.len();
    list.extend(values);
    Span::new(start, list.len())
}
