//! Reading a book. Many rows come as one text that the database has put together, fields apart by tabs: a row takes ten times as long on
//! its way out of a database, and a column five times. While one text is taken apart the database works on the next.

use std::sync::Arc;

use sea_orm::{FromQueryResult, Value};

use super::{Book, Delivered, Group, Known, Named, Outcome, SubjectKind};
use crate::{
    db::{Connection, all, in_order, joined_ids, keys::open_all, one, sealing::SPECIAL_VALUE, values},
    error::Error,
    indicators::{
        model::{HouseholdFacts, PersonFacts, Statement},
        store::{MOST_RECORDS, within},
    },
};

/// Rows of one query.
const AT_ONCE: i64 = 50_000;
/// Ids that one query asks for.
const IDS_AT_ONCE: usize = 4_000;
/// Ids whose records are held until all that is said of them was read.
const IDS_TOGETHER: usize = 16 * IDS_AT_ONCE;

/// Ids in the order of the tables, so many together.
pub(super) fn chunks(ids: impl IntoIterator<Item = i64>) -> Vec<Vec<i64>> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.chunks(IDS_TOGETHER).map(<[i64]>::to_vec).collect()
}

/// A record that is merged with several others is read with each of them.
fn each_once(mut ids: Vec<i64>) -> Vec<i64> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn bound(ids: &[i64]) -> Vec<Value> {
    ids.iter().map(|id| (*id).into()).collect()
}

/// Stands between rows of a text; no field holds it, nor a tab.
const ROW_END: char = '\u{1e}';

/// Rows in one text.
#[derive(Default, FromQueryResult)]
struct Packed {
    rows: Option<String>,
    /// The id of the last row.
    last: Option<i64>,
}

impl Packed {
    fn rows(&self) -> impl Iterator<Item = Fields<'_>> {
        self.rows.iter().flat_map(|rows| rows.split(ROW_END)).map(|row| Fields(row.split('\t')))
    }
}

/// The fields of a packed row. What the SQL of the same function does not write is nothing.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    fn text(&mut self) -> &'a str {
        self.0.next().unwrap_or_default()
    }

    /// Empty where the column says nothing.
    fn some(&mut self) -> Option<&'a str> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    fn number(&mut self) -> i64 {
        self.maybe().unwrap_or_default()
    }

    fn maybe(&mut self) -> Option<i64> {
        self.text().parse().ok()
    }
}

/// SQL of packed rows; the first column is the id. `from` follows them. Columns may be nothing.
fn packed(columns: &[&str], from: &str) -> String {
    let texts: Vec<String> = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '')")).collect();
    format!(
        "SELECT STRING_AGG(q.fields, '{ROW_END}') AS rows, MAX(q.id) AS last FROM (SELECT {} AS id, CONCAT_WS('\t', {}) AS fields {from}) q",
        columns[0],
        texts.join(", ")
    )
}

/// Reads pages of packed rows: `sql` takes the programme, the id after which it goes on, and how many.
async fn pages(
    connection: &impl Connection,
    sql: &str,
    programme: i64,
    after: i64,
    mut take: impl FnMut(Fields) -> Result<(), Error>,
) -> Result<(), Error> {
    let page = async |after: i64| -> Result<Packed, Error> {
        Ok(one(connection, sql, values![programme, after, AT_ONCE]).await?.unwrap_or_default())
    };
    let mut read = page(after).await?;
    while let Some(last) = read.last {
        let mut apart = async || read.rows().try_for_each(&mut take);
        // The first asks the database before the second keeps the processor.
        let (next, taken) = tokio::join!(biased; page(last), apart());
        taken?;
        read = next?;
    }
    Ok(())
}

/// Reads packed rows of many ids: `sql` is that of so many ids.
async fn rows_of<C: Connection>(
    connection: &C,
    sql: impl Fn(usize) -> String,
    ids: &[i64],
    mut take: impl FnMut(Fields),
) -> Result<(), Error> {
    let chunk = async |ids: Option<&[i64]>| -> Result<Packed, Error> {
        let Some(ids) = ids else { return Ok(Packed::default()) };
        Ok(one(connection, &sql(ids.len()), bound(ids)).await?.unwrap_or_default())
    };
    let mut chunks = ids.chunks(IDS_AT_ONCE);
    let mut read = chunk(chunks.next()).await?;
    while read.last.is_some() || chunks.len() > 0 {
        let mut apart = async || read.rows().for_each(&mut take);
        let (next, ()) = tokio::join!(biased; chunk(chunks.next()), apart());
        read = next?;
    }
    Ok(())
}

