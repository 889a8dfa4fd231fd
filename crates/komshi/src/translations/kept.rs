//! Corrections kept beside the data: `texts/mk.ftl` in the data folder, one message after the other, each under the English sentence that
//! it was made for.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{Messages, built_in, check, english_line, forms};
use crate::web::i18n::Lang;

/// Bytes of a file of corrections: five times the largest built-in one.
pub const LARGEST_FILE: u64 = 1_000_000;
const HEAD: &str = "# Corrections by readers, kept by `komshi texts --in`. They stand before the built-in texts.\n";
const ENGLISH: &str = "English: ";

fn path(data: &Path, lang: Lang) -> PathBuf {
    data.join("texts").join(format!("{}.ftl", lang.tag()))
}

/// The corrections of a language that hold today, in Fluent, by key. One that does not pass the check any more, or that was made for an
/// earlier English sentence, is left out and told to the log: a file that somebody changed must not keep the program from starting.
pub fn read(data: &Path, lang: Lang) -> BTreeMap<String, String> {
    let path = path(data, lang);
    if fs::metadata(&path).is_ok_and(|about| about.len() > LARGEST_FILE) {
        tracing::warn!(path = %path.display(), "corrections of texts are left out: the file is too large");
        return BTreeMap::new();
    }
    let source = match fs::read_to_string(&path) {
        Ok(source) => source,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                tracing::warn!(path = %path.display(), %error, "corrections of texts cannot be read");
            }
            return BTreeMap::new();
        }
    };
    let (english, parsed) = (built_in(Lang::En), forms::parse(&source));
    let mut kept = BTreeMap::new();
    for (key, pattern) in &parsed.messages {
        let Some(original) = english.get(key) else {
            tracing::warn!(key, "a correction is left out: there is no such text any more");
            continue;
        };
        let made_for = parsed.comments.get(key).and_then(|comment| comment.strip_prefix(ENGLISH));
        if made_for.is_some_and(|line| line != english_line(original)) {
            tracing::warn!(key, "a correction is left out: the English text has changed");
            continue;
        }
        match check(lang, key, original, &forms::forms_of(original, pattern, lang)) {
            Ok(message) => _ = kept.insert(key.clone(), message),
            Err(fault) => tracing::warn!(key, sentence = fault.sentence, "a correction is left out"),
        }
    }
    kept
}

/// Keeps the corrections of a language; none at all removes the file.
pub fn write(data: &Path, lang: Lang, corrections: &BTreeMap<String, String>) -> anyhow::Result<()> {
    let path = path(data, lang);
    if corrections.is_empty() {
        if path.exists() {
            fs::remove_file(&path)?;
        }
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let english = built_in(Lang::En);
    let mut text = HEAD.to_owned();
    for (key, message) in corrections {
        let line = english.get(key).map(english_line).unwrap_or_default();
        text.push_str(&format!("\n# {ENGLISH}{line}\n{key} = {message}\n"));
    }
    // Written whole or not at all: the program may be starting just now.
    let beside = path.with_extension("ftl.new");
    fs::write(&beside, text)?;
    fs::rename(&beside, &path)?;
    Ok(())
}

/// The file of corrections of a language as it is, for a backup; `None` where there is none that the program would read.
pub fn file(data: &Path, lang: Lang) -> anyhow::Result<Option<Vec<u8>>> {
    let path = path(data, lang);
    match fs::metadata(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
        Ok(about) if about.len() > LARGEST_FILE => {
            tracing::warn!(path = %path.display(), "corrections of texts are left out: the file is too large");
            Ok(None)
        }
        Ok(_) => Ok(Some(fs::read(&path)?)),
    }
}

/// Puts a file of corrections back as it was. What stands there already is not written over.
pub fn put_back(data: &Path, lang: Lang, file: &[u8]) -> anyhow::Result<()> {
    let path = path(data, lang);
    if path.exists() {
        anyhow::ensure!(fs::read(&path)? == file, "{} holds other corrections: move it away first", path.display());
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("ftl.new");
    fs::write(&beside, file)?;
    fs::rename(&beside, &path)?;
    Ok(())
}

/// The messages of a language as readers see them: the built-in ones with corrections over them.
pub fn current(data: &Path, lang: Lang) -> Messages {
    let mut messages = built_in(lang);
    messages.extend(forms::parse(&as_source(&read(data, lang))).messages);
    messages
}

/// Corrections as a Fluent text.
pub fn as_source(corrections: &BTreeMap<String, String>) -> String {
    corrections.iter().map(|(key, message)| format!("{key} = {message}\n")).collect()
}

/// Writes corrections into a file of `locales/`, each in the place of the message that it corrects; the rest of the file stays as it is.
pub fn write_into(file: &Path, corrections: &BTreeMap<String, String>) -> anyhow::Result<()> {
    let source = fs::read_to_string(file)?;
    let mut written = String::with_capacity(source.len());
    let mut corrected = false;
    for line in source.lines() {
        let key =
            line.split_once(" =").map(|(key, _)| key).filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        // A message goes on in lines that begin with a space or with the bracket that ends it.
        if key.is_none() && corrected && (line.starts_with(' ') || line.starts_with('}')) {
            continue;
        }
        let correction = key.and_then(|key| Some((key, corrections.get(key)?)));
        corrected = correction.is_some();
        match correction {
            Some((key, message)) => written.push_str(&format!("{key} = {message}\n")),
            None => {
                written.push_str(line);
                written.push('\n');
            }
        }
    }
    fs::write(file, written)?;
    Ok(())
}
