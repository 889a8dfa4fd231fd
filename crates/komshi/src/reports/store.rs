//! What a report needs besides the records: its period, names of items, donors; the published figures; records behind a number.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::model::{Figures, Item, Sight, Target, figures};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, one, placeholders, run, values},
    error::Error,
    indicators::{model::Window, store::records},
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
    let records = records(app, programme, &window.to).await?;
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
    Ok(figures(&records, &targets, &items(app, programme).await?, donors, window, sight))
}

/// What a person publishes: the figures of a programme for a period.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewPublication {
    pub programme: i64,
    pub from: String,
    pub to: String,
}

/// Publishes protected figures; the public page shows the newest. The first publication opens that page. Answers its id.
pub async fn publish_figures(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPublication) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PublishFigures, new);
    actor.require_in(Action::PublishFigures, new.programme)?;
    let programme = programmes::store::programme(app, actor, new.programme).await?;
    let window = window(app, &programme, Some(new.from.clone()), Some(new.to.clone())).await?;
    let figures = compute(app, programme.id, &window, Sight::Protected).await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO published_figures (id, programme, from_day, to_day, figures, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, programme.id, window.from, window.to, serde_json::to_string(&figures)?, command.user(), command.at()],
    )
    .await?;
    run(
        &command.tx,
        "UPDATE programme SET published_at = $2 WHERE id = $1 AND published_at IS NULL",
        values![programme.id, command.at()],
    )
    .await?;
    command.finish(format!("figures/{id}"), Some(programme.id), None, id).await
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
        "SELECT figures, at FROM published_figures WHERE programme = $1 ORDER BY id DESC LIMIT 1",
        values![programme],
    )
    .await?;
    row.map(|row| Ok((serde_json::from_str(&row.figures)?, row.at))).transpose()
}

/// Ids of persons to their names, for readers who may open persons.
pub async fn names(app: &App, persons: &[i64]) -> Result<std::collections::HashMap<i64, String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        surname: String,
        given_name: String,
    }
    let sql = format!("SELECT id, surname, given_name FROM person WHERE id IN ({}) LIMIT 1000", placeholders(0, persons.len()));
    let rows: Vec<Row> = all(app.db.read(), &sql, persons.iter().map(|id| (*id).into()).collect()).await?;
    Ok(rows.into_iter().map(|row| (row.id, format!("{} {}", row.surname, row.given_name).trim().to_owned())).collect())
}

/// Ids of items to their names.
pub async fn item_names(app: &App, programme: i64) -> Result<std::collections::HashMap<i64, String>, Error> {
    Ok(items(app, programme).await?.into_iter().map(|item| (item.id, item.name)).collect())
}

/// One gift in kind and how far it has come.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Gift {
    pub id: i64,
    pub programme: i64,
    pub contributor: String,
    pub item: String,
    pub announced: i64,
    pub received: Option<i64>,
    pub accepted: Option<i64>,
    pub state: String,
    pub announced_on: String,
    pub document: String,
}

/// Handed over from one gift: on a day, in a municipality, so many.
#[derive(Clone, Debug, FromQueryResult)]
pub struct HandedOver {
    pub donation: i64,
    pub day: String,
    pub place: String,
    pub quantity: i64,
}

const MOST_GIFTS: i64 = 500;

/// The gifts that the actor gave: those of a contributor who signs in as this user. Who works on reports sees all gifts of
/// the programmes that they see.
pub async fn gifts(app: &App, actor: &Actor) -> Result<Vec<Gift>, Error> {
    let others = if actor.may(Action::SeeGoods) { format!("OR {}", seen_by(actor, "d.programme")) } else { String::new() };
    let sql = format!(
        "SELECT d.id, d.programme, c.name AS contributor, i.name AS item, d.announced, d.received, d.accepted, d.state, d.announced_on, \
         d.document FROM donation d JOIN contributor c ON c.id = d.contributor JOIN item i ON i.id = d.item \
         WHERE c.app_user = $1 {others} ORDER BY d.announced_on, d.id LIMIT $2"
    );
    Ok(all(app.db.read(), &sql, values![actor.user, MOST_GIFTS]).await?)
}

/// The end of the way of gifts: transfers of their batches to households, less what came back, by day and municipality.
pub async fn handed_over(app: &App, donations: &[i64]) -> Result<Vec<HandedOver>, Error> {
    let sql = format!(
        "SELECT b.donation, t.occurred_on AS day, COALESCE(d.place, CASE WHEN g.kind = 'household' THEN f.place ELSE g.place END) AS place, \
         CAST(SUM(CASE WHEN g.kind = 'household' THEN t.quantity ELSE -t.quantity END) AS BIGINT) AS quantity \
         FROM transfer t JOIN batch b ON b.id = t.batch JOIN account f ON f.id = t.from_account JOIN account g ON g.id = t.to_account \
         LEFT JOIN delivery d ON t.source_kind = 'delivery' AND d.id = t.source_id \
         WHERE b.donation IN ({}) AND (f.kind = 'household' OR g.kind = 'household') \
         GROUP BY b.donation, t.occurred_on, COALESCE(d.place, CASE WHEN g.kind = 'household' THEN f.place ELSE g.place END) \
         ORDER BY t.occurred_on LIMIT 5000",
        placeholders(0, donations.len())
    );
    Ok(all(app.db.read(), &sql, donations.iter().map(|id| (*id).into()).collect()).await?)
}

/// So much of each gift was packed into kits, where its own batch ends.
pub async fn packed(app: &App, donations: &[i64]) -> Result<std::collections::HashMap<i64, i64>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        donation: i64,
        quantity: i64,
    }
    let sql = format!(
        "SELECT b.donation, CAST(SUM(CASE WHEN g.kind = 'packing' THEN t.quantity ELSE -t.quantity END) AS BIGINT) AS quantity \
         FROM transfer t JOIN batch b ON b.id = t.batch JOIN account f ON f.id = t.from_account JOIN account g ON g.id = t.to_account \
         WHERE b.donation IN ({}) AND (f.kind = 'packing' OR g.kind = 'packing') GROUP BY b.donation LIMIT 1000",
        placeholders(0, donations.len())
    );
    let rows: Vec<Row> = all(app.db.read(), &sql, donations.iter().map(|id| (*id).into()).collect()).await?;
    Ok(rows.into_iter().map(|row| (row.donation, row.quantity)).collect())
}
