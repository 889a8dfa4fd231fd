//! Restricted records: a household that exists for the people who are named for it, and for nobody else. Opened by somebody else only in
//! an emergency, for a short time, with a reason that others read.

use komshi_access::{Action, Role};
use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{
    access::{
        Actor,
        store::{Act, Proof, prove, use_up_proof},
    },
    app::App,
    begin,
    db::{self, Event, NewOperation, Transaction, all, number, numbers, one, record_event, run, values},
    error::Error,
    matching::store as matching,
};

use super::is_kept;

/// People who may be named for one record. More would be no restriction.
const MOST_READERS: usize = 12;
/// Records on the page of one reader.
const MOST_RECORDS: i64 = 200;
/// Uses that are listed, the newest first.
const MOST_LOOKS: i64 = 100;
/// A reason shorter than this says nothing to the person who reviews it.
pub const SHORTEST_REASON: usize = 20;
const LONGEST_REASON: usize = 1_000;
/// How long an emergency lasts.
pub const EMERGENCY_SECONDS: i64 = 30 * 60;
/// Members and records of one household, merged ones included.
const MOST_PARTS: i64 = 500;

/// Somebody who may be named.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Reader {
    pub id: i64,
    pub display_name: String,
}

/// A record that is restricted, for somebody who is named for it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Restricted {
    pub id: i64,
    pub household: i64,
    pub code: String,
    pub head_name: String,
    pub reason: String,
    pub set_at: String,
    pub set_by: Option<String>,
    #[sea_orm(skip)]
    pub readers: Vec<Reader>,
}

/// A use of the emergency way, for those who review it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct EmergencyLook {
    pub id: i64,
    pub code: String,
    pub who: String,
    pub reason: String,
    pub at: String,
    pub ends_at: String,
    pub reviewed_at: Option<String>,
    pub reviewed_by: Option<String>,
    pub finding: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewRestriction {
    pub household: i64,
    pub reason: String,
    /// Users who are named; the one who restricts is always among them.
    pub readers: Vec<i64>,
}

/// Roles that may be named: they open people's records anyway.
fn may_be_named() -> String {
    let named: Vec<String> =
        Role::ALL.iter().filter(|role| role.may(Action::RestrictRecord)).map(|role| format!("'{}'", role.as_str())).collect();
    named.join(",")
}

/// The people of the own organisation who may be named, by their names.
pub async fn nameable(connection: &impl db::Connection, actor: &Actor) -> Result<Vec<Reader>, Error> {
    let sql = format!(
        "SELECT DISTINCT u.id, u.display_name FROM app_user u JOIN access_grant g ON g.app_user = u.id AND g.organisation = u.organisation \
         WHERE u.organisation = $1 AND u.disabled = 0 AND g.role IN ({}) AND g.programme IS NULL AND g.revoked_at IS NULL \
         AND g.valid_from <= $2 AND (g.valid_until IS NULL OR g.valid_until >= $2) ORDER BY u.display_name, u.id LIMIT 500",
        may_be_named()
    );
    Ok(all(connection, &sql, values![actor.organisation, actor.today.clone()]).await?)
}

fn checked(reason: &str) -> Result<String, Error> {
    let reason = reason.trim();
    let count = reason.chars().count();
    if count < SHORTEST_REASON {
        return Err(Error::refused_with("restricted-reason-short", &[("count", SHORTEST_REASON.to_string())]));
    }
    if count > LONGEST_REASON {
        return Err(Error::refused_with("field-too-long", &[("field", "reason".into())]));
    }
    Ok(reason.to_owned())
}

/// The records that stand for one household and everybody in it, those merged into them included: `(households, persons)`.
async fn parts(tx: &Transaction, household: i64) -> Result<(Vec<i64>, Vec<i64>), Error> {
    let households =
        numbers(tx, "SELECT id AS value FROM household WHERE canonical_id = $1 LIMIT $2", values![household, MOST_PARTS]).await?;
    let persons = numbers(
        tx,
        "SELECT DISTINCT x.id AS value FROM person x WHERE x.canonical_id IN (SELECT p.canonical_id FROM membership m \
         JOIN household h ON h.id = m.household JOIN person p ON p.id = m.person WHERE h.canonical_id = $1 \
         UNION SELECT p.canonical_id FROM household h JOIN person p ON p.household = h.id OR p.id = h.head WHERE h.canonical_id = $1) LIMIT $2",
        values![household, MOST_PARTS],
    )
    .await?;
    Ok((households, persons))
}

