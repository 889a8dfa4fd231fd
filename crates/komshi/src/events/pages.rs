//! What was done, on the page: the list, one event, one hand-over, and the form of each kind.

mod files;
mod grants;
mod visits;

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
pub use files::{files, one_file, template, upload, withdraw};
pub use grants::{grants, grants_file};
use komshi_access::Action;
use serde::Deserialize;
pub use visits::{visits, visits_file};

use super::{
    model::{EVENT_KINDS, GIVEN_KINDS, GRANT_KINDS, Group, LANGUAGES, NATIONALITIES, is_event, outcomes_of},
    store::{self, EventFilter, EventRow, GivenRow, NewAttendance, NewEvent, NewGiven, NewOutcome, PAGE, Recorded, Reversal},
};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    indicators::{
        model::{AGE_BANDS, DECLINED, NOT_RECORDED, SEXES},
        store::{measure::Behind, names},
    },
    lists::store::Participant,
    programmes::{
        self,
        model::{Attribution, CURRENCIES, Programme, Texts},
        places,
    },
    registry::store::{Seen, note_looks},
    reports::pages::title,
    web::{Form, Html, Page, Tab, page::done},
};

/// Lines for people in one form; more come in a file, or in a second form.
const LINES: usize = 8;
/// Lines for groups in one form.
const GROUP_LINES: usize = 6;

struct Head {
    programme: Programme,
    title: String,
    may_record: bool,
    may_name: bool,
    /// Contracts and payments of grants.
    may_grant: bool,
}

impl Head {
    /// What the reader may record here.
    fn kinds(&self) -> Vec<&'static str> {
        let all = EVENT_KINDS.iter().chain(GIVEN_KINDS).copied();
        all.filter(|kind| self.may_grant || !GRANT_KINDS.contains(kind)).collect()
    }
}

async fn head(app: &App, page: &Page, id: i64) -> Result<(Head, Texts), Error> {
    let actor = page.actor()?;
    let programme = programmes::store::programme(app, actor, id).await?;
    actor.require_in(Action::SeeDeliveries, id)?;
    let texts = programmes::store::texts(app, id).await?;
    let head = Head {
        title: title(page, &programme, &texts),
        may_record: actor.may_in(Action::RecordActivity, id),
        may_name: actor.may_in(Action::RecordActivity, id) && actor.may_in(Action::ImportList, id),
        may_grant: actor.may_in(Action::RecordGrant, id),
        programme,
    };
    Ok((head, texts))
}

/// A state with how many lines it has, and where their list is.
struct StateLink {
    name: String,
    count: i64,
    href: String,
    chosen: bool,
}

/// Value, name, whether it is chosen.
type Choice = (String, String, bool);

fn choices(page: &Page, set: &str, values: &[&'static str], chosen: &str) -> Vec<Choice> {
    values.iter().map(|value| ((*value).to_owned(), page.name(set, value), *value == chosen)).collect()
}

async fn activities(app: &App, page: &Page, id: i64, texts: &Texts, chosen: &str) -> Result<Vec<Choice>, Error> {
    Ok(programmes::store::activities(app, id)
        .await?
        .into_iter()
        .map(|activity| {
            let name = texts.read(&activity.code, "title", page.lang).map_or_else(String::new, |words| words.body);
            let is_chosen = activity.code == chosen;
            (activity.code.clone(), format!("{} {name}", activity.code).trim().to_owned(), is_chosen)
        })
        .collect())
}

#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    activity: String,
    page: Option<i64>,
    /// What the form is filled in with: the code of a household or organisation, and the stage.
    #[serde(default)]
    household: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    stage: String,
}

#[derive(Template)]
#[template(path = "events/templates/list.html")]
struct ListPage {
    page: Page,
    head: Head,
    kinds: Vec<Choice>,
    /// Those that the reader may record.
    record_kinds: Vec<Choice>,
    activities: Vec<Choice>,
    /// Code and name of the organisation that the list is about.
    organisation: Option<(String, String)>,
    events: Vec<EventRow>,
    event_count: i64,
    given: Vec<GivenRow>,
    given_count: i64,
    earlier: String,
    later: String,
    filtered: bool,
    /// Somebody is visited again after a hand-over.
    has_visits: bool,
    /// Organisations were promised money.
    has_grants: bool,
}

