//! Programmes with their organisations, places, activities and texts. Who leads a programme edits it; who takes part sees it.

mod budget;
mod components;
mod documents;
mod findings;
mod parts;
mod sharing;
mod texts;

pub use budget::{remove_budget_line, save_budget_line};
pub use components::{edit_activity, remove_activity, remove_component, save_component, set_target};
pub use documents::{
    name_places, remove_document, remove_emblem, remove_link, save_document, save_emblem, save_link, set_sections, state_count,
};
pub use findings::{count_open, decide_finding, findings, reopen_finding};
use komshi_access::Action;
pub use parts::{
    budget, component_on, component_organisations, component_places, components, documents, emblems, file_of, in_output, links,
    place_forms, places_as_named, sections, stated_counts, targets, visit_months,
};
pub use sharing::{end_sharing, record_sharing, sharings};
use texts::texts_in;
pub use texts::{set_text, set_texts, texts, texts_of, title, write_text};

use super::{
    model::{
        Activity, NewActivity, NewProgramme, NewText, OUTPUTS, PLACE_FORMS, PROGRAMME, Partner, Programme, ProgrammeEdit,
        QUALIFIERS, ROLES, STATUSES, UNITS, day_as_given,
    },
    places,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Command, Connection, NewOperation, Transaction, all, one, run, values},
    error::Error,
};

/// An office runs a handful of programmes at a time; a country's installation keeps some hundreds.
const MOST_PROGRAMMES: i64 = 500;
/// Activities, organisations and places of one programme.
const MOST_PARTS: i64 = 500;
const LONGEST_CODE: usize = 40;

const PROGRAMME_COLUMNS: &str = "SELECT p.id, p.code, p.organisation, o.name AS organisation_name, p.status, p.starts_on, p.starts_original, \
                                 p.ends_on, p.ends_original, p.currency, p.place_form, p.public_slug, p.published_at \
                                 FROM programme p JOIN organisation o ON o.id = p.organisation";

/// A condition on the column of a programme's id: programmes in which the actor's organisation takes part, as far as the
/// actor's grants reach. Own ids only go into the text.
pub fn seen_by(actor: &Actor, column: &str) -> String {
    let own = actor.organisation;
    let takes_part = format!(
        "{column} IN (SELECT mine.id FROM programme mine WHERE mine.organisation = {own} \
         UNION SELECT part.programme FROM programme_organisation part WHERE part.organisation = {own})"
    );
    match actor.programmes() {
        None => takes_part,
        Some(named) => {
            let named: Vec<String> = named.iter().map(i64::to_string).collect();
            let named = if named.is_empty() { "NULL".to_owned() } else { named.join(",") };
            format!("({takes_part} AND {column} IN ({named}))")
        }
    }
}

/// The programmes that the actor sees, the newest first.
pub async fn programmes(app: &App, actor: &Actor) -> Result<Vec<Programme>, Error> {
    let sql = format!(
        "{PROGRAMME_COLUMNS} WHERE {} ORDER BY COALESCE(p.starts_on, '') DESC, p.id DESC LIMIT $1",
        seen_by(actor, "p.id")
    );
    Ok(all(app.db.read(), &sql, values![MOST_PROGRAMMES]).await?)
}

/// One programme, if the actor sees it.
pub async fn programme(app: &App, actor: &Actor, id: i64) -> Result<Programme, Error> {
    let sql = format!("{PROGRAMME_COLUMNS} WHERE p.id = $1 AND {}", seen_by(actor, "p.id"));
    one(app.db.read(), &sql, values![id]).await?.ok_or(Error::NotFound)
}

/// The id of a programme by its code, for the command line.
pub async fn programme_by_code(app: &App, code: &str) -> Result<i64, Error> {
    match db::number(app.db.read(), "SELECT id AS value FROM programme WHERE code = $1", values![code]).await? {
        0 => Err(Error::NotFound),
        id => Ok(id),
    }
}

/// Every programme of the database by code, for the owner of the machine.
pub async fn every_programme(app: &App) -> Result<Vec<Programme>, Error> {
    Ok(all(app.db.read(), &format!("{PROGRAMME_COLUMNS} ORDER BY p.code LIMIT $1"), values![MOST_PROGRAMMES]).await?)
}

pub async fn activities(app: &App, programme: i64) -> Result<Vec<Activity>, Error> {
    activities_in(app.db.read(), programme).await
}

