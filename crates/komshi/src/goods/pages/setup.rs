//! Items, kits with their recipes, places, givers and volunteers.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use komshi_access::Action;
use serde::Deserialize;

use super::{Head, head};
use crate::{
    app::App,
    error::Error,
    goods::{
        model::{
            CONTRIBUTOR_KINDS, ITEM_CATEGORIES, NewContributor, NewItem, NewPlace, NewTask, PLACE_KINDS, RecipeLine, TASKS,
            UNITS, read_band,
        },
        store::{self, ContributorRow, GiverAccount, ItemRow, PlaceRow, RecipeRow, TaskRow, VolunteerRow},
    },
    programmes::{self, places},
    web::{Form, Html, Page, Tab, page::done},
};

/// A kit with the lines of its recipe.
struct Kit {
    item: ItemRow,
    lines: Vec<RecipeRow>,
}

#[derive(Template)]
#[template(path = "goods/templates/setup.html")]
struct SetupPage {
    page: Page,
    head: Head,
    kits: Vec<Kit>,
    parts: Vec<ItemRow>,
    places: Vec<PlaceRow>,
    contributors: Vec<ContributorRow>,
    /// Donors' accounts that may follow gifts; none for those who do not edit the programme.
    givers: Vec<GiverAccount>,
    may_connect: bool,
    activities: Vec<(i64, String)>,
    may_move: bool,
}

impl SetupPage {
    fn place(&self, code: &str) -> String {
        places::name(code, self.page.lang)
    }

    fn band(&self, line: &RecipeRow) -> String {
        match (line.size_from, line.size_to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("{from}+"),
            (None, Some(to)) => format!("1–{to}"),
            (Some(from), Some(to)) => format!("{from}–{to}"),
        }
    }

    /// Suppliers and volunteers give no gifts that somebody could follow.
    fn gives(&self, kind: &str) -> bool {
        !matches!(kind, "supplier" | "volunteer")
    }

    fn units(&self) -> &'static [&'static str] {
        UNITS
    }

    fn categories(&self) -> &'static [&'static str] {
        ITEM_CATEGORIES
    }

    fn place_kinds(&self) -> &'static [&'static str] {
        PLACE_KINDS
    }

    fn contributor_kinds(&self) -> &'static [&'static str] {
        CONTRIBUTOR_KINDS
    }
}

pub async fn setup(State(app): State<App>, page: Page, Path(programme): Path<i64>) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let items = store::items(&app, actor, programme).await?;
    let recipes = store::recipes(app.db.read(), programme).await?;
    let (kits, parts): (Vec<ItemRow>, Vec<ItemRow>) = items.into_iter().partition(|item| item.is_kit != 0);
    let kits = kits
        .into_iter()
        .map(|item| Kit { lines: recipes.iter().filter(|line| line.kit == item.id).cloned().collect(), item })
        .collect();
    let places = store::places(&app, actor, programme).await?;
    let contributors = store::contributors(&app, actor, programme).await?;
    let may_connect = actor.may_in(Action::EditProgramme, programme);
    let givers = if may_connect { store::giver_accounts(&app, actor, programme).await? } else { Vec::new() };
    let activities = programmes::store::activities(&app, programme).await?;
    let activities = activities.into_iter().map(|activity| (activity.id, activity.code)).collect();
    let (head, may_move) = (head(&app, &page, programme).await?, page.may(Action::MoveGoods));
    Ok(Html(SetupPage { page, head, kits, parts, places, contributors, givers, may_connect, activities, may_move })
        .into_response())
}

fn back(programme: i64) -> Response {
    done(&format!("/programmes/{programme}/goods/setup"), "done-saved", &[])
}

pub async fn add_item(State(app): State<App>, page: Page, Path(programme): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewItem {
        programme,
        code: form.required("code"),
        name: form.required("name"),
        unit: form.required("unit"),
        category: form.required("category"),
        activity: form.text("activity").parse().ok(),
        recipe: Vec::new(),
        is_kit: form.text("is_kit") == "1",
    };
    form.check()?;
    store::add_item(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(programme))
}

