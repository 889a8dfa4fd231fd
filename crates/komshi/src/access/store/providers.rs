//! Signing in through the organisation's own sign-in service: which one it is, whom it sends back, and who that is here. Nobody is added by it.

use jiff::{SignedDuration, Timestamp};
use komshi_access::{Action, Role};
use sea_orm::FromQueryResult;

use super::{
    people::managed,
    proof::{Act, is_sent_to_service, remember_proof},
    second_factor::has_all_of,
    sessions::{Way, open_session_in, record},
    sign_in::Opened,
    standing_grants,
    waits::{self, Attempt, Kind, Subject},
};
use crate::{
    access::{
        Actor,
        model::Client,
        provider::{self, Connection, Fault, Told},
    },
    app::App,
    begin,
    db::{
        self, Event, NewOperation, Transaction, all, for_update, hash,
        keys::{open, sealing_key},
        one, random_token, record_event, run,
        sealing::CLIENT_SECRET,
        values,
    },
    error::Error,
    web::guard::Session,
};

/// Names and secrets of services are some hundred letters.
const LONGEST: usize = 1000;
const MOST_DOMAINS: usize = 20;
/// RFC 5321 allows addresses no longer.
const LONGEST_EMAIL: usize = 254;

/// The service of an organisation, without its secret.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ProviderRow {
    pub issuer: String,
    pub client_id: String,
    /// Separated by spaces.
    pub domains: String,
    pub set_at: String,
}

/// What an administrator enters.
#[derive(Clone)]
pub struct NewProvider {
    pub issuer: String,
    pub client_id: String,
    /// Empty: as before.
    pub client_secret: String,
    /// Separated by spaces or commas.
    pub domains: String,
}

/// An organisation whose people can sign in through a service.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ProviderChoice {
    pub code: String,
    pub name: String,
}

pub async fn provider(app: &App, actor: &Actor) -> Result<Option<ProviderRow>, Error> {
    let sql = "SELECT issuer, client_id, domains, set_at FROM identity_provider WHERE organisation = $1";
    Ok(one(app.db.read(), sql, values![actor.organisation]).await?)
}

/// The services that the sign-in page offers. At most 100: beyond that an installation is a country.
pub async fn provider_choices(app: &App) -> Result<Vec<ProviderChoice>, Error> {
    let sql = "SELECT o.code, o.name FROM identity_provider p JOIN organisation o ON o.id = p.organisation WHERE o.active = 1 \
               ORDER BY o.name LIMIT 100";
    Ok(all(app.db.read(), sql, vec![]).await?)
}

/// Domains as they are kept. Nothing where one of them is none.
fn domains_of(text: &str) -> Option<Vec<String>> {
    let domains: Vec<String> = text
        .split([' ', ',', ';', '\n', '\r', '\t'])
        .map(|domain| domain.trim().trim_start_matches('@').to_lowercase())
        .filter(|domain| !domain.is_empty())
        .collect();
    let is_domain = |domain: &String| {
        domain.contains('.')
            && domain
                .split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
    };
    (!domains.is_empty() && domains.len() <= MOST_DOMAINS && domains.iter().all(is_domain)).then_some(domains)
}

fn away(fault: Fault) -> Error {
    tracing::warn!(error = %fault, "a sign-in service");
    match fault {
        Fault::Away(_) => Error::refused("provider-away"),
        Fault::Wrong(_) => Error::refused("provider-wrong"),
        Fault::Stale => Error::refused("provider-not-afresh"),
    }
}

fn wrong_field(key: &str, field: &str) -> Error {
    Error::refused_with(key, &[("field", field.into())])
}

async fn secret_of(connection: &impl db::Connection, organisation: i64) -> Result<String, Error> {
    let sql = "SELECT client_secret AS value FROM identity_provider WHERE organisation = $1";
    let sealed = db::text(connection, sql, values![organisation]).await?.unwrap_or_default();
    Ok(open(connection, &CLIENT_SECRET, organisation, sealed).await?)
}

