//! Writing a list as a job: rows in short transactions under a list that nobody sees yet, then one command that publishes it.
//! A job that stopped half-way leaves nothing visible; it is taken up again, or removed, when the program starts.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use komshi_access::Action;
use komshi_text::sort::sort_key;
use sea_orm::{FromQueryResult, Value};

use super::{ListRow, Summary, hide_orphans, list, lock_programme, refresh_list};
use crate::{
    access::{self, Actor},
    app::App,
    begin,
    db::{Connection, NewOperation, Transaction, all, insert_many, number, numbers, random_token, run, text, values},
    error::Error,
    lists::model::{About, Mapping, ReadRow, read_rows},
    matching,
    registry::store::person_tokens,
};

/// Rows in one transaction: short enough that others write in between.
const ROWS_AT_ONCE: usize = 2_000;
/// A job whose worker has not been heard of for this long is taken up by another.
const CLAIM_SECONDS: i64 = 120;

/// A claim is renewed at least this often while something long is waited for.
const RENEW: Duration = Duration::from_secs(30);
/// One list at a time is compared and published: of two, the second must see what the first has published.
static MATCHING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(1);

/// The right to write a list. Whoever lost it to another writes nothing more and cleans nothing away.
pub struct Claim {
    list: i64,
    token: String,
}

impl Claim {
    /// Claims the waiting or abandoned import of a list, and removes what an earlier attempt may have left.
    async fn take(app: &App, list: i64) -> Result<Claim, Error> {
        let claim = Claim { list, token: random_token() };
        let tx = app.db.begin().await?;
        let claimed = run(
            &tx,
            "UPDATE job SET state = 'running', step = 'reading', claim = $2, claimed_until = $3 WHERE kind = 'import' AND subject = $1 \
             AND (state = 'waiting' OR (state = 'running' AND claimed_until < $4))",
            values![list, claim.token.clone(), app.after_text(CLAIM_SECONDS), app.now_text()],
        )
        .await?;
        if claimed == 0 {
            return Err(Error::refused("list-already-imported"));
        }
        remove_rows(&tx, list).await?;
        tx.commit().await?;
        Ok(claim)
    }

    /// Holds the claim to the end of a transaction, or refuses because another has it.
    pub async fn hold(&self, app: &App, tx: &Transaction) -> Result<(), Error> {
        let held = run(
            tx,
            "UPDATE job SET claimed_until = $3 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), app.after_text(CLAIM_SECONDS)],
        )
        .await?;
        if held == 0 { Err(Error::refused("list-already-imported")) } else { Ok(()) }
    }

    /// Writes down how far the import is, and that it is still alive.
    pub async fn report(&self, app: &App, step: &str, done: i64, total: i64) -> Result<(), Error> {
        let tx = app.db.begin().await?;
        self.hold(app, &tx).await?;
        run(
            &tx,
            "UPDATE job SET step = $3, done = $4, total = $5 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), step, done, total],
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Waits for something long and stays alive meanwhile.
    pub async fn renewing<T>(&self, app: &App, work: impl Future<Output = T>) -> Result<T, Error> {
        let mut work = std::pin::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return Ok(done),
                () = tokio::time::sleep(RENEW) => {}
            }
            let tx = app.db.begin().await?;
            self.hold(app, &tx).await?;
            tx.commit().await?;
        }
    }

