//! Keeping: what breaks an invariant is found, a backup comes back on either engine, and a changed one does not.

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    path::Path,
};

use age::x25519::Identity;
use komshi::{
    access::{pages::DEMO_PASSWORD, store as access},
    app::App,
    db::{self, Transaction, tables, testing},
    demo::{self, Files},
    indicators::{
        model::Window,
        store::{framework, results},
    },
    keep::{backup, store},
    translations::kept,
    values,
    web::i18n::{Catalog, Lang},
};

/// The main job up to the awards, and one package handed over.
async fn office(app: &App) {
    let setup = demo::set_up(app).await.unwrap();
    let files = Files::carried();
    demo::import_lists(app, &setup, &files).await.unwrap();
    demo::review(app, &setup, &files).await.unwrap();
    demo::choose(app, &setup).await.unwrap();
    let tx = app.db.begin().await.unwrap();
    run(
        &tx,
        &[
            "INSERT INTO item (id, programme, code, name, unit, category) SELECT 1, id, 'FOOD', 'food', 'package', 'food' FROM programme",
            "INSERT INTO account (id, programme, kind, name) SELECT 1, id, 'donor', 'bakery' FROM programme",
            "INSERT INTO account (id, programme, kind, name) SELECT 2, id, 'warehouse', 'store' FROM programme",
            "INSERT INTO batch (id, item, label, created_at) VALUES (1, 1, 'B1', '2021-03-10T08:00:00Z')",
            "INSERT INTO transfer (id, programme, from_account, to_account, item, batch, quantity, occurred_on, reason, recorded_at) \
             SELECT 1, id, 1, 2, 1, 1, 40, '2021-03-10', 'gift', '2021-03-10T08:00:00Z' FROM programme",
            "INSERT INTO stock (account, item, batch, quantity, physical) VALUES (1, 1, 1, -40, 0), (2, 1, 1, 40, 1)",
            "INSERT INTO entitlement (id, programme, award, household, item, quantity, state, delivery) \
             SELECT 1, programme, id, household, 1, 1, 'delivered', 1 FROM award ORDER BY id LIMIT 1",
            DELIVERY,
        ],
    )
    .await;
    tx.commit().await.unwrap();
    // One promise, and its number kept.
    let operation = db::NewOperation::make;
    let chosen = framework::ChosenPreset {
        programme: setup.programme,
        preset: "packages-delivered".into(),
        code: String::new(),
        activities: Vec::new(),
        place: framework::Place::default(),
    };
    let indicator_use = framework::choose_preset(app, &setup.manager, &operation(), &chosen).await.unwrap();
    let target =
        framework::NewTarget { programme: setup.programme, indicator_use, value: Some(180), ..framework::NewTarget::default() };
    framework::set_target(app, &setup.manager, &operation(), &target).await.unwrap();
    let window = Window { from: "2021-01-01".into(), to: "2021-06-30".into() };
    assert_eq!(results(app, setup.programme, &window).await.unwrap()[0].achieved.number(), Some(1));
}

const DELIVERY: &str = "INSERT INTO delivery (id, programme, occurred_on, place, subject_kind, subject, quantity, unit, entitlement, \
                        source_slice, source_id, proof, collector, operation, recorded_at) \
                        SELECT 1 + (SELECT COUNT(*) FROM delivery), programme, '2021-03-18', 'XK-38', 'household', household, 1, 'package', id, 'test', 1, \
                        'signature', 'head', 'op', '2021-03-18T09:00:00Z' FROM entitlement";

async fn run(tx: &Transaction, statements: &[&str]) {
    for sql in statements {
        let changed = db::run(tx, sql, vec![]).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert!(changed > 0, "{sql} changed nothing");
    }
}

