//! Reading forms: typed values, errors by field as message keys, nothing typed is lost.

use std::{collections::HashMap, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Multipart, Request},
    http::{
        Extensions, HeaderMap,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
    },
};
use jiff::civil::Date;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use super::guard::Session;
use crate::{db::NewOperation, error::Error};

/// A field longer than this is cut off by nobody: the form comes back and says so.
const LONGEST_TEXT: usize = 20_000;
const LARGEST_FORM: usize = 2_000_000;
/// Of somebody who is not signed in: a name, a password, a code. Whoever sends a thousand forms at once must not fill the memory.
const LARGEST_OF_VISITORS: usize = 64_000;
/// A form has come by then, also over a bad connection.
const FORM_PATIENCE: Duration = Duration::from_secs(60);
/// The largest file over a line of one megabit a second.
const UPLOAD_PATIENCE: Duration = Duration::from_secs(600);
/// Larger bodies wait for one of a few places in memory.
const LARGE_BODY: u64 = 4_000_000;
static LARGE_BODIES: Semaphore = Semaphore::const_new(6);
/// Whoever waits longer for such a place is told to come back.
const PLACE_PATIENCE: Duration = Duration::from_secs(20);

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    errors: HashMap<String, &'static str>,
}

/// A form with one file.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    pub form: Form,
    pub file_name: String,
    pub bytes: Bytes,
}

impl Form {
    pub fn from_fields(fields: Vec<(String, String)>) -> Form {
        Form { fields, errors: HashMap::new() }
    }

    /// Every field as it was sent, in its order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.fields
    }

    /// The text of a field, trimmed; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// What was typed, or something else before anything was.
    pub fn text_or<'a>(&'a self, name: &str, otherwise: &'a str) -> &'a str {
        match self.text(name) {
            "" => otherwise,
            text => text,
        }
    }

    /// Every value of a field that may stand several times.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.trim()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Whether the form has a field at all, be it empty.
    pub fn stands(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// A text that must be there.
    pub fn required(&mut self, name: &str) -> String {
        let value = self.text(name).to_owned();
        if value.is_empty() {
            self.wrong(name, "field-required");
        } else if value.len() > LONGEST_TEXT {
            self.wrong(name, "field-too-long");
        }
        value
    }

    /// A whole number, perhaps with marks between groups of three digits.
    pub fn whole(&mut self, name: &str) -> Option<i64> {
        if !self.has(name) {
            return None;
        }
        let number = whole_number(self.text(name));
        if number.is_none() {
            self.wrong(name, "field-whole-number");
        }
        number
    }

    pub fn required_whole(&mut self, name: &str) -> i64 {
        if !self.has(name) {
            self.wrong(name, "field-required");
        }
        self.whole(name).unwrap_or(0)
    }

    /// The id of something that was chosen. Nothing chosen is said at the field; what is no id stands in no form of ours.
    pub fn id(&self, name: &str) -> Result<i64, Error> {
        match self.text(name) {
            "" => Err(Error::refused_with("field-required", &[("field", name.to_owned())])),
            text => text.parse().map_err(|_| Error::NotFound),
        }
    }

    /// A day, as ISO or as the region writes it; answered as ISO text.
    pub fn date(&mut self, name: &str) -> Option<String> {
        let text = self.text(name).to_owned();
        if text.is_empty() {
            return None;
        }
        if let Ok(date) = text.parse::<Date>() {
            return Some(date.to_string());
        }
        if let komshi_text::dates::DateReading::Day(date) = komshi_text::dates::read(&text) {
            return Some(date.to_string());
        }
        self.wrong(name, "field-date");
        None
    }

    pub fn required_date(&mut self, name: &str) -> String {
        if !self.has(name) {
            self.wrong(name, "field-required");
        }
        self.date(name).unwrap_or_default()
    }

    pub fn wrong(&mut self, name: &str, key: &'static str) {
        self.errors.entry(name.to_owned()).or_insert(key);
    }

    /// The message key of what is wrong with a field; empty where nothing is.
    pub fn error(&self, name: &str) -> &'static str {
        self.errors.get(name).copied().unwrap_or_default()
    }

    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }

    /// For forms that are not shown again: the first thing that is wrong as an error.
    pub fn check(&self) -> Result<(), Error> {
        match self.errors.iter().min() {
            None => Ok(()),
            Some((name, key)) => Err(Error::refused_with(key, &[("field", name.clone())])),
        }
    }

    pub fn operation(&self) -> NewOperation {
        super::page::operation_of(self)
    }
}

