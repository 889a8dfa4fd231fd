//! Two organisations in one installation, each with something of every kind, and requests to every route with their ids.

use axum::{
    Router,
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
    db::{self, NewOperation, values},
    deliveries::store as deliveries,
    goods::{
        model::{NewDonation, NewLoss},
        store as goods,
    },
    programmes::store::add_programme,
    routes,
};
use tower::ServiceExt;

use super::{
    deliveries::{collect, count},
    fixture::{Door, another, door, new_programme, operation},
};

const PASSWORD: &str = "four ordinary words";

/// Everything that the other organisation has, by the name that it has in addresses and forms.
pub struct Ids(pub Vec<(&'static str, String)>);

impl Ids {
    pub fn id(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or_else(|| panic!("no id for {name}"), |(_, id)| id)
    }
}

/// A programme with a day, a hand-over, stock, a gift, a loss and a published list; and a stranger who may do everything in another
/// organisation, with a programme, a point and a day of their own.
pub async fn two_organisations(app: &App) -> (Ids, Ids, String) {
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
        "INSERT INTO emblem (id, programme, name, alt_text, rule, file, position) VALUES (14, $1, 'Donor', '', '', 13, 1)",
        "INSERT INTO programme_document (id, programme, section, language, title, file, position) VALUES (15, $1, 'news', 'en', 'News', 13, 1)",
        "INSERT INTO programme_link (id, programme, label, kind) VALUES (16, $1, 'Other', 'linked')",
        "INSERT INTO budget_line (id, programme, code, kind, title, amount, currency) VALUES (17, $1, 'B1', 'planned', 'Line', 100, 'EUR')",
        "INSERT INTO quality_finding (id, programme, code, subject, original, state, found_at) VALUES (18, $1, 'no-donor', '', '', 'open', '')",
        "INSERT INTO published_figures (id, programme, from_day, to_day, figures, at) VALUES (19, $1, '2021-01-01', '2021-06-30', '{}', '')",
        "INSERT INTO report_snapshot (id, programme, from_day, to_day, content, hash, at) VALUES (20, $1, '2021-01-01', '2021-06-30', '{}', '', '')",
        "INSERT INTO indicator (id, programme, code, version, unit, rule, created_at) VALUES (21, $1, 'I1', 1, 'person', '{}', '')",
        "INSERT INTO indicator_use (id, programme, indicator, position) VALUES (22, $1, 21, 1)",
        "INSERT INTO event_upload (id, programme, organisation, file_name, file_hash, state, rows, at) SELECT 23, $1, o.organisation, 'x.csv', '', 'taken', 1, '' FROM programme o WHERE o.id = $1",
        "INSERT INTO incident (id, organisation, noticed_at, what, at) SELECT 41, p.organisation, '2021-03-02T08:00:00Z', 'A laptop is gone', '' FROM programme p WHERE p.id = $1",
        "INSERT INTO processing_purpose (id, programme, name, data_class, basis, special_basis, keep_months, set_at) VALUES (42, $1, 'Packages', 'personal', 'public-task', '', 12, '')",
        "INSERT INTO event (id, programme, activity, code, kind, occurred_on, place, title, language, organisation, recorded_at) \
         SELECT 24, $1, 12, 'E1', 'event', '2021-03-01', 'XK-38', 'Training', 'en', o.organisation, '' FROM programme o WHERE o.id = $1",
    ] {
        db::run(&tx, sql, values![p.id]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let one = async |sql: &str| count(app, sql).await.to_string();
    let head = count(app, &format!("SELECT head AS value FROM household WHERE id = {}", p.households[0])).await;
    let second = count(app, &format!("SELECT head AS value FROM household WHERE id = {}", p.households[1])).await;
    let office = p.manager.organisation;
    let sharing = one("SELECT id AS value FROM data_sharing").await;
    let newcomer = seat(app, office, "newcomer", &[("field-worker", None, "2021-01-01", None)]).await.0;
    let tx = app.db.begin().await.unwrap();
    let sql = "INSERT INTO source_row (id, list, kind, row_number, fingerprint, row_date, person, household) VALUES ($1,$2,'head',$3,'',NULL,$4,$5)";
    db::run(&tx, sql, values![31_i64, p.list, 3_i64, head, p.households[0]]).await.unwrap();
    db::run(&tx, sql, values![32_i64, p.list, 4_i64, second, p.households[1]]).await.unwrap();
    let sql = "INSERT INTO source_row_cells (source_row, cells) VALUES (31, '[[\"Name\",\"Qamil\"]]')";
    db::run(&tx, sql, vec![]).await.unwrap();
    let sql = "INSERT INTO pair (id, a, b, list_a, list_b, row_a, row_b, programme, weight, same, family, unrelated, evidence, state) \
               VALUES (33, $1, $2, $3, $3, 31, 32, $4, 5, 0.7, 0.1, 0.2, '[]', 'proposed')";
    db::run(&tx, sql, values![head.min(second), head.max(second), p.list, p.id]).await.unwrap();
    tx.commit().await.unwrap();
    let theirs = Ids(vec![
        ("organisation", office.to_string()),
        ("elsewhere", p.stranger.organisation.to_string()),
        ("person", head.to_string()),
        ("row", "31".into()),
        ("list", p.list.to_string()),
        ("pair", "33".into()),
        ("user", newcomer.to_string()),
        ("grant", one("SELECT MAX(id) AS value FROM access_grant").await),
        ("account-session", one("SELECT MAX(id) AS value FROM session").await),
        ("passkey", "51".into()),
        ("sharing", sharing),
        ("token", "0123456789".into()),
        ("restriction", "1".into()),
        ("emergency", "1".into()),
        ("incident", "41".into()),
        ("purpose", "42".into()),
        ("lang", "en".into()),
        ("slug", "office-programme".into()),
        ("card", db::text(app.db.read(), "SELECT MIN(code) AS value FROM card", vec![]).await.unwrap().unwrap()),
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
    let own = new_programme("OTHER", stranger.organisation, "Another programme");
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
    let own = Ids(vec![
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
    const FIRST: &[(&str, &str)] = &[
        ("/calls/", "call"),
        ("/rankings/", "ranking"),
        ("/candidates/", "candidate"),
        ("/publications/", "publication"),
        ("/people/", "person"),
        ("/households/", "household"),
        ("/rows/", "row"),
        ("/lists/", "list"),
        ("/pairs/", "pair"),
        ("/settings/incidents/", "incident"),
    ];
    match name {
        "id" => FIRST.iter().find(|(start, _)| path.starts_with(start)).map_or("programme", |(_, kind)| kind),
        "code" if path.starts_with("/c/") => "card",
        "code" if path.contains("/components/") => "component",
        "code" => "activity",
        "line" if path.contains("/budget/") => "budget-line",
        "publication" if path.contains("/public/") => "public",
        "session" if path.starts_with("/settings/") => "account-session",
        "tag" => "lang",
        other => other,
    }
}

/// An id that nobody has, of the same form.
pub fn nobodys(id: &str) -> String {
    match id.parse::<i64>() {
        Ok(number) => (number + 1_000_003).to_string(),
        Err(_) => id.chars().rev().collect(),
    }
}

/// What a page asks for besides its address.
const ASKED: &[(&str, &str)] = &[
    ("/people/{id}/facts/new", "?field=phone"),
    ("/households/{id}/facts/new", "?field=housing"),
    ("/search", "?q=petrovic"),
    ("/search/found", "?q=petrovic"),
    ("/programmes/{id}/report/records", "?activity=R3&unit=household"),
];

/// Addresses of a route: with the other organisation's ids, and with ids that nobody has. Further names get something that exists
/// everywhere.
pub fn fill(route: &str, ids: &Ids, own: Option<&Ids>, missing: bool) -> String {
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
            ("name", _) if route.contains("/everything/") => "everything.json".to_owned(),
            ("name", _) if route.starts_with("/rankings/") => "ranking.csv".to_owned(),
            ("name", _) if route.starts_with("/people/") => "households.csv".to_owned(),
            ("name", _) if route.contains("/problems/") => "problems.csv".to_owned(),
            ("name", _) if route.contains("/visits/") => "visits.csv".to_owned(),
            ("name", _) if route.contains("/grants/") => "grants.csv".to_owned(),
            ("name", _) if route.contains("/template/") => "events.csv".to_owned(),
            ("name", _) if route.contains("/data/") || route.contains("{slug}") => "figures.json".to_owned(),
            ("name", _) => "deliveries.csv".to_owned(),
            ("version", _) => "0".to_owned(),
            ("part", _) => "list".to_owned(),
            ("line", "line") => "0".to_owned(),
            (_, "programme") if own.is_some() => own.unwrap().id("programme").to_owned(),
            (_, meaning) if missing => nobodys(ids.id(meaning)),
            (_, meaning) => ids.id(meaning).to_owned(),
        };
        path.push_str(&text);
        path.push_str(rest);
    }
    path.push_str(ASKED.iter().find(|(asking, _)| *asking == route).map_or("", |(_, query)| query));
    path
}

pub async fn ask(app: &App, token: &str, method: &str, path: &str, fields: &[(&str, String)]) -> (StatusCode, String) {
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

/// A sign-in without the cost of a password: the session of a new user with these grants. A grant: role, programme, first and last day.
pub async fn seat(app: &App, organisation: i64, name: &str, grants: &[(&str, Option<i64>, &str, Option<&str>)]) -> (i64, String) {
    let (user, token, at) = (app.new_id(), db::hash(&[name, "token"]), "2021-03-01T08:00:00Z");
    let tx = app.db.begin().await.unwrap();
    let sql = "INSERT INTO app_user (id, name, display_name, password_hash, language, organisation, created_at) VALUES ($1,$2,$2,'none','en',$3,$4)";
    db::run(&tx, sql, values![user, name, organisation, at]).await.unwrap();
    for (role, programme, from, until) in grants {
        let sql = "INSERT INTO access_grant (id, app_user, role, organisation, programme, valid_from, valid_until, granted_at) \
                   VALUES ($1,$2,$3,$4,$5,$6,$7,$8)";
        let until = until.map(str::to_owned);
        db::run(&tx, sql, values![app.new_id(), user, *role, organisation, *programme, *from, until, at]).await.unwrap();
    }
    // Last seen far ahead: no request writes when it came.
    let sql = "INSERT INTO session (id, token_hash, app_user, csrf, created_at, expires_at, last_seen_at) VALUES ($1,$2,$3,'csrf',$4,'2999','2999')";
    db::run(&tx, sql, values![app.new_id(), db::hash(&[&token]), user, at]).await.unwrap();
    tx.commit().await.unwrap();
    (user, token)
}

/// The whole program with one reader in front of it.
pub struct Reader {
    router: Router,
    token: Option<String>,
}

/// What came back.
pub struct Answered {
    pub status: StatusCode,
    pub location: String,
    pub kind: String,
    pub body: Vec<u8>,
}

impl Reader {
    pub fn of(app: &App, token: Option<&str>) -> Reader {
        Reader { router: routes::router(app.clone()), token: token.map(str::to_owned) }
    }

    pub async fn get(&self, path: &str) -> Answered {
        self.send("GET", path, String::new()).await
    }

    /// A form as a browser sends it; `csrf` stands in it where the session's forms have it.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answered {
        let encoded: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", value.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>()))
            .collect();
        self.send("POST", path, encoded.join("&")).await
    }

    async fn send(&self, method: &str, path: &str, body: String) -> Answered {
        let cookie = self.token.as_ref().map_or("lang=en".to_owned(), |token| format!("komshi={token}; lang=en"));
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let (location, kind) = (header("location"), header("content-type"));
        let body = answer.into_body().collect().await.unwrap().to_bytes().to_vec();
        Answered { status, location, kind, body }
    }
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The same installation, asking for a second factor.
pub fn asking_second_factor(app: &App) -> App {
    another(app, |shared| shared.ask_second_factor = true)
}
