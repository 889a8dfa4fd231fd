//! `cargo xtask bench`: how the product keeps its goals on a large registry.
//!
//! - `people.rs`: invented people, the same at every run
//! - `fill.rs`: the registry that everything is measured on
//! - `web.rs`, `search.rs`, `import.rs`, `start.rs`: one measurement each
//! - `results.rs`: the results of a programme
//! - `report.rs`: the table

mod fill;
mod import;
mod people;
mod report;
mod results;
mod search;
mod start;
mod web;

use std::time::Instant;

use clap::{Parser, ValueEnum};
use komshi::{app::App, db::Db};

use report::Line;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Part {
    Web,
    Search,
    Start,
    Results,
    Import,
}

/// Measures on SQLite in a temporary folder, or on the empty database that DATABASE_URL names, and writes docs/benchmarks.md.
#[derive(Parser)]
struct Wish {
    /// Persons in the registry
    #[arg(long, default_value_t = 100_000)]
    rows: i64,
    /// Rows of the list that is imported; without it a tenth of the registry
    #[arg(long)]
    import: Option<u64>,
    /// Deliveries of which the results are counted
    #[arg(long, default_value_t = 1_000_000)]
    deliveries: i64,
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// Keep the registry in this folder (SQLite), or take the one that an earlier run kept there
    #[arg(long)]
    keep: Option<std::path::PathBuf>,
    /// Only these; docs/benchmarks.md is written by a run of all
    parts: Vec<Part>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let wish = Wish::parse();
    let asked = |part: Part| wish.parts.is_empty() || wish.parts.contains(&part);
    let folder = tempfile::tempdir()?;
    let url = wish.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", folder.path().join("komshi.db").display()));
    let kept = wish.keep.as_deref().filter(|kept| kept.join("komshi.db").is_file());
    if let Some(kept) = kept {
        copy(kept, folder.path())?;
    }
    let app = App::over(Db::open(&url, &folder.path().join(komshi::db::keys::ROOT_KEY_FILE)).await?, folder.path().to_owned())?;
    let in_use = komshi::access::store::has_users(&app).await?;
    anyhow::ensure!(kept.is_some() || !in_use, "this database is in use: give the benchmark an empty one");
    let engine = fill::engine(&app).await?;

    let began = Instant::now();
    let registry = match kept {
        Some(_) => fill::kept(app).await?,
        None => fill::fill(app, wish.rows).await?,
    };
    if let (Some(keep), None) = (&wish.keep, kept) {
        std::fs::create_dir_all(keep)?;
        copy(folder.path(), keep)?;
    }
    let written = match kept {
        Some(_) => "kept from an earlier run".to_owned(),
        None => format!("written in {:.0} s", began.elapsed().as_secs_f64()),
    };
    let size = format!("{} persons, {} households, {written}", registry.persons, registry.households);
    let mut lines = vec![Line::note("registry", size)];
    tell(&lines);
    if asked(Part::Web) {
        add(&mut lines, web::run(&registry).await?);
    }
    if asked(Part::Search) {
        add(&mut lines, search::run(&registry).await?);
    }
    if asked(Part::Start) {
        let cookie = web::cookie(&registry.app).await?;
        add(&mut lines, start::run(folder.path(), &url, &cookie)?);
    }
    if asked(Part::Results) {
        add(&mut lines, results::run(&registry, wish.deliveries).await?);
    }
    // The last, because it adds to the registry.
    let import = wish.import.unwrap_or(wish.rows.unsigned_abs() / 10);
    if asked(Part::Import) {
        add(&mut lines, import::run(&registry, import).await?);
    }

    let table = report::table(&lines);
    println!("\n{table}");
    if wish.parts.is_empty() {
        let cores = std::thread::available_parallelism()?;
        let build = if cfg!(debug_assertions) { "a debug build" } else { "a release build" };
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split(' ').nth(1).unwrap_or("unknown").to_owned();
        let circumstances = format!(
            "{cores} cores (load of the last five minutes, this run included: {load}), {engine}, {build}, {} persons",
            registry.persons
        );
        let command = format!("cargo xtask bench --rows {} --import {import}", wish.rows);
        let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
        std::fs::create_dir_all(&docs)?;
        let file = docs.join("benchmarks.md");
        std::fs::write(&file, report::document(&registry.app.today(), &circumstances, &command, &lines))?;
        println!("written to {}", file.canonicalize()?.display());
    }
    Ok(())
}

/// Copies a database that nobody writes to, and waits until it lies on the disk: what is measured next would wait for that.
fn copy(from: &std::path::Path, to: &std::path::Path) -> anyhow::Result<()> {
    for name in ["komshi.db", "komshi.db-wal", komshi::db::keys::ROOT_KEY_FILE] {
        if from.join(name).is_file() {
            std::fs::copy(from.join(name), to.join(name))?;
            std::fs::OpenOptions::new().write(true).open(to.join(name))?.sync_all()?;
        }
    }
    Ok(())
}

fn add(lines: &mut Vec<Line>, more: Vec<Line>) {
    tell(&more);
    lines.extend(more);
}

/// What is known so far, because the whole takes minutes.
fn tell(lines: &[Line]) {
    for row in report::table(lines).lines().skip(2) {
        println!("{row}");
    }
}
