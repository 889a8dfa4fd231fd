//! What reaches somebody outside an event: things handed over with their numbers, money, visits, referrals and what came of them.

use komshi_access::Action;
use serde::{Deserialize, Serialize};

use super::{Delivery, LONGEST_TEXT, MOST, Recorded, Writing, attribute, is_day, require};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, insert_many, number, numbers, run, values},
    error::Error,
    events::model::{GIVEN_KINDS, GRANT_KINDS, OUTCOMES, SUBJECT_KINDS, unit_of},
    programmes::{model::CURRENCIES, places},
};

/// Members of one household.
const MOST_MEMBERS: i64 = 200;
/// Numbered pieces of one line.
const MOST_ASSETS: usize = 5_000;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewGiven {
    pub programme: i64,
    /// One of [`GIVEN_KINDS`].
    pub kind: String,
    pub activity: String,
    pub component: String,
    pub occurred_on: String,
    pub place: String,
    /// One of [`SUBJECT_KINDS`].
    pub subject_kind: String,
    /// Code of the household or of the organisation; the id of a person. Empty where it is for everybody.
    pub subject: String,
    /// What it was: "Wheelchair", "Leaflet: how to apply".
    pub title: String,
    pub quantity: i64,
    /// Minor units.
    pub amount: Option<i64>,
    pub currency: Option<String>,
    /// Months after a hand-over, or the number of an instalment.
    pub stage: String,
    /// One of [`OUTCOMES`], or empty.
    pub outcome: String,
    /// Numbers of the pieces.
    pub assets: Vec<String>,
}

/// Records that something reached somebody. Answers the id of the delivery.
pub async fn record_given(app: &App, actor: &Actor, operation: &NewOperation, new: &NewGiven) -> Result<Recorded, Error> {
    require(app, actor, new.programme).await?;
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    let recorded = write_given(&writing, new, 0).await?;
    command.finish(format!("delivery/{}", recorded.id), Some(new.programme), None, recorded).await
}

fn check(new: &NewGiven) -> Result<(), Error> {
    let wrong = |key: &str, field: &str| Error::refused_with(key, &[("field", field.to_owned())]);
    let unknown = |value: &str| Error::refused_with("value-unknown", &[("value", value.to_owned())]);
    if !GIVEN_KINDS.contains(&new.kind.as_str()) {
        return Err(unknown(&new.kind));
    }
    if !SUBJECT_KINDS.contains(&new.subject_kind.as_str()) {
        return Err(unknown(&new.subject_kind));
    }
    if !is_day(&new.occurred_on) {
        return Err(wrong("field-date", "occurred_on"));
    }
    if !new.place.is_empty() && places::place(&new.place).is_none() {
        return Err(Error::refused_with("place-unknown", &[("place", new.place.clone())]));
    }
    if new.title.len() > LONGEST_TEXT {
        return Err(wrong("field-too-long", "title"));
    }
    if !(1..=MOST).contains(&new.quantity) {
        return Err(wrong("event-quantity-wrong", "quantity"));
    }
    if new.amount.is_some_and(|amount| amount < 0) {
        return Err(wrong("event-quantity-wrong", "amount"));
    }
    if GRANT_KINDS.contains(&new.kind.as_str()) && new.amount.is_none() {
        return Err(wrong("field-required", "amount"));
    }
    if let Some(currency) = &new.currency
        && !CURRENCIES.contains(&currency.as_str())
    {
        return Err(unknown(currency));
    }
    if !new.outcome.is_empty() && !OUTCOMES.contains(&new.outcome.as_str()) {
        return Err(unknown(&new.outcome));
    }
    if new.assets.len() > MOST_ASSETS || (!new.assets.is_empty() && new.assets.len() as i64 != new.quantity) {
        return Err(wrong("event-assets-count", "assets"));
    }
    Ok(())
}

