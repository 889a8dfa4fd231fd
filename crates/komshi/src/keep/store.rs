//! The invariants of the data as queries that find what breaks them, and the few rows that backups and the doctor need.

pub mod evidence;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use crate::{
    access,
    app::App,
    db::{self, Connection, Db, all, run, tables, values},
    error::Error,
    goods, indicators, registry, selection,
};

/// What breaks one invariant is told by its first examples.
const EXAMPLES: i64 = 5;

/// The invariants that are one query each: a sentence, and the query for what breaks it (column `value`).
const INVARIANTS: &[(&str, &str)] = &[
    (
        "every change that was acknowledged stands in the audit trail",
        "SELECT 'operation ' || o.id AS value FROM operation o WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.operation = o.id)",
    ),
    (
        "every change in the audit trail keeps its answer",
        "SELECT 'operation ' || a.operation AS value FROM audit a WHERE a.operation IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = a.operation)",
    ),
    (
        "no warehouse or point has less than nothing",
        "SELECT 'account ' || CAST(s.account AS TEXT) || ', item ' || CAST(s.item AS TEXT) AS value FROM stock s \
         JOIN account a ON a.id = s.account WHERE s.quantity < 0 AND a.kind IN ('warehouse', 'point', 'packing', 'household')",
    ),
    (
        "an entitlement is handed over at most once",
        "SELECT 'entitlement ' || CAST(d.entitlement AS TEXT) AS value FROM delivery d WHERE d.entitlement IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM delivery_event e WHERE e.delivery = d.id AND e.kind IN ('reversed', 'conflict')) \
         GROUP BY d.entitlement HAVING COUNT(*) > 1",
    ),
    (
        "an entitlement is marked as handed over exactly when a delivery says so",
        "SELECT 'entitlement ' || CAST(t.id AS TEXT) AS value FROM entitlement t WHERE (t.state = 'delivered') <> EXISTS \
         (SELECT 1 FROM delivery d WHERE d.entitlement = t.id \
          AND NOT EXISTS (SELECT 1 FROM delivery_event e WHERE e.delivery = d.id AND e.kind IN ('reversed', 'conflict')))",
    ),
    (
        "an award rests on a decision that accepts",
        "SELECT 'award ' || w.code AS value FROM award w JOIN decision d ON d.id = w.decision \
         WHERE w.cancelled_at IS NULL AND d.outcome <> 'accept'",
    ),
    (
        "whoever is restricted is shown to nobody else",
        "SELECT r.kind || ' ' || CAST(r.subject AS TEXT) AS value FROM restricted r \
         LEFT JOIN person p ON r.kind = 'person' AND p.id = r.subject LEFT JOIN household h ON r.kind = 'household' AND h.id = r.subject \
         WHERE COALESCE(p.visible, h.visible) = 1",
    ),
    (
        "a list is whole",
        "SELECT 'list ' || CAST(l.id AS TEXT) AS value FROM list l WHERE l.state = 'published' AND l.rows <> \
         (SELECT COUNT(*) FROM source_row r WHERE r.list = l.id AND r.kind = 'head')",
    ),
    (
        "nobody is visible from a list that was not imported to the end",
        "SELECT 'person ' || CAST(p.id AS TEXT) AS value FROM person p WHERE p.visible = 1 AND EXISTS \
         (SELECT 1 FROM source_row r WHERE r.person = p.id) AND NOT EXISTS (SELECT 1 FROM source_row r JOIN list l ON l.id = r.list \
         WHERE r.person = p.id AND l.state NOT IN ('columns', 'importing', 'discarded')) \
         UNION ALL SELECT 'household ' || h.code AS value FROM household h WHERE h.visible = 1 AND EXISTS \
         (SELECT 1 FROM source_row r WHERE r.household = h.id) AND NOT EXISTS (SELECT 1 FROM source_row r JOIN list l ON l.id = r.list \
         WHERE r.household = h.id AND l.state NOT IN ('columns', 'importing', 'discarded'))",
    ),
    (
        "what was merged stands for itself at the end of the way",
        "SELECT 'person ' || CAST(p.id AS TEXT) AS value FROM person p WHERE NOT EXISTS \
         (SELECT 1 FROM person c WHERE c.id = p.canonical_id AND c.canonical_id = c.id) \
         UNION ALL SELECT 'household ' || h.code AS value FROM household h WHERE NOT EXISTS \
         (SELECT 1 FROM household c WHERE c.id = h.canonical_id AND c.canonical_id = c.id)",
    ),
    (
        "merges that stand have brought their records together",
        "SELECT 'merge ' || CAST(m.id AS TEXT) AS value FROM merge_record m JOIN person a ON a.id = m.from_id JOIN person b ON b.id = m.into_id \
         WHERE m.kind = 'person' AND m.undone_at IS NULL AND a.canonical_id <> b.canonical_id \
         UNION ALL SELECT 'merge ' || CAST(m.id AS TEXT) AS value FROM merge_record m JOIN household a ON a.id = m.from_id \
         JOIN household b ON b.id = m.into_id WHERE m.kind = 'household' AND m.undone_at IS NULL AND a.canonical_id <> b.canonical_id",
    ),
    (
        "people at an event stand under a delivery that names it",
        "SELECT 'delivery ' || CAST(d.id AS TEXT) AS value FROM delivery d WHERE d.source_slice = 'events' AND d.unit = 'attendance' AND d.event IS NULL",
    ),
    (
        "a target that stands is one for its period, place and group",
        "SELECT 'use ' || CAST(t.indicator_use AS TEXT) AS value FROM target t WHERE t.replaced_at IS NULL \
         GROUP BY t.indicator_use, t.from_day, t.to_day, t.place, t.cell HAVING COUNT(*) > 1",
    ),
    (
        "criteria in use are frozen",
        "SELECT 'criteria ' || CAST(c.id AS TEXT) AS value FROM criteria_set c WHERE (c.frozen_at IS NULL) <> (c.hash IS NULL) \
         OR (c.hash IS NULL AND EXISTS (SELECT 1 FROM ranking r WHERE r.criteria_set = c.id))",
    ),
];

