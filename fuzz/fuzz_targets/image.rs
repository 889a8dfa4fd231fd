//! Pictures from phones and offices: what is kept is drawn anew, small, and read again the same way.

#![no_main]

use komshi_documents::qr::{small_jpeg, small_png};
use libfuzzer_sys::fuzz_target;

/// Far above what a picture of the longest side that is kept takes.
const MOST_KEPT: usize = 8 * 1024 * 1024;

fuzz_target!(|bytes: &[u8]| {
    let (photo, picture) = (small_jpeg(bytes), small_png(bytes));
    // Both look at the same picture; only one of them keeps what is transparent.
    assert_eq!(photo.is_ok(), picture.is_ok(), "{:?} and {:?}", photo.as_ref().err(), picture.as_ref().err());
    for (kept, begins) in [(photo, b"\xff\xd8".as_slice()), (picture, b"\x89PNG".as_slice())] {
        match kept {
            Ok(kept) => {
                assert!(kept.starts_with(begins) && kept.len() < MOST_KEPT, "{} bytes", kept.len());
                assert!(small_png(&kept).is_ok(), "what was kept cannot be read again");
            }
            Err(error) => assert!(!error.key().is_empty()),
        }
    }
});
