//! Everything that is known of one person, for that person: a copy to be handed over (GDPR article 15 and 20).

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use super::consent::consents;
use crate::{
    access::Actor,
    app::App,
    db::{
        all,
        keys::open_all,
        sealing::{OBJECTION_ANSWER, OBJECTION_BODY},
        values,
    },
    error::Error,
    privacy::model::masked,
    registry::store::{self as registry, Looked},
};

/// What somebody says about the person, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    pub attribute: String,
    pub value: String,
    /// As it was written.
    pub original: String,
    pub observed_on: String,
    pub source: String,
    pub organisation: String,
    pub row: i64,
    pub entered_by: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Lives {
    /// Initials: others have a right to their own data.
    pub initials: String,
    pub relation: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Received {
    pub on: String,
    pub place: String,
    pub what: String,
    pub quantity: i64,
    pub unit: String,
    pub programme: String,
}

#[derive(Clone, Debug, Serialize, FromQueryResult)]
pub struct Decided {
    pub programme: String,
    pub on: String,
    pub outcome: String,
    pub reason: String,
    pub position: Option<i64>,
    pub score: i64,
}

#[derive(Clone, Debug, Serialize, FromQueryResult)]
pub struct Objected {
    #[serde(skip)]
    pub id: i64,
    pub received_on: String,
    pub body: String,
    pub outcome: Option<String>,
    pub answer: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Consented {
    pub purpose: String,
    pub programme: String,
    pub state: String,
    pub on: String,
    pub channel: String,
    pub guardian: String,
    pub language: String,
    pub version: i64,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Looker {
    pub at: String,
    pub who: Option<String>,
    pub organisation: String,
    pub how: String,
    /// A list with many people in it.
    pub in_a_list: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Everything {
    pub made_at: String,
    pub made_for: String,
    pub controller: String,
    /// As a text: numbers of 64 bits do not survive every reader of JSON.
    pub person: String,
    pub name: String,
    pub birth_date: Option<String>,
    pub sex: Option<String>,
    pub household: String,
    pub said_of_person: Vec<Said>,
    pub said_of_household: Vec<Said>,
    pub lives_with: Vec<Lives>,
    pub received: Vec<Received>,
    pub decisions: Vec<Decided>,
    pub objections: Vec<Objected>,
    pub consent: Vec<Consented>,
    pub seen_by: Vec<Looker>,
}

/// Looks in one copy.
const MOST_LOOKS: usize = 2_000;

/// Collects it. What other organisations do not share is not in it: the copy names the own organisation as the one that gives it.
pub async fn everything(app: &App, actor: &Actor, id: i64) -> Result<Everything, Error> {
    if !actor.may(Action::SeeLooks) || !actor.sees_special() {
        return Err(Error::NotFound);
    }
    let person = registry::person(app, actor, id).await?;
    let scope = actor.scope();
    let said = |facts: Vec<crate::registry::model::Fact>| -> Vec<Said> {
        let mut said: Vec<Said> = facts
            .into_iter()
            .map(|fact| Said {
                attribute: fact.attribute,
                value: fact.value,
                original: fact.original,
                observed_on: fact.observed_on,
                source: fact.file_name,
                organisation: fact.organisation_name,
                row: fact.row_number,
                entered_by: fact.entered_by,
            })
            .collect();
        said.sort_by(|a, b| (&a.attribute, &a.observed_on).cmp(&(&b.attribute, &b.observed_on)));
        said
    };
    let mut of_person =
        registry::facts(app.db.read(), &scope, "person", &[person.id]).await?.remove(&person.id).unwrap_or_default();
    of_person.extend(registry::numbers_of(app.db.read(), &scope, person.id).await?);
    let home = person.household;
    let of_household = registry::facts(app.db.read(), &scope, "household", &[home]).await?.remove(&home).unwrap_or_default();
    let members = if home == 0 { Vec::new() } else { registry::members(app, actor, home).await? };
    let lives_with = members
        .into_iter()
        .filter(|member| member.person != person.id)
        .map(|member| Lives { initials: masked(&member.surname, &member.given_name), relation: member.relation })
        .collect();
    let received = registry::received(app, actor, home)
        .await?
        .into_iter()
        .map(|row| Received {
            on: row.occurred_on,
            place: row.place,
            what: row.item,
            quantity: row.quantity,
            unit: row.unit,
            programme: row.programme_code,
        })
        .collect();
    let decisions: Vec<Decided> = all(
        app.db.read(),
        "SELECT p.code AS programme, d.at AS \"on\", d.outcome, d.reason, c.position, c.score FROM decision d \
         JOIN candidate c ON c.id = d.candidate JOIN call k ON k.id = d.call JOIN programme p ON p.id = k.programme \
         WHERE d.household IN (SELECT h.id FROM household h WHERE h.canonical_id = $1) AND p.organisation = $2 AND d.replaced_by IS NULL \
         ORDER BY d.id LIMIT 200",
        values![home, actor.organisation],
    )
    .await?;
    let mut objections: Vec<Objected> = all(
        app.db.read(),
        "SELECT o.id, o.received_on, o.body, o.outcome, o.answer FROM objection o JOIN call k ON k.id = o.call \
         JOIN programme p ON p.id = k.programme WHERE o.household IN (SELECT h.id FROM household h WHERE h.canonical_id = $1) \
         AND p.organisation = $2 ORDER BY o.id LIMIT 200",
        values![home, actor.organisation],
    )
    .await?;
    open_all(app.db.read(), &OBJECTION_BODY, objections.iter_mut().map(|row| (row.id, &mut row.body))).await?;
    let answers = objections.iter_mut().filter_map(|row| Some((row.id, row.answer.as_mut()?)));
    open_all(app.db.read(), &OBJECTION_ANSWER, answers).await?;
    let consent = consents(app, actor, person.id)
        .await?
        .into_iter()
        .map(|row| Consented {
            purpose: row.purpose_name,
            programme: row.programme_code,
            state: row.state,
            on: row.occurred_on,
            channel: row.channel,
            guardian: row.guardian,
            language: row.language,
            version: row.version,
            text: row.body,
        })
        .collect();
    let mut seen_by = Vec::new();
    let mut before = i64::MAX;
    while seen_by.len() < MOST_LOOKS {
        let page = registry::looks(app, actor, "person", person.id, Looked::Anyhow, before).await?;
        let Some(last) = page.last() else { break };
        before = last.id;
        seen_by.extend(page.into_iter().map(|look| Looker {
            in_a_list: !["person", "household"].contains(&look.kind.as_str()) || look.subject == 0,
            at: look.at,
            who: look.who,
            organisation: look.organisation_name,
            how: look.action,
        }));
    }
    Ok(Everything {
        made_at: app.now_text(),
        made_for: person.name(),
        controller: actor.organisation_name.clone(),
        person: person.id.to_string(),
        name: person.name(),
        birth_date: person.birth_date,
        sex: person.sex,
        household: person.household_code,
        said_of_person: said(of_person),
        said_of_household: said(of_household),
        lives_with,
        received,
        decisions,
        objections,
        consent,
        seen_by,
    })
}