async fn activities_in(connection: &impl Connection, programme: i64) -> Result<Vec<Activity>, Error> {
    Ok(all(
        connection,
        "SELECT id, code, component, kind, target, unit, qualifier FROM activity WHERE programme = $1 ORDER BY position, id LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?)
}

/// The organisations of a programme in the order of [`ROLES`].
pub async fn organisations_of(app: &App, programme: i64) -> Result<Vec<Partner>, Error> {
    organisations_in(app.db.read(), programme).await
}

async fn organisations_in(connection: &impl Connection, programme: i64) -> Result<Vec<Partner>, Error> {
    let mut partners: Vec<Partner> = all(
        connection,
        "SELECT p.organisation, o.code, o.name, o.kind, p.role FROM programme_organisation p \
         JOIN organisation o ON o.id = p.organisation WHERE p.programme = $1 ORDER BY o.name LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?;
    partners.sort_by_key(|partner| ROLES.iter().position(|role| *role == partner.role));
    Ok(partners)
}

/// Codes of the gazetteer.
pub async fn places_of(app: &App, programme: i64) -> Result<Vec<String>, Error> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        place: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT place FROM programme_place WHERE programme = $1 ORDER BY position, place LIMIT $2",
        values![programme, MOST_PARTS],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.place).collect())
}

/// Whether the organisation of the actor leads the programme: only then may the actor edit it.
pub async fn leads(connection: &impl Connection, actor: &Actor, programme: i64) -> Result<bool, Error> {
    let found = db::number(
        connection,
        "SELECT COUNT(*) AS value FROM programme p WHERE p.id = $1 AND (p.organisation = $2 OR EXISTS (SELECT 1 FROM \
         programme_organisation o WHERE o.programme = p.id AND o.organisation = $2 AND o.role IN ('lead', 'reporting')))",
        values![programme, actor.organisation],
    )
    .await?;
    Ok(found > 0)
}

pub(super) async fn takes_part(connection: &impl Connection, organisation: i64, programme: i64) -> Result<bool, Error> {
    let found = db::number(
        connection,
        "SELECT COUNT(*) AS value FROM programme p WHERE p.id = $1 AND (p.organisation = $2 OR EXISTS (SELECT 1 FROM \
         programme_organisation o WHERE o.programme = p.id AND o.organisation = $2))",
        values![programme, organisation],
    )
    .await?;
    Ok(found > 0)
}

/// Refuses whoever may not edit: like a programme that does not exist to those who do not see it, with a sentence to those who do.
async fn require_lead(tx: &Transaction, actor: &Actor, programme: i64) -> Result<(), Error> {
    actor.require_in(Action::EditProgramme, programme)?;
    if leads(tx, actor, programme).await? {
        return Ok(());
    }
    if takes_part(tx, actor.organisation, programme).await? {
        return Err(Error::refused("programme-lead-edits"));
    }
    Err(Error::NotFound)
}

fn one_of(set: &[&str], value: &str) -> Result<(), Error> {
    if set.contains(&value) { Ok(()) } else { Err(Error::refused_with("value-unknown", &[("value", value.to_owned())])) }
}

/// Characters of a public address.
const LONGEST_SLUG: usize = 80;

fn is_code(code: &str) -> bool {
    !code.is_empty()
        && code.len() <= LONGEST_CODE
        && code.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// `Ujedinjeni protiv #KOVID19` -> `ujedinjeni-protiv-kovid19`.
///
/// Letter by letter, not by the folding for search, which joins letters of one sound: nj would lose its j.
pub fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for letter in komshi_text::script::to_latin(title).chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'č' | 'ć' | 'ç' => "c",
            'š' | 'ş' | 'ś' => "s",
            'ž' | 'ź' => "z",
            'đ' => "dj",
            'ë' | 'é' | 'è' | 'ê' => "e",
            'ğ' | 'ǵ' => "g",
            'ı' | 'í' | 'î' => "i",
            'ö' | 'ó' | 'ô' => "o",
            'ü' | 'ú' | 'û' => "u",
            'á' | 'à' | 'â' | 'ä' => "a",
            'ḱ' => "k",
            letter if letter.is_ascii_alphanumeric() => {
                slug.push(letter);
                continue;
            }
            // What only stands above or below a letter is no gap between words.
            '\u{300}'..='\u{36f}' => continue,
            _ => {
                if !slug.ends_with('-') && !slug.is_empty() {
                    slug.push('-');
                }
                continue;
            }
        };
        slug.push_str(plain);
    }
    slug.chars().take(LONGEST_SLUG).collect::<String>().trim_end_matches('-').to_owned()
}

async fn require_free_slug(tx: &Transaction, slug: &str, programme: i64) -> Result<(), Error> {
    let taken =
        db::number(tx, "SELECT COUNT(*) AS value FROM programme WHERE public_slug = $1 AND id <> $2", values![slug, programme]);
    if taken.await? > 0 {
        return Err(Error::refused_with("programme-slug-taken", &[("slug", slug.to_owned())]));
    }
    Ok(())
}

