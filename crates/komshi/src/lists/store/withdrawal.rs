//! Taking an import back as a whole, and with it the correction that it was.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{ListRow, corrections, list};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, hash, number, numbers, one, run, text, values},
    error::Error,
    matching::store as matching,
    registry,
};

/// Whether something was decided about, or handed to, households of a list: then only its facts are withdrawn.
async fn rests_on(connection: &impl Connection, list: i64) -> Result<i64, Error> {
    Ok(number(
        connection,
        "SELECT COUNT(DISTINCT s.household) AS value FROM source_row s JOIN household h ON h.id = s.household \
         WHERE s.list = $1 AND (EXISTS (SELECT 1 FROM award a WHERE a.household = h.canonical_id) \
         OR EXISTS (SELECT 1 FROM delivery d WHERE d.subject_kind = 'household' AND d.subject = h.canonical_id))",
        values![list],
    )
    .await?)
}

/// What a withdrawal did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Households that stay because something was awarded or delivered to them.
    pub kept: i64,
    /// The file that counts again, because the withdrawn one had corrected it.
    pub back: Option<String>,
}

/// Whether the actor may withdraw a list: its giver may, and whoever leads the programme; a receiver only reads it.
pub async fn may_withdraw(app: &App, actor: &Actor, list: &ListRow) -> Result<bool, Error> {
    Ok(actor.may_in(Action::WithdrawList, list.programme)
        && (list.organisation == actor.organisation
            || crate::programmes::store::leads(app.db.read(), actor, list.programme).await?))
}

/// Takes an import back as a whole: its facts no longer count, its records disappear, merges that rest on it are undone. Records
/// with awards or deliveries stay. If it had corrected an earlier list, that one counts again as it was.
pub async fn withdraw(app: &App, actor: &Actor, operation: &NewOperation, id: i64, reason: &str) -> Result<Withdrawn, Error> {
    let row = list(app, actor, id).await?;
    actor.require_in(Action::WithdrawList, row.programme)?;
    if !may_withdraw(app, actor, &row).await? {
        return Err(Error::refused_with("list-giver-withdraws", &[("organisation", row.organisation_name)]));
    }
    if reason.trim().is_empty() {
        return Err(Error::refused("reason-missing"));
    }
    let command = begin!(app, actor, operation, Action::WithdrawList, &(id, reason));
    super::lock_programme(&command.tx, row.programme).await?;
    let withdrawn = take_back(app, &command.tx, (id, row.corrects), (actor.user_id(), command.at()), "list withdrawn").await?;
    command.finish(format!("list/{id}"), Some(row.programme), Some(reason), withdrawn).await
}

/// People who came in for events that were never recorded, because the power went or something of the file was refused: the list is
/// taken back, so that nobody stands in the registry for nothing. Answers whether it was one of these.
pub async fn drop_abandoned(app: &App, actor: &Actor, list: i64) -> Result<bool, Error> {
    const WHY: &str = "the events that these people came with were not recorded";
    #[derive(FromQueryResult)]
    struct Row {
        programme: i64,
        corrects: Option<i64>,
    }
    let operation = NewOperation(hash(&["abandoned-participants", &list.to_string()]));
    let command = begin!(app, actor, &operation, Action::ImportList, &("abandoned-participants", list));
    let sql = format!("SELECT l.programme, l.corrects FROM list l WHERE l.id = $1 AND {ABANDONED}");
    let Some(row) = one::<Row>(&command.tx, &sql, values![list]).await? else { return Ok(false) };
    super::lock_programme(&command.tx, row.programme).await?;
    take_back(app, &command.tx, (list, row.corrects), (actor.user_id(), command.at()), WHY).await?;
    command.finish(format!("list/{list}"), Some(row.programme), Some(WHY), true).await
}

/// Of a list `l` of participants: no file of events and no record rests on it, and somebody in it was at nothing.
const ABANDONED: &str = "l.kind = 'participants' AND l.state = 'published' AND NOT EXISTS (SELECT 1 FROM event_upload u WHERE u.list = l.id) \
    AND NOT EXISTS (SELECT 1 FROM source_row s JOIN delivery_person d ON d.person = s.person WHERE s.list = l.id) \
    AND EXISTS (SELECT 1 FROM source_row s JOIN person p ON p.id = s.person WHERE s.list = l.id AND NOT EXISTS \
     (SELECT 1 FROM person q JOIN delivery_person d ON d.person = q.id WHERE q.canonical_id = p.canonical_id))";

/// Somebody who sent a file sends it again within this time, and the list is taken up.
const SECONDS_TO_RETURN: i64 = 3600;