/// Restricts a household of the own organisation with everybody in it. From now on it stands in no list, count, comparison, search or
/// statistic of anybody; those who are named open it from a page of their own.
pub async fn restrict(app: &App, actor: &Actor, operation: &NewOperation, new: &NewRestriction) -> Result<i64, Error> {
    let reason = checked(&new.reason)?;
    // The body names the record by its id and keeps the reason out of the trail: that is read by more people than are named.
    let body = ("restrict", new.household, &new.readers);
    let command = begin!(app, actor, operation, Action::RestrictRecord, &body);
    let tx = &command.tx;
    let sql = "SELECT COUNT(*) AS value FROM household WHERE id = $1 AND canonical_id = id AND visible = 1 AND organisation = $2";
    if number(tx, sql, values![new.household, actor.organisation]).await? == 0 {
        return Err(Error::NotFound);
    }
    let mut readers = new.readers.clone();
    readers.extend(actor.user_id());
    readers.sort_unstable();
    readers.dedup();
    let nameable: Vec<i64> = nameable(tx, actor).await?.into_iter().map(|reader| reader.id).collect();
    if readers.iter().any(|reader| !nameable.contains(reader)) || readers.len() > MOST_READERS {
        return Err(Error::refused_with("restricted-readers", &[("count", MOST_READERS.to_string())]));
    }
    let id = app.new_id();
    run(
        tx,
        "INSERT INTO restriction (id, household, organisation, reason, set_by, set_at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![id, new.household, actor.organisation, reason, actor.user_id(), command.at()],
    )
    .await?;
    let (households, persons) = parts(tx, new.household).await?;
    for (kind, ids) in [("household", &households), ("person", &persons)] {
        for subject in ids {
            run(
                tx,
                "INSERT INTO restricted (kind, subject, restriction) VALUES ($1,$2,$3) ON CONFLICT (kind, subject) DO NOTHING",
                values![kind, *subject, id],
            )
            .await?;
            run(tx, &format!("UPDATE {kind} SET visible = 2 WHERE id = $1 AND visible = 1"), values![*subject]).await?;
        }
    }
    // Nothing is compared with it any more, and it is rare or frequent for nobody.
    for person in &persons {
        run(tx, "DELETE FROM match_key WHERE person = $1", values![*person]).await?;
    }
    for reader in &readers {
        let sql = "INSERT INTO restriction_reader (restriction, app_user) VALUES ($1,$2)";
        run(tx, sql, values![id, *reader]).await?;
    }
    command.finish(format!("restriction/{id}"), None, Some("why-restricted"), id).await
}

/// Restricts whom a list adds to a restricted household; who that is was nobody's to see before, so nobody is asked.
pub async fn restrict_new_members(tx: &Transaction, list: i64) -> Result<(), Error> {
    let added = "INSERT INTO restricted (kind, subject, restriction) SELECT DISTINCT 'person', s.person, r.restriction FROM source_row s \
                 JOIN restricted r ON r.kind = 'household' AND r.subject = s.household WHERE s.list = $1 AND s.person <> 0 \
                 ON CONFLICT (kind, subject) DO NOTHING";
    if run(tx, added, values![list]).await? > 0 {
        for sql in [
            "UPDATE person SET visible = 2 WHERE visible = 1 AND id IN (SELECT subject FROM restricted WHERE kind = 'person')",
            "DELETE FROM match_key WHERE person IN (SELECT subject FROM restricted WHERE kind = 'person')",
        ] {
            run(tx, sql, vec![]).await?;
        }
    }
    Ok(())
}

/// A standing restriction whose people the actor is among.
async fn named(tx: &Transaction, actor: &Actor, id: i64) -> Result<i64, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        household: i64,
    }
    let row: Option<Row> = one(
        tx,
        "SELECT r.household FROM restriction r JOIN restriction_reader n ON n.restriction = r.id \
         WHERE r.id = $1 AND n.app_user = $2 AND r.lifted_at IS NULL",
        values![id, actor.user],
    )
    .await?;
    Ok(row.ok_or(Error::NotFound)?.household)
}

