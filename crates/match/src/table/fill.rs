//! Columns of texts made into rows of numbers.

use crate::hashing::{hash_text, mix};
use crate::prepare::phone;
use crate::row::{DETAILS, Day, Id, Row, Span, at};
use crate::table::interner::{Cells, Interner, Read};
use crate::table::schema::name_order;
use crate::table::{List, Meaning};
use crate::values::{Dictionary, Number, Value, Values};
use komshi_text::dates::{DateReading, read};
use komshi_text::identity::Sex;
use komshi_text::names::split_full_name;
use komshi_text::values::sex;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Households larger than this are camps and institutions: who lives there says nothing about who is who.
const LARGEST_HOUSEHOLD: usize = 16;
/// Rows or households that one thread takes at a time.
const CHUNK: usize = 1 << 14;

pub(crate) fn rows(lists: &[List], values: &mut Values) -> Vec<Row> {
    let mut rows = vec![Row::default(); lists.iter().map(List::len).sum()];
    let mut start = 0;
    let mut sources: FxHashMap<(usize, String), u32> = FxHashMap::default();
    for list in lists {
        if let Some(part) = rows.get_mut(start..start + list.len()) {
            fill(part, list, values, &mut sources);
        }
        start += list.len();
    }
    rows
}

/// Writes one column's value into a row.
type Setter<'a> = Box<dyn Fn(&mut Row, usize) + Sync + 'a>;

fn fill(rows: &mut [Row], list: &List, values: &mut Values, sources: &mut FxHashMap<(usize, String), u32>) {
    let column = |meaning: Meaning| list.columns.iter().find(|(of, _, _)| *of == meaning).map(|(_, _, cells)| cells);
    let mut setters: Vec<Setter> = Vec::new();
    for (meaning, set) in [
        (Meaning::Given, (|row, id| row.given = id) as fn(&mut Row, Id)),
        (Meaning::Surname, |row, id| row.surname = id),
        (Meaning::Father, |row, id| row.father = id),
        (Meaning::Maiden, |row, id| row.maiden = id),
        (Meaning::Place, |row, id| row.settlement = id),
        (Meaning::Municipality, |row, id| row.municipality = id),
        (Meaning::Region, |row, id| row.region = id),
    ] {
        if let Some(cells) = column(meaning) {
            setters.push(setter(numbers(&mut values.names, cells), set));
        }
    }
    if let Some((_, header, cells)) = list.columns.iter().find(|(meaning, _, _)| *meaning == Meaning::FullName) {
        let (order, names) = (name_order(header), &mut values.names);
        let ids = cells.read_all(|texts| {
            let parts: Vec<(String, String)> = texts.par_iter().map(|text| split_full_name(text, order)).collect();
            parts.iter().map(|(surname, given)| (names.number(surname), names.number(given))).collect()
        });
        setters.push(setter(ids, |row, (surname, given)| (row.surname, row.given) = (surname, given)));
    }
    if let Some(cells) = column(Meaning::Postcode) {
        setters.push(setter(numbers(&mut values.words, cells), |row, id| row.postcode = id));
    }
    if let Some(cells) = column(Meaning::Email) {
        setters.push(setter(numbers(&mut values.emails, cells), |row, id| row.email = id));
    }
    let details = list.columns.iter().filter(|(meaning, _, _)| *meaning == Meaning::Detail).take(DETAILS);
    for (place, (_, _, cells)) in details.enumerate() {
        setters.push(setter(numbers(&mut values.words, cells), move |row, id| {
            if let Some(detail) = row.details.get_mut(place) {
                *detail = id;
            }
        }));
    }
    if let Some(cells) = column(Meaning::Phone) {
        setters.push(setter(cells.read(phone), |row, digits| row.phone = digits));
    }
    if let Some(cells) = column(Meaning::Sex) {
        setters.push(setter(cells.read(sex), |row, sex: Option<Sex>| row.sex = sex));
    }
    setters.extend(addresses(list, rows.len(), values));
    setters.extend(births(list));
    setters.extend(identity_numbers(list, rows.len(), values));
    let mut source_of = |text: &str| {
        let next = u32::try_from(sources.len()).unwrap_or(u32::MAX);
        *sources.entry((list.file, text.to_owned())).or_insert(next)
    };
    match column(Meaning::Source) {
        Some(cells) => setters
            .push(setter(cells.read_all(|texts| texts.iter().map(|text| source_of(text)).collect()), |row, source| {
                row.source = source
            })),
        None => {
            let source = source_of("");
            setters.push(Box::new(move |row, _| row.source = source));
        }
    }
    if let Some(cells) = column(Meaning::Household) {
        // After the source, because households are numbered within it.
        let texts = cells.read(|text| if text.is_empty() { 0 } else { hash_text(text) });
        setters.push(setter(texts, |row, household| {
            row.household = if household == 0 { 0 } else { mix(u64::from(row.source), household) };
        }));
    }
    rows.par_chunks_mut(CHUNK).enumerate().for_each(|(chunk, rows)| {
        for (place, row) in rows.iter_mut().enumerate() {
            setters.iter().for_each(|set| set(row, chunk * CHUNK + place));
        }
    });
}

