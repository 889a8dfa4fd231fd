//! Nothing typed is lost: where a form is refused, the page that it stands on comes back with the form as it was typed, the field
//! named and the sentence beside it. One place for every form of the product, so that none is forgotten.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, Method, Uri, header, request::Parts},
    response::Response,
};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use tower::ServiceExt;

use super::guard::Session;
use crate::{app::App, error::Refusal};

/// The field of a form that says which page it stood on, once it has come back: the address is then that of the form, not of the page.
const STANDS_ON: &str = "stands-on";
/// Pages are smaller; a larger answer is no page with a form.
const LARGEST_PAGE: usize = 4_000_000;

/// What a form sent, and from where.
pub struct Sent {
    path: String,
    /// The page that the form stands on.
    page: Uri,
    fields: Vec<(String, String)>,
    headers: HeaderMap,
    session: Option<Session>,
}

impl Sent {
    /// Whether a request brings an ordinary form.
    pub fn is_form(request: &Parts) -> bool {
        let kind = request.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        request.method == Method::POST && kind.starts_with("application/x-www-form-urlencoded")
    }

    pub async fn of(request: &Parts, body: Bytes) -> Option<Sent> {
        let fields = super::form::fields(body).await.ok()?;
        let path = request.uri.path().to_owned();
        let named = fields.iter().find(|(name, _)| name == STANDS_ON).map(|(_, page)| page.clone());
        let referrer = request.headers.get(header::REFERER).and_then(|page| page.to_str().ok()).map(str::to_owned);
        let page = named.or(referrer).unwrap_or_else(|| path.clone()).parse::<Uri>().ok()?;
        // Only the path: another host's page is none of ours.
        let page = page.path_and_query()?.as_str().parse().ok()?;
        Some(Sent { path, page, fields, headers: request.headers.clone(), session: request.extensions.get().cloned() })
    }

    /// The page with the form as it was typed; `None` where it has none such, or not for this person.
    pub async fn back(self, app: &App, refusal: &Refusal, sentence: &str) -> Option<String> {
        let mut request = Request::builder().uri(self.page.clone()).body(Body::empty()).ok()?;
        for name in [header::COOKIE, header::ACCEPT_LANGUAGE] {
            if let Some(value) = self.headers.get(&name) {
                request.headers_mut().insert(name, value.clone());
            }
        }
        if let Some(session) = self.session.clone() {
            request.extensions_mut().insert(session);
        }
        let pages = crate::routes::list(app).into_router();
        let answer: Response = pages.oneshot(request).await.ok()?;
        let is_page = answer
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
        if !answer.status().is_success() || !is_page {
            return None;
        }
        let body = to_bytes(answer.into_body(), LARGEST_PAGE).await.ok()?;
        let wrong = refusal.arguments.iter().find(|(name, _)| name == "field").map(|(_, field)| field.as_str());
        fill(
            std::str::from_utf8(&body).ok()?,
            &Typed { path: &self.path, page: &self.page.to_string(), fields: &self.fields, wrong, sentence },
        )
    }
}

/// What is put into a page.
pub struct Typed<'a> {
    /// Where the form was sent.
    pub path: &'a str,
    pub page: &'a str,
    pub fields: &'a [(String, String)],
    /// The field that is wrong, where it is one.
    pub wrong: Option<&'a str>,
    pub sentence: &'a str,
}

/// A tag with its attributes, values unescaped.
struct Tag {
    name: String,
    attributes: Vec<(String, Option<String>)>,
}

impl Tag {
    fn read(start: &BytesStart<'_>) -> Tag {
        let attributes = start
            .html_attributes()
            .with_checks(false)
            .flatten()
            .map(|attribute| {
                let value =
                    quick_xml::escape::unescape(&attribute.value).map_or_else(|_| attribute.value.to_string(), Into::into);
                let alone = value.is_empty() && !start.attributes_raw().contains(&format!("{}=", attribute.key.0));
                (attribute.key.0.to_owned(), (!alone).then_some(value))
            })
            .collect();
        Tag { name: start.name().0.to_owned(), attributes }
    }

    fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.as_deref()).unwrap_or_default()
    }

    fn without(&mut self, name: &str) -> &mut Tag {
        self.attributes.retain(|(key, _)| key != name);
        self
    }

    fn set(&mut self, name: &str, value: Option<&str>) {
        self.without(name);
        self.attributes.push((name.to_owned(), value.map(str::to_owned)));
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (key, value) in &self.attributes {
            out.push(' ');
            out.push_str(key);
            if let Some(value) = value {
                out.push_str(&format!("=\"{}\"", quick_xml::escape::escape(value.as_str())));
            }
        }
        out.push('>');
    }
}