/// Ends a restriction: the record is as visible as its lists make it, which may have been withdrawn or corrected meanwhile. Answers the
/// household, where it stands in lists again.
pub async fn lift(app: &App, actor: &Actor, operation: &NewOperation, id: i64) -> Result<Option<i64>, Error> {
    let command = begin!(app, actor, operation, Action::RestrictRecord, &("lift", id));
    let tx = &command.tx;
    let household = named(tx, actor, id).await?;
    for kind in ["household", "person"] {
        let sql = format!(
            "UPDATE {kind} SET visible = CASE WHEN {} THEN 1 ELSE 0 END WHERE visible = 2 \
             AND id IN (SELECT subject FROM restricted WHERE kind = '{kind}' AND restriction = $1)",
            is_kept(kind)
        );
        run(tx, &sql, values![id]).await?;
    }
    let shown = "SELECT r.subject AS value FROM restricted r JOIN person p ON p.id = r.subject \
                 WHERE r.kind = 'person' AND r.restriction = $1 AND p.visible = 1 ORDER BY r.subject LIMIT 100000";
    let shown = numbers(tx, shown, values![id]).await?;
    run(tx, "DELETE FROM restricted WHERE restriction = $1", values![id]).await?;
    run(tx, "UPDATE restriction SET lifted_at = $2, lifted_by = $3 WHERE id = $1", values![id, command.at(), actor.user_id()])
        .await?;
    // As it would have been when the list went; should a corrected file be withdrawn, what it parted is one again.
    matching::undo_merges_of_hidden(tx, actor.user_id(), command.at(), matching::CORRECTED).await?;
    // What they are found and compared by is written anew.
    matching::remember_keys(tx, &matching::records(tx, &shown).await?).await?;
    let stands = "SELECT COUNT(*) AS value FROM household WHERE id = $1 AND visible = 1";
    let stands = number(tx, stands, values![household]).await? > 0;
    command.finish(format!("restriction/{id}"), None, Some("why-restriction-lifted"), stands.then_some(household)).await
}

/// Names somebody for a record, or takes the name away. The last one cannot be taken away.
pub async fn name_reader(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    id: i64,
    reader: i64,
    named_now: bool,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::RestrictRecord, &("name", id, reader, named_now));
    let tx = &command.tx;
    named(tx, actor, id).await?;
    let count = number(tx, "SELECT COUNT(*) AS value FROM restriction_reader WHERE restriction = $1", values![id]).await?;
    let reason = if named_now {
        let may = nameable(tx, actor).await?.iter().any(|one| one.id == reader);
        if !may || count >= MOST_READERS as i64 {
            return Err(Error::refused_with("restricted-readers", &[("count", MOST_READERS.to_string())]));
        }
        let sql = "INSERT INTO restriction_reader (restriction, app_user) VALUES ($1,$2) ON CONFLICT (restriction, app_user) DO NOTHING";
        run(tx, sql, values![id, reader]).await?;
        "why-reader-named"
    } else {
        if count <= 1 {
            return Err(Error::refused("restricted-last-reader"));
        }
        run(tx, "DELETE FROM restriction_reader WHERE restriction = $1 AND app_user = $2", values![id, reader]).await?;
        "why-reader-removed"
    };
    command.finish(format!("restriction/{id}"), None, Some(reason), ()).await
}

/// Whether a household exists for named people only. The caller has made sure that the actor sees it.
pub async fn is_restricted(app: &App, household: i64) -> Result<bool, Error> {
    let sql = "SELECT COUNT(*) AS value FROM restricted WHERE kind = 'household' AND subject = $1";
    Ok(number(app.db.read(), sql, values![household]).await? > 0)
}

/// The records that the actor is named for, with everybody who is.
pub async fn restricted(app: &App, actor: &Actor) -> Result<Vec<Restricted>, Error> {
    let mut rows: Vec<Restricted> = all(
        app.db.read(),
        "SELECT r.id, r.household, h.code, p.given_name || ' ' || p.surname AS head_name, r.reason, r.set_at, u.display_name AS set_by \
         FROM restriction r JOIN restriction_reader n ON n.restriction = r.id JOIN household h ON h.id = r.household \
         JOIN person p ON p.id = h.head LEFT JOIN app_user u ON u.id = r.set_by \
         WHERE n.app_user = $1 AND r.lifted_at IS NULL ORDER BY r.id DESC LIMIT $2",
        values![actor.user, MOST_RECORDS],
    )
    .await?;
    for row in &mut rows {
        row.readers = all(
            app.db.read(),
            "SELECT u.id, u.display_name FROM restriction_reader n JOIN app_user u ON u.id = n.app_user \
             WHERE n.restriction = $1 ORDER BY u.display_name, u.id LIMIT 50",
            values![row.id],
        )
        .await?;
    }
    Ok(rows)
}

/// The households of people whose restriction the actor lives with: a condition on `restriction r`.
fn concerns(actor: &Actor) -> String {
    let named = format!("EXISTS (SELECT 1 FROM restriction_reader n WHERE n.restriction = r.id AND n.app_user = {})", actor.user);
    if actor.may(Action::ReviewEmergency) {
        let own = actor.organisation;
        format!(
            "(r.organisation = {own} OR {named} OR EXISTS (SELECT 1 FROM restricted x JOIN household h ON h.id = x.subject \
             WHERE x.restriction = r.id AND x.kind = 'household' AND h.organisation = {own}))"
        )
    } else {
        format!("({named} OR e.app_user = {})", actor.user)
    }
}

