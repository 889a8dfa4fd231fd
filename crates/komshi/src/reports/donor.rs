//! The donor report: words and numbers of a programme for a period, in two languages at once. Everything that it says is one structure,
//! which can be kept with its hash and opened again.

use jiff::civil::Date;
use komshi_documents::write::{Book, Column, Kind as ColumnKind, Sheet, Value, xlsx};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::{
    files::Kind,
    model::Sight,
    store::{self, donor},
    view::{Figure, Row, TableView},
};
use crate::{
    access,
    app::App,
    child::{self, Queue},
    error::Error,
    indicators::model::Window,
    portal::{
        model::{Part, Snapshot},
        store::collect,
        view,
    },
    programmes::{self, model::Programme},
    web::{Page, chart, i18n::Lang},
};

/// The parts that people write, in their order.
pub const SECTIONS: [&str; 5] = ["summary", "activities", "changes", "lessons", "next"];
/// The shape of a kept report. A report of another shape is not read by guesswork.
const SHAPE: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct Section {
    /// One of [`SECTIONS`].
    pub section: String,
    pub language: String,
    pub body: String,
}

/// How many records of a kind stand behind the numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct Evidence {
    pub kind: String,
    pub records: i64,
    pub first: Option<String>,
    pub last: Option<String>,
}

/// Something odd in what was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct Finding {
    pub subject: String,
    pub original: String,
    pub proposed: Option<String>,
    pub state: String,
    pub decided_by: Option<String>,
    pub decided_at: Option<String>,
    pub reason: Option<String>,
}

/// A whole report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub shape: u32,
    pub window: Window,
    /// ISO day.
    pub made_on: String,
    pub snapshot: Snapshot,
    pub sections: Vec<Section>,
    pub evidence: Vec<Evidence>,
    pub findings: Vec<Finding>,
    /// The last row of the audit trail when it was made, and its hash.
    pub audit: (i64, String),
}

impl Report {
    /// The words of a section in one language, else in any.
    fn words(&self, section: &str, lang: Lang) -> Option<(&str, &str)> {
        let mut of_it = self.sections.iter().filter(|one| one.section == section);
        let exact = of_it.clone().find(|one| one.language == lang.tag());
        exact.or_else(|| of_it.next()).map(|one| (one.language.as_str(), one.body.as_str()))
    }
}

/// Two languages on one page, or the whole report in one language after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    SideBySide,
    OneAfterTheOther,
}

/// Brings a report together. `sight`: how much of the numbers its readers may see; tables by special dimensions only with
/// [`Sight::Everything`]. Reports for readers of protected figures are made of what was published.
pub async fn compose(app: &App, programme: &Programme, window: &Window, sight: Sight) -> Result<Report, Error> {
    let programme = &programmes::store::in_output(app.db.read(), programme, "report").await?;
    let mut snapshot = collect::facts(app, programme, &Part::ALL).await?;
    snapshot.window = Some(window.clone());
    snapshot.results = collect::exact(app, programme.id, window, sight == Sight::Everything).await?;
    if snapshot.results.is_empty() {
        let figures = store::compute(app, programme.id, window, sight).await?;
        snapshot.results = collect::packages(app, &figures, &programmes::store::texts(app, programme.id).await?);
        snapshot.of_packages = true;
    }
    collect::reach_of_places(&mut snapshot);
    Ok(Report {
        shape: SHAPE,
        window: window.clone(),
        made_on: app.today(),
        snapshot,
        sections: donor::sections(app, programme.id, window).await?,
        evidence: donor::evidence(app, programme.id, window).await?,
        findings: donor::findings(app, programme.id).await?,
        audit: access::store::audit_head(app, programme.organisation).await?,
    })
}

/// What was published of a programme as a report for everybody: without words, findings and signatures. `None` where no results were
/// published.
pub fn published(snapshot: Snapshot, made_on: String) -> Option<Report> {
    Some(Report {
        shape: SHAPE,
        window: snapshot.window.clone()?,
        made_on,
        snapshot,
        sections: Vec::new(),
        evidence: Vec::new(),
        findings: Vec::new(),
        audit: (0, String::new()),
    })
}

