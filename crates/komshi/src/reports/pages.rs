//! The list of reports, the report of a programme, its files, and the publication of its figures.

pub mod donor;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use komshi_access::{Action, DataClass};
use serde::Deserialize;

use super::{
    files,
    model::{Figures, Sight, TableFigures},
    store,
    view::{Reading, View},
};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    indicators::{model::Window, store::framework},
    portal::store as portal,
    programmes::{
        self,
        model::{PROGRAMME, Programme, Texts},
        places,
    },
    web::{Html, Page, Tab, form::day},
};

/// The period of a report in its address.
#[derive(Debug, Default, Deserialize)]
pub struct Period {
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
}

impl Period {
    /// As the end of an address, of days that exist.
    fn query(&self) -> Result<String, Error> {
        Ok(format!("from={}&to={}", day(&self.from)?.unwrap_or_default(), day(&self.to)?.unwrap_or_default()))
    }
}

/// The class of data that an actor's grants show in the reports of a programme.
pub fn class(actor: &Actor, programme: i64) -> DataClass {
    actor.class_in(Action::SeeReports, programme)
}

/// Donors read protected figures; who works on the programme reads all, tables by community only as far as the role sees these.
pub fn sight(actor: &Actor, programme: i64) -> Sight {
    match class(actor, programme) {
        DataClass::Public => Sight::Protected,
        DataClass::Operational | DataClass::Personal => Sight::WithoutSpecial,
        DataClass::Special | DataClass::Protection => Sight::Everything,
    }
}

/// The figures of the period that was asked for; for donors the published ones, because somebody who may choose days could
/// subtract one period from another until a single household is left. For the same reason people who may not see special data of a
/// household get the tables by community as they were published, whatever period they ask for.
async fn readable(app: &App, programme: &Programme, sight: Sight, period: &Period) -> Result<Option<Figures>, Error> {
    match sight {
        Sight::Everything => {
            let window = store::window(app, programme, day(&period.from)?, day(&period.to)?).await?;
            Ok(Some(store::compute(app, programme.id, &window, sight).await?))
        }
        Sight::WithoutSpecial => {
            let window = store::window(app, programme, day(&period.from)?, day(&period.to)?).await?;
            let mut figures = store::compute(app, programme.id, &window, sight).await?;
            if let Some((published, _)) = store::published(app, programme.id).await? {
                for mut table in published.tables.into_iter().filter(TableFigures::is_special) {
                    table.kept.get_or_insert_with(|| published.window.clone());
                    figures.tables.push(table);
                }
            }
            Ok(Some(figures))
        }
        Sight::Protected => {
            let standing = portal::standing_of(app, programme).await?;
            // Results of a framework stand on the public page: the same people in another layout would tell more than either.
            Ok(standing.figures.filter(|_| standing.snapshot.of_packages))
        }
    }
}

/// The title of a programme for a reader.
pub fn title(page: &Page, programme: &Programme, texts: &Texts) -> String {
    texts.read(PROGRAMME, "title", page.lang).map_or_else(|| programme.code.clone(), |words| words.body)
}

/// `Severna Mitrovica, Zvečan`.
pub async fn place_names(page: &Page, programme: &Programme) -> Result<String, Error> {
    let codes = programmes::store::places_of(&page.app, programme.id).await?;
    Ok(places::names_with_countries(&codes, page.lang, programme.asterisk()).join(" · "))
}

struct Listed {
    programme: Programme,
    title: String,
    published: String,
}

#[derive(Template)]
#[template(path = "reports/templates/reports.html")]
struct ReportsPage {
    page: Page,
    programmes: Vec<Listed>,
}

