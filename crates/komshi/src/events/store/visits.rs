//! Visits after a hand-over: when each is due, and whether it was made. Nothing of it is stored; it follows from the deliveries and
//! from after how many months an activity visits again.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::programmes;
use crate::{
    access::Actor,
    app::App,
    db::{all, one, values},
    error::Error,
    events::model::VISIT_STATES,
};

/// A visit is due that many days before its day, so that there is time to go there.
const DAYS_BEFORE: i64 = 30;

/// Every visit of the programmes that `{seen}` admits (a condition on `x.programme`): `programme`, `activity`, `months`, `subject_kind`,
/// `subject` (canonical), `given_on`, `due_on` (ISO days), `visit` (the delivery that it was recorded as) and `made_on`, or nothing.
///
/// A household that was given something twice is visited after the first time. The day is the same day of a later month, or the last one
/// of a month that is too short; it is computed in SQL that both engines read, so that lists are cut and sorted there. Restricted
/// households stand in no list.
pub const VISITS: &str = "SELECT u.programme, u.activity, u.activity_code, u.months, u.subject_kind, u.subject, u.place, u.given_on, \
    CAST(u.month / 12 AS TEXT) || '-' || SUBSTR(CAST(101 + u.month % 12 AS TEXT), 2) || '-' || \
    CASE WHEN u.day_of_month > '28' AND u.month % 12 = 1 THEN CASE WHEN (u.month / 12) % 4 = 0 AND ((u.month / 12) % 100 <> 0 \
    OR (u.month / 12) % 400 = 0) THEN '29' ELSE '28' END WHEN u.day_of_month = '31' AND u.month % 12 IN (3, 5, 8, 10) THEN '30' \
    ELSE u.day_of_month END AS due_on, w.visit, w.made_on \
    FROM (SELECT g.*, CAST(SUBSTR(g.given_on, 1, 4) AS BIGINT) * 12 + CAST(SUBSTR(g.given_on, 6, 2) AS BIGINT) - 1 + g.months AS month, \
     SUBSTR(g.given_on, 9, 2) AS day_of_month \
     FROM (SELECT x.programme, x.id AS activity, x.code AS activity_code, m.months, d.subject_kind, \
      COALESCE(h.canonical_id, d.subject) AS subject, MIN(d.occurred_on) AS given_on, MAX(d.place) AS place \
      FROM activity_visit m JOIN activity x ON x.id = m.activity JOIN delivery d ON d.activity = x.id \
      AND d.kind NOT IN ('visit', 'referral') AND d.event IS NULL AND d.subject_kind IN ('household', 'organisation') \
      LEFT JOIN household h ON h.id = d.subject AND d.subject_kind = 'household' \
      WHERE {seen} AND d.id NOT IN (SELECT e.delivery FROM delivery_event e WHERE e.kind = 'reversed') \
      AND d.subject NOT IN (SELECT subject FROM restricted) \
      GROUP BY x.programme, x.id, x.code, m.months, d.subject_kind, COALESCE(h.canonical_id, d.subject)) g) u \
    LEFT JOIN (SELECT d.activity, d.stage, d.subject_kind, COALESCE(h.canonical_id, d.subject) AS subject, MIN(d.id) AS visit, \
     MIN(d.occurred_on) AS made_on FROM activity x JOIN delivery d ON d.activity = x.id AND d.kind = 'visit' \
     LEFT JOIN household h ON h.id = d.subject AND d.subject_kind = 'household' \
     WHERE {seen} AND d.id NOT IN (SELECT e.delivery FROM delivery_event e WHERE e.kind = 'reversed') \
     GROUP BY d.activity, d.stage, d.subject_kind, COALESCE(h.canonical_id, d.subject)) w \
    ON w.activity = u.activity AND w.stage = CAST(u.months AS TEXT) AND w.subject_kind = u.subject_kind AND w.subject = u.subject";

/// The last ISO day of the visits that are due on an ISO day.
pub fn soon(today: &str) -> String {
    let last = today.parse::<jiff::civil::Date>().map(|day| day.saturating_add(jiff::Span::new().days(DAYS_BEFORE)));
    last.map_or_else(|_| today.to_owned(), |day| day.to_string())
}