impl Book {
    /// What is few: activities, restricted records, hand-overs that were taken back.
    pub(super) async fn read_small(&mut self, connection: &impl Connection, programme: i64) -> Result<(), Error> {
        #[derive(FromQueryResult)]
        struct Activity {
            id: i64,
            code: String,
        }
        #[derive(FromQueryResult)]
        struct Restricted {
            kind: String,
            subject: i64,
        }
        let sql = "SELECT id, code FROM activity WHERE programme = $1 LIMIT 100000";
        let rows: Vec<Activity> = all(connection, sql, values![programme]).await?;
        self.activities = rows.into_iter().map(|row| (row.code, row.id)).collect();
        let sql = format!("SELECT kind, subject FROM restricted LIMIT {MOST_RECORDS}");
        let rows: Vec<Restricted> = all(connection, &sql, vec![]).await?;
        self.restricted_subjects = rows.iter().map(|row| row.subject).collect();
        self.restricted = rows.into_iter().map(|row| (row.kind, row.subject)).collect();
        let sql = format!(
            "SELECT e.delivery AS value FROM delivery_event e JOIN delivery d ON d.id = e.delivery \
             WHERE e.kind = 'reversed' AND d.programme = $1 LIMIT {MOST_RECORDS}"
        );
        self.reversed = crate::db::numbers(connection, &sql, values![programme]).await?.into_iter().collect();
        Ok(())
    }

    /// Adds deliveries after an id, those that stand here already left out.
    pub(super) async fn read_deliveries(
        &mut self,
        connection: &impl Connection,
        programme: i64,
        after: i64,
    ) -> Result<(), Error> {
        let persons = format!("(SELECT {} FROM delivery_person m WHERE m.delivery = d.id)", joined_ids("m.person"));
        let columns = [
            "d.id",
            "d.activity",
            "d.subject",
            "d.item",
            "d.event",
            "d.quantity",
            "d.amount",
            "d.persons_stated",
            "d.subject_kind",
            "d.occurred_on",
            "d.place",
            "d.kind",
            "d.stage",
            "d.unit",
            "d.currency",
            &persons,
        ];
        let sql = packed(&columns, "FROM delivery d WHERE d.programme = $1 AND d.id > $2 ORDER BY d.id LIMIT $3");
        // Ids of several processes mix: what is new may stand between what is known.
        let known: Vec<i64> = self.delivered.iter().rev().take_while(|row| row.id > after).map(|row| row.id).collect();
        let mut is_in_order = true;
        pages(connection, &sql, programme, after, |mut fields| {
            let id = fields.number();
            if known.contains(&id) {
                return Ok(());
            }
            is_in_order &= self.delivered.last().is_none_or(|last| last.id < id);
            let people = self.people.len() as u32;
            self.delivered.push(Delivered {
                id,
                activity: fields.number(),
                subject: fields.number(),
                item: fields.number(),
                event: fields.number(),
                quantity: fields.number(),
                amount: fields.maybe(),
                stated: fields.maybe(),
                subject_kind: match fields.text() {
                    "household" => SubjectKind::Household,
                    "organisation" => SubjectKind::Organisation,
                    _ => SubjectKind::Other,
                },
                day: self.words.number(fields.text()),
                place: self.words.number(fields.text()),
                kind: self.words.number(fields.text()),
                stage: self.words.number(fields.text()),
                unit: self.words.number(fields.text()),
                currency: self.words.number(fields.text()),
                people,
            });
            self.people.extend(fields.text().split(',').filter_map(|person| person.parse::<i64>().ok()));
            within(self.people.len().max(self.delivered.len()))
        })
        .await?;
        if !is_in_order {
            self.put_in_order();
        }
        self.read_groups(connection, programme, after).await
    }

    fn put_in_order(&mut self) {
        let mut order: Vec<usize> = (0..self.delivered.len()).collect();
        order.sort_by_key(|index| self.delivered[*index].id);
        let mut people = Vec::with_capacity(self.people.len());
        let mut delivered = Vec::with_capacity(order.len());
        for index in order {
            delivered.push(Delivered { people: people.len() as u32, ..self.delivered[index].clone() });
            people.extend_from_slice(self.people(index));
        }
        (self.delivered, self.people) = (delivered, people);
    }

