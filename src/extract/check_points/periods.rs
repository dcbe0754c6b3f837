//! Stretches of time by name: `the 1990s`, `the ’90s`, `the 19th century`, `summer 2024`, `the third quarter`, `the
//! Cold War`.
//!
//! Values follow the extended date form: a decade `199X`, a century `18XX`, a season `2024-22` (21 spring … 24 winter),
//! an era its first and last year `1914/1918`.

use super::dates;
use super::lexicon::WordClass;
use super::numerals;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The period that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let shaded = cursor.is_any(i, &["mid", "early", "late"]);
    let at = if shaded { cursor.skip_dash(i + 1) } else { i };
    let found = decade(cursor, at)
        .or_else(|| century(cursor, at))
        .or_else(|| fiscal(cursor, at))
        .or_else(|| season(cursor, at));
    let (value, next) = found.or_else(|| era(cursor, at))?;
    Some(Match::new(cursor, i, next, PointKind::Date, value))
}

/// `1990s`, `’90s`, `90s`, `nineties`.
fn decade(cursor: &SentenceCursor, i: usize) -> Option<(String, usize)> {
    if let Some(at) = WORDED_DECADES.iter().position(|d| *d == cursor.lower(i)) {
        return i
            .checked_sub(1)
            .filter(|&b| cursor.is_any(b, &["the", "early", "late", "-"]))
            .map(|_| (format!("19{}X", at + 2), i + 1));
    }
    let mark = matches!(cursor.word(i), "'" | "’" | "‘");
    let at = if mark { i + 1 } else { i };
    let from = cursor.span(i).start
        + if !mark && cursor.word(i).starts_with(['\'', '’', '‘']) {
            cursor.word(i).chars().next()?.len_utf8()
        } else {
            0
        };
    let start = if mark { cursor.span(at).start } else { from };
    let rest = cursor.text_from(start);
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = rest.get(count..)?;
    let tail_len = ["s", "'s", "’s"].into_iter().find(|t| tail.starts_with(t)).map(str::len)?;
    if tail.get(tail_len..)?.starts_with(|c: char| c.is_alphanumeric()) || !rest.get(..count)?.ends_with('0') {
        return None;
    }
    let value = match (count, rest.get(..count)?) {
        (4, digits) if matches!(digits.as_bytes().first(), Some(b'1' | b'2')) => format!("{}X", digits.get(..3)?),
        (2, digits) if mark || start > cursor.span(i).start || cursor.is(i.wrapping_sub(1), "the") => {
            format!("19{}X", digits.get(..1)?)
        }
        _ => return None,
    };
    Some((value, cursor.token_at(start + count + tail_len)))
}

const WORDED_DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// `19th century`, `twentieth-century`, `21st century`.
fn century(cursor: &SentenceCursor, i: usize) -> Option<(String, usize)> {
    let (number, next) = ordinal(cursor, i)?;
    let at = cursor.skip_dash(next);
    let ends = cursor.is_any(at, &["century", "centuries"]);
    (ends && number >= 1.0).then(|| (format!("{:02}XX", number - 1.0), at + 1))
}

/// The ordinal at `i`: `19th`, `third`, `twenty-first`.
pub fn ordinal(cursor: &SentenceCursor, i: usize) -> Option<(f64, usize)> {
    if cursor.starts_with_digit(i) {
        let numeral = numerals::read(cursor, i, false)?;
        let rest = cursor.text_from(numeral.span.end);
        let suffix = rest.get(..2)?.to_ascii_lowercase();
        let ends = !rest.get(2..)?.starts_with(|c: char| c.is_alphanumeric());
        let fits = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th") && ends && numeral.digits > 0;
        return fits.then(|| (numeral.value, cursor.token_at(numeral.span.end + 2).max(i + 1)));
    }
    let entry = cursor.entry(i);
    if entry.class.intersects(WordClass::CARDINAL) && entry.value >= 20.0 && cursor.is_dash(i + 1) {
        let unit = cursor.entry(i + 2);
        let fits = unit.class.intersects(WordClass::ORDINAL) && unit.value < 10.0;
        return fits.then_some((entry.value + unit.value, i + 3));
    }
    entry.class.intersects(WordClass::ORDINAL).then_some((entry.value, i + 1))
}

/// `the third quarter of 2024`, `Q3 2024`, `fiscal 2024`, `FY2024`.
fn fiscal(cursor: &SentenceCursor, i: usize) -> Option<(String, usize)> {
    let low = cursor.lower(i);
    if let Some(year) =
        low.strip_prefix("fy").filter(|y| matches!(y.len(), 2 | 4) && y.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some((format!("FY{year}"), i + 1));
    }
    if cursor.is(i, "fiscal") {
        let at = if cursor.is(i + 1, "year") { i + 2 } else { i + 1 };
        return dates::year(cursor, at).map(|(year, next)| (format!("FY{year}"), next));
    }
    let (quarter, next) = match low {
        "q1" | "q2" | "q3" | "q4" => (low.get(1..)?.to_owned(), i + 1),
        _ => ordinal(cursor, i)
            .filter(|(n, at)| *n <= 4.0 && cursor.is(*at, "quarter"))
            .map(|(n, at)| (n.to_string(), at + 1))?,
    };
    let at = if cursor.is(next, "of") { next + 1 } else { next };
    Some(
        dates::year(cursor, at)
            .map_or((format!("Q{quarter}"), next), |(year, next)| (format!("{year}-Q{quarter}"), next)),
    )
}

