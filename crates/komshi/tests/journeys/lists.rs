//! Lists: in any order, corrected, withdrawn; merges that can be undone; what another organisation may not see.

use komshi::{
    access::{Actor, store::actor_by_name},
    app::App,
    child,
    db::{self, NewOperation, testing, values},
    demo::{self, Files, Setup},
    error::Error,
    lists::{
        model::Mapping,
        store::{self as lists, Columns, NewList},
    },
    matching::{
        model::Verdict,
        store::{self as matching, DecidePair, PairState},
    },
    registry::store::{self as registry, HouseholdFilter},
};

pub fn operation() -> NewOperation {
    NewOperation::make()
}

/// A list whose columns are settled and whose import waits.
pub async fn settled(app: &App, setup: &Setup, organisation: &str, name: &str, bytes: &[u8], corrects: Option<i64>) -> i64 {
    let workbook = child::read_file(bytes, name).await.unwrap();
    let new = NewList::new(setup.programme, setup.sharing_of(organisation).unwrap(), "2021-03-01", name, bytes, workbook);
    let list = lists::add_list(app, &setup.manager, &operation(), &new).await.unwrap();
    let mapping: Mapping = serde_json::from_str(&lists::list(app, &setup.manager, list).await.unwrap().mapping).unwrap();
    let columns = Columns { list, mapping, corrects };
    lists::settle_columns(app, &setup.manager, &operation(), &columns).await.unwrap();
    list
}

pub async fn import(app: &App, setup: &Setup, organisation: &str, name: &str, bytes: &[u8], corrects: Option<i64>) -> i64 {
    let list = settled(app, setup, organisation, name, bytes, corrects).await;
    lists::import(app, &setup.manager, list).await.unwrap();
    list
}

async fn households(app: &App, actor: &Actor) -> i64 {
    registry::count_households(app, actor, &HouseholdFilter::default()).await.unwrap()
}

/// Every household as the rows that speak of it, in words that no id or order shows through.
async fn partition(app: &App) -> Vec<String> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        canonical: i64,
        name: String,
        row_number: i64,
    }
    let rows: Vec<Row> = db::all(
        app.db.read(),
        "SELECT h.canonical_id AS canonical, l.file_name AS name, s.row_number FROM source_row s JOIN list l ON l.id = s.list \
         JOIN household h ON h.id = s.household WHERE s.kind = 'head' AND l.state = 'published' ORDER BY l.file_name, s.row_number",
        vec![],
    )
    .await
    .unwrap();
    let mut groups: std::collections::BTreeMap<i64, Vec<String>> = Default::default();
    for row in rows {
        groups.entry(row.canonical).or_default().push(format!("{}:{}", row.name, row.row_number));
    }
    let mut groups: Vec<String> = groups.into_values().map(|rows| rows.join("|")).collect();
    groups.sort();
    groups
}

#[tokio::test]
async fn lists_in_any_order_give_the_same_households() {
    let files = Files::carried();
    let mut seen = Vec::new();
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
        let app = testing::sqlite().await;
        let setup = demo::set_up(&app).await.unwrap();
        let each = files.each();
        for index in order {
            let (name, organisation, bytes) = each[index];
            import(&app, &setup, organisation, name, bytes, None).await;
        }
        demo::review(&app, &setup, &files).await.unwrap();
        seen.push(partition(&app).await);
    }
    assert_eq!(seen[0].len(), 276);
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
}

const SMALL: &str = "Rbr;Prezime;Ime;JMBG;Datum rođenja;Adresa;Broj članova;Mesečni prihod;Datum prijave\n\
                     1;Petrović;Jovana;1506995925111;15.06.1995.;Lole Ribara 1;3;120;10.02.2021.\n\
                     2;Hoxha;Besnik;;31.04.1987.;Fabrička 2;4;;11.02.2021.\n";

