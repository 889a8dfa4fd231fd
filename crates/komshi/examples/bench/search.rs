//! Five hundred questions of all kinds, half of them asked by an organisation that sees through the record of the data sharing.

use std::time::Instant;

use komshi::{access::store::actor_by_name, registry::store::search};
use komshi_text::script::to_cyrillic;

use crate::{
    fill::Registry,
    people::{Dice, household},
    report::Line,
};

const QUESTIONS: u64 = 500;
const GOAL_MS: f64 = 20.0;

/// What one would type to find somebody: kind and text.
fn question(registry: &Registry, number: u64) -> (&'static str, String) {
    let dice = &mut Dice::new(number ^ 0xABCD_0000_0000);
    let home = household(dice.below(registry.households));
    let one = &home.members[dice.below(home.members.len() as u64) as usize];
    let beginning = |text: &str, letters: usize| text.chars().take(letters).collect::<String>();
    match number % 10 {
        0 => ("surname", one.surname.clone()),
        1 => ("surname and name", format!("{} {}", one.surname, one.given)),
        2 => ("name and surname in Cyrillic", to_cyrillic(&format!("{} {}", one.given, one.surname))),
        3 => ("without accents", komshi_text::fold::fold(&format!("{} {}", one.surname, one.given))),
        4 => ("three letters", beginning(&one.surname, 3)),
        5 => ("surname and a beginning", format!("{} {}", one.surname, beginning(one.given, 2))),
        6 => ("personal number", one.number.clone()),
        7 => ("phone", home.phone.clone()),
        8 => ("name and address", format!("{} {}", one.surname, home.address)),
        _ => ("household code", format!("H-{:04}", home.number + 1)),
    }
}

pub async fn run(registry: &Registry) -> anyhow::Result<Vec<Line>> {
    let actors = [registry.setup.manager.clone(), actor_by_name(&registry.app, "jelena").await?];
    let mut times: Vec<(f64, &'static str)> = Vec::new();
    let mut empty = 0;
    for number in 0..QUESTIONS {
        let (kind, question) = question(registry, number);
        let actor = &actors[(number / 10) as usize % 2];
        let start = Instant::now();
        let found = search(&registry.app, actor, &question).await?;
        times.push((start.elapsed().as_secs_f64() * 1000.0, kind));
        empty += u64::from(found.is_empty());
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| times[((times.len() as f64 * share).ceil() as usize).clamp(1, times.len()) - 1].0;
    let (slowest, kind) = times[times.len() - 1];
    Ok(vec![
        Line::note("search, p50 of 500 questions", format!("{:.1} ms", at(0.5))),
        Line::goal(
            "search, p99 of 500 questions",
            format!("{:.1} ms", at(0.99)),
            format!("under {GOAL_MS} ms"),
            at(0.99) < GOAL_MS,
        ),
        Line::note("slowest question", format!("{slowest:.1} ms ({kind})")),
        Line::note("questions about somebody who is there, without an answer", empty.to_string()),
    ])
}