/// Where the service of an organisation sends people back to. Each has an address of its own: what another service sends to it was not
/// begun with that one (RFC 9700, 4.4).
fn back(app: &App, organisation: &str) -> String {
    format!("{}/sign-in/answer/{organisation}", app.public_url)
}

/// That address for the own organisation.
pub async fn return_address(app: &App, actor: &Actor) -> Result<String, Error> {
    let code =
        db::text(app.db.read(), "SELECT code AS value FROM organisation WHERE id = $1", values![actor.organisation]).await?;
    Ok(back(app, &code.unwrap_or_default()))
}

/// Nobody of an organisation is known to a service any more: their addresses are entered anew by those who may. What was opened through the
/// former one ends.
async fn forget_people(tx: &Transaction, organisation: i64) -> Result<(), Error> {
    for sql in [
        // Whoever ruled the former one may have added a passkey by it.
        "UPDATE passkey SET alone = 0 WHERE app_user IN (SELECT app_user FROM provider_account WHERE organisation = $1)",
        "DELETE FROM session WHERE app_user IN (SELECT app_user FROM provider_account WHERE organisation = $1)",
        "DELETE FROM provider_attempt WHERE organisation = $1",
        "DELETE FROM provider_account WHERE organisation = $1",
        "UPDATE app_user SET email = NULL WHERE organisation = $1",
    ] {
        run(tx, sql, values![organisation]).await?;
    }
    Ok(())
}

/// The service no longer knows one person, until somebody who may enters their address anew. What was proved through it, or added on its word,
/// lets nobody in alone.
pub(super) async fn forget_person(tx: &Transaction, user: i64) -> Result<(), Error> {
    for sql in [
        "UPDATE passkey SET alone = 0 WHERE app_user IN (SELECT app_user FROM provider_account WHERE app_user = $1)",
        "UPDATE session SET proved_for = NULL, proved_until = NULL WHERE app_user = $1",
        "DELETE FROM provider_account WHERE app_user = $1",
        "UPDATE app_user SET email = NULL WHERE id = $1",
    ] {
        run(tx, sql, values![user]).await?;
    }
    Ok(())
}

/// Sets up the service of the own organisation, or changes it, once it answers. Another service knows nobody yet: else whoever enters one
/// would come in as anybody.
pub async fn set_provider(app: &App, actor: &Actor, operation: &NewOperation, new: &NewProvider) -> Result<(), Error> {
    let organisation = actor.organisation;
    if !provider::is_issuer(&new.issuer) || new.issuer.len() > LONGEST {
        return Err(wrong_field("provider-issuer-wrong", "issuer"));
    }
    for (value, field) in [(&new.client_id, "client_id"), (&new.client_secret, "client_secret")] {
        if value.len() > LONGEST {
            return Err(wrong_field("field-too-long", field));
        }
    }
    if new.client_id.is_empty() {
        return Err(wrong_field("field-required", "client_id"));
    }
    let domains = domains_of(&new.domains).ok_or_else(|| wrong_field("provider-domains-wrong", "domains"))?;
    let earlier = provider(app, actor).await?;
    // A secret goes to the service that it was given for, never to another one that somebody enters later.
    let keeps = earlier.as_ref().is_some_and(|earlier| earlier.issuer == new.issuer && earlier.client_id == new.client_id);
    let client_secret = match new.client_secret.as_str() {
        "" if keeps => secret_of(app.db.read(), organisation).await?,
        "" => return Err(wrong_field("field-required", "client_secret")),
        secret => secret.to_owned(),
    };
    let connection = Connection {
        issuer: new.issuer.clone(),
        client_id: new.client_id.clone(),
        client_secret,
        back: return_address(app, actor).await?,
    };
    provider::look(&connection).await.map_err(away)?;
    let body = ("provider", &new.issuer, &new.client_id, &domains);
    let command = begin!(app, actor, operation, Action::SetSignIn, &body);
    if earlier.is_none_or(|earlier| earlier.issuer != new.issuer) {
        forget_people(&command.tx, organisation).await?;
    }
    let sealed = sealing_key(&command.tx, organisation).await?.seal(&CLIENT_SECRET, organisation, &connection.client_secret)?;
    run(
        &command.tx,
        "INSERT INTO identity_provider (organisation, issuer, client_id, client_secret, domains, set_by, set_at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (organisation) DO UPDATE SET issuer = excluded.issuer, \
         client_id = excluded.client_id, client_secret = excluded.client_secret, domains = excluded.domains, \
         set_by = excluded.set_by, set_at = excluded.set_at",
        values![
            organisation,
            new.issuer.clone(),
            new.client_id.clone(),
            sealed,
            domains.join(" "),
            actor.user_id(),
            command.at()
        ],
    )
    .await?;
    command.finish(format!("organisation/{organisation}"), None, Some("why-provider-set"), ()).await
}

