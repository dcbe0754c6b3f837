//! Check points: figures, dates, names, titles and the like, each of which needs a tick of its own.
//!
//! Each kind has a file, and [`rules`] lists the kinds that are found word by word. A value is what the words amount
//! to, in a form that a program can compare:
//!
//! | kind | value |
//! | --- | --- |
//! | number, range | `18`, `~300 km`, `10–20 boats`; empty for "dozens" |
//! | money | `1200000000 dollar`, `214000000 crown`, `500 GBP` (a code when the copy says which dollar) |
//! | percentage | `12 %`, `3 pp` (percentage points) |
//! | ratio | `1/5`, `2/3`, `3:1` |
//! | ordinal | `3` |
//! | superlative | `largest since 1987`, `first in 7 year` |
//! | comparison | `×2`, `1/3 below`, or empty |
//! | duration | `~3 hour`, `6–7 hour` |
//! | date | ISO 8601: `2026-03-12`, `2026-03`, `2026`, `--03-12`, `1914/1918`; `199X`, `18XX`, `2024-Q3`; a bare weekday by its name |
//! | time | `15:00`, `09:30 EST` |
//! | age | `24`, `50–59` |
//! | title | its holder; place: what it was resolved to; quote: its speaker |
//!
//! Before a number `~` means about, `<` less than or nearly, `>` more than, `≤` at most, `≥` at least.

mod ages;
mod amount;
pub(crate) mod calendar;
mod claim_modifiers;
mod comparisons;
mod contact;
pub(crate) mod dates;
mod durations;
mod language_independent;
mod laws;
pub(crate) mod lexicon;
mod money;
mod names;
mod numbers;
mod numerals;
mod percent;
mod periods;
mod publication_date;
mod ratios;
mod relative;
pub mod rules;
mod superlatives;
mod times;
mod titles;
mod tokenized;

pub(crate) use numerals::show;
pub use publication_date::tokenize;
pub use tokenized::{SentenceCursor, TokenizedText};

use super::{Entity, Language, Place, Point, Quote, Speaker};
use tokenized::Match;

/// The check points of one paragraph that its words alone show: addresses and telephone numbers, and what the [`rules`]
/// find.
///
/// A function of the paragraph's words, the language of the article and its day of publication.
pub fn in_paragraph(tokenized: &TokenizedText, paragraph: usize) -> Vec<Point> {
    let document = tokenized.doc;
    let Some(&span) = document.paragraphs.get(paragraph) else { return Vec::new() };
    let mut points = contact::find(span.of(document.text));
    points.iter_mut().for_each(|point| point.span = point.span.shifted(span.start));
    let addresses = points.len();
    for sentence in document.sentences_in(paragraph) {
        read_sentence(&tokenized.sentence(sentence), &mut points, addresses);
    }
    points
}

/// All check points of the article, in order: those of its paragraphs, and the names, titles, places and quotes in it.
pub fn complete(
    tokenized: &TokenizedText,
    in_paragraphs: Vec<Point>,
    entities: &[Entity],
    places: &[Place],
    (quotes, speakers): (&[Quote], &[Speaker]),
) -> Vec<Point> {
    let mut points = in_paragraphs;
    points.extend(names::find(entities));
    points.extend(titles::find(tokenized, entities));
    points.extend(names::places(places));
    points.extend(names::quotes(tokenized, quotes, speakers));
    points.retain(|p| !p.span.is_empty() && p.span.fits(tokenized.doc.text));
    points.sort_by_key(|p| (p.span.start, std::cmp::Reverse(p.span.end), p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    points
}

/// Reads one sentence from left to right. The first `addresses` points are addresses; tokens inside them are skipped.
fn read_sentence(cursor: &SentenceCursor, points: &mut Vec<Point>, addresses: usize) {
    let mut i = cursor.first;
    let mut address =
        points.get(..addresses).map_or(0, |a| a.partition_point(|p| p.span.end <= cursor.span(cursor.first).start));
    while i < cursor.end {
        let at = cursor.span(i).start;
        while address < addresses && points.get(address).is_some_and(|p| p.span.end <= at) {
            address += 1;
        }
        if address < addresses && points.get(address).is_some_and(|p| p.span.contains(at)) {
            i += 1;
            continue;
        }
        let found = match cursor.tokenized.doc.language {
            Language::English => rules::read(cursor, i),
            Language::Other => language_independent::read(cursor, i),
        };
        match found {
            Some(Match { point, next }) => {
                points.push(point);
                i = next.max(i + 1);
            }
            None => i += 1,
        }
    }
}
