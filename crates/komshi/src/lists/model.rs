//! From a workbook to rows of the registry: which sheet holds the households, what each column means, what each cell says.

use jiff::civil::Date;
use komshi_documents::read::{Cell, Sheet, Workbook};
use komshi_text::{
    dates::{self, DateReading},
    fold::fold,
    headers::{self, Field},
    identity::{self, Identity, Reason, Scheme, Verdict},
    names::{self, NameOrder},
    phones, values,
};
use serde::{Deserialize, Serialize};

/// What the columns of one sheet mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetMapping {
    pub sheet: usize,
    /// Counted from 0.
    pub header_row: usize,
    pub columns: Vec<Option<Field>>,
    /// In a column with the full name, the given name stands first.
    pub given_first: bool,
}

/// The sheet of households (or persons), and the sheet of their members if there is one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub heads: SheetMapping,
    pub members: Option<SheetMapping>,
    /// Rows are people who took part in something: persons without a household.
    #[serde(default)]
    pub people_only: bool,
}

impl SheetMapping {
    fn has(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }
}

impl Mapping {
    /// What is missing before rows can be read, as a message key.
    pub fn problem(&self) -> Option<&'static str> {
        if !(self.heads.has(Field::FullName) || (self.heads.has(Field::Surname) && self.heads.has(Field::GivenName))) {
            return Some("columns-need-name");
        }
        let mut seen = Vec::new();
        for field in self.heads.columns.iter().flatten() {
            if seen.contains(&field) {
                return Some("columns-twice");
            }
            seen.push(field);
        }
        let tied = self.members.as_ref().is_none_or(|members| members.has(Field::HouseholdNumber));
        (!tied).then_some("columns-members-untied")
    }
}

/// Rows looked at to settle a column whose header says nothing.
const SAMPLES: usize = 40;

/// What the columns seem to mean; `None` where no sheet looks like a list of people.
pub fn propose_mapping(workbook: &Workbook) -> Option<Mapping> {
    let sheets: Vec<SheetMapping> =
        workbook.sheets.iter().enumerate().filter_map(|(index, sheet)| propose_sheet(index, sheet)).collect();
    let is_members = |sheet: &SheetMapping| sheet.has(Field::HouseholdNumber) && !sheet.has(Field::HouseholdSize);
    let heads = sheets
        .iter()
        .filter(|sheet| !is_members(sheet))
        .max_by_key(|sheet| sheet.known())
        .or_else(|| sheets.iter().max_by_key(|sheet| sheet.known()))?
        .clone();
    let members = sheets.into_iter().find(|sheet| sheet.sheet != heads.sheet && is_members(sheet));
    Some(Mapping { heads, members, people_only: false })
}

fn propose_sheet(index: usize, sheet: &Sheet) -> Option<SheetMapping> {
    let texts: Vec<Vec<String>> = sheet.rows.iter().take(SAMPLES).map(|row| row.iter().map(Cell::as_text).collect()).collect();
    let header_row = headers::find_header_row(&texts)?;
    let header = &texts[header_row];
    let mut columns: Vec<Option<Field>> = vec![None; sheet.width()];
    // The surest header takes its meaning first, so that "Број чланова" does not lose to "Број телефона члана".
    let mut guesses: Vec<(f32, usize, Field)> = Vec::new();
    for (column, text) in header.iter().enumerate() {
        for (field, confidence) in headers::recognise(text) {
            guesses.push((confidence, column, field));
        }
    }
    for column in 0..columns.len() {
        let samples: Vec<&str> = texts
            .iter()
            .skip(header_row + 1)
            .filter_map(|row| row.get(column))
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        if let Some((field, confidence)) = headers::recognise_by_values(&samples) {
            guesses.push((confidence * headers::RECOGNISED, column, field));
        }
    }
    guesses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (confidence, column, field) in guesses {
        if confidence >= headers::RECOGNISED * 0.9 && columns[column].is_none() && !columns.contains(&Some(field)) {
            columns[column] = Some(field);
        }
    }
    let given_first = header
        .iter()
        .zip(&columns)
        .any(|(text, field)| *field == Some(Field::FullName) && headers::full_name_order(text) == NameOrder::GivenFirst);
    Some(SheetMapping { sheet: index, header_row, columns, given_first })
}

