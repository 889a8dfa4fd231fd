//! Names folded once for each distinct spelling.

use komshi_text::fold::{fold_variants, words};
use komshi_text::names::full_names;
use rustc_hash::FxHashMap;

/// One spelling of a name and everything comparison needs of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    /// As written, lower case.
    pub written: String,
    /// The first folded form, words joined without spaces for comparison of letters.
    pub joined: String,
    /// Folded words in order.
    pub words: Vec<String>,
    /// All folded forms, spaces kept; the first is the words joined by spaces.
    pub variants: Vec<String>,
    /// Full names of which the first word may be a short form.
    pub roots: &'static [String],
}

impl Form {
    fn new(text: &str) -> Form {
        let words = words(text);
        Form {
            written: text.trim().to_lowercase(),
            joined: words.concat(),
            roots: words.first().map_or(&[], |word| full_names(word)),
            variants: fold_variants(text),
            words,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(crate) fn folded(&self) -> &str {
        self.variants.first().map_or("", String::as_str)
    }

    /// Equal in any reading, or different only in the last vowel by which Serbian and Albanian end the same name (Fatmira, Fatmire).
    pub(crate) fn same_as(&self, other: &Form) -> bool {
        self.variants
            .iter()
            .any(|form| other.variants.iter().any(|another| form == another || same_but_last_vowel(form, another)))
    }
}

fn same_but_last_vowel(a: &str, b: &str) -> bool {
    let (Some(stem_a), Some(stem_b)) = (a.strip_suffix(['a', 'e']), b.strip_suffix(['a', 'e'])) else { return false };
    stem_a.len() >= 3 && stem_a == stem_b
}

/// Distinct spellings, each folded once. Number 0 is the empty name.
#[derive(Debug)]
pub(crate) struct Spellings {
    forms: Vec<Form>,
    numbers: FxHashMap<String, u32>,
    empty: Form,
}

impl Spellings {
    pub(crate) fn new() -> Spellings {
        Spellings { forms: vec![Form::default()], numbers: FxHashMap::default(), empty: Form::default() }
    }

    /// The number of a spelling; texts without letters or digits are the empty name.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let text = text.trim();
        if text.is_empty() {
            return 0;
        }
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let form = Form::new(text);
        let number = if form.is_empty() { 0 } else { u32::try_from(self.forms.len()).unwrap_or(0) };
        if number > 0 {
            self.forms.push(form);
        }
        self.numbers.insert(text.to_owned(), number);
        number
    }

    pub(crate) fn form(&self, number: u32) -> &Form {
        usize::try_from(number).ok().and_then(|at| self.forms.get(at)).unwrap_or(&self.empty)
    }
}

#[cfg(test)]
mod tests {
    use super::Spellings;

    #[test]
    fn spellings_of_one_name_are_the_same() {
        let mut spellings = Spellings::new();
        for (a, b, expect) in [
            ("Šabani", "Шабани", true),
            ("Cengiz", "Џенгиз", true),
            ("Fatmira", "Fatmire", true),
            ("Jasmin", "Jasmina", false),
            ("Ana", "Ane", false),
            ("Milica", "Milena", false),
        ] {
            let (a_number, b_number) = (spellings.number(a), spellings.number(b));
            assert_eq!(spellings.form(a_number).same_as(spellings.form(b_number)), expect, "{a} {b}");
        }
        assert_eq!(spellings.number(" - "), 0);
        assert_eq!(spellings.number("Ana"), spellings.number(" Ana "));
    }
}
