//! `komshi backup`, `restore`, `check`, `audit verify`, `doctor`.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;

use clap::Subcommand;

use super::Place;
use crate::{
    access::{self, totp::KEY_FILE},
    db,
    keep::{
        backup::{self as file_of, Verified},
        checkpoint::Signer,
        doctor as looking,
        store::{self, evidence},
    },
    lists::{self, store::Refolded},
};

#[derive(Subcommand)]
pub enum AuditCommand {
    /// Check that no row of the trail was changed, added or taken away; exit code 1 if one was
    #[command(after_help = "Examples:\n  komshi audit verify\n  komshi audit verify --checkpoint held-by-the-donor.txt\n  \
                      komshi audit verify --printed office:1204:9f86d0…\n\nSomebody who holds the root key can rewrite everything \
                      after the last checkpoint that lies elsewhere, and nothing before it: compare with one that a partner holds.")]
    Verify {
        #[command(flatten)]
        place: Place,
        /// A checkpoint of this database that was kept elsewhere; may stand several times
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        /// Code of the organisation, number and hash as a report or a record prints them; may stand several times
        #[arg(long, value_name = "ORG:NUMBER:HASH")]
        printed: Vec<String>,
    },
    /// Sign where the trail ends now, for somebody else to keep; the key to check it with comes on the second stream
    #[command(after_help = "Example: komshi audit checkpoint > checkpoint-2026-11-22.txt")]
    Checkpoint {
        #[command(flatten)]
        place: Place,
    },
    /// Keep a checkpoint of a partner's database, and compare it with those that were kept before
    #[command(
        after_help = "Example: komshi audit witness checkpoint.txt --key komshi/0123456789abcdef+89ab+AZ…\n\nThe key is needed \
                            for the first checkpoint of a partner: let them read it to you."
    )]
    Witness {
        file: PathBuf,
        /// The partner's key
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Write the trail as JSON lines, which tools/verify_audit.py checks without this program
    #[command(after_help = "Example: komshi audit export --out trail.jsonl --organisation office")]
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Code of one organisation; without it all
        #[arg(long, value_name = "ORG")]
        organisation: Option<String>,
        /// With what was entered in each change, in clear
        #[arg(long)]
        payloads: bool,
        #[command(flatten)]
        place: Place,
    },
}

