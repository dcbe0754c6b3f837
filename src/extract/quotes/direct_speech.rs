//! Which reporting verb a quotation belongs to: `“…,” Quill said`, `said Quill`, `Quill said: “…”`.

use super::clause_items::{CoarseTag, PassageView};
use super::reporting_lexicon::{Complements, Form};
use super::reporting_verbs;
use super::verb_phrases::{ReportingVerb, auxiliaries};
use std::ops::Range;

/// The link between a quotation and its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteLink {
    /// Index of the reporting verb in the passage, when there is one.
    pub report: Option<usize>,
    /// The reporting words.
    pub cue: Option<Range<usize>>,
    /// The words that name the speaker.
    pub source: Option<Range<usize>>,
    /// The name of the rule that found the link.
    pub rule: &'static str,
}

/// The link of the quotation at item `at`, if its own passage has one.
pub fn link(view: PassageView, at: usize, all: &[ReportingVerb]) -> Option<QuoteLink> {
    after(view, at, all)
        .or_else(|| before(view, at, all))
        .or_else(|| naming(view, at, all))
        .or_else(|| colon(view, at, all))
        .or_else(|| credit(view, at))
}

/// `Quill said it would rain: “…”`, `The answer was blunt: “…”`: the subject before the colon.
fn colon(view: PassageView, at: usize, all: &[ReportingVerb]) -> Option<QuoteLink> {
    if !view.is(at.wrapping_sub(1), &[":"]) {
        return None;
    }
    let index = all.iter().rposition(|r| r.at < at && r.subject.is_some());
    let report = index.and_then(|i| all.get(i));
    let named = || (0..at).find(|&i| view.tag(i) == CoarseTag::Proper).and_then(|i| view.simple_phrase_after(i));
    let source =
        report.and_then(|r| r.subject.clone()).or_else(|| reporting_verbs::main_subject(view, at)).or_else(named)?;
    Some(QuoteLink { report: index, cue: report.map(|r| r.at..r.end), source: Some(source), rule: "colon-before" })
}

/// `“…” — Mara Quill`: a credit line.
fn credit(view: PassageView, at: usize) -> Option<QuoteLink> {
    if !view.is(at + 1, &["—", "–", "―", "-", "--"]) {
        return None;
    }
    let source = view.simple_phrase_after(at + 2).filter(|s| view.tag(s.end - 1) == CoarseTag::Proper)?;
    let ends = source.end >= view.len() || view.tag(source.end) == CoarseTag::Mark || view.quote(source.end).is_some();
    ends.then_some(QuoteLink { report: None, cue: Some(at + 1..at + 2), source: Some(source), rule: "credit" })
}

/// `“…,” she said`, `“…,” said Quill`: a reporting verb right after the quotation.
fn after(view: PassageView, at: usize, all: &[ReportingVerb]) -> Option<QuoteLink> {
    let mut first = at + 1;
    while view.is(first, &[",", "—", "–", "-", "--"]) {
        first += 1;
    }
    if view.tag(first) == CoarseTag::Conjunction || !finished(view, at) {
        return None;
    }
    let next_quote = (first..view.len()).find(|&i| view.quote(i).is_some()).unwrap_or(view.len());
    let index = all
        .iter()
        .position(|r| r.at >= first && r.at < next_quote && r.complements.intersects(Complements::QUOTATION))?;
    let report = all.get(index)?;
    if matches!(report.form, Form::Ing | Form::Base)
        && !auxiliaries(view, report.at).any(|i| view.tag(i) == CoarseTag::Finite)
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
        let phrase = view.simple_phrase_after(first)?;
        let aside = view.is(phrase.end, &[",", "(", "—", "–", "--"])
            || view.is_any_of(phrase.end, &[CoarseTag::Preposition, CoarseTag::Wh]);
        if !aside || report.inverted || report.form == Form::Ing {
            return None;
        }
        source = Some(phrase);
    }
    Some(QuoteLink { report: Some(index), cue: Some(report.at..report.end), source, rule: "verb-after" })
}

/// `what she described as the “silent years”`: a name that somebody gave to something.
fn naming(view: PassageView, at: usize, all: &[ReportingVerb]) -> Option<QuoteLink> {
    let index = all.iter().rposition(|r| r.at < at && r.complements.intersects(Complements::NAMING) && !r.passive)?;
    let report = all.get(index)?;
    let near = view.is(report.end, &["as"]) && at <= report.end + 2;
    near.then(|| QuoteLink {
        report: Some(index),
        cue: Some(report.at..report.end),
        source: report.subject.clone(),
        rule: "naming",
    })
}

/// True when a quotation can precede its verb: it ends with punctuation, or a comma or a dash follows it, or it is the
/// first item.
fn finished(view: PassageView, at: usize) -> bool {
    let Some(quote) = view.quote(at).and_then(|q| view.quoted.get(q)) else { return false };
    let words = quote.inner.of(view.doc.text).trim_end();
    words.ends_with([',', '!', '?', '.', '…', '—', '–', '-']) || view.is(at + 1, &[",", "—", "–", "-", "--"]) || at == 0
}

/// `Quill said: “…”`, `she told reporters that “…”`: a reporting verb with only an addressee and a circumstance in
/// between.
fn before(view: PassageView, at: usize, all: &[ReportingVerb]) -> Option<QuoteLink> {
    let index = all.iter().rposition(|r| {
        r.at < at && r.complements.intersects(Complements::QUOTATION | Complements::CLAUSE | Complements::THAT)
    })?;
    let report = all.get(index)?;
    let from = if report.inverted { report.subject.as_ref().map_or(report.end, |s| s.end) } else { report.end };
    let between = from..at;
    let plain = !between.clone().any(|i| view.tag(i) == CoarseTag::Finite);
    let marked = view.is(at.wrapping_sub(1), &[",", ":", "that", "—", "–", "--", "-"]) || between.is_empty();
    (plain && marked && !report.passive || marked && between.is_empty()).then(|| QuoteLink {
        report: Some(index),
        cue: Some(report.at..report.end),
        source: report.subject.clone(),
        rule: "verb-before",
    })
}