/// Where a fact belongs, and how much harm it does in the wrong eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Person,
    Household,
    /// Class 3, kept apart.
    SpecialPerson,
    SpecialHousehold,
}

/// What a column says about whom; `None` for columns that tie rows together and are no facts.
pub fn about(field: Field) -> Option<About> {
    Some(match field {
        Field::RowNumber | Field::HouseholdNumber | Field::FullName | Field::AppliedOn | Field::Relation | Field::Age => {
            return None;
        }
        Field::Surname
        | Field::GivenName
        | Field::FatherName
        | Field::MotherName
        | Field::MaidenName
        | Field::IdentityNumber
        | Field::BirthDate
        | Field::Sex
        | Field::Phone
        | Field::Email
        | Field::Employment
        | Field::Education
        | Field::BankAccount => About::Person,
        Field::Address
        | Field::Settlement
        | Field::Municipality
        | Field::Country
        | Field::HouseholdSize
        | Field::ChildrenUnder15
        | Field::Over65
        | Field::MonthlyIncome
        | Field::Housing
        | Field::CashSocialAssistance
        | Field::SingleParent => About::Household,
        Field::WgSeeing
        | Field::WgHearing
        | Field::WgWalking
        | Field::WgRemembering
        | Field::WgSelfCare
        | Field::WgCommunicating
        | Field::Disability => About::SpecialPerson,
        // Nobody knows what people write into notes: illness, violence, a safe number.
        Field::Community | Field::ChronicIllness | Field::DisplacementStatus | Field::Notes => About::SpecialHousehold,
    })
}

/// What is odd about a cell. The row is imported all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProblemKind {
    /// No such day: 31.04.1987. Kept as text.
    ImpossibleDate,
    /// A leading zero was lost and put back.
    LostZero,
    /// The check digit does not fit. Kept and marked.
    BadCheckDigit,
    /// The number has another fault (length, date inside). Kept and marked.
    DoubtfulNumber,
    /// Only the year is known, which is accepted.
    YearOnly,
    /// A cell that could not be understood. Kept as text.
    NotUnderstood,
    NameMissing,
    /// A member whose household is not in the list.
    MemberWithoutHousehold,
    /// The birth date and the number disagree.
    DateAgainstNumber,
}

impl ProblemKind {
    pub const ALL: [ProblemKind; 9] = [
        ProblemKind::ImpossibleDate,
        ProblemKind::LostZero,
        ProblemKind::BadCheckDigit,
        ProblemKind::DoubtfulNumber,
        ProblemKind::YearOnly,
        ProblemKind::NotUnderstood,
        ProblemKind::NameMissing,
        ProblemKind::MemberWithoutHousehold,
        ProblemKind::DateAgainstNumber,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            ProblemKind::ImpossibleDate => "impossible_date",
            ProblemKind::LostZero => "lost_zero",
            ProblemKind::BadCheckDigit => "bad_check_digit",
            ProblemKind::DoubtfulNumber => "doubtful_number",
            ProblemKind::YearOnly => "year_only",
            ProblemKind::NotUnderstood => "not_understood",
            ProblemKind::NameMissing => "name_missing",
            ProblemKind::MemberWithoutHousehold => "member_without_household",
            ProblemKind::DateAgainstNumber => "date_against_number",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    pub kind: ProblemKind,
    pub attribute: String,
    pub original: String,
    pub suggestion: Option<String>,
}

/// One thing that a row says.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFact {
    pub about: About,
    pub attribute: &'static str,
    /// The value in its closed form: ISO day, minor units, `serb`; or the text itself.
    pub value: String,
    pub original: String,
    /// `impossible`, `not_understood`, `doubtful`, or nothing.
    pub mark: Option<&'static str>,
    /// `stated`, or `identity_number` for what was taken from a number.
    pub basis: &'static str,
}

