//! Tables as everybody sees them, and whether a new release may stand beside earlier ones: the difference of two releases must not tell of
//! fewer people than a number may.

use serde::{Deserialize, Serialize};

use super::{
    model::Window,
    small_cells::{Shown, protect},
};

/// A table of parts. One dimension makes rows; a second one makes columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub dimensions: Vec<String>,
    pub rows: Vec<String>,
    /// Empty where there is one dimension.
    pub columns: Vec<String>,
    pub cells: Vec<Vec<Shown>>,
    pub row_totals: Vec<Shown>,
    pub column_totals: Vec<Shown>,
    pub total: Shown,
    /// Too few to be shown in parts.
    pub withheld: bool,
    /// Counts below this are hidden; 0 where nothing is.
    pub smallest: i64,
}

impl Table {
    pub fn hides(&self) -> bool {
        let all = self.cells.iter().flatten().chain(&self.row_totals).chain(&self.column_totals);
        self.withheld || all.into_iter().any(|shown| !matches!(shown, Shown::Number(_)))
    }

    /// The place of each row with its number, where the rows are places.
    pub fn by_place(&self) -> Option<impl Iterator<Item = (&str, Shown)>> {
        if self.withheld || self.dimensions != ["place"] {
            return None;
        }
        Some(self.rows.iter().map(String::as_str).zip(self.cells.iter().filter_map(|cells| cells.first().copied())))
    }

    /// The table without its parts.
    pub fn withhold(&mut self) {
        self.withheld = true;
        for part in [&mut self.rows, &mut self.columns] {
            part.clear();
        }
        self.cells.clear();
        self.row_totals.clear();
        self.column_totals.clear();
    }

    /// Every number with the row and column that it belongs to; `None` is the whole.
    fn all(&self) -> Vec<(Option<&str>, Option<&str>, Shown)> {
        let mut all = vec![(None, None, self.total)];
        for (row, cells) in self.rows.iter().zip(&self.cells) {
            for (column, shown) in cells.iter().enumerate() {
                let column = self.columns.get(column).map_or("", String::as_str);
                all.push((Some(row.as_str()), Some(column), *shown));
            }
        }
        all.extend(self.rows.iter().zip(&self.row_totals).map(|(row, shown)| (Some(row.as_str()), None, *shown)));
        all.extend(self.columns.iter().zip(&self.column_totals).map(|(column, shown)| (None, Some(column.as_str()), *shown)));
        all
    }
}

/// Counts of people in rows and columns as the public may see them. `columns` is empty where there is one dimension; then each row of
/// `counts` has one number. `smallest` 0: counts of things, which need no protection.
pub fn public_table(dimensions: &[&str], rows: &[String], columns: &[String], counts: &[Vec<i64>], smallest: i64) -> Table {
    let total = counts.iter().flatten().sum();
    let mut table = Table {
        dimensions: dimensions.iter().map(|dimension| (*dimension).to_owned()).collect(),
        rows: rows.to_vec(),
        columns: columns.to_vec(),
        cells: Vec::new(),
        row_totals: Vec::new(),
        column_totals: Vec::new(),
        total: super::small_cells::alone(total, smallest),
        withheld: false,
        smallest,
    };
    // One dimension is one row of parts to the engine.
    let crossed = !columns.is_empty();
    let laid: Vec<Vec<i64>> = if crossed { counts.to_vec() } else { vec![counts.iter().flatten().copied().collect()] };
    match protect(&laid, smallest) {
        Some(safe) if crossed => {
            table.cells = safe.cells;
            table.row_totals = safe.rows;
            table.column_totals = safe.columns;
        }
        Some(safe) => table.cells = safe.cells.into_iter().flatten().map(|shown| vec![shown]).collect(),
        None => table.withhold(),
    }
    table
}

/// Whether a number may follow an earlier one: equal, or far enough apart; and none appears where one was hidden so that others stay
/// hidden, nor the other way round.
pub fn step_is_safe(before: Shown, now: Shown, smallest: i64) -> bool {
    match (before, now) {
        (Shown::Number(before), Shown::Number(now)) => before == now || (before - now).abs() >= smallest,
        (Shown::Fewer(_), Shown::Fewer(_) | Shown::Number(_)) | (Shown::Hidden, Shown::Hidden) => true,
        (Shown::Number(before), Shown::Fewer(_)) => before == 0,
        (Shown::Number(_), Shown::Hidden)
        | (Shown::Fewer(_), Shown::Hidden)
        | (Shown::Hidden, Shown::Number(_) | Shown::Fewer(_)) => false,
    }
}

/// Numbers of periods that share no day cannot be subtracted from each other.
pub fn overlap(one: &Window, other: &Window) -> bool {
    one.from <= other.to && other.from <= one.to
}

/// Whether a table may stand beside an earlier one.
pub fn may_follow(old: &Table, new: &Table) -> bool {
    if old.withheld || new.withheld {
        return true;
    }
    let (old_cells, new_cells) = (old.all(), new.all());
    let find = |cells: &[(Option<&str>, Option<&str>, Shown)], row: Option<&str>, column: Option<&str>| {
        cells.iter().find(|(r, c, _)| *r == row && *c == column).map_or(Shown::Number(0), |(_, _, shown)| *shown)
    };
    let places = old_cells.iter().chain(&new_cells).map(|(row, column, _)| (*row, *column));
    places
        .into_iter()
        .all(|(row, column)| step_is_safe(find(&old_cells, row, column), find(&new_cells, row, column), new.smallest))
}
