//! People: search, households, one household with its facts and sources, one person, the original row.

mod by_hand;
pub mod looks;
pub mod restricted;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use komshi_access::Action;
use komshi_documents::write::{Column, Kind, Sheet, Value};
use serde::Deserialize;

pub use by_hand::{enter_of_household, enter_of_person, new_of_household, new_of_person};

use super::{
    model::{Answer, Fact, HouseholdRow, Member, PersonRow, Source, answers},
    store::{self, Choice, ChooseFact, Found, HouseholdFilter, MergeRow, Received, Seen, TakeBack},
};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    web::{
        Form, Html, Page, Tab,
        file::{MOST_ROWS, say_cut, table},
        page::done,
    },
};

#[derive(Template)]
#[template(path = "registry/templates/households.html")]
struct HouseholdsPage {
    page: Page,
    rows: Vec<HouseholdRow>,
    count: i64,
    capped: bool,
    disagrees: bool,
    next: String,
}

#[derive(Deserialize)]
pub struct Filter {
    #[serde(default)]
    disagrees: u8,
    #[serde(default)]
    key: String,
    #[serde(default)]
    id: i64,
    /// How many there are, as the page before has counted: nobody counts anew for each page.
    of: Option<i64>,
}

impl Filter {
    fn filter(&self) -> HouseholdFilter {
        HouseholdFilter { disagrees: self.disagrees == 1, after: (!self.key.is_empty()).then(|| (self.key.clone(), self.id)) }
    }
}

pub async fn households(State(app): State<App>, page: Page, Query(query): Query<Filter>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let filter = query.filter();
    let rows = store::households(&app, page.actor()?, &filter).await?;
    let shown: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let count = async {
        match query.of.filter(|_| filter.after.is_some()) {
            Some(counted) => Ok(counted.clamp(0, store::COUNT_CAP)),
            None => store::count_households(&app, page.actor()?, &filter).await,
        }
    };
    let (count, ()) =
        tokio::try_join!(count, store::note_looks(&app, page.actor()?, Action::FindPeople, Seen::Household, &shown),)?;
    let next = match rows.last() {
        Some(last) if rows.len() as i64 == store::PAGE => {
            format!("?disagrees={}&key={}&id={}&of={count}", query.disagrees, last.sort_key, last.id)
        }
        _ => String::new(),
    };
    let capped = count == store::COUNT_CAP;
    Ok(Html(HouseholdsPage { page, rows, count, capped, disagrees: filter.disagrees, next }).into_response())
}

/// The same list as a file, `households.xlsx` or `households.csv`. That it went out is written down.
pub async fn households_file(
    State(app): State<App>,
    page: Page,
    Path(name): Path<String>,
    Query(query): Query<Filter>,
) -> Result<Response, Error> {
    if !matches!(name.as_str(), "households.xlsx" | "households.csv") {
        return Err(Error::NotFound);
    }
    let actor = page.actor()?;
    let filter = HouseholdFilter { after: None, ..query.filter() };
    store::note_looks(&app, actor, Action::FindPeople, Seen::Export, &[actor.organisation]).await?;
    let rows = store::every_household(&app, actor, &filter, MOST_ROWS).await?.into_iter().map(|row| {
        let disagrees = if row.disagrees == 1 { page.t("lists-disagree") } else { String::new() };
        vec![
            Value::from(row.code),
            Value::from(row.head_name),
            Value::from(row.size),
            Value::from(row.address),
            Value::from(disagrees),
        ]
    });
    let rows = rows.collect();
    crate::db::record_look(&app, actor, Action::OpenPerson, &format!("export/{name}")).await?;
    let title = page.t(if filter.disagrees { "households-disagree" } else { "households-title" });
    let mut sheet = Sheet {
        name: page.t("households-title"),
        title: vec![title],
        header: vec![
            Column::new(page.t("household-code"), Kind::Identifier),
            Column::new(page.t("household-head"), Kind::Text),
            Column::new(page.t("field-household-size"), Kind::Whole),
            Column::new(page.t("field-address"), Kind::Text),
            Column::new(page.t("households-disagree"), Kind::Text),
        ],
        rows,
        notes: Vec::new(),
    };
    if sheet.rows.len() >= MOST_ROWS {
        say_cut(&page, &mut sheet, store::count_every_household(&app, actor, &filter).await?);
    }
    table(sheet, &name, "households", &app)
}

