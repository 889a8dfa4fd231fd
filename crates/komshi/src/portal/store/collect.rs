//! What a programme has to say, brought together for a publication or its preview. Nothing leaves here unprotected.

use std::collections::HashMap;

use crate::{
    app::App,
    error::Error,
    indicators::{
        definition::{Achieved, Measure, Time},
        model::{Unit, Window},
        promises,
        small_cells::Shown,
        store::{ResultLine, results},
    },
    portal::{
        model::{Body, Component, Document, Emblem, Indicator, Money, Part, Point, Said, Snapshot},
        protect::{self, Counted, Parts, SMALLEST, beside},
    },
    programmes::{
        model::{Component as Stored, PROGRAMME, Programme, Texts, component_subject, emblem_subject},
        store as programmes,
    },
    reports::model::Figures,
    web::i18n::Lang,
};

/// The original first, then the translations in the order of their tags.
fn said(texts: &Texts, subject: &str, field: &str) -> Vec<Said> {
    let mut rows: Vec<_> = texts.0.iter().filter(|row| row.subject == subject && row.field == field).collect();
    rows.sort_by(|a, b| (-a.is_original, &a.language).cmp(&(-b.is_original, &b.language)));
    rows.into_iter().map(|row| Said::of(&row.language, &row.body)).collect()
}

/// A sentence of the interface in every language.
fn in_all_languages(app: &App, key: &str) -> Vec<Said> {
    Lang::ALL.iter().map(|lang| Said { language: lang.tag().into(), body: app.catalog.text(*lang, key, &[]) }).collect()
}

/// The parts of a programme without its numbers.
pub async fn facts(app: &App, programme: &Programme, parts: &[Part]) -> Result<Snapshot, Error> {
    let read = app.db.read();
    let texts = programmes::texts(app, programme.id).await?;
    let partners = programmes::organisations_of(app, programme.id).await?;
    let body = |role: &str, partner: &crate::programmes::model::Partner| Body {
        code: partner.code.clone(),
        name: partner.name.clone(),
        kind: partner.kind.clone(),
        role: role.into(),
    };
    // Who answers for the programme here leads it, or keeps the record of one that others lead.
    let own = || partners.iter().filter(|partner| partner.organisation == programme.organisation);
    let known = own().find(|partner| partner.role == "lead").or_else(|| own().next());
    let lead = known.map_or_else(
        || Body {
            code: programme.organisation.to_string(),
            name: programme.organisation_name.clone(),
            kind: String::new(),
            role: "lead".into(),
        },
        |partner| body(if partner.role == "lead" { "lead" } else { "reporting" }, partner),
    );
    let mut snapshot = Snapshot::bare(programme, lead, parts);
    snapshot.title = said(&texts, PROGRAMME, "title");
    let has = |part: Part| parts.contains(&part);
    if has(Part::Texts) {
        let fields = [
            (&mut snapshot.subtitle, "subtitle"),
            (&mut snapshot.summary, "summary"),
            (&mut snapshot.objective, "objective"),
            (&mut snapshot.target_groups, "target-groups"),
            (&mut snapshot.disclaimer, "disclaimer"),
        ];
        for (place, field) in fields {
            *place = said(&texts, PROGRAMME, field);
        }
    }
    if has(Part::Organisations) {
        snapshot.organisations = partners.iter().map(|partner| body(&partner.role, partner)).collect();
        snapshot.emblems = programmes::emblems(read, programme.id)
            .await?
            .into_iter()
            .map(|emblem| (said(&texts, &emblem_subject(emblem.position), "alt"), emblem))
            .map(|(told, emblem)| Emblem {
                name: if emblem.name.is_empty() { emblem.organisation_name.unwrap_or_default() } else { emblem.name },
                alt: told.first().map(|first| first.body.clone()).unwrap_or_default(),
                told,
                file: emblem.file.map(|file| file.to_string()),
            })
            .collect();
    }
    if has(Part::Components) {
        snapshot.components = components(app, programme, &texts).await?;
    }
    if has(Part::Places) {
        snapshot.places = programmes::places_as_named(read, programme.id)
            .await?
            .into_iter()
            .map(|place| Point { code: place.place, named_as: place.named_as, reached: None })
            .collect();
    }
    if has(Part::Documents) {
        snapshot.sections = programmes::sections(read, programme.id).await?;
        snapshot.documents = programmes::documents(read, programme.id)
            .await?
            .into_iter()
            .map(|document| Document {
                section: document.section,
                language: document.language,
                title: document.title,
                href: document.url.unwrap_or_default(),
                file: document.file.map(|file| file.to_string()),
                published_on: document.published_on,
            })
            .collect();
    }
    if has(Part::Money) {
        let codes: HashMap<i64, &str> = partners.iter().map(|partner| (partner.organisation, partner.code.as_str())).collect();
        snapshot.money = programmes::budget(read, programme.id)
            .await?
            .into_iter()
            .map(|line| Money {
                donor: line
                    .donor
                    .zip(line.donor_name)
                    .map(|(id, name)| (codes.get(&id).map_or_else(|| id.to_string(), |code| (*code).to_owned()), name)),
                code: line.code,
                title: line.title,
                kind: line.kind,
                amount: line.amount,
                currency: line.currency,
                on: line.on_day,
                period: line.period_from.zip(line.period_to).map(|(from, to)| Window { from, to }),
            })
            .collect();
    }
    if has(Part::Contact) {
        snapshot.contact = said(&texts, PROGRAMME, "contact");
        snapshot.complaints = said(&texts, PROGRAMME, "complaints");
    }
    Ok(snapshot)
}

