//! The records of what reached whom: as a list, as a file, and each hand-over with what proves it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::{Action, DataClass};
use komshi_documents::write::{Column, Kind, Sheet};
use serde::Deserialize;

use crate::{
    app::App,
    deliveries::store::{self, DeliveryRow, HandOverRecord},
    error::Error,
    goods::pages::{Head, head},
    programmes::places,
    registry::store::{Seen, note_looks},
    web::{
        Html, Page, Tab,
        file::{MOST_ROWS, say_cut, table},
    },
};

const RECORDS: i64 = 300;
/// Records that one query brings into a file.
const FILE_PAGE: i64 = 5_000;

#[derive(Deserialize)]
pub struct Records {
    #[serde(default)]
    day: Option<i64>,
    #[serde(default)]
    item: Option<i64>,
    #[serde(default)]
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "deliveries/templates/deliveries.html")]
struct DeliveriesPage {
    page: Page,
    head: Head,
    rows: Vec<DeliveryRow>,
    day: i64,
    item: i64,
    more: Option<i64>,
    /// Whether the reader may open what proves a hand-over.
    opens: bool,
}

impl DeliveriesPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }
}

pub async fn deliveries(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(records): Query<Records>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (day, item, before) = (records.day.unwrap_or(0), records.item.unwrap_or(0), records.before.unwrap_or(i64::MAX));
    let rows = store::deliveries(&app, page.actor()?, programme, day, item, before, RECORDS).await?;
    let more = (rows.len() as i64 == RECORDS).then(|| rows.last().map(|row| row.id)).flatten();
    let opens = page.actor()?.class_in(Action::SeeDeliveries, programme) >= DataClass::Personal;
    let head = head(&app, &page, programme).await?;
    Ok(Html(DeliveriesPage { page, head, rows, day, item, more, opens }).into_response())
}

/// The deliveries as a file: `deliveries.xlsx` or `deliveries.csv`, by household number, without names.
pub async fn deliveries_file(
    State(app): State<App>,
    page: Page,
    Path((programme, name)): Path<(i64, String)>,
    Query(records): Query<Records>,
) -> Result<Response, Error> {
    let (day, item) = (records.day.unwrap_or(0), records.item.unwrap_or(0));
    let mut rows: Vec<DeliveryRow> = Vec::new();
    loop {
        let before = rows.last().map_or(i64::MAX, |row| row.id);
        let more = store::deliveries(&app, page.actor()?, programme, day, item, before, FILE_PAGE).await?;
        let full = more.len() as i64 == FILE_PAGE;
        rows.extend(more);
        if !full {
            break;
        }
        if rows.len() >= MOST_ROWS {
            break;
        }
    }
    let columns = [
        ("goods-day", Kind::Date),
        ("goods-municipality", Kind::Text),
        ("distribution-point", Kind::Text),
        ("distribution-household", Kind::Identifier),
        ("goods-item", Kind::Text),
        ("goods-quantity-label", Kind::Whole),
        ("distribution-persons", Kind::Whole),
        ("distribution-collector", Kind::Text),
        ("distribution-proof", Kind::Text),
        ("delivery-reversed", Kind::Text),
    ];
    let mut sheet = Sheet {
        name: page.t("deliveries-title"),
        title: vec![page.t("deliveries-title"), page.date(&app.today())],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: rows
            .into_iter()
            .map(|row| {
                vec![
                    row.occurred_on.parse::<jiff::civil::Date>().ok().into(),
                    places::name(&row.place, page.lang).into(),
                    row.point.into(),
                    row.code.into(),
                    row.item.into(),
                    row.quantity.into(),
                    row.persons.into(),
                    page.name("collector", &row.collector).into(),
                    page.name("proof", &row.proof).into(),
                    row.reversed.into(),
                ]
            })
            .collect(),
        notes: Vec::new(),
    };
    say_cut(&page, &mut sheet, store::count_deliveries(&app, page.actor()?, programme, day, item).await?);
    table(sheet, &name, "deliveries", &app)
}

#[derive(Template)]
#[template(path = "deliveries/templates/record.html")]
struct RecordPage {
    page: Page,
    head: Head,
    record: HandOverRecord,
    first: DeliveryRow,
}

impl RecordPage {
    fn heading(&self) -> String {
        format!("{}, {}", self.first.code, self.page.date(&self.first.occurred_on))
    }
}

/// One hand-over: what, to whom, when, and what proves it. For those who see personal data.
pub async fn hand_over_record(
    State(app): State<App>,
    page: Page,
    Path((programme, operation)): Path<(i64, String)>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let record = store::hand_over_record(&app, page.actor()?, programme, &operation).await?;
    let first = record.deliveries.first().cloned().ok_or(Error::NotFound)?;
    note_looks(&app, page.actor()?, Action::SeeDeliveries, Seen::Household, &[first.household]).await?;
    let head = head(&app, &page, programme).await?;
    Ok(Html(RecordPage { page, head, record, first }).into_response())
}
