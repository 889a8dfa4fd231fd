//! The records of a programme as counting needs them, held in memory while somebody looks at its numbers.
//!
//! A programme may have a million hand-overs; counting them from the tables takes minutes, and a page must answer while the field is
//! handing over. So the records are read once, and then only what came or changed since ([`Book::follow`]). What is held is never the
//! truth: it is thrown away when nobody asks for it, when it cannot explain what changed, and with the process. `komshi check` compares
//! the numbers that came out of it with those of the tables.

mod read;

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rustc_hash::{FxHashMap, FxHashSet};

use super::state::{State, state};
use crate::{
    app::App,
    db::{Connection, all, values},
    error::Error,
    indicators::model::Register,
};
use read::chunks;

/// Seconds by which a look at what changed reaches back before the last one: clocks of several servers differ, and a command stands
/// with the time at which it began.
const REACH_BACK: i64 = 600;
/// Hand-overs that are looked at again when new ones are read, for the same reason: ids of several processes mix.
const LOOKED_AT_AGAIN: usize = 2_000;
/// Minutes without a look after which a book is let go.
const MINUTES_KEPT: u32 = 120;
/// Minutes after a look in which a book follows what happens by itself, so that the next look finds it up to date.
const MINUTES_FOLLOWED: u32 = 10;
/// Records of all books together beyond which those that were opened the longest ago are let go: about a gigabyte.
const MOST_HELD: usize = 12_000_000;
/// Hand-overs from which on a programme takes so long to read that it is read when the server starts.
const LARGE: i64 = 100_000;

/// The books that are open.
#[derive(Debug, Default)]
pub struct Books(Mutex<HashMap<i64, Open>>);

#[derive(Debug, Default)]
struct Open {
    book: Arc<tokio::sync::Mutex<Book>>,
    /// Minutes since somebody looked.
    minutes: u32,
    /// Records in it when last looked at.
    held: usize,
}

impl Books {
    fn open(&self) -> MutexGuard<'_, HashMap<i64, Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets go of every book.
    pub fn let_go(&self) {
        self.open().clear();
    }

    fn of(&self, programme: i64) -> Arc<tokio::sync::Mutex<Book>> {
        let mut open = self.open();
        let open = open.entry(programme).or_default();
        open.minutes = 0;
        Arc::clone(&open.book)
    }

    fn note(&self, programme: i64, held: usize) {
        if let Some(open) = self.open().get_mut(&programme) {
            open.held = held;
        }
    }

    /// A minute has passed: lets go of what is too old or too much, and answers the books that are to follow.
    fn minute(&self) -> Vec<(i64, Arc<tokio::sync::Mutex<Book>>)> {
        let mut open = self.open();
        open.values_mut().for_each(|open| open.minutes += 1);
        open.retain(|_, open| open.minutes <= MINUTES_KEPT);
        while open.len() > 1 && open.values().map(|open| open.held).sum::<usize>() > MOST_HELD {
            let Some(oldest) = open.iter().max_by_key(|(_, open)| open.minutes).map(|(programme, _)| *programme) else { break };
            open.remove(&oldest);
        }
        let followed = open.iter().filter(|(_, open)| open.minutes <= MINUTES_FOLLOWED);
        followed.map(|(programme, open)| (*programme, Arc::clone(&open.book))).collect()
    }
}

/// The book of a programme as its records are now. Others who ask for the same programme wait until it is put down.
pub async fn open(app: &App, programme: i64) -> Result<tokio::sync::OwnedMutexGuard<Book>, Error> {
    let mut book = app.books.of(programme).lock_owned().await;
    book.follow(app, programme).await?;
    app.books.note(programme, book.held());
    Ok(book)
}

