//! What stands in the parts of a programme. The caller has made sure that the reader may know the programme.

use std::collections::{BTreeMap, HashMap};

use sea_orm::FromQueryResult;

use super::{
    super::model::{
        Attribution, BudgetLine, Component, ComponentPartner, ComponentPlace, Document, Emblem, Link, NamedPlace, Programme,
        StatedCount, StoredFile, Target, attribution,
    },
    MOST_PARTS,
};
use crate::{
    db::{Connection, all, one, values},
    error::Error,
};

/// Lines of a budget: some hundred of each donor.
const MOST_LINES: i64 = 5_000;

/// Components and measures in their order.
pub async fn components(connection: &impl Connection, programme: i64) -> Result<Vec<Component>, Error> {
    Ok(all(
        connection,
        "SELECT c.id, c.code, c.parent, c.level, c.organisation, o.name AS organisation_name, c.starts_on, c.starts_original, \
         c.ends_on, c.ends_original FROM component c LEFT JOIN organisation o ON o.id = c.organisation \
         WHERE c.programme = $1 ORDER BY c.position, c.id LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// Whether what was done on an ISO day counts for a component, and if not, why and for which one it would. A component of another
/// programme does not exist.
pub async fn component_on(connection: &impl Connection, programme: i64, component: i64, day: &str) -> Result<Attribution, Error> {
    attribution(&components(connection, programme).await?, component, day).ok_or(Error::NotFound)
}

/// Donors, partners and institutions of each component.
pub async fn component_organisations(connection: &impl Connection, programme: i64) -> Result<Vec<ComponentPartner>, Error> {
    Ok(all(
        connection,
        "SELECT p.component, p.organisation, o.code, o.name, o.kind, p.role FROM component_organisation p \
         JOIN component c ON c.id = p.component JOIN organisation o ON o.id = p.organisation \
         WHERE c.programme = $1 ORDER BY c.position, o.name, p.role LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// Places of each component, as codes of the gazetteer.
pub async fn component_places(connection: &impl Connection, programme: i64) -> Result<Vec<ComponentPlace>, Error> {
    Ok(all(
        connection,
        "SELECT p.component, p.place FROM component_place p JOIN component c ON c.id = p.component \
         WHERE c.programme = $1 ORDER BY c.position, p.place LIMIT $2",
        values![programme, MOST_LINES],
    )
    .await?)
}

/// The places of a programme in the order of its page, as it names them.
pub async fn places_as_named(connection: &impl Connection, programme: i64) -> Result<Vec<NamedPlace>, Error> {
    Ok(all(
        connection,
        "SELECT place, named_as FROM programme_place WHERE programme = $1 ORDER BY position, place LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// Every target that was ever set, the oldest first.
pub async fn targets(connection: &impl Connection, programme: i64) -> Result<Vec<Target>, Error> {
    Ok(all(
        connection,
        "SELECT t.activity, t.unit, t.value, t.qualifier, t.set_on, t.why FROM activity_target t \
         JOIN activity a ON a.id = t.activity WHERE a.programme = $1 ORDER BY a.position, t.unit, t.set_on LIMIT $2",
        values![programme, MOST_LINES],
    )
    .await?)
}

/// After how many months those who were given something for an activity are visited again: activity -> months.
pub async fn visit_months(connection: &impl Connection, programme: i64) -> Result<HashMap<i64, Vec<i64>>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        activity: i64,
        months: i64,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT v.activity, v.months FROM activity_visit v JOIN activity a ON a.id = v.activity \
         WHERE a.programme = $1 ORDER BY v.activity, v.months LIMIT $2",
        values![programme, MOST_LINES],
    )
    .await?;
    let mut months: HashMap<i64, Vec<i64>> = HashMap::new();
    for row in rows {
        months.entry(row.activity).or_default().push(row.months);
    }
    Ok(months)
}

pub async fn stated_counts(connection: &impl Connection, programme: i64) -> Result<Vec<StatedCount>, Error> {
    Ok(all(connection, "SELECT subject, stated FROM stated_count WHERE programme = $1 ORDER BY subject", values![programme])
        .await?)
}

/// Programmes that this one belongs to, continues or stands beside, here or elsewhere.
pub async fn links(connection: &impl Connection, programme: i64) -> Result<Vec<Link>, Error> {
    Ok(all(
        connection,
        "SELECT l.id, l.other, o.code AS other_code, CASE WHEN o.published_at IS NULL THEN NULL ELSE o.public_slug END AS other_slug, \
         l.label, l.kind FROM programme_link l LEFT JOIN programme o ON o.id = l.other \
         WHERE l.programme = $1 ORDER BY l.kind DESC, l.label LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// The sections that the page has, also those with nothing in them.
pub async fn sections(connection: &impl Connection, programme: i64) -> Result<Vec<String>, Error> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        section: String,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT section FROM programme_section WHERE programme = $1 ORDER BY position, section",
        values![programme],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.section).collect())
}

/// Documents in the order of their section, the newest first.
pub async fn documents(connection: &impl Connection, programme: i64) -> Result<Vec<Document>, Error> {
    Ok(all(
        connection,
        "SELECT d.id, d.section, d.language, d.title, d.url, d.file, f.media_type, d.published_on, d.alt_text \
         FROM programme_document d LEFT JOIN stored_file f ON f.id = d.file WHERE d.programme = $1 \
         ORDER BY d.section, COALESCE(d.published_on, '') DESC, d.position LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

pub async fn emblems(connection: &impl Connection, programme: i64) -> Result<Vec<Emblem>, Error> {
    Ok(all(
        connection,
        "SELECT e.id, e.organisation, o.name AS organisation_name, e.name, e.rule, e.file, e.position \
         FROM emblem e LEFT JOIN organisation o ON o.id = e.organisation WHERE e.programme = $1 ORDER BY e.position LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// How places are written in the outputs that have a form of their own: output -> one of the programme's forms.
pub async fn place_forms(connection: &impl Connection, programme: i64) -> Result<BTreeMap<String, String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        output: String,
        place_form: String,
    }
    let sql = "SELECT output, place_form FROM programme_place_form WHERE programme = $1 ORDER BY output LIMIT 10";
    let rows: Vec<Row> = all(connection, sql, values![programme]).await?;
    Ok(rows.into_iter().map(|row| (row.output, row.place_form)).collect())
}

/// A programme as it writes places in one of its outputs.
pub async fn in_output(connection: &impl Connection, programme: &Programme, output: &str) -> Result<Programme, Error> {
    let place_form = place_forms(connection, programme.id).await?.remove(output);
    let own = || programme.place_form.clone();
    Ok(Programme { place_form: place_form.unwrap_or_else(own), ..programme.clone() })
}

/// A file of a programme with its bytes in base64.
pub async fn file_of(connection: &impl Connection, programme: i64, file: i64) -> Result<StoredFile, Error> {
    one(
        connection,
        "SELECT id, name, media_type, body FROM stored_file WHERE id = $1 AND programme = $2",
        values![file, programme],
    )
    .await?
    .ok_or(Error::NotFound)
}

/// Planned and spent, in the order of their codes.
pub async fn budget(connection: &impl Connection, programme: i64) -> Result<Vec<BudgetLine>, Error> {
    Ok(all(
        connection,
        "SELECT b.id, b.code, b.component, c.code AS component_code, b.donor, o.name AS donor_name, b.kind, b.title, b.amount, \
         b.currency, b.rate, b.rate_on, b.on_day, b.period_from, b.period_to, b.document FROM budget_line b LEFT JOIN component c ON c.id = b.component \
         LEFT JOIN organisation o ON o.id = b.donor WHERE b.programme = $1 ORDER BY b.kind, b.code LIMIT $2",
        values![programme, MOST_LINES],
    )
    .await?)
}