/// References that the tables do not declare, because imports and withdrawn lists need the freedom: (table, column, referred table).
/// 0 and nothing refer to nothing.
const REFERENCES: &[(&str, &str, &str)] = &[
    ("source_row", "person", "person"),
    ("source_row", "household", "household"),
    ("household", "head", "person"),
    ("person", "household", "household"),
    ("person", "organisation", "organisation"),
    ("household", "organisation", "organisation"),
    ("membership", "list", "list"),
    ("fact", "list", "list"),
    ("special_fact", "list", "list"),
    ("identifier", "person", "person"),
    ("identifier", "list", "list"),
    ("identifier", "fact", "fact"),
    ("pair", "a", "person"),
    ("pair", "b", "person"),
    ("pair", "programme", "programme"),
    ("candidate", "household", "household"),
    ("decision", "household", "household"),
    ("objection", "household", "household"),
    ("award", "household", "household"),
    ("award", "programme", "programme"),
    ("component", "parent", "component"),
    ("activity", "component", "component"),
    ("item", "activity", "activity"),
    ("batch", "donation", "donation"),
    ("entitlement", "household", "household"),
    ("entitlement", "programme", "programme"),
    ("entitlement", "distribution_day", "distribution_day"),
    ("entitlement", "delivery", "delivery"),
    ("delivery", "programme", "programme"),
    ("delivery", "entitlement", "entitlement"),
    ("delivery", "distribution_day", "distribution_day"),
    ("delivery", "award", "award"),
    ("delivery_person", "person", "person"),
    ("delivery", "activity", "activity"),
    ("delivery", "component", "component"),
    ("delivery", "result_node", "result_node"),
    ("delivery", "event", "event"),
    ("event", "component", "component"),
    ("event", "refused_component", "component"),
    ("event", "activity", "activity"),
    ("event", "upload", "event_upload"),
    ("event_upload", "list", "list"),
    ("event_upload", "corrects", "event_upload"),
    ("result_node", "parent", "result_node"),
    ("indicator_use", "result_node", "result_node"),
    ("indicator_use", "activity", "activity"),
    ("refused_collection", "household", "household"),
    ("refused_collection", "delivery", "delivery"),
    ("refused_elsewhere", "planned_day", "distribution_day"),
    ("delivery_photo", "household", "household"),
    ("access_grant", "programme", "programme"),
    ("audit", "organisation", "organisation"),
];

#[derive(FromQueryResult)]
struct Found {
    value: String,
}

async fn found(connection: &impl Connection, query: &str) -> Result<Vec<String>, Error> {
    let rows: Vec<Found> = all(connection, &format!("SELECT value FROM ({query}) breach LIMIT {EXAMPLES}"), vec![]).await?;
    Ok(rows.into_iter().map(|row| row.value).collect())
}

