//! What a role may not see stands in no answer to it, whatever the form: page, spreadsheet, delimited text, JSON.

use std::{collections::BTreeSet, io::Read};

use axum::http::StatusCode;
use komshi::db::{self, testing::apps};
use sea_orm::FromQueryResult;

use super::{
    fixture::{Door, door},
    matrix::{ROLES, table},
    played::{at_one_moment, note, played},
    world::{Answered, Reader, fill, seat},
};

/// A note, which is of class 3; on no page by chance.
const SPECIAL: &str = "kanarinac-77";
/// Roles that see no personal data, and those that see it without class 3.
const OPERATIONAL: &str = "AKEUD";
const PERSONAL: &str = "F";

/// The words of an answer: a spreadsheet is opened, a picture or PDF says nothing here (what stands in one comes from the same rows as the
/// table beside it).
fn words(answered: &Answered) -> String {
    if !answered.kind.contains("spreadsheetml") {
        return answered.text();
    }
    let mut all = String::new();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&answered.body)).unwrap();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let _ = part.read_to_string(&mut all);
    }
    all
}

#[derive(FromQueryResult)]
struct Person {
    given_name: String,
    surname: String,
    address: String,
    phone: String,
}

#[tokio::test]
async fn no_form_of_answer_shows_more_than_its_role_may_see() {
    for app in apps().await {
        let app = at_one_moment(&app);
        let (setup, ids) = played(&app).await;
        note(&app, &setup, &ids, SPECIAL).await;
        // Names, addresses, telephones and numbers of everybody in the lists.
        let people: Vec<Person> =
            db::all(app.db.read(), "SELECT given_name, surname, address, phone FROM person", vec![]).await.unwrap();
        let mut personal = BTreeSet::new();
        for person in &people {
            personal.insert(format!("{} {}", person.given_name, person.surname));
            personal.insert(format!("{} {}", person.surname, person.given_name));
            personal.insert(person.address.clone());
            personal.insert(person.phone.clone());
        }
        #[derive(FromQueryResult)]
        struct Number {
            value: String,
        }
        let numbers: Vec<Number> = db::all(app.db.read(), "SELECT DISTINCT value FROM identifier", vec![]).await.unwrap();
        personal.extend(numbers.into_iter().map(|number| number.value));
        personal.retain(|text| text.chars().count() > 6);
        assert!(personal.len() > 500, "{}", personal.len());
        let staff: Vec<&str> = vec!["Mirjana Ilić"];
        personal.retain(|text| !staff.contains(&text.as_str()));
        let mut told = Vec::new();
        let (mut opened, mut special_shown) = (0, false);
        for (letter, role) in ROLES {
            let (_, token) = seat(&app, setup.manager.organisation, role, &[(role, None, "2021-01-01", None)]).await;
            let reader = Reader::of(&app, Some(&token));
            for line in table().into_iter().filter(|line| line.method == "GET" && !line.is_public()) {
                let path = fill(line.path, &ids, None, false);
                let mut paths = vec![path.clone()];
                if let Some(stem) = path.strip_suffix(".csv") {
                    paths.push(format!("{stem}.xlsx"));
                }
                for path in paths {
                    let answered = reader.get(&path).await;
                    if answered.status != StatusCode::OK {
                        continue;
                    }
                    opened += 1;
                    let words = words(&answered);
                    if OPERATIONAL.contains(letter)
                        && let Some(leak) = personal.iter().find(|text| words.contains(text.as_str()))
                    {
                        told.push(format!("{role}: {path} shows {leak}"));
                    }
                    let shows_special = words.contains(SPECIAL);
                    special_shown |= shows_special;
                    if shows_special && (OPERATIONAL.contains(letter) || PERSONAL.contains(letter)) {
                        told.push(format!("{role}: {path} shows a note of class 3"));
                    }
                    if letter == 'D' && words.contains("H-0") {
                        told.push(format!("{role}: {path} shows the number of a household"));
                    }
                }
            }
        }
        assert_eq!(told, Vec::<String>::new());
        assert!(opened > 300 && special_shown, "the pages that show it to those who may were asked too: {opened}");
    }
}

#[tokio::test]
async fn a_role_in_one_programme_shows_nothing_more_in_another() {
    for app in apps().await {
        let Door { p, day, .. } = door(&app, 2, 5).await;
        let other = app.new_id();
        let tx = app.db.begin().await.unwrap();
        let sql =
            "INSERT INTO programme (id, code, organisation, status, currency, created_at) VALUES ($1,'S2',$2,'running','EUR','')";
        db::run(&tx, sql, db::values![other, p.manager.organisation]).await.unwrap();
        tx.commit().await.unwrap();
        let path = format!("/programmes/{}/distribution/days/{day}/list", p.id);
        let shows_names = async |name: &str, grants: &[(&str, Option<i64>, &str, Option<&str>)]| {
            let (_, token) = seat(&app, p.manager.organisation, name, grants).await;
            let answered = Reader::of(&app, Some(&token)).get(&path).await;
            assert_eq!(answered.status, StatusCode::OK, "{name}");
            answered.text().contains("Shabani")
        };
        let keeper = ("storekeeper", Some(p.id), "2021-01-01", None);
        let (here, there) =
            (("field-worker", Some(p.id), "2021-01-01", None), ("programme-manager", Some(other), "2021-01-01", None));
        assert!(!shows_names("keeper", &[keeper]).await);
        assert!(shows_names("worker", &[here]).await);
        assert!(!shows_names("keeper here, manager there", &[keeper, there]).await);
    }
}
