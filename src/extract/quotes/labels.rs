//! Colons: a name and a colon before speech (`Quill: The harbour stays open`), and a paragraph that names a speaker and
//! ends with a colon, so that the next paragraph is the speech.

use super::clause_items::{CoarseTag, PassageView};
use super::reporting_verbs;
use super::verb_phrases::ReportingVerb;
use crate::text::Span;
use std::ops::Range;

/// The announced speaker of the next paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The words that name the speaker.
    pub mention: Option<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// Index of the paragraph that ended with the colon.
    pub paragraph: usize,
}

/// The name before a colon at the beginning of a paragraph, and the item after the colon.
pub fn label(view: PassageView, all: &[ReportingVerb]) -> Option<(Range<usize>, usize)> {
    let starts = view.doc.paragraphs.get(view.passage.paragraph).is_some_and(|p| p.start == view.passage.span.start);
    if !starts || view.tag(0) != CoarseTag::Proper {
        return None;
    }
    let colon = (1..view.len().min(12)).find(|&i| view.is(i, &[":"]))?;
    let named = (0..colon).all(|i| {
        view.is_any_of(
            i,
            &[
                CoarseTag::Proper,
                CoarseTag::Noun,
                CoarseTag::Modifier,
                CoarseTag::Determiner,
                CoarseTag::Mark,
                CoarseTag::Conjunction,
            ],
        ) || view.is(i, &["of"])
    });
    let name = view.simple_phrase_after(0).map_or(0..colon, |p| p.start..p.end.min(colon));
    (named && !all.iter().any(|r| r.at < colon) && view.len() > colon + 2).then_some((name, colon + 1))
}

/// The speaker that a passage announces when it ends its paragraph with a colon.
pub fn announced_speaker(view: PassageView, all: &[ReportingVerb]) -> Option<Pending> {
    let last = view.len().checked_sub(1)?;
    let ends = view.doc.paragraphs.get(view.passage.paragraph).is_some_and(|p| p.end == view.passage.span.end);
    if !ends || !view.is(last, &[":"]) {
        return None;
    }
    let report = all.iter().rev().find(|r| r.subject.is_some());
    let source = report.and_then(|r| r.subject.clone()).or_else(|| reporting_verbs::main_subject(view, view.len()));
    Some(Pending {
        mention: source.map(|s| view.span_of(&s)),
        cue: report.map(|r| view.span_of(&(r.at..r.end))),
        paragraph: view.passage.paragraph,
    })
}
