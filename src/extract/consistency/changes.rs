//! A change in per cent that does not follow from its two values: "rose 30 percent, from 11 to 13 pence" is 18 per
//! cent.

use super::facts::{Facts, exact, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::check_points::show;
use crate::extract::{Point, PointKind, Question, QuestionKind};
use crate::text::Span;

/// Every change whose stated percentage cannot follow from the values given with it, however they were rounded.
pub fn find(facts: &Facts) -> Vec<Question> {
    (0..facts.tokenized.doc.sentences.len()).filter_map(|index| sentence(facts, index)).collect()
}

fn sentence(facts: &Facts, index: usize) -> Option<Question> {
    let cursor = facts.tokenized.sentence(index);
    let points = facts.points_in(index);
    let mut shares = points.iter().filter(|p| p.kind == PointKind::Percentage);
    let (share, None) = (shares.next()?, shares.next()) else { return None };
    let moved = facts.mentions(&cursor, CHANGE) && !facts.mentions(&cursor, OTHERWISE);
    let (low, high, span) = values(&cursor, points)?;
    let (stated, unit) = exact(&share.value)?;
    if !moved || unit != "%" || low <= 0.0 || high <= 0.0 || low == high || apart(&cursor, share.span, span) > 14 {
        return None;
    }
    let (least, most) = change(low, high);
    let slack = 0.5 + half_step(stated);
    if stated + slack >= least && stated - slack <= most {
        return None;
    }
    let percent = ((high / low - 1.0).abs() * 1000.0).round() / 10.0;
    let text = format!("From {} to {} is {} per cent, not {}?", show(low), show(high), show(percent), show(stated));
    Some(question(QuestionKind::Percentages, vec![share.span, span], text))
}

/// The values of `from 11 to 13 pence`, `from $20 to $15`, in that order, and their span.
fn values(cursor: &SentenceCursor, points: &[&Point]) -> Option<(f64, f64, Span)> {
    use PointKind::{Money, Number, Range};
    let counted: Vec<&Point> = points.iter().copied().filter(|p| matches!(p.kind, Money | Number | Range)).collect();
    let at = counted.iter().position(|p| cursor.is(cursor.token_at(p.span.start).wrapping_sub(1), "from"))?;
    let first = counted.get(at)?;
    if let Some((low, high)) = first.value.split(' ').next().and_then(|n| n.split_once('–')) {
        return Some((low.parse().ok()?, high.parse().ok()?, first.span));
    }
    let second = counted.get(at + 1)?;
    let joined = cursor.is(cursor.token_at(first.span.end), "to")
        && cursor.token_at(second.span.start) == cursor.token_at(first.span.end) + 1;
    let ((low, one), (high, other)) = (exact(&first.value)?, exact(&second.value)?);
    (joined && (one == other || one.is_empty())).then(|| (low, high, first.span.join(second.span)))
}

/// The least and the most that the change can be in per cent, when both values were rounded to the digits they show.
fn change(low: f64, high: f64) -> (f64, f64) {
    let round = |n: f64| half_step(n).min(0.02 * n);
    let by = |a: f64, b: f64| (b / a - 1.0).abs() * 100.0;
    let (down, up) = (by(low + round(low), high - round(high)), by(low - round(low), high + round(high)));
    if low < high {
        (down, up)
    } else {
        (by(low - round(low), high + round(high)), by(low + round(low), high - round(high)))
    }
}

/// Half of the last digit that a number shows: 0.5 of 11, 5 of 320, 0.05 of 2.4.
fn half_step(number: f64) -> f64 {
    let text = show(number);
    match text.split_once('.') {
        Some((_, places)) => 0.5 / 10f64.powi(i32::try_from(places.len()).unwrap_or(6)),
        None => {
            let zeros = text.len() - text.trim_end_matches('0').len();
            0.5 * 10f64.powi(i32::try_from(zeros).unwrap_or(0))
        }
    }
}

/// How many tokens are between two spans.
fn apart(cursor: &SentenceCursor, one: Span, other: Span) -> usize {
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    cursor.token_at(second.start).saturating_sub(cursor.token_at(first.end))
}

/// Words for a change.
const CHANGE: &[&str] = &[
    "rose",
    "rise",
    "risen",
    "rising",
    "rises",
    "fell",
    "fall",
    "fallen",
    "falling",
    "falls",
    "grew",
    "grown",
    "grow",
    "climbed",
    "jumped",
    "soared",
    "surged",
    "dropped",
    "drop",
    "dropping",
    "declined",
    "decline",
    "decreased",
    "decrease",
    "increased",
    "increase",
    "increases",
    "shrank",
    "cut",
    "raised",
    "up",
    "down",
    "gained",
    "lost",
];

/// Words that can make the percentage something else than that change: a yearly rate, a share, points.
const OTHERWISE: &[&str] = &[
    "annual",
    "annually",
    "yearly",
    "average",
    "averaging",
    "each",
    "every",
    "year",
    "another",
    "further",
    "share",
    "points",
    "respectively",
    "compared",
    "while",
    "inflation",
    "adjusted",
    "of",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_room_for_rounding() {
        let (least, most) = change(11.0, 13.0);
        assert!(least < 18.0 && 18.0 < most && most < 25.0, "{least} {most}");
        let (least, most) = change(20.0, 15.0);
        assert!(least < 25.0 && 25.0 < most && most - least < 8.0, "{least} {most}");
        assert_eq!((half_step(320.0), half_step(11.0), half_step(2.4)), (5.0, 0.5, 0.05));
    }
}
