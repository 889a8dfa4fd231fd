//! The texts of the interface: Fluent messages, one file a language under `locales/`. Serbian Cyrillic is made from Serbian Latin.

use std::{borrow::Cow, collections::HashMap, path::Path};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::{app::day_of, translations::kept};

/// A language and script that pages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    En,
    SrLatn,
    SrCyrl,
    Bs,
    Sq,
    Mk,
    Tr,
}

impl Lang {
    pub const ALL: [Lang; 7] = [Lang::En, Lang::SrLatn, Lang::SrCyrl, Lang::Bs, Lang::Sq, Lang::Mk, Lang::Tr];
    /// Those with a file of their own under `locales/`; Serbian Cyrillic is made.
    pub const WRITTEN: [Lang; 6] = [Lang::En, Lang::SrLatn, Lang::Bs, Lang::Sq, Lang::Mk, Lang::Tr];

    /// The language tag (BCP 47), as in addresses and `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::SrLatn => "sr-Latn",
            Lang::SrCyrl => "sr-Cyrl",
            Lang::Bs => "bs",
            Lang::Sq => "sq",
            Lang::Mk => "mk",
            Lang::Tr => "tr",
        }
    }

    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// All tags, for a sentence that says which there are.
    pub fn tags() -> String {
        Lang::ALL.map(Lang::tag).join(", ")
    }

    /// The built-in messages (Fluent) from which the language is made: its own, for Serbian Cyrillic those in Latin.
    pub fn source(self) -> &'static str {
        match self {
            Lang::En => include_str!("../../../../locales/en.ftl"),
            Lang::SrLatn | Lang::SrCyrl => include_str!("../../../../locales/sr-Latn.ftl"),
            Lang::Bs => include_str!("../../../../locales/bs.ftl"),
            Lang::Sq => include_str!("../../../../locales/sq.ftl"),
            Lang::Mk => include_str!("../../../../locales/mk.ftl"),
            Lang::Tr => include_str!("../../../../locales/tr.ftl"),
        }
    }

    /// The language whose plural rules hold: `sr` for both scripts, because `sr-Latn` answers "other" for everything.
    fn plural_rules(self) -> &'static str {
        match self {
            Lang::SrLatn | Lang::SrCyrl => "sr",
            Lang::En | Lang::Bs | Lang::Sq | Lang::Mk | Lang::Tr => self.tag(),
        }
    }

    /// The forms that a counted word has, in the order in which Fluent files write them; the last holds for all other numbers.
    pub fn plural_forms(self) -> &'static [&'static str] {
        match self {
            Lang::SrLatn | Lang::SrCyrl | Lang::Bs => &["one", "few", "other"],
            Lang::En | Lang::Sq | Lang::Mk | Lang::Tr => &["one", "other"],
        }
    }

    /// Whether the form for "one" also holds for 21, 31, 101.
    pub fn one_means_more(self) -> bool {
        match self {
            Lang::SrLatn | Lang::SrCyrl | Lang::Bs | Lang::Mk => true,
            Lang::En | Lang::Sq | Lang::Tr => false,
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::SrLatn => "Srpski",
            Lang::SrCyrl => "Српски",
            Lang::Bs => "Bosanski",
            Lang::Sq => "Shqip",
            Lang::Mk => "Македонски",
            Lang::Tr => "Türkçe",
        }
    }

    /// The best of our languages for an `Accept-Language` header.
    pub fn accepted(header: &str) -> Lang {
        for wanted in header.split(',') {
            let tag = wanted.split(';').next().unwrap_or_default().trim();
            match tag.split('-').next().unwrap_or_default() {
                "sr" if tag.contains("Latn") => return Lang::SrLatn,
                "sr" => return Lang::SrCyrl,
                "sh" | "cnr" => return Lang::SrLatn,
                "bs" | "hr" => return Lang::Bs,
                "sq" => return Lang::Sq,
                "mk" => return Lang::Mk,
                "tr" => return Lang::Tr,
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
            Lang::SrLatn | Lang::SrCyrl | Lang::Bs | Lang::Mk | Lang::Tr => ".",
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

    /// The text with a capital at its beginning, as the language writes it: Turkish `i` becomes `İ`.
    pub fn capital(self, text: &str) -> String {
        let mut letters = text.chars();
        match letters.next() {
            Some('i') if self == Lang::Tr => format!("İ{}", letters.as_str()),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    /// Minor units with two decimals: `1.234,50`.
    pub fn money(self, minor: i64) -> String {
        let point = match self {
            Lang::En => ".",
            Lang::SrLatn | Lang::SrCyrl | Lang::Bs | Lang::Sq | Lang::Mk | Lang::Tr => ",",
        };
        let sign = if minor < 0 { "−" } else { "" };
        let minor = minor.abs();
        format!("{sign}{}{point}{:02}", self.number(minor / 100), minor % 100)
    }

    /// An ISO day, or the day of a moment in the region, as the language writes it; anything else as it stands.
    pub fn date(self, iso: &str) -> String {
        match day_of(iso).parse::<jiff::civil::Date>().ok() {
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

impl Catalog {
    /// Reads all languages; fails with the first message that is not well formed.
    pub fn load() -> anyhow::Result<Catalog> {
        Self::with(|_| String::new())
    }

    /// The same with the corrections of readers that lie in the data folder.
    pub fn corrected(data: &Path) -> anyhow::Result<Catalog> {
        Self::with(|lang| kept::as_source(&kept::read(data, lang)))
    }

    /// `corrections` of a written language stand before its own messages, and those in Serbian Latin in both scripts.
    fn with(corrections: impl Fn(Lang) -> String) -> anyhow::Result<Catalog> {
        let mut bundles = HashMap::new();
        for lang in Lang::ALL {
            let (own, corrected) = match lang {
                Lang::SrCyrl => (to_cyrillic(lang.source()), to_cyrillic(&corrections(Lang::SrLatn))),
                Lang::En => (lang.source().to_owned(), String::new()),
                Lang::SrLatn | Lang::Bs | Lang::Sq | Lang::Mk | Lang::Tr => (lang.source().to_owned(), corrections(lang)),
            };
            let mut bundle = bundle(lang, own)?;
            if let Ok(resource) = FluentResource::try_new(corrected) {
                bundle.add_resource_overriding(resource);
            }
            bundles.insert(lang, bundle);
        }
        Ok(Catalog { bundles })
    }

    /// The text of a message. One that a language lacks is given in English: a sentence helps more than a key.
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
    let rules: LanguageIdentifier = lang.plural_rules().parse()?;
    let mut bundle = Bundle::new_concurrent(vec![rules]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| write_number(Lang::En, value),
        Lang::SrLatn | Lang::SrCyrl => |value, _| write_number(Lang::SrLatn, value),
        Lang::Bs => |value, _| write_number(Lang::Bs, value),
        Lang::Sq => |value, _| write_number(Lang::Sq, value),
        Lang::Mk => |value, _| write_number(Lang::Mk, value),
        Lang::Tr => |value, _| write_number(Lang::Tr, value),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_stands_alone_has_a_capital() {
        assert_eq!(Lang::Tr.capital("izleme"), "İzleme");
        assert_eq!(Lang::Sq.capital("çdo rol"), "Çdo rol");
        assert_eq!(Lang::SrCyrl.capital("ђак"), "Ђак");
        assert_eq!(Lang::En.capital("(none)"), "(none)");
        assert_eq!(Lang::En.capital(""), "");
    }

    #[test]
    fn numbers_amounts_and_days_are_written_as_the_language_does() {
        for (lang, number, money, day) in [
            (Lang::En, "1,204,000", "−1,234.50", "30 June 2021"),
            (Lang::SrLatn, "1.204.000", "−1.234,50", "30.06.2021."),
            (Lang::SrCyrl, "1.204.000", "−1.234,50", "30.06.2021."),
            (Lang::Bs, "1.204.000", "−1.234,50", "30.06.2021."),
            (Lang::Sq, "1\u{a0}204\u{a0}000", "−1\u{a0}234,50", "30.06.2021"),
            (Lang::Mk, "1.204.000", "−1.234,50", "30.06.2021"),
            (Lang::Tr, "1.204.000", "−1.234,50", "30.06.2021"),
        ] {
            assert_eq!((lang.number(1_204_000).as_str(), lang.money(-123_450).as_str()), (number, money), "{lang:?}");
            assert_eq!(lang.date("2021-06-30T08:00:00Z"), day, "{lang:?}");
        }
    }

    #[test]
    fn a_browser_gets_the_nearest_language() {
        for (header, lang) in [
            ("tr-TR,tr;q=0.9,en;q=0.8", Lang::Tr),
            ("mk", Lang::Mk),
            ("bs-BA", Lang::Bs),
            ("hr,en", Lang::Bs),
            ("cnr", Lang::SrLatn),
            ("sr-Latn-RS", Lang::SrLatn),
            ("sr", Lang::SrCyrl),
            ("de,sq;q=0.5", Lang::Sq),
            ("de", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(Lang::accepted(header), lang, "{header}");
        }
    }

    /// The crate of the text and the library of the messages choose the same form, and each language has all that it needs.
    #[test]
    fn plural_forms_are_chosen_as_the_language_does() {
        use komshi_text::plural::{Plural, category};
        let source = "n = { $n ->\n    [one] one\n    [few] few\n   *[other] other\n}\n";
        for lang in Lang::ALL {
            let bundle = bundle(lang, source.to_owned()).unwrap();
            let pattern = bundle.get_message("n").unwrap().value().unwrap();
            for number in 0..=225 {
                let values = FluentArgs::from_iter([("n", FluentValue::from(number))]);
                let expected = match category(lang.tag(), number) {
                    Plural::One => "one",
                    Plural::Few => "few",
                    Plural::Other => "other",
                };
                assert_eq!(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()), expected, "{lang:?} {number}");
                assert!(lang.plural_forms().contains(&expected), "{lang:?} {number}");
            }
        }
    }

    #[test]
    fn counted_words_stand_in_the_right_form() {
        let catalog = Catalog::load().unwrap();
        let check = |lang: Lang, number: i64, text: &str| {
            assert_eq!(catalog.text(lang, "way-rows", &[("count", number.into())]), text, "{lang:?} {number}");
        };
        check(Lang::SrLatn, 21, "Redovi u 21 spisku");
        check(Lang::SrLatn, 25, "Redovi u 25 spiskova");
        check(Lang::SrCyrl, 22, "Редови у 22 списка");
        check(Lang::Bs, 22, "Redovi u 22 spiska");
        check(Lang::Mk, 21, "Редови во 21 список");
        check(Lang::Mk, 11, "Редови во 11 списоци");
        check(Lang::Sq, 1, "Rreshta në 1 listë");
        check(Lang::Sq, 21, "Rreshta në 21 lista");
        check(Lang::Tr, 1, "1 listedeki satırlar");
        check(Lang::Tr, 1_204, "1.204 listedeki satırlar");
    }

    /// What stands for a value is a name or a number of somebody: no alphabet is changed in it.
    #[test]
    fn values_are_shown_as_they_are() {
        let catalog = Catalog::load().unwrap();
        for name in ["Xhafer Shala", "Љиљана", "Ljiljana II", "ana@opstina.rs", "H-0042"] {
            let text = catalog.text(Lang::SrCyrl, "household-of", &[("code", name.into())]);
            assert_eq!(text, format!("Домаћинство {name}"));
        }
    }
}
