//! Visits after a hand-over: those that are due and overdue, on a page and as a file.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_documents::write::{Column, Kind, Sheet};
use serde::Deserialize;

use super::{Choice, Head, StateLink, activities, head};
use crate::{
    app::App,
    error::Error,
    events::{
        model::VISIT_STATES,
        store::{self, PAGE, VisitCounts, VisitFilter, VisitRow},
    },
    programmes::{self, places},
    reports::view::encode,
    web::{
        Html, Page, Tab,
        file::{MOST_ROWS, say_cut, table},
    },
};

/// Whoever writes a number into the address gets an empty page at the most.
const MOST_PAGES: i64 = 1_000_000;

#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    state: String,
    #[serde(default)]
    activity: String,
    months: Option<i64>,
    page: Option<i64>,
}

impl Which {
    fn filter(&self) -> Result<VisitFilter, Error> {
        if !self.state.is_empty() && !VISIT_STATES.contains(&self.state.as_str()) {
            return Err(Error::NotFound);
        }
        Ok(VisitFilter { state: self.state.clone(), activity: self.activity.clone(), months: self.months.unwrap_or_default() })
    }
}

/// The filter as a query of an address, with another state where one is named.
fn query(filter: &VisitFilter, state: Option<&str>) -> String {
    let state = state.unwrap_or(&filter.state);
    format!("state={}&activity={}&months={}", encode(state), encode(&filter.activity), filter.months)
}

#[derive(Template)]
#[template(path = "events/templates/visits.html")]
struct VisitsPage {
    page: Page,
    head: Head,
    states: Vec<StateLink>,
    state: String,
    activities: Vec<Choice>,
    /// Months, and whether they are chosen.
    stages: Vec<(i64, bool)>,
    visits: Vec<VisitRow>,
    count: i64,
    all: i64,
    query: String,
    earlier: String,
    later: String,
}

impl VisitsPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }

    /// The form in which this visit is recorded.
    fn record(&self, visit: &VisitRow) -> String {
        format!(
            "/programmes/{}/events/new?kind=visit&activity={}&stage={}&{}={}",
            self.head.programme.id,
            encode(&visit.activity),
            visit.months,
            visit.subject_kind,
            encode(&visit.code)
        )
    }
}

pub async fn visits(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, texts) = head(&app, &page, id).await?;
    let actor = page.actor()?;
    let filter = which.filter()?;
    let months = programmes::store::visit_months(app.db.read(), id).await?;
    let visited: Vec<String> = programmes::store::activities(&app, id)
        .await?
        .into_iter()
        .filter(|activity| months.contains_key(&activity.id))
        .map(|activity| activity.code)
        .collect();
    let mut stages: Vec<i64> = months.into_values().flatten().collect();
    stages.sort_unstable();
    stages.dedup();
    let at = which.page.unwrap_or(1).clamp(1, MOST_PAGES) - 1;
    let counts = store::count_visits(&app, actor, id, &filter).await?;
    let visits = store::visits(&app, actor, id, &filter, at * PAGE, PAGE).await?;
    let count = counts.of(&filter.state);
    let address = format!("/programmes/{id}/events/visits?{}", query(&filter, None));
    let states = states(&page, id, &filter, &counts);
    Ok(Html(VisitsPage {
        activities: activities(&app, &page, id, &texts, &filter.activity)
            .await?
            .into_iter()
            .filter(|(code, _, _)| visited.contains(code))
            .collect(),
        stages: stages.into_iter().map(|months| (months, months == filter.months)).collect(),
        states,
        all: counts.all(),
        query: query(&filter, None),
        earlier: if at > 0 { format!("{address}&page={at}") } else { String::new() },
        later: if count > (at + 1) * PAGE { format!("{address}&page={}", at + 2) } else { String::new() },
        state: filter.state,
        visits,
        count,
        page,
        head,
    }))
}

fn states(page: &Page, id: i64, filter: &VisitFilter, counts: &VisitCounts) -> Vec<StateLink> {
    VISIT_STATES
        .iter()
        .map(|state| StateLink {
            name: page.alone(&format!("visit-state-{state}")),
            count: counts.of(state),
            href: format!("/programmes/{id}/events/visits?{}", query(filter, Some(state))),
            chosen: *state == filter.state,
        })
        .collect()
}

/// The visits as a file: `visits.xlsx` or `visits.csv`, by household number, without names.
pub async fn visits_file(
    State(app): State<App>,
    page: Page,
    Path((id, name)): Path<(i64, String)>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    let filter = which.filter()?;
    let visits = store::visits(&app, actor, id, &filter, 0, MOST_ROWS as i64).await?;
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let columns = [
        ("visit-due-on", Kind::Date),
        ("visit-months", Kind::Whole),
        ("activity", Kind::Identifier),
        ("visit-whom", Kind::Identifier),
        ("subject-kind-organisation", Kind::Text),
        ("dimension-place", Kind::Text),
        ("visit-given-on", Kind::Date),
        ("visit-state", Kind::Text),
        ("visit-made-on", Kind::Date),
    ];
    let mut sheet = Sheet {
        name: page.t("visits-title"),
        title: vec![page.t("visits-title"), page.date(&app.today())],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: visits
            .into_iter()
            .map(|visit| {
                vec![
                    day(&visit.due_on).into(),
                    visit.months.into(),
                    visit.activity.into(),
                    visit.code.into(),
                    visit.organisation.into(),
                    places::name(&visit.place, page.lang).into(),
                    day(&visit.given_on).into(),
                    page.name("visit-state", &visit.state).into(),
                    visit.made_on.as_deref().and_then(day).into(),
                ]
            })
            .collect(),
        notes: Vec::new(),
    };
    let counts = store::count_visits(&app, actor, id, &filter).await?;
    say_cut(&page, &mut sheet, counts.of(&filter.state));
    table(sheet, &name, "visits", &app)
}
