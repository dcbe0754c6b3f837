//! The dead or the hurt of one event counted twice: "killed 18 people" and "all 17 victims", "five dead" above "six
//! people died".

use super::facts::{ANOTHER, Facts, exact, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::{PointKind, Question, QuestionKind};
use crate::text::Span;

/// The number of people with one fate.
struct Count {
    fate: &'static str,
    number: f64,
    span: Span,
    sentence: usize,
}

/// Every pair of different exact counts of the same fate in sentences that follow closely and name no second event.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut all: Vec<Count> = Vec::new();
    for index in 0..facts.tokenized.doc.sentences.len() {
        let cursor = facts.tokenized.sentence(index);
        let counts = facts.points_in(index).iter().filter(|p| p.kind == PointKind::Number);
        for point in counts {
            if let Some((number, _)) = exact(&point.value)
                && number.fract() == 0.0
                && !facts.mentions(&cursor, ANOTHER)
                && !facts.mentions(
                    &cursor,
                    &[
                        "including",
                        "among",
                        "since",
                        "total",
                        "toll",
                        "all",
                        "year",
                        "years",
                        "month",
                        "police",
                        "attacks",
                        "wars",
                        "two",
                    ][..if number == 2.0 { 12 } else { 13 }],
                )
                && let Some(fate) = fate(&cursor, cursor.token_at(point.span.start), cursor.token_at(point.span.end))
            {
                all.push(Count { fate, number, span: point.span, sentence: index });
            }
        }
    }
    let mut questions = Vec::new();
    for pair in all.windows(2) {
        let [one, other] = pair else { continue };
        let same = one.fate == other.fate && one.sentence != other.sentence && one.number != other.number;
        if same
            && !facts.are_on_different_days(one.sentence, other.sentence)
            && places_agree(facts, one.sentence, other.sentence)
        {
            let text =
                format!("How many were {}: “{}” or “{}”?", one.fate, facts.words(one.span), facts.words(other.span));
            questions.push(question(QuestionKind::TwoValues, vec![one.span, other.span], text));
        }
    }
    questions
}

/// True when at most one of the sentences names a place, or both name the same one.
fn places_agree(facts: &Facts, one: usize, other: usize) -> bool {
    let names = |sentence: usize| -> Vec<&str> {
        let points = facts.points_in(sentence).iter();
        points.filter(|p| matches!(p.kind, PointKind::Place | PointKind::Name)).map(|p| facts.words(p.span)).collect()
    };
    let (a, b) = (names(one), names(other));
    a.is_empty() || b.is_empty() || a.iter().any(|n| b.contains(n))
}

/// `killed 18 people`, `18 people were killed`, `five dead`.
fn fate(cursor: &SentenceCursor, from: usize, to: usize) -> Option<&'static str> {
    let of = |k: usize| match cursor.lower(k) {
        "killed" | "dead" | "died" | "kills" => Some("killed"),
        "injured" | "wounded" | "hurt" => Some("injured"),
        "arrested" | "detained" => Some("arrested"),
        "missing" => Some("missing"),
        _ => None,
    };
    let passive = if cursor.is_any(to, &["were", "was", "are", "have", "people"]) { to + 1 } else { to };
    let passive = if cursor.is(passive, "been") { passive + 1 } else { passive };
    let joined = cursor.is_any(passive + 1, &["or", "and"]);
    of(passive).filter(|_| !joined).or_else(|| {
        of(from.wrapping_sub(1))
            .filter(|_| from > cursor.first && cursor.is_any(from - 1, &["killed", "kills", "injured", "wounded"]))
    })
}
