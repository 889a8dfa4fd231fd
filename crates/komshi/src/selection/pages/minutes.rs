//! The minutes of a committee's session, to be signed: who was present and what each declared, by which rules, who was chosen by code,
//! and every decision that departs from the rank with its reason.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    access,
    app::App,
    child,
    error::Error,
    programmes::store as programmes,
    selection::store::{self, DecisionRow},
    web::Page,
};

/// The minutes as PDF.
pub async fn minutes(State(app): State<App>, page: Page, Path((call, session)): Path<(i64, i64)>) -> Result<Response, Error> {
    let actor = page.actor()?;
    let call = store::call(&app, actor, call).await?;
    let session = store::session(&app, actor, call.id, session).await?;
    let programme = programmes::programme(&app, actor, call.programme).await?;
    let (ranking, rejected) = store::ranking_of_session(&app, actor, &session).await?;
    let ranking =
        store::rankings(&app, actor, call.id).await?.into_iter().find(|row| row.id == ranking).ok_or(Error::NotFound)?;
    let set = store::criteria(app.db.read(), call.id, Some(ranking.criteria_set)).await?;
    let members = store::session_members(&app, session.id).await?;
    let departures = store::departures(&app, actor, &session).await?;
    let chosen = store::chosen(&app, actor, &session).await?;
    let (sequence, hash) = access::store::audit_head(&app, programme.organisation).await?;
    let t = |key: &str| page.t(key);
    let place = |row: &DecisionRow| row.position.map_or_else(|| "–".to_owned(), |position| page.number(position));
    let list = |outcome: &str| -> Vec<_> {
        let rows = chosen.iter().filter(|row| row.outcome == outcome);
        rows.map(|row| [place(row), row.code.clone(), page.number(row.score)]).collect()
    };
    let (accepted, reserve) = (list("accept"), list("reserve"));
    let counts = [("accept", accepted.len() as i64), ("reserve", reserve.len() as i64), ("reject", rejected)];
    let mut settled = vec![format!("{} {}", t("session-entered-by"), session.entered_name.clone().unwrap_or_default())];
    if let (Some(name), Some(at)) = (&session.confirmed_name, &session.confirmed_at) {
        settled.push(format!("{} {name}, {}", t("session-confirmed-by"), page.date(at)));
    }
    let title = t("minutes-title");
    let data = json!({
        "office": programme.organisation_name,
        "title": title,
        "subtitle": format!("{} · {}", call.title, page.date(&session.held_on)),
        "reference": programme.code,
        "note": t("minutes-note"),
        "facts": [
            [t("session-held-on"), page.date(&session.held_on)],
            [t("session-place"), session.place],
            [t("minutes-state"), page.name("session-state", &session.state)],
            [t("minutes-places"), page.t1("call-places-count", "count", call.places)],
            [t("minutes-ranking"), format!("{}, {}", page.t1("ranking-name", "version", ranking.version), page.date(&ranking.at))],
            [t("minutes-scorecard"), page.t1("criteria-version", "version", set.version)],
        ],
        "hash_label": t("criteria-frozen"),
        "hash": set.hash.unwrap_or_default(),
        "members_title": t("session-members"),
        "members_head": [t("member-name"), t("minutes-declaration"), t("distribution-signature")],
        "members": members.iter().map(|member| {
            let declared = match member.interest.as_str() {
                "" => t("no-interest"),
                interest => page.t1("has-interest", "interest", interest),
            };
            [member.name.clone(), declared]
        }).collect::<Vec<_>>(),
        "decisions_title": t("minutes-decisions"),
        "counts": counts.map(|(outcome, count)| [page.name("outcome", outcome), page.number(count)]),
        "departures_title": t("session-departures"),
        "departures_none": t("departures-none"),
        "departures_head": [t("household-code"), t("ranking-place"), t("points"), t("outcome"), t("reason")],
        "departures": departures.iter().map(|row| [
            row.code.clone(), place(row), page.number(row.score), page.name("outcome", &row.outcome), row.reason.clone(),
        ]).collect::<Vec<_>>(),
        "lists": [
            { "title": page.name("listed", "accept"), "rows": accepted },
            { "title": page.name("listed", "reserve"), "rows": reserve },
        ],
        "list_head": [t("ranking-place"), t("household-code"), t("points")],
        "settled": settled.join(" · "),
        "signatures": [t("minutes-chair"), t("minutes-secretary")],
        "seal_title": t("seal-title"),
        "seal_lead": page.t1("seal-lead", "number", sequence),
        "seal": hash,
    });
    let template = include_str!("../templates/minutes.typ");
    let lang = page.lang.tag();
    let bytes = child::render_pdf(child::Queue::Office, template, data, &title, lang, &app.today(), Vec::new()).await?;
    let name = format!("minutes-{}.pdf", session.held_on);
    let headers =
        [("content-type", "application/pdf".to_owned()), ("content-disposition", format!("inline; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}
