//! The results of a programme on the page: the tree with its numbers, one indicator, the records behind a number, and the builder.

mod builder;
mod records;
mod view;

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
pub use builder::{build, save_indicator};
use komshi_access::{Action, DataClass};
pub use records::records;
use serde::Deserialize;
pub use view::value;

use super::{
    definition::Definition,
    model::{Dimension, Window},
    presets::{PRESETS, Preset},
    promises,
    store::{
        ResultLine,
        framework::{
            self, ChosenPreset, LEVELS, Locked, NewNode, NewTarget, Node, Place, TargetRow, Use, Version, indicator_subject,
        },
        results,
    },
};
use crate::{
    access::Actor,
    app::App,
    error::Error,
    programmes::{
        self,
        model::{Activity, NewText, Programme, QUALIFIERS, Texts},
        places,
    },
    reports::{
        pages::{class, title},
        store::window,
    },
    web::{Form, Html, Page, Tab, form::day, page::done},
};
use view::{LineView, Shown, TableView};

/// The period of a page, as it stands in its address.
#[derive(Debug, Default, Deserialize)]
pub struct Period {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// What every page of the results has above it.
struct Head {
    programme: Programme,
    title: String,
    window: Window,
    may_edit: bool,
    may_lock: bool,
}

/// Who works on the programme sees whole numbers; donors read what was published.
async fn head(app: &App, page: &Page, id: i64, period: &Period) -> Result<(Head, Texts), Error> {
    let actor = page.actor()?;
    let programme = crate::reports::store::programme(app, actor, id).await?;
    if class(actor, id) == DataClass::Public {
        return Err(Error::NotFound);
    }
    let window = window(app, &programme, day(&period.from)?, day(&period.to)?).await?;
    let texts = programmes::store::texts(app, id).await?;
    let leads = programmes::store::leads(app.db.read(), actor, id).await?;
    let head = Head {
        title: title(page, &programme, &texts),
        window,
        may_edit: leads && actor.may_in(Action::EditProgramme, id),
        may_lock: leads && actor.may_in(Action::PublishFigures, id),
        programme,
    };
    Ok((head, texts))
}

/// Whether tables by community or nationality may be shown.
fn sees_special(actor: &Actor, programme: i64) -> bool {
    class(actor, programme) >= DataClass::Special
}

fn words(texts: &Texts, subject: &str, page: &Page, otherwise: &str) -> String {
    texts.read(subject, "title", page.lang).map_or_else(|| otherwise.to_owned(), |words| words.body)
}

/// A result with the indicators that stand in it.
struct Group {
    /// Nothing for the indicators that belong to no result.
    level: String,
    code: String,
    statement: String,
    lines: Vec<LineView>,
}

#[derive(Template)]
#[template(path = "indicators/templates/results.html")]
struct ResultsPage {
    page: Page,
    head: Head,
    groups: Vec<Group>,
    nodes: Vec<Node>,
    activities: Vec<Activity>,
    levels: &'static [&'static str],
    presets: Vec<(String, Vec<&'static Preset>)>,
}

impl ResultsPage {
    fn empty(&self) -> bool {
        self.groups.iter().all(|group| group.lines.is_empty() && group.code.is_empty())
    }
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(period): Query<Period>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, texts) = head(&app, &page, id, &period).await?;
    let mut lines = results(&app, id, &head.window).await?;
    let special = sees_special(page.actor()?, id);
    let line_of = |line: &ResultLine| LineView::of(&page, id, &head.window, &texts, line, special);
    let nodes = framework::nodes(&app, id).await?;
    let mut groups = Vec::new();
    for node in &nodes {
        let (inside, rest): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.node_code == node.code);
        lines = rest;
        groups.push(Group {
            level: node.level.clone(),
            code: node.code.clone(),
            statement: words(&texts, &node.subject(), &page, ""),
            lines: inside.iter().map(line_of).collect(),
        });
    }
    if !lines.is_empty() {
        groups.push(Group {
            level: String::new(),
            code: String::new(),
            statement: page.t("results-unplaced"),
            lines: lines.iter().map(line_of).collect(),
        });
    }
    let mut presets: Vec<(String, Vec<&'static Preset>)> = Vec::new();
    for preset in PRESETS {
        let name = page.name("preset-group", preset.group);
        match presets.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(preset),
            None => presets.push((name, vec![preset])),
        }
    }
    let activities = programmes::store::activities(&app, id).await?;
    Ok(Html(ResultsPage { page, head, groups, nodes, activities, levels: LEVELS, presets }))
}

/// One text in the reader's language, as the original.
fn statement(page: &Page, body: String) -> Vec<NewText> {
    let language = match page.lang.tag() {
        "sr-Cyrl" => "sr-Cyrl".into(),
        tag => tag.to_owned(),
    };
    vec![NewText { subject: String::new(), field: String::new(), language, body, is_original: true }]
}

