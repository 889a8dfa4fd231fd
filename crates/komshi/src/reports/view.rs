//! Figures in words: tables with labels and links, the same for page, PDF and spreadsheet.

use crate::{
    indicators::{
        model::{Counted, DECLINED, Dimension, NOT_RECORDED, SEVERAL, Unit, Window},
        small_cells::Shown,
    },
    programmes::{model::Texts, places},
    reports::model::{Figures, ReachFigures, ResultFigure, TableFigures},
    web::{
        Page,
        chart::{self, Bar},
    },
};

/// A number as it is read. `href` opens what is behind it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub text: String,
    pub href: String,
    /// A word in place of a number.
    pub soft: bool,
    pub value: Option<i64>,
}

pub struct Row {
    pub label: String,
    pub figures: Vec<Figure>,
}

pub struct TableView {
    pub id: String,
    /// Whose: `identified` or `reached`.
    pub subject: String,
    pub title: String,
    pub first: String,
    pub heads: Vec<String>,
    pub rows: Vec<Row>,
    pub total: Row,
    pub withheld: bool,
    pub note: String,
    pub chart: String,
}

pub struct ResultView {
    /// Empty after the first line of an activity.
    pub code: String,
    /// The activity in the programme's own words.
    pub title: String,
    /// Lines of the activity, on its first one.
    pub span: usize,
    pub statement: String,
    pub target: String,
    pub target_set: bool,
    pub achieved: Figure,
    pub newly: Option<Figure>,
    pub progress: String,
}

/// Everything that a report shows, in the reader's language.
pub struct View {
    pub results: Vec<ResultView>,
    pub identified: Vec<Row>,
    pub reached: Vec<Row>,
    /// Which numbers stand of an earlier publication, and why; empty where none do.
    pub kept: String,
    pub packages: Vec<Row>,
    pub tables: Vec<TableView>,
}

impl View {
    /// Whether there is a table of the identified or the reached.
    pub fn has(&self, subject: &str) -> bool {
        self.tables.iter().any(|table| table.subject == subject)
    }
}

/// Makes figures readable. `records` is the address that opens numbers, with the period; empty where none opens.
pub struct Reading<'a> {
    pub page: &'a Page,
    pub texts: &'a Texts,
    pub records: String,
}

/// For an address: what a value must not contain is percent-encoded.
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
                (byte as char).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

