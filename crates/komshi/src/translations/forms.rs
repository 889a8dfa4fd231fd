//! A message as lines that a reader fills in: one for each form that the language needs, with `{name}` where a value comes.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

use super::Messages;
use crate::web::i18n::Lang;

/// One form of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The values that choose, with what they choose: `[("count", "one")]`; empty where a message has one form only.
    pub chosen: Vec<(String, String)>,
    pub text: String,
}

impl Form {
    /// `one`, or `merged: one, review: other`; empty where a message has one form only.
    pub fn name(&self) -> String {
        match self.chosen.as_slice() {
            [] => String::new(),
            [(_, variant)] => variant.clone(),
            several => several.iter().map(|(name, variant)| format!("{name}: {variant}")).collect::<Vec<_>>().join(", "),
        }
    }
}

/// What stands in a Fluent file.
pub struct Parsed {
    pub messages: Messages,
    /// The comment above each message that has one, on one line.
    pub comments: std::collections::BTreeMap<String, String>,
}

/// Reads the messages of a Fluent text; what is no message is left out.
pub fn parse(source: &str) -> Parsed {
    let resource = parser::parse(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut parsed = Parsed { messages: Messages::new(), comments: Default::default() };
    for entry in resource.body {
        if let Entry::Message(message) = entry
            && let Some(value) = message.value
        {
            if let Some(comment) = message.comment {
                parsed.comments.insert(message.id.name.clone(), comment.content.join(" "));
            }
            parsed.messages.insert(message.id.name, value);
        }
    }
    parsed
}

/// The forms that `lang` needs for a message, with the texts of `own`, its translation (or the English itself). Which values choose is
/// what the English message says, for exact numbers too.
pub fn forms_of(english: &Pattern<String>, own: &Pattern<String>, lang: Lang) -> Vec<Form> {
    let mut chosen = vec![Vec::new()];
    for (name, exact) in selectors(english) {
        let variants = exact.iter().map(String::as_str).chain(lang.plural_forms().iter().copied());
        let variants: Vec<String> = variants.map(str::to_owned).collect();
        chosen = chosen
            .into_iter()
            .flat_map(|before: Vec<(String, String)>| {
                let name = name.clone();
                variants
                    .iter()
                    .map(move |variant| before.iter().cloned().chain([(name.clone(), variant.clone())]).collect::<Vec<_>>())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    chosen.into_iter().map(|chosen| Form { text: resolve(own, &chosen), chosen }).collect()
}

/// The values by which a message chooses, in their order, with the exact numbers that it knows.
fn selectors(pattern: &Pattern<String>) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else { continue };
        if let InlineExpression::VariableReference { id } = selector
            && !found.iter().any(|(name, _)| *name == id.name)
        {
            let exact = variants.iter().filter_map(|variant| match &variant.key {
                VariantKey::NumberLiteral { value } => Some(value.clone()),
                VariantKey::Identifier { .. } => None,
            });
            found.push((id.name.clone(), exact.collect()));
        }
        for variant in variants {
            for inner in selectors(&variant.value) {
                if !found.iter().any(|(name, _)| *name == inner.0) {
                    found.push(inner);
                }
            }
        }
    }
    found
}

/// The text of a message for what was chosen, with `{name}` for values and `{"…"}` for words that stay as they are.
pub fn resolve(pattern: &Pattern<String>, chosen: &[(String, String)]) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => text.push_str(&inline_text(inline)),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let name = match selector {
                    InlineExpression::VariableReference { id } => id.name.as_str(),
                    _ => "",
                };
                let wanted = chosen.iter().find(|(one, _)| one == name).map(|(_, variant)| variant.as_str());
                let variant = variants
                    .iter()
                    .find(|variant| match &variant.key {
                        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => wanted == Some(name),
                    })
                    .or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = variant {
                    text.push_str(&resolve(&variant.value, chosen));
                }
            }
        }
    }
    text.trim().to_owned()
}

fn inline_text(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
        InlineExpression::StringLiteral { value } => format!("{{\"{value}\"}}"),
        InlineExpression::NumberLiteral { value } => value.clone(),
        // The product's files use none of these.
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => "{?}".to_owned(),
    }
}

