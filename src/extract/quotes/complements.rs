//! The complement to the right of a reporting verb: `said | it would rain`, `told reporters | that …`, `called | the
//! plan a mistake`.

use super::clause_items::{CoarseTag, PassageView};
use super::clauses::{PERIODS, bare_clause, last_word, skip_adverbs, verb_follows};
use super::complement_end::{Complement, ContentShape, end_complement};
use super::phrases::is_time_word;
use super::reporting_lexicon::{Complements, Form};
use super::verb_phrases::{ReportingVerb, auxiliaries};

/// The complement to the right of `report`; `all` are the reporting verbs of the passage.
pub fn find(view: PassageView, report: &ReportingVerb, all: &[ReportingVerb]) -> Option<Complement> {
    if report.inverted {
        return None;
    }
    let complements = report.complements;
    let mut at = skip_adverbs(view, report.end);
    if report.passive && view.tag(at) == CoarseTag::Mark {
        return None;
    }
    at = skip_marks(view, at);
    if complements.intersects(Complements::PREPOSITION) && report.verb.prepositions.iter().any(|p| view.is(at, &[p])) {
        return end_complement(view, at + 1, ContentShape::Object, report, all);
    }
    if complements.intersects(Complements::ADDRESSEE | Complements::URGING) && !report.passive {
        match addressee(view, at, complements) {
            Addressee::Urged => return end_complement(view, at, ContentShape::Object, report, all),
            Addressee::Until(end) => at = end,
            Addressee::None => {}
        }
    }
    for _ in 0..5 {
        at = skip_marks(view, skip_adverbs(view, at));
        if let Some((start, shape)) = start_of_content(view, at, report) {
            return end_complement(view, start, shape, report, all);
        }
        let next = skip_circumstance(view, at);
        if next == at {
            break;
        }
        at = next;
    }
    object(view, report, all)
}

/// Where the clause begins when a noun is between the verb and its clause: `voiced concern that`.
fn clause_after_noun(view: PassageView, at: usize) -> Option<usize> {
    let noun = view.simple_phrase_after(at)?;
    (view.tag(noun.end - 1) == CoarseTag::Noun && view.is(noun.end, &["that"]) && verb_follows(view, noun.end + 1))
        .then_some(noun.end + 1)
}

/// The object of a finite verb or of `…, calling it`: what is talked about, or called something.
fn object(view: PassageView, report: &ReportingVerb, all: &[ReportingVerb]) -> Option<Complement> {
    let at = skip_adverbs(view, report.end);
    if report.passive
        || !report.complements.intersects(Complements::OBJECT | Complements::NAMING)
        || !view.begins_phrase(at)
    {
        return None;
    }
    let finite = view.tag(report.at) == CoarseTag::Finite
        || auxiliaries(view, report.at).any(|i| view.tag(i) == CoarseTag::Finite);
    let aside = report.form == Form::Ing && report.at.checked_sub(1).is_some_and(|i| view.is_comma(i));
    if !finite && !aside && !view.is_title_case() {
        return None;
    }
    let start =
        if report.complements.intersects(Complements::THAT) { clause_after_noun(view, at).unwrap_or(at) } else { at };
    end_complement(view, start, if start > at { ContentShape::Clause } else { ContentShape::Object }, report, all)
}

enum Addressee {
    /// `urged them to stay`: the addressee is part of the complement.
    Urged,
    /// `told reporters | that`: the complement comes after the addressee.
    Until(usize),
    None,
}

/// The addressee that begins at `at`.
fn addressee(view: PassageView, at: usize, complements: Complements) -> Addressee {
    let Some(somebody) = view.phrase_after(at) else { return Addressee::None };
    let after = skip_marks(view, skip_adverbs(view, somebody.end));
    if complements.intersects(Complements::NAMING)
        && !complements.intersects(Complements::ADDRESSEE)
        && view.quote(after).is_some()
    {
        // `called the plan “a mistake”`
        return Addressee::None;
    }
    if view.is(after, &["to"])
        && complements.intersects(Complements::URGING | Complements::INFINITIVE)
        && view.is_any_of(skip_adverbs(view, after + 1), &[CoarseTag::Base])
    {
        return Addressee::Urged;
    }
    if view.tag(somebody.end) == CoarseTag::Finite {
        return Addressee::None;
    }
    Addressee::Until(somebody.end)
}

