//! What a reporting verb carries to its right: `said | it would rain`, `told reporters | that …`, `called | the plan a
//! mistake`.

use super::clause_items::{CoarseTag, PassageView};
use super::complement_end::end_complement;
use super::phrases::is_time_word;
use super::preposed;
use super::reporting_lexicon::{Complements, Form};
use super::reporting_verbs::{ReportingVerb, auxiliaries};
use std::ops::Range;

/// What kind of words carry the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A clause, with or without “that”.
    Clause,
    /// `whether …`, `how …`
    Question,
    /// `to …`
    Infinitive,
    /// A quotation and nothing else before it.
    Quotation,
    /// An object, or what follows a preposition.
    Object,
}

/// The items that hold the content, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complement {
    /// The content.
    pub items: Range<usize>,
    /// Its shape.
    pub shape: Shape,
}

/// What `report` carries to its right; `all` are the reports of the line.
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
    if complements.any(Complements::PREPOSITION) && report.verb.prepositions.iter().any(|p| view.is(at, &[p])) {
        return end_complement(view, at + 1, Shape::Object, report, all);
    }
    if complements.any(Complements::ADDRESSEE.and(Complements::URGING)) && !report.passive {
        match addressee(view, at, complements) {
            Addressee::Urged => return end_complement(view, at, Shape::Object, report, all),
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

/// `voiced concern that`: a noun between the verb and its clause.
fn clause_after_noun(view: PassageView, at: usize) -> Option<usize> {
    let noun = view.simple_phrase_after(at)?;
    (view.tag(noun.end - 1) == CoarseTag::Noun && view.is(noun.end, &["that"]) && verb_follows(view, noun.end + 1))
        .then_some(noun.end + 1)
}

/// What is talked about, or called something, as an object of a finite verb or of `…, calling it`.
fn object(view: PassageView, report: &ReportingVerb, all: &[ReportingVerb]) -> Option<Complement> {
    let at = skip_adverbs(view, report.end);
    if report.passive
        || !report.complements.any(Complements::OBJECT.and(Complements::NAMING))
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
    let start = if report.complements.any(Complements::THAT) { clause_after_noun(view, at).unwrap_or(at) } else { at };
    end_complement(view, start, if start > at { Shape::Clause } else { Shape::Object }, report, all)
}

enum Addressee {
    /// `urged them to stay`: the content begins with them.
    Urged,
    /// `told reporters | that`: the content comes after them.
    Until(usize),
    None,
}

/// Who is spoken to, from `at` on.
fn addressee(view: PassageView, at: usize, complements: Complements) -> Addressee {
    let Some(somebody) = view.phrase_after(at) else { return Addressee::None };
    let after = skip_marks(view, skip_adverbs(view, somebody.end));
    if complements.any(Complements::NAMING) && !complements.any(Complements::ADDRESSEE) && view.quote(after).is_some() {
        // `called the plan “a mistake”`
        return Addressee::None;
    }
    if view.is(after, &["to"])
        && complements.any(Complements::URGING.and(Complements::INFINITIVE))
        && view.is_any_of(skip_adverbs(view, after + 1), &[CoarseTag::Base])
    {
        return Addressee::Urged;
    }
    if view.tag(somebody.end) == CoarseTag::Finite {
        return Addressee::None;
    }
    Addressee::Until(somebody.end)
}

/// Steps over adverbs and `Friday morning`.
pub fn skip_adverbs(view: PassageView, mut at: usize) -> usize {
    while view.tag(at) == CoarseTag::Adverb || is_time_word(view.word(at)) {
        at += 1 + usize::from(is_time_word(view.word(at)) && view.is(at + 1, &SPANS));
    }
    at
}

/// Stretches of time that need another word to say when.
const SPANS: [&str; 12] = [
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "month",
    "year",
    "weekend",
    "summer",
    "spring",
    "fall",
    "winter",
];

fn skip_marks(view: PassageView, mut at: usize) -> usize {
    while view.is(at, &[",", ":", "—", "–", "--"]) {
        at += 1;
    }
    at
}

/// Steps over `on Tuesday night`, `in a speech at the docks`, `to reporters`, `last week`.
fn skip_circumstance(view: PassageView, at: usize) -> usize {
    const LEADS: [&str; 16] = [
        "on", "in", "at", "to", "during", "after", "before", "with", "from", "via", "through", "of", "for", "over",
        "outside", "into",
    ];
    if is_time_word(view.word(at)) {
        return at + 1 + usize::from(view.is(at + 1, &SPANS));
    }
    if view.is(at, &["last", "this", "that", "earlier", "late"]) {
        let span = (at + 1..at + 4).find(|&i| view.is(i, &SPANS) || is_time_word(view.word(i)));
        return span.map_or(at, |i| i + 1 + usize::from(view.is(i + 1, &SPANS)));
    }
    if view.is_comma(at.wrapping_sub(1)) && view.tag(at) == CoarseTag::Wh {
        // `said on the radio, where she works, that`
        return (at..view.len().min(at + 20)).find(|&i| view.is(i, &[","])).map_or(at, |i| i + 1);
    }
    if !view.is(at, &LEADS) {
        return at;
    }
    let mut end = at + 1;
    while is_time_word(view.word(end)) || view.tag(end) == CoarseTag::Modifier || view.is(end, &SPANS) {
        end += 1;
    }
    if is_time_word(view.word(end - 1)) && bare_clause(view, end) {
        // `said on Monday | the harbour would end_complement`
        return end;
    }
    match view.phrase_after(end) {
        Some(phrase) => phrase.end,
        None => end,
    }
}

/// The content's first item and shape, when content begins at `at`.
fn start_of_content(view: PassageView, at: usize, report: &ReportingVerb) -> Option<(usize, Shape)> {
    let complements = report.complements;
    if let Some(_quote) = view.quote(at) {
        return complements
            .any(Complements::QUOTATION.and(Complements::CLAUSE).and(Complements::THAT))
            .then_some((at, Shape::Quotation));
    }
    let carries = complements.any(Complements::CLAUSE.and(Complements::THAT));
    if carries && view.is(at, &["that"]) && !view.is(at + 1, &["."]) && at + 2 < view.len() {
        return Some((at + 1, Shape::Clause));
    }
    let asks = view.is(at, &["whether", "if", "how", "why", "what"])
        || view.is(at, &["who", "where", "when", "which"]) && !view.is_comma(at.wrapping_sub(1));
    if asks && (carries || complements.any(Complements::OBJECT.and(Complements::NAMING)) && at == report.end) {
        return Some((at, Shape::Question));
    }
    if view.is(at, &["to"])
        && complements.any(Complements::INFINITIVE)
        && view.is_any_of(skip_adverbs(view, at + 1), &[CoarseTag::Base])
    {
        return Some((at, Shape::Infinitive));
    }
    if complements.any(Complements::CLAUSE) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    if complements.any(Complements::THAT) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    // `a plan that he said | would fail`
    let gap = report
        .subject
        .as_ref()
        .and_then(|s| s.start.checked_sub(1))
        .is_some_and(|i| view.tag(i) == CoarseTag::Wh || view.is(i, &["that"]));
    if gap && complements.any(Complements::CLAUSE) && at == report.end && view.tag(at) == CoarseTag::Finite {
        return Some((at, Shape::Clause));
    }
    let ever = complements.any(Complements::EVER) && at == report.end && !report.passive;
    (ever && view.begins_phrase(at) && preposed::last_word(view) >= at + 3).then_some((at, Shape::Clause))
}

/// True when a clause begins at `at`: a noun phrase, or an opening circumstance, and a finite verb for it.
pub fn bare_clause(view: PassageView, at: usize) -> bool {
    let mut start = at;
    let about = view.is(at, &["about", "over", "under", "around", "nearly"])
        && (view.tag(at + 1) == CoarseTag::Modifier || view.is(at + 1, &["half"]));
    if about || view.is(at, &["neither", "either", "both"]) {
        // `said about half of them would`; `said neither she nor he would`
        start = at + 1;
    } else if view.tag(at) == CoarseTag::Preposition && !view.is(at, &["to", "of", "with", "about", "that"]) {
        // `said in March the firm would`; `said if elected he would`
        let Some(phrase) = view.phrase_after(at + 1) else { return false };
        start = phrase.end + usize::from(view.is(phrase.end, &[","]));
        if !view.begins_phrase(start) {
            return false;
        }
    }
    match view.phrase_after(start) {
        Some(phrase) => verb_follows(view, phrase.end),
        None => view.tag(at) == CoarseTag::Ing && has_finite(view, at, 12),
    }
}

/// True when the phrase that ends at `at` is the subject of a verb: one more than the relative clauses in between need.
fn verb_follows(view: PassageView, at: usize) -> bool {
    let (mut needed, mut within) = (1, false);
    for i in at..view.len().min(at + 30) {
        match view.tag(i) {
            CoarseTag::Finite => needed -= 1,
            _ if view.quote(i).is_some() => needed -= i32::from(view.quote_begins(i, CoarseTag::Finite)),
            CoarseTag::Wh => needed += 1,
            CoarseTag::Mark if view.is(i, &[","]) && !within => {
                if !aside_or_list(view, i) {
                    return false;
                }
                within = true;
            }
            CoarseTag::Mark if view.is(i, &[","]) => within = false,
            CoarseTag::Mark if !view.is(i, &["(", ")", "-", "—", "–"]) => return false,
            _ if view.is(i, &["that", "as", "because"]) => needed += 1,
            _ => {}
        }
        if needed == 0 {
            return true;
        }
    }
    false
}

/// True when the comma at `comma` opens an aside that closes again, or parts the members of a list.
fn aside_or_list(view: PassageView, comma: usize) -> bool {
    if view.tag(comma + 1) == CoarseTag::Conjunction {
        return false;
    }
    for i in comma + 1..view.len().min(comma + 25) {
        match view.tag(i) {
            CoarseTag::Finite if !view.is_any_of(comma + 1, &[CoarseTag::Wh]) => return false,
            CoarseTag::Mark if view.is_comma(i) => return true,
            CoarseTag::Conjunction => return true,
            _ => {}
        }
    }
    false
}

/// True when a finite verb stands among the `within` items from `at` on.
pub fn has_finite(view: PassageView, at: usize, within: usize) -> bool {
    (at..view.len().min(at + within)).any(|i| view.tag(i) == CoarseTag::Finite)
}
