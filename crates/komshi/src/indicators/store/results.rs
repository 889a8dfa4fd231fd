//! The results of a programme as lines: what was promised, what was achieved. Read by the results page, the report, the public page and
//! the open data.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{
    framework::{self, indicator_subject, node_subject},
    measure::Breakdown,
    roll_up::rolled_up,
};
use crate::{
    app::App,
    error::Error,
    indicators::{
        definition::{Achieved, Definition, progress},
        model::Window,
    },
    programmes::store as programmes,
};

/// A target that stands. `None` as a value never occurs here: a target that was taken away is no line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetLine {
    pub value: i64,
    /// `at-least`, `about`, or nothing.
    pub qualifier: Option<String>,
    /// The period that it is for; `None` for the whole life.
    pub period: Option<Window>,
    pub place: String,
    pub cell: String,
}

/// One indicator with its numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultLine {
    /// The id of the use: `/programmes/{id}/results/{use_id}`.
    pub use_id: i64,
    /// impact, outcome, output; empty where the indicator belongs to an activity alone.
    pub node_level: String,
    pub node_code: String,
    /// Code of the result above; empty at the top.
    pub node_parent: String,
    /// Code of the activity, or empty.
    pub activity: String,
    pub code: String,
    pub version: i64,
    /// Subjects of the texts (`field` "title"): read them with `Texts::read(subject, "title", lang)`.
    pub statement_subject: String,
    pub node_subject: String,
    /// person, household, organisation, event, item, place, money, text, percent.
    pub unit: String,
    /// ISO 4217, for money.
    pub currency: String,
    pub definition: Definition,
    pub baseline: Option<i64>,
    pub baseline_on: Option<String>,
    /// What the achieved number is compared with: for the same period, else for the whole life. `None`: "target not set".
    pub target: Option<TargetLine>,
    /// Other targets that stand: for periods, places and groups.
    pub other_targets: Vec<TargetLine>,
    /// N, a sum, a ratio, or words. In minor units for money; `Achieved::number` gives tenths of a percent for a ratio.
    pub achieved: Achieved,
    /// F, where subjects are counted once.
    pub newly: Option<i64>,
    /// People counted without names, beside N or within the sum.
    pub anonymous: i64,
    /// Tenths of a percent from the baseline to the target.
    pub progress: Option<i64>,
    pub breakdowns: Vec<Breakdown>,
}

/// Every indicator of a programme in the order of its results. The caller has asked whether the reader may see the numbers; nothing is
/// protected here.
pub async fn results(app: &App, programme: i64, window: &Window) -> Result<Vec<ResultLine>, Error> {
    let nodes = framework::nodes(app, programme).await?;
    let targets = framework::targets(app, programme).await?;
    let activities: HashMap<i64, String> =
        programmes::activities(app, programme).await?.into_iter().map(|activity| (activity.id, activity.code)).collect();
    let currency =
        crate::db::text(app.db.read(), "SELECT currency AS value FROM programme WHERE id = $1", crate::values![programme])
            .await?
            .unwrap_or_default();
    let mut uses = framework::uses(app, programme).await?;
    let place = |node: Option<i64>| nodes.iter().position(|known| Some(known.id) == node).unwrap_or(usize::MAX);
    uses.sort_by_key(|one| place(one.result_node));
    let wanted = uses.iter().map(|one| Ok((one.indicator, one.definition()?))).collect::<Result<Vec<_>, Error>>()?;
    let measured = rolled_up(app, programme, &wanted, window).await?;
    let mut lines = Vec::with_capacity(uses.len());
    for ((one, (_, definition)), measured) in uses.into_iter().zip(wanted).zip(measured) {
        let node = nodes.iter().find(|known| Some(known.id) == one.result_node);
        let parent = node.and_then(|node| nodes.iter().find(|known| Some(known.id) == node.parent));
        let mut standing: Vec<TargetLine> = targets
            .iter()
            .filter(|target| target.indicator_use == one.id && target.replaced_at.is_none())
            .filter_map(|target| {
                let period = match (&target.from_day, &target.to_day) {
                    (Some(from), Some(to)) => Some(Window { from: from.clone(), to: to.clone() }),
                    _ => None,
                };
                Some(TargetLine {
                    value: target.value?,
                    qualifier: target.qualifier.clone(),
                    period,
                    place: target.place.clone(),
                    cell: target.cell.clone(),
                })
            })
            .collect();
        let whole = |target: &TargetLine| target.place.is_empty() && target.cell.is_empty();
        let compared = standing
            .iter()
            .position(|target| whole(target) && target.period.as_ref() == Some(window))
            .or_else(|| standing.iter().position(|target| whole(target) && target.period.is_none()));
        let target = compared.map(|index| standing.remove(index));
        lines.push(ResultLine {
            use_id: one.id,
            node_level: node.map_or_else(String::new, |node| node.level.clone()),
            node_code: node.map_or_else(String::new, |node| node.code.clone()),
            node_parent: parent.map_or_else(String::new, |node| node.code.clone()),
            activity: one.activity.and_then(|id| activities.get(&id).cloned()).unwrap_or_default(),
            statement_subject: indicator_subject(&one.code),
            node_subject: node.map_or_else(String::new, |node| node_subject(&node.code)),
            unit: definition.unit().into(),
            currency: if definition.counted.filter.currency.is_empty() {
                currency.clone()
            } else {
                definition.counted.filter.currency.clone()
            },
            progress: progress(measured.achieved.number(), one.baseline, target.as_ref().map(|target| target.value)),
            breakdowns: measured.breakdowns,
            code: one.code,
            version: one.version,
            definition,
            baseline: one.baseline,
            baseline_on: one.baseline_on,
            target,
            other_targets: standing,
            achieved: measured.achieved,
            newly: measured.newly,
            anonymous: measured.anonymous,
        });
    }
    Ok(lines)
}
