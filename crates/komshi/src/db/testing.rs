//! Databases for tests: a new one for every test, on SQLite always and on PostgreSQL where `KOMSHI_TEST_POSTGRES` names a server.

use std::path::PathBuf;

use sea_orm::ConnectionTrait;

use super::{Db, keys::ROOT_KEY_FILE, random_token};
use crate::app::App;

/// Apps over empty databases, one an engine. Every storage test runs its body on each of them.
pub async fn apps() -> Vec<App> {
    let mut apps = vec![sqlite().await];
    if let Some(app) = postgres(folder()).await {
        apps.push(app);
    }
    apps
}

/// The same with the root key of another app: where its backup can be restored.
pub async fn apps_with_the_key_of(other: &App) -> Vec<App> {
    let keyed = || {
        let folder = folder();
        std::fs::copy(other.data.join(ROOT_KEY_FILE), folder.join(ROOT_KEY_FILE)).expect("a root key");
        folder
    };
    let mut apps = vec![sqlite_in(keyed()).await];
    if let Some(app) = postgres(keyed()).await {
        apps.push(app);
    }
    apps
}

/// Takes the triggers of an append-only table away, as somebody who owns the database can.
pub async fn allow_changes(tx: &super::Transaction, table: &str) {
    let of = if tx.get_database_backend() == sea_orm::DbBackend::Sqlite { String::new() } else { format!(" ON {table}") };
    for event in ["update", "delete"] {
        tx.execute_unprepared(&format!("DROP TRIGGER {table}_no_{event}{of}")).await.expect("a trigger");
    }
}

/// What the audit trail keeps of every change, opened.
pub async fn audit_payloads(app: &App) -> Vec<String> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        audit: i64,
        payload: String,
    }
    let rows: Vec<Row> =
        super::all(app.db.read(), "SELECT audit, payload FROM audit_payload ORDER BY audit", vec![]).await.expect("payloads");
    let mut opened = Vec::new();
    for row in rows {
        let payload = super::keys::open(app.db.read(), &super::sealing::AUDIT_PAYLOAD, row.audit, row.payload).await;
        opened.push(payload.expect("it opens"));
    }
    opened
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("komshi-test-{}", &random_token()[..16]));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

pub async fn sqlite() -> App {
    sqlite_in(folder()).await
}

/// The app of a data folder, as the next start finds it.
pub async fn sqlite_in(folder: PathBuf) -> App {
    let url = format!("sqlite:{}", folder.join("komshi.db").display());
    let db = Db::open(&url, &folder.join(ROOT_KEY_FILE)).await.expect("SQLite opens");
    App::over(db, folder).expect("the texts are well formed")
}

async fn postgres(folder: PathBuf) -> Option<App> {
    let server = std::env::var("KOMSHI_TEST_POSTGRES").ok()?;
    let name = format!("komshi_test_{}", &random_token()[..16]);
    let admin = sea_orm::Database::connect(&server).await.expect("the test server answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database of its own");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    let db = Db::open(&format!("{base}/{name}"), &folder.join(ROOT_KEY_FILE)).await.expect("PostgreSQL opens");
    Some(App::over(db, folder).expect("the texts are well formed"))
}
