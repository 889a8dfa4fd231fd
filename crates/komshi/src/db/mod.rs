//! The only room that names an engine. Everything else runs unchanged on SQLite and PostgreSQL.
//!
//! Queries are SQL texts with `$1` placeholders, a form that both engines read; `store.rs` files hold them and hand
//! them to [`all`], [`one`], [`number`] and [`run`]. SQLite gets one writing connection and a pool of readers,
//! PostgreSQL one pool for both.

mod command;
mod ids;
pub mod keys;
mod migrations;
mod pools;
pub mod sealing;
pub mod tables;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use std::{fmt::Write as _, path::Path, time::Duration};

pub use command::{
    Begun, Command, Event, NewOperation, audit_rows, begin_command, hash, record_event, record_look, verify_audit,
};
pub use ids::{Ids, random_code, random_token};
use keys::Keys;
pub use pools::{Pool, Transaction};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, FromQueryResult, IsolationLevel,
    SqliteTransactionMode, Statement, TransactionOptions, Value,
};
use sea_orm_migration::MigratorTrait;

/// SQLite older than this has a bug in WAL recovery that loses commits.
const OLDEST_SQLITE: &str = "3.51.3";
/// Readers of one process. More only wait for the same two cores of an office machine.
const READERS: u32 = 8;
const POSTGRES_CONNECTIONS: u32 = 12;
/// Pages that the writer keeps, in KiB: an import changes some hundred thousand places of its indexes.
const WRITER_CACHE: &str = "-98304";
/// Readers read the mapped file and need little of their own.
const READER_CACHE: &str = "-4096";
/// The part of the file that is mapped; as much as SQLite allows.
const MAPPED: &str = "2147418112";
/// The log goes into the file when it is 64 MB long: a page that is changed often is then copied once.
const CHECKPOINT_PAGES: &str = "16384";
/// What is kept of the log's file after that.
const LARGEST_LOG: &str = "67108864";

pub type Error = sea_orm::DbErr;

/// Why a query failed through no fault of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The server is stopped, starts, or is out of reach; or all its connections are busy.
    Away,
    /// There is no room left where the data lies.
    Full,
}

/// Class 53 but for 53100: out of memory or connections. 57P01-57P03: stopped by its administrator, crashed, starting. 08: no connection.
const POSTGRES_AWAY: &[&str] = &["53000", "53200", "53300", "57P01", "57P02", "57P03"];
const POSTGRES_FULL: &str = "53100";
/// SQLITE_FULL. A file that cannot grow may also fail as SQLITE_IOERR (10) when it is written, made longer or mapped.
const SQLITE_FULL: i64 = 13;
const SQLITE_IO: i64 = 10;
/// The lowest byte of a code of SQLite is its kind.
const SQLITE_KIND: i64 = 0xff;

/// Whether it would go a moment later, or once there is room; `None` for what would fail again.
pub fn trouble(error: &Error) -> Option<Trouble> {
    use sea_orm::{DbErr, RuntimeErr, sqlx};
    let inner = match error {
        DbErr::ConnectionAcquire(_) => return Some(Trouble::Away),
        DbErr::Conn(RuntimeErr::SqlxError(inner))
        | DbErr::Exec(RuntimeErr::SqlxError(inner))
        | DbErr::Query(RuntimeErr::SqlxError(inner)) => inner,
        _ => return None,
    };
    match inner.as_ref() {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
            Some(Trouble::Away)
        }
        sqlx::Error::Database(told) => {
            let code = told.code().unwrap_or_default();
            if let Some(sqlite) = told.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
                let kind =
                    sqlx::error::DatabaseError::code(sqlite).and_then(|code| code.parse::<i64>().ok()).unwrap_or(0) & SQLITE_KIND;
                return (kind == SQLITE_FULL || kind == SQLITE_IO).then_some(Trouble::Full);
            }
            if code == POSTGRES_FULL {
                return Some(Trouble::Full);
            }
            (code.starts_with("08") || POSTGRES_AWAY.contains(&&*code)).then_some(Trouble::Away)
        }
        _ => None,
    }
}

/// Something that queries can be sent to, a pool or a transaction, with the keys of what is sealed in it.
pub trait Connection: ConnectionTrait + Send {
    fn keys(&self) -> &Keys;

