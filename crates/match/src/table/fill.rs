//! Columns of texts made into rows of numbers.

use crate::prepare::{phone, push};
use crate::row::{DETAILS, Day, Id, Row, at};
use crate::table::interner::{Cells, Interner};
use crate::table::schema::name_order;
use crate::table::{List, Meaning};
use crate::values::{Dictionary, Value, Values};
use komshi_text::dates::{DateReading, read};
use komshi_text::identity::Sex;
use komshi_text::names::split_full_name;
use komshi_text::values::sex;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Households larger than this are camps and institutions: who lives there says nothing about who is who.
const LARGEST_HOUSEHOLD: usize = 16;

pub(crate) fn rows(lists: &[List], values: &mut Values) -> Vec<Row> {
    let mut rows = vec![Row::default(); lists.iter().map(List::len).sum()];
    let mut start = 0;
    let mut sources: FxHashMap<(usize, String), u32> = FxHashMap::default();
    let mut households: Households = FxHashMap::default();
    for list in lists {
        if let Some(part) = rows.get_mut(start..start + list.len()) {
            fill(part, list, values, &mut sources, &mut households);
        }
        start += list.len();
    }
    rows
}

/// By source the households' numbers as written.
type Households = FxHashMap<u32, FxHashMap<String, u32>>;

fn fill(
    rows: &mut [Row],
    list: &List,
    values: &mut Values,
    sources: &mut FxHashMap<(usize, String), u32>,
    households: &mut Households,
) {
    let column = |meaning: Meaning| list.columns.iter().find(|(of, _, _)| *of == meaning).map(|(_, _, cells)| cells);
    let names = &mut values.names;
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
            set_each(rows, cells, &numbers(names, cells), set);
        }
    }
    if let Some((_, header, cells)) = list.columns.iter().find(|(meaning, _, _)| *meaning == Meaning::FullName) {
        let order = name_order(header);
        let parts: Vec<(String, String)> = cells.texts.texts().par_iter().map(|text| split_full_name(text, order)).collect();
        let parts: Vec<(Id, Id)> = parts.iter().map(|(surname, given)| (names.number(surname), names.number(given))).collect();
        set_each(rows, cells, &parts, |row, (surname, given)| (row.surname, row.given) = (surname, given));
    }
    if let Some(cells) = column(Meaning::Postcode) {
        set_each(rows, cells, &numbers(&mut values.words, cells), |row, id| row.postcode = id);
    }
    if let Some(cells) = column(Meaning::Email) {
        set_each(rows, cells, &numbers(&mut values.emails, cells), |row, id| row.email = id);
    }
    let details = list.columns.iter().filter(|(meaning, _, _)| *meaning == Meaning::Detail).take(DETAILS);
    for (place, (_, _, cells)) in details.enumerate() {
        set_each(rows, cells, &numbers(&mut values.words, cells), |row, id| {
            if let Some(detail) = row.details.get_mut(place) {
                *detail = id;
            }
        });
    }
    if let Some(cells) = column(Meaning::Phone) {
        let phones: Vec<u64> = cells.texts.texts().par_iter().map(|text| phone(text)).collect();
        set_each(rows, cells, &phones, |row, digits| row.phone = digits);
    }
    if let Some(cells) = column(Meaning::Sex) {
        let sexes: Vec<Option<Sex>> = cells.texts.texts().into_iter().map(sex).collect();
        set_each(rows, cells, &sexes, |row, sex| row.sex = sex);
    }
    fill_addresses(rows, list, values);
    fill_births(rows, list);
    fill_numbers(rows, list, values);
    let texts = column(Meaning::Source).map_or(vec![""], |cells| cells.texts.texts());
    let known: Vec<u32> = texts
        .into_iter()
        .map(|text| {
            let next = u32::try_from(sources.len()).unwrap_or(u32::MAX);
            *sources.entry((list.file, text.to_owned())).or_insert(next)
        })
        .collect();
    match column(Meaning::Source) {
        Some(cells) => set_each(rows, cells, &known, |row, source| row.source = source),
        None => rows.iter_mut().for_each(|row| row.source = known.first().copied().unwrap_or(0)),
    }
    if let Some(cells) = column(Meaning::Household) {
        fill_households(rows, cells, households);
    }
}

fn fill_households(rows: &mut [Row], cells: &Cells, households: &mut Households) {
    let texts = cells.texts.texts();
    // The number of each text by source, so that a text is looked up once.
    let mut known: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut count = households.values().map(|of_source| of_source.len()).sum::<usize>();
    for (row, number) in rows.iter_mut().zip(&cells.numbers) {
        row.household = *known.entry((row.source, *number)).or_insert_with(|| {
            let text = texts.get(at(*number)).copied().unwrap_or_default();
            if text.is_empty() {
                return 0;
            }
            let next = u32::try_from(count + 1).unwrap_or(0);
            let household = *households.entry(row.source).or_default().entry(text.to_owned()).or_insert(next);
            count += usize::from(household == next);
            household
        });
    }
}

