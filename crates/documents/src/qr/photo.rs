//! The text of a QR code in a photo.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, ImageReader, Limits};
use rqrr::PreparedImage;

/// Largest photo in bytes; phones make 3 to 12 MB.
pub const PHOTO_BYTES: usize = 20 * 1024 * 1024;

/// Longest side of a photo in pixels; 36 megapixels are more than a phone needs for a QR code.
pub const PHOTO_SIDE: u32 = 6_000;

/// Memory for decoding one photo: 36 megapixels of four bytes and the decoder's own.
const PHOTO_MEMORY: u64 = 256 * 1024 * 1024;

/// Longest sides in pixels at which a code is looked for: small ones are quick and forgive noise, large ones find
/// small codes. A blurred code that is missed at one size is often found at the next.
const SIDES: [u32; 6] = [400, 600, 800, 1_200, 1_600, 3_000];

/// Smallest part of a photo's size that is tried; a code does not fill more of a photo than this leaves readable.
const SMALLEST: u32 = 6;

/// How far the border between black and white is moved from where the grey values suggest, in turn.
const SHIFTS: [i16; 3] = [0, 20, -20];

/// Why a photo could not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// No JPEG, PNG or WebP, or a damaged one.
    #[error("the file is not a readable picture")]
    NotAPicture,
    /// More than [`PHOTO_BYTES`] or [`PHOTO_SIDE`].
    #[error("the picture is too large")]
    TooLarge,
}

impl PhotoError {
    /// Stable key of the sentence in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            PhotoError::NotAPicture => "photo-not-a-picture",
            PhotoError::TooLarge => "photo-too-large",
        }
    }
}

/// The text of the first readable QR code in a photo (JPEG, PNG, WebP), in any turn; `None` if there is none.
///
/// Not for pictures of others outside a process with a limit: one of 900 bytes made by the fuzzer holds the reader of codes (`rqrr`, its
/// search for the alignment pattern) for minutes. The server does not call this; it proves in tests that printed codes can be read.
///
/// # Errors
/// [`PhotoError`] if the file is no picture or too large; nothing larger than the limits is ever held in memory.
pub fn decode_photo(bytes: &[u8]) -> Result<Option<String>, PhotoError> {
    if bytes.len() > PHOTO_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let photo = open(bytes)?;
    let longest = photo.width().max(photo.height());
    let sides = SIDES.into_iter().filter(|side| *side >= longest / SMALLEST && *side <= longest * 2);
    for side in sides.chain([longest].into_iter().filter(|side| *side < 3_000)) {
        let grey = match side == longest {
            true => photo.clone(),
            false => resize(&photo, side),
        };
        // The reader is not ours: what panics inside it is a code that cannot be read.
        let found = catch_unwind(AssertUnwindSafe(|| find(&grey))).unwrap_or_default();
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The photo with another longest side.
fn resize(photo: &GrayImage, side: u32) -> GrayImage {
    let longest = photo.width().max(photo.height());
    let scaled = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
    image::imageops::resize(photo, scaled(photo.width()), scaled(photo.height()), FilterType::Triangle)
}

fn open(bytes: &[u8]) -> Result<GrayImage, PhotoError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoError::NotAPicture)?;
    let photo = DynamicImage::from_decoder(limited(reader)?).map_err(fault)?;
    Ok(photo.into_luma8())
}

/// The decoder of a picture, which refuses what is larger than the limits before it holds any of it.
fn limited<'a>(reader: ImageReader<Cursor<&'a [u8]>>) -> Result<impl ImageDecoder + 'a, PhotoError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(PHOTO_SIDE);
    limits.max_image_height = Some(PHOTO_SIDE);
    limits.max_alloc = Some(PHOTO_MEMORY);
    let mut decoder = reader.into_decoder().map_err(fault)?;
    limits.reserve(decoder.total_bytes()).map_err(fault)?;
    decoder.set_limits(limits).map_err(fault)?;
    Ok(decoder)
}

fn fault(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooLarge,
        _ => PhotoError::NotAPicture,
    }
}

/// Longest side of a photo that is kept: a signature on a paper list stays readable.
const KEPT_SIDE: u32 = 1_280;
/// JPEG quality of a photo that is kept; some 150 kB.
const KEPT_QUALITY: u8 = 70;

/// A photo made anew as a small JPEG, upright, without anything that the camera noted (place, time, device).
///
/// # Errors
/// [`PhotoError`] as for [`decode_photo`].
pub fn small_jpeg(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    if bytes.len() > PHOTO_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoError::NotAPicture)?;
    let mut decoder = limited(reader)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut photo = DynamicImage::from_decoder(decoder).map_err(fault)?;
    if photo.width().max(photo.height()) > KEPT_SIDE {
        photo = photo.resize(KEPT_SIDE, KEPT_SIDE, FilterType::Triangle);
    }
    photo.apply_orientation(orientation);
    let mut kept = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut kept, KEPT_QUALITY);
    photo.into_rgb8().write_with_encoder(encoder).map_err(fault)?;
    Ok(kept)
}

/// Longest side of a picture for pages: a sign beside a name, or a picture the width of a column.
const PICTURE_SIDE: u32 = 800;

/// A picture drawn anew as a small PNG, upright, with what is transparent and without anything else that was in the file.
///
/// # Errors
/// [`PhotoError`] as for [`decode_photo`].
pub fn small_png(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    if bytes.len() > PHOTO_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoError::NotAPicture)?;
    let mut decoder = limited(reader)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    if picture.width().max(picture.height()) > PICTURE_SIDE {
        picture = picture.resize(PICTURE_SIDE, PICTURE_SIDE, FilterType::Triangle);
    }
    picture.apply_orientation(orientation);
    let mut drawn = Vec::new();
    picture.into_rgba8().write_with_encoder(PngEncoder::new(&mut drawn)).map_err(fault)?;
    Ok(drawn)
}

