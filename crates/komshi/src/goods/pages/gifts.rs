//! Gifts in kind, step by step, and the way of each of them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;

use super::{Head, head, way::picture_of_gift};
use crate::{
    app::App,
    error::Error,
    goods::{
        model::{NewDonation, PackedInto, StockDonation, Way},
        store::{self, ContributorRow, DonationRow, ItemRow, PlaceRow},
    },
    programmes::places,
    web::{Form, Html, Page, Tab, page::done},
};

#[derive(Template)]
#[template(path = "goods/templates/gifts.html")]
struct GiftsPage {
    page: Page,
    head: Head,
    rows: Vec<DonationRow>,
    givers: Vec<ContributorRow>,
    items: Vec<ItemRow>,
    today: String,
    may_move: bool,
    own: bool,
}

pub async fn gifts(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let rows = store::donations(&app, actor, programme).await?;
    let items = store::items(&app, actor, programme).await?;
    let givers = store::contributors(&app, actor, programme)
        .await?
        .into_iter()
        .filter(|row| !matches!(row.kind.as_str(), "supplier" | "volunteer"))
        .collect();
    let (head, today, may_move) = (head(&app, &page, programme).await?, app.today(), page.may(Action::MoveGoods));
    Ok(Html(GiftsPage { page, head, rows, givers, items, today, may_move, own: false }).into_response())
}

/// The gifts of the reader, who is a giver with an account.
pub async fn own_gifts(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let rows = store::gifts_of(&app, page.actor()?, programme).await?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let (head, today) = (head(&app, &page, programme).await?, app.today());
    let (givers, items) = (Vec::new(), Vec::new());
    Ok(Html(GiftsPage { page, head, rows, givers, items, today, may_move: false, own: true }).into_response())
}

pub async fn announce(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewDonation {
        programme,
        contributor: form.id("contributor")?,
        item: form.id("item")?,
        quantity: form.required_whole("quantity"),
        announced_on: form.required_date("announced_on"),
        note: form.text("note").into(),
    };
    form.check()?;
    let gift = store::announce_donation(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/gifts/{gift}"), "done-saved", &[]))
}

#[derive(Template)]
#[template(path = "goods/templates/gift.html")]
struct GiftPage {
    page: Page,
    head: Head,
    gift: DonationRow,
    way: Way,
    picture: String,
    warehouses: Vec<PlaceRow>,
    today: String,
    may_move: bool,
}

impl GiftPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }

    fn quantity(&self) -> i64 {
        self.gift.accepted.unwrap_or(self.gift.announced)
    }

    fn brought(&self) -> i64 {
        self.gift.received.unwrap_or(0)
    }

    fn packed_text(&self, packed: &PackedInto) -> String {
        let (kits, delivered) = (("kits", packed.kits), ("delivered", packed.kits_delivered));
        self.page.t3("goods-gift-packed", ("quantity", packed.quantity), kits, delivered)
    }

    /// How far a gift is among its four steps; a refused one is at none.
    fn is_at(&self, state: &str) -> bool {
        self.gift.state == state
    }
}

/// One gift: its steps, and where it went. For those who work with goods and for its giver.
pub async fn gift(State(app): State<App>, page: Page, Path((programme, gift)): Path<(i64, i64)>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let way = store::way_of_donation(&app, actor, gift).await?;
    let gift = store::donation(&app, actor, gift).await?;
    if gift.programme != programme {
        return Err(Error::NotFound);
    }
    let may_move = page.may(Action::MoveGoods);
    let warehouses = if may_move {
        let places = store::places(&app, actor, programme).await?;
        places.into_iter().filter(|place| place.kind != "point").collect()
    } else {
        Vec::new()
    };
    let (head, today, picture) = (head(&app, &page, programme).await?, app.today(), picture_of_gift(&page, &way));
    Ok(Html(GiftPage { page, head, gift, way, picture, warehouses, today, may_move }).into_response())
}

/// The next step of a gift: received, checked, in stock, or refused.
pub async fn step(
    State(app): State<App>,
    page: Page,
    Path((programme, gift)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    let operation = form.operation();
    match form.text("step").to_owned().as_str() {
        "received" => {
            let quantity = form.required_whole("quantity");
            form.check()?;
            store::receive_donation(&app, actor, &operation, gift, quantity, form.text("document")).await?;
        }
        "checked" => {
            let quantity = form.required_whole("quantity");
            form.check()?;
            store::check_donation(&app, actor, &operation, gift, quantity, form.text("note")).await?;
        }
        "stocked" => {
            let new = StockDonation {
                donation: gift,
                warehouse: form.id("warehouse")?,
                occurred_on: form.required_date("occurred_on"),
                label: form.text("label").into(),
                expires_on: form.date("expires_on"),
            };
            form.check()?;
            store::stock_donation(&app, actor, &operation, &new).await?;
        }
        "refused" => store::refuse_donation(&app, actor, &operation, gift, form.text("reason")).await?,
        _ => return Err(Error::NotFound),
    }
    Ok(done(&format!("/programmes/{programme}/gifts/{gift}"), "done-saved", &[]))
}
