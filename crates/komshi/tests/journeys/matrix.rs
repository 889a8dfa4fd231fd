//! Every route, asked by every role in every relation, against the table in `matrix.csv`, which people read and correct. The table says
//! nothing that the program computes: a route that is not in it, or an answer that is not, fails here.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use komshi::{
    app::App,
    db::{self, testing::apps, values},
    routes,
};

use super::{
    played::played,
    world::{Answered, Ids, Reader, asking_second_factor, fill, seat, two_organisations},
};

const TABLE: &str = include_str!("matrix.csv");
/// The letters of the roles in the table.
pub const ROLES: [(char, &str); 11] = [
    ('A', "administrator"),
    ('M', "programme-manager"),
    ('S', "social-worker"),
    ('C', "committee-member"),
    ('K', "storekeeper"),
    ('F', "field-worker"),
    ('G', "grant-officer"),
    ('E', "evaluation-officer"),
    ('D', "donor"),
    ('U', "auditor"),
    ('P', "data-protection-officer"),
];
const WITH_SECOND_FACTOR: &str = "MSCP";
/// What stands on pages of the office and may stand on no page of anybody else.
const OF_THE_OFFICE: [&str; 9] =
    ["Shabani", "Шабани", "Petrovi", "Ulica", "H-0001", "A-0001", "Bakery", "FOOD package", "Training"];

pub struct Line {
    pub method: &'static str,
    pub path: &'static str,
    roles: &'static str,
    elsewhere: &'static str,
    other: &'static str,
    /// Of an allowed GET: one status, or several where it depends on the role.
    answer: Vec<StatusCode>,
}

impl Line {
    pub fn allows(&self, letter: char) -> bool {
        self.is_public() || self.roles == "+" || self.roles.contains(letter)
    }

    pub fn is_public(&self) -> bool {
        self.roles == "*"
    }
}

pub fn table() -> Vec<Line> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split(',').collect();
            let [method, path, roles, elsewhere, other, answer] = parts[..] else { panic!("not six columns: {line}") };
            let answer = if answer.is_empty() { "200" } else { answer };
            let answer = answer.split('/').map(|status| status.parse().unwrap()).collect();
            Line { method, path, roles, elsewhere, other, answer }
        })
        .collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// The page, or, for a form without its token, the sentence about the form.
    In,
    /// As if there were no such page.
    Out,
    /// Either: no page, or the way to the second factor, which says nothing about a page.
    Nothing,
    SignIn,
    SecondFactor,
}

fn got(line: &Line, answered: &Answered) -> Option<Expected> {
    let (status, place) = (answered.status, answered.location.as_str());
    match line.method {
        _ if status == StatusCode::UNAUTHORIZED => Some(Expected::SignIn),
        "GET" if status == StatusCode::SEE_OTHER && place.starts_with("/sign-in?next=") => Some(Expected::SignIn),
        "GET" if status == StatusCode::SEE_OTHER && place == "/settings/account/second-factor" => Some(Expected::SecondFactor),
        // What everybody may ask for may be empty; no person of a role sees it otherwise than the next.
        _ if line.is_public() && !status.is_server_error() => Some(Expected::In),
        "GET" if line.answer.contains(&status) => Some(Expected::In),
        "POST" if status == StatusCode::UNPROCESSABLE_ENTITY => Some(Expected::In),
        _ if status == StatusCode::NOT_FOUND => Some(Expected::Out),
        _ => None,
    }
}

/// Every line of the table for one reader; tells what is not as expected.
async fn walk(told: &mut Vec<String>, who: &str, reader: &Reader, ids: &Ids, expected: impl Fn(&Line) -> Expected) {
    for line in table() {
        let path = fill(line.path, ids, None, false);
        let answered = match line.method {
            "GET" => reader.get(&path).await,
            _ => reader.post(&path, &[]).await,
        };
        let (got, expected) = (got(&line, &answered), expected(&line));
        let fits = match expected {
            Expected::Nothing => matches!(got, Some(Expected::Out | Expected::SecondFactor)),
            _ => got == Some(expected),
        };
        if !fits {
            told.push(format!(
                "{who}: {} {}: {expected:?} expected, {} {}",
                line.method, line.path, answered.status, answered.location
            ));
        }
    }
}

