//! The audit trail as its readers see it.

use std::collections::HashSet;

use sea_orm::FromQueryResult;

use crate::{
    access::Actor,
    app::App,
    db::{all, one, values},
    error::Error,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct AuditRow {
    pub at: String,
    pub who: Option<String>,
    pub action: String,
    pub object: String,
    pub reason: Option<String>,
    pub sequence: i64,
}

pub const AUDIT_PAGE: i64 = 100;

/// The trail of the own organisation, newest first, before a sequence number.
pub async fn audit_trail(app: &App, actor: &Actor, before: i64) -> Result<Vec<AuditRow>, Error> {
    let mut rows: Vec<AuditRow> = all(
        app.db.read(),
        "SELECT a.at, u.display_name AS who, a.action, a.object, a.reason, a.sequence FROM audit a \
         LEFT JOIN app_user u ON u.id = a.app_user WHERE a.organisation = $1 AND a.sequence < $2 ORDER BY a.sequence DESC LIMIT $3",
        values![actor.organisation, before, AUDIT_PAGE],
    )
    .await?;
    // Readers of the trail learn that somebody opened a restricted record, not which: no page of it exists for them.
    #[derive(FromQueryResult)]
    struct Hidden {
        kind: String,
        subject: i64,
    }
    let hidden: Vec<Hidden> =
        all(app.db.read(), "SELECT kind, subject FROM restricted ORDER BY subject LIMIT 100000", vec![]).await?;
    let hidden: HashSet<String> = hidden.into_iter().map(|one| format!("{}/{}", one.kind, one.subject)).collect();
    for row in rows.iter_mut().filter(|row| hidden.contains(&row.object)) {
        row.object = "restriction".into();
    }
    Ok(rows)
}

/// The head of the chain of an organisation: number and hash of its last row. Printed on reports as a seal.
pub async fn audit_head(app: &App, organisation: i64) -> Result<(i64, String), Error> {
    #[derive(FromQueryResult)]
    struct Head {
        sequence: i64,
        hash: String,
    }
    let head: Option<Head> =
        one(app.db.read(), "SELECT sequence, hash FROM audit_head WHERE organisation = $1", values![organisation]).await?;
    Ok(head.map(|head| (head.sequence, head.hash)).unwrap_or_default())
}
