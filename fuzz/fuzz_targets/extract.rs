//! Any text can be read, twice with the same findings, and every span fits it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tickmark::extract::extract;

fuzz_target!(|text: &str| {
    let found = extract(text);
    assert_eq!(found, extract(text));
    let spans = found.sentences.iter().chain(&found.paragraphs).chain(found.claims.iter().map(|c| &c.span));
    assert!(spans.chain(found.quotes.iter().map(|q| &q.span)).all(|span| span.fits(text)));
});
