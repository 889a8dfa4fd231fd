//! The scorecard: what its rules say in words, and the page on which they are built.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    app::App,
    error::Error,
    selection::{
        model::{COMPARISONS, Condition, Criteria, FACTS, Kind, Line, TieBreak, expression_of, yes_or_no},
        store::{self, CallRow, SaveCriteria},
    },
    web::{Form, Html, Page, Tab, page::done},
};

/// The words of a comparison.
fn comparison_key(comparison: &str) -> &'static str {
    match comparison {
        ">=" => "comparison-at-least",
        "<=" => "comparison-at-most",
        "<" => "comparison-below",
        ">" => "comparison-above",
        _ => "comparison-is",
    }
}

/// What a rule says, for whoever does not read expressions; empty for a rule that was not built from conditions.
pub fn in_words(page: &Page, line: &Line) -> String {
    let told: Vec<String> = line.conditions.iter().map(|condition| condition_in_words(page, condition)).collect();
    told.join(&format!(" {} ", page.t("criteria-and")))
}

fn condition_in_words(page: &Page, condition: &Condition) -> String {
    let kind = FACTS.iter().find(|(name, _)| *name == condition.fact).map(|(_, kind)| *kind);
    let value = match kind {
        Some(Kind::Amount) => komshi_text::values::amount(&condition.value).map(|minor| page.money(minor)),
        Some(Kind::YesNo) => yes_or_no(&condition.value).map(|yes| page.t(if yes { "yes" } else { "no" })),
        Some(Kind::Choice(_)) => {
            let names: Vec<String> = condition.value.split_whitespace().map(|value| page.name(&condition.fact, value)).collect();
            Some(names.join(&format!(" {} ", page.t("criteria-or"))))
        }
        Some(Kind::Whole) | None => None,
    };
    let comparison = page.t(comparison_key(&condition.comparison));
    let value = value.unwrap_or_else(|| condition.value.clone());
    page.t3(
        "criteria-condition",
        ("fact", page.name("score-fact", &condition.fact)),
        ("comparison", comparison),
        ("value", value),
    )
}

/// Rows of the rule builder that stand empty below the lines, and that "more lines" adds.
const EMPTY_LINES: usize = 2;
/// Conditions of one line that the builder shows at least.
const CONDITIONS: usize = 3;
/// Conditions of one line; a rule that needs more is written as an expression.
const MOST_CONDITIONS: usize = 20;
/// Lines of one scorecard.
const MOST_LINES: usize = 60;

/// A line as it stands in the form, whether it can be used or not.
struct EditLine {
    index: usize,
    code: String,
    label_en: String,
    label_sr: String,
    expression: String,
    written: bool,
    points: String,
    conditions: Vec<(usize, Condition)>,
}

#[derive(Template)]
#[template(path = "selection/templates/criteria.html")]
struct CriteriaPage {
    page: Page,
    call: CallRow,
    lines: Vec<EditLine>,
    minimum: String,
    /// Place of the rule and the rule that stands there.
    ties: Vec<(i64, String)>,
    rules: Vec<&'static str>,
    facts: Vec<&'static str>,
    problem: String,
}

impl CriteriaPage {
    fn comparisons(&self) -> Vec<(&'static str, String)> {
        COMPARISONS.iter().map(|one| (*one, self.page.t(comparison_key(one)))).collect()
    }

    fn has_room(&self) -> bool {
        self.lines.len() < MOST_LINES
    }

    fn room_for_conditions(&self, line: &EditLine) -> bool {
        line.conditions.len() < MOST_CONDITIONS
    }
}

fn blank_condition() -> Condition {
    Condition { fact: String::new(), comparison: ">=".into(), value: String::new() }
}

fn blank_line(index: usize) -> EditLine {
    EditLine {
        index,
        code: String::new(),
        label_en: String::new(),
        label_sr: String::new(),
        expression: String::new(),
        written: false,
        points: "1".into(),
        conditions: (0..CONDITIONS).map(|at| (at, blank_condition())).collect(),
    }
}

fn shown(page: Page, call: CallRow, lines: Vec<EditLine>, minimum: String, ties: Vec<String>, problem: String) -> CriteriaPage {
    CriteriaPage {
        page: page.at(Tab::Programmes),
        call,
        lines,
        minimum,
        ties: (0..3).map(|at| (at, ties.get(at as usize).cloned().unwrap_or_default())).collect(),
        rules: TieBreak::ALL.iter().map(|rule| rule.as_str()).collect(),
        facts: FACTS.iter().map(|(name, _)| *name).collect(),
        problem,
    }
}

pub async fn criteria(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let call = store::call(&app, page.actor()?, id).await?;
    let criteria = store::criteria(app.db.read(), id, None).await?.criteria;
    let mut lines: Vec<EditLine> = criteria
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| EditLine {
            index,
            code: line.code.clone(),
            label_en: line.label.get("en").cloned().unwrap_or_default(),
            label_sr: line.label.get("sr-Latn").cloned().unwrap_or_default(),
            expression: line.expression.clone(),
            written: line.conditions.is_empty() && !line.expression.is_empty(),
            points: line.points.to_string(),
            conditions: (0..CONDITIONS.max(line.conditions.len()))
                .map(|at| (at, line.conditions.get(at).cloned().unwrap_or_else(blank_condition)))
                .collect(),
        })
        .collect();
    for _ in 0..EMPTY_LINES.min(MOST_LINES.saturating_sub(lines.len())) {
        lines.push(blank_line(lines.len()));
    }
    let ties = criteria.tie_break.iter().map(|rule| rule.as_str().to_owned()).collect();
    Ok(Html(shown(page, call, lines, criteria.minimum_score.to_string(), ties, String::new())).into_response())
}