pub async fn reports(State(app): State<App>, page: Page) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Reports);
    let actor = page.actor()?;
    let mut listed = Vec::new();
    let programmes = programmes::store::programmes(&app, actor).await?;
    let ids: Vec<i64> = programmes.iter().map(|programme| programme.id).collect();
    let mut texts = programmes::store::texts_of(&app, &ids, Some("title")).await?;
    for programme in programmes.into_iter().filter(|programme| actor.may_in(Action::SeeReports, programme.id)) {
        let title = title(&page, &programme, &texts.remove(&programme.id).unwrap_or_default());
        let published = store::published(&app, programme.id).await?.map_or_else(String::new, |(_, at)| page.date(&at));
        listed.push(Listed { programme, title, published });
    }
    Ok(Html(ReportsPage { page, programmes: listed }))
}

#[derive(Template)]
#[template(path = "reports/templates/report.html")]
struct ReportPage {
    page: Page,
    programme: Programme,
    title: String,
    places: String,
    window: Window,
    /// Nothing where a donor waits for the first publication.
    view: Option<View>,
    protected: bool,
    /// Tables by community stand here as they were published.
    without_special: bool,
    published: String,
    may_publish: bool,
    public_href: String,
}

pub async fn report(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(period): Query<Period>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let programme = store::programme(&app, actor, id).await?;
    let programme = programmes::store::in_output(app.db.read(), &programme, "report").await?;
    let sight = sight(actor, id);
    if has_own_results(&app, id, sight).await? {
        return Ok(Redirect::to(&format!("/programmes/{id}/report/donor?{}", period.query()?)).into_response());
    }
    let figures = readable(&app, &programme, sight, &period).await?;
    let window =
        figures.as_ref().map_or_else(|| Window { from: String::new(), to: String::new() }, |figures| figures.window.clone());
    let texts = programmes::store::texts(&app, id).await?;
    let records = match sight {
        Sight::Everything | Sight::WithoutSpecial => {
            format!("/programmes/{id}/report/records?from={}&to={}", window.from, window.to)
        }
        Sight::Protected => String::new(),
    };
    let view = Reading { page: &page, texts: &texts, records };
    let view = figures.as_ref().map(|figures| view.view(figures));
    let published = store::published(&app, id).await?.map_or_else(String::new, |(_, at)| page.date(&at));
    let protected = sight == Sight::Protected;
    let may_publish = actor.may_in(Action::PublishFigures, id);
    let public_href = match &programme.public_slug {
        Some(slug) if programme.published_at.is_some() => format!("/{}/programmes/{slug}", page.lang.tag()),
        _ => String::new(),
    };
    let title = title(&page, &programme, &texts);
    let places = place_names(&page, &programme).await?;
    Ok(Html(ReportPage {
        page,
        programme,
        title,
        places,
        window,
        view,
        protected,
        without_special: sight == Sight::WithoutSpecial,
        published,
        may_publish,
        public_href,
    })
    .into_response())
}

/// Whether the donor report, which is made of the programme's own results, takes the place of this one. Donors read what was published.
async fn has_own_results(app: &App, programme: i64, sight: Sight) -> Result<bool, Error> {
    Ok(sight != Sight::Protected && framework::in_use(app, programme).await?)
}

pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((id, name)): Path<(i64, String)>,
    Query(period): Query<Period>,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    let programme = store::programme(&app, actor, id).await?;
    let programme = programmes::store::in_output(app.db.read(), &programme, "report").await?;
    let kind = files::Kind::of_file(&name)?;
    let sight = sight(actor, id);
    if has_own_results(&app, id, sight).await? {
        let (ending, period, lang) = (kind.ending(), period.query()?, page.lang.tag());
        let to = format!("/programmes/{id}/report/donor/file/report.{ending}?{period}&first={lang}&second=none");
        return Ok(Redirect::to(&to).into_response());
    }
    let figures = readable(&app, &programme, sight, &period).await?.ok_or(Error::NotFound)?;
    let bytes = files::make_from(&page, &programme, &figures, kind, crate::child::Queue::Office).await?;
    let window = figures.window;
    Ok(files::answer(kind, &format!("{}-{}-{}", programme.code, window.from, window.to), bytes))
}
