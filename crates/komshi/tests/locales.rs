//! The texts of the interface: the same messages with the same values in every language, and a message for every key that the
//! code names.

#[path = "locales/glossary.rs"]
mod glossary;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_bundle::FluentResource;
use komshi::{
    events::model as events,
    goods::model as goods,
    lists::model::ProblemKind,
    privacy::model as privacy,
    programmes::{findings, model as programmes},
    selection::model as selection,
    today::store as today,
    web::i18n::{self, Lang},
};
use komshi_text::{
    headers::Field,
    values::{Community, Housing, Relation},
};

/// Latin in a Cyrillic text only as a literal placeable, `{ "Excel" }`, which the transliteration leaves alone.
const FOREIGN: &[&str] = &[
    "Android",
    "CA",
    "CEL",
    "CSV",
    "Excel",
    "Atom",
    "GeoNames",
    "HXL",
    "IATI",
    "JSON",
    "Komshi",
    "MB",
    "ODS",
    "OpenDocument",
    "PDF",
    "QR",
    "SHA",
    "URL",
    "UTC",
    "UTF",
    "Wi",
    "XML",
    "iPhone",
    "xls",
    "xlsb",
    "xlsx",
];
/// Latin words that may stand in Cyrillic texts without being a placeable.
const LATIN_IN_CYRILLIC: &[&str] = &[];

/// Key -> everything after the equals sign.
fn messages(source: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((name, text)) if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                key = name.trim().to_owned();
                assert!(found.insert(key.clone(), text.to_owned()).is_none(), "{key} stands twice");
            }
            _ => {
                if let Some(text) = found.get_mut(&key) {
                    text.push('\n');
                    text.push_str(line);
                }
            }
        }
    }
    found
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')).collect())
        .collect()
}

/// What a reader sees of a message, without placeables, selectors and the names of variants.
fn plain(text: &str) -> String {
    let mut shown = String::new();
    for line in text.lines() {
        let inner = line.trim_start().trim_start_matches('*');
        let line = if inner.starts_with('[') { inner.split_once(']').map_or(inner, |(_, text)| text) } else { inner };
        let mut depth = 0_usize;
        for letter in line.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => shown.push(letter),
                _ => {}
            }
        }
        shown.push('\n');
    }
    shown
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The sources of the program with their paths, without comments and unit tests.
fn sources() -> Vec<(String, String)> {
    sources_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

fn sources_in(folder: &Path) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                found.push((path.display().to_string(), lines.join("\n")));
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, &mut found);
    found
}

/// The literals of the arguments that follow each `call` in a text, up to the end of the call or statement.
fn arguments<'a>(text: &'a str, call: &'a str) -> impl Iterator<Item = Vec<&'a str>> {
    text.match_indices(call).map(move |(at, _)| {
        let rest = &text[at + call.len()..];
        let (mut depth, mut quoted, mut end) = (1_usize, false, rest.len());
        for (index, letter) in rest.char_indices() {
            match letter {
                '"' => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = index;
                break;
            }
        }
        let mut parts = Vec::new();
        let (mut from, mut depth, mut quoted) = (0, 0_usize, false);
        for (index, letter) in rest[..end].char_indices() {
            match letter {
                '"' => quoted = !quoted,
                '(' | '[' | '{' if !quoted => depth += 1,
                ')' | ']' | '}' if !quoted => depth = depth.saturating_sub(1),
                ',' if !quoted && depth == 0 => {
                    parts.push(rest[from..index].trim());
                    from = index + 1;
                }
                _ => {}
            }
        }
        parts.push(rest[from..end].trim());
        parts
    })
}

