//! People who took part in something, as a list of the registry: found, compared, merged and shown like everybody else, but persons
//! without a household, and nobody says that they are in need.

use std::collections::HashMap;

use komshi_access::Action;
use komshi_documents::read::{Cell, Sheet, Source, Workbook};
use komshi_text::headers::Field;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::import;
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, number, run, values},
    error::Error,
    lists::model::{Mapping, SheetMapping},
};

/// One person as somebody wrote them down. Only the name is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub surname: String,
    pub given_name: String,
    pub birth_date: String,
    pub sex: String,
    pub identity_number: String,
    /// Where they live, as written.
    pub place: String,
}

impl Participant {
    /// Columns of the list, in the order of [`Participant::cells`].
    const FIELDS: [Field; 6] =
        [Field::Surname, Field::GivenName, Field::BirthDate, Field::Sex, Field::IdentityNumber, Field::Municipality];

    fn cells(&self) -> Vec<Cell> {
        [&self.surname, &self.given_name, &self.birth_date, &self.sex, &self.identity_number, &self.place]
            .into_iter()
            .map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text.clone()) })
            .collect()
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewParticipants {
    pub programme: i64,
    /// What the list is called: the name of the file, or of the event.
    pub name: String,
    /// Of the content: the same again is the same list.
    pub hash: String,
    pub given_on: String,
    /// The earlier list that this one corrects.
    pub corrects: Option<i64>,
    pub people: Vec<Participant>,
}

/// Brings people into the registry; answers the list, and the person of each in their order.
///
/// # Errors
/// Refused where the organisation has no record of the data sharing that lives: names need a purpose and a basis.
pub async fn import_participants(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    new: &NewParticipants,
) -> Result<(i64, Vec<i64>), Error> {
    actor.require_in(Action::ImportList, new.programme)?;
    let list = match begun(app, actor, new).await? {
        Some(list) => list,
        None => begin_list(app, actor, operation, new).await?,
    };
    let waits =
        number(app.db.read(), "SELECT COUNT(*) AS value FROM list WHERE id = $1 AND state = 'importing'", values![list]).await?;
    if waits > 0 {
        import(app, actor, list).await?;
    }
    Ok((list, persons(app, list, new.people.len()).await?))
}

/// The list of an attempt whose end nobody saw: it is taken up, not made twice.
async fn begun(app: &App, actor: &Actor, new: &NewParticipants) -> Result<Option<i64>, Error> {
    let list = number(
        app.db.read(),
        "SELECT COALESCE(MAX(l.id), 0) AS value FROM list l WHERE l.programme = $1 AND l.organisation = $2 AND l.file_hash = $3 \
         AND l.kind = 'participants' AND l.state IN ('importing', 'published') \
         AND NOT EXISTS (SELECT 1 FROM event_upload u WHERE u.list = l.id) \
         AND NOT EXISTS (SELECT 1 FROM source_row s JOIN delivery_person d ON d.person = s.person WHERE s.list = l.id)",
        values![new.programme, actor.organisation, new.hash.clone()],
    )
    .await?;
    Ok((list != 0).then_some(list))
}

async fn begin_list(app: &App, actor: &Actor, operation: &NewOperation, new: &NewParticipants) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::ImportList, new);
    let sharing = number(
        &command.tx,
        "SELECT COALESCE(MAX(id), 0) AS value FROM data_sharing WHERE programme = $1 AND giver = $2 AND ended_at IS NULL \
         AND valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3)",
        values![new.programme, actor.organisation, actor.today.clone()],
    )
    .await?;
    if sharing == 0 {
        return Err(Error::refused("participants-need-sharing"));
    }
    let header = Participant::FIELDS.iter().map(|field| Cell::Text(field.as_str().to_owned())).collect();
    let rows = std::iter::once(header).chain(new.people.iter().map(Participant::cells)).collect();
    let workbook = Workbook {
        source: Source::Xlsx,
        sheets: vec![Sheet { name: new.name.clone(), rows, ..Sheet::default() }],
        notes: Vec::new(),
    };
    let columns = Participant::FIELDS.iter().copied().map(Some).collect();
    let heads = SheetMapping { sheet: 0, header_row: 0, columns, given_first: false };
    let mapping = Mapping { heads, members: None, people_only: true };
    let list = app.new_id();
    run(
        &command.tx,
        "INSERT INTO list (id, programme, organisation, sharing, file_name, file_hash, state, mapping, given_on, corrects, imported_by, \
         imported_at, kind) VALUES ($1,$2,$3,$4,$5,$6,'importing',$7,$8,$9,$10,$11,'participants')",
        values![
            list,
            new.programme,
            actor.organisation,
            sharing,
            new.name.clone(),
            new.hash.clone(),
            serde_json::to_string(&mapping)?,
            new.given_on.clone(),
            new.corrects,
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    super::keep_workbook(&command.tx, list, actor.organisation, &workbook).await?;
    run(
        &command.tx,
        "INSERT INTO job (id, kind, subject, app_user, organisation, state, created_at) VALUES ($1,'import',$2,$3,$4,'waiting',$5)",
        values![app.new_id(), list, actor.user_id(), actor.organisation, command.at()],
    )
    .await?;
    command.finish(format!("list/{list}"), Some(new.programme), None, list).await
}

/// The persons of a list by its rows.
async fn persons(app: &App, list: i64, count: usize) -> Result<Vec<i64>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        row_number: i64,
        person: i64,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT row_number, person FROM source_row WHERE list = $1 ORDER BY row_number LIMIT 400000",
        values![list],
    )
    .await?;
    let by_row: HashMap<i64, i64> = rows.into_iter().map(|row| (row.row_number, row.person)).collect();
    (1..=count as i64)
        .map(|row| by_row.get(&row).copied().ok_or_else(|| anyhow::anyhow!("a participant was not read").into()))
        .collect()
}
