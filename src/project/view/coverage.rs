//! Coverage: how much of the article is accounted for, sentence by sentence. "41 of 52 sentences accounted for".

use super::ProjectView;
use super::claims::{ClaimRow, Row};
use crate::extract::Extraction;
use crate::project::model::{Project, SentenceId, Status, content_id};
use crate::text::Span;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

/// How far the work on a sentence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coverage {
    /// Nobody has touched it.
    #[default]
    Untouched,
    /// A claim in it is at work.
    InWork,
    /// It carries a settled claim, and every other claim of it that a person touched is settled too.
    Settled,
    /// A person said that there is nothing to check.
    NothingToCheck,
}

impl Coverage {
    /// True when the sentence is accounted for.
    pub fn is_accounted(self) -> bool {
        matches!(self, Self::Settled | Self::NothingToCheck)
    }
}

/// One sentence as the coverage strip shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceRow {
    /// Which sentence.
    pub id: SentenceId,
    /// Where it stands.
    pub span: Span,
    /// How far the work is.
    pub coverage: Coverage,
    /// True when a person said that there is nothing to check.
    nothing: bool,
    /// The claims that stand in it, whole or in part, merged ones too.
    pub(super) claims: Vec<Row>,
}

/// How far along the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences in all.
    pub sentences: usize,
    /// Sentences by coverage: untouched, in work, settled, nothing to check.
    pub by_coverage: [usize; 4],
    /// Claims in the list.
    pub claims: usize,
    /// Claims that are not settled, suggestions among them.
    pub open: usize,
    /// Claims that a person touched.
    pub touched: usize,
    /// Settled claims that nobody has signed off.
    pub unsigned: usize,
    /// Claims by status, in the order of [`Status::ALL`].
    pub by_status: [usize; 11],
}

impl Counts {
    /// Sentences accounted for.
    pub fn accounted(&self) -> usize {
        self.by_coverage[2] + self.by_coverage[3]
    }

    /// How many claims have `status`.
    pub fn with_status(&self, status: Status) -> usize {
        self.by_status.get(status as usize).copied().unwrap_or(0)
    }

    pub(super) fn add_claim(&mut self, row: &ClaimRow) {
        self.claims += 1;
        self.open += usize::from(!row.settled);
        self.touched += usize::from(row.touched);
        self.unsigned += usize::from(row.settled && !row.signed);
        if let Some(count) = self.by_status.get_mut(row.status as usize) {
            *count += 1;
        }
    }

    pub(super) fn take_claim(&mut self, row: &ClaimRow) {
        self.claims = self.claims.saturating_sub(1);
        self.open = self.open.saturating_sub(usize::from(!row.settled));
        self.touched = self.touched.saturating_sub(usize::from(row.touched));
        self.unsigned = self.unsigned.saturating_sub(usize::from(row.settled && !row.signed));
        if let Some(count) = self.by_status.get_mut(row.status as usize) {
            *count = count.saturating_sub(1);
        }
    }
}

impl fmt::Display for Counts {
    /// `41 of 52 sentences accounted for · 9 claims open`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentences = if self.sentences == 1 { "sentence" } else { "sentences" };
        let claims = if self.open == 1 { "claim" } else { "claims" };
        let (accounted, all, open) = (self.accounted(), self.sentences, self.open);
        write!(f, "{accounted} of {all} {sentences} accounted for · {open} {claims} open")
    }
}

impl ProjectView {
    /// Reads the sentences and what people said of them.
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

    /// Follows a change of one sentence's record.
    pub(super) fn update_sentence(&mut self, project: &Project, id: &SentenceId) {
        let Some(index) = self.sentences.iter().position(|s| s.id == *id) else { return };
        if let Some(sentence) = self.sentences.get_mut(index) {
            sentence.nothing = project.sentences.contains_key(id);
        }
        self.cover(index);
    }

    /// Counts everything anew.
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

    /// Works out the coverage of one sentence anew, and the counts with it.
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

    /// The sentences that a span touches.
    pub(super) fn sentences_of(&self, span: Option<Span>) -> Range<usize> {
        let Some(span) = span else { return 0..0 };
        let first = self.sentences.partition_point(|s| s.span.end <= span.start);
        let last = self.sentences.partition_point(|s| s.span.start < span.end);
        first..last.max(first)
    }

    /// Notes in the sentences that a claim moved.
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
