//! Looks on their way into the database: first into a file that is only ever added to, then many at once into the tables.
//!
//! An answer goes out only when its look lies on the disk. Written straight into the tables each page of a list would change fifty pages
//! all over them, wait for whatever else is being written, and throw away what all readers of SQLite have in memory: a list page then
//! took five times as long. A file of the data folder costs one write that several pages share. What a crash leaves there is taken up at
//! the next start.

use std::{
    collections::HashMap,
    fs::{File, TryLockError},
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use sea_orm::Value;
use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, oneshot};

use crate::{
    app::App,
    db::{Db, insert_many_unless, random_token, values},
    error::Error,
};

/// Looks that are remembered: some ten megabytes, what a busy office sees in ten minutes.
const REMEMBERED: usize = 100_000;
/// Requests that are taken up together; more of them wait.
const AT_ONCE: usize = 64;
/// Looks in the file before they move to the tables, where they are found by whom they saw.
const IN_FILE: usize = 10_000;
/// They move after this time too.
const MOVE_AFTER: Duration = Duration::from_secs(20);
/// Rows in one transaction while they are moved: others write in between.
const MOVED_AT_ONCE: usize = 5_000;
const PREFIX: &str = "looks-";
const SUFFIX: &str = ".journal";

/// A look as it is remembered: user, way, kind and id of the subject.
pub type Remembered = (i64, &'static str, super::Seen, i64);

/// One look: at one subject, or at a page of a list and whom it showed (`subject` is then 0).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Look {
    pub id: i64,
    pub at: String,
    pub user: Option<i64>,
    pub organisation: i64,
    pub action: String,
    pub kind: String,
    pub subject: i64,
    #[serde(default)]
    pub listed: Vec<i64>,
}

enum Request {
    /// Answered when it lies on the disk.
    Keep(Look, oneshot::Sender<Result<(), String>>),
    /// Answered when everything before it is in the tables.
    Settle(oneshot::Sender<Result<(), String>>),
}

/// The one writer of looks of this process, and what it has just written.
#[derive(Debug, Default)]
pub struct LookBook {
    /// When each was written, in seconds.
    recent: Mutex<HashMap<Remembered, i64>>,
    writer: Mutex<Option<mpsc::Sender<Request>>>,
}

impl LookBook {
    /// Of these looks those that were not written within the last `seconds`.
    pub fn new_ones(&self, looks: Vec<Remembered>, now: i64, seconds: i64) -> Vec<Remembered> {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        looks.into_iter().filter(|look| recent.get(look).is_none_or(|at| now - at >= seconds)).collect()
    }

    pub fn remember(&self, looks: Vec<Remembered>, now: i64, seconds: i64) {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.len() + looks.len() > REMEMBERED {
            recent.retain(|_, at| now - *at < seconds);
        }
        // Forgotten looks are written once more: better twice than not at all.
        if recent.len() + looks.len() > REMEMBERED {
            recent.clear();
        }
        recent.extend(looks.into_iter().map(|look| (look, now)));
    }

    /// Where pages hand in their looks.
    fn writer(&self, app: &App) -> mpsc::Sender<Request> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        match &*writer {
            Some(open) if !open.is_closed() => open.clone(),
            _ => {
                let (sender, inbox) = mpsc::channel(AT_ONCE);
                tokio::spawn(Writer { db: app.db.clone(), folder: app.data.clone(), journal: None, kept: Vec::new() }.run(inbox));
                writer.insert(sender).clone()
            }
        }
    }
}

async fn ask(app: &App, request: impl FnOnce(oneshot::Sender<Result<(), String>>) -> Request) -> Result<(), Error> {
    let (answer, done) = oneshot::channel();
    let writer = app.looks.writer(app);
    writer.send(request(answer)).await.map_err(|_| anyhow::anyhow!("looks are not written any more"))?;
    Ok(done.await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::msg)?)
}

/// Waits until a look lies on the disk.
pub async fn keep(app: &App, look: Look) -> Result<(), Error> {
    ask(app, |answer| Request::Keep(look, answer)).await
}