    /// Whether a row that it shows is there for good.
    fn sees_committed_only(&self) -> bool;
}

#[derive(Clone, Debug)]
pub struct Db {
    write: Pool,
    read: Pool,
}

/// Rows that SQLite's thread hands over before it waits for whoever reads them: two pages of a list without a change of threads.
const ROWS_ON_THE_WAY: usize = 128;

impl Db {
    /// Opens the database, brings its tables up to date, seals what an earlier version left in clear, and says why if it cannot.
    ///
    /// `url` is `sqlite:PATH` or `postgres://…`; `root_key` is the file of the root key, which is made for a database that has none.
    pub async fn open(url: &str, root_key: &Path) -> anyhow::Result<Db> {
        let (write, read) = if let Some(path) = url.strip_prefix("sqlite:") {
            Self::open_sqlite(path.trim_start_matches("//")).await?
        } else {
            let mut options = ConnectOptions::new(url);
            options.max_connections(POSTGRES_CONNECTIONS).sqlx_logging(false).acquire_timeout(Duration::from_secs(20));
            // Scopes make queries of many small expressions: compiling one takes longer than the answer, at every search anew.
            options.map_sqlx_postgres_opts(|postgres| postgres.options([("jit", "off")]));
            let pool = Database::connect(options).await?;
            (pool.clone(), pool)
        };
        migrations::Migrator::up(&write, None).await?;
        let roots = statement(&write, "SELECT DISTINCT root FROM organisation_key LIMIT 10", vec![]);
        let roots: Vec<String> =
            write.query_all_raw(roots).await?.iter().map(|row| row.try_get("", "root")).collect::<Result<_, _>>()?;
        let keys = Keys::of(root_key, &roots)?;
        let db = Db { write: Pool::new(write, keys.clone()), read: Pool::new(read, keys) };
        sealing::seal_what_is_clear(&db).await?;
        Ok(db)
    }

    pub fn keys(&self) -> &Keys {
        self.read.keys()
    }

