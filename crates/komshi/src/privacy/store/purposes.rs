//! Why which data is processed, and the record of it all.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, one, run, values},
    error::Error,
    privacy::model::{BASES, DATA_CLASSES, KEEP_MONTHS, SPECIAL_BASES},
    programmes::store as programmes,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct PurposeRow {
    pub id: i64,
    pub programme: i64,
    pub name: String,
    pub data_class: String,
    pub basis: String,
    pub special_basis: String,
    pub keep_months: i64,
    pub set_at: String,
    pub ended_at: Option<String>,
}

/// The purposes of a programme, those that ended included. The caller has made sure that the actor sees the programme.
pub async fn purposes(app: &App, programme: i64) -> Result<Vec<PurposeRow>, Error> {
    let sql = "SELECT id, programme, name, data_class, basis, special_basis, keep_months, set_at, ended_at FROM processing_purpose \
               WHERE programme = $1 ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, id LIMIT 200";
    Ok(all(app.db.read(), sql, values![programme]).await?)
}

#[derive(Clone, Debug, Serialize)]
pub struct NewPurpose {
    pub programme: i64,
    pub name: String,
    pub data_class: String,
    pub basis: String,
    pub special_basis: String,
    pub keep_months: i64,
}

async fn require_editor(app: &App, actor: &Actor, programme: i64) -> Result<(), Error> {
    programmes::programme(app, actor, programme).await?;
    actor.require_in(Action::EditProgramme, programme)?;
    if programmes::leads(app.db.read(), actor, programme).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Adds a purpose; answers its id.
///
/// # Errors
/// Refused where special data has no ground of its own, and where data of class 4 is to be collected before its impact was assessed.
pub async fn add_purpose(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPurpose) -> Result<i64, Error> {
    require_editor(app, actor, new.programme).await?;
    let is_known = DATA_CLASSES.contains(&new.data_class.as_str())
        && BASES.contains(&new.basis.as_str())
        && SPECIAL_BASES.contains(&new.special_basis.as_str());
    if !is_known || !KEEP_MONTHS.contains(&new.keep_months) {
        return Err(Error::refused("purpose-incomplete"));
    }
    if new.data_class != "personal" && new.special_basis == "none" {
        return Err(Error::refused("purpose-needs-special-basis"));
    }
    if new.data_class == "protection" {
        let assessed = assessment(app, new.programme).await?.is_some_and(|assessed| assessed.done_on <= actor.today);
        if !assessed {
            return Err(Error::refused("purpose-needs-assessment"));
        }
    }
    let command = begin!(app, actor, operation, Action::EditProgramme, &("purpose", new));
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO processing_purpose (id, programme, name, data_class, basis, special_basis, keep_months, set_by, set_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            new.programme,
            new.name.trim(),
            new.data_class.clone(),
            new.basis.clone(),
            new.special_basis.clone(),
            new.keep_months,
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    command.finish(format!("purpose/{id}"), Some(new.programme), None, id).await
}

/// Ends a purpose: it stays, with the day on which it ended.
pub async fn end_purpose(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, id: i64) -> Result<(), Error> {
    require_editor(app, actor, programme).await?;
    let command = begin!(app, actor, operation, Action::EditProgramme, &("end purpose", id));
    let sql = "UPDATE processing_purpose SET ended_at = $3 WHERE id = $1 AND programme = $2 AND ended_at IS NULL";
    if run(&command.tx, sql, values![id, programme, command.at()]).await? == 0 {
        return Err(Error::NotFound);
    }
    command.finish(format!("purpose/{id}"), Some(programme), None, ()).await
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct Assessment {
    pub done_on: String,
    pub signed_by: String,
    pub document: String,
}

/// The newest assessment of a programme's impact.
pub async fn assessment(app: &App, programme: i64) -> Result<Option<Assessment>, Error> {
    let sql =
        "SELECT done_on, signed_by, document FROM impact_assessment WHERE programme = $1 ORDER BY done_on DESC, id DESC LIMIT 1";
    Ok(one(app.db.read(), sql, values![programme]).await?)
}

#[derive(Clone, Debug, Serialize)]
pub struct NewAssessment {
    pub programme: i64,
    pub done_on: String,
    pub signed_by: String,
    pub document: String,
}

pub async fn add_assessment(app: &App, actor: &Actor, operation: &NewOperation, new: &NewAssessment) -> Result<i64, Error> {
    require_editor(app, actor, new.programme).await?;
    if new.done_on > actor.today {
        return Err(Error::refused("assessment-not-yet"));
    }
    let command = begin!(app, actor, operation, Action::EditProgramme, &("impact assessment", new));
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO impact_assessment (id, programme, done_on, signed_by, document, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, new.programme, new.done_on.clone(), new.signed_by.trim(), new.document.trim(), actor.user_id(), command.at()],
    )
    .await?;
    command.finish(format!("programme/{}", new.programme), Some(new.programme), None, id).await
}

/// One purpose in the record of processing (GDPR article 30; ZZPL 47).
#[derive(Clone, Debug, FromQueryResult)]
pub struct Processing {
    pub programme: i64,
    pub programme_code: String,
    pub controller: String,
    pub name: String,
    pub data_class: String,
    pub basis: String,
    pub special_basis: String,
    pub keep_months: i64,
    pub assessed_on: Option<String>,
    /// Organisations that the own one gives data of the programme to, separated by commas.
    pub recipients: Option<String>,
    /// How many persons stand in the own lists.
    pub persons: i64,
}

/// What the own organisation processes: generated from programmes, purposes, the record of the data sharing and the lists.
pub async fn record_of_processing(app: &App, actor: &Actor) -> Result<Vec<Processing>, Error> {
    if !actor.may(Action::SeeAudit) {
        return Err(Error::NotFound);
    }
    let sql = "SELECT p.id AS programme, p.code AS programme_code, o.name AS controller, u.name, u.data_class, u.basis, u.special_basis, \
               u.keep_months, (SELECT MAX(a.done_on) FROM impact_assessment a WHERE a.programme = p.id) AS assessed_on, \
               (SELECT STRING_AGG(x.name, ', ') FROM (SELECT DISTINCT n.name FROM data_sharing s JOIN data_sharing_receiver r ON r.sharing = s.id \
                JOIN organisation n ON n.id = r.receiver WHERE s.programme = p.id AND s.giver = $1 AND s.ended_at IS NULL AND n.id <> $1) x) AS recipients, \
               (SELECT COUNT(DISTINCT s.person) FROM source_row s JOIN list l ON l.id = s.list WHERE l.programme = p.id \
                AND l.organisation = $1 AND l.state = 'published' AND s.person NOT IN (SELECT subject FROM restricted)) AS persons \
               FROM processing_purpose u JOIN programme p ON p.id = u.programme JOIN organisation o ON o.id = p.organisation \
               WHERE p.organisation = $1 AND u.ended_at IS NULL ORDER BY p.code, u.id LIMIT 500";
    Ok(all(app.db.read(), sql, values![actor.organisation]).await?)
}
