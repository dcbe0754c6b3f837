//! Check points: figures, dates, names, titles and the like that need a tick of their own.
//!
//! Each kind is one file. A value is what the words were read as, in a form a program can compare:
//!
//! | kind | value |
//! | --- | --- |
//! | number, range | `18`, `~300 km`, `10–20 boats`; empty for "dozens" |
//! | money | `1200000000 dollar`, `214000000 crown`, `500 GBP` (a code when the copy tells which dollar) |
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
//! Before a number `~` is about, `<` less than or nearly, `>` more than, `≤` at most, `≥` at least.

mod ages;
mod amount;
pub(crate) mod calendar;
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
pub(crate) mod tokenized;
pub(crate) use numerals::show;
mod claim_modifiers;
mod percent;
mod periods;
mod ratios;
mod relative;
mod superlatives;
mod times;
mod titles;

use super::{Document, Extraction, Language, Point, PointKind};
use tokenized::{Match, SentenceCursor, TokenizedText};

/// Every check point of the text, in order.
pub fn find(doc: &Document, found: &Extraction) -> Vec<Point> {
    in_tokenized(&TokenizedText::new(doc), found)
}

/// The same for a page that was looked up already.
pub(crate) fn in_tokenized(tokenized: &TokenizedText, found: &Extraction) -> Vec<Point> {
    let mut points = contact::find(tokenized.doc.text);
    let addresses = points.len();
    for index in 0..tokenized.doc.sentences.len() {
        sentence(&tokenized.sentence(index), &mut points, addresses);
    }
    points.extend(names::find(found));
    points.extend(titles::find(tokenized, found));
    points.extend(names::places(found));
    points.extend(names::quotes(tokenized, found));
    points.retain(|p| !p.span.is_empty() && p.span.fits(tokenized.doc.text));
    points.sort_by_key(|p| (p.span.start, std::cmp::Reverse(p.span.end), p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    points
}

/// Reads one sentence from left to right; the first `addresses` points found lie in the text already and are not read again.
fn sentence(cursor: &SentenceCursor, points: &mut Vec<Point>, addresses: usize) {
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
        let found = if cursor.tokenized.doc.language == Language::English {
            read(cursor, i)
        } else {
            language_independent::read(cursor, i)
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

/// The check point that begins at token `i`; the more special reading first.
fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let class = cursor.entry(i).class;
    let open = cursor.starts_with_digit(i)
        || !class.is_none()
        || OPENERS.contains(&cursor.lower(i))
        || cursor.is_capitalised(i);
    if !open
        && !cursor.word(i).starts_with(|c: char| !c.is_ascii_alphanumeric())
        && !cursor.lower(i).ends_with("n't")
        && !cursor.lower(i).ends_with("n’t")
    {
        return claim_modifiers::read(cursor, i);
    }
    if cursor.is_capitalised(i)
        && let Some(read) = names::designation(cursor, i).or_else(|| laws::read(cursor, i))
    {
        return Some(read);
    }
    let when = times::read(cursor, i).or_else(|| dates::read(cursor, i)).or_else(|| periods::read(cursor, i));
    when.or_else(|| ages::worded(cursor, i))
        .or_else(|| relative::read(cursor, i))
        .or_else(|| quantity(cursor, i))
        .or_else(|| superlatives::read(cursor, i))
        .or_else(|| numbers::vague(cursor, i))
        .or_else(|| claim_modifiers::read(cursor, i))
}

/// Words of no class that may begin a check point.
const OPENERS: &[&str] = &[
    "a",
    "the",
    "in",
    "mid",
    "early",
    "late",
    "earlier",
    "later",
    "fiscal",
    "previous",
    "past",
    "coming",
    "denied",
    "this",
    "next",
    "today",
    "tonight",
    "yesterday",
    "tomorrow",
    "noon",
    "midday",
    "midnight",
    "aged",
    "age",
    "ages",
    "turned",
    "turns",
    "turning",
    "well",
    "greater",
    "compared",
    "relative",
    "outnumber",
    "outnumbered",
    "outnumbers",
    "exceeds",
    "exceeded",
    "surpassed",
    "outpaced",
    "failed",
    "refused",
    "declined",
    "fails",
    "refuses",
    "declines",
    "unable",
    "denies",
    "lacks",
    "lacked",
    "thought",
    "understood",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
];

/// Everything that is or holds an amount.
fn quantity(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if let Some(read) = comparisons::read(cursor, i) {
        return Some(read);
    }
    if let Some(amount) = amount::read(cursor, i) {
        if !amount.sign.is_empty() && amount.first.figure {
            let time = times::read(cursor, cursor.token_at(amount.first.span.start));
            if let Some(Match { point, next }) = time {
                return Some(Match::new(cursor, i, next, PointKind::Time, format!("{}{}", amount.sign, point.value)));
            }
        }
        let read = percent::read(cursor, i, &amount)
            .or_else(|| ages::read(cursor, i, &amount))
            .or_else(|| superlatives::read(cursor, i).filter(|r| r.point.kind != PointKind::Ordinal))
            .or_else(|| {
                periods::ordinal(cursor, i)
                    .filter(|_| cursor.starts_with_digit(i))
                    .and_then(|_| superlatives::read(cursor, i))
            })
            .or_else(|| money::read(cursor, i, &amount))
            .or_else(|| ratios::read(cursor, i, &amount))
            .or_else(|| durations::read(cursor, i, &amount))
            .or_else(|| numbers::read(cursor, i, &amount));
        if read.is_some() {
            return read;
        }
    }
    durations::single(cursor, i).or_else(|| ratios::part(cursor, i))
}
