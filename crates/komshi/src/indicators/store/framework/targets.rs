//! What was promised.

use komshi_access::Action;
use serde::{Deserialize, Serialize};

use super::require_lead;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, number, run, values},
    error::Error,
    programmes::model::QUALIFIERS,
};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewTarget {
    pub programme: i64,
    pub indicator_use: i64,
    /// Both empty: for the whole life.
    pub from: Option<String>,
    pub to: Option<String>,
    /// Code of the gazetteer, or empty.
    pub place: String,
    /// `sex=female`, or empty.
    pub cell: String,
    /// `None` takes the promise away: "target not set".
    pub value: Option<i64>,
    pub qualifier: Option<String>,
    pub reason: String,
}

/// Sets a target. The one that stood for the same period, place and group stays in the history; replacing needs a reason.
pub async fn set_target(app: &App, actor: &Actor, operation: &NewOperation, new: &NewTarget) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    require_lead(&command.tx, actor, new.programme).await?;
    let known = "SELECT COUNT(*) AS value FROM indicator_use WHERE id = $1 AND programme = $2";
    if number(&command.tx, known, values![new.indicator_use, new.programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    if new.value.is_some_and(|value| value < 0) {
        return Err(Error::refused("activity-target-negative"));
    }
    if let Some(qualifier) = &new.qualifier
        && !QUALIFIERS.contains(&qualifier.as_str())
    {
        return Err(Error::refused_with("value-unknown", &[("value", qualifier.clone())]));
    }
    if matches!((&new.from, &new.to), (Some(from), Some(to)) if to < from) || new.from.is_some() != new.to.is_some() {
        return Err(Error::refused("report-period-backwards"));
    }
    let replaced = run(
        &command.tx,
        "UPDATE target SET replaced_at = $6 WHERE indicator_use = $1 AND COALESCE(from_day, '') = $2 AND COALESCE(to_day, '') = $3 \
         AND place = $4 AND cell = $5 AND replaced_at IS NULL",
        values![
            new.indicator_use,
            new.from.clone().unwrap_or_default(),
            new.to.clone().unwrap_or_default(),
            new.place.clone(),
            new.cell.clone(),
            command.at()
        ],
    )
    .await?;
    if replaced > 0 && new.reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO target (id, indicator_use, from_day, to_day, place, cell, value, qualifier, reason, set_by, set_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        values![
            id,
            new.indicator_use,
            new.from.clone(),
            new.to.clone(),
            new.place.clone(),
            new.cell.clone(),
            new.value,
            new.qualifier.clone(),
            new.reason.trim(),
            command.user(),
            command.at()
        ],
    )
    .await?;
    let reason = Some(new.reason.trim()).filter(|reason| !reason.is_empty()).map(str::to_owned);
    command.finish(format!("target/{id}"), Some(new.programme), reason.as_deref(), id).await
}
