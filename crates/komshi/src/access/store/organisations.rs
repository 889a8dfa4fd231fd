//! The organisations of the installation.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, NewOperation, all, run, values},
    error::Error,
};

/// What an organisation is.
pub const ORGANISATION_KINDS: &[&str] = &[
    "municipality",
    "centre-for-social-work",
    "civil-society",
    "donor",
    "company",
    "public-institution",
    "international",
    "association",
];

#[derive(Clone, Debug, FromQueryResult)]
pub struct OrganisationRow {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub kind: String,
}

/// The organisations of the installation. At most 500: beyond that an installation is a country and searches them.
pub async fn organisations(app: &App) -> Result<Vec<OrganisationRow>, Error> {
    Ok(all(app.db.read(), "SELECT id, code, name, kind FROM organisation WHERE active = 1 ORDER BY name LIMIT 500", vec![])
        .await?)
}

/// The id of an organisation by its code, for the command line.
pub async fn organisation_by_code(app: &App, code: &str) -> Result<i64, Error> {
    match db::number(app.db.read(), "SELECT id AS value FROM organisation WHERE code = $1 AND active = 1", values![code]).await? {
        0 => Err(Error::NotFound),
        id => Ok(id),
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewOrganisation {
    pub code: String,
    pub name: String,
    /// One of [`ORGANISATION_KINDS`].
    pub kind: String,
}

pub async fn add_organisation(app: &App, actor: &Actor, operation: &NewOperation, new: &NewOrganisation) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::ManageOrganisations, new);
    if new.code.is_empty() || new.name.is_empty() {
        return Err(Error::refused("organisation-needs-name"));
    }
    if !ORGANISATION_KINDS.contains(&new.kind.as_str()) {
        return Err(Error::refused_with("value-unknown", &[("value", new.kind.clone())]));
    }
    let known =
        db::number(&command.tx, "SELECT COUNT(*) AS value FROM organisation WHERE code = $1", values![new.code.clone()]).await?;
    if known > 0 {
        return Err(Error::refused_with("organisation-code-taken", &[("code", new.code.clone())]));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO organisation (id, code, name, kind, created_at) VALUES ($1,$2,$3,$4,$5)",
        values![id, new.code.clone(), new.name.clone(), new.kind.clone(), command.at()],
    )
    .await?;
    command.finish(format!("organisation/{id}"), None, None, id).await
}

/// Says in which economy an organisation works: a code of the gazetteer.
pub async fn place_organisation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    organisation: i64,
    place: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ManageOrganisations, &(organisation, place));
    run(&command.tx, "UPDATE organisation SET place = $2 WHERE id = $1", values![organisation, place]).await?;
    command.finish(format!("organisation/{organisation}"), None, None, ()).await
}