#[tokio::test]
async fn a_corrected_file_keeps_records_and_doubles_nothing() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let first = import(&app, &setup, "office", "spisak.csv", SMALL.as_bytes(), None).await;
        let before = registry::households(&app, &setup.manager, &HouseholdFilter::default()).await.unwrap();
        let corrected = SMALL.replace("31.04.1987.", "30.04.1987.").replace(";3;120;", ";5;120;")
            + "3;Novi;Red;;01.02.1980.;Nova 3;1;0;12.02.2021.\n";
        import(&app, &setup, "office", "spisak-2.csv", corrected.as_bytes(), Some(first)).await;
        let after = registry::households(&app, &setup.manager, &HouseholdFilter::default()).await.unwrap();
        assert_eq!((before.len(), after.len()), (2, 3));
        let code = |rows: &[komshi::registry::model::HouseholdRow], name: &str| {
            rows.iter().find(|row| row.head_name.starts_with(name)).map(|row| (row.id, row.code.clone())).unwrap()
        };
        assert_eq!(code(&before, "Petrović"), code(&after, "Petrović"));
        assert_eq!(code(&before, "Hoxha"), code(&after, "Hoxha"));
        assert_eq!(after.iter().find(|row| row.head_name.starts_with("Petrović")).unwrap().size, Some(5));
        // The very same file again is recognised by its content.
        let workbook = child::read_file(corrected.as_bytes(), "spisak-3.csv").await.unwrap();
        let new = NewList::new(
            setup.programme,
            setup.sharing_of("office").unwrap(),
            "2021-03-01",
            "spisak-3.csv",
            corrected.as_bytes(),
            workbook,
        );
        let again = lists::add_list(&app, &setup.manager, &operation(), &new).await;
        assert!(matches!(again, Err(Error::Refused(refusal)) if refusal.key == "list-same-file"));
    }
}

#[tokio::test]
async fn lists_imported_at_once_are_compared_with_each_other() {
    for (one_by_one, at_once) in testing::apps().await.into_iter().zip(testing::apps().await) {
        let files = Files::carried();
        let each = files.each();
        let setup = demo::set_up(&one_by_one).await.unwrap();
        for (name, organisation, bytes) in &each[..2] {
            import(&one_by_one, &setup, organisation, name, bytes, None).await;
        }
        demo::review(&one_by_one, &setup, &files).await.unwrap();

        let setup = demo::set_up(&at_once).await.unwrap();
        let first = settled(&at_once, &setup, each[0].1, each[0].0, each[0].2, None).await;
        let second = settled(&at_once, &setup, each[1].1, each[1].0, each[1].2, None).await;
        let (first_import, second_import, again) = tokio::join!(
            lists::import(&at_once, &setup.manager, first),
            lists::import(&at_once, &setup.manager, second),
            lists::import(&at_once, &setup.manager, first),
        );
        // Asked for twice, the list is imported once, and the refusal harms nothing.
        let refused = if first_import.is_ok() { again } else { first_import };
        assert!(matches!(refused, Err(Error::Refused(refusal)) if refusal.key == "list-already-imported"));
        second_import.unwrap();
        demo::review(&at_once, &setup, &files).await.unwrap();
        assert_eq!(partition(&one_by_one).await, partition(&at_once).await);
    }
}

const NAMESAKE: &str = "Rbr;Prezime;Ime;JMBG;Datum rođenja;Adresa;Broj članova;Mesečni prihod;Datum prijave\n\
                        1;Petrovic;Jovana;;15.06.1995.;Lole Ribara 1;3;120;10.02.2021.\n";

#[tokio::test]
async fn a_corrected_file_updates_its_records_and_keeps_the_queue() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let list = SMALL.replace("1506995925111", "");
        let first = import(&app, &setup, "office", "spisak.csv", list.as_bytes(), None).await;
        import(&app, &setup, "csw", "csr.csv", NAMESAKE.as_bytes(), None).await;
        let waiting = async || {
            let pair = matching::claim_next(&app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap().unwrap();
            let (a, b) = matching::sides(&app, &setup.manager, &pair).await.unwrap();
            let office = if a.file_name.starts_with("spisak") { a } else { b };
            let birth = office.fields.iter().find(|field| field.field == "birth").unwrap().text.clone();
            (pair.id, office.file_name, birth)
        };
        let before = waiting().await;
        assert_eq!((before.1.as_str(), before.2.as_str()), ("spisak.csv", "1995-06-15"));
        let corrected = list.replace("15.06.1995.", "16.06.1995.");
        import(&app, &setup, "office", "spisak-2.csv", corrected.as_bytes(), Some(first)).await;
        assert_eq!(waiting().await, (before.0, "spisak-2.csv".to_owned(), "1995-06-16".to_owned()));
    }
}

