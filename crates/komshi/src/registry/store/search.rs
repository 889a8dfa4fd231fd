//! One box: names in any script and spelling, identity numbers, phones, household codes and addresses.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};

use crate::{
    access::Actor,
    app::App,
    db::{all, number, placeholders, values},
    error::Error,
    registry::model::PersonRow,
};

/// Words of a question that count.
const WORDS: usize = 5;
/// Persons that the first word may bring, of those who have the other words too.
const PER_WORD: i64 = 400;
/// Tokens of one person that may begin alike: two scripts of a name, in several lists.
const PER_PERSON: i64 = 20;
/// Beyond this a word is as frequent as any other.
const COUNTED: i64 = 2_000;
pub const RESULTS: usize = 30;

/// A person found, and why.
#[derive(Clone, Debug)]
pub struct Found {
    pub person: PersonRow,
    /// What matched: `name`, `number`, `phone`, `code`, `address`.
    pub why: Vec<String>,
}

/// Finds persons; every word must match something of a person, each as a beginning.
///
/// First persons of whom one record has all words. Only where there is none, those who have them in several records that are one: with
/// a new surname in one list and the old telephone in another.
pub async fn search(app: &App, actor: &Actor, question: &str) -> Result<Vec<Found>, Error> {
    let (words, rarest) = rarest_first(app, tokens_of(question).into_iter().take(WORDS).collect()).await?;
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut best = matches(app, actor, &words, Within::Record).await?;
    if best.is_empty() && words.len() > 1 && rarest < COUNTED {
        best = matches(app, actor, &words, Within::Person).await?;
    }
    best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    best.truncate(RESULTS);
    let ids: Vec<Value> = best.iter().map(|(id, _, _)| Value::from(*id)).collect();
    let sql = format!(
        "{} WHERE p.id IN ({}) AND {}",
        super::person_query(actor),
        placeholders(0, ids.len()),
        actor.scope().organisations("p.organisation")
    );
    let rows: Vec<PersonRow> = all(app.db.read(), &sql, ids).await?;
    let mut rows: HashMap<i64, PersonRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(best.into_iter().filter_map(|(id, _, why)| Some(Found { person: rows.remove(&id)?, why })).collect())
}

/// Persons who have all words, with how many of them exactly, and why.
async fn matches(app: &App, actor: &Actor, words: &[String], within: Within) -> Result<Vec<(i64, i64, Vec<String>)>, Error> {
    #[derive(FromQueryResult)]
    struct Hit {
        person: i64,
        why: String,
        exact: i32,
    }
    let mut scores: HashMap<i64, (usize, i64, Vec<String>)> = HashMap::new();
    for (index, word) in words.iter().enumerate() {
        let known: Vec<i64> = scores.keys().copied().take(900).collect();
        if index > 0 && known.is_empty() {
            return Ok(Vec::new());
        }
        let others = if index == 0 { words.get(1..).unwrap_or_default() } else { &[] };
        let (sql, parameters) = word_query(actor, word, others, within, &known);
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
    Ok(scores.into_iter().map(|(id, (_, exact, why))| (id, exact, why)).collect())
}

/// The words, the one that fewest tokens begin with first: it brings the persons, the others only narrow them down. And how many
/// tokens begin with that one.
async fn rarest_first(app: &App, words: Vec<String>) -> Result<(Vec<String>, i64), Error> {
    if words.len() < 2 {
        return Ok((words, COUNTED));
    }
    let mut counted = Vec::new();
    for word in words {
        let sql = format!(
            "SELECT COUNT(*) AS value FROM (SELECT 1 AS one FROM search_token WHERE token >= $1 AND token < $2 LIMIT {COUNTED}) c"
        );
        counted.push((number(app.db.read(), &sql, values![word.clone(), end_of(&word)]).await?, word));
    }
    counted.sort();
    let rarest = counted.first().map_or(0, |(count, _)| *count);
    Ok((counted.into_iter().map(|(_, word)| word).collect(), rarest))
}

/// The end of the tokens that begin with a word. Ranges of a b-tree find beginnings on both engines without any extension.
fn end_of(word: &str) -> String {
    format!("{word}\u{10FFFF}")
}

/// Where the other words of a question must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// In the same record: one look into an index for each word.
    Record,
    /// In any record that is one with it.
    Person,
}

