//! What is sealed: no text of class 3 and no original row stands anywhere in clear, a wrong key opens nothing, everything can be sealed
//! anew, and a database of before is brought there.

use std::{
    io::{Read, Write},
    path::Path,
    sync::{Arc, Mutex},
};

use komshi::{
    access::Actor,
    app::App,
    db::{self, Db, keys, sealing, tables, testing},
    demo,
    keep::{backup, store},
    lists::store as lists,
    registry::store::{self as registry, EnterFact},
};
use komshi_text::headers::Field;

use crate::{
    facts::sound,
    lists::{import, operation},
    uploads::Browser,
};

/// One for every way in. Letters only, so that no form or file writes them otherwise.
const CANARIES: [&str; 7] = [
    "kanarinaczajednice",
    "kanarinacbolesti",
    "kanarinacnapomene",
    "kanarinacneimenovane",
    "kanarinacunosa",
    "kanarinacrazloga",
    "kanarinacvida",
];

const LIST: &str = "Rbr;Prezime;Ime;Datum rođenja;Broj članova;Zajednica;Hronična bolest;Napomena;Nešto\n\
                    1;Petrović;Jovana;15.06.1995.;3;kanarinacZajednice;kanarinacBolesti;kanarinacNapomene;kanarinacNeimenovane\n\
                    2;Ilić;Marko;01.01.1990.;2;srpska;da;;\n";

/// Everything that the log says while it lives.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn canaries_in(bytes: &[u8]) -> Vec<&'static str> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    CANARIES.into_iter().filter(|canary| text.contains(canary)).collect()
}

/// Every row of every table as text: what a dump of the database shows.
async fn dump(db: &Db) -> Vec<u8> {
    let mut out = Vec::new();
    for table in tables::tables() {
        let mut last = None;
        loop {
            let page = tables::read_page(db.read(), table, last.as_ref(), 1000).await.unwrap();
            serde_json::to_writer(&mut out, &page).unwrap();
            if page.len() < 1000 {
                break;
            }
            last = page.into_iter().next_back();
        }
    }
    out
}

fn files(folder: &Path, out: &mut Vec<(String, Vec<u8>)>) {
    for entry in folder.read_dir().unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => files(&path, out),
            path => out.push((path.display().to_string(), std::fs::read(&path).unwrap_or_default())),
        }
    }
}

/// The canaries come in by list, by form and by command; answers who may read them, and their household.
async fn let_in(app: &App) -> (Actor, i64) {
    let setup = demo::set_up(app).await.unwrap();
    import(app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
    let jovana = registry::search(app, &setup.manager, "Jovana Petrović").await.unwrap()[0].person.clone();
    let manager = setup.manager.clone();
    let browser = Browser::of(app.clone(), setup, "mirjana").await;
    let page = format!("/households/{}/facts/new", jovana.household);
    let fields =
        [("field", "displacement_status"), ("value", "kanarinacUnosa"), ("since", "2021-03-05"), ("why", "kanarinacRazloga")];
    let answer = browser.post(&page, &page, &fields).await;
    assert_eq!(answer.status, axum::http::StatusCode::SEE_OTHER, "{}", answer.body);
    let entered = EnterFact {
        kind: "person",
        subject: jovana.id,
        field: Field::WgSeeing,
        typed: "kanarinacVida".into(),
        since: "2021-03-06".into(),
        why: String::new(),
        counts: true,
    };
    registry::enter_fact(app, &manager, &operation(), &entered).await.unwrap();
    (manager, jovana.household)
}

#[tokio::test]
async fn what_comes_in_stands_nowhere_in_clear() {
    let log = Log::default();
    let writer = log.clone();
    let told = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    let _told = tracing::subscriber::set_default(told);
    for app in testing::apps().await {
        let (manager, household) = let_in(&app).await;
        // Who may read them reads them.
        let facts = registry::facts(app.db.read(), &manager.scope(), "household", &[household]).await.unwrap();
        let read = serde_json::to_vec(&facts[&household]).unwrap();
        let of_household = ["kanarinaczajednice", "kanarinacbolesti", "kanarinacnapomene", "kanarinacunosa", "kanarinacrazloga"];
        assert_eq!(canaries_in(&read), of_household);
        let row = db::number(app.db.read(), "SELECT MIN(id) AS value FROM source_row", vec![]).await.unwrap();
        let (_, cells) = registry::original_row(&app, &manager, row).await.unwrap();
        assert_eq!(canaries_in(&serde_json::to_vec(&cells).unwrap()).len(), 4);
        // Nobody else.
        assert_eq!(canaries_in(&dump(&app.db).await), Vec::<&str>::new());
        let file = app.data.join("backup.zip");
        backup::backup(&app, &file, &[]).await.unwrap();
        let mut zip = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
        let mut inside = 0;
        for index in 0..zip.len() {
            let mut bytes = Vec::new();
            zip.by_index(index).unwrap().read_to_end(&mut bytes).unwrap();
            assert_eq!(canaries_in(&bytes), Vec::<&str>::new());
            inside += bytes.len();
        }
        assert!(inside > 10_000, "the backup has something in it");
        let mut found = Vec::new();
        files(&app.data, &mut found);
        if app.db.is_sqlite() {
            assert!(found.iter().any(|(name, bytes)| name.ends_with("-wal") && bytes.len() > 100_000), "the log is looked at");
        }
        for (name, bytes) in &found {
            assert_eq!(canaries_in(bytes), Vec::<&str>::new(), "{name}");
        }
        // A name is looked for in the same way and found: the search above can find.
        assert!(String::from_utf8_lossy(&dump(&app.db).await).contains("Petrović"));
        sound(&app).await;
    }
    let log = log.0.lock().unwrap();
    assert!(!log.is_empty(), "the log was listened to");
    assert_eq!(canaries_in(&log), Vec::<&str>::new());
}

fn opened(app: &App, root_key: &Path) -> impl Future<Output = anyhow::Result<Db>> {
    let (url, root_key) = (format!("sqlite:{}", app.data.join("komshi.db").display()), root_key.to_owned());
    async move { Db::open(&url, &root_key).await }
}

#[tokio::test]
async fn without_its_root_key_a_database_does_not_open() {
    let app = testing::sqlite().await;
    demo::set_up(&app).await.unwrap();
    let root_key = app.data.join(keys::ROOT_KEY_FILE);
    assert!(opened(&app, &root_key).await.is_ok());
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&root_key).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o400);
    }
    let elsewhere = app.data.join("elsewhere.key");
    let missing = opened(&app, &elsewhere).await.unwrap_err().to_string();
    assert!(missing.contains("is missing") && missing.contains("recovery sheet"), "{missing}");
    assert!(!elsewhere.exists(), "no other key is made for a database that has one");
    keys::RootKey::new().unwrap().write(&elsewhere).unwrap();
    let wrong = opened(&app, &elsewhere).await.unwrap_err().to_string();
    assert!(wrong.contains("is the wrong one") && wrong.contains(app.db.keys().fingerprint()), "{wrong}");
    std::fs::write(app.data.join("nothing.key"), "abc").unwrap();
    let broken = opened(&app, &app.data.join("nothing.key")).await.unwrap_err().to_string();
    assert!(broken.contains("does not hold a root key"), "{broken}");
    // From the digits of the recovery sheet it opens again.
    let sheet = app.data.join("typed.key");
    keys::RootKey::parse(&app.db.keys().root().digits().to_uppercase()).unwrap().write(&sheet).unwrap();
    assert!(opened(&app, &sheet).await.is_ok());
}

