//! Reading a book. Rows come as one text each, fields apart by tabs: a row of ten columns takes five times as long on its way out of a
//! database as one text that the database has put together.

use std::sync::Arc;

use sea_orm::{FromQueryResult, Value};

use super::{Book, Delivered, Group, Known, Named, Outcome, SubjectKind};
use crate::{
    db::{Connection, all, in_order, joined_ids, keys::open_all, sealing::SPECIAL_VALUE, values},
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

/// Ids in the order of the tables, so many at once.
pub(super) fn chunks(ids: impl IntoIterator<Item = i64>) -> Vec<Vec<i64>> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.chunks(IDS_AT_ONCE).map(<[i64]>::to_vec).collect()
}

fn bound(ids: &[i64]) -> Vec<Value> {
    ids.iter().map(|id| (*id).into()).collect()
}

#[derive(FromQueryResult)]
struct Packed {
    value: String,
}

/// The fields of a packed row. What the SQL of the same function does not write is nothing.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    fn of(row: &'a Packed) -> Fields<'a> {
        Fields(row.value.split('\t'))
    }

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

/// SQL of one packed row. Columns may be nothing.
fn packed(columns: &[&str]) -> String {
    let texts: Vec<String> = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '')")).collect();
    format!("{} AS value", texts.join(" || '\t' || "))
}

/// Pages of packed rows: `sql` goes on after the id that it is given and ends with the id's order; the id is the first field.
async fn pages(connection: &impl Connection, sql: &str, programme: i64, after: &mut i64) -> Result<Option<Vec<Packed>>, Error> {
    let rows: Vec<Packed> = all(connection, sql, values![programme, *after, AT_ONCE]).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    *after = Fields::of(last).number();
    Ok(Some(rows))
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
        let sql =
            format!("SELECT {} FROM delivery d WHERE d.programme = $1 AND d.id > $2 ORDER BY d.id LIMIT $3", packed(&columns));
        // Ids of several processes mix: what is new may stand between what is known.
        let known: Vec<i64> = self.delivered.iter().rev().take_while(|row| row.id > after).map(|row| row.id).collect();
        let (mut from, mut is_in_order) = (after, true);
        while let Some(rows) = pages(connection, &sql, programme, &mut from).await? {
            for row in &rows {
                let mut fields = Fields::of(row);
                let id = fields.number();
                if known.contains(&id) {
                    continue;
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
            }
            within(self.people.len().max(self.delivered.len()))?;
        }
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
        let sql = format!(
            "SELECT {} FROM source_row s JOIN list l ON l.id = s.list \
             WHERE l.programme = $1 AND l.state = 'published' AND l.kind = 'people' AND s.id > $2 ORDER BY s.id LIMIT $3",
            packed(&["s.id", "s.household", "s.person", "l.given_on"])
        );
        let mut after = i64::MIN;
        while let Some(rows) = pages(connection, &sql, programme, &mut after).await? {
            for row in &rows {
                let mut fields = Fields::of(row);
                self.named.push(Named {
                    row: fields.number(),
                    household: fields.number(),
                    person: fields.number(),
                    day: self.words.number(fields.text()),
                });
            }
            within(self.named.len())?;
        }
        Ok(())
    }

    /// Reads households with those that are merged with them. Answers their heads.
    pub(super) async fn read_households(
        &mut self,
        connection: &(impl Connection + Sync),
        ids: &[i64],
    ) -> Result<Vec<i64>, Error> {
        let sql = format!(
            "SELECT {} FROM household WHERE canonical_id IN (SELECT canonical_id FROM household WHERE id IN ({}))",
            packed(&["id", "canonical_id", "visible", "place", "head", "size", "code"]),
            in_order(connection, ids.len())
        );
        let mut heads = Vec::new();
        let mut all_ids = Vec::with_capacity(ids.len());
        for row in all::<Packed>(connection, &sql, bound(ids)).await? {
            let mut fields = Fields::of(&row);
            let (id, canonical) = (fields.number(), fields.number());
            let is_restricted = fields.number() > 1;
            let place = self.words.number(fields.text());
            let (head, size) = (fields.number(), fields.maybe());
            self.households.insert(id, Known { canonical, is_restricted, place, head, size });
            all_ids.push(id);
            if id == canonical {
                heads.push(head);
                let facts = HouseholdFacts { code: fields.text().to_owned(), head, community: Vec::new() };
                Arc::make_mut(&mut self.register).households.insert(id, facts);
            }
        }
        for (subject, statement) in statements(connection, "household", &all_ids).await? {
            let canonical = self.households.get(&subject).map_or(subject, |known| known.canonical);
            if let Some(facts) = Arc::make_mut(&mut self.register).households.get_mut(&canonical) {
                facts.community.push(statement);
            }
        }
        Ok(heads)
    }

    /// The persons of households and of those that are merged with them.
    pub(super) async fn read_members(&self, connection: &impl Connection, ids: &[i64]) -> Result<Vec<i64>, Error> {
        let sql = format!(
            "SELECT p.id AS value FROM person p JOIN household h ON h.id = p.household \
             WHERE h.canonical_id IN (SELECT canonical_id FROM household WHERE id IN ({}))",
            in_order(connection, ids.len())
        );
        Ok(crate::db::numbers(connection, &sql, bound(ids)).await?)
    }

    /// Reads persons with those that are merged with them: merged records fill what the canonical one does not say.
    pub(super) async fn read_persons(&mut self, connection: &(impl Connection + Sync), ids: &[i64]) -> Result<(), Error> {
        struct Row {
            id: i64,
            canonical: i64,
            facts: PersonFacts,
        }
        let sql = format!(
            "SELECT {} FROM person WHERE canonical_id IN (SELECT canonical_id FROM person WHERE id IN ({}))",
            packed(&["id", "canonical_id", "visible", "place", "sex", "birth_date", "birth_precision"]),
            in_order(connection, ids.len())
        );
        let mut rows = Vec::with_capacity(ids.len());
        for row in all::<Packed>(connection, &sql, bound(ids)).await? {
            let mut fields = Fields::of(&row);
            let (id, canonical) = (fields.number(), fields.number());
            let is_restricted = fields.number() > 1;
            let place = self.words.number(fields.text());
            self.persons.insert(id, Known { canonical, is_restricted, place, head: 0, size: None });
            let mut shared = || fields.some().map(|text| self.words.shared(text));
            let facts = PersonFacts { sex: shared(), birth_date: shared(), birth_precision: shared(), community: Vec::new() };
            rows.push(Row { id, canonical, facts });
        }
        rows.sort_by(|a, b| {
            let key = |row: &Row| (row.canonical, row.id != row.canonical);
            key(a).cmp(&key(b)).then_with(|| (&a.facts.birth_date, &a.facts.sex).cmp(&(&b.facts.birth_date, &b.facts.sex)))
        });
        let all_ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        for row in rows {
            if row.id == row.canonical {
                Arc::make_mut(&mut self.register).persons.insert(row.id, row.facts);
                continue;
            }
            let facts = Arc::make_mut(&mut self.register).persons.entry(row.canonical).or_default();
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
            if let Some(facts) = Arc::make_mut(&mut self.register).persons.get_mut(&canonical) {
                facts.community.push(statement);
            }
        }
        Ok(())
    }
}