/// Every value that a message may name: those it shows and those by which it chooses.
pub fn values_of(english: &Pattern<String>) -> Vec<String> {
    let mut all: Vec<String> = selectors(english).into_iter().map(|(name, _)| name).collect();
    for form in forms_of(english, english, Lang::En) {
        for name in names_in(&form.text).unwrap_or_default() {
            if !all.contains(&name) {
                all.push(name);
            }
        }
    }
    all
}

/// A piece of a line that a reader wrote.
enum Piece<'a> {
    Text(&'a str),
    Value(&'a str),
    /// Words in quotation marks inside the brackets, which stay as they are in every alphabet.
    Literal(&'a str),
}

/// The pieces of a line; `None` where a bracket is not closed, stands alone, or holds something else.
fn pieces(line: &str) -> Option<Vec<Piece<'_>>> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(['{', '}']) {
        if at > 0 {
            found.push(Piece::Text(rest.get(..at)?));
        }
        let inside = rest.get(at..)?.strip_prefix('{')?;
        let end = inside.find('}')?;
        let inner = inside.get(..end)?.trim();
        if let Some(literal) = inner.strip_prefix('"') {
            let literal = literal.strip_suffix('"')?;
            if literal.is_empty() || literal.contains(['"', '\\', '{']) {
                return None;
            }
            found.push(Piece::Literal(literal));
        } else {
            // The dollar sign of Fluent may stand there or not.
            let name = inner.trim_start_matches('$').trim();
            let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-');
            if !is_name {
                return None;
            }
            found.push(Piece::Value(name));
        }
        rest = inside.get(end + 1..)?;
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    Some(found)
}

/// The values that a line names; `None` where its brackets make no sense.
pub fn names_in(line: &str) -> Option<Vec<String>> {
    let pieces = pieces(line)?;
    Some(
        pieces
            .into_iter()
            .filter_map(|piece| if let Piece::Value(name) = piece { Some(name.to_owned()) } else { None })
            .collect(),
    )
}

/// A line as [`resolve`] writes it: no spaces inside brackets.
pub fn tidy(line: &str) -> String {
    rewritten(line, |name| format!("{{{name}}}"), |words| format!("{{\"{words}\"}}"))
}

fn rewritten(line: &str, value: impl Fn(&str) -> String, literal: impl Fn(&str) -> String) -> String {
    let pieces = pieces(line.trim()).unwrap_or_default();
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Value(name) => value(name),
            Piece::Literal(words) => literal(words),
        })
        .collect()
}

/// The message in Fluent, without its key, out of all its forms: plain where they say the same.
pub fn compose(forms: &[Form]) -> String {
    composed(&forms.iter().collect::<Vec<_>>(), 0)
}

/// Chooses by the value at `depth`; `forms` agree in those before it.
fn composed(forms: &[&Form], depth: usize) -> String {
    let Some(first) = forms.first() else { return String::new() };
    if forms.iter().all(|form| form.text == first.text) {
        return rewritten(&first.text, |name| format!("{{ ${name} }}"), |words| format!("{{ \"{words}\" }}"));
    }
    let Some((name, _)) = first.chosen.get(depth) else { return String::new() };
    let mut variants: Vec<&str> = Vec::new();
    for form in forms {
        if let Some((_, variant)) = form.chosen.get(depth)
            && !variants.contains(&variant.as_str())
        {
            variants.push(variant);
        }
    }
    let indent = "    ".repeat(depth + 1);
    let mut message = format!("{{ ${name} ->\n");
    for variant in variants {
        let of_variant: Vec<&Form> =
            forms.iter().copied().filter(|form| form.chosen.get(depth).is_some_and(|(_, one)| one == variant)).collect();
        let start = if variant == "other" {
            format!("{}*[other]", indent.get(1..).unwrap_or_default())
        } else {
            format!("{indent}[{variant}]")
        };
        message.push_str(&format!("{start} {}\n", composed(&of_variant, depth + 1)));
    }
    message.push_str(&"    ".repeat(depth));
    message.push('}');
    message
}
