//! Organisations with their roles and emblems; sections, documents and links to other programmes; stored files.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use komshi_access::Action;

use super::{
    super::{
        model::{
            Document, Emblem, LANGUAGES, LINK_KINDS, Link, NewDocument, NewEmblem, NewFile, NewLink, NewText, Partner, ROLES,
            SECTIONS, Words, emblem_subject,
        },
        store,
    },
    setup::{Head, head},
};
use crate::{
    access::{self, store::OrganisationRow},
    app::App,
    child,
    error::Error,
    web::{Form, Html, Page, Tab, Upload, file::kept, page::done},
};

/// The largest PDF that is kept; a brochure with pictures has a few megabytes.
const LARGEST_PDF: usize = 8_000_000;

struct EmblemLine {
    emblem: Emblem,
    /// What it says to those who do not see it, for this reader.
    alt: Option<Words>,
}

#[derive(Template)]
#[template(path = "programmes/templates/partners.html")]
struct PartnersPage {
    page: Page,
    head: Head,
    partners: Vec<Partner>,
    emblems: Vec<EmblemLine>,
    organisations: Vec<OrganisationRow>,
    /// Whoever answers for the programme here.
    answers: i64,
}

pub async fn partners(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, texts, head) = head(&app, &page, id).await?;
    let partners = PartnersPage {
        partners: store::organisations_of(&app, id).await?,
        emblems: store::emblems(app.db.read(), id)
            .await?
            .into_iter()
            .map(|emblem| EmblemLine { alt: texts.read(&emblem_subject(emblem.position), "alt", page.lang), emblem })
            .collect(),
        organisations: if head.may_edit { access::store::organisations(&app).await? } else { Vec::new() },
        answers: programme.organisation,
        page,
        head,
    };
    Ok(Html(partners).into_response())
}

pub async fn add_organisation(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let organisation = form.id("organisation")?;
    store::add_programme_organisation(&app, page.actor()?, &form.operation(), id, organisation, form.text("role")).await?;
    Ok(done(&format!("/programmes/{id}/partners"), "done-saved", &[]))
}

pub async fn remove_organisation(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let organisation = form.id("organisation")?;
    store::remove_programme_organisation(&app, page.actor()?, &form.operation(), id, organisation, form.text("role")).await?;
    Ok(done(&format!("/programmes/{id}/partners"), "done-part-removed", &[]))
}

/// A picture drawn anew as PNG. Anything else is refused, SVG too: it can hold scripts.
async fn picture(upload: &Upload) -> Result<Option<NewFile>, Error> {
    if upload.bytes.is_empty() {
        return Ok(None);
    }
    let drawn = child::small_picture(&upload.bytes).await?;
    let stem = upload.file_name.rsplit_once('.').map_or(upload.file_name.as_str(), |(stem, _)| stem);
    Ok(Some(NewFile {
        name: format!("{}.png", store::slug_of(stem)),
        media_type: "image/png".into(),
        body: STANDARD.encode(drawn),
    }))
}

