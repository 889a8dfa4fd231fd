//! The stylesheet, the browser modules and the sign, compiled in. Their addresses carry a version, so browsers keep them.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};

use crate::{db::hash, error::Error};

struct Asset {
    name: &'static str,
    kind: &'static str,
    body: &'static str,
}

const SCRIPT: &str = "text/javascript; charset=utf-8";

const ASSETS: &[Asset] = &[
    Asset { name: "app.css", kind: "text/css; charset=utf-8", body: include_str!("../../assets/app.css") },
    Asset { name: "app.js", kind: SCRIPT, body: include_str!("../../assets/app.js") },
    Asset { name: "passkey.js", kind: SCRIPT, body: include_str!("../../assets/passkey.js") },
    Asset { name: "sign.svg", kind: "image/svg+xml", body: include_str!("../../assets/sign.svg") },
];

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let bodies: Vec<&str> = ASSETS.iter().map(|asset| asset.body).collect();
    hash(&bodies).chars().take(12).collect()
});

/// `app.css` -> `/assets/1a2b3c4d5e6f/app.css`.
pub fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *VERSION)
}

pub async fn show(Path((_, name)): Path<(String, String)>) -> Result<Response, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == name).ok_or(Error::NotFound)?;
    let headers = [("content-type", asset.kind), ("cache-control", "public, max-age=31536000, immutable")];
    Ok((headers, asset.body).into_response())
}
