//! At the door, on a phone: find by code, number or name; who, how many, what; hand over; sign; next.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use komshi_access::Action;
use serde::Deserialize;

use crate::{
    app::App,
    child,
    deliveries::{
        model::{Attempt, HandOver},
        store::{self, CardFace, DayRow, DeliveryRow, EntitledLine, FirstDelivery, HouseholdRow},
    },
    error::Error,
    programmes::places,
    registry::store::{Seen, note_looks},
    web::{Form, Html, Page, Tab, form::Upload, guard::cookie, i18n::Lang, page::done},
};

/// Hand-overs that stay in sight, to be taken back.
const LAST: i64 = 15;

#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    household: Option<i64>,
    /// The day that the household is looked up on; 0 for what has no day yet. Left out: the day of the page.
    #[serde(default)]
    on: Option<i64>,
    #[serde(default)]
    card: Option<i64>,
}

#[derive(Template)]
#[template(path = "deliveries/templates/check-in.html")]
struct CheckInPage {
    page: Page,
    programme: i64,
    day: DayRow,
    query: String,
    found: Vec<HouseholdRow>,
    chosen: Option<HouseholdRow>,
    lines: Vec<EntitledLine>,
    first: Option<FirstDelivery>,
    card: bool,
    form: Form,
    problem: String,
    last: Vec<DeliveryRow>,
}

impl CheckInPage {
    /// One row a hand-over, the newest first.
    fn hand_overs(&self) -> Vec<&DeliveryRow> {
        let mut rows: Vec<&DeliveryRow> = Vec::new();
        for row in self.last.iter().filter(|row| row.reversed.is_none()) {
            if rows.iter().all(|known| known.operation != row.operation) {
                rows.push(row);
            }
        }
        rows.truncate(4);
        rows
    }

    /// The address of this page.
    fn here(&self) -> String {
        format!("/programmes/{}/distribution/days/{}", self.programme, self.day.id)
    }

    fn is_open(&self) -> bool {
        self.day.state == "open"
    }

    /// Somebody else collects: chosen, or written.
    fn somebody_else(&self) -> bool {
        self.form.text("collector") == "authorised" || self.form.has("collector_name") || self.form.has("authorisation")
    }
}

async fn show(
    app: &App,
    page: Page,
    programme: i64,
    day: i64,
    asked: Asked,
    form: Form,
    problem: String,
) -> Result<CheckInPage, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let day = store::day(app, actor, programme, day).await?;
    let mut card = asked.card == Some(1);
    let mut found = Vec::new();
    let mut chosen = match asked.household {
        Some(household) => match store::household_on_day(app, actor, programme, asked.on.unwrap_or(day.id), household).await {
            Ok(row) => Some(row),
            // An award cancelled meanwhile is on no list; the sentence about it must still be read.
            Err(Error::NotFound) if !problem.is_empty() => None,
            Err(error) => return Err(error),
        },
        None => None,
    };
    let query = asked.q.trim().to_owned();
    if chosen.is_none() && !query.is_empty() {
        found = store::find(app, actor, programme, day.id, &query).await?;
        // Who collects here today is asked about today alone, as with the card; other days of that household are history.
        let here: Vec<i64> = found.iter().filter(|row| row.is_on(day.id)).map(|row| row.household).collect();
        found.retain(|row| row.is_on(day.id) || !here.contains(&row.household));
        if found.len() == 1 {
            chosen = found.pop();
            card = chosen.as_ref().is_some_and(|row| row.card.as_deref().is_some_and(|code| store::is_code(&query, code)));
        }
    }
    let seen: Vec<i64> = found.iter().chain(&chosen).map(|row| row.household).collect();
    note_looks(app, actor, Action::HandOver, Seen::Household, &seen).await?;
    let (mut lines, mut first) = (Vec::new(), None);
    if let Some(row) = &chosen {
        if let Some(on) = row.day {
            let code = (row.code.as_str(), row.code.as_str());
            lines = store::entitled(app, actor, programme, on, code).await?;
            lines.retain(|line| line.award == row.award);
        }
        if row.open == 0 {
            first = store::first_delivery(app.db.read(), programme, row.household, day.id).await?;
        }
    }
    let last = store::deliveries(app, actor, programme, day.id, 0, i64::MAX, LAST).await?;
    Ok(CheckInPage { page, programme, day, query, found, chosen, lines, first, card, form, problem, last })
}

