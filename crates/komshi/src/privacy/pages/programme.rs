//! Why a programme processes which data, what people are told, and what need not be kept any more.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;

use crate::{
    app::App,
    error::Error,
    privacy::{
        model::{BASES, DATA_CLASSES, SPECIAL_BASES},
        store::{self, Assessment, ConsentText, Due, NewAssessment, NewConsentText, NewPurpose, PurposeRow},
    },
    programmes::store as programmes,
    web::{Form, Html, Page, Tab, i18n::Lang, page::done},
};

#[derive(Template)]
#[template(path = "privacy/templates/programme.html")]
struct PrivacyPage {
    page: Page,
    id: i64,
    title: String,
    purposes: Vec<PurposeRow>,
    assessment: Option<Assessment>,
    texts: Vec<ConsentText>,
    due: Option<Due>,
    may_edit: bool,
    may_delete: bool,
}

impl PrivacyPage {
    fn due_words(&self, due: &Due) -> String {
        let day = self.page.date(&due.since);
        self.page.t3("deletion-due-what", ("day", day), ("rows", due.rows), ("files", due.files))
    }

    fn asks_for_consent(&self) -> impl Iterator<Item = &PurposeRow> {
        self.purposes.iter().filter(|purpose| purpose.ended_at.is_none())
    }
}

pub async fn privacy(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    programmes::programme(&app, actor, id).await?;
    actor.require_in(Action::SeeProgramme, id)?;
    let leads = programmes::leads(app.db.read(), actor, id).await?;
    Ok(Html(PrivacyPage {
        id,
        title: programmes::title(&app, id, page.lang).await?,
        purposes: store::purposes(&app, id).await?,
        assessment: store::assessment(&app, id).await?,
        texts: store::texts_of_programme(&app, id).await?,
        due: store::due(&app, actor, id).await?,
        may_edit: leads && actor.may_in(Action::EditProgramme, id),
        may_delete: actor.may_in(Action::WithdrawList, id),
        page,
    })
    .into_response())
}

fn back(id: i64) -> Response {
    done(&format!("/programmes/{id}/privacy"), "done-saved", &[])
}

pub async fn add_purpose(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let name = form.required("name");
    let keep_months = form.required_whole("keep_months");
    form.check()?;
    let new = NewPurpose {
        programme: id,
        name,
        data_class: form.text("data_class").into(),
        basis: form.text("basis").into(),
        special_basis: form.text("special_basis").into(),
        keep_months,
    };
    store::add_purpose(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(id))
}

pub async fn end_purpose(
    State(app): State<App>,
    page: Page,
    Path((id, purpose)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::end_purpose(&app, page.actor()?, &form.operation(), id, purpose).await?;
    Ok(back(id))
}

pub async fn add_assessment(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewAssessment {
        programme: id,
        done_on: form.required_date("done_on"),
        signed_by: form.required("signed_by"),
        document: form.required("document"),
    };
    form.check()?;
    store::add_assessment(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(id))
}

pub async fn add_text(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let body = form.required("body");
    form.check()?;
    let new = NewConsentText { programme: id, purpose: form.id("purpose")?, language: form.text("language").into(), body };
    store::add_text(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(id))
}

pub async fn approve_deletion(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let reason = form.required("reason");
    form.check()?;
    store::approve_deletion(&app, page.actor()?, &form.operation(), id, &reason).await?;
    Ok(back(id))
}
