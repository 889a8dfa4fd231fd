//! The public pages of programmes: what, for whom, where, when, by whom, with which results.

mod lists;
mod publishing;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
pub use lists::{list, list_file};
pub use publishing::{page as publication, preview as preview_publication, publish, withdraw};

use super::{
    kept,
    model::{Emblem, Filter, Said, Snapshot, read},
    store::{self, PublishedList, Standing},
    view::{self, PlacesView, Results, Told},
};
use crate::{
    app::{App, day_of},
    child::Queue,
    error::Error,
    indicators::small_cells::Shown as SmallCell,
    opendata::iati,
    programmes::{
        self,
        model::{Programme, Words},
        places,
    },
    reports::{
        donor::{self, Layout},
        files,
        model::Figures,
        view::{Figure, Reading, View},
    },
    web::{Html, Page, file::kept, i18n::Lang},
};

fn check(lang: &str) -> Result<(), Error> {
    Lang::parse(lang).map(|_| ()).ok_or(Error::NotFound)
}

/// A programme in the list.
struct Listed {
    title: Told,
    summary: Option<Told>,
    places: String,
    days: String,
    status: String,
    donors: String,
    slug: String,
}

fn listed(page: &Page, programme: &Programme, snapshot: &Snapshot) -> Listed {
    Listed {
        title: title_of(page, snapshot),
        summary: view::told(page, &snapshot.summary).or_else(|| view::told(page, &snapshot.objective)),
        places: view::place_line(page, snapshot),
        days: view::days(page, snapshot),
        status: snapshot.status.clone(),
        donors: snapshot.names("donor").join(" · "),
        slug: programme.public_slug.clone().unwrap_or_default(),
    }
}

fn title_of(page: &Page, snapshot: &Snapshot) -> Told {
    view::told(page, &snapshot.title).unwrap_or_else(|| Told {
        tag: page.lang.tag().into(),
        paragraphs: vec![snapshot.code.clone()],
        other: String::new(),
    })
}

/// One value of a filter: what it is called in the address, and for the reader.
struct Choice {
    value: String,
    name: String,
}

#[derive(Template)]
#[template(path = "portal/templates/programmes.html")]
struct ProgrammesPage {
    page: Page,
    programmes: Vec<Listed>,
    /// How many there are without a filter.
    all: usize,
    filter: Filter,
    places: Vec<Choice>,
    donors: Vec<Choice>,
    statuses: Vec<Choice>,
    asterisk: bool,
    has_iati: bool,
}

pub async fn programmes(
    State(app): State<App>,
    page: Page,
    Path(lang): Path<String>,
    Query(filter): Query<Filter>,
) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programmes = store::programmes(&app).await?;
    let standing = store::standing_of_all(&app, &programmes).await?;
    let has_iati = standing.iter().any(|one| !one.at.is_empty() && iati::lacks(&one.snapshot).is_none());
    let snapshots: Vec<&Snapshot> = standing.iter().map(|one| &one.snapshot).collect();
    let (places, donors, statuses) = choices(&page, &snapshots);
    let taken: Vec<(&Programme, &Snapshot)> =
        programmes.iter().zip(snapshots).filter(|(_, snapshot)| filter.takes(snapshot)).collect();
    let asterisk = taken.iter().any(|(_, snapshot)| snapshot.asterisk);
    let list = taken.into_iter().map(|(programme, snapshot)| listed(&page, programme, snapshot)).collect();
    Ok(Html(ProgrammesPage {
        page,
        programmes: list,
        all: programmes.len(),
        filter,
        places,
        donors,
        statuses,
        asterisk,
        has_iati,
    }))
}

/// What can be chosen: only what some programme has.
fn choices(page: &Page, snapshots: &[&Snapshot]) -> (Vec<Choice>, Vec<Choice>, Vec<Choice>) {
    let mut places: Vec<Choice> = Vec::new();
    let mut donors: Vec<Choice> = Vec::new();
    let mut statuses: Vec<Choice> = Vec::new();
    let add = |choices: &mut Vec<Choice>, value: &str, name: String| {
        if !choices.iter().any(|choice| choice.value == value) {
            choices.push(Choice { value: value.to_owned(), name });
        }
    };
    for snapshot in snapshots {
        for point in &snapshot.places {
            // Regions and countries too: whoever looks for a country finds its municipalities.
            for place in places::chain(&point.code) {
                let name = if place.code == place.country {
                    places::name_with_country(&place.code, page.lang, snapshot.asterisk)
                } else {
                    place.name(page.lang).to_owned()
                };
                add(&mut places, &place.code, name);
            }
        }
        for body in snapshot.organisations.iter().filter(|body| body.role == "donor") {
            add(&mut donors, &body.code, body.name.clone());
        }
        add(&mut statuses, &snapshot.status, page.name("programme-status", &snapshot.status));
    }
    for choices in [&mut places, &mut donors] {
        choices.sort_by_cached_key(|choice| komshi_text::sort::sort_key(&choice.name, page.lang.tag()));
    }
    (places, donors, statuses)
}