    async fn open_sqlite(path: &str) -> anyhow::Result<(DatabaseConnection, DatabaseConnection)> {
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder)?;
        }
        let url = format!("sqlite://{path}?mode=rwc");
        let connect = async |connections: u32, cache: &'static str| {
            let mut options = ConnectOptions::new(url.clone());
            options.max_connections(connections).min_connections(1).sqlx_logging(false);
            // A file does not hang up, so nobody asks before each query whether it is still there.
            options.acquire_timeout(Duration::from_secs(30)).test_before_acquire(false);
            options.map_sqlx_sqlite_pool_opts(|pool| pool.before_acquire(|connection, _| Box::pin(is_at_rest(connection))));
            options.map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .pragma("journal_mode", "WAL")
                    .pragma("synchronous", "FULL")
                    .pragma("foreign_keys", "ON")
                    .pragma("temp_store", "MEMORY")
                    .pragma("cache_size", cache)
                    .pragma("mmap_size", MAPPED)
                    .pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
                    .pragma("journal_size_limit", LARGEST_LOG)
                    .busy_timeout(Duration::from_secs(20))
                    .statement_cache_capacity(256)
                    .row_buffer_size(ROWS_ON_THE_WAY)
            });
            Database::connect(options).await
        };
        let write = connect(1, WRITER_CACHE).await?;
        let row = write.query_one_raw(statement(&write, "SELECT sqlite_version() AS value", vec![])).await?;
        let version: String = row.map(|row| row.try_get("", "value")).transpose()?.unwrap_or_default();
        anyhow::ensure!(
            comparable(&version) >= comparable(OLDEST_SQLITE),
            "SQLite {version} is too old: Komshi needs {OLDEST_SQLITE} or newer"
        );
        Ok((write, connect(READERS, READER_CACHE).await?))
    }

    /// For pages and lists.
    pub fn read(&self) -> &Pool {
        &self.read
    }

    /// A transaction that may write. On SQLite it takes the write lock at once, so that it never fails half-way for want of it.
    pub async fn begin(&self) -> Result<Transaction, Error> {
        self.write
            .begin(TransactionOptions {
                isolation_level: match self.write.get_database_backend() {
                    DbBackend::Sqlite => None,
                    _ => Some(IsolationLevel::ReadCommitted),
                },
                access_mode: match self.write.get_database_backend() {
                    DbBackend::Sqlite => None,
                    _ => Some(AccessMode::ReadWrite),
                },
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            })
            .await
    }

    /// A transaction that only reads and sees one moment, however long it takes; nobody waits for it.
    pub async fn snapshot(&self) -> Result<Transaction, Error> {
        let sqlite = self.is_sqlite();
        self.read
            .begin(TransactionOptions {
                isolation_level: (!sqlite).then_some(IsolationLevel::RepeatableRead),
                access_mode: (!sqlite).then_some(AccessMode::ReadOnly),
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
            })
            .await
    }

    /// Whether the database answers at all.
    pub async fn answers(&self) -> Result<(), Error> {
        number(&self.read, "SELECT CAST(1 AS BIGINT) AS value", vec![]).await.map(|_| ())
    }

    pub fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Sqlite
    }

    /// Writes the tables anew without what was deleted or overwritten: old pages and the log would else keep it on the disk. Nobody else
    /// writes meanwhile.
    pub async fn forget_what_was_overwritten(&self, tables: &[&str]) -> Result<(), Error> {
        if self.is_sqlite() {
            self.write.execute_unprepared("VACUUM").await?;
            self.write.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
            return Ok(());
        }
        for table in tables {
            self.write.execute_unprepared(&format!("VACUUM FULL {table}")).await?;
        }
        Ok(())
    }

    /// From now on what is deleted is overwritten in the file, and when that ends the log is emptied: a key that is destroyed must not be
    /// found there. PostgreSQL clears its old rows by itself.
    pub async fn write_over_what_is_deleted(&self, on: bool) -> Result<(), Error> {
        if self.is_sqlite() {
            self.write.execute_unprepared(if on { "PRAGMA secure_delete = ON" } else { "PRAGMA secure_delete = OFF" }).await?;
            if !on {
                self.write.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
            }
        }
        Ok(())
    }

    /// How the engine would run a query: one line a step. For tests that assert that a list does not scan.
    pub async fn explain(&self, sql: &str, values: Vec<Value>) -> Result<Vec<String>, Error> {
        let explain = match self.read.get_database_backend() {
            DbBackend::Sqlite => format!("EXPLAIN QUERY PLAN {sql}"),
            _ => format!("EXPLAIN {sql}"),
        };
        let rows = self.read.query_all_raw(statement(&self.read, &explain, values)).await?;
        let column = if self.is_sqlite() { "detail" } else { "QUERY PLAN" };
        rows.iter().map(|row| row.try_get::<String>("", column)).collect()
    }
}

/// Whether a connection of SQLite is outside of any transaction; one that is not is closed, and another one opened.
///
/// On a full disk SQLite ends a transaction by itself. The rollback that follows fails, and sqlx goes on counting that transaction: what
/// comes next is a savepoint in it, the first one that is taken back leaves it open for ever, and from then on nothing that is
/// acknowledged is ever committed. The pool asks the connection for a sign of life before, so a rollback on its way has been run.
async fn is_at_rest(connection: &mut sea_orm::sqlx::SqliteConnection) -> Result<bool, sea_orm::sqlx::Error> {
    Ok(!sea_orm::sqlx::Connection::is_in_transaction(connection))
}

/// Locks the chosen row on PostgreSQL until the end of the transaction; SQLite has one writer and needs nothing.
///
/// No command changes a key, so the lock leaves those alone who only point at the row: two that have both inserted something of a programme
/// and then want the programme itself would else wait for each other for ever.
pub fn for_update(connection: &impl Connection) -> &'static str {
    match connection.get_database_backend() {
        DbBackend::Sqlite => "",
        _ => " FOR NO KEY UPDATE",
    }
}

/// Holds the chosen rows of one table of the query as they are until the end of the transaction; others may hold them too.
pub fn for_share(connection: &impl Connection, table: &str) -> String {
    match connection.get_database_backend() {
        DbBackend::Sqlite => String::new(),
        _ => format!(" FOR SHARE OF {table}"),
    }
}

