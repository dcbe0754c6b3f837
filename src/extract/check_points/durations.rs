//! Durations: `about three hours` is `~3 hour`, `six to seven hours` `6–7 hour`, `two-hour` `2 hour`, `a decade` `1
//! decade`.

use super::amount::Amount;
use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The duration that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    if !amount.currency.is_empty() {
        return None;
    }
    let mut at = cursor.skip_dash(amount.next);
    if cursor.is_any(
        at,
        &[
            "more",
            "full",
            "whole",
            "straight",
            "consecutive",
            "long",
            "short",
            "working",
            "business",
            "additional",
            "calendar",
        ],
    ) {
        at += 1;
    }
    let unit = unit(cursor, at)?;
    let mut next = at + 1;
    if cursor.is_phrase(next, &["and", "a", "half"]) {
        next += 3;
        let value = format!("{}{} {unit}", amount.sign, super::numerals::show(amount.low + 0.5));
        return Some(Match::new(cursor, i, next, PointKind::Duration, value));
    }
    Some(Match::new(cursor, i, next, PointKind::Duration, amount.with(unit)))
}

/// The unit of time at token `at`. A quarter, a night and a season are units only in the plural or after a dash.
pub fn unit(cursor: &SentenceCursor, at: usize) -> Option<&'static str> {
    let entry = cursor.entry(at);
    let ordinal = cursor.is(at, "second")
        && cursor.word(at + 1).starts_with(char::is_alphabetic)
        && !cursor.is_dash(at.wrapping_sub(1));
    let fits = entry.class.intersects(WordClass::TIME_UNIT) && !cursor.is_any(at, &["quarter", "quarters"]) && !ordinal;
    fits.then_some(entry.norm)
}

/// `a decade`, `an hour`, `a quarter of a century`, `half an hour`, `hours`-less forms of one unit.
pub fn single(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let of = cursor.is_phrase(i, &["a", "quarter", "of", "a"])
        || cursor.is_phrase(i, &["quarter", "of", "a"])
        || cursor.is_phrase(i, &["a", "quarter", "of", "an"]);
    if of {
        let at = if cursor.is(i, "a") { i + 4 } else { i + 3 };
        let unit = unit(cursor, at)?;
        return Some(Match::new(cursor, i, at + 1, PointKind::Duration, format!("0.25 {unit}")));
    }
    let half = if cursor.is(i, "half") && cursor.is_any(i + 1, &["a", "an"]) {
        i + 2
    } else if cursor.is_phrase(i, &["a", "half"]) {
        cursor.skip_dash(i + 2)
    } else {
        0
    };
    if half > 0 {
        let unit = unit(cursor, half)?;
        return Some(Match::new(cursor, i, half + 1, PointKind::Duration, format!("0.5 {unit}")));
    }
    let about = cursor.is_any(i, &["about", "around", "nearly", "almost", "roughly", "over"])
        || cursor.is_phrase(i, &["more", "than"])
        || cursor.is_phrase(i, &["less", "than"]);
    let at = if cursor.is(i + 1, "than") { i + 2 } else { i + usize::from(about) };
    if !cursor.is_any(at, &["a", "an"]) {
        return None;
    }
    let unit = unit(cursor, at + 1)?;
    let lasting = about || at > cursor.first && LASTING.contains(&cursor.lower(at - 1)) || cursor.is_dash(at + 2);
    let rate = cursor.is_any(at + 2, &["ago", "later", "earlier"]);
    if !lasting || rate {
        return None;
    }
    let sign = match cursor.lower(i) {
        "about" | "around" | "roughly" => "~",
        "nearly" | "almost" | "less" => "<",
        "over" | "more" => ">",
        _ => "",
    };
    Some(Match::new(cursor, i, at + 2, PointKind::Duration, format!("{sign}1 {unit}")))
}

/// Words after which `a year` is a duration, not a rate.
const LASTING: &[&str] = &[
    "for", "in", "within", "lasted", "took", "take", "takes", "spent", "last", "over", "of", "than", "after", "least",
];