/// A report as a file. JSON carries the report with its hash: the file that [`verify`] reads.
pub async fn make(
    page: &Page,
    report: &Report,
    langs: &[Lang],
    layout: Layout,
    kind: Kind,
    queue: Queue,
) -> Result<Vec<u8>, Error> {
    match kind {
        Kind::Json => {
            let (_, hash) = donor::sealed(report)?;
            Ok(serde_json::to_vec_pretty(&json!({ "hash": hash, "report": report }))?)
        }
        Kind::Xlsx => {
            let book = book(page, report, langs);
            let written = tokio::task::spawn_blocking(move || xlsx(&book)).await.map_err(anyhow::Error::from)?;
            written.map_err(|error| Error::Other(error.into()))
        }
        Kind::Pdf => pdf(page, report, langs, layout, queue).await,
    }
}

/// What a file of a report says of itself: its hash, and whether the report in it has that hash.
///
/// # Errors
/// The file is no report of this shape.
pub fn verify(file: &str) -> anyhow::Result<(String, bool)> {
    #[derive(Deserialize)]
    struct Sealed {
        hash: String,
        report: Report,
    }
    let sealed: Sealed = serde_json::from_str(file)?;
    anyhow::ensure!(sealed.report.shape == SHAPE, "a report of shape {}, this program knows {SHAPE}", sealed.report.shape);
    let (_, hash) = donor::sealed(&sealed.report).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let is_right = hash == sealed.hash;
    Ok((sealed.hash, is_right))
}

/// The page in another language: everything else of the reader stays.
fn in_language(page: &Page, lang: Lang) -> Page {
    Page { lang, ..page.clone() }
}

fn cells(row: &Row) -> Vec<String> {
    row.figures.iter().map(|figure| figure.text.clone()).collect()
}

/// Pictures of a document: their names and their bytes.
type Files = Vec<(String, Vec<u8>)>;

fn picture(files: &mut Files, name: String, svg: &str, alt: &str) -> Json {
    if svg.is_empty() {
        return Json::Null;
    }
    files.push((name.clone(), svg.as_bytes().to_vec()));
    json!({ "file": name, "alt": alt, "narrow": chart::is_narrow(svg) })
}

fn table(page: &Page, files: &mut Files, table: &TableView) -> Json {
    let rows: Vec<Json> = table.rows.iter().map(|row| json!({ "label": row.label, "cells": cells(row) })).collect();
    let alt = page.t1("chart-alt", "title", table.title.clone());
    json!({
        "title": table.title,
        "head": std::iter::once(&table.first).chain(&table.heads).collect::<Vec<_>>(),
        "rows": rows,
        "total": { "label": table.total.label, "cells": cells(&table.total) },
        "note": table.note,
        "withheld": table.withheld,
        "chart": picture(files, format!("{}-{}.svg", page.lang.tag(), table.id), &table.chart, &alt),
    })
}

fn finding(page: &Page, finding: &Finding) -> Json {
    let decided = match (&finding.decided_by, &finding.decided_at) {
        (Some(who), Some(at)) => page.t2("report-finding-decided", "who", who.clone(), "day", page.date(at)),
        _ => page.name("report-finding", &finding.state),
    };
    let reason = finding.reason.clone().unwrap_or_default();
    json!([finding.subject, finding.original, finding.proposed.clone().unwrap_or_default(), format!("{decided} {reason}").trim()])
}

