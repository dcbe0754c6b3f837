//! One claim in full, for its detail panel: check points and items with their marks, and unmet requirements.

use super::project_view::ProjectView;
use super::rows::{ClaimRow, PointView};
use crate::extract::{Extraction, PointKind};
use crate::project::checklist;
use crate::project::model::{CheckPoint, Claim, ClaimId, ItemId, Mark, Project, Tick};
use crate::project::verification_rules::{self, UnmetRequirement};
use crate::text::{Anchor, Span};

/// One claim in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// Which claim.
    pub id: ClaimId,
    /// The record; for a suggestion, the one that adopting it makes.
    pub claim: Claim,
    /// True when it has a record.
    pub touched: bool,
    /// Why it was suggested, strongest first.
    pub reasons: Vec<crate::extract::Explanation>,
    /// Why it was found not checkable, when it was.
    pub not_checkable: Option<crate::extract::Explanation>,
    /// The claim that is the other half of "X said Y".
    pub twin: Option<ClaimId>,
    /// Its check points, in order.
    pub points: Vec<PointView>,
    /// Its checklist.
    pub items: Vec<ItemView>,
    /// What *verified* still requires.
    pub missing: Vec<UnmetRequirement>,
    /// Warnings, which block nothing.
    pub warnings: Vec<String>,
    /// Indices in [`Extraction::questions`] of the consistency questions about it.
    pub questions: Vec<usize>,
}

/// An item of the checklist and the mark on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    /// Which item.
    pub id: ItemId,
    /// What is asked.
    pub text: String,
    /// True when *verified* needs it.
    pub required: bool,
    /// How it is checked.
    pub help: String,
    /// The mark on it; nothing while nobody touched it.
    pub tick: Option<Tick>,
}

impl ItemView {
    /// The mark on it.
    pub fn mark(&self) -> Mark {
        self.tick.as_ref().map_or(Mark::Open, |tick| tick.mark)
    }
}

impl ProjectView {
    /// The record of a claim; for a suggestion, the one that adopting it makes.
    pub fn record(&self, project: &Project, found: &Extraction, id: &ClaimId) -> Option<Claim> {
        if let Some(claim) = project.claims.get(id) {
            return Some(claim.clone());
        }
        let suggestion = found.claims.get(self.claim(id)?.suggestion?)?;
        Some(Claim {
            anchor: Anchor::at(project.text(), suggestion.span),
            kinds: suggestion.kinds.iter().map(|(kind, _)| *kind).collect(),
            checklist: checklist::newest(project),
            ..Claim::default()
        })
    }

    /// One claim in full; nothing for an unknown id.
    pub fn claim_view(&self, project: &Project, found: &Extraction, id: &ClaimId) -> Option<ClaimView> {
        let row = self.claim(id)?;
        let claim = self.record(project, found, id)?;
        let suggestion = row.suggestion.and_then(|i| found.claims.get(i));
        let points = self.points(found, row, &claim);
        let items = checklist::items(project, &claim)
            .into_iter()
            .map(|(id, item)| ItemView {
                tick: claim.ticks.get(&id).cloned(),
                id,
                text: item.text.clone(),
                required: item.required,
                help: item.help.clone(),
            })
            .collect();
        let touches = |question: &&crate::extract::Question| {
            row.span.is_some_and(|span| question.spans.iter().any(|s| s.overlaps(span)))
        };
        Some(ClaimView {
            id: id.clone(),
            touched: row.touched,
            reasons: suggestion.map_or_else(Vec::new, |s| s.reasons.clone()),
            not_checkable: suggestion.and_then(|s| s.not_checkable.clone()),
            twin: suggestion.and_then(|s| s.counterpart).and_then(|twin| self.id_of_suggestion(twin)),
            missing: verification_rules::missing_for_verified(
                project,
                &claim,
                points.iter().map(PointView::mark_and_words),
            ),
            warnings: verification_rules::warnings(project, &claim),
            points,
            items,
            questions: found.questions.iter().enumerate().filter(|(_, q)| touches(q)).map(|(i, _)| i).collect(),
            claim,
        })
    }

    /// The claim that a suggestion became.
    fn id_of_suggestion(&self, index: usize) -> Option<ClaimId> {
        // The rows of suggestions come first, in the order of the suggestions.
        self.rows.get(index).filter(|row| row.suggestion == Some(index)).map(|row| row.id.clone())
    }

    /// The check points of a claim, found or added by a person, in the order of the text.
    pub(in crate::project) fn points(&self, found: &Extraction, row: &ClaimRow, claim: &Claim) -> Vec<PointView> {
        let mut points: Vec<PointView> = Vec::new();
        if let Some(span) = row.span {
            let own = row.suggestion.into_iter();
            let near = self.sentences_of(row.span).filter_map(|s| self.sentences.get(s)).flat_map(|s| &s.claims);
            let near = near.filter_map(|r| self.row(*r)?.suggestion);
            for point in own.chain(near).filter_map(|i| found.claims.get(i)).flat_map(|c| &c.points) {
                let offset = point.span.start.saturating_sub(span.start);
                let known = points.iter().any(|p| p.span == Some(point.span) && p.kind == point.kind);
                let Some(exact) = inside(claim, offset, point.span.len()).filter(|_| span.covers(point.span)) else {
                    continue;
                };
                if !known {
                    points.push(PointView {
                        span: Some(point.span),
                        offset,
                        exact: exact.to_owned(),
                        kind: point.kind,
                        value: point.value.clone(),
                        note: point.note.clone(),
                        by_hand: false,
                        mark: Mark::Open,
                        why: String::new(),
                    });
                }
            }
        }
        for ticked in &claim.points {
            lay(&mut points, ticked, row.span, claim);
        }
        points.sort_by_key(|p| (p.span.is_none(), p.offset, p.exact.len()));
        points
    }
}

/// The words of the claim at `offset`, `len` bytes long.
fn inside(claim: &Claim, offset: usize, len: usize) -> Option<&str> {
    claim.anchor.exact.get(offset..offset.checked_add(len)?)
}

/// Applies a stored check point to the found ones. When its words are elsewhere in the claim now, it
/// moves with them; when they are gone, it is open again.
fn lay(points: &mut Vec<PointView>, ticked: &CheckPoint, claim_span: Option<Span>, claim: &Claim) {
    let stands = inside(claim, ticked.offset, ticked.exact.len()) == Some(ticked.exact.as_str());
    let offset = if stands { Some(ticked.offset) } else { claim.anchor.exact.find(&ticked.exact) };
    let offset = offset.filter(|_| !ticked.exact.is_empty());
    let kind = ticked.kind.unwrap_or(PointKind::Name);
    let mark = if offset.is_some() { ticked.mark } else { Mark::Open };
    let same = |p: &&mut PointView| Some(p.offset) == offset && p.kind == kind && p.exact == ticked.exact;
    if let Some(point) = points.iter_mut().find(same) {
        point.mark = mark;
        point.why.clone_from(&ticked.why);
        point.by_hand = ticked.by_hand;
        return;
    }
    let span = offset.zip(claim_span).map(|(offset, span)| {
        let start = span.start.saturating_add(offset);
        Span::new(start, start.saturating_add(ticked.exact.len()))
    });
    points.push(PointView {
        span,
        offset: offset.unwrap_or(ticked.offset),
        exact: ticked.exact.clone(),
        kind,
        value: String::new(),
        note: String::new(),
        by_hand: ticked.by_hand,
        mark,
        why: ticked.why.clone(),
    });
}
