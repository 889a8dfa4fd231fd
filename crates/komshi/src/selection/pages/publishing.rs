//! The list by code as it is put up, and the slips that tell each household its code and how to object.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_documents::qr;
use serde::Deserialize;
use serde_json::json;

use crate::{
    app::App,
    child,
    deliveries::store::{is_cyrillic, languages_for},
    error::Error,
    programmes::store as programmes,
    registry::store::{Seen, note_looks},
    selection::store::{self, CallRow, PublicationLine, PublicationRow, SlipRow},
    web::{Form, Html, Page, Tab, i18n::Lang, page::done},
};

pub async fn publish(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let (from, until) = (form.required_date("published_on"), form.required_date("objections_until"));
    form.check()?;
    let publication = store::publish(&app, page.actor()?, &form.operation(), id, &from, &until).await?;
    Ok(done(&format!("/publications/{publication}"), "done-published", &[]))
}

/// The lines of one outcome.
struct Part {
    outcome: &'static str,
    lines: Vec<PublicationLine>,
}

#[derive(Template)]
#[template(path = "selection/templates/publication.html")]
struct PublicationPage {
    page: Page,
    call: CallRow,
    title: String,
    publication: PublicationRow,
    parts: Vec<Part>,
    slug: String,
}

async fn publication_of(app: &App, page: &Page, id: i64) -> Result<(CallRow, PublicationRow), Error> {
    let actor = page.actor()?;
    let call = store::call_of_publication(app, actor, id).await?;
    let publication = store::publications(app, actor, call.id).await?.into_iter().find(|row| row.id == id);
    Ok((call, publication.ok_or(Error::NotFound)?))
}

/// The list by code, to print and put up: the same lines as on the public page.
pub async fn publication(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (call, publication) = publication_of(&app, &page, id).await?;
    let title = programmes::title(&app, call.programme, page.lang).await?;
    let lines = store::lines(&app, id).await?;
    let parts = ["accept", "reserve", "reject"]
        .into_iter()
        .map(|outcome| Part { outcome, lines: lines.iter().filter(|line| line.outcome == outcome).cloned().collect() })
        .filter(|part| !part.lines.is_empty())
        .collect();
    let slug = programmes::programme(&app, page.actor()?, call.programme).await?.public_slug.unwrap_or_default();
    Ok(Html(PublicationPage { page, call, title, publication, parts, slug }).into_response())
}

/// Slips that are printed at once; a longer list comes in parts.
const SLIPS: i64 = 300;

#[derive(Deserialize)]
pub struct Asked {
    /// From 1.
    #[serde(default)]
    part: i64,
    /// The one household whose slip is wanted.
    #[serde(default)]
    code: String,
    /// A tag; empty: by the script of the name.
    #[serde(default)]
    language: String,
}

#[derive(Template)]
#[template(path = "selection/templates/slips.html")]
struct SlipsPage {
    page: Page,
    call: CallRow,
    publication: PublicationRow,
    /// Number, first and last slip of each part.
    parts: Vec<(i64, i64, i64)>,
    count: i64,
    language: String,
}

/// Which slips to print: all in parts, or one.
pub async fn slips(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (call, publication) = publication_of(&app, &page, id).await?;
    let count = store::slip_count(&app, page.actor()?, id).await?;
    let parts =
        (0..(count + SLIPS - 1) / SLIPS).map(|index| (index + 1, index * SLIPS + 1, ((index + 1) * SLIPS).min(count))).collect();
    let language = Lang::parse(&asked.language).map_or("", Lang::tag).to_owned();
    Ok(Html(SlipsPage { page, call, publication, parts, count, language }).into_response())
}

/// The slips as PDF, to be cut apart.
pub async fn slips_file(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (call, publication) = publication_of(&app, &page, id).await?;
    let actor = page.actor()?;
    let programme = programmes::programme(&app, actor, call.programme).await?;
    let (part, code) = (asked.part.max(1), asked.code.trim().to_uppercase());
    let after = if code.is_empty() { (part - 1) * SLIPS } else { 0 };
    let rows = store::slip_rows(&app, actor, id, &code, after, SLIPS).await?;
    if rows.is_empty() {
        return Err(Error::refused_with("list-no-code", &[("code", code)]));
    }
    let households: Vec<i64> = rows.iter().map(|row| row.household).collect();
    note_looks(&app, actor, Action::OpenPerson, Seen::Household, &households).await?;
    let language = Lang::parse(&asked.language).map_or("", Lang::tag);
    let address = |lang: Lang| match &programme.public_slug {
        Some(slug) if app.is_reached_from_outside() => {
            format!("{}/{}/programmes/{slug}/list/{id}", app.public_url, lang.tag())
        }
        _ => String::new(),
    };
    let office = programme.organisation_name.as_str();
    let mut faces = Vec::new();
    for lang in Lang::ALL {
        let t = |key: &str, name: &str, value: &str| app.catalog.text(lang, key, &[(name, value.into())]);
        let until = lang.date(&publication.objections_until);
        faces.push((
            lang,
            json!({
                "lang": lang.tag().get(..2),
                "title": app.catalog.text(lang, "slip-title", &[]),
                "what": app.catalog.text(lang, "slip-what", &[("title", call.title.as_str().into()), ("day", lang.date(&publication.published_on).into())]),
                "where": t("slip-where", "organisation", office),
                "online": if address(lang).is_empty() { String::new() } else { app.catalog.text(lang, "slip-online", &[]) },
                "object": app.catalog.text(lang, "slip-object", &[("day", until.into()), ("organisation", office.into())]),
                "keep": app.catalog.text(lang, "slip-keep", &[]),
            }),
        ));
    }
    let slip = |row: &SlipRow| -> Result<serde_json::Value, Error> {
        let languages: Vec<Lang> = languages_for(language, &row.surname).split(',').filter_map(Lang::parse).collect();
        let texts: Vec<_> = faces.iter().filter(|(lang, _)| languages.contains(lang)).map(|(_, face)| face.clone()).collect();
        let address = languages.first().map(|lang| address(*lang)).unwrap_or_default();
        let picture = match address.is_empty() {
            true => String::new(),
            false => qr::svg(&address).map_err(|error| Error::Other(anyhow::anyhow!("code of a slip: {error}")))?,
        };
        Ok(json!({
            "code": row.code, "name": row.name(), "name_lang": if is_cyrillic(&row.surname) { "sr" } else { "" }, "address": row.address,
            "texts": texts, "qr": picture,
        }))
    };
    let data = json!({
        "office": office,
        "title": page.t("slips-title"),
        "subtitle": call.title,
        "note": page.t("slips-note"),
        "stub": page.t("slip-stub"),
        "qr_alt": page.t("public-page"),
        "slips": rows.iter().map(slip).collect::<Result<Vec<_>, Error>>()?,
    });
    let (title, lang) = (page.t("slips-title"), page.lang.tag());
    let template = include_str!("../templates/slips.typ");
    let bytes = child::render_pdf(child::Queue::Office, template, data, &title, lang, &app.today(), Vec::new()).await?;
    let name = if code.is_empty() { format!("slips-{part}.pdf") } else { format!("slip-{code}.pdf") };
    let headers =
        [("content-type", "application/pdf".to_owned()), ("content-disposition", format!("inline; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}
