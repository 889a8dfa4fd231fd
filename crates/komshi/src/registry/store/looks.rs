//! Who looked at a person or a household, and the page that says so to those who answer for it.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use komshi_access::Action;
use sea_orm::{FromQueryResult, Value};
use tokio::sync::{mpsc, oneshot};

use crate::{
    access::Actor,
    app::App,
    db::{self, Db, all, insert_many, one, values},
    error::Error,
};

/// The same person looking at the same subject in the same way again within this time is one look: a list is paged, a page reloaded.
const ONE_LOOK_SECONDS: i64 = 600;
/// Looks that are remembered: some ten megabytes, what a busy office sees in that time.
const REMEMBERED: usize = 100_000;
/// Pages whose looks are written together; more of them wait.
const PAGES_AT_ONCE: usize = 64;
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

/// One look that is remembered: user, way, kind and id of the subject.
type Look = (i64, &'static str, Seen, i64);

/// Looks on their way into the database.
///
/// An answer goes out only when its looks are written. So that this costs a page little, the looks of all pages that wait at the same
/// moment are written in one transaction, and what was just written is remembered here instead of being asked for.
#[derive(Debug, Default)]
pub struct LookBook {
    /// When each was written, in seconds.
    recent: Mutex<HashMap<Look, i64>>,
    writer: Mutex<Option<mpsc::Sender<Page>>>,
}

/// The look of one page, whom it showed if it was a list, and who waits for it.
struct Page {
    look: Vec<Value>,
    listed: Vec<Vec<Value>>,
    written: oneshot::Sender<Result<(), String>>,
}

impl LookBook {
    /// Of these looks those that are not remembered.
    fn new_ones(&self, looks: Vec<Look>, now: i64) -> Vec<Look> {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        looks.into_iter().filter(|look| recent.get(look).is_none_or(|at| now - at >= ONE_LOOK_SECONDS)).collect()
    }

    fn remember(&self, looks: Vec<Look>, now: i64) {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.len() + looks.len() > REMEMBERED {
            recent.retain(|_, at| now - *at < ONE_LOOK_SECONDS);
        }
        // Forgotten looks are written once more: better twice than not at all.
        if recent.len() + looks.len() > REMEMBERED {
            recent.clear();
        }
        recent.extend(looks.into_iter().map(|look| (look, now)));
    }

    /// Where pages hand in their looks; there is one writer for all of them.
    fn writer(&self, db: &Db) -> mpsc::Sender<Page> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        match &*writer {
            Some(open) if !open.is_closed() => open.clone(),
            _ => {
                let (sender, inbox) = mpsc::channel(PAGES_AT_ONCE);
                tokio::spawn(write_looks(db.clone(), inbox));
                writer.insert(sender).clone()
            }
        }
    }
}

/// Writes what pages hand in until the app is gone: always everything that waits, in one transaction.
async fn write_looks(db: Db, mut inbox: mpsc::Receiver<Page>) {
    let mut pages = Vec::with_capacity(PAGES_AT_ONCE);
    while inbox.recv_many(&mut pages, PAGES_AT_ONCE).await > 0 {
        let written = write(&db, &mut pages).await.map_err(|error| error.to_string());
        for page in pages.drain(..) {
            // Whoever went away meanwhile has been noted all the same.
            let _ = page.written.send(written.clone());
        }
    }
}

async fn write(db: &Db, pages: &mut [Page]) -> Result<(), db::Error> {
    let looks = pages.iter_mut().map(|page| std::mem::take(&mut page.look)).collect();
    let listed = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.listed)).collect();
    let tx = db.begin().await?;
    insert_many(&tx, "look", "id, at, app_user, organisation, action, kind, subject", looks).await?;
    insert_many(&tx, "look_listed", "subject, look", listed).await?;
    tx.commit().await
}

/// Notes that the actor sees these subjects, before the answer is given.
pub async fn note_looks(app: &App, actor: &Actor, action: Action, seen: Seen, subjects: &[i64]) -> Result<(), Error> {
    let now = app.clock.now();
    let looks = subjects.iter().map(|subject| (actor.user, action.as_str(), seen, *subject)).collect();
    let looks = app.looks.new_ones(looks, now.as_second());
    if looks.is_empty() {
        return Ok(());
    }
    let id = app.new_id();
    let (subject, listed) = match looks.as_slice() {
        [(_, _, _, subject)] => (*subject, Vec::new()),
        many => (0, many.iter().map(|(_, _, _, subject)| values![*subject, id]).collect()),
    };
    let look = values![id, app.now_text(), actor.user_id(), actor.organisation, action.as_str(), seen.as_str(), subject];
    let (written, answer) = oneshot::channel();
    let writer = app.looks.writer(&app.db);
    writer.send(Page { look, listed, written }).await.map_err(|_| anyhow::anyhow!("looks are not written any more"))?;
    answer.await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::msg)?;
    app.looks.remember(looks, now.as_second());
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