    async fn read_groups(&mut self, connection: &impl Connection, programme: i64, after: i64) -> Result<(), Error> {
        #[derive(FromQueryResult)]
        struct Row {
            delivery: i64,
            sex: String,
            age_band: String,
            nationality: String,
            people: i64,
        }
        let sql = format!(
            "SELECT g.delivery, g.sex, g.age_band, g.nationality, g.people FROM delivery_cell g JOIN delivery d ON d.id = g.delivery \
             WHERE d.programme = $1 AND g.delivery > $2 LIMIT {MOST_RECORDS}"
        );
        self.groups.retain(|group| group.delivery <= after);
        for row in all::<Row>(connection, &sql, values![programme, after]).await? {
            self.groups.push(Group {
                delivery: row.delivery,
                sex: self.words.number(&row.sex),
                age_band: self.words.number(&row.age_band),
                nationality: self.words.number(&row.nationality),
                people: row.people,
            });
        }
        Ok(())
    }

    pub(super) async fn read_outcomes(&mut self, connection: &impl Connection, programme: i64) -> Result<(), Error> {
        #[derive(FromQueryResult)]
        struct Row {
            id: i64,
            delivery: i64,
            outcome: String,
            occurred_on: String,
        }
        let sql = format!(
            "SELECT o.id, o.delivery, o.outcome, o.occurred_on FROM delivery_outcome o JOIN delivery d ON d.id = o.delivery \
             WHERE d.programme = $1 LIMIT {MOST_RECORDS}"
        );
        self.outcomes.clear();
        for row in all::<Row>(connection, &sql, values![programme]).await? {
            let outcome =
                Outcome { day: self.words.number(&row.occurred_on), id: row.id, outcome: self.words.number(&row.outcome) };
            self.outcomes.entry(row.delivery).or_default().push(outcome);
        }
        Ok(())
    }

    /// The rows of published lists that name people in need.
    pub(super) async fn read_lists(&mut self, connection: &impl Connection, programme: i64) -> Result<(), Error> {
        let sql = packed(
            &["s.id", "s.household", "s.person", "l.given_on"],
            "FROM source_row s JOIN list l ON l.id = s.list \
             WHERE l.programme = $1 AND l.state = 'published' AND l.kind = 'people' AND s.id > $2 ORDER BY s.id LIMIT $3",
        );
        pages(connection, &sql, programme, i64::MIN, |mut fields| {
            self.named.push(Named {
                row: fields.number(),
                household: fields.number(),
                person: fields.number(),
                day: self.words.number(fields.text()),
            });
            within(self.named.len())
        })
        .await
    }

    /// Reads households with those that are merged with them. Answers their heads.
    pub(super) async fn read_households(
        &mut self,
        connection: &(impl Connection + Sync),
        ids: &[i64],
    ) -> Result<Vec<i64>, Error> {
        let sql = |count: usize| {
            packed(
                &["id", "canonical_id", "visible", "place", "head", "size", "code"],
                &format!(
                    "FROM household WHERE canonical_id IN (SELECT canonical_id FROM household WHERE id IN ({}))",
                    in_order(connection, count)
                ),
            )
        };
        let mut heads = Vec::new();
        let mut all_ids = Vec::with_capacity(ids.len());
        let register = Arc::make_mut(&mut self.register);
        rows_of(connection, sql, ids, |mut fields| {
            let (id, canonical) = (fields.number(), fields.number());
            let is_restricted = fields.number() > 1;
            let place = self.words.number(fields.text());
            let (head, size) = (fields.number(), fields.maybe());
            self.households.insert(id, Known { canonical, is_restricted, place, head, size });
            all_ids.push(id);
            if id == canonical {
                heads.push(head);
                let facts = HouseholdFacts { code: fields.text().to_owned(), head, community: Vec::new() };
                register.households.insert(id, facts);
            }
        })
        .await?;
        for (subject, statement) in statements(connection, "household", &each_once(all_ids)).await? {
            let canonical = self.households.get(&subject).map_or(subject, |known| known.canonical);
            if let Some(facts) = register.households.get_mut(&canonical) {
                facts.community.push(statement);
            }
        }
        Ok(heads)
    }