impl ListPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, texts) = head(&app, &page, id).await?;
    let actor = page.actor()?;
    let at = which.page.unwrap_or(1).max(1) - 1;
    let filter = EventFilter {
        kind: which.kind.clone(),
        activity: which.activity.clone(),
        organisation: which.organisation.clone(),
        page: at,
    };
    let events = store::events(&app, actor, id, &filter).await?;
    let event_count = store::count_events(&app, actor, id, &filter).await?;
    let given = store::given(&app, actor, id, &filter).await?;
    let given_count = store::count_given(&app, actor, id, &filter).await?;
    let address = format!(
        "/programmes/{id}/events?kind={}&activity={}&organisation={}",
        crate::reports::view::encode(&which.kind),
        crate::reports::view::encode(&which.activity),
        crate::reports::view::encode(&which.organisation)
    );
    let kinds: Vec<&'static str> = EVENT_KINDS.iter().chain(GIVEN_KINDS).copied().collect();
    let partners = programmes::store::organisations_of(&app, id).await?;
    Ok(Html(ListPage {
        kinds: choices(&page, "event-kind", &kinds, &which.kind),
        record_kinds: choices(&page, "event-kind", &head.kinds(), &which.kind),
        organisation: partners
            .into_iter()
            .find(|partner| partner.code == which.organisation)
            .map(|partner| (partner.code, partner.name)),
        has_grants: !store::grants(&app, actor, id).await?.is_empty(),
        activities: activities(&app, &page, id, &texts, &which.activity).await?,
        earlier: if at > 0 { format!("{address}&page={at}") } else { String::new() },
        later: if event_count.max(given_count) > (at + 1) * PAGE { format!("{address}&page={}", at + 2) } else { String::new() },
        has_visits: !programmes::store::visit_months(app.db.read(), id).await?.is_empty(),
        filtered: !which.kind.is_empty() || !which.activity.is_empty() || !which.organisation.is_empty(),
        events,
        event_count,
        given,
        given_count,
        page,
        head,
    }))
}

#[derive(Template)]
#[template(path = "events/templates/new.html")]
struct NewPage {
    page: Page,
    head: Head,
    heading: String,
    kind: String,
    is_event: bool,
    /// Money for an organisation, and for nobody else.
    is_grant: bool,
    /// Key of the label: months after a hand-over, or the number of an instalment.
    stage_label: &'static str,
    kinds: Vec<Choice>,
    activities: Vec<Choice>,
    components: Vec<String>,
    languages: Vec<Choice>,
    nationalities: Vec<Choice>,
    sexes: Vec<Choice>,
    bands: Vec<Choice>,
    outcomes: Vec<Choice>,
    currencies: Vec<Choice>,
    /// Whom it reaches, by the list of what may be chosen.
    subject_kinds: Vec<Choice>,
    household: String,
    organisations: Vec<Choice>,
    stage: String,
    groups: usize,
    people: usize,
    today: String,
    /// Names cannot be recorded before there is a record of the data sharing.
    needs_sharing: bool,
}