async fn recipe_of(app: &App, programme: i64, kit: i64) -> Result<Vec<RecipeLine>, Error> {
    let rows = store::recipes(app.db.read(), programme).await?;
    Ok(rows.iter().filter(|row| row.kit == kit).map(RecipeRow::line).collect())
}

pub async fn add_line(
    State(app): State<App>,
    page: Page,
    Path((programme, kit)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let Some((size_from, size_to)) = read_band(form.text("band")) else {
        return Err(Error::refused_with("goods-band", &[("field", "band".into())]));
    };
    let line = RecipeLine {
        item: form.id("item")?,
        quantity: form.required_whole("quantity"),
        per_person: form.text("per_person") == "1",
        size_from,
        size_to,
    };
    form.check()?;
    let mut recipe = recipe_of(&app, programme, kit).await?;
    recipe.push(line);
    store::change_recipe(&app, page.actor()?, &form.operation(), kit, &recipe).await?;
    Ok(back(programme))
}

pub async fn remove_line(
    State(app): State<App>,
    page: Page,
    Path((programme, kit, line)): Path<(i64, i64, usize)>,
    form: Form,
) -> Result<Response, Error> {
    let mut recipe = recipe_of(&app, programme, kit).await?;
    if line >= recipe.len() {
        return Err(Error::NotFound);
    }
    recipe.remove(line);
    store::change_recipe(&app, page.actor()?, &form.operation(), kit, &recipe).await?;
    Ok(back(programme))
}

pub async fn add_contributor(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let new = NewContributor { programme, name: form.required("name"), kind: form.required("kind"), app_user: None };
    form.check()?;
    store::add_contributor(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(programme))
}

/// Lets a donor's account follow the gifts of a contributor.
pub async fn connect_giver(
    State(app): State<App>,
    page: Page,
    Path((programme, contributor)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let user = if form.has("user") { Some(form.id("user")?) } else { None };
    store::connect_giver(&app, page.actor()?, &form.operation(), programme, contributor, user).await?;
    Ok(back(programme))
}

pub async fn add_place(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let place = form.required("place");
    let new = NewPlace {
        programme,
        kind: form.required("kind"),
        name: form.required("name"),
        // A place that the gazetteer knows is kept by its code, so that reports add up by municipality.
        place: places::find(&place).map_or_else(|| place.clone(), |found| found.code.clone()),
        address: form.text("address").into(),
    };
    form.check()?;
    store::add_place(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(back(programme))
}

#[derive(Deserialize)]
pub struct Of {
    #[serde(default)]
    volunteer: Option<i64>,
}

#[derive(Template)]
#[template(path = "goods/templates/volunteers.html")]
struct VolunteersPage {
    page: Page,
    head: Head,
    volunteers: Vec<VolunteerRow>,
    tasks: Vec<TaskRow>,
    chosen: i64,
    today: String,
    may_move: bool,
}

impl VolunteersPage {
    fn kinds(&self) -> &'static [&'static str] {
        TASKS
    }

    /// `2 h 05`
    fn time(&self, minutes: &Option<i64>) -> String {
        match minutes {
            None | Some(0) => String::new(),
            Some(minutes) => format!("{} h {:02}", self.page.number(minutes / 60), minutes % 60),
        }
    }
}

pub async fn volunteers(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    Query(of): Query<Of>,
) -> Result<Response, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let chosen = of.volunteer.unwrap_or(0);
    let volunteers = store::volunteers(&app, actor, programme).await?;
    let tasks = store::tasks(&app, actor, programme, chosen).await?;
    let (head, today, may_move) = (head(&app, &page, programme).await?, app.today(), page.may(Action::MoveGoods));
    Ok(Html(VolunteersPage { page, head, volunteers, tasks, chosen, today, may_move }).into_response())
}

pub async fn record_task(
    State(app): State<App>,
    page: Page,
    Path(programme): Path<i64>,
    mut form: Form,
) -> Result<Response, Error> {
    let new = NewTask {
        programme,
        volunteer: form.id("volunteer")?,
        task: form.required("task"),
        place: form.text("place").into(),
        done_on: form.required_date("done_on"),
        minutes: form.whole("minutes"),
        distribution_day: None,
    };
    form.check()?;
    store::record_task(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{programme}/goods/volunteers"), "done-saved", &[]))
}
