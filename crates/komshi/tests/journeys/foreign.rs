//! Ids of another organisation in the address or in a form: the answer is the same as for an id that nobody has.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use http_body_util::BodyExt;
use komshi::{
    access::{
        Actor,
        store::{self as access, NewUser, add_user, sign_in},
    },
    app::App,
    db::{self, NewOperation, testing::apps, values},
    deliveries::store as deliveries,
    goods::{
        model::{NewDonation, NewLoss},
        store as goods,
    },
    programmes::{
        model::{NewProgramme, NewText},
        store::add_programme,
    },
    routes,
};
use tower::ServiceExt;

use super::{
    deliveries::{collect, count},
    fixture::{Door, door, operation},
};

const PASSWORD: &str = "four ordinary words";

/// Everything that the other organisation has, by the name that it has in addresses and forms.
struct Theirs(Vec<(&'static str, String)>);

impl Theirs {
    fn id(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no id for {name}"), |(_, id)| id)
    }
}

/// A programme with a day, a hand-over, stock, a gift, a loss and a published list; and a stranger who may do everything in another
/// organisation, with a programme, a point and a day of their own.
async fn two_organisations(app: &App) -> (Theirs, Theirs, String) {
    let Door { p, food, point, day } = door(app, 3, 5).await;
    let handed = deliveries::hand_over(app, &p.field_worker, &operation(), &collect(day, p.households[0])).await.unwrap();
    let contributor = p.contributor(app, "firm", "Bakery", None).await;
    let gift = NewDonation {
        programme: p.id,
        contributor,
        item: food,
        quantity: 40,
        announced_on: "2021-03-01".into(),
        note: String::new(),
    };
    let gift = goods::announce_donation(app, &p.manager, &operation(), &gift).await.unwrap();
    let batch = count(app, "SELECT MIN(id) AS value FROM batch").await;
    let loss = NewLoss { programme: p.id, account: point, item: food, batch, quantity: 1, reason: "mice".into() };
    let loss = goods::propose_loss(app, &p.manager, &operation(), &loss).await.unwrap();
    let decided = NewLoss { programme: p.id, account: point, item: food, batch, quantity: 1, reason: "rain".into() };
    let decided = goods::propose_loss(app, &p.manager, &operation(), &decided).await.unwrap();
    goods::reject_loss(app, &p.manager, &operation(), decided).await.unwrap();
    deliveries::issue_cards(app, &p.manager, &operation(), p.id, "").await.unwrap();
    let tx = app.db.begin().await.unwrap();
    for sql in [
        "INSERT INTO publication (id, call, ranking, published_on, objections_until, at) SELECT 7, r.call, r.id, '2021-03-12', '2021-03-20', '' FROM ranking r",
        "INSERT INTO publication_line (publication, code, position, score, outcome) VALUES (7, 'H-0001', 1, 10, 'accept')",
        "INSERT INTO objection (id, call, household, received_on, due_on, body) SELECT 8, a.call, a.household, '2021-03-13', '2021-03-21', 'why' FROM award a ORDER BY a.id LIMIT 1",
        "UPDATE call SET state = 'published'",
    ] {
        db::run(&tx, sql, vec![]).await.unwrap();
    }
    for sql in [
        "INSERT INTO component (id, programme, code, level, position) VALUES (11, $1, 'COMP', 'component', 1)",
        "INSERT INTO activity (id, programme, code, position, unit, kind) VALUES (12, $1, 'ACTY', 9, 'event', 'event')",
        "INSERT INTO stored_file (id, programme, name, media_type, sha256, body, created_at) VALUES (13, $1, 'a.pdf', 'application/pdf', '', '', '')",
        "INSERT INTO emblem (id, programme, name, alt_text, rule, file, position) VALUES (14, $1, 'Donor', 'Donor', '', 13, 1)",
        "INSERT INTO programme_document (id, programme, section, language, title, file, position) VALUES (15, $1, 'news', 'en', 'News', 13, 1)",
        "INSERT INTO programme_link (id, programme, label, kind) VALUES (16, $1, 'Other', 'linked')",
        "INSERT INTO budget_line (id, programme, code, kind, title, amount, currency) VALUES (17, $1, 'B1', 'planned', 'Line', 100, 'EUR')",
        "INSERT INTO quality_finding (id, programme, code, subject, original, state, found_at) VALUES (18, $1, 'no-donor', '', '', 'open', '')",
        "INSERT INTO published_figures (id, programme, from_day, to_day, figures, at) VALUES (19, $1, '2021-01-01', '2021-06-30', '{}', '')",
        "INSERT INTO report_snapshot (id, programme, from_day, to_day, content, hash, at) VALUES (20, $1, '2021-01-01', '2021-06-30', '{}', '', '')",
        "INSERT INTO indicator (id, programme, code, version, unit, rule, created_at) VALUES (21, $1, 'I1', 1, 'person', '{}', '')",
        "INSERT INTO indicator_use (id, programme, indicator, position) VALUES (22, $1, 21, 1)",
        "INSERT INTO event_upload (id, programme, organisation, file_name, file_hash, state, rows, at) SELECT 23, $1, o.organisation, 'x.csv', '', 'taken', 1, '' FROM programme o WHERE o.id = $1",
        "INSERT INTO event (id, programme, activity, code, kind, occurred_on, place, title, language, organisation, recorded_at) \
         SELECT 24, $1, 12, 'E1', 'event', '2021-03-01', 'XK-38', 'Training', 'en', o.organisation, '' FROM programme o WHERE o.id = $1",
    ] {
        db::run(&tx, sql, values![p.id]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let one = async |sql: &str| count(app, sql).await.to_string();
    let theirs = Theirs(vec![
        ("programme", p.id.to_string()),
        ("call", p.call.to_string()),
        ("ranking", one("SELECT id AS value FROM ranking").await),
        ("candidate", one("SELECT MIN(id) AS value FROM candidate").await),
        ("publication", "7".into()),
        ("session", one("SELECT id AS value FROM committee_session").await),
        ("objection", "8".into()),
        ("day", day.to_string()),
        ("operation", handed.operation.clone()),
        ("household", p.households[1].to_string()),
        ("collected", p.households[0].to_string()),
        ("item", food.to_string()),
        ("kit", food.to_string()),
        ("batch", batch.to_string()),
        ("point", point.to_string()),
        ("contributor", contributor.to_string()),
        ("gift", gift.to_string()),
        ("loss", loss.to_string()),
        ("decided", decided.to_string()),
        ("component", "COMP".into()),
        ("activity", "ACTY".into()),
        ("file", "13".into()),
        ("emblem", "14".into()),
        ("document", "15".into()),
        ("link", "16".into()),
        ("budget-line", "17".into()),
        ("finding", "18".into()),
        ("public", "19".into()),
        ("snapshot", "20".into()),
        ("used", "22".into()),
        ("upload", "23".into()),
        ("event", "24".into()),
        ("delivery", one("SELECT MIN(id) AS value FROM delivery").await),
    ]);

    let roles = ["programme-manager", "storekeeper", "field-worker", "evaluation-officer"];
    let new = NewUser {
        name: "outsider".into(),
        display_name: "outsider".into(),
        language: "en".into(),
        organisation: p.stranger.organisation,
        roles: roles.map(str::to_owned).into(),
        password: Some(PASSWORD.into()),
    };
    add_user(app, &Actor::visitor(app), &NewOperation::make(), &new).await.unwrap();
    let stranger = access::actor_by_name(app, "outsider").await.unwrap();
    let own = NewProgramme {
        code: "OTHER".into(),
        organisation: stranger.organisation,
        starts: "2021-01-01".into(),
        ends: "2021-06-30".into(),
        currency: "EUR".into(),
        status: "running".into(),
        place_form: String::new(),
        places: vec!["XK-38".into()],
        texts: vec![NewText::of("programme", "title", "en", "Another programme", true)],
        slug: "other".into(),
    };
    let programme = add_programme(app, &stranger, &operation(), &own).await.unwrap();
    let (account, store, own_day) = (app.new_id(), app.new_id(), app.new_id());
    let tx = app.db.begin().await.unwrap();
    let sql = "INSERT INTO account (id, programme, kind, name) VALUES ($1,$2,'point','Own point')";
    db::run(&tx, sql, values![account, programme]).await.unwrap();
    let sql = "INSERT INTO account (id, programme, kind, name) VALUES ($1,$2,'warehouse','Own store')";
    db::run(&tx, sql, values![store, programme]).await.unwrap();
    let sql = "INSERT INTO distribution_day (id, programme, account, held_on, state) VALUES ($1,$2,$3,'2021-03-19','open')";
    db::run(&tx, sql, values![own_day, programme, account]).await.unwrap();
    tx.commit().await.unwrap();
    let own = Theirs(vec![
        ("programme", programme.to_string()),
        ("day", own_day.to_string()),
        ("point", account.to_string()),
        ("store", store.to_string()),
    ]);
    let token = sign_in(app, "outsider", PASSWORD).await.unwrap().unwrap();
    (theirs, own, token)
}

/// What the name of an id in a route stands for, by the address it stands in.
fn meaning<'a>(path: &str, name: &'a str) -> &'a str {
    match name {
        "id" => ["calls", "rankings", "candidates", "publications"]
            .into_iter()
            .find(|kind| path.starts_with(&format!("/{kind}/")))
            .map_or("programme", |kind| kind.strip_suffix('s').unwrap_or(kind)),
        "code" if path.contains("/components/") => "component",
        "code" => "activity",
        "line" if path.contains("/budget/") => "budget-line",
        "publication" if path.contains("/public/") => "public",
        other => other,
    }
}

/// An id that nobody has, of the same form.
fn nobodys(id: &str) -> String {
    match id.parse::<i64>() {
        Ok(number) => (number + 1_000_003).to_string(),
        Err(_) => id.chars().rev().collect(),
    }
}

/// Addresses of a route: with the other organisation's ids, and with ids that nobody has. Further names get something that exists
/// everywhere.
fn fill(route: &str, ids: &Theirs, own: Option<&Theirs>, missing: bool) -> String {
    let mut path = String::new();
    let mut parts = route.split('{');
    path.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap();
        let meaning = meaning(route, name);
        let text = match (name, meaning) {
            ("name", _) if route.contains("/days/") => "list.xlsx".to_owned(),
            ("name", _) if route.contains("/goods/") => "stock.csv".to_owned(),
            ("name", _) if route.contains("/report/") => "report.json".to_owned(),
            ("name", _) => "deliveries.csv".to_owned(),
            ("part", _) => "list".to_owned(),
            ("line", "line") => "0".to_owned(),
            (_, "programme") if own.is_some() => own.unwrap().id("programme").to_owned(),
            (_, meaning) if missing => nobodys(ids.id(meaning)),
            (_, meaning) => ids.id(meaning).to_owned(),
        };
        path.push_str(&text);
        path.push_str(rest);
    }
    path
}

async fn ask(app: &App, token: &str, method: &str, path: &str, fields: &[(&str, String)]) -> (StatusCode, String) {
    let csrf = access::session(app, token).await.unwrap().map(|session| session.csrf).unwrap_or_default();
    let mut fields = fields.to_vec();
    fields.push(("csrf", csrf));
    // Forms that may bring a file come in parts.
    let in_parts = path.ends_with("/hand-over") || path.ends_with("/lists");
    let body: String = match in_parts {
        true => {
            fields.iter().fold(String::new(), |body, (name, value)| {
                format!("{body}--part\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            }) + "--part--\r\n"
        }
        false => fields
            .iter()
            .map(|(name, value)| format!("{name}={}", value.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>()))
            .collect::<Vec<_>>()
            .join("&"),
    };
    let kind = if in_parts { "multipart/form-data; boundary=part" } else { "application/x-www-form-urlencoded" };
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("cookie", format!("komshi={token}; lang=en"))
        .header("content-type", kind)
        .body(Body::from(if method == "POST" { body } else { String::new() }))
        .unwrap();
    let answer = routes::router(app.clone()).oneshot(request).await.unwrap();
    let status = answer.status();
    let place = answer.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let body = String::from_utf8_lossy(&answer.into_body().collect().await.unwrap().to_bytes()).into_owned();
    (status, format!("{place}\n{}", plain(&body)))
}

/// Without tokens and ids, which differ by nature.
fn plain(body: &str) -> String {
    let mut plain = String::new();
    for part in body.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric()) {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        if part.len() < 40 && digits < 8 {
            plain.push_str(part);
        }
    }
    plain
}

fn belongs_here(path: &str) -> bool {
    path.starts_with("/programmes/{id}/")
        || ["/calls/", "/rankings/", "/candidates/", "/publications/"].iter().any(|start| path.starts_with(start))
}

/// Every route of a programme and of selection.
#[tokio::test]
async fn a_foreign_id_in_the_address_looks_like_a_missing_one() {
    for app in apps().await {
        let (theirs, own, token) = two_organisations(&app).await;
        let listed: Vec<(&str, &str)> = routes::list(&app)
            .listed
            .into_iter()
            .map(|(method, path, _)| (method, path))
            .filter(|(_, path)| belongs_here(path))
            .collect();
        assert!(listed.len() > 120, "{}", listed.len());
        let mut told = Vec::new();
        for (method, route) in listed {
            // Nothing is asked of a record of the data sharing here; those have a test of their own.
            if route.contains("{sharing}") {
                continue;
            }
            // A form that everybody fills in the same way, so that the ids decide.
            let fields = [
                ("reason", "why".to_owned()),
                ("held_on", "2021-03-18".into()),
                ("household", theirs.id("household").to_owned()),
                ("point", theirs.id("point").to_owned()),
                ("to", theirs.id("day").to_owned()),
                ("call", theirs.id("call").to_owned()),
                ("answer", "because".into()),
                ("decided_on", "2021-03-20".into()),
                ("published_on", "2021-03-20".into()),
                ("objections_until", "2021-03-28".into()),
                ("from", "2021-01-01".into()),
                ("witness", "Arta".into()),
                ("handed_over", theirs.id("operation").to_owned()),
                ("household_code", "H-0001".into()),
                ("received_on", "2021-03-13".into()),
                ("body", "why".into()),
            ];
            for own in [None, Some(&own)] {
                // Their programme in the address, then the own one with their ids behind it.
                if own.is_some() && !(route.starts_with("/programmes/{id}") && route.matches('{').count() > 1) {
                    continue;
                }
                let (foreign, missing) = (fill(route, &theirs, own, false), fill(route, &theirs, own, true));
                if foreign == missing {
                    continue;
                }
                let foreign = ask(&app, &token, method, &foreign, &fields).await;
                let missing = ask(&app, &token, method, &missing, &fields).await;
                // All of them are named at once.
                // A code that somebody typed comes back in the sentence.
                let same = if route.contains("{code}") { foreign.0 == missing.0 } else { foreign == missing };
                if !same {
                    told.push(format!("{method} {route}: {} and {}", foreign.0, missing.0));
                    continue;
                }
                assert!(
                    foreign.0 == StatusCode::NOT_FOUND
                        || route == "/programmes/{id}/gifts"
                        || foreign.0 == StatusCode::UNPROCESSABLE_ENTITY,
                    "{method} {route}: {}",
                    foreign.0
                );
            }
        }
        assert_eq!(told, Vec::<String>::new());
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_event").await, 0, "nothing of theirs was changed");
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 0);
    }
}

/// A form: its address, what is written in it, and the fields that hold ids of the other organisation.
type Sent = (String, Vec<(&'static str, String)>, Vec<(&'static str, &'static str)>);

/// The own day and the own programme, with ids of the other organisation in the form.
#[tokio::test]
async fn a_foreign_id_in_a_form_looks_like_a_missing_one() {
    for app in apps().await {
        let (theirs, own, token) = two_organisations(&app).await;
        let (programme, day, point) = (own.id("programme"), own.id("day"), own.id("point"));
        let at_day = format!("/programmes/{programme}/distribution/days/{day}");
        let goods = format!("/programmes/{programme}/goods");
        let text = |text: &str| text.to_owned();
        let forms: Vec<Sent> = vec![
            (format!("{at_day}/hand-over"), vec![("witness", text("Arta"))], vec![("household", "household")]),
            (format!("{at_day}/hand-over"), vec![("witness", text("Arta"))], vec![("household", "collected")]),
            (format!("{at_day}/attempt"), vec![], vec![("household", "household")]),
            (format!("{at_day}/attempt"), vec![], vec![("household", "collected")]),
            (format!("{at_day}/not-collected"), vec![("came", text("0"))], vec![("household", "household")]),
            (format!("{at_day}/take-back"), vec![("reason", text("mistake"))], vec![("handed_over", "operation")]),
            (format!("{at_day}/move"), vec![("to", day.to_owned())], vec![("household", "household")]),
            (format!("{at_day}/move"), vec![], vec![("household", "household"), ("to", "day")]),
            (
                format!("/programmes/{programme}/distribution/days"),
                vec![("held_on", text("2021-05-05"))],
                vec![("point", "point")],
            ),
            (format!("/programmes/{programme}/distribution/plan"), vec![("period", text("x"))], vec![("call", "call")]),
            (format!("/programmes/{programme}/distribution/assign"), vec![], vec![("day", "day")]),
            (
                format!("{goods}/moves"),
                vec![("from", point.to_owned()), ("quantity", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("to", "point"), ("item", "item")],
            ),
            (
                format!("{goods}/moves"),
                vec![
                    ("from", point.to_owned()),
                    ("to", own.id("store").to_owned()),
                    ("quantity", text("1")),
                    ("occurred_on", text("2021-03-18")),
                ],
                vec![("item", "item")],
            ),
            (
                format!("{goods}/losses"),
                vec![("quantity", text("1")), ("reason", text("mice"))],
                vec![("what", "own.point-item-batch")],
            ),
            (
                format!("{goods}/receipts"),
                vec![("to", point.to_owned()), ("quantity", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("supplier", "contributor"), ("item", "item")],
            ),
            (
                format!("{goods}/packings"),
                vec![("at", point.to_owned()), ("kits", text("1")), ("persons", text("1")), ("occurred_on", text("2021-03-18"))],
                vec![("kit", "kit")],
            ),
            (
                format!("{goods}/losses"),
                vec![("quantity", text("1")), ("reason", text("mice"))],
                vec![("what", "point-item-batch")],
            ),
            (
                format!("{goods}/gifts"),
                vec![("quantity", text("1")), ("announced_on", text("2021-03-18"))],
                vec![("contributor", "contributor"), ("item", "item")],
            ),
            (
                format!("{goods}/volunteers"),
                vec![("task", text("packing")), ("done_on", text("2021-03-18")), ("minutes", text("10"))],
                vec![("volunteer", "contributor")],
            ),
        ];
        for (path, fixed, ids) in forms {
            let with = |missing: bool| {
                let mut fields = fixed.clone();
                for (field, names) in &ids {
                    let id = |name: &str| match (name.strip_prefix("own."), missing) {
                        (Some(name), _) => own.id(name).to_owned(),
                        (None, true) => nobodys(theirs.id(name)),
                        (None, false) => theirs.id(name).to_owned(),
                    };
                    fields.push((*field, names.split('-').map(id).collect::<Vec<_>>().join("-")));
                }
                fields
            };
            let foreign = ask(&app, &token, "POST", &path, &with(false)).await;
            let missing = ask(&app, &token, "POST", &path, &with(true)).await;
            assert_eq!(foreign, missing, "{path}");
            assert!(foreign.0.is_client_error(), "{path}: {}", foreign.0);
            assert!(!foreign.1.contains("H-000"), "{path}");
        }
        // What was decided already is as unknown as what waits.
        for confirmed in ["0", "1"] {
            let path = |id: &str| format!("{goods}/losses/{id}");
            let fields = [("confirmed", text(confirmed))];
            let decided = theirs.id("decided");
            let foreign = ask(&app, &token, "POST", &path(decided), &fields).await;
            assert_eq!(foreign, ask(&app, &token, "POST", &path(&nobodys(decided)), &fields).await);
            assert_eq!(foreign.0, StatusCode::NOT_FOUND);
        }
        // Looking somebody up at the own door finds nobody of theirs, by code, card or name.
        let card = db::text(app.db.read(), "SELECT MIN(code) AS value FROM card", vec![]).await.unwrap().unwrap();
        for query in ["H-0001", "Shabani", "Petrovi", card.as_str()] {
            let (status, body) = ask(&app, &token, "GET", &format!("{at_day}?q={query}"), &[]).await;
            assert_eq!(status, StatusCode::OK);
            assert!(body.contains("Nobody") || !body.contains("Ulica"), "{query}: {body}");
        }
        let household = theirs.id("household");
        for path in [format!("{at_day}?household={household}"), format!("{at_day}?household={household}&on={}", theirs.id("day"))]
        {
            assert_eq!(ask(&app, &token, "GET", &path, &[]).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM delivery_event").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM refused_collection").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM distribution_day").await, 2);
    }
}
