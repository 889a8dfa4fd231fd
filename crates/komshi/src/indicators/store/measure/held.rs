//! Records read from the book of a programme. What no book holds (words, places offered, packing) is asked of the tables.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};
use tokio::sync::OwnedMutexGuard;

use super::{Anonymous, Behind, First, Moment, Newest, Reading, Tables, contact, with_parts};
use crate::{
    app::App,
    db::Pool,
    error::Error,
    indicators::{
        definition::{Achieved, ByPlace, Filter, Measure, Part},
        model::{Contact, Register, Source, Window},
        store::book::{self, Book, Delivered, SubjectKind},
    },
};

/// An open book, with the tables that it was read from.
#[derive(Debug)]
pub struct Held {
    book: OwnedMutexGuard<Book>,
    pool: Pool,
    programme: [i64; 1],
}

/// Counts from the book of a programme as its records are now, on a thread of its own: a million hand-overs keep a processor busy while
/// others wait for their pages.
pub async fn on_held<T, F>(app: &App, programme: i64, count: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: AsyncFnOnce(Held) -> Result<T, Error> + Send + 'static,
{
    let held = Held { book: book::open(app, programme).await?, pool: app.db.read().clone(), programme: [programme] };
    let counting = tokio::task::spawn_blocking(move || tokio::runtime::Handle::current().block_on(count(held)));
    counting.await.map_err(anyhow::Error::from)?
}

/// A day and a place as words of the book.
type DayAndPlace = (u32, u32);

/// A subject on a day at a place.
type Found = (i64, u32, u32);

impl Held {
    /// The state of the records that it holds.
    pub fn state(&self) -> String {
        self.book.state().map(|state| state.hash()).unwrap_or_default()
    }

    pub fn book(&self) -> &Book {
        &self.book
    }

    fn tables(&self) -> Tables<'_, Pool> {
        Tables(&self.pool, &self.programme)
    }

    fn moment(&self, day: u32, place: u32) -> Moment {
        (Arc::clone(self.book.words.text(day)), Arc::clone(self.book.words.text(place)))
    }

    /// Calls `take` for every contact of a part until the last day of the window; `false` where the book does not hold such.
    fn each(&self, part: &Part, by: ByPlace, to: &str, mut take: impl FnMut(Found)) -> bool {
        let book = &*self.book;
        if part.source == Source::Identified {
            let known = if part.measure == Measure::Household { &book.households } else { &book.persons };
            for named in &book.named {
                let id = if part.measure == Measure::Household { named.household } else { named.person };
                let Some(canonical) = known.get(&id).and_then(|one| Some((one.canonical, known.get(&one.canonical)?))) else {
                    continue;
                };
                let (id, canonical) = canonical;
                if !canonical.is_restricted && &**book.words.text(named.day) <= to {
                    take((id, named.day, canonical.place));
                }
            }
            return true;
        }
        let residence = by == ByPlace::Residence;
        let counts = Counting::of(book, &part.filter, to);
        match part.measure {
            Measure::Person => {
                for (index, row) in counts.rows() {
                    for person in book.people(index) {
                        let Some(known) = book.persons.get(person).filter(|known| !known.is_restricted) else { continue };
                        let place =
                            if residence { book.persons.get(&known.canonical).map(|one| one.place) } else { Some(row.place) };
                        if counts.is_at(place) && counts.came_to(row) {
                            take((known.canonical, row.day, place.unwrap_or(row.place)));
                        }
                    }
                }
            }
            Measure::Household => {
                for (_, row) in counts.rows().filter(|(_, row)| row.subject_kind == SubjectKind::Household) {
                    let Some(known) = book.households.get(&row.subject) else { continue };
                    let place =
                        if residence { book.households.get(&known.canonical).map(|one| one.place) } else { Some(row.place) };
                    if counts.is_at(place) && counts.came_to(row) {
                        take((known.canonical, row.day, place.unwrap_or(row.place)));
                    }
                }
            }
            Measure::Organisation | Measure::Event => {
                let subject = |row: &Delivered| match part.measure {
                    Measure::Event => row.event,
                    _ if row.subject_kind == SubjectKind::Organisation => row.subject,
                    _ => 0,
                };
                for (_, row) in counts.rows().filter(|(_, row)| subject(row) != 0) {
                    if counts.is_at(Some(row.place)) && counts.came_to(row) {
                        take((subject(row), row.day, row.place));
                    }
                }
            }
            Measure::Item | Measure::Place | Measure::Money | Measure::Text => return false,
        }
        true
    }

    /// What a delivery adds to a sum of pieces or money, where it adds anything.
    fn amount(&self, part: &Part) -> impl Fn(&Delivered) -> Option<i64> {
        let words = &self.book.words;
        let not_items = ["event", "attendance", "money"].map(|unit| words.find(unit));
        let own = self.book.currency().to_owned();
        let wanted = if part.filter.currency.is_empty() { own.clone() } else { part.filter.currency.clone() };
        // A payment without a currency is in that of the programme.
        let (is_own, wanted, none) = (wanted == own, words.find(&wanted), words.find(""));
        let measure = part.measure;
        move |row| match measure {
            Measure::Money => {
                let fits = Some(row.currency) == wanted || (is_own && Some(row.currency) == none);
                row.amount.filter(|_| fits)
            }
            _ => (!not_items.contains(&Some(row.unit))).then_some(row.quantity),
        }
    }
}

