//! `komshi backup`, `restore`, `check`, `audit verify`, `doctor`.

use std::{path::Path, process::ExitCode};

use clap::Subcommand;

use super::Place;
use crate::{
    db::{self, Db},
    keep::{backup as file_of, doctor as looking, store},
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
    }
    Ok(ExitCode::SUCCESS)
}

pub async fn restore(file: &Path, place: &Place, verify_only: bool) -> anyhow::Result<ExitCode> {
    let (manifest, breaches) = if verify_only {
        file_of::verify(file).await?
    } else {
        let db = Db::open(&place.url()).await?;
        let manifest = file_of::restore(&db, file).await?;
        let breaches = breaches(store::check(db.read()).await?);
        (manifest, breaches)
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
    Ok(found(!breaches.is_empty()))
}

fn breaches(results: Vec<(&'static str, Vec<String>)>) -> Vec<String> {
    results.into_iter().flat_map(|(name, found)| found.into_iter().map(move |one| format!("{name}: {one}"))).collect()
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