/// Once a minute: books that somebody looked at lately read what changed, old ones are let go.
pub async fn keep_up(app: &App) {
    for (programme, book) in app.books.minute() {
        let mut book = book.lock().await;
        match book.follow(app, programme).await {
            Ok(()) => app.books.note(programme, book.held()),
            // Whoever looks next is told; the others are followed all the same.
            Err(error) => tracing::warn!(%error, programme, "what changed behind the numbers could not be read"),
        }
    }
}

/// After a start: reads the programmes whose first look would be a long wait. Only those whose numbers somebody has looked at before.
pub async fn open_large(app: &App) -> Result<(), Error> {
    let sql = "SELECT d.programme AS value FROM delivery d \
               WHERE d.programme IN (SELECT i.programme FROM roll_up r JOIN indicator i ON i.id = r.indicator) \
               GROUP BY d.programme HAVING COUNT(*) >= $1 ORDER BY COUNT(*) DESC LIMIT 10";
    for programme in crate::db::numbers(app.db.read(), sql, values![LARGE]).await? {
        if app.books.open().values().map(|open| open.held).sum::<usize>() < MOST_HELD {
            open(app, programme).await?;
        }
    }
    Ok(())
}

/// Texts that stand in many records, each once.
#[derive(Debug, Default)]
pub struct Words {
    texts: Vec<Arc<str>>,
    numbers: FxHashMap<Arc<str>, u32>,
    /// The place of each text in the order of all of them.
    ranks: Vec<u32>,
}

impl Words {
    pub fn text(&self, word: u32) -> &Arc<str> {
        &self.texts[word as usize]
    }

    /// `None`: no record has it.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    pub fn rank(&self, word: u32) -> u32 {
        self.ranks[word as usize]
    }

    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let (number, text) = (self.texts.len() as u32, Arc::<str>::from(text));
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    fn shared(&mut self, text: &str) -> Arc<str> {
        let number = self.number(text);
        Arc::clone(self.text(number))
    }

    fn put_in_order(&mut self) {
        if self.ranks.len() == self.texts.len() {
            return;
        }
        let mut order: Vec<u32> = (0..self.texts.len() as u32).collect();
        order.sort_unstable_by(|a, b| self.text(*a).cmp(self.text(*b)));
        self.ranks = vec![0; order.len()];
        for (rank, word) in order.into_iter().enumerate() {
            self.ranks[word as usize] = rank as u32;
        }
    }
}

/// Of whom a delivery speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    Household,
    Organisation,
    Other,
}

/// A delivery. Texts are numbers of [`Words`], ids 0 where there is none.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub id: i64,
    pub activity: i64,
    pub subject: i64,
    pub item: i64,
    pub event: i64,
    pub quantity: i64,
    pub amount: Option<i64>,
    pub stated: Option<i64>,
    pub subject_kind: SubjectKind,
    pub day: u32,
    pub place: u32,
    pub kind: u32,
    pub stage: u32,
    pub unit: u32,
    pub currency: u32,
    /// Where its persons begin in [`Book::people`]; they end where those of the next begin.
    people: u32,
}

/// People without names at a delivery.
#[derive(Clone, Debug)]
pub struct Group {
    pub delivery: i64,
    pub sex: u32,
    pub age_band: u32,
    pub nationality: u32,
    pub people: i64,
}

/// What came of a delivery on a day.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub day: u32,
    pub id: i64,
    pub outcome: u32,
}

/// A row of a published list; 0 where it names no household, or no person.
#[derive(Clone, Debug)]
pub struct Named {
    pub row: i64,
    pub household: i64,
    pub person: i64,
    pub day: u32,
}

/// A person or household of the registry.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub canonical: i64,
    /// For named people only: counts nowhere.
    pub is_restricted: bool,
    pub place: u32,
    /// Of a household: its head as entered. 0 of a person.
    head: i64,
    /// Of a household, as stated.
    pub size: Option<i64>,
}