#[tokio::test]
async fn who_is_restricted_stays_so_when_a_former_list_comes_back() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let first = import(&app, &setup, "office", "spisak.csv", SMALL.as_bytes(), None).await;
        let (_, household) = restrict(&app, &setup.manager, "Petrović").await;
        let shorter: String = SMALL.lines().filter(|line| !line.contains("Petrovi")).map(|line| format!("{line}\n")).collect();
        let second = import(&app, &setup, "office", "spisak-2.csv", shorter.as_bytes(), Some(first)).await;
        // The head as a list leaves somebody whom it dropped before the restriction, or has just added to the household.
        let tx = app.db.begin().await.unwrap();
        let head = db::number(&tx, "SELECT head AS value FROM household WHERE id = $1", values![household]).await.unwrap();
        db::run(&tx, "DELETE FROM restricted WHERE kind = 'person' AND subject = $1", values![head]).await.unwrap();
        db::run(&tx, "UPDATE person SET visible = 0 WHERE id = $1", values![head]).await.unwrap();
        tx.commit().await.unwrap();
        lists::withdraw(&app, &setup.manager, &operation(), second, "given by mistake").await.unwrap();
        let visible = async |sql: &str, id: i64| db::number(app.db.read(), sql, values![id]).await.unwrap();
        assert_eq!(visible("SELECT CAST(visible AS BIGINT) AS value FROM person WHERE id = $1", head).await, 2);
        assert_eq!(visible("SELECT CAST(visible AS BIGINT) AS value FROM household WHERE id = $1", household).await, 2);
        assert_eq!(visible("SELECT COUNT(*) AS value FROM restricted WHERE kind = 'person' AND subject = $1", head).await, 1);
        assert_eq!(visible("SELECT COUNT(*) AS value FROM match_key WHERE person = $1", head).await, 0, "compared with nobody");
        assert_eq!(households(&app, &setup.manager).await, 1);
        holds(&app).await;
    }
}

/// Records of a kind by how they are seen: by nobody, by everybody, by named people.
async fn seen(app: &App, kind: &str) -> [i64; 3] {
    let mut counts = [0; 3];
    for (visible, count) in counts.iter_mut().enumerate() {
        let sql = format!("SELECT COUNT(*) AS value FROM {kind} WHERE visible = {visible}");
        *count = db::number(app.db.read(), &sql, vec![]).await.unwrap();
    }
    counts
}

async fn holds(app: &App) {
    for (name, found) in komshi::keep::store::check(app.db.read()).await.unwrap() {
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

async fn restrict(app: &App, actor: &Actor, head: &str) -> (i64, i64) {
    let rows = registry::households(app, actor, &HouseholdFilter::default()).await.unwrap();
    let household = rows.iter().find(|row| row.head_name.starts_with(head)).unwrap().id;
    let new =
        registry::NewRestriction { household, reason: "her former husband works in an office of ours".into(), readers: vec![] };
    (registry::restrict(app, actor, &operation(), &new).await.unwrap(), household)
}

#[tokio::test]
async fn whom_no_list_names_any_more_stays_hidden_when_a_restriction_ends() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let lift = async |id: i64| registry::lift(&app, &setup.manager, &operation(), id).await.unwrap();
        let list = import(&app, &setup, "office", "spisak.csv", SMALL.as_bytes(), None).await;
        let other = import(&app, &setup, "csw", "csr.csv", SMALL.as_bytes(), None).await;
        let apart = partition(&app).await;
        assert_eq!(apart, ["csr.csv:1|spisak.csv:1", "csr.csv:2", "spisak.csv:2"]);
        // While nothing changes, everything stands again where it stood.
        let (id, household) = restrict(&app, &setup.manager, "Petrović").await;
        assert_eq!(seen(&app, "household").await, [0, 2, 2]);
        assert_eq!(lift(id).await, Some(household));
        assert_eq!((seen(&app, "household").await, partition(&app).await), ([0, 4, 0], apart));
        // One of the lists goes: the other still names her, on her own.
        let (id, _) = restrict(&app, &setup.manager, "Petrović").await;
        lists::withdraw(&app, &setup.manager, &operation(), list, "given by mistake").await.unwrap();
        lift(id).await;
        assert_eq!((seen(&app, "household").await, seen(&app, "person").await), ([2, 2, 0], [2, 2, 0]));
        assert_eq!(households(&app, &setup.manager).await, 2);
        holds(&app).await;
        // Both are gone: nobody sees her, and nothing is compared with her.
        let jelena = actor_by_name(&app, "jelena").await.unwrap();
        let (id, household) = restrict(&app, &jelena, "Petrović").await;
        lists::withdraw(&app, &setup.manager, &operation(), other, "given by mistake").await.unwrap();
        assert_eq!(seen(&app, "household").await, [3, 0, 1]);
        assert_eq!(registry::lift(&app, &jelena, &operation(), id).await.unwrap(), None);
        assert_eq!((seen(&app, "household").await, seen(&app, "person").await), ([4, 0, 0], [4, 0, 0]));
        assert_eq!(db::number(app.db.read(), "SELECT COUNT(*) AS value FROM match_key", vec![]).await.unwrap(), 0);
        assert!(matches!(registry::household(&app, &jelena, household).await, Err(Error::NotFound)));
        holds(&app).await;
        // A corrected file without her, and then the former one again.
        let first = import(&app, &setup, "office", "novi.csv", SMALL.replace(";3;120;", ";3;121;").as_bytes(), None).await;
        let (id, _) = restrict(&app, &setup.manager, "Petrović").await;
        let shorter: String = SMALL.lines().filter(|line| !line.contains("Petrovi")).map(|line| format!("{line}\n")).collect();
        let second = import(&app, &setup, "office", "novi-2.csv", shorter.as_bytes(), Some(first)).await;
        assert_eq!(lift(id).await, None);
        assert_eq!(households(&app, &setup.manager).await, 1);
        lists::withdraw(&app, &setup.manager, &operation(), second, "the first was right").await.unwrap();
        assert_eq!(households(&app, &setup.manager).await, 2);
        holds(&app).await;
    }
}