/// `1.200`, `1 200` or `1200`. A mark anywhere else is no grouping: 12,5 is no whole number, and surely not 125.
pub fn whole_number(text: &str) -> Option<i64> {
    let groups: Vec<&str> = text.split([' ', '.', ',', '\u{a0}']).collect();
    let grouped = |rest: &[&str]| rest.iter().all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    match groups.as_slice() {
        [first, rest @ ..] if grouped(rest) && (rest.is_empty() || first.trim_start_matches('-').len() <= 3) => {
            groups.concat().parse().ok()
        }
        _ => None,
    }
}

/// The token of the session must stand in every form: a page of another site cannot know it.
fn check_token(session: Option<&Session>, form: &Form) -> Result<(), Error> {
    let Some(session) = session else { return Ok(()) };
    let given = form.text("csrf");
    if bool::from(subtle::ConstantTimeEq::ct_eq(given.as_bytes(), session.csrf.as_bytes())) {
        Ok(())
    } else {
        Err(Error::refused("error-form-old"))
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Form, Error> {
        let (parts, body) = request.into_parts();
        let session = parts.extensions.get::<Session>().cloned();
        let body = whole_body(&parts.extensions, body).await?;
        let form = Form::from_fields(fields(body).await?);
        check_token(session.as_ref(), &form)?;
        Ok(form)
    }
}

/// The body of a form, in time and within the size that its sender may send.
pub async fn whole_body(sender: &Extensions, body: Body) -> Result<Bytes, Error> {
    let signed_in = sender.get::<Session>().is_some();
    let largest = if signed_in { LARGEST_FORM } else { LARGEST_OF_VISITORS };
    match timeout(FORM_PATIENCE, axum::body::to_bytes(body, largest)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_too_long(&error) => {
            Err(Error::refused(if signed_in { "error-form-large" } else { "error-form-large-visitor" }))
        }
        Ok(Err(_)) | Err(_) => Err(Error::refused("error-form-slow")),
    }
}

/// Whether a body was refused for its length; else the connection broke or stood still.
fn is_too_long(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source()).any(|error| error.is::<http_body_util::LengthLimitError>())
}

/// A place for a body that is large, or does not say how large it is.
async fn place_for(headers: &HeaderMap) -> Result<Option<SemaphorePermit<'static>>, Error> {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length <= LARGE_BODY) {
        return Ok(None);
    }
    let place = timeout(PLACE_PATIENCE, LARGE_BODIES.acquire()).await.map_err(|_| Error::Busy)?;
    Ok(Some(place.map_err(anyhow::Error::from)?))
}

/// The fields of an ordinary form, in their order.
pub async fn fields(body: Bytes) -> Result<Vec<(String, String)>, Error> {
    let form = axum::extract::Form::<Vec<(String, String)>>::from_request(urlencoded(body), &()).await;
    Ok(form.map_err(|_| Error::refused("error-form-old"))?.0)
}

fn urlencoded(body: Bytes) -> Request {
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = axum::http::Method::POST;
    request.headers_mut().insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
    request
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Error> {
        let session = request.extensions().get::<Session>().cloned();
        let _place = place_for(request.headers()).await?;
        let parts = Multipart::from_request(request, state).await.map_err(|_| Error::refused("error-form-old"))?;
        let upload = timeout(UPLOAD_PATIENCE, whole_upload(parts)).await.map_err(|_| Error::refused("error-form-slow"))??;
        check_token(session.as_ref(), &upload.form)?;
        Ok(upload)
    }
}

async fn whole_upload(mut parts: Multipart) -> Result<Upload, Error> {
    let mut upload = Upload::default();
    while let Some(part) = parts.next_field().await.map_err(|_| Error::refused("error-upload-broken"))? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Error::refused("error-upload-large"))?;
        match file_name {
            Some(file_name) => {
                upload.file_name = file_name;
                upload.bytes = bytes;
            }
            None => upload.form.fields.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok(upload)
}

/// A day in an address, as ISO or as the region writes it; `None` where nothing is asked for.
pub fn day(text: &str) -> Result<Option<String>, Error> {
    let mut form = Form::from_fields(vec![("day".into(), text.into())]);
    let day = form.date("day");
    form.check()?;
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn marks_stand_between_groups_of_three_digits_only() {
        let check = |text: &str, expect| assert_eq!(whole_number(text), expect, "{text}");
        check("7", Some(7));
        check("1200", Some(1200));
        check("1.200", Some(1200));
        check("12 000", Some(12_000));
        check("1,200,000", Some(1_200_000));
        check("-5", Some(-5));
        check("12,5", None);
        check("1200.000", None);
        check("1.20", None);
        check("ten", None);
        check("1.", None);
    }
}
