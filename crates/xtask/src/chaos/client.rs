//! Somebody at a browser: signs in, reads pages, sends forms.

use std::time::Duration;

use anyhow::{Context, Result, bail};

/// A request that takes longer has failed: the longest rightful one waits 20 s for a database that is away.
const PATIENCE: Duration = Duration::from_secs(60);
const BOUNDARY: &str = "a-boundary-that-stands-in-no-file";

/// What a form carries.
#[derive(Clone, Debug)]
pub enum Body {
    Fields(Vec<(String, String)>),
    /// Fields and one file, as the page of an upload sends them.
    File {
        fields: Vec<(String, String)>,
        name: String,
        bytes: Vec<u8>,
    },
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub location: String,
    /// The sentence that the next page will say, by its key and values.
    pub notice: String,
    /// The answer about a job says that it is over.
    pub finished: bool,
    pub body: String,
}

#[derive(Clone)]
pub struct Browser {
    agent: ureq::Agent,
    address: String,
    cookie: String,
    csrf: String,
}

impl Browser {
    /// Signs in at `address` (`http://127.0.0.1:PORT`).
    pub fn sign_in(address: &str, user: &str, password: &str) -> Result<Browser> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            // A server that was killed leaves connections behind that answer nobody.
            .max_idle_connections(0)
            .build()
            .new_agent();
        let mut browser = Browser { agent, address: address.to_owned(), cookie: "lang=en".into(), csrf: String::new() };
        let fields = [("user", user), ("password", password)].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let request = browser.agent.post(format!("{address}/sign-in")).header("cookie", "lang=en");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let response = request.send(encoded(&fields).as_bytes()).context("nobody answers the sign-in")?;
        let session = response.headers().get_all("set-cookie").into_iter().find_map(|value| {
            let pair = value.to_str().ok()?.split(';').next()?;
            pair.starts_with("komshi=").then(|| pair.to_owned())
        });
        let Some(session) = session else { bail!("{user} cannot sign in: {}", response.status()) };
        browser.cookie = format!("{session}; lang=en");
        let page = browser.get("/")?;
        browser.csrf = between(&page.body, "name=\"csrf\" value=\"", "\"").context("the first page carries no form")?.to_owned();
        Ok(browser)
    }

    /// The same person, after the server moved to another port.
    pub fn at(&self, address: &str) -> Browser {
        Browser { address: address.to_owned(), ..self.clone() }
    }

    pub fn get(&self, path: &str) -> Result<Answer> {
        let request = self.agent.get(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        answer(request.call()?)
    }

    /// Sends a form under an operation id.
    pub fn post(&self, path: &str, operation: &str, body: &Body) -> Result<Answer> {
        let own = [("csrf".to_owned(), self.csrf.clone()), ("operation".to_owned(), operation.to_owned())];
        let request = self.agent.post(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        let response = match body {
            Body::Fields(fields) => {
                let all: Vec<_> = own.iter().chain(fields).cloned().collect();
                let request = request.header("content-type", "application/x-www-form-urlencoded");
                request.send(encoded(&all).as_bytes())?
            }
            Body::File { fields, name, bytes } => {
                let mut parts = Vec::with_capacity(bytes.len() + 1_000);
                for (field, value) in own.iter().chain(fields) {
                    let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
                    parts.extend_from_slice(head.as_bytes());
                }
                let head = format!(
                    "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                     content-type: application/octet-stream\r\n\r\n"
                );
                parts.extend_from_slice(head.as_bytes());
                parts.extend_from_slice(bytes);
                parts.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
                let request = request.header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
                request.send(&parts)?
            }
        };
        answer(response)
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer> {
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let notice = response.headers().get_all("set-cookie").into_iter().find_map(|value| {
        let pair = value.to_str().ok()?.split(';').next()?;
        pair.strip_prefix("notice=").map(str::to_owned)
    });
    let (status, location, finished) = (response.status().as_u16(), header("location"), !header("x-finished").is_empty());
    let body = response.body_mut().with_config().limit(256_000_000).read_to_vec()?;
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Answer { status, location, notice: notice.unwrap_or_default(), finished, body })
}

fn encoded(fields: &[(String, String)]) -> String {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

/// Every number that stands after a text: `numbers_after(page, "?household=")`.
pub fn numbers_after(text: &str, before: &str) -> Vec<i64> {
    let number = |rest: &str| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    text.split(before).skip(1).filter_map(number).collect()
}

/// The choices of a field of a form: its ids with their texts.
pub fn choices(page: &str, id: &str) -> Vec<(i64, String)> {
    let Some(field) = between(page, &format!("<select id=\"{id}\""), "</select>") else { return Vec::new() };
    let choice = |option: &str| {
        let value = option.split('"').next()?.parse().ok()?;
        Some((value, between(option, ">", "<").unwrap_or_default().trim().to_owned()))
    };
    field.split("<option value=\"").skip(1).filter_map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_page_offers() {
        let page = "<select id=\"to\" name=\"to\"><option value=\"7\">Hall</option><option value=\"8\" selected>School</option></select>\
                    <a href=\"/d?household=12\">H-1</a> <a href=\"/d?household=13&amp;card=1\">H-2</a>";
        assert_eq!(choices(page, "to"), [(7, "Hall".to_owned()), (8, "School".to_owned())]);
        assert_eq!(choices(page, "from"), []);
        assert_eq!(numbers_after(page, "?household="), [12, 13]);
        assert_eq!(between(page, "<a href=\"", "\""), Some("/d?household=12"));
    }
}
