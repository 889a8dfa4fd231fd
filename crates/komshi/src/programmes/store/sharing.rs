//! The record of the data sharing. It opens facts of the giver to the receivers, so only the giver or the lead of the programme
//! records it, and both may end it at once.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{leads, takes_part};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, one, run, values},
    error::Error,
    programmes::model::{NewSharing, Sharing, shareable_fields},
};

/// Records of one programme.
const MOST_SHARINGS: i64 = 200;

/// Records who gave what to whom, for what and on which basis; answers the id of the record.
pub async fn record_sharing(app: &App, actor: &Actor, operation: &NewOperation, new: &NewSharing) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    actor.require_in(Action::EditProgramme, new.programme)?;
    if !takes_part(&command.tx, actor.organisation, new.programme).await? {
        return Err(Error::NotFound);
    }
    if new.giver != actor.organisation && !leads(&command.tx, actor, new.programme).await? {
        return Err(Error::refused("sharing-giver-records"));
    }
    if new.purpose.trim().is_empty() || new.legal_basis.trim().is_empty() || new.document.trim().is_empty() {
        return Err(Error::refused("sharing-needs-texts"));
    }
    let is_day = |day: &str| day.parse::<jiff::civil::Date>().is_ok();
    if !is_day(&new.valid_from) || !new.valid_until.as_deref().is_none_or(is_day) {
        return Err(Error::refused("sharing-needs-days"));
    }
    if new.valid_until.as_ref().is_some_and(|until| *until < new.valid_from) {
        return Err(Error::refused("sharing-days-order"));
    }
    if new.fields.is_empty() {
        return Err(Error::refused("sharing-needs-fields"));
    }
    let shareable = shareable_fields();
    if let Some(unknown) = new.fields.iter().find(|field| !shareable.contains(&field.as_str())) {
        return Err(Error::refused_with("value-unknown", &[("value", unknown.clone())]));
    }
    for organisation in new.receivers.iter().chain([&new.giver]) {
        if !takes_part(&command.tx, *organisation, new.programme).await? {
            return Err(Error::refused("sharing-only-partners"));
        }
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO data_sharing (id, programme, giver, purpose, legal_basis, document, valid_from, valid_until, created_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            new.programme,
            new.giver,
            new.purpose.trim(),
            new.legal_basis.trim(),
            new.document.trim(),
            new.valid_from.clone(),
            new.valid_until.clone(),
            command.at()
        ],
    )
    .await?;
    // A list that only its giver reads needs a record too (purpose, basis, dates), with nobody who receives.
    for receiver in new.receivers.iter().filter(|receiver| **receiver != new.giver) {
        run(
            &command.tx,
            "INSERT INTO data_sharing_receiver (sharing, receiver) VALUES ($1,$2) ON CONFLICT (sharing, receiver) DO NOTHING",
            values![id, *receiver],
        )
        .await?;
    }
    for field in &new.fields {
        run(
            &command.tx,
            "INSERT INTO data_sharing_field (sharing, attribute) VALUES ($1,$2) ON CONFLICT (sharing, attribute) DO NOTHING",
            values![id, field.clone()],
        )
        .await?;
    }
    command.finish(format!("sharing/{id}"), Some(new.programme), None, id).await
}

/// Ends a record at once: from now on the receivers no longer see the giver's facts under it.
pub async fn end_sharing(app: &App, actor: &Actor, operation: &NewOperation, sharing: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &("end", sharing));
    #[derive(FromQueryResult)]
    struct Row {
        programme: i64,
        giver: i64,
        ended_at: Option<String>,
    }
    let row: Row = one(&command.tx, "SELECT programme, giver, ended_at FROM data_sharing WHERE id = $1", values![sharing])
        .await?
        .ok_or(Error::NotFound)?;
    actor.require_in(Action::EditProgramme, row.programme)?;
    if row.giver != actor.organisation && !leads(&command.tx, actor, row.programme).await? {
        return Err(Error::NotFound);
    }
    if row.ended_at.is_some() {
        return Err(Error::refused("sharing-ended-before"));
    }
    run(&command.tx, "UPDATE data_sharing SET ended_at = $2 WHERE id = $1", values![sharing, command.at()]).await?;
    command.finish(format!("sharing/{sharing}"), Some(row.programme), None, ()).await
}

/// The records of a programme that the actor's organisation gives or receives under; the lead sees all.
pub async fn sharings(app: &App, actor: &Actor, programme: i64) -> Result<Vec<Sharing>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        giver: i64,
        giver_name: String,
        purpose: String,
        legal_basis: String,
        document: String,
        valid_from: String,
        valid_until: Option<String>,
        ended_at: Option<String>,
    }
    #[derive(FromQueryResult)]
    struct Part {
        sharing: i64,
        part: String,
    }
    let read = app.db.read();
    if !takes_part(read, actor.organisation, programme).await? {
        return Ok(Vec::new());
    }
    let leads = leads(read, actor, programme).await?;
    let rows: Vec<Row> = all(
        read,
        "SELECT s.id, s.giver, o.name AS giver_name, s.purpose, s.legal_basis, s.document, s.valid_from, s.valid_until, s.ended_at \
         FROM data_sharing s JOIN organisation o ON o.id = s.giver WHERE s.programme = $1 AND (1 = $2 OR s.giver = $3 OR EXISTS \
         (SELECT 1 FROM data_sharing_receiver r WHERE r.sharing = s.id AND r.receiver = $3)) ORDER BY s.id LIMIT $4",
        values![programme, i32::from(leads), actor.organisation, MOST_SHARINGS],
    )
    .await?;
    let receivers: Vec<Part> = all(
        read,
        "SELECT r.sharing, o.name AS part FROM data_sharing_receiver r JOIN organisation o ON o.id = r.receiver \
         JOIN data_sharing s ON s.id = r.sharing WHERE s.programme = $1 ORDER BY o.name LIMIT 5000",
        values![programme],
    )
    .await?;
    let fields: Vec<Part> = all(
        read,
        "SELECT f.sharing, f.attribute AS part FROM data_sharing_field f JOIN data_sharing s ON s.id = f.sharing \
         WHERE s.programme = $1 ORDER BY f.attribute LIMIT 20000",
        values![programme],
    )
    .await?;
    #[derive(FromQueryResult)]
    struct Count {
        sharing: i64,
        lists: i64,
    }
    let lists: Vec<Count> = all(
        read,
        "SELECT sharing, COUNT(*) AS lists FROM list WHERE programme = $1 GROUP BY sharing LIMIT 5000",
        values![programme],
    )
    .await?;
    let parts = |parts: &[Part], id: i64| -> Vec<String> {
        parts.iter().filter(|part| part.sharing == id).map(|part| part.part.clone()).collect()
    };
    Ok(rows
        .into_iter()
        .map(|row| Sharing {
            may_end: row.ended_at.is_none()
                && (leads || row.giver == actor.organisation)
                && actor.may_in(Action::EditProgramme, programme),
            receivers: parts(&receivers, row.id),
            fields: parts(&fields, row.id),
            lists: lists.iter().find(|count| count.sharing == row.id).map_or(0, |count| count.lists),
            id: row.id,
            giver: row.giver,
            giver_name: row.giver_name,
            purpose: row.purpose,
            legal_basis: row.legal_basis,
            document: row.document,
            valid_from: row.valid_from,
            valid_until: row.valid_until,
            ended_at: row.ended_at,
        })
        .collect())
}
