//! What is printed for a day: the list with a place to sign, the packing list of the point, the cards; as pages and as PDF.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use komshi_documents::{
    qr,
    write::{Column, Kind, Sheet},
};
use serde::Deserialize;
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
    goods::pages::{Head, head},
    programmes::places,
    registry::store::{Seen, note_looks},
    web::{Html, Page, Tab, file::table, i18n::Lang},
};

const LIST: &str = include_str!("../templates/list.typ");
const PACKING: &str = include_str!("../templates/packing.typ");
const CARDS: &str = include_str!("../templates/cards.typ");

/// Households that are printed at once; a longer list comes in parts.
const PART: i64 = 500;

/// A part of what is printed for a day: the households from one place of the list to another.
pub struct Part {
    pub number: i64,
    pub from: i64,
    pub to: i64,
}

/// The parts in which so many households are printed.
pub fn parts_of(households: i64) -> Vec<Part> {
    let count = (households + PART - 1) / PART;
    (0..count).map(|index| Part { number: index + 1, from: index * PART + 1, to: ((index + 1) * PART).min(households) }).collect()
}

#[derive(Default, Deserialize)]
pub struct Asked {
    /// From 1; left out: the first.
    #[serde(default)]
    part: i64,
}

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
    /// Which part of the list this is, of how many; the whole list where there is one.
    number: i64,
    parts: Vec<Part>,
    /// How many households stand before this part.
    before: i64,
    place: String,
    lines: Vec<Line>,
    items: Vec<ReconciledItem>,
    faces: Vec<Face>,
}

fn code_picture(app: &App, code: &str) -> Result<String, Error> {
    qr::svg(&format!("{}/c/{code}", app.public_url)).map_err(|error| Error::Other(anyhow::anyhow!("code of a card: {error}")))
}