/// The deliveries of a book that count for a filter until a day.
struct Counting<'a> {
    book: &'a Book,
    to: &'a str,
    activities: Option<FxHashSet<i64>>,
    kinds: Option<FxHashSet<u32>>,
    stages: Option<FxHashSet<u32>>,
    places: Option<FxHashSet<u32>>,
    outcomes: &'a [String],
}

impl<'a> Counting<'a> {
    fn of(book: &'a Book, filter: &'a Filter, to: &'a str) -> Counting<'a> {
        let words = |texts: &[String]| -> FxHashSet<u32> { texts.iter().filter_map(|text| book.words.find(text)).collect() };
        let some = |texts: &[String]| (!texts.is_empty()).then(|| words(texts));
        Counting {
            book,
            to,
            activities: (!filter.activities.is_empty())
                .then(|| filter.activities.iter().filter_map(|code| book.activities.get(code).copied()).collect()),
            kinds: some(&filter.kinds),
            stages: some(&filter.stages),
            // A place and those that lie in it make one set: a record in both counts once.
            places: (!filter.places.is_empty()).then(|| words(&with_parts(&filter.places))),
            outcomes: &filter.outcomes,
        }
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &'a Delivered)> {
        fn holds<T: std::hash::Hash + Eq>(set: Option<&FxHashSet<T>>, value: &T) -> bool {
            set.is_none_or(|set| set.contains(value))
        }
        self.book.delivered.iter().enumerate().filter(|(_, row)| {
            &**self.book.words.text(row.day) <= self.to
                && holds(self.activities.as_ref(), &row.activity)
                && holds(self.kinds.as_ref(), &row.kind)
                && holds(self.stages.as_ref(), &row.stage)
                && !self.book.reversed.contains(&row.id)
                && !self.book.restricted_subjects.contains(&row.subject)
        })
    }

    fn is_at(&self, place: Option<u32>) -> bool {
        self.places.as_ref().is_none_or(|places| place.is_some_and(|place| places.contains(&place)))
    }

    /// What came of a delivery until the last day; empty where nothing.
    fn outcome(&self, row: &Delivered) -> &'a str {
        let words = &self.book.words;
        let outcomes = self.book.outcomes.get(&row.id).map_or(&[][..], Vec::as_slice);
        let until = outcomes.iter().filter(|outcome| &**words.text(outcome.day) <= self.to);
        until.max_by_key(|outcome| (words.rank(outcome.day), outcome.id)).map_or("", |outcome| words.text(outcome.outcome))
    }

    fn came_to(&self, row: &Delivered) -> bool {
        self.outcomes.is_empty() || self.outcomes.iter().any(|outcome| outcome == self.outcome(row))
    }
}

