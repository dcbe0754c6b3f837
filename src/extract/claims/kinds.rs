//! What kinds of statement a claim makes, each with the words that show it; the main kind first.

use super::features::Signs;
use super::lexicon::Cue;
use crate::extract::{ClaimKind, Explanation, PointKind};
use crate::text::Span;

/// The kinds of the statement `span`; never empty.
pub fn of(signs: &Signs, span: Span, barrier: Option<&Explanation>) -> Vec<(ClaimKind, Span)> {
    use PointKind as P;
    let opinion = barrier.filter(|b| matches!(b.rule, "prediction" | "opinion" | "own-mind" | "appeal"));
    let opinion = opinion.map(|b| b.cue.unwrap_or(span));
    let figure = signs.any_of(&[P::Number, P::Money, P::Percentage, P::Ratio, P::Range, P::Duration, P::Age]);
    // A plan with a figure is worked on as a figure: whether it was so announced can be looked up.
    let plan = barrier.is_some_and(|b| b.rule == "prediction") && figure.is_some();
    let event = signs.past;
    let picture = signs.span_of(Cue::PICTURE).filter(|_| signs.words < 25);
    let shown = [
        (ClaimKind::OpinionOrPrediction, opinion.filter(|_| !plan)),
        (ClaimKind::Allegation, signs.span_of(Cue::CHARGE)),
        (ClaimKind::Number, figure),
        (ClaimKind::OpinionOrPrediction, opinion.filter(|_| plan)),
        (ClaimKind::Comparison, signs.any_of(&[P::Comparison, P::Superlative])),
        (ClaimKind::Scientific, signs.span_of(Cue::SCIENCE)),
        (ClaimKind::Contact, signs.any_of(&[P::Url, P::Email, P::Phone])),
        (ClaimKind::NameAndTitle, signs.point_of(P::Title)),
        (ClaimKind::Event, event),
        (ClaimKind::Date, signs.any_of(&[P::Date, P::Time])),
        (ClaimKind::Place, signs.point_of(P::Place)),
        (ClaimKind::ImageOrCaption, picture),
    ];
    let mut kinds: Vec<_> = shown.into_iter().filter_map(|(kind, at)| at.map(|at| (kind, at))).collect();
    if kinds.is_empty() {
        kinds.push((ClaimKind::Other, span));
    }
    kinds
}