/// One language of a report, as the template reads it.
fn content(page: &Page, report: &Report, files: &mut Files) -> Json {
    let snapshot = &report.snapshot;
    let t = |key: &str| page.t(key);
    let tag = page.lang.tag();
    let title = view::told(page, &snapshot.title).map_or_else(|| snapshot.code.clone(), |title| title.line());
    let results = view::results(page, &snapshot.results);
    let places = view::places_view(page, snapshot);
    let paragraphs = |said: &[crate::portal::model::Said]| view::told(page, said).map(|told| told.paragraphs).unwrap_or_default();
    let about = [paragraphs(&snapshot.summary), paragraphs(&snapshot.objective)].concat();
    let sections: Vec<Json> = SECTIONS
        .iter()
        .filter_map(|section| {
            let (language, body) = report.words(section, page.lang)?;
            let other = if language == tag {
                String::new()
            } else {
                page.t1("text-other-language", "language", t(&format!("language-{language}")))
            };
            Some(json!({
                "title": page.name("report-section", section),
                "language": language,
                "paragraphs": body.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>(),
                "other": other,
            }))
        })
        .collect();
    let footnote = snapshot.asterisk || places.map.as_ref().is_some_and(|map| map.footnote);
    let mut notes: Vec<String> = ["note-unique", "note-newly", "note-cells"].iter().map(|key| t(key)).collect();
    if footnote {
        notes.push(t("kosovo-footnote"));
    }
    let trends: Vec<Json> = results
        .trends
        .iter()
        .enumerate()
        .map(|(index, (title, chart))| {
            let alt = page.t1("chart-alt", "title", title.clone());
            json!({ "title": title, "chart": picture(files, format!("{tag}-trend-{index}.svg"), chart, &alt) })
        })
        .collect();
    let map = places.map.as_ref().map(|map| map.svg.clone()).unwrap_or_default();
    json!({
        "language": tag,
        "title": title,
        "subtitle": format!("{} · {}", t("report-title"), page.t2("report-period", "from", page.date(&report.window.from), "to", page.date(&report.window.to))),
        "facts": [
            [t("fact-place"), view::place_line(page, snapshot)],
            [t("fact-status"), page.name("programme-status", &snapshot.status)],
            [t("fact-made"), page.date(&report.made_on)],
        ],
        "about": about,
        "partners": view::roles(snapshot).into_iter().map(|role| json!([page.name("programme-role", &role.role), role.names.join(", ")])).collect::<Vec<_>>(),
        "sections": sections,
        "results_title": t("results-title"),
        "results_head": [t("result"), t("baseline"), t("target"), t("achieved"), t("newly-reached"), t("progress")],
        "results": results.lines.iter().map(|line| json!({
            "code": line.code,
            "title": line.result.as_ref().map(|title| title.line()).unwrap_or_default(),
            "statement": line.statement.line(),
            "baseline": line.baseline,
            "target": line.target,
            "achieved": line.achieved,
            "anonymous": line.anonymous,
            "newly": line.newly,
            "progress": line.progress,
        })).collect::<Vec<_>>(),
        "parts_title": t("targets-of-parts"),
        "parts_head": [t("reach-what"), t("target-for"), t("target"), t("achieved"), t("progress")],
        "parts": results.parts.iter().map(|line| json!([line.statement.line(), line.part, line.target, line.achieved, line.progress])).collect::<Vec<_>>(),
        "progress": picture(files, format!("{tag}-progress.svg"), &results.progress, &t("chart-progress-title")),
        "trends_title": t("public-over-time"),
        "trends": trends,
        "tables_title": t("tables-title"),
        "tables": results.tables.iter().chain(&results.by_place).map(|one| table(page, files, one)).collect::<Vec<_>>(),
        "places_title": t("public-places"),
        "map": picture(files, format!("{tag}-map.svg"), &map, &page.t1("public-map-description", "count", places.lines.len() as i64)),
        "places_head": if places.counted { vec![t("dimension-place"), t("public-place-reached")] } else { vec![t("dimension-place")] },
        "places": places.lines.iter().map(|line| if places.counted { vec![&line.name, &line.reached] } else { vec![&line.name] }).collect::<Vec<_>>(),
        "money_title": t("public-money"),
        "money_head": [t("programme-role-donor"), t("public-planned"), t("public-spent")],
        "money": view::money(page, &snapshot.money).into_iter().map(|line| json!([line.donor, line.planned, line.spent])).collect::<Vec<_>>(),
        "evidence_title": t("report-evidence"),
        "evidence_head": [t("report-evidence-kind"), t("report-evidence-count"), t("from-day"), t("to-day")],
        "evidence": report.evidence.iter().map(|one| json!([
            page.name("report-evidence", &one.kind),
            page.number(one.records),
            one.first.as_ref().map_or_else(String::new, |day| page.date(day)),
            one.last.as_ref().map_or_else(String::new, |day| page.date(day)),
        ])).collect::<Vec<_>>(),
        "findings_title": t("report-findings"),
        "findings_head": [t("report-finding-about"), t("report-finding-original"), t("report-finding-proposed"), t("report-finding-decision")],
        "findings": report.findings.iter().map(|one| finding(page, one)).collect::<Vec<_>>(),
        "notes_title": t("notes-title"),
        "notes": notes,
        "disclaimer": paragraphs(&snapshot.disclaimer),
        "signatures_title": t("signatures-title"),
        "signatures_lead": t("signatures-lead"),
        "signatures": [[t("signature-prepared"), t("signature-checked")], [t("signature-approved"), t("signature-received")]],
        "place_and_day": t("signature-place-day"),
        "seal_title": t("report-hash-title"),
        "seal_lead": page.t1("report-hash-lead", "number", report.audit.0),
    })
}

