//! A feed of news (Atom, RFC 4287).

use super::xml::{Xml, parse};

/// One entry: something that was published.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Never changes and is nobody else's; an address under the site.
    pub id: String,
    pub title: String,
    /// The language of the title (BCP 47).
    pub language: String,
    pub summary: String,
    pub href: String,
    /// ISO instant.
    pub updated: String,
}

/// A whole feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its own address, which is its id too.
    pub href: String,
    pub page: String,
    pub title: String,
    pub language: String,
    pub author: String,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// RFC 4287 wants an instant of a feed without entries too.
const BEFORE_ANYTHING: &str = "1970-01-01T00:00:00Z";

/// `2021-07-01` or an instant, as RFC 3339 writes it.
fn instant(at: &str) -> String {
    match (at.get(..10), at.get(..19)) {
        (_, Some(at)) => format!("{at}Z"),
        (Some(day), None) => format!("{day}T00:00:00Z"),
        (None, None) => BEFORE_ANYTHING.into(),
    }
}

pub fn write(feed: &Feed) -> String {
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.language)]);
    xml.leaf("id", &[], &feed.href);
    xml.leaf("title", &[], &feed.title);
    let updated = feed.entries.iter().map(|entry| instant(&entry.updated)).max();
    xml.leaf("updated", &[], updated.as_deref().unwrap_or(BEFORE_ANYTHING));
    xml.leaf("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.href)], "");
    xml.leaf("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.page)], "");
    xml.open("author", &[]);
    xml.leaf("name", &[], &feed.author);
    xml.close();
    for entry in &feed.entries {
        xml.open("entry", &[("xml:lang", &entry.language)]);
        xml.leaf("id", &[], &entry.id);
        xml.leaf("title", &[], &entry.title);
        xml.leaf("updated", &[], &instant(&entry.updated));
        xml.leaf("link", &[("rel", "alternate"), ("href", &entry.href)], "");
        if !entry.summary.is_empty() {
            xml.leaf("summary", &[], &entry.summary);
        }
        xml.close();
    }
    xml.end()
}

/// What is wrong with a feed by RFC 4287, section 4: what a feed and an entry must have, once each, and instants.
pub fn check(feed: &str) -> Vec<String> {
    let Some(root) = parse(feed) else { return vec!["not well formed".into()] };
    let mut wrong = Vec::new();
    if root.name != "feed" || root.get("xmlns") != Some("http://www.w3.org/2005/Atom") {
        wrong.push("feed".into());
    }
    let mut ids = std::collections::HashSet::new();
    for part in std::iter::once(&root).chain(root.all("entry")) {
        for name in ["id", "title", "updated"] {
            match part.all(name).collect::<Vec<_>>().as_slice() {
                [one] if one.text.is_empty() => wrong.push(format!("{}: empty {name}", part.name)),
                [one] if name == "updated" && one.text.parse::<jiff::Timestamp>().is_err() => {
                    wrong.push(format!("{}: {}", part.name, one.text));
                }
                [one] if name == "id" && !ids.insert(one.text.clone()) => {
                    wrong.push(format!("{}: {} twice", part.name, one.text))
                }
                [_] => {}
                _ => wrong.push(format!("{}: {name} is to stand once", part.name)),
            }
        }
        if !part.all("link").any(|link| link.get("rel") == Some("alternate") && link.get("href").is_some_and(|to| !to.is_empty()))
        {
            wrong.push(format!("{}: no link", part.name));
        }
    }
    if root.first("author").is_none_or(|author| author.first("name").is_none_or(|name| name.text.is_empty())) {
        wrong.push("feed: no author".into());
    }
    wrong
}