/// One row, read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRow {
    pub is_head: bool,
    /// Data rows of the sheet, counted from 1.
    pub number: i64,
    /// The list's own number of the household.
    pub own_number: String,
    pub surname: String,
    pub given_name: String,
    pub father_name: String,
    pub maiden_name: String,
    pub identity: Option<Identity>,
    /// ISO: a day, `1987-04`, or `1987`.
    pub birth: Option<String>,
    pub sex: Option<identity::Sex>,
    pub phone: String,
    pub address: String,
    pub place: String,
    pub relation: &'static str,
    /// The row's own date.
    pub row_date: Option<String>,
    pub facts: Vec<NewFact>,
    pub problems: Vec<Problem>,
    /// As it came: header and text of every cell that says something.
    pub cells: Vec<(String, String)>,
}

impl ReadRow {
    /// How a row is known again in a corrected file of the same list: by its own number and name, else by identity number, else
    /// by name and birth date. Best first.
    pub fn marks(&self) -> Vec<String> {
        let name = format!("{} {}", fold(&self.surname), fold(&self.given_name));
        let mut marks = Vec::new();
        if !self.own_number.is_empty() {
            marks.push(format!("n:{}:{name}", self.own_number));
        }
        if let Some(identity) = &self.identity
            && !identity.number.is_empty()
        {
            marks.push(format!("i:{}", identity.number));
        }
        marks.push(format!("r:{name}:{}", self.birth.as_deref().unwrap_or_default()));
        marks
    }

    /// The identity number, where one was read.
    pub fn number_as_read(&self) -> Option<&str> {
        self.identity.as_ref().map(|identity| identity.number.as_str()).filter(|number| !number.is_empty())
    }

    /// Everything that the row says, as one text: equal for a row that has not changed.
    pub fn content(&self) -> String {
        self.cells.iter().map(|(header, text)| format!("{header}={text}")).collect::<Vec<_>>().join("\n")
    }
}

/// Reads all rows; heads first, then members.
pub fn read_rows(workbook: &Workbook, mapping: &Mapping) -> Vec<ReadRow> {
    let mut rows = Vec::new();
    if let Some(sheet) = workbook.sheets.get(mapping.heads.sheet) {
        rows.extend(read_sheet(sheet, &mapping.heads, !mapping.people_only));
    }
    if mapping.people_only {
        return rows;
    }
    let heads = rows.len();
    if let Some(members) = &mapping.members
        && let Some(sheet) = workbook.sheets.get(members.sheet)
    {
        rows.extend(read_sheet(sheet, members, false));
    }
    let own_numbers: std::collections::HashSet<String> = rows[..heads].iter().map(|row| row.own_number.clone()).collect();
    for row in &mut rows[heads..] {
        if !own_numbers.contains(&row.own_number) {
            row.problems.push(Problem {
                kind: ProblemKind::MemberWithoutHousehold,
                attribute: Field::HouseholdNumber.as_str().into(),
                original: row.own_number.clone(),
                suggestion: None,
            });
        }
    }
    rows
}

fn read_sheet(sheet: &Sheet, mapping: &SheetMapping, is_head: bool) -> Vec<ReadRow> {
    let header: Vec<String> =
        sheet.rows.get(mapping.header_row).map(|row| row.iter().map(Cell::as_text).collect()).unwrap_or_default();
    let data = sheet.rows.iter().skip(mapping.header_row + 1);
    // The header stands again where another printed page began; it is nobody's row.
    let is_header = |row: &[Cell]| {
        (0..header.len().max(row.len()))
            .all(|at| row.get(at).map(Cell::as_text).unwrap_or_default() == header.get(at).cloned().unwrap_or_default())
    };
    data.filter(|row| row.iter().any(|cell| !cell.is_empty()) && !is_header(row))
        .enumerate()
        .map(|(index, row)| read_row(row, &header, mapping, is_head, index as i64 + 1))
        .collect()
}