fn literal(argument: &str) -> Option<&str> {
    argument.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

/// The keys of an argument: a literal, or both arms of `if … { "a" } else { "b" }`.
fn keys_of(argument: &str) -> Vec<&str> {
    match literal(argument) {
        Some(key) => vec![key],
        None if argument.starts_with("if ") => argument.split("{ \"").skip(1).filter_map(|rest| rest.split('"').next()).collect(),
        None => Vec::new(),
    }
}

fn check(what: &str, faults: BTreeSet<String>) {
    assert!(faults.is_empty(), "{what}:\n  {}", faults.into_iter().collect::<Vec<_>>().join("\n  "));
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    i18n::Catalog::load().unwrap();
    let english = messages(Lang::En.source());
    let mut faults = BTreeSet::new();
    for lang in Lang::WRITTEN.into_iter().filter(|lang| *lang != Lang::En) {
        let (tag, other) = (lang.tag(), messages(lang.source()));
        for (key, text) in &other {
            match english.get(key) {
                None => _ = faults.insert(format!("{tag} {key}: not in en")),
                Some(original) if variables(original) != variables(text) => {
                    faults.insert(format!("{tag} {key}: {:?} instead of {:?}", variables(text), variables(original)));
                }
                Some(_) => {}
            }
        }
        faults.extend(english.keys().filter(|key| !other.contains_key(*key)).map(|key| format!("{tag} {key}: missing")));
    }
    check("messages differ", faults);
}

#[test]
fn numbers_have_the_plural_forms_of_their_language() {
    let mut faults = BTreeSet::new();
    for lang in Lang::WRITTEN {
        for (key, text) in messages(lang.source()) {
            let selectors = text.matches("->").count();
            let forms = lang.plural_forms().iter().map(|form| match *form {
                "other" => "*[other]".to_owned(),
                form => format!("[{form}]"),
            });
            faults.extend(
                forms
                    .filter(|form| text.matches(form.as_str()).count() != selectors)
                    .map(|form| format!("{} {key}: {form}", lang.tag())),
            );
        }
    }
    check("plural forms are missing", faults);
}

#[test]
fn cyrillic_is_made_from_latin_without_a_rest() {
    let cyrillic = i18n::to_cyrillic(Lang::SrLatn.source());
    FluentResource::try_new(cyrillic.clone()).map_err(|(_, errors)| errors).unwrap();
    let mut faults = BTreeSet::new();
    for (key, text) in messages(&cyrillic) {
        let shown = plain(&text);
        let latin = words(&shown).filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()));
        faults.extend(latin.filter(|word| !LATIN_IN_CYRILLIC.contains(word)).map(|word| format!("{key}: {word} stays Latin")));
    }
    for (key, text) in messages(Lang::SrLatn.source()) {
        let shown = plain(&text);
        faults.extend(words(&shown).filter(|word| FOREIGN.contains(word)).map(|word| format!("{key}: {word} is no placeable")));
    }
    check("letters of the wrong alphabet", faults);
}

#[test]
fn every_key_that_the_code_names_has_a_message() {
    let english = messages(Lang::En.source());
    let mut faults = BTreeSet::new();
    for (path, text) in sources() {
        let mut named: Vec<String> = Vec::new();
        for call in [".t(", ".alone(", ".t1(", ".t2(", ".t3(", "refused(", "refused_with(", "Conflict("] {
            for parts in arguments(&text, call) {
                let keys = keys_of(parts.first().copied().unwrap_or_default());
                let expected: Option<BTreeSet<String>> = match call {
                    ".t(" | ".alone(" | "refused(" | "Conflict(" => Some(BTreeSet::new()),
                    ".t1(" => parts.get(1).and_then(|part| literal(part)).map(|name| BTreeSet::from([name.to_owned()])),
                    ".t2(" => match (parts.get(1).and_then(|part| literal(part)), parts.get(3).and_then(|part| literal(part))) {
                        (Some(first), Some(second)) => Some(BTreeSet::from([first.to_owned(), second.to_owned()])),
                        _ => None,
                    },
                    _ => None,
                };
                for key in keys {
                    if let (Some(expected), Some(message)) = (&expected, english.get(key))
                        && *expected != variables(message)
                    {
                        faults.insert(format!("{key}: given {expected:?}, has {:?} ({path})", variables(message)));
                    }
                    named.push(key.to_owned());
                }
            }
        }
        for parts in arguments(&text, "field(") {
            if parts.first() == Some(&"page") {
                named.extend(
                    [parts.get(3), parts.get(6)].into_iter().flatten().filter_map(|part| literal(part)).map(str::to_owned),
                );
            }
        }
        for parts in arguments(&text, ".wrong(") {
            named.extend(parts.get(1).and_then(|part| literal(part)).map(str::to_owned));
        }
        for parts in arguments(&text, ".name(") {
            if let (Some(set), Some(value)) = (literal(parts[0]), parts.get(1).and_then(|part| literal(part))) {
                named.push(format!("{set}-{}", value.replace('_', "-")));
            }
        }
        named.extend(text.split("\"done-").skip(1).filter_map(|rest| rest.split('"').next()).map(|rest| format!("done-{rest}")));
        // A `{` is a format string: its values are a closed set, below.
        named.retain(|key| !key.is_empty() && key != "done-" && !key.contains('{') && !english.contains_key(key));
        faults.extend(named.into_iter().map(|key| format!("{key} ({path})")));
    }
    check("keys without a message, or with other values", faults);
}

