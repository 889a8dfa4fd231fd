//! Who looked at a person or a household, and the page that says so to those who answer for it.

use komshi_access::Action;
use sea_orm::{FromQueryResult, Value};

use super::look_book::{self, Look};
use crate::{
    access::Actor,
    app::App,
    db::{all, one, values},
    error::Error,
};

/// The same person looking at the same subject in the same way again within this time is one look: a list is paged, a page reloaded.
const ONE_LOOK_SECONDS: i64 = 600;
/// Looks on one page.
pub const LOOKS: i64 = 100;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    Person,
    Household,
    /// The list of a distribution day, with names.
    Day,
    /// The list of all households as a file.
    Export,
    /// A ranking, on the screen or printed.
    Ranking,
    /// The odd rows of a list, on the screen, printed or as a file.
    List,
}

impl Seen {
    fn as_str(self) -> &'static str {
        match self {
            Seen::Person => "person",
            Seen::Household => "household",
            Seen::Day => "day",
            Seen::Export => "export",
            Seen::Ranking => "ranking",
            Seen::List => "list",
        }
    }
}

/// Notes that the actor sees these subjects, before the answer is given.
pub async fn note_looks(app: &App, actor: &Actor, action: Action, seen: Seen, subjects: &[i64]) -> Result<(), Error> {
    let now = app.clock.now();
    let looks = subjects.iter().map(|subject| (actor.user, action.as_str(), seen, *subject)).collect();
    let looks = app.looks.new_ones(looks, now.as_second(), ONE_LOOK_SECONDS);
    if looks.is_empty() {
        return Ok(());
    }
    let (subject, listed) = match looks.as_slice() {
        [(_, _, _, subject)] => (*subject, Vec::new()),
        many => (0, many.iter().map(|(_, _, _, subject)| *subject).collect()),
    };
    let look = Look {
        id: app.new_id(),
        at: app.now_text(),
        user: actor.user_id(),
        organisation: actor.organisation,
        action: action.as_str().to_owned(),
        kind: seen.as_str().to_owned(),
        subject,
        listed,
    };
    look_book::keep(app, look).await?;
    app.looks.remember(looks, now.as_second(), ONE_LOOK_SECONDS);
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct LookRow {
    pub id: i64,
    pub at: String,
    pub who: Option<String>,
    pub organisation_name: String,
    pub action: String,
    /// `person`, `household`, `day`, `export`, `ranking`, `list`
    pub kind: String,
    pub subject: i64,
}

/// Which looks are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// All of them.
    Anyhow,
    /// Those at a list that the person or household stood in.
    InLists,
}

/// How many looks there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct LookCount {
    pub all_looks: i64,
    pub in_lists: i64,
}

/// The looks at a household, or at one of its persons alone where a person is asked for: a condition on `look l`, whose parameters $1 to
/// $3 come with it. For subjects of the own organisation the looks of all organisations; for others those of the own people.
async fn looks_at(app: &App, actor: &Actor, kind: &str, id: i64) -> Result<(String, Vec<Value>), Error> {
    if !actor.may(Action::SeeLooks) {
        return Err(Error::NotFound);
    }
    look_book::settle(app).await?;
    #[derive(FromQueryResult)]
    struct Subject {
        organisation: i64,
        household: i64,
    }
    let (table, sql) = match kind {
        "household" => ("household", "SELECT h.organisation, h.canonical_id AS household FROM household h WHERE h.id = $1"),
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
    let odd_rows = "SELECT s.list FROM source_row s WHERE EXISTS (SELECT 1 FROM row_problem r WHERE r.list = s.list AND r.source_row = s.id)";
    let found = format!(
        "SELECT l.id FROM look l WHERE l.kind = 'person' AND l.subject IN ({persons}) \
         UNION SELECT s.look FROM look_listed s WHERE s.subject IN ({persons}) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'household' AND l.subject IN ({group}) \
         UNION SELECT s.look FROM look_listed s WHERE s.subject IN ({group}) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'day' AND l.subject IN (SELECT e.distribution_day FROM entitlement e WHERE e.household IN ({group})) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'ranking' AND l.subject IN (SELECT c.ranking FROM candidate c WHERE c.household IN ({group})) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'list' AND l.subject IN ({odd_rows} AND s.person IN ({persons})) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'export'"
    );
    Ok((format!("l.id IN ({found}) AND {whose}"), values![id, subject.household, actor.organisation]))
}

/// One of many persons on a page: a list, and no look at this one.
const IN_LISTS: &str = "(l.kind NOT IN ('person', 'household') OR l.subject = 0)";

/// Who saw a person or a household, newest first, before an id. The caller has made sure that the actor sees the subject.
pub async fn looks(app: &App, actor: &Actor, kind: &str, id: i64, which: Looked, before: i64) -> Result<Vec<LookRow>, Error> {
    let (looks, mut parameters) = looks_at(app, actor, kind, id).await?;
    let narrowed = match which {
        Looked::Anyhow => String::new(),
        Looked::InLists => format!(" AND {IN_LISTS}"),
    };
    let sql = format!(
        "SELECT l.id, l.at, u.display_name AS who, o.name AS organisation_name, l.action, l.kind, l.subject FROM look l \
         JOIN organisation o ON o.id = l.organisation LEFT JOIN app_user u ON u.id = l.app_user \
         WHERE {looks}{narrowed} AND l.id < $4 ORDER BY l.id DESC LIMIT $5"
    );
    parameters.extend(values![before, LOOKS]);
    Ok(all(app.db.read(), &sql, parameters).await?)
}

/// How many looks there are in all, and how many of them at lists.
pub async fn count_looks(app: &App, actor: &Actor, kind: &str, id: i64) -> Result<LookCount, Error> {
    let (looks, parameters) = looks_at(app, actor, kind, id).await?;
    let sql = format!(
        "SELECT COUNT(*) AS all_looks, CAST(COALESCE(SUM(CASE WHEN {IN_LISTS} THEN 1 ELSE 0 END), 0) AS BIGINT) AS in_lists \
         FROM look l WHERE {looks}"
    );
    Ok(one(app.db.read(), &sql, parameters).await?.unwrap_or_default())
}
