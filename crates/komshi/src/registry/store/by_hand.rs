//! Facts that a person enters beside what lists say, and takes back. They stand on the record they were entered on, under the list that
//! speaks of it: so whoever shares what the list says shares what was entered there, and no more.

use komshi_access::{Action, DataClass, Decision, Facts};
use komshi_text::headers::Field;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::{person_tokens, refresh};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{
        Begun, Connection, NewOperation, Transaction, all, begin_command,
        keys::{open, sealing_key},
        number, numbers, one, run,
        sealing::{SPECIAL_ORIGINAL, SPECIAL_VALUE, SPECIAL_WHY},
        values,
    },
    error::Error,
    lists::model::{About, about, read_value},
    matching,
};

const TABLES: [&str; 2] = ["fact", "special_fact"];

/// Facts by hand of one record; more is a mistake.
const MOST_FACTS: i64 = 2_000;

/// What somebody says about a person or a household.
#[derive(Clone, Debug)]
pub struct EnterFact {
    /// `person` or `household`.
    pub kind: &'static str,
    /// The canonical person or household.
    pub subject: i64,
    pub field: Field,
    /// As it was typed.
    pub typed: String,
    /// ISO day since which it holds.
    pub since: String,
    /// Where the person who enters it has it from.
    pub why: String,
    /// It counts before every other value until a person decides again.
    pub counts: bool,
}

/// A fact that was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    pub fact: i64,
    /// What is wrong with the value, which was kept all the same.
    pub mark: Option<String>,
    /// New pairs that wait for a reviewer.
    pub pairs: i64,
}

/// What of an entry stands in the audit trail. A value of class 3 lies in its own table only.
#[derive(Serialize)]
struct Told<'a> {
    kind: &'static str,
    subject: i64,
    attribute: &'static str,
    since: &'a str,
    counts: bool,
    said: Option<(&'a str, &'a str)>,
}

/// Whether a field is a fact of a person or of a household, and of class 3; `None` where it is of neither or of the other.
pub fn special(kind: &str, field: Field) -> Option<bool> {
    match (kind, about(field)?) {
        ("person", About::Person) | ("household", About::Household) => Some(false),
        ("person", About::SpecialPerson) | ("household", About::SpecialHousehold) => Some(true),
        _ => None,
    }
}

/// Whether the actor may change facts, of class 3 too where asked; who may not finds nothing.
fn require(actor: &Actor, special: bool) -> Result<(), Error> {
    match actor.decide(Action::EditPerson, &Facts::default()) {
        Decision::Allow { class, .. } if !special || class >= DataClass::Special => Ok(()),
        Decision::Allow { .. } | Decision::Deny(_) => Err(Error::NotFound),
    }
}

/// The row of a list in use that a fact of this subject is entered beside.
#[derive(FromQueryResult)]
struct Record {
    id: i64,
    row: i64,
    list: i64,
}

/// Of several records that are one: that of the own organisation, else the newest.
async fn record(tx: &Transaction, actor: &Actor, kind: &str, subject: i64) -> Result<Record, Error> {
    let scope = actor.scope();
    let only_heads = if kind == "household" { " AND s.kind = 'head'" } else { "" };
    let seen = number(
        tx,
        &format!(
            "SELECT COUNT(*) AS value FROM {kind} x WHERE x.id = $1 AND x.canonical_id = x.id AND {} AND {}",
            scope.opens("x", kind),
            scope.organisations("x.organisation")
        ),
        values![subject],
    )
    .await?;
    if seen == 0 {
        return Err(Error::NotFound);
    }
    let sql = format!(
        "SELECT x.id, s.id AS row, s.list FROM {kind} x JOIN source_row s ON s.{kind} = x.id JOIN list l ON l.id = s.list \
         WHERE x.canonical_id = $1 AND {} AND l.state = 'published'{only_heads} AND {} \
         ORDER BY CASE WHEN l.organisation = $2 THEN 0 ELSE 1 END, s.id DESC LIMIT 1",
        scope.opens("x", kind),
        scope.lists("l")
    );
    one(tx, &sql, values![subject, actor.organisation]).await?.ok_or_else(|| Error::refused("fact-no-list"))
}

