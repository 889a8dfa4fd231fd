//! Why two rows are thought to be one person, or not.

use std::process::ExitCode;

use komshi_match::{Level, Linkage, Meaning};

use super::{Work, wrong};

/// Longest bar of a waterfall, in characters; one for each bit.
const LONGEST_BAR: usize = 12;

/// `ID,ID` or `FILE:ROW,FILE:ROW`.
pub fn print(pair: &str, work: &Work, linkage: &Linkage) -> anyhow::Result<ExitCode> {
    let Some((a, b)) = pair.split_once(',').and_then(|(a, b)| Some((row_of(work, a.trim())?, row_of(work, b.trim())?))) else {
        return Ok(wrong(&format!("--explain asks for two rows of the lists, as ID,ID or FILE:ROW,FILE:ROW; not {pair}")));
    };
    let Some(explained) = work.table.explain(linkage, a, b) else {
        return Ok(wrong("there are no such rows"));
    };
    let words = &work.words;
    for row in [a, b] {
        let told: Vec<&str> =
            SHOWN.iter().map(|meaning| work.lists.text(&work.table, row, *meaning)).filter(|text| !text.is_empty()).collect();
        let (list, number) = work.lists.place(&work.table, row);
        println!("{list} {number}: {}", told.join(" · "));
    }
    println!("{:<24} {:+6.1}", words.text("match-prior", &[]), explained.prior_bits);
    for one in explained.evidence.iter().filter(|one| one.level != Level::NotRecorded) {
        let bar = "▇".repeat((one.bits.abs().round() as usize).min(LONGEST_BAR));
        let level = words.text(&format!("level-{}", one.level.as_str().replace('_', "-")), &[]);
        let field = words.text(&format!("evidence-{}", one.field.as_str().replace('_', "-")), &[]);
        println!("{field:<24} {:+6.1} {} {bar:<LONGEST_BAR$} {level}", one.bits, if one.bits < 0.0 { "−" } else { "+" });
    }
    let percent = |probability: f64| format!("{:.1}", probability * 100.0);
    println!(
        "{}",
        words.text(
            "match-classes",
            &[
                ("same", percent(explained.same).into()),
                ("family", percent(explained.family).into()),
                ("unrelated", percent(explained.unrelated).into()),
            ]
        )
    );
    let together = linkage.clusters.get(a).is_some() && linkage.clusters.get(a) == linkage.clusters.get(b);
    println!("{}", words.text(if together { "match-together" } else { "match-apart" }, &[]));
    Ok(ExitCode::SUCCESS)
}

/// What a row is told by.
pub const SHOWN: [Meaning; 9] = [
    Meaning::Surname,
    Meaning::Given,
    Meaning::FullName,
    Meaning::Father,
    Meaning::Birth,
    Meaning::Number,
    Meaning::Phone,
    Meaning::Address,
    Meaning::Place,
];

/// The row with an id, or of a list and a number.
pub fn row_of(work: &Work, name: &str) -> Option<usize> {
    if work.lists.by_id
        && let Some(row) = (0..work.table.len()).find(|row| work.lists.text(&work.table, *row, Meaning::Id) == name)
    {
        return Some(row);
    }
    let (list, number) = name.rsplit_once(':')?;
    let number: usize = number.parse().ok()?;
    place(work, list, number)
}

/// The row of a list by its number there, from 1.
pub fn place(work: &Work, list: &str, number: usize) -> Option<usize> {
    let at = work.lists.names.iter().position(|(_, name)| name == list)?;
    let before: usize = work.lists.lists.iter().take(at).map(komshi_match::List::len).sum();
    (1..=work.lists.lists.get(at)?.len()).contains(&number).then(|| before + number - 1)
}
