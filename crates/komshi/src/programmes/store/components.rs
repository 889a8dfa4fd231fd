//! Components and measures, the activities inside them, and what those are to reach.

use komshi_access::Action;

use super::{
    super::model::{
        ACTIVITY_KINDS, ActivityEdit, COMPONENT_FIELDS, NewComponent, NewTarget, NewText, QUALIFIERS, ROLES, UNITS, are_months,
        component_subject,
    },
    day_again, is_code, one_of, require_lead, settle, write_text,
};
use crate::{
    access::Actor,
    app::{App, day_of},
    begin,
    db::{self, NewOperation, Transaction, one, run, tables, values},
    error::Error,
    programmes::places,
};

/// A reason for a target is a sentence.
const LONGEST_WHY: usize = 500;

/// The id of a component by its code; `None` for an empty code.
pub(super) async fn component_id(tx: &Transaction, programme: i64, code: &str) -> Result<Option<i64>, Error> {
    if code.is_empty() {
        return Ok(None);
    }
    match db::number(tx, "SELECT id AS value FROM component WHERE programme = $1 AND code = $2", values![programme, code]).await?
    {
        0 => Err(Error::refused_with("component-unknown", &[("code", code.to_owned())])),
        id => Ok(Some(id)),
    }
}

pub(super) async fn require_organisation(tx: &Transaction, organisation: i64) -> Result<(), Error> {
    let known =
        db::number(tx, "SELECT COUNT(*) AS value FROM organisation WHERE id = $1 AND active = 1", values![organisation]).await?;
    if known == 0 { Err(Error::NotFound) } else { Ok(()) }
}

#[derive(sea_orm::FromQueryResult)]
struct Stands {
    id: i64,
    starts_on: Option<String>,
    starts_original: Option<String>,
    ends_on: Option<String>,
    ends_original: Option<String>,
}

/// Adds a component or measure, or changes the one with the same code. Answers its id.
pub async fn save_component(app: &App, actor: &Actor, operation: &NewOperation, new: &NewComponent) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    let tx = &command.tx;
    require_lead(tx, actor, new.programme).await?;
    if !is_code(&new.code) {
        return Err(Error::refused("component-code-wrong"));
    }
    if new.parent == new.code {
        return Err(Error::refused("component-in-itself"));
    }
    let parent = component_id(tx, new.programme, &new.parent).await?;
    if let Some(parent) = parent {
        // Two levels: a measure lies in a component, nothing lies in a measure.
        let deep = db::number(tx, "SELECT COUNT(*) AS value FROM component WHERE id = $1 AND level = 'measure'", values![parent])
            .await?;
        if deep > 0 {
            return Err(Error::refused("component-too-deep"));
        }
    }
    let stands: Option<Stands> = one(
        tx,
        "SELECT id, starts_on, starts_original, ends_on, ends_original FROM component WHERE programme = $1 AND code = $2",
        values![new.programme, new.code.clone()],
    )
    .await?;
    if let (Some(stands), Some(_)) = (&stands, parent) {
        let inside = db::number(tx, "SELECT COUNT(*) AS value FROM component WHERE parent = $1", values![stands.id]).await?;
        if inside > 0 {
            return Err(Error::refused("component-too-deep"));
        }
    }
    if let Some(organisation) = new.organisation {
        require_organisation(tx, organisation).await?;
    }
    let level = if parent.is_some() { "measure" } else { "component" };
    let id = match stands {
        Some(stands) => {
            let (starts_on, starts_original) = day_again(&new.starts, stands.starts_on, stands.starts_original);
            let (ends_on, ends_original) = day_again(&new.ends, stands.ends_on, stands.ends_original);
            run(
                tx,
                "UPDATE component SET parent = $2, level = $3, organisation = $4, starts_on = $5, starts_original = $6, \
                 ends_on = $7, ends_original = $8 WHERE id = $1",
                values![stands.id, parent, level, new.organisation, starts_on, starts_original, ends_on, ends_original],
            )
            .await?;
            stands.id
        }
        None => {
            if new.texts.iter().all(|text| text.body.trim().is_empty()) {
                return Err(Error::refused("component-needs-title"));
            }
            let id = app.new_id();
            let (starts_on, starts_original) = day_again(&new.starts, None, None);
            let (ends_on, ends_original) = day_again(&new.ends, None, None);
            let position =
                db::number(tx, "SELECT COUNT(*) AS value FROM component WHERE programme = $1", values![new.programme]).await?;
            run(
                tx,
                "INSERT INTO component (id, programme, code, parent, level, organisation, starts_on, starts_original, ends_on, \
                 ends_original, position) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
                values![
                    id,
                    new.programme,
                    new.code.clone(),
                    parent,
                    level,
                    new.organisation,
                    starts_on,
                    starts_original,
                    ends_on,
                    ends_original,
                    i32::try_from(position).unwrap_or(i32::MAX)
                ],
            )
            .await?;
            id
        }
    };
    run(tx, "DELETE FROM component_place WHERE component = $1", values![id]).await?;
    for place in &new.places {
        let place = places::find(place).ok_or_else(|| Error::refused_with("place-unknown", &[("place", place.clone())]))?;
        run(
            tx,
            "INSERT INTO component_place (component, place) VALUES ($1,$2) ON CONFLICT (component, place) DO NOTHING",
            values![id, place.code.clone()],
        )
        .await?;
    }
    run(tx, "DELETE FROM component_organisation WHERE component = $1", values![id]).await?;
    for (organisation, role) in &new.organisations {
        one_of(ROLES, role)?;
        require_organisation(tx, *organisation).await?;
        run(
            tx,
            "INSERT INTO component_organisation (component, organisation, role) VALUES ($1,$2,$3) \
             ON CONFLICT (component, organisation, role) DO NOTHING",
            values![id, *organisation, role.clone()],
        )
        .await?;
    }
    for text in &new.texts {
        one_of(COMPONENT_FIELDS, &text.field)?;
        let text = NewText { subject: component_subject(&new.code), ..text.clone() };
        write_text(app, &command, new.programme, &text).await?;
    }
    settle(app, command, new.programme, format!("component/{id}"), id).await
}

