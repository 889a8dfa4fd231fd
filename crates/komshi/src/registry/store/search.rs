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
/// Hits of one query, of which the best are shown; exact ones come first.
const HITS: i64 = 120;
/// Tokens that begin with a word are counted up to this, to find the rarest word, and of that one so many are looked through. Where
/// every word has more, two that stand beside each other bring the persons (see [`person_tokens`]); where these have more too, what is
/// found are some of very many.
const LOOKED_THROUGH: i64 = 2_000;
/// The records that are one with a record are asked too where the rarest word has no more tokens than this.
const RARE: i64 = 800;
/// Name words of one person that are kept in pairs: two scripts of a double name.
const NAME_PAIRS: usize = 16;
pub const RESULTS: usize = 30;

/// A person found, and why.
#[derive(Clone, Debug)]
pub struct Found {
    pub person: PersonRow,
    /// What matched: `name`, `number`, `phone`, `code`, `address`.
    pub why: Vec<String>,
}

/// How many words match exactly, and why any does.
type Scores = HashMap<i64, (i64, Vec<String>)>;

/// Finds persons; every word must match something of a person, each as a beginning.
///
/// First those who are called by the first two words, which is quick however many have one of them. Then persons of whom one record has
/// all words. Only where there is none, those who have them in several records that are one: with a new surname in one list and the old
/// telephone in another.
pub async fn search(app: &App, actor: &Actor, question: &str) -> Result<Vec<Found>, Error> {
    let words: Vec<String> = tokens_of(question).into_iter().take(WORDS).collect();
    let mut scores = Scores::new();
    if let [first, second, rest @ ..] = words.as_slice() {
        for name in [pair_of(first, second), pair_of(second, first)] {
            let words: Vec<String> = std::iter::once(name).chain(rest.iter().cloned()).collect();
            hits(app, actor, &words, Within::Record, &mut scores).await?;
        }
    }
    if scores.len() < RESULTS && !words.is_empty() {
        let (mut by_rarity, rarest) = rarest_first(app, &words).await?;
        if rarest >= LOOKED_THROUGH {
            by_rarity = rarest_pair_first(app, &words).await?.unwrap_or(by_rarity);
        }
        hits(app, actor, &by_rarity, Within::Record, &mut scores).await?;
        if scores.is_empty() && words.len() > 1 && rarest <= RARE {
            hits(app, actor, &by_rarity, Within::Person, &mut scores).await?;
        }
    }
    let mut best: Vec<(i64, i64, Vec<String>)> = scores.into_iter().map(|(id, (exact, why))| (id, exact, why)).collect();
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

/// Whether every word of a question is so common that not all who have it were looked through: then somebody who is there may be missing.
pub async fn is_partial(app: &App, question: &str) -> Result<bool, Error> {
    let words: Vec<String> = tokens_of(question).into_iter().take(WORDS).collect();
    let mut rarest = None;
    for word in &words {
        let found = count(app, word).await?;
        rarest = Some(rarest.map_or(found, |least: i64| least.min(found)));
    }
    Ok(rarest.is_some_and(|rarest| rarest >= LOOKED_THROUGH))
}

/// Adds the persons who have all words.
async fn hits(app: &App, actor: &Actor, words: &[String], within: Within, scores: &mut Scores) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Hit {
        person: i64,
        /// With commas between.
        why: String,
        exact: i64,
    }
    let (sql, parameters) = words_query(actor, words, within);
    let hits: Vec<Hit> = all(app.db.read(), &sql, parameters).await?;
    for hit in hits {
        let score = scores.entry(hit.person).or_default();
        score.0 = score.0.max(hit.exact);
        for why in hit.why.split(',') {
            if !score.1.iter().any(|known| known == why) {
                score.1.push(why.to_owned());
            }
        }
    }
    Ok(())
}

/// How many tokens begin with a word, counted up to [`LOOKED_THROUGH`].
async fn count(app: &App, word: &str) -> Result<i64, Error> {
    let sql = format!(
        "SELECT COUNT(*) AS value FROM (SELECT 1 AS one FROM search_token WHERE token >= $1 AND token < $2 LIMIT {LOOKED_THROUGH}) c"
    );
    Ok(number(app.db.read(), &sql, values![word, end_of(word)]).await?)
}

/// The words, the one that fewest tokens begin with first: it brings the persons, the others only narrow them down. And how many
/// tokens begin with that one.
async fn rarest_first(app: &App, words: &[String]) -> Result<(Vec<String>, i64), Error> {
    if words.len() < 2 {
        return Ok((words.to_vec(), 0));
    }
    let mut counted = Vec::new();
    for word in words {
        counted.push((count(app, word).await?, word.clone()));
    }
    counted.sort();
    let rarest = counted.first().map_or(0, |(count, _)| *count);
    Ok((counted.into_iter().map(|(_, word)| word).collect(), rarest))
}

/// The rarest two words that stand beside each other, as a street and its number, then the others; `None` where no record has any two so.
async fn rarest_pair_first(app: &App, words: &[String]) -> Result<Option<Vec<String>>, Error> {
    let mut rarest: Option<(i64, usize, String)> = None;
    for (place, two) in words.windows(2).enumerate() {
        let pair = pair_of(&two[0], &two[1]);
        let found = count(app, &pair).await?;
        if found > 0 && rarest.as_ref().is_none_or(|(least, _, _)| found < *least) {
            rarest = Some((found, place, pair));
        }
    }
    Ok(rarest.map(|(_, place, pair)| {
        let others = words.iter().enumerate().filter(|(at, _)| *at != place && *at != place + 1);
        std::iter::once(pair).chain(others.map(|(_, word)| word.clone())).collect()
    }))
}

