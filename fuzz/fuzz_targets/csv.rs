//! Delimited text in any encoding, as it comes by upload.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Packages have a target of their own.
    if bytes.starts_with(b"PK") {
        return;
    }
    if let Some(book) = komshi_fuzz::read_twice(bytes) {
        komshi_fuzz::check_delimited(&book, bytes.len());
    }
});
