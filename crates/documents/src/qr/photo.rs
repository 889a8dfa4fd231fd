//! Photos and pictures from outside, drawn anew: small, and without what the camera noted.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};

/// Largest photo in bytes; phones make 3 to 12 MB.
pub const PHOTO_BYTES: usize = 20 * 1024 * 1024;

/// Longest side of a photo in pixels; 36 megapixels are more than a phone makes of a paper list.
pub const PHOTO_SIDE: u32 = 6_000;

/// Memory for decoding one photo: 36 megapixels of four bytes and the decoder's own.
const PHOTO_MEMORY: u64 = 256 * 1024 * 1024;

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
/// [`PhotoError`] if the file is no picture or too large; nothing larger than the limits is ever held in memory.
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
/// [`PhotoError`] as for [`small_jpeg`].
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

#[cfg(test)]
mod tests {
    use image::{GrayImage, ImageFormat};

    use super::*;

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
    fn says_why_not() {
        let check = |bytes: &[u8], expect: PhotoError| {
            assert_eq!(small_jpeg(bytes), Err(expect));
            assert_eq!(small_png(bytes), Err(expect));
        };
        check(b"no picture", PhotoError::NotAPicture);
        check(&vec![0; PHOTO_BYTES + 1], PhotoError::TooLarge);
        let mut bytes = Cursor::new(Vec::new());
        GrayImage::new(PHOTO_SIDE + 1, 1).write_to(&mut bytes, ImageFormat::Png).unwrap();
        check(&bytes.into_inner(), PhotoError::TooLarge);
    }
}
