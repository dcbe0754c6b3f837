//! Any bytes are read as a journal up to the first invalid line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tickmark::session::JournalEntry;
use tickmark::store::journal::parse_journal;

fuzz_target!(|bytes: &[u8]| {
    if let Some(found) = parse_journal::<JournalEntry>(Path::new("fuzz.journal"), bytes, None) {
        assert!(found.saved <= found.entries.len());
        let _ = found.summary();
    }
});
