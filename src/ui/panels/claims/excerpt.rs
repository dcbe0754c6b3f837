//! Chooses which part of a long line is shown, so that the first search match is visible.
//!
//! `A long beginning that goes on and on … the word harbour at last` is shown from `comes to the word harbour` on.

use crate::text::Span;

/// Characters kept before the first match when the beginning of a line is cut.
const BEFORE: usize = 24;
/// The beginning is not cut when the first match starts at or before this byte.
const SHORT: usize = 48;

/// The byte from which a line is shown so that its first match is visible: the start of a word, or 0.
pub fn front(text: &str, hits: &[Span]) -> usize {
    let Some(first) = hits.first().filter(|hit| hit.start > SHORT) else { return 0 };
    let before = text.get(..first.start).unwrap_or("");
    let cut = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    before.get(cut..).and_then(|rest| rest.find(' ')).map_or(cut, |space| cut + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_hit_pulls_the_line_to_the_left_at_a_word() {
        let text = "A long beginning that goes on and on before it comes to the word harbour at last";
        let at = text.find("harbour").unwrap();
        let hits = [Span::new(at, at + 7)];
        let front = front(text, &hits);
        assert!(front > 0 && text.get(front - 1..front) == Some(" "));
        assert_eq!(super::front("harbour", &[Span::new(0, 7)]), 0);
    }
}
