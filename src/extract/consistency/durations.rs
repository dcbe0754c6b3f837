//! One event with two lengths: "met for three hours" in one sentence, "the two-hour meeting" in another.

use super::facts::{ANOTHER, Facts, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::{PointKind, Question, QuestionKind};
use crate::text::Span;

/// An event and how long it is said to have lasted.
struct Lasted {
    event: &'static str,
    /// Shortest and longest reading, in minutes.
    minutes: (f64, f64),
    span: Span,
    sentence: usize,
}

/// Every pair of lengths of one event that cannot both be true.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut all: Vec<Lasted> = Vec::new();
    for index in 0..facts.tokenized.doc.sentences.len() {
        let cursor = facts.tokenized.sentence(index);
        for point in facts.points_in(index).iter().filter(|p| p.kind == PointKind::Duration) {
            if let Some(minutes) = minutes(&point.value)
                && let Some(event) = event(&cursor, cursor.token_at(point.span.start), cursor.token_at(point.span.end))
            {
                all.push(Lasted { event, minutes, span: point.span, sentence: index });
            }
        }
    }
    let mut questions = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let other = all.iter().skip(at + 1).find(|o| o.event == one.event && differ(one, o) && together(facts, one, o));
        if let Some(other) = other {
            let text = format!(
                "How long did the {} last: “{}” or “{}”?",
                one.event,
                facts.words(one.span),
                facts.words(other.span)
            );
            questions.push(question(QuestionKind::TwoValues, vec![one.span, other.span], text));
        }
    }
    questions
}

fn differ(one: &Lasted, other: &Lasted) -> bool {
    one.minutes.1 * 1.1 < other.minutes.0 || other.minutes.1 * 1.1 < one.minutes.0
}

/// True when nothing says that two events are meant.
fn together(facts: &Facts, one: &Lasted, other: &Lasted) -> bool {
    let apart = |lasted: &Lasted| {
        let cursor = facts.tokenized.sentence(lasted.sentence);
        facts.mentions_nearby(&cursor, lasted.span, ANOTHER)
            || facts
                .mentions(&cursor, &["meetings", "talks’", "interviews", "hearings", "speeches", "trials", "flights"])
    };
    one.sentence != other.sentence
        && !facts.are_on_different_days(one.sentence, other.sentence)
        && !apart(one)
        && !apart(other)
}

/// The shortest and longest reading of `~3 hour` in minutes; none for open ends ("at least").
fn minutes(value: &str) -> Option<(f64, f64)> {
    let (number, unit) = value.split_once(' ')?;
    let by = match unit {
        "second" => 1.0 / 60.0,
        "minute" => 1.0,
        "hour" => 60.0,
        "day" => 1440.0,
        "week" => 10_080.0,
        "month" => 43_800.0,
        "year" => 525_600.0,
        _ => return None,
    };
    let (slack, number) = match number.strip_prefix('~') {
        Some(rest) => (0.17, rest),
        None if number.starts_with(['<', '>', '≤', '≥']) => return None,
        None => (0.0, number),
    };
    let (low, high) = number.split_once('–').unwrap_or((number, number));
    let (low, high): (f64, f64) = (low.parse().ok()?, high.parse().ok()?);
    Some((low * by * (1.0 - slack), high * by * (1.0 + slack)))
}

/// Events, by the words for them.
const EVENTS: &[(&str, &[&str], &[&str])] = &[
    ("meeting", &["meeting", "talks", "summit"], &["met", "talked"]),
    ("interview", &["interview"], &["interviewed"]),
    ("hearing", &["hearing"], &[]),
    ("trial", &["trial"], &[]),
    ("speech", &["speech", "address"], &["spoke"]),
    ("debate", &["debate"], &["debated"]),
    ("flight", &["flight"], &["flew"]),
    ("search", &["search"], &["searched"]),
    ("strike", &["strike", "walkout"], &[]),
    ("siege", &["siege", "standoff"], &[]),
    ("operation", &["operation", "surgery"], &[]),
    ("call", &["call"], &[]),
    ("outage", &["outage", "blackout"], &[]),
    ("ceremony", &["ceremony"], &[]),
    ("visit", &["visit"], &[]),
    ("voyage", &["voyage", "crossing"], &["sailed"]),
    ("match", &["match"], &[]),
    ("march", &["march"], &["marched"]),
];

/// The event whose length the tokens from `from` up to `to` state: `two-hour meeting`, `met for two hours`, `the trial
/// lasted …`.
fn event(cursor: &SentenceCursor, from: usize, to: usize) -> Option<&'static str> {
    let noun =
        (to..to + 3).take_while(|&k| cursor.word(k).starts_with(char::is_alphabetic)).find_map(|k| by_noun(cursor, k));
    let compound = (from..to).any(|k| cursor.is_dash(k));
    if compound {
        return noun.filter(|_| from == cursor.first || !cursor.is_any(from - 1, &["of"]));
    }
    let verb = (from.saturating_sub(3)..from)
        .rev()
        .find_map(|k| EVENTS.iter().find(|e| e.2.contains(&cursor.lower(k))).map(|e| e.0));
    if cursor.is_any(from.wrapping_sub(1), &["for"]) && verb.is_some() {
        return verb;
    }
    let lasted = (from.saturating_sub(2)..from).rev().find(|&k| cursor.is_any(k, &["lasted", "took"]))?;
    (lasted.saturating_sub(3)..lasted).rev().find_map(|k| by_noun(cursor, k))
}

fn by_noun(cursor: &SentenceCursor, k: usize) -> Option<&'static str> {
    EVENTS.iter().find(|e| e.1.contains(&cursor.lower(k))).map(|e| e.0)
}
