//! Two worlds that differ only in what a reader may not see give that reader the same answers, byte for byte, on every page, in every
//! file and feed. The second world is the first with more in it, so nothing differs by chance.

use std::collections::BTreeMap;

use komshi::{
    access::{Actor, store::actor_by_name},
    app::App,
    child, db,
    db::{testing::apps, values},
    demo::{self, Files, Setup},
    lists::store::{self as lists, Columns, NewList},
    programmes::{
        model::{NewActivity, NewSharing, NewText},
        store as programmes,
    },
    registry::store::{NewRestriction, restrict, settle_looks},
};

use super::{
    deliveries::count,
    fixture::{new_programme, operation},
    matrix::{ROLES, table},
    played::{at_one_moment, note, played},
    world::{Answered, Ids, Reader, fill, seat},
};

/// What differs between two answers to the same question by nature: what makes a form unique. Each stands behind the text that leads to it.
const UNIQUE: [&str; 1] = ["name=\"operation\" value=\""];

/// Papers that are given out with a seal: the head of the organisation's own trail.
const SEALED: [&str; 2] = ["/report/", "/minutes.pdf"];

/// An answer without what differs by nature.
fn plain(answered: &Answered) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&answered.body) else { return answered.body.clone() };
    let mut plain = text.to_owned();
    for lead in UNIQUE {
        let mut parts = plain.split(lead);
        let mut without = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            without.push_str(lead);
            without.push_str(&part[part.find('"').unwrap_or(0)..]);
        }
        plain = without;
    }
    plain.into_bytes()
}

/// Who reads, and the program in front of them.
struct Readers(Vec<(String, Reader)>);

/// Somebody of every role in the office, of the centre (which shares with it), of an organisation that has nothing to do with either; and
/// a visitor.
async fn readers(app: &App, setup: &Setup) -> Readers {
    let mut readers = vec![("a visitor".to_owned(), Reader::of(app, None))];
    let mut add = async |name: String, organisation: i64, role: &str| {
        let (_, token) = seat(app, organisation, &name, &[(role, None, "2021-01-01", None)]).await;
        readers.push((name, Reader::of(app, Some(&token))));
    };
    for (_, role) in ROLES {
        add(role.to_owned(), setup.manager.organisation, role).await;
    }
    let centre = actor_by_name(app, "jelena").await.unwrap().organisation;
    add("social-worker of the centre".into(), centre, "social-worker").await;
    let bystander = organisation(app, "bystander").await;
    add("programme-manager of a bystander".into(), bystander, "programme-manager").await;
    Readers(readers)
}

async fn organisation(app: &App, code: &str) -> i64 {
    let id = app.new_id();
    let tx = app.db.begin().await.unwrap();
    let sql =
        "INSERT INTO organisation (id, code, name, kind, created_at) VALUES ($1,$2,$2,'municipality','2021-01-01T08:00:00Z')";
    db::run(&tx, sql, values![id, code]).await.unwrap();
    tx.commit().await.unwrap();
    id
}

type Said = BTreeMap<(String, String), (u16, String, Vec<u8>)>;

/// The last row of each organisation's trail.
type Trail = BTreeMap<i64, (i64, String)>;

/// The trail is only written; here it is taken back to where it stood, so what stops that is taken away.
async fn forget_freely(app: &App) {
    for on in ["", " ON audit"] {
        let tx = app.db.begin().await.unwrap();
        let drop = ["audit_no_update", "audit_no_delete"].map(|trigger| format!("DROP TRIGGER {trigger}{on}"));
        let dropped = [db::run(&tx, &drop[0], vec![]).await, db::run(&tx, &drop[1], vec![]).await];
        if dropped.iter().all(Result::is_ok) {
            tx.commit().await.unwrap();
            return;
        }
    }
    panic!("the trail cannot be taken back");
}

