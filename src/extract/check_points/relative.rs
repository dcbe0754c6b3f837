//! Dates that count from another day: `last Friday`, `yesterday`, `three years ago`, `next month`, `two days later`.
//!
//! Their value always has a note: an article may have been written on another day than it was published.

use super::amount;
use super::calendar::{counted_note, iso, month_name};
use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;
use jiff::ToSpan;
use jiff::civil::Date;

/// The relative date that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    weekday(cursor, i).or_else(|| named_day(cursor, i)).or_else(|| unit(cursor, i)).or_else(|| ago(cursor, i))
}

fn day_point(cursor: &SentenceCursor, i: usize, next: usize, date: Option<Date>, unknown: &str) -> Match {
    let (value, note) = date.map_or((unknown.to_owned(), String::new()), |d| (iso(d), counted_note(d)));
    Match::new(cursor, i, next, PointKind::Date, value).note(note)
}

/// Parts of a day that belong to the date before them.
const DAY_PARTS: &[&str] = &["morning", "afternoon", "evening", "night", "noon", "midnight"];

/// `Friday`, `last Friday`, `Friday night`.
fn weekday(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let turned = cursor.is_any(i, &["last", "next", "this", "past", "coming"]);
    let at = if turned { i + 1 } else { i };
    let entry = cursor.entry(at);
    let abbreviated = cursor.word(at).trim_end_matches('.').len() < 5;
    if !entry.class.intersects(WordClass::WEEKDAY)
        || !cursor.is_capitalised(at)
        || (abbreviated && !cursor.word(at).ends_with('.'))
    {
        return None;
    }
    let mut next = at + 1;
    if DAY_PARTS.contains(&cursor.lower(next)) {
        next += 1;
    }
    let day = entry.value as i8;
    let calendar = &cursor.tokenized.calendar;
    let date = match cursor.lower(i) {
        "next" | "coming" => calendar.weekday(day, 1),
        "last" | "past" => calendar.weekday(day, -1),
        "this" => calendar.weekday(day, 1),
        _ => calendar.latest(day),
    };
    Some(day_point(cursor, i, next, date, entry.norm))
}

/// `today`, `yesterday`, `last night`, `the day before yesterday`.
fn named_day(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (next, shift) = if cursor.is_phrase(i, &["the", "day", "before", "yesterday"]) {
        (i + 4, -2)
    } else if cursor.is_phrase(i, &["the", "day", "after", "tomorrow"]) {
        (i + 4, 2)
    } else if cursor.is_phrase(i, &["last", "night"]) {
        (i + 2, -1)
    } else if cursor.is_any(i, &["today", "tonight"])
        && !(cursor.word(i) == "TODAY" && cursor.is(i.wrapping_sub(1), "usa"))
    {
        (i + 1, 0)
    } else if cursor.is(i, "yesterday") {
        (i + 1, -1)
    } else if cursor.is(i, "tomorrow") {
        (i + 1, 1)
    } else {
        return None;
    };
    let next = if DAY_PARTS.contains(&cursor.lower(next)) { next + 1 } else { next };
    Some(day_point(cursor, i, next, cursor.tokenized.calendar.shift(shift), ""))
}

/// `last year`, `this month`, `next week`, `last summer`, `earlier this year`.
fn unit(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let from = if cursor.is_any(i, &["earlier", "later", "early", "late"]) { i + 1 } else { i };
    let step = match cursor.lower(from) {
        "last" | "previous" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let entry = cursor.entry(from + 1);
    let (calendar, next) = (&cursor.tokenized.calendar, from + 2);
    if entry.class.intersects(WordClass::SEASON) && !cursor.is(from + 1, "spring")
        || cursor.is_phrase(from + 1, &["spring"])
    {
        let value = calendar.year(0).map_or(String::new(), |year| format!("{:04}-{:02}?", year, 20.0 + entry.value));
        return Some(Match::new(cursor, i, next, PointKind::Date, value).note("which year?"));
    }
    if !entry.class.intersects(WordClass::TIME_UNIT) {
        return None;
    }
    let (value, note) = match entry.norm {
        "year" => {
            calendar.year(step).map(|y| (format!("{y:04}"), format!("{y}, counted from the day of publication?")))
        }
        "month" => calendar.month(step).map(|d| {
            let month = format!("{} {}", month_name(d.month()), d.year());
            (format!("{:04}-{:02}", d.year(), d.month()), format!("{month}, counted from the day of publication?"))
        }),
        "week" => calendar.shift(step * 7).map(|d| {
            let monday = d.checked_sub((i64::from(d.weekday().to_monday_one_offset()) - 1).days()).unwrap_or(d);
            (format!("{}/P7D", iso(monday)), "which week, counted from the day of publication?".to_owned())
        }),
        "weekend" | "decade" | "century" | "quarter" | "season" => None,
        _ => return None,
    }
    .unwrap_or_default();
    Some(Match::new(cursor, i, next, PointKind::Date, value).note(note))
}

/// `three years ago`, `two days later`, `a week earlier`.
fn ago(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (count, inexact, at) = if cursor.is_any(i, &["a", "an"]) && cursor.has_class(i + 1, WordClass::TIME_UNIT) {
        (1.0, false, i + 1)
    } else {
        let amount = amount::read(cursor, i).filter(|a| a.currency.is_empty() && a.high.is_none())?;
        (amount.low, !amount.sign.is_empty(), amount.next)
    };
    let entry = cursor.entry(at);
    if !entry.class.intersects(WordClass::TIME_UNIT)
        || !cursor.is_any(at + 1, &["ago", "later", "earlier", "before", "afterward", "afterwards"])
    {
        return None;
    }
    if cursor.is(at + 1, "before") && cursor.word(at + 2).chars().next().is_some_and(|c| c.is_alphanumeric()) {
        return None; // "three years before the war" is a duration
    }
    let next = at + 2;
    let whole = (count.fract() == 0.0 && !inexact && cursor.is(at + 1, "ago")).then_some(count as i64);
    let calendar = &cursor.tokenized.calendar;
    let (value, note) = whole
        .and_then(|n| match entry.norm {
            "year" => {
                calendar.year(-n).map(|y| (format!("{y:04}"), format!("{y}, counted from the day of publication?")))
            }
            "decade" => calendar.year(-10 * n).map(|y| (format!("{y:04}~"), String::new())),
            "month" => calendar.month(-n).map(|d| (format!("{:04}-{:02}", d.year(), d.month()), String::new())),
            "week" => calendar.shift(-7 * n).map(|d| (iso(d), counted_note(d))),
            "day" => calendar.shift(-n).map(|d| (iso(d), counted_note(d))),
            _ => None,
        })
        .unwrap_or_default();
    Some(Match::new(cursor, i, next, PointKind::Date, value).note(note))
}