pub async fn save_emblem(State(app): State<App>, page: Page, Path(id): Path<i64>, upload: Upload) -> Result<Response, Error> {
    let actor = page.actor()?;
    // Nobody's picture is drawn before it is clear that it may be kept.
    store::programme(&app, actor, id).await?;
    let mut form = upload.form.clone();
    let position = form.whole("position");
    form.check()?;
    let position = position.and_then(|position| i32::try_from(position).ok());
    let stands = store::texts(&app, id).await?;
    let subject = position.map(emblem_subject).unwrap_or_default();
    let (alt, tag) = (form.text("alt"), page.lang.tag());
    // What is read in another language than the reader's is not written over in the reader's.
    let as_it_stands = stands.read(&subject, "alt", page.lang).map(|words| words.body).unwrap_or_default() == alt;
    let languages = stands.languages(&subject, "alt");
    let is_original = languages.first().is_none_or(|original| *original == tag);
    let new = NewEmblem {
        programme: id,
        organisation: if form.has("organisation") { Some(form.id("organisation")?) } else { None },
        name: form.text("name").into(),
        alt: if as_it_stands { Vec::new() } else { vec![NewText::of(&subject, "alt", tag, alt, is_original)] },
        rule: form.text("rule").into(),
        position,
        file: picture(&upload).await?,
    };
    store::save_emblem(&app, actor, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/partners#emblems"), "done-saved", &[]))
}

pub async fn remove_emblem(
    State(app): State<App>,
    page: Page,
    Path((id, emblem)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_emblem(&app, page.actor()?, &form.operation(), id, emblem).await?;
    Ok(done(&format!("/programmes/{id}/partners#emblems"), "done-part-removed", &[]))
}

/// A stored file of a programme that the reader sees. Only pictures that we drew are shown; everything else is saved by the browser.
pub async fn file(State(app): State<App>, page: Page, Path((id, file)): Path<(i64, i64)>) -> Result<Response, Error> {
    let actor = page.actor()?;
    store::programme(&app, actor, id).await?;
    actor.require_in(Action::SeeProgramme, id)?;
    let stored = store::file_of(app.db.read(), id, file).await?;
    kept(&stored.media_type, &stored.name, &stored.body)
}

/// A section with what stands in it.
struct Section {
    key: &'static str,
    stands: bool,
    documents: Vec<Document>,
}

#[derive(Template)]
#[template(path = "programmes/templates/documents.html")]
struct DocumentsPage {
    page: Page,
    head: Head,
    sections: Vec<Section>,
    links: Vec<Link>,
    /// Programmes that the reader sees, by code.
    others: Vec<String>,
}

pub async fn documents(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, _, head) = head(&app, &page, id).await?;
    let stand = store::sections(app.db.read(), id).await?;
    let documents = store::documents(app.db.read(), id).await?;
    let sections = SECTIONS
        .iter()
        .map(|key| Section {
            key,
            stands: stand.iter().any(|section| section == key),
            documents: documents.iter().filter(|document| document.section == *key).cloned().collect(),
        })
        .collect();
    let links = store::links(app.db.read(), id).await?;
    let others = store::programmes(&app, page.actor()?).await?;
    let others = others.into_iter().map(|other| other.code).filter(|code| *code != programme.code).collect();
    Ok(Html(DocumentsPage { page, head, sections, links, others }).into_response())
}

pub async fn set_sections(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let sections: Vec<String> = form.all("section").into_iter().map(str::to_owned).collect();
    store::set_sections(&app, page.actor()?, &form.operation(), id, &sections).await?;
    Ok(done(&format!("/programmes/{id}/documents"), "done-saved", &[]))
}

pub async fn save_document(State(app): State<App>, page: Page, Path(id): Path<i64>, upload: Upload) -> Result<Response, Error> {
    let actor = page.actor()?;
    store::programme(&app, actor, id).await?;
    let mut form = upload.form.clone();
    let title = form.required("title");
    let published_on = form.date("published_on");
    form.check()?;
    let file = if upload.bytes.starts_with(b"%PDF-") {
        if upload.bytes.len() > LARGEST_PDF {
            return Err(Error::refused("document-too-large"));
        }
        let stem = upload.file_name.rsplit_once('.').map_or(upload.file_name.as_str(), |(stem, _)| stem);
        let name = format!("{}.pdf", store::slug_of(stem));
        Some(NewFile { name, media_type: "application/pdf".into(), body: STANDARD.encode(&upload.bytes) })
    } else {
        picture(&upload).await?
    };
    let new = NewDocument {
        programme: id,
        section: form.text("section").into(),
        language: form.text("language").into(),
        title,
        url: form.text("url").into(),
        published_on,
        alt_text: form.text("alt").into(),
        file,
    };
    store::save_document(&app, actor, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/documents"), "done-saved", &[]))
}

pub async fn remove_document(
    State(app): State<App>,
    page: Page,
    Path((id, document)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_document(&app, page.actor()?, &form.operation(), id, document).await?;
    Ok(done(&format!("/programmes/{id}/documents"), "done-part-removed", &[]))
}

pub async fn save_link(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let label = form.required("label");
    form.check()?;
    let new = NewLink { programme: id, other: form.text("other").into(), label, kind: form.text("kind").into() };
    store::save_link(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/documents#links"), "done-saved", &[]))
}

pub async fn remove_link(
    State(app): State<App>,
    page: Page,
    Path((id, link)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_link(&app, page.actor()?, &form.operation(), id, link).await?;
    Ok(done(&format!("/programmes/{id}/documents#links"), "done-part-removed", &[]))
}
