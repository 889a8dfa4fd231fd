//! What pages show of days, households and deliveries.

use std::collections::HashMap;

use komshi_access::{Action, DataClass};
use komshi_text::fold;
use sea_orm::FromQueryResult;

use super::cards::{is_cyrillic, plain_code};
use crate::{
    access::Actor,
    app::App,
    db::{Connection, all, number, one, values},
    error::Error,
    goods::store::require,
};

const MOST_DAYS: i64 = 500;
/// Households that one query brings; the next one goes on behind them, so that no list is cut.
const PAGE: i64 = 5_000;
/// Members of the households of a page.
const MOST_MEMBERS: i64 = 200 * PAGE;
/// What the households of a page get.
const MOST_LINES: i64 = 100 * PAGE;
/// Hits that fit on a phone.
const MOST_FOUND: usize = 12;

#[derive(Clone, Debug, FromQueryResult)]
pub struct DayRow {
    pub id: i64,
    pub programme: i64,
    pub account: i64,
    pub point: String,
    pub place: String,
    pub address: String,
    pub held_on: String,
    pub opens_at: String,
    pub closes_at: String,
    pub leader: String,
    pub state: String,
    pub households: i64,
    pub delivered: i64,
    pub waiting: i64,
}

const DAY: &str = "SELECT y.id, y.programme, y.account, a.name AS point, a.place, a.address, y.held_on, y.opens_at, y.closes_at, y.leader, y.state, \
                   (SELECT COUNT(DISTINCT e.household) FROM entitlement e JOIN award w ON w.id = e.award \
                   WHERE w.cancelled_at IS NULL AND e.distribution_day = y.id AND e.state <> 'cancelled' AND e.household NOT IN (SELECT subject FROM restricted)) AS households, \
                   (SELECT COUNT(DISTINCT e.household) FROM entitlement e JOIN award w ON w.id = e.award \
                   WHERE w.cancelled_at IS NULL AND e.distribution_day = y.id AND e.state = 'delivered' AND e.household NOT IN (SELECT subject FROM restricted)) AS delivered, \
                   (SELECT COUNT(DISTINCT e.household) FROM entitlement e JOIN award w ON w.id = e.award \
                   WHERE w.cancelled_at IS NULL AND e.distribution_day = y.id AND e.state = 'open' AND e.household NOT IN (SELECT subject FROM restricted)) AS waiting \
                   FROM distribution_day y JOIN account a ON a.id = y.account";

pub async fn days(app: &App, actor: &Actor, programme: i64) -> Result<Vec<DayRow>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let sql = format!("{DAY} WHERE y.programme = $1 AND y.state <> 'cancelled' ORDER BY y.held_on, y.id LIMIT $2");
    Ok(all(app.db.read(), &sql, values![programme, MOST_DAYS]).await?)
}

/// One day of a programme.
pub async fn day(app: &App, actor: &Actor, programme: i64, id: i64) -> Result<DayRow, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let sql = format!("{DAY} WHERE y.id = $1 AND y.programme = $2");
    one(app.db.read(), &sql, values![id, programme]).await?.ok_or(Error::NotFound)
}

/// A household as it stands on a list for a day. The name is empty for roles that see no personal data.
#[derive(Clone, Debug, FromQueryResult)]
pub struct HouseholdRow {
    pub household: i64,
    pub canonical: i64,
    pub code: String,
    pub size: Option<i64>,
    pub surname: String,
    pub given_name: String,
    pub address: String,
    pub award: i64,
    pub card: Option<String>,
    pub day: Option<i64>,
    pub held_on: Option<String>,
    pub point: Option<String>,
    pub open: i64,
    pub delivered: i64,
    pub not_collected: i64,
}

impl HouseholdRow {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.surname).trim().to_owned()
    }

    pub fn is_on(&self, day: impl std::borrow::Borrow<i64>) -> bool {
        self.day == Some(*day.borrow())
    }

    /// open · delivered · not_collected
    pub fn state(&self) -> &'static str {
        if self.open > 0 {
            "open"
        } else if self.delivered > 0 {
            "delivered"
        } else {
            "not_collected"
        }
    }

    /// Whether the name is kept in Cyrillic, for the `lang` of the text.
    pub fn script(&self) -> &'static str {
        if is_cyrillic(&self.surname) { "sr-Cyrl" } else { "und-Latn" }
    }
}

