//! `komshi backup`, `restore`, `check`, `audit verify`, `doctor`.

use std::{path::Path, process::ExitCode};

use clap::Subcommand;

use super::Place;
use crate::{
    access::{self, totp::KEY_FILE},
    db::{self, Db},
    keep::{
        backup::{self as file_of, Verified},
        doctor as looking, store,
    },
    lists::{self, store::Refolded},
};

#[derive(Subcommand)]
pub enum AuditCommand {
    /// Check that no row of the trail was changed, added or taken away; exit code 1 if one was
    #[command(
        after_help = "Example: komshi audit verify\n\nThis does not protect against somebody who rewrites the whole trail: compare \
                            the last hash with one that is printed on a report or held by a partner."
    )]
    Verify {
        #[command(flatten)]
        place: Place,
    },
}

fn found(any: bool) -> ExitCode {
    if any { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

pub async fn backup(file: &Path, place: &Place, json: bool) -> anyhow::Result<ExitCode> {
    let app = place.open().await?;
    let manifest = file_of::backup(&app, file).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&manifest)?);
    } else {
        println!("{}: {} rows in {} tables", file.display(), manifest.rows(), manifest.tables.len());
        println!("prove it with: komshi restore {} --verify-only", file.display());
        let (count, _) = access::store::factors(app.db.read(), &app.data).await?;
        if count > 0 {
            println!("not in it: {}, by which {count} people show a second factor: keep a copy apart", key_file(&app.data));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Where the key of the second factors lies.
fn key_file(data: &Path) -> String {
    data.join(KEY_FILE).display().to_string()
}

/// Names that stand in a sentence; the rest are counted.
const NAMED: usize = 12;

/// What is needed so that people can show their second factor where a backup was restored.
fn about_factors(data: &Path, count: usize, closed: &[String]) -> String {
    if closed.is_empty() {
        return format!("{count} people show a second factor; the key in {} fits", key_file(data));
    }
    let mut names = closed.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if closed.len() > NAMED {
        names.push_str(&format!(" and {} others", closed.len() - NAMED));
    }
    format!(
        "the codes of {} people ({names}) cannot be checked here yet.\n\
         Before anybody signs in, copy {KEY_FILE} from the data folder of the machine that made the backup to {}.\n\
         Without it, each signs in once with a recovery code and sets the second factor up anew, or: komshi user reset-second-factor NAME",
        closed.len(),
        key_file(data)
    )
}

pub async fn restore(file: &Path, place: &Place, verify_only: bool) -> anyhow::Result<ExitCode> {
    let (manifest, breaches, factors) = if verify_only {
        let Verified { manifest, breaches, second_factors } = file_of::verify(file).await?;
        let needed =
            format!("{second_factors} people show a second factor: a restore also needs {KEY_FILE}, which is not in the backup");
        (manifest, breaches, (second_factors > 0).then_some(needed))
    } else {
        let db = Db::open(&place.url()).await?;
        let manifest = file_of::restore(&db, file).await?;
        let breaches = breaches(store::check(db.read()).await?);
        let (count, closed) = access::store::factors(db.read(), &place.data).await?;
        (manifest, breaches, (count > 0).then(|| about_factors(&place.data, count, &closed)))
    };
    println!(
        "{} of {} (Komshi {}): {} rows in {} tables",
        file.display(),
        manifest.made_at,
        manifest.komshi,
        manifest.rows(),
        manifest.tables.len()
    );
    for breach in &breaches {
        println!("BREACH  {breach}");
    }
    println!(
        "{}",
        match (verify_only, breaches.is_empty()) {
            (true, true) => "it can be restored",
            (true, false) => "it can be restored, with the breaches that were in it",
            (false, _) => "restored; everybody signs in again",
        }
    );
    if let Some(factors) = factors {
        println!("{factors}");
    }
    Ok(found(!breaches.is_empty()))
}

fn breaches(results: Vec<(&'static str, Vec<String>)>) -> Vec<String> {
    results.into_iter().flat_map(|(name, found)| found.into_iter().map(move |one| format!("{name}: {one}"))).collect()
}

pub async fn refold(place: &Place, every: bool) -> anyhow::Result<ExitCode> {
    let app = place.open().await?;
    let outdated = lists::store::outdated_lists(&app, every).await?;
    if outdated.is_empty() {
        println!("nothing to do: every list is folded by the tables of this program");
    }
    let mut left = false;
    for list in &outdated {
        match lists::store::refold(&app, list).await? {
            Refolded::Rows(rows) => println!("{}: {rows} rows", list.file_name),
            Refolded::Unreadable(rows) => {
                left = true;
                println!(
                    "{}: its {rows} rows stay as they were, because its file cannot be read as it was imported; upload it again as its own correction",
                    list.file_name
                );
            }
        }
    }
    Ok(found(left))
}

pub async fn check(place: &Place, json: bool) -> anyhow::Result<ExitCode> {
    let db = Db::open(&place.url()).await?;
    let results = store::check(db.read()).await?;
    let any = results.iter().any(|(_, found)| !found.is_empty());
    if json {
        let rows: Vec<_> =
            results.iter().map(|(name, found)| serde_json::json!({ "invariant": name, "breaches": found })).collect();
        println!("{}", serde_json::to_string_pretty(&rows)?);
        return Ok(found(any));
    }
    for (name, found) in results {
        if found.is_empty() {
            println!("ok      {name}");
        } else {
            println!("BREACH  {name}: {}", found.join("; "));
        }
    }
    Ok(found(any))
}

pub async fn audit(AuditCommand::Verify { place }: AuditCommand) -> anyhow::Result<ExitCode> {
    let db = Db::open(&place.url()).await?;
    let breaches = db::verify_audit(db.read()).await?;
    for head in store::audit_heads(db.read()).await? {
        println!("organisation {}: {} rows, last hash {}", head.organisation, head.sequence, head.hash);
    }
    for breach in &breaches {
        println!("BREACH  {breach}");
    }
    if breaches.is_empty() {
        println!("ok      the chains of the audit trail are whole");
    }
    Ok(found(!breaches.is_empty()))
}

pub async fn doctor(place: &Place) -> anyhow::Result<ExitCode> {
    let app = match place.open().await {
        Ok(app) => app,
        Err(error) => {
            println!("look    the database does not open: {error:#}");
            println!("        → check --data or DATABASE_URL, and that the database server runs");
            return Ok(ExitCode::FAILURE);
        }
    };
    let findings = looking::look(&app).await?;
    for finding in &findings {
        if finding.is_fine() {
            println!("fine    {}", finding.what);
        } else {
            println!("look    {}\n        → {}", finding.what, finding.advice);
        }
    }
    Ok(found(findings.iter().any(|finding| !finding.is_fine())))
}