/// Ends a change of the register: what is odd now is found, then the change is finished.
async fn settle<T: serde::Serialize>(app: &App, command: Command, programme: i64, object: String, answer: T) -> Result<T, Error> {
    findings::refresh(app, &command.tx, programme, command.at(), command.user()).await?;
    command.finish(object, Some(programme), None, answer).await
}

/// Writes the places in their order; the names that the page gives them stay with them.
async fn write_places(tx: &Transaction, programme: i64, codes: &[String]) -> Result<(), Error> {
    let named = places_as_named(tx, programme).await?;
    run(tx, "DELETE FROM programme_place WHERE programme = $1", values![programme]).await?;
    for (position, code) in codes.iter().enumerate() {
        let place = places::find(code).ok_or_else(|| Error::refused_with("place-unknown", &[("place", code.clone())]))?;
        let named_as = named.iter().find(|known| known.place == place.code).and_then(|known| known.named_as.clone());
        run(
            tx,
            "INSERT INTO programme_place (programme, place, named_as, position) VALUES ($1,$2,$3,$4) \
             ON CONFLICT (programme, place) DO NOTHING",
            values![programme, place.code.clone(), named_as, i32::try_from(position).unwrap_or(i32::MAX)],
        )
        .await?;
    }
    Ok(())
}

/// Adds a programme; its organisation becomes its lead. Answers its id.
pub async fn add_programme(app: &App, actor: &Actor, operation: &NewOperation, new: &NewProgramme) -> Result<i64, Error> {
    add_programme_in_role(app, actor, operation, new, "lead").await
}

/// The same where the organisation leads it (`lead`) or only keeps its record here (`reporting`).
pub async fn add_programme_in_role(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    new: &NewProgramme,
    role: &str,
) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(new, role));
    one_of(&["lead", "reporting"], role)?;
    if !actor.may(Action::EditProgramme) || new.organisation != actor.organisation {
        return Err(Error::NotFound);
    }
    if !is_code(&new.code) {
        return Err(Error::refused("programme-code-wrong"));
    }
    one_of(STATUSES, &new.status)?;
    one_of(PLACE_FORMS, &new.place_form)?;
    let known =
        db::number(&command.tx, "SELECT COUNT(*) AS value FROM programme WHERE code = $1", values![new.code.clone()]).await?;
    if known > 0 {
        return Err(Error::refused_with("programme-code-taken", &[("code", new.code.clone())]));
    }
    let title = new.texts.iter().find(|text| text.subject == PROGRAMME && text.field == "title" && !text.body.trim().is_empty());
    let title = title.ok_or_else(|| Error::refused("programme-needs-title"))?;
    let id = app.new_id();
    let slug = if new.slug.is_empty() {
        // Two programmes may have the same title; their codes differ.
        let slug = slug_of(&title.body);
        if require_free_slug(&command.tx, &slug, id).await.is_ok() { slug } else { slug_of(&format!("{slug} {}", new.code)) }
    } else {
        slug_of(&new.slug)
    };
    require_free_slug(&command.tx, &slug, id).await?;
    let (starts_on, starts_original) = day_as_given(&new.starts);
    let (ends_on, ends_original) = day_as_given(&new.ends);
    run(
        &command.tx,
        "INSERT INTO programme (id, code, organisation, status, starts_on, starts_original, ends_on, ends_original, currency, \
         place_form, public_slug, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        values![
            id,
            new.code.clone(),
            new.organisation,
            new.status.clone(),
            starts_on,
            starts_original,
            ends_on,
            ends_original,
            new.currency.clone(),
            new.place_form.clone(),
            slug,
            command.at()
        ],
    )
    .await?;
    run(
        &command.tx,
        "INSERT INTO programme_organisation (programme, organisation, role) VALUES ($1,$2,$3)",
        values![id, new.organisation, role],
    )
    .await?;
    write_places(&command.tx, id, &new.places).await?;
    for text in &new.texts {
        write_text(app, &command, id, text).await?;
    }
    settle(app, command, id, format!("programme/{id}"), id).await
}

