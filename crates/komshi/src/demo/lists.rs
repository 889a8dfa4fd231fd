//! Steps 3 and 4: the three files imported through the child, the reviewer played from a file of answers.

use std::collections::HashMap;

use super::{Files, Setup, say};
use crate::{
    app::App,
    child,
    db::NewOperation,
    error::Error,
    lists::{
        model::Mapping,
        store::{self as lists, Columns, NewList, Summary},
    },
    matching::{
        model::Verdict,
        store::{self as matching, DecidePair, PairState, Side},
    },
};

/// Imports the three lists in the order of their names on the page; answers what each import found.
pub async fn import_lists(app: &App, setup: &Setup, files: &Files) -> Result<Vec<(&'static str, i64, Summary)>, Error> {
    let mut imported = Vec::new();
    for (name, organisation, bytes) in files.each() {
        let workbook = child::read_file(bytes, name).await?;
        let new = NewList::new(setup.programme, setup.sharing_of(organisation)?, "2021-03-01", name, bytes, workbook);
        let list = lists::add_list(app, &setup.manager, &NewOperation::make(), &new).await?;
        let row = lists::list(app, &setup.manager, list).await?;
        let mapping: Mapping = serde_json::from_str(&row.mapping)?;
        let columns = Columns { list, mapping, corrects: None };
        lists::settle_columns(app, &setup.manager, &NewOperation::make(), &columns).await?;
        let summary = lists::import(app, &setup.manager, list).await?;
        let problems = lists::problem_counts(app, &row).await?;
        let words: Vec<String> =
            problems.iter().map(|problem| format!("{} {}", problem.value, problem.kind.replace('_', " "))).collect();
        say(
            "import",
            &format!(
                "{name}: {} rows, {} members, {} merged by identity number, {} for a person to see; {}",
                summary.rows,
                summary.member_rows,
                summary.merged,
                summary.to_review,
                if words.is_empty() { "no problems".into() } else { words.join(", ") }
            ),
        );
        imported.push((name, list, summary));
    }
    Ok(imported)
}

/// What the reviewer did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    pub same: i64,
    pub different: i64,
    /// Pairs that the file of answers does not speak of.
    pub unsure: i64,
}

type Ends = ((String, i64), (String, i64));

fn answers(text: &str) -> HashMap<Ends, (Verdict, String)> {
    let mut found = HashMap::new();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for row in reader.records().flatten() {
        let number = |index: usize| row.get(index).and_then(|text| text.parse::<i64>().ok()).unwrap_or_default();
        let name = |index: usize| row.get(index).unwrap_or_default().to_owned();
        if let Some(verdict) = Verdict::parse(&name(4)) {
            let (a, b) = ((name(0), number(1)), (name(2), number(3)));
            found.insert((a.clone(), b.clone()), (verdict, name(5)));
            found.insert((b, a), (verdict, name(5)));
        }
    }
    found
}

/// The row of the household that a record stands in: the answers speak of households by their head's row.
fn end(side: &Side) -> (String, i64) {
    (side.file_name.clone(), side.head_row)
}

/// Answers every pair of the queue as the file does.
pub async fn review(app: &App, setup: &Setup, files: &Files) -> Result<Reviewed, Error> {
    let answers = answers(&files.answers);
    let mut reviewed = Reviewed::default();
    while let Some(pair) = matching::claim_next(app, &setup.manager, setup.programme, PairState::Proposed).await? {
        let (a, b) = matching::sides(app, &setup.manager, &pair).await?;
        let (verdict, reason) = answers.get(&(end(&a), end(&b))).cloned().unwrap_or((Verdict::Unsure, "no answer".into()));
        match verdict {
            Verdict::Same => reviewed.same += 1,
            Verdict::Different => reviewed.different += 1,
            Verdict::Unsure => reviewed.unsure += 1,
        }
        let decision = DecidePair { pair: pair.id, verdict, reason };
        matching::decide_pair(app, &setup.manager, &NewOperation::make(), &decision).await?;
    }
    say(
        "review",
        &format!(
            "{} pairs are the same household, {} are not, each with its reason{}",
            reviewed.same,
            reviewed.different,
            if reviewed.unsure > 0 { format!("; {} left for later", reviewed.unsure) } else { String::new() }
        ),
    );
    Ok(reviewed)
}
