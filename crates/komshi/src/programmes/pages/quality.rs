//! Quality of the data: what is odd about a programme, and who decided what about it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    super::{
        model::{Decide, Finding, LANGUAGES, PROGRAMME},
        places, store,
    },
    setup::{Head, head},
};
use crate::{
    app::App,
    error::{Error, Refusal},
    web::{
        Form, Html, Page, Tab,
        page::{done, refusal_text},
    },
};

/// What the list can be narrowed to.
const FILTERS: &[&str] = &["open", "decided", "all"];

struct Line {
    finding: Finding,
    /// What is odd, in words.
    sentence: String,
    /// What it is about, in words.
    about: String,
    /// The language of the original and the proposal, where they are words of a text.
    tag: Option<String>,
    original: String,
    proposed: Option<String>,
}

struct Filter {
    key: &'static str,
    count: i64,
    is_current: bool,
}

#[derive(Template)]
#[template(path = "programmes/templates/quality.html")]
struct QualityPage {
    page: Page,
    head: Head,
    lines: Vec<Line>,
    filters: Vec<Filter>,
    /// Nothing waits, and something was decided.
    all_decided: bool,
    footnote: bool,
}

#[derive(Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    state: String,
}

pub async fn quality(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, _, head) = head(&app, &page, id).await?;
    let findings = store::findings(&app, id).await?;
    let filter = FILTERS.iter().find(|filter| **filter == narrowed.state).copied().unwrap_or("open");
    let all = findings.len() as i64;
    let open = findings.iter().filter(|finding| finding.state == "open").count() as i64;
    let count = |key: &str| match key {
        "open" => open,
        "decided" => all - open,
        _ => all,
    };
    let filters = FILTERS.iter().map(|key| Filter { key, count: count(key), is_current: *key == filter }).collect();
    let lines = findings
        .into_iter()
        .filter(|finding| filter == "all" || (finding.state == "open") == (filter == "open"))
        .map(|finding| line(&page, finding, programme.asterisk()))
        .collect();
    let footnote = programme.asterisk();
    Ok(Html(QualityPage { page, head, lines, filters, all_decided: open == 0 && all > 0, footnote }).into_response())
}

/// Details that are codes of the gazetteer, several separated by commas.
const PLACES: &[&str] = &["inside", "around", "economy"];

fn line(page: &Page, finding: Finding, asterisk: bool) -> Line {
    let places_of = |codes: &str| {
        let star = |code: &&str| if asterisk && code.starts_with("XK") { "*" } else { "" };
        let names: Vec<String> = codes
            .split(',')
            .filter(|code| !code.is_empty())
            .map(|code| format!("{}{}", places::name(code, page.lang), star(&code)))
            .collect();
        names.join(", ")
    };
    let mut arguments: Vec<(String, String)> = finding
        .detail
        .iter()
        .map(|(name, value)| match name.as_str() {
            name if PLACES.contains(&name) => (name.to_owned(), places_of(value)),
            "starts" => ("starts".to_owned(), page.date(value)),
            name => (name.to_owned(), value.clone()),
        })
        .collect();
    // A count that nothing explains has a sentence of its own.
    let explanation = match finding.code.as_str() {
        "stated-places" => "inside",
        "economies" => "economy",
        _ => "",
    };
    let unexplained = !explanation.is_empty() && finding.detail.get(explanation).is_none_or(String::is_empty);
    let key = if unexplained { format!("finding-{}-unexplained", finding.code) } else { format!("finding-{}", finding.code) };
    if unexplained {
        arguments.retain(|(name, _)| !PLACES.contains(&name.as_str()));
    }
    let sentence = refusal_text(&page.app, page.lang, &Refusal { key, arguments });
    let mut parts = finding.subject.rsplitn(3, '/');
    let language = parts.next().filter(|tag| LANGUAGES.contains(tag)).map(str::to_owned);
    let of_text = (parts.next(), parts.next());
    let (original, proposed) = match finding.code.as_str() {
        "impossible-day" => (finding.original.clone(), finding.proposed.as_ref().map(|day| page.date(day))),
        "status-against-days" => (page.name("programme-status", &finding.original), None),
        "one-word-for-communities" => {
            let names: Option<Vec<String>> = finding
                .proposed
                .as_ref()
                .map(|proposed| proposed.split(',').map(|community| page.name("community", community)).collect());
            (finding.original.clone(), names.map(|names| names.join(", ")))
        }
        _ => (finding.original.clone(), finding.proposed.clone()),
    };
    let about = match (&language, of_text) {
        (Some(language), (Some(field), Some(subject))) => {
            let language = page.name("language", language);
            if subject == PROGRAMME {
                format!("{} ({language})", page.name("text", field))
            } else {
                format!("{} ({language})", subject.trim_start_matches("component:"))
            }
        }
        _ => about(page, &finding.subject),
    };
    Line { sentence, about, tag: language.filter(|_| !original.is_empty()), original, proposed, finding }
}

/// What a finding is about that is in no text: a day, a component, an activity, the programme itself.
fn about(page: &Page, subject: &str) -> String {
    match subject {
        "starts" | "ends" => page.name("programme-day", subject),
        "status" => page.t("programme-status"),
        "places" => page.t("programme-where"),
        "activities" => page.t("activities-title"),
        "economies" => page.t("programme-organisations"),
        _ => {
            if let Some(rest) = subject.strip_prefix("component:") {
                return match rest.rsplit_once('/') {
                    Some((code, day)) => format!("{code}: {}", page.name("programme-day", day)),
                    None => rest.to_owned(),
                };
            }
            if let Some(code) = subject.strip_prefix("activity:") {
                return code.to_owned();
            }
            if subject.starts_with("emblem:") { page.t("emblems-title") } else { page.t("programme") }
        }
    }
}

pub async fn decide(
    State(app): State<App>,
    page: Page,
    Path((id, finding)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let reason = form.required("reason");
    form.check()?;
    let decide = Decide { programme: id, finding, decision: form.text("decision").into(), reason };
    store::decide_finding(&app, page.actor()?, &form.operation(), &decide).await?;
    Ok(done(&format!("/programmes/{id}/quality"), "done-finding-decided", &[]))
}

pub async fn reopen(
    State(app): State<App>,
    page: Page,
    Path((id, finding)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::reopen_finding(&app, page.actor()?, &form.operation(), id, finding).await?;
    Ok(done(&format!("/programmes/{id}/quality"), "done-finding-reopened", &[]))
}
