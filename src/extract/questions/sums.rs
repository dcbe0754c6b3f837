//! Parts that do not make the stated sum: "12 men and nine women, 20 people in all".

use super::{Facts, exact, question};
use crate::extract::points::line::Line;
use crate::extract::{Point, PointKind, Question, QuestionKind};

/// Every stated total whose parts, all given in the same sentence, make another number.
pub fn find(facts: &Facts) -> Vec<Question> {
    (0..facts.page.doc.sentences.len()).filter_map(|index| sentence(facts, index)).collect()
}

fn sentence(facts: &Facts, index: usize) -> Option<Question> {
    let line = facts.page.line(index);
    let all = facts.of_sentence(index);
    let counted: Vec<&Point> =
        all.iter().copied().filter(|p| matches!(p.kind, PointKind::Number | PointKind::Money)).collect();
    let numbers: Option<Vec<f64>> = counted.iter().map(|p| exact(&p.value).map(|v| v.0)).collect();
    let numbers = numbers?;
    if !(3..=6).contains(&counted.len()) || facts.says(&line, LOOSE) {
        return None;
    }
    let total = total(&line, &counted, &numbers)?;
    let parts: f64 = numbers.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, n)| n).sum();
    let stated = numbers.get(total).copied()?;
    let unlike = counted.iter().any(|p| p.kind != counted.first().map_or(PointKind::Number, |f| f.kind));
    if unlike || (parts - stated).abs() < 0.5 || parts <= 0.0 || (parts - stated).abs() / stated > 0.5 {
        return None;
    }
    let show = |n: f64| if n.fract() == 0.0 { format!("{n:.0}") } else { format!("{n}") };
    let sum: Vec<String> = numbers.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, n)| show(*n)).collect();
    let text = format!("{} make {}, not {}?", sum.join(" + "), show(parts), show(stated));
    Some(question(QuestionKind::Sum, counted.iter().map(|p| p.span).collect(), text))
}

/// Words beside which parts need not make the whole.
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
    "at",
    "least",
    "per",
    "each",
    "every",
    "average",
    "nearly",
    "about",
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

/// Which of the numbers is the total: `a total of 20` stands outside (its "of" is a part), `20 in all`, `20 people: 12 men and nine women`.
fn total(line: &Line, counted: &[&Point], numbers: &[f64]) -> Option<usize> {
    let last = counted.len() - 1;
    let after = counted.get(last).map(|p| line.after(p.span.end))?;
    let closing = (after..after + 3).any(|k| {
        line.are(k, &["in", "all"]) || line.are(k, &["in", "total"]) || line.any(k, &["altogether", "overall"])
    });
    if closing {
        return Some(last);
    }
    let first = counted.first()?;
    let second = counted.get(1)?;
    let (end, next) = (line.after(first.span.end), line.after(second.span.start));
    let opens = (end..next).take(3).any(|k| matches!(line.word(k), ":" | "(" | "—" | "–")) && next <= end + 4;
    let largest = numbers.iter().skip(1).all(|n| numbers.first().is_some_and(|f| n < f));
    let people = line.any(
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
