//! Dates with a day, a month or a year in them: `March 12, 2026`, `12 March`, `Jan. 3`, `2026-03-12`, `mid-March`, `2018–19`.
//!
//! Values are ISO 8601: `2026-03-12`, `2026-03`, `2026`; without a year `--03-12`, `--03`; two ends joined by `/`.

use super::calendar::{Calendar, asked, iso, month_name};
use super::lexicon::Class;
use super::numerals;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;
use jiff::civil::Date;

/// The parts of a date that are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The year, when told.
    pub year: Option<i16>,
    /// 1–12, or 0 when only a year is told.
    pub month: i8,
    /// 1–31, or 0.
    pub day: i8,
    /// The last day of `March 3–5`, or 0.
    pub last: i8,
    /// The weekday that stands before it, 1 Monday … 7 Sunday, or 0.
    pub weekday: i8,
}

/// The full date that begins at token `i`, if one does.
pub fn full(line: &Line, i: usize) -> Option<Date> {
    let (parts, _) = parts(line, i)?;
    Date::new(parts.year?, parts.month, parts.day).ok()
}

/// The date that begins at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    if let Some((parts, next)) = parts(line, i) {
        let (value, note) = describe(&parts, &line.page.calendar);
        return Some(Read::new(line, i, next, PointKind::Date, value).note(note));
    }
    slashed(line, i).or_else(|| bare_month(line, i)).or_else(|| years(line, i))
}

/// The date in figures alone that begins at token `i`: `2026-03-12`, `12.3.2026`.
pub fn numeric(line: &Line, i: usize) -> Option<Read> {
    let iso_date = iso_form(line, i).map(|(parts, next)| {
        let (value, note) = describe(&parts, &line.page.calendar);
        Read::new(line, i, next, PointKind::Date, value).note(note)
    });
    iso_date.or_else(|| slashed(line, i))
}

/// The parts of a date with a month in it (`Friday, 12 March 2026` and its kin), and the token after it.
pub fn parts(line: &Line, i: usize) -> Option<(Parts, usize)> {
    let mut at = i;
    let mut weekday = 0;
    if line.has(i, Class::WEEKDAY) && line.capital(i) {
        weekday = line.entry(i).value as i8;
        at = skip(line, skip(line, i + 1, "."), ",");
        at = if line.is(at, "the") { at + 1 } else { at };
    }
    let (parts, next) = iso_form(line, at).or_else(|| month_first(line, at)).or_else(|| day_first(line, at))?;
    Some((Parts { weekday, ..parts }, next))
}

fn skip(line: &Line, i: usize, mark: &str) -> usize {
    if line.word(i) == mark { i + 1 } else { i }
}

/// What a date comes to, and the question beside it.
fn describe(parts: &Parts, calendar: &Calendar) -> (String, String) {
    let Parts { month, day, .. } = *parts;
    let one = |day: i8| match parts.year {
        Some(year) if day == 0 => format!("{year:04}-{month:02}"),
        Some(year) => format!("{year:04}-{month:02}-{day:02}"),
        None if day == 0 => format!("--{month:02}"),
        None => calendar.nearest(month, day).map_or(format!("--{month:02}-{day:02}"), iso),
    };
    let value = if parts.last > 0 { format!("{}/{}", one(day), one(parts.last)) } else { one(day) };
    let note = match (parts.year, day) {
        (Some(year), 1..) if Date::new(year, month, day).is_err() => "no such day in the calendar?".to_owned(),
        (None, 1..) => calendar.nearest(month, day).map_or(String::new(), asked),
        _ => String::new(),
    };
    (value, note)
}

/// The month that stands at `i`, and the token after it and its full stop.
pub fn month(line: &Line, i: usize) -> Option<(i8, usize)> {
    let entry = line.entry(i);
    if !entry.class.has(Class::MONTH) || !line.capital(i) {
        return None;
    }
    let next = if line.word(i + 1) == "." && line.glued(i + 1) && line.digit(i + 2) { i + 2 } else { i + 1 };
    Some((entry.value as i8, next))
}

/// The day of the month at `i`: `3`, `3rd`, `21st`.
pub fn day(line: &Line, i: usize) -> Option<(i8, usize)> {
    let numeral = numerals::read(line, i, false).filter(|n| n.figure && (1..=2).contains(&n.digits))?;
    let rest = line.rest(numeral.span.end);
    let suffix = ["st", "nd", "rd", "th"].into_iter().find(|s| rest.to_ascii_lowercase_starts(s)).map_or(0, str::len);
    let rest = rest.get(suffix..).unwrap_or("");
    let clear = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | ':' | '$'));
    let value = numeral.value as i8;
    (clear && (1..=31).contains(&value)).then(|| (value, line.after(numeral.span.end + suffix).max(i + 1)))
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
pub fn year(line: &Line, i: usize) -> Option<(i16, usize)> {
    let numeral = numerals::read(line, i, false).filter(|n| n.digits == 4)?;
    let clear = !line.rest(numeral.span.end).starts_with(|c: char| c.is_alphanumeric() || c == '%');
    let value = numeral.value as i16;
    (clear && (1000..=2199).contains(&value)).then_some((value, numeral.next))
}

/// A year after a month or a day, with or without a comma or "of".
fn year_after(line: &Line, i: usize) -> Option<(i16, usize)> {
    let at = if line.word(i) == "," || line.is(i, "of") { i + 1 } else { i };
    year(line, at)
}

