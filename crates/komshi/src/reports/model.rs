//! The layout of a report: every number with what may be shown of it.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::indicators::{
    firsts::{Reach, reach},
    model::{DEFINITIONS, Dimension, Source, Table, Unit, Window, source_of, table},
    releases::{self, may_follow, overlap, step_is_safe},
    small_cells::{Shown, alone, protect},
    store::Reached,
};

/// Who reads: people who may know the community of a household, others who work on the programme, or everybody else (donors, the
/// public).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Everything,
    /// No table by a special dimension. Whole numbers for the rest: these people work with the records.
    WithoutSpecial,
    Protected,
}

/// Counts of people below this are not shown to everybody.
const SMALLEST_PUBLIC: i64 = 5;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figures {
    pub window: Window,
    pub results: Vec<ResultFigure>,
    pub identified: ReachFigures,
    pub reached: ReachFigures,
    pub packages: Vec<PackageFigure>,
    pub prepared: i64,
    pub delivered: i64,
    /// Firms, organisations and people who gave goods.
    pub donors_in_kind: i64,
    pub tables: Vec<TableFigures>,
}

/// One line of the table of results.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ResultFigure {
    pub activity: String,
    /// Message key of what is counted.
    pub statement: String,
    pub unit: Unit,
    /// Only the activity's own unit is compared with its target.
    pub target: Option<i64>,
    pub qualifier: Option<String>,
    pub achieved: Shown,
    /// For households and persons: reached for the first time in the programme.
    pub newly: Option<Shown>,
}

/// Households and persons, recorded and stated apart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReachFigures {
    pub households: Shown,
    pub households_newly: Shown,
    pub persons_recorded: Shown,
    pub persons_newly: Shown,
    pub persons_stated: Shown,
    pub without_size: Shown,
    /// The period of an earlier publication whose numbers still stand, because the difference would tell of too few people.
    #[serde(default)]
    pub kept: Option<Window>,
}

impl ReachFigures {
    fn all(&self) -> [Shown; 6] {
        [
            self.households,
            self.households_newly,
            self.persons_recorded,
            self.persons_newly,
            self.persons_stated,
            self.without_size,
        ]
    }

