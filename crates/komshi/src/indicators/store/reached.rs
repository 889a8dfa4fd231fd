//! What the report of a programme that hands out packages counts, from the book of the programme.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use rayon::prelude::*;
use sea_orm::FromQueryResult;

use super::{
    MOST_RECORDS, OUTSIDE, PLACES,
    book::{Book, SubjectKind},
    measure::on_held,
    within,
};
use crate::{
    app::App,
    db::{all, values},
    error::Error,
    indicators::{
        firsts::{Earliest, First, Firsts, When},
        model::{Contact, Quantity, Register, Source, Unit, Window, by_item},
    },
};

/// What can be reached: each source of people with each of its units.
const CONTACTS: [(Source, Unit); 4] = [
    (Source::Identified, Unit::Household),
    (Source::Identified, Unit::Person),
    (Source::Delivered, Unit::Household),
    (Source::Delivered, Unit::Person),
];

/// The numbers of a report before they are laid out.
#[derive(Debug)]
pub struct Reached {
    firsts: HashMap<(Source, Unit), Firsts>,
    /// Packages by item.
    pub prepared: BTreeMap<i64, i64>,
    pub delivered: BTreeMap<i64, i64>,
    pub register: Arc<Register>,
}

impl Reached {
    /// `None` for what is not a contact with people.
    pub fn firsts(&self, source: Source, unit: Unit) -> Option<&Firsts> {
        self.firsts.get(&(source, unit))
    }
}

/// The records behind one number of a report.
#[derive(Debug)]
pub struct Records {
    pub contacts: Vec<Contact>,
    /// Canonical households by the record that names their persons; empty where households are counted.
    pub households: HashMap<i64, i64>,
    pub quantities: Vec<Quantity>,
    pub register: Arc<Register>,
}

/// A contact in the words of a book; in the order that makes one the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    /// Ranks of the day and the place.
    order: (u32, u32),
    stated: Option<i64>,
    record: i64,
    day: u32,
    place: u32,
}

impl Found {
    fn contact(self, book: &Book, subject: i64) -> Contact {
        let text = |word: u32| Arc::clone(book.words.text(word));
        Contact { day: text(self.day), place: text(self.place), stated: self.stated, record: self.record, subject }
    }
}

/// Counts a programme in a window, from its beginning, because "newly reached" looks back.
pub async fn reached(app: &App, programme: i64, window: &Window) -> Result<Reached, Error> {
    let prepared = by_item(&prepared(app, programme, &window.to).await?, window);
    let window = window.clone();
    on_held(app, programme, async move |held| {
        let book = held.book();
        // Both processors: whoever waits for this waits alone.
        let (firsts, delivered) = rayon::join(
            || CONTACTS.into_par_iter().map(|(source, unit)| ((source, unit), firsts(book, source, unit, &window))).collect(),
            || by_item(&quantities(book, &window.to), &window),
        );
        Ok(Reached { firsts, prepared, delivered, register: Arc::clone(&book.register) })
    })
    .await
}

/// The records behind a number until a day.
pub async fn records(app: &App, programme: i64, source: Source, unit: Unit, to: &str) -> Result<Records, Error> {
    let prepared = if source == Source::Prepared { prepared(app, programme, to).await? } else { Vec::new() };
    let to = to.to_owned();
    on_held(app, programme, async move |held| {
        let book = held.book();
        let mut contacts = Vec::new();
        each(book, source, unit, &to, |subject, found| contacts.push(found.contact(book, subject)));
        let mut households = HashMap::new();
        if unit == Unit::Person {
            each(book, source, Unit::Household, &to, |household, found| {
                households.insert(found.record, household);
            });
        }
        let quantities = if source == Source::Delivered && unit == Unit::Package { quantities(book, &to) } else { prepared };
        Ok(Records { contacts, households, quantities, register: Arc::clone(&book.register) })
    })
    .await
}

fn firsts(book: &Book, source: Source, unit: Unit, window: &Window) -> Firsts {
    let mut earliest = Earliest::default();
    each(book, source, unit, &window.to, |subject, found| {
        let is_before = &**book.words.text(found.day) < window.from.as_str();
        earliest.add(subject, if is_before { When::Before } else { When::Within }, found);
    });
    earliest.found().map(|(subject, found, is_new)| First { contact: found.contact(book, subject), is_new }).collect()
}

