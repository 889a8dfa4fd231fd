//! Taking back one record, or one event with everybody who was there. Nothing is deleted: a reversal stands beside the record.

use komshi_access::Action;
use serde::{Deserialize, Serialize};

use super::{Writing, require};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, insert_many, number, numbers, values},
    error::Error,
    events::model::GRANT_KINDS,
};

/// Records of one event or file.
const MOST_RECORDS: i64 = 500_000;
/// Ids in one question to the database.
const ASKED_AT_ONCE: usize = 500;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reversal {
    pub programme: i64,
    /// An event: it and everything at it. Else one delivery.
    pub event: Option<i64>,
    pub delivery: Option<i64>,
    pub reason: String,
}

/// Takes an event or a single record back; answers how many records no longer count.
pub async fn reverse(app: &App, actor: &Actor, operation: &NewOperation, new: &Reversal) -> Result<i64, Error> {
    require(app, actor, new.programme).await?;
    if new.reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    let (condition, id) = match (new.event, new.delivery) {
        (Some(event), _) => ("d.event", event),
        (None, Some(delivery)) => ("d.id", delivery),
        (None, None) => return Err(Error::NotFound),
    };
    let standing = numbers(
        &command.tx,
        &format!(
            "SELECT d.id AS value FROM delivery d WHERE {condition} = $1 AND d.programme = $2 AND d.source_slice = 'events' AND d.subject NOT IN (SELECT subject FROM restricted) \
             AND NOT EXISTS (SELECT 1 FROM delivery_event e WHERE e.delivery = d.id AND e.kind = 'reversed') ORDER BY d.id LIMIT {MOST_RECORDS}"
        ),
        values![id, new.programme],
    )
    .await?;
    if standing.is_empty() {
        return Err(Error::refused("record-reversed-already"));
    }
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    write_reversals(&writing, new.programme, &standing, &new.reason).await?;
    let count = standing.len() as i64;
    let object = new.event.map_or_else(|| format!("delivery/{id}"), |event| format!("event/{event}"));
    command.finish(object, Some(new.programme), Some(new.reason.trim()), count).await
}

/// Writes beside each record that it no longer counts. Contracts and payments are taken back by those who may record them.
pub(super) async fn write_reversals(
    writing: &Writing<'_>,
    programme: i64,
    deliveries: &[i64],
    reason: &str,
) -> Result<(), Error> {
    if !writing.actor.may_in(Action::RecordGrant, programme) {
        for ids in deliveries.chunks(ASKED_AT_ONCE) {
            let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
            let kinds = GRANT_KINDS.join("', '");
            let sql = format!("SELECT COUNT(*) AS value FROM delivery WHERE id IN ({}) AND kind IN ('{kinds}')", ids.join(", "));
            if number(writing.tx, &sql, values![]).await? > 0 {
                return Err(Error::refused("grant-not-yours"));
            }
        }
    }
    let rows = deliveries
        .iter()
        .map(|delivery| values![writing.app.new_id(), *delivery, "reversed", None::<i64>, reason.trim(), writing.by, writing.at])
        .collect();
    insert_many(writing.tx, "delivery_event", "id, delivery, kind, other, reason, by_user, at", rows).await?;
    Ok(())
}