pub async fn add_node(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let new = NewNode {
        programme: id,
        parent: form.text("parent").to_owned(),
        level: form.text("level").to_owned(),
        code: form.required("code"),
        texts: statement(&page, form.required("statement")),
    };
    form.check()?;
    framework::add_node(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/results"), "done-result-added", &[("code", new.code)]))
}

pub async fn choose_preset(State(app): State<App>, page: Page, Path(id): Path<i64>, form: Form) -> Result<Response, Error> {
    let activity = form.text("activity").to_owned();
    let new = ChosenPreset {
        programme: id,
        preset: form.text("preset").to_owned(),
        code: form.text("code").to_owned(),
        activities: if form.has("only-activity") && !activity.is_empty() { vec![activity.clone()] } else { Vec::new() },
        place: Place { result: form.text("result").to_owned(), activity, ..Place::default() },
    };
    let used = framework::choose_preset(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/results/{used}"), "done-indicator-added", &[]))
}

/// A number that was locked, as a line.
struct LockedView {
    id: i64,
    period: String,
    shown: Shown,
    note: String,
    corrections: Vec<String>,
    corrected: String,
    now: String,
    /// It can be corrected: it is a number.
    is_number: bool,
}

struct TargetView {
    text: String,
    period: String,
    /// The place or group that it is for; empty for all.
    part: String,
    since: String,
    until: String,
    reason: String,
}

struct VersionView {
    number: i64,
    since: String,
    reason: String,
    rule: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "indicators/templates/indicator.html")]
struct IndicatorPage {
    page: Page,
    head: Head,
    line: LineView,
    used: Use,
    node: String,
    rule: Vec<(String, String)>,
    tables: Vec<TableView>,
    /// Tables by community or nationality are left out for this reader.
    without_special: bool,
    targets: Vec<TargetView>,
    locked: Vec<LockedView>,
    versions: Vec<VersionView>,
    qualifiers: &'static [&'static str],
    unit_hint: String,
    /// Something can be promised for a place.
    by_place: bool,
    /// Groups for which something can be promised, each dimension with its values.
    cells: Vec<(String, Vec<(String, String)>)>,
    edit_href: String,
}

pub async fn indicator(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    Query(period): Query<Period>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let (head, texts) = head(&app, &page, id, &period).await?;
    let lines = results(&app, id, &head.window).await?;
    let line = lines.into_iter().find(|line| line.use_id == used).ok_or(Error::NotFound)?;
    let used = framework::use_of(&app, page.actor()?, id, used).await?;
    let special = sees_special(page.actor()?, id);
    let tables: Vec<TableView> = line
        .breakdowns
        .iter()
        .filter(|table| special || !table.dimension.is_special())
        .map(|table| TableView::of(&page, id, &head.window, used.id, table))
        .collect();
    let without_special = tables.len() < line.breakdowns.len();
    let targets = framework::targets(&app, id)
        .await?
        .iter()
        .filter(|target| target.indicator_use == used.id)
        .map(|target| target_view(&page, &line, target))
        .collect();
    let locked =
        framework::locked(&app, &used).await?.iter().map(|locked| locked_view(&page, &line, locked)).collect::<Vec<LockedView>>();
    let versions = framework::versions(app.db.read(), id, &used.code)
        .await?
        .iter()
        .map(|version| version_view(&page, version))
        .collect::<Result<Vec<VersionView>, Error>>()?;
    let node = words(&texts, &line.node_subject, &page, "");
    let edit_href = builder::address(id, &line);
    let dimensions = promises::dimensions(&line.definition);
    let cells = dimensions
        .iter()
        .filter(|dimension| **dimension != Dimension::Place)
        .map(|dimension| {
            let values = promises::values(*dimension).into_iter();
            let values = values.map(|group| (promises::cell(*dimension, group), view::value(&page, *dimension, group)));
            (page.name("dimension", dimension.as_str()), values.collect())
        })
        .collect();
    Ok(Html(IndicatorPage {
        by_place: dimensions.contains(&Dimension::Place),
        cells,
        rule: view::rule(&page, &line.definition),
        unit_hint: page.t(&format!("target-hint-{}", view::scale(&line.unit))),
        line: LineView::of(&page, id, &head.window, &texts, &line, special),
        node,
        tables,
        without_special,
        targets,
        locked,
        versions,
        qualifiers: QUALIFIERS,
        edit_href,
        used,
        page,
        head,
    }))
}

fn period_text(page: &Page, from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => page.t2("report-period", "from", page.date(from), "to", page.date(to)),
        _ => page.t("target-whole-life"),
    }
}

