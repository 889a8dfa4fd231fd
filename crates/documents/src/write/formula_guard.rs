//! No text of ours may become a formula in somebody's spreadsheet.
//!
//! Source: OWASP, CSV Injection (<https://owasp.org/www-community/attacks/CSV_Injection>). Spreadsheets skip
//! invisible characters at the start of a field, so these do not hide a formula from the guard.

/// True if a spreadsheet could take the text for a formula or a command: its first visible character is
/// `=` `+` `-` `@` or one of their full-width forms, `|` or `%` (commands to other programs), or it starts with tab, CR or LF.
pub fn could_start_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let first = text.chars().find(|letter| !is_invisible(*letter));
    matches!(
        first,
        Some(
            '=' | '+'
                | '-'
                | '@'
                | '|'
                | '%'
                | '＝'
                | '＋'
                | '－'
                | '＠'
                | '\u{2212}'
                | '\u{FE66}'
                | '\u{FE62}'
                | '\u{FE63}'
                | '\u{FE6B}'
        )
    )
}

/// White space, controls and the format characters of Unicode (zero width, direction, byte order mark, fillers).
fn is_invisible(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::could_start_formula;

    #[test]
    fn guards_visible_and_hidden_starts() {
        let check = |text: &str, expect: bool| assert_eq!(could_start_formula(text), expect, "{text:?}");
        for sign in ["=", "+", "-", "@", "|", "%", "＝", "−"] {
            check(&format!("{sign}1+1"), true);
            for hidden in [" ", "\u{feff}", "\u{200b}", "\u{a0}", "\u{ad}", "\u{0}", "\u{2800}", "\u{e0001}", "\r\n", "\u{202e} "]
            {
                check(&format!("{hidden}{sign}1+1"), true);
            }
        }
        check("\tx", true);
        check("\rx", true);
        check("", false);
        check("Ana", false);
        check("a=b", false);
        check("'=1", false);
        check(" Ана-Марија", false);
    }
}