/// The query for one word of a question: persons who have the `others` too, or who are among the `known`.
///
/// `CROSS JOIN` keeps SQLite to the order of the tables: it has no figures by which it would know that a range of names is longer
/// than the persons known already. The other words stand as tables too, because an `EXISTS` is moved behind all others; and what may be
/// seen is asked of the list, the last table, because it costs more than all the rest.
pub fn word_query(actor: &Actor, word: &str, others: &[String], within: Within, known: &[i64]) -> (String, Vec<Value>) {
    let field =
        "CASE t.why WHEN 'name' THEN 'surname' WHEN 'number' THEN 'identity_number' WHEN 'code' THEN 'surname' ELSE t.why END";
    let scope = actor.scope().shares("t.organisation", "l.id", field);
    let mut parameters: Vec<Value> = values![word, end_of(word)];
    let (mut tables, mut narrowed) = (String::from("search_token t"), String::new());
    if !known.is_empty() {
        tables = String::from("person p CROSS JOIN search_token t");
    } else if within == Within::Person {
        tables.push_str(" CROSS JOIN person p CROSS JOIN person q");
        narrowed.push_str(" AND q.canonical_id = p.canonical_id");
    }
    for (index, other) in others.iter().enumerate() {
        let (table, mark) = (format!("x{index}"), parameters.len() + 1);
        let of = if within == Within::Person { "q.id" } else { "t.person" };
        // Several words may stand in several records.
        let again = if within == Within::Person && index > 0 { format!(" CROSS JOIN person q{index}") } else { String::new() };
        let of = if again.is_empty() { of.to_owned() } else { format!("q{index}.id") };
        tables.push_str(&format!("{again} CROSS JOIN search_token {table}"));
        if !again.is_empty() {
            narrowed.push_str(&format!(" AND q{index}.canonical_id = p.canonical_id"));
        }
        narrowed.push_str(&format!(" AND {table}.person = {of} AND {table}.token >= ${mark} AND {table}.token < ${}", mark + 1));
        parameters.extend(values![other.clone(), end_of(other)]);
    }
    if known.is_empty() && within == Within::Record {
        tables.push_str(" CROSS JOIN person p");
    }
    let limit = if known.is_empty() {
        PER_WORD
    } else {
        narrowed.push_str(&format!(" AND p.canonical_id IN ({})", placeholders(parameters.len(), known.len())));
        parameters.extend(known.iter().map(|id| Value::from(*id)));
        PER_PERSON * known.len() as i64
    };
    let sql = format!(
        "SELECT p.canonical_id AS person, t.why, CASE WHEN t.token = $1 THEN 1 ELSE 0 END AS exact \
         FROM {tables} CROSS JOIN list l WHERE t.token >= $1 AND t.token < $2{narrowed} AND p.id = t.person AND l.id = t.list \
         AND p.visible = 1 AND l.state = 'published' AND {scope} LIMIT {limit}"
    );
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

/// Country codes of the region; a number is found with and without them.
const COUNTRIES: [&str; 8] = ["381", "383", "355", "382", "387", "389", "385", "386"];

/// A telephone number as [`tokens_of`] makes it of what somebody types: digits without zeros before them.
fn phone_tokens(phone: &str) -> Vec<String> {
    let number = komshi_text::phones::normalise(phone).unwrap_or_else(|| phone.to_owned());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let whole = digits.trim_start_matches('0').to_owned();
    let national = COUNTRIES.iter().find_map(|code| whole.strip_prefix(code)).map(|rest| rest.trim_start_matches('0').to_owned());
    std::iter::once(whole).chain(national).collect()
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
    tokens.extend(phone_tokens(phone).into_iter().map(|token| (token, "phone")));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_found_however_it_is_written() {
        let check = |kept: &str, typed: &str| {
            let tokens = person_tokens("", "", None, kept, "", "");
            let word = tokens_of(typed).remove(0);
            assert!(tokens.iter().any(|(token, _)| token.starts_with(&word)), "{kept} by {typed}: {word} in {tokens:?}");
        };
        for kept in ["+381 64 819-371", "064/819-371", "00381 64 819371"] {
            for typed in ["064 819 371", "+38164819371", "0038164819371", "064/8193"] {
                check(kept, typed);
            }
        }
    }
}
