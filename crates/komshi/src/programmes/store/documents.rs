//! Sections and their documents, emblems, links to other programmes, how places are named and counted.

use komshi_access::Action;
use sha2::{Digest, Sha256};

use super::{
    super::model::{LANGUAGES, LINK_KINDS, NewDocument, NewEmblem, NewFile, NewLink, NewText, SECTIONS, STATED, emblem_subject},
    components::require_organisation,
    one_of, require_lead, settle, write_text,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Command, NewOperation, run, values},
    error::Error,
    programmes::places,
};

/// Titles, names and addresses.
const LONGEST_LINE: usize = 1_000;

fn require_line(text: &str, field: &str) -> Result<(), Error> {
    if text.trim().is_empty() {
        return Err(Error::refused_with("field-required", &[("field", field.to_owned())]));
    }
    if text.len() > LONGEST_LINE {
        return Err(Error::refused_with("field-too-long", &[("field", field.to_owned())]));
    }
    Ok(())
}

/// Which sections the page has, in this order. A section with documents stays.
pub async fn set_sections(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    sections: &[String],
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "sections", sections));
    require_lead(&command.tx, actor, programme).await?;
    run(&command.tx, "DELETE FROM programme_section WHERE programme = $1", values![programme]).await?;
    for section in sections {
        one_of(SECTIONS, section)?;
        add_section(&command, programme, section).await?;
    }
    let left = "SELECT DISTINCT section FROM programme_document WHERE programme = $1";
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        section: String,
    }
    let used: Vec<Row> = db::all(&command.tx, left, values![programme]).await?;
    for row in used {
        add_section(&command, programme, &row.section).await?;
    }
    settle(app, command, programme, format!("programme/{programme}/sections"), ()).await
}

async fn add_section(command: &Command, programme: i64, section: &str) -> Result<(), Error> {
    let position = SECTIONS.iter().position(|known| *known == section).unwrap_or(SECTIONS.len());
    run(
        &command.tx,
        "INSERT INTO programme_section (programme, section, position) VALUES ($1,$2,$3) ON CONFLICT (programme, section) DO NOTHING",
        values![programme, section, position as i32],
    )
    .await?;
    Ok(())
}

async fn store_file(app: &App, command: &Command, programme: i64, file: &NewFile) -> Result<i64, Error> {
    let id = app.new_id();
    let sha256: String = Sha256::digest(file.body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    run(
        &command.tx,
        "INSERT INTO stored_file (id, programme, name, media_type, sha256, body, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        values![id, programme, file.name.clone(), file.media_type.clone(), sha256, file.body.clone(), command.at()],
    )
    .await?;
    Ok(id)
}

/// Adds a document, or changes the one with the same section, language and title. Answers its id.
pub async fn save_document(app: &App, actor: &Actor, operation: &NewOperation, new: &NewDocument) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    let tx = &command.tx;
    require_lead(tx, actor, new.programme).await?;
    one_of(SECTIONS, &new.section)?;
    one_of(LANGUAGES, &new.language)?;
    require_line(&new.title, "title")?;
    let url = new.url.trim();
    let is_address = url.is_empty() || url.starts_with("https://") || url.starts_with("http://");
    if !is_address || url.len() > LONGEST_LINE {
        return Err(Error::refused("document-url-wrong"));
    }
    let file = match &new.file {
        Some(file) => Some(store_file(app, &command, new.programme, file).await?),
        None => None,
    };
    let key = values![new.programme, new.section.clone(), new.language.clone(), new.title.trim()];
    let stands = db::number(
        tx,
        "SELECT id AS value FROM programme_document WHERE programme = $1 AND section = $2 AND language = $3 AND title = $4",
        key,
    )
    .await?;
    if stands == 0 && url.is_empty() && file.is_none() {
        return Err(Error::refused("document-needs-place"));
    }
    let url = (!url.is_empty()).then(|| url.to_owned());
    let id = if stands == 0 { app.new_id() } else { stands };
    if stands == 0 {
        let position =
            db::number(tx, "SELECT COUNT(*) AS value FROM programme_document WHERE programme = $1", values![new.programme])
                .await?;
        run(
            tx,
            "INSERT INTO programme_document (id, programme, section, language, title, url, file, published_on, alt_text, position) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)",
            values![
                id,
                new.programme,
                new.section.clone(),
                new.language.clone(),
                new.title.trim(),
                url,
                file,
                new.published_on.clone(),
                new.alt_text.trim(),
                i32::try_from(position).unwrap_or(i32::MAX)
            ],
        )
        .await?;
    } else {
        run(
            tx,
            "UPDATE programme_document SET url = COALESCE($2, url), file = COALESCE($3, file), published_on = $4, alt_text = $5 \
             WHERE id = $1",
            values![id, url, file, new.published_on.clone(), new.alt_text.trim()],
        )
        .await?;
    }
    add_section(&command, new.programme, &new.section).await?;
    settle(app, command, new.programme, format!("document/{id}"), id).await
}

