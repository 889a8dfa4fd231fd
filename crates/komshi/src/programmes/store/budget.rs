//! The budget: what was planned and what was spent, by component and donor, each line with its document.

use komshi_access::Action;

use super::{
    super::model::{BUDGET_KINDS, CURRENCIES, NewBudgetLine, rate_of},
    components::{component_id, require_organisation},
    is_code, one_of, require_lead, settle,
};
use crate::{
    access::Actor,
    app::App,
    begin,
    db::{self, NewOperation, run, values},
    error::Error,
};

/// A title or the name of a document.
const LONGEST_LINE: usize = 500;

/// Adds a line, or changes the one with the same code. Answers its id.
pub async fn save_budget_line(app: &App, actor: &Actor, operation: &NewOperation, new: &NewBudgetLine) -> Result<i64, Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, new);
    let tx = &command.tx;
    require_lead(tx, actor, new.programme).await?;
    if !is_code(&new.code) {
        return Err(Error::refused("budget-code-wrong"));
    }
    if new.title.trim().is_empty() {
        return Err(Error::refused("budget-needs-title"));
    }
    if new.title.len() > LONGEST_LINE || new.document.len() > LONGEST_LINE {
        return Err(Error::refused_with("field-too-long", &[("field", "title".to_owned())]));
    }
    one_of(BUDGET_KINDS, &new.kind)?;
    one_of(CURRENCIES, &new.currency)?;
    if new.amount <= 0 {
        return Err(Error::refused("budget-amount-wrong"));
    }
    if new.period_from.is_some() != new.period_to.is_some() || new.period_from > new.period_to {
        return Err(Error::refused("budget-period-wrong"));
    }
    let own = db::text(tx, "SELECT currency AS value FROM programme WHERE id = $1", values![new.programme]).await?;
    let rate = new.rate.trim().replace(',', ".");
    if own.as_deref() != Some(new.currency.as_str()) && rate_of(&rate).is_none() {
        return Err(Error::refused_with(
            "budget-needs-rate",
            &[("currency", new.currency.clone()), ("own", own.unwrap_or_default())],
        ));
    }
    let component = component_id(tx, new.programme, &new.component).await?;
    if let Some(donor) = new.donor {
        require_organisation(tx, donor).await?;
    }
    run(
        tx,
        "INSERT INTO budget_line (id, programme, code, component, donor, kind, title, amount, currency, rate, rate_on, on_day, \
         period_from, period_to, document) \
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) ON CONFLICT (programme, code) DO UPDATE SET \
         component = excluded.component, donor = excluded.donor, kind = excluded.kind, title = excluded.title, \
         amount = excluded.amount, currency = excluded.currency, rate = excluded.rate, rate_on = excluded.rate_on, \
         on_day = excluded.on_day, period_from = excluded.period_from, period_to = excluded.period_to, document = excluded.document",
        values![
            app.new_id(),
            new.programme,
            new.code.clone(),
            component,
            new.donor,
            new.kind.clone(),
            new.title.trim(),
            new.amount,
            new.currency.clone(),
            (!rate.is_empty()).then_some(rate),
            new.rate_on.clone(),
            new.on_day.clone(),
            new.period_from.clone(),
            new.period_to.clone(),
            new.document.trim()
        ],
    )
    .await?;
    let id = db::number(
        tx,
        "SELECT id AS value FROM budget_line WHERE programme = $1 AND code = $2",
        values![new.programme, new.code.clone()],
    )
    .await?;
    settle(app, command, new.programme, format!("budget/{id}"), id).await
}

/// Removes a line; the trail keeps what it said.
pub async fn remove_budget_line(
    app: &App,
    actor: &Actor,
    operation: &NewOperation,
    programme: i64,
    line: i64,
) -> Result<(), Error> {
    let command = begin!(app, actor, operation, Action::EditProgramme, &(programme, "budget", line));
    require_lead(&command.tx, actor, programme).await?;
    let removed = run(&command.tx, "DELETE FROM budget_line WHERE id = $1 AND programme = $2", values![line, programme]).await?;
    if removed == 0 {
        return Err(Error::NotFound);
    }
    settle(app, command, programme, format!("budget/{line}"), ()).await
}
