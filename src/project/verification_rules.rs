//! What a claim still needs before it may be called verified, and warnings that block nothing.

use super::checklist;
use super::model::{Claim, EvidenceId, ItemId, Mark, Project, Stance};
use std::collections::BTreeSet;
use std::fmt;

/// A requirement that a claim does not meet yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum UnmetRequirement {
    /// A required item that is neither passed nor not applicable.
    Item(ItemId, String),
    /// An item that failed.
    Failed(ItemId, String),
    /// A check point without a mark, where the desk requires one on each.
    Point(String),
    /// A check point that failed.
    FailedPoint(String),
    /// No supporting evidence has a locator.
    Support,
    /// A contradicting piece of evidence has no answer.
    Contradiction(EvidenceId, String),
    /// Its words changed and nobody has confirmed the anchor.
    Anchor,
}

impl fmt::Display for UnmetRequirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(_, text) => write!(f, "tick “{text}”"),
            Self::Failed(_, text) => write!(f, "settle the failed item “{text}”"),
            Self::Point(words) => write!(f, "tick the check point “{words}”"),
            Self::FailedPoint(words) => write!(f, "settle the failed check point “{words}”"),
            Self::Support => write!(f, "add evidence that supports it, with a locator such as a page or timecode"),
            Self::Contradiction(_, source) => write!(f, "answer the contradicting evidence from “{source}”"),
            Self::Anchor => write!(f, "confirm where its words are now"),
        }
    }
}

/// What `claim` lacks before it may be verified, by the rules that the desk applies; empty when it may be.
///
/// `points` are the check points of the claim: the mark on each, and its words.
pub fn missing_for_verified<'p>(
    project: &Project,
    claim: &Claim,
    points: impl IntoIterator<Item = (Mark, &'p str)>,
) -> Vec<UnmetRequirement> {
    let gates = &project.settings.gates;
    let mut missing = Vec::new();
    if claim.needs_confirmation() || claim.anchor.span().is_none() {
        missing.push(UnmetRequirement::Anchor);
    }
    if gates.required_items {
        for (id, item) in checklist::items(project, claim) {
            match claim.ticks.get(&id).map_or(Mark::Open, |tick| tick.mark) {
                Mark::Open if item.required => missing.push(UnmetRequirement::Item(id, item.text.clone())),
                Mark::Fail if item.required => missing.push(UnmetRequirement::Failed(id, item.text.clone())),
                _ => {}
            }
        }
    }
    for (mark, words) in points {
        match mark {
            Mark::Fail => missing.push(UnmetRequirement::FailedPoint(words.to_owned())),
            Mark::Open if gates.every_point => missing.push(UnmetRequirement::Point(words.to_owned())),
            _ => {}
        }
    }
    let supports = claim.evidence.values().any(|e| e.stance == Stance::Supports && !e.locator.trim().is_empty());
    if gates.supporting_evidence && !supports {
        missing.push(UnmetRequirement::Support);
    }
    if gates.answered_contradictions {
        let open = claim.evidence.iter().filter(|(_, e)| e.stance == Stance::Contradicts && e.answer.is_none());
        missing.extend(open.map(|(id, e)| {
            let title = project.sources.get(&e.source).map_or(e.source.as_str(), |s| &s.title);
            UnmetRequirement::Contradiction(id.clone(), title.to_owned())
        }));
    }
    missing
}

/// How many independent sources support a claim: distinct origins, not reports.
pub fn independent_sources(project: &Project, claim: &Claim) -> usize {
    let supports = claim.evidence.values().filter(|e| e.stance == Stance::Supports);
    let origin = |e: &super::model::Evidence| {
        let origin = project.sources.get(&e.source).map_or("", |s| s.origin.trim());
        if origin.is_empty() { format!("#{}", e.source) } else { origin.to_lowercase() }
    };
    supports.map(origin).collect::<BTreeSet<_>>().len()
}

/// Warnings for the checker, each a sentence with what to do.
pub fn warnings(project: &Project, claim: &Claim) -> Vec<String> {
    let mut warnings = Vec::new();
    let supports = claim.evidence.values().filter(|e| e.stance == Stance::Supports).count();
    match (supports, independent_sources(project, claim)) {
        (0, _) => {}
        (1, _) => warnings.push("It rests on one source. Look for a second, independent one.".to_owned()),
        (reports, 1) => warnings.push(format!(
            "The {reports} supporting reports go back to one origin, so they count as one source. Look for an independent one."
        )),
        _ => {}
    }
    warnings
}