/// Enters a fact by hand. It stands beside what lists say and counts as they do: the newest, until a person decides. The projection, the
/// search and the keys of matching follow, and the records are compared anew.
pub async fn enter_fact(app: &App, actor: &Actor, operation: &NewOperation, new: &EnterFact) -> Result<Entered, Error> {
    let special = special(new.kind, new.field).ok_or(Error::NotFound)?;
    require(actor, special)?;
    let facts = if special { "special_fact" } else { "fact" };
    let told = Told {
        kind: new.kind,
        subject: new.subject,
        attribute: new.field.as_str(),
        since: &new.since,
        counts: new.counts,
        said: (!special).then_some((new.typed.as_str(), new.why.as_str())),
    };
    let command = match begin_command::<Entered>(app, actor, operation, Action::EditPerson, &told).await? {
        Begun::New(command) => *command,
        Begun::Again(entered) => {
            // What the audit trail does not hold is compared with the fact itself.
            let same = said(app.db.read(), facts, entered.fact).await? == Some((new.typed.clone(), new.why.clone()));
            return if same { Ok(entered) } else { Err(Error::Conflict("operation-other-body")) };
        }
    };
    let tx = &command.tx;
    let record = record(tx, actor, new.kind, new.subject).await?;
    let before = matching::store::records_of(tx, new.kind, new.subject).await?;
    let (value, mark) = read_value(new.field, &new.typed);
    let fact = app.new_id();
    let (kept, original, why) = if special {
        let key = sealing_key(tx, actor.organisation).await?;
        (
            key.seal(&SPECIAL_VALUE, fact, &value)?,
            key.seal(&SPECIAL_ORIGINAL, fact, &new.typed)?,
            key.seal(&SPECIAL_WHY, fact, &new.why)?,
        )
    } else {
        (value.clone(), new.typed.clone(), new.why.clone())
    };
    run(
        tx,
        &format!(
            "INSERT INTO {facts} (id, subject_kind, subject, attribute, value, original, mark, basis, observed_on, source_row, list, \
             organisation, entered_by, entered_at, why) VALUES ($1,$2,$3,$4,$5,$6,$7,'by_hand',$8,$9,$10,$11,$12,$13,$14)"
        ),
        values![
            fact,
            new.kind,
            record.id,
            new.field.as_str(),
            kept,
            original,
            mark,
            new.since.clone(),
            record.row,
            record.list,
            actor.organisation,
            actor.user_id(),
            command.at(),
            why
        ],
    )
    .await?;
    if new.field == Field::IdentityNumber && mark != Some("not_understood") {
        let identity = komshi_text::identity::check(&new.typed);
        let verdict = if identity.is_valid() { "valid" } else { "doubtful" };
        run(
            tx,
            "INSERT INTO identifier (id, person, scheme, value, verdict, source_row, list, organisation, fact) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
            values![
                app.new_id(),
                record.id,
                identity.scheme.as_str(),
                value,
                verdict,
                record.row,
                record.list,
                actor.organisation,
                fact
            ],
        )
        .await?;
    }
    if new.counts {
        super::facts::only_choice(tx, facts, new.kind, new.subject, new.field.as_str(), Some((fact, command.at(), actor)))
            .await?;
    }
    renew_tokens(tx, new.kind, record.id).await?;
    refresh_subject(tx, new.kind, new.subject).await?;
    let pairs = matching::store::compare_changed(app, tx, &before).await?;
    let entered = Entered { fact, mark: mark.map(str::to_owned), pairs };
    command.finish(format!("{}/{}", new.kind, new.subject), None, Some(new.field.as_str()), entered).await
}

