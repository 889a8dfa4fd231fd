//! The record of the data sharing: who gave which fields to whom, for what, on which basis, for how long.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::super::{
    model::{NewSharing, Partner, is_special, shareable_fields},
    store,
};
use crate::{
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "programmes/templates/sharing.html")]
struct SharingPage {
    page: Page,
    programme: i64,
    title: String,
    /// Each organisation once, whatever its roles.
    partners: Vec<Partner>,
    usual: Vec<&'static str>,
    special: Vec<&'static str>,
    form: Form,
    problem: String,
}

impl SharingPage {
    fn value(&self, name: &str) -> String {
        self.form.text(name).to_owned()
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.form.all(name).contains(&value)
    }
}

async fn sharing_page(app: &App, page: Page, programme: i64, form: Form, error: Option<Error>) -> Result<Response, Error> {
    let problem = match error {
        None => String::new(),
        Some(Error::Refused(refusal)) => page.refusal(&refusal),
        Some(error) => return Err(error),
    };
    store::programme(app, page.actor()?, programme).await?;
    let title = store::title(app, programme, page.lang).await?;
    let mut partners = store::organisations_of(app, programme).await?;
    partners.sort_by(|a, b| a.name.cmp(&b.name));
    partners.dedup_by_key(|partner| partner.organisation);
    let (special, usual) = shareable_fields().into_iter().partition(|field| is_special(field));
    let status = if problem.is_empty() && form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = page.at(Tab::Programmes);
    Ok((status, Html(SharingPage { page, programme, title, partners, usual, special, form, problem })).into_response())
}

pub async fn new_sharing(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let giver = page.actor()?.organisation.to_string();
    let today = page.date(&page.actor()?.today);
    sharing_page(&app, page, id, Form::from_fields(vec![("giver".into(), giver), ("valid_from".into(), today)]), None).await
}

pub async fn record_sharing(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewSharing {
        programme: id,
        giver: form.id("giver")?,
        receivers: form.all("receiver").into_iter().filter_map(|receiver| receiver.parse().ok()).collect(),
        purpose: form.required("purpose"),
        legal_basis: form.required("legal_basis"),
        document: form.required("document"),
        valid_from: form.required_date("valid_from"),
        valid_until: form.date("valid_until"),
        fields: form.all("attribute").into_iter().map(str::to_owned).collect(),
    };
    if !form.is_right() {
        return sharing_page(&app, page, id, form, None).await;
    }
    match store::record_sharing(&app, page.actor()?, &form.operation(), &new).await {
        Ok(_) => Ok(done(&format!("/programmes/{id}#sharing"), "done-sharing-recorded", &[])),
        Err(error) => sharing_page(&app, page, id, form, Some(error)).await,
    }
}

pub async fn end_sharing(
    State(app): State<App>,
    page: Page,
    Path((id, sharing)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::end_sharing(&app, page.actor()?, &form.operation(), sharing).await?;
    Ok(done(&format!("/programmes/{id}#sharing"), "done-sharing-ended", &[]))
}
