//! Publishing what was chosen, and taking it back. A publication is a row that is never changed but by the words of its withdrawal.

use komshi_access::Action;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::collect::{facts, framework, packages, reach_of_places};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{Connection, NewOperation, all, hash, number, one, run, values},
    error::Error,
    indicators::model::Window,
    opendata::{
        check,
        iati::{self, About},
    },
    portal::model::{Indicator, Part, Said, Snapshot},
    programmes::{self, model::Programme},
    reports::{
        model::{Figures, Sight, beside},
        store as reports,
    },
    web::i18n::Lang,
};

/// Publications of one programme; it publishes a few times a year.
const MOST_PUBLICATIONS: i64 = 200;
/// The words of a withdrawal.
const LONGEST_REASON: usize = 1_000;

/// What a person publishes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewPublication {
    pub programme: i64,
    /// ISO days.
    pub from: String,
    pub to: String,
    pub parts: Vec<Part>,
}

/// What would be, or was, published: the page and the figures of packages.
pub struct Prepared {
    pub snapshot: Snapshot,
    pub figures: Figures,
}

/// Brings together and protects what a publication would say, beside what was published before.
pub async fn prepare(app: &App, programme: &Programme, window: &Window, parts: &[Part]) -> Result<Prepared, Error> {
    let earlier = earlier(app.db.read(), programme.id).await?;
    let figures: Vec<Figures> = earlier.iter().map(|(figures, _)| figures.clone()).collect();
    let figures = beside(&figures, reports::compute(app, programme.id, window, Sight::Protected).await?);
    let public = programmes::store::in_output(app.db.read(), programme, "public").await?;
    let data = programmes::store::in_output(app.db.read(), programme, "data").await?;
    let mut snapshot = facts(app, &public, parts).await?;
    snapshot.data_asterisk = (data.asterisk() != snapshot.asterisk).then(|| data.asterisk());
    if parts.contains(&Part::Results) {
        let before: Vec<(Window, Vec<Indicator>)> = earlier
            .into_iter()
            .filter_map(|(_, snapshot)| snapshot.and_then(|snapshot| Some((snapshot.window?, snapshot.results))))
            .collect();
        snapshot.window = Some(window.clone());
        snapshot.results = framework(app, programme.id, window, &before).await?;
        // Without a framework of its own a programme is one that gives packages.
        if snapshot.results.is_empty() {
            snapshot.results = packages(app, &figures, &programmes::store::texts(app, programme.id).await?);
            snapshot.of_packages = true;
        }
        reach_of_places(&mut snapshot);
    }
    Ok(Prepared { snapshot, figures })
}

/// What stands around a snapshot in data files.
pub fn about(app: &App, slug: &str, published_at: &str) -> About {
    let footnote = |lang: &Lang| Said { language: lang.tag().into(), body: app.catalog.text(*lang, "kosovo-footnote", &[]) };
    About {
        site: app.public_url.clone(),
        slug: slug.to_owned(),
        published_at: published_at.to_owned(),
        today: app.today(),
        footnote: Lang::ALL.iter().map(footnote).collect(),
    }
}

/// Why the data files of a snapshot cannot be made, as a message key; the rules that they break otherwise.
pub fn data_breaches(app: &App, slug: &str, snapshot: &Snapshot) -> Result<Vec<check::Breach>, &'static str> {
    if let Some(lacks) = iati::lacks(snapshot) {
        return Err(lacks);
    }
    let about = about(app, slug, &app.now_text());
    Ok(check::activities(&iati::activities(&[(snapshot, &about)]), &about.today))
}

/// The hash by which a publication is known: of its page and figures as they are stored.
pub fn hash_of(page: &str, figures: &str) -> String {
    hash(&[page, figures])
}