/// How many rows of other tables point at a row: what is used cannot be removed.
async fn uses(tx: &Transaction, table: &str, id: i64, except: &[&str]) -> Result<i64, Error> {
    let mut count = 0;
    for other in tables::tables().iter().filter(|other| !except.contains(&other.name.as_str())) {
        for column in other.columns.iter().filter(|column| column.references.as_deref() == Some(table)) {
            let sql = format!("SELECT COUNT(*) AS value FROM {} WHERE {} = $1", other.name, column.name);
            count += db::number(tx, &sql, values![id]).await?;
        }
    }
    Ok(count)
}

/// Removes a component with its texts, as long as nothing lies in it or was recorded for it.
pub async fn remove_component(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    code: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "component", code));
    let tx = &command.tx;
    require_lead(tx, actor, programme).await?;
    let id = component_id(tx, programme, code).await?.ok_or(Error::NotFound)?;
    let inside = db::number(
        tx,
        "SELECT (SELECT COUNT(*) FROM component WHERE parent = $1) + (SELECT COUNT(*) FROM activity WHERE component = $1) AS value",
        values![id],
    )
    .await?;
    if inside + uses(tx, "component", id, &["component_place", "component_organisation"]).await? > 0 {
        return Err(Error::refused_with("component-in-use", &[("code", code.to_owned())]));
    }
    run(tx, "DELETE FROM component_place WHERE component = $1", values![id]).await?;
    run(tx, "DELETE FROM component_organisation WHERE component = $1", values![id]).await?;
    run(tx, "DELETE FROM programme_text WHERE programme = $1 AND subject = $2", values![programme, component_subject(code)])
        .await?;
    run(tx, "DELETE FROM component WHERE id = $1", values![id]).await?;
    settle(app, command, programme, format!("component/{id}"), ()).await
}

async fn activity_id(tx: &Transaction, programme: i64, code: &str) -> Result<i64, Error> {
    match db::number(tx, "SELECT id AS value FROM activity WHERE programme = $1 AND code = $2", values![programme, code]).await? {
        0 => Err(Error::NotFound),
        id => Ok(id),
    }
}

pub async fn edit_activity(app: &App, actor: &Actor, operation: &NewOperation, edit: &ActivityEdit) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, edit);
    let tx = &command.tx;
    require_lead(tx, actor, edit.programme).await?;
    let id = activity_id(tx, edit.programme, &edit.code).await?;
    one_of(UNITS, &edit.unit)?;
    if !edit.kind.is_empty() {
        one_of(ACTIVITY_KINDS, &edit.kind)?;
    }
    if !are_months(&edit.visits) {
        return Err(Error::refused("activity-visits-wrong"));
    }
    let component = component_id(tx, edit.programme, &edit.component).await?;
    run(tx, "DELETE FROM activity_visit WHERE activity = $1", values![id]).await?;
    let visits = edit.visits.iter().map(|months| values![id, *months]).collect();
    db::insert_many(tx, "activity_visit", "activity, months", visits).await?;
    run(
        tx,
        "UPDATE activity SET unit = $2, kind = $3, component = $4 WHERE id = $1",
        values![id, edit.unit.clone(), edit.kind.clone(), component],
    )
    .await?;
    settle(app, command, edit.programme, format!("activity/{id}"), ()).await
}

