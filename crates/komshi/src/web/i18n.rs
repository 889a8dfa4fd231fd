//! The texts of the interface: Fluent messages, one file a language under `locales/`. Serbian Cyrillic is made from Serbian Latin.

use std::{borrow::Cow, collections::HashMap};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language and script that pages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    En,
    SrLatn,
    SrCyrl,
    Sq,
}

impl Lang {
    pub const ALL: [Lang; 4] = [Lang::En, Lang::SrLatn, Lang::SrCyrl, Lang::Sq];

    /// The language tag (BCP 47), as in addresses and `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::SrLatn => "sr-Latn",
            Lang::SrCyrl => "sr-Cyrl",
            Lang::Sq => "sq",
        }
    }

    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::SrLatn => "Srpski",
            Lang::SrCyrl => "Српски",
            Lang::Sq => "Shqip",
        }
    }

    /// The best of our languages for an `Accept-Language` header.
    pub fn accepted(header: &str) -> Lang {
        for wanted in header.split(',') {
            let tag = wanted.split(';').next().unwrap_or_default().trim();
            match tag.split('-').next().unwrap_or_default() {
                "sr" if tag.contains("Latn") => return Lang::SrLatn,
                "sr" => return Lang::SrCyrl,
                "bs" | "hr" | "sh" | "cnr" => return Lang::SrLatn,
                "sq" => return Lang::Sq,
                "en" => return Lang::En,
                _ => {}
            }
        }
        Lang::En
    }

    /// Digits in groups of three, as the language writes them: `1.204`, `1 204`, `1,204`.
    pub fn number(self, value: i64) -> String {
        let separator = match self {
            Lang::En => ",",
            Lang::SrLatn | Lang::SrCyrl => ".",
            Lang::Sq => "\u{a0}",
        };
        let digits = value.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(separator);
            }
            grouped.push(digit);
        }
        if value < 0 { format!("−{grouped}") } else { grouped }
    }

    /// Minor units with two decimals: `1.234,50`.
    pub fn money(self, minor: i64) -> String {
        let point = match self {
            Lang::En => ".",
            Lang::SrLatn | Lang::SrCyrl | Lang::Sq => ",",
        };
        let sign = if minor < 0 { "−" } else { "" };
        let minor = minor.abs();
        format!("{sign}{}{point}{:02}", self.number(minor / 100), minor % 100)
    }

    /// An ISO date or time as the language writes the day; anything else as it stands.
    pub fn date(self, iso: &str) -> String {
        match iso.get(..10).and_then(|day| day.parse::<jiff::civil::Date>().ok()) {
            Some(date) => komshi_text::dates::write(date, self.tag()),
            None => iso.to_owned(),
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Every message in every language.
pub struct Catalog {
    bundles: HashMap<Lang, Bundle>,
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Catalog").field("languages", &self.bundles.len()).finish()
    }
}

pub const ENGLISH: &str = include_str!("../../../../locales/en.ftl");
pub const SERBIAN_LATIN: &str = include_str!("../../../../locales/sr-Latn.ftl");
pub const ALBANIAN: &str = include_str!("../../../../locales/sq.ftl");

impl Catalog {
    /// Reads all languages; fails with the first message that is not well formed.
    pub fn load() -> anyhow::Result<Catalog> {
        let mut bundles = HashMap::new();
        for lang in Lang::ALL {
            let source = match lang {
                Lang::En => ENGLISH.to_owned(),
                Lang::SrLatn => SERBIAN_LATIN.to_owned(),
                Lang::SrCyrl => to_cyrillic(SERBIAN_LATIN),
                Lang::Sq => ALBANIAN.to_owned(),
            };
            bundles.insert(lang, bundle(lang, source)?);
        }
        Ok(Catalog { bundles })
    }

    /// The text of a message. Albanian falls back to English where only the office reads it.
    pub fn text(&self, lang: Lang, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, value.clone());
        }
        for lang in [lang, Lang::En] {
            let Some(bundle) = self.bundles.get(&lang) else { continue };
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
                if !errors.is_empty() {
                    tracing::error!(key, ?errors, "a message lacks a value");
                }
                return text.into_owned();
            }
        }
        tracing::error!(key, "a message is missing");
        key.to_owned()
    }

    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }
}

fn bundle(lang: Lang, source: String) -> anyhow::Result<Bundle> {
    // Plural rules are asked of `sr` for both scripts: `sr-Latn` answers "other" for everything.
    let rules: LanguageIdentifier = match lang {
        Lang::En => "en",
        Lang::SrLatn | Lang::SrCyrl => "sr",
        Lang::Sq => "sq",
    }
    .parse()?;
    let mut bundle = Bundle::new_concurrent(vec![rules]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| write_number(Lang::En, value),
        Lang::SrLatn | Lang::SrCyrl => |value, _| write_number(Lang::SrLatn, value),
        Lang::Sq => |value, _| write_number(Lang::Sq, value),
    }));
    let resource = FluentResource::try_new(source)
        .map_err(|(_, errors)| anyhow::anyhow!("locales/{}.ftl is not well formed: {errors:?}", lang.tag()))?;
    bundle
        .add_resource(resource)
        .map_err(|errors| anyhow::anyhow!("locales/{}.ftl has a message twice: {errors:?}", lang.tag()))?;
    Ok(bundle)
}

fn write_number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(lang.number(number.value as i64)),
        _ => None,
    }
}

/// Turns the messages of a Fluent file into Cyrillic; keys, variants, placeables and comments stay.
pub fn to_cyrillic(source: &str) -> String {
    let mut made = String::with_capacity(source.len() * 2);
    let mut depth = 0_usize;
    for line in source.lines() {
        let (head, text) = split_head(line);
        made.push_str(head);
        let mut plain = String::new();
        for letter in text.chars() {
            match letter {
                '{' => {
                    if depth == 0 {
                        made.push_str(&cyrillic(&plain));
                        plain.clear();
                    }
                    depth += 1;
                    made.push(letter);
                }
                '}' => {
                    depth = depth.saturating_sub(1);
                    made.push(letter);
                }
                _ if depth == 0 => plain.push(letter),
                _ => made.push(letter),
            }
        }
        made.push_str(&cyrillic(&plain));
        // Inside a select expression the variants are texts again.
        if depth > 0 && line.trim_end().ends_with("->") {
            depth = 0;
        }
        made.push('\n');
    }
    made
}

fn cyrillic(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_alphabetic) { Cow::Owned(komshi_text::script::to_cyrillic(text)) } else { Cow::Borrowed(text) }
}

/// The part of a line that is Fluent's own: a comment, `key =`, `[variant]`.
fn split_head(line: &str) -> (&str, &str) {
    if line.starts_with('#') {
        return (line, "");
    }
    if line.starts_with(|letter: char| letter.is_ascii_lowercase())
        && let Some(at) = line.find('=')
    {
        return line.split_at(at + 1);
    }
    let inner = line.trim_start();
    if (inner.starts_with('[') || inner.starts_with("*["))
        && let Some(at) = line.find(']')
    {
        return line.split_at(at + 1);
    }
    ("", line)
}