/// How each invariant is broken. One that stands in the check and not here fails the test.
const BREAKS: &[(&str, &str)] = &[
    ("every change that was acknowledged stands in the audit trail", "UPDATE audit SET operation = NULL WHERE sequence = 2"),
    ("every change in the audit trail keeps its answer", "DELETE FROM operation WHERE action = 'import-list'"),
    ("stock equals its movements and every item sums to zero", "UPDATE stock SET quantity = 41 WHERE account = 2"),
    ("no warehouse or point has less than nothing", "UPDATE stock SET quantity = -5, physical = 0 WHERE account = 2"),
    ("an entitlement is handed over at most once", DELIVERY),
    ("an entitlement is marked as handed over exactly when a delivery says so", "UPDATE entitlement SET state = 'open'"),
    (
        "an award rests on a decision that accepts",
        "UPDATE decision SET outcome = 'reject' WHERE id = (SELECT MIN(decision) FROM award)",
    ),
    ("a list is whole", "UPDATE list SET rows = rows + 1 WHERE file_name = 'ngo.csv'"),
    (
        "nobody is visible from a list that was not imported to the end",
        "UPDATE list SET state = 'importing' WHERE file_name = 'ngo.csv'",
    ),
    (
        "what was merged stands for itself at the end of the way",
        "UPDATE person SET canonical_id = (SELECT MAX(id) FROM person WHERE canonical_id <> id) WHERE id = (SELECT MIN(id) FROM person)",
    ),
    (
        "merges that stand have brought their records together",
        "UPDATE person SET canonical_id = id WHERE id = (SELECT MAX(from_id) FROM merge_record WHERE kind = 'person' AND undone_at IS NULL)",
    ),
    ("criteria in use are frozen", "UPDATE criteria_set SET hash = NULL"),
    (
        "what lists and search show equals the facts that count",
        "UPDATE household SET size = 99 WHERE id = (SELECT MIN(canonical_id) FROM household)",
    ),
    (
        "frozen criteria are as they were frozen",
        "UPDATE criteria_line SET points = points + 1 WHERE position = (SELECT MAX(position) FROM criteria_line)",
    ),
    ("every reference leads somewhere", "UPDATE candidate SET household = 42 WHERE id = (SELECT MIN(id) FROM candidate)"),
    (
        "numbers that were kept equal their records",
        "UPDATE roll_up SET measured = REPLACE(measured, '\"value\":1', '\"value\":7')",
    ),
    (
        "a target that stands is one for its period, place and group",
        "INSERT INTO target (id, indicator_use, value, set_at) SELECT 4802, indicator_use, 5, set_at FROM target",
    ),
    (
        "people at an event stand under a delivery that names it",
        "INSERT INTO delivery (id, programme, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, proof, collector, \
         operation, recorded_at) SELECT 4803, id, '2021-03-18', '', 'person', 1, 1, 'attendance', 'events', 1, 'witness', '', 'op', '' FROM programme",
    ),
    (
        "facts of class 3 and original rows are sealed",
        "UPDATE special_fact SET value = 'roma' WHERE id = (SELECT MIN(id) FROM special_fact)",
    ),
    (
        "whoever is restricted is shown to nobody else",
        "INSERT INTO restriction (id, household, organisation, reason, set_at) SELECT 4804, id, organisation, '', '' FROM household ORDER BY id LIMIT 1;\n\
         INSERT INTO restricted (kind, subject, restriction) SELECT 'person', MIN(id), 4804 FROM person WHERE visible = 1",
    ),
    (
        "whoever is shown stands in a list that counts, was awarded or given something, or was in no list ever",
        "UPDATE list SET state = 'withdrawn' WHERE file_name = 'ngo.csv'",
    ),
    ("the chains of the audit trail are whole", "UPDATE audit SET object = 'something else' WHERE sequence = 2"),
];

#[tokio::test]
async fn what_breaks_an_invariant_is_found() {
    for app in testing::apps().await {
        office(&app).await;
        let whole = store::check(app.db.read()).await.unwrap();
        for (name, found) in &whole {
            assert!(found.is_empty(), "{name}: {found:?}");
        }
        let mut names: Vec<&str> = whole.iter().map(|(name, _)| *name).collect();
        let mut broken: Vec<&str> = BREAKS.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        broken.sort_unstable();
        assert_eq!(names, broken, "an invariant that no test breaks");
        for (name, sql) in BREAKS {
            let tx = app.db.begin().await.unwrap();
            testing::allow_changes(&tx, "audit").await;
            run(&tx, &sql.split(";\n").collect::<Vec<_>>()).await;
            let results = store::check(&tx).await.unwrap();
            let found = &results.iter().find(|(known, _)| known == name).unwrap().1;
            assert!(!found.is_empty(), "{name} is broken and was not found");
            tx.rollback().await.unwrap();
        }
    }
}

async fn counts(app: &App) -> Vec<(String, i64)> {
    let mut counts = Vec::new();
    for table in tables::tables().iter().filter(|table| !["session", "setting", "database_state"].contains(&table.name.as_str()))
    {
        counts.push((table.name.clone(), tables::count(app.db.read(), table).await.unwrap()));
    }
    counts
}