/// Calls `take` with every subject of a contact until a day.
fn each(book: &Book, source: Source, unit: Unit, to: &str, mut take: impl FnMut(i64, Found)) {
    let found = |day: u32, place: u32, stated: Option<i64>, record: i64| Found {
        order: (book.words.rank(day), book.words.rank(place)),
        stated,
        record,
        day,
        place,
    };
    match source {
        Source::Identified => {
            let nowhere = book.words.find("");
            for named in book.named.iter().filter(|named| &**book.words.text(named.day) <= to) {
                let household = book.households.get(&named.household);
                let household = household.and_then(|one| Some((one.canonical, book.households.get(&one.canonical)?)));
                let Some(place) = household.map(|(_, household)| household.place).or(nowhere) else { continue };
                match unit {
                    Unit::Household => {
                        if let Some((subject, household)) = household.filter(|(_, household)| !household.is_restricted) {
                            take(subject, found(named.day, place, household.size, named.row));
                        }
                    }
                    Unit::Person => {
                        if let Some(person) = book.persons.get(&named.person).filter(|person| !person.is_restricted) {
                            take(person.canonical, found(named.day, place, None, named.row));
                        }
                    }
                    Unit::Package => return,
                }
            }
        }
        Source::Delivered => {
            for (index, row) in book.delivered.iter().enumerate() {
                if &**book.words.text(row.day) > to || book.reversed.contains(&row.id) {
                    continue;
                }
                match unit {
                    Unit::Household if row.subject_kind == SubjectKind::Household => {
                        if let Some(household) = book.households.get(&row.subject).filter(|household| !household.is_restricted) {
                            take(household.canonical, found(row.day, row.place, row.stated, row.id));
                        }
                    }
                    Unit::Household => {}
                    Unit::Person => {
                        for person in book.people(index).iter().filter_map(|person| book.persons.get(person)) {
                            if !person.is_restricted {
                                take(person.canonical, found(row.day, row.place, None, row.id));
                            }
                        }
                    }
                    Unit::Package => return,
                }
            }
        }
        Source::Prepared => {}
    }
}

/// Packages that were handed over until a day.
fn quantities(book: &Book, to: &str) -> Vec<Quantity> {
    let text = |word: u32| Arc::clone(book.words.text(word));
    let package = book.words.find("package");
    let household = |id: i64| book.households.get(&id).filter(|household| !household.is_restricted);
    book.delivered
        .iter()
        .filter(|row| Some(row.kind) == package && &**book.words.text(row.day) <= to)
        .filter(|row| !book.reversed.contains(&row.id) && !book.restricted_subjects.contains(&row.subject))
        .map(|row| Quantity {
            record: row.id,
            day: text(row.day),
            place: text(row.place),
            item: row.item,
            quantity: row.quantity,
            household: Some(row)
                .filter(|row| row.subject_kind == SubjectKind::Household)
                .and_then(|row| household(row.subject))
                .map(|household| household.canonical),
        })
        .collect()
}

/// Packages that were prepared: one is when it comes out of a recipe, or ready from outside, into a place; what goes back counts less.
async fn prepared(app: &App, programme: i64, to: &str) -> Result<Vec<Quantity>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        record: i64,
        day: String,
        place: String,
        item: i64,
        quantity: i64,
    }
    let sql = format!(
        "SELECT t.id AS record, t.occurred_on AS day, CASE WHEN f.kind IN {OUTSIDE} THEN g.place ELSE f.place END AS place, \
         t.item, CASE WHEN f.kind IN {OUTSIDE} THEN t.quantity ELSE -t.quantity END AS quantity \
         FROM transfer t JOIN item i ON i.id = t.item JOIN account f ON f.id = t.from_account JOIN account g ON g.id = t.to_account \
         WHERE t.programme = $1 AND t.occurred_on <= $2 AND (i.is_kit = 1 OR i.activity IS NOT NULL) \
         AND ((f.kind IN {OUTSIDE} AND g.kind IN {PLACES}) OR (f.kind IN {PLACES} AND g.kind IN {OUTSIDE})) LIMIT $3"
    );
    let rows: Vec<Row> = all(app.db.read(), &sql, values![programme, to, MOST_RECORDS]).await?;
    within(rows.len())?;
    Ok(rows
        .into_iter()
        .map(|row| Quantity {
            record: row.record,
            day: row.day.into(),
            place: row.place.into(),
            item: row.item,
            quantity: row.quantity,
            household: None,
        })
        .collect())
}