const HOUSEHOLD: &str = "SELECT e.household, h.canonical_id AS canonical, h.code, k.size, COALESCE(p.surname, '') AS surname, \
                         COALESCE(p.given_name, '') AS given_name, COALESCE(p.address, '') AS address, e.award, \
                         (SELECT MIN(c.code) FROM card c WHERE c.award = e.award AND c.revoked_at IS NULL) AS card, e.distribution_day AS day, \
                         y.held_on, a.name AS point, \
                         CAST(SUM(CASE e.state WHEN 'open' THEN 1 ELSE 0 END) AS BIGINT) AS open, \
                         CAST(SUM(CASE e.state WHEN 'delivered' THEN 1 ELSE 0 END) AS BIGINT) AS delivered, \
                         CAST(SUM(CASE e.state WHEN 'not_collected' THEN 1 ELSE 0 END) AS BIGINT) AS not_collected \
                         FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
                         JOIN household h ON h.id = e.household JOIN household k ON k.id = h.canonical_id \
                         LEFT JOIN person p ON p.id = k.head LEFT JOIN distribution_day y ON y.id = e.distribution_day \
                         LEFT JOIN account a ON a.id = y.account WHERE e.state <> 'cancelled' AND h.visible < 2 AND";
const BY_HOUSEHOLD: &str = "GROUP BY e.household, h.canonical_id, h.code, k.size, p.surname, p.given_name, p.address, e.award, \
                            e.distribution_day, y.held_on, a.name";

/// Names and addresses are for roles that see personal data; the others get codes.
fn for_eyes(actor: &Actor, programme: i64, mut rows: Vec<HouseholdRow>) -> Vec<HouseholdRow> {
    if actor.class_in(Action::SeeDeliveries, programme) < DataClass::Personal {
        for row in &mut rows {
            row.surname.clear();
            row.given_name.clear();
            row.address.clear();
        }
    }
    rows
}

/// Where a page of households begins: behind this code and award. The beginning is `("", 0)`.
pub type After<'a> = (&'a str, i64);

/// Some households of a day by their number, of one state (`open`, `delivered`, `not_collected`; empty for all).
pub async fn households_after(
    app: &App,
    actor: &Actor,
    programme: i64,
    day: i64,
    state: &str,
    after: After<'_>,
    limit: i64,
) -> Result<Vec<HouseholdRow>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let count = |state: &str| format!("SUM(CASE e.state WHEN '{state}' THEN 1 ELSE 0 END)");
    let (open, delivered) = (count("open"), count("delivered"));
    let having = match state {
        "open" => format!("HAVING {open} > 0"),
        "delivered" => format!("HAVING {open} = 0 AND {delivered} > 0"),
        "not_collected" => format!("HAVING {open} = 0 AND {delivered} = 0"),
        _ => String::new(),
    };
    let sql = format!(
        "{HOUSEHOLD} e.programme = $1 AND e.distribution_day = $2 AND (h.code > $3 OR (h.code = $3 AND e.award > $4)) \
         {BY_HOUSEHOLD} {having} ORDER BY h.code, e.award LIMIT $5"
    );
    Ok(for_eyes(actor, programme, all(app.db.read(), &sql, values![programme, day, after.0, after.1, limit]).await?))
}

/// All households of a day, by their number.
pub async fn households(app: &App, actor: &Actor, programme: i64, day: i64) -> Result<Vec<HouseholdRow>, Error> {
    let mut rows: Vec<HouseholdRow> = Vec::new();
    loop {
        let after = rows.last().map_or((String::new(), 0), |row| (row.code.clone(), row.award));
        let page = households_after(app, actor, programme, day, "", (&after.0, after.1), PAGE).await?;
        let full = page.len() as i64 == PAGE;
        rows.extend(page);
        if !full {
            return Ok(rows);
        }
    }
}

/// How many households have entitlements without a day yet.
pub async fn unassigned(app: &App, actor: &Actor, programme: i64) -> Result<i64, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let sql = "SELECT COUNT(DISTINCT e.household) AS value FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
               WHERE e.programme = $1 AND e.distribution_day IS NULL AND e.state = 'open' AND e.household NOT IN (SELECT subject FROM restricted)";
    Ok(number(app.db.read(), sql, values![programme]).await?)
}

/// One household on a day; day 0 stands for what has no day yet.
pub async fn household_on_day(app: &App, actor: &Actor, programme: i64, day: i64, household: i64) -> Result<HouseholdRow, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let sql = format!(
        "{HOUSEHOLD} e.programme = $1 AND COALESCE(e.distribution_day, 0) = $2 AND e.household = $3 {BY_HOUSEHOLD} ORDER BY e.award LIMIT 1"
    );
    let rows: Vec<HouseholdRow> = all(app.db.read(), &sql, values![programme, day, household]).await?;
    for_eyes(actor, programme, rows).into_iter().next().ok_or(Error::NotFound)
}