/// One of the large numbers under the title.
pub struct Headline {
    figure: Figure,
    label: String,
}

/// Documents of one section; empty where nobody has put any there.
struct Section {
    name: String,
    documents: Vec<DocumentLine>,
}

struct DocumentLine {
    title: String,
    language: String,
    href: String,
    day: String,
}

/// Everything that the page of one programme shows, of what was published or of a preview.
pub struct Shown {
    page: Page,
    /// What stands above the page while it is a preview.
    preview: bool,
    slug: String,
    snapshot: Snapshot,
    title: Told,
    subtitle: Option<Told>,
    summary: Option<Told>,
    objective: Option<Told>,
    target_groups: Option<Told>,
    contact: Option<Told>,
    complaints: Option<Told>,
    disclaimer: Option<Told>,
    place_line: String,
    days: String,
    roles: Vec<view::Role>,
    components: Vec<view::ComponentLine>,
    places: PlacesView,
    headlines: Vec<Headline>,
    /// Figures of packages, where the programme has no framework of results.
    packages: Option<View>,
    results: Results,
    money: Vec<view::MoneyLine>,
    sections: Vec<Section>,
    period: String,
    published: String,
    lists: Vec<PublishedList>,
    /// Why there is no IATI file; empty where there is one.
    no_iati: String,
}

impl Shown {
    /// `/en/programmes/united-against-covid-19`
    fn address(&self) -> String {
        format!("/{}/programmes/{}", self.page.lang.tag(), self.slug)
    }

    /// Emblems that have a picture: its address, and what it says to those who do not see it.
    fn pictures(&self) -> Vec<(String, Words)> {
        let words = |emblem: &Emblem| {
            // A page that was published before emblems had texts in languages.
            let only = || Words { body: emblem.alt.clone(), tag: self.page.lang.tag().into() };
            read(&emblem.told, self.page.lang).unwrap_or_else(only)
        };
        let file = |emblem: &Emblem| Some((format!("{}/stored/{}", self.address(), emblem.file.as_ref()?), words(emblem)));
        self.snapshot.emblems.iter().filter_map(file).collect()
    }
}

#[derive(Template)]
#[template(path = "portal/templates/programme.html")]
struct ProgrammePage {
    s: Shown,
    page: Page,
}

/// The page of a programme from what stands of it.
pub async fn shown(page: &Page, programme: &Programme, standing: Standing, preview: bool) -> Result<Shown, Error> {
    let Standing { snapshot, figures, at } = standing;
    let texts = programmes::store::texts(&page.app, programme.id).await?;
    let reading = Reading { page, texts: &texts, records: String::new() };
    // A framework of results says it better than the figures of packages.
    let figures = figures.filter(|_| snapshot.of_packages);
    let headlines = figures.as_ref().map_or_else(|| own_headlines(page, &snapshot), |figures| headlines(page, &reading, figures));
    let packages = figures.as_ref().map(|figures| reading.view(figures));
    let results = view::results(page, if packages.is_some() { &[] } else { &snapshot.results });
    let slug = programme.public_slug.clone().unwrap_or_default();
    let base = format!("/{}/programmes/{slug}", page.lang.tag());
    let section = |name: &String| Section {
        name: name.clone(),
        documents: snapshot
            .documents
            .iter()
            .filter(|document| document.section == *name)
            .map(|document| DocumentLine {
                title: document.title.clone(),
                language: document.language.clone(),
                href: document.address(&base),
                day: document.published_on.as_ref().map_or_else(String::new, |day| page.date(day)),
            })
            .collect(),
    };
    let no_iati = iati::lacks(&snapshot).map_or_else(String::new, |key| page.t(key));
    let told = |said: &[Said]| view::told(page, said);
    let summary = told(&snapshot.summary);
    let places = view::places_view(page, &snapshot);
    Ok(Shown {
        preview,
        title: title_of(page, &snapshot),
        subtitle: told(&snapshot.subtitle),
        // The objective stands under the title where there is no summary.
        objective: if summary.is_some() { told(&snapshot.objective) } else { None },
        summary: summary.or_else(|| told(&snapshot.objective)),
        target_groups: told(&snapshot.target_groups),
        contact: told(&snapshot.contact),
        complaints: told(&snapshot.complaints),
        disclaimer: told(&snapshot.disclaimer),
        place_line: view::place_line(page, &snapshot),
        days: view::days(page, &snapshot),
        roles: view::roles(&snapshot),
        components: view::components(page, &snapshot.components),
        headlines,
        packages,
        results,
        money: view::money(page, &snapshot.money),
        sections: snapshot.sections.iter().map(section).collect(),
        period: snapshot.window.as_ref().map_or_else(String::new, |window| {
            page.t2("report-period", "from", page.date(&window.from), "to", page.date(&window.to))
        }),
        published: if at.is_empty() { String::new() } else { page.date(&at) },
        lists: store::lists(&page.app, programme.id).await?,
        no_iati,
        places,
        slug,
        snapshot,
        page: page.clone(),
    })
}