/// Calls `take` with every tag and text of a page and the place where it stands; false if the page is not well formed.
fn walk(html: &str, mut take: impl FnMut(&Event<'_>, &str)) -> bool {
    let mut reader = Reader::from_str(html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut from = 0;
    loop {
        let Ok(event) = reader.read_event() else { return false };
        let to = reader.buffer_position() as usize;
        if matches!(event, Event::Eof) {
            return true;
        }
        take(&event, &html[from..to]);
        from = to;
    }
}

/// A form of a page: which one, and the `details` that hide it.
#[derive(Default)]
struct Place {
    form: usize,
    details: Vec<usize>,
}

/// Fields of a form that differ each time it is shown.
const CHANGING: [&str; 5] = ["csrf", "operation", "challenge", "answer", STANDS_ON];

/// The form that was sent: to the same address, with the same hidden fields.
fn find(html: &str, typed: &Typed<'_>) -> Option<Place> {
    let sent = |name: &str, value: &str| typed.fields.iter().any(|(key, typed)| key == name && typed == value);
    let (mut forms, mut details) = (0, 0);
    let mut open: Vec<usize> = Vec::new();
    let mut candidate: Option<Place> = None;
    let mut found: Option<Place> = None;
    let whole = walk(html, |event, _| match event {
        Event::Start(start) => {
            let tag = Tag::read(start);
            match tag.name.as_str() {
                "details" => {
                    open.push(details);
                    details += 1;
                }
                "form" => {
                    let is_it = tag.get("action") == typed.path && tag.get("method").eq_ignore_ascii_case("post");
                    candidate = is_it.then(|| Place { form: forms, details: open.clone() });
                    forms += 1;
                }
                "input"
                    if tag.get("type") == "hidden"
                        && !CHANGING.contains(&tag.get("name"))
                        && !sent(tag.get("name"), tag.get("value")) =>
                {
                    candidate = None;
                }
                _ => {}
            }
        }
        Event::End(end) => match end.name().0 {
            "details" => _ = open.pop(),
            "form" if found.is_none() => found = candidate.take(),
            _ => {}
        },
        _ => {}
    });
    found.filter(|_| whole)
}

/// Puts what was typed into the form that was sent, and the sentence to the field that is wrong. `None` where the page has no such form.
pub fn fill(html: &str, typed: &Typed<'_>) -> Option<String> {
    let place = find(html, typed)?;
    let names_wrong = {
        let (mut forms, mut found) = (0, false);
        walk(html, |event, _| {
            if let Event::Start(start) = event {
                let tag = Tag::read(start);
                if tag.name == "form" {
                    forms += 1;
                }
                let is_control = matches!(tag.name.as_str(), "input" | "select" | "textarea") && tag.get("type") != "hidden";
                found |= is_control && forms == place.form + 1 && Some(tag.get("name")) == typed.wrong;
            }
        });
        found
    };
    let sentence = quick_xml::escape::escape(typed.sentence);
    let mut out = String::with_capacity(html.len() + 1_000);
    let (mut forms, mut details) = (0, 0);
    let (mut inside, mut said) = (false, false);
    // A field may stand several times: each takes the next of what was typed.
    let mut taken: Vec<&str> = Vec::new();
    // The field that is a list of choices just now, and whether a text is being replaced.
    let mut choosing: Option<String> = None;
    let mut replacing = false;
    walk(html, |event, raw| {
        match event {
            Event::Start(start) => {
                let mut tag = Tag::read(start);
                match tag.name.clone().as_str() {
                    "details" => {
                        details += 1;
                        if place.details.contains(&(details - 1)) {
                            tag.set("open", None);
                            return tag.write(&mut out);
                        }
                    }
                    "form" => {
                        forms += 1;
                        inside = forms == place.form + 1;
                        if inside {
                            out.push_str(raw);
                            out.push_str(&format!(
                                "<input type=\"hidden\" name=\"{STANDS_ON}\" value=\"{}\">",
                                quick_xml::escape::escape(typed.page)
                            ));
                            if !names_wrong {
                                out.push_str(&format!(
                                    "<p class=\"notice stop\" role=\"alert\" tabindex=\"-1\" autofocus>{sentence}</p>"
                                ));
                            }
                            return;
                        }
                    }
                    "option" if choosing.is_some() => {
                        let name = choosing.as_deref().unwrap_or_default();
                        let chosen = typed.fields.iter().any(|(key, value)| key == name && value == tag.get("value"));
                        tag.without("selected");
                        if chosen {
                            tag.set("selected", None);
                        }
                        return tag.write(&mut out);
                    }
                    "input" | "select" | "textarea" if inside => {
                        let name = tag.get("name").to_owned();
                        let kind = tag.get("type").to_owned();
                        if matches!(kind.as_str(), "hidden" | "password" | "file" | "submit" | "button") {
                            out.push_str(raw);
                            return;
                        }
                        tag.without("autofocus");
                        if names_wrong && !said && Some(name.as_str()) == typed.wrong {
                            said = true;
                            out.push_str(&format!("<p class=\"wrong\" id=\"wrong\" role=\"alert\">{sentence}</p>"));
                            tag.set("aria-invalid", Some("true"));
                            let described = format!("wrong {}", tag.get("aria-describedby"));
                            tag.set("aria-describedby", Some(described.trim()));
                            tag.set("autofocus", None);
                        }
                        let next = typed
                            .fields
                            .iter()
                            .filter(|(key, _)| *key == name)
                            .nth(taken.iter().filter(|key| **key == name).count());
                        if let Some((key, _)) = next {
                            taken.push(key);
                        }
                        match (tag.name.as_str(), kind.as_str()) {
                            ("input", "checkbox" | "radio") => {
                                let value = if tag.get("value").is_empty() { "on" } else { tag.get("value") };
                                let ticked = typed.fields.iter().any(|(key, typed)| *key == name && typed == value);
                                tag.without("checked");
                                if ticked {
                                    tag.set("checked", None);
                                }
                            }
                            ("input", _) => {
                                if let Some((_, value)) = next {
                                    tag.set("value", Some(value));
                                }
                            }
                            ("select", _) => choosing = Some(name),
                            _ => {
                                if let Some((_, value)) = next {
                                    tag.write(&mut out);
                                    // The first line break inside belongs to the markup.
                                    out.push('\n');
                                    out.push_str(&quick_xml::escape::escape(value.as_str()));
                                    replacing = true;
                                    return;
                                }
                            }
                        }
                        return tag.write(&mut out);
                    }
                    _ => {}
                }
            }
            Event::End(end) => match end.name().0 {
                "form" => inside = false,
                "select" => choosing = None,
                "textarea" => replacing = false,
                _ => {}
            },
            _ => {}
        }
        if !replacing {
            out.push_str(raw);
        }
    });
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><body><form method="post" action="/a"><input type="hidden" name="step" value="one"><input name="n"></form>
<details class="x"><summary>more &#38; more</summary><form class="stack" method="post" action="/a">
<input type="hidden" name="csrf" value="t"><input type="hidden" name="step" value="two">
<input id="n" name="n" type="number" value="1" required><input name="n" value="2">
<select name="s"><option value="x" selected>X</option><option value="y">Y</option></select>
<input type="checkbox" name="c" value="1"><input type="checkbox" name="c" value="2" checked>
<input type="password" name="p"><textarea name="t">old</textarea></form></details></body></html>"#;

    fn typed(fields: &[(&str, &str)], wrong: Option<&str>) -> Option<String> {
        let fields: Vec<(String, String)> = fields.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
        fill(PAGE, &Typed { path: "/a", page: "/from?x=1&y=2", fields: &fields, wrong, sentence: "Please <write> a number." })
    }

    #[test]
    fn a_form_comes_back_as_it_was_typed() {
        let page = typed(
            &[
                ("csrf", "t"),
                ("step", "two"),
                ("n", "a \"b\" <c>"),
                ("n", "three"),
                ("s", "y"),
                ("c", "1"),
                ("p", "secret"),
                ("t", "new\n& more"),
            ],
            Some("n"),
        )
        .unwrap();
        let has = |part: &str| assert!(page.contains(part), "{part} in\n{page}");
        has(r#"<form method="post" action="/a"><input type="hidden" name="step" value="one"><input name="n"></form>"#);
        has(r#"<details class="x" open>"#);
        has(r#"<input type="hidden" name="stands-on" value="/from?x=1&amp;y=2">"#);
        has(
            r#"<p class="wrong" id="wrong" role="alert">Please &lt;write&gt; a number.</p><input id="n" name="n" type="number" required"#,
        );
        has(r#"value="a &quot;b&quot; &lt;c&gt;">"#);
        has(r#"<input name="n" value="three">"#);
        has(r#"<option value="x">X</option><option value="y" selected>Y</option>"#);
        has(r#"<input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2">"#);
        has("<textarea name=\"t\">\nnew\n&amp; more</textarea>");
        has("<summary>more &#38; more</summary>");
        assert!(!page.contains("secret") && !page.contains("old"), "{page}");
    }

    #[test]
    fn what_is_no_fault_of_one_field_stands_above_the_form() {
        let page = typed(&[("step", "one"), ("n", "7")], None).unwrap();
        assert!(page.contains("autofocus>Please &lt;write&gt; a number.</p><input type=\"hidden\" name=\"step\" value=\"one\"><input name=\"n\" value=\"7\">"));
        assert!(page.contains(r#"<details class="x">"#) && !page.contains("id=\"wrong\""));
    }

    #[test]
    fn another_form_is_left_alone() {
        assert!(typed(&[("step", "three")], None).is_none());
    }
}