fn read_row(row: &[Cell], header: &[String], mapping: &SheetMapping, is_head: bool, number: i64) -> ReadRow {
    let text = |field: Field| -> String {
        let column = mapping.columns.iter().position(|column| *column == Some(field));
        column.and_then(|column| row.get(column)).map(|cell| cell.as_text().trim().to_owned()).unwrap_or_default()
    };
    let mut read = ReadRow {
        is_head,
        number,
        own_number: text(if is_head { Field::RowNumber } else { Field::HouseholdNumber }),
        surname: text(Field::Surname),
        given_name: text(Field::GivenName),
        father_name: text(Field::FatherName),
        maiden_name: text(Field::MaidenName),
        identity: None,
        birth: None,
        sex: values::sex(&text(Field::Sex)),
        phone: text(Field::Phone),
        address: text(Field::Address),
        place: text(Field::Municipality),
        relation: if is_head {
            "head"
        } else {
            values::relation(&text(Field::Relation)).map_or("other", |relation| relation.as_str())
        },
        row_date: None,
        facts: Vec::new(),
        problems: Vec::new(),
        cells: Vec::new(),
    };
    if is_head && read.own_number.is_empty() {
        read.own_number = text(Field::HouseholdNumber);
    }
    let full = text(Field::FullName);
    if !full.is_empty() && (read.surname.is_empty() || read.given_name.is_empty()) {
        let order = if mapping.given_first { NameOrder::GivenFirst } else { NameOrder::SurnameFirst };
        (read.surname, read.given_name) = names::split_full_name(&full, order);
    }
    for (column, cell) in row.iter().enumerate() {
        if !cell.is_empty() {
            read.cells.push((header.get(column).cloned().unwrap_or_else(|| format!("{}", column + 1)), cell.as_text()));
        }
    }
    read_identity(&mut read, &text(Field::IdentityNumber));
    read_birth(&mut read, &text(Field::BirthDate));
    read_others(&mut read, mapping, &text);
    if read.surname.is_empty() && read.given_name.is_empty() {
        let original = read.cells.iter().map(|(_, text)| text.as_str()).take(4).collect::<Vec<_>>().join(" · ");
        read.problems.push(Problem { kind: ProblemKind::NameMissing, attribute: "surname".into(), original, suggestion: None });
    }
    read
}

fn read_identity(read: &mut ReadRow, text: &str) {
    if text.is_empty() {
        return;
    }
    let identity = identity::check(text);
    if identity.number.is_empty() {
        return;
    }
    let attribute = Field::IdentityNumber.as_str();
    if identity.lost_zero {
        read.problems.push(Problem {
            kind: ProblemKind::LostZero,
            attribute: attribute.into(),
            original: identity.raw.clone(),
            suggestion: Some(identity.number.clone()),
        });
    }
    if let Some(kind) = number_problem(&identity) {
        read.problems.push(Problem { kind, attribute: attribute.into(), original: identity.raw.clone(), suggestion: None });
    }
    if identity.is_valid() {
        if read.sex.is_none()
            && let Some(sex) = identity.sex
        {
            read.sex = Some(sex);
            read.facts.push(fact(About::Person, "sex", sex.as_str(), &identity.raw, None, "identity_number"));
        }
        read.birth = identity.birth_date.map(|date| date.to_string());
    }
    read.identity = Some(identity);
}

fn number_problem(identity: &Identity) -> Option<ProblemKind> {
    match identity.verdict {
        Verdict::Valid | Verdict::Doubtful(Reason::Unchecked | Reason::LenientTen | Reason::Missing) => None,
        // No authority publishes the check rule of Kosovo's numbers: what fails it is only unusual.
        Verdict::Doubtful(Reason::CheckDigit) if identity.scheme == Scheme::Jmbg => Some(ProblemKind::BadCheckDigit),
        Verdict::Doubtful(Reason::CheckDigit) => Some(ProblemKind::DoubtfulNumber),
        Verdict::Doubtful(Reason::Date | Reason::Length) => Some(ProblemKind::DoubtfulNumber),
    }
}

/// What marks an identity number; nothing where it passes or where nobody knows its rule.
pub fn number_mark(identity: &Identity) -> Option<&'static str> {
    number_problem(identity).map(ProblemKind::as_str)
}

