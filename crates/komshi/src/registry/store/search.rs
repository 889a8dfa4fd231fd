//! One box: names in any script and spelling, identity numbers, phones, household codes and addresses.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};

use crate::{
    access::Actor,
    app::App,
    db::{all, placeholders, values},
    error::Error,
    registry::model::PersonRow,
};

/// Words of a question that count.
const WORDS: usize = 5;
/// Persons that one word may bring before the others narrow them down.
const PER_WORD: i64 = 400;
pub const RESULTS: usize = 30;

/// A person found, and why.
#[derive(Clone, Debug)]
pub struct Found {
    pub person: PersonRow,
    /// What matched: `name`, `number`, `phone`, `code`, `address`.
    pub why: Vec<String>,
}

/// Finds persons; every word must match something of a person, the last one as a beginning.
pub async fn search(app: &App, actor: &Actor, question: &str) -> Result<Vec<Found>, Error> {
    let words: Vec<String> = tokens_of(question).into_iter().take(WORDS).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    #[derive(FromQueryResult)]
    struct Hit {
        person: i64,
        why: String,
        exact: i32,
    }
    let mut scores: HashMap<i64, (usize, i64, Vec<String>)> = HashMap::new();
    for (index, word) in words.iter().enumerate() {
        let known: Vec<i64> = if index == 0 {
            Vec::new()
        } else {
            scores.iter().filter(|(_, score)| score.0 == index).map(|(id, _)| *id).take(900).collect()
        };
        if index > 0 && known.is_empty() {
            return Ok(Vec::new());
        }
        let (sql, parameters) = word_query(actor, word, &known);
        let hits: Vec<Hit> = all(app.db.read(), &sql, parameters).await?;
        for hit in hits {
            let score = scores.entry(hit.person).or_default();
            if score.0 == index {
                score.0 = index + 1;
                score.1 += i64::from(hit.exact);
            }
            if !score.2.contains(&hit.why) {
                score.2.push(hit.why);
            }
        }
        scores.retain(|_, score| score.0 == index + 1);
    }
    let mut best: Vec<(i64, i64, Vec<String>)> = scores.into_iter().map(|(id, (_, exact, why))| (id, exact, why)).collect();
    best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    best.truncate(RESULTS);
    let ids: Vec<Value> = best.iter().map(|(id, _, _)| Value::from(*id)).collect();
    let sql = format!("{} WHERE p.id IN ({})", super::PERSON, placeholders(0, ids.len()));
    let rows: Vec<PersonRow> = all(app.db.read(), &sql, ids).await?;
    let mut rows: HashMap<i64, PersonRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(best.into_iter().filter_map(|(id, _, why)| Some(Found { person: rows.remove(&id)?, why })).collect())
}

/// The query for one word of a question, among the persons that the words before it found (none for the first word).
pub fn word_query(actor: &Actor, word: &str, known: &[i64]) -> (String, Vec<Value>) {
    // Ranges of a b-tree find beginnings on both engines without any extension.
    let end = format!("{word}\u{10FFFF}");
    let scope = actor.scope().facts("t", "t.why_field");
    let narrowed =
        if known.is_empty() { String::new() } else { format!(" AND p.canonical_id IN ({})", placeholders(3, known.len())) };
    let sql = format!(
        "SELECT p.canonical_id AS person, t.why, CASE WHEN t.token = $1 THEN 1 ELSE 0 END AS exact \
         FROM (SELECT token, person, organisation, why, CASE why WHEN 'name' THEN 'surname' WHEN 'number' THEN 'identity_number' \
         WHEN 'code' THEN 'surname' ELSE why END AS why_field, list FROM search_token WHERE token >= $1 AND token < $2) t \
         JOIN person p ON p.id = t.person JOIN list l ON l.id = t.list \
         WHERE p.visible = 1 AND l.state = 'published' AND {scope}{narrowed} LIMIT $3"
    );
    let mut parameters: Vec<Value> = values![word, end, PER_WORD];
    parameters.extend(known.iter().map(|id| Value::from(*id)));
    (sql, parameters)
}

/// The tokens of what somebody typed: digits of numbers and phones together, words folded.
fn tokens_of(question: &str) -> Vec<String> {
    let digits: String = question.chars().filter(char::is_ascii_digit).collect();
    let plain = question.chars().all(|letter| letter.is_ascii_digit() || " +-/().".contains(letter));
    if plain && digits.len() >= 6 {
        let national = digits.strip_prefix("00").unwrap_or(&digits);
        return vec![national.trim_start_matches('0').to_owned()];
    }
    if let Some(number) = question.trim().to_lowercase().strip_prefix("h-") {
        return vec![format!("h{number}")];
    }
    komshi_text::fold::words(question)
}

/// The tokens that a person is found by, with why.
pub fn person_tokens(
    surname: &str,
    given: &str,
    identity: Option<&str>,
    phone: &str,
    address: &str,
    code: &str,
) -> Vec<(String, &'static str)> {
    let mut tokens = Vec::new();
    for name in [surname, given] {
        for variant in komshi_text::fold::fold_variants(name) {
            tokens.extend(variant.split(' ').filter(|word| !word.is_empty()).map(|word| (word.to_owned(), "name")));
        }
    }
    if let Some(number) = identity {
        tokens.push((number.trim_start_matches('0').to_owned(), "number"));
    }
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        tokens.push((digits, "phone"));
    }
    tokens.extend(
        komshi_text::address::fold_address(address)
            .split(' ')
            .filter(|word| word.len() > 1)
            .map(|word| (word.to_owned(), "address")),
    );
    if !code.is_empty() {
        tokens.push((code.to_lowercase().replace('-', ""), "code"));
    }
    tokens.retain(|(token, _)| !token.is_empty());
    tokens.sort();
    tokens.dedup();
    tokens
}
