//! Score and order. A line is a CEL expression over the facts below; a line whose fact is not recorded gives 0 and says which.

mod scorecard;

use std::{cmp::Ordering, collections::BTreeMap};

use cel::{Context, ExecutionError, Program, Value};
use serde::{Deserialize, Serialize};

pub use scorecard::common_scorecard;

/// A fact that a rule may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Whole,
    /// An amount a month, in minor units.
    Amount,
    /// Yes or no.
    YesNo,
    /// One of a closed set of values.
    Choice(&'static [&'static str]),
}

const HOUSING: &[&str] =
    &["own", "rented", "with_relatives", "collective_centre", "informal_settlement", "social", "none", "other"];

/// The facts of a household that rules may use, with their kinds. `wg_highest` is the highest Washington Group answer (1-4) of
/// anybody in the household in any domain.
pub const FACTS: &[(&str, Kind)] = &[
    ("size", Kind::Whole),
    ("children_under_15", Kind::Whole),
    ("over_65", Kind::Whole),
    ("members_15_64", Kind::Whole),
    ("income", Kind::Amount),
    ("income_per_head", Kind::Amount),
    ("wg_highest", Kind::Whole),
    ("chronic_illness", Kind::YesNo),
    ("cash_social_assistance", Kind::YesNo),
    ("single_parent", Kind::YesNo),
    ("housing", Kind::Choice(HOUSING)),
];

/// What is known of a household, by the names in [`FACTS`]; what is not recorded is not there.
pub type Known = BTreeMap<&'static str, Answer>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    Whole(i64),
    YesNo(bool),
    Text(String),
}

impl Answer {
    pub fn whole(&self) -> Option<i64> {
        match self {
            Answer::Whole(number) => Some(*number),
            Answer::YesNo(_) | Answer::Text(_) => None,
        }
    }
}

/// One condition of the rule builder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub fact: String,
    /// `>=`, `<=`, `==`, `<`, `>`.
    pub comparison: String,
    /// A whole number, an amount in major units, `yes`, `no`, or values of a set separated by spaces.
    pub value: String,
}

pub const COMPARISONS: &[&str] = &[">=", "<=", "==", "<", ">"];

/// A line of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// A short name, as in the reasons: `size`, `no_income`.
    pub code: String,
    /// Language tag -> what the line is called.
    pub label: BTreeMap<String, String>,
    pub expression: String,
    /// The conditions that the expression was built from; empty for one written by an expert.
    pub conditions: Vec<Condition>,
    pub points: i64,
}

/// Which rules decide between equal scores, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieBreak {
    LowerIncomePerHead,
    MoreChildren,
    EarlierApplication,
}

impl TieBreak {
    pub const ALL: [TieBreak; 3] = [TieBreak::LowerIncomePerHead, TieBreak::MoreChildren, TieBreak::EarlierApplication];

    pub fn as_str(self) -> &'static str {
        match self {
            TieBreak::LowerIncomePerHead => "lower-income-per-head",
            TieBreak::MoreChildren => "more-children",
            TieBreak::EarlierApplication => "earlier-application",
        }
    }

    pub fn parse(text: &str) -> Option<TieBreak> {
        TieBreak::ALL.into_iter().find(|rule| rule.as_str() == text)
    }
}

/// Criteria as a whole: what is frozen by its hash when the call opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    pub lines: Vec<Line>,
    /// Eligible from so many points.
    pub minimum_score: i64,
    pub tie_break: Vec<TieBreak>,
}

/// CEL for what the builder says. `None` if a part does not fit its fact.
pub fn expression_of(conditions: &[Condition]) -> Option<String> {
    let parts: Option<Vec<String>> = conditions.iter().map(condition).collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join(" && "))
}

