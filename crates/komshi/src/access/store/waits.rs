//! Waits after wrong passwords and links. Each further mistake makes the wait longer, up to a quarter of an hour; nobody is shut out
//! for good.
//!
//! An attempt counts as a mistake before the password is looked at, and is taken back if it was right: fifty attempts at once gain
//! nothing. A name is counted apart on a device that has signed in with it before, so that a stranger's mistakes do not keep the
//! person from their work (OWASP, device cookies).

use jiff::{SignedDuration, Timestamp};
use sea_orm::FromQueryResult;

use crate::{
    app::{App, zone},
    db::{for_update, hash, one, run, values},
    error::Error,
};

/// What mistakes are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name that somebody signs in with, known or not.
    Name,
    /// A name on a device that has signed in with it before.
    Device,
    /// Where the attempt comes from.
    Address,
    /// Where one-time links that do not open come from.
    Link,
    /// The own password, asked for again.
    Own,
    /// Codes of a second factor.
    Code,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Device => "device",
            Kind::Address => "address",
            Kind::Link => "link",
            Kind::Own => "own",
            Kind::Code => "code",
        }
    }

    /// Mistakes before the first wait. A whole office may stand behind one address.
    fn free(self) -> i64 {
        match self {
            Kind::Name | Kind::Device | Kind::Own | Kind::Code => 5,
            Kind::Link => 10,
            Kind::Address => 30,
        }
    }
}

const FIRST_WAIT_SECONDS: i64 = 15;
const LONGEST_WAIT_SECONDS: i64 = 900;
/// Mistakes are forgotten after a day without another one.
const FORGET_SECONDS: i64 = 24 * 3600;

/// The wait that follows so many mistakes.
fn wait_seconds(kind: Kind, failures: i64) -> i64 {
    let over = failures - kind.free();
    if over < 0 { 0 } else { LONGEST_WAIT_SECONDS.min(FIRST_WAIT_SECONDS << over.min(10)) }
}

/// One thing that mistakes are counted by. What was typed is kept as a hash only: people type passwords into the wrong field.
#[derive(Clone, Debug)]
pub struct Subject {
    kind: Kind,
    hash: String,
}

impl Subject {
    pub fn new(kind: Kind, parts: &[&str]) -> Subject {
        Subject { kind, hash: hash(parts) }
    }
}

/// What comes of asking for an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Go on. `last_free`: if this one is wrong as well, a wait begins.
    Go { last_free: bool },
    /// Not before this instant, as ISO text.
    Wait(String),
}

/// Counts an attempt, or says how long to wait. What waits is not counted again.
pub async fn attempt(app: &App, subjects: &[Subject]) -> Result<Attempt, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        failures: i64,
        last_at: String,
        wait_until: String,
    }
    let (now, forgotten) = (app.now_text(), app.after_text(-FORGET_SECONDS));
    let tx = app.db.begin().await?;
    run(&tx, "DELETE FROM sign_in_wait WHERE last_at < $1 AND wait_until < $2", values![forgotten.clone(), now.clone()]).await?;
    let mut found = Vec::new();
    for subject in subjects {
        let kind = subject.kind.as_str();
        // The row exists before it is locked, so that two attempts queue on it.
        run(
            &tx,
            "INSERT INTO sign_in_wait (kind, subject, failures, last_at, wait_until) VALUES ($1,$2,0,$3,'') ON CONFLICT (kind, subject) DO NOTHING",
            values![kind, subject.hash.clone(), now.clone()],
        )
        .await?;
        let sql =
            format!("SELECT failures, last_at, wait_until FROM sign_in_wait WHERE kind = $1 AND subject = $2{}", for_update(&tx));
        if let Some(row) = one::<Row>(&tx, &sql, values![kind, subject.hash.clone()]).await? {
            found.push(row);
        }
    }
    if let Some(until) = found.iter().map(|row| &row.wait_until).filter(|until| **until > now).max() {
        return Ok(Attempt::Wait(until.clone()));
    }
    let mut last_free = false;
    for (subject, row) in subjects.iter().zip(&found) {
        let failures = if row.last_at < forgotten { 1 } else { row.failures + 1 };
        let seconds = wait_seconds(subject.kind, failures);
        last_free |= seconds > 0;
        run(
            &tx,
            "UPDATE sign_in_wait SET failures = $3, last_at = $4, wait_until = $5 WHERE kind = $1 AND subject = $2",
            values![
                subject.kind.as_str(),
                subject.hash.clone(),
                failures,
                now.clone(),
                if seconds > 0 { app.after_text(seconds) } else { String::new() }
            ],
        )
        .await?;
    }
    tx.commit().await?;
    Ok(Attempt::Go { last_free })
}

/// Takes an attempt back that was right: its name starts anew, its address has one mistake less.
pub async fn settle(app: &App, subjects: &[Subject]) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    for subject in subjects {
        let kind = subject.kind.as_str();
        match subject.kind {
            Kind::Name | Kind::Device | Kind::Own | Kind::Code => {
                run(&tx, "DELETE FROM sign_in_wait WHERE kind = $1 AND subject = $2", values![kind, subject.hash.clone()]).await?
            }
            Kind::Address | Kind::Link => {
                run(
                    &tx,
                    "UPDATE sign_in_wait SET failures = failures - 1, wait_until = '' WHERE kind = $1 AND subject = $2 AND failures > 0",
                    values![kind, subject.hash.clone()],
                )
                .await?
            }
        };
    }
    tx.commit().await?;
    Ok(())
}

/// The sentence that says when to try again, in the region's time.
pub fn refusal(until: &str) -> Error {
    let time = until.parse::<Timestamp>().ok().map(|at| {
        // Whole minutes, rounded up: nobody looks at the seconds of an office clock.
        let up = at + SignedDuration::from_secs(59);
        up.to_zoned(zone()).strftime("%H:%M").to_string()
    });
    Error::refused_with("sign-in-wait", &[("time", time.unwrap_or_default())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let check =
            |kind: Kind, failures: i64, expected: i64| assert_eq!(wait_seconds(kind, failures), expected, "{kind:?} {failures}");
        check(Kind::Name, 4, 0);
        check(Kind::Name, 5, 15);
        check(Kind::Name, 6, 30);
        check(Kind::Name, 10, 480);
        check(Kind::Name, 11, 900);
        check(Kind::Name, 1_000_000, 900);
        check(Kind::Address, 29, 0);
        check(Kind::Address, 30, 15);
    }
}