fn read_birth(read: &mut ReadRow, text: &str) {
    let from_number: Option<Date> =
        read.identity.as_ref().filter(|identity| identity.is_valid()).and_then(|identity| identity.birth_date);
    let attribute = Field::BirthDate.as_str();
    let mut problem = |kind: ProblemKind, suggestion: Option<String>| {
        read.problems.push(Problem { kind, attribute: attribute.into(), original: text.to_owned(), suggestion });
    };
    let (value, mark) = match dates::read(text) {
        DateReading::Empty => match from_number {
            Some(date) => {
                read.facts.push(fact(About::Person, attribute, &date.to_string(), text, None, "identity_number"));
                return;
            }
            None => return,
        },
        DateReading::Day(date) => {
            if let Some(other) = from_number
                && other != date
            {
                problem(ProblemKind::DateAgainstNumber, Some(other.to_string()));
            }
            (date.to_string(), None)
        }
        DateReading::Month { year, month } => (format!("{year:04}-{month:02}"), None),
        DateReading::Year(year) => {
            problem(ProblemKind::YearOnly, from_number.map(|date| date.to_string()));
            (format!("{year:04}"), None)
        }
        DateReading::Impossible { text } => {
            problem(ProblemKind::ImpossibleDate, from_number.map(|date| date.to_string()));
            (text, Some("impossible"))
        }
        DateReading::Unreadable { text } => {
            problem(ProblemKind::NotUnderstood, from_number.map(|date| date.to_string()));
            (text, Some("not_understood"))
        }
    };
    if mark.is_none() {
        read.birth = Some(value.clone());
    }
    read.facts.push(fact(About::Person, attribute, &value, text, mark, "stated"));
}

fn fact(
    about: About,
    attribute: &'static str,
    value: &str,
    original: &str,
    mark: Option<&'static str>,
    basis: &'static str,
) -> NewFact {
    NewFact { about, attribute, value: value.into(), original: original.into(), mark, basis }
}

/// Every other column. What cannot be understood stays as text with a mark.
fn read_others(read: &mut ReadRow, mapping: &SheetMapping, text: &dyn Fn(Field) -> String) {
    for field in mapping.columns.iter().flatten().copied() {
        let original = text(field);
        if original.is_empty() {
            continue;
        }
        if field == Field::AppliedOn {
            match dates::read(&original) {
                DateReading::Day(date) => read.row_date = Some(date.to_string()),
                DateReading::Impossible { .. } => read.problems.push(odd(ProblemKind::ImpossibleDate, field, &original)),
                DateReading::Empty => {}
                DateReading::Month { .. } | DateReading::Year(_) | DateReading::Unreadable { .. } => {
                    read.problems.push(odd(ProblemKind::NotUnderstood, field, &original));
                }
            }
            continue;
        }
        if matches!(field, Field::BirthDate | Field::IdentityNumber) {
            continue;
        }
        let Some(about) = about(field) else { continue };
        // A members sheet speaks of persons; what it says about the household is the head's row's to say.
        if !read.is_head && matches!(about, About::Household | About::SpecialHousehold) {
            continue;
        }
        match value_of(field, &original) {
            Some(value) => read.facts.push(fact(about, field.as_str(), &value, &original, None, "stated")),
            None => {
                read.problems.push(odd(ProblemKind::NotUnderstood, field, &original));
                read.facts.push(fact(about, field.as_str(), &original, &original, Some("not_understood"), "stated"));
            }
        }
    }
}

fn odd(kind: ProblemKind, field: Field, original: &str) -> Problem {
    Problem { kind, attribute: field.as_str().into(), original: original.into(), suggestion: None }
}

