//! The rows of claims: suggestions, and claims with a record.

use super::project_view::ProjectView;
use super::rows::{ClaimRow, Row};
use crate::extract::Extraction;
use crate::project::model::{Claim, ClaimId, Legal, Project, Status, content_id, unique_name};
use crate::text::{AnchorState, Span};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The score of a claim made by hand, from 0 to 1: the middle, since the person who made it ranked it neither first nor
/// last.
pub(super) const SCORE_BY_HAND: f32 = 0.5;

impl ClaimRow {
    fn suggestion(id: ClaimId, index: usize, found: &Extraction) -> Option<Self> {
        let claim = found.claims.get(index)?;
        Some(Self {
            id,
            span: Some(claim.span),
            anchor: AnchorState::Exact,
            touched: false,
            listed: true,
            status: Status::Unchecked,
            settled: false,
            signed: false,
            kinds: claim.kinds.iter().map(|(kind, _)| *kind).collect(),
            score: claim.score,
            suggestion: Some(index),
            found_speaker: claim.speaker.map(|s| s.0),
            quote: None,
            sources: 0,
            assignee: None,
            legal: Legal::None,
            flagged: false,
        })
    }

    fn by_hand(id: ClaimId) -> Self {
        Self {
            id,
            span: None,
            anchor: AnchorState::Exact,
            touched: true,
            listed: true,
            status: Status::Unchecked,
            settled: false,
            signed: false,
            kinds: Vec::new(),
            score: SCORE_BY_HAND,
            suggestion: None,
            found_speaker: None,
            quote: None,
            sources: 0,
            assignee: None,
            legal: Legal::None,
            flagged: false,
        }
    }

    /// Fills the row from a record.
    fn show(&mut self, claim: &Claim) {
        self.span = claim.anchor.span();
        self.anchor = claim.anchor.state;
        self.touched = true;
        self.listed = claim.merged_into.is_none();
        self.status = claim.status;
        self.settled = claim.is_settled();
        self.signed = claim.sign_off.is_some();
        self.kinds.clone_from(&claim.kinds);
        self.sources = claim.evidence.len();
        self.assignee.clone_from(&claim.assignee);
        self.legal = claim.legal;
        self.flagged = claim.flagged;
    }
}

impl ProjectView {
    /// Builds the rows of all claims.
    pub(super) fn read_claims(&mut self, project: &Project, found: &Extraction) {
        let mut left: BTreeMap<&ClaimId, &Claim> = project.claims.iter().collect();
        for (index, id) in suggestion_ids(project, found).into_iter().enumerate() {
            let Some(mut row) = ClaimRow::suggestion(id, index, found) else { continue };
            if let Some(claim) = left.remove(&row.id) {
                row.show(claim);
            }
            self.add_row(row);
        }
        for (id, claim) in left {
            let mut row = ClaimRow::by_hand(id.clone());
            row.show(claim);
            self.add_row(row);
        }
        self.order = (0..self.rows.len() as u32).map(Row).filter(|r| self.row(*r).is_some_and(|r| r.listed)).collect();
        let mut order = std::mem::take(&mut self.order);
        order.sort_by_cached_key(|row| self.order_key(*row));
        self.order = order;
    }

    /// Updates the row of one claim after its record changed.
    pub(super) fn update_claim(&mut self, project: &Project, found: &Extraction, id: &ClaimId) {
        let row = match self.row_of(id) {
            Some(row) => row,
            None => self.add_row(ClaimRow::by_hand(id.clone())),
        };
        self.take_out(row);
        let Some(old) = self.rows.get(row.0 as usize).cloned() else { return };
        let mut new = match old.suggestion {
            Some(index) => ClaimRow::suggestion(id.clone(), index, found).unwrap_or_else(|| old.clone()),
            None => ClaimRow::by_hand(id.clone()),
        };
        match project.claims.get(id) {
            Some(claim) => new.show(claim),
            None if new.suggestion.is_none() => new.listed = false,
            None => {}
        }
        new.quote = new.span.and_then(|span| self.quote_in(span));
        if old.span != new.span {
            self.move_in_sentences(row, old.span, new.span);
        }
        if let Some(slot) = self.rows.get_mut(row.0 as usize) {
            *slot = new;
        }
        self.put_in(row);
        let now = self.row(row).and_then(|r| r.span);
        for sentence in self.sentences_of(old.span).chain(self.sentences_of(now)) {
            self.cover(sentence);
        }
    }

    /// Adds a row to the table and to its sentences, but not to the list.
    fn add_row(&mut self, mut row: ClaimRow) -> Row {
        let name = Row(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        row.quote = row.span.and_then(|span| self.quote_in(span));
        self.row_of.insert(row.id.clone(), name);
        self.move_in_sentences(name, None, row.span);
        self.rows.push(row);
        name
    }

    /// Removes a row from the list and from the counts.
    fn take_out(&mut self, row: Row) {
        if let Ok(place) = self.place_in_order(row) {
            self.order.remove(place);
            if let Some(shown) = self.rows.get(row.0 as usize) {
                self.counts.take_claim(shown);
            }
        }
    }

    /// Inserts a listed row into the list and into the counts.
    fn put_in(&mut self, row: Row) {
        let Some(shown) = self.rows.get(row.0 as usize).filter(|r| r.listed) else { return };
        self.counts.add_claim(shown);
        if let Err(place) = self.place_in_order(row) {
            self.order.insert(place, row);
        }
    }
}

/// The ids of the suggestions, in their order.
///
/// A suggestion at exactly the span of a recorded claim is that claim, whatever its id. So is one whose content id a
/// recorded claim has, if the two still overlap (a person moved it). Any other gets an id from its words.
fn suggestion_ids(project: &Project, found: &Extraction) -> Vec<ClaimId> {
    let own = ids_from_words(project.text(), found);
    let mut at: HashMap<Span, Vec<&ClaimId>> = HashMap::new();
    for (id, claim) in &project.claims {
        if let Some(span) = claim.anchor.span() {
            at.entry(span).or_default().push(id);
        }
    }
    let mut used: HashSet<ClaimId> = HashSet::with_capacity(own.len());
    for (id, claim) in own.iter().zip(&found.claims) {
        if at.get(&claim.span).is_some_and(|ids| ids.contains(&id)) {
            used.insert(id.clone());
        }
    }
    let certain = used.clone();
    let mut ids = Vec::with_capacity(own.len());
    for (id, claim) in own.into_iter().zip(&found.claims) {
        if certain.contains(&id) {
            ids.push(id);
            continue;
        }
        let same_place = at.get(&claim.span).and_then(|ids| ids.iter().find(|id| !used.contains(**id)));
        let moved = |c: &Claim| c.anchor.span().is_some_and(|s| s.overlaps(claim.span));
        let id = if let Some(id) = same_place {
            (*id).clone()
        } else if !used.contains(&id) && project.claims.get(&id).is_none_or(moved) {
            id
        } else {
            let taken = |id: &ClaimId| used.contains(id) || project.claims.contains_key(id);
            ClaimId(unique_name(id.as_str(), |name| taken(&ClaimId::from(name))))
        };
        used.insert(id.clone());
        ids.push(id);
    }
    ids
}

/// One id per suggestion, made from its words and from how many earlier suggestions have the same words.
fn ids_from_words(text: &str, found: &Extraction) -> Vec<ClaimId> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let id = |claim: &crate::extract::Claim| {
        let words = claim.span.of(text);
        let occurrence = seen.entry(words).or_default();
        *occurrence += 1;
        ClaimId(content_id('c', words, *occurrence - 1))
    };
    found.claims.iter().map(id).collect()
}
