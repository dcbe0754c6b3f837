//! Ages: `24-year-old`, `aged 24`, `24 years old`, `Oda Venn, 24,`, `in her fifties`; the value is the number of years.

use super::amount::{self, Amount};
use super::numerals;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The age that `amount`, begun at token `i`, is a part of.
pub fn read(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    if !amount.currency.is_empty() {
        return None;
    }
    let at = line.past_dash(amount.next);
    let unit = line.entry(at).norm;
    if !matches!(unit, "year" | "month" | "week" | "day") {
        return None;
    }
    let old = line.past_dash(at + 1);
    let next = if line.any(old, &["old", "olds"]) {
        old + 1
    } else if line.are(at + 1, &["of", "age"]) {
        at + 3
    } else {
        return None;
    };
    let value = if unit == "year" { amount.show() } else { amount.with(unit) };
    Some(Read::new(line, i, next, PointKind::Age, value))
}

/// An age told otherwise: `aged 24`, `age 24`, `, 24,` after a name, `turned 40`, `in her fifties`.
pub fn worded(line: &Line, i: usize) -> Option<Read> {
    if line.any(i, &["aged", "age", "ages"]) || line.any(i, &["turned", "turns", "turning"]) {
        let turned = line.low(i).starts_with("turn");
        let from = if line.any(i + 1, &["of", "between"]) { i + 2 } else { i + 1 };
        let amount = amount::read(line, from).filter(|a| a.currency.is_empty() && years(a.low) && !a.last.scaled)?;
        let plain = line.word(amount.next).is_empty() || !line.word(amount.next).starts_with(char::is_alphabetic);
        if turned && !(plain || line.any(amount.next, &["in", "on", "last", "this", "and"])) {
            return None;
        }
        let start = if turned { from } else { i };
        return Some(Read::new(line, start, amount.next, PointKind::Age, amount.show()));
    }
    after_name(line, i).or_else(|| in_decade(line, i))
}

fn years(value: f64) -> bool {
    (1.0..=118.0).contains(&value) && value.fract() == 0.0
}

/// The figure at `i` between commas after a word in capitals: `Oda Venn, 24, of Port Ellery`.
fn after_name(line: &Line, i: usize) -> Option<Read> {
    if i < line.first + 2 || line.word(i - 1) != "," || !line.capital(i - 2) || !line.digit(i) {
        return None;
    }
    let numeral = numerals::read(line, i, false).filter(|n| n.digits > 0 && n.digits <= 3 && years(n.value))?;
    let closes = matches!(line.word(numeral.next), "," | "." | ";" | ")" | "") && !line.glued(numeral.next + 1)
        || line.dash(numeral.next) && !line.glued(numeral.next);
    let month = i >= line.first + 3 && line.has(i - 2, super::lexicon::Class::MONTH);
    // "Matches 3, 12, 24": a list of numbers is no age.
    let list = line.digit(i - 2) || line.digit(numeral.next + 1);
    (closes && !month && !list).then(|| Read::new(line, i, numeral.next, PointKind::Age, numerals::show(numeral.value)))
}

/// `in her fifties`, `in their 20s`, `in his late 30s`.
fn in_decade(line: &Line, i: usize) -> Option<Read> {
    if !line.is(i, "in") || !line.any(i + 1, &["his", "her", "their", "my"]) {
        return None;
    }
    let at = if line.any(i + 2, &["early", "late", "mid"]) { line.past_dash(i + 3) } else { i + 2 };
    let (value, next) = if let Some(k) = DECADES.iter().position(|d| *d == line.low(at)) {
        ((k + 2) * 10, at + 1)
    } else {
        let numeral = numerals::read(line, at, false).filter(|n| n.digits == 2 && n.value % 10.0 == 0.0)?;
        let tail = line.rest(numeral.span.end);
        let len = ["s", "’s", "'s"].into_iter().find(|s| tail.starts_with(s)).map(str::len)?;
        (numeral.value as usize, line.after(numeral.span.end + len).max(at + 1))
    };
    Some(Read::new(line, i + 2, next, PointKind::Age, format!("{value}–{}", value + 9)))
}

const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
