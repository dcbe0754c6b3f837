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

use super::check_points::tokenized::{Line, Page};
use super::{Extraction, Language, Point, PointKind, Question, QuestionKind};
use crate::text::Span;

/// Every question, in the order of the text; none where the words cannot be read.
pub fn find(page: &Page, found: &Extraction) -> Vec<Question> {
    let doc = page.doc;
    if doc.language != Language::English {
        return Vec::new();
    }
    let mut points: Vec<&Point> = found.claims.iter().flat_map(|c| &c.points).collect();
    points.sort_by_key(|p| (p.span.start, p.span.end, p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    let facts = Facts { page, found, points };
    let mut asked = weekdays::find(&facts);
    asked.extend(durations::find(&facts));
    asked.extend(counts::find(&facts));
    asked.extend(sums::find(&facts));
    asked.extend(percentages::find(&facts));
    asked.extend(changes::find(&facts));
    asked.extend(ages::find(&facts));
    asked.extend(spelling::find(&facts));
    asked.extend(titles::find(&facts));
    asked.extend(distance::find(doc, found));
    asked.extend(containment::find(doc, found));
    asked.sort_by_key(|q| (q.spans.first().copied(), q.kind));
    asked
}

/// What the checks read: the page, what was found, and its check points in order.
struct Facts<'a> {
    page: &'a Page<'a, 'a>,
    found: &'a Extraction,
    points: Vec<&'a Point>,
}

impl<'a> Facts<'a> {
    /// The words of a span.
    fn words(&self, span: Span) -> &'a str {
        span.of(self.page.doc.text)
    }

    /// The check points of one sentence.
    fn of_sentence(&self, index: usize) -> &[&'a Point] {
        let Some(span) = self.page.doc.sentences.get(index).map(|s| s.span) else { return &[] };
        let first = self.points.partition_point(|p| p.span.start < span.start);
        let last = self.points.partition_point(|p| p.span.start < span.end);
        self.points.get(first..last).unwrap_or(&[])
    }

    /// True when a token of the sentence is one of `words`.
    fn says(&self, line: &Line, words: &[&str]) -> bool {
        (line.first..line.end).any(|i| line.any(i, words))
    }

    /// True when one of `words` stands within ten tokens of `span`, no quotation mark between: what a speaker says of
    /// the future is no word about the writer's meeting.
    fn beside(&self, line: &Line, span: Span, words: &[&str]) -> bool {
        let (from, to) = (line.after(span.start), line.after(span.end));
        let mark = |i: usize| matches!(line.word(i), "“" | "”" | "\"" | "``" | "''" | "«" | "»");
        let before = (line.first..from).rev().take(10).take_while(|&i| !mark(i));
        let after = (to..line.end).take(10).take_while(|&i| !mark(i));
        before.chain(after).any(|i| line.any(i, words))
    }

    /// The dates of a sentence, for telling one day's event from another's.
    fn dates(&self, sentence: usize) -> Vec<&'a str> {
        let dates = self.of_sentence(sentence).iter().filter(|p| p.kind == PointKind::Date);
        dates.map(|p| if p.value.is_empty() { self.words(p.span) } else { p.value.as_str() }).collect()
    }

    /// True when the two sentences speak of different days, or one of a year of its own.
    fn days_apart(&self, one: usize, other: usize) -> bool {
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
