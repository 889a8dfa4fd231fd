//! Merge and unmerge: `canonical_id` of every record is the smallest id of those it is one with by merges that stand.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::{FromQueryResult, Value};

use crate::{
    app::App,
    db::{Transaction, all, in_order, insert_many, one, placeholders, run, update_many, values},
    error::Error,
    registry,
};

const KINDS: [&str; 2] = ["person", "household"];
/// Why a merge was made that nobody decided.
const WRITTEN_RULE: &str = "written-rule";
/// Records in one query.
const CHUNK: usize = 400;
/// Why a merge was undone, when a corrected file has no row for one of its records.
pub const CORRECTED: &str = "list corrected";

#[derive(FromQueryResult)]
pub(super) struct Ends {
    id: i64,
    a: i64,
    b: i64,
    household_a: i64,
    household_b: i64,
    heads: i32,
}

impl Ends {
    /// Two heads, or a head and a member: the households are one. Two members who are one person may have moved.
    fn joins_households(&self) -> bool {
        self.heads == 1 && self.household_a != 0 && self.household_b != 0
    }
}

const ENDS: &str = "SELECT p.id, p.a, p.b, x.household AS household_a, y.household AS household_b, \
                    CASE WHEN r.kind = 'head' OR s.kind = 'head' THEN 1 ELSE 0 END AS heads \
                    FROM pair p JOIN person x ON x.id = p.a JOIN person y ON y.id = p.b \
                    JOIN source_row r ON r.id = p.row_a JOIN source_row s ON s.id = p.row_b \
                    JOIN list k ON k.id = p.list_a JOIN list l ON l.id = p.list_b";

/// Moves the pairs of a replaced list to the list that corrects it, where that speaks of the same persons: what waits goes on
/// waiting, what was decided stays decided.
pub async fn follow_correction(tx: &Transaction, earlier: i64, list: i64) -> Result<(), Error> {
    for end in ["a", "b"] {
        let sql = format!(
            "UPDATE pair SET list_{end} = $1, row_{end} = (SELECT MIN(s.id) FROM source_row s WHERE s.list = $1 AND s.person = pair.{end}) \
             WHERE list_{end} = $2 AND EXISTS (SELECT 1 FROM source_row s WHERE s.list = $1 AND s.person = pair.{end})"
        );
        run(tx, &sql, values![list, earlier]).await?;
    }
    Ok(())
}

/// Merges the pairs of a list that the written rule makes certain; answers how many households became one with another.
pub async fn merge_certain(app: &App, tx: &Transaction, by: Option<i64>, at: &str, list: i64) -> Result<i64, Error> {
    let pairs: Vec<Ends> = all(
        tx,
        &format!(
            "{ENDS} WHERE p.state = 'certain' AND (p.list_a = $1 OR p.list_b = $1) AND k.state = 'published' AND l.state = 'published' \
             ORDER BY p.weight DESC, p.id LIMIT 400000"
        ),
        values![list],
    )
    .await?;
    let ends = |of: fn(&Ends) -> [i64; 2]| pairs.iter().flat_map(of).filter(|id| *id != 0).collect::<Vec<i64>>();
    let mut persons = Groups::of(tx, "person", ends(|pair| [pair.a, pair.b])).await?;
    let mut households = Groups::of(tx, "household", ends(|pair| [pair.household_a, pair.household_b])).await?;
    let mut records = Vec::new();
    let mut merged = 0;
    let (mut homes, mut alone) = (Vec::new(), Vec::new());
    for pair in &pairs {
        let mut join = |groups: &mut Groups, a: i64, b: i64| {
            records.push(values![app.new_id(), groups.kind, a.max(b), a.min(b), pair.id, at, by, WRITTEN_RULE]);
            i64::from(groups.join(a, b))
        };
        join(&mut persons, pair.a, pair.b);
        if pair.joins_households() {
            merged += join(&mut households, pair.household_a, pair.household_b);
        }
        // Who lives in a household is written with it, and what became one is reached from either end.
        homes.push(pair.household_a);
        if pair.heads == 0 {
            homes.push(pair.household_b);
        }
        if pair.household_a == 0 || pair.household_b == 0 {
            alone.push(pair.a);
        }
    }
    insert_many(tx, "merge_record", "id, kind, from_id, into_id, pair, at, by_user, reason", records).await?;
    persons.write(tx).await?;
    households.write(tx).await?;
    for chunk in pairs.chunks(CHUNK) {
        let sql = format!(
            "UPDATE pair SET state = 'same', decided_at = $1, reason = '{WRITTEN_RULE}' WHERE id IN ({})",
            placeholders(1, chunk.len())
        );
        let mut parameters = values![at];
        parameters.extend(chunk.iter().map(|pair| Value::from(pair.id)));
        run(tx, &sql, parameters).await?;
    }
    for ids in [&mut homes, &mut alone] {
        ids.sort_unstable();
        ids.dedup();
    }
    registry::store::refresh(tx, &homes, &alone).await?;
    Ok(merged)
}

