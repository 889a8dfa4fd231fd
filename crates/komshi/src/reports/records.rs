//! What stands behind one number: the households, persons, deliveries or movements that it counts.

use askama::Template;
use axum::extract::{Path, Query, State};
use komshi_access::{Action, DataClass};
use serde::Deserialize;

use super::{
    pages::{class, title},
    store,
    view::{Reading, encode},
};
use crate::{
    app::App,
    db::record_look,
    error::Error,
    indicators::{
        model::{Contact, Counted, Dimension, Quantity, Source, Unit, Window, behind, source_of},
        store::records,
    },
    programmes::{self, model::Programme, places},
    registry::store::{Seen, note_looks},
    web::{Html, Page, Tab, form::day},
};

const PAGE: usize = 50;

/// The number that is opened, as it stands in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Opened {
    #[serde(default)]
    activity: String,
    #[serde(default)]
    unit: String,
    /// Left out: each once in the period.
    count: Option<String>,
    community: Option<String>,
    sex: Option<String>,
    age: Option<String>,
    place: Option<String>,
    item: Option<i64>,
    page: Option<usize>,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

impl Opened {
    fn cell(&self) -> Vec<(Dimension, String)> {
        let given = [
            (Dimension::Community, &self.community),
            (Dimension::Sex, &self.sex),
            (Dimension::Age, &self.age),
            (Dimension::Place, &self.place),
        ];
        given.into_iter().filter_map(|(dimension, value)| Some((dimension, value.clone()?))).collect()
    }

    /// The address of the same number without the page.
    fn address(&self, programme: i64, window: &Window) -> String {
        let mut address = format!(
            "/programmes/{programme}/report/records?from={}&to={}&activity={}&unit={}",
            window.from,
            window.to,
            encode(&self.activity),
            encode(&self.unit)
        );
        for (dimension, value) in self.cell() {
            address.push_str(&format!("&{}={}", dimension.as_str(), encode(&value)));
        }
        if let Some(count) = &self.count {
            address.push_str(&format!("&count={}", encode(count)));
        }
        if let Some(item) = self.item {
            address.push_str(&format!("&item={item}"));
        }
        address
    }
}

/// One record of the list.
struct Line {
    /// The record of the household, for those who may open it.
    href: String,
    code: String,
    name: String,
    day: String,
    place: String,
    item: String,
    count: String,
}