/// Finds households of a programme by card code, number or any name in the household, in any script. The day's own come first.
pub async fn find(app: &App, actor: &Actor, programme: i64, day: i64, query: &str) -> Result<Vec<HouseholdRow>, Error> {
    require(app.db.read(), actor, Action::HandOver, programme).await?;
    const ORDER: &str = "ORDER BY CASE WHEN e.distribution_day = $2 THEN 0 ELSE 1 END, h.code, e.award LIMIT $3";
    let query = query.trim();
    if query.is_empty() {
        return Ok(Vec::new());
    }
    // A code is looked up by itself: the household may stand beyond the list that names are looked for in.
    let exact = async |condition: &str, code: String| -> Result<Vec<HouseholdRow>, Error> {
        let sql = format!("{HOUSEHOLD} e.programme = $1 AND {condition} {BY_HOUSEHOLD} {ORDER}");
        Ok(for_eyes(actor, programme, all(app.db.read(), &sql, values![programme, day, MOST_FOUND as i64, code]).await?))
    };
    // What a phone's camera reads is the whole address of the card.
    let code = query.rsplit_once("/c/").map_or(query, |(_, code)| code);
    if let Some(code) = plain_code(code) {
        let of_card = "e.award IN (SELECT c.award FROM card c WHERE c.code = $4 AND c.revoked_at IS NULL)";
        if let Some(hit) = exact(of_card, code).await?.into_iter().next() {
            return Ok(vec![hit]);
        }
    }
    let number = household_number(query);
    let code = number.map_or_else(|| query.to_ascii_uppercase(), |number| format!("H-{number:04}"));
    let hits = exact("h.code = $4", code).await?;
    if !hits.is_empty() {
        return Ok(hits);
    }
    if actor.class_in(Action::SeeDeliveries, programme) < DataClass::Personal && number.is_none() {
        return Ok(Vec::new());
    }
    let forms: Vec<Vec<String>> =
        fold::fold_variants(query).iter().map(|form| form.split(' ').map(str::to_owned).collect()).collect();
    // First the day's own, then all others; a page at a time, so that nobody stands beyond the end of a list.
    let mut hits = Vec::new();
    for of_day in ["e.distribution_day = $2", "(e.distribution_day IS NULL OR e.distribution_day <> $2)"] {
        let (mut code, mut award) = (String::new(), 0);
        loop {
            let sql = format!(
                "{HOUSEHOLD} e.programme = $1 AND {of_day} AND (h.code > $3 OR (h.code = $3 AND e.award > $4)) \
                 {BY_HOUSEHOLD} ORDER BY h.code, e.award LIMIT $5"
            );
            let rows: Vec<HouseholdRow> = all(app.db.read(), &sql, values![programme, day, code.clone(), award, PAGE]).await?;
            let full = rows.len() as i64 == PAGE;
            let members = match (number, rows.first(), rows.last()) {
                (None, Some(first), Some(last)) => member_names(app.db.read(), programme, (&first.code, &last.code)).await?,
                _ => HashMap::new(),
            };
            if let Some(last) = rows.last() {
                (code, award) = (last.code.clone(), last.award);
            }
            let fits = |row: &HouseholdRow| match number {
                Some(number) => household_number(&row.code) == Some(number),
                None => {
                    let mut words = fold::words(&row.name());
                    words.extend(members.get(&row.canonical).into_iter().flatten().flat_map(|name| fold::words(name)));
                    forms.iter().any(|form| form.iter().all(|part| words.iter().any(|word| word.starts_with(part.as_str()))))
                }
            };
            hits.extend(rows.into_iter().filter(fits).take(MOST_FOUND - hits.len()));
            if !full || hits.len() == MOST_FOUND {
                break;
            }
        }
        if hits.len() == MOST_FOUND {
            break;
        }
    }
    Ok(for_eyes(actor, programme, hits))
}

/// `H-0034`, `h34` and `34` are the same household.
fn household_number(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.strip_prefix(['H', 'h']).unwrap_or(text).trim_start_matches(['-', ' ']);
    if digits.is_empty() || digits.len() > 9 { None } else { digits.parse().ok() }
}

/// The names of the members of households with entitlements whose codes lie between two, by canonical household.
async fn member_names(
    connection: &impl Connection,
    programme: i64,
    between: (&str, &str),
) -> Result<HashMap<i64, Vec<String>>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        household: i64,
        given_name: String,
        surname: String,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT DISTINCT o.canonical_id AS household, p.given_name, p.surname FROM membership m \
         JOIN list l ON l.id = m.list AND l.state = 'published' JOIN household o ON o.id = m.household \
         JOIN person p ON p.id = m.person WHERE p.visible < 2 AND o.canonical_id IN (SELECT h.canonical_id FROM entitlement e \
         JOIN household h ON h.id = e.household WHERE e.programme = $1 AND h.code >= $2 AND h.code <= $3) LIMIT $4",
        values![programme, between.0, between.1, MOST_MEMBERS],
    )
    .await?;
    let mut names: HashMap<i64, Vec<String>> = HashMap::new();
    for row in rows {
        names.entry(row.household).or_default().push(format!("{} {}", row.given_name, row.surname));
    }
    Ok(names)
}

