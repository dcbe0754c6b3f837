//! Times of day: `3 p.m.` is `15:00`, `9:30 am EST` `09:30 EST`, `18:45`, `noon` `12:00`, `half past three` `03:30?`.

use super::numerals;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The time of day that begins at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    if line.digit(i) {
        return clock(line, i);
    }
    if line.any(i, &["noon", "midday"]) {
        return Some(Read::new(line, i, i + 1, PointKind::Time, "12:00"));
    }
    if line.is(i, "midnight") {
        return Some(Read::new(line, i, i + 1, PointKind::Time, "00:00"));
    }
    worded(line, i)
}

/// `3 p.m.`, `9:30am`, `18:45`, `7.15pm`, `1530 GMT`, `3 o’clock`.
fn clock(line: &Line, i: usize) -> Option<Read> {
    let start = line.span(i).start;
    let rest = line.rest(start);
    let (hour, used) = leading(rest)?;
    let tail = rest.get(used..)?;
    let (minute, used) = match tail.strip_prefix([':', '.']).and_then(leading) {
        Some((minute, 2)) if minute < 60 => (Some(minute), used + 3),
        _ => (None, used),
    };
    let colon = tail.starts_with(':') && minute.is_some();
    let tail = rest.get(used..)?;
    let (half, len) = half_of_day(tail);
    let end = start + used + len;
    if len > 0 {
        let hour = (hour % 12) + if half == 'p' { 12 } else { 0 };
        return (hour < 24).then(|| done(line, i, end, hour, minute.unwrap_or(0)));
    }
    let oclock = [" o’clock", " o'clock"].into_iter().find(|o| tail.starts_with(o));
    if let Some(words) = oclock.filter(|_| hour <= 12 && minute.is_none()) {
        return Some(done(line, i, end + words.len(), hour, 0));
    }
    if colon && hour < 24 && rest.get(used..).is_some_and(|r| !r.starts_with(|c: char| c.is_alphanumeric() || c == ':'))
    {
        return Some(done(line, i, end, hour, minute.unwrap_or(0)));
    }
    // Four digits before a zone are a time too: "1530 GMT".
    let numeral = numerals::read(line, i, false).filter(|n| n.digits == 4)?;
    let (hour, minute) = ((numeral.value / 100.0) as u32, numeral.value as u32 % 100);
    let zoned = zone(line, numeral.next).is_some() || line.is(numeral.next, "hours");
    (zoned && hour < 24 && minute < 60).then(|| done(line, i, numeral.span.end, hour, minute))
}

/// At most four digits, their value and how many.
fn leading(text: &str) -> Option<(u32, usize)> {
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

fn done(line: &Line, i: usize, end: usize, hour: u32, minute: u32) -> Read {
    let mut next = line.after(end).max(i + 1);
    let mut value = format!("{hour:02}:{minute:02}");
    if let Some(zone) = zone(line, next) {
        value.push(' ');
        value.push_str(zone);
        next += 1;
    }
    let mut read = Read::new(line, i, next, PointKind::Time, value);
    read.point.span.end = read.point.span.end.max(end);
    read
}

const ZONES: &[&str] = &[
    "GMT", "UTC", "BST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "CET", "CEST",
    "EET", "EEST", "MSK", "IST", "JST", "AEST", "AEDT",
];

fn zone<'t>(line: &Line<'_, 't>, i: usize) -> Option<&'t str> {
    ZONES.contains(&line.word(i)).then(|| line.word(i))
}

/// `three o’clock`, `half past three`, `quarter to nine`: morning or evening is not told.
fn worded(line: &Line, i: usize) -> Option<Read> {
    let hour = |at: usize| {
        let n = numerals::read(line, at, false)
            .filter(|n| !n.scaled && (1.0..=12.0).contains(&n.value) && n.value.fract() == 0.0)?;
        Some((n.value as u32, n.next))
    };
    let minutes = if line.are(i, &["half", "past"]) {
        Some((30, i + 2))
    } else if line.are(i, &["quarter", "past"]) {
        Some((15, i + 2))
    } else if line.are(i, &["quarter", "to"]) {
        Some((45, i + 2))
    } else {
        None
    };
    if let Some((minute, at)) = minutes {
        let (hour, next) = hour(at)?;
        let hour = if minute == 45 { (hour + 10) % 12 + 1 } else { hour };
        return Some(
            Read::new(line, i, next, PointKind::Time, format!("{hour:02}:{minute:02}?")).note("morning or evening?"),
        );
    }
    if !line.has(i, super::lexicon::Class::CARDINAL) {
        return None;
    }
    let (hour, next) = hour(i)?;
    let rest = line.rest(line.span(next).start);
    let words = ["o’clock", "o'clock"].into_iter().find(|o| rest.starts_with(o))?;
    let end = line.after(line.span(next).start + words.len());
    Some(Read::new(line, i, end, PointKind::Time, format!("{hour:02}:00?")).note("morning or evening?"))
}
