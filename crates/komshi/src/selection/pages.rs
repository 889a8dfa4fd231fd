//! Selection: calls, the scorecard, the trial, the ranking with its cut line, the committee, the published list, objections.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    model::{
        COMPARISONS, Condition, Criteria, FACTS, Kind, Line, ScoreLine, TieBreak, TieValues, common_scorecard, expression_of,
    },
    store::{
        self, CallRow, CandidateRow, CriteriaSet, DecideObjection, DecisionRow, Departure, MemberRow, NewCall, NewObjection,
        NewSession, ObjectionRow, Outcome, PublicationLine, PublicationRow, RankingRow, SaveCriteria, SessionMember, SessionRow,
        Trial,
    },
};
use crate::{
    app::App,
    error::Error,
    programmes::store as programmes,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "selection/templates/calls.html")]
struct CallsPage {
    page: Page,
    programme: i64,
    title: String,
    calls: Vec<CallRow>,
}

pub async fn calls(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let calls = store::calls(&app, page.actor()?, programme).await?;
    let title = programmes::title(&app, programme, page.lang).await?;
    Ok(Html(CallsPage { page, programme, title, calls }).into_response())
}

pub async fn add_call(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewCall {
        programme,
        title: form.required("title"),
        places: form.required_whole("places"),
        reserve: form.whole("reserve").unwrap_or(0),
        criteria: common_scorecard(),
    };
    form.check()?;
    let call = store::add_call(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/calls/{call}"), "done-call-added", &[]))
}

/// What a line says in the reader's language.
fn label(page: &Page, line: &Line) -> String {
    let tag = page.lang.tag();
    if let Some(text) = line.label.get(tag) {
        return text.clone();
    }
    if tag == "sr-Cyrl"
        && let Some(text) = line.label.get("sr-Latn")
    {
        return komshi_text::script::to_cyrillic(text);
    }
    line.label.get("en").or_else(|| line.label.values().next()).cloned().unwrap_or_default()
}

struct LineView {
    label: String,
    expression: String,
    points: i64,
}

#[derive(Template)]
#[template(path = "selection/templates/call.html")]
struct CallPage {
    page: Page,
    title: String,
    call: CallRow,
    set: CriteriaSet,
    lines: Vec<LineView>,
    trial: Option<Trial>,
    rankings: Vec<RankingRow>,
    sessions: Vec<(SessionRow, Vec<MemberRow>, Vec<DecisionRow>)>,
    publications: Vec<PublicationRow>,
    objections: Vec<ObjectionRow>,
    awards: usize,
    own: i64,
    slug: String,
}

#[derive(Deserialize)]
pub struct Try {
    #[serde(default)]
    r#try: u8,
}

pub async fn call(State(app): State<App>, page: Page, Path(id): Path<i64>, Query(query): Query<Try>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let call = store::call(&app, actor, id).await?;
    let set = store::criteria(app.db.read(), id, None).await?;
    let lines = set
        .criteria
        .lines
        .iter()
        .map(|line| LineView { label: label(&page, line), expression: line.expression.clone(), points: line.points })
        .collect();
    let trial = if query.r#try == 1 { Some(store::try_out(&app, actor, id).await?) } else { None };
    let mut sessions = Vec::new();
    for session in store::sessions(&app, actor, id).await? {
        let members = store::session_members(&app, session.id).await?;
        let departures = store::decisions(&app, actor, session.id, true).await?;
        sessions.push((session, members, departures));
    }
    let programme = programmes::programme(&app, actor, call.programme).await?;
    let answer = CallPage {
        title: programmes::title(&app, call.programme, page.lang).await?,
        rankings: store::rankings(&app, actor, id).await?,
        publications: store::publications(&app, actor, id).await?,
        objections: store::objections(&app, actor, id).await?,
        awards: store::awards(&app, actor, id).await?.len(),
        own: actor.user,
        slug: programme.public_slug.unwrap_or_default(),
        page,
        call,
        set,
        lines,
        trial,
        sessions,
    };
    Ok(Html(answer).into_response())
}

/// Rows of the rule builder that stand empty below the lines.
const EMPTY_LINES: usize = 2;
/// Conditions of one line in the builder.
const CONDITIONS: usize = 3;

struct EditLine {
    index: usize,
    code: String,
    label_en: String,
    label_sr: String,
    expression: String,
    written: bool,
    points: i64,
    conditions: Vec<(usize, Condition)>,
}

#[derive(Template)]
#[template(path = "selection/templates/criteria.html")]
struct CriteriaPage {
    page: Page,
    call: CallRow,
    lines: Vec<EditLine>,
    minimum: i64,
    /// Place of the rule and the rule that stands there.
    ties: Vec<(i64, &'static str)>,
    rules: Vec<&'static str>,
    facts: Vec<&'static str>,
    comparisons: &'static [&'static str],
    problem: String,
}

fn criteria_page(page: Page, call: CallRow, criteria: &Criteria, problem: String) -> Response {
    let page = page.at(Tab::Programmes);
    let empty = Condition { fact: String::new(), comparison: ">=".into(), value: String::new() };
    let line = |index: usize, line: &Line| {
        let conditions = (0..CONDITIONS.max(line.conditions.len()))
            .map(|at| (at, line.conditions.get(at).cloned().unwrap_or_else(|| empty.clone())))
            .collect();
        EditLine {
            index,
            code: line.code.clone(),
            label_en: line.label.get("en").cloned().unwrap_or_default(),
            label_sr: line.label.get("sr-Latn").cloned().unwrap_or_default(),
            expression: line.expression.clone(),
            written: line.conditions.is_empty() && !line.expression.is_empty(),
            points: line.points,
            conditions,
        }
    };
    let blank =
        Line { code: String::new(), label: BTreeMap::new(), expression: String::new(), conditions: Vec::new(), points: 1 };
    let mut lines: Vec<EditLine> = criteria.lines.iter().enumerate().map(|(index, one)| line(index, one)).collect();
    for _ in 0..EMPTY_LINES {
        lines.push(line(lines.len(), &blank));
    }
    let facts = FACTS.iter().map(|(name, _)| *name).collect();
    let page = CriteriaPage {
        page,
        call,
        lines,
        minimum: criteria.minimum_score,
        ties: (0..3).map(|at| (at, criteria.tie_break.get(at as usize).map_or("", |rule| rule.as_str()))).collect(),
        rules: TieBreak::ALL.iter().map(|rule| rule.as_str()).collect(),
        facts,
        comparisons: COMPARISONS,
        problem,
    };
    Html(page).into_response()
}

pub async fn criteria(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let call = store::call(&app, page.actor()?, id).await?;
    let set = store::criteria(app.db.read(), id, None).await?;
    Ok(criteria_page(page, call, &set.criteria, String::new()))
}

fn read_criteria(form: &mut Form) -> Criteria {
    let mut lines = Vec::new();
    for index in 0..60 {
        let text = |form: &Form, name: &str| form.text(&format!("{name}-{index}")).to_owned();
        let (label_en, label_sr) = (text(form, "en"), text(form, "sr"));
        if label_en.is_empty() && label_sr.is_empty() {
            continue;
        }
        let conditions: Vec<Condition> = (0..CONDITIONS)
            .map(|at| Condition {
                fact: text(form, &format!("fact{at}")),
                comparison: text(form, &format!("comparison{at}")),
                value: text(form, &format!("value{at}")),
            })
            .filter(|condition| !condition.fact.is_empty() && !condition.value.is_empty())
            .collect();
        let written = text(form, "expression");
        // The builder's sentence wins unless an expert has said that the expression was written by hand.
        let by_hand = text(form, "by-hand") == "1" || conditions.is_empty();
        let expression = if by_hand { written } else { expression_of(&conditions).unwrap_or_default() };
        let code = match text(form, "code") {
            code if code.is_empty() => {
                komshi_text::fold::fold(if label_en.is_empty() { &label_sr } else { &label_en }).replace(' ', "_")
            }
            code => code,
        };
        let mut label = BTreeMap::new();
        for (tag, text) in [("en", label_en), ("sr-Latn", label_sr)] {
            if !text.is_empty() {
                label.insert(tag.to_owned(), text);
            }
        }
        let points = form.whole(&format!("points-{index}")).unwrap_or(0);
        lines.push(Line { code, label, expression, conditions: if by_hand { Vec::new() } else { conditions }, points });
    }
    let mut tie_break: Vec<TieBreak> = (0..3).filter_map(|at| TieBreak::parse(form.text(&format!("tie-{at}")))).collect();
    tie_break.dedup();
    Criteria { lines, minimum_score: form.whole("minimum").unwrap_or(0), tie_break }
}

pub async fn save_criteria(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let criteria = read_criteria(&mut form);
    let save = SaveCriteria { call: id, criteria: criteria.clone() };
    match store::save_criteria(&app, page.actor()?, &form.operation(), &save).await {
        Ok(_) => Ok(done(&format!("/calls/{id}?try=1"), "done-saved", &[])),
        Err(Error::Refused(refusal)) => {
            let call = store::call(&app, page.actor()?, id).await?;
            let problem = page.refusal(&refusal);
            Ok(criteria_page(page, call, &criteria, problem))
        }
        Err(error) => Err(error),
    }
}

pub async fn open(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    store::open_call(&app, page.actor()?, &form.operation(), id).await?;
    Ok(done(&format!("/calls/{id}"), "done-call-open", &[]))
}

pub async fn rank(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let reason = match form.text("reason") {
        "" => "first ranking",
        reason => reason,
    };
    let ranking = store::make_ranking(&app, page.actor()?, &form.operation(), id, reason).await?;
    Ok(done(&format!("/rankings/{ranking}"), "done-ranked", &[]))
}

struct RankedRow {
    candidate: CandidateRow,
    lines: Vec<(String, i64)>,
    cut: bool,
}

#[derive(Template)]
#[template(path = "selection/templates/ranking.html")]
struct RankingPage {
    page: Page,
    call: CallRow,
    ranking: RankingRow,
    rows: Vec<RankedRow>,
    eligible: bool,
    next: Option<i64>,
    names: bool,
}

#[derive(Deserialize)]
pub struct From {
    #[serde(default)]
    after: i64,
    #[serde(default)]
    out: u8,
    #[serde(default)]
    all: u8,
}

const RANKED: i64 = 200;
/// A whole ranking on one page, for printing.
const PRINTED: i64 = 20_000;

fn scored(lines: &str) -> Result<Vec<ScoreLine>, Error> {
    Ok(serde_json::from_str(lines)?)
}

pub async fn ranking(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(from): Query<From>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let call = store::call_of_ranking(&app, actor, id).await?;
    let ranking = store::rankings(&app, actor, call.id).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let set = store::criteria(app.db.read(), call.id, Some(ranking.criteria_set)).await?;
    let limit = if from.all == 1 { PRINTED } else { RANKED };
    let candidates = store::candidates(&app, actor, id, from.out == 0, from.after, limit).await?;
    let next = (candidates.len() as i64 == limit)
        .then(|| candidates.last().map(|row| if from.out == 0 { row.position.unwrap_or(0) } else { row.id }))
        .flatten();
    let special = actor.sees_special();
    let mut rows = Vec::new();
    for candidate in candidates {
        // A line says why points were given: a fact of class 3 for whoever may see it.
        let lines = if special {
            let first_label = |code: &str, points: i64| {
                let line = set.criteria.lines.iter().find(|line| line.code == code && line.points == points);
                line.map_or_else(|| code.to_owned(), |line| label(&page, line))
            };
            scored(&candidate.lines)?
                .into_iter()
                .filter(|line| line.points != 0)
                .map(|line| (first_label(&line.code, line.points), line.points))
                .collect()
        } else {
            Vec::new()
        };
        let cut = candidate.position == Some(call.places);
        rows.push(RankedRow { candidate, lines, cut });
    }
    let names = page.may(komshi_access::Action::OpenPerson);
    Ok(Html(RankingPage { page, call, ranking, rows, eligible: from.out == 0, next, names }).into_response())
}

struct ScoreView {
    label: String,
    points: i64,
    of: i64,
    because: Vec<(String, String)>,
    missing: Vec<String>,
}

#[derive(Template)]
#[template(path = "selection/templates/candidate.html")]
struct CandidatePage {
    page: Page,
    call: CallRow,
    ranking: RankingRow,
    candidate: CandidateRow,
    lines: Vec<ScoreView>,
    tie: TieValues,
    minimum: i64,
}

/// A known fact in words.
fn known_text(page: &Page, name: &str, answer: &super::model::Answer) -> String {
    use super::model::Answer;
    let kind = FACTS.iter().find(|(fact, _)| *fact == name).map(|(_, kind)| *kind);
    match (answer, kind) {
        (Answer::Whole(number), Some(Kind::Amount)) => page.money(*number),
        (Answer::Whole(number), _) => page.number(*number),
        (Answer::YesNo(yes), _) => page.t(if *yes { "yes" } else { "no" }),
        (Answer::Text(text), _) => page.name(name, text),
    }
}

pub async fn candidate(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    if !actor.sees_special() {
        return Err(Error::NotFound);
    }
    let (candidate, call, ranking) = store::candidate(&app, actor, id).await?;
    crate::db::record_look(&app, actor, komshi_access::Action::SeeSelection, &format!("candidate/{id}")).await?;
    let seen = crate::registry::store::Seen::Household;
    crate::registry::store::note_looks(&app, actor, komshi_access::Action::SeeSelection, seen, &[candidate.household]).await?;
    let call = store::call(&app, actor, call).await?;
    let set = store::criteria(app.db.read(), call.id, Some(ranking.criteria_set)).await?;
    let lines = scored(&candidate.lines)?
        .into_iter()
        .zip(&set.criteria.lines)
        .map(|(scored, line)| ScoreView {
            label: label(&page, line),
            points: scored.points,
            of: line.points,
            because: scored
                .because
                .iter()
                .map(|(name, answer)| (page.name("score-fact", name), known_text(&page, name, answer)))
                .collect(),
            missing: scored.missing.iter().map(|name| page.name("score-fact", name)).collect(),
        })
        .collect();
    let tie = serde_json::from_str(&candidate.tie_values)?;
    Ok(Html(CandidatePage { page, call, ranking, candidate, lines, tie, minimum: set.criteria.minimum_score }).into_response())
}

pub async fn record_session(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let members = (0..9)
        .map(|at| SessionMember {
            name: form.text(&format!("member-{at}")).to_owned(),
            interest: form.text(&format!("interest-{at}")).to_owned(),
        })
        .filter(|member| !member.name.is_empty())
        .collect();
    let mut departures = Vec::new();
    for at in 0..5 {
        let code = form.text(&format!("departure-{at}")).to_owned();
        if code.is_empty() {
            continue;
        }
        let ranking = form.id("ranking")?;
        let candidate = store::candidate_by_code(&app, page.actor()?, ranking, &code).await?;
        let outcome = Outcome::parse(form.text(&format!("outcome-{at}"))).ok_or(Error::NotFound)?;
        departures.push(Departure { candidate, outcome, reason: form.text(&format!("why-{at}")).to_owned() });
    }
    let new = NewSession {
        call: id,
        ranking: form.id("ranking")?,
        held_on: form.required_date("held_on"),
        place: form.required("place"),
        members,
        departures,
    };
    form.check()?;
    store::record_session(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/calls/{id}"), "done-session", &[]))
}

pub async fn confirm_session(
    State(app): State<App>,
    page: Page,
    Path((id, session)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let confirmed = form.text("confirmed") == "1";
    store::confirm_session(&app, page.actor()?, &form.operation(), session, confirmed).await?;
    Ok(done(&format!("/calls/{id}"), if confirmed { "done-confirmed" } else { "done-sent-back" }, &[]))
}

pub async fn lock(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let locked = store::lock_call(&app, page.actor()?, &form.operation(), id).await?;
    Ok(done(&format!("/calls/{id}"), "done-locked", &[("count", locked.awards.to_string())]))
}

pub async fn publish(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let (from, until) = (form.required_date("published_on"), form.required_date("objections_until"));
    form.check()?;
    let publication = store::publish(&app, page.actor()?, &form.operation(), id, &from, &until).await?;
    Ok(done(&format!("/publications/{publication}"), "done-published", &[]))
}

#[derive(Template)]
#[template(path = "selection/templates/publication.html")]
struct PublicationPage {
    page: Page,
    call: CallRow,
    title: String,
    publication: PublicationRow,
    accepted: Vec<PublicationLine>,
    reserve: Vec<PublicationLine>,
    rejected: usize,
}

/// The list by code, to print and put up.
pub async fn publication(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let call = store::call_of_publication(&app, actor, id).await?;
    let publication =
        store::publications(&app, actor, call.id).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let title = programmes::title(&app, call.programme, page.lang).await?;
    let accepted = store::publication_lines(&app, id, "accept").await?;
    let reserve = store::publication_lines(&app, id, "reserve").await?;
    let rejected = store::publication_lines(&app, id, "reject").await?.len();
    Ok(Html(PublicationPage { page, call, title, publication, accepted, reserve, rejected }).into_response())
}

pub async fn record_objection(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let new = NewObjection {
        call: id,
        household_code: form.required("household_code"),
        received_on: form.required_date("received_on"),
        body: form.required("body"),
    };
    form.check()?;
    store::record_objection(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/calls/{id}"), "done-objection", &[]))
}

pub async fn decide_objection(
    State(app): State<App>,
    page: Page,
    Path((id, objection)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let decide = DecideObjection {
        objection,
        upheld: form.text("upheld") == "1",
        answer: form.required("answer"),
        decided_on: form.required_date("decided_on"),
    };
    form.check()?;
    let ranking = store::decide_objection(&app, page.actor()?, &form.operation(), &decide).await?;
    Ok(if ranking == 0 {
        done(&format!("/calls/{id}"), "done-objection-decided", &[])
    } else {
        done(&format!("/rankings/{ranking}"), "done-objection-upheld", &[])
    })
}

/// The words of a comparison.
pub fn comparison_key(comparison: &str) -> &'static str {
    match comparison {
        ">=" => "comparison-at-least",
        "<=" => "comparison-at-most",
        "<" => "comparison-below",
        ">" => "comparison-above",
        _ => "comparison-is",
    }
}