/// Ends signing in through the service. Whoever came through it and has no password needs a link, so somebody with a password must be there
/// to make it.
pub async fn end_provider(app: &App, actor: &Actor, operation: &NewOperation) -> Result<(), Error> {
    let organisation = actor.organisation;
    let command = begin!(app, actor, operation, Action::SetSignIn, &("provider-end", organisation));
    let left = "SELECT COUNT(*) AS value FROM app_user u JOIN access_grant g ON g.app_user = u.id AND g.organisation = u.organisation \
                WHERE u.organisation = $1 AND u.disabled = 0 AND u.password_hash IS NOT NULL AND g.role = $2 AND g.revoked_at IS NULL \
                AND (g.valid_until IS NULL OR g.valid_until >= $3)";
    if db::number(&command.tx, left, values![organisation, Role::Administrator.as_str(), app.today()]).await? == 0 {
        return Err(Error::refused("provider-last-way"));
    }
    forget_people(&command.tx, organisation).await?;
    if run(&command.tx, "DELETE FROM identity_provider WHERE organisation = $1", values![organisation]).await? == 0 {
        return Err(Error::NotFound);
    }
    command.finish(format!("organisation/{organisation}"), None, Some("why-provider-ended"), ()).await
}

/// Says by which address a service knows somebody; empty: none. Whom it knew before is forgotten. Whoever enters it could enter their own
/// address and come in as that person: so only who has all that the person's second factor protects may.
pub async fn set_email(app: &App, actor: &Actor, operation: &NewOperation, user: i64, email: &str) -> Result<(), Error> {
    let email = email.trim().to_lowercase();
    let is_address = |text: &str| {
        text.len() <= LONGEST_EMAIL
            && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
            && text.rsplit_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    };
    if !email.is_empty() && !is_address(&email) {
        return Err(wrong_field("provider-email-wrong", "email"));
    }
    let command = begin!(app, actor, operation, Action::ManageUsers, &("email", user, &email));
    managed(&command.tx, actor, user).await?;
    if !has_all_of(actor, &standing_grants(&command.tx, user).await?) {
        return Err(Error::refused("provider-email-lacks"));
    }
    let sql = "SELECT COUNT(*) AS value FROM app_user u WHERE u.email = $1 AND u.id <> $2 \
               AND u.organisation = (SELECT organisation FROM app_user WHERE id = $2)";
    if !email.is_empty() && db::number(&command.tx, sql, values![email.clone(), user]).await? > 0 {
        return Err(wrong_field("provider-email-taken", "email"));
    }
    let kept = (!email.is_empty()).then_some(email);
    forget_person(&command.tx, user).await?;
    run(&command.tx, "DELETE FROM session WHERE app_user = $1", values![user]).await?;
    run(&command.tx, "UPDATE app_user SET email = $2 WHERE id = $1", values![user, kept]).await?;
    command.finish(format!("user/{user}"), None, Some("why-email-set"), ()).await
}

