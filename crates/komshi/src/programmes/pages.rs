//! The list of programmes, the overview of one, and the forms that set it up.

mod budget;
mod papers;
mod parts;
mod quality;
mod setup;
mod sharing;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
pub use budget::{budget, remove_line, save_line};
use komshi_access::Action;
pub use papers::{
    add_organisation, documents, file, partners, remove_document, remove_emblem, remove_link, remove_organisation, save_document,
    save_emblem, save_link, set_sections,
};
pub use parts::{add_activity, parts, remove_activity, remove_component, save_activity, save_component};
pub use quality::{decide, quality, reopen};
use serde::Deserialize;
pub use setup::{named_places, save_places, setup};
pub use sharing::{end_sharing, new_sharing, record_sharing};

use super::{
    file,
    model::{
        Activity, COMPONENT_FIELDS, CURRENCIES, Component, FIELDS, LANGUAGES, Link, NewProgramme, NewText, OUTPUTS, PLACE_FORMS,
        PROGRAMME, Partner, Programme, ProgrammeEdit, STATUSES, Sharing, Texts, Words, component_subject,
    },
    places, store,
};
use crate::{
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

/// A programme as a line of a list.
struct Line {
    programme: Programme,
    title: Words,
    places: String,
    period: String,
}

#[derive(Template)]
#[template(path = "programmes/templates/list.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
    may_add: bool,
}

/// `01.01.2021 – 30.06.2021`; a day that does not exist stands as it was written.
fn period(page: &Page, programme: &Programme) -> String {
    let day = |iso: &Option<String>, original: &Option<String>| iso.as_ref().map(|iso| page.date(iso)).or(original.clone());
    let starts = day(&programme.starts_on, &programme.starts_original);
    let ends = day(&programme.ends_on, &programme.ends_original);
    match (starts, ends) {
        (None, None) => page.t("not-set"),
        (starts, ends) => {
            let said = |day: Option<String>| day.unwrap_or_else(|| page.t("not-set"));
            format!("{} – {}", said(starts), said(ends))
        }
    }
}

fn title_of(programme: &Programme, texts: Option<&Texts>, page: &Page) -> Words {
    texts
        .and_then(|texts| texts.read(PROGRAMME, "title", page.lang))
        .unwrap_or_else(|| Words { body: programme.code.clone(), tag: page.lang.tag().into() })
}

fn places_named(codes: &[String], programme: &Programme, page: &Page) -> String {
    places::names_with_countries(codes, page.lang, programme.asterisk()).join("; ")
}

pub async fn list(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let programmes = store::programmes(&app, page.actor()?).await?;
    let ids: Vec<i64> = programmes.iter().map(|programme| programme.id).collect();
    let texts = store::texts_of(&app, &ids, Some("title")).await?;
    let mut lines = Vec::new();
    for programme in programmes {
        let codes = store::places_of(&app, programme.id).await?;
        lines.push(Line {
            title: title_of(&programme, texts.get(&programme.id), &page),
            places: places_named(&codes, &programme, &page),
            period: period(&page, &programme),
            programme,
        });
    }
    let may_add = page.may(Action::EditProgramme);
    Ok(Html(ListPage { page, lines, may_add }).into_response())
}

/// A part of the text of a programme with its heading.
struct Passage {
    field: &'static str,
    words: Words,
}

