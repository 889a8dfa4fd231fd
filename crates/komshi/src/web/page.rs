//! The shell around every page: who reads, in which language, with which navigation.

use askama::Template;
use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use fluent_bundle::FluentValue;
use komshi_access::Action;

use super::{guard::Session, i18n::Lang};
use crate::{
    access::Actor,
    app::{App, zone},
    db::{NewOperation, random_token},
    error::{Error, Refusal},
};

/// The places of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Today,
    People,
    Programmes,
    Reports,
    Settings,
    None,
}

/// Everything a template needs to know about its reader. Comes out of the request; a handler adds its place in the navigation.
#[derive(Clone, Debug)]
pub struct Page {
    pub app: App,
    pub lang: Lang,
    pub session: Option<Session>,
    pub path: String,
    pub query: String,
    pub tab: Tab,
    /// A sentence about what has just been done, once.
    pub notice: Option<String>,
}

pub struct NavigationItem {
    pub label: String,
    pub href: &'static str,
    pub current: bool,
}

impl Page {
    pub fn at(mut self, tab: Tab) -> Page {
        self.tab = tab;
        self
    }

    /// The signed-in person. Routes that need one never get here without.
    pub fn actor(&self) -> Result<&Actor, Error> {
        self.session.as_ref().map(|session| &session.actor).ok_or(Error::SignIn)
    }

    /// The id of the signed-in person; 0 for a visitor.
    pub fn user(&self) -> i64 {
        self.session.as_ref().map_or(0, |session| session.actor.user)
    }

    /// The id of the session; 0 for a visitor.
    pub fn session_id(&self) -> i64 {
        self.session.as_ref().map_or(0, |session| session.id)
    }

    pub fn may(&self, action: Action) -> bool {
        self.session.as_ref().is_some_and(|session| session.actor.may(action))
    }

    /// Whether numbers may be read as they are computed; donors read what was published.
    pub fn may_read_results(&self) -> bool {
        self.session.as_ref().is_some_and(|session| {
            session.actor.may(Action::SeeReports) && session.actor.class() > komshi_access::DataClass::Public
        })
    }

    /// Whether some of the reader's roles wait for a second factor.
    pub fn lacks_second_factor(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.actor.lacks_second_factor())
    }

    pub fn t(&self, key: &str) -> String {
        self.app.catalog.text(self.lang, key, &[])
    }

    /// A text that stands alone, as a heading or on a button, where it also stands within sentences: with a capital.
    pub fn alone(&self, key: &str) -> String {
        self.lang.capital(&self.t(key))
    }

    /// A text with one value: `page.t1("rows-imported", "count", 340)`.
    pub fn t1<'a>(&self, key: &str, name: &str, value: impl Into<FluentValue<'a>>) -> String {
        self.app.catalog.text(self.lang, key, &[(name, value.into())])
    }

    pub fn t2<'a>(
        &self,
        key: &str,
        first: &str,
        value: impl Into<FluentValue<'a>>,
        second: &str,
        other: impl Into<FluentValue<'a>>,
    ) -> String {
        self.app.catalog.text(self.lang, key, &[(first, value.into()), (second, other.into())])
    }

    pub fn t3<'a>(
        &self,
        key: &str,
        a: (&str, impl Into<FluentValue<'a>>),
        b: (&str, impl Into<FluentValue<'a>>),
        c: (&str, impl Into<FluentValue<'a>>),
    ) -> String {
        self.app.catalog.text(self.lang, key, &[(a.0, a.1.into()), (b.0, b.1.into()), (c.0, c.1.into())])
    }

    /// The sentence of a refusal.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        refusal_text(&self.app, self.lang, refusal)
    }

    /// The name of a value of a closed set: `page.name("community", "serb")` is the message `community-serb`.
    pub fn name(&self, set: &str, value: &str) -> String {
        self.t(&format!("{set}-{}", value.replace('_', "-")))
    }

    pub fn date(&self, iso: &str) -> String {
        self.lang.date(iso)
    }

    /// A day with its time, in the region's time: `10.03.2021. 14:05`.
    pub fn moment(&self, iso: &str) -> String {
        match iso.parse::<jiff::Timestamp>() {
            Ok(at) => {
                let here = at.to_zoned(zone());
                format!("{} {}", self.lang.date(&here.date().to_string()), here.strftime("%H:%M"))
            }
            Err(_) => self.lang.date(iso),
        }
    }

    pub fn number(&self, value: impl std::borrow::Borrow<i64>) -> String {
        self.lang.number(*value.borrow())
    }

    pub fn money(&self, minor: impl std::borrow::Borrow<i64>) -> String {
        self.lang.money(*minor.borrow())
    }

    /// An id for the change that a form on this page asks for.
    pub fn operation(&self) -> String {
        random_token()
    }

    pub fn csrf(&self) -> &str {
        self.session.as_ref().map_or("", |session| session.csrf.as_str())
    }

    pub fn languages(&self) -> [Lang; 7] {
        Lang::ALL
    }

    /// Where the reader gets this page in another language: a public page has one address a language.
    pub fn language_href(&self, lang: &Lang) -> String {
        let mut parts = self.path.trim_start_matches('/').splitn(2, '/');
        match (parts.next().and_then(Lang::parse), parts.next()) {
            (Some(_), rest) => format!("/{}/{}", lang.tag(), rest.unwrap_or_default()),
            (None, _) => format!("/language/{}", lang.tag()),
        }
    }

    /// The name of the stylesheet or module with its version, so that browsers may keep it for ever.
    pub fn asset(&self, name: &str) -> String {
        super::assets::address(name)
    }

    /// The places that exist for this person.
    pub fn navigation(&self) -> Vec<NavigationItem> {
        // Who finds people but does not open them has the search.
        let people = if self.may(Action::OpenPerson) { "/people" } else { "/search" };
        let places = [
            (Tab::Today, "nav-today", "/", Action::SeeToday),
            (Tab::People, "nav-people", people, Action::FindPeople),
            (Tab::Programmes, "nav-programmes", "/programmes", Action::SeeProgramme),
            (Tab::Reports, "nav-reports", "/reports", Action::SeeReports),
            (Tab::Settings, "nav-settings", "/settings", Action::OwnAccount),
        ];
        places
            .into_iter()
            .filter(|(_, _, _, action)| self.may(*action))
            .map(|(tab, key, href, _)| NavigationItem { label: self.t(key), href, current: tab == self.tab })
            .collect()
    }
}

