use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use serde::Serialize;

/// One thing that a list says about a person or a household, with its source.
#[derive(Clone, Debug, FromQueryResult, Serialize)]
pub struct Fact {
    pub id: i64,
    /// The canonical person or household.
    pub subject: i64,
    pub attribute: String,
    pub value: String,
    pub original: String,
    pub mark: Option<String>,
    pub basis: String,
    pub observed_on: String,
    pub chosen_at: Option<String>,
    pub special: i32,
    pub list: i64,
    pub file_name: String,
    pub organisation_name: String,
    pub row_number: i64,
}

/// Attributes on which lists may differ without disagreeing: a person may have two phones, and each list has its own date.
const NO_DISAGREEMENT: &[&str] =
    &["phone", "email", "notes", "surname", "given_name", "father_name", "maiden_name", "mother_name", "bank_account"];

/// The facts about one attribute: the one that counts first, then the others, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub attribute: String,
    pub facts: Vec<Fact>,
}

impl Answer {
    /// The fact that counts: the one that a person chose, else the newest.
    pub fn current(&self) -> &Fact {
        &self.facts[0]
    }

    /// Whether lists say different things and nobody has decided.
    pub fn disagrees(&self) -> bool {
        let first = self.current();
        first.chosen_at.is_none() && !NO_DISAGREEMENT.contains(&self.attribute.as_str()) && self.others().next().is_some()
    }

    /// What other sources say that differs, each value once.
    pub fn others(&self) -> impl Iterator<Item = &Fact> {
        let current = comparable(self.current());
        let mut seen = vec![current];
        self.facts.iter().skip(1).filter(move |fact| {
            let value = comparable(fact);
            let new = !seen.contains(&value);
            seen.push(value);
            new
        })
    }
}

/// Values in different scripts and spellings are the same value.
fn comparable(fact: &Fact) -> String {
    match fact.attribute.as_str() {
        "address" => komshi_text::address::fold_address(&fact.value),
        "settlement" | "municipality" | "country" => komshi_text::fold::fold(&fact.value),
        _ => fact.value.clone(),
    }
}

/// The facts of one subject, by attribute, in the order of their names.
pub fn answers(facts: &[Fact]) -> Vec<Answer> {
    let mut grouped: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for fact in facts {
        grouped.entry(fact.attribute.clone()).or_default().push(fact.clone());
    }
    grouped
        .into_iter()
        .map(|(attribute, mut facts)| {
            // A value that was understood goes before one that was not, whatever its date: 31.04.1987. is no birth date.
            facts.sort_by(|a, b| {
                (b.chosen_at.is_some(), a.mark.is_some(), &b.observed_on, b.id).cmp(&(
                    a.chosen_at.is_some(),
                    b.mark.is_some(),
                    &a.observed_on,
                    a.id,
                ))
            });
            Answer { attribute, facts }
        })
        .collect()
}

#[derive(Clone, Debug, FromQueryResult, Serialize)]
pub struct HouseholdRow {
    pub id: i64,
    pub code: String,
    pub head_name: String,
    pub size: Option<i64>,
    pub address: String,
    pub disagrees: i32,
    pub sort_key: String,
}

#[derive(Clone, Debug, FromQueryResult, Serialize)]
pub struct PersonRow {
    pub id: i64,
    pub surname: String,
    pub given_name: String,
    pub father_name: String,
    pub birth_date: Option<String>,
    pub sex: Option<String>,
    pub address: String,
    pub phone: String,
    pub household: i64,
    pub household_code: String,
}

impl PersonRow {
    pub fn name(&self) -> String {
        format!("{} {}", self.surname, self.given_name)
    }
}

/// A person in a household.
#[derive(Clone, Debug, FromQueryResult, Serialize)]
pub struct Member {
    pub person: i64,
    pub surname: String,
    pub given_name: String,
    pub birth_date: Option<String>,
    pub sex: Option<String>,
    pub relation: String,
}

/// A row of a list that speaks of a record.
#[derive(Clone, Debug, FromQueryResult, Serialize)]
pub struct Source {
    pub id: i64,
    pub list: i64,
    pub file_name: String,
    pub organisation_name: String,
    pub row_number: i64,
    pub kind: String,
    pub row_date: Option<String>,
}