/// `March 12, 2026`, `Jan. 3`, `March 3–5`, `March 2026`.
fn month_first(line: &Line, i: usize) -> Option<(Parts, usize)> {
    let (month, at) = month(line, i)?;
    if let Some((day, after)) = day(line, at) {
        let (last, after) = last_day(line, after, day).unwrap_or((0, after));
        let (year, next) = year_after(line, after).map_or((None, after), |(y, next)| (Some(y), next));
        return Some((Parts { year, month, day, last, weekday: 0 }, next));
    }
    let (year, next) = year_after(line, at)?;
    Some((Parts { year: Some(year), month, ..Parts::default() }, next))
}

fn last_day(line: &Line, i: usize, first: i8) -> Option<(i8, usize)> {
    let joined = line.dash(i) || line.is(i, "to");
    joined.then(|| day(line, i + 1)).flatten().filter(|(last, _)| *last > first)
}

/// `12 March 2026`, `the 3rd of May`, `3–5 March`.
fn day_first(line: &Line, i: usize) -> Option<(Parts, usize)> {
    let (first, after) = day(line, i)?;
    let (last, after) = last_day(line, after, first).unwrap_or((0, after));
    let at = if line.is(after, "of") { after + 1 } else { after };
    let (month, at) = month(line, at)?;
    let (year, next) = year_after(line, at).map_or((None, at), |(y, next)| (Some(y), next));
    Some((Parts { year, month, day: first, last, weekday: 0 }, next))
}

/// `2026-03-12`.
fn iso_form(line: &Line, i: usize) -> Option<(Parts, usize)> {
    let rest = if line.digit(i) { line.rest(line.span(i).start) } else { return None };
    let head = rest.get(..10)?;
    let mut fields = head.split('-');
    let (year, month, day) = (fields.next()?, fields.next()?, fields.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) || rest.as_bytes().get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let parts = Parts {
        year: Some(year.parse().ok()?),
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        ..Parts::default()
    };
    Date::new(parts.year?, parts.month, parts.day).ok()?;
    Some((parts, line.after(line.span(i).start + 10)))
}

/// `12/03/2026`, `12.3.2026`: which field is the day, only one reading may tell.
fn slashed(line: &Line, i: usize) -> Option<Read> {
    let rest = if line.digit(i) { line.rest(line.span(i).start) } else { return None };
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
    let next = line.after(line.span(i).start + head.len());
    let value = if note.is_empty() || mark == '.' { iso(date) } else { format!("{}?", iso(date)) };
    Some(Read::new(line, i, next, PointKind::Date, value).note(note))
}

/// Words that may stand before a month that says nothing else.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "by", "last", "next", "this", "during", "from", "of", "early", "late", "mid",
    "through", "before", "after", "for", "every", "each", "to", "and", "between", "-",
];

/// `in March`, `mid-March`, `last December`.
fn bare_month(line: &Line, i: usize) -> Option<Read> {
    let shaded = line.any(i, &["mid", "early", "late", "last", "next", "this"]);
    let at = if shaded { line.past_dash(i + 1) } else { i };
    let (month, next) = month(line, at)?;
    let before = shaded || (i > line.first && BEFORE_MONTH.contains(&line.low(i - 1)));
    let name = line.word(at).len() > 3 && !line.any(at, &["march", "april", "june", "august", "mars"]);
    if !before && !name || line.word(at).chars().all(char::is_uppercase) {
        return None;
    }
    let when = match line.low(i) {
        "next" => line.page.calendar.published.map(|d| if d.month() < month { d.year() } else { d.year() + 1 }),
        "last" => line.page.calendar.published.map(|d| if d.month() > month { d.year() } else { d.year() - 1 }),
        _ => line.page.calendar.nearest(month, 15).map(|d| d.year()),
    };
    let (value, note) = when.map_or((format!("--{month:02}"), String::new()), |year| {
        let note = format!("{} {year}, counted from the day of publication?", month_name(month));
        (format!("{year:04}-{month:02}"), note)
    });
    Some(Read::new(line, i, next, PointKind::Date, value).note(note))
}

/// Words after which four digits are a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "of", "by", "from", "until", "till", "before", "after", "during", "for", "through", "between",
    "late", "early", "mid", "circa", "year", "to", "fiscal", "the", "and", "in", "(",
];

/// `2018`, `2018–19`, `1939–1945`.
fn years(line: &Line, i: usize) -> Option<Read> {
    let (first, next) = year(line, i)?;
    let before = i.checked_sub(1).map_or("", |b| line.low(b));
    let led = BEFORE_YEAR.contains(&before);
    if line.dash(next) || line.word(next) == "/" {
        let numeral = numerals::read(line, next + 1, false).filter(|n| n.digits == 2 || n.digits == 4);
        if let Some(last) = numeral {
            let end = if last.digits == 2 { f64::from(first / 100) * 100.0 + last.value } else { last.value };
            if end > f64::from(first) && end < f64::from(first) + 300.0 {
                return Some(Read::new(line, i, last.next, PointKind::Date, format!("{first}/{end}")));
            }
        }
    }
    let counted = line.has(next, Class::MEASURE.and(Class::TIME_UNIT).and(Class::CURRENCY).and(Class::MAGNITUDE));
    let plural = line.low(next).len() > 3 && line.low(next).ends_with('s') && !line.capital(next) && !led;
    let likely = if led { (1000..=2199).contains(&first) } else { (1900..=2099).contains(&first) };
    (likely && !counted && !plural).then(|| Read::new(line, i, next, PointKind::Date, format!("{first}")))
}
