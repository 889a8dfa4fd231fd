//! What a server that runs does by itself: it signs where the audit trail ends, keeps what it counts from up to date, and once a week
//! proves that its data can come back.

use std::time::Duration;

use super::{
    backup, doctor,
    store::{self, evidence},
};
use crate::{app::App, indicators::store as indicators};

const ROUND: Duration = Duration::from_secs(60);
/// A trial reads everything: not in the first minutes after a start, when people wait for their pages.
const ROUNDS_BEFORE_A_TRIAL: u32 = 15;
/// Hours in which an office sleeps; a trial that is overdue does not wait for them.
const NIGHT: std::ops::Range<i8> = 1..5;
/// A failed trial is tried again after so many rounds.
const ROUNDS_AFTER_A_FAILURE: u32 = 360;

/// Goes round until the process ends.
pub async fn go(app: App) {
    let mut before_a_trial = ROUNDS_BEFORE_A_TRIAL;
    tokio::time::sleep(ROUND).await;
    if let Err(error) = indicators::open_large(&app).await {
        tracing::warn!(%error, "the records of large programmes could not be read ahead");
    }
    loop {
        tokio::time::sleep(ROUND).await;
        indicators::keep_up(&app).await;
        if let Err(error) = evidence::keep_up(&app).await {
            tracing::warn!(%error, "no checkpoint of the audit trail could be made");
        }
        before_a_trial = before_a_trial.saturating_sub(1);
        if before_a_trial == 0 {
            match try_a_restore(&app).await {
                Ok(()) => {}
                Err(error) => {
                    tracing::error!(%error, "the data could not be restored as a trial");
                    before_a_trial = ROUNDS_AFTER_A_FAILURE;
                }
            }
        }
    }
}

async fn try_a_restore(app: &App) -> anyhow::Result<()> {
    let last = store::last(app, store::LAST_TRIAL).await?;
    let is_due = last.as_deref().is_none_or(|at| is_older(app, at, 6));
    let is_overdue = last.as_deref().is_some_and(|at| !doctor::is_recent(app, at));
    if is_due && (is_overdue || NIGHT.contains(&app.now_here().hour())) {
        let app = app.clone();
        // On a thread of its own: it unpacks and counts for minutes, and pages must not wait for that.
        let trial = tokio::task::spawn_blocking(move || tokio::runtime::Handle::current().block_on(backup::trial(&app)));
        let verified = trial.await??;
        anyhow::ensure!(verified.breaches.is_empty(), "{}", verified.breaches.join("; "));
    }
    Ok(())
}

fn is_older(app: &App, at: &str, days: i64) -> bool {
    at.parse::<jiff::Timestamp>().map_or(true, |at| app.clock.now().duration_since(at).as_hours() >= days * 24)
}
