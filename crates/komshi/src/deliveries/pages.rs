//! Distribution: the plan by day and point, the lists, the closing of a day, and the records of what reached whom.

mod checkin;
mod print;
mod records;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
pub use checkin::{card, check_in, hand_over, not_collected, record_attempt, take_back};
use komshi_access::Action;
use print::{Part, parts_of};
pub use print::{file, print};
pub use records::{deliveries, deliveries_file, hand_over_record};
use serde::Deserialize;

use super::{
    model::{Assignment, CloseDay, NewDay, Plan, PlanLine, ReconciledItem, Spread},
    store::{self, AwardedCall, DayRow, DayState, HouseholdRow, RefusalRow},
};
use crate::{
    app::App,
    error::Error,
    goods::{
        self,
        model::read_band,
        pages::{Head, head},
        store::{ItemRow, PlaceRow},
    },
    programmes::places,
    registry::store::{Seen, note_looks},
    web::{Form, Html, Page, Tab, i18n::Lang, page::done},
};

/// Households of a day on one page; the next page goes on.
const HOUSEHOLDS: i64 = 200;

#[derive(Template)]
#[template(path = "deliveries/templates/distribution.html")]
struct DistributionPage {
    page: Page,
    head: Head,
    days: Vec<DayRow>,
    calls: Vec<AwardedCall>,
    items: Vec<ItemRow>,
    points: Vec<PlaceRow>,
    waiting: i64,
    today: String,
    may_plan: bool,
    may_hand_over: bool,
}

impl DistributionPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }

    fn in_all(&self, count: fn(&DayRow) -> i64) -> i64 {
        self.days.iter().map(count).sum()
    }

    /// The languages that a card can be printed in.
    fn card_languages(&self) -> [Lang; 7] {
        Lang::ALL
    }

    fn households(&self) -> i64 {
        self.in_all(|day| day.households)
    }

    fn delivered(&self) -> i64 {
        self.in_all(|day| day.delivered)
    }
}

pub async fn distribution(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let days = store::days(&app, actor, programme).await?;
    let calls = store::awarded_calls(&app, actor, programme).await?;
    let waiting = store::unassigned(&app, actor, programme).await?;
    let items = goods::store::items_of(app.db.read(), programme).await?;
    let points = goods::store::places(&app, actor, programme).await?.into_iter().filter(|row| row.kind == "point").collect();
    let (head, today) = (head(&app, &page, programme).await?, app.today());
    let (may_plan, may_hand_over) = (page.may(Action::PlanDistribution), page.may(Action::HandOver));
    Ok(Html(DistributionPage { page, head, days, calls, items, points, waiting, today, may_plan, may_hand_over }).into_response())
}

fn back(programme: i64, key: &str, count: i64) -> Response {
    done(&format!("/programmes/{programme}/distribution"), key, &[("count", count.to_string())])
}