#[derive(FromQueryResult)]
struct Service {
    organisation: i64,
    code: String,
    issuer: String,
    client_id: String,
    domains: String,
}

const SERVICE: &str = "SELECT p.organisation, o.code, p.issuer, p.client_id, p.domains \
                       FROM identity_provider p JOIN organisation o ON o.id = p.organisation WHERE o.active = 1 AND";

async fn connection_of(app: &App, service: &Service) -> Result<Connection, Error> {
    let client_secret = secret_of(app.db.read(), service.organisation).await?;
    Ok(Connection {
        issuer: service.issuer.clone(),
        client_id: service.client_id.clone(),
        client_secret,
        back: back(app, &service.code),
    })
}

/// The address of a service that somebody goes to, and the token that their browser keeps until they come back.
#[derive(Clone, Debug)]
pub struct OnTheirWay {
    pub address: String,
    pub browser: String,
}

fn address_of(client: &Client) -> Vec<Subject> {
    if client.address.is_empty() { Vec::new() } else { vec![Subject::new(Kind::Address, &[&client.address])] }
}

/// Sends a visitor to the service of an organisation. Each counts as an attempt from their address until somebody is in.
pub async fn go_to_provider(app: &App, client: &Client, code: &str, next: &str) -> Result<OnTheirWay, Error> {
    let sql = format!("{SERVICE} o.code = $1");
    let service: Service = one(app.db.read(), &sql, values![code]).await?.ok_or(Error::NotFound)?;
    send(app, client, &service, next, None).await
}

/// Sends somebody who is signed in and has no password to the service of their organisation, to sign in there anew.
pub async fn prove_at_provider(app: &App, client: &Client, actor: &Actor, session: i64, act: Act) -> Result<OnTheirWay, Error> {
    if !is_sent_to_service(app.db.read(), actor.user).await? {
        return Err(Error::NotFound);
    }
    let sql = format!("{SERVICE} p.organisation = $1");
    let service: Service = one(app.db.read(), &sql, values![actor.organisation]).await?.ok_or(Error::NotFound)?;
    send(app, client, &service, act.page(), Some((session, act))).await
}

