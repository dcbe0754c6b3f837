//! Any bytes import as text with plain line ends, or are refused in words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tickmark::import::from_bytes;

fuzz_target!(|bytes: &[u8]| {
    for name in ["fuzz.txt", "fuzz.md"] {
        match from_bytes(Path::new(name), bytes) {
            Ok(article) => assert!(!article.text.contains(['\r', '\0', '\u{feff}'])),
            Err(refused) => assert!(refused.to_string().ends_with(name)),
        }
    }
});