/// Looks for a code, first with a border between black and white that follows the light, then with one for all.
fn find(grey: &GrayImage) -> Option<String> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let pixels = grey.as_raw();
    let lit = PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let middle = i16::from(border(pixels));
    let flat = SHIFTS.into_iter().map(|shift| {
        PreparedImage::prepare_from_bitmap(width, height, |x, y| i16::from(pixels[y * width + x]) <= middle + shift)
    });
    std::iter::once(lit).chain(flat).find_map(|mut prepared| {
        let grids = prepared.detect_grids();
        grids.iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
    })
}

/// The grey value that best parts dark from light pixels (N. Otsu, 1979, doi:10.1109/TSMC.1979.4310076).
fn border(pixels: &[u8]) -> u8 {
    let mut counts = [0u64; 256];
    for pixel in pixels {
        counts[usize::from(*pixel)] += 1;
    }
    let all = pixels.len() as f64;
    let weighed: f64 = (0..256).map(|grey| grey as f64 * counts[grey] as f64).sum();
    let (mut dark, mut dark_weighed) = (0.0, 0.0);
    let (mut best, mut most) = (127, 0.0);
    for grey in 0..=255u8 {
        let count = counts[usize::from(grey)] as f64;
        dark += count;
        dark_weighed += count * f64::from(grey);
        let light = all - dark;
        if dark == 0.0 || light == 0.0 {
            continue;
        }
        let apart = dark_weighed / dark - (weighed - dark_weighed) / light;
        let between = dark * light * apart * apart;
        if between > most {
            (best, most) = (grey, between);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use image::{ImageFormat, Luma};

    use super::*;

    /// A photo of a code: grey paper, soft edges, a shadow, `scale` pixels per module.
    fn photo(text: &str, scale: u32, turned: bool) -> Vec<u8> {
        let code = fast_qr::QRBuilder::new(text).build().unwrap();
        let side = (code.size as u32 + 20) * scale;
        let image = GrayImage::from_fn(side * 4 / 3, side, |x, y| {
            let (column, row) = ((x / scale) as usize, (y / scale) as usize);
            let inside = (10..code.size + 10).contains(&column) && (10..code.size + 10).contains(&row);
            let black = inside && code[row - 10][column - 10].value();
            let shadow = (x * 50 / side) as u8;
            Luma([if black { 40 + shadow / 2 } else { 220 - shadow }])
        });
        let image = image::imageops::blur(&image, scale as f32 / 4.0);
        let image = match turned {
            true => image::imageops::rotate90(&image),
            false => image,
        };
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_photo_is_kept_small_and_without_what_the_camera_noted() {
        let large = image::RgbImage::from_fn(3_000, 1_500, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
        let mut bytes = Vec::new();
        large.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).expect("a picture");
        // A block of camera notes behind the first marker, as phones write it.
        let note = b"Exif\0\0secret place";
        let mut noted = bytes[..2].to_vec();
        noted.extend([0xff, 0xe1, 0, (note.len() + 2) as u8]);
        noted.extend(note);
        noted.extend(&bytes[2..]);
        let kept = small_jpeg(&noted).expect("a small picture");
        assert!(kept.starts_with(&[0xff, 0xd8]) && !kept.windows(6).any(|part| part == b"secret"));
        let again = image::load_from_memory(&kept).expect("a picture again");
        assert_eq!((again.width(), again.height()), (KEPT_SIDE, KEPT_SIDE / 2));
        assert_eq!(small_jpeg(b"%PDF-1.7"), Err(PhotoError::NotAPicture));
        assert_eq!(small_jpeg(&vec![0; PHOTO_BYTES + 1]), Err(PhotoError::TooLarge));
    }

    #[test]
    fn reads_what_was_drawn() {
        let check = |text: &str, scale: u32, turned: bool| {
            assert_eq!(decode_photo(&photo(text, scale, turned)).unwrap().as_deref(), Some(text));
        };
        check("KMS-7Q2F-9ZK4", 6, false);
        check("https://komshi.example/p/7Q2F9ZK4?a=Ђорђе", 9, true);
    }

    #[test]
    fn says_why_not() {
        let check = |bytes: &[u8], expect: Result<Option<String>, PhotoError>| assert_eq!(decode_photo(bytes), expect);
        check(b"no picture", Err(PhotoError::NotAPicture));
        check(&vec![0; PHOTO_BYTES + 1], Err(PhotoError::TooLarge));
        let mut bytes = Cursor::new(Vec::new());
        GrayImage::new(PHOTO_SIDE + 1, 1).write_to(&mut bytes, ImageFormat::Png).unwrap();
        check(&bytes.into_inner(), Err(PhotoError::TooLarge));
        let mut bytes = Cursor::new(Vec::new());
        GrayImage::new(300, 200).write_to(&mut bytes, ImageFormat::Png).unwrap();
        check(&bytes.into_inner(), Ok(None));
    }

    #[test]
    fn svg_holds_every_module() {
        let text = "KMS-7Q2F-9ZK4";
        let svg = crate::qr::svg(text).unwrap();
        let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap();
        let black: usize = (0..code.size).map(|y| code[y].iter().filter(|module| module.value()).count()).sum();
        let path = svg.split("<path d=\"").nth(1).unwrap();
        let drawn: usize =
            path.split('M').filter_map(|run| run.split('h').nth(1)?.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, black);
        assert_eq!(crate::qr::svg(&"x".repeat(4_000)), Err(crate::qr::TooLong));
    }
}
