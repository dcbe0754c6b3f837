//! What every check reads: the tokenised text, its names and its check points, with the questions that all checks ask
//! of them.

use crate::extract::check_points::{SentenceCursor, TokenizedText};
use crate::extract::{Entity, Point, PointKind, Question, QuestionKind};
use crate::text::Span;

/// The input of every check.
pub struct Facts<'a> {
    /// The tokenised text.
    pub tokenized: &'a TokenizedText<'a, 'a>,
    /// The names of people, organisations and places, in order.
    pub entities: &'a [Entity],
    /// The check points of all claims, in order, each once.
    pub points: Vec<&'a Point>,
}

impl<'a> Facts<'a> {
    /// The words of a span.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.tokenized.doc.text)
    }

    /// The check points of one sentence.
    pub fn points_in(&self, index: usize) -> &[&'a Point] {
        let Some(span) = self.tokenized.doc.sentences.get(index).map(|s| s.span) else { return &[] };
        let first = self.points.partition_point(|p| p.span.start < span.start);
        let last = self.points.partition_point(|p| p.span.start < span.end);
        self.points.get(first..last).unwrap_or(&[])
    }

    /// True when a token of the sentence is one of `words`.
    pub fn mentions(&self, cursor: &SentenceCursor, words: &[&str]) -> bool {
        (cursor.first..cursor.end).any(|i| cursor.is_any(i, words))
    }

    /// True when one of `words` is within ten tokens of `span`, without a quotation mark in between: what a speaker
    /// says about the future does not describe the writer's meeting.
    pub fn mentions_nearby(&self, cursor: &SentenceCursor, span: Span, words: &[&str]) -> bool {
        let (from, to) = (cursor.token_at(span.start), cursor.token_at(span.end));
        let mark = |i: usize| matches!(cursor.word(i), "“" | "”" | "\"" | "``" | "''" | "«" | "»");
        let before = (cursor.first..from).rev().take(10).take_while(|&i| !mark(i));
        let after = (to..cursor.end).take(10).take_while(|&i| !mark(i));
        before.chain(after).any(|i| cursor.is_any(i, words))
    }

    /// The dates of a sentence, to distinguish events on different days.
    pub fn dates(&self, sentence: usize) -> Vec<&'a str> {
        let dates = self.points_in(sentence).iter().filter(|p| p.kind == PointKind::Date);
        dates.map(|p| if p.value.is_empty() { self.words(p.span) } else { p.value.as_str() }).collect()
    }

    /// True when the two sentences are about different days, or only one of them names a year.
    pub fn are_on_different_days(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.dates(one), self.dates(other));
        let year = |dates: &[&str]| dates.iter().any(|d| d.starts_with(|c: char| c.is_ascii_digit()));
        let told = !a.is_empty() && !b.is_empty() || year(&a) || year(&b);
        told && !a.iter().any(|d| b.contains(d))
    }
}

/// The number and the unit of a value that is exact: `18 boats`, `12 %`; `None` for ranges and "about".
pub fn exact(value: &str) -> Option<(f64, &str)> {
    let (number, unit) = value.split_once(' ').unwrap_or((value, ""));
    number.parse().ok().map(|n: f64| (n, unit)).filter(|(n, _)| n.is_finite())
}

/// A question about the spans, in the order of the text.
pub fn question(kind: QuestionKind, mut spans: Vec<Span>, text: String) -> Question {
    spans.sort();
    spans.dedup();
    Question { kind, spans, text }
}

/// Words that say that a second thing of the same kind is meant.
pub const ANOTHER: &[&str] = &[
    "another",
    "other",
    "others",
    "second",
    "third",
    "separate",
    "previous",
    "previously",
    "earlier",
    "similar",
    "each",
    "every",
    "per",
    "average",
    "usually",
    "typically",
    "normally",
    "scheduled",
    "planned",
    "expected",
    "supposed",
    "maximum",
    "minimum",
    "up",
    "series",
    "last",
    "next",
    "later",
    "first",
    "also",
    "additional",
    "more",
    "would",
    "could",
    "will",
    "may",
    "might",
    "if",
    "until",
    "nearly",
];
