//! Content that stands before its reporter: `It would rain, Quill said.`, and `according to`, on either side.

use super::cues::{Form, Frames};
use super::reports::Report;
use super::words::{Class, View};
use std::ops::Range;

/// Content without a reporting verb to its left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preposed {
    /// The parts of the content: two when the reporter stands in its midst.
    pub parts: Vec<Range<usize>>,
    /// Who reports.
    pub source: Range<usize>,
    /// The reporting words.
    pub cue: Range<usize>,
}

/// What stands before `report` as its content: `It would rain, | Quill said`.
pub fn before_verb(view: View, report: &Report, all: &[Report]) -> Option<Preposed> {
    let sayable = report.frames.any(Frames::CLAUSE.and(Frames::THAT)) && !report.passive;
    if !sayable || !matches!(report.form, Form::Past | Form::Present | Form::Base | Form::Participle) {
        return None;
    }
    let subject = report.subject.clone()?;
    let (first, after) = if report.inverted { (report.at, subject.end) } else { (subject.start, report.end) };
    if !report.inverted && subject.start > report.at {
        return None;
    }
    let comma = first.checked_sub(1)?;
    if !view.is(comma, &[",", "—", "–", "--", "-"]) {
        return None;
    }
    let start = opening(view, comma, all);
    if comma < start + 3 || !has_finite(view, start..comma) {
        return None;
    }
    let mut parts = vec![start..comma];
    if view.is(after, &[","]) && after + 3 < view.len() {
        let end = last_word(view);
        let free = !all.iter().any(|r| r.at == after + 1);
        if free && end > after + 3 {
            parts.push(after + 1..end);
        }
    }
    Some(Preposed { parts, source: subject, cue: report.at..report.end })
}

/// `according to …`, trailing, leading or in the midst; `at` is `according`.
pub fn according(view: View, at: usize, all: &[Report]) -> Option<Preposed> {
    if !view.is(at, &["according"]) || !view.is(at + 1, &["to"]) {
        return None;
    }
    let source = view.phrase_after(at + 2)?;
    let end = last_word(view);
    let comma = (source.end..end).find(|&i| view.is(i, &[","]));
    let cue = at..at + 2;
    if at <= 1 {
        let mut start = comma? + 1;
        // `According to Quill, head of the board, it rained.`
        if let Some(second) = (start..end).take(12).find(|&i| view.is(i, &[","]))
            && !has_finite(view, start..second)
            && !view.any(start, &[Class::Preposition])
        {
            start = second + 1;
        }
        return (end > start).then(|| Preposed { parts: vec![start..end], source, cue });
    }
    let before = if view.is(at - 1, &[","]) { at - 1 } else { at };
    let start = opening(view, before, all);
    let mut parts = Vec::new();
    if before > start {
        parts.push(start..before);
    }
    if let Some(comma) = comma
        && view.is(at - 1, &[","])
        && !has_finite(view, start..before)
        && has_finite(view, comma..end)
    {
        parts.push(comma + 1..end);
    }
    (!parts.is_empty()).then_some(Preposed { parts, source, cue })
}

/// Where the clause that ends before `end` opens: after a semicolon, or at the line's start past `But`, `And`.
fn opening(view: View, end: usize, _all: &[Report]) -> usize {
    let mut start = (0..end).rev().find(|&i| view.is(i, &[";"])).map_or(0, |i| i + 1);
    while start < end && (view.any(start, &[Class::Mark]) || view.class(start) == Class::Conjunction) {
        start += 1;
    }
    start
}

fn has_finite(view: View, range: Range<usize>) -> bool {
    range.into_iter().any(|i| view.class(i) == Class::Finite || view.quote(i).is_some())
}

/// One past the last item that is no mark.
pub fn last_word(view: View) -> usize {
    (0..view.len()).rev().find(|&i| view.class(i) != Class::Mark || view.word(i) == ")").map_or(0, |i| i + 1)
}