/// Whom it reached: the kind as it stands in the record, the id, the persons, and the stated size of a household.
type Reached = (&'static str, i64, Vec<i64>, Option<i64>);

async fn reached(connection: &impl Connection, actor: &Actor, new: &NewGiven) -> Result<Reached, Error> {
    let missing = || Error::refused_with("event-subject-unknown", &[("code", new.subject.clone())]);
    match new.subject_kind.as_str() {
        "public" => Ok(("public", 0, Vec::new(), None)),
        "organisation" => {
            let sql = "SELECT COALESCE(MAX(id), 0) AS value FROM organisation WHERE active = 1 AND code = $1";
            match number(connection, sql, values![new.subject.clone()]).await? {
                0 => Err(missing()),
                id => Ok(("organisation", id, Vec::new(), None)),
            }
        }
        "person" => {
            let id: i64 = new.subject.parse().map_err(|_| missing())?;
            let sql = format!(
                "SELECT COALESCE(MAX(p.canonical_id), 0) AS value FROM person p WHERE p.id = $1 AND p.visible = 1 AND {}",
                actor.scope().organisations("p.organisation")
            );
            match number(connection, &sql, values![id]).await? {
                0 => Err(missing()),
                id => Ok(("person", id, vec![id], None)),
            }
        }
        _ => {
            let sql = format!(
                "SELECT COALESCE(MAX(h.canonical_id), 0) AS value FROM household h WHERE h.code = $1 AND h.visible = 1 AND {}",
                actor.scope().organisations("h.organisation")
            );
            let household = number(connection, &sql, values![new.subject.clone()]).await?;
            if household == 0 {
                return Err(missing());
            }
            // The members on that day, frozen.
            let members = numbers(
                connection,
                "SELECT DISTINCT p.canonical_id AS value FROM membership m JOIN list l ON l.id = m.list AND l.state = 'published' \
                 JOIN household h ON h.id = m.household JOIN person p ON p.id = m.person \
                 WHERE p.visible < 2 AND h.canonical_id = $1 AND (m.valid_from IS NULL OR m.valid_from <= $2) AND (m.valid_to IS NULL OR m.valid_to > $2) LIMIT $3",
                values![household, new.occurred_on.clone(), MOST_MEMBERS],
            )
            .await?;
            let size =
                number(connection, "SELECT COALESCE(size, 0) AS value FROM household WHERE id = $1", values![household]).await?;
            Ok(("household", household, members, (size > 0).then_some(size)))
        }
    }
}

/// Writes one delivery; `upload` is the file that it came in, or 0.
pub async fn write_given(writing: &Writing<'_>, new: &NewGiven, upload: i64) -> Result<Recorded, Error> {
    check(new)?;
    if GRANT_KINDS.contains(&new.kind.as_str()) && !writing.actor.may_in(Action::RecordGrant, new.programme) {
        return Err(Error::refused("grant-not-yours"));
    }
    let tx = writing.tx;
    let attributed = attribute(tx, new.programme, &new.activity, &new.component, &new.occurred_on).await?;
    let (subject_kind, subject, persons, persons_stated) = reached(tx, writing.actor, new).await?;
    let id = writing.app.new_id();
    let delivery = Delivery {
        programme: new.programme,
        activity: attributed.activity,
        component: attributed.component,
        kind: new.kind.clone(),
        title: new.title.trim().into(),
        occurred_on: new.occurred_on.clone(),
        place: new.place.clone(),
        subject_kind,
        subject,
        quantity: new.quantity,
        unit: unit_of(&new.kind),
        amount: new.amount,
        currency: new.currency.clone().filter(|_| new.amount.is_some()),
        stage: new.stage.trim().into(),
        refused: attributed.why(),
        source: upload,
        persons_stated,
        ..Delivery::default()
    };
    insert_many(tx, "delivery", Delivery::COLUMNS, vec![delivery.row(writing, id)]).await?;
    insert_many(tx, "delivery_person", "delivery, person", persons.into_iter().map(|person| values![id, person]).collect())
        .await?;
    let assets = new.assets.iter().map(|number| values![writing.app.new_id(), id, number.trim()]).collect();
    insert_many(tx, "asset", "id, delivery, number", assets).await?;
    if !new.outcome.is_empty() {
        write_outcome(writing, id, &new.outcome, &new.occurred_on).await?;
    }
    Ok(attributed.recorded(id))
}

async fn write_outcome(writing: &Writing<'_>, delivery: i64, outcome: &str, day: &str) -> Result<(), Error> {
    run(
        writing.tx,
        "INSERT INTO delivery_outcome (id, delivery, outcome, occurred_on, by_user, at) VALUES ($1,$2,$3,$4,$5,$6)",
        values![writing.app.new_id(), delivery, outcome, day, writing.by, writing.at],
    )
    .await?;
    Ok(())
}

/// What came of a referral or visit, later.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewOutcome {
    pub programme: i64,
    pub delivery: i64,
    pub outcome: String,
    pub occurred_on: String,
}

/// Records what came of a referral or a visit; what was said before stays.
pub async fn record_outcome(app: &App, actor: &Actor, operation: &NewOperation, new: &NewOutcome) -> Result<(), Error> {
    require(app, actor, new.programme).await?;
    let command = begin!(app, actor, operation, Action::RecordActivity, new);
    if !OUTCOMES.contains(&new.outcome.as_str()) {
        return Err(Error::refused_with("value-unknown", &[("value", new.outcome.clone())]));
    }
    if !is_day(&new.occurred_on) {
        return Err(Error::refused_with("field-date", &[("field", "occurred_on".into())]));
    }
    let known = "SELECT COUNT(*) AS value FROM delivery WHERE id = $1 AND programme = $2 AND kind IN ('referral', 'visit') AND occurred_on <= $3 \
                 AND subject NOT IN (SELECT subject FROM restricted)";
    if number(&command.tx, known, values![new.delivery, new.programme, new.occurred_on.clone()]).await? == 0 {
        return Err(Error::refused("outcome-before-record"));
    }
    let writing = Writing { app, tx: &command.tx, operation: &operation.0, at: command.at(), by: command.user(), actor };
    write_outcome(&writing, new.delivery, &new.outcome, &new.occurred_on).await?;
    command.finish(format!("delivery/{}", new.delivery), Some(new.programme), None, ()).await
}