#[tokio::test]
async fn a_text_in_another_place_does_not_open() {
    for app in testing::apps().await {
        let (manager, household) = let_in(&app).await;
        let tx = app.db.begin().await.unwrap();
        // Somebody with the database gives one household the answers of another.
        let sql = "UPDATE special_fact SET value = (SELECT o.value FROM special_fact o WHERE o.attribute = 'community' AND o.subject <> $1) \
                   WHERE attribute = 'community' AND subject = $1";
        assert_eq!(db::run(&tx, sql, db::values![household]).await.unwrap(), 1);
        let moved = registry::facts(&tx, &manager.scope(), "household", &[household]).await.unwrap_err().to_string();
        assert!(moved.contains("cannot be opened"), "{moved}");
        let told = sealing::breaches(&tx, 5).await.unwrap();
        assert!(told.len() == 1 && told[0].contains("special_fact.value"), "{told:?}");
        tx.rollback().await.unwrap();
        sound(&app).await;
    }
}

async fn what_is_known(app: &App, manager: &Actor, household: i64) -> String {
    let facts = registry::facts(app.db.read(), &manager.scope(), "household", &[household]).await.unwrap();
    let mut facts = facts[&household].clone();
    facts.sort_by_key(|fact| fact.id);
    serde_json::to_string(&facts).unwrap()
}