fn found(any: bool) -> ExitCode {
    if any { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

pub async fn backup(file: &Path, place: &Place, to: &[String], json: bool) -> anyhow::Result<ExitCode> {
    let recipients = to
        .iter()
        .map(|recipient| {
            let wrong =
                |_| anyhow::anyhow!("{recipient} is no recipient: it begins with age1; make one with `komshi keys recipient`");
            recipient.trim().parse().map_err(wrong)
        })
        .collect::<anyhow::Result<Vec<age::x25519::Recipient>>>()?;
    let app = place.open_existing().await?;
    let manifest = file_of::backup(&app, file, &recipients).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&manifest)?);
    } else {
        println!("{}: {} rows in {} tables", file.display(), manifest.rows(), manifest.tables.len());
        if recipients.is_empty() {
            println!("names and numbers stand in it in clear: encrypt it with --to, see `komshi keys recipient --help`");
            println!("prove it with: komshi restore {} --verify-only", file.display());
        } else {
            println!("prove it with: komshi restore {} --verify-only --identity FILE", file.display());
        }
        println!(
            "not in it: the root key {}, without which sealed facts stay shut: `komshi keys sheet`",
            app.db.keys().fingerprint()
        );
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

pub async fn restore(file: &Path, place: &Place, verify_only: bool, identity: Option<&Path>) -> anyhow::Result<ExitCode> {
    let identity = identity.map(file_of::read_identity).transpose()?;
    let identity = identity.as_ref();
    let root_key = place.root_key();
    let (manifest, breaches, factors) = if verify_only {
        let below = std::env::temp_dir();
        let Verified { manifest, breaches, second_factors } = file_of::verify(file, identity, &root_key, &below).await?;
        // The administrator sees when this was last done.
        if breaches.is_empty() && place.has_data() {
            store::remember(&place.open().await?, store::LAST_TRIAL).await?;
        }
        let needed =
            format!("{second_factors} people show a second factor: a restore also needs {KEY_FILE}, which is not in the backup");
        (manifest, breaches, (second_factors > 0).then_some(needed))
    } else {
        if let Some(needed) = file_of::root_key_of(file, identity)?.filter(|_| !root_key.exists()) {
            anyhow::bail!(
                "what is sealed in this backup opens with the root key {needed}: put its file at {} first, or enter it from the recovery \
                 sheet with `komshi keys enter`",
                root_key.display()
            );
        }
        let db = place.database().await?;
        let manifest = file_of::restore(&db, &place.data, file, identity).await?;
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
    if !manifest.texts.is_empty() {
        let languages: Vec<&str> = manifest.texts.iter().map(|texts| texts.language.as_str()).collect();
        println!("corrected texts in {}", languages.join(", "));
    }
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
    let app = place.open_existing().await?;
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
    let app = place.open_existing().await?;
    let results = store::check(app.db.read()).await?;
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

pub async fn audit(command: AuditCommand) -> anyhow::Result<ExitCode> {
    match command {
        AuditCommand::Verify { place, checkpoint, printed } => verify(&place, &checkpoint, &printed).await,
        AuditCommand::Checkpoint { place } => {
            let app = place.open_existing().await?;
            let note = evidence::make_checkpoint(&app).await?.context("the trail is empty: there is nothing to sign")?;
            print!("{note}");
            eprintln!("key: {}", Signer::of(app.db.keys())?.verifier_key());
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Witness { file, key, place } => {
            let text = std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let breaches = evidence::witness(&place.open_existing().await?, &text, key.as_deref()).await?;
            for breach in &breaches {
                println!("BREACH  {breach}");
            }
            if breaches.is_empty() {
                println!("ok      kept; it goes on from what was kept before");
            }
            Ok(found(!breaches.is_empty()))
        }
        AuditCommand::Export { out, organisation, payloads, place } => {
            let app = place.open_existing().await?;
            let organisation = match organisation {
                Some(code) => Some(
                    access::store::organisation_by_code(&app, &code)
                        .await
                        .with_context(|| format!("there is no organisation {code}"))?,
                ),
                None => None,
            };
            let mut file = std::io::BufWriter::new(
                std::fs::File::create_new(&out)
                    .with_context(|| format!("{} cannot be made; it must not exist yet", out.display()))?,
            );
            let rows = evidence::export(&app, organisation, payloads, &mut file).await?;
            file.flush()?;
            println!("{}: {rows} rows; check it with: python3 tools/verify_audit.py {}", out.display(), out.display());
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn verify(place: &Place, checkpoints: &[PathBuf], printed: &[String]) -> anyhow::Result<ExitCode> {
    let app = place.open_existing().await?;
    let mut breaches = db::verify_audit(app.db.read()).await?;
    breaches.extend(evidence::own_breaches(&app).await?);
    for file in checkpoints {
        let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        breaches.extend(evidence::compare(&app, &text).await?.into_iter().map(|breach| format!("{}: {breach}", file.display())));
    }
    for seal in printed {
        let parts: Vec<&str> = seal.split(':').collect();
        let [code, number, hash] = parts[..] else { anyhow::bail!("{seal} is not ORG:NUMBER:HASH") };
        let organisation =
            access::store::organisation_by_code(&app, code).await.with_context(|| format!("there is no organisation {code}"))?;
        let number = number.parse().with_context(|| format!("{number} is no number"))?;
        breaches.extend(evidence::compare_row(&app, organisation, number, hash).await?);
    }
    for head in store::audit_heads(app.db.read()).await? {
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
    let app = match place.open_existing().await {
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
