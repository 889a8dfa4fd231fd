//! A file brought in through the commands of the pages.

use std::collections::BTreeMap;

use toml::Spanned;

use super::{
    super::{
        model::{
            ActivityEdit, LANGUAGES, NewActivity, NewBudgetLine, NewComponent, NewDocument, NewEmblem, NewLink, NewProgramme,
            NewTarget, NewText, PROGRAMME, ProgrammeEdit, component_subject, money_of,
        },
        places, store,
    },
    File, FileActivity, FileComponent, FileTexts, stored_form, value,
};
use crate::{
    access::{
        Actor,
        store::{self as access, NewOrganisation},
    },
    app::App,
    db::NewOperation,
    error::Error,
};

/// What came of an import.
#[derive(Clone, Copy, Debug)]
pub struct Imported {
    pub programme: i64,
    /// The programme is new; else what differed was changed.
    pub added: bool,
    /// Findings that wait for a person.
    pub open_findings: i64,
}

struct Import<'a> {
    app: &'a App,
    actor: &'a Actor,
    file: &'a File,
    /// Code -> id.
    organisations: BTreeMap<&'a str, i64>,
}

fn operation() -> NewOperation {
    NewOperation::make()
}

/// Brings a file in on behalf of somebody who may edit programmes. Their organisation leads the programme where the file says so, else it
/// keeps the record here (`reporting`).
pub async fn import(app: &App, actor: &Actor, file: &File) -> Result<Imported, Error> {
    let mut import = Import { app, actor, file, organisations: BTreeMap::new() };
    import.organisations().await?;
    let (programme, added) = import.programme().await?;
    import.roles(programme).await?;
    import.places(programme).await?;
    for component in &file.component {
        import.component(programme, component).await?;
    }
    for activity in &file.activity {
        import.activity(programme, activity).await?;
    }
    import.papers(programme).await?;
    import.money(programme).await?;
    store::findings(app, programme).await?;
    Ok(Imported { programme, added, open_findings: store::count_open(app, programme).await? })
}

impl<'a> Import<'a> {
    fn organisation(&self, code: &Option<Spanned<String>>) -> Option<i64> {
        self.organisations.get(value(code)).copied()
    }

    async fn organisations(&mut self) -> Result<(), Error> {
        for organisation in &self.file.organisation {
            let code = organisation.code.get_ref().as_str();
            let id = match access::organisation_by_code(self.app, code).await {
                Ok(id) => id,
                Err(Error::NotFound) => {
                    let new = NewOrganisation {
                        code: code.into(),
                        name: organisation.name.clone(),
                        kind: organisation.kind.get_ref().clone(),
                    };
                    access::add_organisation(self.app, self.actor, &operation(), &new).await?
                }
                Err(error) => return Err(error),
            };
            if let Some(place) = organisation.place.as_ref().and_then(|place| places::find(place.get_ref())) {
                access::place_organisation(self.app, self.actor, &operation(), id, &place.code).await?;
            }
            self.organisations.insert(code, id);
        }
        Ok(())
    }

    fn texts(&self, subject: &str, texts: &FileTexts) -> Vec<NewText> {
        let original = self.file.original.get_ref();
        // The original first: the first text of a kind is the one that others translate.
        let mut all: Vec<NewText> = texts
            .iter()
            .flat_map(|(field, languages)| languages.iter().map(move |(language, body)| (field, language, body)))
            .map(|(field, language, body)| NewText::of(subject, field, language, body.get_ref().trim(), language == original))
            .collect();
        all.sort_by_key(|text| (!text.is_original, LANGUAGES.iter().position(|language| *language == text.language)));
        all
    }