fn unknown_and(page: &Page, set: &str, values: &[&'static str]) -> Vec<Choice> {
    std::iter::once((NOT_RECORDED.to_owned(), page.t("not-recorded"), true))
        .chain(values.iter().map(|value| ((*value).to_owned(), page.name(set, value), false)))
        .collect()
}

fn sexes(page: &Page) -> Vec<Choice> {
    let mut sexes = unknown_and(page, "sex", &SEXES);
    sexes.push((DECLINED.to_owned(), page.t("value-declined"), false));
    sexes
}

async fn needs_sharing(app: &App, actor: &Actor, id: i64) -> Result<bool, Error> {
    let live = programmes::store::sharings(app, actor, id)
        .await?
        .into_iter()
        .any(|sharing| sharing.giver == actor.organisation && sharing.ended_at.is_none());
    Ok(!live)
}

pub async fn new(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(which): Query<Which>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, texts) = head(&app, &page, id).await?;
    let kinds = head.kinds();
    let kind = if kinds.contains(&which.kind.as_str()) { which.kind.clone() } else { "training".to_owned() };
    let actor = page.actor()?;
    Ok(Html(NewPage {
        heading: format!("{}: {}", page.t("event-record"), page.name("event-kind", &kind)),
        is_event: is_event(&kind),
        is_grant: GRANT_KINDS.contains(&kind.as_str()),
        stage_label: if kind == "payment" { "grant-payment-number" } else { "filter-stages" },
        kinds: choices(&page, "event-kind", &kinds, &kind),
        activities: activities(&app, &page, id, &texts, &which.activity).await?,
        components: programmes::store::components(app.db.read(), id).await?.into_iter().map(|one| one.code).collect(),
        languages: choices(&page, "held-in", LANGUAGES, ""),
        nationalities: unknown_and(&page, "nationality", NATIONALITIES),
        sexes: sexes(&page),
        bands: unknown_and(&page, "age", &AGE_BANDS),
        outcomes: choices(&page, "outcome", outcomes_of(&kind), ""),
        currencies: CURRENCIES
            .iter()
            .map(|code| ((*code).to_owned(), (*code).to_owned(), *code == head.programme.currency))
            .collect(),
        organisations: programmes::store::organisations_of(&app, id)
            .await?
            .into_iter()
            .map(|partner| {
                let chosen = partner.code == which.organisation;
                (partner.code, partner.name, chosen)
            })
            .collect(),
        subject_kinds: choices(
            &page,
            "subject-kind",
            &["household", "organisation", "public"],
            if which.organisation.is_empty() { "household" } else { "organisation" },
        ),
        household: which.household,
        stage: which.stage,
        groups: GROUP_LINES,
        people: LINES,
        today: app.today(),
        needs_sharing: needs_sharing(&app, actor, id).await?,
        kind,
        page,
        head,
    }))
}

/// A place as somebody typed it, as its code.
fn place(form: &Form) -> Result<String, Error> {
    match form.text("place") {
        "" => Ok(String::new()),
        text => Ok(places::find(text)
            .ok_or_else(|| Error::refused_with("place-unknown", &[("place", text.to_owned())]))?
            .code
            .clone()),
    }
}

/// Groups of a form: lines whose count is filled in.
fn groups(form: &mut Form) -> Vec<Group> {
    let mut groups = Vec::new();
    for line in 0..GROUP_LINES {
        let count = format!("people-{line}");
        let Some(people) = form.whole(&count).filter(|people| *people != 0) else { continue };
        let text = |name: &str| form.text_or(&format!("{name}-{line}"), NOT_RECORDED).to_owned();
        groups.push(Group {
            sex: text("group-sex"),
            age_band: text("group-age"),
            nationality: text("group-nationality"),
            people,
        });
    }
    groups
}

/// People of a form: lines with a name.
fn people(form: &Form) -> Vec<Participant> {
    (0..LINES)
        .map(|line| {
            let text = |name: &str| form.text(&format!("{name}-{line}")).to_owned();
            Participant {
                surname: text("surname"),
                given_name: text("given-name"),
                birth_date: text("birth-date"),
                sex: text("sex"),
                identity_number: text("identity-number"),
                place: String::new(),
            }
        })
        .filter(|person| !person.surname.is_empty() || !person.given_name.is_empty())
        .collect()
}

/// After a record: where it stands, and what was refused of it.
fn recorded(to: &str, recorded: &Recorded) -> Response {
    match &recorded.refused {
        None => done(to, "done-recorded", &[]),
        Some(component) if recorded.fitting.is_empty() => done(to, "done-recorded-outside-all", &[("code", component.clone())]),
        Some(component) => {
            let fitting = recorded.fitting.join(" / ");
            done(to, "done-recorded-outside", &[("code", component.clone()), ("value", fitting)])
        }
    }
}