/// Everything that the numbers of a programme are made of, as it was when last looked at.
#[derive(Debug, Default)]
pub struct Book {
    state: Option<State>,
    /// When it was last looked at, as the database keeps times.
    looked_at: String,
    pub words: Words,
    /// By id.
    pub delivered: Vec<Delivered>,
    people: Vec<i64>,
    pub groups: Vec<Group>,
    pub reversed: FxHashSet<i64>,
    pub outcomes: FxHashMap<i64, Vec<Outcome>>,
    pub named: Vec<Named>,
    /// Ids of restricted persons and households, with "person" or "household".
    restricted: BTreeSet<(String, i64)>,
    pub restricted_subjects: FxHashSet<i64>,
    pub persons: FxHashMap<i64, Known>,
    pub households: FxHashMap<i64, Known>,
    pub register: Arc<Register>,
    /// Activities by code.
    pub activities: HashMap<String, i64>,
}

/// Whom to read anew.
#[derive(Debug, Default)]
struct Touched {
    persons: FxHashSet<i64>,
    households: FxHashSet<i64>,
}

impl Touched {
    fn add(&mut self, kind: &str, id: i64) {
        match kind {
            "person" => self.persons.insert(id),
            "household" => self.households.insert(id),
            _ => false,
        };
    }
}

impl Book {
    /// The persons of a delivery, as they were entered.
    pub fn people(&self, index: usize) -> &[i64] {
        let begin = self.delivered[index].people as usize;
        let end = self.delivered.get(index + 1).map_or(self.people.len(), |next| next.people as usize);
        &self.people[begin..end]
    }

    /// How many records it holds.
    fn held(&self) -> usize {
        self.delivered.len() + self.people.len() + self.named.len() + self.persons.len() + self.households.len()
    }

    pub fn currency(&self) -> &str {
        self.state.as_ref().and_then(|state| state.currency.as_deref()).unwrap_or_default()
    }

    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    /// Reads what came or changed since the last time; everything, where that cannot be told.
    async fn follow(&mut self, app: &App, programme: i64) -> Result<(), Error> {
        let tx = app.db.snapshot().await?;
        let now = state(&tx, programme).await?;
        if self.state.as_ref() == Some(&now) {
            return Ok(());
        }
        let looked_at = app.after_text(-REACH_BACK);
        // Whatever fails on the way: then nothing is known, and the next one reads everything.
        let before = self.state.take();
        let is_explained = match before {
            Some(before) if before.can_be_followed_to(&now) => self.read_changes(&tx, programme, &before, &now).await?,
            _ => false,
        };
        if !is_explained {
            *self = Book::default();
            self.read_everything(&tx, programme).await?;
        }
        self.words.put_in_order();
        self.looked_at = looked_at;
        self.state = Some(now);
        Ok(())
    }

    async fn read_everything(&mut self, tx: &(impl Connection + Sync), programme: i64) -> Result<(), Error> {
        self.read_small(tx, programme).await?;
        self.read_deliveries(tx, programme, i64::MIN).await?;
        self.read_outcomes(tx, programme).await?;
        self.read_lists(tx, programme).await?;
        let mut touched = Touched::default();
        touched.households.extend(self.named.iter().map(|named| named.household));
        touched.persons.extend(self.named.iter().map(|named| named.person));
        self.add_unknown(&mut touched, 0);
        self.read_registry(tx, touched).await
    }

    /// Whether what was read explains the new state.
    async fn read_changes(
        &mut self,
        tx: &(impl Connection + Sync),
        programme: i64,
        before: &State,
        now: &State,
    ) -> Result<bool, Error> {
        let mut touched = Touched::default();
        let restricted = std::mem::take(&mut self.restricted);
        self.read_small(tx, programme).await?;
        for (kind, subject) in restricted.symmetric_difference(&self.restricted) {
            touched.add(kind, *subject);
        }
        let known = self.delivered.len();
        if before.deliveries != now.deliveries {
            let again = known.saturating_sub(LOOKED_AT_AGAIN);
            let after = self.delivered.get(again).map_or(i64::MIN, |row| row.id);
            self.read_deliveries(tx, programme, after).await?;
        }
        if self.delivered.len() as i64 != now.deliveries {
            return Ok(false);
        }
        if before.outcomes != now.outcomes {
            self.read_outcomes(tx, programme).await?;
        }
        self.read_touched(tx, &mut touched).await?;
        self.add_unknown(&mut touched, known);
        self.read_registry(tx, touched).await?;
        Ok(true)
    }

