//! The tables as the migrations declare them, and their rows in a form that both engines read: for backups, which move from one
//! engine to the other, and for checks of every reference.

use std::sync::LazyLock;

use sea_orm::{QueryResult, Value};
use serde_json::Value as Json;

use super::{Connection, Error, insert_many, migrations::FILES, number, statement};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// i64
    Big,
    /// i32
    Small,
    Text,
    /// f64
    Real,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    /// The table whose `id` it names.
    pub references: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Indexes into `columns`.
    key: Vec<usize>,
}

/// A row: one JSON value a column. Reals are texts, because a decimal number in JSON does not come back bit by bit.
pub type Row = Vec<Json>;

impl Table {
    pub fn names(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn key_names(&self) -> String {
        self.key.iter().map(|index| self.columns[*index].name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let mut tables: Vec<Table> = FILES.iter().flat_map(|(_, sql)| parse(sql)).collect();
    for (table, column) in FILES.iter().flat_map(|(_, sql)| added_columns(sql)) {
        if let Some(table) = tables.iter_mut().find(|known| known.name == table) {
            table.columns.push(column);
        }
    }
    tables
});

/// Every table, in an order in which rows can be inserted: a table comes after those that it refers to.
pub fn tables() -> &'static [Table] {
    &TABLES
}

fn without_comments(sql: &str) -> String {
    sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n")
}

/// The columns that later files add to tables of earlier ones.
fn added_columns(sql: &str) -> Vec<(String, Column)> {
    without_comments(sql)
        .split(';')
        .filter_map(|statement| {
            let (table, column) = statement.trim().strip_prefix("ALTER TABLE ")?.split_once(" ADD COLUMN ")?;
            Some((table.to_owned(), column_of(column)?))
        })
        .collect()
}

/// A column as a line of SQL declares it.
fn column_of(line: &str) -> Option<Column> {
    let mut words = line.split_whitespace();
    let (name, kind) = (words.next()?, words.next()?);
    let kind = match kind {
        "ID" | "BIGINT" => Kind::Big,
        "INTEGER" => Kind::Small,
        "TEXT" => Kind::Text,
        "DOUBLE" => Kind::Real,
        _ => return None,
    };
    let references = line.split_once("REFERENCES ").and_then(|(_, rest)| Some(rest.split_once('(')?.0.to_owned()));
    Some(Column { name: name.to_owned(), kind, references })
}

fn parse(sql: &str) -> Vec<Table> {
    without_comments(sql)
        .split(';')
        .filter_map(|statement| {
            let (name, body) = statement.trim().strip_prefix("CREATE TABLE ")?.split_once('(')?;
            let mut table = Table { name: name.trim().to_owned(), columns: Vec::new(), key: Vec::new() };
            for line in body.lines().map(|line| line.trim().trim_end_matches(',')) {
                let mut words = line.split_whitespace();
                let (Some(first), Some(second)) = (words.next(), words.next()) else { continue };
                if first == "PRIMARY" {
                    let names = line.split_once('(').map_or("", |(_, names)| names.trim_end_matches(')'));
                    table.key = names
                        .split(',')
                        .filter_map(|name| table.columns.iter().position(|column| column.name == name.trim()))
                        .collect();
                    continue;
                }
                let Some(column) = column_of(line) else { continue };
                if second == "ID" || line.contains("PRIMARY KEY") {
                    table.key = vec![table.columns.len()];
                }
                table.columns.push(column);
            }
            Some(table)
        })
        .collect()
}

/// How many rows a table has.
pub async fn count(connection: &impl Connection, table: &Table) -> Result<i64, Error> {
    number(connection, &format!("SELECT COUNT(*) AS value FROM {}", table.name), vec![]).await
}

/// A page of rows after the given one, in the order of the key.
pub async fn read_page(
    connection: &impl Connection,
    table: &Table,
    after: Option<&Row>,
    limit: usize,
) -> Result<Vec<Row>, Error> {
    let keys = table.key_names();
    let mut values = Vec::new();
    let mut condition = String::new();
    if let Some(row) = after {
        for index in &table.key {
            values.push(value_of(&table.columns[*index], row.get(*index).unwrap_or(&Json::Null))?);
        }
        condition = format!(" WHERE ({keys}) > ({})", super::placeholders(0, values.len()));
    }
    let sql = format!("SELECT {} FROM {}{condition} ORDER BY {keys} LIMIT {limit}", table.names(), table.name);
    let rows = connection.query_all_raw(statement(connection, &sql, values)).await?;
    rows.iter().map(|row| table.columns.iter().map(|column| json_of(row, column)).collect()).collect()
}

fn json_of(row: &QueryResult, column: &Column) -> Result<Json, Error> {
    Ok(match column.kind {
        Kind::Big => row.try_get::<Option<i64>>("", &column.name)?.into(),
        Kind::Small => row.try_get::<Option<i32>>("", &column.name)?.into(),
        Kind::Text => row.try_get::<Option<String>>("", &column.name)?.into(),
        Kind::Real => row.try_get::<Option<f64>>("", &column.name)?.map(|real| real.to_string()).into(),
    })
}

fn value_of(column: &Column, json: &Json) -> Result<Value, Error> {
    let broken = || Error::Custom(format!("the column {} does not hold what it should", column.name));
    Ok(match (column.kind, json) {
        (Kind::Big, Json::Null) => None::<i64>.into(),
        (Kind::Small, Json::Null) => None::<i32>.into(),
        (Kind::Text, Json::Null) => None::<String>.into(),
        (Kind::Real, Json::Null) => None::<f64>.into(),
        (Kind::Big, json) => json.as_i64().ok_or_else(broken)?.into(),
        (Kind::Small, json) => json.as_i64().and_then(|number| i32::try_from(number).ok()).ok_or_else(broken)?.into(),
        (Kind::Text, json) => json.as_str().ok_or_else(broken)?.into(),
        (Kind::Real, json) => json.as_str().and_then(|text| text.parse::<f64>().ok()).ok_or_else(broken)?.into(),
    })
}

/// Inserts rows whose values stand in the order of `columns`, which may be fewer than the table has now.
pub async fn insert_rows(connection: &impl Connection, table: &Table, columns: &[String], rows: Vec<Row>) -> Result<(), Error> {
    let known: Vec<&Column> = columns
        .iter()
        .map(|name| {
            table.columns.iter().find(|column| column.name == *name).ok_or_else(|| {
                Error::Custom(format!("the table {} has no column {name}: the backup is of a newer version", table.name))
            })
        })
        .collect::<Result<_, _>>()?;
    let rows = rows
        .iter()
        .map(|row| {
            if row.len() != known.len() {
                return Err(Error::Custom(format!(
                    "a row of {} has {} values instead of {}",
                    table.name,
                    row.len(),
                    known.len()
                )));
            }
            known.iter().zip(row).map(|(column, json)| value_of(column, json)).collect()
        })
        .collect::<Result<Vec<Vec<Value>>, Error>>()?;
    insert_many(connection, &table.name, &columns.join(", "), rows).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{testing, text};

    #[tokio::test]
    async fn the_declared_tables_are_those_of_the_engine() {
        for app in testing::apps().await {
            for table in tables() {
                assert!(!table.key.is_empty(), "{} has no key", table.name);
                let page = read_page(app.db.read(), table, None, 10).await;
                assert!(page.is_ok(), "{}: {page:?}", table.name);
                let column_count = if app.db.is_sqlite() {
                    format!("SELECT COUNT(*) AS value FROM pragma_table_info('{}')", table.name)
                } else {
                    format!("SELECT COUNT(*) AS value FROM information_schema.columns WHERE table_name = '{}'", table.name)
                };
                let columns = number(app.db.read(), &column_count, vec![]).await.unwrap();
                assert_eq!(columns, table.columns.len() as i64, "{}", table.name);
            }
            let others = if app.db.is_sqlite() {
                "SELECT GROUP_CONCAT(name) AS value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'seaql_migrations'"
            } else {
                "SELECT STRING_AGG(table_name, ',') AS value FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'"
            };
            let mut there: Vec<String> =
                text(app.db.read(), others, vec![]).await.unwrap().unwrap().split(',').map(str::to_owned).collect();
            let mut declared: Vec<String> = tables().iter().map(|table| table.name.clone()).collect();
            there.sort();
            declared.sort();
            assert_eq!(there, declared);
        }
    }

    #[test]
    fn a_table_comes_after_those_that_it_refers_to() {
        let mut seen: Vec<&str> = Vec::new();
        for table in tables() {
            for column in &table.columns {
                if let Some(other) = &column.references {
                    assert!(seen.contains(&other.as_str()), "{}.{} refers to {other}", table.name, column.name);
                }
            }
            seen.push(&table.name);
        }
    }
}
