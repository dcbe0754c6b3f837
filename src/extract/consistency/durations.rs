//! One event with two lengths: "met for three hours" in one sentence, "the two-hour meeting" in another.

use super::{ANOTHER, Facts, question};
use crate::extract::check_points::tokenized::Line;
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

/// Every pair of lengths of one event that cannot both be so.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut all: Vec<Lasted> = Vec::new();
    for index in 0..facts.page.doc.sentences.len() {
        let line = facts.page.line(index);
        for point in facts.of_sentence(index).iter().filter(|p| p.kind == PointKind::Duration) {
            if let Some(minutes) = minutes(&point.value)
                && let Some(event) = event(&line, line.after(point.span.start), line.after(point.span.end))
            {
                all.push(Lasted { event, minutes, span: point.span, sentence: index });
            }
        }
    }
    let mut asked = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let other = all.iter().skip(at + 1).find(|o| o.event == one.event && differ(one, o) && together(facts, one, o));
        if let Some(other) = other {
            let text = format!(
                "How long did the {} last: “{}” or “{}”?",
                one.event,
                facts.words(one.span),
                facts.words(other.span)
            );
            asked.push(question(QuestionKind::TwoValues, vec![one.span, other.span], text));
        }
    }
    asked
}

fn differ(one: &Lasted, other: &Lasted) -> bool {
    one.minutes.1 * 1.1 < other.minutes.0 || other.minutes.1 * 1.1 < one.minutes.0
}

/// True when nothing says that two events are meant.
fn together(facts: &Facts, one: &Lasted, other: &Lasted) -> bool {
    let apart = |lasted: &Lasted| {
        let line = facts.page.line(lasted.sentence);
        facts.beside(&line, lasted.span, ANOTHER)
            || facts.says(&line, &["meetings", "talks’", "interviews", "hearings", "speeches", "trials", "flights"])
    };
    one.sentence != other.sentence && !facts.days_apart(one.sentence, other.sentence) && !apart(one) && !apart(other)
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

/// Events by the words that tell of them.
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

/// The event whose length the tokens from `from` up to `to` tell: `two-hour meeting`, `met for two hours`, `the trial lasted …`.
fn event(line: &Line, from: usize, to: usize) -> Option<&'static str> {
    let noun =
        (to..to + 3).take_while(|&k| line.word(k).starts_with(char::is_alphabetic)).find_map(|k| by_noun(line, k));
    let compound = (from..to).any(|k| line.dash(k));
    if compound {
        return noun.filter(|_| from == line.first || !line.any(from - 1, &["of"]));
    }
    let verb = (from.saturating_sub(3)..from)
        .rev()
        .find_map(|k| EVENTS.iter().find(|e| e.2.contains(&line.low(k))).map(|e| e.0));
    if line.any(from.wrapping_sub(1), &["for"]) && verb.is_some() {
        return verb;
    }
    let lasted = (from.saturating_sub(2)..from).rev().find(|&k| line.any(k, &["lasted", "took"]))?;
    (lasted.saturating_sub(3)..lasted).rev().find_map(|k| by_noun(line, k))
}

fn by_noun(line: &Line, k: usize) -> Option<&'static str> {
    EVENTS.iter().find(|e| e.1.contains(&line.low(k))).map(|e| e.0)
}