    /// The persons of households and of those that are merged with them.
    pub(super) async fn read_members(&self, connection: &impl Connection, ids: &[i64]) -> Result<Vec<i64>, Error> {
        let sql = |count: usize| {
            packed(
                &["p.id"],
                &format!(
                    "FROM person p JOIN household h ON h.id = p.household \
                     WHERE h.canonical_id IN (SELECT canonical_id FROM household WHERE id IN ({}))",
                    in_order(connection, count)
                ),
            )
        };
        let mut members = Vec::new();
        rows_of(connection, sql, ids, |mut fields| members.push(fields.number())).await?;
        Ok(members)
    }

    /// Reads persons with those that are merged with them: merged records fill what the canonical one does not say.
    pub(super) async fn read_persons(&mut self, connection: &(impl Connection + Sync), ids: &[i64]) -> Result<(), Error> {
        struct Row {
            id: i64,
            canonical: i64,
            facts: PersonFacts,
        }
        let sql = |count: usize| {
            packed(
                &["id", "canonical_id", "visible", "place", "sex", "birth_date", "birth_precision"],
                &format!(
                    "FROM person WHERE canonical_id IN (SELECT canonical_id FROM person WHERE id IN ({}))",
                    in_order(connection, count)
                ),
            )
        };
        let mut rows = Vec::with_capacity(ids.len());
        rows_of(connection, sql, ids, |mut fields| {
            let (id, canonical) = (fields.number(), fields.number());
            let is_restricted = fields.number() > 1;
            let place = self.words.number(fields.text());
            self.persons.insert(id, Known { canonical, is_restricted, place, head: 0, size: None });
            let mut shared = || fields.some().map(|text| self.words.shared(text));
            let facts = PersonFacts { sex: shared(), birth_date: shared(), birth_precision: shared(), community: Vec::new() };
            rows.push(Row { id, canonical, facts });
        })
        .await?;
        rows.sort_by(|a, b| {
            let key = |row: &Row| (row.canonical, row.id != row.canonical);
            key(a).cmp(&key(b)).then_with(|| (&a.facts.birth_date, &a.facts.sex).cmp(&(&b.facts.birth_date, &b.facts.sex)))
        });
        let all_ids = each_once(rows.iter().map(|row| row.id).collect());
        let register = Arc::make_mut(&mut self.register);
        for row in rows {
            if row.id == row.canonical {
                register.persons.insert(row.id, row.facts);
                continue;
            }
            let facts = register.persons.entry(row.canonical).or_default();
            if facts.sex.is_none() {
                facts.sex = row.facts.sex;
            }
            if facts.birth_date.is_none() {
                facts.birth_date = row.facts.birth_date;
                facts.birth_precision = row.facts.birth_precision;
            }
        }
        for (subject, statement) in statements(connection, "person", &all_ids).await? {
            let canonical = self.persons.get(&subject).map_or(subject, |known| known.canonical);
            if let Some(facts) = register.persons.get_mut(&canonical) {
                facts.community.push(statement);
            }
        }
        Ok(())
    }
}

/// Statements of community of persons or households, with whom they speak of. What a withdrawn list said does not count, nor what nobody
/// could read.
async fn statements(connection: &(impl Connection + Sync), kind: &str, ids: &[i64]) -> Result<Vec<(i64, Statement)>, Error> {
    struct Row {
        id: i64,
        subject: i64,
        statement: Statement,
    }
    let sql = |count: usize| {
        packed(
            &["f.id", "f.subject", "f.value", "f.observed_on", "f.chosen_at", "f.source_row"],
            &format!(
                "FROM special_fact f WHERE f.subject IN ({}) AND f.subject_kind = '{kind}' AND f.attribute = 'community' \
                 AND f.mark IS NULL AND f.taken_back_at IS NULL \
                 AND EXISTS (SELECT 1 FROM list l WHERE l.id = f.list AND l.state = 'published')",
                in_order(connection, count)
            ),
        )
    };
    let mut rows = Vec::new();
    rows_of(connection, sql, ids, |mut fields| {
        let (id, subject) = (fields.number(), fields.number());
        let (value, observed_on) = (fields.text().to_owned(), fields.text().to_owned());
        let statement = Statement { value, observed_on, chosen_at: fields.some().map(str::to_owned), row: fields.number() };
        rows.push(Row { id, subject, statement });
    })
    .await?;
    open_all(connection, &SPECIAL_VALUE, rows.iter_mut().map(|row| (row.id, &mut row.statement.value))).await?;
    Ok(rows.into_iter().map(|row| (row.subject, row.statement)).collect())
}
