//! A report as a file: PDF to print and sign, spreadsheet, JSON.

use std::path::Path;

use axum::response::{IntoResponse, Response};
use komshi_documents::write::{Book, Column, Kind as ColumnKind, Sheet, Value, xlsx};
use serde_json::json;

use super::{
    donor::{self, Layout},
    model::{Figures, Sight},
    pages::{place_names, title},
    store,
    view::{Figure, Reading, Row, View},
};
use crate::{
    access,
    app::App,
    child,
    error::Error,
    indicators::{model::Window, store::framework},
    programmes::{
        self,
        model::{PROGRAMME, Programme, Texts},
    },
    web::{Page, Tab, file::saved, i18n::Lang},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Pdf,
    Xlsx,
    Json,
}

impl Kind {
    pub fn parse(ending: &str) -> Option<Kind> {
        match ending {
            "pdf" => Some(Kind::Pdf),
            "xlsx" => Some(Kind::Xlsx),
            "json" => Some(Kind::Json),
            _ => None,
        }
    }

    /// As the name of a file asks for: `report.pdf`.
    pub fn of_file(name: &str) -> Result<Kind, Error> {
        name.rsplit_once('.').and_then(|(_, ending)| Kind::parse(ending)).ok_or(Error::NotFound)
    }

    pub fn ending(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Xlsx => "xlsx",
            Kind::Json => "json",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind::Json => "application/json",
        }
    }
}

/// A file to be saved under a name without odd letters.
pub fn answer(kind: Kind, name: &str, bytes: impl IntoResponse) -> Response {
    let name: String =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '-' }).collect();
    saved(kind.media_type(), &format!("{name}.{}", kind.ending()), bytes)
}

/// Writes the report of a programme into a file whose ending names its kind, for the command line. `langs`: one or two languages,
/// separated by a comma. Two make a donor report, side by side or one after the other; so does a programme with a framework of results.
pub async fn write_report(
    app: &App,
    code: &str,
    from: &str,
    to: &str,
    langs: &str,
    layout: Layout,
    out: &Path,
) -> anyhow::Result<()> {
    let known = Lang::tags();
    let langs: Vec<Lang> = langs
        .split(',')
        .map(|tag| Lang::parse(tag.trim()).ok_or_else(|| anyhow::anyhow!("the language {tag} is none of {known}")))
        .collect::<Result<_, _>>()?;
    let [lang, others @ ..] = langs.as_slice() else { anyhow::bail!("a report has one or two languages") };
    anyhow::ensure!(others.len() < 2, "a report has one or two languages");
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let kind = Kind::parse(ending).ok_or_else(|| anyhow::anyhow!("the file must end in .pdf, .xlsx or .json"))?;
    let programme = programmes::store::every_programme(app)
        .await?
        .into_iter()
        .find(|programme| programme.code == code)
        .ok_or_else(|| anyhow::anyhow!("no programme has the code {code}; `komshi programmes --codes` lists them"))?;
    let programme = programmes::store::in_output(app.db.read(), &programme, "report").await?;
    let day = |text: &str| crate::web::form::day(text).map_err(|_| anyhow::anyhow!("{text} is no day; write it as 2021-06-30"));
    let window = store::window(app, &programme, day(from)?, day(to)?).await?;
    let page = Page {
        app: app.clone(),
        lang: *lang,
        session: None,
        path: String::new(),
        query: String::new(),
        tab: Tab::None,
        notice: None,
    };
    let bytes = if framework::in_use(app, programme.id).await? || !others.is_empty() {
        let report = donor::compose(app, &programme, &window, Sight::Everything).await?;
        donor::make(&page, &report, &langs, layout, kind, child::Queue::Office).await?
    } else {
        let figures = store::compute(app, programme.id, &window, Sight::Everything).await?;
        make_from(&page, &programme, &figures, kind, child::Queue::Office).await?
    };
    tokio::fs::write(out, bytes).await?;
    Ok(())
}

/// Says of a file of a kept report whether it is as it was, and whether it was given from this database. Answers false if it was changed.
pub async fn verify_report(app: Option<&App>, file: &Path) -> anyhow::Result<bool> {
    let text = tokio::fs::read_to_string(file).await?;
    let (hash, is_right) = donor::verify(&text)?;
    println!("{hash}");
    if !is_right {
        println!("The report was changed: it does not have this hash.");
        return Ok(false);
    }
    println!("The report is as it was when this hash was made.");
    if let Some(app) = app {
        match store::donor::known(app, &hash).await? {
            Some(known) => println!("It was kept on {} for {} to {}.", known.at, known.from_day, known.to_day),
            None => println!("No report with this hash was kept in this database."),
        }
    }
    Ok(true)
}

