//! Targets for a part of a number: for a place or for a group. What they are compared with is the part as it is shown, so a comparison
//! tells nothing that the table of the parts does not tell.

use komshi_text::values::Community;
use serde::{Deserialize, Serialize};

use super::{
    definition::Definition,
    model::{AGE_BANDS, Dimension, SEXES, Window},
    small_cells::Shown,
    store::{ResultLine, TargetLine, measure::Breakdown},
};
use crate::{events::model::NATIONALITIES, programmes::places};

/// What was promised for one part of a number in the period that is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartTarget {
    pub dimension: Dimension,
    /// A value of the dimension; a place stands for those inside it.
    pub value: String,
    /// In the unit of the indicator.
    pub target: i64,
    /// `at-least`, `about`, or nothing.
    pub qualifier: Option<String>,
}

/// A group as it is stored: `sex=female`.
pub fn cell(dimension: Dimension, value: &str) -> String {
    format!("{}={value}", dimension.as_str())
}

/// The dimension and value of a stored group.
pub fn parse_cell(text: &str) -> Option<(Dimension, &str)> {
    let (dimension, value) = text.split_once('=')?;
    Dimension::parse(dimension).map(|dimension| (dimension, value))
}

/// The values of a dimension for which something can be promised; places are looked up in the gazetteer.
pub fn values(dimension: Dimension) -> Vec<&'static str> {
    match dimension {
        Dimension::Community => Community::ALL.iter().map(|community| community.as_str()).collect(),
        Dimension::Sex => SEXES.to_vec(),
        Dimension::Age => AGE_BANDS.to_vec(),
        Dimension::Nationality => NATIONALITIES.to_vec(),
        Dimension::Place => Vec::new(),
    }
}

/// The dimensions for whose parts a target can be compared. A share has no parts that could be.
pub fn dimensions(definition: &Definition) -> Vec<Dimension> {
    if definition.denominator.is_some() { Vec::new() } else { definition.dimensions.clone() }
}

fn part(target: &TargetLine) -> Option<PartTarget> {
    let (dimension, value) = match (target.place.as_str(), target.cell.as_str()) {
        (place, "") if !place.is_empty() => (Dimension::Place, place),
        ("", cell) => parse_cell(cell)?,
        _ => return None,
    };
    Some(PartTarget { dimension, value: value.to_owned(), target: target.value, qualifier: target.qualifier.clone() })
}

/// The targets for parts that are compared with what was achieved in a period: those of this period, else those of the whole life. In the
/// order of places and groups.
pub fn of(line: &ResultLine, window: &Window) -> Vec<PartTarget> {
    let of_period = line.other_targets.iter().filter(|target| target.period.as_ref() == Some(window));
    let of_life = line.other_targets.iter().filter(|target| target.period.is_none());
    let mut parts: Vec<PartTarget> = Vec::new();
    for one in of_period.chain(of_life).filter_map(part) {
        if !parts.iter().any(|known| (known.dimension, &known.value) == (one.dimension, &one.value)) {
            parts.push(one);
        }
    }
    parts.sort_by(|a, b| (a.dimension.as_str(), &a.value).cmp(&(b.dimension.as_str(), &b.value)));
    parts
}

impl PartTarget {
    /// Whether a row of a table by this dimension belongs to the part. Each subject stands in one row, so rows add up.
    fn has(&self, row: &str) -> bool {
        row == self.value
            || (self.dimension == Dimension::Place && places::chain(row).iter().any(|around| around.code == self.value))
    }

    /// What was achieved of it; `None` where the number is not shown by this dimension.
    pub fn achieved(&self, breakdowns: &[Breakdown]) -> Option<i64> {
        let breakdown = breakdowns.iter().find(|breakdown| breakdown.dimension == self.dimension)?;
        Some(breakdown.cells.iter().filter(|cell| self.has(&cell.value)).map(|cell| cell.number).sum())
    }

    /// The same from rows as a reader sees them; one that is hidden hides the sum.
    pub fn shown<'a>(&self, rows: impl Iterator<Item = (&'a str, Shown)>) -> Shown {
        let rows: Vec<Shown> = rows.filter(|(row, _)| self.has(row)).map(|(_, shown)| shown).collect();
        match rows.as_slice() {
            [one] => *one,
            several => several.iter().fold(Shown::Number(0), |sum, one| match (sum, one) {
                (Shown::Number(sum), Shown::Number(one)) => Shown::Number(sum + one),
                _ => Shown::Hidden,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(dimension: Dimension, value: &str) -> PartTarget {
        PartTarget { dimension, value: value.into(), target: 10, qualifier: None }
    }

    #[test]
    fn a_part_is_what_its_rows_show() {
        let inside = places::find("Severna Mitrovica").unwrap().code.as_str();
        let around = places::chain(inside).last().unwrap().code.clone();
        let elsewhere = places::find("Kragujevac").unwrap().code.as_str();
        let check = |one: &PartTarget, rows: &[(&str, Shown)], expect| assert_eq!(one.shown(rows.iter().copied()), expect);
        let women = target(Dimension::Sex, "female");
        check(&women, &[("female", Shown::Number(12)), ("male", Shown::Number(7))], Shown::Number(12));
        check(&women, &[("female", Shown::Fewer(5)), ("male", Shown::Number(7))], Shown::Fewer(5));
        check(&women, &[("male", Shown::Number(7))], Shown::Number(0));
        let country = target(Dimension::Place, &around);
        check(
            &country,
            &[(inside, Shown::Number(7)), (around.as_str(), Shown::Number(2)), (elsewhere, Shown::Number(9))],
            Shown::Number(9),
        );
        check(&country, &[(inside, Shown::Fewer(5)), (around.as_str(), Shown::Number(2))], Shown::Hidden);
        check(&target(Dimension::Place, inside), &[(around.as_str(), Shown::Number(2))], Shown::Number(0));
    }

    #[test]
    fn a_group_is_stored_as_it_is_read() {
        for dimension in Dimension::ALL {
            for value in values(dimension) {
                assert_eq!(parse_cell(&cell(dimension, value)), Some((dimension, value)));
            }
        }
        assert_eq!(parse_cell("shoe=42"), None);
        assert_eq!(parse_cell("female"), None);
    }
}
