//! What is printed for a day: the list with a place to sign, the packing list of the point, the cards; as pages and as PDF.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_documents::{
    qr,
    write::{Column, Kind, Sheet},
};
use serde_json::json;

use super::checkin::when;
use crate::{
    app::App,
    child,
    deliveries::{
        model::ReconciledItem,
        store::{self, CardFace, DayRow, EntitledLine, HouseholdRow},
    },
    error::Error,
    goods::pages::{Head, head, table},
    programmes::places,
    registry::store::{Seen, note_looks},
    web::{Html, Page, Tab, i18n::Lang},
};

const LIST: &str = include_str!("../templates/list.typ");
const PACKING: &str = include_str!("../templates/packing.typ");
const CARDS: &str = include_str!("../templates/cards.typ");

/// A line of the printed list.
struct Line {
    household: HouseholdRow,
    parcel: Vec<String>,
    qr: String,
}

/// A card in one language.
struct Face {
    code: String,
    qr: String,
    texts: Vec<FaceText>,
}

struct FaceText {
    lang: &'static str,
    title: String,
    when: String,
    place: String,
    lines: Vec<String>,
    note: String,
}

#[derive(Template)]
#[template(path = "deliveries/templates/print.html")]
struct PrintPage {
    page: Page,
    head: Head,
    day: DayRow,
    part: String,
    place: String,
    lines: Vec<Line>,
    items: Vec<ReconciledItem>,
    faces: Vec<Face>,
}

fn code_picture(app: &App, code: &str) -> Result<String, Error> {
    qr::svg(&format!("{}/c/{code}", app.public_url)).map_err(|error| Error::Other(anyhow::anyhow!("code of a card: {error}")))
}

fn lines_of(app: &App, households: Vec<HouseholdRow>, entitled: &[EntitledLine]) -> Result<Vec<Line>, Error> {
    let mut lines = Vec::new();
    for household in households {
        let parcel = entitled
            .iter()
            .filter(|line| line.household == household.household)
            .map(|line| format!("{} × {}", line.quantity, line.name))
            .collect();
        let qr = match &household.card {
            Some(code) => code_picture(app, code)?,
            None => String::new(),
        };
        lines.push(Line { household, parcel, qr });
    }
    Ok(lines)
}

fn faces_of(app: &App, page: &Page, cards: Vec<CardFace>) -> Result<Vec<Face>, Error> {
    let mut faces = Vec::new();
    for card in cards {
        let text = |lang: &Lang| FaceText {
            lang: lang.tag(),
            title: app.catalog.text(*lang, "card-title", &[]),
            when: when(page, *lang, &card),
            place: [card.point.as_str(), card.address.as_str(), &places::name(&card.place, *lang)]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            lines: card.lines.iter().map(|line| format!("{} × {}", line.quantity, line.name)).collect(),
            note: app.catalog.text(*lang, "card-note", &[]),
        };
        faces.push(Face {
            qr: code_picture(app, &card.code)?,
            texts: card.languages.iter().map(text).collect(),
            code: card.code,
        });
    }
    Ok(faces)
}

/// Loads what one of the three prints needs. Names and cards are for those who hand over or plan.
async fn load(app: &App, page: Page, programme: i64, day: i64, part: &str) -> Result<PrintPage, Error> {
    let actor = page.actor()?;
    let day = store::day(app, actor, programme, day).await?;
    let (mut lines, mut items, mut faces) = (Vec::new(), Vec::new(), Vec::new());
    match part {
        "list" => {
            actor.require_in(Action::HandOver, programme)?;
            let households = store::households(app, actor, programme, day.id).await?;
            let entitled = store::entitled(app, actor, programme, day.id, None).await?;
            lines = lines_of(app, households, &entitled)?;
        }
        "packing" => items = store::reconciliation(app.db.read(), day.id).await?,
        "cards" => faces = faces_of(app, &page, store::card_faces(app, actor, day.id).await?)?,
        _ => return Err(Error::NotFound),
    }
    let place = places::name(&day.place, page.lang);
    let head = head(app, &page, programme).await?;
    Ok(PrintPage { page, head, day, part: part.into(), place, lines, items, faces })
}