fn set_each<T: Copy>(rows: &mut [Row], cells: &Cells, of_text: &[T], set: impl Fn(&mut Row, T)) {
    for (row, text) in rows.iter_mut().zip(&cells.numbers) {
        if let Some(value) = of_text.get(at(*text)) {
            set(row, *value);
        }
    }
}

fn numbers<T: Value>(dictionary: &mut Dictionary<T>, cells: &Cells) -> Vec<Id> {
    dictionary.numbers(&cells.texts.texts())
}

/// House number and street may stand in several columns.
fn fill_addresses(rows: &mut [Row], list: &List, values: &mut Values) {
    let parts: Vec<&Cells> = [Meaning::House, Meaning::Address]
        .iter()
        .flat_map(|wanted| list.columns.iter().filter(move |(meaning, _, _)| meaning == wanted))
        .map(|(_, _, cells)| cells)
        .collect();
    match parts.as_slice() {
        [] => {}
        [cells] => set_each(rows, cells, &numbers(&mut values.addresses, cells), |row, id| row.address = id),
        parts => {
            let mut joined = Interner::default();
            let mut text = String::new();
            let of_row: Vec<u32> = (0..rows.len())
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
            for (row, number) in rows.iter_mut().zip(of_row) {
                row.address = ids.get(at(number)).copied().unwrap_or(0);
            }
        }
    }
}

fn fill_births(rows: &mut [Row], list: &List) {
    let column = |meaning: Meaning| list.columns.iter().find(|(of, _, _)| *of == meaning).map(|(_, _, cells)| cells);
    if let Some(cells) = column(Meaning::Birth) {
        let days: Vec<Day> = cells.texts.texts().par_iter().map(|text| day(text)).collect();
        set_each(rows, cells, &days, |row, day| row.birth = day);
    }
    let Some(years) = column(Meaning::BirthYear) else { return };
    let part = |cells: Option<&Cells>, row: usize| cells.and_then(|cells| cells.text(row).parse::<i16>().ok());
    let (months, days) = (column(Meaning::BirthMonth), column(Meaning::BirthDay));
    for (at_row, row) in rows.iter_mut().enumerate().filter(|(_, row)| row.birth.is_none()) {
        if let Some(year) = part(Some(years), at_row).filter(|year| *year > 0) {
            let small = |cells| part(cells, at_row).and_then(|number| i8::try_from(number).ok()).unwrap_or(0);
            row.birth = plausible_day(year, small(months), small(days));
        }
    }
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

fn fill_numbers(rows: &mut [Row], list: &List, values: &mut Values) {
    let columns: Vec<&Cells> =
        list.columns.iter().filter(|(meaning, _, _)| *meaning == Meaning::Number).map(|(_, _, cells)| cells).collect();
    let ids: Vec<Vec<Id>> = columns
        .iter()
        .map(|cells| {
            let ids = numbers(&mut values.numbers, cells);
            values.trust_unknown_scheme(&ids);
            ids
        })
        .collect();
    for (at_row, row) in rows.iter_mut().enumerate() {
        let of_row: Vec<Id> = columns
            .iter()
            .zip(&ids)
            .filter_map(|(cells, ids)| ids.get(at(*cells.numbers.get(at_row)?)).copied())
            .filter(|id| *id != 0)
            .collect();
        if of_row.is_empty() {
            continue;
        }
        if let Some(number) = of_row.iter().filter_map(|id| values.number(*id)).find(|number| number.valid) {
            row.number_birth = number.birth;
            row.sex = row.sex.or(number.sex);
        }
        row.numbers = push(&mut values.number_lists, of_row);
    }
}

/// The keys of the given names of those who live with each.
pub(crate) fn members(rows: &mut [Row], values: &mut Values) {
    let mut by_household: Vec<(u32, u32)> =
        rows.iter().zip(0_u32..).filter(|(row, _)| row.household != 0).map(|(row, index)| (row.household, index)).collect();
    by_household.sort_unstable();
    for household in by_household.chunk_by(|a, b| a.0 == b.0).filter(|all| (2..=LARGEST_HOUSEHOLD).contains(&all.len())) {
        for range in without_each(household.len()) {
            let Some((_, own)) = household.get(range.0) else { continue };
            let mut keys: Vec<u64> = range
                .1
                .into_iter()
                .flatten()
                .filter_map(|other| household.get(other))
                .filter_map(|(_, index)| rows.get(at(*index)))
                .map(|row| values.name(row.given).key)
                .filter(|key| *key != 0)
                .collect();
            keys.sort_unstable();
            keys.dedup();
            let span = push(&mut values.member_lists, keys);
            if let Some(row) = rows.get_mut(at(*own)) {
                row.members = span;
            }
        }
    }
}

/// Each number below `count` with the ranges of all others.
fn without_each(count: usize) -> impl Iterator<Item = (usize, [Range<usize>; 2])> {
    (0..count).map(move |own| (own, [0..own, own + 1..count]))
}
