//! What was promised.

use komshi_access::Action;
use serde::{Deserialize, Serialize};

use super::require_lead;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, run, text, values},
    error::Error,
    indicators::{definition::Definition, model::Dimension, promises},
    programmes::{model::QUALIFIERS, places},
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
    /// `sex=female`, or empty; see [`promises::cell`]. A target is for a place or for a group, not both.
    pub cell: String,
    /// `None` takes the promise away: "target not set".
    pub value: Option<i64>,
    pub qualifier: Option<String>,
    pub reason: String,
}

/// A target for a part is one that can be compared: for a place or for a group, by which the number is shown.
fn check_part(definition: &Definition, new: &NewTarget) -> Result<(), Error> {
    let dimension = match (new.place.as_str(), new.cell.as_str()) {
        ("", "") => return Ok(()),
        (place, "") if places::place(place).is_some() => Dimension::Place,
        (place, "") => return Err(Error::refused_with("place-unknown", &[("place", place.to_owned())])),
        ("", cell) => match promises::parse_cell(cell) {
            Some((dimension, value)) if promises::values(dimension).contains(&value) => dimension,
            _ => return Err(Error::refused_with("value-unknown", &[("value", cell.to_owned())])),
        },
        _ => return Err(Error::refused("target-place-and-group")),
    };
    if promises::dimensions(definition).contains(&dimension) { Ok(()) } else { Err(Error::refused("target-part-not-shown")) }
}

/// Sets a target. The one that stood for the same period, place and group stays in the history; replacing needs a reason.
pub async fn set_target(app: &App, actor: &Actor, operation: &NewOperation, new: &NewTarget) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    require_lead(&command.tx, actor, new.programme).await?;
    let rule =
        "SELECT i.rule AS value FROM indicator_use u JOIN indicator i ON i.id = u.indicator WHERE u.id = $1 AND u.programme = $2";
    let rule = text(&command.tx, rule, values![new.indicator_use, new.programme]).await?.ok_or(Error::NotFound)?;
    check_part(&serde_json::from_str(&rule)?, new)?;
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
