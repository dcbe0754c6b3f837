//! Durations: `about three hours` is `~3 hour`, `six to seven hours` `6–7 hour`, `two-hour` `2 hour`, `a decade` `1 decade`.

use super::amount::Amount;
use super::lexicon::Class;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The duration that `amount`, begun at token `i`, is a part of.
pub fn read(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    if !amount.currency.is_empty() {
        return None;
    }
    let mut at = line.past_dash(amount.next);
    if line.any(
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
    let unit = unit(line, at)?;
    let mut next = at + 1;
    if line.are(next, &["and", "a", "half"]) {
        next += 3;
        let value = format!("{}{} {unit}", amount.sign, super::numerals::show(amount.low + 0.5));
        return Some(Read::new(line, i, next, PointKind::Duration, value));
    }
    Some(Read::new(line, i, next, PointKind::Duration, amount.with(unit)))
}

/// The unit of time at token `at`. A quarter, a night and a season are units only in the plural or after a dash.
pub fn unit(line: &Line, at: usize) -> Option<&'static str> {
    let entry = line.entry(at);
    let ordinal =
        line.is(at, "second") && line.word(at + 1).starts_with(char::is_alphabetic) && !line.dash(at.wrapping_sub(1));
    let fits = entry.class.has(Class::TIME_UNIT) && !line.any(at, &["quarter", "quarters"]) && !ordinal;
    fits.then_some(entry.norm)
}

/// `a decade`, `an hour`, `a quarter of a century`, `half an hour`, `hours`-less forms of one unit.
pub fn single(line: &Line, i: usize) -> Option<Read> {
    let of = line.are(i, &["a", "quarter", "of", "a"])
        || line.are(i, &["quarter", "of", "a"])
        || line.are(i, &["a", "quarter", "of", "an"]);
    if of {
        let at = if line.is(i, "a") { i + 4 } else { i + 3 };
        let unit = unit(line, at)?;
        return Some(Read::new(line, i, at + 1, PointKind::Duration, format!("0.25 {unit}")));
    }
    let half = if line.is(i, "half") && line.any(i + 1, &["a", "an"]) {
        i + 2
    } else if line.are(i, &["a", "half"]) {
        line.past_dash(i + 2)
    } else {
        0
    };
    if half > 0 {
        let unit = unit(line, half)?;
        return Some(Read::new(line, i, half + 1, PointKind::Duration, format!("0.5 {unit}")));
    }
    let about = line.any(i, &["about", "around", "nearly", "almost", "roughly", "over"])
        || line.are(i, &["more", "than"])
        || line.are(i, &["less", "than"]);
    let at = if line.is(i + 1, "than") { i + 2 } else { i + usize::from(about) };
    if !line.any(at, &["a", "an"]) {
        return None;
    }
    let unit = unit(line, at + 1)?;
    let lasting = about || at > line.first && LASTING.contains(&line.low(at - 1)) || line.dash(at + 2);
    let rate = line.any(at + 2, &["ago", "later", "earlier"]);
    if !lasting || rate {
        return None;
    }
    let sign = match line.low(i) {
        "about" | "around" | "roughly" => "~",
        "nearly" | "almost" | "less" => "<",
        "over" | "more" => ">",
        _ => "",
    };
    Some(Read::new(line, i, at + 2, PointKind::Duration, format!("{sign}1 {unit}")))
}

/// Words after which `a year` is a stretch and no rate.
const LASTING: &[&str] = &[
    "for", "in", "within", "lasted", "took", "take", "takes", "spent", "last", "over", "of", "than", "after", "least",
];
