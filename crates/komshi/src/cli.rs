//! The command line. Names of commands are fixed (ARCHITECTURE.md, "Commands"); exit codes: 0 fine, 1 found something, 2 wrong usage.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

use crate::{app::App, child, db::Db, reports, serve};

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

#[derive(Args, Clone)]
pub struct Place {
    /// Folder of the data; made if it is not there
    #[arg(long, default_value = "komshi-data", value_name = "DIR")]
    pub data: PathBuf,
    /// postgres://… or sqlite:FILE; without it SQLite in the data folder
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
}

impl Place {
    /// The address of the database.
    pub fn url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("komshi.db").display()))
    }

    pub async fn open(&self) -> anyhow::Result<App> {
        App::over(Db::open(&self.url()).await?, self.data.clone())
    }
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages (starts empty and prints a link for the first administrator)
    #[command(after_help = "Example: komshi serve --data /srv/komshi --listen 127.0.0.1:8080")]
    Serve {
        #[command(flatten)]
        place: Place,
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
        listen: SocketAddr,
    },
    /// Write the report of a programme into a file: PDF, spreadsheet or JSON
    #[command(after_help = "Example: komshi report KM-2021 --from 2021-01-01 --to 2021-06-30 --lang sr-Cyrl --out report.pdf")]
    Report {
        #[command(flatten)]
        place: Place,
        /// Code of the programme
        code: String,
        /// First day; without it the programme's first
        #[arg(long, default_value = "", value_name = "DATE")]
        from: String,
        /// Last day; without it the programme's last
        #[arg(long, default_value = "", value_name = "DATE")]
        to: String,
        /// en, sr-Latn, sr-Cyrl or sq
        #[arg(long, default_value = "en")]
        lang: String,
        /// The file; its ending (.pdf, .xlsx, .json) says what is written
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
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
        Command::Serve { place, listen } => {
            let app = place.open().await?;
            serve::serve(app, listen).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Report { place, code, from, to, lang, out } => {
            let app = place.open().await?;
            reports::files::write_report(&app, &code, &from, &to, &lang, &out).await?;
            Ok(ExitCode::SUCCESS)
        }
        // Answered before the runtime starts: a child has its own limits.
        Command::Child => Ok(ExitCode::FAILURE),
    }
}
