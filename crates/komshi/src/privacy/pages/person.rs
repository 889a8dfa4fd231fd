//! What a person answered, everything that is known of a person, and erasing it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use serde_json::json;

use crate::{
    app::App,
    child,
    error::Error,
    privacy::{
        model::{CHANNELS, CONSENT_STATES},
        store::{self, ConsentRow, ConsentText, Everything, NewConsent},
    },
    registry::{model::PersonRow, store as registry},
    web::{Form, Html, Page, Tab, file, page::done},
};

#[derive(Template)]
#[template(path = "privacy/templates/consent.html")]
struct ConsentPage {
    page: Page,
    person: PersonRow,
    rows: Vec<ConsentRow>,
    texts: Vec<ConsentText>,
    may_edit: bool,
    today: String,
}

pub async fn consent(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let person = registry::person(&app, actor, id).await?;
    let rows = store::consents(&app, actor, person.id).await?;
    let may_edit = actor.may(Action::EditPerson);
    let texts = if may_edit { store::texts_to_ask(&app, actor).await? } else { Vec::new() };
    let today = app.today();
    Ok(Html(ConsentPage { page, person, rows, texts, may_edit, today }).into_response())
}

pub async fn record_consent(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let occurred_on = form.required_date("occurred_on");
    form.check()?;
    let new = NewConsent {
        person: id,
        text: form.id("text")?,
        state: form.text("state").into(),
        channel: form.text("channel").into(),
        guardian: form.text("guardian").into(),
        occurred_on,
    };
    store::record_consent(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/people/{id}/consent"), "done-saved", &[]))
}

#[derive(Template)]
#[template(path = "privacy/templates/erase.html")]
struct ErasePage {
    page: Page,
    person: PersonRow,
}

pub async fn erase_form(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    if !actor.may(Action::EditPerson) {
        return Err(Error::NotFound);
    }
    let person = registry::person(&app, actor, id).await?;
    Ok(Html(ErasePage { page, person }).into_response())
}

pub async fn erase(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let reason = form.required("reason");
    form.check()?;
    store::erase(&app, page.actor()?, &form.operation(), id, &reason).await?;
    Ok(done("/people", "done-erased", &[]))
}

/// The copy as `everything.json`, which other programs read, or `everything.pdf` in the reader's language.
pub async fn everything(State(app): State<App>, page: Page, Path((id, name)): Path<(i64, String)>) -> Result<Response, Error> {
    if !["everything.json", "everything.pdf"].contains(&name.as_str()) {
        return Err(Error::NotFound);
    }
    let known = store::everything(&app, page.actor()?, id).await?;
    if name == "everything.json" {
        return Ok(file::saved("application/json", &name, serde_json::to_vec_pretty(&known)?));
    }
    let (data, title) = printed(&page, &known);
    let template = include_str!("../templates/everything.typ");
    let bytes =
        child::render_pdf(child::Queue::Office, template, data, &title, page.lang.tag(), &app.today(), Vec::new()).await?;
    Ok(file::saved("application/pdf", &name, bytes))
}

fn printed(page: &Page, known: &Everything) -> (serde_json::Value, String) {
    let t = |key: &str| page.t(key);
    let title = t("everything-title");
    let said = |rows: &[store::Said]| -> Vec<[String; 4]> {
        let line = |row: &store::Said| {
            let source = format!("{}, {} {}", row.organisation, row.source, row.row);
            // What was read out of an identity number says little as it was written.
            let original = match row.attribute.as_str() {
                "sex" => format!("{} ({})", page.name("person-sex", &row.value), row.original),
                _ => row.original.clone(),
            };
            [page.name("field", &row.attribute), original, page.date(&row.observed_on), source]
        };
        rows.iter().map(line).collect()
    };
    let said_head = [t("everything-what"), t("everything-said"), t("everything-day"), t("everything-source")];
    let reason = |reason: &str| if reason == "by-rank" { t("decision-by-rank") } else { reason.to_owned() };
    let part = |key: &str, head: Vec<String>, rows: Vec<Vec<String>>| json!({ "title": t(key), "head": head, "rows": rows });
    let lines = |rows: Vec<[String; 4]>| rows.into_iter().map(Vec::from).collect::<Vec<_>>();
    let parts = vec![
        part("everything-of-person", said_head.to_vec(), lines(said(&known.said_of_person))),
        part("everything-of-household", said_head.to_vec(), lines(said(&known.said_of_household))),
        part(
            "everything-lives-with",
            vec![t("everything-initials"), t("field-relation")],
            known.lives_with.iter().map(|row| vec![row.initials.clone(), page.name("relation", &row.relation)]).collect(),
        ),
        part(
            "everything-received",
            vec![t("everything-day"), t("everything-what"), t("programme")],
            known
                .received
                .iter()
                .map(|row| {
                    vec![page.date(&row.on), format!("{} × {}", page.number(row.quantity), row.what), row.programme.clone()]
                })
                .collect(),
        ),
        part(
            "everything-decisions",
            vec![t("everything-day"), t("outcome"), t("points"), t("reason")],
            known
                .decisions
                .iter()
                .map(|row| {
                    vec![page.date(&row.on), page.name("outcome", &row.outcome), page.number(row.score), reason(&row.reason)]
                })
                .collect(),
        ),
        part(
            "everything-objections",
            vec![t("everything-day"), t("everything-said"), t("everything-answer")],
            known
                .objections
                .iter()
                .map(|row| vec![page.date(&row.received_on), row.body.clone(), row.answer.clone().unwrap_or_default()])
                .collect(),
        ),
        part(
            "consent-title",
            vec![t("everything-day"), t("privacy-purpose"), t("consent-answer")],
            known
                .consent
                .iter()
                .map(|row| vec![page.date(&row.on), row.purpose.clone(), page.name("consent-state", &row.state)])
                .collect(),
        ),
        part(
            "looks-title",
            vec![t("looks-when"), t("audit-who"), t("field-organisation")],
            known
                .seen_by
                .iter()
                .map(|row| {
                    let who = row.who.clone().unwrap_or_else(|| t("audit-machine"));
                    vec![
                        page.moment(&row.at),
                        if row.in_a_list { format!("{who} ({})", t("looks-in-lists")) } else { who },
                        row.organisation.clone(),
                    ]
                })
                .collect(),
        ),
    ];
    let data = json!({
        "office": known.controller,
        "title": title,
        "subtitle": format!("{} · {}", known.name, page.date(&known.made_at)),
        "reference": known.household,
        "lead": t("everything-lead"),
        "none": t("everything-none"),
        "parts": parts,
    });
    (data, title)
}
