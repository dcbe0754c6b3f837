//! Percentages of one whole that do not add up: "60 percent voted yes and 45 percent no".

use super::facts::{Facts, exact, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::{Point, PointKind, Question, QuestionKind};

/// Every sentence whose percentages of one whole add up to more than it, or to less where the rest is named.
pub fn find(facts: &Facts) -> Vec<Question> {
    (0..facts.tokenized.doc.sentences.len()).filter_map(|index| sentence(facts, index)).collect()
}

fn sentence(facts: &Facts, index: usize) -> Option<Question> {
    let cursor = facts.tokenized.sentence(index);
    let shares: Vec<&Point> =
        facts.points_in(index).iter().copied().filter(|p| p.kind == PointKind::Percentage).collect();
    if shares.len() < 2 || facts.mentions(&cursor, CHANGE) || !one_whole(facts, &cursor) {
        return None;
    }
    let numbers: Option<Vec<f64>> =
        shares.iter().map(|p| exact(&p.value).filter(|v| v.1 == "%").map(|v| v.0)).collect();
    let sum: f64 = numbers?.iter().sum();
    // "the rest, 10 percent" gives the rest; "others cover the rest" leaves it open.
    let complete = (cursor.first..cursor.end).any(|i| {
        let given = |p: &&Point| (i + 1..i + 5).contains(&cursor.token_at(p.span.start));
        cursor.is_any(i, &["rest", "remaining", "remainder"]) && shares.iter().any(given)
    });
    // Each share may be rounded by half a point.
    let slack = 0.5 * shares.len() as f64 + 0.5;
    let over = sum > 100.0 + slack && sum < 160.0;
    let under = complete && sum < 100.0 - slack && sum > 60.0;
    if !over && !under {
        return None;
    }
    let text = format!("The shares make {}, not 100 per cent?", super::super::check_points::show(sum));
    Some(question(QuestionKind::Percentages, shares.iter().map(|p| p.span).collect(), text))
}

/// Words near which percentages are a change, or about two groups, rather than shares of one whole.
const CHANGE: &[&str] = &[
    "rose",
    "fell",
    "rise",
    "fall",
    "up",
    "down",
    "increase",
    "increased",
    "decrease",
    "decreased",
    "growth",
    "grew",
    "from",
    "compared",
    "than",
    "rate",
    "rates",
    "while",
    "versus",
    "interest",
    "year",
    "years",
    "month",
    "margin",
    "both",
    "respectively",
    "including",
    "all",
    "either",
    "also",
    "men",
    "women",
    "among",
    "chance",
    "whites",
    "blacks",
    "older",
    "younger",
    "points",
    "point",
];

/// True when the words are about the shares of one vote or one whole.
fn one_whole(facts: &Facts, cursor: &SentenceCursor) -> bool {
    let both = |a: &[&str], b: &[&str]| facts.mentions(cursor, a) && facts.mentions(cursor, b);
    both(&["yes"], &["no"])
        || both(
            &["favor", "favour", "for", "support", "supported", "approve", "approved"],
            &["against", "oppose", "opposed", "disapprove", "disapproved"],
        )
        || facts.mentions(cursor, &["rest", "remaining", "remainder", "undecided", "split", "breakdown"])
        || facts.mentions(cursor, &["won", "received", "took"]) && facts.mentions(cursor, &["vote", "votes", "ballots"])
}