/// The end of the tokens that begin with a word. Ranges of a b-tree find beginnings on both engines without any extension.
fn end_of(word: &str) -> String {
    format!("{word}\u{10FFFF}")
}

/// Where the words of a question must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// In the same record: one look into an index for each word.
    Record,
    /// In any record that is one with it.
    Person,
}

/// The query for persons who have all words; the first one, the rarest, brings them.
///
/// `CROSS JOIN` keeps SQLite to the order of the tables: it has no figures by which it would know that a range of names is longer
/// than one person's tokens. The words stand as tables, because an `EXISTS` is moved behind all others; and what may be seen is asked of
/// the lists, the last tables, because it costs more than all the rest.
pub fn words_query(actor: &Actor, words: &[String], within: Within) -> (String, Vec<Value>) {
    let scope = actor.scope();
    let mut parameters = Vec::new();
    let mut tables = format!(
        "(SELECT t.token, t.person, t.organisation, t.list, t.why FROM search_token t WHERE t.token >= $1 AND t.token < $2 \
         ORDER BY t.token, t.person LIMIT {LOOKED_THROUGH}) x0"
    );
    let (mut conditions, mut lists) = (Vec::new(), String::new());
    let (mut whys, mut exact) = (Vec::new(), Vec::new());
    if within == Within::Person {
        tables.push_str(" CROSS JOIN person p");
    }
    for (index, word) in words.iter().enumerate() {
        let (token, list, from) = (format!("x{index}"), format!("l{index}"), 2 * index + 1);
        parameters.extend(values![word.clone(), end_of(word)]);
        if index > 0 {
            if within == Within::Person {
                // Several words may stand in several records.
                tables.push_str(&format!(" CROSS JOIN person q{index}"));
                conditions.push(format!("q{index}.canonical_id = p.canonical_id AND q{index}.visible = 1"));
            }
            let record = if within == Within::Person { format!("q{index}.id") } else { "x0.person".to_owned() };
            tables.push_str(&format!(" CROSS JOIN search_token {token}"));
            conditions.push(format!("{token}.person = {record} AND {token}.token >= ${from} AND {token}.token < ${}", from + 1));
        }
        let field = format!(
            "CASE {token}.why WHEN 'name' THEN 'surname' WHEN 'number' THEN 'identity_number' WHEN 'code' THEN 'surname' ELSE {token}.why END"
        );
        lists.push_str(&format!(" CROSS JOIN list {list}"));
        conditions.push(format!("{list}.id = {token}.list AND {list}.state = 'published'"));
        conditions.push(scope.shares(&format!("{token}.organisation"), &format!("{list}.id"), &field));
        whys.push(format!("{token}.why"));
        exact.push(format!("CASE WHEN {token}.token = ${from} THEN {} ELSE 0 END", word.split(' ').count()));
    }
    if within == Within::Record {
        tables.push_str(" CROSS JOIN person p");
    }
    let sql = format!(
        "SELECT p.canonical_id AS person, {} AS why, CAST({} AS BIGINT) AS exact FROM {tables}{lists} \
         WHERE p.id = x0.person AND p.visible = 1 AND {} LIMIT {HITS}",
        whys.join(" || ',' || "),
        exact.join(" + "),
        conditions.join(" AND ")
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

/// Two words of a name or of an address as one token. The mark before them keeps it apart from the words that begin like it.
fn pair_of(one: &str, other: &str) -> String {
    format!("+{one} {other}")
}

/// The tokens that a person is found by, with why: words, and two words that belong together.
pub fn person_tokens(
    surname: &str,
    given: &str,
    identity: Option<&str>,
    phone: &str,
    address: &str,
    code: &str,
) -> Vec<(String, &'static str)> {
    let mut tokens = Vec::new();
    let words_of = |name: &str| -> Vec<String> {
        let variants = komshi_text::fold::fold_variants(name);
        variants.iter().flat_map(|variant| variant.split(' ')).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (surnames, given) = (words_of(surname), words_of(given));
    // Both names together, in either order: thousands have one of them, few have both.
    let pairs = surnames.iter().flat_map(|one| given.iter().map(move |other| [pair_of(one, other), pair_of(other, one)]));
    tokens.extend(pairs.take(NAME_PAIRS).flatten().map(|pair| (pair, "name")));
    tokens.extend(surnames.into_iter().chain(given).map(|word| (word, "name")));
    if let Some(number) = identity {
        tokens.push((number.trim_start_matches('0').to_owned(), "number"));
    }
    tokens.extend(phone_tokens(phone).into_iter().map(|token| (token, "phone")));
    let address = komshi_text::address::fold_address(address);
    let address: Vec<&str> = address.split(' ').filter(|word| !word.is_empty()).collect();
    tokens.extend(address.windows(2).map(|two| (pair_of(two[0], two[1]), "address")));
    tokens.extend(address.into_iter().map(|word| (word.to_owned(), "address")));
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