fn condition(condition: &Condition) -> Option<String> {
    let (name, kind) = FACTS.iter().find(|(name, _)| *name == condition.fact)?;
    let comparison = COMPARISONS.iter().find(|comparison| **comparison == condition.comparison)?;
    match kind {
        Kind::Whole => Some(format!("{name} {comparison} {}", condition.value.trim().parse::<i64>().ok()?)),
        Kind::Amount => {
            let minor = komshi_text::values::amount(&condition.value)?;
            // 95 / 7 would be a whole-number division: both sides are multiplied instead, which is exact.
            Some(if *name == "income_per_head" {
                format!("income {comparison} {minor} * size")
            } else {
                format!("{name} {comparison} {minor}")
            })
        }
        Kind::YesNo => match (yes_or_no(&condition.value), *comparison) {
            (Some(true), "==") => Some((*name).to_owned()),
            (Some(false), "==") => Some(format!("!{name}")),
            _ => None,
        },
        Kind::Choice(values) => {
            let chosen: Vec<String> = condition.value.split_whitespace().map(|value| format!("'{value}'")).collect();
            let known = condition.value.split_whitespace().all(|value| values.contains(&value));
            (known && !chosen.is_empty() && *comparison == "==").then(|| format!("{name} in [{}]", chosen.join(", ")))
        }
    }
}

/// Yes or no as people of the region write it.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "da" | "да" | "po" => Some(true),
        "no" | "ne" | "не" | "jo" => Some(false),
        _ => None,
    }
}

/// What is wrong with an expression, in the words of the CEL compiler, or `None`. Only the facts above may stand in it.
pub fn fault(expression: &str) -> Option<String> {
    const LONGEST: usize = 500;
    if expression.len() > LONGEST {
        return Some(format!("> {LONGEST}"));
    }
    let program = match Program::compile(expression) {
        Ok(program) => program,
        Err(errors) => return Some(errors.to_string()),
    };
    let references = program.references();
    if let Some(unknown) = references
        .variables()
        .into_iter()
        .find(|name| *name == "income_per_head" || !FACTS.iter().any(|(known, _)| known == name))
    {
        return Some(unknown.to_owned());
    }
    // Tried on a household that records everything: the answer must be yes or no.
    let example: Known = FACTS
        .iter()
        .map(|(name, kind)| {
            let answer = match kind {
                Kind::Whole | Kind::Amount => Answer::Whole(1),
                Kind::YesNo => Answer::YesNo(true),
                Kind::Choice(values) => Answer::Text(values[0].to_owned()),
            };
            (*name, answer)
        })
        .collect();
    match evaluate(&program, &example) {
        Ok(_) => None,
        Err(missing) => Some(missing.join(", ")),
    }
}

/// One line of a household's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreLine {
    pub code: String,
    /// 0 where the rule does not hold or a fact is missing.
    pub points: i64,
    /// The facts that the rule looked at, with their values.
    pub because: BTreeMap<String, Answer>,
    /// The facts that the rule needs and no list records.
    pub missing: Vec<String>,
}

/// Whether the expression holds, or the names of what is missing (or of what went wrong).
fn evaluate(program: &Program, known: &Known) -> Result<bool, Vec<String>> {
    let references = program.references();
    let missing: Vec<String> =
        references.variables().into_iter().filter(|name| !known.contains_key(name)).map(str::to_owned).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut context = Context::default();
    for (name, answer) in known {
        let value = match answer {
            Answer::Whole(number) => Value::from(*number),
            Answer::YesNo(yes) => Value::from(*yes),
            Answer::Text(text) => Value::from(text.as_str()),
        };
        context.add_variable_from_value(*name, value);
    }
    match program.execute(&context) {
        Ok(Value::Bool(holds)) => Ok(holds),
        Ok(_) => Err(vec!["yes/no".into()]),
        Err(error) => Err(vec![told(&error)]),
    }
}

fn told(error: &ExecutionError) -> String {
    error.to_string()
}

/// A scorecard made ready to score many households.
pub struct Scorer {
    lines: Vec<(Line, Program)>,
}

