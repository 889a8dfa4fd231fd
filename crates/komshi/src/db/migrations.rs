//! The tables, one SQL file a slice, in the order of the slices. A file once released is never edited: a change is a new file.
//!
//! `ID` stands for the engine's spelling of an i64 key made by the application (on SQLite only `INTEGER PRIMARY KEY` makes
//! the key the row itself; `BIGINT PRIMARY KEY` cost a third of list throughput). `WITHOUT ROWID` makes the key of a narrow table the
//! table itself on SQLite, where it would be written twice otherwise; PostgreSQL has no such thing. `APPEND ONLY table` makes the engine
//! refuse to change or to delete its rows.

use sea_orm::{ConnectionTrait, DbBackend};
use sea_orm_migration::prelude::*;

pub(super) const FILES: &[(&str, &str)] = &[
    ("m0001_access", include_str!("migrations/0001_access.sql")),
    ("m0002_programmes", include_str!("migrations/0002_programmes.sql")),
    ("m0003_registry", include_str!("migrations/0003_registry.sql")),
    ("m0004_matching", include_str!("migrations/0004_matching.sql")),
    ("m0005_selection", include_str!("migrations/0005_selection.sql")),
    ("m0006_goods", include_str!("migrations/0006_goods.sql")),
    ("m0007_deliveries", include_str!("migrations/0007_deliveries.sql")),
    ("m0008_reports", include_str!("migrations/0008_reports.sql")),
    ("m0009_people", include_str!("migrations/0009_people.sql")),
    ("m0010_looks", include_str!("migrations/0010_looks.sql")),
    ("m0011_at_the_door", include_str!("migrations/0011_at_the_door.sql")),
    ("m0012_second_factor", include_str!("migrations/0012_second_factor.sql")),
    ("m0013_looks_at_lists", include_str!("migrations/0013_looks_at_lists.sql")),
    ("m0014_by_hand", include_str!("migrations/0014_by_hand.sql")),
    ("m0015_register", include_str!("migrations/0015_register.sql")),
    ("m0016_results", include_str!("migrations/0016_results.sql")),
    ("m0017_public", include_str!("migrations/0017_public.sql")),
    ("m0018_fold", include_str!("migrations/0018_fold.sql")),
    ("m0020_access", include_str!("migrations/0020_access.sql")),
    ("m0021_sealed", include_str!("migrations/0021_sealed.sql")),
    ("m0022_rest", include_str!("migrations/0022_rest.sql")),
    ("m0023_signin", include_str!("migrations/0023_signin.sql")),
    ("m0024_trust", include_str!("migrations/0024_trust.sql")),
];

pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        FILES.iter().map(|&(name, sql)| Box::new(SqlFile { name, sql }) as Box<dyn MigrationTrait>).collect()
    }
}

struct SqlFile {
    name: &'static str,
    sql: &'static str,
}

impl MigrationName for SqlFile {
    fn name(&self) -> &str {
        self.name
    }
}

/// Triggers that stop mistakes and injected queries. Whoever owns the database can remove them: the chain and its checkpoints show it then.
async fn append_only(connection: &impl ConnectionTrait, table: &str) -> Result<(), DbErr> {
    let is_sqlite = connection.get_database_backend() == DbBackend::Sqlite;
    if !is_sqlite {
        let refuse = "CREATE OR REPLACE FUNCTION komshi_append_only() RETURNS trigger LANGUAGE plpgsql AS \
                      $$ BEGIN RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME; END $$";
        connection.execute_unprepared(refuse).await?;
    }
    for event in ["UPDATE", "DELETE"] {
        let name = format!("{table}_no_{}", event.to_lowercase());
        let sql = if is_sqlite {
            format!(
                "CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN \
                 SELECT RAISE(ABORT, 'rows of {table} are never changed or deleted'); END"
            )
        } else {
            format!("CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION komshi_append_only()")
        };
        connection.execute_unprepared(&sql).await?;
    }
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for SqlFile {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let (id, keyed) = match connection.get_database_backend() {
            DbBackend::Sqlite => ("INTEGER PRIMARY KEY", ") WITHOUT ROWID"),
            _ => ("BIGINT PRIMARY KEY", ")"),
        };
        let sql: String = self.sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        for statement in sql.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
            if let Some(table) = statement.strip_prefix("APPEND ONLY ") {
                append_only(connection, table).await?;
                continue;
            }
            let statement = statement.replace(" ID,", &format!(" {id},")).replace(") WITHOUT ROWID", keyed);
            connection.execute_unprepared(&statement).await?;
        }
        Ok(())
    }
}
