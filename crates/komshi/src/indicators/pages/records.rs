//! What stands behind a number of the results.

use askama::Template;
use axum::extract::{Path, Query, State};
use komshi_access::Action;
use serde::Deserialize;

use super::{Head, Names, Period, head, sees_special, statement_of, view};
use crate::{
    app::App,
    db::record_look,
    error::Error,
    indicators::{
        model::Dimension,
        store::{
            framework,
            measure::{Behind, behind, on_held},
            names,
        },
    },
    programmes::places,
    registry::store::{Seen, note_looks},
    reports::view::encode,
    web::{Html, Page, Tab},
};

const PAGE: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub struct Opened {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    newly: Option<String>,
    dimension: Option<String>,
    value: Option<String>,
    side: Option<String>,
    page: Option<usize>,
}

/// One record of the list.
pub struct Line {
    pub href: String,
    pub code: String,
    pub name: String,
    pub kind: String,
    pub day: String,
    pub place: String,
    pub quantity: String,
}

/// Records in the reader's words; names only for those who may open people.
pub fn lines(page: &Page, programme: i64, records: &[Behind], names: &Names, unit: &str, may_open: bool) -> Vec<Line> {
    records
        .iter()
        .map(|record| {
            let known = names.get(&(record.subject_kind.clone(), record.subject));
            let (code, name) = known.cloned().unwrap_or_default();
            let href = match record.subject_kind.as_str() {
                "person" if may_open && record.subject != 0 => format!("/people/{}", record.subject),
                "household" if may_open && record.subject != 0 => format!("/households/{}", record.subject),
                "event" | "group" if record.subject != 0 => format!("/programmes/{programme}/events/{}", record.subject),
                _ => String::new(),
            };
            Line {
                href,
                code,
                name: if record.title.is_empty() { name } else { record.title.clone() },
                kind: page.name("subject-kind", &record.subject_kind),
                day: if record.day.is_empty() { String::new() } else { page.date(&record.day) },
                place: places::name(&record.place, page.lang),
                quantity: if view::scale(unit) == "money" { page.money(record.quantity) } else { page.number(record.quantity) },
            }
        })
        .collect()
}

#[derive(Template)]
#[template(path = "indicators/templates/records.html")]
struct RecordsPage {
    page: Page,
    head: Head,
    heading: String,
    cell: String,
    total: String,
    lines: Vec<Line>,
    earlier: String,
    later: String,
    back: String,
}

pub async fn records(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    Query(opened): Query<Opened>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let period = Period { from: opened.from.clone(), to: opened.to.clone() };
    let (head, texts) = head(&app, &page, id, &period).await?;
    let actor = page.actor()?;
    let used = framework::use_of(&app, page.actor()?, id, used).await?;
    let definition = used.definition()?;
    let cell = match (&opened.dimension, &opened.value) {
        (Some(dimension), Some(value)) => Some((Dimension::parse(dimension).ok_or(Error::NotFound)?, value.as_str())),
        _ => None,
    };
    if let Some((dimension, _)) = cell
        && dimension.is_special()
    {
        // A list of records by community tells of each of them what it is.
        if !sees_special(actor, id) {
            return Err(Error::NotFound);
        }
        record_look(&app, actor, Action::SeeReports, &format!("programme/{id}/results/{}", used.id)).await?;
    }
    let denominator = opened.side.as_deref() == Some("denominator");
    let newly = opened.newly.is_some();
    let (counted, window) = (definition.clone(), head.window.clone());
    let only = cell.map(|(dimension, value)| (dimension, value.to_owned()));
    let mut records = on_held(&app, id, async move |held| {
        let only = only.as_ref().map(|(dimension, value)| (*dimension, value.as_str()));
        behind(&held, &counted, &window, newly, only, denominator).await
    })
    .await?;
    let total: i64 = records.iter().map(|record| record.quantity).sum();
    let start = opened.page.unwrap_or(1).max(1) - 1;
    let more = records.len() > (start + 1) * PAGE;
    records = records.into_iter().skip(start * PAGE).take(PAGE).collect();
    let may_open = actor.may_in(Action::OpenPerson, id);
    let known = names(&app, actor, id, &records, may_open).await?;
    if may_open {
        // Somebody may stand in several records of a sum, and is looked at once.
        let mut persons: Vec<i64> =
            records.iter().filter(|record| record.subject_kind == "person").map(|record| record.subject).collect();
        persons.sort_unstable();
        persons.dedup();
        note_looks(&app, actor, Action::SeeReports, Seen::Person, &persons).await?;
    }
    let unit = match (&definition.denominator, denominator) {
        (Some(part), true) => part.measure.as_str(),
        _ => definition.counted.measure.as_str(),
    };
    let mut address = format!("/programmes/{id}/results/{}/records?from={}&to={}", used.id, head.window.from, head.window.to);
    if newly {
        address.push_str("&newly=1");
    }
    if denominator {
        address.push_str("&side=denominator");
    }
    if let Some((dimension, value)) = cell {
        address.push_str(&format!("&dimension={}&value={}", dimension.as_str(), encode(value)));
    }
    Ok(Html(RecordsPage {
        heading: statement_of(&texts, &page, &used.code),
        cell: cell.map(|(dimension, value)| view::value(&page, dimension, value)).unwrap_or_default(),
        total: if view::scale(unit) == "money" { page.money(total) } else { page.number(total) },
        lines: lines(&page, id, &records, &known, unit, may_open),
        earlier: if start > 0 { format!("{address}&page={start}") } else { String::new() },
        later: if more { format!("{address}&page={}", start + 2) } else { String::new() },
        back: format!("/programmes/{id}/results/{}?from={}&to={}", used.id, head.window.from, head.window.to),
        page,
        head,
    }))
}