async fn pdf(page: &Page, report: &Report, langs: &[Lang], layout: Layout, queue: Queue) -> Result<Vec<u8>, Error> {
    let mut files = Vec::new();
    let parts: Vec<Json> = langs.iter().map(|lang| content(&in_language(page, *lang), report, &mut files)).collect();
    let (_, hash) = donor::sealed(report)?;
    let first = langs.first().copied().unwrap_or(page.lang);
    let title = parts.first().and_then(|part| part["title"].as_str()).unwrap_or_default().to_owned();
    let data = json!({
        "office": report.snapshot.lead.name,
        "reference": report.snapshot.code,
        "parts": parts,
        "together": layout == Layout::SideBySide && langs.len() > 1,
        "hash": hash,
        "audit": report.audit.1,
    });
    child::render_pdf(queue, include_str!("donor.typ"), data, &title, first.tag(), &report.made_on, files).await
}

fn text(words: impl Into<String>) -> Value {
    Value::Text(words.into())
}

fn columns(heads: &[String]) -> Vec<Column> {
    heads.iter().map(|head| Column::new(head.clone(), ColumnKind::Text)).collect()
}

/// A book with the same sheets in each language. Names of sheets begin with the language where there are two.
fn book(page: &Page, report: &Report, langs: &[Lang]) -> Book {
    let mut sheets = Vec::new();
    for lang in langs {
        let page = in_language(page, *lang);
        let named = |key: &str| if langs.len() > 1 { format!("{} {}", lang.tag(), page.t(key)) } else { page.t(key) };
        sheets.extend(sheets_of(&page, report, named));
    }
    Book { sheets, date: report.made_on.parse::<Date>().ok() }
}

