//! That what is printed as a code can be read in a photo of it, as phones read it. Only in tests: the reader (`rqrr`) can search for minutes
//! in a picture that was made for it, so the server never looks for codes in what others send.

use std::io::Cursor;

use image::{GrayImage, ImageFormat, Luma, imageops::FilterType};
use rqrr::PreparedImage;

/// Longest sides in pixels at which a code is looked for: small ones are quick and forgive noise, large ones find
/// small codes. A blurred code that is missed at one size is often found at the next.
const SIDES: [u32; 6] = [400, 600, 800, 1_200, 1_600, 3_000];

/// Smallest part of a photo's size that is tried; a code does not fill more of a photo than this leaves readable.
const SMALLEST: u32 = 6;

/// How far the border between black and white is moved from where the grey values suggest, in turn.
const SHIFTS: [i16; 3] = [0, 20, -20];

/// The text of the first readable QR code in a photo, in any turn; `None` if there is none.
fn decode(bytes: &[u8]) -> Option<String> {
    let photo = image::load_from_memory(bytes).unwrap().into_luma8();
    let longest = photo.width().max(photo.height());
    let sides = SIDES.into_iter().filter(|side| *side >= longest / SMALLEST && *side <= longest * 2);
    for side in sides.chain([longest].into_iter().filter(|side| *side < 3_000)) {
        let grey = match side == longest {
            true => photo.clone(),
            false => resize(&photo, side),
        };
        let found = find(&grey);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The photo with another longest side.
fn resize(photo: &GrayImage, side: u32) -> GrayImage {
    let longest = photo.width().max(photo.height());
    let scaled = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
    image::imageops::resize(photo, scaled(photo.width()), scaled(photo.height()), FilterType::Triangle)
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
fn reads_what_was_drawn() {
    let check = |text: &str, scale: u32, turned: bool| {
        assert_eq!(decode(&photo(text, scale, turned)).as_deref(), Some(text));
    };
    check("KMS-7Q2F-9ZK4", 6, false);
    check("https://komshi.example/p/7Q2F9ZK4?a=Ђорђе", 9, true);
}

#[test]
fn finds_nothing_where_nothing_is() {
    let mut bytes = Cursor::new(Vec::new());
    GrayImage::new(300, 200).write_to(&mut bytes, ImageFormat::Png).unwrap();
    assert_eq!(decode(&bytes.into_inner()), None);
}

#[test]
fn svg_holds_every_module() {
    let text = "KMS-7Q2F-9ZK4";
    let svg = crate::qr::svg(text).unwrap();
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap();
    let black: usize = (0..code.size).map(|y| code[y].iter().filter(|module| module.value()).count()).sum();
    let path = svg.split("<path d=\"").nth(1).unwrap();
    let drawn: usize = path.split('M').filter_map(|run| run.split('h').nth(1)?.split('v').next()?.parse::<usize>().ok()).sum();
    assert_eq!(drawn, black);
    assert_eq!(crate::qr::svg(&"x".repeat(4_000)), Err(crate::qr::TooLong));
}
