//! Dates with a day, a month or a year in them: `March 12, 2026`, `12 March`, `Jan. 3`, `2026-03-12`, `mid-March`,
//! `2018–19`.
//!
//! Values are ISO 8601: `2026-03-12`, `2026-03`, `2026`; without a year `--03-12`, `--03`; two ends joined by `/`.

use super::calendar::{Calendar, counted_note, iso, month_name};
use super::lexicon::WordClass;
use super::numerals;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;
use jiff::civil::Date;

/// The stated parts of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// The year, when stated.
    pub year: Option<i16>,
    /// 1–12, or 0 when only a year is stated.
    pub month: i8,
    /// 1–31, or 0.
    pub day: i8,
    /// The last day of `March 3–5`, or 0.
    pub last: i8,
    /// The weekday before it, 1 Monday … 7 Sunday, or 0.
    pub weekday: i8,
}

/// The full date that begins at token `i`, if one does.
pub fn full(cursor: &SentenceCursor, i: usize) -> Option<Date> {
    let (parts, _) = parts(cursor, i)?;
    Date::new(parts.year?, parts.month, parts.day).ok()
}

/// The date that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if let Some((parts, next)) = parts(cursor, i) {
        let (value, note) = describe(&parts, &cursor.tokenized.calendar);
        return Some(Match::new(cursor, i, next, PointKind::Date, value).note(note));
    }
    slashed(cursor, i).or_else(|| bare_month(cursor, i)).or_else(|| years(cursor, i))
}

/// The date in figures alone that begins at token `i`: `2026-03-12`, `12.3.2026`.
pub fn numeric(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let iso_date = iso_form(cursor, i).map(|(parts, next)| {
        let (value, note) = describe(&parts, &cursor.tokenized.calendar);
        Match::new(cursor, i, next, PointKind::Date, value).note(note)
    });
    iso_date.or_else(|| slashed(cursor, i))
}

/// The parts of a date with a month in it (`Friday, 12 March 2026` and the like), and the token after it.
pub fn parts(cursor: &SentenceCursor, i: usize) -> Option<(DateParts, usize)> {
    let mut at = i;
    let mut weekday = 0;
    if cursor.has_class(i, WordClass::WEEKDAY) && cursor.is_capitalised(i) {
        weekday = cursor.entry(i).value as i8;
        at = skip(cursor, skip(cursor, i + 1, "."), ",");
        at = if cursor.is(at, "the") { at + 1 } else { at };
    }
    let (parts, next) = iso_form(cursor, at).or_else(|| month_first(cursor, at)).or_else(|| day_first(cursor, at))?;
    Some((DateParts { weekday, ..parts }, next))
}

fn skip(cursor: &SentenceCursor, i: usize, mark: &str) -> usize {
    if cursor.word(i) == mark { i + 1 } else { i }
}

/// The value of a date, and its note.
fn describe(parts: &DateParts, calendar: &Calendar) -> (String, String) {
    let DateParts { month, day, .. } = *parts;
    let one = |day: i8| match parts.year {
        Some(year) if day == 0 => format!("{year:04}-{month:02}"),
        Some(year) => format!("{year:04}-{month:02}-{day:02}"),
        None if day == 0 => format!("--{month:02}"),
        None => calendar.nearest(month, day).map_or(format!("--{month:02}-{day:02}"), iso),
    };
    let value = if parts.last > 0 { format!("{}/{}", one(day), one(parts.last)) } else { one(day) };
    let note = match (parts.year, day) {
        (Some(year), 1..) if Date::new(year, month, day).is_err() => "no such day in the calendar?".to_owned(),
        (None, 1..) => calendar.nearest(month, day).map_or(String::new(), counted_note),
        _ => String::new(),
    };
    (value, note)
}

/// The month at `i`, and the token after it and its full stop.
pub fn month(cursor: &SentenceCursor, i: usize) -> Option<(i8, usize)> {
    let entry = cursor.entry(i);
    if !entry.class.intersects(WordClass::MONTH) || !cursor.is_capitalised(i) {
        return None;
    }
    let next = if cursor.word(i + 1) == "." && cursor.is_adjacent(i + 1) && cursor.starts_with_digit(i + 2) {
        i + 2
    } else {
        i + 1
    };
    Some((entry.value as i8, next))
}

