//! Choosing what is public of a programme: preview, publication, withdrawal.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_access::Action;

use super::{preview as preview_page, shown};
use crate::{
    app::App,
    error::Error,
    indicators::model::Window,
    opendata::check::Breach,
    portal::{
        model::Part,
        store::{self, NewPublication, Publication, Standing},
    },
    programmes::{self, model::Programme},
    reports::{
        pages::{Period, title},
        store as reports,
    },
    web::{Form, Html, Page, Tab, form::day, page::done},
};

/// One part with the words that say what is in it now.
struct Choice {
    part: Part,
    chosen: bool,
}

struct Line {
    publication: Publication,
    /// It stands on the public page.
    stands: bool,
}

#[derive(Template)]
#[template(path = "portal/templates/publication.html")]
struct PublicationPage {
    page: Page,
    programme: Programme,
    title: String,
    window: Window,
    choices: Vec<Choice>,
    lines: Vec<Line>,
    public_href: String,
    /// What the data files would lack or break; empty where they are right.
    lacks: String,
    breaches: Vec<Breach>,
}

async fn programme_of(app: &App, page: &Page, id: i64) -> Result<Programme, Error> {
    let actor = page.actor()?;
    actor.require_in(Action::PublishFigures, id)?;
    programmes::store::programme(app, actor, id).await
}

pub async fn page(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(period): Query<Period>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let programme = programme_of(&app, &page, id).await?;
    let window = reports::window(&app, &programme, day(&period.from)?, day(&period.to)?).await?;
    let publications = store::publications(&app, id).await?;
    let newest = publications.iter().find(|publication| publication.withdrawn_at.is_none()).map(|publication| publication.id);
    let chosen = if newest.is_some() { store::standing_of(&app, &programme).await?.snapshot.parts } else { Part::ALL.to_vec() };
    let slug = programme.public_slug.clone().unwrap_or_default();
    let facts = store::collect::facts(&app, &programme, &Part::ALL).await?;
    let (lacks, breaches) = match store::data_breaches(&app, &slug, &facts) {
        Ok(breaches) => (String::new(), breaches),
        Err(key) => (page.t(key), Vec::new()),
    };
    let texts = programmes::store::texts(&app, id).await?;
    Ok(Html(PublicationPage {
        title: title(&page, &programme, &texts),
        choices: Part::ALL.into_iter().map(|part| Choice { part, chosen: chosen.contains(&part) }).collect(),
        lines: publications.into_iter().map(|publication| Line { stands: Some(publication.id) == newest, publication }).collect(),
        public_href: if programme.published_at.is_some() {
            format!("/{}/programmes/{slug}", page.lang.tag())
        } else {
            String::new()
        },
        window,
        lacks,
        breaches,
        programme,
        page,
    }))
}

fn parts(form: &Form) -> Vec<Part> {
    form.all("parts").into_iter().filter_map(Part::parse).collect()
}

/// The public page as it would be. A form without a change: what is chosen stands in it, and its token in no address.
pub async fn preview(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    mut form: Form,
) -> Result<Html<impl Template>, Error> {
    let programme = programme_of(&app, &page, id).await?;
    let (from, to) = (form.required_date("from"), form.required_date("to"));
    form.check()?;
    let window = reports::window(&app, &programme, Some(from), Some(to)).await?;
    let parts = parts(&form);
    let prepared = store::prepare(&app, &programme, &window, &parts).await?;
    let standing = Standing {
        figures: parts.contains(&Part::Results).then_some(prepared.figures),
        snapshot: prepared.snapshot,
        at: String::new(),
    };
    let shown = shown(&page, &programme, standing, true).await?;
    Ok(preview_page(page, shown))
}

pub async fn publish(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let parts = parts(&form);
    let new = NewPublication { programme: id, from: form.required_date("from"), to: form.required_date("to"), parts };
    form.check()?;
    store::publish(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/public"), "done-figures-published", &[]))
}

pub async fn withdraw(
    State(app): State<App>,
    page: Page,
    Path((id, publication)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let why = form.required("why");
    form.check()?;
    store::withdraw(&app, page.actor()?, &form.operation(), id, publication, &why).await?;
    Ok(done(&format!("/programmes/{id}/public"), "done-publication-withdrawn", &[]))
}
