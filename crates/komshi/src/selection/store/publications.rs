//! The list as it is published: by code, never by name, and unchanged from then on; the slips that tell each household its code.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{CallRow, call};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, number, run, values},
    error::Error,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct PublicationRow {
    pub id: i64,
    pub ranking: i64,
    pub version: i64,
    pub published_on: String,
    pub objections_until: String,
}

/// Publishes the list by household codes, never by names; answers the id of the publication.
pub async fn publish(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    id: i64,
    published_on: &str,
    objections_until: &str,
) -> Result<i64, Error> {
    let call = call(app, actor, id).await?;
    actor.require_in(Action::PublishList, call.programme)?;
    super::require_lead(app, actor, call.programme).await?;
    if objections_until < published_on {
        return Err(Error::refused("publication-days-order"));
    }
    let command = begin!(app, actor, operation, Action::PublishList, &(id, published_on, objections_until));
    if call.state != "locked" && call.state != "published" {
        return Err(Error::refused("call-not-locked"));
    }
    let publication = app.new_id();
    let session = number(
        &command.tx,
        "SELECT id AS value FROM committee_session WHERE call = $1 AND state = 'confirmed' ORDER BY id DESC LIMIT 1",
        values![id],
    )
    .await?;
    let ranking =
        number(&command.tx, "SELECT ranking AS value FROM decision WHERE session = $1 LIMIT 1", values![session]).await?;
    run(
        &command.tx,
        "INSERT INTO publication (id, call, ranking, published_on, objections_until, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![publication, id, ranking, published_on, objections_until, actor.user_id(), command.at()],
    )
    .await?;
    run(
        &command.tx,
        "INSERT INTO publication_line (publication, code, position, score, outcome) \
         SELECT $1, h.code, c.position, c.score, d.outcome FROM decision d JOIN candidate c ON c.id = d.candidate JOIN household h ON h.id = d.household \
         WHERE d.session = $2",
        values![publication, session],
    )
    .await?;
    run(
        &command.tx,
        "UPDATE call SET state = 'published', published_on = $2, objections_until = $3 WHERE id = $1",
        values![id, published_on, objections_until],
    )
    .await?;
    // A published list stands on the public page of its programme, so the page opens with it.
    run(
        &command.tx,
        "UPDATE programme SET published_at = $2 WHERE id = $1 AND published_at IS NULL",
        values![call.programme, command.at()],
    )
    .await?;
    command.finish(format!("publication/{publication}"), Some(call.programme), None, publication).await
}

/// The call of a publication that the actor may see.
pub async fn call_of_publication(app: &App, actor: &Actor, publication: i64) -> Result<CallRow, Error> {
    let id = number(app.db.read(), "SELECT call AS value FROM publication WHERE id = $1", values![publication]).await?;
    call(app, actor, id).await
}

pub async fn publications(app: &App, actor: &Actor, id: i64) -> Result<Vec<PublicationRow>, Error> {
    call(app, actor, id).await?;
    Ok(all(
        app.db.read(),
        "SELECT p.id, p.ranking, r.version, p.published_on, p.objections_until FROM publication p JOIN ranking r ON r.id = p.ranking \
         WHERE p.call = $1 ORDER BY p.id DESC LIMIT 50",
        values![id],
    )
    .await?)
}

/// A line of a published list. The printed list, the public page and the file show the same lines: chosen, reserve, not chosen.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PublicationLine {
    pub code: String,
    pub position: Option<i64>,
    pub score: i64,
    /// accept, reserve, reject
    pub outcome: String,
}

/// Lines that one query brings; the next one goes on behind them, so that no list is cut.
const PAGE: i64 = 5_000;

const LINE: &str = "SELECT code, position, score, outcome FROM publication_line WHERE publication = $1 \
                    AND code NOT IN (SELECT h.code FROM restricted x JOIN household h ON h.id = x.subject)";

/// Some lines of a publication: chosen first, then reserve, then the others, each in the order of the ranking; those without a
/// rank stand last. The caller has made sure that the reader may see the publication.
pub async fn lines_after(app: &App, publication: i64, after: i64, limit: i64) -> Result<Vec<PublicationLine>, Error> {
    let sql = format!(
        "{LINE} ORDER BY CASE outcome WHEN 'accept' THEN 0 WHEN 'reserve' THEN 1 ELSE 2 END, \
         CASE WHEN position IS NULL THEN 1 ELSE 0 END, position, code LIMIT $2 OFFSET $3"
    );
    Ok(all(app.db.read(), &sql, values![publication, limit, after]).await?)
}

/// All lines of a publication, in that order.
pub async fn lines(app: &App, publication: i64) -> Result<Vec<PublicationLine>, Error> {
    let mut lines = Vec::new();
    loop {
        let page = lines_after(app, publication, lines.len() as i64, PAGE).await?;
        let full = page.len() as i64 == PAGE;
        lines.extend(page);
        if !full {
            return Ok(lines);
        }
    }
}

/// The line of a code, as a household types it: `h42`, `H-0042`.
pub async fn line_of(app: &App, publication: i64, code: &str) -> Result<Option<PublicationLine>, Error> {
    let code = code.trim().to_uppercase();
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let written = if digits.is_empty() { code } else { format!("H-{digits:0>4}") };
    Ok(crate::db::one(app.db.read(), &format!("{LINE} AND code = $2"), values![publication, written]).await?)
}

/// A household of a published list, with what its slip needs.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SlipRow {
    pub household: i64,
    pub code: String,
    pub surname: String,
    pub given_name: String,
    pub address: String,
}

impl SlipRow {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.surname).trim().to_owned()
    }
}

/// Households of a published list for their slips, by code; with a code, only that one. Names are for those who open persons.
pub async fn slip_rows(
    app: &App,
    actor: &Actor,
    publication: i64,
    code: &str,
    after: i64,
    limit: i64,
) -> Result<Vec<SlipRow>, Error> {
    let call = call_of_publication(app, actor, publication).await?;
    actor.require_in(Action::OpenPerson, call.programme)?;
    let sql = format!(
        "SELECT k.id AS household, l.code, p.surname, p.given_name, p.address FROM publication_line l JOIN household h ON h.code = l.code \
         JOIN household k ON k.id = h.canonical_id JOIN person p ON p.id = k.head WHERE l.publication = $1 AND k.visible < 2 \
         AND ($2 = '' OR l.code = $2) AND {} ORDER BY l.code LIMIT $3 OFFSET $4",
        actor.scope().organisations("k.organisation")
    );
    Ok(all(app.db.read(), &sql, values![publication, code, limit, after]).await?)
}

/// How many households of a published list the actor can make slips for.
pub async fn slip_count(app: &App, actor: &Actor, publication: i64) -> Result<i64, Error> {
    let call = call_of_publication(app, actor, publication).await?;
    actor.require_in(Action::OpenPerson, call.programme)?;
    let sql = format!(
        "SELECT COUNT(*) AS value FROM publication_line l JOIN household h ON h.code = l.code JOIN household k ON k.id = h.canonical_id \
         WHERE l.publication = $1 AND k.visible < 2 AND {}",
        actor.scope().organisations("k.organisation")
    );
    Ok(number(app.db.read(), &sql, values![publication]).await?)
}