/// Takes back the lists of people whose events nobody has sent again.
pub async fn drop_all_abandoned(app: &App) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        organisation: i64,
    }
    let sql = format!("SELECT l.id, l.organisation FROM list l WHERE l.imported_at < $1 AND {ABANDONED} ORDER BY l.id LIMIT 100");
    let rows: Vec<Row> = all(app.db.read(), &sql, values![app.after_text(-SECONDS_TO_RETURN)]).await?;
    for row in rows {
        drop_abandoned(app, &Actor::machine(app, row.organisation), row.id).await?;
    }
    Ok(())
}

/// What a withdrawal does: `list` and the list that it had corrected, by whom and when, and why merges end.
async fn take_back(
    app: &App,
    tx: &Transaction,
    (id, corrects): (i64, Option<i64>),
    (by, at): (Option<i64>, &str),
    why: &str,
) -> Result<Withdrawn, Error> {
    let earlier = match corrects {
        Some(earlier) => text(tx, "SELECT file_name AS value FROM list WHERE id = $1 AND state = 'replaced'", values![earlier])
            .await?
            .map(|name| (earlier, name)),
        None => None,
    };
    let before = match &earlier {
        Some((earlier, _)) => {
            let persons = "SELECT DISTINCT person AS value FROM source_row WHERE list = $1 ORDER BY person LIMIT 400000";
            matching::records(tx, &numbers(tx, persons, values![*earlier]).await?).await?
        }
        None => Vec::new(),
    };
    let changed = run(tx, "UPDATE list SET state = 'withdrawn' WHERE id = $1 AND state = 'published'", values![id]).await?;
    if changed == 0 {
        return Err(Error::refused("list-not-published"));
    }
    if let Some((earlier, _)) = &earlier {
        run(tx, "UPDATE list SET state = 'published' WHERE id = $1", values![*earlier]).await?;
        show(tx, *earlier).await?;
        corrections::take_back(tx, *earlier).await?;
        matching::follow_correction(tx, id, *earlier).await?;
        registry::store::move_facts_by_hand(tx, id, *earlier).await?;
    }
    let kept = rests_on(tx, id).await?;
    hide_orphans(tx, id).await?;
    matching::undo_merges_of_hidden(tx, by, at, why).await?;
    matching::forget_keys_of_hidden(tx, id).await?;
    refresh_list(tx, id).await?;
    if let Some((earlier, _)) = &earlier {
        matching::redo_merges_of_shown(app, tx, by, at).await?;
        refresh_list(tx, *earlier).await?;
        matching::compare_changed(app, tx, &before).await?;
    }
    Ok(Withdrawn { kept, back: earlier.map(|(_, name)| name) })
}

/// Shows the persons and households that a list speaks of; to named people only, whom a restriction covers. A new member of a restricted
/// household is restricted too.
pub(super) async fn show(tx: &Transaction, list: i64) -> Result<(), Error> {
    registry::store::restrict_new_members(tx, list).await?;
    for (table, column) in [("person", "person"), ("household", "household")] {
        let sql = format!(
            "UPDATE {table} SET visible = CASE WHEN id IN (SELECT subject FROM restricted WHERE kind = '{table}') THEN 2 ELSE 1 END \
             WHERE visible = 0 AND id IN (SELECT {column} FROM source_row WHERE list = $1)"
        );
        run(tx, &sql, values![list]).await?;
    }
    Ok(())
}

/// Hides persons and households that no published list speaks of any more and that nothing rests on.
pub(super) async fn hide_orphans(tx: &Transaction, list: i64) -> Result<(), Error> {
    for (table, column) in [("household", "household"), ("person", "person")] {
        let sql = format!(
            "UPDATE {table} SET visible = 0 WHERE visible = 1 AND id IN (SELECT {column} FROM source_row WHERE list = $1) AND NOT {}",
            registry::store::is_kept(table)
        );
        run(tx, &sql, values![list]).await?;
    }
    Ok(())
}

/// Writes the projection of everybody that a list speaks of.
pub(super) async fn refresh_list(tx: &Transaction, list: i64) -> Result<(), Error> {
    let households =
        numbers(tx, "SELECT DISTINCT household AS value FROM source_row WHERE list = $1 AND household <> 0", values![list])
            .await?;
    let alone = "SELECT DISTINCT person AS value FROM source_row WHERE list = $1 AND household = 0";
    let persons = numbers(tx, alone, values![list]).await?;
    registry::store::refresh(tx, &households, &persons).await
}
