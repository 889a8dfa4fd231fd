//! `komshi import`: the same path as an upload on the page.

use std::{path::Path, process::ExitCode};

use anyhow::Context;

use super::Place;
use crate::{
    access::store::actor_by_name,
    app::App,
    child,
    db::NewOperation,
    error::Error,
    lists::{
        model::Mapping,
        store::{self as lists, Columns, NewList},
    },
    programmes::store as programmes,
    web::{i18n::Lang, page::refusal_text},
};

/// Imports a file under the live record of the data sharing of its giver, on behalf of a user who may import lists.
pub async fn run(
    file: &Path,
    programme: &str,
    from: &str,
    by: &str,
    given_on: Option<String>,
    place: &Place,
) -> anyhow::Result<ExitCode> {
    let app = place.open_existing().await?;
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    match import(&app, file, &bytes, programme, from, by, given_on).await {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(Error::Refused(refusal)) => {
            eprintln!("komshi: {}", refusal_text(&app, Lang::En, &refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(Error::NotFound) => {
            anyhow::bail!("there is no such programme, giver or user, or the user may not import lists there")
        }
        Err(error) => Err(error.into()),
    }
}

async fn import(
    app: &App,
    file: &Path,
    bytes: &[u8],
    code: &str,
    from: &str,
    by: &str,
    given_on: Option<String>,
) -> Result<(), Error> {
    // An import that was cut short is finished first: its file would else be refused as known.
    lists::resume_unfinished(app).await?;
    let actor = actor_by_name(app, by).await?;
    let programme = programmes::programme_by_code(app, code).await?;
    let giver = crate::access::store::organisation_by_code(app, from).await?;
    let sharing = programmes::sharings(app, &actor, programme)
        .await?
        .into_iter()
        .find(|sharing| sharing.giver == giver && sharing.state(&actor.today) == "valid")
        .ok_or_else(|| Error::refused("list-needs-sharing"))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let workbook = child::read_file(bytes, &name).await?;
    let given_on = given_on.unwrap_or_else(|| actor.today.clone());
    let new = NewList::new(programme, sharing.id, &given_on, &name, bytes, workbook);
    let list = lists::add_list(app, &actor, &NewOperation::make(), &new).await?;
    let row = lists::list(app, &actor, list).await?;
    let mapping: Mapping = serde_json::from_str(&row.mapping)?;
    for (index, field) in mapping.heads.columns.iter().enumerate() {
        let header =
            new.workbook.sheets.get(mapping.heads.sheet).map(|sheet| sheet.cell(mapping.heads.header_row, index).as_text());
        println!("{:<28} {}", header.unwrap_or_default(), field.map_or("(not used)", |field| field.as_str()));
    }
    lists::settle_columns(app, &actor, &NewOperation::make(), &Columns { list, mapping, corrects: row.corrects }).await?;
    let summary = lists::import(app, &actor, list).await?;
    println!(
        "{} rows, {} rows of members, {} known already, {} for a person to see",
        summary.rows,
        summary.member_rows,
        summary.merged + summary.known_again,
        summary.to_review
    );
    for problem in lists::problem_counts(app, &row).await? {
        println!("{:<28} {}", problem.kind.replace('_', " "), problem.value);
    }
    Ok(())
}
