//! Complements before their verb: `It would rain, Quill said.`, and those of `according to` on either side.

use super::clause_items::{CoarseTag, PassageView};
use super::clauses::{SUBORDINATORS, bare_clause, last_word, skip_adverbs};
use super::reporting_lexicon::{Complements, Form};
use super::verb_phrases::{ReportingVerb, auxiliaries};
use std::ops::Range;

/// What was said, where the reporting words are not to its left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preposed {
    /// What was said, or its first part.
    pub first: Range<usize>,
    /// Its second part, after reporting words in the middle.
    pub rest: Option<Range<usize>>,
    /// The words that name the speaker.
    pub source: Range<usize>,
    /// The reporting words.
    pub cue: Range<usize>,
}

impl Preposed {
    /// The parts, in order.
    pub fn parts(&self) -> impl Iterator<Item = &Range<usize>> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

/// The complement before `report`: `It would rain, | Quill said`.
pub fn before_verb(view: PassageView, report: &ReportingVerb, all: &[ReportingVerb]) -> Option<Preposed> {
    let sayable = report.complements.intersects(Complements::CLAUSE | Complements::THAT) && !report.passive;
    if !sayable || report.form == Form::Ing {
        return None;
    }
    let source = report.subject.clone()?;
    let (first, after) = if report.inverted { (report.at, source.end) } else { (source.start, report.end) };
    let comma = first.checked_sub(1)?;
    if !report.inverted && source.start > report.at || !view.is_comma(comma) && !view.is(comma, &["—", "–", "--", "-"])
    {
        return None;
    }
    // A subject shared with another verb is too far away: `Quill left and will say so`.
    let helped = auxiliaries(view, report.at).start;
    if !report.inverted
        && (source.end..helped).any(|i| view.tag(i) == CoarseTag::Finite)
        && !view.is_any_of(source.end, &[CoarseTag::Mark, CoarseTag::Wh])
    {
        return None;
    }
    let cue = report.at..report.end;
    let before = if view.quote(comma).is_some() { comma + 1 } else { comma };
    let start = clause_start(view, before);
    let resumes = resumption(view, report, after, all);
    if view.is(start, &["as"]) {
        return None;
    }
    let whole = has_finite(view, start..before);
    let clause_after = (start..before).any(|i| view.is_comma(i) && bare_clause(view, i + 1));
    let subordinate = (view.is(start, &SUBORDINATORS) || view.is(start + 1, &SUBORDINATORS)) && !clause_after;
    match resumes {
        Some(rest) if before > start && (!whole || view.is(after, &[","])) => {
            Some(Preposed { first: start..before, rest: Some(rest), source, cue })
        }
        None if before >= start + 3
            && whole
            && (!subordinate || after + 2 >= view.len())
            && carries_nothing_after(view, report, after) =>
        {
            Some(Preposed { first: start..before, rest: None, source, cue })
        }
        _ => None,
    }
}

/// `That the pier would close was denied by Quill`: the clause is the subject, and the speaker follows.
pub fn that_clause(view: PassageView, report: &ReportingVerb) -> Option<Preposed> {
    let source = report.subject.clone().filter(|s| report.passive && s.start >= report.end)?;
    let end = auxiliaries(view, report.at).start;
    let start = clause_start(view, end);
    let clause = view.is(start, &["that"]) && !view.is_any_of(start + 1, &[CoarseTag::Noun, CoarseTag::Finite]);
    (clause && end > start + 3 && has_finite(view, start + 1..end)).then(|| Preposed {
        first: start + 1..end,
        rest: None,
        source,
        cue: report.at..report.end,
    })
}

/// True when a subject and its verb are between commas: `The plan, Quill said, would fail`.
pub fn parenthetical(view: PassageView, report: &ReportingVerb) -> bool {
    let first = report.subject.as_ref().map_or(report.at, |s| s.start.min(report.at));
    let close = report.subject.as_ref().is_some_and(|s| s.start + 6 >= report.at);
    let before = first.checked_sub(1).is_some_and(|i| view.is_comma(i) && view.quote(i).is_none());
    close && before && view.is(report.end, &[","]) && view.quote(report.end + 1).is_none() && !report.passive
}

/// `As Quill noted, it rained`: the clause after the comma.
pub fn as_verb(view: PassageView, report: &ReportingVerb) -> Option<Preposed> {
    let source = report.subject.clone()?;
    let sayable = report.complements.intersects(Complements::CLAUSE | Complements::THAT) && report.form != Form::Ing;
    let lead = source.start.min(report.at).checked_sub(1).filter(|&lead| view.is(lead, &["as"]) && lead <= 3)?;
    let from = source.end.max(report.end);
    let comma = (from..view.len().min(from + 14)).find(|&i| view.is_comma(i))?;
    let end = last_word(view);
    (sayable && lead < comma && end > comma + 2).then(|| Preposed {
        first: comma + 1..end,
        rest: None,
        source,
        cue: report.at..report.end,
    })
}

/// The second part of a sentence with reporting words in the middle: `The plan, Quill said, | would fail`.
fn resumption(view: PassageView, report: &ReportingVerb, after: usize, all: &[ReportingVerb]) -> Option<Range<usize>> {
    let limit = view.len().min(after + if report.inverted { 16 } else { 1 });
    let comma = (after..=limit).find(|&i| view.is_comma(i) && view.quote(i).is_none())?;
    let end = last_word(view);
    let free = !all.iter().any(|r| r.at == comma + 1);
    let clausal = has_finite(view, comma + 1..end);
    let new = view.tag(comma + 1) == CoarseTag::Conjunction || view.is(comma + 1, &["who", "which", "according"]);
    (free && clausal && !new && end > comma + 3).then_some(comma + 1..end)
}

/// True when no complement of the verb follows at `after`: `Quill said Friday night`, `Quill told the Harbour Times
/// on Friday`.
fn carries_nothing_after(view: PassageView, report: &ReportingVerb, after: usize) -> bool {
    let ends = |at: usize| {
        at >= view.len()
            || view.is_any_of(at, &[CoarseTag::Mark, CoarseTag::Preposition, CoarseTag::Conjunction])
            || view.is(at, &["last", "this", "reporters"])
    };
    let at = skip_adverbs(view, after);
    let told = || {
        let addressee = report.complements.intersects(Complements::ADDRESSEE).then(|| view.phrase_after(at)).flatten();
        addressee.is_some_and(|p| ends(skip_adverbs(view, p.end)))
    };
    ends(at) || told()
}

/// `according to …`, at the end, at the beginning or in the middle; `at` is the word `according`.
pub fn according_to(view: PassageView, at: usize) -> Option<Preposed> {
    if !view.is(at, &["according"]) || !view.is(at + 1, &["to"]) {
        return None;
    }
    let source = view.phrase_after(at + 2)?;
    let end = last_word(view);
    let comma = (source.end..end).find(|&i| view.is(i, &[","]));
    let cue = at..at + 2;
    if at <= 1 {
        let start = after_source(view, source.end, comma, end)?;
        return (end > start).then_some(Preposed { first: start..end, rest: None, source, cue });
    }
    let before = if view.is(at - 1, &[","]) { at - 1 } else { at };
    if let Some(comma) = comma.filter(|_| before > 0 && view.tag(before - 1) == CoarseTag::Wh) {
        // `a policy which, according to Quill, was his`
        return Some(Preposed { first: comma + 1..end, rest: None, source, cue });
    }
    let start = clause_start(view, before);
    let goes_on = view.is(at - 1, &[","]) && !has_finite(view, start..before);
    let rest = comma.filter(|&c| goes_on && has_finite(view, c..end)).map(|c| c + 1..end);
    (before > start).then_some(Preposed { first: start..before, rest, source, cue })
}

/// Where the complement begins after a leading `According to Quill`, whose phrase ends at `from`.
fn after_source(view: PassageView, from: usize, comma: Option<usize>, end: usize) -> Option<usize> {
    let comma = match comma {
        Some(comma) if !has_finite(view, from..comma) => comma,
        // `According to the ministry over 300 died`
        _ => return Some(from),
    };
    // `According to Quill, head of the board, it rained.`
    let second = (comma + 1..end).take(12).find(|&i| view.is(i, &[","]));
    let aside = second.filter(|&s| !has_finite(view, comma + 1..s) && view.tag(comma + 1) != CoarseTag::Preposition);
    Some(aside.unwrap_or(comma) + 1)
}

/// Where the clause that ends before `end` begins: after a semicolon, or at the beginning of the passage after `But`,
/// `And`.
fn clause_start(view: PassageView, end: usize) -> usize {
    let mut start = (0..end).rev().find(|&i| view.is(i, &[";"])).map_or(0, |i| i + 1);
    while start < end && (view.is_any_of(start, &[CoarseTag::Mark]) || view.tag(start) == CoarseTag::Conjunction) {
        start += 1;
    }
    start
}

fn has_finite(view: PassageView, range: Range<usize>) -> bool {
    range.into_iter().any(|i| view.tag(i) == CoarseTag::Finite || view.quote(i).is_some())
}