/// Reading leaves looks and rows of the trail behind: each round begins with those of before.
async fn forget_reading(app: &App, last: &Trail) {
    settle_looks(app).await.unwrap();
    let tx = app.db.begin().await.unwrap();
    for sql in ["DELETE FROM look_listed", "DELETE FROM look"] {
        db::run(&tx, sql, vec![]).await.unwrap();
    }
    // An organisation that had no trail yet has none again.
    let known: Vec<String> = last.keys().map(i64::to_string).collect();
    for sql in [
        "DELETE FROM audit_payload WHERE audit IN (SELECT id FROM audit WHERE organisation NOT IN ({known}))",
        "DELETE FROM audit WHERE organisation NOT IN ({known})",
        "DELETE FROM audit_head WHERE organisation NOT IN ({known})",
    ] {
        db::run(&tx, &sql.replace("{known}", &known.join(",")), vec![]).await.unwrap();
    }
    for (organisation, (sequence, hash)) in last {
        let sql = "DELETE FROM audit_payload WHERE audit IN (SELECT id FROM audit WHERE organisation = $1 AND sequence > $2)";
        db::run(&tx, sql, values![*organisation, *sequence]).await.unwrap();
        db::run(&tx, "DELETE FROM audit WHERE organisation = $1 AND sequence > $2", values![*organisation, *sequence])
            .await
            .unwrap();
        let sql = "UPDATE audit_head SET sequence = $2, hash = $3 WHERE organisation = $1";
        db::run(&tx, sql, values![*organisation, *sequence, hash.clone()]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn trail(app: &App) -> Trail {
    #[derive(sea_orm::FromQueryResult)]
    struct Head {
        organisation: i64,
        sequence: i64,
        hash: String,
    }
    let heads: Vec<Head> = db::all(app.db.read(), "SELECT organisation, sequence, hash FROM audit_head", vec![]).await.unwrap();
    heads.into_iter().map(|head| (head.organisation, (head.sequence, head.hash))).collect()
}

/// Every answer to every reader who is named; `None` names all.
async fn said(app: &App, last: &Trail, readers: &Readers, ids: &Ids, whom: Option<&[&str]>) -> Said {
    let mut said = Said::new();
    for (name, reader) in readers.0.iter().filter(|(name, _)| whom.is_none_or(|whom| whom.contains(&name.as_str()))) {
        for line in table().into_iter().filter(|line| line.method == "GET") {
            let path = fill(line.path, ids, None, false);
            let mut paths = vec![path.clone()];
            if let Some(stem) = path.strip_suffix(".csv") {
                paths.push(format!("{stem}.xlsx"));
            }
            for path in paths {
                // What is printed carries the head of the trail, on purpose.
                if SEALED.iter().any(|sealed| path.contains(sealed)) {
                    forget_reading(app, last).await;
                }
                let answered = reader.get(&path).await;
                let head = format!("{} {}", answered.location, answered.kind);
                said.insert((name.clone(), path), (answered.status.as_u16(), head, plain(&answered)));
            }
        }
    }
    said
}

/// Where two worlds differ, with the first words that do.
fn differences(one: &Said, other: &Said) -> Vec<String> {
    let mut told = Vec::new();
    for (key, before) in one {
        let after = &other[key];
        if before == after {
            continue;
        }
        let at = before.2.iter().zip(&after.2).take_while(|(a, b)| a == b).count();
        let around = |bytes: &[u8]| {
            String::from_utf8_lossy(&bytes[at.saturating_sub(60).min(bytes.len())..(at + 60).min(bytes.len())]).into_owned()
        };
        told.push(format!("{} {}: {} {:?} / {} {:?}", key.0, key.1, before.0, around(&before.2), after.0, around(&after.2)));
    }
    told
}

/// Who works in an organisation: two managers, a storekeeper, a field worker.
async fn people_of(app: &App, organisation: i64) -> [Actor; 4] {
    let mut people = Vec::new();
    for (name, roles) in [
        ("hidden-manager", vec!["programme-manager", "administrator"]),
        ("hidden-second", vec!["programme-manager"]),
        ("hidden-keeper", vec!["storekeeper"]),
        ("hidden-worker", vec!["field-worker"]),
    ] {
        let grants: Vec<_> = roles.into_iter().map(|role| (role, None, "2021-01-01", None)).collect();
        seat(app, organisation, name, &grants).await;
        people.push(actor_by_name(app, name).await.unwrap());
    }
    people.try_into().unwrap()
}

/// Another organisation does the whole job with people of the same names and numbers: programme, list, review, ranking, decisions, goods,
/// hand-overs.
async fn another_organisation_does_the_same(app: &App, id: i64, people: [Actor; 4]) {
    let [manager, second, keeper, worker] = people;
    let new = new_programme("HIDDEN", id, "Hidden from everybody else");
    let programme = programmes::add_programme(app, &manager, &operation(), &new).await.unwrap();
    for code in ["R1", "R2", "R3"] {
        let texts = vec![NewText::of(code, "title", "en", code, true)];
        let new = NewActivity { programme, code: code.into(), unit: "household".into(), target: None, qualifier: None, texts };
        programmes::add_activity(app, &manager, &operation(), &new).await.unwrap();
    }
    let new = NewSharing {
        programme,
        giver: id,
        receivers: vec![],
        purpose: "help".into(),
        legal_basis: "public interest".into(),
        document: "1/21".into(),
        valid_from: "2021-01-11".into(),
        valid_until: None,
        fields: vec!["surname".into()],
    };
    let sharing = programmes::record_sharing(app, &manager, &operation(), &new).await.unwrap();
    for (name, _, bytes) in Files::carried().each() {
        let workbook = child::read_file(bytes, name).await.unwrap();
        let new = NewList::new(programme, sharing, "2021-03-01", name, bytes, workbook);
        let list = lists::add_list(app, &manager, &operation(), &new).await.unwrap();
        let mapping = serde_json::from_str(&lists::list(app, &manager, list).await.unwrap().mapping).unwrap();
        lists::settle_columns(app, &manager, &operation(), &Columns { list, mapping, corrects: None }).await.unwrap();
        lists::import(app, &manager, list).await.unwrap();
    }
    let hidden = Setup {
        programme,
        code: "HIDDEN".into(),
        sharings: vec![("office", sharing)],
        manager,
        second_manager: second,
        storekeeper: keeper,
        field_worker: worker,
    };
    demo::review(app, &hidden, &Files::carried()).await.unwrap();
    let chosen = demo::choose(app, &hidden).await.unwrap();
    // Neither its list by code nor its page is for the public.
    let private = [
        format!("UPDATE publication SET is_public = 0 WHERE call = {}", chosen.call),
        format!("UPDATE programme SET published_at = NULL WHERE id = {programme}"),
    ];
    run(app, &private.each_ref().map(String::as_str)).await;
    demo::object(app, &hidden, chosen).await.unwrap();
    let stores = demo::stock_up(app, &hidden, 180).await.unwrap();
    demo::distribute(app, &hidden, chosen, &stores).await.unwrap();
}

async fn run(app: &App, sql: &[&str]) {
    let tx = app.db.begin().await.unwrap();
    for sql in sql {
        let rows = db::run(&tx, sql, vec![]).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert!(rows > 0, "{sql} changes nothing");
    }
    tx.commit().await.unwrap();
}

/// A household as another one that was listed, compared, ranked, chosen, served and reported, restricted to somebody whom no reader is.
async fn somebody_who_is_hidden(app: &App, setup: &Setup, ids: &Ids) {
    const HOUSEHOLD: i64 = 990_001;
    const PERSON: i64 = 990_002;
    let copies = [
        (
            "household",
            "id",
            "990001, 990001",
            "canonical_id",
            "organisation, visible, 'H-9999', 990002, size, place, disagrees, sort_key",
            "organisation, visible, code, head, size, place, disagrees, sort_key",
        ),
        (
            "person",
            "id",
            "990002, 990002",
            "canonical_id",
            "organisation, visible, surname, given_name, father_name, birth_date, birth_precision, sex, phone, address, place, 990001, sort_key, listed",
            "organisation, visible, surname, given_name, father_name, birth_date, birth_precision, sex, phone, address, place, household, sort_key, listed",
        ),
    ];
    let (household, person) = (ids.id("household"), ids.id("person"));
    let mut sql: Vec<String> = copies
        .iter()
        .map(|(table, id, new, canonical, selected, columns)| {
            let from = if *table == "household" { household } else { person };
            format!("INSERT INTO {table} ({id}, {canonical}, {columns}) SELECT {new}, {selected} FROM {table} WHERE id = {from}")
        })
        .collect();
    let of_household = [
        "INSERT INTO membership (id, household, person, relation, source_row, list) SELECT 990003, 990001, 990002, 'head', 990004, list FROM membership WHERE household = {h} LIMIT 1",
        "INSERT INTO source_row (id, list, kind, row_number, own_number, fingerprint, row_date, person, household) SELECT 990004, list, 'head', 99999, own_number, fingerprint, row_date, 990002, 990001 FROM source_row WHERE household = {h} AND kind = 'head' LIMIT 1",
        "INSERT INTO source_row_cells (source_row, cells) VALUES (990004, '[]')",
        "INSERT INTO row_problem (id, list, source_row, kind, attribute, original) SELECT 990005, list, id, 'not-a-date', 'birth_date', '31.02.1990' FROM source_row WHERE id = 990004",
        "INSERT INTO search_token (token, person, organisation, list, why) SELECT token, 990002, organisation, list, why FROM search_token WHERE person = {p}",
        "INSERT INTO match_key (key, person) SELECT key, 990002 FROM match_key WHERE person = {p}",
        "INSERT INTO fact (id, subject_kind, subject, attribute, value, original, basis, observed_on, source_row, list, organisation) SELECT 990100, subject_kind, 990001, attribute, value, original, basis, observed_on, 990004, list, organisation FROM fact WHERE subject = {h} LIMIT 1",
        "INSERT INTO special_fact (id, subject_kind, subject, attribute, value, original, basis, observed_on, source_row, list, organisation) SELECT 990101, 'household', 990001, 'community', 'roma', 'Roma', basis, observed_on, 990004, list, organisation FROM special_fact LIMIT 1",
        "INSERT INTO pair (id, a, b, list_a, list_b, row_a, row_b, programme, weight, same, family, unrelated, evidence, state) SELECT 990006, 990002, b, list_a, list_b, 990004, row_b, programme, weight, 0.99, family, unrelated, evidence, 'proposed' FROM pair WHERE id = {pair}",
        "INSERT INTO candidate (id, ranking, household, position, score, eligible) SELECT 990007, ranking, 990001, (SELECT MAX(position) + 1 FROM candidate), 0, 1 FROM candidate WHERE household = {h} LIMIT 1",
        "INSERT INTO candidate_score (candidate, lines, tie_values) SELECT 990007, s.lines, s.tie_values FROM candidate_score s JOIN candidate c ON c.id = s.candidate WHERE c.household = {h} LIMIT 1",
        "INSERT INTO decision (id, call, session, ranking, candidate, household, outcome, reason, at) SELECT 990008, call, session, ranking, 990007, 990001, 'accept', '', at FROM decision WHERE household = {h} LIMIT 1",
        "INSERT INTO publication_line (publication, code, position, score, outcome) SELECT publication, 'H-9999', 9999, 0, 'accept' FROM publication_line LIMIT 1",
        "INSERT INTO objection (id, call, household, received_on, due_on, body) VALUES (990009, {call}, 990001, '2021-03-14', '2021-03-22', 'why not')",
        "INSERT INTO award (id, call, programme, household, decision, code, created_at) SELECT 990010, call, programme, 990001, 990008, 'A-9999', created_at FROM award WHERE household = {h} LIMIT 1",
        "INSERT INTO entitlement (id, programme, award, household, item, quantity, distribution_day, state, delivery) SELECT 990011, programme, 990010, 990001, item, 1, distribution_day, 'delivered', 990012 FROM entitlement WHERE household = {h} LIMIT 1",
        "INSERT INTO entitlement (id, programme, award, household, item, period, quantity, distribution_day, state) SELECT 990013, programme, 990010, 990001, item, 'later', 1, NULL, 'open' FROM entitlement WHERE household = {h} LIMIT 1",
        "INSERT INTO card (code, award, languages, issued_at) VALUES ('ZZZZZZZZ', 990010, 'en', '2021-03-12T08:00:00Z')",
        "INSERT INTO delivery (id, programme, activity, occurred_on, place, subject_kind, subject, item, quantity, unit, award, entitlement, distribution_day, source_slice, source_id, proof, collector, persons_stated, operation, recorded_at) SELECT 990012, programme, activity, occurred_on, place, 'household', 990001, item, 1, unit, 990010, 990011, distribution_day, source_slice, 990011, proof, 'authorised', persons_stated, 'hidden-operation', recorded_at FROM delivery WHERE subject = {h} AND kind = 'package' LIMIT 1",
        "INSERT INTO delivery_person (delivery, person) VALUES (990012, 990002)",
        "INSERT INTO delivery (id, programme, activity, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, proof, collector, operation, recorded_at, kind, title) SELECT 990014, programme, activity, occurred_on, place, 'household', 990001, quantity, unit, source_slice, source_id, proof, collector, 'hidden-visit', recorded_at, kind, title FROM delivery WHERE id = {given}",
        "INSERT INTO delivery (id, programme, activity, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, proof, collector, operation, recorded_at, kind, title, event) SELECT 990015, programme, activity, occurred_on, place, 'person', 990002, 1, 'attendance', 'events', 990015, '', '', 'hidden-attendance', recorded_at, 'training', title, {event} FROM delivery WHERE id = {given}",
        "INSERT INTO delivery_person (delivery, person) VALUES (990015, 990002)",
        "INSERT INTO refused_collection (id, programme, household, distribution_day, delivery, at) SELECT 990016, programme, 990001, distribution_day, 990012, '2021-03-19T08:00:00Z' FROM delivery WHERE id = 990012",
    ];
    for text in of_household {
        let mut text = text.replace("{h}", household).replace("{p}", person);
        for (mark, name) in [("{pair}", "pair"), ("{call}", "call"), ("{given}", "delivery"), ("{event}", "event")] {
            text = text.replace(mark, ids.id(name));
        }
        sql.push(text);
    }
    run(app, &sql.iter().map(String::as_str).collect::<Vec<_>>()).await;
    assert_eq!(count(app, "SELECT COUNT(*) AS value FROM household WHERE id = 990001 AND visible = 1").await, 1);
    let hide = NewRestriction {
        household: HOUSEHOLD,
        reason: "somebody looks for her and works in an office".into(),
        readers: vec![setup.manager.user],
    };
    restrict(app, &setup.manager, &operation(), &hide).await.unwrap();
    let hidden = format!("SELECT COUNT(*) AS value FROM restricted WHERE subject IN ({HOUSEHOLD}, {PERSON})");
    assert_eq!(count(app, &hidden).await, 2);
}

#[tokio::test]
async fn what_a_reader_may_not_see_changes_no_byte_for_them() {
    for app in apps().await {
        let app = at_one_moment(&app);
        let (setup, ids) = played(&app).await;
        let readers = readers(&app, &setup).await;
        // That there is an organisation, and that somebody manages it, is no secret; only what it does.
        let hidden = organisation(&app, "hidden").await;
        let people = people_of(&app, hidden).await;
        forget_freely(&app).await;
        // The first answers fill what is kept of earlier counts.
        let last = trail(&app).await;
        said(&app, &last, &readers, &ids, None).await;
        forget_reading(&app, &last).await;
        let before = said(&app, &last, &readers, &ids, None).await;
        forget_reading(&app, &last).await;
        assert_eq!(
            differences(&before, &said(&app, &last, &readers, &ids, None).await),
            Vec::<String>::new(),
            "the same world twice"
        );
        let shown = before.iter().filter(|(_, answer)| answer.0 == 200).count();
        assert!(shown > 550, "{shown} pages say something");

        another_organisation_does_the_same(&app, hidden, people).await;
        assert!(count(&app, "SELECT COUNT(*) AS value FROM delivery").await > 1000, "the other organisation handed out as much");
        forget_reading(&app, &last).await;
        let all = differences(&before, &said(&app, &last, &readers, &ids, None).await);
        assert_eq!(all, Vec::<String>::new(), "another organisation");

        somebody_who_is_hidden(&app, &setup, &ids).await;
        forget_reading(&app, &last).await;
        let all = differences(&before, &said(&app, &last, &readers, &ids, None).await);
        assert_eq!(all, Vec::<String>::new(), "a restricted record");

        // Facts of class 3, for roles that see none.
        note(&app, &setup, &ids, "words that not everybody may read").await;
        forget_reading(&app, &last).await;
        let whom = [
            "administrator",
            "storekeeper",
            "field-worker",
            "grant-officer",
            "evaluation-officer",
            "donor",
            "auditor",
            "a visitor",
        ];
        let mut seen = before.clone();
        seen.retain(|(who, _), _| whom.contains(&who.as_str()));
        let all = differences(&seen, &said(&app, &last, &readers, &ids, Some(&whom)).await);
        assert_eq!(all, Vec::<String>::new(), "class 3");

        // Names, numbers, addresses and birth dates, for roles that see no personal data.
        run(
            &app,
            &[
                "UPDATE person SET surname = 'Other', given_name = 'Name', address = 'Elsewhere 1', phone = '000 000'",
                "UPDATE fact SET value = 'Other', original = 'Other' WHERE attribute IN ('surname', 'given_name', 'father_name', 'address', 'phone')",
                "UPDATE identifier SET value = '1'",
                "UPDATE delivery_proof SET collector_name = 'Other', witness = 'Other'",
            ],
        )
        .await;
        forget_reading(&app, &last).await;
        let whom = ["administrator", "storekeeper", "grant-officer", "evaluation-officer", "donor", "auditor", "a visitor"];
        seen.retain(|(who, _), _| whom.contains(&who.as_str()));
        let all = differences(&seen, &said(&app, &last, &readers, &ids, Some(&whom)).await);
        assert_eq!(all, Vec::<String>::new(), "personal data");
    }
}
