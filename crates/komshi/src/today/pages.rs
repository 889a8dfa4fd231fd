//! *Today*.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use komshi_access::Action;

use super::{
    model::{Done, Event, Way},
    store,
};
use crate::{
    app::App,
    error::Error,
    privacy,
    programmes::{self, model::Words},
    registry,
    web::{Html, Page, Tab},
};

/// More programmes than this are on their own page.
const WAYS: usize = 4;

/// Something that waits, with the words and the link of its next step.
struct Todo {
    count: i64,
    text: String,
    detail: String,
    programme: Words,
    href: String,
    step: String,
    late: bool,
}

/// A line of the way from lists to packages.
struct Step {
    label: String,
    href: String,
    count: String,
    rest: String,
}

struct WayOf {
    programme: i64,
    title: Words,
    /// What the steps are steps of: the way from lists to packages, or what was done.
    about: String,
    steps: Vec<Step>,
}

struct InWeek {
    day: String,
    text: String,
    href: String,
    open: bool,
}

/// What to do first where nothing stands yet.
struct FirstStep {
    text: String,
    href: &'static str,
    done: bool,
}

#[derive(Template)]
#[template(path = "today/templates/today.html")]
struct TodayPage {
    page: Page,
    greeting: String,
    day: String,
    todos: Vec<Todo>,
    ways: Vec<WayOf>,
    week: Vec<InWeek>,
    first: Vec<FirstStep>,
    has_programmes: bool,
}

