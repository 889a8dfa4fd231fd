//! What became of a gift: to the donor who gave it, by day and municipality, never by name.

use askama::Template;
use axum::extract::State;

use super::store::{self, Gift};
use crate::{
    app::App,
    error::Error,
    programmes::{self, places},
    web::{Html, Page, Tab},
};

struct Handed {
    day: String,
    place: String,
    quantity: i64,
}

struct Given {
    gift: Gift,
    programme: String,
    received: String,
    accepted: i64,
    packed: i64,
    handed: Vec<Handed>,
    delivered: i64,
    left: i64,
}

#[derive(Template)]
#[template(path = "reports/templates/donations.html")]
struct DonationsPage {
    page: Page,
    gifts: Vec<Given>,
}

pub async fn show(State(app): State<App>, page: Page) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Reports);
    let gifts = store::gifts(&app, page.actor()?).await?;
    let ids: Vec<i64> = gifts.iter().map(|gift| gift.id).collect();
    let (handed, packed) = (store::handed_over(&app, &ids).await?, store::packed(&app, &ids).await?);
    let mut given = Vec::new();
    for gift in gifts {
        let handed: Vec<Handed> = handed
            .iter()
            .filter(|line| line.donation == gift.id && line.quantity != 0)
            .map(|line| Handed {
                day: page.date(&line.day),
                place: places::name(&line.place, page.lang),
                quantity: line.quantity,
            })
            .collect();
        let (accepted, packed) = (gift.accepted.unwrap_or(0), packed.get(&gift.id).copied().unwrap_or(0));
        let delivered = handed.iter().map(|line| line.quantity).sum();
        given.push(Given {
            programme: programmes::store::title(&app, gift.programme, page.lang).await?,
            received: gift.received.map_or_else(|| page.t("not-recorded"), |received| page.number(received)),
            left: accepted - delivered - packed,
            gift,
            accepted,
            packed,
            handed,
            delivered,
        });
    }
    Ok(Html(DonationsPage { page, gifts: given }))
}
