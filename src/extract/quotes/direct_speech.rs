//! Which reporting verb a quotation belongs to: `“…,” Quill said`, `said Quill`, `Quill said: “…”`.

use super::clause_items::{Class, View};
use super::reporting_lexicon::{Form, Frames};
use super::reporting_verbs::{self, Report};
use std::ops::Range;

/// How a quotation was tied to its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Index of the report among the line's, when a reporting verb ties them.
    pub report: Option<usize>,
    /// The reporting words.
    pub cue: Option<Range<usize>>,
    /// Who speaks.
    pub source: Option<Range<usize>>,
    /// The rule's name.
    pub rule: &'static str,
}

/// The tie of the quotation at item `at`, if its own line has one.
pub fn tie(view: View, at: usize, all: &[Report]) -> Option<Tie> {
    after(view, at, all)
        .or_else(|| before(view, at, all))
        .or_else(|| naming(view, at, all))
        .or_else(|| colon(view, at, all))
        .or_else(|| credit(view, at))
}

/// `Quill said it would rain: “…”`, `The answer was blunt: “…”`: whoever the line speaks of.
fn colon(view: View, at: usize, all: &[Report]) -> Option<Tie> {
    if !view.is(at.wrapping_sub(1), &[":"]) {
        return None;
    }
    let index = all.iter().rposition(|r| r.at < at && r.subject.is_some());
    let report = index.and_then(|i| all.get(i));
    let named = || (0..at).find(|&i| view.class(i) == Class::Proper).and_then(|i| view.simple_after(i));
    let source =
        report.and_then(|r| r.subject.clone()).or_else(|| reporting_verbs::main_subject(view, at)).or_else(named)?;
    Some(Tie { report: index, cue: report.map(|r| r.at..r.end), source: Some(source), rule: "colon-before" })
}

/// `“…” — Mara Quill`: a credit line.
fn credit(view: View, at: usize) -> Option<Tie> {
    if !view.is(at + 1, &["—", "–", "―", "-", "--"]) {
        return None;
    }
    let source = view.simple_after(at + 2).filter(|s| view.class(s.end - 1) == Class::Proper)?;
    let ends = source.end >= view.len() || view.class(source.end) == Class::Mark || view.quote(source.end).is_some();
    ends.then_some(Tie { report: None, cue: Some(at + 1..at + 2), source: Some(source), rule: "credit" })
}

/// `“…,” she said`, `“…,” said Quill`: a report that begins right after the quotation.
fn after(view: View, at: usize, all: &[Report]) -> Option<Tie> {
    let mut first = at + 1;
    while view.is(first, &[",", "—", "–", "-", "--"]) {
        first += 1;
    }
    if view.class(first) == Class::Conjunction || !finished(view, at) {
        return None;
    }
    let next_quote = (first..view.len()).find(|&i| view.quote(i).is_some()).unwrap_or(view.len());
    let index = all.iter().position(|r| r.at >= first && r.at < next_quote && r.frames.any(Frames::QUOTATION))?;
    let report = all.get(index)?;
    if matches!(report.form, Form::Ing | Form::Base)
        && !reporting_verbs::auxiliaries(view, report.at).any(|i| view.class(i) == Class::Finite)
        && report.form == Form::Ing
    {
        return None;
    }
    if report.passive {
        return None;
    }
    let starts = report.subject.as_ref().map_or(report.at, |s| s.start);
    let near = report.at == first || report.inverted && report.at <= first + 2 || (first..=first + 1).contains(&starts);
    let mut source = report.subject.clone();
    if !near {
        // `“…,” Quill, the head of the board, who …, said`: the phrase right after the quotation.
        let phrase = view.simple_after(first)?;
        let aside =
            view.is(phrase.end, &[",", "(", "—", "–", "--"]) || view.any(phrase.end, &[Class::Preposition, Class::Wh]);
        if !aside || report.inverted || report.form == Form::Ing {
            return None;
        }
        source = Some(phrase);
    }
    Some(Tie { report: Some(index), cue: Some(report.at..report.end), source, rule: "verb-after" })
}

/// `what she described as the “silent years”`: a term that somebody gave to something.
fn naming(view: View, at: usize, all: &[Report]) -> Option<Tie> {
    let index = all.iter().rposition(|r| r.at < at && r.frames.any(Frames::NAMING) && !r.passive)?;
    let report = all.get(index)?;
    let near = view.is(report.end, &["as"]) && at <= report.end + 2;
    near.then(|| Tie {
        report: Some(index),
        cue: Some(report.at..report.end),
        source: report.subject.clone(),
        rule: "naming",
    })
}

/// True when a quotation can stand before its verb: it ends with a mark, or a comma follows it, or a verb does.
fn finished(view: View, at: usize) -> bool {
    let Some(quote) = view.quote(at).and_then(|q| view.quoted.get(q)) else { return false };
    let words = quote.inner.of(view.doc.text).trim_end();
    words.ends_with([',', '!', '?', '.', '…', '—', '–', '-']) || view.is(at + 1, &[",", "—", "–", "-", "--"]) || at == 0
}

/// `Quill said: “…”`, `she told reporters that “…”`: a report with nothing but an addressee and circumstances between.
fn before(view: View, at: usize, all: &[Report]) -> Option<Tie> {
    let index =
        all.iter().rposition(|r| r.at < at && r.frames.any(Frames::QUOTATION.and(Frames::CLAUSE).and(Frames::THAT)))?;
    let report = all.get(index)?;
    let from = if report.inverted { report.subject.as_ref().map_or(report.end, |s| s.end) } else { report.end };
    let between = from..at;
    let plain = !between.clone().any(|i| view.class(i) == Class::Finite);
    let marked = view.is(at.wrapping_sub(1), &[",", ":", "that", "—", "–", "--", "-"]) || between.is_empty();
    (plain && marked && !report.passive || marked && between.is_empty()).then(|| Tie {
        report: Some(index),
        cue: Some(report.at..report.end),
        source: report.subject.clone(),
        rule: "verb-before",
    })
}
