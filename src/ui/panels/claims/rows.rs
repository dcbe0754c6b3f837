//! Which claims a filter shows, and in what order: a plain function of project, reading and filter.
//!
//! `Filter { only_open: true, sort: Sort::First, .. }` gives the open claims, what to check first at the top.

use crate::project::filter::{Filter, Sort};
use crate::project::reading::{ClaimRow, Reading, Row};
use crate::project::{Claim, Legal, Project};
use std::cmp::Reverse;

/// The rows that `filter` lets through, in its order; ties go by place in the text.
pub fn of(project: &Project, reading: &Reading, filter: &Filter) -> Vec<Row> {
    let needle = filter.text.trim().to_lowercase();
    let place = filter.place.as_ref().and_then(|key| reading.place(key));
    let shown = |row: &Row| {
        reading.row(*row).is_some_and(|claim| {
            let here = |span| claim.span.is_some_and(|own: crate::text::Span| own.overlaps(span));
            fits(reading, filter, claim)
                && (filter.place.is_none() || place.is_some_and(|p| p.mentions.iter().any(|m| here(m.span))))
                && (needle.is_empty() || has_words(project, claim, &needle))
        })
    };
    let mut rows: Vec<Row> = reading.claims().iter().copied().filter(shown).collect();
    sort(project, reading, filter.sort, &mut rows);
    if filter.descending {
        rows.reverse();
    }
    rows
}

/// The claim's words on one line: the normalised wording, else what stands in the text.
pub fn words(project: &Project, claim: &ClaimRow) -> String {
    let record = project.claims.get(&claim.id);
    match (record, claim.span) {
        (Some(record), _) if !record.wording.is_empty() || claim.span.is_none() => one_line(record.words()),
        (_, Some(span)) => one_line(span.of(project.text())),
        (Some(record), None) => one_line(record.words()),
        (None, None) => String::new(),
    }
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn fits(reading: &Reading, filter: &Filter, claim: &ClaimRow) -> bool {
    let all = |on: bool, holds: bool| !on || holds;
    all(!filter.statuses.is_empty(), filter.statuses.contains(&claim.status))
        && all(!filter.kinds.is_empty(), claim.kinds.iter().any(|kind| filter.kinds.contains(kind)))
        && all(filter.only_open, !claim.settled)
        && all(filter.only_flagged, claim.flagged)
        && all(filter.only_untouched, !claim.touched)
        && all(filter.needs_source, claim.sources == 0)
        && all(filter.only_legal, claim.legal != Legal::None)
        && all(filter.needs_sign_off, claim.settled && !claim.signed)
        && (filter.assignee.is_none() || claim.assignee == filter.assignee)
        && filter.speaker.as_ref().is_none_or(|key| {
            reading.speaker_of(claim).is_some_and(|speaker| speaker.key == *key || speaker.merged.contains(key))
        })
}

/// True when the words searched for stand in the claim, its notes, its evidence or its sources.
fn has_words(project: &Project, claim: &ClaimRow, needle: &str) -> bool {
    let holds = |text: &str| contains(text, needle);
    claim.span.is_some_and(|span| holds(span.of(project.text())))
        || project.claims.get(&claim.id).is_some_and(|record| record_has(project, record, needle))
}

fn record_has(project: &Project, record: &Claim, needle: &str) -> bool {
    let holds = |text: &str| contains(text, needle);
    holds(&record.wording)
        || holds(&record.anchor.exact)
        || record.notes.iter().any(|note| holds(&note.text))
        || record.queries.iter().any(|query| holds(&query.question))
        || record.evidence.values().any(|evidence| {
            let source = project.sources.get(&evidence.source).is_some_and(|source| holds(&source.title));
            source || holds(&evidence.excerpt) || holds(&evidence.note) || holds(&evidence.locator)
        })
}

/// True when `needle` (in lower case) stands in `text`, letter case aside.
fn contains(text: &str, needle: &str) -> bool {
    if !needle.is_ascii() {
        return text.to_lowercase().contains(needle);
    }
    // Plain letters are by far the most: look for them without a copy of the text.
    let Some((&first, rest)) = needle.as_bytes().split_first() else { return true };
    let (text, upper) = (text.as_bytes(), first.to_ascii_uppercase());
    memchr::memchr2_iter(first, upper, text)
        .any(|at| text.get(at + 1..at + 1 + rest.len()).is_some_and(|after| after.eq_ignore_ascii_case(rest)))
}

/// The rows come in the order of the text, and every sort keeps that order among equals.
fn sort(project: &Project, reading: &Reading, by: Sort, rows: &mut [Row]) {
    let claim = |row: &Row| reading.row(*row);
    match by {
        Sort::Text => {}
        Sort::First => rows.sort_by(|a, b| {
            let score = |row| claim(row).map_or(0.0, |c| c.score);
            score(b).total_cmp(&score(a))
        }),
        Sort::Status => rows.sort_by_key(|row| claim(row).map(|c| (c.settled, urgency(c)))),
        Sort::Kind => rows.sort_by_key(|row| claim(row).and_then(|c| c.kinds.first().copied())),
        Sort::Speaker => rows.sort_by_cached_key(|row| {
            let name = claim(row).and_then(|c| reading.speaker_of(c)).map(|speaker| speaker.name.to_lowercase());
            (name.is_none(), name)
        }),
        Sort::Sources => rows.sort_by_key(|row| claim(row).map(|c| c.sources)),
        Sort::Assignee => rows.sort_by_key(|row| claim(row).map(|c| (c.assignee.is_none(), c.assignee.as_ref()))),
        Sort::Words => rows.sort_by_cached_key(|row| claim(row).map(|c| words(project, c).to_lowercase())),
    }
}

/// What needs someone soonest stands first: disputed, needs change, recheck, queried, at work, untouched.
fn urgency(claim: &ClaimRow) -> Reverse<u8> {
    use crate::project::Status::*;
    Reverse(match claim.status {
        Disputed => 9,
        NeedsChange => 8,
        Recheck => 7,
        Queried => 6,
        InProgress => 5,
        Unchecked => 4,
        Unverifiable => 3,
        OnAuthor => 2,
        Verified => 1,
        NotCheckable | Cut => 0,
    })
}
