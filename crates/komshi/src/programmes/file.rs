//! A programme as a file (TOML) that can be read, kept and sent: the same parts as on the pages, brought in through the same commands.
//! Importing it again changes what differs and doubles nothing; what is in the database and not in the file stays.

mod import;

use std::collections::{BTreeMap, BTreeSet};

pub use import::{Imported, import};
use serde::Deserialize;
use toml::Spanned;

use super::{
    model::{
        ACTIVITY_KINDS, BUDGET_KINDS, COMPONENT_FIELDS, CURRENCIES, FIELDS, LANGUAGES, LINK_KINDS, OUTPUTS, PLACE_FORMS,
        QUALIFIERS, ROLES, SECTIONS, STATED, STATUSES, UNITS, are_months, money_of, rate_of,
    },
    places,
};
use crate::{access::store::ORGANISATION_KINDS, error::Refusal};

/// Field -> language -> text.
type FileTexts = BTreeMap<String, BTreeMap<String, Spanned<String>>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    code: Spanned<String>,
    /// The language in which the programme speaks of itself; texts in it are the originals.
    original: Spanned<String>,
    #[serde(default)]
    status: Option<Spanned<String>>,
    #[serde(default)]
    starts: String,
    #[serde(default)]
    ends: String,
    currency: Spanned<String>,
    #[serde(default)]
    place_form: Option<Spanned<String>>,
    /// Outputs that write places otherwise: output -> form, of which `plain` is the language's own.
    #[serde(default)]
    place_forms: BTreeMap<String, Spanned<String>>,
    slug: String,
    #[serde(default)]
    sections: Vec<Spanned<String>>,
    #[serde(default)]
    stated: BTreeMap<String, Spanned<i64>>,
    #[serde(default)]
    text: FileTexts,
    #[serde(default)]
    place: Vec<FilePlace>,
    #[serde(default)]
    organisation: Vec<FileOrganisation>,
    #[serde(default)]
    component: Vec<FileComponent>,
    #[serde(default)]
    activity: Vec<FileActivity>,
    #[serde(default)]
    link: Vec<FileLink>,
    #[serde(default)]
    document: Vec<FileDocument>,
    #[serde(default)]
    emblem: Vec<FileEmblem>,
    #[serde(default)]
    budget: Vec<FileBudget>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePlace {
    place: Spanned<String>,
    #[serde(default)]
    named_as: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileOrganisation {
    code: Spanned<String>,
    name: String,
    kind: Spanned<String>,
    /// The economy it works in.
    #[serde(default)]
    place: Option<Spanned<String>>,
    /// Roles in the programme; an organisation of a component only has none.
    #[serde(default)]
    roles: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePart {
    organisation: Spanned<String>,
    role: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileComponent {
    code: Spanned<String>,
    #[serde(default)]
    parent: Option<Spanned<String>>,
    #[serde(default)]
    lead: Option<Spanned<String>>,
    #[serde(default)]
    starts: String,
    #[serde(default)]
    ends: String,
    #[serde(default)]
    places: Vec<Spanned<String>>,
    #[serde(default)]
    organisations: Vec<FilePart>,
    #[serde(default)]
    text: FileTexts,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileActivity {
    code: Spanned<String>,
    #[serde(default)]
    component: Option<Spanned<String>>,
    #[serde(default)]
    kind: Option<Spanned<String>>,
    unit: Spanned<String>,
    title: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    target: Vec<FileTarget>,
    /// After how many months those who were given something are visited again.
    #[serde(default)]
    visits: Vec<Spanned<i64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTarget {
    value: Spanned<i64>,
    /// Without one the activity's.
    #[serde(default)]
    unit: Option<Spanned<String>>,
    #[serde(default)]
    qualifier: Option<Spanned<String>>,
    set_on: Spanned<String>,
    #[serde(default)]
    why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLink {
    kind: Spanned<String>,
    label: String,
    /// Code of a programme; kept where it stands in the same installation.
    #[serde(default)]
    other: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDocument {
    section: Spanned<String>,
    language: Spanned<String>,
    title: String,
    url: Spanned<String>,
    #[serde(default)]
    published_on: Option<Spanned<String>>,
    #[serde(default)]
    alt: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEmblem {
    /// Empty for a sign that the page shows without a name.
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: Option<Spanned<String>>,
    /// What it says to those who do not see it: language -> text.
    #[serde(default)]
    alt: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    rule: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileBudget {
    code: Spanned<String>,
    kind: Spanned<String>,
    title: String,
    /// As written: `9.800,00`.
    amount: Spanned<String>,
    currency: Spanned<String>,
    #[serde(default)]
    rate: Option<Spanned<String>>,
    #[serde(default)]
    rate_on: Option<Spanned<String>>,
    #[serde(default)]
    on_day: Option<Spanned<String>>,
    /// First and last day of the period that it is for.
    #[serde(default)]
    period_from: Option<Spanned<String>>,
    #[serde(default)]
    period_to: Option<Spanned<String>>,
    #[serde(default)]
    document: String,
    #[serde(default)]
    component: Option<Spanned<String>>,
    #[serde(default)]
    donor: Option<Spanned<String>>,
}

/// How a file writes the form of an output: an empty text would say that nothing is chosen.
const WRITTEN_FORMS: &[&str] = &["plain", "asterisk"];

/// A form as it is chosen for an output, as it is stored.
pub(super) fn stored_form(written: &str) -> String {
    if written == "plain" { String::new() } else { written.to_owned() }
}

fn value(spanned: &Option<Spanned<String>>) -> &str {
    spanned.as_ref().map_or("", |spanned| spanned.get_ref())
}

/// What is wrong with a file, each with its line.
struct Check<'a> {
    source: &'a str,
    faults: Vec<Refusal>,
}

impl Check<'_> {
    fn line(&self, at: usize) -> usize {
        self.source.get(..at).unwrap_or(self.source).matches('\n').count() + 1
    }

    fn fault<T>(&mut self, key: &str, at: &Spanned<T>, value: &str) {
        let line = self.line(at.span().start).to_string();
        self.faults.push(Refusal { key: key.into(), arguments: vec![("line".into(), line), ("value".into(), value.to_owned())] });
    }

    fn one_of(&mut self, set: &[&str], text: &Spanned<String>) {
        if !set.contains(&text.get_ref().as_str()) {
            let line = self.line(text.span().start).to_string();
            let possible: Vec<&str> = set.iter().copied().filter(|value| !value.is_empty()).collect();
            self.faults.push(Refusal {
                key: "programme-file-value".into(),
                arguments: vec![
                    ("line".into(), line),
                    ("value".into(), text.get_ref().clone()),
                    ("possible".into(), possible.join(", ")),
                ],
            });
        }
    }

    fn any_of(&mut self, set: &[&str], text: &Option<Spanned<String>>) {
        if let Some(text) = text {
            self.one_of(set, text);
        }
    }

    fn place(&mut self, text: &Spanned<String>) {
        if places::find(text.get_ref()).is_none() {
            self.fault("programme-file-place", text, text.get_ref());
        }
    }

    fn day(&mut self, text: &Option<Spanned<String>>) {
        if let Some(text) = text
            && text.get_ref().parse::<jiff::civil::Date>().is_err()
        {
            self.fault("programme-file-day", text, text.get_ref());
        }
    }

    fn known(&mut self, codes: &BTreeSet<&str>, text: &Option<Spanned<String>>, key: &str) {
        if let Some(text) = text
            && !codes.contains(text.get_ref().as_str())
        {
            self.fault(key, text, text.get_ref());
        }
    }

    fn texts(&mut self, texts: &FileTexts, fields: &[&str]) {
        for (field, languages) in texts {
            for (language, text) in languages {
                if !fields.contains(&field.as_str()) {
                    self.fault("programme-file-field", text, field);
                }
                if !LANGUAGES.contains(&language.as_str()) {
                    self.fault("programme-file-language", text, language);
                }
            }
        }
    }

    /// Codes of a part, each once.
    fn codes<'b>(&mut self, codes: impl Iterator<Item = &'b Spanned<String>>) -> BTreeSet<&'b str> {
        let mut seen = BTreeSet::new();
        for code in codes {
            if !seen.insert(code.get_ref().as_str()) {
                self.fault("programme-file-twice", code, code.get_ref());
            }
        }
        seen
    }
}

impl File {
    /// Reads a file and checks all of it.
    ///
    /// # Errors
    /// Every fault with its line: what TOML does not read, values outside their sets, places that the gazetteer does not know, codes that
    /// nothing in the file has. Days may be as odd as the page writes them.
    pub fn read(source: &str) -> Result<File, Vec<Refusal>> {
        let mut check = Check { source, faults: Vec::new() };
        let file: File = match toml::from_str(source) {
            Ok(file) => file,
            Err(error) => {
                let line = error.span().map_or(1, |span| check.line(span.start)).to_string();
                let value = error.message().trim().to_owned();
                return Err(vec![Refusal {
                    key: "programme-file-toml".into(),
                    arguments: vec![("line".into(), line), ("fault".into(), value)],
                }]);
            }
        };
        file.check(&mut check);
        if check.faults.is_empty() { Ok(file) } else { Err(check.faults) }
    }

    fn check(&self, check: &mut Check<'_>) {
        check.one_of(LANGUAGES, &self.original);
        check.any_of(STATUSES, &self.status);
        check.any_of(PLACE_FORMS, &self.place_form);
        for (output, form) in &self.place_forms {
            if !OUTPUTS.contains(&output.as_str()) {
                check.fault("programme-file-field", form, output);
            }
            check.one_of(WRITTEN_FORMS, form);
        }
        check.one_of(CURRENCIES, &self.currency);
        check.texts(&self.text, FIELDS);
        if !self.text.get("title").is_some_and(|title| title.contains_key(self.original.get_ref())) {
            check.fault("programme-file-title", &self.original, self.original.get_ref());
        }
        for section in &self.sections {
            check.one_of(SECTIONS, section);
        }
        for (subject, count) in &self.stated {
            if !STATED.contains(&subject.as_str()) {
                check.fault("programme-file-field", count, subject);
            }
        }
        for place in &self.place {
            check.place(&place.place);
        }
        let organisations = check.codes(self.organisation.iter().map(|organisation| &organisation.code));
        for organisation in &self.organisation {
            check.one_of(ORGANISATION_KINDS, &organisation.kind);
            if let Some(place) = &organisation.place {
                check.place(place);
            }
            for role in &organisation.roles {
                check.one_of(ROLES, role);
            }
        }
        let components = check.codes(self.component.iter().map(|component| &component.code));
        for (index, component) in self.component.iter().enumerate() {
            let before: BTreeSet<&str> = self.component[..index].iter().map(|known| known.code.get_ref().as_str()).collect();
            check.known(&before, &component.parent, "programme-file-component");
            check.known(&organisations, &component.lead, "programme-file-organisation");
            check.texts(&component.text, COMPONENT_FIELDS);
            for place in &component.places {
                check.place(place);
            }
            for part in &component.organisations {
                check.one_of(ROLES, &part.role);
                if !organisations.contains(part.organisation.get_ref().as_str()) {
                    check.fault("programme-file-organisation", &part.organisation, part.organisation.get_ref());
                }
            }
        }
        check.codes(self.activity.iter().map(|activity| &activity.code));
        for activity in &self.activity {
            check.one_of(UNITS, &activity.unit);
            check.any_of(ACTIVITY_KINDS, &activity.kind);
            check.known(&components, &activity.component, "programme-file-component");
            for (language, title) in &activity.title {
                if !LANGUAGES.contains(&language.as_str()) {
                    check.fault("programme-file-language", title, language);
                }
            }
            for months in activity.visits.iter().filter(|months| !are_months(&[*months.get_ref()])) {
                check.fault("programme-file-amount", months, &months.get_ref().to_string());
            }
            for target in &activity.target {
                check.any_of(UNITS, &target.unit);
                check.any_of(QUALIFIERS, &target.qualifier);
                check.day(&Some(target.set_on.clone()));
                if *target.value.get_ref() < 0 {
                    check.fault("programme-file-amount", &target.value, &target.value.get_ref().to_string());
                }
            }
        }
        for link in &self.link {
            check.one_of(LINK_KINDS, &link.kind);
        }
        for document in &self.document {
            check.one_of(SECTIONS, &document.section);
            check.one_of(LANGUAGES, &document.language);
            check.day(&document.published_on);
        }
        for emblem in &self.emblem {
            check.known(&organisations, &emblem.organisation, "programme-file-organisation");
            check.texts(&FileTexts::from([("alt".to_owned(), emblem.alt.clone())]), &["alt"]);
        }
        check.codes(self.budget.iter().map(|line| &line.code));
        for line in &self.budget {
            check.one_of(BUDGET_KINDS, &line.kind);
            check.one_of(CURRENCIES, &line.currency);
            check.day(&line.rate_on);
            check.day(&line.on_day);
            check.day(&line.period_from);
            check.day(&line.period_to);
            check.known(&components, &line.component, "programme-file-component");
            check.known(&organisations, &line.donor, "programme-file-organisation");
            if money_of(line.amount.get_ref()).is_none_or(|amount| amount <= 0) {
                check.fault("programme-file-amount", &line.amount, line.amount.get_ref());
            }
            let rated = line.rate.as_ref().is_some_and(|rate| rate_of(rate.get_ref()).is_some());
            if line.currency.get_ref() != self.currency.get_ref() && !rated {
                check.fault("programme-file-rate", &line.currency, line.currency.get_ref());
            }
        }
    }

    pub fn code(&self) -> &str {
        self.code.get_ref()
    }

    /// Code of the organisation that leads the programme, where the file says so.
    pub fn lead(&self) -> Option<&str> {
        let leads = |organisation: &&FileOrganisation| organisation.roles.iter().any(|role| role.get_ref() == "lead");
        self.organisation.iter().find(leads).map(|organisation| organisation.code.get_ref().as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "code = \"X\"\noriginal = \"en\"\ncurrency = \"EUR\"\nslug = \"x\"\n[text.title]\nen = \"X\"\n";

    #[test]
    fn a_wrong_file_is_told_by_its_lines() {
        let check = |more: &str, expect: &[(&str, &str)]| {
            let faults = File::read(&format!("{SMALL}{more}")).err().unwrap_or_default();
            let said: Vec<(&str, &str)> =
                faults.iter().map(|fault| (fault.key.as_str(), fault.arguments[0].1.as_str())).collect();
            assert_eq!(said, expect, "{more}");
        };
        check("", &[]);
        check("xx = 1\n[place\n", &[("programme-file-toml", "8")]);
        check("[[place]]\nplaces = \"Šid\"\n", &[("programme-file-toml", "8")]);
        check("[[place]]\nplace = \"Atlantida\"\n", &[("programme-file-place", "8")]);
        check("[text.objective]\nfr = \"a\"\n", &[("programme-file-language", "8")]);
        check("[text.shoe]\nen = \"a\"\n", &[("programme-file-field", "8")]);
        check(
            "[[activity]]\ncode = \"A\"\nunit = \"shoe\"\ncomponent = \"C\"\ntitle.en = \"a\"\n\n[[activity]]\ncode = \"A\"\nunit = \"person\"\ntitle.en = \"b\"\n",
            &[("programme-file-twice", "14"), ("programme-file-value", "9"), ("programme-file-component", "10")],
        );
        check(
            "[[budget]]\ncode = \"1\"\nkind = \"planned\"\ntitle = \"t\"\namount = \"ten\"\ncurrency = \"BAM\"\n",
            &[("programme-file-amount", "11"), ("programme-file-rate", "12")],
        );
        let no_title = File::read(&SMALL.replace("en = \"X\"", "sq = \"X\"")).err().unwrap_or_default();
        assert_eq!(no_title[0].key, "programme-file-title");
    }
}
