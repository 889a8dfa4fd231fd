//! From counts to what everybody may see. Every public output is made of what comes out here: no other function makes an [`Indicator`]
//! of numbers.

use super::model::{Indicator, Said};
use crate::indicators::{
    model::Window,
    promises::PartTarget,
    releases::{Table, may_follow, overlap, public_table, step_is_safe},
    small_cells::{Shown, alone},
};

/// Counts of people below this are not shown.
pub const SMALLEST: i64 = 5;
/// The same where a category tells of something that may be held against somebody.
const SMALLEST_SPECIAL: i64 = 10;
const SPECIAL: &[&str] = &["community", "disability", "displacement", "violence", "nationality"];
/// More personal dimensions than this are never crossed in public.
const MOST_CROSSED: usize = 2;

/// Counts of one indicator, all of them true.
#[derive(Clone, Debug)]
pub struct Counted {
    pub code: String,
    pub result: String,
    pub level: String,
    pub result_title: Vec<Said>,
    pub statement: Vec<Said>,
    pub unit: String,
    pub currency: String,
    pub adds_up: bool,
    pub baseline: Option<i64>,
    pub target: Option<i64>,
    pub qualifier: Option<String>,
    pub achieved: Option<i64>,
    pub newly: Option<i64>,
    /// People counted without names, beside the number or within it.
    pub anonymous: i64,
    /// A share of few people tells how many: it is not shown at all.
    pub of_few: bool,
    /// First day of each part of the period, and how many were newly reached (people) or done (things) in it: these add up.
    pub trend: Vec<(String, i64)>,
    pub parts: Vec<Parts>,
    /// Targets for places and groups: what was promised is no secret.
    pub part_targets: Vec<PartTarget>,
}

/// Counts by one or two dimensions. With one, each row has one number.
#[derive(Clone, Debug)]
pub struct Parts {
    pub dimensions: Vec<String>,
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    pub counts: Vec<Vec<i64>>,
}

fn of_people(unit: &str) -> bool {
    matches!(unit, "person" | "household" | "family")
}

fn smallest(unit: &str, dimensions: &[String]) -> i64 {
    match (of_people(unit), dimensions.iter().any(|dimension| SPECIAL.contains(&dimension.as_str()))) {
        (false, _) => 0,
        (true, false) => SMALLEST,
        (true, true) => SMALLEST_SPECIAL,
    }
}

/// Which tables may stand side by side: at most two dimensions crossed, and each dimension in one table only. Two tables with a common
/// dimension have a common margin, which one of them could show and the other hide.
fn apart(parts: &[Parts]) -> Vec<&Parts> {
    let mut chosen: Vec<&Parts> = Vec::new();
    let mut sorted: Vec<&Parts> = parts.iter().filter(|part| (1..=MOST_CROSSED).contains(&part.dimensions.len())).collect();
    sorted.sort_by_key(|part| std::cmp::Reverse(part.dimensions.len()));
    for part in sorted {
        let taken = |dimension: &String| chosen.iter().any(|other| other.dimensions.contains(dimension));
        if !part.dimensions.iter().any(taken) {
            chosen.push(part);
        }
    }
    chosen
}

fn table(part: &Parts, smallest: i64) -> Table {
    let dimensions: Vec<&str> = part.dimensions.iter().map(String::as_str).collect();
    public_table(&dimensions, &part.rows, &part.columns, &part.counts, smallest)
}

/// The true number of each hidden cell of a table.
fn hidden(table: &Table, part: &Parts) -> Vec<i64> {
    let cells = table.cells.iter().zip(&part.counts).flat_map(|(shown, true_ones)| shown.iter().zip(true_ones));
    cells.filter(|(shown, _)| **shown == Shown::Hidden).map(|(_, number)| *number).collect()
}

/// The indicators of one publication as everybody may see them.
///
/// A cell that is hidden so that another stays hidden is no secret if the same number stands elsewhere in the publication (the women of
/// one table are the whole of an indicator about women): such a table is withheld. The test is for equal numbers, which withholds a
/// table too many at times and never one too few of that kind.
pub fn indicators(counted: &[Counted]) -> Vec<Indicator> {
    let mut made: Vec<(Indicator, Vec<&Parts>)> = counted.iter().map(one).collect();
    let wholes: Vec<(String, i64)> = made
        .iter()
        .filter_map(|(indicator, _)| match indicator.achieved {
            Some(Shown::Number(number)) => Some((indicator.unit.clone(), number)),
            _ => None,
        })
        .collect();
    for (indicator, parts) in &mut made {
        let unit = indicator.unit.clone();
        for (table, part) in indicator.tables.iter_mut().zip(parts.iter()) {
            let known = |number: i64| wholes.iter().any(|(other, whole)| *other == unit && *whole == number);
            if hidden(table, part).into_iter().any(known) {
                table.withhold();
            }
        }
    }
    made.into_iter().map(|(indicator, _)| indicator).collect()
}

