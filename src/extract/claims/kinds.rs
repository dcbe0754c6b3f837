//! The kinds of a claim, each with the words that show it; the main kind first.

use super::features::ClaimFeatures;
use super::lexicon::CueClass;
use crate::extract::{ClaimKind, Explanation, PointKind};
use crate::text::Span;

/// The kinds of the statement `span`; never empty.
pub fn of(features: &ClaimFeatures, span: Span, not_checkable_reason: Option<&Explanation>) -> Vec<(ClaimKind, Span)> {
    use PointKind as P;
    let opinion = not_checkable_reason.filter(|b| matches!(b.rule, "prediction" | "opinion" | "own-mind" | "appeal"));
    let opinion = opinion.map(|b| b.cue.unwrap_or(span));
    let figure = features.any_of(&[P::Number, P::Money, P::Percentage, P::Ratio, P::Range, P::Duration, P::Age]);
    // A plan with a figure is worked on as a figure: whether it was so announced can be looked up.
    let plan = not_checkable_reason.is_some_and(|b| b.rule == "prediction") && figure.is_some();
    let event = features.past;
    let picture = features.span_of(CueClass::PICTURE).filter(|_| features.words < 25);
    let shown = [
        (ClaimKind::OpinionOrPrediction, opinion.filter(|_| !plan)),
        (ClaimKind::Allegation, features.span_of(CueClass::CHARGE)),
        (ClaimKind::Number, figure),
        (ClaimKind::OpinionOrPrediction, opinion.filter(|_| plan)),
        (ClaimKind::Comparison, features.any_of(&[P::Comparison, P::Superlative])),
        (ClaimKind::Scientific, features.span_of(CueClass::SCIENCE)),
        (ClaimKind::Contact, features.any_of(&[P::Url, P::Email, P::Phone])),
        (ClaimKind::NameAndTitle, features.point_of(P::Title)),
        (ClaimKind::Event, event),
        (ClaimKind::Date, features.any_of(&[P::Date, P::Time])),
        (ClaimKind::Place, features.point_of(P::Place)),
        (ClaimKind::ImageOrCaption, picture),
    ];
    let mut kinds: Vec<_> = shown.into_iter().filter_map(|(kind, at)| at.map(|at| (kind, at))).collect();
    if kinds.is_empty() {
        kinds.push((ClaimKind::Other, span));
    }
    kinds
}
