//! What is fine, what is not, and what to do about it.

use std::path::Path;

use super::store;
use crate::{access, app::App, db, lists, serve::authority};

/// One thing that was looked at.
pub struct Finding {
    pub what: String,
    /// What to do; empty where it is fine.
    pub advice: String,
}

impl Finding {
    fn fine(what: impl Into<String>) -> Finding {
        Finding { what: what.into(), advice: String::new() }
    }

    fn look(what: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { what: what.into(), advice: advice.into() }
    }

    pub fn is_fine(&self) -> bool {
        self.advice.is_empty()
    }
}

/// A backup older than this is worth a word.
const BACKUP_DAYS: i64 = 7;
/// The clock of a machine with an empty battery starts somewhere before.
const EARLIEST: &str = "2024-01-01";

fn writable(folder: &Path) -> std::io::Result<()> {
    let probe = folder.join(".komshi-doctor");
    std::fs::write(&probe, b"fine")?;
    std::fs::remove_file(probe)
}

/// Whether it was in the last week.
pub fn is_recent(app: &App, at: &str) -> bool {
    let days = at.parse::<jiff::Timestamp>().map_or(i64::MAX, |at| app.clock.now().duration_since(at).as_hours() / 24);
    days < BACKUP_DAYS
}

/// Who else may read the root key on this machine.
fn root_key(app: &App) -> anyhow::Result<Finding> {
    let keys = app.db.keys();
    let told = format!("the root key {} lies in {}", keys.fingerprint(), keys.file().display());
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(keys.file())?.permissions());
        if mode & 0o077 != 0 {
            return Ok(Finding::look(format!("{told} and others may read it"), "run `chmod 400` on it"));
        }
    }
    Ok(Finding::fine(format!("{told}; its recovery sheet: `komshi keys sheet`")))
}

/// Looks at the machine and the data. `url` is the address of the database.
pub async fn look(app: &App) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let engine = if app.db.is_sqlite() { "SQLite" } else { "PostgreSQL" };
    findings.push(Finding::fine(format!("the database answers ({engine}) and its tables are up to date")));
    findings.push(match std::fs::create_dir_all(&app.data).and_then(|()| writable(&app.data)) {
        Ok(()) => Finding::fine(format!("the data folder {} can be written", app.data.display())),
        Err(error) => Finding::look(
            format!("the data folder {} cannot be written: {error}", app.data.display()),
            "give the user that runs Komshi the right to write there, or choose another folder with --data",
        ),
    });
    findings.push(if app.today().as_str() >= EARLIEST {
        Finding::fine(format!("the clock says {}", app.now_text()))
    } else {
        Finding::look(
            format!("the clock says {}", app.now_text()),
            "set the date of this machine: days on lists and receipts follow it",
        )
    });
    findings.push(match store::administrators(app).await? {
        0 => Finding::look(
            "nobody can manage users",
            "start `komshi serve` and open the link for the first administrator, or use `komshi user add --role administrator`",
        ),
        1 => Finding::look("one person can manage users", "add a second administrator: a lost password would lock everybody out"),
        count => Finding::fine(format!("{count} people can manage users")),
    });
    findings.push(match store::unfinished_lists(app).await? {
        0 => Finding::fine("no import is unfinished"),
        count => Finding::look(format!("{count} imports are unfinished"), "start `komshi serve`: it takes them up again"),
    });
    findings.push(match lists::store::outdated_lists(app, false).await?.len() {
        0 => Finding::fine("persons are found and compared by the folding tables of this program"),
        count => Finding::look(
            format!("{count} lists were folded by the tables of another version: some persons may not be found or compared"),
            "run `komshi refold`",
        ),
    });
    findings.push(match store::last(app, store::LAST_BACKUP).await? {
        None => Finding::look("there has never been a backup", "run `komshi backup FILE` and keep the file on another machine"),
        Some(at) if is_recent(app, &at) => Finding::fine(format!("the last backup was made at {at}")),
        Some(at) => Finding::look(format!("the last backup was made at {at}"), "run `komshi backup FILE` every day"),
    });
    findings.push(match store::last(app, store::LAST_TRIAL).await? {
        None => Finding::look(
            "no backup was ever restored as a trial",
            "run `komshi restore FILE --verify-only`; a server that runs does it by itself every week",
        ),
        Some(at) if is_recent(app, &at) => {
            Finding::fine(format!("a backup was restored as a trial at {at}, and everything held"))
        }
        Some(at) => Finding::look(
            format!("a backup was last restored as a trial at {at}"),
            "run `komshi restore FILE --verify-only`; a server that runs does it by itself every week",
        ),
    });
    findings.push(root_key(app)?);
    let (count, closed) = access::store::factors(app.db.read(), &app.data).await?;
    if !closed.is_empty() {
        findings.push(Finding::look(
            format!("the second factor of {} of {count} people cannot be checked: {}", closed.len(), closed.join(", ")),
            format!(
                "copy {} of the machine that the data came from into {}, or `komshi user reset-second-factor NAME`",
                access::totp::KEY_FILE,
                app.data.display()
            ),
        ));
    } else if count > 0 {
        findings.push(Finding::fine(format!("{count} people show a second factor, and its key is here")));
    }
    if let Some(until) = authority::leaf_until(&app.data) {
        findings.push(if until > app.today() {
            Finding::fine(format!("phones trust this machine until {until}"))
        } else {
            Finding::look(
                format!("the certificate for phones ran out on {until}"),
                "start `komshi serve --lan` again: it makes a new one",
            )
        });
    }
    for (name, broken) in store::check(app.db.read()).await? {
        if let Some(first) = broken.first() {
            findings.push(Finding::look(
                format!("broken: {name} ({first})"),
                "run `komshi check`; restore the last good backup beside it and compare",
            ));
        }
    }
    let heads = store::audit_heads(app.db.read()).await?;
    let rows: i64 = heads.iter().map(|head| head.sequence).sum();
    if db::verify_audit(app.db.read()).await?.is_empty() {
        findings.push(Finding::fine(format!("the audit trail is whole: {rows} rows of {} organisations", heads.len())));
    }
    Ok(findings)
}
