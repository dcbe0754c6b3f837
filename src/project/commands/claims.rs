//! Commands on claims: create from a selection, reword, set kinds, split, merge, flag.

use super::context::{CommandContext, Log};
use crate::extract::ClaimKind;
use crate::problem::Problem;
use crate::project::checklist;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;
use crate::text::{Anchor, Span};

impl CommandContext<'_> {
    /// Creates a claim from the words at `span`. Refused for an empty selection, and for words that are a claim
    /// already.
    pub fn new_claim(&self, span: Span, kinds: &[ClaimKind]) -> Result<(ClaimId, Edit), Problem> {
        let text = self.project.text();
        let span = span.trim(text);
        if span.is_empty() || !span.fits(text) {
            return Err(Problem::refused("No words are selected", "Drag over the words that make the claim."));
        }
        let same = self.view.claims_at(span.start).into_iter().filter_map(|row| self.view.row(row));
        if let Some(row) = same.into_iter().find(|row| row.span == Some(span)) {
            return Err(Problem::refused(
                format!("These words are a claim already ({})", row.status.word()),
                "Select it in the list.",
            ));
        }
        let (id, claim) = self.made_by_hand(span, kinds);
        let log = Log::new(Act::Claim, format!("made a claim of “{}”", shorten(&claim.anchor.exact)));
        let edit = self.claim_edit(&id, claim, "new claim", log);
        Ok((id, edit))
    }

    /// A claim made by hand at `span`, with an unused id.
    fn made_by_hand(&self, span: Span, kinds: &[ClaimKind]) -> (ClaimId, Claim) {
        let text = self.project.text();
        let before = text.get(..span.start).unwrap_or("");
        let occurrence = memchr::memmem::find_iter(before.as_bytes(), span.of(text).as_bytes()).count();
        let wanted = content_id('m', span.of(text), occurrence);
        let id = ClaimId(unique_name(&wanted, |name| {
            let id = ClaimId::from(name);
            self.project.claims.contains_key(&id) || self.view.claim(&id).is_some_and(|row| row.listed)
        }));
        let kinds = if kinds.is_empty() { vec![ClaimKind::Other] } else { kinds.to_vec() };
        let claim = Claim {
            anchor: Anchor::at(text, span),
            origin: Origin::ByHand,
            kinds,
            checklist: checklist::newest(self.project),
            ..Claim::default()
        };
        (id, claim)
    }

    /// Sets the normalised wording of a claim; an empty one removes it.
    pub fn set_wording(&self, id: &ClaimId, wording: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let wording = wording.trim();
        claim.wording = if wording == claim.anchor.exact { String::new() } else { wording.to_owned() };
        let log = Log::new(Act::Claim, format!("worded it “{}”", shorten(claim.words())));
        Ok(self.claim_edit(id, claim, "word claim", log))
    }

    /// Sets a claim's kinds, the main one first.
    pub fn set_kinds(&self, id: &ClaimId, kinds: &[ClaimKind]) -> Result<Edit, Problem> {
        if kinds.is_empty() {
            return Err(Problem::refused("A claim needs a kind", "Choose at least one, or “other”."));
        }
        let mut claim = self.claim(id)?;
        claim.kinds = kinds.to_vec();
        let words: Vec<&str> = kinds.iter().map(|k| checklist::kind_slug(*k)).collect();
        let log = Log::new(Act::Claim, format!("called it {}", words.join(", ")));
        Ok(self.claim_edit(id, claim, "set kinds", log))
    }

    /// Flags or unflags a claim.
    pub fn set_flag(&self, id: &ClaimId, flagged: bool) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        claim.flagged = flagged;
        let (name, text) = if flagged { ("flag claim", "flagged it") } else { ("unflag claim", "took the flag away") };
        Ok(self.claim_edit(id, claim, name, Log::new(Act::Claim, text)))
    }

    /// Moves the boundaries of a claim. Marks stay; a settled claim goes to *recheck*, since its words changed.
    pub fn set_span(&self, id: &ClaimId, span: Span) -> Result<Edit, Problem> {
        let text = self.project.text();
        let span = span.trim(text);
        if span.is_empty() || !span.fits(text) {
            return Err(Problem::refused("No words are selected", "Drag over the words that make the claim."));
        }
        let mut claim = self.claim(id)?;
        let old = move_to(&mut claim, Anchor::at(text, span));
        if old.exact != claim.anchor.exact {
            super::status::recheck(&mut claim, &self.stamp, "its words were chosen anew");
        }
        let log = Log::new(Act::Claim, format!("chose its words anew: “{}”", shorten(&claim.anchor.exact)));
        Ok(self.claim_edit(id, claim, "choose words", log))
    }

    /// Splits a claim at the byte `at`: it keeps the words before, and a new claim gets those after, each with the
    /// marks on its check points.
    pub fn split_claim(&self, id: &ClaimId, at: usize) -> Result<(ClaimId, Edit), Problem> {
        let text = self.project.text();
        let mut claim = self.claim(id)?;
        let span = claim.anchor.span().unwrap_or_default();
        let (head, tail) = (Span::new(span.start, at).trim(text), Span::new(at, span.end).trim(text));
        if !(span.start < at && at < span.end) || head.is_empty() || tail.is_empty() || !head.fits(text) {
            return Err(Problem::refused(
                "The claim cannot be split there",
                "Put the cursor between two of its words, then split.",
            ));
        }
        let (new_id, mut new) = self.made_by_hand(tail, &claim.kinds);
        new.assignee.clone_from(&claim.assignee);
        new.legal = claim.legal;
        let (cut, shift) = (at - span.start, tail.start - span.start);
        let (stays, goes) = claim.points.into_iter().partition(|point| point.offset < cut);
        (claim.points, new.points) = (stays, goes);
        for point in &mut new.points {
            point.offset = point.offset.saturating_sub(shift);
        }
        move_to(&mut claim, Anchor::at(text, head));
        super::status::recheck(&mut claim, &self.stamp, "it was split");
        let log = Log::new(Act::Claim, format!("split off “{}”", shorten(&new.anchor.exact)));
        let mut edit = self.claim_edit(id, claim, "split claim", log);
        edit.changes.push(Change::Claim(Delta::new(new_id.clone(), None, Some(new))));
        Ok((new_id, edit))
    }

    /// Merges the claims `from` into `into`, which then covers the words of all and has the evidence, notes and queries
    /// of all. The claims `from` are no longer listed; their records stay.
    pub fn merge_claims(&self, into: &ClaimId, from: &[ClaimId]) -> Result<Edit, Problem> {
        if from.is_empty() || from.contains(into) {
            return Err(Problem::refused("A claim cannot be merged with itself", "Choose two claims."));
        }
        let mut kept = self.claim(into)?;
        let (words, mut whole) = (kept.anchor.exact.clone(), self.words_to_merge(&kept)?);
        let mut changes = Vec::with_capacity(from.len());
        let mut names = Vec::with_capacity(from.len());
        for id in from {
            let mut gone = self.claim(id)?;
            whole = whole.join(self.words_to_merge(&gone)?);
            names.push(format!("“{}”", shorten(&gone.anchor.exact)));
            take_over(&mut kept, &gone);
            gone.merged_into = Some(into.clone());
            let before = self.project.claims.get(id).cloned();
            changes.push(Change::Claim(Delta::new(id.clone(), before, Some(gone))));
        }
        move_to(&mut kept, Anchor::at(self.project.text(), whole));
        if kept.anchor.exact != words {
            super::status::recheck(&mut kept, &self.stamp, "it was merged with another claim");
        }
        let log = Log::new(Act::Claim, format!("merged it with {}", names.join(", ")));
        let mut edit = self.claim_edit(into, kept, "merge claims", log);
        edit.changes.extend(changes);
        Ok(edit)
    }

    /// The words of a claim that can be merged: it must be in this revision and not part of another claim.
    fn words_to_merge(&self, claim: &Claim) -> Result<Span, Problem> {
        if claim.merged_into.is_some() {
            return Err(Problem::refused(
                "One of them is part of another claim already",
                "Choose claims from the list.",
            ));
        }
        let span = claim.anchor.span();
        span.ok_or_else(|| Problem::refused("The words of one claim are gone", "Find its words in the article first."))
    }
}

/// Moves a claim to another anchor, keeping its check points on their words. Returns the old anchor.
fn move_to(claim: &mut Claim, anchor: Anchor) -> Anchor {
    for point in &mut claim.points {
        point.offset = (claim.anchor.start + point.offset).saturating_sub(anchor.start);
    }
    std::mem::replace(&mut claim.anchor, anchor)
}

/// Adds the kinds, evidence, notes and queries of `gone` to `kept`.
fn take_over(kept: &mut Claim, gone: &Claim) {
    for kind in &gone.kinds {
        if !kept.kinds.contains(kind) {
            kept.kinds.push(*kind);
        }
    }
    for evidence in gone.evidence.values() {
        let id = unique_name("e1", |name| kept.evidence.contains_key(&EvidenceId::from(name)));
        kept.evidence.insert(EvidenceId(id), evidence.clone());
    }
    kept.notes.extend(gone.notes.iter().cloned());
    kept.queries.extend(gone.queries.iter().cloned());
}