/// The same without protection, for those who work with the records. `special`: whether tables by special dimensions may be seen.
pub fn exact(counted: &[Counted], special: bool) -> Vec<Indicator> {
    counted
        .iter()
        .map(|counted| {
            let may_be_seen = |part: &&Parts| special || smallest(&counted.unit, &part.dimensions) < SMALLEST_SPECIAL;
            let open = Counted { of_few: false, ..counted.clone() };
            lay(&open, counted.parts.iter().filter(may_be_seen).collect(), |_| 0, 0).0
        })
        .collect()
}

fn one(counted: &Counted) -> (Indicator, Vec<&Parts>) {
    lay(counted, apart(&counted.parts), |dimensions| smallest(&counted.unit, dimensions), SMALLEST)
}

/// `smallest`: below which number counts by some dimensions are hidden; `nameless`: the same for people counted without names, who are
/// people whatever the indicator counts.
fn lay<'a>(
    counted: &Counted,
    parts: Vec<&'a Parts>,
    smallest: impl Fn(&[String]) -> i64,
    nameless: i64,
) -> (Indicator, Vec<&'a Parts>) {
    let k = smallest(&[]);
    let tables = parts.iter().map(|part| table(part, smallest(&part.dimensions))).collect();
    // Parts of the period add up to the whole: they are a table like any other.
    let (days, numbers): (Vec<String>, Vec<i64>) = counted.trend.iter().cloned().unzip();
    let rows: Vec<Vec<i64>> = numbers.iter().map(|number| vec![*number]).collect();
    let trend = public_table(&["period"], &days, &[], &rows, k);
    let indicator = Indicator {
        code: counted.code.clone(),
        result: counted.result.clone(),
        level: counted.level.clone(),
        result_title: counted.result_title.clone(),
        statement: counted.statement.clone(),
        unit: counted.unit.clone(),
        currency: counted.currency.clone(),
        adds_up: counted.adds_up,
        baseline: counted.baseline,
        target: counted.target,
        qualifier: counted.qualifier.clone(),
        achieved: counted.achieved.map(|number| if counted.of_few { Shown::Hidden } else { alone(number, k) }),
        anonymous: (counted.anonymous != 0).then(|| alone(counted.anonymous, nameless)),
        newly: counted.newly.map(|number| alone(number, k)),
        trend: if trend.withheld { Vec::new() } else { days.into_iter().zip(trend.cells.into_iter().flatten()).collect() },
        tables,
        part_targets: counted.part_targets.clone(),
        kept: None,
    };
    (indicator, parts)
}

/// Keeps the numbers of an earlier publication where the new ones, laid beside it, would tell of fewer people than may be shown.
/// `earlier`: what was published before, newest first.
pub fn beside(earlier: &[(Window, Vec<Indicator>)], window: &Window, new: Vec<Indicator>) -> Vec<Indicator> {
    new.into_iter()
        .map(|indicator| {
            let k = smallest(&indicator.unit, &[]);
            let mut before = earlier
                .iter()
                .filter(|(other, _)| overlap(other, window))
                .filter_map(|(other, all)| Some((other, all.iter().find(|old| old.code == indicator.code)?)))
                .peekable();
            let Some((last_window, last)) = before.peek().map(|(window, old)| ((*window).clone(), (*old).clone())) else {
                return indicator;
            };
            if k == 0 || before.all(|(_, old)| stands_beside(old, &indicator, k)) {
                return indicator;
            }
            // Words, targets and the register of results are as they are now; numbers stand as they stood.
            Indicator {
                achieved: last.achieved,
                newly: last.newly,
                anonymous: last.anonymous,
                trend: last.trend,
                tables: last.tables,
                kept: Some(last.kept.unwrap_or(last_window)),
                ..indicator
            }
        })
        .collect()
}