/// Locks the chosen rows of one table of the query, passing over rows that somebody else holds.
pub fn for_update_skip_locked(connection: &impl Connection, table: &str) -> String {
    match connection.get_database_backend() {
        DbBackend::Sqlite => String::new(),
        _ => format!(" FOR NO KEY UPDATE OF {table} SKIP LOCKED"),
    }
}

fn comparable(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

fn statement(connection: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    let engine = connection.get_database_backend();
    match engine {
        // SQLite plans a query anew at every run whose `LIMIT` is a parameter alone, because its value could change the plan
        // (`sqlite3ExprIsInteger`); of an expression it does not ask. For a short query the plan costs several times the answer.
        DbBackend::Sqlite => Statement::from_sql_and_values(engine, sql.replace("LIMIT $", "LIMIT +$"), values),
        _ => Statement::from_sql_and_values(engine, sql, values),
    }
}

/// Every row of a query. The query carries its own LIMIT.
pub async fn all<T: FromQueryResult>(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<Vec<T>, Error> {
    let rows = connection.query_all_raw(statement(connection, sql, values)).await?;
    rows.iter().map(|row| T::from_query_result(row, "")).collect()
}

/// The first row, if there is one.
pub async fn one<T: FromQueryResult>(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<Option<T>, Error> {
    let row = connection.query_one_raw(statement(connection, sql, values)).await?;
    row.map(|row| T::from_query_result(&row, "")).transpose()
}

/// The column `value` of the first row as a whole number; 0 where there is none.
pub async fn number(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<i64, Error> {
    let row = connection.query_one_raw(statement(connection, sql, values)).await?;
    Ok(row.map(|row| row.try_get::<Option<i64>>("", "value")).transpose()?.flatten().unwrap_or(0))
}

/// The column `value` of the first row as a text.
pub async fn text(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<Option<String>, Error> {
    let row = connection.query_one_raw(statement(connection, sql, values)).await?;
    Ok(row.map(|row| row.try_get::<Option<String>>("", "value")).transpose()?.flatten())
}

/// The column `value` of every row.
pub async fn numbers(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<Vec<i64>, Error> {
    let rows = connection.query_all_raw(statement(connection, sql, values)).await?;
    rows.iter().map(|row| row.try_get::<i64>("", "value")).collect()
}

/// Runs a change and says how many rows it touched.
pub async fn run(connection: &impl Connection, sql: &str, values: Vec<Value>) -> Result<u64, Error> {
    Ok(connection.execute_raw(statement(connection, sql, values)).await?.rows_affected())
}

/// Parameters of one statement that inserts many rows. Both engines allow more, but gain nothing from it.
const PARAMETERS: usize = 4_000;

/// Inserts many rows with few statements. `columns` as in `id, name`; every row has as many values.
///
/// A statement holds a power of two of rows, so that few different texts stay prepared. On SQLite the parameters are plain `?`: it
/// takes `$1` for a name and looks every name up among all those before it, which made an import's time go to that alone.
pub async fn insert_many(connection: &impl Connection, table: &str, columns: &str, rows: Vec<Vec<Value>>) -> Result<(), Error> {
    insert_many_unless(connection, table, columns, rows, "").await
}

/// The same with a clause for rows that are there already: ` ON CONFLICT (…) DO NOTHING`.
pub async fn insert_many_unless(
    connection: &impl Connection,
    table: &str,
    columns: &str,
    rows: Vec<Vec<Value>>,
    conflict: &str,
) -> Result<(), Error> {
    let width = columns.split(',').count();
    let is_sqlite = connection.get_database_backend() == DbBackend::Sqlite;
    let largest = 1 << (PARAMETERS / width).max(1).ilog2();
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let count = largest.min(1 << rows.len().ilog2());
        let mut sql = format!("INSERT INTO {table} ({columns}) VALUES ");
        let mut values = Vec::with_capacity(count * width);
        for (index, row) in rows.by_ref().take(count).enumerate() {
            sql.push_str(if index == 0 { "(" } else { ",(" });
            for (column, value) in row.into_iter().enumerate() {
                values.push(value);
                sql.push_str(if column == 0 { "" } else { "," });
                if is_sqlite {
                    sql.push('?');
                } else {
                    // Writing into a text does not fail.
                    let _ = write!(sql, "${}", values.len());
                }
            }
            sql.push(')');
        }
        sql.push_str(conflict);
        run(connection, &sql, values).await?;
    }
    Ok(())
}

/// Changes many rows with few statements. The first value of a row is what its column `key` has now, the others are what `columns` get;
/// each column stands with its type, because PostgreSQL cannot see it from a parameter.
pub async fn update_many(
    connection: &impl Connection,
    table: &str,
    key: &str,
    columns: &[(&str, &str)],
    rows: Vec<Vec<Value>>,
) -> Result<(), Error> {
    let is_sqlite = connection.get_database_backend() == DbBackend::Sqlite;
    let width = columns.len() + 1;
    let largest = 1 << (PARAMETERS / width).max(1).ilog2();
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let sets: Vec<String> = names.iter().map(|name| format!("{name} = changed.{name}")).collect();
    let types: Vec<&str> = std::iter::once("BIGINT").chain(columns.iter().map(|(_, kind)| *kind)).collect();
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let count = largest.min(1 << rows.len().ilog2());
        let mut places = 0;
        let lines: Vec<String> = (0..count)
            .map(|_| {
                let marks = types.iter().map(|kind| {
                    places += 1;
                    if is_sqlite { format!("CAST(? AS {kind})") } else { format!("CAST(${places} AS {kind})") }
                });
                format!("({})", marks.collect::<Vec<_>>().join(","))
            })
            .collect();
        let sql = format!(
            "WITH changed(row_key, {}) AS (VALUES {}) UPDATE {table} SET {} FROM changed WHERE {table}.{key} = changed.row_key",
            names.join(", "),
            lines.join(","),
            sets.join(", "),
        );
        run(connection, &sql, rows.by_ref().take(count).flatten().collect()).await?;
    }
    Ok(())
}

/// `$3,$4,$5`: placeholders for `count` values after the first `used`. For `IN (…)`; never empty, so that the SQL stays valid.
pub fn placeholders(used: usize, count: usize) -> String {
    if count == 0 {
        return "NULL".into();
    }
    (used + 1..=used + count).map(|index| format!("${index}")).collect::<Vec<_>>().join(",")
}

/// The same where the list holds all parameters of the query: plain `?` on SQLite, see [`insert_many`].
pub fn in_order(connection: &impl Connection, count: usize) -> String {
    match connection.get_database_backend() {
        DbBackend::Sqlite if count > 0 => vec!["?"; count].join(","),
        _ => placeholders(0, count),
    }
}

/// SQL for the ids of a column in one text, `17,4,25`: of a group of many rows one is read.
pub fn joined_ids(column: &str) -> String {
    format!("STRING_AGG(CAST({column} AS TEXT), ',')")
}

/// `values![a, b]`: parameters of a query.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$(::sea_orm::Value::from($value)),*] };
}
pub use crate::values;

#[cfg(test)]
mod tests {
    use super::*;

    /// What is committed after the disk was full is seen by others: the writer is not left inside a transaction that SQLite has ended.
    #[tokio::test]
    async fn a_full_disk_leaves_no_transaction_open() {
        let app = testing::sqlite().await;
        let db = &app.db;
        let count = "SELECT COUNT(*) AS value FROM setting";
        let write = async |tx: &Transaction, name: &str, value: String| {
            run(tx, "INSERT INTO setting (name, value) VALUES ($1,$2)", values![name, value]).await
        };

        // A file that may not grow is as good as a full disk.
        let tx = db.begin().await.unwrap();
        run(&tx, "PRAGMA max_page_count = 1", vec![]).await.unwrap();
        let error = write(&tx, "large", "x".repeat(5_000_000)).await.unwrap_err();
        assert_eq!(trouble(&error), Some(Trouble::Full), "{error}");
        drop(tx);

        // Somebody is refused, and somebody else is not.
        drop(db.begin().await.unwrap());
        let tx = db.begin().await.unwrap();
        write(&tx, "small", "y".into()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(number(db.read(), count, vec![]).await.unwrap(), 1);
    }
}
