//! A file of what was done, read: one row an event, a person at an event, a group at an event, or a hand-over. Columns and words are
//! those of the template, in any of the languages. No row stops another; what is odd is told by its row.

use std::collections::HashMap;

use komshi_documents::read::{Cell, Workbook};
use komshi_text::{
    dates::{self, DateReading},
    fold::fold,
    values,
};
use serde::{Deserialize, Serialize};

use super::{
    model::{EVENT_KINDS, GIVEN_KINDS, Group, NATIONALITIES, OUTCOMES, band_of, is_event, is_given},
    store::{NewEvent, NewGiven},
};
use crate::{
    indicators::model::{AGE_BANDS, NOT_RECORDED},
    lists::store::Participant,
    programmes::places,
    web::i18n::{Catalog, Lang},
};

/// The columns of the template; the header of each is the message `file-column-…`.
pub const COLUMNS: &[&str] = &[
    "event",
    "kind",
    "activity",
    "component",
    "date",
    "until",
    "place",
    "title",
    "language",
    "expected",
    "reach",
    "note",
    "surname",
    "given-name",
    "birth-date",
    "sex",
    "identity-number",
    "lives-in",
    "age-band",
    "nationality",
    "people",
    "whom",
    "quantity",
    "amount",
    "currency",
    "stage",
    "outcome",
    "assets",
];

/// What else people write above a column: templates that were filled in before a word changed, and what the number is called there.
const OTHER_NAMES: &[(&str, &str)] =
    &[("Lični broj", "identity-number"), ("JMBG", "identity-number"), ("JMB", "identity-number"), ("ЕМБГ", "identity-number")];

/// Rows before which a header is looked for; titles stand above it.
const HEADER_WITHIN: usize = 20;
/// Columns that a header must have, so that no other row is taken for one.
const FEWEST_COLUMNS: usize = 3;

/// Something odd in a row. `message` is a message key with the argument `value`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub row: i64,
    pub message: &'static str,
    pub value: String,
}

#[derive(Clone, Debug)]
pub struct FileEvent {
    pub row: i64,
    pub event: NewEvent,
    /// (row, person)
    pub participants: Vec<(i64, Participant)>,
}

#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub events: Vec<FileEvent>,
    pub given: Vec<(i64, NewGiven)>,
    pub problems: Vec<Problem>,
    /// Rows that say something.
    pub rows: i64,
}

/// What words mean, in every language of the product.
struct Words {
    columns: HashMap<String, &'static str>,
    kinds: HashMap<String, &'static str>,
    outcomes: HashMap<String, &'static str>,
    nationalities: HashMap<String, &'static str>,
}

impl Words {
    fn of(catalog: &Catalog) -> Words {
        let names = |set: &str, values: &[&'static str]| {
            let mut names = HashMap::new();
            for value in values {
                names.insert(fold(value), *value);
                for lang in Lang::ALL {
                    names.insert(fold(&catalog.text(lang, &format!("{set}-{value}"), &[])), *value);
                }
            }
            names
        };
        let kinds: Vec<&'static str> = EVENT_KINDS.iter().chain(GIVEN_KINDS).copied().collect();
        let mut columns = names("file-column", COLUMNS);
        columns.extend(OTHER_NAMES.iter().map(|(name, column)| (fold(name), *column)));
        Words {
            columns,
            kinds: names("event-kind", &kinds),
            outcomes: names("outcome", OUTCOMES),
            nationalities: names("nationality", NATIONALITIES),
        }
    }
}

/// A day, as ISO or as the region writes it; answered as ISO text.
pub fn day(text: &str) -> Option<String> {
    if let Some(date) = text.get(..10).and_then(|day| day.parse::<jiff::civil::Date>().ok()) {
        return Some(date.to_string());
    }
    match dates::read(text) {
        DateReading::Day(date) => Some(date.to_string()),
        _ => None,
    }
}

/// Reads every sheet that has a header of the template. `programme` is the id that the records get.
pub fn read(catalog: &Catalog, workbook: &Workbook, programme: i64) -> Reading {
    let words = Words::of(catalog);
    let mut reading = Reading::default();
    let mut known: HashMap<String, usize> = HashMap::new();
    for sheet in &workbook.sheets {
        let Some((header, columns)) = header_of(&words, &sheet.rows) else { continue };
        for (index, cells) in sheet.rows.iter().enumerate().skip(header + 1) {
            if cells.iter().all(Cell::is_empty) {
                continue;
            }
            reading.rows += 1;
            let row = Row { words: &words, columns: &columns, cells, number: index as i64 + 1, programme };
            row.read(&mut reading, &mut known);
        }
    }
    reading
}