/// Makes the file from figures, in the language of the page.
pub async fn make_from(
    page: &Page,
    programme: &Programme,
    figures: &Figures,
    kind: Kind,
    queue: child::Queue,
) -> Result<Vec<u8>, Error> {
    let texts = programmes::store::texts(&page.app, programme.id).await?;
    let view = Reading { page, texts: &texts, records: String::new() }.view(figures);
    match kind {
        Kind::Json => Ok(serde_json::to_vec_pretty(&json!({
            "programme": programme.code,
            "title": title(page, programme, &texts),
            "language": page.lang.tag(),
            "figures": figures,
        }))?),
        Kind::Xlsx => {
            let book = book(page, programme, &texts, figures, &view).await?;
            let written = tokio::task::spawn_blocking(move || xlsx(&book)).await.map_err(anyhow::Error::from)?;
            written.map_err(|error| Error::Other(error.into()))
        }
        Kind::Pdf => pdf(page, programme, &texts, figures, &view, queue).await,
    }
}

fn period(page: &Page, window: &Window) -> String {
    page.t2("report-period", "from", page.date(&window.from), "to", page.date(&window.to))
}

fn today(page: &Page) -> Option<jiff::civil::Date> {
    page.app.today().parse().ok()
}

async fn pdf(
    page: &Page,
    programme: &Programme,
    texts: &Texts,
    figures: &Figures,
    view: &View,
    queue: child::Queue,
) -> Result<Vec<u8>, Error> {
    let title = title(page, programme, texts);
    let (sequence, hash) = access::store::audit_head(&page.app, programme.organisation).await?;
    let partners = programmes::store::organisations_of(&page.app, programme.id).await?;
    let with: Vec<[String; 2]> =
        partners.iter().map(|partner| [page.name("programme-role", &partner.role), partner.name.clone()]).collect();
    let mut files = Vec::new();
    let cells = |row: &Row| -> Vec<String> { row.figures.iter().map(|figure| figure.text.clone()).collect() };
    let rows = |rows: &[Row]| -> Vec<serde_json::Value> {
        rows.iter().map(|row| json!({ "label": row.label, "cells": cells(row) })).collect()
    };
    let tables: Vec<serde_json::Value> = view
        .tables
        .iter()
        .map(|table| {
            let chart = format!("{}.svg", table.id);
            if !table.chart.is_empty() {
                files.push((chart.clone(), table.chart.clone().into_bytes()));
            }
            json!({
                "title": table.title,
                "head": std::iter::once(&table.first).chain(&table.heads).collect::<Vec<_>>(),
                "rows": rows(&table.rows),
                "total": json!({ "label": table.total.label, "cells": cells(&table.total) }),
                "note": table.note,
                "withheld": table.withheld,
                "chart": if table.chart.is_empty() { String::new() } else { chart },
                "alt": page.t1("chart-alt", "title", table.title.clone()),
            })
        })
        .collect();
    let text = |field: &str| texts.read(PROGRAMME, field, page.lang).map_or_else(String::new, |words| words.body);
    let t = |key: &str| page.t(key);
    let data = json!({
        "office": programme.organisation_name,
        "title": title,
        "subtitle": format!("{} · {}", t("report-title"), period(page, &figures.window)),
        "reference": programme.code,
        "narrative": [text("summary"), text("objective")],
        "facts": [
            [t("fact-place"), place_names(page, programme).await?],
            [t("fact-period"), period(page, &figures.window)],
            [t("fact-made"), page.date(&page.app.today())],
        ],
        "partners": with,
        "results_title": t("results-title"),
        "results_head": [t("result"), t("baseline"), t("target"), t("achieved"), t("newly-reached")],
        "results": view.results.iter().map(|result| json!({
            "code": result.code,
            "title": result.title,
            "statement": result.statement,
            "baseline": t("not-set"),
            "target": if result.target_set { result.target.clone() } else { t("target-not-set") },
            "achieved": result.achieved.text,
            "newly": result.newly.as_ref().map(|figure| figure.text.clone()).unwrap_or_default(),
            "progress": result.progress,
        })).collect::<Vec<_>>(),
        "reach": [
            { "title": t("reach-identified"), "rows": rows(&view.identified) },
            { "title": t("reach-reached"), "rows": rows(&view.reached) },
        ],
        "reach_head": [t("reach-what"), t("unique"), t("newly-reached")],
        "packages_title": t("packages-title"),
        "packages_head": [t("package"), t("prepared"), t("delivered")],
        "packages": rows(&view.packages),
        "tables_title": t("tables-title"),
        "tables": tables,
        "notes_title": t("notes-title"),
        "notes": notes(page, programme, view),
        "signatures_title": t("signatures-title"),
        "signatures_lead": t("signatures-lead"),
        "signatures": [
            [t("signature-prepared"), t("signature-checked")],
            [t("signature-approved"), t("signature-received")],
        ],
        "place_and_day": t("signature-place-day"),
        "seal_title": t("seal-title"),
        "seal_lead": page.t1("seal-lead", "number", sequence),
        "seal": hash,
    });
    child::render_pdf(queue, include_str!("report.typ"), data, &title, page.lang.tag(), &page.app.today(), files).await
}

