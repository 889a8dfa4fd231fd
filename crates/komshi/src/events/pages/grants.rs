//! Grants: what was promised, paid, and is still to be paid, on a page and as a file.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use komshi_documents::write::{Column, Kind, Sheet};
use serde::Deserialize;

use super::{Head, StateLink, head};
use crate::{
    app::App,
    error::Error,
    events::{
        model::GRANT_STATES,
        store::{self, GrantRow},
    },
    reports::view::encode,
    web::{Html, Page, Tab, file::table},
};

#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    state: String,
}

impl Which {
    /// The grants of the state that is asked for.
    fn of(&self, grants: Vec<GrantRow>) -> Result<Vec<GrantRow>, Error> {
        match self.state.as_str() {
            "" => Ok(grants),
            state if GRANT_STATES.contains(&state) => Ok(grants.into_iter().filter(|grant| grant.state == state).collect()),
            _ => Err(Error::NotFound),
        }
    }
}

/// What the grants of one currency come to, in minor units.
struct Total {
    currency: String,
    agreed: i64,
    paid: i64,
    left: i64,
}

fn totals(grants: &[GrantRow]) -> Vec<Total> {
    let mut currencies: Vec<&str> = grants.iter().map(|grant| grant.currency.as_str()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let sum = |currency: &str, of: fn(&GrantRow) -> i64| grants.iter().filter(|grant| grant.currency == currency).map(of).sum();
    currencies
        .into_iter()
        .map(|currency| Total {
            currency: currency.to_owned(),
            agreed: sum(currency, |grant| grant.agreed),
            paid: sum(currency, |grant| grant.paid),
            left: sum(currency, GrantRow::left),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "events/templates/grants.html")]
struct GrantsPage {
    page: Page,
    head: Head,
    states: Vec<StateLink>,
    state: String,
    /// Of any state.
    count: usize,
    grants: Vec<GrantRow>,
    totals: Vec<Total>,
}

impl GrantsPage {
    /// The records of one kind of an organisation.
    fn records(&self, grant: &GrantRow, kind: &str) -> String {
        format!("/programmes/{}/events?kind={kind}&organisation={}", self.head.programme.id, encode(&grant.code))
    }

    /// The form in which the next payment is recorded.
    fn pay(&self, grant: &GrantRow) -> String {
        let stage = grant.payments + 1;
        format!(
            "/programmes/{}/events/new?kind=payment&stage={stage}&organisation={}",
            self.head.programme.id,
            encode(&grant.code)
        )
    }
}

pub async fn grants(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, _) = head(&app, &page, id).await?;
    let grants = store::grants(&app, page.actor()?, id).await?;
    let address = format!("/programmes/{id}/events/grants");
    let link = |state: &str, name: String, count: usize| StateLink {
        name,
        count: count as i64,
        href: if state.is_empty() { address.clone() } else { format!("{address}?state={state}") },
        chosen: state == which.state,
    };
    let mut states = vec![link("", page.alone("grants-all"), grants.len())];
    states.extend(GRANT_STATES.iter().map(|state| {
        let count = grants.iter().filter(|grant| grant.state == *state).count();
        link(state, page.alone(&format!("grant-state-{state}")), count)
    }));
    let count = grants.len();
    let grants = which.of(grants)?;
    Ok(Html(GrantsPage { totals: totals(&grants), state: which.state, states, count, grants, page, head }))
}

/// The grants as a file: `grants.xlsx` or `grants.csv`.
pub async fn grants_file(
    State(app): State<App>,
    page: Page,
    Path((id, name)): Path<(i64, String)>,
    Query(which): Query<Which>,
) -> Result<Response, Error> {
    let grants = which.of(store::grants(&app, page.actor()?, id).await?)?;
    let columns = [
        ("field-code", Kind::Identifier),
        ("subject-kind-organisation", Kind::Text),
        ("filter-currency", Kind::Text),
        ("grant-agreed", Kind::Decimal),
        ("grant-paid", Kind::Decimal),
        ("grant-left", Kind::Decimal),
        ("grant-payments", Kind::Whole),
        ("grant-last", Kind::Date),
        ("grant-state", Kind::Text),
    ];
    let sheet = Sheet {
        name: page.t("grants-title"),
        title: vec![page.t("grants-title"), page.date(&app.today())],
        header: columns.into_iter().map(|(key, kind)| Column::new(page.t(key), kind)).collect(),
        rows: grants
            .into_iter()
            .map(|grant| {
                let major = |minor: i64| minor as f64 / 100.0;
                let left = major(grant.left());
                vec![
                    grant.code.into(),
                    grant.name.into(),
                    grant.currency.into(),
                    major(grant.agreed).into(),
                    major(grant.paid).into(),
                    left.into(),
                    grant.payments.into(),
                    grant.last_on.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok()).into(),
                    page.name("grant-state", &grant.state).into(),
                ]
            })
            .collect(),
        notes: Vec::new(),
    };
    table(sheet, &name, "grants", &app)
}
