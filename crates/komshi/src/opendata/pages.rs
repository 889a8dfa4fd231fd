//! Data files of what was published: of one programme, and of all.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_documents::write::{Column, Kind, Sheet, Value, csv};
use serde_json::json;

use super::{
    atom::{self, Entry, Feed},
    check, hxl,
    iati::{self, About},
    organisation,
};
use crate::{
    app::App,
    error::Error,
    indicators::{releases::Table, small_cells::Shown},
    portal::{
        model::{Indicator, Snapshot},
        store::{self, Standing},
        view,
    },
    programmes::model::Programme,
    web::{Page, file::saved, i18n::Lang},
};

pub(super) const XML: &str = "application/xml; charset=utf-8";
pub(super) const CSV: &str = "text/csv; charset=utf-8";
/// The data files of a programme.
pub(super) const FILES: [&str; 4] = ["activity.xml", "4w.csv", "results.csv", "programme.json"];

/// A file is asked for its rules each time it goes out: those that a release of the program learns hold for old snapshots too.
fn checked(breaches: &[check::Breach]) -> Result<(), Error> {
    match check::errors(breaches).first() {
        None => Ok(()),
        Some(breach) => {
            tracing::error!(rule = breach.rule.as_str(), at = breach.at, "a data file breaks a rule of its standard");
            Err(Error::NotFound)
        }
    }
}

fn about(app: &App, programme: &Programme, standing: &Standing) -> About {
    store::about(app, programme.public_slug.as_deref().unwrap_or_default(), &standing.at)
}

/// The table, if it is right.
fn checked_table(programmes: &[(&Snapshot, &About)]) -> Result<Vec<u8>, Error> {
    let csv = hxl::table(programmes);
    match hxl::check(&csv).first() {
        None => Ok(csv),
        Some(wrong) => {
            tracing::error!(wrong, "a data file breaks a rule of its standard");
            Err(Error::NotFound)
        }
    }
}

/// The data files of one programme, by their names. A page that was opened by a list alone has none.
pub async fn of_programme(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, name)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    Lang::parse(&lang).ok_or(Error::NotFound)?;
    let programme = store::programme(&app, &slug).await?;
    let standing = store::standing_of(&app, &programme).await?;
    if standing.at.is_empty() {
        return Err(Error::NotFound);
    }
    let (snapshot, about) = (&standing.snapshot, about(&app, &programme, &standing));
    match name.as_str() {
        "activity.xml" if iati::lacks(snapshot).is_none() => {
            let xml = iati::activities(&[(snapshot, &about)]);
            checked(&check::activities(&xml, &about.today))?;
            Ok(saved(XML, &format!("{slug}-iati.xml"), xml))
        }
        "4w.csv" => Ok(saved(CSV, &format!("{slug}-4w.csv"), checked_table(&[(snapshot, &about)])?)),
        "results.csv" if !snapshot.results.is_empty() => {
            Ok(saved(CSV, &format!("{slug}-results.csv"), csv(&results(&page, snapshot))))
        }
        "programme.json" => {
            let body = json!({ "published_at": standing.at, "page": format!("{}/{lang}/programmes/{slug}", about.site), "programme": snapshot });
            Ok(saved("application/json", &format!("{slug}.json"), serde_json::to_vec_pretty(&body)?))
        }
        _ => Err(Error::NotFound),
    }
}

/// Every programme of which something was published, with its snapshot.
async fn all(app: &App) -> Result<Vec<(Programme, Standing, About)>, Error> {
    let programmes = store::programmes(app).await?;
    let standing = store::standing_of_all(app, &programmes).await?;
    let published = programmes.into_iter().zip(standing).filter(|(_, standing)| !standing.at.is_empty());
    let all = published.map(|(programme, standing)| {
        let about = about(app, &programme, &standing);
        (programme, standing, about)
    });
    Ok(all.collect())
}

/// The description of these addresses, for programs.
pub async fn described() -> Result<Response, Error> {
    Ok(axum::Json(super::openapi::description()).into_response())
}

/// IATI activities of every programme that has what the standard asks for.
pub async fn activities(State(app): State<App>) -> Result<Response, Error> {
    let all = all(&app).await?;
    let right: Vec<(&Snapshot, &About)> = all
        .iter()
        .map(|(_, standing, about)| (&standing.snapshot, about))
        .filter(|(snapshot, _)| iati::lacks(snapshot).is_none())
        .collect();
    if right.is_empty() {
        return Err(Error::NotFound);
    }
    let xml = iati::activities(&right);
    checked(&check::activities(&xml, &app.today()))?;
    Ok(saved(XML, "activities.xml", xml))
}

/// The IATI file of one organisation, by its code: `/data/organisations/cso.xml`.
pub async fn organisation_file(State(app): State<App>, Path(name): Path<String>) -> Result<Response, Error> {
    let code = name.strip_suffix(".xml").ok_or(Error::NotFound)?;
    let all = all(&app).await?;
    let own: Vec<(&Snapshot, &About)> = all
        .iter()
        .map(|(_, standing, about)| (&standing.snapshot, about))
        .filter(|(snapshot, _)| iati::organisation_ref(&snapshot.lead) == code)
        .collect();
    let xml = organisation::organisations(&own).ok_or(Error::NotFound)?;
    checked(&check::organisations(&xml, &app.today()))?;
    Ok(saved(XML, "organisation.xml", xml))
}

