//! `komshi match`: the same persons found in files, without a server and without a database.

mod decisions;
mod explain;
mod files;
mod model;
mod output;
mod review;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, bail};
use clap::Args;
use fluent_bundle::FluentValue;
use komshi_match::{Decision, Linkage, Options, Table};

use crate::web::i18n::{Catalog, Lang};

/// Below this share of the pairs found, somebody should know.
const GOOD_RECALL: f64 = 0.97;

#[derive(Args)]
pub struct Wish {
    /// Lists: csv with any separator and encoding, or xlsx
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where the clusters are written: id (or file, row), cluster, size
    #[arg(long, value_name = "clusters.csv")]
    out: Option<PathBuf>,
    /// Where the pairs are written: ids (or files and rows), weight, probability, decision, reasons
    #[arg(long, value_name = "pairs.csv")]
    pairs: Option<PathBuf>,
    /// The column that names a row; without it file and row number do
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// What columns mean where their headers do not say it, as KIND=COLUMN; KIND is one of the words that --kinds prints
    #[arg(long, value_name = "KIND=COLUMN", value_delimiter = ',')]
    map: Vec<String>,
    /// Print the kinds of columns and stop
    #[arg(long)]
    kinds: bool,
    /// No list holds a person twice: pairs are looked for between the lists only
    #[arg(long)]
    link_only: bool,
    /// A model written with --save-model, instead of learning from these lists
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Keep what was learned from these lists
    #[arg(long, value_name = "FILE")]
    save_model: Option<PathBuf>,
    /// A workbook of the pairs that need a person's eye, to be filled in and given back with --decisions
    #[arg(long, value_name = "FILE.xlsx")]
    review: Option<PathBuf>,
    /// A workbook of --review with answers, or csv with the columns of --pairs and answers in "decision"
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// Why two rows are, or are not, one person: ID,ID or FILE:ROW,FILE:ROW
    #[arg(long, value_name = "PAIR")]
    explain: Option<String>,
    /// Language of the summary, the reasons and the workbook: en, sr-Latn, sr-Cyrl, bs, sq, mk or tr
    #[arg(long, default_value = "en")]
    lang: String,
    /// The summary as JSON
    #[arg(long)]
    json: bool,
    /// Use this many threads; without it all of the machine
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Texts in the language asked for.
pub struct Words {
    catalog: Catalog,
    lang: Lang,
}

impl Words {
    pub fn text(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.catalog.text(self.lang, key, arguments)
    }
}

/// Everything that the steps after reading need.
pub struct Work {
    pub lists: files::Lists,
    pub table: Table,
    pub words: Words,
}

/// Answers 0, or 2 if what was asked for makes no sense.
pub async fn run(wish: Wish) -> anyhow::Result<ExitCode> {
    if wish.kinds {
        komshi_match::Meaning::ALL.iter().for_each(|kind| println!("{}", kind.as_str()));
        return Ok(ExitCode::SUCCESS);
    }
    let Some(lang) = Lang::parse(&wish.lang) else {
        return Ok(wrong(&format!("there is no language {}; there are {}", wish.lang, Lang::tags())));
    };
    let words = Words { catalog: Catalog::load()?, lang };
    if let Some(threads) = wish.threads {
        // Refused only if something already runs in parallel, which nothing does yet.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.max(1)).build_global();
    }
    let started = Instant::now();
    let shown = Progress { quiet: wish.json, words: &words };
    shown.step("match-reading");
    let lists = match files::read(&wish.files, wish.id.as_deref(), &wish.map, wish.link_only, &words).await? {
        Ok(lists) => lists,
        Err(sentence) => return Ok(wrong(&sentence)),
    };
    shown.columns(&lists);
    shown.step("match-preparing");
    let table = Table::new(&lists.lists);
    let work = Work { lists, table, words };
    let shown = Progress { quiet: wish.json, words: &work.words };
    let mut options = Options::default();
    if wish.link_only {
        options.unique_sources = (0..u32::try_from(wish.files.len())?).collect();
    }
    if let Some(file) = &wish.model {
        options.model = Some(model::read(file)?);
    }
    if let Some(file) = &wish.decisions {
        options.decided = match decisions::read(file, &work).await? {
            Ok(decided) => decided,
            Err(sentence) => return Ok(wrong(&sentence)),
        };
    }
    shown.step("match-comparing");
    let linkage = work.table.link(&options);
    if let Some(pair) = &wish.explain {
        return explain::print(pair, &work, &linkage);
    }
    if let Some(file) = &wish.out {
        output::clusters(file, &work, &linkage)?;
    }
    if let Some(file) = &wish.pairs {
        output::pairs(file, &work, &linkage)?;
    }
    if let Some(file) = &wish.save_model {
        model::write(file, &linkage.model)?;
    }
    if let Some(file) = &wish.review {
        review::write(file, &work, &linkage, &options)?;
    }
    let found = Found::of(&work, &linkage);
    if wish.json {
        println!("{}", serde_json::to_string_pretty(&found.json(&linkage, started.elapsed().as_secs_f64()))?);
    } else {
        found.print(&wish, &work, &linkage);
    }
    Ok(ExitCode::SUCCESS)
}

fn wrong(sentence: &str) -> ExitCode {
    eprintln!("komshi: {sentence}");
    ExitCode::from(2)
}

struct Progress<'a> {
    quiet: bool,
    words: &'a Words,
}

