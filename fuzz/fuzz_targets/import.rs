//! Any bytes import as text with plain line ends and blocks that fit it, or are refused in words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tickmark::import::{FORMATS, from_bytes};

fuzz_target!(|bytes: &[u8]| {
    for format in FORMATS {
        let name = format!("fuzz.{}", format.extensions[0]);
        match from_bytes(Path::new(&name), bytes) {
            Ok(article) => {
                assert!(!article.text.contains(['\r', '\0', '\u{feff}']));
                assert!(article.blocks.iter().all(|block| block.span.fits(&article.text)));
                assert!(article.blocks.windows(2).all(|two| two[0].span.end <= two[1].span.start));
                assert!(article.notes.iter().all(|note| article.text.is_char_boundary(note.at)));
            }
            Err(refused) => assert!(refused.to_string().ends_with(&format!("({name})"))),
        }
    }
});
