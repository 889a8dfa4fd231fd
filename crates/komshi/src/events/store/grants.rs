//! Grants: what each organisation was promised and what it was paid.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use crate::{
    access::Actor,
    app::App,
    db::{all, values},
    error::Error,
    programmes::store as programmes,
};

/// Organisations of one programme.
const MOST_GRANTS: i64 = 5_000;

/// Grants, one a programme, organisation and currency: `programme`, `organisation`, `currency`, `agreed` and `paid` in minor units,
/// `payments`, `last_on`, and `state`, one of [`GRANT_STATES`](crate::events::model::GRANT_STATES). Records taken back are left out.
/// `{seen}` becomes the condition on `x.programme`. The plus keeps SQLite from reading all deliveries of the programmes where it can read
/// those of organisations.
pub const GRANTS: &str = "SELECT g.*, CASE WHEN g.paid < g.agreed THEN 'open' WHEN g.paid > g.agreed THEN 'over' ELSE 'paid' END AS state FROM \
    (SELECT x.programme, x.subject AS organisation, COALESCE(x.currency, p.currency) AS currency, \
     CAST(COALESCE(SUM(CASE WHEN x.kind = 'contract' THEN x.amount END), 0) AS BIGINT) AS agreed, \
     CAST(COALESCE(SUM(CASE WHEN x.kind = 'payment' THEN x.amount END), 0) AS BIGINT) AS paid, \
     COUNT(CASE WHEN x.kind = 'payment' THEN 1 END) AS payments, MAX(CASE WHEN x.kind = 'payment' THEN x.occurred_on END) AS last_on \
     FROM (SELECT d.id, +d.programme AS programme, d.subject, d.kind, d.amount, d.currency, d.occurred_on FROM delivery d \
      WHERE d.subject_kind = 'organisation' AND d.kind IN ('contract', 'payment')) x JOIN programme p ON p.id = x.programme WHERE {seen} \
     AND x.id NOT IN (SELECT e.delivery FROM delivery_event e WHERE e.kind = 'reversed') \
     GROUP BY x.programme, x.subject, COALESCE(x.currency, p.currency)) g";

#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct GrantRow {
    /// Code of the organisation.
    pub code: String,
    pub name: String,
    pub currency: String,
    /// Minor units, of all its contracts.
    pub agreed: i64,
    /// Minor units.
    pub paid: i64,
    pub payments: i64,
    /// ISO day of the last payment.
    pub last_on: Option<String>,
    /// One of [`GRANT_STATES`](crate::events::model::GRANT_STATES).
    pub state: String,
}

impl GrantRow {
    /// What is still to be paid, in minor units; below 0 where more was paid than agreed.
    pub fn left(&self) -> i64 {
        self.agreed - self.paid
    }
}

/// The grants of a programme, by the name of the organisation.
pub async fn grants(app: &App, actor: &Actor, programme: i64) -> Result<Vec<GrantRow>, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    let sql = format!(
        "SELECT o.code, o.name, s.currency, s.agreed, s.paid, s.payments, s.last_on, s.state FROM ({}) s \
         JOIN organisation o ON o.id = s.organisation ORDER BY o.name, s.currency LIMIT $2",
        GRANTS.replace("{seen}", "x.programme = $1")
    );
    Ok(all(app.db.read(), &sql, values![programme, MOST_GRANTS]).await?)
}