#[tokio::test]
async fn whom_only_a_merge_kept_in_the_lists_leaves_them_with_it() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let list = SMALL.replace("1506995925111", "");
        import(&app, &setup, "office", "spisak.csv", list.as_bytes(), None).await;
        let second = import(&app, &setup, "csw", "csr.csv", NAMESAKE.as_bytes(), None).await;
        let pair = matching::claim_next(&app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap().unwrap().id;
        let same = DecidePair { pair, verdict: Verdict::Same, reason: "one card".into() };
        matching::decide_pair(&app, &setup.manager, &operation(), &same).await.unwrap();
        let tx = app.db.begin().await.unwrap();
        let given = "INSERT INTO delivery (id, programme, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, \
                     proof, collector, operation, recorded_at) SELECT 1, $1, '2021-03-18', 'XK-38', 'household', MIN(h.canonical_id), 1, 'package', \
                     'test', 1, 'signature', 'head', 'op', '2021-03-18T09:00:00Z' FROM household h WHERE h.canonical_id <> h.id";
        db::run(&tx, given, values![setup.programme]).await.unwrap();
        let whom = "INSERT INTO delivery_person (delivery, person) SELECT 1, MIN(p.canonical_id) FROM person p WHERE p.canonical_id <> p.id";
        db::run(&tx, whom, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let withdrawn = lists::withdraw(&app, &setup.manager, &operation(), second, "given by mistake").await.unwrap();
        assert_eq!((withdrawn.kept, seen(&app, "household").await, seen(&app, "person").await), (1, [0, 3, 0], [0, 3, 0]));
        holds(&app).await;
        matching::undo_pair(&app, &setup.manager, &operation(), pair).await.unwrap();
        assert_eq!((seen(&app, "household").await, seen(&app, "person").await), ([1, 2, 0], [1, 2, 0]));
        assert_eq!(households(&app, &setup.manager).await, 2);
        let keys = "SELECT COUNT(*) AS value FROM match_key WHERE person IN (SELECT id FROM person WHERE visible = 0)";
        assert_eq!(db::number(app.db.read(), keys, vec![]).await.unwrap(), 0, "nobody is compared with who is hidden");
        holds(&app).await;
    }
}

