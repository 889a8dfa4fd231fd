//! Consent: what people are told, in versions and languages, and what they answer. Nothing is changed; a withdrawal is a further answer.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{
    access::Actor,
    app::App,
    begin,
    db::{NewOperation, all, for_update, number, run, values},
    error::Error,
    privacy::model::{CHANNELS, CONSENT_STATES},
    programmes::store as programmes,
    registry::store as registry,
    web::i18n::Lang,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct ConsentText {
    pub id: i64,
    pub purpose: i64,
    pub purpose_name: String,
    pub language: String,
    pub version: i64,
    pub body: String,
    pub at: String,
}

const TEXT: &str = "SELECT t.id, t.purpose, u.name AS purpose_name, t.language, t.version, t.body, t.at FROM consent_text t \
                    JOIN processing_purpose u ON u.id = t.purpose";
/// The version that people are asked by now.
const NEWEST: &str =
    "t.version = (SELECT MAX(x.version) FROM consent_text x WHERE x.purpose = t.purpose AND x.language = t.language)";

/// Every version of every text of a programme, newest first.
pub async fn texts_of_programme(app: &App, programme: i64) -> Result<Vec<ConsentText>, Error> {
    let sql = format!("{TEXT} WHERE u.programme = $1 ORDER BY t.purpose, t.language, t.version DESC LIMIT 500");
    Ok(all(app.db.read(), &sql, values![programme]).await?)
}

/// The texts that people are asked by now, of the own organisation's programmes.
pub async fn texts_to_ask(app: &App, actor: &Actor) -> Result<Vec<ConsentText>, Error> {
    let sql = format!(
        "{TEXT} JOIN programme p ON p.id = u.programme WHERE p.organisation = $1 AND u.ended_at IS NULL AND {NEWEST} \
         ORDER BY u.name, t.language LIMIT 200"
    );
    Ok(all(app.db.read(), &sql, values![actor.organisation]).await?)
}

#[derive(Clone, Debug, Serialize)]
pub struct NewConsentText {
    pub programme: i64,
    pub purpose: i64,
    pub language: String,
    pub body: String,
}

/// Adds the next version of a text; answers its number.
pub async fn add_text(app: &App, actor: &Actor, operation: &NewOperation, new: &NewConsentText) -> Result<i64, Error> {
    programmes::programme(app, actor, new.programme).await?;
    actor.require_in(Action::EditProgramme, new.programme)?;
    if !programmes::leads(app.db.read(), actor, new.programme).await? {
        return Err(Error::NotFound);
    }
    if new.body.trim().is_empty() || Lang::parse(&new.language).is_none() {
        return Err(Error::refused("consent-text-missing"));
    }
    let command = begin!(app, actor, operation, Action::EditProgramme, &("consent text", new));
    // Held, so that two at once become two versions.
    let held = format!(
        "SELECT id AS value FROM processing_purpose WHERE id = $1 AND programme = $2 AND ended_at IS NULL{}",
        for_update(&command.tx)
    );
    if number(&command.tx, &held, values![new.purpose, new.programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    let sql = "SELECT COALESCE(MAX(version), 0) + 1 AS value FROM consent_text WHERE purpose = $1 AND language = $2";
    let version = number(&command.tx, sql, values![new.purpose, new.language.clone()]).await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO consent_text (id, purpose, language, version, body, by_user, at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, new.purpose, new.language.clone(), version, new.body.trim(), actor.user_id(), command.at()],
    )
    .await?;
    command.finish(format!("purpose/{}", new.purpose), Some(new.programme), None, version).await
}

/// What a person answered. The newest about a purpose counts.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ConsentRow {
    pub id: i64,
    pub purpose: i64,
    pub purpose_name: String,
    pub programme_code: String,
    pub language: String,
    pub version: i64,
    pub body: String,
    pub state: String,
    pub channel: String,
    pub guardian: String,
    pub occurred_on: String,
    pub at: String,
    pub who: Option<String>,
}

/// The answers of a person given by canonical id, newest first, as far as the own organisation asked. The caller has made sure that the
/// actor sees the person.
pub async fn consents(app: &App, actor: &Actor, person: i64) -> Result<Vec<ConsentRow>, Error> {
    let sql = "SELECT e.id, t.purpose, u.name AS purpose_name, p.code AS programme_code, t.language, t.version, t.body, e.state, e.channel, \
               e.guardian, e.occurred_on, e.at, w.display_name AS who FROM consent_event e JOIN consent_text t ON t.id = e.consent_text \
               JOIN processing_purpose u ON u.id = t.purpose JOIN programme p ON p.id = u.programme LEFT JOIN app_user w ON w.id = e.by_user \
               WHERE e.person IN (SELECT x.id FROM person x WHERE x.canonical_id = $1) AND e.organisation = $2 ORDER BY e.id DESC LIMIT 500";
    Ok(all(app.db.read(), sql, values![person, actor.organisation]).await?)
}

#[derive(Clone, Debug, Serialize)]
pub struct NewConsent {
    /// Canonical.
    pub person: i64,
    pub text: i64,
    pub state: String,
    pub channel: String,
    /// Who answered for the person, where somebody else did.
    pub guardian: String,
    pub occurred_on: String,
}

/// Records an answer, with the version of the text that was read out or signed.
pub async fn record_consent(app: &App, actor: &Actor, operation: &NewOperation, new: &NewConsent) -> Result<i64, Error> {
    let person = registry::person(app, actor, new.person).await?;
    if !actor.may(Action::EditPerson) {
        return Err(Error::NotFound);
    }
    if !CONSENT_STATES.contains(&new.state.as_str()) || !CHANNELS.contains(&new.channel.as_str()) {
        return Err(Error::refused("consent-incomplete"));
    }
    if new.occurred_on > actor.today {
        return Err(Error::refused("consent-not-yet"));
    }
    let command = begin!(app, actor, operation, Action::EditPerson, &("consent", new));
    let asked = number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM consent_text t JOIN processing_purpose u ON u.id = t.purpose JOIN programme p ON p.id = u.programme \
         WHERE t.id = $1 AND p.organisation = $2",
        values![new.text, actor.organisation],
    )
    .await?;
    if asked == 0 {
        return Err(Error::refused("consent-incomplete"));
    }
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO consent_event (id, person, consent_text, state, channel, guardian, occurred_on, organisation, by_user, at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)",
        values![
            id,
            person.id,
            new.text,
            new.state.clone(),
            new.channel.clone(),
            new.guardian.trim(),
            new.occurred_on.clone(),
            actor.organisation,
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    command.finish(format!("person/{}", person.id), None, None, id).await
}
