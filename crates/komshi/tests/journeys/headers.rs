//! What every answer carries: headers, cookies, refusal of forms that come from elsewhere. Generated from the list of routes.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use komshi::{db::testing, routes};
use tower::ServiceExt;

use super::{
    played::played,
    world::{fill, seat},
};

#[tokio::test]
async fn every_answer_carries_the_headers_and_every_form_its_checks() {
    let app = testing::sqlite().await;
    let (setup, ids) = played(&app).await;
    let (_, token) =
        seat(&app, setup.manager.organisation, "everything", &[("programme-manager", None, "2021-01-01", None)]).await;
    let router = routes::router(app.clone());
    let mut told = Vec::new();
    for (method, route, _) in routes::list(&app).listed {
        let path = fill(route, &ids, None, false);
        for signed_in in [false, true] {
            let mut request = Request::builder().method(method).uri(&path).header("accept-language", "en");
            if signed_in {
                request = request.header("cookie", format!("komshi={token}"));
            }
            let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::empty()).unwrap();
            let answer = router.clone().oneshot(request).await.unwrap();
            let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
            let mut wrong = |what: &str| told.push(format!("{method} {path} {signed_in}: {what}"));
            let policy = header("content-security-policy");
            if !policy.starts_with("default-src 'none'") || policy.contains("unsafe") || policy.contains('*') {
                wrong("policy");
            }
            if !policy.contains("frame-ancestors 'none'")
                || !policy.contains("base-uri 'none'")
                || !policy.contains("form-action 'self'")
            {
                wrong("policy lets frames, bases or forms out");
            }
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
            ] {
                if header(name) != value {
                    wrong(name);
                }
            }
            let kept = header("cache-control");
            let page = header("content-type").starts_with("text/html");
            if (signed_in || page) && kept != "no-store" && !route.starts_with("/assets/") {
                wrong(&format!("may be kept: {kept}"));
            }
            if answer.status().is_server_error() {
                wrong("breaks");
            }
            for cookie in answer.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()) {
                if !cookie.contains("SameSite=Lax")
                    || !cookie.contains("Path=/")
                    || (!cookie.starts_with("lang=") && !cookie.contains("HttpOnly"))
                {
                    wrong(&format!("cookie {cookie}"));
                }
            }
        }
        if method != "POST" {
            continue;
        }
        // From another site, by either of the headers that say so; and without the token of the session.
        let elsewhere = [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")];
        for (name, value) in elsewhere {
            let request = Request::builder()
                .method("POST")
                .uri(&path)
                .header("host", "127.0.0.1:8080")
                .header("cookie", format!("komshi={token}"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header(name, value)
                .body(Body::from("csrf=csrf"))
                .unwrap();
            let status = router.clone().oneshot(request).await.unwrap().status();
            if status != StatusCode::UNPROCESSABLE_ENTITY {
                told.push(format!("POST {path} from {value}: {status}"));
            }
        }
    }
    assert_eq!(told, Vec::<String>::new());
}