pub async fn print(
    State(app): State<App>,
    page: Page,
    Path((programme, day, part)): Path<(i64, i64, String)>,
) -> Result<Response, Error> {
    let print = load(&app, page.at(Tab::Programmes), programme, day, &part).await?;
    note_looks(&app, print.page.actor()?, Action::SeeDeliveries, Seen::Day, &[day]).await?;
    Ok(Html(print).into_response())
}

/// The same as a file: `list.pdf`, `packing.pdf`, `cards.pdf`, `list.xlsx`, `list.csv`.
pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((programme, day, name)): Path<(i64, i64, String)>,
) -> Result<Response, Error> {
    let (part, ending) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    let print = load(&app, page, programme, day, part).await?;
    note_looks(&app, print.page.actor()?, Action::SeeDeliveries, Seen::Day, &[day]).await?;
    match (part, ending) {
        ("list", "xlsx" | "csv") => table(sheet(&print), &name, "list", &app),
        (_, "pdf") => pdf(&app, &print).await,
        _ => Err(Error::NotFound),
    }
}

fn sheet(print: &PrintPage) -> Sheet {
    let page = &print.page;
    let columns = [
        ("distribution-household", Kind::Identifier),
        ("field-display-name", Kind::Text),
        ("goods-address", Kind::Text),
        ("distribution-members", Kind::Whole),
        ("distribution-what", Kind::Text),
        ("distribution-card", Kind::Identifier),
        ("distribution-state", Kind::Text),
    ];
    Sheet {
        name: page.t("distribution-list"),
        title: vec![page.t("distribution-list"), format!("{}, {}", print.day.point, page.date(&print.day.held_on))],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: print
            .lines
            .iter()
            .map(|line| {
                vec![
                    line.household.code.clone().into(),
                    line.household.name().into(),
                    line.household.address.clone().into(),
                    line.household.size.into(),
                    line.parcel.join("; ").into(),
                    line.household.card.clone().into(),
                    page.name("entitlement", line.household.state()).into(),
                ]
            })
            .collect(),
        notes: Vec::new(),
    }
}

async fn pdf(app: &App, print: &PrintPage) -> Result<Response, Error> {
    let page = &print.page;
    let (template, key) = match print.part.as_str() {
        "list" => (LIST, "distribution-list"),
        "packing" => (PACKING, "distribution-packing"),
        _ => (CARDS, "distribution-cards"),
    };
    let title = page.t(key);
    let data = json!({
        "office": print.head.title,
        "title": title,
        "subtitle": format!("{}, {} · {}", print.day.point, print.place, page.date(&print.day.held_on)),
        "note": page.t("distribution-print-note"),
        "qr_alt": page.t("distribution-card"),
        "head": {
            "number": "№", "household": page.t("distribution-household"), "members": page.t("distribution-members"),
            "parcel": page.t("distribution-what"), "code": page.t("distribution-card"), "signature": page.t("distribution-signature"),
            "item": page.t("goods-item"), "needed": page.t("packing-needed"), "there": page.t("packing-there"),
            "missing": page.t("packing-missing"), "packed": page.t("packing-packed"),
        },
        "rows": print.lines.iter().enumerate().map(|(index, line)| json!({
            "number": index + 1, "code": line.household.card, "household": line.household.code, "name": line.household.name(),
            "address": line.household.address, "members": line.household.size, "parcel": line.parcel, "qr": line.qr,
        })).collect::<Vec<_>>(),
        "items": print.items.iter().map(|item| json!({
            "name": item.name, "needed": page.number(item.entitled), "there": page.number(item.left),
            "missing": page.number((item.entitled - item.delivered - item.left).max(0)),
        })).collect::<Vec<_>>(),
        "cards": print.faces.iter().map(|face| json!({
            "code": face.code, "qr": face.qr,
            "texts": face.texts.iter().map(|text| json!({
                "lang": text.lang.get(..2), "title": text.title, "when": text.when, "place": text.place, "lines": text.lines, "note": text.note,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "signatures": [page.t("distribution-leader"), page.t("distribution-storekeeper")],
    });
    let bytes = child::render_pdf(template, data, &title, page.lang.tag(), &app.today(), Vec::new()).await?;
    let name = format!("{}-{}.pdf", print.part, print.day.held_on);
    let headers =
        [("content-type", "application/pdf".to_owned()), ("content-disposition", format!("inline; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}