pub async fn record(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let kind = form.text("kind").to_owned();
    if !is_event(&kind) {
        return record_given(&app, &page, id, form).await;
    }
    let new = NewEvent {
        programme: id,
        code: form.text("code").to_owned(),
        kind,
        activity: form.text("activity").to_owned(),
        component: form.text("component").to_owned(),
        occurred_on: form.required_date("occurred_on"),
        ends_on: form.date("ends_on"),
        place: place(&form)?,
        title: form.required("title"),
        language: form.text("language").to_owned(),
        expected: form.whole("expected"),
        reach: form.whole("reach"),
        note: form.text("note").to_owned(),
        groups: groups(&mut form),
    };
    let people = people(&form);
    form.check()?;
    let actor = page.actor()?;
    let operation = form.operation();
    let event = store::record_event(&app, actor, &operation, &new).await?;
    let to = format!("/programmes/{id}/events/{}", event.id);
    if !people.is_empty() {
        let attendance = NewAttendance { programme: id, event: event.id, people, persons: Vec::new() };
        let adding = crate::db::NewOperation(crate::db::hash(&["people", &operation.0]));
        store::record_attendance(&app, actor, &adding, &attendance).await?;
    }
    Ok(recorded(&to, &event))
}

async fn record_given(app: &App, page: &Page, id: i64, mut form: Form) -> Result<Response, Error> {
    let subject_kind = form.text_or("subject_kind", "public").to_owned();
    let amount = match form.text("amount") {
        "" => None,
        text => {
            let amount = komshi_text::values::amount(text);
            if amount.is_none() {
                form.wrong("amount", "field-whole-number");
            }
            amount
        }
    };
    let new = NewGiven {
        programme: id,
        kind: form.text("kind").to_owned(),
        activity: form.text("activity").to_owned(),
        component: form.text("component").to_owned(),
        occurred_on: form.required_date("occurred_on"),
        place: place(&form)?,
        subject: match subject_kind.as_str() {
            "household" => form.text("household").to_uppercase(),
            "organisation" => form.text("organisation").to_owned(),
            "person" => form.text("person").to_owned(),
            _ => String::new(),
        },
        subject_kind,
        title: form.text("title").to_owned(),
        quantity: form.whole("quantity").unwrap_or(1),
        amount,
        currency: Some(form.text("currency").to_owned()).filter(|currency| !currency.is_empty()),
        stage: form.text("stage").to_owned(),
        outcome: form.text("outcome").to_owned(),
        assets: form
            .text("assets")
            .split([',', ';', '\n'])
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .map(str::to_owned)
            .collect(),
    };
    form.check()?;
    let given = store::record_given(app, page.actor()?, &form.operation(), &new).await?;
    Ok(recorded(&format!("/programmes/{id}/events/given/{}", given.id), &given))
}

/// Why something does not count for the component that was asked for, as it stands today.
async fn refusal_text(app: &App, page: &Page, programme: i64, component: Option<i64>, day: &str) -> Result<String, Error> {
    let Some(component) = component else { return Ok(String::new()) };
    Ok(match programmes::store::component_on(app.db.read(), programme, component, day).await? {
        Attribution::Refused(why) => page.refusal(&why.refusal(page.lang)),
        Attribution::Fits => String::new(),
    })
}

/// Somebody who was there.
struct PersonLine {
    id: i64,
    name: String,
}

#[derive(Template)]
#[template(path = "events/templates/event.html")]
struct EventPage {
    page: Page,
    head: Head,
    event: EventRow,
    place: String,
    refused: String,
    people: Vec<PersonLine>,
    groups: Vec<(String, i64)>,
    sexes: Vec<Choice>,
    lines: usize,
    needs_sharing: bool,
    upload: String,
}

fn group_text(page: &Page, group: &Group) -> String {
    let known = |set: &str, value: &str| match value {
        NOT_RECORDED => page.t("not-recorded"),
        DECLINED => page.t("value-declined"),
        _ => page.name(set, value),
    };
    [known("sex", &group.sex), known("age", &group.age_band), known("nationality", &group.nationality)].join(" · ")
}

