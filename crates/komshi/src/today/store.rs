//! Counts over the tables of all slices, each within the programmes and organisations that the reader sees.

use komshi_access::Action;

use super::model::{Event, Kind, Waiting, Way};
use crate::{
    access::Actor,
    app::App,
    db::{self, all, values},
    error::Error,
    events::store::{GRANTS, VISITS, soon},
    programmes::store::seen_by,
};

/// The calendar looks this far.
const DAYS_AHEAD: i64 = 7;

/// What may wait, with the query that finds it, in the order of the page.
///
/// A query answers `programme`, `waiting`, `day` and `one`. `{seen}` becomes the condition on `x.programme`, `{today}` the day, `{soon}` the last day that is near, `{visits}` [`VISITS`], `{grants}` [`GRANTS`], `{user}` the
/// reader's id, `{own}` that of the reader's organisation, `{sees COLUMN}` the condition that the reader sees data of the organisation in a column,
/// `{one COLUMN}` the value of a column where it is a single one.
pub const KINDS: &[(Kind, &str)] = &[
    (
        Kind {
            key: "handover",
            action: Action::HandOver,
            part: "distribution",
            one: Some("/programmes/{programme}/distribution/days/{one}"),
            has_deadline: true,
        },
        "SELECT x.programme, COUNT(DISTINCT x.household) AS waiting, MIN(d.held_on) AS day, {one d.id} AS one FROM entitlement x \
         JOIN award w ON w.id = x.award AND w.cancelled_at IS NULL JOIN distribution_day d ON d.id = x.distribution_day \
         WHERE x.state = 'open' AND d.held_on = '{today}' AND d.state = 'open' AND x.household NOT IN (SELECT subject FROM restricted) AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind {
            key: "objection",
            action: Action::DecideObjection,
            part: "selection",
            one: Some("/calls/{one}"),
            has_deadline: true,
        },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(o.due_on) AS day, {one x.id} AS one FROM objection o JOIN call x ON x.id = o.call \
         WHERE o.outcome IS NULL AND o.household NOT IN (SELECT subject FROM restricted) AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind {
            key: "day",
            action: Action::CloseDay,
            part: "distribution",
            one: Some("/programmes/{programme}/distribution/days/{one}/close"),
            has_deadline: true,
        },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.held_on) AS day, {one x.id} AS one FROM distribution_day x \
         WHERE x.state = 'open' AND x.held_on < '{today}' AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind { key: "visit", action: Action::RecordActivity, part: "events/visits", one: None, has_deadline: true },
        "SELECT v.programme, COUNT(*) AS waiting, MIN(v.due_on) AS day, CAST(NULL AS BIGINT) AS one FROM ({visits}) v \
         WHERE v.visit IS NULL AND v.due_on <= '{soon}' GROUP BY v.programme LIMIT 50",
    ),
    (
        // In a programme that is over, what was not paid is not paid any more.
        Kind { key: "grant", action: Action::RecordGrant, part: "events/grants?state=open", one: None, has_deadline: false },
        "SELECT s.programme, COUNT(*) AS waiting, MIN(s.last_on) AS day, CAST(NULL AS BIGINT) AS one FROM ({grants}) s \
         JOIN programme q ON q.id = s.programme WHERE s.state = 'open' AND q.status NOT IN ('finished', 'cancelled') \
         GROUP BY s.programme LIMIT 50",
    ),
    (
        // Kits lie where the day is held before it begins; who carries them sees it a month ahead.
        Kind { key: "short", action: Action::MoveGoods, part: "goods", one: None, has_deadline: true },
        "SELECT n.programme, COUNT(DISTINCT n.id) AS waiting, MIN(n.held_on) AS day, CAST(NULL AS BIGINT) AS one FROM \
         (SELECT x.id, x.programme, x.account, x.held_on, e.item, SUM(e.quantity) AS needed FROM distribution_day x \
          JOIN entitlement e ON e.distribution_day = x.id JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
          WHERE x.state = 'open' AND e.state = 'open' AND x.held_on >= '{today}' AND x.held_on <= '{soon}' \
          AND e.household NOT IN (SELECT subject FROM restricted) AND {seen} \
          GROUP BY x.id, x.programme, x.account, x.held_on, e.item) n \
         WHERE n.needed > COALESCE((SELECT SUM(s.quantity) FROM stock s WHERE s.account = n.account AND s.item = n.item), 0) \
         GROUP BY n.programme LIMIT 50",
    ),
    (
        Kind { key: "loss", action: Action::ConfirmLoss, part: "goods/losses", one: None, has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.proposed_at) AS day, CAST(NULL AS BIGINT) AS one FROM stock_loss x \
         WHERE x.state = 'proposed' AND x.confirmed_at IS NULL AND (x.proposed_by IS NULL OR x.proposed_by <> {user}) AND {seen} \
         GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind { key: "pair", action: Action::ReviewPairs, part: "review", one: None, has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(l.imported_at) AS day, CAST(NULL AS BIGINT) AS one FROM pair x JOIN person p ON p.id = x.a \
         JOIN person q ON q.id = x.b JOIN list k ON k.id = x.list_a JOIN list l ON l.id = x.list_b WHERE x.state = 'proposed' \
         AND k.state = 'published' AND l.state = 'published' AND p.canonical_id <> q.canonical_id AND p.visible < 2 AND q.visible < 2 \
         AND {sees p.organisation} AND {sees q.organisation} AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind {
            key: "session",
            action: Action::ConfirmDecisions,
            part: "selection",
            one: Some("/calls/{one}"),
            has_deadline: false,
        },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(s.held_on) AS day, {one x.id} AS one FROM committee_session s JOIN call x ON x.id = s.call \
         WHERE s.confirmed_at IS NULL AND (s.entered_by IS NULL OR s.entered_by <> {user}) \
         AND EXISTS (SELECT 1 FROM decision d WHERE d.session = s.id) AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind { key: "publish", action: Action::PublishList, part: "selection", one: Some("/calls/{one}"), has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.locked_at) AS day, {one x.id} AS one FROM call x \
         WHERE x.published_on IS NULL AND EXISTS (SELECT 1 FROM committee_session s WHERE s.call = x.id AND s.confirmed_at IS NOT NULL) \
         AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.call = x.id) AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind { key: "criteria", action: Action::OpenCall, part: "selection", one: Some("/calls/{one}"), has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.created_at) AS day, {one x.id} AS one FROM call x \
         WHERE x.opened_at IS NULL AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind {
            key: "donation",
            action: Action::MoveGoods,
            part: "goods/gifts",
            one: Some("/programmes/{programme}/gifts/{one}"),
            has_deadline: false,
        },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.announced_on) AS day, {one x.id} AS one FROM donation x \
         WHERE x.state = 'announced' AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        // What was agreed on and has not come, each until it comes.
        Kind { key: "awaited-list", action: Action::ImportList, part: "lists", one: None, has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.valid_from) AS day, CAST(NULL AS BIGINT) AS one FROM data_sharing x \
         WHERE x.ended_at IS NULL AND x.valid_from <= '{today}' AND (x.valid_until IS NULL OR x.valid_until >= '{today}') \
         AND NOT EXISTS (SELECT 1 FROM list l WHERE l.sharing = x.id AND l.state <> 'discarded') \
         AND (x.giver = {own} OR EXISTS (SELECT 1 FROM data_sharing_receiver r WHERE r.sharing = x.id AND r.receiver = {own})) \
         AND {seen} GROUP BY x.programme LIMIT 50",
    ),
    (
        Kind { key: "list", action: Action::ImportList, part: "lists", one: Some("/lists/{one}"), has_deadline: false },
        "SELECT x.programme, COUNT(*) AS waiting, MIN(x.imported_at) AS day, {one x.id} AS one FROM list x \
         WHERE x.state IN ('columns', 'importing') AND {sees x.organisation} AND {seen} GROUP BY x.programme LIMIT 50",
    ),
];

