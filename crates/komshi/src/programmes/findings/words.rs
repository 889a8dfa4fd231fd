//! What is odd about the words of a page: letters of two alphabets in one word, Roman numerals that a change of script turned into
//! letters, quotation marks that stay open, footnotes without their mark, a title in two variants.

use komshi_text::script::{self, Script, repair_mixed, script_of, to_latin};

use super::{
    super::model::{PROGRAMME, TextRow},
    Found, Register, text_subject, texts_in,
};

pub(super) fn find(register: &Register) -> Vec<Found> {
    let mut found = Vec::new();
    let names = names_with_numerals(register);
    for row in &register.texts.0 {
        let subject = text_subject(&row.subject, &row.field, &row.language);
        for word in mixed_words(&row.body) {
            found.push(Found::new("mixed-script", subject.clone(), word).proposing(repair_mixed(word)));
        }
        found.extend(
            mangled_numerals(&row.body, &names)
                .into_iter()
                .map(|(original, proposed)| Found::new("roman-numeral", subject.clone(), original).proposing(Some(proposed))),
        );
        if let Some(open) = open_quotation(&row.body) {
            found.push(
                Found::new("open-quotation", subject.clone(), open).with("passage", open.chars().take(60).collect::<String>()),
            );
        }
        if row.is_original == 1 && one_word_for_communities(&row.body) {
            let three = THREE_COMMUNITIES.join(",");
            found.push(Found::new("one-word-for-communities", subject.clone(), "RAE").proposing(Some(three)));
        }
    }
    found.extend(title_variants(register));
    found.extend(footnotes(register));
    found.extend(start_in_text(register));
    found
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Words with letters of both alphabets, each once.
pub fn mixed_words(text: &str) -> Vec<&str> {
    let mut mixed: Vec<&str> = Vec::new();
    for word in words(text).filter(|word| script_of(word) == Script::Mixed) {
        if !mixed.contains(&word) {
            mixed.push(word);
        }
    }
    mixed
}

/// Names that stand before a Roman numeral anywhere in the programme: `SoRi` of `SoRi II`. In Latin before those in Cyrillic, because a
/// name keeps its spelling.
fn names_with_numerals(register: &Register) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let texts = register.texts.0.iter().map(|row| row.body.as_str()).chain(register.links.iter().map(|link| link.label.as_str()));
    for text in texts {
        let words: Vec<&str> = words(text).collect();
        for pair in words.windows(2) {
            let is_name = pair[0].chars().next().is_some_and(char::is_uppercase) && pair[0].chars().count() > 1;
            if is_name && script::is_roman_numeral(pair[1]) && !names.iter().any(|name| name == pair[0]) {
                names.push(pair[0].to_owned());
            }
        }
    }
    names.sort_by_key(|name| script_of(name) != Script::Latin);
    names
}

/// `СОРИ И` -> `SoRi I`: a numeral written with the Cyrillic letters of И after a name that stands before numerals elsewhere.
fn mangled_numerals(text: &str, names: &[String]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let words: Vec<&str> = words(text).collect();
    for (index, pair) in words.windows(2).enumerate() {
        let numeral = pair[1];
        if numeral.is_empty() || !numeral.chars().all(|letter| letter == 'И') || numeral.chars().count() > 3 {
            continue;
        }
        let shouted = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        // Among capitals alone И is the word "and".
        if words.get(index + 2).is_some_and(|next| shouted(next)) {
            continue;
        }
        let like = |name: &&String| to_latin(name).to_lowercase() == to_latin(pair[0]).to_lowercase();
        let Some(name) = names.iter().find(like) else { continue };
        let original = format!("{} {numeral}", pair[0]);
        if text.contains(&original) && !found.iter().any(|(known, _)| *known == original) {
            found.push((original, format!("{name} {}", "I".repeat(numeral.chars().count()))));
        }
    }
    found
}

/// The passage from a quotation mark that is never closed.
///
/// Serbian opens with „ or two commas and closes with “, English and Albanian open with “ and close with ”: a mark that can do both closes
/// what is open and opens otherwise.
fn open_quotation(text: &str) -> Option<&str> {
    let mut open: Vec<usize> = Vec::new();
    let mut previous = ' ';
    for (at, letter) in text.char_indices() {
        match letter {
            '„' | '«' => open.push(at),
            ',' if previous == ',' => open.push(at - 1),
            '”' | '»' => _ = open.pop(),
            '“' | '"' => {
                let closes = open.pop().is_some();
                if !closes {
                    open.push(at);
                }
            }
            _ => {}
        }
        previous = letter;
    }
    open.first().and_then(|&at| text.get(at..))
}