fn setter<'a, T: Copy + Default + Send + Sync + 'a>(read: Read<'a, T>, set: impl Fn(&mut Row, T) + Sync + 'a) -> Setter<'a> {
    Box::new(move |row, place| set(row, read.of(place)))
}

fn numbers<'a, T: Value>(dictionary: &mut Dictionary<T>, cells: &'a Cells) -> Read<'a, Id> {
    cells.read_all(|texts| dictionary.numbers(texts))
}

/// House number and street may stand in several columns.
fn addresses<'a>(list: &'a List, rows: usize, values: &mut Values) -> Option<Setter<'a>> {
    let parts: Vec<&Cells> = [Meaning::House, Meaning::Address]
        .iter()
        .flat_map(|wanted| list.columns.iter().filter(move |(meaning, _, _)| meaning == wanted))
        .map(|(_, _, cells)| cells)
        .collect();
    let ids = match parts.as_slice() {
        [] => return None,
        [cells] => numbers(&mut values.addresses, cells),
        parts => {
            let mut joined = Interner::default();
            let mut text = String::new();
            let of_row: Vec<u32> = (0..rows)
                .map(|row| {
                    text.clear();
                    for part in parts.iter().map(|cells| cells.text(row)).filter(|part| !part.is_empty()) {
                        text.push_str(part);
                        text.push(' ');
                    }
                    joined.number(text.trim_end())
                })
                .collect();
            let ids = values.addresses.numbers(&joined.texts());
            Read::of_rows(of_row.into_iter().map(|number| ids.get(at(number)).copied().unwrap_or(0)).collect())
        }
    };
    Some(setter(ids, |row, id| row.address = id))
}

fn births(list: &List) -> Vec<Setter<'_>> {
    let column = |meaning: Meaning| list.columns.iter().find(|(of, _, _)| *of == meaning).map(|(_, _, cells)| cells);
    let mut setters: Vec<Setter> = Vec::new();
    if let Some(cells) = column(Meaning::Birth) {
        setters.push(setter(cells.read(day), |row, day| row.birth = day));
    }
    if let Some(cells) = column(Meaning::BirthYear) {
        let years = cells.read(|text| text.parse::<i16>().unwrap_or(0));
        let part = |meaning| column(meaning).map(|cells| cells.read(|text| text.parse::<i8>().unwrap_or(0)));
        let (months, days) = (part(Meaning::BirthMonth), part(Meaning::BirthDay));
        setters.push(Box::new(move |row, place| {
            let year = years.of(place);
            if row.birth.is_none() && year > 0 {
                let small = |read: &Option<Read<i8>>| read.as_ref().map_or(0, |read| read.of(place));
                row.birth = plausible_day(year, small(&months), small(&days));
            }
        }));
    }
    setters
}

/// Any way of writing a date that the region knows, and the ways of programs: 1987-04-12 and 19870412, of any century.
fn day(text: &str) -> Day {
    let digits: Vec<i16> = text.bytes().filter(u8::is_ascii_digit).map(|byte| i16::from(byte - b'0')).collect();
    let iso = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    if let ([a, b, c, d, m, n, p, q], true) = (digits.as_slice(), iso || (text.len() == 8 && text.is_ascii())) {
        let day = plausible_day(a * 1000 + b * 100 + c * 10 + d, small(m * 10 + n), small(p * 10 + q));
        if !day.is_none() {
            return day;
        }
    }
    match read(text) {
        DateReading::Day(date) => Day::of_date(Some(date)),
        DateReading::Month { year, month } => Day::new(year, month, 0),
        DateReading::Year(year) => Day::new(year, 0, 0),
        DateReading::Empty | DateReading::Impossible { .. } | DateReading::Unreadable { .. } => Day::default(),
    }
}

