//! Ratios and fractions: `one in five` is `1/5`, `two-thirds` `2/3`, `12 per 100,000` `12/100000`, a score or vote
//! `3–1` `3:1`.

use super::amount::Amount;
use super::lexicon::WordClass;
use super::numerals::{self, show};
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The ratio that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    if !amount.currency.is_empty() {
        return None;
    }
    proportion(cursor, i, amount).or_else(|| score(cursor, i, amount)).or_else(|| fraction(cursor, i, amount))
}

/// `one in five`, `nine out of 10`, `12 per 100,000`, `five to one`.
fn proportion(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let at = amount.next;
    let (from, colon) = if cursor.is_phrase(at, &["out", "of"]) {
        (at + 2, false)
    } else if cursor.is_any(at, &["in", "per"]) {
        (at + 1, false)
    } else if cursor.is(cursor.skip_dash(at), "to") && cursor.is(cursor.skip_dash(cursor.skip_dash(at) + 1), "one") {
        (cursor.skip_dash(cursor.skip_dash(at) + 1), true)
    } else {
        return None;
    };
    let whole = numerals::read(cursor, cursor.skip_dash(from), false)?;
    let plain = amount.high.is_none() && !amount.last.scaled;
    let year = whole.digits == 4 && (1900.0..2100.0).contains(&whole.value);
    let unit = cursor.has_class(whole.next, WordClass::TIME_UNIT | WordClass::MONTH);
    if cursor.is(at, "in")
        && (!plain
            || year
            || unit
            || amount.low >= whole.value
            || !cursor.has_class(i, WordClass::CARDINAL) && amount.low > 10.0)
    {
        return None;
    }
    let mark = if colon { ':' } else { '/' };
    let value = format!("{}{mark}{}", amount.show(), show(whole.value));
    Some(Match::new(cursor, i, whole.next, PointKind::Ratio, value))
}

/// `3-1`, `5–4`, `52-48`: two bare figures joined by a dash that are not a range, or `3:1`.
fn score(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let bare = amount.first.digits > 0 && amount.first.digits <= 3 && amount.last.digits > 0 && amount.last.digits <= 3;
    let low = amount.first.value;
    if let Some(high) = amount.high.filter(|_| amount.dashed && bare) {
        let contest =
            (i.saturating_sub(6)..i).chain(amount.next..amount.next + 3).any(|k| CONTEST.contains(&cursor.lower(k)));
        if low > high || contest && high < 600.0 {
            return Some(Match::new(cursor, i, amount.next, PointKind::Ratio, format!("{}:{}", show(low), show(high))));
        }
        return None;
    }
    if bare && amount.high.is_none() && cursor.is(amount.next, "to") {
        let second = numerals::read(cursor, amount.next + 1, false)
            .filter(|n| n.digits > 0 && n.digits <= 3 && n.value <= low)?;
        let contest = (i.saturating_sub(6)..i).any(|k| CONTEST.contains(&cursor.lower(k)));
        return contest.then(|| {
            Match::new(cursor, i, second.next, PointKind::Ratio, format!("{}:{}", show(low), show(second.value)))
        });
    }
    let colon =
        cursor.word(amount.next) == ":" && cursor.is_adjacent(amount.next) && cursor.is_adjacent(amount.next + 1);
    let second = colon.then(|| numerals::read(cursor, amount.next + 1, false)).flatten()?;
    let short = bare && amount.high.is_none() && second.digits == 1;
    short.then(|| Match::new(cursor, i, second.next, PointKind::Ratio, format!("{}:{}", show(low), show(second.value))))
}

/// Words near which two joined figures are a score or a vote.
const CONTEST: &[&str] = &[
    "win", "won", "wins", "beat", "beating", "lost", "lose", "victory", "defeat", "defeated", "draw", "drew", "loss",
    "lead", "led", "trail", "vote", "voted", "votes", "ruled", "ruling", "decision", "score", "final", "set", "sets",
    "tie", "tied", "passed", "approved", "rejected", "margin", "favor", "favour", "split", "record", "season",
];

/// `two-thirds`, `three quarters`, `one fifth`.
fn fraction(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let at = cursor.skip_dash(amount.next);
    let words = amount.high.is_none() && !amount.last.figure && amount.low < 20.0;
    if !words || !cursor.has_class(at, WordClass::FRACTION) || cursor.is(at, "whole") {
        return None;
    }
    let parts = cursor.entry(at).value;
    let plural = cursor.lower(at).ends_with('s') || cursor.is(at, "halves");
    if amount.low < 1.0
        || parts <= amount.low
        || plural != (amount.low > 1.0)
        || cursor.has_class(at + 1, WordClass::TIME_UNIT)
        || cursor.is(at, "quarters") && cursor.is(at + 1, "in")
    {
        return None;
    }
    let value = format!("{}{}/{}", amount.sign, show(amount.low), show(parts));
    Some(Match::new(cursor, i, at + 1, PointKind::Ratio, value))
}

/// `a third of`, `half the`, `nearly half of`: a fraction with no number before it.
pub fn part(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let signed = ["nearly", "almost", "about", "around", "roughly", "over"].contains(&cursor.lower(i));
    let more = if cursor.is_phrase(i, &["more", "than"]) || cursor.is_phrase(i, &["less", "than"]) {
        2
    } else {
        usize::from(signed)
    };
    let start = i + more;
    let article = cursor.is_any(start, &["a", "an", "one"]);
    let at = if article { start + 1 } else { start };
    if !cursor.has_class(at, WordClass::FRACTION)
        || cursor.is(at, "whole")
        || cursor.lower(at).ends_with('s') && !cursor.is(at, "halves")
    {
        return None;
    }
    let of = cursor.is(at + 1, "of");
    let half = cursor.is(at, "half");
    let verb = cursor.tag(at + 1).is_finite_verb() && !cursor.is(at, "second");
    if !(article && (of || verb)
        || half && (of || cursor.is_any(at + 1, &["the", "its", "their", "his", "her", "all"])))
    {
        return None;
    }
    let sign = match cursor.lower(i) {
        _ if more == 0 => "",
        "nearly" | "almost" | "less" => "<",
        "more" | "over" => ">",
        _ => "~",
    };
    let value = format!("{sign}1/{}", show(cursor.entry(at).value));
    Some(Match::new(cursor, i, at + 1, PointKind::Ratio, value))
}