/// Removes a row of one of the parts by its id.
async fn remove(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    table: &'static str,
    id: i64,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, table, id));
    require_lead(&command.tx, actor, programme).await?;
    let sql = format!("DELETE FROM {table} WHERE id = $1 AND programme = $2");
    if run(&command.tx, &sql, values![id, programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    settle(app, command, programme, format!("{table}/{id}"), ()).await
}

pub async fn remove_document(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, id: i64) -> Result<(), Error> {
    remove(app, actor, operation, programme, "programme_document", id).await
}

pub async fn remove_emblem(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, id: i64) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "emblem", id));
    let tx = &command.tx;
    require_lead(tx, actor, programme).await?;
    let sql = "DELETE FROM programme_text WHERE programme = $1 AND field = 'alt' AND subject = \
               (SELECT 'emblem:' || CAST(e.position AS TEXT) FROM emblem e WHERE e.id = $2 AND e.programme = $1)";
    run(tx, sql, values![programme, id]).await?;
    if run(tx, "DELETE FROM emblem WHERE id = $1 AND programme = $2", values![id, programme]).await? == 0 {
        return Err(Error::NotFound);
    }
    settle(app, command, programme, format!("emblem/{id}"), ()).await
}

pub async fn remove_link(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, id: i64) -> Result<(), Error> {
    remove(app, actor, operation, programme, "programme_link", id).await
}

/// Adds an emblem, or changes the one at the same position. Answers its id.
pub async fn save_emblem(app: &App, actor: &Actor, operation: &NewOperation, new: &NewEmblem) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    let tx = &command.tx;
    require_lead(tx, actor, new.programme).await?;
    for (text, field) in [(&new.name, "name"), (&new.rule, "rule")] {
        if text.len() > LONGEST_LINE {
            return Err(Error::refused_with("field-too-long", &[("field", field.to_owned())]));
        }
    }
    if let Some(organisation) = new.organisation {
        require_organisation(tx, organisation).await?;
    }
    let position = match new.position {
        Some(position) => position,
        None => {
            let next = "SELECT CAST(COALESCE(MAX(position), -1) + 1 AS BIGINT) AS value FROM emblem WHERE programme = $1";
            i32::try_from(db::number(tx, next, values![new.programme]).await?).unwrap_or(i32::MAX)
        }
    };
    let file = match &new.file {
        Some(file) => Some(store_file(app, &command, new.programme, file).await?),
        None => None,
    };
    run(
        tx,
        "INSERT INTO emblem (id, programme, organisation, name, alt_text, rule, file, position) VALUES ($1,$2,$3,$4,'',$5,$6,$7) \
         ON CONFLICT (programme, position) DO UPDATE SET organisation = excluded.organisation, name = excluded.name, \
         rule = excluded.rule, file = COALESCE(excluded.file, emblem.file)",
        values![app.new_id(), new.programme, new.organisation, new.name.trim(), new.rule.trim(), file, position],
    )
    .await?;
    let id =
        db::number(tx, "SELECT id AS value FROM emblem WHERE programme = $1 AND position = $2", values![new.programme, position])
            .await?;
    let subject = emblem_subject(position);
    for text in &new.alt {
        if text.body.len() > LONGEST_LINE {
            return Err(Error::refused_with("field-too-long", &[("field", "alt".to_owned())]));
        }
        let text = NewText { subject: subject.clone(), field: "alt".into(), ..text.clone() };
        write_text(app, &command, new.programme, &text).await?;
    }
    let told = "SELECT COUNT(*) AS value FROM programme_text WHERE programme = $1 AND subject = $2 AND field = 'alt'";
    let drawn = "SELECT COUNT(*) AS value FROM emblem WHERE id = $1 AND file IS NOT NULL";
    if db::number(tx, drawn, values![id]).await? > 0 && db::number(tx, told, values![new.programme, subject]).await? == 0 {
        return Err(Error::refused("emblem-needs-alt"));
    }
    settle(app, command, new.programme, format!("emblem/{id}"), id).await
}