impl Reading for Held {
    async fn firsts(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<First>, Error> {
        let words = &self.book.words;
        let order = |(day, place): DayAndPlace| (words.rank(day), words.rank(place));
        let mut firsts: FxHashMap<i64, (Option<DayAndPlace>, DayAndPlace)> = FxHashMap::default();
        self.each(part, by, &window.to, |(subject, day, place)| {
            let now = (day, place);
            let is_within = words.text(day).as_ref() >= window.from.as_str();
            let (within, ever) = firsts.entry(subject).or_insert((None, now));
            if order(now) < order(*ever) {
                *ever = now;
            }
            if is_within && within.is_none_or(|known| order(now) < order(known)) {
                *within = Some(now);
            }
        });
        Ok(firsts
            .into_iter()
            .map(|(subject, (within, (day, place)))| First {
                subject,
                within: within.map(|(day, place)| self.moment(day, place)),
                ever: self.moment(day, place),
            })
            .collect())
    }

    async fn every_contact(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Contact>, Error> {
        let words = &self.book.words;
        let mut contacts = Vec::new();
        self.each(part, by, &window.to, |(subject, day, place)| {
            if words.text(day).as_ref() >= window.from.as_str() {
                contacts.push(contact(subject, self.moment(day, place)));
            }
        });
        Ok(contacts)
    }

    async fn anonymous(&self, part: &Part, window: &Window) -> Result<Vec<Anonymous>, Error> {
        let book = &*self.book;
        if part.measure != Measure::Person || part.source != Source::Delivered || book.groups.is_empty() {
            return Ok(Vec::new());
        }
        let counts = Counting::of(book, &part.filter, &window.to);
        let places: FxHashMap<i64, u32> = counts
            .rows()
            .filter(|(_, row)| {
                book.words.text(row.day).as_ref() >= window.from.as_str() && counts.is_at(Some(row.place)) && counts.came_to(row)
            })
            .map(|(_, row)| (row.id, row.place))
            .collect();
        let mut sums: BTreeMap<[u32; 4], i64> = BTreeMap::new();
        for group in &book.groups {
            if let Some(place) = places.get(&group.delivery) {
                *sums.entry([group.sex, group.age_band, group.nationality, *place]).or_default() += group.people;
            }
        }
        let text = |word: u32| book.words.text(word).to_string();
        Ok(sums
            .into_iter()
            .map(|([sex, age_band, nationality, place], people)| Anonymous {
                sex: text(sex),
                age_band: text(age_band),
                nationality: text(nationality),
                place: text(place),
                people,
            })
            .collect())
    }

    async fn sum(&self, part: &Part, by: ByPlace, window: &Window) -> Result<i64, Error> {
        let words = &self.book.words;
        let is_within = |day: u32| words.text(day).as_ref() >= window.from.as_str();
        // Events are counted once whatever took place at them.
        let mut events = FxHashSet::default();
        let mut count = 0;
        let is_held = self.each(part, by, &window.to, |(subject, day, _)| {
            if is_within(day) && (part.measure != Measure::Event || events.insert(subject)) {
                count += 1;
            }
        });
        if is_held {
            return Ok(count);
        }
        if part.source == Source::Prepared || !matches!(part.measure, Measure::Item | Measure::Money) {
            return self.tables().sum(part, by, window).await;
        }
        let counts = Counting::of(&self.book, &part.filter, &window.to);
        let amount = self.amount(part);
        Ok(counts
            .rows()
            .filter(|(_, row)| is_within(row.day) && counts.is_at(Some(row.place)) && counts.came_to(row))
            .filter_map(|(_, row)| amount(row))
            .sum())
    }

    async fn newest(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Newest>, Error> {
        self.tables().newest(part, by, window).await
    }

    async fn words(&self, part: &Part, window: &Window) -> Result<Achieved, Error> {
        self.tables().words(part, window).await
    }

    async fn lines(&self, part: &Part, by: ByPlace, window: &Window) -> Result<Vec<Behind>, Error> {
        self.tables().lines(part, by, window).await
    }

    async fn register(&self) -> Result<Cow<'_, Register>, Error> {
        Ok(Cow::Borrowed(&self.book.register))
    }
}
