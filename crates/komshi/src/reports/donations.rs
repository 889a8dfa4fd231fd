//! What became of a gift: to the donor who gave it, by day and municipality, never by name.

use askama::Template;
use axum::extract::State;

use super::store;
use crate::{
    app::App,
    error::Error,
    goods::{model::Way, pages::picture_of_gift, store::way_of_donation},
    programmes::{self, places},
    web::{Html, Page, Tab},
};

struct Given {
    way: Way,
    programme: String,
    /// What was given: accepted, or announced as long as nobody checked it.
    given: i64,
    delivered: i64,
    /// Day, municipality, quantity as they are read.
    handed: Vec<(String, String, String)>,
    /// Place and quantity of the rest.
    rest: Vec<(String, String)>,
    picture: String,
}

#[derive(Template)]
#[template(path = "reports/templates/donations.html")]
struct DonationsPage {
    page: Page,
    gifts: Vec<Given>,
}

pub async fn show(State(app): State<App>, page: Page) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Reports);
    let actor = page.actor()?;
    let mut gifts = Vec::new();
    for gift in store::gifts(&app, actor).await? {
        let way = way_of_donation(&app, actor, gift.id).await?;
        gifts.push(Given {
            picture: picture_of_gift(&page, &way),
            programme: programmes::store::title(&app, gift.programme, page.lang).await?,
            given: way.accepted.unwrap_or(way.announced),
            rest: way.lies.iter().map(|(_, name, quantity)| (name.clone(), page.number(quantity))).collect(),
            delivered: way.delivered.iter().map(|(_, _, quantity)| quantity).sum(),
            handed: way
                .delivered
                .iter()
                .map(|(day, place, quantity)| (page.date(day), places::name(place, page.lang), page.number(quantity)))
                .collect(),
            way,
        });
    }
    Ok(Html(DonationsPage { page, gifts }))
}
