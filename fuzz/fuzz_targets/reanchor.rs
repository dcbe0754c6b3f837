//! Any anchor migrated between any two texts fits the new one, and has the same words there when it is confident.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tickmark::text::{Anchor, Reanchor, Span, changes};

fuzz_target!(|texts: (&str, &str, u16, u16)| {
    let (old, new, start, len) = texts;
    let carry = Reanchor::new(old, new);
    let start = usize::from(start);
    for span in [Span::new(start, start + usize::from(len)), Span::new(0, old.len())] {
        let anchor = Anchor::at(old, span);
        for got in [carry.migrate(&anchor), anchor.locate(new)] {
            assert!(got.fits(new));
            assert!(!got.state.is_confident() || got.span().is_some_and(|s| s.of(new) == got.exact));
        }
    }
    assert!(carry.added().iter().all(|s| s.fits(new)) && carry.removed().iter().all(|s| s.fits(old)));
    let _ = changes(old, new);
});