/// A value that somebody typed for one field, read as a cell of a list is read: its closed form and what marks it. What cannot be
/// understood stays as it was typed.
pub fn read_value(field: Field, typed: &str) -> (String, Option<&'static str>) {
    if closed_values(field).contains(&typed) {
        return (typed.to_owned(), None);
    }
    match field {
        Field::IdentityNumber => {
            let identity = identity::check(typed);
            if identity.number.is_empty() {
                return (typed.to_owned(), Some("not_understood"));
            }
            let mark = number_mark(&identity);
            (identity.number, mark)
        }
        Field::BirthDate => match dates::read(typed) {
            DateReading::Day(date) => (date.to_string(), None),
            DateReading::Month { year, month } => (format!("{year:04}-{month:02}"), None),
            DateReading::Year(year) => (format!("{year:04}"), None),
            DateReading::Impossible { text } => (text, Some("impossible")),
            DateReading::Empty | DateReading::Unreadable { .. } => (typed.to_owned(), Some("not_understood")),
        },
        _ => match value_of(field, typed) {
            Some(value) => (value, None),
            None => (typed.to_owned(), Some("not_understood")),
        },
    }
}

/// The values that a field can have, where they are few; every one is read as itself.
pub fn closed_values(field: Field) -> Vec<&'static str> {
    match field {
        Field::Sex => identity::Sex::ALL.iter().map(|sex| sex.as_str()).collect(),
        Field::Community => values::Community::ALL.iter().map(|value| value.as_str()).collect(),
        Field::Housing => values::Housing::ALL.iter().map(|value| value.as_str()).collect(),
        Field::ChronicIllness | Field::CashSocialAssistance | Field::Disability | Field::SingleParent => vec!["yes", "no"],
        Field::WgSeeing
        | Field::WgHearing
        | Field::WgWalking
        | Field::WgRemembering
        | Field::WgSelfCare
        | Field::WgCommunicating => vec!["1", "2", "3", "4"],
        Field::RowNumber
        | Field::HouseholdNumber
        | Field::FullName
        | Field::Surname
        | Field::GivenName
        | Field::FatherName
        | Field::MotherName
        | Field::MaidenName
        | Field::IdentityNumber
        | Field::BirthDate
        | Field::Age
        | Field::Address
        | Field::Settlement
        | Field::Municipality
        | Field::Country
        | Field::Phone
        | Field::Email
        | Field::HouseholdSize
        | Field::ChildrenUnder15
        | Field::Over65
        | Field::MonthlyIncome
        | Field::AppliedOn
        | Field::Relation
        | Field::Employment
        | Field::Education
        | Field::DisplacementStatus
        | Field::BankAccount
        | Field::Notes => Vec::new(),
    }
}

/// The closed form of what a cell says; `None` if it cannot be understood.
fn value_of(field: Field, original: &str) -> Option<String> {
    match field {
        Field::Sex => values::sex(original).map(|sex| sex.as_str().into()),
        Field::Community => values::community(original).map(|community| community.as_str().into()),
        Field::Housing => values::housing(original).map(|housing| housing.as_str().into()),
        Field::HouseholdSize | Field::ChildrenUnder15 | Field::Over65 => {
            values::count(original).filter(|count| *count >= 0).map(|count| count.to_string())
        }
        Field::MonthlyIncome => values::amount(original).map(|amount| amount.to_string()),
        Field::ChronicIllness | Field::CashSocialAssistance | Field::Disability | Field::SingleParent => {
            values::yes_no(original).map(|yes| if yes { "yes".into() } else { "no".into() })
        }
        Field::WgSeeing
        | Field::WgHearing
        | Field::WgWalking
        | Field::WgRemembering
        | Field::WgSelfCare
        | Field::WgCommunicating => {
            // Washington Group Short Set: 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all.
            values::count(original).filter(|answer| (1..=4).contains(answer)).map(|answer| answer.to_string())
        }
        Field::Phone => Some(phones::normalise(original).unwrap_or_else(|| original.to_owned())),
        Field::RowNumber
        | Field::HouseholdNumber
        | Field::FullName
        | Field::Surname
        | Field::GivenName
        | Field::FatherName
        | Field::MotherName
        | Field::MaidenName
        | Field::IdentityNumber
        | Field::BirthDate
        | Field::Age
        | Field::Address
        | Field::Settlement
        | Field::Municipality
        | Field::Country
        | Field::Email
        | Field::AppliedOn
        | Field::Relation
        | Field::Employment
        | Field::Education
        | Field::DisplacementStatus
        | Field::BankAccount
        | Field::Notes => Some(original.to_owned()),
    }
}