fn stands_beside(old: &Indicator, new: &Indicator, k: i64) -> bool {
    let step = |before: Option<Shown>, now: Option<Shown>| match (before, now) {
        (Some(before), Some(now)) => step_is_safe(before, now, k),
        _ => true,
    };
    step(old.achieved, new.achieved)
        && step(old.newly, new.newly)
        && step(old.anonymous, new.anonymous)
        && new.trend.iter().all(|(day, now)| {
            // The parts of a period may be cut elsewhere: the same first day is compared, whatever the part is.
            let same = old.trend.iter().find(|(other, _)| other == day);
            same.is_none_or(|(_, before)| step_is_safe(*before, *now, k))
        })
        && new.tables.iter().all(|table| {
            let same = old.tables.iter().find(|other| other.dimensions == table.dimensions);
            same.is_none_or(|other| may_follow(other, table))
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::indicators::small_cells::attacker::withstands_as;

    pub fn counted(code: &str, unit: &str, parts: Vec<Parts>) -> Counted {
        let achieved = parts.first().map(|part| part.counts.iter().flatten().sum());
        Counted {
            code: code.into(),
            result: String::new(),
            level: "output".into(),
            result_title: Vec::new(),
            statement: vec![Said::of("en", code)],
            unit: unit.into(),
            currency: String::new(),
            adds_up: false,
            baseline: None,
            target: None,
            qualifier: None,
            achieved,
            newly: achieved,
            anonymous: 0,
            of_few: false,
            trend: Vec::new(),
            parts,
            part_targets: Vec::new(),
        }
    }

    fn by(dimension: &str, counts: &[i64]) -> Parts {
        Parts {
            dimensions: vec![dimension.into()],
            rows: (0..counts.len()).map(|row| format!("{dimension}-{row}")).collect(),
            columns: Vec::new(),
            counts: counts.iter().map(|count| vec![*count]).collect(),
        }
    }

    fn window(from: &str, to: &str) -> Window {
        Window { from: from.into(), to: to.into() }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(120))]
        /// Whoever has the whole publication and the rule learns no small cell of a table.
        #[test]
        fn a_publication_withstands(first in prop::collection::vec(0_i64..30, 2..5), second in prop::collection::vec(0_i64..30, 2..5)) {
            let counted = [counted("A", "person", vec![by("age", &first)]), counted("B", "person", vec![by("place", &second)])];
            for (indicator, truth) in indicators(&counted).iter().zip([&first, &second]) {
                for table in indicator.tables.iter().filter(|table| !table.withheld) {
                    let cells: Vec<Shown> = table.cells.iter().flatten().copied().collect();
                    withstands_as(&cells, table.total, truth, 5)?;
                }
            }
        }

        /// The parts of a period are a table too.
        #[test]
        fn a_trend_withstands(counts in prop::collection::vec(0_i64..30, 2..5)) {
            let mut of_people = counted("A", "person", vec![by("age", &counts)]);
            of_people.trend = counts.iter().enumerate().map(|(month, count)| (format!("2021-0{}-01", month + 1), *count)).collect();
            let made = indicators(&[of_people]);
            if !made[0].trend.is_empty() {
                let cells: Vec<Shown> = made[0].trend.iter().map(|(_, shown)| *shown).collect();
                withstands_as(&cells, made[0].newly.unwrap(), &counts, 5)?;
            }
        }
    }

    #[test]
    fn things_are_shown_as_they_are() {
        let made = indicators(&[counted("A", "event", vec![by("place", &[1, 2, 3])])]);
        assert_eq!(made[0].tables[0].cells, [[Shown::Number(1)], [Shown::Number(2)], [Shown::Number(3)]]);
    }

    #[test]
    fn a_dimension_stands_in_one_table() {
        let crossed = Parts {
            dimensions: vec!["age".into(), "sex".into()],
            rows: vec!["0-14".into(), "15-29".into()],
            columns: vec!["female".into(), "male".into()],
            counts: vec![vec![10, 11], vec![12, 13]],
        };
        let mut three = crossed.clone();
        three.dimensions.push("community".into());
        let made = indicators(&[counted("A", "person", vec![by("age", &[21, 25]), crossed, by("place", &[20, 26]), three])]);
        let dimensions: Vec<&[String]> = made[0].tables.iter().map(|table| table.dimensions.as_slice()).collect();
        assert_eq!(dimensions, [&["age".to_owned(), "sex".to_owned()][..], &["place".to_owned()][..]]);
    }

    #[test]
    fn what_is_hidden_here_is_not_shown_there() {
        // 21 is hidden so that 4 stays hidden; an indicator that is about those 21 would give it away.
        let communities = counted("A", "person", vec![by("community", &[67, 41, 32, 21, 14, 4])]);
        assert!(indicators(std::slice::from_ref(&communities))[0].tables[0].cells.contains(&vec![Shown::Hidden]));
        let about_some = counted("B", "person", vec![by("place", &[21])]);
        assert!(indicators(&[communities, about_some])[0].tables[0].withheld);
    }

    #[test]
    fn one_person_more_is_not_told() {
        let first = indicators(&[counted("A", "person", vec![by("place", &[20, 30])])]);
        let second = indicators(&[counted("A", "person", vec![by("place", &[21, 30])])]);
        let (january, june) = (window("2021-01-01", "2021-03-31"), window("2021-01-01", "2021-06-30"));
        let kept = beside(&[(january.clone(), first.clone())], &june, second.clone());
        assert_eq!(kept[0].achieved, Some(Shown::Number(50)));
        assert_eq!(kept[0].kept, Some(january.clone()));
        // Ten more say nothing of one; a period that shares no day is no difference.
        let more = indicators(&[counted("A", "person", vec![by("place", &[30, 30])])]);
        assert_eq!(beside(&[(january.clone(), first.clone())], &june, more)[0].achieved, Some(Shown::Number(60)));
        let mut month = counted("A", "person", vec![by("place", &[20, 30])]);
        month.trend = vec![("2021-01-01".into(), 20), ("2021-02-01".into(), 30)];
        let mut other = month.clone();
        other.trend = vec![("2021-01-01".into(), 21), ("2021-02-01".into(), 29)];
        let before = (january.clone(), indicators(&[month]));
        assert_eq!(beside(&[before], &june, indicators(&[other]))[0].trend[0].1, Shown::Number(20));
        let later = window("2021-04-01", "2021-06-30");
        assert_eq!(beside(&[(january, first)], &later, second)[0].kept, None);
    }
}
