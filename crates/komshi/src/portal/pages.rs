//! The public pages of programmes: what, for whom, where, when, by whom, with which results.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_documents::write::{Column, Kind as ColumnKind, Sheet};
use serde::Deserialize;

use super::{
    kept,
    store::{self, PublishedList},
};
use crate::{
    app::App,
    child::Queue,
    error::Error,
    programmes::{
        self,
        model::{PROGRAMME, Programme, Texts, Words},
    },
    reports::{
        self, files,
        pages::{place_names, title},
        view::{Figure, Reading, View},
    },
    selection::store::{self as selection, PublicationLine},
    web::{Html, Page, i18n::Lang},
};

fn check(lang: &str) -> Result<(), Error> {
    Lang::parse(lang).map(|_| ()).ok_or(Error::NotFound)
}

/// `01.01.2021. – 30.06.2021.`; a day that does not exist as it was written.
fn dates(page: &Page, programme: &Programme) -> String {
    let day = |on: &Option<String>, original: &Option<String>| match (on, original) {
        (Some(day), _) => page.date(day),
        (None, Some(original)) => original.clone(),
        (None, None) => String::new(),
    };
    let start = day(&programme.starts_on, &programme.starts_original);
    let end = day(&programme.ends_on, &programme.ends_original);
    if start.is_empty() && end.is_empty() { String::new() } else { format!("{start} – {end}") }
}

struct Shown {
    title: Words,
    summary: Option<Words>,
    places: String,
    dates: String,
    status: String,
    slug: String,
}

async fn shown(page: &Page, programme: &Programme, texts: &Texts) -> Result<Shown, Error> {
    let read = |field: &str| texts.read(PROGRAMME, field, page.lang);
    Ok(Shown {
        title: read("title").unwrap_or_else(|| Words { body: programme.code.clone(), tag: page.lang.tag().into() }),
        summary: read("summary").or_else(|| read("objective")),
        places: place_names(page, programme).await?,
        dates: dates(page, programme),
        status: programme.status.clone(),
        slug: programme.public_slug.clone().unwrap_or_default(),
    })
}

#[derive(Template)]
#[template(path = "portal/templates/programmes.html")]
struct ProgrammesPage {
    page: Page,
    programmes: Vec<Shown>,
    asterisk: bool,
}

pub async fn programmes(State(app): State<App>, page: Page, Path(lang): Path<String>) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programmes = store::programmes(&app).await?;
    let ids: Vec<i64> = programmes.iter().map(|programme| programme.id).collect();
    let mut texts = programmes::store::texts_of(&app, &ids, None).await?;
    let mut list = Vec::new();
    for programme in &programmes {
        list.push(shown(&page, programme, &texts.remove(&programme.id).unwrap_or_default()).await?);
    }
    let asterisk = programmes.iter().any(Programme::asterisk);
    Ok(Html(ProgrammesPage { page, programmes: list, asterisk }))
}

/// Organisations of one role.
struct Role {
    role: String,
    names: String,
}

/// One of the large numbers under the title.
struct Headline {
    figure: Figure,
    label: String,
}

#[derive(Template)]
#[template(path = "portal/templates/programme.html")]
struct ProgrammePage {
    page: Page,
    programme: Programme,
    shown: Shown,
    objective: Option<Words>,
    target_groups: Option<Words>,
    roles: Vec<Role>,
    lead: String,
    headlines: Vec<Headline>,
    view: Option<View>,
    period: String,
    published: String,
    lists: Vec<PublishedList>,
}

pub async fn programme(
    State(app): State<App>,
    page: Page,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let texts = programmes::store::texts(&app, programme.id).await?;
    let shown = shown(&page, &programme, &texts).await?;
    let mut roles: Vec<Role> = Vec::new();
    for partner in programmes::store::organisations_of(&app, programme.id).await? {
        match roles.iter_mut().find(|role| role.role == partner.role) {
            Some(role) => role.names.push_str(&format!(" · {}", partner.name)),
            None => roles.push(Role { role: partner.role, names: partner.name }),
        }
    }
    let published = reports::store::published(&app, programme.id).await?;
    let reading = Reading { page: &page, texts: &texts, records: String::new() };
    let headlines = published.as_ref().map_or_else(Vec::new, |(figures, _)| {
        let number = crate::indicators::small_cells::Shown::Number;
        [
            (figures.reached.households, "headline-households"),
            (figures.reached.persons_stated, "headline-persons"),
            (number(figures.delivered), "headline-packages"),
            (number(figures.donors_in_kind), "headline-donors"),
        ]
        .into_iter()
        .map(|(shown, key)| {
            let figure = reading.figure(shown, String::new());
            // Behind "fewer than 5" stands the plural of five.
            let label = page.t1(key, "count", figure.value.unwrap_or(5));
            Headline { figure, label }
        })
        .collect()
    });
    let view = published.as_ref().map(|(figures, _)| reading.view(figures));
    let period = published.as_ref().map_or_else(String::new, |(figures, _)| {
        page.t2("report-period", "from", page.date(&figures.window.from), "to", page.date(&figures.window.to))
    });
    let published = published.map_or_else(String::new, |(_, at)| page.date(&at));
    let read = |field: &str| texts.read(PROGRAMME, field, page.lang);
    // The objective stands in the hero where there is no summary.
    let objective = if read("summary").is_some() { read("objective") } else { None };
    Ok(Html(ProgrammePage {
        objective,
        target_groups: read("target-groups"),
        lists: store::lists(&app, programme.id).await?,
        lead: programme.organisation_name.clone(),
        page,
        programme,
        shown,
        roles,
        headlines,
        view,
        period,
        published,
    }))
}