/// Who does what where when, of every programme.
pub async fn who_what_where(State(app): State<App>) -> Result<Response, Error> {
    let all = all(&app).await?;
    let rows: Vec<(&Snapshot, &About)> = all.iter().map(|(_, standing, about)| (&standing.snapshot, about)).collect();
    Ok(saved(CSV, "4w.csv", checked_table(&rows)?))
}

/// Entries of one feed; readers of feeds ask for it every hour.
const MOST_ENTRIES: usize = 50;

/// What was published, newest first: figures, and the news of programmes.
pub async fn news(State(app): State<App>, page: Page, Path(lang): Path<String>) -> Result<Response, Error> {
    Lang::parse(&lang).ok_or(Error::NotFound)?;
    let mut entries = Vec::new();
    for (programme, standing, about) in &all(&app).await? {
        let snapshot = &standing.snapshot;
        let base = format!("{}/{lang}/programmes/{}", about.site, about.slug);
        let title = view::told(&page, &snapshot.title);
        let (name, tag) = title.map_or_else(|| (programme.code.clone(), lang.clone()), |title| (title.line(), title.tag));
        let summary = snapshot.window.as_ref().map_or_else(String::new, |window| {
            page.t2("report-period", "from", page.date(&window.from), "to", page.date(&window.to))
        });
        entries.push(Entry {
            // A publication anew is an entry anew.
            id: format!("{base}#{}", standing.at),
            title: name.clone(),
            language: tag,
            summary: format!("{} {summary}", page.t("public-news-published")).trim().to_owned(),
            href: base.clone(),
            updated: standing.at.clone(),
        });
        for document in snapshot.documents.iter().filter(|document| document.section == "news") {
            let Some(day) = &document.published_on else { continue };
            let href = document.address(&base);
            entries.push(Entry {
                id: format!("{base}#{}", name_of(&document.title, day)),
                title: document.title.clone(),
                language: document.language.clone(),
                summary: name.clone(),
                href,
                updated: day.clone(),
            });
        }
    }
    entries.sort_by(|a, b| b.updated.cmp(&a.updated));
    entries.truncate(MOST_ENTRIES);
    let feed = Feed {
        href: format!("{}/{lang}/news.atom", app.public_url),
        page: format!("{}/{lang}/programmes", app.public_url),
        title: page.t("public-data-news"),
        language: lang,
        author: "Komshi".into(),
        entries,
    };
    Ok(([("content-type", "application/atom+xml; charset=utf-8")], atom::write(&feed)).into_response())
}

/// Day and title, in letters that an address may have.
fn name_of(title: &str, day: &str) -> String {
    crate::reports::view::encode(&format!("{day}-{title}"))
}

/// The results as one table: each whole and each of its parts in a row.
fn results(page: &Page, snapshot: &Snapshot) -> Sheet {
    let columns = [
        ("result", Kind::Text),
        ("reach-what", Kind::Text),
        ("data-unit", Kind::Text),
        ("data-by", Kind::Text),
        ("data-part", Kind::Text),
        ("from-day", Kind::Text),
        ("to-day", Kind::Text),
        ("target", Kind::Text),
        ("achieved", Kind::Text),
    ];
    let mut rows = Vec::new();
    for indicator in &snapshot.results {
        rows.push(row(page, snapshot, indicator, ("", ""), indicator.achieved));
        for table in indicator.tables.iter().filter(|table| !table.withheld) {
            for (dimension, part, shown) in parts(table) {
                rows.push(row(page, snapshot, indicator, (&dimension, &part), Some(shown)));
            }
        }
    }
    Sheet {
        name: page.t("results-title"),
        title: Vec::new(),
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows,
        notes: Vec::new(),
    }
}

fn parts(table: &Table) -> Vec<(String, String, Shown)> {
    let dimension = table.dimensions.join(" × ");
    let mut parts = Vec::new();
    for (row, cells) in table.rows.iter().zip(&table.cells) {
        for (index, shown) in cells.iter().enumerate() {
            let part = table.columns.get(index).map_or_else(|| row.clone(), |column| format!("{row} × {column}"));
            parts.push((dimension.clone(), part, *shown));
        }
    }
    parts
}

fn row(page: &Page, snapshot: &Snapshot, indicator: &Indicator, part: (&str, &str), shown: Option<Shown>) -> Vec<Value> {
    let told = |said: &[crate::portal::model::Said]| view::told(page, said).map(|told| told.line()).unwrap_or_default();
    let window = snapshot.window.as_ref();
    let number = match shown {
        Some(Shown::Number(number)) => indicator.plain(number),
        Some(Shown::Fewer(k)) => page.t1("fewer-than", "count", k),
        Some(Shown::Hidden) => page.t("hidden-for-others"),
        None => String::new(),
    };
    let whole = part.0.is_empty();
    vec![
        Value::Text(format!("{} {}", indicator.result, told(&indicator.result_title)).trim().to_owned()),
        Value::Text(told(&indicator.statement)),
        Value::Text(indicator.unit.clone()),
        Value::Text(part.0.to_owned()),
        Value::Text(part.1.to_owned()),
        Value::Text(window.map_or_else(String::new, |window| window.from.clone())),
        Value::Text(window.map_or_else(String::new, |window| window.to.clone())),
        Value::Text(indicator.target.filter(|_| whole).map_or_else(String::new, |target| indicator.plain(target))),
        Value::Text(number),
    ]
}