#[tokio::test]
async fn everything_is_sealed_anew_and_the_earlier_key_destroyed() {
    for app in testing::apps().await {
        let (manager, household) = let_in(&app).await;
        let organisation = db::number(app.db.read(), "SELECT organisation AS value FROM list", vec![]).await.unwrap();
        let old =
            db::number(app.db.read(), "SELECT id AS value FROM data_key WHERE organisation = $1", db::values![organisation]);
        let old = old.await.unwrap();
        let (known, before) = (what_is_known(&app, &manager, household).await, dump(&app.db).await);
        assert!(String::from_utf8_lossy(&before).contains(&keys::prefix_of(old)));
        // Stopped in the middle: the process ends and nothing waits for it.
        let stopped = {
            let db = app.db.clone();
            let at = app.now_text();
            tokio::spawn(
                async move { sealing::rotate(&db, organisation, &at, |texts| assert!(texts == 0, "the power goes")).await },
            )
        };
        assert!(stopped.await.unwrap_err().is_panic());
        assert_eq!(what_is_known(&app, &manager, household).await, known, "both keys open meanwhile");
        let states = sealing::key_states(app.db.read()).await.unwrap();
        let own: Vec<_> = states.iter().filter(|key| key.organisation == organisation).collect();
        assert!(own[0].retired_at.is_some() && own[0].destroyed_at.is_none() && own[1].retired_at.is_none(), "{own:?}");
        // Others write meanwhile, with the new key.
        let entered = EnterFact {
            kind: "household",
            subject: household,
            field: Field::ChronicIllness,
            typed: "ne".into(),
            since: "2021-04-01".into(),
            why: "in between".into(),
            counts: false,
        };
        registry::enter_fact(&app, &manager, &operation(), &entered).await.unwrap();
        let known = what_is_known(&app, &manager, household).await;
        let rotated = sealing::rotate(&app.db, organisation, &app.now_text(), |_| {}).await.unwrap();
        assert!(rotated.resumed && rotated.version == 2 && rotated.texts > 0, "{rotated:?}");
        let after = String::from_utf8(dump(&app.db).await).unwrap();
        assert!(!after.contains(&keys::prefix_of(old)), "something is sealed with the earlier key still");
        assert_eq!(what_is_known(&app, &manager, household).await, known);
        sound(&app).await;
        // What the earlier key had sealed opens no more, not even after a new start.
        let app = if app.db.is_sqlite() { testing::sqlite_in(app.data.clone()).await } else { app };
        let before = String::from_utf8(before).unwrap();
        let at = before.find(&keys::prefix_of(old)).unwrap();
        let text = before[at..].split('"').next().unwrap().to_owned();
        if app.db.is_sqlite() {
            let closed = keys::open(app.db.read(), &sealing::SPECIAL_VALUE, 1, text).await.unwrap_err().to_string();
            assert!(closed.contains("was destroyed at"), "{closed}");
        }
        let again = sealing::rotate(&app.db, organisation, &app.now_text(), |_| {}).await.unwrap();
        assert_eq!((again.version, again.resumed), (3, false));
        sound(&app).await;
    }
}

/// A database of an earlier version: everything in clear, and nothing says that it was sealed.
async fn as_before(app: &App) {
    let tx = app.db.begin().await.unwrap();
    for (field, _) in sealing::FIELDS {
        #[derive(sea_orm::FromQueryResult)]
        struct Row {
            id: i64,
            text: Option<String>,
        }
        let sql = format!("SELECT {} AS id, {} AS text FROM {}", field.key, field.column, field.table);
        for row in db::all::<Row>(&tx, &sql, vec![]).await.unwrap() {
            let Some(text) = row.text else { continue };
            let clear = keys::open(&tx, field, row.id, text).await.unwrap();
            let sql = format!("UPDATE {} SET {} = $2 WHERE {} = $1", field.table, field.column, field.key);
            db::run(&tx, &sql, db::values![row.id, clear]).await.unwrap();
        }
    }
    sealing::look_again(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_database_of_before_is_sealed_at_the_next_start() {
    for app in testing::apps().await {
        let (manager, household) = let_in(&app).await;
        let known = what_is_known(&app, &manager, household).await;
        as_before(&app).await;
        assert_eq!(canaries_in(&dump(&app.db).await).len(), CANARIES.len(), "they stand in clear");
        let told = store::check(app.db.read()).await.unwrap();
        let told = &told.iter().find(|(name, _)| *name == "facts of class 3 and original rows are sealed").unwrap().1;
        assert!(told[0].contains("stands in clear"), "{told:?}");
        sealing::seal_what_is_clear(&app.db).await.unwrap();
        assert_eq!(canaries_in(&dump(&app.db).await), Vec::<&str>::new());
        assert_eq!(what_is_known(&app, &manager, household).await, known);
        if app.db.is_sqlite() {
            let mut found = Vec::new();
            files(&app.data, &mut found);
            for (name, bytes) in &found {
                assert_eq!(canaries_in(bytes), Vec::<&str>::new(), "{name}: overwritten pages keep what stood there");
            }
        }
        sound(&app).await;
    }
}

/// What people chose among facts of class 3 stays chosen where a corrected file says the same: the database cannot compare them.
#[tokio::test]
async fn a_choice_among_sealed_facts_outlives_a_corrected_file() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let list = import(&app, &setup, "office", "spisak.csv", LIST.as_bytes(), None).await;
        let tx = app.db.begin().await.unwrap();
        let chosen =
            "UPDATE special_fact SET chosen_at = '2021-03-04T10:00:00Z' WHERE attribute IN ('community', 'chronic_illness')";
        assert_eq!(db::run(&tx, chosen, vec![]).await.unwrap(), 4);
        tx.commit().await.unwrap();
        let corrected = LIST.replace(";2;srpska;da;", ";2;srpska;ne;");
        let list = import(&app, &setup, "office", "spisak2.csv", corrected.as_bytes(), Some(list)).await;
        let kept = "SELECT COUNT(*) AS value FROM special_fact WHERE list = $1 AND chosen_at IS NOT NULL";
        assert_eq!(db::number(app.db.read(), kept, db::values![list]).await.unwrap(), 3, "the one that changed is open again");
        assert!(lists::workbook(&app, &setup.manager, &lists::list(&app, &setup.manager, list).await.unwrap()).await.is_ok());
    }
}
