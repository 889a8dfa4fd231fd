//! The gazetteer: countries, districts, cities and municipalities with their names in every language of the region.
//! Sources: `data/NOTICE`.

use std::{collections::HashMap, sync::LazyLock};

use crate::web::i18n::Lang;

const GAZETTEER: &str = include_str!("../../../../data/gazetteer.csv");

/// Places that Turkish names in its own way; the gazetteer has no column for them. Source: the names that the countries' own public
/// offices use in Turkish.
const TURKISH: &[(&str, &str)] = &[
    ("AL", "Arnavutluk"),
    ("BA", "Bosna-Hersek"),
    ("ME", "Karadağ"),
    ("MK", "Kuzey Makedonya"),
    ("RS", "Sırbistan"),
    ("XK", "Kosova"),
    ("XK-04", "Gilan"),
    ("XK-11", "Güney Mitroviça"),
    ("XK-17", "İpek"),
    ("XK-19", "Priştine"),
    ("XK-20", "Prizren"),
    ("XK-27", "Vıçıtırın"),
    ("XK-32", "Mamuşa"),
    ("XK-38", "Kuzey Mitroviça"),
];

#[derive(Clone, Debug)]
pub struct Place {
    /// `XK-38`: the country, then the region's own code.
    pub code: String,
    pub country: String,
    /// country · district · county · canton · region · city · `city_municipality` · municipality
    pub level: String,
    /// The code of the place that it lies in; empty for a country.
    pub parent: String,
    english: String,
    serbian_latin: String,
    serbian_cyrillic: String,
    albanian: String,
    bosnian: String,
    /// In North Macedonia the Macedonian name.
    local: String,
    /// Degrees north and east, of the seat; good enough for a dot on a map of a country.
    /// Degrees; the cantons of Bosnia and Herzegovina have none in the sources.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
}

impl Place {
    pub fn name(&self, lang: Lang) -> &str {
        let wanted = match lang {
            Lang::En => self.english.as_str(),
            Lang::SrLatn => &self.serbian_latin,
            Lang::SrCyrl => &self.serbian_cyrillic,
            Lang::Bs => &self.bosnian,
            Lang::Mk if self.country == "MK" => &self.local,
            // Elsewhere the same names in Serbian Cyrillic, which a reader of Macedonian reads.
            Lang::Mk => &self.serbian_cyrillic,
            Lang::Tr => self.turkish(),
            // The indefinite form stands first: the one that lists use.
            Lang::Sq => self.albanian.split(" / ").next().unwrap_or_default(),
        };
        let wanted = if wanted.is_empty() { &self.english } else { wanted };
        wanted.trim_end_matches('*')
    }

    /// Empty where Turkish has no name of its own.
    fn turkish(&self) -> &'static str {
        TURKISH.iter().find(|(code, _)| *code == self.code).map_or("", |(_, name)| name)
    }

    /// In every language and form that is known.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.english, &self.serbian_latin, &self.serbian_cyrillic, &self.albanian, &self.bosnian, &self.local]
            .map(String::as_str)
            .into_iter()
            .chain([self.turkish()])
            .flat_map(|names| names.split(" / "))
            .map(|name| name.trim_end_matches('*'))
            .filter(|name| !name.is_empty())
    }

    /// Whether help can be given in it: smaller than a region.
    pub fn is_municipality(&self) -> bool {
        matches!(self.level.as_str(), "municipality" | "city" | "city_municipality")
    }
}

struct Gazetteer {
    places: Vec<Place>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

static ALL: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(GAZETTEER.as_bytes());
    let places: Vec<Place> = reader.records().filter_map(|row| row.ok().map(place_of)).collect();
    let by_code = places.iter().enumerate().map(|(index, place)| (place.code.clone(), index)).collect();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, place) in places.iter().enumerate() {
        for name in place.names() {
            let known = by_name.entry(komshi_text::fold::fold(name)).or_default();
            if !known.contains(&index) {
                known.push(index);
            }
        }
    }
    Gazetteer { places, by_code, by_name }
});

fn place_of(row: csv::StringRecord) -> Place {
    let cell = |index: usize| row.get(index).unwrap_or_default().to_owned();
    Place {
        code: cell(0),
        country: cell(1),
        level: cell(3),
        parent: cell(4),
        english: cell(5),
        serbian_latin: cell(6),
        serbian_cyrillic: cell(7),
        albanian: cell(8),
        bosnian: cell(9),
        local: cell(10),
        latitude: cell(11).parse().ok(),
        longitude: cell(12).parse().ok(),
    }
}

/// Every place, in the order of the gazetteer.
pub fn all() -> &'static [Place] {
    &ALL.places
}

pub fn place(code: &str) -> Option<&'static Place> {
    ALL.by_code.get(code).map(|&index| &ALL.places[index])
}

/// The name of a place for a reader; the code itself where the gazetteer does not know it.
pub fn name(code: &str, lang: Lang) -> String {
    place(code).map_or_else(|| code.to_owned(), |place| place.name(lang).to_owned())
}

/// `Severna Mitrovica, Kosovo*`: with its country, and the asterisk where the programme writes it.
pub fn name_with_country(code: &str, lang: Lang, asterisk: bool) -> String {
    let Some(place) = place(code) else { return code.to_owned() };
    let star = if asterisk && place.country == "XK" { "*" } else { "" };
    if place.code == place.country {
        return format!("{}{star}", place.name(lang));
    }
    format!("{}, {}{star}", place.name(lang), name(&place.country, lang))
}

