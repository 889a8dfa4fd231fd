//! What a report needs besides the records: its period, names of items, donors; the published figures; records behind a number.

pub mod donor;

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::model::{Figures, Item, Sight, Target, figures};
use crate::{
    access::Actor,
    app::App,
    db::{NewOperation, all, one, placeholders, values},
    error::Error,
    indicators::{model::Window, store::reached},
    portal::{model::Part, store as portal},
    programmes::{self, model::Programme, store::seen_by},
};

/// Items of one programme.
const MOST_ITEMS: i64 = 500;

/// A programme whose reports the actor may see.
pub async fn programme(app: &App, actor: &Actor, id: i64) -> Result<Programme, Error> {
    actor.require_in(Action::SeeReports, id)?;
    programmes::store::programme(app, actor, id).await
}

/// The days of a report: those asked for, else the whole programme, with records that lie outside its dates.
pub async fn window(app: &App, programme: &Programme, from: Option<String>, to: Option<String>) -> Result<Window, Error> {
    #[derive(FromQueryResult)]
    struct Span {
        first: Option<String>,
        last: Option<String>,
    }
    let span: Option<Span> = one(
        app.db.read(),
        "SELECT MIN(day) AS first, MAX(day) AS last FROM (\
         SELECT MIN(occurred_on) AS day FROM delivery WHERE programme = $1 UNION ALL \
         SELECT MAX(occurred_on) FROM delivery WHERE programme = $1 UNION ALL \
         SELECT MIN(occurred_on) FROM transfer WHERE programme = $1 UNION ALL \
         SELECT MAX(occurred_on) FROM transfer WHERE programme = $1 UNION ALL \
         SELECT MIN(given_on) FROM list WHERE programme = $1 AND state = 'published' UNION ALL \
         SELECT MAX(given_on) FROM list WHERE programme = $1 AND state = 'published') days",
        values![programme.id],
    )
    .await?;
    let span = span.unwrap_or(Span { first: None, last: None });
    let today = app.today();
    let first = [programme.starts_on.clone(), span.first].into_iter().flatten().min();
    let last = [programme.ends_on.clone(), span.last].into_iter().flatten().max();
    let window = Window { from: from.or(first).unwrap_or_else(|| today.clone()), to: to.or(last).unwrap_or(today) };
    if window.to < window.from {
        return Err(Error::refused("report-period-backwards"));
    }
    Ok(window)
}

async fn items(app: &App, programme: i64) -> Result<Vec<Item>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        name: String,
    }
    let rows: Vec<Row> =
        all(app.db.read(), "SELECT id, name FROM item WHERE programme = $1 ORDER BY id LIMIT $2", values![programme, MOST_ITEMS])
            .await?;
    Ok(rows.into_iter().map(|row| Item { id: row.id, name: row.name }).collect())
}

/// Computes the figures of a programme. The caller has asked whether the reader may see them.
pub async fn compute(app: &App, programme: i64, window: &Window, sight: Sight) -> Result<Figures, Error> {
    let counted = reached(app, programme, window).await?;
    let targets: Vec<Target> = programmes::store::activities(app, programme)
        .await?
        .into_iter()
        .map(|activity| Target {
            activity: activity.code,
            unit: activity.unit,
            target: activity.target,
            qualifier: activity.qualifier,
        })
        .collect();
    let donors = crate::db::number(
        app.db.read(),
        "SELECT COUNT(DISTINCT contributor) AS value FROM donation WHERE programme = $1 AND COALESCE(accepted, 0) > 0",
        values![programme],
    )
    .await?;
    let (items, window) = (items(app, programme).await?, window.clone());
    // On a thread of its own: a million hand-overs keep a processor busy while others wait for their pages.
    let laid_out = tokio::task::spawn_blocking(move || figures(&counted, &targets, &items, donors, &window, sight));
    Ok(laid_out.await.map_err(anyhow::Error::from)?)
}

/// What a person publishes: the figures of a programme for a period.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewPublication {
    pub programme: i64,
    pub from: String,
    pub to: String,
}

/// Publishes everything of a programme for a period, see [`portal::publish`]. Answers its id.
pub async fn publish_figures(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPublication) -> Result<i64, Error> {
    let NewPublication { programme, from, to } = new.clone();
    portal::publish(app, actor, operation, &portal::NewPublication { programme, from, to, parts: Part::ALL.to_vec() }).await
}

/// The newest published figures and when they were published.
pub async fn published(app: &App, programme: i64) -> Result<Option<(Figures, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        figures: String,
        at: String,
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT figures, at FROM published_figures WHERE programme = $1 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1",
        values![programme],
    )
    .await?;
    row.map(|row| Ok((serde_json::from_str(&row.figures)?, row.at))).transpose()
}

/// Ids of persons to their names, as far as the actor sees these.
pub async fn names(app: &App, actor: &Actor, persons: &[i64]) -> Result<std::collections::HashMap<i64, String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        surname: String,
        given_name: String,
    }
    let scope = actor.scope();
    let sql = format!(
        "SELECT p.id, COALESCE(({}), '') AS surname, COALESCE(({}), '') AS given_name \
         FROM person p WHERE p.id IN ({}) AND {} LIMIT 1000",
        scope.projected("p", "surname"),
        scope.projected("p", "given_name"),
        placeholders(0, persons.len()),
        scope.organisations("p.organisation"),
    );
    let rows: Vec<Row> = all(app.db.read(), &sql, persons.iter().map(|id| (*id).into()).collect()).await?;
    Ok(rows.into_iter().map(|row| (row.id, format!("{} {}", row.surname, row.given_name).trim().to_owned())).collect())
}

/// Ids of items to their names.
pub async fn item_names(app: &App, programme: i64) -> Result<std::collections::HashMap<i64, String>, Error> {
    Ok(items(app, programme).await?.into_iter().map(|item| (item.id, item.name)).collect())
}

const MOST_GIFTS: i64 = 500;

/// A gift and the programme that it was given to.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Gift {
    pub id: i64,
    pub programme: i64,
}

/// The gifts of contributors who sign in as this user; who works on goods sees all gifts of the programmes that they see.
pub async fn gifts(app: &App, actor: &Actor) -> Result<Vec<Gift>, Error> {
    let others = if actor.may(Action::SeeGoods) { format!("OR {}", seen_by(actor, "d.programme")) } else { String::new() };
    let sql = format!(
        "SELECT d.id, d.programme FROM donation d JOIN contributor c ON c.id = d.contributor \
         WHERE c.app_user = $1 {others} ORDER BY d.announced_on, d.id LIMIT $2"
    );
    Ok(all(app.db.read(), &sql, values![actor.user, MOST_GIFTS]).await?)
}
