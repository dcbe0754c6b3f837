//! Percentages and percentage points: `12%` is `12 %`, `three percentage points` is `3 pp`, `0.3 to 0.5 per cent`
//! `0.3–0.5 %`.

use super::amount::Amount;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The percentage that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    if !amount.currency.is_empty() {
        return None;
    }
    let at = cursor.skip_dash(amount.next);
    let (unit, next) = after(cursor, at)?;
    let (note, next) =
        if unit == "pp" { ("points, not per cent of the old value?", next) } else { (of_what(cursor, next), next) };
    Some(Match::new(cursor, i, next, PointKind::Percentage, amount.with(unit)).note(note))
}

/// The percent sign or words at token `i`, and the token after them. In `5% to 7%` the first sign counts.
fn after(cursor: &SentenceCursor, i: usize) -> Option<(&'static str, usize)> {
    let worded = cursor.is_phrase(i, &["per", "cent"]);
    if cursor.is_any(i, &["%", "percent", "pct", "pc"]) || worded {
        let next = if worded { i + 2 } else { i + 1 };
        return Some(if cursor.is_any(next, &["points", "point"]) { ("pp", next + 1) } else { ("%", next) });
    }
    if cursor.is_any(i, &["percentage", "basis"]) && cursor.is_any(cursor.skip_dash(i + 1), &["points", "point"]) {
        let unit = if cursor.is(i, "basis") { "bp" } else { "pp" };
        return Some((unit, cursor.skip_dash(i + 1) + 1));
    }
    None
}

/// The note for a percentage whose whole is not named right after it.
fn of_what(cursor: &SentenceCursor, next: usize) -> &'static str {
    if cursor.is_any(next, &["of", "chance", "interest", "tax"]) { "" } else { "per cent of what?" }
}
