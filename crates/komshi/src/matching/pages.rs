//! Review: two records side by side, the evidence before the verdict, the next pair at once.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_match::EvidenceField;
use serde::Deserialize;

use super::{
    model::Verdict,
    store::{self, DecidePair, DecidedRow, PairRow, PairState, QueueCount, Side},
};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    programmes::store as programmes,
    registry,
    web::{Form, Html, Page, Tab, page::done},
};

/// One line of the comparison.
struct Line {
    field: &'static str,
    a: String,
    b: String,
    /// How the two agree, as a message key; empty where nothing was compared.
    level: String,
    /// Length of the bar, 0-100, and whether the evidence speaks against.
    bar: i64,
    against: bool,
    bits: String,
}

#[derive(Template)]
#[template(path = "matching/templates/pair.html")]
struct PairPage {
    page: Page,
    programme: i64,
    title: String,
    pair: PairRow,
    a: Side,
    b: Side,
    lines: Vec<Line>,
    look_alike: &'static str,
    count: QueueCount,
    unsure: bool,
    last: Option<i64>,
}

/// Bits that fill a bar.
const FULL_BAR: f64 = 12.0;

fn lines(page: &Page, pair: &PairRow, a: &Side, b: &Side) -> Result<Vec<Line>, Error> {
    let evidence = pair.reasons()?.evidence;
    let mut lines = Vec::new();
    for (left, right) in a.fields.iter().zip(&b.fields) {
        let compared: &[EvidenceField] = match left.field {
            "name" => &[EvidenceField::Surname, EvidenceField::Given],
            "father" => &[EvidenceField::Father],
            "birth" => &[EvidenceField::Birth],
            "sex" => &[EvidenceField::Sex],
            "identity" => &[EvidenceField::Identity],
            "address" => &[EvidenceField::Address, EvidenceField::Place],
            "phone" => &[EvidenceField::Phone],
            "members" => &[EvidenceField::Household],
            _ => &[],
        };
        let of_field: Vec<_> = evidence.iter().filter(|one| compared.contains(&one.field)).collect();
        let bits: f64 = of_field.iter().map(|one| one.bits).sum();
        let level =
            of_field.iter().max_by(|x, y| x.bits.abs().total_cmp(&y.bits.abs())).map(|one| one.level.as_str().replace('_', "-"));
        if left.text.is_empty() && right.text.is_empty() {
            continue;
        }
        let shown = |text: &str| match left.field {
            "birth" => page.date(text),
            "sex" if !text.is_empty() => page.name("person-sex", text),
            _ => text.to_owned(),
        };
        let says_nothing = bits.abs() < 0.05;
        lines.push(Line {
            field: left.field,
            a: shown(&left.text),
            b: shown(&right.text),
            level: if says_nothing { String::new() } else { level.unwrap_or_default() },
            bar: ((bits.abs() / FULL_BAR) * 100.0).clamp(0.0, 100.0) as i64,
            against: bits < 0.0,
            bits: if says_nothing { String::new() } else { format!("{}{:.1}", if bits < 0.0 { "−" } else { "+" }, bits.abs()) },
        });
    }
    Ok(lines)
}

async fn pair_page(app: &App, page: Page, pair: PairRow, unsure: bool) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let (a, b) = store::sides(app, actor, &pair).await?;
    let lines = lines(&page, &pair, &a, &b)?;
    let count = store::count_waiting(app, actor, pair.programme).await?;
    let last = store::last_decided(app, actor, pair.programme).await?;
    let title = programmes::title(app, pair.programme, page.lang).await?;
    let look_alike = pair.reasons()?.look_alike.map_or("", |kind| kind.as_str());
    let programme = pair.programme;
    Ok(Html(PairPage { page, programme, title, pair, a, b, lines, look_alike, count, unsure, last }).into_response())
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    unsure: u8,
}

#[derive(Template)]
#[template(path = "matching/templates/queue-empty.html")]
struct EmptyPage {
    page: Page,
    programme: i64,
    title: String,
    count: QueueCount,
    last: Option<i64>,
    /// A list is in use: pairs were looked for.
    begun: bool,
}

async fn note_pair(app: &App, actor: &Actor, pair: &PairRow) -> Result<(), Error> {
    registry::store::note_looks(app, actor, Action::ReviewPairs, registry::store::Seen::Person, &[pair.a, pair.b]).await
}

pub async fn next(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    let state = if which.unsure == 1 { PairState::Unsure } else { PairState::Proposed };
    // The page names the programme: who does not see it finds nothing here.
    programmes::programme(&app, page.actor()?, programme).await?;
    match store::claim_next(&app, page.actor()?, programme, state).await? {
        Some(pair) => {
            note_pair(&app, page.actor()?, &pair).await?;
            pair_page(&app, page, pair, which.unsure == 1).await
        }
        None => {
            let page = page.at(Tab::Programmes);
            let count = store::count_waiting(&app, page.actor()?, programme).await?;
            let last = store::last_decided(&app, page.actor()?, programme).await?;
            let title = programmes::title(&app, programme, page.lang).await?;
            let begun = store::has_lists(&app, page.actor()?, programme).await?;
            Ok(Html(EmptyPage { page, programme, title, count, last, begun }).into_response())
        }
    }
}

pub async fn pair(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let actor = page.actor()?;
    let pair = store::pair(&app, actor, id).await?;
    crate::db::record_look(&app, actor, Action::ReviewPairs, &format!("pair/{id}")).await?;
    note_pair(&app, actor, &pair).await?;
    pair_page(&app, page, pair, false).await
}

pub async fn decide(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let pair = store::pair(&app, page.actor()?, id).await?;
    let verdict = Verdict::parse(form.text("verdict")).ok_or(Error::NotFound)?;
    let decision = DecidePair { pair: id, verdict, reason: form.text("reason").to_owned() };
    store::decide_pair(&app, page.actor()?, &form.operation(), &decision).await?;
    let again = if form.text("unsure") == "1" { "?unsure=1" } else { "" };
    Ok(done(&format!("/programmes/{}/review{again}", pair.programme), &format!("done-pair-{}", verdict.as_str()), &[]))
}

pub async fn undo(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    store::undo_pair(&app, page.actor()?, &form.operation(), id).await?;
    Ok(done(&format!("/pairs/{id}"), "done-pair-undone", &[]))
}

#[derive(Template)]
#[template(path = "matching/templates/decided.html")]
struct DecidedPage {
    page: Page,
    programme: i64,
    title: String,
    rows: Vec<DecidedRow>,
    state: String,
    /// The last answer of the page, where more may follow.
    more: Option<(String, i64)>,
}

#[derive(Deserialize)]
pub struct Decided {
    #[serde(default)]
    state: String,
    #[serde(default)]
    at: String,
    #[serde(default)]
    pair: i64,
}

pub async fn decided(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(which): Query<Decided>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let before = (!which.at.is_empty()).then_some((which.at, which.pair));
    programmes::programme(&app, page.actor()?, programme).await?;
    let rows = store::decided(&app, page.actor()?, programme, &which.state, before).await?;
    let more = rows.last().filter(|_| rows.len() as i64 == store::DECIDED);
    let more = more.and_then(|row| Some((row.decided_at.clone()?, row.id)));
    let title = programmes::title(&app, programme, page.lang).await?;
    Ok(Html(DecidedPage { page, programme, title, rows, state: which.state, more }).into_response())
}
