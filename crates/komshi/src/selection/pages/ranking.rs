//! A ranking: a page of it, and the whole as a file.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_documents::write::{Column, Kind, Sheet, Value};
use serde::Deserialize;

use super::{label, scored};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    registry::store::{self as registry, Seen},
    selection::{
        model::Line,
        store::{self, CallRow, CandidateRow, RankingRow},
    },
    web::{
        Html, Page, Tab,
        file::{MOST_ROWS, table},
    },
};

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
    /// The committee decides on this one next.
    awaits_session: bool,
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

pub async fn ranking(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(from): Query<From>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let call = store::call_of_ranking(&app, actor, id).await?;
    let rankings = store::rankings(&app, actor, call.id).await?;
    let newest = rankings.first().is_some_and(|row| row.id == id);
    let ranking = rankings.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let awaits_session = newest && call.state == "open" && page.may(Action::Decide);
    note(&app, actor, id).await?;
    let limit = if from.all == 1 { PRINTED } else { RANKED };
    let candidates = store::candidates(&app, actor, id, from.out == 0, from.after, limit).await?;
    let next = (candidates.len() as i64 == limit)
        .then(|| candidates.last().map(|row| if from.out == 0 { row.position.unwrap_or(0) } else { row.id }))
        .flatten();
    let set = store::criteria(app.db.read(), call.id, Some(ranking.criteria_set)).await?;
    let mut rows = Vec::new();
    for candidate in candidates {
        let lines = because(&page, actor, &set.criteria.lines, &candidate)?;
        let cut = candidate.position == Some(call.places);
        rows.push(RankedRow { candidate, lines, cut });
    }
    let names = page.may(Action::OpenPerson);
    Ok(Html(RankingPage { page, call, ranking, rows, eligible: from.out == 0, next, names, awaits_session }).into_response())
}

/// `ranking.xlsx` or `ranking.csv`: those with a place in their order, then those who are not eligible; with the columns that the page shows.
pub async fn ranking_file(State(app): State<App>, page: Page, Path((id, name)): Path<(i64, String)>) -> Result<Response, Error> {
    let actor = page.actor()?;
    let call = store::call_of_ranking(&app, actor, id).await?;
    let ranking = store::rankings(&app, actor, call.id).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    note(&app, actor, id).await?;
    let set = store::criteria(app.db.read(), call.id, Some(ranking.criteria_set)).await?;
    let (names, special) = (page.may(Action::OpenPerson), actor.sees_special());
    let most = MOST_ROWS as i64;
    let mut rows = Vec::new();
    for eligible in [true, false] {
        for candidate in store::candidates(&app, actor, id, eligible, 0, most).await? {
            let lines = because(&page, actor, &set.criteria.lines, &candidate)?;
            let because = lines.iter().map(|(label, points)| format!("{label} {points}")).collect::<Vec<_>>().join(" · ");
            let decided = candidate.outcome.as_deref().map_or_else(String::new, |outcome| page.name("outcome", outcome));
            let departs = if candidate.departs == Some(1) { page.t("departs") } else { String::new() };
            let mut row = vec![candidate.position.map_or(Value::Empty, Value::from), Value::from(candidate.code)];
            if names {
                row.push(candidate.head_name.into());
            }
            row.push(candidate.score.into());
            if special {
                row.push(because.into());
            }
            row.extend([
                Value::from(if eligible { String::new() } else { page.t("ranking-not-eligible") }),
                decided.into(),
                departs.into(),
            ]);
            rows.push(row);
        }
    }
    let column = |key: &str, kind: Kind| Column::new(page.t(key), kind);
    let mut header = vec![column("ranking-place", Kind::Whole), column("household-code", Kind::Identifier)];
    if names {
        header.push(column("household-head", Kind::Text));
    }
    header.push(column("points", Kind::Whole));
    if special {
        header.push(column("ranking-because", Kind::Text));
    }
    header.extend(["ranking-not-eligible", "decision", "departs"].map(|key| column(key, Kind::Text)));
    let version = page.t1("ranking-name", "version", ranking.version);
    let title = vec![call.title, version.clone(), page.t1("ranking-cut-lead", "count", call.places)];
    table(Sheet { name: version, title, header, rows, notes: Vec::new() }, &name, "ranking", &app)
}

/// Who looks at a ranking is written down; why points were given is of class 3, so the list is one row of the audit trail as well.
async fn note(app: &App, actor: &Actor, id: i64) -> Result<(), Error> {
    registry::note_looks(app, actor, Action::SeeSelection, Seen::Ranking, &[id]).await?;
    if actor.sees_special() {
        crate::db::record_look(app, actor, Action::SeeSelection, &format!("ranking/{id}")).await?;
    }
    Ok(())
}

/// The lines that gave points, for whoever may see facts of class 3.
fn because(page: &Page, actor: &Actor, lines: &[Line], candidate: &CandidateRow) -> Result<Vec<(String, i64)>, Error> {
    if !actor.sees_special() {
        return Ok(Vec::new());
    }
    let first_label = |code: &str, points: i64| {
        let line = lines.iter().find(|line| line.code == code && line.points == points);
        line.map_or_else(|| code.to_owned(), |line| label(page, line))
    };
    let given = scored(&candidate.lines)?.into_iter().filter(|line| line.points != 0);
    Ok(given.map(|line| (first_label(&line.code, line.points), line.points)).collect())
}
