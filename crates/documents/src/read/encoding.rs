//! Which letters the bytes of a text mean.
//!
//! Lists of the region come as UTF-8, as UTF-16 from Excel's "Unicode text", and in the Windows code pages for
//! Latin (1250), Cyrillic (1251) and Turkish (1254). The code pages cannot be told apart by their bytes, only by
//! reading the text in each and asking which reading looks like the languages of the region.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254};

use super::error::ReadError;

/// A decoded text.
pub(super) struct Decoded {
    pub text: String,
    /// WHATWG name.
    pub encoding: &'static str,
    /// Places that could not be read, now `�`.
    pub marks: u64,
}

/// Bytes of letters beyond ASCII that are looked at to judge a reading: enough for any list, and quick.
const SAMPLE: usize = 256 * 1024;

/// Letters that the languages of the region have beyond `a-z`: Serbian, Bosnian, Montenegrin, Croatian, Slovene,
/// Albanian, Turkish, Romani, German (for addresses abroad).
const LATIN: &str = "čćđšžČĆĐŠŽëçËÇśźŚŹğışöüĞİŞÖÜßäÄ";

/// Letters of Serbian, Montenegrin and Macedonian Cyrillic.
const CYRILLIC: &str = "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШЃЌЅ";

/// Letters of other Cyrillic languages.
const OTHER_CYRILLIC: &str = "йщъыьэюяёєіїґўЙЩЪЫЬЭЮЯЁЄІЇҐЎ";

/// Marks that word processors put into text; they say nothing about the language.
const TYPOGRAPHY: &str = "„“”‚‘’–—…«»°§№€\u{a0}";

/// Decodes a text of unknown encoding.
///
/// # Errors
/// [`ReadError::FileNotATable`] if the bytes are no text in any of the encodings.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, &bytes[length..]));
    }
    if bytes.contains(&0) {
        let encoding = utf_16_without_mark(bytes).ok_or(ReadError::FileNotATable)?;
        return Ok(decode_as(encoding, bytes));
    }
    if is_binary(bytes) {
        return Err(ReadError::FileNotATable);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), encoding: UTF_8.name(), marks: 0 });
    }
    let sample = sample(bytes);
    let mut best = UTF_8;
    let mut most = i64::MIN;
    // In this order a tie goes to UTF-8, then to the code page in wider use.
    for encoding in [UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254] {
        let points = plausibility(&encoding.decode_without_bom_handling(&sample).0);
        if points > most {
            (best, most) = (encoding, points);
        }
    }
    Ok(decode_as(best, bytes))
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let marks = match broken {
        true => text.matches(char::REPLACEMENT_CHARACTER).count() as u64,
        false => 0,
    };
    Decoded { text: text.into_owned(), encoding: encoding.name(), marks }
}

/// UTF-16 without a byte order mark: separators and line ends are ASCII, so their NUL is always the same half.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.chunks_exact(2);
    let (mut high_first, mut low_first, mut ends) = (0u64, 0u64, 0u64);
    for pair in pairs {
        match pair {
            [0, byte] if is_text_byte(*byte) => high_first += 1,
            [byte, 0] if is_text_byte(*byte) => low_first += 1,
            [0, _] | [_, 0] => return None,
            _ => {}
        }
        ends += u64::from(matches!(pair, [0, b'\n'] | [b'\n', 0]));
    }
    match (high_first, low_first) {
        _ if ends == 0 => None,
        (0, _) => Some(UTF_16LE),
        (_, 0) => Some(UTF_16BE),
        _ => None,
    }
}

/// True for control characters that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| !is_text_byte(*byte))
}

fn is_text_byte(byte: u8) -> bool {
    byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A)
}

/// The lines that have something beyond ASCII, up to [`SAMPLE`] bytes.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        sample.extend_from_slice(&line[..line.len().min(SAMPLE)]);
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample
}