/// The communities that RAE stands for, as [`komshi_text::values::Community`] writes them.
const THREE_COMMUNITIES: [&str; 3] = ["roma", "ashkali", "egyptian"];

fn one_word_for_communities(text: &str) -> bool {
    words(text).any(|word| matches!(word, "RAE" | "РАЕ"))
}

/// Passages within quotation marks that are nearly the title.
fn title_variants(register: &Register) -> Vec<Found> {
    /// Fewer words agree by chance.
    const FEWEST_WORDS: usize = 5;
    let mut found = Vec::new();
    for title in register.texts.0.iter().filter(|row| row.subject == PROGRAMME && row.field == "title") {
        let known: Vec<String> = words(&title.body).map(str::to_lowercase).collect();
        for row in texts_in(register, &title.language).filter(|row| row.field != "title") {
            for passage in quoted(&row.body) {
                let said: Vec<String> = words(passage).map(str::to_lowercase).collect();
                let shared = said.iter().filter(|word| known.contains(word)).count();
                let alike = shared * 10 >= said.len().max(known.len()) * 7;
                let variant = said.len() >= FEWEST_WORDS && said != known && alike;
                if variant && !found.iter().any(|known: &Found| known.original == passage) {
                    let subject = text_subject(&row.subject, &row.field, &row.language);
                    let fits = passage.chars().count() < super::LONGEST_ORIGINAL;
                    found.push(Found::new("title-variant", subject, passage).proposing(fits.then(|| title.body.clone())));
                }
            }
        }
    }
    found
}

/// What stands between quotation marks.
fn quoted(text: &str) -> Vec<&str> {
    let mut passages = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['“', '„', '"', '«']) {
        let width = rest[at..].chars().next().map_or(1, char::len_utf8);
        let inner = &rest[at + width..];
        let Some(end) = inner.find(['“', '”', '"', '»']) else { break };
        passages.push(inner[..end].trim());
        let closing = inner[end..].chars().next().map_or(1, char::len_utf8);
        rest = &inner[end + closing..];
    }
    passages
}

/// A note that begins with `[1]`, whose mark stands nowhere.
fn footnotes(register: &Register) -> Vec<Found> {
    let marked = |row: &TextRow, mark: &str| row.body.lines().any(|line| !line.trim().starts_with(mark) && line.contains(mark));
    let mut found = Vec::new();
    for row in &register.texts.0 {
        for line in row.body.lines().map(str::trim) {
            let Some(end) = line.strip_prefix('[').and_then(|rest| rest.find(']')) else { continue };
            let mark = &line[..end + 2];
            let is_number = mark[1..end + 1].chars().all(|letter| letter.is_ascii_digit());
            let stands = register.texts.0.iter().filter(|other| other.language == row.language).any(|other| marked(other, mark));
            if is_number && end > 0 && !stands {
                found.push(
                    Found::new("footnote-mark", text_subject(&row.subject, &row.field, &row.language), mark).with("mark", mark),
                );
            }
        }
    }
    found
}

/// Parts of a year as texts name them, with the months that they may mean.
const PARTS_OF_YEAR: &[(&str, std::ops::RangeInclusive<u32>)] = &[
    ("početkom", 1..=3),
    ("sredinom", 5..=8),
    ("krajem", 10..=12),
    ("at the beginning of", 1..=3),
    ("early", 1..=3),
    ("in mid", 5..=8),
    ("at the end of", 10..=12),
];

/// "At the beginning of 2020" in a text, and the first of May in the field.
fn start_in_text(register: &Register) -> Vec<Found> {
    let Some(starts) = register.programme.starts_on.as_deref() else { return Vec::new() };
    let (Some(year), Some(month)) = (starts.get(..4), starts.get(5..7).and_then(|month| month.parse::<u32>().ok())) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for row in register.texts.0.iter().filter(|row| row.subject == PROGRAMME && row.is_original == 1) {
        for (part, _) in PARTS_OF_YEAR.iter().filter(|(_, months)| !months.contains(&month)) {
            let said = format!("{part} {year}");
            let passage = passage(&row.body, &said).or_else(|| passage(&row.body, &script::to_cyrillic(&said)));
            if let Some(passage) = passage {
                found.push(
                    Found::new("start-in-text", text_subject(&row.subject, &row.field, &row.language), passage.clone())
                        .with("said", passage)
                        .with("starts", starts),
                );
            }
        }
    }
    found
}

/// A passage as it stands in a text, found whatever the case of its letters; `said` is in small letters.
fn passage(text: &str, said: &str) -> Option<String> {
    let small: Vec<char> = text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect();
    let wanted: Vec<char> = said.chars().collect();
    let at = small.windows(wanted.len()).position(|window| window == wanted)?;
    Some(text.chars().skip(at).take(wanted.len()).collect())
}