/// What was typed, and why.
async fn said(connection: &impl Connection, facts: &str, fact: i64) -> Result<Option<(String, String)>, Error> {
    #[derive(FromQueryResult)]
    struct Said {
        original: String,
        why: String,
    }
    let sql = format!("SELECT original, COALESCE(why, '') AS why FROM {facts} WHERE id = $1");
    let Some(said) = one::<Said>(connection, &sql, values![fact]).await? else { return Ok(None) };
    Ok(Some(if facts == "special_fact" {
        (open(connection, &SPECIAL_ORIGINAL, fact, said.original).await?, open(connection, &SPECIAL_WHY, fact, said.why).await?)
    } else {
        (said.original, said.why)
    }))
}

/// A fact by hand that no longer counts.
#[derive(Clone, Debug, Serialize)]
pub struct TakeBack {
    /// `person` or `household`.
    pub kind: &'static str,
    /// The canonical person or household.
    pub subject: i64,
    pub fact: i64,
    /// Of class 3.
    pub special: bool,
}

/// Takes a fact by hand back: for everybody of the organisation that entered it. It stays in the database with who took it back; answers
/// how many new pairs wait for a reviewer.
pub async fn take_back_fact(app: &App, actor: &Actor, operation: &NewOperation, back: &TakeBack) -> Result<i64, Error> {
    require(actor, back.special)?;
    let command = begin!(app, actor, operation, Action::EditPerson, &("take back", back));
    let tx = &command.tx;
    let facts = if back.special { "special_fact" } else { "fact" };
    let kind = back.kind;
    #[derive(FromQueryResult)]
    struct Standing {
        attribute: String,
        subject: i64,
    }
    let standing: Standing = one(
        tx,
        &format!(
            "SELECT f.attribute, f.subject FROM {facts} f JOIN {kind} x ON x.id = f.subject WHERE f.id = $1 AND f.subject_kind = '{kind}' \
             AND x.canonical_id = $2 AND {} AND f.organisation = $3 AND f.entered_at IS NOT NULL AND f.taken_back_at IS NULL",
            actor.scope().opens("x", kind)
        ),
        values![back.fact, back.subject, actor.organisation],
    )
    .await?
    .ok_or_else(|| Error::refused("fact-not-by-hand"))?;
    let before = matching::store::records_of(tx, kind, back.subject).await?;
    run(
        tx,
        &format!("UPDATE {facts} SET taken_back_at = $2, taken_back_by = $3, chosen_at = NULL, chosen_by = NULL WHERE id = $1"),
        values![back.fact, command.at(), actor.user_id()],
    )
    .await?;
    if kind == "person" {
        run(tx, "DELETE FROM identifier WHERE person = $1 AND fact = $2", values![standing.subject, back.fact]).await?;
    }
    renew_tokens(tx, kind, standing.subject).await?;
    refresh_subject(tx, kind, back.subject).await?;
    let pairs = matching::store::compare_changed(app, tx, &before).await?;
    command.finish(format!("{kind}/{}", back.subject), None, Some(&standing.attribute), pairs).await
}

async fn refresh_subject(tx: &Transaction, kind: &str, subject: i64) -> Result<(), Error> {
    match kind {
        "household" => refresh(tx, &[subject], &[]).await,
        _ => refresh(tx, &[], &[subject]).await,
    }
}

