//! The addresses of open data in the words of OpenAPI 3.1, for programs that read them and for tools that try them.

use serde_json::{Value, json};

use super::pages::{CSV, FILES, XML};
use crate::web::i18n::Lang;

/// What an address gives.
struct Address {
    path: &'static str,
    summary: &'static str,
    kinds: &'static [&'static str],
}

const JSON: &str = "application/json";
const ATOM: &str = "application/atom+xml; charset=utf-8";

const ADDRESSES: [Address; 7] = [
    Address { path: "/data/openapi.json", summary: "This description", kinds: &[JSON] },
    Address { path: "/data/activities.xml", summary: "IATI 2.03: every programme that has a first day", kinds: &[XML] },
    Address {
        path: "/data/organisations/{name}",
        summary: "IATI 2.03: an organisation (CODE.xml) with what it spent",
        kinds: &[XML],
    },
    Address { path: "/data/4w.csv", summary: "HXL: who does what where when, of every programme", kinds: &[CSV] },
    Address { path: "/{lang}/news.atom", summary: "Atom: what was published, newest first", kinds: &[ATOM] },
    Address {
        path: "/{lang}/programmes/{slug}/data/{name}",
        summary: "The data files of one programme",
        kinds: &[XML, CSV, JSON],
    },
    Address {
        path: "/{lang}/programmes/{slug}/list/{publication}/list.csv",
        summary: "A published list of households by code, without names",
        kinds: &[CSV],
    },
];

fn parameter(path: &str, name: &str) -> Value {
    let schema = match name {
        "lang" => json!({ "type": "string", "enum": Lang::ALL.map(Lang::tag) }),
        "publication" => json!({ "type": "integer", "format": "int64" }),
        "name" if path.starts_with("/{lang}") => json!({ "type": "string", "enum": FILES }),
        _ => json!({ "type": "string", "minLength": 1 }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

/// The names between braces of a path, in their order.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

/// The description. Everything in it is open to everybody; nothing of it asks for a sign-in, and nothing can be changed by it.
pub fn description() -> Value {
    let paths: serde_json::Map<String, Value> = ADDRESSES
        .iter()
        .map(|address| {
            let content: serde_json::Map<String, Value> =
                address.kinds.iter().map(|kind| ((*kind).to_owned(), json!({}))).collect();
            let parameters: Vec<Value> = names(address.path).map(|name| parameter(address.path, name)).collect();
            let get = json!({
                "summary": address.summary,
                "parameters": parameters,
                "responses": {
                    "200": { "description": address.summary, "content": content },
                    "404": { "description": "Nothing of this name was published", "content": { "text/html; charset=utf-8": {} } },
                },
            });
            (address.path.to_owned(), json!({ "get": get }))
        })
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Komshi: open data", "version": env!("CARGO_PKG_VERSION"), "description":
            "What was published of programmes. Small numbers are hidden in every file alike." },
        "paths": paths,
    })
}

#[cfg(test)]
mod tests {
    use komshi_access::Action;

    use super::*;
    use crate::{db::testing, routes};

    #[tokio::test]
    async fn every_address_of_open_data_is_described_and_no_other() {
        for app in testing::apps().await {
            let is_data = |path: &str| {
                path.starts_with("/data/") || path.contains("/data/{name}") || path.ends_with(".atom") || path.ends_with(".csv")
            };
            let listed = routes::list(&app);
            let mut routes: Vec<&str> = listed
                .listed
                .iter()
                .filter(|(method, path, action)| *method == "GET" && *action == Action::ReadPublic && is_data(path))
                .map(|(_, path, _)| *path)
                .collect();
            let described = description();
            let mut paths: Vec<&str> = described["paths"].as_object().unwrap().keys().map(String::as_str).collect();
            routes.sort_unstable();
            paths.sort_unstable();
            assert_eq!(routes, paths);
        }
    }
}
