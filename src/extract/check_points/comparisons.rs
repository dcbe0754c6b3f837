//! Comparisons: `shorter than`, `more expensive than`, `twice as much` is `×2`, `a third below` `1/3 below`, `doubled` `×2`.

use super::lexicon::Class;
use super::numerals::{self, show};
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The comparison that begins at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    times(line, i)
        .or_else(|| share(line, i))
        .or_else(|| multiple(line, i))
        .or_else(|| than(line, i))
        .or_else(|| compared(line, i))
}

/// `three times as many`, `twice the size`, `four times higher than`.
fn times(line: &Line, i: usize) -> Option<Read> {
    let (factor, at) = if line.is(i, "twice") {
        (2.0, i + 1)
    } else {
        let numeral = numerals::read(line, i, false)?;
        let at = line.past_dash(numeral.next);
        if !line.is(at, "times") {
            return None;
        }
        (numeral.value, at + 1)
    };
    let next = if line.is(at, "as") && !line.word(at + 1).is_empty() {
        if line.is(at + 2, "as") { at + 3 } else { at + 2 }
    } else if line.has(at, Class::COMPARATIVE) {
        if line.is(at + 1, "than") { at + 2 } else { at + 1 }
    } else if line.any(at, &["the", "that", "what", "its", "their", "his", "her"]) {
        at
    } else {
        return None;
    };
    let less = line.any(at, &["less", "fewer", "lower", "smaller"]) || line.any(at + 1, &["few", "little"]);
    let note = if less { "“times less” has no agreed meaning" } else { "" };
    Some(Read::new(line, i, next, PointKind::Comparison, format!("×{}", show(factor))).note(note))
}

/// `a third below`, `half as much`, `two-thirds more`.
fn share(line: &Line, i: usize) -> Option<Read> {
    let (count, at) = if line.any(i, &["a", "an", "one"]) {
        (1.0, i + 1)
    } else if line.is(i, "half") {
        (1.0, i)
    } else {
        let numeral = numerals::read(line, i, false).filter(|n| !n.figure && !n.scaled)?;
        (numeral.value, line.past_dash(numeral.next))
    };
    if !line.has(at, Class::FRACTION) || line.is(at, "second") {
        return None;
    }
    let by = at + 1;
    let whole = format!("{}/{}", show(count), show(line.entry(at).value));
    if line.any(by, &["below", "above", "more", "less", "fewer", "higher", "lower", "larger", "smaller"]) {
        let next = if line.is(by + 1, "than") { by + 2 } else { by + 1 };
        return Some(Read::new(line, i, next, PointKind::Comparison, format!("{whole} {}", line.low(by))));
    }
    if line.is(by, "as") && line.any(by + 1, &["much", "many", "large", "big", "long", "likely", "high", "fast", "old"])
    {
        let next = if line.is(by + 2, "as") { by + 3 } else { by + 2 };
        return Some(Read::new(line, i, next, PointKind::Comparison, format!("×{whole}")));
    }
    None
}

/// `doubled`, `a threefold rise`, `halved`.
fn multiple(line: &Line, i: usize) -> Option<Read> {
    if !line.has(i, Class::MULTIPLE)
        || line.is(i, "twice")
        || line.is(i, "double") && (line.capital(i) || line.dash(i + 1))
    {
        return None;
    }
    let low = line.low(i);
    let factor = match low {
        _ if low.starts_with("doubl") || low.starts_with("two") => "×2",
        _ if low.starts_with("tripl") || low.starts_with("three") || low == "thrice" => "×3",
        _ if low.starts_with("quadr") || low.starts_with("four") => "×4",
        _ if low.starts_with("five") => "×5",
        _ if low.starts_with("six") => "×6",
        _ if low.starts_with("ten") => "×10",
        _ => "×1/2",
    };
    Some(Read::new(line, i, i + 1, PointKind::Comparison, factor))
}

/// `shorter than`, `more expensive than`, `rather than` left out. A number after it is an amount, not a comparison.
fn than(line: &Line, i: usize) -> Option<Read> {
    if !line.has(i, Class::COMPARATIVE) || line.any(i, &["rather", "other"]) {
        return None;
    }
    let at = (i + 1..i + 4).find(|&k| line.is(k, "than"))?;
    let between = (i + 1..at).all(|k| line.word(k).bytes().all(|b| b.is_ascii_alphabetic()));
    let degree = line.any(i, &["more", "less", "fewer"]) && at == i + 1;
    if !between
        || degree && numerals::read(line, at + 1, false).is_some()
        || degree
            && (line.has(at + 1, Class::VAGUE)
                || line.has(at + 2, Class::TIME_UNIT)
                || line.any(at + 1, &["half", "a", "an"]) && line.has(at + 2, Class::FRACTION.and(Class::MAGNITUDE))
                || line.is(at + 1, "half"))
        || line.is(at + 1, "ever")
    {
        return None;
    }
    Some(Read::new(line, i, at + 1, PointKind::Comparison, ""))
}

/// `compared with`, `as opposed to`, `down from`, `outnumbered`, `the same as`.
fn compared(line: &Line, i: usize) -> Option<Read> {
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
        line.low(i),
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
    if line.low(i).starts_with("out") || line.low(i).starts_with("exceed") || line.is(i, "surpassed") {
        return Some(Read::new(line, i, i + 1, PointKind::Comparison, ""));
    }
    let words = phrase.iter().find(|p| line.are(i, p))?;
    let amount = line.is(i, "as")
        && (line.digit(i + 3)
            || line.word(i + 3).starts_with(['$', '£', '€'])
            || numerals::read(line, i + 3, false).is_some());
    if amount {
        return None;
    }
    Some(Read::new(line, i, i + words.len(), PointKind::Comparison, ""))
}