/// Waits until every look that was kept before stands in the tables.
pub async fn settle(app: &App) -> Result<(), Error> {
    ask(app, Request::Settle).await
}

/// A file that this process alone adds to, as long as it holds the lock.
struct Journal {
    path: PathBuf,
    file: Arc<File>,
}

impl Journal {
    fn create(folder: &Path) -> std::io::Result<Journal> {
        std::fs::create_dir_all(folder)?;
        let path = folder.join(format!("{PREFIX}{}{SUFFIX}", &random_token()[..16]));
        let file = File::options().append(true).create_new(true).open(&path)?;
        file.lock()?;
        // The name must outlive the power too.
        File::open(folder)?.sync_all()?;
        Ok(Journal { path, file: Arc::new(file) })
    }
}

/// What processes have left that are gone: their looks, and the files to be removed once these stand in the tables.
fn left_behind(folder: &Path) -> (Vec<Look>, Vec<(PathBuf, File)>) {
    let (mut looks, mut files) = (Vec::new(), Vec::new());
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with(PREFIX) || !name.ends_with(SUFFIX) {
            continue;
        }
        let Ok(file) = File::open(entry.path()) else { continue };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => continue,
        }
        // A line that was cut short was never answered for.
        looks.extend(BufReader::new(&file).lines().map_while(Result::ok).filter_map(|line| serde_json::from_str(&line).ok()));
        files.push((entry.path(), file));
    }
    (looks, files)
}

struct Writer {
    db: Db,
    folder: PathBuf,
    journal: Option<Journal>,
    /// What stands in the journal, not yet in the tables.
    kept: Vec<Look>,
}

impl Writer {
    /// Writes what is handed in until the app is gone.
    async fn run(mut self, mut inbox: mpsc::Receiver<Request>) {
        self.take_up().await;
        let mut requests = Vec::with_capacity(AT_ONCE);
        loop {
            let taken = tokio::time::timeout(MOVE_AFTER, inbox.recv_many(&mut requests, AT_ONCE)).await;
            let (mut looks, mut waiting, mut settling) = (Vec::new(), Vec::new(), Vec::new());
            for request in requests.drain(..) {
                match request {
                    Request::Keep(look, answer) => {
                        looks.push(look);
                        waiting.push(answer);
                    }
                    Request::Settle(answer) => settling.push(answer),
                }
            }
            if !looks.is_empty() {
                let written = self.add(looks).await;
                for answer in waiting {
                    // Whoever went away meanwhile has been noted all the same.
                    let _ = answer.send(written.clone());
                }
            }
            let gone = matches!(taken, Ok(0));
            if gone || taken.is_err() || !settling.is_empty() || self.kept.len() >= IN_FILE {
                let moved = self.move_on().await.map_err(|error| error.to_string());
                if let Err(error) = &moved {
                    tracing::warn!(%error, "looks wait in their file");
                }
                for answer in settling {
                    let _ = answer.send(moved.clone());
                }
            }
            if gone {
                return;
            }
        }
    }

    /// Adds looks to the journal; answers when they lie on the disk.
    async fn add(&mut self, looks: Vec<Look>) -> Result<(), String> {
        let mut lines = Vec::new();
        for look in &looks {
            serde_json::to_writer(&mut lines, look).map_err(|error| error.to_string())?;
            lines.push(b'\n');
        }
        let (open, folder) = (self.journal.take(), self.folder.clone());
        let written = tokio::task::spawn_blocking(move || -> std::io::Result<Journal> {
            let journal = match open {
                Some(open) => open,
                None => Journal::create(&folder)?,
            };
            (&*journal.file).write_all(&lines)?;
            journal.file.sync_data()?;
            Ok(journal)
        });
        self.journal = Some(written.await.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?);
        self.kept.extend(looks);
        Ok(())
    }

    /// Moves what stands in the journal to the tables, and removes it.
    async fn move_on(&mut self) -> Result<(), Error> {
        let Some(journal) = &self.journal else { return Ok(()) };
        into_tables(&self.db, &self.kept).await?;
        std::fs::remove_file(&journal.path).map_err(anyhow::Error::from)?;
        self.journal = None;
        self.kept.clear();
        Ok(())
    }

