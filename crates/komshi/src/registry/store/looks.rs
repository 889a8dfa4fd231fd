//! Who looked at a person or a household, and the page that says so to those who answer for it.

use komshi_access::Action;
use sea_orm::{FromQueryResult, Value};

use crate::{
    access::Actor,
    app::App,
    db::{all, insert_many, numbers, one, placeholders, values},
    error::Error,
};

/// The same person looking at the same subject in the same way again within this time is one look: a list is paged, a page reloaded.
const ONE_LOOK_SECONDS: i64 = 600;
/// Looks on one page.
pub const LOOKS: i64 = 100;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Person,
    Household,
    /// The list of a distribution day, with names.
    Day,
    /// The list of all households as a file.
    Export,
}

impl Seen {
    fn as_str(self) -> &'static str {
        match self {
            Seen::Person => "person",
            Seen::Household => "household",
            Seen::Day => "day",
            Seen::Export => "export",
        }
    }
}

/// Notes that the actor sees these subjects, before the answer is given.
pub async fn note_looks(app: &App, actor: &Actor, action: Action, seen: Seen, subjects: &[i64]) -> Result<(), Error> {
    if subjects.is_empty() {
        return Ok(());
    }
    let mut parameters: Vec<Value> = values![seen.as_str(), actor.user_id(), action.as_str(), app.after_text(-ONE_LOOK_SECONDS)];
    parameters.extend(subjects.iter().map(|id| Value::from(*id)));
    let sql = format!(
        "SELECT DISTINCT subject AS value FROM look WHERE kind = $1 AND app_user = $2 AND action = $3 AND at > $4 AND subject IN ({})",
        placeholders(4, subjects.len())
    );
    let known = numbers(app.db.read(), &sql, parameters).await?;
    let rows: Vec<Vec<Value>> = subjects
        .iter()
        .filter(|subject| !known.contains(subject))
        .map(|subject| {
            values![app.new_id(), app.now_text(), actor.user_id(), actor.organisation, action.as_str(), seen.as_str(), *subject]
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    insert_many(&tx, "look", "id, at, app_user, organisation, action, kind, subject", rows).await?;
    tx.commit().await?;
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct LookRow {
    pub id: i64,
    pub at: String,
    pub who: Option<String>,
    pub organisation_name: String,
    pub action: String,
    /// `person`, `household`, `day`, `export`
    pub kind: String,
}

/// Who saw a household, or one of its persons alone where a person is asked for, newest first, before an id. For subjects of the own
/// organisation the looks of all organisations; for others those of the own people.
///
/// The caller has made sure that the actor sees the subject.
pub async fn looks(app: &App, actor: &Actor, kind: &str, id: i64, before: i64) -> Result<Vec<LookRow>, Error> {
    if !actor.may(Action::SeeLooks) {
        return Err(Error::NotFound);
    }
    #[derive(FromQueryResult)]
    struct Subject {
        organisation: i64,
        household: i64,
    }
    let (table, sql) = match kind {
        "household" => ("household", "SELECT organisation, canonical_id AS household FROM household WHERE id = $1"),
        _ => (
            "person",
            "SELECT p.organisation, COALESCE(h.canonical_id, 0) AS household FROM person p LEFT JOIN household h ON h.id = p.household WHERE p.id = $1",
        ),
    };
    let subject: Subject = one(app.db.read(), sql, values![id]).await?.ok_or(Error::NotFound)?;
    let group = "SELECT x.id FROM household x WHERE x.canonical_id = $2";
    let persons = if table == "person" {
        "SELECT p.id FROM person p WHERE p.canonical_id = (SELECT canonical_id FROM person WHERE id = $1)".to_owned()
    } else {
        format!("SELECT m.person FROM membership m WHERE m.household IN ({group}) AND $1 <> 0")
    };
    let whose = if subject.organisation == actor.organisation {
        // Whole lists went only to those who could see the household in them.
        "(l.kind <> 'export' OR l.organisation = $3 OR EXISTS (SELECT 1 FROM data_sharing s JOIN data_sharing_receiver r ON r.sharing = s.id \
         WHERE s.giver = $3 AND r.receiver = l.organisation))"
    } else {
        "l.organisation = $3"
    };
    let found = format!(
        "SELECT l.id FROM look l WHERE l.kind = 'person' AND l.subject IN ({persons}) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'household' AND l.subject IN ({group}) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'day' AND l.subject IN (SELECT e.distribution_day FROM entitlement e WHERE e.household IN ({group})) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'export'"
    );
    let sql = format!(
        "SELECT l.id, l.at, u.display_name AS who, o.name AS organisation_name, l.action, l.kind FROM look l \
         JOIN organisation o ON o.id = l.organisation LEFT JOIN app_user u ON u.id = l.app_user \
         WHERE l.id IN ({found}) AND l.id < $4 AND {whose} ORDER BY l.id DESC LIMIT $5"
    );
    Ok(all(app.db.read(), &sql, values![id, subject.household, actor.organisation, before, LOOKS]).await?)
}