pub async fn event(
    State(app): State<App>,
    page: Page,
    Path((id, event)): Path<(i64, i64)>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, _) = head(&app, &page, id).await?;
    let actor = page.actor()?;
    let event = store::event(&app, actor, id, event).await?;
    let mut people = Vec::new();
    if actor.may_in(Action::OpenPerson, id) {
        let persons = store::persons_at(&app, event.id).await?;
        note_looks(&app, actor, Action::SeeDeliveries, Seen::Person, &persons).await?;
        let records: Vec<Behind> = persons
            .iter()
            .map(|person| Behind {
                subject_kind: "person".into(),
                subject: *person,
                day: String::new(),
                place: String::new(),
                quantity: 1,
                title: String::new(),
            })
            .collect();
        let known: HashMap<(String, i64), (String, String)> = names(&app, actor, id, &records, true).await?;
        people = persons
            .iter()
            .map(|person| PersonLine {
                id: *person,
                name: known.get(&("person".to_owned(), *person)).map(|(_, name)| name.clone()).unwrap_or_default(),
            })
            .collect();
    }
    let upload = match event.upload {
        Some(upload) => store::upload(&app, actor, id, upload).await.map(|one| one.file_name).unwrap_or_default(),
        None => String::new(),
    };
    Ok(Html(EventPage {
        place: places::name(&event.place, page.lang),
        refused: refusal_text(&app, &page, id, event.refused_component, &event.occurred_on).await?,
        groups: store::groups_of(&app, event.id).await?.iter().map(|group| (group_text(&page, group), group.people)).collect(),
        sexes: sexes(&page),
        lines: LINES,
        needs_sharing: needs_sharing(&app, actor, id).await?,
        upload,
        people,
        event,
        page,
        head,
    }))
}

pub async fn add_people(
    State(app): State<App>,
    page: Page,
    Path((id, event)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let new = NewAttendance { programme: id, event, people: people(&form), persons: Vec::new() };
    let added = store::record_attendance(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/events/{event}"), "done-people-added", &[("count", added.to_string())]))
}

pub async fn reverse_event(
    State(app): State<App>,
    page: Page,
    Path((id, event)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let new = Reversal { programme: id, event: Some(event), delivery: None, reason: form.text("reason").to_owned() };
    store::reverse(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/events/{event}"), "done-record-reversed", &[]))
}

#[derive(Template)]
#[template(path = "events/templates/given.html")]
struct GivenPage {
    page: Page,
    head: Head,
    given: GivenRow,
    place: String,
    amount: String,
    assets: Vec<String>,
    outcomes: Vec<(String, String)>,
    possible: Vec<Choice>,
    today: String,
}

pub async fn given(
    State(app): State<App>,
    page: Page,
    Path((id, delivery)): Path<(i64, i64)>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (mut head, _) = head(&app, &page, id).await?;
    let given = store::given_one(&app, page.actor()?, id, delivery).await?;
    head.may_record &= head.may_grant || !GRANT_KINDS.contains(&given.kind.as_str());
    let outcomes = store::outcomes(&app, delivery)
        .await?
        .into_iter()
        .map(|(day, outcome)| (page.date(&day), page.name("outcome", &outcome)))
        .collect();
    Ok(Html(GivenPage {
        place: places::name(&given.place, page.lang),
        amount: given
            .amount
            .map(|amount| format!("{} {}", page.money(amount), given.currency.as_deref().unwrap_or(&head.programme.currency)))
            .unwrap_or_default(),
        assets: store::assets(&app, delivery).await?,
        outcomes,
        possible: choices(&page, "outcome", outcomes_of(&given.kind), given.outcome.as_deref().unwrap_or_default()),
        today: app.today(),
        given,
        page,
        head,
    }))
}

pub async fn record_outcome(
    State(app): State<App>,
    page: Page,
    Path((id, delivery)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let new = NewOutcome {
        programme: id,
        delivery,
        outcome: form.text("outcome").to_owned(),
        occurred_on: form.required_date("occurred_on"),
    };
    form.check()?;
    store::record_outcome(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/events/given/{delivery}"), "done-recorded", &[]))
}

pub async fn reverse_given(
    State(app): State<App>,
    page: Page,
    Path((id, delivery)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let new = Reversal { programme: id, event: None, delivery: Some(delivery), reason: form.text("reason").to_owned() };
    store::reverse(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/events/given/{delivery}"), "done-record-reversed", &[]))
}
