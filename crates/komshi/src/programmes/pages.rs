//! The list of programmes, the overview of one, and the forms that set it up.

mod sharing;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use serde::Deserialize;
pub use sharing::{end_sharing, new_sharing, record_sharing};

use super::{
    model::{
        self, Activity, FIELDS, LANGUAGES, NewActivity, NewProgramme, NewText, PLACE_FORMS, PROGRAMME, Partner, Programme,
        ProgrammeEdit, QUALIFIERS, ROLES, STATUSES, Sharing, Texts, UNITS, Words,
    },
    places, store,
};
use crate::{
    access::{self, store::OrganisationRow},
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
    let day = |iso: &Option<String>, original: &Option<String>| match (iso, original) {
        (Some(iso), _) => page.date(iso),
        (None, Some(original)) => original.clone(),
        (None, None) => page.t("not-set"),
    };
    let starts = day(&programme.starts_on, &programme.starts_original);
    let ends = day(&programme.ends_on, &programme.ends_original);
    format!("{starts} – {ends}")
}

fn title_of(programme: &Programme, texts: Option<&Texts>, page: &Page) -> Words {
    texts
        .and_then(|texts| texts.read(PROGRAMME, "title", page.lang))
        .unwrap_or_else(|| Words { body: programme.code.clone(), tag: page.lang.tag().into() })
}

fn places_named(codes: &[String], programme: &Programme, page: &Page) -> String {
    let names: Vec<String> = codes.iter().map(|code| places::name_with_country(code, page.lang, programme.asterisk())).collect();
    names.join("; ")
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

struct ActivityLine {
    activity: Activity,
    title: Words,
}

/// A day that does not exist, and the day that may be meant.
struct Impossible {
    field: &'static str,
    original: String,
    proposed: Option<String>,
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
    activities: Vec<ActivityLine>,
    partners: Vec<Partner>,
    organisations: Vec<OrganisationRow>,
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
                Some(Impossible { field, original: original.clone(), proposed: model::proposed_day(original) })
            })
            .collect();
    let activities = store::activities(&app, id)
        .await?
        .into_iter()
        .map(|activity| ActivityLine {
            title: texts
                .read(&activity.code, "title", page.lang)
                .unwrap_or_else(|| Words { body: activity.code.clone(), tag: page.lang.tag().into() }),
            activity,
        })
        .collect();
    let passages = FIELDS
        .iter()
        .filter(|field| **field != "title")
        .filter_map(|field| Some(Passage { field, words: texts.read(PROGRAMME, field, page.lang)? }))
        .collect();
    let past = programme.status == "running" && programme.ends_on.as_deref().is_some_and(|end| end < actor.today.as_str());
    let organisations = if may_edit { access::store::organisations(&app).await? } else { Vec::new() };
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
        activities,
        partners: store::organisations_of(&app, id).await?,
        organisations,
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
    let form = Form::from_fields(vec![
        ("starts".into(), day(&programme.starts_on, &programme.starts_original)),
        ("ends".into(), day(&programme.ends_on, &programme.ends_original)),
        ("currency".into(), programme.currency.clone()),
        ("status".into(), programme.status.clone()),
        ("place_form".into(), programme.place_form.clone()),
        ("places".into(), named.join(", ")),
        ("slug".into(), programme.public_slug.clone().unwrap_or_default()),
    ]);
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
        places: typed_places(&form),
        slug: form.text("slug").into(),
    };
    match store::edit_programme(&app, page.actor()?, &form.operation(), &edit).await {
        Ok(()) => Ok(done(&format!("/programmes/{id}"), "done-saved", &[])),
        Err(error) => edit_page(page, Some(programme), form, Some(error)),
    }
}

/// Takes the proposed day in place of one that does not exist.
pub async fn take_day(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let actor = page.actor()?;
    let programme = store::programme(&app, actor, id).await?;
    let given = |iso: &Option<String>, original: &Option<String>| original.clone().or_else(|| iso.clone()).unwrap_or_default();
    let mut edit = ProgrammeEdit {
        programme: id,
        starts: given(&programme.starts_on, &programme.starts_original),
        ends: given(&programme.ends_on, &programme.ends_original),
        currency: programme.currency,
        status: programme.status,
        place_form: programme.place_form,
        places: store::places_of(&app, id).await?,
        slug: programme.public_slug.unwrap_or_default(),
    };
    let day = match form.text("field") {
        "starts" => &mut edit.starts,
        _ => &mut edit.ends,
    };
    *day = model::proposed_day(day).ok_or_else(|| Error::refused("programme-day-taken"))?;
    store::edit_programme(&app, actor, &form.operation(), &edit).await?;
    Ok(done(&format!("/programmes/{id}"), "done-saved", &[]))
}

/// One text in the language that is being written, beside the original.
struct TextField {
    subject: String,
    field: String,
    label: String,
    body: String,
    is_original: bool,
    original: Option<Words>,
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
fn text_fields(page: &Page, texts: &Texts, activities: &[Activity], language: &str) -> Vec<TextField> {
    let programme = FIELDS.iter().map(|field| (PROGRAMME.to_owned(), *field, page.name("text", field)));
    let titles = activities
        .iter()
        .map(|activity| (activity.code.clone(), "title", page.t1("text-activity", "code", activity.code.as_str())));
    programme
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
                long: field != "title",
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
    let fields = text_fields(&page, &texts, &store::activities(&app, id).await?, &language);
    let title = title_of(&programme, Some(&texts), &page);
    Ok(Html(TextsPage { page, programme, title, language, fields }).into_response())
}

pub async fn save_texts(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let language = form.text("language").to_owned();
    let stands = store::texts(&app, id).await?;
    let fields = text_fields(&page, &stands, &store::activities(&app, id).await?, &language);
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

pub async fn add_organisation(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let organisation = form.id("organisation")?;
    store::add_programme_organisation(&app, page.actor()?, &form.operation(), id, organisation, form.text("role")).await?;
    Ok(done(&format!("/programmes/{id}#organisations"), "done-saved", &[]))
}

pub async fn add_activity(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let code = form.required("code");
    let title = form.required("title");
    let target = form.whole("target");
    form.check()?;
    let new = NewActivity {
        programme: id,
        unit: form.text("unit").into(),
        target,
        qualifier: form.has("qualifier").then(|| form.text("qualifier").to_owned()),
        texts: vec![NewText::of(&code, "title", page.lang.tag(), &title, true)],
        code,
    };
    store::add_activity(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}#activities"), "done-saved", &[]))
}