    async fn take_up(&self) {
        let folder = self.folder.clone();
        let Ok((looks, files)) = tokio::task::spawn_blocking(move || left_behind(&folder)).await else { return };
        match into_tables(&self.db, &looks).await {
            Ok(()) => {
                for (path, _lock) in &files {
                    let _ = std::fs::remove_file(path);
                }
            }
            Err(error) => tracing::warn!(%error, "looks of an earlier run wait in their file"),
        }
    }
}

/// Writes looks into the tables; those that stand there already, because a crash came in between, stay as they are.
async fn into_tables(db: &Db, looks: &[Look]) -> Result<(), Error> {
    for chunk in looks.chunks(MOVED_AT_ONCE) {
        let rows = chunk.iter().map(|look| {
            values![look.id, look.at.clone(), look.user, look.organisation, look.action.clone(), look.kind.clone(), look.subject]
        });
        let tx = db.begin().await?;
        let columns = "id, at, app_user, organisation, action, kind, subject";
        insert_many_unless(&tx, "look", columns, rows.collect(), " ON CONFLICT (id) DO NOTHING").await?;
        tx.commit().await?;
    }
    let mut listed: Vec<(i64, i64)> =
        looks.iter().flat_map(|look| look.listed.iter().map(move |subject| (*subject, look.id))).collect();
    // In their order each page of the table is changed once.
    listed.sort_unstable();
    for chunk in listed.chunks(MOVED_AT_ONCE) {
        let rows: Vec<Vec<Value>> = chunk.iter().map(|(subject, look)| values![*subject, *look]).collect();
        let tx = db.begin().await?;
        insert_many_unless(&tx, "look_listed", "subject, look", rows, " ON CONFLICT (subject, look) DO NOTHING").await?;
        tx.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{number, testing};

    fn look(id: i64, listed: &[i64]) -> Look {
        Look {
            id,
            at: "2021-03-01T08:00:00Z".into(),
            user: None,
            organisation: 1,
            action: "find-people".into(),
            kind: "household".into(),
            subject: 0,
            listed: listed.to_vec(),
        }
    }

    fn journals(app: &App) -> usize {
        let names = app.data.read_dir().unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX)).count()
    }

    async fn count(app: &App, table: &str) -> i64 {
        number(app.db.read(), &format!("SELECT COUNT(*) AS value FROM {table}"), vec![]).await.unwrap()
    }

    #[tokio::test]
    async fn a_look_lies_on_the_disk_before_it_moves_to_the_tables() {
        for app in testing::apps().await {
            keep(&app, look(7, &[1, 2, 3])).await.unwrap();
            assert_eq!((journals(&app), count(&app, "look").await), (1, 0));
            settle(&app).await.unwrap();
            assert_eq!((journals(&app), count(&app, "look").await, count(&app, "look_listed").await), (0, 1, 3));
        }
    }

    #[tokio::test]
    async fn what_a_crash_has_left_is_taken_up_once() {
        for app in testing::apps().await {
            // The first had moved already when the power went; the last line was cut short and never answered for.
            into_tables(&app.db, &[look(7, &[1, 2])]).await.unwrap();
            let mut lines: Vec<String> =
                [look(7, &[1, 2]), look(8, &[2])].iter().map(|look| serde_json::to_string(look).unwrap()).collect();
            lines.push(r#"{"id":9,"at":"2021-"#.into());
            std::fs::write(app.data.join("looks-gone.journal"), lines.join("\n")).unwrap();
            // Of a process that lives.
            let other = File::create(app.data.join("looks-lives.journal")).unwrap();
            other.lock().unwrap();
            settle(&app).await.unwrap();
            assert_eq!((count(&app, "look").await, count(&app, "look_listed").await), (2, 3));
            assert!(!app.data.join("looks-gone.journal").exists() && app.data.join("looks-lives.journal").exists());
        }
    }
}
