//! `komshi texts`: the workbook for native readers, and what they corrected.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::Args;
use fluent_bundle::FluentValue;
use komshi_documents::{read::Workbook, write::xlsx};

use crate::{
    child,
    error::{Error, Refusal},
    translations::{
        Fault, kept,
        workbook::{self, Found},
    },
    web::i18n::{Catalog, Lang},
};

/// Sentences about refused texts and notes that are shown; a file with more of them is another file.
const MOST_SHOWN: usize = 200;

#[derive(Args)]
pub struct Wish {
    /// Write the texts into this workbook
    #[arg(long, value_name = "FILE.xlsx", required_unless_present = "corrections", conflicts_with = "corrections")]
    out: Option<PathBuf>,
    /// Read the corrections of this workbook
    #[arg(long = "in", value_name = "FILE.xlsx")]
    corrections: Option<PathBuf>,
    /// One language alone: sr-Latn, bs, sq, mk or tr; what the command says is then in this language too
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// Write the corrections into the files of this folder instead of keeping them beside the data
    #[arg(long, value_name = "DIR", requires = "corrections")]
    write: Option<PathBuf>,
    /// Folder of the data, in which corrections are kept
    #[arg(long, default_value = "komshi-data", value_name = "DIR")]
    data: PathBuf,
}

/// What the command says, in the reader's language.
struct Words {
    catalog: Catalog,
    lang: Lang,
}

impl Words {
    fn text(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.catalog.text(self.lang, key, values)
    }

    fn fault(&self, fault: &Fault) -> String {
        let values: Vec<_> = fault.values.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.text(fault.sentence, &values)
    }

    fn refusal(&self, refusal: &Refusal) -> String {
        let values: Vec<_> = refusal.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        self.text(&refusal.key, &values)
    }
}

/// Answers 0, 1 if something was refused, 2 if what was asked for makes no sense.
pub async fn run(wish: Wish) -> anyhow::Result<ExitCode> {
    let languages: Vec<Lang> = match wish.lang.as_deref() {
        None => workbook::languages().collect(),
        Some(tag) => workbook::languages().filter(|lang| lang.tag() == tag).collect(),
    };
    let words = Words {
        catalog: Catalog::corrected(&wish.data)?,
        lang: if wish.lang.is_some() { languages.first().copied().unwrap_or(Lang::En) } else { Lang::En },
    };
    if languages.is_empty() {
        let tags = workbook::languages().map(Lang::tag).collect::<Vec<_>>().join(", ");
        eprintln!("komshi: {}", words.text("translation-no-language", &[("languages", tags.into())]));
        return Ok(ExitCode::from(2));
    }
    if let Some(file) = &wish.out {
        let bytes = xlsx(&workbook::book(&words.catalog, &wish.data, &languages))?;
        std::fs::write(file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("{}", words.text("translation-written", &[("file", file.display().to_string().into())]));
        return Ok(ExitCode::SUCCESS);
    }
    let Some(file) = &wish.corrections else { return Ok(ExitCode::from(2)) };
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match child::read_file(&bytes, &name).await {
        Ok(read) => take(&words, &read, &languages, &wish),
        Err(Error::Refused(refusal)) => {
            eprintln!("komshi: {}", words.refusal(&refusal));
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

/// Keeps what holds of a workbook, and says what does not and why.
fn take(words: &Words, read: &Workbook, languages: &[Lang], wish: &Wish) -> anyhow::Result<ExitCode> {
    let (mut seen, mut refused) = (false, false);
    for &lang in languages {
        let Some(sheet) = read.sheets.iter().find(|sheet| sheet.name == lang.tag()) else { continue };
        seen = true;
        let Some(found) = workbook::read(sheet, lang) else {
            eprintln!("komshi: {}", words.text("translation-no-columns", &[("sheet", lang.tag().into())]));
            refused = true;
            continue;
        };
        tell(words, lang, &found);
        refused |= !found.refused.is_empty();
        match &wish.write {
            Some(folder) => {
                let file = folder.join(format!("{}.ftl", lang.tag()));
                kept::write_into(&file, &found.accepted).with_context(|| format!("{} cannot be written", file.display()))?;
            }
            None => keep(&wish.data, lang, found)?,
        }
    }
    if !seen {
        let tags = languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>().join(", ");
        eprintln!("komshi: {}", words.text("translation-no-sheet", &[("sheets", tags.into())]));
        return Ok(ExitCode::FAILURE);
    }
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Earlier corrections stay, except those of texts that the workbook gives as they are built in.
fn keep(data: &Path, lang: Lang, found: Found) -> anyhow::Result<()> {
    let mut corrections = kept::read(data, lang);
    corrections.retain(|key, _| !found.as_built_in.contains(key));
    corrections.extend(found.accepted);
    kept::write(data, lang, &corrections)
}

fn tell(words: &Words, lang: Lang, found: &Found) {
    let number = |count: usize| FluentValue::from(i64::try_from(count).unwrap_or(i64::MAX));
    for fault in found.refused.iter().take(MOST_SHOWN) {
        println!("{}", words.fault(fault));
    }
    for (key, note) in found.notes.iter().take(MOST_SHOWN) {
        println!("{}", words.text("translation-note", &[("key", key.as_str().into()), ("note", note.as_str().into())]));
    }
    println!(
        "{}",
        words.text(
            "translation-taken",
            &[
                ("language", lang.own_name().into()),
                ("accepted", number(found.accepted.len())),
                ("refused", number(found.refused.len())),
            ],
        )
    );
}
