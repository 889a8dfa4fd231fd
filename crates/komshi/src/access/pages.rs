//! Sign-in, the first administrator, one-time links, settings, the audit trail. People and the own account have files of their own.

mod account;
mod passkeys;
mod people;
mod providers;
mod roles;
mod second_factor;

pub use account::{account, change_password, end_other_sessions, end_session};
pub use passkeys::{add_passkey, answer_passkey, passkey_form, passkeys, remove_passkey};
pub use people::{add_grant, add_user, disable_user, end_sessions, new_link, people, person, revoke_grant};
pub use providers::{end_provider, go_to_provider, prove_at_provider, provider, return_from_provider, set_email, set_provider};
pub use roles::roles;
pub use second_factor::{change_factor, code_form, factor, reset, show_code};

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use komshi_access::Action;
use serde::Deserialize;

use super::{
    model::Client,
    passkey,
    store::{self, AuditRow, FirstAdministrator, NewOrganisation, Opened, OrganisationRow, Proof, ProviderChoice, SignIn},
};
use crate::{
    app::App,
    error::Error,
    web::{
        Form, Html, Page, Tab,
        client::device_cookie,
        guard::{cookie, session_cookie, session_cookie_name},
        i18n::Lang,
        page::done,
    },
};

/// By what a form proves afresh who sends it.
pub fn proof(page: &Page, form: &Form) -> Proof {
    Proof {
        session: page.session_id(),
        password: form.text("password").into(),
        challenge: form.text("challenge").into(),
        answer: form.text("answer").into(),
    }
}

#[derive(Template)]
#[template(path = "access/templates/sign-in.html")]
struct SignInPage {
    page: Page,
    next: String,
    name: String,
    /// What went wrong, in words.
    problem: String,
    /// Whether passkeys can be used at this address at all.
    passkeys: bool,
    /// The organisations that have a sign-in service of their own.
    providers: Vec<ProviderChoice>,
    demo: Vec<(&'static str, &'static str)>,
}

impl SignInPage {
    async fn new(app: &App, page: Page, next: &str, name: &str, problem: String) -> Result<SignInPage, Error> {
        let demo = if page.app.demo { DEMO_USERS.to_vec() } else { Vec::new() };
        let passkeys = passkey::place(&page.app.public_url).is_some();
        let providers = store::provider_choices(app).await?;
        Ok(SignInPage { page, next: next.into(), name: name.into(), problem, passkeys, providers, demo })
    }
}

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// The demo's users: name and role. Their password is `komshi-demo`.
pub const DEMO_USERS: &[(&str, &str)] = &[
    ("mirjana", "programme-manager"),
    ("agim", "programme-manager"),
    ("jelena", "social-worker"),
    ("komisija", "committee-member"),
    ("dragan", "storekeeper"),
    ("arta", "field-worker"),
    ("besa", "grant-officer"),
    ("monika", "evaluation-officer"),
    ("donator", "donor"),
    ("zastita", "data-protection-officer"),
    ("admin", "administrator"),
];
pub const DEMO_PASSWORD: &str = "komshi-demo";

pub async fn sign_in_form(State(app): State<App>, page: Page, Query(next): Query<Next>) -> Result<Response, Error> {
    if page.session.is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    Ok(Html(SignInPage::new(&app, page, &next.next, "", String::new()).await?).into_response())
}

/// To a page, with the cookies of a new session.
fn entered(app: &App, opened: &Opened, to: &str) -> Response {
    let cookies = AppendHeaders([
        (SET_COOKIE, session_cookie(app, &opened.session, store::SESSION_SECONDS)),
        (SET_COOKIE, device_cookie(app, &opened.device)),
    ]);
    (cookies, Redirect::to(to)).into_response()
}

pub async fn sign_in(State(app): State<App>, page: Page, client: Client, form: Form) -> Result<Response, Error> {
    let (status, problem) = match store::sign_in_from(&app, &client, form.text("user"), form.text("password")).await? {
        SignIn::In(opened) => return Ok(entered(&app, &opened, own_path(form.text("next")))),
        SignIn::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, page.t("sign-in-wrong")),
        SignIn::Wait(until) => (StatusCode::TOO_MANY_REQUESTS, page.refusal(&store::wait_refusal(&until).refusal())),
    };
    let again = SignInPage::new(&app, page, form.text("next"), form.text("user"), problem).await?;
    Ok((status, Html(again)).into_response())
}