/// Points for a reading: up for letters of the region, down for letters that are not, for broken places, for words
/// in two scripts and for a capital after a small letter, as wrong readings produce all of these.
fn plausibility(text: &str) -> i64 {
    let mut points = 0;
    let mut before = ' ';
    for letter in text.chars() {
        points += letter_points(letter);
        if before.is_alphabetic() && letter.is_alphabetic() {
            if is_cyrillic(before) != is_cyrillic(letter) {
                points -= 4;
            }
            if before.is_lowercase() && letter.is_uppercase() {
                points -= 2;
            }
        }
        before = letter;
    }
    points
}

fn letter_points(letter: char) -> i64 {
    if letter.is_ascii() {
        0
    } else if letter == char::REPLACEMENT_CHARACTER {
        -6
    } else if CYRILLIC.contains(letter) || LATIN.contains(letter) {
        1
    } else if TYPOGRAPHY.contains(letter) {
        0
    } else if OTHER_CYRILLIC.contains(letter) {
        -1
    } else if letter.is_control() {
        -6
    } else {
        -3
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERBIAN: &str = "Презиме;Име;Адреса\nЂорђевић;Љубица;Улица Његошева 5\nЏамић;Ћирило;Звечан\n";
    const LATIN_SERBIAN: &str = "Prezime;Ime\nĐorđević;Ljubiša\nČolaković;Žarko\nŠućur;Nedžad\n";
    const ALBANIAN: &str = "Emri;Mbiemri\nShpëtim;Çela\nBesë;Hoxha\nPërparim;Krasniqi\n";
    const TURKISH: &str = "Ad;Soyad\nAyşe;Yağcı\nİbrahim;Doğan\nGülşen;Işık\n";

    #[test]
    fn tells_code_pages_apart() {
        let check = |text: &str, encoding: &'static Encoding, expect: &str| {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy, "{text}");
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, expect));
            assert_eq!(decoded.marks, 0);
        };
        check(SERBIAN, UTF_8, "UTF-8");
        check(SERBIAN, WINDOWS_1251, "windows-1251");
        check(LATIN_SERBIAN, WINDOWS_1250, "windows-1250");
        check(ALBANIAN, WINDOWS_1250, "windows-1250");
        check(TURKISH, WINDOWS_1254, "windows-1254");
        // One name is enough.
        check("Ime\nŠaban\n", WINDOWS_1250, "windows-1250");
        check("Ime\nPetrović\n", WINDOWS_1250, "windows-1250");
        check("Име\nМилош\n", WINDOWS_1251, "windows-1251");
        check("ПЕТРОВИЋ ЂУРЂА\n", WINDOWS_1251, "windows-1251");
        check("ĐUKIĆ ŽELJKO\n", WINDOWS_1250, "windows-1250");
    }

    #[test]
    fn reads_utf_16_with_and_without_mark() {
        let check = |little: bool, mark: bool| {
            let text = match mark {
                true => format!("\u{feff}{SERBIAN}"),
                false => SERBIAN.to_owned(),
            };
            let bytes: Vec<u8> =
                text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.text, SERBIAN);
            assert_eq!(decoded.encoding, if little { "UTF-16LE" } else { "UTF-16BE" });
        };
        for little in [true, false] {
            for mark in [true, false] {
                check(little, mark);
            }
        }
    }

    #[test]
    fn mixed_encodings_leave_marks() {
        let mut bytes = "Име\nМилош\nЈелена\nЂорђе\nЉиљана\n".as_bytes().to_vec();
        bytes.extend_from_slice(&WINDOWS_1250.encode("Šaban\n").0);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert_eq!(decoded.marks, 1);
        assert!(decoded.text.ends_with("Љиљана\n\u{fffd}aban\n"));
    }

    #[test]
    fn binary_is_no_text() {
        let check = |bytes: &[u8]| assert!(decode(bytes).is_err());
        check(b"\x7fELF\x01\x01\x00\x00");
        check(b"abc\x01def\n");
        check(&[0; 64]);
    }
}