fn lines_of(app: &App, households: Vec<HouseholdRow>, entitled: &[EntitledLine]) -> Result<Vec<Line>, Error> {
    let mut parcels: HashMap<(i64, i64), Vec<String>> = HashMap::new();
    for line in entitled {
        parcels.entry((line.household, line.award)).or_default().push(format!("{} × {}", line.quantity, line.name));
    }
    let mut lines = Vec::new();
    for household in households {
        let parcel = parcels.remove(&(household.household, household.award)).unwrap_or_default();
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

/// Loads what one of the three prints needs; `number` is the part of the list, 0 for all of it. Names and cards are for those who
/// hand over or plan.
async fn load(app: &App, page: Page, programme: i64, day: i64, part: &str, number: i64) -> Result<PrintPage, Error> {
    let actor = page.actor()?;
    let day = store::day(app, actor, programme, day).await?;
    let (mut lines, mut items, mut faces, mut parts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let before = (number - 1).max(0) * PART;
    match part {
        "list" | "cards" => {
            let action = if part == "list" { Action::HandOver } else { Action::PlanDistribution };
            actor.require_in(action, programme)?;
            let mut households = store::households(app, actor, programme, day.id).await?;
            parts = parts_of(households.len() as i64);
            if number > 0 {
                households = households.into_iter().skip(before as usize).take(PART as usize).collect();
            }
            let codes = households.first().zip(households.last()).map(|(first, last)| (first.code.clone(), last.code.clone()));
            let (from, to) = codes.unwrap_or_default();
            if part == "list" {
                let entitled = store::entitled(app, actor, programme, day.id, (&from, &to)).await?;
                lines = lines_of(app, households, &entitled)?;
            } else {
                faces = faces_of(app, &page, store::card_faces(app, actor, day.id, (&from, &to)).await?)?;
            }
        }
        "packing" => items = store::reconciliation(app.db.read(), day.id).await?,
        _ => return Err(Error::NotFound),
    }
    let place = places::name(&day.place, page.lang);
    let head = head(app, &page, programme).await?;
    Ok(PrintPage { page, head, day, part: part.into(), number, parts, before, place, lines, items, faces })
}

pub async fn print(
    State(app): State<App>,
    page: Page,
    Path((programme, day, part)): Path<(i64, i64, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let print = load(&app, page.at(Tab::Programmes), programme, day, &part, asked.part.max(1)).await?;
    note_looks(&app, print.page.actor()?, Action::SeeDeliveries, Seen::Day, &[day]).await?;
    Ok(Html(print).into_response())
}

/// The same as a file: `list.pdf`, `packing.pdf`, `cards.pdf`, `list.xlsx`, `list.csv`. A spreadsheet has all households.
pub async fn file(
    State(app): State<App>,
    page: Page,
    Path((programme, day, name)): Path<(i64, i64, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (part, ending) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    let number = if ending == "pdf" { asked.part.max(1) } else { 0 };
    let print = load(&app, page, programme, day, part, number).await?;
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
    let of_parts = match print.parts.get((print.number - 1).max(0) as usize) {
        Some(part) if print.parts.len() > 1 => {
            let households = print.parts.last().map_or(0, |last| last.to);
            let span = (("from", part.from), ("to", part.to), ("all", households));
            format!(" · {}", page.t3("print-part", span.0, span.1, span.2))
        }
        _ => String::new(),
    };
    let data = json!({
        "office": print.head.title,
        "title": title,
        "subtitle": format!("{}, {} · {}{of_parts}", print.day.point, print.place, page.date(&print.day.held_on)),
        "note": page.t("distribution-print-note"),
        "qr_alt": page.t("distribution-card"),
        "head": {
            "number": "№", "household": page.t("distribution-household"), "members": page.t("distribution-members"),
            "parcel": page.t("distribution-what"), "code": page.t("distribution-card"), "signature": page.t("distribution-signature"),
            "item": page.t("goods-item"), "needed": page.t("packing-needed"), "there": page.t("packing-there"),
            "handed": page.t("delivered"), "missing": page.t("packing-missing"), "packed": page.t("packing-packed"),
        },
        "rows": print.lines.iter().enumerate().map(|(index, line)| json!({
            "number": index as i64 + 1 + print.before, "code": line.household.card, "household": line.household.code, "name": line.household.name(),
            "address": line.household.address, "members": line.household.size, "parcel": line.parcel, "qr": line.qr,
        })).collect::<Vec<_>>(),
        "items": print.items.iter().map(|item| json!({
            "name": item.name, "needed": page.number(item.entitled), "there": page.number(item.left),
            "handed": (item.delivered > 0).then(|| page.number(item.delivered)), "missing": page.number(item.missing()),
        })).collect::<Vec<_>>(),
        "cards": print.faces.iter().map(|face| json!({
            "code": face.code, "qr": face.qr,
            "texts": face.texts.iter().map(|text| json!({
                "lang": text.lang.get(..2), "title": text.title, "when": text.when, "place": text.place, "lines": text.lines, "note": text.note,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "signatures": [page.t("distribution-leader"), page.t("distribution-storekeeper")],
    });
    let bytes =
        child::render_pdf(child::Queue::Office, template, data, &title, page.lang.tag(), &app.today(), Vec::new()).await?;
    let number = if print.parts.len() > 1 { format!("-{}", print.number) } else { String::new() };
    let name = format!("{}-{}{number}.pdf", print.part, print.day.held_on);
    let headers =
        [("content-type", "application/pdf".to_owned()), ("content-disposition", format!("inline; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::parts_of;

    #[test]
    fn a_long_list_comes_in_parts_and_none_is_left_out() {
        let check = |households, expect: &[(i64, i64)]| {
            let parts: Vec<(i64, i64)> = parts_of(households).iter().map(|part| (part.from, part.to)).collect();
            assert_eq!(parts, expect, "{households}");
        };
        check(0, &[]);
        check(500, &[(1, 500)]);
        check(1001, &[(1, 500), (501, 1000), (1001, 1001)]);
    }
}
