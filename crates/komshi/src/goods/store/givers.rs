//! Givers who sign in: which account follows the gifts of which contributor.

use komshi_access::Action;
use sea_orm::FromQueryResult;

use super::{MOST_OF_A_KIND, require};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Connection, NewOperation, all, one, run, values},
    error::Error,
};

/// A donor's account that may follow gifts.
#[derive(Clone, Debug, FromQueryResult)]
pub struct GiverAccount {
    pub id: i64,
    pub display_name: String,
    pub organisation_name: String,
}

/// Donors who count today, of organisations that take part in the programme.
fn eligible(today: &str) -> String {
    let today: String = today.chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect();
    format!(
        "FROM app_user u JOIN organisation o ON o.id = u.organisation WHERE u.disabled = 0 \
         AND EXISTS (SELECT 1 FROM programme p WHERE p.id = $1 AND (p.organisation = u.organisation OR EXISTS \
         (SELECT 1 FROM programme_organisation t WHERE t.programme = p.id AND t.organisation = u.organisation))) \
         AND EXISTS (SELECT 1 FROM access_grant g WHERE g.app_user = u.id AND g.organisation = u.organisation AND g.role = 'donor' \
         AND g.revoked_at IS NULL AND (g.programme IS NULL OR g.programme = $1) AND (g.valid_until IS NULL OR g.valid_until >= '{today}'))"
    )
}

/// The accounts that can be connected with contributors of a programme. Only for those who edit the programme.
pub async fn giver_accounts(app: &App, actor: &Actor, programme: i64) -> Result<Vec<GiverAccount>, Error> {
    require(app.db.read(), actor, Action::EditProgramme, programme).await?;
    let sql = format!(
        "SELECT u.id, u.display_name, o.name AS organisation_name {} ORDER BY o.name, u.display_name, u.id LIMIT $2",
        eligible(&actor.today)
    );
    Ok(all(app.db.read(), &sql, values![programme, MOST_OF_A_KIND]).await?)
}

async fn is_eligible(connection: &impl Connection, actor: &Actor, programme: i64, user: i64) -> Result<bool, Error> {
    let sql = format!("SELECT COUNT(*) AS value {} AND u.id = $2", eligible(&actor.today));
    Ok(db::number(connection, &sql, values![programme, user]).await? > 0)
}

/// Lets a donor's account follow the gifts of a contributor, or nobody's any more.
pub async fn connect_giver(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    contributor: i64,
    user: Option<i64>,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &("connect-giver", programme, contributor, user));
    require(&command.tx, actor, Action::EditProgramme, programme).await?;
    #[derive(FromQueryResult)]
    struct Row {
        kind: String,
    }
    let row: Row =
        one(&command.tx, "SELECT kind FROM contributor WHERE id = $1 AND programme = $2", values![contributor, programme])
            .await?
            .ok_or(Error::NotFound)?;
    if matches!(row.kind.as_str(), "supplier" | "volunteer") {
        return Err(Error::refused("giver-gives-nothing"));
    }
    if let Some(user) = user
        && !is_eligible(&command.tx, actor, programme, user).await?
    {
        return Err(Error::refused("giver-not-donor"));
    }
    run(&command.tx, "UPDATE contributor SET app_user = $2 WHERE id = $1", values![contributor, user]).await?;
    let reason = if user.is_some() { "why-giver-connected" } else { "why-giver-parted" };
    command.finish(format!("contributor/{contributor}"), Some(programme), Some(reason), ()).await
}