/// Sets whose name the code has in a variable, so that no text names them.
const SETS_BY_VARIABLE: &[&str] = &["housing-"];

#[test]
fn every_message_is_shown_somewhere() {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("../documents/src");
    let texts: Vec<String> = sources().into_iter().chain(sources_in(&documents)).map(|(_, text)| text).collect();
    // A set of values: `name("role", …)` or `format!("role-{…}")`.
    let mut sets: BTreeSet<String> = SETS_BY_VARIABLE.iter().map(|set| (*set).to_owned()).collect();
    let mut named = BTreeSet::new();
    for text in &texts {
        named.extend(text.split('"'));
        sets.extend(arguments(text, "name(").filter_map(|parts| literal(parts[0]).map(|set| format!("{set}-"))));
        sets.extend(text.split("format!(").skip(1).filter_map(|rest| {
            let inner = rest.trim_start().strip_prefix('"')?.split(['{', '"']).next()?;
            inner.ends_with('-').then(|| inner.to_owned())
        }));
    }
    let unused = messages(Lang::En.source())
        .into_keys()
        .filter(|key| !named.contains(key.as_str()) && !sets.iter().any(|set| key.starts_with(set.as_str())));
    check("messages that nothing shows", unused.collect());
}

/// Ids that forms carry without showing them.
const HIDDEN: &[&str] = &["account", "corrects", "fact", "household", "programme", "ranking", "sharing"];

/// A form that is not shown again names the field that is wrong (`Form::check`), by its label.
#[test]
fn every_field_that_a_form_checks_has_a_label() {
    let english = messages(Lang::En.source());
    let mut faults = BTreeSet::new();
    let mut seen = 0;
    for (path, text) in sources() {
        for call in [
            "form.required(",
            "form.required_date(",
            "form.required_whole(",
            "form.date(",
            "form.whole(",
            "form.wrong(",
            "form.id(",
        ] {
            for parts in arguments(&text, call) {
                let Some(name) = parts.first().and_then(|part| literal(part)) else { continue };
                if call == "form.id(" && HIDDEN.contains(&name) {
                    continue;
                }
                seen += 1;
                let key = format!("input-{}", name.replace('_', "-"));
                if !english.contains_key(&key) {
                    faults.insert(format!("{key} ({path})"));
                }
            }
        }
    }
    assert!(seen > 40, "{seen} fields found");
    check("fields without a label", faults);
}