fn target_view(page: &Page, line: &ResultLine, target: &TargetRow) -> TargetView {
    TargetView {
        text: view::target_text(page, &line.unit, &line.currency, target.value, target.qualifier.as_deref()),
        period: period_text(page, target.from_day.as_deref(), target.to_day.as_deref()),
        part: match promises::parse_cell(&target.cell) {
            Some((dimension, group)) => view::value(page, dimension, group),
            None if target.place.is_empty() => String::new(),
            None => places::name(&target.place, page.lang),
        },
        since: page.date(&target.set_at),
        until: target.replaced_at.as_deref().map(|at| page.date(at)).unwrap_or_default(),
        reason: target.reason.clone(),
    }
}

fn locked_view(page: &Page, line: &ResultLine, locked: &Locked) -> LockedView {
    let number = |value: i64| view::number(page, &line.unit, &line.currency, value);
    LockedView {
        id: locked.id,
        period: period_text(page, Some(&locked.from), Some(&locked.to)),
        shown: view::shown(page, &line.unit, &line.currency, &locked.measured.achieved),
        note: page.t3(
            "locked-at",
            ("at", page.moment(&locked.as_of)),
            ("version", locked.version),
            ("hash", locked.input_hash.chars().take(12).collect::<String>()),
        ),
        corrections: locked
            .corrections
            .iter()
            .map(|(at, delta, reason)| {
                let sign = if *delta > 0 { "+" } else { "" };
                format!("{}: {sign}{} · {reason}", page.date(at), number(*delta))
            })
            .collect(),
        corrected: if locked.corrections.is_empty() { String::new() } else { locked.value().map(number).unwrap_or_default() },
        now: locked.now.map(number).unwrap_or_default(),
        is_number: locked.measured.achieved.number().is_some(),
    }
}

fn version_view(page: &Page, version: &Version) -> Result<VersionView, Error> {
    let definition: Definition = serde_json::from_str(&version.rule)?;
    Ok(VersionView {
        number: version.version,
        since: page.moment(&version.created_at),
        reason: version.reason.clone(),
        rule: view::rule(page, &definition),
    })
}

pub async fn set_target(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let unit = framework::use_of(&app, page.actor()?, id, used).await?.definition()?.unit();
    let value = view::typed_number(unit, form.text("value"));
    if value.is_none() && form.has("value") {
        form.wrong("value", "field-whole-number");
    }
    let place = match form.text("place") {
        "" => String::new(),
        text => {
            places::find(text).ok_or_else(|| Error::refused_with("place-unknown", &[("place", text.to_owned())]))?.code.clone()
        }
    };
    let new = NewTarget {
        programme: id,
        indicator_use: used,
        from: form.date("from"),
        to: form.date("to"),
        place,
        cell: form.text("cell").to_owned(),
        value,
        qualifier: Some(form.text("qualifier").to_owned()).filter(|qualifier| !qualifier.is_empty()),
        reason: form.text("reason").to_owned(),
    };
    form.check()?;
    framework::set_target(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/results/{used}"), "done-target-set", &[]))
}

pub async fn lock(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let window = Window { from: form.required_date("from"), to: form.required_date("to") };
    form.check()?;
    framework::lock(&app, page.actor()?, &form.operation(), id, used, &window).await?;
    Ok(done(&format!("/programmes/{id}/results/{used}"), "done-number-locked", &[]))
}

pub async fn correct(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    mut form: Form,
) -> Result<Response, Error> {
    let locked = form.id("locked")?;
    let unit = framework::use_of(&app, page.actor()?, id, used).await?.definition()?.unit();
    let delta = view::typed_number(unit, form.text("delta"));
    if delta.is_none() {
        form.wrong("delta", "field-whole-number");
    }
    form.check()?;
    framework::correct(&app, page.actor()?, &form.operation(), id, locked, delta.unwrap_or(0), form.text("reason")).await?;
    Ok(done(&format!("/programmes/{id}/results/{used}"), "done-number-corrected", &[]))
}

pub async fn end_use(
    State(app): State<App>,
    page: Page,
    Path((id, used)): Path<(i64, i64)>,
    form: Form,
) -> Result<Response, Error> {
    framework::end_use(&app, page.actor()?, &form.operation(), id, used, form.text("reason")).await?;
    Ok(done(&format!("/programmes/{id}/results"), "done-indicator-ended", &[]))
}

/// The codes of the activities of a programme with their titles.
async fn activity_names(app: &App, page: &Page, id: i64, texts: &Texts) -> Result<Vec<(String, String)>, Error> {
    Ok(programmes::store::activities(app, id)
        .await?
        .into_iter()
        .map(|activity| {
            let name = words(texts, &activity.code, page, "");
            (activity.code, name)
        })
        .collect())
}

/// The statement of an indicator in the reader's language; its code where nothing stands.
fn statement_of(texts: &Texts, page: &Page, code: &str) -> String {
    words(texts, &indicator_subject(code), page, code)
}

/// Names of persons, organisations and events by kind and id.
type Names = HashMap<(String, i64), (String, String)>;
