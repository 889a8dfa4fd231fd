use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

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
    /// Who chose it.
    pub chosen_by: Option<String>,
    pub special: i32,
    pub list: i64,
    pub file_name: String,
    pub organisation_name: String,
    pub row_number: i64,
    /// When a person entered it by hand; the list is then the one that speaks of the record.
    pub entered_at: Option<String>,
    pub entered_by: Option<String>,
    /// Where the person who entered it has it from.
    pub why: Option<String>,
    /// 1 where the reader's organisation entered or listed it.
    pub own: i32,
}

impl Fact {
    pub fn is_by_hand(&self) -> bool {
        self.entered_at.is_some()
    }
}

/// Attributes on which lists may differ without disagreeing: a person may have two phones, and each list has its own date.
const NO_DISAGREEMENT: &[&str] = &[
    "phone",
    "email",
    "notes",
    "surname",
    "given_name",
    "father_name",
    "maiden_name",
    "mother_name",
    "bank_account",
    "identity_number",
];

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

    /// Whether one value can be the right one: a person may have numbers of several registers, and none of them is wrong.
    pub fn is_chosen_among(&self) -> bool {
        self.attribute != "identity_number"
    }

    /// What stands beside the fact that counts: what differs, and whatever was entered by hand, so that it can be taken back.
    pub fn beside(&self) -> impl Iterator<Item = &Fact> {
        let others: Vec<i64> = self.others().map(|fact| fact.id).collect();
        self.facts.iter().skip(1).filter(move |fact| fact.is_by_hand() || others.contains(&fact.id))
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

/// What a record says of a person as far as facts can change it: the columns that lists, search and comparing read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct PersonRecord {
    pub surname: String,
    pub given_name: String,
    pub father_name: String,
    pub birth_date: Option<String>,
    pub sex: Option<String>,
    pub phone: String,
    pub address: String,
    pub place: String,
}

/// A record beside what its columns show, kept where the two differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// What its list says.
    pub own: PersonRecord,
    /// The same with what a person chose or entered by hand: so it is compared with other records. What lists say of somebody merged with it is not in it,
    /// because a pair must weigh the same whichever list came first.
    pub compared: PersonRecord,
}

impl PersonRecord {
    /// The record with the facts that count: all of them, or those only that a person chose or entered.
    ///
    /// Names, father's name and phone change by people alone, because lists may write them differently without disagreeing. A household's
    /// address is its head's; another member's own one stands until somebody chooses.
    pub fn with(&self, person: &[Answer], household: &[Answer], is_head: bool, people_only: bool) -> PersonRecord {
        let counts = |answers: &[Answer], attribute: &str, people_only: bool| {
            let answer = answers.iter().find(|answer| answer.attribute == attribute)?;
            let fact = answer.current();
            (fact.mark.is_none() && (!people_only || fact.chosen_at.is_some() || fact.is_by_hand())).then(|| fact.value.clone())
        };
        let by_people = |attribute: &str, own: &String| counts(person, attribute, true).unwrap_or_else(|| own.clone());
        let of_household =
            |attribute: &str, own: &String| counts(household, attribute, people_only || !is_head).unwrap_or_else(|| own.clone());
        PersonRecord {
            surname: by_people("surname", &self.surname),
            given_name: by_people("given_name", &self.given_name),
            father_name: by_people("father_name", &self.father_name),
            birth_date: counts(person, "birth_date", people_only).or_else(|| self.birth_date.clone()),
            sex: counts(person, "sex", people_only).or_else(|| self.sex.clone()),
            phone: by_people("phone", &self.phone),
            address: of_household("address", &self.address),
            place: of_household("municipality", &self.place),
        }
    }

    /// How exactly the birth date is known.
    pub fn birth_precision(&self) -> Option<&'static str> {
        self.birth_date.as_ref().map(|birth| match birth.len() {
            4 => "year",
            7 => "month",
            _ => "day",
        })
    }

    /// The order of lists of names.
    pub fn sort_key(&self) -> String {
        komshi_text::sort::sort_key(&format!("{} {}", self.surname, self.given_name), "sr-Latn")
    }
}

/// What the projection of a household says: stated size, whether lists disagree.
pub fn household_projection(answers: &[Answer]) -> (Option<i64>, bool) {
    let size = answers
        .iter()
        .find(|answer| answer.attribute == "household_size")
        .and_then(|answer| answer.current().value.parse::<i64>().ok());
    (size, answers.iter().any(Answer::disagrees))
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
    answers_of(facts.to_vec())
}

pub fn answers_of(facts: Vec<Fact>) -> Vec<Answer> {
    let mut grouped: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for fact in facts {
        grouped.entry(fact.attribute.clone()).or_default().push(fact);
    }
    grouped
        .into_iter()
        .map(|(attribute, mut facts)| {
            // A value that was understood goes before one that was not, whatever its date: 31.04.1987. is no birth date.
            // Two choices stand only after a merge: the later one counts.
            facts.sort_by(|a, b| {
                (&b.chosen_at, a.mark.is_some(), &b.observed_on, b.id).cmp(&(
                    &a.chosen_at,
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
    /// 1 where the reader may open the row as it came.
    pub opens: i32,
}
