//! Components and measures, the activities inside them, and their targets.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};

use super::{
    super::{
        model::{
            ACTIVITY_KINDS, Activity, ActivityEdit, Component, ComponentPartner, NewActivity, NewComponent, NewTarget, NewText,
            Programme, QUALIFIERS, ROLES, Target, Texts, UNITS, Words, component_subject, months_of, targets_now,
        },
        places, store,
    },
    setup::{Head, head},
    typed_places,
};
use crate::{
    access::{self, store::OrganisationRow},
    app::App,
    error::Error,
    web::{Form, Html, Page, Tab, page::done},
};

pub(super) struct ComponentLine {
    pub component: Component,
    pub title: Words,
    objective: Option<Words>,
    /// Empty where it has no days of its own.
    pub days: String,
    /// As they are typed.
    starts: String,
    ends: String,
    places: String,
    partners: Vec<ComponentPartner>,
    pub activities: Vec<ActivityLine>,
}

pub(super) struct ActivityLine {
    pub activity: Activity,
    pub title: Words,
    pub now: Vec<Target>,
    /// The values that do not count any more, the oldest first.
    earlier: Vec<Target>,
    /// After how many months those who were given something are visited again: `3, 6, 12`; empty where they are not.
    visits: String,
}

impl ActivityLine {
    /// The main target, where it stands without a history.
    fn plain(&self) -> Option<i64> {
        self.activity.target.filter(|_| !self.now.iter().any(|target| target.unit == self.activity.unit))
    }
}

#[derive(Template)]
#[template(path = "programmes/templates/parts.html")]
struct PartsPage {
    page: Page,
    head: Head,
    components: Vec<ComponentLine>,
    /// Activities of the programme as a whole.
    activities: Vec<ActivityLine>,
    organisations: Vec<OrganisationRow>,
    today: String,
}

impl PartsPage {
    /// Components that measures can lie in.
    fn parents(&self) -> impl Iterator<Item = &Component> {
        self.components.iter().map(|line| &line.component).filter(|component| component.level == "component")
    }

    fn all_components(&self) -> impl Iterator<Item = &Component> {
        self.components.iter().map(|line| &line.component)
    }
}

/// The days of a component for a reader, and as they are typed.
fn days(page: &Page, component: &Component) -> (String, String, String) {
    let typed = |day: &Option<String>, original: &Option<String>| {
        original.clone().or_else(|| day.as_ref().map(|day| page.date(day))).unwrap_or_default()
    };
    let starts = typed(&component.starts_on, &component.starts_original);
    let ends = typed(&component.ends_on, &component.ends_original);
    let shown = |day: &Option<String>, typed: &String| match day {
        Some(day) => page.date(day),
        None if typed.is_empty() => page.t("not-set"),
        None => typed.clone(),
    };
    let both = format!("{} – {}", shown(&component.starts_on, &starts), shown(&component.ends_on, &ends));
    (if starts.is_empty() && ends.is_empty() { String::new() } else { both }, starts, ends)
}

fn words(texts: &Texts, subject: &str, field: &str, page: &Page) -> Option<Words> {
    texts.read(subject, field, page.lang)
}

/// All components with their activities, in their order, and the activities that lie in none.
pub(super) async fn lines(
    app: &App,
    page: &Page,
    programme: &Programme,
    texts: &Texts,
) -> Result<(Vec<ComponentLine>, Vec<ActivityLine>), Error> {
    let read = app.db.read();
    let history = store::targets(read, programme.id).await?;
    let months = store::visit_months(read, programme.id).await?;
    let mut activities: Vec<ActivityLine> = Vec::new();
    for activity in store::activities(app, programme.id).await? {
        let now: Vec<Target> = targets_now(&history, activity.id).into_iter().cloned().collect();
        let earlier = history.iter().filter(|target| target.activity == activity.id && !now.contains(target)).cloned().collect();
        let title = words(texts, &activity.code, "title", page);
        let title = title.unwrap_or_else(|| Words { body: activity.code.clone(), tag: page.lang.tag().into() });
        let visits: Vec<String> = months.get(&activity.id).into_iter().flatten().map(i64::to_string).collect();
        activities.push(ActivityLine { activity, title, now, earlier, visits: visits.join(", ") });
    }
    let partners = store::component_organisations(read, programme.id).await?;
    let located = store::component_places(read, programme.id).await?;
    let mut components = Vec::new();
    for component in store::components(read, programme.id).await? {
        let subject = component_subject(&component.code);
        let (days, starts, ends) = days(page, &component);
        let title = words(texts, &subject, "title", page);
        let (inside, rest) = activities.into_iter().partition(|line| line.activity.component == Some(component.id));
        activities = rest;
        let names: Vec<String> = located
            .iter()
            .filter(|place| place.component == component.id)
            .map(|place| places::written(&place.place, page.lang))
            .collect();
        components.push(ComponentLine {
            title: title.unwrap_or_else(|| Words { body: component.code.clone(), tag: page.lang.tag().into() }),
            objective: words(texts, &subject, "objective", page),
            days,
            starts,
            ends,
            places: names.join(", "),
            partners: partners.iter().filter(|partner| partner.component == component.id).cloned().collect(),
            activities: inside,
            component,
        });
    }
    Ok((components, activities))
}