impl Progress<'_> {
    fn step(&self, key: &str) {
        if !self.quiet {
            eprintln!("{}", self.words.text(key, &[]));
        }
    }

    /// Which column was understood as what: the first thing to look at when a result is strange.
    fn columns(&self, lists: &files::Lists) {
        if self.quiet {
            return;
        }
        for (file, columns) in &lists.understood {
            let read = columns.iter().filter(|(_, kind)| *kind != komshi_match::Meaning::Ignored);
            let read: Vec<String> = read.map(|(header, kind)| format!("{header} = {}", kind.as_str())).collect();
            let left: Vec<&str> = columns
                .iter()
                .filter(|(_, kind)| *kind == komshi_match::Meaning::Ignored)
                .map(|(header, _)| header.as_str())
                .collect();
            eprintln!("  {file}: {}", read.join(", "));
            if !left.is_empty() {
                eprintln!(
                    "  {}",
                    self.words.text(
                        "match-columns-left",
                        &[("columns", left.join(", ").into()), ("option", "--map KIND=COLUMN".into())]
                    )
                );
            }
        }
    }
}

/// The figures of the summary.
struct Found {
    rows: usize,
    persons: usize,
    /// Persons with more than one row.
    repeated: usize,
    /// Persons who stand in more than one list.
    in_several: usize,
    matches: usize,
    to_review: usize,
}

impl Found {
    fn of(work: &Work, linkage: &Linkage) -> Found {
        let persons = linkage.clusters.iter().copied().max().map_or(0, |last| last as usize + 1);
        // For each person the first row's list, and whether there are others.
        let mut rows = vec![0_usize; persons];
        let mut first: Vec<Option<usize>> = vec![None; persons];
        let mut several = vec![false; persons];
        for (row, cluster) in linkage.clusters.iter().enumerate() {
            let file = work.lists.file_of(&work.table, row);
            let at = *cluster as usize;
            if let (Some(count), Some(known), Some(more)) = (rows.get_mut(at), first.get_mut(at), several.get_mut(at)) {
                *count += 1;
                *more |= known.is_some_and(|other| other != file);
                known.get_or_insert(file);
            }
        }
        let with = |decision: Decision| linkage.pairs.iter().filter(|pair| pair.decision == decision).count();
        Found {
            rows: linkage.clusters.len(),
            persons,
            repeated: rows.iter().filter(|count| **count > 1).count(),
            in_several: several.iter().filter(|several| **several).count(),
            matches: with(Decision::Match),
            to_review: with(Decision::Review),
        }
    }

    fn json(&self, linkage: &Linkage, seconds: f64) -> serde_json::Value {
        serde_json::json!({
            "rows": self.rows,
            "persons": self.persons,
            "persons_in_several_rows": self.repeated,
            "persons_in_several_lists": self.in_several,
            "pairs_match": self.matches,
            "pairs_review": self.to_review,
            "pairs_compared": linkage.compared,
            "estimated_recall": linkage.estimated_recall,
            "rows_in_crowded_blocks": linkage.crowded,
            "seconds": seconds,
        })
    }

    fn print(&self, wish: &Wish, work: &Work, linkage: &Linkage) {
        let words = &work.words;
        let say = |key: &str, values: &[(&str, FluentValue<'_>)]| println!("{}", words.text(key, values));
        let number = |value: usize| FluentValue::from(i64::try_from(value).unwrap_or(i64::MAX));
        say("match-rows", &[("rows", number(self.rows)), ("persons", number(self.persons))]);
        if wish.files.len() > 1 {
            say("match-in-several", &[("persons", number(self.in_several))]);
        }
        say("match-repeated", &[("persons", number(self.repeated))]);
        let file = wish.review.as_deref().map(name_of).unwrap_or_default();
        let key = if file.is_empty() { "match-review" } else { "match-review-in" };
        say(key, &[("pairs", number(self.to_review)), ("file", file.into()), ("option", "--review pairs.xlsx".into())]);
        if linkage.estimated_recall < GOOD_RECALL {
            say("match-recall", &[("percent", number((linkage.estimated_recall * 100.0).round() as usize))]);
        }
        if linkage.crowded > 0 {
            say("match-crowded", &[("rows", number(linkage.crowded))]);
        }
        if wish.out.is_none() && wish.pairs.is_none() && wish.review.is_none() {
            say("match-nothing-written", &[("options", "--out clusters.csv, --pairs pairs.csv, --review pairs.xlsx".into())]);
        }
    }
}

/// The last part of a path, as a reader knows it.
pub fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Writes a file whole, or says which could not be written.
pub fn save(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if path.as_os_str().is_empty() {
        bail!("a file name is missing");
    }
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
