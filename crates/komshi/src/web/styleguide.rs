//! Every component in every state on one page, for whoever writes a new page. In the demo only.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::{Form, Html, Page};
use crate::error::Error;

#[derive(Template)]
#[template(path = "web/templates/styleguide.html")]
struct StyleguidePage {
    page: Page,
    /// As it was sent: one field right, one empty that must be filled.
    form: Form,
}

pub async fn show(page: Page) -> Result<Response, Error> {
    if !page.app.demo {
        return Err(Error::NotFound);
    }
    let mut form = Form::from_fields(vec![("right".into(), "Шабани Ариф".into())]);
    form.required("wrong");
    Ok(Html(StyleguidePage { page, form }).into_response())
}