/// Own ids and ISO days go into the text, never what somebody typed.
fn fill(query: &str, actor: &Actor) -> String {
    let scope = actor.scope();
    let mut filled = query
        .replace("{visits}", VISITS)
        .replace("{grants}", GRANTS)
        .replace("{soon}", &day(&soon(&actor.today)))
        .replace("{seen}", &seen_by(actor, "x.programme"))
        .replace("{today}", &day(&actor.today))
        .replace("{own}", &actor.organisation.to_string())
        .replace("{user}", &actor.user.to_string());
    while let Some((before, column, after)) = parted(&filled, "{sees ") {
        filled = format!("{before}{}{after}", scope.organisations(column));
    }
    while let Some((before, column, after)) = parted(&filled, "{one ") {
        filled = format!("{before}CASE WHEN MIN({column}) = MAX({column}) THEN MIN({column}) END{after}");
    }
    filled
}

/// What stands before a mark, in it, and after it.
fn parted<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = text.split_once(mark)?;
    rest.split_once('}').map(|(column, after)| (before, column, after))
}

fn day(iso: &str) -> String {
    iso.chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect()
}

/// What waits for the actor, in the order of [`KINDS`].
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<(&'static Kind, Waiting)>, Error> {
    let mut found = Vec::new();
    for (kind, query) in KINDS.iter().filter(|(kind, _)| actor.may(kind.action)) {
        let rows: Vec<Waiting> = all(app.db.read(), &fill(query, actor), vec![]).await?;
        found.extend(rows.into_iter().filter(|row| actor.may_in(kind.action, row.programme)).map(|row| (kind, row)));
    }
    Ok(found)
}

