//! Comparisons: `shorter than`, `more expensive than`, `twice as much` is `×2`, `a third below` `1/3 below`, `doubled`
//! `×2`.

use super::lexicon::WordClass;
use super::numerals::{self, show};
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The comparison that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    times(cursor, i)
        .or_else(|| share(cursor, i))
        .or_else(|| multiple(cursor, i))
        .or_else(|| than(cursor, i))
        .or_else(|| compared(cursor, i))
}

/// `three times as many`, `twice the size`, `four times higher than`.
fn times(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (factor, at) = if cursor.is(i, "twice") {
        (2.0, i + 1)
    } else {
        let numeral = numerals::read(cursor, i, false)?;
        let at = cursor.skip_dash(numeral.next);
        if !cursor.is(at, "times") {
            return None;
        }
        (numeral.value, at + 1)
    };
    let next = if cursor.is(at, "as") && !cursor.word(at + 1).is_empty() {
        if cursor.is(at + 2, "as") { at + 3 } else { at + 2 }
    } else if cursor.has_class(at, WordClass::COMPARATIVE) {
        if cursor.is(at + 1, "than") { at + 2 } else { at + 1 }
    } else if cursor.is_any(at, &["the", "that", "what", "its", "their", "his", "her"]) {
        at
    } else {
        return None;
    };
    let less = cursor.is_any(at, &["less", "fewer", "lower", "smaller"]) || cursor.is_any(at + 1, &["few", "little"]);
    let note = if less { "“times less” has no agreed meaning" } else { "" };
    Some(Match::new(cursor, i, next, PointKind::Comparison, format!("×{}", show(factor))).note(note))
}

/// `a third below`, `half as much`, `two-thirds more`.
fn share(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (count, at) = if cursor.is_any(i, &["a", "an", "one"]) {
        (1.0, i + 1)
    } else if cursor.is(i, "half") {
        (1.0, i)
    } else {
        let numeral = numerals::read(cursor, i, false).filter(|n| !n.figure && !n.scaled)?;
        (numeral.value, cursor.skip_dash(numeral.next))
    };
    if !cursor.has_class(at, WordClass::FRACTION) || cursor.is(at, "second") {
        return None;
    }
    let by = at + 1;
    let whole = format!("{}/{}", show(count), show(cursor.entry(at).value));
    if cursor.is_any(by, &["below", "above", "more", "less", "fewer", "higher", "lower", "larger", "smaller"]) {
        let next = if cursor.is(by + 1, "than") { by + 2 } else { by + 1 };
        return Some(Match::new(cursor, i, next, PointKind::Comparison, format!("{whole} {}", cursor.lower(by))));
    }
    if cursor.is(by, "as")
        && cursor.is_any(by + 1, &["much", "many", "large", "big", "long", "likely", "high", "fast", "old"])
    {
        let next = if cursor.is(by + 2, "as") { by + 3 } else { by + 2 };
        return Some(Match::new(cursor, i, next, PointKind::Comparison, format!("×{whole}")));
    }
    None
}

/// `doubled`, `a threefold rise`, `halved`.
fn multiple(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.has_class(i, WordClass::MULTIPLE)
        || cursor.is(i, "twice")
        || cursor.is(i, "double") && (cursor.is_capitalised(i) || cursor.is_dash(i + 1))
    {
        return None;
    }
    let low = cursor.lower(i);
    let factor = match low {
        _ if low.starts_with("doubl") || low.starts_with("two") => "×2",
        _ if low.starts_with("tripl") || low.starts_with("three") || low == "thrice" => "×3",
        _ if low.starts_with("quadr") || low.starts_with("four") => "×4",
        _ if low.starts_with("five") => "×5",
        _ if low.starts_with("six") => "×6",
        _ if low.starts_with("ten") => "×10",
        _ => "×1/2",
    };
    Some(Match::new(cursor, i, i + 1, PointKind::Comparison, factor))
}

/// `shorter than`, `more expensive than`, `rather than` left out. A number after it is an amount, not a comparison.
fn than(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.has_class(i, WordClass::COMPARATIVE) || cursor.is_any(i, &["rather", "other"]) {
        return None;
    }
    let at = (i + 1..i + 4).find(|&k| cursor.is(k, "than"))?;
    let between = (i + 1..at).all(|k| cursor.word(k).bytes().all(|b| b.is_ascii_alphabetic()));
    let degree = cursor.is_any(i, &["more", "less", "fewer"]) && at == i + 1;
    if !between
        || degree && numerals::read(cursor, at + 1, false).is_some()
        || degree
            && (cursor.has_class(at + 1, WordClass::VAGUE)
                || cursor.has_class(at + 2, WordClass::TIME_UNIT)
                || cursor.is_any(at + 1, &["half", "a", "an"])
                    && cursor.has_class(at + 2, WordClass::FRACTION | WordClass::MAGNITUDE)
                || cursor.is(at + 1, "half"))
        || cursor.is(at + 1, "ever")
    {
        return None;
    }
    Some(Match::new(cursor, i, at + 1, PointKind::Comparison, ""))
}

/// `compared with`, `as opposed to`, `down from`, `outnumbered`, `the same as`.
fn compared(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let phrase: &[&[&str]] = &[
        &["compared", "with"],
        &["compared", "to"],
        &["in", "contrast", "to"],
        &["up", "from"],
        &["down", "from"],
        &["the", "same", "as"],
        &["as", "many", "as"],
        &["as", "much", "as"],
        &["as", "opposed", "to"],
        &["relative", "to"],
    ];
    if !matches!(
        cursor.lower(i),
        "compared"
            | "in"
            | "up"
            | "down"
            | "the"
            | "as"
            | "relative"
            | "outnumber"
            | "outnumbered"
            | "outnumbers"
            | "exceeds"
            | "exceeded"
            | "surpassed"
            | "outpaced"
    ) {
        return None;
    }
    if cursor.lower(i).starts_with("out") || cursor.lower(i).starts_with("exceed") || cursor.is(i, "surpassed") {
        return Some(Match::new(cursor, i, i + 1, PointKind::Comparison, ""));
    }
    let words = phrase.iter().find(|p| cursor.is_phrase(i, p))?;
    let amount = cursor.is(i, "as")
        && (cursor.starts_with_digit(i + 3)
            || cursor.word(i + 3).starts_with(['$', '£', '€'])
            || numerals::read(cursor, i + 3, false).is_some());
    if amount {
        return None;
    }
    Some(Match::new(cursor, i, i + words.len(), PointKind::Comparison, ""))
}
