//! Cards: a random code, what it stands for, and nothing about the person.

use std::collections::BTreeMap;

use komshi_access::Action;
use sea_orm::FromQueryResult;

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, all, for_update, insert_many, numbers, one, random_code, values},
    error::Error,
    goods::store::require,
    web::i18n::Lang,
};

/// Awards that one query brings; the next one goes on behind them.
const PAGE: i64 = 5_000;
/// Lines on the cards that are printed together, far more than a part has.
const MOST_LINES: i64 = 100_000;

/// Makes a card for every award with entitlements that has none; answers how many.
///
/// `language` is a tag, or empty: then a name kept in Cyrillic gets a card in Serbian Cyrillic, any other one in Serbian Latin
/// and Albanian, because a name says nothing about a language.
pub async fn issue_cards(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    language: &str,
) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::PlanDistribution, &("cards", programme, language));
    require(&command.tx, actor, Action::PlanDistribution, programme).await?;
    if !language.is_empty() && Lang::parse(language).is_none() {
        return Err(Error::NotFound);
    }
    #[derive(FromQueryResult)]
    struct Row {
        award: i64,
        surname: String,
    }
    // Two people who issue cards at once would give a household two.
    let lock = format!("SELECT id AS value FROM programme WHERE id = $1{}", for_update(&command.tx));
    numbers(&command.tx, &lock, values![programme]).await?;
    let at = command.at().to_owned();
    let mut made = 0;
    loop {
        // Whoever has a card by now is not found again.
        let awards: Vec<Row> = all(
            &command.tx,
            "SELECT w.id AS award, COALESCE(p.surname, '') AS surname FROM award w JOIN household h ON h.id = w.household \
             LEFT JOIN person p ON p.id = h.head WHERE w.programme = $1 AND w.cancelled_at IS NULL AND h.visible < 2 \
             AND EXISTS (SELECT 1 FROM entitlement e WHERE e.award = w.id) \
             AND NOT EXISTS (SELECT 1 FROM card c WHERE c.award = w.id AND c.revoked_at IS NULL) ORDER BY w.id LIMIT $2",
            values![programme, PAGE],
        )
        .await?;
        if awards.is_empty() {
            break;
        }
        made += awards.len() as i64;
        let rows = awards
            .iter()
            .map(|row| values![random_code(), row.award, languages_for(language, &row.surname), at.clone()])
            .collect();
        insert_many(&command.tx, "card", "code, award, languages, issued_at", rows).await?;
    }
    command.finish(format!("programme/{programme}"), Some(programme), None, made).await
}

/// The tags of the languages of a card or slip: the chosen one, else by the script of the name, because a name says nothing about a
/// language.
pub fn languages_for<'a>(chosen: &'a str, surname: &str) -> &'a str {
    match chosen {
        "" if is_cyrillic(surname) => "sr-Cyrl",
        "" => "sr-Latn,sq",
        tag => tag,
    }
}

pub fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter))
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    pub name: String,
    pub quantity: i64,
}

/// What stands on a card: the code, what, when and where.
#[derive(Clone, Debug)]
pub struct CardFace {
    pub code: String,
    pub languages: Vec<Lang>,
    pub programme: i64,
    pub household: i64,
    pub day: Option<i64>,
    pub held_on: Option<String>,
    pub opens_at: String,
    pub closes_at: String,
    pub point: String,
    pub address: String,
    pub place: String,
    pub lines: Vec<CardLine>,
    /// Nothing is open any more.
    pub collected: bool,
}

#[derive(FromQueryResult)]
struct FaceRow {
    code: String,
    languages: String,
    programme: i64,
    household: i64,
    day: Option<i64>,
    held_on: Option<String>,
    opens_at: Option<String>,
    closes_at: Option<String>,
    point: Option<String>,
    address: Option<String>,
    place: Option<String>,
    item: String,
    quantity: i64,
    state: String,
}