/// Says how the programme stands to another one, in this installation or elsewhere; the same kind and name again changes it.
pub async fn save_link(app: &App, actor: &Actor, operation: &NewOperation, new: &NewLink) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    let tx = &command.tx;
    require_lead(tx, actor, new.programme).await?;
    one_of(LINK_KINDS, &new.kind)?;
    require_line(&new.label, "label")?;
    let other = if new.other.is_empty() {
        None
    } else {
        // A programme that the actor does not see is not known to exist.
        let sql = format!("SELECT p.id AS value FROM programme p WHERE p.code = $1 AND {}", super::seen_by(actor, "p.id"));
        match db::number(tx, &sql, values![new.other.clone()]).await? {
            0 => return Err(Error::refused_with("programme-unknown", &[("code", new.other.clone())])),
            id if id == new.programme => return Err(Error::refused("link-to-itself")),
            id => Some(id),
        }
    };
    run(
        tx,
        "INSERT INTO programme_link (id, programme, other, label, kind) VALUES ($1,$2,$3,$4,$5) \
         ON CONFLICT (programme, kind, label) DO UPDATE SET other = excluded.other",
        values![app.new_id(), new.programme, other, new.label.trim(), new.kind.clone()],
    )
    .await?;
    settle(app, command, new.programme, format!("programme/{}/link", new.programme), ()).await
}

/// How the page names its places: (code of the gazetteer, name; empty where it is the gazetteer's own).
pub async fn name_places(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    names: &[(String, String)],
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "named", names));
    require_lead(&command.tx, actor, programme).await?;
    for (code, name) in names {
        if name.len() > LONGEST_LINE {
            return Err(Error::refused_with("field-too-long", &[("field", "places".to_owned())]));
        }
        let place = places::find(code).ok_or_else(|| Error::refused_with("place-unknown", &[("place", code.clone())]))?;
        run(
            &command.tx,
            "UPDATE programme_place SET named_as = $3 WHERE programme = $1 AND place = $2",
            values![programme, place.code.clone(), (!name.trim().is_empty()).then(|| name.trim().to_owned())],
        )
        .await?;
    }
    settle(app, command, programme, format!("programme/{programme}/places"), ()).await
}

/// How many of something the page says there are; `None` says nothing.
pub async fn state_count(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    subject: &str,
    stated: Option<i64>,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "stated", subject, stated));
    require_lead(&command.tx, actor, programme).await?;
    one_of(STATED, subject)?;
    run(&command.tx, "DELETE FROM stated_count WHERE programme = $1 AND subject = $2", values![programme, subject]).await?;
    if let Some(stated) = stated {
        if stated < 0 {
            return Err(Error::refused("stated-negative"));
        }
        run(
            &command.tx,
            "INSERT INTO stated_count (programme, subject, stated) VALUES ($1,$2,$3)",
            values![programme, subject, stated],
        )
        .await?;
    }
    settle(app, command, programme, format!("programme/{programme}/stated"), ()).await
}
