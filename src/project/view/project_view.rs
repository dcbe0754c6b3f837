//! [`ProjectView`] and the questions that it answers.

use super::rows::{ClaimRow, Counts, Coverage, PlaceRow, QuoteRow, Row, SentenceRow, SpeakerRow};
use crate::project::model::{ClaimId, PlaceKey, QuoteId, SentenceId, SpeakerKey};
use crate::text::Span;
use std::collections::HashMap;
use std::ops::Range;

/// All rows of one project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectView {
    /// Every claim, suggested or recorded; a [`Row`] is an index into this.
    pub(super) rows: Vec<ClaimRow>,
    /// The listed rows, in the order of the text.
    pub(super) order: Vec<Row>,
    /// The row of each claim.
    pub(super) row_of: HashMap<ClaimId, Row>,
    /// The sentences, in the order of the text.
    pub sentences: Vec<SentenceRow>,
    /// The speakers with decisions applied, those who say most first.
    pub speakers: Vec<SpeakerRow>,
    /// The quotes with decisions applied, in the order of the text.
    pub quotes: Vec<QuoteRow>,
    /// For each speaker of the extraction, its index in `speakers`.
    pub(super) speaker_of_found: Vec<Option<usize>>,
    /// The places with decisions applied, in the order of their first mention.
    pub places: Vec<PlaceRow>,
    /// Counts of sentences and claims by progress.
    pub counts: Counts,
}

impl ProjectView {
    /// The listed claims, in the order of the text.
    pub fn claims(&self) -> &[Row] {
        &self.order
    }

    /// The row at an index.
    pub fn row(&self, row: Row) -> Option<&ClaimRow> {
        self.rows.get(row.0 as usize)
    }

    /// The row of a claim, listed or not.
    pub fn row_of(&self, claim: &ClaimId) -> Option<Row> {
        self.row_of.get(claim).copied()
    }

    /// The row of a claim.
    pub fn claim(&self, claim: &ClaimId) -> Option<&ClaimRow> {
        self.row(self.row_of(claim)?)
    }

    /// The claims at the byte `at` of the text, the shortest first.
    pub fn claims_at(&self, at: usize) -> Vec<Row> {
        let Some(sentence) = self.sentence_at(at) else { return Vec::new() };
        let here = |row: &Row| self.row(*row).is_some_and(|r| r.listed && r.span.is_some_and(|s| s.contains(at)));
        let claims = self.sentences.get(sentence).map_or(&[][..], |s| &s.claims);
        let mut rows: Vec<Row> = claims.iter().copied().filter(here).collect();
        rows.sort_by_key(|row| (self.row(*row).and_then(|r| r.span).map_or(0, Span::len), *row));
        rows
    }

    /// The next listed claim that is not settled, after `after`, then from the top; nothing when all are settled.
    pub fn next_open(&self, after: Option<&ClaimId>) -> Option<&ClaimRow> {
        self.next_where(after, |row| !row.settled)
    }

    /// The next listed claim that satisfies `wanted`, after `after`, then from the top.
    pub fn next_where(&self, after: Option<&ClaimId>, wanted: impl Fn(&ClaimRow) -> bool) -> Option<&ClaimRow> {
        let after = after.and_then(|id| self.row_of(id));
        let start = after.and_then(|row| self.place_in_order(row).ok()).map_or(0, |place| place + 1);
        let (head, tail) = self.order.split_at(start.min(self.order.len()));
        tail.iter().chain(head).filter_map(|row| self.row(*row)).find(|row| wanted(row))
    }

    /// The index of the sentence that contains the byte `at`.
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        let next = self.sentences.partition_point(|s| s.span.start <= at);
        next.checked_sub(1).filter(|&i| self.sentences.get(i).is_some_and(|s| s.span.contains(at)))
    }

    /// A sentence by its id.
    pub fn sentence(&self, id: &SentenceId) -> Option<&SentenceRow> {
        self.sentences.iter().find(|s| s.id == *id)
    }

    /// The next untouched sentence after the byte `after`, then from the top; nothing when there is none.
    pub fn next_untouched(&self, after: usize) -> Option<&SentenceRow> {
        let start = self.sentences.partition_point(|s| s.span.start <= after);
        let (head, tail) = self.sentences.split_at(start.min(self.sentences.len()));
        tail.iter().chain(head).find(|s| s.coverage == Coverage::Untouched)
    }

    /// A speaker by key; the key of a merged speaker returns its target.
    pub fn speaker(&self, key: &SpeakerKey) -> Option<&SpeakerRow> {
        self.speakers.iter().find(|s| s.key == *key || s.merged.contains(key))
    }

    /// A quote by id.
    pub fn quote(&self, id: &QuoteId) -> Option<&QuoteRow> {
        self.quotes.iter().find(|q| q.id == *id)
    }

    /// A place by key.
    pub fn place(&self, key: &PlaceKey) -> Option<&PlaceRow> {
        self.places.iter().find(|p| p.key == *key)
    }

    /// The speaker of a claim: the one that a person decided for its quote, or the one that was found.
    pub fn speaker_of(&self, row: &ClaimRow) -> Option<&SpeakerRow> {
        let decided = row.quote.and_then(|q| self.quotes.get(q)).filter(|q| q.decided);
        let index = match decided {
            Some(quote) => quote.speaker,
            None => row.found_speaker.and_then(|found| self.speaker_of_found.get(found).copied().flatten()),
        };
        index.and_then(|i| self.speakers.get(i))
    }

    /// Where a row is in the list, or where it would be inserted: the error of a binary search.
    pub(super) fn place_in_order(&self, row: Row) -> Result<usize, usize> {
        let key = self.order_key(row);
        self.order.binary_search_by(|other| self.order_key(*other).cmp(&key))
    }

    /// The order of the text; claims whose words are gone come last.
    pub(super) fn order_key(&self, row: Row) -> (usize, usize, Row) {
        let span = self.row(row).and_then(|r| r.span).unwrap_or(Span { start: usize::MAX, end: usize::MAX });
        (span.start, usize::MAX - span.end, row)
    }

    /// The indices of the sentences that overlap a span.
    pub(super) fn sentences_of(&self, span: Option<Span>) -> Range<usize> {
        let Some(span) = span else { return 0..0 };
        let first = self.sentences.partition_point(|s| s.span.end <= span.start);
        let last = self.sentences.partition_point(|s| s.span.start < span.end);
        first..last.max(first)
    }
}