/// What the numbers count, and the footnote where the asterisk stands.
fn notes(page: &Page, programme: &Programme, view: &View) -> Vec<String> {
    let mut notes: Vec<String> =
        ["note-unique", "note-newly", "note-stated", "note-cells", "note-head"].iter().map(|key| page.t(key)).collect();
    if !view.kept.is_empty() {
        notes.push(view.kept.clone());
    }
    if programme.asterisk() {
        notes.push(page.t("kosovo-footnote"));
    }
    notes
}

async fn book(page: &Page, programme: &Programme, texts: &Texts, figures: &Figures, view: &View) -> Result<Book, Error> {
    let t = |key: &str| page.t(key);
    let head = vec![
        title(page, programme, texts),
        format!("{} · {}", programme.organisation_name, place_names(page, programme).await?),
        period(page, &figures.window),
    ];
    let number = |figure: &Figure| figure.value.map_or_else(|| Value::Text(figure.text.clone()), Value::Whole);
    let mut sheets = vec![Sheet {
        name: t("results-title"),
        title: head.clone(),
        header: vec![
            Column::new(t("code"), ColumnKind::Text),
            Column::new(t("result"), ColumnKind::Text),
            Column::new(t("baseline"), ColumnKind::Text),
            Column::new(t("target"), ColumnKind::Text),
            Column::new(t("achieved"), ColumnKind::Whole),
            Column::new(t("newly-reached"), ColumnKind::Whole),
        ],
        rows: figures
            .results
            .iter()
            .zip(&view.results)
            .map(|(result, line)| {
                vec![
                    Value::Text(result.activity.clone()),
                    Value::Text(line.statement.clone()),
                    Value::Text(t("not-set")),
                    result.target.map_or_else(|| Value::Text(t("target-not-set")), Value::Whole),
                    number(&line.achieved),
                    line.newly.as_ref().map_or(Value::Empty, number),
                ]
            })
            .collect(),
        notes: notes(page, programme, view),
    }];
    let mut add = |name: String, first: String, heads: Vec<String>, rows: Vec<&Row>, note: &str| {
        let mut header = vec![Column::new(first, ColumnKind::Text)];
        header.extend(heads.into_iter().map(|head| Column::new(head, ColumnKind::Whole)));
        sheets.push(Sheet {
            title: head.iter().cloned().chain([name.clone()]).collect(),
            name,
            header,
            rows: rows
                .into_iter()
                .map(|row| {
                    std::iter::once(Value::Text(row.label.clone()))
                        .chain(
                            row.figures.iter().map(|figure| if figure.text.is_empty() { Value::Empty } else { number(figure) }),
                        )
                        .collect()
                })
                .collect(),
            notes: if note.is_empty() { Vec::new() } else { vec![note.to_owned()] },
        });
    };
    let counts = || vec![t("unique"), t("newly-reached")];
    add(t("reach-identified"), t("reach-what"), counts(), view.identified.iter().collect(), "");
    add(t("reach-reached"), t("reach-what"), counts(), view.reached.iter().collect(), "");
    add(t("packages-title"), t("package"), vec![t("prepared"), t("delivered")], view.packages.iter().collect(), "");
    for table in &view.tables {
        let rows = table.rows.iter().chain([&table.total]).collect();
        add(table.title.clone(), table.first.clone(), table.heads.clone(), rows, &table.note);
    }
    Ok(Book { sheets, date: today(page) })
}
