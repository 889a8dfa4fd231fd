//! Looks on their way into the database: first into a file that is only ever added to, then many at once into the tables.
//!
//! An answer goes out only when its look lies on the disk. Written straight into the tables each page of a list would change fifty pages
//! all over them, wait for whatever else is being written, and throw away what all readers of SQLite have in memory: a list page then
//! took five times as long. A file of the data folder costs one write that several pages share. A thread of its own writes it and does
//! nothing else: neither the tables nor the pages' own work keep it waiting. What a crash leaves there is taken up at the next start.

use std::{
    fs::{File, TryLockError},
    io::{BufRead, BufReader, Seek, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    time::{Duration, Instant},
};

use rustc_hash::FxHashMap;
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
/// Requests that are written together.
const AT_ONCE: usize = 64;
/// Looks in one file before it moves to the tables, where they are found by whom they saw.
const IN_FILE: usize = 10_000;
/// It moves after this time too.
const MOVE_AFTER: Duration = Duration::from_secs(20);
/// Rows in one transaction while they are moved: others write in between, and at each commit SQLite lets go of what readers had mapped.
const MOVED_AT_ONCE: usize = 20_000;
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

type Answer = oneshot::Sender<Result<(), String>>;

enum Request {
    /// Answered when it lies on the disk.
    Keep(Look, Answer),
    /// Answered when everything before it is in the tables.
    Settle(Answer),
}

/// The one writer of looks of this process, and what it has just written.
#[derive(Debug, Default)]
pub struct LookBook {
    /// When each was written, in seconds.
    recent: Mutex<FxHashMap<Remembered, i64>>,
    journal: Mutex<Option<Sender<Request>>>,
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

    /// Hands in what pages ask for. A writer whose runtime has gone is followed by a new one.
    fn hand_in(&self, app: &App, request: Request) -> Result<(), Error> {
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        let request = match &*journal {
            Some(open) => match open.send(request) {
                Ok(()) => return Ok(()),
                Err(refused) => refused.0,
            },
            None => request,
        };
        let (sender, inbox) = channel();
        let (full, moves) = mpsc::unbounded_channel();
        tokio::spawn(Mover { db: app.db.clone(), folder: app.data.clone(), files: Vec::new() }.run(moves));
        let writer = Writer { folder: app.data.clone(), open: None, full };
        std::thread::Builder::new().name("looks".into()).spawn(move || writer.run(&inbox)).map_err(anyhow::Error::from)?;
        let handed_in = journal.insert(sender).send(request);
        handed_in.map_err(|_| anyhow::anyhow!("looks are not written any more").into())
    }
}

async fn ask(app: &App, request: impl FnOnce(Answer) -> Request) -> Result<(), Error> {
    let (answer, done) = oneshot::channel();
    app.looks.hand_in(app, request(answer))?;
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
#[derive(Debug)]
struct Journal {
    path: PathBuf,
    file: File,
    looks: usize,
    since: Instant,
}

impl Journal {
    fn create(folder: &Path) -> std::io::Result<Journal> {
        std::fs::create_dir_all(folder)?;
        let name = &random_token()[..16];
        // It gets its name when it is locked: before, another process would take it for left behind.
        let (unnamed, path) = (folder.join(format!("{PREFIX}{name}.new")), folder.join(format!("{PREFIX}{name}{SUFFIX}")));
        let file = File::options().read(true).append(true).create_new(true).open(&unnamed)?;
        file.lock()?;
        std::fs::rename(&unnamed, &path)?;
        // The name must outlive the power too.
        File::open(folder)?.sync_all()?;
        Ok(Journal { path, file, looks: 0, since: Instant::now() })
    }

    fn is_due(&self) -> bool {
        self.looks >= IN_FILE || self.since.elapsed() >= MOVE_AFTER
    }

    /// What stands in it. A line that was cut short was never answered for.
    fn read(&mut self) -> std::io::Result<Vec<Look>> {
        self.file.rewind()?;
        let lines = BufReader::new(&self.file).lines().collect::<std::io::Result<Vec<String>>>()?;
        Ok(lines.iter().filter_map(|line| serde_json::from_str(line).ok()).collect())
    }
}

/// The files of processes that are gone.
fn left_behind(folder: &Path) -> Vec<Journal> {
    let mut files = Vec::new();
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
        files.push(Journal { path: entry.path(), file, looks: 0, since: Instant::now() });
    }
    files
}

/// A file for the mover, and who waits until what came before stands in the tables.
struct Full {
    journal: Option<Journal>,
    settling: Vec<Answer>,
}

/// Writes what is handed in, on a thread of its own.
struct Writer {
    folder: PathBuf,
    open: Option<Journal>,
    full: mpsc::UnboundedSender<Full>,
}

impl Writer {
    /// Until the app, or the runtime that moves the files, is gone.
    fn run(mut self, inbox: &Receiver<Request>) {
        loop {
            let rest = self.open.as_ref().map_or(MOVE_AFTER, |open| MOVE_AFTER.saturating_sub(open.since.elapsed()));
            let first = inbox.recv_timeout(rest);
            let gone = matches!(first, Err(RecvTimeoutError::Disconnected));
            let (mut lines, mut waiting, mut settling) = (Vec::new(), Vec::new(), Vec::new());
            for request in first.into_iter().chain(inbox.try_iter().take(AT_ONCE)) {
                match request {
                    Request::Keep(look, answer) => match serde_json::to_vec(&look) {
                        Ok(line) => {
                            lines.extend(line);
                            lines.push(b'\n');
                            waiting.push(answer);
                        }
                        Err(error) => drop(answer.send(Err(error.to_string()))),
                    },
                    Request::Settle(answer) => settling.push(answer),
                }
            }
            let mut broken = false;
            if !waiting.is_empty() {
                let written = self.add(&lines, waiting.len()).map_err(|error| error.to_string());
                broken = written.is_err();
                for answer in waiting {
                    // Whoever went away meanwhile has been noted all the same.
                    let _ = answer.send(written.clone());
                }
            }
            let is_due = self.open.as_ref().is_some_and(Journal::is_due);
            if gone || broken || is_due || !settling.is_empty() {
                // After a write that failed nothing is added behind half a line.
                let full = Full { journal: self.open.take(), settling };
                if self.full.send(full).is_err() {
                    return;
                }
            }
            if gone {
                return;
            }
        }
    }

    /// Adds looks to the open file; done when they lie on the disk.
    fn add(&mut self, lines: &[u8], looks: usize) -> std::io::Result<()> {
        let open = match &mut self.open {
            Some(open) => open,
            None => self.open.insert(Journal::create(&self.folder)?),
        };
        open.file.write_all(lines)?;
        open.file.sync_data()?;
        open.looks += looks;
        Ok(())
    }
}

/// Moves what stands in full files to the tables, and removes them.
struct Mover {
    db: Db,
    folder: PathBuf,
    /// Those that could not be moved wait here for the next.
    files: Vec<Journal>,
}

impl Mover {
    async fn run(mut self, mut inbox: mpsc::UnboundedReceiver<Full>) {
        let folder = self.folder.clone();
        self.files = tokio::task::spawn_blocking(move || left_behind(&folder)).await.unwrap_or_default();
        let mut settling: Vec<Answer> = Vec::new();
        loop {
            let moved = self.move_on().await;
            if let Err(error) = &moved {
                tracing::warn!(error, "looks wait in their file");
            }
            for answer in settling {
                let _ = answer.send(moved.clone());
            }
            let Some(full) = inbox.recv().await else { return };
            self.files.extend(full.journal);
            settling = full.settling;
        }
    }

    async fn move_on(&mut self) -> Result<(), String> {
        let (mut waiting, mut first_error) = (Vec::new(), Ok(()));
        for mut journal in std::mem::take(&mut self.files) {
            let read = tokio::task::spawn_blocking(move || (journal.read(), journal)).await;
            let (looks, journal) = read.map_err(|error| error.to_string())?;
            let moved = match looks {
                Ok(looks) => into_tables(&self.db, &looks).await.map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            };
            let removed = moved.and_then(|()| std::fs::remove_file(&journal.path).map_err(|error| error.to_string()));
            if removed.is_err() {
                waiting.push(journal);
                first_error = first_error.and(removed);
            }
        }
        self.files = waiting;
        first_error
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
