//! Users, grants, sessions, sign-in, links. Every change and every end of a session writes an audit row.

mod grants;
mod links;
mod organisations;
mod passkeys;
mod passwords;
mod people;
mod proof;
mod providers;
mod second_factor;
mod sessions;
mod sign_in;
mod trail;
mod waits;

pub use grants::{GrantRow, NewGrant, add_grant, grantable, grants_of, programme_managers, revoke_grant};
use komshi_access::{Grant, Role};
pub use links::{FirstAdministrator, first_link, invitation, make_first_administrator, make_link, set_password};
pub use organisations::{
    NewOrganisation, ORGANISATION_KINDS, OrganisationRow, add_organisation, organisation_by_code, organisations,
    place_organisation,
};
pub use passkeys::{
    AskedPasskey, PasskeyRow, add_passkey, ask_anybody, ask_for_passkey, begin_passkey, passkeys, remove_passkey, show_passkey,
    sign_in_by_passkey,
};
pub use passwords::SHORTEST_PASSWORD;
pub use people::{
    Account, NewUser, account, accounts, add_user, disable_user, end_sessions_of, manages, places_for_people, signs_in,
};
pub use proof::{Act, Proof, Ways, prove, use_up_proof, ways_to_prove};
pub use providers::{
    CameBack, NewProvider, OnTheirWay, ProviderChoice, ProviderRow, end_provider, go_to_provider, prove_at_provider, provider,
    provider_choices, return_address, return_from_provider, set_email, set_provider,
};
use sea_orm::FromQueryResult;
pub use second_factor::{
    NewFactor, begin_factor, confirm_factor, end_factor, factor_since, factors, is_factor_begun, prove_for_factor,
    recovery_codes_left, reset_factor, show_factor,
};
pub use sessions::{
    SESSION_SECONDS, SessionRow, change_password, end_other_sessions, end_session, session, sessions, set_language, sign_out,
};
pub use sign_in::{Opened, SignIn, sign_in, sign_in_from};
pub use trail::{AUDIT_PAGE, AuditRow, audit_head, audit_trail};
pub use waits::refusal as wait_refusal;

use super::model::Actor;
use crate::{
    app::App,
    db::{self, Connection, all, one, values},
    error::Error,
    web::i18n::Lang,
};

/// Grants of one person; more than a handful at a time is a mistake.
const MOST_GRANTS: i64 = 200;

#[derive(FromQueryResult)]
struct Signed {
    id: i64,
    name: String,
    display_name: String,
    language: String,
    organisation: i64,
    organisation_name: String,
}

const SIGNED: &str = "SELECT u.id, u.name, u.display_name, u.language, u.organisation, o.name AS organisation_name \
                      FROM app_user u JOIN organisation o ON o.id = u.organisation \
                      WHERE u.disabled = 0 AND o.active = 1 AND";

fn actor_of(app: &App, signed: Signed, grants: Vec<Grant>) -> Actor {
    Actor {
        user: signed.id,
        name: signed.name,
        display_name: signed.display_name,
        organisation: signed.organisation,
        organisation_name: signed.organisation_name,
        lang: Lang::parse(&signed.language).unwrap_or(Lang::En),
        grants,
        today: app.today(),
        now: app.now_text(),
        // Who acts at the machine itself has shown enough; a session says what was shown.
        second_factor: true,
    }
}

/// A grant that nobody took back, in the organisation that the user belongs to; its days are compared later.
#[derive(FromQueryResult)]
struct Standing {
    /// `NULL` where a user without grants is read together with them.
    role: Option<String>,
    grant_organisation: Option<i64>,
    programme: Option<i64>,
    valid_from: Option<String>,
    valid_until: Option<String>,
}

/// Columns and table of [`Standing`] for a query over users (`u`).
const STANDING: [&str; 2] = [
    "g.role, g.organisation AS grant_organisation, g.programme, g.valid_from, g.valid_until",
    "access_grant g ON g.app_user = u.id AND g.organisation = u.organisation AND g.revoked_at IS NULL",
];

impl Standing {
    fn grant(self) -> Option<Grant> {
        Some(Grant {
            role: Role::parse(&self.role?)?,
            organisation: self.grant_organisation?,
            programme: self.programme,
            from: self.valid_from?,
            until: self.valid_until,
        })
    }
}

async fn standing_grants(connection: &impl Connection, user: i64) -> Result<Vec<Grant>, Error> {
    let [columns, table] = STANDING;
    let sql = format!("SELECT {columns} FROM app_user u JOIN {table} WHERE u.id = $1 ORDER BY g.id LIMIT $2");
    let rows: Vec<Standing> = all(connection, &sql, values![user, MOST_GRANTS]).await?;
    Ok(rows.into_iter().filter_map(Standing::grant).collect())
}

/// The actor of a user by name, for the command line and the demo.
pub async fn actor_by_name(app: &App, name: &str) -> Result<Actor, Error> {
    let signed: Signed = one(app.db.read(), &format!("{SIGNED} u.name = $1"), values![name]).await?.ok_or(Error::NotFound)?;
    let grants = standing_grants(app.db.read(), signed.id).await?;
    Ok(actor_of(app, signed, grants))
}

/// Whether anybody was ever added.
pub async fn has_users(app: &App) -> Result<bool, Error> {
    Ok(db::number(app.db.read(), "SELECT COUNT(*) AS value FROM app_user", vec![]).await? > 0)
}