/// Lines of a list on one page; the next page goes on.
const LINES: i64 = 2_000;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    after: i64,
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "portal/templates/list.html")]
struct ListPage {
    page: Page,
    programme: Programme,
    title: String,
    list: PublishedList,
    parts: Vec<Part>,
    /// The code that was asked for, and its line.
    code: String,
    own: Option<PublicationLine>,
    after: i64,
    next: Option<i64>,
}

impl ListPage {
    fn own_address(&self) -> String {
        let slug = self.programme.public_slug.as_deref().unwrap_or_default();
        format!("/{}/programmes/{slug}/list/{}", self.page.lang.tag(), self.list.id)
    }
}

/// The lines of one outcome.
struct Part {
    outcome: &'static str,
    /// How many lines the list has with this outcome, on all pages.
    count: i64,
    lines: Vec<PublicationLine>,
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, publication)): Path<(String, String, i64)>,
    Query(asked): Query<Asked>,
) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let list = store::list(&app, programme.id, publication).await?;
    let texts =
        programmes::store::texts_of(&app, &[programme.id], Some("title")).await?.remove(&programme.id).unwrap_or_default();
    let after = asked.after.max(0);
    let lines = selection::lines_after(&app, list.id, after, LINES).await?;
    let next = (lines.len() as i64 == LINES).then_some(after + LINES);
    let mut parts = Vec::new();
    for outcome in ["accept", "reserve", "reject"] {
        let lines: Vec<PublicationLine> = lines.iter().filter(|line| line.outcome == outcome).cloned().collect();
        if !lines.is_empty() {
            parts.push(Part { outcome, count: store::count(&app, list.id, outcome).await?, lines });
        }
    }
    let code = asked.code.trim().to_owned();
    let own = if code.is_empty() { None } else { selection::line_of(&app, list.id, &code).await? };
    let title = title(&page, &programme, &texts);
    Ok(Html(ListPage { page, programme, title, list, parts, code, own, after, next }))
}

/// The whole list as a table for a spreadsheet.
pub async fn list_file(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, publication)): Path<(String, String, i64)>,
) -> Result<Response, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let list = store::list(&app, programme.id, publication).await?;
    let columns = [
        ("list-rank", ColumnKind::Whole),
        ("household-code", ColumnKind::Identifier),
        ("list-points", ColumnKind::Whole),
        ("list-outcome", ColumnKind::Text),
    ];
    let sheet = Sheet {
        name: page.t("publication-title"),
        title: vec![list.title.clone(), page.t1("list-published-on", "day", page.date(&list.published_on))],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: selection::lines(&app, list.id)
            .await?
            .into_iter()
            .map(|line| {
                let outcome = page.name("listed", &line.outcome);
                vec![line.position.into(), line.code.into(), line.score.into(), outcome.into()]
            })
            .collect(),
        notes: Vec::new(),
    };
    crate::web::file::table(sheet, "list.csv", "list", &app)
}

/// The published figures as a file.
pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((lang, slug, name)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let kind = name.rsplit_once('.').and_then(|(_, ending)| files::Kind::parse(ending)).ok_or(Error::NotFound)?;
    let (figures, published_at) = reports::store::published(&app, programme.id).await?.ok_or(Error::NotFound)?;
    let key = kept::Key { programme: programme.id, published_at, lang: page.lang, kind };
    let bytes = kept::file(&app, key, files::make_from(&page, &programme, &figures, kind, Queue::Visitors)).await?;
    Ok(files::answer(kind, &format!("{slug}-{}", page.lang.tag()), bytes))
}
