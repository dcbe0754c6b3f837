//! Coverage: how many sentences of the article are accounted for. "41 of 52 sentences accounted for".

use super::project_view::ProjectView;
use super::rows::{Counts, Coverage, Row, SentenceRow};
use crate::extract::Extraction;
use crate::project::model::{Project, SentenceId, content_id};
use crate::text::Span;
use std::collections::HashMap;

impl ProjectView {
    /// Builds the rows of sentences.
    pub(super) fn read_sentences(&mut self, project: &Project, found: &Extraction) {
        let text = project.text();
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let marked: HashMap<Span, &SentenceId> =
            project.sentences.iter().filter_map(|(id, s)| Some((s.anchor.span()?, id))).collect();
        let row = |span: &Span| {
            let words = span.of(text);
            let occurrence = seen.entry(words).or_default();
            *occurrence += 1;
            let nothing = marked.get(span);
            let id = nothing.map_or_else(|| SentenceId(content_id('s', words, *occurrence - 1)), |id| (*id).clone());
            let nothing = nothing.is_some();
            SentenceRow { id, span: *span, coverage: Coverage::Untouched, nothing, claims: Vec::new() }
        };
        self.sentences = found.sentences.iter().map(row).collect();
    }

    /// Updates the row of one sentence after its record changed.
    pub(super) fn update_sentence(&mut self, project: &Project, id: &SentenceId) {
        let Some(index) = self.sentences.iter().position(|s| s.id == *id) else { return };
        if let Some(sentence) = self.sentences.get_mut(index) {
            sentence.nothing = project.sentences.contains_key(id);
        }
        self.cover(index);
    }

    /// Computes all counts.
    pub(super) fn count(&mut self) {
        self.counts = Counts { sentences: self.sentences.len(), ..Counts::default() };
        for row in &self.order {
            if let Some(row) = self.rows.get(row.0 as usize) {
                self.counts.add_claim(row);
            }
        }
        for index in 0..self.sentences.len() {
            let coverage = self.coverage_of(index);
            self.counts.by_coverage[coverage as usize] += 1;
            if let Some(sentence) = self.sentences.get_mut(index) {
                sentence.coverage = coverage;
            }
        }
    }

    /// Updates the coverage of one sentence, and the counts.
    pub(super) fn cover(&mut self, index: usize) {
        let coverage = self.coverage_of(index);
        let Some(sentence) = self.sentences.get_mut(index) else { return };
        let old = std::mem::replace(&mut sentence.coverage, coverage);
        self.counts.by_coverage[old as usize] -= 1;
        self.counts.by_coverage[coverage as usize] += 1;
    }

    fn coverage_of(&self, index: usize) -> Coverage {
        let Some(sentence) = self.sentences.get(index) else { return Coverage::Untouched };
        if sentence.nothing {
            return Coverage::NothingToCheck;
        }
        let claims = sentence.claims.iter().filter_map(|row| self.row(*row));
        let (mut settled, mut at_work) = (false, false);
        for claim in claims.filter(|claim| claim.touched && claim.listed) {
            settled |= claim.settled;
            at_work |= !claim.settled;
        }
        match (settled, at_work) {
            (_, true) => Coverage::InWork,
            (true, false) => Coverage::Settled,
            (false, false) => Coverage::Untouched,
        }
    }

    /// Moves a claim’s row from the sentences of `from` to those of `to`.
    pub(super) fn move_in_sentences(&mut self, row: Row, from: Option<Span>, to: Option<Span>) {
        for index in self.sentences_of(from) {
            if let Some(sentence) = self.sentences.get_mut(index) {
                sentence.claims.retain(|r| *r != row);
            }
        }
        for index in self.sentences_of(to) {
            if let Some(sentence) = self.sentences.get_mut(index) {
                sentence.claims.push(row);
            }
        }
    }
}