/// Publishes; the public page shows the newest. The first publication opens that page. Answers its id.
///
/// # Errors
/// Refused for whoever does not lead the programme, and where a data file would break the rules of its standard.
pub async fn publish(app: &App, actor: &Actor, operation: &NewOperation, new: &NewPublication) -> Result<i64, Error> {
    actor.require_in(Action::PublishFigures, new.programme)?;
    let programme = programmes::store::programme(app, actor, new.programme).await?;
    if !programmes::store::leads(app.db.read(), actor, new.programme).await? {
        return Err(Error::refused("selection-lead-only"));
    }
    // Counting keeps what it counted, in transactions of its own: it is done before this change begins.
    let newest = newest(app.db.read(), programme.id).await?;
    let window = reports::window(app, &programme, Some(new.from.clone()), Some(new.to.clone())).await?;
    let prepared = prepare(app, &programme, &window, &new.parts).await?;
    if let Ok(breaches) = data_breaches(app, programme.public_slug.as_deref().unwrap_or_default(), &prepared.snapshot)
        && let Some(breach) = check::errors(&breaches).first()
    {
        return Err(Error::refused_with("publish-data-wrong", &[("value", format!("{}: {}", breach.rule.as_str(), breach.at))]));
    }
    let command = begin!(app, actor, operation, Action::PublishFigures, new);
    // Somebody else's publication came between: this one was not compared with it.
    if self::newest(&command.tx, programme.id).await? != newest {
        return Err(Error::Busy);
    }
    let (page, figures) = (serde_json::to_string(&prepared.snapshot)?, serde_json::to_string(&prepared.figures)?);
    let id = app.new_id();
    run(
        &command.tx,
        "INSERT INTO published_figures (id, programme, from_day, to_day, figures, page, hash, by_user, at) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        values![
            id,
            programme.id,
            window.from,
            window.to,
            figures.clone(),
            page.clone(),
            hash_of(&page, &figures),
            command.user(),
            command.at()
        ],
    )
    .await?;
    run(
        &command.tx,
        "UPDATE programme SET published_at = $2 WHERE id = $1 AND published_at IS NULL",
        values![programme.id, command.at()],
    )
    .await?;
    command.finish(format!("figures/{id}"), Some(programme.id), None, id).await
}

/// Takes a publication off the public pages; the one before it stands again, or the page is closed. It stays among those that a new one is compared with,
/// because it was read.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    publication: i64,
    why: &str,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::PublishFigures, &(programme, publication, why));
    actor.require_in(Action::PublishFigures, programme)?;
    if !programmes::store::leads(&command.tx, actor, programme).await? {
        return Err(Error::refused("selection-lead-only"));
    }
    let why = why.trim();
    if why.is_empty() || why.len() > LONGEST_REASON {
        return Err(Error::refused_with("field-required", &[("field", "why".to_owned())]));
    }
    let changed = run(
        &command.tx,
        "UPDATE published_figures SET withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5 \
         WHERE id = $1 AND programme = $2 AND withdrawn_at IS NULL",
        values![publication, programme, command.at(), command.user(), why],
    )
    .await?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    // Nothing stands any more, and no list by code: the page is closed.
    run(
        &command.tx,
        "UPDATE programme SET published_at = NULL WHERE id = $1 \
         AND NOT EXISTS (SELECT 1 FROM published_figures f WHERE f.programme = $1 AND f.withdrawn_at IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM publication p JOIN call c ON c.id = p.call WHERE c.programme = $1 AND p.is_public = 1)",
        values![programme],
    )
    .await?;
    command.finish(format!("figures/{publication}"), Some(programme), Some(why), ()).await
}

async fn newest(connection: &impl Connection, programme: i64) -> Result<i64, Error> {
    let sql = "SELECT COALESCE(MAX(id), 0) AS value FROM published_figures WHERE programme = $1";
    Ok(number(connection, sql, values![programme]).await?)
}