/// How far a programme has come. The caller has made sure that the actor sees it.
pub async fn way(app: &App, actor: &Actor, programme: i64) -> Result<Way, Error> {
    let count = async |query: &str| db::number(app.db.read(), &fill(query, actor), values![programme]).await;
    let mut way = Way { programme, ..Way::default() };
    if actor.may_in(Action::SeeLists, programme) {
        let lists = "FROM list l WHERE l.programme = $1 AND l.state = 'published' AND {sees l.organisation}";
        way.lists = Some(count(&format!("SELECT COUNT(*) AS value {lists}")).await?);
        way.rows = Some(count(&format!("SELECT CAST(SUM(l.rows) AS BIGINT) AS value {lists}")).await?);
        way.households = Some(
            count(
                "SELECT COUNT(DISTINCT h.canonical_id) AS value FROM list l JOIN source_row r ON r.list = l.id \
                 JOIN household h ON h.id = r.household WHERE l.programme = $1 AND l.state = 'published' AND h.visible = 1 \
                 AND {sees l.organisation}",
            )
            .await?,
        );
    }
    if actor.may_in(Action::SeeSelection, programme) {
        way.eligible = Some(
            count(
                "SELECT COUNT(*) AS value FROM candidate c WHERE c.eligible = 1 AND c.household NOT IN (SELECT subject FROM restricted) AND c.ranking IN (SELECT MAX(r.id) FROM ranking r \
                 JOIN call x ON x.id = r.call WHERE x.programme = $1 GROUP BY x.id)",
            )
            .await?,
        );
        way.chosen = Some(
            count(
                "SELECT COUNT(DISTINCT d.household) AS value FROM decision d JOIN call x ON x.id = d.call \
                 WHERE x.programme = $1 AND d.outcome = 'accept' AND d.replaced_by IS NULL AND d.household NOT IN (SELECT subject FROM restricted) \
                 AND NOT EXISTS (SELECT 1 FROM award w WHERE w.decision = d.id AND w.cancelled_at IS NOT NULL)",
            )
            .await?,
        );
    }
    if actor.may_in(Action::SeeDeliveries, programme) {
        let handed_over = count(
            "SELECT CAST(SUM(e.quantity) AS BIGINT) AS value FROM entitlement e WHERE e.programme = $1 AND e.state = 'delivered' \
             AND e.household NOT IN (SELECT subject FROM restricted)",
        );
        let total = count(
            // Of an award that was taken back only what had been handed over before counts.
            "SELECT CAST(SUM(e.quantity) AS BIGINT) AS value FROM entitlement e JOIN award w ON w.id = e.award \
             WHERE e.programme = $1 AND e.state <> 'cancelled' AND (w.cancelled_at IS NULL OR e.state = 'delivered') \
             AND e.household NOT IN (SELECT subject FROM restricted)",
        );
        let packages = (handed_over.await?, total.await?);
        way.packages = Some(packages);
        if packages.1 == 0 {
            way.done = db::one(app.db.read(), &done(), values![programme, format!("{}-01", month(&actor.today))]).await?;
        }
    }
    Ok(way)
}

/// `2021-03` of a day.
fn month(day: &str) -> &str {
    day.get(..7).unwrap_or(day)
}