/// The day of the month at `i`: `3`, `3rd`, `21st`.
pub fn day(cursor: &SentenceCursor, i: usize) -> Option<(i8, usize)> {
    let numeral = numerals::read(cursor, i, false).filter(|n| n.figure && (1..=2).contains(&n.digits))?;
    let rest = cursor.text_from(numeral.span.end);
    let suffix = ["st", "nd", "rd", "th"].into_iter().find(|s| rest.to_ascii_lowercase_starts(s)).map_or(0, str::len);
    let rest = rest.get(suffix..).unwrap_or("");
    let clear = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | ':' | '$'));
    let value = numeral.value as i8;
    (clear && (1..=31).contains(&value)).then(|| (value, cursor.token_at(numeral.span.end + suffix).max(i + 1)))
}

trait StartsWith {
    fn to_ascii_lowercase_starts(&self, with: &str) -> bool;
}

impl StartsWith for str {
    fn to_ascii_lowercase_starts(&self, with: &str) -> bool {
        self.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with))
    }
}

/// The year of four digits at `i`.
pub fn year(cursor: &SentenceCursor, i: usize) -> Option<(i16, usize)> {
    let numeral = numerals::read(cursor, i, false).filter(|n| n.digits == 4)?;
    let clear = !cursor.text_from(numeral.span.end).starts_with(|c: char| c.is_alphanumeric() || c == '%');
    let value = numeral.value as i16;
    (clear && (1000..=2199).contains(&value)).then_some((value, numeral.next))
}

/// A year after a month or a day, with or without a comma or "of".
fn year_after(cursor: &SentenceCursor, i: usize) -> Option<(i16, usize)> {
    let at = if cursor.word(i) == "," || cursor.is(i, "of") { i + 1 } else { i };
    year(cursor, at)
}

/// `March 12, 2026`, `Jan. 3`, `March 3–5`, `March 2026`.
fn month_first(cursor: &SentenceCursor, i: usize) -> Option<(DateParts, usize)> {
    let (month, at) = month(cursor, i)?;
    if let Some((day, after)) = day(cursor, at) {
        let (last, after) = last_day(cursor, after, day).unwrap_or((0, after));
        let (year, next) = year_after(cursor, after).map_or((None, after), |(y, next)| (Some(y), next));
        return Some((DateParts { year, month, day, last, weekday: 0 }, next));
    }
    let (year, next) = year_after(cursor, at)?;
    Some((DateParts { year: Some(year), month, ..DateParts::default() }, next))
}

fn last_day(cursor: &SentenceCursor, i: usize, first: i8) -> Option<(i8, usize)> {
    let joined = cursor.is_dash(i) || cursor.is(i, "to");
    joined.then(|| day(cursor, i + 1)).flatten().filter(|(last, _)| *last > first)
}

/// `12 March 2026`, `the 3rd of May`, `3–5 March`.
fn day_first(cursor: &SentenceCursor, i: usize) -> Option<(DateParts, usize)> {
    let (first, after) = day(cursor, i)?;
    let (last, after) = last_day(cursor, after, first).unwrap_or((0, after));
    let at = if cursor.is(after, "of") { after + 1 } else { after };
    let (month, at) = month(cursor, at)?;
    let (year, next) = year_after(cursor, at).map_or((None, at), |(y, next)| (Some(y), next));
    Some((DateParts { year, month, day: first, last, weekday: 0 }, next))
}

/// `2026-03-12`.
fn iso_form(cursor: &SentenceCursor, i: usize) -> Option<(DateParts, usize)> {
    let rest = if cursor.starts_with_digit(i) { cursor.text_from(cursor.span(i).start) } else { return None };
    let head = rest.get(..10)?;
    let mut fields = head.split('-');
    let (year, month, day) = (fields.next()?, fields.next()?, fields.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) || rest.as_bytes().get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let parts = DateParts {
        year: Some(year.parse().ok()?),
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        ..DateParts::default()
    };
    Date::new(parts.year?, parts.month, parts.day).ok()?;
    Some((parts, cursor.token_at(cursor.span(i).start + 10)))
}

