//! Databases for tests: a new one for every test, on SQLite always and on PostgreSQL where `KOMSHI_TEST_POSTGRES` names a server.

use std::path::PathBuf;

use super::{Db, random_token};
use crate::app::App;

/// Apps over empty databases, one an engine. Every storage test runs its body on each of them.
pub async fn apps() -> Vec<App> {
    let mut apps = vec![sqlite().await];
    if let Some(app) = postgres().await {
        apps.push(app);
    }
    apps
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("komshi-test-{}", &random_token()[..16]));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

pub async fn sqlite() -> App {
    let folder = folder();
    let db = Db::open(&format!("sqlite:{}", folder.join("komshi.db").display())).await.expect("SQLite opens");
    App::over(db, folder).expect("the texts are well formed")
}

async fn postgres() -> Option<App> {
    let server = std::env::var("KOMSHI_TEST_POSTGRES").ok()?;
    let name = format!("komshi_test_{}", &random_token()[..16]);
    let admin = sea_orm::Database::connect(&server).await.expect("the test server answers");
    super::run(&admin, &format!("CREATE DATABASE {name}"), vec![]).await.expect("a database of its own");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    let db = Db::open(&format!("{base}/{name}")).await.expect("PostgreSQL opens");
    Some(App::over(db, folder()).expect("the texts are well formed"))
}
