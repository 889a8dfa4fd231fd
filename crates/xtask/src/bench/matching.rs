//! `komshi match` measured on lists with truth: time, memory, and how many of the pairs it finds are right.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;

/// A data set: its files, the column of ids and how the truth is read.
struct Set {
    name: &'static str,
    files: &'static [&'static str],
    id: &'static str,
    truth: Truth,
    /// What the generator is asked for, where the file has to be made.
    made_with: Option<&'static str>,
}

enum Truth {
    Column(&'static str),
    /// FEBRL writes it into the id: `rec-12-dup-0` is of person `rec-12`.
    InId,
}

const SETS: &[Set] = &[
    Set { name: "febrl1", files: &["febrl1.csv"], id: "rec_id", truth: Truth::InId, made_with: None },
    Set { name: "febrl2", files: &["febrl2.csv"], id: "rec_id", truth: Truth::InId, made_with: None },
    Set { name: "febrl3", files: &["febrl3.csv"], id: "rec_id", truth: Truth::InId, made_with: None },
    Set { name: "febrl4", files: &["febrl4a.csv", "febrl4b.csv"], id: "rec_id", truth: Truth::InId, made_with: None },
    Set { name: "fake_1000", files: &["fake_1000.csv"], id: "unique_id", truth: Truth::Column("cluster"), made_with: None },
    Set {
        name: "historical_50k",
        files: &["historical_50k.csv"],
        id: "unique_id",
        truth: Truth::Column("cluster"),
        made_with: None,
    },
    regional("regional_10k", &["regional_10k.csv"], None),
    regional("regional_10k_hard", &["regional_10k_hard.csv"], None),
    regional("regional_100k", &["regional_100k.csv"], Some("--n 100000 --seed 1")),
    regional("regional_100k_hard", &["regional_100k_hard.csv"], Some("--n 100000 --seed 1 --noise 1.8 --id-rate 0.4")),
    regional("regional_1M", &["regional_1M.csv"], Some("--n 1000000 --seed 1")),
];

const fn regional(name: &'static str, files: &'static [&'static str], made_with: Option<&'static str>) -> Set {
    Set { name, files, id: "record_id", truth: Truth::Column("cluster_id"), made_with }
}

pub fn run(words: &[String]) -> Result<()> {
    let mut data = process::workspace().join("../shared/lists/linkage");
    let mut names: Vec<&str> = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--data" => data = words.next().context("--data asks for a folder")?.into(),
            name if SETS.iter().any(|set| set.name == name) => names.push(name),
            other => bail!(
                "there is no data set `{other}`; there are {}",
                SETS.iter().map(|set| set.name).collect::<Vec<_>>().join(", ")
            ),
        }
    }
    if !data.is_dir() {
        bail!("{} holds no data sets; name their folder with --data", data.display());
    }
    process::run(&mut process::cargo(&["build", "--release", "--package", "komshi", "--bin", "komshi"]))?;
    let work = process::target_folder().join("bench-match");
    fs::create_dir_all(&work)?;
    let program = process::target_folder().join("release/komshi");
    let mut lines = Vec::new();
    for set in SETS.iter().filter(|set| names.is_empty() || names.contains(&set.name)) {
        let Some(files) = files_of(set, &data, &work)? else {
            println!("{}: left out, its file is not there and Python is not at hand to make it", set.name);
            continue;
        };
        let line = measured(set, &files, &program, &work)?;
        println!("{line}");
        lines.push(line);
        if let Some(splink) = splink(set, &files, &work)? {
            println!("{splink}");
            lines.push(splink);
        }
    }
    if names.is_empty() {
        fs::write(process::workspace().join("docs/benchmarks-matching.md"), page(&lines))?;
    }
    Ok(())
}

fn files_of(set: &Set, data: &Path, work: &Path) -> Result<Option<Vec<PathBuf>>> {
    let mut files = Vec::new();
    for name in set.files {
        let (given, made) = (data.join(name), work.join(name));
        if given.is_file() {
            files.push(given);
            continue;
        }
        let generator = data.join("gen_regional.py");
        if !made.is_file() {
            let Some(arguments) = set.made_with.filter(|_| generator.is_file() && process::find("python3").is_some()) else {
                return Ok(None);
            };
            process::run(Command::new("python3").arg(&generator).args(arguments.split(' ')).arg("--out").arg(&made))?;
        }
        files.push(made);
    }
    Ok(Some(files))
}