/// Canonical ids while many merges are made: read once, written once.
struct Groups {
    kind: &'static str,
    /// Of each record.
    canonical: HashMap<i64, i64>,
    /// Of a canonical id the smaller one that it has become.
    into: HashMap<i64, i64>,
}

impl Groups {
    async fn of(tx: &Transaction, kind: &'static str, mut ids: Vec<i64>) -> Result<Groups, Error> {
        #[derive(FromQueryResult)]
        struct Row {
            id: i64,
            canonical_id: i64,
        }
        ids.sort_unstable();
        ids.dedup();
        let mut canonical = HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            // In their order, so that two who merge the same records wait for each other and not both.
            let sql = format!(
                "SELECT id, canonical_id FROM {kind} WHERE id IN ({}) ORDER BY id{}",
                in_order(tx, chunk.len()),
                crate::db::for_update(tx)
            );
            let rows: Vec<Row> = all(tx, &sql, chunk.iter().map(|id| Value::from(*id)).collect()).await?;
            canonical.extend(rows.into_iter().map(|row| (row.id, row.canonical_id)));
        }
        Ok(Groups { kind, canonical, into: HashMap::new() })
    }

    /// The canonical id that a record has by now.
    fn now(&self, id: i64) -> i64 {
        self.end_of(self.canonical.get(&id).copied().unwrap_or(id))
    }

    /// Whether the two were not one before.
    fn join(&mut self, a: i64, b: i64) -> bool {
        let (a, b) = (self.now(a), self.now(b));
        if a != b {
            self.into.insert(a.max(b), a.min(b));
        }
        a != b
    }

    async fn write(&self, tx: &Transaction) -> Result<(), Error> {
        let mut moved: Vec<i64> = self.into.keys().copied().collect();
        moved.sort_unstable();
        let rows = moved.into_iter().map(|from| values![from, self.end_of(from)]).collect();
        Ok(update_many(tx, self.kind, "canonical_id", &[("canonical_id", "BIGINT")], rows).await?)
    }

    /// What a canonical id has become.
    fn end_of(&self, mut canonical: i64) -> i64 {
        while let Some(into) = self.into.get(&canonical) {
            canonical = *into;
        }
        canonical
    }
}

/// The merge that a reviewer decided.
pub(super) async fn merge_reviewed(
    app: &App,
    tx: &Transaction,
    pair: i64,
    by: Option<i64>,
    at: &str,
    reason: &str,
) -> Result<(), Error> {
    let ends: Ends = one(tx, &format!("{ENDS} WHERE p.id = $1"), values![pair]).await?.ok_or(Error::NotFound)?;
    join(app, tx, "person", ends.a, ends.b, ends.id, by, at, reason).await?;
    if ends.joins_households() {
        join(app, tx, "household", ends.household_a, ends.household_b, ends.id, by, at, reason).await?;
    }
    registry::store::refresh(tx, &[ends.household_a, ends.household_b], &[ends.a, ends.b]).await
}

