//! Ages: `24-year-old`, `aged 24`, `24 is_plausible_age old`, `Oda Venn, 24,`, `in her fifties`; the value is the
//! number of years.

use super::amount::{self, Amount};
use super::numerals;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The age that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    if !amount.currency.is_empty() {
        return None;
    }
    let at = cursor.skip_dash(amount.next);
    let unit = cursor.entry(at).norm;
    if !matches!(unit, "year" | "month" | "week" | "day") {
        return None;
    }
    let old = cursor.skip_dash(at + 1);
    let next = if cursor.is_any(old, &["old", "olds"]) {
        old + 1
    } else if cursor.is_phrase(at + 1, &["of", "age"]) {
        at + 3
    } else {
        return None;
    };
    let value = if unit == "year" { amount.show() } else { amount.with(unit) };
    Some(Match::new(cursor, i, next, PointKind::Age, value))
}

/// An age without a unit: `aged 24`, `age 24`, `, 24,` after a name, `turned 40`, `in her fifties`.
pub fn without_unit(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if cursor.is_any(i, &["aged", "age", "ages"]) || cursor.is_any(i, &["turned", "turns", "turning"]) {
        let turned = cursor.lower(i).starts_with("turn");
        let from = if cursor.is_any(i + 1, &["of", "between"]) { i + 2 } else { i + 1 };
        let amount = amount::read(cursor, from)
            .filter(|a| a.currency.is_empty() && is_plausible_age(a.low) && !a.last.scaled)?;
        let plain = cursor.word(amount.next).is_empty() || !cursor.word(amount.next).starts_with(char::is_alphabetic);
        if turned && !(plain || cursor.is_any(amount.next, &["in", "on", "last", "this", "and"])) {
            return None;
        }
        let start = if turned { from } else { i };
        return Some(Match::new(cursor, start, amount.next, PointKind::Age, amount.show()));
    }
    after_name(cursor, i).or_else(|| in_decade(cursor, i))
}

fn is_plausible_age(value: f64) -> bool {
    (1.0..=118.0).contains(&value) && value.fract() == 0.0
}

/// The figure at `i` between commas after a word in capitals: `Oda Venn, 24, of Port Ellery`.
fn after_name(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if i < cursor.first + 2
        || cursor.word(i - 1) != ","
        || !cursor.is_capitalised(i - 2)
        || !cursor.starts_with_digit(i)
    {
        return None;
    }
    let numeral =
        numerals::read(cursor, i, false).filter(|n| n.digits > 0 && n.digits <= 3 && is_plausible_age(n.value))?;
    let closes = matches!(cursor.word(numeral.next), "," | "." | ";" | ")" | "")
        && !cursor.is_adjacent(numeral.next + 1)
        || cursor.is_dash(numeral.next) && !cursor.is_adjacent(numeral.next);
    let month = i >= cursor.first + 3 && cursor.has_class(i - 2, super::lexicon::WordClass::MONTH);
    // "Matches 3, 12, 24" is a list of numbers.
    let list = cursor.starts_with_digit(i - 2) || cursor.starts_with_digit(numeral.next + 1);
    (closes && !month && !list)
        .then(|| Match::new(cursor, i, numeral.next, PointKind::Age, numerals::show(numeral.value)))
}

/// `in her fifties`, `in their 20s`, `in his late 30s`.
fn in_decade(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.is(i, "in") || !cursor.is_any(i + 1, &["his", "her", "their", "my"]) {
        return None;
    }
    let at = if cursor.is_any(i + 2, &["early", "late", "mid"]) { cursor.skip_dash(i + 3) } else { i + 2 };
    let (value, next) = if let Some(k) = DECADES.iter().position(|d| *d == cursor.lower(at)) {
        ((k + 2) * 10, at + 1)
    } else {
        let numeral = numerals::read(cursor, at, false).filter(|n| n.digits == 2 && n.value % 10.0 == 0.0)?;
        let tail = cursor.text_from(numeral.span.end);
        let len = ["s", "’s", "'s"].into_iter().find(|s| tail.starts_with(s)).map(str::len)?;
        (numeral.value as usize, cursor.token_at(numeral.span.end + len).max(at + 1))
    };
    Some(Match::new(cursor, i + 2, next, PointKind::Age, format!("{value}–{}", value + 9)))
}

const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