    /// N and F of a unit.
    fn of(&self, unit: Unit) -> Option<(Shown, Shown)> {
        match unit {
            Unit::Household => Some((self.households, self.households_newly)),
            Unit::Person => Some((self.persons_recorded, self.persons_newly)),
            Unit::Package => None,
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PackageFigure {
    pub item: i64,
    pub name: String,
    pub prepared: i64,
    pub delivered: i64,
}

/// A table in one or two dimensions. The first dimension makes the rows, the second the columns.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TableFigures {
    pub activity: String,
    /// `identified` or `reached`.
    pub subject: String,
    pub unit: Unit,
    pub dimensions: Vec<Dimension>,
    pub rows: Vec<String>,
    /// Empty where there is one dimension.
    pub columns: Vec<String>,
    pub cells: Vec<Vec<Shown>>,
    pub row_totals: Vec<Shown>,
    pub column_totals: Vec<Shown>,
    pub total: Shown,
    /// N of the rows for the first time, where there is one dimension and everything may be seen.
    pub newly: Vec<i64>,
    /// Too few to be shown in parts.
    pub withheld: bool,
    /// Counts below this are hidden; 0 where nothing is.
    pub smallest: i64,
    /// The period of an earlier publication whose table still stands, because the difference would tell of too few people.
    pub kept: Option<Window>,
}

impl TableFigures {
    /// Message key of its heading: `table-reached-household-community`.
    pub fn key(&self) -> String {
        let dimensions: Vec<&str> = self.dimensions.iter().map(|dimension| dimension.as_str()).collect();
        format!("table-{}-{}-{}", self.subject, self.unit.as_str(), dimensions.join("-"))
    }

    /// Whether its cells tell of a special category of data.
    pub fn is_special(&self) -> bool {
        self.dimensions.iter().any(|dimension| dimension.is_special())
    }

    /// The table without what it is of.
    pub fn parts(&self) -> releases::Table {
        releases::Table {
            dimensions: self.dimensions.iter().map(|dimension| dimension.as_str().to_owned()).collect(),
            rows: self.rows.clone(),
            columns: self.columns.clone(),
            cells: self.cells.clone(),
            row_totals: self.row_totals.clone(),
            column_totals: self.column_totals.clone(),
            total: self.total,
            withheld: self.withheld,
            smallest: self.smallest,
        }
    }

    pub fn is_crossed(&self) -> bool {
        self.dimensions.len() == 2
    }

    pub fn hides(&self) -> bool {
        let all = self.cells.iter().flatten().chain(&self.row_totals).chain(&self.column_totals);
        self.withheld || all.into_iter().any(|shown| !matches!(shown, Shown::Number(_)))
    }
}

/// The target and unit of an activity of the programme.
#[derive(Clone, Debug)]
pub struct Target {
    pub activity: String,
    pub unit: String,
    pub target: Option<i64>,
    pub qualifier: Option<String>,
}

/// An item with its name.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: i64,
    pub name: String,
}

/// In an order in which tall tables stand beside tall ones.
const CUTS: [(Unit, &[Dimension]); 5] = [
    (Unit::Household, &[Dimension::Community]),
    (Unit::Person, &[Dimension::Age, Dimension::Sex]),
    (Unit::Household, &[Dimension::Place]),
    (Unit::Household, &[Dimension::Sex]),
    (Unit::Person, &[Dimension::Community]),
];

/// What everybody sees in parts: of those who were reached only, because a second table of those who were identified would
/// give away by subtraction who was not reached.
const PUBLIC_CUTS: [(Unit, &[Dimension]); 3] = [
    (Unit::Household, &[Dimension::Community]),
    (Unit::Person, &[Dimension::Age, Dimension::Sex]),
    (Unit::Household, &[Dimension::Place]),
];

/// Computes and lays out a report.
pub fn figures(
    counted: &Reached,
    targets: &[Target],
    items: &[Item],
    donors_in_kind: i64,
    window: &Window,
    sight: Sight,
) -> Figures {
    let count = |source: Source, unit: Unit| counted.firsts(source, unit).map_or_else(Reach::default, reach);
    let show = |count: i64| match sight {
        Sight::Everything | Sight::WithoutSpecial => Shown::Number(count),
        Sight::Protected => alone(count, SMALLEST_PUBLIC),
    };
    let (prepared, delivered) = (&counted.prepared, &counted.delivered);
    let packages = items
        .iter()
        .map(|item| PackageFigure {
            item: item.id,
            name: item.name.clone(),
            prepared: prepared.get(&item.id).copied().unwrap_or(0),
            delivered: delivered.get(&item.id).copied().unwrap_or(0),
        })
        .filter(|line| line.prepared != 0 || line.delivered != 0)
        .collect();
    let (prepared, delivered): (i64, i64) = (prepared.values().sum(), delivered.values().sum());
    let results = DEFINITIONS
        .iter()
        .map(|definition| {
            let target =
                targets.iter().find(|target| target.activity == definition.activity && target.unit == definition.unit.as_str());
            let (achieved, newly) = match definition.unit {
                Unit::Package if definition.source == Source::Prepared => (Shown::Number(prepared), None),
                Unit::Package => (Shown::Number(delivered), None),
                Unit::Household | Unit::Person => {
                    let reach = count(definition.source, definition.unit);
                    (show(reach.unique), Some(show(reach.newly)))
                }
            };
            ResultFigure {
                activity: definition.activity.into(),
                statement: definition.statement.into(),
                unit: definition.unit,
                target: target.and_then(|target| target.target),
                qualifier: target.and_then(|target| target.qualifier.clone()),
                achieved,
                newly,
            }
        })
        .collect();
    let reach_figures = |source: Source| {
        let households = count(source, Unit::Household);
        let persons = count(source, Unit::Person);
        reach_figures(&households, &persons, sight)
    };
    let cuts: &[(Unit, &[Dimension])] = match sight {
        Sight::Everything | Sight::WithoutSpecial => &CUTS,
        Sight::Protected => &PUBLIC_CUTS,
    };
    let mut wanted = Vec::new();
    for (activity, subject, source) in [("R1", "identified", Source::Identified), ("R3", "reached", Source::Delivered)] {
        if sight == Sight::Protected && source == Source::Identified {
            continue;
        }
        for (unit, dimensions) in cuts {
            if sight == Sight::WithoutSpecial && dimensions.iter().any(|dimension| dimension.is_special()) {
                continue;
            }
            wanted.extend(counted.firsts(source, *unit).map(|firsts| (activity, subject, firsts, *unit, *dimensions)));
        }
    }
    let tables = wanted
        .into_par_iter()
        .map(|(activity, subject, firsts, unit, dimensions)| {
            (table(&counted.register, firsts, activity, unit, dimensions), subject)
        })
        .filter(|(table, _)| table.unique > 0)
        .map(|(table, subject)| lay(&table, subject, sight))
        .collect();
    Figures {
        window: window.clone(),
        results,
        identified: reach_figures(Source::Identified),
        reached: reach_figures(Source::Delivered),
        packages,
        prepared,
        delivered,
        donors_in_kind,
        tables,
    }
}

fn reach_figures(households: &Reach, persons: &Reach, sight: Sight) -> ReachFigures {
    let few = sight == Sight::Protected && 0 < households.unique && households.unique < SMALLEST_PUBLIC;
    let show = |count: i64| match sight {
        Sight::Everything | Sight::WithoutSpecial => Shown::Number(count),
        Sight::Protected => alone(count, SMALLEST_PUBLIC),
    };
    ReachFigures {
        households: show(households.unique),
        households_newly: show(households.newly),
        persons_recorded: show(persons.unique),
        persons_newly: show(persons.newly),
        // The people of four households say how large those are.
        persons_stated: if few { Shown::Hidden } else { show(households.stated) },
        without_size: show(households.without_size),
        kept: None,
    }
}

/// Keeps the earlier version of each table, and of the numbers of those identified and reached, whose new version, laid beside what
/// was published before, would tell of fewer people than may be shown. `earlier`: the publications of the programme, newest first.
pub fn beside(earlier: &[Figures], mut new: Figures) -> Figures {
    let window = new.window.clone();
    let before = || earlier.iter().filter(|figures| overlap(&figures.window, &window));
    for table in &mut new.tables {
        let before =
            || before().filter_map(|figures| Some((figures, figures.tables.iter().find(|other| other.key() == table.key())?)));
        let Some((figures, last)) = before().next() else { continue };
        if !before().all(|(_, other)| may_follow(&other.parts(), &table.parts())) {
            let window = last.kept.clone().unwrap_or_else(|| figures.window.clone());
            *table = TableFigures { kept: Some(window), ..last.clone() };
        }
    }
    let beside = |reach: &ReachFigures, of: fn(&Figures) -> &ReachFigures| {
        let Some(figures) = before().next() else { return reach.clone() };
        if before().all(|figures| reach_may_follow(of(figures), reach)) {
            return reach.clone();
        }
        let last = of(figures);
        let window = last.kept.clone().unwrap_or_else(|| figures.window.clone());
        ReachFigures { kept: Some(window), ..last.clone() }
    };
    new.identified = beside(&new.identified, |figures| &figures.identified);
    new.reached = beside(&new.reached, |figures| &figures.reached);
    // The same numbers stand among the results.
    for result in &mut new.results {
        let reach = match source_of(&result.activity) {
            Some(Source::Identified) => &new.identified,
            Some(Source::Delivered) => &new.reached,
            Some(Source::Prepared) | None => continue,
        };
        if let Some((achieved, newly)) = reach.of(result.unit) {
            result.achieved = achieved;
            result.newly = Some(newly);
        }
    }
    new
}

/// Whether the numbers of a reach may stand beside earlier ones: one household more, and the sum of the stated sizes would tell its
/// size.
fn reach_may_follow(old: &ReachFigures, new: &ReachFigures) -> bool {
    old.all().into_iter().zip(new.all()).all(|(before, now)| step_is_safe(before, now, SMALLEST_PUBLIC))
}

/// Brings the cells of a table into rows and columns, and protects them where not everything may be seen.
fn lay(table: &Table, subject: &str, sight: Sight) -> TableFigures {
    let mut rows: Vec<String> = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    for cell in &table.cells {
        if !rows.contains(&cell.values[0]) {
            rows.push(cell.values[0].clone());
        }
    }
    // Columns in the order of the whole table: of the cells that are sorted by the second value.
    let mut seconds: Vec<&str> = table.cells.iter().filter_map(|cell| cell.values.get(1).map(String::as_str)).collect();
    seconds.sort_by_key(|value| {
        let order = ["female", "male", "0-14", "15-29", "30-64", "65-over", "several", "declined", "not_recorded"];
        (order.iter().position(|one| one == value).unwrap_or(order.len()), *value)
    });
    for second in seconds {
        if !columns.iter().any(|column| column == second) {
            columns.push(second.to_owned());
        }
    }
    let count = |row: &str, column: Option<&str>| {
        table
            .cells
            .iter()
            .find(|cell| cell.values[0] == row && cell.values.get(1).map(String::as_str) == column)
            .map_or(0, |cell| cell.unique)
    };
    let smallest = table.dimensions.iter().map(|dimension| dimension.smallest_public()).max().unwrap_or(SMALLEST_PUBLIC);
    let counts: Vec<Vec<i64>> = if columns.is_empty() {
        vec![rows.iter().map(|row| count(row, None)).collect()]
    } else {
        rows.iter().map(|row| columns.iter().map(|column| count(row, Some(column))).collect()).collect()
    };
    let numbers = |values: &[i64]| values.iter().copied().map(Shown::Number).collect::<Vec<Shown>>();
    let sums: Vec<i64> = counts.iter().map(|row| row.iter().sum()).collect();
    let column_sums: Vec<i64> = (0..columns.len()).map(|column| counts.iter().map(|row| row[column]).sum()).collect();
    let protected = match sight {
        Sight::Everything | Sight::WithoutSpecial => Some((
            counts.iter().map(|row| numbers(row)).collect::<Vec<_>>(),
            numbers(&sums),
            numbers(&column_sums),
            Shown::Number(table.unique),
        )),
        Sight::Protected => protect(&counts, smallest).map(|safe| (safe.cells, safe.rows, safe.columns, safe.total)),
    };
    let newly = if sight != Sight::Protected && columns.is_empty() {
        table.cells.iter().map(|cell| cell.newly).collect()
    } else {
        Vec::new()
    };
    let withheld = protected.is_none();
    let (cells, row_totals, column_totals, total) = protected.unwrap_or((vec![], vec![], vec![], alone(table.unique, smallest)));
    // One dimension: a cell a row.
    let cells = if columns.is_empty() { cells.into_iter().flatten().map(|shown| vec![shown]).collect() } else { cells };
    TableFigures {
        activity: table.activity.into(),
        subject: subject.into(),
        unit: table.unit,
        dimensions: table.dimensions.clone(),
        rows: if withheld { Vec::new() } else { rows },
        columns: if withheld { Vec::new() } else { columns },
        row_totals: if table.dimensions.len() == 2 { row_totals } else { Vec::new() },
        cells,
        column_totals,
        total,
        newly,
        withheld,
        smallest: if sight == Sight::Protected { smallest } else { 0 },
        kept: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Shown::{Fewer, Hidden, Number};

    fn table(cells: &[(&str, Shown)], total: i64) -> TableFigures {
        TableFigures {
            activity: "R3".into(),
            subject: "reached".into(),
            unit: Unit::Household,
            dimensions: vec![Dimension::Community],
            rows: cells.iter().map(|(row, _)| (*row).to_owned()).collect(),
            columns: vec![],
            cells: cells.iter().map(|(_, shown)| vec![*shown]).collect(),
            row_totals: vec![],
            column_totals: vec![],
            total: Number(total),
            newly: vec![],
            withheld: false,
            smallest: 10,
            kept: None,
        }
    }

    #[test]
    fn the_next_household_does_not_tell_its_size() {
        let reach = |households: i64, stated: i64| ReachFigures {
            households: Number(households),
            households_newly: Number(households),
            persons_recorded: Number(40),
            persons_newly: Number(40),
            persons_stated: Number(stated),
            without_size: Number(0),
            kept: None,
        };
        let figures = |window: (&str, &str), reach: ReachFigures| Figures {
            window: Window { from: window.0.into(), to: window.1.into() },
            results: vec![ResultFigure {
                activity: "R3".into(),
                statement: String::new(),
                unit: Unit::Household,
                target: None,
                qualifier: None,
                achieved: reach.households,
                newly: Some(reach.households_newly),
            }],
            identified: reach.clone(),
            reached: reach,
            packages: vec![],
            prepared: 0,
            delivered: 0,
            donors_in_kind: 0,
            tables: vec![],
        };
        let spring = ("2021-01-01", "2021-05-31");
        let check = |window: (&str, &str), households: i64, stated: i64, kept: bool| {
            let new = beside(&[figures(spring, reach(100, 400))], figures(window, reach(households, stated)));
            let (expect, expect_stated) = if kept { (100, 400) } else { (households, stated) };
            assert_eq!((new.reached.households, new.reached.persons_stated), (Number(expect), Number(expect_stated)));
            assert_eq!(new.results[0].achieved, Number(expect), "the results say the same");
            assert_eq!(new.reached.kept.is_some(), kept, "{households} {stated}");
        };
        check(("2021-01-01", "2021-06-30"), 101, 407, true);
        check(("2021-01-01", "2021-06-30"), 100, 401, true);
        check(("2021-01-01", "2021-06-30"), 105, 420, false);
        check(("2021-01-01", "2021-06-30"), 100, 400, false);
        check(("2021-06-01", "2021-06-30"), 101, 407, false);
        // The period whose numbers stand stays the first one, however often they are kept.
        let first = figures(spring, reach(100, 400));
        let second = beside(std::slice::from_ref(&first), figures(("2021-01-01", "2021-06-30"), reach(101, 407)));
        let third = beside(&[second, first], figures(("2021-01-01", "2021-07-31"), reach(102, 410)));
        assert_eq!(third.reached.kept, Some(Window { from: spring.0.into(), to: spring.1.into() }));
    }

    #[test]
    fn successive_publications_do_not_tell_of_few() {
        let old = table(&[("serb", Number(40)), ("roma", Hidden), ("gorani", Fewer(10))], 70);
        let check = |cells: &[(&str, Shown)], total: i64, expect: bool| {
            assert_eq!(may_follow(&old.parts(), &table(cells, total).parts()), expect, "{cells:?}");
        };
        check(&[("serb", Number(40)), ("roma", Hidden), ("gorani", Fewer(10))], 70, true);
        check(&[("serb", Number(41)), ("roma", Hidden), ("gorani", Fewer(10))], 80, false);
        check(&[("serb", Number(40)), ("roma", Hidden), ("gorani", Fewer(10))], 71, false);
        check(&[("serb", Number(50)), ("roma", Hidden), ("gorani", Fewer(10))], 80, true);
        check(&[("serb", Number(50)), ("roma", Number(26)), ("gorani", Number(12))], 88, false);
        check(&[("serb", Hidden), ("roma", Hidden), ("gorani", Fewer(10))], 80, false);
        check(&[("serb", Number(50)), ("roma", Hidden), ("gorani", Fewer(10)), ("turk", Number(4))], 90, false);
    }
}
