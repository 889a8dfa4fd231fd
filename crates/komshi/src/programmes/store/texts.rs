//! Texts of programmes: rows of (subject, field, language), read whole and written one by one.

use std::collections::HashMap;

use komshi_access::Action;

use super::{
    super::{
        findings::text_subject,
        model::{LANGUAGES, NewText, PROGRAMME, TextRow, Texts},
    },
    findings, one_of, require_lead, settle,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, Command, Connection, NewOperation, all, placeholders, run, values},
    error::Error,
    web::i18n::Lang,
};

const LONGEST_TEXT: usize = 20_000;

/// All texts of one programme.
pub async fn texts(app: &App, programme: i64) -> Result<Texts, Error> {
    Ok(texts_of(app, &[programme], None).await?.remove(&programme).unwrap_or_default())
}

/// Texts of several programmes; with a field, only those.
pub async fn texts_of(app: &App, programmes: &[i64], field: Option<&str>) -> Result<HashMap<i64, Texts>, Error> {
    texts_in(app.db.read(), programmes, field).await
}

pub(super) async fn texts_in(
    connection: &impl Connection,
    programmes: &[i64],
    field: Option<&str>,
) -> Result<HashMap<i64, Texts>, Error> {
    let mut sql = format!(
        "SELECT programme, subject, field, language, body, is_original, as_written FROM programme_text WHERE programme IN ({})",
        placeholders(0, programmes.len())
    );
    let mut values: Vec<sea_orm::Value> = programmes.iter().map(|id| (*id).into()).collect();
    if let Some(field) = field {
        values.push(field.into());
        sql.push_str(&format!(" AND field = ${}", values.len()));
    }
    sql.push_str(" ORDER BY programme, subject, field, language LIMIT 20000");
    let rows: Vec<TextRow> = all(connection, &sql, values).await?;
    let mut texts: HashMap<i64, Texts> = HashMap::new();
    for row in rows {
        texts.entry(row.programme).or_default().0.push(row);
    }
    Ok(texts)
}

/// The title for a reader; the code where no title stands. The caller has made sure that the reader may know the programme.
pub async fn title(app: &App, programme: i64, lang: Lang) -> Result<String, Error> {
    let texts = texts_of(app, &[programme], Some("title")).await?.remove(&programme).unwrap_or_default();
    match texts.read(PROGRAMME, "title", lang) {
        Some(words) => Ok(words.body),
        None => Ok(db::text(app.db.read(), "SELECT code AS value FROM programme WHERE id = $1", values![programme])
            .await?
            .unwrap_or_default()),
    }
}

/// Writes one text. Words of two alphabets are put right with a log among the findings, unless a person decided that they stay.
pub async fn write_text(app: &App, command: &Command, programme: i64, text: &NewText) -> Result<(), Error> {
    one_of(LANGUAGES, &text.language)?;
    if text.body.len() > LONGEST_TEXT {
        return Err(Error::refused_with("field-too-long", &[("field", text.field.clone())]));
    }
    let tx = &command.tx;
    let key = || values![programme, text.subject.clone(), text.field.clone()];
    if text.is_original {
        run(tx, "UPDATE programme_text SET is_original = 0 WHERE programme = $1 AND subject = $2 AND field = $3", key()).await?;
    }
    let mut values = key();
    values.push(text.language.clone().into());
    let written = text.body.trim();
    if written.is_empty() {
        run(tx, "DELETE FROM programme_text WHERE programme = $1 AND subject = $2 AND field = $3 AND language = $4", values)
            .await?;
        return Ok(());
    }
    let subject = text_subject(&text.subject, &text.field, &text.language);
    let body = findings::repair_words(app, command, programme, &subject, written).await?;
    let as_written = (body != written).then(|| written.to_owned());
    values.push(body.into());
    values.push(i32::from(text.is_original).into());
    values.push(as_written.into());
    run(
        tx,
        "INSERT INTO programme_text (programme, subject, field, language, body, is_original, as_written) \
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (programme, subject, field, language) \
         DO UPDATE SET body = excluded.body, is_original = excluded.is_original, as_written = excluded.as_written",
        values,
    )
    .await?;
    Ok(())
}

/// Sets one text in one language; an empty one takes the translation away. An original is replaced, never removed.
pub async fn set_text(app: &App, actor: &Actor, operation: &NewOperation, programme: i64, text: &NewText) -> Result<(), Error> {
    set_texts(app, actor, operation, programme, std::slice::from_ref(text)).await
}

/// Sets several texts as one change.
pub async fn set_texts(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    texts: &[NewText],
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, texts));
    require_lead(&command.tx, actor, programme).await?;
    for text in texts {
        let originals = db::number(
            &command.tx,
            "SELECT COUNT(*) AS value FROM programme_text WHERE programme = $1 AND subject = $2 AND field = $3 AND language = $4 \
             AND is_original = 1",
            values![programme, text.subject.clone(), text.field.clone(), text.language.clone()],
        )
        .await?;
        if originals > 0 && text.body.trim().is_empty() {
            return Err(Error::refused("text-original-stays"));
        }
        write_text(app, &command, programme, &NewText { is_original: text.is_original || originals > 0, ..text.clone() }).await?;
    }
    settle(app, command, programme, format!("programme/{programme}/text"), ()).await
}