fn skip_marks(view: PassageView, mut at: usize) -> usize {
    while view.is(at, &[",", ":", "—", "–", "--"]) {
        at += 1;
    }
    at
}

/// Skips `on Tuesday night`, `in a speech at the docks`, `to reporters`, `last week`.
fn skip_circumstance(view: PassageView, at: usize) -> usize {
    const LEADS: [&str; 16] = [
        "on", "in", "at", "to", "during", "after", "before", "with", "from", "via", "through", "of", "for", "over",
        "outside", "into",
    ];
    if is_time_word(view.word(at)) {
        return at + 1 + usize::from(view.is(at + 1, &PERIODS));
    }
    if view.is(at, &["last", "this", "that", "earlier", "late"]) {
        let span = (at + 1..at + 4).find(|&i| view.is(i, &PERIODS) || is_time_word(view.word(i)));
        return span.map_or(at, |i| i + 1 + usize::from(view.is(i + 1, &PERIODS)));
    }
    if view.is_comma(at.wrapping_sub(1)) && view.tag(at) == CoarseTag::Wh {
        // `said on the radio, where she works, that`
        return (at..view.len().min(at + 20)).find(|&i| view.is(i, &[","])).map_or(at, |i| i + 1);
    }
    if !view.is(at, &LEADS) {
        return at;
    }
    let mut end = at + 1;
    while is_time_word(view.word(end)) || view.tag(end) == CoarseTag::Modifier || view.is(end, &PERIODS) {
        end += 1;
    }
    if is_time_word(view.word(end - 1)) && bare_clause(view, end) {
        // `said on Monday | the harbour would close`
        return end;
    }
    match view.phrase_after(end) {
        Some(phrase) => phrase.end,
        None => end,
    }
}

/// The first item and the form of the complement, when it begins at `at`.
fn start_of_content(view: PassageView, at: usize, report: &ReportingVerb) -> Option<(usize, ContentShape)> {
    let complements = report.complements;
    if let Some(_quote) = view.quote(at) {
        return complements
            .intersects(Complements::QUOTATION | Complements::CLAUSE | Complements::THAT)
            .then_some((at, ContentShape::Quotation));
    }
    let carries = complements.intersects(Complements::CLAUSE | Complements::THAT);
    if carries && view.is(at, &["that"]) && !view.is(at + 1, &["."]) && at + 2 < view.len() {
        return Some((at + 1, ContentShape::Clause));
    }
    let asks = view.is(at, &["whether", "if", "how", "why", "what"])
        || view.is(at, &["who", "where", "when", "which"]) && !view.is_comma(at.wrapping_sub(1));
    if asks && (carries || complements.intersects(Complements::OBJECT | Complements::NAMING) && at == report.end) {
        return Some((at, ContentShape::Question));
    }
    if view.is(at, &["to"])
        && complements.intersects(Complements::INFINITIVE)
        && view.is_any_of(skip_adverbs(view, at + 1), &[CoarseTag::Base])
    {
        return Some((at, ContentShape::Infinitive));
    }
    if complements.intersects(Complements::CLAUSE) && bare_clause(view, at) {
        return Some((at, ContentShape::Clause));
    }
    if complements.intersects(Complements::THAT) && bare_clause(view, at) {
        return Some((at, ContentShape::Clause));
    }
    // `a plan that he said | would fail`
    let gap = report
        .subject
        .as_ref()
        .and_then(|s| s.start.checked_sub(1))
        .is_some_and(|i| view.tag(i) == CoarseTag::Wh || view.is(i, &["that"]));
    if gap && complements.intersects(Complements::CLAUSE) && at == report.end && view.tag(at) == CoarseTag::Finite {
        return Some((at, ContentShape::Clause));
    }
    let ever = complements.intersects(Complements::EVER) && at == report.end && !report.passive;
    (ever && view.begins_phrase(at) && last_word(view) >= at + 3).then_some((at, ContentShape::Clause))
}
