//! A part of a text, in bytes: `Span { start: 4, end: 9 }` is `"quick"` in `"the quick fox"`.

use serde::{Deserialize, Serialize};

/// A part of a text: byte offsets, end exclusive, always on character boundaries of the text that it was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; an end before its start gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True when the span is empty.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// True when the byte at `at` is inside.
    pub fn contains(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// True when all of `other` is inside.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span in a text that begins `by` bytes earlier: a span of a paragraph becomes a span of the article.
    pub fn shifted(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The part that both share, if any.
    pub fn common(self, other: Span) -> Option<Span> {
        self.overlaps(other).then(|| Span { start: self.start.max(other.start), end: self.end.min(other.end) })
    }

    /// The words of the span. A span that does not fit `text` (too long, or inside a character) gives `""`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// The span without white space at its ends.
    pub fn trim(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    /// True when the span is within `text` and both its ends are character boundaries.
    pub fn fits(self, text: &str) -> bool {
        text.get(self.start..self.end).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_that_does_not_fit_is_empty_not_a_panic() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(0, 99).of("short"), "");
        assert!(!Span::new(1, 2).fits("é"));
    }

    #[test]
    fn trim_leaves_the_words() {
        assert_eq!(Span::new(0, 7).trim("  a b  ").of("  a b  "), "a b");
        assert!(Span::new(0, 3).trim("   ").is_empty());
    }

    #[test]
    fn common_and_join_are_each_others_frame() {
        let (a, b) = (Span::new(0, 5), Span::new(3, 9));
        assert_eq!(a.common(b), Some(Span::new(3, 5)));
        assert_eq!(a.join(b), Span::new(0, 9));
        assert_eq!(a.common(Span::new(5, 6)), None);
    }
}