/// Sets what an activity is to reach from a day on. Earlier values stay as its history.
pub async fn set_target(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    new: &NewTarget,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, new));
    let tx = &command.tx;
    require_lead(tx, actor, programme).await?;
    one_of(UNITS, &new.unit)?;
    if let Some(qualifier) = &new.qualifier {
        one_of(QUALIFIERS, qualifier)?;
    }
    if new.value < 0 {
        return Err(Error::refused("activity-target-negative"));
    }
    if new.set_on.parse::<jiff::civil::Date>().is_err() {
        return Err(Error::refused("target-needs-day"));
    }
    if new.why.len() > LONGEST_WHY {
        return Err(Error::refused_with("field-too-long", &[("field", "why".to_owned())]));
    }
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        unit: String,
        target: Option<i64>,
        qualifier: Option<String>,
        created: String,
    }
    let activity: Row = one(
        tx,
        "SELECT a.unit, a.target, a.qualifier, p.created_at AS created FROM activity a \
         JOIN programme p ON p.id = a.programme WHERE a.id = $1 AND a.programme = $2",
        values![new.activity, programme],
    )
    .await?
    .ok_or(Error::NotFound)?;
    let created = day_of(&activity.created);
    let write = async |unit: &str, value: i64, qualifier: Option<String>, set_on: &str, why: &str| {
        run(
            tx,
            "INSERT INTO activity_target (id, activity, unit, value, qualifier, set_on, why) VALUES ($1,$2,$3,$4,$5,$6,$7) \
             ON CONFLICT (activity, unit, set_on) DO UPDATE SET value = excluded.value, qualifier = excluded.qualifier, \
             why = excluded.why",
            values![app.new_id(), new.activity, unit, value, qualifier, set_on, why],
        )
        .await
    };
    let before = db::number(
        tx,
        "SELECT COUNT(*) AS value FROM activity_target WHERE activity = $1 AND unit = $2",
        values![new.activity, new.unit.clone()],
    )
    .await?;
    // A target from the time before there was a history is its first line.
    if let (0, true, Some(target)) = (before, activity.unit == new.unit, activity.target)
        && created < new.set_on
    {
        write(&activity.unit, target, activity.qualifier.clone(), &activity.created, "").await?;
    }
    write(&new.unit, new.value, new.qualifier.clone(), &new.set_on, new.why.trim()).await?;
    if activity.unit == new.unit {
        let newest = "(SELECT t.$column FROM activity_target t WHERE t.activity = activity.id AND t.unit = activity.unit \
                      ORDER BY t.set_on DESC LIMIT 1)";
        let sql = format!(
            "UPDATE activity SET target = {}, qualifier = {} WHERE id = $1",
            newest.replace("$column", "value"),
            newest.replace("$column", "qualifier")
        );
        run(tx, &sql, values![new.activity]).await?;
    }
    settle(app, command, programme, format!("activity/{}/target", new.activity), ()).await
}

/// Removes an activity with its texts and targets, as long as nothing was recorded for it.
pub async fn remove_activity(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    code: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "activity", code));
    let tx = &command.tx;
    require_lead(tx, actor, programme).await?;
    let id = activity_id(tx, programme, code).await?;
    // Items name their activity without a declared reference.
    let items = db::number(tx, "SELECT COUNT(*) AS value FROM item WHERE activity = $1", values![id]).await?;
    if items + uses(tx, "activity", id, &["activity_target", "activity_visit"]).await? > 0 {
        return Err(Error::refused_with("activity-in-use", &[("code", code.to_owned())]));
    }
    run(tx, "DELETE FROM activity_target WHERE activity = $1", values![id]).await?;
    run(tx, "DELETE FROM activity_visit WHERE activity = $1", values![id]).await?;
    run(tx, "DELETE FROM programme_text WHERE programme = $1 AND subject = $2", values![programme, code]).await?;
    run(tx, "DELETE FROM activity WHERE id = $1", values![id]).await?;
    settle(app, command, programme, format!("activity/{id}"), ()).await
}