/// The lines as they stand in the form.
fn lines_of(form: &Form) -> Vec<EditLine> {
    let mut lines = Vec::new();
    for index in (0..MOST_LINES).take_while(|index| form.stands(&format!("points-{index}"))) {
        let text = |name: &str| form.text(&format!("{name}-{index}")).to_owned();
        let conditions = (0..MOST_CONDITIONS)
            .take_while(|at| form.stands(&format!("fact{at}-{index}")))
            .map(|at| {
                let [fact, comparison, value] = ["fact", "comparison", "value"].map(|name| text(&format!("{name}{at}")));
                (at, Condition { fact, comparison, value })
            })
            .collect();
        lines.push(EditLine {
            index,
            code: text("code"),
            label_en: text("en"),
            label_sr: text("sr"),
            expression: text("expression"),
            written: text("by-hand") == "1",
            points: text("points"),
            conditions,
        });
    }
    lines
}

/// What a form says; refused where a part of it is not understood.
fn read_criteria(form: &mut Form, edited: &[EditLine]) -> Result<Criteria, Error> {
    let mut lines = Vec::new();
    for edit in edited.iter().filter(|edit| !edit.label_en.is_empty() || !edit.label_sr.is_empty()) {
        let name = if edit.label_en.is_empty() { &edit.label_sr } else { &edit.label_en };
        let conditions: Vec<Condition> =
            edit.conditions.iter().map(|(_, condition)| condition.clone()).filter(|one| !one.fact.is_empty()).collect();
        // The builder's sentence wins unless an expert has said that the expression was written by hand.
        let by_hand = edit.written || conditions.is_empty();
        let expression = if by_hand {
            edit.expression.clone()
        } else {
            let wrong = conditions.iter().find(|one| expression_of(std::slice::from_ref(one)).is_none());
            if let Some(wrong) = wrong {
                let value = if wrong.value.is_empty() { "–" } else { wrong.value.as_str() };
                return Err(Error::refused_with(
                    "criteria-condition-wrong",
                    &[("line", name.clone()), ("value", value.to_owned())],
                ));
            }
            expression_of(&conditions).unwrap_or_default()
        };
        let code = match edit.code.as_str() {
            "" => komshi_text::fold::fold(name).replace(' ', "_"),
            code => code.to_owned(),
        };
        let label = [("en", &edit.label_en), ("sr-Latn", &edit.label_sr)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(tag, text)| (tag.to_owned(), text.clone()))
            .collect::<BTreeMap<_, _>>();
        let points = form.whole(&format!("points-{}", edit.index));
        let points = points.ok_or_else(|| Error::refused_with("criteria-points-whole", &[("line", name.clone())]))?;
        lines.push(Line { code, label, expression, conditions: if by_hand { Vec::new() } else { conditions }, points });
    }
    let mut tie_break: Vec<TieBreak> = (0..3).filter_map(|at| TieBreak::parse(form.text(&format!("tie-{at}")))).collect();
    tie_break.dedup();
    let minimum_score = form.whole("minimum").ok_or_else(|| Error::refused("criteria-minimum-whole"))?;
    Ok(Criteria { lines, minimum_score, tie_break })
}

/// The form asks for names in English and Serbian; those in other languages stay as long as these two do.
fn keep_translations(criteria: &mut Criteria, before: &Criteria) {
    for line in &mut criteria.lines {
        let same = |tag: &str, other: &Line| other.label.get(tag) == line.label.get(tag);
        if let Some(other) = before.lines.iter().find(|other| same("en", other) && same("sr-Latn", other)) {
            line.label = other.label.clone();
        }
    }
}

/// Saves the scorecard, or shows the form with more lines where that is asked for.
pub async fn save_criteria(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let mut lines = lines_of(&form);
    let answer = match form.text("more").to_owned().as_str() {
        "" => match read_criteria(&mut form, &lines) {
            Ok(mut criteria) => {
                keep_translations(&mut criteria, &store::criteria(app.db.read(), id, None).await?.criteria);
                let save = SaveCriteria { call: id, criteria };
                store::save_criteria(&app, page.actor()?, &form.operation(), &save).await.map(|_| ())
            }
            Err(error) => Err(error),
        },
        more => {
            if let Some(line) = more.parse::<usize>().ok().and_then(|index| lines.get_mut(index)) {
                let room = MOST_CONDITIONS.saturating_sub(line.conditions.len());
                let from = line.conditions.len();
                line.conditions.extend((from..from + CONDITIONS.min(room)).map(|at| (at, blank_condition())));
            } else {
                for _ in 0..EMPTY_LINES.min(MOST_LINES.saturating_sub(lines.len())) {
                    lines.push(blank_line(lines.len()));
                }
            }
            let call = store::call(&app, page.actor()?, id).await?;
            return Ok(Html(again(page, call, &form, lines, String::new())).into_response());
        }
    };
    match answer {
        Ok(()) => Ok(done(&format!("/calls/{id}?try=1"), "done-saved", &[])),
        Err(Error::Refused(refusal)) => {
            let call = store::call(&app, page.actor()?, id).await?;
            let problem = page.refusal(&refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(again(page, call, &form, lines, problem))).into_response())
        }
        Err(error) => Err(error),
    }
}

fn again(page: Page, call: CallRow, form: &Form, lines: Vec<EditLine>, problem: String) -> CriteriaPage {
    let ties = (0..3).map(|at| form.text(&format!("tie-{at}")).to_owned()).collect();
    shown(page, call, lines, form.text("minimum").to_owned(), ties, problem)
}
