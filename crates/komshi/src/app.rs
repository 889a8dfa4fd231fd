//! What every request and every command has at hand.

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    db::{Db, Ids},
    indicators::store::Books,
    registry::store::LookBook,
    web::i18n::Catalog,
};

/// Where the time comes from: the system's clock, or a fixed instant in tests.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Fixed(Timestamp),
}

impl Clock {
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the system for the time")]
            Clock::System => Timestamp::now(),
            Clock::Fixed(at) => *at,
        }
    }
}

#[derive(Clone, Debug)]
pub struct App {
    shared: Arc<Shared>,
    /// Who has just seen whom, on the way into the database.
    pub looks: Arc<LookBook>,
    /// The records of programmes that are being counted.
    pub books: Arc<Books>,
}

#[derive(Debug)]
pub struct Shared {
    pub db: Db,
    pub clock: Clock,
    pub ids: Ids,
    pub catalog: Catalog,
    pub data: PathBuf,
    /// Cookies carry `Secure` and the `__Host-` prefix: everywhere but on plain loopback.
    pub secure: bool,
    /// The sign-ins of the demo stand on the sign-in page.
    pub demo: bool,
    /// Roles that open special data count only after a second factor was shown. Off in the demo, or where the command line says so.
    pub ask_second_factor: bool,
    /// The address that QR codes and links point to, without a slash at the end.
    pub public_url: String,
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl App {
    pub fn new(shared: Shared) -> App {
        App { shared: Arc::new(shared), looks: Arc::default(), books: Arc::default() }
    }

    /// An app over a database with the settings of a command line: system clock, plain loopback, nobody at a browser.
    pub fn over(db: Db, data: PathBuf) -> anyhow::Result<App> {
        Self::reached_at(db, data, "http://127.0.0.1:8080".into(), false)
    }

    /// An app that shows the sign-ins of the demo and the style guide.
    pub fn for_demo(db: Db, data: PathBuf, public_url: String) -> anyhow::Result<App> {
        let plain = Self::reached_at(db, data, public_url, false)?;
        Ok(App::new(Shared {
            db: plain.db.clone(),
            clock: plain.clock.clone(),
            ids: Ids::for_this_process(),
            catalog: Catalog::corrected(&plain.data)?,
            data: plain.data.clone(),
            secure: plain.secure,
            demo: true,
            ask_second_factor: false,
            public_url: plain.public_url.clone(),
        }))
    }

    /// The same, reached at an address (without a slash at the end); cookies are for TLS only where it has TLS. `ask_second_factor`:
    /// see [`Shared`].
    pub fn reached_at(db: Db, data: PathBuf, public_url: String, ask_second_factor: bool) -> anyhow::Result<App> {
        Ok(App::new(Shared {
            db,
            clock: Clock::System,
            ids: Ids::for_this_process(),
            catalog: Catalog::corrected(&data)?,
            data,
            secure: public_url.starts_with("https://"),
            demo: false,
            ask_second_factor,
            public_url,
        }))
    }

    /// Whether others than this machine itself can open our address: a code that leads to nowhere is not printed.
    pub fn is_reached_from_outside(&self) -> bool {
        let host = self.public_url.split_once("://").map_or("", |(_, rest)| rest);
        !["127.", "localhost", "[::1]"].iter().any(|own| host.starts_with(own))
    }

    pub fn new_id(&self) -> i64 {
        self.ids.next(self.clock.now())
    }

    /// Now as ISO text in UTC with seconds, the form that the database keeps.
    pub fn now_text(&self) -> String {
        self.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Now and some seconds on, in the same form.
    pub fn after_text(&self, seconds: i64) -> String {
        let later = self.clock.now() + jiff::SignedDuration::from_secs(seconds);
        later.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Now in the time zone of the region.
    pub fn now_here(&self) -> jiff::Zoned {
        self.clock.now().to_zoned(zone())
    }

    /// Today in the region, as ISO text.
    pub fn today(&self) -> String {
        self.now_here().date().to_string()
    }
}

/// The time zone of the region: all its capitals keep the same time.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Belgrade").unwrap_or(TimeZone::UTC)
}

/// The day in the region of a moment of the database (`2021-03-10T23:30:00Z` is `2021-03-11`); what is a day already, or no moment,
/// stays as it is. The database keeps moments in UTC and days as people write them: the two differ for an hour or two after each
/// midnight, and nothing that compares or shows a moment as a day may cut its text.
pub fn day_of(moment: &str) -> String {
    moment.parse::<Timestamp>().map_or_else(|_| moment.to_owned(), |at| at.to_zoned(zone()).date().to_string())
}

/// The moment, as the database keeps it, at which a day begins in the region; what is no day stays as it is.
pub fn beginning_of(day: &str) -> String {
    day.parse::<jiff::civil::Date>()
        .and_then(|day| day.to_zoned(zone()))
        .map_or_else(|_| day.to_owned(), |begins| begins.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The moment at which a day is over in the region: the first of the next day.
pub fn end_of(day: &str) -> String {
    let next = day.parse::<jiff::civil::Date>().and_then(|day| day.tomorrow());
    next.map_or_else(|_| day.to_owned(), |next| beginning_of(&next.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_days_of_the_region() {
        assert_eq!(day_of("2021-03-10T22:59:59Z"), "2021-03-10");
        assert_eq!(day_of("2021-03-10T23:00:00Z"), "2021-03-11");
        assert_eq!(day_of("2021-07-10T22:00:00Z"), "2021-07-11", "summer");
        assert_eq!(day_of("2021-03-10"), "2021-03-10");
        assert_eq!(day_of("about 1987"), "about 1987");
        assert_eq!(beginning_of("2021-03-11"), "2021-03-10T23:00:00Z");
        assert_eq!(
            (beginning_of("2021-03-28"), end_of("2021-03-28")),
            ("2021-03-27T23:00:00Z".into(), "2021-03-28T22:00:00Z".into())
        );
        assert_eq!(end_of("9999-12-31"), "9999-12-31", "the last day of all has no next");
    }
}