/// Every invariant with the first examples of what breaks it; no example where it holds.
pub async fn check(connection: &impl Connection) -> Result<Vec<(&'static str, Vec<String>)>, Error> {
    // First, because what cannot be opened stops the others.
    let sealed = db::sealing::breaches(connection, EXAMPLES as usize).await?;
    let mut results = vec![("facts of class 3 and original rows are sealed", sealed)];
    for (name, query) in INVARIANTS {
        results.push((*name, found(connection, query).await?));
    }
    let mut orphans = Vec::new();
    let declared = tables::tables().iter().flat_map(|table| {
        table.columns.iter().filter_map(|column| Some((table.name.as_str(), column.name.as_str(), column.references.as_deref()?)))
    });
    for (table, column, other) in declared.chain(REFERENCES.iter().copied()) {
        let query = format!(
            "SELECT '{table}.{column} ' || CAST(x.{column} AS TEXT) AS value FROM {table} x WHERE x.{column} IS NOT NULL AND x.{column} <> 0 \
             AND NOT EXISTS (SELECT 1 FROM {other} y WHERE y.id = x.{column})"
        );
        orphans.extend(found(connection, &query).await?);
    }
    results.push(("every reference leads somewhere", orphans));
    results.push((
        "whoever is shown stands in a list that counts, was awarded or given something, or was in no list ever",
        registry::store::unkept(connection, EXAMPLES as usize).await?,
    ));
    results.push(("stock equals its movements and every item sums to zero", goods::store::ledger_breaches(connection).await?));
    results.push(("what lists and search show equals the facts that count", projection(connection).await?));
    results.push((
        "numbers that were kept equal their records",
        indicators::store::roll_up_breaches(connection, EXAMPLES as usize).await?,
    ));
    results.push(("frozen criteria are as they were frozen", thawed(connection).await?));
    results.push(("the chains of the audit trail are whole", db::verify_audit(connection).await?));
    Ok(results)
}

async fn projection(connection: &impl Connection) -> Result<Vec<String>, Error> {
    registry::store::projection_breaches(connection, EXAMPLES as usize).await
}

/// Criteria whose hash is not that of their lines any more.
async fn thawed(connection: &impl Connection) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Frozen {
        id: i64,
        call: i64,
        hash: String,
    }
    let sets: Vec<Frozen> =
        all(connection, "SELECT id, call, hash FROM criteria_set WHERE hash IS NOT NULL ORDER BY id LIMIT 10000", vec![]).await?;
    let mut thawed = Vec::new();
    for set in sets {
        let now = selection::store::criteria(connection, set.call, Some(set.id)).await?;
        if selection::store::criteria_hash(&now.criteria)? != set.hash {
            thawed.push(format!("criteria {}", set.id));
        }
    }
    Ok(thawed)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct AuditHead {
    pub organisation: i64,
    pub sequence: i64,
    pub hash: String,
}

pub async fn audit_heads(connection: &impl Connection) -> Result<Vec<AuditHead>, Error> {
    let query = "SELECT organisation, sequence, hash FROM audit_head ORDER BY organisation LIMIT 100000";
    Ok(all(connection, query, vec![]).await?)
}

/// What only this database has been through.
pub const OF_THE_DATABASE: &str = "database_state";

/// A table that has rows, if there is one.
pub async fn first_filled_table(db: &Db) -> Result<Option<&'static str>, Error> {
    for table in tables::tables().iter().filter(|table| table.name != OF_THE_DATABASE) {
        if tables::count(db.read(), table).await? > 0 {
            return Ok(Some(&table.name));
        }
    }
    Ok(None)
}

pub const LAST_BACKUP: &str = "last-backup";
/// When a backup was last restored as a trial, and everything in it held.
pub const LAST_TRIAL: &str = "last-trial";

/// Remembers that something was done just now.
pub async fn remember(app: &App, what: &str) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    run(
        &tx,
        "INSERT INTO setting (name, value) VALUES ($1,$2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        values![what, app.now_text()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// When something was last done, as ISO time in UTC.
pub async fn last(app: &App, what: &str) -> Result<Option<String>, Error> {
    Ok(db::text(app.db.read(), "SELECT value FROM setting WHERE name = $1", values![what]).await?)
}

/// Users who may manage users, have a way in and are not disabled.
pub async fn administrators(app: &App) -> Result<i64, Error> {
    let sql = format!(
        "SELECT COUNT(DISTINCT u.id) AS value FROM app_user u JOIN access_grant g ON g.app_user = u.id WHERE u.disabled = 0 \
         AND {} AND g.role = 'administrator' AND g.revoked_at IS NULL AND g.valid_from <= $1 \
         AND (g.valid_until IS NULL OR g.valid_until >= $1)",
        access::store::signs_in("u")
    );
    Ok(db::number(app.db.read(), &sql, values![app.today()]).await?)
}

/// Lists whose import did not come to its end.
pub async fn unfinished_lists(app: &App) -> Result<i64, Error> {
    Ok(db::number(app.db.read(), "SELECT COUNT(*) AS value FROM list WHERE state = 'importing'", vec![]).await?)
}