/// Everything that was ever published of a programme, newest first; pages only where the row has one.
async fn earlier(connection: &impl Connection, programme: i64) -> Result<Vec<(Figures, Option<Snapshot>)>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        figures: String,
        page: Option<String>,
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT figures, page FROM published_figures WHERE programme = $1 ORDER BY id DESC LIMIT $2",
        values![programme, MOST_PUBLICATIONS],
    )
    .await?;
    rows.iter()
        .map(|row| Ok((serde_json::from_str(&row.figures)?, row.page.as_deref().map(serde_json::from_str).transpose()?)))
        .collect()
}

/// A publication in the list of them all.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Publication {
    pub id: i64,
    pub from_day: String,
    pub to_day: String,
    pub at: String,
    pub by_name: Option<String>,
    pub hash: Option<String>,
    pub withdrawn_at: Option<String>,
    pub withdrawn_why: Option<String>,
}

/// The publications of a programme, newest first. The caller has asked whether the reader may know the programme.
pub async fn publications(app: &App, programme: i64) -> Result<Vec<Publication>, Error> {
    Ok(all(
        app.db.read(),
        "SELECT f.id, f.from_day, f.to_day, f.at, u.display_name AS by_name, f.hash, f.withdrawn_at, f.withdrawn_why \
         FROM published_figures f LEFT JOIN app_user u ON u.id = f.by_user WHERE f.programme = $1 ORDER BY f.id DESC LIMIT $2",
        values![programme, MOST_PUBLICATIONS],
    )
    .await?)
}

/// What stands on the public pages of a programme.
pub struct Standing {
    pub snapshot: Snapshot,
    /// `None` where nothing of numbers was published.
    pub figures: Option<Figures>,
    /// When; empty where the page was opened by a list alone.
    pub at: String,
}

#[derive(FromQueryResult)]
struct StandingRow {
    programme: i64,
    figures: String,
    page: Option<String>,
    at: String,
}

async fn standing(app: &App, programme: &Programme, row: Option<StandingRow>) -> Result<Standing, Error> {
    let Some(row) = row else {
        // A list by code opens the page before anything else was published: it says what the programme is.
        let parts = [Part::Texts, Part::Organisations, Part::Places, Part::Contact];
        return Ok(Standing { snapshot: facts(app, programme, &parts).await?, figures: None, at: String::new() });
    };
    let figures: Figures = serde_json::from_str(&row.figures)?;
    let snapshot = match row.page.as_deref() {
        Some(page) => serde_json::from_str(page)?,
        // Published before pages were snapshots: the words as they stand, the figures as they were published.
        None => {
            let mut snapshot = facts(app, programme, &Part::ALL).await?;
            snapshot.window = Some(figures.window.clone());
            snapshot.results = packages(app, &figures, &programmes::store::texts(app, programme.id).await?);
            snapshot.of_packages = true;
            reach_of_places(&mut snapshot);
            snapshot
        }
    };
    Ok(Standing { figures: snapshot.has(Part::Results).then_some(figures), snapshot, at: row.at })
}

const STANDING: &str = "SELECT f.programme, f.figures, f.page, f.at FROM published_figures f WHERE f.id IN \
                        (SELECT MAX(id) FROM published_figures WHERE withdrawn_at IS NULL GROUP BY programme)";

/// The public page of one programme.
pub async fn standing_of(app: &App, programme: &Programme) -> Result<Standing, Error> {
    let row = one(app.db.read(), &format!("{STANDING} AND f.programme = $1"), values![programme.id]).await?;
    standing(app, programme, row).await
}

/// The public pages of programmes, in their order.
pub async fn standing_of_all(app: &App, programmes: &[Programme]) -> Result<Vec<Standing>, Error> {
    let mut rows: Vec<StandingRow> =
        all(app.db.read(), &format!("{STANDING} LIMIT $1"), values![programmes.len() as i64 + MOST_PUBLICATIONS]).await?;
    let mut all = Vec::with_capacity(programmes.len());
    for programme in programmes {
        let row = rows.iter().position(|row| row.programme == programme.id).map(|index| rows.swap_remove(index));
        all.push(standing(app, programme, row).await?);
    }
    Ok(all)
}