async fn components(app: &App, programme: &Programme, texts: &Texts) -> Result<Vec<Component>, Error> {
    let stored: Vec<Stored> = programmes::components(app.db.read(), programme.id).await?;
    let partners = programmes::component_organisations(app.db.read(), programme.id).await?;
    Ok(stored
        .into_iter()
        .map(|component| Component {
            title: said(texts, &component_subject(&component.code), "title"),
            donors: partners
                .iter()
                .filter(|partner| partner.component == component.id && partner.role == "donor")
                .map(|partner| partner.name.clone())
                .collect(),
            code: component.code,
            level: component.level,
            lead: component.organisation_name,
            starts_on: component.starts_on,
            ends_on: component.ends_on,
        })
        .collect())
}

/// The results of a programme that has a framework: protected, and beside what was published before. Empty where it has none.
pub async fn framework(
    app: &App,
    programme: i64,
    window: &Window,
    earlier: &[(Window, Vec<Indicator>)],
) -> Result<Vec<Indicator>, Error> {
    let counted = counted_in(app, programme, window).await?;
    Ok(beside(earlier, window, protect::indicators(&counted)))
}

async fn counted_in(app: &App, programme: i64, window: &Window) -> Result<Vec<Counted>, Error> {
    let lines = results(app, programme, window).await?;
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let texts = programmes::texts(app, programme).await?;
    let mut counted: Vec<Counted> = lines.iter().map(|line| counted(line, window, &texts)).collect();
    for part in parts_of(window) {
        let lines = results(app, programme, &part).await?;
        for one in &mut counted {
            let Some(line) = lines.iter().find(|line| line.code == one.code) else { continue };
            if let Some(number) = adding(line) {
                one.trend.push((part.from.clone(), number));
            }
        }
    }
    Ok(counted)
}

/// The results as they are, for those who work with the records: nothing is hidden. `special`: whether tables by special dimensions may
/// be seen. Empty where the programme has no framework of results.
pub async fn exact(app: &App, programme: i64, window: &Window, special: bool) -> Result<Vec<Indicator>, Error> {
    Ok(protect::exact(&counted_in(app, programme, window).await?, special))
}

/// What of an indicator adds up over parts of a period: who is newly reached, or what was done.
fn adding(line: &ResultLine) -> Option<i64> {
    match (line.newly, &line.achieved) {
        (Some(newly), _) => Some(newly),
        (None, Achieved::Number { value }) if line.definition.time == Time::InPeriod => Some(*value),
        _ => None,
    }
}

/// More columns than this do not fit a picture.
const MOST_PARTS: usize = 12;