fn measured(set: &Set, files: &[PathBuf], program: &Path, work: &Path) -> Result<String> {
    let (pairs, clusters) = (work.join("pairs.csv"), work.join("clusters.csv"));
    let command = |with_pairs: bool| {
        let mut command = Command::new(program);
        command.arg("match").args(files).args(["--id", set.id, "--json", "--out"]).arg(&clusters).stdout(Stdio::null());
        if files.len() > 1 {
            command.arg("--link-only");
        }
        if with_pairs {
            command.arg("--pairs").arg(&pairs);
        }
        command
    };
    // Time and memory are those from the files to the clusters; the pairs are written for the score only.
    let (took, peak) = timed(&mut command(false))?;
    process::run(&mut command(true))?;
    let truth = truth(set, files)?;
    let score = Score::of(&truth, &pairs, &clusters, files.len() > 1)?;
    Ok(format!("| {} | komshi | {:.2} | {} | {} |", set.name, took.as_secs_f64(), peak / 1024, score.cells()))
}

/// Runs to the end and says how long it took and how many KiB it held at most.
fn timed(command: &mut Command) -> Result<(Duration, u64)> {
    let started = Instant::now();
    let mut child = command.spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            let held = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            peak = held.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0).max(peak);
        }
        if let Some(ended) = child.try_wait()? {
            if !ended.success() {
                bail!("komshi match ended with {ended}");
            }
            return Ok((started.elapsed(), peak));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// For each id the person, the number of the file and, where the set says it, the household.
type People = HashMap<String, (String, usize, String)>;

/// The column of a generated set that names the true household.
const HOUSEHOLD: &str = "hh_true";

fn truth(set: &Set, files: &[PathBuf]) -> Result<People> {
    let mut people = People::new();
    for (number, file) in files.iter().enumerate() {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_path(file)?;
        let headers = reader.headers()?.clone();
        let column = |name: &str| headers.iter().position(|header| header == name).with_context(|| format!("no column {name}"));
        let id = column(set.id)?;
        let of = match set.truth {
            Truth::Column(name) => Some(column(name)?),
            Truth::InId => None,
        };
        let household = column(HOUSEHOLD).ok();
        for record in reader.records() {
            let record = record?;
            let name = record.get(id).unwrap_or_default().to_owned();
            let person = match of {
                Some(column) => record.get(column).unwrap_or_default().to_owned(),
                None => name.splitn(3, '-').take(2).collect::<Vec<_>>().join("-"),
            };
            let home = household.and_then(|column| record.get(column)).unwrap_or_default().to_owned();
            people.insert(name, (person, number, home));
        }
    }
    Ok(people)
}

/// Of pairs: the best F1 over all thresholds of weight, and F1 at a probability of 0.95; of clusters.
struct Score {
    best: f64,
    at_95: f64,
    clusters: f64,
    found: f64,
    /// Two members of one household in one cluster, where the set says who lives together.
    family: Option<usize>,
}

impl Score {
    fn of(people: &People, pairs: &Path, clusters: &Path, between_files: bool) -> Result<Score> {
        let mut sizes: HashMap<(&str, usize), usize> = HashMap::new();
        for (person, file, _) in people.values() {
            *sizes.entry((person, if between_files { *file } else { 0 })).or_default() += 1;
        }
        let total: usize = if between_files {
            sizes
                .iter()
                .filter(|((_, file), _)| *file == 0)
                .map(|((person, _), count)| count * sizes.get(&(*person, 1)).unwrap_or(&0))
                .sum()
        } else {
            sizes.values().map(|count| count * (count - 1) / 2).sum()
        };
        let f1 = |right: usize, said: usize| 2.0 * right as f64 / (said + total).max(1) as f64;
        let of = |id: &str| people.get(id).with_context(|| format!("{id} is not in the lists"));
        let mut said: Vec<(f64, f64, bool)> = Vec::new();
        for record in csv::Reader::from_path(pairs)?.records() {
            let record = record?;
            let cell = |at: usize| record.get(at).unwrap_or_default();
            let (a, b) = (of(cell(0))?, of(cell(1))?);
            if !between_files || a.1 != b.1 {
                said.push((cell(2).parse()?, cell(3).parse()?, a.0 == b.0));
            }
        }
        said.sort_by(|x, y| y.0.total_cmp(&x.0));
        let (mut right, mut best) = (0, 0.0_f64);
        for (at, (weight, _, same)) in said.iter().enumerate() {
            right += usize::from(*same);
            if said.get(at + 1).is_none_or(|(next, ..)| next != weight) {
                best = best.max(f1(right, at + 1));
            }
        }
        let sure: Vec<bool> = said.iter().filter(|(_, probability, _)| *probability >= 0.95).map(|(.., same)| *same).collect();
        let mut groups: HashMap<String, Vec<&(String, usize, String)>> = HashMap::new();
        for record in csv::Reader::from_path(clusters)?.records() {
            let record = record?;
            groups.entry(record.get(1).unwrap_or_default().to_owned()).or_default().push(of(record.get(0).unwrap_or_default())?);
        }
        let (mut together, mut together_right, mut family) = (0, 0, 0);
        for group in groups.values() {
            for (at, a) in group.iter().enumerate() {
                for b in group.iter().skip(at + 1).filter(|b| !between_files || a.1 != b.1) {
                    together += 1;
                    together_right += usize::from(a.0 == b.0);
                    family += usize::from(a.0 != b.0 && !a.2.is_empty() && a.2 == b.2);
                }
            }
        }
        Ok(Score {
            best,
            at_95: f1(sure.iter().filter(|same| **same).count(), sure.len()),
            clusters: f1(together_right, together),
            found: right as f64 / total.max(1) as f64,
            family: people.values().any(|(.., home)| !home.is_empty()).then_some(family),
        })
    }

    fn cells(&self) -> String {
        let family = self.family.map(|pairs| pairs.to_string()).unwrap_or_default();
        format!("{:.4} | {:.4} | {:.4} | {:.4} | {family}", self.best, self.at_95, self.clusters, self.found)
    }
}

/// The same set through Splink, as its own script runs it; nothing where it is not installed.
fn splink(set: &Set, files: &[PathBuf], work: &Path) -> Result<Option<String>> {
    let script = process::workspace().join("../shared/bench/splink_baseline.py");
    let Some(folder) = files.first().and_then(|file| file.parent()) else { return Ok(None) };
    if !script.is_file() || !process::succeeds(Command::new("python3").args(["-c", "import splink"])) {
        return Ok(None);
    }
    // It leaves files where it runs.
    let mut command = Command::new("python3");
    command.arg(script).args([set.name, "--mode", "best"]).env("LINKAGE_DATA", folder).current_dir(work);
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let Ok(answer) = serde_json::from_str::<serde_json::Value>(said.lines().last().unwrap_or_default()) else {
        println!(
            "{}: Splink gave no answer: {}",
            set.name,
            String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or_default()
        );
        return Ok(None);
    };
    let number = |value: Option<&serde_json::Value>| value.and_then(serde_json::Value::as_f64).unwrap_or_default();
    let third = |name: &str| number(answer.get(name).and_then(|of| of.get(2)));
    Ok(Some(format!(
        "| {} | splink | {:.2} | {} | {:.4} | {:.4} | {} | {:.4} | |",
        set.name,
        number(answer.get("wall_total")),
        number(answer.get("peak_mb")),
        number(answer.get("best").and_then(|best| best.get("F1"))),
        third("at95"),
        // Between two files it makes no clusters.
        Some(third("closed95")).filter(|f1| *f1 > 0.0).map(|f1| format!("{f1:.4}")).unwrap_or_default(),
        number(answer.get("block_recall")),
    )))
}

fn page(lines: &[String]) -> String {
    let mut page = String::from(
        "# How well and how fast the same persons are found\n\n\
         Written by `cargo xtask bench match`; one configuration for every set, nothing tuned. Time and memory are those of\n\
         `komshi match FILE --id … --out clusters.csv`, from the start of the program to its end. F1 of pairs: the best over all thresholds,\n\
         at the fixed probability of 0.95, of the clusters; and the share of the true pairs that stand among the pairs at all. *Family as one*: pairs of two\n\
         members of one household in one cluster. What is not reached, and what was tried: [matching.md](matching.md).\n\n",
    );
    let date = Command::new("date").arg("+%F").output().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let _ = writeln!(page, "Measured on {}, {cores} cores.\n", date.unwrap_or_default());
    page.push_str("| data | program | seconds | MB | best F1 | F1 at 0.95 | F1 of clusters | found at all | family as one |\n|---|---|---|---|---|---|---|---|---|\n");
    for line in lines {
        page.push_str(line);
        page.push('\n');
    }
    page
}