/// As [`name_with_country`], where several places of a country say its name once: `Vranje, Pirot, Šid (Srbija)`. In the order in which
/// the countries come first.
pub fn names_with_countries<'a>(codes: impl IntoIterator<Item = &'a String>, lang: Lang, asterisk: bool) -> Vec<String> {
    let mut countries: Vec<(&str, Vec<&str>)> = Vec::new();
    for code in codes.into_iter().map(String::as_str) {
        // A country by itself, and what the gazetteer does not know, stands alone.
        let country = place(code).filter(|place| place.code != place.country).map_or(code, |place| &place.country);
        match countries.iter_mut().find(|(known, codes)| *known == country && codes[0] != country && code != country) {
            Some((_, codes)) => codes.push(code),
            None => countries.push((country, vec![code])),
        }
    }
    countries
        .into_iter()
        .map(|(country, codes)| match codes[..] {
            [one] => name_with_country(one, lang, asterisk),
            _ => {
                let names: Vec<String> = codes.iter().map(|code| name(code, lang)).collect();
                format!("{} ({})", names.join(", "), name_with_country(country, lang, asterisk))
            }
        })
        .collect()
}

/// A place by its code or by its name in any language, script and spelling; a municipality before a region of the same name.
pub fn find(text: &str) -> Option<&'static Place> {
    let text = text.trim();
    if let Some(place) = place(text) {
        return Some(place);
    }
    // What people pick from a list of suggestions: the name, then the code in brackets.
    if let Some((_, code)) = text.trim_end_matches(')').rsplit_once('(')
        && let Some(place) = place(code)
    {
        return Some(place);
    }
    let found = ALL.by_name.get(&komshi_text::fold::fold(text))?;
    let places = || found.iter().map(|&index| &ALL.places[index]);
    places().find(|place| place.is_municipality()).or_else(|| places().next())
}

/// The name as [`find`] reads it back: with the code where two places share the name.
pub fn written(code: &str, lang: Lang) -> String {
    let name = name(code, lang);
    if find(&name).is_some_and(|place| place.code == code) { name } else { format!("{name} ({code})") }
}

/// The place and everything that it lies in, smallest first.
pub fn chain(code: &str) -> Vec<&'static Place> {
    // Country, region, city, city municipality: no chain of the gazetteer is longer, and a broken one ends here.
    const LONGEST: usize = 6;
    std::iter::successors(place(code), |below| place(&below.parent)).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gazetteer_is_read_whole() {
        assert_eq!(all().len(), GAZETTEER.lines().count() - 1);
        for place in all() {
            assert!(place.parent.is_empty() || super::place(&place.parent).is_some(), "{} lies nowhere", place.code);
        }
    }

    #[test]
    fn places_are_found_in_any_script_and_language() {
        let check = |text: &str, code: &str| assert_eq!(find(text).map(|place| place.code.as_str()), Some(code), "{text}");
        check("Severna Mitrovica", "XK-38");
        check("Северна Митровица", "XK-38");
        check("mitrovice e veriut", "XK-38");
        check("Mitrovica North (XK-38)", "XK-38");
        check("XK-38", "XK-38");
        check("Leposaviq", "XK-12");
        check("Obrenovac", "RS-00-OBRENOVAC");
        check("Priştine", "XK-19");
        assert!(find("Atlantis").is_none());
    }

    #[test]
    fn what_is_written_is_found_again() {
        for place in all() {
            for lang in Lang::ALL {
                let written = written(&place.code, lang);
                assert_eq!(find(&written).map(|found| &found.code), Some(&place.code), "{written}");
                assert!(!written.contains(','), "{written}: places are separated by commas");
            }
        }
    }

    #[test]
    fn names_follow_the_reader() {
        assert_eq!(name("XK-38", Lang::SrCyrl), "Северна Митровица");
        assert_eq!(name("XK-38", Lang::Sq), "Mitrovicë e Veriut");
        assert_eq!(name_with_country("XK-38", Lang::SrLatn, true), "Severna Mitrovica, Kosovo*");
        assert_eq!(name_with_country("XK-38", Lang::En, false), "Mitrovica North, Kosovo");
        let several = ["RS-00-OBRENOVAC", "XK-38", "XK-12", "XK", "ZZ"].map(str::to_owned);
        assert_eq!(
            names_with_countries(&several, Lang::SrLatn, true),
            ["Obrenovac, Srbija", &format!("Severna Mitrovica, {} (Kosovo*)", name("XK-12", Lang::SrLatn)), "Kosovo*", "ZZ"]
        );
        assert_eq!(name("ZZ", Lang::En), "ZZ");
        assert_eq!(name("MK", Lang::Mk), "Северна Македонија");
        assert_eq!(name("RS-00-OBRENOVAC", Lang::Mk), "Обреновац");
        assert_eq!(name("MK", Lang::Bs), "Sjeverna Makedonija");
        assert_eq!(name("XK-38", Lang::Tr), "Kuzey Mitroviça");
        assert_eq!(name("RS-00-OBRENOVAC", Lang::Tr), "Obrenovac");
        assert_eq!(
            chain("RS-00-OBRENOVAC").iter().map(|place| place.code.as_str()).collect::<Vec<_>>(),
            ["RS-00-OBRENOVAC", "RS-00", "RS"]
        );
    }
}