#[expect(clippy::too_many_arguments, reason = "a merge is all of this, and few callers make one")]
async fn join(
    app: &App,
    tx: &Transaction,
    kind: &str,
    a: i64,
    b: i64,
    pair: i64,
    by: Option<i64>,
    at: &str,
    reason: &str,
) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Canonical {
        canonical_id: i64,
    }
    let sql = format!("SELECT canonical_id FROM {kind} WHERE id = $1{}", crate::db::for_update(tx));
    let first: Canonical = one(tx, &sql, values![a]).await?.ok_or(Error::NotFound)?;
    let second: Canonical = one(tx, &sql, values![b]).await?.ok_or(Error::NotFound)?;
    run(
        tx,
        "INSERT INTO merge_record (id, kind, from_id, into_id, pair, at, by_user, reason) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
        values![app.new_id(), kind, a.max(b), a.min(b), pair, at, by, reason],
    )
    .await?;
    let (into, from) = (first.canonical_id.min(second.canonical_id), first.canonical_id.max(second.canonical_id));
    if into == from {
        return Ok(());
    }
    run(tx, &format!("UPDATE {kind} SET canonical_id = $1 WHERE canonical_id = $2"), values![into, from]).await?;
    Ok(())
}

/// Takes back the merges that a pair made.
pub(super) async fn unmerge_pair(tx: &Transaction, pair: i64, by: Option<i64>, at: &str) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Merge {
        kind: String,
        from_id: i64,
        into_id: i64,
    }
    let merges: Vec<Merge> =
        all(tx, "SELECT kind, from_id, into_id FROM merge_record WHERE pair = $1 AND undone_at IS NULL LIMIT 10", values![pair])
            .await?;
    run(
        tx,
        "UPDATE merge_record SET undone_at = $2, undone_by = $3 WHERE pair = $1 AND undone_at IS NULL",
        values![pair, at, by],
    )
    .await?;
    for merge in merges {
        let parted = settle(tx, &merge.kind, &[merge.from_id, merge.into_id]).await?;
        // Of a withdrawn list, and kept by what was given to those whom they were one with.
        for chunk in parted.chunks(CHUNK) {
            registry::store::hide_unkept(tx, &merge.kind, chunk).await?;
            if merge.kind == "person" {
                let sql = format!(
                    "DELETE FROM match_key WHERE person IN (SELECT id FROM person WHERE visible = 0 AND id IN ({}))",
                    placeholders(0, chunk.len())
                );
                run(tx, &sql, chunk.iter().map(|id| Value::from(*id)).collect()).await?;
            }
        }
        refresh(tx, &merge.kind, &[merge.from_id, merge.into_id]).await?;
    }
    Ok(())
}

/// Sets `canonical_id` anew for all records that merges connect with the given ones, or did; answers them.
async fn settle(tx: &Transaction, kind: &str, ids: &[i64]) -> Result<Vec<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Edge {
        from_id: i64,
        into_id: i64,
    }
    let mut reached: BTreeSet<i64> = BTreeSet::new();
    // Records that the undone merge had brought under one canonical id, and all that merges still connect with them.
    let sql = format!(
        "SELECT id AS value FROM {kind} WHERE canonical_id IN (SELECT canonical_id FROM {kind} WHERE id IN ({}))",
        placeholders(0, ids.len())
    );
    let mut frontier = crate::db::numbers(tx, &sql, ids.iter().map(|id| Value::from(*id)).collect()).await?;
    let mut edges: HashSet<(i64, i64)> = HashSet::new();
    while !frontier.is_empty() {
        reached.extend(&frontier);
        let mut next = Vec::new();
        for chunk in frontier.chunks(CHUNK) {
            let marks = placeholders(1, chunk.len());
            let mut parameters = values![kind];
            parameters.extend(chunk.iter().map(|id| Value::from(*id)));
            let found: Vec<Edge> = all(
                tx,
                &format!(
                    "SELECT from_id, into_id FROM merge_record WHERE kind = $1 AND undone_at IS NULL AND (from_id IN ({marks}) OR into_id IN ({marks}))"
                ),
                parameters,
            )
            .await?;
            for edge in found {
                edges.insert((edge.from_id, edge.into_id));
                next.extend([edge.from_id, edge.into_id].into_iter().filter(|id| !reached.contains(id)));
            }
        }
        next.sort_unstable();
        next.dedup();
        frontier = next;
    }
    let mut canonical: HashMap<i64, i64> = reached.iter().map(|id| (*id, *id)).collect();
    // Few edges, few rounds: the smallest id spreads along them until nothing changes.
    let mut changed = true;
    while changed {
        changed = false;
        for (a, b) in &edges {
            let smallest = canonical.get(a).copied().unwrap_or(*a).min(canonical.get(b).copied().unwrap_or(*b));
            for id in [a, b] {
                if canonical.insert(*id, smallest) != Some(smallest) {
                    changed = true;
                }
            }
        }
    }
    for (id, into) in canonical {
        run(tx, &format!("UPDATE {kind} SET canonical_id = $2 WHERE id = $1 AND canonical_id <> $2"), values![id, into]).await?;
    }
    Ok(reached.into_iter().collect())
}

