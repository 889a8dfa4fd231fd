//! Persons who were at an event.

use std::collections::{HashMap, HashSet};

use komshi_access::Action;
use komshi_text::{dates, fold::fold, identity};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{Delivery, Writing, require};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, hash, insert_many, one, values},
    error::Error,
    lists::store::{NewParticipants, Participant, drop_abandoned, import_participants},
};

/// What two rows of one file must share to be one person without asking: the name, and the number or the whole birth date.
/// Namesakes without either are compared like everybody else, and a reviewer decides.
pub(super) fn key_of(person: &Participant) -> Option<String> {
    let name = format!("{} {}", fold(&person.surname), fold(&person.given_name));
    let number = identity::check(&person.identity_number).number;
    if !number.is_empty() {
        return Some(format!("i:{number}:{name}"));
    }
    match dates::read(&person.birth_date) {
        dates::DateReading::Day(day) => Some(format!("d:{day}:{name}")),
        _ => None,
    }
}

/// People each once, and for every row which of them it is.
pub(super) fn each_once(rows: &[Participant]) -> (Vec<Participant>, Vec<usize>) {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut people: Vec<Participant> = Vec::new();
    let indexes = rows
        .iter()
        .map(|row| match key_of(row) {
            Some(key) => *known.entry(key).or_insert_with(|| {
                people.push(row.clone());
                people.len() - 1
            }),
            None => {
                people.push(row.clone());
                people.len() - 1
            }
        })
        .collect();
    (people, indexes)
}

/// An event as attendance needs it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Attendance {
    pub id: i64,
    pub programme: i64,
    pub activity: Option<i64>,
    pub component: Option<i64>,
    pub kind: String,
    pub title: String,
    pub occurred_on: String,
    pub place: String,
    pub attribution_refused: Option<String>,
}

/// Writes that persons were there, each once however often they stand in the list.
pub(super) async fn write_attendance(writing: &Writing<'_>, event: &Attendance, persons: &[i64]) -> Result<i64, Error> {
    // Whoever is there already counts once; also under another record that was merged with theirs.
    let mut there: HashSet<i64> = crate::db::numbers(
        writing.tx,
        "SELECT DISTINCT s.canonical_id AS value FROM delivery d JOIN delivery_person m ON m.delivery = d.id JOIN person s ON s.id = m.person \
         WHERE d.event = $1 AND d.id NOT IN (SELECT r.delivery FROM delivery_event r WHERE r.kind = 'reversed')",
        values![event.id],
    )
    .await?
    .into_iter()
    .collect();
    let (mut rows, mut links) = (Vec::new(), Vec::new());
    for person in persons {
        let canonical =
            crate::db::number(writing.tx, "SELECT canonical_id AS value FROM person WHERE id = $1", values![*person]).await?;
        if !there.insert(canonical) {
            continue;
        }
        let id = writing.app.new_id();
        let delivery = Delivery {
            programme: event.programme,
            activity: event.activity,
            component: event.component,
            event: Some(event.id),
            kind: event.kind.clone(),
            title: event.title.clone(),
            occurred_on: event.occurred_on.clone(),
            place: event.place.clone(),
            subject_kind: "person",
            subject: *person,
            quantity: 1,
            unit: "attendance",
            refused: event.attribution_refused.clone(),
            source: event.id,
            ..Delivery::default()
        };
        rows.push(delivery.row(writing, id));
        links.push(values![id, *person]);
    }
    let written = rows.len() as i64;
    insert_many(writing.tx, "delivery", Delivery::COLUMNS, rows).await?;
    insert_many(writing.tx, "delivery_person", "delivery, person", links).await?;
    Ok(written)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewAttendance {
    pub programme: i64,
    pub event: i64,
    pub people: Vec<Participant>,
    /// Persons of the registry.
    pub persons: Vec<i64>,
}

/// Adds persons to an event; answers how many were added. People who are new to the registry come into it as every list does.
pub async fn record_attendance(app: &App, actor: &Actor, operation: &NewOperation, new: &NewAttendance) -> Result<i64, Error> {
    require(app, actor, new.programme).await?;
    let event: Attendance = one(
        app.db.read(),
        "SELECT id, programme, activity, component, kind, title, occurred_on, place, attribution_refused FROM event \
         WHERE id = $1 AND programme = $2",
        values![new.event, new.programme],
    )
    .await?
    .ok_or(Error::NotFound)?;
    if new.people.iter().any(|person| person.surname.trim().is_empty() && person.given_name.trim().is_empty()) {
        return Err(Error::refused("participant-needs-name"));
    }
    let (people, _) = each_once(&new.people);
    let mut persons = new.persons.clone();
    let mut came = None;
    if !people.is_empty() {
        let content = serde_json::to_string(&people)?;
        let list = NewParticipants {
            programme: new.programme,
            name: event.title.clone(),
            hash: hash(&["attendance", &event.id.to_string(), &operation.0, &content]),
            given_on: event.occurred_on.clone(),
            corrects: None,
            people,
        };
        let importing = NewOperation(hash(&["participants", &operation.0]));
        let (list, found) = import_participants(app, actor, &importing, &list).await?;
        persons.extend(found);
        came = Some(list);
    }
    let added = add(app, actor, operation, new, (&event, &persons)).await;
    if let (Err(_), Some(list)) = (&added, came) {
        drop_abandoned(app, actor, list).await?;
    }
    added
}

async fn add(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    new: &NewAttendance,
    (event, persons): (&Attendance, &[i64]),
) -> Result<i64, Error> {
    if !new.persons.is_empty() {
        #[derive(FromQueryResult)]
        struct Seen {
            id: i64,
        }
        let known: Vec<Seen> = all(
            app.db.read(),
            &format!(
                "SELECT p.id FROM person p WHERE p.visible = 1 AND p.id IN ({}) AND {}",
                crate::db::placeholders(0, new.persons.len()),
                actor.scope().organisations("p.organisation")
            ),
            new.persons.iter().map(|id| (*id).into()).collect(),
        )
        .await?;
        if !new.persons.iter().all(|id| known.iter().any(|seen| seen.id == *id)) {
            return Err(Error::NotFound);
        }
    }
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    let added = write_attendance(&writing, event, persons).await?;
    command.finish(format!("event/{}", event.id), Some(new.programme), None, added).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(surname: &str, given: &str, birth: &str, number: &str) -> Participant {
        Participant {
            surname: surname.into(),
            given_name: given.into(),
            birth_date: birth.into(),
            identity_number: number.into(),
            ..Participant::default()
        }
    }

    #[test]
    fn the_same_person_in_several_rows_is_one_and_namesakes_are_not() {
        let rows = [
            person("Đorđević", "Ana", "12.05.1986", ""),
            person("Ђорђевић", "Ана", "1986-05-12", ""),
            person("Đorđević", "Ana", "", ""),
            person("Đorđević", "Ana", "", ""),
            person("Đorđević", "Ana", "1986", ""),
        ];
        let (people, which) = each_once(&rows);
        assert_eq!(people.len(), 4);
        assert_eq!(which, [0, 0, 1, 2, 3]);
    }
}