pub async fn add_day(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewDay {
        programme,
        account: form.id("point")?,
        held_on: form.required_date("held_on"),
        opens_at: form.text("opens_at").into(),
        closes_at: form.text("closes_at").into(),
        leader: form.text("leader").into(),
    };
    form.check()?;
    store::add_day(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/distribution"), "done-saved", &[]))
}

pub async fn plan(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let mut lines = Vec::new();
    for item in goods::store::items_of(app.db.read(), programme).await? {
        let Some(quantity) = form.whole(&format!("quantity-{}", item.id)) else { continue };
        let band = format!("band-{}", item.id);
        let Some((size_from, size_to)) = read_band(form.text(&band)) else {
            return Err(Error::refused_with("goods-band", &[("field", band)]));
        };
        if quantity > 0 {
            lines.push(PlanLine { item: item.id, quantity, size_from, size_to });
        }
    }
    form.check()?;
    let new = Plan { programme, call: form.id("call")?, period: form.text("period").into(), lines };
    let made = store::plan_entitlements(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(programme, "done-planned", made))
}

pub async fn assign(State(app): State<App>, page: Page, Path(programme): Path<i64>, form: Form) -> Result<Response, Error> {
    let days = form.all("day").into_iter().filter_map(|day| day.parse().ok()).collect();
    let new = Assignment { programme, days, how: Spread::parse(form.text("how")) };
    let assigned = store::assign_households(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(programme, "done-assigned", assigned))
}

pub async fn cards(State(app): State<App>, page: Page, Path(programme): Path<i64>, form: Form) -> Result<Response, Error> {
    let made = store::issue_cards(&app, page.actor()?, &form.operation(), programme, form.text("language")).await?;
    Ok(back(programme, "done-cards", made))
}

/// Takes a day out of the plan; its households wait for another one.
pub async fn cancel_day(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let reason = form.required("reason");
    form.check()?;
    let waiting = store::cancel_day(&app, page.actor()?, &form.operation(), day, &reason).await?;
    Ok(back(programme, "done-day-cancelled", waiting))
}

#[derive(Deserialize)]
pub struct Filter {
    #[serde(default)]
    state: String,
    /// Code and award of the last household of the page before.
    #[serde(default)]
    after: String,
    #[serde(default)]
    award: i64,
}

#[derive(Template)]
#[template(path = "deliveries/templates/list.html")]
struct ListPage {
    page: Page,
    head: Head,
    day: DayRow,
    rows: Vec<HouseholdRow>,
    state: DayState,
    chosen: String,
    later: bool,
    next: Option<(String, i64)>,
    parts: Vec<Part>,
    others: Vec<DayRow>,
    refusals: Vec<RefusalRow>,
    may_plan: bool,
    may_hand_over: bool,
    may_close: bool,
    may_cancel: bool,
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    Query(filter): Query<Filter>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let day = store::day(&app, actor, programme, day).await?;
    note_looks(&app, actor, Action::SeeDeliveries, Seen::Day, &[day.id]).await?;
    let after = (filter.after.as_str(), filter.award);
    let rows = store::households_after(&app, actor, programme, day.id, &filter.state, after, HOUSEHOLDS).await?;
    let next = (rows.len() as i64 == HOUSEHOLDS).then(|| rows.last().map(|row| (row.code.clone(), row.award))).flatten();
    let state = store::day_state(app.db.read(), day.id).await?;
    let parts = parts_of(state.households);
    let mut others = store::days(&app, actor, programme).await?;
    others.retain(|other| other.id != day.id && other.state == "open");
    let refusals = store::refusals(&app, actor, programme, day.id).await?;
    let head = head(&app, &page, programme).await?;
    let (may_plan, may_hand_over, may_close) =
        (page.may(Action::PlanDistribution), page.may(Action::HandOver), page.may(Action::CloseDay));
    let may_cancel = may_plan && day.state == "open" && state.delivered == 0;
    let (chosen, later) = (filter.state, !filter.after.is_empty());
    let found = ListPage {
        page,
        head,
        day,
        rows,
        state,
        chosen,
        later,
        next,
        parts,
        others,
        refusals,
        may_plan,
        may_hand_over,
        may_close,
        may_cancel,
    };
    Ok(Html(found).into_response())
}

pub async fn move_household(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let (household, to) = (form.id("household")?, form.id("to")?);
    store::move_household(&app, page.actor()?, &form.operation(), household, day, to).await?;
    Ok(done(&format!("/programmes/{programme}/distribution/days/{day}/list"), "done-household-moved", &[]))
}

#[derive(Template)]
#[template(path = "deliveries/templates/close.html")]
struct ClosePage {
    page: Page,
    head: Head,
    day: DayRow,
    state: DayState,
    items: Vec<ReconciledItem>,
    warehouses: Vec<PlaceRow>,
    may_close: bool,
}

pub async fn close(State(app): State<App>, page: Page, Path((programme, day)): Path<(i64, i64)>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let day = store::day(&app, actor, programme, day).await?;
    let state = store::day_state(app.db.read(), day.id).await?;
    let items = store::reconciliation(app.db.read(), day.id).await?;
    let warehouses =
        goods::store::places(&app, actor, programme).await?.into_iter().filter(|row| row.kind == "warehouse").collect();
    let (head, may_close) = (head(&app, &page, programme).await?, page.may(Action::CloseDay));
    Ok(Html(ClosePage { page, head, day, state, items, warehouses, may_close }).into_response())
}

pub async fn save_close(
    State(app): State<App>,
    page: Page,
    Path((programme, day)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    let day = store::day(&app, actor, programme, day).await?;
    let mut counted = Vec::new();
    for item in store::reconciliation(app.db.read(), day.id).await? {
        if let Some(there) = form.whole(&format!("there-{}", item.item)) {
            counted.push((item.item, there));
        }
    }
    form.check()?;
    let new = CloseDay { day: day.id, warehouse: form.text("warehouse").parse().ok(), counted };
    store::close_day(&app, actor, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/distribution"), "done-day-closed", &[("place", day.point)]))
}