#[tokio::test]
async fn a_backup_comes_back_on_either_engine() {
    for app in testing::apps().await {
        office(&app).await;
        let corrections = correct_texts(&app);
        let file = app.data.join("backup.zip");
        let manifest = backup::backup(&app, &file, &[]).await.unwrap();
        assert!(manifest.rows() > 10_000, "{}", manifest.rows());
        assert!(backup::backup(&app, &file, &[]).await.is_err(), "a backup never replaces a file");
        let verified = verify(&app, &file, None).await.unwrap();
        assert_eq!(verified.manifest.rows(), manifest.rows());
        assert_eq!(verified.breaches, Vec::<String>::new());
        let foreign = testing::sqlite().await;
        let foreign = backup::restore(&foreign.db, &foreign.data, &file, None).await.unwrap_err().to_string();
        assert!(foreign.contains("root key") && foreign.contains("komshi keys enter"), "{foreign}");
        for other in testing::apps_with_the_key_of(&app).await {
            backup::restore(&other.db, &other.data, &file, None).await.unwrap();
            assert_eq!(counts(&other).await, counts(&app).await);
            assert!(db::verify_audit(other.db.read()).await.unwrap().is_empty());
            let weight = "SELECT COUNT(*) AS value FROM pair WHERE weight > 0";
            assert_eq!(
                db::number(other.db.read(), weight, vec![]).await.unwrap(),
                db::number(app.db.read(), weight, vec![]).await.unwrap()
            );
            assert_eq!(kept::read(&other.data, Lang::Mk), corrections);
            assert_eq!(Catalog::corrected(&other.data).unwrap().text(Lang::Mk, "save", &[]), "Сними");
            assert!(!other.data.join("texts/tr.ftl").exists());
            let twice = backup::restore(&other.db, &other.data, &file, None).await.unwrap_err().to_string();
            assert!(twice.contains("not empty"), "{twice}");
        }
        let changed = app.data.join("changed.zip");
        change(&file, &changed, "tables/household.jsonl");
        let refused = verify(&app, &changed, None).await.err().unwrap().to_string();
        assert!(refused.contains("changed after the backup"), "{refused}");
        change(&file, &changed, "texts/mk.ftl");
        let refused = verify(&app, &changed, None).await.err().unwrap().to_string();
        assert!(refused.contains("the texts in mk were changed after the backup"), "{refused}");
        // What a reader corrected where the backup comes back is not written over, and nothing comes back beside it.
        for other in testing::apps_with_the_key_of(&app).await {
            let own = BTreeMap::from([("save".to_owned(), "Зачувај го".to_owned())]);
            kept::write(&other.data, Lang::Mk, &own).unwrap();
            let refused = backup::restore(&other.db, &other.data, &file, None).await.unwrap_err().to_string();
            assert!(refused.contains("holds other corrections"), "{refused}");
            assert_eq!(kept::read(&other.data, Lang::Mk), own);
            assert_eq!(db::number(other.db.read(), "SELECT COUNT(*) AS value FROM household", vec![]).await.unwrap(), 0);
        }
    }
}

/// A text as a reader of Macedonian wants it.
fn correct_texts(app: &App) -> BTreeMap<String, String> {
    let corrections = BTreeMap::from([("save".to_owned(), "Сними".to_owned())]);
    kept::write(&app.data, Lang::Mk, &corrections).unwrap();
    corrections
}

async fn verify(app: &App, file: &Path, identity: Option<&Identity>) -> anyhow::Result<backup::Verified> {
    backup::verify(file, identity, app.db.keys().file(), &app.data).await
}

/// An encrypted backup opens with its secret key alone, and the trial of a week proves that what is here can come back.
#[tokio::test]
async fn an_encrypted_backup_opens_with_its_identity_only() {
    for app in testing::apps().await {
        office(&app).await;
        let corrections = correct_texts(&app);
        let (identity, other) = (Identity::generate(), Identity::generate());
        let file = app.data.join("backup.age");
        let manifest = backup::backup(&app, &file, &[identity.to_public(), other.to_public()]).await.unwrap();
        for identity in [&identity, &other] {
            let verified = verify(&app, &file, Some(identity)).await.unwrap();
            assert_eq!((verified.manifest.rows(), verified.breaches), (manifest.rows(), vec![]));
        }
        for other in testing::apps_with_the_key_of(&app).await {
            backup::restore(&other.db, &other.data, &file, Some(&identity)).await.unwrap();
            assert_eq!(kept::read(&other.data, Lang::Mk), corrections);
        }
        let refused = async |identity: Option<&Identity>| verify(&app, &file, identity).await.err().unwrap().to_string();
        assert!(refused(None).await.contains("is encrypted"));
        assert!(refused(Some(&Identity::generate())).await.contains("not encrypted to this identity"));
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1"));
        let cut = app.data.join("cut.age");
        std::fs::write(&cut, &bytes[..bytes.len() - 100]).unwrap();
        assert!(verify(&app, &cut, Some(&identity)).await.is_err(), "a file that was cut is not taken for whole");
        assert_eq!(store::last(&app, store::LAST_TRIAL).await.unwrap(), None);
        assert!(backup::trial(&app).await.unwrap().breaches.is_empty());
        assert!(store::last(&app, store::LAST_TRIAL).await.unwrap().is_some());
        let left: Vec<_> = app.data.read_dir().unwrap().flatten().filter(|entry| entry.path().is_dir()).collect();
        assert_eq!(left.iter().map(std::fs::DirEntry::file_name).collect::<Vec<_>>(), ["texts"], "{left:?}");
    }
}

