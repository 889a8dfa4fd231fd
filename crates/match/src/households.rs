//! The household as a second layer. A pair is first weighed by what its two rows say; then households of different lists are laid
//! beside each other, and what is thought of their other members is evidence: matched spouses raise matched children, and who is
//! already somebody else there is not this one. Twice, since what the first look has raised raises others.

use crate::clusters::Link;
use crate::compare::{birth_level, pattern};
use crate::levels::{EvidenceField, Level, Pattern};
use crate::link::{RowJudge, logit};
use crate::row::{Row, at};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Looks at each pair of households.
const LOOKS: usize = 2;
/// log2 odds from which two members count as the same person for the others.
const MATCHED: f32 = 0.0;
/// log2 odds (a probability of 0.95) from which a row is taken: nobody else of that household is the same person.
const TAKEN: f32 = 4.25;

/// Pairs whose household says something else than their own names of members do, by the smaller and the larger row.
pub(crate) type Levels = FxHashMap<(u32, u32), Level>;

/// A pattern with what a second look has found.
pub(crate) fn with_household(mut pattern: Pattern, seen_again: Option<&Level>) -> Pattern {
    if let (Some(level), Some(said)) = (seen_again, pattern.get_mut(EvidenceField::Household as usize)) {
        *said = *level;
    }
    pattern
}

/// A pair of rows of two households.
struct Between {
    homes: (u64, u64),
    link: usize,
    /// The row of the first household and of the second.
    rows: (u32, u32),
    logit: f32,
    level: Option<Level>,
}

/// Weighs the links between households again and says which levels it has put in place of those before.
pub(crate) fn look_again(rows: &[Row], judge: &RowJudge, links: &mut [Link]) -> Levels {
    // Camps and institutions have no members that say anything.
    let household = |row: u32| rows.get(at(row)).filter(|row| row.members.length > 0).map_or(0, |row| row.household);
    let mut between: Vec<Between> = links
        .par_iter()
        .enumerate()
        .filter_map(|(link, pair)| {
            let (a, b) = (household(pair.a), household(pair.b));
            let (homes, rows) = if a < b { ((a, b), (pair.a, pair.b)) } else { ((b, a), (pair.b, pair.a)) };
            (a != 0 && b != 0 && a != b).then_some(Between { homes, link, rows, logit: pair.logit, level: None })
        })
        .collect();
    between.par_sort_unstable_by_key(|pair| (pair.homes, pair.rows));
    let parts: Vec<&mut [Between]> = between.chunk_by_mut(|x, y| x.homes == y.homes).filter(|part| part.len() > 1).collect();
    parts.into_par_iter().for_each(|part| look_between(part, rows, judge));
    let mut levels = Levels::default();
    for pair in between {
        if let (Some(level), Some(link)) = (pair.level, links.get_mut(pair.link)) {
            link.logit = pair.logit;
            levels.insert((link.a.min(link.b), link.a.max(link.b)), level);
        }
    }
    levels
}

/// Two households.
fn look_between(pairs: &mut [Between], rows: &[Row], judge: &RowJudge) {
    let row = |number: u32| rows.get(at(number));
    let others = |a: u32, b: u32| row(a).zip(row(b)).is_some_and(|(a, b)| are_others(a, b));
    for _ in 0..LOOKS {
        let known: Vec<((u32, u32), f32)> = pairs.iter().map(|pair| (pair.rows, pair.logit)).collect();
        for pair in pairs.iter_mut() {
            let (Some(a), Some(b)) = (row(pair.rows.0), row(pair.rows.1)) else { continue };
            let Some(level) = level_of(pair, &known, a.members.length.min(b.members.length), &others) else { continue };
            let pattern = with_household(pattern(a, b, judge.values()), Some(&level));
            let weighed = logit(f64::from(judge.classes_of(&pattern, a, b)[0]));
            // Names may say more than matched rows: a member may stand in one of the lists only.
            if level == Level::OtherMember || weighed > pair.logit {
                (pair.level, pair.logit) = (Some(level), weighed);
            }
        }
    }
}

/// What the other pairs between the two households say of this one; `members` live in the smaller household beside this row.
fn level_of(pair: &Between, known: &[((u32, u32), f32)], members: u32, others: &impl Fn(u32, u32) -> bool) -> Option<Level> {
    let (a, b) = pair.rows;
    let is_another = |(x, y): (u32, u32)| (x == a && y != b && others(y, b)) || (y == b && x != a && others(x, a));
    if known.iter().any(|(rows, logit)| *logit >= TAKEN && *logit > pair.logit && is_another(*rows)) {
        return Some(Level::OtherMember);
    }
    // Each member once. The order of the pairs does not matter: one member is rarely like two, and then nothing is counted twice.
    let mut first: Vec<u32> = Vec::new();
    let mut second: Vec<u32> = Vec::new();
    for ((x, y), logit) in known {
        if *x != a && *y != b && *logit >= MATCHED && !first.contains(x) && !second.contains(y) {
            first.push(*x);
            second.push(*y);
        }
    }
    let matched = u32::try_from(first.len()).unwrap_or(u32::MAX);
    if matched == 0 {
        None
    } else if matched >= members {
        Some(Level::Same)
    } else if matched * 2 >= members {
        Some(Level::Subset)
    } else {
        None
    }
}

/// Two members of one household who are not one person written twice: their days of birth say so.
fn are_others(a: &Row, b: &Row) -> bool {
    let level = birth_level((a.birth, a.number_birth), (b.birth, b.number_birth));
    matches!(level, Level::SameYear | Level::NearYear | Level::Different | Level::OtherGeneration)
}