    /// Writes into the job what went wrong and puts the list back; nothing where another has the claim by now.
    async fn give_up(&self, app: &App, error: &Error) -> Result<(), Error> {
        let tx = app.db.begin().await?;
        let failed = run(
            &tx,
            "UPDATE job SET state = 'failed', message = $3, finished_at = $4 WHERE kind = 'import' AND subject = $1 \
             AND state = 'running' AND claim = $2",
            values![self.list, self.token.clone(), error.refusal().key, app.now_text()],
        )
        .await?;
        if failed > 0 {
            put_back(&tx, self.list).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Takes away what an import wrote; its columns can be settled again.
async fn put_back(tx: &Transaction, list: i64) -> Result<(), Error> {
    remove_rows(tx, list).await?;
    run(tx, "UPDATE list SET state = 'columns' WHERE id = $1 AND state = 'importing'", values![list]).await?;
    Ok(())
}

/// Runs the import of a list whose columns are settled, to its end. What went wrong is written into the job.
pub async fn import(app: &App, actor: &Actor, list_id: i64) -> Result<Summary, Error> {
    let row = list(app, actor, list_id).await?;
    actor.require_in(Action::ImportList, row.programme)?;
    let claim = Claim::take(app, list_id).await?;
    match run_import(app, actor, &claim).await {
        Ok(summary) => Ok(summary),
        Err(error) => {
            claim.give_up(app, &error).await?;
            Err(error)
        }
    }
}

async fn run_import(app: &App, actor: &Actor, claim: &Claim) -> Result<Summary, Error> {
    // Read under the claim: the columns do not change any more.
    let row = list(app, actor, claim.list).await?;
    let workbook = text(app.db.read(), "SELECT workbook AS value FROM list_file WHERE list = $1", values![row.id]).await?;
    let mapping: Mapping = serde_json::from_str(&row.mapping)?;
    let reading = tokio::task::spawn_blocking(move || -> Result<Vec<ReadRow>, Error> {
        let workbook = serde_json::from_str(&workbook.ok_or(Error::NotFound)?)?;
        Ok(read_rows(&workbook, &mapping))
    });
    let rows = claim.renewing(app, reading).await?.map_err(anyhow::Error::from)??;

    let known = known_rows(app, &row).await?;
    let mut writer = Writer::new(app, &row, known);
    let total = rows.len() as i64;
    for (index, chunk) in rows.chunks(ROWS_AT_ONCE).enumerate() {
        claim.report(app, "writing", (index * ROWS_AT_ONCE) as i64, total).await?;
        let tx = app.db.begin().await?;
        claim.hold(app, &tx).await?;
        writer.write(&tx, chunk).await?;
        tx.commit().await?;
    }
    let Writer { summary, corrected, .. } = writer;
    let _turn = claim.renewing(app, MATCHING.acquire()).await?.map_err(anyhow::Error::from)?;
    loop {
        claim.report(app, "matching", 0, total).await?;
        let compared = published_lists(app.db.read(), row.programme).await?;
        matching::store::match_list(app, &row, claim).await?;
        claim.report(app, "publishing", total, total).await?;
        let operation = NewOperation(format!("publish-list-{}", row.id));
        // Another process may have published meanwhile: then compare with its list too.
        if let Some(summary) = publish(app, actor, &operation, &row, claim, &compared, &corrected, summary.clone()).await? {
            return Ok(summary);
        }
    }
}

async fn published_lists(connection: &impl Connection, programme: i64) -> Result<Vec<i64>, Error> {
    let sql = "SELECT id AS value FROM list WHERE programme = $1 AND state = 'published' ORDER BY id LIMIT 100000";
    Ok(numbers(connection, sql, values![programme]).await?)
}

/// Writes rows under a list as an import does, in one transaction, without comparing or publishing them: so the benchmark fills
/// a registry. Households must come whole.
#[cfg(feature = "testing")]
pub async fn write_rows(app: &App, list: &ListRow, rows: &[ReadRow]) -> Result<Summary, Error> {
    let mut writer = Writer::new(app, list, HashMap::new());
    let tx = app.db.begin().await?;
    writer.write(&tx, rows).await?;
    tx.commit().await?;
    Ok(writer.summary)
}

/// The rows of the list that this one corrects: mark -> (person, household).
async fn known_rows(app: &App, row: &ListRow) -> Result<HashMap<String, (i64, i64)>, Error> {
    let Some(earlier) = row.corrects else { return Ok(HashMap::new()) };
    #[derive(FromQueryResult)]
    struct Earlier {
        fingerprint: String,
        person: i64,
        household: i64,
    }
    let rows: Vec<Earlier> = all(
        app.db.read(),
        "SELECT fingerprint, person, household FROM source_row WHERE list = $1 ORDER BY row_number LIMIT 400000",
        values![earlier],
    )
    .await?;
    let mut known = HashMap::new();
    for row in rows {
        for mark in row.fingerprint.split('\n') {
            known.entry(mark.to_owned()).or_insert((row.person, row.household));
        }
    }
    Ok(known)
}

struct Writer<'a> {
    app: &'a App,
    list: &'a ListRow,
    known: HashMap<String, (i64, i64)>,
    /// The list's own number of a household -> its id, head and address.
    households: HashMap<String, (i64, String, String)>,
    /// Persons of the earlier list that a row has spoken of.
    used: HashSet<i64>,
    corrected: Vec<Corrected>,
    summary: Summary,
    next_code: i64,
}

/// A record of the earlier list as the corrected file has it; written when the list is published.
struct Corrected {
    person: i64,
    household: i64,
    is_head: bool,
    surname: String,
    given_name: String,
    father_name: String,
    birth: Option<String>,
    precision: Option<&'static str>,
    sex: Option<&'static str>,
    phone: String,
    address: String,
    place: String,
    sort_key: String,
}

#[derive(Default)]
struct Batch {
    persons: Vec<Vec<Value>>,
    households: Vec<Vec<Value>>,
    memberships: Vec<Vec<Value>>,
    sources: Vec<Vec<Value>>,
    cells: Vec<Vec<Value>>,
    problems: Vec<Vec<Value>>,
    facts: Vec<Vec<Value>>,
    special: Vec<Vec<Value>>,
    identifiers: Vec<Vec<Value>>,
    tokens: Vec<Vec<Value>>,
    keys: Vec<Vec<Value>>,
}

impl<'a> Writer<'a> {
    fn new(app: &'a App, list: &'a ListRow, known: HashMap<String, (i64, i64)>) -> Writer<'a> {
        Writer {
            app,
            list,
            known,
            used: HashSet::new(),
            households: HashMap::new(),
            corrected: Vec::new(),
            summary: Summary::default(),
            next_code: 0,
        }
    }

    async fn write(&mut self, tx: &Transaction, rows: &[ReadRow]) -> Result<(), Error> {
        let heads = rows.iter().filter(|row| row.is_head).count() as i64;
        self.next_code = reserve_codes(tx, heads).await?;
        let mut batch = Batch::default();
        for row in rows {
            self.add(&mut batch, row)?;
        }
        insert_many(
            tx,
            "household",
            "id, canonical_id, organisation, visible, code, head, size, place, sort_key",
            batch.households,
        )
        .await?;
        insert_many(
            tx,
            "person",
            "id, canonical_id, organisation, visible, surname, given_name, father_name, birth_date, birth_precision, sex, phone, address, place, household, sort_key",
            batch.persons,
        )
        .await?;
        insert_many(tx, "membership", "id, household, person, relation, source_row, list", batch.memberships).await?;
        insert_many(
            tx,
            "source_row",
            "id, list, kind, row_number, own_number, fingerprint, row_date, person, household, person_created",
            batch.sources,
        )
        .await?;
        insert_many(tx, "source_row_cells", "source_row, cells", batch.cells).await?;
        insert_many(tx, "row_problem", "id, list, source_row, kind, attribute, original, suggestion", batch.problems).await?;
        let fact_columns =
            "id, subject_kind, subject, attribute, value, original, mark, basis, observed_on, source_row, list, organisation";
        insert_many(tx, "fact", fact_columns, batch.facts).await?;
        insert_many(tx, "special_fact", fact_columns, batch.special).await?;
        insert_many(tx, "identifier", "id, person, scheme, value, verdict, source_row, list, organisation", batch.identifiers)
            .await?;
        insert_many(tx, "search_token", "token, person, organisation, list, why", batch.tokens).await?;
        insert_many(tx, "match_key", "key, person, list", batch.keys).await?;
        Ok(())
    }

    fn add(&mut self, batch: &mut Batch, row: &ReadRow) -> Result<(), Error> {
        let (app, organisation, list) = (self.app, self.list.organisation, self.list.id);
        let marks = row.marks();
        // Each earlier row is known again once: twins in a list stay two.
        let known = marks.iter().find_map(|mark| self.known.get(mark).copied().filter(|(person, _)| !self.used.contains(person)));
        if let Some((person, _)) = known {
            self.used.insert(person);
            self.summary.known_again += 1;
        }
        let (person, new_person) = match known {
            Some((person, _)) => (person, false),
            None => (app.new_id(), true),
        };
        let source = app.new_id();
        let (household, head_name, address) = if row.is_head {
            self.summary.rows += 1;
            let household = match known {
                Some((_, household)) => household,
                None => {
                    let id = app.new_id();
                    let code = format!("H-{:04}", self.next_code);
                    self.next_code += 1;
                    self.summary.households += 1;
                    let size = row
                        .facts
                        .iter()
                        .find(|fact| fact.attribute == "household_size")
                        .and_then(|fact| fact.value.parse::<i64>().ok());
                    let key = sort_key(&format!("{} {}", row.surname, row.given_name), "sr-Latn");
                    for (token, why) in person_tokens("", "", None, "", "", &code) {
                        batch.tokens.push(values![token, person, organisation, list, why]);
                    }
                    batch.households.push(values![id, id, organisation, 0, code, person, size, row.place.clone(), key]);
                    id
                }
            };
            self.households.insert(row.own_number.clone(), (household, row.surname.clone(), row.address.clone()));
            (household, row.surname.clone(), row.address.clone())
        } else {
            self.summary.member_rows += 1;
            self.households.get(&row.own_number).cloned().unwrap_or_default()
        };
        let surname = if row.surname.is_empty() { head_name } else { row.surname.clone() };
        let address = if row.address.is_empty() { address } else { row.address.clone() };
        let precision = row.birth.as_ref().map(|birth| match birth.len() {
            4 => "year",
            7 => "month",
            _ => "day",
        });
        let key = sort_key(&format!("{surname} {}", row.given_name), "sr-Latn");
        if new_person {
            self.summary.persons += 1;
            batch.persons.push(values![
                person,
                person,
                organisation,
                0,
                surname.clone(),
                row.given_name.clone(),
                row.father_name.clone(),
                row.birth.clone(),
                precision,
                row.sex.map(|sex| sex.as_str()),
                row.phone.clone(),
                address.clone(),
                row.place.clone(),
                household,
                key
            ]);
        } else {
            self.corrected.push(Corrected {
                person,
                household,
                is_head: row.is_head,
                surname: surname.clone(),
                given_name: row.given_name.clone(),
                father_name: row.father_name.clone(),
                birth: row.birth.clone(),
                precision,
                sex: row.sex.map(|sex| sex.as_str()),
                phone: row.phone.clone(),
                address: address.clone(),
                place: row.place.clone(),
                sort_key: key,
            });
        }
        if household != 0 {
            batch.memberships.push(values![app.new_id(), household, person, row.relation, source, list]);
        }
        let kind = if row.is_head { "head" } else { "member" };
        batch.sources.push(values![
            source,
            list,
            kind,
            row.number,
            row.own_number.clone(),
            marks.join("\n"),
            row.row_date.clone(),
            person,
            household,
            i32::from(new_person)
        ]);
        batch.cells.push(values![source, serde_json::to_string(&row.cells)?]);
        for problem in &row.problems {
            batch.problems.push(values![
                app.new_id(),
                list,
                source,
                problem.kind.as_str(),
                problem.attribute.clone(),
                problem.original.clone(),
                problem.suggestion.clone()
            ]);
        }
        let observed_on = row.row_date.clone().unwrap_or_else(|| self.list.given_on.clone());
        for fact in &row.facts {
            let (kind, subject, special) = match fact.about {
                About::Person => ("person", person, false),
                About::SpecialPerson => ("person", person, true),
                About::Household => ("household", household, false),
                About::SpecialHousehold => ("household", household, true),
            };
            let values = values![
                app.new_id(),
                kind,
                subject,
                fact.attribute,
                fact.value.clone(),
                fact.original.clone(),
                fact.mark,
                fact.basis,
                observed_on.clone(),
                source,
                list,
                organisation
            ];
            if special { batch.special.push(values) } else { batch.facts.push(values) }
        }
        let number = row.identity.as_ref().map(|identity| identity.number.as_str()).filter(|number| !number.is_empty());
        if let (Some(number), Some(identity)) = (number, &row.identity) {
            let verdict = if identity.is_valid() { "valid" } else { "doubtful" };
            batch.identifiers.push(values![
                app.new_id(),
                person,
                identity.scheme.as_str(),
                number,
                verdict,
                source,
                list,
                organisation
            ]);
        }
        for (token, why) in person_tokens(&surname, &row.given_name, number, &row.phone, &address, "") {
            batch.tokens.push(values![token, person, organisation, list, why]);
        }
        let record = matching::model::record_of(person, row, &surname, &address, household);
        let mut keys = komshi_match::block_keys(&record);
        keys.sort_unstable();
        keys.dedup();
        batch.keys.extend(keys.into_iter().map(|key| values![key, person, list]));
        Ok(())
    }
}

impl Corrected {
    async fn write(&self, tx: &Transaction) -> Result<(), Error> {
        run(
            tx,
            "UPDATE person SET surname = $2, given_name = $3, father_name = $4, birth_date = $5, birth_precision = $6, sex = $7, \
             phone = $8, address = $9, place = $10, sort_key = $11, household = CASE WHEN $12 = 0 THEN household ELSE $12 END WHERE id = $1",
            values![
                self.person,
                self.surname.clone(),
                self.given_name.clone(),
                self.father_name.clone(),
                self.birth.clone(),
                self.precision,
                self.sex,
                self.phone.clone(),
                self.address.clone(),
                self.place.clone(),
                self.sort_key.clone(),
                self.household
            ],
        )
        .await?;
        if self.is_head {
            run(
                tx,
                "UPDATE household SET sort_key = $2, place = $3 WHERE id = $1 AND head = $4",
                values![self.household, self.sort_key.clone(), self.place.clone(), self.person],
            )
            .await?;
        }
        Ok(())
    }
}

/// Takes numbers for `count` household codes; answers the first.
async fn reserve_codes(tx: &Transaction, count: i64) -> Result<i64, Error> {
    run(tx, "INSERT INTO setting (name, value) VALUES ('next-household-code', '1') ON CONFLICT (name) DO NOTHING", vec![])
        .await?;
    let sql = format!(
        "SELECT CAST(value AS BIGINT) AS value FROM setting WHERE name = 'next-household-code'{}",
        crate::db::for_update(tx)
    );
    let first = number(tx, &sql, vec![]).await?;
    run(tx, "UPDATE setting SET value = $1 WHERE name = 'next-household-code'", values![(first + count).to_string()]).await?;
    Ok(first)
}

/// Makes the list visible in one transaction: records shown, an earlier version replaced, the written rule's merges made. `None`
/// where a list was published that this one was not compared with.
#[expect(clippy::too_many_arguments, reason = "everything that the steps before have found")]
async fn publish(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    row: &ListRow,
    claim: &Claim,
    compared: &[i64],
    corrected: &[Corrected],
    mut summary: Summary,
) -> Result<Option<Summary>, Error> {
    let command = begin!(app, actor, operation, Action::ImportList, &("publish", row.id));
    claim.hold(app, &command.tx).await?;
    lock_programme(&command.tx, row.programme).await?;
    if published_lists(&command.tx, row.programme).await?.iter().any(|list| !compared.contains(list)) {
        return Ok(None);
    }
    let changed = run(
        &command.tx,
        "UPDATE list SET state = 'published', rows = $2 WHERE id = $1 AND state = 'importing'",
        values![row.id, summary.rows],
    )
    .await?;
    if changed == 0 {
        return Err(Error::refused("list-already-imported"));
    }
    for (table, column) in [("person", "person"), ("household", "household")] {
        let sql = format!("UPDATE {table} SET visible = 1 WHERE id IN (SELECT {column} FROM source_row WHERE list = $1)");
        run(&command.tx, &sql, values![row.id]).await?;
    }
    if let Some(earlier) = row.corrects {
        let replaced =
            run(&command.tx, "UPDATE list SET state = 'replaced' WHERE id = $1 AND state = 'published'", values![earlier])
                .await?;
        if replaced == 0 {
            return Err(Error::refused("list-correct-gone"));
        }
        for record in corrected {
            record.write(&command.tx).await?;
        }
        hide_orphans(&command.tx, earlier).await?;
        matching::store::undo_merges_of_hidden(&command.tx, actor.user_id(), command.at(), "list corrected").await?;
        refresh_list(&command.tx, earlier).await?;
        matching::store::follow_correction(&command.tx, earlier, row.id).await?;
    }
    summary.merged = matching::store::merge_certain(app, &command.tx, actor.user_id(), command.at(), row.id).await?;
    refresh_list(&command.tx, row.id).await?;
    summary.to_review = number(
        &command.tx,
        "SELECT COUNT(*) AS value FROM pair WHERE state = 'proposed' AND (list_a = $1 OR list_b = $1)",
        values![row.id],
    )
    .await?;
    run(&command.tx, "UPDATE list SET summary = $2 WHERE id = $1", values![row.id, serde_json::to_string(&summary)?]).await?;
    run(
        &command.tx,
        "UPDATE job SET state = 'done', step = '', finished_at = $3 WHERE kind = 'import' AND subject = $1 AND state = 'running' AND claim = $2",
        values![row.id, claim.token.clone(), command.at()],
    )
    .await?;
    command.finish(format!("list/{}", row.id), Some(row.programme), None, Some(summary)).await
}

/// Removes everything that an unpublished list has written.
async fn remove_rows(tx: &Transaction, list: i64) -> Result<(), Error> {
    let published =
        number(tx, "SELECT COUNT(*) AS value FROM list WHERE id = $1 AND state <> 'importing'", values![list]).await?;
    if published > 0 {
        return Ok(());
    }
    for table in ["match_key", "search_token", "identifier", "special_fact", "fact", "row_problem", "membership"] {
        run(tx, &format!("DELETE FROM {table} WHERE list = $1"), values![list]).await?;
    }
    run(tx, "DELETE FROM pair WHERE list_a = $1 OR list_b = $1", values![list]).await?;
    run(tx, "DELETE FROM source_row_cells WHERE source_row IN (SELECT id FROM source_row WHERE list = $1)", values![list])
        .await?;
    // Only what this list made and nobody else speaks of: reused records belong to the earlier list too.
    for (table, column) in [("household", "household"), ("person", "person")] {
        let sql = format!(
            "DELETE FROM {table} WHERE visible = 0 AND id IN (SELECT {column} FROM source_row WHERE list = $1 AND person_created = 1) \
             AND id NOT IN (SELECT {column} FROM source_row WHERE list <> $1)"
        );
        run(tx, &sql, values![list]).await?;
    }
    run(tx, "DELETE FROM source_row WHERE list = $1", values![list]).await?;
    Ok(())
}

/// Imports that stopped half-way, at start: their rows are removed, and the list waits for its columns to be confirmed again
/// where nobody is left to go on with it.
pub async fn remove_unfinished(app: &App) -> Result<u64, Error> {
    let lists = numbers(
        app.db.read(),
        "SELECT l.id AS value FROM list l WHERE l.state = 'importing' AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'import' \
         AND j.subject = l.id AND (j.state = 'waiting' OR j.state = 'running')) LIMIT 1000",
        vec![],
    )
    .await?;
    for list in &lists {
        let tx = app.db.begin().await?;
        remove_rows(&tx, *list).await?;
        run(&tx, "UPDATE list SET state = 'columns' WHERE id = $1", values![*list]).await?;
        tx.commit().await?;
    }
    Ok(lists.len() as u64)
}

/// Goes on with imports that were queued or under way when the program stopped. A running one is taken up once its claim has ended.
pub async fn resume_unfinished(app: &App) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Waiting {
        subject: i64,
        name: Option<String>,
    }
    remove_unfinished(app).await?;
    let waiting: Vec<Waiting> = all(
        app.db.read(),
        "SELECT j.subject, u.name FROM job j LEFT JOIN app_user u ON u.id = j.app_user WHERE j.kind = 'import' \
         AND (j.state = 'waiting' OR (j.state = 'running' AND j.claimed_until < $1)) ORDER BY j.id LIMIT 100",
        values![app.now_text()],
    )
    .await?;
    for job in waiting {
        let resumed = match job.name {
            Some(name) => match access::store::actor_by_name(app, &name).await {
                Ok(actor) => import(app, &actor, job.subject).await.map(|_| ()),
                Err(error) => Err(error),
            },
            None => Err(Error::NotFound),
        };
        if let Err(error) = resumed {
            tracing::warn!(%error, list = job.subject, "an import could not be finished");
            // Who asked for it is gone or may not any more: asking again every minute would not help.
            if matches!(error, Error::NotFound | Error::Refused(_)) {
                abandon(app, job.subject, &error).await?;
            }
        }
    }
    Ok(())
}

/// Ends an import that nobody has a claim on.
async fn abandon(app: &App, list: i64, error: &Error) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    let failed = run(
        &tx,
        "UPDATE job SET state = 'failed', message = $2, finished_at = $3 WHERE kind = 'import' AND subject = $1 \
         AND (state = 'waiting' OR (state = 'running' AND claimed_until < $3))",
        values![list, error.refusal().key, app.now_text()],
    )
    .await?;
    if failed > 0 {
        put_back(&tx, list).await?;
        tx.commit().await?;
    }
    Ok(())
}
