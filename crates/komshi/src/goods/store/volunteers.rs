//! Volunteers and what they did.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::require;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, NewOperation, Transaction, all, run, values},
    error::Error,
    goods::model::{NewTask, TASKS},
};

const MOST_VOLUNTEERS: i64 = 1000;
const MOST_TASKS: i64 = 500;
/// A day has no more minutes than this.
const LONGEST_TASK: i64 = 24 * 60;

/// Records what a volunteer did; answers its id.
pub async fn record_task(app: &App, actor: &Actor, operation: &NewOperation, new: &NewTask) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::MoveGoods, new);
    require(&command.tx, actor, Action::MoveGoods, new.programme).await?;
    let id = write_task(
        app,
        &command.tx,
        new.programme,
        new.volunteer,
        &new.task,
        &new.place,
        &new.done_on,
        new.minutes,
        new.distribution_day,
    )
    .await?;
    command.finish(format!("task/{id}"), Some(new.programme), None, id).await
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
pub(super) async fn write_task(
    app: &App,
    tx: &Transaction,
    programme: i64,
    volunteer: i64,
    task: &str,
    place: &str,
    done_on: &str,
    minutes: Option<i64>,
    day: Option<i64>,
) -> Result<i64, Error> {
    if !TASKS.contains(&task) {
        return Err(Error::refused("goods-unknown-kind"));
    }
    if minutes.is_some_and(|minutes| !(1..=LONGEST_TASK).contains(&minutes)) {
        return Err(Error::refused("task-minutes"));
    }
    let known = db::number(
        tx,
        "SELECT COUNT(*) AS value FROM contributor WHERE id = $1 AND programme = $2 AND kind = 'volunteer'",
        values![volunteer, programme],
    )
    .await?;
    if known == 0 {
        return Err(Error::NotFound);
    }
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO volunteer_task (id, programme, contributor, task, place, done_on, minutes, distribution_day) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![id, programme, volunteer, task, place, done_on, minutes, day],
    )
    .await?;
    Ok(id)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct VolunteerRow {
    pub id: i64,
    pub name: String,
    pub tasks: i64,
    pub minutes: Option<i64>,
}

pub async fn volunteers(app: &App, actor: &Actor, programme: i64) -> Result<Vec<VolunteerRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT c.id, c.name, COUNT(t.id) AS tasks, CAST(SUM(t.minutes) AS BIGINT) AS minutes FROM contributor c \
         LEFT JOIN volunteer_task t ON t.contributor = c.id WHERE c.programme = $1 AND c.kind = 'volunteer' \
         GROUP BY c.id, c.name ORDER BY c.name, c.id LIMIT $2",
        values![programme, MOST_VOLUNTEERS],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct TaskRow {
    pub id: i64,
    pub name: String,
    pub task: String,
    pub place: String,
    pub done_on: String,
    pub minutes: Option<i64>,
}

/// Tasks, the newest first; narrowed to one volunteer where it is not 0.
pub async fn tasks(app: &App, actor: &Actor, programme: i64, volunteer: i64) -> Result<Vec<TaskRow>, Error> {
    require(app.db.read(), actor, Action::SeeGoods, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT t.id, c.name, t.task, t.place, t.done_on, t.minutes FROM volunteer_task t JOIN contributor c ON c.id = t.contributor \
         WHERE t.programme = $1 AND ($2 = 0 OR t.contributor = $2) ORDER BY t.done_on DESC, t.id DESC LIMIT $3",
        values![programme, volunteer, MOST_TASKS],
    )
    .await?)
}
