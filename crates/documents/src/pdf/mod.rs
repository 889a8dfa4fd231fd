//! Documents: a typst template and data become an accessible PDF.
//!
//! Templates are ours, data are not. A template reads `#let data = json("data.json")`; what a user typed stays a
//! string and is never evaluated. `komshi.typ` beside it is the house style.

mod fonts;
mod world;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards, Timestamp};

use world::TemplateWorld;

/// Rendering rounds after which cached layout that was not used again is dropped: none, as each rendering has its
/// own data, and what stays would only hold memory.
const CACHED_ROUNDS: usize = 0;

/// How a document is made.
#[derive(Clone, Debug)]
pub struct PdfOptions {
    /// Title of the document, shown by readers in place of the file name. Required by PDF/UA-1; not empty.
    pub title: String,
    /// Language as a BCP 47 tag: `sr-Cyrl`, `sr-Latn`, `sq`, `en`, … It chooses hyphenation, letter forms and the
    /// voice of a screen reader.
    pub lang: String,
    /// The standard the file keeps to.
    pub standard: Standard,
    /// The day that the template knows as today, and the creation day in the file.
    pub date: Date,
    /// Further files the template can read, with their names: charts as SVG, signatures as PNG. For one picture
    /// per row (QR codes) pass the SVG text in the data instead: names are remembered for the life of the process,
    /// which allows 65,000 different ones.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What the PDF promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// PDF/UA-1 (ISO 14289-1): readable by screen readers. The export fails if the template forgets a text
    /// alternative.
    #[default]
    Accessible,
    /// PDF/A-2a (ISO 19005-2): for archives; tagged as well.
    Archive,
}

/// Why a document could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The template is wrong, or does not fit its data. One line for each fault, with file and line.
    #[error("the template failed: {}", faults.join("; "))]
    Template { faults: Vec<String> },
    /// The document does not keep to the standard, such as an image without alternative text.
    #[error("the document breaks its standard: {}", faults.join("; "))]
    Standard { faults: Vec<String> },
    /// No usable language tag.
    #[error("{tag} is no language tag")]
    Language { tag: String },
    /// The name of a file leaves its folder.
    #[error("{name} is no name for a file of a template")]
    FileName { name: String },
    /// The data cannot be JSON.
    #[error("the data cannot be written as JSON")]
    Data,
}

impl PdfError {
    /// Stable key of the sentence in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            PdfError::Template { .. } => "pdf-template",
            PdfError::Standard { .. } => "pdf-standard",
            PdfError::Language { .. } => "pdf-language",
            PdfError::FileName { .. } => "pdf-file-name",
            PdfError::Data => "pdf-data",
        }
    }
}

/// Renders a template to a PDF.
///
/// Letters that no font can show are replaced by `�` in the data, so that one odd character in one name does not
/// stop a list. The same template, data and options give the same bytes.
///
/// # Errors
/// [`PdfError`]; a fault names file and line of the template.
pub fn render(template: &str, data: &Value, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    let data = serde_json::to_vec(&showable(data)).map_err(|_| PdfError::Data)?;
    let world = TemplateWorld::new(template, data, options)?;
    let result = compile(&world, options);
    typst::comemo::evict(CACHED_ROUNDS);
    result
}

fn compile(world: &TemplateWorld, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    let compiled = typst::compile::<PagedDocument>(world);
    let mut document = compiled.output.map_err(|errors| PdfError::Template { faults: faults(world, &errors) })?;
    let info = document.info_mut();
    if info.title.is_none() {
        info.title = Some(options.title.as_str().into());
    }
    let standard = match options.standard {
        Standard::Accessible => PdfStandard::Ua_1,
        Standard::Archive => PdfStandard::A_2a,
    };
    let standards =
        PdfStandards::new(&[standard]).map_err(|error| PdfError::Standard { faults: vec![error.message().to_string()] })?;
    let settings = typst_pdf::PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Komshi".into())),
        timestamp: timestamp(options.date),
        standards,
        ..typst_pdf::PdfOptions::default()
    };
    typst_pdf::pdf(&document, &settings).map_err(|errors| PdfError::Standard { faults: faults(world, &errors) })
}

fn timestamp(date: Date) -> Option<Timestamp> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Datetime::from_ymd_hms(i32::from(date.year()), month, day, 0, 0, 0).map(Timestamp::new_utc)
}

/// `komshi.typ:12: unknown variable: x (a hint)` for each error.
fn faults(world: &TemplateWorld, errors: &[SourceDiagnostic]) -> Vec<String> {
    let place = |error: &SourceDiagnostic| {
        let id = error.span.id()?;
        let source = world.source(id).ok()?;
        let start = world.range(error.span)?.start;
        let line = source.lines().byte_to_line(start)? + 1;
        Some(format!("{}:{line}: ", id.vpath().get_without_slash()))
    };
    errors
        .iter()
        .map(|error| {
            let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
            let hints = match hints.is_empty() {
                true => String::new(),
                false => format!(" ({})", hints.join("; ")),
            };
            format!("{}{}{hints}", place(error).unwrap_or_default(), error.message)
        })
        .collect()
}

/// The data with every letter replaced that no font can show. Keys are left alone: the template knows them.
fn showable(data: &Value) -> Value {
    match data {
        Value::String(text) => Value::String(text.chars().filter_map(showable_letter).collect()),
        Value::Array(items) => Value::Array(items.iter().map(showable).collect()),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), showable(value))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

/// `None` for marks that mean nothing within a text, which the standards forbid.
fn showable_letter(letter: char) -> Option<char> {
    match letter {
        ' '..='~' | '\n' | '\t' | '\r' => Some(letter),
        '\u{FEFF}' => None,
        '\u{E000}'..='\u{F8FF}' => Some(char::REPLACEMENT_CHARACTER),
        letter if letter.is_control() => Some(' '),
        letter if fonts::can_show(letter) => Some(letter),
        _ => Some(char::REPLACEMENT_CHARACTER),
    }
}
