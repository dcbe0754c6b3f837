//! Cross-checks inside the article: two values for one thing, sums that do not add up, names spelled two ways.
//!
//! A question is asked, never decided, and a wrong one costs the checker's trust: each check asks only where the copy
//! leaves little room for both readings, and stays silent on ranges, "about", "at least" and words like "another".

mod ages;
mod changes;
mod containment;
mod counts;
mod distance;
mod durations;
mod percentages;
mod spelling;
mod sums;
mod titles;
mod weekdays;

use super::check_points::tokenized::{SentenceCursor, TokenizedText};
use super::{Extraction, Language, Point, PointKind, Question, QuestionKind};
use crate::text::Span;

/// Every question, in the order of the text; none where the words cannot be read.
pub fn find(tokenized: &TokenizedText, found: &Extraction) -> Vec<Question> {
    let doc = tokenized.doc;
    if doc.language != Language::English {
        return Vec::new();
    }
    let mut points: Vec<&Point> = found.claims.iter().flat_map(|c| &c.points).collect();
    points.sort_by_key(|p| (p.span.start, p.span.end, p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    let facts = Facts { tokenized, found, points };
    let mut questions = weekdays::find(&facts);
    questions.extend(durations::find(&facts));
    questions.extend(counts::find(&facts));
    questions.extend(sums::find(&facts));
    questions.extend(percentages::find(&facts));
    questions.extend(changes::find(&facts));
    questions.extend(ages::find(&facts));
    questions.extend(spelling::find(&facts));
    questions.extend(titles::find(&facts));
    questions.extend(distance::find(doc, found));
    questions.extend(containment::find(doc, found));
    questions.sort_by_key(|q| (q.spans.first().copied(), q.kind));
    questions
}

/// What the checks read: the page, what was found, and its check points in order.
struct Facts<'a> {
    tokenized: &'a TokenizedText<'a, 'a>,
    found: &'a Extraction,
    points: Vec<&'a Point>,
}

impl<'a> Facts<'a> {
    /// The words of a span.
    fn words(&self, span: Span) -> &'a str {
        span.of(self.tokenized.doc.text)
    }

    /// The check points of one sentence.
    fn points_in(&self, index: usize) -> &[&'a Point] {
        let Some(span) = self.tokenized.doc.sentences.get(index).map(|s| s.span) else { return &[] };
        let first = self.points.partition_point(|p| p.span.start < span.start);
        let last = self.points.partition_point(|p| p.span.start < span.end);
        self.points.get(first..last).unwrap_or(&[])
    }

    /// True when a token of the sentence is one of `words`.
    fn mentions(&self, cursor: &SentenceCursor, words: &[&str]) -> bool {
        (cursor.first..cursor.end).any(|i| cursor.is_any(i, words))
    }

    /// True when one of `words` stands within ten tokens of `span`, no quotation mark between: what a speaker says of
    /// the future is no word about the writer's meeting.
    fn mentions_nearby(&self, cursor: &SentenceCursor, span: Span, words: &[&str]) -> bool {
        let (from, to) = (cursor.token_at(span.start), cursor.token_at(span.end));
        let mark = |i: usize| matches!(cursor.word(i), "“" | "”" | "\"" | "``" | "''" | "«" | "»");
        let before = (cursor.first..from).rev().take(10).take_while(|&i| !mark(i));
        let after = (to..cursor.end).take(10).take_while(|&i| !mark(i));
        before.chain(after).any(|i| cursor.is_any(i, words))
    }

    /// The dates of a sentence, for telling one day's event from another's.
    fn dates(&self, sentence: usize) -> Vec<&'a str> {
        let dates = self.points_in(sentence).iter().filter(|p| p.kind == PointKind::Date);
        dates.map(|p| if p.value.is_empty() { self.words(p.span) } else { p.value.as_str() }).collect()
    }

    /// True when the two sentences speak of different days, or one of a year of its own.
    fn are_on_different_days(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.dates(one), self.dates(other));
        let year = |dates: &[&str]| dates.iter().any(|d| d.starts_with(|c: char| c.is_ascii_digit()));
        let told = !a.is_empty() && !b.is_empty() || year(&a) || year(&b);
        told && !a.iter().any(|d| b.contains(d))
    }
}

/// The number and the unit of a value that is exact: `18 boats`, `12 %`; `None` for ranges and "about".
fn exact(value: &str) -> Option<(f64, &str)> {
    let (number, unit) = value.split_once(' ').unwrap_or((value, ""));
    number.parse().ok().map(|n: f64| (n, unit)).filter(|(n, _)| n.is_finite())
}

/// A question about the spans, in the order of the text.
fn question(kind: QuestionKind, mut spans: Vec<Span>, text: String) -> Question {
    spans.sort();
    spans.dedup();
    Question { kind, spans, text }
}

/// Words that say that a second thing of the same kind is meant.
const ANOTHER: &[&str] = &[
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
