//! Ratios and fractions: `one in five` is `1/5`, `two-thirds` `2/3`, `12 per 100,000` `12/100000`, a score or vote `3–1` `3:1`.

use super::amount::Amount;
use super::lexicon::Class;
use super::numerals::{self, show};
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The ratio that `amount`, begun at token `i`, is a part of.
pub fn read(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    if !amount.currency.is_empty() {
        return None;
    }
    proportion(line, i, amount).or_else(|| score(line, i, amount)).or_else(|| fraction(line, i, amount))
}

/// `one in five`, `nine out of 10`, `12 per 100,000`, `five to one`.
fn proportion(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    let at = amount.next;
    let (from, colon) = if line.are(at, &["out", "of"]) {
        (at + 2, false)
    } else if line.any(at, &["in", "per"]) {
        (at + 1, false)
    } else if line.is(line.past_dash(at), "to") && line.is(line.past_dash(line.past_dash(at) + 1), "one") {
        (line.past_dash(line.past_dash(at) + 1), true)
    } else {
        return None;
    };
    let whole = numerals::read(line, line.past_dash(from), false)?;
    let plain = amount.high.is_none() && !amount.last.scaled;
    let year = whole.digits == 4 && (1900.0..2100.0).contains(&whole.value);
    let unit = line.has(whole.next, Class::TIME_UNIT.and(Class::MONTH));
    if line.is(at, "in")
        && (!plain || year || unit || amount.low >= whole.value || !line.has(i, Class::CARDINAL) && amount.low > 10.0)
    {
        return None;
    }
    let mark = if colon { ':' } else { '/' };
    let value = format!("{}{mark}{}", amount.show(), show(whole.value));
    Some(Read::new(line, i, whole.next, PointKind::Ratio, value))
}

/// `3-1`, `5–4`, `52-48`: two bare figures joined by a dash that are no range, or `3:1`.
fn score(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    let bare = amount.first.digits > 0 && amount.first.digits <= 3 && amount.last.digits > 0 && amount.last.digits <= 3;
    let low = amount.first.value;
    if let Some(high) = amount.high.filter(|_| amount.dashed && bare) {
        let contest =
            (i.saturating_sub(6)..i).chain(amount.next..amount.next + 3).any(|k| CONTEST.contains(&line.low(k)));
        if low > high || contest && high < 600.0 {
            return Some(Read::new(line, i, amount.next, PointKind::Ratio, format!("{}:{}", show(low), show(high))));
        }
        return None;
    }
    if bare && amount.high.is_none() && line.is(amount.next, "to") {
        let second =
            numerals::read(line, amount.next + 1, false).filter(|n| n.digits > 0 && n.digits <= 3 && n.value <= low)?;
        let contest = (i.saturating_sub(6)..i).any(|k| CONTEST.contains(&line.low(k)));
        return contest.then(|| {
            Read::new(line, i, second.next, PointKind::Ratio, format!("{}:{}", show(low), show(second.value)))
        });
    }
    let colon = line.word(amount.next) == ":" && line.glued(amount.next) && line.glued(amount.next + 1);
    let second = colon.then(|| numerals::read(line, amount.next + 1, false)).flatten()?;
    let short = bare && amount.high.is_none() && second.digits == 1;
    short.then(|| Read::new(line, i, second.next, PointKind::Ratio, format!("{}:{}", show(low), show(second.value))))
}

/// Words beside which two joined figures are a score or a vote.
const CONTEST: &[&str] = &[
    "win", "won", "wins", "beat", "beating", "lost", "lose", "victory", "defeat", "defeated", "draw", "drew", "loss",
    "lead", "led", "trail", "vote", "voted", "votes", "ruled", "ruling", "decision", "score", "final", "set", "sets",
    "tie", "tied", "passed", "approved", "rejected", "margin", "favor", "favour", "split", "record", "season",
];

/// `two-thirds`, `three quarters`, `one fifth`.
fn fraction(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    let at = line.past_dash(amount.next);
    let words = amount.high.is_none() && !amount.last.figure && amount.low < 20.0;
    if !words || !line.has(at, Class::FRACTION) || line.is(at, "whole") {
        return None;
    }
    let parts = line.entry(at).value;
    let plural = line.low(at).ends_with('s') || line.is(at, "halves");
    if amount.low < 1.0
        || parts <= amount.low
        || plural != (amount.low > 1.0)
        || line.has(at + 1, Class::TIME_UNIT)
        || line.is(at, "quarters") && line.is(at + 1, "in")
    {
        return None;
    }
    let value = format!("{}{}/{}", amount.sign, show(amount.low), show(parts));
    Some(Read::new(line, i, at + 1, PointKind::Ratio, value))
}

/// `a third of`, `half the`, `nearly half of`: a fraction with no number before it.
pub fn part(line: &Line, i: usize) -> Option<Read> {
    let signed = ["nearly", "almost", "about", "around", "roughly", "over"].contains(&line.low(i));
    let more = if line.are(i, &["more", "than"]) || line.are(i, &["less", "than"]) { 2 } else { usize::from(signed) };
    let start = i + more;
    let article = line.any(start, &["a", "an", "one"]);
    let at = if article { start + 1 } else { start };
    if !line.has(at, Class::FRACTION) || line.is(at, "whole") || line.low(at).ends_with('s') && !line.is(at, "halves") {
        return None;
    }
    let of = line.is(at + 1, "of");
    let half = line.is(at, "half");
    let verb = line.tag(at + 1).is_finite_verb() && !line.is(at, "second");
    if !(article && (of || verb) || half && (of || line.any(at + 1, &["the", "its", "their", "his", "her", "all"]))) {
        return None;
    }
    let sign = match line.low(i) {
        _ if more == 0 => "",
        "nearly" | "almost" | "less" => "<",
        "more" | "over" => ">",
        _ => "~",
    };
    let value = format!("{sign}1/{}", show(line.entry(at).value));
    Some(Read::new(line, i, at + 1, PointKind::Ratio, value))
}
