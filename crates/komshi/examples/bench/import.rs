//! A list of another office, imported and compared with the registry: half of its heads are there already, written otherwise.

use std::time::{Duration, Instant};

use komshi::{
    db::{text, values},
    lists::store as lists,
};
use komshi_documents::read::{Limits, read_table};

use crate::{
    fill::{Registry, settled},
    people::{HEADS, household},
    report::Line,
};

const GOAL_SECONDS: f64 = 60.0;
/// Households of the list that the registry has not begin here.
const NEW: u64 = 10_000_000;

fn csv(registry: &Registry, rows: u64) -> String {
    let mut text = HEADS.join(";");
    for index in 0..rows {
        let row = match index % 2 {
            0 => household(index * 7919 % registry.households).other_spelling(),
            _ => household(NEW + index).head_row(),
        };
        text.push('\n');
        text.push_str(&index.to_string());
        for cell in &row[1..] {
            text.push(';');
            text.push_str(cell);
        }
    }
    text
}

/// How long each step of the job takes, as whoever waits for it sees them.
async fn steps(registry: &Registry, list: i64) -> anyhow::Result<String> {
    let mut steps: Vec<(String, Instant)> = Vec::new();
    loop {
        let sql = "SELECT CASE WHEN state IN ('done', 'failed') THEN '' ELSE step END AS value FROM job WHERE subject = $1 AND kind = 'import'";
        let step = text(registry.app.db.read(), sql, values![list]).await?.unwrap_or_default();
        if step.is_empty() && !steps.is_empty() {
            break;
        }
        if !step.is_empty() && steps.last().is_none_or(|(last, _)| *last != step) {
            steps.push((step, Instant::now()));
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let ends = steps.iter().skip(1).map(|(_, at)| *at).chain([Instant::now()]);
    let texts = steps.iter().zip(ends).map(|((step, from), to)| format!("{step} {:.1} s", (to - *from).as_secs_f64()));
    Ok(texts.collect::<Vec<_>>().join(", "))
}

pub async fn run(registry: &Registry, rows: u64) -> anyhow::Result<Vec<Line>> {
    let bytes = csv(registry, rows).into_bytes();
    let start = Instant::now();
    // The server reads in a child of its own program, which an example is not; the work is the same.
    let workbook = read_table(&bytes, "list.csv", &Limits::default())?;
    let (list, _) = settled(&registry.app, &registry.setup, "csw", "list.csv", &bytes, workbook).await?;
    let read = start.elapsed().as_secs_f64();
    let (summary, steps) = tokio::join!(lists::import(&registry.app, &registry.setup.manager, list.id), steps(registry, list.id));
    let (summary, steps) = (summary?, steps?);
    let whole = start.elapsed().as_secs_f64();
    anyhow::ensure!(summary.rows == rows as i64, "{rows} rows were given, {} imported", summary.rows);
    let goal = rows == 100_000 && registry.persons >= 1_000_000;
    let name = format!("import of {rows} rows, matched and published");
    let measured = format!("{whole:.1} s");
    Ok(vec![
        Line::note("of it reading the file and keeping its table", format!("{read:.1} s")),
        Line::note("of it the steps of the job", steps),
        if goal {
            Line::goal(&name, measured, format!("under {GOAL_SECONDS} s"), whole < GOAL_SECONDS)
        } else {
            Line::note(&name, format!("{measured} ({:.0} rows/s)", rows as f64 / whole))
        },
        Line::note("merged by the written rule / for a person to see", format!("{} / {}", summary.merged, summary.to_review)),
        Line::note("persons whose name is too common to be a question", summary.common_names.to_string()),
    ])
}