    async fn programme(&self) -> Result<(i64, bool), Error> {
        let file = self.file;
        let texts = self.texts(PROGRAMME, &file.text);
        let codes: Vec<String> =
            file.place.iter().filter_map(|named| places::find(named.place.get_ref()).map(|place| place.code.clone())).collect();
        let place_forms: BTreeMap<String, String> =
            file.place_forms.iter().map(|(output, form)| (output.clone(), stored_form(form.get_ref()))).collect();
        let status = match value(&file.status) {
            "" => "not-stated",
            status => status,
        };
        let edit = |programme: i64| ProgrammeEdit {
            programme,
            starts: file.starts.clone(),
            ends: file.ends.clone(),
            currency: file.currency.get_ref().clone(),
            status: status.into(),
            place_form: value(&file.place_form).into(),
            place_forms: place_forms.clone(),
            places: codes.clone(),
            slug: file.slug.clone(),
        };
        match store::programme_by_code(self.app, file.code()).await {
            Err(Error::NotFound) => {
                let new = NewProgramme {
                    code: file.code().into(),
                    organisation: self.actor.organisation,
                    starts: file.starts.clone(),
                    ends: file.ends.clone(),
                    currency: file.currency.get_ref().clone(),
                    status: status.into(),
                    place_form: value(&file.place_form).into(),
                    places: codes.clone(),
                    texts,
                    slug: file.slug.clone(),
                };
                let leads = file.lead().is_some_and(|code| self.organisations.get(code) == Some(&self.actor.organisation));
                let role = if leads { "lead" } else { "reporting" };
                let id = store::add_programme_in_role(self.app, self.actor, &operation(), &new, role).await?;
                if !place_forms.is_empty() {
                    store::edit_programme(self.app, self.actor, &operation(), &edit(id)).await?;
                }
                Ok((id, true))
            }
            Ok(id) => {
                let stands = store::programme(self.app, self.actor, id).await?;
                let given = |original: &Option<String>, day: &Option<String>| {
                    original.clone().or_else(|| day.clone()).unwrap_or_default()
                };
                let edit = edit(id);
                let same = edit.starts == given(&stands.starts_original, &stands.starts_on)
                    && edit.ends == given(&stands.ends_original, &stands.ends_on)
                    && edit.currency == stands.currency
                    && edit.status == stands.status
                    && edit.place_form == stands.place_form
                    && edit.place_forms == store::place_forms(self.app.db.read(), id).await?
                    && Some(&edit.slug) == stands.public_slug.as_ref()
                    && edit.places == store::places_of(self.app, id).await?;
                if !same {
                    store::edit_programme(self.app, self.actor, &operation(), &edit).await?;
                }
                self.set_changed(id, &texts).await?;
                Ok((id, false))
            }
            Err(error) => Err(error),
        }
    }

    /// Texts that differ from what stands and from what was written before it was put right.
    async fn set_changed(&self, programme: i64, texts: &[NewText]) -> Result<(), Error> {
        let changed = self.changed(programme, texts).await?;
        if !changed.is_empty() {
            store::set_texts(self.app, self.actor, &operation(), programme, &changed).await?;
        }
        Ok(())
    }

    async fn changed(&self, programme: i64, texts: &[NewText]) -> Result<Vec<NewText>, Error> {
        let stands = store::texts(self.app, programme).await?;
        let is_new = |text: &&NewText| {
            !stands.0.iter().any(|row| {
                row.subject == text.subject
                    && row.field == text.field
                    && row.language == text.language
                    && (row.body == text.body || row.as_written.as_deref() == Some(text.body.as_str()))
                    && (row.is_original == 1) == text.is_original
            })
        };
        Ok(texts.iter().filter(is_new).cloned().collect())
    }

    async fn roles(&self, programme: i64) -> Result<(), Error> {
        let stand = store::organisations_of(self.app, programme).await?;
        for organisation in &self.file.organisation {
            let Some(&id) = self.organisations.get(organisation.code.get_ref().as_str()) else { continue };
            for role in &organisation.roles {
                let role = role.get_ref().as_str();
                if !stand.iter().any(|known| known.organisation == id && known.role == role) {
                    store::add_programme_organisation(self.app, self.actor, &operation(), programme, id, role).await?;
                }
            }
        }
        Ok(())
    }