pub async fn check_in(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    Ok(Html(show(&app, page, programme, day, asked, Form::default(), String::new()).await?).into_response())
}

pub async fn hand_over(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    upload: Upload,
) -> Result<Response, Error> {
    let form = upload.form;
    let household = form.id("household")?;
    let photo = match upload.bytes.is_empty() {
        true => Ok(None),
        false => child::small_photo(&upload.bytes).await.map(|photo| Some(STANDARD.encode(photo))),
    };
    let new = HandOver {
        day,
        household,
        authorised: form.text("collector") == "authorised",
        collector_name: form.text("collector_name").into(),
        authorisation: form.text("authorisation").into(),
        witness: form.text("witness").into(),
        card: form.text("card") == "1",
        signature: form.has("signature").then(|| form.text("signature").to_owned()),
        photo: None,
    };
    let handed = match photo {
        Ok(photo) => store::hand_over(&app, page.actor()?, &form.operation(), &HandOver { photo, ..new.clone() }).await,
        Err(error) => Err(error),
    };
    match handed {
        Ok(handed) => {
            let values = [("household", handed.household_code), ("count", handed.deliveries.len().to_string())];
            Ok(done(&format!("/programmes/{programme}/distribution/days/{day}"), "done-handed-over", &values))
        }
        Err(Error::Refused(refusal)) => {
            let problem = page.refusal(&refusal);
            let asked = Asked { household: Some(household), card: Some(i64::from(new.card)), ..Asked::default() };
            let shown = show(&app, page, programme, day, asked, form, problem).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(shown)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Notes that a household came where nothing can be handed over to it.
pub async fn record_attempt(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let attempt = Attempt { day, household: form.id("household")? };
    store::record_attempt(&app, page.actor()?, &form.operation(), attempt).await?;
    Ok(done(&format!("/programmes/{programme}/distribution/days/{day}"), "done-attempt", &[]))
}

pub async fn not_collected(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let came = form.text("came") == "1";
    store::not_collected(&app, page.actor()?, &form.operation(), day, form.id("household")?, came).await?;
    Ok(done(&format!("/programmes/{programme}/distribution/days/{day}"), "done-saved", &[]))
}

pub async fn take_back(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let reason = form.required("reason");
    form.check()?;
    store::take_back(&app, page.actor()?, &form.operation(), form.text("handed_over"), &reason).await?;
    Ok(done(&format!("/programmes/{programme}/distribution/days/{day}"), "done-taken-back", &[]))
}

#[derive(Template)]
#[template(path = "deliveries/templates/card.html")]
struct CardPage {
    page: Page,
    face: CardFace,
    place: String,
    when: String,
}

/// The address in the code of a card. Who works at the door is led to the household; anybody else reads what, when and where.
pub async fn card(
    State(app): State<App>,
    mut page: Page,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let face = store::card(&app, &code).await?;
    if let (Ok(actor), Some(day)) = (page.actor(), face.day)
        && actor.may_in(Action::HandOver, face.programme)
        && store::day(&app, actor, face.programme, day).await.is_ok()
    {
        let to = format!("/programmes/{}/distribution/days/{day}?household={}&card=1", face.programme, face.household);
        return Ok(Redirect::to(&to).into_response());
    }
    // The card says which language its holder reads; a language chosen on the page counts more.
    if let Some(&lang) = face.languages.first()
        && cookie(&headers, "lang").is_none()
    {
        page.lang = lang;
    }
    let (place, when) = (places::name(&face.place, page.lang), when(&page, page.lang, &face));
    Ok(Html(CardPage { page, face, place, when }).into_response())
}

/// What stands on a card in one language.
pub fn when(page: &Page, lang: Lang, face: &CardFace) -> String {
    let hours = match (face.opens_at.as_str(), face.closes_at.as_str()) {
        ("", _) => String::new(),
        (opens, "") => format!(", {opens}"),
        (opens, closes) => format!(", {opens}–{closes}"),
    };
    match &face.held_on {
        Some(day) => format!("{}{hours}", lang.date(day)),
        None => page.app.catalog.text(lang, "card-no-day", &[]),
    }
}