#[tokio::test]
async fn the_table_names_every_route_and_no_other() {
    let app = komshi::db::testing::sqlite().await;
    let routes: BTreeSet<(&str, &str)> = routes::list(&app).listed.into_iter().map(|(method, path, _)| (method, path)).collect();
    let lines: BTreeSet<(&str, &str)> = table().iter().map(|line| (line.method, line.path)).collect();
    assert_eq!(routes.difference(&lines).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "not in the table");
    assert_eq!(lines.difference(&routes).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "no such route");
    assert_eq!(lines.len(), table().len(), "a route stands in the table twice");
    let letters: String = ROLES.iter().map(|(letter, _)| *letter).collect();
    for line in table() {
        let known = matches!(line.roles, "*" | "+") || line.roles.chars().all(|letter| letters.contains(letter));
        assert!(known && !line.roles.is_empty(), "{} {}", line.method, line.path);
    }
}

#[tokio::test]
async fn each_role_gets_what_the_table_says() {
    for app in apps().await {
        let (_, ids) = played(&app).await;
        let office: i64 = ids.id("organisation").parse().unwrap();
        let mut told = Vec::new();
        walk(&mut told, "a visitor", &Reader::of(&app, None), &ids, |line| match line.is_public() {
            true => Expected::In,
            false => Expected::SignIn,
        })
        .await;
        let strict = asking_second_factor(&app);
        for (letter, role) in ROLES {
            let (user, token) = seat(&app, office, role, &[(role, None, "2021-01-01", None)]).await;
            // A donor follows the gifts of the contributor that the account is connected with.
            if letter == 'D' {
                let tx = app.db.begin().await.unwrap();
                let sql = "UPDATE contributor SET app_user = $1 WHERE id = (SELECT contributor FROM donation WHERE id = $2)";
                db::run(&tx, sql, values![user, ids.id("gift").parse::<i64>().unwrap()]).await.unwrap();
                tx.commit().await.unwrap();
            }
            let inside = |line: &Line| if line.allows(letter) { Expected::In } else { Expected::Out };
            walk(&mut told, role, &Reader::of(&app, Some(&token)), &ids, inside).await;
            let weak = format!("{role} without a second factor");
            let waits = WITH_SECOND_FACTOR.contains(letter);
            walk(&mut told, &weak, &Reader::of(&strict, Some(&token)), &ids, |line| match inside(line) {
                Expected::In if line.is_public() || line.roles == "+" || !waits => Expected::In,
                _ if waits && line.method == "GET" => Expected::Nothing,
                _ => Expected::Out,
            })
            .await;
        }
        assert_eq!(told, Vec::<String>::new());
    }
}