impl Scorer {
    /// `Err` names the line whose expression does not compile.
    pub fn new(criteria: &Criteria) -> Result<Scorer, String> {
        let lines: Result<Vec<_>, String> = criteria
            .lines
            .iter()
            .map(|line| Program::compile(&line.expression).map(|program| (line.clone(), program)).map_err(|_| line.code.clone()))
            .collect();
        Ok(Scorer { lines: lines? })
    }

    pub fn score(&self, known: &Known) -> (i64, Vec<ScoreLine>) {
        let mut total = 0;
        let lines = self
            .lines
            .iter()
            .map(|(line, program)| {
                let used = program.references();
                let because = known
                    .iter()
                    .filter(|(name, _)| used.has_variable(name))
                    .map(|(name, answer)| ((*name).to_owned(), answer.clone()))
                    .collect();
                let (points, missing) = match evaluate(program, known) {
                    Ok(true) => (line.points, Vec::new()),
                    Ok(false) => (0, Vec::new()),
                    Err(missing) => (0, missing),
                };
                total += points;
                ScoreLine { code: line.code.clone(), points, because, missing }
            })
            .collect();
        (total, lines)
    }
}

/// A household in the ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub household: i64,
    pub score: i64,
    pub lines: Vec<ScoreLine>,
    pub tie: TieValues,
    pub eligible: bool,
    /// From 1, for those who are eligible.
    pub position: Option<i64>,
    /// What decided between this candidate and the one before with the same score; `full` where nothing did.
    pub tie_decided: Option<String>,
}

/// What the tie-break rules look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieValues {
    /// Minor units a month.
    pub income: Option<i64>,
    pub size: Option<i64>,
    pub children: Option<i64>,
    /// ISO day: the earliest of the household's rows.
    pub applied_on: Option<String>,
}

/// Orders by score, then by the rules; numbers those who are eligible; writes down what decided each tie. Full ties keep the order of
/// household ids, which is the order in which the records came.
pub fn rank(criteria: &Criteria, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut() {
        candidate.eligible = candidate.score >= criteria.minimum_score;
    }
    candidates.sort_by(|a, b| {
        b.score.cmp(&a.score).then_with(|| tie_order(criteria, &a.tie, &b.tie).0).then_with(|| a.household.cmp(&b.household))
    });
    let mut position = 0;
    for index in 0..candidates.len() {
        if !candidates[index].eligible {
            continue;
        }
        position += 1;
        let decided = index
            .checked_sub(1)
            .filter(|before| candidates[*before].score == candidates[index].score)
            .map(|before| tie_order(criteria, &candidates[before].tie, &candidates[index].tie).1);
        let candidate = &mut candidates[index];
        candidate.position = Some(position);
        candidate.tie_decided = decided.map(|rule| rule.map_or("full", TieBreak::as_str).to_owned());
    }
}

/// Who goes first by the rules, and which rule said so.
fn tie_order(criteria: &Criteria, a: &TieValues, b: &TieValues) -> (Ordering, Option<TieBreak>) {
    for rule in &criteria.tie_break {
        let order = match rule {
            TieBreak::LowerIncomePerHead => income_per_head_order(a, b),
            TieBreak::MoreChildren => b.children.unwrap_or(-1).cmp(&a.children.unwrap_or(-1)),
            TieBreak::EarlierApplication => known_first(&a.applied_on, &b.applied_on),
        };
        if order != Ordering::Equal {
            return (order, Some(*rule));
        }
    }
    (Ordering::Equal, None)
}

/// `a.income / a.size` against `b.income / b.size` without dividing. Not recorded goes last.
fn income_per_head_order(a: &TieValues, b: &TieValues) -> Ordering {
    let share = |values: &TieValues| values.income.zip(values.size.filter(|size| *size > 0));
    match (share(a), share(b)) {
        (Some((income, size)), Some((other, others))) => {
            (i128::from(income) * i128::from(others)).cmp(&(i128::from(other) * i128::from(size)))
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn known_first(a: &Option<String>, b: &Option<String>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests;
