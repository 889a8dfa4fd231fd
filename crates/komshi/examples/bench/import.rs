//! A list of another office, imported and compared with the registry: half of its heads are there already, written otherwise.

use std::time::Instant;

use komshi::lists::store as lists;
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

pub async fn run(registry: &Registry, rows: u64) -> anyhow::Result<Vec<Line>> {
    let bytes = csv(registry, rows).into_bytes();
    let start = Instant::now();
    // The server reads in a child of its own program, which an example is not; the work is the same.
    let workbook = read_table(&bytes, "list.csv", &Limits::default())?;
    let (list, _) = settled(&registry.app, &registry.setup, "csw", "list.csv", &bytes, workbook).await?;
    let read = start.elapsed().as_secs_f64();
    let summary = lists::import(&registry.app, &registry.setup.manager, list.id).await?;
    let whole = start.elapsed().as_secs_f64();
    anyhow::ensure!(summary.rows == rows as i64, "{rows} rows were given, {} imported", summary.rows);
    let goal = rows == 100_000 && registry.persons >= 1_000_000;
    let name = format!("import of {rows} rows, matched and published");
    let measured = format!("{whole:.1} s");
    Ok(vec![
        Line::note("of it reading the file and keeping its table", format!("{read:.1} s")),
        if goal {
            Line::goal(&name, measured, format!("under {GOAL_SECONDS} s"), whole < GOAL_SECONDS)
        } else {
            Line::note(&name, format!("{measured} ({:.0} rows/s)", rows as f64 / whole))
        },
        Line::note("merged by the written rule / for a person to see", format!("{} / {}", summary.merged, summary.to_review)),
    ])
}