/// Writes anew what a record is found by because of facts by hand. What a list says stays as it is.
async fn renew_tokens(tx: &Transaction, kind: &str, record: i64) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct ByHand {
        id: i64,
        attribute: String,
        value: String,
        list: i64,
        organisation: i64,
        stands: i32,
    }
    // A household is found through its head.
    let person = match kind {
        "household" => number(tx, "SELECT head AS value FROM household WHERE id = $1", values![record]).await?,
        _ => record,
    };
    let entered: Vec<ByHand> = all(
        tx,
        "SELECT id, attribute, value, list, organisation, CASE WHEN taken_back_at IS NULL THEN 1 ELSE 0 END AS stands FROM fact \
         WHERE subject = $1 AND subject_kind = $2 AND entered_at IS NOT NULL ORDER BY id LIMIT $3",
        values![record, kind, MOST_FACTS],
    )
    .await?;
    for fact in &entered {
        run(tx, "DELETE FROM search_token WHERE person = $1 AND fact = $2", values![person, fact.id]).await?;
    }
    for fact in entered.iter().filter(|fact| fact.stands == 1) {
        let of = |attribute: &str| if fact.attribute == attribute { fact.value.as_str() } else { "" };
        let number = (fact.attribute == "identity_number").then_some(fact.value.as_str());
        for (token, why) in person_tokens(of("surname"), of("given_name"), number, of("phone"), of("address"), "") {
            run(
                tx,
                "INSERT INTO search_token (token, person, organisation, list, why, fact) VALUES ($1,$2,$3,$4,$5,$6) \
                 ON CONFLICT (token, person, list, why) DO NOTHING",
                values![token, person, fact.organisation, fact.list, why, fact.id],
            )
            .await?;
        }
    }
    Ok(())
}

/// Writes anew what persons and households are found by because of facts by hand under a list.
pub async fn renew_tokens_under(tx: &Transaction, list: i64) -> Result<(), Error> {
    for kind in ["person", "household"] {
        let sql = "SELECT DISTINCT subject AS value FROM fact WHERE list = $1 AND entered_at IS NOT NULL AND subject_kind = $2";
        for record in numbers(tx, sql, values![list, kind]).await? {
            renew_tokens(tx, kind, record).await?;
        }
    }
    Ok(())
}

/// The persons whom facts by hand under a list speak of, those who live in such households included.
pub async fn persons_with_facts_by_hand(tx: &Transaction, list: i64) -> Result<Vec<i64>, Error> {
    let mut persons = Vec::new();
    for facts in TABLES {
        let sql = format!(
            "SELECT f.subject AS value FROM {facts} f WHERE f.list = $1 AND f.entered_at IS NOT NULL AND f.subject_kind = 'person' \
             UNION SELECT p.id AS value FROM {facts} f JOIN person p ON p.household = f.subject \
             WHERE f.list = $1 AND f.entered_at IS NOT NULL AND f.subject_kind = 'household'"
        );
        persons.extend(numbers(tx, &sql, values![list]).await?);
    }
    persons.sort_unstable();
    persons.dedup();
    Ok(persons)
}

/// Moves facts by hand to another version of a list, where that speaks of the same records: what people entered outlives a corrected file,
/// and its withdrawal.
pub async fn move_facts_by_hand(tx: &Transaction, from: i64, to: i64) -> Result<(), Error> {
    for (kind, only_heads) in [("person", ""), ("household", " AND s.kind = 'head'")] {
        let mut moved = Vec::new();
        for facts in TABLES {
            let rows = format!("FROM source_row s WHERE s.{kind} = {facts}.subject AND s.list = $2{only_heads}");
            let there = format!("list = $1 AND entered_at IS NOT NULL AND subject_kind = '{kind}' AND EXISTS (SELECT 1 {rows})");
            if facts == "fact" {
                let sql = format!("SELECT DISTINCT subject AS value FROM fact WHERE {there}");
                moved = numbers(tx, &sql, values![from, to]).await?;
            }
            let sql = format!("UPDATE {facts} SET list = $2, source_row = (SELECT MIN(s.id) {rows}) WHERE {there}");
            run(tx, &sql, values![from, to]).await?;
        }
        for record in moved {
            if kind == "person" {
                let sql = "UPDATE identifier SET list = (SELECT f.list FROM fact f WHERE f.id = identifier.fact), \
                           source_row = (SELECT f.source_row FROM fact f WHERE f.id = identifier.fact) WHERE person = $1 AND fact IS NOT NULL";
                run(tx, sql, values![record]).await?;
            }
            renew_tokens(tx, kind, record).await?;
        }
    }
    Ok(())
}
