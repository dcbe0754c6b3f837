//! Times of day: `3 p.m.` is `15:00`, `9:30 am EST` `09:30 EST`, `18:45`, `noon` `12:00`, `half past three` `03:30?`.

use super::amount::Amount;
use super::numerals;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The time of day that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if cursor.starts_with_digit(i) {
        return in_figures(cursor, i);
    }
    if cursor.is_any(i, &["noon", "midday"]) {
        return Some(Match::new(cursor, i, i + 1, PointKind::Time, "12:00"));
    }
    if cursor.is(i, "midnight") {
        return Some(Match::new(cursor, i, i + 1, PointKind::Time, "00:00"));
    }
    in_words(cursor, i)
}

/// `about 3 p.m.`: the time of day that an inexact amount is a part of.
pub fn inexact(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    if amount.sign.is_empty() || !amount.first.figure {
        return None;
    }
    let Match { point, next } = read(cursor, cursor.token_at(amount.first.span.start))?;
    Some(Match::new(cursor, i, next, PointKind::Time, format!("{}{}", amount.sign, point.value)))
}

/// `3 p.m.`, `9:30am`, `18:45`, `7.15pm`, `1530 GMT`, `3 o’in_figures`.
fn in_figures(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let start = cursor.span(i).start;
    let rest = cursor.text_from(start);
    let (hour, used) = leading_digits(rest)?;
    let tail = rest.get(used..)?;
    let (minute, used) = match tail.strip_prefix([':', '.']).and_then(leading_digits) {
        Some((minute, 2)) if minute < 60 => (Some(minute), used + 3),
        _ => (None, used),
    };
    let colon = tail.starts_with(':') && minute.is_some();
    let tail = rest.get(used..)?;
    let (half, len) = half_of_day(tail);
    let end = start + used + len;
    if len > 0 {
        let hour = (hour % 12) + if half == 'p' { 12 } else { 0 };
        return (hour < 24).then(|| time_match(cursor, i, end, hour, minute.unwrap_or(0)));
    }
    let oclock = [" o’clock", " o'clock"].into_iter().find(|o| tail.starts_with(o));
    if let Some(words) = oclock.filter(|_| hour <= 12 && minute.is_none()) {
        return Some(time_match(cursor, i, end + words.len(), hour, 0));
    }
    if colon && hour < 24 && rest.get(used..).is_some_and(|r| !r.starts_with(|c: char| c.is_alphanumeric() || c == ':'))
    {
        return Some(time_match(cursor, i, end, hour, minute.unwrap_or(0)));
    }
    // Four digits before a zone are a time too: "1530 GMT".
    let numeral = numerals::read(cursor, i, false).filter(|n| n.digits == 4)?;
    let (hour, minute) = ((numeral.value / 100.0) as u32, numeral.value as u32 % 100);
    let zoned = zone(cursor, numeral.next).is_some() || cursor.is(numeral.next, "hours");
    (zoned && hour < 24 && minute < 60).then(|| time_match(cursor, i, numeral.span.end, hour, minute))
}

/// At most four digits, their value and how many.
fn leading_digits(text: &str) -> Option<(u32, usize)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > 4 { None } else { text.get(..count)?.parse().ok().map(|n| (n, count)) }
}

/// `a` or `p` and the length of ` a.m.`, `pm` and so on; 0 when there is none.
fn half_of_day(tail: &str) -> (char, usize) {
    let spaces = tail.len() - tail.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    let word = tail.get(spaces..).unwrap_or("");
    for (form, half) in [("a.m.", 'a'), ("p.m.", 'p'), ("a.m", 'a'), ("p.m", 'p'), ("am", 'a'), ("pm", 'p')] {
        let same = word.get(..form.len()).is_some_and(|w| w.eq_ignore_ascii_case(form));
        let ends = !word.get(form.len()..).unwrap_or("").starts_with(char::is_alphanumeric);
        if same && ends && spaces <= 2 {
            return (half, spaces + form.len());
        }
    }
    (' ', 0)
}

fn time_match(cursor: &SentenceCursor, i: usize, end: usize, hour: u32, minute: u32) -> Match {
    let mut next = cursor.token_at(end).max(i + 1);
    let mut value = format!("{hour:02}:{minute:02}");
    if let Some(zone) = zone(cursor, next) {
        value.push(' ');
        value.push_str(zone);
        next += 1;
    }
    let mut read = Match::new(cursor, i, next, PointKind::Time, value);
    read.point.span.end = read.point.span.end.max(end);
    read
}

const ZONES: &[&str] = &[
    "GMT", "UTC", "BST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "CET", "CEST",
    "EET", "EEST", "MSK", "IST", "JST", "AEST", "AEDT",
];

fn zone<'t>(cursor: &SentenceCursor<'_, 't>, i: usize) -> Option<&'t str> {
    ZONES.contains(&cursor.word(i)).then(|| cursor.word(i))
}

/// `three o’in_figures`, `half past three`, `quarter to nine`, in the morning or in the evening.
fn in_words(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let hour = |at: usize| {
        let n = numerals::read(cursor, at, false)
            .filter(|n| !n.scaled && (1.0..=12.0).contains(&n.value) && n.value.fract() == 0.0)?;
        Some((n.value as u32, n.next))
    };
    let minutes = if cursor.is_phrase(i, &["half", "past"]) {
        Some((30, i + 2))
    } else if cursor.is_phrase(i, &["quarter", "past"]) {
        Some((15, i + 2))
    } else if cursor.is_phrase(i, &["quarter", "to"]) {
        Some((45, i + 2))
    } else {
        None
    };
    if let Some((minute, at)) = minutes {
        let (hour, next) = hour(at)?;
        let hour = if minute == 45 { (hour + 10) % 12 + 1 } else { hour };
        return Some(
            Match::new(cursor, i, next, PointKind::Time, format!("{hour:02}:{minute:02}?")).note("morning or evening?"),
        );
    }
    if !cursor.has_class(i, super::lexicon::WordClass::CARDINAL) {
        return None;
    }
    let (hour, next) = hour(i)?;
    let rest = cursor.text_from(cursor.span(next).start);
    let words = ["o’clock", "o'clock"].into_iter().find(|o| rest.starts_with(o))?;
    let end = cursor.token_at(cursor.span(next).start + words.len());
    Some(Match::new(cursor, i, end, PointKind::Time, format!("{hour:02}:00?")).note("morning or evening?"))
}
