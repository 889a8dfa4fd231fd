//! The figures of the job with the keys of `expected.json`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Chosen, Setup, lists::Reviewed};
use crate::{
    app::App,
    error::Error,
    lists::store::{self as lists, Summary as Imported},
    registry::{model::answers, store as registry},
    selection::{
        model::{ScoreLine, TieValues},
        store as selection,
    },
};

#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    pub rows: BTreeMap<String, i64>,
    pub households: i64,
    pub merged_by_identity_number: i64,
    pub same_by_review: i64,
    pub different_by_review: i64,
    /// The kinds that the figures to compare with speak of.
    pub row_problems: BTreeMap<String, i64>,
    /// What else was marked in the rows.
    pub further_row_problems: BTreeMap<String, i64>,
    pub households_whose_lists_disagree: i64,
    pub eligible: i64,
    pub not_eligible: i64,
    pub selected: i64,
    pub cut_score: i64,
    pub selected_by_community: BTreeMap<String, i64>,
    pub selected_persons_stated: i64,
    pub ranking: Vec<Ranked>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Ranked {
    pub rows: String,
    pub score: i64,
    pub income_per_head: f64,
    pub children: i64,
    pub applied: String,
    pub lines: Vec<(String, i64)>,
}

/// Problems of rows that `expected.json` counts.
const COMPARED_PROBLEMS: [&str; 4] = ["impossible_date", "lost_zero", "bad_check_digit", "year_only"];
/// Lines of the ranking that are written out.
const WRITTEN: i64 = 185;

impl Summary {
    pub async fn of(
        app: &App,
        setup: &Setup,
        imported: &[(&'static str, i64, Imported)],
        reviewed: Reviewed,
        chosen: Chosen,
    ) -> Result<Summary, Error> {
        let manager = &setup.manager;
        let (mut row_problems, mut further_row_problems) = (BTreeMap::new(), BTreeMap::new());
        for (_, list, _) in imported {
            let row = lists::list(app, manager, *list).await?;
            for problem in lists::problem_counts(app, &row).await? {
                let compared = COMPARED_PROBLEMS.contains(&problem.kind.as_str());
                let counts = if compared { &mut row_problems } else { &mut further_row_problems };
                *counts.entry(problem.kind).or_insert(0) += problem.value;
            }
        }
        let all = registry::HouseholdFilter::default();
        let disagreeing = registry::HouseholdFilter { disagrees: true, after: None };
        let eligible = selection::candidates(app, manager, chosen.ranking, true, 0, 1_000_000).await?;
        let not_eligible = selection::candidates(app, manager, chosen.ranking, false, 0, 1_000_000).await?;
        let selected: Vec<_> = eligible.iter().filter(|candidate| candidate.within == 1).collect();
        let ids: Vec<i64> = selected.iter().map(|candidate| candidate.household).collect();
        let facts = registry::facts(app.db.read(), &manager.scope(), "household", &ids).await?;
        let mut selected_by_community = BTreeMap::new();
        for id in &ids {
            let answers = answers(facts.get(id).map_or(&[], Vec::as_slice));
            let community = answers.iter().find(|answer| answer.attribute == "community");
            let community = community.map_or("not_recorded", |answer| answer.current().value.as_str());
            *selected_by_community.entry(community.to_owned()).or_insert(0) += 1;
        }
        let mut ranking = Vec::new();
        for candidate in eligible.iter().filter(|candidate| candidate.position.is_some_and(|position| position <= WRITTEN)) {
            let mut rows: Vec<(usize, String)> = registry::sources(app, manager, "household", candidate.household)
                .await?
                .into_iter()
                .map(|source| {
                    let order = imported.iter().position(|(name, _, _)| *name == source.file_name).unwrap_or_default();
                    (order, format!("{}:{}", source.file_name, source.row_number))
                })
                .collect();
            rows.sort();
            let lines: Vec<ScoreLine> = serde_json::from_str(&candidate.lines)?;
            let tie: TieValues = serde_json::from_str(&candidate.tie_values)?;
            let per_head = tie.income.unwrap_or_default() as f64 / tie.size.unwrap_or(1).max(1) as f64 / 100.0;
            ranking.push(Ranked {
                rows: rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>().join("|"),
                score: candidate.score,
                income_per_head: (per_head * 100.0).round_ties_even() / 100.0,
                children: tie.children.unwrap_or_default(),
                applied: tie.applied_on.unwrap_or_default(),
                lines: lines.into_iter().filter(|line| line.points > 0).map(|line| (line.code, line.points)).collect(),
            });
        }
        Ok(Summary {
            rows: imported.iter().map(|(name, _, summary)| ((*name).to_owned(), summary.rows)).collect(),
            households: registry::count_households(app, manager, &all).await?,
            merged_by_identity_number: imported.iter().map(|(_, _, summary)| summary.merged).sum(),
            same_by_review: reviewed.same,
            different_by_review: reviewed.different,
            row_problems,
            further_row_problems,
            households_whose_lists_disagree: registry::count_households(app, manager, &disagreeing).await?,
            eligible: eligible.len() as i64,
            not_eligible: not_eligible.len() as i64,
            selected: selected.len() as i64,
            cut_score: selected.last().map_or(0, |candidate| candidate.score),
            selected_by_community,
            selected_persons_stated: selected.iter().filter_map(|candidate| candidate.size).sum(),
            ranking,
        })
    }
}
