//! A registry of a given number of persons, written by the import's own writer and published without comparing.

use komshi::{
    access::store::actor_by_name,
    app::App,
    db::{NewOperation, number, run, text, values},
    demo::{self, Setup},
    lists::{
        model::{Mapping, read_rows},
        store::{self as lists, Columns, ListRow, NewList},
    },
};
use komshi_documents::read::{Sheet, Source, Workbook};

use crate::people::{HEADS, Household, MEMBERS, cells, household};

/// Households in one transaction.
const HOUSEHOLDS_AT_ONCE: u64 = 5_000;

/// A database with the demo's programme and users and one published list of (at least) that many persons.
pub struct Registry {
    pub app: App,
    pub setup: Setup,
    pub persons: i64,
    pub households: u64,
}

/// The first and the second sheet of a list: heads and the others of their households.
fn workbook(households: &[Household]) -> Workbook {
    let sheet = |name: &str, header: &[&str], rows: Vec<Vec<String>>| Sheet {
        name: name.to_owned(),
        rows: std::iter::once(header.iter().map(|text| (*text).to_owned()).collect())
            .chain(rows)
            .map(|row: Vec<String>| cells(&row))
            .collect(),
        ..Sheet::default()
    };
    Workbook {
        source: Source::Xlsx,
        sheets: vec![
            sheet("Domaćinstva", &HEADS, households.iter().map(Household::head_row).collect()),
            sheet("Članovi", &MEMBERS, households.iter().flat_map(Household::member_rows).collect()),
        ],
        notes: Vec::new(),
    }
}

/// A list whose columns are settled, waiting for its import.
pub async fn settled(
    app: &App,
    setup: &Setup,
    organisation: &str,
    name: &str,
    bytes: &[u8],
    workbook: Workbook,
) -> anyhow::Result<(ListRow, Mapping)> {
    let new = NewList::new(setup.programme, setup.sharing_of(organisation)?, "2021-03-01", name, bytes, workbook);
    let id = lists::add_list(app, &setup.manager, &NewOperation::make(), &new).await?;
    let row = lists::list(app, &setup.manager, id).await?;
    let mapping: Mapping = serde_json::from_str(&row.mapping)?;
    let columns = Columns { list: id, mapping: mapping.clone(), corrects: None };
    lists::settle_columns(app, &setup.manager, &NewOperation::make(), &columns).await?;
    Ok((lists::list(app, &setup.manager, id).await?, mapping))
}

pub async fn fill(app: App, rows: i64) -> anyhow::Result<Registry> {
    let setup = demo::set_up(&app).await?;
    let first: Vec<Household> = (0..50).map(household).collect();
    let (list, mapping) = settled(&app, &setup, "office", "registry.xlsx", b"registry", workbook(&first)).await?;
    anyhow::ensure!(mapping.members.is_some(), "the columns of the members were not recognised");
    let mut filling = lists::Filling::of(&app, &list);
    let (mut persons, mut households) = (0, 0);
    while persons < rows {
        // A household has 3.5 persons on average.
        let count = HOUSEHOLDS_AT_ONCE.min(((rows - persons) as u64 * 2).div_ceil(7).max(1));
        let whole: Vec<Household> = (households..households + count).map(household).collect();
        let read = read_rows(&workbook(&whole), &mapping);
        persons = filling.write(&read).await?;
        households += count;
    }
    filling.finish().await?;
    let tx = app.db.begin().await?;
    for table in ["person", "household"] {
        run(&tx, &format!("UPDATE {table} SET visible = 1"), vec![]).await?;
    }
    run(&tx, "UPDATE list SET state = 'published', rows = $2 WHERE id = $1", values![list.id, households as i64]).await?;
    run(&tx, "UPDATE job SET state = 'done' WHERE subject = $1", values![list.id]).await?;
    tx.commit().await?;
    Ok(Registry { app, setup, persons, households })
}

/// The registry that an earlier run has kept.
pub async fn kept(app: App) -> anyhow::Result<Registry> {
    let setup = found(&app).await?;
    let persons = number(app.db.read(), "SELECT COUNT(*) AS value FROM person", vec![]).await?;
    let households = number(app.db.read(), "SELECT COUNT(*) AS value FROM household", vec![]).await?;
    Ok(Registry { app, setup, persons, households: households.unsigned_abs() })
}

async fn found(app: &App) -> anyhow::Result<Setup> {
    let manager = actor_by_name(app, "mirjana").await?;
    let programme = number(app.db.read(), "SELECT id AS value FROM programme ORDER BY id LIMIT 1", vec![]).await?;
    let mut sharings = Vec::new();
    for code in ["office", "csw", "ngo"] {
        let sql = "SELECT s.id AS value FROM data_sharing s JOIN organisation o ON o.id = s.giver WHERE o.code = $1 ORDER BY s.id LIMIT 1";
        sharings.push((code, number(app.db.read(), sql, values![code]).await?));
    }
    Ok(Setup {
        programme,
        code: String::new(),
        sharings,
        second_manager: manager.clone(),
        storekeeper: manager.clone(),
        field_worker: manager.clone(),
        manager,
    })
}

/// The version of the engine.
pub async fn engine(app: &App) -> anyhow::Result<String> {
    let (name, sql) = match app.db.is_sqlite() {
        true => ("SQLite", "SELECT sqlite_version() AS value"),
        false => ("PostgreSQL", "SELECT current_setting('server_version') AS value"),
    };
    Ok(format!("{name} {}", text(app.db.read(), sql, vec![]).await?.unwrap_or_default()))
}
