//! Money, planned and spent, by component and donor.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};

use super::{
    super::{
        model::{BUDGET_KINDS, BudgetLine, CURRENCIES, Component, NewBudgetLine, Partner, money_of},
        store,
    },
    setup::{Head, head},
};
use crate::{
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

/// One part of the budget: a component and a donor, in the currency of the programme.
struct Sum {
    component: Option<String>,
    donor: Option<String>,
    planned: i64,
    spent: i64,
}

impl Sum {
    /// Spent of planned in hundredths, for the bar; the bar is full at the plan.
    fn share(&self) -> i64 {
        if self.planned == 0 { 0 } else { (self.spent * 100 / self.planned).clamp(0, 100) }
    }

    fn is_over(&self) -> bool {
        self.spent > self.planned
    }
}

#[derive(Template)]
#[template(path = "programmes/templates/budget.html")]
struct BudgetPage {
    page: Page,
    head: Head,
    currency: String,
    sums: Vec<Sum>,
    whole: Sum,
    lines: Vec<BudgetLine>,
    components: Vec<Component>,
    donors: Vec<Partner>,
}

impl BudgetPage {
    fn own(&self, line: &BudgetLine) -> String {
        line.in_currency(&self.currency).map_or_else(|| "–".to_owned(), |amount| self.page.money(amount))
    }
}

/// Planned and spent by component and donor, in the order of the lines, and as a whole.
fn sums(lines: &[BudgetLine], currency: &str) -> (Vec<Sum>, Sum) {
    let mut sums: Vec<Sum> = Vec::new();
    let mut whole = Sum { component: None, donor: None, planned: 0, spent: 0 };
    for line in lines {
        let Some(amount) = line.in_currency(currency) else { continue };
        let known = sums.iter().position(|sum| sum.component == line.component_code && sum.donor == line.donor_name);
        let index = known.unwrap_or_else(|| {
            sums.push(Sum { component: line.component_code.clone(), donor: line.donor_name.clone(), planned: 0, spent: 0 });
            sums.len() - 1
        });
        for sum in [&mut sums[index], &mut whole] {
            if line.kind == "planned" {
                sum.planned += amount;
            } else {
                sum.spent += amount;
            }
        }
    }
    (sums, whole)
}

pub async fn budget(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, _, head) = head(&app, &page, id).await?;
    let lines = store::budget(app.db.read(), id).await?;
    let (sums, whole) = sums(&lines, &programme.currency);
    let mut donors = store::organisations_of(&app, id).await?;
    donors.retain(|partner| partner.role == "donor");
    let components = store::components(app.db.read(), id).await?;
    Ok(Html(BudgetPage { page, head, currency: programme.currency, sums, whole, lines, components, donors }).into_response())
}

pub async fn save_line(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let code = form.required("code");
    let title = form.required("title");
    let written = form.required("amount");
    let amount = money_of(&written);
    if amount.is_none() {
        form.wrong("amount", "field-amount");
    }
    let rate_on = form.date("rate_on");
    let on_day = form.date("on_day");
    let (period_from, period_to) = (form.date("period_from"), form.date("period_to"));
    form.check()?;
    let new = NewBudgetLine {
        programme: id,
        code,
        component: form.text("component").into(),
        donor: if form.has("donor") { Some(form.id("donor")?) } else { None },
        kind: form.text("kind").into(),
        title,
        amount: amount.unwrap_or_default(),
        currency: form.text("currency").into(),
        rate: form.text("rate").into(),
        rate_on,
        on_day,
        period_from,
        period_to,
        document: form.text("document").into(),
    };
    store::save_budget_line(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/budget"), "done-saved", &[]))
}

pub async fn remove_line(
    State(app): State<App>,
    page: Page,
    Path((id, line)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_budget_line(&app, page.actor()?, &form.operation(), id, line).await?;
    Ok(done(&format!("/programmes/{id}/budget"), "done-part-removed", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_of_several_currencies_is_summed_in_one() {
        let line = |kind: &str, component: Option<&str>, amount: i64, currency: &str, rate: Option<&str>| BudgetLine {
            id: 0,
            code: String::new(),
            component: None,
            component_code: component.map(str::to_owned),
            donor: None,
            donor_name: None,
            kind: kind.into(),
            title: String::new(),
            amount,
            currency: currency.into(),
            rate: rate.map(str::to_owned),
            rate_on: None,
            on_day: None,
            period_from: None,
            period_to: None,
            document: String::new(),
        };
        let lines = [
            line("planned", Some("A"), 1_000_000, "EUR", None),
            line("spent", Some("A"), 1_916_713, "BAM", Some("1.95583")),
            line("spent", None, 500, "EUR", None),
            line("spent", None, 500, "RSD", None),
        ];
        let (sums, whole) = sums(&lines, "EUR");
        assert_eq!(sums.iter().map(|sum| (sum.planned, sum.spent)).collect::<Vec<_>>(), [(1_000_000, 980_000), (0, 500)]);
        assert_eq!((sums[0].share(), sums[0].is_over(), sums[1].is_over()), (98, false, true));
        assert_eq!((whole.planned, whole.spent), (1_000_000, 980_500));
    }
}