    /// Whoever stands in deliveries from an index on and was not read yet.
    fn add_unknown(&self, touched: &mut Touched, from: usize) {
        for (index, row) in self.delivered.iter().enumerate().skip(from) {
            if row.subject_kind == SubjectKind::Household && !self.households.contains_key(&row.subject) {
                touched.households.insert(row.subject);
            }
            touched.persons.extend(self.people(index).iter().filter(|person| !self.persons.contains_key(person)));
        }
    }

    /// Records that were merged or parted, and of which a person entered or took back a fact, since the last look.
    async fn read_touched(&self, tx: &impl Connection, touched: &mut Touched) -> Result<(), Error> {
        #[derive(sea_orm::FromQueryResult)]
        struct Row {
            kind: String,
            id: i64,
        }
        let of_facts = |table: &str| {
            format!(
                "SELECT subject_kind AS kind, subject AS id FROM {table} \
                 WHERE entered_at IS NOT NULL AND (entered_at >= $1 OR taken_back_at >= $1)"
            )
        };
        let sql = format!(
            "SELECT kind, from_id AS id FROM merge_record WHERE at >= $1 OR undone_at >= $1 \
             UNION SELECT kind, into_id FROM merge_record WHERE at >= $1 OR undone_at >= $1 UNION {} UNION {} LIMIT {}",
            of_facts("fact"),
            of_facts("special_fact"),
            super::MOST_RECORDS
        );
        for row in all::<Row>(tx, &sql, values![self.looked_at.clone()]).await? {
            touched.add(&row.kind, row.id);
        }
        // What is said of a household (its place) stands on its members too.
        for ids in chunks(touched.households.iter().copied()) {
            touched.persons.extend(self.read_members(tx, &ids).await?);
        }
        Ok(())
    }

    /// Reads persons and households with all records that are merged with them.
    async fn read_registry(&mut self, tx: &(impl Connection + Sync), touched: Touched) -> Result<(), Error> {
        let Touched { mut persons, mut households } = touched;
        // 0 stands for nobody.
        persons.remove(&0);
        households.remove(&0);
        for ids in chunks(households) {
            for household in self.read_households(tx, &ids).await? {
                if !self.persons.contains_key(&household) {
                    persons.insert(household);
                }
            }
        }
        persons.remove(&0);
        for ids in chunks(persons) {
            self.read_persons(tx, &ids).await?;
        }
        let register = Arc::make_mut(&mut self.register);
        for (id, facts) in &mut register.households {
            let head = self.households.get(id).map_or(0, |known| known.head);
            facts.head = self.persons.get(&head).map_or(head, |known| known.canonical);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn books_are_let_go_when_they_are_old_or_too_much() {
        let books = Books::default();
        let are_open = || {
            let mut open: Vec<i64> = books.open().keys().copied().collect();
            open.sort_unstable();
            open
        };
        books.of(1);
        books.note(1, MOST_HELD);
        books.minute();
        assert_eq!(are_open(), [1], "one may be as large as it is");
        books.of(2);
        books.note(2, 10);
        assert_eq!(books.minute().len(), 1, "the other is followed");
        assert_eq!(are_open(), [2], "the older of two that are too much");
        (0..MINUTES_FOLLOWED).for_each(|_| drop(books.minute()));
        assert!(books.minute().is_empty() && are_open() == [2], "kept and no longer followed");
        (0..MINUTES_KEPT).for_each(|_| drop(books.minute()));
        assert!(are_open().is_empty());
    }
}