/// Arguments of refusals and notices that are names: a sheet may be called 2021, which is no number to be grouped.
const NAMES: &[&str] = &[
    "back",
    "candidate",
    "cell",
    "code",
    "detail",
    "document",
    "fault",
    "field",
    "file",
    "household",
    "item",
    "kit",
    "line",
    "name",
    "part",
    "place",
    "sheet",
    "slug",
    "value",
];

pub fn refusal_text(app: &App, lang: Lang, refusal: &Refusal) -> String {
    let labels: Vec<(&str, String)> = refusal
        .arguments
        .iter()
        .map(|(name, value)| (name.as_str(), if name == "field" { input_label(app, lang, value) } else { value.clone() }))
        .collect();
    let arguments: Vec<(&str, FluentValue<'_>)> = labels
        .iter()
        .map(|(name, value)| {
            let number = value.parse::<i64>().ok().filter(|_| !NAMES.contains(name));
            (*name, number.map_or_else(|| FluentValue::from(value.as_str()), FluentValue::from))
        })
        .collect();
    app.catalog.text(lang, &refusal.key, &arguments)
}

/// What a field of a form is called on the page (`input-…`), one of many by the name of them all (`quantity-17`); a name without a text
/// stands as it is.
fn input_label(app: &App, lang: Lang, name: &str) -> String {
    let of_all = name.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('-');
    let key = format!("input-{}", of_all.replace('_', "-"));
    if app.catalog.has(Lang::En, &key) { app.catalog.text(lang, &key, &[]) } else { name.to_owned() }
}

impl<S: Send + Sync> FromRequestParts<S> for Page
where
    App: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Page, Error> {
        let app = App::from_ref(state);
        let session = parts.extensions.get::<Session>().cloned();
        let lang = reading_language(parts, session.as_ref());
        let notice = super::guard::cookie(&parts.headers, NOTICE).and_then(|text| {
            let (key, values) = text.split_once('|').unwrap_or((&text, ""));
            let arguments =
                values.split('|').filter_map(|pair| pair.split_once('=')).map(|(a, b)| (a.into(), b.into())).collect::<Vec<_>>();
            (key.starts_with("done-") && app.catalog.has(Lang::En, key))
                .then(|| refusal_text(&app, lang, &Refusal { key: key.into(), arguments }))
        });
        Ok(Page {
            app,
            lang,
            session,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            tab: Tab::None,
            notice,
        })
    }
}

/// The address says it (`/sq/…`), else the account, else a cookie, else the browser.
pub fn reading_language(parts: &Parts, session: Option<&Session>) -> Lang {
    let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
    if let Some(lang) = Lang::parse(first) {
        return lang;
    }
    if let Some(lang) = super::guard::cookie(&parts.headers, "lang").and_then(|tag| Lang::parse(&tag)) {
        return lang;
    }
    if let Some(session) = session {
        return session.actor.lang;
    }
    let header = parts.headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
    Lang::accepted(header)
}

pub const NOTICE: &str = "notice";

/// A page as an answer.
pub struct Html<T>(pub T);

impl<T: Template> IntoResponse for Html<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(body) => axum::response::Html(body).into_response(),
            Err(error) => Error::from(error).into_response(),
        }
    }
}

/// After a change: to another page, with a sentence about what was done (`done-…`).
pub fn done(to: &str, key: &str, values: &[(&str, String)]) -> Response {
    let mut text = key.to_owned();
    for (name, value) in values {
        text.push_str(&format!("|{name}={}", value.replace(['|', ';', '=', ','], " ")));
    }
    let encoded: String = text
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-|=".contains(&byte) {
                (byte as char).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    let cookie = format!("{NOTICE}={encoded}; Path=/; Max-Age=20; SameSite=Lax; HttpOnly");
    ([("set-cookie", cookie)], axum::response::Redirect::to(to)).into_response()
}

/// The id that a form carried, or a new one.
pub fn operation_of(form: &super::Form) -> NewOperation {
    match form.text("operation") {
        "" => NewOperation::make(),
        id => NewOperation(id.to_owned()),
    }
}

/// For whoever watches over the machine: alive, and the database answers.
pub async fn health(axum::extract::State(app): axum::extract::State<App>) -> Result<&'static str, Error> {
    app.db.answers().await?;
    Ok("fine\n")
}
