//! Parts that do not add up to the stated sum: "12 men and nine women, 20 people in all".

use super::facts::{Facts, exact, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::{Point, PointKind, Question, QuestionKind};

/// Every stated total whose parts, all given in the same sentence, add up to another number.
pub fn find(facts: &Facts) -> Vec<Question> {
    (0..facts.tokenized.doc.sentences.len()).filter_map(|index| sentence(facts, index)).collect()
}

fn sentence(facts: &Facts, index: usize) -> Option<Question> {
    let cursor = facts.tokenized.sentence(index);
    let all = facts.points_in(index);
    let mut counted: Vec<&Point> =
        all.iter().copied().filter(|p| matches!(p.kind, PointKind::Number | PointKind::Money)).collect();
    // A count after "20 in all" is not part of the 20.
    let closing = counted.iter().position(|p| closes(&cursor, cursor.token_at(p.span.end)));
    counted.truncate(closing.map_or(counted.len(), |at| at + 1));
    let numbers: Option<Vec<f64>> = counted.iter().map(|p| exact(&p.value).map(|v| v.0)).collect();
    let numbers = numbers?;
    if !(3..=6).contains(&counted.len()) || loose(&cursor, &counted, closing.is_some()) {
        return None;
    }
    let total = closing.or_else(|| opening(&cursor, &counted, &numbers))?;
    let parts: f64 = numbers.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, n)| n).sum();
    let stated = numbers.get(total).copied()?;
    let unlike = counted.iter().any(|p| p.kind != counted.first().map_or(PointKind::Number, |f| f.kind));
    if unlike || (parts - stated).abs() < 0.5 || parts <= 0.0 || (parts - stated).abs() / stated > 0.5 {
        return None;
    }
    let show = super::super::check_points::show;
    let sum: Vec<String> = numbers.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, n)| show(*n)).collect();
    let text = format!("{} make {}, not {}?", sum.join(" + "), show(parts), show(stated));
    Some(question(QuestionKind::Sum, counted.iter().map(|p| p.span).collect(), text))
}

/// True when a word says that the counts need not add up. If "in all" ends them, that word must be near them, and the
/// "of" in "a team of 20" does not count.
fn loose(cursor: &SentenceCursor, counted: &[&Point], closed: bool) -> bool {
    if !closed {
        return (cursor.first..cursor.end).any(|i| cursor.is_any(i, LOOSE));
    }
    let (Some(first), Some(last)) = (counted.first(), counted.last()) else { return true };
    let of = cursor.token_at(last.span.start).wrapping_sub(1);
    let from = cursor.token_at(first.span.start).saturating_sub(6).max(cursor.first);
    (from..cursor.token_at(last.span.end) + 6).any(|i| cursor.is_any(i, LOOSE) && !(i == of && cursor.is(i, "of")))
}

/// `in all`, `people in total`, `altogether` from token `after` on: the number before it is the total.
fn closes(cursor: &SentenceCursor, after: usize) -> bool {
    let near = (after..after + 3).take_while(|&k| !matches!(cursor.word(k), "," | ";" | ":"));
    near.into_iter().any(|k| {
        cursor.is_phrase(k, &["in", "all"])
            || cursor.is_phrase(k, &["in", "total"])
            || cursor.is_any(k, &["altogether", "overall"])
    })
}

/// Words near which parts need not add up to the whole.
const LOOSE: &[&str] = &[
    "including",
    "include",
    "included",
    "among",
    "others",
    "other",
    "rest",
    "another",
    "remaining",
    "per",
    "each",
    "every",
    "average",
    "more",
    "less",
    "later",
    "previously",
    "from",
    "increase",
    "up",
    "down",
    "compared",
    "times",
    "half",
    "some",
    "of",
];

/// The first number when it is the total of what follows: `20 people: 12 men and nine women`.
fn opening(cursor: &SentenceCursor, counted: &[&Point], numbers: &[f64]) -> Option<usize> {
    let first = counted.first()?;
    let second = counted.get(1)?;
    let (end, next) = (cursor.token_at(first.span.end), cursor.token_at(second.span.start));
    let opens = (end..next).take(3).any(|k| matches!(cursor.word(k), ":" | "(" | "—" | "–")) && next <= end + 4;
    let largest = numbers.iter().skip(1).all(|n| numbers.first().is_some_and(|f| n < f));
    let people = cursor.is_any(
        end.wrapping_sub(1),
        &[
            "people",
            "members",
            "passengers",
            "victims",
            "votes",
            "seats",
            "medals",
            "boats",
            "children",
            "officers",
            "crew",
        ],
    );
    (opens && largest && people).then_some(0)
}
