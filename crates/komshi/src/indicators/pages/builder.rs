//! Building an indicator: the definition stands in the address, and the number as it would be stands beside it, with its records.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};

use super::{
    Head, Period, activity_names, head,
    records::{Line, lines},
    statement, statement_of, view,
    view::Shown,
};
use crate::{
    app::App,
    error::Error,
    events::model::{EVENT_KINDS, GIVEN_KINDS, OUTCOMES},
    indicators::{
        definition::{ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
        model::{Dimension, Source},
        store::{
            ResultLine,
            framework::{self, NewIndicator, Node, Place},
            measure::{behind, measure, on_held},
            names,
        },
    },
    programmes::{model::CURRENCIES, places},
    reports::view::encode,
    web::{Form, Html, Page, Tab, page::done},
};

/// Records shown beside the number; the rest opens once it is saved.
const SAMPLE: usize = 10;

/// The kinds that a filter may name.
fn kinds() -> Vec<&'static str> {
    std::iter::once("package").chain(EVENT_KINDS.iter().copied()).chain(GIVEN_KINDS.iter().copied()).collect()
}

/// One side of a definition as the form has it.
fn part(form: &Form, prefix: &str) -> Result<Part, Error> {
    let unknown = |value: &str| Error::refused_with("value-unknown", &[("value", value.to_owned())]);
    let text = |name: &str| form.text(&format!("{prefix}{name}")).to_owned();
    let list = |name: &str| -> Vec<String> {
        form.all(&format!("{prefix}{name}")).into_iter().filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    let or = |text: String, otherwise: &str| if text.is_empty() { otherwise.to_owned() } else { text };
    let source = or(text("source"), "delivered");
    let measure = or(text("measure"), "person");
    let count = or(text("count"), "distinct");
    let mut found = Vec::new();
    for name in text("places").split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let place = places::find(name).ok_or_else(|| Error::refused_with("place-unknown", &[("place", name.to_owned())]))?;
        found.push(place.code.clone());
    }
    Ok(Part {
        source: Source::parse(&source).ok_or_else(|| unknown(&source))?,
        measure: Measure::parse(&measure).ok_or_else(|| unknown(&measure))?,
        count: Count::parse(&count).ok_or_else(|| unknown(&count))?,
        filter: Filter {
            activities: list("activities"),
            kinds: list("kinds"),
            stages: text("stages").split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect(),
            outcomes: list("outcomes"),
            places: found,
            currency: text("currency"),
        },
    })
}

/// The definition that a form or an address holds.
fn definition(form: &Form) -> Result<Definition, Error> {
    let unknown = |value: &str| Error::refused_with("value-unknown", &[("value", value.to_owned())]);
    let or = |name: &str, otherwise: &'static str| form.text_or(name, otherwise).to_owned();
    let (time, place, direction) = (or("time", "in_period"), or("by_place", "by_event"), or("direction", "up"));
    let definition = Definition {
        counted: part(form, "")?,
        denominator: if form.has("ratio") { Some(part(form, "d-")?) } else { None },
        time: Time::parse(&time).ok_or_else(|| unknown(&time))?,
        place: ByPlace::parse(&place).ok_or_else(|| unknown(&place))?,
        direction: Direction::parse(&direction).ok_or_else(|| unknown(&direction))?,
        dimensions: form.all("dimensions").into_iter().filter_map(Dimension::parse).collect(),
    };
    match definition.problem() {
        Some(key) => Err(Error::refused(key)),
        None => Ok(definition),
    }
}

/// The address of the builder with the definition of an indicator, for its next version.
pub fn address(programme: i64, line: &ResultLine) -> String {
    let mut pairs: Vec<(String, String)> = vec![
        ("code".into(), line.code.clone()),
        ("result".into(), line.node_code.clone()),
        ("activity".into(), line.activity.clone()),
        ("time".into(), line.definition.time.as_str().into()),
        ("by_place".into(), line.definition.place.as_str().into()),
        ("direction".into(), line.definition.direction.as_str().into()),
    ];
    pairs.extend(line.definition.dimensions.iter().map(|dimension| ("dimensions".to_owned(), dimension.as_str().to_owned())));
    let mut add = |prefix: &str, part: &Part| {
        let filter = &part.filter;
        for (name, value) in [
            ("source", part.source.as_str().to_owned()),
            ("measure", part.measure.as_str().to_owned()),
            ("count", part.count.as_str().to_owned()),
            ("stages", filter.stages.join(", ")),
            ("places", filter.places.join(", ")),
            ("currency", filter.currency.clone()),
        ] {
            pairs.push((format!("{prefix}{name}"), value));
        }
        for (name, list) in [("activities", &filter.activities), ("kinds", &filter.kinds), ("outcomes", &filter.outcomes)] {
            pairs.extend(list.iter().map(|one| (format!("{prefix}{name}"), one.clone())));
        }
    };
    add("", &line.definition.counted);
    if let Some(denominator) = &line.definition.denominator {
        add("d-", denominator);
    }
    if line.definition.denominator.is_some() {
        pairs.push(("ratio".into(), "1".into()));
    }
    let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    format!("/programmes/{programme}/results/new?{}", query.join("&"))
}

