//! Which part of a long line to show so that the words searched for are seen.
//!
//! `A long beginning that goes on and on … the word harbour at last` is shown from `comes to the word harbour` on.

use crate::text::Span;

/// How many characters of a line are kept before its first hit when the line is too long.
const BEFORE: usize = 24;
/// A line that is no longer than this is never cut at its front.
const SHORT: usize = 48;

/// The byte from which to show a long line so that its first hit is in sight: the start of a word.
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