    async fn places(&self, programme: i64) -> Result<(), Error> {
        let stand = store::places_as_named(self.app.db.read(), programme).await?;
        let mut names = Vec::new();
        for named in self.file.place.iter().filter(|named| !named.named_as.is_empty()) {
            let Some(place) = places::find(named.place.get_ref()) else { continue };
            let known = stand.iter().find(|known| known.place == place.code).and_then(|known| known.named_as.as_deref());
            if known != Some(named.named_as.as_str()) {
                names.push((place.code.clone(), named.named_as.clone()));
            }
        }
        if !names.is_empty() {
            store::name_places(self.app, self.actor, &operation(), programme, &names).await?;
        }
        let counts = store::stated_counts(self.app.db.read(), programme).await?;
        for (subject, stated) in &self.file.stated {
            if !counts.iter().any(|count| count.subject == *subject && count.stated == *stated.get_ref()) {
                store::state_count(self.app, self.actor, &operation(), programme, subject, Some(*stated.get_ref())).await?;
            }
        }
        Ok(())
    }

    async fn component(&self, programme: i64, component: &FileComponent) -> Result<(), Error> {
        let subject = component_subject(component.code.get_ref());
        let new = NewComponent {
            programme,
            code: component.code.get_ref().clone(),
            parent: value(&component.parent).into(),
            organisation: self.organisation(&component.lead),
            starts: component.starts.clone(),
            ends: component.ends.clone(),
            places: component.places.iter().map(|place| place.get_ref().clone()).collect(),
            organisations: component
                .organisations
                .iter()
                .filter_map(|part| {
                    let id = self.organisations.get(part.organisation.get_ref().as_str())?;
                    Some((*id, part.role.get_ref().clone()))
                })
                .collect(),
            texts: self.changed(programme, &self.texts(&subject, &component.text)).await?,
        };
        store::save_component(self.app, self.actor, &operation(), &new).await?;
        Ok(())
    }

    async fn activity(&self, programme: i64, activity: &FileActivity) -> Result<(), Error> {
        let code = activity.code.get_ref();
        let titles = FileTexts::from([("title".to_owned(), activity.title.clone())]);
        let texts = self.texts(code, &titles);
        let find = async || -> Result<Option<super::super::model::Activity>, Error> {
            Ok(store::activities(self.app, programme).await?.into_iter().find(|known| known.code == *code))
        };
        if find().await?.is_none() {
            let new = NewActivity {
                programme,
                code: code.clone(),
                unit: activity.unit.get_ref().clone(),
                target: None,
                qualifier: None,
                texts,
            };
            store::add_activity(self.app, self.actor, &operation(), &new).await?;
        } else {
            self.set_changed(programme, &texts).await?;
        }
        let Some(stands) = find().await? else { return Err(Error::NotFound) };
        let components = store::components(self.app.db.read(), programme).await?;
        let inside =
            components.iter().find(|component| component.code == value(&activity.component)).map(|component| component.id);
        let mut visits: Vec<i64> = activity.visits.iter().map(|months| *months.get_ref()).collect();
        visits.sort_unstable();
        visits.dedup();
        let known = store::visit_months(self.app.db.read(), programme).await?.remove(&stands.id).unwrap_or_default();
        if stands.unit != *activity.unit.get_ref()
            || stands.kind != value(&activity.kind)
            || stands.component != inside
            || known != visits
        {
            let edit = ActivityEdit {
                programme,
                code: code.clone(),
                unit: activity.unit.get_ref().clone(),
                kind: value(&activity.kind).into(),
                component: value(&activity.component).into(),
                visits,
            };
            store::edit_activity(self.app, self.actor, &operation(), &edit).await?;
        }
        let history = store::targets(self.app.db.read(), programme).await?;
        for target in &activity.target {
            let unit = target.unit.as_ref().unwrap_or(&activity.unit).get_ref().clone();
            let new = NewTarget {
                activity: stands.id,
                unit,
                value: *target.value.get_ref(),
                qualifier: target.qualifier.as_ref().map(|qualifier| qualifier.get_ref().clone()),
                set_on: target.set_on.get_ref().clone(),
                why: target.why.clone(),
            };
            let stands = history.iter().any(|known| {
                known.activity == new.activity
                    && known.unit == new.unit
                    && known.set_on == new.set_on
                    && known.value == new.value
                    && known.qualifier == new.qualifier
                    && known.why == new.why
            });
            if !stands {
                store::set_target(self.app, self.actor, &operation(), programme, &new).await?;
            }
        }
        Ok(())
    }

