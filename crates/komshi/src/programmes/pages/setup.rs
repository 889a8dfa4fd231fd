//! Setting a programme up: what is there, what is missing, and where each part is entered.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;

use super::{
    super::{
        model::{NamedPlace, Programme, STATED, StatedCount, Texts, Words},
        places, store,
    },
    title_of, typed_places,
};
use crate::{
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

/// What stands above every page of the set-up.
pub(super) struct Head {
    pub id: i64,
    pub title: Words,
    pub may_edit: bool,
}

/// The programme with its texts, if the reader sees it, and the head of its pages.
pub(super) async fn head(app: &App, page: &Page, id: i64) -> Result<(Programme, Texts, Head), Error> {
    let actor = page.actor()?;
    let programme = store::programme(app, actor, id).await?;
    actor.require_in(Action::SeeProgramme, id)?;
    let texts = store::texts(app, id).await?;
    let may_edit = actor.may_in(Action::EditProgramme, id) && store::leads(app.db.read(), actor, id).await?;
    let head = Head { id, title: title_of(&programme, Some(&texts), page), may_edit };
    Ok((programme, texts, head))
}

/// One step of the set-up: `setup-step-KEY` names it, `setup-hint-KEY` says what it is for.
struct Step {
    key: &'static str,
    address: &'static str,
    is_done: bool,
    /// What stands there now.
    said: String,
}

#[derive(Template)]
#[template(path = "programmes/templates/setup.html")]
struct SetupPage {
    page: Page,
    head: Head,
    steps: Vec<Step>,
}

pub async fn setup(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, texts, head) = head(&app, &page, id).await?;
    let read = app.db.read();
    let count = |key: &str, count: usize| page.t1(key, "count", count as i64);
    let components = store::components(read, id).await?.len();
    let activities = store::activities(&app, id).await?.len();
    let partners = store::organisations_of(&app, id).await?;
    let named = store::places_of(&app, id).await?.len();
    let documents = store::documents(read, id).await?.len();
    let sections = store::sections(read, id).await?.len();
    let lines = store::budget(read, id).await?.len();
    store::findings(&app, id).await?;
    let open = store::count_open(&app, id).await?;
    let languages = texts.languages(super::PROGRAMME, "title").len();
    let is_odd = |day: &Option<String>, original: &Option<String>| day.is_none() && original.is_some();
    let has_days = (programme.starts_on.is_some() || programme.ends_on.is_some())
        && !is_odd(&programme.starts_on, &programme.starts_original)
        && !is_odd(&programme.ends_on, &programme.ends_original);
    let steps = vec![
        Step {
            key: "facts",
            address: "/edit",
            is_done: has_days && programme.status != "not-stated",
            said: format!("{} · {}", super::period(&page, &programme), page.name("programme-status", &programme.status)),
        },
        Step { key: "texts", address: "/texts", is_done: languages > 1, said: count("setup-languages", languages) },
        Step {
            key: "parts",
            address: "/parts",
            is_done: activities > 0,
            said: format!("{}, {}", count("setup-components", components), count("setup-activities", activities)),
        },
        Step {
            key: "partners",
            address: "/partners",
            is_done: partners.iter().any(|partner| partner.role == "donor"),
            said: count("setup-organisations", partners.len()),
        },
        Step { key: "places", address: "/places", is_done: named > 0, said: count("places-count", named) },
        Step {
            key: "documents",
            address: "/documents",
            is_done: sections > 0,
            said: format!("{}, {}", count("setup-sections", sections), count("setup-documents", documents)),
        },
        Step { key: "budget", address: "/budget", is_done: lines > 0, said: count("setup-lines", lines) },
        Step { key: "quality", address: "/quality", is_done: open == 0, said: page.t1("setup-findings", "count", open) },
    ];
    Ok(Html(SetupPage { page, head, steps }).into_response())
}

/// A place with its name on the page and in the gazetteer.
struct PlaceLine {
    named: NamedPlace,
    name: String,
    /// The place of the programme that it lies in.
    inside: Option<String>,
}

#[derive(Template)]
#[template(path = "programmes/templates/places.html")]
struct PlacesPage {
    page: Page,
    head: Head,
    written: String,
    lines: Vec<PlaceLine>,
    stated: Vec<StatedCount>,
    footnote: bool,
}

impl PlacesPage {
    fn stated(&self, subject: &str) -> String {
        self.stated.iter().find(|count| count.subject == *subject).map(|count| count.stated.to_string()).unwrap_or_default()
    }
}

pub async fn named_places(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, _, head) = head(&app, &page, id).await?;
    let named = store::places_as_named(app.db.read(), id).await?;
    let listed = |code: &str| named.iter().any(|other| other.place == code);
    let inside = |code: &str| {
        let around = places::chain(code).into_iter().skip(1).find(|around| listed(&around.code));
        around.map(|around| places::name(&around.code, page.lang))
    };
    let lines: Vec<PlaceLine> = named
        .iter()
        .map(|named| PlaceLine {
            name: places::name_with_country(&named.place, page.lang, programme.asterisk()),
            inside: inside(&named.place),
            named: named.clone(),
        })
        .collect();
    let footnote = programme.asterisk() && named.iter().any(|named| named.place.starts_with("XK"));
    let written: Vec<String> = named.iter().map(|named| places::written(&named.place, page.lang)).collect();
    let stated = store::stated_counts(app.db.read(), id).await?;
    Ok(Html(PlacesPage { written: written.join(", "), page, head, lines, stated, footnote }).into_response())
}

/// Which places, how the page names them, and how many it says there are: three forms, each its own change.
pub async fn save_places(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let actor = page.actor()?;
    let operation = form.operation();
    match form.text("part") {
        "stated" => {
            let subject = form.text("subject").to_owned();
            let stated = form.whole("stated");
            form.check()?;
            store::state_count(&app, actor, &operation, id, &subject, stated).await?;
        }
        "names" => {
            let names: Vec<(String, String)> = form
                .all("place")
                .into_iter()
                .zip(form.all("named_as"))
                .map(|(place, name)| (place.to_owned(), name.to_owned()))
                .collect();
            store::name_places(&app, actor, &operation, id, &names).await?;
        }
        _ => {
            let programme = store::programme(&app, actor, id).await?;
            let mut edit = super::edit_of(&programme, store::place_forms(app.db.read(), id).await?, Vec::new());
            edit.places = typed_places(&form);
            store::edit_programme(&app, actor, &operation, &edit).await?;
        }
    }
    Ok(done(&format!("/programmes/{id}/places"), "done-saved", &[]))
}