fn header_of(words: &Words, rows: &[Vec<Cell>]) -> Option<(usize, Vec<Option<&'static str>>)> {
    rows.iter()
        .take(HEADER_WITHIN)
        .enumerate()
        .map(|(index, cells)| {
            let columns: Vec<Option<&'static str>> =
                cells.iter().map(|cell| words.columns.get(&fold(&cell.as_text())).copied()).collect();
            (index, columns)
        })
        .find(|(_, columns)| columns.iter().flatten().count() >= FEWEST_COLUMNS)
}

struct Row<'a> {
    words: &'a Words,
    columns: &'a [Option<&'static str>],
    cells: &'a [Cell],
    number: i64,
    programme: i64,
}

impl Row<'_> {
    fn text(&self, column: &str) -> String {
        self.columns
            .iter()
            .position(|known| *known == Some(column))
            .and_then(|index| self.cells.get(index))
            .map(|cell| cell.as_text().trim().to_owned())
            .unwrap_or_default()
    }

    fn odd(&self, reading: &mut Reading, message: &'static str, value: String) {
        reading.problems.push(Problem { row: self.number, message, value });
    }

    /// A count that must be whole; what is no count is told and left out.
    fn count(&self, reading: &mut Reading, column: &str) -> Option<i64> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let count = values::count(&text);
        if count.is_none() {
            self.odd(reading, "file-row-number", text);
        }
        count
    }

    fn place(&self, reading: &mut Reading) -> String {
        let text = self.text("place");
        match places::find(&text) {
            Some(place) => place.code.clone(),
            None => {
                if !text.is_empty() {
                    self.odd(reading, "file-row-place", text);
                }
                String::new()
            }
        }
    }

    fn read(&self, reading: &mut Reading, known: &mut HashMap<String, usize>) {
        let kind = self.text("kind");
        let own = self.text("event");
        let again = known.get(&format!("n:{own}")).copied().filter(|_| !own.is_empty());
        if let Some(index) = again {
            return self.at_event(reading, index);
        }
        let Some(kind) = self.words.kinds.get(&fold(&kind)).copied() else {
            return self.odd(reading, "file-row-kind", kind);
        };
        let text = self.text("date");
        let Some(occurred_on) = day(&text) else { return self.odd(reading, "file-row-date", text) };
        if is_given(kind) {
            return self.given(reading, kind, occurred_on);
        }
        if !is_event(kind) {
            return;
        }
        let title = self.text("title");
        let mark =
            if own.is_empty() { format!("e:{kind}:{occurred_on}:{}:{title}", self.text("place")) } else { format!("n:{own}") };
        if let Some(index) = known.get(&mark).copied() {
            return self.at_event(reading, index);
        }
        let until = self.text("until");
        let ends_on = day(&until);
        if ends_on.is_none() && !until.is_empty() {
            self.odd(reading, "file-row-date", until);
        }
        let event = NewEvent {
            programme: self.programme,
            code: own,
            kind: kind.into(),
            activity: self.text("activity"),
            component: self.text("component"),
            occurred_on,
            ends_on,
            place: self.place(reading),
            title,
            language: self.text("language").to_lowercase(),
            expected: self.count(reading, "expected"),
            reach: self.count(reading, "reach"),
            note: self.text("note"),
            groups: Vec::new(),
        };
        reading.events.push(FileEvent { row: self.number, event, participants: Vec::new() });
        known.insert(mark, reading.events.len() - 1);
        self.at_event(reading, reading.events.len() - 1);
    }

    /// Who was there, as this row says it.
    fn at_event(&self, reading: &mut Reading, index: usize) {
        let (surname, given_name) = (self.text("surname"), self.text("given-name"));
        let sex = self.text("sex");
        if !surname.is_empty() || !given_name.is_empty() {
            let participant = Participant {
                surname,
                given_name,
                birth_date: self.text("birth-date"),
                sex,
                identity_number: self.text("identity-number"),
                place: self.text("lives-in"),
            };
            reading.events[index].participants.push((self.number, participant));
            return;
        }
        let Some(people) = self.count(reading, "people") else { return };
        let group = Group {
            sex: if sex.is_empty() { NOT_RECORDED.into() } else { values::sex(&sex).map_or(sex, |sex| sex.as_str().into()) },
            age_band: self.age_band(),
            nationality: self.nationality(),
            people,
        };
        match group.problem() {
            Some(_) => {
                let said = [&group.sex, &group.age_band, &group.nationality].map(String::as_str).join(" · ");
                self.odd(reading, "file-row-group", format!("{said} · {people}"));
            }
            None => reading.events[index].event.groups.push(group),
        }
    }

    fn age_band(&self) -> String {
        let text = self.text("age-band").replace(['–', '—'], "-");
        if text.is_empty() {
            return NOT_RECORDED.into();
        }
        let age = text.parse::<i64>().ok().and_then(band_of);
        let over = text.trim_end_matches('+').parse::<i64>().ok().filter(|_| text.ends_with('+')).and_then(band_of);
        age.or(over).map_or_else(
            || AGE_BANDS.iter().find(|band| **band == text).map_or(text.clone(), |band| (*band).to_owned()),
            str::to_owned,
        )
    }

    fn nationality(&self) -> String {
        let text = self.text("nationality");
        if text.is_empty() {
            return NOT_RECORDED.into();
        }
        self.words.nationalities.get(&fold(&text)).map_or(text, |code| (*code).to_owned())
    }

    fn given(&self, reading: &mut Reading, kind: &'static str, occurred_on: String) {
        let whom = self.text("whom");
        let amount = self.text("amount");
        let minor = values::amount(&amount);
        if minor.is_none() && !amount.is_empty() {
            return self.odd(reading, "file-row-number", amount);
        }
        let outcome = self.text("outcome");
        let known = self.words.outcomes.get(&fold(&outcome)).copied();
        if known.is_none() && !outcome.is_empty() {
            self.odd(reading, "file-row-outcome", outcome);
        }
        let subject_kind = if whom.is_empty() {
            "public"
        } else if whom.starts_with("H-") {
            "household"
        } else {
            "organisation"
        };
        let given = NewGiven {
            programme: self.programme,
            kind: kind.into(),
            activity: self.text("activity"),
            component: self.text("component"),
            occurred_on,
            place: self.place(reading),
            subject_kind: subject_kind.into(),
            subject: whom,
            title: self.text("title"),
            quantity: self.count(reading, "quantity").unwrap_or(1),
            amount: minor,
            currency: Some(self.text("currency").to_uppercase()).filter(|currency| !currency.is_empty()),
            stage: self.text("stage"),
            outcome: known.unwrap_or_default().into(),
            assets: self
                .text("assets")
                .split([',', ';', '\n'])
                .map(str::trim)
                .filter(|one| !one.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        reading.given.push((self.number, given));
    }
}

#[cfg(test)]
mod tests {
    use komshi_documents::read::{Sheet, Source};

    use super::*;

    fn workbook(rows: &[&[&str]]) -> Workbook {
        let rows = rows
            .iter()
            .map(|row| row.iter().map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).into()) }).collect())
            .collect();
        Workbook { source: Source::Xlsx, sheets: vec![Sheet { name: "1".into(), rows, ..Sheet::default() }], notes: Vec::new() }
    }

    #[test]
    fn a_column_may_have_the_name_that_the_number_has_in_the_country() {
        let words = Words::of(&Catalog::load().unwrap());
        for name in ["Lični broj", "лични број", "Matični broj", "JMBG", "Numri personal", "Identity number"] {
            let header = [["Prezime", "Ime", name].map(|text| Cell::Text(text.into())).to_vec()];
            let columns = header_of(&words, &header).unwrap_or_else(|| panic!("{name} is no column")).1;
            assert_eq!(columns.last(), Some(&Some("identity-number")), "{name}");
        }
    }

    #[test]
    fn rows_are_events_people_groups_and_hand_overs() {
        let catalog = Catalog::load().unwrap();
        let file = workbook(&[
            &["Trainings of spring"],
            &[
                "event",
                "kind",
                "date",
                "place",
                "title",
                "surname",
                "given-name",
                "sex",
                "age-band",
                "nationality",
                "people",
                "whom",
                "amount",
            ],
            &["T1", "training", "12.03.2018", "Vranje", "Stress management", "Ilić", "Mira", "ž"],
            &["T1", "", "", "", "", "Ilić", "Petar", "m"],
            &["F1", "focus-group", "2018-04-02", "Šid", "Needs", "", "", "m", "24", "AF", "7"],
            &["F1", "", "", "", "", "", "", "f", "15–29", "af", "2"],
            &["F1", "", "", "", "", "", "", "f", "15-29", "Mars", "2"],
            &["", "payment", "2018-05-01", "", "First instalment", "", "", "", "", "", "", "ngo-1", "1.000,50"],
            &["", "party", "2018-05-01"],
            &["", "meeting", "31.04.2018"],
            &["", "meeting", "2018-05-02", "Atlantis", "Small"],
        ]);
        let reading = read(&catalog, &file, 7);
        assert_eq!(reading.rows, 9);
        assert_eq!(reading.events.len(), 3);
        assert_eq!(reading.events[0].participants.len(), 2);
        assert_eq!(reading.events[0].event.occurred_on, "2018-03-12");
        let groups = &reading.events[1].event.groups;
        assert_eq!(groups.len(), 2);
        assert_eq!((groups[0].age_band.as_str(), groups[0].nationality.as_str(), groups[0].people), ("15-29", "af", 7));
        assert_eq!(reading.given.len(), 1);
        assert_eq!((reading.given[0].1.amount, reading.given[0].1.subject_kind.as_str()), (Some(100_050), "organisation"));
        let told: Vec<(i64, &str)> = reading.problems.iter().map(|one| (one.row, one.message)).collect();
        assert_eq!(told, [(7, "file-row-group"), (9, "file-row-kind"), (10, "file-row-date"), (11, "file-row-place")]);
    }
}
