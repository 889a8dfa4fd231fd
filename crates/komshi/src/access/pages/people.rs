//! The people of the organisation: who they are, what they may do and until when; links, roles, the end of an account.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use komshi_access::{Action, Role};
use serde::Deserialize;

use crate::{
    access::store::{self, Account, NewGrant, NewUser, OrganisationRow},
    app::App,
    error::Error,
    programmes,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "access/templates/people.html")]
struct PeoplePage {
    page: Page,
    accounts: Vec<Account>,
    /// All of them, before the filter.
    count: usize,
    state: String,
    role: String,
    roles: Vec<&'static str>,
    organisations: Vec<OrganisationRow>,
    grantable: Vec<Role>,
    /// People of more than the own organisation are listed.
    mixed: bool,
    today: String,
    now: String,
    may_manage: bool,
    form: Form,
    problem: String,
}

#[derive(Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    state: String,
    #[serde(default)]
    role: String,
}

async fn people_page(app: &App, page: Page, filter: Filter, form: Form, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let (today, now) = (actor.today.clone(), app.now_text());
    let all = store::accounts(app, actor).await?;
    let count = all.len();
    let mixed = all.iter().any(|account| account.organisation != actor.organisation);
    let mut roles: Vec<&'static str> = Role::ALL.iter().map(|role| role.as_str()).collect();
    roles.retain(|role| all.iter().any(|account| account.current(&today).iter().any(|grant| grant.role == *role)));
    let accounts = all
        .into_iter()
        .filter(|account| filter.state.is_empty() || account.state(&now) == filter.state)
        .filter(|account| filter.role.is_empty() || account.current(&today).iter().any(|grant| grant.role == filter.role))
        .collect();
    let may_manage = page.may(Action::ManageUsers);
    let organisations = if may_manage { store::places_for_people(app, actor).await? } else { Vec::new() };
    let grantable = if may_manage { store::grantable(actor) } else { Vec::new() };
    let status = if problem.is_empty() && form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = PeoplePage {
        page,
        accounts,
        count,
        state: filter.state,
        role: filter.role,
        roles,
        organisations,
        grantable,
        mixed,
        today,
        now,
        may_manage,
        form,
        problem,
    };
    Ok((status, Html(shown)).into_response())
}

pub async fn people(State(app): State<App>, page: Page, Query(filter): Query<Filter>) -> Result<Response, Error> {
    people_page(&app, page, filter, Form::default(), String::new()).await
}

/// Adds somebody and shows the link by which they come in.
pub async fn add_user(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let new = NewUser {
        name: form.required("user"),
        display_name: form.required("display_name"),
        language: match crate::web::i18n::Lang::parse(form.text("language")) {
            Some(lang) => lang.tag().into(),
            None => page.lang.tag().into(),
        },
        organisation: form.id("organisation")?,
        roles: form.all("role").into_iter().filter(|role| !role.is_empty()).map(str::to_owned).collect(),
        password: None,
    };
    if !form.is_right() {
        return people_page(&app, page, Filter::default(), form, String::new()).await;
    }
    match store::add_user(&app, page.actor()?, &form.operation(), &new).await {
        Ok(user) => {
            let token = store::make_link(&app, page.actor()?, user).await?;
            let link = format!("{}/welcome/{token}", app.public_url);
            person_page(&app, page, user, Form::default(), link, String::new()).await
        }
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            people_page(&app, page, Filter::default(), form, problem).await
        }
        Err(error) => Err(error),
    }
}

struct ProgrammeChoice {
    id: i64,
    title: String,
}

#[derive(Template)]
#[template(path = "access/templates/user.html")]
struct PersonPage {
    page: Page,
    account: Account,
    state: &'static str,
    grantable: Vec<Role>,
    programmes: Vec<ProgrammeChoice>,
    today: String,
    is_self: bool,
    may_manage: bool,
    /// The reader manages people, but this one has more.
    has_more: bool,
    /// The one-time link, shown once.
    link: String,
    form: Form,
    problem: String,
}