#[derive(Template)]
#[template(path = "reports/templates/records.html")]
struct RecordsPage {
    page: Page,
    programme: Programme,
    title: String,
    heading: String,
    window: Window,
    total: i64,
    lines: Vec<Line>,
    /// Names stand in the list.
    named: bool,
    packages: bool,
    identified: bool,
    earlier: String,
    later: String,
    back: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    Path(id): Path<i64>,
    Query(opened): Query<Opened>,
) -> Result<Html<impl Template>, Error> {
    let page = page.at(Tab::Programmes);
    let actor = page.actor()?;
    let programme = store::programme(&app, actor, id).await?;
    let class = class(actor, id);
    // Donors see numbers, never the records behind them. And a list of records by community tells of each of them what it is: whoever may
    // not see that of one household gets no such list, because filters and days can be combined until one household is left.
    let cell = opened.cell();
    let special = cell.iter().any(|(dimension, _)| dimension.is_special());
    if class == DataClass::Public || (special && class < DataClass::Special) {
        return Err(Error::NotFound);
    }
    let source = source_of(&opened.activity).ok_or(Error::NotFound)?;
    let unit = Unit::parse(&opened.unit).ok_or(Error::NotFound)?;
    let counted = match &opened.count {
        Some(count) => Counted::parse(count).ok_or(Error::NotFound)?,
        None => Counted::default(),
    };
    // Only households state a size, and packages have no first time.
    let fits = match unit {
        Unit::Household => true,
        Unit::Person => matches!(counted, Counted::InPeriod | Counted::Newly),
        Unit::Package => counted == Counted::InPeriod,
    };
    if !fits {
        return Err(Error::NotFound);
    }
    let window = store::window(&app, &programme, day(&opened.from)?, day(&opened.to)?).await?;
    let records = records(&app, id, source, unit, &window.to).await?;
    let texts = programmes::store::texts(&app, id).await?;
    let named = unit != Unit::Package && actor.may_in(Action::OpenPerson, id);
    if special {
        record_look(&app, actor, Action::SeeReports, &format!("programme/{id}/report/{}", opened.activity)).await?;
    }
    let start = opened.page.unwrap_or(1).max(1) - 1;
    let reading = Reading { page: &page, texts: &texts, records: String::new() };
    let mut heading = match counted {
        Counted::InPeriod => vec![page.name("unit", unit.as_str())],
        Counted::Newly => vec![page.name("unit", unit.as_str()), page.t("newly-reached")],
        Counted::Stated => vec![page.t("reach-persons-stated")],
        Counted::WithoutSize => vec![page.t("reach-without-size")],
    };
    heading.extend(cell.iter().map(|(dimension, value)| reading.value(*dimension, value)));
    let may_open = actor.may_in(Action::OpenPerson, id);
    let href = |household: i64| if may_open && household != 0 { format!("/households/{household}") } else { String::new() };
    let code = |household: i64| records.register.households.get(&household).map_or(String::new(), |facts| facts.code.clone());

    let (total, lines, more) = if unit == Unit::Package {
        let names = store::item_names(&app, id).await?;
        let mut quantities: Vec<&Quantity> = records
            .quantities
            .iter()
            .filter(|quantity| window.holds(&quantity.day) && opened.item.is_none_or(|item| item == quantity.item))
            .collect();
        quantities.sort_by(|a, b| (&a.day, a.record).cmp(&(&b.day, b.record)));
        if let Some(name) = opened.item.and_then(|item| names.get(&item)) {
            heading.push(name.clone());
        }
        let total: i64 = quantities.iter().map(|quantity| quantity.quantity).sum();
        let more = quantities.len() > (start + 1) * PAGE;
        let lines = quantities
            .into_iter()
            .skip(start * PAGE)
            .take(PAGE)
            .map(|quantity| Line {
                href: href(quantity.household.unwrap_or(0)),
                code: quantity.household.map_or_else(String::new, code),
                name: String::new(),
                day: page.date(&quantity.day),
                place: places::name(&quantity.place, page.lang),
                item: names.get(&quantity.item).cloned().unwrap_or_default(),
                count: page.number(quantity.quantity),
            })
            .collect();
        (total, lines, more)
    } else {
        let mut contacts = behind(&records.register, &records.contacts, &window, (unit, counted), &cell);
        let total = match counted {
            Counted::Stated => contacts.iter().filter_map(|contact| contact.stated).sum(),
            Counted::InPeriod | Counted::Newly | Counted::WithoutSize => contacts.len() as i64,
        };
        let key = |contact: &Contact| match unit {
            Unit::Household => contact.subject,
            Unit::Person | Unit::Package => records.households.get(&contact.record).copied().unwrap_or(0),
        };
        contacts.sort_by_cached_key(|contact| (code(key(contact)), contact.subject));
        let more = contacts.len() > (start + 1) * PAGE;
        let shown: Vec<Contact> = contacts.into_iter().skip(start * PAGE).take(PAGE).collect();
        let person = |contact: &Contact| match unit {
            Unit::Household => records.register.households.get(&contact.subject).map_or(0, |facts| facts.head),
            Unit::Person | Unit::Package => contact.subject,
        };
        let names = if named {
            let persons: Vec<i64> = shown.iter().map(&person).collect();
            note_looks(&app, actor, Action::SeeReports, Seen::Person, &persons).await?;
            store::names(&app, actor, &persons).await?
        } else {
            Default::default()
        };
        let lines = shown
            .iter()
            .map(|contact| Line {
                href: href(key(contact)),
                code: code(key(contact)),
                name: names.get(&person(contact)).cloned().unwrap_or_default(),
                day: page.date(&contact.day),
                place: places::name(&contact.place, page.lang),
                item: String::new(),
                count: match unit {
                    Unit::Household => contact.stated.map_or_else(|| page.t("not-recorded"), |size| page.number(size)),
                    Unit::Person | Unit::Package => String::new(),
                },
            })
            .collect();
        (total, lines, more)
    };
    let address = opened.address(id, &window);
    let title = title(&page, &programme, &texts);
    Ok(Html(RecordsPage {
        title,
        heading: heading.join(" · "),
        total,
        lines,
        named,
        packages: unit == Unit::Package,
        identified: source == Source::Identified,
        earlier: if start > 0 { format!("{address}&page={start}") } else { String::new() },
        later: if more { format!("{address}&page={}", start + 2) } else { String::new() },
        back: format!("/programmes/{id}/report?from={}&to={}", window.from, window.to),
        page,
        programme,
        window,
    }))
}