pub async fn sign_out(State(app): State<App>, headers: HeaderMap, _form: Form) -> Result<Response, Error> {
    if let Some(token) = cookie(&headers, session_cookie_name(&app)) {
        store::sign_out(&app, &token).await?;
    }
    Ok(([("set-cookie", session_cookie(&app, "", 0))], Redirect::to("/sign-in")).into_response())
}

/// Changes the language of the reader: a cookie, and the account where there is one.
pub async fn language(
    State(app): State<App>,
    page: Page,
    Path(tag): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let lang = Lang::parse(&tag).ok_or(Error::NotFound)?;
    if let Ok(actor) = page.actor() {
        store::set_language(&app, actor, lang).await?;
    }
    let back = headers
        .get("referer")
        .and_then(|value| value.to_str().ok())
        .and_then(|address| address.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()))
        .unwrap_or_else(|| "/".into());
    let cookie = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.tag());
    Ok(([("set-cookie", cookie)], Redirect::to(own_path(&back))).into_response())
}

#[derive(Template)]
#[template(path = "access/templates/welcome.html")]
struct WelcomePage {
    page: Page,
    token: String,
    first: bool,
    form: Form,
    problem: String,
}

pub async fn welcome(State(app): State<App>, page: Page, client: Client, Path(token): Path<String>) -> Result<Response, Error> {
    let first = store::invitation(&app, &client, &token).await?.is_none();
    Ok(Html(WelcomePage { page, token, first, form: Form::default(), problem: String::new() }).into_response())
}

pub async fn accept_welcome(
    State(app): State<App>,
    page: Page,
    client: Client,
    Path(token): Path<String>,
    mut form: Form,
) -> Result<Response, Error> {
    let user = store::invitation(&app, &client, &token).await?;
    let password = form.required("password");
    let result = match user {
        Some(user) => store::set_password(&app, &client, &token, user, &password).await,
        None => {
            let first = FirstAdministrator {
                organisation: form.required("organisation"),
                display_name: form.required("display_name"),
                name: form.required("user"),
                password,
                language: page.lang.tag().into(),
            };
            if !form.is_right() {
                return Ok(Html(WelcomePage { page, token, first: true, form, problem: String::new() }).into_response());
            }
            store::make_first_administrator(&app, &client, &token, first).await
        }
    };
    match result {
        Ok(opened) => Ok(entered(&app, &opened, "/")),
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            Ok(Html(WelcomePage { page, token, first: user.is_none(), form, problem }).into_response())
        }
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "access/templates/settings.html")]
struct SettingsPage {
    page: Page,
    organisations: Vec<OrganisationRow>,
}

pub async fn settings(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let organisations = if page.may(Action::ManageOrganisations) { store::organisations(&app).await? } else { Vec::new() };
    Ok(Html(SettingsPage { page, organisations }).into_response())
}

pub async fn add_organisation(State(app): State<App>, page: Page, mut form: Form) -> Result<Response, Error> {
    let new = NewOrganisation { code: form.required("code"), name: form.required("name"), kind: form.required("kind") };
    form.check()?;
    store::add_organisation(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done("/settings", "done-saved", &[]))
}

#[derive(Template)]
#[template(path = "access/templates/audit.html")]
struct AuditPage {
    page: Page,
    rows: Vec<AuditRow>,
    more: Option<i64>,
}

#[derive(Deserialize)]
pub struct Before {
    before: Option<i64>,
}

pub async fn audit(State(app): State<App>, page: Page, Query(from): Query<Before>) -> Result<Response, Error> {
    let page = page.at(Tab::Settings);
    let rows = store::audit_trail(&app, page.actor()?, from.before.unwrap_or(i64::MAX)).await?;
    let more = (rows.len() as i64 == store::AUDIT_PAGE).then(|| rows.last().map(|row| row.sequence)).flatten();
    Ok(Html(AuditPage { page, rows, more }).into_response())
}

/// An address of our own to lead to; anything else becomes the first page. Browsers read `\\` as `/` and drop control characters, so
/// neither may stand in it.
fn own_path(wanted: &str) -> &str {
    let foreign = wanted.starts_with("//") || wanted.contains('\\') || wanted.chars().any(char::is_control);
    if wanted.starts_with('/') && !foreign { wanted } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_own_addresses_are_led_to() {
        let check = |wanted: &str, expected: &str| assert_eq!(own_path(wanted), expected);
        check("/programmes/1?a=b", "/programmes/1?a=b");
        check("//evil.example", "/");
        check("/\t/evil.example", "/");
        check("/\\evil.example", "/");
        check("https://evil.example", "/");
        check("", "/");
    }
}
