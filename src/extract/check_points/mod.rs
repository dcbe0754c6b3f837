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
use tokenized::{Line, Page, Read};

/// Every check point of the text, in order.
pub fn find(doc: &Document, found: &Extraction) -> Vec<Point> {
    on_page(&Page::new(doc), found)
}

/// The same for a page that was looked up already.
pub(crate) fn on_page(page: &Page, found: &Extraction) -> Vec<Point> {
    let mut points = contact::find(page.doc.text);
    let addresses = points.len();
    for index in 0..page.doc.sentences.len() {
        sentence(&page.line(index), &mut points, addresses);
    }
    points.extend(names::find(found));
    points.extend(titles::find(page, found));
    points.extend(names::places(found));
    points.extend(names::quotes(page, found));
    points.retain(|p| !p.span.is_empty() && p.span.fits(page.doc.text));
    points.sort_by_key(|p| (p.span.start, std::cmp::Reverse(p.span.end), p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    points
}

/// Reads one sentence from left to right; the first `addresses` points found lie in the text already and are not read again.
fn sentence(line: &Line, points: &mut Vec<Point>, addresses: usize) {
    let mut i = line.first;
    let mut address =
        points.get(..addresses).map_or(0, |a| a.partition_point(|p| p.span.end <= line.span(line.first).start));
    while i < line.end {
        let at = line.span(i).start;
        while address < addresses && points.get(address).is_some_and(|p| p.span.end <= at) {
            address += 1;
        }
        if address < addresses && points.get(address).is_some_and(|p| p.span.contains(at)) {
            i += 1;
            continue;
        }
        let found = if line.page.doc.language == Language::English {
            read(line, i)
        } else {
            language_independent::read(line, i)
        };
        match found {
            Some(Read { point, next }) => {
                points.push(point);
                i = next.max(i + 1);
            }
            None => i += 1,
        }
    }
}

/// The check point that begins at token `i`; the more special reading first.
fn read(line: &Line, i: usize) -> Option<Read> {
    let class = line.entry(i).class;
    let open = line.digit(i) || !class.is_none() || OPENERS.contains(&line.low(i)) || line.capital(i);
    if !open
        && !line.word(i).starts_with(|c: char| !c.is_ascii_alphanumeric())
        && !line.low(i).ends_with("n't")
        && !line.low(i).ends_with("n’t")
    {
        return claim_modifiers::read(line, i);
    }
    if line.capital(i)
        && let Some(read) = names::designation(line, i).or_else(|| laws::read(line, i))
    {
        return Some(read);
    }
    let when = times::read(line, i).or_else(|| dates::read(line, i)).or_else(|| periods::read(line, i));
    when.or_else(|| ages::worded(line, i))
        .or_else(|| relative::read(line, i))
        .or_else(|| quantity(line, i))
        .or_else(|| superlatives::read(line, i))
        .or_else(|| numbers::vague(line, i))
        .or_else(|| claim_modifiers::read(line, i))
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
fn quantity(line: &Line, i: usize) -> Option<Read> {
    if let Some(read) = comparisons::read(line, i) {
        return Some(read);
    }
    if let Some(amount) = amount::read(line, i) {
        if !amount.sign.is_empty() && amount.first.figure {
            let time = times::read(line, line.after(amount.first.span.start));
            if let Some(Read { point, next }) = time {
                return Some(Read::new(line, i, next, PointKind::Time, format!("{}{}", amount.sign, point.value)));
            }
        }
        let read = percent::read(line, i, &amount)
            .or_else(|| ages::read(line, i, &amount))
            .or_else(|| superlatives::read(line, i).filter(|r| r.point.kind != PointKind::Ordinal))
            .or_else(|| periods::ordinal(line, i).filter(|_| line.digit(i)).and_then(|_| superlatives::read(line, i)))
            .or_else(|| money::read(line, i, &amount))
            .or_else(|| ratios::read(line, i, &amount))
            .or_else(|| durations::read(line, i, &amount))
            .or_else(|| numbers::read(line, i, &amount));
        if read.is_some() {
            return read;
        }
    }
    durations::single(line, i).or_else(|| ratios::part(line, i))
}