impl Passage {
    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.words.body.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// A day that does not exist.
struct Impossible {
    field: &'static str,
    original: String,
}

#[derive(Template)]
#[template(path = "programmes/templates/overview.html")]
struct OverviewPage {
    page: Page,
    programme: Programme,
    title: Words,
    places: String,
    period: String,
    footnote: bool,
    passages: Vec<Passage>,
    languages: String,
    impossible: Vec<Impossible>,
    past: bool,
    today: String,
    components: Vec<parts::ComponentLine>,
    /// Each with the code of its component.
    activities: Vec<(parts::ActivityLine, String)>,
    partners: Vec<Partner>,
    /// Who leads it, else who carries it out.
    led_by: String,
    links: Vec<Link>,
    /// Spent of planned, in words.
    money: Option<String>,
    /// Findings that wait.
    open: i64,
    sharings: Vec<Sharing>,
    may_edit: bool,
    may_record: bool,
}

pub async fn overview(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let programme = store::programme(&app, actor, id).await?;
    actor.require_in(Action::SeeProgramme, id)?;
    let texts = store::texts(&app, id).await?;
    let may_record = actor.may_in(Action::EditProgramme, id);
    let may_edit = may_record && store::leads(app.db.read(), actor, id).await?;
    let codes = store::places_of(&app, id).await?;
    let impossible =
        [("starts", &programme.starts_on, &programme.starts_original), ("ends", &programme.ends_on, &programme.ends_original)]
            .into_iter()
            .filter_map(|(field, day, original)| {
                let original = original.as_ref().filter(|_| day.is_none())?;
                Some(Impossible { field, original: original.clone() })
            })
            .collect();
    let (mut components, rest) = parts::lines(&app, &page, &programme, &texts).await?;
    let mut activities: Vec<(parts::ActivityLine, String)> = Vec::new();
    for line in &mut components {
        let code = line.component.code.clone();
        activities.extend(std::mem::take(&mut line.activities).into_iter().map(|activity| (activity, code.clone())));
    }
    activities.extend(rest.into_iter().map(|activity| (activity, String::new())));
    let partners = store::organisations_of(&app, id).await?;
    let named = |role: &str| {
        let names: Vec<&str> =
            partners.iter().filter(|partner| partner.role == role).map(|partner| partner.name.as_str()).collect();
        names.join(", ")
    };
    let led_by = if named("lead").is_empty() { named("implementer") } else { named("lead") };
    let money = store::budget(app.db.read(), id).await?;
    let sum = |kind: &str| {
        let lines = money.iter().filter(|line| line.kind == kind);
        lines.filter_map(|line| line.in_currency(&programme.currency)).sum::<i64>()
    };
    let (planned, spent) = (sum("planned"), sum("spent"));
    let money = (!money.is_empty()).then(|| {
        let currency = programme.currency.as_str();
        page.t3("budget-of", ("spent", page.money(spent)), ("planned", page.money(planned)), ("currency", currency))
    });
    store::findings(&app, id).await?;
    let passages = FIELDS
        .iter()
        .filter(|field| **field != "title")
        .filter_map(|field| Some(Passage { field, words: texts.read(PROGRAMME, field, page.lang)? }))
        .collect();
    let past = programme.status == "running" && programme.ends_on.as_deref().is_some_and(|end| end < actor.today.as_str());
    let overview = OverviewPage {
        title: title_of(&programme, Some(&texts), &page),
        places: places_named(&codes, &programme, &page),
        period: period(&page, &programme),
        footnote: programme.asterisk() && codes.iter().any(|code| code.starts_with("XK")),
        passages,
        languages: texts
            .languages(PROGRAMME, "title")
            .iter()
            .map(|tag| page.name("language", tag))
            .collect::<Vec<_>>()
            .join(", "),
        impossible,
        past,
        today: actor.today.clone(),
        components,
        activities,
        led_by,
        partners,
        links: store::links(app.db.read(), id).await?,
        money,
        open: store::count_open(&app, id).await?,
        sharings: store::sharings(&app, actor, id).await?,
        may_edit,
        may_record,
        programme,
        page,
    };
    Ok(Html(overview).into_response())
}

#[derive(Template)]
#[template(path = "programmes/templates/edit.html")]
struct EditPage {
    page: Page,
    /// `None` for a new programme.
    programme: Option<Programme>,
    form: Form,
    problem: String,
    organisation_name: String,
}

impl EditPage {
    fn has_forms(&self) -> bool {
        OUTPUTS.iter().any(|output| self.form.has(&format!("place_form_{output}")))
    }

