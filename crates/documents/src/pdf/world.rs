//! The whole world a template can see: itself, the house style, the data, the files it was given. No file system,
//! no network, no clock, no packages.

use std::collections::HashMap;

use jiff::civil::Date;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFamily, FontList, FontStretch, Lang, Region, TextElem};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::FONTS;
use super::{PdfError, PdfOptions};

/// The house style, imported by templates as `komshi.typ`.
const HOUSE_STYLE: &str = include_str!("komshi.typ");

/// The world of one rendering.
pub(super) struct TemplateWorld {
    library: LazyHash<Library>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    date: Date,
}

impl TemplateWorld {
    /// Sets up the world; `data` is the JSON text of `data.json`.
    pub fn new(template: &str, data: Vec<u8>, options: &PdfOptions) -> Result<Self, PdfError> {
        let main = file_id("main.typ")?;
        let style = file_id("komshi.typ")?;
        let sources =
            HashMap::from([(main, Source::new(main, template.to_owned())), (style, Source::new(style, HOUSE_STYLE.to_owned()))]);
        let mut files = HashMap::from([(file_id("data.json")?, Bytes::new(data))]);
        for (name, content) in &options.files {
            files.insert(file_id(name)?, Bytes::new(content.clone()));
        }
        Ok(TemplateWorld { library: LazyHash::new(library(options)?), main, sources, files, date: options.date })
    }
}

/// The standard library with language and font set, so that a template that sets nothing is right too.
fn library(options: &PdfOptions) -> Result<Library, PdfError> {
    let (lang, script, region) = language(&options.lang)?;
    let mut inputs = Dict::new();
    inputs.insert("title".into(), options.title.as_str().into_value());
    inputs.insert("lang".into(), options.lang.as_str().into_value());
    inputs.insert("script".into(), script.into_value());
    let mut library = Library::builder().with_inputs(inputs).build();
    library.styles.set(TextElem::lang, lang);
    if region.is_some() {
        library.styles.set(TextElem::region, region);
    }
    library.styles.set(TextElem::font, FontList(vec![FontFamily::new("DejaVu Sans")]));
    library.styles.set(TextElem::stretch, FontStretch::SEMI_CONDENSED);
    Ok(library)
}

/// Language, script (`cyrl`, `latn` or empty) and region of a BCP 47 tag such as `sr-Cyrl-RS`.
fn language(tag: &str) -> Result<(Lang, String, Option<Region>), PdfError> {
    let wrong = || PdfError::Language { tag: tag.to_owned() };
    let mut parts = tag.split('-');
    let lang = parts.next().unwrap_or_default();
    if !lang.chars().all(|letter| letter.is_ascii_alphabetic()) {
        return Err(wrong());
    }
    let lang = lang.parse().map_err(|_| wrong())?;
    let (mut script, mut region) = (String::new(), None);
    for part in parts {
        match part.len() {
            4 => script = part.to_ascii_lowercase(),
            2 => region = Some(part.parse().map_err(|_| wrong())?),
            _ => {}
        }
    }
    Ok((lang, script, region))
}

fn file_id(name: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(name).map_err(|_| PdfError::FileName { name: name.to_owned() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for TemplateWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Datetime::from_ymd(i32::from(self.date.year()), self.date.month().unsigned_abs(), self.date.day().unsigned_abs())
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