pub async fn parts(State(app): State<App>, page: Page, Path(id): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let (programme, texts, head) = head(&app, &page, id).await?;
    let (components, activities) = lines(&app, &page, &programme, &texts).await?;
    let organisations = if head.may_edit { access::store::organisations(&app).await? } else { Vec::new() };
    let today = app.today();
    Ok(Html(PartsPage { page, head, components, activities, organisations, today }).into_response())
}

fn back(id: i64, code: &str) -> Response {
    done(&format!("/programmes/{id}/parts#{code}"), "done-saved", &[])
}

/// The organisations of a component: those chosen, each with the role beside it; an empty role takes it away.
fn chosen_organisations(form: &Form) -> Result<Vec<(i64, String)>, Error> {
    let mut chosen = Vec::new();
    for (organisation, role) in form.all("partner").into_iter().zip(form.all("partner_role")) {
        if !organisation.is_empty() && !role.is_empty() {
            chosen.push((organisation.parse().map_err(|_| Error::NotFound)?, role.to_owned()));
        }
    }
    Ok(chosen)
}

pub async fn save_component(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let code = form.required("code");
    let title = form.required("title");
    form.check()?;
    let stands = store::texts(&app, id).await?;
    let subject = component_subject(&code);
    let texts = [("title", title), ("objective", form.text("objective").to_owned())]
        .into_iter()
        // What is read in another language than the reader's is not written over in the reader's.
        .filter(|(field, body)| stands.read(&subject, field, page.lang).map(|words| words.body).unwrap_or_default() != *body)
        .map(|(field, body)| {
            let is_first = stands.languages(&subject, field).is_empty();
            let own_original = stands.languages(&subject, field).first() == Some(&page.lang.tag());
            NewText::of(&subject, field, page.lang.tag(), &body, is_first || own_original)
        })
        .collect();
    let organisation = if form.has("organisation") { Some(form.id("organisation")?) } else { None };
    let new = NewComponent {
        programme: id,
        parent: form.text("parent").into(),
        organisation,
        starts: form.text("starts").into(),
        ends: form.text("ends").into(),
        places: typed_places(&form),
        organisations: chosen_organisations(&form)?,
        texts,
        code,
    };
    store::save_component(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(id, &new.code))
}

pub async fn remove_component(
    State(app): State<App>,
    page: Page,
    Path((id, code)): Path<(i64, String)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_component(&app, page.actor()?, &form.operation(), id, &code).await?;
    Ok(done(&format!("/programmes/{id}/parts"), "done-part-removed", &[]))
}

pub async fn add_activity(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let code = form.required("code");
    let title = form.required("title");
    let target = form.whole("target");
    form.check()?;
    let actor = page.actor()?;
    let new = NewActivity {
        programme: id,
        unit: form.text("unit").into(),
        target,
        qualifier: form.has("qualifier").then(|| form.text("qualifier").to_owned()),
        texts: vec![NewText::of(&code, "title", page.lang.tag(), &title, true)],
        code,
    };
    store::add_activity(&app, actor, &form.operation(), &new).await?;
    if form.has("kind") || form.has("component") {
        let edit = activity_edit(id, &new.code, &form)?;
        store::edit_activity(&app, actor, &crate::db::NewOperation::make(), &edit).await?;
    }
    Ok(back(id, &new.code))
}

fn activity_edit(programme: i64, code: &str, form: &Form) -> Result<ActivityEdit, Error> {
    let visits = months_of(form.text("visits"));
    Ok(ActivityEdit {
        programme,
        code: code.to_owned(),
        unit: form.text("unit").into(),
        kind: form.text("kind").into(),
        component: form.text("component").into(),
        visits: visits.ok_or_else(|| Error::refused("activity-visits-wrong"))?,
    })
}

/// The facts of an activity, or a new target of it.
pub async fn save_activity(
    State(app): State<App>,
    page: Page,
    Path((id, code)): Path<(i64, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let actor = page.actor()?;
    if form.text("part") == "target" {
        let activity = store::activities(&app, id).await?.into_iter().find(|activity| activity.code == code);
        store::programme(&app, actor, id).await?;
        let activity = activity.ok_or(Error::NotFound)?.id;
        let value = form.required_whole("target");
        let set_on = form.required_date("set_on");
        form.check()?;
        let new = NewTarget {
            activity,
            unit: form.text("unit").into(),
            value,
            qualifier: form.has("qualifier").then(|| form.text("qualifier").to_owned()),
            set_on,
            why: form.text("why").into(),
        };
        store::set_target(&app, actor, &form.operation(), id, &new).await?;
    } else {
        store::edit_activity(&app, actor, &form.operation(), &activity_edit(id, &code, &form)?).await?;
    }
    Ok(back(id, &code))
}

pub async fn remove_activity(
    State(app): State<App>,
    page: Page,
    Path((id, code)): Path<(i64, String)>,
    form: Form,
) -> Result<Response, Error> {
    store::remove_activity(&app, page.actor()?, &form.operation(), id, &code).await?;
    Ok(done(&format!("/programmes/{id}/parts"), "done-part-removed", &[]))
}
