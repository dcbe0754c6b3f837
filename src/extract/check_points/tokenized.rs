//! A sentence as the check point rules see it: words in lower case with their classes, one look-up per word.
//!
//! ```text
//! The  two       leaders  met  for  about  three     hours
//!      CARDINAL                     ABOUT  CARDINAL  TIME_UNIT
//! ```

use super::calendar::Calendar;
use super::lexicon::{Entry, WordClass, look_up};
use crate::extract::models::Tag;
use crate::extract::{Document, Point, PointKind};
use crate::text::Span;

/// An article whose words were all looked up in the lexicon.
pub struct TokenizedText<'d, 't> {
    /// The document.
    pub doc: &'d Document<'t>,
    /// The text with its ASCII letters in lower case: same bytes, same offsets.
    pub lower: String,
    /// The day that relative dates count from.
    pub calendar: Calendar,
    entries: Vec<Entry>,
}

impl<'d, 't> TokenizedText<'d, 't> {
    /// Looks up every token of `doc`. `calendar` is what relative dates count from.
    pub fn new(doc: &'d Document<'t>, calendar: Calendar) -> Self {
        let lower = doc.text.to_ascii_lowercase();
        let entry = |words: &str| if words.len() > 1 { look_up(words.trim_end_matches('.')) } else { look_up(words) };
        let entries = doc.tokens.iter().map(|t| entry(t.span.of(&lower))).collect();
        Self { doc, lower, calendar, entries }
    }

    /// A cursor over sentence `index`; empty past the end.
    pub fn sentence(&self, index: usize) -> SentenceCursor<'_, 't> {
        let tokens = self.doc.sentences.get(index).map_or(0..0, |s| s.tokens.clone());
        SentenceCursor { tokenized: self, first: tokens.start, end: tokens.end.min(self.doc.tokens.len()) }
    }

    /// A cursor over the tokens inside `span`, for spans that are not a sentence (a dateline).
    pub fn cursor_in(&self, span: Span) -> SentenceCursor<'_, 't> {
        let tokens = self.doc.tokens_in(span);
        SentenceCursor { tokenized: self, first: tokens.start, end: tokens.end }
    }
}

/// The tokens of one sentence. Positions are indices in [`Document::tokens`]; outside the sentence, words are empty.
#[derive(Clone, Copy)]
pub struct SentenceCursor<'p, 't> {
    /// The article.
    pub tokenized: &'p TokenizedText<'p, 't>,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
}

impl<'p, 't> SentenceCursor<'p, 't> {
    fn contains(&self, i: usize) -> bool {
        self.first <= i && i < self.end
    }

    /// The text of token `i`.
    pub fn word(&self, i: usize) -> &'t str {
        if self.contains(i) { self.tokenized.doc.word(i) } else { "" }
    }

    /// The text of token `i` in lower case.
    pub fn lower(&self, i: usize) -> &'p str {
        self.span(i).of(&self.tokenized.lower)
    }

    /// The span of token `i`; empty outside the sentence.
    pub fn span(&self, i: usize) -> Span {
        if self.contains(i) {
            self.tokenized.doc.tokens.get(i).map_or(Span::default(), |t| t.span)
        } else {
            Span::default()
        }
    }

    /// The entry of token `i` in the lexicon.
    pub fn entry(&self, i: usize) -> Entry {
        if self.contains(i) { self.tokenized.entries.get(i).copied().unwrap_or_default() } else { Entry::default() }
    }

    /// The part of speech of token `i`.
    pub fn tag(&self, i: usize) -> Tag {
        if self.contains(i) { self.tokenized.doc.tags.get(i).copied().unwrap_or(Tag::Xx) } else { Tag::Xx }
    }

    /// True when token `i` is of `class`.
    pub fn has_class(&self, i: usize, class: WordClass) -> bool {
        self.entry(i).class.intersects(class)
    }

    /// True when token `i` is `word` (given in lower case).
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// True when token `i` is one of `words`.
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    /// True when the tokens from `i` on are `words`.
    pub fn is_phrase(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, w)| self.is(i + k, w))
    }

    /// True when there is nothing between tokens `i - 1` and `i`.
    pub fn is_adjacent(&self, i: usize) -> bool {
        i > self.first && self.contains(i) && self.span(i).start == self.span(i - 1).end
    }

    /// True for any dash: `-`, `–`, `—`, `‑`, `−`.
    pub fn is_dash(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "–" | "—" | "‑" | "‐" | "−")
    }

    /// `i`, or the position after a dash at `i`: `two-hour` is read like `two hour`.
    pub fn skip_dash(&self, i: usize) -> usize {
        if self.is_dash(i) { i + 1 } else { i }
    }

    /// True when token `i` begins with a capital.
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.word(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// True when token `i` begins with an ASCII digit.
    pub fn starts_with_digit(&self, i: usize) -> bool {
        self.word(i).as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The span from token `i` up to, not with, token `next`.
    pub fn span_of(&self, i: usize, next: usize) -> Span {
        if next <= i {
            Span::new(self.span(i).start, self.span(i).start)
        } else {
            self.span(i).join(self.span(next - 1))
        }
    }

    /// The first token that begins at or after the byte `at`.
    pub fn token_at(&self, at: usize) -> usize {
        self.tokenized.doc.tokens.partition_point(|t| t.span.start < at).clamp(self.first, self.end.max(self.first))
    }

    /// The text from the byte `at` to the end of the sentence.
    pub fn text_from(&self, at: usize) -> &'t str {
        let end = if self.end > self.first { self.span(self.end - 1).end } else { at };
        Span::new(at, end).of(self.tokenized.doc.text)
    }
}

/// A check point that a rule found, and the token after it.
pub struct Match {
    /// The check point.
    pub point: Point,
    /// Where to continue.
    pub next: usize,
}

impl Match {
    /// A check point over the tokens from `i` up to `next`.
    pub fn new(cursor: &SentenceCursor, i: usize, next: usize, kind: PointKind, value: impl Into<String>) -> Self {
        Self { point: point(cursor.span_of(i, next), kind, value), next }
    }

    /// The same with a note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.point.note = note.into();
        self
    }
}

/// A check point without a note.
pub fn point(span: Span, kind: PointKind, value: impl Into<String>) -> Point {
    Point { span, kind, value: value.into(), note: String::new() }
}