pub async fn edit_programme(app: &App, actor: &Actor, operation: &NewOperation, edit: &ProgrammeEdit) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, edit);
    require_lead(&command.tx, actor, edit.programme).await?;
    one_of(STATUSES, &edit.status)?;
    one_of(PLACE_FORMS, &edit.place_form)?;
    for (output, form) in &edit.place_forms {
        one_of(OUTPUTS, output)?;
        one_of(PLACE_FORMS, form)?;
    }
    let slug = slug_of(&edit.slug);
    if slug.is_empty() {
        return Err(Error::refused("programme-needs-slug"));
    }
    require_free_slug(&command.tx, &slug, edit.programme).await?;
    let stands: Programme = one(&command.tx, &format!("{PROGRAMME_COLUMNS} WHERE p.id = $1"), values![edit.programme])
        .await?
        .ok_or(Error::NotFound)?;
    let (starts_on, starts_original) = day_again(&edit.starts, stands.starts_on, stands.starts_original);
    let (ends_on, ends_original) = day_again(&edit.ends, stands.ends_on, stands.ends_original);
    run(
        &command.tx,
        "UPDATE programme SET status = $2, starts_on = $3, starts_original = $4, ends_on = $5, ends_original = $6, currency = $7, \
         place_form = $8, public_slug = $9 WHERE id = $1",
        values![
            edit.programme,
            edit.status.clone(),
            starts_on,
            starts_original,
            ends_on,
            ends_original,
            edit.currency.clone(),
            edit.place_form.clone(),
            slug
        ],
    )
    .await?;
    run(&command.tx, "DELETE FROM programme_place_form WHERE programme = $1", values![edit.programme]).await?;
    let forms = edit.place_forms.iter().map(|(output, form)| values![edit.programme, output.clone(), form.clone()]).collect();
    db::insert_many(&command.tx, "programme_place_form", "programme, output, place_form", forms).await?;
    write_places(&command.tx, edit.programme, &edit.places).await?;
    settle(app, command, edit.programme, format!("programme/{}", edit.programme), ()).await
}

/// A day as it is given again. What was written before keeps the day that somebody decided for it.
fn day_again(given: &str, day: Option<String>, original: Option<String>) -> (Option<String>, Option<String>) {
    if original.as_deref() == Some(given.trim()) { (day, original) } else { day_as_given(given) }
}

/// An organisation takes part in a role; several roles are several calls.
pub async fn add_programme_organisation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    organisation: i64,
    role: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, organisation, role));
    require_lead(&command.tx, actor, programme).await?;
    one_of(ROLES, role)?;
    let known =
        db::number(&command.tx, "SELECT COUNT(*) AS value FROM organisation WHERE id = $1 AND active = 1", values![organisation]);
    if known.await? == 0 {
        return Err(Error::NotFound);
    }
    run(
        &command.tx,
        "INSERT INTO programme_organisation (programme, organisation, role) VALUES ($1,$2,$3) \
         ON CONFLICT (programme, organisation, role) DO NOTHING",
        values![programme, organisation, role],
    )
    .await?;
    settle(app, command, programme, format!("programme/{programme}/organisation"), ()).await
}

/// Takes a role of an organisation away. Whoever answers for the programme keeps the role by which it may be edited.
pub async fn remove_programme_organisation(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    organisation: i64,
    role: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, organisation, role, "away"));
    require_lead(&command.tx, actor, programme).await?;
    let answers =
        db::number(&command.tx, "SELECT organisation AS value FROM programme WHERE id = $1", values![programme]).await?;
    if answers == organisation && matches!(role, "lead" | "reporting") {
        return Err(Error::refused("programme-needs-lead"));
    }
    run(
        &command.tx,
        "DELETE FROM programme_organisation WHERE programme = $1 AND organisation = $2 AND role = $3",
        values![programme, organisation, role],
    )
    .await?;
    settle(app, command, programme, format!("programme/{programme}/organisation"), ()).await
}

/// Adds an activity after those that stand; answers its id.
pub async fn add_activity(app: &App, actor: &Actor, operation: &NewOperation, new: &NewActivity) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    require_lead(&command.tx, actor, new.programme).await?;
    if !is_code(&new.code) || new.code == PROGRAMME {
        return Err(Error::refused("activity-code-wrong"));
    }
    one_of(UNITS, &new.unit)?;
    if let Some(qualifier) = &new.qualifier {
        one_of(QUALIFIERS, qualifier)?;
    }
    if new.target.is_some_and(|target| target < 0) {
        return Err(Error::refused("activity-target-negative"));
    }
    if new.texts.iter().all(|text| text.body.trim().is_empty()) {
        return Err(Error::refused("activity-needs-title"));
    }
    let count = |sql: &'static str| db::number(&command.tx, sql, values![new.programme, new.code.clone()]);
    if count("SELECT COUNT(*) AS value FROM activity WHERE programme = $1 AND code = $2").await? > 0 {
        return Err(Error::refused_with("activity-code-taken", &[("code", new.code.clone())]));
    }
    let position = count("SELECT COUNT(*) AS value FROM activity WHERE programme = $1 AND code <> $2").await?;
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO activity (id, programme, code, position, target, unit, qualifier) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![
            id,
            new.programme,
            new.code.clone(),
            i32::try_from(position).unwrap_or(i32::MAX),
            new.target,
            new.unit.clone(),
            new.qualifier.clone()
        ],
    )
    .await?;
    for text in &new.texts {
        let text = NewText { subject: new.code.clone(), field: "title".into(), ..text.clone() };
        write_text(app, &command, new.programme, &text).await?;
    }
    settle(app, command, new.programme, format!("activity/{id}"), id).await
}