/// Whatever role it was: who may not do anything any more, or not yet, is somebody without roles; whose account or organisation is closed
/// is a visitor.
#[tokio::test]
async fn a_role_that_does_not_count_opens_nothing() {
    for app in apps().await {
        let (ids, _, _) = two_organisations(&app).await;
        let office: i64 = ids.id("organisation").parse().unwrap();
        let mut told = Vec::new();
        let nothing = |line: &Line| match line.is_public() || line.roles == "+" {
            true => Expected::In,
            false => Expected::Out,
        };
        let visitor = |line: &Line| if line.is_public() { Expected::In } else { Expected::SignIn };
        let strict = asking_second_factor(&app);
        for (days, from, until) in [("over", "2021-01-01", Some("2021-02-01")), ("ahead", "2199-01-01", None)] {
            let grants: Vec<_> = ROLES.iter().map(|(_, role)| (*role, None, from, until)).collect();
            let (_, token) = seat(&app, office, days, &grants).await;
            walk(&mut told, &format!("every role, {days}"), &Reader::of(&app, Some(&token)), &ids, nothing).await;
            walk(&mut told, &format!("every role, {days}, strict"), &Reader::of(&strict, Some(&token)), &ids, nothing).await;
        }
        let every: Vec<_> = ROLES.iter().map(|(_, role)| (*role, None, "2021-01-01", None)).collect();
        let (_, revoked) = seat(&app, office, "revoked", &every).await;
        let (_, disabled) = seat(&app, office, "disabled", &every).await;
        let (_, of_closed) = seat(&app, ids.id("elsewhere").parse().unwrap(), "of a closed organisation", &every).await;
        let tx = app.db.begin().await.unwrap();
        for (sql, name) in [
            (
                "UPDATE access_grant SET revoked_at = '2021-03-01T08:00:00Z' WHERE app_user = (SELECT id FROM app_user WHERE name = $1)",
                "revoked",
            ),
            ("UPDATE app_user SET disabled = 1 WHERE name = $1", "disabled"),
            (
                "UPDATE organisation SET active = 0 WHERE id = (SELECT organisation FROM app_user WHERE name = $1)",
                "of a closed organisation",
            ),
        ] {
            assert!(db::run(&tx, sql, values![name]).await.unwrap() > 0);
        }
        tx.commit().await.unwrap();
        walk(&mut told, "every role, taken back", &Reader::of(&app, Some(&revoked)), &ids, nothing).await;
        walk(&mut told, "a disabled account", &Reader::of(&app, Some(&disabled)), &ids, visitor).await;
        walk(&mut told, "an account of a closed organisation", &Reader::of(&app, Some(&of_closed)), &ids, visitor).await;
        assert_eq!(told, Vec::<String>::new());
    }
}

/// The GET routes for a reader who has the role, but not here: a page of the own view without anything of the office, or none at all, and
/// then the same answer as for an id that nobody has.
async fn outside(
    told: &mut Vec<String>,
    app: &App,
    who: &str,
    token: &str,
    letter: char,
    ids: &Ids,
    column: fn(&Line) -> &'static str,
) {
    let reader = Reader::of(app, Some(token));
    for line in table().into_iter().filter(|line| line.method == "GET" && !line.is_public()) {
        let answered = reader.get(&fill(line.path, ids, None, false)).await;
        let body = answered.text();
        if let Some(leak) = OF_THE_OFFICE.iter().find(|text| body.contains(**text)) {
            told.push(format!("{who}: {} shows {leak}", line.path));
        }
        let own = line.allows(letter) && column(&line) == "own";
        let expected = if own { line.answer.clone() } else { vec![StatusCode::NOT_FOUND] };
        if !expected.contains(&answered.status) {
            told.push(format!("{who}: {}: {expected:?} expected, {} {}", line.path, answered.status, answered.location));
        }
        if !own && line.path.contains('{') {
            let missing = reader.get(&fill(line.path, ids, None, true)).await;
            if missing.body != answered.body || missing.status != answered.status {
                told.push(format!("{who}: {} tells this id from one that nobody has", line.path));
            }
        }
    }
}

#[tokio::test]
async fn the_same_roles_elsewhere_open_nothing_here() {
    for app in apps().await {
        let (ids, _, _) = two_organisations(&app).await;
        let (office, elsewhere) = (ids.id("organisation").parse().unwrap(), ids.id("elsewhere").parse().unwrap());
        let mut told = Vec::new();
        // A second programme of the office, which says nothing of the first.
        let second = app.new_id();
        let tx = app.db.begin().await.unwrap();
        let sql =
            "INSERT INTO programme (id, code, organisation, status, currency, created_at) VALUES ($1,'S2',$2,'running','EUR','')";
        db::run(&tx, sql, values![second, office]).await.unwrap();
        tx.commit().await.unwrap();
        for (letter, role) in ROLES {
            let name = format!("{role} elsewhere");
            let (_, token) = seat(&app, elsewhere, &name, &[(role, None, "2021-01-01", None)]).await;
            outside(&mut told, &app, &name, &token, letter, &ids, |line| line.elsewhere).await;
            let name = format!("{role} of another programme");
            let (_, token) = seat(&app, office, &name, &[(role, Some(second), "2021-01-01", None)]).await;
            outside(&mut told, &app, &name, &token, letter, &ids, |line| line.other).await;
        }
        assert_eq!(told, Vec::<String>::new());
    }
}
