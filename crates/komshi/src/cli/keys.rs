//! `komshi keys`: state, rotation, recovery sheet and recipients.

use std::{
    io::{IsTerminal, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use age::{secrecy::ExposeSecret, x25519::Identity};
use anyhow::{Context, bail, ensure};
use clap::Subcommand;
use serde_json::json;

use super::Place;
use crate::{
    access, child,
    db::{
        keys::RootKey,
        sealing::{key_states, organisations_with_keys, rotate},
    },
    web::i18n::Lang,
};

#[derive(Subcommand)]
pub enum KeysCommand {
    /// Which keys there are, and which of them were destroyed
    #[command(after_help = "Example: komshi keys status --data /srv/komshi")]
    Status {
        #[command(flatten)]
        place: Place,
    },
    /// Seal everything anew with a new data key, and destroy the earlier one
    #[command(
        after_help = "Examples:\n  komshi keys rotate\n  komshi keys rotate --organisation csr\n\nThe server may run meanwhile. Stopped at \
                      any moment, the same command goes on. Afterwards earlier backups cannot be opened any more with the keys of this \
                      database, only with those that are in them and the root key."
    )]
    Rotate {
        /// Code of one organisation; without it all
        #[arg(long, value_name = "ORG")]
        organisation: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Print the recovery sheet of the root key as PDF, to be locked away on paper
    #[command(
        after_help = "Example: komshi keys sheet --out recovery.pdf --lang sr-Latn\n\nPrint it, lock it away, delete the file."
    )]
    Sheet {
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
        /// One of en, sr-Latn, sr-Cyrl, bs, sq, mk, tr
        #[arg(long, default_value = "en")]
        lang: String,
        #[command(flatten)]
        place: Place,
    },
    /// Write the file of the root key from a recovery sheet: the 64 digits are read from the keyboard
    #[command(after_help = "Example: komshi keys enter --data /srv/komshi")]
    Enter {
        #[command(flatten)]
        place: Place,
    },
    /// Make a pair of keys for encrypted backups: the secret one into a file that belongs on another medium, the other printed
    #[command(
        after_help = "Example: komshi keys recipient --out /media/usb/backup-identity.txt\n\nThe file opens every backup made with \
                      `komshi backup FILE --to age1…`. It does not belong on the server."
    )]
    Recipient {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

pub async fn run(command: KeysCommand) -> anyhow::Result<ExitCode> {
    match command {
        KeysCommand::Status { place } => status(&place).await?,
        KeysCommand::Rotate { organisation, place } => all_anew(&place, organisation.as_deref()).await?,
        KeysCommand::Sheet { out, lang, place } => sheet(&place, &out, &lang).await?,
        KeysCommand::Enter { place } => enter(&place)?,
        KeysCommand::Recipient { out } => recipient(&out)?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn status(place: &Place) -> anyhow::Result<()> {
    let app = place.open_existing().await?;
    let keys = app.db.keys();
    println!("root key {} in {}", keys.fingerprint(), keys.file().display());
    for key in key_states(app.db.read()).await? {
        let state = match (&key.retired_at, &key.destroyed_at) {
            (_, Some(at)) => format!("destroyed at {at}"),
            (Some(at), None) => format!("retired at {at}; `komshi keys rotate` goes on"),
            (None, None) => "seals".to_owned(),
        };
        println!("{}  data key {}: {state}", key.name, key.version);
    }
    Ok(())
}

async fn all_anew(place: &Place, organisation: Option<&str>) -> anyhow::Result<()> {
    let app = place.open_existing().await?;
    let organisations = match organisation {
        Some(code) => vec![
            access::store::organisation_by_code(&app, code).await.with_context(|| format!("there is no organisation {code}"))?,
        ],
        None => organisations_with_keys(app.db.read()).await?,
    };
    for organisation in organisations {
        let shows = std::io::stderr().is_terminal();
        let rotated = rotate(&app.db, organisation, &app.now_text(), |texts| {
            if shows {
                eprint!("\r{texts} texts");
            }
        })
        .await?;
        if shows {
            eprintln!();
        }
        println!(
            "organisation {organisation}: {} texts are sealed with data key {}{}, the earlier ones are destroyed",
            rotated.texts,
            rotated.version,
            if rotated.resumed { " (an earlier run was finished)" } else { "" }
        );
    }
    Ok(())
}

async fn sheet(place: &Place, out: &Path, lang: &str) -> anyhow::Result<()> {
    let lang = Lang::parse(lang).with_context(|| format!("{lang} is none of the languages"))?;
    let app = place.open_existing().await?;
    let root = app.db.keys().root();
    let t = |key: &str| app.catalog.text(lang, key, &[]);
    let digits = root.digits();
    let groups: Vec<String> =
        (0..digits.len()).step_by(4).filter_map(|at| digits.get(at..at + 4).map(str::to_uppercase)).collect();
    let rows: Vec<String> = groups.chunks(4).map(|row| row.join("  ")).collect();
    let title = t("recovery-title");
    let data = json!({
        "title": title,
        "lead": t("recovery-lead"),
        "fingerprint_label": t("recovery-fingerprint"),
        "fingerprint": root.fingerprint(),
        "made_label": t("recovery-made"),
        "made": app.today(),
        "rows": rows,
        "code": "code.svg",
        "how_title": t("recovery-how"),
        "how": [t("recovery-how-1"), t("recovery-how-2"), t("recovery-how-3")],
    });
    let code = komshi_documents::qr::svg(&digits)?.into_bytes();
    let pdf = child::render_pdf(
        child::Queue::Office,
        include_str!("recovery.typ"),
        data,
        &title,
        lang.tag(),
        &app.today(),
        vec![("code.svg".to_owned(), code)],
    )
    .await?;
    let mut file = new_secret_file(out)?;
    file.write_all(&pdf)?;
    file.sync_all()?;
    println!("{}: print it, lock it away, delete the file", out.display());
    Ok(())
}

/// A file that only its owner may read, and that was not there.
fn new_secret_file(path: &Path) -> anyhow::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).with_context(|| format!("{} cannot be made; it must not exist yet", path.display()))
}

/// Longer is no sheet.
const LONGEST_SHEET: u64 = 10_000;

fn enter(place: &Place) -> anyhow::Result<()> {
    let file = place.root_key();
    ensure!(!file.exists(), "{} is there already: move it away first if it is the wrong one", file.display());
    if std::io::stdin().is_terminal() {
        eprintln!("the 64 digits of the recovery sheet, then Ctrl-D:");
    }
    let mut text = zeroize::Zeroizing::new(String::new());
    std::io::stdin().take(LONGEST_SHEET).read_to_string(&mut text)?;
    let Some(root) = RootKey::parse(&text) else {
        bail!("these are not the 64 digits (0-9, A-F) of a recovery sheet: look for a missing or a doubled one");
    };
    root.write(&file)?;
    println!("{} holds the root key {}: compare it with the sheet", file.display(), root.fingerprint());
    Ok(())
}

fn recipient(out: &Path) -> anyhow::Result<()> {
    let identity = Identity::generate();
    let mut file = new_secret_file(out)?;
    writeln!(file, "# The secret key of encrypted backups of Komshi. Keep it away from the server.")?;
    writeln!(file, "# recipient: {}", identity.to_public())?;
    writeln!(file, "{}", identity.to_string().expose_secret())?;
    file.sync_all()?;
    println!("{}", identity.to_public());
    eprintln!("the secret key lies in {}: move it to a medium that is not kept with the server", out.display());
    Ok(())
}