#[derive(Template)]
#[template(path = "registry/templates/household.html")]
struct HouseholdPage {
    page: Page,
    household: HouseholdRow,
    /// It exists for named people only.
    restricted: bool,
    answers: Vec<Answer>,
    members: Vec<Member>,
    sources: Vec<Source>,
    received: Vec<Received>,
    merges: Vec<MergeRow>,
    /// What may be entered by hand.
    fields: Vec<(&'static str, String)>,
}

/// A household by id; the look is noted, and written into the audit trail where the actor sees class 3.
async fn opened_household(app: &App, actor: &Actor, id: i64) -> Result<HouseholdRow, Error> {
    let household = store::household(app, actor, id).await?;
    if actor.sees_special() {
        crate::db::record_look(app, actor, Action::OpenPerson, &format!("household/{}", household.id)).await?;
    }
    store::note_looks(app, actor, Action::OpenPerson, Seen::Household, &[household.id]).await?;
    Ok(household)
}

/// Answers in the order of what their fields are called.
fn by_name(page: &Page, mut answers: Vec<Answer>) -> Vec<Answer> {
    answers.sort_by_key(|answer| komshi_text::sort::sort_key(&page.name("field", &answer.attribute), page.lang.tag()));
    answers
}

/// What the actor may see of what is known about a canonical person or household; identity numbers too.
async fn known_facts(app: &App, actor: &Actor, kind: &str, id: i64) -> Result<Vec<Fact>, Error> {
    let mut facts = store::facts(app.db.read(), &actor.scope(), kind, &[id]).await?.remove(&id).unwrap_or_default();
    if kind == "person" {
        facts.extend(store::numbers_of(app.db.read(), &actor.scope(), id).await?);
    }
    Ok(facts)
}

pub async fn household(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let household = opened_household(&app, actor, id).await?;
    if household.id != id {
        return Ok(Redirect::to(&format!("/households/{}", household.id)).into_response());
    }
    let answers = by_name(&page, answers(&known_facts(&app, actor, "household", id).await?));
    let members = store::members(&app, actor, id).await?;
    let sources = store::sources(&app, actor, "household", id).await?;
    let received = store::received(&app, actor, id).await?;
    let merges = store::merges(&app, "household", id).await?;
    let fields = by_hand::fields(&page, actor, "household");
    let restricted = store::is_restricted(&app, id).await?;
    Ok(Html(HouseholdPage { page, household, restricted, answers, members, sources, received, merges, fields }).into_response())
}

/// Decides which of several values counts, or takes the decision back, or a value that was entered by hand.
async fn choose(app: &App, page: &Page, kind: &'static str, subject: i64, form: &Form) -> Result<Response, Error> {
    let to = format!("/{}/{subject}", if kind == "household" { "households" } else { "people" });
    let (fact, special) = (form.id("fact")?, form.text("special") == "1");
    let choice = match form.text("choice") {
        "right" => Choice::Right,
        "open" => Choice::Open,
        "take-back" => {
            let back = TakeBack { kind, subject, fact, special };
            return Ok(match store::take_back_fact(app, page.actor()?, &form.operation(), &back).await? {
                0 => done(&to, "done-fact-taken-back", &[]),
                found => done(&to, "done-fact-taken-back-pairs", &[("count", found.to_string())]),
            });
        }
        _ => return Err(Error::NotFound),
    };
    let new = ChooseFact { kind, subject, fact, special, choice };
    let found = store::choose_fact(app, page.actor()?, &form.operation(), &new).await?;
    Ok(match (choice, found) {
        (Choice::Right, 0) => done(&to, "done-fact-chosen", &[]),
        (Choice::Right, found) => done(&to, "done-fact-chosen-pairs", &[("count", found.to_string())]),
        (Choice::Open, 0) => done(&to, "done-fact-open", &[]),
        (Choice::Open, found) => done(&to, "done-fact-open-pairs", &[("count", found.to_string())]),
    })
}

pub async fn choose_of_household(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    choose(&app, &page, "household", id, &form).await
}

pub async fn choose_of_person(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    choose(&app, &page, "person", id, &form).await
}

#[derive(Template)]
#[template(path = "registry/templates/person.html")]
struct PersonPage {
    page: Page,
    person: PersonRow,
    answers: Vec<Answer>,
    sources: Vec<Source>,
    merges: Vec<MergeRow>,
    /// What may be entered by hand.
    fields: Vec<(&'static str, String)>,
}

pub async fn person(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let person = store::person(&app, actor, id).await?;
    if person.id != id {
        return Ok(Redirect::to(&format!("/people/{}", person.id)).into_response());
    }
    let answers = by_name(&page, answers(&known_facts(&app, actor, "person", id).await?));
    let sources = store::sources(&app, actor, "person", id).await?;
    let merges = store::merges(&app, "person", id).await?;
    let fields = by_hand::fields(&page, actor, "person");
    Ok(Html(PersonPage { page, person, answers, sources, merges, fields }).into_response())
}

#[derive(Template)]
#[template(path = "registry/templates/row.html")]
struct RowPage {
    page: Page,
    source: Source,
    cells: Vec<(String, String)>,
}

pub async fn row(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let (source, cells) = store::original_row(&app, page.actor()?, id).await?;
    Ok(Html(RowPage { page, source, cells }).into_response())
}

#[derive(Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "registry/templates/search.html")]
struct SearchPage {
    page: Page,
    question: String,
    found: Vec<Found>,
    is_partial: bool,
}

pub async fn search(State(app): State<App>, page: Page, Query(question): Query<Question>) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let found = store::search(&app, page.actor()?, &question.q).await?;
    note_found(&app, page.actor()?, &found).await?;
    let is_partial = found.len() < store::RESULTS && store::is_partial(&app, &question.q).await?;
    Ok(Html(SearchPage { page, question: question.q, found, is_partial }).into_response())
}

/// Names, birth dates and addresses stand in the results: whoever finds somebody has seen them.
async fn note_found(app: &App, actor: &Actor, found: &[Found]) -> Result<(), Error> {
    let persons: Vec<i64> = found.iter().map(|one| one.person.id).collect();
    store::note_looks(app, actor, Action::FindPeople, Seen::Person, &persons).await
}

#[derive(Template)]
#[template(path = "registry/templates/found.html")]
struct FoundFragment {
    page: Page,
    found: Vec<Found>,
    is_partial: bool,
}

/// Results as one types.
const WHILE_TYPING: usize = 8;

pub async fn found(State(app): State<App>, page: Page, Query(question): Query<Question>) -> Result<Response, Error> {
    let mut found = store::search(&app, page.actor()?, &question.q).await?;
    found.truncate(WHILE_TYPING);
    note_found(&app, page.actor()?, &found).await?;
    let is_partial = found.len() < WHILE_TYPING && store::is_partial(&app, &question.q).await?;
    Ok(Html(FoundFragment { page, found, is_partial }).into_response())
}

/// A fact's value as the reader's language writes it.
pub fn fact_text(page: &Page, fact: &Fact) -> String {
    if fact.mark.is_some() {
        return fact.original.clone();
    }
    match fact.attribute.as_str() {
        "birth_date" => page.date(&fact.value),
        "monthly_income" => fact.value.parse::<i64>().map_or_else(|_| fact.value.clone(), |minor| page.money(minor)),
        attribute => value_name(page, attribute, &fact.value),
    }
}

/// What a value of a closed set is called; any other value as it stands.
fn value_name(page: &Page, attribute: &str, value: &str) -> String {
    match attribute {
        "sex" => page.name("person-sex", value),
        "community" | "housing" => page.name(attribute, value),
        "chronic_illness" | "cash_social_assistance" | "disability" | "single_parent" => page.t(value),
        attribute if attribute.starts_with("wg_") => page.name("wg-answer", value),
        _ => value.to_owned(),
    }
}

/// Who entered a fact by hand, for which organisation, and when.
pub fn entered_text(page: &Page, fact: &Fact) -> String {
    let who = fact.entered_by.as_deref().unwrap_or_default();
    let day = fact.entered_at.as_deref().map_or_else(String::new, |at| page.date(at));
    page.t3("fact-by-hand", ("who", who), ("organisation", fact.organisation_name.as_str()), ("day", day))
}