fn headlines(page: &Page, reading: &Reading<'_>, figures: &Figures) -> Vec<Headline> {
    let number = SmallCell::Number;
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
}

/// The numbers of a programme that are read first: of at most this many indicators.
const HEADLINES: usize = 4;

fn own_headlines(page: &Page, snapshot: &Snapshot) -> Vec<Headline> {
    snapshot
        .results
        .iter()
        .filter_map(|indicator| match indicator.achieved {
            Some(SmallCell::Number(number)) if number > 0 => Some(Headline {
                figure: Figure {
                    text: view::number(page, &indicator.unit, &indicator.currency, number),
                    href: String::new(),
                    soft: false,
                    value: Some(number),
                },
                label: view::told(page, &indicator.statement)?.line(),
            }),
            _ => None,
        })
        .take(HEADLINES)
        .collect()
}

pub async fn programme(
    State(app): State<App>,
    page: Page,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Html<impl Template>, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let standing = store::standing_of(&app, &programme).await?;
    Ok(Html(ProgrammePage { s: shown(&page, &programme, standing, false).await?, page }))
}

/// The page as it would be after a publication.
pub fn preview(page: Page, s: Shown) -> Html<impl Template> {
    Html(ProgrammePage { s, page })
}

/// A document or emblem that was published with the programme.
pub async fn stored(State(app): State<App>, Path((lang, slug, file)): Path<(String, String, String)>) -> Result<Response, Error> {
    check(&lang)?;
    let programme = store::programme(&app, &slug).await?;
    let snapshot = store::standing_of(&app, &programme).await?.snapshot;
    let files =
        snapshot.documents.iter().map(|document| &document.file).chain(snapshot.emblems.iter().map(|emblem| &emblem.file));
    if !files.flatten().any(|published| *published == file) {
        return Err(Error::NotFound);
    }
    let id = file.parse().map_err(|_| Error::NotFound)?;
    let stored = programmes::store::file_of(app.db.read(), programme.id, id).await?;
    kept(&stored.media_type, &stored.name, &stored.body)
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
    let standing = store::standing_of(&app, &programme).await?;
    let key = kept::Key { programme: programme.id, published_at: standing.at.clone(), lang: page.lang, kind };
    // One layout of the same people for everybody: two, each protected by itself, could tell together what each of them hides.
    let bytes = match standing.figures {
        Some(figures) if standing.snapshot.of_packages => {
            kept::file(&app, key, files::make_from(&page, &programme, &figures, kind, Queue::Visitors)).await?
        }
        Some(_) if kind != files::Kind::Json => {
            let made_on = day_of(&standing.at);
            let report = donor::published(standing.snapshot, made_on).ok_or(Error::NotFound)?;
            let langs = [page.lang];
            let make = donor::make(&page, &report, &langs, Layout::OneAfterTheOther, kind, Queue::Visitors);
            kept::file(&app, key, make).await?
        }
        _ => return Err(Error::NotFound),
    };
    Ok(files::answer(kind, &format!("{slug}-{}", page.lang.tag()), bytes))
}
