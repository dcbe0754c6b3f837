//! What to check first: few cues with weights set by hand, each shown as a reason.
//!
//! A weight says how much a cue moves a statement up (or down) the list. Weights add up, and the sum is squashed
//! into 0–1. They follow what desks say of their work: figures first, then what can be looked up in a record, then the
//! names; what nobody can know (plans, wishes, judgements) last. Nothing is cut off.

use super::features::Signs;
use super::lexicon::Cue;
use crate::extract::{Explanation, PointKind};
use crate::text::Span;

/// One cue that fired.
struct Fired {
    rule: &'static str,
    weight: f32,
    text: &'static str,
    cue: Option<Span>,
}

/// The score of a statement, 0 to 1, and the reasons for it, strongest first.
pub fn score(signs: &Signs) -> (f32, Vec<Explanation>) {
    let mut fired = Vec::new();
    figures(signs, &mut fired);
    record(signs, &mut fired);
    voice(signs, &mut fired);
    shape(signs, &mut fired);
    let sum: f32 = fired.iter().map(|f| f.weight).sum();
    fired.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    let reasons =
        fired.into_iter().map(|f| Explanation { rule: f.rule, text: f.text.to_owned(), cue: f.cue }).collect();
    (0.5 + 0.5 * sum / (3.0 + sum.abs()), reasons)
}

fn add(fired: &mut Vec<Fired>, rule: &'static str, weight: f32, text: &'static str, cue: Option<Span>) {
    fired.push(Fired { rule, weight, text, cue });
}

/// Figures, comparisons, dates.
fn figures(signs: &Signs, fired: &mut Vec<Fired>) {
    use PointKind::{Age, Cause, Comparison, Date, Duration, Money, Ordinal, Percentage, Ratio, Superlative};
    if let Some(span) = signs.any_of(&[Money, Percentage, Ratio]) {
        add(fired, "share-or-money", 2.4, "money, a percentage or a ratio", Some(span));
    } else if signs.figures > 0 {
        add(fired, "figure", 1.8, "a figure", signs.figure);
    }
    if signs.figures > 1 {
        add(fired, "more-figures", 0.5, "more than one figure", None);
    }
    if let Some(span) = signs.any_of(&[Comparison, Superlative]) {
        add(fired, "comparison", 1.0, "a comparison or superlative", Some(span));
    }
    if let Some(span) = signs.any_of(&[Date, Duration, Age]) {
        add(fired, "date", 0.8, "a date, duration or age", Some(span));
    }
    if let Some(span) = signs.any_of(&[Cause]) {
        add(fired, "cause", 0.4, "a cause is claimed", Some(span));
    }
    if let Some(span) = signs.any_of(&[Ordinal]) {
        add(fired, "ordinal", 0.3, "a rank", Some(span));
    }
}

/// What can be looked up: events, names, public record, science, charges.
fn record(signs: &Signs, fired: &mut Vec<Fired>) {
    if signs.past.is_some() {
        add(fired, "past", 0.7, "tells what happened", signs.past);
    }
    match signs.names {
        0 => {}
        1 => add(fired, "name", 0.5, "names someone or some place", None),
        _ => add(fired, "names", 0.8, "names several people or places", None),
    }
    if signs.record > 0 {
        let weight = if signs.record > 1 { 1.0 } else { 0.6 };
        add(
            fired,
            "record",
            weight,
            "what a public record can tell",
            signs.span_of(Cue::CHANGE.and(Cue::PUBLIC).and(Cue::RECORD)),
        );
    }
    if signs.has(Cue::CHARGE) {
        add(fired, "charge", 0.5, "somebody is charged with something", signs.span_of(Cue::CHARGE));
    }
    if signs.has(Cue::SCIENCE) {
        add(fired, "science", 0.3, "science or medicine", signs.span_of(Cue::SCIENCE));
    }
    if let Some(span) = signs.point_of(PointKind::Title) {
        add(fired, "title", 0.6, "a title and its holder", Some(span));
    }
    let negated = signs.any_of(&[PointKind::Negation]).filter(|_| signs.past.is_some());
    if let Some(span) = negated {
        add(fired, "did-not", 0.3, "says that something did not happen", Some(span));
    }
    if let Some(span) = signs.point_of(PointKind::Absolute) {
        add(fired, "absolute", 0.2, "“all”, “only”, “never”: one exception is enough", Some(span));
    }
    if signs.has(Cue::SAY) {
        add(fired, "reported", 0.3, "somebody is said to have said it", signs.span_of(Cue::SAY));
    }
}

/// Whose voice, and in what mood.
fn voice(signs: &Signs, fired: &mut Vec<Fired>) {
    if signs.question {
        add(fired, "question", -2.2, "a question", None);
    }
    if signs.courtesy {
        add(fired, "courtesy", -2.0, "a courtesy", signs.span_of(Cue::COURTESY));
    }
    if signs.command {
        add(fired, "appeal", -1.2, "an appeal", signs.first);
    }
    if signs.mind.is_some() {
        add(fired, "own-mind", -1.2, "the speaker’s own thought", signs.mind);
    }
    if signs.future.is_some() {
        add(fired, "future", -1.0, "a prediction or a plan", signs.future);
    }
    if signs.ought.is_some() {
        add(fired, "ought", -1.1, "what ought to be", signs.ought);
    }
    if signs.has(Cue::MIGHT) {
        add(fired, "might", -0.4, "what could or would be", signs.span_of(Cue::MIGHT));
    }
    if signs.has(Cue::IF) {
        add(fired, "condition", -0.6, "a condition", signs.span_of(Cue::IF));
    }
    if signs.has(Cue::SELF) {
        add(fired, "own-voice", -0.5, "about the speaker", signs.span_of(Cue::SELF));
    }
    if signs.has(Cue::YOU) {
        add(fired, "you", -0.5, "speaks to “you”", signs.span_of(Cue::YOU));
    }
    if signs.judgements > 0 {
        let weight = if signs.judgements > 1 { -0.9 } else { -0.5 };
        add(fired, "judgement", weight, "a judgement", signs.span_of(Cue::JUDGEMENT));
    }
    if signs.emphasis > 0 {
        add(fired, "emphasis", -0.3, "leans on the reader", signs.span_of(Cue::EMPHASIS));
    }
}

/// How much is said.
fn shape(signs: &Signs, fired: &mut Vec<Fired>) {
    match signs.words {
        0..=3 => add(fired, "too-short", -2.0, "says very little", None),
        4..=6 => add(fired, "short", -0.8, "says little", None),
        7..=11 => {}
        12..=19 => add(fired, "full", 0.3, "says a good deal", None),
        _ => add(fired, "long", 0.5, "says much", None),
    }
}