    /// Sections, documents, emblems, links.
    async fn papers(&self, programme: i64) -> Result<(), Error> {
        let file = self.file;
        let stand = store::sections(self.app.db.read(), programme).await?;
        if file.sections.iter().any(|section| !stand.contains(section.get_ref())) {
            let mut sections = stand;
            for section in &file.sections {
                if !sections.contains(section.get_ref()) {
                    sections.push(section.get_ref().clone());
                }
            }
            store::set_sections(self.app, self.actor, &operation(), programme, &sections).await?;
        }
        for document in &file.document {
            let new = NewDocument {
                programme,
                section: document.section.get_ref().clone(),
                language: document.language.get_ref().clone(),
                title: document.title.clone(),
                url: document.url.get_ref().clone(),
                published_on: document.published_on.as_ref().map(|day| day.get_ref().clone()),
                alt_text: document.alt.clone(),
                file: None,
            };
            store::save_document(self.app, self.actor, &operation(), &new).await?;
        }
        let stand = store::emblems(self.app.db.read(), programme).await?;
        for (position, emblem) in file.emblem.iter().enumerate() {
            let position = i32::try_from(position).unwrap_or(i32::MAX);
            // A sign that somebody named since is not made nameless again.
            let named = stand.iter().any(|known| known.position == position && !known.name.is_empty());
            if emblem.name.is_empty() && named {
                continue;
            }
            let new = NewEmblem {
                programme,
                organisation: self.organisation(&emblem.organisation),
                name: emblem.name.clone(),
                alt: self.texts("", &FileTexts::from([("alt".to_owned(), emblem.alt.clone())])),
                rule: emblem.rule.clone(),
                position: Some(position),
                file: None,
            };
            store::save_emblem(self.app, self.actor, &operation(), &new).await?;
        }
        for link in &file.link {
            let seen = store::programmes(self.app, self.actor).await?.iter().any(|other| other.code == link.other);
            let new = NewLink {
                programme,
                other: if seen { link.other.clone() } else { String::new() },
                label: link.label.clone(),
                kind: link.kind.get_ref().clone(),
            };
            store::save_link(self.app, self.actor, &operation(), &new).await?;
        }
        Ok(())
    }

    async fn money(&self, programme: i64) -> Result<(), Error> {
        for line in &self.file.budget {
            let day = |day: &Option<Spanned<String>>| day.as_ref().map(|day| day.get_ref().clone());
            let new = NewBudgetLine {
                programme,
                code: line.code.get_ref().clone(),
                component: value(&line.component).into(),
                donor: self.organisation(&line.donor),
                kind: line.kind.get_ref().clone(),
                title: line.title.clone(),
                amount: money_of(line.amount.get_ref()).unwrap_or_default(),
                currency: line.currency.get_ref().clone(),
                rate: value(&line.rate).into(),
                rate_on: day(&line.rate_on),
                on_day: day(&line.on_day),
                period_from: day(&line.period_from),
                period_to: day(&line.period_to),
                document: line.document.clone(),
            };
            store::save_budget_line(self.app, self.actor, &operation(), &new).await?;
        }
        Ok(())
    }
}