/// Copies a backup and changes one letter of the first row of a table, or adds a line to the texts of a language.
fn change(from: &Path, to: &Path, entry: &str) {
    let mut source = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut target = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    for index in 0..source.len() {
        let mut file = source.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name == entry && name.ends_with(".ftl") {
            bytes.extend_from_slice("cancel = Откажи се\n".as_bytes());
        } else if name == entry {
            let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
            let text = String::from_utf8(bytes[..end].to_vec()).unwrap();
            let other = text.replacen("\"H-", "\"Q-", 1);
            assert_ne!(text, other, "a household's code");
            bytes.splice(..end, other.into_bytes());
        }
        target.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        target.write_all(&bytes).unwrap();
    }
    target.finish().unwrap();
}

#[tokio::test]
async fn the_doctor_says_what_to_do() {
    let app = testing::sqlite().await;
    let findings = komshi::keep::doctor::look(&app).await.unwrap();
    let advice: Vec<&str> = findings.iter().filter(|finding| !finding.is_fine()).map(|finding| finding.what.as_str()).collect();
    assert_eq!(advice, ["nobody can manage users", "there has never been a backup", "no backup was ever restored as a trial"]);
    demo::set_up(&app).await.unwrap();
    backup::backup(&app, &app.data.join("backup.zip"), &[]).await.unwrap();
    let tx = app.db.begin().await.unwrap();
    testing::allow_changes(&tx, "audit").await;
    db::run(&tx, "UPDATE audit SET object = $1 WHERE sequence = 2", values!["changed"]).await.unwrap();
    tx.commit().await.unwrap();
    let findings = komshi::keep::doctor::look(&app).await.unwrap();
    assert!(findings.iter().any(|finding| finding.what.starts_with("the last backup was made at") && finding.is_fine()));
    assert!(findings.iter().any(|finding| finding.what.starts_with("broken: the chains of the audit trail")));
}

/// A backup that was cut short leaves a file that nobody takes for a backup, and the next one removes it.
#[tokio::test]
async fn what_a_backup_cut_short_left_goes_with_the_next() {
    let app = testing::sqlite().await;
    demo::set_up(&app).await.unwrap();
    let left = app.data.join("yesterday.zip.komshi-partial");
    std::fs::write(&left, "half").unwrap();
    let under_way = app.data.join("now.zip.komshi-partial");
    let held = std::fs::File::create(&under_way).unwrap();
    held.lock().unwrap();
    backup::backup(&app, &app.data.join("today.zip"), &[]).await.unwrap();
    assert!(!left.exists() && under_way.exists());
    let twice = backup::backup(&app, &app.data.join("now.zip"), &[]).await.unwrap_err().to_string();
    assert!(twice.contains("under way"), "{twice}");
    drop(held);
    backup::backup(&app, &app.data.join("now.zip"), &[]).await.unwrap();
    assert!(!under_way.exists());
}

/// Second factors need the key beside the database: whose codes cannot be checked is known, and with the key they can.
#[tokio::test]
async fn a_restore_says_whose_second_factor_lacks_its_key() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let token = access::sign_in(&app, "mirjana", DEMO_PASSWORD).await.unwrap().unwrap();
        let session = access::session(&app, &token).await.unwrap().unwrap().id;
        let proof = access::Proof { session, password: DEMO_PASSWORD.into(), ..access::Proof::default() };
        access::prove_for_factor(&app, &setup.manager, &proof).await.unwrap();
        access::begin_factor(&app, &setup.manager, session).await.unwrap();
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE app_user SET factor_since = $1 WHERE id = $2", values!["2021-03-01", setup.manager.user])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let factors = async |db: &db::Db, data: &Path| access::factors(db.read(), data).await.unwrap();
        assert_eq!(factors(&app.db, &app.data).await, (1, vec![]));
        let file = app.data.join("backup.zip");
        backup::backup(&app, &file, &[]).await.unwrap();
        assert_eq!(verify(&app, &file, None).await.unwrap().second_factors, 1);
        let other = testing::apps_with_the_key_of(&app).await.remove(0);
        backup::restore(&other.db, &other.data, &file, None).await.unwrap();
        assert_eq!(factors(&other.db, &other.data).await, (1, vec!["mirjana".to_owned()]));
        assert!(!other.data.join("second-factor.key").exists(), "asking makes no key");
        let findings = komshi::keep::doctor::look(&other).await.unwrap();
        let told = findings.iter().find(|finding| finding.what.contains("second factor")).unwrap();
        assert!(!told.is_fine() && told.what.contains("mirjana") && told.advice.contains("second-factor.key"));
        std::fs::copy(app.data.join("second-factor.key"), other.data.join("second-factor.key")).unwrap();
        assert_eq!(factors(&other.db, &other.data).await, (1, vec![]));
    }
}
