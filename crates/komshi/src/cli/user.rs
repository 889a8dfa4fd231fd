//! `komshi user add` and `komshi user reset-second-factor`.

use std::{io::BufRead, process::ExitCode};

use anyhow::Context;
use clap::Subcommand;
use komshi_access::Role;

use super::Place;
use crate::{
    access::{Actor, store},
    db::NewOperation,
    error::Error,
    web::{i18n::Lang, page::refusal_text},
};

#[derive(Subcommand)]
pub enum UserCommand {
    /// Add a user; prints a link to set the password, or takes the password from standard input
    #[command(
        after_help = "Examples:\n  komshi user add arta --display \"Arta Krasniqi\" --organisation NGO --role field-worker\n  \
                            echo \"$PASSWORD\" | komshi user add admin --display \"Ana Ilić\" --organisation OFFICE --role administrator --password-stdin"
    )]
    Add {
        /// The name to sign in with
        name: String,
        /// Name and surname
        #[arg(long, value_name = "NAME")]
        display: String,
        /// Code of the organisation
        #[arg(long, value_name = "CODE")]
        organisation: String,
        /// May stand several times
        #[arg(long, required = true, value_parser = Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>())]
        role: Vec<String>,
        /// The language of the pages
        #[arg(long, default_value = "en", value_parser = Lang::ALL.map(Lang::tag))]
        language: String,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Take the second factor from somebody whose phone and recovery codes are gone; the next sign-in sets up a new one
    #[command(after_help = "Example:\n  komshi user reset-second-factor arta")]
    ResetSecondFactor {
        /// The name to sign in with
        name: String,
        #[command(flatten)]
        place: Place,
    },
}

async fn reset(name: &str, place: &Place) -> anyhow::Result<ExitCode> {
    let app = place.open_existing().await?;
    let user = store::actor_by_name(&app, name).await.with_context(|| format!("there is no user {name} who may sign in"))?;
    match store::reset_factor(&app, &Actor::machine(&app, user.organisation), &NewOperation::make(), user.user).await {
        Ok(()) => {
            println!("the second factor of {name} was taken away; all sessions ended");
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(refusal)) => {
            eprintln!("komshi: {}", refusal_text(&app, Lang::En, &refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn run(command: UserCommand) -> anyhow::Result<ExitCode> {
    let (name, display, organisation, role, language, password_stdin, place) = match command {
        UserCommand::Add { name, display, organisation, role, language, password_stdin, place } => {
            (name, display, organisation, role, language, password_stdin, place)
        }
        UserCommand::ResetSecondFactor { name, place } => return reset(&name, &place).await,
    };
    let password = if password_stdin {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).context("the password cannot be read from standard input")?;
        Some(line.trim_end_matches(['\r', '\n']).to_owned())
    } else {
        None
    };
    let app = place.open().await?;
    let code = organisation;
    let organisation = store::organisation_by_code(&app, &code)
        .await
        .with_context(|| format!("there is no organisation {code}: add it under Settings first"))?;
    let new = store::NewUser { name: name.clone(), display_name: display, language, organisation, roles: role, password };
    let actor = Actor::machine(&app, organisation);
    match store::add_user(&app, &actor, &NewOperation::make(), &new).await {
        Ok(user) => {
            println!("{name} was added");
            if new.password.is_none() {
                let token = store::make_link(&app, &actor, user).await?;
                println!("link to set the password (works once, for three days): {}/welcome/{token}", app.public_url);
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(refusal)) => {
            eprintln!("komshi: {}", refusal_text(&app, Lang::En, &refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}