async fn send(app: &App, client: &Client, service: &Service, next: &str, proof: Option<(i64, Act)>) -> Result<OnTheirWay, Error> {
    if let Attempt::Wait(until) = waits::attempt(app, &address_of(client)).await? {
        return Err(waits::refusal(&until));
    }
    let sent = provider::send(&connection_of(app, service).await?, proof.is_some()).await.map_err(away)?;
    let browser = random_token();
    let tx = app.db.begin().await?;
    run(&tx, "DELETE FROM provider_attempt WHERE expires_at < $1", values![app.now_text()]).await?;
    run(
        &tx,
        "INSERT INTO provider_attempt (state_hash, browser_hash, organisation, nonce, verifier, next, expires_at, session, act) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            hash(&[&sent.state]),
            hash(&[&browser]),
            service.organisation,
            sent.nonce,
            sent.verifier,
            next,
            app.after_text(provider::RETURN_SECONDS),
            proof.map(|(session, _)| session),
            proof.map(|(_, act)| act.as_str())
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(OnTheirWay { address: sent.address, browser })
}

/// With what somebody was sent.
#[derive(FromQueryResult)]
struct Went {
    organisation: i64,
    nonce: String,
    verifier: String,
    next: String,
    expires_at: String,
    /// Whoever was signed in, and what they were to prove themselves for.
    session: Option<i64>,
    act: Option<String>,
}

impl Went {
    fn proof(&self) -> Option<(i64, Act)> {
        Some((self.session?, Act::parse(self.act.as_deref()?)?))
    }
}

/// What became of somebody who came back.
#[derive(Debug)]
pub enum CameBack {
    /// They are in, and wanted to go there.
    In(Opened, String),
    /// They were in, and have proved who they are.
    Proved(Act),
}

/// Lets in whom the service of an organisation sends back to its own address, or takes their proof: `state` and `code` are what it says,
/// `browser` is what the browser has kept, `here` who is signed in there.
pub async fn return_from_provider(
    app: &App,
    client: &Client,
    organisation: &str,
    browser: &str,
    state: &str,
    code: &str,
    here: Option<&Session>,
) -> Result<CameBack, Error> {
    let tx = app.db.begin().await?;
    let sql = format!(
        "SELECT organisation, nonce, verifier, next, expires_at, session, act FROM provider_attempt WHERE state_hash = $1 AND browser_hash = $2 AND expires_at >= $3 \
         AND organisation = (SELECT o.id FROM organisation o WHERE o.code = $4){}",
        for_update(&tx)
    );
    let parameters = values![hash(&[state]), hash(&[browser]), app.now_text(), organisation];
    let went: Went = one(&tx, &sql, parameters).await?.ok_or_else(|| Error::refused("provider-late"))?;
    // Whatever becomes of it: nobody comes back twice.
    run(&tx, "DELETE FROM provider_attempt WHERE state_hash = $1", values![hash(&[state])]).await?;
    tx.commit().await?;
    let sql = format!("{SERVICE} p.organisation = $1");
    let service: Option<Service> = one(app.db.read(), &sql, values![went.organisation]).await?;
    let service = service.ok_or_else(|| Error::refused("provider-late"))?;
    let answer = match went.proof() {
        Some(proof) => take_proof(app, client, &service, (&went, code), proof, here).await,
        None => let_in(app, client, &service, (&went, code)).await,
    };
    if let Err(Error::Refused(refusal)) = &answer {
        record_refusal(app, &service, &refusal.key).await?;
    }
    answer
}

/// Takes it as proof that somebody who is signed in has signed in anew.
async fn take_proof(
    app: &App,
    client: &Client,
    service: &Service,
    back: (&Went, &str),
    (session, act): (i64, Act),
    here: Option<&Session>,
) -> Result<CameBack, Error> {
    // A link with somebody else's way proves nothing of whoever follows it.
    let here = here.filter(|here| here.id == session).ok_or_else(|| Error::refused("provider-late"))?;
    let told = tell(app, service, back).await?;
    let user = here.actor.user;
    let tx = app.db.begin().await?;
    let sql = "SELECT COUNT(*) AS value FROM provider_account WHERE app_user = $1 AND organisation = $2 AND issuer = $3 AND subject = $4";
    if db::number(&tx, sql, values![user, service.organisation, service.issuer.clone(), told.subject]).await? == 0 {
        return Err(Error::refused("provider-other-person"));
    }
    remember_proof(app, &tx, user, session, act).await?;
    record(app, &tx, user, Some(user), format!("session/{session}"), "why-proved-provider").await?;
    tx.commit().await?;
    waits::settle(app, &address_of(client)).await?;
    Ok(CameBack::Proved(act))
}

async fn let_in(app: &App, client: &Client, service: &Service, back: (&Went, &str)) -> Result<CameBack, Error> {
    let told = tell(app, service, back).await?;
    let tx = app.db.begin().await?;
    let user = known(app, &tx, service, &told).await?;
    let opened = open_session_in(app, &tx, client, user, Way::Provider).await?;
    tx.commit().await?;
    waits::settle(app, &address_of(client)).await?;
    Ok(CameBack::In(opened, back.0.next.clone()))
}

/// Asks the service whom it sends back.
async fn tell(app: &App, service: &Service, (went, code): (&Went, &str)) -> Result<Told, Error> {
    if code.is_empty() {
        return Err(Error::refused("provider-refused"));
    }
    let connection = connection_of(app, service).await?;
    // Who is to prove something was sent so long before their way ends.
    let ends: Timestamp = went.expires_at.parse().map_err(anyhow::Error::from)?;
    let since = went.proof().map(|_| ends - SignedDuration::from_secs(provider::RETURN_SECONDS));
    provider::ask(&connection, code, (&went.nonce, &went.verifier), since, app.clock.now()).await.map_err(away)
}

/// Writes into the trail of the organisation that its service let nobody in, and why. What came from outside is not in it: neither code nor
/// token, nor an address that may be of somebody who has no account here.
async fn record_refusal(app: &App, service: &Service, key: &str) -> Result<(), Error> {
    let Some(reason) = why_refused(key) else { return Ok(()) };
    let tx = app.db.begin().await?;
    let event = Event {
        organisation: service.organisation,
        user: None,
        action: Action::SignIn,
        object: format!("sign-in-service/{}", service.issuer),
        reason: Some(reason),
    };
    record_event(app, &tx, event).await?;
    tx.commit().await?;
    Ok(())
}

/// What the trail says of a refusal.
fn why_refused(key: &str) -> Option<&'static str> {
    Some(match key {
        "provider-away" => "why-refused-away",
        "provider-wrong" => "why-refused-wrong",
        "provider-refused" => "why-refused-there",
        "provider-unverified" => "why-refused-unverified",
        "provider-domain" => "why-refused-domain",
        "provider-nobody" => "why-refused-nobody",
        "provider-another" => "why-refused-another",
        "provider-not-afresh" => "why-refused-not-afresh",
        "provider-other-person" => "why-refused-other-person",
        _ => return None,
    })
}