#[test]
fn every_value_of_a_closed_set_has_its_name() {
    let english = messages(Lang::En.source());
    let fields: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
    let ties: Vec<&str> = selection::TieBreak::ALL.iter().map(|rule| rule.as_str()).collect();
    let sets: Vec<(&str, Vec<&str>)> = vec![
        ("field", fields),
        ("community", Community::ALL.iter().map(|value| value.as_str()).chain([""]).collect()),
        ("housing", Housing::ALL.iter().map(|value| value.as_str()).collect()),
        ("relation", Relation::ALL.iter().map(|value| value.as_str()).collect()),
        ("problem", ProblemKind::ALL.iter().map(|kind| kind.as_str()).collect()),
        ("level", komshi_match::Level::ALL.iter().map(|level| level.as_str()).collect()),
        ("role", komshi_access::Role::ALL.iter().map(|role| role.as_str()).collect()),
        ("action", komshi_access::Action::ALL.iter().map(|action| action.as_str()).collect()),
        ("score-fact", selection::FACTS.iter().map(|(name, _)| *name).collect()),
        ("tie-decided", ties.iter().copied().chain(["full"]).collect()),
        ("tie", ties),
        ("wg-answer", vec!["1", "2", "3", "4"]),
        ("weekday", vec!["1", "2", "3", "4", "5", "6", "7"]),
        ("done-pair", vec!["same", "different", "unsure"]),
        ("format", vec!["pdf", "xlsx", "json"]),
        ("language", programmes::LANGUAGES.to_vec()),
        ("programme-role", programmes::ROLES.to_vec()),
        ("programme-status", programmes::STATUSES.to_vec()),
        ("qualifier", programmes::QUALIFIERS.to_vec()),
        ("text", programmes::FIELDS.to_vec()),
        ("output", programmes::OUTPUTS.to_vec()),
        ("unit-counted", programmes::UNITS.to_vec()),
        ("level", programmes::LEVELS.to_vec()),
        ("activity-kind", programmes::ACTIVITY_KINDS.to_vec()),
        ("link-kind", programmes::LINK_KINDS.to_vec()),
        ("section", programmes::SECTIONS.to_vec()),
        ("stated", programmes::STATED.to_vec()),
        ("budget-kind", programmes::BUDGET_KINDS.to_vec()),
        ("finding", findings::CODES.to_vec()),
        ("finding-name", findings::CODES.to_vec()),
        ("finding-state", findings::STATES.to_vec()),
        ("organisation", komshi::access::store::ORGANISATION_KINDS.to_vec()),
        ("contributor", goods::CONTRIBUTOR_KINDS.to_vec()),
        ("goods-account", goods::PLACE_KINDS.to_vec()),
        ("goods-category", goods::ITEM_CATEGORIES.to_vec()),
        ("goods-unit", goods::UNITS.to_vec()),
        ("task", goods::TASKS.to_vec()),
        ("basis", privacy::BASES.to_vec()),
        ("special-basis", privacy::SPECIAL_BASES.to_vec()),
        ("data-class", privacy::DATA_CLASSES.to_vec()),
        ("consent-state", privacy::CONSENT_STATES.to_vec()),
        ("consent-channel", privacy::CHANNELS.to_vec()),
        ("deletion-kind", vec!["rows", "person"]),
    ];
    let mut wanted: Vec<String> = Vec::new();
    for (set, values) in &sets {
        // A value that nobody gave is written alike in every set.
        let name =
            |value: &str| if value.is_empty() { "not-recorded".to_owned() } else { format!("{set}-{}", value.replace('_', "-")) };
        wanted.extend(values.iter().map(|value| name(value)));
    }
    for kind in ProblemKind::ALL {
        let kind = kind.as_str().replace('_', "-");
        wanted.extend([format!("problem-{kind}-words"), format!("problem-{kind}-suggestion")]);
    }
    for (kind, _) in today::KINDS {
        wanted.extend([format!("todo-{}", kind.key), format!("todo-{}-day", kind.key), format!("todo-{}-step", kind.key)]);
    }
    wanted.extend(komshi::indicators::presets::PRESETS.iter().map(|preset| preset.statement.to_owned()));
    let done = [
        ("event-kind", events::EVENT_KINDS),
        ("event-kind", events::GIVEN_KINDS),
        ("outcome", events::OUTCOMES),
        ("visit-state", events::VISIT_STATES),
        ("nationality", events::NATIONALITIES),
        ("held-in", events::LANGUAGES),
        ("file-column", komshi::events::reading::COLUMNS),
        ("result-level", komshi::indicators::store::framework::LEVELS),
    ];
    wanted.extend(done.iter().flat_map(|(set, values)| values.iter().map(move |value| format!("{set}-{value}"))));
    wanted.extend(komshi::indicators::model::DEFINITIONS.iter().map(|definition| definition.statement.to_owned()));
    // Why a file cannot be read, and what was odd about one that could.
    for file in ["error.rs", "workbook.rs"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../documents/src/read").join(file);
        let text = fs::read_to_string(path).unwrap();
        let keys: Vec<String> = text
            .split("=> \"file-")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|rest| format!("file-{rest}"))
            .collect();
        assert!(!keys.is_empty(), "{file} names no keys");
        wanted.extend(keys);
    }
    check("values without a name", wanted.into_iter().filter(|key| !english.contains_key(key)).collect());
}