/// `12/03/2026`, `12.3.2026`. Which field is the day is certain only if one of the two readings is no date.
fn slashed(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let rest = if cursor.starts_with_digit(i) { cursor.text_from(cursor.span(i).start) } else { return None };
    let head = rest.split(|c: char| !c.is_ascii_digit() && c != '/' && c != '.').next()?.trim_end_matches('.');
    let mark = if head.contains('/') { '/' } else { '.' };
    let fields: Vec<&str> = head.split(mark).collect();
    let &[a, b, y] = fields.as_slice() else { return None };
    if a.len() > 2 || b.len() > 2 || !matches!(y.len(), 2 | 4) || (mark == '.' && y.len() == 2) {
        return None;
    }
    let (a, b, y): (i8, i8, i16) = (a.parse().ok()?, b.parse().ok()?, y.parse().ok()?);
    let year = if y < 100 { if y < 50 { 2000 + y } else { 1900 + y } } else { y };
    let (british, american) = (Date::new(year, b, a).ok(), Date::new(year, a, b).ok());
    let (date, note) = match (british, american) {
        (Some(date), None) | (None, Some(date)) => (date, String::new()),
        (Some(date), Some(other)) if date == other || mark == '.' => (date, String::new()),
        (Some(day), Some(date)) => (date, format!("month first, or {} {}?", day.day(), month_name(day.month()))),
        (None, None) => return None,
    };
    let next = cursor.token_at(cursor.span(i).start + head.len());
    let value = if note.is_empty() || mark == '.' { iso(date) } else { format!("{}?", iso(date)) };
    Some(Match::new(cursor, i, next, PointKind::Date, value).note(note))
}

/// Words before a bare month that show that it is one.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "by", "last", "next", "this", "during", "from", "of", "early", "late", "mid",
    "through", "before", "after", "for", "every", "each", "to", "and", "between", "-",
];

/// `in March`, `mid-March`, `last December`.
fn bare_month(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let shaded = cursor.is_any(i, &["mid", "early", "late", "last", "next", "this"]);
    let at = if shaded { cursor.skip_dash(i + 1) } else { i };
    let (month, next) = month(cursor, at)?;
    let before = shaded || (i > cursor.first && BEFORE_MONTH.contains(&cursor.lower(i - 1)));
    let name = cursor.word(at).len() > 3 && !cursor.is_any(at, &["march", "april", "june", "august", "mars"]);
    if !before && !name || cursor.word(at).chars().all(char::is_uppercase) {
        return None;
    }
    let when = match cursor.lower(i) {
        "next" => cursor.tokenized.calendar.published.map(|d| if d.month() < month { d.year() } else { d.year() + 1 }),
        "last" => cursor.tokenized.calendar.published.map(|d| if d.month() > month { d.year() } else { d.year() - 1 }),
        _ => cursor.tokenized.calendar.nearest(month, 15).map(|d| d.year()),
    };
    let (value, note) = when.map_or((format!("--{month:02}"), String::new()), |year| {
        let note = format!("{} {year}, counted from the day of publication?", month_name(month));
        (format!("{year:04}-{month:02}"), note)
    });
    Some(Match::new(cursor, i, next, PointKind::Date, value).note(note))
}

/// Words after which four digits are a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "of", "by", "from", "until", "till", "before", "after", "during", "for", "through", "between",
    "late", "early", "mid", "circa", "year", "to", "fiscal", "the", "and", "in", "(",
];

/// `2018`, `2018–19`, `1939–1945`.
fn years(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (first, next) = year(cursor, i)?;
    let before = i.checked_sub(1).map_or("", |b| cursor.lower(b));
    let led = BEFORE_YEAR.contains(&before);
    if cursor.is_dash(next) || cursor.word(next) == "/" {
        let numeral = numerals::read(cursor, next + 1, false).filter(|n| n.digits == 2 || n.digits == 4);
        if let Some(last) = numeral {
            let end = if last.digits == 2 { f64::from(first / 100) * 100.0 + last.value } else { last.value };
            if end > f64::from(first) && end < f64::from(first) + 300.0 {
                return Some(Match::new(cursor, i, last.next, PointKind::Date, format!("{first}/{end}")));
            }
        }
    }
    let counted =
        cursor.has_class(next, WordClass::MEASURE | WordClass::TIME_UNIT | WordClass::CURRENCY | WordClass::MAGNITUDE);
    let plural =
        cursor.lower(next).len() > 3 && cursor.lower(next).ends_with('s') && !cursor.is_capitalised(next) && !led;
    let likely = if led { (1000..=2199).contains(&first) } else { (1900..=2099).contains(&first) };
    (likely && !counted && !plural).then(|| Match::new(cursor, i, next, PointKind::Date, format!("{first}")))
}
