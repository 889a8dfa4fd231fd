//! Taking an import back as a whole, and with it the correction that it was.

use komshi_access::Action;
use serde::{Deserialize, Serialize};

use super::{ListRow, corrections, list};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, number, numbers, run, text, values},
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
    let tx = &command.tx;
    super::lock_programme(tx, row.programme).await?;
    let earlier = match row.corrects {
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
    matching::undo_merges_of_hidden(tx, actor.user_id(), command.at(), "list withdrawn").await?;
    matching::forget_keys_of_hidden(tx, id).await?;
    refresh_list(tx, id).await?;
    if let Some((earlier, _)) = &earlier {
        matching::redo_merges_of_shown(app, tx, actor.user_id(), command.at()).await?;
        refresh_list(tx, *earlier).await?;
        matching::compare_changed(app, tx, &before).await?;
    }
    let back = earlier.map(|(_, name)| name);
    command.finish(format!("list/{id}"), Some(row.programme), Some(reason), Withdrawn { kept, back }).await
}

/// Shows the persons and households that a list speaks of.
pub(super) async fn show(tx: &Transaction, list: i64) -> Result<(), Error> {
    for (table, column) in [("person", "person"), ("household", "household")] {
        let sql = format!(
            "UPDATE {table} SET visible = 1 WHERE visible = 0 AND id IN (SELECT {column} FROM source_row WHERE list = $1)"
        );
        run(tx, &sql, values![list]).await?;
    }
    Ok(())
}

/// Hides persons and households that no published list speaks of any more and that nothing rests on.
pub(super) async fn hide_orphans(tx: &Transaction, list: i64) -> Result<(), Error> {
    for (table, column) in [("household", "household"), ("person", "person")] {
        let rests = if table == "household" {
            "AND NOT EXISTS (SELECT 1 FROM award a WHERE a.household IN (household.id, household.canonical_id)) \
             AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.subject_kind = 'household' AND d.subject IN (household.id, household.canonical_id))"
        } else {
            "AND NOT EXISTS (SELECT 1 FROM delivery_person d WHERE d.person IN (person.id, person.canonical_id))"
        };
        let sql = format!(
            "UPDATE {table} SET visible = 0 WHERE visible = 1 AND id IN (SELECT {column} FROM source_row WHERE list = $1) \
             AND NOT EXISTS (SELECT 1 FROM source_row s JOIN list l ON l.id = s.list WHERE s.{column} = {table}.id AND l.state = 'published') {rests}"
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