fn sheets_of(page: &Page, report: &Report, named: impl Fn(&str) -> String) -> Vec<Sheet> {
    let snapshot = &report.snapshot;
    let t = |key: &str| page.t(key);
    let head = vec![
        view::told(page, &snapshot.title).map_or_else(|| snapshot.code.clone(), |title| title.line()),
        snapshot.lead.name.clone(),
        page.t2("report-period", "from", page.date(&report.window.from), "to", page.date(&report.window.to)),
    ];
    let results = view::results(page, &snapshot.results);
    let places = view::places_view(page, snapshot);
    let footnote = snapshot.asterisk || places.map.as_ref().is_some_and(|map| map.footnote);
    let mut notes = vec![t("note-unique"), t("note-newly")];
    if footnote {
        notes.push(t("kosovo-footnote"));
    }
    let sheet = |name: String, header: Vec<Column>, rows: Vec<Vec<Value>>, notes: Vec<String>| Sheet {
        name,
        title: head.clone(),
        header,
        rows,
        notes,
    };
    let number = |shown: &str, value: Option<i64>| value.map_or_else(|| text(shown), Value::Whole);
    // Numbers that are not whole (shares, money) stand as the language writes them.
    let whole = |indicator: &crate::portal::model::Indicator, value: Option<i64>| {
        value.filter(|_| !matches!(indicator.unit.as_str(), "percent" | "money"))
    };
    let shown = |one: Option<crate::indicators::small_cells::Shown>| match one {
        Some(crate::indicators::small_cells::Shown::Number(number)) => Some(number),
        _ => None,
    };
    let mut sheets = vec![sheet(
        named("results-title"),
        columns(&[
            t("code"),
            t("result"),
            t("reach-what"),
            t("baseline"),
            t("target"),
            t("achieved"),
            t("newly-reached"),
            t("progress"),
        ]),
        snapshot
            .results
            .iter()
            .zip(&results.lines)
            .map(|(indicator, line)| {
                vec![
                    text(indicator.result.clone()),
                    text(line.result.as_ref().map(|title| title.line()).unwrap_or_default()),
                    text(line.statement.line()),
                    number(&line.baseline, whole(indicator, indicator.baseline)),
                    text(line.target.clone()),
                    number(&line.achieved, whole(indicator, shown(indicator.achieved))),
                    number(&line.newly, whole(indicator, shown(indicator.newly))),
                    text(line.progress.clone()),
                ]
            })
            .collect(),
        notes,
    )];
    let rows = results
        .parts
        .iter()
        .map(|line| {
            let said = [&line.part, &line.target, &line.achieved, &line.progress].map(|words| text(words.clone()));
            std::iter::once(text(line.statement.line())).chain(said).collect()
        })
        .collect();
    let heads = [t("reach-what"), t("target-for"), t("target"), t("achieved"), t("progress")];
    sheets.push(sheet(named("targets-of-parts"), columns(&heads), rows, Vec::new()));
    let words = SECTIONS.iter().filter_map(|section| {
        let (_, body) = report.words(section, page.lang)?;
        Some(vec![text(page.name("report-section", section)), text(body)])
    });
    sheets.push(sheet(
        named("report-narrative"),
        columns(&[t("report-section"), t("report-words")]),
        words.collect(),
        Vec::new(),
    ));
    let cell = |figure: &Figure| number(&figure.text, figure.value);
    let mut parts = Vec::new();
    for table in results.tables.iter().chain(&results.by_place).filter(|table| !table.withheld) {
        for row in table.rows.iter().chain([&table.total]) {
            for (head, figure) in table.heads.iter().zip(&row.figures) {
                parts.push(vec![text(table.title.clone()), text(row.label.clone()), text(head.clone()), cell(figure)]);
            }
        }
    }
    sheets.push(sheet(
        named("tables-title"),
        columns(&[t("reach-what"), t("data-part"), t("data-by"), t("achieved")]),
        parts,
        Vec::new(),
    ));
    let rows = places.lines.iter().map(|line| vec![text(line.name.clone()), text(line.reached.clone())]).collect();
    sheets.push(sheet(named("public-places"), columns(&[t("dimension-place"), t("public-place-reached")]), rows, Vec::new()));
    let rows = view::money(page, &snapshot.money)
        .into_iter()
        .map(|line| vec![text(line.donor), text(line.planned), text(line.spent)])
        .collect();
    sheets.push(sheet(
        named("public-money"),
        columns(&[t("programme-role-donor"), t("public-planned"), t("public-spent")]),
        rows,
        Vec::new(),
    ));
    let day = |day: &Option<String>| text(day.as_ref().map_or_else(String::new, |day| page.date(day)));
    let rows = report
        .evidence
        .iter()
        .map(|one| {
            vec![text(page.name("report-evidence", &one.kind)), Value::Whole(one.records), day(&one.first), day(&one.last)]
        })
        .collect();
    let heads = [t("report-evidence-kind"), t("report-evidence-count"), t("from-day"), t("to-day")];
    sheets.push(sheet(named("report-evidence"), columns(&heads), rows, Vec::new()));
    let rows = report
        .findings
        .iter()
        .map(|one| {
            let row = finding(page, one);
            row.as_array().into_iter().flatten().map(|cell| text(cell.as_str().unwrap_or_default())).collect()
        })
        .collect();
    let heads =
        [t("report-finding-about"), t("report-finding-original"), t("report-finding-proposed"), t("report-finding-decision")];
    sheets.push(sheet(named("report-findings"), columns(&heads), rows, Vec::new()));
    // The results stand there even when nothing was promised; what else is empty is left out.
    let mut first = true;
    sheets.retain(|sheet| std::mem::take(&mut first) || !sheet.rows.is_empty());
    sheets
}