/// What a household gets on a day.
#[derive(Clone, Debug, FromQueryResult)]
pub struct EntitledLine {
    pub household: i64,
    pub award: i64,
    pub item: i64,
    pub name: String,
    pub unit: String,
    pub quantity: i64,
    pub state: String,
}

/// What the households of a day get, in the order of the list: those whose codes lie between two.
pub async fn entitled(
    app: &App,
    actor: &Actor,
    programme: i64,
    day: i64,
    between: (&str, &str),
) -> Result<Vec<EntitledLine>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    Ok(all(
        app.db.read(),
        "SELECT e.household, e.award, e.item, i.name, i.unit, e.quantity, e.state FROM entitlement e JOIN award w ON w.id = e.award AND w.cancelled_at IS NULL \
         JOIN item i ON i.id = e.item JOIN household h ON h.id = e.household WHERE e.programme = $1 AND e.distribution_day = $2 AND e.state <> 'cancelled' AND h.visible < 2 \
         AND h.code >= $3 AND h.code <= $4 ORDER BY h.code, i.code LIMIT $5",
        values![programme, day, between.0, between.1, MOST_LINES],
    )
    .await?)
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct DeliveryRow {
    pub id: i64,
    pub occurred_on: String,
    pub place: String,
    pub point: Option<String>,
    pub household: i64,
    pub code: String,
    pub item: Option<String>,
    pub quantity: i64,
    pub unit: String,
    pub proof: String,
    pub collector: String,
    pub persons: i64,
    pub operation: String,
    pub day: Option<i64>,
    pub recorded_at: String,
    pub recorded_by: Option<String>,
    pub reversed: Option<String>,
}

pub(super) const DELIVERY: &str = "SELECT d.id, d.occurred_on, d.place, a.name AS point, d.subject AS household, h.code, i.name AS item, d.quantity, d.unit, d.proof, \
                        d.collector, (SELECT COUNT(*) FROM delivery_person x WHERE x.delivery = d.id) AS persons, d.operation, d.distribution_day AS day, \
                        d.recorded_at, u.display_name AS recorded_by, \
                        (SELECT MIN(v.reason) FROM delivery_event v WHERE v.delivery = d.id AND v.kind = 'reversed') AS reversed \
                        FROM delivery d JOIN household h ON h.id = d.subject AND h.visible < 2 LEFT JOIN item i ON i.id = d.item \
                        LEFT JOIN distribution_day y ON y.id = d.distribution_day LEFT JOIN account a ON a.id = y.account \
                        LEFT JOIN app_user u ON u.id = d.recorded_by";

/// Deliveries, the newest first, before an id; narrowed to a day and an item where they are not 0. By code, never by name.
pub async fn deliveries(
    app: &App,
    actor: &Actor,
    programme: i64,
    day: i64,
    item: i64,
    before: i64,
    limit: i64,
) -> Result<Vec<DeliveryRow>, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    Ok(all(
        app.db.read(),
        &format!(
            "{DELIVERY} WHERE d.programme = $1 AND d.kind = 'package' AND d.subject_kind = 'household' AND d.id < $2 \
         AND ($3 = 0 OR d.distribution_day = $3) AND ($4 = 0 OR d.item = $4) ORDER BY d.id DESC LIMIT $5"
        ),
        values![programme, before, day, item, limit],
    )
    .await?)
}

/// How many there are, narrowed in the same way.
pub async fn count_deliveries(app: &App, actor: &Actor, programme: i64, day: i64, item: i64) -> Result<i64, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    let sql = "SELECT COUNT(*) AS value FROM delivery d WHERE d.programme = $1 AND d.kind = 'package' AND d.subject_kind = 'household' \
               AND ($2 = 0 OR d.distribution_day = $2) AND ($3 = 0 OR d.item = $3) AND d.subject NOT IN (SELECT subject FROM restricted)";
    Ok(number(app.db.read(), sql, values![programme, day, item]).await?)
}

#[cfg(test)]
mod tests {
    use super::household_number;

    #[test]
    fn household_numbers_are_read_as_people_type_them() {
        let check = |text: &str, expect| assert_eq!(household_number(text), expect, "{text}");
        check("H-0034", Some(34));
        check("h34", Some(34));
        check(" 34 ", Some(34));
        check("H 0034", Some(34));
        check("Hasani", None);
        check("", None);
    }
}
