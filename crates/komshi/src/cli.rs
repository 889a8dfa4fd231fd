//! The command line. Names of commands are fixed (ARCHITECTURE.md, "Commands"); exit codes: 0 fine, 1 found something, 2 wrong usage.

mod import;
mod keep;
mod keys;
mod linkage;
mod programme;
mod texts;
mod user;

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};

use crate::{
    app::App,
    child,
    db::{Db, keys::ROOT_KEY_FILE},
    demo, programmes,
    reports::{self, donor::Layout},
    serve::{self, Reach, authority},
};

const LOOPBACK: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
const LAN: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED), 8443);

#[derive(Parser)]
#[command(
    name = "komshi",
    version,
    about = "From several messy lists to one fair list of households, to help delivered and counted once"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// The database in the data folder, where no other is named.
const DATABASE_FILE: &str = "komshi.db";

#[derive(Args, Clone)]
pub struct Place {
    /// Folder of the data; made if it is not there
    #[arg(long, default_value = "komshi-data", value_name = "DIR")]
    pub data: PathBuf,
    /// postgres://… or sqlite:FILE; without it SQLite in the data folder
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// The root key of what is sealed; without it root.key in the data folder. Made at the first start, and never part of a backup
    #[arg(long, env = "KOMSHI_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

impl Place {
    /// The address of the database.
    pub fn url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join(DATABASE_FILE).display()))
    }

    /// The file of the root key.
    pub fn root_key(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join(ROOT_KEY_FILE))
    }

    pub async fn database(&self) -> anyhow::Result<Db> {
        Db::open(&self.url(), &self.root_key()).await
    }

    pub async fn open(&self) -> anyhow::Result<App> {
        App::over(self.database().await?, self.data.clone())
    }

    /// Whether there is a database already.
    pub fn has_data(&self) -> bool {
        self.database_url.is_some() || self.data.join(DATABASE_FILE).exists()
    }

    /// The same where there is something already: who mistypes a folder does not get an empty one.
    pub async fn open_existing(&self) -> anyhow::Result<App> {
        anyhow::ensure!(
            self.has_data(),
            "there is no data in {}: --data names the folder; `komshi serve` or `komshi demo` begins a new one",
            self.data.display()
        );
        self.open().await
    }
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages (starts empty and prints a link for the first administrator)
    #[command(after_help = "Examples:\n  komshi serve --data /srv/komshi --listen 127.0.0.1:8080\n  komshi serve --lan\n  \
                            komshi serve --public-url https://komshi.example.org   (a proxy with TLS stands in front)")]
    Serve {
        #[command(flatten)]
        place: Place,
        /// Address and port to listen on; without it 127.0.0.1:8080, with --lan 0.0.0.0:8443
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
        /// For the phones of the office: TLS with an authority of its own, made at the first start and kept in the data folder
        #[arg(long)]
        lan: bool,
        /// An address of this machine in the private network, if it cannot be found out; may stand several times
        #[arg(long, value_name = "IP", requires = "lan")]
        address: Vec<IpAddr>,
        /// The address that people use, if a proxy with TLS stands in front
        #[arg(long, value_name = "URL", conflicts_with = "lan")]
        public_url: Option<String>,
        /// Ask nobody for a second factor, not even where a role opens special data
        #[arg(long)]
        no_second_factor: bool,
    },
    /// Run the main job on the lists before your eyes, then serve it with the sign-in of each role
    #[command(
        after_help = "Examples:\n  komshi demo\n  komshi demo --practice          stops after the set-up; import the three files by hand\n  \
                      komshi demo --lists DIR --summary figures.json"
    )]
    Demo {
        /// Folder of the demo's data; emptied of an earlier demo
        #[arg(long, default_value = "komshi-demo", value_name = "DIR")]
        data: PathBuf,
        /// postgres://… of an empty database; without it SQLite in the data folder
        #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
        database_url: Option<String>,
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
        listen: SocketAddr,
        /// Stop after the set-up, with the three files ready to be imported by hand
        #[arg(long)]
        practice: bool,
        /// Other lists of the same kind: office.xlsx, csw.xlsx, ngo.csv, and the reviewer's answers in truth_pairs.csv
        #[arg(long, value_name = "DIR")]
        lists: Option<PathBuf>,
        /// Write the figures here as JSON and stop without serving
        #[arg(long, value_name = "FILE", requires = "lists")]
        summary: Option<PathBuf>,
    },
    /// Find the same persons in lists, without a server: a.xlsx b.csv in, clusters out
    #[command(
        name = "match",
        after_help = "Examples:\n  komshi match opstina.xlsx csr.xlsx ngo.csv --out clusters.csv --review pairs.xlsx\n  \
                      komshi match opstina.xlsx csr.xlsx ngo.csv --out clusters.csv --decisions pairs.xlsx\n  \
                      komshi match people.csv --id person_no --map birth=BDAY,place=VILLAGE --pairs pairs.csv --out clusters.csv\n  \
                      komshi match a.csv b.csv --link-only --explain a.csv:12,b.csv:40"
    )]
    Match(Box<linkage::Wish>),
    /// Import a list, as an upload on the page does
    #[command(after_help = "Example: komshi import spisak.xlsx --programme KOVID19-SM --from office --by mirjana")]
    Import {
        file: PathBuf,
        /// Code of the programme
        #[arg(long, value_name = "CODE")]
        programme: String,
        /// Code of the organisation that gives the list
        #[arg(long, value_name = "ORG")]
        from: String,
        /// The user on whose behalf the list is imported
        #[arg(long, value_name = "USER")]
        by: String,
        /// The day on which the list was given; without it today
        #[arg(long, value_name = "DATE")]
        given_on: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Bring in a programme from a file, or bring it to what the file says
    #[command(
        name = "import-programme",
        after_help = "Examples:\n  komshi import-programme data/programmes/open-communities.toml --by mirjana\n  \
                      komshi import-programme programme.toml --data /srv/komshi\n\nThe same file again changes what differs and doubles \
                      nothing. docs/programmes.md describes the file."
    )]
    ImportProgramme {
        /// TOML, as those in data/programmes
        file: PathBuf,
        /// The programme manager on whose behalf it is brought in; without it the only one, or the one of the leading organisation
        #[arg(long, value_name = "USER")]
        by: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// What stands in the database: the code and title of every programme, one a line
    #[command(after_help = "Example: komshi programmes --codes")]
    Programmes {
        #[command(flatten)]
        place: Place,
        /// Only the codes
        #[arg(long)]
        codes: bool,
    },
    /// Add people who sign in
    #[command(subcommand)]
    User(user::UserCommand),
    /// Write everything that stands in the database into one file
    #[command(
        after_help = "Examples:\n  komshi backup /media/usb/komshi-2026-11-22.age --to age1…\n  komshi backup komshi-2026-11-22.zip\n\n\
                      Encrypted to a recipient (`komshi keys recipient` makes one), the file can be read by nobody on this machine. Without \
                      --to names stand in it in clear: keep it on an encrypted medium. What is sealed in the database stays sealed in both. \
                      `komshi restore FILE --verify-only` proves that it can be restored."
    )]
    Backup {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Encrypt to this recipient; may stand several times
        #[arg(long, env = "KOMSHI_BACKUP_TO", value_delimiter = ',', value_name = "age1…")]
        to: Vec<String>,
        /// Print the manifest as JSON
        #[arg(long)]
        json: bool,
    },
    /// Fill an empty database (of either engine) from a backup
    #[command(after_help = "Examples:\n  komshi restore komshi-2026-11-22.zip --data /srv/new\n  \
                            komshi restore komshi-2026-11-22.zip --database-url postgres://komshi@localhost/komshi\n  \
                            komshi restore komshi-2026-11-22.zip --verify-only")]
    Restore {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Restore into a temporary database, check everything there, and leave the real one alone
        #[arg(long)]
        verify_only: bool,
        /// The file with the secret key of an encrypted backup
        #[arg(long, value_name = "FILE")]
        identity: Option<PathBuf>,
    },
    /// The keys of what is sealed: their state, a new data key, the recovery sheet, a recipient of backups
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Check every invariant of the data; exit code 1 at a breach
    #[command(after_help = "Example: komshi check --data /srv/komshi")]
    Check {
        #[command(flatten)]
        place: Place,
        /// Print the results as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write anew what persons are found and compared by, after an update whose folding tables differ
    #[command(
        after_help = "Example: komshi refold --data /srv/komshi\n\n`komshi doctor` says when it is needed. Searching goes on meanwhile; \
                            whoever writes waits for each list."
    )]
    Refold {
        #[command(flatten)]
        place: Place,
        /// All lists, not only those that other tables have folded
        #[arg(long)]
        all: bool,
    },
    /// The trail of every change
    #[command(subcommand)]
    Audit(keep::AuditCommand),
    /// What is fine, what is not, and what to do; exit code 1 if something is not
    #[command(after_help = "Example: komshi doctor --data /srv/komshi")]
    Doctor {
        #[command(flatten)]
        place: Place,
    },
    /// Write the report of a programme into a file: PDF, spreadsheet or JSON; or look whether such a JSON file is as it was
    #[command(
        after_help = "Examples: komshi report KM-2021 --from 2021-01-01 --to 2021-06-30 --lang en,sr-Cyrl --out report.pdf\n          komshi report --verify report.json"
    )]
    Report {
        #[command(flatten)]
        place: Place,
        /// Code of the programme
        #[arg(required_unless_present = "verify")]
        code: Option<String>,
        /// First day; without it the programme's first
        #[arg(long, default_value = "", value_name = "DATE")]
        from: String,
        /// Last day; without it the programme's last
        #[arg(long, default_value = "", value_name = "DATE")]
        to: String,
        /// One or two of en, sr-Latn, sr-Cyrl, bs, sq, mk, tr, separated by a comma
        #[arg(long, default_value = "en")]
        lang: String,
        /// Two languages one after the other instead of side by side
        #[arg(long)]
        one_after_the_other: bool,
        /// The file; its ending (.pdf, .xlsx, .json) says what is written
        #[arg(long, value_name = "FILE", required_unless_present = "verify")]
        out: Option<PathBuf>,
        /// A JSON file of a report: whether it still has the hash that it carries; exit code 1 if not
        #[arg(long, value_name = "FILE", conflicts_with_all = ["code", "out"])]
        verify: Option<PathBuf>,
    },
    /// The texts of the interface for native readers: a workbook out, their corrections in
    #[command(
        after_help = "Examples:\n  komshi texts --out makedonski.xlsx --lang mk\n  komshi texts --in makedonski.xlsx --data /srv/komshi   \
                      (counts from the next start on)\n  komshi texts --in makedonski.xlsx --write locales/   (for developers: into the \
                      files of the source)"
    )]
    Texts(texts::Wish),
    /// Work on a file from outside, with limits (started by the server itself)
    #[command(hide = true)]
    Child,
}

