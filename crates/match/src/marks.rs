//! One number for everything a row holds: it orders equals in a way that does not depend on the order of the rows.

use crate::hashing::mix;
use crate::row::Row;
use crate::values::Values;
use rayon::prelude::*;

/// Equal for rows of equal content.
pub(crate) fn marks(rows: &[Row], values: &Values) -> Vec<u64> {
    rows.par_iter().map(|row| mark(row, values)).collect()
}

/// Of one row.
pub(crate) fn mark(row: &Row, values: &Values) -> u64 {
    let numbers = row.numbers.of(&values.number_lists).iter().filter_map(|id| values.number(*id)).map(|number| number.key);
    let parts = [
        values.name(row.surname).key,
        values.name(row.given).key,
        values.name(row.father).key,
        row.birth.bits(),
        row.phone,
        values.address(row.address).map_or(0, |address| address.key),
        values.name(row.settlement).key,
        values.email(row.email).map_or(0, |email| email.key),
    ];
    numbers.chain(parts).fold(0, mix)
}