/// A choice of the form: value, name, whether it is chosen.
type Choice = (String, String, bool);

/// The fields of one side.
struct Side {
    prefix: &'static str,
    sources: Vec<Choice>,
    measures: Vec<Choice>,
    counts: Vec<Choice>,
    kinds: Vec<Choice>,
    activities: Vec<Choice>,
    outcomes: Vec<Choice>,
    currencies: Vec<Choice>,
    stages: String,
    places: String,
}

impl Side {
    fn of(page: &Page, form: &Form, prefix: &'static str, activities: &[(String, String)]) -> Side {
        let name = |field: &str| format!("{prefix}{field}");
        let one = |field: &str, set: &str, values: &[&'static str], otherwise: &'static str| -> Vec<Choice> {
            let chosen = form.text_or(&name(field), otherwise).to_owned();
            values.iter().map(|value| ((*value).to_owned(), page.name(set, value), chosen == **value)).collect()
        };
        let several = |field: &str, set: &str, values: &[&'static str]| -> Vec<Choice> {
            let chosen = form.all(&name(field));
            values.iter().map(|value| ((*value).to_owned(), page.name(set, value), chosen.contains(value))).collect()
        };
        let measures: Vec<&'static str> = Measure::ALL.iter().map(|one| one.as_str()).collect();
        let counts: Vec<&'static str> = Count::ALL.iter().map(|one| one.as_str()).collect();
        let sources: Vec<&'static str> = Source::ALL.iter().map(|one| one.as_str()).collect();
        let chosen = form.all(&name("activities"));
        let currency = form.text(&name("currency")).to_owned();
        Side {
            prefix,
            sources: one("source", "source", &sources, "delivered"),
            measures: one("measure", "measure", &measures, "person"),
            counts: one("count", "count", &counts, "distinct"),
            kinds: several("kinds", "event-kind", &kinds()),
            activities: activities
                .iter()
                .map(|(code, title)| (code.clone(), format!("{code} {title}").trim().to_owned(), chosen.contains(&code.as_str())))
                .collect(),
            outcomes: several("outcomes", "outcome", OUTCOMES),
            currencies: std::iter::once((String::new(), page.t("currency-of-programme"), currency.is_empty()))
                .chain(CURRENCIES.iter().map(|code| ((*code).to_owned(), (*code).to_owned(), currency == *code)))
                .collect(),
            stages: form.text(&name("stages")).to_owned(),
            places: form.text(&name("places")).to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "indicators/templates/builder.html")]
struct BuilderPage {
    page: Page,
    head: Head,
    /// Whether anything was built yet.
    begun: bool,
    problem: String,
    shown: Shown,
    newly: String,
    anonymous: String,
    unit: String,
    lines: Vec<Line>,
    rule: Vec<(String, String)>,
    counted: Side,
    divided: Side,
    ratio: bool,
    times: Vec<Choice>,
    places_of: Vec<Choice>,
    directions: Vec<Choice>,
    dimensions: Vec<Choice>,
    results: Vec<Node>,
    activities: Vec<(String, String)>,
    result: String,
    activity: String,
    code: String,
    /// The indicator that stands under the code: saving makes its next version.
    standing: String,
    /// The fields of the definition, for the form that saves it.
    fields: Vec<(String, String)>,
}

/// Fields that say where an indicator stands or what it is called, and not how it is counted.
const BESIDE: &[&str] = &["code", "result", "activity", "from", "to", "csrf", "operation", "statement", "reason"];

pub async fn build(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let form = Form::from_fields(pairs);
    let period = Period { from: form.text("from").to_owned(), to: form.text("to").to_owned() };
    let (head, texts) = head(&app, &page, id, &period).await?;
    let activities = activity_names(&app, &page, id, &texts).await?;
    let begun = form.stands("measure");
    let (mut problem, mut shown, mut newly, mut anonymous) = (String::new(), Shown::default(), String::new(), String::new());
    let (mut sample, mut rule, mut unit) = (Vec::new(), Vec::new(), String::new());
    match definition(&form) {
        Ok(definition) => {
            let (counted, window) = (definition.clone(), head.window.clone());
            let (measured, mut records) = on_held(&app, id, async move |held| {
                let measured = measure(&held, &counted, &window).await?;
                Ok((measured, behind(&held, &counted, &window, false, None, false).await?))
            })
            .await?;
            let currency = if definition.counted.filter.currency.is_empty() {
                head.programme.currency.clone()
            } else {
                definition.counted.filter.currency.clone()
            };
            shown = view::shown(&page, definition.unit(), &currency, &measured.achieved);
            newly = measured.newly.map(|newly| page.number(newly)).unwrap_or_default();
            anonymous = if measured.anonymous > 0 { page.number(measured.anonymous) } else { String::new() };
            rule = view::rule(&page, &definition);
            unit = page.name("measure", definition.unit());
            records.truncate(SAMPLE);
            // No names: building is not looking people up.
            let known = names(&app, page.actor()?, id, &records, false).await?;
            sample = lines(&page, id, &records, &known, definition.counted.measure.as_str(), false);
        }
        Err(Error::Refused(refusal)) => problem = page.refusal(&refusal),
        Err(error) => return Err(error),
    }
    let choices = |name: &str, set: &str, values: &[&'static str], otherwise: &'static str| -> Vec<Choice> {
        let chosen = form.text_or(name, otherwise).to_owned();
        values.iter().map(|value| ((*value).to_owned(), page.name(set, value), chosen == **value)).collect()
    };
    let texts_of = |list: &[&'static str]| list.to_vec();
    let times = choices("time", "time", &texts_of(&["in_period", "cumulative", "snapshot"]), "in_period");
    let places_of = choices("by_place", "place-of", &["by_event", "by_residence"], "by_event");
    let directions = choices("direction", "direction", &["up", "down"], "up");
    let chosen = form.all("dimensions");
    let dimensions = Dimension::ALL
        .into_iter()
        .map(|one| (one.as_str().to_owned(), page.name("dimension", one.as_str()), chosen.contains(&one.as_str())))
        .collect();
    let code = form.text("code").to_owned();
    let standing = framework::uses(&app, id)
        .await?
        .iter()
        .find(|used| used.code == code)
        .map(|used| statement_of(&texts, &page, &used.code))
        .unwrap_or_default();
    Ok(Html(BuilderPage {
        begun,
        problem,
        shown,
        newly,
        anonymous,
        unit,
        lines: sample,
        rule,
        counted: Side::of(&page, &form, "", &activities),
        divided: Side::of(&page, &form, "d-", &activities),
        ratio: form.has("ratio"),
        times,
        places_of,
        directions,
        dimensions,
        results: framework::nodes(&app, id).await?,
        activities,
        result: form.text("result").to_owned(),
        activity: form.text("activity").to_owned(),
        code,
        standing,
        fields: form.pairs().iter().filter(|(name, _)| !BESIDE.contains(&name.as_str())).cloned().collect(),
        page,
        head,
    }))
}

pub async fn save_indicator(State(app): State<App>, page: Page, Path(id): Path<i64>, mut form: Form) -> Result<Response, Error> {
    let definition = definition(&form)?;
    let code = form.required("code");
    let baseline = view::typed_number(definition.unit(), form.text("baseline"));
    if baseline.is_none() && form.has("baseline") {
        form.wrong("baseline", "field-whole-number");
    }
    let baseline_on = form.date("baseline_on");
    form.check()?;
    let texts = if form.has("statement") { statement(&page, form.text("statement").to_owned()) } else { Vec::new() };
    let new = NewIndicator {
        programme: id,
        code,
        definition,
        place: Place {
            result: form.text("result").to_owned(),
            activity: form.text("activity").to_owned(),
            baseline,
            baseline_on,
        },
        texts,
        reason: form.text("reason").to_owned(),
    };
    let used = framework::add_indicator(&app, page.actor()?, &form.operation(), &new).await?;
    Ok(done(&format!("/programmes/{id}/results/{used}"), "done-indicator-added", &[]))
}
