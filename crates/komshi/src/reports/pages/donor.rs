//! The donor report of a programme: its words, its files in two languages, and reports as they were given.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_access::Action;
use serde::Deserialize;

use super::{Period, sight, title};
use crate::{
    app::App,
    child::Queue,
    error::Error,
    indicators::model::Window,
    programmes::{self, model::Programme},
    reports::{
        donor::{self, Layout, SECTIONS, Section},
        files::{self, Kind},
        model::Sight,
        store::{
            self,
            donor::{Frozen, NewSections},
        },
    },
    web::{Form, Html, Page, Tab, form::day, i18n::Lang, page::done},
};

/// Period, languages and layout in an address.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    first: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    layout: String,
}

impl Asked {
    /// One or two languages; the reader's own and English where nothing was asked.
    fn langs(&self, own: Lang) -> Vec<Lang> {
        let first = Lang::parse(&self.first).unwrap_or(own);
        let second = if self.first.is_empty() && self.second.is_empty() {
            if first == Lang::En { None } else { Some(Lang::En) }
        } else {
            Lang::parse(&self.second)
        };
        std::iter::once(first).chain(second.filter(|second| *second != first)).collect()
    }

    fn layout(&self) -> Layout {
        if self.layout == "after" { Layout::OneAfterTheOther } else { Layout::SideBySide }
    }
}

/// One section with its words in each language of the form.
struct Field {
    section: &'static str,
    words: Vec<(Lang, String)>,
}

#[derive(Template)]
#[template(path = "reports/templates/donor.html")]
struct DonorPage {
    page: Page,
    programme: Programme,
    title: String,
    window: Window,
    langs: Vec<Lang>,
    after: bool,
    fields: Vec<Field>,
    frozen: Vec<Frozen>,
    may_write: bool,
}

impl DonorPage {
    fn query(&self) -> String {
        let tag = |index: usize| self.langs.get(index).map_or("", |lang| lang.tag());
        format!(
            "from={}&to={}&first={}&second={}&layout={}",
            self.window.from,
            self.window.to,
            tag(0),
            tag(1),
            if self.after { "after" } else { "side" }
        )
    }
}

/// A programme whose numbers the reader may see as they are; donors read what was published.
async fn programme_of(app: &App, page: &Page, id: i64) -> Result<(Programme, Sight), Error> {
    let actor = page.actor()?;
    let programme = store::programme(app, actor, id).await?;
    match sight(actor, id) {
        Sight::Protected => Err(Error::NotFound),
        sight => Ok((programme, sight)),
    }
}

pub async fn page(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, _) = programme_of(&app, &page, id).await?;
    let window = store::window(&app, &programme, day(&asked.from)?, day(&asked.to)?).await?;
    let langs = asked.langs(page.lang);
    let written = store::donor::sections(&app, id, &window).await?;
    let words = |section: &str, lang: Lang| {
        let found = written.iter().find(|one| one.section == section && one.language == lang.tag());
        found.map_or_else(String::new, |one| one.body.clone())
    };
    let texts = programmes::store::texts(&app, id).await?;
    Ok(Html(DonorPage {
        title: title(&page, &programme, &texts),
        fields: SECTIONS
            .into_iter()
            .map(|section| Field { section, words: langs.iter().map(|lang| (*lang, words(section, *lang))).collect() })
            .collect(),
        frozen: store::donor::frozen(&app, id).await?,
        may_write: page.actor()?.may_in(Action::PublishFigures, id),
        after: asked.layout() == Layout::OneAfterTheOther,
        langs,
        window,
        programme,
        page,
    }))
}

pub async fn save(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let (from, to) = (form.required_date("from"), form.required_date("to"));
    form.check()?;
    let mut sections = Vec::new();
    for section in SECTIONS {
        for lang in Lang::ALL {
            let name = format!("{section}-{}", lang.tag());
            if form.stands(&name) {
                sections.push(Section {
                    section: section.into(),
                    language: lang.tag().into(),
                    body: form.text(&name).to_owned(),
                });
            }
        }
    }
    let to_page = format!(
        "/programmes/{id}/report/donor?from={from}&to={to}&first={}&second={}",
        Lang::parse(form.text("first")).map_or("", Lang::tag),
        Lang::parse(form.text("second")).map_or("", Lang::tag)
    );
    let new = NewSections { programme: id, from, to, sections };
    store::donor::save_sections(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&to_page, "done-report-words", &[]))
}

pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((id, name)): Path<(i64, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (programme, sight) = programme_of(&app, &page, id).await?;
    let window = store::window(&app, &programme, day(&asked.from)?, day(&asked.to)?).await?;
    let report = donor::compose(&app, &programme, &window, sight).await?;
    give(&page, &report, &programme, &asked, &name).await
}

async fn give(page: &Page, report: &donor::Report, programme: &Programme, asked: &Asked, name: &str) -> Result<Response, Error> {
    let kind = Kind::of_file(name)?;
    let bytes = donor::make(page, report, &asked.langs(page.lang), asked.layout(), kind, Queue::Office).await?;
    Ok(files::answer(kind, &format!("{}-{}-{}", programme.code, report.window.from, report.window.to), bytes))
}

/// Keeps the report of a period as it is now, with its hash. It carries every table that its maker may see.
pub async fn freeze(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let period = Period { from: form.required_date("from"), to: form.required_date("to") };
    form.check()?;
    let (programme, sight) = programme_of(&app, &page, id).await?;
    let window = store::window(&app, &programme, Some(period.from.clone()), Some(period.to.clone())).await?;
    let report = donor::compose(&app, &programme, &window, sight).await?;
    store::donor::freeze(&app, page.actor()?, &form.operation(), id, &report).await?;
    Ok(done(&format!("/programmes/{id}/report/donor?from={}&to={}", period.from, period.to), "done-report-kept", &[]))
}

/// A report as it was given, as a file.
pub async fn frozen_file(
    State(app): State<App>,
    page: Page,
    Path((id, snapshot, name)): Path<(i64, i64, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (programme, sight) = programme_of(&app, &page, id).await?;
    // Its tables may say more than this reader may see.
    if sight != Sight::Everything {
        return Err(Error::NotFound);
    }
    let (report, _) = store::donor::reopen(&app, id, snapshot).await?;
    give(&page, &report, &programme, &asked, &name).await
}
