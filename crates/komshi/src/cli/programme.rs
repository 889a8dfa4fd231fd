//! `komshi import-programme`: a programme from a file, through the same commands as the pages.

use std::{path::Path, process::ExitCode};

use anyhow::Context;

use super::Place;
use crate::{
    access::{Actor, store as access},
    app::App,
    error::Error,
    programmes::file::{File, import},
    web::{i18n::Lang, page::refusal_text},
};

/// Imports a file on behalf of a user who may edit programmes; again changes what differs.
pub async fn run(file: &Path, by: Option<&str>, place: &Place) -> anyhow::Result<ExitCode> {
    let source = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let app = place.open().await?;
    let parsed = match File::read(&source) {
        Ok(parsed) => parsed,
        Err(faults) => {
            for fault in faults {
                eprintln!("{}: {}", file.display(), refusal_text(&app, Lang::En, &fault));
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let actor = match by {
        Some(name) => {
            access::actor_by_name(&app, name).await.map_err(|_| anyhow::anyhow!("there is no user {name} who may sign in"))?
        }
        None => manager(&app, &parsed).await?,
    };
    match import(&app, &actor, &parsed).await {
        Ok(imported) => {
            let done = if imported.added { "added" } else { "brought to what the file says" };
            println!(
                "{}: {done} by {}; {} findings wait for a decision on the page \"Quality of the data\"",
                parsed.code(),
                actor.name,
                imported.open_findings
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(refusal)) => {
            eprintln!("komshi: {}", refusal_text(&app, Lang::En, &refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(Error::NotFound) => {
            anyhow::bail!("the programme {} belongs to others, or {} may not edit programmes", parsed.code(), actor.name)
        }
        Err(error) => Err(error.into()),
    }
}

/// The one programme manager whose organisation leads the programme, else the only one there is.
async fn manager(app: &App, file: &File) -> anyhow::Result<Actor> {
    let all = access::programme_managers(app).await?;
    let leading: Vec<&(String, String)> =
        all.iter().filter(|(_, organisation)| Some(organisation.as_str()) == file.lead()).collect();
    let name = match (leading.as_slice(), all.as_slice()) {
        ([(name, _)], _) | ([], [(name, _)]) => name,
        (_, []) => anyhow::bail!(
            "nobody here manages programmes yet: add somebody with `komshi user add NAME --display … --organisation CODE --role programme-manager`"
        ),
        (_, several) => {
            let names: Vec<&str> = several.iter().map(|(name, _)| name.as_str()).collect();
            anyhow::bail!("several people manage programmes here ({}): say on whose behalf with --by NAME", names.join(", "))
        }
    };
    access::actor_by_name(app, name).await.map_err(|_| anyhow::anyhow!("{name} may not sign in"))
}