fn small(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(i8::MAX)
}

/// A day that no calendar has (30 February, month 14) is kept: its digits can still be compared.
fn plausible_day(year: i16, month: i8, day: i8) -> Day {
    let possible = (1000..=2200).contains(&year) && (0..=15).contains(&month) && (0..=31).contains(&day);
    if possible { Day::new(year, month, if month == 0 { 0 } else { day }) } else { Day::default() }
}

fn identity_numbers<'a>(list: &'a List, rows: usize, values: &mut Values) -> Option<Setter<'a>> {
    let columns: Vec<&Cells> =
        list.columns.iter().filter(|(meaning, _, _)| *meaning == Meaning::Number).map(|(_, _, cells)| cells).collect();
    let ids: Vec<Read<Id>> = columns
        .iter()
        .map(|cells| {
            let ids = cells.read_all(|texts| {
                let read: Vec<Option<Number>> = texts.par_iter().map(|text| Number::read(text)).collect();
                read.into_iter().map(|number| values.add_number(number)).collect()
            });
            values.trust_unknown_scheme(ids.values());
            ids
        })
        .collect();
    if ids.is_empty() {
        return None;
    }
    // What a row takes from its numbers: their place in the lists, and the birth date and sex of the first valid one.
    let of_rows: Vec<(Span, Day, Option<Sex>)> = (0..rows)
        .map(|row| {
            let start = values.number_lists.len();
            values.number_lists.extend(ids.iter().map(|ids| ids.of(row)).filter(|id| *id != 0));
            let span = Span::new(start, values.number_lists.len());
            let valid = span.of(&values.number_lists).iter().filter_map(|id| values.number(*id)).find(|number| number.valid);
            valid.map_or((span, Day::default(), None), |number| (span, number.birth, number.sex))
        })
        .collect();
    Some(setter(Read::of_rows(of_rows), |row, (span, birth, sex)| {
        (row.numbers, row.number_birth) = (span, birth);
        row.sex = row.sex.or(sex);
    }))
}

/// The keys of the given names of those who live with each.
pub(crate) fn members(rows: &mut [Row], values: &mut Values) {
    let mut by_household: Vec<(u64, u32)> =
        rows.iter().zip(0_u32..).filter(|(row, _)| row.household != 0).map(|(row, index)| (row.household, index)).collect();
    by_household.par_sort_unstable();
    let households: Vec<&[(u64, u32)]> =
        by_household.chunk_by(|a, b| a.0 == b.0).filter(|all| (2..=LARGEST_HOUSEHOLD).contains(&all.len())).collect();
    let given = |index: u32| rows.get(at(index)).map_or(0, |row| values.name(row.given).key);
    /// For each row of some households how many keys are its own, and all these keys.
    type Members = (Vec<(u32, u32)>, Vec<u64>);
    let found: Vec<Members> = households
        .par_chunks(CHUNK)
        .map(|households| {
            let (mut lengths, mut lists) = (Vec::new(), Vec::new());
            let mut keys = Vec::new();
            for household in households {
                let names: Vec<u64> = household.iter().map(|(_, index)| given(*index)).collect();
                for (own, (_, index)) in household.iter().enumerate() {
                    keys.clear();
                    keys.extend(names.iter().enumerate().filter(|(other, key)| *other != own && **key != 0).map(|(_, key)| *key));
                    keys.sort_unstable();
                    keys.dedup();
                    lengths.push((*index, u32::try_from(keys.len()).unwrap_or(0)));
                    lists.extend_from_slice(&keys);
                }
            }
            (lengths, lists)
        })
        .collect();
    for (lengths, lists) in found {
        let mut start = values.member_lists.len();
        values.member_lists.extend(lists);
        for (index, length) in lengths {
            let end = start + at(length);
            if let Some(row) = rows.get_mut(at(index)) {
                row.members = Span::new(start, end);
            }
            start = end;
        }
    }
}
