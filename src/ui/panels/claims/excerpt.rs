//! Chooses which part of a long line is shown, so that the first search match is visible.
//!
//! `A long beginning that goes on and on … the word harbour at last` is shown from `comes to the word harbour` on.

use crate::text::Span;

/// Characters kept before the first match when the beginning of a line is cut.
const CONTEXT_CHARS: usize = 24;
/// The beginning is not cut when the first match starts at or before this byte.
const UNCUT_BYTES: usize = 48;

/// The byte from which a line is shown so that its first match is visible: the start of a word, or 0.
pub fn visible_start(text: &str, matches: &[Span]) -> usize {
    let Some(first) = matches.first().filter(|found| found.start > UNCUT_BYTES) else { return 0 };
    let before = text.get(..first.start).unwrap_or("");
    let cut = before.char_indices().rev().nth(CONTEXT_CHARS).map_or(0, |(at, _)| at);
    before.get(cut..).and_then(|rest| rest.find(' ')).map_or(cut, |space| cut + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_a_distant_match_starts_at_a_word() {
        let text = "A long beginning that goes on and on before it comes to the word harbour at last";
        let at = text.find("harbour").unwrap();
        let matches = [Span::new(at, at + 7)];
        let start = visible_start(text, &matches);
        assert!(start > 0 && text.get(start - 1..start) == Some(" "));
        assert_eq!(super::visible_start("harbour", &[Span::new(0, 7)]), 0);
    }
}
