//! Queries of the public pages. They reach programmes that were opened to the public, and what was published of them.

pub mod collect;
mod publishing;

pub use publishing::{
    NewPublication, Prepared, Publication, Standing, about, data_breaches, hash_of, prepare, publications, publish, standing_of,
    standing_of_all, withdraw,
};
use sea_orm::FromQueryResult;

use crate::{
    app::App,
    db::{all, number, one, values},
    error::Error,
    programmes::{self, model::Programme},
};

const MOST_LISTS: i64 = 100;

/// The programmes that are open to the public, newest first.
pub async fn programmes(app: &App) -> Result<Vec<Programme>, Error> {
    let mut programmes = programmes::store::every_programme(app).await?;
    programmes.retain(|programme| programme.published_at.is_some() && programme.public_slug.is_some());
    programmes.sort_by(|a, b| b.starts_on.cmp(&a.starts_on).then(b.id.cmp(&a.id)));
    Ok(programmes)
}

pub async fn programme(app: &App, slug: &str) -> Result<Programme, Error> {
    let programmes = programmes(app).await?;
    programmes.into_iter().find(|programme| programme.public_slug.as_deref() == Some(slug)).ok_or(Error::NotFound)
}

/// A list published by code.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PublishedList {
    pub id: i64,
    pub title: String,
    pub published_on: String,
    pub objections_until: String,
    pub version: i64,
}

const LIST: &str = "SELECT p.id, c.title, p.published_on, p.objections_until, r.version FROM publication p \
                    JOIN call c ON c.id = p.call JOIN ranking r ON r.id = p.ranking WHERE p.is_public = 1 AND c.programme = $1";

pub async fn lists(app: &App, programme: i64) -> Result<Vec<PublishedList>, Error> {
    Ok(all(app.db.read(), &format!("{LIST} ORDER BY p.published_on DESC, p.id DESC LIMIT $2"), values![programme, MOST_LISTS])
        .await?)
}

pub async fn list(app: &App, programme: i64, publication: i64) -> Result<PublishedList, Error> {
    one(app.db.read(), &format!("{LIST} AND p.id = $2"), values![programme, publication]).await?.ok_or(Error::NotFound)
}

/// How many lines of a list have an outcome.
pub async fn count(app: &App, publication: i64, outcome: &str) -> Result<i64, Error> {
    let sql = "SELECT COUNT(*) AS value FROM publication_line WHERE publication = $1 AND outcome = $2 \
               AND code NOT IN (SELECT h.code FROM restricted x JOIN household h ON h.id = x.subject)";
    Ok(number(app.db.read(), sql, values![publication, outcome]).await?)
}
