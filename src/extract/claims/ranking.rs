//! What to check first: a few cues with weights set by hand, each of which is shown as a reason.
//!
//! A weight says how far a cue moves a statement up (or down) the list. Weights add up, and the sum is mapped
//! into 0–1. They follow what desks say of their work: figures first, then what can be looked up in a record, then the
//! names; what nobody can know (plans, wishes, judgements) last. Nothing is cut off.

use super::features::ClaimFeatures;
use super::lexicon::CueClass;
use crate::extract::{Explanation, PointKind};
use crate::text::Span;

/// A cue of the statement, with its weight.
struct ScoredCue {
    rule: &'static str,
    weight: f32,
    text: &'static str,
    cue: Option<Span>,
}

/// The score of a statement, 0 to 1, and the reasons for it, strongest first.
pub fn score(features: &ClaimFeatures) -> (f32, Vec<Explanation>) {
    let mut scored = Vec::new();
    figures(features, &mut scored);
    record(features, &mut scored);
    voice(features, &mut scored);
    shape(features, &mut scored);
    let sum: f32 = scored.iter().map(|f| f.weight).sum();
    scored.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    let reasons =
        scored.into_iter().map(|f| Explanation { rule: f.rule, text: f.text.to_owned(), cue: f.cue }).collect();
    (0.5 + 0.5 * sum / (3.0 + sum.abs()), reasons)
}

fn add(scored: &mut Vec<ScoredCue>, rule: &'static str, weight: f32, text: &'static str, cue: Option<Span>) {
    scored.push(ScoredCue { rule, weight, text, cue });
}

/// Figures, comparisons, dates.
fn figures(features: &ClaimFeatures, scored: &mut Vec<ScoredCue>) {
    use PointKind::{Age, Cause, Comparison, Date, Duration, Money, Ordinal, Percentage, Ratio, Superlative};
    if let Some(span) = features.any_of(&[Money, Percentage, Ratio]) {
        add(scored, "share-or-money", 2.4, "money, a percentage or a ratio", Some(span));
    } else if features.figures > 0 {
        add(scored, "figure", 1.8, "a figure", features.figure);
    }
    if features.figures > 1 {
        add(scored, "more-figures", 0.5, "more than one figure", None);
    }
    if let Some(span) = features.any_of(&[Comparison, Superlative]) {
        add(scored, "comparison", 1.0, "a comparison or superlative", Some(span));
    }
    if let Some(span) = features.any_of(&[Date, Duration, Age]) {
        add(scored, "date", 0.8, "a date, duration or age", Some(span));
    }
    if let Some(span) = features.any_of(&[Cause]) {
        add(scored, "cause", 0.4, "a cause is claimed", Some(span));
    }
    if let Some(span) = features.any_of(&[Ordinal]) {
        add(scored, "ordinal", 0.3, "a rank", Some(span));
    }
}

/// What can be looked up: events, names, public record, science, charges.
fn record(features: &ClaimFeatures, scored: &mut Vec<ScoredCue>) {
    if features.past.is_some() {
        add(scored, "past", 0.7, "tells what happened", features.past);
    }
    match features.names {
        0 => {}
        1 => add(scored, "name", 0.5, "names someone or some place", None),
        _ => add(scored, "names", 0.8, "names several people or places", None),
    }
    if features.record > 0 {
        let weight = if features.record > 1 { 1.0 } else { 0.6 };
        add(
            scored,
            "record",
            weight,
            "what a public record can tell",
            features.span_of(CueClass::CHANGE | CueClass::PUBLIC | CueClass::RECORD),
        );
    }
    if features.has(CueClass::CHARGE) {
        add(scored, "charge", 0.5, "somebody is charged with something", features.span_of(CueClass::CHARGE));
    }
    if features.has(CueClass::SCIENCE) {
        add(scored, "science", 0.3, "science or medicine", features.span_of(CueClass::SCIENCE));
    }
    if let Some(span) = features.point_of(PointKind::Title) {
        add(scored, "title", 0.6, "a title and its holder", Some(span));
    }
    let negated = features.any_of(&[PointKind::Negation]).filter(|_| features.past.is_some());
    if let Some(span) = negated {
        add(scored, "did-not", 0.3, "says that something did not happen", Some(span));
    }
    if let Some(span) = features.point_of(PointKind::Absolute) {
        add(scored, "absolute", 0.2, "“all”, “only”, “never”: one exception is enough", Some(span));
    }
    if features.has(CueClass::SAY) {
        add(scored, "reported", 0.3, "somebody is said to have said it", features.span_of(CueClass::SAY));
    }
}

/// Person and mood.
fn voice(features: &ClaimFeatures, scored: &mut Vec<ScoredCue>) {
    if features.question {
        add(scored, "question", -2.2, "a question", None);
    }
    if features.courtesy {
        add(scored, "courtesy", -2.0, "a courtesy", features.span_of(CueClass::COURTESY));
    }
    if features.command {
        add(scored, "appeal", -1.2, "an appeal", features.first);
    }
    if features.mind.is_some() {
        add(scored, "own-mind", -1.2, "the speaker’s own thought", features.mind);
    }
    if features.future.is_some() {
        add(scored, "future", -1.0, "a prediction or a plan", features.future);
    }
    if features.ought.is_some() {
        add(scored, "ought", -1.1, "what ought to be", features.ought);
    }
    if features.has(CueClass::MIGHT) {
        add(scored, "might", -0.4, "what could or would be", features.span_of(CueClass::MIGHT));
    }
    if features.has(CueClass::IF) {
        add(scored, "condition", -0.6, "a condition", features.span_of(CueClass::IF));
    }
    if features.has(CueClass::SELF) {
        add(scored, "own-voice", -0.5, "about the speaker", features.span_of(CueClass::SELF));
    }
    if features.has(CueClass::YOU) {
        add(scored, "you", -0.5, "speaks to “you”", features.span_of(CueClass::YOU));
    }
    if features.judgements > 0 {
        let weight = if features.judgements > 1 { -0.9 } else { -0.5 };
        add(scored, "judgement", weight, "a judgement", features.span_of(CueClass::JUDGEMENT));
    }
    if features.emphasis > 0 {
        add(scored, "emphasis", -0.3, "leans on the reader", features.span_of(CueClass::EMPHASIS));
    }
}

/// Length.
fn shape(features: &ClaimFeatures, scored: &mut Vec<ScoredCue>) {
    match features.words {
        0..=3 => add(scored, "too-short", -2.0, "says very little", None),
        4..=6 => add(scored, "short", -0.8, "says little", None),
        7..=11 => {}
        12..=19 => add(scored, "full", 0.3, "says a good deal", None),
        _ => add(scored, "long", 0.5, "says much", None),
    }
}