#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct VisitRow {
    /// Code of the activity.
    pub activity: String,
    /// After the hand-over.
    pub months: i64,
    pub subject_kind: String,
    pub subject: i64,
    /// Code of the household or organisation.
    pub code: String,
    /// Its name; a household has none here.
    pub organisation: Option<String>,
    /// Where it was given.
    pub place: String,
    pub given_on: String,
    pub due_on: String,
    /// The delivery that it was recorded as.
    pub visit: Option<i64>,
    pub made_on: Option<String>,
    /// One of [`VISIT_STATES`].
    pub state: String,
}

/// Which visits a page shows.
#[derive(Clone, Debug, Default)]
pub struct VisitFilter {
    /// One of [`VISIT_STATES`]; empty for those that wait: overdue and due.
    pub state: String,
    /// Code of an activity, or empty.
    pub activity: String,
    /// 0 for all.
    pub months: i64,
}

/// How many visits of each state there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct VisitCounts {
    pub overdue: i64,
    pub due: i64,
    pub later: i64,
    pub made: i64,
}

impl VisitCounts {
    pub fn all(&self) -> i64 {
        self.overdue + self.due + self.later + self.made
    }

    /// How many the list of a state has.
    pub fn of(&self, state: &str) -> i64 {
        match state {
            "overdue" => self.overdue,
            "due" => self.due,
            "later" => self.later,
            "made" => self.made,
            _ => self.overdue + self.due,
        }
    }
}

/// Visits of programme $1 with their state on day $2, of which $3 is [`soon`], of activity $4 and after $5 months.
fn stated() -> String {
    format!(
        "SELECT v.*, CASE WHEN v.visit IS NOT NULL THEN 'made' WHEN v.due_on < $2 THEN 'overdue' WHEN v.due_on <= $3 THEN 'due' \
         ELSE 'later' END AS state FROM ({}) v WHERE ($4 = '' OR v.activity_code = $4) AND ($5 = 0 OR v.months = $5)",
        VISITS.replace("{seen}", "x.programme = $1")
    )
}

/// Visits of a programme, those due first before the others. At most `limit` from `skip` on.
pub async fn visits(
    app: &App,
    actor: &Actor,
    programme: i64,
    filter: &VisitFilter,
    skip: i64,
    limit: i64,
) -> Result<Vec<VisitRow>, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    let sql = format!(
        "SELECT s.activity_code AS activity, s.months, s.subject_kind, s.subject, COALESCE(k.code, o.code, '') AS code, \
         o.name AS organisation, s.place, s.given_on, s.due_on, s.visit, s.made_on, s.state FROM ({}) s \
         LEFT JOIN household k ON k.id = s.subject AND s.subject_kind = 'household' \
         LEFT JOIN organisation o ON o.id = s.subject AND s.subject_kind = 'organisation' \
         WHERE s.state = $6 OR ($6 = '' AND s.state IN ('overdue', 'due')) \
         ORDER BY s.due_on, s.months, s.activity_code, s.subject LIMIT $7 OFFSET $8",
        stated()
    );
    let values = values![
        programme,
        actor.today.clone(),
        soon(&actor.today),
        filter.activity.clone(),
        filter.months,
        filter.state.clone(),
        limit,
        skip
    ];
    Ok(all(app.db.read(), &sql, values).await?)
}

/// Visits of a programme by their state, whatever state the filter names.
pub async fn count_visits(app: &App, actor: &Actor, programme: i64, filter: &VisitFilter) -> Result<VisitCounts, Error> {
    actor.require_in(Action::SeeDeliveries, programme)?;
    programmes::programme(app, actor, programme).await?;
    let count = |state: &str| format!("COUNT(CASE WHEN s.state = '{state}' THEN 1 END) AS {state}");
    let counts: Vec<String> = VISIT_STATES.iter().map(|state| count(state)).collect();
    let sql = format!("SELECT {} FROM ({}) s", counts.join(", "), stated());
    let values = values![programme, actor.today.clone(), soon(&actor.today), filter.activity.clone(), filter.months];
    Ok(one(app.db.read(), &sql, values).await?.unwrap_or_default())
}