/// Statements of community of persons or households, with whom they speak of. What a withdrawn list said does not count, nor what nobody
/// could read.
async fn statements(connection: &(impl Connection + Sync), kind: &str, ids: &[i64]) -> Result<Vec<(i64, Statement)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        subject: i64,
        value: String,
        observed_on: String,
        chosen_at: Option<String>,
        source_row: i64,
    }
    let mut statements = Vec::new();
    for ids in ids.chunks(IDS_AT_ONCE) {
        let sql = format!(
            "SELECT f.id, f.subject, f.value, f.observed_on, f.chosen_at, f.source_row FROM special_fact f \
             WHERE f.subject IN ({}) AND f.subject_kind = '{kind}' AND f.attribute = 'community' AND f.mark IS NULL \
             AND f.taken_back_at IS NULL AND EXISTS (SELECT 1 FROM list l WHERE l.id = f.list AND l.state = 'published')",
            in_order(connection, ids.len())
        );
        let mut rows: Vec<Row> = all(connection, &sql, bound(ids)).await?;
        open_all(connection, &SPECIAL_VALUE, rows.iter_mut().map(|row| (row.id, &mut row.value))).await?;
        statements.extend(rows.into_iter().map(|row| {
            let statement =
                Statement { value: row.value, observed_on: row.observed_on, chosen_at: row.chosen_at, row: row.source_row };
            (row.subject, statement)
        }));
    }
    Ok(statements)
}