#[tokio::test]
async fn an_import_is_undone_as_a_whole() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        let each = files.each();
        import(&app, &setup, "office", each[0].0, each[0].2, None).await;
        let alone = partition(&app).await;
        let csw = import(&app, &setup, "csw", each[1].0, each[1].2, None).await;
        demo::review(&app, &setup, &files).await.unwrap();
        assert!(households(&app, &setup.manager).await < 260);
        lists::withdraw(&app, &setup.manager, &operation(), csw, "given by mistake").await.unwrap();
        assert_eq!(partition(&app).await, alone);
        assert_eq!(households(&app, &setup.manager).await, 140);
        let hidden = "SELECT COUNT(*) AS value FROM household WHERE visible = 1 AND canonical_id <> id";
        assert_eq!(db::number(app.db.read(), hidden, vec![]).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn unmerging_restores_what_was() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let files = Files::carried();
        demo::import_lists(&app, &setup, &files).await.unwrap();
        let before = partition(&app).await;
        let mut undo = Vec::new();
        while let Some(pair) = matching::claim_next(&app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap() {
            let same = DecidePair { pair: pair.id, verdict: Verdict::Same, reason: "all of them".into() };
            matching::decide_pair(&app, &setup.manager, &operation(), &same).await.unwrap();
            undo.push(pair.id);
        }
        assert_eq!(partition(&app).await.len(), before.len() - undo.len());
        // In another order than they were made.
        undo.rotate_left(7);
        for pair in undo {
            matching::undo_pair(&app, &setup.manager, &operation(), pair).await.unwrap();
        }
        assert_eq!(partition(&app).await, before);
    }
}

#[tokio::test]
async fn two_reviewers_never_hold_the_same_pair() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let first = matching::claim_next(&app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap().unwrap();
        let second =
            matching::claim_next(&app, &setup.second_manager, setup.programme, PairState::Proposed).await.unwrap().unwrap();
        assert_ne!(first.id, second.id);
        let again = matching::claim_next(&app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap().unwrap();
        assert_eq!(first.id, again.id);
        let decide = DecidePair { pair: first.id, verdict: Verdict::Different, reason: "namesakes".into() };
        matching::decide_pair(&app, &setup.manager, &operation(), &decide).await.unwrap();
        let late = matching::decide_pair(&app, &setup.second_manager, &operation(), &decide).await;
        assert!(matches!(late, Err(Error::Refused(refusal)) if refusal.key == "pair-already-decided"));
    }
}

#[tokio::test]
async fn without_a_record_of_sharing_another_organisation_sees_nothing() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        assert!(households(&app, &setup.second_manager).await > 200);
        let found = registry::search(&app, &setup.second_manager, "Dobrivojski Slavica").await.unwrap();
        assert!(!found.is_empty());
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE data_sharing SET ended_at = '2021-03-02T00:00:00Z'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let agim = actor_by_name(&app, "agim").await.unwrap();
        let own = "SELECT COUNT(DISTINCT h.canonical_id) AS value FROM household h WHERE h.organisation = $1 AND h.canonical_id = h.id AND h.visible = 1";
        let own = db::number(app.db.read(), own, values![agim.organisation]).await.unwrap();
        assert_eq!(households(&app, &agim).await, own);
        let found = registry::search(&app, &agim, "Dobrivojski Slavica").await.unwrap();
        assert!(found.is_empty(), "{found:?}");
        let foreign =
            "SELECT h.id AS value FROM household h JOIN organisation o ON o.id = h.organisation WHERE o.code = 'office' LIMIT 1";
        let foreign = db::number(app.db.read(), foreign, vec![]).await.unwrap();
        assert!(matches!(registry::household(&app, &agim, foreign).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn one_person_is_found_in_every_script() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        demo::import_lists(&app, &setup, &Files::carried()).await.unwrap();
        let names = |found: Vec<registry::Found>| found.into_iter().map(|one| one.person.id).collect::<Vec<_>>();
        let cyrillic = names(registry::search(&app, &setup.manager, "Ристић Јована").await.unwrap());
        let latin = names(registry::search(&app, &setup.manager, "jovana ristic").await.unwrap());
        assert!(!cyrillic.is_empty());
        assert_eq!(cyrillic, latin);
        let by_number = registry::search(&app, &setup.manager, "1209987923024").await.unwrap();
        assert_eq!(by_number.first().map(|one| one.why.clone()), Some(vec!["number".to_owned()]));
        let by_code = registry::search(&app, &setup.manager, "H-0001").await.unwrap();
        assert_eq!(by_code.first().map(|one| one.person.household_code.clone()), Some("H-0001".to_owned()));
    }
}

#[tokio::test]
async fn files_that_are_no_lists_are_refused_in_words() {
    let check = async |bytes: &[u8], name: &str, key: &str| {
        let answer = child::read_file(bytes, name).await;
        assert!(matches!(&answer, Err(Error::Refused(refusal)) if refusal.key == key), "{name}: {answer:?}");
    };
    check(b"", "empty.xlsx", "file-empty").await;
    check(b"%PDF-1.7\n%abc", "list.pdf", "file-pdf").await;
    check(b"PK\x03\x04 broken", "broken.xlsx", "file-damaged").await;
}
