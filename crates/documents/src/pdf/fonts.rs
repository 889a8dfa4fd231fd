//! The fonts of every document: DejaVu, which has all Latin and Cyrillic letters of the region, the Serbian and
//! Macedonian letter forms, and a free licence.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The loaded fonts and their index.
pub(super) struct Fonts {
    pub fonts: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

/// Loaded once; the bytes are part of the program.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 9] = [
        dejavu::serif::regular(),
        dejavu::serif::bold(),
        dejavu::serif::italic(),
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
        dejavu::sans_condensed::oblique(),
        dejavu::sans_mono::regular(),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Fonts { fonts, book }
});

/// True if some font has a glyph for the letter.
pub(super) fn can_show(letter: char) -> bool {
    FONTS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_letters_of_the_region() {
        let letters = "čćđšžČĆĐŠŽ ëçËÇ ђћљњџјЂЋЉЊЏЈ ѓќѕЃЌЅ ğışöüĞİŞÖÜ абвгдежзиклмнопрстуфхцчшАБВГДЕЖЗ „“–…€�";
        for font in &FONTS.fonts {
            for letter in letters.chars() {
                assert!(font.info().coverage.contains(u32::from(letter)), "{} has no {letter}", font.info().family);
            }
        }
    }

    #[test]
    fn faces_have_the_names_that_templates_use() {
        let mut faces: Vec<String> =
            FONTS.fonts.iter().map(|font| format!("{} {}", font.info().family, font.info().variant.stretch)).collect();
        faces.dedup();
        assert_eq!(faces, ["DejaVu Serif 100%", "DejaVu Sans 100%", "DejaVu Sans 87.5%", "DejaVu Sans Mono 100%"]);
    }
}
