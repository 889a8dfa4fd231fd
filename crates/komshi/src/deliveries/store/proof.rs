//! What proves a hand-over: who collected, who saw it, the signature, the photo. Personal data, for those who work with it.

use komshi_access::{Action, DataClass};
use sea_orm::FromQueryResult;

use super::lists::DeliveryRow;
use crate::{
    access::Actor,
    app::App,
    db::{all, one, values},
    error::Error,
    goods::store::require,
};

/// A hand-over as a whole.
#[derive(Clone, Debug)]
pub struct HandOverRecord {
    pub deliveries: Vec<DeliveryRow>,
    pub collector_name: String,
    pub authorisation: String,
    pub witness: String,
    /// A PNG as data address.
    pub signature: Option<String>,
    /// A JPEG in base64.
    pub photo: Option<String>,
}

/// The hand-over of an operation, in a programme.
pub async fn hand_over_record(app: &App, actor: &Actor, programme: i64, operation: &str) -> Result<HandOverRecord, Error> {
    require(app.db.read(), actor, Action::SeeDeliveries, programme).await?;
    if actor.class_in(Action::SeeDeliveries, programme) < DataClass::Personal {
        return Err(Error::NotFound);
    }
    #[derive(FromQueryResult)]
    struct Row {
        signature: Option<String>,
        collector_name: String,
        authorisation: String,
        witness: String,
        picture: Option<String>,
    }
    let sql = format!("{} WHERE d.programme = $1 AND d.operation = $2 ORDER BY d.id LIMIT 100", super::lists::DELIVERY);
    let deliveries: Vec<DeliveryRow> = all(app.db.read(), &sql, values![programme, operation]).await?;
    if deliveries.is_empty() {
        return Err(Error::NotFound);
    }
    let row: Row = one(
        app.db.read(),
        "SELECT p.signature, p.collector_name, p.authorisation, p.witness, f.picture FROM delivery_proof p \
         LEFT JOIN delivery_photo f ON f.operation = p.operation WHERE p.operation = $1",
        values![operation],
    )
    .await?
    .ok_or(Error::NotFound)?;
    Ok(HandOverRecord {
        deliveries,
        collector_name: row.collector_name,
        authorisation: row.authorisation,
        witness: row.witness,
        signature: row.signature,
        photo: row.picture,
    })
}