/// Undoes merges with records that are hidden now, because their list was withdrawn or corrected.
pub async fn undo_merges_of_hidden(tx: &Transaction, by: Option<i64>, at: &str, reason: &str) -> Result<(), Error> {
    for kind in KINDS {
        #[derive(FromQueryResult)]
        struct Merge {
            id: i64,
            from_id: i64,
            into_id: i64,
        }
        let merges: Vec<Merge> = all(
            tx,
            &format!(
                "SELECT m.id, m.from_id, m.into_id FROM merge_record m JOIN {kind} x ON x.id = m.from_id JOIN {kind} y ON y.id = m.into_id \
                 WHERE m.kind = '{kind}' AND m.undone_at IS NULL AND (x.visible = 0 OR y.visible = 0) LIMIT 400000"
            ),
            vec![],
        )
        .await?;
        for merge in merges {
            run(
                tx,
                "UPDATE merge_record SET undone_at = $2, undone_by = $3, reason = reason || '; ' || $4 WHERE id = $1",
                values![merge.id, at, by, reason],
            )
            .await?;
            settle(tx, kind, &[merge.from_id, merge.into_id]).await?;
            refresh(tx, kind, &[merge.from_id, merge.into_id]).await?;
        }
    }
    Ok(())
}

/// Makes merges again that were undone because a corrected file had no place for one of their records, once both are shown again and
/// the answer to their pair still stands.
pub async fn redo_merges_of_shown(app: &App, tx: &Transaction, by: Option<i64>, at: &str) -> Result<(), Error> {
    for kind in KINDS {
        #[derive(FromQueryResult)]
        struct Merge {
            pair: i64,
            from_id: i64,
            into_id: i64,
        }
        let merges: Vec<Merge> = all(
            tx,
            &format!(
                "SELECT DISTINCT m.pair, m.from_id, m.into_id FROM merge_record m JOIN pair p ON p.id = m.pair AND p.state = 'same' \
                 JOIN {kind} x ON x.id = m.from_id AND x.visible = 1 JOIN {kind} y ON y.id = m.into_id AND y.visible = 1 \
                 WHERE m.kind = '{kind}' AND m.undone_at IS NOT NULL AND m.reason LIKE '%; {CORRECTED}' AND NOT EXISTS \
                 (SELECT 1 FROM merge_record n WHERE n.pair = m.pair AND n.kind = m.kind AND n.undone_at IS NULL) ORDER BY m.pair LIMIT 400000"
            ),
            vec![],
        )
        .await?;
        for merge in merges {
            join(app, tx, kind, merge.from_id, merge.into_id, merge.pair, by, at, "earlier-list-back").await?;
            refresh(tx, kind, &[merge.from_id, merge.into_id]).await?;
        }
    }
    Ok(())
}

async fn refresh(tx: &Transaction, kind: &str, ids: &[i64]) -> Result<(), Error> {
    match kind {
        "household" => registry::store::refresh(tx, ids, &[]).await,
        _ => registry::store::refresh(tx, &[], ids).await,
    }
}
