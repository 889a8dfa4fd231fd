//! What the other programmes did, recorded through the same commands as the pages. The figures are synthetic and add up.

mod bijeljina;
mod open_communities;
mod social_services;
mod sustainable_return;

pub use bijeljina::bijeljina;
use komshi_documents::read::{Cell, Sheet, Source, Workbook};
pub use open_communities::open_communities;
pub use social_services::social_services;
pub use sustainable_return::sustainable_return;

use super::{Setup, say};
use crate::{
    access::Actor,
    app::App,
    db::NewOperation,
    error::Error,
    events::store::{self as events, NewUpload, Uploaded},
    indicators::store::framework::{self, ChosenPreset, NewNode, NewTarget, Place},
    programmes::{
        model::{NewSharing, NewText},
        store as programmes,
    },
};

/// Records all of them, in the order in which [`super::register`] brought them in, and the results of the main programme.
pub async fn record(app: &App, setup: &Setup, others: &[i64]) -> Result<(), Error> {
    main_programme(app, &setup.manager, setup.programme).await?;
    let [second, third, fourth, fifth] = others else { return Ok(()) };
    let manager = &setup.manager;
    let done = bijeljina(app, manager, *second).await?;
    say("events", &format!("Bijeljina: {} days of the centre, {} child-days", done.events, done.attendances));
    let done = open_communities(app, manager, *third).await?;
    say("events", &format!("open communities: {} events, {} attendances", done.events, done.attendances));
    let done = sustainable_return(app, manager, *fourth).await?;
    say("events", &format!("return: {} events, {} hand-overs, visits and referrals", done.events, done.given));
    let done = social_services(app, manager, *fifth).await?;
    say("events", &format!("social services: {} contracts and payments", done.given));
    Ok(())
}

/// R1 to R3 of the main programme as its results.
async fn main_programme(app: &App, manager: &Actor, programme: i64) -> Result<(), Error> {
    let results = [
        ("R1", "Identifikovane su socijalno ugrožene porodice", "Socially vulnerable families are identified"),
        ("R2", "Pripremljen je paket pomoći", "A package of assistance is prepared"),
        ("R3", "Ublažen je ekonomski udarac na porodice", "The economic blow on families is softened"),
    ];
    for (code, latin, english) in results {
        node(app, manager, programme, ("", "output", code), &[("sr-Latn", latin), ("en", english)]).await?;
    }
    for (preset, result) in [
        ("households-identified", "R1"),
        ("packages-prepared", "R2"),
        ("packages-delivered", "R3"),
        ("households-reached", "R3"),
        ("persons-reached", "R3"),
    ] {
        choose(app, manager, programme, preset, (result, ""), None).await?;
    }
    Ok(())
}

/// A result with its statement, the original first: `(above, level, code)`.
async fn node(
    app: &App,
    manager: &Actor,
    programme: i64,
    (parent, level, code): (&str, &str, &str),
    statements: &[(&str, &str)],
) -> Result<(), Error> {
    let texts = statements
        .iter()
        .enumerate()
        .map(|(index, (language, body))| NewText {
            subject: String::new(),
            field: String::new(),
            language: (*language).into(),
            body: (*body).into(),
            is_original: index == 0,
        })
        .collect();
    let new = NewNode { programme, parent: parent.into(), level: level.into(), code: code.into(), texts };
    framework::add_node(app, manager, &NewOperation::make(), &new).await?;
    Ok(())
}

/// A preset under a result and an activity, with its target `(value, qualifier)`; answers its use.
async fn choose(
    app: &App,
    manager: &Actor,
    programme: i64,
    preset: &str,
    (result, activity): (&str, &str),
    target: Option<(i64, &str)>,
) -> Result<i64, Error> {
    let chosen = ChosenPreset {
        programme,
        preset: preset.into(),
        code: String::new(),
        activities: Vec::new(),
        place: Place { result: result.into(), activity: activity.into(), ..Place::default() },
    };
    let used = framework::choose_preset(app, manager, &NewOperation::make(), &chosen).await?;
    if let Some((value, qualifier)) = target {
        promise(app, manager, programme, used, (value, qualifier), "").await?;
    }
    Ok(used)
}

async fn promise(
    app: &App,
    manager: &Actor,
    programme: i64,
    indicator_use: i64,
    (value, qualifier): (i64, &str),
    reason: &str,
) -> Result<(), Error> {
    let new = NewTarget {
        programme,
        indicator_use,
        value: Some(value),
        qualifier: Some(qualifier.to_owned()).filter(|qualifier| !qualifier.is_empty()),
        reason: reason.into(),
        ..NewTarget::default()
    };
    framework::set_target(app, manager, &NewOperation::make(), &new).await?;
    Ok(())
}

/// The record of the data sharing under which names of a programme are kept; nobody else receives them.
async fn sharing(app: &App, manager: &Actor, programme: i64, purpose: &str) -> Result<i64, Error> {
    let fields = ["surname", "given_name", "birth_date", "sex", "identity_number", "household_size"];
    let new = NewSharing {
        programme,
        giver: manager.organisation,
        receivers: Vec::new(),
        purpose: purpose.into(),
        legal_basis: "Ugovor o sprovođenju programa; saglasnost učesnika".into(),
        document: "Evidencija obrade 3/2021".into(),
        valid_from: "2017-08-01".into(),
        valid_until: None,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    };
    programmes::record_sharing(app, manager, &NewOperation::make(), &new).await
}

/// A file of the template's columns, as somebody would have filled it in.
#[derive(Default)]
struct File {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl File {
    fn of(header: &[&'static str]) -> File {
        File { header: header.to_vec(), rows: Vec::new() }
    }

    /// A row by its columns; what is not named stays empty.
    fn add(&mut self, cells: &[(&str, &str)]) {
        let row = self
            .header
            .iter()
            .map(|column| cells.iter().find(|(name, _)| name == column).map_or(String::new(), |(_, text)| (*text).to_owned()))
            .collect();
        self.rows.push(row);
    }

    async fn take(self, app: &App, manager: &Actor, programme: i64, name: &str) -> Result<Uploaded, Error> {
        let text = |cell: &str| if cell.is_empty() { Cell::Empty } else { Cell::Text(cell.to_owned()) };
        let header = self.header.iter().map(|column| text(column)).collect();
        let rows: Vec<Vec<Cell>> =
            std::iter::once(header).chain(self.rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect())).collect();
        let bytes = serde_json::to_vec(&self.rows)?;
        let sheet = Sheet { name: name.to_owned(), rows, ..Sheet::default() };
        let workbook = Workbook { source: Source::Xlsx, sheets: vec![sheet], notes: Vec::new() };
        let new = NewUpload::new(programme, name, &bytes, None, workbook);
        events::record_upload(app, manager, &NewOperation::make(), &new).await
    }
}

/// The first `count` working days from a day on, as ISO texts.
fn working_days(from: jiff::civil::Date, count: usize) -> Vec<String> {
    use jiff::civil::Weekday;
    from.series(jiff::Span::new().days(1))
        .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .take(count)
        .map(|day| day.to_string())
        .collect()
}