/// What was done since a day, beside packages. Only that month is read of the records, however long a programme has worked.
fn done() -> String {
    let stands = "x.programme = $1 AND x.subject NOT IN (SELECT subject FROM restricted) \
        AND NOT EXISTS (SELECT 1 FROM delivery_event r WHERE r.delivery = x.id AND r.kind = 'reversed')";
    format!(
        "WITH d AS (SELECT x.id, x.event FROM delivery x WHERE x.occurred_on >= $2 AND {stands}) \
    SELECT (SELECT COUNT(DISTINCT d.event) FROM d) + (SELECT COUNT(*) FROM d WHERE d.event IS NULL) AS recorded, \
    (SELECT COUNT(DISTINCT s.canonical_id) FROM d JOIN delivery_person m ON m.delivery = d.id JOIN person s ON s.id = m.person \
     WHERE s.visible < 2) AS named, \
    CAST(COALESCE((SELECT SUM(g.people) FROM d JOIN delivery_cell g ON g.delivery = d.id), 0) AS BIGINT) AS nameless, \
    (SELECT x.occurred_on FROM delivery x WHERE {stands} ORDER BY x.occurred_on DESC LIMIT 1) AS last"
    )
}

/// What stands in the calendar from today on, in the order of the days.
pub async fn week(app: &App, actor: &Actor) -> Result<Vec<Event>, Error> {
    let last = actor.today.parse::<jiff::civil::Date>().map(|today| today.saturating_add(jiff::Span::new().days(DAYS_AHEAD)));
    let last = last.map(|date| date.to_string()).unwrap_or_else(|_| actor.today.clone());
    let span = |column: &str| format!("{column} >= '{}' AND {column} <= '{}'", day(&actor.today), day(&last));
    let queries = [
        (
            Action::SeeSelection,
            format!(
                "SELECT x.programme, s.held_on AS day, 'session' AS kind, s.place, CAST(0 AS BIGINT) AS amount FROM committee_session s \
                 JOIN call x ON x.id = s.call WHERE {} AND {{seen}} ORDER BY s.held_on LIMIT 20",
                span("s.held_on")
            ),
        ),
        (
            Action::SeeSelection,
            format!(
                "SELECT x.programme, x.objections_until AS day, 'objections' AS kind, '' AS place, CAST(0 AS BIGINT) AS amount FROM call x \
                 WHERE {} AND {{seen}} ORDER BY x.objections_until LIMIT 20",
                span("x.objections_until")
            ),
        ),
        (
            Action::SeeDeliveries,
            format!(
                "SELECT x.programme, x.held_on AS day, 'distribution' AS kind, a.name AS place, \
                 (SELECT COUNT(DISTINCT e.household) FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
                  WHERE e.distribution_day = x.id AND e.state <> 'cancelled' AND e.household NOT IN (SELECT subject FROM restricted)) AS amount \
                 FROM distribution_day x JOIN account a ON a.id = x.account WHERE x.state <> 'cancelled' AND {} AND {{seen}} ORDER BY x.held_on LIMIT 20",
                span("x.held_on")
            ),
        ),
        (
            Action::SeeGoods,
            format!(
                "SELECT x.programme, x.announced_on AS day, 'donation' AS kind, i.name AS place, x.announced AS amount FROM donation x \
                 JOIN item i ON i.id = x.item WHERE x.state = 'announced' AND {} AND {{seen}} ORDER BY x.announced_on LIMIT 20",
                span("x.announced_on")
            ),
        ),
    ];
    let mut events: Vec<Event> = Vec::new();
    for (action, query) in queries {
        if actor.may(action) {
            events.extend(all::<Event>(app.db.read(), &fill(&query, actor), vec![]).await?);
        }
    }
    events.retain(|event| actor.may_in(event.action(), event.programme));
    events.sort_by(|a, b| a.day.cmp(&b.day));
    Ok(events)
}

/// What an installation has, for its first steps: organisations, users, programmes.
pub async fn first_steps(app: &App, actor: &Actor) -> Result<[bool; 4], Error> {
    let more_than = async |query: &str, limit: i64| Ok::<bool, Error>(db::number(app.db.read(), query, vec![]).await? > limit);
    Ok([
        more_than("SELECT COUNT(*) AS value FROM organisation", 1).await?,
        more_than("SELECT COUNT(*) AS value FROM app_user", 1).await?,
        more_than(&format!("SELECT COUNT(*) AS value FROM programme x WHERE {}", seen_by(actor, "x.id")), 0).await?,
        more_than(&format!("SELECT COUNT(*) AS value FROM data_sharing x WHERE {}", seen_by(actor, "x.programme")), 0).await?,
    ])
}