const FACE: &str = "SELECT c.code, c.languages, w.programme, e.household, e.distribution_day AS day, y.held_on, y.opens_at, y.closes_at, \
                    a.name AS point, a.address, a.place, i.name AS item, e.quantity, e.state FROM card c JOIN award w ON w.id = c.award \
                    JOIN entitlement e ON e.award = w.id JOIN item i ON i.id = e.item LEFT JOIN distribution_day y ON y.id = e.distribution_day \
                    LEFT JOIN account a ON a.id = y.account JOIN household h ON h.id = e.household \
                    WHERE c.revoked_at IS NULL AND w.cancelled_at IS NULL AND e.state <> 'cancelled' AND h.visible < 2 AND";

async fn faces(connection: &impl Connection, condition: &str, of: Vec<sea_orm::Value>) -> Result<Vec<CardFace>, Error> {
    let sql = format!("{FACE} {condition} ORDER BY h.code, c.code, e.state DESC, i.code LIMIT {MOST_LINES}");
    let rows: Vec<FaceRow> = all(connection, &sql, of).await?;
    let mut order = Vec::new();
    let mut faces: BTreeMap<String, CardFace> = BTreeMap::new();
    for row in rows {
        let face = faces.entry(row.code.clone()).or_insert_with(|| {
            order.push(row.code.clone());
            CardFace {
                code: row.code.clone(),
                languages: row.languages.split(',').filter_map(Lang::parse).collect(),
                programme: row.programme,
                household: row.household,
                day: row.day,
                held_on: row.held_on.clone(),
                opens_at: row.opens_at.clone().unwrap_or_default(),
                closes_at: row.closes_at.clone().unwrap_or_default(),
                point: row.point.clone().unwrap_or_default(),
                address: row.address.clone().unwrap_or_default(),
                place: row.place.clone().unwrap_or_default(),
                lines: Vec::new(),
                collected: true,
            }
        });
        face.collected &= row.state == "delivered";
        face.lines.push(CardLine { name: row.item, quantity: row.quantity });
    }
    Ok(order.iter().filter_map(|code| faces.remove(code)).collect())
}

/// The cards of a day, in the order of the list: those of the households between two codes.
pub async fn card_faces(app: &App, actor: &Actor, day: i64, between: (&str, &str)) -> Result<Vec<CardFace>, Error> {
    #[derive(FromQueryResult)]
    struct Of {
        programme: i64,
    }
    let of: Of =
        one(app.db.read(), "SELECT programme FROM distribution_day WHERE id = $1", values![day]).await?.ok_or(Error::NotFound)?;
    require(app.db.read(), actor, Action::PlanDistribution, of.programme).await?;
    faces(app.db.read(), "e.distribution_day = $1 AND h.code >= $2 AND h.code <= $3", values![day, between.0, between.1]).await
}

/// What a code stands for. Anybody who holds the card may ask; the answer names nobody.
pub async fn card(app: &App, code: &str) -> Result<CardFace, Error> {
    let code = plain_code(code).ok_or(Error::NotFound)?;
    faces(app.db.read(), "c.code = $1", values![code]).await?.into_iter().next().ok_or(Error::NotFound)
}

/// A code as people type it: lower case, without the hyphen, with spaces.
pub fn plain_code(text: &str) -> Option<String> {
    let letters: String = text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    (letters.len() == 7).then(|| format!("{}-{}", &letters[..3], &letters[3..]))
}

/// Whether a search was for this card: the code as typed, or the address that a camera reads.
pub fn is_code(query: &str, code: &str) -> bool {
    let typed = query.rsplit_once("/c/").map_or(query, |(_, code)| code);
    plain_code(typed).as_deref() == Some(code)
}

#[cfg(test)]
mod tests {
    use super::plain_code;

    #[test]
    fn codes_are_read_as_people_type_them() {
        let check = |text: &str, expect: Option<&str>| assert_eq!(plain_code(text).as_deref(), expect, "{text}");
        check("K7F-2MQX", Some("K7F-2MQX"));
        check("k7f 2mqx", Some("K7F-2MQX"));
        check("k7f2mqx", Some("K7F-2MQX"));
        check("Qamil Shabani", None);
        check("К7Ф-2МQX", None);
    }
}