    fn value(&self, name: &str) -> String {
        self.form.text(name).to_owned()
    }
}

fn edit_page(page: Page, programme: Option<Programme>, form: Form, error: Option<Error>) -> Result<Response, Error> {
    let problem = match error {
        None => String::new(),
        Some(Error::Refused(refusal)) => page.refusal(&refusal),
        Some(error) => return Err(error),
    };
    let organisation_name = page.actor()?.organisation_name.clone();
    let wrong = !problem.is_empty() || !form.is_right();
    let status = if wrong { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    Ok((status, Html(EditPage { page: page.at(Tab::Programmes), programme, form, problem, organisation_name })).into_response())
}

pub async fn new(page: Page) -> Result<Response, Error> {
    let language = page.lang.tag().to_owned();
    let form = Form::from_fields(vec![
        ("language".into(), language),
        ("currency".into(), "EUR".into()),
        ("status".into(), "planned".into()),
    ]);
    edit_page(page, None, form, None)
}

/// Names of places as they were typed, one or several separated by commas.
fn typed_places(form: &Form) -> Vec<String> {
    form.text("places").split([',', ';', '\n']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

pub async fn add(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let language = form.text("language").to_owned();
    let new = NewProgramme {
        code: form.required("code"),
        organisation: page.actor()?.organisation,
        starts: form.text("starts").into(),
        ends: form.text("ends").into(),
        currency: form.text("currency").into(),
        status: form.text("status").into(),
        place_form: form.text("place_form").into(),
        places: typed_places(&form),
        texts: vec![
            NewText::of(PROGRAMME, "title", &language, &form.required("title"), true),
            NewText::of(PROGRAMME, "objective", &language, form.text("objective"), true),
        ],
        slug: form.text("slug").into(),
    };
    if !form.is_right() {
        return edit_page(page, None, form, None);
    }
    match store::add_programme(&app, page.actor()?, &form.operation(), &new).await {
        Ok(id) => Ok(done(&format!("/programmes/{id}"), "done-programme-added", &[])),
        Err(error) => edit_page(page, None, form, Some(error)),
    }
}

pub async fn edit(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let programme = store::programme(&app, page.actor()?, id).await?;
    let named: Vec<String> = store::places_of(&app, id).await?.iter().map(|code| places::written(code, page.lang)).collect();
    let day = |iso: &Option<String>, original: &Option<String>| {
        original.clone().or_else(|| iso.as_ref().map(|iso| page.date(iso))).unwrap_or_default()
    };
    let forms = store::place_forms(app.db.read(), id).await?;
    let mut fields = vec![
        ("starts".into(), day(&programme.starts_on, &programme.starts_original)),
        ("ends".into(), day(&programme.ends_on, &programme.ends_original)),
        ("currency".into(), programme.currency.clone()),
        ("status".into(), programme.status.clone()),
        ("place_form".into(), programme.place_form.clone()),
        ("places".into(), named.join(", ")),
        ("slug".into(), programme.public_slug.clone().unwrap_or_default()),
    ];
    fields.extend(forms.into_iter().map(|(output, form)| {
        let written = if form.is_empty() { "plain".to_owned() } else { form };
        (format!("place_form_{output}"), written)
    }));
    let form = Form::from_fields(fields);
    edit_page(page, Some(programme), form, None)
}

pub async fn save(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let programme = store::programme(&app, page.actor()?, id).await?;
    let edit = ProgrammeEdit {
        programme: id,
        starts: form.text("starts").into(),
        ends: form.text("ends").into(),
        currency: form.text("currency").into(),
        status: form.text("status").into(),
        place_form: form.text("place_form").into(),
        place_forms: OUTPUTS
            .iter()
            .map(|output| (*output, form.text(&format!("place_form_{output}"))))
            .filter(|(_, form)| !form.is_empty())
            .map(|(output, form)| (output.to_owned(), file::stored_form(form)))
            .collect(),
        places: typed_places(&form),
        slug: form.text("slug").into(),
    };
    match store::edit_programme(&app, page.actor()?, &form.operation(), &edit).await {
        Ok(()) => Ok(done(&format!("/programmes/{id}"), "done-saved", &[])),
        Err(error) => edit_page(page, Some(programme), form, Some(error)),
    }
}

/// The facts of a programme as they stand, for a change of some of them.
fn edit_of(programme: &Programme, place_forms: BTreeMap<String, String>, places: Vec<String>) -> ProgrammeEdit {
    let given = |day: &Option<String>, original: &Option<String>| original.clone().or_else(|| day.clone()).unwrap_or_default();
    ProgrammeEdit {
        programme: programme.id,
        starts: given(&programme.starts_on, &programme.starts_original),
        ends: given(&programme.ends_on, &programme.ends_original),
        currency: programme.currency.clone(),
        status: programme.status.clone(),
        place_form: programme.place_form.clone(),
        place_forms,
        places,
        slug: programme.public_slug.clone().unwrap_or_default(),
    }
}

/// One text in the language that is being written, beside the original.
struct TextField {
    subject: String,
    field: String,
    label: String,
    body: String,
    is_original: bool,
    original: Option<Words>,
    /// The text as it was first written, where it was put right since.
    as_written: Option<String>,
    long: bool,
}

impl TextField {
    /// The name of the field in the form; codes of activities have no colon.
    fn name(&self) -> String {
        format!("{}:{}", self.subject, self.field)
    }
}

#[derive(Template)]
#[template(path = "programmes/templates/texts.html")]
struct TextsPage {
    page: Page,
    programme: Programme,
    title: Words,
    language: String,
    fields: Vec<TextField>,
}

#[derive(Deserialize)]
pub struct InLanguage {
    #[serde(default)]
    language: String,
}

/// Every text that the programme has room for, in one language.
fn text_fields(page: &Page, texts: &Texts, components: &[Component], activities: &[Activity], language: &str) -> Vec<TextField> {
    let programme = FIELDS.iter().map(|field| (PROGRAMME.to_owned(), *field, page.name("text", field)));
    let titles = activities
        .iter()
        .map(|activity| (activity.code.clone(), "title", page.t1("text-activity", "code", activity.code.as_str())));
    let components = components.iter().flat_map(|component| {
        COMPONENT_FIELDS.iter().map(move |field| {
            (component_subject(&component.code), *field, format!("{} ({})", page.name("text", field), component.code))
        })
    });
    programme
        .chain(components)
        .chain(titles)
        .map(|(subject, field, label)| {
            let original = texts.0.iter().find(|row| row.subject == subject && row.field == field && row.is_original == 1);
            TextField {
                label,
                body: texts.exact(&subject, field, language).to_owned(),
                is_original: original.is_some_and(|row| row.language == language),
                original: original
                    .filter(|row| row.language != language)
                    .map(|row| Words { body: row.body.clone(), tag: row.language.clone() }),
                as_written: texts
                    .0
                    .iter()
                    .find(|row| row.subject == subject && row.field == field && row.language == language)
                    .and_then(|row| row.as_written.clone()),
                long: !matches!(field, "title" | "subtitle" | "area"),
                field: field.to_owned(),
                subject,
            }
        })
        .collect()
}

pub async fn texts(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(query): Query<InLanguage>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let programme = store::programme(&app, page.actor()?, id).await?;
    let language = LANGUAGES.iter().find(|tag| **tag == query.language).copied().unwrap_or(page.lang.tag()).to_owned();
    let texts = store::texts(&app, id).await?;
    let components = store::components(app.db.read(), id).await?;
    let fields = text_fields(&page, &texts, &components, &store::activities(&app, id).await?, &language);
    let title = title_of(&programme, Some(&texts), &page);
    Ok(Html(TextsPage { page, programme, title, language, fields }).into_response())
}

pub async fn save_texts(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    store::programme(&app, page.actor()?, id).await?;
    let language = form.text("language").to_owned();
    let stands = store::texts(&app, id).await?;
    let components = store::components(app.db.read(), id).await?;
    let fields = text_fields(&page, &stands, &components, &store::activities(&app, id).await?, &language);
    let changed: Vec<NewText> = fields
        .iter()
        .filter_map(|field| {
            let body = form.text(&field.name());
            // The first text of a field is its original.
            let is_original = field.is_original || (field.original.is_none() && !body.is_empty());
            (body != field.body).then(|| NewText::of(&field.subject, &field.field, &language, body, is_original))
        })
        .collect();
    if !changed.is_empty() {
        store::set_texts(&app, page.actor()?, &form.operation(), id, &changed).await?;
    }
    Ok(done(&format!("/programmes/{id}"), "done-saved", &[]))
}
