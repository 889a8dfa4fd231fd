//! What a donor report is made of beside the numbers: words that people wrote for a period, the evidence behind it, what was odd in what
//! was entered; and reports as they were given, kept with their hash.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, hash, one, run, values},
    error::Error,
    indicators::model::Window,
    reports::donor::{Evidence, Finding, Report, SECTIONS, Section},
};

/// A narrative of a donor report has some pages; this is a hundred.
const LONGEST_SECTION: usize = 200_000;
const MOST_SECTIONS: i64 = 500;
const MOST_SNAPSHOTS: i64 = 500;
const MOST_FINDINGS: i64 = 500;

/// What was written for a period, in every language.
pub async fn sections(app: &App, programme: i64, window: &Window) -> Result<Vec<Section>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT section, language, body FROM report_section WHERE programme = $1 AND from_day = $2 AND to_day = $3 \
         ORDER BY section, language LIMIT $4",
        values![programme, window.from.clone(), window.to.clone(), MOST_SECTIONS],
    )
    .await?)
}

/// Words for a period.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewSections {
    pub programme: i64,
    pub from: String,
    pub to: String,
    pub sections: Vec<Section>,
}

/// Keeps what was written; an empty text takes it away.
pub async fn save_sections(app: &App, actor: &Actor, operation: &NewOperation, new: &NewSections) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::PublishFigures, new);
    actor.require_in(Action::PublishFigures, new.programme)?;
    crate::programmes::store::programme(app, actor, new.programme).await?;
    for section in &new.sections {
        if !SECTIONS.contains(&section.section.as_str()) || crate::web::i18n::Lang::parse(&section.language).is_none() {
            return Err(Error::refused_with("value-unknown", &[("value", section.section.clone())]));
        }
        if section.body.len() > LONGEST_SECTION {
            return Err(Error::refused_with("field-too-long", &[("field", section.section.clone())]));
        }
        run(
            &command.tx,
            "DELETE FROM report_section WHERE programme = $1 AND from_day = $2 AND to_day = $3 AND section = $4 AND language = $5",
            values![new.programme, new.from.clone(), new.to.clone(), section.section.clone(), section.language.clone()],
        )
        .await?;
        if section.body.trim().is_empty() {
            continue;
        }
        run(
            &command.tx,
            "INSERT INTO report_section (programme, from_day, to_day, section, language, body, by_user, at) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
            values![
                new.programme,
                new.from.clone(),
                new.to.clone(),
                section.section.clone(),
                section.language.clone(),
                section.body.trim(),
                command.user(),
                command.at()
            ],
        )
        .await?;
    }
    command.finish(format!("programme/{}/report", new.programme), Some(new.programme), None, ()).await
}

/// How many records of each kind stand behind the numbers, with their first and last day. No record is named.
pub async fn evidence(app: &App, programme: i64, window: &Window) -> Result<Vec<Evidence>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT kind, CAST(COUNT(*) AS BIGINT) AS records, MIN(day) AS first, MAX(day) AS last FROM (\
         SELECT 'lists' AS kind, given_on AS day FROM list WHERE programme = $1 AND state = 'published' UNION ALL \
         SELECT 'deliveries', d.occurred_on FROM delivery d WHERE d.programme = $1 AND NOT EXISTS \
         (SELECT 1 FROM delivery_event e WHERE e.delivery = d.id AND e.kind = 'reversed') \
         AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.subject = d.subject) UNION ALL \
         SELECT 'events', occurred_on FROM event WHERE programme = $1 UNION ALL \
         SELECT 'transfers', occurred_on FROM transfer WHERE programme = $1 UNION ALL \
         SELECT 'documents', COALESCE(published_on, $2) FROM programme_document WHERE programme = $1) records \
         WHERE day >= $2 AND day <= $3 GROUP BY kind ORDER BY kind",
        values![programme, window.from.clone(), window.to.clone()],
    )
    .await?)
}

/// What was odd in what was entered, and who decided what.
pub async fn findings(app: &App, programme: i64) -> Result<Vec<Finding>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT f.subject, f.original, f.proposed, f.state, u.display_name AS decided_by, f.decided_at, f.reason \
         FROM quality_finding f LEFT JOIN app_user u ON u.id = f.decided_by WHERE f.programme = $1 ORDER BY f.id LIMIT $2",
        values![programme, MOST_FINDINGS],
    )
    .await?)
}

/// The text by which a report is known, and its hash.
pub fn sealed(report: &Report) -> Result<(String, String), Error> {
    let content = serde_json::to_string(report)?;
    let hash = hash(&[&content]);
    Ok((content, hash))
}

/// Keeps a report as it is given to somebody. Answers its id.
pub async fn freeze(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, report: &Report) -> Result<i64, Error> {
    let (content, hash) = sealed(report)?;
    let command = begin!(app, actor, operation, Action::PublishFigures, &(programme, &hash));
    actor.require_in(Action::PublishFigures, programme)?;
    crate::programmes::store::programme(app, actor, programme).await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO report_snapshot (id, programme, from_day, to_day, content, hash, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![
            id,
            programme,
            report.window.from.clone(),
            report.window.to.clone(),
            content,
            hash,
            command.user(),
            command.at()
        ],
    )
    .await?;
    command.finish(format!("report/{id}"), Some(programme), None, id).await
}

/// A report that was given, in the list of them.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Frozen {
    pub id: i64,
    pub from_day: String,
    pub to_day: String,
    pub hash: String,
    pub at: String,
    pub by_name: Option<String>,
}

const FROZEN: &str = "SELECT s.id, s.from_day, s.to_day, s.hash, s.at, u.display_name AS by_name FROM report_snapshot s \
                      LEFT JOIN app_user u ON u.id = s.by_user";

/// The caller has asked whether the reader may see the reports of the programme.
pub async fn frozen(app: &App, programme: i64) -> Result<Vec<Frozen>, Error> {
    let sql = format!("{FROZEN} WHERE s.programme = $1 ORDER BY s.id DESC LIMIT $2");
    Ok(all(app.db.read(), &sql, values![programme, MOST_SNAPSHOTS]).await?)
}

/// Whether a report with this hash was given from this database.
pub async fn known(app: &App, hash: &str) -> Result<Option<Frozen>, Error> {
    Ok(one(app.db.read(), &format!("{FROZEN} WHERE s.hash = $1 ORDER BY s.id LIMIT 1"), values![hash]).await?)
}

/// A report as it was given.
///
/// # Errors
/// Refused where its text is no longer the one that its hash was made of.
pub async fn reopen(app: &App, programme: i64, id: i64) -> Result<(Report, String), Error> {
    #[derive(FromQueryResult)]
    struct Row {
        content: String,
        hash: String,
    }
    let row: Row =
        one(app.db.read(), "SELECT content, hash FROM report_snapshot WHERE id = $1 AND programme = $2", values![id, programme])
            .await?
            .ok_or(Error::NotFound)?;
    if hash(&[&row.content]) != row.hash {
        return Err(Error::refused("report-seal-broken"));
    }
    Ok((serde_json::from_str(&row.content)?, row.hash))
}