/// The uses of the emergency way that concern the actor: of own records, own uses, and, for the data protection officer, all of the
/// organisation.
pub async fn emergency_looks(app: &App, actor: &Actor) -> Result<Vec<EmergencyLook>, Error> {
    let sql = format!(
        "SELECT e.id, h.code, u.display_name AS who, e.reason, e.at, e.ends_at, e.reviewed_at, v.display_name AS reviewed_by, e.finding \
         FROM emergency_look e JOIN restriction r ON r.id = e.restriction JOIN household h ON h.id = r.household \
         JOIN app_user u ON u.id = e.app_user LEFT JOIN app_user v ON v.id = e.reviewed_by \
         WHERE {} ORDER BY CASE WHEN e.reviewed_at IS NULL THEN 0 ELSE 1 END, e.id DESC LIMIT $1",
        concerns(actor)
    );
    Ok(all(app.db.read(), &sql, values![MOST_LOOKS]).await?)
}

/// How many uses wait for the data protection officer, and, for somebody who is named, how many of their records nobody has reviewed.
pub async fn emergencies_waiting(app: &App, actor: &Actor) -> Result<i64, Error> {
    if !actor.may(Action::SeeRestricted) {
        return Ok(0);
    }
    let sql = format!(
        "SELECT COUNT(*) AS value FROM emergency_look e JOIN restriction r ON r.id = e.restriction \
         WHERE e.reviewed_at IS NULL AND e.app_user <> {} AND {}",
        actor.user,
        concerns(actor)
    );
    Ok(number(app.db.read(), &sql, vec![]).await?)
}

/// Somebody opens a restricted record that they are not named for: they prove anew who they are, with a reason, for half an hour. Those who are
/// named and the data protection officer are told; a number that is none, or of a record that is not restricted, is refused in the same
/// words, and written down too.
pub async fn open_in_emergency(app: &App, actor: &Actor, proof: &Proof, code: &str, reason: &str) -> Result<i64, Error> {
    let reason = checked(reason)?;
    prove(app, actor, Act::Emergency, proof).await?;
    let tx = app.db.begin().await?;
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        household: i64,
    }
    let sql = format!(
        "SELECT r.id, r.household FROM restriction r JOIN restricted x ON x.restriction = r.id AND x.kind = 'household' \
         JOIN household h ON h.id = x.subject WHERE h.code = $1 AND r.lifted_at IS NULL AND {}",
        actor.scope().organisations("h.organisation")
    );
    let row: Option<Row> = one(&tx, &sql, values![code.trim().to_uppercase()]).await?;
    let event = Event {
        organisation: actor.organisation,
        user: actor.user_id(),
        action: Action::OpenInEmergency,
        object: row.as_ref().map_or_else(|| "restriction/none".into(), |row| format!("restriction/{}", row.id)),
        reason: Some(if row.is_some() { "why-emergency" } else { "why-emergency-none" }),
    };
    record_event(app, &tx, event).await?;
    if let Some(row) = &row {
        use_up_proof(&tx, proof.session).await?;
        run(
            &tx,
            "INSERT INTO emergency_look (id, restriction, app_user, reason, at, ends_at) VALUES ($1,$2,$3,$4,$5,$6)",
            values![app.new_id(), row.id, actor.user, reason, app.now_text(), app.after_text(EMERGENCY_SECONDS)],
        )
        .await?;
    }
    tx.commit().await?;
    row.map(|row| row.household).ok_or_else(|| Error::refused("restricted-none-such"))
}

/// The data protection officer has looked at a use, and says what was found.
pub async fn review_emergency(app: &App, actor: &Actor, operation: &NewOperation, id: i64, finding: &str) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::ReviewEmergency, &("review", id));
    let finding = finding.trim();
    if finding.is_empty() || finding.len() > LONGEST_REASON {
        return Err(Error::refused_with("field-required", &[("field", "finding".into())]));
    }
    let sql = format!(
        "SELECT COUNT(*) AS value FROM emergency_look e JOIN restriction r ON r.id = e.restriction \
         WHERE e.id = $1 AND e.reviewed_at IS NULL AND e.app_user <> $2 AND {}",
        concerns(actor)
    );
    if number(&command.tx, &sql, values![id, actor.user]).await? == 0 {
        return Err(Error::NotFound);
    }
    run(
        &command.tx,
        "UPDATE emergency_look SET reviewed_at = $2, reviewed_by = $3, finding = $4 WHERE id = $1",
        values![id, command.at(), actor.user_id(), finding],
    )
    .await?;
    command.finish(format!("emergency/{id}"), None, Some("why-emergency-reviewed"), ()).await
}
