//! What a file is, by its first bytes and, where these say little, by what is inside.

use super::error::ReadError;

/// The kinds that are read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip, still to be checked for being a workbook.
    Package,
    /// Text, still to be decoded.
    Text,
}

/// First bytes of pictures: PNG, JPEG, GIF, TIFF (both orders), BMP; WebP and HEIC are told by bytes 4-12.
const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*", b"BM"];

/// First bytes of archives other than zip: gzip, 7z, RAR, xz.
const ARCHIVES: [&[u8]; 4] = [b"\x1F\x8B", b"7z\xBC\xAF", b"Rar!", b"\xFD7zXZ"];

/// OLE compound file, [MS-CFB] 2.2: old Office files and encrypted new ones.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Tells the kind, or refuses a file that is recognised as something else.
pub(super) fn of(bytes: &[u8]) -> Result<Kind, ReadError> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace()) {
        return Err(ReadError::FileEmpty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Package);
    }
    if bytes.starts_with(b"PK\x05\x06") {
        // A zip without any entry.
        return Err(ReadError::FileEmpty);
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Err(compound_file(bytes));
    }
    let head = &bytes[..bytes.len().min(1024)];
    if contains(head, b"%PDF-") {
        return Err(ReadError::FilePdf);
    }
    if is_picture(bytes) {
        return Err(ReadError::FileImage);
    }
    if ARCHIVES.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(ReadError::FileArchive);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(ReadError::FileDocument);
    }
    Ok(Kind::Text)
}

fn is_picture(bytes: &[u8]) -> bool {
    let brand = bytes.get(4..12).unwrap_or_default();
    let webp = bytes.starts_with(b"RIFF") && brand.ends_with(b"WEBP");
    let heic = brand.starts_with(b"ftyp");
    // Two letters are a weak sign: text may begin with "BM", a bitmap has a NUL within its header.
    let picture =
        PICTURES.iter().any(|magic| bytes.starts_with(magic) && (magic.len() > 2 || bytes[..bytes.len().min(16)].contains(&0)));
    picture || webp || heic
}

/// Names of streams in a compound file are UTF-16LE ([MS-CFB] 2.6.1).
fn compound_file(bytes: &[u8]) -> ReadError {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        ReadError::FilePassword
    } else if has("Workbook") || has("Book") {
        ReadError::FileXls
    } else if has("WordDocument") {
        ReadError::FileDocument
    } else {
        ReadError::FileNotATable
    }
}

/// True if `needle` occurs in `haystack`; `needle` is not empty.
pub(super) fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else {
        return true;
    };
    let mut from = 0;
    while let Some(at) = haystack[from..].iter().position(|byte| byte == first) {
        from += at + 1;
        if haystack[from..].starts_with(rest) {
            return true;
        }
    }
    false
}
