//! Selection: calls, the scorecard, the trial, the ranking with its cut line, the committee, the published list, objections.

mod criteria;
mod minutes;
mod publishing;
mod ranking;
mod sessions;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use serde::Deserialize;

pub use self::{
    criteria::{criteria, save_criteria},
    minutes::minutes,
    publishing::{publication, publish, slips, slips_file},
    ranking::{ranking, ranking_file},
    sessions::{confirm_session, new_session, record_session},
};
use super::{
    model::{FACTS, Kind, Line, ScoreLine, TieValues, common_scorecard},
    store::{
        self, CallRow, CandidateRow, CriteriaSet, DecideObjection, DecisionRow, MemberRow, NewCall, NewObjection, ObjectionRow,
        PublicationRow, RankingRow, SessionRow, Trial,
    },
};
use crate::{
    app::App,
    error::Error,
    programmes::store as programmes,
    registry::store as registry,
    web::{Form, Html, Page, Tab, i18n::Lang, page::done},
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
    if let Some(text) = line.label.get("sr-Latn") {
        match page.lang {
            Lang::SrCyrl => return komshi_text::script::to_cyrillic(text),
            // Nearer to the reader than English.
            Lang::Bs => return text.clone(),
            Lang::En | Lang::SrLatn | Lang::Sq | Lang::Mk | Lang::Tr => {}
        }
    }
    line.label.get("en").or_else(|| line.label.values().next()).cloned().unwrap_or_default()
}

struct LineView {
    label: String,
    /// The rule in words; empty for one that an expert wrote as an expression.
    words: String,
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
    today: String,
}

impl CallPage {
    /// Why a ranking was made, in words.
    fn reason(&self, reason: &str) -> String {
        match reason {
            "first ranking" => self.page.t("ranking-first"),
            of if of.starts_with("objection/") => self.page.t("ranking-by-objection"),
            written => written.to_owned(),
        }
    }
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
        .map(|line| LineView {
            label: label(&page, line),
            words: criteria::in_words(&page, line),
            expression: line.expression.clone(),
            points: line.points,
        })
        .collect();
    let trial = if query.r#try == 1 { Some(store::try_out(&app, actor, id).await?) } else { None };
    let mut sessions = Vec::new();
    for session in store::sessions(&app, actor, id).await? {
        let members = store::session_members(&app, session.id).await?;
        let departures = store::departures(&app, actor, &session).await?;
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
        today: app.today(),
        page,
        call,
        set,
        lines,
        trial,
        sessions,
    };
    Ok(Html(answer).into_response())
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

fn scored(lines: &str) -> Result<Vec<ScoreLine>, Error> {
    Ok(serde_json::from_str(lines)?)
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
    crate::db::record_look(&app, actor, Action::SeeSelection, &format!("candidate/{id}")).await?;
    registry::note_looks(&app, actor, Action::SeeSelection, registry::Seen::Household, &[candidate.household]).await?;
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

pub async fn lock(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let locked = store::lock_call(&app, page.actor()?, &form.operation(), id).await?;
    Ok(done(&format!("/calls/{id}"), "done-locked", &[("count", locked.awards.to_string())]))
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
