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
         UNION SELECT s.look FROM look_listed s WHERE s.subject IN ({persons}) \
         UNION SELECT l.id FROM look l WHERE l.kind = 'household' AND l.subject IN ({group}) \
         UNION SELECT s.look FROM look_listed s WHERE s.subject IN ({group}) \
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