/// Who that is here: whom the service has shown before, else, once, the person with the address that it vouches for.
async fn known(app: &App, tx: &Transaction, service: &Service, told: &Told) -> Result<i64, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        disabled: i32,
        /// As whom a service has shown them before.
        issuer: Option<String>,
    }
    let nobody = || Error::refused("provider-nobody");
    let users = "SELECT u.id, u.disabled, b.issuer FROM app_user u LEFT JOIN provider_account b ON b.app_user = u.id WHERE u.organisation = $1 AND";
    let sql = format!("{users} b.issuer = $2 AND b.subject = $3");
    let shown = values![service.organisation, service.issuer.clone(), told.subject.clone()];
    if let Some(row) = one::<Row>(tx, &sql, shown).await? {
        return if row.disabled == 0 { Ok(row.id) } else { Err(nobody()) };
    }
    let email = told.email.as_deref().ok_or_else(|| Error::refused("provider-unverified"))?;
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
    if !service.domains.split(' ').any(|allowed| allowed == domain) {
        return Err(Error::refused("provider-domain"));
    }
    let row: Row = one(tx, &format!("{users} u.email = $2"), values![service.organisation, email]).await?.ok_or_else(nobody)?;
    if row.disabled != 0 {
        return Err(nobody());
    }
    // The address went to somebody else meanwhile, as happens in offices: that is not the person whom we know by it.
    if row.issuer.as_ref() == Some(&service.issuer) {
        return Err(Error::refused("provider-another"));
    }
    let bound = run(
        tx,
        "INSERT INTO provider_account (app_user, organisation, issuer, subject, bound_at) VALUES ($1,$2,$3,$4,$5) \
         ON CONFLICT (app_user) DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject, bound_at = excluded.bound_at \
         WHERE provider_account.issuer <> excluded.issuer",
        values![row.id, service.organisation, service.issuer.clone(), told.subject.clone(), app.now_text()],
    )
    .await?;
    if bound != 1 {
        return Err(Error::refused("provider-another"));
    }
    record(app, tx, row.id, Some(row.id), format!("user/{}", row.id), "why-provider-bound").await?;
    Ok(row.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_read_as_people_write_them() {
        let check = |text: &str, expected: Option<&[&str]>| {
            assert_eq!(
                domains_of(text).as_deref(),
                expected.map(|list| list.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()).as_deref(),
                "{text}"
            );
        };
        check("example.org", Some(&["example.org"]));
        check(" @Example.org, mail.example.org\n", Some(&["example.org", "mail.example.org"]));
        check("", None);
        check("example", None);
        check("example..org", None);
        check("*.example.org", None);
        check("ana@example.org", None);
    }
}