async fn person_page(app: &App, page: Page, user: i64, form: Form, link: String, problem: String) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let actor = page.actor()?;
    let account = store::account(app, actor, user).await?;
    let state = account.state(&app.now_text());
    let may_manage = page.may(Action::ManageUsers) && store::manages(actor, &account);
    let mut choices = Vec::new();
    if may_manage {
        let seen = programmes::store::programmes(app, actor).await?;
        let ids: Vec<i64> = seen.iter().map(|programme| programme.id).collect();
        let texts = programmes::store::texts_of(app, &ids, Some("title")).await?;
        for programme in seen {
            let words = texts.get(&programme.id).and_then(|texts| texts.read(programmes::model::PROGRAMME, "title", page.lang));
            choices.push(ProgrammeChoice { id: programme.id, title: words.map_or(programme.code, |words| words.body) });
        }
    }
    let status = if problem.is_empty() && form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = PersonPage {
        grantable: if may_manage { store::grantable(actor) } else { Vec::new() },
        today: actor.today.clone(),
        is_self: actor.user == user,
        has_more: !may_manage && page.may(Action::ManageUsers),
        page,
        account,
        state,
        programmes: choices,
        may_manage,
        link,
        form,
        problem,
    };
    Ok((status, Html(shown)).into_response())
}

pub async fn person(State(app): State<App>, page: Page, Path(user): Path<i64>) -> Result<Response, Error> {
    person_page(&app, page, user, Form::default(), String::new(), String::new()).await
}

/// A new link: for somebody who missed the first one, or forgot the password.
pub async fn new_link(State(app): State<App>, page: Page, Path(user): Path<i64>, _form: Form) -> Result<Response, Error> {
    let made = store::make_link(&app, page.actor()?, user).await;
    match made {
        Ok(token) => {
            let link = format!("{}/welcome/{token}", app.public_url);
            person_page(&app, page, user, Form::default(), link, String::new()).await
        }
        Err(error) => refused(&app, page, user, Form::default(), error).await,
    }
}

/// The page again with the sentence of a refusal; every other error as it is.
pub(super) async fn refused(app: &App, page: Page, user: i64, form: Form, error: Error) -> Result<Response, Error> {
    match error {
        Error::Refused(refusal) => {
            let problem = page.refusal(&refusal);
            person_page(app, page, user, form, String::new(), problem).await
        }
        error => Err(error),
    }
}

fn to_person(user: i64, key: &str) -> Response {
    done(&format!("/settings/people/{user}"), key, &[])
}

pub async fn disable_user(State(app): State<App>, page: Page, Path(user): Path<i64>, form: Form) -> Result<Response, Error> {
    let disabled = form.text("disabled") == "1";
    match store::disable_user(&app, page.actor()?, &form.operation(), user, disabled).await {
        Ok(()) => Ok(to_person(user, if disabled { "done-user-disabled" } else { "done-user-enabled" })),
        Err(error) => refused(&app, page, user, Form::default(), error).await,
    }
}

pub async fn end_sessions(State(app): State<App>, page: Page, Path(user): Path<i64>, form: Form) -> Result<Response, Error> {
    match store::end_sessions_of(&app, page.actor()?, &form.operation(), user).await {
        Ok(()) => Ok(to_person(user, "done-sessions-ended")),
        Err(error) => refused(&app, page, user, Form::default(), error).await,
    }
}

pub async fn add_grant(State(app): State<App>, page: Page, Path(user): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewGrant {
        user,
        role: form.required("role"),
        programme: form.id("programme").ok(),
        from: form.required_date("from"),
        until: form.date("until"),
    };
    if !form.is_right() {
        return person_page(&app, page, user, form, String::new(), String::new()).await;
    }
    match store::add_grant(&app, page.actor()?, &form.operation(), &new).await {
        Ok(_) => Ok(to_person(user, "done-granted")),
        Err(error) => refused(&app, page, user, form, error).await,
    }
}

pub async fn revoke_grant(
    State(app): State<App>,
    page: Page,
    Path((user, grant)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    match store::revoke_grant(&app, page.actor()?, &form.operation(), user, grant).await {
        Ok(()) => Ok(to_person(user, "done-revoked")),
        Err(error) => refused(&app, page, user, Form::default(), error).await,
    }
}
