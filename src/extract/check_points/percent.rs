//! Percentages and percentage points: `12%` is `12 %`, `three percentage points` is `3 pp`, `0.3 to 0.5 per cent` `0.3–0.5 %`.

use super::amount::Amount;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The percentage that `amount`, begun at token `i`, is a part of.
pub fn read(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    if !amount.currency.is_empty() {
        return None;
    }
    let at = line.past_dash(amount.next);
    let (unit, next) = after(line, at)?;
    let (note, next) =
        if unit == "pp" { ("points, not per cent of the old value?", next) } else { (of_what(line, next), next) };
    Some(Read::new(line, i, next, PointKind::Percentage, amount.with(unit)).note(note))
}

/// The percent sign or words at token `i`, and the token after them. `5% to 7%` is read by its first sign.
fn after(line: &Line, i: usize) -> Option<(&'static str, usize)> {
    let worded = line.are(i, &["per", "cent"]);
    if line.any(i, &["%", "percent", "pct", "pc"]) || worded {
        let next = if worded { i + 2 } else { i + 1 };
        return Some(if line.any(next, &["points", "point"]) { ("pp", next + 1) } else { ("%", next) });
    }
    if line.any(i, &["percentage", "basis"]) && line.any(line.past_dash(i + 1), &["points", "point"]) {
        let unit = if line.is(i, "basis") { "bp" } else { "pp" };
        return Some((unit, line.past_dash(i + 1) + 1));
    }
    None
}

/// The question to put beside a percentage whose whole is not named right after it.
fn of_what(line: &Line, next: usize) -> &'static str {
    if line.any(next, &["of", "chance", "interest", "tax"]) { "" } else { "per cent of what?" }
}