impl Reading<'_> {
    fn href(&self, activity: &str, unit: Unit, cell: &[(Dimension, &str)]) -> String {
        self.opens(activity, unit, Counted::InPeriod, cell)
    }

    /// The address of what stands behind a number.
    fn opens(&self, activity: &str, unit: Unit, counted: Counted, cell: &[(Dimension, &str)]) -> String {
        if self.records.is_empty() {
            return String::new();
        }
        let mut href = format!("{}&activity={activity}&unit={}", self.records, unit.as_str());
        if counted != Counted::InPeriod {
            href.push_str(&format!("&count={}", counted.as_str()));
        }
        for (dimension, value) in cell {
            href.push_str(&format!("&{}={}", dimension.as_str(), encode(value)));
        }
        href
    }

    pub fn figure(&self, shown: Shown, href: String) -> Figure {
        match shown {
            Shown::Number(number) => Figure {
                text: self.page.number(number),
                href: if number == 0 { String::new() } else { href },
                soft: false,
                value: Some(number),
            },
            Shown::Fewer(k) => {
                Figure { text: self.page.t1("fewer-than", "count", k), href: String::new(), soft: true, value: None }
            }
            Shown::Hidden => Figure { text: self.page.t("hidden-for-others"), href: String::new(), soft: true, value: None },
        }
    }

    fn whole(&self, number: i64, href: String) -> Figure {
        self.figure(Shown::Number(number), href)
    }

    /// The name of a value of a dimension.
    pub fn value(&self, dimension: Dimension, value: &str) -> String {
        match (dimension, value) {
            (_, NOT_RECORDED) => self.page.t("not-recorded"),
            (_, DECLINED) => self.page.t("value-declined"),
            (_, SEVERAL) => self.page.t("value-several"),
            (Dimension::Place, place) => places::name(place, self.page.lang),
            (Dimension::Community, _) => self.page.name("community", value),
            (Dimension::Sex, _) => self.page.name("sex", value),
            (Dimension::Age, _) => self.page.name("age", value),
            (Dimension::Nationality, _) => self.page.name("nationality", &value.to_lowercase()),
        }
    }

    pub fn view(&self, figures: &Figures) -> View {
        let mut last = String::new();
        let mut results = Vec::new();
        for result in &figures.results {
            let view = self.result(figures, result, last != result.activity);
            last.clone_from(&result.activity);
            results.push(view);
        }
        View {
            results,
            identified: self.reach("R1", &figures.identified),
            reached: self.reach("R3", &figures.reached),
            kept: [("reach-identified", &figures.identified), ("reach-reached", &figures.reached)]
                .into_iter()
                .filter_map(|(key, reach)| Some(format!("{}: {}", self.page.t(key), self.kept(reach.kept.as_ref()?))))
                .collect::<Vec<_>>()
                .join(" "),
            packages: figures
                .packages
                .iter()
                .map(|line| Row {
                    label: line.name.clone(),
                    figures: vec![
                        self.whole(line.prepared, self.item_href("R2", line.item)),
                        self.whole(line.delivered, self.item_href("R3", line.item)),
                    ],
                })
                .collect(),
            tables: figures.tables.iter().map(|table| self.table(table)).collect(),
        }
    }

    fn item_href(&self, activity: &str, item: i64) -> String {
        let href = self.href(activity, Unit::Package, &[]);
        if href.is_empty() { href } else { format!("{href}&item={item}") }
    }

    fn result(&self, figures: &Figures, result: &ResultFigure, first: bool) -> ResultView {
        let title = self.texts.read(&result.activity, "title", self.page.lang).map_or_else(String::new, |words| words.body);
        let achieved = self.figure(result.achieved, self.href(&result.activity, result.unit, &[]));
        let progress = match (result.target, achieved.value) {
            (Some(target), Some(value)) if target > 0 => {
                self.page.t1("progress-percent", "percent", value.saturating_mul(100) / target)
            }
            _ if result.activity == "R3" && result.unit == Unit::Package => {
                self.page.t2("progress-of-prepared", "prepared", figures.prepared, "rest", figures.prepared - figures.delivered)
            }
            _ => self.page.t("progress-no-target"),
        };
        ResultView {
            code: if first { result.activity.clone() } else { String::new() },
            title: if first { title } else { String::new() },
            span: figures.results.iter().filter(|other| other.activity == result.activity).count(),
            statement: self.page.t(&result.statement),
            target_set: result.target.is_some(),
            target: match (result.target, &result.qualifier) {
                (None, _) => self.page.t("not-set"),
                (Some(target), Some(qualifier)) => {
                    self.page.t1(&format!("target-{qualifier}"), "count", self.page.number(target))
                }
                (Some(target), None) => self.page.number(target),
            },
            newly: result.newly.map(|newly| self.figure(newly, self.opens(&result.activity, result.unit, Counted::Newly, &[]))),
            achieved,
            progress,
        }
    }

    /// Why numbers of an earlier publication still stand.
    fn kept(&self, window: &Window) -> String {
        self.page.t2("table-kept", "from", self.page.date(&window.from), "to", self.page.date(&window.to))
    }

    fn reach(&self, activity: &str, reach: &ReachFigures) -> Vec<Row> {
        let row = |key: &str, shown: Shown, (unit, counted): (Unit, Counted), newly: Option<Shown>| Row {
            label: self.page.t(key),
            figures: vec![
                self.figure(shown, self.opens(activity, unit, counted, &[])),
                newly.map_or(Figure { text: String::new(), href: String::new(), soft: true, value: None }, |newly| {
                    self.figure(newly, self.opens(activity, unit, Counted::Newly, &[]))
                }),
            ],
        };
        let households = (Unit::Household, Counted::InPeriod);
        vec![
            row("reach-households", reach.households, households, Some(reach.households_newly)),
            row("reach-persons-stated", reach.persons_stated, (Unit::Household, Counted::Stated), None),
            row("reach-persons-recorded", reach.persons_recorded, (Unit::Person, Counted::InPeriod), Some(reach.persons_newly)),
            row("reach-without-size", reach.without_size, (Unit::Household, Counted::WithoutSize), None),
        ]
    }

    pub fn table(&self, table: &TableFigures) -> TableView {
        // What stands of an earlier publication has no records behind it in the period of this report.
        if table.kept.is_some() && !self.records.is_empty() {
            return Reading { page: self.page, texts: self.texts, records: String::new() }.table(table);
        }
        let key = table.key();
        let title = self.page.t(&key);
        self.titled(table, key, title)
    }

    /// A table under a title of its own.
    pub fn titled(&self, table: &TableFigures, key: String, title: String) -> TableView {
        let (Some(first), second) = (table.dimensions.first().copied(), table.dimensions.get(1).copied()) else {
            return TableView {
                id: key,
                subject: table.subject.clone(),
                title,
                first: String::new(),
                heads: Vec::new(),
                rows: Vec::new(),
                total: Row { label: String::new(), figures: Vec::new() },
                withheld: true,
                note: String::new(),
                chart: String::new(),
            };
        };
        let unit = self.page.name("unit", table.unit.as_str());
        let mut heads: Vec<String> = match second {
            Some(second) => table.columns.iter().map(|column| self.value(second, column)).collect(),
            None => vec![unit.clone()],
        };
        if second.is_some() {
            heads.push(self.page.t("total"));
        } else if !table.newly.is_empty() {
            heads.push(self.page.t("newly-reached"));
        }
        let rows = table
            .rows
            .iter()
            .zip(&table.cells)
            .enumerate()
            .map(|(index, (value, cells))| {
                let mut figures: Vec<Figure> = cells
                    .iter()
                    .enumerate()
                    .map(|(column, shown)| {
                        let mut cell = vec![(first, value.as_str())];
                        if let (Some(second), Some(column)) = (second, table.columns.get(column)) {
                            cell.push((second, column.as_str()));
                        }
                        self.figure(*shown, self.href(&table.activity, table.unit, &cell))
                    })
                    .collect();
                if let Some(total) = table.row_totals.get(index) {
                    figures.push(self.figure(*total, self.href(&table.activity, table.unit, &[(first, value.as_str())])));
                }
                if let Some(newly) = table.newly.get(index) {
                    let href = self.opens(&table.activity, table.unit, Counted::Newly, &[(first, value.as_str())]);
                    figures.push(self.whole(*newly, href));
                }
                Row { label: self.value(first, value), figures }
            })
            .collect::<Vec<Row>>();
        let mut totals: Vec<Figure> = table
            .column_totals
            .iter()
            .zip(&table.columns)
            .map(|(shown, column)| {
                let cell = second.map(|second| (second, column.as_str()));
                self.figure(*shown, self.href(&table.activity, table.unit, cell.as_slice()))
            })
            .collect();
        totals.push(self.figure(table.total, self.href(&table.activity, table.unit, &[])));
        if !table.newly.is_empty() {
            totals.push(self.whole(table.newly.iter().sum(), self.opens(&table.activity, table.unit, Counted::Newly, &[])));
        }
        let chart = self.chart(table, &title, &unit);
        TableView {
            id: key,
            subject: table.subject.clone(),
            title,
            first: self.page.name("dimension", first.as_str()),
            heads,
            rows,
            total: Row { label: self.page.t("total"), figures: totals },
            withheld: table.withheld,
            note: if let Some(window) = &table.kept {
                self.kept(window)
            } else if table.withheld {
                self.page.t1("table-withheld", "count", table.smallest)
            } else if table.hides() {
                self.page.t1("small-cells-note", "count", table.smallest)
            } else {
                String::new()
            },
            chart,
        }
    }

    /// Bars for one dimension, a pyramid for age by sex. No picture where cells are hidden: a bar is a number as well.
    fn chart(&self, table: &TableFigures, title: &str, unit: &str) -> String {
        let number = |shown: Shown| match shown {
            Shown::Number(number) => Some(number),
            Shown::Fewer(_) | Shown::Hidden => None,
        };
        let bar = |label: &str, value: i64| Bar { label: label.to_owned(), value, text: self.page.number(value) };
        let Some(first) = table.dimensions.first().copied() else { return String::new() };
        if !table.is_crossed() {
            let bars: Vec<Bar> = table
                .rows
                .iter()
                .zip(&table.cells)
                .filter_map(|(value, cells)| Some(bar(&self.value(first, value), number(*cells.first()?)?)))
                .collect();
            if bars.len() < 2 {
                return String::new();
            }
            return chart::bars(&bars, title, &self.page.t2("chart-bars", "unit", unit, "count", bars.len() as i64));
        }
        let column = |name: &str| table.columns.iter().position(|column| column == name);
        let (Some(female), Some(male)) = (column("female"), column("male")) else { return String::new() };
        let mut bands = Vec::new();
        for (value, cells) in table.rows.iter().zip(&table.cells).filter(|(value, _)| *value != NOT_RECORDED) {
            let (Some(left), Some(right)) =
                (cells.get(female).copied().and_then(number), cells.get(male).copied().and_then(number))
            else {
                return String::new();
            };
            let label = self.value(first, value);
            bands.push((bar(&label, left), bar(&label, right)));
        }
        if bands.len() < 2 {
            return String::new();
        }
        let (women, men) = (self.page.name("sex", "female"), self.page.name("sex", "male"));
        chart::pyramid(&bands, &women, &men, title, &self.page.t("chart-pyramid"))
    }
}
