//! The claims list: which claims, in what order. `Filter { only_open: true, sort: Sort::First, .. }`.

pub use super::model::filter::{Filter, Sort};

use super::model::{Claim, ClaimId, Legal, PlaceKey, Project, SourceId, Status};
use super::search::{self, Query};
use super::view::{ClaimRow, ProjectView, Row};
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Scores are sorted as whole numbers of this many parts, finer than an `f32` between 0 and 1 can distinguish.
const SCORE_PARTS: f32 = 1e9;

impl Filter {
    /// The matching claims, in the filter’s order.
    pub fn rows(&self, project: &Project, view: &ProjectView) -> Vec<Row> {
        let words = Words::new(self, project);
        let mentions = self.place.as_ref().map(|key| mentions(view, key));
        let takes = |row: &ClaimRow| {
            self.takes(view, row)
                && mentions.as_ref().is_none_or(|spans| row.span.is_some_and(|s| any_in(spans, s)))
                && words.as_ref().is_none_or(|words| words.are_in(row))
        };
        let listed = view.claims().iter().copied();
        let mut rows: Vec<Row> = listed.filter(|row| view.row(*row).is_some_and(takes)).collect();
        self.sort(project, view, &mut rows);
        rows
    }

    /// True when all fields but text and place match.
    fn takes(&self, view: &ProjectView, row: &ClaimRow) -> bool {
        (self.statuses.is_empty() || self.statuses.contains(&row.status))
            && (self.kinds.is_empty() || row.kinds.iter().any(|kind| self.kinds.contains(kind)))
            && (self.assignee.is_none() || row.assignee == self.assignee)
            && !(self.only_open && row.settled)
            && !(self.only_flagged && !row.flagged)
            && !(self.only_untouched && row.touched)
            && !(self.needs_source && row.sources > 0)
            && !(self.only_legal && row.legal == Legal::None)
            && !(self.needs_sign_off && (!row.settled || row.signed))
            && self.speaker.as_ref().is_none_or(|key| {
                view.speaker_of(row).is_some_and(|speaker| speaker.key == *key || speaker.merged.contains(key))
            })
    }

    /// Sorts `rows`, which are in the order of the text. Ties keep that order, also when descending.
    fn sort(&self, project: &Project, view: &ProjectView, rows: &mut [Row]) {
        if self.sort == Sort::Text {
            if self.descending {
                rows.reverse();
            }
            return;
        }
        let speakers = ranks(view.speakers.iter().map(|s| s.name.as_str()));
        let people = ranks(project.people.keys().map(|id| project.name_of(id)));
        let rank = |of: &BTreeMap<&str, u128>, name: Option<&str>| name.and_then(|n| of.get(n)).copied();
        let key = |row: &ClaimRow| match self.sort {
            Sort::Text => 0,
            Sort::First => u128::from(u32::MAX - (row.score.clamp(0.0, 1.0) * SCORE_PARTS) as u32),
            Sort::Status => u128::from(urgency(row.status)),
            Sort::Kind => row.kinds.first().map_or(u128::MAX, |kind| *kind as u128),
            Sort::Speaker => rank(&speakers, view.speaker_of(row).map(|s| s.name.as_str())).unwrap_or(u128::MAX),
            Sort::Sources => row.sources as u128,
            Sort::Assignee => rank(&people, row.assignee.as_ref().map(|id| project.name_of(id))).unwrap_or(u128::MAX),
            Sort::Words => first_letters(row.span.map_or("", |s| s.of(project.text()))),
        };
        let key = |row: &Row| view.row(*row).map_or(u128::MAX, key);
        if self.descending {
            rows.sort_by_cached_key(|row| Reverse(key(row)));
        } else {
            rows.sort_by_cached_key(key);
        }
    }
}

/// The text of a filter, searched once for all claims.
struct Words<'p> {
    article: Vec<Span>,
    /// The claims whose notes, evidence or sources contain the text.
    claims: HashSet<&'p ClaimId>,
}

impl<'p> Words<'p> {
    fn new(filter: &Filter, project: &'p Project) -> Option<Self> {
        let query = Query::new(&filter.text);
        if query.is_empty() {
            return None;
        }
        let sources = project.sources.iter().filter(|(_, s)| search::is_in_source(&query, s));
        let sources: BTreeSet<&SourceId> = sources.map(|(id, _)| id).collect();
        let sourced = |claim: &Claim| claim.evidence.values().any(|e| sources.contains(&e.source));
        // The words of an orphaned anchor are not in the article any more.
        let is_orphaned = |claim: &Claim| claim.anchor.span().is_none() && query.is_in(&claim.anchor.exact);
        let has = |claim: &Claim| {
            (!sources.is_empty() && sourced(claim)) || search::is_in_claim(&query, claim) || is_orphaned(claim)
        };
        let claims = project.claims.iter().filter(|(_, claim)| has(claim)).map(|(id, _)| id).collect();
        Some(Self { article: query.find_in(project.text()), claims })
    }

    fn are_in(&self, row: &ClaimRow) -> bool {
        row.span.is_some_and(|span| any_in(&self.article, span)) || (row.touched && self.claims.contains(&row.id))
    }
}

/// True when one of `spans`, which are sorted, is inside `whole`.
fn any_in(spans: &[Span], whole: Span) -> bool {
    let first = spans.partition_point(|s| s.start < whole.start);
    spans.get(first).is_some_and(|s| s.end <= whole.end)
}

fn mentions(view: &ProjectView, place: &PlaceKey) -> Vec<Span> {
    view.place(place).map_or_else(Vec::new, |p| p.mentions.iter().map(|m| m.span).collect())
}

/// The rank of each name in alphabetical order.
fn ranks<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<&'n str, u128> {
    let mut names: Vec<&str> = names.collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names.into_iter().zip(0..).collect()
}

/// The rank of a status: problems first, then what waits for an answer, then open, then settled.
fn urgency(status: Status) -> u32 {
    match status {
        Status::Disputed => 0,
        Status::Recheck => 1,
        Status::NeedsChange => 2,
        Status::Queried => 3,
        Status::InProgress => 4,
        Status::Unchecked => 5,
        Status::OnAuthor => 6,
        Status::Unverifiable => 7,
        Status::Verified => 8,
        Status::NotCheckable => 9,
        Status::Cut => 10,
    }
}

/// The first 16 bytes of the words in lower case, without leading quotation marks, as a number of the same order.
fn first_letters(words: &str) -> u128 {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut bytes = [0; 16];
    for (slot, byte) in bytes.iter_mut().zip(words.bytes()) {
        *slot = byte.to_ascii_lowercase();
    }
    u128::from_be_bytes(bytes)
}
