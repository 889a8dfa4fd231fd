//! Entering a fact by hand: one field at a time, beside what is known of it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_text::headers::Field;
use serde::Deserialize;

use super::known_facts;
use crate::{
    access::Actor,
    app::App,
    error::Error,
    lists::model::closed_values,
    registry::{
        model::{Answer, answers},
        store::{self, EnterFact},
    },
    web::{Form, Html, Page, Tab, page::done},
};

/// Nothing that a list says in one cell is longer.
const LONGEST_VALUE: usize = 2_000;

#[derive(Template)]
#[template(path = "registry/templates/fact.html")]
struct FactPage {
    page: Page,
    title: String,
    back: String,
    field: Field,
    answer: Option<Answer>,
    choices: Vec<(&'static str, String)>,
    /// The key of how the value is written; empty where any text is fine.
    hint: &'static str,
    form: Form,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    field: String,
}

/// The fields that somebody may enter for a person or a household, in the order of their names.
pub fn fields(page: &Page, actor: &Actor, kind: &str) -> Vec<(&'static str, String)> {
    if !actor.may(Action::EditPerson) {
        return Vec::new();
    }
    let mut fields: Vec<(&'static str, String)> = Field::ALL
        .iter()
        .filter(|field| store::special(kind, **field).is_some_and(|special| !special || actor.sees_special()))
        .map(|field| (field.as_str(), page.name("field", field.as_str())))
        .collect();
    fields.sort_by_key(|(_, label)| komshi_text::sort::sort_key(label, page.lang.tag()));
    fields
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::BirthDate => "fact-hint-birth",
        Field::IdentityNumber => "fact-hint-number",
        Field::MonthlyIncome => "fact-hint-amount",
        Field::HouseholdSize | Field::ChildrenUnder15 | Field::Over65 => "fact-hint-count",
        _ => "",
    }
}

async fn fact_page(app: &App, page: Page, kind: &'static str, id: i64, form: Form) -> Result<Response, Error> {
    let page = page.at(Tab::People);
    let actor = page.actor()?;
    let field = Field::parse(form.text("field")).ok_or(Error::NotFound)?;
    let special = store::special(kind, field).ok_or(Error::NotFound)?;
    if special && !actor.sees_special() {
        return Err(Error::NotFound);
    }
    let (subject, title, back) = match kind {
        "household" => {
            let household = super::opened_household(app, actor, id).await?;
            (household.id, format!("{} {}", household.code, household.head_name), format!("/households/{}", household.id))
        }
        _ => {
            let person = store::person(app, actor, id).await?;
            (person.id, person.name(), format!("/people/{}", person.id))
        }
    };
    let facts = known_facts(app, actor, kind, subject).await?;
    let answer = answers(&facts).into_iter().find(|answer| answer.attribute == field.as_str());
    let choices =
        closed_values(field).into_iter().map(|value| (value, super::value_name(&page, field.as_str(), value))).collect();
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = FactPage { page, title, back, field, answer, choices, hint: hint(field), form };
    Ok((status, Html(shown)).into_response())
}

async fn new(app: &App, page: Page, kind: &'static str, id: i64, which: Which) -> Result<Response, Error> {
    let form = Form::from_fields(vec![("field".into(), which.field), ("since".into(), app.today())]);
    fact_page(app, page, kind, id, form).await
}

pub async fn new_of_person(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    new(&app, page, "person", id, which).await
}

pub async fn new_of_household(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    new(&app, page, "household", id, which).await
}

async fn enter(app: &App, page: Page, kind: &'static str, subject: i64, mut form: Form) -> Result<Response, Error> {
    let field = Field::parse(form.text("field")).ok_or(Error::NotFound)?;
    let typed = match form.text("choice") {
        "" => form.required("value"),
        choice => choice.to_owned(),
    };
    if typed.len() > LONGEST_VALUE {
        form.wrong("value", "field-too-long");
    }
    let since = form.required_date("since");
    if since > app.today() {
        form.wrong("since", "field-future");
    }
    let why = form.required("why");
    if !form.is_right() {
        return fact_page(app, page, kind, subject, form).await;
    }
    let counts = form.text("counts") == "1";
    let new = EnterFact { kind, subject, field, typed, since, why, counts };
    let entered = store::enter_fact(app, page.actor()?, &form.operation(), &new).await?;
    let to = format!("/{}/{subject}", if kind == "household" { "households" } else { "people" });
    Ok(match (entered.mark, entered.pairs) {
        (Some(_), _) => done(&to, "done-fact-entered-marked", &[("value", new.typed)]),
        (None, 0) => done(&to, "done-fact-entered", &[]),
        (None, pairs) => done(&to, "done-fact-entered-pairs", &[("count", pairs.to_string())]),
    })
}

pub async fn enter_of_person(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    enter(&app, page, "person", id, form).await
}

pub async fn enter_of_household(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    enter(&app, page, "household", id, form).await
}