/// `Wednesday, 10.03.2021.`
fn weekday(page: &Page, iso: &str) -> String {
    match iso.parse::<jiff::civil::Date>() {
        Ok(date) => {
            let name = page.t(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
            page.t2("weekday-and-day", "weekday", name, "day", page.date(iso))
        }
        Err(_) => page.date(iso),
    }
}

fn event(page: &Page, event: Event) -> InWeek {
    let text = match event.kind.as_str() {
        "session" => page.t1("week-session", "place", event.place.as_str()),
        "objections" => page.t("week-objections"),
        "distribution" => page.t2("week-distribution", "place", event.place.as_str(), "count", event.amount),
        _ => page.t2("week-donation", "item", event.place.as_str(), "count", event.amount),
    };
    InWeek {
        day: weekday(page, &event.day),
        text,
        href: format!("/programmes/{}/{}", event.programme, event.part()),
        open: event.kind == "donation",
    }
}

/// A step that the programme does not have is left out: "0 of 0" says nothing about a day centre.
fn steps(page: &Page, way: &Way) -> Vec<Step> {
    let at = |part: &str| format!("/programmes/{}/{part}", way.programme);
    let step =
        |label: String, part: &str, count: i64| Step { label, href: at(part), count: page.number(count), rest: String::new() };
    let mut steps = Vec::new();
    // The people that came with a file of events are a list too, of no rows of its own.
    if let (Some(lists), Some(rows @ 1..)) = (way.lists, way.rows) {
        steps.push(step(page.t1("way-rows", "count", lists), "lists", rows));
        if let Some(households) = way.households {
            let href = if page.may(Action::OpenPerson) { "/people".to_owned() } else { at("lists") };
            steps.push(Step { href, ..step(page.t("way-households"), "lists", households) });
        }
    }
    // Where a list is, the choice is the next step, before anybody is chosen.
    if let (Some(eligible), Some(chosen)) = (way.eligible, way.chosen)
        && (eligible + chosen > 0 || way.rows.is_some_and(|rows| rows > 0))
    {
        steps.push(step(page.t("way-eligible"), "selection", eligible));
        steps.push(step(page.t("way-chosen"), "selection", chosen));
    }
    if let Some((handed_over, total @ 1..)) = way.packages {
        let rest = page.t1("way-of", "count", total);
        steps.push(Step { rest, ..step(page.t("way-packages"), "distribution", handed_over) });
    }
    match &way.done {
        Some(done) if done.recorded > 0 => {
            steps.push(step(page.t("way-month"), "events", done.recorded));
            let people = [("event-named", done.named), ("event-nameless", done.nameless)];
            steps.extend(people.iter().filter(|(_, count)| *count > 0).map(|(key, count)| step(page.t(key), "events", *count)));
        }
        Some(Done { last: Some(last), .. }) => {
            steps.push(Step { count: page.date(last), ..step(page.t("way-last"), "events", 0) });
        }
        _ => {}
    }
    if steps.is_empty() && page.may(Action::SeeReports) {
        steps.push(Step { label: page.t("way-report"), href: at("report"), count: page.t("open"), rest: String::new() });
    }
    steps
}

pub async fn today(State(app): State<App>, page: Page) -> Result<Response, Error> {
    let page = page.at(Tab::Today);
    let actor = page.actor()?;
    let programmes = programmes::store::programmes(&app, actor).await?;
    let ids: Vec<i64> = programmes.iter().map(|programme| programme.id).collect();
    let texts = programmes::store::texts_of(&app, &ids, Some("title")).await?;
    let title = |id: i64| {
        let code = programmes.iter().find(|programme| programme.id == id).map_or("", |programme| programme.code.as_str());
        texts
            .get(&id)
            .and_then(|texts| texts.read(programmes::model::PROGRAMME, "title", page.lang))
            .unwrap_or_else(|| Words { body: code.into(), tag: page.lang.tag().into() })
    };
    let mut todos: Vec<Todo> = store::waiting(&app, actor)
        .await?
        .into_iter()
        .map(|(kind, row)| Todo {
            count: row.waiting,
            text: page.t1(&format!("todo-{}", kind.key), "count", row.waiting),
            detail: row
                .day
                .as_deref()
                .map(|day| page.t1(&format!("todo-{}-day", kind.key), "day", page.date(day)))
                .unwrap_or_default(),
            programme: title(row.programme),
            href: row.href(kind),
            step: page.t(&format!("todo-{}-step", kind.key)),
            late: kind.has_deadline && row.day.as_deref().is_some_and(|day| day <= actor.today.as_str()),
        })
        .collect();
    // A restricted record that somebody opened stands before all other work of those who answer for it.
    let emergencies = registry::store::emergencies_waiting(&app, actor).await?;
    if emergencies > 0 {
        let todo = Todo {
            count: emergencies,
            text: page.t1("todo-emergency", "count", emergencies),
            detail: String::new(),
            programme: Words { body: actor.organisation_name.clone(), tag: page.lang.tag().into() },
            href: "/restricted".into(),
            step: page.t("todo-emergency-step"),
            late: false,
        };
        todos.insert(0, todo);
    }
    // The clock of an incident runs by law, whatever else waits.
    if actor.may(Action::SeeLooks) && actor.may(Action::RecordIncident) {
        let open = privacy::store::unreported(&app, actor).await?;
        if let Some(first) = open.last() {
            let until = privacy::model::report_until(first.noticed_at.parse().unwrap_or_default());
            let todo = Todo {
                count: open.len() as i64,
                text: page.t1("todo-incident", "count", open.len() as i64),
                detail: page.t1("todo-incident-day", "day", page.moment(&until.to_string())),
                programme: Words { body: actor.organisation_name.clone(), tag: page.lang.tag().into() },
                href: if open.len() == 1 { format!("/settings/incidents/{}", first.id) } else { "/settings/incidents".into() },
                step: page.t("todo-incident-step"),
                late: until <= app.clock.now(),
            };
            todos.insert(0, todo);
        }
    }
    let mut ways = Vec::new();
    // What runs comes before what is over.
    let running = |status: &str| matches!(status, "planned" | "running" | "suspended");
    let ordered = programmes.iter().filter(|p| running(&p.status)).chain(programmes.iter().filter(|p| !running(&p.status)));
    for programme in ordered.take(WAYS) {
        let way = store::way(&app, actor, programme.id).await?;
        let steps = steps(&page, &way);
        // Nothing stands here: that is said to whoever sees what was done. To others it would be a guess.
        if steps.is_empty() && way.done.is_none() {
            continue;
        }
        let by_events = way.done.is_some() && way.rows.unwrap_or_default() == 0;
        let about = page.t(if by_events { "programme-part-events" } else { "way-title" });
        ways.push(WayOf { programme: programme.id, title: title(programme.id), about, steps });
    }
    let week = store::week(&app, actor).await?.into_iter().map(|row| event(&page, row)).collect();
    let done = store::first_steps(&app, actor).await?;
    let first = [
        ("first-organisations", "/settings", Action::ManageOrganisations),
        ("first-users", "/settings", Action::ManageUsers),
        ("first-programme", "/programmes/new", Action::EditProgramme),
        ("first-sharing", "/programmes", Action::EditProgramme),
    ]
    .into_iter()
    .zip(done)
    .filter(|((_, _, action), _)| actor.may(*action))
    .map(|((key, href, _), done)| FirstStep { text: page.t(key), href, done })
    .collect();
    let greeting = match app.now_here().hour() {
        4..11 => "today-morning",
        11..18 => "today-day",
        _ => "today-evening",
    };
    let first_name = actor.display_name.split_whitespace().next().unwrap_or(&actor.display_name);
    let shown = TodayPage {
        greeting: page.t1(greeting, "name", first_name),
        day: weekday(&page, &actor.today),
        todos,
        ways,
        week,
        first,
        has_programmes: !programmes.is_empty(),
        page,
    };
    Ok(Html(shown).into_response())
}
