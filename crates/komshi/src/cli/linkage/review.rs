//! The workbook in which an office answers the pairs that need a person's eye.

use std::path::Path;

use komshi_documents::write::{Book, Column, Kind, Sheet, Value, xlsx};
use komshi_match::{Decision, Level, Linkage, Options};

use super::{Work, explain::SHOWN, save};

/// Names of the columns by which an answer finds its rows again; they stay the same in every language.
pub const KEYS: [&str; 5] = ["decision", "list_a", "row_a", "list_b", "row_b"];
/// More pairs than an office answers, and than a sheet shows well.
const MOST_PAIRS: usize = 20_000;

pub fn write(path: &Path, work: &Work, linkage: &Linkage, options: &Options) -> anyhow::Result<()> {
    let words = &work.words;
    let mut asked: Vec<_> = linkage.pairs.iter().filter(|pair| pair.decision == Decision::Review).collect();
    asked.retain(|pair| !options.decided.contains_key(&(pair.a, pair.b)));
    let left_out = asked.len().saturating_sub(MOST_PAIRS);
    let mut header: Vec<Column> = KEYS.iter().map(|key| Column::new(*key, Kind::Text)).collect();
    header.push(Column::new(words.text("match-probability", &[]), Kind::Decimal));
    header.push(Column::new(words.text("match-reasons", &[]), Kind::Text));
    for side in ["A", "B"] {
        header.extend(SHOWN.iter().map(|meaning| {
            let title = words.text(&format!("column-{}", key(meaning.as_str())), &[]);
            Column::new(format!("{title} {side}"), Kind::Identifier)
        }));
    }
    let rows = asked
        .iter()
        .take(MOST_PAIRS)
        .map(|pair| {
            let (a, b) = (pair.a as usize, pair.b as usize);
            let ((list_a, row_a), (list_b, row_b)) = (work.lists.place(&work.table, a), work.lists.place(&work.table, b));
            let number = |row: usize| Value::Whole(i64::try_from(row).unwrap_or(i64::MAX));
            let mut row = vec![Value::Empty, list_a.into(), number(row_a), list_b.into(), number(row_b)];
            row.push(Value::Decimal((f64::from(pair.probability) * 100.0).round() / 100.0));
            row.push(reasons(work, linkage, a, b).into());
            for side in [a, b] {
                row.extend(SHOWN.iter().map(|meaning| Value::from(work.lists.text(&work.table, side, *meaning))));
            }
            row
        })
        .collect();
    let mut notes = vec![
        words.text("match-review-how", &[("column", KEYS[0].into()), ("command", "komshi match … --decisions FILE.xlsx".into())]),
    ];
    if left_out > 0 {
        notes.push(words.text("match-review-left", &[("pairs", i64::try_from(left_out).unwrap_or(i64::MAX).into())]));
    }
    let sheet = Sheet {
        name: words.text("match-review-sheet", &[]),
        title: vec![words.text("match-review-title", &[])],
        header,
        rows,
        notes,
    };
    save(path, &xlsx(&Book { sheets: vec![sheet], date: None })?)
}

/// What speaks for and against, the strongest first.
fn reasons(work: &Work, linkage: &Linkage, a: usize, b: usize) -> String {
    let Some(explained) = work.table.explain(linkage, a, b) else { return String::new() };
    let mut evidence: Vec<_> = explained.evidence.iter().filter(|one| one.level != Level::NotRecorded).collect();
    evidence.sort_by(|x, y| y.bits.abs().total_cmp(&x.bits.abs()));
    let told: Vec<String> = evidence
        .iter()
        .map(|one| {
            let field = work.words.text(&format!("evidence-{}", key(one.field.as_str())), &[]);
            let level = work.words.text(&format!("level-{}", key(one.level.as_str())), &[]);
            format!("{field}: {level} ({:+.0})", one.bits)
        })
        .collect();
    told.join("; ")
}

/// Codes are written with `_`, keys of texts with `-`.
fn key(code: &str) -> String {
    code.replace('_', "-")
}
