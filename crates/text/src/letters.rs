//! Single letters: composing what was typed as letter plus mark, and Cyrillic read as Latin.

/// Letter plus combining mark, as macOS file names and some forms deliver them, to the one letter of the region's alphabets.
/// Marks that make no letter of these alphabets stay as they are.
pub(crate) fn compose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let joined = if is_mark(letter) { out.chars().next_back().and_then(|base| joined_letter(base, letter)) } else { None };
        match joined {
            Some(joined) => {
                out.pop();
                out.push(joined);
            }
            None => out.push(letter),
        }
    }
    out
}

/// Combining marks U+0300 to U+036F.
pub(crate) fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn joined_letter(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('c', '\u{30c}') => 'č',
        ('C', '\u{30c}') => 'Č',
        ('s', '\u{30c}') => 'š',
        ('S', '\u{30c}') => 'Š',
        ('z', '\u{30c}') => 'ž',
        ('Z', '\u{30c}') => 'Ž',
        ('c', '\u{301}') => 'ć',
        ('C', '\u{301}') => 'Ć',
        ('s', '\u{301}') => 'ś',
        ('S', '\u{301}') => 'Ś',
        ('z', '\u{301}') => 'ź',
        ('Z', '\u{301}') => 'Ź',
        ('c', '\u{327}') => 'ç',
        ('C', '\u{327}') => 'Ç',
        ('s', '\u{327}') => 'ş',
        ('S', '\u{327}') => 'Ş',
        ('e', '\u{308}') => 'ë',
        ('E', '\u{308}') => 'Ë',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        ('u', '\u{308}') => 'ü',
        ('U', '\u{308}') => 'Ü',
        ('g', '\u{306}') => 'ğ',
        ('G', '\u{306}') => 'Ğ',
        ('I', '\u{307}') => 'İ',
        ('и', '\u{306}') => 'й',
        ('И', '\u{306}') => 'Й',
        ('г', '\u{301}') => 'ѓ',
        ('Г', '\u{301}') => 'Ѓ',
        ('к', '\u{301}') => 'ќ',
        ('К', '\u{301}') => 'Ќ',
        _ => return None,
    })
}

/// Serbian, Macedonian and the other Slavic Cyrillic letters as Latin text; `None` for anything else.
/// Macedonian ѓ ќ ѕ are written as in its passports (gj, kj, dz).
pub(crate) fn latin_of(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'ђ' => "đ",
        'ѓ' => "gj",
        'е' | 'э' | 'ё' | 'ѐ' => "e",
        'ж' => "ž",
        'з' => "z",
        'ѕ' => "dz",
        'и' | 'і' | 'ї' | 'ы' | 'ѝ' => "i",
        'й' | 'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "ć",
        'ќ' => "kj",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'џ' => "dž",
        'ш' => "š",
        'щ' => "št",
        'ъ' => "a",
        'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        'є' => "je",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::compose;

    #[test]
    fn letters_typed_in_two_parts_become_one() {
        assert_eq!(compose("S\u{30c}aban C\u{327}olaku"), "Šaban Çolaku");
        assert_eq!(compose("Ѓорѓи"), "Ѓорѓи");
        assert_eq!(compose("a\u{301}"), "a\u{301}");
    }
}