pub fn main() -> ExitCode {
    let cli = Cli::parse();
    if matches!(cli.command, Command::Child) {
        return match child::work() {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("KOMSHI_LOG").unwrap_or_else(|_| "warn".into()))
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("komshi: {error:#}");
    ExitCode::FAILURE
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve { place, listen, lan, address, public_url, no_second_factor } => {
            let reach = if lan {
                let addresses = if address.is_empty() { authority::own_addresses() } else { address };
                anyhow::ensure!(
                    !addresses.is_empty(),
                    "this machine is in no private network: join one, or name its address with --address"
                );
                Reach::Lan { listen: listen.unwrap_or(LAN), addresses }
            } else {
                Reach::Loopback { listen: listen.unwrap_or(LOOPBACK), public_url }
            };
            let app = App::reached_at(place.database().await?, place.data.clone(), reach.public_url(), !no_second_factor)?;
            serve::serve(app, reach).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo { data, database_url, listen, practice, lists, summary } => {
            demo::start(demo::Wish { data, database_url, listen, practice, lists, summary }).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Import { file, programme, from, by, given_on, place } => {
            import::run(&file, &programme, &from, &by, given_on, &place).await
        }
        Command::ImportProgramme { file, by, place } => programme::run(&file, by.as_deref(), &place).await,
        Command::Programmes { place, codes } => {
            let app = place.open_existing().await?;
            for programme in programmes::store::every_programme(&app).await? {
                if codes {
                    println!("{}", programme.code);
                } else {
                    println!(
                        "{}\t{}",
                        programme.code,
                        programmes::store::title(&app, programme.id, crate::web::i18n::Lang::En).await?
                    );
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Match(wish) => linkage::run(*wish).await,
        Command::User(command) => user::run(command).await,
        Command::Backup { file, place, to, json } => keep::backup(&file, &place, &to, json).await,
        Command::Restore { file, place, verify_only, identity } => {
            keep::restore(&file, &place, verify_only, identity.as_deref()).await
        }
        Command::Keys(command) => keys::run(command).await,
        Command::Check { place, json } => keep::check(&place, json).await,
        Command::Refold { place, all } => keep::refold(&place, all).await,
        Command::Audit(command) => keep::audit(command).await,
        Command::Doctor { place } => keep::doctor(&place).await,
        Command::Report { place, code, from, to, lang, one_after_the_other, out, verify } => {
            if let Some(file) = verify {
                // The hash stands in the file; the database only says whether the report was kept in it.
                let app = if place.has_data() { Some(place.open().await?) } else { None };
                let is_right = reports::files::verify_report(app.as_ref(), &file).await?;
                return Ok(if is_right { ExitCode::SUCCESS } else { ExitCode::FAILURE });
            }
            let (Some(code), Some(out)) = (code, out) else { return Ok(ExitCode::from(2)) };
            let app = place.open_existing().await?;
            let layout = if one_after_the_other { Layout::OneAfterTheOther } else { Layout::SideBySide };
            reports::files::write_report(&app, &code, &from, &to, &lang, layout, &out).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Texts(wish) => texts::run(wish).await,
        // Answered before the runtime starts: a child has its own limits.
        Command::Child => Ok(ExitCode::FAILURE),
    }
}