/// `summer 2024`, `the winter of 1962`.
fn season(cursor: &SentenceCursor, i: usize) -> Option<(String, usize)> {
    let entry = cursor.entry(i);
    if !entry.class.intersects(WordClass::SEASON) {
        return None;
    }
    let at = if cursor.is(i + 1, "of") { i + 2 } else { i + 1 };
    dates::year(cursor, at).map(|(year, next)| (format!("{year}-{}", 20.0 + entry.value), next))
}

/// Eras, wars and reigns, with their years.
const ERAS: &[(&str, &str)] = &[
    ("cold war", "1947/1991"),
    ("world war i", "1914/1918"),
    ("world war one", "1914/1918"),
    ("first world war", "1914/1918"),
    ("great war", "1914/1918"),
    ("wwi", "1914/1918"),
    ("world war ii", "1939/1945"),
    ("world war two", "1939/1945"),
    ("second world war", "1939/1945"),
    ("wwii", "1939/1945"),
    ("ww2", "1939/1945"),
    ("korean war", "1950/1953"),
    ("vietnam war", "1955/1975"),
    ("gulf war", "1990/1991"),
    ("iraq war", "2003/2011"),
    ("falklands war", "1982/1982"),
    ("six day war", "1967/1967"),
    ("yom kippur war", "1973/1973"),
    ("spanish civil war", "1936/1939"),
    ("american civil war", "1861/1865"),
    ("crimean war", "1853/1856"),
    ("boer war", "1899/1902"),
    ("napoleonic wars", "1803/1815"),
    ("thirty years war", "1618/1648"),
    ("great depression", "1929/1939"),
    ("great recession", "2007/2009"),
    ("new deal", "1933/1939"),
    ("prohibition era", "1920/1933"),
    ("middle ages", "0500/1500"),
    ("dark ages", "0500/1000"),
    ("renaissance", "1300/1600"),
    ("enlightenment", "1685/1815"),
    ("industrial revolution", "1760/1840"),
    ("french revolution", "1789/1799"),
    ("russian revolution", "1917/1917"),
    ("american revolution", "1765/1783"),
    ("cultural revolution", "1966/1976"),
    ("great leap forward", "1958/1962"),
    ("great famine", ""),
    ("victorian era", "1837/1901"),
    ("victorian age", "1837/1901"),
    ("edwardian era", "1901/1910"),
    ("elizabethan era", "1558/1603"),
    ("tudor era", "1485/1603"),
    ("georgian era", "1714/1837"),
    ("gilded age", "1870/1900"),
    ("jazz age", "1920/1929"),
    ("weimar republic", "1918/1933"),
    ("third reich", "1933/1945"),
    ("belle époque", "1871/1914"),
    ("meiji era", "1868/1912"),
    ("apartheid era", "1948/1994"),
    ("soviet era", "1922/1991"),
    ("space age", "1957/"),
    ("bronze age", ""),
    ("iron age", ""),
    ("stone age", ""),
    ("ice age", ""),
    ("arab spring", "2010/2012"),
    ("prague spring", "1968/1968"),
    ("watergate", "1972/1974"),
    ("interwar", "1918/1939"),
    ("christmas eve", "--12-24"),
    ("christmas day", "--12-25"),
    ("christmas", "--12-25"),
    ("boxing day", "--12-26"),
    ("new year's eve", "--12-31"),
    ("new year’s eve", "--12-31"),
    ("new year's day", "--01-01"),
    ("new year’s day", "--01-01"),
    ("valentine's day", "--02-14"),
    ("valentine’s day", "--02-14"),
    ("halloween", "--10-31"),
    ("may day", "--05-01"),
    ("independence day", ""),
    ("thanksgiving", ""),
    ("good friday", ""),
    ("easter sunday", ""),
    ("easter", ""),
    ("ramadan", ""),
    ("labor day", ""),
    ("memorial day", ""),
];

/// A named era: in capitals, its words apart by spaces or dashes.
fn era(cursor: &SentenceCursor, i: usize) -> Option<(String, usize)> {
    if !cursor.is_capitalised(i) || cursor.is_adjacent(i) && !cursor.is_dash(i.wrapping_sub(1)) {
        return None;
    }
    let start = cursor.span(i).start;
    let rest = cursor.tokenized.lower.get(start..start + cursor.text_from(start).len())?;
    ERAS.iter().find_map(|(name, value)| {
        let len = dashed_prefix(rest, name)?;
        let next = cursor.token_at(start + len);
        let words = name.split(' ').count();
        let proper = words == 1 || (i..next).any(|k| k > i && cursor.is_capitalised(k)) || cursor.word(i).len() <= 4;
        let names = next <= i + 5
            && !cursor.is_capitalised(next).then(|| cursor.word(next)).is_some_and(|w| words == 1 && w.len() > 1);
        (proper && names).then(|| ((*value).to_owned(), next))
    })
}

/// The length of `name` at the start of `rest`, where a space may be a dash; a letter after it does not count.
fn dashed_prefix(rest: &str, name: &str) -> Option<usize> {
    let head = rest.get(..name.len())?;
    let same = head.bytes().zip(name.bytes()).all(|(a, b)| a == b || (b == b' ' && a == b'-'));
    let ends = !rest.get(name.len()..)?.starts_with(|c: char| c.is_alphanumeric());
    (same && ends).then_some(name.len())
}