/// Months, else quarters, else years: the calendar parts of a period, cut at its ends. None where there is but one, or too many.
pub fn parts_of(window: &Window) -> Vec<Window> {
    let (Ok(from), Ok(to)) = (window.from.parse::<jiff::civil::Date>(), window.to.parse::<jiff::civil::Date>()) else {
        return Vec::new();
    };
    for months in [1, 3, 12] {
        let mut parts = Vec::new();
        let first = (from.month() - 1) / months * months + 1;
        let Ok(mut start) = jiff::civil::Date::new(from.year(), first, 1) else { return Vec::new() };
        while start <= to && parts.len() <= MOST_PARTS {
            let Ok(next) = start.checked_add(jiff::Span::new().months(months)) else { break };
            let Ok(last) = next.yesterday() else { break };
            parts.push(Window { from: start.max(from).to_string(), to: last.min(to).to_string() });
            start = next;
        }
        if parts.len() <= MOST_PARTS {
            return if parts.len() > 1 { parts } else { Vec::new() };
        }
    }
    Vec::new()
}

fn counted(line: &ResultLine, window: &Window, texts: &Texts) -> Counted {
    let of_people = matches!(line.definition.counted.measure, Measure::Person | Measure::Household);
    let of_few = match line.achieved {
        Achieved::Ratio { numerator, denominator } => {
            of_people && [numerator, denominator, denominator - numerator].iter().any(|count| (1..SMALLEST).contains(count))
        }
        _ => false,
    };
    Counted {
        code: line.code.clone(),
        result: if line.node_code.is_empty() { line.activity.clone() } else { line.node_code.clone() },
        level: if line.node_level.is_empty() { "output".into() } else { line.node_level.clone() },
        result_title: said(texts, if line.node_subject.is_empty() { &line.activity } else { &line.node_subject }, "title"),
        statement: said(texts, &line.statement_subject, "title"),
        unit: line.unit.clone(),
        currency: line.currency.clone(),
        // Where subjects count once, numbers of periods and places do not add up.
        adds_up: line.newly.is_none() && line.definition.denominator.is_none() && line.definition.time == Time::InPeriod,
        baseline: line.baseline,
        target: line.target.as_ref().map(|target| target.value),
        qualifier: line.target.as_ref().and_then(|target| target.qualifier.clone()),
        achieved: line.achieved.number(),
        newly: line.newly,
        anonymous: line.anonymous,
        of_few,
        part_targets: promises::of(line, window),
        trend: Vec::new(),
        parts: line
            .breakdowns
            .iter()
            .filter(|breakdown| !breakdown.cells.is_empty())
            .map(|breakdown| Parts {
                dimensions: vec![breakdown.dimension.as_str().into()],
                rows: breakdown.cells.iter().map(|cell| cell.value.clone()).collect(),
                columns: Vec::new(),
                counts: breakdown.cells.iter().map(|cell| vec![cell.number]).collect(),
            })
            .collect(),
    }
}

/// The results of a programme that gives packages, from its published figures, which are protected already.
pub fn packages(app: &App, figures: &Figures, texts: &Texts) -> Vec<Indicator> {
    figures
        .results
        .iter()
        .map(|result| Indicator {
            code: format!("{}-{}", result.activity, result.unit.as_str()),
            result: result.activity.clone(),
            level: "output".into(),
            result_title: said(texts, &result.activity, "title"),
            statement: in_all_languages(app, &result.statement),
            unit: result.unit.as_str().into(),
            currency: String::new(),
            adds_up: result.unit == Unit::Package,
            baseline: None,
            target: result.target,
            qualifier: result.qualifier.clone(),
            achieved: Some(result.achieved),
            newly: result.newly,
            anonymous: None,
            trend: Vec::new(),
            tables: figures
                .tables
                .iter()
                .filter(|table| table.activity == result.activity && table.unit == result.unit && result.unit != Unit::Package)
                .map(|table| table.parts())
                .collect(),
            part_targets: Vec::new(),
            kept: None,
        })
        .collect()
}

/// Puts beside each place the number of the first indicator about people whose parts are of these places.
pub fn reach_of_places(snapshot: &mut Snapshot) {
    let is_of_programme = |place: &str| snapshot.places.iter().any(|point| point.code == place);
    let parts: HashMap<String, Shown> = snapshot
        .results
        .iter()
        .filter(|indicator| matches!(indicator.unit.as_str(), "person" | "household"))
        .flat_map(|indicator| indicator.tables.iter().filter_map(|table| table.by_place()))
        .map(|rows| rows.map(|(place, shown)| (place.to_owned(), shown)).collect::<HashMap<_, _>>())
        .find(|rows| rows.keys().any(|place| is_of_programme(place)))
        .unwrap_or_default();
    for point in &mut snapshot.places {
        point.reached = parts.get(&point.code).copied();
    }
}
